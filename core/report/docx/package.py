"""Templates that people edit, opened without trusting them.

A document is a zip archive of XML. Macros, embedded objects, parts that are fetched from elsewhere
and fields that run or load something are refused by name; the path of the template that a document
was made from is taken out.
"""

import io
import posixpath
import re

# The builder parses nothing of its own: what it is given passed core.formats.xml before.
from xml.dom import minidom  # nosec B408

from ...errors import CoreError
from ...formats import archive, xml
from .names import DOCUMENT, HEADER, PACKAGE, RELATED, STRICT, TYPES, rels_of

MAX_BYTES = 60_000_000
MAX_XML_BYTES = 20_000_000
MAX_PARTS = 1_000
MAX_DEPTH = 150
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".emf", ".wmf", ".svg")
_HARMLESS = (".xml", ".rels", ".odttf", ".ttf", *_PICTURES)
_MACRO_TYPE = b"macroEnabled"
_LINKS = ("http://", "https://", "mailto:", "#")
# Relationships that load, run or embed something, by the end of their type.
_REFUSED_LINKS = {
    "vbaProject", "wordVbaData", "oleObject", "package", "control", "activeXControlBinary",
    "aFChunk", "subDocument", "frame", "mailMergeSource", "mailMergeHeaderSource",
    "mailMergeRecipientData", "keyMapCustomizations", "attachedToolbars", "externalLink",
}
_STRIPPED_LINKS = {"attachedTemplate"}
# Fields that show something of the document itself, or the day; others may load or run things.
_FIELDS = {
    "PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "PAGEREF", "REF", "NOTEREF", "STYLEREF", "SEQ",
    "TOC", "TC", "INDEX", "XE", "DATE", "TIME", "CREATEDATE", "SAVEDATE", "PRINTDATE", "TITLE",
    "SUBJECT", "AUTHOR", "FILENAME", "NUMCHARS", "NUMWORDS", "FORMTEXT", "FORMCHECKBOX",
    "FORMDROPDOWN", "SYMBOL", "EQ", "ADVANCE", "HYPERLINK",
}
_INNER = "\x00"
_FIELD = re.compile(r"\s*([A-Za-z]+)")
_TEXT_PARTS = re.compile(
    r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml")


def read_package(source, file):
    """Parts of a document that was checked, and what was taken out of it.

    Parameters
    ----------
    source : bytes or path-like
    file : str
        Named in errors.

    Returns
    -------
    (dict of str to bytes, list of str)

    Raises
    ------
    CoreError
        ``template_broken``, ``template_macros``, ``template_part``, ``template_link``,
        ``template_field``, ``unsafe_xml``, and those of ``archive.members`` about safety.
    """
    parts = _parts(source, file)
    if DOCUMENT not in parts or TYPES not in parts:
        raise CoreError("template_broken", file=file, reason=DOCUMENT)
    if _MACRO_TYPE in parts[TYPES]:
        raise CoreError("template_macros", file=file)
    if STRICT.encode() in parts[DOCUMENT]:
        raise CoreError("template_broken", file=file, reason="Strict Open XML")
    stripped = []
    for name in sorted(parts):
        if name.endswith(".rels"):
            parts[name] = _checked_links(name, parts[name], file, stripped)
        elif name.startswith("word/") and name.endswith(".xml"):
            _check_fields(name, parts[name], file)
    if stripped and "word/settings.xml" in parts:
        parts["word/settings.xml"] = _without(parts["word/settings.xml"], "attachedTemplate")
    return parts, stripped


def text_parts(parts):
    """Names of the parts with text, the document first."""
    return sorted(filter(_TEXT_PARTS.fullmatch, parts), key=lambda name: (name != DOCUMENT, name))


def parsed(data):
    """An XML part as a tree that keeps prefixes as they are; it was checked before."""
    return minidom.parseString(data)  # noqa: S318 # nosec B318


def written(tree):
    """Bytes of a tree."""
    return tree.toxml(encoding="UTF-8", standalone=True)


def elements(node, name):
    """Elements of a name inside a node, whatever their prefix."""
    return list(node.getElementsByTagNameNS("*", name))


def attribute(node, name):
    """An attribute by its local name, empty for none."""
    for number in range(node.attributes.length):
        one = node.attributes.item(number)
        if one.localName == name:
            return one.value
    return ""


def _parts(source, file):
    try:
        found = archive.members(source, file)
        total = sum(one.size for one in found.values())
        if total > MAX_BYTES or len(found) > MAX_PARTS:
            raise CoreError("large_zip", file=file, megabytes=round(total / 1e6))
        for name, one in found.items():
            _check_part(name.lower(), one, file)
        parts = {name: one.read() for name, one in found.items()}
        for name, data in parts.items():
            if name.endswith((".xml", ".rels")):
                _check_xml(data, file)
    except CoreError as error:
        if error.code not in ("broken_zip", "broken_xml"):
            raise
        raise CoreError("template_broken", file=file, reason=error.facts["reason"]) from None
    return parts


def _check_part(name, member, file):
    """Refuse what is no text, no picture and no font, before it is read."""
    if name.endswith(("vbaproject.bin", "vbadata.xml")):
        raise CoreError("template_macros", file=file)
    if not name.endswith(_HARMLESS) or ".zip/" in name:
        raise CoreError("template_part", file=file, part=name)
    if not name.endswith(_PICTURES) and member.size > MAX_XML_BYTES:
        raise CoreError("large_zip", file=file, megabytes=round(member.size / 1e6))


class _Depth:
    """Follows how deep elements stand in each other."""

    def __init__(self):
        self.deepest = self._depth = 0

    def attach(self, parser):
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end

    def _start(self, _name, _attributes):
        self._depth += 1
        self.deepest = max(self.deepest, self._depth)

    def _end(self, _name):
        self._depth -= 1


def _check_xml(data, file):
    depth = _Depth()
    for _ in xml.feed(io.BytesIO(data), file, depth):
        pass
    if depth.deepest > MAX_DEPTH:
        raise CoreError("template_broken", file=file, reason=f"{depth.deepest} > {MAX_DEPTH}")


def _checked_links(name, data, file, stripped):
    """Relationships of a part; those that load or run something are refused."""
    tree, gone = parsed(data), []
    for link in elements(tree, "Relationship"):
        kind, target = attribute(link, "Type").rsplit("/", 1)[-1], attribute(link, "Target")
        outside = attribute(link, "TargetMode").lower() == "external"
        if kind in _STRIPPED_LINKS:
            gone.append(link)
        elif kind in _REFUSED_LINKS or (outside and kind != "hyperlink") or (
            not outside and _leaves(name, target)
        ) or (kind == "hyperlink" and outside and not target.lower().startswith(_LINKS)):
            raise CoreError("template_link", file=file, kind=kind, target=target[:200])
    for link in gone:
        stripped.append(attribute(link, "Target"))
        link.parentNode.removeChild(link)
    return written(tree) if gone else data


def _leaves(name, target):
    """Whether a target lies outside of the package."""
    folder = posixpath.dirname(posixpath.dirname(name))
    place = posixpath.normpath(
        target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target))
    return ":" in target or "\\" in target or place.startswith("..")


def _check_fields(name, data, file):
    tree = parsed(data)
    told = [attribute(one, "instr") for one in elements(tree, "fldSimple")]
    told += _instructions(tree)
    for text in told:
        found = _FIELD.match(text)
        if text.strip() and (not found or found[1].upper() not in _FIELDS):
            raise CoreError("template_field", file=file, part=name, field=text.strip()[:80])
    for kind in ("imagedata", "fill", "stroke"):
        for one in elements(tree, kind):
            for key in ("src", "href"):
                if attribute(one, key):
                    raise CoreError("template_link", file=file, kind=kind,
                                    target=attribute(one, key)[:200])


def _instructions(tree):
    """Instructions of the fields of a part, put together from their runs, inner ones apart."""
    found, open_ones = [], []
    for one in tree.getElementsByTagName("*"):
        if one.localName == "fldChar":
            kind = attribute(one, "fldCharType")
            if kind == "begin":
                if open_ones and open_ones[-1] is not None:
                    # What a field inside gives must not become the name of the outer one.
                    open_ones[-1].append(_INNER)
                open_ones.append([])
            elif open_ones and kind in ("separate", "end") and open_ones[-1] is not None:
                found.append("".join(open_ones[-1]))
                open_ones[-1] = None
            if kind == "end" and open_ones:
                open_ones.pop()
        elif one.localName in ("instrText", "delInstrText"):
            text = "".join(node.data for node in one.childNodes if node.nodeType == node.TEXT_NODE)
            if open_ones and open_ones[-1] is not None:
                open_ones[-1].append(text)
            else:
                found.append(text)
    return found + ["".join(one) for one in open_ones if one]


def _without(data, name):
    tree = parsed(data)
    for one in elements(tree, name):
        one.parentNode.removeChild(one)
    return written(tree)


def add_picture(parts, part, png, number):
    """Put a picture into a package; gives the id of its relationship from ``part``."""
    parts[f"word/media/nigiwai{number}.png"] = png
    types = parsed(parts[TYPES])
    root = types.documentElement
    known = {attribute(one, "Extension").lower() for one in elements(types, "Default")}
    if "png" not in known:
        one = types.createElementNS(root.namespaceURI, _prefixed(root, "Default"))
        one.setAttribute("Extension", "png")
        one.setAttribute("ContentType", "image/png")
        root.insertBefore(one, root.firstChild)
        parts[TYPES] = written(types)
    return _add_link(parts, part, "image", f"media/nigiwai{number}.png")


def _add_link(parts, part, kind, target):
    name = rels_of(part)
    empty = f'{HEADER}<Relationships xmlns="{PACKAGE}/relationships"/>'.encode()
    tree = parsed(parts.get(name, empty))
    root = tree.documentElement
    taken = {attribute(one, "Id") for one in elements(tree, "Relationship")}
    number = 1
    while f"nigiwai{number}" in taken:
        number += 1
    one = tree.createElementNS(root.namespaceURI, _prefixed(root, "Relationship"))
    for key, value in (("Id", f"nigiwai{number}"), ("Type", f"{RELATED}/{kind}"),
                       ("Target", target)):
        one.setAttribute(key, value)
    root.appendChild(one)
    parts[name] = written(tree)
    return f"nigiwai{number}"


def _prefixed(root, name):
    return f"{root.prefix}:{name}" if root.prefix else name

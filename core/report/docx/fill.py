"""Fill a template that people edited: placeholders, rows that repeat, pictures, marks.

``{{project.name}}`` is a text; ``{{#kpi}}`` … ``{{/kpi}}`` repeats the rows of a table, or the
paragraphs, that it stands around, with ``{{kpi.name}}`` inside; ``{{map}}`` is a picture. Word cuts
a text into runs wherever it was touched, so that the runs of a paragraph are read as one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...errors import CoreError
from .build import packed
from .elements import drawing
from .names import DOCUMENT, MAIN
from .package import add_picture, parsed, read_package, text_parts, written
from .runs import (
    TOKEN,
    bare_run,
    is_word,
    join_tokens,
    own_texts,
    run_with,
    set_text,
    split_run,
    text_of,
    words,
)

_NAME = re.compile(r"([#/]?)\s*([a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*)")
_MOST_ROWS = 5_000


@dataclass(frozen=True)
class Section:
    """A list and the units (rows or paragraphs) that repeat for it."""

    name: str
    units: tuple

    def paragraphs(self):
        """Paragraphs of the units."""
        return [one for unit in self.units for one in _paragraphs(unit)]


class Template:
    """A template that was opened and checked.

    Parameters
    ----------
    source : bytes or path-like
    file : str
        Named in errors.

    Raises
    ------
    CoreError
        Those of :func:`.package.read_package`; ``template_section``.
    """

    def __init__(self, source, file):
        self.file = file
        self._parts, self.stripped = read_package(source, file)
        self._trees = {name: parsed(self._parts[name]) for name in text_parts(self._parts)}
        self.used, self.sections = [], []
        for name, tree in self._trees.items():
            for paragraph in words(tree, "p"):
                join_tokens(paragraph)
            self._find(name, tree)

    def _find(self, part, tree):
        """Note the placeholders of a part and the section that each stands in."""
        inside = ""
        for kind, name, _paragraph in _tokens(tree):
            if kind == "#" and not inside:
                inside = name
                self.sections.append(name)
            elif kind == "/" and inside == name:
                inside = ""
            elif kind:
                raise CoreError("template_section", file=self.file, section=name)
            else:
                self.used.append((part, name, inside))
        if inside:
            raise CoreError("template_section", file=self.file, section=inside)

    def check(self, content):
        """Refuse placeholders that mean nothing: ``template_unknown`` with their names.

        Parameters
        ----------
        content : Content
        """
        unknown = [f"{{{{#{name}}}}}" for name in self.sections if name not in content.columns]
        for part, name, section in self.used:
            if section and section not in content.columns:
                continue
            if not content.knows(name, section) or (
                    name in content.pictures and (section or part != DOCUMENT)):
                unknown.append(f"{{{{{name}}}}}")
        if unknown:
            known = [*content.values, *content.pictures, *(
                f"#{name}: {', '.join(columns)}" for name, columns in content.columns.items())]
            raise CoreError("template_unknown", file=self.file,
                            unknown=", ".join(dict.fromkeys(unknown)), known="; ".join(known))

    def placeholders(self):
        """Placeholders outside of lists, each once, in the order of the template."""
        return tuple(dict.fromkeys(name for _, name, section in self.used if not section))

    def columns(self):
        """``(list, column)`` of the placeholders inside of lists, each once."""
        pairs = ((section, name.partition(".")) for _, name, section in self.used if section)
        return tuple(dict.fromkeys(
            (section, tail) for section, (head, _, tail) in pairs if head == section))

    def filled(self, content, closing=""):
        """The bytes of the document.

        Parameters
        ----------
        content : Content
        closing : str
            XML of paragraphs that are put at the end.

        Raises
        ------
        CoreError
            ``template_unknown``, ``template_section``.
        """
        self.check(content)
        parts = dict(self._parts)
        for name in self._trees:
            tree = parsed(written(self._trees[name]))
            pictures = _Pictures(parts, name, content)
            sections = self._sections(tree)
            # What a text brings in is never looked at for placeholders again.
            inside = {id(one) for section in sections for one in section.paragraphs()}
            for paragraph in [one for one in words(tree, "p") if id(one) not in inside]:
                _replace(paragraph, content, {}, "", pictures.run)
            for one in sections:
                _repeat(one, content)
            if name == DOCUMENT and closing:
                _append(tree, closing)
            parts[name] = written(tree)
        return packed(parts)

    def _sections(self, tree):
        """Sections of a part with what repeats."""
        found, start = [], None
        for kind, name, paragraph in _tokens(tree):
            if kind == "#":
                start = paragraph
            elif kind == "/":
                units = _units(start, paragraph)
                if not units:
                    raise CoreError("template_section", file=self.file, section=name)
                found.append(Section(name, units))
        return found


def _tokens(tree):
    """``(# or / or empty, name, paragraph)`` of each placeholder, in the order of the text.

    Braces that open or close none are placeholders without a meaning.
    """
    for paragraph in words(tree, "p"):
        text = "".join(map(text_of, own_texts(paragraph)))
        for found in TOKEN.finditer(text):
            named = _NAME.fullmatch(found[1].strip())
            yield (named[1], named[2], paragraph) if named else ("", found[1].strip(), paragraph)
        rest = TOKEN.sub("", text)
        if "{{" in rest or "}}" in rest:
            yield "", rest.strip()[:60], paragraph


def _ancestor(node, name):
    while node is not None and not is_word(node, name):
        node = node.parentNode
    return node


def _units(first, last):
    """Rows or paragraphs from the one to the other; none where they do not stand side by side."""
    for pair in ((_ancestor(first, "tr"), _ancestor(last, "tr")), (first, last)):
        if pair[0] is None or pair[1] is None or pair[0].parentNode is not pair[1].parentNode:
            continue
        units, one = [], pair[0]
        while one is not None:
            if one.nodeType == one.ELEMENT_NODE:
                units.append(one)
            if one is pair[1]:
                return tuple(units)
            one = one.nextSibling
    return ()


def _repeat(section, content):
    """Write the units once for each row of the list."""
    rows = content.lists.get(section.name) or [{}]
    first = section.units[0]
    parent = first.parentNode
    for row in rows[:_MOST_ROWS]:
        for unit in section.units:
            copy = unit.cloneNode(True)
            _forget_ids(copy)
            bare = False
            for paragraph in _paragraphs(copy):
                bare |= _drop_markers(paragraph) and paragraph is copy
                _replace(paragraph, content, row, section.name, None)
            # A paragraph that held nothing but the marker goes.
            if not bare:
                parent.insertBefore(copy, first)
    for unit in section.units:
        parent.removeChild(unit)
    if is_word(parent, "tc") and not any(is_word(one, "p") for one in parent.childNodes):
        # A cell without a paragraph is no cell.
        parent.appendChild(parent.ownerDocument.createElementNS(MAIN, f"{parent.prefix}:p"))


def _paragraphs(unit):
    return [*([unit] if is_word(unit, "p") else []), *words(unit, "p")]


def _drop_markers(paragraph):
    """Take the markers of sections out; whether nothing else was there."""
    dropped = False
    for node in own_texts(paragraph):
        text = text_of(node)
        plain = TOKEN.sub(lambda found: "" if found[1].strip()[:1] in ("#", "/") else found[0],
                          text)
        if plain != text:
            dropped = True
            set_text(node, plain)
    return dropped and not "".join(map(text_of, own_texts(paragraph))).strip()


def _forget_ids(node):
    """Ids and bookmarks of a copied unit would stand in the document twice."""
    for one in [node, *node.getElementsByTagName("*")]:
        for name in ("paraId", "textId"):
            for number in reversed(range(one.attributes.length)):
                if one.attributes.item(number).localName == name:
                    one.removeAttributeNode(one.attributes.item(number))
    for name in ("bookmarkStart", "bookmarkEnd"):
        for one in words(node, name):
            one.parentNode.removeChild(one)


def _replace(paragraph, content, row, section, run_for):
    """Texts for the placeholders of a paragraph; what is empty is marked."""
    for node in own_texts(paragraph):
        if TOKEN.search(text_of(node)) and is_word(node.parentNode, "r"):
            split_run(node, lambda name: _value(name, content, row, section), content.mark,
                      run_for)


def _value(name, content, row, section):
    head, _, tail = name.partition(".")
    if section and head == section:
        return row.get(tail, "")
    return content.values.get(name, "")


class _Pictures:
    """Pictures of a part; each is put into the package once."""

    def __init__(self, parts, part, content):
        self._parts, self._part, self._content = parts, part, content
        self._links = {}

    def run(self, like, name):
        """The run with a picture; None for other placeholders."""
        if name not in self._content.pictures:
            return None
        picture = self._content.pictures[name]
        if picture is None:
            return run_with(like, self._content.mark, marked=True)
        if name not in self._links:
            number = len(self._links) + 1
            self._links[name] = (add_picture(self._parts, self._part, picture.png, number), number)
        link, number = self._links[name]
        made = bare_run(like)
        fragment = parsed(drawing(link, 9000 + number, picture.width_mm, picture.height_mm,
                                  picture.alternative).encode())
        made.appendChild(like.ownerDocument.importNode(fragment.documentElement, True))
        return made


def _append(tree, closing):
    """Put paragraphs at the end of the body, before the layout of its last section."""
    (body,) = words(tree, "body")[:1]
    last = next((one for one in reversed(body.childNodes) if is_word(one, "sectPr")), None)
    fragment = parsed(f'<w:body xmlns:w="{MAIN}">{closing}</w:body>'.encode())
    for one in list(fragment.documentElement.childNodes):
        copy = tree.importNode(one, True)
        # The body of the template may call this namespace by another name.
        copy.setAttribute("xmlns:w", MAIN)
        body.insertBefore(copy, last)

"""Runs of a paragraph: read as one text, cut where something is put in."""

import re

from .elements import harmless
from .names import MAIN

TOKEN = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)
# What follows a highlight in the look of a run (ECMA-376, 17.3.2.28).
_AFTER_HIGHLIGHT = {"u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang",
                    "eastAsianLayout", "specVanish", "oMath"}


def words(node, name):
    """Elements of the text of a document (not of its drawings) inside a node."""
    return list(node.getElementsByTagNameNS(MAIN, name))


def is_word(node, name):
    """Whether a node is an element of the text with this name."""
    return (node.nodeType == node.ELEMENT_NODE and node.localName == name
            and node.namespaceURI == MAIN)


def own_texts(paragraph):
    """Text elements of a paragraph, without those of paragraphs inside (text boxes)."""
    found = []

    def walk(node):
        for one in node.childNodes:
            if is_word(one, "p"):
                continue
            if is_word(one, "t"):
                found.append(one)
            elif one.nodeType == one.ELEMENT_NODE:
                walk(one)

    walk(paragraph)
    return found


def text_of(node):
    """The text of a text element."""
    return "".join(one.data for one in node.childNodes if one.nodeType in (
        one.TEXT_NODE, one.CDATA_SECTION_NODE))


def set_text(node, text):
    """Put a text into a text element, spaces and all."""
    while node.firstChild:
        node.removeChild(node.firstChild)
    node.appendChild(node.ownerDocument.createTextNode(text))
    node.setAttribute("xml:space", "preserve")


def join_tokens(paragraph):
    """Put a placeholder that Word cut into several runs into the first of them."""
    nodes = own_texts(paragraph)
    texts = [text_of(node) for node in nodes]
    whole = "".join(texts)
    if "{{" not in whole:
        return
    starts, place = [], 0
    for text in texts:
        starts.append(place)
        place += len(text)
    for found in reversed(list(TOKEN.finditer(whole))):
        touched = [number for number, start in enumerate(starts)
                   if start < found.end() and start + len(texts[number]) > found.start()]
        first, *others = touched
        if others:
            head = texts[first][: found.start() - starts[first]]
            last = others[-1]
            tail = texts[last][found.end() - starts[last] :]
            texts[first] = head + found.group()
            for number in others:
                texts[number] = ""
            texts[last] = tail
    for node, text in zip(nodes, texts):
        if text != text_of(node):
            set_text(node, text)


def split_run(node, value_of, mark, run_for=None):
    """Cut the run of a text element at its placeholders.

    Parameters
    ----------
    node : Element
        The text element.
    value_of : callable
        Name of a placeholder to its text; an empty one becomes the mark.
    mark : str
    run_for : callable, optional
        Run and name to a run that stands for the placeholder, or None for its text.
    """
    run, text = node.parentNode, text_of(node)
    children = list(run.childNodes)
    place = children.index(node)
    runs, last = [_run_of(run, children[:place])], 0
    for found in TOKEN.finditer(text):
        runs.append(run_with(run, text[last : found.start()]))
        name = found[1].strip()
        made = run_for(run, name) if run_for is not None else None
        if made is None:
            told = value_of(name)
            made = run_with(run, told or mark, marked=not told)
        runs.append(made)
        last = found.end()
    runs += [run_with(run, text[last:]), _run_of(run, children[place + 1 :])]
    for one in runs:
        if one is not None:
            run.parentNode.insertBefore(one, run)
    run.parentNode.removeChild(run)


def _run_of(run, children):
    """A run of the same look with these children, None for none."""
    children = [one for one in children if not is_word(one, "rPr")]
    if not children:
        return None
    made = bare_run(run)
    for one in children:
        made.appendChild(one)
    return made


def bare_run(run):
    """A run of the same look without anything in it."""
    made = run.cloneNode(False)
    look = next((one for one in run.childNodes if is_word(one, "rPr")), None)
    if look is not None:
        made.appendChild(look.cloneNode(True))
    return made


def _element(like, name):
    prefix = f"{like.prefix}:" if like.prefix else ""
    return like.ownerDocument.createElementNS(like.namespaceURI, prefix + name)


def run_with(run, text, marked=False):
    """A run of the same look with a text, None for an empty one; lines end with a break."""
    if not text:
        return None
    made = bare_run(run)
    if marked:
        _highlight(made)
    for number, line in enumerate(harmless(text).split("\n")):
        if number:
            made.appendChild(_element(run, "br"))
        one = _element(run, "t")
        set_text(one, line)
        made.appendChild(one)
    return made


def _highlight(run):
    look = next((one for one in run.childNodes if is_word(one, "rPr")), None)
    if look is None:
        look = _element(run, "rPr")
        run.insertBefore(look, run.firstChild)
    for one in words(look, "highlight"):
        look.removeChild(one)
    mark = _element(run, "highlight")
    prefix = f"{run.prefix}:" if run.prefix else ""
    mark.setAttributeNS(run.namespaceURI, f"{prefix}val", "yellow")
    after = next((one for one in look.childNodes if one.nodeType == one.ELEMENT_NODE
                  and one.localName in _AFTER_HIGHLIGHT), None)
    look.insertBefore(mark, after)

"""A page of ours as a document: the same words, numbers and pictures, laid out for paper.

It reads what :mod:`..elements` writes, no other HTML.
"""

from __future__ import annotations

import base64
import struct
from dataclasses import dataclass, field
from html.parser import HTMLParser

from . import elements
from .build import document

WIDE_MM = elements.PAGE_HEIGHT_MM - 2 * elements.MARGIN_MM
# Half-width characters are about this broad in a table [mm]; from so many columns on small.
_BROAD_MM = {"Cell": 1.75, "Small": 1.42}
_MANY_COLUMNS = 7
# Columns of text: no narrower, and no broader than needed [half-width characters].
_NARROW, _SHORT, _BROAD = 7, 18, 100
_PADDING_MM = 3.2
# Pictures are no higher than this on paper, and so broad: alone, and two beside each other [mm].
_MOST_MM = {False: 190.0, True: 110.0}
_ALONE_MM, _BESIDE_MM = 150.0, 81.0
_TEXT = {"p": "", "figcaption": "Note", "pre": "Code", "h1": "Title", "h2": "Heading1",
         "h3": "Heading2", "li": "Item"}
_NOTES = ("note", "stamp", "missing", "subtitle")
_SKIPPED = ("nav", "style", "script", "title", "details")
# The middle dot of Japanese lists.
_BULLET = chr(0x30FB)
# Signs at which a line of numbers may be broken into two.
_LINE = "\n"


@dataclass
class _Table:
    """A table while it is read; cells are texts, lines of a cell end with a line feed."""

    caption: str = ""
    rows: list = field(default_factory=list)
    numbers: set = field(default_factory=set)


def document_of(html, title, language="ja-JP", pictures=None, wide=()):
    """The bytes of a document.

    Parameters
    ----------
    html : str
        A page, as ``frame.framed`` gives it.
    title : str
    language : str
    pictures : dict of str to bytes
        PNG of each chart by the prefix that it was drawn with; a chart without one is left out.
    wide : container of str
        Keys of sections on wide pages.

    Returns
    -------
    bytes
    """
    reader = _Reader(pictures or {}, wide)
    reader.feed(html)
    reader.close()
    return document(reader.finished(), title, language, reader.images)


class _Reader(HTMLParser):
    """Pieces of a document from the tags of a page."""

    def __init__(self, pictures, wide):
        super().__init__(convert_charrefs=True)
        self.images = []
        self._pictures, self._wide = pictures, wide
        self._pieces, self._is_wide = [], False
        self._style, self._words = None, []
        self._table = self._cell = self._name = None
        self._pairs, self._skipping = [], 0
        # Drawings of a figure until it ends; how broad they are; whether one was left out.
        self._figure, self._broad, self._lacking = [], _ALONE_MM, False

    def finished(self):
        if self._is_wide:
            self._turn(False)
        return self._pieces

    # Tags

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if self._skipping or tag in _SKIPPED:
            self._skipping += tag not in ("img", "br", "meta")
        elif tag == "svg":
            self._chart(given.get("aria-labelledby", "")[: -len("-title")])
            self._skipping = 1
        elif tag in ("section", "figure"):
            self._begin_block(tag, given)
        elif tag == "img":
            self._image(base64.b64decode(given["src"].split(",", 1)[1]), given.get("alt", ""))
        elif tag in ("table", "tr", "td", "th"):
            self._begin_table(tag, given)
        else:
            self._begin_words(tag, given.get("class") or "")

    def _begin_block(self, tag, given):
        if tag == "section":
            self._turn(given.get("aria-labelledby") in self._wide)
        else:
            self._broad = _BESIDE_MM if given.get("class") == "panels" else _ALONE_MM
            self._lacking = False

    def _begin_table(self, tag, given):
        if tag == "table":
            self._table = _Table()
        elif tag == "tr":
            self._table.rows.append([])
        else:
            self._cell = []
            if "number" in (given.get("class") or "").split():
                self._table.numbers.add(len(self._table.rows[-1]))

    def _begin_words(self, tag, css):
        if tag in ("dt", "dd", "caption"):
            self._style, self._words = tag, []
        elif tag in _TEXT:
            self._style = "Note" if tag == "p" and css in _NOTES else _TEXT[tag]
            self._words = []
        elif tag == "br" or (tag == "span" and css == "band"):
            self.handle_data(_LINE)

    def handle_endtag(self, tag):
        if self._skipping:
            self._skipping -= 1
        elif tag in ("td", "th"):
            self._table.rows[-1].append(_joined(self._cell))
            self._cell = None
        elif tag == "table":
            self._pieces.append(self._laid_out(self._table))
            self._table = None
        elif tag == "caption":
            self._table.caption, self._style = _joined(self._words), None
        elif tag == "dt":
            self._name = _joined(self._words)
        elif tag == "dd":
            self._pairs.append((self._name, _joined(self._words)))
            self._style = None
        elif tag == "dl":
            width = self._width()
            self._pieces.append(elements.pairs(self._pairs, (0.36 * width, 0.64 * width)))
            self._pairs = []
        elif tag in _TEXT and self._style is not None:
            self._paragraph(tag)
        elif tag == "figure":
            self._show()

    def handle_data(self, data):
        if self._skipping:
            return
        if self._cell is not None:
            self._cell.append(data)
        elif self._style is not None:
            self._words.append(data)

    # Pieces

    def _paragraph(self, tag):
        words = "".join(self._words).strip() if tag == "pre" else _joined(self._words)
        if tag == "figcaption":
            self._show()
        # What is said of a picture that is not there is left out too.
        if words and not (tag == "figcaption" and self._lacking):
            mark = _BULLET if tag == "li" else ""
            self._pieces.append(elements.paragraph(mark + words, self._style))
        self._style = None

    def _turn(self, wide):
        """Begin pages of the other kind."""
        if wide != self._is_wide:
            self._pieces.append(elements.section_break(wide=self._is_wide))
            self._is_wide = wide

    def _width(self):
        return WIDE_MM if self._is_wide else elements.TEXT_WIDTH_MM

    def _chart(self, prefix):
        if prefix in self._pictures:
            self._image(self._pictures[prefix], "")
        else:
            self._lacking = True

    def _show(self):
        if self._figure:
            self._pieces.append(elements.pictures(self._figure))
            self._figure = []

    def _image(self, png, alternative):
        across, down = struct.unpack(">II", png[16:24])
        width = min(self._width(), self._broad)
        height = width * down / across
        if height > _MOST_MM[self._is_wide]:
            width, height = width * _MOST_MM[self._is_wide] / height, _MOST_MM[self._is_wide]
        self.images.append(png)
        number = len(self.images)
        self._figure.append(elements.drawing(
            f"picture{number}", number, width, height, alternative))

    def _laid_out(self, table):
        columns = max(map(len, table.rows))
        rows = [row + [""] * (columns - len(row)) for row in table.rows]
        style = "Small" if columns >= _MANY_COLUMNS else "Cell"
        widths = _widths(rows, table.numbers, self._width(), _BROAD_MM[style])
        caption = elements.paragraph(table.caption, "Caption") if table.caption else ""
        return caption + elements.table(rows, widths, style=style, numbers=table.numbers)


def _joined(words):
    """Blanks and line ends as a browser shows them; lines of a cell stay lines."""
    lines = ("".join(words)).split(_LINE)
    return _LINE.join(filter(None, (" ".join(line.split()) for line in lines)))


def _length(text):
    """Half-width characters of the longest line."""
    return max((sum(2 if ord(sign) > 0x2E7F else 1 for sign in line)
                for line in text.split(_LINE)), default=0)


def _widths(rows, numbers, total_mm, broad_mm):
    """Breadths of the columns: numbers unbroken, texts share what is left by what they need."""
    body = rows[1:] or rows
    needed = []
    for column in range(len(rows[0])):
        longest = max(_length(row[column]) for row in body)
        head = _length(rows[0][column])
        if column in numbers:
            needed.append(max(longest, min(head, 8)))
        else:
            needed.append(max(min(longest, _BROAD), min(head, 10), _NARROW))
    breadths = [broad_mm * one + _PADDING_MM for one in needed]
    spare = total_mm - sum(breadths)
    texts = [column for column in range(len(needed)) if column not in numbers]
    if spare >= 0 or not texts:
        scale = total_mm / sum(breadths)
        return [scale * one for one in breadths] if spare < 0 else breadths
    # Short texts stay in one line too, as far as there is room for the long ones.
    for least in (_SHORT, 0):
        long = [column for column in texts if needed[column] > least]
        fixed = sum(one for column, one in enumerate(breadths) if column not in long)
        if long and fixed <= 0.7 * total_mm:
            room = (total_mm - fixed) / sum(breadths[column] for column in long)
            return [room * one if column in long else one
                    for column, one in enumerate(breadths)]
    return [total_mm / sum(breadths) * one for one in breadths]

"""A report as a person reads it, without our own code: tables of the page, of Word and of Excel."""

import html
import io
import re
import zipfile
from dataclasses import dataclass, replace
from xml.etree import ElementTree as ET

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


@dataclass(frozen=True)
class Table:
    """A table: its caption, headings, and rows of texts; small lines in a cell after ``|``."""

    caption: str
    headings: tuple
    rows: tuple

    def texts(self, row, columns):
        """Texts of a row, by its first cell or its number, in some columns."""
        line = self.rows[row] if isinstance(row, int) else next(
            one for one in self.rows if one[0].split("|")[0] == row)
        return [line[self.headings.index(column)] for column in columns]


def plain(text):
    return html.unescape(re.sub(r"<[^>]+>", "", text)).strip()


def sections(page):
    """``{key: html}`` of the sections, and the head as ``""``; what is folded is left out."""
    page = re.sub(r"<(style|svg|details).*?</\1>", "", page, flags=re.DOTALL)
    found = dict(re.findall(
        r'<section aria-labelledby="([^"]+)">(.*?)</section>', page, re.DOTALL))
    return {"": page.split("<section", 1)[0], **found}


def tables(section):
    """Every table of a part of a page."""
    found = []
    for table in re.findall(r"<table[^>]*>(.*?)</table>", section, re.DOTALL):
        caption = re.search(r"<caption[^>]*>(.*?)</caption>", table, re.DOTALL)
        rows = []
        for row in re.findall(r"<tr[^>]*>(.*?)</tr>", table, re.DOTALL):
            cells = re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.DOTALL)
            rows.append(tuple(plain(re.sub(
                r'<span class="(?:band|note)">|<br>', "|", cell)).replace("||", "|")
                for cell in cells))
        found.append(Table(plain(caption.group(1)) if caption else "", rows[0], tuple(rows[1:])))
    return found


def lines(section):
    """Texts of paragraphs and bullets."""
    return [plain(one) for one in re.findall(r"<(?:p|li)\b[^>]*>(.*?)</(?:p|li)>", section, re.DOTALL)]


def document_tables(data):
    """Rows of texts of every table of a Word document."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = ET.fromstring(archive.read("word/document.xml"))
    return [[tuple("".join(one.text or "" for one in cell.iter(f"{_WORD}t"))
                   for cell in row.iter(f"{_WORD}tc")) for row in table.iter(f"{_WORD}tr")]
            for table in root.iter(f"{_WORD}tbl")]


def sheets(data):
    """``{name: {heading: values}}`` of a workbook; numbers as float, empty cells as None."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        links = {one.get("Id"): one.get("Target")
                 for one in ET.fromstring(archive.read("xl/_rels/workbook.xml.rels"))}
        shared = []
        if "xl/sharedStrings.xml" in archive.namelist():
            root = ET.fromstring(archive.read("xl/sharedStrings.xml"))
            shared = ["".join(one.text or "" for one in item.iter(f"{_SHEET}t")) for item in root]
        book = ET.fromstring(archive.read("xl/workbook.xml"))
        found = {}
        for sheet in book.iter(f"{_SHEET}sheet"):
            target = links[sheet.get(_LINK)].lstrip("/")
            target = target if target.startswith("xl/") else f"xl/{target}"
            found[sheet.get("name")] = _columns(ET.fromstring(archive.read(target)), shared)
        return found


def _columns(root, shared):
    rows = [{re.match(r"[A-Z]+", cell.get("r")).group(): _value(cell, shared)
             for cell in row.iter(f"{_SHEET}c")} for row in root.iter(f"{_SHEET}row")]
    return {heading: [row.get(letter) for row in rows[1:]] for letter, heading in rows[0].items()}


def _value(cell, shared):
    value = cell.find(f"{_SHEET}v")
    if cell.get("t") == "inlineStr":
        return "".join(one.text or "" for one in cell.iter(f"{_SHEET}t"))
    if value is None or value.text is None:
        return None
    return shared[int(value.text)] if cell.get("t") == "s" else float(value.text)


# Numbers as they are shown.

_NUMBER = re.compile(r"(?<![\w.,])([+−×]?) ?(\d[\d,]*(?:\.(\d+))?)( %)?(?![\w])")


@dataclass(frozen=True)
class Shown:
    """A number, and the place that it was rounded to at the coarsest."""

    value: float
    place: float

    def is_of(self, number):
        return abs(self.value - number) <= 0.5000001 * self.place + 1e-12 * abs(number)


def shown(text):
    """The numbers of a text; those up to a band are rounded alike, as it allows."""
    found = [_number(*match) for match in _NUMBER.findall(text)]
    if not is_banded(text):
        return found
    start = text.rfind(" to ") + 1 or text.find("about")
    end = text.find("|", start)
    count = len(_NUMBER.findall(text if end < 0 else text[:end]))
    whole = [round(abs(one.value)) for one in found[:count] if one.value]
    if not whole or any(one.place < 1.0 for one in found[:count]):
        return found
    place = 10.0 ** min(len(str(one)) - len(str(one).rstrip("0")) for one in whole)
    # What follows may be rounded with them, or for itself.
    return [replace(one, place=place) if number < count or (
        one.place == 1.0 and one.value % place == 0) else one for number, one in enumerate(found)]


def _number(sign, digits, decimals, percent):
    scale = 100.0 if percent else 1.0
    value = (-1 if sign == "−" else 1) * float(digits.replace(",", ""))
    return Shown(value / scale, (10.0 ** -len(decimals) if decimals else 1.0) / scale)


def is_banded(text):
    return "about" in text or " to " in text


def shown_in_sentence(text):
    """The numbers of a sentence; those of one band are rounded alike, the others for themselves."""
    parts = re.split(r"(about \S+ \(\S+ to \S+\))", text)
    return [one for part in parts for one in shown(part)]


def coarsest(numbers):
    """The place that at least two digits of the largest number leave."""
    largest = max(map(abs, numbers), default=0.0)
    return 10.0 ** (int(f"{largest:e}".split("e")[1]) - 1) if largest else 1.0

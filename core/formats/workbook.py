"""Excel workbooks as tables: what was last saved in the cells, nothing computed or fetched.

Office Open XML (ECMA-376, part 1, 18.3). Cells that hold a formula have the result that the program
saved; one without a saved result is refused, as it would else be an empty cell unseen. Numbers with
a format of dates become ISO dates, readings above Japanese text (furigana) are left out, and macros
are never opened.
"""

import io
import posixpath

from ..errors import CoreError
from . import archive, xml
from .text import Table, clean
from .workbook_cells import SheetReader, Strings, Styles, column_of

# Parts of a workbook that are XML; pictures are not.
_XML_ENDINGS = (".xml", ".rels")
MAX_XML_BYTES = 500_000_000
MAX_COLUMNS = 2_000
MAX_MERGED_CELLS = 5_000_000
_MACROS = "vbaproject.bin"
_MACRO_TYPE = b"macroEnabled"
# What an older .xls begins with, and what a workbook with a password does.
_COMPOUND = b"\xd0\xcf\x11\xe0"
_BOOK = "/officeDocument"


def read_sheet(path, file):
    """The first visible sheet that holds anything, as a :class:`~.text.Table`.

    The headings are its first row with at least two texts; rows are numbered as Excel shows them.
    Cells merged downwards have the value in each row.

    Parameters
    ----------
    path : path-like
    file : str
        Named in errors.

    Raises
    ------
    CoreError
        ``broken_workbook``, ``empty_file``, ``unsafe_xml``, ``workbook_macros``,
        ``workbook_locked``, ``formula_unsaved``, ``merged_cells``, and those of
        ``archive.members`` about safety.
    """
    if not path.stat().st_size:
        raise CoreError("empty_file", file=file)
    with path.open("rb") as stream:
        if stream.read(len(_COMPOUND)) == _COMPOUND:
            raise CoreError("workbook_locked", file=file)
    book = _Book(_members(path, file), file)
    for place, name in enumerate(book.visible):
        sheet = book.sheet(name)
        first = next((n for n, row in enumerate(sheet.rows) if _texts(row[1]) > 1), None)
        if first is not None:
            table = _table(sheet, first, file, name)
            left = [*book.visible[place + 1 :], *book.hidden]
            if left:
                table.notes.append(("sheets_not_read", {"sheet": name, "sheets": ", ".join(left)}))
            return table
    raise CoreError("empty_file", file=file)


def _members(path, file):
    """A workbook is a zip archive of XML, as little to be trusted as any."""
    try:
        found = archive.members(path, file)
        texts = {name: one for name, one in found.items() if name.endswith(_XML_ENDINGS)}
        total = sum(one.size for one in texts.values())
        if total > MAX_XML_BYTES:
            raise CoreError("large_zip", file=file, megabytes=round(total / 1e6))
        _refuse_macros(found, file)
        for one in texts.values():
            xml.check(io.BytesIO(one.read()), file)
    except CoreError as error:
        if error.code not in ("broken_zip", "broken_xml"):
            raise
        raise _broken(file, error.facts["reason"]) from None
    return texts


def _refuse_macros(found, file):
    types = found.get("[Content_Types].xml")
    if any(name.lower().endswith(_MACROS) for name in found) or (
        types is not None and _MACRO_TYPE in types.read()
    ):
        raise CoreError("workbook_macros", file=file)


def _broken(file, reason):
    return CoreError("broken_workbook", file=file, reason=reason)


class _Book:
    """The parts of a workbook; ``visible`` and ``hidden`` are names of its sheets."""

    def __init__(self, members, file):
        self._members, self._file = members, file
        path = next((target for kind, target in self._related("").values()
                     if kind.endswith(_BOOK)), "")
        if path not in members:
            raise _broken(file, "XLSX")
        self._related_to = self._related(path)
        outline = _Outline()
        self._feed(path, outline)
        self._starts_1904 = outline.starts_1904
        self._paths = {name: self._related_to.get(key, ("", ""))[1]
                       for name, key, _ in outline.sheets}
        self.visible = [name for name, _, hidden in outline.sheets if not hidden]
        self.hidden = [name for name, _, hidden in outline.sheets if hidden]
        self._strings = self._part("/sharedStrings", Strings()).texts
        self._styles = self._part("/styles", Styles())

    def sheet(self, name):
        """The cells of a sheet."""
        reader = SheetReader(self._strings, self._styles, self._starts_1904, MAX_COLUMNS)
        path = self._paths[name]
        if path in self._members:
            self._feed(path, reader)
        if reader.unsaved:
            raise CoreError("formula_unsaved", file=self._file, sheet=name, cell=reader.unsaved)
        if reader.too_wide:
            raise _broken(self._file, f"{MAX_COLUMNS:,} < {reader.too_wide}")
        return reader

    def _part(self, kind, handler):
        for known, path in self._related_to.values():
            if known.endswith(kind) and path in self._members:
                self._feed(path, handler)
        return handler

    def _feed(self, path, handler):
        for _ in xml.feed(io.BytesIO(self._members[path].read()), self._file, handler):
            pass

    def _related(self, path):
        """``{id: (kind, path)}`` of the parts that a part names."""
        folder, name = posixpath.split(path)
        links = _Links()
        rels = posixpath.join(folder, "_rels", f"{name}.rels")
        if rels in self._members:
            self._feed(rels, links)
        return {
            key: (kind, posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/"))
            for key, kind, target in links.found
        }


class _Links:
    """Relationships of a part; what lies outside of the file is not looked at."""

    def __init__(self):
        self.found = []

    def attach(self, parser):
        parser.StartElementHandler = self._start

    def _start(self, name, attributes):
        if name.endswith("}Relationship") and attributes.get("TargetMode") != "External":
            self.found.append(tuple(attributes.get(key, "") for key in ("Id", "Type", "Target")))


class _Outline:
    """Sheets of a workbook in their order, and the day that dates count from."""

    def __init__(self):
        self.sheets, self.starts_1904 = [], False

    def attach(self, parser):
        parser.StartElementHandler = self._start

    def _start(self, name, attributes):
        kind = name.rpartition("}")[2]
        if kind == "sheet":
            key = next((v for k, v in attributes.items() if k.endswith("}id")), "")
            hidden = attributes.get("state", "visible") != "visible"
            self.sheets.append((clean(attributes.get("name", "")), key, hidden))
        elif kind == "workbookPr":
            self.starts_1904 = attributes.get("date1904", "0") in ("1", "true")


def _texts(row):
    return sum(map(bool, row.values()))


def _table(sheet, first, file, name):
    """Rows below the headings, each as wide as these."""
    number, heads = sheet.rows[first]
    width = max(place + 1 for place, cell in heads.items() if cell)
    table = Table(tuple(heads.get(n, "") for n in range(width)), [], [], "XLSX")
    filled = _filled(sheet, number, file, name)
    for row, cells in sheet.rows[first + 1 :]:
        if any(cell for place, cell in cells.items() if place >= width):
            table.too_long.append(row)
        elif _texts(cells):
            table.rows.append([cells.get(n, "") for n in range(width)])
            table.numbers.append(row)
    if filled:
        table.notes.append(("merged_filled", {"cells": ", ".join(filled[:10])}))
    if sheet.formulas:
        table.notes.append(("formulas_saved", {"cells": f"{sheet.formulas:,}"}))
    return table


def _filled(sheet, header, file, name):
    """Write the value of cells that are merged downwards into every row; gives these ranges.

    Merged headings, and cells merged across columns in a row that holds more, are refused: which
    column the text belongs to is not said.
    """
    rows, done, room = dict(sheet.rows), [], MAX_MERGED_CELLS
    for told in sheet.merged:
        (left, top), (right, bottom) = (column_of(cell) for cell in told.split(":"))
        if bottom < header:
            continue
        room -= bottom - top
        if room < 0:
            raise _broken(file, told)
        own = rows.get(top, {})
        text = own.get(left, "")
        others = any(cell for place, cell in own.items() if not left <= place <= right)
        if top <= header or (right > left and text and others):
            raise CoreError("merged_cells", file=file, sheet=name, cells=told)
        if right == left and text:
            for row in range(top + 1, bottom + 1):
                if row in rows:
                    rows[row][left] = text
            done.append(told)
    return done

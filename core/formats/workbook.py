"""Excel workbooks as tables, read with GDAL, which QGIS has everywhere."""

import io
from contextlib import contextmanager

from ..errors import CoreError
from . import archive, xml
from .text import Table, clean

# Parts of a workbook that are XML; pictures are not.
_XML_ENDINGS = (".xml", ".rels")
# Every row as it stands, every cell as text: GDAL else guesses headings and types.
_PLAIN = {"OGR_XLSX_HEADERS": "DISABLE", "OGR_XLSX_FIELD_TYPES": "STRING"}


def read_sheet(path, file):
    """The first sheet that holds anything, as a :class:`~.text.Table`.

    The headings are its first row with at least two texts; rows are numbered as Excel shows them.

    Parameters
    ----------
    path : path-like
    file : str
        Named in errors.

    Raises
    ------
    CoreError
        ``broken_workbook``, ``empty_file``, ``unsafe_xml``, and those of ``archive.members`` about
        safety.
    """
    if not path.stat().st_size:
        raise CoreError("empty_file", file=file)
    _check_archive(path, file)
    for rows in _sheets(path, file):
        first = next((n for n, row in enumerate(rows) if sum(map(bool, row)) > 1), None)
        if first is not None:
            return _table(rows, first)
    raise CoreError("empty_file", file=file)


def _check_archive(path, file):
    """A workbook is a zip archive of XML, as little to be trusted as any."""
    try:
        for name, member in archive.members(path, file).items():
            if name.endswith(_XML_ENDINGS):
                xml.check(io.BytesIO(member.read()), file)
    except CoreError as error:
        if error.code not in ("broken_zip", "broken_xml"):
            raise
        raise CoreError("broken_workbook", file=file, reason=error.facts["reason"]) from None


def _sheets(path, file):
    """Rows of texts of each sheet."""
    from osgeo import gdal

    with _plain_cells():
        reason = "XLSX"
        try:
            book = gdal.OpenEx(str(path), gdal.OF_VECTOR, allowed_drivers=["XLSX"])
        except RuntimeError as error:
            book, reason = None, str(error)
        if book is None:
            raise CoreError("broken_workbook", file=file, reason=reason)
        for place in range(book.GetLayerCount()):
            sheet = book.GetLayer(place)
            width = sheet.GetLayerDefn().GetFieldCount()
            yield [[_text(row.GetField(n)) for n in range(width)] for row in sheet]


@contextmanager
def _plain_cells():
    """GDAL's settings for this thread, put back afterwards; its messages are not shown."""
    from osgeo import gdal

    before = {key: gdal.GetThreadLocalConfigOption(key) for key in _PLAIN}
    for key, value in _PLAIN.items():
        gdal.SetThreadLocalConfigOption(key, value)
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        yield
    finally:
        gdal.PopErrorHandler()
        for key, value in before.items():
            gdal.SetThreadLocalConfigOption(key, value)


def _table(rows, first):
    header = tuple(rows[first])
    width = max(place + 1 for place, cell in enumerate(header) if cell)
    table = Table(header[:width], [], [], "XLSX")
    for number, row in enumerate(rows[first + 1 :], start=first + 2):
        if any(row[width:]):
            table.too_long.append(number)
        elif any(row):
            table.rows.append(row[:width])
            table.numbers.append(number)
    return table


def _text(cell):
    return "" if cell is None else clean(cell)

"""Tables of LinkData: lines that begin with ``#`` say what the file is, one of them the headings.

The headings stand behind ``#property``; ``#object_type_xsd`` and the like follow, then the rows.
"""

import csv
import io

from ..text import Table, clean, decode

_MARK = "#"
_HEADINGS = "#property"


def table_of(item):
    """The table of an item, with the headings of LinkData where it is such a file."""
    if not item.header[:1] or not item.header[0].startswith(_MARK):
        return item.table
    if item.ending == ".xlsx":
        table = item.table
        lines = [(1, table.header), *zip(table.numbers, table.rows)]
        return _table(lines, table.encoding)
    text, encoding = decode(item.data, item.name)
    lines = enumerate(csv.reader(io.StringIO(text, newline="")), start=1)
    return _table(lines, encoding)


def _table(lines, encoding):
    table = Table((), [], [], encoding)
    for number, cells in lines:
        first = clean(cells[0]) if cells else ""
        if first == _HEADINGS and not table.header:
            table.header = tuple(clean(cell) for cell in cells)
        elif table.header and any(clean(cell) for cell in cells) and not first.startswith(_MARK):
            _add(table, number, list(cells))
    return table


def _add(table, number, cells):
    width = len(table.header)
    if any(clean(cell) for cell in cells[width:]):
        table.too_long.append(number)
    else:
        table.rows.append([*cells[:width], *[""] * (width - len(cells))])
        table.numbers.append(number)

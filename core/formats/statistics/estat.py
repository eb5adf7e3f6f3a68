"""Tables of the statistical GIS of e-Stat (統計GIS): two heading rows, codes and labels.

``KEY_CODE, …, T001101001, T001101002 …`` and below them Japanese labels. Which table is of which
census stands in ``resources/tables/estat_tables.csv``; what a column holds is told by its label.
"""

import csv
import math
import re
from dataclasses import dataclass
from functools import cache

import numpy as np

from ...assumptions import TABLE_FOLDER
from ..text import clean, number

ATTRIBUTION_MESH = "「国勢調査に関する地域メッシュ統計」（総務省統計局）を加工して作成"
ATTRIBUTION_AREAS = "「国勢調査」（総務省統計局）を加工して作成"
_ITEM = re.compile(r"(T\d{6})(\d{3})")
# Column HTKSYORI: what was done so that nobody can be told from the figures.
NORMAL, RECEIVER, HIDDEN = "0", "1", "2"
# Labels of all residents and of households: in meshes of 2020, earlier, in ages of small areas.
TOTALS = ("人口(総数)", "人口総数", "総数、年齢「不詳」含む")
HOUSEHOLDS = "世帯総数"


@dataclass(frozen=True)
class Sheet:
    """A table: its id (``T001101``), labels by heading, rows as ``(number, {heading: text})``."""

    table_id: str
    labels: dict
    rows: list
    too_long: list
    encoding: str

    @property
    def year(self):
        """Year of the census as text, empty where the table is not known."""
        return known().get(self.table_id, {}).get("year", "")

    @property
    def kind(self):
        return known().get(self.table_id, {}).get("kind", "")

    def headings(self, labels):
        """Headings that stand over one of the labels."""
        return [name for name, label in self.labels.items() if label in labels]


@cache
def known():
    """``{table id: row of estat_tables.csv}``."""
    with (TABLE_FOLDER / "estat_tables.csv").open(encoding="utf-8", newline="") as file:
        return {row["table_id"]: row for row in csv.DictReader(file)}


def table_id(header):
    """Id of the table, from the headings of its figures; empty where it is no such table."""
    found = (_ITEM.fullmatch(name) for name in header)
    return next((match.group(1) for match in found if match), "")


def is_of(item, kinds):
    """Whether a file is a table of residents: of a known kind, or with a label of the total."""
    name = table_id(item.header)
    if not name or item.header[0] != "KEY_CODE":
        return False
    if name in known():
        return known()[name]["kind"] in kinds
    return any(_label(cell) in TOTALS for cell in _second(item.table))


def sheet(item):
    """The table of an item as a :class:`Sheet`."""
    table = item.table
    labels = {
        name: _label(cell)
        for name, cell in zip(table.header, _second(table))
        if _ITEM.fullmatch(name)
    }
    rows = [(row, record) for row, record in table.records() if row > 2]
    too_long = [row for row in table.too_long if row > 2]
    return Sheet(table_id(table.header), labels, rows, too_long, table.encoding)


def _second(table):
    return table.rows[0] if table.numbers[:1] == [2] else []


def _label(cell):
    return re.sub(r"\s", "", clean(cell)).replace("〜", "~")


def figure(text):
    """A number; ``-`` is nobody, ``*`` and ``X`` are hidden (NaN)."""
    return 0.0 if clean(text) == "-" else number(text)


def begin(parsed, item, found):
    """What all tables tell: rows with too many cells, the encoding, the census."""
    parsed.title = item.titles[0]
    parsed.vintage = found.year
    for row in found.too_long:
        parsed.refuse(row, "too_many_cells")
    parsed.note("encoding", encoding=found.encoding)
    if not found.year:
        parsed.note("census_unknown", table=found.table_id)


def report_kinds(rows, parsed):
    """Codes of HTKSYORI that are not defined: their rows are taken as they are, and told."""
    strange = sorted({row["kind"] for row in rows} - {NORMAL, RECEIVER, HIDDEN, ""})
    if strange:
        parsed.note("unknown_codes_kept", column="HTKSYORI", codes=", ".join(strange))


def shares_of(figures, rows):
    """Age shares of a row, and how they were found.

    Figures by age of a receiver include those of the neighbours that it hides, so the shares are
    those of the whole group; unknown ages follow the known ones.

    Parameters
    ----------
    figures : mapping
        ``residents``, ``ages`` (ndarray, 5), ``known`` (all whose age is known), ``kind``,
        ``receiver``.
    rows : mapping
        Rows of the file by code.

    Returns
    -------
    (ndarray of float, str)
        Shares, and ``nobody``, ``shared``, ``scaled``, ``counted`` or ``missing``.
    """
    if figures["residents"] == 0:
        return np.zeros(len(figures["ages"])), "nobody"
    receiver = rows.get(figures["receiver"], figures)
    source = receiver if figures["kind"] == HIDDEN else figures
    if not source["known"] > 0:
        return np.full(len(figures["ages"]), math.nan), "missing"
    shares = source["ages"] / source["known"]
    if figures["kind"] in (RECEIVER, HIDDEN):
        return shares, "shared"
    return shares, "counted" if figures["known"] == figures["residents"] else "scaled"

"""Census population by mesh (e-Stat 地域メッシュ統計): 1 km, 500 m, 250 m and 125 m cells.

Two heading rows: codes (``KEY_CODE, HTKSYORI, HTKSAKI, GASSAN, T001101001 …``) and Japanese
labels. Cells with few people are *hidden* (HTKSYORI 2): their total stays, their ages are
counted in a neighbour (HTKSYORI 1, which lists them in GASSAN). The census of 2015 has no group
of 85 and older, that of 2010 no ages at all.
"""

import math

import numpy as np

from ..errors import CoreError
from ..study.tables import AGE_GROUPS
from .parsed import Parsed
from .statistics import ages, estat
from .statistics.estat import HIDDEN, HOUSEHOLDS, RECEIVER, TOTALS
from .text import clean, number

KEY = "mesh_population"
KEYS = ("KEY_CODE", "HTKSYORI", "HTKSAKI", "GASSAN")
# Digits of a code of 1 km, 500 m, 250 m and 125 m cells; a file holds one of them.
DIGITS = {8: "1km", 9: "500m", 10: "250m", 11: "125m"}
_PRIMARY = 4
_YOUNG, _ADULT = "0~14歳人口総数", "15~64歳人口総数"
_OLD, _OLDER, _OLDEST = "65歳以上人口総数", "75歳以上人口総数", "85歳以上人口総数"
# Labels (NFKC, without spaces) of the tables of each kind, with their item numbers: both must
# agree, so that a table with moved columns is not read.
LABELS = {
    "ages_85": {TOTALS[0]: "001", _YOUNG: "004", _ADULT: "010", _OLD: "019", _OLDER: "022",
                _OLDEST: "025", HOUSEHOLDS: "034"},
    "ages_75": {TOTALS[1]: "001", _YOUNG: "004", _ADULT: "010", _OLD: "016", _OLDER: "019",
                HOUSEHOLDS: "025"},
    "totals": {TOTALS[1]: "001", HOUSEHOLDS: "004"},
}
_AGE_LABELS = (_YOUNG, _ADULT, _OLD, _OLDER, _OLDEST)


def recognises(item, _options):
    return item.is_table and "HYOSYO" not in item.header and estat.is_of(item, LABELS)


def read(item, _options):
    """Residents, age groups and households of each cell of the file."""
    found = estat.sheet(item)
    columns = _columns(item, found)
    parsed = Parsed("zones", None, len(found.rows) + len(found.too_long))
    estat.begin(parsed, item, found)
    rows = _rows(found, columns, parsed)
    _share_ages(rows, parsed)
    parsed.frame = _frame(rows)
    # A prefecture or a primary mesh (80 km) is a file; other areas are no older vintages of it.
    level = DIGITS[len(next(iter(rows)))] if rows else ""
    areas = sorted({code[:_PRIMARY] for code in rows})
    parsed.dataset = " ".join([level, *areas]).strip()
    parsed.attribution = estat.ATTRIBUTION_MESH
    _note_gaps(columns, parsed)
    return parsed


def _columns(item, found):
    """``{label: heading}``, checked against the item numbers of the table."""
    missing = [name for name in KEYS if name not in item.header]
    numbers = LABELS.get(found.kind, {})
    places = {}
    for label in numbers or (*TOTALS, *_AGE_LABELS, HOUSEHOLDS):
        headings = found.headings((label, *TOTALS) if label in TOTALS else (label,))
        if len(headings) == 1:
            places["total" if label in TOTALS else label] = headings[0]
        elif numbers:
            missing.append(label)
        if numbers and len(headings) == 1 and headings[0][7:] != numbers[label]:
            raise CoreError("mesh_labels", file=item.name, label=label, column=headings[0])
    if missing or "total" not in places:
        raise CoreError(
            "missing_columns", file=item.name, columns=", ".join(missing or TOTALS[:1])
        )
    return places


def _note_gaps(columns, parsed):
    if _YOUNG not in columns:
        parsed.note("ages_not_published")
    elif _OLDEST not in columns:
        parsed.note("ages_85_not_published")


def _rows(found, columns, parsed):
    """``{code: figures}``; a row without code or total, or with a repeated code, is refused."""
    rows, digits = {}, 0
    for row, record in found.rows:
        code = clean(record["KEY_CODE"])
        total = number(record[columns["total"]])
        digits = digits or (len(code) if code.isdigit() else 0)
        if not (code.isdigit() and len(code) == digits and digits in DIGITS):
            parsed.refuse(row, "bad_mesh_code", code)
        elif code in rows:
            parsed.refuse(row, "repeated_id", code)
        elif not total >= 0:
            parsed.refuse(row, "bad_number", record[columns["total"]])
        else:
            rows[code] = _figures(row, code, total, record, columns)
    estat.report_kinds(rows.values(), parsed)
    return rows


def _figures(row, code, total, record, columns):
    values = {
        ages.span(label): number(record[columns[label]])
        for label in _AGE_LABELS
        if label in columns
    }
    in_groups, known = ages.grouped(values)
    households = columns.get(HOUSEHOLDS)
    return {
        "row": row,
        "mesh_code": code,
        "residents": total,
        "ages": in_groups,
        "known": known,
        "households": number(record[households]) if households else math.nan,
        "kind": clean(record["HTKSYORI"]),
        "receiver": clean(record["HTKSAKI"]),
    }


def _share_ages(rows, parsed):
    """Ages of every cell: its total times the age shares of its group, or of itself."""
    counts = {"shared": 0, "scaled": 0, "missing": 0}
    exceed = 0
    for figures in rows.values():
        figures["shares"], how = estat.shares_of(figures, rows)
        counts[how] = counts.get(how, 0) + 1
        figures["suppressed"] = int(figures["kind"] == HIDDEN)
        in_group = figures["kind"] in (RECEIVER, HIDDEN)
        figures["population_basis"] = "shared" if in_group else "counted"
        exceed += figures["kind"] == RECEIVER and figures["known"] > figures["residents"]
    for how, key in (("shared", "ages_shared"), ("scaled", "ages_unknown"),
                     ("missing", "ages_missing")):
        if counts[how]:
            parsed.note(key, cells=counts[how])
    if exceed:
        parsed.note("ages_exceed", cells=int(exceed))


def _frame(rows):
    import pandas as pd

    in_groups = np.array([f["shares"] * f["residents"] for f in rows.values()]).reshape(-1, 5)
    names = ("row", "mesh_code", "residents", "households", "suppressed", "population_basis")
    frame = pd.DataFrame([{name: f[name] for name in names} for f in rows.values()],
                         columns=names)
    for place, name in enumerate(AGE_GROUPS):
        frame[name] = in_groups[:, place]
    return frame

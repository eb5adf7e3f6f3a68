"""Census population by mesh (e-Stat 地域メッシュ統計, tables T001100 to T001102).

Two heading rows: codes (``KEY_CODE, HTKSYORI, HTKSAKI, GASSAN, T001101001 …``) and Japanese
labels. Cells with few people are *suppressed* (HTKSYORI 2): their total stays, their ages are
counted in a neighbour (HTKSYORI 1, which lists them in GASSAN).
"""

import math
import re

import numpy as np

from ..errors import CoreError
from ..study.tables import AGE_GROUPS
from .parsed import Parsed
from .text import clean, number, read_table

KEY = "mesh_population"
ATTRIBUTION = "「国勢調査に関する地域メッシュ統計」（総務省統計局）を加工して作成"
KEYS = ("KEY_CODE", "HTKSYORI", "HTKSAKI", "GASSAN")
# Digits of a code of 1 km, 500 m, 250 m and 125 m cells; a file holds one of them.
DIGITS = (8, 9, 10, 11)
_ITEM = re.compile(r"T\d{9}")
# Labels of the second heading row (NFKC, without spaces) and the item number they have in the
# tables of the 2020 census; both must agree.
LABELS = {
    "total": ("人口(総数)", "001"),
    "0": ("0~14歳人口総数", "004"),
    "15": ("15~64歳人口総数", "010"),
    "65": ("65歳以上人口総数", "019"),
    "75": ("75歳以上人口総数", "022"),
    "85": ("85歳以上人口総数", "025"),
    "households": ("世帯総数", "034"),
}
_TABLES_2020 = ("T001100", "T001101", "T001102")
NORMAL, RECEIVER, SUPPRESSED = "0", "1", "2"


def recognises(item, _options):
    if not item.is_table:
        return False
    header = item.header
    return header[:1] == ("KEY_CODE",) and any(_ITEM.fullmatch(name) for name in header)


def read(item, _options):
    """Residents, age groups and households of each cell of the file."""
    table = read_table(item.data, item.name, header_rows=2)
    columns = _columns(item, table.header)
    parsed = Parsed("zones", None, len(table.rows) + len(table.too_long), title=item.titles[0])
    for row in table.too_long:
        parsed.refuse(row, "too_many_cells")
    rows = _rows(table, columns, parsed)
    _share_ages(rows, parsed)
    parsed.frame = _frame(rows)
    parsed.attribution = ATTRIBUTION
    parsed.note("encoding", encoding=table.encoding)
    return parsed


def _columns(item, header):
    """Heading of each figure, found by its label and checked against its code."""
    labels = _labels(item)
    missing = [name for name in KEYS if name not in header]
    places = {}
    for figure, (label, code) in LABELS.items():
        found = [name for name, text in zip(header, labels) if text == label]
        if len(found) != 1:
            missing.append(label)
            continue
        places[figure] = found[0]
        if found[0][:7] in _TABLES_2020 and found[0][7:] != code:
            raise CoreError("mesh_labels", file=item.name, label=label, column=found[0])
    if missing:
        raise CoreError("missing_columns", file=item.name, columns=", ".join(missing))
    return places


def _labels(item):
    second = read_table(item.data, item.name).rows[:1]
    cells = second[0] if second else []
    return [re.sub(r"\s", "", clean(cell)).replace("〜", "~") for cell in cells]


def _rows(table, columns, parsed):
    """``{code: figures}``; a row without code or total, or with a repeated code, is refused."""
    rows, digits = {}, 0
    for row, record in table.records():
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
    return rows


def _figures(row, code, total, record, columns):
    value = {name: number(record[columns[name]]) for name in ("0", "15", "65", "75", "85")}
    ages = np.array([
        value["0"],
        value["15"],
        value["65"] - value["75"],
        value["75"] - value["85"],
        value["85"],
    ])
    if not (ages >= 0).all():
        ages = np.full(len(AGE_GROUPS), math.nan)
    return {
        "row": row,
        "mesh_code": code,
        "residents": total,
        "ages": ages,
        "households": number(record[columns["households"]]),
        "kind": clean(record["HTKSYORI"]),
        "receiver": clean(record["HTKSAKI"]),
        "members": [clean(part) for part in record["GASSAN"].split(";") if part.strip()],
    }


def _share_ages(rows, parsed):
    """Ages of every cell: its total times the age shares of its group, or of itself.

    The figures by age of a receiver include those of its suppressed members, so the shares are
    those of the whole group; a normal cell's unknown ages follow its known ones.
    """
    shared = unknown = ageless = 0
    for figures in rows.values():
        receiver = rows.get(figures["receiver"], figures)
        source = receiver if figures["kind"] == SUPPRESSED else figures
        known = source["ages"].sum()
        in_group = figures["kind"] in (RECEIVER, SUPPRESSED)
        figures["suppressed"] = int(figures["kind"] == SUPPRESSED)
        figures["population_basis"] = "shared" if in_group else "counted"
        if figures["residents"] == 0:
            figures["shares"] = np.zeros(len(AGE_GROUPS))
        elif known > 0:
            figures["shares"] = source["ages"] / known
            shared += in_group
            unknown += int(not in_group and known != figures["residents"])
        else:
            figures["shares"] = np.full(len(AGE_GROUPS), math.nan)
            ageless += 1
    if shared:
        parsed.note("ages_shared", cells=shared)
    if unknown:
        parsed.note("ages_unknown", cells=unknown)
    if ageless:
        parsed.note("ages_missing", cells=ageless)


def _frame(rows):
    import pandas as pd

    ages = np.array([f["shares"] * f["residents"] for f in rows.values()]).reshape(-1, 5)
    names = ("row", "mesh_code", "residents", "households", "suppressed", "population_basis")
    frame = pd.DataFrame([{name: f[name] for name in names} for f in rows.values()],
                             columns=names)
    for place, name in enumerate(AGE_GROUPS):
        frame[name] = ages[:, place]
    return frame

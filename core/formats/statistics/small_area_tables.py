"""Census tables of small areas (小地域集計): residents, households, ages.

Two heading rows as for meshes, with ``HYOSYO`` (level) and names: 1 municipality, 2 area without
parts, 3 sum of parts, 4 part (丁目 and the like). Only areas that have no parts are taken. In a
hidden area (HTKSYORI 2) figures are ``X``; a neighbour (HTKSYORI 1) holds them too.
"""

import math
import re

import numpy as np

from ...errors import CoreError
from ...study.tables import AGE_GROUPS
from ..parsed import Parsed
from ..text import clean
from . import ages, estat
from .estat import HIDDEN, HOUSEHOLDS, RECEIVER, TOTALS

KEY = "small_area_tables"
KEYS = ("KEY_CODE", "HYOSYO", "NAME", "HTKSYORI", "HTKSAKI")
KINDS = ("area_totals", "area_ages")
# Digits of the code of a municipality, and of an area that may have parts with longer codes.
_CITY, _AREA = 5, 9
# What stands over figures of both sexes together.
_BOTH = "総数"


def recognises(item, _options):
    return item.is_table and "HYOSYO" in item.header and estat.is_of(item, KINDS)


def read(item, options):
    """One row an area without parts: residents, ages where the table has them, households."""
    found = estat.sheet(item)
    columns = _columns(item, found)
    parsed = Parsed("population", None, len(found.rows) + len(found.too_long))
    estat.begin(parsed, item, found)
    parsed.vintage = _year(item, found, options, parsed)
    rows = _rows(found, columns, parsed)
    _count_hidden(rows, parsed)
    parsed.frame = _frame(rows, int(parsed.vintage))
    areas = sorted({code[:2] for code in rows})
    parsed.dataset = " ".join([found.kind or found.table_id, *areas])
    parsed.attribution = estat.ATTRIBUTION_AREAS
    if columns["ages"] and (85, math.inf) not in columns["ages"]:
        parsed.note("ages_85_not_published")
    return parsed


def _columns(item, found):
    missing = [name for name in KEYS if name not in item.header]
    totals = found.headings(TOTALS)
    by_age = {
        ages.span(label): name
        for name, label in found.labels.items()
        if label.startswith(_BOTH) and ages.span(label)
    }
    if not totals:
        missing.append(TOTALS[1])
    if found.kind == "area_ages" and not ages.recipe(by_age, ages.EVERYBODY):
        missing.append("総数15歳未満")
    if missing:
        raise CoreError("missing_columns", file=item.name, columns=", ".join(missing))
    households = found.headings((HOUSEHOLDS,))
    return {"total": totals[0], "ages": by_age, "households": households[0] if households else ""}


def _year(item, found, options, parsed):
    """Year of the census; of a table that is not listed, a person says it."""
    name = found.table_id
    given = options.codes.get(name, "")
    if found.year:
        return found.year
    if not re.fullmatch(r"(19|20)\d\d", given):
        raise CoreError("codes_unknown", file=item.name, column=f"{name}001", codes=name,
                        keys=(name,), example=f"{name}=2025")
    parsed.note("codes_given", codes=f"{name}={given}")
    return given


def _rows(found, columns, parsed):
    codes = {clean(record["KEY_CODE"]) for _, record in found.rows}
    divided = {code[:_AREA] for code in codes if len(code) > _AREA}
    rows = {}
    for row, record in found.rows:
        code = clean(record["KEY_CODE"])
        kind = clean(record["HTKSYORI"])
        total = estat.figure(record[columns["total"]])
        if not (code.isdigit() and len(code) >= _CITY):
            parsed.refuse(row, "unknown_code", f"KEY_CODE: {code}")
        elif len(code) == _CITY or code in divided:
            parsed.refuse(row, "sum_of_areas", code)
        elif code in rows:
            parsed.refuse(row, "repeated_id", code)
        elif not (total >= 0 or kind == HIDDEN):
            parsed.refuse(row, "bad_number", record[columns["total"]])
        else:
            rows[code] = _figures(row, code, total, record, columns)
    estat.report_kinds(rows.values(), parsed)
    return rows


def _figures(row, code, total, record, columns):
    values = {span: estat.figure(record[name]) for span, name in columns["ages"].items()}
    in_groups, known = ages.grouped(values)
    receiver = clean(record["HTKSAKI"])
    return {
        "row": row,
        "place_id": code,
        "residents": total,
        "ages": in_groups,
        "known": known,
        "households": estat.figure(record[columns["households"]])
        if columns["households"]
        else math.nan,
        "kind": clean(record["HTKSYORI"]),
        # The receiver is given without the code of the municipality.
        "receiver": receiver and code[:_CITY] + receiver,
        "suppressed": int(clean(record["HTKSYORI"]) == HIDDEN),
    }


def _count_hidden(rows, parsed):
    """Hidden areas without a total stay unknown: their receivers count them."""
    scaled = 0
    for figures in rows.values():
        shares, how = estat.shares_of(figures, rows)
        figures["ages"] = shares * figures["residents"]
        scaled += how == "scaled"
    hidden = sum(f["kind"] == HIDDEN for f in rows.values())
    if hidden:
        receivers = sum(f["kind"] == RECEIVER for f in rows.values())
        parsed.note("areas_hidden", areas=hidden, receivers=receivers)
    if scaled:
        parsed.note("ages_unknown", cells=scaled)


def _frame(rows, year):
    import pandas as pd

    names = ("row", "place_id", "residents", "households", "suppressed")
    frame = pd.DataFrame([{name: f[name] for name in names} for f in rows.values()],
                         columns=names)
    frame["id"] = frame["place_id"] + f"-{year}"
    frame["kind"] = "census"
    frame["year"] = year
    in_groups = np.array([f["ages"] for f in rows.values()]).reshape(-1, 5)
    for place, name in enumerate(AGE_GROUPS):
        frame[name] = in_groups[:, place]
    return frame

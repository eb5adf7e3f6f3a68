"""自治体標準オープンデータセット 地域・年齢別人口: registered residents by district and age.

One row a district and date; ages in classes of five years for men and women. Columns of the
older 推奨データセット have the same names but for the code of the municipality.
"""

import math
import re

from ...errors import CoreError
from ...study.tables import AGE_GROUPS
from ..parsed import Parsed
from ..text import clean, number
from . import ages, dates

KEY = "district_population"
DATE, TOTAL, HOUSEHOLDS, NAME = "調査年月日", "総人口", "世帯数", "地域名"
# The district, and where the file is of the municipality as a whole, that.
PLACES = ("地域コード", NAME)
MUNICIPALITY = ("全国地方公共団体コード", "都道府県コード又は市区町村コード")
_BY_SEX = re.compile(r"(.+歳(?:以上)?)の(男性|女性)")


def recognises(item, _options):
    header = set(item.header) if item.is_table else set()
    return {DATE, TOTAL} <= header and any(map(_BY_SEX.fullmatch, header))


def read(item, _options):
    """One row a place and year, the latest date of the year."""
    table = item.table
    columns = _columns(item)
    parsed = Parsed("population", None, len(table.rows) + len(table.too_long),
                    title=item.titles[0])
    for row in table.too_long:
        parsed.refuse(row, "too_many_cells")
    rows = {}
    for row, record in table.records():
        figures = _figures(row, record, columns, parsed)
        if figures:
            _keep(figures, rows, parsed)
    parsed.frame = _frame(rows.values())
    latest = max((figures["date"] for figures in rows.values()), default="")
    parsed.vintage = latest[:7]
    owners = {clean(record.get(name, "")) for _, record in table.records()
              for name in MUNICIPALITY}
    parsed.dataset = " ".join(sorted(owners - {""}))
    parsed.note("encoding", encoding=table.encoding)
    if columns["ages"] and math.isnan(ages.grouped(dict.fromkeys(columns["ages"], 0.0))[0][4]):
        parsed.note("ages_85_not_published")
    return parsed


def _columns(item):
    by_sex = {}
    for name in item.header:
        match = _BY_SEX.fullmatch(name)
        if match:
            by_sex.setdefault(ages.span(match.group(1)), {})[match.group(2)] = name
    missing = [
        name
        for span, found in by_sex.items()
        for sex, other in (("男性", "女性"), ("女性", "男性"))
        if sex not in found
        for name in (found[other].replace(other, sex),)
    ]
    if ages.recipe(by_sex, ages.EVERYBODY) is None:
        missing.append("0-4歳の男性 … 85歳以上の女性")
    if not any(name in item.header for name in (*PLACES, *MUNICIPALITY)):
        missing.append(NAME)
    if missing:
        raise CoreError("missing_columns", file=item.name, columns=", ".join(missing))
    return {"ages": {span: tuple(found.values()) for span, found in by_sex.items()}}


def _figures(row, record, columns, parsed):
    """Figures of a row, or None where it is refused."""
    found = dates.day(record[DATE])
    total = number(record[TOTAL])
    names = [clean(record.get(name, "")) for name in (*PLACES, *MUNICIPALITY)]
    place = next((name for name in names if name), "")
    if not place:
        parsed.refuse(row, "no_name")
    elif found is None:
        parsed.refuse(row, "bad_date", record[DATE])
    elif not total >= 0:
        parsed.refuse(row, "bad_number", f"{TOTAL}: {record[TOTAL]}")
    else:
        values = {
            span: sum(number(record[name]) for name in headings)
            for span, headings in columns["ages"].items()
        }
        return {
            "row": row,
            "id": f"{place}-{found[0]}",
            "place_id": place,
            "kind": "register",
            "year": found[0],
            "date": dates.iso(found),
            "residents": total,
            "households": number(record.get(HOUSEHOLDS, "")),
            "suppressed": 0,
            **dict(zip(AGE_GROUPS, ages.grouped(values)[0])),
        }
    return None


def _keep(figures, rows, parsed):
    """A place has one row a year, that of the latest date."""
    known = rows.get(figures["id"])
    if known is None:
        rows[figures["id"]] = figures
    elif known["date"] == figures["date"]:
        parsed.refuse(figures["row"], "repeated_id", figures["place_id"])
    else:
        older, newer = sorted((known, figures), key=lambda one: one["date"])
        parsed.refuse(older["row"], "earlier_in_year", f"{older['place_id']} {older['date']}")
        rows[figures["id"]] = newer


def _frame(rows):
    import pandas as pd

    columns = ("row", "id", "place_id", "kind", "year", "residents", *AGE_GROUPS, "households",
               "suppressed")
    return pd.DataFrame(list(rows), columns=columns)

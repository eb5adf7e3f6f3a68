"""Days, areas, sums, ways and marks as lists of plans and partners write them.

Words stand in ``resources/tables/local_words.csv``. What is there and not clear is left empty and
counted, so that the person is told.
"""

import csv
import datetime
import math
import re
from functools import cache

from ...assumptions import TABLE_FOLDER
from .. import columns, money
from ..columns import plain
from ..text import number
from ..values import amount, date_span, flag, iso_date, told
from . import places, resource_words

FILE = "local_words.csv"
_MONTH = re.compile(r"(?:(\d{4})\s*[年./-]\s*)?(\d{1,2})月?")
_ERA_MONTH = re.compile(r"令和\s*(元|\d{1,2})\s*年")
_ERA = 2018
_SPAN = re.compile(r"\s*(?:~|〜|から)\s*")
_LENGTH = re.compile(r"(\d+(?:\.\d+)?)\s*(km|キロメートル|キロ|m|メートル)?(?:以内|圏内|まで)?")
_THOUSANDS = ("km", "キロメートル", "キロ")
_TSUBO = re.compile(r"(\d+(?:\.\d+)?)\s*坪")
# One tsubo is 400/121 square metres (the shaku of 10/33 m, squared, times 36).
_TSUBO_M2 = 400.0 / 121.0
_BETWEEN = re.compile(r"[;,、，/|\n]")


@cache
def words(kind):
    """``{word as it is compared: key}`` of a kind: category, mark, everywhere."""
    with (TABLE_FOLDER / FILE).open(encoding="utf-8", newline="") as file:
        return {plain(row["word"]): row["key"] for row in csv.DictReader(file)
                if row["kind"] == kind}


class Cells:
    """Cells of one list by what they say.

    Parameters
    ----------
    item : Item
    found : dict
        Headings by role.

    Attributes
    ----------
    unclear : dict
        How many cells of a column of the study were there and not clear.
    """

    def __init__(self, item, found):
        self.found = found
        self.unclear = {}
        # 予算（万円） is 予算, in units of 10,000 yen.
        names = columns.names_of("wish_budget")
        self._sums = [(heading, money.unit_of(heading)[1]) for heading in item.header
                      if plain(money.unit_of(heading)[0]) in names]
        self._sums += [(heading, math.nan) for heading in found.get("wish_budget", ())
                       if heading not in dict(self._sums)]

    def first(self, record, role):
        return places.first(record, self.found, role)

    def days(self, record):
        """First and last day, ISO 8601; empty where there is none or it is not clear."""
        starts, ends = (self._day(record, f"wish_{end}") for end in ("starts", "ends"))
        text = self.first(record, "wish_period")
        if not (starts or ends) and text:
            starts, ends = span_of(text)
            self._count("starts_on", not (starts and ends))
        if starts and ends and ends < starts:
            self._count("ends_on", True)
            ends = ""
        return starts, ends

    def day(self, record, role):
        """One day, ISO 8601."""
        return self._day(record, role)

    def _day(self, record, role):
        text = self.first(record, role)
        day = iso_date(text) if text else ""
        self._count("starts_on" if role == "wish_starts" else "ends_on", bool(text) and not day)
        return day

    def area(self, record):
        """Square metres; NaN where there is none."""
        return self._number(record, ("wish_size", ("size", "m2")), square_metres, "size_m2")

    def count(self, record, roles, column):
        """People or projects; NaN where there is none."""
        return self._number(record, roles, lambda text: amount(text, "人|名|件|組"), column)

    def metres(self, record):
        """How far something may be [m]; NaN where there is none."""
        return self._number(record, ("wish_reach",), metres, "reach_m")

    def budget(self, record):
        """Yen; NaN where there is none."""
        for heading, unit in self._sums:
            text = told(record[heading])
            if text:
                try:
                    return money.yen(text, unit)
                except money.UnclearError:
                    self._count("budget_yen", True)
                    return math.nan
        return math.nan

    def mark(self, record, role):
        """1 for yes, 0 for no, NaN where nothing is said or it is not clear."""
        text = self.first(record, role)
        if not text:
            return math.nan
        key = words("mark").get(plain(text)) or {"yes": "1", "no": "0"}.get(flag(text), "")
        self._count(role.rpartition("_")[2], not key)
        return float(key) if key else math.nan

    def _number(self, record, roles, value_of, column):
        text = next(filter(None, (self.first(record, role) for role in roles)), "")
        value = value_of(text) if text else math.nan
        self._count(column, bool(text) and math.isnan(value))
        return value

    def _count(self, column, is_unclear):
        if is_unclear:
            self.unclear[column] = self.unclear.get(column, 0) + 1


def note_unclear(parsed, unclear):
    """Say how many cells were left empty."""
    for column, rows in unclear.items():
        parsed.note("numbers_not_usable", rows=rows, column=column)


def kind_of(text):
    """``(category, kind)`` of resources that a cell asks for, keys where they are known.

    A category alone (自然, 場所 …) leaves the kind empty; what is neither stays as it was written.
    """
    category = words("category").get(plain(text), "")
    if category or text in resource_words.categories().values():
        return category or text, ""
    kind = resource_words.kind_of(text, "") if text else ""
    return resource_words.categories().get(kind, ""), kind or text


def districts_of(text):
    """Names of districts, separated by ``;``; empty for the whole town."""
    names = [name.strip() for name in _BETWEEN.split(told(text))]
    if any(plain(name) in words("everywhere") for name in names):
        return ""
    return ";".join(dict.fromkeys(filter(None, names)))


def square_metres(text):
    """An area with or without its unit; 坪 is turned into square metres."""
    found = _TSUBO.fullmatch(told(text).replace(",", ""))
    if found:
        return float(found[1]) * _TSUBO_M2
    return amount(text, columns.UNIT_WORDS["m2"])


def metres(text):
    """A length with or without its unit: ``800``, ``500m以内``, ``1.5km``."""
    found = _LENGTH.fullmatch(told(text).replace(",", ""))
    value = number(found[1]) if found else math.nan
    return value * (1000.0 if found and found[2] in _THOUSANDS else 1.0) if value > 0 else math.nan


def span_of(text):
    """First and last day of ``2027/4/1～5/3``, ``2027年4月～9月`` or ``令和9年4月``."""
    starts, ends = date_span(text)
    if starts and ends:
        return starts, ends
    parts = _SPAN.split(_ERA_MONTH.sub(_year, told(text)))
    first = _MONTH.fullmatch(parts[0])
    last = _MONTH.fullmatch(parts[-1])
    if not first or not first[1] or not last or len(parts) > 2:
        return "", ""
    starts = _month(int(first[1]), int(first[2]))[0]
    ends = _month(int(last[1] or first[1]), int(last[2]))[1]
    return (starts, ends) if starts and ends >= starts else ("", "")


def _year(found):
    return f"{_ERA + (1 if found[1] == '元' else int(found[1]))}年"


def _month(year, month):
    """First and last day of a month; empty where there is no such month."""
    if not 1 <= month <= 12:
        return "", ""
    first = datetime.date(year, month, 1)
    following = datetime.date(year + month // 12, month % 12 + 1, 1)
    return first.isoformat(), (following - datetime.timedelta(days=1)).isoformat()

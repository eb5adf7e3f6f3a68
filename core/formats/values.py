"""Values as Japanese lists write them: dates, degrees, flags, amounts."""

import csv
import datetime
import math
import re
from functools import cache

from ..assumptions import TABLE_FOLDER
from .text import clean, counted, number

YES, CONDITIONAL, UNKNOWN = "yes", "conditional", "unknown"
# What programs write for an empty cell.
_EMPTY = {"nan", "null", "none", "<null>", "<na>", "#n/a"}
# What spreadsheets write where a formula fails or a column is too narrow.
_CELL_ERROR = re.compile(
    r"#(?:NAME\?|N/A|(?:REF|VALUE|DIV/0|NULL|NUM|SPILL|CALC|FIELD|BLOCKED|UNKNOWN|CONNECT)!"
    r"|GETTING_DATA|#+)", re.IGNORECASE)
# The year before the first of each era.
_ERAS = {"令和": 2018, "R": 2018, "平成": 1988, "H": 1988, "昭和": 1925, "S": 1925,
         "大正": 1911, "T": 1911, "明治": 1867, "M": 1867}
_ERA_DATE = re.compile(
    r"(令和|平成|昭和|大正|明治|[RHSTM])\s*(元|\d{1,2})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})日?"
)
_DATE = re.compile(r"(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})日?")
_DIGITS = re.compile(r"(\d{4})(\d{2})(\d{2})")
# What may follow a date: its weekday, a time of day.
_AFTER = re.compile(r"\s*(?:\([^)]*\)|[月火水木金土日]曜日?)?(?:[T\s]+\d{1,2}[:時].*)?")
_SPAN = re.compile(r"\s*(?:~|〜|から)\s*")
_SHORT_DATE = re.compile(r"(?:(\d{1,2})\s*[月/.])?\s*(\d{1,2})日?(?:\s*\([^)]*\))?")
_SEXAGESIMAL = re.compile(
    r"(?:北緯|東経|[NE])?\s*(\d{1,3})\s*[°度]\s*(\d{1,2})\s*[′'’分]\s*"
    r"(\d{1,2}(?:\.\d+)?)\s*(?:″|\"|”|''|′′|’’|秒)?\s*[NE]?"
)


def told(text):
    """A cell as clean text; what programs write for an empty cell is an empty text."""
    plain = clean(text)
    return "" if plain.lower() in _EMPTY else plain


def is_cell_error(text):
    """Whether a cell is what a spreadsheet writes in place of a value, such as ``#REF!``."""
    return bool(_CELL_ERROR.fullmatch(told(text)))


def iso_date(text):
    """``YYYY-MM-DD`` of one date, else an empty text.

    ``令和6年5月1日``, ``R6.5.1``, ``2024/5/1``, ``2024年5月1日（水）`` and ``20240501`` are dates;
    ``5月1日`` (no year) and days that the calendar does not have are not.
    """
    plain = told(text)
    for pattern, year_of in (
        (_ERA_DATE, lambda found: _ERAS[found[1]] + (1 if found[2] == "元" else int(found[2]))),
        (_DATE, lambda found: int(found[1])),
        (_DIGITS, lambda found: int(found[1])),
    ):
        found = pattern.match(plain)
        if found and _AFTER.fullmatch(plain[found.end():]):
            return _iso(year_of(found), *found.groups()[-2:])
    return ""


def date_span(text):
    """First and last day, ISO 8601, of ``2024/5/1～5/3`` or of one date; empty where not clear."""
    parts = _SPAN.split(told(text))
    first = iso_date(parts[0])
    if len(parts) == 1 or not first:
        return first, first
    last = iso_date(parts[1])
    short = _SHORT_DATE.fullmatch(parts[1])
    if not last and short:
        last = _iso(int(first[:4]), short[1] or first[5:7], short[2])
    return first, last if last >= first else ""


def _iso(year, month, day):
    try:
        return datetime.date(year, int(month), int(day)).isoformat()
    except ValueError:
        return ""


def degrees(text):
    """Decimal degrees of ``34.87`` or ``34°52'10.5"``, else NaN.

    Digits run together (``345210.5``) are not read: nothing says where the minutes begin.
    """
    value = number(text)
    found = _SEXAGESIMAL.fullmatch(clean(text)) if math.isnan(value) else None
    if not found:
        return value
    whole, minutes, seconds = int(found[1]), int(found[2]), float(found[3])
    if minutes >= 60 or seconds >= 60:
        return math.nan
    return whole + minutes / 60 + seconds / 3600


@cache
def _flags():
    with (TABLE_FOLDER / "flag_values.csv").open(encoding="utf-8", newline="") as file:
        return {clean(row["value"]).lower(): row["meaning"] for row in csv.DictReader(file)}


def flag(text):
    """Meaning of a mark: ``yes``, ``no``, ``conditional``, ``unknown``, or empty if not known."""
    return _flags().get(told(text).lower(), "")


def amount(text, units=""):
    """A positive number, with or without its unit, else NaN.

    Parameters
    ----------
    text : str
    units : str
        Words that may follow, separated by ``|``.
    """
    value = counted(text, units) if units else number(text)
    return value if value > 0 and math.isfinite(value) else math.nan

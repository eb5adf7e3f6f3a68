"""Dates and hours as Japanese tables write them."""

import re
from datetime import date

from ..text import clean

# Year before the first of an era: 昭和, 平成, 令和, also by their letters.
_ERAS = {"昭和": 1925, "S": 1925, "平成": 1988, "H": 1988, "令和": 2018, "R": 2018}
_ERA = re.compile(r"(昭和|平成|令和|[SHR])(元|\d{1,2})(?:年度?|\.)")
_PLAIN = re.compile(
    r"((?:19|20)\d{2})(?!\d)(?:[-/.年]度?\s*(\d{1,2})(?!\d))?(?:[-/.月]\s*(\d{1,2})(?!\d))?"
)
_PACKED = re.compile(r"((?:19|20)\d{2})(\d{2})(\d{2})")
_CLOCK = re.compile(r"[ T](\d{1,2}):(\d{2})")
# An hour of the day, or a span of which the first counts: 9:00, 9時台, 9:00-10:00.
_HOUR = re.compile(
    r"(\d{1,2})(?:(?::00)(?::00)?|時台?)?(?:\s*[~\-‐-―]\s*\d{1,2}(?:(?::00)(?::00)?|時)?)?"
)


def day(text):
    """``(year, month, day)`` of a date; parts that it does not say are None.

    None where the text is no date. Years of eras (``令和3年10月17日``, ``R3.10.17``), with or
    without month and day, and eight digits are understood.
    """
    plain = clean(text)
    era = _ERA.match(plain)
    if era:
        number = 1 if era.group(2) == "元" else int(era.group(2))
        plain = f"{_ERAS[era.group(1)] + number}年{plain[era.end():]}"
    match = _PACKED.fullmatch(plain) or _PLAIN.match(plain)
    if not match:
        return None
    found = tuple(int(part) if part else None for part in match.groups())
    return found if _possible(*found) else None


def _possible(year, month, number):
    try:
        date(year, month or 1, number or 1)
    except ValueError:
        return False
    return True


def hour(text):
    """The hour at which a span of the day begins, 0 to 23, or None."""
    match = _HOUR.fullmatch(clean(text))
    return int(match.group(1)) if match and int(match.group(1)) < 24 else None


def hour_of_time(text):
    """The hour in a date with a time of day (``2024/10/1 9:00``), or None."""
    match = _CLOCK.search(clean(text))
    return int(match.group(1)) if match and int(match.group(1)) < 24 else None


def iso(found, at=None):
    """ISO 8601 of a date, as far as it is known, with the hour where there is one."""
    year, month, number = found
    text = f"{year:04d}"
    if month:
        text += f"-{month:02d}"
    if month and number:
        text += f"-{number:02d}"
        text += "" if at is None else f"T{at:02d}:00"
    return text


def weekend(found):
    """Whether a full date is a Saturday or Sunday; None where the day is not known."""
    year, month, number = found
    return date(year, month, number).weekday() >= 5 if month and number else None

"""Sums of money and shares of a cost as Japanese lists write them; what is not clear is refused.

``1億5,000万円``, ``100万円以内``, ``500千円``, ``1,000,000``; ``1/2``, ``3分の2以内``, ``50%``,
``10/10``. A text with several sums or shares (``50万円～100万円``) says none.
"""

import math
import re

from .text import clean
from .values import told

# Yen of the units that stand in headings and behind numbers.
UNITS = {"円": 1, "千円": 1e3, "万円": 1e4, "十万円": 1e5, "百万円": 1e6, "億円": 1e8}
_POWERS = {"": 1, "百": 1e2, "千": 1e3, "万": 1e4, "十万": 1e5, "百万": 1e6, "千万": 1e7, "億": 1e8}
_PART = r"\d[\d,]*(?:\.\d+)?(?:億|千万|百万|十万|万|千|百)?"
_SUM = re.compile(rf"{_PART}(?:{_PART})*\s*円?")
_PIECE = re.compile(r"(\d[\d,]*(?:\.\d+)?)(億|千万|百万|十万|万|千|百)?")
_HEADING_UNIT = re.compile(r"\(?(?:単位:?)?(円|千円|万円|十万円|百万円|億円)\)?$")
_BRACKETS = re.compile(r"\([^)]*\)")
_DIGIT = re.compile(r"\d")
_KANJI = str.maketrans("一二三四五六七八九", "123456789")
_SHARES = (
    (re.compile(r"(\d+(?:\.\d+)?)\s*/\s*(\d+(?:\.\d+)?)"), lambda a, b: a / b),
    (re.compile(r"(\d+)分の(\d+)"), lambda a, b: b / a),
    (re.compile(r"(\d+(?:\.\d+)?)\s*%"), lambda a, _: a / 100),
    (re.compile(r"(\d+)割"), lambda a, _: a / 10),
    (re.compile(r"([01](?:\.\d+)?)(?![\d.])"), lambda a, _: a),
)
# A plain number below may be meant in units of 10,000 yen.
LEAST_PLAIN_YEN = 10_000
NONE_WORDS = {"なし", "無し", "無", "上限なし", "下限なし", "上限額なし", "下限額なし", "定めなし",
              "-", "―", "ー", "—"}
FIXED_WORDS = {"定額", "定額補助"}


class UnclearError(ValueError):
    """A text that is there and says no one value."""


def unit_of(heading):
    """``(heading without its unit, yen of the unit or NaN)``: ``上限額（千円）``."""
    plain = clean(heading)
    found = _HEADING_UNIT.search(plain)
    if not found or found.start() == 0 or found[0] == found[1]:
        return plain, math.nan
    return plain[: found.start()].strip(), UNITS[found[1]]


def yen(text, unit=math.nan):
    """Yen of one sum; NaN for an empty text and for words such as なし.

    Parameters
    ----------
    text : str
    unit : float
        Yen that a number without a unit of its own counts [JPY]; NaN: yen, where it is at least
        10,000 or stands before 円.

    Raises
    ------
    UnclearError
    """
    plain = told(text)
    if not plain or plain in NONE_WORDS:
        return math.nan
    plain = _BRACKETS.sub("", plain).strip()
    found = _SUM.findall(plain)
    if len(found) != 1 or plain[: plain.index(found[0])].endswith(("-", "−")):
        raise UnclearError(text)
    value = _value(found[0], unit)
    if not 0 <= value < 1e15:
        raise UnclearError(text)
    return value


def _value(text, unit):
    total, last = 0.0, math.inf
    pieces = _PIECE.findall(text)
    for number, power in pieces:
        factor = _POWERS[power]
        # 千万 and 億 come before what is smaller, each once.
        if factor >= last:
            raise UnclearError(text)
        total, last = total + float(number.replace(",", "")) * factor, factor
    if "円" in text or any(power for _, power in pieces):
        return total
    if not math.isnan(unit):
        return total * unit
    if 0 < total < LEAST_PLAIN_YEN:
        raise UnclearError(text)
    return total


def share(text):
    """A share of the cost, 0 to 1; NaN for an empty text and for 定額 (a fixed sum).

    Raises
    ------
    UnclearError
        Also for whole numbers such as 50, and for dates that Excel made of 1/2.
    """
    plain = told(text)
    if not plain or plain in NONE_WORDS or plain in FIXED_WORDS:
        return math.nan
    plain = _BRACKETS.sub("", plain)
    if plain == "全額":
        return 1.0
    plain = re.sub(r"([一二三四五六七八九])分の([一二三四五六七八九])",
                   lambda found: found[0].translate(_KANJI), plain)
    for pattern, value_of in _SHARES:
        found = pattern.search(plain)
        if not found:
            continue
        rest = plain[: found.start()] + plain[found.end() :]
        numbers = [float(one) for one in found.groups()]
        first, second = (*numbers, 1.0)[:2]
        if _DIGIT.search(rest) or not first or not second:
            raise UnclearError(text)
        value = value_of(first, second)
        if value <= 1:
            return value
        break
    raise UnclearError(text)

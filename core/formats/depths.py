"""Ranges of depth and of time as published lists write them.

``0.3~0.5m未満の区域``, ``3m以上5m未満``, ``１ｍ以上 ～ ２ｍ未満``, ``0.5m未満``, ``20m以上``,
``50cm〜1m``, ``12時間以上24時間未満``, ``10-20``: two limits, or one with the word that says which.
A text that is anything else is not a range; nothing is guessed.
"""

import math
import re

import numpy as np

from .text import clean

_NONE = (math.nan, math.nan)
_UNITS_M = {"m": 1.0, "cm": 0.01}
# Before the links: the mark of a long vowel is one of those.
_WORDS = (("メートル", "m"), ("センチm", "cm"), ("センチ", "cm"))
_UNITS_H = {
    "h": 1.0, "時間": 1.0, "d": 24.0, "日間": 24.0, "日": 24.0, "週間": 168.0, "week": 168.0,
}  # fmt: skip
_LINKS = re.compile(r"[~〜‐-―−ー-]|から")
_BRACKETS = re.compile(r"\([^)]*\)")
_BEFORE = r"(?:想定)?(?:最大)?(?:浸水(?:深|継続時間|時間))?[がは:]?"
_BEHIND = r"(?:の?(?:区域|範囲|地域|浸水))?"
_BELOW = r"未満|以下|まで"
_ABOVE = r"以上|超|を?超え(?:る)?|より(?:深い|大きい|長い)"

# Depths [m] that part the national ranks: 1 is below the first, 6 from the last on
# (浸水深ランク, 国土数値情報 洪水浸水想定区域 code list water_depth_code).
RANK_LIMITS_M = (0.5, 3.0, 5.0, 10.0, 20.0)


def depth_range(text):
    """Limits of a depth [m] from a text, the lower closed, the upper open.

    Returns
    -------
    (float, float)
        ``(0.3, 0.5)``; the upper is NaN where the class is open, both where the text is no range.
    """
    return _range(text, _UNITS_M)


def hours_range(text):
    """Limits of a time [h] from a text, as :func:`depth_range`: ``12h-24h``, ``1日以上3日未満``.

    A text without a unit is none: it may be a depth.
    """
    return _range(text, _UNITS_H) if re.search(r"[a-z時間日週]", clean(text).lower()) else _NONE


def national_rank(lower_m, upper_m):
    """National rank of a class of depth, or NaN where it lies in more than one.

    Parameters
    ----------
    lower_m, upper_m : float
        Limits [m]; an upper limit of NaN is open.
    """
    if math.isnan(lower_m):
        return math.nan
    first = int(np.searchsorted(RANK_LIMITS_M, lower_m, side="right"))
    if math.isnan(upper_m):
        return first + 1.0 if first == len(RANK_LIMITS_M) else math.nan
    last = int(np.searchsorted(RANK_LIMITS_M, upper_m, side="left"))
    return first + 1.0 if first == last else math.nan


def _range(text, units):
    plain = re.sub(r"[\s,]", "", _BRACKETS.sub("", clean(text).lower()))
    for word, unit in _WORDS:
        plain = plain.replace(word, unit)
    plain = _LINKS.sub("~", plain)
    number = rf"(\d+(?:\.\d+)?)({'|'.join(sorted(units, key=len, reverse=True))})?"
    two = re.fullmatch(
        rf"{_BEFORE}{number}(?:(?:{_ABOVE})~?|~){number}(?:{_BELOW})?{_BEHIND}", plain
    )
    if two:
        low, low_unit, high, high_unit = two.groups()
        top = units.get(high_unit or low_unit, 1.0)
        limits = float(low) * (units[low_unit] if low_unit else top), float(high) * top
        return limits if limits[0] < limits[1] else _NONE
    below = re.fullmatch(
        rf"{_BEFORE}(?:~{number}(?:{_BELOW})?|{number}(?:{_BELOW})){_BEHIND}", plain
    )
    if below:
        value, unit = below.groups()[:2] if below.group(1) else below.groups()[2:]
        high = float(value) * units.get(unit, 1.0)
        return (0.0, high) if high > 0 else _NONE
    above = re.fullmatch(rf"{_BEFORE}{number}(?:(?:{_ABOVE})~?|~){_BEHIND}", plain)
    if above:
        value, unit = above.groups()
        return float(value) * units.get(unit, 1.0), math.nan
    return _NONE

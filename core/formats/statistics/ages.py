"""Ages in labels of published tables, summed to the age groups of a study."""

import math
import re

import numpy as np

# Limits in years, both inside, of AGE_GROUPS.
GROUPS = ((0, 14), (15, 64), (65, 74), (75, 84), (85, math.inf))
EVERYBODY = (0, math.inf)
_RANGE = re.compile(r"(\d+)[~\-‐-―](\d+)歳")
_FROM = re.compile(r"(\d+)歳以上")
_BELOW = re.compile(r"(\d+)歳未満")


def span(label):
    """``(first, last)`` year of age in a label like ``0~4歳``, ``85歳以上``; None without one."""
    match = _RANGE.search(label)
    if match:
        return int(match.group(1)), int(match.group(2))
    match = _FROM.search(label)
    if match:
        return int(match.group(1)), math.inf
    match = _BELOW.search(label)
    return (0, int(match.group(1)) - 1) if match else None


def recipe(spans, wanted):
    """How a span is put together from those that a table has.

    Parameters
    ----------
    spans : collection of (int, float)
    wanted : (int, float)

    Returns
    -------
    list of (int, (int, float)) or None
        Signs and spans: they follow each other, or are two open ones taken from one another.
    """
    tiles = _tiles(spans, *wanted)
    if tiles is not None:
        return [(1, tile) for tile in tiles]
    older = (wanted[0], math.inf), (wanted[1] + 1, math.inf)
    if set(older) <= set(spans):
        return [(1, older[0]), (-1, older[1])]
    return None


def _tiles(spans, first, last):
    """Spans that follow each other from first to last, the widest first, or None."""
    fitting = sorted((s for s in spans if s[0] == first and s[1] <= last), key=lambda s: -s[1])
    for tile in fitting:
        if tile[1] == last:
            return [tile]
        rest = _tiles(spans, tile[1] + 1, last)
        if rest is not None:
            return [tile, *rest]
    return None


def grouped(values):
    """Figures of the age groups, and of everybody whose age is known.

    Parameters
    ----------
    values : mapping of (int, float) to float
        Figure of each span of the table; NaN is unknown.

    Returns
    -------
    (ndarray of float, shape (5,), float)
        NaN where the table does not tell the group, or one of its figures is NaN. All are NaN
        where a difference is negative: such figures contradict each other.
    """
    ages = np.array([_sum(values, group) for group in GROUPS])
    if (ages < 0).any():
        return np.full(len(GROUPS), math.nan), math.nan
    return ages, _sum(values, EVERYBODY)


def _sum(values, wanted):
    parts = recipe(values.keys(), wanted)
    if parts is None:
        return math.nan
    return float(sum(sign * values[part] for sign, part in parts))

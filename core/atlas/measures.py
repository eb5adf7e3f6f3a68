"""A number of every district with that of the town beside it, and the districts in order."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Measure:
    """One number of all districts.

    Parameters
    ----------
    key : str
        What it is, for example ``residents``.
    section : str
        ``people``, ``vibrancy``, ``change``, ``danger``, ``shelters``, ``access``, ``plan``,
        ``facilities``, ``resources`` or ``needs``.
    unit : str
        Key of a unit, ``-`` for a ratio 0–1.
    values : ndarray, shape (d,)
        NaN where nothing is known of a district.
    rest : float
        Of what is in no district; NaN for means and ratios.
    town : float
        Of the whole town.
    low, high : ndarray, shape (d,), optional
        Band; sums of the zones' bands, which is the widest that it can be.
    detail : str
        Which of several, for example the key of a hazard or of a group of facilities.
    adds : bool
        Whether districts and rest add up to the town.
    """

    key: str
    section: str
    unit: str
    values: np.ndarray
    rest: float
    town: float
    low: np.ndarray = None
    high: np.ndarray = None
    town_low: float = np.nan
    town_high: float = np.nan
    detail: str = ""
    adds: bool = True

    @property
    def place(self):
        """What tells it from the others."""
        return self.key, self.detail

    def band(self, row):
        """Low and high of a district, NaN where there is none."""
        if self.low is None:
            return np.nan, np.nan
        return float(self.low[row]), float(self.high[row])

    def share(self, row):
        """Part of the town's in a district [-]; NaN for means and where the town has none."""
        if not self.adds or not self.town:
            return np.nan
        return float(self.values[row] / self.town)

    def ranks(self):
        """Place of each district, 1 for the largest; equal ones share it. 0 has no number."""
        known = np.isfinite(self.values)
        larger = (self.values[None, :] > self.values[:, None]) & known[None, :]
        return np.where(known, larger.sum(axis=1) + 1, 0)


def summed(key, section, unit, weights, values, band=(None, None), detail=""):
    """A sum of zones shared out by area; None where no zone has a number.

    Parameters
    ----------
    weights : weights.Weights
    values : ndarray, shape (zones,)
    band : (ndarray or None, ndarray or None)
        Low and high of the zones.
    """
    values = np.asarray(values, dtype=float)
    if not np.isfinite(values).any():
        return None
    own = weights.summed(values)
    ends = [None, None]
    if all(end is not None and np.isfinite(end).any() for end in band):
        ends = [weights.summed(np.asarray(end, dtype=float)) for end in band]
    low, high = (None if end is None else end[:-1] for end in ends)
    totals = [np.nan if end is None else float(np.nansum(end)) for end in ends]
    return Measure(key, section, unit, own[:-1], float(own[-1]), float(np.nansum(own)),
                   low, high, *totals, detail)


def mean(key, section, unit, weights, values, amounts, band=(None, None), detail=""):
    """A mean of zones, weighed by amounts that are shared out by area; None as in ``summed``."""
    values = np.asarray(values, dtype=float)
    known = np.isfinite(values) & (np.nan_to_num(amounts) > 0)
    if not known.any():
        return None
    below = weights.summed(np.where(known, amounts, np.nan))

    def divided(numbers):
        above = weights.summed(np.where(known, numbers * amounts, np.nan))
        with np.errstate(invalid="ignore", divide="ignore"):
            each = above[:-1] / below[:-1]
        each[~(below[:-1] > 0)] = np.nan
        return each, float(np.nansum(above) / np.nansum(below))

    ends = [(None, np.nan)] * 2
    if all(end is not None and np.isfinite(end[known]).any() for end in band):
        ends = [divided(np.asarray(end, dtype=float)) for end in band]
    own, town = divided(values)
    return Measure(key, section, unit, own, np.nan, town, ends[0][0], ends[1][0], ends[0][1],
                   ends[1][1], detail, adds=False)


def counted(key, section, unit, rows, districts, amounts=None, detail=""):
    """Points or their amounts by district; ``rows`` comes from ``weights.district_of``.

    Parameters
    ----------
    amounts : ndarray, shape (m,), optional
        NaN counts nothing; a district whose points all have none is NaN.
    """
    amounts = np.ones(len(rows)) if amounts is None else np.asarray(amounts, dtype=float)
    known = np.isfinite(amounts)
    inside = rows >= 0
    sums = np.bincount(rows[inside], np.nan_to_num(amounts)[inside], districts)
    have = np.bincount(rows[inside], minlength=districts)
    some = np.bincount(rows[inside], known[inside], districts)
    sums = np.where((have > 0) & (some == 0), np.nan, sums)
    rest = float(np.nansum(amounts[~inside]))
    return Measure(key, section, unit, sums, rest, float(np.nansum(amounts)), detail=detail)


def ratio(key, section, part, whole, unit="-", factor=1.0, detail=""):
    """A measure over another one; None where one of them is missing."""
    if part is None or whole is None:
        return None
    with np.errstate(invalid="ignore", divide="ignore"):
        each = factor * part.values / whole.values
    each[~(whole.values > 0)] = np.nan
    town = factor * part.town / whole.town if whole.town > 0 else np.nan
    return Measure(key, section, unit, each, np.nan, town, detail=detail, adds=False)

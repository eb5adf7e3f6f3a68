"""Damage functions: probability or ratio of damage by intensity, each a row of a table.

``resources/tables/damage_functions.csv`` holds every curve with its source, the range that it is
valid in and whether its source was checked. A *function* is the set of curves of one publication:
one a structure, era and state of damage. Nothing here knows buildings or places.

Kinds of curves, ``x`` the intensity:

``normal``      Φ((x − a) / b)
``lognormal``   Φ((ln x − a) / b); 0 at x = 0
``step``        the value of the last limit at or below x (closed on the left)
``step_after``  the value of the last limit below x (open on the left)
``linear``      straight lines between points; 0 before the first, the last value behind the last
``rate``        a constant

A curve of water is 0 where x is 0 (dry). With the datum ``floor`` x is counted from the floor, and
``below`` is the value where the water stays under it.
"""

import csv
import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from ..assumptions import TABLE_FOLDER

STRUCTURES = ("wood", "rc", "steel", "masonry")
WOODEN = (True, False, False, False)
# Last year of each era; the limits of all tables, so that every curve takes whole eras.
ERAS = (1960, 1970, 1980, 9999)
CLASSES = tuple((structure, year) for structure in STRUCTURES for year in ERAS)
# Probabilities of these include those of the worse ones behind them.
STATES = ("minor", "half", "major", "full", "collapsed", "washed_away")
# What else a curve may count.
OTHERS = ("above_floor", "below_floor", "liquefied", "no_cars", "no_walking", "no_outlets")
# Functions about people, which no one chooses: they go with the others.
OF_PEOPLE = ("quake_deaths", "quake_serious_injuries", "tsunami_fatality")
# Depths that differ by less are one: 0.95 − 0.45 is 0.5.
_EQUAL = 1e-9


@dataclass(frozen=True)
class Curve:
    """One row of the table.

    ``structures`` is empty for all; ``year_to`` and ``year_from`` are inclusive, 0 and 9999 where
    open; ``counts_as`` is what the state is here; ``ratio`` the damage ratio [-] of the state, NaN
    where the source has none; ``low`` and ``high`` limit where the curve is valid, both closed.
    """

    key: str
    function: str
    hazards: tuple
    kind: str
    datum: str
    structures: tuple
    year_from: int
    year_to: int
    state: str
    counts_as: str
    parameters: tuple
    below: float
    ratio: float
    low: float
    high: float
    unit: str
    source: str
    year: str
    verified: bool

    def fits(self, structure, year):
        """Whether it is about a structure and a year of building."""
        return (not self.structures or structure in self.structures) and (
            self.year_from <= year <= self.year_to)

    def __call__(self, x, floor_m=0.5):
        """Value of the curve.

        Parameters
        ----------
        x : array_like
            Intensity in ``unit``; NaN gives NaN.
        floor_m : float
            Height of the floor above the ground [m].

        Returns
        -------
        ndarray, same shape
            Probability, ratio or rate.
        """
        x = np.asarray(x, dtype=float)
        above = x - floor_m if self.datum == "floor" else x
        with np.errstate(invalid="ignore", divide="ignore"):
            value = _KINDS[self.kind](above, self.parameters)
            if self.datum:
                if self.datum == "floor":
                    value = np.where(above < -_EQUAL, self.below, value)
                value = np.where(x <= 0.0, 0.0, value)
        return np.where(np.isnan(x), np.nan, value)

    def valid(self, x):
        """Whether intensities lie where the curve is valid; NaN does not."""
        x = np.asarray(x, dtype=float)
        with np.errstate(invalid="ignore"):
            return (x >= self.low - _EQUAL) & (x <= self.high + _EQUAL)


def _normal(x, parameters):
    from scipy.special import ndtr

    mean, spread = parameters
    return ndtr((x - mean) / spread)


def _lognormal(x, parameters):
    return _normal(np.log(np.maximum(x, 0.0)), parameters)


def _step(x, parameters, side="right", shift=_EQUAL):
    edges, values = np.array(parameters).T
    return np.append(0.0, values)[np.searchsorted(edges, x + shift, side=side)]


def _step_after(x, parameters):
    return _step(x, parameters, "left", -_EQUAL)


def _linear(x, parameters):
    points, values = np.array(parameters).T
    # From the first point on, which is part of it.
    return np.interp(x, points, values, left=0.0)


def _rate(x, parameters):
    return np.full(np.shape(x), parameters[0])


_KINDS = {
    "normal": _normal, "lognormal": _lognormal, "step": _step, "step_after": _step_after,
    "linear": _linear, "rate": _rate,
}  # fmt: skip


@dataclass(frozen=True)
class Function:
    """The curves of one publication."""

    key: str
    curves: tuple

    @property
    def hazards(self):
        """Types of hazards that it is about."""
        return self.curves[0].hazards

    @property
    def verified(self):
        return all(curve.verified for curve in self.curves)

    @property
    def unit(self):
        return self.curves[0].unit

    @property
    def range(self):
        """``(low, high)`` where all its curves are valid; high may be inf."""
        return max(one.low for one in self.curves), min(one.high for one in self.curves)

    def valid(self, x):
        return np.logical_and.reduce([curve.valid(x) for curve in self.curves])

    def counts(self):
        """What it counts, in the order of :data:`STATES` and :data:`OTHERS`."""
        found = {curve.counts_as for curve in self.curves}
        return tuple(name for name in (*STATES, *OTHERS) if name in found)

    def curve(self, counts_as, structure, year):
        """The curve of a state for a structure and a year; None where there is none."""
        return next((one for one in self.curves
                     if one.counts_as == counts_as and one.fits(structure, year)), None)

    def at_least(self, structure, year, x, floor_m=0.5):
        """Probability that damage is of a state or worse.

        Fitted curves of neighbouring states may cross; then the worse one counts for both, so that
        no state has a negative probability.

        Parameters
        ----------
        structure : str
            Of :data:`STRUCTURES`.
        year : int
        x : ndarray, shape (n,)

        Returns
        -------
        dict of str to ndarray, shape (n,)
            By state of :data:`STATES` that the function knows.
        """
        found, worse = {}, None
        for state in reversed(STATES):
            curve = self.curve(state, structure, year)
            if curve is not None:
                own = curve(x, floor_m)
                worse = own if worse is None else np.maximum(own, worse)
                found[state] = worse
        return found

    def ratio(self, structure, year, x, floor_m=0.5, replacement=None):
        """Expected damage ratio: cost of repair over cost of building anew.

        Parameters
        ----------
        replacement : mapping, optional
            Ratio of a state [-] where the source has none; None: then NaN.

        Returns
        -------
        ndarray, shape (n,)
        """
        direct = self.curve("ratio", structure, year)
        if direct is not None:
            return direct(x, floor_m)
        reached = self.at_least(structure, year, x, floor_m)
        total, worse = np.zeros(np.shape(x)), np.zeros(np.shape(x))
        for state, probability in reached.items():
            ratio = self.curve(state, structure, year).ratio
            if math.isnan(ratio):
                ratio = (replacement or {}).get(state, math.nan)
            total = total + ratio * (probability - worse)
            worse = probability
        return total if reached else np.full(np.shape(x), np.nan)


@lru_cache(maxsize=1)
def functions():
    """``{key: Function}`` in the order of the table."""
    with (TABLE_FOLDER / "damage_functions.csv").open(encoding="utf-8-sig", newline="") as file:
        curves = [_curve(row) for row in csv.DictReader(file)]
    groups = {}
    for curve in curves:
        groups.setdefault(curve.function, []).append(curve)
    return {key: Function(key, tuple(found)) for key, found in groups.items()}


def choices():
    """Keys of the functions that a person may choose."""
    return tuple(key for key in functions() if key not in OF_PEOPLE)


def functions_for(hazard, wanted=()):
    """Functions about a type of hazard, those of people left out; ``wanted`` empty: all."""
    return tuple(one for key, one in functions().items()
                 if key in choices() and hazard in one.hazards and (not wanted or key in wanted))


def _curve(row):
    kind, parameters, below = row["kind"], row["parameters"], 0.0
    if kind in ("step", "step_after", "linear"):
        pairs = [part.split("=") for part in parameters.split(";")]
        below = next((float(value) for edge, value in pairs if edge == "below"), 0.0)
        numbers = tuple((float(edge), float(value)) for edge, value in pairs if edge != "below")
    else:
        numbers = tuple(float(part) for part in parameters.split(";"))
    return Curve(
        row["key"], row["function"], tuple(row["hazards"].split()), kind, row["datum"],
        tuple(row["structures"].split()), int(row["year_from"] or 0), int(row["year_to"] or 9999),
        row["state"], row["counts_as"], numbers, below, float(row["ratio"] or math.nan),
        float(row["low"] or -math.inf), float(row["high"] or math.inf), row["unit"], row["source"],
        row["year"], row["verified"] == "yes")

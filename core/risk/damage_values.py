"""Values of a damage function for kinds of buildings under a range of intensity."""

from dataclasses import dataclass

import numpy as np

from .damage_stock import IS_WOOD
from .fragility import CLASSES, OTHERS, functions


@dataclass(frozen=True)
class Kinds:
    """Kinds of parts of targets, and how units are made of them.

    A *unit* is what a value is computed for. Where every target is wholly of one kind, a unit is a
    kind; where zones have several parts, a unit is a zone.

    Parameters
    ----------
    group, lows, mids, highs : ndarray, shape (m,)
        Group of the stock and range of intensity of each kind.
    spread : bool
        Whether the range is the assumption ``intensity_spread`` around ``mids``.
    mix : scipy sparse matrix, shape (units, m)
        Shares of kinds in units.
    target : ndarray of int, shape (t,)
        Targets in the hazard.
    unit : ndarray of int, shape (t,)
        Unit of each.
    """

    group: np.ndarray
    lows: np.ndarray
    mids: np.ndarray
    highs: np.ndarray
    spread: bool
    mix: object
    target: np.ndarray
    unit: np.ndarray

    @property
    def units(self):
        return self.mix.shape[0]

    @property
    def share(self):
        """Share of each unit in the hazard [-]."""
        return np.asarray(self.mix.sum(axis=1)).ravel()

    @property
    def mid(self):
        """Mean intensity of the units over their parts in the hazard."""
        return (self.mix @ self.mids) / self.share

    @property
    def low(self):
        return self._ends(self.lows, np.minimum, np.inf)

    @property
    def high(self):
        return self._ends(self.highs, np.maximum, -np.inf)

    def _ends(self, values, choose, start):
        parts = self.mix.tocoo()
        found = np.full(self.units, start)
        choose.at(found, parts.row, values[parts.col])
        return found

    def valid(self, function):
        """Whether all parts of a unit lie where the function is valid, shape (units,)."""
        wrong = ~(function.valid(self.lows) & function.valid(self.highs))
        return (self.mix @ wrong.astype(float)) == 0.0

    def intensity(self, place, assumptions):
        """Intensity of the kinds at a place in their range, 0 (low) to 1 (high)."""
        if self.spread:
            width = assumptions.value("damage", "scenario", "intensity_spread")
            return self.mids + (2.0 * place - 1.0) * width
        if place == 0.5:
            return self.mids
        return self.lows + place * (self.highs - self.lows)


def kinds_of(stock, cells):
    """:class:`Kinds` of the parts of a hazard."""
    from scipy import sparse

    group = stock.group[cells.target]
    table = np.stack([group, cells.low, cells.mid, cells.high], axis=1)
    kinds, which = np.unique(table, axis=0, return_inverse=True)
    which = which.ravel()
    target, row = np.unique(cells.target, return_inverse=True)
    row = row.ravel()
    single = len(target) == len(cells) and bool((cells.share == 1.0).all())
    if single:
        mix, unit = sparse.identity(len(kinds), format="csr"), np.zeros(len(target), np.intp)
        unit[row] = which
    else:
        mix = sparse.csr_matrix((cells.share, (row, which)), shape=(len(target), len(kinds)))
        unit = np.arange(len(target))
    return Kinds(kinds[:, 0].astype(np.intp), *kinds[:, 1:].T, cells.basis == "scenario", mix,
                 target, unit)


def unit_values(function, kinds, share, assumptions, place):
    """Values of units under one set of assumptions.

    Parameters
    ----------
    function : Function
    kinds : Kinds
    share : damage_stock.Shares
    assumptions : Assumptions
    place : float
        Where in its range the intensity is, 0 to 1.

    Returns
    -------
    dict
        ``counts``: names of what is counted; each of these, ``buildings``, ``full_wood`` and
        ``full_non_wooden`` for each unit of ``Stock.count``; ``damage_ratio`` of the part in the
        hazard; ``share`` in the hazard; ``people_wood``, ``people_non_wooden`` (in buildings fully
        destroyed) and ``fatal`` for each person; shape (units,) each.
    """
    x = kinds.intensity(place, assumptions)
    made = _kind_values(function, kinds.group, x, share, assumptions)
    counts = made.pop("counts")
    ratio, part = made.pop("ratio"), kinds.share
    found = {name: kinds.mix @ values for name, values in made.items()}
    found["damage_ratio"] = (kinds.mix @ ratio) / part
    return {**found, "counts": counts, "share": part}


def _kind_values(function, group, x, share, assumptions):
    floor_m = assumptions.value("risk", "storey", "floor_m")
    replacement = {state: assumptions.value("damage", "replacement", f"ratio_{state}")
                   for state in ("full", "half")}
    states = function.counts()
    counts = tuple(name for name in ("full", "half", "minor", *OTHERS) if name in states)
    names = ("buildings", *counts, "full_wood", "full_non_wooden", "people_wood",
             "people_non_wooden", "ratio")
    made = {name: np.zeros(len(x)) for name in names}
    for number, (structure, year) in enumerate(CLASSES):
        rows = np.flatnonzero(share.floor[group, number] > 0)
        if not len(rows):
            continue
        own = group[rows]
        weight, people = share.count[own, number], share.people[own, number]
        made["buildings"][rows] += weight
        worse = _just(function, structure, year, x[rows], floor_m, counts)
        for name in counts:
            made[name][rows] += weight * worse[name]
        if "full" in counts:
            kind = "wood" if IS_WOOD[number] else "non_wooden"
            made[f"full_{kind}"][rows] += weight * worse["full"]
            made[f"people_{kind}"][rows] += people * worse["full"]
        made["ratio"][rows] += share.floor[own, number] * function.ratio(
            structure, year, x[rows], floor_m, replacement)
    return {**made, "counts": counts, "fatal": _fatal(x)}


def _just(function, structure, year, x, floor_m, counts):
    """Probability of each state, and not of a worse one."""
    reached = function.at_least(structure, year, x, floor_m)
    found = {}
    for state, worse in (("full", None), ("half", "full"), ("minor", "half")):
        if state in counts:
            found[state] = reached[state] - (reached[worse] if worse in counts else 0.0)
    for state in counts:
        if state in OTHERS:
            found[state] = function.curve(state, structure, year)(x, floor_m)
    return found


def _fatal(x):
    return functions()["tsunami_fatality"].curves[0](x)

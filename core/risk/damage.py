"""Damage and casualties of buildings or zones by published functions, with bands.

Buildings of one group (see ``damage_stock``) under one range of intensity are alike, so the curves
are computed once for each such *kind* and spread over the targets. The band comes from draws: of
the assumptions, and of the place of the true intensity in the range that the hazard map leaves
open. That place is one for the whole town in a draw: water that is deep here is deep there, too,
and totals do not get a band that is narrow by averaging.
"""

from dataclasses import dataclass

import numpy as np

from ..assumptions import Assumptions
from ..progress import ignore_progress
from ..vibrancy.bands import SEED, band
from . import damage_stock
from .damage_people import casualties
from .damage_values import kinds_of, unit_values
from .fragility import functions_for

# Draws are over these rows, besides the list ``damage``.
DRAWN = (("risk", "storey", "floor_m"),)
# Bands of single targets; others have a band in the totals.
BANDS = ("full", "half", "above_floor", "damage_ratio")


@dataclass(frozen=True)
class Cells:
    """Where one hazard meets targets: k parts of targets.

    Parameters
    ----------
    key : HazardKey
    target : ndarray of int, shape (k,)
        Row of the target, rising.
    share : ndarray, shape (k,)
        Share of the target [-]; a building is wholly of its worst part.
    low, mid, high : ndarray, shape (k,)
        Intensity in the unit of the hazard: what the map leaves open, and its middle.
    basis : str
        ``areas``, ``raster`` or ``scenario``.
    """

    key: object
    target: np.ndarray
    share: np.ndarray
    low: np.ndarray
    mid: np.ndarray
    high: np.ndarray
    basis: str = "areas"

    def __len__(self):
        return len(self.target)


@dataclass(frozen=True)
class People:
    """Who is in the targets, each array of shape (n,) [persons]; None where nothing is known."""

    night: object = None
    day: object = None


@dataclass(frozen=True)
class Assessed:
    """One hazard by one function.

    Parameters
    ----------
    cells : Cells
    function : Function
    target : ndarray of int, shape (t,)
        Rows of the targets in the hazard.
    low, mid, high, share : ndarray, shape (t,)
        Intensity (of a zone the mean over its part in the hazard, and the least and the most) and
        the share of the target in the hazard.
    valid : ndarray of bool, shape (t,)
        Whether the whole range of intensity lies where the function is valid.
    values : dict of str to ndarray, shape (t,)
    bands : dict of str to (ndarray, ndarray)
    totals : dict of str to ndarray, shape (districts, 3)
        Value, low, high.
    members, invalid : ndarray, shape (districts,)
        Targets in the hazard, and those of them outside the function's validity.
    """

    cells: Cells
    function: object
    target: np.ndarray
    low: np.ndarray
    mid: np.ndarray
    high: np.ndarray
    share: np.ndarray
    valid: np.ndarray
    values: dict
    bands: dict
    totals: dict
    members: np.ndarray
    invalid: np.ndarray


@dataclass(frozen=True)
class Case:
    """What damage is assessed of.

    Parameters
    ----------
    stock : Stock
    people : People
    members : scipy sparse matrix, shape (districts, n)
        Share of each target in each district; the first row is the whole town.
    yen_per_m2 : float
        Value of a floor [yen/m²]; NaN: no yen.
    """

    stock: object
    people: People
    members: object
    yen_per_m2: float = np.nan


def assess(case, cells, assumptions, wanted=(), draws=0, progress=ignore_progress):
    """Damage of every hazard by every function about it.

    Parameters
    ----------
    case : Case
    cells : sequence of Cells
    assumptions : Assumptions
        Lists ``damage`` and ``risk``.
    wanted : sequence of str
        Keys of functions; empty: all.
    draws : int
        0 leaves the bands empty.

    Returns
    -------
    list of Assessed
    """
    pairs = [(one, function) for one in cells if len(one)
             for function in functions_for(one.key.type, wanted)]
    plan = list(_draws(assumptions, draws))
    results = []
    for number, (one, function) in enumerate(pairs):
        def step(share, number=number):
            progress((number + share) / len(pairs))

        results.append(_assess_one(case, one, function, plan, step))
    progress(1.0)
    return results


def _draws(assumptions, count):
    """``(assumptions, place in the range of intensity)``: the central ones first."""
    small = Assumptions(row for row in assumptions if row.list == "damage" or row.place in DRAWN)
    yield small, 0.5
    if not count:
        return
    from scipy.stats.qmc import LatinHypercube

    lists = ("damage", "risk")
    number = len(small.uncertain(lists))
    for quantiles in LatinHypercube(d=number + 1, seed=SEED).random(count):
        yield small.drawn(quantiles[1:], lists), float(quantiles[0])


def _assess_one(case, cells, function, plan, progress):
    kinds = kinds_of(case.stock, cells)
    sums = _sums(case, kinds)
    central, samples, totals = None, {}, {}
    for turn, (assumptions, place) in enumerate(plan):
        progress(turn / len(plan))
        share = damage_stock.shares(assumptions)
        found = unit_values(function, kinds, share, assumptions, place)
        summed = _totals(case, sums, found, share, assumptions, cells.key.type)
        for name, value in summed.items():
            totals.setdefault(name, []).append(value)
        if central is None:
            central, central_share = found, share
            continue
        for name in BANDS:
            if name in found:
                samples.setdefault(name, []).append(found[name].astype(np.float32))
    return _result(case, cells, function, kinds, central, central_share, samples, totals)


def _sums(case, kinds):
    """Matrices that sum units over districts, by what each unit weighs; shape (districts, units).
    """
    from scipy import sparse

    stock, people = case.stock, case.people
    members = case.members[:, kinds.target]

    def weighted(values):
        weights = np.asarray(values, dtype=float)[kinds.target]
        one = sparse.csr_matrix(
            (np.nan_to_num(weights), (np.arange(len(weights)), kinds.unit)),
            shape=(len(weights), kinds.units))
        return (members @ one).tocsr()

    return {
        "count": weighted(stock.count),
        "floor": weighted(stock.floor_m2),
        "outline": weighted(stock.outline_m2),
        "night": None if people.night is None else weighted(people.night),
        "day": None if people.day is None else weighted(people.day),
    }


def _totals(case, sums, found, share, assumptions, hazard):
    """Totals of one draw by district, ``{name: (districts,)}``."""
    stock = case.stock
    floor = sums["count"] * share.dwelling_m2 if stock.by_zone else (
        sums["floor"] + sums["outline"] * share.storeys)
    made = {name: sums["count"] @ found[name] for name in ("buildings", *found["counts"])}
    exposed = floor @ found["share"]
    damaged = floor @ (found["damage_ratio"] * found["share"])
    made["exposed_floor_m2"] = exposed
    made["damaged_floor_m2"] = damaged
    made["damage_ratio"] = np.divide(
        damaged, exposed, out=np.full(len(exposed), np.nan), where=exposed > 0)
    made["damage_yen"] = damaged * case.yen_per_m2
    for name in ("night", "day"):
        total = sums[name]
        made[f"people_{name}"] = (
            np.full(len(exposed), np.nan) if total is None else total @ found["share"])
    made.update(casualties(case, sums, found, share, assumptions, hazard))
    return made


def _result(case, cells, function, kinds, central, share, samples, totals):
    stock = case.stock
    unit, target = kinds.unit, kinds.target
    floor = damage_stock.floors(stock, share)[target]
    count = stock.count[target]
    values = {name: central[name][unit] * count for name in ("buildings", *central["counts"])}
    values["damage_ratio"] = central["damage_ratio"][unit]
    values["damaged_floor_m2"] = (
        central["damage_ratio"] * central["share"])[unit] * floor
    bands = {}
    for name, drawn in samples.items():
        low, high = _band(drawn, central[name])
        scale = 1.0 if name == "damage_ratio" else count
        bands[name] = low[unit] * scale, high[unit] * scale
    banded = {}
    for name, drawn in totals.items():
        low, high = _band(drawn[1:], drawn[0])
        banded[name] = np.stack([drawn[0], low, high], axis=1)
    valid = kinds.valid(function)[unit]
    inside = (case.members[:, target] > 0).astype(float)
    return Assessed(
        cells, function, target, kinds.low[unit], kinds.mid[unit], kinds.high[unit],
        central["share"][unit], valid, values, bands, banded,
        inside @ np.ones(len(target)), inside @ (~valid).astype(float))


def _band(samples, central):
    """Low and high over draws; NaN where nothing is known of any."""
    if not samples or not np.isfinite(central).any():
        unknown = np.full(len(central), np.nan)
        return unknown, unknown
    return band(samples, central)

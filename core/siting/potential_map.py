"""Site potential of every zone and category: what units draw, sell and add to vibrancy.

What a unit draws comes from :func:`.potential.potential` for all pairs at once. What it adds to the
town's vibrancy, and its visits to the last digit, need the whole chain of stops: the engine settles
pair by pair as many pairs as are asked for, the most promising first.
"""

from dataclasses import dataclass, fields

import numpy as np

from ..progress import ignore_progress, part_of
from ..scenarios.edits import NetChange
from ..scenarios.engine import Engine
from ..vibrancy.analysis import Baseline
from ..vibrancy.categories import categories
from ..vibrancy.parameters import HOUSING, build
from ..vibrancy.run import Samples, drawn_baselines
from ..vibrancy.town import Facilities
from .potential import Potential, Unit, potential, units_of, with_a_market

# Homes are told by the hundred: one dwelling changes nothing that can be read.
DWELLINGS = 100.0
# Pairs that are settled where nobody says otherwise.
MOST_SETTLED = 2000
# What is known of a settled pair only.
GAINS = ("vibrancy_gain_zone", "vibrancy_gain_town", "spend_town_yen")
DRAWN = tuple(field.name for field in fields(Potential))
BANDED = ("visitors", "spend_yen", "market_score", "vibrancy_gain_zone", "vibrancy_gain_town")


@dataclass(frozen=True)
class PotentialMap:
    """Site potential; arrays of shape (n, u): zones and units.

    Parameters
    ----------
    baseline : Baseline
    units : tuple of Unit
    values : dict of str to ndarray
        Names of ``DRAWN`` and ``GAINS``. Gains: change of the zone's vibrancy and of the mean over
        all zones [points], change of all spend in the town [yen/day]; NaN where not settled.
        Housing draws nobody: NaN.
    settled : ndarray of bool
        Whether the engine computed the pair; else visits are near (see :mod:`.potential`).
    bands : dict of str to (low, high)
        Names of ``BANDED``; empty without draws.
    """

    baseline: Baseline
    units: tuple
    values: dict
    settled: np.ndarray
    bands: dict

    def ranks(self, name="market_score", of_zone=True):
        """Rank of each pair by a value, 1 the highest; 0 where it has none.

        ``of_zone`` ranks the units of a zone, else the zones of a unit; equal values rank in the
        order of the rows.
        """
        values = self.values[name] if of_zone else self.values[name].T
        found = ranks(values)
        return found if of_zone else found.T


def map_potential(inputs, assumptions, keys=None, observed=None, draw_count=0,
                  most=MOST_SETTLED, progress=ignore_progress):  # fmt: skip
    """Site potential of every zone.

    Parameters
    ----------
    inputs : core.vibrancy.inputs.Inputs
    assumptions : Assumptions
    keys : sequence of str, optional
        Categories; those with a market where left out.
    observed : ObservedCells, optional
    draw_count : int
        Draws for the bands; each takes as long as the whole.
    most : int
        Pairs of zone and category that the engine settles at most.
    progress : callable

    Returns
    -------
    PotentialMap
    """
    share = 1.0 / (1 + draw_count)
    baseline = Baseline(
        inputs.town, build(assumptions, categories()), observed,
        progress=part_of(progress, 0.0, 0.1 * share),
    )  # fmt: skip
    units = standard_units(baseline.parameters, keys)
    found = potential_of_zones(baseline, units, part_of(progress, 0.1 * share, 0.3 * share))
    pairs = most_promising(found, most)
    values = settled_values(baseline, units, found, pairs, part_of(progress, 0.3 * share, share))
    banded = [name for name in BANDED if np.isfinite(values[name]).any()]
    samples = Samples({"bands": {name: values[name] for name in banded}})
    drawn = drawn_baselines(inputs, assumptions, observed, draw_count, ignore_progress)
    for number, town in enumerate(drawn, start=1):
        part = part_of(progress, number * share, (number + 1) * share)
        found = potential_of_zones(town, units, part_of(part, 0.0, 0.2))
        again = settled_values(town, units, found, pairs, part_of(part, 0.2, 1.0))
        samples.add({"bands": {name: again[name] for name in banded}})
    settled = np.zeros(values["visitors"].shape, dtype=bool)
    settled[tuple(pairs)] = True
    progress(1.0)
    return PotentialMap(baseline, units, values, settled, samples.bands()["bands"])


def standard_units(parameters, keys=None):
    """Units of some categories; of housing ``DWELLINGS``."""
    units = units_of(parameters, with_a_market(parameters) if keys is None else keys)
    return tuple(
        Unit(unit.key, unit.category, DWELLINGS) if unit.key == HOUSING else unit
        for unit in units
    )


def potential_of_zones(baseline, units, progress=ignore_progress):
    """:func:`.potential.potential` at the centre of every zone; housing has NaN."""
    zones = baseline.town.zones
    found = potential(baseline.solution, zones.x, zones.y, units, progress)
    homes = [place for place, unit in enumerate(units) if unit.key == HOUSING]
    for name in DRAWN:
        getattr(found, name)[:, homes] = np.nan
    return found


def most_promising(found, most):
    """Pairs to settle: the best of every zone, then the second of every zone, …

    Parameters
    ----------
    found : Potential
    most : int

    Returns
    -------
    ndarray of int, shape (2, k)
        Rows of zones and of units.
    """
    worth = np.where(np.isfinite(found.market_score), found.market_score, -1.0)
    # Without a market by visitors, behind those that have one.
    crowd = np.nan_to_num(found.visitors, nan=-1.0)
    order = np.lexsort((-crowd, -worth), axis=1)
    rank = np.empty_like(order)
    np.put_along_axis(rank, order, np.arange(order.shape[1])[None, :], axis=1)
    chosen = np.lexsort((-crowd.ravel(), -worth.ravel(), rank.ravel()))[:most]
    return np.stack(np.divmod(np.sort(chosen), order.shape[1]))


def settled_values(baseline, units, found, pairs, progress=ignore_progress):
    """The values of all pairs, those of some settled by the engine.

    Parameters
    ----------
    baseline : Baseline
    units : sequence of Unit
    found : Potential
    pairs : ndarray of int, shape (2, k)

    Returns
    -------
    dict of str to ndarray, shape (n, u)
    """
    values = {name: getattr(found, name).copy() for name in DRAWN}
    values.update({name: np.full(found.first.shape, np.nan) for name in GAINS})
    engine, before = Engine(baseline.solution), baseline.view
    town_before = before.facilities.spend_yen.sum()
    zones = baseline.town.zones
    for done, (zone, place) in enumerate(pairs.T):
        progress(done / pairs.shape[1])
        unit = units[place]
        change = unit_change(baseline.solution, unit, zones.x[zone], zones.y[zone], zone)
        view = baseline.view_of(engine.outcome(change))
        gain = view.score.vibrancy - before.score.vibrancy
        values["vibrancy_gain_zone"][zone, place] = gain[zone]
        values["vibrancy_gain_town"][zone, place] = gain.mean()
        values["spend_town_yen"][zone, place] = view.facilities.spend_yen.sum() - town_before
        if unit.key != HOUSING:
            _settle_visits(values, (zone, place), view.facilities)
    progress(1.0)
    return values


def _settle_visits(values, pair, measures):
    """Put the engine's numbers of the new facility, the last row, into the values."""
    visitors, estimated = measures.visitors[-1], values["visitors"][pair]
    # The share that walks on does not depend on how many come.
    values["passed_on"][pair] *= visitors / estimated if estimated > 0 else 0.0
    values["visitors"][pair] = visitors
    values["first"][pair] = measures.first_visitors[-1]
    values["onward"][pair] = measures.onward_visitors[-1]
    values["spend_yen"][pair] = measures.spend_yen[-1]
    values["market_score"][pair] = measures.market_score[-1]


def unit_change(solution, unit, x, y, zone):
    """The net change of one unit put at a place.

    Parameters
    ----------
    solution : Solution
    unit : Unit
    x, y : float
        Place [m].
    zone : int
        Row of the zone, -1 for none.

    Returns
    -------
    NetChange
    """
    none = np.zeros(0)
    rows = np.zeros(0, dtype=np.intp)
    nothing = Facilities(none, none, rows, none, rows)
    put = Facilities(
        np.array([x]), np.array([y]), np.array([unit.category]), np.array([unit.size]),
        np.array([zone]),
    )  # fmt: skip
    is_home = unit.key == HOUSING
    row = len(solution.town.facilities)
    return NetChange(
        removed=rows,
        sites=nothing if is_home else put,
        rows=rows if is_home else np.array([row]),
        added_ids=() if is_home else ("unit",),
        added_names=() if is_home else ("",),
        homes=put if is_home else nothing,
        kinds={} if is_home else {row: "add"},
        size_basis={} if is_home else {row: "scenario"},
    )


def ranks(values):
    """Rank within each row, 1 the highest value; 0 for NaN."""
    order = np.argsort(-values, axis=1, kind="stable")
    found = np.empty_like(order)
    np.put_along_axis(found, order, np.arange(1, values.shape[1] + 1)[None, :], axis=1)
    return np.where(np.isnan(values), 0, found)

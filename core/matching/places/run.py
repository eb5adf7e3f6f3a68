"""Maps of local resources: the whole computation."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np

from ...geo.locate import ZoneLocator
from ...progress import ignore_progress, part_of
from . import density, diversity, near, stops, tours
from .demand import Limits, demand_of
from .inputs import ALL_CATEGORIES

LIST = "matching"
CATEGORY, KIND = "category", "sub_category"
LEVELS = (CATEGORY, KIND)


@dataclass(frozen=True)
class Areas:
    """Zones, or the cells that stand for them: ids, names and shapes (ndarray, shape (z,))."""

    ids: list
    names: list
    shapes: np.ndarray

    def __len__(self):
        return len(self.ids)


@dataclass(frozen=True)
class Question:
    """What is asked; NaN takes the assumption.

    Parameters
    ----------
    bandwidth_m, near_m : float
        Radius of the kernel, and of what is near [m].
    reach_min : float
        Walking time of what is within reach of a zone or a need [min].
    cell_m : float
        Side of square cells in place of the zones [m]; NaN for the zones themselves.
    dealings, seed : int
        Of the test what is near what; 0 leaves it out.
    tours : Wish or None
    groups : dict of str to ndarray of bool, optional
        Which resources (rows of the spots) each tour may go through.
    stay_min : float
        Minutes at a stop where the layer says none.
    hidden : bool
        Hidden needs too.
    """

    bandwidth_m: float = np.nan
    near_m: float = np.nan
    reach_min: float = np.nan
    cell_m: float = np.nan
    dealings: int = 999
    seed: int = 1
    tours: object = None
    groups: object = None
    stay_min: float = np.nan
    hidden: bool = False

    def filled(self, assumptions):
        """With assumptions where nothing was said."""
        def value(own, key, parameter):
            return assumptions.value(LIST, key, parameter) if np.isnan(own) else own

        return replace(
            self, bandwidth_m=value(self.bandwidth_m, "places", "bandwidth_m"),
            near_m=value(self.near_m, "places", "near_m"),
            reach_min=value(self.reach_min, "places", "reach_min"),
            stay_min=value(self.stay_min, "tour", "stay_min"))


@dataclass
class Result:
    """What was mapped.

    Attributes
    ----------
    question : Question
        Filled.
    spots : Spots
    areas : Areas
    area_km2 : ndarray, shape (z,)
    zone : ndarray of int, shape (n,)
        Zone of each resource, -1 outside all.
    counts, density : ndarray, shape (z, 6)
        Resources and their density [1/km²] by category, in the order of
        ``inputs.ALL_CATEGORIES``.
    reach : ndarray of int, shape (z,)
        Resources within reach.
    by_category, by_kind : Diversity
    zones_off : ndarray of bool, shape (z,)
        Zones whose reach is a straight line × detour.
    near : dict of str to Colocation
    around : ndarray of int, shape (n,)
        Resources within ``near_m`` of each.
    nearest, nearest_m : ndarray, shape (n, 6)
    small_kinds : int
        Kinds too rare for the test.
    hazards : tuple of HazardKey
    rank : ndarray of int, shape (hazards, n), or None
        Rank of each hazard at each resource; 0 outside.
    demand : Demand or None
    tours : list of Tour
    speed, detour, reach_m : float
    graph : WalkingGraph or None
    """

    question: object
    spots: object
    areas: object
    area_km2: np.ndarray
    zone: np.ndarray
    counts: np.ndarray
    density: np.ndarray
    reach: np.ndarray
    by_category: object
    by_kind: object
    zones_off: np.ndarray
    near: dict
    around: np.ndarray
    nearest: np.ndarray
    nearest_m: np.ndarray
    small_kinds: int
    speed: float
    detour: float
    reach_m: float
    graph: object
    hazards: tuple = ()
    rank: object = None
    demand: object = None
    tours: list = field(default_factory=list)

    def worst(self):
        """Worst rank at each resource, and the row of its hazard (-1 outside all)."""
        if self.rank is None or not len(self.rank):
            return np.zeros(len(self.spots), dtype=np.int64), np.full(len(self.spots), -1)
        worst = self.rank.max(axis=0)
        return worst, np.where(worst > 0, self.rank.argmax(axis=0), -1)


def map_places(spots, areas, assumptions, question=None, graph=None, hazards=None, needs=None,
               need_weight=None, rules=None, progress=ignore_progress):
    """Map resources.

    Parameters
    ----------
    spots : Spots
    areas : Areas
    assumptions : Assumptions
    question : Question, optional
    graph : WalkingGraph, optional
        Without it ways are straight lines × detour ratio.
    hazards : core.risk.hazards.Hazards, optional
    needs : core.matching.inputs.Needs, optional
    need_weight : ndarray, optional
    rules : sequence of Rule, optional
    progress : callable

    Returns
    -------
    Result
    """
    question = (question or Question()).filled(assumptions)
    areas = _cells(areas, question.cell_m)
    detour = assumptions.value("general", "distance", "detour_ratio")
    speed = assumptions.value("general", "distance", "walk_speed_m_per_min")
    join_limit_m = assumptions.value(LIST, "distance", "join_limit_m")
    result = _surfaces(spots, areas, question, detour, speed, graph, join_limit_m,
                       part_of(progress, 0.0, 0.4))
    _near(result, assumptions, part_of(progress, 0.4, 0.65))
    _at_risk(result, hazards, part_of(progress, 0.65, 0.75))
    if needs is not None:
        limits = Limits(result.reach_m, assumptions.value(LIST, "distance", "farthest_m"),
                        assumptions.value(LIST, "demand", "few"),
                        assumptions.value(LIST, "demand", "many"))
        weight = np.ones(len(needs)) if need_weight is None else need_weight
        result.demand = demand_of(
            needs, weight, spots, rules, limits, ZoneLocator(areas.shapes), detour, graph,
            join_limit_m, question.hidden, part_of(progress, 0.75, 0.85))
    if question.tours is not None:
        result.tours = _tours(spots, question, assumptions, speed, detour, graph, join_limit_m,
                              part_of(progress, 0.85, 1.0))
    progress(1.0)
    return result


def _cells(areas, cell_m):
    if np.isnan(cell_m):
        return areas
    ids, cells = density.square_cells(areas.shapes, cell_m)
    return Areas(ids, [""] * len(ids), cells)


def _surfaces(spots, areas, question, detour, speed, graph, join_limit_m, progress):
    """Counts, densities and diversity of zones."""
    import shapely

    codes, sorts = spots.category_codes(), len(ALL_CATEGORIES)
    zone = ZoneLocator(areas.shapes)(*spots.points.T)
    inside = zone >= 0
    counts = np.bincount(zone[inside] * sorts + codes[inside],
                         minlength=len(areas) * sorts).reshape(len(areas), sorts)
    dense = density.zone_densities(areas.shapes, spots.points, codes, sorts,
                                   question.bandwidth_m, part_of(progress, 0.0, 0.4))
    reach_m = question.reach_min * speed
    middles = shapely.get_coordinates(shapely.centroid(areas.shapes))
    within = diversity.within_reach(middles, spots.points, reach_m, detour, graph, join_limit_m,
                                    part_of(progress, 0.4, 1.0))
    keys, kinds = spots.kind_codes()
    by_category = within.counts(codes, len(areas), sorts)
    around, nothing = np.zeros(len(spots), dtype=np.intp), np.zeros((len(spots), sorts))
    return Result(
        question, spots, areas, shapely.area(areas.shapes) / density.KM2, zone, counts, dense,
        by_category.sum(axis=1), diversity.diversity(by_category),
        diversity.diversity(within.counts(kinds, len(areas), max(len(keys), 1))),
        within.zones_off, {}, around, nothing, nothing, 0, speed, detour, reach_m, graph)


def _near(result, assumptions, progress):
    """What is near what."""
    spots, question = result.spots, result.question
    first, second = near.neighbours(spots.points, question.near_m, spots.places)
    result.around = np.bincount(np.concatenate([first, second]), minlength=len(spots))
    codes, least = spots.category_codes(), assumptions.value(LIST, "places", "least_of_kind")
    result.nearest, result.nearest_m = near.nearest_of_each(spots.points, codes,
                                                            len(ALL_CATEGORIES))
    progress(0.1)
    if not question.dealings:
        return
    keys, kinds = spots.kind_codes()
    size = np.bincount(kinds[kinds >= 0], minlength=len(keys))
    often = size >= least
    result.small_kinds = int((~often).sum())
    # What is rare, or of no kind, is not told of; its places stay among those that are dealt to.
    place = np.where(often, np.cumsum(often) - 1, -1)
    own = np.where(kinds >= 0, place[kinds], -1) if len(keys) else kinds
    many = np.bincount(codes, minlength=len(ALL_CATEGORIES)) >= least
    labels = {
        CATEGORY: (codes, [key if some else "" for key, some in zip(ALL_CATEGORIES, many)]),
        KIND: (np.where(own < 0, int(often.sum()), own),
               [*(key for key, some in zip(keys, often) if some), ""]),
    }
    for number, (level, (own, names)) in enumerate(labels.items()):
        step = part_of(progress, 0.1 + 0.45 * number, 0.55 + 0.45 * number)
        result.near[level] = near.colocation(first, second, own, names, question.dealings,
                                             question.seed, step)


def _at_risk(result, hazards, progress):
    import shapely

    from ...risk.overlay import as_targets, worst_rank

    if hazards is None:
        return
    targets = as_targets(shapely.points(result.spots.points))
    result.hazards = hazards.keys
    result.rank = np.zeros((len(hazards), len(result.spots)), dtype=np.int64)
    for row, item in enumerate(hazards.items.values()):
        step = part_of(progress, row / len(hazards), (row + 1) / len(hazards))
        result.rank[row] = worst_rank(targets, item.pieces, item.rank, step)


def _tours(spots, question, assumptions, speed, detour, graph, join_limit_m, progress):
    near_m = assumptions.value(LIST, "tour", "one_stop_m")
    stay = np.where(np.isnan(spots.stay_min), question.stay_min, spots.stay_min)
    walk = tours.Walk(speed, detour, graph, join_limit_m)
    groups = {name: stops.stops_of(spots, np.flatnonzero(rows), stay, near_m)
              for name, rows in question.groups.items()}
    return tours.tours_of(spots, groups, question.tours, walk, progress)

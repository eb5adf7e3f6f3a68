"""What a resource is worth, in parts that can be told: rarity, condition, access, visitors, safety.

``value = 100 * sum of weight * part / sum of weight`` over the parts that are known. What nobody
gave is left out and said, never guessed; ``known`` is the share of the weight that is known.

* rarity: ``(1 - ln n / ln N) / 2 + 1 / (2 m)`` with n of the kind among the N places of the town
  and m of the kind within ``near_m``, itself counted; rows that are likely one place count once.
* condition: the worth of the stated condition.
* access: the mean of what is given: the share of the resources that have fewer residents within
  ``people_m``, and the nearer of station and stop, ``0.5 ** (distance / half)``.
* visitors: the vibrancy score of the zone it stands in, over 100.
* safety: ``1 - rank / worst_rank`` of the worst hazard there, at least 0.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...progress import ignore_progress, part_of
from .inputs import CONDITIONS

LIST = "matching"
PARTS = ("rarity", "condition", "access", "visitors", "safety")
_CIRCLE_QUARTER = 8


@dataclass(frozen=True)
class Constants:
    """Distances that reasons name [m]."""

    near_m: float
    people_m: float

    @classmethod
    def of(cls, assumptions):
        return cls(*(assumptions.value(LIST, "value", name) for name in ("near_m", "people_m")))


@dataclass(frozen=True)
class Surroundings:
    """What the town gives; None where a layer was not given.

    Attributes
    ----------
    zones : tuple of (ndarray of shapely geometry, ndarray), optional
        Areas and their residents.
    stations, stops : ndarray, shape (k, 2), optional
    scores : tuple of (ndarray of shapely geometry, ndarray), optional
        Areas and their vibrancy, 0 to 100.
    hazards : core.risk.hazards.Hazards, optional
    """

    zones: tuple = None
    stations: np.ndarray = None
    stops: np.ndarray = None
    scores: tuple = None
    hazards: object = None


@dataclass(frozen=True)
class Values:
    """Values of n resources and what they are made of; NaN where a part is not known.

    Attributes
    ----------
    value : ndarray, shape (n,)
        0 to 100.
    parts : dict of str to ndarray
        0 to 1, by :data:`PARTS`.
    weights : dict of str to float
    known : ndarray
        Share of the weight that is known, 0 to 1.
    of_kind, of_kind_near : ndarray
        Places of the kind in town and near, itself counted.
    people, station_m, stop_m, vibrancy : ndarray
    rank : ndarray
        Worst hazard rank; NaN without hazards.
    hazard : list of HazardKey or None
        The hazard that is worst, None outside all.
    """

    value: np.ndarray
    parts: dict
    weights: dict
    known: np.ndarray
    of_kind: np.ndarray
    of_kind_near: np.ndarray
    people: np.ndarray
    station_m: np.ndarray
    stop_m: np.ndarray
    vibrancy: np.ndarray
    rank: np.ndarray
    hazard: list


def values_of(inventory, places, around, assumptions, progress=ignore_progress):
    """The value of each resource.

    Parameters
    ----------
    inventory : Inventory
    places : ndarray of int, shape (n,)
        Number of the place of each row; rows that are likely one place have one number.
    around : Surroundings
    assumptions : Assumptions
    progress : callable

    Returns
    -------
    Values
    """
    points, count = inventory.points, len(inventory)
    here = np.isfinite(points).all(axis=1)
    empty = np.full(count, np.nan)

    def of(key):
        return assumptions.value(LIST, "value", key)

    of_kind, near = _of_kind(inventory, places, here, of("near_m"))
    people = empty if around.zones is None else _people(
        points, here, *around.zones, of("people_m"), part_of(progress, 0.0, 0.4))
    station, stop = (_nearest(points, here, some) for some in (around.stations, around.stops))
    vibrancy = empty if around.scores is None else _score(points, here, *around.scores)
    rank, hazard = _worst(points, here, around.hazards, part_of(progress, 0.4, 1.0))
    parts = {
        "rarity": _rarity(of_kind, near, len(np.unique(places))),
        "condition": _condition(inventory.conditions, assumptions),
        "access": _access(people, station / of("half_station_m"), stop / of("half_stop_m")),
        "visitors": np.clip(vibrancy / 100.0, 0.0, 1.0),
        "safety": np.clip(1.0 - rank / of("worst_rank"), 0.0, 1.0),
    }
    weights = {part: of(part) for part in PARTS}
    value, known = _weighed(parts, weights)
    return Values(value, parts, weights, known, of_kind, near, people, station, stop, vibrancy,
                  rank, hazard)


def _weighed(parts, weights):
    table = np.column_stack([parts[part] for part in PARTS])
    weight = np.array([weights[part] for part in PARTS])
    there = np.where(np.isnan(table), 0.0, weight)
    total = there.sum(axis=1)
    value = np.divide(100.0 * np.nansum(table * weight, axis=1), total, where=total > 0,
                      out=np.full(len(table), np.nan))
    return value, total / max(weight.sum(), 1e-300)


def _of_kind(inventory, places, here, near_m):
    """Places of the kind of each row in town and within reach, itself counted; NaN without a
    kind."""
    from scipy.spatial import cKDTree

    in_town, near = (np.full(len(inventory), np.nan) for _ in range(2))
    kinds = np.asarray(inventory.kinds, dtype=object)
    for kind in sorted(set(inventory.kinds) - {""}):
        rows = np.flatnonzero(kinds == kind)
        in_town[rows] = len(np.unique(places[rows]))
        placed = rows[here[rows]]
        if len(placed):
            tree = cKDTree(inventory.points[placed])
            found = tree.query_ball_point(inventory.points[placed], near_m)
            near[placed] = [len(set(places[placed[some]])) for some in found]
    return in_town, near


def _rarity(of_kind, near, total):
    town = 1.0 - np.log(of_kind) / np.log(max(total, 2))
    return np.where(np.isnan(near), town, 0.5 * np.clip(town, 0.0, 1.0) + 0.5 / near)


def _condition(conditions, assumptions):
    worth = {key: assumptions.value(LIST, "condition", key) for key in CONDITIONS}
    return np.array([worth.get(text, np.nan) for text in conditions], dtype=float)


def _access(people, station, stop):
    """The mean of what is known of people and transit."""
    steps = np.column_stack([station, stop])
    way = 0.5 ** np.fmin(steps[:, 0], steps[:, 1])
    both = np.column_stack([_share_below(people), way])
    given = (~np.isnan(both)).sum(axis=1)
    return np.divide(np.nansum(both, axis=1), given, where=given > 0,
                     out=np.full(len(both), np.nan))


def _share_below(values):
    """Share of the known values that are lower, ties counting half; NaN stays."""
    known = np.flatnonzero(~np.isnan(values))
    found = np.full(len(values), np.nan)
    if len(known):
        ordered = np.sort(values[known])
        low = np.searchsorted(ordered, values[known], "left")
        high = np.searchsorted(ordered, values[known], "right")
        found[known] = (low + high) / 2.0 / len(known)
    return found


def _people(points, here, shapes, residents, reach_m, progress):
    """Residents within a circle, those of a zone spread evenly over its area."""
    import shapely

    found = np.full(len(points), np.nan)
    rows = np.flatnonzero(here)
    tree, area = shapely.STRtree(shapes), shapely.area(shapes)
    density = np.divide(np.nan_to_num(residents), area, where=area > 0, out=np.zeros(len(area)))
    for start in range(0, len(rows), 500):
        progress(start / len(rows))
        some = rows[start:start + 500]
        circles = shapely.buffer(shapely.points(points[some]), reach_m,
                                  quad_segs=_CIRCLE_QUARTER)
        circle, zone = tree.query(circles, "intersects")
        shared = shapely.area(shapely.intersection(circles[circle], shapes[zone]))
        found[some] = np.bincount(circle, shared * density[zone], len(some))
    return found


def _nearest(points, here, targets):
    from scipy.spatial import cKDTree

    found = np.full(len(points), np.nan)
    if targets is not None and len(targets) and here.any():
        found[here] = cKDTree(targets).query(points[here])[0]
    return found


def _score(points, here, shapes, scores):
    """Vibrancy of the zone that each point lies in; NaN outside."""
    import shapely

    found = np.full(len(points), np.nan)
    rows = np.flatnonzero(here)
    point, zone = shapely.STRtree(shapes).query(shapely.points(points[rows]), "intersects")
    # On a border the first zone counts.
    found[rows[point[::-1]]] = scores[zone[::-1]]
    return found


def _worst(points, here, hazards, progress):
    """Worst rank over all hazards at each point, and which one it is."""
    import shapely

    from ...risk.overlay import as_targets, worst_rank

    rank, which = np.full(len(points), np.nan), [None] * len(points)
    if hazards is None:
        return rank, which
    rows = np.flatnonzero(here)
    rank[rows] = 0.0
    spots = as_targets(shapely.points(points[rows]))
    for number, (key, item) in enumerate(hazards.items.items()):
        step = part_of(progress, number / len(hazards), (number + 1) / len(hazards))
        found = worst_rank(spots, item.pieces, item.rank, step)
        for row, value in zip(rows, found):
            if value > rank[row]:
                rank[row], which[row] = value, key
    return rank, which

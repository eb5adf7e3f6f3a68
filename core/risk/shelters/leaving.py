"""Who has to leave: people of zones, night and day, at points that stand for where they are."""

from dataclasses import dataclass

import numpy as np

from ...access.points import points_in
from ...errors import CoreError
from ...progress import ignore_progress, part_of
from ...study.tables import AGE_GROUPS
from .. import overlay

LIST = "evacuation"
NIGHT, DAY = "night", "day"
STANDARD, SLOW = "standard", "slow"
WALKERS = (STANDARD, SLOW)
# Less than this share of a zone is the border of a map, not an area.
LEAST_SHARE = 1e-9


@dataclass(frozen=True)
class Crowd:
    """Zones with the people in them.

    Parameters
    ----------
    shapes : ndarray of shapely polygons, shape (z,)
    ids, names : list
    night : ndarray, shape (z, 5)
        Residents by age group [persons].
    day : ndarray, shape (z,), or None
        People present at midday [persons]; None where nothing tells it.
    day_basis : list of str
        What each zone's number is: ``measured``, ``model``, or empty.
    """

    shapes: np.ndarray
    ids: list
    names: list
    night: np.ndarray
    day: np.ndarray = None
    day_basis: tuple = ()

    @property
    def times(self):
        return (NIGHT,) if self.day is None else (NIGHT, DAY)

    def present(self, time):
        """People by age group, shape (z, 5) [persons].

        By day nobody counts ages: they are those of the zone's residents, and where nobody lives
        those of the town.
        """
        if time == NIGHT:
            return self.night
        total = self.night.sum(axis=1)
        town = self.night.sum(axis=0) / max(self.night.sum(), 1e-12)
        shares = np.where(
            total[:, None] > 0, self.night / np.maximum(total, 1e-12)[:, None], town)
        return self.day[:, None] * shares


@dataclass(frozen=True)
class Leaving:
    """Points where people start.

    Parameters
    ----------
    x, y : ndarray, shape (p,)
        [m].
    zone : ndarray of int, shape (p,)
        Growing.
    weight : ndarray, shape (p,)
        Share of the zone's leaving people at the point; 1 over each zone that has any.
    share : ndarray, shape (z,)
        Share of the zone's people who have to leave.
    """

    x: np.ndarray
    y: np.ndarray
    zone: np.ndarray
    weight: np.ndarray
    share: np.ndarray

    def __len__(self):
        return len(self.x)

    def people(self, present, assumptions):
        """People at each point who walk as usual, and slowly, shape (2, p) [persons]."""
        slow = np.array([
            min(assumptions.value(LIST, "walker", f"slow_{age}"), 1.0) for age in AGE_GROUPS])
        leaving = present * self.share[:, None]
        by_pace = np.stack([leaving @ (1.0 - slow), leaving @ slow])
        return by_pace[:, self.zone] * self.weight


def leaving(shapes, areas, per_side, progress=ignore_progress):
    """Where people of zones start.

    Parameters
    ----------
    shapes : ndarray of shapely polygons, shape (z,)
    areas : overlay.Pieces or None
        Hazard areas that have to be left; None: everybody leaves.
    per_side : int
        Points along each side of a zone.
    progress : callable

    Returns
    -------
    Leaving

    Raises
    ------
    CoreError
        ``shelters_nobody`` where no zone meets the areas.
    """
    points = points_in(shapes, per_side)
    progress(0.2)
    if areas is None:
        return Leaving(points.x, points.y, points.zone, points.weight, np.ones(len(shapes)))
    rank = np.ones(int(areas.row.max(initial=-1)) + 1, dtype=int)
    share = overlay.rank_shares(shapes, areas, rank, 1, part_of(progress, 0.2, 0.7))[:, 1]
    share[share < LEAST_SHARE] = 0.0
    if not share.any():
        raise CoreError("shelters_nobody")
    inside = _inside(points.x, points.y, areas, rank, part_of(progress, 0.7, 1.0))
    inside &= share[points.zone] > 0
    x, y, zone = points.x[inside], points.y[inside], points.zone[inside]
    alone = np.flatnonzero((share > 0) & (np.bincount(zone, minlength=len(shapes)) == 0))
    extra = _points_of_parts(shapes[alone], areas)
    x, y = np.concatenate([x, extra[:, 0]]), np.concatenate([y, extra[:, 1]])
    zone = np.concatenate([zone, alone])
    order = np.argsort(zone, kind="stable")
    x, y, zone = x[order], y[order], zone[order]
    held = np.bincount(zone, minlength=len(shapes))
    return Leaving(x, y, zone, 1.0 / held[zone], share)


def _inside(x, y, areas, rank, progress):
    import shapely

    return overlay.worst_rank(shapely.points(x, y), areas, rank, progress) > 0


def _points_of_parts(shapes, areas):
    """A point in the largest part of each zone that lies in the areas, shape (n, 2)."""
    import shapely

    found = np.zeros((len(shapes), 2))
    if not len(shapes):
        return found
    tree = shapely.STRtree(shapes)
    piece, zone = tree.query(areas.pieces, predicate="intersects")
    parts = shapely.intersection(areas.pieces[piece], shapes[zone])
    order = np.lexsort((-shapely.area(parts), zone))
    zones, first = np.unique(zone[order], return_index=True)
    best = shapely.point_on_surface(parts[order[first]])
    found[zones] = shapely.get_coordinates(best)
    return found

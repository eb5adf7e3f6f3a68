"""What carries residents: buildings, or cells of zones where there are no buildings.

The official tool gives each building a share of the residents of its mesh cell, by living floor
area, and asks where the centroid of the building is. Where a study has no buildings, the centroid
of the cell stands for all who live in it.
"""

import csv
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np

from ..assumptions import TABLE_FOLDER
from ..geo.locate import ZoneLocator

# Below this floor area the official tool takes nobody to live in a building [m²].
LEAST_FLOOR_M2 = 10.0


@dataclass(frozen=True)
class Carriers:
    """Points that residents of zones are put on.

    Parameters
    ----------
    x, y : ndarray, shape (c,)
        Projected coordinates [m].
    zone : ndarray of int, shape (c,)
        Row of the zone.
    share : ndarray, shape (c,)
        Share of the zone's residents [-].
    """

    x: np.ndarray
    y: np.ndarray
    zone: np.ndarray
    share: np.ndarray

    def __len__(self):
        return len(self.x)

    @cached_property
    def tree(self):
        """Index of the points."""
        import shapely

        return shapely.STRtree(shapely.points(self.x, self.y))

    def of_zones(self, values, zone_count):
        """Sum of ``share · values`` over each zone, shape (zone_count,)."""
        return np.bincount(self.zone, self.share * values, zone_count)

    def with_others(self, other):
        return Carriers(
            *(
                np.concatenate([getattr(self, name), getattr(other, name)])
                for name in ("x", "y", "zone", "share")
            )
        )


def none():
    whole = np.zeros(0, dtype=np.intp)
    return Carriers(np.zeros(0), np.zeros(0), whole, np.zeros(0))


def of_centroids(zones, rows):
    """The centroids of some zones, each with all who live there.

    Parameters
    ----------
    zones : ndarray of shapely polygons, shape (n,)
    rows : ndarray of int
    """
    import shapely

    places = shapely.get_coordinates(shapely.centroid(np.asarray(zones)[rows]))
    return Carriers(places[:, 0], places[:, 1], np.asarray(rows, np.intp), np.ones(len(rows)))


def of_buildings(zones, places, floor_m2, storeys, use):
    """Buildings with their share of the residents of their zone, as the official tool shares them.

    Among homes of at least ``LEAST_FLOOR_M2`` by living floor area (one storey: half of the floor;
    else all but one storey of it); in a zone without these, evenly among homes of unknown floor
    area; without these, evenly among buildings of unknown use.

    Parameters
    ----------
    zones : ndarray of shapely polygons, shape (n,)
    places : ndarray, shape (b, 2)
        Centroids of buildings [m].
    floor_m2, storeys : ndarray, shape (b,)
        NaN where unknown.
    use : sequence of (str or None), shape (b,)

    Returns
    -------
    Carriers
        Buildings outside all zones and those where nobody lives are left out.
    """
    x, y = np.asarray(places, dtype=float).reshape(-1, 2).T
    zone = zones_of(zones, x, y)
    homes, unknown_use = _kinds(use)
    known = ~np.isnan(floor_m2)
    large = np.nan_to_num(floor_m2) >= LEAST_FLOOR_M2
    classes = (
        living_m2(floor_m2, storeys) * (homes & known & large),
        (homes & ~known).astype(float),
        unknown_use.astype(float),
    )
    weight = _first_class(classes, zone, len(zones))
    total = np.bincount(zone[zone >= 0], weight[zone >= 0], len(zones))
    rows = np.flatnonzero((zone >= 0) & (weight > 0))
    return Carriers(x[rows], y[rows], zone[rows], weight[rows] / total[zone[rows]])


def zones_of(zones, x, y):
    """Row of the zone of each place, -1 for none near: :class:`ZoneLocator`, fast for many."""
    import shapely

    zones = np.asarray(zones)
    rows = np.full(len(x), -1, dtype=np.intp)
    if not len(x):
        return rows
    place, zone = shapely.STRtree(zones).query(shapely.points(x, y), predicate="intersects")
    # Backwards: a place on a common edge is in the first of its zones.
    order = np.lexsort((-zone, place))
    rows[place[order]] = zone[order]
    away = np.flatnonzero(rows < 0)
    if len(away):
        rows[away] = ZoneLocator(zones)(x[away], y[away])
    return rows


def living_m2(floor_m2, storeys):
    """Living floor area of buildings by the official rule [m²]; unknown storeys count as one."""
    storeys = np.where(np.nan_to_num(storeys) >= 1, np.nan_to_num(storeys), 1.0)
    ratio = np.where(storeys == 1, 0.5, (storeys - 1.0) / storeys)
    return np.nan_to_num(floor_m2) * ratio


def _first_class(classes, zone, zone_count):
    """Weights of the first class that a zone has any of."""
    weight = np.zeros(len(zone))
    inside = zone >= 0
    served = np.zeros(zone_count, dtype=bool)
    for values in classes:
        has = np.bincount(zone[inside], values[inside], zone_count) > 0
        taken = inside & (has & ~served)[np.maximum(zone, 0)]
        weight[taken] = values[taken]
        served |= has
    return weight


def _kinds(use):
    """Which buildings are homes, and which of unknown use."""
    known = uses("building")
    texts = np.array([text or "" for text in use], dtype=object)
    distinct, which = np.unique(texts, return_inverse=True) if len(texts) else (texts, [])
    # A study writes a use that it does not know as NULL.
    meaning = np.array([known.get(text, "" if text else "unknown") for text in distinct], object)
    found = meaning[which] if len(texts) else texts
    return found == "home", found == "unknown"


@lru_cache(maxsize=2)
def uses(kind):
    """``{text or code: meaning}`` of ``structure_uses.csv`` for ``building`` or ``land``."""
    with (TABLE_FOLDER / "structure_uses.csv").open(encoding="utf-8", newline="") as file:
        return {
            row["value"]: row["meaning"] for row in csv.DictReader(file) if row["kind"] == kind
        }

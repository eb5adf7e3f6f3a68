"""On what people are: buildings where there are any, else the area of their zone."""

from dataclasses import dataclass

import numpy as np

from ..structure.carriers import LEAST_FLOOR_M2, living_m2, uses, zones_of
from .exposure import People
from .overlay import as_targets


@dataclass(frozen=True)
class Carriers:
    """What carries the people of zones, whoever they are.

    Parameters
    ----------
    shapes : ndarray of shapely geometry, shape (c,)
    zone : ndarray of int, shape (c,)
        Row of the zone that the people are of, -1 for none.
    night, day : ndarray, shape (c,)
        Share of the zone's residents, and of those present [-].
    floor_m2 : ndarray, shape (c,)
        NaN where unknown.
    target : ndarray of int, shape (c,)
        -1 for none.
    by_area : ndarray of bool, shape (c,)
    house : ndarray of int, shape (c,), optional
        Row of the building that a carrier is, -1 for zones and parts of them (the default).
    """

    shapes: np.ndarray
    zone: np.ndarray
    night: np.ndarray
    day: np.ndarray
    floor_m2: np.ndarray
    target: np.ndarray
    by_area: np.ndarray
    house: np.ndarray = None

    @property
    def houses(self):
        return np.full(len(self.zone), -1) if self.house is None else self.house

    def of(self, rows):
        """Some of the carriers."""
        return Carriers(self.shapes[rows], self.zone[rows], self.night[rows], self.day[rows],
                        self.floor_m2[rows], self.target[rows], self.by_area[rows],
                        self.houses[rows])

    def people(self, ages, present=None):
        """The :class:`People` of numbers by zone.

        Parameters
        ----------
        ages : ndarray, shape (z, 5)
            Residents [persons].
        present : ndarray, shape (z,), optional
            Persons present; NaN where unknown.
        """
        own = _taken(ages, self.zone, self.night)
        return People(
            self.shapes, own.sum(axis=1), own,
            None if present is None else _taken(present, self.zone, self.day),
            self.floor_m2, self.target, self.by_area)


def _taken(values, zone, share):
    """Values of zones times shares; 0 without a zone or a share."""
    some = np.flatnonzero((zone >= 0) & (share > 0))
    found = np.zeros((len(zone), *values.shape[1:]))
    found[some] = (values[zone[some]].T * share[some]).T
    return found


def of_zones(shapes):
    """Zones that their people are spread over evenly."""
    every = np.arange(len(shapes))
    return Carriers(np.asarray(shapes, dtype=object), every, np.ones(len(every)),
                    np.ones(len(every)), np.full(len(every), np.nan), every,
                    np.ones(len(every), dtype=bool))


def of_buildings(zones, shapes, floor_m2, storeys, use, footprint_m2):
    """Buildings with the people of their zones, then all zones, with whom no building takes.

    Residents go to homes by living floor area, as the official tool shares them out; people present
    go to all buildings by floor area.

    Parameters
    ----------
    zones : ndarray of shapely polygons, shape (z,)
    shapes : ndarray of shapely geometry, shape (b,)
    floor_m2, storeys, footprint_m2 : ndarray, shape (b,)
        NaN where unknown.
    use : sequence of (str or None), shape (b,)

    Returns
    -------
    Carriers
        ``target`` is the zone of every row, -1 for buildings outside all zones.
    """
    import shapely

    places = shapely.get_coordinates(shapely.centroid(shapes))
    count = len(zones)
    zone = zones_of(zones, *places.T) if count else np.full(len(shapes), -1)
    floor = floor_of(floor_m2, storeys, footprint_m2)
    home = _weights(zone, count, _home_classes(floor_m2, storeys, use))
    every = _weights(zone, count, (np.nan_to_num(floor), np.ones(len(shapes))))
    return Carriers(
        np.concatenate([np.asarray(shapes, dtype=object), np.asarray(zones, dtype=object)]),
        np.concatenate([zone, np.arange(count)]),
        np.concatenate([home, 1.0 - _served(zone, home, count)]),
        np.concatenate([every, 1.0 - _served(zone, every, count)]),
        np.concatenate([floor, np.full(count, np.nan)]),
        np.concatenate([zone, np.arange(count)]),
        np.arange(len(shapes) + count) >= len(shapes),
        np.concatenate([np.arange(len(shapes)), np.full(count, -1)]))


def floor_of(floor_m2, storeys, footprint_m2):
    """Floor area of buildings [m²]; where unknown footprint × storeys, one storey at least."""
    levels = np.where(np.nan_to_num(storeys) >= 1, np.nan_to_num(storeys, nan=1.0), 1.0)
    return np.where(np.isnan(floor_m2), footprint_m2 * levels, floor_m2)


def _home_classes(floor_m2, storeys, use):
    """Weights of homes, the surest first, as ``core.structure.carriers`` has them."""
    known = uses("building")
    meaning = np.array([
        known.get(text or "", "" if text else "unknown") for text in use], dtype=object)
    homes, unknown = meaning == "home", meaning == "unknown"
    large = np.nan_to_num(floor_m2) >= LEAST_FLOOR_M2
    told = ~np.isnan(floor_m2)
    return (
        living_m2(floor_m2, storeys) * (homes & told & large), (homes & ~told).astype(float),
        unknown.astype(float))


def _weights(zone, count, classes):
    """Share of each building of what its zone has, by the first class that the zone has any of."""
    inside = zone >= 0
    weight, served = np.zeros(len(zone)), np.zeros(count, dtype=bool)
    for values in classes:
        total = np.bincount(zone[inside], values[inside], count)
        has = (total > 0) & ~served
        taken = np.flatnonzero(inside)
        taken = taken[has[zone[taken]]]
        weight[taken] = values[taken] / total[zone[taken]]
        served |= has
    return weight


def _served(zone, weight, count):
    """1 for zones of which buildings take all, 0 for those of which they take nobody."""
    inside = zone >= 0
    return (np.bincount(zone[inside], weight[inside], count) > 0).astype(float)


def within(carriers, areas):
    """The part of the carriers that is inside areas; areas may overlap.

    Buildings are in the areas that hold their centroid; who is spread over a zone is there by the
    share of its area.

    Parameters
    ----------
    carriers : Carriers
    areas : Targets, or ndarray of shapely geometry, shape (n,)

    Returns
    -------
    Carriers
        ``target`` is the row of the area.
    """
    import shapely

    areas = as_targets(areas)
    spread, built = np.flatnonzero(carriers.by_area), np.flatnonzero(~carriers.by_area)
    which, area = areas.tree.query(carriers.shapes[spread], predicate="intersects")
    row = spread[which]
    common = shapely.intersection(carriers.shapes[row], areas.shapes[area])
    share = shapely.area(common) / shapely.area(carriers.shapes[row])
    some = share > 0
    row, area, common, share = row[some], area[some], common[some], share[some]
    which, of = areas.tree.query(shapely.centroid(carriers.shapes[built]), predicate="intersects")
    rows = np.concatenate([row, built[which]])
    part = np.concatenate([share, np.ones(len(which))])
    return Carriers(
        np.concatenate([common, carriers.shapes[built[which]]]), carriers.zone[rows],
        carriers.night[rows] * part, carriers.day[rows] * part, carriers.floor_m2[rows] * part,
        np.concatenate([area, of]), carriers.by_area[rows], carriers.houses[rows])

"""What of each zone lies in each district: numbers are shared out by area, and none gets lost."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..risk.guideline.pieces import polygons_only
from ..risk.robust import asked

# Parts below this share of a zone are the noise of an overlay.
NOISE = 1e-9


@dataclass(frozen=True)
class Weights:
    """Parts of zones in districts, each array of shape (k,), and what is left of the zones.

    Parameters
    ----------
    zone, district : ndarray of int
    share : ndarray
        Part of the zone [-].
    shapes : ndarray of shapely polygons
    rest : ndarray, shape (zones,)
        Part of each zone in no district [-]; with the shares of the zone it adds up to 1.
    area_m2 : ndarray, shape (zones,)
        Of the zones, as far as they lie in the town.
    districts : int
        How many there are.
    """

    zone: np.ndarray
    district: np.ndarray
    share: np.ndarray
    shapes: np.ndarray
    rest: np.ndarray
    area_m2: np.ndarray
    districts: int

    def summed(self, values):
        """Sums by district, and of what is in none: shape (districts + 1,).

        Parameters
        ----------
        values : ndarray, shape (zones,)
            NaN counts nothing; where a district has no zone with a number its sum is NaN.
        """
        known = np.isfinite(values)
        plain = np.where(known, values, 0.0)
        sums = np.bincount(self.district, self.share * plain[self.zone], self.districts)
        some = np.bincount(self.district, known[self.zone], self.districts) > 0
        return np.append(np.where(some, sums, np.nan), (self.rest * plain).sum())


def weights_of(zones, districts, town=None):
    """Parts of zones in districts.

    Parameters
    ----------
    zones : ndarray of shapely polygons, shape (n,)
        Valid, in a projected CRS [m].
    districts : ndarray of shapely polygons, shape (d,)
        Disjoint, in the same CRS.
    town : shapely polygon, optional
        What a zone has outside of it holds nobody: its numbers belong to the part inside. A zone
        wholly outside counts as it is.

    Returns
    -------
    Weights
    """
    import shapely

    zones = _inside(np.asarray(zones, dtype=object), town)
    area = shapely.area(zones)
    zone, district = shapely.STRtree(districts).query(zones, predicate="intersects")
    shapes = polygons_only(asked(shapely.intersection, zones[zone], districts[district]))
    share = shapely.area(shapes) / np.where(area[zone] > 0, area[zone], np.inf)
    some = share > NOISE
    zone, district, shapes, share = zone[some], district[some], shapes[some], share[some]
    # An overlay may give a hair more than there is.
    total = np.bincount(zone, share, len(zones))
    share = share / np.maximum(total, 1.0)[zone]
    rest = 1.0 - np.bincount(zone, share, len(zones))
    rest[rest < NOISE] = 0.0
    whole = np.bincount(zone, share, len(zones)) + rest
    return Weights(zone, district, share / whole[zone], shapes, rest / whole, area,
                   len(districts))


def _inside(zones, town):
    import shapely

    zones = np.where(shapely.is_valid(zones), zones, shapely.make_valid(zones))
    if town is None:
        return zones
    shapely.prepare(town)
    crossing = ~shapely.covers(town, zones)
    cut = polygons_only(asked(shapely.intersection, zones[crossing], town))
    own = zones[crossing]
    found = zones.copy()
    found[crossing] = np.where(shapely.area(cut) > NOISE * shapely.area(own), cut, own)
    return found


def district_of(points, districts):
    """Row of the district of each point, -1 in none; on a common border the first has it.

    Parameters
    ----------
    points : ndarray of shapely points, shape (m,)
        None has no place and is in none.
    districts : ndarray of shapely polygons, shape (d,)
    """
    import shapely

    found = np.full(len(points), -1)
    there = np.flatnonzero(~(shapely.is_missing(points) | shapely.is_empty(points)))
    point, row = shapely.STRtree(districts).query(points[there], predicate="intersects")
    order = np.argsort(-row, kind="stable")
    found[there[point[order]]] = row[order]
    return found

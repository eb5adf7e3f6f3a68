"""Where in a zone its people are taken to live: spread evenly over it, as a regular grid of points.

A zone is not a point. Whether its centre is within 800 m says nothing of its corners, so the share
of a zone within reach is the share of its points, and the same points serve the way on foot and the
circle.
"""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class ZonePoints:
    """Points that stand for the people of zones.

    Parameters
    ----------
    x, y : ndarray, shape (s,)
        Projected coordinates [m].
    zone : ndarray of int, shape (s,)
        Row of the zone, growing.
    weight : ndarray, shape (s,)
        Share of the zone's people at the point [-]; 1 over each zone.
    """

    x: np.ndarray
    y: np.ndarray
    zone: np.ndarray
    weight: np.ndarray

    def __len__(self):
        return len(self.x)

    @property
    def zone_count(self):
        return int(self.zone[-1]) + 1 if len(self.zone) else 0

    def mean(self, values, chosen=None):
        """Mean over each zone's points, shape (z,); NaN where none is chosen.

        Parameters
        ----------
        values : ndarray, shape (s,)
        chosen : ndarray of bool, shape (s,), optional
            Points that count; by default all.
        """
        weight = self.weight if chosen is None else np.where(chosen, self.weight, 0.0)
        total = np.bincount(self.zone, weight, self.zone_count)
        held = np.bincount(self.zone, np.where(weight > 0, values, 0.0) * weight, self.zone_count)
        return np.divide(held, total, out=np.full(len(total), np.nan), where=total > 0)


def points_in(zones, per_side):
    """A regular grid of points in each zone.

    The box around a zone is cut into ``per_side`` × ``per_side`` equal parts; the middles that lie
    in the zone are its points, each with the same share of its people. A zone that holds none of
    them (a thin one) has one point on its surface.

    Parameters
    ----------
    zones : ndarray of shapely polygons or points, shape (z,)
        In a projected CRS [m].
    per_side : int
        Points along each side of the box, at least 1.

    Returns
    -------
    ZonePoints
    """
    import shapely

    zones = np.asarray(zones)
    count = len(zones)
    west, south, east, north = shapely.bounds(zones).T
    middles = (np.arange(per_side) + 0.5) / per_side
    across, up = (axis.ravel() for axis in np.meshgrid(middles, middles))
    x = (west[:, None] + (east - west)[:, None] * across).ravel()
    y = (south[:, None] + (north - south)[:, None] * up).ravel()
    zone = np.repeat(np.arange(count), len(across))
    shapely.prepare(zones)
    area = shapely.area(zones)[zone] > 0
    inside = area & shapely.contains_xy(zones[zone], x, y)
    x, y, zone = x[inside], y[inside], zone[inside]
    alone = np.flatnonzero(np.bincount(zone, minlength=count) == 0)
    surface = shapely.get_coordinates(shapely.point_on_surface(zones[alone]))
    x, y = np.concatenate([x, surface[:, 0]]), np.concatenate([y, surface[:, 1]])
    zone = np.concatenate([zone, alone])
    order = np.argsort(zone, kind="stable")
    x, y, zone = x[order], y[order], zone[order]
    return ZonePoints(x, y, zone, 1.0 / np.bincount(zone, minlength=count)[zone])


def members(points, districts, names):
    """Which points lie in which district, the whole town first.

    Parameters
    ----------
    points : ZonePoints
    districts : ndarray of shapely polygons, shape (d,)
        May be empty, and may overlap: a point then counts in each.
    names : sequence of str
        Name of each; districts of one name are one.

    Returns
    -------
    names : list of (str or None)
        The whole town is None.
    member : scipy.sparse.csr_matrix, shape (1 + names, s)
        1 where the point lies in the district.
    """
    import shapely
    from scipy.sparse import csr_matrix

    known = list(dict.fromkeys(names))
    row_of = {name: row for row, name in enumerate(known, 1)}
    row = np.zeros(len(points), dtype=np.intp)
    column = np.arange(len(points))
    if known:
        tree = shapely.STRtree(shapely.points(points.x, points.y))
        district, point = tree.query(np.asarray(districts), predicate="intersects")
        rows = np.array([row_of[name] for name in names], dtype=np.intp)[district]
        pairs = np.unique(np.column_stack([rows, point]), axis=0)
        row, column = np.concatenate([row, pairs[:, 0]]), np.concatenate([column, pairs[:, 1]])
    shape = (1 + len(known), len(points))
    return [None, *known], csr_matrix((np.ones(len(row)), (row, column)), shape=shape)

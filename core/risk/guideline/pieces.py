"""Zones cut by districts and by induction areas: every piece has one district and is in or out.

The pieces of a zone share its residents out by their area, and add up to it.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...progress import ignore_progress
from ..robust import asked, united

# Pieces below this part of their zone are noise.
SPLINTER = 1e-9
# Corners are set on a grid [m], so that edges nearer to each other than that become one.
GRID_M = 1e-5


@dataclass(frozen=True)
class Pieces:
    """Pieces of zones, each array of shape (p,).

    Parameters
    ----------
    shapes : ndarray of shapely polygons
    zone : ndarray of int
        Row of the zone.
    district : ndarray of int
        Row of the district, -1 outside all.
    inside : ndarray of bool, shape (p, 2)
        In the residence induction area before and after.
    share : ndarray
        Part of the zone's residents [-]; those of a zone add up to 1.
    """

    shapes: np.ndarray
    zone: np.ndarray
    district: np.ndarray
    inside: np.ndarray
    share: np.ndarray

    def __len__(self):
        return len(self.shapes)


def disjoint(shapes):
    """Areas without what an earlier one holds, and the area taken away so [m²].

    Districts of one kind may overlap by a line's breadth; everybody belongs to one of them.
    """
    import shapely

    shapes = np.array(shapes, dtype=object)
    before = shapely.area(shapes)
    first, second = shapely.STRtree(shapes).query(shapes, predicate="intersects")
    for row in np.unique(first[first > second]):
        earlier = second[(first == row) & (second < row)]
        shapes[row] = asked(shapely.difference, shapes[row], united(shapes[earlier]))
    return polygons_only(shapes), float((before - shapely.area(shapes)).sum())


def polygons_only(shapes):
    """The areal parts of geometries; empty where there is none."""
    import shapely

    shapes = np.asarray(shapes, dtype=object).copy()
    for row in np.flatnonzero(np.isin(shapely.get_type_id(shapes), (0, 1, 2, 4, 5, 7))):
        parts = shapely.get_parts(shapes[row])
        while np.isin(shapely.get_type_id(parts), (6, 7)).any():
            parts = shapely.get_parts(parts)
        areal = parts[shapely.get_dimensions(parts) == 2] if len(parts) else parts
        shapes[row] = shapely.MultiPolygon(list(areal))
    return shapes


def cut_zones(zones, districts, inductions, progress=ignore_progress):
    """Pieces of zones.

    Parameters
    ----------
    zones : ndarray of shapely polygons, shape (n,)
        Valid.
    districts : ndarray of shapely polygons, shape (d,)
        Disjoint; none means that everything is outside.
    inductions : sequence of two shapely areas or None
        The induction area before and after.
    progress : callable

    Returns
    -------
    Pieces
    """
    shapes, zone, district = _by_district(np.asarray(zones, dtype=object), districts)
    progress(0.5)
    inside = np.zeros((len(shapes), 2), dtype=bool)
    for place, area in enumerate(inductions):
        if area is None:
            continue
        shapes, origin, within = _halves(shapes, area)
        zone, district, inside = zone[origin], district[origin], inside[origin]
        inside[:, place] = within
        progress(0.75 + 0.25 * place)
    return _pieces(shapes, zone, district, inside, len(zones))


def _pieces(shapes, zone, district, inside, count):
    import shapely

    shapes = polygons_only(shapely.set_precision(shapes, GRID_M))
    size = shapely.area(shapes)
    whole = np.bincount(zone, size, count)
    # Lines of two sources that should be one leave splinters, which overlays stumble over.
    some = size > SPLINTER * whole[zone]
    shapes, zone, district, inside, size = (
        each[some] for each in (shapes, zone, district, inside, size))
    whole = np.bincount(zone, size, count)
    return Pieces(shapes, zone, district, inside, size / whole[zone])


def _by_district(zones, districts):
    """Pieces of zones in each district, and what is left of them outside all."""
    import shapely

    if not len(districts):
        rows = np.arange(len(zones))
        return zones.copy(), rows, np.full(len(zones), -1)
    tree = shapely.STRtree(districts)
    zone, district = tree.query(zones, predicate="intersects")
    parts = polygons_only(asked(shapely.intersection, zones[zone], districts[district]))
    some = shapely.area(parts) > 0
    parts, zone, district = parts[some], zone[some], district[some]
    covered = np.bincount(zone, shapely.area(parts), len(zones))
    # The noise of an overlay is no land outside.
    open_rows = np.flatnonzero(covered < shapely.area(zones) * (1.0 - 1e-9))
    rest = zones[open_rows].copy()
    for place, row in enumerate(open_rows):
        mine = parts[zone == row]
        if len(mine):
            rest[place] = asked(shapely.difference, zones[row], united(mine))
    rest = polygons_only(rest)
    left = shapely.area(rest) > 0
    return (
        np.concatenate([parts, rest[left]]),
        np.concatenate([zone, open_rows[left]]),
        np.concatenate([district, np.full(int(left.sum()), -1)]),
    )


def _halves(shapes, area):
    """Each shape inside and outside an area: shapes, rows they come from, whether inside."""
    import shapely

    shapely.prepare(area)
    touched = shapely.intersects(area, shapes)
    whole = touched & shapely.covers(area, shapes)
    rows = np.flatnonzero(touched & ~whole)
    inner = polygons_only(asked(shapely.intersection, shapes[rows], area))
    outer = polygons_only(asked(shapely.difference, shapes[rows], area))
    some, other = shapely.area(inner) > 0, shapely.area(outer) > 0
    plain = np.flatnonzero(~touched | whole)
    return (
        np.concatenate([shapes[plain], inner[some], outer[other]]),
        np.concatenate([plain, rows[some], rows[other]]),
        np.concatenate([whole[plain], np.ones(int(some.sum()), bool),
                        np.zeros(int(other.sum()), bool)]),
    )

"""Induction areas before and after a change: whom and what they hold.

An area is parted into what is kept, added and removed; every number is a sum over the pieces of
zones inside, so that before = kept + removed and after = kept + added. Residents and people present
are taken to be spread evenly over their zone.
"""

from dataclasses import dataclass, field

import numpy as np

from ...errors import CoreError
from ...progress import ignore_progress, part_of
from ..overlay import prepared
from .danger import danger_of

RESIDENCE, FUNCTION = "residence_induction", "urban_function_induction"
KINDS = (RESIDENCE, FUNCTION)
# Far below what a plan is drawn to.
THINNEST_M = 1e-3
KEPT, ADDED, REMOVED = "kept", "added", "removed"
BEFORE = (KEPT, REMOVED)
AFTER = (KEPT, ADDED)


@dataclass(frozen=True)
class Part:
    """One part of the areas of a kind: its name and its shape, which may be several polygons."""

    kind: str
    name: str
    shape: object


@dataclass(frozen=True)
class Pieces:
    """Pieces of zones inside parts, several for a zone and part; arrays have the shape (p,).

    ``part`` and ``zone`` are rows; ``share`` is the piece's share of the area of its zone [-].
    """

    part: np.ndarray
    zone: np.ndarray
    share: np.ndarray
    shapes: np.ndarray
    area_m2: np.ndarray


@dataclass(frozen=True)
class Content:
    """What parts hold; arrays have the shape (parts,) or more.

    ``area_m2`` of the part itself; ``zoned_m2`` of what lies in zones; ``residents``, ``present``
    [persons]; ``in_danger`` residents in danger, ``present_in_danger``; ``weighed`` (parts, 3)
    Σ residents · danger with low and high, ``danger_m2`` the same of the area; ``vibrancy_m2``
    Σ vibrancy · area and ``scored_m2`` the area of it; ``by_rank`` {hazard key: (parts, ranks + 1)}
    residents by rank.
    """

    area_m2: np.ndarray
    zoned_m2: np.ndarray
    residents: np.ndarray
    present: np.ndarray
    in_danger: np.ndarray
    present_in_danger: np.ndarray
    weighed: np.ndarray
    danger_m2: np.ndarray
    vibrancy_m2: np.ndarray
    scored_m2: np.ndarray
    by_rank: dict = field(default_factory=dict)


def parts_of(before, after=None):
    """The :class:`Part` of every kind, those without area left out.

    Parameters
    ----------
    before : GeoDataFrame
        Column ``kind``; polygons in metres.
    after : GeoDataFrame, optional
        The whole plan after a change; without it everything is kept.
    """
    found = []
    for kind in KINDS:
        was = _whole(before, kind)
        if after is None:
            pairs = ((KEPT, was),)
        else:
            now = _whole(after, kind)
            pairs = ((KEPT, was.intersection(now)), (ADDED, now.difference(was)),
                     (REMOVED, was.difference(now)))
        found += [Part(kind, name, _areal(shape)) for name, shape in pairs]
    return [part for part in found if part.shape.area > 0]


def check_areas(frame, layer):
    """Refuse what is no polygon, and a layer without one induction area.

    Raises
    ------
    CoreError
        ``weigh_no_area``, ``weigh_no_plans``.
    """
    rows = np.flatnonzero(frame["kind"].isin(KINDS).to_numpy())
    if not len(rows):
        raise CoreError("weigh_no_plans", layer=layer, kinds=", ".join(KINDS))
    shapes = np.asarray(frame.geometry)
    for row in rows:
        shape = shapes[row]
        if shape is None or shape.is_empty or not shape.area > 0:
            kind = "–" if shape is None else shape.geom_type
            raise CoreError("weigh_no_area", layer=layer, row=int(row) + 1, kind=kind)


def _whole(frame, kind):
    import shapely

    shapes = np.asarray(frame.geometry, dtype=object)[(frame["kind"] == kind).to_numpy()]
    return shapely.union_all(shapely.make_valid(shapes))


def _areal(shape):
    """The polygons of a shape: common edges are lines, and no area. What is thinner than
    ``THINNEST_M`` comes from rounding along a border that did not change."""
    import shapely

    parts = shapely.get_parts(shape)
    while np.isin(shapely.get_type_id(parts), (6, 7)).any():
        parts = shapely.get_parts(parts)
    polygons = parts[shapely.get_type_id(parts) == 3]
    wide = 2.0 * shapely.area(polygons) > THINNEST_M * shapely.length(polygons)
    polygons = polygons[wide]
    return shapely.multipolygons(polygons)


def pieces_of(zones, parts):
    """The :class:`Pieces` of zones inside parts.

    Parameters
    ----------
    zones : ndarray of shapely polygons, shape (n,)
    parts : sequence of Part
    """
    import shapely

    cut = prepared(np.array([part.shape for part in parts], dtype=object))
    piece, zone = shapely.STRtree(zones).query(cut.pieces, predicate="intersects")
    whole = shapely.contains_properly(cut.pieces[piece], zones[zone])
    shapes = zones[zone].copy()
    shapes[~whole] = shapely.intersection(cut.pieces[piece[~whole]], zones[zone[~whole]])
    area = shapely.area(shapes)
    some = area > 0
    zone, area = zone[some], area[some]
    return Pieces(
        cut.row[piece[some]], zone, area / shapely.area(zones)[zone], shapes[some], area)


def contents(zones, parts, pieces, classes, ranks, limit, progress=ignore_progress):
    """What each part holds, and the danger of the pieces.

    Parameters
    ----------
    zones : Zones
    parts : sequence of Part
    pieces : Pieces
    classes : Classes
    ranks : dict of str to int
        Ranks of each type.
    limit : float
        Weight from which on people are in danger [-].

    Returns
    -------
    Content, Danger
    """
    danger = danger_of(pieces.shapes, classes, part_of(progress, 0.0, 0.5))
    heavy = danger.in_danger(limit)
    residents = np.nan_to_num(zones.residents)[pieces.zone] * pieces.share
    present = np.nan_to_num(zones.present)[pieces.zone] * pieces.share
    score = zones.vibrancy[pieces.zone]
    scored = np.where(np.isnan(score), 0.0, pieces.area_m2)

    def total(values):
        return np.bincount(pieces.part, values, len(parts))

    by_rank = {}
    for row, key in enumerate(classes.hazards):
        step = 0.5 / len(classes.hazards)
        shares = classes.shares_of(
            pieces.shapes, row, ranks[key.type],
            part_of(progress, 0.5 + row * step, 0.5 + (row + 1) * step))
        by_rank[key] = np.stack(
            [total(residents * column) for column in shares.T], axis=1)
    return Content(
        area_m2=np.array([part.shape.area for part in parts]),
        zoned_m2=total(pieces.area_m2),
        residents=total(residents),
        present=total(present),
        in_danger=total(residents * heavy),
        present_in_danger=total(present * heavy),
        weighed=np.stack([total(residents * end) for end in danger.expected.T], axis=1),
        danger_m2=np.stack([total(pieces.area_m2 * end) for end in danger.expected.T], axis=1),
        vibrancy_m2=total(np.nan_to_num(score) * scored),
        scored_m2=total(scored),
        by_rank=by_rank,
    ), danger

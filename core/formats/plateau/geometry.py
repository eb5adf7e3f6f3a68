"""Shapes from above out of the rings of city objects."""

import numpy as np

from .stream import FOOTPRINTS

# Four points close a triangle.
_LEAST_POINTS = 4
# A face of a solid is level where its corners differ by less [m].
_LEVEL_M = 0.01
# Triangles that are dissolved at once: bounds the memory.
_PIECE = 50_000
# Relative difference of areas up to which a dissolved surface has kept its area.
_SAME_AREA = 1e-6


class BrokenShapeError(Exception):
    """Rings that make no area."""


def outline(surfaces, swapped):
    """What a building covers, its parts together; None where it has no surface.

    Parameters
    ----------
    surfaces : list of Surface
    swapped : bool
        Whether the first number of a point goes north.

    Raises
    ------
    BrokenShapeError
        A ring has fewer than three corners or numbers that are none, or nothing has an area.
    """
    import shapely

    found = []
    for owner in sorted({surface.owner for surface in surfaces}):
        best = _best([one for one in surfaces if one.owner == owner])
        if best:
            found.extend(_faces(one, swapped) for one in best)
    if not found:
        return None
    polygons = np.concatenate(found)
    if len(polygons) > 1:
        return shapely.union_all(polygons)
    if not len(polygons):
        raise BrokenShapeError
    return polygons[0]


def _best(surfaces):
    """The surfaces of the best kind there is: one footprint, or all ground surfaces."""
    filled = [one for one in surfaces if one.sizes]
    ranks = [FOOTPRINTS.index(one.kind) if one.kind in FOOTPRINTS else -1 for one in filled]
    return [one for one, rank in zip(filled, ranks) if rank == min(ranks)]


def _faces(surface, swapped):
    import shapely

    polygons, lowest, highest = _polygons(surface, swapped, strict=True)
    if surface.kind == "lod1Solid" and len(polygons):
        level = (highest - lowest < _LEVEL_M) & (lowest < lowest.min() + _LEVEL_M)
        if level.any():
            polygons = polygons[level]
    return polygons[shapely.area(polygons) > 0]


def zone(surfaces, swapped):
    """The union of the triangles of a zone, and how many were left out as broken.

    Returns
    -------
    (geometry or None, int)
        None where there is no usable triangle.
    """
    import shapely

    merged, left_out = [], 0
    for piece in (one for surface in surfaces for one in surface.pieces(_PIECE)):
        polygons, _, _ = _polygons(piece, swapped, strict=False)
        polygons = polygons[shapely.area(polygons) > 0]
        left_out += piece.holes.count(0) - len(polygons)
        if len(polygons):
            merged.append(dissolved(polygons))
    if not merged:
        return None, left_out
    return merged[0] if len(merged) == 1 else shapely.union_all(merged), left_out


def dissolved(polygons):
    """The union of polygons: quick where they only touch, exact where they overlap."""
    import shapely

    total = shapely.area(polygons).sum()
    try:
        whole = shapely.coverage_union_all(polygons)
    except shapely.GEOSException:
        return shapely.union_all(polygons)
    if abs(shapely.area(whole) - total) <= _SAME_AREA * total and shapely.is_valid(whole):
        return whole
    return shapely.union_all(polygons)


def _polygons(surface, swapped, strict):
    """Polygons of a surface and the lowest and highest corner of each [m]."""
    sizes = np.frombuffer(surface.sizes, dtype=np.int64) // surface.dimension
    points = np.frombuffer(surface.numbers).reshape(-1, surface.dimension)
    inner = np.frombuffer(surface.holes, dtype=np.uint8).astype(bool)
    polygon = np.cumsum(~inner) - 1
    ring = np.repeat(np.arange(len(sizes)), sizes)
    bad = (sizes < _LEAST_POINTS) | (polygon < 0)
    bad[ring[~np.isfinite(points).all(axis=1)]] = True
    if bad.any():
        if strict:
            raise BrokenShapeError
        # A polygon goes with each of its rings.
        bad = np.isin(polygon, polygon[bad])
        points, ring = points[~bad[ring]], ring[~bad[ring]]
        sizes, inner, polygon = sizes[~bad], inner[~bad], polygon[~bad]
    if not len(sizes):
        return np.empty(0, object), np.empty(0), np.empty(0)
    flat = points[:, 1::-1] if swapped else points[:, :2]
    shapes = _assembled(np.ascontiguousarray(flat), sizes, inner, polygon)
    return (shapes, *_heights(points, sizes, inner))


def _assembled(flat, sizes, inner, polygon):
    import shapely

    rings = shapely.linearrings(flat, indices=np.repeat(np.arange(len(sizes)), sizes))
    shells = rings[~inner]
    shapes = shapely.polygons(shells)
    if not inner.any():
        return shapes
    with_holes = np.unique(polygon[inner])
    position = np.searchsorted(polygon[~inner], with_holes)
    for number, place in zip(with_holes, position):
        shapes[place] = shapely.polygons(shells[place], rings[inner & (polygon == number)])
    return shapes


def _heights(points, sizes, inner):
    starts = np.concatenate(([0], np.cumsum(sizes)[:-1]))
    heights = points[:, 2] if points.shape[1] > 2 else np.zeros(len(points))
    lowest, highest = np.minimum.reduceat(heights, starts), np.maximum.reduceat(heights, starts)
    return lowest[~inner], highest[~inner]

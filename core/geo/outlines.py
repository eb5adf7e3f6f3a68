"""The outline of a municipality from what was published: many polygons, broken ones, lines."""

from dataclasses import dataclass

from ..errors import CoreError

# Ends of lines that lie this near are one point: in metres, and about as much in degrees.
_SNAP_M, _SNAP_DEGREES = 0.001, 1e-8
# Share of the length that may hang loose (overshoots) where lines close.
_LOOSE = 0.01


@dataclass(frozen=True)
class Outline:
    """One polygon or multipolygon and how it came about.

    ``parts`` counts the pieces that went in, ``empty`` the rows without geometry (left out),
    ``repaired`` the broken polygons that were repaired; ``closed`` says that lines were closed.
    """

    polygon: object
    crs: object
    parts: int
    empty: int
    repaired: int
    closed: bool


def dissolve(frame, layer):
    """One outline from a boundary layer.

    Parameters
    ----------
    frame : GeoDataFrame
        Polygons, or lines that close, in any CRS.
    layer : str
        Named in errors.

    Returns
    -------
    Outline
        In the CRS of the frame.

    Raises
    ------
    CoreError
        ``missing_crs``, ``empty_layer``, ``no_shapes``, ``broken_geometry``, ``not_an_area``,
        ``open_boundary``.
    """
    import numpy as np
    import shapely

    if frame.crs is None:
        raise CoreError("missing_crs", layer=layer)
    if not len(frame):
        raise CoreError("empty_layer", layer=layer)
    shapes = np.asarray(frame.geometry, dtype=object)
    _check_coordinates(shapes, layer)
    shapes = shapes[~(shapely.is_missing(shapes) | shapely.is_empty(shapes))]
    if not len(shapes):
        raise CoreError("no_shapes", layer=layer, rows=len(frame))
    parts = _parts(shapely.force_2d(shapes))
    areas, repaired, closed = _enclosed(parts, layer, frame.crs)
    if not len(areas):
        raise CoreError("not_an_area", layer=layer, kind=parts[0].geom_type)
    return Outline(
        polygon=_areas_only(shapely.union_all(areas)),
        crs=frame.crs,
        parts=len(parts),
        empty=len(frame) - len(shapes),
        repaired=repaired,
        closed=closed,
    )


def _enclosed(parts, layer, crs):
    """Valid polygons of polygons or of lines, how many were repaired, whether lines were closed."""
    import numpy as np
    import shapely

    dimensions = shapely.get_dimensions(parts)
    if dimensions.max() == 1:
        snap = _SNAP_DEGREES if crs.is_geographic else _SNAP_M
        return _close(parts[dimensions == 1], layer, snap), 0, True
    areas = parts[dimensions == 2]
    valid = shapely.is_valid(areas)
    repaired = _areas(shapely.make_valid(areas[~valid]))
    return np.concatenate([areas[valid], repaired]), int((~valid).sum()), False


def _check_coordinates(shapes, layer):
    """Neither NaN nor infinity, which GEOS cannot repair."""
    import numpy as np
    import shapely

    numbers, rows = shapely.get_coordinates(shapes, return_index=True)
    wrong = rows[~np.isfinite(numbers).all(axis=1)]
    if len(wrong):
        raise CoreError(
            "broken_geometry", layer=layer, row=int(wrong[0]) + 1, reason="NaN, infinity"
        )


def _parts(shapes):
    """Single geometries, out of collections of collections too."""
    import numpy as np
    import shapely

    parts = shapely.get_parts(shapes)
    while np.isin(shapely.get_type_id(parts), (4, 5, 6, 7)).any():
        parts = shapely.get_parts(parts)
    return parts


def _areas(shapes):
    import shapely

    parts = _parts(shapes)
    return parts[shapely.get_dimensions(parts) == 2]


def _areas_only(shape):
    """A union without the lines and points that repairing may leave."""
    import shapely

    parts = _areas([shape])
    return parts[0] if len(parts) == 1 else shapely.multipolygons(parts)


def _close(lines, layer, snap):
    """The faces that lines enclose."""
    import shapely

    lines = shapely.set_precision(lines, snap)
    network = shapely.get_parts(shapely.union_all(lines))
    faces, cuts, dangles, _ = shapely.polygonize_full(network)
    loose = shapely.length(cuts) + shapely.length(dangles)
    if shapely.is_empty(faces) or loose > _LOOSE * shapely.length(network).sum():
        ends = _loose_ends(network)
        raise CoreError(
            "open_boundary",
            layer=layer,
            lines=len(lines),
            ends=len(ends),
            places="; ".join(f"{x:.10g}, {y:.10g}" for x, y in ends[:4]),
        )
    return shapely.get_parts(faces)


def _loose_ends(network):
    """Places where exactly one line ends, the farthest from the others first."""
    from collections import Counter

    import numpy as np
    import shapely

    ends = Counter()
    for line in network:
        ends.update((line.coords[0], line.coords[-1]))
    loose = np.array([end for end, count in ends.items() if count == 1]).reshape(-1, 2)
    if len(loose) < 2:
        return loose.tolist()
    points = shapely.points(loose)
    distances = shapely.distance(points[:, None], points[None, :])
    np.fill_diagonal(distances, np.inf)
    return loose[np.argsort(-distances.min(axis=1), kind="stable")].tolist()

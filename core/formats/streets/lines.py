"""Lines on the ground: how long they are, and which cannot be used."""

import numpy as np

from .. import coordinates

_LINES = ("LineString", "MultiLineString")
# Lengths on a sphere differ from those on GRS 80 by up to half a percent.
_TOLERANCE = 0.01
_TOLERANCE_M = 1.0


def lengths_m(shapes, crs):
    """Geodesic lengths [m] on GRS 80.

    Parameters
    ----------
    shapes : array of lines
    crs : CRS
        Reference system of the shapes, geographic or projected.

    Returns
    -------
    ndarray
        One length a shape; 0 for empty shapes.
    """
    import geopandas
    import shapely
    from pyproj import Geod

    degrees = geopandas.GeoSeries(list(shapes), crs=crs).to_crs(coordinates.CRS).to_numpy()
    parts, owner = shapely.get_parts(degrees, return_index=True)
    points, part = shapely.get_coordinates(parts, return_index=True)
    if len(points) < 2:
        return np.zeros(len(degrees))
    within = part[1:] == part[:-1]
    start, end = points[:-1][within], points[1:][within]
    _, _, steps = Geod(ellps="GRS80").inv(start[:, 0], start[:, 1], end[:, 0], end[:, 1])
    return np.bincount(owner[part[1:][within]], np.abs(steps), minlength=len(degrees))


def note_differences(parsed, published):
    """Note how many lines are drawn longer or shorter than the publisher says.

    Lines that were cut (at a boundary) and keep the length of the whole are such.

    Parameters
    ----------
    parsed : Parsed
        With ``length_m`` as drawn.
    published : ndarray
        Lengths [m] of all rows of the file; NaN where there is none.
    """
    told = published[parsed.frame["row"].to_numpy(dtype=int) - 1]
    gap = np.abs(parsed.frame["length_m"].to_numpy() - told)
    rows = int(((gap > _TOLERANCE_M) & (gap > _TOLERANCE * told)).sum())
    if rows:
        parsed.note("lengths_differ", rows=rows)


def troubles(shapes, crs):
    """Reason why a shape is no usable line, or an empty text, one a shape.

    Parameters
    ----------
    shapes : sequence of geometry or None
    crs : CRS

    Returns
    -------
    list of str
        ``no_geometry``, ``wrong_kind``, ``no_length``, ``zero_coordinates``, ``outside_japan``.
    """
    import geopandas
    import shapely

    series = geopandas.GeoSeries(list(shapes), crs=crs)
    degrees = series.to_crs(coordinates.CRS).to_numpy()
    corners = shapely.bounds(degrees).reshape(-1, 4)
    middles = (corners[:, :2] + corners[:, 2:]) / 2
    # In degrees: asked only whether they are zero.
    lengths = shapely.length(degrees)
    return [
        _trouble(shape, length, middle)
        for shape, length, middle in zip(series, lengths, middles)
    ]


def _trouble(shape, length, middle):
    if shape is None or shape.is_empty:
        return "no_geometry"
    if shape.geom_type not in _LINES:
        return "wrong_kind"
    if not np.isfinite(middle).all():
        return "outside_japan"
    return coordinates.trouble_of(middle[1], middle[0]) or ("" if length > 0 else "no_length")

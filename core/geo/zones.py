"""Mesh cells of a municipality.

A cell belongs to the municipality when its centre lies inside the boundary.
"""

from ..errors import CoreError
from ..progress import ignore_progress
from . import mesh
from .planes import plane_epsg

# Cells of the box around the boundary. A million took 1.4 GB and 10 s; the largest municipality of
# Japan (2,178 km2) needs some 300,000 at the finest level.
MOST_CELLS = 1_000_000
_BATCH = 50_000
_GEOGRAPHIC = "EPSG:6668"


def mesh_zones(boundary, boundary_crs, level, layer="", progress=ignore_progress):
    """Cells whose centre lies inside a boundary.

    Parameters
    ----------
    boundary : shapely Polygon or MultiPolygon
        Valid; see ``outlines.dissolve``.
    boundary_crs : pyproj.CRS or what geopandas takes for one
    level : str
        Key of ``mesh.LEVELS``.
    layer : str
        Named in errors.
    progress : callable

    Returns
    -------
    GeoDataFrame
        ``id`` and ``mesh_code`` (str, the same), ``area_m2`` (plane area of the cell [m²]),
        ``inside_share`` (share of that area inside the boundary, 0 to 1), ``geometry`` (Polygon),
        in the plane rectangular zone of the boundary, sorted by code.

    Raises
    ------
    CoreError
        ``outside_japan``, ``too_many_cells``, ``no_cells``, ``unknown_mesh_level``.
    """
    import geopandas
    import shapely

    place = geopandas.GeoSeries([boundary], crs=boundary_crs)
    degrees = place.to_crs(_GEOGRAPHIC).iloc[0]
    _check_count(degrees.bounds, level, layer)
    plane = f"EPSG:{plane_epsg(*_location(degrees), layer)}"
    shape = shapely.make_valid(place.to_crs(plane).iloc[0])
    codes = _codes_inside(shape, plane, degrees.bounds, level, progress)
    if not len(codes):
        raise CoreError("no_cells", layer=layer, level=level, area_m2=round(shape.area, 1))
    cells = geopandas.GeoDataFrame(
        {"id": codes.astype(object), "mesh_code": codes.astype(object)},
        geometry=shapely.box(*mesh.bounds(codes)),
        crs=_GEOGRAPHIC,
    ).to_crs(plane)
    cells["area_m2"] = cells.area
    cells["inside_share"] = _inside_shares(cells.geometry.to_numpy(), shape, progress)
    return cells.sort_values("id", ignore_index=True)


def _codes_inside(shape, plane, box, level, progress):
    """Codes of the cells of a box whose centre lies inside a shape in the plane CRS."""
    import geopandas
    import numpy as np
    import shapely

    shapely.prepare(shape)
    codes = mesh.cells_within(*box, level)
    inside = np.zeros(len(codes), dtype=bool)
    for start in range(0, len(codes), _BATCH):
        progress(0.5 * start / len(codes))
        batch = slice(start, start + _BATCH)
        west, south, east, north = mesh.bounds(codes[batch])
        centres = geopandas.points_from_xy(
            (west + east) / 2, (south + north) / 2, crs=_GEOGRAPHIC
        ).to_crs(plane)
        inside[batch] = shapely.contains_xy(shape, centres.x, centres.y)
    return codes[inside]


def _location(degrees):
    """Longitude and latitude of a place inside the largest part."""
    import numpy as np
    import shapely

    parts = shapely.get_parts(degrees)
    point = shapely.point_on_surface(parts[np.argmax(shapely.area(parts))])
    return point.x, point.y


def _check_count(bounds, level, layer):
    """Not outside the area of the standard, and not more cells than memory takes."""
    west, south, east, north = bounds
    # Coordinates that cannot be projected are infinite and fail here too.
    low, high = west >= mesh.WEST and south >= mesh.SOUTH, east < mesh.EAST and north < mesh.NORTH
    if not (low and high):
        lon, lat = (east, north) if low else (west, south)
        raise CoreError("outside_japan", layer=layer, lon=round(lon, 4), lat=round(lat, 4))
    count = mesh.count_within(*bounds, level)
    if count > MOST_CELLS:
        raise CoreError("too_many_cells", layer=layer, level=level, count=count, most=MOST_CELLS)


def _inside_shares(cells, shape, progress):
    import numpy as np
    import shapely

    shares = np.ones(len(cells))
    border = np.flatnonzero(~shapely.contains(shape, cells))
    for start in range(0, len(border), 1000):
        progress(0.5 + 0.5 * start / len(border))
        rows = border[start : start + 1000]
        common = shapely.area(shapely.intersection(cells[rows], shape))
        shares[rows] = np.clip(common / shapely.area(cells[rows]), 0.0, 1.0)
    return shares

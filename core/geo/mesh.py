"""Mesh codes of JIS X 0410 (standard regional grid): places to codes and codes to places.

Inside, a cell is its row and column counted from latitude 0 and longitude 100 at its own level.
Cells are closed in the south and west, open in the north and east.

Codes may come as numbers or as text, with full-width digits, hyphens between the digits
(``5339-45-26``) or the ``.0`` that spreadsheets add. The number of digits tells the level, but for
two pairs: nine digits that end in 5 are a 2 km cell, others a half mesh; ten digits are a quarter
mesh, and a cell of 100 m only where that level is named.

Sources: JIS X 0410:2002; Statistics Bureau of Japan, "How regional meshes are divided" (first to
third meshes, half, quarter and eighth meshes, integrated meshes of 2 and 5 km); National Land
Numerical Information, "Mesh data" (tenth of a third mesh, 100 m: row and column from the
south-west). Meshes are defined in longitude and latitude of the world geodetic system (JGD2011,
EPSG:6668).
"""

import numpy as np

from ..errors import CoreError
from .mesh_codes import LEVELS, decode, level_named, read, texts_of, write

__all__ = [
    "EAST", "LEVELS", "NORTH", "SOUTH", "WEST", "bounds", "cells_within", "children",
    "count_within", "encode", "level_of", "normal", "parents", "polygons", "valid",
]

# Where the standard lays meshes: latitude 20 to 46, longitude 122 to 154.
WEST, SOUTH, EAST, NORTH = 122.0, 20.0, 154.0, 46.0


def encode(lon, lat, level):
    """Codes of the cells that hold the places.

    Parameters
    ----------
    lon, lat : array_like, shape (n,)
        Longitude and latitude [degrees, JGD2011]; NaN in either gives ``""``.
    level : str
        Key of :data:`LEVELS`.

    Returns
    -------
    ndarray of str, shape (n,)

    Raises
    ------
    CoreError
        ``outside_mesh`` for a place outside longitude 122–154 or latitude 20–46.
    """
    lon, lat = np.broadcast_arrays(np.asarray(lon, dtype=float), np.asarray(lat, dtype=float))
    lon, lat = lon.ravel(), lat.ravel()
    known = ~(np.isnan(lon) | np.isnan(lat))
    outside = known & ~((lon >= WEST) & (lon < EAST) & (lat >= SOUTH) & (lat < NORTH))
    if outside.any():
        first = int(np.argmax(outside))
        raise CoreError("outside_mesh", row=first + 1, lon=float(lon[first]), lat=float(lat[first]))
    codes = np.full(lon.shape, "", dtype=f"U{level_named(level).digits}")
    rows, columns = _places(lon[known], lat[known], level_named(level))
    codes[known] = write(rows, columns, level)
    return codes


def level_of(codes):
    """Level of each code.

    Parameters
    ----------
    codes : array_like of str or number, shape (n,)

    Returns
    -------
    ndarray of str, shape (n,)
        Keys of :data:`LEVELS`.

    Raises
    ------
    CoreError
        ``bad_mesh_code``, ``bad_mesh_digit``.
    """
    return decode(codes)[1]


def normal(codes, level=None):
    """Codes as the standard writes them: half-width digits only.

    Parameters
    ----------
    codes : array_like of str or number, shape (n,)
    level : str, optional
        Their level; without it the digits tell.

    Returns
    -------
    ndarray of str, shape (n,)

    Raises
    ------
    CoreError
        ``bad_mesh_code`` for a wrong number of digits, ``bad_mesh_digit`` for a digit that cannot
        stand where it stands.
    """
    return decode(codes, level)[0]


def valid(codes, level=None):
    """Whether each is a code; nothing is raised for one that is none.

    Parameters
    ----------
    codes : array_like of str or number, shape (n,)
    level : str, optional

    Returns
    -------
    ndarray of bool, shape (n,)
    """
    return read(texts_of(codes), level)[3] == 0


def bounds(codes, level=None):
    """Edges of cells.

    Parameters
    ----------
    codes : array_like of str or number, shape (n,)
        Levels may be mixed where none is given.
    level : str, optional

    Returns
    -------
    west, south, east, north : ndarray, shape (n,)
        Edges [degrees, JGD2011]: the nearest floating-point number to the exact one, so that
        neighbours share theirs.

    Raises
    ------
    CoreError
        ``bad_mesh_code``, ``bad_mesh_digit``.
    """
    codes, names, rows, columns = decode(codes, level)
    west, south, east, north = np.empty((4, len(codes)))
    for name in np.unique(names).tolist():
        here, own = names == name, LEVELS[name]
        west[here] = _longitude(columns[here], own)
        east[here] = _longitude(columns[here] + 1, own)
        south[here] = _latitude(rows[here], own)
        north[here] = _latitude(rows[here] + 1, own)
    return west, south, east, north


def polygons(codes, level=None):
    """Cells as polygons.

    Parameters
    ----------
    codes : array_like of str or number, shape (n,)
    level : str, optional

    Returns
    -------
    ndarray of shapely.Polygon, shape (n,)
        In longitude and latitude [degrees, JGD2011].

    Raises
    ------
    CoreError
        ``bad_mesh_code``, ``bad_mesh_digit``.
    """
    import shapely

    return shapely.box(*bounds(codes, level))


def parents(codes, level, own=None):
    """Codes of the cells of a coarser (or the same) level that hold the cells.

    Parameters
    ----------
    codes : array_like of str or number, shape (n,)
    level : str
        Level of the result.
    own : str, optional
        Level of the codes.

    Returns
    -------
    ndarray of str, shape (n,)

    Raises
    ------
    CoreError
        ``bad_mesh_code``, ``bad_mesh_digit``; ``coarse_mesh_code`` for a code that is coarser than
        ``level``; ``mesh_levels_apart`` where the edges of the two levels do not meet.
    """
    wanted = level_named(level)
    codes, names, rows, columns = decode(codes, own)
    for name in np.unique(names).tolist():
        here, fine = names == name, LEVELS[name]
        first = str(codes[np.argmax(here)])
        if fine.columns < wanted.columns:
            raise CoreError("coarse_mesh_code", value=first, level=level)
        split = _split(wanted, fine, first)
        rows[here], columns[here] = rows[here] // split, columns[here] // split
    return write(rows, columns, level)


def children(codes, level, own=None):
    """Codes of the cells of a finer (or the same) level inside each cell.

    Parameters
    ----------
    codes : array_like of str or number, shape (n,)
        All of one level.
    level : str
        Level of the result.
    own : str, optional
        Level of the codes.

    Returns
    -------
    ndarray of str, shape (n, k)
        Row by row from the south-west.

    Raises
    ------
    CoreError
        ``bad_mesh_code``, ``bad_mesh_digit``; ``fine_mesh_code`` for a code finer than ``level``;
        ``mixed_mesh_codes``; ``mesh_levels_apart``.
    """
    codes, names, rows, columns = decode(codes, own)
    kinds = sorted(set(names.tolist())) or [level]
    if len(kinds) > 1:
        raise CoreError("mixed_mesh_codes", levels=", ".join(kinds))
    coarse, fine = LEVELS[kinds[0]], level_named(level)
    first = str(codes[0]) if len(codes) else ""
    if fine.columns < coarse.columns:
        raise CoreError("fine_mesh_code", value=first, level=level)
    split = _split(coarse, fine, first)
    row, column = (part.ravel() for part in np.mgrid[0:split, 0:split])
    rows = rows[:, None] * split + row
    columns = columns[:, None] * split + column
    return write(rows.ravel(), columns.ravel(), level).reshape(rows.shape)


def _split(coarse, fine, value):
    """How many cells of the fine level lie side by side in one of the coarse level."""
    split, rest = divmod(fine.columns, coarse.columns)
    if rest:
        raise CoreError("mesh_levels_apart", value=value, coarse=coarse.name, fine=fine.name)
    return split


def count_within(west, south, east, north, level):
    """How many cells :func:`cells_within` would give."""
    rows, columns = _window(west, south, east, north, level_named(level))
    return len(rows) * len(columns)


def cells_within(west, south, east, north, level):
    """Codes of all cells that touch a box.

    Parameters
    ----------
    west, south, east, north : float
        Edges of the box [degrees, JGD2011].
    level : str

    Returns
    -------
    ndarray of str, shape (k,)
        Row by row from the south-west.
    """
    rows, columns = _window(west, south, east, north, level_named(level))
    rows, columns = np.meshgrid(rows, columns, indexing="ij")
    return write(rows.ravel(), columns.ravel(), level)


def _window(west, south, east, north, level):
    places = np.array([west, east]), np.array([south, north])
    rows, columns = _places(*places, level)
    return np.arange(rows[0], rows[1] + 1), np.arange(columns[0], columns[1] + 1)


def _latitude(rows, level):
    return rows * level.rows.denominator / level.rows.numerator


def _longitude(columns, level):
    return 100.0 + columns / level.columns


def _places(lon, lat, level):
    """Row and column; a place on an edge belongs to the cell whose :func:`bounds` begin there."""
    rows = np.floor(lat * float(level.rows)).astype(np.int64)
    columns = np.floor((lon - 100.0) * level.columns).astype(np.int64)
    # The products above are rounded; the edges decide.
    rows += lat >= _latitude(rows + 1, level)
    rows -= lat < _latitude(rows, level)
    columns += lon >= _longitude(columns + 1, level)
    columns -= lon < _longitude(columns, level)
    return rows, columns

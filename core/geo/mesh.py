"""Mesh codes of JIS X 0410 (standard regional grid): places to codes and codes to places.

Inside, a cell is its row and column counted from latitude 0 and longitude 100 at its own level.
Cells are closed in the south and west, open in the north and east.

Source: JIS X 0410:2002; Statistics Bureau of Japan, "How regional meshes are divided". Meshes are
defined in longitude and latitude of the world geodetic system (JGD2011, EPSG:6668).
"""

from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from ..errors import CoreError


@dataclass(frozen=True)
class Level:
    """One level: digits of its codes, rows in a degree of latitude, columns in one of longitude."""

    name: str
    digits: int
    rows: Fraction
    columns: int


LEVELS = {
    level.name: level
    for level in (
        Level("80km", 4, Fraction(3, 2), 1),
        Level("10km", 6, Fraction(12), 8),
        Level("1km", 8, Fraction(120), 80),
        Level("500m", 9, Fraction(240), 160),
        Level("250m", 10, Fraction(480), 320),
        Level("125m", 11, Fraction(960), 640),
    )
}

_NAMES = {level.digits: level.name for level in LEVELS.values()}
# How each further digit or pair divides the cell: by ten or eight in both directions (a digit
# each), or by two (one digit, 1 to 4: south-west, south-east, north-west, north-east).
_PAIRS = {"10km": 8, "1km": 10}

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
    codes = np.full(lon.shape, "", dtype=f"U{_level(level).digits}")
    rows, columns = _places(lon[known], lat[known], _level(level))
    codes[known] = _codes(rows, columns, level)
    return codes


def level_of(codes):
    """Level of each code.

    Parameters
    ----------
    codes : array_like of str or int, shape (n,)

    Returns
    -------
    ndarray of str, shape (n,)
        Keys of :data:`LEVELS`.

    Raises
    ------
    CoreError
        ``bad_mesh_code``.
    """
    codes = _texts(codes)
    _decode(codes)
    return np.array([_NAMES[len(code)] for code in codes.tolist()], dtype="U5")


def bounds(codes):
    """Edges of cells.

    Parameters
    ----------
    codes : array_like of str or int, shape (n,)
        Levels may be mixed.

    Returns
    -------
    west, south, east, north : ndarray, shape (n,)
        Edges [degrees, JGD2011]: the nearest floating-point number to the exact one, so that
        neighbours share theirs.

    Raises
    ------
    CoreError
        ``bad_mesh_code``.
    """
    codes = _texts(codes)
    rows, columns = _decode(codes)
    west, south, east, north = np.empty((4, len(codes)))
    lengths = np.char.str_len(codes) if len(codes) else np.zeros(0, dtype=int)
    for level in LEVELS.values():
        here = lengths == level.digits
        west[here] = _longitude(columns[here], level)
        east[here] = _longitude(columns[here] + 1, level)
        south[here] = _latitude(rows[here], level)
        north[here] = _latitude(rows[here] + 1, level)
    return west, south, east, north


def parents(codes, level):
    """Codes of the cells of a coarser (or the same) level that hold the cells.

    Parameters
    ----------
    codes : array_like of str or int, shape (n,)
    level : str

    Returns
    -------
    ndarray of str, shape (n,)

    Raises
    ------
    CoreError
        ``bad_mesh_code``; ``coarse_mesh_code`` for a code that is coarser than ``level``.
    """
    codes = _texts(codes)
    _decode(codes)
    digits = _level(level).digits
    for code in codes.tolist():
        if len(code) < digits:
            raise CoreError("coarse_mesh_code", value=code, level=level)
    # A code begins with the code of its parent.
    return codes.astype(f"U{digits}")


def children(codes, level):
    """Codes of the cells of a finer (or the same) level inside each cell.

    Parameters
    ----------
    codes : array_like of str or int, shape (n,)
        All of one level.
    level : str

    Returns
    -------
    ndarray of str, shape (n, k)
        Row by row from the south-west.

    Raises
    ------
    CoreError
        ``bad_mesh_code``; ``fine_mesh_code`` for a code finer than ``level``;
        ``mixed_mesh_codes``.
    """
    codes = _texts(codes)
    rows, columns = _decode(codes)
    names = sorted({_NAMES[len(code)] for code in codes.tolist()}) or [level]
    if len(names) > 1:
        raise CoreError("mixed_mesh_codes", levels=", ".join(names))
    coarse, fine = LEVELS[names[0]], _level(level)
    if fine.digits < coarse.digits:
        raise CoreError("fine_mesh_code", value=str(codes[0]), level=level)
    down, across = int(fine.rows / coarse.rows), fine.columns // coarse.columns
    row, column = (part.ravel() for part in np.mgrid[0:down, 0:across])
    rows = rows[:, None] * down + row
    columns = columns[:, None] * across + column
    return _codes(rows.ravel(), columns.ravel(), level).reshape(rows.shape)


def count_within(west, south, east, north, level):
    """How many cells :func:`cells_within` would give."""
    rows, columns = _window(west, south, east, north, _level(level))
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
    rows, columns = _window(west, south, east, north, _level(level))
    rows, columns = np.meshgrid(rows, columns, indexing="ij")
    return _codes(rows.ravel(), columns.ravel(), level)


def _level(name):
    if name not in LEVELS:
        raise CoreError("unknown_mesh_level", level=name, levels=", ".join(LEVELS))
    return LEVELS[name]


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


def _codes(rows, columns, level):
    """Texts of rows and columns at a level."""
    wanted = LEVELS[level]
    number = np.zeros(len(rows), dtype=np.int64)
    scale = 1
    for name in reversed(list(LEVELS)[1:]):
        if LEVELS[name].digits > wanted.digits:
            continue
        split = _PAIRS.get(name)
        if split:
            number += scale * (10 * (rows % split) + columns % split)
            scale *= 100
        else:
            split = 2
            number += scale * (2 * (rows % 2) + columns % 2 + 1)
            scale *= 10
        rows, columns = rows // split, columns // split
    return (number + scale * (100 * rows + columns)).astype(f"U{wanted.digits}")


def _texts(codes):
    """Codes as an array of str without spaces around; what they say is not looked at."""
    codes = np.atleast_1d(np.asarray(codes)).ravel()
    if codes.dtype.kind != "U":
        codes = np.array([str(code) for code in codes.tolist()], dtype=np.str_)
    return np.char.strip(codes)


def _decode(codes):
    """Rows and columns of codes, each at its own level; ``bad_mesh_code`` for what is none."""
    rows, columns = np.zeros((2, len(codes)), dtype=np.int64)
    lengths = np.char.str_len(codes) if len(codes) else np.zeros(0, dtype=int)
    wrong = ~np.isin(lengths, list(_NAMES))
    for level in LEVELS.values():
        here = np.flatnonzero(lengths == level.digits)
        if len(here):
            own = codes[here].astype(f"U{level.digits}")
            rows[here], columns[here], bad = _decode_level(own, level)
            wrong[here] |= bad
    if wrong.any():
        first = int(np.argmax(wrong))
        raise CoreError("bad_mesh_code", row=first + 1, value=str(codes[first]))
    return rows, columns


def _decode_level(codes, level):
    letters = codes.view("U1").reshape(len(codes), level.digits)
    digits = letters.view(np.uint32).astype(np.int64) - ord("0")
    bad = ((digits < 0) | (digits > 9)).any(axis=1)
    rows = 10 * digits[:, 0] + digits[:, 1]
    columns = 10 * digits[:, 2] + digits[:, 3]
    # First cells that hold some of the area of the standard.
    bad |= (rows < 30) | (rows > 68) | (columns < 22) | (columns > 53)
    for name, finer in LEVELS.items():
        if finer.digits == 4 or finer.digits > level.digits:
            continue
        split = _PAIRS.get(name)
        if split:
            row, column = digits[:, finer.digits - 2], digits[:, finer.digits - 1]
            bad |= (row >= split) | (column >= split)
        else:
            split, quarter = 2, digits[:, finer.digits - 1] - 1
            bad |= (quarter < 0) | (quarter > 3)
            row, column = quarter // 2, quarter % 2
        rows, columns = rows * split + row, columns * split + column
    return rows, columns, bad

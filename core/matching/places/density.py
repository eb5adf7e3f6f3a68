"""Density of resources: how many there are to a square kilometre, smoothed by a kernel.

Every resource is spread over a circle by the quartic (biweight) kernel of Silverman (1986,
Density Estimation for Statistics and Data Analysis, section 4.2):

    K(d) = 3 / (π h²) · (1 − d² / h²)²  for d < h, else 0

which integrates to 1, so that densities times areas add up to the number of resources, as far as
their circles lie inside the zones. The density of a zone is the mean over points spread evenly in
it.
"""

from __future__ import annotations

import numpy as np

from ...access.points import points_in
from ...errors import CoreError
from ...progress import ignore_progress

# Points that a zone is seen at lie at most this share of the bandwidth apart …
_STEP = 0.25
# … but there are not more of them to a side.
_MOST_A_SIDE = 10
# Pairs of a point and a resource looked at together.
_PAIRS = 2_000_000
KM2 = 1e6
# More cells than these no map shows and no machine wants.
MOST_ZONES, MOST_PIXELS = 200_000, 4_000_000


def zone_densities(shapes, points, codes, count, bandwidth_m, progress=ignore_progress):
    """Density of each sort of resource in each zone.

    Parameters
    ----------
    shapes : ndarray of shapely polygons, shape (z,)
    points : ndarray, shape (n, 2)
        Resources [m].
    codes : ndarray of int, shape (n,)
        Sort of each, 0 to ``count`` - 1.
    count : int
    bandwidth_m : float
        Radius of the kernel [m].
    progress : callable

    Returns
    -------
    ndarray, shape (z, count)
        [1/km²].
    """
    import shapely

    side = float(np.sqrt(np.median(shapely.area(shapes))))
    per_side = int(np.clip(np.ceil(side / (_STEP * bandwidth_m)), 1, _MOST_A_SIDE))
    seen = points_in(shapes, per_side)
    return kernel_sums(np.column_stack([seen.x, seen.y]), seen.zone, seen.weight, len(shapes),
                       points, codes, count, bandwidth_m, progress)


def kernel_sums(places, row, weight, rows, points, codes, count, bandwidth_m,
                progress=ignore_progress):
    """Kernel densities at places, added up by row and sort.

    Parameters
    ----------
    places : ndarray, shape (s, 2)
        Where densities are taken [m].
    row : ndarray of int, shape (s,)
        Row of the result that each place counts in, with its ``weight`` (s,).
    rows, count : int
        Shape of the result.
    points, codes, bandwidth_m
        As :func:`zone_densities`.

    Returns
    -------
    ndarray, shape (rows, count)
        [1/km²].
    """
    from scipy.spatial import cKDTree

    found = np.zeros(rows * count)
    if not (len(places) and len(points)):
        return found.reshape(rows, count)
    tree = cKDTree(places)
    around = tree.query_ball_point(points, bandwidth_m, return_length=True)
    starts = np.concatenate([[0], np.cumsum(around)])
    first = 0
    while first < len(points):
        progress(first / len(points))
        last = int(np.searchsorted(starts, starts[first] + _PAIRS, side="right")) - 1
        last = min(max(last, first + 1), len(points))
        lists = tree.query_ball_point(points[first:last], bandwidth_m)
        source = np.repeat(np.arange(first, last), [len(one) for one in lists])
        place = np.concatenate([np.asarray(one, dtype=np.intp) for one in lists])
        share = ((places[place] - points[source]) ** 2).sum(axis=1) / bandwidth_m**2
        value = weight[place] * np.maximum(1.0 - share, 0.0) ** 2
        found += np.bincount(row[place] * count + codes[source], value, minlength=len(found))
        first = last
    progress(1.0)
    return (found * 3.0 / (np.pi * bandwidth_m**2) * KM2).reshape(rows, count)


def square_cells(shapes, cell_m):
    """Square cells that cover zones, their corners at whole multiples of the side.

    Parameters
    ----------
    shapes : ndarray of shapely polygons, shape (z,)
    cell_m : float
        Side [m].

    Returns
    -------
    ids : list of str
        Column and row of each cell.
    cells : ndarray of shapely polygons, shape (c,)
        Those that share area with a zone.

    Raises
    ------
    CoreError
        ``places_many_cells``.
    """
    import shapely

    west, south, columns, rows = frame_of(shapes, cell_m, MOST_ZONES)
    column, row = (axis.ravel() for axis in np.meshgrid(np.arange(columns), np.arange(rows)))
    x, y = west + column * cell_m, south + row * cell_m
    cells = shapely.box(x, y, x + cell_m, y + cell_m)
    tree = shapely.STRtree(cells)
    zone, cell = tree.query(shapes, predicate="intersects")
    touching = shapely.touches(shapes[zone], cells[cell])
    kept = np.unique(cell[~touching])
    ids = [f"c{c}_{r}" for c, r in zip(column[kept], row[kept])]
    return ids, cells[kept]


def frame_of(shapes, cell_m, most):
    """West, south, columns and rows of a grid over shapes; ``places_many_cells`` beyond
    ``most``."""
    import shapely

    west, south, east, north = shapely.total_bounds(shapes)
    west, south = np.floor(west / cell_m) * cell_m, np.floor(south / cell_m) * cell_m
    columns = max(int(np.ceil((east - west) / cell_m - 1e-9)), 1)
    rows = max(int(np.ceil((north - south) / cell_m - 1e-9)), 1)
    if columns * rows > most:
        raise CoreError("places_many_cells", cell=f"{cell_m:g}", cells=f"{columns * rows:,}",
                        most=f"{most:,}")
    return west, south, columns, rows


def pixels(shapes, cell_m, points, codes, count, bandwidth_m, progress=ignore_progress):
    """Densities at the middles of square pixels.

    Returns
    -------
    west, north : float
        Corner of the picture [m].
    values : ndarray, shape (1 + count, rows, columns)
        [1/km²], all sorts together first; the north comes first.
    """
    west, south, columns, rows = frame_of(shapes, cell_m, MOST_PIXELS)
    x = west + (np.arange(columns) + 0.5) * cell_m
    y = south + (np.arange(rows)[::-1] + 0.5) * cell_m
    places = np.column_stack([np.tile(x, rows), np.repeat(y, columns)])
    size = len(places)
    found = kernel_sums(places, np.arange(size), np.ones(size), size, points, codes, count,
                        bandwidth_m, progress)
    values = np.concatenate([found.sum(axis=1, keepdims=True), found], axis=1)
    return west, south + rows * cell_m, values.T.reshape(1 + count, rows, columns)

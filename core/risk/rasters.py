"""Rasters of depth (or intensity) as hazard areas: every cell counts with its whole square.

Asking only where the centre of a cell lies would call many wet buildings dry. Cells of one rank
and nearly one depth that lie in a row become one box, so that what is exact for polygons is exact
here, too.
"""

from collections import Counter
from functools import cached_property

import numpy as np

from ..progress import ignore_progress
from .hazards import AreaHazard
from .pieces import Pieces
from .types import depth_of, rank_of

# Depths within a rank are told apart by so much [m], [h], or units of the intensity.
STEP = 0.1
# Above so many cells only ranks are told apart.
MOST_FINE = 4_000_000
# Cells of a box where it is drawn in another CRS: a long straight edge would be a curve there.
LONGEST = 64


def raster_hazard(key, kind, tiles, wanted=None, project=None, progress=ignore_progress):
    """A hazard from tiles of a raster.

    Parameters
    ----------
    key : HazardKey
    kind : HazardType
        With breaks.
    tiles : sequence of callable
        Each gives ``(values, left, top, wide, high)``: cells from north to south (rows, columns),
        NaN without a value, the upper left corner and the size of a cell in the raster's CRS.
    wanted : ndarray, shape (n, 4), optional
        Bounds of the targets in the raster's CRS; cells outside all of them are left out.
    project : callable, optional
        Takes coordinates (k, 2) of the raster and gives those of the targets.
    progress : callable

    Returns
    -------
    AreaHazard
    Counter
        ``cells`` read and ``wet`` cells within the bounds of targets.
    """
    import shapely

    notes, boxes, ranks, values = Counter(), [], [], []
    for step, tile in enumerate(tiles):
        progress(step / len(tiles))
        found = _boxes(*tile(), kind, wanted, LONGEST if project else None, notes)
        for whole, part in zip((boxes, ranks, values), found):
            whole.append(part)
    bounds = np.concatenate([*boxes, np.zeros((0, 4))])
    rank = np.concatenate([*ranks, np.zeros(0, np.int64)]).astype(np.int64)
    value = np.concatenate([*values, np.zeros(0)])
    west, south, east, north = bounds.T
    ring = np.stack([np.column_stack(pair) for pair in (
        (west, south), (east, south), (east, north), (west, north))], axis=1)
    if project is not None and len(ring):
        ring = np.asarray(project(ring.reshape(-1, 2))).reshape(-1, 4, 2)
    shapes = shapely.polygons(ring) if len(ring) else np.zeros(0, dtype=object)
    if kind.is_depth:
        low, mid, high = np.maximum(value - STEP / 2, 0), value, value + STEP / 2
        unsure = np.isnan(value)
        if unsure.any():
            by_rank = depth_of(kind, rank[unsure])
            low[unsure], mid[unsure], high[unsure] = by_rank
    else:
        low = mid = high = np.full(len(rank), np.nan)
    progress(1.0)
    return BoxHazard(key, kind, shapes, rank, low, mid, high, ("",) * len(rank)), notes


class BoxHazard(AreaHazard):
    """Boxes of cells: valid, small, and none lies over another."""

    @cached_property
    def pieces(self):
        import shapely

        every, nothing = np.arange(len(self.shapes)), np.zeros(0, dtype=np.intp)
        shapes = np.array(self.shapes, dtype=object)
        shapely.prepare(shapes)
        return Pieces(shapes, every, nothing, nothing, np.zeros(len(every), dtype=np.intp))


def _boxes(values, left, top, wide, high, kind, wanted, longest, notes):
    """Boxes, ranks and middles of the depths of one tile; the middle is NaN in coarse tiles."""
    values = np.asarray(values, dtype=float)
    rank = rank_of(kind, values)
    notes["cells"] += values.size
    if wanted is not None:
        rank = np.where(_near(values.shape, left, top, wide, high, wanted), rank, 0)
    wet = int((rank > 0).sum())
    notes["wet"] += wet
    fine = notes["wet"] <= MOST_FINE and kind.is_depth
    level = np.floor(np.nan_to_num(values) / STEP + 1e-9).astype(np.int64) if fine else 0 * rank
    group = np.where(rank > 0, rank + (kind.ranks + 1) * level, 0)
    row, start, end = _runs(group, longest)
    first, last, start, end, group = _stacked(row, start, end, group[row, start], longest)
    bounds = np.column_stack([
        left + start * wide, top - (last + 1) * high, left + end * wide, top - first * high])
    rank = group % (kind.ranks + 1)
    middle = (group // (kind.ranks + 1) + 0.5) * STEP if fine else np.full(len(rank), np.nan)
    return bounds, rank, middle


def _near(shape, left, top, wide, high, wanted):
    """Cells that the bounds of any target reach, by the corners of all of them at once."""
    rows, columns = shape
    west = np.clip(np.floor((wanted[:, 0] - left) / wide), 0, columns).astype(int)
    east = np.clip(np.floor((wanted[:, 2] - left) / wide) + 1, 0, columns).astype(int)
    north = np.clip(np.floor((top - wanted[:, 3]) / high), 0, rows).astype(int)
    south = np.clip(np.floor((top - wanted[:, 1]) / high) + 1, 0, rows).astype(int)
    marks = np.zeros((rows + 1, columns + 1), dtype=np.int64)
    for row, column, sign in ((north, west, 1), (south, east, 1), (north, east, -1),
                              (south, west, -1)):
        np.add.at(marks, (row, column), sign)
    return marks.cumsum(axis=0).cumsum(axis=1)[:rows, :columns] > 0


def _runs(group, longest):
    """Runs of equal cells in each row: row, first column, column behind the last."""
    rows, columns = group.shape
    change = np.ones((rows, columns + 1), dtype=bool)
    change[:, 1:-1] = group[:, 1:] != group[:, :-1]
    if longest:
        change[:, ::longest] = True
    row, place = np.nonzero(change)
    inside = np.flatnonzero(row[:-1] == row[1:])
    start, end, row = place[inside], place[inside + 1], row[inside]
    wet = group[row, start] > 0
    return row[wet], start[wet], end[wet]


def _stacked(row, start, end, group, longest):
    """Equal runs one above the other as one box: first row, last row, columns, group."""
    order = np.lexsort((row, group, end, start))
    row, start, end, group = row[order], start[order], end[order], group[order]
    new = np.ones(len(row), dtype=bool)
    same = (start[1:] == start[:-1]) & (end[1:] == end[:-1]) & (group[1:] == group[:-1])
    new[1:] = ~(same & (row[1:] == row[:-1] + 1))
    if longest:
        new |= row % longest == 0
    first = np.flatnonzero(new)
    last = np.r_[first[1:], len(row)] - 1 if len(first) else first
    return row[first], row[last], start[first], end[first], group[first]

"""Slopes of streets from a grid of heights."""

from dataclasses import replace

import numpy as np


def height_at(heights, column, row):
    """Heights between the centres of cells, bilinear.

    Parameters
    ----------
    heights : ndarray, shape (rows, columns)
        Height at the centre of each cell [m]; NaN where unknown.
    column, row : ndarray, shape (n,)
        Places in cells from the outer corner of the first cell: 0.5 is its centre.

    Returns
    -------
    ndarray, shape (n,)
        Height [m]. NaN outside the grid and beside a cell of unknown height; within half a cell of
        the edge the height of the outermost centres.
    """
    rows, columns = heights.shape
    inside = (column >= 0) & (column <= columns) & (row >= 0) & (row <= rows)
    found = np.full(len(column), np.nan)
    if not inside.any():
        return found
    across = np.clip(column[inside] - 0.5, 0.0, columns - 1.0)
    down = np.clip(row[inside] - 0.5, 0.0, rows - 1.0)
    left, top = across.astype(np.intp), down.astype(np.intp)
    right, bottom = np.minimum(left + 1, columns - 1), np.minimum(top + 1, rows - 1)
    across, down = across - left, down - top
    total = np.zeros(len(left))
    for cell_row, by_row in ((top, 1.0 - down), (bottom, down)):
        for cell_column, by_column in ((left, 1.0 - across), (right, across)):
            weight = by_row * by_column
            # A cell without weight has no say, not even one of unknown height.
            total += np.where(weight > 0, weight * heights[cell_row, cell_column], 0.0)
    found[inside] = total
    return found


def with_slopes(graph, height_m, cell_m):
    """The graph with slopes from the heights of its nodes.

    Between two nodes the way is taken as even. An edge shorter than a cell has no slope of its
    own in the grid; it keeps what the source says, as edges with an end of unknown height do.

    Parameters
    ----------
    graph : WalkingGraph
    height_m : ndarray, shape (n,)
        Height of each node [m]; NaN where unknown.
    cell_m : float
        Size of a cell of the grid [m].

    Returns
    -------
    WalkingGraph
    measured : ndarray of bool, shape (e,)
        Whether the slope of an edge is from the heights.
    """
    slope = (height_m[graph.end] - height_m[graph.start]) / graph.length_m
    measured = np.isfinite(slope) & (graph.length_m >= cell_m)
    return replace(graph, slope=np.where(measured, slope, graph.slope)), measured

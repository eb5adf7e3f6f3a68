"""Neighbourhoods of a walking graph, and how much longer streets are than straight lines between.

Beyond walking distance nobody needs each single way: there the straight line times the ratio
measured between two neighbourhoods stands for it.
"""

from dataclasses import dataclass, replace

import numpy as np

from ...progress import ignore_progress
from . import routes

# Nodes that all searches together may visit: more neighbourhoods in a small graph.
MOST_VISITS = 20_000_000
MOST_CELLS, FEWEST_CELLS = 400, 40
# Cells are not made smaller than this [m].
LEAST_WIDTH_M = 500.0
# Ways inside a neighbourhood are as crooked as those to so many next ones.
NEXT = 6


@dataclass(frozen=True)
class Cells:
    """Neighbourhoods of the nodes of a graph.

    Parameters
    ----------
    node : ndarray of int, shape (n,)
        Cell of each node.
    ratio : ndarray, shape (k, k)
        Way along the streets over the straight line between two cells [-], at least 1; infinite
        where there is no way, NaN where it could not be measured (a graph of one cell).
    """

    node: np.ndarray
    ratio: np.ndarray

    def of_nodes(self, rows):
        """The same for some of the nodes."""
        return Cells(self.node[rows], self.ratio)


def with_cells(graph, progress=ignore_progress):
    """A graph that knows its neighbourhoods, so that nobody has to measure them again."""
    found = measure(graph, routes.matrix(graph, graph.length_m), progress)
    return replace(graph, cells=found)


def measure(graph, links, progress=ignore_progress):
    """Neighbourhoods of a graph with the ratios between them.

    Parameters
    ----------
    graph : WalkingGraph
    links : csr_matrix
        Of the lengths of the graph [m].
    progress : callable

    Returns
    -------
    Cells
    """
    centres = _centres(graph)
    ways = routes.between(links, centres, centres, progress=progress)
    _cost, node = routes.nearest(links, centres)
    x, y = graph.x[centres], graph.y[centres]
    straight = np.hypot(x[:, None] - x[None, :], y[:, None] - y[None, :])
    apart = straight > 0
    ratio = np.divide(ways, straight, out=np.full_like(ways, np.nan), where=apart)
    ratio = np.where(apart, np.maximum(ratio, 1.0), np.nan)
    np.fill_diagonal(ratio, _around(ratio, straight))
    return Cells(node, ratio)


def _centres(graph):
    """One node near the middle of each occupied cell of a square grid, and one for each
    component that has none."""
    count = np.clip(MOST_VISITS // max(graph.node_count, 1), FEWEST_CELLS, MOST_CELLS)
    x, y = graph.x - graph.x.min(), graph.y - graph.y.min()
    width = max(np.sqrt(max(np.ptp(x), 1.0) * max(np.ptp(y), 1.0) / count), LEAST_WIDTH_M)
    column, row = np.floor(x / width).astype(int), np.floor(y / width).astype(int)
    off = np.hypot(x - (column + 0.5) * width, y - (row + 0.5) * width)
    # The largest component first: an island does not stand for the town around it.
    order = np.lexsort((np.arange(len(x)), off, graph.parts > 0, row, column))
    cell = row[order] * (column.max() + 1) + column[order]
    _, first = np.unique(cell, return_index=True)
    centres = order[first]
    _, any_node = np.unique(graph.parts, return_index=True)
    missing = ~np.isin(np.arange(len(any_node)), graph.parts[centres])
    return np.concatenate([centres, any_node[missing]])


def _around(ratio, straight):
    """Ratio inside each cell: the median of those to the next cells."""
    own = np.full(len(ratio), np.nan)
    for row in range(len(ratio)):
        order = np.argsort(straight[row])[1 : NEXT + 1]
        known = ratio[row, order][np.isfinite(ratio[row, order])]
        if len(known):
            own[row] = np.median(known)
    return own

"""The walking graph: street segments between nodes, in metres."""

from dataclasses import dataclass, replace

import numpy as np


@dataclass(frozen=True)
class WalkingGraph:
    """Streets as nodes and edges; an edge may be walked both ways.

    Parameters
    ----------
    x, y : ndarray, shape (n,)
        Nodes in a projected CRS [m].
    start, end : ndarray of int, shape (e,)
        Nodes at the two ends of each edge.
    length_m : ndarray, shape (e,)
        Length along the street [m], above 0, never below the straight line between the ends.
    slope : ndarray, shape (e,)
        Rise over run from ``start`` to ``end`` [-]; NaN where the height is unknown.
    stairs : ndarray of bool, shape (e,)
        Whether there are steps.
    wheelchair : ndarray, shape (e,)
        1 passable, 0 not, NaN unknown.
    source : ndarray of int, shape (e,)
        Row of the line that the edge is a part of.
    parts : ndarray of int, shape (n,)
        Connected component of each node, 0 the one with the greatest length of streets.
    coordinates : ndarray, shape (k, 2)
        Corners of all edges, one edge after the other, from ``start`` to ``end``.
    corners : ndarray of int, shape (e + 1,)
        Where the corners of each edge begin in ``coordinates``.
    cells : cells.Cells, optional
        Its neighbourhoods, where they were measured.
    """

    x: np.ndarray
    y: np.ndarray
    start: np.ndarray
    end: np.ndarray
    length_m: np.ndarray
    slope: np.ndarray
    stairs: np.ndarray
    wheelchair: np.ndarray
    source: np.ndarray
    parts: np.ndarray
    coordinates: np.ndarray
    corners: np.ndarray
    cells: object = None

    @property
    def node_count(self):
        return len(self.x)

    @property
    def edge_count(self):
        return len(self.start)

    @property
    def edge_part(self):
        """Component of each edge, shape (e,)."""
        return self.parts[self.start]

    def lines(self):
        """The edges as shapely lines, shape (e,)."""
        import shapely

        rows = np.repeat(np.arange(self.edge_count), np.diff(self.corners))
        return shapely.linestrings(self.coordinates, indices=rows)

    def kept(self, edges):
        """The graph of some of its edges; nodes without an edge go, components are found anew.

        Parameters
        ----------
        edges : ndarray of int or bool
        """
        edges = np.asarray(edges)
        edges = np.flatnonzero(edges) if edges.dtype == bool else edges.astype(np.intp)
        used = np.unique(np.concatenate([self.start[edges], self.end[edges]]))
        row = np.full(self.node_count, -1)
        row[used] = np.arange(len(used))
        counts = np.diff(self.corners)[edges]
        corners = np.concatenate([[0], np.cumsum(counts)])
        take = np.repeat(self.corners[edges] - corners[:-1], counts) + np.arange(corners[-1])
        start, end, length = row[self.start[edges]], row[self.end[edges]], self.length_m[edges]
        return replace(
            self,
            x=self.x[used],
            y=self.y[used],
            start=start,
            end=end,
            length_m=length,
            slope=self.slope[edges],
            stairs=self.stairs[edges],
            wheelchair=self.wheelchair[edges],
            source=self.source[edges],
            parts=components(len(used), start, end, length),
            coordinates=self.coordinates[take],
            corners=corners,
            cells=None if self.cells is None else self.cells.of_nodes(used),
        )


def components(node_count, start, end, length_m):
    """Connected components of nodes, numbered from the greatest length of streets down.

    Parameters
    ----------
    node_count : int
    start, end : ndarray of int, shape (e,)
    length_m : ndarray, shape (e,)
        Length of each edge [m].

    Returns
    -------
    ndarray of int, shape (node_count,)
    """
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components

    links = coo_matrix((np.ones(len(start)), (start, end)), shape=(node_count, node_count))
    count, label = connected_components(links, directed=False)
    total = np.bincount(label[start], length_m, minlength=count)
    rank = np.empty(count, dtype=np.intp)
    # Equal lengths: the one with the first node.
    rank[np.lexsort((np.arange(count), -total))] = np.arange(count)
    return rank[label]

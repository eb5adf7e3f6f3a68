"""Ways along the streets between places, for the models: near ones exactly, far ones by ratio.

Two places whose points on the street are within :data:`NEAR_M` of each other along the network
have the exact shortest way. Two that are farther apart have the straight line times the ratio
measured between their neighbourhoods (``cells``), and never less than ``NEAR_M``.
"""

from collections import OrderedDict
from functools import cached_property

import numpy as np

from ...progress import ignore_progress, part_of
from . import cells, places, routes

# Ways up to here are exact [m]: more than anybody walks on between two stops.
NEAR_M = 1000.0
# Sets of new places that are remembered: the towns of all draws ask for the same.
REMEMBERED = 4


class StreetWays:
    """Places on a walking graph and the ways between those near each other.

    Parameters
    ----------
    graph : WalkingGraph
    x, y : ndarray, shape (n,)
        Places that are known from the beginning [m]: zones, entries, facilities.
    limit_m : float
        A place farther from every street is not on the network [m].
    progress : callable

    Attributes
    ----------
    graph : WalkingGraph
    lines : Lines
        Its streets, to join places to.
    cell : ndarray of int, shape (k,)
        Neighbourhood of each known place, -1 off the network; k distinct places.
    leg_m : ndarray, shape (k,)
        Straight line from the place to its street [m]; 0 off the network.
    near : csr_matrix, shape (k, k)
        Ways along the streets, legs left out [m]; what is not in it is farther than ``NEAR_M``.
    ratio : ndarray, shape (c, c)
        See ``cells.Cells``.
    """

    def __init__(self, graph, x, y, limit_m, progress=ignore_progress):
        self.graph = graph
        self._limit_m = limit_m
        self._keys = np.unique(keys_of(x, y))
        self.lines = places.Lines(graph)
        joins = self.lines.join(self._keys.real, self._keys.imag, limit_m)
        progress(0.05)
        if graph.cells is None:
            graph = cells.with_cells(graph, part_of(progress, 0.05, 0.5))
        found = graph.cells
        self.ratio = found.ratio
        self._cell_of_edge = found.node[graph.start]
        split, self._node, parent = places.with_places(graph, joins)
        self._pieces = _Pieces(split, parent)
        self._links = routes.matrix(split, split.length_m)
        self._around = routes.Surroundings(self._links, split.x, split.y)
        self.cell, self.leg_m = self._reading(joins)
        self.near = self._near(split, part_of(progress, 0.5, 1.0))
        self._remembered = OrderedDict()
        progress(1.0)

    def __len__(self):
        return len(self._keys)

    @property
    def limit_m(self):
        """A place farther from every street is not on the network [m]."""
        return self._limit_m

    def rows(self, x, y):
        """Row of each place among the known ones; -1 where it is not known."""
        keys = keys_of(x, y)
        if not len(self):
            return np.full(len(keys), -1, dtype=np.intp)
        row = np.minimum(np.searchsorted(self._keys, keys), len(self) - 1)
        return np.where(self._keys[row] == keys, row, -1)

    def on_network(self, x, y):
        """Whether each of the known places has a street near it, shape (m,)."""
        return self.cell[self.rows(x, y)] >= 0

    def with_new(self, x, y):
        """Places that were not known from the beginning.

        Parameters
        ----------
        x, y : ndarray, shape (m,)

        Returns
        -------
        NewPlaces
        """
        keys = np.unique(keys_of(x, y))
        name = keys.tobytes()
        found = self._remembered.pop(name, None)
        if found is None:
            joins = self.lines.join(keys.real, keys.imag, self._limit_m)
            found = NewPlaces(keys, *self._reading(joins), self._ways_from(joins))
        self._remembered[name] = found
        while len(self._remembered) > REMEMBERED:
            self._remembered.popitem(last=False)
        return found

    def _reading(self, joins):
        """Cell and leg of places."""
        cell = np.where(joins.joined, self._cell_of_edge[np.maximum(joins.edge, 0)], -1)
        return cell, np.where(joins.joined, joins.leg_m, 0.0)

    def _near(self, split, progress):
        from scipy.sparse import csr_matrix

        there = np.flatnonzero(self._node >= 0)
        origins, which = np.unique(self._node[there], return_inverse=True)
        found = routes.within(
            self._links, split.x, split.y, origins, NEAR_M, targets=origins, progress=progress
        )
        # Several places may stand at one node: each has the ways of the node.
        begin, count = found.starts[which], np.diff(found.starts)[which]
        entries = runs(begin, count)
        place, column, way = expanded(
            np.repeat(there, count), found.node[entries], found.cost[entries], self._by_node
        )
        size = len(self)
        ends = np.concatenate([[0], np.cumsum(np.bincount(place, minlength=size))])
        return csr_matrix((way, column.astype(np.int32), ends), shape=(size, size))

    @cached_property
    def _by_node(self):
        """Known places in the order of their nodes, and those nodes."""
        order = np.argsort(self._node, kind="stable")
        return order, self._node[order]

    def _ways_from(self, joins):
        """Ways from new places to the known ones and to each other, (m, k + m)."""
        from scipy.sparse import csr_matrix

        count = len(joins)
        at = self._pieces.at(joins)
        rows, columns, ways = [], [], []
        for row in np.flatnonzero(joins.joined):
            near, cost = self._around.costs(at.node[row], NEAR_M)
            cost = np.min(cost + at.offset[row, :, None], axis=0)
            inside = np.flatnonzero(cost <= NEAR_M)
            _, known, way = expanded(inside, near[inside], cost[inside], self._by_node)
            others, between = at.to_others(row, near, cost)
            columns += [known, len(self) + others]
            ways += [way, between]
            rows.append(np.full(len(known) + len(others), row))
        shape = (count, len(self) + count)
        if not rows:
            return csr_matrix(shape)
        return csr_matrix(
            (np.concatenate(ways), (np.concatenate(rows), np.concatenate(columns))), shape=shape
        )


class NewPlaces:
    """Places beside the known ones; attributes as those of :class:`StreetWays`.

    ``near`` has a column for each known place, then one for each of these.
    """

    def __init__(self, keys, cell, leg_m, near):
        self._keys, self.cell, self.leg_m, self.near = keys, cell, leg_m, near

    def rows(self, x, y):
        """Row of each place among these."""
        return np.searchsorted(self._keys, keys_of(x, y))


class _Pieces:
    """Where along its street each piece of a split graph lies."""

    def __init__(self, split, parent):
        self._start, self._end, self._length_m = split.start, split.end, split.length_m
        # All streets one after the other: where each piece begins, and each street.
        self._run = np.concatenate([[0.0], np.cumsum(split.length_m)])
        self._first = np.flatnonzero(np.diff(parent, prepend=-1, append=len(parent)))

    def at(self, joins):
        """Where places are on the pieces.

        Returns
        -------
        _OnPieces
        """
        edge = np.maximum(joins.edge, 0)
        first, last = self._first[edge], self._first[edge + 1] - 1
        position = self._run[first] + np.nan_to_num(joins.along_m)
        piece = np.searchsorted(self._run, position, side="right") - 1
        piece = np.clip(piece, first, last)
        along = np.clip(position - self._run[piece], 0.0, self._length_m[piece])
        node = np.column_stack([self._start[piece], self._end[piece]])
        offset = np.column_stack([along, self._length_m[piece] - along])
        offset[~joins.joined] = np.inf
        return _OnPieces(piece, node, offset)


class _OnPieces:
    """Places on pieces of streets: the piece (m,), its two nodes (m, 2), the ways there (m, 2) [m],
    infinite for a place off the network."""

    def __init__(self, piece, node, offset):
        self.piece, self.node, self.offset = piece, node, offset

    def to_others(self, row, near, cost):
        """Ways from one place to all that are near: rows and metres.

        Parameters
        ----------
        row : int
        near, cost : ndarray, shape (k,)
            Nodes around it, and the ways there.
        """
        at = np.minimum(np.searchsorted(near, self.node), len(near) - 1)
        way = np.where(near[at] == self.node, cost[at], np.inf) + self.offset
        direct = np.abs(self.offset[:, 0] - self.offset[row, 0])
        same = (self.piece == self.piece[row]) & np.isfinite(direct)
        way = np.minimum(way.min(axis=1), np.where(same, direct, np.inf))
        others = np.flatnonzero(way <= NEAR_M)
        return others, way[others]


def keys_of(x, y):
    """Coordinates as one number each."""
    return np.asarray(x, dtype=float) + 1j * np.asarray(y, dtype=float)


def runs(begin, count):
    """Rows ``begin[0], begin[0] + 1, …``, ``count[i]`` of each run."""
    ends = np.concatenate([[0], np.cumsum(count)])
    return np.repeat(begin - ends[:-1], count) + np.arange(ends[-1])


def expanded(label, node, cost, by_node):
    """Entries about nodes as entries about the places that stand at them.

    Parameters
    ----------
    label, node : ndarray of int, shape (k,)
    cost : ndarray, shape (k,)
    by_node : tuple of ndarray
        Places in the order of their nodes, and those nodes.

    Returns
    -------
    label, place, cost : ndarray
    """
    order, sorted_node = by_node
    first = np.searchsorted(sorted_node, node, side="left")
    count = np.searchsorted(sorted_node, node, side="right") - first
    return np.repeat(label, count), order[runs(first, count)], np.repeat(cost, count)

"""The walks between the stops of tours: metres, and the line along the streets."""

from __future__ import annotations

import numpy as np

from ...access.ways import largest_part, tie
from ...geo.walking import routes
from ...progress import ignore_progress

NETWORK, STRAIGHT = "network", "straight_line"


class StraightLegs:
    """Straight line × detour ratio.

    Parameters
    ----------
    points : ndarray, shape (n, 2)
        [m].
    detour : float
        Detour ratio [-].
    """

    def __init__(self, points, detour):
        self.points, self.detour = np.asarray(points, dtype=float), detour
        self.off = np.ones(len(self.points), dtype=bool)

    def metres(self, _progress=ignore_progress):
        """Between all points, shape (n, n) [m]."""
        gap = self.points[:, None, :] - self.points[None, :, :]
        return self.detour * np.hypot(gap[..., 0], gap[..., 1])

    def basis(self, _first, _second):
        return STRAIGHT

    def line(self, first, second):
        """Corners of the walk from one point to another, shape (k, 2)."""
        return self.points[[first, second]]


class NetworkLegs(StraightLegs):
    """Along the network; straight line × detour ratio where one of two points is off it.

    Parameters
    ----------
    graph : WalkingGraph
        Its largest connected part is walked on.
    points, detour
        As :class:`StraightLegs`.
    join_limit_m : float
        Points farther than this from every street are off the network [m].
    """

    def __init__(self, graph, points, detour, join_limit_m):
        super().__init__(points, detour)
        self.tied = tie(largest_part(graph), *self.points.T, join_limit_m)
        self.off = ~self.tied.joined
        self._links = self.tied.links(self.tied.graph.length_m, 1.0)
        self._trees, self._by_pair = {}, None

    def metres(self, progress=ignore_progress):
        found = super().metres()
        there = np.flatnonzero(~self.off)
        leaves = self.tied.leaf(there)
        along = routes.between(self._links, leaves, leaves, progress=progress)
        # The two directions differ by rounding.
        found[np.ix_(there, there)] = np.minimum(along, along.T)
        return found

    def basis(self, first, second):
        return STRAIGHT if self.off[first] or self.off[second] else NETWORK

    def line(self, first, second):
        if self.basis(first, second) == STRAIGHT:
            return super().line(first, second)
        nodes = self._nodes(first, second)
        parts = [self.points[[first]]]
        # The first and the last link are the legs to the street.
        for here, there in zip(nodes[1:-1], nodes[2:-1]):
            parts.append(self._edge(here, there))
        if len(nodes) == 3:
            node = nodes[1]
            parts.append(np.array([[self.tied.x[node], self.tied.y[node]]]))
        parts.append(self.points[[second]])
        return np.concatenate(parts)

    def _nodes(self, first, second):
        """Nodes from the leaf of one point to that of another."""
        from scipy.sparse.csgraph import dijkstra

        if first not in self._trees:
            self._trees[first] = dijkstra(
                self._links, indices=int(self.tied.leaf(first)), return_predecessors=True)[1]
        before = self._trees[first]
        nodes = [int(self.tied.leaf(second))]
        while before[nodes[-1]] >= 0:
            nodes.append(int(before[nodes[-1]]))
        return nodes[::-1]

    def _edge(self, here, there):
        """Corners of the shortest street between two neighbouring nodes."""
        graph = self.tied.graph
        if self._by_pair is None:
            key = self._key(graph.start, graph.end)
            order = np.lexsort((graph.length_m, key))
            self._by_pair = key[order], order
        key, order = self._by_pair
        edge = order[np.searchsorted(key, self._key(np.array(here), np.array(there)))]
        corners = graph.coordinates[graph.corners[edge] : graph.corners[edge + 1]]
        return corners if graph.start[edge] == here else corners[::-1]

    def _key(self, start, end):
        return (np.minimum(start, end).astype(np.int64) * self.tied.graph.node_count
                + np.maximum(start, end))


def legs_of(points, detour, graph, join_limit_m):
    """:class:`NetworkLegs`, or :class:`StraightLegs` without a graph."""
    if graph is None:
        return StraightLegs(points, detour)
    return NetworkLegs(graph, points, detour, join_limit_m)

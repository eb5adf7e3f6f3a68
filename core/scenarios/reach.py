"""What is reached on foot from a place that follows the pointer: streets, cut at the minute.

Fast enough for every position of a moving pointer: one search around the place, then the streets
are cut as arrays.
"""

from dataclasses import dataclass

import numpy as np

from ..access.catchments import reached_parts
from ..geo.walking import routes
from ..geo.walking.ways import runs

# What a circle is drawn for where there are no streets, and bands along them [min].
MINUTES = (5, 10, 15)
# Ends of bands within so many metres of the limit are where it is used up.
AT_LIMIT_M = 1e-6
# A metre between two edges in the row of all streets, so that no place belongs to two of them.
_GAP_M = 1.0


@dataclass(frozen=True)
class Reached:
    """Streets within limits of a place, in parts of one band each.

    Parameters
    ----------
    corners : ndarray, shape (k, 2)
        Corners of all parts, one part after the other [m].
    starts : ndarray of int, shape (p + 1,)
        Where the corners of each part begin.
    band : ndarray of int, shape (p,)
        Row of the smallest limit that holds the part.
    length_m : ndarray, shape (p,)
        Along the street [m].
    ends : ndarray, shape (q, 2)
        Where a limit is used up [m].
    end_band : ndarray of int, shape (q,)
        Row of that limit.
    leg : ndarray, shape (2, 2)
        The place, and where it meets the street [m].
    """

    corners: np.ndarray
    starts: np.ndarray
    band: np.ndarray
    length_m: np.ndarray
    ends: np.ndarray
    end_band: np.ndarray
    leg: np.ndarray


class Reach:
    """Streets around any place of a network. Not for two threads at once.

    Parameters
    ----------
    ways : core.geo.walking.ways.StreetWays
        Its graph, its streets to join places to, and how far from a street a place may be.
    limits_m : sequence of float
        Growing ways along the streets, the leg to the street included [m].
    """

    def __init__(self, ways, limits_m):
        self.limits_m = tuple(float(limit) for limit in limits_m)
        graph = self._graph = ways.graph
        self._lines, self._limit_m = ways.lines, ways.limit_m
        links = routes.matrix(graph, graph.length_m)
        # One of its own: those of the ways belong to the thread of the live session.
        self._around = routes.Surroundings(links, graph.x, graph.y)
        self._edges, self._begin = _edges_of_nodes(graph)
        self._cost = np.full(graph.node_count, np.inf)
        self._offset = np.concatenate([[0.0], np.cumsum(graph.length_m + _GAP_M)])[:-1]
        self._position = np.repeat(self._offset, np.diff(graph.corners)) + _along(graph)

    def at(self, x, y):
        """What is reached from a place.

        Parameters
        ----------
        x, y : float
            [m].

        Returns
        -------
        Reached or None
            None where no street is near the place.
        """
        joins = self._lines.join([x], [y], self._limit_m)
        if not joins.joined[0]:
            return None
        edge, along, leg = int(joins.edge[0]), float(joins.along_m[0]), float(joins.leg_m[0])
        edges, first, last, band, far = self._parts(edge, along, leg)
        length = self._graph.length_m[edges]
        corners, starts = self._cut(edges, first * length, last * length)
        ends, end_band = self._ends(corners, starts, band, far)
        street = self._points(self._offset[edge : edge + 1] + along)[0]
        return Reached(corners, starts, band, (last - first) * length, ends, end_band,
                       np.array([[x, y], street]))

    def _parts(self, edge, along, leg):
        """Edges with the shares that are reached, the band, and costs at both ends (p, 2)."""
        graph = self._graph
        rows, start_cost, end_cost = self._costs(edge, along, leg)
        # The street of the place is two: from the place back to its start, and on to its end.
        whole = graph.length_m[edge]
        share = along / whole
        rows = np.concatenate([rows, [edge, edge]])
        begin = np.concatenate([np.zeros(len(rows) - 1), [share]])
        width = np.concatenate([np.ones(len(rows) - 2), [share, 1.0 - share]])
        start_cost = np.concatenate([start_cost, [self._at_start, leg]])
        end_cost = np.concatenate([end_cost, [leg, self._at_end]])
        some = width > 0.0
        rows, begin, width = rows[some], begin[some], width[some]
        start_cost, end_cost = start_cost[some], end_cost[some]
        length = width * graph.length_m[rows]
        parts = reached_parts(start_cost, end_cost, length, self.limits_m)
        at = parts.edge
        cost = [np.minimum(start_cost[at] + s * length[at], end_cost[at] + (1.0 - s) * length[at])
                for s in (parts.first, parts.last)]
        return (rows[at], begin[at] + parts.first * width[at], begin[at] + parts.last * width[at],
                parts.band, np.column_stack(cost))

    def _costs(self, edge, along, leg):
        """Edges around but that of the place, with the costs of their ends [m]."""
        graph, farthest = self._graph, self.limits_m[-1]
        ends = np.array([graph.start[edge], graph.end[edge]])
        offset = leg + np.array([along, graph.length_m[edge] - along])
        near, cost = self._around.costs(ends, farthest)
        cost = np.min(cost + offset[:, None], axis=0)
        inside = np.flatnonzero(cost <= farthest)
        near = near[inside]
        self._cost[near] = cost[inside]
        self._at_start, self._at_end = self._cost[ends]
        count = self._begin[near + 1] - self._begin[near]
        rows = np.unique(self._edges[runs(self._begin[near], count)])
        rows = rows[rows != edge]
        found = rows, self._cost[graph.start[rows]], self._cost[graph.end[rows]]
        self._cost[near] = np.inf
        return found

    def _cut(self, edges, first_m, last_m):
        """Corners of parts of edges, and where those of each part begin."""
        begin, end = self._offset[edges] + first_m, self._offset[edges] + last_m
        low = np.searchsorted(self._position, begin, side="right")
        high = np.searchsorted(self._position, end, side="left")
        inner = np.maximum(high - low, 0)
        starts = np.concatenate([[0], np.cumsum(inner + 2)])
        corners = np.empty((starts[-1], 2))
        corners[starts[:-1]] = self._points(begin)
        corners[starts[1:] - 1] = self._points(end)
        inside = np.ones(len(corners), dtype=bool)
        inside[starts[:-1]] = inside[starts[1:] - 1] = False
        corners[inside] = self._graph.coordinates[runs(low, inner)]
        return corners, starts

    def _points(self, position):
        """Coordinates of places in the row of all streets, shape (n, 2)."""
        x, y = self._graph.coordinates.T
        return np.column_stack([
            np.interp(position, self._position, x), np.interp(position, self._position, y)])

    def _ends(self, corners, starts, band, cost):
        limit = np.array(self.limits_m)[band]
        at_first, at_last = (np.abs(cost[:, side] - limit) <= AT_LIMIT_M for side in (0, 1))
        places = np.concatenate([corners[starts[:-1]][at_first], corners[starts[1:] - 1][at_last]])
        return places, np.concatenate([band[at_first], band[at_last]])


def _edges_of_nodes(graph):
    """Edges one node after the other, and where those of each node begin."""
    node = np.concatenate([graph.start, graph.end])
    edge = np.tile(np.arange(graph.edge_count), 2)
    order = np.argsort(node, kind="stable")
    counts = np.bincount(node, minlength=graph.node_count)
    return edge[order], np.concatenate([[0], np.cumsum(counts)])


def _along(graph):
    """Way along its edge of each corner [m], scaled so that the last is at the edge's length."""
    steps = np.hypot(*np.diff(graph.coordinates, axis=0, prepend=graph.coordinates[:1]).T)
    steps[graph.corners[:-1]] = 0.0
    edge = np.repeat(np.arange(graph.edge_count), np.diff(graph.corners))
    run = np.cumsum(steps)
    run = run - run[graph.corners[:-1]][edge]
    whole = run[graph.corners[1:] - 1]
    along = run * (graph.length_m / np.where(whole > 0, whole, 1.0))[edge]
    along[graph.corners[1:] - 1] = graph.length_m
    return along

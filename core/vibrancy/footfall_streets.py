"""Streets as walkers to one place use them: which ways they take, and how many take each.

From every corner people take the streets by which the rest of their way is longer than the
shortest rest by no more than the *detour allowance*, and that bring them nearer. A way that uses
up a share *s* of the allowance at a corner has the weight ``exp(-3·s)`` there, so that one at the
limit has a twentieth of that of the shortest; the weight of a way is the product over its corners,
and people are split by the weights of ways (Dial 1971, Transportation Research 5, 83-111, with a
dispersion that is relative to what is left to walk). Without an allowance all equally short ways
have the same weight: that is the edge betweenness of graph theory.

A place on a street must not change the ways of those who pass it. So whether a street is taken is
decided once for the whole street between two corners, not for its pieces between places.
"""

from dataclasses import dataclass

import numpy as np

from ..geo.walking import places, routes

# exp(-3) is about 0.05.
WEIGHT_AT_LIMIT = 3.0
# Lengths that differ by less are the same [m].
SAME_M = 1e-6


@dataclass(frozen=True)
class Steps:
    """The pieces of street that walkers to one root use, each in one direction.

    Parameters
    ----------
    height : ndarray, shape (k,)
        Falls along every step; infinite beyond the limit.
    piece : ndarray of int, shape (s,)
        Edge of the split graph.
    tail, head : ndarray of int, shape (s,)
        Where the step begins and ends, rows of ``Part.near``.
    weight : ndarray, shape (s,)
        Weight of the step [-], above 0 and at most 1.
    """

    height: np.ndarray
    piece: np.ndarray
    tail: np.ndarray
    head: np.ndarray
    weight: np.ndarray


class Streets:
    """A walking graph with places on it, ready for searches.

    Parameters
    ----------
    graph : WalkingGraph
    x, y : ndarray, shape (p,)
        Places [m], in the CRS of the graph.
    limit_m : float
        A place farther than this from every open street is not on the network [m].
    closed : ndarray of bool, shape (graph.edge_count,), optional
        Streets that nobody can use. A place on one of them is joined to the nearest other street.

    Attributes
    ----------
    node : ndarray of int, shape (p,)
        Node of each place in :attr:`split`; -1 where it is not on the network.
    leg_m : ndarray, shape (p,)
        Straight line from each place to the street [m].
    split, parent
        The graph with the places as nodes, and the row of the street that each edge is a piece of.
    """

    def __init__(self, graph, x, y, limit_m, closed=None):
        self.graph = graph
        opened = np.ones(graph.edge_count, bool) if closed is None else ~closed
        joins = _joined(graph, x, y, limit_m, opened)
        self.split, self.node, self.parent = places.with_places(graph, joins)
        self.leg_m = joins.leg_m
        self.open_piece = opened[self.parent]
        cost = np.where(self.open_piece, self.split.length_m, np.inf)
        links = routes.matrix(self.split, cost)
        self.component = _components(links)
        self._around = routes.Surroundings(links, self.split.x, self.split.y)
        inner = np.flatnonzero(self.node >= graph.node_count)
        # Street of each node (-1 at a corner), and the share of the street before it.
        self.street = np.full(self.split.node_count, -1, dtype=np.intp)
        self.share = np.zeros(self.split.node_count)
        self.street[self.node[inner]] = joins.edge[inner]
        self.share[self.node[inner]] = (
            joins.along_m[inner] / graph.length_m[joins.edge[inner]]
        )

    def part(self, roots, longest_m):
        """What lies around some roots.

        Parameters
        ----------
        roots : ndarray of int
            Nodes of :attr:`split`.
        longest_m : float
            Longest way that is walked [m].

        Returns
        -------
        Part
        """
        near, cost = self._around.costs(roots, longest_m)
        return Part(self, roots, near, cost)


class Part:
    """The surroundings of some roots.

    Attributes
    ----------
    near : ndarray of int, shape (k,)
        Nodes of the split graph, ascending.
    cost : ndarray, shape (r, k)
        Way from each node to each root [m]; infinite beyond the limit.
    """

    def __init__(self, streets, roots, near, cost):
        self.near, self.cost, self._roots = near, cost, roots
        split, graph = streets.split, streets.graph
        local = np.full(split.node_count, -1, dtype=np.intp)
        local[near] = np.arange(len(near))
        tails, heads = local[split.start], local[split.end]
        self._piece = np.flatnonzero((tails >= 0) & (heads >= 0) & streets.open_piece)
        self._ends = tails[self._piece], heads[self._piece]
        self._length = split.length_m[self._piece]
        rows, self._of_piece = np.unique(streets.parent[self._piece], return_inverse=True)
        # A street that reaches out of the part ends at a node that is never reached.
        self._begin, self._end = local[graph.start[rows]], local[graph.end[rows]]
        self._street_length = graph.length_m[rows]
        self._corner = near < graph.node_count
        place = np.minimum(np.searchsorted(rows, streets.street[near]), max(len(rows) - 1, 0))
        known = ~self._corner & (len(rows) > 0)
        known[known] = rows[place[known]] == streets.street[near[known]]
        self._cut, self._cut_street = np.flatnonzero(known), place[known]
        self._cut_share = streets.share[near[known]]

    def steps(self, number, allowance):
        """The steps of walkers to one root.

        Parameters
        ----------
        number : int
            Which of the roots.
        allowance : float
            The rest of the way is longer than the shortest by at most this share [-].

        Returns
        -------
        Steps
        """
        cost = np.append(self.cost[number], np.inf)
        down, weight = self._streets_taken(cost, self._roots[number], allowance)
        height = self._heights(cost, down)
        first, second = self._ends
        with np.errstate(invalid="ignore"):
            falls = height[first] - height[second]
        use = np.isfinite(falls) & (np.abs(falls) > 0)
        through = down[self._of_piece] != 0
        use &= through | (np.abs(self._length - np.abs(falls)) <= SAME_M)
        falls, piece, street = falls[use], self._piece[use], self._of_piece[use]
        tail = np.where(falls > 0, first[use], second[use])
        head = np.where(falls > 0, second[use], first[use])
        # The whole street has its weight once, where it is entered.
        entered = through[use] & self._corner[tail]
        return Steps(height, piece, tail, head, np.where(entered, weight[street], 1.0))

    def _streets_taken(self, cost, root, allowance):
        """Direction in which each street is walked through (1, -1 or 0), and its weight."""
        begin, end = cost[self._begin], cost[self._end]
        with np.errstate(invalid="ignore"):
            nearer = begin - end
            far = np.maximum(begin, end)
            excess = self._street_length - np.abs(nearer)
            taken = excess <= allowance * far + SAME_M
        taken &= np.isfinite(far) & (np.abs(nearer) > SAME_M)
        # Nobody walks on past the root.
        inside = self.near[self._cut] == root
        taken[self._cut_street[inside]] = False
        weight = np.ones(len(begin))
        if allowance > 0:
            used = excess[taken] / (allowance * far[taken])
            weight[taken] = np.exp(-WEIGHT_AT_LIMIT * np.clip(used, 0.0, 1.0))
        return np.where(taken, np.sign(nearer), 0.0), weight

    def _heights(self, cost, down):
        """Way to the root, but even along streets that are walked through in one direction."""
        height = cost[:-1].copy()
        inside = down[self._cut_street] != 0
        street = self._cut_street[inside]
        begin, end = cost[self._begin[street]], cost[self._end[street]]
        height[self._cut[inside]] = begin + (end - begin) * self._cut_share[inside]
        return height


def _components(links):
    from scipy.sparse.csgraph import connected_components

    return connected_components(links, directed=False)[1]


def _joined(graph, x, y, limit_m, opened):
    if opened.all():
        return places.join(graph, x, y, limit_m)
    rows = np.flatnonzero(opened)
    if not len(rows):
        none = np.full(len(x), np.nan)
        return places.Joins(np.full(len(x), -1), none, none)
    joins = places.join(graph.kept(rows), x, y, limit_m)
    edge = np.where(joins.joined, rows[np.maximum(joins.edge, 0)], -1)
    return places.Joins(edge, joins.along_m, joins.leg_m)

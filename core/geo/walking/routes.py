"""Shortest ways on the nodes of a walking graph.

All searches run on scipy's Dijkstra. Where only what is near matters, they run on the part of the
graph around a group of neighbouring origins: scipy prepares every node of what it is given for
each origin, so a small graph is what makes it fast.
"""

from dataclasses import dataclass

import numpy as np

from ...progress import ignore_progress
from ..order import morton_order

# Neighbouring origins searched together.
ORIGINS_AT_ONCE = 24
# Nodes that one search of :func:`between` visits: scipy lets no other thread work meanwhile.
MOST_VISITS = 300_000
# Beyond the limit by so little is rounding.
ROUNDING = 1e-12


@dataclass(frozen=True)
class Reached:
    """What each of o origins reaches.

    Parameters
    ----------
    starts : ndarray of int, shape (o + 1,)
        Where the nodes of each origin begin.
    node : ndarray of int, shape (k,)
    cost : ndarray, shape (k,)
        In the unit of the links, at most the limit.
    """

    starts: np.ndarray
    node: np.ndarray
    cost: np.ndarray

    def origin(self):
        """Row of the origin of each entry, shape (k,)."""
        return np.repeat(np.arange(len(self.starts) - 1), np.diff(self.starts))


@dataclass(frozen=True)
class Tree:
    """Shortest ways from one origin.

    Parameters
    ----------
    node : ndarray of int, shape (k,)
        Nodes within the limit, the nearest first.
    cost : ndarray, shape (k,)
    before : ndarray of int, shape (k,)
        The node before on the way from the origin; -1 at the origin.
    """

    node: np.ndarray
    cost: np.ndarray
    before: np.ndarray


def matrix(graph, cost):
    """Costs between neighbouring nodes.

    Parameters
    ----------
    graph : WalkingGraph
    cost : ndarray, shape (e,)
        Cost of each edge both ways, above 0: metres or minutes; infinite where impassable.

    Returns
    -------
    scipy.sparse.csr_matrix, shape (n, n)
        Symmetric; the cheapest of parallel edges.
    """
    from scipy.sparse import csr_matrix

    cost = np.asarray(cost, dtype=float)
    usable = np.isfinite(cost) & (graph.start != graph.end)
    low = np.minimum(graph.start, graph.end)[usable]
    high, cost = np.maximum(graph.start, graph.end)[usable], cost[usable]
    order = np.lexsort((cost, high, low))
    low, high, cost = low[order], high[order], cost[order]
    first = np.ones(len(low), dtype=bool)
    first[1:] = (np.diff(low) != 0) | (np.diff(high) != 0)
    low, high, cost = low[first], high[first], cost[first]
    size = graph.node_count
    return csr_matrix(
        (np.tile(cost, 2), (np.concatenate([low, high]), np.concatenate([high, low]))),
        shape=(size, size),
    )


def within(
    links, x, y, origins, limit, targets=None, per_cost_m=1.0, progress=ignore_progress
):
    """Everything within a limit of each origin.

    Parameters
    ----------
    links : csr_matrix, shape (n, n)
        From :func:`matrix`.
    x, y : ndarray, shape (n,)
        Nodes [m].
    origins : ndarray of int, shape (o,)
        Nodes.
    limit : float
        Largest cost, in the unit of the links.
    targets : ndarray of int, optional
        Nodes that are asked for; by default all.
    per_cost_m : float
        The most metres that one unit of cost covers: 1 for metres, the highest speed for minutes.
        Where the links show that it is more, theirs counts.

    Returns
    -------
    Reached
        The nodes of an origin in the order of their rows.
    """
    origins = np.asarray(origins, dtype=np.intp)
    wanted = None
    if targets is not None:
        wanted = np.zeros(len(x), dtype=bool)
        wanted[np.asarray(targets, dtype=np.intp)] = True
    around = Surroundings(links, x, y)
    order = morton_order(x[origins], y[origins])
    counts = np.zeros(len(origins), dtype=np.intp)
    groups = []
    for start in range(0, len(order), ORIGINS_AT_ONCE):
        progress(start / len(order))
        rows = order[start : start + ORIGINS_AT_ONCE]
        near, costs = around.costs(origins[rows], limit, per_cost_m)
        if wanted is not None:
            keep = wanted[near]
            near, costs = near[keep], costs[:, keep]
        row, column = np.nonzero(np.isfinite(costs))
        counts[rows] = np.bincount(row, minlength=len(rows))
        groups.append((near[column], costs[row, column]))
    progress(1.0)
    return _in_order_of_origins(order, counts, groups)


def _in_order_of_origins(order, counts, found):
    """What was found for groups of origins in the order of their search, as :class:`Reached`."""
    starts = np.concatenate([[0], np.cumsum(counts)])
    node, cost = np.empty(starts[-1], dtype=np.intp), np.empty(starts[-1])
    for group, (nodes, costs) in enumerate(found):
        begin = 0
        for row in order[group * ORIGINS_AT_ONCE : (group + 1) * ORIGINS_AT_ONCE]:
            here, end = slice(starts[row], starts[row + 1]), begin + counts[row]
            node[here], cost[here] = nodes[begin:end], costs[begin:end]
            begin = end
    return Reached(starts, node, cost)


class Surroundings:
    """The part of a graph around some nodes, cut out for searches with a limit.

    Parameters
    ----------
    links : csr_matrix, shape (n, n)
    x, y : ndarray, shape (n,)
        Nodes [m].
    """

    def __init__(self, links, x, y):
        self.links, self.x, self.y = links, x, y
        self._per_cost_m = _most_metres(links, x, y)
        self._order = np.argsort(x, kind="stable")
        self._x = x[self._order]
        self._local = np.full(len(x), -1, dtype=np.int32)

    def costs(self, origins, limit, per_cost_m=1.0, before=False):
        """Costs from origins to the nodes around them.

        Parameters
        ----------
        origins : ndarray of int, shape (o,)
        limit : float
        per_cost_m : float
            See :func:`within`.
        before : bool
            Also give the node before each one on the way.

        Returns
        -------
        near : ndarray of int, shape (k,)
            Nodes around, in the order of their rows.
        cost : ndarray, shape (o, k)
            Infinite beyond the limit.
        previous : ndarray of int, shape (o, k)
            Only with ``before``: column in ``near``, negative at the origin and beyond the limit.
        """
        from scipy.sparse.csgraph import dijkstra

        near = self._near(origins, limit * max(per_cost_m, self._per_cost_m))
        part = self._cut_out(near)
        found = dijkstra(
            part,
            indices=np.searchsorted(near, origins),
            limit=limit * (1.0 + ROUNDING),
            return_predecessors=before,
        )
        return (near, *found) if before else (near, found)

    def _near(self, origins, radius):
        """Nodes in the bounding box of the origins, widened by the radius."""
        x, y = self.x[origins], self.y[origins]
        first, last = np.searchsorted(
            self._x, [x.min() - radius - 1.0, x.max() + radius + 1.0], side="left"
        )
        rows = self._order[first:last]
        high = self.y[rows]
        return np.sort(rows[(high >= y.min() - radius - 1.0) & (high <= y.max() + radius + 1.0)])

    def _cut_out(self, near):
        from scipy.sparse import csr_matrix

        links, local = self.links, self._local
        local[near] = np.arange(len(near), dtype=np.int32)
        begin = links.indptr[near]
        counts = links.indptr[near + 1] - begin
        ends = np.concatenate([[0], np.cumsum(counts)])
        take = np.repeat(begin - ends[:-1], counts) + np.arange(ends[-1])
        column = local[links.indices[take]]
        local[near] = -1
        inside = column >= 0
        ends = np.concatenate([[0], np.cumsum(inside)])[ends]
        return csr_matrix(
            (links.data[take][inside], column[inside], ends), shape=(len(near), len(near))
        )


def _most_metres(links, x, y):
    """The most metres as the crow flies that one unit of cost covers between two neighbours.

    Above 1 for metres too where a published length is below that of the drawn line: the pieces of
    a bent street, once cut, may end farther apart than they are long.
    """
    start = np.repeat(np.arange(len(x)), np.diff(links.indptr))
    metres = np.hypot(x[start] - x[links.indices], y[start] - y[links.indices])
    # Coordinates have fewer digits than the length of a tiny piece.
    return float(np.max(np.maximum(metres - 1e-6, 0.0) / links.data, initial=0.0))


def nearest(links, sources, limit=np.inf):
    """The nearest source of every node.

    Parameters
    ----------
    links : csr_matrix, shape (n, n)
    sources : ndarray of int, shape (s,)
        Nodes; a node may be named twice.
    limit : float

    Returns
    -------
    cost : ndarray, shape (n,)
        Infinite where no source is within the limit.
    source : ndarray of int, shape (n,)
        Row in ``sources`` (the first that names the node), -1 where there is none.
    """
    from scipy.sparse.csgraph import dijkstra

    size = links.shape[0]
    if not len(sources):
        return np.full(size, np.inf), np.full(size, -1, dtype=np.intp)
    distinct, first = np.unique(np.asarray(sources, dtype=np.intp), return_index=True)
    cost, _before, node = dijkstra(
        links, indices=distinct, min_only=True, return_predecessors=True,
        limit=limit * (1.0 + ROUNDING),
    )
    source = np.full(size, -1, dtype=np.intp)
    some = np.isfinite(cost)
    source[some] = first[np.searchsorted(distinct, node[some])]
    return cost, source


def between(links, origins, targets, limit=np.inf, progress=ignore_progress):
    """Costs from each origin to each target.

    Parameters
    ----------
    links : csr_matrix, shape (n, n)
    origins, targets : ndarray of int
        Nodes.
    limit : float

    Returns
    -------
    ndarray, shape (len(origins), len(targets))
        Infinite where there is no way within the limit.
    """
    from scipy.sparse.csgraph import dijkstra

    origins, targets = np.asarray(origins, dtype=np.intp), np.asarray(targets, dtype=np.intp)
    costs = np.empty((len(origins), len(targets)))
    step = max(MOST_VISITS // max(links.shape[0], 1), 1)
    for start in range(0, len(origins), step):
        progress(start / len(origins))
        rows = slice(start, start + step)
        costs[rows] = dijkstra(
            links, indices=origins[rows], limit=limit * (1.0 + ROUNDING)
        )[:, targets]
    progress(1.0)
    return costs


def tree(around, origin, limit, per_cost_m=1.0):
    """Shortest ways from one node.

    Parameters
    ----------
    around : Surroundings
    origin : int
    limit : float
    per_cost_m : float
        See :func:`within`.

    Returns
    -------
    Tree
    """
    near, cost, before = around.costs(np.array([origin]), limit, per_cost_m, before=True)
    cost, before = cost[0], before[0]
    order = np.argsort(cost, kind="stable")
    order = order[: np.count_nonzero(np.isfinite(cost))]
    previous = before[order]
    return Tree(
        near[order], cost[order], np.where(previous >= 0, near[np.maximum(previous, 0)], -1)
    )

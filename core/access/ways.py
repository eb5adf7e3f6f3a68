"""How far it is on foot from points to sites: along the network, or straight line × detour.

Both ways answer the same questions. On the network every place, a point where people live or a site
that they go to, meets the streets at the nearest point on an edge; the straight piece to the street
(the leg) is part of the way.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from ..errors import CoreError
from ..geo.walking import groups, places, routes
from ..progress import ignore_progress

# A way this little longer than a limit is as long as it [m].
ON_LIMIT_M = 1e-6
# scipy takes an edge of length 0 for none; nobody sees a nanometre [m].
LEAST_LEG_M = 1e-9
# Pairs of points and sites looked at together.
MOST_AT_ONCE = 5_000_000
NETWORK, STRAIGHT_LINE = "network", "straight_line"


@dataclass(frozen=True)
class Tied:
    """A graph with places tied to it: a node on the street, and a leaf beside it.

    Parameters
    ----------
    graph : WalkingGraph
        Cut at the places.
    x, y : ndarray, shape (n + p,)
        Nodes of the graph, then the places [m].
    node : ndarray of int, shape (p,)
        Node on the street; -1 where no street is near.
    leg_m : ndarray, shape (p,)
        Straight line from the place to the street [m]; NaN where no street is near.
    """

    graph: object
    x: np.ndarray
    y: np.ndarray
    node: np.ndarray
    leg_m: np.ndarray

    @property
    def joined(self):
        return self.node >= 0

    def leaf(self, rows):
        """Nodes of places, whether they are joined or not."""
        return self.graph.node_count + np.asarray(rows, dtype=np.intp)

    def links(self, edge_cost, per_m):
        """Costs between nodes, leaves included.

        Parameters
        ----------
        edge_cost : ndarray, shape (e,)
            Cost of each edge of ``graph``.
        per_m : float
            Cost of a metre of leg.

        Returns
        -------
        scipy.sparse.csr_matrix, shape (n + p, n + p)
        """
        from scipy.sparse import coo_matrix

        streets = routes.matrix(self.graph, edge_cost).tocoo()
        there = np.flatnonzero(self.joined)
        leaf, node = self.leaf(there), self.node[there]
        cost = np.maximum(self.leg_m[there], LEAST_LEG_M) * per_m
        size = len(self.x)
        return coo_matrix(
            (
                np.concatenate([streets.data, cost, cost]),
                (
                    np.concatenate([streets.row, leaf, node]),
                    np.concatenate([streets.col, node, leaf]),
                ),
            ),
            shape=(size, size),
        ).tocsr()


def tie(graph, x, y, limit_m):
    """Tie places to the nearest point on an edge.

    Parameters
    ----------
    graph : WalkingGraph
    x, y : ndarray, shape (p,)
        Places [m].
    limit_m : float
        Places farther than this from every street stay alone [m].

    Returns
    -------
    Tied
    """
    joins = places.join(graph, x, y, limit_m)
    split, node, _parent = places.with_places(graph, joins)
    return Tied(
        split, np.concatenate([split.x, x]), np.concatenate([split.y, y]), node, joins.leg_m
    )


def largest_part(graph):
    """The connected part with the greatest length of streets; the others cannot be reached."""
    part = graph.edge_part
    return graph if not part.any() else graph.kept(part == 0)


def usable_part(graph, assumptions, group):
    """The largest connected part of what a group can pass, and the length that it cannot [m].

    Parameters
    ----------
    graph : WalkingGraph
    assumptions : Assumptions
    group : str

    Raises
    ------
    CoreError
        ``access_no_way`` where nothing can be passed.
    """
    passable = groups.passable(graph, assumptions, group)
    if not passable.any():
        raise CoreError("access_no_way", group=group)
    usable = graph if passable.all() else graph.kept(passable)
    return largest_part(usable), float(graph.length_m[~passable].sum())


def fastest_of(graph, minutes, speed):
    """The most metres that a minute covers on any edge or leg [m/min]."""
    return float(np.max(graph.length_m / minutes, initial=speed))


class NetworkWays:
    """Ways along the network for one user group.

    Parameters
    ----------
    graph : WalkingGraph
    points, sites : (x, y) of ndarray
        Where people are, and where they go [m].
    limit_m : float
        Places farther than this from every street are off the network [m].
    assumptions : Assumptions
    group : str
        Key of ``groups.GROUPS``: its speed, and what it cannot pass.
    """

    kind = NETWORK
    detour_ratio = 1.0

    def __init__(self, graph, points, sites, limit_m, assumptions, group):
        x, y = (np.asarray(axis, dtype=float) for axis in points)
        self.count = len(x)
        graph = largest_part(graph)
        usable, self.shut_m = usable_part(graph, assumptions, group)
        self.tied = tie(usable, *(np.asarray(axis, dtype=float) for axis in sites), limit_m)
        self.joins = places.join(self.tied.graph, x, y, limit_m)
        # On the network is who lives near a street; whether the group can pass it is another thing.
        self.on, self.site_on = self.joins.joined, self.tied.joined
        if self.shut_m:
            streets = places.Lines(graph)
            self.on, self.site_on = (
                streets.join(*where, limit_m).joined for where in ((x, y), sites))
        self.speed = groups.speed_m_per_min(assumptions, group)
        self.minutes = groups.minutes(self.tied.graph, assumptions, group)
        self.fastest = fastest_of(self.tied.graph, self.minutes, self.speed)
        # Where nothing slows down, minutes are metres in another unit.
        self._even = bool(np.allclose(
            self.minutes * self.speed, self.tied.graph.length_m, rtol=1e-12, atol=0.0))

    @property
    def basis(self):
        return self.kind

    @cached_property
    def _metres(self):
        return self.tied.links(self.tied.graph.length_m, 1.0)

    @cached_property
    def _minutes(self):
        return self.tied.links(self.minutes, 1.0 / self.speed)

    def to_nearest(self, sites):
        """Way to the nearest of some sites.

        Parameters
        ----------
        sites : ndarray of int
            Rows of sites.

        Returns
        -------
        metres, minutes : ndarray, shape (s,)
            Length of the shortest way and time of the fastest; infinite where there is none.
        """
        metres = self._nearest(self._metres, self.tied.graph.length_m, 1.0, sites)
        if self._even:
            return metres, metres / self.speed
        return metres, self._nearest(self._minutes, self.minutes, 1.0 / self.speed, sites)

    def _nearest(self, links, edge_cost, per_m, sites):
        at_node = routes.nearest(links, self._leaves(sites))[0]
        point, node, cost = self._ends(edge_cost, per_m)
        best = np.full(self.count, np.inf)
        half = len(point) // 2
        total = at_node[node] + cost
        best[point[:half]] = np.minimum(total[:half], total[half:])
        return best

    def _ends(self, edge_cost, per_m):
        """From each point to both ends of its edge: all starts, then all ends.

        Returns
        -------
        point, node : ndarray of int, shape (2 j,)
        cost : ndarray, shape (2 j,)
            The leg to the street and the part of the edge.
        """
        point = np.flatnonzero(self.joins.joined)
        edge = self.joins.edge[point]
        graph = self.tied.graph
        share = self.joins.along_m[point] / graph.length_m[edge]
        leg = np.tile(self.joins.leg_m[point] * per_m, 2)
        part = np.concatenate([share, 1.0 - share]) * np.tile(edge_cost[edge], 2)
        return np.tile(point, 2), np.concatenate([graph.start[edge], graph.end[edge]]), leg + part

    def _leaves(self, sites):
        rows = np.asarray(sites, dtype=np.intp)
        return self.tied.leaf(rows[self.tied.joined[rows]])

    def count_within(self, sites, minutes, progress=ignore_progress):
        """Number of some sites within a time of each point, shape (s,)."""
        limit = minutes + ON_LIMIT_M / self.speed
        reached = routes.within(
            self._minutes, self.tied.x, self.tied.y, self._leaves(sites), limit,
            per_cost_m=self.fastest, progress=progress,
        )
        point, node, cost = self._ends(self.minutes, 1.0 / self.speed)
        order = np.argsort(node, kind="stable")
        begin = np.searchsorted(node[order], np.arange(len(self.tied.x) + 1))
        found = np.zeros(self.count)
        for rows in _chunks(reached, begin):
            take, which = _expanded(begin, reached.node[rows])
            take = order[take]
            near = reached.cost[rows][which] + cost[take] <= limit
            # Over both ends of its edge a site counts once.
            pair = reached.origin()[rows][which[near]] * self.count + point[take[near]]
            found += np.bincount(np.unique(pair) % self.count, minlength=self.count)
        return found


def _chunks(reached, begin):
    """Slices of what is reached, of whole origins and not too many points each."""
    size = np.concatenate([[0], np.cumsum(np.diff(begin)[reached.node])])[reached.starts]
    first = 0
    while first < len(size) - 1:
        last = max(int(np.searchsorted(size, size[first] + MOST_AT_ONCE, side="right")) - 1,
                   first + 1)
        yield slice(int(reached.starts[first]), int(reached.starts[last]))
        first = last


def _expanded(begin, node):
    """Rows of a table that is sorted by node, for each of some nodes, and which node each is of."""
    counts = begin[node + 1] - begin[node]
    which = np.repeat(np.arange(len(node)), counts)
    starts = np.cumsum(counts) - counts
    return begin[node][which] + np.arange(len(which)) - starts[which], which


class StraightWays:
    """Straight line × detour ratio, where there is no network.

    Parameters
    ----------
    points, sites : (x, y) of ndarray
        Where people are, and where they go [m].
    assumptions : Assumptions
    group : str
        Key of ``groups.GROUPS``.
    """

    kind = STRAIGHT_LINE
    shut_m = 0.0

    def __init__(self, points, sites, assumptions, group):
        self.points, self.sites = np.column_stack(points), np.column_stack(sites)
        self.count = len(self.points)
        self.on = np.ones(self.count, dtype=bool)
        self.site_on = np.ones(len(self.sites), dtype=bool)
        self.speed = groups.speed_m_per_min(assumptions, group)
        self.detour_ratio = assumptions.value("general", "distance", "detour_ratio")

    @property
    def basis(self):
        return f"{self.kind} × {self.detour_ratio:g}"

    def to_nearest(self, sites):
        """Straight line × detour to the nearest of some sites [m], and its time [min]."""
        metres = self.detour_ratio * straight_metres(self.points, self.sites[sites])
        return metres, metres / self.speed

    def count_within(self, sites, minutes, progress=ignore_progress):
        from scipy.spatial import cKDTree

        chosen = self.sites[sites]
        if not len(chosen):
            return np.zeros(self.count)
        radius = (minutes * self.speed + ON_LIMIT_M) / self.detour_ratio
        found = cKDTree(chosen).query_ball_point(self.points, radius, return_length=True)
        progress(1.0)
        return found.astype(float)


def straight_metres(points, sites):
    """Straight line from points to the nearest of some sites [m].

    Parameters
    ----------
    points : ndarray, shape (s, 2)
    sites : ndarray, shape (m, 2)
        May be empty.

    Returns
    -------
    ndarray, shape (s,)
        Infinite where there is no site.
    """
    from scipy.spatial import cKDTree

    if not len(sites):
        return np.full(len(points), np.inf)
    return cKDTree(sites).query(points)[0]

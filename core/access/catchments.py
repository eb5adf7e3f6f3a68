"""What can be reached from a place along the streets: parts of edges, cut exactly at the limit."""

from dataclasses import dataclass, replace

import numpy as np

from ..geo.walking import routes
from .ways import ON_LIMIT_M

# Shares of an edge that differ by less are equal.
ROUNDING = 1e-12
# Arcs of a buffer's quarter circle.
QUARTER = 8


@dataclass(frozen=True)
class Parts:
    """Parts of edges by the band in which they are reached.

    Parameters
    ----------
    edge : ndarray of int, shape (k,)
    first, last : ndarray, shape (k,)
        Where the part begins and ends, as shares of the edge's length [-].
    band : ndarray of int, shape (k,)
        Row of the smallest limit that holds the part.
    nearest, farthest : ndarray, shape (k,)
        Least and greatest cost on the part.
    """

    edge: np.ndarray
    first: np.ndarray
    last: np.ndarray
    band: np.ndarray
    nearest: np.ndarray
    farthest: np.ndarray

    def __len__(self):
        return len(self.edge)

    def length_m(self, graph):
        """Length of each part along the street [m]."""
        return (self.last - self.first) * graph.length_m[self.edge]


def reached_parts(start_cost, end_cost, edge_cost, limits):
    """Parts of edges within limits, seen from both ends.

    A point at share *s* of an edge is reached over its start at ``start_cost + s·edge_cost`` and
    over its end at ``end_cost + (1 − s)·edge_cost``; the smaller counts. The two meet at *s\\**.

    Parameters
    ----------
    start_cost, end_cost : ndarray, shape (e,)
        Cost of the edges' ends; infinite where not reached.
    edge_cost : ndarray, shape (e,)
        Cost of each edge; infinite where impassable.
    limits : sequence of float
        Growing, in the unit of the costs.

    Returns
    -------
    Parts
        ``edge`` is a row of the arguments. Parts do not overlap and have some length; one that is
        reached over both ends in one band is a single part.
    """
    passable = np.isfinite(edge_cost) & (np.isfinite(start_cost) | np.isfinite(end_cost))
    rows = np.flatnonzero(passable)
    a, b, w = start_cost[rows], end_cost[rows], edge_cost[rows]
    with np.errstate(invalid="ignore"):
        meet = np.clip((b - a + w) / (2.0 * w), 0.0, 1.0)
    meet = np.where(np.isinf(a), 0.0, np.where(np.isinf(b), 1.0, meet))
    found, below = [], np.full(len(rows), -np.inf)
    for band, limit in enumerate(limits):
        top = np.full(len(rows), float(limit))
        begin, end = _share(below - a, w, meet), _share(top - a, w, meet)
        rest = 1.0 - meet
        inner, outer = _share(top - b, w, rest), _share(below - b, w, rest)
        # Both ways meet in this band: one part, not two.
        met = (end >= meet - ROUNDING) & (inner >= rest - ROUNDING)
        whole = met & (end > begin) & (inner > outer)
        found.append((rows, begin, np.where(whole, 1.0 - outer, end), band))
        found.append((rows, np.where(whole, 1.0, 1.0 - inner), 1.0 - outer, band))
        below = top
    return _listed(found, start_cost, end_cost, edge_cost)


def _share(rest, cost, most):
    """How much of an edge a rest of the limit goes along, as a share."""
    rest = np.where(np.isfinite(rest), rest, -1.0)
    return np.clip(rest / cost, 0.0, most)


def _listed(found, start_cost, end_cost, edge_cost):
    edge = np.concatenate([rows for rows, *_ in found])
    first = np.concatenate([one for _, one, _, _ in found])
    last = np.concatenate([one for _, _, one, _ in found])
    band = np.concatenate([np.full(len(rows), number) for rows, *_, number in found])
    some = last - first > 0.0
    edge, first, last, band = edge[some], first[some], last[some], band[some]
    a, b, w = start_cost[edge], end_cost[edge], edge_cost[edge]

    def cost(share):
        return np.minimum(a + share * w, b + (1.0 - share) * w)

    with np.errstate(invalid="ignore"):
        meet = np.clip((b - a + w) / (2.0 * w), first, last)
    peak = np.where(np.isfinite(a) & np.isfinite(b), cost(np.nan_to_num(meet)), -np.inf)
    ends = cost(first), cost(last)
    order = np.lexsort((first, edge, band))
    return Parts(*(values[order] for values in (
        edge, first, last, band, np.minimum(*ends), np.maximum(np.maximum(*ends), peak))))


def cut(lines, first, last):
    """Parts of lines, given as shares of their length.

    Parameters
    ----------
    lines : ndarray of shapely lines, shape (k,)
    first, last : ndarray, shape (k,)

    Returns
    -------
    ndarray of shapely lines, shape (k,)
    """
    from shapely.ops import substring

    made = np.array(lines, dtype=object)
    for row in np.flatnonzero((first > 0.0) | (last < 1.0)):
        made[row] = substring(lines[row], first[row], last[row], normalized=True)
    return made


@dataclass(frozen=True)
class Costs:
    """Costs at the ends of some edges, from one place or from the nearest of several.

    Parameters
    ----------
    edges : ndarray of int, shape (k,)
    start, end, edge : ndarray, shape (k,)
        Cost of the ends (infinite where not reached) and of the edge.
    """

    edges: np.ndarray
    start: np.ndarray
    end: np.ndarray
    edge: np.ndarray

    def parts(self, limits):
        """:func:`reached_parts`, with the rows of the graph's edges."""
        found = reached_parts(self.start, self.end, self.edge, limits)
        return replace(found, edge=self.edges[found.edge])


class Reach:
    """What is reached from tied places.

    Parameters
    ----------
    tied : ways.Tied
        Its places are the origins.
    edge_cost : ndarray, shape (e,)
        Cost of each edge of ``tied.graph``: metres or minutes.
    per_m : float
        Cost of a metre of leg.
    fastest_m : float
        The most metres that one unit of cost covers.
    farthest : float
        The greatest limit that will be asked for.
    """

    def __init__(self, tied, edge_cost, per_m, fastest_m, farthest):
        self.tied, self.edge_cost, self.per_m = tied, edge_cost, per_m
        self.links = tied.links(edge_cost, per_m)
        self.lines = tied.graph.lines()
        self._fastest, self._farthest = fastest_m, farthest
        self._edges, self._begin = _edges_of_nodes(tied.graph)

    def each(self, places):
        """``(row, Costs)`` of each place that is joined, one after the other.

        Parameters
        ----------
        places : ndarray of int
            Rows of the tied places.
        """
        graph = self.tied.graph
        around = routes.Surroundings(self.links, self.tied.x, self.tied.y)
        cost = np.full(len(self.tied.x), np.inf)
        for place in places:
            found = routes.tree(
                around, int(self.tied.leaf(place)), self._farthest, self._fastest)
            cost[found.node] = found.cost
            streets = found.node[found.node < graph.node_count]
            yield int(place), self._costs(cost, self._edges_at(streets))
            cost[found.node] = np.inf

    def together(self, places):
        """:class:`Costs` from the nearest of some joined places."""
        cost, _source = routes.nearest(self.links, self.tied.leaf(places), self._farthest)
        return self._costs(cost, np.arange(self.tied.graph.edge_count))

    def _edges_at(self, nodes):
        counts = self._begin[nodes + 1] - self._begin[nodes]
        starts = np.concatenate([[0], np.cumsum(counts)])
        take = np.repeat(self._begin[nodes] - starts[:-1], counts) + np.arange(starts[-1])
        return np.unique(self._edges[take])

    def _costs(self, cost, edges):
        graph = self.tied.graph
        return Costs(edges, cost[graph.start[edges]], cost[graph.end[edges]],
                     self.edge_cost[edges])

    def shapes(self, parts):
        """The parts as lines."""
        return cut(self.lines[parts.edge], parts.first, parts.last)

    def legs(self, places, limit):
        """Straight pieces from joined places to the street, cut at a limit."""
        import shapely

        places = np.asarray(places, dtype=np.intp)
        leg = self.tied.leg_m[places]
        there = leg > ON_LIMIT_M
        places, leg = places[there], leg[there]
        share = np.clip(limit / (leg * self.per_m), 0.0, 1.0)[:, None]
        x, y = self.tied.x, self.tied.y
        node, leaf = self.tied.node[places], self.tied.leaf(places)
        home, street = (np.column_stack([x[rows], y[rows]]) for rows in (leaf, node))
        return shapely.linestrings(np.stack([home, home + share * (street - home)], axis=1))


def _edges_of_nodes(graph):
    """Edges at each node: rows of edges one node after the other, and where each begins."""
    node = np.concatenate([graph.start, graph.end])
    edge = np.tile(np.arange(graph.edge_count), 2)
    order = np.argsort(node, kind="stable")
    counts = np.bincount(node, minlength=graph.node_count)
    return edge[order], np.concatenate([[0], np.cumsum(counts)])


def areas(shapes, band, band_count, buffer_m, legs_of):
    """Areas around reached streets, one a band; each holds the one before.

    Parameters
    ----------
    shapes : ndarray of shapely lines, shape (k,)
    band : ndarray of int, shape (k,)
    band_count : int
    buffer_m : float
        Width on each side of the streets [m].
    legs_of : callable
        Straight pieces to the street of a band, as lines.

    Returns
    -------
    list of shapely geometry
        Empty where nothing is reached.
    """
    import shapely

    made, before = [], shapely.MultiPolygon()
    for number in range(band_count):
        lines = np.concatenate([shapes[band == number], legs_of(number)])
        if len(lines):
            # One by one and then dissolved: all lines at once take ten times as long.
            around = shapely.buffer(lines, buffer_m, quad_segs=QUARTER)
            before = shapely.union(before, shapely.union_all(around))
        made.append(before)
    return made


def residents_in(shapes, zones, residents):
    """Residents in areas, each zone's people spread evenly over it.

    Parameters
    ----------
    shapes : sequence of shapely areas, shape (k,)
    zones : ndarray of shapely polygons, shape (z,)
    residents : ndarray, shape (z,)
        NaN counts as nobody [persons].

    Returns
    -------
    ndarray, shape (k,)
    """
    import shapely

    if not len(shapes):
        return np.zeros(0)
    shapes, zones = np.asarray(shapes, dtype=object), np.asarray(zones)
    tree = shapely.STRtree(zones)
    row, zone = tree.query(shapes, predicate="intersects")
    shared = shapely.area(shapely.intersection(shapes[row], zones[zone]))
    density = np.nan_to_num(residents) / shapely.area(zones)
    return np.bincount(row, shared * density[zone], minlength=len(shapes))

"""Where places meet the streets: at the nearest point on an edge, which becomes a node.

To join places to the nearest *node* would overstate access: a place in the middle of a long block
would be at once at its corner.
"""

from dataclasses import dataclass, replace

import numpy as np

# Splits nearer than this to the end of an edge are the end [m].
SAME_M = 1e-9


@dataclass(frozen=True)
class Joins:
    """Where places meet the streets.

    Parameters
    ----------
    edge : ndarray of int, shape (n,)
        Row of the edge; -1 where none is within the limit.
    along_m : ndarray, shape (n,)
        Way along the edge from its start [m]; NaN where there is none.
    leg_m : ndarray, shape (n,)
        Straight line from the place to the street [m]; NaN where there is none.
    """

    edge: np.ndarray
    along_m: np.ndarray
    leg_m: np.ndarray

    def __len__(self):
        return len(self.edge)

    @property
    def joined(self):
        """Whether there is a street within the limit, shape (n,)."""
        return self.edge >= 0


def join(graph, x, y, limit_m, lines=None):
    """The nearest point on an edge for each place.

    Parameters
    ----------
    graph : WalkingGraph
    x, y : ndarray, shape (n,)
        Places [m], in the CRS of the graph.
    limit_m : float
        A place farther than this from every street stays alone [m].
    lines : Lines, optional
        ``Lines(graph)``, where many calls share it.

    Returns
    -------
    Joins
    """
    return (lines or Lines(graph)).join(x, y, limit_m)


class Lines:
    """The edges of a graph with an index of where they are.

    Parameters
    ----------
    graph : WalkingGraph
    """

    def __init__(self, graph):
        import shapely

        self._graph = graph
        self._lines = graph.lines()
        self._tree = shapely.STRtree(self._lines)

    def join(self, x, y, limit_m):
        """See :func:`join`."""
        import shapely

        x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
        points = shapely.points(x, y)
        count = len(points)
        edge = np.full(count, -1, dtype=np.intp)
        along, leg = np.full(count, np.nan), np.full(count, np.nan)
        known = np.flatnonzero(np.isfinite(x) & np.isfinite(y))
        # shapely wants a limit above 0.
        (row, match), distance = self._tree.query_nearest(
            points[known],
            max_distance=max(limit_m, np.finfo(float).tiny),
            return_distance=True,
            all_matches=True,
        )
        found = known[row], match
        # Several edges meet at a node: the first of them, whatever the index says first.
        order = np.lexsort((found[1], found[0]))
        rows, first = np.unique(found[0][order], return_index=True)
        chosen = order[first]
        edge[rows], leg[rows] = found[1][chosen], distance[chosen]
        lines = self._lines[edge[rows]]
        # A line of no length has no share: its start.
        with np.errstate(invalid="ignore"):
            share = shapely.line_locate_point(lines, points[rows], normalized=True)
        along[rows] = np.nan_to_num(share) * self._graph.length_m[edge[rows]]
        return Joins(edge, along, leg)


def with_places(graph, joins):
    """The graph with a node at each place.

    Parameters
    ----------
    graph : WalkingGraph
    joins : Joins

    Returns
    -------
    split : WalkingGraph
        Nodes of ``graph`` first. An edge with places on it is cut into its pieces; ``source``
        stays the row of the line.
    node : ndarray of int, shape (len(joins),)
        Node of each place; -1 where it is not joined.
    parent : ndarray of int, shape (split.edge_count,)
        Row in ``graph`` of the edge that each one is a piece of.
    """
    node = np.full(len(joins), -1, dtype=np.intp)
    there = np.flatnonzero(joins.joined)
    edge, along = joins.edge[there], joins.along_m[there]
    at_start = along <= SAME_M
    at_end = ~at_start & (along >= graph.length_m[edge] - SAME_M)
    node[there[at_start]] = graph.start[edge[at_start]]
    node[there[at_end]] = graph.end[edge[at_end]]
    inner = ~at_start & ~at_end
    cuts, which = _distinct(edge[inner], along[inner])
    node[there[inner]] = graph.node_count + which
    split, parent = _cut(graph, *cuts)
    return split, node, parent


def _distinct(edge, along):
    """Each cut once, by edge and place on it: ``(edge, along)``, and which one each row is."""
    order = np.lexsort((along, edge))
    sorted_edge, sorted_along = edge[order], along[order]
    new = np.ones(len(order), dtype=bool)
    new[1:] = (np.diff(sorted_edge) != 0) | (np.diff(sorted_along) > SAME_M)
    which = np.empty(len(order), dtype=np.intp)
    which[order] = np.cumsum(new) - 1
    return (sorted_edge[new], sorted_along[new]), which


def _cut(graph, cut_edge, cut_along):
    """The graph with its edges cut, a new node at each cut; and the edge of each piece."""
    edge, along, x, y, node = _corners_with_cuts(graph, cut_edge, cut_along)
    breaks = np.flatnonzero(node >= 0)
    # A piece lies between two breaks of one edge.
    together = edge[breaks[:-1]] == edge[breaks[1:]]
    first, last = breaks[:-1][together], breaks[1:][together]
    counts = last - first + 1
    starts = np.concatenate([[0], np.cumsum(counts)])
    take = np.repeat(first - starts[:-1], counts) + np.arange(starts[-1])
    parent = edge[first]
    new_x, new_y = _points_of_cuts(node, x, y, graph.node_count)
    split = replace(
        graph,
        x=np.concatenate([graph.x, new_x]),
        y=np.concatenate([graph.y, new_y]),
        start=node[first],
        end=node[last],
        length_m=along[last] - along[first],
        slope=graph.slope[parent],
        stairs=graph.stairs[parent],
        wheelchair=graph.wheelchair[parent],
        source=graph.source[parent],
        parts=np.concatenate([graph.parts, graph.parts[graph.start[cut_edge]]]),
        coordinates=np.column_stack([x, y])[take],
        corners=starts,
        cells=None,
    )
    return split, parent


def _points_of_cuts(node, x, y, old):
    new = np.flatnonzero(node >= old)
    order = np.argsort(node[new])
    return x[new][order], y[new][order]


def _corners_with_cuts(graph, cut_edge, cut_along):
    """Corners of all edges and the cuts between them, in order.

    Returns
    -------
    edge, along, x, y, node : ndarray
        ``node`` is -1 at a corner inside an edge.
    """
    edge = np.repeat(np.arange(graph.edge_count), np.diff(graph.corners))
    along = _along_of_corners(graph, edge)
    node = np.full(len(edge), -1, dtype=np.intp)
    node[graph.corners[:-1]] = graph.start
    node[graph.corners[1:] - 1] = graph.end
    x, y = graph.coordinates.T
    if not len(cut_edge):
        return edge, along, x, y, node
    cut_x, cut_y = _points_on(graph, edge, along, cut_edge, cut_along)
    all_edge = np.concatenate([edge, cut_edge])
    all_along = np.concatenate([along, cut_along])
    # A cut at a corner comes before the last one and after the first.
    order = np.lexsort((all_along, all_edge))
    return (
        all_edge[order],
        all_along[order],
        np.concatenate([x, cut_x])[order],
        np.concatenate([y, cut_y])[order],
        np.concatenate([node, graph.node_count + np.arange(len(cut_edge))])[order],
    )


def _along_of_corners(graph, edge):
    """Way along the edge of each corner [m], scaled so that the last is at the edge's length."""
    steps = np.hypot(*np.diff(graph.coordinates, axis=0).T)
    # From the end of an edge to the start of the next is no way: it would only cost digits.
    steps[graph.corners[1:-1] - 1] = 0.0
    run = np.concatenate([[0.0], np.cumsum(steps)])
    run = run - run[graph.corners[:-1]][edge]
    whole = run[graph.corners[1:] - 1]
    along = run * (graph.length_m / np.where(whole > 0, whole, 1.0))[edge]
    along[graph.corners[:-1]] = 0.0
    along[graph.corners[1:] - 1] = graph.length_m
    return along


def _points_on(graph, edge, along, cut_edge, cut_along):
    """Coordinates of the cuts."""
    # One growing number for all edges: their lengths one after the other.
    offset = np.concatenate([[0.0], np.cumsum(graph.length_m)])[:-1]
    position = offset[edge] + along
    wanted = offset[cut_edge] + cut_along
    after = np.searchsorted(position, wanted, side="left")
    after = np.clip(after, graph.corners[cut_edge] + 1, graph.corners[cut_edge + 1] - 1)
    before = after - 1
    width = along[after] - along[before]
    share = np.divide(
        cut_along - along[before], width, out=np.zeros_like(width), where=width > 0
    )
    share = np.clip(share, 0.0, 1.0)
    here, there = graph.coordinates[before], graph.coordinates[after]
    return (here + share[:, None] * (there - here)).T

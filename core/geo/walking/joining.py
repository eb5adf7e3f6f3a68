"""Ends that nearly meet are made to meet; lines that cross can be."""

import heapq

import numpy as np

from .pieces import SAME_M, cut_at_places, same_place

# Ends that the streets link within so many tolerances are linked already: the parts of a finely
# drawn curve are not pulled into one point.
LINKED = 4.0
# Nodes that become one lie within so many tolerances of each other.
WIDEST = 2.0


class Ends:
    """Where pieces begin and end.

    Parameters
    ----------
    pieces : Pieces

    Attributes
    ----------
    places : ndarray, shape (n, 2)
        Nodes [m], in the order of x and then y.
    start, end : ndarray of int, shape (p,)
        Node at the two ends of each piece.
    """

    def __init__(self, pieces):
        first, last = pieces.corners[:-1], pieces.corners[1:] - 1
        ends = pieces.coordinates[np.concatenate([first, last])]
        node = same_place(ends)
        # Of places that differ by rounding the first by x and y, whatever the order of the lines.
        order = np.lexsort((ends[:, 1], ends[:, 0], node))
        told, at = np.unique(node[order], return_index=True)
        self.places = ends[order][at] if len(told) else np.zeros((0, 2))
        self.start, self.end = node[: len(pieces)], node[len(pieces):]

    def settled(self, pieces):
        """The pieces, each end exactly at its node."""
        return pieces.with_ends(self.places[self.start], self.places[self.end])


def crossings(pieces):
    """Pairs of pieces whose insides meet in a point, each once.

    Parameters
    ----------
    pieces : Pieces or WalkingGraph
        Anything with ``coordinates``, ``corners`` and ``lines()``.

    Returns
    -------
    ndarray of int, shape (c, 2)
    """
    import shapely

    lines = pieces.lines()
    owner = np.repeat(np.arange(len(lines)), np.diff(pieces.corners))
    first = np.flatnonzero(owner[1:] == owner[:-1])
    corners = pieces.coordinates
    steps = shapely.linestrings(np.stack([corners[first], corners[first + 1]], axis=1))
    one, other = shapely.STRtree(steps).query(steps)
    place = same_place(corners)
    ends = (place[first], place[first + 1])
    # Asking lines would ask all that meet at a node, at many times the cost.
    apart = (one < other) & (owner[first[one]] != owner[first[other]])
    for mine in ends:
        for yours in ends:
            apart &= mine[one] != yours[other]
    one, other = one[apart], other[apart]
    meet = shapely.intersects(steps[one], steps[other])
    pairs = np.unique(
        np.column_stack([owner[first[one[meet]]], owner[first[other[meet]]]]), axis=0
    )
    return pairs[shapely.crosses(lines[pairs[:, 0]], lines[pairs[:, 1]])]


def join_crossings(pieces, pairs):
    """The pieces, cut where pairs of them cross.

    Parameters
    ----------
    pieces : Pieces
    pairs : ndarray of int, shape (c, 2)
    """
    import shapely

    if not len(pairs):
        return pieces
    lines = pieces.lines()
    places, pair = shapely.get_coordinates(
        shapely.intersection(lines[pairs[:, 0]], lines[pairs[:, 1]]), return_index=True
    )
    piece = np.concatenate([pairs[pair, 0], pairs[pair, 1]])
    places = np.concatenate([places, places])
    along = shapely.line_locate_point(lines[piece], shapely.points(places))
    return cut_at_places(pieces, piece, along, places)


def cut_where_ends_touch(pieces, tolerance_m):
    """The pieces, cut beside each end that lies on the inside of another piece.

    Parameters
    ----------
    pieces : Pieces
        Cut at shared corners.
    tolerance_m : float
        How far from the line an end may lie [m].

    Returns
    -------
    pieces : Pieces
    rows : ndarray of int
        Rows of the lines that were cut.
    """
    import shapely

    ends, lines = Ends(pieces), pieces.lines()
    x, y = ends.places.T
    points = shapely.points(ends.places)
    node, piece = shapely.STRtree(lines).query(
        points, predicate="dwithin", distance=tolerance_m
    )
    start, end = ends.start[piece], ends.end[piece]
    apart = [np.hypot(x[node] - x[side], y[node] - y[side]) for side in (start, end)]
    # Ends near ends are the business of merging.
    inside = (start != node) & (end != node) & (np.minimum(*apart) > tolerance_m)
    node, piece, start, end = node[inside], piece[inside], start[inside], end[inside]
    along = shapely.line_locate_point(lines[piece], points[node])
    rest = shapely.length(lines[piece]) - along
    linked = _Linked(ends, pieces.lengths(), LINKED * tolerance_m)
    new = np.array(
        [not linked.both(a, ((b, before), (c, after)))
         for a, b, before, c, after in zip(node, start, along, end, rest)], dtype=bool
    )  # fmt: skip
    node, piece, along = node[new], piece[new], along[new]
    places = shapely.get_coordinates(shapely.line_interpolate_point(lines[piece], along))
    return cut_at_places(pieces, piece, along, places), np.unique(pieces.row[piece])


def merge_near_ends(pieces, tolerance_m):
    """The pieces with ends that lie near each other at one place.

    Ends that the streets link anyway stay apart, and what becomes one lies within two
    tolerances. Where the most pieces end, there they meet.

    Parameters
    ----------
    pieces : Pieces
    tolerance_m : float
        [m].

    Returns
    -------
    pieces : Pieces
        Those that became a point are left out.
    rows : ndarray of int
        Rows of the lines whose ends moved.
    """
    ends = Ends(pieces)
    target = _targets(ends, pieces.lengths(), tolerance_m)
    moved = target != np.arange(len(target))
    rows = np.unique(pieces.row[moved[ends.start] | moved[ends.end]])
    places = ends.places[target]
    merged = pieces.with_ends(places[ends.start], places[ends.end])
    return merged.take(merged.lengths() > SAME_M), rows


def _targets(ends, lengths, tolerance_m):
    """Node that each node becomes, shape (n,)."""
    from scipy.spatial import cKDTree

    count = len(ends.places)
    pairs = cKDTree(ends.places).query_pairs(tolerance_m, output_type="ndarray")
    if not len(pairs):
        return np.arange(count)
    pairs.sort(axis=1)
    limit, widest = LINKED * tolerance_m, WIDEST * tolerance_m
    group = _simple_groups(ends, lengths <= limit, pairs, widest)
    pairs = pairs[group[pairs[:, 0]] < 0]
    apart = np.hypot(*(ends.places[pairs[:, 0]] - ends.places[pairs[:, 1]]).T)
    linked = _Linked(ends, lengths, limit)
    groups = _Groups(ends.places, widest)
    # The nearest first; nodes are numbered by place, so the order of the lines has no say.
    for place in np.lexsort((pairs[:, 1], pairs[:, 0], apart)):
        one, other = pairs[place].tolist()
        if apart[place] <= SAME_M or not linked.both(one, ((other, 0.0),)):
            groups.join(one, other)
    for number, members in enumerate(groups.members(), group.max() + 1):
        group[members] = number
    return _first_of_groups(ends, group)


def _simple_groups(ends, short, pairs, widest):
    """Groups that need no second look: narrow enough, and no short piece at any of their nodes.

    Returns
    -------
    ndarray of int, shape (n,)
        Number of the group; -1 for nodes in none.
    """
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components

    count = len(ends.places)
    links = coo_matrix((np.ones(len(pairs)), pairs.T), shape=(count, count))
    _, label = connected_components(links, directed=False)
    order = np.argsort(label, kind="stable")
    starts = np.flatnonzero(np.diff(label[order], prepend=-1))
    sorted_places = ends.places[order]
    width = np.hypot(*(
        np.maximum.reduceat(sorted_places, starts) - np.minimum.reduceat(sorted_places, starts)
    ).T)
    simple = width <= widest
    simple[label[ends.start[short]]] = simple[label[ends.end[short]]] = False
    return np.where(simple[label], label, -1)


def _first_of_groups(ends, group):
    """Of each group the node where the most pieces end, of equals the first by place."""
    count = len(group)
    target = np.arange(count)
    degree = np.bincount(np.concatenate([ends.start, ends.end]), minlength=count)
    members = np.flatnonzero(group >= 0)
    order = members[np.lexsort((members, -degree[members], group[members]))]
    first = np.diff(group[order], prepend=-1) != 0
    target[order] = order[first][np.cumsum(first) - 1]
    return target


class _Groups:
    """Nodes that become one, none wider than a limit."""

    def __init__(self, places, widest):
        self._places, self._widest = places, widest
        self._of = {}

    def join(self, one, other):
        a, b = self._of.get(one, [one]), self._of.get(other, [other])
        if a is b:
            return
        both = [*a, *b]
        if np.hypot(*np.ptp(self._places[both], axis=0)) > self._widest:
            return
        for node in both:
            self._of[node] = both

    def members(self):
        return {id(group): group for group in self._of.values()}.values()


class _Linked:
    """Which nodes the streets link within a short way."""

    def __init__(self, ends, lengths, limit):
        self._limit = limit
        self._near = {}
        short = np.flatnonzero((lengths <= limit) & (ends.start != ends.end))
        for one, other, length in zip(
            ends.start[short].tolist(), ends.end[short].tolist(), lengths[short].tolist()
        ):
            self._near.setdefault(one, []).append((other, length))
            self._near.setdefault(other, []).append((one, length))
        self._last = (None, {})

    def both(self, node, ways):
        """Whether one of ``ways`` (node, and metres from there on) is near ``node``."""
        if self._last[0] != node:
            self._last = (node, self._reached(node))
        reached = self._last[1]
        return any(reached.get(at, np.inf) + more <= self._limit for at, more in ways)

    def _reached(self, node):
        reached, queue = {}, [(0.0, node)]
        while queue:
            so_far, here = heapq.heappop(queue)
            if here in reached:
                continue
            reached[here] = so_far
            for there, length in self._near.get(here, ()):
                if there not in reached and so_far + length <= self._limit:
                    heapq.heappush(queue, (so_far + length, there))
        return reached

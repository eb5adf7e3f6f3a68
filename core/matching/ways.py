"""How far needs and resources lie apart: on foot along the network, else straight line × detour."""

import numpy as np

from ..access.pairs import network_distances
from ..progress import ignore_progress, part_of
from .score import LIST

# Pairs looked for together.
MOST_AT_ONCE = 4_000_000
NETWORK, STRAIGHT, UNKNOWN = "network", "straight_line", "unknown"


class StraightWays:
    """Straight line × detour ratio.

    Parameters
    ----------
    needs, resources : ndarray, shape (n, 2), (m, 2)
        Places [m]; NaN where unknown.
    detour : float
        Detour ratio [-].
    """

    def __init__(self, needs, resources, detour):
        self.needs, self.resources, self.detour = needs, resources, detour

    def metres(self, i, j):
        """Distances of pairs [m]; NaN where a place is unknown."""
        east = self.needs[i, 0] - self.resources[j, 0]
        north = self.needs[i, 1] - self.resources[j, 1]
        return self.detour * np.hypot(east, north)

    def basis(self, i, j):
        """What the distances are: :data:`STRAIGHT` or :data:`UNKNOWN`."""
        return np.where(np.isnan(self.metres(i, j)), UNKNOWN, STRAIGHT).astype(object)


class NetworkWays:
    """Along the network up to a limit; beyond it, and off the network, straight line × detour.

    A pair farther apart than the limit is never called nearer than it.

    Parameters
    ----------
    graph : WalkingGraph
    needs, resources, detour
        As :class:`StraightWays`.
    join_limit_m, limit_m : float
        Farthest place from a street, and longest way along the network [m].
    """

    def __init__(self, graph, needs, resources, detour, join_limit_m, limit_m,
                 progress=ignore_progress):
        self.straight, self.limit_m = StraightWays(needs, resources, detour), limit_m
        rows, columns = (np.flatnonzero(np.isfinite(xy).all(axis=1)) for xy in (needs, resources))
        self.along = np.full((len(needs), len(resources)), np.nan, dtype=np.float32)
        self.off = np.ones(len(needs), dtype=bool), np.ones(len(resources), dtype=bool)
        if not (len(rows) and len(columns)):
            return
        # Searched from the side with fewer places; ways are as long in both directions.
        if len(columns) < len(rows):
            sides = (columns, resources, self.off[1]), (rows, needs, self.off[0])
            along = self.along.T
        else:
            sides = (rows, needs, self.off[0]), (columns, resources, self.off[1])
            along = self.along
        (begin, starts, start_off), (end, ends, end_off) = sides
        size = max(MOST_AT_ONCE // len(end), 1)
        for first in range(0, len(begin), size):
            some = begin[first:first + size]
            found = network_distances(
                graph, starts[some], ends[end], join_limit_m, detour, limit_m,
                part_of(progress, first / len(begin), min((first + size) / len(begin), 1.0)))
            start_off[some], end_off[end] = found.origins_off, found.destinations_off
            on = ~(found.origins_off[found.origin] | found.destinations_off[found.destination])
            along[some[found.origin[on]], end[found.destination[on]]] = found.metres[on]

    def metres(self, i, j):
        along, straight = self.along[i, j].astype(float), self.straight.metres(i, j)
        # Both on the network, yet out of reach along it.
        far = np.isnan(along) & ~(self.off[0][i] | self.off[1][j])
        straight = np.where(far, np.maximum(straight, self.limit_m), straight)
        return np.where(np.isnan(along), straight, along)

    def basis(self, i, j):
        plain = self.straight.basis(i, j)
        return np.where(np.isnan(self.along[i, j]), plain, NETWORK).astype(object)


def ways_of(needs, resources, assumptions, graph=None, progress=ignore_progress):
    """The ways of needs and resources.

    Parameters
    ----------
    needs : Needs
    resources : Resources
    assumptions : Assumptions
    graph : WalkingGraph, optional

    Returns
    -------
    StraightWays or NetworkWays
    """
    detour = assumptions.value("general", "distance", "detour_ratio")
    if graph is None:
        return StraightWays(needs.points, resources.points, detour)
    reach = needs.reach_m[np.isfinite(needs.reach_m)]
    limit = max([assumptions.value(LIST, "distance", "network_m"), *reach])
    limit = min(limit, assumptions.value(LIST, "distance", "farthest_m"))
    return NetworkWays(graph, needs.points, resources.points, detour,
                       assumptions.value(LIST, "distance", "join_limit_m"), limit, progress)

"""A table of distances between two sets of places, along the network."""

from dataclasses import dataclass

import numpy as np

from ..errors import CoreError
from ..geo.walking import routes
from ..progress import ignore_progress
from .ways import largest_part, tie

# Pairs held at once; a table of more is of no use to anybody.
MOST_PAIRS = 20_000_000


@dataclass(frozen=True)
class Distances:
    """Pairs in reach.

    Parameters
    ----------
    origin, destination : ndarray of int, shape (n,)
        Rows of the places, by origin, then destination.
    metres : ndarray, shape (n,)
        Along the network, the legs to the street included; straight line × detour ratio where one
        of the two is off the network [m].
    origins_off, destinations_off : ndarray of bool
        Places off the network.
    """

    origin: np.ndarray
    destination: np.ndarray
    metres: np.ndarray
    origins_off: np.ndarray
    destinations_off: np.ndarray


def network_distances(
    graph, origins, destinations, join_limit_m, detour_ratio, limit_m=np.inf,
    progress=ignore_progress,
):
    """Distances of all pairs within a limit.

    Parameters
    ----------
    graph : WalkingGraph
    origins, destinations : ndarray, shape (o, 2), (d, 2)
        Places [m].
    join_limit_m : float
        Places farther than this from every street are off the network [m].
    detour_ratio : float
        For pairs with a place off the network [-].
    limit_m : float
        Longer pairs are left out [m].
    progress : callable

    Returns
    -------
    Distances

    Raises
    ------
    CoreError
        ``too_many_pairs``.
    """
    count = len(origins)
    tied = tie(largest_part(graph), *np.concatenate([origins, destinations]).T, join_limit_m)
    off, far = ~tied.joined[:count], ~tied.joined[count:]
    here, there = np.flatnonzero(~off), np.flatnonzero(~far)
    links = tied.links(tied.graph.length_m, 1.0)
    leaves = tied.leaf(here), tied.leaf(count + there)
    if np.isinf(limit_m):
        _check(len(origins) * len(destinations))
        metres = routes.between(links, *leaves, progress=progress)
        row, column = np.nonzero(np.isfinite(metres))
        found = here[row], there[column], metres[row, column]
    else:
        reached = routes.within(links, tied.x, tied.y, leaves[0], limit_m, targets=leaves[1],
                                progress=progress)
        _check(len(reached.node))
        found = here[reached.origin()], reached.node - tied.leaf(count), reached.cost
    straight = _straight(origins, destinations, off, far, limit_m / detour_ratio)
    origin, destination, metres = (np.concatenate(parts) for parts in zip(found, straight))
    metres[len(found[0]) :] *= detour_ratio
    order = np.lexsort((destination, origin))
    return Distances(origin[order], destination[order], metres[order], off, far)


def _straight(origins, destinations, off, far, radius):
    """Straight lines of pairs of which one or both are off the network."""
    parts = [
        _near(origins, np.flatnonzero(off), destinations, np.arange(len(far)), radius),
        _near(origins, np.flatnonzero(~off), destinations, np.flatnonzero(far), radius),
    ]
    return tuple(np.concatenate(column) for column in zip(*parts))


def _near(origins, rows, destinations, columns, radius):
    from scipy.spatial import cKDTree

    if not (len(rows) and len(columns)):
        return np.zeros(0, dtype=np.intp), np.zeros(0, dtype=np.intp), np.zeros(0)
    if np.isinf(radius):
        row, column = (axis.ravel() for axis in np.meshgrid(rows, columns, indexing="ij"))
    else:
        tree = cKDTree(destinations[columns])
        found = tree.query_ball_point(origins[rows], radius)
        counts = np.array([len(one) for one in found])
        _check(int(counts.sum()))
        row = np.repeat(rows, counts)
        column = columns[np.concatenate([*found, []]).astype(np.intp)]
    return row, column, np.hypot(*(origins[row] - destinations[column]).T)


def _check(pairs):
    if pairs > MOST_PAIRS:
        raise CoreError("too_many_pairs", pairs=f"{pairs:,}", limit=f"{MOST_PAIRS:,}")

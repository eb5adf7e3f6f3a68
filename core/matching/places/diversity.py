"""Diversity of what is within reach: Shannon, Simpson and the numbers of Hill.

With the share ``p`` of each sort among what is within reach:

    Shannon  H = − Σ p ln p            Simpson  D = 1 − Σ p²
    Hill numbers: order 0 the number of sorts, order 1 exp(H), order 2 1 / Σ p²

A Hill number is the number of sorts that, equally common, would be as diverse (M. O. Hill 1973,
Diversity and evenness: a unifying notation and its consequences, Ecology 54, 427–432).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Diversity:
    """Of n places; NaN where nothing is within reach, except ``sorts``, which is 0 there.

    Attributes
    ----------
    sorts : ndarray of int
    shannon, hill_1, simpson, hill_2 : ndarray
        [nat], [-], 0 to 1, [-].
    """

    sorts: np.ndarray
    shannon: np.ndarray
    hill_1: np.ndarray
    simpson: np.ndarray
    hill_2: np.ndarray


def diversity(counts):
    """Diversity of counts by sort.

    Parameters
    ----------
    counts : ndarray, shape (n, k)
        Not negative.

    Returns
    -------
    Diversity
    """
    from scipy.special import xlogy

    counts = np.asarray(counts, dtype=float)
    total = counts.sum(axis=1)
    some = total > 0
    share = np.divide(counts, total[:, None], out=np.zeros_like(counts), where=some[:, None])
    shannon = np.where(some, np.maximum(-xlogy(share, share).sum(axis=1), 0.0), np.nan)
    squares = np.where(some, (share**2).sum(axis=1), np.nan)
    return Diversity((counts > 0).sum(axis=1), shannon, np.exp(shannon), 1.0 - squares,
                     1.0 / squares)


@dataclass(frozen=True)
class Within:
    """Pairs of a zone and a resource within reach, and whether each is on the network.

    Attributes
    ----------
    zone, spot : ndarray of int, shape (k,)
    zones_off : ndarray of bool, shape (z,)
        Zones whose distances are straight lines × detour.
    """

    zone: np.ndarray
    spot: np.ndarray
    zones_off: np.ndarray

    def counts(self, codes, zones, count):
        """Resources of each sort within reach of each zone, shape (zones, count); sorts below 0
        count nowhere."""
        own = codes[self.spot]
        some = own >= 0
        return np.bincount(self.zone[some] * count + own[some],
                           minlength=zones * count).reshape(zones, count)


def within_reach(zones, points, reach_m, detour, graph, join_limit_m, progress):
    """Which resources are within reach of the middles of zones.

    Parameters
    ----------
    zones, points : ndarray, shape (z, 2), (n, 2)
        [m].
    reach_m : float
        Way [m].
    detour : float
        Detour ratio, where there is no network [-].
    graph : WalkingGraph or None
    join_limit_m : float
    progress : callable

    Returns
    -------
    Within
    """
    from scipy.spatial import cKDTree

    from ...access.pairs import network_distances

    if graph is None:
        lists = cKDTree(points).query_ball_point(zones, reach_m / detour * (1.0 + 1e-9))
        zone = np.repeat(np.arange(len(zones)), [len(one) for one in lists])
        spot = np.concatenate([np.asarray(one, dtype=np.intp) for one in lists])
        progress(1.0)
        return Within(zone, spot, np.ones(len(zones), dtype=bool))
    # Searched from the side with fewer places; ways are as long in both directions.
    if len(points) < len(zones):
        found = network_distances(graph, points, zones, join_limit_m, detour, reach_m, progress)
        return Within(found.destination, found.origin, found.destinations_off)
    found = network_distances(graph, zones, points, join_limit_m, detour, reach_m, progress)
    return Within(found.origin, found.destination, found.origins_off)

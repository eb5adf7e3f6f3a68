"""The best sites with capacities, by HiGHS."""

import numpy as np

from .exact import by_highs, number_of_sites


def solve_capacity(problem, pairs, seconds):
    """The best sites where each can serve only so many.

    Parameters
    ----------
    problem : Problem
        With capacities.
    pairs : tuple of ndarray
        Zone, site (existing ones behind the candidates) and way of each pair that may be used.
    seconds : float

    Returns
    -------
    found : Solved
        Rows are those of ``sites``.
    sites : ndarray of int
        Allowed candidates.
    """
    from scipy.optimize import LinearConstraint

    zone, site, way = pairs
    sites = np.flatnonzero(problem.allowed)
    weight = problem.weight[zone]
    needed = problem.reachable() & (problem.weight > 0)
    once = _matrix(np.ones(len(zone)), zone, len(sites) + np.arange(len(zone)),
                   (len(problem.weight), len(sites) + len(zone)))
    least = 0.0 if problem.covering else needed.astype(float)
    rules = [
        LinearConstraint(once, least, 1.0),
        *_only_as_far_as_open(problem, sites, zone, site, weight),
        number_of_sites(len(sites), len(zone), problem.count),
    ]
    # Variables: sites, then the share of the zone that each pair serves.
    by_pair = -weight if problem.covering else weight * way
    cost = np.concatenate([np.zeros(len(sites)), by_pair])
    lower = np.concatenate([problem.locked[sites].astype(float), np.zeros(len(zone))])
    # The presolve of HiGHS 1.2 (scipy 1.10) calls small questions of this form infeasible that
    # are not: min -x - 6z; -5y + x + 6z <= 0; x, z <= y; y = 1, whole.
    return by_highs(cost, rules, len(sites), seconds, lower, presolve=False), sites


def _only_as_far_as_open(problem, sites, zone, site, weight):
    """A site serves nobody unless it is chosen, and never more than its capacity."""
    from scipy.optimize import LinearConstraint

    room = np.concatenate([problem.capacity, problem.existing_capacity])
    column = np.full(len(room), -1, dtype=np.intp)
    column[sites] = np.arange(len(sites))
    pair = len(sites) + np.arange(len(zone))
    total = len(sites) + len(zone)
    load = _matrix(
        np.concatenate([weight, -problem.capacity[sites]]),
        np.concatenate([site, sites]),
        np.concatenate([pair, np.arange(len(sites))]),
        (len(room), total),
    )
    ours = np.flatnonzero(column[site] >= 0)
    row = np.arange(len(ours))
    opened = _matrix(
        np.repeat([1.0, -1.0], len(ours)),
        np.tile(row, 2),
        np.concatenate([pair[ours], column[site[ours]]]),
        (len(ours), total),
    )
    limit = np.where(column >= 0, 0.0, room)
    limit[: len(problem.allowed)] = 0.0
    return (
        LinearConstraint(load, -np.inf, limit),
        LinearConstraint(opened, -np.inf, 0.0),
    )


def _matrix(values, rows, columns, shape):
    from scipy.sparse import csr_matrix

    return csr_matrix((values, (rows, columns)), shape=shape)

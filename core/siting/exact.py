"""The best choice by mixed-integer programming: HiGHS, through ``scipy.optimize.milp``.

The models are the classical ones. Covering: a zone counts as far as chosen sites cover it. Median:
every zone is assigned to a chosen site. With capacities the demand of a zone may be divided among
sites, because its people are many.
"""

import math
from dataclasses import dataclass

import numpy as np

# Pairs of zone and site that HiGHS is asked to weigh.
MOST_PAIRS = 60_000


@dataclass(frozen=True)
class Solved:
    """What HiGHS found.

    Parameters
    ----------
    rows : ndarray of int or None
        None where it found nothing in time.
    bound : float
        In the sense of a loss: nothing lies below. -inf where it has none.
    infeasible : bool
        Proven: nothing fulfils all conditions.
    """

    rows: np.ndarray
    bound: float
    infeasible: bool


def pairs_of_covers(losses):
    return int(losses.matrix.nnz)


def solve_covers(losses, picks, seconds):
    """Least demand left uncovered.

    Parameters
    ----------
    losses : Covers
    picks : int
    seconds : float
        Time limit.
    """
    from scipy.optimize import LinearConstraint
    from scipy.sparse import eye, hstack

    cover, weight = _joined_zones(losses)
    sites, zones = cover.shape
    # Variables: sites, then the share of each zone left uncovered.
    covered = hstack([cover.T, eye(zones)], format="csr")
    cost = np.concatenate([np.zeros(sites), weight])
    rules = [LinearConstraint(covered, 1.0, np.inf), number_of_sites(sites, zones, picks)]
    return by_highs(cost, rules, sites, seconds)


def _joined_zones(losses):
    """Zones that the same sites cover, as one; rows of sites, columns of zones."""
    from scipy.sparse import csr_matrix

    columns = losses.matrix.T.tocsr()
    groups, weights = {}, []
    for zone, weight in enumerate(losses.caps):
        key = columns.indices[columns.indptr[zone] : columns.indptr[zone + 1]].tobytes()
        if key not in groups:
            groups[key] = len(weights)
            weights.append(0.0)
        weights[groups[key]] += weight
    members = [np.frombuffer(key, dtype=columns.indices.dtype) for key in groups]
    index = np.repeat(np.arange(len(members)), [len(rows) for rows in members])
    rows = np.concatenate(members) if members else np.zeros(0, dtype=int)
    shape = (len(losses), len(members))
    return csr_matrix((np.ones(len(rows)), (rows, index)), shape=shape), np.array(weights)


def pairs_of_costs(losses):
    return int((losses.matrix < losses.caps).sum())


def solve_costs(losses, picks, seconds):
    """Least sum of demand times way.

    Parameters
    ----------
    losses : Costs
    picks : int
    seconds : float
    """
    from scipy.optimize import LinearConstraint
    from scipy.sparse import csr_matrix

    sites, zones = losses.matrix.shape
    site, zone = np.nonzero(losses.matrix < losses.caps)
    pairs = np.arange(len(site))
    count = sites + len(site) + zones
    # Variables: sites, pairs, then the share of each zone that stays as it is today.
    cost = np.concatenate([np.zeros(sites), losses.matrix[site, zone], losses.caps])
    once = csr_matrix(
        (np.ones(len(site) + zones),
         (np.concatenate([zone, np.arange(zones)]), np.arange(sites, count))),
        shape=(zones, count),
    )
    only_open = csr_matrix(
        (np.repeat([1.0, -1.0], len(site)),
         (np.tile(pairs, 2), np.concatenate([sites + pairs, site]))),
        shape=(len(site), count),
    )
    rules = [
        LinearConstraint(once, 1.0, 1.0),
        LinearConstraint(only_open, -np.inf, 0.0),
        number_of_sites(sites, count - sites, picks),
    ]
    return by_highs(cost, rules, sites, seconds)


def number_of_sites(sites, others, picks):
    """So many sites are chosen."""
    from scipy.optimize import LinearConstraint
    from scipy.sparse import csr_matrix

    row = np.concatenate([np.ones(sites), np.zeros(others)])
    return LinearConstraint(csr_matrix(row[None]), picks, picks)


def by_highs(cost, rules, sites, seconds, lower=0.0, presolve=True):
    """Solve with the first ``sites`` variables whole, and all from ``lower`` to 1.

    Returns
    -------
    Solved
    """
    from scipy.optimize import Bounds, milp

    whole = np.zeros(len(cost))
    whole[:sites] = 1
    found = milp(
        cost,
        constraints=rules,
        integrality=whole,
        bounds=Bounds(lower, 1.0),
        options={"time_limit": max(float(seconds), 0.1), "mip_rel_gap": 0.0,
                 "presolve": presolve},
    )
    bound = found.mip_dual_bound
    bound = -math.inf if bound is None or not math.isfinite(bound) else float(bound)
    if found.x is None:
        # 2 is infeasible; a time limit without a solution is 1.
        return Solved(None, bound, found.status == 2)
    return Solved(np.flatnonzero(found.x[:sites] > 0.5), bound, False)

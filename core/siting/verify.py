"""The answer checked from scratch: from the ways and the demand, not from what the search kept."""

from dataclasses import dataclass

import numpy as np

from ..errors import CoreError

TOLERANCE = 1e-6


@dataclass(frozen=True)
class Assigned:
    """Who is served from where.

    Parameters
    ----------
    site : ndarray of int, shape (n,)
        Candidate of each zone, ``m`` + row for an existing facility, -1 for none. With capacities
        the one that serves most of it.
    cost : ndarray, shape (n,)
        Way to it (mean over its sites with capacities); NaN for none.
    served : ndarray, shape (n,)
        Share of the zone that is covered (covering) or served, 0 to 1.
    load : ndarray, shape (m + e,)
        Demand that each candidate and existing facility serves.
    value : float
        Demand covered, or sum of demand × way of what can be reached.
    """

    site: np.ndarray
    cost: np.ndarray
    served: np.ndarray
    load: np.ndarray
    value: float


def assigned(problem, chosen, flow=None):
    """Who is served from where by a choice.

    Parameters
    ----------
    problem : Problem
    chosen : ndarray of int
    flow : tuple of ndarray, optional
        With capacities: zone, site, demand. Without, everybody goes to the nearest site, an
        existing facility before a new one at the same distance.

    Returns
    -------
    Assigned
    """
    sites, existing = len(problem.allowed), len(problem.existing)
    if flow is not None:
        return _by_flow(problem, np.concatenate([problem.cost, problem.existing]), *flow)
    rows = np.sort(np.asarray(chosen, dtype=np.intp))
    order = np.concatenate([sites + np.arange(existing), rows])
    nobody = np.full((1, len(problem.weight)), np.inf)
    ways = np.concatenate([problem.existing, problem.cost[rows], nobody])
    first = np.argmin(ways, axis=0)
    cost = ways[first, np.arange(ways.shape[1])]
    there = np.isfinite(cost)
    nearest = np.append(order, -1).astype(np.intp)[first]
    served = (cost <= problem.reach) if problem.covering else there
    load = np.bincount(
        nearest[served], weights=problem.weight[served], minlength=sites + existing
    )
    value = problem.weight[served] if problem.covering else problem.weight[there] * cost[there]
    return Assigned(
        site=np.where(there, nearest, -1),
        cost=np.where(there, cost, np.nan),
        served=served.astype(float),
        load=load,
        value=float(value.sum()),
    )


def _by_flow(problem, ways, zone, site, demand):
    zones = ways.shape[1]
    amount = np.bincount(zone, weights=demand, minlength=zones)
    moved = np.bincount(zone, weights=demand * ways[site, zone], minlength=zones)
    # The last of the rising amounts is written last.
    order = np.argsort(demand, kind="stable")
    main = np.full(zones, -1, dtype=np.intp)
    main[zone[order]] = site[order]
    mean = np.divide(moved, amount, out=np.full(zones, np.nan), where=amount > 0)
    served = np.divide(amount, problem.weight, out=np.zeros(zones), where=problem.weight > 0)
    return Assigned(
        site=main,
        cost=mean,
        served=served,
        load=np.bincount(site, weights=demand, minlength=len(ways)),
        value=float(amount.sum() if problem.covering else moved.sum()),
    )


def verify(problem, choice):
    """Check a choice against every condition.

    Raises
    ------
    CoreError
        ``siting_unverified`` with what does not hold.
    """
    for claim, holds in _claims(problem, choice):
        if not holds:
            raise CoreError("siting_unverified", claim=claim)


def _claims(problem, choice):
    chosen = np.asarray(choice.chosen)
    yield "number of sites", len(chosen) == problem.count
    yield "each site once", len(np.unique(chosen)) == len(chosen)
    yield "only allowed candidates", problem.allowed[chosen].all()
    yield "locked candidates", np.isin(np.flatnonzero(problem.locked), chosen).all()
    found = assigned(problem, chosen, choice.flow)
    scale = max(abs(found.value), 1.0)
    yield "objective", abs(found.value - choice.value) <= TOLERANCE * scale
    worse = choice.value - choice.bound if problem.covering else choice.bound - choice.value
    yield "bound", worse <= TOLERANCE * scale
    if choice.flow is not None:
        yield from _claims_of_flow(problem, chosen, choice.flow, found)


def _claims_of_flow(problem, chosen, flow, found):
    zone, site, demand = flow
    sites = len(problem.allowed)
    room = np.concatenate([problem.capacity, problem.existing_capacity])
    slack = TOLERANCE * max(problem.demand, 1.0)
    ways = np.concatenate([problem.cost, problem.existing])[site, zone]
    yield "capacity", (found.load <= room + slack).all()
    yield "only chosen sites serve", (np.isin(site, chosen) | (site >= sites)).all()
    yield "nobody is served twice", (found.served <= 1.0 + TOLERANCE).all()
    yield "within reach", (ways <= (problem.reach if problem.covering else np.inf)).all()
    if not problem.covering:
        needed = problem.reachable() & (problem.weight > 0)
        yield "everybody is served", (found.served[needed] >= 1.0 - TOLERANCE).all()
    yield "demand", (demand >= -slack).all()

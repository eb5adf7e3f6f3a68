"""Sites that can serve only so many: who goes where is part of the question.

With sites given, the best assignment is a transport problem (a linear program). Which sites is the
question of ``exact.py`` with one more condition. What is assigned is the best plan for all, not
what each person would choose.
"""

import time

import numpy as np

from ..errors import CoreError
from ..progress import ignore_progress, part_of
from .bounds import relax_in_rounds
from .exact import MOST_PAIRS
from .exact_capacity import solve_capacity
from .free import free_of
from .heuristic import interchange, search
from .problem import Choice

# Exchanges weighed in one round, in the order of what they would gain without capacities.
EXCHANGES = 12
LEAST_DEMAND = 1e-9


def choose_with_capacity(problem, method, until, progress=ignore_progress):
    """Choose sites with capacities; see :func:`choose.choose`."""
    start, bound = _without_capacity(problem, until, part_of(progress, 0.0, 0.3))
    pairs = _pairs(problem, np.flatnonzero(problem.allowed))
    if method != "heuristic" and len(pairs[0]) <= MOST_PAIRS:
        choice = _by_highs(problem, pairs, bound, until)
        if choice is not None:
            return choice
    chosen, value, flow = _exchange(problem, start, until, part_of(progress, 0.3, 0.95))
    if chosen is None:
        raise CoreError("siting_capacity_reach", count=problem.count)
    bound = max(bound, value) if problem.covering else min(bound, value)
    done = abs(bound - value) <= 1e-9 * max(abs(value), 1.0)
    return Choice(chosen, value, bound, "exact" if done else "heuristic",
                  ("interchange", "lagrange", "capacity"), flow)


def _without_capacity(problem, until, progress):
    """A first choice, and the bound of the problem without capacities (never worse)."""
    free = free_of(problem)
    locked = np.flatnonzero(problem.locked)
    rows, loss = search(free.losses, free.picks, 0, progress=progress)
    bound = loss
    if 0 < free.picks < len(free.losses) and len(free.losses.caps):
        root = relax_in_rounds(free.losses, free.picks, rows, loss, interchange, until, progress)
        rows, bound = root.rows, root.bound
    value = free.value(bound, problem.covering)
    if problem.covering:
        value = min(value, _largest_room(problem))
    return np.concatenate([locked, free.sites[rows]]), value


def _largest_room(problem):
    free = np.sort(problem.capacity[problem.allowed & ~problem.locked])[::-1]
    picks = problem.count - int(problem.locked.sum())
    there = problem.capacity[problem.locked].sum() + problem.existing_capacity.sum()
    return float(free[:picks].sum() + there)


def _pairs(problem, rows):
    """Zone and site (existing ones behind the candidates) of every way that may be used, and it."""
    sites = np.concatenate([rows, len(problem.allowed) + np.arange(len(problem.existing))])
    ways = np.concatenate([problem.cost[rows], problem.existing])
    usable = (ways <= problem.reach) if problem.covering else np.isfinite(ways)
    row, zone = np.nonzero(usable & (problem.weight > 0))
    return zone, sites[row].astype(np.intp), ways[row, zone]


def assign(problem, chosen):
    """The best assignment to given sites.

    Returns
    -------
    value : float
        Demand covered, or sum of demand × way; None where there is no room for everybody.
    flow : tuple of ndarray
        Zone, site, demand.
    """
    from scipy.optimize import linprog
    from scipy.sparse import csr_matrix, vstack

    zone, site, way = _pairs(problem, np.sort(np.asarray(chosen, dtype=np.intp)))
    if not len(zone):
        nobody = problem.covering or not (problem.reachable() & (problem.weight > 0)).any()
        return (0.0, (zone, site, way)) if nobody else (None, None)
    room = np.concatenate([problem.capacity, problem.existing_capacity])
    count, pair = len(zone), np.arange(len(zone))
    by_zone = csr_matrix((np.ones(count), (zone, pair)), shape=(len(problem.weight), count))
    by_site = csr_matrix((np.ones(count), (site, pair)), shape=(len(room), count))
    if problem.covering:
        found = linprog(-np.ones(count), A_ub=vstack([by_zone, by_site]),
                        b_ub=np.concatenate([problem.weight, room]), method="highs")
    else:
        needed = problem.reachable() & (problem.weight > 0)
        found = linprog(way, A_ub=by_site, b_ub=room, A_eq=by_zone[needed],
                        b_eq=problem.weight[needed], method="highs")
    if found.status != 0:
        return None, None
    return _value_and_flow(problem, zone, site, way, found.x)


def _value_and_flow(problem, zone, site, way, demand):
    """The value of an assignment and its pairs, without crumbs of rounding."""
    used = demand > LEAST_DEMAND * max(problem.demand, 1.0)
    zone, site, way, demand = zone[used], site[used], way[used], demand[used]
    value = demand.sum() if problem.covering else (demand * way).sum()
    return float(value), (zone, site, demand)


def _exchange(problem, chosen, until, progress):
    """Exchange single sites as long as the best assignment gets better."""
    better = _better(problem)
    chosen = _with_room(problem, chosen)
    value, flow = assign(problem, chosen)
    free = np.flatnonzero(problem.allowed & ~problem.locked)
    improved = True
    while improved and time.monotonic() < until:
        progress(0.0)
        improved = False
        for after in _exchanges(problem, chosen, free, flow):
            reached, other = assign(problem, after)
            if reached is not None and (value is None or better(reached, value)):
                chosen, value, flow, improved = after, reached, other, True
                break
            if time.monotonic() > until:
                break
    return (None, None, None) if value is None else (chosen, value, flow)


def _better(problem):
    if problem.covering:
        return lambda one, other: one > other * (1.0 + 1e-9)
    return lambda one, other: one < other * (1.0 - 1e-9)


def _with_room(problem, chosen):
    """The choice, with its smallest sites exchanged for the largest until all fit (median)."""
    chosen = np.sort(chosen)
    if problem.covering:
        return chosen
    need = problem.weight[problem.reachable()].sum() - problem.existing_capacity.sum()
    while problem.capacity[chosen].sum() < need * (1.0 - 1e-12):
        free = problem.allowed & ~problem.locked
        outside = np.setdiff1d(np.flatnonzero(free), chosen)
        movable = chosen[~problem.locked[chosen]]
        if not len(outside) or not len(movable):
            break
        large = outside[np.argmax(problem.capacity[outside])]
        small = movable[np.argmin(problem.capacity[movable])]
        if problem.capacity[large] <= problem.capacity[small]:
            break
        chosen = np.sort(np.append(chosen[chosen != small], large))
    return chosen


def _exchanges(problem, chosen, free, flow):
    """Choices with one site exchanged, the more promising ones first."""
    outside = np.setdiff1d(free, chosen)
    movable = chosen[~problem.locked[chosen]]
    if not len(outside) or not len(movable):
        return
    left = problem.weight.copy()
    load = np.zeros(len(problem.allowed))
    if flow is not None:
        zone, site, demand = flow
        ours = site < len(load)
        load = np.bincount(site[ours], weights=demand[ours], minlength=len(load)).astype(float)
        if problem.covering:
            left -= np.bincount(zone, weights=demand, minlength=len(left))
    near = problem.cost[outside] <= problem.reach if problem.covering else None
    if near is not None:
        hope = np.minimum(near @ left, problem.capacity[outside])
    else:
        ways = np.where(np.isfinite(problem.cost[outside]), problem.cost[outside], 0.0)
        hope = -(np.minimum(ways, np.median(ways)) @ problem.weight)
    comes = outside[np.argsort(-hope, kind="stable")][: max(EXCHANGES // len(movable), 3)]
    goes = movable[np.argsort(load[movable], kind="stable")]
    for new in comes:
        for old in goes:
            yield np.sort(np.append(chosen[chosen != old], new))


def _by_highs(problem, pairs, bound, until):
    """The choice by HiGHS; None where it finds nothing in time."""
    found, sites = solve_capacity(problem, pairs, max(until - time.monotonic(), 1.0))
    if found.infeasible:
        raise CoreError("siting_capacity_reach", count=problem.count)
    if found.rows is None or len(found.rows) != problem.count:
        return None
    chosen = np.sort(sites[found.rows])
    value, flow = assign(problem, chosen)
    if value is None:
        return None
    limit = -found.bound if problem.covering else found.bound
    limit = min(limit, bound) if problem.covering else max(limit, bound)
    done = abs(limit - value) <= 1e-7 * max(abs(value), 1.0)
    return Choice(chosen, value, value if done else limit, "exact" if done else "heuristic",
                  ("highs", "capacity"), flow)

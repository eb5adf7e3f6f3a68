"""Which stops a tour of limited time goes through: as many as there is time for, then the fewest
minutes.

Up to :data:`~.order.MOST_EXACT` candidates every set is looked at, and the choice is the best.
Beyond, tours grow from many first stops by cheapest insertion; the one with the most stops, and of
those the shortest, stays. That choice is good, not proven best; the order of its stops is that of
:func:`~.order.best_order`.
"""

from __future__ import annotations

import numpy as np

from .order import (
    MOST_EXACT,
    augmented,
    best_order,
    cheapest_insertion,
    improved,
    length,
    subset_costs,
)

# All of more candidates are never a tour.
MOST_WHOLE = 200
_SEEDS, _NEAR = 60, 12
_ROUNDING = 1e-9


def choose(costs, stay, begin=None, finish=None, cycle=False, most=None, minutes=np.inf):
    """Stops of a tour.

    Parameters
    ----------
    costs : ndarray, shape (n, n)
        Minutes between candidates; symmetric.
    stay : ndarray, shape (n,)
        Minutes at each.
    begin, finish, cycle
        As :func:`~.order.best_order`.
    most : int, optional
        Most stops.
    minutes : float
        All in all, the stays included.

    Returns
    -------
    rows : ndarray of int
        The stops, in the order of the candidates.
    proven : bool
        Whether no other set has more stops, or as many in less time.
    """
    costs, stay = np.asarray(costs, dtype=float), np.asarray(stay, dtype=float)
    count = len(costs)
    most = count if most is None else min(int(most), count)
    zeros = np.zeros(count)
    ends = [zeros if one is None else np.asarray(one, dtype=float) for one in (begin, finish)]
    if most == count <= MOST_WHOLE and stay.sum() <= minutes:
        whole = best_order(costs, *ends, cycle)
        if whole.cost + stay.sum() <= minutes + _ROUNDING:
            return np.arange(count), True
    if count <= MOST_EXACT:
        return _best_set(costs, stay, ends, cycle, most, minutes), True
    return _grown(costs, stay, ends, cycle, most, minutes), False


def _best_set(costs, stay, ends, cycle, most, minutes):
    """The best set of few candidates."""
    if not cycle:
        return _best_of(costs, stay, *ends, most, minutes)[2]
    found = (0, 0.0, np.zeros(0, dtype=np.intp))
    # Each cycle is looked at from its first candidate.
    for anchor in range(len(costs)):
        if stay[anchor] > minutes + _ROUNDING or most < 1:
            continue
        rest = np.arange(anchor + 1, len(costs))
        there = costs[anchor, rest]
        size, cost, rows = _best_of(costs[np.ix_(rest, rest)], stay[rest], there, there,
                                    most - 1, minutes - stay[anchor])
        one = (size + 1, cost + stay[anchor], np.concatenate([[anchor], rest[rows]]))
        if (-one[0], round(one[1], 9)) < (-found[0], round(found[1], 9)):
            found = one
    return found[2]


def _best_of(costs, stay, begin, finish, most, minutes):
    """``(stops, minutes, rows)`` of the best set."""
    count = len(costs)
    none = (0, 0.0, np.zeros(0, dtype=np.intp))
    if not count or most < 1:
        return none
    masks = np.arange(2**count)
    bits = (masks[:, None] >> np.arange(count)) & 1
    size = bits.sum(axis=1)
    time = (subset_costs(costs, begin) + finish).min(axis=1) + bits @ stay
    fits = (size >= 1) & (size <= most) & (time <= minutes + _ROUNDING)
    if not fits.any():
        return none
    some = masks[fits]
    best = some[np.lexsort((some, np.round(time[some], 9), -size[some]))[0]]
    return int(size[best]), float(time[best]), np.flatnonzero(bits[best])


def _grown(costs, stay, ends, cycle, most, minutes):
    """A good set of many candidates."""
    best, none = None, np.zeros(0, dtype=np.intp)
    # Candidates with others near them, and near the ends, first.
    near = np.sort(costs, axis=1)[:, : min(most, _NEAR) + 1].sum(axis=1) + ends[0] + ends[1]
    for seed in np.argsort(np.round(near, 9), kind="stable")[:_SEEDS]:
        own = (costs[seed], costs[seed]) if cycle else ends
        spent = stay[seed] if cycle else own[0][seed] + own[1][seed] + stay[seed]
        if spent > minutes + _ROUNDING:
            continue
        rows, time = _from_seed(augmented(costs, *own), stay, int(seed), cycle, most, minutes)
        key = (-len(rows), round(time, 9), tuple(rows))
        if best is None or key < best[0]:
            best = (key, rows)
    return none if best is None else best[1]


def _from_seed(whole, stay, seed, cycle, most, minutes):
    """Grow a tour from its first stop; ``(rows, minutes)``."""
    count = len(whole) - 2
    # The beginning of a cycle is the stop that it grows from.
    route = [count, count + 1] if cycle else [count, seed, count + 1]
    spent, inside = stay[seed], np.zeros(count, dtype=bool)
    inside[seed] = True
    while True:
        spent = _filled(whole, stay, route, inside, spent, most, minutes)
        better = list(improved(whole, route)) if len(route) > 3 else route
        shorter = length(whole, better) < length(whole, route) - _ROUNDING
        route = better
        if not shorter or inside.sum() >= most:
            break
    return np.flatnonzero(inside), length(whole, route) + spent


def _filled(whole, stay, route, inside, spent, most, minutes):
    """Put stops into a route as long as there is time; gives the minutes of all stays."""
    walked = length(whole, route) if len(route) > 2 else 0.0
    while inside.sum() < most:
        left = np.flatnonzero(~inside)
        if not len(left):
            break
        place, which = cheapest_insertion(whole, route, left, stay[left])
        row = int(left[which])
        before, after = route[place - 1], route[place]
        more = whole[before, row] + whole[row, after] - whole[before, after]
        if walked + more + spent + stay[row] > minutes + _ROUNDING:
            break
        route.insert(place, row)
        inside[row] = True
        walked, spent = walked + more, spent + stay[row]
    return spent

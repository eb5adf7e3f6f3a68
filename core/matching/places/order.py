"""The order of stops that takes the least walking, and how far from the least it can be.

A tour is a way from a beginning through all stops to an end. What beginning and end cost to each
stop is a vector; zeros stand for "anywhere". Coming back to where it began is a way whose beginning
and end are one.

Up to :data:`MOST_EXACT` stops the order is the best there is (Held and Karp 1962, Journal of the
Society for Industrial and Applied Mathematics 10, 196–210). Beyond, it comes from cheapest
insertion, improved by turning parts round (2-opt) and moving up to three stops (or-opt) until
neither helps, then from exchanging two of four parts and improving again, always in the same way;
a lower bound from spanning trees with node prices (Held and Karp 1970, Operations
Research 18, 1138–1162) says how far from the best it can be at most.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

MOST_EXACT = 12
EXACT, IMPROVED = "exact", "improved"
# Gains below are rounding.
_ROUNDING = 1e-9
_LONGEST_SEGMENT = 3
_STARTS = 8
_KICKS, _FEWEST_KICKS = 2000, 10
_BOUND_STEPS = 200


@dataclass(frozen=True)
class Ordered:
    """Stops in their order.

    Attributes
    ----------
    order : ndarray of int
    cost : float
    bound : float
        No order costs less.
    method : str
        :data:`EXACT` or :data:`IMPROVED`.
    """

    order: np.ndarray
    cost: float
    bound: float
    method: str

    @property
    def gap(self):
        """How much dearer than the best it can be at most, as a share."""
        return max(self.cost / self.bound - 1.0, 0.0) if self.bound > 0 else (
            0.0 if self.cost <= _ROUNDING else np.nan)


def best_order(costs, begin=None, finish=None, cycle=False):
    """The order of all stops.

    Parameters
    ----------
    costs : ndarray, shape (n, n)
        Between stops; symmetric.
    begin, finish : ndarray, shape (n,), optional
        From the beginning to each stop, and from each stop to the end; by default 0.
    cycle : bool
        Back to the first stop, where there is no beginning of its own.

    Returns
    -------
    Ordered
    """
    costs = np.asarray(costs, dtype=float)
    count = len(costs)
    if count == 0:
        return Ordered(np.zeros(0, dtype=np.intp), 0.0, 0.0, EXACT)
    if cycle:
        # The first stop is the beginning and the end.
        rest = best_order(costs[1:, 1:], costs[0, 1:], costs[0, 1:])
        return Ordered(np.concatenate([[0], rest.order + 1]).astype(np.intp), rest.cost,
                       rest.bound, rest.method)
    begin, finish = (np.zeros(count) if one is None else np.asarray(one, dtype=float)
                     for one in (begin, finish))
    if count <= MOST_EXACT:
        order, cost = _exact(costs, begin, finish)
        return Ordered(_one_way(order, begin, finish), cost, cost, EXACT)
    whole = augmented(costs, begin, finish)
    route = min((improved(whole, _inserted(whole, seed)) for seed in _seeds(whole)),
                key=lambda one: (round(length(whole, one), 9), tuple(one)))
    route = shaken(whole, route)
    cost = length(whole, route)
    return Ordered(_one_way(route[1:-1], begin, finish), cost,
                   min(lower_bound(whole, cost), cost), IMPROVED)


def _one_way(order, begin, finish):
    """Of the two directions of a way that is as long both ways, that of the smaller first stop."""
    order = np.asarray(order, dtype=np.intp)
    same = np.array_equal(begin, finish)
    return order[::-1].copy() if same and len(order) and order[-1] < order[0] else order


def subset_costs(costs, begin):
    """Least costs of going through each set of stops and ending at each of them.

    Returns
    -------
    ndarray, shape (2 ** n, n)
        Row: the set as bits; infinite where the last stop is not in the set.
    """
    count = len(costs)
    masks = np.arange(2**count)
    size = sum((masks >> bit) & 1 for bit in range(count)) if count else masks
    table = np.full((len(masks), count), np.inf)
    table[1 << np.arange(count), np.arange(count)] = begin
    for wanted in range(2, count + 1):
        some = masks[size == wanted]
        for last in range(count):
            own = some[(some >> last) & 1 == 1]
            table[own, last] = (table[own ^ (1 << last)] + costs[:, last]).min(axis=1)
    return table


def traced(table, costs, mask, last):
    """The order of the stops of a set that ends at ``last``, from :func:`subset_costs`."""
    order = [last]
    while mask ^ (1 << last):
        mask ^= 1 << last
        last = int(np.argmin(table[mask] + costs[:, last]))
        order.append(last)
    return order[::-1]


def _exact(costs, begin, finish):
    table = subset_costs(costs, begin)
    whole = table[-1] + finish
    last = int(np.argmin(whole))
    return traced(table, costs, len(table) - 1, last), float(whole[last])


def augmented(costs, begin, finish):
    """Costs with the beginning and the end as two more nodes, ``n`` and ``n + 1``."""
    count = len(costs)
    whole = np.zeros((count + 2, count + 2))
    whole[:count, :count] = costs
    whole[count, :count] = whole[:count, count] = begin
    whole[count + 1, :count] = whole[:count, count + 1] = finish
    return whole


def length(whole, route):
    """Cost of a route of nodes."""
    route = np.asarray(route)
    return float(whole[route[:-1], route[1:]].sum())


def _seeds(whole):
    """First stops to try: spread over the stops by their distance from all others."""
    count = len(whole) - 2
    order = np.argsort(whole[:count, :count].sum(axis=1), kind="stable")
    return np.unique(order[np.linspace(0, count - 1, min(_STARTS, count)).astype(np.intp)])


def _inserted(whole, seed):
    """A route of all stops by cheapest insertion."""
    count = len(whole) - 2
    route, left = [count, int(seed), count + 1], [row for row in range(count) if row != seed]
    while left:
        place, which = cheapest_insertion(whole, route, np.asarray(left))
        route.insert(place, left.pop(which))
    return np.asarray(route, dtype=np.intp)


def cheapest_insertion(whole, route, rows, dearer=None):
    """Where in a route which of some stops costs least.

    Parameters
    ----------
    whole : ndarray
        From :func:`augmented`.
    route : sequence of int
    rows : ndarray of int
        Stops that may be put in.
    dearer : ndarray, optional
        What each costs besides.

    Returns
    -------
    place, which : int
        Place in the route, and row in ``rows``.
    """
    before, after = np.asarray(route[:-1]), np.asarray(route[1:])
    more = whole[before][:, rows] + whole[after][:, rows] - whole[before, after][:, None]
    if dearer is not None:
        more = more + dearer
    # Equal ones, told apart by the stop and then by the place.
    flat = np.round(more, 9).T.ravel()
    which, place = divmod(int(np.argmin(flat)), len(before))
    return place + 1, which


def improved(whole, route):
    """A route that neither turning a part round nor moving up to three stops makes shorter."""
    route = np.asarray(route, dtype=np.intp)
    while True:
        gain, better = min((_turned(whole, route), _moved(whole, route)), key=lambda one: one[0])
        if gain >= -_ROUNDING:
            return route
        route = better


def shaken(whole, route):
    """The shortest of the routes that come from exchanging parts of it and improving again."""
    draws = np.random.default_rng(0)
    shortest = length(whole, route)
    for _kick in range(max(_KICKS // len(route), _FEWEST_KICKS)):
        one, two, three = np.sort(draws.choice(len(route) - 1, 3, replace=False)) + 1
        other = improved(whole, np.concatenate(
            [route[:one], route[two:three], route[one:two], route[three:]]))
        if length(whole, other) < shortest - _ROUNDING:
            route, shortest = other, length(whole, other)
    return route


def _turned(whole, route):
    """The best 2-opt step: ``(change, route)``."""
    here, there = route[:-1], route[1:]
    step = whole[here, there]
    change = (whole[np.ix_(here, here)] + whole[np.ix_(there, there)]
              - step[:, None] - step[None, :])
    change[np.tril_indices(len(step))] = 0.0
    best = int(np.argmin(change))
    first, last = divmod(best, len(step))
    turned = route.copy()
    turned[first + 1 : last + 1] = route[first + 1 : last + 1][::-1]
    return float(change[first, last]), turned


def _moved(whole, route):
    """The best or-opt step: ``(change, route)``."""
    best = (0.0, route)
    count = len(route) - 2
    here, there = route[:-1], route[1:]
    step = whole[here, there]
    edge = np.arange(len(step))
    for size in range(1, min(_LONGEST_SEGMENT, count - 1) + 1):
        begin = np.arange(1, count - size + 2)
        head, tail = route[begin], route[begin + size - 1]
        left, right = route[begin - 1], route[begin + size]
        won = whole[left, head] + whole[tail, right] - whole[left, right]
        # Edges inside the segment and at its ends are gone.
        gone = (edge[None] >= begin[:, None] - 1) & (edge[None] < begin[:, None] + size)
        for ends in ((head, tail), (tail, head)):
            more = (whole[here][:, ends[0]] + whole[there][:, ends[1]]).T - step - won[:, None]
            more = np.where(gone, np.inf, more)
            which = int(np.argmin(more))
            row, place = divmod(which, len(step))
            if more[row, place] < best[0] - _ROUNDING:
                best = (float(more[row, place]),
                        _with_move(route, begin[row], size, place, ends[0] is tail))
    return best


def _with_move(route, begin, size, place, reverse):
    segment = route[begin : begin + size]
    segment = segment[::-1] if reverse else segment
    rest = np.concatenate([route[:begin], route[begin + size :]])
    at = place + 1 if place < begin else place + 1 - size
    return np.concatenate([rest[:at], segment, rest[at:]])


def lower_bound(whole, upper, steps=_BOUND_STEPS):
    """A cost that no route from the beginning through all stops to the end is below.

    The least spanning tree under prices of the nodes that draw their degrees towards those of a
    route (1 at both ends, else 2); the best over some steps of the subgradient.

    Parameters
    ----------
    whole : ndarray
        From :func:`augmented`.
    upper : float
        Cost of a route that is known.
    steps : int

    Returns
    -------
    float
    """
    costs = whole.copy()
    costs[-1, -2] = costs[-2, -1] = np.inf
    wanted = np.full(len(whole), 2)
    wanted[-2:] = 1
    price, best, scale = np.zeros(len(whole)), 0.0, 1.0
    since = 0
    for _step in range(steps):
        weight, degree = _spanning_tree(costs + price[:, None] + price[None, :])
        value = weight - float((price * wanted).sum())
        since = 0 if value > best + _ROUNDING else since + 1
        best = max(best, value)
        off = degree - wanted
        square = int((off * off).sum())
        if not square or best >= upper - _ROUNDING:
            break
        if since > 10:
            scale, since = scale / 2.0, 0
        price = price + scale * max(upper - value, _ROUNDING) / square * off
    return best


def _spanning_tree(costs):
    """Weight of the least spanning tree and the degree of each node (Prim)."""
    count = len(costs)
    near, parent = costs[0].copy(), np.zeros(count, dtype=np.intp)
    left = np.ones(count, dtype=bool)
    left[0] = False
    degree, weight = np.zeros(count, dtype=np.int64), 0.0
    for _step in range(count - 1):
        node = int(np.argmin(np.where(left, near, np.inf)))
        weight += float(near[node])
        degree[node] += 1
        degree[parent[node]] += 1
        left[node] = False
        closer = left & (costs[node] < near)
        near[closer] = costs[node][closer]
        parent[closer] = node
    return weight, degree

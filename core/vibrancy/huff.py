"""The plain Huff model: who goes where, by attraction and distance.

``P_ij = S_j^alpha f(d_ij) / sum_k S_k^alpha f(d_ik)`` with ``f = d^-rate`` (power) or
``f = exp(-rate d)`` (exponential). D. L. Huff, "Defining and Estimating a Trading Area", Journal
of Marketing 28 (1964). ``alpha = 1`` with a power of 2 is the modified model used in Japan.

Destinations are worked through in the order of their ids, and origins in one that follows from
their places and ids, so that the result does not depend on the order of rows, to the last bit.
"""

import os
from concurrent.futures import ThreadPoolExecutor

import numpy as np

from ..progress import ignore_progress
from .huff_blocks import GROUPS, Blocks
from .huff_parts import (
    DECAYS,
    FLOOR,
    TIE,
    assemble,
    check_pairs,
    check_places,
    check_rows,
    log_of,
    order_of_ids,
    strength_of,
)

THREADS = 4


def by_coordinates(origins, destinations, rule, with_flows=False, progress=ignore_progress):
    """Catchments by straight-line distance.

    Parameters
    ----------
    origins, destinations : Places
        ``xy`` in a projected CRS [m]; ``amount`` is demand or attraction.
    rule : Rule
        Distances in metres, the rate of exponential decay in 1/m.
    with_flows : bool
        Also list the pairs.
    progress : callable

    Returns
    -------
    Catchments

    Raises
    ------
    CoreError
        ``empty_layer``, ``null_value``, ``not_a_number``, ``negative_value``, ``duplicate_id``,
        ``too_many_flows``.
    """
    check_places(origins)
    check_places(destinations)
    if with_flows and np.isinf(rule.max_distance) and rule.min_probability == 0.0:
        check_rows(len(origins.ids) * len(destinations.ids))
    blocks = Blocks(origins, destinations, rule, with_flows)
    pool = ThreadPoolExecutor(min(os.cpu_count() or 1, THREADS))
    try:
        for done, part in enumerate(pool.map(blocks.solve, blocks.groups())):
            blocks.add(*part)
            progress((done + 1) / GROUPS)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
    return blocks.result()


def by_matrix(origins, destinations, pairs, rule, with_flows=False, progress=ignore_progress):
    """Catchments by a table of distances; a pair that is not in it is not in reach.

    Parameters
    ----------
    origins, destinations : Places
        ``xy`` is not needed.
    pairs : Pairs
        Distance in any unit.
    rule : Rule
        In the unit of the table.
    with_flows : bool
        Also list the pairs.
    progress : callable

    Returns
    -------
    Catchments

    Raises
    ------
    CoreError
        As :func:`by_coordinates`, and ``matrix_duplicate_pair``.
    """
    check_places(origins)
    check_places(destinations)
    check_pairs(pairs, origins, destinations)
    progress(0.1)
    origin_order, destination_order = order_of_ids(origins.ids), order_of_ids(destinations.ids)
    demand = origins.amount[origin_order]
    strength, unit = strength_of(destinations.amount[destination_order], rule.alpha)
    origin, destination, distance = _in_order(pairs, rule, origin_order, destination_order)
    progress(0.5)
    logs = log_of(strength)[destination] + DECAYS[rule.decay][1](distance**2, rule.rate)
    probability, best, accessibility = _choice(origin, logs, len(demand))
    patronage = np.bincount(destination, probability * demand[origin], len(destination_order))
    progress(0.9)
    served = best >= 0
    dominant, top = np.full(len(demand), -1), np.full(len(demand), np.nan)
    dominant[served], top[served] = destination[best[served]], probability[best[served]]
    floored = int((distance < FLOOR).sum()) if rule.decay == "power" else 0
    flows = None
    if with_flows:
        listed = probability >= rule.min_probability
        check_rows(int(listed.sum()))
        flows = (origin[listed], destination[listed], distance[listed], probability[listed])
    solved = (dominant, top, accessibility * unit, patronage)
    return assemble(origin_order, destination_order, demand, solved, floored, flows)


def _in_order(pairs, rule, origin_order, destination_order):
    """Pairs in reach, sorted: places of origin and destination in the orders, distance."""
    near = pairs.distance <= rule.max_distance
    origin = np.argsort(origin_order)[pairs.origin[near]]
    destination = np.argsort(destination_order)[pairs.destination[near]]
    order = np.lexsort((destination, origin))
    return origin[order], destination[order], pairs.distance[near][order]


def _choice(origin, logs, count):
    """Probability of each pair; the first best pair and accessibility of each origin.

    ``origin`` is sorted; a pair without pull has the logarithm -inf. The best pair of an origin
    without any pull is -1.
    """
    starts = np.flatnonzero(np.diff(origin, prepend=-1))
    top = np.full(count, -np.inf)
    if len(starts):
        top[origin[starts]] = np.maximum.reduceat(logs, starts)
    served = np.isfinite(top)
    scale = np.where(served, top, 0.0)
    pull = np.exp(logs - scale[origin])
    total = np.bincount(origin, pull, count)
    probability = pull / np.where(served, total, 1.0)[origin]
    largest = np.flatnonzero(served[origin] & (pull >= 1.0 - TIE))
    row, first = np.unique(origin[largest], return_index=True)
    best = np.full(count, -1)
    best[row] = largest[first]
    return probability, best, total * np.exp(scale)

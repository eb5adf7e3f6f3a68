"""What is left to decide: candidates that are free, zones that depend on them.

Both questions become one: choose rows so that the least loss is left, where the loss of a zone is
its demand times the way to the nearest site (median), or its demand while no site covers it
(covering). :class:`Covers` and :class:`Costs` answer the same calls.
"""

from copy import copy
from dataclasses import dataclass

import numpy as np

LARGEST_WHOLE = 1e9


@dataclass(frozen=True)
class Free:
    """The free part of a problem.

    Parameters
    ----------
    losses : Covers or Costs
    sites : ndarray of int, shape (k,)
        Candidates that its rows are.
    picks : int
        Sites still to choose.
    base : float
        Demand covered already, or loss of the zones that no free candidate can serve better.
    """

    losses: object
    sites: np.ndarray
    picks: int
    base: float

    def value(self, loss, covering):
        """The value of the problem where this loss is left."""
        return self.base + (self.losses.caps.sum() - loss if covering else loss)


def free_of(problem):
    """The free part of a problem without capacities.

    Parameters
    ----------
    problem : Problem

    Returns
    -------
    Free
    """
    sites = np.flatnonzero(problem.allowed & ~problem.locked)
    picks = problem.count - int(problem.locked.sum())
    served, reachable = problem.served(), problem.reachable()
    weight = np.where(reachable, problem.weight, 0.0)
    cost = problem.cost if len(sites) == len(problem.cost) else problem.cost[sites]
    if problem.covering:
        covered = served <= problem.reach
        zones = np.flatnonzero(~covered & (weight > 0))
        base = float(weight[covered].sum())
        return Free(Covers(cost[:, zones] <= problem.reach, weight[zones]), sites, picks, base)
    better = (cost < served).any(axis=0)
    zones = np.flatnonzero(better & (weight > 0))
    rest = ~better & (weight > 0)
    base = float((weight[rest] * served[rest]).sum())
    # A copy of everything is what takes time here.
    part = cost if len(zones) == len(weight) else cost[:, zones]
    return Free(Costs(part, served[zones], weight[zones]), sites, picks, base)


def _whole(values):
    """Whether all are whole numbers that add up exactly."""
    return bool((values == np.rint(values)).all() and values.max(initial=0.0) < LARGEST_WHOLE)


class Covers:
    """Loss of zones until a row covers them.

    Parameters
    ----------
    cover : ndarray of bool, shape (k, z)
    weight : ndarray, shape (z,)
    """

    def __init__(self, cover, weight):
        from scipy.sparse import csr_matrix

        self.matrix = csr_matrix(cover, dtype=float)
        self.caps = np.asarray(weight, dtype=float)
        self.whole = _whole(self.caps)

    def __len__(self):
        return self.matrix.shape[0]

    def taken(self, rows):
        """A smaller problem of some rows."""
        part = copy(self)
        part.matrix = self.matrix[rows]
        return part

    def left(self, rows):
        """Loss left of every zone, shape (z,)."""
        return np.where(self._counts(rows) > 0, 0.0, self.caps)

    def _counts(self, rows):
        marks = np.zeros(len(self))
        marks[np.asarray(rows, dtype=np.intp)] = 1.0
        return self.matrix.T @ marks

    def gains(self, left):
        """What one more row takes off, shape (k,)."""
        return self.matrix @ left

    def swap_gains(self, rows):
        """What putting row j in the place of ``rows[r]`` takes off, shape (k, p)."""
        counts = self._counts(rows)
        gained = self.gains(np.where(counts > 0, 0.0, self.caps))
        sole = np.where(counts == 1, self.caps, 0.0)
        alone = self.matrix[rows].multiply(sole).toarray()
        return gained[:, None] + self.matrix @ alone.T - alone.sum(axis=1)

    def start_prices(self, _rows):
        return self.caps.copy()

    def reduced(self, prices):
        """What each row is worth at these prices, at most 0, shape (k,)."""
        return -(self.matrix @ prices)

    def takers(self, rows, _prices):
        """How many of the rows serve each zone at these prices, shape (z,)."""
        return self._counts(rows)


class Costs:
    """Loss of zones: demand times the way to the nearest row, at most what it is today.

    Parameters
    ----------
    cost : ndarray, shape (k, z)
        Infinite where there is no way.
    served : ndarray, shape (z,)
        Way today; infinite where there is none.
    weight : ndarray, shape (z,)
        Above 0.
    """

    def __init__(self, cost, served, weight):
        longest = float(cost.max(initial=1.0, where=np.isfinite(cost)))
        # Without a way the loss is larger than anything that ways can add up to.
        far = longest * (1.0 + weight.sum() / weight.min(initial=np.inf)) if len(weight) else 1.0
        self.caps = np.where(np.isfinite(served), served, far) * weight
        self.matrix = np.minimum(cost, far)
        self.matrix *= weight
        np.minimum(self.matrix, self.caps, out=self.matrix)
        self.whole = _whole(self.matrix) and _whole(self.caps)
        self._most = longest * weight

    def __len__(self):
        return len(self.matrix)

    def taken(self, rows):
        part = copy(self)
        part.matrix = self.matrix[rows]
        return part

    def left(self, rows):
        return np.minimum(self.caps, self.matrix[rows].min(axis=0, initial=np.inf))

    def gains(self, left):
        gains, part = np.empty(len(self)), np.empty_like(left)
        for row, costs in enumerate(self.matrix):
            np.subtract(left, costs, out=part)
            gains[row] = np.maximum(part, 0.0, out=part).sum()
        return gains

    def swap_gains(self, rows):
        first, second, owner = self._two_nearest(rows)
        count, owner = len(rows), owner + 1
        # Without row r its zones go to the second nearest; the new row serves those near it better.
        lost = np.bincount(owner, second - first, minlength=count + 1)[1:]
        gains = np.empty((len(self), count))
        for row, costs in enumerate(self.matrix):
            near = np.flatnonzero(costs < second)
            cost, here = costs[near], first[near]
            gained = np.maximum(here - cost, 0.0).sum()
            held = second[near] - np.maximum(cost, here)
            gains[row] = gained + np.bincount(owner[near], held, minlength=count + 1)[1:] - lost
        return gains

    def _two_nearest(self, rows):
        """Least and second least loss of every zone, and which row gives the least (-1: today)."""
        options = np.concatenate([self.caps[None], self.matrix[rows]])
        order = np.argpartition(options, 1, axis=0)[:2]
        values = np.take_along_axis(options, order, axis=0)
        flip = values[0] > values[1]
        first = np.where(flip, values[1], values[0])
        second = np.where(flip, values[0], values[1])
        return first, second, np.where(flip, order[1], order[0]) - 1

    def start_prices(self, rows):
        return np.minimum(self._two_nearest(rows)[1], np.minimum(self._most, self.caps))

    def reduced(self, prices):
        worth, part = np.empty(len(self)), np.empty_like(prices)
        for row, costs in enumerate(self.matrix):
            np.subtract(costs, prices, out=part)
            worth[row] = np.minimum(part, 0.0, out=part).sum()
        return worth

    def takers(self, rows, prices):
        return (self.matrix[rows] < prices).sum(axis=0)

"""Where should p sites go? The question as arrays, and what makes it impossible from the start.

Two questions are asked of distances: which sites cover most people within a reach (maximal
covering; Church and ReVelle 1974, Papers of the Regional Science Association 32, 101–118), and from
which sites the mean way is shortest (p-median; Hakimi 1964, Operations Research 12, 450–459).
"""

from dataclasses import dataclass, field

import numpy as np

from ..errors import CoreError


@dataclass(frozen=True)
class Problem:
    """A choice of sites.

    Parameters
    ----------
    cost : ndarray, shape (m, n)
        Way from each zone to each candidate, metres or minutes; infinite where there is none.
    weight : ndarray, shape (n,)
        Demand of the zones, from 0 up [persons].
    count : int
        Sites to choose, locked ones included.
    reach : float, optional
        Largest way that counts as covered, itself included. Given: most demand covered. None:
        least mean way.
    existing : ndarray, shape (e, n), optional
        Way to facilities that serve already.
    allowed, locked : ndarray of bool, shape (m,), optional
        Candidates that may be chosen (all), and those that are decided already (none).
    capacity : ndarray, shape (m,), optional
        Demand that a candidate can serve; None: any.
    existing_capacity : ndarray, shape (e,), optional
        The same of what is there; needed where ``capacity`` is given.
    """

    cost: np.ndarray
    weight: np.ndarray
    count: int
    reach: float = None
    existing: np.ndarray = None
    allowed: np.ndarray = None
    locked: np.ndarray = None
    capacity: np.ndarray = None
    existing_capacity: np.ndarray = None

    def __post_init__(self):
        sites, zones = self.cost.shape
        fill = {
            "existing": np.zeros((0, zones)),
            "allowed": np.ones(sites, dtype=bool),
            "locked": np.zeros(sites, dtype=bool),
        }
        for name, value in fill.items():
            if getattr(self, name) is None:
                object.__setattr__(self, name, value)

    @property
    def covering(self):
        return self.reach is not None

    @property
    def demand(self):
        return float(self.weight.sum())

    def served(self):
        """Way to the nearest of what is there or decided, shape (n,); infinite where none."""
        there = np.concatenate([self.existing, self.cost[self.locked]])
        return there.min(axis=0, initial=np.inf)

    def reachable(self):
        """Zones that something there or allowed can serve, shape (n,) bool."""
        best = np.minimum(self.served(), self.cost[self.allowed].min(axis=0, initial=np.inf))
        return best <= self.reach if self.covering else np.isfinite(best)


@dataclass(frozen=True)
class Choice:
    """Chosen sites, and how far from the best they can be.

    Parameters
    ----------
    chosen : ndarray of int, shape (p,)
        Candidates: locked ones in their order, then each the one that adds most.
    value : float
        Demand covered, or sum of demand × way.
    bound : float
        No choice covers more, or has a smaller sum.
    method : str
        ``exact`` (proven best) or ``heuristic``.
    steps : tuple of str
        What was done: keys ``interchange``, ``lagrange``, ``highs``, ``branch``, ``capacity``.
    flow : tuple of ndarray, optional
        With capacity: zone, site (candidates, then existing ones) and demand of every assignment.
    """

    chosen: np.ndarray
    value: float
    bound: float
    method: str
    steps: tuple = ()
    flow: tuple = field(default=None)

    @property
    def gap(self):
        """Distance of the value from the bound, as a share of the value; 0 where it is the best."""
        return gap_of(self.value, self.bound)


def gap_of(value, bound):
    """``|bound − value| / |value|``; 0 where both are the same."""
    away = abs(bound - value)
    if away <= 1e-9 * max(abs(value), abs(bound)):
        return 0.0
    return away / abs(value) if value else np.inf


def check(problem):
    """Refuse what has no answer, and say why.

    Raises
    ------
    CoreError
        ``siting_count``, ``siting_locked_excluded``, ``siting_locked_over``, ``siting_too_few``,
        ``siting_no_demand``, ``siting_out_of_reach``, ``siting_capacity``.
    """
    total, allowed = len(problem.allowed), int(problem.allowed.sum())
    locked = int(problem.locked.sum())
    if problem.count < 1:
        raise CoreError("siting_count", count=problem.count)
    barred = int((problem.locked & ~problem.allowed).sum())
    if barred:
        raise CoreError("siting_locked_excluded", barred=barred)
    if locked > problem.count:
        raise CoreError("siting_locked_over", locked=locked, count=problem.count)
    if allowed < problem.count:
        raise CoreError("siting_too_few", count=problem.count, left=allowed, total=total)
    if not problem.demand > 0:
        raise CoreError("siting_no_demand")
    if not problem.reachable()[problem.weight > 0].any():
        raise CoreError("siting_out_of_reach", left=allowed)
    if problem.capacity is not None and not problem.covering:
        _check_capacity(problem)


def _check_capacity(problem):
    """With a mean way everybody must be served; the largest sites must have room for them."""
    free = problem.capacity[problem.allowed & ~problem.locked]
    most = np.sort(free)[::-1][: problem.count - int(problem.locked.sum())].sum()
    room = float(most + problem.capacity[problem.locked].sum() + problem.existing_capacity.sum())
    need = float(problem.weight[problem.reachable()].sum())
    if room < need * (1 - 1e-12):
        raise CoreError(
            "siting_capacity", room=f"{room:,.0f}", need=f"{need:,.0f}", count=problem.count
        )

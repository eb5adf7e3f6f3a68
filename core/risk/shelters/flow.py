"""People to shelters with room: the transportation problem, solved to a proven optimum.

Minimise ``Σ minutes · x + penalty · Σ left`` where ``x`` people of an origin go to a shelter, all
people of an origin go somewhere or are left, and no shelter takes more than it holds. The penalty
is so high that nobody is left for the sake of other people's minutes: first as many as possible
find room, then they walk as little as possible.

The penalty may differ by origin: where room is short, those whose penalty is higher have it first.
As many people find room as with any other penalties above 0 (who can be placed together is a
matroid, and a best basis is a basis); only who they are changes.

Only pairs of an origin and a shelter that is reached in time exist. The linear programme (HiGHS)
begins with the nearest shelters of each origin; pairs that its prices call for are added until none
is (column generation), so the answer is that of all pairs. The bound is computed here from the
prices over *all* pairs, whatever the solver says of itself.
"""

from dataclasses import dataclass

import numpy as np

from ...errors import CoreError
from ...progress import ignore_progress

# So many pairs are one programme. Of more, those of each origin that the first one holds, and at
# most added in each further one.
WHOLE, FIRST, MORE = 60_000, 6, 6
# A pair whose price is this little below 0 changes nothing [min].
PRICE_TOLERANCE = 1e-6
MOST_ROUNDS = 200
OPTIMAL = "optimal"


@dataclass(frozen=True)
class Pairs:
    """Which shelters each origin reaches in time; k pairs, in the order of their origins.

    Parameters
    ----------
    origin, shelter : ndarray of int, shape (k,)
    minutes : ndarray, shape (k,)
        From 0 up [min].
    """

    origin: np.ndarray
    shelter: np.ndarray
    minutes: np.ndarray

    @classmethod
    def sorted(cls, origin, shelter, minutes):
        """From rows in any order; of each origin the nearest shelter first."""
        order = np.lexsort((shelter, minutes, origin))
        return cls(origin[order], shelter[order], minutes[order])

    def __len__(self):
        return len(self.origin)

    def kept(self, chosen):
        return Pairs(self.origin[chosen], self.shelter[chosen], self.minutes[chosen])

    def place(self):
        """Number of each pair among those of its origin, from 0, shape (k,)."""
        first = np.flatnonzero(np.diff(self.origin, prepend=-1))
        counts = np.diff(np.append(first, len(self)))
        return np.arange(len(self)) - np.repeat(first, counts)


@dataclass(frozen=True)
class Flow:
    """Who goes where.

    Parameters
    ----------
    people : ndarray, shape (k,)
        Of each pair [persons].
    walked : float
        Minutes that all walk [person-minutes].
    left : ndarray, shape (n,)
        People of each origin who find no room [persons].
    load : ndarray, shape (m,)
        People in each shelter [persons].
    value, bound : float
        Of the objective, and what no plan can be below [person-minutes], over the people who reach
        some shelter; the others are left whatever the plan.
    origin_price, shelter_price : ndarray, shape (n,), (m,)
        Dual prices: minutes that one more person, or one place less, would cost.
    rounds : int
        Linear programmes solved; 0 where everybody's nearest shelter has room.
    columns : ndarray of bool, shape (k,)
        Pairs that the last programme held.
    """

    people: np.ndarray
    walked: float
    left: np.ndarray
    load: np.ndarray
    value: float
    bound: float
    origin_price: np.ndarray
    shelter_price: np.ndarray
    rounds: int
    columns: np.ndarray

    @property
    def gap(self):
        """How far the plan may be from the best one, as a share of the minutes that it walks."""
        return max(self.value - self.bound, 0.0) / max(self.walked, 1.0)

    @property
    def status(self):
        return OPTIMAL if self.gap <= 1e-6 else "bounded"


def penalty_of(pairs, shelter_count):
    """A cost of being left that no chain of longer walks outweighs [min].

    One more person with room can push at most every shelter's last person one shelter on. Twice
    that, so that prices tell whether a person more costs somebody's room (above half the penalty)
    or only minutes.
    """
    return 2.0 * (shelter_count + 2.0) * (float(pairs.minutes.max(initial=0.0)) + 1.0)


def assign(people, capacity, pairs, penalty=None, progress=ignore_progress):
    """The best plan.

    Parameters
    ----------
    people : ndarray, shape (n,)
        At each origin, from 0 up [persons].
    capacity : ndarray, shape (m,)
        Of each shelter, from 0 up, finite [persons].
    pairs : Pairs
    penalty : float or ndarray, shape (n,), optional
        Of a person who is left [min].
    progress : callable
        Told before each linear programme.

    Returns
    -------
    Flow

    Raises
    ------
    CoreError
        ``shelters_no_plan`` where the solver gives none.
    """
    if penalty is None:
        penalty = penalty_of(pairs, len(capacity))
    penalty = np.broadcast_to(np.asarray(penalty, dtype=float), people.shape)
    place = pairs.place() if len(pairs) else np.zeros(0, dtype=int)
    near = place == 0
    load = np.bincount(pairs.shelter[near], people[pairs.origin[near]], len(capacity))
    if np.all(load <= capacity):
        found = np.where(near, people[pairs.origin], 0.0)
        return _flow(people, capacity, pairs, penalty, found, np.zeros(len(capacity)), 0, near)
    held = place < (FIRST if len(pairs) > WHOLE else np.inf)
    rounds, missing = 0, np.ones(1)
    while missing.size and rounds < MOST_ROUNDS:
        progress(rounds / (rounds + 4.0))
        rounds += 1
        found, prices = _programme(people, capacity, pairs, penalty, held)
        cost = pairs.minutes - prices[1][pairs.shelter]
        missing = np.flatnonzero(
            ~held & (cost - prices[0][pairs.origin] < -PRICE_TOLERANCE))
        used = held.copy()
        held[_cheapest(pairs.origin[missing], cost[missing], missing)] = True
    return _flow(people, capacity, pairs, penalty, found, prices[1], rounds, used)


def _cheapest(origin, cost, rows):
    """The few cheapest rows of each origin."""
    order = np.lexsort((cost, origin))
    origin, rows = origin[order], rows[order]
    first = np.flatnonzero(np.diff(origin, prepend=-1))
    counts = np.diff(np.append(first, len(origin)))
    return rows[np.arange(len(rows)) - np.repeat(first, counts) < MORE]


def _programme(people, capacity, pairs, penalty, held):
    """People of each pair, and prices of origins and shelters, over the pairs that are held."""
    from scipy.optimize import linprog
    from scipy.sparse import csr_matrix

    rows = np.flatnonzero(held)
    origins, at_origin = np.unique(pairs.origin[rows], return_inverse=True)
    shelters, at_shelter = np.unique(pairs.shelter[rows], return_inverse=True)
    columns, count = np.arange(len(rows)), len(rows) + len(origins)
    goes = csr_matrix(
        (np.ones(count), (np.concatenate([at_origin, np.arange(len(origins))]),
                          np.arange(count))), shape=(len(origins), count))
    room = csr_matrix(
        (np.ones(len(rows)), (at_shelter, columns)), shape=(len(shelters), count))
    solved = linprog(
        np.concatenate([pairs.minutes[rows], penalty[origins]]),
        A_ub=room, b_ub=capacity[shelters], A_eq=goes, b_eq=people[origins], method="highs-ds")
    if solved.status != 0:
        raise CoreError("shelters_no_plan", reason=solved.message)
    found = np.zeros(len(pairs))
    found[rows] = np.maximum(solved.x[:len(rows)], 0.0)
    of_origin = penalty.copy()
    of_origin[origins] = solved.eqlin.marginals
    of_shelter = np.zeros(len(capacity))
    of_shelter[shelters] = np.minimum(solved.ineqlin.marginals, 0.0)
    return found, (of_origin, of_shelter)


def _flow(people, capacity, pairs, penalty, found, shelter_price, rounds, held):
    """The plan made exactly feasible, with its value and the bound from the prices."""
    count, places = len(people), len(capacity)
    found = _within(found, pairs.shelter, capacity)
    found = _within(found, pairs.origin, people)
    going = np.bincount(pairs.origin, found, count)
    left = np.maximum(people - going, 0.0)
    # What rounding leaves of a person is no person.
    left[left < 1e-9 * np.maximum(people, 1.0)] = 0.0
    reached = np.zeros(count, dtype=bool)
    reached[pairs.origin] = True
    price = penalty.copy()
    np.minimum.at(price, pairs.origin, pairs.minutes - shelter_price[pairs.shelter])
    return Flow(
        people=found, walked=float(found @ pairs.minutes), left=left,
        load=np.bincount(pairs.shelter, found, places),
        value=float(found @ pairs.minutes + penalty[reached] @ left[reached]),
        bound=float(price[reached] @ people[reached] + shelter_price @ capacity),
        origin_price=price, shelter_price=shelter_price, rounds=rounds, columns=held,
    )


def _within(found, row, limit):
    """Flows scaled down where, by rounding, their sum is above a limit."""
    total = np.bincount(row, found, len(limit))
    factor = np.divide(limit, total, out=np.ones(len(limit)), where=total > limit)
    return found * factor[row]


def to_nearest(people, pairs, shelter_count):
    """Everybody to the nearest shelter in time, room or not.

    Returns
    -------
    ndarray, shape (shelter_count,)
        People who come to each shelter [persons].
    """
    near = pairs.place() == 0 if len(pairs) else np.zeros(0, dtype=bool)
    return np.bincount(pairs.shelter[near], people[pairs.origin[near]], shelter_count)

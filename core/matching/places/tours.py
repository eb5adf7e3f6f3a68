"""Walking tours through resources."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...errors import CoreError
from ...progress import ignore_progress, part_of
from .choice import MOST_WHOLE as MOST_STOPS
from .choice import choose
from .legs import StraightLegs, legs_of
from .order import best_order

# Among more candidates those are taken first that straight lines leave near a good tour.
SHORTLIST, MOST_CANDIDATES = 100, 3000
STOP, START, END = "stop", "start", "end"
MIXED = "mixed"


@dataclass(frozen=True)
class Wish:
    """What a tour should be.

    Parameters
    ----------
    most : int or None
        Most stops; without it and a limit of minutes all are visited.
    minutes : float
        All in all, infinite without a limit.
    cycle : bool
        Back to where it began.
    start, end : (str, ndarray) or None
        Name and place [m] of the beginning and the end; a tour with ``cycle`` has no end of its
        own.
    """

    most: object = None
    minutes: float = np.inf
    cycle: bool = False
    start: object = None
    end: object = None

    @property
    def limited(self):
        return self.most is not None or bool(np.isfinite(self.minutes))

    @property
    def ends(self):
        """The beginning and the end, as far as there are any."""
        return [one for one in (self.start, None if self.cycle else self.end) if one is not None]


@dataclass(frozen=True)
class Walk:
    """How people walk: speed [m/min], detour ratio, and the network where there is one."""

    speed: float
    detour: float
    graph: object = None
    join_limit_m: float = np.inf


@dataclass(frozen=True)
class Tour:
    """One tour.

    Attributes
    ----------
    group : str
        What it goes through: a category, or empty.
    roles : list of str
        Of each halt: :data:`START`, :data:`STOP` … :data:`END`; a cycle ends where it began.
    halts : ndarray of int, shape (h,)
        Row of the resource at each halt, -1 for a start or an end that is none.
    others : list of ndarray of int
        Further resources at each halt.
    names : list of str
        Of the halts.
    points : ndarray, shape (h, 2)
    leg_m, basis : ndarray, list of str
        Walk to each halt from the one before [m] (0 for the first), and what it was measured
        along.
    stay_min : ndarray, shape (h,)
    speed : float
        [m/min].
    lines : list of ndarray
        Corners of each leg, one fewer than halts.
    method : str
        One of ``order.EXACT``, ``order.IMPROVED``.
    bound_m : float
        No order of these stops is shorter [m].
    candidates : int
        Stops that it could have gone through.
    proven : bool
        Whether no other choice of stops has more of them, or as many in less time.
    """

    group: str
    roles: list
    halts: np.ndarray
    others: list
    names: list
    points: np.ndarray
    leg_m: np.ndarray
    basis: list
    stay_min: np.ndarray
    speed: float
    lines: list
    method: str
    bound_m: float
    candidates: int
    proven: bool

    @property
    def stops(self):
        """Rows of the resources that are stopped at, in order."""
        return self.halts[[role == STOP for role in self.roles]]

    @property
    def walk_m(self):
        return float(self.leg_m.sum())

    @property
    def walk_min(self):
        return self.walk_m / self.speed

    @property
    def total_min(self):
        return self.walk_min + float(self.stay_min.sum())

    @property
    def gap(self):
        """How much longer than the best order the walk can be at most, as a share."""
        # What is shorter than a millimetre is rounding.
        long = self.walk_m - self.bound_m > 1e-3 and self.bound_m > 0
        return self.walk_m / self.bound_m - 1.0 if long else 0.0

    @property
    def distance_basis(self):
        found = set(self.basis[1:])
        return MIXED if len(found) > 1 else next(iter(found), "")

    def arrivals(self):
        """Minutes after the beginning at which each halt is reached, shape (h,)."""
        before = np.concatenate([[0.0], np.cumsum(self.stay_min)[:-1]])
        return np.cumsum(self.leg_m) / self.speed + before


def tours_of(spots, groups, wish, walk, progress=ignore_progress):
    """Tours, one for each group of stops; groups in which nothing fits have none.

    Parameters
    ----------
    spots : Spots
        In the order of their ids.
    groups : dict of str to Stops
    wish : Wish
    walk : Walk
    progress : callable

    Returns
    -------
    list of Tour

    Raises
    ------
    CoreError
        ``tour_nothing_picked``, ``tour_too_many``, ``tour_none_fits``.
    """
    groups = {name: stops for name, stops in groups.items() if len(stops)}
    if not groups:
        raise CoreError("tour_nothing_picked", rows=f"{len(spots):,}")
    made = []
    for number, (name, stops) in enumerate(groups.items()):
        step = part_of(progress, number / len(groups), (number + 1) / len(groups))
        made.append(_tour(spots, name, stops, wish, walk, step))
    made = [tour for tour in made if tour is not None]
    if not made:
        raise CoreError("tour_none_fits", count=f"{sum(map(len, groups.values())):,}",
                        minutes=f"{wish.minutes:g}")
    return made


def _tour(spots, name, stops, wish, walk, progress):
    most = MOST_CANDIDATES if wish.limited else MOST_STOPS
    if len(stops) > most or min(wish.most or 0, len(stops)) > MOST_STOPS:
        raise CoreError("tour_too_many", count=f"{len(stops):,}", most=f"{most:,}",
                        stops=f"{MOST_STOPS:,}")
    total, proven = len(stops), True
    if wish.limited and total > SHORTLIST:
        stops, proven = _shortlist(stops, wish, walk), False
    progress(0.1)
    legs = legs_of(_places(stops, wish), walk.detour, walk.graph, walk.join_limit_m)
    metres = legs.metres(part_of(progress, 0.1, 0.8))
    cycle = wish.cycle and wish.start is None
    costs, *ends = _split(metres / walk.speed, len(stops), wish)
    kept, best = choose(costs, stops.stay_min, *ends, cycle, wish.most, wish.minutes)
    if not len(kept):
        return None
    progress(0.9)
    between, *ends = _split(metres, len(stops), wish)
    ordered = best_order(between[np.ix_(kept, kept)],
                         *(None if one is None else one[kept] for one in ends), cycle)
    sequence = _sequence(kept[ordered.order], len(stops), wish)
    halts = _halts(spots, stops, wish, sequence)
    pairs = list(zip(sequence[:-1], sequence[1:]))
    return Tour(
        name, *halts[:-1], legs.points[sequence],
        np.array([0.0, *(metres[pair] for pair in pairs)]),
        ["", *(legs.basis(*pair) for pair in pairs)], halts[-1], walk.speed,
        [legs.line(*pair) for pair in pairs], ordered.method, ordered.bound, total,
        proven and best)


def _places(stops, wish):
    """Places of the candidates, then the beginning, then the end."""
    return np.concatenate([stops.points, *(np.reshape(place, (1, 2)) for _, place in wish.ends)])


def _split(costs, count, wish):
    """Costs between candidates, from the beginning and to the end; None where there is none."""
    begin = finish = None
    if wish.start is not None:
        begin = costs[count, :count]
        finish = begin if wish.cycle else None
    if wish.end is not None and not wish.cycle:
        finish = costs[-1, :count]
    return costs[:count, :count], begin, finish


def _sequence(stops, count, wish):
    """Rows of the places of a tour: the beginning is row ``count``, the end the one after."""
    first = [] if wish.start is None else [count]
    last = []
    if wish.cycle:
        last = first or [int(stops[0])]
    elif wish.end is not None:
        last = [count + len(first)]
    return np.array([*first, *stops, *last], dtype=np.intp)


def _shortlist(stops, wish, walk):
    """Candidates around a good tour along straight lines."""
    costs = StraightLegs(_places(stops, wish), walk.detour).metres() / walk.speed
    between, *ends = _split(costs, len(stops), wish)
    cycle = wish.cycle and wish.start is None
    tour, _ = choose(between, stops.stay_min, *ends, cycle, wish.most, wish.minutes)
    far = between[tour].min(axis=0) if len(tour) else between.sum(axis=0)
    near = np.argsort(np.round(far, 9), kind="stable")[: max(SHORTLIST, len(tour))]
    return stops.taken(np.sort(near))


def _halts(spots, stops, wish, sequence):
    """Roles, resources, further resources, names and stays of the halts."""
    roles, halts, others, names, stays = [], [], [], [], []
    for number, place in enumerate(sequence):
        own = place < len(stops)
        again = wish.cycle and number and number == len(sequence) - 1
        role = (END if number else START) if not own else END if again else STOP
        roles.append(role)
        halts.append(int(stops.rows[place]) if own else -1)
        others.append(stops.others[place] if role == STOP else stops.rows[:0])
        names.append(spots.names[halts[-1]] if own else wish.ends[place - len(stops)][0])
        stays.append(float(stops.stay_min[place]) if role == STOP else 0.0)
    return roles, np.array(halts), others, names, np.array(stays)

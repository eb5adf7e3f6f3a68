"""Which new shelter would help most: step by step, the place that brings most people to room.

A step looks at the place that may help most first: by people more with room, and where two bring
the same number, by the worth of the plan (people who walk slowly first, then the minutes). What a
place may help is bounded by the prices of the plan before. People more with room are at most those
at a price of somebody's room who reach it in time; nobody is worth more than the price of one more
person where they start less their walk to the new place; and it takes no more than it holds. As
soon as the best place found helps more than the others may, it is the best of all.
"""

from dataclasses import dataclass

import numpy as np

from ...progress import ignore_progress, part_of
from .plan import pairs_of, solve

# Plans made in one step at most.
MOST_TRIED = 60
# Fewer people than this are nobody.
LEAST_PEOPLE = 0.5
# Numbers of people nearer than this are the same.
SAME = 1e-4


@dataclass(frozen=True)
class Step:
    """One new shelter.

    Parameters
    ----------
    site : int
        Row of the site.
    gain : dict of str to float
        People more with room, by time of day [persons].
    proven : bool
        Whether no other place gains more at this step.
    tried : int
        Plans made for it.
    """

    site: int
    gain: dict
    proven: bool
    tried: int


@dataclass(frozen=True)
class Chosen:
    """Steps, and of every candidate, shape (c,) [persons]:

    ``most`` is how many more it may bring to room at most as the first one, all times of day
    together (by the prices of the plan); ``waiting`` how many of those without room or in time
    reach it in time, at the time of day when they are most.
    """

    steps: tuple
    most: np.ndarray
    waiting: np.ndarray


def choose(plans, ways, capacity, room, candidates, count, limits, assumptions,
           progress=ignore_progress):
    """New shelters, the one that helps most first.

    Parameters
    ----------
    plans : dict of str to Plan
        Of the shelters there are, by time of day.
    ways : sequence of Ways
    capacity : ndarray, shape (m,)
        NaN for the candidates.
    room : ndarray, shape (m,)
        What each candidate would hold [persons].
    candidates : ndarray of int
        Rows of sites that may be chosen.
    count : int
        Steps.
    limits, assumptions
        See ``plan.solve``.

    Returns
    -------
    Chosen
    """
    steps, left, first = [], list(candidates), np.zeros(0)
    there = np.zeros(len(room), dtype=bool)
    there[candidates] = True
    reach = {time: _Reach.of(pairs_of(ways, limits, assumptions, time, there)[0], len(room))
             for time in plans}
    waiting = np.array([_waiting(plans, site, reach) for site in candidates])
    for number in range(count):
        part = part_of(progress, number / count, (number + 1) / count)
        bound = {}
        for place, site in enumerate(left):
            if place % 200 == 0:
                part(0.2 * place / len(left))
            bound[site] = _most(plans, site, reach, room)
        if not number:
            first = np.array([bound[site][1] for site in left])
        found = _best(plans, bound, ways, capacity, room, limits, assumptions,
                      part_of(part, 0.2, 1.0))
        if found is None:
            break
        step, plans = found
        steps.append(step)
        capacity = capacity.copy()
        capacity[step.site] = room[step.site]
        left.remove(step.site)
    progress(1.0)
    return Chosen(tuple(steps), first, waiting)


@dataclass(frozen=True)
class _Reach:
    """Origins that reach each site in time, one site after the other."""

    origin: np.ndarray
    minutes: np.ndarray
    ends: np.ndarray

    @classmethod
    def of(cls, pairs, count):
        order = np.argsort(pairs.shelter, kind="stable")
        ends = np.searchsorted(pairs.shelter[order], np.arange(count + 1))
        return cls(pairs.origin[order], pairs.minutes[order], ends)

    def at(self, site):
        """Origins and minutes of a site."""
        rows = slice(self.ends[site], self.ends[site + 1])
        return self.origin[rows], self.minutes[rows]


def _best(plans, bound, ways, capacity, room, limits, assumptions, progress):
    """The best site and the plans with it, or None where none helps."""
    order = sorted(bound, key=lambda site: (-round(bound[site][1], 6), -bound[site][0], site))
    best, reached, tried, proven = None, (0.0, 0.0), 0, True
    for site in order:
        worth, people = bound[site]
        if people < LEAST_PEOPLE:
            break
        fewer, alike = people < reached[0] - SAME, people < reached[0] + SAME
        if fewer or (alike and worth <= reached[1] + SAME):
            continue
        if tried == MOST_TRIED:
            proven = False
            break
        progress(tried / MOST_TRIED)
        tried += 1
        found = _tried(plans, site, ways, capacity, room, limits, assumptions)
        more, worth = found[0]
        better = more > reached[0] + SAME or (more > reached[0] - SAME and worth > reached[1])
        if more >= LEAST_PEOPLE and better:
            best, reached = (site, *found[1:]), (more, worth)
    progress(1.0)
    if best is None:
        return None
    site, gain, after = best
    return Step(site, gain, proven, tried), after


def _tried(plans, site, ways, capacity, room, limits, assumptions):
    """``(people more, worth)`` of a new shelter, people more by time of day, and the plans."""
    opened = capacity.copy()
    opened[site] = room[site]
    after = {time: solve(time, plan.people, ways, opened, limits, assumptions)
             for time, plan in plans.items()}
    gain = {time: float(after[time].assigned.sum() - plan.assigned.sum())
            for time, plan in plans.items()}
    worth = sum(_worth(plans[time], after[time]) for time in plans)
    return (sum(gain.values()), worth), gain, after


def _most(plans, site, reach, room):
    """What a site may improve the plans by at most, all times of day together: worth and people.

    People i at price u who walk c minutes to it gain at most u - c each, and the room is shared by
    those who gain most: a bound by the duality of linear programmes. People more with room are at
    most those at a price of somebody's room.
    """
    total, more = 0.0, 0.0
    for time, plan in plans.items():
        origin, minutes = reach[time].at(site)
        people = plan.people.reshape(-1)[origin]
        own = plan.flow.origin_price[origin]
        least = plan.penalty.min(initial=np.inf)
        more += min(float(people[own > least / 2].sum()), float(room[site]))
        price = own - minutes
        order = np.argsort(-price, kind="stable")
        order = order[price[order] > 0]
        before = np.cumsum(people[order]) - people[order]
        taken = np.clip(room[site] - before, 0.0, people[order])
        total += float(taken @ price[order]) / least
    return total, more


def _waiting(plans, site, reach):
    """People left who would reach a site in time, when they are most."""
    return max(float(plan.flow.left[reach[time].at(site)[0]].sum())
               for time, plan in plans.items())


def _worth(before, after):
    """What a plan improves another by, in people: more with room (those who walk slowly count for
    more), then less to walk."""
    def cost(plan):
        return plan.flow.walked + plan.penalty @ plan.flow.left

    return float(cost(before) - cost(after)) / before.penalty.min(initial=np.inf)

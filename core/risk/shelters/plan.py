"""Who reaches which shelter in time and finds room there, for one time of day."""

from dataclasses import dataclass

import numpy as np

from ...progress import ignore_progress
from . import flow
from .leaving import DAY, LIST, NIGHT, SLOW, STANDARD, WALKERS

# A minute or metre this little beyond a limit is on it.
ROUNDING = 1e-9
# Where room is short, people who walk slowly have it first: otherwise the plan of the fewest
# minutes would leave them, who need most minutes.
PRIORITY = {STANDARD: 1.0, SLOW: 2.0}
STARTS = ("at_once", "direct", "errands")


@dataclass(frozen=True)
class Limits:
    """How far and how long people may walk.

    Parameters
    ----------
    minutes : float
        From the warning to the shelter, the start included [min]; inf: any.
    metres : float
        Of way [m]; inf: any.
    start : str
        One of :data:`STARTS`.
    """

    minutes: float
    metres: float
    start: str = "direct"

    def start_min(self, assumptions, time):
        """Minutes until people set out."""
        start = assumptions.value(LIST, "start", f"{self.start}_min")
        if time == NIGHT:
            start += assumptions.value(LIST, "night", "start_added_min")
        return start

    def reach_m(self, assumptions, times=(NIGHT, DAY)):
        """The longest way that anybody may walk in time [m]."""
        if np.isinf(self.minutes):
            return self.metres
        walked = [
            max(self.minutes - self.start_min(assumptions, time), 0.0)
            * speed(assumptions, time, STANDARD) for time in times]
        return min(max(walked), self.metres)


def speed(assumptions, time, pace):
    """Speed [m/min]."""
    own = assumptions.value(LIST, "walker", f"speed_{pace}_m_per_min")
    if time == NIGHT:
        own *= assumptions.value(LIST, "night", "speed_factor")
    return max(own, 0.1)


@dataclass(frozen=True)
class Plan:
    """One time of day; n = 2 p origins: points at the usual pace, then at the slow one.

    Parameters
    ----------
    time : str
    people : ndarray, shape (2, p)
        Who has to leave [persons].
    pairs : flow.Pairs
        Minutes are those of walking.
    flow : flow.Flow
    start_min : float
    metres : ndarray, shape (k,)
        Way of each pair [m].
    late, cut_off : ndarray, shape (2, p)
        People whom every way takes too long, and who have no way at all [persons].
    nearest : ndarray, shape (m,)
        People at each shelter if everybody went to the nearest in time.
    penalty : ndarray, shape (n,)
        Minutes that a person without room counts as.
    """

    time: str
    people: np.ndarray
    pairs: object
    flow: object
    start_min: float
    metres: np.ndarray
    late: np.ndarray
    cut_off: np.ndarray
    nearest: np.ndarray
    penalty: np.ndarray

    @property
    def assigned(self):
        """People with room, shape (2, p)."""
        count = self.people.size
        found = np.bincount(self.pairs.origin, self.flow.people, count)
        return found.reshape(self.people.shape)

    @property
    def no_room(self):
        """People who are in time before a full shelter, shape (2, p)."""
        left = self.flow.left.reshape(self.people.shape)
        return np.where(self.late + self.cut_off > 0, 0.0, left)


def pairs_of(ways, limits, assumptions, time, open_sites):
    """Pairs in time of both paces, and the metres of each.

    Parameters
    ----------
    ways : sequence of Ways
        One a pace.
    open_sites : ndarray of bool, shape (m,)
    """
    ratio = assumptions.value(LIST, "way", "detour_ratio")
    left = limits.minutes - limits.start_min(assumptions, time)
    origin, site, minutes, metres = [], [], [], []
    for number, (pace, one) in enumerate(zip(WALKERS, ways)):
        way = one.walked(ratio)
        time_min = way / speed(assumptions, time, pace)
        keep = (
            (way <= limits.metres + ROUNDING) & (time_min <= left + ROUNDING)
            & open_sites[one.site])
        origin.append(one.point[keep] + number * len(one.cut_off))
        site.append(one.site[keep])
        minutes.append(time_min[keep])
        metres.append(way[keep])
    origin, site, minutes, metres = (
        np.concatenate(each) for each in (origin, site, minutes, metres))
    order = np.lexsort((site, minutes, origin))
    return flow.Pairs(origin[order], site[order], minutes[order]), metres[order]


def solve(time, people, ways, capacity, limits, assumptions, progress=ignore_progress):
    """The plan of one time of day.

    Parameters
    ----------
    time : str
    people : ndarray, shape (2, p)
    ways : sequence of Ways
        One a pace.
    capacity : ndarray, shape (m,)
        Of each site; NaN for one that is not there (a candidate).
    limits : Limits
    assumptions : Assumptions
    progress : callable

    Returns
    -------
    Plan
    """
    there = np.isfinite(capacity)
    pairs, metres = pairs_of(ways, limits, assumptions, time, np.ones(len(there), dtype=bool))
    # One penalty with and without candidates: plans with more shelters compare.
    penalty = flow.penalty_of(pairs, len(capacity)) * np.repeat(
        [PRIORITY[pace] for pace in WALKERS], people.shape[1])
    kept = there[pairs.shelter]
    pairs, metres = pairs.kept(kept), metres[kept]
    everybody = people.reshape(-1)
    room = np.where(there, capacity, 0.0)
    found = flow.assign(everybody, room, pairs, penalty, progress)
    reached = np.zeros(len(everybody), dtype=bool)
    reached[pairs.origin] = True
    cut = np.concatenate([one.cut_off for one in ways]) & ~reached
    shape = people.shape
    return Plan(
        time=time, people=people, pairs=pairs, flow=found,
        start_min=limits.start_min(assumptions, time), metres=metres,
        late=np.where(reached | cut, 0.0, everybody).reshape(shape),
        cut_off=np.where(cut, everybody, 0.0).reshape(shape),
        nearest=flow.to_nearest(everybody, pairs, len(capacity)), penalty=penalty,
    )



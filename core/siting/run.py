"""The best sites: the question of a person, from demand and candidates to an answer with bands."""

import time
from dataclasses import dataclass, field

import numpy as np

from ..errors import CoreError
from ..progress import ignore_progress, part_of
from ..vibrancy.bands import band, draws
from . import by_model
from .penalties import Counted
from .problem import Problem, gap_of
from .verify import Assigned, assigned
from .ways import METRES, MINUTES

COVERAGE, WALKING_TIME = "coverage", "walking_time"
OBJECTIVES = (COVERAGE, WALKING_TIME, *by_model.GOALS)
# Existing facilities serve and stay, compete with the candidates for the places, or do not count.
SERVE, COMPETE, IGNORE = "serve", "compete", "ignore"
# Ways that are held at once: 8 bytes each, three times.
MOST_WAYS = 40_000_000
# A way this little longer than the reach is as long as it.
ON_LIMIT = 1e-9
# Lists of assumptions that ways depend on.
LISTS = ("general", "walking")


@dataclass(frozen=True)
class Question:
    """What is asked.

    Parameters
    ----------
    objective : str
        One of :data:`OBJECTIVES`.
    count : int
        Sites to choose.
    unit : Unit
        What is placed; the category may be empty where only ways count.
    reach : float
        In ``reach_unit`` (``m`` or ``min``), or in the unit of the table of ways.
    existing : str
        ``serve``, ``compete`` or ``ignore``.
    capacity : float
        Demand that a site can serve; NaN: any. A capacity of the layer stands above it.
    method, seconds
        See ``choose.choose``.
    least_visitors : float
        See ``by_model.choose_by_model``.
    draws : int
        For the bands.
    """

    objective: str
    count: int
    unit: by_model.Unit = field(default_factory=lambda: by_model.Unit(""))
    reach: float = 800.0
    reach_unit: str = METRES
    existing: str = SERVE
    capacity: float = np.nan
    method: str = "auto"
    seconds: float = 60.0
    least_visitors: float = 0.0
    draws: int = 0

    @property
    def by_model(self):
        return self.objective in by_model.GOALS

    @property
    def way_unit(self):
        """Unit in which ways are weighed."""
        return self.reach_unit if self.objective == COVERAGE else MINUTES

    def reach_in(self, unit, speed):
        """The reach in metres or minutes, the limit itself included."""
        reach = self.reach * (1.0 + ON_LIMIT)
        if unit == self.reach_unit or np.isnan(speed):
            return reach
        return reach / speed if unit == MINUTES else reach * speed


@dataclass(frozen=True)
class Setting:
    """What it is asked of.

    Parameters
    ----------
    demand : Demand
    candidates, existing : Candidates
        Disjoint; those that compete are candidates, at the end.
    reasons : list of (str or None)
        Why a candidate is ruled out.
    ways : StraightWays, NetworkWays or TableWays
        To the candidates, then to existing facilities.
    competing : int
        How many of the candidates are there already.
    taken : collection of str
        Ids that facilities have.
    penalty : ndarray, shape (m,), optional
        Of the candidates, see ``penalties.py``.
    dangers : penalties.Dangers, optional
        At the candidates, then at existing facilities; for the result only.
    """

    demand: object
    candidates: object
    existing: object
    reasons: list
    ways: object
    competing: int = 0
    taken: frozenset = frozenset()
    penalty: np.ndarray = None
    dangers: object = None

    @property
    def allowed(self):
        return np.array([reason is None for reason in self.reasons], dtype=bool)


@dataclass(frozen=True)
class Answer:
    """The chosen sites.

    Parameters
    ----------
    chosen : ndarray of int, shape (p,)
        Candidates, locked ones first, then each the one that adds most.
    gains : ndarray, shape (p,)
        What each adds when it comes, in the unit of ``value``; NaN where that has no meaning.
    value, before : float
        The objective with and without the chosen sites: demand covered; mean way; or the change of
        mean vibrancy, of spend, visits lost (``before`` 0). With penalties, what counts.
    plain : float
        The objective of the same sites as if there were no penalties.
    low, high : float
        Band of ``value``; NaN without draws.
    bound : float
        What no choice can pass; NaN where no bound is known.
    gap : float
        Share of ``value``; NaN where no bound is known.
    method, steps
        See ``problem.Choice``.
    assigned : Assigned
        Who goes where; sites are chosen ones by their candidate, existing ones behind.
    metres, minutes : ndarray, shape (n,)
        Way to the assigned site; NaN where none or unknown.
    minutes_before : ndarray, shape (n,)
        To the nearest existing one; in the unit of the table where ways come from one.
    capacity : ndarray, shape (m + e,)
        NaN without capacities.
    visitors, spend_yen : ndarray, shape (p,)
        Only by the model; else NaN.
    seconds : float
        What the choice took.
    """

    chosen: np.ndarray
    gains: np.ndarray
    value: float
    plain: float
    before: float
    low: float
    high: float
    bound: float
    gap: float
    method: str
    steps: tuple
    assigned: Assigned
    metres: np.ndarray
    minutes: np.ndarray
    minutes_before: np.ndarray
    capacity: np.ndarray
    visitors: np.ndarray
    spend_yen: np.ndarray
    seconds: float


def check_size(candidates, existing, zones):
    """Refuse more pairs than memory takes (``siting_too_large``)."""
    pairs = (candidates + existing) * zones
    if pairs > MOST_WAYS:
        raise CoreError("siting_too_large", candidates=f"{candidates + existing:,}",
                        zones=f"{zones:,}", pairs=f"{pairs:,}", most=f"{MOST_WAYS:,}")


def problem_of(question, setting, ways, rows=None, progress=ignore_progress):
    """The question on ways as arrays; with ``rows`` only these candidates."""
    candidates, existing = setting.candidates, setting.existing
    count = len(candidates)
    every = np.arange(count) if rows is None else np.asarray(rows, dtype=np.intp)
    unit = question.way_unit
    wanted = np.concatenate([every, count + np.arange(len(existing))])
    cost = ways.matrix(unit, wanted, progress=progress)
    room = capacities(question, setting)
    covering = question.objective == COVERAGE
    return Problem(
        cost=cost[: len(every)],
        weight=setting.demand.weight,
        count=question.count if rows is None else len(every),
        reach=question.reach_in(unit, ways.speed) if covering else None,
        existing=cost[len(every):],
        allowed=setting.allowed[every],
        locked=candidates.locked[every],
        capacity=None if room is None else room[every],
        existing_capacity=None if room is None else room[count:],
    )


def capacities(question, setting):
    """Capacity of every candidate and existing facility, or None where nothing limits."""
    given = np.concatenate([setting.candidates.capacity, setting.existing.capacity])
    if np.isnan(question.capacity) and np.isnan(given).all():
        return None
    # Without a number of its own and a common one, a site can serve everybody.
    common = question.capacity if not np.isnan(question.capacity) else setting.demand.weight.sum()
    return np.where(np.isnan(given), common, given)


def answer_by_ways(question, setting, assumptions, progress=ignore_progress):
    """The answer where ways decide: most people covered, or the least mean way.

    Parameters
    ----------
    question : Question
    setting : Setting
    assumptions : Assumptions

    Returns
    -------
    Answer
    """
    begin = time.monotonic()
    problem = problem_of(question, setting, setting.ways, None, part_of(progress, 0.0, 0.3))
    counted = Counted(problem, setting.penalty)
    choice = counted.choose(question.method, question.seconds, part_of(progress, 0.3, 0.8))
    found = assigned(problem, choice.chosen, choice.flow)
    seconds = time.monotonic() - begin
    needed = problem.weight[counted.problem.reachable()].sum()
    scale = 1.0 if problem.covering else 1.0 / needed
    value, bound = choice.value * scale, choice.bound * scale
    low, high = _band_by_ways(question, setting, choice.chosen, assumptions, value,
                              part_of(progress, 0.8, 1.0))
    room = capacities(question, setting)
    nothing = np.full(len(choice.chosen), np.nan)
    steps = counted.values(choice.chosen)
    gains = np.diff(steps) if problem.covering else -np.diff(steps)
    return Answer(
        chosen=choice.chosen,
        gains=gains,
        value=value, plain=found.value * scale, before=steps[0], low=low, high=high,
        bound=bound, gap=gap_of(value, bound), method=choice.method, steps=choice.steps,
        assigned=found,
        **_ways_of(setting, choice.chosen, found),
        capacity=np.full(len(found.load), np.nan) if room is None else room,
        visitors=nothing, spend_yen=nothing,
        seconds=seconds,
    )


def _band_by_ways(question, setting, chosen, assumptions, value, progress):
    """Low and high of the objective of the chosen sites over the assumptions of ways."""
    if not question.draws or setting.ways.under(assumptions) is None:
        return np.nan, np.nan
    samples = []
    for number, drawn in enumerate(draws(assumptions, question.draws, lists=LISTS)):
        progress(number / question.draws)
        problem = problem_of(question, setting, setting.ways.under(drawn), chosen)
        penalty = None if setting.penalty is None else setting.penalty[chosen]
        samples.append(Counted(problem, penalty).values(np.arange(len(chosen)))[-1])
    low, high = band(samples, value)
    return float(low), float(high)


def answer_by_model(question, setting, goal_of, baselines, progress=ignore_progress):
    """The answer where the vibrancy model decides.

    Parameters
    ----------
    question : Question
    setting : Setting
    goal_of : callable
        Takes a baseline and gives its ``by_model.Goal``.
    baselines : iterator of Baseline
        The central one, then one a draw.

    Returns
    -------
    Answer
    """
    begin = time.monotonic()
    baselines = iter(baselines)
    goal = goal_of(next(baselines))
    _check_by_model(question, setting)
    found = by_model.choose_by_model(
        goal, setting.allowed, setting.candidates.locked, question.count,
        question.least_visitors, begin + question.seconds, part_of(progress, 0.1, 0.7),
    )
    _verify_by_model(question, setting, goal, found)
    seconds = time.monotonic() - begin
    sign = -1.0 if question.objective == by_model.DIVERSION else 1.0
    value = sign * found.reading.gain
    samples = [sign * goal_of(drawn).reading(found.chosen).gain for drawn in baselines]
    low, high = band(samples, value) if samples else (np.nan, np.nan)
    problem = problem_of(question, setting, setting.ways)
    who = assigned(problem, found.chosen)
    ways = _ways_of(setting, found.chosen, who)
    covered = ways["minutes"] <= question.reach_in(MINUTES, setting.ways.speed)
    if question.reach_unit == METRES:
        covered = ways["metres"] <= question.reach_in(METRES, setting.ways.speed)
    who = Assigned(who.site, who.cost, covered.astype(float), who.load, who.value)
    return Answer(
        chosen=found.chosen, gains=sign * found.gains,
        value=value, plain=sign * found.reading.plain, before=0.0, low=float(low), high=float(high),
        bound=np.nan, gap=np.nan, method="heuristic", steps=("greedy", "interchange"),
        assigned=who, **ways,
        capacity=np.full(len(who.load), np.nan),
        visitors=found.reading.visitors, spend_yen=found.reading.spend_yen,
        seconds=seconds,
    )


def _verify_by_model(question, setting, goal, found):
    """The chosen sites computed once more and held against every condition."""
    again = goal.reading(found.chosen)
    new = ~setting.candidates.locked[found.chosen]
    claims = (
        ("number of sites", len(found.chosen) == question.count),
        ("each site once", len(np.unique(found.chosen)) == len(found.chosen)),
        ("only allowed candidates", setting.allowed[found.chosen].all()),
        ("locked candidates",
         np.isin(np.flatnonzero(setting.candidates.locked), found.chosen).all()),
        ("objective", np.isclose(again.gain, found.reading.gain, rtol=1e-9, atol=1e-9)),
        ("visits", (again.visitors[new] >= question.least_visitors * (1.0 - ON_LIMIT)).all()),
    )
    for claim, holds in claims:
        if not holds:
            raise CoreError("siting_unverified", claim=claim)


def _check_by_model(question, setting):
    """The same refusals as for ways, as far as they apply."""
    from .problem import check

    count = len(setting.candidates)
    check(Problem(
        cost=np.zeros((count, 1)), weight=np.ones(1), count=question.count,
        allowed=setting.allowed, locked=setting.candidates.locked,
    ))


def _ways_of(setting, chosen, found):
    """Metres and minutes to the assigned site, and minutes to the nearest existing one."""
    count, existing = len(setting.candidates), len(setting.existing)
    rows = np.concatenate([np.sort(chosen), count + np.arange(existing)]).astype(np.intp)
    place = np.full(count + existing, -1, dtype=np.intp)
    place[rows] = np.arange(len(rows))
    zones = np.arange(len(found.site))
    there = found.site >= 0
    read = {}
    for name, unit in (("metres", METRES), ("minutes", MINUTES)):
        ways = setting.ways.matrix(unit, rows)
        read[name] = np.where(there, ways[place[found.site], zones], np.nan)
        before = ways[len(chosen):].min(axis=0, initial=np.inf)
    return {**read, "minutes_before": np.where(np.isfinite(before), before, np.nan)}

"""The best sites by what the vibrancy model says: vibrancy, spend, or least diversion.

Every set of sites is an edit of the town and is computed by the incremental engine. The gain of a
set is no sum over its sites, and no bound is known: this is a search, not a proof. It is greedy,
with the candidates that promised most computed first (Minoux 1978), then exchanges single sites.

Where sites have penalties (``penalties.py``), the gain of a set counts for less (a loss for more)
by the mean penalty of its visits ::

    counted = gain − |gain| · Σ visits_j · penalty_j / Σ visits_j
"""

import time
from dataclasses import dataclass

import numpy as np

from ..errors import CoreError
from ..progress import ignore_progress, part_of
from ..scenarios.edits import Edit, net_change
from ..scenarios.engine import Engine

VIBRANCY, SPEND, DIVERSION = "vibrancy", "spend", "diversion"
GOALS = (VIBRANCY, SPEND, DIVERSION)
# Candidates that an exchange looks at, those that promised most.
LOOKED_AT = 12
# A preview of single candidates: visits within about this share.
PREVIEW = 1e-3
ROUNDING = 1e-9


@dataclass(frozen=True)
class Unit:
    """What is placed: ``category`` (key) and ``size`` in its unit, NaN for the default size."""

    category: str
    size: float = np.nan


@dataclass(frozen=True)
class Reading:
    """What a set of sites does to the town.

    Parameters
    ----------
    gain : float
        The goal: change of mean vibrancy [points], of spend [yen/day], or visits that existing
        facilities lose with a minus [visits/day]. With penalties, what counts.
    visitors : ndarray, shape (k,)
        Visits of each site [visits/day].
    spend_yen : ndarray, shape (k,)
    plain : float
        The gain as if there were no penalties.
    """

    gain: float
    visitors: np.ndarray
    spend_yen: np.ndarray
    plain: float = np.nan


class Goal:
    """The goal on one solved town.

    Parameters
    ----------
    inputs : core.vibrancy.inputs.Inputs
    baseline : core.vibrancy.analysis.Baseline
    goal : str
        One of :data:`GOALS`.
    unit : Unit
    spots : Spots
        Candidates.
    penalty : ndarray, shape (m,), optional
        Of the candidates [-].
    """

    def __init__(self, inputs, baseline, goal, unit, spots, penalty=None):
        self._inputs, self._baseline, self._goal = inputs, baseline, goal
        self._engine = Engine(baseline.solution)
        self._unit, self._spots, self._penalty = unit, spots, penalty
        self._rows = {key: row for row, key in enumerate(inputs.facility_ids)}
        self._spend = baseline.parameters.spend_yen
        self._before = self._total(baseline.solution.outcome())

    def reading(self, sites, tolerance=0.0):
        """What sites (rows of the candidates) do together."""
        edits = [
            # Ids of new facilities must not be those of facilities that are there.
            Edit("add", f"\0{row}", float(self._spots.x[row]), float(self._spots.y[row]),
                 self._unit.category, self._unit.size)
            for row in sites
        ]
        inputs = self._inputs
        change = net_change(
            edits, self._rows, inputs.town.facilities, self._baseline.parameters, inputs.locate
        )
        outcome = self._engine.outcome(change, tolerance)
        visits = outcome.visits[len(self._rows):]
        spend = visits * self._spend[outcome.facilities.category[len(self._rows):]]
        gain = self._gain(outcome)
        return Reading(self._counted(gain, list(sites), visits), visits, spend, gain)

    def _counted(self, gain, sites, visits):
        if self._penalty is None or not sites:
            return gain
        own, total = self._penalty[sites], float(visits.sum())
        mean = float(visits @ own) / total if total > 0 else float(own.mean())
        return gain - abs(gain) * mean

    def _gain(self, outcome):
        if self._goal != DIVERSION:
            return self._total(outcome) - self._before
        count = len(self._rows)
        lost = self._engine.baseline.visits - outcome.visits[:count]
        return -float(np.maximum(lost, 0.0).sum())

    def _total(self, outcome):
        if self._goal == VIBRANCY:
            return float(self._baseline.view_of(outcome).score.vibrancy.mean())
        return float((outcome.visits * self._spend[outcome.facilities.category]).sum())


@dataclass(frozen=True)
class Found:
    """Sites in the order in which they were taken, and what they do together.

    ``gains`` (p,) is what each added when it was taken; ``computed`` the number of sets.
    """

    chosen: np.ndarray
    gains: np.ndarray
    reading: Reading
    computed: int


def choose_by_model(goal, allowed, locked, count, least_visitors, until, progress=ignore_progress):
    """Choose sites by the model.

    Parameters
    ----------
    goal : Goal
    allowed, locked : ndarray of bool, shape (m,)
    count : int
        Sites to choose, locked ones included.
    least_visitors : float
        Visits a day that every new site must have.
    until : float
        ``time.monotonic()`` after which no further exchange is looked at.

    Returns
    -------
    Found

    Raises
    ------
    CoreError
        ``siting_too_few_visitors``.
    """
    search = _Search(goal, least_visitors)
    begin = [int(row) for row in np.flatnonzero(locked)]
    free = np.flatnonzero(allowed & ~locked)
    promise = {}
    for done, row in enumerate(free):
        progress(0.6 * done / len(free))
        reading = search.preview(row)
        if reading.visitors[0] >= least_visitors * (1.0 - PREVIEW):
            promise[int(row)] = reading.gain
    if len(promise) < count - len(begin):
        raise CoreError("siting_too_few_visitors", count=count - len(begin),
                        left=len(promise), least=f"{least_visitors:g}")
    chosen = _greedy(search, begin, promise, count, part_of(progress, 0.6, 0.8))
    chosen = _exchange(search, chosen, len(begin), promise, until, part_of(progress, 0.8, 1.0))
    chosen, gains = _in_order(search, chosen, len(begin))
    reading = search.of(chosen)
    if (reading.visitors[len(begin):] < least_visitors * (1.0 - ROUNDING)).any():
        raise CoreError("siting_too_few_visitors", count=count - len(begin),
                        left=len(promise), least=f"{least_visitors:g}")
    return Found(np.array(chosen, dtype=np.intp), gains, reading, search.computed)


class _Search:
    """Readings of sets, each computed once."""

    def __init__(self, goal, least):
        self._goal, self._least, self._known = goal, least, {}
        self.computed = 0

    def preview(self, row):
        self.computed += 1
        return self._goal.reading([row], PREVIEW)

    def of(self, rows):
        """The reading of a set, its sites in the order of ``rows``."""
        key = tuple(sorted(rows))
        if key not in self._known:
            self.computed += 1
            self._known[key] = self._goal.reading(key)
        found, order = self._known[key], [key.index(row) for row in rows]
        return Reading(
            found.gain, found.visitors[order], found.spend_yen[order], found.plain)

    def gain(self, rows, locked=0):
        """The gain of a set; -inf where a new site has too few visitors."""
        found = self.of(rows)
        if (found.visitors[locked:] < self._least * (1.0 - ROUNDING)).any():
            return -np.inf
        return found.gain


def _greedy(search, begin, promise, count, progress):
    """One site after the other. A candidate's last known gain stands until it is looked at again;
    the one that comes out on top with a fresh gain is taken."""
    chosen, gains = list(begin), dict(promise)
    whole = search.of(chosen).gain if chosen else 0.0
    while len(chosen) < count:
        progress((len(chosen) - len(begin)) / max(count - len(begin), 1))
        fresh = set()
        while True:
            best = max((row for row in gains if row not in chosen), key=lambda r: (gains[r], -r))
            if best in fresh:
                break
            gains[best] = search.gain([*chosen, best], len(begin)) - whole
            fresh.add(best)
            progress((len(chosen) - len(begin)) / max(count - len(begin), 1))
        chosen.append(best)
        whole += gains[best]
    promise.update(gains)
    return chosen


def _exchange(search, chosen, locked, promise, until, progress):
    """Exchange single sites for candidates that promised most, as long as it helps."""
    value = search.gain(chosen, locked)
    improved = True
    while improved and time.monotonic() < until:
        improved = False
        outside = sorted((row for row in promise if row not in chosen),
                         key=lambda row: (-promise[row], row))[:LOOKED_AT]
        for place in range(locked, len(chosen)):
            for row in outside:
                progress(0.5)
                if time.monotonic() > until:
                    return chosen
                after = [*chosen[:place], row, *chosen[place + 1:]]
                gain = search.gain(after, locked)
                better = gain > value + ROUNDING * max(abs(value), 1e-12)
                if better or (np.isfinite(gain) and not np.isfinite(value)):
                    chosen, value, improved = after, gain, True
                    break
            if improved:
                break
    return chosen


def _in_order(search, chosen, locked):
    """Locked sites, then each the one that adds most, with what each adds."""
    order, gains, whole = [], [], 0.0
    rest = list(chosen)
    while rest:
        options = rest[:1] if len(order) < locked else rest
        best = max(options, key=lambda row: (search.of([*order, row]).gain, -row))
        rest.remove(best)
        order.append(best)
        gains.append(search.of(order).gain - whole)
        whole += gains[-1]
    return order, np.array(gains)

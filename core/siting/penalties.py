"""Candidates in hazard areas that may be chosen, but count for less.

A place loses a share of its worth ::

    penalty = site_penalty · danger          0 (no hazard) to 1 (ruled out)

where danger is the weight of the worst class of hazard there (``core/risk/weighing/weights.py``)
and ``site_penalty`` what a place of danger 1 loses (assumption ``risk / weighing``). What that
means for an objective:

- covering: a zone in reach of the site counts with ``1 − penalty``, and with the best of its sites;
- mean way: the way to the site counts ``1 / (1 − penalty)`` times;
- by the model: see ``by_model.py``.

Covering with penalties is a question of least loss: the loss of a zone is its demand times the
penalty of the best site in reach, all of it where there is none. So search, bound and proof are
those of the mean way. How much a penalty should be is a decision and no estimate: it is not drawn.
"""

from dataclasses import dataclass, replace

import numpy as np

from ..errors import CoreError
from ..risk.types import HAZARD_TYPES
from ..risk.weighing.weights import KEY, LIST, weights_of
from .capacity import assign
from .choose import choose
from .exclusions import hazard_reason, within
from .problem import check
from .verify import TOLERANCE, assigned

# What hazards do to candidates.
EXCLUDE, PENALISE = "exclude", "penalise"
USES = (EXCLUDE, PENALISE)
# A penalty of this much and more rules out.
WHOLE = 1.0 - 1e-9


@dataclass(frozen=True)
class Dangers:
    """The worst hazard at each of m places.

    Parameters
    ----------
    kind : list of (str or None)
        Its type; None where there is none.
    rank : ndarray, shape (m,)
        NaN where there is none, or where it is unknown.
    danger : ndarray, shape (m,)
        Its weight [-], 0 where there is none; NaN where only types are that nobody knows.
    """

    kind: list
    rank: np.ndarray
    danger: np.ndarray

    def first(self, count):
        """Those of the first places."""
        return Dangers(self.kind[:count], self.rank[:count], self.danger[:count])


def dangers_at(x, y, areas, assumptions, least_rank=1):
    """The :class:`Dangers` of places; a place on the border of an area is in it.

    Parameters
    ----------
    x, y : ndarray, shape (m,)
        [m].
    areas : exclusions.Areas
        An area without a rank weighs as much as the heaviest rank of its type.
    assumptions : Assumptions
    least_rank : float
        Lower ranks do not count.
    """
    weights = _weights(areas, weights_of(assumptions))
    rank = np.full(len(areas.kind), np.nan) if areas.rank is None else areas.rank
    best = {}
    for site, area in zip(*within(x, y, areas)):
        if np.isnan(rank[area]) or rank[area] >= max(least_rank, 1):
            worth = np.nan_to_num(weights[area], nan=-1.0), np.nan_to_num(rank[area]), -area
            best[site] = max(worth, best.get(site, worth))
    kinds, ranks, danger = [None] * len(x), np.full(len(x), np.nan), np.zeros(len(x))
    for site, (_weight, _rank, area) in best.items():
        kinds[site], ranks[site], danger[site] = areas.kind[-area], rank[-area], weights[-area]
    return Dangers(kinds, ranks, danger)


def _weights(areas, known):
    """Weight of each area, NaN for a type that is not in the registry."""
    found = np.full(len(areas.kind), np.nan)
    for row, kind in enumerate(areas.kind):
        if kind not in HAZARD_TYPES:
            continue
        last = HAZARD_TYPES[kind].ranks
        rank = np.nan if areas.rank is None else areas.rank[row]
        if np.isnan(rank):
            found[row] = max(known[kind, one].value for one in range(1, last + 1))
        else:
            found[row] = known[kind, int(min(max(rank, 1), last))].value
    return found


def penalties_of(dangers, assumptions, share=np.nan, layer=""):
    """Penalty of each place, shape (m,) [-], 0 to 1.

    Parameters
    ----------
    dangers : Dangers
    assumptions : Assumptions
    share : float
        What a place of danger 1 loses [-]; NaN: that of the assumptions.
    layer : str
        Of the hazards, for errors.

    Raises
    ------
    CoreError
        ``siting_hazard_unknown``: a type without weights.
    """
    strange = sorted({kind or "–" for kind, danger in zip(dangers.kind, dangers.danger)
                      if np.isnan(danger)})
    if strange:
        raise CoreError("siting_hazard_unknown", layer=layer, types=", ".join(strange),
                        known=", ".join(HAZARD_TYPES))
    if np.isnan(share):
        share = assumptions.value(LIST, KEY, "site_penalty")
    return np.clip(share * dangers.danger, 0.0, 1.0)


def ruled_out(setting, penalty):
    """Why each candidate is ruled out, with those that a whole penalty rules out.

    What is decided already, and what is there, stays; it counts for nothing.
    """
    count, dangers = len(setting.candidates), setting.dangers
    stays = setting.candidates.locked | (np.arange(count) >= count - setting.competing)
    reasons = list(setting.reasons)
    for row in np.flatnonzero((penalty >= WHOLE) & ~stays):
        reasons[row] = reasons[row] or hazard_reason(dangers.kind[row], dangers.rank[row])
    return reasons


class Counted:
    """A problem in which sites count for less; without penalties the problem itself.

    Parameters
    ----------
    problem : Problem
        As it would be without hazards.
    penalty : ndarray, shape (m,), optional
    """

    def __init__(self, problem, penalty=None):
        self.plain, self._penalty = problem, penalty
        self.active = penalty is not None and bool((penalty > 0).any())
        # Covering is asked as least loss.
        self._turned = self.active and problem.covering
        self.problem = problem
        if self._turned:
            self.problem = _as_losses(problem, penalty)
        elif self.active:
            self.problem = replace(problem, cost=_longer(problem.cost, penalty))

    def choose(self, method, seconds, progress):
        """The choice, in the terms of ``plain``; see ``choose.choose``."""
        if not self._turned:
            return choose(self.problem, method, seconds, progress)
        check(self.plain)
        choice = choose(self.problem, method, seconds, progress)
        flow, whole = choice.flow, self.plain.demand
        if flow is not None:
            # The last place stands for nobody.
            kept = flow[1] < len(self.plain.allowed) + len(self.plain.existing)
            flow = tuple(values[kept] for values in flow)
        choice = replace(choice, value=whole - choice.value, bound=whole - choice.bound, flow=flow)
        self._verify(choice)
        return choice

    def _verify(self, choice):
        """The value once more, from the ways and the penalties."""
        if choice.flow is not None:
            worth = np.concatenate([1.0 - self._penalty, np.ones(len(self.plain.existing))])
            value = float((choice.flow[2] * worth[choice.flow[1]]).sum())
        else:
            plain, best = self.plain, np.zeros(len(self.plain.weight))
            if len(plain.existing):
                best[plain.existing.min(axis=0) <= plain.reach] = 1.0
            for row in choice.chosen:
                near = plain.cost[row] <= plain.reach
                best[near] = np.maximum(best[near], 1.0 - self._penalty[row])
            value = float(plain.weight @ best)
        if abs(value - choice.value) > TOLERANCE * max(abs(value), 1.0):
            raise CoreError("siting_unverified", claim="objective with penalties")

    def values(self, chosen):
        """The objective with the first 0, 1, … sites, demand or mean way; NaN where not everybody
        is served."""
        problem, values = self.problem, []
        needed = problem.reachable() & (problem.weight > 0)
        for count in range(len(chosen) + 1):
            rows = chosen[:count]
            if problem.capacity is not None:
                total, _flow = assign(problem, rows)
                total = np.nan if total is None else total
            else:
                found = assigned(problem, rows)
                whole = found.served[needed].all()
                total = found.value if problem.covering or whole else np.nan
            values.append(total)
        values = np.array(values, dtype=float)
        if self._turned:
            return self.plain.demand - values
        return values if problem.covering else values / problem.weight[needed].sum()


def _as_losses(problem, penalty):
    """Covering as least loss: a last existing place, of loss 1, stands for nobody."""
    zones = len(problem.weight)
    near = np.where(problem.existing <= problem.reach, 0.0, np.inf)
    room = problem.existing_capacity
    return replace(
        problem,
        cost=np.where(problem.cost <= problem.reach, penalty[:, None], np.inf),
        existing=np.concatenate([near, np.ones((1, zones))]),
        existing_capacity=None if room is None else np.append(room, problem.demand),
        reach=None,
    )


def _longer(cost, penalty):
    """Ways that count for more; a whole penalty is no way at all."""
    whole = penalty >= WHOLE
    factor = 1.0 / (1.0 - np.where(whole, 0.0, penalty))
    return np.where(whole[:, None], np.inf, cost * factor[:, None])

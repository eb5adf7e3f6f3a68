"""Which assumption the visits hang on: each one alone at the two ends of its range."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ..progress import ignore_progress
from ..vibrancy.analysis import separation_of
from ..vibrancy.categories import categories
from ..vibrancy.parameters import build
from ..vibrancy.solution import Solution
from .edits import net_change
from .engine import Engine

TODAY, CHANGE = "visitors", "visitors_change"
# Less than this share of the visits of today is rounding of the computation, and moves nothing.
ROUNDING = 1e-9


@dataclass(frozen=True)
class Effect:
    """One assumption and the visits [visits/day] at the low and at the high end of its range.

    ``low`` and ``high`` are ``{TODAY: …, CHANGE: …}``, the change only where there are edits;
    ``swing`` is how far each moves over the range: largest less smallest of low, value and high.
    """

    row: object
    low: dict
    high: dict
    swing: dict


@dataclass(frozen=True)
class Sensitivity:
    """Visits with all assumptions at their value, and the effects, the strongest first.

    ``runs`` is how often the model was computed, ``untouched`` how many assumptions with a range
    do not enter it for this town, so that nothing had to be computed.
    """

    central: dict
    ranked_by: str
    effects: tuple
    runs: int
    untouched: int

    def ranks(self):
        """``{Assumption.place: rank}``, 1 the strongest; what moves nothing has none.

        Equal effects have one rank, and the next one counts all before it: 1, 2, 2, 4.
        """
        nothing = ROUNDING * abs(self.central[TODAY])
        found, rank, above = {}, 0, float("inf")
        for number, effect in enumerate(self.effects, start=1):
            swing = effect.swing[self.ranked_by]
            if swing <= nothing:
                break
            if above - swing > nothing:
                rank, above = number, swing
            found[effect.row.place] = rank
        return found


class _Town:
    """Visits under any assumptions; those that change nothing are not computed again."""

    def __init__(self, inputs, assumptions, edits):
        self.inputs, self.runs = inputs, 0
        parameters = build(assumptions, categories())
        self.change = None
        if edits:
            self.change = net_change(
                edits, inputs.facility_ids, inputs.town.facilities, parameters, inputs.locate)
        self.central, self._known = None, self._enters(inputs.town_under(assumptions), parameters)
        self.central = self.visits(assumptions)

    def visits(self, assumptions):
        town, parameters = self.inputs.town_under(assumptions), build(assumptions, categories())
        if self.central is not None and _same(self._enters(town, parameters), self._known):
            return self.central
        self.runs += 1
        solution = Solution(town, parameters, separation_of(town, parameters))
        before = float(solution.outcome().visits.sum())
        if self.change is None:
            return {TODAY: before}
        after = float(Engine(solution).outcome(self.change).visits.sum())
        return {TODAY: before, CHANGE: after - before}

    def _enters(self, town, parameters):
        """Everything of the assumptions that a solution and its edits are computed from."""
        found = [town.trips(parameters), parameters.elsewhere, parameters.onward_elsewhere,
                 parameters.detour_ratio, (*parameters.decays, parameters.onward_decay)]
        places = [town.facilities]
        if self.change is not None:
            places.append(self.change.sites)
            homes = self.change.homes.size[:, None] * parameters.housing_persons
            found.append(parameters.rates @ (homes * parameters.housing_ages).T)
        for some in places:
            found += [parameters.attraction(some.category, some.size),
                      parameters.onward_attraction(some.category, some.size),
                      parameters.onward_probability[some.category]]
        return found


def visits_of(inputs, assumptions, edits):
    """``{TODAY: …, CHANGE: …}`` [visits/day] of edits, with all assumptions at their value."""
    return _Town(inputs, assumptions, edits).central


def _same(some, others):
    return all(np.array_equal(one, other) if isinstance(one, np.ndarray) else one == other
               for one, other in zip(some, others))


def one_at_a_time(inputs, assumptions, edits=(), progress=ignore_progress):
    """Compute the visits with one assumption after the other at the low and high end of its range.

    All others stay at their value, so that what two of them do together is not seen.

    Parameters
    ----------
    inputs : core.vibrancy.inputs.Inputs
    assumptions : Assumptions
    edits : sequence of Edit
        Of the scenario whose change is looked at; none: the town as it is alone.
    progress : callable

    Returns
    -------
    Sensitivity
        Ranked by the change of visits that the edits make, without edits by the visits.
    """
    town = _Town(inputs, assumptions, edits)
    uncertain, found, untouched = assumptions.uncertain(), [], 0
    for number, row in enumerate(uncertain):
        progress(number / len(uncertain))
        low, high = (town.visits(assumptions.replaced([replace(row, value=end)]))
                     for end in (row.low, row.high))
        untouched += low is town.central and high is town.central
        swing = {name: max(value, low[name], high[name]) - min(value, low[name], high[name])
                 for name, value in town.central.items()}
        found.append(Effect(row, low, high, swing))
    ranked_by = CHANGE if edits else TODAY
    found.sort(key=lambda one: (-one.swing[ranked_by], one.row.place))
    progress(1.0)
    return Sensitivity(town.central, ranked_by, tuple(found), town.runs, untouched)

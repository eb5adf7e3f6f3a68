"""An outcome for a moving pointer: in a few milliseconds, near enough to decide where to look.

The pull on every origin and the first stops of what is edited are exact, and so is the sum of what
all others lose or win for a purpose. Only how that sum falls on them is estimated: each in
proportion to its first stops and to how much the zone that it stands in changes. Origins whose pull
changes by more than :data:`CLOSE` are followed one by one.
"""

from dataclasses import replace

import numpy as np

from ..vibrancy.kernels import divided
from .engine import PurposeChange
from .located import LocatedChange

# Shares of an origin's pull [-]: changes above the one are followed, those below the other never.
CLOSE, FAINT = 0.05, 1e-3


class Preview:
    """Outcomes near those of an engine.

    Parameters
    ----------
    engine : Engine
    """

    def __init__(self, engine):
        self._engine = engine
        solution = self._solution = engine.solution
        self._zone = solution.town.facilities.zone
        self._inside = self._zone >= 0
        self._first_of_zones = self._by_zone(solution.first)

    def outcome(self, change):
        """The outcome of a net change.

        Parameters
        ----------
        change : NetChange

        Returns
        -------
        Outcome
        """
        located = LocatedChange(self._solution, change)
        tolerance = self._tolerance(located)
        outcome = self._engine.outcome(change, tolerance, located=located)
        if outcome is self._engine.baseline:
            return outcome
        stays = np.ones(len(self._solution.first))
        stays[change.removed] = 0.0
        first = np.zeros(len(stays))
        for solved, pull in zip(self._solution.purposes, outcome.pulls):
            rows = solved.sites.index
            first[rows] += self._left_out(solved, pull, tolerance, solved.flows * stays[rows])
        # Those who walk on do it near where they stopped.
        share = divided(self._by_zone(first), self._first_of_zones)
        onward = stays * (self._solution.visits - self._solution.first)
        visits = first + onward * self._of_zone(share)
        return replace(
            outcome, first=_added(outcome.first, first), visits=_added(outcome.visits, visits)
        )

    def _tolerance(self, located):
        """The largest share of an origin's pull that changes, between the two limits."""
        solution, change = self._solution, located.change
        attraction = solution.parameters.attraction(change.sites.category, change.sites.size)
        largest = FAINT
        for row, solved in enumerate(solution.purposes):
            part = PurposeChange(solved, solution.origins, located, attraction[row])
            share = np.abs(divided(part.difference, part.pull))
            largest = max(largest, float(share.max(initial=0.0)))
        return min(largest * (1.0 + 1e-9), CLOSE)

    def _left_out(self, solved, pull, tolerance, flows):
        """Change of first stops that the engine left out at the sites of a purpose, which had
        ``flows``."""
        supply = divided(solved.trips, pull) - solved.supply
        followed = np.abs(pull - solved.pull) > tolerance * pull
        total = np.where(followed, 0.0, supply) @ (solved.pull - solved.elsewhere)
        change = divided(supply, solved.supply)[: len(self._first_of_zones)]
        weights = flows * self._of_zone(change)[solved.sites.index]
        # A change that reaches no zone with a site in it falls on all alike.
        if not weights.any():
            weights = flows
        whole = weights.sum()
        return weights * (total / whole) if whole else weights

    def _by_zone(self, values):
        """Sums over the facilities of each zone."""
        # Of nothing at all bincount gives whole numbers.
        return np.bincount(
            self._zone[self._inside], values[self._inside],
            minlength=len(self._solution.town.zones),
        ).astype(float)

    def _of_zone(self, values):
        """The value of the zone that each facility stands in; 0 outside all."""
        return np.where(self._inside, values[self._zone], 0.0)


def _added(values, change):
    """Values with a change of their first rows; none falls below 0."""
    values = values.copy()
    values[: len(change)] = np.maximum(values[: len(change)] + change, 0.0)
    return values

"""The model as a function of its levers: what it predicts for every observation."""

from collections import OrderedDict
from dataclasses import dataclass
from math import exp

import numpy as np

from ..progress import ignore_progress, part_of
from ..vibrancy.categories import categories
from ..vibrancy.hours import band_presence, mean_day
from ..vibrancy.measures import MIDDAY
from ..vibrancy.parameters import DAY_TYPES, build
from ..vibrancy.solution import Solution
from .levers import LEVERS, turned

# Solved visits that are kept: a Jacobian and the steps around it.
_KEPT = 24
# Step of the finite differences, on the scale of a lever.
STEP = 1e-4


@dataclass(frozen=True)
class State:
    """What a solved model says of the town.

    Parameters
    ----------
    visits : ndarray, shape (m,)
        All visits by facility on an average day [visits/day].
    presence : ndarray, shape (zones, 3)
        People present at midday on a weekday, on a holiday and on the mean day [persons].
    passers : ndarray, shape (counters, 3), optional
        People who pass counters on those days [persons/day].
    """

    visits: np.ndarray
    presence: np.ndarray
    passers: object = None


class Predictor:
    """Predictions under any turn of the levers.

    Parameters
    ----------
    town : Town
    assumptions : Assumptions
    targets : Targets
    separation
        How far it is; it does not depend on any lever.
    passers : callable, optional
        Takes assumptions and progress, gives ``State.passers``; see ``streets.passers_of``.
    """

    def __init__(self, town, assumptions, targets, separation, passers=None):
        self.town = town
        self.assumptions = assumptions
        self.targets = targets
        self.separation = separation
        self.passers = passers
        # Stays and hours are no levers.
        self._midday = band_presence(build(assumptions, categories()))[:, :, MIDDAY]
        self._solved = OrderedDict()
        self.solves = 0

    def predicted(self, amounts, progress=ignore_progress):
        """Predictions, shape (n,), with levers at ``amounts`` (dict of str to float)."""
        return self.targets.predicted(self.state(amounts, progress))

    def state(self, amounts, progress=ignore_progress):
        visits, passers = self._people(amounts, progress)
        # First stops, and with them visits and walks, are proportional to the trips.
        scale = exp(amounts.get("trips", 0.0))
        presence = self._presence(scale * visits, _at_home(turned(self.assumptions, amounts)))
        return State(scale * visits, presence, None if passers is None else scale * passers)

    def jacobian(self, keys, amounts, progress=ignore_progress):
        """Derivatives of the predictions by levers, shape (n, len(keys))."""
        steps = len(keys) + 1
        base = self.predicted(amounts, part_of(progress, 0.0, 1.0 / steps))
        columns = []
        for number, key in enumerate(keys, 1):
            ahead = {**amounts, key: amounts.get(key, 0.0) + STEP}
            part = part_of(progress, number / steps, (number + 1) / steps)
            columns.append((self.predicted(ahead, part) - base) / STEP)
        progress(1.0)
        return np.stack(columns, axis=1) if columns else np.zeros((len(base), 0))

    def _people(self, amounts, progress):
        """Visits by facility and passers, without the lever of trips."""
        of_solving = {key: value for key, value in amounts.items() if LEVERS[key].solves}
        name = tuple(sorted(of_solving.items()))
        if name not in self._solved:
            assumptions = turned(self.assumptions, of_solving)
            parameters = build(assumptions, categories())
            progress(0.0)
            solution = Solution(self.town, parameters, self.separation,
                                part_of(progress, 0.0, 0.3))
            passers = None
            if self.passers:
                passers = self.passers(assumptions, part_of(progress, 0.3, 1.0))
            self.solves += 1
            self._solved[name] = solution.visits, passers
            while len(self._solved) > _KEPT:
                self._solved.popitem(last=False)
        return self._solved[name]

    def _presence(self, visits, at_home):
        facilities = self.town.facilities
        inside = facilities.zone >= 0
        zones, kinds = len(self.town.zones), len(self._midday)
        cells = np.bincount(
            facilities.zone[inside] * kinds + facilities.category[inside],
            visits[inside], zones * kinds,
        ).reshape(zones, kinds)
        by_day = np.einsum("zc,cd->zd", cells, self._midday)
        by_day += self.town.residents[:, None] * at_home
        return np.column_stack([by_day, mean_day(by_day, axis=1)])


def _at_home(assumptions):
    """Share of residents at home at midday on a weekday and on a holiday, shape (2,)."""
    return np.array(
        [assumptions.value("general", "at_home", f"{day}_midday") for day in DAY_TYPES]
    )

"""The whole chain for one town: solve, measure, score; and the view of any outcome of it."""

from dataclasses import dataclass

import numpy as np

from ..geo.separation import StraightLine
from ..geo.walking.along import AlongStreets
from ..progress import ignore_progress
from .access import access_minutes
from .hours import band_presence
from .kernels import Kernel, Sites, flow_and_way
from .measures import FacilityMeasures, ZoneMeasures, facility_measures, zone_measures
from .observed import measured_presence
from .score import Reference, Score, component_values, score
from .solution import Outcome, Solution, trips_per_pull


@dataclass(frozen=True)
class View:
    """One outcome, measured and scored.

    ``presence`` (n,) is people present at midday that the score uses [persons]; ``access`` (n,)
    [min], NaN where nobody lives.
    """

    outcome: Outcome
    facilities: FacilityMeasures
    zones: ZoneMeasures
    presence: np.ndarray
    score: Score
    access: np.ndarray


def separation_of(town, parameters):
    """What measures ways in a town: its streets, or straight lines where it has no network."""
    if town.ways is None:
        return StraightLine(parameters.detour_ratio)
    return AlongStreets(town.ways, parameters.detour_ratio)


class Baseline:
    """A solved town with its frozen reference.

    Parameters
    ----------
    town : Town
    parameters : Parameters
    observed : ObservedCells, optional
        Measured people flow; without it presence is the modelled one.
    separation : optional
        By default along the streets where the town has a network, else the straight line times the
        detour ratio of the assumptions.
    """

    def __init__(
        self, town, parameters, observed=None, separation=None, progress=ignore_progress
    ):
        self.parameters = parameters
        separation = separation or separation_of(town, parameters)
        self.solution = Solution(town, parameters, separation, progress)
        self._bands = band_presence(parameters)
        outcome = self.solution.outcome()
        self._measures = zone_measures(outcome, parameters, self._bands)
        self.measured = np.zeros(len(town.zones), dtype=bool)
        self._presence = self._measures.midday
        if observed is not None:
            self._presence, self.measured = measured_presence(observed, self._measures.midday)
        values = component_values(self._measures, town.area_m2, self._presence)
        self.reference = Reference(values)
        self.view = self.view_of(outcome)

    @property
    def town(self):
        return self.solution.town

    def view_of(self, outcome):
        """Measures, score and access of an outcome on the scale of this baseline.

        Presence is the baseline's (measured where it was) plus the modelled change.
        """
        measures = zone_measures(outcome, self.parameters, self._bands)
        change = measures.midday - self._measures.midday
        presence = np.maximum(self._presence + change, 0.0)
        values = component_values(measures, self.town.area_m2, presence)
        count = len(self.town.zones)
        return View(
            outcome=outcome,
            facilities=facility_measures(outcome, self.parameters),
            zones=measures,
            presence=presence,
            score=score(values, self.reference, self.parameters.score_weights),
            access=access_minutes(
                outcome.pulls[:, :count], self.parameters, self.solution.trips[:, :count]
            ),
        )

    def catchment_m(self, outcome, progress=ignore_progress):
        """Mean way of the first visitors of every facility of an outcome [m], shape (M,).

        NaN without any. Trips from new housing are left out.
        """
        facilities, parameters = outcome.facilities, self.parameters
        attraction = parameters.attraction(facilities.category, facilities.size)
        attraction = attraction * outcome.present
        flows, moments = np.zeros(len(facilities)), np.zeros(len(facilities))
        separation, places = self.solution.separation.located(facilities.places)
        for row, solved in enumerate(self.solution.purposes):
            progress(row / len(self.solution.purposes))
            kernel = Kernel(separation, solved.kernel.decay)
            sites = Sites(places, np.flatnonzero(attraction[row]))
            supply = trips_per_pull(solved.trips, outcome.pulls[row])
            drawn, way = flow_and_way(kernel, self.solution.origins, sites, supply)
            drawn = drawn * attraction[row, sites.index]
            flows[sites.index] += drawn
            moments[sites.index] += drawn * way
        return np.divide(moments, flows, out=np.full(len(flows), np.nan), where=flows > 0)

"""The solved model of a town: pulls, first stops and visits.

``P(j | i, p) = A_jp·f_p(t_ij) / (Σ_k A_kp·f_p(t_ik) + O_p)``: expected values, no draws.
"""

from dataclasses import dataclass

import numpy as np

from ..progress import ignore_progress, part_of
from .kernels import NO_PULL, Kernel, Sites, divided, flow_to_sites, pull_on_origins
from .onward import OnwardChain
from .town import Facilities


@dataclass(frozen=True)
class Outcome:
    """What the model says of a town with or without edits.

    Rows of facilities are those of the baseline, then the added ones; a removed facility keeps its
    row, with ``present`` False and no visits.

    Parameters
    ----------
    facilities : Facilities
        After the edits, M rows.
    present : ndarray of bool, shape (M,)
    first, visits : ndarray, shape (M,)
        First stops and all visits [visits/day].
    pulls : ndarray, shape (P, n + e)
        Pull on every origin, elsewhere included [-].
    elsewhere : ndarray, shape (P,)
        Trips that go elsewhere or are not made [trips/day].
    ages : ndarray, shape (n, A)
        Residents of the zones, new housing included [persons].
    """

    facilities: Facilities
    present: np.ndarray
    first: np.ndarray
    visits: np.ndarray
    pulls: np.ndarray
    elsewhere: np.ndarray
    ages: np.ndarray

    @property
    def onward(self):
        """Visits that come on foot from another stop [visits/day]."""
        return self.visits - self.first


class PurposeSolution:
    """First stops for one purpose."""

    def __init__(self, kernel, origins, trips, places, attraction, elsewhere, progress):
        self.kernel = kernel
        self.trips = trips
        self.elsewhere = elsewhere
        self.sites = Sites(places, np.flatnonzero(attraction))
        self.attraction = attraction[self.sites.index]
        self.pull = elsewhere + pull_on_origins(
            kernel, origins, self.sites, self.attraction, part_of(progress, 0.0, 0.5)
        )
        self.supply = trips_per_pull(trips, self.pull)
        self.flows = self.attraction * flow_to_sites(
            kernel, origins, self.sites, self.supply, part_of(progress, 0.5, 1.0)
        )


class Solution:
    """The baseline, solved once; scenarios are computed from it.

    Parameters
    ----------
    town : Town
    parameters : Parameters
    separation
        ``StraightLine`` or ``AlongStreets``; see ``core/geo/separation.py``.
    """

    def __init__(self, town, parameters, separation, progress=ignore_progress):
        self.town = town
        self.parameters = parameters
        facilities = town.facilities
        self.separation, self.origins, places = separation.located(
            town.origins, facilities.places
        )
        self.trips = town.trips(parameters)
        self.attraction = parameters.attraction(facilities.category, facilities.size)
        count = len(parameters.purposes)
        steps = count + 1
        self.purposes = [
            PurposeSolution(
                Kernel(self.separation, parameters.decays[row]),
                self.origins,
                self.trips[row],
                places,
                self.attraction[row],
                parameters.elsewhere[row],
                part_of(progress, row / steps, (row + 1) / steps),
            )
            for row in range(count)
        ]
        self.chain = OnwardChain(
            Kernel(self.separation, parameters.onward_decay),
            places,
            parameters.onward_attraction(facilities.category, facilities.size),
            parameters.onward_probability[facilities.category],
            parameters.onward_elsewhere,
            part_of(progress, count / steps, 1.0),
        )
        self.first = np.zeros(len(facilities))
        for solved in self.purposes:
            self.first[solved.sites.index] += solved.flows
        self.visits = self.chain.visits(self.first)
        progress(1.0)

    def outcome(self):
        """The baseline as an :class:`Outcome`."""
        facilities = self.town.facilities
        return Outcome(
            facilities=facilities,
            present=np.ones(len(facilities), dtype=bool),
            first=self.first,
            visits=self.visits,
            pulls=np.stack([solved.pull for solved in self.purposes]),
            elsewhere=np.array(
                [trips_elsewhere(s.trips, s.pull, s.elsewhere) for s in self.purposes]
            ),
            ages=self.town.ages,
        )


def trips_per_pull(trips, pull):
    """Trips per unit of pull; 0 where nothing pulls, not even elsewhere."""
    return divided(trips, pull)


def trips_elsewhere(trips, pull, elsewhere):
    """Trips that no facility gets [trips/day]: those to elsewhere, and all where nothing pulls."""
    kept = np.where(pull > NO_PULL, elsewhere * trips_per_pull(trips, pull), trips)
    return float(np.sum(kept))

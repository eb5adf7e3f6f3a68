"""Who walks where: first stops and onward walks between single places."""

from dataclasses import dataclass

import numpy as np

from ..geo.separation import Places
from .hours import HOURS
from .kernels import Kernel, Sites, pull_on_origins
from .onward import OnwardChain
from .parameters import HOUR_BANDS
from .solution import trips_per_pull

RESIDENT, ENTRY = "resident", "entry"


class Demand:
    """The walks of a solved town, as it is or after a net change.

    Origins are zones, entries and, after a change, new housing.

    Parameters
    ----------
    solution : Solution
    outcome : Outcome
    homes : Facilities
        New housing; its size is in dwellings. Without rows where there is none.
    changed : bool
        Whether the facilities are no longer those of the solution.
    """

    def __init__(self, solution, outcome, homes, changed):
        parameters, facilities = solution.parameters, outcome.facilities
        self.facilities, self.first_stops = facilities, outcome.first
        self.visits = outcome.visits
        self._separation, self.origins, self.places = solution.separation.located(
            solution.town.origins.joined(Places.points(homes.x, homes.y)), facilities.places
        )
        self._decays, self._onward_decay = parameters.decays, parameters.onward_decay
        self._attraction = parameters.attraction(facilities.category, facilities.size)
        self._attraction = self._attraction * outcome.present
        self._supply = np.concatenate(
            [trips_per_pull(solution.trips, outcome.pulls), self._home_supply(parameters, homes)],
            axis=1,
        )
        self._onward_attraction = outcome.present * parameters.onward_attraction(
            facilities.category, facilities.size
        )
        chain = self._chain(parameters, facilities) if changed else solution.chain
        self._going_on = np.empty(len(facilities))
        self._going_on[chain.order] = chain.factor
        self._going_on *= outcome.visits

    def _home_supply(self, parameters, homes):
        """Trips per pull of new housing, shape (P, h)."""
        persons = homes.size[:, None] * parameters.housing_persons * parameters.housing_ages
        trips = parameters.rates @ persons.T
        places = self.origins.take(np.arange(len(self.origins) - len(homes), len(self.origins)))
        pulls = np.zeros_like(trips)
        for row in range(len(trips) if len(homes) else 0):
            sites = Sites(self.places, np.flatnonzero(self._attraction[row]))
            kernel = Kernel(self._separation, self._decays[row])
            pulls[row] = parameters.elsewhere[row] + pull_on_origins(
                kernel, places, sites, self._attraction[row, sites.index]
            )
        return trips_per_pull(trips, pulls)

    def _chain(self, parameters, facilities):
        return OnwardChain(
            Kernel(self._separation, self._onward_decay),
            self.places,
            self._onward_attraction,
            parameters.onward_probability[facilities.category],
            parameters.onward_elsewhere,
        )

    def first(self, rows, near):
        """First stops of all means of travel at some facilities by people of some origins.

        ``A_jp·f_p(t_ij)·G_ip / D_ip``, summed over purposes.

        Parameters
        ----------
        rows : ndarray of int, shape (r,)
        near : ndarray of int, shape (k,)

        Returns
        -------
        ndarray, shape (r, k)
            [persons/day]
        """
        flows = np.zeros((len(rows), len(near)))
        metres = self._separation.metres(self.origins.take(near), self.places.take(rows))
        for purpose, decay in enumerate(self._decays):
            drawing = np.flatnonzero(self._attraction[purpose, rows])
            if len(drawing):
                weight = decay.weight(metres[drawing])
                weight *= self._attraction[purpose, rows[drawing]][:, None]
                flows[drawing] += weight * self._supply[purpose, near]
        return flows

    def onward(self, rows, near):
        """Onward walks to some facilities from some others, ``v_j·Q_jk``.

        Returns
        -------
        ndarray, shape (len(rows), len(near))
            [persons/day]; 0 from each facility to itself.
        """
        metres = self._separation.metres(self.places.take(near), self.places.take(rows))
        flows = self._onward_decay.weight(metres)
        flows *= self._onward_attraction[rows][:, None] * self._going_on[near]
        flows[rows[:, None] == near] = 0.0
        return flows


@dataclass(frozen=True)
class WalkShare:
    """Share of people who walk to their first stop, by the way there.

    ``at_door · exp(−(way / scale) ^ shape)``.

    Parameters
    ----------
    at_door : float
        Share where the way is short [-], 0 to 1.
    scale_m : float
        Way at which the share has fallen to 1/e of that [m].
    shape : float
        Above 1 the share falls late and then fast [-].
    """

    at_door: float
    scale_m: float
    shape: float

    def __call__(self, way_m):
        """Share [-] for ways [m]."""
        ratio = way_m * (1.0 / self.scale_m)
        if self.shape != 1.0:
            ratio = ratio**self.shape
        return self.at_door * np.exp(-ratio)


def walk_share(assumptions, key):
    """The :class:`WalkShare` of ``resident`` or ``entry``."""
    values = assumptions.of("footfall", key)
    return WalkShare(
        min(values["at_door"], 1.0), max(values["scale_m"], 1.0), max(values["shape"], 0.1)
    )


def passing_profiles(parameters):
    """When people pass on their way to and from a facility.

    They come by the arrival profile of its category and leave after its mean stay.

    Parameters
    ----------
    parameters : Parameters

    Returns
    -------
    ndarray, shape (C, 2, bands)
        Passings on a weekday and a holiday in each band, for one walker of an average day of the
        week [1/day]; over the bands they sum to twice the day factor.
    """
    arrivals = parameters.arrivals
    passing = np.empty((*arrivals.shape[:2], len(HOUR_BANDS)))
    for row, stay in enumerate(parameters.stay_min):
        both = arrivals[row] + departures(arrivals[row], stay)
        both = both * parameters.day_factor[row][:, None]
        passing[row] = np.stack([both[:, a:b].sum(axis=1) for a, b in HOUR_BANDS.values()], axis=1)
    return passing


def departures(arrivals, stay_min):
    """Share of people who leave in each hour, shape (…, 24), from arrivals and a stay [min].

    People arrive evenly within an hour; the day repeats.
    """
    whole, part = divmod(max(stay_min, 0.0) / 60.0, 1.0)
    first = np.roll(arrivals, int(whole) % HOURS, axis=-1)
    return (1.0 - part) * first + part * np.roll(first, 1, axis=-1)

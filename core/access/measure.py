"""Access on foot of a whole town: minutes, numbers within reach, coverage beside the circle."""

from dataclasses import dataclass

import numpy as np

from ..progress import ignore_progress, part_of
from .coverage import METRES, MINUTES, Band, Counting, Coverage, count_targets, people_at
from .factors import reach_factors
from .inputs import BUS_STOP, STATION, TRANSIT
from .points import members, points_in
from .ways import ON_LIMIT_M, NetworkWays, StraightWays

LIST, KEY = "access", "walk"


@dataclass(frozen=True)
class Question:
    """What is measured.

    Parameters
    ----------
    group : str
        User group.
    minutes : float
        Reach for numbers within reach and for coverage by time [min].
    distances : sequence of float
        Limits of the coverage [m]; empty: those of urban-structure evaluation.
    per_side : int
        Points along each side of a zone.
    join_limit_m : float or None
        Places farther than this from every street are off the network; None: as assumed.
    draws : int
        Draws for the bands.
    """

    group: str = "standard"
    minutes: float = 10.0
    distances: tuple = ()
    per_side: int = 10
    join_limit_m: float = None
    draws: int = 40


@dataclass(frozen=True)
class Access:
    """Access of a town; z zones, t targets.

    Parameters
    ----------
    targets : list of Target
    minutes : ndarray, shape (z, t)
        Mean time of a zone's people to the nearest [min]; NaN where none can be reached.
    within : ndarray, shape (z, t)
        Mean number within the minutes of the question.
    kinds_within : ndarray, shape (z,)
        Mean number of targets with at least one site within these minutes.
    network_share : ndarray, shape (z,)
        Share of a zone's points that lie on the network; 0 without a network.
    basis : list of str
        What distances are, one a zone.
    coverage : Coverage
    factors : Factors
        How much farther people get over the assumptions.
    speed : float
        Of the user group [m/min].
    point_count : int
    shut_m, streets_m : float
        Length of streets that the group cannot pass, and of all [m].
    """

    targets: list
    minutes: np.ndarray
    within: np.ndarray
    kinds_within: np.ndarray
    network_share: np.ndarray
    basis: list
    coverage: Coverage
    factors: object
    speed: float
    point_count: int
    shut_m: float
    streets_m: float

    def mean_minutes(self):
        """Mean over the targets of the minutes to the nearest, with its band, shape (3, z).

        Of the targets that a zone's people can reach (:meth:`kinds`); NaN where there is none.
        """
        known = np.isfinite(self.minutes)
        total = np.where(known, self.minutes, 0.0).sum(axis=1)
        count = known.sum(axis=1)
        mean = np.divide(total, count, out=np.full(len(total), np.nan), where=count > 0)
        low, high = self.factors.minutes
        return np.stack([mean, mean / high, mean / low])

    def kinds(self):
        """Number of targets that a zone's people can reach at all, shape (z,)."""
        return np.isfinite(self.minutes).sum(axis=1)


def measure(people, sites, districts, graph, assumptions, question, progress=ignore_progress):
    """Access of the people of zones to sites.

    Parameters
    ----------
    people : People
    sites : Sites
    districts : (ndarray of shapely polygons, sequence of str)
        Districts and their names; may be empty.
    graph : WalkingGraph or None
        None: straight line × detour.
    assumptions : Assumptions
    question : Question
    progress : callable

    Returns
    -------
    Access
    """
    points = points_in(people.shapes, question.per_side)
    places = (points.x, points.y)
    site_places = tuple(sites.xy.T)
    limit = question.join_limit_m
    if limit is None:
        limit = assumptions.value(LIST, KEY, "join_limit_m")
    straight = StraightWays(places, site_places, assumptions, question.group)
    ways = straight if graph is None else NetworkWays(
        graph, places, site_places, limit, assumptions, question.group)
    progress(0.2)
    factors = reach_factors(graph, assumptions, question.group, question.draws)
    names, member = members(points, *districts)
    counting = Counting(
        points, people_at(points, people.ages, people.groups), member, ways, sites.xy, factors)
    standard = standards(assumptions, question, ways.speed)
    counts, minutes = count_targets(
        counting, sites.targets, lambda key: standard.get(key, standard[None]),
        transit_bands(standard, question), part_of(progress, 0.2, 0.6))
    coverage = Coverage(
        names, people.groups, counting.residents, counting.compared, counts, ways.basis)
    zones = _zones(points, sites.targets, ways, straight, minutes, question,
                   part_of(progress, 0.6, 1.0))
    return Access(
        targets=sites.targets, coverage=coverage, factors=factors, speed=ways.speed,
        point_count=len(points), shut_m=ways.shut_m,
        streets_m=0.0 if graph is None else float(graph.length_m.sum()), **zones,
    )


def standards(assumptions, question, speed):
    """Bands by target; under None those of every other target.

    Returns
    -------
    dict of (str or None) to list of Band
    """
    general, elderly, bus = (
        assumptions.value(LIST, KEY, f"distance_{name}_m")
        for name in ("general", "elderly", "bus_stop")
    )
    time = Band("time", question.minutes, MINUTES, question.minutes * speed)
    if question.distances:
        own = [Band("own", metres, METRES, metres) for metres in question.distances]
        return {None: [*own, time]}
    usual = [Band("general", general, METRES, general), Band("elderly", elderly, METRES, elderly)]
    return {
        None: [*usual, time],
        STATION: [*usual, time],
        BUS_STOP: [Band("bus_stop", bus, METRES, bus), time],
    }


def transit_bands(standard, question):
    """Row of those with a station or a bus stop within its own distance."""
    if question.distances:
        return {}
    return {TRANSIT: {STATION: standard[STATION][0], BUS_STOP: standard[BUS_STOP][0]}}


def _zones(points, targets, ways, straight, minutes, question, progress):
    """What is said of each zone: along the network where it is on it, else straight × detour."""
    on = ways.on if ways is not straight else np.ones(len(points), dtype=bool)
    share = points.mean(on.astype(float))
    off = share == 0.0
    chosen = on | off[points.zone]
    count = points.zone_count
    mean, within = np.full((count, len(targets)), np.nan), np.zeros((count, len(targets)))
    kinds = np.zeros(len(points))
    rounding = ON_LIMIT_M / ways.speed
    for row, target in enumerate(targets):
        progress(row / len(targets))
        time = minutes[row]
        number = ways.count_within(
            target.sites[ways.site_on[target.sites]], question.minutes,
            part_of(progress, row / len(targets), (row + 1) / len(targets)))
        if off.any():
            there = off[points.zone]
            time = np.where(there, straight.to_nearest(target.sites)[1], time)
            number = np.where(
                there, straight.count_within(target.sites, question.minutes), number)
        mean[:, row] = points.mean(np.where(np.isfinite(time), time, 0.0),
                                   chosen & np.isfinite(time))
        within[:, row] = points.mean(number, chosen)
        kinds += time <= question.minutes + rounding
    progress(1.0)
    network = ways is not straight
    return {
        "minutes": mean,
        "within": within,
        "kinds_within": points.mean(kinds, chosen),
        "network_share": share if network else np.zeros(count),
        "basis": [straight.basis if alone or not network else ways.basis for alone in off],
    }


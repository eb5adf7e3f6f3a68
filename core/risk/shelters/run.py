"""The whole question: people of zones, shelters, streets, draws, and which shelter to add."""

from dataclasses import dataclass

import numpy as np

from ...progress import ignore_progress, part_of
from ...vibrancy.bands import band, draws
from . import reach
from .candidates import choose
from .leaving import LIST, WALKERS, leaving
from .plan import Limits, solve

LISTS = (LIST,)


@dataclass(frozen=True)
class Question:
    """What is asked.

    Parameters
    ----------
    limits : Limits
    per_side : int
        Points along each side of a zone.
    shut : bool
        Whether streets under water are shut.
    shut_depth_m : float or None
        For people who walk as usual; None: as assumed. Slow ones stop at theirs, if lower.
    draws : int
    new : int
        Shelters to add.
    room : float
        What a candidate holds where its layer does not say [persons].
    """

    limits: Limits
    per_side: int = 3
    shut: bool = False
    shut_depth_m: float = None
    draws: int = 20
    new: int = 0
    room: float = 200.0


@dataclass(frozen=True)
class Candidates:
    """Places for a new shelter: ``capacity`` is NaN where the layer tells none."""

    ids: list
    names: list
    xy: np.ndarray
    capacity: np.ndarray

    def __len__(self):
        return len(self.ids)

    @classmethod
    def none(cls):
        return cls([], [], np.zeros((0, 2)), np.zeros(0))

    def inside(self, hazard):
        """Which lie in the areas of a hazard (none where it is None), shape (c,)."""
        if hazard is None or not len(self):
            return np.zeros(len(self), dtype=bool)
        return hazard.at(*self.xy.T) > 0

    def kept(self, chosen):
        rows = np.flatnonzero(chosen)
        return Candidates([self.ids[row] for row in rows], [self.names[row] for row in rows],
                          self.xy[rows], self.capacity[rows])


@dataclass(frozen=True)
class Result:
    """What comes out; z zones, m shelters, c candidates.

    Parameters
    ----------
    plans : dict of str to Plan
        By time of day; sites are the shelters, then the candidates.
    start : Leaving
    capacity : ndarray, shape (m,)
    capacity_band : (low, high) of ndarray, shape (m,)
    zones : dict of str to dict
        By time: ``people``, ``leaving``, ``assigned``, ``no_room``, ``too_late``, ``cut_off``,
        ``minutes``, ``metres`` of shape (z,).
    bands : dict
        By time: ``zones`` and ``totals``, each ``{name: (low, high)}``, and ``load``.
    chosen : Chosen or None
    network_share : ndarray, shape (z,)
        Share of a zone's starting points that have a street near.
    basis : str
    wet_m : tuple of float
        Length of streets shut for each pace [m].
    network : Network or None
    cut_sites : ndarray of bool, shape (m,)
        Shelters whose street is shut.
    """

    plans: dict
    start: object
    capacity: np.ndarray
    capacity_band: tuple
    zones: dict
    bands: dict
    chosen: object
    network_share: np.ndarray
    basis: str
    wet_m: tuple
    network: object
    cut_sites: np.ndarray


def evacuate(crowd, hazard, everybody, shelters, candidates, graph, assumptions, question,
             progress=ignore_progress):
    """Who reaches a shelter with room in time.

    Parameters
    ----------
    crowd : Crowd
    hazard : water.Hazard or None
        None only where everybody leaves and no street is shut.
    everybody : bool
        Whether all leave, not only those inside the hazard areas.
    shelters : serving.Shelters
    candidates : Candidates or None
    graph : WalkingGraph or None
    assumptions : Assumptions
    question : Question
    progress : callable

    Returns
    -------
    Result
    """
    areas = None if everybody or hazard is None else hazard.pieces
    start = leaving(crowd.shapes, areas, question.per_side, part_of(progress, 0.0, 0.1))
    points = np.column_stack([start.x, start.y])
    sites = shelters.xy if candidates is None else np.concatenate([shelters.xy, candidates.xy])
    drawn = list(draws(assumptions, question.draws, LISTS))
    network, ways = _ways(points, sites, graph, hazard, assumptions, drawn, crowd.times, question,
                          part_of(progress, 0.1, 0.35))
    size = len(sites)

    def plans_under(given, part):
        room = np.full(size, np.nan)
        room[: len(shelters)] = shelters.capacity(given)
        count = len(crowd.times)
        return room, {
            time: solve(time, start.people(crowd.present(time), given), ways, room,
                        question.limits, given, part_of(part, number / count, (number + 1) / count))
            for number, time in enumerate(crowd.times)}

    capacity, plans = plans_under(assumptions, part_of(progress, 0.35, 0.4))
    progress(0.4)
    zones = {time: zone_sums(plan, start, crowd) for time, plan in plans.items()}
    bands, room_band = _bands(plans, zones, capacity, drawn, plans_under, start, crowd,
                              part_of(progress, 0.4, 0.8))
    chosen = _chosen(plans, ways, capacity, candidates, len(shelters), question, assumptions,
                     part_of(progress, 0.8, 1.0))
    share = np.zeros(len(crowd.ids))
    if network is not None:
        np.add.at(share, start.zone, start.weight * network.on)
    ratio = assumptions.value(LIST, "way", "detour_ratio")
    progress(1.0)
    return Result(
        plans, start, capacity[: len(shelters)], tuple(one[: len(shelters)] for one in room_band),
        zones, bands, chosen, share, basis_of(network, ratio),
        tuple(0.0 if network is None else float(network.graph.length_m[shut].sum())
              for shut in ([] if network is None else network.shut)),
        network, ways[0].site_cut_off[: len(shelters)])


def basis_of(network, ratio):
    """What distances are."""
    straight = f"{reach.STRAIGHT_LINE} × {ratio:g}"
    if network is None:
        return straight
    if network.on.all() and network.site_on.all():
        return reach.NETWORK
    return f"{reach.NETWORK}, {straight}"


def _ways(points, sites, graph, hazard, assumptions, drawn, times, question, progress):
    """The network, or None, and the ways of each pace as far as any draw lets people get."""
    every = [assumptions, *drawn]
    far = max(question.limits.reach_m(one, times) for one in every)
    ratio = min(one.value(LIST, "way", "detour_ratio") for one in every)
    network = None
    if graph is not None:
        network = reach.tie(
            graph, points, sites, assumptions.value(LIST, "way", "join_limit_m"),
            assumptions.value("walking", "network", "least_share"),
            _shut(hazard, assumptions, question))
    progress(0.3)
    ways = [
        reach.ways(network, points, sites, far, ratio, pace, assumptions,
                   part_of(progress, 0.3 + 0.35 * number, 0.65 + 0.35 * number))
        for number, pace in enumerate(WALKERS)]
    return network, ways


def _shut(hazard, assumptions, question):
    """Water that shuts streets, for each pace."""
    if not question.shut or hazard is None:
        return None
    usual, slow = (assumptions.value(LIST, "water", f"stops_{pace}_m") for pace in WALKERS)
    if question.shut_depth_m is not None:
        usual = question.shut_depth_m
    return [hazard.shuts(usual), hazard.shuts(min(usual, slow))]


def zone_sums(plan, start, crowd):
    """Numbers of each zone, ``{name: (z,)}``; minutes include the start, NaN where none go."""
    count = len(crowd.ids)

    def by_zone(values):
        return np.bincount(start.zone, values.sum(axis=0), count)

    going = plan.flow.people
    zone = np.tile(start.zone, len(WALKERS))[plan.pairs.origin]
    assigned = np.bincount(zone, going, count)

    def mean(values):
        total = np.bincount(zone, going * values, count)
        return np.divide(total, assigned, out=np.full(count, np.nan), where=assigned > 1e-9)

    return {
        "people": crowd.present(plan.time).sum(axis=1),
        "leaving": by_zone(plan.people), "assigned": assigned, "no_room": by_zone(plan.no_room),
        "too_late": by_zone(plan.late), "cut_off": by_zone(plan.cut_off),
        "minutes": mean(plan.pairs.minutes) + plan.start_min, "metres": mean(plan.metres),
    }


COUNTS = ("people", "leaving", "assigned", "no_room", "too_late", "cut_off")


def totals(zones):
    """Sums over the zones, and mean minutes and metres over those with room."""
    found = {name: float(zones[name].sum()) for name in COUNTS}
    weight = zones["assigned"]
    for name in ("minutes", "metres"):
        known = np.isfinite(zones[name])
        found[name] = float(
            zones[name][known] @ weight[known] / weight[known].sum()) if known.any() else np.nan
    return found


def _bands(plans, zones, capacity, drawn, plans_under, start, crowd, progress):
    """Bands of zones, totals and loads by time, and of the capacities."""
    samples = {time: {"zones": [], "totals": [], "load": []} for time in plans}
    rooms = []
    for number, given in enumerate(drawn):
        part = part_of(progress, number / len(drawn), (number + 1) / len(drawn))
        part(0.0)
        room, found = plans_under(given, part)
        rooms.append(room)
        for time, plan in found.items():
            sums = zone_sums(plan, start, crowd)
            samples[time]["zones"].append(sums)
            samples[time]["totals"].append(totals(sums))
            samples[time]["load"].append(plan.flow.load)
    progress(1.0)
    if not drawn:
        none = np.full(len(capacity), np.nan)
        return {time: {"zones": {}, "totals": {}, "load": (none, none)} for time in plans}, (
            none, none)
    bands = {}
    for time, plan in plans.items():
        own, total = zones[time], totals(zones[time])
        bands[time] = {
            "zones": {name: band([one[name] for one in samples[time]["zones"]], own[name])
                      for name in own},
            "totals": {name: band([one[name] for one in samples[time]["totals"]], total[name])
                       for name in total},
            "load": band(samples[time]["load"], plan.flow.load),
        }
    return bands, band(rooms, capacity)


def _chosen(plans, ways, capacity, candidates, count, question, assumptions, progress):
    """The new shelters, or None where none are asked for."""
    if candidates is None or not question.new or not len(candidates):
        return None
    room = np.full(len(capacity), np.nan)
    own = candidates.capacity
    room[count:] = np.where(np.isfinite(own), own, question.room)
    return choose(plans, ways, capacity, room, np.arange(count, len(capacity)), question.new,
                  question.limits, assumptions, progress)

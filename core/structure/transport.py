"""Transport: which share of the residents lives near a station or a bus stop.

Official: circles. The tool draws them in Web Mercator, where 800 m are 800 m · cos(latitude) on the
ground. Ours: the way on foot along the network, or straight line × detour where there is none.
"""

from dataclasses import dataclass

import numpy as np

from ..access.points import points_in
from ..access.ways import ON_LIMIT_M, NetworkWays, StraightWays, straight_metres
from .areas import RADIUS_M, to_mercator
from .carriers import Carriers
from .indicators import keys_of
from .shares import Shares, cut, times_inside
from .state import known_ages

# Of a quarter circle, as the official tool draws it.
TOOL_SEGMENTS = 5
# Points on a side of a zone where zones stand for people: one each so many metres, at most so many.
SPACING_M, MOST_PER_SIDE = 100.0, 10
KEYS = ("rail", "bus", "transit")


@dataclass(frozen=True)
class Reach:
    """Limits and ways.

    Parameters
    ----------
    station_m, bus_stop_m : float
        Limits [m].
    graph : WalkingGraph or None
    join_m : float
        Places farther than this from every street are off the network [m].
    assumptions : Assumptions
    crs : text
        Of all coordinates.
    """

    station_m: float
    bus_stop_m: float
    graph: object
    join_m: float
    assumptions: object
    crs: object


def fill(book, state, reach, base):
    """Values of the group in all years of a state.

    Returns
    -------
    float
        Share of the base year's residents whose way is along the network; NaN without one.
    """
    if state.stops is None or not (len(state.stops.stations) or len(state.stops.bus_stops)):
        book.lack(keys_of("transport"), base.year, state.name, "no_stops")
        return np.nan
    found, basis, on = shares_of(state.people, state.stops, reach)
    facts = radii(state.people, reach)
    for name, shares in found.items():
        if shares is None:
            keys = [f"{name}_pop_{end}" for end in ("covered", "coverage", "coverage_delta")]
            book.lack(keys, base.year, state.name, f"no_{name}")
            continue
        before = None
        for year in state.years:
            how = {"basis": f"{state.basis}; {basis}", "facts": facts}
            before = _year(book, state, year, name, shares, before, how)
    year = next(one for one in state.years if one.year == base.year)
    everybody = year.people[:, 0].sum()
    asked = reach.graph is not None and everybody > 0
    return float(on @ year.people[:, 0] / everybody) if asked else np.nan


def radii(people, reach):
    """Radii of the circles [m], and what they are on the ground where Web Mercator draws them."""
    north = to_mercator(people.corrected.x, people.corrected.y, reach.crs)[:, 1].mean()
    shrunk = 1.0 / np.cosh(north / RADIUS_M)
    return {
        "station_m": reach.station_m, "station_tool_m": reach.station_m * shrunk,
        "bus_stop_m": reach.bus_stop_m, "bus_stop_tool_m": reach.bus_stop_m * shrunk,
    }


def _year(book, state, year, name, shares, before, how):
    where, how = (year.year, state.name), {"ages": known_ages(year), **how}
    share = state.share(year, shares)
    book.add(f"{name}_pop_covered", *where, state.count(year, shares), **how)
    book.add(f"{name}_pop_coverage", *where, share, **how)
    if before is None:
        book.lack([f"{name}_pop_coverage_delta"], *where, "first_year")
    else:
        book.add(f"{name}_pop_coverage_delta", *where, share.minus(before), **how)
    return share


def shares_of(people, stops, reach):
    """:class:`Shares` near stations (``rail``), bus stops (``bus``) and either (``transit``).

    Returns
    -------
    shares : dict
        None where there is no such stop.
    basis : str
        What the way on foot is.
    on : ndarray, shape (n,)
        Part of each zone's residents whose way is along the network.
    """
    kinds = {"rail": (stops.stations, reach.station_m), "bus": (stops.bus_stops, reach.bus_stop_m)}
    kinds = {name: kind for name, kind in kinds.items() if len(kind[0])}
    tool = _tool_masks(people.tool, kinds, reach.crs)
    true = {name: _circle(people.corrected, *kind) for name, kind in kinds.items()}
    points = walkers(people)
    ways = _Ways(points, kinds, reach)
    own = {name: ways.masks(name) for name in kinds}
    for masks in (tool, true):
        masks["transit"] = np.any(list(masks.values()), axis=0)
    own["transit"] = [np.any(one, axis=0) for one in zip(*own.values())]
    count = len(people)
    found = dict.fromkeys(KEYS)
    for name, masks in own.items():
        middle, low, high = (points.of_zones(mask, count) for mask in masks)
        found[name] = Shares(
            people.tool.of_zones(tool[name], count), people.corrected.of_zones(true[name], count),
            middle, *((low, high) if ways.banded else (None, None)))
    return found, ways.basis, points.of_zones(ways.on, count)


def walkers(people):
    """Points that ways on foot begin at: buildings, and a grid in zones without buildings."""
    import shapely

    rows = np.flatnonzero(people.by_area)
    some = ~people.by_area[people.corrected.zone]
    have = people.corrected
    kept = Carriers(have.x[some], have.y[some], have.zone[some], have.share[some])
    if not len(rows):
        return kept
    side = float(np.sqrt(np.median(shapely.area(people.shapes[rows]))))
    grid = points_in(people.shapes[rows], int(np.clip(np.ceil(side / SPACING_M), 1, MOST_PER_SIDE)))
    return kept.with_others(Carriers(grid.x, grid.y, rows[grid.zone], grid.weight))


def _tool_masks(points, kinds, crs):
    """Which carriers lie in the circles that the official tool draws."""
    import shapely

    places = to_mercator(points.x, points.y, crs)
    moved = Carriers(places[:, 0], places[:, 1], points.zone, points.share)
    masks = {}
    for name, (sites, limit) in kinds.items():
        circles = shapely.buffer(
            shapely.points(to_mercator(sites[:, 0], sites[:, 1], crs)), limit,
            quad_segs=TOOL_SEGMENTS)
        masks[name] = times_inside(moved, cut(circles)) > 0
    return masks


def _circle(points, sites, limit):
    """Which carriers are within a straight line."""
    return straight_metres(np.column_stack([points.x, points.y]), sites) <= limit + ON_LIMIT_M


class _Ways:
    """Ways on foot: network where it is, straight line × detour elsewhere."""

    def __init__(self, points, kinds, reach):
        self.kinds, self.places = kinds, np.column_stack([points.x, points.y])
        row = reach.assumptions.row("general", "distance", "detour_ratio")
        # The lowest coverage is that of the longest detour.
        self.detours = (row.value, row.high, row.low)
        self.rows, begin = {}, 0
        for name, (sites, _limit) in kinds.items():
            self.rows[name] = np.arange(begin, begin + len(sites))
            begin += len(sites)
        sites = np.vstack([sites for sites, _limit in kinds.values()])
        self.sites, self.network = sites, None
        self.on, self.site_on = np.zeros(len(points), bool), np.zeros(len(sites), bool)
        self.basis = StraightWays(
            self.places.T, sites.T, reach.assumptions, "standard").basis
        if reach.graph is not None and reach.graph.edge_count:
            self.network = NetworkWays(
                reach.graph, self.places.T, sites.T, reach.join_m, reach.assumptions, "standard")
            self.on, self.site_on = self.network.on, self.network.site_on
            self.basis = "network" if self.on.all() and self.site_on.all() else (
                f"network; {self.basis}")

    @property
    def banded(self):
        """Whether the detour ratio, which has a range, takes part."""
        return self.network is None or not (self.on.all() and self.site_on.all())

    def masks(self, name):
        """Points within the limit of a kind of stop: central, low and high."""
        limit, rows = self.kinds[name][1] + ON_LIMIT_M, self.rows[name]
        away = rows[~self.site_on[rows]]
        off = straight_metres(self.places, self.sites[away])
        every = straight_metres(self.places, self.sites[rows])
        straight = np.where(self.on, off, every)
        found = [straight * detour <= limit for detour in self.detours]
        if self.network is None:
            return found
        near = self.network.to_nearest(rows[self.site_on[rows]])[0] <= limit
        return [mask | near for mask in found]

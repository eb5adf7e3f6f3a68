"""The indicators of a town: before, and after a changed plan or a scenario."""

from dataclasses import dataclass

import numpy as np

from ..errors import CoreError
from ..progress import ignore_progress, part_of
from . import disaster, finance, functions, land, residence, transport
from .indicators import AFTER, BEFORE, Book
from .residents import AGES, Year, columns
from .shares import inside, people_of
from .state import FUNCTION, RESIDENCE, Facilities, State, Stops, plan_area

STATION_KINDS, BUS_KINDS = ("station", "tram_stop"), ("bus_stop",)


@dataclass(frozen=True)
class Plans:
    """Plan areas: kind, name and shape, all in one CRS."""

    kinds: np.ndarray
    names: np.ndarray
    shapes: np.ndarray

    def of(self, kind):
        return self.shapes[self.kinds == kind]


@dataclass(frozen=True)
class Inputs:
    """What the indicators are computed from; None where it was not given.

    Parameters
    ----------
    zones : ndarray of shapely polygons, shape (z,)
    years : Years
    buildings : Carriers or None
    plans, plans_after : Plans or None
        Without ``plans_after`` the plan does not change.
    sites, sites_after : Facilities or None
        Facilities inside the town, before and after the edits.
    set_up : Facilities or None
    stops, stops_after : Stops or None
    homes : NewHomes or None
    hazards, land, finance : frames or None
    reach : transport.Reach
    target : (float, int) or None
    crs : text
    """

    zones: np.ndarray
    years: object
    reach: object
    crs: object
    buildings: object = None
    plans: object = None
    plans_after: object = None
    sites: object = None
    sites_after: object = None
    set_up: object = None
    stops: object = None
    stops_after: object = None
    homes: object = None
    hazards: object = None
    land: object = None
    finance: object = None
    target: object = None

    @property
    def changes(self):
        """Whether there is an after."""
        return any(
            one is not None
            for one in (self.plans_after, self.sites_after, self.stops_after, self.homes)
        )


@dataclass(frozen=True)
class NewHomes:
    """New housing of a scenario.

    Parameters
    ----------
    x, y : ndarray, shape (h,)
        Place [m].
    dwellings : ndarray, shape (h,)
    persons : tuple of float
        Persons in a dwelling: value, low, high.
    ages : ndarray, shape (5,)
        Share of each age group.
    """

    x: np.ndarray
    y: np.ndarray
    dwellings: np.ndarray
    persons: tuple
    ages: np.ndarray

    def people(self, place):
        """Residents by age group, shape (h, ages), with a number of ``persons``."""
        residents = self.dwellings * self.persons[place]
        return columns(residents, residents[:, None] * self.ages)[0]


@dataclass(frozen=True)
class Result:
    """What came out.

    Parameters
    ----------
    values : list of Value
    states : list of State
        Before and, where something changes, after.
    base : Year
    on_network : float
        Share of residents whose way on foot is along the network; NaN where none was asked for.
    """

    values: list
    states: list
    base: object
    on_network: float


def evaluate(inputs, progress=ignore_progress):
    """All indicators.

    Parameters
    ----------
    inputs : Inputs
    progress : callable

    Returns
    -------
    Result
    """
    base = inputs.years.base
    names = (BEFORE, AFTER) if inputs.changes else (BEFORE,)
    book, states, on_network = Book(), [], np.nan
    for number, name in enumerate(names):
        steps = part_of(progress, number / len(names), (number + 1) / len(names))
        state = state_of(inputs, name, base)
        states.append(state)
        steps(0.2)
        residence.fill(book, state, base, inputs.target)
        functions.fill(book, state, base.year)
        steps(0.4)
        disaster.fill(book, state, inputs.hazards, base)
        steps(0.7)
        share = transport.fill(book, state, inputs.reach, base)
        on_network = share if name == BEFORE else on_network
        land.fill(book, state, inputs.land, base.year)
        finance.fill(book, state, inputs.finance, inputs.years, base)
        steps(1.0)
    return Result(book.ordered(), states, base, on_network)


def state_of(inputs, name, base):
    """The town before or after; years before the base year have no after."""
    after = name == AFTER
    plans = inputs.plans_after if after and inputs.plans_after is not None else inputs.plans
    years = list(inputs.years.years)
    homes, variants = None, {}
    if after:
        years = [one for one in years if one.year >= base.year]
        homes = inputs.homes
    if homes is not None:
        variants = {one.year: [with_homes(one, homes, place).people for place in (1, 2)]
                    for one in years}
        years = [with_homes(one, homes, 0) for one in years]
    return State(
        name=name,
        people=people_of(inputs.zones, inputs.buildings, () if homes is None else _points(homes)),
        years=years,
        variants=variants,
        residence=None if plans is None else plan_area(plans.of(RESIDENCE), inputs.crs),
        function=None if plans is None else plan_area(plans.of(FUNCTION), inputs.crs),
        facilities=_after(after, inputs.sites, inputs.sites_after),
        set_up=inputs.set_up,
        stops=_after(after, inputs.stops, inputs.stops_after),
        basis="cells" if inputs.buildings is None else "buildings",
    )


def _after(after, now, then):
    return then if after and then is not None else now


def _points(homes):
    import shapely

    return shapely.points(homes.x, homes.y)


def with_homes(year, homes, place):
    """A year with new homes behind its zones."""
    people = np.vstack([year.people, homes.people(place)])
    return Year(year.year, year.kind, people, year.known)


def facilities_of(x, y, categories, locate, groups, induced):
    """Facilities inside the town.

    Parameters
    ----------
    x, y : ndarray, shape (m,)
    categories : sequence of str
        Keys of ``facility_categories.csv``; others belong to no group.
    locate : ZoneLocator
    groups : mapping
        Category to group.
    induced : collection
        Categories that plans lead into the urban-function area.
    """
    inside = locate(x, y) >= 0
    keys = np.asarray(categories, dtype=object)
    group = np.array([groups.get(key, "") for key in keys], dtype=object)
    wanted = np.array([key in induced for key in keys], dtype=bool)
    return Facilities(x[inside], y[inside], group[inside], wanted[inside])


def stops_of(places, kinds, more_bus_stops=None):
    """Stops by what they are.

    Parameters
    ----------
    places : ndarray, shape (k, 2)
    kinds : sequence of str
        ``kind`` of the tables ``stops`` and ``entries``.
    more_bus_stops : ndarray, shape (b, 2), optional
        Facilities of the category ``bus_stop``.
    """
    kinds = np.asarray(kinds, dtype=object)
    bus = places[np.isin(kinds, BUS_KINDS)]
    if more_bus_stops is not None and len(more_bus_stops):
        bus = np.vstack([bus, more_bus_stops])
    return Stops(places[np.isin(kinds, STATION_KINDS)], bus)


def checked_shapes(shapes, layer):
    """Polygons, repaired where they are broken; other geometries and none at all are refused."""
    import shapely

    shapes = np.asarray(shapes, dtype=object)
    for row, shape in enumerate(shapes):
        if shape is None or shape.is_empty:
            raise CoreError("no_geometry", layer=layer, row=row + 1)
        if shapely.get_dimensions(shape) != 2:
            raise CoreError("structure_no_area", layer=layer, row=row + 1, kind=shape.geom_type)
    broken = ~shapely.is_valid(shapes)
    if broken.any():
        shapes = shapes.copy()
        shapes[broken] = shapely.make_valid(shapes[broken])
    return shapes


def area_rows(result, inputs):
    """One dict a plan area and state: areas both ways, residents, densities.

    Residents are those of the base year, by our own counting.
    """
    rows = []
    for state in result.states:
        after = state.name == AFTER and inputs.plans_after is not None
        plans = inputs.plans_after if after else inputs.plans
        if plans is None:
            continue
        year = next(one for one in state.years if one.year == result.base.year)
        for kind in (RESIDENCE, FUNCTION):
            rows += _rows_of_kind(plans, kind, state, year, inputs.crs)
    return rows


def _rows_of_kind(plans, kind, state, year, crs):
    from .areas import HECTARE_M2, measure
    from .shares import cut

    chosen = np.flatnonzero(plans.kinds == kind)
    if not len(chosen):
        return []
    shapes = plans.shapes[chosen]
    measured, areas = measure(shapes, crs), cut(shapes)
    rows = []
    for place, row in enumerate(chosen):
        residents = float(
            inside(state.people, areas.of([place])).own @ year.people[:, list(AGES).index("all")])
        facts = {
            name: float(getattr(measured, name)[place])
            for name in ("plane_m2", "mercator_m2", "factor", "inverse_cos2", "sphere",
                         "plane_scale", "latitude")
        }
        rows.append({
            "kind": kind, "name": plans.names[row], "state": state.name, "residents": residents,
            "density_ha": residents / (facts["plane_m2"] / HECTARE_M2),
            "mercator_density_ha": residents / (facts["mercator_m2"] / HECTARE_M2),
            "shape": shapes[place], **facts,
        })
    return rows



"""From frames with the columns of a study to what the indicators are computed from."""

from dataclasses import dataclass, field

import numpy as np

from ..contracts import areas_of, plain_ids, points_of
from ..errors import CoreError
from ..geo.locate import ZoneLocator
from ..scenarios.edit_layer import edits_of
from ..scenarios.edits import net_change
from ..scenarios.place_checks import induced_categories
from ..study.tables import AGE_GROUPS
from ..vibrancy.categories import categories
from ..vibrancy.parameters import HOUSING, build
from ..vibrancy.town import Facilities as Sites
from . import carriers, residents, run
from .state import FUNCTION, RESIDENCE
from .transport import Reach

STATION, BUS_STOP = "station", "bus_stop"


@dataclass(frozen=True)
class Given:
    """What a person gave; every frame in one projected CRS, None where it was not given.

    Parameters
    ----------
    zones, facilities, edits : core.vibrancy.inputs.Layer
    population : DataFrame
        Table ``population``.
    year : int
        Year of the residents of the zones; used without ``population``.
    buildings, plans, plans_after, set_up, hazards, land : GeoDataFrame
        Columns of the tables ``buildings``, ``plan_areas``, ``facilities``, ``hazards``,
        ``land_use``.
    stops, entries : GeoDataFrame
        Columns ``kind``.
    finance : DataFrame
    target : (float, int)
    graph : WalkingGraph
    names : dict
        Name of the layer of each, for errors.
    """

    zones: object
    facilities: object = None
    edits: object = None
    population: object = None
    year: int = residents.NO_YEAR
    buildings: object = None
    plans: object = None
    plans_after: object = None
    set_up: object = None
    stops: object = None
    entries: object = None
    hazards: object = None
    land: object = None
    finance: object = None
    target: object = None
    graph: object = None
    names: dict = field(default_factory=dict)


def build_inputs(given, assumptions):
    """The :class:`run.Inputs` of what was given.

    Raises
    ------
    CoreError
        Every trouble of the gate, with layer, field and row.
    """
    zones = given.zones
    ids = zones.ids()
    areas_of(zones.frame.geometry, zones.name)
    shapes = np.asarray(zones.frame.geometry)
    crs = zones.frame.crs
    locate = ZoneLocator(shapes)
    sites = _sites(given, assumptions, locate)
    return run.Inputs(
        zones=shapes,
        years=_years(given, ids),
        reach=_reach(given, assumptions, crs),
        crs=crs,
        buildings=_buildings(given, shapes),
        plans=_plans(given, "plans"),
        plans_after=_plans(given, "plans_after"),
        set_up=_set_up(given, locate),
        hazards=given.hazards,
        land=given.land,
        finance=given.finance,
        target=given.target,
        **sites,
    )


def _years(given, ids):
    import pandas as pd

    zones = given.zones
    table = pd.DataFrame({"id": ids, "residents": zones.amounts("residents")})
    for group in AGE_GROUPS:
        table[group] = zones.amounts(group)
    if "mesh_code" in zones.frame:
        table["mesh_code"] = zones.frame["mesh_code"].to_numpy()
    years = None
    if given.population is not None and len(given.population):
        years = residents.by_year(table, given.population)
        if years is None:
            raise CoreError("structure_no_place", layer=given.names.get("population", ""),
                            zones=zones.name)
    return years or residents.of_zones(table, given.year)


def _reach(given, assumptions, crs):
    def metres(name):
        return assumptions.value("access", "walk", name)

    return Reach(metres("distance_general_m"), metres("distance_bus_stop_m"), given.graph,
                 metres("join_limit_m"), assumptions, crs)


def _buildings(given, shapes):
    frame = given.buildings
    if frame is None or not len(frame):
        return None
    found = carriers.of_buildings(
        shapes, points_of(frame.geometry, given.names.get("buildings", "")),
        frame["floor_area_m2"].to_numpy(float), frame["storeys"].to_numpy(float),
        list(frame["use"]))
    return found if len(found) else None


def _plans(given, name):
    frame = getattr(given, name)
    if frame is None:
        return None
    wanted = frame[np.isin(frame["kind"].to_numpy(object), (RESIDENCE, FUNCTION))]
    if not len(wanted) and name == "plans":
        # Zoning alone: what needs induction areas is not available.
        return None
    if not len(wanted):
        raise CoreError("structure_no_plans", layer=given.names.get(name, ""),
                        kinds=f"{RESIDENCE}, {FUNCTION}")
    shapes = run.checked_shapes(wanted.geometry, given.names.get(name, ""))
    return run.Plans(wanted["kind"].to_numpy(object), wanted["name"].to_numpy(object), shapes)


def _set_up(given, locate):
    frame = given.set_up
    if frame is None:
        return None
    places = points_of(frame.geometry, given.names.get("set_up", ""))
    return _grouped(places, plain_ids(frame["category"]), locate)


def _grouped(places, keys, locate):
    groups = {key: one.group for key, one in categories().items()}
    x, y = places.reshape(-1, 2).T
    return run.facilities_of(x, y, keys, locate, groups, induced_categories())


def _sites(given, assumptions, locate):
    """Facilities, stops and new homes before and after the edits, as keywords of ``Inputs``."""
    places, keys, ids, sizes = _facility_rows(given.facilities)
    stops = _stop_rows(given)
    have = given.facilities is not None
    before = _standing(places, keys, stops, locate, have)
    if given.edits is None:
        return {"sites": before[0], "stops": before[1]}
    parameters = build(assumptions, categories())
    rows = {key: row for row, key in enumerate(parameters.categories)}
    now = Sites(places[:, 0], places[:, 1], np.array([rows[key] for key in keys], np.intp), sizes,
                locate(places[:, 0], places[:, 1]) if len(places) else np.zeros(0, np.intp))
    change = net_change(edits_of(given.edits, ids), ids, now, parameters, locate)
    kept = np.ones(len(keys), dtype=bool)
    kept[change.removed] = False
    there = np.vstack([places[kept], np.column_stack([change.sites.x, change.sites.y])])
    theirs = [key for key, stays in zip(keys, kept) if stays]
    theirs += [parameters.categories[row] for row in change.sites.category]
    after = _standing(there, theirs, stops, locate, have or len(theirs) > 0)
    return {"sites": before[0], "stops": before[1], "sites_after": after[0],
            "stops_after": after[1], "homes": _homes(change.homes, assumptions)}


def _facility_rows(layer):
    """Places, categories, ids and sizes; none without a layer."""
    if layer is None:
        return np.zeros((0, 2)), [], [], np.zeros(0)
    keys = plain_ids(layer.values("category"))
    for row, key in enumerate(keys):
        if key is None:
            raise CoreError("null_value", layer=layer.name, field=layer.fields["category"],
                            row=row + 1)
        if key not in categories():
            raise CoreError(
                "facility_category", layer=layer.name, field=layer.fields["category"], row=row + 1,
                category=key, known=", ".join(categories()))
    sizes = np.nan_to_num(layer.amounts("size"))
    return points_of(layer.frame.geometry, layer.name), keys, layer.ids(), sizes


def _stop_rows(given):
    """``(places, kinds)`` of stops and entries."""
    places, kinds = [np.zeros((0, 2))], []
    for name in ("stops", "entries"):
        frame = getattr(given, name)
        if frame is not None and len(frame):
            places.append(points_of(frame.geometry, given.names.get(name, "")))
            # A table of stations alone needs no column that says so.
            kinds += [kind or STATION for kind in plain_ids(frame["kind"])]
    return np.vstack(places), kinds


def _standing(places, keys, stops, locate, have):
    """Facilities (None without a layer) and stops of one state."""
    bus = np.array([key == BUS_STOP for key in keys], dtype=bool)
    found = run.stops_of(*stops, places[bus])
    return _grouped(places, keys, locate) if have else None, found


def _homes(homes, assumptions):
    inside = homes.zone >= 0
    if not inside.any():
        return None
    persons = assumptions.row("general", HOUSING, "persons_per_dwelling")
    ages = [assumptions.value("general", HOUSING, f"share_{group}") for group in AGE_GROUPS]
    return run.NewHomes(
        homes.x[inside], homes.y[inside], homes.size[inside],
        (persons.value, persons.low, persons.high), np.array(ages) / sum(ages))

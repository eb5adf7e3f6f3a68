"""From frames with the columns of a study to what a guideline sheet is drafted from."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from ...contracts import areas_of, check_amounts, plain_ids, points_of
from ...errors import CoreError
from ...geo.locate import ZoneLocator
from ...scenarios.edit_layer import edits_of
from ...scenarios.edits import net_change
from ...structure.from_frames import _facility_rows as facility_rows
from ...structure.run import checked_shapes
from ...structure.state import RESIDENCE
from ...study.tables import AGE_GROUPS
from ...vibrancy.categories import categories
from ...vibrancy.parameters import HOUSING, build
from ...vibrancy.town import Facilities as Sites
from ..overlay import worst_rank
from ..robust import united
from ..shelters.serving import same_places
from .draft import Districts, Inputs, Options
from .hazard_rows import hazard_rows
from .pieces import disjoint
from .rules import builtin_rules, rules_of
from .town import Points, Town

# Which districts are taken where several kinds are there and nobody chose.
KINDS = ("small_area", "neighbourhood", "disaster_district", "school_district", "other")
# Groups of facility categories whose people need care when they have to flee (要配慮者利用施設).
CARE_GROUPS = ("medicine", "welfare", "child_care", "education")


@dataclass(frozen=True)
class Given:
    """What a person gave; every frame in one projected CRS, None where it was not given.

    Parameters
    ----------
    zones, facilities, edits : core.vibrancy.inputs.Layer
    hazards, plans, plans_after, districts, buildings, shelters, needs : GeoDataFrame
        Columns of the tables of a study.
    score : DataFrame
        ``id``, ``presence_midday`` and ``vibrancy`` of zones.
    served : DataFrame
        ``id`` and ``unserved_share`` of zones.
    rules : DataFrame
        Columns ``rules.COLUMNS`` as texts.
    district_kind : str
    options : Options
    names : dict
        Name of the layer of each, for errors.
    """

    zones: object
    hazards: object
    options: Options
    facilities: object = None
    edits: object = None
    plans: object = None
    plans_after: object = None
    districts: object = None
    buildings: object = None
    shelters: object = None
    needs: object = None
    score: object = None
    served: object = None
    rules: object = None
    district_kind: str = ""
    names: dict = field(default_factory=dict)


@dataclass(frozen=True)
class Told:
    """What was left out or stands in, to be said: counts by name."""

    counts: dict


def build_inputs(given, assumptions):
    """:class:`draft.Inputs` and :class:`Told`.

    Raises
    ------
    CoreError
        Every trouble of the gate, with layer, field and row.
    """
    zones = given.zones
    ids = zones.ids()
    area_m2 = areas_of(zones.frame.geometry, zones.name)
    shapes = np.asarray(zones.frame.geometry, dtype=object)
    locate = ZoneLocator(shapes)
    hazards = hazard_rows(given.hazards, given.names.get("hazards", ""), assumptions)
    people, told = _people(zones)
    districts = _districts(given)
    told.update({f"hazards_{name}": count for name, count in hazards.notes.items()})
    told["hazards_elsewhere"] = _elsewhere(hazards, shapes)
    town = Town(
        area_m2, people,
        _joined(given, "score", "presence_midday", ids, told),
        _joined(given, "score", "vibrancy", ids, told),
        _joined(given, "served", "unserved_share", ids, told),
        buildings=_buildings(given, locate),
        shelters=_shelters(given, assumptions, locate, hazards, told),
        needs=_needs(given, locate, told), **_scenario(given, assumptions, locate, hazards, told),
        ages_known=bool(np.isfinite(np.array(
            [zones.amounts(group) for group in AGE_GROUPS[-2:]])).any()))
    if given.plans is None and given.plans_after is not None:
        raise CoreError("guideline_plans_before")
    before = _induction(given, "plans")
    after = before if given.plans_after is None else _induction(given, "plans_after")
    changes = given.plans_after is not None or given.edits is not None
    inputs = Inputs(shapes, town, hazards, districts, (before, after), changes,
                    _rules(given), given.options)
    return inputs, Told({name: count for name, count in told.items() if count})


def _rules(given):
    if given.rules is None:
        return builtin_rules()
    return rules_of(given.rules.to_dict("records"), given.names.get("rules", ""))


def _people(zones):
    """Residents and age groups, shape (n, 6), and what is unknown."""
    residents = zones.amounts("residents")
    table = [residents, *(zones.amounts(group) for group in AGE_GROUPS)]
    told = {"residents_unknown": int(np.isnan(residents).sum())}
    people = np.nan_to_num(np.column_stack(table))
    if not people[:, 0].sum():
        raise CoreError("structure_nobody")
    return people, told


def _joined(given, name, column, ids, told):
    """A column of a table of zones in the order of our zones; NaN where it has none."""
    table = getattr(given, name)
    values = np.full(len(ids), np.nan)
    if table is None:
        return values
    found = dict(zip(plain_ids(table["id"]), table[column].to_numpy(float)))
    values[:] = [found.get(one, np.nan) for one in ids]
    missing = sum(one not in found for one in ids)
    if missing == len(ids):
        raise CoreError("guideline_no_zone", layer=given.names.get(name, ""),
                        zones=given.zones.name)
    told[f"{name}_missing"] = missing
    return values


def _districts(given):
    frame = given.districts
    none = Districts(np.zeros(0, dtype=object), [], [])
    if frame is None or not len(frame):
        return none
    layer = given.names.get("districts", "")
    kinds = np.array([kind or "" for kind in plain_ids(frame["kind"])], dtype=object)
    kind = given.district_kind or next(
        (one for one in KINDS if one in kinds), kinds[0] if len(kinds) else "")
    if kind not in kinds:
        raise CoreError("guideline_district_kind", layer=layer, kind=kind,
                        known=", ".join(sorted({one for one in kinds if one})))
    frame = frame[kinds == kind]
    shapes, overlap = disjoint(checked_shapes(frame.geometry, layer))
    names = [one or "" for one in plain_ids(frame["name"])]
    ids = [one or str(row) for row, one in enumerate(plain_ids(frame["id"]), start=1)]
    return Districts(shapes, ids, [name or one for name, one in zip(names, ids)], kind, overlap)


def _induction(given, name):
    """All residence induction areas as one, or None."""

    frame = getattr(given, name)
    if frame is None:
        return None
    wanted = frame[np.array(frame["kind"].to_numpy(object) == RESIDENCE, dtype=bool)]
    layer = given.names.get(name, "")
    if not len(wanted) and name == "plans":
        # Zoning alone: rules about the induction area cannot be answered.
        return None
    if not len(wanted):
        raise CoreError("structure_no_plans", layer=layer, kinds=RESIDENCE)
    return united(checked_shapes(wanted.geometry, layer))


def _points(frame, layer, locate, **values):
    import shapely

    places = points_of(frame.geometry, layer)
    return Points(shapely.points(places), locate(places[:, 0], places[:, 1]), values)


def _buildings(given, locate):
    frame = given.buildings
    if frame is None or not len(frame):
        return None
    return _points(frame, given.names.get("buildings", ""), locate,
                   storeys=frame["storeys"].to_numpy(float),
                   floor_area_m2=frame["floor_area_m2"].to_numpy(float))


def _shelters(given, assumptions, locate, hazards, told):
    """Places; rows of one place are one shelter, with the largest capacity that is known."""
    frame, layer = given.shelters, given.names.get("shelters", "")
    if frame is None or not len(frame):
        return None
    capacity = frame["capacity"].to_numpy(float)
    check_amounts(capacity, layer, "capacity", may_be_missing=True)
    place = same_places(points_of(frame.geometry, layer), list(frame["name"]), assumptions)
    places, first = np.unique(place, return_index=True)
    told["shelters_merged"] = len(frame) - len(places)
    # A capacity of 0 is one that nobody told.
    largest = np.full(len(places), np.nan)
    np.fmax.at(largest, place, np.where(capacity > 0, capacity, np.nan))
    found = _points(frame.iloc[first], layer, locate, capacity=largest)
    found.values["exposed"] = _exposed(found.shapes, hazards)
    return found


def _exposed(points, hazards):
    """Whether points lie in any hazard."""
    return worst_rank(points, hazards.pieces, np.ones(len(hazards), dtype=np.int64)) > 0


def _needs(given, locate, told):
    frame = given.needs
    if frame is None or not len(frame):
        return None
    # An opinion may name a district or a mesh cell alone.
    placed = (frame.geometry.notna() & ~frame.geometry.is_empty).to_numpy()
    told["needs_without_point"] = int((~placed).sum())
    frame = frame[placed]
    if not len(frame):
        return None
    weight = frame["weight"].to_numpy(float)
    check_amounts(weight, given.names.get("needs", ""), "weight", may_be_missing=True)
    themes = np.array([one or "" for one in plain_ids(frame["theme"])], dtype=object)
    # An opinion without a weight is one opinion.
    return _points(frame, given.names.get("needs", ""), locate,
                   weight=np.where(np.isnan(weight), 1.0, weight), theme=themes)


def _scenario(given, assumptions, locate, hazards, told):
    """Facilities of :class:`Town`, and what the scenario adds to it."""
    if given.facilities is None and given.edits is None:
        return {}
    places, keys, ids, sizes = facility_rows(given.facilities)
    parameters = build(assumptions, categories())
    rows = {key: row for row, key in enumerate(parameters.categories)}
    now = Sites(places[:, 0], places[:, 1], np.array([rows[key] for key in keys], np.intp), sizes,
                locate(places[:, 0], places[:, 1]) if len(places) else np.zeros(0, np.intp))

    def points(sites):
        return _of_sites(sites, parameters, hazards)

    found = {}
    if given.facilities is not None:
        found = dict.fromkeys(("facilities", "facilities_before"), points(now))
    if given.edits is None:
        return found
    change = net_change(edits_of(given.edits, ids), ids, now, parameters, locate)
    homes, sites = (_in_zones(one, told) for one in (change.homes, change.sites))
    if found:
        kept = np.setdiff1d(np.arange(len(now)), change.removed)
        found["facilities"] = points(now.take(kept).joined(sites))
    return {**found, "homes": points(homes), "home_people": _residents(homes, assumptions),
            "new_facilities": points(sites)}


def _in_zones(sites, told):
    """Those inside zones; the others are counted."""
    inside = sites.zone >= 0
    told["edits_outside"] = told.get("edits_outside", 0) + int((~inside).sum())
    return sites.take(inside)


def _of_sites(sites, parameters, hazards):
    import shapely

    shapes = shapely.points(sites.x, sites.y)
    groups = [categories()[key].group for key in parameters.categories]
    care = np.isin(groups, CARE_GROUPS)[sites.category]
    return Points(shapes, sites.zone, {"care": care, "exposed": _exposed(shapes, hazards)})


def _residents(homes, assumptions):
    """Residents of new homes: value, least and most, each of shape (h, 6)."""
    persons = assumptions.row("general", HOUSING, "persons_per_dwelling")
    ages = np.array([assumptions.value("general", HOUSING, f"share_{one}") for one in AGE_GROUPS])
    shares = np.concatenate([[1.0], ages / ages.sum()])
    return tuple(homes.size[:, None] * number * shares
                 for number in (persons.value, persons.low, persons.high))


def _elsewhere(hazards, zones):
    """Hazard rows that miss all zones."""
    import shapely

    piece, _zone = shapely.STRtree(zones).query(hazards.pieces.pieces, predicate="intersects")
    there = np.zeros(len(hazards), dtype=bool)
    there[hazards.pieces.row[piece]] = True
    there[hazards.pieces.lost] = True
    return int((~there).sum())

"""From layers to exposure: targets, people, hazards of a moment, and the numbers by place."""

from dataclasses import dataclass, field, replace

import numpy as np

from ..contracts import areas_of, plain_ids, points_of
from ..errors import CoreError
from ..progress import ignore_progress, part_of
from ..vibrancy.inputs import residents_by_age
from . import people as carry
from .exposure import exposed
from .leaving import class_weights
from .overlay import Targets, as_targets
from .storeys import Houses, dry_storeys, evacuation, houses
from .types import DEPTHS, HazardKey, hazard_types

ZONE, BUILDING, PLAN_AREA, FACILITY = "zone", "building", "plan_area", "facility"
TARGETS = (ZONE, BUILDING, PLAN_AREA, FACILITY)
TOWN, DISTRICT, KIND = "town", "district", "kind"
# Ages where no zone tells any: nobody is of a known age, and the columns stay empty.
_EVEN = np.full(5, 0.2)


@dataclass(frozen=True)
class Given:
    """What a person gave, in one projected CRS [m]; None where it was not given.

    Parameters
    ----------
    target : str
        One of :data:`TARGETS`.
    zones : core.vibrancy.inputs.Layer
    buildings, plans, facilities, districts : GeoDataFrame
        Columns of the tables of a study; those that were not there are empty.
    names : dict
        Name of the layer of each, for errors.
    """

    target: str
    zones: object = None
    buildings: object = None
    plans: object = None
    facilities: object = None
    districts: object = None
    names: dict = field(default_factory=dict)


@dataclass(frozen=True)
class Places:
    """The targets and what they are called.

    ``repaired`` counts those whose geometry was broken. ``floor_m2`` is NaN where unknown.
    """

    target: str
    ids: list
    names: list
    kinds: list
    targets: Targets
    floor_m2: np.ndarray
    homes: Houses
    basis: np.ndarray
    repaired: int

    def __len__(self):
        return len(self.ids)


@dataclass(frozen=True)
class Scene:
    """Places, carriers of people, and groups for the totals: made once, used for every moment.

    Parameters
    ----------
    places : Places
    carriers : people.Carriers
        People of the targets.
    town : people.Carriers
        People of the town, each once (plan areas may overlap).
    ages : ndarray, shape (z, 5)
    ages_known : bool
    notes : dict of str to int
    members, town_members : (ndarray of int, ndarray of int), shapes (k,)
        Pairs of a target (of a carrier of the town) and a district; who is in none is of the
        district behind the last. Districts may overlap; each counts for itself.
    districts : list of str
    homes : Houses or None
        Of the buildings; None without them.
    """

    places: Places
    carriers: carry.Carriers
    town: carry.Carriers
    ages: np.ndarray
    ages_known: bool
    notes: dict
    members: tuple
    town_members: tuple
    districts: list
    homes: object = None


def build_scene(given, assumptions):
    """The :class:`Scene` of what was given.

    Raises
    ------
    CoreError
        ``exposure_no_targets`` and every trouble of the gate, with layer, field and row.
    """
    zones, ages, known, notes = _zones(given)
    buildings = _buildings(given, assumptions)
    base = (carry.of_zones(zones) if buildings is None
            else carry.of_buildings(zones, *buildings[1]))
    makers = {ZONE: _zone_places, BUILDING: _building_places, PLAN_AREA: _plan_places,
              FACILITY: _facility_places}
    places = makers[given.target](given, buildings, base, assumptions)
    # Zones whose people are all in buildings carry nobody.
    base = base.of(np.flatnonzero(~base.by_area | (base.night > 0) | (base.day > 0)))
    carriers = _carriers_of(given.target, places, base)
    shapes, names = _districts(given)
    members = _members(shapes, base.shapes)
    notes["districts_overlap"] = len(members[0]) - len(base.shapes)
    return Scene(
        places, carriers, base, ages, known, notes, _members(shapes, places.targets.shapes),
        members, names, None if buildings is None else buildings[0][1])


def _zones(given):
    """Shapes and residents of the zones; none where no zones were given."""
    layer = given.zones
    if layer is None:
        if given.target == ZONE:
            raise CoreError("exposure_no_targets", target=ZONE, parameter="ZONES")
        return np.zeros(0, dtype=object), np.zeros((0, 5)), False, {}
    layer.ids()
    areas_of(layer.frame.geometry, layer.name)
    ages, assumed, unknown = residents_by_age(layer, _EVEN)
    known = bool((~assumed & (ages.sum(axis=1) > 0)).any())
    notes = {"ages_assumed": int(assumed.sum()) if known else 0,
             "residents_unknown": int(unknown.sum())}
    return np.asarray(layer.frame.geometry, dtype=object), ages, known, notes


def _buildings(given, assumptions):
    """Buildings: ``(repaired, homes)`` and the arguments of ``people.of_buildings``; or None."""
    import shapely

    frame = given.buildings
    if frame is None or not len(frame):
        if given.target == BUILDING:
            raise CoreError("exposure_no_targets", target=BUILDING, parameter="BUILDINGS")
        return None
    shapes, repaired = _mended(frame, given.names.get("buildings", ""))
    own = shapely.area(shapes)
    told = frame["footprint_m2"].to_numpy(float)
    footprint = np.where(own > 0, own, told)
    homes = houses(len(frame), assumptions, frame["storeys"].to_numpy(float),
                   frame["height_m"].to_numpy(float), list(frame["structure"]))
    storeys = np.where(homes.assumed, np.nan, homes.storeys)
    return (repaired, homes), (
        shapes, frame["floor_area_m2"].to_numpy(float), storeys, list(frame["use"]), footprint)


def _mended(frame, layer):
    """Shapes of a frame, broken ones made valid and counted; a missing one is refused."""
    import shapely

    points_of(frame.geometry, layer)
    shapes = np.array(frame.geometry, dtype=object)
    broken = ~shapely.is_valid(shapes)
    shapes[broken] = shapely.make_valid(shapes[broken])
    return shapes, int(broken.sum())


def _unknown(count, assumptions):
    return houses(count, assumptions)


def _zone_places(given, buildings, base, assumptions):
    layer = given.zones
    zones = np.asarray(layer.frame.geometry, dtype=object)
    count = len(zones)
    basis = np.full(count, "area", dtype=object)
    floor = np.full(count, np.nan)
    if buildings is not None:
        rows = np.flatnonzero(~base.by_area & (base.zone >= 0))
        floor = np.bincount(base.zone[rows], np.nan_to_num(base.floor_m2[rows]), count)
        # The zones stand behind the buildings, with the share of people that no building takes.
        basis[base.night[len(base.night) - count :] == 0] = "building"
    return Places(ZONE, layer.ids(), layer.texts("name"), [None] * count, Targets(zones), floor,
                  _unknown(count, assumptions), basis, 0)


def _building_places(given, buildings, _base, _assumptions):
    frame = given.buildings
    (repaired, homes), (shapes, floor, storeys, _use, footprint) = buildings
    return Places(
        BUILDING, _ids(frame, "b"), [None] * len(frame), list(frame["use"]), Targets(shapes),
        carry.floor_of(floor, storeys, footprint), homes,
        np.full(len(frame), "building", dtype=object), repaired)


def _plan_places(given, _buildings, _base, assumptions):
    frame = _needed(given.plans, PLAN_AREA, "PLAN_AREAS")
    shapes, repaired = _mended(frame, given.names.get("plans", ""))
    return Places(
        PLAN_AREA, _ids(frame, "p"), list(frame["name"]), list(frame["kind"]), Targets(shapes),
        np.full(len(frame), np.nan), _unknown(len(frame), assumptions),
        np.full(len(frame), "area", dtype=object), repaired)


def _facility_places(given, _buildings, _base, assumptions):
    frame = _needed(given.facilities, FACILITY, "FACILITIES")
    shapes, repaired = _mended(frame, given.names.get("facilities", ""))
    return Places(
        FACILITY, _ids(frame, "f"), list(frame["name"]), list(frame["category"]), Targets(shapes),
        np.full(len(frame), np.nan), _unknown(len(frame), assumptions),
        np.full(len(frame), "point", dtype=object), repaired)


def _needed(frame, target, parameter):
    if frame is None or not len(frame):
        raise CoreError("exposure_no_targets", target=target, parameter=parameter)
    return frame


def _ids(frame, letter):
    """Ids of rows; a row without one is called by its number."""
    return [text or f"{letter}{row}" for row, text in enumerate(plain_ids(frame["id"]), 1)]


def _carriers_of(target, places, base):
    """Carriers with the row of the target that they are of."""
    if target == ZONE:
        return base
    if target == BUILDING:
        return replace(base, target=base.houses)
    if target == PLAN_AREA:
        return carry.within(base, places.targets)
    nobody = base.target[:0]
    return carry.Carriers(base.shapes[:0], nobody, base.night[:0], base.day[:0],
                          base.floor_m2[:0], nobody, base.by_area[:0])


def _districts(given):
    frame = given.districts
    if frame is None or not len(frame):
        return None, []
    shapes, _repaired = _mended(frame, given.names.get("districts", ""))
    ids = _ids(frame, "d")
    names = [name or text for name, text in zip(frame["name"], ids)]
    return shapes, names


def _members(districts, shapes):
    """Pairs of a shape and each district that holds its centroid, in the order of the shapes; the
    number of districts stands for none."""
    import shapely

    every = np.arange(len(shapes))
    if districts is None or not len(shapes):
        return every, np.zeros(len(shapes), dtype=np.intp)
    places = shapely.get_coordinates(shapely.centroid(shapes))
    row, district = shapely.STRtree(districts).query(
        shapely.points(places), predicate="intersects")
    alone = np.setdiff1d(every, row)
    row = np.concatenate([row, alone])
    district = np.concatenate([district, np.full(len(alone), len(districts))])
    order = np.lexsort((district, row))
    return row[order], district[order]


@dataclass(frozen=True)
class Picture:
    """Exposure at one moment.

    ``of_targets`` is over the carriers of the targets, ``of_town`` over everybody once. ``dry``
    holds low, mid and high; ``depth`` too. ``past_years`` is None without dated past events.
    ``classes_targets`` and ``classes_town`` say how the people of the carriers of both divide by
    evacuation class (``storeys.CLASSES``), shape (c, 5).
    """

    of_targets: object
    of_town: object
    depth: tuple
    dry: tuple
    evacuation: np.ndarray
    why: np.ndarray
    past_years: np.ndarray
    classes_targets: np.ndarray
    classes_town: np.ndarray
    moment: str = ""
    until: str = ""


def picture(scene, hazards, present, assumptions, times=("", ""), progress=ignore_progress):
    """Exposure of a scene to hazards.

    Parameters
    ----------
    scene : Scene
    hazards : Hazards
    present : ndarray, shape (z,), or None
        People present in each zone [persons].
    assumptions : Assumptions
    times : (str, str)
        Moment and the one that follows, as texts.
    progress : callable

    Returns
    -------
    Picture
    """
    places = scene.places
    people = scene.carriers.people(scene.ages, present)
    # Where the first carriers are the targets one overlay does for both.
    same = places.target == BUILDING or (
        places.target == ZONE and len(scene.carriers.shapes) == len(places))
    found = exposed(hazards, people, None if same else places.targets,
                    part_of(progress, 0.0, 0.6))
    if same:
        found = found.first(len(places))
    town = found
    # Buildings are the carriers of the town themselves, each of a target or not.
    if places.target in (PLAN_AREA, FACILITY):
        town = exposed(hazards, scene.town.people(scene.ages, present),
                       as_targets(scene.town.shapes[:0]), part_of(progress, 0.6, 0.85))
    overs = {key: item.over for key, item in found.items.items()}
    dry = dry_storeys(overs, places.homes, assumptions)
    kinds = hazard_types(assumptions)
    class_, why = evacuation(overs, kinds, places.homes, dry[1], assumptions)
    asked = [(found, scene.carriers)] + [(town, scene.town)] * (town is not found)
    weights = [
        class_weights(of, hazards, kinds, who.houses, scene.homes, assumptions,
                      part_of(progress, 0.85, 1.0))
        for of, who in asked]
    past = hazards.items.get(HazardKey("past_inundation"))
    years = past.years(places.targets) if past is not None and any(past.dates) else None
    progress(1.0)
    return Picture(found, town, _deepest(overs, len(places)), dry, class_, why, years,
                   weights[0], weights[-1], *times)


def _deepest(overs, count):
    """Low, mid and high of the deepest water [m]; NaN where no water has a known depth."""
    found = [np.full(count, np.nan) for _ in range(3)]
    for key, over in overs.items():
        if key.type in DEPTHS:
            deeper = np.isnan(found[1]) | (over.mid > found[1])
            deeper &= ~np.isnan(over.mid)
            for place, depth in enumerate((over.low, over.mid, over.high)):
                found[place] = np.where(deeper, depth, found[place])
    return tuple(found)

"""What damage is assessed of: from layers and rasters to the arrays of the core."""

from dataclasses import dataclass, replace

import numpy as np

from ...core.contracts import areas_of, check_ids, plain_ids, points_of
from ...core.errors import CoreError
from ...core.risk import damage_inputs as core
from ...core.risk import damage_stock
from ...core.risk.damage import Case, People
from ...core.risk.fragility import choices, functions, functions_for
from ...core.risk.overlay import Targets
from ...core.risk.rasters import raster_hazard
from ...core.risk.types import HazardKey, hazard_types
from ..frames import check_placed, read_with_optional
from ..i18n import tr
from .damage_labels import damage_function_label
from .exposure_inputs import into_raster, raster_tiles
from .hazard_labels import hazard_key_label
from .hazard_rows import hazards_of

TEXT, REAL = "text", "real"
BUILDING_COLUMNS = {"id": TEXT, "use": TEXT, "structure": TEXT, "year": REAL, "storeys": REAL,
                    "floor_area_m2": REAL}
# The study writes a year or a storey that nobody knows as NULL; 0 is not one either.
EARLIEST_YEAR = 1000


@dataclass(frozen=True)
class Town:
    """Targets (buildings, or zones), who is in them, and what of them is known.

    ``known`` is of shape (n, 3): structure, year and floor area; ``notes`` are sentences about who
    is not counted.
    """

    ids: list
    targets: Targets
    stock: object
    people: People
    known: np.ndarray
    crs: object
    crs_text: object
    notes: tuple = ()

    @property
    def by_zone(self):
        return self.stock.by_zone


def town_of_buildings(source, zones, context, crs, feedback, progress):
    """Buildings with the people of zones.

    Parameters
    ----------
    source : QgsFeatureSource
        Polygons with the columns of the table ``buildings`` where it has them.
    zones : Layer or None
    crs : QgsCoordinateReferenceSystem
        Projected, in metres.
    """
    import shapely

    layer = source.sourceName()
    check_placed(source)
    frame = read_with_optional(source, {}, BUILDING_COLUMNS, context, crs, progress)
    shapes = np.array(frame.geometry, dtype=object)
    places = points_of(shapes, layer)
    shapes = _repaired(shapes, feedback)
    year = np.where(frame["year"] >= EARLIEST_YEAR, frame["year"], np.nan)
    floor, storeys = (frame[name].to_numpy(float) for name in ("floor_area_m2", "storeys"))
    stock = damage_stock.of_buildings(
        list(frame["structure"]), year, floor, storeys, shapely.area(shapes))
    people, notes = _people_of_buildings(
        zones, places, stock, storeys, list(frame["use"]), feedback)
    kind = stock.group // damage_stock.PER_KIND
    known = np.column_stack([
        kind != damage_stock.KNOWN.index("unknown"), ~np.isnan(year), np.nan_to_num(floor) > 0])
    ids = plain_ids(frame["id"]) if frame["id"].notna().any() else [None] * len(frame)
    ids = [one if one is not None else str(row) for row, one in enumerate(ids, 1)]
    return Town(ids, Targets(shapes), stock, people, known.astype(int), crs, frame.crs,
                notes)


def _repaired(shapes, feedback):
    import shapely

    broken = ~shapely.is_valid(shapes)
    if broken.any():
        shapes = shapes.copy()
        shapes[broken] = shapely.make_valid(shapes[broken])
        feedback.pushWarning(tr("{count} broken outlines of buildings were repaired.").format(
            count=f"{int(broken.sum()):,}"))
    return shapes


def _people_of_buildings(zones, places, stock, storeys, use, feedback):
    """Residents on homes, people present on all buildings, by floor area; and notes."""
    if zones is None:
        text = tr(
            "Without zones nobody knows who lives in the buildings: deaths by shaking come from "
            "the buildings alone, injuries and deaths by a tsunami are not told.")
        feedback.pushInfo(text)
        return People(), (text,)
    shapes = np.array(zones.frame.geometry, dtype=object)
    areas_of(shapes, zones.name)
    # Without an assumption of storeys: one for the sharing of people.
    floor = stock.floor_m2 + stock.outline_m2
    living = core.living_floor(floor, storeys, use)
    night, day, left = core.people_of_buildings(
        shapes, zones.amounts("residents"), _presence(zones), places, living, floor)
    if left < 0.5:
        return People(night, day), ()
    text = tr(
        "{count} residents live in zones without any building: they are in none, and not "
        "counted.").format(count=f"{left:,.0f}")
    feedback.pushWarning(text)
    return People(night, day), (text,)


def _presence(zones):
    present = zones.amounts("presence")
    return None if np.isnan(present).all() else present


def town_of_zones(zones, assumptions, crs, feedback):
    """Zones with their dwellings.

    Parameters
    ----------
    zones : Layer
        Roles ``id``, ``residents`` and, where known, ``households`` and ``presence``.
    """
    ids = plain_ids(zones.values("id"))
    check_ids(ids, zones.name, zones.fields["id"])
    shapes = np.array(zones.frame.geometry, dtype=object)
    areas_of(shapes, zones.name)
    residents, households = zones.amounts("residents"), zones.amounts("households")
    if not np.nansum(residents):
        raise CoreError("nobody_lives", layer=zones.name, field=zones.fields["residents"])
    size = assumptions.value("general", "housing", "persons_per_dwelling")
    guessed = np.isnan(households) & (np.nan_to_num(residents) > 0)
    if guessed.any():
        feedback.pushWarning(tr(
            "{count} zones have no number of households: their residents over {size} stand in."
        ).format(count=f"{int(guessed.sum()):,}", size=f"{size:g}"))
    dwellings = np.where(np.isnan(households), residents / size, households)
    return Town(ids, Targets(shapes), damage_stock.of_zones(dwellings),
                People(np.nan_to_num(residents), _presence(zones)),
                np.zeros((len(ids), 3), dtype=int), crs, zones.frame.crs)


def case_of(town, members, yen_per_m2):
    """The case that the core assesses."""
    return Case(town.stock, town.people, members, yen_per_m2)


def districts_of(layer, town, feedback):
    """Members of districts, the whole town first, and the names of the districts.

    Parameters
    ----------
    layer : Layer or None
        Role ``name``. Districts of one name are one; those without a name are left out.
    """
    import shapely

    if layer is None:
        return core.members_of(town.targets, [], town.by_zone), []
    names = np.array(plain_ids(layer.texts("name")), dtype=object)
    named = np.array([name is not None for name in names], dtype=bool)
    if not named.all():
        feedback.pushWarning(tr(
            "{count} districts of “{layer}” have no name and are left out."
        ).format(count=int((~named).sum()), layer=layer.name))
    shapes = np.array(layer.frame.geometry, dtype=object)[named]
    if named.any():
        areas_of(shapes, layer.name)
    found = list(dict.fromkeys(names[named]))
    merged = np.array([shapely.union_all(shapes[names[named] == name]) for name in found],
                      dtype=object)
    return core.members_of(town.targets, merged, town.by_zone), found


def cells_of_layer(source, town, assumptions, context, feedback, progress):
    """Where the hazard areas of a layer meet the targets; hazards without a function are told."""
    hazards = hazards_of(source, context, town.crs, assumptions)
    unusable = [key for key in hazards.keys if not functions_for(key.type)]
    if unusable:
        feedback.pushInfo(tr("No damage function is about: {hazards}.").format(
            hazards=", ".join(key.text for key in unusable)))
    cells, rows = [], [item for key, item in hazards.items.items() if key not in unusable]
    for step, hazard in enumerate(rows):
        def part(share, step=step):
            progress((step + share) / len(rows))

        found, left = core.cells_of_areas(hazard, town.targets, town.by_zone, part)
        cells.append(found)
        if left:
            feedback.pushWarning(tr(
                "{hazard}: {count} areas tell neither rank nor depth and are left out.").format(
                    hazard=hazard_key_label(hazard.key), count=f"{left:,}"))
    _tell_notes(hazards.notes, feedback)
    return cells


def _tell_notes(notes, feedback):
    lines = (
        ("unknown_type", tr("{count} hazard areas are of a type that is not known; they are left "
                            "out.")),
        ("repaired", tr("{count} broken hazard areas were repaired.")),
        ("lost", tr("{count} hazard areas have no area; they are left out.")),
        ("wide_class", tr("{count} hazard areas reach over several ranks; their own depths are "
                          "used.")),
    )
    for key, text in lines:
        if notes[key]:
            feedback.pushWarning(text.format(count=f"{notes[key]:,}"))


def cells_of_raster(raster, kind, town, context, progress):
    """Where a raster meets the targets.

    Parameters
    ----------
    raster : (QgsRasterDataProvider, str)
        A clone for this thread, and the name of the layer.
    kind : str
        Type of hazard.
    """
    import shapely

    key = HazardKey(kind)
    provider, name = raster
    tiles = raster_tiles(provider, name)
    there, project = into_raster(provider, town.crs, context)
    bounds = shapely.bounds(town.targets.shapes)
    if there is not None:
        bounds = there(bounds)
    # Values are told apart in steps of 0.1 whatever their unit, as depths are.
    registered = replace(hazard_types()[kind], unit="m")
    hazard, _notes = raster_hazard(key, registered, tiles, bounds, project, progress)
    found, _left = core.cells_of_areas(hazard, town.targets, town.by_zone)
    return replace(found, basis="raster")


def cells_of_intensity(intensity, town, assumptions):
    """One intensity for all targets."""
    spread = assumptions.value("damage", "scenario", "intensity_spread")
    return core.cells_of_scenario(
        HazardKey("seismic_intensity"), intensity, len(town.targets), spread)


def tell_missed(cells, feedback):
    """Say which hazards meet nothing."""
    for one in cells:
        if not len(one):
            feedback.pushWarning(tr(
                "No building or zone lies in this hazard: {hazard}. Check that both lie in the "
                "same place.").format(hazard=hazard_key_label(one.key)))


def check_functions(cells, wanted, feedback):
    """Refuse where no function chosen is about any hazard; tell those that have nothing to do."""
    types = {one.key.type for one in cells}
    used = {function.key for kind in types for function in functions_for(kind, wanted)}
    if cells and not used:
        known = "; ".join(
            f"{key}: {', '.join(functions()[key].hazards)}" for key in wanted or choices())
        raise CoreError(
            "damage_no_function", hazards=", ".join(sorted(types)),
            functions=", ".join(wanted or choices()), known=known)
    idle = [key for key in wanted if key not in used]
    if idle:
        feedback.pushInfo(tr("Functions about none of the hazards: {functions}.").format(
            functions="; ".join(map(damage_function_label, idle))))

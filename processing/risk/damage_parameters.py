"""The parameters of ``assess_damage``, with their help."""

from qgis.core import (
    Qgis,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
)

from ...bridge.i18n import tr
from ...core.risk.fragility import choices
from ..vibrancy.town import (
    MOST_DRAWS,
    POLYGONS,
    REAL,
    TEXT,
    VECTOR,
    field_parameter,
    report_parameter,
)

# Role → (parameter, field of the study, kind, required).
ZONE_FIELDS = {
    "id": ("ZONE_ID_FIELD", "id", TEXT, True),
    "residents": ("RESIDENTS_FIELD", "residents", REAL, True),
    "households": ("HOUSEHOLDS_FIELD", "households", REAL, False),
    "presence": ("PRESENCE_FIELD", "presence_midday", REAL, False),
}
RASTER_HAZARDS = (
    "flood", "inland_flood", "storm_surge", "tsunami", "seismic_intensity", "liquefaction")


def definitions():
    """``(definition, help)`` of every parameter."""
    return (*_places(), *_hazards(), *_question(), *_fields(), *_outputs())


def _places():
    return (
        (_source("BUILDINGS", tr("Buildings"), POLYGONS), tr(
            "The table buildings of a study: structure, year, floor_area_m2, storeys and use where "
            "they are known. Without buildings the zones stand in.")),
        (_source("ZONES", tr("Zones"), POLYGONS), tr(
            "The table zones of a study, or the zones of “Score vibrancy”, which also have the "
            "people present by day. Gives the people; without buildings also the dwellings, with "
            "assumed shares of structures and years. Without zones casualties that need people "
            "are not told.")),
        (_source("DISTRICTS", tr("Districts"), POLYGONS), tr(
            "Areas that totals are also made for, for example the table districts of a study. They "
            "may overlap. Buildings count by their centre, zones by their area.")),
    )


def _hazards():
    return (
        (_source("HAZARDS", tr("Hazard areas"), POLYGONS), tr(
            "The table hazards of a study: type, scenario, rank, depth_min_m and depth_max_m. "
            "Those that no function is about are left out, and told.")),
        (QgsProcessingParameterRasterLayer("RASTER", tr("Raster of a hazard"), optional=True), tr(
            "Depth of water in metres, measured seismic intensity, or PL, as the hazard of the "
            "raster says, told apart in steps of 0.1. A building takes the highest cell that it "
            "touches, a zone each value by its share of the area.")),
        (QgsProcessingParameterEnum(
            "RASTER_HAZARD", tr("Hazard of the raster"), list(RASTER_HAZARDS),
            defaultValue=RASTER_HAZARDS[0], usesStaticStrings=True), tr(
            "What the values of the raster are.")),
        (_number("INTENSITY", tr("Seismic intensity for all"), None, 0.0, 8.0), tr(
            "Measured intensity (JMA) of an earthquake that shakes the whole town alike, for "
            "example 6.3. The assumption intensity_spread says how far it may be off.")),
    )


def _question():
    return (
        (QgsProcessingParameterEnum(
            "FUNCTIONS", tr("Functions"), list(choices()), allowMultiple=True, optional=True,
            usesStaticStrings=True), tr(
            "Damage functions to compute with, side by side. Empty: all that are about one of the "
            "hazards. Their source, range of validity and whether they were verified stand in the "
            "results.")),
        (_number("YEN_PER_M2", tr("Value of a building"), None, 0.0, 1e8), tr(
            "Yen per square metre of floor, for example the value that the ministry publishes for "
            "the prefecture. Without it no yen are told: there is no official value for all.")),
        (_source("ASSUMPTIONS", tr("Assumptions"), VECTOR), tr(
            "Rows that stand above the built-in assumptions: list, key, parameter, value, low, "
            "high, unit, source, year, verified. Without it the table assumptions of the study "
            "is used.")),
        (QgsProcessingParameterNumber(
            "DRAWS", tr("Draws for the bands"), Qgis.ProcessingNumberParameterType.Integer, 40,
            False, 0, MOST_DRAWS), tr(
            "How often the assumptions, and the place of the true intensity in the range of its "
            "class, are drawn for the low and high ends (10 % and 90 % points). 0 leaves them "
            "empty.")),
    )


def _fields():
    names = {"id": tr("Id"), "residents": tr("Residents"), "households": tr("Households"),
             "presence": tr("People present by day")}
    text = tr("Field of the zones with this meaning.")
    for role, (parameter, default, _kind, _required) in ZONE_FIELDS.items():
        label = f"{tr('Zones')}: {names[role]}"
        yield field_parameter(parameter, label, default, "ZONES", optional=True), text
    label = f"{tr('Districts')}: {tr('Name')}"
    yield field_parameter("DISTRICT_NAME_FIELD", label, "name", "DISTRICTS", optional=True), tr(
        "Field of the districts with their name.")


def _outputs():
    sink = QgsProcessingParameterFeatureSink
    return (
        (sink("OUTPUT_TARGETS", tr("Damage of buildings or zones"), POLYGONS), tr(
            "One row a building or zone, hazard and function: intensity, expected numbers of "
            "buildings by state, damage ratio, whether the function is valid there, and what was "
            "assumed. Those outside the hazard have no row.")),
        (sink("OUTPUT_TOTALS", tr("Totals of damage and casualties"), VECTOR), tr(
            "One row a district, hazard and function: buildings by state, floor area, damage, "
            "people, deaths and serious injuries by night and by day, each with its band, the "
            "source, and how many targets lie outside the range of validity.")),
        (report_parameter(), tr(
            "One HTML file: the functions of each hazard side by side, their curves, districts, "
            "sources, assumptions and limits. It opens without internet.")),
    )


def _source(name, text, kind):
    return QgsProcessingParameterFeatureSource(name, text, [kind], optional=True)


def _number(name, text, default, low, high):
    return QgsProcessingParameterNumber(
        name, text, Qgis.ProcessingNumberParameterType.Double, default, True, low, high)

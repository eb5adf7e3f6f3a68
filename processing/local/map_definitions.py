"""Parameters of ``nigiwai:map_resources``."""

from qgis.core import (
    Qgis,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExpression,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterPoint,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterString,
)

from ...bridge.i18n import tr
from ...bridge.streets.walking import network_parameter
from ...core.matching.places.inputs import ALL_CATEGORIES
from ..vibrancy.town import (
    PLACES,
    POLYGONS,
    REAL,
    TEXT,
    VECTOR,
    field_definitions,
    report_parameter,
)

LINES, POINTS = Qgis.ProcessingSourceType.VectorLine, Qgis.ProcessingSourceType.VectorPoint
# Role → (parameter, field of the study, kind, required).
ZONE_FIELDS = {
    "id": ("ZONE_ID_FIELD", "id", TEXT, True),
    "name": ("ZONE_NAME_FIELD", "name", TEXT, False),
}
RESOURCE_FIELDS = {
    "id": ("RESOURCE_ID_FIELD", "id", TEXT, True),
    "name": ("RESOURCE_NAME_FIELD", "name", TEXT, False),
    "category": ("RESOURCE_CATEGORY_FIELD", "category", TEXT, False),
    "sub_category": ("SUB_CATEGORY_FIELD", "sub_category", TEXT, False),
    "description": ("DESCRIPTION_FIELD", "description", TEXT, False),
    "address": ("ADDRESS_FIELD", "address", TEXT, False),
    "note": ("NOTE_FIELD", "note", TEXT, False),
    "source": ("SOURCE_FIELD", "source", TEXT, False),
    "visible": ("VISIBLE_FIELD", "visible", REAL, False),
    "stay": ("STAY_FIELD", "stay_min", REAL, False),
}
NEED_FIELDS = {
    "id": ("NEED_ID_FIELD", "id", TEXT, True),
    "text": ("TEXT_FIELD", "text", TEXT, False),
    "category": ("NEED_CATEGORY_FIELD", "category", TEXT, False),
    "sub_category": ("NEED_SUB_CATEGORY_FIELD", "sub_category", TEXT, False),
    "reach": ("REACH_FIELD", "reach_m", REAL, False),
    "weight": ("WEIGHT_FIELD", "weight", REAL, False),
    "visible": ("NEED_VISIBLE_FIELD", "visible", REAL, False),
}


def layer_definitions():
    """Layers, with help."""
    return (
        (_source("ZONES", tr("Zones"), POLYGONS), tr(
            "Mesh cells or small areas that the surfaces are made of: the table zones of a "
            "study.")),
        (_source("RESOURCES", tr("Local resources"), PLACES), tr(
            "The table resources of a study, or any points with an id; lines and areas stand at "
            "their middle.")),
        network_parameter(),
        (_source("ENTRIES", tr("Entries"), PLACES, optional=True), tr(
            "Stations, bus terminals, car parks: the table entries of a study. Tours may begin "
            "and end there.")),
        (_source("STOPS", tr("Stops of public transport"), PLACES, optional=True), tr(
            "The table stops of a study. Tours may begin and end there.")),
        (_source("HAZARDS", tr("Hazard areas"), POLYGONS, optional=True), tr(
            "The table hazards of a study. Gives the hazards and the worst rank at each "
            "resource.")),
        (_source("NEEDS", tr("Needs"), VECTOR, optional=True), tr(
            "The table needs of a study. Gives the needs of each resource, and the needs that "
            "nothing within reach fits.")),
        (_source("RULES", tr("Rules about kinds"), VECTOR, optional=True), tr(
            "Own rules which kinds of resources fit which needs, with the columns of "
            "matching_rules.csv. They take the place of the built-in ones.")),
        (_source("DUPLICATES", tr("Earlier pairs"), VECTOR, optional=True), tr(
            "The table duplicates of a study, or the pairs of “Review local resources”: first_id, "
            "second_id and verdict. Without it those of the study that the resources lie in are "
            "used.")),
        (_source("ASSUMPTIONS", tr("Assumptions"), VECTOR, optional=True), tr(
            "Rows that stand above the built-in assumptions: list, key, parameter, value, low, "
            "high, unit, source, year, verified. Without it the table assumptions of the study "
            "is used.")),
    )


def surface_definitions():
    """What is mapped, with help."""
    whole = Qgis.ProcessingNumberParameterType.Integer
    return (
        (_categories("CATEGORIES", tr("Categories")), tr(
            "Categories of resources that are mapped. Empty: all. “other” are rows without a "
            "category that is known.")),
        (_flag("ONCE", tr("Count each place once"), True), tr(
            "Rows that are likely one place (see “Review local resources”) and of one category "
            "count once: towns list a shop in several lists. Verdicts of people stand above the "
            "likeness. Off, every row counts.")),
        (_flag("INCLUDE_HIDDEN", tr("Hidden rows too")), tr(
            "Map resources and needs whose field visible is 0 as well; they then stand in the "
            "outputs.")),
        (_number("BANDWIDTH", tr("Radius of the density"), None, 10.0, 20_000.0), tr(
            "Each resource is spread over a circle of this radius, in metres. Larger is smoother. "
            "Empty: the assumption bandwidth_m.")),
        (_number("CELL", tr("Side of square cells"), None, 10.0, 10_000.0), tr(
            "Makes the surfaces of square cells of this side, in metres, in place of the zones, "
            "and is the pixel of the raster. Empty: the zones; the pixel then is a fifth of the "
            "radius.")),
        (_number("REACH", tr("Reach in minutes"), None, 1.0, 120.0), tr(
            "Diversity is that of the resources within this walk of the middle of a zone; needs "
            "without a reach of their own reach as far. Empty: the assumption reach_min.")),
        (_number("NEAR", tr("Distance of what is near"), None, 1.0, 5000.0), tr(
            "Resources at most so far apart, as the crow flies, are near each other, in metres. "
            "Empty: the assumption near_m.")),
        (_number("PERMUTATIONS", tr("Dealings for the test"), 999, 0, 9999, whole), tr(
            "How often the kinds are dealt out anew among the places, to see what chance would "
            "put near each other. 0 leaves the test out.")),
        (_number("SEED", tr("Seed"), 1, 0, 2**31 - 1, whole), tr(
            "The same seed deals in the same way.")),
    )


def tour_definitions():
    """What tours should be, with help."""
    whole = Qgis.ProcessingNumberParameterType.Integer
    return (
        (QgsProcessingParameterExpression(
            "TOUR", tr("Resources of a tour"), "", "RESOURCES", optional=True), tr(
            "Expression that is true for resources that a tour may go through, for example "
            "\"id\" IN ('r1', 'r7') or \"sub_category\" LIKE '%temple%'. Empty with empty "
            "TOUR_CATEGORIES: no tour.")),
        (_categories("TOUR_CATEGORIES", tr("Categories of a tour")), tr(
            "Categories that a tour may go through. With TOUR both must hold.")),
        (_flag("TOUR_EACH", tr("One tour for each category")), tr(
            "Makes a tour for each category that is picked, in place of one through all.")),
        (_number("MOST_STOPS", tr("Most stops"), 12, 1, 200, whole, optional=True), tr(
            "As many of the picked places as fit are visited, at most so many. Resources close "
            "together are one stop. Up to 12 stops the order is the shortest there is. Empty: no "
            "limit.")),
        (_number("MINUTES", tr("Minutes of a tour"), 120.0, 1.0, 1440.0, optional=True), tr(
            "All in all, stays included. Empty: no limit.")),
        (_number("STAY", tr("Minutes at a stop"), None, 0.0, 600.0), tr(
            "Where the field for it says nothing. Empty: the assumption stay_min.")),
        (_flag("ROUND", tr("Back to where it began")), tr(
            "The tour ends at its start, or, without one, at its first stop.")),
        (_text("TOUR_START", tr("Start of tours")), tr(
            "Id or name of a row of the entries or stops, for example a station. Of several with "
            "one name the nearest to the picked resources counts. Empty: where it is best.")),
        (_text("TOUR_END", tr("End of tours")), tr(
            "As the start. It does not count where the tour comes back to its start.")),
        _advanced(_point("START_POINT", tr("Start of tours, as a point")), tr(
            "Stands above TOUR_START.")),
        _advanced(_point("END_POINT", tr("End of tours, as a point")), tr(
            "Stands above TOUR_END.")),
    )


def layer_fields():
    """Fields of the layers, with help."""
    text = tr("Field of the layer with this meaning.")
    layers = {
        "ZONES": (tr("Zones"), ZONE_FIELDS, text),
        "RESOURCES": (tr("Local resources"), RESOURCE_FIELDS, text),
        "NEEDS": (tr("Needs"), NEED_FIELDS, text),
    }
    return field_definitions(layers, optional=("NEEDS",), names={
        "sub_category": tr("Kind"), "description": tr("Description"), "address": tr("Address"),
        "note": tr("Note with the reading"), "source": tr("List it comes from"),
        "visible": tr("Visible"), "stay": tr("Minutes of a visit"), "text": tr("Text"),
        "reach": tr("Reach in metres"), "weight": tr("Weight"),
    })


def output_definitions():
    """Outputs, with help."""
    return (
        (_sink("OUTPUT_ZONES", tr("Zones with resources"), POLYGONS, required=True), tr(
            "Zones or cells with number and density of resources by category, diversity within "
            "reach, resources in hazard areas, and needs without a fitting resource.")),
        (_sink("OUTPUT_RESOURCES", tr("Mapped resources"), POINTS), tr(
            "Resources with the nearest of each category, hazards, needs, and the tour they are "
            "on. No notes, telephones or persons.")),
        (_sink("OUTPUT_NEAR", tr("What is near what"), VECTOR), tr(
            "Table of pairs of categories and of kinds: how many stand near each other, how many "
            "would by chance, quotient and significance.")),
        (_sink("OUTPUT_TOURS", tr("Tours"), LINES), tr(
            "Lines along the streets with the order of the stops, minutes walked and stayed. Only "
            "where a tour is asked for.")),
        (_sink("OUTPUT_STOPS", tr("Stops of the tours"), POINTS), tr(
            "Points with their order and the minute of arrival. Only where a tour is asked "
            "for.")),
        (_sink("OUTPUT_NEEDS", tr("Needs and what fits them"), POINTS), tr(
            "Needs with the number of fitting resources within reach and the nearest of them, "
            "without their words. Only where needs are given.")),
        (QgsProcessingParameterRasterDestination(
            "RASTER", tr("Density as a raster"), optional=True, createByDefault=False), tr(
            "GeoTIFF with a band for all resources and one for each category, per square "
            "kilometre.")),
        (report_parameter(), tr(
            "One HTML file: counts, maps, tours, what is near what, risk, needs, limits. It opens "
            "without internet.")),
    )


def _source(name, text, kind, optional=False):
    return QgsProcessingParameterFeatureSource(name, text, [kind], optional=optional)


def _sink(name, text, kind, required=False):
    return QgsProcessingParameterFeatureSink(
        name, text, kind, optional=not required, createByDefault=True)


def _categories(name, text):
    return QgsProcessingParameterEnum(
        name, text, list(ALL_CATEGORIES), allowMultiple=True, optional=True,
        usesStaticStrings=True)


def _flag(name, text, default=False):
    return QgsProcessingParameterBoolean(name, text, default)


def _text(name, text):
    return QgsProcessingParameterString(name, text, "", optional=True)


def _point(name, text):
    return QgsProcessingParameterPoint(name, text, optional=True)


def _number(name, text, default, low, high, kind=Qgis.ProcessingNumberParameterType.Double,
            optional=False):
    return QgsProcessingParameterNumber(
        name, text, kind, default, optional or default is None, low, high)


def _advanced(definition, text):
    definition.setFlags(definition.flags() | Qgis.ProcessingParameterFlag.Advanced)
    return definition, text

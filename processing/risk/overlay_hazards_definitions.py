"""Parameters of ``nigiwai:overlay_hazards``."""

from qgis.core import (
    Qgis,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from ...bridge.i18n import tr
from ...bridge.risk.hazard_labels import hazard_label, target_label
from ...core.risk.exposure_run import TARGETS
from ...core.risk.moment import DAY_TYPES
from ...core.risk.types import HAZARD_TYPES, SCENARIOS
from ..vibrancy.town import (
    PLACES,
    POLYGONS,
    VECTOR,
    ZONE_FIELDS,
    field_parameter,
    report_parameter,
)

# Hazards that a raster may hold: those with a number.
RASTER_TYPES = tuple(key for key, kind in HAZARD_TYPES.items() if kind.breaks)
ANY_SCENARIO = "none"


def definitions():
    return (*_question(), *_layers(), *_people(), *_raster(), *_times(), *_fields(), *_outputs())


def _source(name, text, kind, optional=True):
    return QgsProcessingParameterFeatureSource(name, text, [kind], optional=optional)


def _choice(name, text, keys, default, several=False, optional=False):
    return QgsProcessingParameterEnum(name, text, list(keys), several, default, optional, True)


def _named(keys, label):
    """Keys with their names, for a help."""
    return ", ".join(f"{key} ({label(key)})" for key in keys)


def _question():
    return (
        (_choice("TARGETS", tr("Targets"), TARGETS, "zone"), tr(
            "What hazards are laid over: {keys}. The layer of these must be given below.").format(
                keys=_named(TARGETS, target_label))),
        (_source("HAZARDS", tr("Hazard areas"), PLACES), tr(
            "The table hazards of a study: type, and as far as known scenario, rank, depth or "
            "duration. Several hazards in one layer are told apart by type and scenario; "
            "overlapping areas of one hazard count once, by the worst.")),
        (_choice("HAZARD_TYPES", tr("Hazards"), tuple(HAZARD_TYPES), None, True, True), tr(
            "Hazards to lay over; without a choice all that are in the layer: {keys}.").format(
                keys=_named(HAZARD_TYPES, hazard_label))),
    )


def _layers():
    return (
        (_source("ZONES", tr("Zones"), POLYGONS), tr(
            "Mesh cells or small areas with residents: the table zones of a study. Without them "
            "there are no people, only areas.")),
        (_source("BUILDINGS", tr("Buildings"), PLACES), tr(
            "The table buildings of a study. Residents of a zone are put into its homes by floor "
            "area; a zone without buildings keeps them spread over its area, and says so.")),
        (_source("PLAN_AREAS", tr("Plan areas"), POLYGONS), tr(
            "The table plan_areas of a study, for targets of that kind.")),
        (_source("FACILITIES", tr("Facilities"), PLACES), tr(
            "The table facilities of a study, for targets of that kind: the hazard at the place, "
            "without people.")),
        (_source("DISTRICTS", tr("Districts"), POLYGONS), tr(
            "Areas for the totals; people count where the centroid of their zone or building is. "
            "They may overlap; each counts for itself.")),
    )


def _people():
    return (
        (_source("PRESENCE", tr("Zones with vibrancy"), VECTOR), tr(
            "Zones as “Score vibrancy” wrote them: people present by hour band, measured where "
            "there is a measurement, else modelled. Joined by id.")),
        (_source("OBSERVATIONS", tr("Measured people flow"), VECTOR), tr(
            "The table observations of a study, used without zones with vibrancy: people present "
            "by day (11–14 h) or night (1–4 h) by mesh cell, spread over the zones of a cell as "
            "residents are.")),
        (_choice("DAY_TYPE", tr("Type of day"), DAY_TYPES, "weekday"), tr(
            "weekday, holiday, or all: the mean day. A moment overrides it.")),
        (QgsProcessingParameterNumber(
            "HOUR", tr("Hour"), Qgis.ProcessingNumberParameterType.Integer, 12, False, 0, 23), tr(
            "Hour of the people present. A moment overrides it.")),
        (_source("ASSUMPTIONS", tr("Assumptions"), VECTOR), tr(
            "Rows that stand above the built-in assumptions; those of the list risk move the "
            "limits of ranks (flood, break_1_m), the height of storeys and the colours (flood, "
            "colour_1_red). Without it the table assumptions of the study is used.")),
    )


def _raster():
    return (
        (QgsProcessingParameterRasterLayer(
            "DEPTH_RASTER", tr("Raster of a hazard"), optional=True), tr(
            "Depths [m], hours or intensities in the first band. Every cell counts with its whole "
            "square, so a building that a wet cell only clips is wet.")),
        (_choice("DEPTH_TYPE", tr("Hazard of the raster"), RASTER_TYPES, "flood"), tr(
            "The hazard that the raster shows: {keys}.").format(
                keys=_named(RASTER_TYPES, hazard_label))),
        (_choice("DEPTH_SCENARIO", tr("Scenario of the raster"), (ANY_SCENARIO, *SCENARIOS),
                 ANY_SCENARIO), tr("L1 (design scale), L2 (largest assumed scale), or none.")),
    )


def _times():
    radius = QgsProcessingParameterNumber(
        "RADIUS_M", tr("Radius of points [m]"), Qgis.ProcessingNumberParameterType.Double, None,
        True, 1)
    return (
        (field_parameter("TIME_FIELD", tr("Field of the time"), None, "HAZARDS", True), tr(
            "When a row begins to hold (rain, river level, warning area); rows without a time "
            "always hold. Without a moment every moment at which something changes is computed, "
            "and QGIS's temporal controller plays the result.")),
        (field_parameter("END_FIELD", tr("Field of the end"), None, "HAZARDS", True), tr(
            "When a row ceases to hold. Without it a row holds until its hazard is told anew, and "
            "a point (a gauge) until its own next reading.")),
        (QgsProcessingParameterDateTime(
            "MOMENT", tr("Moment"), Qgis.ProcessingDateTimeParameterDataType.DateTime, None, True),
         tr("The moment to compute for, with the people present then (Saturdays and Sundays count "
            "as holidays; public holidays are not known).")),
        (field_parameter("VALUE_FIELD", tr("Field of a reading"), None, "HAZARDS", True), tr(
            "A number of each row: rain, river level, depth, intensity. Without limits below it is "
            "in the unit of the hazard (m, h, measured intensity, PL). A row of zero or less, or "
            "below the first limit, is no hazard while it holds.")),
        (QgsProcessingParameterString("VALUE_LIMITS", tr("Limits of the reading"), "", False, True),
         tr("From which reading on each rank begins, for example “20, 50, 80” for rain or a "
            "warning and a danger level for a river; closed on the left. Then no depth is told.")),
        (_choice("VALUE_TYPE", tr("Hazard of the layer"), tuple(HAZARD_TYPES), None, False, True),
         tr("Which hazard all rows of the layer stand for, for layers without a column “type” "
            "(gauges, warning areas).")),
        (radius, tr(
            "Points among the hazard areas (gauges) stand for a circle of this radius. Without it "
            "points are left out and counted.")),
        (QgsProcessingParameterString("SHOWN_HAZARD", tr("Hazard to draw"), "", False, True), tr(
            "By which hazard the targets are coloured, for example “flood L2”. Empty: the first "
            "that reaches any target.")),
    )


def _fields():
    for role, (parameter, default, _kind, required) in ZONE_FIELDS.items():
        yield field_parameter(
            parameter, tr("Zones: field “{role}”").format(role=role), default, "ZONES",
            optional=True), tr("Field of the zones with this meaning.") if required else tr(
                "Field of the zones with this meaning; may be missing.")


def _outputs():
    sink = QgsProcessingParameterFeatureSink
    return (
        (sink("OUTPUT_TARGETS", tr("Targets with hazards"), PLACES), tr(
            "One row a target (and moment): worst rank of every hazard, depth, storeys that stay "
            "dry, whether people go upstairs or leave, residents by age, people present.")),
        (sink("OUTPUT_EXPOSURE", tr("Exposure by target, hazard and rank"), VECTOR, None, True),
         tr("One row a target, hazard and rank: area, floor area, residents by age, people present "
            "and their shares. Rank 0 is outside, so ranks add up to the whole.")),
        (sink("OUTPUT_EVACUATION", tr("Residents by what they are to do"), VECTOR, None, True), tr(
            "One row a place (the whole town, each district, each kind of plan area) and class: "
            "outside, stay, upstairs, leave early, unknown depth. In a building everybody has the "
            "class of the building; people spread over an area have that of their spot, in a house "
            "of two storeys.")),
        (sink("OUTPUT_TOTALS", tr("Totals of exposure"), VECTOR), tr(
            "One row a hazard and rank for the whole town, and for each district: residents with a "
            "low and a high, people present, areas. Ranks add up to the whole.")),
        (report_parameter(), tr(
            "A page to read and print: each hazard by rank with residents, ages and people "
            "present, what people are to do, districts, moments, what it rests on and what it does "
            "not say. Nothing is written where this is empty.")),
    )

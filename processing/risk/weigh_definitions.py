"""Parameters of ``nigiwai:weigh_plan``, with help."""

from qgis.core import (
    Qgis,
    QgsProcessing,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...bridge.i18n import tr
from ..vibrancy.town import (
    POLYGONS,
    REAL,
    TEXT,
    VECTOR,
    field_definitions,
    report_parameter,
)

ZONE_FIELDS = {
    "id": ("ZONE_ID_FIELD", "id", TEXT, True),
    "vibrancy": ("VIBRANCY_FIELD", "vibrancy", REAL, True),
    "residents": ("RESIDENTS_FIELD", "residents", REAL, True),
    "name": ("ZONE_NAME_FIELD", "name", TEXT, False),
    "vibrancy_low": ("VIBRANCY_LOW_FIELD", "vibrancy_low", REAL, False),
    "vibrancy_high": ("VIBRANCY_HIGH_FIELD", "vibrancy_high", REAL, False),
    "observed": ("OBSERVED_FIELD", "observed_day", REAL, False),
    "modelled": ("MODELLED_FIELD", "modelled_day", REAL, False),
}


def definitions():
    """``(definition, help)`` pairs in the order of the dialog."""
    return (*_layers(), *_scenarios(), *_limits(), *_fields(), *_outputs())


def _source(name, text, kind, optional=True):
    return QgsProcessingParameterFeatureSource(name, text, [kind], optional=optional)


def _layers():
    return (
        (_source("ZONES", tr("Zones with their vibrancy"), POLYGONS, optional=False), tr(
            "The zones that “Score vibrancy” gives, or those of “Simulate scenario”: fields "
            "vibrancy and residents; people present at midday where known.")),
        (_source("HAZARDS", tr("Hazard areas"), POLYGONS, optional=False), tr(
            "The table hazards of a study: type, and where known scenario, rank and depth.")),
        (QgsProcessingParameterString("HAZARD_TYPES", tr("Hazards that count"), "", optional=True),
         tr("Types (flood) or types with their scenario (flood L2), separated by commas. Empty: "
            "all.")),
        (_source("PLAN_AREAS", tr("Plan areas"), POLYGONS), tr(
            "The table plan_areas of a study: kinds residence_induction and "
            "urban_function_induction.")),
        (_source("PLAN_AREAS_AFTER", tr("Plan areas after a change"), POLYGONS), tr(
            "The whole plan as it would be: all its areas, changed or not, with the fields of the "
            "plan areas.")),
    )


def _scenarios():
    layers = QgsProcessingParameterMultipleLayers
    return (
        (layers("SCENARIOS", tr("Scenarios"), QgsProcessing.SourceType.TypeVector, optional=True),
         tr("Tables of indicators of “Simulate scenario”, or its zones, as “Compare scenarios” "
            "takes them. Simulated with hazards, they tell who is in danger.")),
        (layers("SCENARIO_ZONES", tr("Zones of the scenarios"),
                QgsProcessing.SourceType.TypeVectorPolygon, optional=True), tr(
            "For scenarios that were simulated without hazards: their zones, one layer for each "
            "scenario in the same order. People in danger are then estimated by the share of each "
            "zone.")),
        (QgsProcessingParameterString("NAMES", tr("Names"), "", optional=True), tr(
            "One name for each scenario, in the order of the layers, separated by semicolons. "
            "Without them, the names in the tables and of the layers serve.")),
    )


def _limits():
    kind = Qgis.ProcessingNumberParameterType.Double
    return (
        (QgsProcessingParameterNumber(
            "LIVELY_FROM", tr("Lively from [points]"), kind, None, True), tr(
            "Vibrancy from which on a zone counts as lively, itself included. Empty: the "
            "assumption risk / weighing / lively_from with its range.")),
        (QgsProcessingParameterNumber(
            "AT_RISK_FROM", tr("At risk from [0 to 1]"), kind, None, True), tr(
            "Danger from which on a zone counts as at risk, itself included. Empty: the "
            "assumption risk / weighing / at_risk_from with its range.")),
        (_source("ASSUMPTIONS", tr("Assumptions"), VECTOR), tr(
            "Rows that stand above the built-in assumptions: list, key, parameter, value, low, "
            "high, unit, source, year, verified. Without it the table assumptions of the study "
            "is used.")),
    )


def _fields():
    layers = {"ZONES": (tr("Zones"), ZONE_FIELDS, tr("Field of the zones with this meaning."))}
    return field_definitions(layers, names={
        "vibrancy": tr("Vibrancy"),
        "vibrancy_low": tr("Vibrancy, low"),
        "vibrancy_high": tr("Vibrancy, high"),
        "observed": tr("People present, measured"),
        "modelled": tr("People present, modelled"),
    })


def _outputs():
    sink, source = QgsProcessingParameterFeatureSink, Qgis.ProcessingSourceType
    return (
        (sink("OUTPUT_ZONES", tr("Zones by vibrancy and danger"), source.VectorPolygon), tr(
            "Zones with danger (0 to 1) and what it is made of, residents and people present in "
            "danger, class (lively or quiet, safe or at risk), whether the class is sure, and "
            "residents inside induction areas and in danger.")),
        (sink("OUTPUT_AREAS", tr("Induction areas in parts"), source.VectorPolygon, optional=True,
              createByDefault=True), tr(
            "What of the induction areas is kept, added or removed, with residents, people in "
            "danger, danger and vibrancy. Empty without plan areas.")),
        (sink("OUTPUT_CHANGE", tr("What the change does"), source.Vector, optional=True,
              createByDefault=True), tr(
            "One row a kind of induction area and measure, before, after and change: area, "
            "residents, residents by hazard and rank, people in danger, mean vibrancy. Empty "
            "without plan areas.")),
        (sink("OUTPUT_PARETO", tr("Scenarios by objective"), source.Vector, optional=True,
              createByDefault=True), tr(
            "One row a scenario (and today) and objective: vibrancy, residents and visitors in "
            "danger, access, inequality; change, place between worst and best, and whether it is "
            "dominated and by which. Empty without scenarios.")),
        (report_parameter(), tr(
            "Page with a chart of danger over vibrancy, the zones that the plan leads people into "
            "danger in, the change of the induction areas, and the scenarios.")),
    )

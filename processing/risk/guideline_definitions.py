"""Parameters of ``nigiwai:draft_guideline``, with help."""

from qgis.core import (
    Qgis,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...bridge.i18n import tr
from ..vibrancy.simulate_scenario import EDIT_FIELDS
from ..vibrancy.town import (
    FACILITY_FIELDS,
    PLACES,
    POLYGONS,
    VECTOR,
    ZONE_FIELDS,
    field_definitions,
    report_parameter,
)

DOUBLE = Qgis.ProcessingNumberParameterType.Double


def definitions():
    """``(parameter definition, help)`` pairs."""
    return (*_layers(), *_change(), *_choices(), *_fields(), *_outputs())


def _source(name, text, kind, optional=True):
    return QgsProcessingParameterFeatureSource(name, text, [kind], optional=optional)


def _layers():
    return (
        (_source("ZONES", tr("Zones"), POLYGONS, optional=False), tr(
            "Mesh cells or small areas with residents: the table zones of a study.")),
        (_source("HAZARDS", tr("Hazard areas"), POLYGONS, optional=False), tr(
            "The table hazards of a study: type, scenario, rank or limits of depth, date.")),
        (_source("DISTRICTS", tr("Districts"), POLYGONS), tr(
            "The table districts of a study, or any areas with a name: one sheet each. Without "
            "them there is one sheet for the whole town.")),
        (QgsProcessingParameterString(
            "DISTRICT_KIND", tr("Kind of districts"), optional=True), tr(
            "Where the layer has several kinds: small_area, neighbourhood, disaster_district, "
            "school_district or other. Empty takes the first of these that is there.")),
        (_source("PLAN_AREAS", tr("Plan areas"), POLYGONS), tr(
            "The table plan_areas of a study; the kind residence_induction is used.")),
        (_source("BUILDINGS", tr("Buildings"), PLACES), tr(
            "The table buildings of a study, with storeys and floor_area_m2. Rules about low "
            "buildings need it.")),
        (_source("SHELTERS", tr("Shelters"), PLACES), tr(
            "The table shelters of a study. A capacity that is NULL is unknown, never boundless.")),
        (_source("NEEDS", tr("Residents' opinions"), PLACES), tr(
            "The table needs of a study, with theme and weight; without a weight each counts 1.")),
        (_source("SCORE", tr("Scored zones"), VECTOR), tr(
            "The zones of “Score vibrancy”: people present at midday and the vibrancy of each "
            "zone, joined by id.")),
        (_source("SHELTER_ZONES", tr("Zones with shelters assigned"), VECTOR), tr(
            "The zones of “Assign people to shelters”: who finds no shelter in time, or no room.")),
    )


def _change():
    return (
        (_source("PLAN_AREAS_AFTER", tr("Plan areas after a change"), POLYGONS), tr(
            "The whole plan as it would be: all its areas, changed or not. Gives everything a "
            "state after.")),
        (_source("FACILITIES", tr("Facilities"), PLACES), tr(
            "Facilities with a category: the table facilities of a study. Those in hazard areas "
            "are counted, and those for people who need care (medicine, welfare, children, "
            "schools); edits may move, change or remove them.")),
        (_source("EDITS", tr("Edits"), VECTOR), tr(
            "Edits of a scenario, as “Simulate scenario” takes them. Housing adds residents where "
            "it stands; new facilities in problem areas are counted. Gives everything a state "
            "after.")),
    )


def _choices():
    return (
        (_source("RULES", tr("Rules"), VECTOR), tr(
            "A table that takes the place of the built-in rules "
            "(resources/tables/guideline_rules.csv) with the same columns: key, hazards, "
            "least_rank, least_value, within_years, least_density_ha, least_share_75_up, "
            "least_needs, needs_themes, induction, most_storeys, least_unserved_share, severity, "
            "reason, measures, source, year, verified. Empty conditions ask for nothing; reason "
            "and measures may be sentences of your own.")),
        (_source("ASSUMPTIONS", tr("Assumptions"), VECTOR), tr(
            "Rows that stand above the built-in assumptions: list, key, parameter, value, low, "
            "high, unit, source, year, verified. Without it the table assumptions of the study "
            "is used.")),
        (QgsProcessingParameterNumber(
            "YEAR", tr("Year up to which records count"),
            Qgis.ProcessingNumberParameterType.Integer, None, optional=True, minValue=1900,
            maxValue=2200), tr(
            "Rules about past events count back from the end of this year; by default the "
            "current one.")),
        (QgsProcessingParameterNumber(
            "MERGE", tr("Neighbours up to [m]"), DOUBLE, 50.0, minValue=0), tr(
            "Parts that meet the same rule and are at most so far apart are one problem area. "
            "Areas never cross the border of a district or of the induction area.")),
        (QgsProcessingParameterNumber(
            "LEAST_AREA", tr("Smallest problem area [m²]"), DOUBLE, 500.0, minValue=0), tr(
            "Smaller ones are left out and counted.")),
        (QgsProcessingParameterNumber(
            "LEAST_RESIDENTS", tr("Fewest residents of a problem area"), DOUBLE, 1.0,
            minValue=0), tr("Areas with fewer are left out and counted.")),
    )


def _fields():
    layers = {
        "ZONES": (tr("Zones"), ZONE_FIELDS, tr("Field of the zones with this meaning.")),
        "FACILITIES": (
            tr("Facilities"), FACILITY_FIELDS, tr("Field of the facilities with this meaning.")),
        "EDITS": (tr("Edits"), EDIT_FIELDS, tr("Field of the edits with this meaning.")),
    }
    return field_definitions(layers, optional=("FACILITIES", "EDITS"))


def _outputs():
    sink = QgsProcessingParameterFeatureSink
    return (
        (sink("OUTPUT_AREAS", tr("Problem areas"), POLYGONS), tr(
            "Where a rule is met: rule, severity, reason, residents by age, buildings, district, "
            "inside or outside the induction area, measures to consider; each state.")),
        (sink("OUTPUT_DISTRICTS", tr("Districts with indicators"), POLYGONS, optional=True,
              createByDefault=True), tr(
            "Hazards, issues and measures in words; residents exposed and not, in problem areas "
            "and in the induction area, shelters, facilities, opinions; each state, and what is "
            "outside all districts.")),
        (sink("OUTPUT_INDICATORS", tr("Table of indicators"), VECTOR, optional=True,
              createByDefault=True), tr(
            "Indicators of the town, inside and outside the induction area and of every district, "
            "by hazard and rank, before and after; the target is left to the guideline.")),
        (report_parameter(), tr(
            "Web page for printing: a cover with the table of indicators and the rules, then one "
            "A4 page a district with map, key figures, problem areas, reasons and measures to "
            "consider.")),
    )

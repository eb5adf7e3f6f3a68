"""Parameters of ``nigiwai:review_resources``."""

from qgis.core import QgsProcessingParameterFeatureSink, QgsProcessingParameterFeatureSource

from ...bridge.i18n import tr
from ..vibrancy.town import (
    PLACES,
    POLYGONS,
    REAL,
    TEXT,
    VECTOR,
    field_definitions,
    report_parameter,
)

# Role → (parameter, field of the study, kind, required).
RESOURCE_FIELDS = {
    "id": ("RESOURCE_ID_FIELD", "id", TEXT, True),
    "name": ("RESOURCE_NAME_FIELD", "name", TEXT, True),
    "category": ("RESOURCE_CATEGORY_FIELD", "category", TEXT, False),
    "sub_category": ("SUB_CATEGORY_FIELD", "sub_category", TEXT, False),
    "address": ("ADDRESS_FIELD", "address", TEXT, False),
    "note": ("NOTE_FIELD", "note", TEXT, False),
    "condition": ("CONDITION_FIELD", "condition", TEXT, False),
    "source": ("SOURCE_FIELD", "source", TEXT, False),
    "visible": ("VISIBLE_FIELD", "visible", REAL, False),
}
FACILITY_FIELDS = {
    "id": ("FACILITY_ID_FIELD", "id", TEXT, True),
    "name": ("FACILITY_NAME_FIELD", "name", TEXT, True),
    "category": ("FACILITY_CATEGORY_FIELD", "category", TEXT, True),
    "address": ("FACILITY_ADDRESS_FIELD", "address", TEXT, False),
    "source": ("FACILITY_SOURCE_FIELD", "source", TEXT, False),
}
ZONE_FIELDS = {"residents": ("RESIDENTS_FIELD", "residents", REAL, True)}
SCORE_FIELDS = {"score": ("SCORE_FIELD", "vibrancy", REAL, True)}


def _source(name, text, kind, optional=True):
    return QgsProcessingParameterFeatureSource(name, text, [kind], optional=optional)


def layer_definitions():
    """Layers and their fields, with help."""
    return (
        (_source("RESOURCES", tr("Local resources"), PLACES, optional=False), tr(
            "The table resources of a study, or any points with an id and a name.")),
        (_source("FACILITIES", tr("Facilities"), PLACES), tr(
            "The table facilities of a study. Those of categories that are resources too (shops, "
            "restaurants, halls, parks, schools …) are reviewed with the others; rows that the "
            "import put into both tables count once.")),
        (_source("DUPLICATES", tr("Earlier pairs"), VECTOR), tr(
            "The table duplicates of a study, or an earlier output: first_id, second_id and "
            "verdict (open, same or different). Verdicts are kept. Without it those of STUDY are "
            "used.")),
        (_source("ZONES", tr("Zones with residents"), POLYGONS), tr(
            "The table zones of a study. Gives the residents within reach.")),
        (_source("ENTRIES", tr("Stations"), PLACES), tr(
            "The table entries of a study: stations and bus terminals; car parks (kind car_park) "
            "are left out.")),
        (_source("STOPS", tr("Stops"), PLACES), tr("The table stops of a study.")),
        (_source("SCORE", tr("Zones with a vibrancy score"), POLYGONS), tr(
            "Zones of “Score vibrancy” or “Simulate scenario”. Gives the visitors present.")),
        (_source("HAZARDS", tr("Hazard areas"), POLYGONS), tr(
            "The table hazards of a study. Gives the worst rank at each resource.")),
        (_source("ASSUMPTIONS", tr("Assumptions"), VECTOR), tr(
            "Rows that stand above the built-in assumptions: list, key, parameter, value, low, "
            "high, unit, source, year, verified. Without it the table assumptions of the study "
            "is used.")),
        *_fields(),
    )


def _fields():
    text = tr("Field of the layer with this meaning.")
    layers = {
        "RESOURCES": (tr("Local resources"), RESOURCE_FIELDS, text),
        "FACILITIES": (tr("Facilities"), FACILITY_FIELDS, text),
        "ZONES": (tr("Zones with residents"), ZONE_FIELDS, text),
        "SCORE": (tr("Zones with a vibrancy score"), SCORE_FIELDS, text),
    }
    return field_definitions(layers, optional=("FACILITIES", "ZONES", "SCORE"), names={
        "sub_category": tr("Kind"), "address": tr("Address"), "condition": tr("Condition"),
        "note": tr("Note with the reading"), "source": tr("List it comes from"),
        "visible": tr("Visible"), "score": tr("Vibrancy"),
    })


def output_definitions():
    """Outputs, with help."""
    sink = QgsProcessingParameterFeatureSink
    return (
        (sink("OUTPUT_RESOURCES", tr("Reviewed resources"), PLACES), tr(
            "Every row with its kind, value, the parts of the value, ids of rows that may be the "
            "same, and the reason in a sentence. No notes, telephones or persons.")),
        (sink("OUTPUT_DUPLICATES", tr("Pairs that may be one"), VECTOR, optional=True,
              createByDefault=True), tr(
            "Lines between rows that may be one place, with score, reason and verdict; those "
            "without points have no line.")),
        (report_parameter(), tr(
            "One HTML file: counts by category and kind, the most valued, pairs to look at, "
            "limits.")),
    )

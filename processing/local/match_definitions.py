"""Parameters of ``nigiwai:match_resources``."""

from qgis.core import (
    Qgis,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
)

from ...bridge.i18n import tr
from ...bridge.streets.walking import network_parameter
from ..vibrancy.town import (
    PLACES,
    POLYGONS,
    REAL,
    TEXT,
    VECTOR,
    field_definitions,
    report_parameter,
)

METHODS = ("best", "one_to_one")
KINDS = ("all", "venture", "opinion")
# Role → (parameter, field of the study, kind, required).
NEED_FIELDS = {
    "id": ("NEED_ID_FIELD", "id", TEXT, True),
    "text": ("NEED_TEXT_FIELD", "text", TEXT, True),
    "kind": ("NEED_KIND_FIELD", "kind", TEXT, False),
    "category": ("NEED_CATEGORY_FIELD", "category", TEXT, False),
    "sub_category": ("NEED_SUB_CATEGORY_FIELD", "sub_category", TEXT, False),
    "starts_on": ("NEED_STARTS_FIELD", "starts_on", TEXT, False),
    "ends_on": ("NEED_ENDS_FIELD", "ends_on", TEXT, False),
    "size": ("NEED_SIZE_FIELD", "size_m2", REAL, False),
    "people": ("NEED_PEOPLE_FIELD", "people", REAL, False),
    "budget": ("NEED_BUDGET_FIELD", "budget_yen", REAL, False),
    "reach": ("NEED_REACH_FIELD", "reach_m", REAL, False),
    "visible": ("NEED_VISIBLE_FIELD", "visible", REAL, False),
}
RESOURCE_FIELDS = {
    "id": ("RESOURCE_ID_FIELD", "id", TEXT, True),
    "name": ("RESOURCE_NAME_FIELD", "name", TEXT, True),
    "category": ("RESOURCE_CATEGORY_FIELD", "category", TEXT, False),
    "sub_category": ("RESOURCE_SUB_CATEGORY_FIELD", "sub_category", TEXT, False),
    "description": ("RESOURCE_DESCRIPTION_FIELD", "description", TEXT, False),
    "address": ("RESOURCE_ADDRESS_FIELD", "address", TEXT, False),
    "starts_on": ("RESOURCE_STARTS_FIELD", "starts_on", TEXT, False),
    "ends_on": ("RESOURCE_ENDS_FIELD", "ends_on", TEXT, False),
    "size": ("RESOURCE_SIZE_FIELD", "size_m2", REAL, False),
    "capacity": ("RESOURCE_CAPACITY_FIELD", "capacity", REAL, False),
    "price": ("RESOURCE_PRICE_FIELD", "price_yen", REAL, False),
    "uses": ("RESOURCE_USES_FIELD", "uses", REAL, False),
    "visible": ("RESOURCE_VISIBLE_FIELD", "visible", REAL, False),
}
# Tables whose columns are promises of the study have no parameters for fields.
PARTNER_COLUMNS = {"id": TEXT, "name": TEXT, "skills": TEXT, "category": TEXT, "works_in": TEXT,
                   "starts_on": TEXT, "ends_on": TEXT, "capacity": REAL, "consent": REAL,
                   "visible": REAL}
FEEDBACK_COLUMNS = {"need_id": TEXT, "resource_id": TEXT, "rating": REAL, "status": TEXT}
DISTRICT_FIELDS = {"name": ("DISTRICT_NAME_FIELD", "name", TEXT, True)}


def definitions():
    """``(definition, help)`` of all parameters, in the order of the dialog."""
    return (*_layers(), *_tables(), *_question(), *_fields(), *_outputs())


def _layers():
    return (
        (_source("NEEDS", tr("Needs"), VECTOR, optional=False), tr(
            "What somebody wants, one a row: the table needs of a study, or any points or table "
            "with an id and a text. Dates, area, people, budget and reach count where they are "
            "filled in.")),
        (_source("RESOURCES", tr("Local resources"), VECTOR, optional=False), tr(
            "The table resources of a study, or any layer with an id and a name.")),
        (_source("PARTNERS", tr("Co-creation partners"), VECTOR), tr(
            "The table partners of a study: id, skills and, where known, name, category, works_in "
            "(names of districts, separated by ;), starts_on, ends_on, capacity, consent, visible. "
            "Without consent = 1 nobody is proposed.")),
        network_parameter(),
        (_source("DISTRICTS", tr("Districts"), POLYGONS), tr(
            "Areas with the names that partners work in. Without it the address of a resource "
            "tells its district.")),
    )


def _tables():
    return (
        (_source("FEEDBACK", tr("Verdicts on matches"), VECTOR), tr(
            "The table matches of a study: need_id, resource_id, rating (1 good, -1 bad) and "
            "status. Verdicts change the weights within bounds, and the output of weights shows "
            "how. Pairs that are rejected or bad are not proposed again.")),
        (_source("SYNONYMS", tr("Synonyms"), VECTOR), tr(
            "Own table that takes the place of resources/tables/matching_synonyms.csv: concept, "
            "words (separated by ;) and, if wanted, weight.")),
        (_source("RULES", tr("Rules about kinds"), VECTOR), tr(
            "Own table that takes the place of resources/tables/matching_rules.csv: "
            "need_category, need_sub_category, need_words, resource_category, "
            "resource_sub_category, resource_words and fit (0 to 1; 0 rules out). What is empty "
            "holds for all.")),
        (_source("COMBINATIONS", tr("Combinations"), VECTOR), tr(
            "Own table that takes the place of resources/tables/combinations.csv: key, "
            "first_category, first_sub_category, first_words, the same with second_ and need_, "
            "near_m and idea (or idea_ja, idea_en).")),
        (_source("ASSUMPTIONS", tr("Assumptions"), VECTOR), tr(
            "Rows that stand above the built-in assumptions: list, key, parameter, value, low, "
            "high, unit, source, year, verified. Without it the table assumptions of the study "
            "is used.")),
    )


def _question():
    whole = Qgis.ProcessingNumberParameterType.Integer
    return (
        (QgsProcessingParameterEnum("METHOD", tr("Method"), list(METHODS), defaultValue=METHODS[0],
                                    usesStaticStrings=True), tr(
            "best: the best MOST resources of each need, whoever else wants them. one_to_one: each "
            "need gets at most one resource and each resource goes to as many needs as it has "
            "uses, so that the sum of points is greatest; partners keep within their capacity.")),
        (_number("MOST", tr("Matches of a need"), 5, 1, 100, whole), tr(
            "At most, with the method best.")),
        (_number("LEAST_SCORE", tr("Least score"), 0.2, 0.0, 1.0), tr(
            "Pairs below are no match, 0 to 1.")),
        (QgsProcessingParameterEnum("KIND", tr("Which needs"), list(KINDS), defaultValue=KINDS[0],
                                    usesStaticStrings=True), tr(
            "venture: only what somebody wants to do; opinion: only the others.")),
        (QgsProcessingParameterBoolean("HIDDEN", tr("Hidden rows too"), False), tr(
            "Match rows whose field visible is 0 as well; they then stand in the outputs.")),
        (QgsProcessingParameterBoolean("KEEP_REJECTED", tr("Rejected pairs too"), False), tr(
            "Propose pairs again that were rejected or called bad.")),
        (_number("DRAWS", tr("Draws for the bands"), 40, 0, 1000, whole), tr(
            "How often the weights are drawn from their ranges for the low and high ends (10 % and "
            "90 % points) and for the share of draws in which a match stays among the best. 0 "
            "leaves them empty.")),
    )


def _fields():
    text = tr("Field of the layer with this meaning.")
    layers = {
        "NEEDS": (tr("Needs"), NEED_FIELDS, text),
        "RESOURCES": (tr("Local resources"), RESOURCE_FIELDS, text),
        "DISTRICTS": (tr("Districts"), DISTRICT_FIELDS, text),
    }
    return field_definitions(layers, optional=("DISTRICTS",), names={
        "text": tr("Text"), "kind": tr("Kind"), "sub_category": tr("Sub-category"),
        "starts_on": tr("First day"), "ends_on": tr("Last day"), "size": tr("Area [m²]"),
        "people": tr("People at once"), "budget": tr("Budget [yen]"), "reach": tr("Reach [m]"),
        "visible": tr("Visible"), "description": tr("Description"), "address": tr("Address"),
        "capacity": tr("Capacity [persons]"), "price": tr("Price [yen]"),
        "uses": tr("Needs it can serve at once"),
    })


def _outputs():
    return (
        (_sink("OUTPUT_MATCHES", tr("Matches"), PLACES, optional=False), tr(
            "Lines from needs to resources: points, their parts, a sentence that says why, "
            "distance, partner. The first columns are those of the table matches of a study.")),
        (_sink("OUTPUT_NEEDS", tr("Needs with matches"), PLACES), tr(
            "Needs with the number of their matches and the best one, or why there is none.")),
        (_sink("OUTPUT_UNMATCHED", tr("Needs without a match"), VECTOR), tr(
            "One row a need without a match and reason: how many resources it ruled out.")),
        (_sink("OUTPUT_COMBINATIONS", tr("Combinations worth showing"), PLACES), tr(
            "Lines between two resources that make something together, with the needs that ask "
            "for it.")),
        (_sink("OUTPUT_WEIGHTS", tr("Weights before and after verdicts"), VECTOR), tr(
            "One row a part of the score: its weight, the weight in use, and the verdicts.")),
        (report_parameter(), tr(
            "One HTML file: best matches with their sentences, needs without a match, "
            "combinations, weights, limits. It opens without internet.")),
    )


def _source(name, text, kind, optional=True):
    return QgsProcessingParameterFeatureSource(name, text, [kind], optional=optional)


def _sink(name, text, kind, optional=True):
    return QgsProcessingParameterFeatureSink(name, text, kind, optional=optional,
                                             createByDefault=True)


def _number(name, text, default, low, high, kind=Qgis.ProcessingNumberParameterType.Double):
    return QgsProcessingParameterNumber(name, text, kind, default, False, low, high)

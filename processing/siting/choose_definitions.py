"""Parameters of ``nigiwai:choose_sites``, with help."""

from qgis.core import (
    Qgis,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...bridge.i18n import tr
from ...core.geo.walking.groups import GROUPS
from ...core.siting.choose import METHODS
from ...core.siting.exclusions import INSIDE, OUTSIDE
from ...core.siting.penalties import EXCLUDE, USES
from ...core.siting.run import COMPETE, IGNORE, OBJECTIVES, SERVE
from ...core.siting.ways import METRES, MINUTES
from ...core.vibrancy.categories import categories
from ...core.vibrancy.parameters import HOUSING
from ..vibrancy.town import POLYGONS, VECTOR, field_parameter, town_definitions

ADVANCED = Qgis.ProcessingParameterFlag.Advanced
OPTIONAL = Qgis.ProcessingParameterFlag.Optional
INTEGER = Qgis.ProcessingNumberParameterType.Integer
DOUBLE = Qgis.ProcessingNumberParameterType.Double
MOST_SITES = 1000


def definitions():
    """``(definition, help)`` pairs in the order of the dialog."""
    return (*_question(), *_candidates(), *_exclusions(), *_town(), *_advanced(), *_outputs())


def category_keys():
    """What can be placed; housing brings residents and serves nobody."""
    return [key for key in categories() if key != HOUSING]


def _enum(name, text, options, default=None):
    return QgsProcessingParameterEnum(
        name, text, list(options), defaultValue=default, optional=default is None,
        usesStaticStrings=True)


def _number(name, text, default, least, most, kind=DOUBLE):
    return QgsProcessingParameterNumber(name, text, kind, default, default is None, least, most)


def _source(name, text, kind, optional=True):
    return QgsProcessingParameterFeatureSource(name, text, [kind], optional=optional)


def _advanced_of(definition):
    definition.setFlags(definition.flags() | ADVANCED)
    return definition


def _question():
    return (
        (_enum("OBJECTIVE", tr("Objective"), OBJECTIVES, OBJECTIVES[0]), tr(
            "coverage: most residents within REACH of a site. walking_time: least mean walking "
            "time to the nearest site. vibrancy: greatest gain of the zones' mean vibrancy. spend: "
            "greatest gain of spend in the town. diversion: fewest visits that existing facilities "
            "lose (set MIN_VISITORS, or places where nobody comes win). The last three are "
            "computed by the vibrancy model and need all facilities; they are searched, without a "
            "bound.")),
        (_number("P", tr("Number of sites"), 3, 1, MOST_SITES, INTEGER), tr(
            "How many sites are chosen, those that are decided already (LOCKED_FIELD) included.")),
        (_enum("CATEGORY", tr("Category of what is placed"), category_keys()), tr(
            "Facilities of this category serve already, see EXISTING. Empty: all facilities of the "
            "layer do. The vibrancy model needs it.")),
        (_number("SIZE", tr("Size of what is placed"), None, 0, 1e9), tr(
            "In the unit of the category, for the vibrancy model and the edits. Empty: the default "
            "size of the category.")),
        (_number("REACH", tr("Reach"), 800.0, 0, 1e9), tr(
            "Largest way that counts as covered, itself included. In the unit REACH_UNIT, or in "
            "that of the distance table.")),
        (_enum("REACH_UNIT", tr("Unit of the reach"), (METRES, MINUTES), METRES), tr(
            "m: metres along the way. min: minutes on foot at the speed of GROUP.")),
    )


def _candidates():
    return (
        (_source("ZONES", tr("Zones"), VECTOR, optional=False), tr(
            "Where the demand is: mesh cells or small areas with residents (the table zones of a "
            "study), points, or with a distance table rows without geometry. The vibrancy model "
            "needs areas.")),
        (_source("CANDIDATES", tr("Candidates"), VECTOR), tr(
            "Places that may be chosen: points, or areas such as parcels (the centroid, or where "
            "it lies outside, a point inside). Empty: the middle of every zone.")),
        (_enum("EXISTING", tr("Facilities that are there"), (SERVE, COMPETE, IGNORE), SERVE), tr(
            "serve: facilities of CATEGORY stay and serve already; P further sites are chosen. "
            "compete: they and the candidates compete for the P places; those not chosen close. "
            "ignore: they do not count.")),
        (_number("CAPACITY", tr("Capacity of a site"), None, 0, 1e12), tr(
            "Demand that one site can serve, new or there. People are then assigned by the best "
            "plan for all, a zone also to several sites. Empty: any. Not for the vibrancy model.")),
        (_source("MATRIX", tr("Distance table"), VECTOR), tr(
            "Table with the fields origin (id of the zone), destination (id of the candidate or "
            "facility) and distance, in any unit, for example minutes by car. It stands in the "
            "place of geometry; a pair that is not in it is out of reach. Not for the vibrancy "
            "model.")),
    )


def _exclusions():
    return (
        (_source("EXCLUDE_AREAS", tr("Areas of plans"), POLYGONS), tr(
            "Areas that rule candidates out by where they lie, for example the table plan_areas of "
            "a study.")),
        (QgsProcessingParameterString(
            "AREA_KINDS", tr("Kinds of plan areas"), "", optional=True), tr(
            "Kinds that count, separated by commas, for example urbanisation_control. Empty: all "
            "areas of the layer.")),
        (_enum("AREA_SIDE", tr("Side that is ruled out"), (INSIDE, OUTSIDE), INSIDE), tr(
            "inside: candidates within one of the areas are ruled out. outside: those in none are, "
            "for example outside urban_function_induction.")),
        (_source("EXCLUDE_HAZARDS", tr("Hazard areas"), POLYGONS), tr(
            "Areas with a type and a rank, for example the table hazards of a study. What they do "
            "to candidates within them, HAZARD_USE says. Ranks below LEAST_RANK do not count.")),
        (_enum("HAZARD_USE", tr("What hazards do"), USES, EXCLUDE), tr(
            "exclude: candidates within the areas are ruled out from LEAST_RANK up, and where the "
            "rank is unknown. penalise: they may be chosen, but count for less by HAZARD_PENALTY "
            "times the danger there (0 to 1: the weight of the worst hazard and rank, see the "
            "assumptions risk / weighing; an unknown rank weighs as the heaviest).")),
        (_number("HAZARD_PENALTY", tr("Penalty at danger 1 [0 to 1]"), None, 0, 1), tr(
            "Share of its worth that a candidate loses where danger is 1. Covered residents and "
            "gains count for less by the penalty p, a walking time counts 1 / (1 − p) times. 0: "
            "hazards do not matter. A penalty of 1 rules out. Empty: the assumption risk / "
            "weighing / site_penalty.")),
        (QgsProcessingParameterString(
            "HAZARD_TYPES", tr("Types of hazards"), "", optional=True), tr(
            "Types that count, separated by commas, for example flood, tsunami. Empty: all.")),
        (_number("LEAST_RANK", tr("Least rank that counts"), 1, 0, 100, INTEGER), tr(
            "Rank of the hazard table: for flood 1 is below 0.5 m, 2 is 0.5 to 3 m, 3 is 3 to 5 m; "
            "for landslides 2 is the special zone.")),
    )


def _town():
    """The parameters of a town, with facilities optional."""
    for definition, text in town_definitions():
        name, told = definition.name(), text
        if name == "ZONES":
            continue
        if name == "FACILITIES":
            definition.setFlags(definition.flags() | OPTIONAL)
            told = tr(
                "Facilities that are there, with a category: the table facilities of a study. The "
                "vibrancy model needs all of them; the other objectives those of CATEGORY.")
        if name in ("FACILITY_ID_FIELD", "CATEGORY_FIELD"):
            # Fields of a layer that may be missing here.
            definition.setFlags(definition.flags() | OPTIONAL)
        if name == "DRAWS":
            told = tr(
                "How often the value of the chosen sites is computed again with other values from "
                "the ranges of the assumptions. Low and high are the 10 % and 90 % points. The "
                "sites stay the same. 0 leaves the band empty.")
        yield definition, told


def _advanced():
    meaning = tr("Field of the candidates with this meaning.")
    fields = (
        # Of a layer that may be missing; its dialog would else ask for a field of nothing.
        ("CANDIDATE_ID_FIELD", tr("Id"), "id", True),
        ("CANDIDATE_NAME_FIELD", tr("Name"), "name", True),
        ("LOCKED_FIELD", tr("Decided already (1)"), "locked", True),
        ("CAPACITY_FIELD", tr("Capacity"), "capacity", True),
    )
    yield (
        field_parameter("WEIGHT_FIELD", f"{tr('Zones')}: {tr('Demand')}", None, "ZONES", True),
        tr("Field with the demand that is served, for example children or patients. Empty: "
           "residents. Not for the vibrancy model."))
    for name, text, default, optional in fields:
        label = f"{tr('Candidates')}: {text}"
        yield field_parameter(name, label, default, "CANDIDATES", optional), meaning
    for name, label, default, parent in (
        ("AREA_KIND_FIELD", f"{tr('Areas of plans')}: {tr('Kind')}", "kind", "EXCLUDE_AREAS"),
        ("HAZARD_TYPE_FIELD", f"{tr('Hazard areas')}: {tr('Type')}", "type", "EXCLUDE_HAZARDS"),
        ("HAZARD_RANK_FIELD", f"{tr('Hazard areas')}: {tr('Rank')}", "rank", "EXCLUDE_HAZARDS"),
    ):
        yield (field_parameter(name, label, default, parent, True),
               tr("Field of the areas with this meaning."))
    yield from _computation()


def _computation():
    return (
        (_advanced_of(_enum("GROUP", tr("User group"), GROUPS, GROUPS[0])), tr(
            "Whose speed (for minutes) and whose passable streets count: standard is 80 m a "
            "minute.")),
        (_advanced_of(_enum("METHOD", tr("Method"), METHODS, METHODS[0])), tr(
            "auto: search, bound, and a proof as far as the time allows. exact: a proof, or no "
            "answer. heuristic: search and bound only.")),
        (_advanced_of(_number("TIME_LIMIT", tr("Time limit [s]"), 60.0, 1, 86_400)), tr(
            "For the bound and the proof, or for the exchanges by the vibrancy model. The first "
            "search always comes to its end. While HiGHS computes, a stop waits for it.")),
        (_advanced_of(_number("MIN_VISITORS", tr("Least visits of a site"), 0.0, 0, 1e9)), tr(
            "Visits a day that every new site must have, by the vibrancy model.")),
    )


def _outputs():
    sink = QgsProcessingParameterFeatureSink
    return (
        (sink("OUTPUT_SITES", tr("Sites"), VECTOR), tr(
            "Candidates and existing facilities with status (chosen, locked, kept, dropped, "
            "existing, candidate, excluded), rank, gain (what each adds when it comes), served, "
            "mean_way, capacity, load_share, visitors and spend_yen (by the model), reason (what "
            "rules it out), and the hazard there with its rank, danger and penalty.")),
        (sink("OUTPUT_ASSIGNMENT", tr("Zones with their site"), VECTOR, optional=True,
              createByDefault=True), tr(
            "Zones with site_id, way, distance_m, walk_min, walk_min_before, covered and "
            "served_share.")),
        (sink("OUTPUT_SUMMARY", tr("Summary"), VECTOR, optional=True, createByDefault=True), tr(
            "One row: value of the objective with its band, bound, gap, method, whether it is "
            "proven and checked, numbers, basis of distances, seconds.")),
        (sink("OUTPUT_EDITS", tr("Edits"), VECTOR, optional=True, createByDefault=True), tr(
            "The choice as edits that “Simulate scenario” takes.")),
    )

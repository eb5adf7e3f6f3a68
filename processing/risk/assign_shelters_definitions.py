"""Parameters of ``nigiwai:assign_shelters``, with help."""

from qgis.core import (
    Qgis,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...bridge.i18n import tr
from ...core.risk.shelters.plan import STARTS
from ...core.risk.shelters.serving import SERVES
from ...core.risk.types import DEPTHS, SCENARIOS
from ..vibrancy.town import (
    FACILITY_FIELDS,
    PLACES,
    POLYGONS,
    VECTOR,
    report_parameter,
    town_definitions,
)

ADVANCED = Qgis.ProcessingParameterFlag.Advanced
OPTIONAL = Qgis.ProcessingParameterFlag.Optional
INTEGER = Qgis.ProcessingNumberParameterType.Integer
DOUBLE = Qgis.ProcessingNumberParameterType.Double
IN_HAZARD, EVERYBODY = "in_hazard", "everybody"
OPEN, FLOODED = "open", "flooded"
MOST_NEW = 20
# Nothing may be asked about facilities that are not given.
FIELDS_OF_FACILITIES = {parameter for parameter, *_ in FACILITY_FIELDS.values()}


def hazard_keys():
    """Types, and types of water with their scenario."""
    keys = []
    for key in SERVES:
        keys += [key, *(f"{key} {one}" for one in SCENARIOS if key in DEPTHS)]
    return keys


def definitions():
    """``(definition, help)`` pairs in the order of the dialog."""
    return (*_question(), *_limits(), *_new(), *_town(), *_advanced(), *_outputs())


def _enum(name, text, options, default):
    return QgsProcessingParameterEnum(
        name, text, list(options), defaultValue=default, usesStaticStrings=True)


def _number(name, text, default, least, most, kind=DOUBLE):
    return QgsProcessingParameterNumber(name, text, kind, default, default is None, least, most)


def _source(name, text, kind, optional=True):
    return QgsProcessingParameterFeatureSource(name, text, [kind], optional=optional)


def _advanced_of(definition):
    definition.setFlags(definition.flags() | ADVANCED)
    return definition


def _question():
    return (
        (_enum("HAZARD", tr("Hazard"), hazard_keys(), "flood"), tr(
            "What people flee from. Only shelters that serve it count. With L1 or L2 only the "
            "areas of that scenario; without, all scenarios together. landslide takes steep "
            "slopes, debris flows and slow slides together.")),
        (_source("SHELTERS", tr("Shelters"), PLACES, optional=False), tr(
            "The table shelters of a study: hazards (keys separated by ;), capacity, kind, and the "
            "floor area where the note tells it. Rows of one place count once. A capacity that is "
            "not known is an assumption with a band, never infinite.")),
        (_source("HAZARDS", tr("Hazard areas"), POLYGONS), tr(
            "The table hazards of a study. Needed unless everybody leaves and no street is "
            "shut.")),
        (_enum("WHO", tr("Who has to leave"), (IN_HAZARD, EVERYBODY), IN_HAZARD), tr(
            "in_hazard: those inside the hazard areas, by the share of the zone's area. everybody: "
            "all people of all zones.")),
        (_number("LEAST_DEPTH", tr("Depth from which people leave [m]"), 0.0, 0.0, 100.0), tr(
            "Areas whose water is nowhere deeper do not count. 0: all areas. 3 leaves out areas "
            "where upper floors stay dry.")),
    )


def _limits():
    return (
        (_number("MINUTES", tr("Time from the warning [min]"), None, 0.0, 10_000.0), tr(
            "Minutes until people must be in a shelter, the start included. Empty: only the "
            "distance counts.")),
        (_number("DISTANCE", tr("Greatest way [m]"), None, 1.0, 1e6), tr(
            "Metres of way that people walk at most. Empty: no limit where a time is given, else "
            "the assumption of 500 m.")),
        (_enum("START", tr("When people set out"), STARTS, "direct"), tr(
            "at_once: 2 minutes after the warning. direct: 5. errands: 15, after fetching "
            "children or things. At night 5 minutes more. All are assumptions with bands.")),
        (_enum("BLOCK", tr("Streets under water"), (OPEN, FLOODED), OPEN), tr(
            "open: people leave before the water comes. flooded: streets in the hazard areas are "
            "shut from BLOCK_DEPTH on, and who stands on one is cut off. Needs a walking "
            "network.")),
        (_number("BLOCK_DEPTH", tr("Depth that shuts a street [m]"), None, 0.0, 100.0), tr(
            "Empty: the assumption of 0.5 m. People who walk with difficulty stop at 0.3 m, or at "
            "this depth where it is less. Hazards without a depth always shut streets.")),
    )


def _new():
    return (
        (_number("NEW", tr("New shelters to look for"), 3, 0, MOST_NEW, INTEGER), tr(
            "How many new shelters to choose, one after the other, each the one that brings most "
            "people to room. 0: none.")),
        (_source("CANDIDATES", tr("Candidates"), PLACES), tr(
            "Places for a new shelter, with id, name and capacity where known. Empty: the middle "
            "of every zone with people.")),
        (_number("NEW_CAPACITY", tr("Room of a new shelter [persons]"), None, 1.0, 1e7), tr(
            "What a candidate holds where its layer does not say. Empty: the assumption of 200.")),
        (QgsProcessingParameterBoolean(
            "CANDIDATES_IN_HAZARD", tr("Candidates inside the hazard areas count"), False), tr(
            "For towers and tall buildings. Otherwise candidates inside the areas are left "
            "out.")),
    )


def _town():
    """The parameters of a town: only zones are needed; the others tell who is there by day."""
    for definition, text in town_definitions():
        name, told = definition.name(), text
        if name in FIELDS_OF_FACILITIES:
            definition.setFlags(definition.flags() | OPTIONAL)
        if name == "FACILITIES":
            definition.setFlags(definition.flags() | OPTIONAL)
            told = tr(
                "Only for the day: with them the vibrancy model tells who is present at midday. "
                "The table facilities of a study.")
        if name == "ENTRIES":
            told = tr("Only for the day, with the facilities: the table entries of a study.")
        if name == "OBSERVATIONS":
            told = tr(
                "Only for the day: where measured people flow covers a zone, the people present "
                "are the measured ones. Without it and without facilities only the night is "
                "computed.")
        if name == "DRAWS":
            definition.setDefaultValue(20)
            told = tr(
                "How often the plan is made again with other speeds, starts, detours and assumed "
                "capacities from their ranges. Low and high are the 10 % and 90 % points. 0 "
                "leaves the bands empty.")
        yield definition, told


def _advanced():
    return (
        (_advanced_of(_number("POINTS", tr("Points along each side of a zone"), 4, 1, 50,
                              INTEGER)), tr(
            "People of a zone start from a grid of points; those outside the hazard areas do not "
            "count. 4 on a cell of 500 m is a point every 125 m.")),
        (_advanced_of(QgsProcessingParameterString(
            "KINDS", tr("Kinds of shelters"), "", optional=True)), tr(
            "Kinds that count, separated by commas: site, shelter, tsunami_building, "
            "welfare_shelter, other. Empty: all but welfare_shelter.")),
        (_advanced_of(QgsProcessingParameterBoolean(
            "TAKE_UNKNOWN", tr("Shelters that say no hazard count"), False), ), tr(
            "Whether shelters whose hazards are empty serve the chosen one, too.")),
    )


def _outputs():
    sink = QgsProcessingParameterFeatureSink
    source = Qgis.ProcessingSourceType

    def more(name, text, kind):
        return sink(name, text, kind, optional=True, createByDefault=True)

    return (
        (sink("OUTPUT_SHELTERS", tr("Shelters with their load"), source.VectorPoint), tr(
            "Shelters that serve the hazard with capacity and what it is based on, people at night "
            "and by day by the best plan with bands, and the overflow if everybody went to the "
            "nearest.")),
        (sink("OUTPUT_ZONES", tr("Zones and who reaches a shelter"), source.VectorPolygon), tr(
            "Zones with the people who have to leave, who finds room, who finds none, who comes "
            "too late, who is cut off, and minutes, at night and by day, with bands.")),
        (more("OUTPUT_ASSIGNMENT", tr("Ways from zones to shelters"), source.VectorLine), tr(
            "One line a zone, shelter and time of day: people, minutes and metres of way. The "
            "lines are straight, the metres are not.")),
        (more("OUTPUT_CANDIDATES", tr("New shelters"), source.VectorPoint), tr(
            "Candidates with rank (the order in which they help most), what each adds at night and "
            "by day, and who is waiting within its reach.")),
        (more("OUTPUT_TOTALS", tr("Totals of the plan"), VECTOR), tr(
            "Table by time of day and age group, with bands, the state of the optimisation, its "
            "bound and gap, and everybody to the nearest beside it.")),
        (sink("OUTPUT_STREETS", tr("Streets that are shut"), source.VectorLine, optional=True,
              createByDefault=False), tr(
            "Only with BLOCK = flooded: pieces of street under water, and whom they stop (all, or "
            "slow: people who walk with difficulty).")),
        (report_parameter(), tr(
            "HTML page for reading and printing: who finds room in time by time of day and age, "
            "shelters by room and load, where people find none, the new shelters that would help "
            "most, how good the plan is, the assumptions and what the numbers do not say.")),
    )

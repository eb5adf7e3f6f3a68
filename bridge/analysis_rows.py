"""The analyses of the dock, one row each: what goes in, what comes out, what is shown and asked."""

from ..core.geo.walking.groups import GROUPS
from ..core.siting.run import OBJECTIVES
from ..core.vibrancy.categories import categories
from ..core.vibrancy.parameters import HOUSING
from .analyses import CATEGORY, CHOICE, NUMBER, SCENARIO, Analysis, Option, Shown
from .analysis_rows_local import local_rows
from .analysis_rows_risk import risk_rows
from .i18n import tr
from .labels import analysis_label, category_label
from .streets.access_labels import user_group_label

TOWN = ("zones", "facilities", "entries", "network", "observations")
# Objectives that need nothing else; the others are under all settings.
SIMPLE_OBJECTIVES = tuple(key for key in OBJECTIVES if key != "diversion")
# What a category is chosen from before anybody has chosen.
FIRST_CATEGORY = "library"


def rows():
    """All analyses, in the order of the dock.

    Returns
    -------
    tuple of Analysis
    """
    return (
        _network(), _access(), _catchments(), _footfall(), _calibration(), _potential(), _sites(),
        *risk_rows(), *local_rows(), _structure(),
    )


def on_page(page):
    """The analyses of one page."""
    return tuple(one for one in rows() if one.page == page)


def find(key):
    """The analysis of an algorithm."""
    return next(one for one in rows() if one.key == key)


def _network():
    return Analysis(
        "build_network", "data", lambda: analysis_label("build_network"),
        lambda: tr("Joins the streets of the study to one network, checks it and keeps it; all "
                   "analyses then walk along it."),
        lambda: tr("Building the walking network"),
        ("network",), ("network",),
        (("OUTPUT_EDGES", "walking_edges", True), ("OUTPUT_NODES", "walking_nodes", True),
         ("OUTPUT_CHECKS", "walking_checks", False)),
        (Shown("walking_nodes", "walking_nodes", lambda: tr("Nodes"), visible=False),
         Shown("walking_edges", "walking_edges", lambda: tr("Walking network"))),
        options=(Option(
            "TOLERANCE", NUMBER, lambda: tr("Tolerance [m]"), lambda: tr(
                "Ends of streets nearer to each other than this become one."),
            value=0.5, high=20.0),),
        study="STUDY",
    )  # fmt: skip


def _access():
    return Analysis(
        "measure_access", "vibrancy", lambda: analysis_label("measure_access"),
        lambda: tr("Minutes to the nearest facility of each kind and how many residents are "
                   "covered: along the streets, and beside it what circles would say."),
        lambda: tr("Measuring access on foot"),
        ("zones", "facilities", "stops", "entries", "network", "districts"),
        ("zones", "facilities"),
        (("OUTPUT_ZONES", "access_zones", True), ("OUTPUT_COVERAGE", "access_coverage", False)),
        (Shown("access_zones", "zones_minutes", lambda: tr("Minutes on foot, mean of all kinds")),),
        report="access",
        options=(_group(), Option(
            "MINUTES", NUMBER, lambda: tr("Reach in minutes"), lambda: tr(
                "Facilities within this walking time are counted."),
            value=10.0, low=1.0, high=120.0)),
        draws=True,
    )  # fmt: skip


def _catchments():
    return Analysis(
        "draw_catchments", "vibrancy", lambda: analysis_label("draw_catchments"),
        lambda: tr("The areas along the streets that are reached on foot within 5, 10 and 15 "
                   "minutes of facilities, with the residents inside."),
        lambda: tr("Drawing the areas along streets"),
        ("facilities", "network", "zones"), ("facilities", "network"),
        (("OUTPUT_AREAS", "catchment_areas", True),
         ("OUTPUT_STREETS", "catchment_streets", True)),
        (Shown("catchment_streets", "catchment_streets", lambda: tr("Streets reached"),
               visible=False),
         Shown("catchment_areas", "catchment_areas", lambda: tr("Reached on foot"))),
        options=(
            Option("FACILITIES", CATEGORY, lambda: tr("Facilities of the kind"), lambda: tr(
                "The areas are drawn around the facilities of this kind."),
                category_choices, FIRST_CATEGORY),
            _group(),
            Option("MERGE", CHOICE, lambda: tr("Areas"), lambda: tr(
                "One area for all of them, or one around each."),
                lambda: ((True, tr("one for all")), (False, tr("one each"))), value=True)),
        draws=True,
    )  # fmt: skip


def _footfall():
    return Analysis(
        "estimate_footfall", "vibrancy", lambda: analysis_label("estimate_footfall"),
        lambda: tr("People a day on each street, on the way to facilities and between them; "
                   "today, or before and after a scenario."),
        lambda: tr("Putting people on the streets"),
        TOWN, ("zones", "facilities", "network"),
        (("OUTPUT_STREETS", "footfall_streets", True),
         ("OUTPUT_COUNTS", "footfall_counts", True)),
        (Shown("footfall_counts", "footfall_counts", lambda: tr("Counts beside the model")),
         Shown("footfall_streets", "streets_footfall", lambda: tr("People a day"),
               changed_field="people_day_change",
               changed=("streets_footfall_change", lambda: tr("Change in people a day")))),
        options=(_scenario(),),
        draws=True,
    )  # fmt: skip


def _calibration():
    return Analysis(
        "calibrate_model", "vibrancy", lambda: analysis_label("calibrate_model"),
        lambda: tr("Fits the assumptions of the model to what was measured and says whether it "
                   "then predicts better. Nothing is changed until you take the values over."),
        lambda: tr("Fitting the model to the measurements"),
        TOWN, ("zones", "facilities", "observations"),
        (("OUTPUT_ASSUMPTIONS", "calibration_assumptions", False),
         ("OUTPUT_RESIDUALS", "calibration_cells", True),
         ("OUTPUT_PLACES", "calibration_places", True),
         ("OUTPUT_FIT", "calibration_fit", False)),
        (Shown("calibration_places", "calibration_places", lambda: tr(
            "Residuals by facility and counter")),
         Shown("calibration_cells", "calibration_cells", lambda: tr("Residuals by cell"))),
        report="calibration",
        options=(Option(
            "PRIOR", CHOICE, lambda: tr("Assumed ranges"), lambda: tr(
                "Whether the ranges of the assumptions count as knowledge beside the "
                "measurements."),
            lambda: ((False, tr("only the measurements count")),
                     (True, tr("hold the factors to them"))), value=False),),
    )  # fmt: skip


def _potential():
    return Analysis(
        "map_site_potential", "scenarios", lambda: analysis_label("map_site_potential"),
        lambda: tr("Tries a facility of standard size of every kind in every zone: what would "
                   "thrive where, and what would make the town livelier."),
        lambda: tr("Trying facilities in every zone"),
        TOWN, ("zones", "facilities"),
        (("OUTPUT_ZONES", "potential_zones", True),
         ("OUTPUT_POTENTIAL", "potential", False)),
        (Shown("potential_zones", "zones_potential", lambda: tr("What would thrive")),),
        options=(Option(
            "MOST", CHOICE, lambda: tr("Gain in vibrancy"), lambda: tr(
                "The gain needs the whole model for each zone and kind, which takes minutes."),
            lambda: ((0, tr("leave it out (seconds)")),
                     (20_000, tr("compute it (minutes)"))), value=0),),
    )  # fmt: skip


def _sites():
    return Analysis(
        "choose_sites", "scenarios", lambda: analysis_label("choose_sites"),
        lambda: tr("Finds the best zones for a number of new facilities beside those that are "
                   "there."),
        lambda: tr("Choosing the best sites"),
        TOWN, ("zones", "facilities"),
        (("OUTPUT_SITES", "sites", True), ("OUTPUT_ASSIGNMENT", "sites_zones", True),
         ("OUTPUT_SUMMARY", "sites_summary", False), ("OUTPUT_EDITS", "sites_edits", True)),
        (Shown("sites", "sites_chosen", lambda: tr("Sites")),
         Shown("sites_zones", "zones_assigned", lambda: tr("Minutes to the nearest site"))),
        options=(
            Option("CATEGORY", CHOICE, lambda: tr("What is placed"), lambda: tr(
                "Facilities of this kind that are there serve already."),
                category_choices, FIRST_CATEGORY),
            Option("OBJECTIVE", CHOICE, lambda: tr("Objective"), lambda: tr(
                "What the best sites are best for. The others are under all settings."),
                lambda: tuple((key, objective_label(key)) for key in SIMPLE_OBJECTIVES),
                SIMPLE_OBJECTIVES[0]),
            Option("P", NUMBER, lambda: tr("Number of sites"), lambda: tr(
                "How many new facilities there are to be."), value=3, low=1, high=50)),
        draws=True,
    )  # fmt: skip


def _structure():
    return Analysis(
        "evaluate_structure", "report", lambda: analysis_label("evaluate_structure"),
        lambda: tr("The official indicators of urban structure with a chart sheet; what the "
                   "study has no data for says so."),
        lambda: tr("Evaluating the urban structure"),
        ("zones", "population", "buildings", "plan_areas", "facilities", "hazards", "stops",
         "entries", "network", "land_use"),
        ("zones",),
        (("OUTPUT", "structure", False), ("OUTPUT_AREAS", "structure_areas", True)),
        (Shown("structure_areas", "structure_areas", lambda: tr("Induction areas")),),
        report="structure",
        options=(_scenario(),),
    )  # fmt: skip


def category_choices():
    """Kinds of facilities that serve people, with their names."""
    return tuple((key, category_label(key)) for key in categories() if key != HOUSING)


def objective_label(key):
    """What the best sites are best for."""
    return {
        "coverage": tr("most residents within 800 m"),
        "walking_time": tr("shortest walk for the residents"),
        "vibrancy": tr("greatest gain in vibrancy"),
        "spend": tr("greatest gain in spending"),
    }[key]


def _group():
    return Option(
        "GROUP", CHOICE, lambda: tr("Who walks"), lambda: tr(
            "Sets the speed and what cannot be passed, for example stairs."),
        lambda: tuple((key, user_group_label(key)) for key in GROUPS), GROUPS[0])


def _scenario():
    return Option(
        "EDITS", SCENARIO, lambda: tr("Scenario"), lambda: tr(
            "Today, or before and after one of the scenarios."))

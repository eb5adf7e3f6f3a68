"""The analyses of the page Resources, one row each, in the order of the work.

What is there and listed twice, what it looks like on maps, who needs it, and who pays.
"""

from ..core.matching.board.checks import CATEGORIES
from .analyses import CHOICE, NUMBER, Analysis, Earlier, Option, Shown
from .i18n import tr
from .labels import analysis_label
from .local.board_labels import category_text, need_kind_label

SCORED = "score_zones"


def local_rows():
    """The analyses of the page Resources."""
    return _review(), _matches(), _maps(), _programmes()


def _review():
    return Analysis(
        "review_resources", "resources", lambda: analysis_label("review_resources"),
        lambda: tr("Which rows of the lists may be one place, and what each resource is worth: "
                   "rarity, condition, access, visitors and safety, with the reason. Nothing is "
                   "merged: people judge the pairs on the tab Board."),
        lambda: tr("Reviewing the resources"),
        ("resources", "facilities", "duplicates", "zones", "entries", "stops", "hazards"),
        ("resources",),
        (("OUTPUT_RESOURCES", "resources_reviewed", True),
         ("OUTPUT_DUPLICATES", "resources_pairs", True)),
        (Shown("resources_reviewed", "resources_value", lambda: tr("Value of resources")),
         Shown("resources_pairs", "resources_pairs", lambda: tr("Pairs that may be one"),
               visible=False)),
        report="review", study="STUDY",
        better=("stops", "hazards"),
        earlier=(Earlier("SCORE", SCORED, "score_vibrancy"),),
    )  # fmt: skip


def _matches():
    return Analysis(
        "match_resources", "resources", lambda: analysis_label("match_resources"),
        lambda: tr("Which resource, with which partner, fits which need, and why: words, kind, "
                   "distance, area, people, days and price. Verdicts given on the tab Board count. "
                   "Afterwards the matches stand on the board."),
        lambda: tr("Matching needs and resources"),
        ("needs", "resources", "partners", "network", "districts", "matches"),
        ("needs", "resources"),
        (("OUTPUT_MATCHES", "matches", True), ("OUTPUT_NEEDS", "matched_needs", True),
         ("OUTPUT_UNMATCHED", "unmatched_needs", False),
         ("OUTPUT_COMBINATIONS", "combinations", True),
         ("OUTPUT_WEIGHTS", "matching_weights", False)),
        (Shown("matched_needs", "needs_matched", lambda: tr("Needs")),
         Shown("matches", "matches_lines", lambda: tr("Matches")),
         Shown("combinations", "combinations_lines", lambda: tr("Combinations worth showing"),
               visible=False)),
        report="matching",
        options=(
            Option("KIND", CHOICE, lambda: tr("Needs"), lambda: tr(
                "Ventures are what somebody wants to do; opinions are requests of residents."),
                lambda: (("all", tr("all")), *((key, need_kind_label(key))
                                               for key in ("venture", "opinion"))), "all"),
            Option("METHOD", CHOICE, lambda: tr("Method"), lambda: tr(
                "The best of every need, or every resource for one need only so that all "
                "together are served best."),
                lambda: (("best", tr("best of every need")),
                         ("one_to_one", tr("every resource once"))), "best"),
            Option("MOST", NUMBER, lambda: tr("Matches of a need"), lambda: tr(
                "At most so many."), value=5, low=1, high=50)),
        draws=True, better=("partners", "network"), takes={"matches": "FEEDBACK"},
    )  # fmt: skip


def _maps():
    return Analysis(
        "map_resources", "resources", lambda: analysis_label("map_resources"),
        lambda: tr("Where resources are dense and various, a walk through them, what is near what, "
                   "which lie in hazard areas, and which many or no needs ask for."),
        lambda: tr("Mapping the resources"),
        ("zones", "resources", "network", "entries", "stops", "hazards", "needs", "duplicates"),
        ("zones", "resources", "network"),
        (("OUTPUT_ZONES", "resource_zones", True), ("OUTPUT_RESOURCES", "resources_mapped", True),
         ("OUTPUT_NEAR", "resources_near", False), ("OUTPUT_TOURS", "resource_tours", True),
         ("OUTPUT_STOPS", "resource_stops", True), ("OUTPUT_NEEDS", "needs_demand", True)),
        (Shown("resource_stops", "resource_stops", lambda: tr("Stops of tours")),
         Shown("resource_tours", "resource_tours", lambda: tr("Tours")),
         Shown("needs_demand", "needs_demand", lambda: tr("Needs and what fits them"),
               visible=False),
         Shown("resources_mapped", "resources_mapped", lambda: tr("Resources"), visible=False),
         Shown("resource_zones", "zones_resources", lambda: tr("Density of resources"))),
        report="resources",
        options=(
            Option("TOUR_CATEGORIES", CHOICE, lambda: tr("Tour through"), lambda: tr(
                "Resources of a tour; any other choice is under all settings."),
                lambda: (("", tr("no tour")), *((key, category_text(key)) for key in CATEGORIES)),
                "culture"),
            Option("MINUTES", NUMBER, lambda: tr("Minutes of a tour"), lambda: tr(
                "Walking and staying together, at most."), value=120.0, low=1.0, high=1440.0)),
        better=("needs", "hazards", "entries"),
    )  # fmt: skip


def _programmes():
    return Analysis(
        "match_programmes", "resources", lambda: analysis_label("match_programmes"),
        lambda: tr("Which support programmes fit the projects of the board, why not, what is "
                   "missing, what they would pay, and how many days are left."),
        lambda: tr("Looking for programmes"),
        ("programmes", "programme_rules", "projects"), ("programmes", "projects"),
        (("OUTPUT", "programme_fits", False),), (),
        report="programmes", takes={"programme_rules": "RULES"},
    )  # fmt: skip

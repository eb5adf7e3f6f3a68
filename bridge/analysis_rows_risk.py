"""The analyses of the page Risk, one row each, in the order in which an officer goes through them.

From hazards to the sheet: who is exposed, what is damaged, who reaches a shelter, what residents
ask for, what all that does to the plan, and the sheet.
"""

from ..core.risk.exposure_run import TARGETS
from ..core.risk.fragility import choices, functions
from ..core.risk.moment import DAY_TYPES
from ..core.risk.shelters.plan import STARTS
from ..core.risk.shelters.serving import SERVES
from .analyses import CHOICE, CUT, HAZARD, NUMBER, SCENARIO, VIEW, Analysis, Earlier, Option, Shown
from .i18n import tr
from .labels import analysis_label
from .risk.damage_labels import damage_function_label
from .risk.hazard_labels import target_label
from .risk.hazard_layers import dress_targets
from .risk.shelter_views import dress_time
from .risk.shelters_labels import start_label

# Table that targets of a kind come from.
OF_TARGETS = {"building": "buildings", "plan_area": "plan_areas", "facility": "facilities",
              "zone": "zones"}
SCORED = "score_zones"
# Minutes from a warning on that are offered; any other number is under all settings.
TIMES = (15, 30, 60, 120)


def risk_rows():
    """The analyses of the page Risk.

    Returns
    -------
    tuple of Analysis
    """
    return _exposure(), _damage(), _shelters(), _needs(), _weighing(), _guideline()


def _exposure():
    return Analysis(
        "overlay_hazards", "risk", lambda: analysis_label("overlay_hazards"),
        lambda: tr("Who and what lies in the hazard areas: residents at night, people present by "
                   "day, floor area, storeys that stay dry, whether people go upstairs or leave."),
        lambda: tr("Laying the hazards over the town"),
        ("zones", "hazards", "buildings", "plan_areas", "facilities", "districts", "observations"),
        ("zones", "hazards"),
        (("OUTPUT_TARGETS", "exposure", True), ("OUTPUT_EXPOSURE", "exposure_ranks", False),
         ("OUTPUT_TOTALS", "exposure_totals", False),
         ("OUTPUT_EVACUATION", "exposure_evacuation", False)),
        (Shown("exposure", "hazard_flood", lambda: tr("Exposure"),
               dress=dress_targets),),
        report="exposure",
        options=(
            Option("TARGETS", CHOICE, lambda: tr("Laid over"), lambda: tr(
                "What the hazards are laid over. Buildings tell most; only kinds that the study "
                "has are offered."),
                lambda: tuple((key, target_label(key)) for key in TARGETS),
                "zone", tables=OF_TARGETS),
            Option("DAY_TYPE", CHOICE, lambda: tr("Type of day"), lambda: tr(
                "Of the people present by day."),
                lambda: tuple((key, day_type_label(key)) for key in DAY_TYPES), "weekday"),
            Option("HOUR", NUMBER, lambda: tr("Hour"), lambda: tr(
                "Of the people present by day, 0 to 23."), value=12, low=0, high=23),
            Option("SHOWN", HAZARD, lambda: tr("Shown on the map"), lambda: tr(
                "The hazard whose rank colours the map; all are in the results."),
                use=VIEW, nothing=lambda: tr("the first of the list that reaches the town"))),
        better=("buildings", "districts"),
        earlier=(Earlier("PRESENCE", SCORED, "score_vibrancy"),),
    )  # fmt: skip


def _damage():
    return Analysis(
        "assess_damage", "risk", lambda: analysis_label("assess_damage"),
        lambda: tr("Buildings destroyed or damaged, and casualties, by published functions side "
                   "by side, each with its band and its range of validity."),
        lambda: tr("Assessing the damage"),
        ("zones", "buildings", "hazards", "districts"), ("zones", "hazards"),
        (("OUTPUT_TARGETS", "damage", True), ("OUTPUT_TOTALS", "damage_totals", False)),
        (Shown("damage", "damage_targets", lambda: tr("Damage ratio")),),
        report="damage",
        options=(
            Option("DAMAGE_HAZARD", HAZARD, lambda: tr("Hazard"), lambda: tr(
                "Hazards that a function is about. An earthquake that shakes the whole town alike "
                "is under all settings."),
                use=CUT, types=_damaging(), nothing=lambda: tr("all together")),
            Option("FUNCTIONS", CHOICE, lambda: tr("Functions"), lambda: tr(
                "Several functions for one hazard stand side by side, because they differ."),
                lambda: (("", tr("all that fit the hazard")),
                         *((key, damage_function_label(key)) for key in choices())), "")),
        draws=True, better=("buildings", "districts"),
    )  # fmt: skip


def _shelters():
    return Analysis(
        "assign_shelters", "risk", lambda: analysis_label("assign_shelters"),
        lambda: tr("Which residents reach a shelter with room on foot, who finds none or comes "
                   "too late, and where a new shelter would help most; at night and by day."),
        lambda: tr("Leading people to shelters"),
        ("zones", "shelters", "hazards", "facilities", "entries", "network", "observations"),
        ("zones", "shelters", "hazards"),
        (("OUTPUT_SHELTERS", "shelters_load", True), ("OUTPUT_ZONES", "shelters_zones", True),
         ("OUTPUT_ASSIGNMENT", "shelters_ways", True),
         ("OUTPUT_CANDIDATES", "shelters_new", True),
         ("OUTPUT_TOTALS", "shelters_totals", False)),
        (Shown("shelters_load", "shelters_load", lambda: tr("Shelters: how full"),
               dress=dress_time),
         Shown("shelters_new", "shelter_candidates", lambda: tr("New shelters"), visible=False),
         Shown("shelters_ways", "shelter_ways", lambda: tr("Ways to shelters"), visible=False,
               dress=dress_time),
         Shown("shelters_zones", "zones_sheltered", lambda: tr("Share that finds room in time"),
               dress=dress_time)),
        options=(
            Option("HAZARD", HAZARD, lambda: tr("Hazard"), lambda: tr(
                "What people flee from. Only shelters that serve it count."),
                types=tuple(SERVES)),
            Option("MINUTES", CHOICE, lambda: tr("In time"), lambda: tr(
                "Time from the warning until people must be in. Without one only the greatest way "
                "counts, which is an assumption."),
                lambda: (("", tr("no limit of time")), *(
                    (minutes, tr("{count} minutes").format(count=minutes)) for minutes in TIMES)),
                ""),
            Option("START", CHOICE, lambda: tr("People set out"), lambda: tr(
                "How long after the warning; the minutes are assumptions, more at night."),
                lambda: tuple((key, start_label(key)) for key in STARTS), "direct"),
            Option("NEW", NUMBER, lambda: tr("New shelters to look for"), lambda: tr(
                "Each the one that brings most people to room."), value=3, low=0, high=20),
            Option("TIME", CHOICE, lambda: tr("Shown on the map"), lambda: tr(
                "Both are computed; by day only where people present are known."),
                lambda: (("night", tr("at night")), ("day", tr("by day"))), "night", use=VIEW)),
        report="shelters",
        draws=True, better=("network", "observations"),
    )  # fmt: skip


def _needs():
    return Analysis(
        "analyse_needs", "risk", lambda: analysis_label("analyse_needs"),
        lambda: tr("What residents ask for, by theme and place: hot spots, and how much of it "
                   "lies in hazard areas. Personal data are masked."),
        lambda: tr("Reading what residents ask for"),
        ("needs", "zones", "districts", "hazards"), ("needs", "zones"),
        (("OUTPUT_NEEDS", "needs_points", True), ("OUTPUT_ZONES", "needs_zones", True),
         ("OUTPUT_THEMES", "needs_themes", False)),
        (Shown("needs_points", "needs_points", lambda: tr("Opinions by theme")),
         Shown("needs_zones", "zones_needs", lambda: tr("Hot spots of opinions"))),
        report="needs",
        options=(Option(
            "PER_RESIDENT", CHOICE, lambda: tr("Hot spots"), lambda: tr(
                "Per resident, places where many live do not stand out for that alone."),
            lambda: ((False, tr("by number of opinions")), (True, tr("per 1,000 residents"))),
            value=False),),
        better=("hazards", "districts"),
        earlier=(Earlier("SCORE", SCORED, "score_vibrancy"),),
    )  # fmt: skip


def _weighing():
    return Analysis(
        "weigh_plan", "risk", lambda: analysis_label("weigh_plan"),
        lambda: tr("Where lively and safe meet, and where the plan leads people into danger."),
        lambda: tr("Weighing vibrancy against risk"),
        ("hazards", "plan_areas"), ("hazards",),
        (("OUTPUT_ZONES", "weighed_zones", True), ("OUTPUT_AREAS", "weighed_areas", True),
         ("OUTPUT_CHANGE", "weighed_change", False),
         ("OUTPUT_PARETO", "weighed_scenarios", False)),
        (Shown("weighed_areas", "areas_weighed", lambda: tr("Induction areas")),
         Shown("weighed_zones", "zones_weighed", lambda: tr("Vibrancy and danger"))),
        report="weighing",
        options=(Option(
            "HAZARD_TYPES", HAZARD, lambda: tr("Hazards that count"), lambda: tr(
                "More than one of them, a changed plan and scenarios are under all settings."),
            nothing=lambda: tr("all together")),),
        better=("plan_areas",),
        earlier=(Earlier("ZONES", SCORED, "score_vibrancy", needed=True),),
    )  # fmt: skip


def _guideline():
    return Analysis(
        "draft_guideline", "risk", lambda: analysis_label("draft_guideline"),
        lambda: tr("Problem areas with rule and reason, a sheet for every district that has one, "
                   "and the table of indicators; today, or before and after a scenario."),
        lambda: tr("Drafting the sheet"),
        ("zones", "hazards", "districts", "plan_areas", "buildings", "shelters", "needs",
         "facilities"),
        ("zones", "hazards"),
        (("OUTPUT_AREAS", "guideline_areas", True),
         ("OUTPUT_DISTRICTS", "guideline_districts", True),
         ("OUTPUT_INDICATORS", "guideline_indicators", False)),
        (Shown("guideline_areas", "guideline_areas", lambda: tr("Problem areas")),
         Shown("guideline_districts", "guideline_districts", lambda: tr("Districts"))),
        report="guideline",
        options=(Option(
            "EDITS", SCENARIO, lambda: tr("Scenario"), lambda: tr(
                "Today, or before and after one of the scenarios.")),),
        better=("districts", "plan_areas", "shelters", "needs"),
        earlier=(Earlier("SCORE", SCORED, "score_vibrancy"),
                 Earlier("SHELTER_ZONES", "shelters_zones", "assign_shelters")),
        opens=lambda: tr("Open the sheet"),
    )  # fmt: skip


def _damaging():
    """Hazards that a damage function is about."""
    known = functions()
    return tuple(dict.fromkeys(
        hazard for key in choices() for hazard in known[key].hazards))


def day_type_label(key):
    """Name of a type of day."""
    return {
        "weekday": tr("weekday"),
        "holiday": tr("holiday"),
        "all": tr("mean day"),
    }[key]

"""The part of the demo about risk: who is in danger, where they flee to, what they ask for.

Every function takes a ``demo.Demo`` that has scored the town.
"""

import sqlite3
from contextlib import closing

from qgis.core import QgsProcessingFeatureSourceDefinition

# What somebody wants to do is no complaint about the town.
OPINIONS = "\"kind\" IS NULL OR \"kind\" <> 'venture'"


def everything(demo, town):
    """All steps that the data of the study allow; gives the reports."""
    reports = [overlay(demo, "zone")]
    if filled(demo, "buildings"):
        reports += [overlay(demo, "building"), damage(demo)]
    reports.append(shelters(demo, town))
    if filled(demo, "needs", OPINIONS):
        reports.append(needs(demo))
    reports += [guideline(demo), weigh(demo, town)]
    return reports


def count(demo, table, where="1"):
    """Rows of a table of the study."""
    with closing(sqlite3.connect(demo.study)) as database:
        return database.execute(
            f'SELECT COUNT(*) FROM "{table}" WHERE {where}'  # noqa: S608 - names of these files
        ).fetchone()[0]


def filled(demo, table, where="1"):
    """Whether a table of the study has rows."""
    return count(demo, table, where) > 0


def of_study(demo, *names):
    """Tables of the study that have rows, by the parameter that takes them."""
    return {name.upper(): demo.of_study(name) for name in names if filled(demo, name)}


def of_results(demo, table):
    return f"{demo.results}|layername={table}"


def overlay(demo, target):
    report = demo.out / f"exposure_{target}s.html"
    found = demo.run(
        "overlay_hazards", TARGETS=target,
        **of_study(demo, "zones", "buildings", "hazards", "districts"),
        PRESENCE=of_results(demo, "score_zones"),
        OUTPUT_TARGETS=demo.table(f"risk_{target}s"),
        OUTPUT_EXPOSURE=demo.table(f"risk_{target}s_exposure"),
        OUTPUT_TOTALS=demo.table(f"risk_{target}s_totals"), REPORT=report,
    )
    demo.say(
        f"laid {found['HAZARDS_FOUND']} hazards over the {target}s: "
        f"{found['RESIDENTS_EXPOSED']:,.0f} residents are in the one that reaches most"
    )
    return report


def damage(demo):
    report = demo.out / "damage.html"
    demo.run(
        "assess_damage", **of_study(demo, "buildings", "zones", "districts", "hazards"),
        OUTPUT_TARGETS=demo.table("damage_buildings"), OUTPUT_TOTALS=demo.table("damage_totals"),
        REPORT=report,
    )
    demo.say("assessed the damage of buildings")
    return report


def shelters(demo, town):
    report = demo.out / "shelters.html"
    demo.run(
        "assign_shelters", HAZARD=town.hazard,
        **of_study(demo, "shelters", "hazards", "zones", "facilities", "entries", "network"),
        OUTPUT_SHELTERS=demo.table("shelter_loads"), OUTPUT_ZONES=demo.table("shelter_zones"),
        OUTPUT_TOTALS=demo.table("shelter_totals"), REPORT=report,
    )
    demo.say(f"assigned shelters against {town.hazard}")
    return report


def needs(demo):
    report = demo.out / "needs.html"
    demo.run(
        "analyse_needs", **of_study(demo, "zones", "districts", "hazards"),
        NEEDS=QgsProcessingFeatureSourceDefinition(
            demo.of_study("needs"), filterExpression=OPINIONS),
        SCORE=of_results(demo, "score_zones"), OUTPUT_NEEDS=demo.table("needs"),
        OUTPUT_ZONES=demo.table("needs_zones"), OUTPUT_THEMES=demo.table("needs_themes"),
        REPORT=report,
    )
    demo.say("analysed what residents ask for")
    return report


def guideline(demo):
    report = demo.out / "guideline.html"
    tables = ("zones", "hazards", "districts", "plan_areas", "buildings", "shelters")
    themes = {"NEEDS": of_results(demo, "needs")} if filled(demo, "needs", OPINIONS) else {}
    found = demo.run(
        "draft_guideline", **of_study(demo, *tables), **themes,
        SCORE=of_results(demo, "score_zones"),
        SHELTER_ZONES=of_results(demo, "shelter_zones"),
        OUTPUT_AREAS=demo.table("guideline_areas"),
        OUTPUT_DISTRICTS=demo.table("guideline_districts"),
        OUTPUT_INDICATORS=demo.table("guideline_indicators"), REPORT=report,
    )
    demo.say(f"drafted the guideline sheets: {found['AREAS']} problem areas")
    return report


def weigh(demo, town):
    report = demo.out / "weighing.html"
    demo.run(
        "weigh_plan", ZONES=of_results(demo, "score_zones"),
        **of_study(demo, "hazards", "plan_areas"),
        SCENARIOS=[of_results(demo, f"{each.stem}_indicators") for each in town.scenarios],
        SCENARIO_ZONES=[of_results(demo, f"{each.stem}_zones") for each in town.scenarios],
        OUTPUT_ZONES=demo.table("weighing_zones"), OUTPUT_AREAS=demo.table("weighing_areas"),
        OUTPUT_PARETO=demo.table("weighing_pareto"), REPORT=report,
    )
    demo.say("weighed vibrancy against risk")
    return report

"""The part of the demo about local resources: what is there, who wants it, who pays, a draft.

Every function takes a ``demo.Demo`` that has scored the town. A town without plans of people, or
without programmes, is shown what its resources allow.
"""

import json
from dataclasses import replace
from pathlib import Path

from demo_risk import count, filled, of_results, of_study

PLAN = Path(__file__).with_name("demo_local.json")


def everything(demo, town):
    """All steps that the data of the study allow; gives the reports and the documents."""
    if not filled(demo, "resources"):
        return [], []
    reports, documents = [review(demo)], []
    matched = filled(demo, "needs", "\"kind\" = 'venture'")
    if matched:
        reports.append(match(demo))
    reports.append(map_places(demo, matched))
    if matched and filled(demo, "programmes"):
        projects = found_projects(demo)
        reports.append(programmes(demo))
        for plan, project in projects:
            goals, made = simulated(demo, town, plan, project) if "facility" in plan else ({}, [])
            reports += made
            documents.append(application(demo, project, goals))
    return reports, documents


def review(demo):
    report = demo.out / "review.html"
    demo.run(
        "review_resources", STUDY=demo.study, SCORE=of_results(demo, "score_zones"),
        **of_study(demo, "resources", "facilities", "zones", "entries", "stops", "hazards"),
        OUTPUT_RESOURCES=demo.table("resources_reviewed"),
        OUTPUT_DUPLICATES=demo.table("resources_pairs"), REPORT=report,
    )
    demo.say("reviewed the local resources: "
             f"{count(demo, 'resources'):,} rows, {count(demo, 'duplicates'):,} pairs to look at")
    return report


def match(demo):
    report = demo.out / "matching.html"
    demo.run(
        "match_resources", KIND="venture",
        **of_study(demo, "needs", "resources", "partners", "network", "districts"),
        OUTPUT_MATCHES=demo.table("matches"), OUTPUT_NEEDS=demo.table("matched_needs"),
        OUTPUT_UNMATCHED=demo.table("unmatched_needs"),
        OUTPUT_COMBINATIONS=demo.table("combinations"),
        OUTPUT_WEIGHTS=demo.table("matching_weights"), REPORT=report,
    )
    demo.say("matched what people want to do with resources and partners")
    return report


def map_places(demo, with_needs):
    report = demo.out / "resources.html"
    names = ("zones", "resources", "network", "entries", "stops", "hazards", "duplicates")
    given = of_study(demo, *names, *(("needs",) if with_needs else ()))
    demo.run(
        "map_resources", **given, TOUR_CATEGORIES=["culture"],
        OUTPUT_ZONES=demo.table("resource_zones"),
        OUTPUT_RESOURCES=demo.table("resources_mapped"), OUTPUT_NEAR=demo.table("resources_near"),
        OUTPUT_TOURS=demo.table("resource_tours"), OUTPUT_STOPS=demo.table("resource_stops"),
        **({"OUTPUT_NEEDS": demo.table("needs_demand")} if with_needs else {}), REPORT=report,
    )
    demo.say("mapped the local resources, with a walk through them")
    return report


def found_projects(demo):
    """Matches onto the board; the best of some plans become projects, as a person decides."""
    import pyogrio
    from nigiwai.core.matching.board import proposals, rows, steps
    from nigiwai.core.study.store import open_study

    study = open_study(demo.study)
    wanted = ["id", *proposals.FOUND]
    frame = pyogrio.read_dataframe(
        demo.results, layer="matches", columns=wanted, read_geometry=False)
    frame = frame.astype(object).where(frame.notna(), None)
    proposals.take_over(study, frame[wanted].to_dict("records"))
    board, made = rows.read(study), []
    for plan in json.loads(PLAN.read_text(encoding="utf-8"))["projects"]:
        own = [one for one in board["matches"].values() if one["need_id"] == plan["need"]]
        if not own:
            continue
        best = max(own, key=lambda one: one["score"])
        project, step = steps.made_project(board, best["id"], plan["name"])
        rows.put(study, step)
        board.adopt(step)
        step = (board.changed("projects", project, {
            "programme_id": plan["programme_id"],
            "cost_yen": board.row("needs", plan["need"])["budget_yen"],
            "facts": json.dumps(plan["facts"], ensure_ascii=False)}),)
        rows.put(study, step)
        board.adopt(step)
        made.append((plan, project))
    demo.say(f"{len(frame):,} matches onto the board, {len(made)} of them became projects")
    return made


def programmes(demo):
    report = demo.out / "programmes.html"
    found = demo.run(
        "match_programmes", **of_study(demo, "programmes", "projects"), **rules(demo),
        TODAY=today(), OUTPUT=demo.table("programme_fits"), REPORT=report,
    )
    demo.say(f"held the projects against the programmes: {found['FITTING']} fit")
    return report


def simulated(demo, town, plan, project):
    """The project as a scenario of its own: the goals of its application, and the reports."""
    import pyogrio

    places = pyogrio.read_dataframe(demo.study, layer="projects")
    place = places[places["id"] == project].to_crs(6668)[["geometry"]]
    path = demo.out / "scenario_project.geojson"
    facility = {"edit": "add", "facility_id": "new-1", "name": plan["name"], **plan["facility"]}
    pyogrio.write_dataframe(place.assign(**facility), path, driver="GeoJSON")
    scenario = replace(town.scenarios[0], key="project", name=plan["name"], edits=path)
    report = demo.simulate(scenario)
    return {
        "INDICATORS": of_results(demo, f"{scenario.stem}_indicators"), "SCENARIO": scenario.name,
        "ZONES": of_results(demo, f"{scenario.stem}_zones"),
    }, [report]


def application(demo, project, goals):
    """The draft of an application; without goals their place stays marked."""
    number = len(list(demo.out.glob("application_*.docx"))) + 1
    path = demo.out / f"application_{number}.docx"
    found = demo.run(
        "draft_application", PROJECT_ID=project, TODAY=today(), OUTPUT=path, **rules(demo),
        **of_study(demo, "projects", "resources", "partners", "needs", "matches", "programmes"),
        **goals,
    )
    demo.say(f"drafted {path.name}: {found['MISSING']} things are missing")
    return path


def rules(demo):
    """The parameter for conditions, where there are any."""
    return {"RULES": demo.of_study("programme_rules")} if filled(demo, "programme_rules") else {}


def today():
    """A day on which the sample's programmes are open, not yet open and closed."""
    return json.loads(PLAN.read_text(encoding="utf-8"))["today"]

"""A small catalogue and a plan for the tests of plan files; no QGIS."""

import json

from nigiwai.core.plan import catalogue as kinds
from nigiwai.core.plan import reading, tasks, text
from nigiwai.core.plan.catalogue import Algorithm, Parameter, Recipe

TABLE, WORDS = kinds.TABLE_OUT, kinds.WORDS


def algorithm(name, *parameters, group="analyses", **recipe):
    return Algorithm(name, {one.name: one for one in parameters}, Recipe(**recipe), group)


def layer(name, required=False):
    return Parameter(name, kinds.LAYER, required)


CATALOGUE = {one.name: one for one in (
    algorithm(
        "score", layer("ZONES", True), layer("EXTRA"),
        Parameter("DRAWS", kinds.NUMBER, whole=True, low=0, high=1000),
        Parameter("SHARE", kinds.NUMBER, low=0.0, high=1.0),
        Parameter("FAST", kinds.TRUTH), Parameter("TITLE", WORDS),
        Parameter("METHOD", kinds.CHOICE, choices=("best", "one_to_one")),
        Parameter("KINDS", kinds.CHOICE, choices=("park", "shop", "school"), many=True),
        Parameter("OUT", TABLE, True), Parameter("REPORT", kinds.FILE_OUT, ending="html"),
        inputs={"ZONES": "zones"}, needs=("zones",), tables={"OUT": "score_zones"},
        files={"REPORT": "score.html"}),
    algorithm(
        "simulate_scenario", layer("ZONES", True), layer("EDITS", True),
        Parameter("SCENARIO", WORDS), Parameter("OUT", TABLE, True),
        inputs={"ZONES": "zones"}, tables={"OUT": "scenario_{key}_zones"}, by_scenario=True),
    algorithm(
        "compare", Parameter("SCENARIOS", kinds.LAYERS, True), Parameter("OUT", TABLE, True),
        scenarios={"SCENARIOS": "OUT"}, tables={"OUT": "comparison"}),
    algorithm(
        "risk", layer("HAZARDS", True), layer("PRESENCE"), layer("LATER"),
        Parameter("OUT", TABLE, True), inputs={"HAZARDS": "hazards"},
        results={"PRESENCE": "score_zones"}, tables={"OUT": "exposure"}),
    algorithm(
        "export_map", Parameter("OUT", kinds.FILE_OUT, True, ending="pdf"),
        Parameter("RESULTS", kinds.FILE), group="exports", whole={"RESULTS": "results"}),
    algorithm("import_data", group="inputs"),
)}


def plan_text(**changes):
    """A plan that is right, with other members; None takes one out."""
    plan = {
        "plan": 1, "name": "p",
        "study": {"boundary": "town.geojson"},
        "inputs": ["people.csv", {"path": "facilities", "attribution": "City"}],
        "scenarios": [
            {"name": "A", "edits": "a.geojson"},
            {"name": "駅前", "key": "b", "places": [
                {"category": "library", "size": 100, "at": [138.3, 34.8]}]}],
        "analyses": ["score", "simulate_scenario", "compare", "risk"],
        "exports": ["export_map"],
        **changes,
    }  # fmt: skip
    plan = {key: value for key, value in plan.items() if value is not None}
    return json.dumps(plan, ensure_ascii=False, indent=1)


def read(**changes):
    """Tasks and faults of :func:`plan_text`."""
    plan, faults = reading.plan_of(text.parse(plan_text(**changes), "plan.json"))
    if plan is None or plan.study is None:
        return [], faults
    found, more = tasks.tasks_of(plan, CATALOGUE)
    faults = [*faults, *more]
    return [] if faults else found, faults

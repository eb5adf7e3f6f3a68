"""Checks of plans: a table of bad ones, each with code, place and hint; and right ones as tasks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nigiwai.core.plan import references
from nigiwai.core.plan.near import nearest
from nigiwai.core.plan.reading import slug
from nigiwai.core.plan.references import Reference
from nigiwai.core.plan.tasks import Target
from nigiwai.tests.core.plans import plan_text, read


def step(run="score", **values):
    return {"analyses": [{"run": run, "with": values}], "exports": None, "scenarios": None}


BAD = [
    # Keys and types.
    ({"plan": None}, "plan_missing_key", "{ }", {"key": "plan"}),
    ({"plan": 2}, "plan_other_format", "plan", {"found": "2"}),
    ({"plan": True}, "plan_wrong_type", "plan", {"found": "truth"}),
    ({"study": None}, "plan_missing_key", "{ }", {"key": "study"}),
    ({"study": {"mesh": "500m"}}, "plan_missing_key", "study", {"key": "boundary"}),
    ({"study": {"boundary": "t", "mesh": "500"}}, "plan_unknown_word", "study.mesh",
     {"near": "500m"}),
    ({"study": {"boundary": 3}}, "plan_wrong_type", "study.boundary", {"wanted": "text"}),
    ({"analysis": []}, "plan_unknown_key", "analysis", {"near": "analyses"}),
    ({"language": "jp"}, "plan_unknown_word", "language", {"near": ""}),
    ({"inputs": {}}, "plan_wrong_type", "inputs", {"wanted": "list", "found": "object"}),
    ({"inputs": [7]}, "plan_wrong_type", "inputs[0]", {"wanted": "object"}),
    ({"inputs": [{"attribution": "x"}]}, "plan_missing_key", "inputs[0]", {"key": "path"}),
    ({"inputs": [{"path": "x", "atribution": "y"}]}, "plan_unknown_key", "inputs[0].atribution",
     {"near": "attribution"}),
    ({"inputs": [{"path": "x", "codes": {"1": 2}}]}, "plan_wrong_type", "inputs[0].codes.1", {}),
    ({"inputs": ["a.csv", "a.csv"]}, "plan_twice", "inputs[1]", {"first": "inputs[0]"}),
    ({"inputs": ["study:zones"]}, "plan_not_a_path", "inputs[0]", {}),
    ({"inputs": ["dta:x.csv"]}, "plan_unknown_reference", "inputs[0]", {"near": "data"}),
    # Scenarios.
    ({"scenarios": [{"edits": "a"}]}, "plan_missing_key", "scenarios[0]", {"key": "name"}),
    ({"scenarios": [{"name": "A", "edits": "a", "places": []}]}, "plan_one_of_two",
     "scenarios[0].places", {}),
    ({"scenarios": [{"name": "A"}, {"name": "A"}]}, "plan_twice", "scenarios[1]", {}),
    ({"scenarios": [{"name": "A", "places": [{"at": [138.3, 34.8]}]}]}, "plan_missing_key",
     "scenarios[0].places[0]", {"key": "category"}),
    ({"scenarios": [{"name": "A", "places": [{"category": "library", "at": [34.8, 138.3]}]}]},
     "plan_not_a_place", "scenarios[0].places[0].at", {}),
    ({"scenarios": [{"name": "A", "places": [{"edit": "delete", "facility": "f"}]}]},
     "plan_unknown_word", "scenarios[0].places[0].edit", {}),
    ({"scenarios": None}, "plan_no_scenarios", "analyses[1]", {}),
    # Steps.
    ({"analyses": ["scor"]}, "plan_unknown_algorithm", "analyses[0]", {"near": "score"}),
    ({"analyses": [{"with": {}}]}, "plan_missing_key", "analyses[0]", {"key": "run"}),
    ({"analyses": [{"run": "score", "width": {}}]}, "plan_unknown_key", "analyses[0].width",
     {"near": "with"}),
    ({"analyses": ["export_map"]}, "plan_wrong_list", "analyses[0]", {"wanted": "exports"}),
    ({"analyses": ["import_data"]}, "plan_wrong_list", "analyses[0]", {"wanted": "inputs"}),
    ({"exports": ["score"]}, "plan_wrong_list", "exports[0]", {"wanted": "analyses"}),
    ({"analyses": ["score", "score"]}, "plan_twice", "analyses[1]", {"name": "score"}),
    ({"analyses": ["score", {"run": "risk", "with": {"OUT": "results:score_zones"}}]},
     "plan_same_target", "analyses[1]", {"first": "analyses[0]"}),
    # Values.
    (step(DRAW=3), "plan_unknown_parameter", "analyses[0].with.DRAW", {"near": "DRAWS"}),
    (step(DRAWS="3"), "plan_wrong_value", "analyses[0].with.DRAWS", {"wanted": "number"}),
    (step(DRAWS=True), "plan_wrong_value", "analyses[0].with.DRAWS", {}),
    (step(DRAWS=2.5), "plan_out_of_range", "analyses[0].with.DRAWS", {"whole": True}),
    (step(DRAWS=-1), "plan_out_of_range", "analyses[0].with.DRAWS", {"low": "0", "high": "1000"}),
    (step(SHARE=1.5), "plan_out_of_range", "analyses[0].with.SHARE", {"whole": False}),
    (step(FAST="yes"), "plan_wrong_value", "analyses[0].with.FAST", {"wanted": "truth"}),
    (step(TITLE=4), "plan_wrong_value", "analyses[0].with.TITLE", {"wanted": "text"}),
    (step(METHOD="bets"), "plan_unknown_word", "analyses[0].with.METHOD", {"near": "best"}),
    (step(METHOD=["best"]), "plan_wrong_value", "analyses[0].with.METHOD", {}),
    (step(KINDS=["park", "shops"]), "plan_unknown_word", "analyses[0].with.KINDS",
     {"near": "shop"}),
    (step(ZONES=None), "plan_needed_value", "analyses[0].with.ZONES", {}),
    (step(ZONES=5), "plan_wrong_value", "analyses[0].with.ZONES", {"wanted": "layer"}),
    (step(ZONES={"from": "study:zones", "where": "1=1"}), "plan_wrong_value",
     "analyses[0].with.ZONES", {}),
    (step(OUT="score.gpkg"), "plan_wrong_value", "analyses[0].with.OUT", {"wanted": "table"}),
    (step(OUT="results:a\" (geom)"), "plan_wrong_value", "analyses[0].with.OUT", {}),
    (step(REPORT="results:x"), "plan_wrong_value", "analyses[0].with.REPORT", {"wanted": "path"}),
    # References.
    (step(ZONES="study:zone"), "plan_points_at_nothing", "analyses[0].with.ZONES",
     {"near": "zones"}),
    (step(ZONES="resutls:x"), "plan_unknown_reference", "analyses[0].with.ZONES",
     {"near": "results"}),
    (step(EXTRA="results:scores"), "plan_points_at_nothing", "analyses[0].with.EXTRA", {}),
    ({"analyses": [{"run": "simulate_scenario", "with": {"EDITS": "scenario:C"}}]},
     "plan_points_at_nothing", "analyses[0].with.EDITS", {}),
    ({"analyses": ["compare"], "exports": None}, "plan_needed_value", "analyses[0]",
     {"parameter": "SCENARIOS"}),
    ({"analyses": [{"run": "score", "with": {"EXTRA": "results:exposure"}}, "risk"]},
     "plan_circle", "analyses[0]", {"steps": "score → risk → score"}),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "code", "place", "facts"), BAD)
def test_a_bad_plan_is_told_where_and_what(changes, code, place, facts):
    tasks, faults = read(**changes)
    assert tasks == []
    found = {(one.code, one.facts["place"]): one.facts for one in faults}
    assert (code, place) in found
    told = found[(code, place)]
    assert {name: told[name] for name in facts} == facts
    last = place.rpartition(".")[2].partition("[")[0]
    lines = plan_text(**changes).split("\n")
    assert 1 <= told["line"] <= len(lines)
    if "." in place and code != "plan_missing_key":
        assert f'"{last}"' in lines[told["line"] - 1]


def test_all_mistakes_are_told_at_once():
    _tasks, faults = read(language="jp", **step(DRAWS=-1, FAST=1, DRAW=2))
    assert len(faults) == 4


def test_a_short_plan_is_filled_from_the_study():
    tasks, faults = read()
    assert faults == []
    assert [one.key for one in tasks] == [
        "study", "input:file:people.csv", "input:file:facilities", "scenario:A", "scenario:b",
        "score", "simulate_scenario_A", "simulate_scenario_b", "compare", "risk", "export_map"]
    by_key = {one.key: one for one in tasks}
    assert by_key["input:file:facilities"].values["ATTRIBUTION"] == "City"
    assert by_key["score"].usual == {"ZONES": Reference("study", "zones")}
    assert by_key["score"].outputs == {
        "OUT": Target("table", "score_zones"), "REPORT": Target("file", "study_score.html")}
    simulated = by_key["simulate_scenario_b"]
    assert simulated.values == {"EDITS": Reference("scenario", "b"), "SCENARIO": "駅前"}
    assert simulated.outputs["OUT"].name == "scenario_b_zones"
    assert simulated.after == ("scenario:b",)
    assert by_key["compare"].after == ("simulate_scenario_A", "simulate_scenario_b")
    assert by_key["risk"].usual["PRESENCE"] == Reference("results", "score_zones")
    assert by_key["risk"].after == ("score",)
    assert set(by_key["export_map"].after) == {
        "score", "simulate_scenario_A", "simulate_scenario_b", "compare", "risk"}


def test_steps_come_after_what_they_read_and_names_tell_them_apart():
    tasks, faults = read(scenarios=None, analyses=[
        "risk", {"run": "score", "name": "Draft 2", "with": {"DRAWS": 3, "ZONES": {
            "from": "study:zones", "only": {"id": "a"}, "without": {"name": ["x", "y"]}}}},
        "score"])
    assert faults == []
    # The one that is named does not wait, and moves behind nothing.
    assert [one.key for one in tasks if one.group == "analyses"] == [
        "score_Draft_2", "score", "risk"]
    named = next(one for one in tasks if one.key == "score_Draft_2")
    assert named.outputs["OUT"].name == "score_zones_draft_2"
    assert named.outputs["REPORT"].name == "study_score_Draft_2.html"
    assert named.values["ZONES"] == Reference(
        "study", "zones", {"id": ["a"]}, {"name": ["x", "y"]})


def test_null_takes_away_what_would_be_filled_in():
    tasks, faults = read(**step("risk", PRESENCE=None))
    assert faults == []
    assert "PRESENCE" not in tasks[-1].given()
    tasks, faults = read(**step(REPORT=None))
    assert faults == []
    assert list(tasks[-1].outputs) == ["OUT"]


def test_files_of_the_sample_town_bring_it_along():
    tasks, faults = read(study={"boundary": "sample:boundary.geojson"})
    assert faults == []
    assert (tasks[0].key, tasks[0].group) == ("sample", "sample")


@given(st.text(max_size=80))
def test_a_slug_is_safe_and_stays_one(name):
    made = slug(name)
    assert slug(made) == made
    assert len(made) <= 60
    assert not set(made) & set("/\\:*?\"<>| .'")


@given(st.sampled_from(references.KINDS), st.text(alphabet="abc_|/.日本 1", max_size=12))
def test_a_reference_is_read_as_it_is_written(kind, name):
    found = references.parse(f"{kind}:{name}")
    assert (found.kind, found.name) == (kind, name.strip())
    again = references.parse(found.text)
    assert again == found or not found.name


@pytest.mark.parametrize("path", [
    "C:/data/zones.shp", "data/zones.shp", "../x.gpkg|layername=a", "d:\\x.csv", "zones.gpkg"])
def test_plain_paths_are_files(path):
    assert references.parse(path) == Reference("file", path)


@given(st.text(max_size=10), st.lists(st.text(min_size=1, max_size=10), max_size=6))
def test_the_nearest_word_is_one_of_the_known(word, known):
    found = nearest(word, known)
    assert found == "" or found in known
    assert all(nearest(one, known).casefold() == one.casefold() for one in known)

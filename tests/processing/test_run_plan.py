"""``nigiwai:run_plan``: right results, what is skipped and what is made again, stops, failures."""

import json
from pathlib import Path

import geopandas  # noqa: TID253 - tests on layers
import numpy as np
import pytest
from nigiwai.bridge import shown
from nigiwai.bridge.plan import writing as plan_writing
from nigiwai.core.scenarios import library
from nigiwai.core.study.store import open_study
from nigiwai.tests.processing.conftest import feedback_class
from nigiwai.tests.processing.plan_files import QUICK, existing, from_files, small_study
from qgis.core import QgsProcessingException

STEPS = ["scenario:a", "scenario:b", "score_vibrancy", "simulate_scenario_a",
         "simulate_scenario_b", "compare_scenarios"]


@pytest.fixture(scope="module")
def small(sample_study, tmp_path_factory):
    return small_study(sample_study, tmp_path_factory.mktemp("small"))


@pytest.fixture(scope="module")
def planned(small, tmp_path_factory):
    """A plan on a small study that has been run once."""
    plan = existing(small, tmp_path_factory.mktemp("planned"))
    plan.first, plan.said = plan.run()
    return plan


def table(plan, name):
    return geopandas.read_file(plan.out / "town_results.gpkg", layer=name)


def test_it_does_what_the_single_algorithms_do(planned, tmp_path):
    from qgis import processing

    assert planned.done() == STEPS
    inputs = shown.town_inputs(planned.path.parent / "town.gpkg")
    target = str(tmp_path / "zones.gpkg")
    processing.run("nigiwai:score_vibrancy", {
        **inputs, "DRAWS": 0, "OUTPUT_ZONES": target, "OUTPUT_FACILITIES": "TEMPORARY_OUTPUT"})
    wanted, found = geopandas.read_file(target), table(planned, "score_zones")
    assert found["id"].tolist() == wanted["id"].tolist()
    np.testing.assert_array_equal(found["vibrancy"], wanted["vibrancy"])
    compared = table(planned, "comparison")
    assert set(compared["scenario"]) == {"A", "B"}
    added = table(planned, "scenario_a_facilities").query("edit == 'add'")
    assert added["name"].tolist() == ["新しい図書館"]
    place = added.to_crs(6668).geometry.iloc[0]
    assert (place.x, place.y) == pytest.approx((138.4736, 34.7236), abs=1e-7)


def test_it_says_where_everything_is(planned):
    made = planned.first
    assert (made["STEPS"], made["DONE"], made["SKIPPED"]) == (6, 6, 0)
    assert made["FOLDER"] == str(planned.out)
    names = [line.rpartition("/")[2] for line in made["REPORTS"].split("\n")]
    assert names == ["town_vibrancy.html"]
    assert all((planned.out / name).is_file() for name in names)
    entry = planned.log()[-1]
    assert entry["run"] == "compare_scenarios"
    assert entry["results"]["NON_DOMINATED"]
    assert entry["outputs"]["OUTPUT"][:2] == ["table", "comparison"]
    # Paths of a machine and what somebody wrote into parameters are not in the log.
    assert str(planned.path.parent) not in json.dumps(planned.log())


def test_what_is_done_is_skipped_and_a_change_is_followed(planned):
    made, said = planned.run()
    assert (made["DONE"], made["SKIPPED"]) == (0, 6)
    assert made["REPORTS"] == planned.first["REPORTS"]
    assert sum("skipped" in text for text in said.said) == 6
    # Another size in scenario B: it, its simulation, and what compares.
    changed = json.loads(json.dumps(planned.plan["scenarios"]))
    changed[1]["places"][0]["size"] = 300
    before = len(planned.log())
    planned.save(scenarios=changed)
    made, said = planned.run()
    assert [one["step"] for one in planned.log()[before:]] == [
        "scenario:b", "simulate_scenario_b", "compare_scenarios"]
    assert any("scenario:b" in text and "changed" in text for text in said.said)


def test_a_lost_result_is_made_again(planned):
    planned.run()
    (planned.out / "town_vibrancy.html").unlink()
    before = len(planned.log())
    planned.run()
    assert [one["step"] for one in planned.log()[before:]] == ["score_vibrancy"]


def test_new_data_in_the_study_are_noticed(planned, sample_study):
    from qgis import processing

    def bring(name):
        processing.run("nigiwai:import_data", {
            "STUDY": str(planned.path.parent / "town.gpkg"), "ATTRIBUTION": "words",
            "INPUT": str(Path(sample_study).parent / "source" / name)})

    planned.run()
    before = len(planned.log())
    bring("opinions.csv")
    assert planned.run()[0]["DONE"] == 0
    bring("stations.shp")
    made, said = planned.run(ONLY_CHECK=True)
    assert (made["DONE"], made["SKIPPED"], len(planned.log())) == (0, 2, before)
    assert sum("would be run" in text for text in said.said) == 4


def test_starting_anew_does_everything(small, tmp_path):
    plan = existing(small, tmp_path)
    plan.save(scenarios=[], analyses=["check_study"])
    assert plan.run()[0]["DONE"] == 1
    assert plan.run()[0]["DONE"] == 0
    assert plan.run(RESTART=True)[0]["DONE"] == 1


def test_a_plan_of_what_was_made_makes_it_again(planned):
    """Written from the results alone; its run gives the same numbers."""
    again = planned.path.parent / "again.json"
    planned.run()
    # The page writes its results beside the study.
    results = planned.path.parent / "town_results.gpkg"
    results.write_bytes((planned.out / "town_results.gpkg").read_bytes())
    study = planned.path.parent / "town.gpkg"
    plan = plan_writing.write(study, again)
    assert plan["study"] == {"file": "town.gpkg"}
    assert plan["folder"] == "."
    assert [one if isinstance(one, str) else one["run"] for one in plan["analyses"]] == [
        "score_vibrancy", "simulate_scenario", "simulate_scenario", "compare_scenarios"]
    wanted = table(planned, "comparison")
    results.unlink()
    from qgis import processing

    made = processing.run("nigiwai:run_plan", {"PLAN": str(again)})
    found = geopandas.read_file(made["RESULTS"], layer="comparison")
    assert found["scenario"].tolist() == wanted["scenario"].tolist()
    np.testing.assert_array_equal(found["after"], wanted["after"])


# What goes wrong.

def refused(plan, **parameters):
    feedback = feedback_class()()
    with pytest.raises(QgsProcessingException) as caught:
        plan.run(feedback, **parameters)
    assert "Traceback" not in str(caught.value)
    return str(caught.value)


def test_all_mistakes_are_told_with_their_lines_and_nothing_is_made(small, tmp_path):
    plan = existing(small, tmp_path)
    plan.plan["analyses"][1] = {"run": "score_vibrancy", "with": {"DRAW": 3, "DRAWS": "many"}}
    plan.plan["scenarios"][0]["places"][0] = {"category": "libary", "at": [138.3, 34.8]}
    plan.plan["inputs"] = ["none.csv"]
    text = refused(plan)
    lines = plan.path.read_text("utf-8").split("\n")
    number = next(n for n, line in enumerate(lines, 1) if '"DRAW"' in line)
    assert "Mistakes: 4." in text
    assert f"analyses[1].with.DRAW (line {number})" in text
    assert "Did you mean “DRAWS”?" in text
    assert "DRAWS takes a number without quotation marks; “many” is none" in text
    assert "Did you mean “library”?" in text
    assert "none.csv" in text
    assert not plan.out.exists()


def test_a_study_that_is_not_there_and_a_plan_in_the_plugin(small, tmp_path, root):
    plan = existing(small, tmp_path)
    assert "nowhere.gpkg" in refused(plan, PLAN=plan.save(study={"file": "nowhere.gpkg"}))
    plan.save(study={"file": "town.gpkg"})
    assert "inside the plugin" in refused(plan, FOLDER=str(root / "resources" / "out"))
    plan.path.write_bytes('{"name": "焼津"}'.encode("cp932"))
    from qgis import processing

    with pytest.raises(QgsProcessingException, match="Shift_JIS"):
        processing.run("nigiwai:run_plan", {"PLAN": str(plan.path)})


def test_outputs_elsewhere_are_allowed_but_said_and_own_files_are_kept(small, tmp_path):
    plan = existing(small, tmp_path)
    plan.save(scenarios=[], analyses=[
        {"run": "check_study", "with": {"REPORT": "../else/check.html"}}])
    _made, said = plan.run()
    assert (tmp_path / "else" / "check.html").is_file()
    assert any("outside the folder" in text for text in said.warned)
    for name in ("../town.gpkg", "plan_log.jsonl", "../plan.json"):
        plan.save(analyses=[{"run": "check_study", "with": {"REPORT": name}}])
        assert "belongs to the plan itself" in refused(plan)


def test_what_the_study_lacks_is_said_before_any_step(small, tmp_path):
    plan = existing(small, tmp_path)
    plan.plan["analyses"].append("assign_shelters")
    text = refused(plan)
    assert "analyses[3]" in text
    assert "Shelters" in text
    assert plan.done() == ["scenario:a", "scenario:b"]


def test_a_failed_step_says_which_and_the_next_run_goes_on(small, tmp_path):
    plan = existing(small, tmp_path)
    bad = [{"name": "A", "key": "a", "places": [{"edit": "remove", "facility": "no such one"}]}]
    good = plan.plan["scenarios"]
    plan.save(scenarios=[*bad, good[1]])
    text = refused(plan)
    assert "analyses[2]" in text
    assert "Simulate scenario: A" in text
    assert "no such one" in text
    failed = plan.log()[-1]
    assert (failed["step"], failed["status"]) == ("simulate_scenario_a", "failed")
    assert "no such one" in failed["error"]
    assert plan.done() == ["scenario:a", "scenario:b", "score_vibrancy"]
    plan.save(scenarios=good)
    made, _said = plan.run(ONLY_CHECK=True)
    assert made["SKIPPED"] == 2


def test_a_plan_that_is_stopped_keeps_what_is_done(small, tmp_path):
    plan = existing(small, tmp_path)
    plan.save(analyses=[{"run": "score_vibrancy", "with": QUICK}, "check_study"])
    feedback = feedback_class()(stop_at=60.0)
    with pytest.raises(QgsProcessingException, match="Stopped as you asked, after 2 of 4"):
        plan.run(feedback)
    assert plan.log()[-1]["status"] == "stopped"
    assert not (plan.out / "town_results.gpkg").exists()
    made, _said = plan.run()
    assert (made["DONE"], made["SKIPPED"]) == (2, 2)
    assert plan.done() == [*STEPS[:3], "check_study"]


# A study that the plan makes.

@pytest.fixture(scope="module")
def founded(sample_study, tmp_path_factory):
    plan = from_files(sample_study, tmp_path_factory.mktemp("founded"), language="ja", scenarios=[
        {"name": "図書館", "key": "a", "places": [
            {"category": "library", "size": 900, "at": [138.4736, 34.7236]}]}])
    plan.made, plan.said = plan.run()
    return plan


def test_a_study_from_files_in_another_language(founded):
    study = open_study(founded.out / "study.gpkg")
    assert study.level == "1km"
    assert founded.done()[:3] == [
        "study", "input:data:population_mesh.txt", "input:data:facilities/library"]
    page = (founded.out / "study_vibrancy.html").read_text("utf-8")
    assert '<html lang="ja"' in page
    # The panel finds the scenario of the plan.
    [scenario] = library.scenarios(study)
    assert scenario.name == "図書館"
    assert founded.run()[0]["DONE"] == 0


def test_a_study_is_not_made_anew_unless_somebody_says_so(founded):
    before = (founded.out / "study.gpkg").read_bytes()
    boundary = founded.plan["study"]
    founded.save(study={**boundary, "mesh": "500m"})
    text = refused(founded)
    assert "would have to be made anew" in text
    assert (founded.out / "study.gpkg").read_bytes() == before
    founded.save(study=boundary)
    assert founded.run()[0]["DONE"] == 0
    # An input that is taken out stays in the study, and that is said.
    inputs = founded.plan["inputs"]
    founded.save(inputs=inputs[:1])
    _made, said = founded.run()
    assert any("data:facilities/library" in text for text in said.warned)
    founded.save(inputs=inputs)


def test_a_study_of_somebody_else_is_not_touched(founded, sample_study, tmp_path):
    plan = from_files(sample_study, tmp_path)
    plan.out.mkdir()
    other = (founded.out / "study.gpkg").read_bytes()
    (plan.out / "study.gpkg").write_bytes(other)
    assert "not from this plan" in refused(plan)
    assert (plan.out / "study.gpkg").read_bytes() == other


def test_rows_can_be_cut_down_without_code(small, tmp_path):
    plan = existing(small, tmp_path)
    cut = {"from": "study:facilities", "only": {"category": ["library", "park_block"]},
           "without": {"name": "none of them"}}
    plan.save(scenarios=[], analyses=[
        {"run": "score_vibrancy", "with": {**QUICK, "FACILITIES": cut}}])
    plan.run()
    found = table(plan, "score_facilities")
    assert set(found["category"]) == {"library", "park_block"}

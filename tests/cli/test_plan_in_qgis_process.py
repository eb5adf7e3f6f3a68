"""``nigiwai:run_plan`` as ``qgis_process`` runs it: a study from files, twice, and mistakes."""

import json

import pytest
from nigiwai.tests.plugin_profile import Profile, needs
from nigiwai.tests.processing.plan_files import PlanFile, boundary_of


@pytest.fixture(scope="module")
def profile(tmp_path_factory):
    needs("qgis_process")
    profile = Profile(tmp_path_factory.mktemp("plan"))
    profile.enable()
    return profile


def call(profile, *parameters):
    return profile.run("qgis_process", "run", "nigiwai:run_plan", "--json", "--", *parameters)


def results(done):
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)["results"]


def test_a_small_plan_is_checked_run_and_gone_on_with(profile, tmp_path):
    boundary_of(tmp_path)
    plan = PlanFile(
        tmp_path, study={"boundary": "boundary.geojson", "mesh": "1km", "attribution": "words"},
        inputs=["sample:population_mesh.txt", "sample:facilities/library"],
        analyses=[{"run": "score_vibrancy", "with": {"DRAWS": 0, "DRAW": 1}}], exports=[])
    done = call(profile, f"PLAN={plan.save()}")
    assert done.returncode == 1
    assert "analyses[0].with.DRAW (line" in done.stderr
    assert "Traceback" not in done.stderr
    assert not plan.out.exists()
    plan.save(analyses=[{"run": "score_vibrancy", "with": {"DRAWS": 0}}])
    assert results(call(profile, f"PLAN={plan.path}", "ONLY_CHECK=true"))["DONE"] == 0
    assert not plan.out.exists()
    made = results(call(profile, f"PLAN={plan.path}"))
    assert (made["STEPS"], made["DONE"], made["SKIPPED"]) == (5, 5, 0)
    assert made["REPORTS"].endswith("study_vibrancy.html")
    elsewhere = tmp_path / "elsewhere"
    again = results(call(profile, f"PLAN={plan.path}"))
    assert (again["DONE"], again["SKIPPED"]) == (0, 5)
    assert results(call(profile, f"PLAN={plan.path}", f"FOLDER={elsewhere}", "ONLY_CHECK=true"))[
        "STUDY"] == str(elsewhere / "study.gpkg")

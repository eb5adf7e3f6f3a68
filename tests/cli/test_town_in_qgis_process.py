"""Score and simulate as ``qgis_process`` runs them: exit status, JSON, sentence."""

import json

import pytest
from nigiwai.tests.plugin_profile import Profile, needs
from nigiwai.tests.processing.conftest import Town, digests


@pytest.fixture(scope="module")
def profile(tmp_path_factory):
    needs("qgis_process")
    profile = Profile(tmp_path_factory.mktemp("town"))
    profile.enable()
    return profile


@pytest.fixture
def call(profile, tmp_path):
    """``call(name, edits, **changes)``: what was done, and the folder of the outputs."""
    (tmp_path / "in").mkdir()
    out = tmp_path / "out"
    out.mkdir()
    town = Town(tmp_path / "in")

    def call(name, *edits, **changes):
        parameters = town.parameters(
            OUTPUT_ZONES=out / "zones.gpkg", OUTPUT_FACILITIES=out / "facilities.gpkg", DRAWS=2)
        if edits:
            parameters["EDITS"] = town.edits(*edits)
        arguments = [f"{key}={value}" for key, value in {**parameters, **changes}.items()]
        inputs = digests(town.folder)
        done = profile.run(
            "qgis_process", "run", f"nigiwai:{name}", "--json", "--", *arguments)
        assert digests(town.folder) == inputs
        assert "Traceback" not in done.stdout + done.stderr
        return done, out

    return call


def test_score(call):
    import geopandas

    done, out = call("score_vibrancy")
    assert done.returncode == 0, done.stderr
    results = json.loads(done.stdout)["results"]
    assert results["OUTPUT_ZONES"] == str(out / "zones.gpkg")
    assert len(geopandas.read_file(results["OUTPUT_ZONES"])) == 9
    assert geopandas.read_file(results["OUTPUT_FACILITIES"])["visitors"].gt(0).all()
    assert sorted(digests(out)) == ["facilities.gpkg", "zones.gpkg"]


def test_simulate_with_a_report(call, tmp_path):
    import geopandas

    edit = {"edit": "add", "category": "library", "size": 900.0, "at": (700, 200), "name": "分館"}
    report = tmp_path / "out" / "report.html"
    done, out = call("simulate_scenario", edit, REPORT=report, SCENARIO="分館案")
    assert done.returncode == 0, done.stderr
    results = json.loads(done.stdout)["results"]
    assert results["REPORT"] == str(report)
    assert "分館案" in report.read_text(encoding="utf-8")
    facilities = geopandas.read_file(results["OUTPUT_FACILITIES"]).set_index("id")
    assert facilities.loc["new-1", "visitors_change"] > 0
    assert sorted(digests(out)) == ["facilities.gpkg", "report.html", "zones.gpkg"]


def test_a_wrong_edit_ends_with_status_1_a_sentence_and_nothing_left(call):
    done, out = call("simulate_scenario", {"edit": "remove", "facility_id": "f99"})
    said = done.stdout + done.stderr
    assert done.returncode == 1, said
    assert "Edit 1: there is no facility with the id “f99”" in said
    assert digests(out) == {}

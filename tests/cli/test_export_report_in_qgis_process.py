"""``nigiwai:export_report`` as ``qgis_process`` runs it, and the commands that it prints, run."""

import json
import re
import shutil
from html import unescape
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from nigiwai.tests.plugin_profile import Profile, needs
from nigiwai.tests.reported_town import read
from qgis.core import QgsProcessingFeatureSourceDefinition


@pytest.fixture(scope="module")
def profile(tmp_path_factory):
    needs("qgis_process")
    profile = Profile(tmp_path_factory.mktemp("report"))
    profile.enable()
    return profile


FILTER = "\"category\" IN ('library', 'clinic') OR \"size\" > 300"
TABLES = ("score_zones", "score_facilities", "a_zones", "a_facilities", "a_indicators",
          "b_zones", "b_indicators", "structure")


@pytest.fixture(scope="module")
def sample(sample_study, tmp_path_factory):
    """A copy of the folder of the sample study under a name that a shell may trip over, with a
    score, two scenarios and indicators of some facilities beside it."""
    from nigiwai.bridge.project.study import source_of
    from nigiwai.bridge.results import destination
    from nigiwai.bridge.shown import results_path
    from qgis import processing

    folder = tmp_path_factory.mktemp("office") / "検討 o'1 $A"
    shutil.copytree(Path(sample_study).parent, folder)
    study = folder / "町's 案.gpkg"
    (folder / "study.gpkg").rename(study)
    town = {name.upper(): source_of(study, name)
            for name in ("zones", "facilities", "entries", "network", "observations")}
    processing.run("nigiwai:score_vibrancy", {
        **town, "DRAWS": 2, "OUTPUT_ZONES": destination(study, "score_zones"),
        "OUTPUT_FACILITIES": destination(study, "score_facilities")})
    processing.run("nigiwai:simulate_scenario", {
        **town, "EDITS": str(folder / "source" / "scenario_edits.geojson"), "SCENARIO": "駅前 A",
        "DRAWS": 0, **{f"OUTPUT_{part.upper()}": destination(study, f"a_{part}")
                       for part in ("zones", "facilities", "diversion", "indicators")}})
    _from_the_panel(study, town, folder)
    processing.run("nigiwai:evaluate_structure", {
        "ZONES": town["ZONES"], "OUTPUT": destination(study, "structure"),
        "FACILITIES": QgsProcessingFeatureSourceDefinition(
            town["FACILITIES"], filterExpression=FILTER)})
    return SimpleNamespace(folder=folder, study=study, results=results_path(study))


def _from_the_panel(study, town, folder):
    """A scenario of the study, whose edits the panel hands over in a file that goes with it."""
    from nigiwai.bridge.results import destination
    from nigiwai.core.scenarios import library
    from nigiwai.core.scenarios.edits import Edit
    from nigiwai.core.scenarios.edits_file import write_edits
    from nigiwai.core.study.store import open_study
    from qgis import processing

    opened = open_study(study)
    first = opened.read("facilities").iloc[0]
    edits = (Edit("add", "new-1", first["geometry"].x + 200.0, first["geometry"].y - 150.0,
                  "library", 2000.0, "図書館"),
             Edit("remove", first["id"]))
    scenario = library.create(opened, "B's", edits=[
        library.StoredEdit(library.new_id(), edit) for edit in edits])
    passing = write_edits(opened, scenario, folder.parent / "passing.gpkg")
    processing.run("nigiwai:simulate_scenario", {
        **town, "EDITS": str(passing), "SCENARIO": "B's", "DRAWS": 0,
        **{f"OUTPUT_{part.upper()}": destination(study, f"b_{part}")
           for part in ("zones", "facilities", "indicators")}})
    passing.unlink()


@pytest.fixture(scope="module")
def page(profile, sample, tmp_path_factory):
    """The page as the command line makes it, in English."""
    path = tmp_path_factory.mktemp("pages") / "report.html"
    given = (f"STUDY={sample.study}", f"REPORT={path}", "LANGUAGE=en", "QUESTION=Why?",
             *(f"INCLUDE={part}" for part in ("today", "scenarios", "structure", "commands")))
    done = profile.run("qgis_process", "run", "nigiwai:export_report", "--json", "--", *given)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["results"]["REPORT"] == str(path)
    return path.read_text(encoding="utf-8")


def test_the_page_is_whole(page):
    assert page.endswith("</html>\n")
    assert "Scenario “駅前 A”" in page


def test_a_refusal_is_a_sentence_and_leaves_nothing(profile, sample, tmp_path):
    path = tmp_path / "report.html"
    done = profile.run(
        "qgis_process", "run", "nigiwai:export_report", "--json", "--", f"STUDY={sample.study}",
        f"REPORT={path}", "SCENARIOS=B")
    assert done.returncode == 1
    assert "The results hold no scenario “B”. They hold: 駅前 A, B's." in done.stderr
    assert not path.exists()


def test_the_printed_commands_give_the_same_numbers(profile, page, sample, tmp_path):
    """Run as they stand on the page, in a copy of the folder whose results are gone."""
    commands = [unescape(one) for one in re.findall(r"<pre>(.*?)</pre>", page, re.DOTALL)]
    assert [one.split()[2] for one in commands] == [
        "nigiwai:score_vibrancy", *["nigiwai:simulate_scenario"] * 2, "nigiwai:evaluate_structure"]
    assert str(sample.folder) not in " ".join(commands)
    # Only the passing file of the panel is not what it was, and that is said.
    cautions = re.findall(r'<p class="warning">(.*?)</p>', page.split('id="commands"')[1])
    assert [one.split()[0] for one in cautions] == ["EDITS"]
    copy = tmp_path / "写し b'2"
    shutil.copytree(sample.folder, copy)
    results = copy / sample.results.name
    results.unlink()
    for command in commands:
        done = profile.run("sh", "-c", f'cd "$0" && {command}', copy)
        assert done.returncode == 0, done.stderr
    for table in TABLES:
        before, after = read(sample.results, table), read(results, table)
        assert list(before) == list(after)
        numbers = before.select_dtypes("number").columns
        assert len(numbers) > 4
        for column in numbers:
            np.testing.assert_allclose(
                after[column], before[column], rtol=1e-9, atol=1e-9, err_msg=f"{table}.{column}")
        key = next(name for name in ("id", "indicator", "key") if name in before)
        assert before[key].tolist() == after[key].tolist()
    # What was read is as it was.
    assert (copy / sample.study.name).read_bytes() == sample.study.read_bytes()


def test_a_moved_folder_is_run_where_it_is(profile, sample, tmp_path):
    """Its page does not lead back into the folder that it was copied from."""
    moved = tmp_path / "moved"
    shutil.copytree(sample.folder, moved)
    path = moved / "report.html"
    done = profile.run("qgis_process", "run", "nigiwai:export_report", "--json", "--",
                       f"STUDY={moved / sample.study.name}", f"REPORT={path}", "INCLUDE=commands")
    assert done.returncode == 0, done.stderr
    assert sample.folder.name not in unescape(path.read_text(encoding="utf-8"))

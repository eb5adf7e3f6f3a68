"""The commands of a report: each run once, in order, for where the study lies now, and honest."""

import shlex
from dataclasses import replace
from types import SimpleNamespace

import pytest
from nigiwai.bridge.lineage import record as lineage
from nigiwai.bridge.lineage.record import Lineage
from nigiwai.bridge.safe_outputs import table_in
from nigiwai.bridge.whole_report.commands import caveat_text, commands_of, commands_part
from nigiwai.core.scenarios import library
from nigiwai.core.scenarios.edits import Edit
from nigiwai.core.study.store import open_study
from nigiwai.tests.reported_town import make_study

pytestmark = pytest.mark.usefixtures("provider")


def made(algorithm, output, hour, **parameters):
    return Lineage(algorithm, output, parameters, "0", f"2026-11-23T{hour:02d}:00:00+09:00")


class Known:
    """Results of which only the runs matter."""

    def __init__(self, path, *runs):
        self.path = path
        self.tables = [SimpleNamespace(made=one, kind="zones") for one in runs]


@pytest.fixture
def folder(tmp_path):
    """A folder with a blank, a quote and Japanese in its name, with a study in it."""
    folder = tmp_path / "町 o'1"
    folder.mkdir()
    return folder


@pytest.fixture
def study(folder):
    return open_study(make_study(folder))


def words(found, place=0):
    return shlex.split(found[place][1])


def test_commands_come_once_a_run_in_order_with_near_paths(folder, tmp_path):
    study, elsewhere = SimpleNamespace(path=folder / "town.gpkg"), tmp_path / "f.gpkg"
    for name in (study.path, elsewhere, folder / "a.gpkg", folder / "b.gpkg"):
        name.touch()
    results = folder / "r.gpkg"
    score = {"ZONES": f"{study.path}|layername=zones", "FACILITIES": str(elsewhere),
             "OUTPUT_ZONES": table_in(results, "z"), "DRAWS": 7}
    found = commands_of(Known(
        results,
        made("weigh_plan", "OUTPUT_ZONES", 9, ZONES=f"{results}|layername=z",
             SCENARIOS=[str(folder / "a.gpkg"), str(folder / "b.gpkg")]),
        made("score_vibrancy", "OUTPUT_ZONES", 1, **score),
        made("score_vibrancy", "OUTPUT_FACILITIES", 1, **score)), study)
    assert [words(found, place)[2] for place in range(len(found))] == [
        "nigiwai:score_vibrancy", "nigiwai:weigh_plan"]
    assert words(found)[5:] == [
        "ZONES=town.gpkg|layername=zones", f"FACILITIES={elsewhere}",
        "OUTPUT_ZONES=ogr:dbname='r.gpkg' table=\"z\" (geom)", "DRAWS=7"]
    assert words(found, 1)[-2:] == ["SCENARIOS=a.gpkg", "SCENARIOS=b.gpkg"]
    told = replace(made("score_vibrancy", "OUTPUT_ZONES", 2, **score), left_out=("FACTS",))
    assert commands_of(Known(results, told), study)[0][2] == (("FACTS", "left_out"),)
    assert commands_of(None, study) == []


def test_a_folder_of_which_another_begins_with_the_name_is_left_alone(folder):
    study = SimpleNamespace(path=folder / "town.gpkg")
    other = f"/backup{folder}/town.gpkg|layername=zones"
    found = commands_of(Known(folder / "r.gpkg", made("score_vibrancy", "X", 1, ZONES=other)), study)
    assert f"ZONES={other}" in words(found)


@pytest.mark.parametrize("then", ["/was/here", "/was/o'here"])
def test_a_study_that_was_moved_is_run_where_it_lies_now(folder, then):
    study = SimpleNamespace(path=folder / "town.gpkg")
    study.path.touch()
    run = made("score_vibrancy", "OUTPUT_ZONES", 1, ZONES=f"{then}/town.gpkg|layername=zones",
               ENTRIES="/was/elsewhere/e.gpkg", REPORT=f"{then}/page.html",
               OUTPUT_ZONES=table_in(f"{then}/r.gpkg", "z"))
    found = commands_of(Known(folder / "r.gpkg", run), study)
    assert words(found)[5:] == [
        "ZONES=town.gpkg|layername=zones", "ENTRIES=/was/elsewhere/e.gpkg", "REPORT=page.html",
        "OUTPUT_ZONES=ogr:dbname='r.gpkg' table=\"z\" (geom)"]
    assert found[0][2] == (("ENTRIES", "gone"),)


# Only some rows.


def filtered(study, expression, **more):
    run = made("score_vibrancy", "OUTPUT_ZONES", 1, FACILITIES={
        "source": f"{study.path}|layername=facilities", "filter": expression, **more})
    return commands_of(Known(study.path.with_name("r.gpkg"), run), study)


@pytest.mark.parametrize("expression", [
    "\"category\" = 'shop'", "\"size\" > 100 OR \"size\" IS NULL",
    "\"name\" <> '食堂' AND \"id\" IN ('f3', 'f5')"])
def test_a_filter_that_sql_says_too_is_in_the_command(study, expression):
    from qgis.core import QgsVectorLayer

    found = filtered(study, expression)
    source = f"town.gpkg|layername=facilities|subset={expression}"
    assert f"FACILITIES={source}" in words(found)
    assert found[0][2] == ()
    layer = QgsVectorLayer(str(study.path.with_name(source)), "", "ogr")
    assert 0 < layer.featureCount() < 12


@pytest.mark.parametrize(("expression", "more", "why"), [
    # SQL does not know it, or takes it for something else.
    ("title(\"id\") = 'F1'", {}, "filter"),
    ("\"id\" = 'f3' OR $id = 2", {}, "filter"),
    ("\"category\" LIKE 'SHOP'", {}, "filter"),
    ("", {"selected_only": True}, "selection"),
])
def test_what_a_command_cannot_say_is_told_below_it(study, expression, more, why):
    found = filtered(study, expression, **more)
    assert "FACILITIES=town.gpkg|layername=facilities" in words(found)
    assert found[0][2] == (("FACILITIES", why),)
    run = made("score_vibrancy", "OUTPUT_ZONES", 1, FACILITIES={
        "source": str(study.path), "filter": expression, **more})
    part = commands_part(Known(study.path.with_name("r.gpkg"), run), study)
    assert any(one.css == "warning" and one.text == caveat_text("FACILITIES", why)
               for one in part.pieces[2:] if hasattr(one, "css"))


# The edits of a scenario, which the panel hands over in a passing file.


def simulated(study, name):
    run = made("simulate_scenario", "OUTPUT_ZONES", 1, EDITS="/gone/edits.gpkg", SCENARIO=name)
    return commands_of(Known(study.path.with_name("r.gpkg"), run), study)


def test_edits_that_are_gone_are_those_of_the_study(study):
    from qgis.core import QgsVectorLayer

    edits = (Edit("add", "n1", -13_400.0, -126_300.0, "shop", 300.0, "店"), Edit("remove", "f2"))
    for name in ("案 'A'", "B"):
        library.create(study, name, edits=[
            library.StoredEdit(library.new_id(), one) for one in edits[:2 if name != "B" else 1]])
    found = simulated(study, "案 'A'")
    assert found[0][2] == (("EDITS", "stored"),)
    [source] = [one for one in words(found) if one.startswith("EDITS=")]
    layer = QgsVectorLayer(str(study.path.with_name(source[len("EDITS="):])), "", "ogr")
    assert [row["edit"] for row in layer.getFeatures()] == ["add", "remove"]
    assert simulated(study, "C")[0][2] == (("EDITS", "gone"),)


@pytest.mark.parametrize("why", [
    lineage.MEMORY, lineage.SELECTION, lineage.FILTERED, lineage.LEFT_OUT, "gone", "stored"])
def test_every_reason_has_a_sentence(why):
    assert "ZONES" in caveat_text("ZONES", why)

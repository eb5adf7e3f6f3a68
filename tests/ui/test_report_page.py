"""The page Report: boxes of exports, “Repeat this”: a plan is written and run, on a small town."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from nigiwai.bridge import exports, settings, shown
from nigiwai.bridge.printing.layers import dressed, ticked
from nigiwai.core.scenarios import templates
from nigiwai.core.study import store
from nigiwai.tests.processing.plan_files import LIBRARY, from_files, small_study
from nigiwai.tests.ui.docks import a_controller, an_iface, nameless, page
from nigiwai.tests.ui.map_canvas import run_events
from qgis.core import QgsProject, QgsVectorLayer

iface = pytest.fixture(an_iface, scope="module")
controller = pytest.fixture(a_controller, scope="module")


@pytest.fixture(scope="module")
def made(sample_study, provider, tmp_path_factory):
    """A small study that was scored as the page Vibrancy does."""
    from qgis import processing

    folder = tmp_path_factory.mktemp("made")
    study = small_study(sample_study, folder)
    processing.run("nigiwai:score_vibrancy", {
        **shown.town_inputs(study), **shown.score_outputs(study), "DRAWS": 0})
    return study


@pytest.fixture
def study(made, tmp_path):
    path = tmp_path / "town.gpkg"
    path.write_bytes(Path(made).read_bytes())
    shown.results_path(path).write_bytes(shown.results_path(made).read_bytes())
    return store.open_study(path)


@pytest.fixture
def report(controller, study, wait):
    """The page with a study that is looked at."""
    controller.desk.open(study.path)
    wait(lambda: controller.workspace.study and controller.desk.glance
         and controller.desk.path == str(study.path))
    settings.put("draws", 0)
    yield page(controller, "report")
    wait(lambda: not controller.desk.writing)
    QgsProject.instance().clear()


def quiet(monkeypatch):
    """No program is opened; gives what would have been."""
    opened = []
    for module in ("plan_box", "export_box"):
        monkeypatch.setattr(
            f"nigiwai.ui.dock.{module}.open_file", lambda path: opened.append(str(path)))
    return opened


def test_every_export_has_a_box_and_says_what_it_makes(report):
    keys = [box.export.key for box in report.exports]
    assert keys == [one.key for one in exports.rows()]
    assert keys[0] == "export_plan_map"
    sheet = report.exports[0]
    papers = [sheet.fields["PAPER"].itemData(n) for n in range(sheet.fields["PAPER"].count())]
    assert papers == ["A3", "A4"]
    assert not sheet.open.isEnabled()
    assert sheet.make.isEnabled()
    assert nameless(report) == []
    whole = next(box for box in report.exports if box.export.key == "export_report")
    assert set(whole.ticks) == {"docx", "xlsx"}


def test_a_plan_map_is_printed_from_the_page(report, study, wait, monkeypatch):
    opened = quiet(monkeypatch)
    shown.add_score(study.path)
    sheet = report.exports[0]
    sheet.fields["PAPER"].setCurrentIndex(sheet.fields["PAPER"].findData("A4"))
    sheet.make.click()
    assert sheet.strip.is_running()
    wait(lambda: not sheet.strip.is_running())
    path = study.path.with_name("town_plan_map.pdf")
    assert path.read_bytes().startswith(b"%PDF")
    assert opened == [str(path)]
    assert sheet.open.isEnabled()
    assert "town_plan_map.pdf" in sheet.state.text()


def test_what_a_scenario_places_is_on_the_plan_map(report, study, controller, wait, monkeypatch):
    quiet(monkeypatch)
    shown.add_score(study.path)
    workspace, sheet = controller.workspace, report.exports[0]
    wait(lambda: workspace.live.town is not None)
    workspace.new("駅前")
    workspace.finish()
    middle = study.read("zones").geometry.iloc[0].centroid
    workspace.place(templates.builtin()[0], middle.x, middle.y)
    given = {}
    begin = sheet.strip.start
    monkeypatch.setattr(
        sheet.strip, "start", lambda words, name, values: given.update(values) or begin(
            words, name, values))
    sheet.make.click()
    wait(lambda: not sheet.strip.is_running())
    placed, *others = given["LAYERS"]
    assert others == [layer.id() for layer in ticked(QgsProject.instance())]
    [layer] = dressed(QgsVectorLayer(placed, "x", "ogr"))
    assert layer.name() == "Scenario: 駅前"
    assert [one["edit"] for one in layer.getFeatures()] == ["add"]
    assert [one.label() for one in layer.renderer().categories()][:1] == ["Added"]
    assert study.path.with_name("town_plan_map.pdf").read_bytes().startswith(b"%PDF")


def test_the_whole_report_tells_of_the_scenarios_of_the_study(
    report, study, controller, wait, monkeypatch
):
    quiet(monkeypatch)
    workspace = controller.workspace
    whole = next(box for box in report.exports if box.export.key == "export_report")
    for tick in whole.ticks.values():
        tick.setChecked(False)
    wait(lambda: workspace.live.town is not None)
    for name, kind in (("駅前", "library"), ("くじら案", "market_hall")):
        workspace.new(name)
        workspace.finish()
        middle = study.read("zones").geometry.iloc[0].centroid
        card = next(one for one in templates.builtin() if one.category == kind)
        workspace.place(card, middle.x, middle.y)
    begun = []
    begin = whole.strip.start
    monkeypatch.setattr(whole.strip, "start", lambda words, name, values: begun.append(
        (name, values)) or begin(words, name, values))

    def made():
        begun.clear()
        whole.make.click()
        assert not whole.make.isEnabled()
        wait(lambda: whole.make.isEnabled(), seconds=120)
        return study.path.with_name("town_report.html").read_text("utf-8")

    page_ = made()
    assert [name for name, _ in begun] == ["simulate_scenario"] * 2 + ["export_report"]
    assert "駅前" in page_
    assert "くじら案" in page_
    # What is up to date is not computed again; what was deleted is not told any more.
    workspace.choose(workspace.scenarios[1].id)
    workspace.delete(workspace.scenarios[1].id)
    workspace.finish()
    page_ = made()
    assert [name for name, _ in begun] == ["export_report"]
    assert begun[0][1]["SCENARIOS"] == "駅前"
    # How every table of the results was made is told all the same.
    assert "くじら案" not in page_.split('id="commands"')[0]


def test_what_was_made_is_written_and_made_again(report, study, wait, monkeypatch):
    quiet(monkeypatch)
    box, path = report.plan, study.path.with_name("again.json")
    box.write_to(path)
    plan = json.loads(path.read_text("utf-8"))
    assert plan["analyses"] == [
        {"run": "score_vibrancy", "with": {"DRAWS": 0, "REPORT": None}}]
    assert "Steps: 1." in box.state.text()
    # A layout is made on the main thread, whatever thread runs the plan.
    plan["exports"] = [{"run": "export_plan_map", "with": {"PAPER": "A4"}}]
    path.write_text(json.dumps(plan), "utf-8")
    shown.add_score(study.path)
    layers = len(QgsProject.instance().mapLayers())
    box.run_file(path)
    assert box.strip.is_running()
    # The results are off the map while they are written, and no other analysis begins.
    assert len(QgsProject.instance().mapLayers()) == layers - 2
    assert not report.boxes["evaluate_structure"].start.isEnabled()
    wait(lambda: not box.strip.is_running())
    assert "Steps run: 2; done already: 0." in box.state.text()
    assert len(QgsProject.instance().mapLayers()) == layers
    assert study.path.with_name("town_plan_map.pdf").read_bytes().startswith(b"%PDF")
    assert box.folder.isVisibleTo(box)
    assert not box.study.isVisibleTo(box)
    box.check.setChecked(True)
    box.run_file(path)
    wait(lambda: not box.strip.is_running())
    assert "Steps to run: 0; done already: 2." in box.state.text()
    box.check.setChecked(False)


def test_what_a_plan_cannot_repeat_is_told_where_it_is_written(report, study, monkeypatch):
    quiet(monkeypatch)
    from nigiwai.bridge.lineage import record as lineage

    source = f"{shown.results_path(study.path)}|layername=score_zones"
    made = lineage.read(source)
    filtered = {"source": made.parameters["FACILITIES"], "filter": "\"size\" > 10"}
    assert lineage.write(source, replace(
        made, parameters={**made.parameters, "FACILITIES": filtered}))
    warned = []
    monkeypatch.setattr(report.desk, "warn", warned.append)
    report.plan.write_to(study.path.with_name("again.json"))
    assert warned == ["The plan does not repeat everything. Its notes say what is missing."]
    assert 'score_vibrancy: FACILITIES: only some rows counted ("size" > 10)' in (
        report.plan.state.text())


def test_scenarios_of_the_study_go_into_the_plan(report, study, controller, wait, monkeypatch):
    quiet(monkeypatch)
    workspace = controller.workspace
    workspace.new("駅前")
    workspace.finish()
    from nigiwai.core.plan import model, placing

    edits = placing.edits_of(study, [model.Edit("add", "", "library", 900, LIBRARY["at"])])
    placing.keep(study, "B", edits)
    for name in ("駅前", "B"):
        shown.report_path(study.path, f"scenario_{name}").write_text("made", "utf-8")
    path = study.path.with_name("again.json")
    report.plan.write_to(path)
    plan = json.loads(path.read_text("utf-8"))
    assert plan["scenarios"] == [{"name": "駅前"}, {"name": "B"}]
    assert plan["analyses"][1:] == [
        {"run": "simulate_scenario", "with": {"EDITS": f"scenario:{name}"}}
        for name in ("駅前", "B")]


def test_mistakes_of_a_plan_are_told_in_the_box(report, tmp_path, wait):
    path = tmp_path / "bad.json"
    path.write_text('{"plan": 1, "study": {"file": "town.gpkg"},\n "analysis": []}', "utf-8")
    box = report.plan
    box.run_file(path)
    wait(lambda: not box.strip.is_running())
    assert "analysis (line 2)" in box.state.text()
    assert "Did you mean “analyses”?" in box.state.text()
    assert not report.desk.writing


def test_a_plan_can_be_stopped_and_its_study_opened(
        report, sample_study, tmp_path, wait, monkeypatch):
    quiet(monkeypatch)
    folder = tmp_path / "other"
    folder.mkdir()
    plan, box = from_files(sample_study, folder), report.plan
    box.run_file(plan.save())
    box.strip.stop.click()
    wait(lambda: not box.strip.is_running())
    assert "Stopped" in box.state.text()
    # The window stays alive: events are handled while it runs.
    box.run_file(plan.save())
    ticks = 0
    while box.strip.is_running():
        run_events(0.02)
        ticks += 1
    assert ticks > 5
    assert "Steps run" in box.state.text()
    assert box.study.isVisibleTo(box)
    box.study.click()
    wait(lambda: report.desk.path == str(plan.out / "study.gpkg") and report.desk.glance)

"""What goes on with results: sites become a scenario, fitted values assumptions, places answers."""

from pathlib import Path

import pytest
from nigiwai.bridge import analysis_rows, follow_ups
from nigiwai.core.scenarios import library
from nigiwai.core.siting.potential import thriving_at
from nigiwai.core.study import own_assumptions, store
from nigiwai.tests.ui.docks import a_controller, an_iface, middle, ours_on, page, place
from nigiwai.tests.ui.map_canvas import RIGHT
from nigiwai.tests.ui.place_desk import open_menu
from nigiwai.ui.dock.boxes import AfterCalibration
from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QPushButton

iface = pytest.fixture(an_iface)
controller = pytest.fixture(a_controller)


@pytest.fixture
def study(sample_study, tmp_path):
    path = tmp_path / "town.gpkg"
    path.write_bytes(Path(sample_study).read_bytes())
    return store.open_study(path)


@pytest.fixture
def opened(controller, study, wait):
    """The panel with a study that is solved."""
    controller.desk.open(study.path)
    wait(lambda: controller.workspace.study and controller.desk.glance)
    wait(lambda: controller.workspace.live.town)
    yield controller
    QgsProject.instance().clear()


def run(controller, key, wait, seconds=120.0):
    box = page(controller, analysis_rows.find(key).page).boxes[key]
    wait(box.start.isEnabled)
    box.start.click()
    assert box.is_running()
    wait(lambda: not box.is_running(), seconds)
    wait(box.made_at, told=controller.dock.notice.words.text)
    return box


def button(box, name):
    return box.findChild(QPushButton, f"nigiwai_{name}")


def test_chosen_sites_become_a_scenario_that_undoing_takes_away(opened, study, wait):
    box = page(opened, "scenarios").boxes["choose_sites"]
    assert not button(box, "choose_sites_scenario").isEnabled()
    box.fields["P"].setValue(2)
    run(opened, "choose_sites", wait)
    wait(button(box, "choose_sites_scenario").isEnabled)
    button(box, "choose_sites_scenario").click()
    wait(lambda: opened.workspace.scenario)
    opened.workspace.finish()
    [scenario] = library.scenarios(study)
    assert scenario.name == "Best sites"
    edits = [one.edit for one in library.edits(study, scenario.id)]
    assert [(one.kind, one.category) for one in edits] == [("add", "library")] * 2
    wanted = follow_ups.site_edits(study)
    assert [(one.x, one.y) for one in edits] == [(one.edit.x, one.edit.y) for one in wanted]
    assert all(one.name for one in edits)
    assert len(opened.map.items.items()) == 2
    opened.actions["undo"].trigger()
    opened.workspace.finish()
    assert library.scenarios(study) == []
    opened.actions["redo"].trigger()
    opened.workspace.finish()
    [again] = library.scenarios(study)
    assert [(one.edit.facility_id, one.edit.x, one.edit.name)
            for one in library.edits(study, again.id)] == [
                (one.facility_id, one.x, one.name) for one in edits]
    # A second one gets a name of its own.
    button(box, "choose_sites_scenario").click()
    wait(lambda: len(opened.workspace.scenarios) == 2)
    assert opened.workspace.scenario.name == "Best sites 2"


def test_footfall_of_a_scenario_shows_the_change(opened, study, wait):
    place(opened, "library", wait)
    box = page(opened, "vibrancy").boxes["estimate_footfall"]
    field = box.fields["EDITS"]
    assert [field.itemText(row) for row in range(field.count())] == ["today", "Scenario"]
    field.setCurrentIndex(1)
    from nigiwai.bridge import settings

    settings.put("draws", 0)
    run(opened, "estimate_footfall", wait)
    group = QgsProject.instance().layerTreeRoot().children()[0].children()[0]
    assert group.name() == "Pedestrians by street: Scenario"
    assert [node.name() for node in group.findLayers()] == ["Change in people a day"]
    field.setCurrentIndex(0)
    run(opened, "estimate_footfall", wait)
    group = QgsProject.instance().layerTreeRoot().children()[0].children()[0]
    assert group.name() == "Pedestrians by street"
    assert [node.name() for node in group.findLayers()] == ["People a day"]


def test_fitted_values_are_taken_over_only_after_a_yes(opened, study, wait):
    box = run(opened, "calibrate_model", wait, 300.0)
    [follow] = box.findChildren(AfterCalibration)
    before = own_assumptions.own_rows(study)
    wait(button(box, "calibrate_model_apply").isEnabled)
    button(box, "calibrate_model_apply").click()
    wait(lambda: follow.question is not None)
    words = follow.question.text() + follow.question.informativeText()
    count = len(follow_ups.fitted_changes(study).changes)
    assert count > 0
    assert f"{count} assumptions" in words
    assert "95 % interval" in words
    assert "places that were left out" in words
    follow.question.reject()
    assert own_assumptions.own_rows(study) == before
    told = []
    opened.desk.assumptions_changed.connect(lambda: told.append(True))
    button(box, "calibrate_model_apply").click()
    wait(lambda: follow.question.isVisible())
    next(one for one in follow.question.buttons() if one.text() == "Use them").click()
    wait(lambda: told)
    after = {row.place: row for row in own_assumptions.own_rows(study)}
    assert len(after) >= count
    assert set(study.read("assumption_sets")["role"]) == {"before", "fitted"}
    assert follow_ups.fitted_changes(study).changes == ()
    button(box, "calibrate_model_apply").click()
    wait(lambda: "already" in opened.dock.notice.words.text())


def test_what_would_thrive_is_answered_for_any_place_on_the_map(opened, wait):
    shown_page = page(opened, "scenarios")
    assert not shown_page.thrive.table.isVisibleTo(shown_page.thrive)
    shown_page.thrive.ask.click()
    assert "right button" in opened.dock.notice.words.text()
    opened.set_tool(True)
    x, y = middle(opened)
    opened.hand.click(x, y, RIGHT)
    menu = open_menu()
    next(a for a in menu.actions() if a.objectName() == "nigiwai_facility_thrive").trigger()
    menu.close()
    table = shown_page.thrive.table
    wait(lambda: table.isVisibleTo(shown_page.thrive))
    from nigiwai.bridge.labels import category_label

    at = opened.map.asked.place
    assert at == pytest.approx((x, y), abs=60)
    wanted = thriving_at(opened.workspace.live.town, *at)
    kinds = [table.item(row, 0).text() for row in range(table.rowCount())]
    assert kinds == [category_label(one.category) for one in wanted[: len(kinds)]]
    assert len(kinds) == 6
    assert opened.map.asked.isVisible()
    opened.workspace.close()
    assert ours_on(opened.hand.canvas) == []


def test_the_button_asks_about_the_last_edit(opened, wait):
    x, y = place(opened, "library", wait)
    shown_page = page(opened, "scenarios")
    shown_page.thrive.ask.click()
    wait(lambda: opened.map.asked.place is not None)
    assert opened.map.asked.place == pytest.approx((x, y), abs=60)


def test_the_answer_says_what_its_distances_are(opened, wait):
    from nigiwai.ui.models.answer_texts import basis_text

    town = opened.workspace.live.town
    words = page(opened, "scenarios").answer.basis.text()
    assert words == basis_text(town)
    assert "along the walking network" in words
    sites = town.inputs.town.facilities
    on = int(town.inputs.town.ways.on_network(sites.x, sites.y).sum())
    if on < len(sites):
        assert f"{on} of {len(sites)} facilities" in words.replace(",", "")


def test_the_ghost_walks_along_the_streets_of_the_study(opened, wait):
    from nigiwai.ui.map.reach_marks import StreetBands

    wait(lambda: opened.map.tool._reach)
    ways = opened.workspace.live.town.inputs.town.ways
    x, y = float(ways.graph.x[0]), float(ways.graph.y[0])
    opened.map.tool.choose_card("library")
    opened.map.tool.carry(x + 5.0, y)
    wait(lambda: isinstance(opened.map.tool.ghost.marks, StreetBands))
    assert opened.map.tool.ghost.marks.labels() == ["5 min", "10 min", "15 min"]
    opened.map.tool.cancel()

"""The panel leads through the work: pages, their states, the map, and a clean end at any moment."""

from pathlib import Path

import pytest
from nigiwai.bridge import settings, shown
from nigiwai.core.scenarios import library
from nigiwai.core.study import store
from nigiwai.tests.ui.docks import (
    KEYS,
    a_controller,
    an_iface,
    choose_card,
    flush,
    nameless,
    ours_on,
    page,
    place,
    states,
)
from nigiwai.tests.ui.map_canvas import run_events
from nigiwai.ui.dock.page import Scrolling
from qgis.core import QgsProject, QgsRectangle, QgsVectorLayer
from qgis.gui import QgsMapToolPan
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QFileInfo, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDockWidget

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
    return controller


def test_without_a_study_the_first_page_offers_a_way_in(controller):
    dock = controller.dock
    assert dock.page is dock.first_run
    assert dock.first_run.sample.isEnabled()
    for number, key in enumerate(KEYS):
        able = bool(dock.navigation.item(number).flags() & Qt.ItemFlag.ItemIsEnabled)
        assert able == (key == "study")
    dock.turn_to("scenarios")
    assert dock.page is dock.first_run


def test_the_sample_city_is_made_and_opened(controller, tmp_path, wait):
    first = controller.dock.first_run
    first.make_sample_in(tmp_path)
    assert not first.sample.isEnabled()
    wait(lambda: controller.workspace.study, 100)
    wait(lambda: controller.desk.glance)
    assert controller.dock.page is controller.dock.pages["study"]
    assert states(controller.dock)["study"] == "done"
    assert "nigiwai-sample" in controller.dock.notice.words.text()
    assert QgsProject.instance().mapLayers()


def test_every_page_shows_its_state_at_a_glance(opened):
    assert states(opened.dock) == {
        "study": "done", "data": "done", "vibrancy": "open", "scenarios": "open",
        "risk": "missing", "resources": "open", "report": "open",
    }
    for number in range(opened.dock.navigation.count()):
        item = opened.dock.navigation.item(number)
        assert item.text() in item.data(Qt.ItemDataRole.AccessibleTextRole)
    for key in KEYS:
        shown_page = page(opened, key)
        assert opened.dock.page is shown_page
        assert shown_page.glance.text()


def test_the_study_page_says_what_is_there_and_what_is_next(opened, study):
    shown_page = page(opened, "study")
    about = {name: value for _, name, value in shown_page.about.texts()}
    assert set(about.values()) == {study.path.name, study.crs, study.level}
    rows = {name: value for _, name, value in shown_page.rows.texts()}
    assert rows["Facilities"] == f"{len(study.read('facilities')):,} rows"
    assert rows["Zones"] == f"{len(study.read('zones')):,} rows"
    shown_page.next.click()
    assert opened.dock.page is opened.dock.pages["vibrancy"]


def test_an_empty_study_says_what_is_missing(controller, tmp_path, wait):
    import geopandas
    import shapely

    area = geopandas.GeoDataFrame(geometry=[shapely.box(138.30, 34.85, 138.33, 34.88)], crs=4326)
    path = store.create(tmp_path / "empty.gpkg", "empty", area, "500m").path
    controller.desk.open(path)
    wait(lambda: controller.workspace.study and controller.desk.glance)
    shown_page = page(controller, "study")
    marks = {(sign, how) for sign, how, _ in shown_page.missing.texts()}
    assert ("✕", "needed") in marks
    assert states(controller.dock)["study"] == "missing"
    shown_page.next.click()
    assert controller.dock.page is controller.dock.pages["data"]
    assert not page(controller, "vibrancy").score.isEnabled()


def test_the_imports_are_listed_with_what_was_refused(opened, study):
    shown_page = page(opened, "data")
    imports = study.read("provenance")
    imports = imports[imports["table_name"] != "boundary"]
    assert shown_page.model.rowCount() == len(imports)
    assert f"{int(imports['rows_refused'].sum()):,}" in shown_page.glance.text()
    wanted = []
    opened.import_wanted.connect(lambda: wanted.append(True))
    shown_page.take.click()
    assert wanted == [True]


def test_scoring_brings_layers_a_report_and_a_tick(opened, wait):
    shown_page = page(opened, "vibrancy")
    shown_page.draws.setValue(0)
    shown_page.score.click()
    assert not shown_page.score.isEnabled()
    wait(lambda: not shown_page.strip.is_running())
    # Scoring a whole town beside other work takes its time.
    wait(lambda: states(opened.dock)["vibrancy"] == "done", seconds=240.0)
    names = {layer.name() for layer in QgsProject.instance().mapLayers().values()}
    assert "Vibrancy score (0–100)" in names
    assert opened.desk.report_at("vibrancy").is_file()
    before = len(QgsProject.instance().mapLayers())
    # Again: the layers are replaced, not doubled.
    shown_page.score.click()
    wait(lambda: not shown_page.strip.is_running())
    wait(lambda: len(QgsProject.instance().mapLayers()) == before)


def test_a_card_a_click_and_the_facility_is_saved(opened, study, wait):
    x, y = place(opened, "library", wait)
    [stored] = opened.workspace.edits
    assert stored.template == "library"
    assert abs(stored.edit.x - x) < 40
    assert abs(stored.edit.y - y) < 40
    opened.workspace.finish()
    [scenario] = library.scenarios(study)
    assert [one.edit.facility_id for one in library.edits(study, scenario.id)] == [
        stored.edit.facility_id]
    assert list(opened.map.items.items()) == [stored.edit.facility_id]
    answer = page(opened, "scenarios").answer
    wait(lambda: answer.rows["visitors"].change.text())
    assert states(opened.dock)["scenarios"] == "done"


def test_undo_and_redo_by_action_and_by_key(opened, wait):
    place(opened, "library", wait)
    assert opened.actions["undo"].isEnabled()
    opened.actions["undo"].trigger()
    assert opened.workspace.edits == []
    assert not opened.map.items.items()
    QTest.keyClick(opened.dock.navigation, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert len(opened.workspace.edits) == 1
    opened.hand.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert opened.workspace.edits == []


def test_a_facility_of_today_is_dragged_and_restored(opened, wait):
    page(opened, "scenarios")
    opened.workspace.new("A")
    opened.actions["place"].setChecked(True)
    opened.set_tool(True)
    have = opened.workspace.live.town.inputs
    x, y = float(have.town.facilities.x[0]), float(have.town.facilities.y[0])
    key = opened.map.facts.find(x, y, 1.0)
    opened.hand.canvas.setExtent(QgsRectangle(x - 500, y - 500, x + 500, y + 500))
    run_events(0.2)
    opened.hand.drag((x, y), (x + 100, y), (x + 300, y))
    opened.hand.release(x + 300, y)
    wait(lambda: opened.workspace.edits)
    [stored] = opened.workspace.edits
    assert (stored.edit.kind, stored.edit.facility_id) == ("move", key)
    mark = opened.map.items.items()[key]
    assert (mark.state, mark.from_x, mark.from_y) == ("move", x, y)
    assert opened.map.facts.find(mark.x, mark.y, 1.0) == key
    opened.workspace.revert(key)
    assert not opened.map.items.items()


def test_the_colours_follow_what_was_chosen(opened, wait):
    shown_page = page(opened, "scenarios")
    place(opened, "library", wait)
    wait(lambda: shown_page.legend.isVisible())
    assert "livelier than before" in shown_page.legend.words()
    shown_page.overlay.setCurrentIndex(shown_page.overlay.findData("score"))
    shown_page.overlay.activated.emit(shown_page.overlay.currentIndex())
    assert settings.get("overlay") == "score"
    assert "livelier" in shown_page.legend.words()
    shown_page.overlay.setCurrentIndex(shown_page.overlay.findData("none"))
    shown_page.overlay.activated.emit(shown_page.overlay.currentIndex())
    assert not shown_page.legend.isVisible()


def test_a_template_of_ones_own_comes_into_the_palette_and_the_study(opened, study, wait):
    shown_page = page(opened, "scenarios")
    before = shown_page.palette_view.model.rowCount()
    shown_page.save_own({"name": "My hall", "category": "community_center", "size": 450.0,
                         "size_unit": "m2", "opens": "", "closes": "", "note": ""})
    assert shown_page.palette_view.model.rowCount() == before + 1
    mine = shown_page.palette_view.model.template(before)
    assert (mine.name, mine.own) == ("My hall", True)
    assert study.read("templates")["name"].tolist() == ["My hall"]
    place(opened, mine.key, wait)
    assert opened.workspace.edits[0].edit.size == 450.0
    shown_page.drop_own(mine)
    assert shown_page.palette_view.model.rowCount() == before


def test_other_assumptions_give_another_answer(opened, wait):
    import dataclasses

    from nigiwai.core import assumptions
    from nigiwai.core.study import own_assumptions

    place(opened, "library", wait)
    answers = []
    opened.workspace.answered.connect(answers.append)
    wait(lambda: answers and answers[-1].settled)
    before = answers[-1].placed[0].stay_min
    row = assumptions.builtin().row("category_parameters", "library", "stay_min")
    own_assumptions.change(opened.workspace.study, [
        dataclasses.replace(row, value=2 * before, high=2 * before)])
    del answers[:]
    opened.desk.assumptions_changed.emit()
    wait(lambda: answers and answers[-1].settled and answers[-1].placed)
    assert answers[-1].placed[0].stay_min == pytest.approx(2 * before)


def test_the_tool_is_given_back(opened, wait):
    pan = QgsMapToolPan(opened.hand.canvas)
    opened.hand.canvas.setMapTool(pan)
    choose_card(opened, "library", wait)
    assert opened.actions["place"].isChecked()
    opened.hand.key(Qt.Key.Key_Escape)
    assert opened.hand.canvas.mapTool() is pan
    assert not opened.actions["place"].isChecked()
    assert page(opened, "scenarios").palette_view.picked is None
    opened.hand.canvas.unsetMapTool(pan)


def test_hiding_the_panel_clears_the_map_and_showing_it_brings_it_back(opened, wait):
    place(opened, "library", wait)
    opened.set_visible(False)
    assert not opened.map.items.items()
    assert not opened.map.overlay.isVisible()
    assert not opened.map.is_active()
    opened.set_visible(True)
    assert len(opened.map.items.items()) == 1
    assert opened.map.overlay.isVisible()


def test_a_removed_layer_does_no_harm(opened, wait):
    QgsProject.instance().removeAllMapLayers()
    place(opened, "library", wait)
    page(opened, "study").show_map.click()
    assert {layer.isValid() for layer in QgsProject.instance().mapLayers().values()} == {True}


def test_a_project_brings_its_study_back(opened, study, tmp_path, wait):
    project = tmp_path / "town.qgz"
    place(opened, "library", wait)
    opened.workspace.finish()
    assert QgsProject.instance().write(str(project))
    opened.workspace.close()
    QgsProject.instance().clear()
    assert shown.study_of_project() == ""
    QgsProject.instance().read(str(project))
    wait(lambda: opened.workspace.study)
    assert QFileInfo(opened.desk.path) == QFileInfo(str(study.path))
    wait(lambda: opened.workspace.edits)
    # The layers are those of the project, not added again.
    groups = QgsProject.instance().layerTreeRoot().findGroups()
    assert len(groups) == 1


def test_trouble_is_said_in_the_panel_and_stays(controller, tmp_path, wait):
    controller.desk.open(tmp_path / "nowhere.gpkg")
    wait(lambda: controller.dock.notice.isVisibleTo(controller.dock))
    assert "nowhere.gpkg" in controller.dock.notice.words.text()
    assert not controller.dock.notice._timer.isActive()
    assert controller.dock.page is controller.dock.first_run


def test_closing_a_study_leaves_the_map_as_it_was(opened, wait):
    canvas = opened.hand.canvas
    place(opened, "library", wait)
    opened.dock.pages["study"].close_study()
    flush()
    assert opened.dock.page is opened.dock.first_run
    assert opened.map.tool is None
    assert ours_on(canvas) == []


@pytest.mark.parametrize("when", ["placed", "hovering", "dragging", "opening", "computing"])
def test_unloading_at_any_moment_leaves_nothing(controller, iface, study, wait, when):
    controller.desk.open(study.path)
    if when != "opening":
        wait(lambda: controller.workspace.study)
    if when not in ("opening", "computing"):
        wait(lambda: controller.workspace.live.town)
        x, y = place(controller, "library", wait)
        controller.workspace.finish()
        controller.hand.move(x + 50, y)
    if when == "dragging":
        controller.map.tool.choose_card(None)
        controller.hand.drag((x, y), (x + 100, y), (x + 200, y + 50))
        assert controller.map.tool.dragged
    controller.close()
    flush()
    assert iface.window.findChildren(QDockWidget) == []
    assert ours_on(iface.canvas) == []
    assert iface.canvas.mapTool() is None
    assert sip.isdeleted(controller)
    if when == "dragging":
        [scenario] = library.scenarios(study)
        assert len(library.edits(study, scenario.id)) == 1


def test_it_fits_a_small_screen(opened):
    for key in KEYS:
        page(opened, key)
        assert opened.dock.minimumSizeHint().height() < 600, key
        assert opened.dock.minimumSizeHint().width() < 480, key


def test_everything_has_a_name_for_those_who_do_not_see_it(opened):
    for key in KEYS:
        page(opened, key)
    assert nameless(opened.dock) == []


def test_layers_of_the_study_are_renewed_not_doubled(opened):
    before = {layer.name() for layer in QgsProject.instance().mapLayers().values()}
    shown.add_study(opened.desk.path)
    shown.add_study(opened.desk.path)
    layers = QgsProject.instance().mapLayers().values()
    assert sorted(layer.name() for layer in layers) == sorted(before)
    assert all(isinstance(layer, QgsVectorLayer) for layer in layers)


def test_a_study_is_shown_beside_layers_that_are_there_already(controller, study, wait):
    """A map in the background is no reason to leave the town out."""
    QgsProject.instance().addMapLayer(QgsVectorLayer("Point?crs=EPSG:4326", "mine", "memory"))
    controller.desk.open(study.path)
    wait(lambda: controller.workspace.study and controller.desk.glance)
    wait(lambda: shown.is_there(shown.shows_study(controller.desk.path)))
    assert QgsProject.instance().mapLayersByName("mine")


@pytest.mark.parametrize("key", KEYS)
def test_nothing_is_cut_where_the_panel_is_narrowest(opened, iface, key):
    shown_page = page(opened, key)
    iface.window.resizeDocks([opened.dock], [1], Qt.Orientation.Horizontal)
    run_events(0.1)
    for area in shown_page.findChildren(Scrolling):
        fits = area.widget().width() <= area.viewport().width()
        assert fits or area.horizontalScrollBar().isVisible() or not area.isVisible()
    assert opened.dock.width() <= opened.dock.first_width(1366)

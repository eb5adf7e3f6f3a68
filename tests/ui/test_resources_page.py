"""The page Resources: lists, filter, verdicts, projects, the map; on the sample town."""

import pytest
from nigiwai.bridge import analyses, results, settings, shown
from nigiwai.core.matching.board import rows as tables
from nigiwai.tests.ui.board_town import (
    MATCHES,
    NEEDS,
    PAIRS,
    RESOURCES,
    a_board_page,
    a_boarded_study,
    a_copy,
    row_on_disk,
    show,
    without_town,
    written,
)
from nigiwai.tests.ui.docks import a_controller, an_iface, nameless, ours_on, states
from nigiwai.tests.ui.map_canvas import run_events
from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

iface = pytest.fixture(an_iface, scope="module")
controller = pytest.fixture(a_controller, scope="module")
boarded = pytest.fixture(a_boarded_study, scope="module")
no_town = pytest.fixture(without_town, autouse=True)
study = pytest.fixture(a_copy)
opened = pytest.fixture(a_board_page)


def names(board_page):
    model = board_page.list.model
    return [model.data(model.index(row, 0)) for row in range(model.rowCount())]


def press(board_page, key):
    board_page.details.buttons[key].click()
    written(board_page)


def test_every_list_is_there_and_can_be_cut_down(opened):
    lists = opened.list
    assert [lists.kind_choice.itemText(n) for n in range(lists.kind_choice.count())] == [
        "Local resources (7)", "Needs (2)", "Partners (2)", "Matches (3)", "Projects (0)"]
    assert set(names(opened)) == {one[1] for one in RESOURCES}
    assert not lists.count.isVisibleTo(lists)
    # Kana, width and brackets do not matter.
    lists.text.setText("ヤイヅ")
    lists.refresh_rows()
    assert names(opened) == []
    lists.text.setText("焼津 直売")
    lists.refresh_rows()
    assert set(names(opened)) == {"焼津港直売所", "（有）焼津港直売所"}
    assert "2 of 7" in lists.count.text()
    lists.text.clear()
    lists.category.setCurrentIndex(lists.category.findData("spaces"))
    lists.state.setCurrentIndex(lists.state.findData("hidden"))
    lists.refresh_rows()
    assert names(opened) == ["旧分校"]
    show(opened, "matches")
    assert lists.model.ids == ("n1 r1", "n1 r2", "n2 r2")
    assert lists.model.data(lists.model.index(0, 2)) == "82"
    lists.text.setText("港の料理人")
    lists.refresh_rows()
    assert lists.model.ids == ()
    lists.text.setText("町家再生")
    lists.refresh_rows()
    assert lists.model.ids == ("n1 r1",)


def test_everything_has_a_name_and_can_be_reached_by_keys(opened):
    for kind in tables.TABLES[:3]:
        show(opened, kind)
        assert nameless(opened) == []
    lists = opened.list
    show(opened, "matches", "n1 r1")
    for widget in (lists.kind_choice, lists.text, lists.table, opened.details.buttons["accept"]):
        assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    spoken = lists.model.data(lists.model.index(0, 3), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "proposed"


def test_the_list_has_all_the_room_until_something_is_chosen(opened):
    show(opened, "matches")
    opened.list.table.clearSelection()
    opened.list.table.setCurrentIndex(opened.list.model.index(-1, -1))
    assert not opened.below.isVisibleTo(opened)
    show(opened, "matches", "n1 r1")
    assert opened.below.isVisibleTo(opened)


def test_a_verdict_is_kept_taken_back_and_undone(opened, study):
    show(opened, "matches", "n1 r1")
    press(opened, "accept")
    kept = row_on_disk(study, "matches", "n1 r1")
    assert (kept["status"], kept["judged_on"] is not None) == ("accepted", True)
    assert opened.details.buttons["accept"].isChecked()
    assert opened.list.row_id == "n1 r1"
    press(opened, "reject")
    assert row_on_disk(study, "matches", "n1 r1")["status"] == "rejected"
    assert not opened.details.buttons["accept"].isChecked()
    press(opened, "good")
    assert row_on_disk(study, "matches", "n1 r1")["rating"] == 1
    # Chosen again: as before anybody said anything.
    press(opened, "good")
    press(opened, "reject")
    before = row_on_disk(study, "matches", "n1 r1")
    assert (before["status"], before["rating"], before["judged_on"]) == ("proposed", None, None)
    stack = opened.desk.workspace.undo
    assert "rejected" in stack.text(1)
    for wanted in ("rejected", "rejected", "rejected", "accepted", "proposed"):
        stack.undo()
        written(opened)
        assert row_on_disk(study, "matches", "n1 r1")["status"] == wanted
    stack.redo()
    written(opened)
    assert row_on_disk(study, "matches", "n1 r1")["status"] == "accepted"
    assert opened.board.rows.row("matches", "n1 r1")["status"] == "accepted"


def test_a_match_becomes_a_project_that_a_scenario_is_tied_to(opened, study, controller, wait):
    workspace = opened.desk.workspace
    workspace.new("市場の跡")
    workspace.finish()
    show(opened, "matches", "n1 r1")
    press(opened, "project")
    [project] = tables.read(study)["projects"].values()
    assert opened.list.kind == "projects"
    assert opened.list.row_id == project["id"]
    assert (project["need_id"], project["resource_id"], project["partner_id"]) == (
        "n1", "r1", "p1")
    assert (project["status"], project["cost_yen"], project["purpose"]) == (
        "idea", None, NEEDS[0][1])
    place = row_on_disk(study, "resources", "r1")[tables.PLACE]
    assert project[tables.PLACE] == place
    assert row_on_disk(study, "matches", "n1 r1")["status"] == "accepted"
    details = opened.details
    scenario = workspace.scenarios[0]
    details.scenario.setCurrentIndex(details.scenario.findData(scenario.id))
    details.scenario.activated.emit(details.scenario.currentIndex())
    details.status.setCurrentIndex(details.status.findData("planned"))
    details.status.activated.emit(details.status.currentIndex())
    written(opened)
    kept = row_on_disk(study, "projects", project["id"])
    assert (kept["scenario_id"], kept["status"]) == (scenario.id, "planned")
    wait(lambda: states(controller.dock)["resources"] == "done")
    # The match leads to its project from now on; a second one is not made.
    show(opened, "matches", "n1 r1")
    assert details.buttons["project"].text() == "Go to the project"
    press(opened, "project")
    assert len(tables.read(study)["projects"]) == 1
    assert opened.list.row_id == project["id"]
    # Undone as a whole: the verdict goes with the project.
    for _ in range(3):
        workspace.undo.undo()
    written(opened)
    assert tables.read(study)["projects"] == {}
    assert row_on_disk(study, "matches", "n1 r1")["status"] == "proposed"


def test_a_row_is_shown_on_the_map_and_the_mark_goes_with_the_page(opened, study, controller):
    canvas = controller.hand.canvas
    show(opened, "matches", "n1 r1")
    opened.details.buttons["show"].click()
    wanted = [row_on_disk(study, table, key)[tables.PLACE]
              for table, key in (("needs", "n1"), ("resources", "r1"))]
    assert opened.hand.marks.places() == wanted
    assert canvas.extent().width() < 5_000
    before = len(ours_on(canvas))
    show(opened, "resources", "r5")
    QTest.keyClick(opened.list.table, Qt.Key.Key_Return)
    assert opened.hand.marks.places() == [row_on_disk(study, "resources", "r5")[tables.PLACE]]
    assert len(ours_on(canvas)) == before - 2
    # Not on the map: nothing to show.
    show(opened, "resources", "r6")
    assert not opened.details.buttons["show"].isEnabled()
    controller.dock.turn_to("study")
    run_events(0.05)
    assert opened.hand.marks.places() == []


def test_lists_are_layers_without_hidden_rows_and_as_they_are_filtered(opened, controller):
    opened.add_layers()
    [layer] = QgsProject.instance().mapLayersByName("Local resources")
    assert {one["id"] for one in layer.getFeatures()} == {"r1", "r2", "r3", "r4", "r5", "r6"}
    opened.list.text.setText("直売")
    opened.list.refresh_rows()
    opened.add_layers()
    [layer] = QgsProject.instance().mapLayersByName("Local resources")
    assert {one["id"] for one in layer.getFeatures()} == {"r3", "r4"}
    opened.list.text.setText("no such thing")
    opened.list.refresh_rows()
    opened.add_layers()
    assert "empty" in controller.dock.notice.words.text()
    show(opened, "partners")
    assert not opened.show_list.isVisibleTo(opened)


def test_hiding_a_row_can_be_undone(opened, study):
    show(opened, "resources", "r1")
    press(opened, "visible")
    assert row_on_disk(study, "resources", "r1")["visible"] == 0
    assert opened.details.buttons["visible"].text() == "Show again"
    opened.desk.workspace.undo.undo()
    written(opened)
    assert row_on_disk(study, "resources", "r1")["visible"] is None


def test_another_window_has_changed_the_row(opened, study, controller):
    show(opened, "matches", "n1 r1")
    theirs = tables.read(study)
    tables.put(study, [theirs.changed("matches", "n1 r1", {"status": "rejected"})])
    press(opened, "accept")
    assert "another window" in controller.dock.notice.words.text()
    written(opened)
    # What the file holds is shown, and the step is not on the stack.
    assert opened.board.rows.row("matches", "n1 r1")["status"] == "rejected"
    assert opened.details.buttons["reject"].isChecked()
    assert not opened.desk.workspace.undo.canUndo()


def test_found_matches_come_to_the_board_and_verdicts_stay(opened, study, wait):
    settings.put("draws", 0)
    wait(lambda: opened.desk.glance)
    show(opened, "matches", "n2 r2")
    press(opened, "bad")
    box = opened.boxes["match_resources"]
    box.start.click()
    wait(lambda: not box.is_running(), 120.0)
    assert box.made_at(), box.state.text()
    written(opened)
    wait(lambda: opened.list.kind == "matches")
    board = tables.read(study)
    assert board.row("matches", "n2 r2")["rating"] == -1
    found = [one for one in board["matches"].values() if one["parts"]]
    assert found
    assert opened.list.model.rowCount() == len(board["matches"])
    assert all(one["status"] == "proposed" for one in found)
    assert analyses.are_shown(box.analysis, opened.desk.path)
    count = len(board["matches"])
    opened.take.click()
    written(opened)
    assert len(tables.read(study)["matches"]) == count
    assert "matches" in results.tables_of(study.path)
    assert not shown.report_path(study.path, "matching").read_text(encoding="utf-8").count(
        "contacts")


def test_pairs_wait_on_the_list_of_resources_only(opened):
    assert f"{len(PAIRS)} to look at" in opened.duplicates.text()
    assert opened.duplicates.isVisibleTo(opened)
    show(opened, "matches")
    assert not opened.duplicates.isVisibleTo(opened)
    assert len(opened.list.model.ids) == len(MATCHES)

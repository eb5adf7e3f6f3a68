"""The list of scenarios: made, named in place, noted, deleted and brought back, marked."""

import pytest
from nigiwai.core.scenarios import library
from nigiwai.core.study import store
from nigiwai.ui.models.scenarios import ScenarioRole
from nigiwai.ui.widgets.scenario_panel import ScenarioPanel
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QLineEdit

from .workspaces import (  # noqa: F401 - fixtures are asked for by name
    empty_fixture,
    names_on_disk,
    path_fixture,
    template,
    workspace_fixture,
)


@pytest.fixture
def panel(workspace):
    panel = ScenarioPanel(workspace)
    panel.show()
    panel.activateWindow()
    yield panel
    panel.close()
    panel.deleteLater()


def click(panel, key):
    QTest.mouseClick(panel.buttons[key], Qt.MouseButton.LeftButton)
    panel._workspace.finish()


def names(panel):
    model = panel.model
    return [model.scenario(row).name for row in range(model.rowCount())]


def mark(panel, row, state=Qt.CheckState.Checked):
    panel.model.setData(panel.model.index(row), state, Qt.ItemDataRole.CheckStateRole)


def note_on_disk(path, name):
    return next(one for one in library.scenarios(store.open_study(path)) if one.name == name).note


def test_new_duplicate_and_delete_with_the_mouse(panel, workspace, path):
    click(panel, "new")
    assert names(panel) == ["A", "Scenario"]
    assert panel.current().name == "Scenario"
    click(panel, "new")
    click(panel, "duplicate")
    assert names(panel) == names_on_disk(path)
    assert names(panel)[:3] == ["A", "Scenario", "Scenario 2"]
    assert len(names(panel)) == 4
    click(panel, "delete")
    assert names(panel) == ["A", "Scenario", "Scenario 2"] == names_on_disk(path)
    workspace.undo.undo()
    workspace.finish()
    assert len(names(panel)) == 4


def test_a_copy_has_the_edits(panel, workspace):
    workspace.place(template(), -50_000.0, -120_000.0)
    workspace.finish()
    click(panel, "duplicate")
    assert [one.edit.category for one in workspace.edits] == ["library"]


def test_a_name_is_edited_in_its_place(panel, workspace, path, wait):
    click(panel, "rename")
    editor = panel.view.findChild(QLineEdit)
    assert editor.text() == "A"
    editor.selectAll()
    # Typing with QTest is for ASCII only.
    editor.insert("駅前案")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    wait(lambda: workspace.undo.count() == 1)
    workspace.finish()
    assert names_on_disk(path) == ["駅前案"] == names(panel)
    workspace.undo.undo()
    workspace.finish()
    assert names(panel) == ["A"]


def test_an_empty_name_changes_nothing(panel, workspace):
    index = panel.model.index(0)
    assert not panel.model.setData(index, "  ", Qt.ItemDataRole.EditRole)
    assert not panel.model.setData(index, "A", Qt.ItemDataRole.EditRole)
    assert workspace.undo.count() == 0


def test_keys_make_rename_mark_and_delete(panel, workspace):
    panel.view.setFocus()
    QTest.keyClick(panel.view, Qt.Key.Key_Insert)
    workspace.finish()
    assert names(panel) == ["A", "Scenario"]
    QTest.keyClick(panel.view, Qt.Key.Key_Space)
    assert panel.model.checked() == [panel.current().id]
    QTest.keyClick(panel.view, Qt.Key.Key_F2)
    editor = panel.view.findChild(QLineEdit)
    assert editor.text() == "Scenario"
    # While a name is edited, the key belongs to the editor.
    QTest.keyClick(editor, Qt.Key.Key_Delete)
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    workspace.finish()
    assert names(panel) == ["A", "Scenario"]
    QTest.keyClick(panel.view, Qt.Key.Key_Delete)
    workspace.finish()
    assert names(panel) == ["A"]


def test_choosing_a_row_opens_the_scenario_and_says_which_is_open(panel, workspace):
    click(panel, "new")
    QTest.keyClick(panel.view, Qt.Key.Key_Up)
    workspace.finish()
    assert workspace.scenario.name == "A" == panel.current().name
    model = panel.model
    first, second = model.index(0), model.index(1)
    assert first.data() == "▶ A"
    assert first.data(Qt.ItemDataRole.FontRole).bold()
    assert first.data(Qt.ItemDataRole.AccessibleTextRole) == "A (open on the map)"
    assert second.data() == "Scenario"
    assert not second.data(Qt.ItemDataRole.FontRole).bold()


def test_a_scenario_chosen_elsewhere_is_pointed_at(panel, workspace):
    click(panel, "new")
    workspace.choose(panel.model.scenario(0).id)
    workspace.finish()
    assert panel.current().name == "A"


def test_a_note_is_kept_when_it_is_left(panel, workspace, path):
    click(panel, "note")
    assert panel.note.isVisible()
    QTest.keyClicks(panel.note, "council asks")
    QTest.keyClick(panel.note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    workspace.finish()
    assert note_on_disk(path, "A") == "council asks"
    assert "council asks" in panel.model.index(0).data(Qt.ItemDataRole.ToolTipRole)
    QTest.keyClicks(panel.note, "!")
    click(panel, "note")
    assert not panel.note.isVisible()
    assert note_on_disk(path, "A").endswith("!")
    workspace.undo.undo()
    workspace.finish()
    assert panel.note.toPlainText() == "council asks"


def test_a_note_belongs_to_the_scenario_it_was_typed_for(panel, workspace, path):
    click(panel, "note")
    QTest.keyClicks(panel.note, "for A")
    click(panel, "new")
    assert panel.note.toPlainText() == ""
    assert note_on_disk(path, "A") == "for A"
    assert note_on_disk(path, "Scenario") == ""


def test_what_is_typed_while_a_note_is_written_stays(panel, workspace, path):
    click(panel, "note")
    QTest.keyClicks(panel.note, "one")
    panel.note.tell()
    QTest.keyClicks(panel.note, " two")
    workspace.finish()
    assert panel.note.toPlainText() == "one two"
    panel.note.tell()
    workspace.finish()
    assert note_on_disk(path, "A") == "one two"


def test_a_pause_in_typing_keeps_the_note(panel, workspace, path, wait):
    panel.note._pause.setInterval(50)
    click(panel, "note")
    QTest.keyClicks(panel.note, "paused")
    wait(lambda: workspace.undo.count() == 1)
    workspace.finish()
    assert note_on_disk(path, "A") == "paused"


def test_two_marked_scenarios_can_be_compared(panel, workspace):
    wanted = []
    panel.compare_wanted.connect(wanted.append)
    click(panel, "new")
    mark(panel, 1)
    assert not panel.buttons["compare"].isEnabled()
    mark(panel, 0)
    click(panel, "compare")
    assert wanted == [[panel.model.scenario(0).id, panel.model.scenario(1).id]]
    mark(panel, 0, Qt.CheckState.Unchecked)
    assert not panel.buttons["compare"].isEnabled()


def test_a_deleted_scenario_is_no_longer_marked(panel, workspace):
    click(panel, "new")
    mark(panel, 0)
    mark(panel, 1)
    click(panel, "delete")
    assert panel.model.checked() == [panel.model.scenario(0).id]
    assert not panel.buttons["compare"].isEnabled()


def test_marks_stay_when_another_scenario_is_made(panel, workspace):
    mark(panel, 0)
    click(panel, "new")
    assert panel.model.checked() == [panel.model.scenario(0).id]


def test_without_a_study_nothing_can_be_done(panel, workspace):
    workspace.close()
    assert panel.model.rowCount() == 0
    assert not any(button.isEnabled() for button in panel.buttons.values())
    assert not panel.note.isEnabled()


def test_without_a_scenario_only_a_new_one_can_be_made(panel, workspace):
    click(panel, "delete")
    able = {key for key, button in panel.buttons.items() if button.isEnabled()}
    assert able == {"new"}
    assert panel.current() is None


def test_every_part_can_be_reached_and_has_a_name(panel, workspace):
    assert panel.view.accessibleName()
    assert panel.note.accessibleName()
    for button in panel.buttons.values():
        assert button.text()
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    reached = {panel.view}
    panel.view.setFocus()
    for _ in range(12):
        panel.focusNextChild()
        reached.add(panel.focusWidget())
    enabled = {button for button in panel.buttons.values() if button.isEnabled()}
    assert enabled <= reached


def test_the_scenario_of_a_row_is_a_role(panel, workspace):
    assert panel.model.index(0).data(ScenarioRole).name == "A"
    assert panel.model.row_of("nowhere") == -1

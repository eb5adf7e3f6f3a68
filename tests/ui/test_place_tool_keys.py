"""The tool that places facilities, by the keyboard alone."""

from dataclasses import replace

import pytest
from nigiwai.tests.ui.map_canvas import run_events
from nigiwai.tests.ui.place_desk import a_canvas, a_hand, a_log, a_tool, a_town, near
from nigiwai.ui.map.place_keys import SETTLE_MS
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QApplication

canvas, town, tool, log, hand = map(pytest.fixture, (a_canvas, a_town, a_tool, a_log, a_hand))
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_delete_removes_the_selected_facility_and_nothing_else(tool, log, hand, key):
    hand.key(key)
    assert log.decisions() == []
    hand.click(300, 300)
    hand.key(key)
    assert log.decisions() == [("removed", "lib")]


def forget(town, key):
    del town.facilities[key]


def cross_out(town, key):
    town.facilities[key] = replace(town.facilities[key], state="remove")


@pytest.mark.parametrize("take_away", [forget, cross_out])
def test_a_removed_facility_is_not_selected_any_more(tool, log, hand, town, take_away):
    tool.removed.connect(lambda key: take_away(town, key))
    hand.click(300, 300)
    hand.key(Qt.Key.Key_Delete)
    assert tool.selection is None
    assert not tool.selection_mark.isVisible()


def test_escape_first_gives_up_the_drag_then_ends(tool, log, hand):
    tool.choose_card("library")
    hand.drag((300, 300), (350, 330), (400, 350))
    hand.key(Qt.Key.Key_Escape)
    assert tool.dragged is None
    assert not tool.ghost.isVisible()
    assert log.of("hover_ended") == [("hover_ended",)]
    hand.move(420, 350)
    hand.release(420, 350)
    assert log.decisions() == []
    assert tool.card == "library"
    hand.key(Qt.Key.Key_Escape)
    assert log.decisions() == [("ended",)]
    assert tool.card is None


def test_steps_with_the_arrows_are_one_move(tool, log, hand, wait, canvas):
    before = canvas.extent()
    tool.select("lib")
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Up):
        hand.key(key)
    hand.key(Qt.Key.Key_Down, SHIFT)
    assert log.decisions() == []
    assert tool.dragged == "lib"
    assert tool.ghost.place == (320.0, 210.0)
    # The mouse, lying on the table, must not take it along.
    hand.move(700, 500)
    wait(log.decisions, 5)
    assert log.decisions() == [("moved", "lib", 320.0, 210.0)]
    assert log.of("hovered")[-1] == ("hovered", 320.0, 210.0)
    assert canvas.extent() == before
    assert SETTLE_MS < 1000


def test_enter_ends_steps_at_once_and_escape_undoes_them(tool, log, hand):
    tool.select("lib")
    hand.key(Qt.Key.Key_Left)
    hand.key(Qt.Key.Key_Return)
    assert log.decisions() == [("moved", "lib", 290.0, 300.0)]
    hand.key(Qt.Key.Key_Left)
    hand.key(Qt.Key.Key_Escape)
    run_events(SETTLE_MS / 1000 + 0.1)
    assert len(log.decisions()) == 1
    assert tool.selection == "lib"
    assert tool.selection_mark.isVisible()


def test_a_card_can_be_placed_without_a_mouse(tool, log, hand, canvas):
    tool.choose_card("library")
    assert canvas.hasFocus() or not canvas.isActiveWindow()
    hand.key(Qt.Key.Key_Right)
    hand.key(Qt.Key.Key_Up)
    hand.key(Qt.Key.Key_Return)
    [placed] = log.decisions()
    near(placed, "placed", 410, 310)


def test_arrows_pan_the_map_where_nothing_is_chosen(tool, log, hand, canvas):
    before = canvas.extent().center().x()
    hand.key(Qt.Key.Key_Right)
    assert canvas.extent().center().x() > before


def test_our_keys_are_not_taken_by_shortcuts_of_the_window(tool, hand, canvas):
    from qgis.PyQt.QtCore import QEvent
    from qgis.PyQt.QtGui import QKeyEvent

    def overridden(key):
        event = QKeyEvent(
            QEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.NoModifier
        )
        event.ignore()
        QApplication.sendEvent(canvas, event)
        return event.isAccepted()

    assert not overridden(Qt.Key.Key_Delete)
    tool.select("lib")
    assert overridden(Qt.Key.Key_Delete)
    assert overridden(Qt.Key.Key_Escape)
    assert not overridden(Qt.Key.Key_F5)

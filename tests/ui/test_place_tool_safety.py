"""The tool that places facilities, when what it stands on goes away in the middle of something."""

import pytest
from nigiwai.tests.ui.map_canvas import RIGHT, crs, flush_deletes, run_events
from nigiwai.tests.ui.place_desk import (
    Log,
    a_canvas,
    a_hand,
    a_log,
    a_tool,
    a_town,
    near,
    open_menu,
)
from nigiwai.ui.map.facility_items import FacilityItems, MapFacility
from nigiwai.ui.map.place_keys import SETTLE_MS
from nigiwai.ui.map.place_tool import PlaceTool
from qgis.core import QgsProject
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt

canvas, town, tool, log, hand = map(pytest.fixture, (a_canvas, a_town, a_tool, a_log, a_hand))


def left_over(canvas):
    from qgis.PyQt.QtCore import QTimer
    from qgis.PyQt.QtWidgets import QMenu

    run_events(0.05)
    return {
        "items": len(canvas.scene().items()),
        "menus": len(canvas.findChildren(QMenu)),
        "timers": len([t for t in canvas.findChildren(QTimer) if t.isActive()]),
        "tools": len(canvas.findChildren(PlaceTool)),
    }


def in_the_middle(state, tool, hand):
    """Bring the tool into a state."""
    if state == "dragging":
        hand.drag((300, 300), (350, 330), (400, 350))
        assert tool.dragged
    elif state == "panning":
        hand.drag((100, 500), (150, 500), (170, 500))
    elif state == "card":
        tool.choose_card("library")
        hand.move(200, 200)
    elif state == "steps":
        tool.select("lib")
        hand.key(Qt.Key.Key_Left)
    elif state == "menu":
        hand.click(300, 300, RIGHT)
        open_menu()


STATES = ["idle", "card", "dragging", "panning", "steps", "menu"]


@pytest.mark.parametrize("state", STATES)
def test_unloading_in_the_middle_leaves_nothing_behind(canvas, town, hand, state):
    before = left_over(canvas)
    tool = PlaceTool(canvas, crs(), town.find, town.facilities.get)
    canvas.setMapTool(tool)
    log = Log(tool)
    in_the_middle(state, tool, hand)
    tool.remove()
    tool.remove()
    flush_deletes()
    assert sip.isdeleted(tool)
    tool.remove()
    assert left_over(canvas) == before
    # The hand goes on as if nothing had happened.
    hand.move(420, 350)
    hand.release(420, 350)
    hand.click(300, 300)
    hand.key(Qt.Key.Key_Delete)
    run_events(SETTLE_MS / 1000 + 0.05)
    assert log.decisions() == []


@pytest.mark.parametrize("state", STATES)
def test_another_tool_in_the_middle_ends_what_was_under_way(canvas, tool, log, hand, state):
    from qgis.gui import QgsMapToolPan

    items = len(canvas.scene().items())
    in_the_middle(state, tool, hand)
    other = QgsMapToolPan(canvas)
    canvas.setMapTool(other)
    assert (tool.card, tool.dragged, tool.selection) == (None, None, None)
    assert not tool.ghost.isVisible()
    assert not tool.selection_mark.isVisible()
    hand.release(420, 350)
    run_events(SETTLE_MS / 1000 + 0.05)
    assert log.decisions() == []
    assert len(canvas.scene().items()) == items
    # And back again.
    canvas.setMapTool(tool)
    tool.choose_card("library")
    hand.click(100, 200)
    assert len(log.of("placed")) == 1


@pytest.mark.parametrize("state", STATES)
def test_a_canvas_that_goes_in_the_middle_is_no_trouble(canvas, tool, hand, state):
    items = FacilityItems(canvas, crs())
    items.set_items([MapFacility("a", 1.0, 1.0, "library", "add")])
    in_the_middle(state, tool, hand)
    sip.delete(canvas)
    run_events(SETTLE_MS / 1000 + 0.05)
    tool.remove()
    items.set_items([MapFacility("b", 1.0, 1.0, "library", "add")])
    items.remove()


def test_layers_removed_and_project_cleared_in_the_middle_of_a_drag(canvas, tool, log, hand):
    from qgis.core import QgsVectorLayer

    layer = QgsVectorLayer("Point?crs=EPSG:6676", "points", "memory")
    QgsProject.instance().addMapLayer(layer)
    canvas.setLayers([layer])
    hand.drag((300, 300), (350, 330))
    QgsProject.instance().removeMapLayer(layer.id())
    canvas.setLayers([])
    hand.move(380, 340)
    QgsProject.instance().clear()
    hand.move(400, 350)
    hand.release(400, 350)
    [moved] = log.decisions()
    near(moved, "moved", "lib", 400, 350)


@pytest.mark.parametrize("state", ["dragging", "steps"])
def test_a_facility_that_goes_while_it_is_moved_is_let_go(tool, log, hand, town, state):
    in_the_middle(state, tool, hand)
    tool.refresh()
    assert tool.dragged == "lib"
    assert not tool.selection_mark.isVisible()
    del town.facilities["lib"]
    tool.refresh()
    assert tool.dragged is None
    assert not tool.ghost.isVisible()
    hand.release(420, 350)
    run_events(SETTLE_MS / 1000 + 0.05)
    assert log.decisions() == []

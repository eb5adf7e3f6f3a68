"""The tool that places facilities, tried with a mouse and keys on a real canvas."""

import numpy as np
import pytest
from nigiwai.tests.ui.map_canvas import LEFT, RIGHT, WEB, crs, run_events
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
from nigiwai.ui.map.place_tool import PlaceTool
from nigiwai.ui.map.reach_marks import CIRCLES_M
from qgis.core import QgsCoordinateTransform, QgsPointXY, QgsProject, QgsRectangle
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QSignalSpy, QTest
from qgis.PyQt.QtWidgets import QApplication

canvas, town, tool, log, hand = map(pytest.fixture, (a_canvas, a_town, a_tool, a_log, a_hand))


def test_a_click_places_the_chosen_card_as_often_as_wanted(tool, log, hand):
    tool.choose_card("library")
    hand.click(100, 200)
    hand.click(500, 250)
    first, second = log.decisions()
    near(first, "placed", 100, 200)
    near(second, "placed", 500, 250)
    assert tool.card == "library"


def test_a_double_click_places_once(tool, log, hand):
    tool.choose_card("library")
    hand.click(100, 200)
    QTest.mouseDClick(hand.view, LEFT, pos=hand.pixel(100, 200))
    QTest.mouseRelease(hand.view, LEFT, pos=hand.pixel(100, 200))
    assert len(log.of("placed")) == 1


def test_a_click_that_shakes_is_still_a_click(tool, log, hand):
    tool.choose_card("library")
    hand.drag((100, 200), (102, 201))
    hand.release(102, 201)
    assert len(log.of("placed")) == 1


def test_the_ghost_follows_with_its_circles_and_says_where(tool, log, hand, canvas):
    tool.choose_card("library")
    hand.move(200, 300)
    assert tool.ghost.isVisible()
    assert tool.ghost.place == pytest.approx((200, 300), abs=1.01)
    near(log.of("hovered")[0], "hovered", 200, 300)
    # Without streets: plain metres, and never minutes. 1 m is 1 pixel.
    widths = [outline.boundingRect().width() / 2 for outline in tool.ghost.marks.outlines]
    assert widths == pytest.approx([400.0, 800.0, 1200.0], abs=0.5)
    assert tool.ghost.marks.labels() == ["400 m straight", "800 m straight", "1,200 m straight"]
    hand.click(200, 300)
    assert not tool.ghost.isVisible()
    assert log.of("hover_ended") == []


def test_circles_have_the_right_length_on_a_map_that_stretches(canvas, tool, hand):
    """Measured by QGIS on the ellipsoid, on a Web Mercator map where a metre is 1.2 units."""
    from qgis.core import QgsDistanceArea

    canvas.setDestinationCrs(crs(WEB))
    to_web = QgsCoordinateTransform(crs(), crs(WEB), QgsProject.instance())
    canvas.setExtent(to_web.transformBoundingBox(QgsRectangle(-1500, -1500, 1500, 1500)))
    tool.choose_card("library")
    tool.carry(0.0, 0.0)
    measure = QgsDistanceArea()
    measure.setSourceCrs(crs(WEB), QgsProject.instance().transformContext())
    measure.setEllipsoid("GRS80")
    back = canvas.getCoordinateTransform()
    centre = back.toMapCoordinatesF(tool.ghost._centre.x(), tool.ghost._centre.y())
    for outline, metres in zip(tool.ghost.marks.outlines, CIRCLES_M):
        lengths = [
            measure.measureLine(centre, back.toMapCoordinatesF(p.x(), p.y()))
            for p in list(outline)[::9]
        ]
        # The plane zone itself is 1/10,000 short at its middle.
        assert lengths == pytest.approx([metres] * len(lengths), rel=2e-4)
        assert outline.boundingRect().width() * canvas.mapUnitsPerPixel() > 2.3 * metres


def test_hovering_is_told_once_a_frame_with_the_latest_place(tool, log, hand):
    assert tool._frames._timer.interval() == 16
    tool._frames._timer.setInterval(60)
    tool.choose_card("library")
    for step in range(50):
        hand.move(100 + step, 200)
    run_events(0.15)
    told = log.of("hovered")
    assert 2 <= len(told) <= 20
    near(told[0], "hovered", 100, 200)
    near(told[-1], "hovered", 149, 200)


def test_dragging_moves_a_facility_by_its_grip(tool, log, hand):
    """Gripped 8 m beside its middle: it must not jump."""
    hand.drag((308, 300), (320, 310), (408, 350))
    assert tool.dragged == "lib"
    assert tool.ghost.place == pytest.approx((400, 350), abs=1.01)
    run_events(0.05)
    near(log.of("hovered")[-1], "hovered", 400, 350)
    hand.release(408, 350)
    [moved] = log.decisions()
    near(moved, "moved", "lib", 400, 350)
    assert tool.dragged is None
    assert not tool.ghost.isVisible()
    assert log.of("hover_ended") == []


def test_with_a_card_a_facility_can_be_dragged_too(tool, log, hand):
    tool.choose_card("park_block")
    hand.drag((300, 300), (350, 330), (400, 350))
    hand.release(400, 350)
    [moved] = log.decisions()
    near(moved, "moved", "lib", 400, 350)
    assert tool.card == "park_block"


def test_less_than_the_drag_distance_selects_and_moves_nothing(tool, log, hand):
    step = QApplication.startDragDistance() - 2
    hand.drag((300, 300), (300 + step, 300))
    hand.release(300 + step, 300)
    assert log.decisions() == []
    assert log.of("selected") == [("selected", "lib")]
    assert tool.selection_mark.isVisible()
    hand.click(100, 500)
    assert log.of("selected")[-1] == ("selected", "")
    assert not tool.selection_mark.isVisible()


def test_dragging_the_map_pans_it_and_places_nothing(tool, log, hand, canvas):
    tool.choose_card("library")
    before = canvas.extent().center()
    pixel = hand.pixel(100, 500)
    hand.drag((100, 500), (130, 500), (200, 500))
    assert tool._panning
    QTest.mouseRelease(hand.view, LEFT, pos=pixel + hand.pixel(200, 0) - hand.pixel(100, 0))
    after = canvas.extent().center()
    assert after.x() - before.x() == pytest.approx(-100, abs=2)
    assert log.decisions() == []


@pytest.mark.parametrize(("name", "signal"), [("edit", "edit_wanted"), ("remove", "removed")])
def test_the_right_click_opens_a_menu(tool, log, hand, canvas, name, signal):
    hand.click(300, 300, RIGHT)
    menu = open_menu()
    texts = [action.text() for action in menu.actions()]
    assert texts == ["Library", "Edit size and name…", "Remove", "What would thrive here?"]
    assert log.of("selected") == [("selected", "lib")]
    action = next(a for a in menu.actions() if a.objectName() == f"nigiwai_facility_{name}")
    QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(action).center())
    assert log.decisions() == [(signal, "lib")]


def test_the_menu_of_empty_land_asks_what_would_thrive(tool, log, hand):
    asked = QSignalSpy(tool.thrive_wanted)
    hand.click(100, 500, RIGHT)
    menu = open_menu()
    assert [action.text() for action in menu.actions()] == ["What would thrive here?"]
    QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(menu.actions()[0]).center())
    assert list(asked[0]) == pytest.approx([100, 500], abs=1.01)
    assert log.decisions() == []


def test_the_menu_opens_by_key(tool, log, hand):
    tool.select("shop")
    hand.key(Qt.Key.Key_Menu)
    assert [a.text() for a in open_menu().actions()] == [
        "Edit size and name…", "Remove", "What would thrive here?"]
    tool.remove()
    run_events(0.05)
    assert QApplication.activePopupWidget() is None


def test_a_double_click_edits(tool, log, hand):
    hand.click(300, 300)
    QTest.mouseDClick(hand.view, LEFT, pos=hand.pixel(300, 300))
    QTest.mouseRelease(hand.view, LEFT, pos=hand.pixel(300, 300))
    assert log.decisions() == [("edit_wanted", "lib")]


def test_the_right_button_gives_up_a_drag(tool, log, hand):
    hand.drag((300, 300), (350, 330))
    QTest.mousePress(hand.view, RIGHT, pos=hand.pixel(350, 330))
    assert tool.dragged is None
    hand.release(350, 330)
    assert log.decisions() == []


def test_the_cursor_says_what_a_click_would_do(tool, hand, canvas):
    def shape():
        return canvas.viewport().cursor().shape(), canvas.cursor().shape()

    assert Qt.CursorShape.ArrowCursor in shape()
    hand.move(300, 300)
    run_events(0.05)
    assert Qt.CursorShape.PointingHandCursor in shape()
    hand.drag((300, 300), (350, 330))
    assert Qt.CursorShape.ClosedHandCursor in shape()
    hand.release(350, 330)
    tool.choose_card("library")
    assert Qt.CursorShape.CrossCursor in shape()


def test_leaving_the_map_puts_the_ghost_away(tool, log, hand, canvas):
    from qgis.PyQt.QtCore import QEvent

    tool.choose_card("library")
    hand.move(200, 200)
    QApplication.sendEvent(canvas.viewport(), QEvent(QEvent.Type.Leave))
    assert not tool.ghost.isVisible()
    assert log.of("hover_ended") == [("hover_ended",)]
    hand.move(210, 200)
    assert tool.ghost.isVisible()


def test_places_are_those_of_the_study_whatever_the_map_is_in(tool, log, hand, canvas, town):
    canvas.setDestinationCrs(crs(WEB))
    to_web = QgsCoordinateTransform(crs(), crs(WEB), QgsProject.instance())
    canvas.setExtent(to_web.transformBoundingBox(QgsRectangle(0, 0, 800, 600)))
    place = to_web.transform(QgsPointXY(123, 456))
    tool.choose_card("library")
    hand.click(place.x(), place.y())
    metre = canvas.mapUnitsPerPixel()
    assert log.of("placed")[0][1:] == pytest.approx((123, 456), abs=metre)
    assert tool._places.metres(100, place) == pytest.approx(100 * metre / 1.236, rel=0.01)
    tool.choose_card(None)
    library = to_web.transform(QgsPointXY(300, 300))
    hand.click(library.x(), library.y())
    assert tool.selection == "lib"


def test_facilities_snap_into_buildings_when_asked(tool, log, hand):
    import shapely

    buildings = [shapely.box(100, 100, 140, 140), shapely.box(500, 100, 500.6, 100.6),
                 shapely.box(230, 200, 260, 240)]
    tree = shapely.STRtree(buildings)
    tool.choose_card("clinic")
    hand.click(150, 120)
    tool.set_snapping(tree)
    for x, y in ((150, 120), (120, 110), (505, 100), (300, 500)):
        hand.click(x, y)
    tool.set_snapping(None)
    hand.click(150, 120)
    off, beside, inside, tiny, far, off_again = [e[1:] for e in log.of("placed")]
    assert off == off_again == pytest.approx((150, 120), abs=1.01)
    assert beside == pytest.approx((139.5, 120), abs=1.01)
    assert inside == pytest.approx((120, 110), abs=1.01)
    assert far == pytest.approx((300, 500), abs=1.01)
    assert buildings[0].contains(shapely.Point(beside))
    assert buildings[1].contains(shapely.Point(tiny))


def test_a_tool_without_helpers_still_places(canvas, hand):
    tool = PlaceTool(canvas, crs())
    canvas.setMapTool(tool)
    log = Log(tool)
    hand.click(300, 300)
    hand.click(300, 300, RIGHT)
    tool.choose_card("library")
    hand.click(200, 200)
    near(log.decisions()[0], "placed", 200, 200)
    tool.remove()


def test_a_place_outside_the_world_of_the_map_is_not_a_place(canvas, tool, log, hand):
    canvas.setDestinationCrs(crs("EPSG:4326"))
    canvas.setExtent(QgsRectangle(-400, -300, 400, 300))
    tool.choose_card("library")
    hand.click(0, 250)
    assert log.of("placed") == [] or np.isfinite(log.of("placed")[0][1:]).all()


def test_signals_have_the_signatures_of_the_contract(tool):
    spy = QSignalSpy(tool.moved)
    tool.moved.emit("a", 1.0, 2.0)
    assert len(spy) == 1

"""Marks of facilities on the canvas."""

import math

import pytest
from nigiwai.tests.ui.map_canvas import WEB, crs, run_events
from nigiwai.tests.ui.place_desk import a_canvas
from nigiwai.ui.map.canvas_items import Places
from nigiwai.ui.map.facility_items import FacilityItems, MapFacility
from nigiwai.ui.map.ghost import Ghost
from qgis.core import QgsCoordinateTransform, QgsPointXY, QgsProject, QgsRectangle
from qgis.PyQt.QtCore import QEvent, QPoint, QRectF
from qgis.PyQt.QtGui import QHelpEvent
from qgis.PyQt.QtWidgets import QApplication, QToolTip

canvas = pytest.fixture(a_canvas)
WET = "The flood depth here is 1.2 m."
SHOP = MapFacility("shop", 200.0, 300.0, "supermarket", "add", "New <shop>", (WET,))
MOVED = MapFacility("lib", 500.0, 300.0, "library", "move", "", (), 300.0, 100.0)
GONE = MapFacility("hotel", 600.0, 500.0, "hotel", "remove", "Hotel")
PARK = MapFacility("park", 100.0, 100.0, "park_block", "modify")


@pytest.fixture
def items(canvas):
    items = FacilityItems(canvas, crs())
    yield items
    items.remove()


def ink(canvas, x, y, half=14):
    """Share of pixels around a place that are not the white of the empty map."""
    image = canvas.grab().toImage()
    pixel = canvas.getCoordinateTransform().transform(x, y)
    spots = [(round(pixel.x()) + dx, round(pixel.y()) + dy)
             for dx in range(-half, half) for dy in range(-half, half)]
    return sum(image.pixelColor(*spot).lightness() < 250 for spot in spots) / len(spots)


def test_every_kind_of_edit_is_drawn_in_its_own_way(canvas, items):
    pictures = set()
    for state in ("add", "move", "modify", "remove", ""):
        items.set_items([MapFacility("a", 400.0, 300.0, "library", state)])
        image = canvas.grab().toImage()
        # Without colours: shapes alone must tell them apart.
        pictures.add(bytes(
            255 if image.pixelColor(x, y).lightness() > 160 else 0
            for x in range(370, 430) for y in range(270, 330)
        ))
    assert len(pictures) == 5


def test_a_moved_one_has_a_line_from_where_it_was(canvas, items):
    assert ink(canvas, 400, 200, 6) == 0
    items.set_items([MOVED])
    assert ink(canvas, 400, 200, 6) > 0.05
    assert ink(canvas, 300, 100) > 0.03
    assert ink(canvas, 500, 300) > 0.2


def test_objections_are_a_sign_and_a_tool_tip(canvas, items):
    items.set_items([SHOP, PARK])
    tip = items.mark("shop").toolTip()
    assert tip == f"<p>New &lt;shop&gt;: Added<br>{WET}</p>"
    assert items.mark("park").toolTip() == "<p>Block park: Changed in size or kind</p>"
    plain = ink(canvas, 100, 100, 24)
    items.set_items([SHOP, MapFacility(**{**vars(PARK), "objections": (WET,)})])
    assert ink(canvas, 100, 100, 24) > plain + 0.03


def test_the_tool_tip_comes_up_over_the_symbol_and_not_over_the_line(canvas, items):
    items.set_items([MOVED])

    def tip_at(x, y):
        QToolTip.hideText()
        run_events(0.4)
        pixel = canvas.getCoordinateTransform().transform(x, y)
        spot = QPoint(round(pixel.x()), round(pixel.y()))
        there = canvas.viewport().mapToGlobal(spot)
        QApplication.sendEvent(canvas.viewport(), QHelpEvent(QEvent.Type.ToolTip, spot, there))
        return QToolTip.text() if QToolTip.isVisible() else ""

    assert tip_at(500, 300) == "<p>Library: Moved</p>"
    assert tip_at(400, 250) == ""


def test_setting_again_keeps_takes_away_and_adds(canvas, items):
    before = len(canvas.scene().items())
    items.set_items([SHOP, MOVED])
    kept = items.mark("shop")
    items.set_items([SHOP, GONE])
    assert items.mark("shop") is kept
    assert items.items() == {"shop": SHOP, "hotel": GONE}
    assert items.mark("lib") is None
    assert len(canvas.scene().items()) == before + 2
    items.remove()
    assert len(canvas.scene().items()) == before
    items.set_items([])
    assert items.items() == {}


def test_the_nearest_standing_one_is_found(items):
    items.set_items([SHOP, MOVED, GONE])
    assert items.find(205, 300, 10) == "shop"
    assert items.find(205, 300, 2) is None
    assert items.find(600, 500, 10) is None
    items.set_items([])
    assert items.find(200, 300, 10) is None


def test_marks_stay_at_their_places_on_another_map(canvas, items):
    items.set_items([SHOP])
    canvas.setDestinationCrs(crs(WEB))
    to_web = QgsCoordinateTransform(crs(), crs(WEB), QgsProject.instance())
    canvas.setExtent(to_web.transformBoundingBox(QgsRectangle(0, 0, 800, 600)))
    expected = canvas.getCoordinateTransform().transform(to_web.transform(QgsPointXY(200, 300)))
    centre = items.mark("shop")._centre
    assert (centre.x(), centre.y()) == pytest.approx((expected.x(), expected.y()), abs=0.01)
    assert items.mark("shop").boundingRect().contains(centre)


def test_an_unknown_category_has_a_symbol_all_the_same(canvas, items):
    items.set_items([MapFacility("a", 400.0, 300.0, "casino", "add", "Casino")])
    assert ink(canvas, 400, 300) > 0.1


def test_a_place_that_the_map_does_not_know_is_not_drawn(canvas, items):
    items.set_items([MapFacility("a", math.nan, 300.0, "library", "add")])
    assert items.mark("a").boundingRect().isEmpty()
    canvas.grab()


def test_the_ghost_says_what_speaks_against_the_place(canvas):
    ghost = Ghost(canvas, Places(canvas, crs()))
    ghost.show_at(400.0, 300.0, "clinic")
    without = ghost.boundingRect()
    assert ink(canvas, 400, 240, 8) < 0.5
    ghost.warn([WET, "Outside the induction area. " * 5])
    box = ghost._warning_box()
    assert ghost.boundingRect().contains(box)
    assert ghost.boundingRect().contains(without)
    canvas.grab()
    ghost.put_away()
    assert ghost.warnings == ()
    ghost.remove()
    ghost.show_at(1.0, 1.0, "clinic")
    ghost.put_away()


@pytest.mark.parametrize("place", [(2, 2), (798, 2), (2, 598), (798, 598), (400, 20)])
def test_what_speaks_against_a_place_can_be_read_at_the_edge_of_the_map(canvas, place):
    ghost = Ghost(canvas, Places(canvas, crs()))
    ghost.show_at(*map(float, place), "clinic")
    ghost.warn([WET, "Outside the induction area. " * 5])
    box = ghost._warning_box()
    assert QRectF(canvas.viewport().rect()).contains(box)
    assert ghost.boundingRect().contains(box)
    assert not box.contains(ghost._centre)
    ghost.remove()


def test_circles_too_close_together_share_one_label(canvas):
    ghost = Ghost(canvas, Places(canvas, crs()))
    ghost.show_at(400.0, 300.0, "clinic")

    def labels():
        return [words.split()[0] for _outline, words in ghost.marks._labelled(canvas)]

    assert labels() == ["1,200", "800", "400"]
    canvas.setExtent(QgsRectangle(-80_000, -60_000, 80_000, 60_000))
    assert labels() == []
    canvas.setExtent(QgsRectangle(-3200, -2400, 4800, 3600))
    assert labels() in (["1,200"], ["1,200", "800"])
    ghost.remove()

"""What the ghost draws around itself: streets by minutes, or circles in metres, never the other."""

import time
from types import SimpleNamespace

import numpy as np
import pytest
from nigiwai.core.geo.walking import places
from nigiwai.core.scenarios.reach import MINUTES, Reach
from nigiwai.tests.core.street_towns import street_grid
from nigiwai.tests.core.walking_graphs import street, walking_graph
from nigiwai.tests.ui.map_canvas import crs
from nigiwai.tests.ui.place_desk import a_canvas, a_hand, a_log, a_tool, a_town
from nigiwai.ui.map.canvas_items import Places
from nigiwai.ui.map.ghost import Ghost
from nigiwai.ui.map.polygons import path_of
from nigiwai.ui.map.reach_marks import CIRCLES_M, Circles, StreetBands
from qgis.core import QgsRectangle
from qgis.PyQt.QtGui import QImage, QPainter

canvas, town, tool, log, hand = map(pytest.fixture, (a_canvas, a_town, a_tool, a_log, a_hand))


def reach_of(graph, limit_m=100.0):
    ways = SimpleNamespace(graph=graph, lines=places.Lines(graph), limit_m=limit_m)
    return Reach(ways, [80.0 * minutes for minutes in MINUTES])


@pytest.fixture
def reach():
    """One straight street along y = 300, 4 km long."""
    return reach_of(walking_graph([(-2000, 300), (2000, 300)], [street(0, 1)]))


def test_a_path_of_several_lines_has_their_corners():
    path = path_of(np.array([[0.0, 1], [2, 3], [4, 5], [6, 7.5], [8, 9]]), np.array([0, 2, 5]))
    elements = [path.elementAt(row) for row in range(path.elementCount())]
    assert [(one.x, one.y, one.isMoveTo()) for one in elements] == [
        (0, 1, True), (2, 3, False), (4, 5, True), (6, 7.5, False), (8, 9, False)]
    assert path_of(np.zeros((0, 2)), np.array([0])).isEmpty()


def test_streets_are_drawn_as_far_as_one_walks(canvas, reach):
    """The street lies 20 m beside the place: 380 m of it to either side are 5 minutes."""
    ghost = Ghost(canvas, Places(canvas, crs()))
    ghost.show_at(400.0, 280.0, "library")
    ghost.show_reach(reach.at(400.0, 280.0))
    assert isinstance(ghost.marks, StreetBands)
    assert ghost.marks.labels() == ["5 min", "10 min", "15 min"]
    widths = [path.boundingRect() for path in ghost.marks.paths]
    # 1 m is 1 pixel.
    assert [(box.left(), box.right()) for box in widths] == [
        pytest.approx((20, 780), abs=1), pytest.approx((-380, 1180), abs=1),
        pytest.approx((-780, 1580), abs=1)]
    # Words stand at the ends that are seen, and only there.
    canvas.setExtent(QgsRectangle(300, 0, 1100, 600))
    assert [words for _spot, words in ghost.marks.spots(canvas)] == ["5 min"]
    canvas.setExtent(QgsRectangle(-1600, -1200, 2400, 1800))
    found = sorted((round(spot.x()), words) for spot, words in ghost.marks.spots(canvas))
    assert [words for _, words in found] == [
        "15 min", "10 min", "5 min", "5 min", "10 min", "15 min"]
    canvas.grab()
    ghost.remove()


def test_off_the_network_circles_say_metres_and_no_minutes(canvas, reach):
    ghost = Ghost(canvas, Places(canvas, crs()))
    ghost.show_at(400.0, 100.0, "library")
    assert reach.at(400.0, 100.0) is None
    ghost.show_reach(reach.at(400.0, 100.0))
    assert isinstance(ghost.marks, Circles)
    assert [f"{metres:,} m straight" for metres in CIRCLES_M] == ghost.marks.labels()
    assert not any("min" in words for words in ghost.marks.labels())
    ghost.remove()


def test_the_tool_shows_streets_where_there_are_some(tool, log, hand, reach):
    tool.choose_card("library")
    hand.move(400, 290)
    assert isinstance(tool.ghost.marks, Circles)
    tool.set_reach(reach)
    hand.move(410, 290)
    time.sleep(0.03)
    hand.move(420, 290)
    assert isinstance(tool.ghost.marks, StreetBands)
    assert tool.ghost.marks.place == pytest.approx((420, 290), abs=1.01)
    time.sleep(0.03)
    hand.move(420, 80)
    assert isinstance(tool.ghost.marks, Circles)
    tool.set_reach(None)
    tool.cancel()


def test_bands_can_be_told_apart_in_grey_and_stand_out_on_dark_and_light(canvas):
    """Painted in shades of grey on a black and on a white map."""
    graph = street_grid(1)
    reach, bands = reach_of(graph, 300.0), []
    x, y = float(graph.x.mean()), float(graph.y.mean())
    canvas.setExtent(QgsRectangle(x - 1500, y - 1100, x + 1500, y + 1100))
    marks = StreetBands(reach.at(x, y), MINUTES)
    assert marks.put(Places(canvas, crs()))
    for ground in (0, 255):
        picture = QImage(canvas.size(), QImage.Format.Format_ARGB32)
        picture.fill(0xFF000000 | ground * 0x010101)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        began = time.perf_counter()
        marks.paint(painter, canvas)
        assert time.perf_counter() - began < 0.3
        painter.end()
        grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
        memory = grey.constBits()
        memory.setsize(grey.sizeInBytes())
        pixels = np.frombuffer(memory, dtype=np.uint8)
        # Against both grounds there are marks that differ by half of the range.
        bands.append(np.mean(np.abs(pixels.astype(int) - ground) > 110))
    assert min(bands) > 0.002

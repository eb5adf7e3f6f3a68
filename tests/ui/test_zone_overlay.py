"""Zones on the canvas: every pixel in its zone, coloured at once, and nothing left behind."""

import gc
import time

import numpy as np
import pytest
from nigiwai.tests.ui.map_canvas import WEB, crs, flush_deletes, new_canvas, run_events
from nigiwai.ui.map import pacing
from nigiwai.ui.map.ramps import score_change_ramp, score_ramp
from nigiwai.ui.map.zone_overlay import ZoneOverlay
from qgis.core import (
    QgsCoordinateTransform,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
)
from qgis.PyQt import sip
from qgis.PyQt.QtGui import QColor, QImage, QPainter

RAMP = score_ramp()


def cells(columns, rows, side, x=0.0, y=0.0):
    """Squares, row by row from the south."""
    import shapely

    east, north = np.meshgrid(np.arange(columns) * side + x, np.arange(rows) * side + y)
    west, south = east.ravel(), north.ravel()
    return shapely.box(west, south, west + side, south + side)


@pytest.fixture
def canvas(qgis_app):
    canvas = new_canvas()
    yield canvas
    if not sip.isdeleted(canvas):
        canvas.close()
        sip.delete(canvas)


@pytest.fixture
def settled(wait):
    """Wait until an overlay knows the zones of what the canvas shows."""

    def until(overlay):
        wait(overlay.is_ready, 20)
        return overlay

    return until


def colour_at(canvas, x, y):
    """What the canvas shows at a pixel."""
    return QColor(canvas.grab().toImage().pixel(x, y)).name()


def colour_of(value, ramp=RAMP):
    return f"#{int(ramp.argb([value])[0]) & 0xFFFFFF:06x}"


def test_every_pixel_belongs_to_the_zone_that_its_middle_lies_in(canvas, settled):
    """Compared with shapely, pixel by pixel: a hole, a part of its own, slanted edges."""
    import shapely

    zones = [
        shapely.Polygon([(20, 20), (400, 60), (380, 500), (60, 420)],
                        [[(150, 150), (250, 160), (240, 300), (160, 290)]]),
        shapely.MultiPolygon([shapely.box(160, 160.5, 200, 220.25),
                              shapely.Point(600, 300).buffer(120.3)]),
        None,
        shapely.Polygon(),
        shapely.Point(5, 5),
        shapely.GeometryCollection([shapely.box(700, 20, 760, 80), shapely.Point(1, 1)]),
    ]
    overlay = settled(ZoneOverlay(canvas, zones, crs()))
    inverse = canvas.getCoordinateTransform()
    column, row = np.meshgrid(np.arange(0, 800, 3), np.arange(0, 600, 3))
    middles = [
        inverse.toMapCoordinatesF(float(c) + 0.5, float(r) + 0.5)
        for c, r in zip(column.ravel(), row.ravel())
    ]
    points = shapely.points([(p.x(), p.y()) for p in middles])
    expected = np.full(len(points), -1)
    for number in (0, 1, 5):
        expected[shapely.contains(zones[number], points)] = number
    found = np.array([
        -1 if zone is None else zone
        for zone in (overlay.zone_at(c, r) for c, r in zip(column.ravel(), row.ravel()))
    ])
    # Middles that lie almost on an edge may fall on either side.
    edges = shapely.union_all([zones[n].boundary for n in (0, 1)] + [zones[5].geoms[0].boundary])
    clear = shapely.distance(points, edges) > 0.1
    assert set(expected) == {-1, 0, 1, 5}
    assert clear.mean() > 0.9
    np.testing.assert_array_equal(found[clear], expected[clear])


def test_neighbouring_zones_leave_no_gap_and_do_not_overlap(canvas, settled):
    overlay = settled(ZoneOverlay(canvas, cells(13, 11, 57.3, 3.3, -7.1), crs()))
    inside = overlay._numbers[20:580, 20:740]
    assert inside.min() > 0
    rows, columns = np.indices(inside.shape)
    assert len(np.unique(inside)) == 13 * 11
    corner = canvas.getCoordinateTransform().toMapCoordinatesF(20.5, 20.5)
    north = (corner.y() - rows + 7.1) / 57.3
    east = (corner.x() + columns - 3.3) / 57.3
    # The painter counts in sixteenths of a pixel.
    clear = (np.abs(north - np.round(north)) > 0.002) & (np.abs(east - np.round(east)) > 0.002)
    expected = np.floor(north) * 13 + np.floor(east)
    assert clear.mean() > 0.9
    np.testing.assert_array_equal((inside - 1)[clear], expected[clear])


def test_values_become_colours_and_nan_shows_the_map(canvas, settled):
    overlay = ZoneOverlay(canvas, cells(2, 2, 300), crs(), opacity=1.0)
    overlay.set_values([0.0, 50.0, np.nan, 100.0], RAMP)
    settled(overlay)
    hand = canvas.getCoordinateTransform()
    seen = [
        colour_at(canvas, int(hand.transform(x, y).x()), int(hand.transform(x, y).y()))
        for x, y in ((150, 150), (450, 150), (150, 450), (450, 450), (700, 300))
    ]
    assert seen == [colour_of(0), colour_of(50), "#ffffff", colour_of(100), "#ffffff"]
    overlay.set_values([100.0, np.nan, 0.0, np.nan], RAMP)
    assert colour_at(canvas, 150, 450) == colour_of(100)
    assert colour_at(canvas, 450, 450) == "#ffffff"
    overlay.clear_values()
    assert colour_at(canvas, 150, 450) == "#ffffff"


def test_opacity_lets_the_map_through(canvas, settled):
    overlay = ZoneOverlay(canvas, cells(1, 1, 600), crs(), opacity=0.5)
    overlay.set_values([100.0], RAMP)
    settled(overlay)
    full = QColor(colour_of(100))
    seen = QColor(colour_at(canvas, 300, 300))
    assert abs(seen.red() - (full.red() + 255) / 2) <= 2
    assert abs(seen.blue() - (full.blue() + 255) / 2) <= 2


def test_wkb_is_taken_too_and_broken_wkb_is_not_shown(canvas, settled):
    import shapely

    blobs = list(shapely.to_wkb(cells(2, 1, 300)))
    overlay = settled(ZoneOverlay(canvas, [blobs[0], b"\x01broken", None, blobs[1]], crs()))
    assert overlay.zone_at(150, 400) == 0
    assert overlay.zone_at(450, 400) == 3


def test_a_wrong_number_of_values_is_refused(canvas):
    overlay = ZoneOverlay(canvas, cells(2, 1, 300), crs())
    with pytest.raises(ValueError, match="zones"):
        overlay.set_values([1.0], RAMP)


def test_the_former_picture_moves_along_until_the_new_one_is_there(canvas, settled, monkeypatch):
    overlay = ZoneOverlay(canvas, cells(2, 2, 300), crs(), opacity=1.0)
    overlay.set_values([10.0, 90.0, 90.0, 10.0], RAMP)
    settled(overlay)
    # Nothing new is worked out now: what is shown can only be the former picture, scaled.
    monkeypatch.setattr(overlay._steps, "start", lambda _steps: None)
    canvas.setExtent(QgsRectangle(0, 0, 400, 300))
    assert not overlay.is_ready()
    assert overlay.zone_at(10, 10) is None
    assert colour_at(canvas, 200, 300) == colour_of(10)
    assert colour_at(canvas, 700, 300) == colour_of(90)


def test_zooming_panning_and_resizing_work_the_zones_out_anew(canvas, settled):
    overlay = settled(ZoneOverlay(canvas, cells(2, 2, 300), crs()))
    canvas.setExtent(QgsRectangle(250, 250, 350, 325))
    assert not overlay.is_ready()
    settled(overlay)
    assert [overlay.zone_at(x, y) for x, y in ((10, 590), (790, 590), (10, 10), (790, 10))] == [
        0, 1, 2, 3]
    canvas.resize(640, 480)
    settled(overlay)
    assert overlay._numbers.shape == (480, 640)
    canvas.setRotation(90)
    settled(overlay)
    turned = [overlay.zone_at(x, y) for x, y in ((320, 100), (320, 400))]
    assert None not in turned
    assert turned[0] != turned[1]


def test_far_inside_a_zone_the_whole_picture_is_that_zone(canvas, settled):
    overlay = ZoneOverlay(canvas, cells(2, 1, 5e5), crs())
    canvas.setExtent(QgsRectangle(4e5, 1e5, 4e5 + 8, 1e5 + 6))
    settled(overlay)
    assert (overlay._numbers == 1).all()
    canvas.setExtent(QgsRectangle(5e5 - 4, 1e5, 5e5 + 4, 1e5 + 6))
    settled(overlay)
    assert (overlay._numbers[:, :399] == 1).all()
    assert (overlay._numbers[:, 401:] == 2).all()


def test_zones_lie_right_on_a_map_in_another_crs(canvas, settled):
    """Web Mercator: the middle of each zone, brought there by QGIS, is in that zone."""
    side = 500.0
    overlay = ZoneOverlay(canvas, cells(8, 6, side, -20_000, -30_000), crs())
    canvas.setDestinationCrs(crs(WEB))
    to_web = QgsCoordinateTransform(crs(), crs(WEB), QgsProject.instance())
    canvas.setExtent(
        to_web.transformBoundingBox(QgsRectangle(-20_500, -30_500, -15_500, -26_500))
    )
    settled(overlay)
    for number in range(48):
        middle = QgsPointXY(-20_000 + (number % 8 + 0.5) * side,
                            -30_000 + (number // 8 + 0.5) * side)
        pixel = canvas.getCoordinateTransform().transform(to_web.transform(middle))
        assert overlay.zone_at(pixel.x(), pixel.y()) == number
    canvas.setDestinationCrs(crs())
    canvas.setExtent(QgsRectangle(-20_000, -30_000, -16_000, -27_000))
    settled(overlay)
    assert overlay.zone_at(5, 595) == 0


def test_thirteen_thousand_zones_do_not_hold_the_window(canvas):
    import shapely

    canvas.resize(1600, 1000)
    run_events(0.1)
    zones = cells(130, 100, 50)
    canvas.setExtent(QgsRectangle(0, 0, 6500, 5000))
    begin = time.perf_counter()
    overlay = ZoneOverlay(canvas, shapely.to_wkb(zones), crs())
    making = time.perf_counter() - begin
    held, turns = [making], 0
    while not overlay.is_ready():
        begin = time.process_time()
        overlay._steps._work()
        held.append(time.process_time() - begin)
        turns += 1
    values = np.random.default_rng(1).normal(0, 3, len(zones))
    overlay.set_values(values, score_change_ramp(5.0))
    times = []
    for _ in range(20):
        begin = time.process_time()
        overlay.set_values(values, score_change_ramp(5.0))
        times.append(time.process_time() - begin)
    assert turns > 1
    assert max(held) < 0.05, held
    assert np.median(times) < 0.03, times


def test_a_slice_ends_in_time_however_long_the_work(canvas, wait):
    def endless():
        while True:
            time.sleep(0.001)
            yield

    steps = pacing.Steps(canvas)
    steps.start(endless())
    assert run_events(0.2) < 0.05
    assert steps.is_running()
    steps.stop()


def test_the_pixel_ratio_of_the_screen_is_respected(canvas, settled, monkeypatch):
    monkeypatch.setattr(canvas, "devicePixelRatioF", lambda: 2.0, raising=False)
    overlay = ZoneOverlay(canvas, cells(2, 2, 300), crs(), opacity=1.0)
    overlay.set_values([0.0, 100.0, 100.0, 0.0], RAMP)
    settled(overlay)
    assert overlay._numbers.shape == (1200, 1600)
    assert overlay.zone_at(150, 450) == 0
    assert overlay.zone_at(450, 450) == 1
    image = QImage(1600, 1200, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(2.0)
    painter = QPainter(image)
    overlay.paint(painter)
    painter.end()
    assert QColor(image.pixel(2 * 150, 2 * 450)).name() == colour_of(0)
    assert QColor(image.pixel(2 * 450, 2 * 450)).name() == colour_of(100)


def test_removing_leaves_nothing_behind(canvas, settled):
    before = len(canvas.scene().items()), len(canvas.children())
    overlay = ZoneOverlay(canvas, cells(20, 20, 30), crs())
    overlay.set_values(np.zeros(400), RAMP)
    assert len(canvas.scene().items()) == before[0] + 1
    overlay.remove()
    overlay.remove()
    flush_deletes()
    assert (len(canvas.scene().items()), len(canvas.children())) == before
    overlay.set_values(np.ones(400), RAMP)
    overlay.clear_values()
    assert overlay.zone_at(5, 5) is None
    canvas.setExtent(QgsRectangle(0, 0, 100, 100))
    del overlay
    gc.collect()
    run_events(0.05)


def test_a_canvas_that_goes_takes_the_overlay_along(canvas, settled):
    overlay = ZoneOverlay(canvas, cells(60, 60, 10), crs())
    sip.delete(canvas)
    overlay.set_values(np.zeros(3600), RAMP)
    overlay.clear_values()
    assert overlay.zone_at(5, 5) is None
    run_events(0.05)
    overlay.remove()
    del overlay
    gc.collect()


def test_no_zones_at_all_are_no_trouble(canvas, settled):
    overlay = settled(ZoneOverlay(canvas, [], crs()))
    overlay.set_values([], RAMP)
    assert overlay.zone_at(5, 5) is None

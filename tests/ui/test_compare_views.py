"""Report, charts and maps of the window that compares scenarios."""


import numpy as np
import pytest
from nigiwai.bridge import shown
from nigiwai.tests.ui.comparing import (
    NAMES,
    a_calm,
    a_dialog,
    a_made,
    until,
)
from nigiwai.ui.models.comparison import TODAY, ComparisonTable
from nigiwai.ui.widgets.charts import radar_values
from nigiwai.ui.widgets.map_pair import limit_of
from qgis.core import QgsProject, QgsRectangle
from qgis.PyQt.QtCore import QObject, Qt, QUrl, pyqtSlot
from qgis.PyQt.QtGui import QColor, QDesktopServices, QPalette
from qgis.PyQt.QtTest import QTest

made, calm = (pytest.fixture(scope="module")(one) for one in (a_made, a_calm))
dialog = pytest.fixture(a_dialog)


class Browser(QObject):
    """Stands where the person's browser would."""

    def __init__(self):
        super().__init__()
        self.opened = []

    @pyqtSlot(QUrl)
    def open(self, url):
        self.opened.append(url.toLocalFile())


def test_the_report_is_put_beside_the_study_and_opened(dialog):
    browser = Browser()
    QDesktopServices.setUrlHandler("file", browser, "open")
    try:
        QTest.mouseClick(dialog.report, Qt.MouseButton.LeftButton)
    finally:
        QDesktopServices.unsetUrlHandler("file")
    report = dialog._study.path.with_name("study_comparison.html")
    assert browser.opened == [str(report)]
    html = report.read_text(encoding="utf-8")
    assert "market" in html
    assert "<svg" in html


def test_charts_are_drawn_when_they_are_seen(dialog):
    dialog.tabs.setCurrentWidget(dialog.bars)
    figure = dialog.bars.canvas.figure
    panels = [axes for axes in figure.axes if axes.get_visible()]
    titles = [axes.get_title(loc="left") for axes in panels]
    assert "Visitors [visits/day]" in titles
    first = panels[titles.index("Visitors [visits/day]")]
    wanted = [dialog.model.row("visitors", name)["change"] for name in NAMES]
    assert [bar.get_width() for bar in first.patches] == pytest.approx(wanted)
    assert any(label.get_text().startswith("★") for label in first.get_yticklabels())
    assert "Visitors: best is" in dialog.bars.canvas.accessibleDescription()
    dialog.tabs.setCurrentWidget(dialog.radar)
    lines = dialog.radar.canvas.figure.axes[0].get_lines()
    # The ring of today, then one line a scenario, told apart by more than colour.
    assert len(lines) == 1 + len(NAMES)
    assert len({(line.get_linestyle(), line.get_marker()) for line in lines[1:]}) == len(NAMES)
    assert np.allclose(lines[0].get_ydata(), 1.0)


def test_charts_follow_a_dark_theme(dialog):
    from matplotlib.colors import to_hex

    dialog.tabs.setCurrentWidget(dialog.bars)
    before = dialog.palette()
    palette = QPalette(before)
    palette.setColor(QPalette.ColorRole.Window, QColor("#202020"))
    palette.setColor(QPalette.ColorRole.WindowText, QColor("#f0f0f0"))
    dialog.setPalette(palette)
    ground = dialog.bars.canvas.figure.get_facecolor()
    dialog.setPalette(before)
    assert to_hex(ground) == "#202020"
    assert to_hex(dialog.bars.canvas.figure.get_facecolor()) == before.window().color().name()


def test_outward_on_the_radar_is_better():
    table = ComparisonTable()
    table.set_rows([
        {"scenario": name, "indicator": key, "unit": "-", "better": better, "before": 10.0,
         "after": 10.0 + change, "change": change, "change_low": np.nan, "change_high": np.nan,
         "best": 0, "rank": 1, "used": 1, "dominated": 0, "dominated_by": None, "label": key}
        for name, changes in (("a", (4.0, 2.0)), ("b", (-1.0, -4.0)))
        for key, better, change in zip(("up", "down"), ("higher", "lower"), changes)
    ])
    assert radar_values(table, "a", ["up", "down"]).tolist() == [1.0, -0.5]
    assert radar_values(table, "b", ["up", "down"]).tolist() == [-0.25, 1.0]
    assert table.index(0, TODAY).data() == "10.0"


@pytest.fixture
def maps(dialog):
    """The maps of the first two scenarios."""
    dialog.tabs.setCurrentWidget(dialog.maps)
    maps = dialog.maps
    maps.second.setCurrentIndex(1)
    maps.measure.setCurrentIndex(0)
    maps.show_chosen()
    until(lambda: maps._asked is None)
    assert maps._shown is not None, maps.words.text()
    return maps


def values(layer, field):
    return {one["id"]: one[field] for one in layer.getFeatures()}


def test_the_difference_is_the_second_minus_the_first(maps):
    first, second, between = maps.pair._zones
    was, now = values(first, "vibrancy_after"), values(second, "vibrancy_after")
    found = values(between, "vibrancy_difference")
    assert len(found) == first.featureCount() > 100
    for key, value in found.items():
        assert value == pytest.approx(now[key] - was[key], abs=1e-9)
    assert any(abs(value) > 0.1 for value in found.values())


def test_the_ramp_is_symmetric_and_colours_fit_the_legend(maps):
    for each, layer in zip(maps.pair.maps, maps.pair._zones):
        ranges = layer.renderer().ranges()
        limits = [one.lowerValue() for one in ranges[1:]]
        assert limits == pytest.approx([-limit for limit in reversed(limits)])
        low, high = ranges[0].symbol().color(), ranges[-1].symbol().color()
        assert low.blue() > low.red()
        assert high.red() > high.blue()
        assert limits[-1] == each.legend._ramp.high
        middle = ranges[len(ranges) // 2].symbol().color()
        assert min(middle.getRgb()[:3]) > 0xE0
    assert "mall" in maps.pair.maps[2].legend.words()
    assert maps.pair.maps[0].legend._ramp.high == maps.pair.maps[1].legend._ramp.high


def test_the_maps_move_together(maps):
    canvases = [each.canvas for each in maps.pair.maps]
    centre = maps.pair._zones[0].extent().center()
    for source in canvases:
        source.setExtent(QgsRectangle.fromCenterAndSize(centre, 4000, 3000))
        for other in canvases:
            assert other.center().distance(source.center()) < 1.0
            assert other.mapUnitsPerPixel() == pytest.approx(
                source.mapUnitsPerPixel(), rel=1e-6)
        centre.setX(centre.x() + 700)


def test_another_measure_and_another_pair(maps):
    maps.measure.setCurrentIndex(maps.measure.findData("visitors"))
    maps.measure.activated.emit(maps.measure.currentIndex())
    assert maps.pair._zones[2].renderer().classAttribute() == "visitors_difference"
    maps.second.setCurrentIndex(2)
    maps.second.activated.emit(2)
    until(lambda: maps._asked is None)
    assert "“market” against “library; 駅前”: Visitors" in maps.pair.maps[2].title.text()
    maps.second.setCurrentIndex(0)
    maps.second.activated.emit(0)
    assert "two different" in maps.words.text()
    assert not maps.save.isEnabled()


def test_the_difference_goes_into_the_project(maps, tmp_path):
    project = QgsProject.instance()
    target = tmp_path / "difference.gpkg"
    key = maps.save_difference(str(target))
    try:
        layer = project.mapLayer(key)
        assert layer.isValid()
        assert str(target) in layer.source()
        assert layer.name() == "“mall” against “library; 駅前”: Vibrancy score"
        assert layer.renderer().classAttribute() == "vibrancy_difference"
        group = project.layerTreeRoot().findLayer(key).parent()
        # As any other result: what comes after it takes its place on the map.
        assert group.isVisible()
        shown.add_results("Hazards", "hazards:x", [])
        assert not group.isVisible()
    finally:
        project.clear()


def test_the_study_and_its_results_are_never_written_over(maps):
    said = []
    maps.troubled.connect(said.append)
    path = maps._study.path
    before = path.read_bytes()
    assert maps.save_difference(str(path)) == ""
    assert maps.save_difference(str(shown.results_path(path))) == ""
    maps.troubled.disconnect(said.append)
    assert "study itself" in said[0]
    assert "results of the study" in said[1]
    assert path.read_bytes() == before
    assert not QgsProject.instance().mapLayers()


def test_the_colours_end_where_most_changes_of_weight_do():
    values = np.array([0.0] * 50 + [0.4] * 9 + [18.0, np.nan])
    assert limit_of(values, -values) == 0.5
    assert limit_of(np.zeros(5)) > 0
    assert limit_of(np.array([np.nan])) > 0


def test_every_part_has_a_name_for_screen_readers(dialog):
    for widget in (dialog.table, dialog.bar, dialog.bars, dialog.radar):
        assert widget.accessibleName()
    for each in dialog.maps.pair.maps:
        assert each.legend is not None
    assert dialog.maps.first.isEnabled()

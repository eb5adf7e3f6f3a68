"""Scenarios side by side: computed by the real algorithms, shown as table, charts and maps."""

import csv
import io
import time
from pathlib import Path

import numpy as np
import pytest
from nigiwai.core.scenarios import library
from nigiwai.core.scenarios.edits import Edit
from nigiwai.core.study import store
from nigiwai.ui.dialogs.compare_dialog import Comparisons
from nigiwai.ui.models.comparison import FIRST, TODAY, ComparisonTable, change_text
from nigiwai.ui.widgets.charts import radar_values
from nigiwai.ui.widgets.map_pair import limit_of
from nigiwai.ui.workspace import Workspace
from qgis.core import QgsProject, QgsRectangle
from qgis.PyQt.QtCore import QCoreApplication, QObject, Qt, QUrl, pyqtSlot
from qgis.PyQt.QtGui import QColor, QDesktopServices, QPalette
from qgis.PyQt.QtTest import QTest

NAMES = ("library; 駅前", "mall", "market")


@pytest.fixture(scope="module")
def made(sample_study, tmp_path_factory):
    """A copy of the sample study with three scenarios, and one without edits."""
    path = tmp_path_factory.mktemp("compare") / "study.gpkg"
    path.write_bytes(Path(sample_study).read_bytes())
    study = store.open_study(path)
    places = study.read("facilities").geometry
    x, y = float(places.x.median()), float(places.y.median())
    for name, category, size in zip(
        NAMES, ("library", "shopping_center", "supermarket"), (2000.0, 12000.0, 900.0)
    ):
        scenario = library.create(study, name)
        edit = Edit("add", "v-1", x=x, y=y, category=category, size=size, name=name)
        library.save(study, scenario, [library.StoredEdit(library.new_id(), edit)])
    library.create(study, "nothing")
    return path


def opened(path):
    workspace = Workspace()
    workspace.open(path)
    workspace.finish()
    return workspace


def end(workspace, comparisons):
    comparisons.close()
    workspace.close()
    workspace.deleteLater()


def run(comparisons, names, draws):
    """The window when it has compared."""
    workspace = comparisons._workspace
    if comparisons.dialog is None:
        comparisons.show([])
        until(lambda: not comparisons.dialog._runs.is_running())
    dialog = comparisons.dialog
    dialog.draws.setValue(draws)
    comparisons.show(ids(workspace, *names))
    until(lambda: not dialog._runs.is_running())
    return dialog


def until(call, seconds=60.0):
    limit = time.monotonic() + seconds
    while not call():
        assert time.monotonic() < limit, "nothing happened"
        QCoreApplication.processEvents()
        time.sleep(0.01)


def ids(workspace, *names):
    return [one.id for one in workspace.scenarios if one.name in names]


@pytest.fixture(scope="module")
def _calm(provider, made):
    """Comparisons of a study that no test changes."""
    workspace = opened(made)
    comparisons = Comparisons(workspace)
    run(comparisons, NAMES, 4)
    yield comparisons
    end(workspace, comparisons)


@pytest.fixture
def dialog(_calm):
    """The window with three scenarios compared, at its table."""
    _calm.dialog.tabs.setCurrentIndex(0)
    return _calm.dialog


@pytest.fixture
def workspace(provider, made, tmp_path):
    """A workspace over a study of its own."""
    path = tmp_path / "study.gpkg"
    path.write_bytes(made.read_bytes())
    workspace = opened(path)
    workspace.comparisons = Comparisons(workspace)
    yield workspace
    end(workspace, workspace.comparisons)


@pytest.fixture
def comparisons(workspace):
    return workspace.comparisons


@pytest.fixture
def compare(comparisons):
    """``compare(*names)``: the window when it has ended."""

    def compare(*names, draws=0):
        return run(comparisons, names, draws)

    return compare


def test_table_says_what_the_algorithm_says_and_marks_the_best(dialog, tmp_path):
    from nigiwai.bridge.shown import town_inputs
    from nigiwai.core.scenarios.edits_file import write_edits
    from qgis import processing

    study = dialog._study
    model = dialog.model
    assert model.scenarios == list(NAMES)
    visitors = model.indicators.index("visitors")
    rows = [model.row("visitors", name) for name in NAMES]
    for one, row in zip(library.scenarios(study), rows):
        edits = write_edits(study, one, tmp_path / "e.gpkg")
        found = processing.run("nigiwai:simulate_scenario", {
            **town_inputs(study.path), "EDITS": str(edits), "DRAWS": 4,
            "OUTPUT_ZONES": "TEMPORARY_OUTPUT", "OUTPUT_FACILITIES": "TEMPORARY_OUTPUT",
            "OUTPUT_INDICATORS": "TEMPORARY_OUTPUT",
        })
        wanted = next(
            each for each in found["OUTPUT_INDICATORS"].getFeatures()
            if each["indicator"] == "visitors"
        )
        for column in ("before", "after", "change", "change_low", "change_high"):
            assert row[column] == pytest.approx(wanted[column], rel=1e-12)
    best = int(np.argmax([row["change"] for row in rows]))
    for column, row in enumerate(rows):
        index = model.index(visitors, FIRST + column)
        assert index.data().startswith("★") == (column == best)
        assert index.data(Qt.ItemDataRole.FontRole).bold() == (column == best)
        assert change_text(row)[0] in index.data()
    spoken = model.index(visitors, FIRST + best).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith("best")
    assert model.index(visitors, 0).data() == "Visitors [visits/day]"


def test_verdict_names_the_scenarios_that_remain(dialog):
    model = dialog.model
    for column, name in enumerate(NAMES):
        heading = model.headerData(FIRST + column, Qt.Orientation.Horizontal)
        by = model.dominated_by(name)
        assert heading == f"{name}\n" + (f"◇ dominated by {by}" if by else "◆ not dominated")
        assert (name in dialog.verdict.text().split("\n")[0]) == (not by)


def test_a_scenario_without_edits_is_left_out_and_said_so(compare):
    dialog = compare("library; 駅前", "mall", "nothing")
    assert dialog.model.scenarios == ["library; 駅前", "mall"]
    assert "“nothing” has no edits" in dialog.words.text()


def test_one_scenario_is_not_enough(compare):
    dialog = compare("mall", "nothing")
    assert "“nothing” has no edits" in dialog.words.text()
    assert "at least two scenarios" in dialog.words.text()
    assert not dialog.export.isEnabled()
    assert dialog.again.isEnabled()


def test_a_scenario_that_cannot_be_computed_is_named(compare, workspace):
    study = workspace.study
    one = library.create(study, "broken")
    edit = Edit("remove", "no-such-facility")
    library.save(study, one, [library.StoredEdit(library.new_id(), edit)])
    workspace.refresh()
    workspace.finish()
    dialog = compare("mall", "market", "broken")
    assert dialog.model.scenarios == ["mall", "market"]
    assert "“broken” could not be computed" in dialog.words.text()
    assert "no-such-facility" in dialog.words.text()


def test_results_are_kept_until_the_scenario_or_the_data_change(compare, workspace, comparisons):
    def files():
        results = comparisons.dialog.compared.results
        return {one.name: one.zones for one in results}

    compare("mall", "market")
    first = files()
    compare("mall", "market", "library; 駅前")
    assert {name: files()[name] for name in first} == first
    workspace.choose(ids(workspace, "mall")[0])
    workspace.finish()
    workspace.modify("v-1", size=8000.0)
    workspace.finish()
    assert "changed since" in comparisons.dialog.words.text()
    compare("mall", "market")
    assert files()["mall"] != first["mall"]
    assert files()["market"] == first["market"]
    compare("mall", "market", draws=3)
    assert files()["market"] != first["market"]
    study = workspace.study
    facilities = study.read("facilities")
    study.apply([store.Replace("facilities", facilities.iloc[:-1])])
    compare("mall", "market")
    assert files()["market"] != first["market"]


def test_it_can_be_stopped_and_started_again(comparisons, workspace):
    comparisons.show([])
    dialog = comparisons.dialog
    until(lambda: not dialog._runs.is_running())
    dialog.draws.setValue(60)
    dialog.compare(ids(workspace, *NAMES))
    until(lambda: dialog.bar.value() > 0)
    assert dialog.stop.isVisible()
    assert not dialog.again.isEnabled()
    QTest.mouseClick(dialog.stop, Qt.MouseButton.LeftButton)
    until(lambda: not dialog._runs.is_running())
    assert "Stopped" in dialog.words.text()
    assert dialog.compared is None
    dialog.draws.setValue(0)
    QTest.mouseClick(dialog.again, Qt.MouseButton.LeftButton)
    until(lambda: dialog.compared is not None)
    assert len(dialog.compared.results) == 3


def test_stopping_before_anything_runs(comparisons, workspace):
    comparisons.show(ids(workspace, *NAMES))
    dialog = comparisons.dialog
    dialog._runs.cancel()
    until(lambda: not dialog._runs.is_running())
    assert "Stopped" in dialog.words.text()


def test_closing_in_the_middle_is_safe(comparisons, workspace):
    from nigiwai.bridge import scenario_runs

    comparisons.show(ids(workspace, *NAMES))
    dialog = comparisons.dialog
    until(lambda: dialog.bar.value() > 0)
    dialog.reject()
    assert comparisons.dialog is None
    comparisons.close()
    until(lambda: not scenario_runs._alive)


def test_closing_the_study_closes_the_window(compare, comparisons, workspace):
    compare("mall", "market")
    workspace.close()
    assert comparisons.dialog is None
    comparisons.show([])
    assert comparisons.dialog is None


def test_the_window_remembers_its_size(compare, comparisons):
    dialog = compare("mall", "market")
    dialog.resize(771, 555)
    dialog.reject()
    comparisons.show([])
    assert (comparisons.dialog.width(), comparisons.dialog.height()) == (771, 555)


def test_long_names_leave_the_window_small_enough(compare, workspace):
    workspace.rename(ids(workspace, "mall")[0], "とても長い名前のシナリオ" * 6)
    workspace.finish()
    dialog = compare("とても長い名前のシナリオ" * 6, "market")
    dialog.tabs.setCurrentWidget(dialog.maps)
    assert dialog.minimumSizeHint().width() < 900
    assert dialog.minimumSizeHint().height() < 700


def test_csv_has_units_in_its_heading_and_is_read_by_spreadsheets(dialog, tmp_path):
    target = tmp_path / "比較.csv"
    assert dialog.export_csv(str(target))
    data = target.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    lines = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))
    assert [line["Scenario"] for line in lines] == list(NAMES)
    row = dialog.model.row("visitors", "mall")
    assert float(lines[1]["Visitors: change [visits/day]"]) == pytest.approx(
        row["change"], abs=1e-6)
    assert float(lines[1]["Visitors: change, low [visits/day]"]) == pytest.approx(
        row["change_low"], abs=1e-6)
    assert lines[1]["Visitors: best [0/1]"] == str(int(row["best"]))
    assert "比較.csv" in dialog.words.text()


def test_a_csv_that_cannot_be_written_is_a_sentence(dialog, tmp_path):
    assert not dialog.export_csv(str(tmp_path / "nowhere" / "x.csv"))
    assert "x.csv" in dialog.words.text()


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
        assert project.layerTreeRoot().findLayer(key) is not None
    finally:
        project.removeMapLayer(key)


def test_the_study_is_never_written_over(maps):
    said = []
    maps.troubled.connect(said.append)
    path = maps._study.path
    before = path.read_bytes()
    assert maps.save_difference(str(path)) == ""
    maps.troubled.disconnect(said.append)
    assert "study itself" in said[0]
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

"""Analyses started from the dock, for real, on the sample study: runs, cancels, failures, layers."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from nigiwai.bridge import analyses, analysis_rows, results, shown
from nigiwai.bridge.project.study import source_of
from nigiwai.core.study import store
from nigiwai.core.study.tables import TABLES
from nigiwai.core.study.walking_cache import walking_state
from nigiwai.tests.ui.docks import KEYS, a_controller, an_iface, page
from nigiwai.tests.ui.map_canvas import run_events
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsLayerTree,
    QgsProcessingContext,
    QgsProcessingParameterField,
    QgsProject,
)

iface = pytest.fixture(an_iface)
controller = pytest.fixture(a_controller)
ROWS = [one.key for one in analysis_rows.rows()]


@pytest.fixture
def study(sample_study, tmp_path):
    path = tmp_path / "town.gpkg"
    path.write_bytes(Path(sample_study).read_bytes())
    return store.open_study(path)


@pytest.fixture
def opened(controller, study, wait):
    """The panel with a study that is looked at."""
    controller.desk.open(study.path)
    wait(lambda: controller.workspace.study and controller.desk.glance)
    yield controller
    QgsProject.instance().clear()


def box_of(controller, key):
    shown_page = page(controller, analysis_rows.find(key).page)
    return shown_page.boxes[key]


def run(box, wait, seconds=120.0):
    box.start.click()
    assert box.is_running()
    wait(lambda: not box.is_running(), seconds)


def edit(study, statement):
    """Change the file behind everybody's back; its triggers ask for functions of OGR."""
    with closing(sqlite3.connect(study.path)) as base, base:
        base.create_function("ST_IsEmpty", 1, lambda _blob: 0)
        for name in ("MinX", "MaxX", "MinY", "MaxY"):
            base.create_function(f"ST_{name}", 1, lambda _blob: 0.0)
        base.execute(statement)


def groups():
    """Name, visibility and names of layers of each group with layers, the topmost first."""
    return [
        (one.name(), one.isVisible(), [node.name() for node in one.findLayers()])
        for one in QgsProject.instance().layerTreeRoot().findGroups(True)
        if any(QgsLayerTree.isLayer(node) for node in one.children())
    ]


@pytest.mark.parametrize("key", ROWS)
def test_every_row_fits_its_algorithm(opened, key):
    """Names of parameters exist, choices are known to it, and it takes the values."""
    analysis = analysis_rows.find(key)
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"nigiwai:{key}")
    known = {one.name() for one in algorithm.parameterDefinitions()}
    assert analysis.page in KEYS
    assert {*analysis.inputs, *analysis.needs} <= set(TABLES)
    assert set(analysis.needs) <= set(analysis.inputs)
    rows = dict.fromkeys(TABLES, 1)
    box = box_of(opened, key)
    for option in analysis.options:
        choices = [value for value, _ in option.choices()] or [option.value]
        for value in choices:
            chosen = {one.name: one.value for one in analysis.options} | {option.name: value}
            values = analyses.values_of(analysis, opened.desk.path, rows, chosen)
            # Results of other analyses that are not made yet.
            zones = source_of(opened.desk.path, "zones")
            values |= {one.parameter: zones for one in analysis.earlier if one.needed}
            assert set(values) <= known
            fine, why = algorithm.checkParameterValues(values, QgsProcessingContext())
            assert fine, why
    tables = [table for _, table, _ in analysis.outputs]
    assert {one.table for one in analysis.shown} <= set(tables)
    assert len(set(tables)) == len(tables)
    assert box.analysis.title()
    for option in analysis.options:
        assert box.fields[option.name].toolTip()


def test_no_two_analyses_write_the_same_table_or_page():
    tables = [table for one in analysis_rows.rows() for _, table, _ in one.outputs]
    assert len(set(tables)) == len(tables)
    assert not {"score_zones", "score_facilities"} & set(tables)
    pages = [one.report for one in analysis_rows.rows() if one.report]
    assert len(set(pages)) == len(pages)


def test_the_network_is_built_kept_and_shown(opened, study, wait):
    box = box_of(opened, "build_network")
    wait(lambda: box.title() == "Walking network: not built")
    assert box.isCollapsed()
    run(box, wait)
    wait(lambda: box.title() == "Walking network: built")
    assert walking_state(study).state == "built"
    assert "km of streets" in box.state.text()
    assert groups()[0] == ("Walking network", True, ["Nodes", "Walking network"])
    assert "is finished" in opened.dock.notice.words.text()
    # The report button of an analysis without a report is not there.
    box.setCollapsed(False)
    assert not box.report.isVisibleTo(box)
    # Somebody changes the streets.
    edit(study, "UPDATE network SET stairs = 1 - COALESCE(stairs, 0) WHERE fid = 1")
    opened.desk.look()
    wait(lambda: box.title() == "Walking network: out of date")
    assert "build it again" in box.state.text()


def test_access_is_measured_and_again_without_doubling(opened, study, wait):
    box = box_of(opened, "measure_access")
    box.fields["MINUTES"].setValue(15.0)
    assert not box.show_map.isEnabled()
    run(box, wait)
    assert results.tables_of(study.path).keys() == {"access_zones", "access_coverage"}
    assert opened.desk.report_at("access").is_file()
    assert box.report.isEnabled()
    before = groups()
    assert before[0][0] == "Access on foot"
    run(box, wait)
    assert groups() == before
    assert box.start.text() == "Run again"
    # The last score is not the time of another result.
    assert opened.desk.scored_at() is None
    QgsProject.instance().clear()
    box.show_map.click()
    assert groups()[0][0] == "Access on foot"


def test_a_cancelled_run_leaves_results_and_map_as_they_were(opened, study, wait):
    network, access = box_of(opened, "build_network"), box_of(opened, "measure_access")
    run(network, wait)
    QgsProject.instance().layerTreeRoot().findGroup("Walking network").setItemVisibilityChecked(
        False)
    layer = QgsProject.instance().mapLayersByName("Walking network")[0]
    layer.setName("My streets")
    before, tables = groups(), results.tables_of(study.path)
    access.start.click()
    # While it runs the file is free, and no other analysis can write to it.
    assert [name for name, *_ in groups()] == ["Study: " + study.name]
    assert not network.start.isEnabled()
    assert network.start.toolTip() == "Another analysis is writing its results."
    access.strip.stop.click()
    wait(lambda: not access.is_running())
    run_events(0.1)
    assert groups() == before
    assert results.tables_of(study.path) == tables
    assert network.start.isEnabled()
    assert opened.desk.writing == ""
    assert not opened.desk.report_at("access")


def test_a_failure_is_told_and_the_layers_come_back(opened, study, wait):
    network, areas = box_of(opened, "build_network"), box_of(opened, "draw_catchments")
    run(network, wait)
    before = groups()
    edit(study, "UPDATE facilities SET id = NULL WHERE category = 'library'")
    run(areas, wait)
    assert opened.dock.notice.isVisibleTo(opened.dock)
    assert "is finished" not in opened.dock.notice.words.text()
    assert "“id”" in opened.dock.notice.words.text()
    assert groups() == before
    assert "catchment_areas" not in results.tables_of(study.path)
    edit(study, "UPDATE facilities SET id = 'n' || fid WHERE category = 'library'")
    run(areas, wait)
    assert groups()[0][0] == "Areas reached on foot"
    # One result over the other would be hard to read.
    assert [visible for _, visible, _ in groups()][:2] == [True, False]


def test_only_kinds_that_are_there_are_offered(opened, study, wait):
    wait(lambda: opened.workspace.live.town)
    field = box_of(opened, "draw_catchments").fields["FACILITIES"]
    offered = {field.itemData(row) for row in range(field.count())}
    assert offered == set(study.read("facilities")["category"]) - {"housing"}
    # What is placed may be of a kind that nobody has yet.
    assert box_of(opened, "choose_sites").fields["CATEGORY"].count() == len(
        analysis_rows.category_choices())


def test_without_streets_the_box_says_what_is_needed(controller, study, wait):
    edit(study, "DELETE FROM network")
    controller.desk.open(study.path)
    wait(lambda: controller.workspace.study and controller.desk.glance)
    footfall, access = (box_of(controller, key) for key in ("estimate_footfall", "measure_access"))
    assert not footfall.start.isEnabled()
    assert footfall.state.text() == "Needs: Walking network. Import them on the page Data."
    # Access is measured without streets, too, and says what its distances are.
    assert access.start.isEnabled()
    network = box_of(controller, "build_network")
    wait(lambda: network.title() == "Walking network: no streets")
    assert not network.start.isEnabled()


def test_all_settings_open_with_the_values_filled_in(opened, monkeypatch, wait):
    box = box_of(opened, "measure_access")
    asked = []
    monkeypatch.setattr("nigiwai.bridge.run.open_dialog",
                        lambda name, values: asked.append((name, values)) or {})
    box.fields["GROUP"].setCurrentIndex(box.fields["GROUP"].findData("elderly"))
    before = groups()
    box.all.click()
    [(name, values)] = asked
    assert name == "measure_access"
    assert values["GROUP"] == "elderly"
    assert values["ZONES"].endswith("|layername=zones")
    assert groups() == before
    assert opened.desk.writing == ""


def test_a_layer_of_another_study_is_not_shown_where_the_study_changed(opened, wait):
    box = box_of(opened, "build_network")
    box.start.click()
    opened.workspace.close()
    wait(lambda: not box.is_running())
    assert "Walking network" not in [name for name, *_ in groups()]
    assert opened.desk.writing == ""


def test_a_project_that_was_opened_meanwhile_does_not_get_the_layers(opened, wait):
    box, access = box_of(opened, "build_network"), box_of(opened, "measure_access")
    run(box, wait)
    access.start.click()
    QgsProject.instance().clear()
    access.strip.stop.click()
    wait(lambda: not access.is_running())
    assert "Walking network" not in [name for name, *_ in groups()]


def test_the_group_says_what_it_shows(opened):
    analysis = analysis_rows.find("measure_access")
    assert analyses.shows(analysis, "x.gpkg") == "measure_access:x.gpkg"
    assert shown.shows_score("x.gpkg") == "score:x.gpkg"


def test_a_field_of_a_layer_that_may_be_missing_may_be_missing(provider):
    """Otherwise the dialog asks for a field of nothing, and never starts."""
    optional = Qgis.ProcessingParameterFlag.Optional
    found = []
    for algorithm in provider.algorithms():
        flags = {one.name(): one.flags() for one in algorithm.parameterDefinitions()}
        found += [
            (algorithm.name(), one.name()) for one in algorithm.parameterDefinitions()
            if isinstance(one, QgsProcessingParameterField)
            and flags[one.parentLayerParameterName()] & optional and not one.flags() & optional
        ]
    assert found == []

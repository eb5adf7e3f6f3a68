"""Scenarios side by side: computed by the real algorithms, shown as table, charts and maps."""

import csv
import io

import numpy as np
import pytest
from nigiwai.core.scenarios import library
from nigiwai.core.scenarios.edits import Edit
from nigiwai.core.study import store
from nigiwai.tests.ui.comparing import (
    NAMES,
    a_calm,
    a_compare,
    a_comparisons,
    a_dialog,
    a_made,
    a_workspace,
    ids,
    until,
)
from nigiwai.ui.models.comparison import FIRST, change_text
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

made, calm = (pytest.fixture(scope="module")(one) for one in (a_made, a_calm))
dialog, workspace, comparisons, compare = map(
    pytest.fixture, (a_dialog, a_workspace, a_comparisons, a_compare)
)


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
    from nigiwai.bridge.scenarios import runs as scenario_runs

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

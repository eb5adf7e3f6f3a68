"""The window of assumptions shows what is assumed, and writes changes into the study."""

import dataclasses
from pathlib import Path

import pytest
from nigiwai.core import assumptions
from nigiwai.core.errors import CoreError
from nigiwai.core.study import own_assumptions, store
from nigiwai.core.vibrancy.categories import categories
from nigiwai.tests.ui.docks import some_settings
from nigiwai.ui.dialogs.assumptions_dialog import AssumptionsDialog
from nigiwai.ui.models.assumptions import HIGH, LOW, NAME, OWN, SOURCE, UNIT, VALUE, VERIFIED
from qgis.PyQt.QtCore import Qt

clean = pytest.fixture(some_settings, autouse=True)
STAY = ("category_parameters", "library", "stay_min")


@pytest.fixture
def study(sample_study, tmp_path):
    path = tmp_path / "study.gpkg"
    path.write_bytes(Path(sample_study).read_bytes())
    return store.open_study(path)


@pytest.fixture
def dialog(study):
    window = AssumptionsDialog(study, "library")
    window.said = []
    window.saved.connect(lambda: window.said.append(True))
    yield window
    window.reject()
    window.deleteLater()


def number(dialog, parameter):
    model = dialog.model
    return next(n for n in range(model.rowCount()) if model.row(n).parameter == parameter)


def put(dialog, parameter, column, text):
    return dialog.model.setData(dialog.model.index(number(dialog, parameter), column), text)


def shown(dialog, parameter, column):
    return dialog.model.index(number(dialog, parameter), column).data()


def test_each_row_says_value_range_unit_source_and_whether_it_was_verified(dialog):
    builtin = {row.place: row for row in assumptions.builtin()}
    for n in range(dialog.model.rowCount()):
        row = dialog.model.row(n)
        assert row == builtin[row.place]
        for column in (NAME, VALUE, LOW, HIGH, SOURCE):
            assert dialog.model.index(n, column).data()
        words = dialog.model.index(n, VERIFIED).data()
        assert words == ("✓ verified" if row.verified else "? not verified")
        assert dialog.model.index(n, OWN).data() == "built in"
    assert (shown(dialog, "stay_min", VALUE), shown(dialog, "stay_min", UNIT)) == ("60", "min")
    assert (shown(dialog, "stay_min", LOW), shown(dialog, "stay_min", HIGH)) == ("42", "84")


@pytest.mark.parametrize("category", sorted(categories()))
def test_every_category_has_assumptions_with_names(study, category):
    window = AssumptionsDialog(study, category)
    assert window.model.rowCount() > 0
    for n in range(window.model.rowCount()):
        assert all(window.model.index(n, column).data() is not None for column in range(SOURCE))
    window.deleteLater()


def test_a_change_is_kept_in_the_study_and_told(dialog, study):
    assert put(dialog, "stay_min", VALUE, "75")
    assert put(dialog, "stay_min", SOURCE, "Survey of the library")
    assert shown(dialog, "stay_min", OWN) == "this study"
    assert shown(dialog, "stay_min", VERIFIED) == "? not verified"
    dialog.accept()
    assert dialog.said == [True]
    [row] = own_assumptions.own_rows(store.open_study(study.path))
    assert row.place == STAY
    assert (row.value, row.low, row.high) == (75.0, 42.0, 84.0)
    assert (row.source, row.unit, row.verified) == ("Survey of the library", "min", False)
    assert own_assumptions.in_use(study).value(*STAY) == 75.0


def test_the_algorithms_compute_with_it(study, provider):
    """The same rows that nigiwai:score_vibrancy reads."""
    from nigiwai.bridge.assumptions import assumptions_in_use
    from nigiwai.core.vibrancy.from_study import town_of_study

    row = assumptions.builtin().row(*STAY)
    own_assumptions.change(study, [dataclasses.replace(row, value=80.0)])
    assert assumptions_in_use(None, str(study.path), None).value(*STAY) == 80.0
    assert town_of_study(study).assumptions.value(*STAY) == 80.0


def test_a_value_outside_its_range_takes_the_range_along(dialog):
    put(dialog, "stay_min", VALUE, "120")
    assert (shown(dialog, "stay_min", LOW), shown(dialog, "stay_min", HIGH)) == ("42", "120")
    put(dialog, "standard_size", VALUE, "900")
    assert (shown(dialog, "standard_size", LOW), shown(dialog, "standard_size", HIGH)) == (
        "900", "900")


def test_what_cannot_be_used_is_refused_in_words_and_nothing_is_written(dialog, study):
    assert not put(dialog, "stay_min", VALUE, "long")
    put(dialog, "onward_probability", HIGH, "5")
    dialog.show()
    dialog.accept()
    assert dialog.isVisible()
    assert "onward_probability" in dialog.trouble.text()
    assert dialog.said == []
    assert own_assumptions.own_rows(study) == []


def test_the_built_in_value_comes_back(dialog, study):
    own_assumptions.change(study, [
        dataclasses.replace(assumptions.builtin().row(*STAY), value=80.0)])
    window = AssumptionsDialog(study, "library")
    window.table.setCurrentIndex(window.model.index(number(window, "stay_min"), NAME))
    assert shown(window, "stay_min", VALUE) == "80"
    assert window.back.isEnabled()
    window.back.click()
    assert shown(window, "stay_min", VALUE) == "60"
    assert shown(window, "stay_min", OWN) == "built in"
    assert not window.back.isEnabled()
    window.accept()
    assert own_assumptions.own_rows(study) == []
    window.deleteLater()


def test_other_rows_of_the_study_stay(study):
    tables = assumptions.builtin()
    first, second = tables.row(*STAY), tables.row("general", "distance", "detour_ratio")
    own_assumptions.change(study, [dataclasses.replace(second, value=1.4, year="2024")])
    own_assumptions.change(study, [dataclasses.replace(first, value=70.0)])
    rows = {row.place: row for row in own_assumptions.own_rows(study)}
    assert {place: row.value for place, row in rows.items()} == {
        second.place: 1.4, first.place: 70.0}
    assert rows[second.place].year == "2024"
    own_assumptions.change(study, reset=[first.place])
    assert [row.place for row in own_assumptions.own_rows(study)] == [second.place]


def test_a_row_that_nothing_asks_for_is_refused(study):
    row = dataclasses.replace(assumptions.builtin().row(*STAY), parameter="colour")
    with pytest.raises(CoreError, match="unknown_assumption"):
        own_assumptions.change(study, [row])


def test_nothing_is_written_where_nothing_was_changed(dialog, study):
    before = study.path.read_bytes()
    dialog.accept()
    assert dialog.said == []
    assert study.path.read_bytes() == before


def test_only_values_ranges_and_sources_can_be_edited(dialog):
    editable = {
        column for column in range(SOURCE + 1)
        if dialog.model.flags(dialog.model.index(0, column)) & Qt.ItemFlag.ItemIsEditable
    }
    assert editable == {VALUE, LOW, HIGH, SOURCE}

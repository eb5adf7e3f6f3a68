"""Both sets of a calibration are kept in the study, and the fitted one comes into use."""

from dataclasses import replace

import pytest
from nigiwai.core.assumptions import builtin
from nigiwai.core.errors import CoreError
from nigiwai.core.study import geopackage, own_assumptions
from nigiwai.core.study.assumption_sets import free_name, keep_and_use

BUILTIN = builtin()
HOME = BUILTIN.row("general", "at_home", "weekday_midday")
TRIPS = BUILTIN.row("trip_rates", "shopping", "age_15_64")
DWELLING = BUILTIN.row("general", "housing", "persons_per_dwelling")


@pytest.fixture
def fitted():
    return [replace(row, value=value, low=value, high=value, source="fitted", year="2026",
                    verified=False) for row, value in ((HOME, 0.5), (TRIPS, 0.2))]


@pytest.fixture
def own(study):
    """A study with two rows of its own; one of them is fitted later."""
    own_assumptions.change(study, [
        replace(DWELLING, value=2.4), replace(HOME, value=0.45, source="survey", verified=True)])
    return study


def kept(study, role):
    frame = study.read("assumption_sets")
    frame = frame[frame["role"] == role]
    return {(*row["list":"parameter"],): (row["value"], row["own"], row["source"])
            for _, row in frame.iterrows()}


def test_fitted_rows_are_used_and_the_others_stay(own, fitted):
    before = own_assumptions.own_rows(own)
    keep_and_use(own, fitted, "Calibration", "2026-11-22T10:00:00+09:00")
    now = {row.place: row for row in own_assumptions.own_rows(own)}
    assert now == {**{row.place: row for row in before}, **{row.place: row for row in fitted}}
    assert own_assumptions.in_use(own).value(*HOME.place) == 0.5


def test_both_sets_are_kept(own, fitted):
    keep_and_use(own, fitted, "Calibration", "2026-11-22T10:00:00+09:00")
    assert kept(own, "before") == {
        DWELLING.place: (2.4, 1.0, DWELLING.source), HOME.place: (0.45, 1.0, "survey"),
        TRIPS.place: (TRIPS.value, 0.0, TRIPS.source)}
    assert kept(own, "fitted") == {
        DWELLING.place: (2.4, 1.0, DWELLING.source), HOME.place: (0.5, 1.0, "fitted"),
        TRIPS.place: (0.2, 1.0, "fitted")}
    frame = own.read("assumption_sets")
    assert set(frame["set_name"]) == {"Calibration"}
    assert set(frame["made_at"]) == {"2026-11-22T10:00:00+09:00"}
    assert set(frame["verified"]) == {"yes", "no"}


def test_a_second_calibration_keeps_the_first(own, fitted):
    assert free_name(own, "Calibration") == "Calibration"
    keep_and_use(own, fitted, "Calibration", "2026-11-22T10:00:00+09:00")
    name = free_name(own, "Calibration")
    assert name == "Calibration (2)"
    keep_and_use(own, [replace(fitted[0], value=0.6, high=0.6)], name, "2026-11-23T10:00:00+09:00")
    frame = own.read("assumption_sets")
    assert frame.groupby("set_name").size().to_dict() == {"Calibration": 6, "Calibration (2)": 6}
    second = frame[(frame["set_name"] == name) & (frame["parameter"] == "weekday_midday")]
    assert dict(zip(second["role"], second["value"])) == {"before": 0.5, "fitted": 0.6}


def test_a_failure_changes_nothing(own, fitted, monkeypatch):
    before = own.path.read_bytes()

    def fail(*_args, **_options):
        raise CoreError("write_failed", target="town.gpkg", reason="disk full")

    monkeypatch.setattr(geopackage, "open_file", fail)
    with pytest.raises(CoreError):
        keep_and_use(own, fitted, "Calibration", "2026-11-22T10:00:00+09:00")
    assert own.path.read_bytes() == before

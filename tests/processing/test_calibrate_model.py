"""``nigiwai:calibrate_model``: definition, refusals, a run, and results against known ones."""

import json
import math
import shutil

import numpy as np
import pytest
from nigiwai.bridge import fields
from nigiwai.processing.provider import ALGORITHMS
from nigiwai.tests.processing.conftest import OUTPUTS, assumption_table, digests

NAME = "calibrate_model"
TABLES = ("zones", "facilities", "entries", "observations")
TRIPS = 4  # place of the levers among the choices
AT_HOME = (6, 7)


def of_study(path, **others):
    inputs = {name.upper(): f"{path}|layername={name}" for name in TABLES}
    return {**inputs, "REPORT": "", **others}


def known_visitors(town, rows, name="known"):
    import pandas as pd

    return town.write(name, pd.DataFrame(rows, columns=["facility_id", "visitors_day"]))


@pytest.fixture
def study(sample_study, tmp_path):
    folder = tmp_path / "study"
    folder.mkdir()
    return shutil.copy(sample_study, folder / "study.gpkg")


# Definition.


def test_definition(provider):
    from pathlib import Path

    from nigiwai.bridge.resources import style_path
    from nigiwai.core.calibration.levers import LEVERS

    algorithm = provider.algorithm(NAME)
    assert (algorithm.id(), algorithm.groupId()) == ("nigiwai:calibrate_model", "vibrancy")
    definitions = {each.name(): each for each in algorithm.parameterDefinitions()}
    promised = {"ZONES", "FACILITIES", "ENTRIES", "OBSERVATIONS", "ASSUMPTIONS", "NETWORK",
                "VISITORS", "VISITORS_ID_FIELD", "VISITORS_FIELD", "FIT", "PRIOR", "FOLDS",
                "APPLY", "STUDY", "REPORT", *OUTPUTS[NAME]}
    assert promised <= set(definitions)
    assert "DRAWS" not in definitions
    assert all(each.help() and each.description() for each in definitions.values())
    defaults = {"PRIOR": False, "FOLDS": 5, "APPLY": False, "VISITORS_FIELD": "visitors_day",
                "VISITORS_ID_FIELD": "facility_id"}
    assert {name: definitions[name].defaultValue() for name in defaults} == defaults
    assert len(definitions["FIT"].options()) == len(LEVERS)
    assert list(LEVERS)[TRIPS] == "trips"
    optional = {name for name, each in definitions.items() if each.flags() & each.Flag.FlagOptional}
    assert "OUTPUT_ASSUMPTIONS" not in optional
    assert {"VISITORS", "FIT", "STUDY", "OUTPUT_RESIDUALS", "OUTPUT_PLACES", "OUTPUT_FIT",
            "REPORT"} <= optional
    assert not algorithm.icon().isNull()
    assert not algorithm.icon().pixmap(32, 32).isNull()
    assert all(Path(style_path(style)).is_file() for style in type(algorithm).STYLES.values())
    assert ("vibrancy.calibrate_model", "CalibrateModel") in ALGORITHMS


# A run on the sample town, whose people flow was drawn beside the model.


def test_a_study_is_calibrated(study, run, out):
    before = digests(study.parent)
    ran = run(NAME, of_study(study, REPORT=str(out / "report.html")))
    assert digests(study.parent) == before
    promised = {"OUTPUT_ASSUMPTIONS": fields.ASSUMPTION_ROWS, "OUTPUT_FIT": fields.CALIBRATION_FIT,
                "OUTPUT_RESIDUALS": fields.CALIBRATION_RESIDUALS,
                "OUTPUT_PLACES": fields.CALIBRATION_RESIDUALS}
    frames = {name: ran.frame(name, None) for name in promised}
    for name, columns in promised.items():
        assert [c for c in frames[name] if c != "geometry"] == [key for key, _ in columns]
    fit = frames["OUTPUT_FIT"]
    levers = fit[fit["part"] == "lever"].set_index("name")
    good = levers[levers["status"].isin(["fitted", "outside"])]
    assert "trips" in good.index
    assert (good["low"] < good["value"]).all()
    assert (good["value"] < good["high"]).all()
    np.testing.assert_allclose(np.log(good["high"] / good["value"]), 1.959964 * good["error"],
                               rtol=1e-6)
    left = levers[~levers["status"].isin(["fitted", "outside"])]
    assert left["value"].isna().all()
    cells = frames["OUTPUT_RESIDUALS"]
    assert len(cells) == 39
    assert len(frames["OUTPUT_PLACES"]) == 0
    assert sorted(set(cells["fold"])) == [1, 2, 3, 4, 5]
    np.testing.assert_allclose(cells["residual"], cells["after"] - cells["observed"])
    np.testing.assert_allclose(
        cells["observed"], (5 * cells["observed_weekday"] + 2 * cells["observed_holiday"]) / 7)
    table = frames["OUTPUT_ASSUMPTIONS"]
    assert (table["low"] <= table["value"]).all()
    assert (table["value"] <= table["high"]).all()
    assert set(table["verified"]) == {"no"}
    assert table["source"].str.startswith(
        "nigiwai:calibrate_model: fitted to mesh people flow on ").all()
    assert table["source"].str.endswith("78 values of 39 places").all()


def test_measures_are_those_of_the_residuals(study, run):
    ran = run(NAME, of_study(study))
    fit, cells = ran.frame("OUTPUT_FIT", None), ran.frame("OUTPUT_RESIDUALS", None)
    measures = fit[fit["part"] == "measure"]
    assert set(measures["stage"]) >= {"before", "after", "held_out"}
    for day, words in (("weekday", "weekday midday"), ("holiday", "holiday midday")):
        seen = cells[f"observed_{day}"]
        for stage in ("before", "after", "held_out"):
            some = measures[(measures["stage"] == stage)
                            & measures["observations"].str.contains(words)]
            found = dict(zip(some["name"], some["value"]))
            error = cells[f"{stage}_{day}"] - seen
            spread = ((seen - seen.mean()) ** 2).sum()
            assert found["r2"] == pytest.approx(1 - (error**2).sum() / spread)
            assert found["mape"] == pytest.approx((error.abs() / seen).mean())
            assert found["bias"] == pytest.approx(error.mean())
            assert set(some["n"]) == {39}


def test_the_uncalibrated_prediction_is_that_of_the_score(study, run):
    cells = run(NAME, of_study(study, FIT=[TRIPS])).frame("OUTPUT_RESIDUALS")
    zones = run("score_vibrancy", {**of_study(study), "DRAWS": 0}, prefix="score_").zones
    by_cell = zones.groupby(zones["id"].str[:8])["presence_midday"].sum()
    wanted = by_cell.loc[cells["id"]].to_numpy()
    np.testing.assert_allclose(cells["before_weekday"], wanted, rtol=1e-9)


def test_the_fitted_table_gives_the_calibrated_prediction(study, run, out):
    """Given as assumptions, the table makes the score predict what calibration said it would, and
    its report says that it was fitted."""
    ran = run(NAME, of_study(study, FIT=[TRIPS, *AT_HOME]))
    cells = ran.frame("OUTPUT_RESIDUALS")
    report = out / "score.html"
    zones = run("score_vibrancy", {
        **of_study(study, REPORT=str(report)), "DRAWS": 0,
        "ASSUMPTIONS": ran.results["OUTPUT_ASSUMPTIONS"],
    }, prefix="score_").zones
    text = report.read_text(encoding="utf-8")
    assert "Some assumptions were fitted to measurements" in text
    assert "The model was not fitted" not in text
    for day, column in (("weekday", "presence_midday"), ("holiday", "presence_midday_holiday")):
        by_cell = zones.groupby(zones["id"].str[:8])[column].sum()
        np.testing.assert_allclose(
            cells[f"after_{day}"], by_cell.loc[cells["id"]].to_numpy(), rtol=1e-9)


def test_known_visitors_bring_back_the_scale_that_made_them(town, run):
    """Visitors that the model has with half as many trips again: the factor is 1.5."""
    visits = run("score_vibrancy", town.parameters(), prefix="score_").facilities["visitors"]
    known = known_visitors(town, [(name, 1.5 * count) for name, count in visits.items()])
    ran = run(NAME, town.parameters(VISITORS=known, FIT=[TRIPS], REPORT=""))
    (lever,) = ran.frame("OUTPUT_FIT", None).query("part == 'lever'").to_dict("records")
    assert lever["value"] == pytest.approx(1.5, rel=1e-6)
    places = ran.frame("OUTPUT_PLACES")
    assert set(places["kind"]) == {"facility"}
    np.testing.assert_allclose(places["after"], places["observed"], rtol=1e-6)
    assert places.loc["f1", "name"] == "中央スーパー"
    table = ran.frame("OUTPUT_ASSUMPTIONS", None)
    rate = table[(table["key"] == "shopping") & (table["parameter"] == "age_15_64")]
    assert rate["value"].tolist() == pytest.approx([0.15], rel=1e-6)


def test_rows_without_a_number_are_left_out(town, run):
    rows = [(f"f{number}", 100.0 + number) for number in range(1, 12)] + [("f12", math.nan)]
    ran = run(NAME, town.parameters(VISITORS=known_visitors(town, rows), FIT=[TRIPS], REPORT=""))
    assert len(ran.frame("OUTPUT_PLACES", None)) == 11


# The study.


def test_applied_values_stand_in_the_study_and_both_sets_are_kept(study, run):
    from nigiwai.core.study import store
    from nigiwai.core.study.own_assumptions import own_rows

    own = assumption_table([("general", "housing", "persons_per_dwelling", 2.4),
                            ("general", "at_home", "weekday_midday", 0.45)])
    own["year"] = own["year"].astype(float)
    store.open_study(study).apply([store.Append("assumptions", own)])
    ran = run(NAME, of_study(study, FIT=[TRIPS, *AT_HOME], APPLY=True))
    table = ran.frame("OUTPUT_ASSUMPTIONS", None)
    opened = store.open_study(study)
    used = {row.place: row.value for row in own_rows(opened)}
    assert used == {tuple(row[:3]): row[3] for row in
                    table[["list", "key", "parameter", "value"]].itertuples(index=False)}
    assert used["general", "housing", "persons_per_dwelling"] == 2.4
    sets = opened.read("assumption_sets")
    assert set(sets["role"]) == {"before", "fitted"}
    before = sets[(sets["role"] == "before") & (sets["parameter"] == "weekday_midday")]
    assert before["value"].tolist() == [0.45]
    # The next run starts from the fitted values: there is little left to fit.
    again = run(NAME, of_study(study, FIT=[TRIPS, *AT_HOME]), prefix="again_")
    levers = again.frame("OUTPUT_FIT", None).query("part == 'lever'")
    np.testing.assert_allclose(levers["value"], 1.0, atol=1e-3)


def test_a_study_can_be_named(study, town, run, refuse):
    visits = run("score_vibrancy", town.parameters(), prefix="score_").facilities["visitors"]
    known = known_visitors(town, [(name, 2.0 * count) for name, count in visits.items()])
    given = town.parameters(VISITORS=known, FIT=[TRIPS], REPORT="", APPLY=True)
    assert "is none" in refuse(NAME, given)
    run(NAME, {**given, "STUDY": str(study)})
    from nigiwai.core.study import store
    from nigiwai.core.study.own_assumptions import in_use

    found = in_use(store.open_study(study))
    assert found.value("trip_rates", "shopping", "age_15_64") == pytest.approx(0.2, rel=1e-6)


def test_a_study_that_cannot_be_written_leaves_no_output(study, refuse, monkeypatch):
    from nigiwai.core.errors import CoreError
    from nigiwai.core.study import assumption_sets

    def fail(*_args):
        raise CoreError("write_failed", target="study.gpkg", reason="disk full")

    monkeypatch.setattr(assumption_sets, "keep_and_use", fail)
    text = refuse(NAME, of_study(study, FIT=[TRIPS], APPLY=True))
    assert "disk full" in text


# Refusals.


@pytest.mark.parametrize(("rows", "words"), [
    ([("nowhere", 5.0)], "no facility with the id “nowhere”"),
    ([("f1", -5.0)], "visitors_day"),
    ([("f1", 5.0), ("f1", 6.0)], "f1"),
    ([("f1", 5.0), ("f2", 6.0)], "2 measured places"),
    ([(f"f{n}", 0.0) for n in range(1, 13)], "Every measured value is 0"),
    ([("f1", math.nan)], "Nothing to fit to")])
def test_visitors_of_no_use_are_refused(town, refuse, rows, words):
    text = refuse(NAME, town.parameters(VISITORS=known_visitors(town, rows), REPORT=""))
    assert words in text


def test_without_measurements_it_says_so(town, refuse):
    assert "Nothing to fit to" in refuse(NAME, town.parameters(REPORT=""))


def test_a_field_that_is_not_there_is_named(town, refuse):
    known = known_visitors(town, [("f1", 5.0)])
    text = refuse(NAME, town.parameters(VISITORS=known, VISITORS_FIELD="persons", REPORT=""))
    assert "persons" in text
    assert "facility_id" in text


def test_a_run_can_be_stopped(study, refuse):
    from nigiwai.tests.processing.conftest import feedback_class

    text = refuse(NAME, of_study(study), feedback_class()(stop_at=30))
    assert "Stopped" in text


# The report.


def test_the_report_says_what_was_fitted_and_whether_it_helps(study, run, out):
    import re

    path = out / "report.html"
    ran = run(NAME, of_study(study, FIT=[TRIPS, *AT_HOME], REPORT=str(path)))
    html = path.read_text(encoding="utf-8")
    assert ran.results["REPORT"] == str(path)
    text = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))
    for words in ("Calibration report", "Scale of all trips", "On places that were left out",
                  "Calibrated on the other blocks", "Gradient boosting", "No prior",
                  "No study was changed", "Counts of passers on streets were not used"):
        assert words in text, words
    assert "data:image/png;base64" in html
    assert "://" not in re.sub(r'xmlns="[^"]+"', "", html)


def test_gradient_boosting_is_compared_where_it_is_there(study, run, monkeypatch):
    from nigiwai.bridge.vibrancy import boosting

    class Mean:
        def fit(self, _table, observed):
            self.mean = observed.mean()

        def predict(self, table):
            return np.full(len(table), self.mean)

    monkeypatch.setattr(boosting, "regressor_maker", lambda: (Mean, "1.0"))
    fit = run(NAME, of_study(study, FIT=[TRIPS])).frame("OUTPUT_FIT", None)
    found = fit[fit["stage"] == "boosted"]
    assert set(found["name"]) == {"r2", "mape", "bias", "bias_share"}
    # The mean of other blocks is worse than the mean of all.
    assert (found[found["name"] == "r2"]["value"] < 0).all()


def test_scikit_learn_is_optional():
    from nigiwai.bridge.environment import optional

    assert optional("json") is json
    assert optional("no_such_package_at_all") is None


# Counters.


def counters(path, persons):
    """Counters in the middle of long streets near the station, weekday and holiday."""
    import geopandas
    from nigiwai.core.study import store

    study = store.open_study(path)
    streets = study.read("network")
    station = study.read("entries").geometry.iloc[0]
    near = streets[streets.length > 60]
    near = near.loc[near.distance(station).nsmallest(8).index]
    middle = near.geometry.interpolate(0.5, normalized=True).repeat(2)
    rows = geopandas.GeoDataFrame(
        {"id": [f"n{row}" for row in range(16)], "kind": "counter",
         "place_id": [f"counter {row // 2}" for row in range(16)],
         "day_type": ["weekday", "holiday"] * 8, "time_band": "all", "year": 2026.0,
         "observed_at": "2026-10", "persons": np.asarray(persons, dtype=float)},
        geometry=list(middle), crs=study.crs)
    study.apply([store.Append("observations", rows)])
    return f"{path}|layername=network"


def test_counters_on_the_streets_are_fitted_to(study, run):
    network = counters(study, np.linspace(200, 900, 16))
    plain = run(NAME, of_study(study, FIT=[TRIPS]))
    assert any("16 readings of counters were left out" in text for text in plain.feedback.warned)
    ran = run(NAME, of_study(study, FIT=[TRIPS], NETWORK=network), prefix="streets_")
    assert not any("left out" in text for text in ran.feedback.warned)
    places = ran.frame("OUTPUT_PLACES")
    assert set(places["kind"]) == {"counter"}
    assert len(places) == 8
    assert (places["before"] > 0).any()
    fit = ran.frame("OUTPUT_FIT", None)
    kinds = set(fit[fit["part"] == "measure"]["observations"])
    assert {"Passers a day at counters, weekday", "Passers a day at counters, holiday"} <= kinds

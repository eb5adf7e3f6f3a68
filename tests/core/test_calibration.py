"""Levers, predictions, blocks, measures and the run of a calibration."""

from dataclasses import replace
from math import exp, log

import numpy as np
import pytest
from nigiwai.core.assumptions import Assumption, Assumptions, builtin
from nigiwai.core.calibration import run
from nigiwai.core.calibration.blocks import folds_of
from nigiwai.core.calibration.boosting import boosted, features
from nigiwai.core.calibration.levers import LEVERS, prior_sd, turned
from nigiwai.core.calibration.quality import quality
from nigiwai.core.calibration.tables import fitted_rows, lever_rows, own_and_fitted
from nigiwai.core.calibration.targets import cell_group, facility_group
from nigiwai.core.vibrancy.analysis import Baseline
from nigiwai.core.vibrancy.categories import categories
from nigiwai.core.vibrancy.measures import MIDDAY
from nigiwai.core.vibrancy.observed import ObservedCells
from nigiwai.core.vibrancy.parameters import build

from . import calibrated_towns as made
from .studies import refusal

ASSUMED = builtin()
AMOUNTS = {"attraction": 0.2, "decay": -0.3, "onward": 0.4, "elsewhere": 0.5, "trips": -0.2,
           "entries": 0.1, "at_home_weekday": 0.6, "at_home_holiday": -0.4}


# Levers.


def test_levers_move_their_rows_and_no_others():
    rows = {key: {row.place for row in lever.rows(ASSUMED)} for key, lever in LEVERS.items()}
    assert {place[2] for place in rows["decay"]} == {"rate_per_min"}
    assert not any(place[1] == "onward" for place in rows["decay"] | rows["elsewhere"])
    assert len(rows["decay"]) == len(rows["elsewhere"]) == len(ASSUMED.keys("trip_rates"))
    assert rows["at_home_weekday"] == {("general", "at_home", "weekday_midday")}
    assert rows["entries"] < rows["trips"]
    assert not any("housing" in place for place in rows["attraction"] | rows["onward"])
    for key in LEVERS:
        after = turned(ASSUMED, {key: 0.1})
        changed = {row.place for row in after if row != ASSUMED.row(*row.place)}
        assert changed == rows[key], key
    assert list(turned(ASSUMED, dict.fromkeys(LEVERS, 0.0))) == list(ASSUMED)


def test_factors_by_hand():
    after = turned(ASSUMED, {"decay": log(2), "at_home_weekday": log(3), "trips": log(1.5),
                             "entries": log(2)})
    assert after.value("decay", "shopping", "rate_per_min") == pytest.approx(0.2)
    # 0.4 has odds of 2 to 3; three times that is 2 to 1.
    assert after.value("general", "at_home", "weekday_midday") == pytest.approx(2 / 3)
    assert after.value("trip_rates", "shopping", "age_15_64") == pytest.approx(0.15)
    assert after.value("trip_rates", "shopping", "entry") == pytest.approx(0.9)


def test_shares_stay_within_what_they_may_be():
    far = turned(ASSUMED, {"onward": 9.0, "at_home_weekday": 9.0})
    found = [row.value for row in far if row.parameter == "onward_probability" and row.value]
    assert max(found) == 0.99
    assert 0.99 < far.value("general", "at_home", "weekday_midday") < 1.0
    certain = ASSUMED.replaced([replace(
        ASSUMED.row("general", "at_home", "weekday_midday"), value=1.0, low=1.0, high=1.0)])
    assert LEVERS["at_home_weekday"].rows(certain) == []


def test_a_power_decay_is_turned_by_its_exponent():
    row = ASSUMED.row("decay", "shopping", "rate_per_min")
    power = ASSUMED.replaced([replace(row, value=0.0, low=0.0, high=0.0),
                              replace(row, parameter="exponent", value=2.0, low=2.0, high=2.0)])
    after = turned(power, {"decay": log(1.5)})
    assert after.of("decay", "shopping")["exponent"] == pytest.approx(3.0)
    assert after.of("decay", "shopping")["rate_per_min"] == 0.0


def test_prior_is_the_range_of_the_rows():
    row = Assumption("general", "at_home", "weekday_midday", 0.5, 0.2, 0.8)
    logit = log(0.8 / 0.2) - log(0.2 / 0.8)
    found = prior_sd(LEVERS["at_home_weekday"], Assumptions([row]))
    assert found == pytest.approx(logit / (2 * 1.959964), rel=1e-6)
    exact = Assumptions([replace(row, low=0.5, high=0.5)])
    assert prior_sd(LEVERS["at_home_weekday"], exact) == np.inf


# Predictions.


def test_predictions_are_those_of_the_whole_model():
    place = made.town()
    predictor = made.predictor(place)
    parameters = build(turned(ASSUMED, AMOUNTS), categories())
    view = Baseline(place, parameters, separation=made.STRAIGHT).view
    presence = view.zones.presence[:, :, MIDDAY]
    wanted = np.concatenate([presence[:, 0], presence[:, 1], view.facilities.visitors[made.KNOWN]])
    np.testing.assert_allclose(predictor.predicted(AMOUNTS), wanted, rtol=1e-10)
    state = predictor.state(AMOUNTS)
    np.testing.assert_allclose(state.presence[:, 2], view.zones.midday, rtol=1e-10)


def test_levers_in_proportion_need_no_new_solution():
    predictor = made.predictor(made.town())
    predictor.jacobian(("trips", "at_home_weekday", "at_home_holiday"), {})
    assert predictor.solves == 1


def test_coarse_cells_are_sums_of_their_zones_and_only_whole_ones_count():
    place = made.town()
    observed = ObservedCells(
        codes=("a", "b", "c"), weekday=np.array([10.0, 20.0, np.nan]),
        holiday=np.array([np.nan, 30.0, np.nan]), mean_day=np.array([1.0, 2.0, 40.0]),
        cell_of_zone=np.array([0, 0, 1, 2, -1] + [-1] * (made.ZONES - 5)),
        cover=np.array([1.0, 0.5, 1.0]),
    )
    group = cell_group(observed, place)
    assert (group.places, group.day.tolist(), group.observed.tolist()) == (
        ("a", "c"), [0, 2], [10.0, 40.0])
    assert group.x[0] == pytest.approx(place.zones.x[:2].mean())
    state = made.predictor(place).state({})
    wanted = [state.presence[:2, 0].sum(), state.presence[3, 2]]
    assert group.predicted(state).tolist() == pytest.approx(wanted)
    assert cell_group(None, place) is None
    assert cell_group(replace(observed, cover=np.zeros(3)), place) is None


def test_known_visitors_are_matched_and_checked():
    place = made.town()
    ids = [str(row) for row in range(made.FACILITIES)]
    group = facility_group(["7", "3", "9"], np.array([5.0, np.nan, 8.0]), ids, place, "t", "f")
    assert (group.places, group.row.tolist()) == (("7", "9"), [7, 9])
    assert facility_group(["7"], np.array([np.nan]), ids, place, "t", "f") is None
    for given, code in ((["x"], "visitors_facility_unknown"), ([None], "null_value"),
                        (["7", "7"], "duplicate_id")):
        found, words = refusal(
            facility_group, given, np.ones(len(given)), ids, place, "known.csv", "id")
        assert found == code
        assert "known.csv" in words


# Blocks and measures.


def test_blocks_are_compact_even_and_always_the_same():
    rng = np.random.default_rng(5)
    x, y = rng.uniform(0, 10_000, 60), rng.uniform(0, 3000, 60)
    cluster = np.repeat(np.arange(60), 2)
    fold = folds_of(np.repeat(x, 2), np.repeat(y, 2), cluster, 5)
    assert np.bincount(fold).tolist() == [24] * 5
    assert (fold[::2] == fold[1::2]).all()
    assert (fold == folds_of(np.repeat(x, 2), np.repeat(y, 2), cluster, 5)).all()
    own = np.mean([np.ptp(x[fold[::2] == number]) for number in range(5)])
    assert own < 0.5 * np.ptp(x)
    assert folds_of(x[:3], y[:3], np.arange(3), 5).tolist().count(0) == 1


def test_measures_by_hand():
    found = quality(np.array([10.0, 30.0, 20.0, np.nan]), np.array([20.0, 20.0, 0.0, 9.0]))
    assert (found.n, found.bias) == (3, pytest.approx(20 / 3))
    assert found.mape == pytest.approx(0.5)
    # Squares of errors 100 + 100 + 400; around the mean 40/3 of the measured: 800/3.
    assert found.r2 == pytest.approx(1 - 600 / (800 / 3))
    assert found.bias_share == pytest.approx(0.5)
    assert np.isnan(quality(np.zeros(2), np.full(2, 4.0)).r2)
    assert quality(np.full(2, np.nan), np.ones(2)).n == 0


# The run.


@pytest.fixture(scope="module")
def place():
    return made.town()


@pytest.fixture(scope="module")
def counted(place):
    """Overdispersed measurements of a town that differs from the assumptions."""
    mean = made.predictor(place).predicted({"trips": 0.3, "at_home_weekday": 0.5})
    return mean * np.random.default_rng(8).lognormal(0.0, 0.3, len(mean))


def calibrated(place, observed, levers=("trips", "at_home_weekday"), **options):
    cells = {"facilities": options.pop("facilities", True)}
    return run.calibrate(place, ASSUMED, made.targets(place, observed, **cells), made.STRAIGHT,
                         levers, **options)


def test_a_block_is_predicted_by_a_fit_that_never_saw_it(place, counted):
    first = calibrated(place, counted)
    assert sorted(set(first.fold)) == [0, 1, 2, 3, 4]
    inside = first.fold == 2
    other = calibrated(place, np.where(inside, 3.0 * counted, counted))
    np.testing.assert_allclose(first.held_out[inside], other.held_out[inside], rtol=1e-4)
    assert not np.allclose(first.held_out[~inside], other.held_out[~inside], rtol=1e-2)
    assert not np.allclose(first.after[inside], other.after[inside], rtol=1e-2)
    np.testing.assert_allclose(first.before, other.before)


def test_calibration_helps_where_the_assumptions_are_wrong(place, counted):
    found = calibrated(place, counted)
    before, held = (quality(p, counted) for p in (found.before, found.held_out))
    assert held.r2 > before.r2
    assert abs(held.bias) < abs(before.bias)
    assert found.fit.amounts["trips"] == pytest.approx(0.3, abs=0.2)


def test_what_cannot_be_told_stays_at_the_assumption(place, counted):
    """Nobody enters by car or train here: the scale of such trips moves nothing."""
    empty = replace(place, entry_visitors=np.zeros(2))
    found = calibrated(empty, counted, ("trips", "entries", "at_home_weekday"))
    assert set(found.fit.amounts) == {"trips", "at_home_weekday"}
    why, error = found.dropped["entries"]
    assert why in (run.WIDE, run.AT_BOUND)
    assert error > 1
    rows = fitted_rows(found, ASSUMED, "fitted", "2026")
    entry = next(r for r in rows if r.place == ("trip_rates", "shopping", "entry"))
    assert entry.value == pytest.approx(0.3 * exp(found.fit.amounts["trips"]))


def test_with_a_prior_factors_are_held_to_their_ranges(place, counted):
    many = counted * 1.6
    keys = ("trips", "at_home_weekday")
    free = calibrated(place, many, keys)
    held = calibrated(place, many, keys, use_prior=True)
    assert free.prior == {}
    assert set(held.prior) == set(keys)
    for key, sd in held.prior.items():
        assert held.fit.errors[key] < sd
        assert abs(held.fit.amounts[key]) < abs(free.fit.amounts[key])


def test_defaults_follow_the_kinds_of_measurements(place):
    cells = made.targets(place, facilities=False)
    known = made.targets(place, cells=False)
    assert "onward" not in run.default_levers(cells)
    assert {"at_home_weekday", "at_home_holiday"} <= set(run.default_levers(cells))
    assert not {"at_home_weekday", "entries"} & set(run.default_levers(known))
    both = run.default_levers(made.targets(place))
    assert set(both) == set(run.default_levers(cells)) | set(run.default_levers(known))


@pytest.mark.parametrize(("change", "code"), [
    (lambda place, seen: (place, np.zeros_like(seen)), "observations_all_zero"),
    (lambda place, seen: (replace(place, ages=np.zeros_like(place.ages),
                                  entry_visitors=np.zeros(2)), seen), "nothing_predicted")])
def test_measurements_of_no_use_are_refused(place, counted, change, code):
    town, seen = change(place, counted)
    assert refusal(calibrated, town, seen)[0] == code


def test_too_few_places_are_refused(place):
    none = made.targets(place, cells=False, facilities=False)
    assert refusal(run.calibrate, place, ASSUMED, none, made.STRAIGHT)[0] == "no_observations"
    ids = [str(row) for row in range(made.FACILITIES)]
    group = facility_group(ids[:4], np.full(4, 9.0), ids, place, "t", "f")
    few = type(none)([group])
    code, words = refusal(run.calibrate, place, ASSUMED, few, made.STRAIGHT, ("trips",))
    assert code == "too_few_observations"
    assert "4 measured places" in words


def test_nothing_left_to_fit_is_refused(place, counted):
    empty = replace(place, entry_visitors=np.zeros(2))
    code, words = refusal(calibrated, empty, counted, ("entries",))
    assert code == "nothing_identified"
    assert "entries" in words


def test_a_fit_can_be_stopped(place, counted):
    from nigiwai.core.errors import Cancelled

    def stop(share):
        if share > 0.3:
            raise Cancelled

    with pytest.raises(Cancelled):
        calibrated(place, counted, ("decay", "trips"), progress=stop)


# Tables.


def test_fitted_rows_by_hand(place, counted):
    found = calibrated(place, counted, ("trips", "at_home_weekday"))
    rows = {row.place: row for row in fitted_rows(found, ASSUMED, "fitted to x", "2026")}
    amount, error = found.fit.amounts["trips"], found.fit.errors["trips"]
    row = rows["trip_rates", "shopping", "age_15_64"]
    assert (row.source, row.year, row.verified) == (
        "nigiwai:calibrate_model: fitted to x", "2026", False)
    assert (row.value, row.low, row.high) == pytest.approx(
        tuple(0.1 * exp(amount + turn * error) for turn in (0, -1.96, 1.96)), rel=1e-4)
    home = rows["general", "at_home", "weekday_midday"]
    assert home.low < home.value < home.high < 1
    assert all(r.place[0] in ("trip_rates", "general") for r in rows.values())
    line = {row.key: row for row in lever_rows(found, ASSUMED)}["trips"]
    assert (line.factor, line.count) == (pytest.approx(exp(amount)), 48)
    assert line.after == pytest.approx(line.factor * line.before)


def test_own_rows_that_were_not_fitted_stay(place, counted):
    own = replace(ASSUMED.row("general", "housing", "persons_per_dwelling"), value=2.4)
    moved = replace(ASSUMED.row("trip_rates", "shopping", "age_15_64"), value=0.11)
    assumed = ASSUMED.replaced([own, moved])
    found = calibrated(place, counted, ("trips",))
    rows = fitted_rows(found, assumed, "fitted", "2026")
    kept = own_and_fitted(assumed, rows)
    assert kept[0] == own
    assert kept[1:] == rows
    changed = next(row for row in rows if row.place == moved.place)
    assert changed.value == pytest.approx(0.11 * exp(found.fit.amounts["trips"]))


# Gradient boosting, with a stand-in for scikit-learn.


class MeanOfTheOthers:
    seen = ()

    def fit(self, table, observed):
        type(self).seen += (len(table),)
        self.mean = observed.mean()

    def predict(self, table):
        return np.full(len(table), self.mean)


def test_boosting_is_given_the_same_blocks(place, counted):
    chosen = made.targets(place, counted)
    fold = folds_of(chosen.x, chosen.y, chosen.cluster)
    found = boosted(place, ASSUMED, chosen, fold, MeanOfTheOthers)
    assert len(MeanOfTheOthers.seen) == 10
    cells = chosen.kind == "mesh"
    out = fold == 1
    assert found[cells & out] == pytest.approx(counted[cells & ~out].mean())
    few = boosted(place, ASSUMED, made.targets(place, counted), np.zeros(len(fold), int),
                  MeanOfTheOthers)
    assert np.isnan(few).all()


def test_features_hold_what_lies_in_and_around_a_place(place):
    group = made.targets(place).groups[0]
    table = features(place, ASSUMED, group)
    assert table.shape[0] == 2 * made.ZONES
    np.testing.assert_allclose(table[: made.ZONES, :5], place.ages)
    assert (table[: made.ZONES, -1] == 0).all()
    assert (table[made.ZONES :, -1] == 1).all()
    assert np.isfinite(table).all()

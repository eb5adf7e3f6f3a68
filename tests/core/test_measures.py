"""Hours, diversity, score, access, measured presence and bands, against hand-made numbers."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from nigiwai.core import assumptions
from nigiwai.core.vibrancy import access, bands, hours, measures, observed, score
from nigiwai.core.vibrancy.analysis import Baseline
from nigiwai.core.vibrancy.parameters import day_factors

from .towns import PARAMETERS, random_town

STAYS = st.floats(0, 1440)


def test_a_stay_of_half_an_hour_by_hand():
    # Arrivals even over the hour: the first half hour's stay all of it in that hour, the others'
    # stay runs over by a quarter of an hour on average: 3/8 h in the hour, 1/8 h in the next.
    after = hours.hours_after_arrival(30.0)
    assert after[:3] == pytest.approx([0.375, 0.125, 0.0])


def test_a_stay_of_two_hours_by_hand():
    # Half of the hour of arrival, all of the next, half of the one after.
    assert hours.hours_after_arrival(120.0)[:4] == pytest.approx([0.5, 1.0, 0.5, 0.0])


@given(STAYS)
def test_the_hours_present_add_up_to_the_stay(stay):
    after = hours.hours_after_arrival(stay)
    assert after.sum() == pytest.approx(stay / 60.0, abs=1e-9)
    assert np.all(after >= -1e-12)


@given(STAYS, st.integers(0, 10_000))
def test_presence_through_the_day_adds_up_to_the_stay(stay, seed):
    arrivals = np.random.default_rng(seed).dirichlet(np.ones(24))
    present = hours.presence_profile(arrivals, stay)
    assert present.sum() == pytest.approx(stay / 60.0, abs=1e-9)


def test_who_stays_past_midnight_is_there_in_the_first_hours():
    arrivals = np.zeros(24)
    arrivals[23] = 1.0
    assert hours.presence_profile(arrivals, 120.0)[[22, 23, 0, 1, 2]] == pytest.approx(
        [0.0, 0.5, 1.0, 0.5, 0.0])


@given(st.floats(0.01, 10))
def test_weekday_and_holiday_make_an_average_day(ratio):
    weekday, holiday = day_factors(np.array([ratio]))[0]
    assert holiday / weekday == pytest.approx(ratio)
    assert (5 * weekday + 2 * holiday) / 7 == pytest.approx(1.0)


def test_diversity_is_the_effective_number_of_categories():
    counts = np.array([[10.0, 0, 0], [5, 5, 0], [2, 2, 2], [0, 0, 0], [3, 1, 0]])
    shannon = -(0.75 * math.log(0.75) + 0.25 * math.log(0.25))
    assert measures.hill_number(counts) == pytest.approx([1, 2, 3, 0, math.exp(shannon)])


def test_market_score_is_50_at_the_median_and_90_at_the_high_point():
    benchmark = np.array([[500.0, 1000.0, 2000.0]] * 5 + [[np.nan] * 3])
    sales = np.array([10_000.0, 20_000.0, 5_000.0, 0.0, 10_000.0, 10_000.0])
    size = np.array([10.0, 10.0, 10.0, 10.0, 0.0, 10.0])
    assert measures.market_score(sales, size, benchmark) == pytest.approx(
        [50.0, 90.0, 10.0, 0.0, np.nan, np.nan], nan_ok=True)


def test_percentiles_stand_against_the_frozen_reference():
    values = np.column_stack([[0.0, 1.0, 2.0, 2.0, 4.0]] * 5)
    reference = score.Reference(values)
    # Four values above 0: 1 is the first quarter, both 2s the third, 4 the last; half way between
    # 2 and 4 is half way between their ranks.
    asked = np.column_stack([[0.0, np.nan, 0.5, 1.0, 2.0, 3.0, 4.0, 99.0]] * 5)
    assert reference.percentiles(asked)[:, 0] == pytest.approx(
        [0, 0, 12.5, 25, 75, 87.5, 100, 100])


def test_rounding_noise_does_not_move_a_score():
    values = np.column_stack([[17.999999999999996, 18.0, 18.000000000000004, 20.0]] * 5)
    scores = score.Reference(values).percentiles(values)
    assert scores[:, 0] == pytest.approx([75, 75, 75, 100])


@given(st.lists(st.floats(0, 1e6), min_size=2, max_size=30), st.floats(0, 1e6), st.floats(0, 1e6))
def test_a_higher_value_never_scores_lower(values, one, other):
    reference = score.Reference(np.column_stack([values] * 5))
    low, high = sorted((one, other))
    scores = reference.percentiles(np.array([[low] * 5, [high] * 5]))
    assert np.all(scores[0] <= scores[1] + 1e-9)


def test_the_score_splits_into_its_components():
    baseline = Baseline(random_town(3, zones=12, facilities=60), PARAMETERS)
    found = baseline.view.score
    assert found.scores @ PARAMETERS.score_weights == pytest.approx(found.vibrancy)
    lively = found.vibrancy > 0
    assert found.shares[lively].sum(axis=1) == pytest.approx(1.0)
    assert np.all((found.vibrancy >= 0) & (found.vibrancy <= 100))


def test_gini_of_known_distributions():
    assert access.gini(np.array([3.0, 3.0, 3.0]), np.ones(3)) == pytest.approx(0.0)
    assert access.gini(np.array([0.0, 0.0, 0.0, 8.0]), np.ones(4)) == pytest.approx(0.75)
    # Mean absolute difference over twice the mean, written out pair by pair.
    values, weights = np.array([1.0, 4.0, 2.0]), np.array([5.0, 1.0, 2.0])
    mean = (values @ weights) / weights.sum()
    gaps = np.abs(values[:, None] - values) * weights[:, None] * weights
    expected = gaps.sum() / (2 * weights.sum() ** 2 * mean)
    assert access.gini(values, weights) == pytest.approx(expected)
    assert math.isnan(access.gini(np.array([0.0, np.nan]), np.ones(2)))


def test_access_is_the_logsum_in_minutes():
    pulls = np.array(PARAMETERS.elsewhere)[:, None] * np.array([1.0, np.e])
    trips = np.ones((len(PARAMETERS.purposes), 2))
    minutes = access.access_minutes(pulls, PARAMETERS, trips)
    # A pull e times that of elsewhere is worth 1 / rate minutes, for each purpose alike.
    worth = np.mean([1.0 / decay.rate_per_min for decay in PARAMETERS.decays])
    assert minutes == pytest.approx([0.0, worth])


def cells(persons, cell_of_zone, area=(100.0, 300.0, 400.0)):
    rows = [
        (code, day, "day", value)
        for code, values in persons.items()
        for day, value in values.items()
    ]
    place, day, band, value = zip(*rows)
    return observed.observed_cells(
        place, day, band, np.array(value), cell_of_zone, np.array(area),
        lambda codes: [400.0 for _ in codes])


def test_a_measured_cell_is_spread_as_the_model_has_it():
    found = cells({"A": {"all": 100.0}, "B": {"all": 80.0}}, ["A", "A", "B"])
    presence, measured = observed.measured_presence(found, np.array([10.0, 30.0, 7.0]))
    assert presence == pytest.approx([25.0, 75.0, 80.0])
    assert measured.all()


def test_a_cell_that_reaches_beyond_the_zones_gives_its_share():
    found = cells({"A": {"all": 100.0}}, ["A", "C", "C"])
    presence, measured = observed.measured_presence(found, np.array([10.0, 30.0, 7.0]))
    assert presence == pytest.approx([25.0, 30.0, 7.0])  # a quarter of cell A is in the zones
    assert measured.tolist() == [True, False, False]


def test_where_the_model_has_nobody_a_cell_is_spread_evenly():
    found = cells({"A": {"all": 100.0}}, ["A", "A", "A"], area=(100.0, 100.0, 200.0))
    presence, _ = observed.measured_presence(found, np.zeros(3))
    assert presence == pytest.approx([100 / 3] * 3)


def test_months_are_averaged_and_a_missing_week_is_made_of_its_days():
    found = observed.observed_cells(
        ["A", "A", "A", "A"], ["weekday", "weekday", "holiday", "all"],
        ["day", "day", "day", "night"], np.array([10.0, 30.0, 55.0, 999.0]), ["A"],
        np.array([400.0]), lambda _codes: [400.0])
    assert found.weekday == pytest.approx([20.0])
    assert found.mean_day == pytest.approx([(5 * 20 + 2 * 55) / 7])


def test_fit_reports_what_it_is():
    found = cells(
        {key: {"weekday": value} for key, value in zip("ABC", (100.0, 200.0, 600.0))},
        ["A", "B", "C"], area=(400.0, 400.0, 400.0))
    presence = np.zeros((3, 2, 5))
    presence[:, 0, measures.MIDDAY] = [120.0, 180.0, 500.0]
    only, = observed.fit(found, presence)
    assert only.day_type == "weekday"
    assert only.spearman == pytest.approx(1.0)
    assert only.bias == pytest.approx(-100 / 3)
    errors, spread = 20**2 + 20**2 + 100**2, 200**2 + 100**2 + 300**2
    assert only.r2 == pytest.approx(1 - errors / spread)
    assert only.mape == pytest.approx((0.2 + 0.1 + 1 / 6) / 3)


def test_draws_are_the_same_each_time_and_stay_in_their_ranges():
    builtin = assumptions.builtin()
    once, again = (list(bands.draws(builtin, 8)) for _ in range(2))
    for one, other in zip(once, again):
        for row, twin, base in zip(one.uncertain(), other.uncertain(), builtin.uncertain()):
            assert row.value == twin.value
            assert base.low <= row.value <= base.high
    assert len({draw.value("general", "distance", "detour_ratio") for draw in once}) == 8
    assert list(bands.draws(builtin, 0)) == []


def test_a_band_holds_the_middle_four_fifths():
    samples = [np.array([float(number), np.nan, float(number)]) for number in range(11)]
    low, high = bands.band(samples, np.array([5.0, 5.0, 9.5]))
    assert low == pytest.approx([1.0, np.nan, 1.0], nan_ok=True)
    assert high == pytest.approx([9.0, np.nan, 9.5], nan_ok=True)  # the value itself is inside



@pytest.mark.parametrize("unknown", [np.nan, np.full(3, np.nan)])
def test_what_no_draw_knows_has_no_band(unknown):
    for end in bands.band([unknown] * 4, unknown):
        assert np.isnan(end).all()

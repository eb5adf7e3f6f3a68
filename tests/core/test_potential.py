"""Site potential: what a unit draws, against the engine and against the formula written out."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nigiwai.core.scenarios.diversion import diversions
from nigiwai.core.scenarios.edits import Edit
from nigiwai.core.scenarios.engine import Engine
from nigiwai.core.siting.potential import potential, thriving_at, units_of, with_a_market
from nigiwai.core.siting.potential_map import (
    DWELLINGS,
    most_promising,
    potential_of_zones,
    ranks,
    settled_values,
    standard_units,
)
from nigiwai.core.vibrancy.analysis import Baseline
from nigiwai.core.vibrancy.solution import Solution

from .street_towns import street_town
from .towns import PARAMETERS, change_of, random_town, solve

FEW = settings(max_examples=15, deadline=None)
SEEDS = st.integers(0, 10_000)
UNITS = units_of(PARAMETERS)
NAMES = ("visitors", "first", "onward", "passed_on", "taken_share", "spend_yen", "market_score")


def found_at(solution, *places, units=UNITS):
    x, y = np.array(places, dtype=float).T
    return potential(solution, x, y, units)


def added(town, solution, unit, place):
    """The outcome of the engine with the unit at a place."""
    change = change_of([Edit("add", "new", *place, unit.key, unit.size)], town)
    return change, Engine(solution).outcome(change)


def solved_on_streets(town):
    return Baseline(town, PARAMETERS).solution


@FEW
@given(SEEDS, st.sampled_from(UNITS), st.floats(-4000, 4000), st.floats(-4000, 4000))
def test_first_stops_are_those_of_the_engine(seed, unit, x, y):
    town = random_town(seed)
    solution = solve(town)
    found = found_at(solution, (x, y), (y, x), units=[unit])
    change, outcome = added(town, solution, unit, (x, y))
    assert found.first[0, 0] == pytest.approx(outcome.first[-1], rel=1e-9, abs=1e-12)
    # What others lose, another way.
    (moved,) = diversions(solution, outcome, change)
    if outcome.first[-1] > 0:
        share = moved.taken.sum() / outcome.first[-1]
        assert found.taken_share[0, 0] == pytest.approx(share, rel=1e-8, abs=1e-9)


@pytest.mark.parametrize("seed", range(4))
def test_they_are_those_of_the_engine_on_streets_too(seed):
    town = street_town(seed)
    solution = solved_on_streets(town)
    assert solution.separation.kind == "network"
    places = [(town.zones.x[3], town.zones.y[3]), (137.0, -421.0), (9000.0, 9000.0)]
    found = found_at(solution, *places)
    for row, place in enumerate(places):
        for column, unit in enumerate(UNITS[::6]):
            outcome = added(town, solution, unit, place)[1]
            assert found.first[row, 6 * column] == pytest.approx(
                outcome.first[-1], rel=1e-9, abs=1e-12)


@FEW
@given(SEEDS)
def test_visits_are_near_those_of_the_engine(seed):
    """The stated error: 2 % in towns of forty facilities, where one more weighs much."""
    town = random_town(seed)
    solution = solve(town)
    found = found_at(solution, (0.0, 0.0))
    for column, unit in enumerate(UNITS):
        visits = added(town, solution, unit, (0.0, 0.0))[1].visits[-1]
        assert found.visitors[0, column] == pytest.approx(visits, rel=0.02, abs=0.1)


def test_one_origin_and_no_facility_written_out():
    """A town of one zone: G·A·f / (O + A·f) by hand for every purpose of the supermarket."""
    town = random_town(1, zones=1, facilities=2)
    town = replace(town, facilities=town.facilities.take(np.zeros(0, dtype=int)),
                   entries=town.entries.take(np.zeros(0, dtype=int)), entry_visitors=np.zeros(0))
    unit = next(unit for unit in UNITS if unit.key == "supermarket")
    found = found_at(solve(town), (town.zones.x[0] + 300.0, town.zones.y[0]), units=[unit])
    metres = PARAMETERS.detour_ratio * np.sqrt(300.0**2 + 250_000.0 / 6 + 1.0)
    first = 0.0
    for row, decay in enumerate(PARAMETERS.decays):
        weight = np.exp(-decay.rate_per_min * metres / decay.speed_m_per_min)
        pull = PARAMETERS.weights[row, unit.category] * weight
        trips = PARAMETERS.rates[row] @ town.ages[0]
        first += trips * pull / (PARAMETERS.elsewhere[row] + pull)
    assert found.first[0, 0] == pytest.approx(first, rel=1e-12)
    assert found.visitors[0, 0] == found.first[0, 0]
    assert found.taken_share[0, 0] == 0.0
    assert found.passed_on[0, 0] == 0.0
    assert found.spend_yen[0, 0] == pytest.approx(first * PARAMETERS.spend_yen[unit.category])


@FEW
@given(SEEDS)
def test_the_order_of_zones_and_facilities_does_not_matter(seed):
    town = random_town(seed)
    rng = np.random.default_rng(seed)
    zones, have = rng.permutation(len(town.zones)), rng.permutation(len(town.facilities))
    mixed = replace(town, zones=town.zones.take(zones), area_m2=town.area_m2[zones],
                    ages=town.ages[zones], facilities=town.facilities.take(have))
    first = found_at(solve(town), *zip(town.zones.x, town.zones.y))
    second = found_at(solve(mixed), *zip(mixed.zones.x, mixed.zones.y))
    for name in NAMES:
        np.testing.assert_allclose(
            getattr(second, name), getattr(first, name)[zones], rtol=1e-9, atol=1e-12)


@FEW
@given(SEEDS, st.floats(1.01, 20.0))
def test_more_pull_elsewhere_draws_fewer(seed, factor):
    town = random_town(seed)
    stronger = replace(PARAMETERS, elsewhere=PARAMETERS.elsewhere * factor)
    less, more = (
        found_at(solve(town, parameters), (0.0, 0.0), (900.0, -300.0))
        for parameters in (stronger, PARAMETERS)
    )
    some = more.first > 0
    assert (less.first[some] < more.first[some]).all()
    # The trips that others lose are fewer, too; their share of a smaller number need not be.
    taken = [one.first[some] * one.taken_share[some] for one in (less, more)]
    assert (taken[0] <= taken[1] * (1 + 1e-12)).all()


@FEW
@given(SEEDS, st.sampled_from(UNITS))
def test_trips_are_conserved(seed, unit):
    """What others do not lose came from elsewhere: the sum of all trips stays."""
    town = random_town(seed)
    solution = solve(town)
    found = found_at(solution, (200.0, 100.0), units=[unit])
    before, after = solution.outcome(), added(town, solution, unit, (200.0, 100.0))[1]
    new = found.first[0, 0] * (1.0 - np.nan_to_num(found.taken_share[0, 0]))
    assert after.first.sum() - before.first.sum() == pytest.approx(new, rel=1e-7, abs=1e-7)
    assert before.elsewhere.sum() - after.elsewhere.sum() == pytest.approx(new, rel=1e-6, abs=1e-6)


def test_shares_are_shares_and_larger_draws_more():
    town = random_town(5)
    solution = solve(town)
    found = found_at(solution, (0.0, 0.0))
    share = found.taken_share[found.first > 0]
    assert ((share >= 0) & (share <= 1)).all()
    assert (found.passed_on <= found.visitors).all()
    assert (found.onward >= 0).all()
    larger = found_at(solution, (0.0, 0.0), units=[
        replace(unit, size=2 * unit.size) for unit in UNITS])
    assert (larger.first >= found.first).all()


def test_markets_are_those_with_a_benchmark():
    keys = with_a_market(PARAMETERS)
    assert {"supermarket", "shop", "restaurant"} <= set(keys)
    assert "park_block" not in keys
    found = found_at(solve(random_town(2)), (0.0, 0.0))
    known = [unit.key in keys for unit in UNITS]
    np.testing.assert_array_equal(np.isfinite(found.market_score[0]), known)


# The map: gains of settled pairs.


@pytest.fixture(scope="module")
def baseline():
    return Baseline(random_town(11), PARAMETERS)


def test_settled_pairs_equal_a_scenario(baseline):
    town, engine = baseline.town, Engine(baseline.solution)
    units = standard_units(PARAMETERS, ("restaurant", "library", "housing"))
    found = potential_of_zones(baseline, units)
    pairs = np.array([[4, 4, 7], [0, 1, 2]])
    values = settled_values(baseline, units, found, pairs)
    for zone, place in pairs.T:
        unit = units[place]
        # The cells of this town are points of their own: the edit is put into its zone by hand.
        change = change_of(
            [Edit("add", "new", town.zones.x[zone], town.zones.y[zone], unit.key, unit.size)], town)
        for placed in (change.sites, change.homes):
            placed.zone[:] = zone
        view = baseline.view_of(engine.outcome(change))
        gain = view.score.vibrancy - baseline.view.score.vibrancy
        pair = zone, place
        assert values["vibrancy_gain_zone"][pair] == pytest.approx(gain[zone], rel=1e-9, abs=1e-9)
        assert values["vibrancy_gain_town"][pair] == pytest.approx(gain.mean(), rel=1e-9, abs=1e-9)
        spend = view.facilities.spend_yen.sum() - baseline.view.facilities.spend_yen.sum()
        assert values["spend_town_yen"][pair] == pytest.approx(spend, rel=1e-9, abs=1e-6)
        if unit.key == "housing":
            assert np.isnan(values["visitors"][pair])
            continue
        measures = view.facilities
        for name, wanted in (("visitors", measures.visitors), ("first", measures.first_visitors),
                             ("onward", measures.onward_visitors),
                             ("spend_yen", measures.spend_yen),
                             ("market_score", measures.market_score)):
            assert values[name][pair] == pytest.approx(wanted[-1], rel=1e-9, nan_ok=True)
    others = np.ones((len(town.zones), 3), dtype=bool)
    others[tuple(pairs)] = False
    assert np.isnan(values["vibrancy_gain_town"][others]).all()
    assert np.array_equal(values["visitors"][others], found.visitors[others], equal_nan=True)


def test_homes_are_told_by_the_hundred():
    shop, homes = standard_units(PARAMETERS, ("shop", "housing"))
    assert homes.size == DWELLINGS
    assert shop.size == PARAMETERS.standard_size[shop.category]


def test_the_best_of_every_zone_is_settled_first(baseline):
    units = standard_units(PARAMETERS)
    found = potential_of_zones(baseline, units)
    count = len(baseline.town.zones)
    pairs = most_promising(found, count)
    assert sorted(pairs[0]) == list(range(count))
    best = found.market_score.argmax(axis=1)
    assert (best[pairs[0]] == pairs[1]).all()
    few = most_promising(found, 5)
    top = np.sort(found.market_score.max(axis=1))[-5:]
    assert sorted(found.market_score[tuple(few)]) == pytest.approx(top)
    assert most_promising(found, 0).shape == (2, 0)
    everything = most_promising(found, 10**6)
    assert everything.shape == (2, count * len(units))


def test_ranks_begin_with_the_highest_and_leave_out_what_has_none():
    values = np.array([[3.0, np.nan, 5.0, 5.0], [np.nan, np.nan, np.nan, 0.0]])
    assert ranks(values).tolist() == [[3, 0, 1, 2], [0, 0, 0, 1]]


def test_cancelling_stops_the_work(baseline):
    from nigiwai.core.errors import Cancelled

    def progress(share):
        if share > 0.4:
            raise Cancelled

    units = standard_units(PARAMETERS)
    found = potential_of_zones(baseline, units)
    with pytest.raises(Cancelled):
        settled_values(baseline, units, found, most_promising(found, 20), progress)
    with pytest.raises(Cancelled):
        potential_of_zones(baseline, units, progress)


# One place, for the dock.


def test_what_thrives_at_a_place_is_told_the_best_first(baseline):
    rows = thriving_at(baseline, 120.0, -80.0)
    assert {row.category for row in rows} == {unit.key for unit in UNITS}
    scores = [row.market_score for row in rows if np.isfinite(row.market_score)]
    assert scores == sorted(scores, reverse=True)
    assert len(scores) == len(with_a_market(PARAMETERS))
    crowd = [row.visitors for row in rows[len(scores):]]
    assert crowd == sorted(crowd, reverse=True)
    for row in rows[:3]:
        unit = next(unit for unit in UNITS if unit.key == row.category)
        outcome = added(baseline.town, baseline.solution, unit, (120.0, -80.0))[1]
        assert row.first == pytest.approx(outcome.first[-1], rel=1e-9)
        assert row.visitors == pytest.approx(outcome.visits[-1], rel=0.02)


def test_it_takes_a_live_town_and_some_categories(baseline):
    class Live:
        pass

    live = Live()
    live.baseline = baseline
    rows = thriving_at(live, 0.0, 0.0, ("shop", "library"))
    assert [row.category for row in rows] == ["shop", "library"]


def test_a_town_without_facilities_has_potential_too():
    town = random_town(3)
    empty = replace(town, facilities=town.facilities.take(np.zeros(0, dtype=int)))
    solution = Solution(empty, PARAMETERS, solve(town).separation)
    found = found_at(solution, (0.0, 0.0))
    assert (found.first >= 0).all()
    assert found.first.max() > 0
    assert (found.onward == 0).all()

"""Ways along the streets in the model: exact near by, by ratio far off, and the same after edits."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nigiwai.core.geo.separation import POINT_SPREAD_M2, Places
from nigiwai.core.geo.walking.along import AlongStreets
from nigiwai.core.geo.walking.ways import NEAR_M, StreetWays
from nigiwai.core.scenarios.engine import Engine
from nigiwai.core.vibrancy.analysis import Baseline, separation_of
from nigiwai.core.vibrancy.solution import Solution

from .street_towns import LIMIT_M, dense_ways, graph_of, street_grid, street_town, with_streets
from .test_model_laws import edit_lists, relative
from .towns import PARAMETERS, change_of, edited_town, in_rows, random_town

FEW = settings(max_examples=15, deadline=None)
SEEDS = st.integers(0, 10_000)
DETOUR = 1.3


def straight_of(first, second):
    return np.hypot(first.x[None, :] - second.x[:, None], first.y[None, :] - second.y[:, None])


@FEW
@given(SEEDS)
def test_near_ways_are_those_of_networkx(seed):
    town, graph = random_town(seed), street_grid(seed)
    points = town.facilities.places
    separation, points = AlongStreets(
        StreetWays(graph, points.x, points.y, LIMIT_M), DETOUR).located(points)
    ways, legs = dense_ways(graph, points.x, points.y)
    near = ways <= NEAR_M * (1 - 1e-9)
    np.fill_diagonal(near, False)
    wanted = np.sqrt(
        (ways + legs[:, None] + legs[None, :]) ** 2 + DETOUR**2 * 2 * POINT_SPREAD_M2)
    found = separation.metres(points, points)
    assert near.any()
    assert relative(found[near], wanted[near]) < 1e-9
    assert (separation.on_network(points) == np.isfinite(legs)).all()


@FEW
@given(SEEDS)
def test_far_ways_are_never_below_the_straight_line_nor_the_near_ones(seed):
    town, graph = random_town(seed), street_grid(seed)
    points = town.facilities.places
    separation, points = AlongStreets(
        StreetWays(graph, points.x, points.y, LIMIT_M), DETOUR).located(points)
    ways, _legs = dense_ways(graph, points.x, points.y)
    found, straight = separation.metres(points, points), straight_of(points, points)
    assert (found >= straight * (1 - 1e-12)).all()
    far = np.isfinite(ways) & (ways > NEAR_M * (1 + 1e-9))
    assert (found[far] >= NEAR_M).all()
    none = ~np.isfinite(ways)
    wanted = np.sqrt((DETOUR * straight) ** 2 + DETOUR**2 * 2 * POINT_SPREAD_M2)
    assert relative(found[none], wanted[none]) < 1e-9
    np.testing.assert_allclose(found, found.T, rtol=1e-12)
    # The pruning radius holds whatever is within reach.
    for reach in (400.0, 900.0, 2500.0):
        assert (straight[found <= reach] <= separation.radius(reach) + 1e-9).all()


@FEW
@given(SEEDS)
def test_new_places_have_the_ways_of_known_ones(seed):
    """Exactly those that they would have had they been there from the beginning."""
    town, graph = random_town(seed), street_grid(seed)
    random = np.random.default_rng(seed)
    old = town.facilities.places
    new = Places.points(*random.uniform(-3000, 3000, (2, 6)))
    # Two on one street, two at one place, one where an old one stands.
    new.x[1], new.y[1] = new.x[0] + 3.0, new.y[0]
    new.x[2], new.y[2] = new.x[0], new.y[0]
    new.x[3], new.y[3] = old.x[0], old.y[0]
    both = old.joined(new)
    later, before, after = AlongStreets(
        StreetWays(graph, old.x, old.y, LIMIT_M), DETOUR).located(old, new)
    whole, *known = AlongStreets(
        StreetWays(graph, both.x, both.y, LIMIT_M), DETOUR).located(old, new)
    for row, (first, again) in enumerate(zip((before, after), known)):
        for second, once_more in zip((before, after), known):
            found, wanted = later.metres(first, second), whole.metres(again, once_more)
            assert relative(found, wanted) < 1e-9, row


def test_the_nearest_point_on_a_street_not_the_nearest_corner():
    # A block of 400 m; one place in the middle of its street, one at the end of it.
    graph = graph_of(np.array([0.0, 400.0]), np.zeros(2), np.array([0]), np.array([1]))
    points = Places.points(np.array([200.0, 400.0]), np.array([30.0, 0.0]))
    separation, points = AlongStreets(
        StreetWays(graph, points.x, points.y, LIMIT_M), DETOUR).located(points)
    found = separation.metres(points, points)[0, 1]
    assert found == pytest.approx(np.sqrt(230.0**2 + 2 * DETOUR**2), rel=1e-12)


def test_an_area_has_no_way_to_its_street_but_its_spread():
    graph = graph_of(np.array([0.0, 400.0]), np.zeros(2), np.array([0]), np.array([1]))
    zone = Places(np.array([100.0]), np.array([150.0]), np.array([60_000.0]))
    shop = Places.points(np.array([400.0]), np.array([20.0]))
    separation, zone, shop = AlongStreets(
        StreetWays(graph, np.array([100.0, 400.0]), np.array([150.0, 20.0]), LIMIT_M), DETOUR
    ).located(zone, shop)
    wanted = np.sqrt(320.0**2 + DETOUR**2 * 60_001.0)
    assert separation.metres(zone, shop)[0, 0] == pytest.approx(wanted, rel=1e-12)


def test_a_river_is_a_long_way_for_neighbours():
    """Two banks 60 m apart, joined by a bridge 2 km away: a circle would call them near."""
    x = np.array([0.0, 2000.0, 0.0, 2000.0])
    y = np.array([0.0, 0.0, 60.0, 60.0])
    graph = graph_of(x, y, np.array([0, 2, 1]), np.array([1, 3, 3]))
    points = Places.points(np.array([0.0, 0.0]), np.array([0.0, 60.0]))
    separation, points = AlongStreets(
        StreetWays(graph, points.x, points.y, 20.0), DETOUR).located(points)
    assert separation.metres(points, points)[0, 1] >= NEAR_M


@FEW
@given(SEEDS)
def test_the_blocks_agree_with_the_ways_pair_by_pair(seed):
    """Pruning by boxes leaves nothing out: the model equals the one over the whole matrix."""
    town = street_town(seed)
    separation = separation_of(town, PARAMETERS)
    solved = Solution(town, PARAMETERS, separation)
    separation, origins, sites = separation.located(town.origins, town.facilities.places)
    metres = separation.metres(origins, sites)
    first = np.zeros(len(sites))
    attraction = PARAMETERS.attraction(town.facilities.category, town.facilities.size)
    for row, decay in enumerate(PARAMETERS.decays):
        pull = attraction[row][:, None] * decay.weight(metres.copy())
        total = pull.sum(axis=0) + PARAMETERS.elsewhere[row]
        first += pull @ (town.trips(PARAMETERS)[row] / total)
    assert relative(solved.first, first) < 1e-10


@FEW
@given(SEEDS, edit_lists())
def test_edits_on_streets_equal_a_full_computation(seed, edits):
    town = street_town(seed)
    solved = Solution(town, PARAMETERS, separation_of(town, PARAMETERS))
    change = change_of(edits, town)
    outcome = Engine(solved).outcome(change)
    after, rows = edited_town(town, change)
    after = with_streets(after, street_grid(seed))
    full = Solution(after, PARAMETERS, separation_of(after, PARAMETERS))
    count = len(outcome.visits)
    assert relative(outcome.first, in_rows(full.first, rows, count)) < 1e-9
    assert relative(outcome.visits, in_rows(full.visits, rows, count)) < 1e-9


def test_a_town_off_the_network_is_as_without_one():
    town = random_town(3)
    far = graph_of(np.array([90_000.0, 91_000.0]), np.zeros(2), np.array([0]), np.array([1]))
    plain = Baseline(town, PARAMETERS)
    streets = Baseline(with_streets(town, far), PARAMETERS)
    assert relative(streets.view.outcome.visits, plain.view.outcome.visits) < 1e-9
    assert not streets.solution.separation.on_network(streets.solution.origins).any()


def test_duplicated_places_do_not_lose_their_ways():
    town = random_town(5)
    facilities = town.facilities.joined(town.facilities)
    twice = replace(town, facilities=facilities)
    graph = street_grid(5)
    first = Solution(
        with_streets(twice, graph), PARAMETERS, separation_of(with_streets(twice, graph),
                                                              PARAMETERS)).first
    assert relative(first[:40], first[40:]) < 1e-12

"""Footfall of a town: against the formula and networkx, its laws, closing, edits and bands."""

from dataclasses import replace

import networkx as nx
import numpy as np
import pytest
from nigiwai.core.errors import CoreError
from nigiwai.core.geo.separation import Places, StraightLine
from nigiwai.core.scenarios.edits import Edit, net_change
from nigiwai.core.scenarios.engine import Engine
from nigiwai.core.vibrancy.footfall_demand import (
    Demand,
    WalkShare,
    departures,
    passing_profiles,
    walk_share,
)
from nigiwai.core.vibrancy.footfall_starts import spread_along_streets
from nigiwai.core.vibrancy.solution import Solution
from nigiwai.tests.core.footfall_graphs import grid, networkx_graph
from nigiwai.tests.core.footfall_towns import BUILTIN, footfall, small_inputs, small_streets
from nigiwai.tests.core.towns import PARAMETERS, dense_first_stops, dense_visits

EDITS = (
    Edit("add", "n1", 30.0, 60.0, "supermarket", 2500.0),
    Edit("remove", "f3"),
    Edit("move", "f7", -210.0, 150.0),
    Edit("add", "h1", 100.0, -80.0, "housing", 120.0),
)


@pytest.fixture(scope="module")
def town():
    return small_inputs()


@pytest.fixture(scope="module")
def streets():
    return small_streets()


def demand_of(inputs, edits=()):
    solution = Solution(inputs.town, PARAMETERS, StraightLine(PARAMETERS.detour_ratio))
    change = net_change(
        edits, inputs.facility_ids, inputs.town.facilities, PARAMETERS, inputs.locate
    )
    outcome = Engine(solution).outcome(change)
    return Demand(solution, outcome, change.homes, bool(edits)), outcome


@pytest.mark.parametrize("edits", [(), EDITS])
def test_flows_between_places_add_up_to_the_model(town, edits):
    demand, outcome = demand_of(town, edits)
    rows = np.arange(len(outcome.facilities))
    first = demand.first(rows, np.arange(len(demand.origins)))
    onward = demand.onward(rows, rows)
    np.testing.assert_allclose(first.sum(axis=1), outcome.first, rtol=1e-9, atol=1e-9)
    np.testing.assert_allclose(onward.sum(axis=1), outcome.onward, rtol=1e-9, atol=1e-9)
    assert (np.diagonal(onward) == 0).all()
    if not edits:
        stops = dense_first_stops(town.town)[0]
        np.testing.assert_allclose(first.sum(axis=1), stops, rtol=1e-9)
        visits = dense_visits(town.town, stops)
        np.testing.assert_allclose(onward.sum(axis=1), visits - stops, rtol=1e-8, atol=1e-9)


def at_corners(inputs, graph):
    """The town with its facilities and entries on corners of the streets."""
    have, random = inputs.town.facilities, np.random.default_rng(5)
    spot = random.choice(graph.node_count, len(have), replace=False)
    gate = random.choice(graph.node_count, len(inputs.town.entries), replace=False)
    moved = replace(have, x=graph.x[spot], y=graph.y[spot])
    entries = Places.points(graph.x[gate], graph.y[gate])
    return replace(inputs, town=replace(inputs.town, facilities=moved, entries=entries)), spot, gate


def test_equals_the_formula_walked_along_networkx_ways(town, streets):
    """Every pair of places one by one: flows of the model, ways and lengths of nx."""
    inputs, spot, gate = at_corners(town, streets)
    longest = 900.0
    found = footfall(inputs, streets, allowance=0.0, longest_m=longest).before
    demand, _outcome = demand_of(inputs)
    rows = np.arange(len(spot))
    first = demand.first(rows, np.arange(len(demand.origins)))
    onward = demand.onward(rows, rows)
    made = networkx_graph(streets)
    zone, node, weight, bare = spread_along_streets(streets, inputs.zones, limit_m=300.0)
    assert not len(bare)
    count = len(inputs.town.zones)
    homes = [(z, n, w) for z, n, w in zip(zone, node, weight)]
    homes += [(count + row, n, 1.0) for row, n in enumerate(gate)]
    of_residents, of_entries = (walk_share(BUILTIN, key) for key in ("resident", "entry"))
    wanted = np.zeros((2, streets.edge_count))
    walked = np.zeros(2)

    def walk(kind, people, path):
        walked[kind] += people
        for a, b in zip(path, path[1:]):
            wanted[kind, made[a][b]["edge"]] += 2.0 * people

    for row, root in enumerate(spot):
        ways, paths = nx.single_source_dijkstra(made, root)
        for origin, start, part in homes:
            if ways.get(start, np.inf) <= longest:
                share = (of_residents if origin < count else of_entries)(ways[start])
                walk(0, first[row, origin] * part * share, paths[start])
        for other, start in enumerate(spot):
            if ways.get(start, np.inf) <= longest:
                walk(1, onward[row, other], paths[start])
    np.testing.assert_allclose(found.first, wanted[0], rtol=1e-8, atol=1e-9)
    np.testing.assert_allclose(found.onward, wanted[1], rtol=1e-8, atol=1e-9)
    assert found.totals["first_walked"] == pytest.approx(walked[0], rel=1e-9)
    assert found.totals["onward_walked"] == pytest.approx(walked[1], rel=1e-9)
    assert min(walked) > 100


def test_bands_add_up_to_the_days_and_the_days_to_the_mean_day(town, streets):
    found = footfall(town, streets).before
    days = found.bands.sum(axis=2)
    np.testing.assert_allclose((5 * days[:, 0] + 2 * days[:, 1]) / 7, found.people, rtol=1e-9)
    profiles = passing_profiles(PARAMETERS)
    np.testing.assert_allclose(profiles.sum(axis=2), 2 * PARAMETERS.day_factor, rtol=1e-9)


def test_people_leave_after_their_stay_by_hand():
    arrivals = np.zeros(24)
    arrivals[[10, 23]] = 0.75, 0.25
    assert departures(arrivals, 0.0).tolist() == arrivals.tolist()
    left = departures(arrivals, 90.0)
    assert left[[11, 12, 0, 1]].tolist() == pytest.approx([0.375, 0.375, 0.125, 0.125])
    assert left.sum() == pytest.approx(1.0)


def test_walk_share_by_hand():
    share = WalkShare(0.8, 500.0, 1.0)(np.array([0.0, 500.0]))
    assert share.tolist() == pytest.approx([0.8, 0.8 / np.e])
    assert WalkShare(1.0, 1000.0, 2.0)(np.array([2000.0]))[0] == pytest.approx(np.exp(-4.0))
    assert walk_share(BUILTIN, "resident")(np.array([400.0]))[0] == pytest.approx(0.4235, abs=1e-3)


def test_zone_people_start_along_the_streets_in_it():
    import shapely

    graph = grid(3, 1)
    zones = np.array([shapely.box(-50, -50, 150, 50), shapely.box(150, -50, 250, 50),
                      shapely.box(900, 0, 950, 50)])
    zone, node, weight, bare = spread_along_streets(graph, zones)
    assert dict(zip(node.tolist(), zip(zone.tolist(), weight.tolist()))) == {
        0: (0, pytest.approx(1 / 3)), 1: (0, pytest.approx(2 / 3)), 2: (1, pytest.approx(1.0))}
    assert bare.tolist() == [2]


def test_only_the_part_of_a_zone_near_a_street_is_on_the_network():
    import shapely

    # A lane along the west side of a square of 300 m: the two columns of points nearest to it.
    graph = grid(1, 4)
    zones = np.array([shapely.box(0, 0, 300, 300)])
    _zone, node, weight, _bare = spread_along_streets(graph, zones, limit_m=80.0)
    assert weight.sum() == pytest.approx(2 / 6)
    assert dict(zip(node.tolist(), weight.tolist())) == pytest.approx(
        {0: 1 / 18, 1: 1 / 9, 2: 1 / 9, 3: 1 / 18})


def test_a_scenario_changes_what_its_town_says(town, streets):
    """After the edits against a town that was built that way."""
    edits = EDITS[:3]
    found = footfall(town, streets, edits)
    have = town.town.facilities
    change = net_change(edits, town.facility_ids, have, PARAMETERS, town.locate)
    kept = np.setdiff1d(np.arange(len(have)), change.removed)
    ids = [town.facility_ids[row] for row in kept] + ["f7", "n1"][: len(change.sites)]
    built = replace(
        town, town=replace(town.town, facilities=have.take(kept).joined(change.sites)),
        facility_ids=ids)
    wanted = footfall(built, streets).before
    np.testing.assert_allclose(found.after.people, wanted.people, rtol=1e-8, atol=1e-8)
    np.testing.assert_allclose(found.after.bands, wanted.bands, rtol=1e-8, atol=1e-8)
    assert np.abs(found.after.people - found.before.people).max() > 10


def test_before_does_not_depend_on_the_scenario(town, streets):
    alone = footfall(town, streets)
    assert alone.after is None
    for edits in (EDITS, EDITS[:1]):
        before = footfall(town, streets, edits).before
        np.testing.assert_allclose(before.people, alone.before.people, rtol=1e-9, atol=1e-9)
    nothing = (Edit("add", "n1", 30.0, 60.0, "supermarket", 0.0),)
    same = footfall(town, streets, nothing)
    np.testing.assert_allclose(same.after.people, same.before.people, rtol=1e-9, atol=1e-9)


def test_new_homes_walk(town, streets):
    found = footfall(town, streets, EDITS[3:])
    assert found.after.totals["first_walked"] > found.before.totals["first_walked"]
    assert (found.after.people >= found.before.people - 1e-9).all()


def test_a_closed_street_is_empty_and_people_still_arrive(town, streets):
    before = footfall(town, streets, longest_m=500.0).before
    busiest = int(np.argmax(before.people))
    closed = np.zeros(streets.edge_count, dtype=bool)
    closed[busiest] = True
    found = footfall(town, streets, closed=closed, longest_m=500.0)
    assert found.after.people[busiest] == 0
    np.testing.assert_array_equal(found.before.people, before.people)
    change = found.after.people - found.before.people
    assert change.max() > 0.02 * before.people[busiest]
    # Far from it nothing changes: whoever never used it walks as before.
    middle = streets.coordinates[streets.corners[:-1]]
    off = np.hypot(*(middle - middle[busiest]).T)
    assert np.abs(change[off > 700]).max() < 1e-9 * before.people.max()
    assert before.people[off > 700].max() > 10
    assert found.after.totals["first"] == before.totals["first"]


def test_a_street_that_nobody_uses_may_be_closed(town, streets):
    before = footfall(town, streets, longest_m=300.0).before
    idle = np.flatnonzero(before.people == 0)
    assert len(idle)
    closed = np.zeros(streets.edge_count, dtype=bool)
    closed[idle[:5]] = True
    after = footfall(town, streets, closed=closed, longest_m=300.0).after
    np.testing.assert_allclose(after.people, before.people, rtol=1e-9, atol=1e-9)


def test_bands_of_draws_hold_the_value(town, streets):
    found = footfall(town, streets, EDITS, draw_count=4)
    assert found.before.draws.shape == (streets.edge_count, 4)
    for (low, high), value in (
        (found.band(), found.now.people),
        (found.change_band(), found.after.people - found.before.people),
    ):
        assert (low <= value + 1e-9).all()
        assert (high >= value - 1e-9).all()
        assert (high > low).any()
    none = footfall(town, streets)
    assert np.isnan(none.band()[0]).all()


def test_who_has_no_way_is_counted(town, streets):
    whole = footfall(town, streets).before.totals
    assert (whole["first_lost"], whole["onward_lost"]) == pytest.approx((0, 0), abs=1e-6)
    west = streets.kept(streets.x[streets.start] < 0)
    half = footfall(town, west).before.totals
    assert half["first"] == pytest.approx(whole["first"])
    assert 0 < half["first_walked"] < whole["first_walked"]
    assert half["first_lost"] > 0.2 * whole["first_walked"]
    assert half["onward_walked"] + half["onward_lost"] == pytest.approx(half["onward"])


@pytest.mark.parametrize(
    ("options", "code"),
    [({"longest_m": 10.0}, "parameter_range"), ({"allowance": -0.1}, "parameter_range"),
     ({"allowance": 1.5}, "parameter_range"), ({"longest_m": float("nan")}, "parameter_range")])
def test_options_out_of_range_are_refused(town, streets, options, code):
    with pytest.raises(CoreError) as caught:
        footfall(town, streets, **options)
    assert caught.value.code == code


def test_without_streets_there_is_nothing_to_load(town, streets):
    with pytest.raises(CoreError) as caught:
        footfall(town, streets.kept(np.zeros(0, dtype=int)))
    assert caught.value.code == "footfall_no_streets"

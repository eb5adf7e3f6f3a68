"""Ways, exclusions and places of the choice of sites; and the search by the model."""

import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nigiwai.core import assumptions
from nigiwai.core.errors import CoreError
from nigiwai.core.siting.exclusions import Areas, excluded_by_hazard, excluded_by_plan
from nigiwai.core.siting.places import Spots, candidates_of, demand_of
from nigiwai.core.siting.ways import METRES, MINUTES, StraightWays, TableWays

shapely = pytest.importorskip("shapely")
BUILTIN = assumptions.builtin()


def spots(*places, spread=0.0):
    x, y = np.array(places, dtype=float).reshape(-1, 2).T
    return Spots(x, y, np.full(len(x), spread))


def layer_of(frame, name="layer", **fields):
    from nigiwai.core.vibrancy.inputs import Layer

    return Layer(frame, name, {"id": "id", **fields})


def frame_of(shapes, **columns):
    import geopandas

    return geopandas.GeoDataFrame(columns, geometry=shapes, crs="EPSG:6676")


# Ways.


def test_straight_ways_by_hand():
    ways = StraightWays(spots((0, 0), (300, 400)), spots((0, 0), (0, 400)), BUILTIN, "standard")
    detour = BUILTIN.value("general", "distance", "detour_ratio")
    assert ways.matrix(METRES) / detour == pytest.approx(np.array([[0, 500], [400, 300]]))
    assert ways.matrix(MINUTES, np.array([1])) == pytest.approx(
        np.array([[400, 300]]) * detour / 80)


def test_people_of_an_area_are_spread():
    """The mean square of 10,000 people spread over the cell."""
    side, count = 500.0, 100
    steps = (np.arange(count) + 0.5) * side / count - side / 2
    x, y = np.meshgrid(steps, steps)
    root_mean_square = np.sqrt(((x - 180.0) ** 2 + (y + 70.0) ** 2).mean())
    demand = demand_of(
        layer_of(frame_of([shapely.box(-250, -250, 250, 250)], id=["a"], n=[3.0]), weight="n"))
    ways = StraightWays(demand.spots, spots((180, -70)), BUILTIN, "standard")
    detour = BUILTIN.value("general", "distance", "detour_ratio")
    assert ways.matrix(METRES)[0, 0] / detour == pytest.approx(root_mean_square, rel=1e-4)


def test_slower_groups_take_longer():
    places = spots((0, 0)), spots((0, 800))
    minutes = [StraightWays(*places, BUILTIN, group).matrix(MINUTES)[0, 0]
               for group in ("standard", "child", "elderly", "wheelchair")]
    assert minutes == sorted(set(minutes))


def test_table_of_ways():
    ways = TableWays(["1", "2"], ["a", "b", "a"], ["1", "2"], ["a", "b"], [3.0, 4.0], "t")
    assert ways.matrix(METRES).tolist() == [[3.0, np.inf], [np.inf, 4.0], [3.0, np.inf]]
    assert ways.missing == 3


@pytest.mark.parametrize(("origin", "destination", "code"), [
    (["1", "9"], ["a", "a"], "siting_matrix_id"),
    (["1", "1"], ["a", "c"], "siting_matrix_id"),
    (["1", "1"], ["a", "a"], "matrix_duplicate_pair"),
    (["1", None], ["a", "a"], "null_value"),
])
def test_wrong_tables(origin, destination, code):
    with pytest.raises(CoreError) as caught:
        TableWays(["1", "2"], ["a", "b"], origin, destination, [1.0, 2.0], "table")
    assert (caught.value.code, caught.value.facts["row"]) == (code, 2)


# Places.


def test_rows_are_ordered_by_id_and_points_lie_inside():
    ring = shapely.box(0, 0, 30, 30).difference(shapely.box(10, 10, 30, 30))
    frame = frame_of([shapely.Point(5, 5), ring, shapely.box(0, 0, 2, 4)], id=["10", "2", "a"],
                     locked=[None, 1.0, 0.0])
    found = candidates_of(layer_of(frame, locked="locked"))
    assert found.ids == ["2", "a", "10"]
    assert found.locked.tolist() == [True, False, False]
    assert shapely.intersects_xy(ring, found.spots.x[0], found.spots.y[0])
    assert (found.spots.x[1], found.spots.y[1]) == (1, 2)


def test_unknown_demand_counts_as_none():
    frame = frame_of([shapely.Point(0, 0), shapely.Point(1, 1)], id=["a", "b"], n=[np.nan, 2.0])
    demand = demand_of(layer_of(frame, weight="n"))
    assert demand.weight.tolist() == [0.0, 2.0]
    assert demand.unknown.tolist() == [True, False]


# Exclusions.

box = st.tuples(*[st.integers(0, 8)] * 4).map(
    lambda c: shapely.box(min(c[0], c[2]), min(c[1], c[3]), max(c[0], c[2]) + 1, max(c[1], c[3]) + 1))


@settings(max_examples=60)
@given(st.lists(box, max_size=5), st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), min_size=1,
                                           max_size=8), st.data())
def test_exclusions_one_place_at_a_time(shapes, places, data):
    ranks = data.draw(st.lists(st.one_of(st.none(), st.integers(0, 5)), min_size=len(shapes),
                               max_size=len(shapes)))
    areas = Areas(np.array(shapes, dtype=object), [f"k{row}" for row in range(len(shapes))],
                  np.array([np.nan if rank is None else rank for rank in ranks], dtype=float))
    x, y = np.array(places, dtype=float).T
    inside = excluded_by_plan(x, y, areas)
    outside = excluded_by_plan(x, y, areas, "outside")
    wet = excluded_by_hazard(x, y, areas, 2)
    for row, (east, north) in enumerate(places):
        here = [area for area, shape in enumerate(shapes)
                if shape.intersects(shapely.Point(east, north))]
        assert inside[row] == (f"plan_area: k{here[0]}" if here else None)
        assert outside[row] == (None if here else "outside_plan")
        bad = [ranks[area] for area in here if ranks[area] is None or ranks[area] >= 2]
        assert (wet[row] is None) == (not bad)
        if None in bad:
            assert wet[row].startswith("hazard_unranked")
        elif bad:
            assert wet[row].endswith(f" {max(bad)}")


def test_a_kind_that_does_not_occur():
    areas = Areas(np.array([shapely.box(0, 0, 1, 1)]), ["park"], layer="plans")
    with pytest.raises(CoreError) as caught:
        areas.of_kinds(["parks"])
    assert caught.value.facts == {"layer": "plans", "kind": "parks", "known": "park"}


# By the model.


class Counted:
    """A goal with known gains: each site alone, less what two near each other share."""

    def __init__(self, alone, shared):
        self.alone, self.shared, self.asked = np.array(alone, dtype=float), shared, 0

    def reading(self, sites, _tolerance=0.0):
        from nigiwai.core.siting.by_model import Reading

        self.asked += 1
        sites = list(sites)
        gain = sum(self.alone[row] for row in sites)
        gain -= sum(self.shared[one, other] for place, one in enumerate(sites)
                    for other in sites[place + 1:])
        return Reading(float(gain), self.alone[sites], self.alone[sites])


def choose(goal, count, **options):
    from nigiwai.core.siting.by_model import choose_by_model

    sites = len(goal.alone)
    given = {"allowed": np.ones(sites, dtype=bool), "locked": np.zeros(sites, dtype=bool),
             "least_visitors": 0.0, "until": time.monotonic() + 60, **options}
    return choose_by_model(goal, given["allowed"], given["locked"], count,
                           given["least_visitors"], given["until"])


def goal_of(seed, sites):
    rng = np.random.default_rng(seed)
    shared = rng.integers(0, 30, (sites, sites))
    return Counted(rng.integers(30, 100, sites), np.triu(shared, 1) + np.triu(shared, 1).T)


@settings(max_examples=30)
@given(st.integers(0, 10_000), st.integers(2, 8))
def test_no_single_exchange_is_better(seed, sites):
    goal = goal_of(seed, sites)
    found = choose(goal, 2)
    value = found.reading.gain
    for old in found.chosen:
        for new in set(range(sites)) - set(found.chosen):
            other = [row for row in found.chosen if row != old] + [new]
            assert goal.reading(other).gain <= value + 1e-9
    assert found.gains.sum() == pytest.approx(value)


def test_locked_and_ruled_out_and_least_visitors():
    goal = Counted([50, 10, 40, 30], np.zeros((4, 4)))
    locked, allowed = np.array([0, 1, 0, 0], bool), np.array([0, 1, 1, 1], bool)
    found = choose(goal, 2, locked=locked, allowed=allowed)
    assert found.chosen.tolist() == [1, 2]
    with pytest.raises(CoreError) as caught:
        choose(goal, 3, least_visitors=35.0)
    assert caught.value.code == "siting_too_few_visitors"
    assert caught.value.facts["left"] == 2

"""Areas along streets: cut exactly at the limit, nested, and nothing beyond it."""

import numpy as np
import pytest
from nigiwai.core.access import catchments, draw
from nigiwai.core.access.pairs import network_distances
from nigiwai.core.assumptions import builtin
from nigiwai.core.errors import CoreError

from .access_towns import grid, streets


def wish(**others):
    return draw.Wish(**{
        "group": "standard", "unit": "m", "limits": (250.0,), "buffer_m": 20.0, "merge": False,
        "join_limit_m": 100.0, "draws": 0, **others})


def drawn(graph, xy, people=None, **others):
    return draw.draw(graph, np.array(xy, dtype=float), builtin(), wish(**others), people)


def parts(start, end, edge, limits):
    found = catchments.reached_parts(
        np.array([start], float), np.array([end], float), np.array([edge], float), limits)
    return list(zip(found.band.tolist(), np.round(found.first, 9), np.round(found.last, 9)))


@pytest.mark.parametrize(("start", "end", "limits", "wanted"), [
    # From the start 5 of 10, from the end 1 of 10; the middle stays out.
    (0, 4, [5], [(0, 0.0, 0.5), (0, 0.9, 1.0)]),
    # They meet at 0.7.
    (0, 4, [7], [(0, 0.0, 1.0)]),
    (0, 4, [5, 7], [(0, 0.0, 0.5), (0, 0.9, 1.0), (1, 0.5, 0.9)]),
    (0, 4, [5, 6], [(0, 0.0, 0.5), (0, 0.9, 1.0), (1, 0.5, 0.6), (1, 0.8, 0.9)]),
    (0, 10, [4], [(0, 0.0, 0.4)]),
    (0, 10, [10], [(0, 0.0, 1.0)]),
    (0, np.inf, [4, 20], [(0, 0.0, 0.4), (1, 0.4, 1.0)]),
    (np.inf, 3, [4], [(0, 0.9, 1.0)]),
    (np.inf, np.inf, [4], []),
    (6, 6, [5], []),
])
def test_an_edge_is_cut_from_both_ends(start, end, limits, wanted):
    assert parts(start, end, 10.0, limits) == wanted


def test_an_edge_that_cannot_be_passed_is_not_reached():
    assert parts(0, 0, np.inf, [5]) == []


def test_streets_of_a_square_grid_by_hand():
    # From a crossing, blocks of 100 m, 250 m: 4 + 12 whole edges and half of the 20 beyond.
    found = drawn(grid(10), [(500, 500)])
    assert sum(one.length_m for one in found.streets) == pytest.approx(2600.0)
    assert found.areas[0].reached_m[0] == pytest.approx(2600.0)
    assert max(one.farthest for one in found.streets) == pytest.approx(250.0)
    assert min(one.nearest for one in found.streets) == pytest.approx(0.0, abs=1e-6)


def test_a_place_inside_a_block_counts_its_way_to_the_street():
    # 30 m from the middle of a street: 20 m of the limit are left on either side.
    found = drawn(streets([(0, 0), (1000, 0)]), [(500, 30)], limits=(50.0, 100.0))
    assert [one.reached_m[0] for one in found.areas] == [pytest.approx(140.0), pytest.approx(40.0)]
    inner = found.areas[1].shape
    import shapely

    # The leg belongs to the area, and the street ends 20 m beyond what is reached.
    assert shapely.covers(inner, shapely.LineString([(500, 0), (500, 49)]))
    assert inner.bounds == pytest.approx((460, -20, 540, 50))


def test_a_limit_shorter_than_the_leg_ends_on_it():
    found = drawn(streets([(0, 0), (1000, 0)]), [(500, 60)], limits=(40.0,))
    assert found.streets == []
    assert found.areas[0].reached_m[0] == 0.0
    assert found.areas[0].shape.bounds == pytest.approx((480, 0, 520, 80))


def random_places(count, seed, size=800.0):
    return np.random.default_rng(seed).uniform(0, size, (count, 2))


def test_bands_are_nested_and_streets_do_not_overlap():
    import shapely

    found = drawn(grid(8), random_places(6, 4), limits=(100.0, 200.0, 400.0))
    assert [one.band for one in found.areas] == [2] * 6 + [1] * 6 + [0] * 6
    by_place = {}
    for area in found.areas:
        by_place.setdefault(area.place, {})[area.band] = area
    for own in by_place.values():
        for inner, outer in ((0, 1), (1, 2)):
            assert shapely.covers(own[outer].shape.buffer(1e-6), own[inner].shape)
            assert own[inner].reached_m[0] < own[outer].reached_m[0]
        lines = [one for one in found.streets if one.place == own[0].place]
        assert sum(one.length_m for one in lines) == pytest.approx(own[2].reached_m[0])
        dissolved = shapely.union_all([one.shape for one in lines])
        assert dissolved.length == pytest.approx(own[2].reached_m[0])


def test_every_reached_point_is_within_the_limit():
    import networkx as nx
    import shapely

    graph, home, limit = grid(8), (333.0, 410.0), 300.0
    found = drawn(graph, [home], limits=(limit,))
    inside = shapely.union_all([one.shape for one in found.streets])
    probes = shapely.points(random_places(300, 9))
    lines = graph.lines()
    places = [line.interpolate(line.project(point)) for point, line in zip(
        probes, np.random.default_rng(2).choice(lines, 300))]
    other = nx.Graph()
    # The same distances without any of our code: every edge cut at the probes that lie on it.
    home_point = shapely.Point(home)
    nearest = min(lines, key=lambda line: line.distance(home_point))
    street = nearest.interpolate(nearest.project(home_point))
    for line in lines:
        on = sorted({0.0, line.length, *(
            line.project(one) for one in [*places, street] if line.distance(one) < 1e-9)})
        ends = [line.interpolate(along) for along in on]
        for first, last in zip(ends, ends[1:]):
            other.add_edge(_key(first), _key(last), weight=first.distance(last))
    leg = home_point.distance(street)
    costs = nx.single_source_dijkstra_path_length(other, _key(street), weight="weight")
    reached = 0
    for place in places:
        cost = leg + costs[_key(place)]
        if abs(cost - limit) > 1e-3:
            assert (inside.distance(place) < 1e-6) == (cost < limit)
            reached += cost < limit
    assert 30 < reached < 270


def _key(point):
    return round(point.x, 6), round(point.y, 6)


def test_merged_areas_are_those_of_the_nearest_place():
    import shapely

    graph, xy = grid(8), random_places(5, 7)
    alone, together = drawn(graph, xy), drawn(graph, xy, merge=True)
    (area,) = together.areas
    assert (area.place, area.count) == (draw.TOGETHER, 5)
    union = shapely.union_all([one.shape for one in alone.areas])
    assert shapely.symmetric_difference(union, area.shape).area == pytest.approx(0.0, abs=1e-3)
    lines = shapely.union_all([one.shape for one in alone.streets])
    assert sum(one.length_m for one in together.streets) == pytest.approx(lines.length, rel=1e-9)


def test_a_place_off_the_network_has_a_circle_that_says_so():
    found = drawn(grid(4), [(200, 200), (5000, 5000)], limits=(100.0, 390.0))
    assert found.off.tolist() == [1]
    circles = [one for one in found.areas if one.place == 1]
    assert {one.basis for one in circles} == {"straight_line × 1.3"}
    # 390 m / 1.3 = 300 m.
    assert circles[0].shape.area == pytest.approx(np.pi * 300**2, rel=1e-3)
    assert np.isnan(circles[0].reached_m[0])
    merged = drawn(grid(4), [(200, 200), (5000, 5000)], merge=True)
    assert [one.basis for one in merged.areas] == ["network", "straight_line × 1.3"]


def test_a_place_that_the_group_cannot_leave_has_no_area():
    graph = streets([(0, 0), (1000, 0)], [(1000, 0), (1000, 500)], stairs=[0, 1])
    found = drawn(graph, [(1000, 450), (200, 0)], group="wheelchair")
    assert found.shut.tolist() == [0]
    assert [one.place for one in found.areas] == [1]


def test_minutes_go_by_the_speed_of_the_group_and_have_bands():
    graph = streets([(0, 0), (4000, 0)])
    found = drawn(graph, [(2000, 0)], unit="min", limits=(5.0,), group="elderly", draws=100)
    value, low, high = found.areas[0].reached_m
    assert value == pytest.approx(2 * 5 * 60)
    assert 2 * 5 * 50 < low < value < high < 2 * 5 * 66


def test_residents_inside_by_area():
    import shapely

    # A street of 400 m, 50 m on either side, in zones of 100 m × 200 m.
    zones = np.array([shapely.box(x, -100, x + 100, 100) for x in range(0, 1000, 100)])
    people = (zones, np.array([np.nan] + [20.0] * 9))
    found = drawn(streets([(0, 0), (1000, 0)]), [(500, 0)], people, limits=(200.0,), buffer_m=50.0)
    (area,) = found.areas
    half_disc = np.pi * 50**2 / 2
    density = 20.0 / (100 * 200)
    assert area.residents[0] == pytest.approx((400 * 100 + 2 * half_disc) * density, rel=2e-3)


def test_pairs_are_distances_on_foot_and_straight_where_there_is_no_street():
    graph = streets([(0, 0), (1000, 0)])
    origins = np.array([(100.0, 10.0), (0.0, 4000.0)])
    places = np.array([(600.0, -20.0), (0.0, 3000.0)])
    found = network_distances(graph, origins, places, 100.0, 1.3)
    pairs = dict(zip(zip(found.origin.tolist(), found.destination.tolist()), found.metres))
    assert pairs[0, 0] == pytest.approx(10 + 500 + 20)
    assert pairs[0, 1] == pytest.approx(1.3 * np.hypot(100, 2990))
    assert pairs[1, 0] == pytest.approx(1.3 * np.hypot(600, 4020))
    assert pairs[1, 1] == pytest.approx(1.3 * 1000)
    assert found.origins_off.tolist() == [False, True]
    assert found.destinations_off.tolist() == [False, True]
    near = network_distances(graph, origins, places, 100.0, 1.3, limit_m=1400.0)
    kept = dict(zip(zip(near.origin.tolist(), near.destination.tolist()), near.metres))
    assert kept == {key: pytest.approx(value) for key, value in pairs.items() if value <= 1400}


def test_too_many_pairs_are_refused(monkeypatch):
    monkeypatch.setattr("nigiwai.core.access.pairs.MOST_PAIRS", 3)
    xy = np.array([(100.0, 0.0), (200.0, 0.0)])
    for limit in (np.inf, 500.0):
        with pytest.raises(CoreError) as caught:
            network_distances(streets([(0, 0), (1000, 0)]), xy, xy, 100.0, 1.3, limit_m=limit)
        assert caught.value.code == "too_many_pairs"

"""Worst rank and shares of area beside geopandas, and every awkward geometry."""

import numpy as np
import pytest
from nigiwai.core.errors import CoreError
from nigiwai.core.progress import ignore_progress
from nigiwai.core.risk.overlay import MOST_CORNERS, as_targets, prepared, rank_shares, worst_rank

geopandas = pytest.importorskip("geopandas")
shapely = pytest.importorskip("shapely")


def wavy(x, y, radius, corners, random):
    """A star-like valid polygon with many corners."""
    angle = np.linspace(0, 2 * np.pi, corners, endpoint=False)
    reach = radius * (1 + 0.3 * np.sin(5 * angle + random.uniform(0, 6))
                      + random.uniform(-0.02, 0.02, corners))
    return shapely.polygons(np.column_stack([x + reach * np.cos(angle), y + reach * np.sin(angle)]))


def random_town(seed=3, targets=400, areas=60):
    random = np.random.default_rng(seed)
    corner = random.uniform(0, 1000, (targets, 2))
    size = random.uniform(5, 60, (targets, 2))
    places = shapely.box(*corner.T, *(corner + size).T)
    floods = np.array([
        wavy(*random.uniform(0, 1000, 2), random.uniform(20, 250), int(random.integers(20, 1500)),
             random) for _ in range(areas)])
    return places, floods, random.integers(1, 7, areas)


def by_geopandas(places, floods, rank, ranks):
    """The same by dissolving from the worst rank down and geopandas.overlay."""
    frame = geopandas.GeoDataFrame({"target": range(len(places))}, geometry=places)
    shares, done = np.zeros((len(places), ranks + 1)), None
    for one in range(ranks, 0, -1):
        some = floods[rank == one]
        if not len(some):
            continue
        area = shapely.union_all(some)
        area = area if done is None else shapely.difference(area, done)
        done = area if done is None else shapely.union(done, area)
        cut = geopandas.overlay(
            frame, geopandas.GeoDataFrame({"rank": [one]}, geometry=[area]), how="intersection")
        shares[:, one] = np.bincount(cut["target"], cut.area, len(places))
    shares /= shapely.area(places)[:, None]
    shares[:, 0] = 1 - shares.sum(axis=1)
    return shares


def test_shares_are_those_of_geopandas():
    places, floods, rank = random_town()
    expected = by_geopandas(places, floods, rank, 6)
    shares = rank_shares(places, floods, rank, 6)
    np.testing.assert_allclose(shares, expected, atol=1e-9)
    np.testing.assert_allclose(shares.sum(axis=1), 1.0, atol=1e-12)
    assert (expected[:, 0] > 0.99).any()
    assert (expected[:, 0] < 0.01).any()


def test_worst_rank_is_that_of_geopandas():
    places, floods, rank = random_town(5)
    expected = by_geopandas(places, floods, rank, 6)[:, 1:] > 1e-12
    expected = np.where(expected.any(axis=1), 6 - np.argmax(expected[:, ::-1], axis=1), 0)
    np.testing.assert_array_equal(worst_rank(places, floods, rank), expected)


def test_points_lie_in_the_worst_area_and_on_borders():
    floods = shapely.box([0, 5], 0, [10, 15], 10)
    points = shapely.points([[2, 5], [7, 5], [12, 5], [10, 5], [0, 5], [20, 5]])
    np.testing.assert_array_equal(worst_rank(points, floods, [1, 3]), [1, 3, 3, 3, 1, 0])
    shares = rank_shares(points, floods, [1, 3], 3)
    np.testing.assert_array_equal(np.argmax(shares, axis=1), [1, 3, 3, 3, 1, 0])


def test_only_touching_is_not_being_in():
    house = shapely.box([10, 9], 0, [20, 19], 10)
    corner = shapely.box([20], 10, [30], 20)
    flood = np.array([shapely.box(0, 0, 10, 10), corner[0]])
    np.testing.assert_array_equal(worst_rank(house, flood, [2, 6]), [0, 2])
    np.testing.assert_allclose(
        rank_shares(house, flood, [2, 6], 6)[:, [0, 2, 6]], [[1, 0, 0], [0.9, 0.1, 0]])


def test_an_area_that_crosses_without_a_corner_inside():
    # Neither a corner of the house lies in the strip, nor one of the strip in the house.
    house, strip = shapely.box([0], 0, [10], 10), shapely.box([-5], 4, [15], 6)
    assert worst_rank(house, strip, [4])[0] == 4
    assert rank_shares(house, strip, [4], 6)[0, 4] == pytest.approx(0.2)


def test_overlapping_areas_count_once_and_by_the_worst():
    house = shapely.box([0], 0, [10], 10)
    floods = np.array([shapely.box(0, 0, 6, 10), shapely.box(4, 0, 10, 10), shapely.box(5, 0, 9, 5),
                       shapely.box(-50, -50, 50, 50)])
    shares = rank_shares(house, floods, [2, 2, 3, 1], 6)[0]
    np.testing.assert_allclose(shares, [0, 0, 0.8, 0.2, 0, 0, 0], atol=1e-12)


def test_touching_areas_of_one_rank_add_up():
    house = shapely.box([0], 0, [10], 10)
    floods = shapely.box(np.arange(-1, 11, 2), -1, np.arange(1, 13, 2), 11)
    np.testing.assert_allclose(
        rank_shares(house, floods, np.full(6, 2), 3)[0], [0, 0, 1, 0], atol=1e-12)


def test_pieces_are_small_lie_apart_and_make_up_the_area():
    random = np.random.default_rng(1)
    large = wavy(0, 0, 500, 60_000, random)
    found = prepared(np.array([large, None, shapely.box(0, 0, 1, 1)]))
    assert shapely.get_num_coordinates(found.pieces).max() <= MOST_CORNERS
    assert (found.row == 0).sum() > 200
    assert shapely.area(found.pieces[found.row == 0]).sum() == pytest.approx(large.area, rel=1e-9)
    np.testing.assert_array_equal(found.lost, [1])
    assert not len(found.repaired)


def test_broken_areas_are_repaired_and_counted_and_lines_are_lost():
    bow_tie = shapely.polygons([[0, 0], [10, 10], [10, 0], [0, 10], [0, 0]])
    floods = np.array([bow_tie, shapely.linestrings([[0, 0], [9, 9]]), shapely.Polygon()])
    found = prepared(floods)
    np.testing.assert_array_equal(found.repaired, [0])
    np.testing.assert_array_equal(found.lost, [1, 2])
    house = shapely.box([0, 40], 0, [10, 50], 10)
    shares = rank_shares(house, found, [1, 6, 6], 6)
    np.testing.assert_allclose(shares[:, :2], [[0.5, 0.5], [1.0, 0.0]])


def test_a_corner_with_a_million_points_in_a_millimetre_ends():
    x = np.linspace(0, 1e-7, 3000)
    shape = shapely.polygons(np.column_stack([np.r_[x, 1e-7, 0], np.r_[x * 0, 1e-7, 1e-7]]))
    assert len(prepared(np.array([shape])))


def test_large_polygons_with_many_holes_are_judged_quickly_and_rightly():
    random = np.random.default_rng(2)
    outer = wavy(0, 0, 500, 21_000, random)
    places = np.stack(np.meshgrid(*[np.arange(-12, 12) * 10.0] * 2), axis=2).reshape(-1, 2)
    holes = [shapely.box(x, y, x + 5, y + 5).exterior for x, y in places.tolist()]
    far = shapely.box(5000, 0, 5005, 5).exterior
    nested = shapely.box(1, 1, 3, 3).exterior
    crossing = shapely.box(3, 3, 12, 12).exterior
    touching = shapely.box(5, 5, 8, 8).exterior
    for more, broken in (((), 0), ((far,), 1), ((nested,), 1), ((crossing,), 1), ((touching,), 0)):
        shape = shapely.Polygon(outer.exterior, [*holes, *more])
        assert shapely.is_valid(shape) == (not broken)
        assert len(prepared(np.array([shape])).repaired) == broken


def test_parts_of_a_large_area_that_overlap_count_once():
    random = np.random.default_rng(2)
    two = shapely.MultiPolygon([wavy(0, 0, 500, 21_000, random), shapely.box(-100, -100, 100, 100)])
    house = shapely.box([-5], -5, [5], 5)
    np.testing.assert_allclose(rank_shares(house, np.array([two]), [2], 3), [[0, 0, 1, 0]])


def test_holes_are_dry():
    ring = shapely.difference(shapely.box(0, 0, 30, 30), shapely.box(10, 10, 20, 20))
    house = shapely.box([12, 8], 12, [14, 12], 14)
    np.testing.assert_array_equal(worst_rank(house, np.array([ring]), [5]), [0, 5])
    assert rank_shares(house, np.array([ring]), [5], 6)[1, 5] == pytest.approx(0.5)


def test_a_hazard_that_misses_the_town_and_no_hazard_at_all():
    house = shapely.box([0], 0, [10], 10)
    far = shapely.box([1000], 0, [1010], 10)
    for floods, rank in ((far, [3]), (far[:0], []), (far, [0])):
        np.testing.assert_array_equal(worst_rank(house, floods, rank), [0])
        np.testing.assert_array_equal(rank_shares(house, floods, rank, 6)[:, 0], [1.0])
    assert worst_rank(house[:0], far, [3]).shape == (0,)
    assert rank_shares(house[:0], far, [3], 6).shape == (0, 7)


def test_missing_targets_are_in_no_hazard():
    targets = as_targets([None, shapely.box(0, 0, 1, 1), shapely.Point()])
    flood = np.array([shapely.box(-1, -1, 2, 2)])
    np.testing.assert_array_equal(worst_rank(targets, flood, [2]), [0, 2, 0])
    np.testing.assert_allclose(rank_shares(targets, flood, [2], 3)[:, 0], [1, 0, 1])


def test_it_stops_when_it_is_told_to():
    places, floods, rank = random_town()

    def stop(share):
        if share > 0.1:
            raise CoreError("stopped")

    for function in (lambda: worst_rank(places, floods, rank, stop),
                     lambda: rank_shares(places, floods, rank, 6, stop)):
        with pytest.raises(CoreError, match="stopped"):
            function()
    assert ignore_progress(0.5) is None


@pytest.mark.filterwarnings("ignore:invalid value encountered")
@pytest.mark.parametrize("seed", [32, 56, 76])
def test_plans_cut_along_hazards_have_borders_within_rounding_of_them(seed):
    # Each of these ended with a TopologyException (found by trying seeds).
    random = np.random.default_rng(seed)
    west, south = -40_000, -120_000
    floods = np.array([wavy(
        west + random.uniform(0, 500), south + random.uniform(0, 500), random.uniform(80, 300),
        int(random.integers(50, 600)), random) for _ in range(6)])
    plan = [wavy(west + 250, south + 250, 300, 400, random)]
    for flood in floods:
        cut = [shapely.intersection(part, flood) for part in plan]
        plan = shapely.get_parts(cut + [shapely.difference(part, flood) for part in plan])
        plan = [part for part in plan if part.area > 1e-9 and part.geom_type == "Polygon"]
    targets, rank = np.array(plan), random.integers(1, 4, 6)
    with np.errstate(invalid="ignore"):
        shares = rank_shares(targets, floods, rank, 3)
        assert (worst_rank(targets, floods, rank) >= 0).all()
    # Each part lies wholly in or out of each flood, which a point inside it tells.
    inside = shapely.point_on_surface(targets)
    expected = np.zeros((len(targets), 4))
    expected[np.arange(len(targets)), worst_rank(inside, floods, rank)] = 1.0
    area = shapely.area(targets)
    assert np.abs((shares - expected) * area[:, None]).sum() < 1e-6 * area.sum()
    np.testing.assert_allclose(shares.sum(axis=1), 1.0, atol=1e-9)


def test_thousands_of_areas_in_one_target_end_soon():
    # A flood published as one polygon a cell: no two overlap, but all touch.
    x, y = (each.ravel() * 5.0 for each in np.meshgrid(np.arange(100), np.arange(100)))
    floods = shapely.box(x, y, x + 5, y + 5)
    zone = shapely.box([1], 1, [499], 499)
    rank = np.arange(len(floods)) % 3 + 1
    expected = np.bincount(rank, shapely.area(shapely.intersection(floods, zone[0])), 4)
    np.testing.assert_allclose(
        rank_shares(zone, floods, rank, 3)[0], expected / 498**2, atol=1e-9)
    # With one more that lies over some of them the worse counts.
    more = np.append(floods, shapely.box(0, 0, 100, 100))
    shares = rank_shares(zone, more, np.append(rank, 3), 3)[0]
    assert shares[3] == pytest.approx((expected[3] + _shallower(floods, rank)) / 498**2)


def _shallower(floods, rank):
    """Area that a box of rank 3 takes from the lower ranks."""
    common = shapely.intersection(floods, shapely.box(1, 1, 100, 100))
    return shapely.area(common[rank < 3]).sum()

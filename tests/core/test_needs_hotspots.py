"""Gi*: by hand, by the dense formula, by esda where it is there; false discovery rate by hand."""

import math

import numpy as np
import pytest
from nigiwai.core.errors import Cancelled
from nigiwai.core.needs import hotspots


def grid(size, step=500.0):
    east, north = np.meshgrid(np.arange(size) * step, np.arange(size) * step)
    return np.column_stack([east.ravel(), north.ravel()])


def dense(points, x, distance):
    """The formula of Ord and Getis (1995), zone by zone over the whole matrix."""
    gaps = np.hypot(*(points[:, None, :] - points[None, :, :]).transpose(2, 0, 1))
    w = (gaps <= distance).astype(float)
    n, mean = len(x), x.mean()
    s = math.sqrt(sum(value * value for value in x) / n - mean * mean)
    return np.array([
        ((row * x).sum() - mean * row.sum())
        / (s * math.sqrt((n * (row**2).sum() - row.sum() ** 2) / (n - 1)))
        for row in w
    ])


def test_five_zones_in_a_row_by_hand():
    points = np.column_stack([np.arange(5) * 100.0, np.zeros(5)])
    # Mean 2, s² = (16 + 16 + 4) / 5 − 4 = 3.2. The first zone has itself and one neighbour:
    # (8 − 4) / √(3.2 · (5·2 − 4) / 4) = 4 / √4.8; the middle one three: (2 + 0 − 4) …
    found = hotspots.hot_spots(points, np.array([4.0, 4.0, 2.0, 0.0, 0.0]), 100.0)
    assert found.z[0] == pytest.approx(4 / math.sqrt(4.8), rel=1e-12)
    assert found.z[1] == pytest.approx((10 - 6) / math.sqrt(3.2 * (15 - 9) / 4), rel=1e-12)
    assert found.z[2] == pytest.approx(0.0, abs=1e-12)
    assert found.z[4] == pytest.approx(-found.z[0], rel=1e-12)
    assert found.neighbours.tolist() == [2, 3, 3, 3, 2]
    assert found.p[0] == pytest.approx(math.erfc(found.z[0] / math.sqrt(2)), rel=1e-12)


@pytest.mark.parametrize("distance", [1.0, 500.0, 750.0, 1300.0])
def test_the_dense_formula_gives_the_same(distance):
    points = grid(12) + np.random.default_rng(1).uniform(-90, 90, (144, 2))
    x = np.random.default_rng(2).gamma(0.4, 3.0, 144)
    found = hotspots.hot_spots(points, x, distance)
    np.testing.assert_allclose(found.z, dense(points, x, distance), rtol=1e-9, atol=1e-9)


# ``esda.G_Local(x, DistanceBand(points, 750, binary=True), transform="B", star=True).Zs`` of
# esda 2.9.0 for the values below on a grid of 6 × 6 cells of 500 m.
ESDA = (
    -0.0902823806, -0.8564938657, 0.1712987731, -0.057099591, -0.2854979552, -1.3090945185,
    -0.1712987731, 0.1228587584, 1.4005898462, 1.105728826, 0.319432772, -1.0848922299,
    -0.2854979552, 1.0074418192, 1.6954508665, 1.4005898462, 0.1228587584, -1.199091412,
    -0.3996971373, 1.4005898462, 2.0885988935, 1.7937378733, 0.5160067855, -0.057099591,
    -0.5138963194, 0.2211457652, 0.4177197787, 0.1228587584, -0.6634372956, -0.1712987731,
    0.0451411903, -0.057099591, -0.2854979552, -0.5138963194, -0.7422946836, 0.315988332,
)


def test_esda_gives_the_same():
    x = [(i * 7) % 11 + (5 if i in (14, 15, 20, 21) else 0) for i in range(36)]
    found = hotspots.hot_spots(grid(6), np.array(x, dtype=float), 750.0)
    np.testing.assert_allclose(found.z, ESDA, rtol=0, atol=1e-9)


def test_false_discovery_by_hand():
    # Sorted 0.01, 0.02, 0.03, 0.5: 0.01·4/1 = 0.04, 0.02·4/2 = 0.04, 0.03·4/3 = 0.04, 0.5.
    found = hotspots.false_discovery(np.array([0.5, 0.02, np.nan, 0.01, 0.03]))
    np.testing.assert_allclose(found, [0.5, 0.04, np.nan, 0.04, 0.04], rtol=1e-12)
    steps = hotspots.false_discovery(np.array([0.04, 0.03]))
    np.testing.assert_allclose(steps, [0.04, 0.04], rtol=1e-12)
    p = np.random.default_rng(4).uniform(size=200) ** 3
    order = sorted(p)
    plain = [min(order[k] * 200 / (k + 1) for k in range(200) if order[k] >= one) for one in p]
    np.testing.assert_allclose(hotspots.false_discovery(p), plain, rtol=1e-12)


def test_a_heap_is_hot_and_noise_is_not():
    points = grid(20)
    x = np.random.default_rng(5).poisson(1.0, 400).astype(float)
    flat = hotspots.hot_spots(points, x, 750.0)
    heap = np.hypot(*(points - 5000.0).T) < 1200
    x[heap] += 6
    found = hotspots.hot_spots(points, x, 750.0)
    assert set(found.kind[heap]) == {"hot_99"}
    assert (flat.kind != "none").sum() <= 4
    assert set(found.kind) <= set(hotspots.CLASSES)


def test_classes_follow_the_corrected_p():
    found = hotspots.hot_spots(grid(15), np.random.default_rng(6).gamma(0.2, 5, 225), 1100.0)
    for name, level in hotspots.LEVELS:
        some = (found.kind == f"hot_{name}") | (found.kind == f"cold_{name}")
        assert (found.q[some] <= level).all()
        tighter = [one for _, one in hotspots.LEVELS if one < level]
        assert (found.q[some] > max(tighter, default=-1)).all()
    assert (found.q[found.kind == "none"] > 0.1).all()


def test_nothing_to_compare_gives_nothing():
    same = hotspots.hot_spots(grid(4), np.full(16, 0.1), 750.0)
    assert np.isnan(same.z).all()
    assert set(same.kind) == {"none"}
    everybody = hotspots.hot_spots(grid(3), np.arange(9.0), 1e6)
    assert np.isnan(everybody.z).all()
    nobody = hotspots.hot_spots(grid(2), np.full(4, np.nan), 750.0)
    assert np.isnan(nobody.z).all()
    assert nobody.neighbours.tolist() == [0, 0, 0, 0]


def test_zones_without_a_value_take_no_part():
    points, x = grid(6), np.random.default_rng(7).uniform(size=36)
    some = np.arange(36) % 5 != 0
    holes = np.where(some, x, np.nan)
    found = hotspots.hot_spots(points, holes, 750.0)
    alone = hotspots.hot_spots(points[some], x[some], 750.0)
    np.testing.assert_array_equal(found.z[some], alone.z)
    assert np.isnan(found.z[~some]).all()


def test_the_usual_distance_reaches_the_eight_cells_around():
    assert hotspots.usual_distance(grid(5)) == pytest.approx(875.0)
    found = hotspots.hot_spots(grid(5), np.arange(25.0), hotspots.usual_distance(grid(5)))
    assert found.neighbours.reshape(5, 5)[2, 2] == 9
    assert math.isnan(hotspots.usual_distance(grid(1)))


@pytest.mark.parametrize("latitude", [24.0, 35.0, 45.5])
def test_so_it_does_in_the_mesh_of_japan(latitude):
    # A cell is 15" high and 22.5" wide.
    high, wide = 462.0, 696.0 * math.cos(math.radians(latitude))
    points = grid(5, 1.0) * [wide, high]
    found = hotspots.hot_spots(points, np.arange(25.0), hotspots.usual_distance(points))
    assert found.neighbours.reshape(5, 5)[2, 2] == 9


def test_it_can_be_stopped():
    def progress(_share):
        raise Cancelled

    with pytest.raises(Cancelled):
        hotspots.hot_spots(grid(5), np.arange(25.0), 750.0, progress)

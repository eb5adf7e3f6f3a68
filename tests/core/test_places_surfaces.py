"""Density and diversity of resources: numbers by hand, laws, integrals."""

import numpy as np
import pytest
from nigiwai.core.errors import CoreError
from nigiwai.core.matching.places import density, diversity


def mesh(columns, rows, side=500.0):
    import shapely

    x, y = (axis.ravel() * side for axis in np.meshgrid(np.arange(columns), np.arange(rows)))
    return shapely.box(x, y, x + side, y + side)


def test_the_kernel_by_hand():
    # K(0) = 3 / (π h²); half way out (1 − 1/4)² of it; nothing from h on. Two sorts, two places.
    points, codes = np.array([[0.0, 0.0], [0.0, 0.0], [100.0, 0.0]]), np.array([0, 0, 1])
    found = density.kernel_sums(np.array([[0.0, 0.0], [50.0, 0.0]]), np.array([0, 1]), np.ones(2),
                                2, points, codes, 2, 100.0)
    peak = 3.0 / (np.pi * 100.0**2) * 1e6
    np.testing.assert_allclose(found, peak * np.array([[2.0, 0.0], [2 * 0.5625, 0.5625]]))


@pytest.mark.parametrize(("side", "bandwidth"), [(500.0, 400.0), (250.0, 900.0), (1000.0, 600.0)])
def test_density_times_area_is_the_number_of_resources(side, bandwidth):
    import shapely

    random = np.random.default_rng(4)
    shapes = mesh(int(6000 / side), int(6000 / side), side)
    points, codes = random.uniform(1200, 4800, (300, 2)), random.integers(0, 3, 300)
    found = density.zone_densities(shapes, points, codes, 3, bandwidth)
    sums = (found * shapely.area(shapes)[:, None] / 1e6).sum(axis=0)
    np.testing.assert_allclose(sums, np.bincount(codes), rtol=0.01)
    # What is twice as often is twice as dense, in any order of the rows.
    order = random.permutation(300)
    twice = density.zone_densities(shapes, np.tile(points[order], (2, 1)), np.tile(codes[order], 2),
                                   3, bandwidth)
    np.testing.assert_allclose(twice, 2 * found, rtol=1e-9)


def test_blocks_change_nothing(monkeypatch):
    random = np.random.default_rng(5)
    points, codes = random.uniform(0, 3000, (200, 2)), random.integers(0, 6, 200)
    whole = density.zone_densities(mesh(6, 6), points, codes, 6, 700.0)
    monkeypatch.setattr(density, "_PAIRS", 50)
    np.testing.assert_allclose(density.zone_densities(mesh(6, 6), points, codes, 6, 700.0), whole)


def test_the_surface_is_that_of_a_dense_computation():
    random = np.random.default_rng(6)
    points, codes = random.uniform(0, 1000, (50, 2)), random.integers(0, 2, 50)
    west, north, values = density.pixels(mesh(2, 2), 100.0, points, codes, 2, 300.0)
    assert (west, north, values.shape) == (0.0, 1000.0, (3, 10, 10))
    x, y = np.meshgrid(np.arange(50, 1000, 100), np.arange(950, 0, -100))
    gap = np.hypot(x[..., None] - points[:, 0], y[..., None] - points[:, 1]) / 300.0
    kernel = 3e6 / (np.pi * 300.0**2) * np.maximum(1.0 - gap**2, 0.0) ** 2
    for code in range(2):
        np.testing.assert_allclose(values[1 + code], kernel[..., codes == code].sum(axis=2))
    np.testing.assert_allclose(values[0], values[1] + values[2])


def test_cells_cover_the_zones_and_have_stable_corners():
    import shapely

    shape = shapely.box(130.0, 130.0, 620.0, 380.0)
    ids, cells = density.square_cells(np.array([shape]), 250.0)
    assert len(set(ids)) == len(cells) == 6
    assert shapely.union_all(cells).covers(shape)
    assert all(bound % 250 == 0 for bound in shapely.bounds(cells).ravel())
    # A zone that only touches a cell does not draw it in.
    assert len(density.square_cells(mesh(2, 1), 500.0)[1]) == 2
    with pytest.raises(CoreError) as caught:
        density.square_cells(mesh(20, 20), 10.0)
    assert caught.value.code == "places_many_cells"


def test_hill_numbers_by_hand():
    # Even shares: every order is the number of sorts; 3 to 1 by hand; nothing at all.
    found = diversity.diversity([[2, 2, 2, 2], [3, 1, 0, 0], [5, 0, 0, 0], [0, 0, 0, 0]])
    assert found.sorts.tolist() == [4, 2, 1, 0]
    h = -(0.75 * np.log(0.75) + 0.25 * np.log(0.25))
    np.testing.assert_allclose(found.shannon, [np.log(4), h, 0.0, np.nan])
    np.testing.assert_allclose(found.hill_1, [4.0, np.exp(h), 1.0, np.nan])
    np.testing.assert_allclose(found.simpson, [0.75, 0.375, 0.0, np.nan])
    np.testing.assert_allclose(found.hill_2, [4.0, 1.6, 1.0, np.nan])


def test_orders_of_hill_decrease():
    counts = np.random.default_rng(7).integers(0, 9, (200, 6))
    found = diversity.diversity(counts)
    some = counts.sum(axis=1) > 0
    assert (found.sorts[some] >= found.hill_1[some] - 1e-9).all()
    assert (found.hill_1[some] >= found.hill_2[some] - 1e-9).all()
    assert (found.hill_2[some] >= 1 - 1e-9).all()
    np.testing.assert_allclose(found.hill_1, diversity.diversity(7 * counts[:, ::-1]).hill_1)


def test_reach_is_the_same_from_both_sides_and_closed():
    from nigiwai.tests.core.test_access import grid

    random = np.random.default_rng(8)
    graph = grid(8)
    few, many = random.uniform(0, 800, (12, 2)), random.uniform(0, 800, (40, 2))

    def pairs(zones, points, net):
        found = diversity.within_reach(zones, points, 300.0, 1.3, net, 200.0, lambda _: None)
        return set(zip(found.zone.tolist(), found.spot.tolist()))

    for net in (graph, None):
        one, other = pairs(few, many, net), pairs(many, few, net)
        assert one == {(zone, spot) for spot, zone in other}
        assert one
    # 130 m × 1.3 = 169 m: on the limit is within it.
    edge = diversity.within_reach(np.zeros((1, 2)), np.array([[130.0, 0.0], [130.1, 0.0]]), 169.0,
                                  1.3, None, 1.0, lambda _: None)
    assert edge.spot.tolist() == [0]
    assert edge.counts(np.array([2, 0]), 1, 3).tolist() == [[0, 0, 1]]
    assert edge.counts(np.array([-1, 0]), 1, 3).sum() == 0

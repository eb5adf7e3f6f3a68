"""Distances between places that are points or areas."""

import numpy as np
import pytest
from nigiwai.core.geo.separation import Places, StraightLine, spread_of_area


def places(count, seed, width=3000.0, spread=10_000.0):
    random = np.random.default_rng(seed)
    x, y = random.uniform(-width, width, (2, count))
    return Places(x, y, np.full(count, spread))


def pair_by_pair(origins, sites, ratio):
    return np.array([
        [
            ratio * np.sqrt((a - x) ** 2 + (b - y) ** 2 + s + t)
            for a, b, s in zip(origins.x, origins.y, origins.spread_m2)
        ]
        for x, y, t in zip(sites.x, sites.y, sites.spread_m2)
    ])


@pytest.mark.parametrize("count", [0, 1, 4, 5, 48])
def test_distances_are_those_of_the_formula(count):
    origins, sites = places(40, 1), places(count, 2, spread=1.0)
    found = StraightLine(1.3).metres(origins, sites)
    assert found.shape == (count, 40)
    assert found.ravel() == pytest.approx(pair_by_pair(origins, sites, 1.3).ravel(), rel=1e-12)


def test_near_pairs_keep_their_digits_beside_a_far_one():
    x = np.array([0.0, 3.0, 5.0, 8.0, 11.0, 500_000.0])
    sites = Places.points(x, np.zeros(6))
    found = StraightLine(1.0).metres(sites, sites)
    assert found == pytest.approx(np.sqrt((x[:, None] - x) ** 2 + 2.0), rel=1e-12)


def test_the_spread_of_a_square_is_the_mean_squared_distance_of_its_people():
    side = np.linspace(-250.0, 250.0, 401)
    middle = (side[1:] + side[:-1]) / 2
    east, north = np.meshgrid(middle, middle)
    wanted = np.sqrt(np.mean((east - 700.0) ** 2 + (north + 40.0) ** 2))
    zone = Places(np.zeros(1), np.zeros(1), spread_of_area(np.array([500.0**2])))
    facility = Places(np.array([700.0]), np.array([-40.0]), np.zeros(1))
    assert StraightLine(1.0).metres(zone, facility) == pytest.approx(wanted, rel=1e-5)


def test_the_result_can_be_put_into_an_array():
    origins, sites = places(10, 3), places(7, 4)
    out = np.empty((7, 10))
    assert StraightLine(1.2).metres(origins, sites, out=out) is out
    assert out == pytest.approx(StraightLine(1.2).metres(origins, sites))

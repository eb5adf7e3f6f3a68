"""What is near what: counts by hand, chance by its formula and by all dealings."""

from itertools import permutations

import numpy as np
import pytest
from nigiwai.core.errors import CoreError
from nigiwai.core.matching.places import near

KEYS = ["a", "b", "c"]


def asked(points, codes, radius=100.0, dealings=199, seed=1, keys=KEYS, places=None):
    first, second = near.neighbours(np.asarray(points, dtype=float), radius, places)
    return near.colocation(first, second, np.asarray(codes), keys, dealings, seed)


def row(found, one, two):
    pair = [found.keys.index(one), found.keys.index(two)]
    where = (found.first == min(pair)) & (found.second == max(pair))
    return int(np.flatnonzero(where)[0])


def test_pairs_by_hand():
    # a at 0, b at 50, b at 100 (on the limit), c at 300 with a at 390.
    found = asked([[0, 0], [50, 0], [100, 0], [300, 0], [390, 0]], [0, 1, 1, 2, 0])
    assert found.pairs[row(found, "a", "b")] == 2
    assert found.pairs[row(found, "b", "b")] == 1
    assert found.pairs[row(found, "a", "c")] == 1
    assert found.pairs.sum() == 4
    # E = P · 2 N_a N_b / (N (N − 1)) = 4 · 8 / 20.
    assert found.expected[row(found, "a", "b")] == pytest.approx(1.6)
    assert found.quotient[row(found, "a", "b")] == pytest.approx(1.25)
    assert found.expected.sum() == pytest.approx(found.pairs.sum())
    one = row(found, "a", "b")
    assert (found.first_share[one], found.second_share[one]) == (0.5, 1.0)
    assert np.isnan(found.quotient[row(found, "c", "c")])
    assert found.kind[row(found, "c", "c")] == "chance"


def test_expected_is_the_mean_over_all_dealings():
    points = np.random.default_rng(2).uniform(0, 200, (6, 2))
    codes = np.array([0, 0, 1, 1, 1, 2])
    first, second = near.neighbours(points, 100.0)
    found = near.colocation(first, second, codes, KEYS, 9, 1)
    tables = [near._table(own[first], own[second], 3)
              for own in map(np.array, set(permutations(codes.tolist())))]
    mean = np.mean(tables, axis=0)
    np.testing.assert_allclose(found.expected, mean[found.first, found.second])


def test_together_apart_and_chance():
    random = np.random.default_rng(3)
    towns = random.uniform(0, 20_000, (40, 2))
    # Sort a beside b in each town, c alone in the country.
    points = np.concatenate([towns, towns + 20, random.uniform(30_000, 90_000, (40, 2))])
    codes = np.repeat([0, 1, 2], 40)
    found = asked(points, codes)
    assert found.kind[row(found, "a", "b")] == "together"
    assert found.p[row(found, "a", "b")] == pytest.approx(2 / 200)
    assert found.q[row(found, "a", "b")] >= found.p[row(found, "a", "b")]
    assert found.pairs[row(found, "a", "b")] > found.high[row(found, "a", "b")]
    mixed = asked(points, random.permutation(codes))
    assert "together" not in mixed.kind
    assert not np.isnan(mixed.p).any()


def test_p_values_of_chance_are_even():
    random = np.random.default_rng(4)
    points = random.uniform(0, 1000, (60, 2))
    low = [asked(points, random.permutation(np.repeat([0, 1], 30)), 150.0, 99, seed, ["a", "b"]).p
           for seed in range(120)]
    # A two-sided test of size 0.2, counts being whole, refuses at most so often.
    assert np.mean(np.concatenate(low) <= 0.2) < 0.27


def test_seeds_repeat_and_one_place_is_no_neighbour():
    random = np.random.default_rng(5)
    points, codes = random.uniform(0, 500, (50, 2)), random.integers(0, 3, 50)
    one, same, other = (asked(points, codes, seed=seed) for seed in (7, 7, 8))
    assert np.array_equal(one.low, same.low)
    assert np.array_equal(one.p, same.p)
    assert np.array_equal(one.pairs, other.pairs)
    assert asked([[0, 0], [0, 0], [10, 0]], [0, 1, 2], places=np.array([0, 0, 1])).pairs.sum() == 2


def test_sorts_without_a_key_take_part_but_are_not_told_of():
    points = np.random.default_rng(6).uniform(0, 400, (40, 2))
    codes = np.repeat([0, 1], 20)
    found = asked(points, codes, keys=["a", ""])
    assert len(found) == 1
    assert found.expected[0] == pytest.approx(asked(points, codes, keys=["a", "b"]).expected[0])


def test_too_many_pairs(monkeypatch):
    monkeypatch.setattr(near, "MOST_PAIRS", 9)
    with pytest.raises(CoreError) as caught:
        near.neighbours(np.zeros((5, 2)), 1.0)
    assert caught.value.code == "too_many_pairs"


def test_nearest_of_each_is_that_of_a_dense_computation():
    random = np.random.default_rng(9)
    points = random.integers(0, 30, (80, 2)).astype(float)
    codes = random.integers(0, 3, 80)
    found, metres = near.nearest_of_each(points, codes, 4)
    gap = np.hypot(*(points[:, None] - points[None]).transpose(2, 0, 1))
    np.fill_diagonal(gap, np.inf)
    for code in range(3):
        own = np.where(codes == code, gap, np.inf)
        np.testing.assert_allclose(metres[:, code], own.min(axis=1))
        np.testing.assert_allclose(own[np.arange(80), found[:, code]], own.min(axis=1))
        assert (codes[found[:, code]] == code).all()
        assert (found[:, code] != np.arange(80)).all()
    assert (found[:, 3] == -1).all()
    assert np.isnan(metres[:, 3]).all()
    alone, _ = near.nearest_of_each(np.zeros((1, 2)), np.array([0]), 1)
    assert alone.tolist() == [[-1]]

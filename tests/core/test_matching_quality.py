"""Matching on needs with judged resources of Yaizu: nDCG@5, ours beside keyword search."""

import sys

import numpy as np
import pytest
from nigiwai.core.matching.quality import ndcg
from nigiwai.tests.core import matching_sets

# What the mean of ours, its margin over keyword search, and the margin that 95 of 100 draws of
# needs reach must be at least. They stand about 0.03 below what was measured.
FLOORS = {"first": (0.83, 0.35, 0.30), "second": (0.71, 0.40, 0.30), "third": (0.60, 0.30, 0.25)}


@pytest.mark.parametrize(("ranked", "value"), [
    ("abc", 1.0), ("acb", (7 + 1 / np.log2(3) * 0 + 3 / 2) / (7 + 3 / np.log2(3))),
    ("xyz", 0.0), ("bxa", (3 + 7 / 2) / (7 + 3 / np.log2(3)))])
def test_ndcg_by_hand(ranked, value):
    assert ndcg(list(ranked), {"a": 3, "b": 2, "c": 0}) == pytest.approx(value)


def test_ndcg_without_anything_good_is_unknown():
    assert np.isnan(ndcg(["a"], {"a": 0}))
    assert ndcg([], {"a": 1}) == 0.0


@pytest.fixture(scope="module")
def sets(shared):
    return matching_sets.labelled(shared / matching_sets.LISTS)


def test_the_labelled_sets_are_whole(sets):
    names = set(sets["first"].resources.names)
    assert {name: len(one.needs) for name, one in sets.items()}.items() >= {
        "first": 62, "second": 26}.items()
    for one in sets.values():
        assert {name for own in one.grades.values() for name in own} <= names
        assert all(max(own.values()) > 0 for own in one.grades.values())
    told = [set(one.needs.ids) for one in sets.values()]
    assert len(set().union(*told)) == sum(map(len, told))


@pytest.fixture(scope="module")
def scores(sets):
    return {name: {"ours": matching_sets.our_scores(one),
                   "keywords": matching_sets.keyword_scores(one)} for name, one in sets.items()}


@pytest.fixture(scope="module")
def found(sets, scores):
    return {name: {way: matching_sets.quality(one, scores[name][way], judged_only=False)
                   for way in ("ours", "keywords")} for name, one in sets.items()}


def test_what_is_ranked_first_was_judged(sets, scores):
    for name, one in sets.items():
        assert min(matching_sets.judged_share(one, own) for own in scores[name].values()) >= 0.97


@pytest.mark.parametrize("name", FLOORS)
def test_matching_is_better_than_keywords(found, name):
    """Measured: 0.864, 0.740 and 0.632; keywords 0.463, 0.284 and 0.266. Words were chosen with the
    needs of the first two in sight, and never with those of the third."""
    ours, keywords = found[name]["ours"], found[name]["keywords"]
    sys.stdout.write(f"nDCG@5 {name}: ours {ours.mean():.3f}, keywords {keywords.mean():.3f}\n")
    least, margin, drawn = FLOORS[name]
    assert ours.mean() >= least
    assert ours.mean() - keywords.mean() >= margin
    assert matching_sets.least_margin(ours, keywords) >= drawn


def test_the_needs_that_words_were_chosen_with_are_served_well(found):
    """Measured: 0.827 over 88 needs, keywords 0.410."""
    ours, keywords = (np.concatenate([found[name][way] for name in matching_sets.PARTS])
                      for way in ("ours", "keywords"))
    assert len(ours) >= 60
    assert ours.mean() >= 0.8
    assert ours.mean() - keywords.mean() >= 0.3


def test_a_margin_over_draws_of_needs():
    assert matching_sets.least_margin(np.array([0.5, 0.5]), np.array([0.2, 0.2])) == (
        pytest.approx(0.3))
    assert matching_sets.least_margin(np.array([1.0, 0.0]), np.array([0.0, 0.0])) == 0.0

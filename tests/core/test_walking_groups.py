"""How long groups of people take along streets, with numbers worked by hand."""

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from nigiwai.core.assumptions import Assumption, builtin
from nigiwai.core.geo.walking import groups

from .studies import refusal
from .walking_graphs import street, walking_graph

LANE = walking_graph([(0, 0), (160, 0)], [street(0, 1)])


def lane(slope=np.nan, stairs=False, wheelchair=np.nan):
    return replace(
        LANE, slope=np.array([slope]), stairs=np.array([stairs]), wheelchair=np.array([wheelchair])
    )


def minutes(group, **lane_is):
    return float(groups.minutes(lane(**lane_is), builtin(), group)[0])


def test_the_flat_takes_the_speed_of_the_group():
    assert [minutes(group) for group in groups.GROUPS] == pytest.approx([160 / 80, 160 / 60, 160 / 66, 160 / 50])
    assert minutes("standard", slope=0.0) == 2.0


def test_the_standard_speed_is_80_metres_a_minute():
    assert groups.speed_m_per_min(builtin(), "standard") == 80
    assert builtin().row("walking", "standard", "speed_m_per_min").verified


def tobler_km_h(slope):
    return 6 * math.exp(-3.5 * abs(slope + 0.05))


@pytest.mark.parametrize("slope", [0.02, 0.05, 0.0833, 0.1, 0.2, 0.35])
def test_slopes_count_by_toblers_function_there_and_back(slope):
    there_and_back = (tobler_km_h(0) / tobler_km_h(slope) + tobler_km_h(0) / tobler_km_h(-slope)) / 2
    for sign in (1, -1):
        assert minutes("standard", slope=sign * slope) == pytest.approx(2 * there_and_back, rel=1e-12)


def test_a_slope_of_ten_percent_by_hand():
    # exp(3.5 · 0.15 − 0.175) = 1.41907; exp(3.5 · 0.05 − 0.175) = 1; mean 1.20953.
    assert minutes("standard", slope=0.1) == pytest.approx(2 * 1.2095338, rel=1e-6)


def test_steeper_than_streets_are_counts_as_the_steepest():
    assert minutes("standard", slope=3.0) == minutes("standard", slope=0.35)


@given(st.floats(-2, 2), st.floats(-2, 2))
def test_steeper_is_never_faster(one, other):
    one, other = sorted((one, other), key=abs)
    factors = groups.slope_factor(np.array([one, other]), 3.5, 0.05, 0.35)
    assert 1.0 <= factors[0] <= factors[1]


def test_stairs_take_their_factor_and_not_their_slope():
    assert minutes("standard", stairs=True, slope=0.5) == 4.0
    assert minutes("elderly", stairs=True) == pytest.approx(3 * 160 / 60)
    assert minutes("child", stairs=True) == pytest.approx(2.5 * 160 / 66)


@pytest.mark.parametrize(
    ("lane_is", "passes"),
    [
        ({}, True),
        ({"wheelchair": 1}, True),
        ({"wheelchair": 0}, False),
        ({"stairs": True}, False),
        ({"stairs": True, "wheelchair": 1}, False),
        ({"slope": 0.083}, True),
        ({"slope": -0.084}, False),
        ({"slope": 0.084, "wheelchair": 1}, False),
    ],
)
def test_where_a_wheelchair_passes(lane_is, passes):
    assert math.isfinite(minutes("wheelchair", **lane_is)) is passes
    assert math.isfinite(minutes("standard", **lane_is))


def test_a_study_may_give_a_group_stairs_or_a_limit():
    rows = [
        Assumption("walking", "wheelchair", "stairs_factor", 10, 10, 10),
        Assumption("walking", "elderly", "steepest_slope", 0.1, 0.1, 0.1),
    ]
    known = builtin().replaced(rows)
    for row in rows:
        builtin().check_known(row, "")
    assert groups.minutes(lane(stairs=True), known, "wheelchair")[0] == 32
    assert groups.minutes(lane(slope=0.11), known, "elderly")[0] == np.inf


def test_the_list_names_every_group():
    keys = builtin().keys("walking")
    assert set(groups.GROUPS) <= set(keys)
    assert refusal(groups.minutes, LANE, builtin(), "nobody")[0] == "missing_assumption"

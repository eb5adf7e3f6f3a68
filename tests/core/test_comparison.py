"""Comparison of scenarios: by hand, and the laws of dominance."""

import math

import numpy as np
import pandas as pd  # noqa: TID253 - frames are what is tested
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from nigiwai.core.errors import CoreError
from nigiwai.core.scenarios.comparison import (
    COLUMNS,
    compare,
    differing_baselines,
    indicators_of_zones,
    unused_indicators,
)

NAN = math.nan


def rows(values, better="higher", unit="persons"):
    """Indicators from ``{scenario: {indicator: change}}`` above a baseline of 100."""
    return pd.DataFrame(
        [
            (name, key, unit, 100.0, 100.0 + change, change, NAN, NAN,
             better if isinstance(better, str) else better[key])
            for name, changes in values.items()
            for key, change in changes.items()
        ],
        columns=list(COLUMNS),
    )


def by(frame, column):
    return {
        (row.scenario, row.indicator): getattr(row, column) for row in frame.itertuples()
    }


def test_best_rank_and_dominance_by_hand():
    better = {"visitors": "higher", "losers": "lower"}
    frame = compare(rows({"a": {"visitors": 5, "losers": 3}, "b": {"visitors": 9, "losers": 3},
                          "c": {"visitors": 1, "losers": 0}}, better))
    assert by(frame, "best") == {
        ("a", "visitors"): False, ("b", "visitors"): True, ("c", "visitors"): False,
        ("a", "losers"): False, ("b", "losers"): False, ("c", "losers"): True,
    }
    assert [by(frame, "rank")[key, "losers"] for key in "abc"] == [2, 2, 1]
    dominated = frame.drop_duplicates("scenario").set_index("scenario")
    assert list(dominated["dominated"]) == [True, False, False]
    assert list(dominated["dominated_by"]) == ["b", "", ""]


def test_ties_are_all_best_and_nobody_is_dominated_by_an_equal():
    frame = compare(rows({"a": {"v": 5, "w": 2}, "b": {"v": 5, "w": 2}}))
    assert frame["best"].all()
    assert (frame["rank"] == 1).all()
    assert not frame["dominated"].any()


def test_a_difference_of_rounding_is_a_tie():
    frame = compare(rows({"a": {"v": 0.1 + 0.2}, "b": {"v": 0.3}}))
    assert frame["best"].all()
    assert not frame["dominated"].any()


def test_an_indicator_missing_in_one_scenario_does_not_decide():
    frame = compare(rows({"a": {"v": 5, "w": 9}, "b": {"v": 5, "w": NAN}, "c": {"v": 5}}))
    assert not frame["dominated"].any()
    assert by(frame, "used")["a", "v"]
    assert not by(frame, "used")["a", "w"]
    assert unused_indicators(frame) == ["w"]
    # It is ranked all the same among those that have it.
    assert by(frame, "best")["a", "w"]
    assert math.isnan(by(frame, "rank")["b", "w"])


def test_an_indicator_without_direction_is_not_ranked():
    frame = compare(rows({"a": {"v": 5}, "b": {"v": 6}}, better=""))
    assert frame["rank"].isna().all()
    assert not frame[["best", "used", "dominated"]].to_numpy().any()
    assert unused_indicators(frame) == []


def test_without_changes_the_levels_after_rank():
    frame = rows({"a": {"v": 5}, "b": {"v": 6}})
    frame[["before", "change"]] = NAN
    assert list(compare(frame)["best"]) == [False, True]


def test_one_level_without_a_change_makes_all_rank_by_level():
    frame = rows({"a": {"v": 5}, "b": {"v": 6}, "c": {"v": NAN}})
    frame.loc[1, ["after", "change"]] = [101.0, NAN]
    # a: 105, b: 101, c: nothing.
    assert list(compare(frame)["best"]) == [True, False, False]


def test_a_scenario_without_the_indicator_leaves_the_others_ranked_by_change():
    frame = rows({"a": {"v": 5}, "b": {"v": 6}, "c": {"v": NAN}})
    frame.loc[0, "after"] = 200.0
    assert list(compare(frame)["best"]) == [False, True, False]


def test_a_change_of_one_person_in_a_million_still_counts():
    frame = rows({"a": {"v": 0.0}, "b": {"v": 1.0}})
    frame[["before", "after"]] = [[1e6, 1e6], [1e6, 1e6 + 1]]
    assert list(compare(frame)["best"]) == [False, True]


def test_infinite_is_not_a_value():
    frame = compare(rows({"a": {"v": math.inf}, "b": {"v": 6}}))
    assert list(frame["best"]) == [False, True]
    assert not frame["used"].any()


def test_dominators_are_named_only_if_not_dominated_themselves():
    frame = compare(rows({"low": {"v": 1}, "mid": {"v": 2}, "top": {"v": 3}}))
    names = frame.set_index("scenario")["dominated_by"]
    assert dict(names) == {"low": "top", "mid": "top", "top": ""}


def test_differing_baselines_are_found():
    frame = rows({"a": {"v": 5, "w": 1}, "b": {"v": 6, "w": 1}})
    frame.loc[frame["indicator"].eq("v") & frame["scenario"].eq("b"), "before"] = 90.0
    assert differing_baselines(frame) == ["v"]


@pytest.mark.parametrize(
    ("spoil", "code", "named"),
    [
        (lambda f: f.drop(columns="after"), "missing_column", "after"),
        (lambda f: f[f["scenario"] == "a"], "comparison_too_few", 1),
        (lambda f: pd.concat([f, f.iloc[:1]]), "comparison_twice", "a"),
        (lambda f: f.assign(better=["higher", "lower"]), "comparison_direction", "v"),
        (lambda f: f.assign(better="up"), "comparison_direction", "v"),
        (lambda f: f.assign(unit=["yen", "persons"]), "comparison_unit", "v"),
    ],
)
def test_refusals(spoil, code, named):
    with pytest.raises(CoreError) as caught:
        compare(spoil(rows({"a": {"v": 5}, "b": {"v": 6}})))
    assert caught.value.code == code
    assert named in caught.value.facts.values()


def test_the_input_is_not_modified():
    frame = rows({"a": {"v": 5}, "b": {"v": 6}})
    copy = frame.copy(deep=True)
    compare(frame)
    pd.testing.assert_frame_equal(frame, copy)


# Laws. A busy machine may be slow in drawing examples; that says nothing about the code.

law = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

value = st.one_of(st.integers(-3, 3).map(float), st.floats(-1e6, 1e6), st.just(NAN))
tables = st.integers(2, 5).flatmap(
    lambda n: st.lists(
        st.tuples(st.sampled_from(["higher", "lower", ""]), st.lists(value, min_size=n, max_size=n)),
        min_size=1,
        max_size=4,
    )
)


def frame_of(table):
    count = len(table[0][1])
    return rows(
        {
            f"s{i}": {f"k{k}": values[i] for k, (_, values) in enumerate(table)}
            for i in range(count)
        },
        {f"k{k}": better for k, (better, _) in enumerate(table)},
    )


@law
@given(tables, st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter(table, random):
    frame = frame_of(table)
    order = list(range(len(frame)))
    random.shuffle(order)
    first = compare(frame).sort_values(["scenario", "indicator"], ignore_index=True)
    second = compare(frame.iloc[order]).sort_values(["scenario", "indicator"], ignore_index=True)
    pd.testing.assert_frame_equal(first, second)


@law
@given(tables)
def test_the_dominated_have_a_free_dominator_that_beats_them(table):
    frame = compare(frame_of(table))
    dominated = frame.drop_duplicates("scenario").set_index("scenario")["dominated"]
    assert not dominated.all()
    ranks = frame[frame["used"]].pivot_table(index="scenario", columns="indicator", values="rank")
    for name in dominated.index[dominated]:
        names = frame.loc[frame["scenario"] == name, "dominated_by"].iloc[0].split("; ")
        for other in names:
            assert not dominated[other]
            assert (ranks.loc[other] <= ranks.loc[name]).all()
            assert (ranks.loc[other] < ranks.loc[name]).any()


@law
@given(tables)
def test_nobody_undominated_is_beaten_and_the_best_of_all_is_free(table):
    """Against a plain double loop over ranks of the indicators in use."""
    frame = compare(frame_of(table))
    dominated = frame.drop_duplicates("scenario").set_index("scenario")["dominated"]
    ranks = frame[frame["used"]].pivot_table(index="scenario", columns="indicator", values="rank")
    for name in dominated.index:
        if ranks.empty:
            assert not dominated[name]
            continue
        beaten = any(
            (ranks.loc[o] <= ranks.loc[name]).all() and (ranks.loc[o] < ranks.loc[name]).any()
            for o in ranks.index
        )
        assert beaten == dominated[name]
        alone_best = (ranks.drop(index=name) > 1).all().all() and (ranks.loc[name] == 1).all()
        assert not (alone_best and dominated[name])


@law
@given(tables)
def test_every_ranked_indicator_has_a_best_and_it_is_the_extreme(table):
    frame = compare(frame_of(table))
    for (_, better), part in frame.groupby(["indicator", "better"]):
        changes = part["change"]
        if better == "" or not changes.notna().all():
            continue
        extreme = changes.max() if better == "higher" else changes.min()
        best = changes[part["best"]]
        assert len(best) >= 1
        size = max(np.abs(changes).max(), 100.0, np.abs(part["after"]).max())
        assert np.allclose(best, extreme, rtol=0, atol=2e-9 * size)


# Zones


def zones(**changes):
    """Three zones: one that gains, one that loses, one that nothing is known of."""
    columns = {
        "visitors_before": [10.0, 20.0, NAN], "visitors_after": [15.0, 18.0, NAN],
        "onward_visitors_before": [1.0, 2.0, NAN], "onward_visitors_after": [2.0, 2.0, NAN],
        "person_hours_before": [5.0, 5.0, NAN], "person_hours_after": [6.0, 5.0, NAN],
        "spend_yen_before": [1000.0, 0.0, NAN], "spend_yen_after": [1500.0, 0.0, NAN],
        "residents_before": [100.0, 300.0, NAN], "residents_after": [200.0, 300.0, NAN],
        "vibrancy_before": [40.0, 60.0, NAN], "vibrancy_after": [50.0, 60.0, NAN],
        "access_min_before": [8.0, 4.0, NAN], "access_min_after": [10.0, 3.0, NAN],
        "effect": ["gain", "lose", None],
    }
    return pd.DataFrame({**columns, **changes})


def test_indicators_of_zones_by_hand():
    frame = indicators_of_zones(zones(), "Plan A").set_index("indicator")
    pairs = {key: (row.before, row.after) for key, row in frame.iterrows()}
    assert pairs["visitors"] == (30.0, 33.0)
    assert pairs["onward_visits"] == (3.0, 4.0)
    assert pairs["person_hours"] == (10.0, 11.0)
    assert pairs["spend_yen"] == (1000.0, 1500.0)
    assert pairs["residents"] == (400.0, 500.0)
    assert pairs["vibrancy_mean"] == (50.0, 55.0)
    # (100·8 + 300·4)/400 and (200·10 + 300·3)/500
    assert pairs["access_min"] == pytest.approx((5.0, 5.8))
    assert pairs["gainers"] == (0.0, 200.0)
    assert pairs["losers"] == (0.0, 300.0)
    assert np.allclose(frame["change"], frame["after"] - frame["before"])
    assert frame[["change_low", "change_high"]].isna().all(axis=None)
    assert set(frame["scenario"]) == {"Plan A"}
    assert frame.loc["losers", "better"] == "lower"
    assert frame.loc["spend_yen", "unit"] == "yen/day"


def test_zones_of_which_nothing_is_known_give_no_number():
    unknown = zones().iloc[2:]
    frame = indicators_of_zones(unknown, "x").set_index("indicator")
    assert frame.loc["visitors", ["before", "after", "change"]].isna().all()
    assert frame.loc["access_min", ["before", "after"]].isna().all()
    assert frame.loc[["gainers", "losers"], ["before", "after"]].isna().all(axis=None)


def test_a_zone_known_only_before_is_refused():
    with pytest.raises(CoreError) as caught:
        indicators_of_zones(zones(visitors_after=[15.0, NAN, NAN]), "Plan A")
    assert caught.value.code == "null_value"
    assert caught.value.facts == {"layer": "Plan A", "field": "visitors_after", "row": 2}


def test_no_zones_are_refused():
    with pytest.raises(CoreError) as caught:
        indicators_of_zones(zones().iloc[:0], "Plan A")
    assert caught.value.code == "empty_layer"

"""Problem areas and indicators of the guideline sheet: by hand and by law."""

import numpy as np
import pytest
import shapely  # noqa: TID253 - tests on layers
from hypothesis import given, settings
from hypothesis import strategies as st
from nigiwai.core.errors import CoreError
from nigiwai.core.risk.guideline.draft import Options
from nigiwai.core.risk.guideline.pieces import cut_zones, disjoint
from nigiwai.core.risk.guideline.scopes import RATIOS, UNITS
from nigiwai.tests.core.guideline_towns import (
    BOX,
    CELL,
    RESIDENTS,
    TOWN,
    districts,
    drafted,
    people,
    plan,
    rules,
    shapes,
    value,
)

# Half of z0 and half of z1: 200 and 100 residents.
WET = BOX(100, 0, 300, 200)
TOTAL = sum(RESIDENTS)


# Problem areas.


def test_an_area_is_where_the_hazard_is():
    _inputs, _told, result = drafted((WET, None), rules=rules({}))
    (area,) = result.states[0].areas
    assert area.shape.equals(WET)
    assert people(result) == [pytest.approx(300.0)]
    assert area.people[-2:].sum() == pytest.approx(90.0)
    assert area.density_ha == pytest.approx(75.0)
    assert (area.number, area.district, list(area.zones)) == (1, -1, [0, 1])
    assert np.isnan(area.present_day)


def test_areas_end_at_districts_and_at_the_induction_area():
    cut = {"districts": districts(BOX(0, 0, 200, 200)), "plans": plan(BOX(0, 0, 150, 200))}
    _inputs, _told, result = drafted((WET, None), rules=rules({}), **cut)
    found = {(area.district, area.inside): area for area in result.states[0].areas}
    assert {key: area.shape.bounds for key, area in found.items()} == {
        (0, True): pytest.approx((100, 0, 150, 200)),
        (0, False): pytest.approx((150, 0, 200, 200)),
        (-1, False): pytest.approx((200, 0, 300, 200))}
    assert people(result) == [pytest.approx(100.0)] * 3
    only = drafted((WET, None), rules=rules({"induction": "in"}), **cut)[2]
    assert [area.shape.bounds for area in only.states[0].areas] == [
        pytest.approx((100, 0, 150, 200))]


@pytest.mark.parametrize(
    ("rule", "wanted"),
    [
        # Limits are closed: z1 has exactly 50 persons/ha.
        ({"least_density_ha": "50"}, [200.0, 100.0]),
        ({"least_density_ha": "50.001"}, [200.0]),
        ({"least_share_75_up": "0.3"}, [200.0, 100.0]),
        ({"least_share_75_up": "0.31"}, []),
        ({"least_needs": "2"}, [100.0]),
        ({"least_needs": "2", "needs_themes": "flood"}, []),
        ({"least_unserved_share": "0.2"}, [200.0]),
        ({"most_storeys": "1"}, [200.0]),
        ({"most_storeys": "2"}, [200.0, 100.0]),
        ({"least_rank": "3"}, []),
        ({"hazards": "flood L1"}, []),
        ({"hazards": "tsunami; flood L2"}, [200.0, 100.0]),
    ],
)
def test_what_a_rule_asks_of_a_place(rule, wanted):
    import pandas as pd

    points = {
        # Needs: 1 + 2 in z1, one of them about floods; buildings in the wet part, one beside it.
        "needs": shapes(shapely.Point(250, 10), shapely.Point(350, 10),
                        theme=["flood", "other"], weight=[1.0, 2.0]),
        "buildings": shapes(shapely.Point(150, 50), shapely.Point(250, 50), shapely.Point(350, 50),
                            storeys=[1.0, 2.0, 1.0], floor_area_m2=[100.0] * 3),
        "served": pd.DataFrame({"id": ["z0", "z1"], "unserved_share": [0.2, 0.1]}),
    }
    cut = districts(*(BOX(CELL * n, 0, CELL * (n + 1), CELL) for n in range(4)))
    result = drafted((WET, None), rules=rules(rule), districts=cut, **points)[2]
    assert people(result) == pytest.approx(wanted)


def test_facts_of_an_area():
    _inputs, counts, result = drafted(
        (WET, None), rules=rules({"most_storeys": "1"}),
        buildings=shapes(shapely.Point(150, 50), shapely.Point(160, 50), storeys=[1.0, np.nan],
                         floor_area_m2=[120.0, np.nan]),
        shelters=shapes(
            shapely.Point(120, 9), shapely.Point(10, 9), shapely.Point(12, 9), shapely.Point(10, 12),
            name=["a", "b", None, "c"], capacity=[np.nan, 50.0, 80.0, 0.0]))
    facts = result.states[0].areas[0].facts
    assert (facts["buildings"], facts["buildings_low"], facts["shelters"]) == (2, 1, 1)
    assert facts["floor_area_m2"] == 120.0
    assert (facts["value_low"], facts["value_high"]) == (0.5, 3.0)
    # Three rows are one place; its largest capacity is its own.
    assert counts["shelters_merged"] == 2
    assert value(result, "shelters").value == 2.0
    assert value(result, "shelter_capacity").value == 80.0
    assert value(result, "shelters_without_capacity").value == 1.0
    assert value(result, "shelters_exposed").value == 1.0


def test_parts_near_each_other_are_one_area():
    two = [(BOX(0, 0, 50, 50), None), (BOX(90, 0, 140, 50), None)]
    counts = [len(drafted(*two, rules=rules({}), options=Options(2026, near, 0, 0))[2]
                  .states[0].areas) for near in (39.0, 41.0)]
    assert counts == [2, 1]


def test_overlaps_count_once_and_the_worst_is_named():
    deep = {"depth_min_m": 3.0, "depth_max_m": 5.0}
    inputs, _told, result = drafted((WET, None), (BOX(250, 0, 300, 200), deep), rules=rules({}))
    (area,) = result.states[0].areas
    assert area.people[0] == pytest.approx(300.0)
    assert inputs.hazards.rank[area.hazard_row] == 3
    assert value(result, "hazard_rank", rank=3).value == pytest.approx(50.0)
    assert value(result, "hazard_rank", rank=2).value == pytest.approx(250.0)


def test_what_only_touches_an_area_is_not_its_worst():
    deep = {"depth_min_m": 5.0, "depth_max_m": 10.0}
    cut = districts(BOX(0, 0, 200, 200), BOX(200, 0, 800, 200))
    inputs, _told, result = drafted(
        (BOX(100, 0, 200, 200), None), (BOX(200, 0, 300, 200), deep), rules=rules({}),
        districts=cut)
    ranks = {area.district: inputs.hazards.rank[area.hazard_row]
             for area in result.states[0].areas}
    assert ranks == {0: 2, 1: 4}


@pytest.mark.parametrize(
    ("depths", "found", "left_open"),
    [((0.5, 1.0), 1, 0), ((0.3, 0.5), 0, 0), ((0.3, 1.0), 0, 1), ((np.nan, np.nan), 0, 1)],
)
def test_a_class_of_depth_over_a_limit_is_left_open(depths, found, left_open):
    row = dict(zip(("depth_min_m", "depth_max_m"), depths))
    result = drafted((WET, row), rules=rules({"least_value": "0.5"}))[2]
    assert len(result.states[0].areas) == found
    assert sum(result.open_rows.values()) == left_open
    depth = value(result, "hazard_depth", depth=0.5)
    assert depth.value == pytest.approx(300.0 * found)
    if left_open:
        assert (depth.low, depth.high) == (pytest.approx(0.0), pytest.approx(300.0))


@pytest.mark.parametrize(
    ("date", "found", "left_open"),
    [("2017-08-02", 1, 0), ("2016", 0, 0), ("2026", 1, 0), (None, 0, 1), ("平成29年", 0, 1)],
)
def test_records_count_back_from_the_end_of_the_year(date, found, left_open):
    row = {"type": "past_inundation", "depth_min_m": np.nan, "depth_max_m": np.nan, "rank": "1",
           "scenario": None, "date": date}
    asked = rules({"hazards": "past_inundation", "within_years": "10"})
    result = drafted((WET, row), rules=asked)[2]
    assert (len(result.states[0].areas), sum(result.open_rows.values())) == (found, left_open)


def test_small_areas_are_left_out_and_counted():
    small = Options(2026, 0.0, 100.0, 5.0)
    result = drafted((BOX(0, 0, 5, 5), None), (BOX(500, 0, 540, 40), None), rules=rules({}),
                     options=small)[2]
    assert (len(result.states[0].areas), len(result.states[0].dropped)) == (0, 2)


def test_rules_that_cannot_be_answered_are_told_and_not_applied():
    asked = rules({}, {"induction": "in"}, {"least_needs": "1"}, {"most_storeys": "2"},
                  {"least_unserved_share": "0.1"})
    result = drafted((WET, None), rules=asked)[2]
    assert result.unanswered == {
        "r1": ("plans",), "r2": ("needs",), "r3": ("buildings",), "r4": ("shelters",)}
    with pytest.raises(CoreError) as caught:
        drafted((WET, None), rules=rules({"induction": "in"}))
    assert (caught.value.code, caught.value.facts["rules"]) == ("guideline_no_rule", "r0")


# Before and after.


def test_a_changed_induction_area():
    before, after = plan(BOX(0, 0, 400, 200)), plan(BOX(0, 0, 150, 200))
    _inputs, _told, result = drafted(
        (WET, None), rules=rules({"induction": "in"}), plans=before, plans_after=after)
    assert [people(result, place) for place in (0, 1)] == [
        [pytest.approx(300.0)], [pytest.approx(100.0)]]
    told = [value(result, "induction_exposed", state=state).value for state in ("before", "after")]
    assert told == [pytest.approx(300.0), pytest.approx(100.0)]
    assert value(result, "residents", "induction", "after").value == pytest.approx(300.0)


def test_a_plan_after_alone_is_a_sentence():
    with pytest.raises(CoreError) as caught:
        drafted((WET, None), rules=rules({}), plans_after=plan(TOWN))
    assert caught.value.code == "guideline_plans_before"


# Laws.


def test_every_unit_and_ratio_is_known():
    assert set(RATIOS) <= set(UNITS)
    assert {better for _unit, better in UNITS.values()} <= {"", "lower", "higher"}


boxes = st.tuples(*[st.integers(0, 78)] * 2, st.integers(1, 40), st.integers(1, 20)).map(
    lambda one: BOX(10 * one[0], 10 * (one[1] // 4), 10 * (one[0] + one[2]),
                    10 * (one[1] // 4 + one[3])))


@given(
    wet=st.lists(st.tuples(boxes, st.sampled_from(
        [{}, {"depth_min_m": 3.0, "depth_max_m": 5.0}, {"scenario": "L1", "depth_max_m": np.nan},
         {"type": "past_inundation", "scenario": None}])), min_size=1, max_size=5),
    cut=st.lists(boxes, max_size=3), inside=st.lists(boxes, max_size=2))
@settings(max_examples=25)
def test_sums_reconcile_whatever_the_areas(wet, cut, inside):
    given = {"districts": districts(*cut) if cut else None,
             "plans": plan(*inside) if inside else None}
    asked = rules({}, {"hazards": "flood; past_inundation", "least_density_ha": "50"})
    inputs, _told, result = drafted(*wet, rules=asked, **given)
    by_scope = {}
    for one in result.values:
        by_scope.setdefault(one.scope, []).append(one)
    sums = {scope: {one.key: one.value for one in values if one.hazard < 0}
            for scope, values in by_scope.items()}
    town = sums[result.scopes[0]]
    assert town["residents"] == pytest.approx(TOTAL)
    for scope, values in by_scope.items():
        own = sums[scope]
        assert own["exposed"] + own["not_exposed"] == pytest.approx(own["residents"], abs=1e-6)
        assert own["problem_residents"] <= own["exposed"] + 1e-6
        for row in range(len(inputs.hazards.keys)):
            ranks = [one.value for one in values if one.key == "hazard_rank" and one.hazard == row]
            assert sum(ranks) == pytest.approx(own["residents"], abs=1e-6)
    for kinds in (("district", "outside_districts"), ("induction", "outside_induction")):
        parts = [values for scope, values in sums.items() if scope.kind in kinds]
        for key in ("residents", "exposed", "problem_residents", "area_ha") if parts else ():
            assert sum(one[key] for one in parts) == pytest.approx(town[key], abs=1e-6)
    union = shapely.union_all([shape for shape, row in wet if row.get("type") is None])
    mine = [area for area in result.states[0].areas if area.rule.key == "r0"]
    assert sum(area.area_m2 for area in mine) == pytest.approx(
        union.intersection(TOWN).area, abs=0.01)
    assert shapely.union_all([area.shape for area in mine]).area == pytest.approx(
        sum(area.area_m2 for area in mine), abs=0.01)


@given(cut=st.lists(boxes, max_size=4), inside=boxes)
@settings(max_examples=25)
def test_pieces_share_out_every_zone(cut, inside):
    cells = np.array([BOX(CELL * n, 0, CELL * (n + 1), CELL) for n in range(4)], dtype=object)
    areas, overlap = disjoint(cut) if cut else (np.zeros(0, object), 0.0)
    assert overlap == pytest.approx(sum(one.area for one in cut) - shapely.union_all(cut).area)
    pieces = cut_zones(cells, areas, (inside, None))
    np.testing.assert_allclose(np.bincount(pieces.zone, pieces.share, 4), 1.0)
    np.testing.assert_allclose(
        np.bincount(pieces.zone, shapely.area(pieces.shapes), 4), CELL**2, rtol=1e-6)
    for row, area in enumerate(areas):
        mine = shapely.union_all(pieces.shapes[pieces.district == row])
        assert mine.area == pytest.approx(area.intersection(TOWN).area, abs=0.01)
    within = shapely.area(pieces.shapes[pieces.inside[:, 0]]).sum()
    assert within == pytest.approx(inside.intersection(TOWN).area, abs=0.01)
    assert not pieces.inside[:, 1].any()

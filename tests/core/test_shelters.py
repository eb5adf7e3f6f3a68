"""Who reaches a shelter in time and finds room: small towns worked by hand."""

import numpy as np
import pytest
from nigiwai.core.errors import CoreError
from nigiwai.core.formats.lists.shelter_notes import floor_area_m2
from nigiwai.core.risk.shelters import run, serving
from nigiwai.core.risk.shelters.ages import by_age
from nigiwai.core.risk.shelters.plan import Limits, speed
from nigiwai.tests.core.shelter_towns import (
    ask,
    assumptions,
    candidates,
    conserved,
    crowd,
    hazard,
    shelters,
    table,
)
from nigiwai.tests.core.walking_graphs import street, walking_graph


def solve(people, places, question, **how):
    how = {"hazard": None, "graph": None, "new": None, "given": assumptions(), **how}
    return run.evacuate(people, how["hazard"], how["hazard"] is None or how.get("all", False),
                        places, how["new"], how["graph"], how["given"], question)


def night(result):
    return {name: values.tolist() for name, values in result.zones["night"].items()}


# Limits and speeds.


def test_speed_and_start_by_hand():
    given = assumptions()
    assert speed(given, "day", "standard") == 60.0
    assert speed(given, "night", "standard") == pytest.approx(48.0)
    assert speed(given, "night", "slow") == pytest.approx(24.0)
    starts = [Limits(30, np.inf, one).start_min(given, time)
              for one in ("at_once", "direct", "errands") for time in ("day", "night")]
    assert starts == [2, 7, 5, 10, 15, 20]
    # Twenty minutes by day after 5: 15 x 60 m.
    assert Limits(20, np.inf).reach_m(given, ("day",)) == 900.0
    assert Limits(20, 500.0).reach_m(given, ("day",)) == 500.0
    assert Limits(3, np.inf).reach_m(given) == 0.0


def test_minutes_are_the_start_and_the_way_times_one_and_a_half():
    # From the middle of the zone (100, 100) to (300, 100): 200 m straight, 300 m of way.
    result = solve(crowd(10, day=[4]), shelters(("a", 300, 100, "flood", 50)), ask(30))
    assert result.zones["day"]["minutes"][0] == pytest.approx(5 + 300 / 60)
    assert result.zones["night"]["minutes"][0] == pytest.approx(10 + 300 / 48)
    assert result.zones["day"]["metres"][0] == pytest.approx(300)
    assert result.zones["day"]["assigned"][0] == pytest.approx(4)
    assert result.basis == "straight_line × 1.5"


@pytest.mark.parametrize(("metres", "late"), [(300.0, 0.0), (299.9, 10.0)])
def test_a_limit_holds_what_is_on_it(metres, late):
    result = solve(crowd(10), shelters(("a", 300, 100, "flood", 50)), ask(metres=metres))
    assert night(result)["too_late"] == [late]
    assert conserved(result)


def test_too_late_no_room_and_room_add_up():
    # Three zones; the far one cannot be in time, the two near ones share 12 places.
    people = crowd(10, 10, 10)
    result = solve(people, shelters(("a", 100, 100, "flood", 12)), ask(metres=300))
    zones = night(result)
    assert zones["too_late"] == [0, 0, 10]
    assert sum(zones["assigned"]) == pytest.approx(12)
    # Those who live there walk less.
    assert zones["assigned"][0] == pytest.approx(10)
    assert zones["no_room"] == pytest.approx([0, 8, 0])
    assert result.plans["night"].nearest.tolist() == [20]
    assert conserved(result)


def test_slow_people_have_their_own_reach():
    # 300 m of way: 6.25 min at 48 m/min, 12.5 min at 24 m/min, after 10 min.
    given = assumptions(walker__slow_age_15_64=0.25)
    result = solve(crowd(8), shelters(("a", 300, 100, "flood", 50)), ask(20), given=given)
    assert night(result)["assigned"] == pytest.approx([6])
    assert night(result)["too_late"] == pytest.approx([2])
    ages = by_age(result.plans["night"], result.start, crowd(8), given)
    assert ages["assigned"].tolist() == pytest.approx([0, 6, 0, 0, 0])
    assert ages["minutes"][1] == pytest.approx(10 + 6.25)


# Who leaves.


def test_only_the_share_inside_the_hazard_leaves():
    # The area covers the western zone and half of the middle one.
    water = hazard((-50, -50, 300, 250, 0.5, 3.0))
    result = solve(crowd(10, 20, 30), shelters(("a", 300, 100, "flood", 99)), ask(60),
                   hazard=water)
    assert night(result)["leaving"] == pytest.approx([10, 10, 0])
    assert night(result)["people"] == [10, 20, 30]
    assert conserved(result)


def test_shallow_water_can_be_left_out():
    water = ((0, 0, 200, 200, 0.0, 0.5), (200, 0, 400, 200, 3.0, 5.0))
    everybody = solve(crowd(10, 20), shelters(("a", 300, 100, "flood", 99)), ask(60),
                      hazard=hazard(*water))
    deep = solve(crowd(10, 20), shelters(("a", 300, 100, "flood", 99)), ask(60),
                 hazard=hazard(*water, least=3.0))
    assert night(everybody)["leaving"] == pytest.approx([10, 20])
    assert night(deep)["leaving"] == pytest.approx([0, 20])
    with pytest.raises(CoreError) as caught:
        hazard(*water, least=5.0)
    assert caught.value.code == "shelters_too_shallow"


def test_a_sliver_between_the_points_of_the_grid_has_people_too():
    result = solve(crowd(100), shelters(("a", 100, 100, "flood", 99)), ask(60),
                   hazard=hazard((0, 0, 10, 200)))
    assert night(result)["leaving"] == pytest.approx([5])
    assert len(result.start) == 1
    assert result.start.x[0] < 10


def test_a_hazard_beside_the_town_is_said():
    with pytest.raises(CoreError) as caught:
        solve(crowd(10), shelters(("a", 100, 100, "flood", 9)), ask(60),
              hazard=hazard((900, 900, 950, 950)))
    assert caught.value.code == "shelters_nobody"


# Shelters.


def test_which_shelters_serve():
    rows = (("a", 0, 0, "flood;landslide"), ("b", 50, 0, "earthquake"), ("c", 100, 0, ""),
            ("d", 150, 0, "flood", np.nan, "welfare_shelter"))
    found = shelters(*rows)
    assert found.names == ["a"]
    assert found.told == {
        "rows": 4, "zero": 0, "places": 4, "merged": 0, "other_hazards": 1, "unknown": 1,
        "take_unknown": False, "other_kinds": 1}
    assert shelters(*rows, take_unknown=True).names == ["a", "c"]
    assert shelters(*rows, hazard="collapse_flow").names == ["a"]
    assert shelters(*rows, hazard="liquefaction").names == ["b"]
    with pytest.raises(CoreError) as caught:
        shelters(*rows, hazard="tsunami")
    assert caught.value.code == "shelters_none"
    assert caught.value.facts["served"] == "earthquake, flood, landslide"


def test_rows_of_one_place_are_one_shelter():
    rows = (("第一小学校", 0, 0, "earthquake", np.nan, "site"),
            ("第一 小学校", 120, 0, "flood", 80.0, "shelter"),
            ("第一小学校", 900, 0, "flood", 70.0, "shelter"),
            ("体育館", 4, 0, "flood", 60.0, "tsunami_building"))
    found = shelters(*rows)
    assert found.names == ["第一小学校", "第一小学校"]
    assert found.rows.tolist() == [3, 1]
    assert found.given.tolist() == [80.0, 70.0]
    assert found.kinds == ["site", "shelter"]
    assert found.hazards == ["earthquake;flood", "flood"]
    assert found.told["merged"] == 2


def test_a_capacity_that_is_not_known_is_an_assumption_and_never_infinite():
    given = assumptions()
    found = shelters(
        ("a", 0, 0, "flood", 80.0), ("b", 500, 0, "flood", np.nan, "shelter", "避難所面積平方メートル: 475"),
        ("c", 1000, 0, "flood", np.nan, "site"), ("d", 1500, 0, "flood", 0.0, "castle"))
    assert found.basis == ["given", "area", "assumed", "assumed"]
    assert found.capacity(given) == pytest.approx([80, 475 / 3, 500, 150])
    assert np.isfinite(found.capacity(given)).all()
    for row in given:
        if row.list == "evacuation" and row.key == "room" and row.parameter != "new":
            assert row.low < row.value < row.high < np.inf
            assert not row.verified


@pytest.mark.parametrize(("note", "area"), [
    ("避難所面積平方メートル: 475", 475), ("備考: x; 面積（㎡）：１，２００.５", 1200.5), ("床面積: 0.2ha", 2000),
    ("面積: 不明", np.nan), ("", np.nan), (None, np.nan), ("面積: 0", np.nan)])
def test_floor_area_in_a_note(note, area):
    assert floor_area_m2(note) == pytest.approx(area, nan_ok=True)


def test_kinds_are_read_from_a_text():
    assert serving.kinds_of("", "KINDS") == serving.USUAL
    assert serving.kinds_of("site, other", "KINDS") == ("site", "other")
    with pytest.raises(CoreError):
        serving.kinds_of("castle", "KINDS")


def test_the_order_of_rows_does_not_change_what_a_place_holds():
    rows = [("a", 0, 0, "flood", 10.0), ("a", 60, 0, "flood", 30.0), ("b", 700, 0, "flood", 5.0)]
    first, second = shelters(*rows), shelters(*rows[::-1])
    assert sorted(first.given) == sorted(second.given) == [5.0, 30.0]


def test_an_empty_table_is_said():
    with pytest.raises(CoreError) as caught:
        serving.serving(table(("a", 0, 0)).iloc[:0], "shelters", "flood", serving.USUAL,
                        assumptions())
    assert caught.value.code == "empty_layer"


# Streets.


def ladder():
    """Two streets from west to east, 0 and 100 m north, joined at both ends."""
    nodes = [(0, 0), (600, 0), (0, 100), (600, 100)]
    return walking_graph(nodes, [street(0, 1), street(2, 3), street(0, 2), street(1, 3)])


def test_along_the_streets_with_the_legs():
    # The point (100, 100) is on the northern street, the shelter on the southern at 100.
    result = solve(crowd(10), shelters(("a", 100, 0, "flood", 50)), ask(60), graph=ladder())
    assert night(result)["metres"] == pytest.approx([300])
    assert result.basis == "network"
    assert result.network_share.tolist() == [1.0]
    again = solve(crowd(10), shelters(("a", 100, 30, "flood", 50)), ask(60), graph=ladder())
    assert night(again)["metres"] == pytest.approx([330])


def test_water_shuts_a_street_and_the_way_round_is_taken():
    places = shelters(("a", 100, 0, "flood", 50))
    water = hazard((-10, 40, 10, 60, 0.5, 3.0))
    dry = solve(crowd(10), places, ask(60), graph=ladder(), hazard=water, all=True)
    shut = solve(crowd(10), places, ask(60, shut=True), graph=ladder(), hazard=water, all=True)
    assert night(dry)["metres"] == [pytest.approx(300)]
    assert run.totals(shut.zones["night"])["metres"] == pytest.approx(500 + 100 + 500)
    assert shut.wet_m == pytest.approx((100, 100))


@pytest.mark.parametrize(("depths", "usual", "slow"), [
    ((0.3, 0.5), False, True), ((0.0, 0.3), False, False), ((0.5, 3.0), True, True)])
def test_depths_that_shut_streets_by_pace(depths, usual, slow):
    # 0.3–0.5 m has its middle at 0.4 m: below 0.5 m, above 0.3 m.
    places = shelters(("a", 100, 0, "flood", 50))
    result = solve(crowd(10), places, ask(60, shut=True), graph=ladder(), all=True,
                   hazard=hazard((-10, 40, 10, 60, *depths)))
    assert [length > 0 for length in result.wet_m] == [usual, slow]


def test_who_stands_in_the_water_is_cut_off_and_counted():
    places = shelters(("a", 550, 0, "flood", 50))
    water = hazard((50, 50, 150, 150, 0.5, 3.0))
    result = solve(crowd(10, 10), places, ask(60, shut=True), graph=ladder(), hazard=water,
                   all=True)
    assert night(result)["cut_off"] == pytest.approx([10, 0])
    assert conserved(result)


def test_cut_off_when_all_ways_are_shut():
    places = shelters(("a", 100, 0, "flood", 50))
    water = hazard((-10, 40, 10, 60, 0.5, 3.0), (590, 40, 610, 60, 0.5, 3.0))
    result = solve(crowd(10), places, ask(60, shut=True), graph=ladder(), hazard=water, all=True)
    assert night(result)["cut_off"] == [10]
    # And a shelter on a street under water is reached by nobody.
    wet = hazard((50, -10, 150, 10, 0.5, 3.0))
    result = solve(crowd(10), places, ask(60, shut=True), graph=ladder(), hazard=wet, all=True)
    assert result.cut_sites.tolist() == [True]
    assert night(result)["cut_off"] == [10]


def test_off_the_network_the_straight_line_stands_in():
    places = shelters(("a", 100, 0, "flood", 50), ("far", 100, -900, "flood", 50))
    result = solve(crowd(10, 0), places, ask(60), graph=ladder())
    assert result.basis == "network, straight_line × 1.5"
    plan = result.plans["night"]
    own = plan.pairs.origin == 0
    found = dict(zip(plan.pairs.shelter[own].tolist(), plan.metres[own].tolist()))
    assert found == pytest.approx({0: 300, 1: 1500})


# Bands and candidates.


def test_bands_hold_the_value_and_everybody_is_counted_in_every_draw():
    places = shelters(("a", 300, 100, "flood"), ("b", 700, 100, "flood", 20.0))
    result = solve(crowd(300, 200, 100, day=[50, 60, 70]), places, ask(30, draws=8))
    assert conserved(result)
    for time in ("night", "day"):
        own, bands = run.totals(result.zones[time]), result.bands[time]["totals"]
        for name, (low, high) in bands.items():
            assert low <= own[name] + 1e-9 <= high + 2e-9
        low, high = bands["leaving"]
        assert low == pytest.approx(high)
    # An assumed capacity has a band, a published one has none.
    assert result.capacity_band[0][0] < 150 < result.capacity_band[1][0]
    assert result.capacity_band[0][1] == result.capacity_band[1][1] == 20.0
    again = solve(crowd(300, 200, 100, day=[50, 60, 70]), places, ask(30, draws=8))
    assert again.bands["night"]["totals"] == result.bands["night"]["totals"]


def test_the_new_shelter_that_helps_most_is_the_best_of_all():
    people = crowd(40, 10, 60, 5, 80)
    places = shelters(("a", 300, 100, "flood", 15))
    tried = [(x, 100) for x in (100, 300, 500, 700, 900)]
    question = ask(metres=330, new=2, room=50.0)
    result = solve(people, places, question, new=candidates(*tried))
    before = result.zones["night"]["assigned"].sum()

    def assigned(*chosen):
        more = [(f"n{x}", x, y + 10, "flood", 50.0) for x, y in chosen]
        both = shelters(("a", 300, 100, "flood", 15), *more)
        return solve(people, both, ask(metres=345)).zones["night"]["assigned"].sum()

    gains = [assigned(one) - before for one in tried]
    first, second = result.chosen.steps
    assert first.proven
    assert first.gain["night"] == pytest.approx(max(gains))
    one = tried[first.site - 1]
    best = max(assigned(one, other) for other in tried if other != one)
    assert first.gain["night"] + second.gain["night"] == pytest.approx(best - before)
    assert np.all(result.chosen.most >= np.array(gains) - 1e-6)


def test_where_room_is_short_slow_people_have_it_first_and_no_fewer_people_have_it():
    given = assumptions(walker__slow_age_15_64=0.25)
    places = shelters(("a", 300, 100, "flood", 50))
    plan = solve(crowd(100), places, ask(60), given=given).plans["night"]
    assert plan.assigned.sum(axis=1).tolist() == pytest.approx([25, 25])
    assert plan.flow.status == "optimal"
    alike = solve(crowd(100), places, ask(60)).plans["night"]
    assert alike.assigned.sum() == pytest.approx(plan.assigned.sum())


def test_no_candidate_helps_where_all_have_room():
    result = solve(crowd(4), shelters(("a", 100, 100, "flood", 15)), ask(30, new=2),
                   new=candidates((100, 120)))
    assert result.chosen.steps == ()


def test_a_stop_is_passed_on():
    from nigiwai.core.errors import Cancelled

    def stop(share):
        if share > 0.4:
            raise Cancelled

    with pytest.raises(Cancelled):
        run.evacuate(crowd(10), None, True, shelters(("a", 300, 100, "flood", 5)), None, None,
                     assumptions(), ask(30, draws=3), stop)

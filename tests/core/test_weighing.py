"""Danger, classes, induction areas and the front of scenarios, by hand and by law."""

import geopandas  # noqa: TID253 - tests on layers
import numpy as np
import pandas as pd  # noqa: TID253 - tests on layers
import pytest
import shapely  # noqa: TID253 - tests on layers
from hypothesis import given, settings
from hypothesis import strategies as st
from nigiwai.core.assumptions import Assumptions, builtin, read_rows
from nigiwai.core.errors import CoreError
from nigiwai.core.risk.hazards import Hazards
from nigiwai.core.risk.types import HAZARD_TYPES
from nigiwai.core.risk.weighing import areas, danger, pareto, run
from nigiwai.core.risk.weighing.places import PlaceRisk
from nigiwai.core.risk.weighing.weights import limits_of, parameter_of, weights_of
from nigiwai.core.risk.weighing.zones import Zones, class_of
from nigiwai.core.scenarios.comparison import COLUMNS
from nigiwai.core.scenarios.indicators import INDICATORS

CRS = "EPSG:6676"
BOX = shapely.box


def hazards(*rows):
    """``(type, scenario, rank, shape)`` as the areas of each hazard."""
    types, scenarios, ranks, shapes = zip(*rows)
    frame = geopandas.GeoDataFrame(
        {"type": types, "scenario": scenarios, "rank": ranks}, geometry=list(shapes), crs=CRS)
    return list(Hazards.from_frame(frame, "hazards").items.values())


def zones(vibrancy=(80.0, 60.0, 20.0, 10.0), residents=(100.0, 200.0, 300.0, 400.0)):
    """Four cells of 100 m from west to east."""
    count = len(vibrancy)
    nothing = np.full(count, np.nan)
    return Zones(
        [f"z{n}" for n in range(count)], [None] * count,
        np.array([BOX(100 * n, 0, 100 * (n + 1), 100) for n in range(count)], dtype=object),
        np.array(residents), np.array(residents) / 2, ["modelled"] * count, np.array(vibrancy),
        nothing, nothing)


def plan(*rows):
    kinds, shapes = zip(*rows)
    return geopandas.GeoDataFrame({"kind": kinds}, geometry=list(shapes), crs=CRS)


FLOODED = (
    ("flood", "L2", 2, BOX(0, 0, 50, 100)),  # half of z0, 0.4
    ("flood", "L2", 3, BOX(150, 0, 200, 100)),  # half of z1, 0.7
    ("landslide", None, 2, BOX(175, 0, 225, 100)),  # a quarter of z1 and of z2, 1
    ("flood", "L1", 1, BOX(300, 0, 400, 100)),  # all of z3, 0.1
)


# Weights.


def test_every_type_and_rank_has_a_weight_that_does_not_fall():
    weights = weights_of(builtin())
    for key, kind in HAZARD_TYPES.items():
        own = [weights[key, rank] for rank in range(1, kind.ranks + 1)]
        values = [one.value for one in own]
        assert values == sorted(values)
        assert all(0 <= one.low <= one.value <= one.high <= 1 for one in own)


def test_a_rank_weighs_what_its_lower_limit_weighs():
    flood = HAZARD_TYPES["flood"]
    names = [parameter_of(flood, rank) for rank in range(1, 8)]
    assert names == ["depth_0_m", "depth_0p5_m", "depth_3_m", *["depth_5_m"] * 4]
    hours = HAZARD_TYPES["inundation_duration"]
    assert [parameter_of(hours, rank) for rank in (1, 3, 4, 7)] == [
        "duration_0_h", "duration_0_h", "duration_72_h", "duration_72_h"]
    quake = HAZARD_TYPES["seismic_intensity"]
    assert [parameter_of(quake, rank) for rank in (1, 3, 4, 5, 6)] == [
        "intensity_0", "intensity_0", "intensity_5p5", "intensity_6", "intensity_6p5"]


# Danger of zones.


def weighed_here(**others):
    return run.weigh(zones(), hazards(*FLOODED), builtin(), **others)


def test_danger_is_the_share_of_the_worst_class_times_its_weight():
    found = weighed_here()
    # z1: a quarter in both counts as the landslide alone.
    assert found.danger.expected[:, 0] == pytest.approx(
        [0.5 * 0.4, 0.25 * 0.7 + 0.25 * 1.0, 0.25 * 1.0, 0.1])
    assert found.danger.expected[:, 1] == pytest.approx(
        [0.5 * 0.3, 0.25 * 0.6 + 0.25 * 0.9, 0.25 * 0.9, 0.05])
    assert found.in_danger == pytest.approx([0.5, 0.5, 0.25, 0.0])
    parts = [(key.text, rank, share, weight) for key, rank, share, weight in found.danger.parts(1)]
    assert parts == [("landslide", 2, pytest.approx(0.25), 1.0),
                     ("flood L2", 3, pytest.approx(0.25), 0.7)]
    worst = found.danger.worst()
    assert [found.danger.classes.keys[one].text for one in worst] == [
        "flood L2", "landslide", "landslide", "flood L1"]


def test_classes_by_hand_and_limits_belong_to_the_upper_side():
    found = weighed_here()
    assert found.kind == ["lively_at_risk", "lively_at_risk", "quiet_at_risk", "quiet_safe"]
    # z0 is at the very limit of danger (0.2), z2 near it: another value of the range decides.
    assert found.sure.tolist() == [False, True, False, False]
    limits = limits_of(builtin())
    assert class_of(np.array([50.0, 49.999, np.nan]), np.array([0.2, 0.199, 0.5]), limits) == [
        "lively_at_risk", "quiet_safe", None]


def test_limits_that_somebody_chose_have_no_range():
    found = weighed_here(lively=15.0, at_risk=0.05)
    assert found.kind == ["lively_at_risk"] * 3 + ["quiet_at_risk"]
    assert found.sure.tolist() == [True, True, True, True]


def test_without_any_hazard_everything_is_safe():
    found = run.weigh(zones(), [], builtin())
    assert found.danger.expected.tolist() == [[0.0, 0.0, 0.0]] * 4
    assert found.danger.worst().tolist() == [-1] * 4
    assert found.kind == ["lively_safe", "lively_safe", "quiet_safe", "quiet_safe"]


def test_a_hazard_that_misses_the_town():
    far = hazards(("tsunami", None, 5, BOX(9000, 0, 9100, 100)))
    assert run.weigh(zones(), far, builtin()).in_danger.tolist() == [0.0] * 4


def test_other_weights_of_a_study_stand_above():
    rows = [one for one in builtin() if one.place == ("risk", "weighing", "depth_0p5_m")]
    from dataclasses import replace

    other = Assumptions([*builtin(), replace(rows[0], value=0.5)])
    found = run.weigh(zones(), hazards(*FLOODED), other)
    assert found.danger.expected[0, 0] == pytest.approx(0.25)


def test_what_cannot_be_weighed_is_refused():
    nothing = zones((np.nan,) * 4)
    with pytest.raises(CoreError) as caught:
        run.weigh(nothing, [], builtin())
    assert caught.value.code == "weigh_no_vibrancy"
    with pytest.raises(CoreError) as caught:
        run.weigh(zones(), [], builtin(), plans_after=plan((areas.RESIDENCE, BOX(0, 0, 1, 1))))
    assert caught.value.code == "weigh_plans_before"
    layers = hazards(*FLOODED)
    assert len(danger.chosen(layers, ["flood"], "h")) == 2
    assert [one.key.text for one in danger.chosen(layers, ["flood L2"], "h")] == ["flood L2"]
    with pytest.raises(CoreError) as caught:
        danger.chosen(layers, ["tsunami"], "h")
    assert caught.value.facts["known"] == "flood L1, flood L2, landslide"
    with pytest.raises(CoreError) as caught:
        areas.check_areas(plan((areas.RESIDENCE, shapely.LineString([(0, 0), (1, 1)]))), "p")
    assert (caught.value.code, caught.value.facts["row"]) == ("weigh_no_area", 1)
    with pytest.raises(CoreError) as caught:
        areas.check_areas(plan(("use_district", BOX(0, 0, 1, 1))), "p")
    assert caught.value.code == "weigh_no_plans"


# Induction areas.

BEFORE = ((areas.RESIDENCE, BOX(0, 0, 150, 100)),)  # z0 and half of z1
AFTER = ((areas.RESIDENCE, BOX(50, 0, 150, 100)), (areas.RESIDENCE, BOX(300, 0, 400, 50)))


def lines_by(found):
    return {(one.kind, one.measure, one.hazard, None if np.isnan(one.rank) else one.rank): one
            for one in run.lines(found)}


def test_a_change_of_an_induction_area_by_hand():
    found = weighed_here(plans=plan(*BEFORE), plans_after=plan(*AFTER))
    assert {(part.name, part.shape.area) for part in found.parts} == {
        ("kept", 10_000), ("added", 5_000), ("removed", 5_000)}
    table = lines_by(found)

    def ends(measure, hazard="", rank=None):
        line = table[areas.RESIDENCE, measure, hazard, rank]
        return pytest.approx((line.before[0], line.after[0], line.change[0]))

    assert ends("area_ha") == (1.5, 1.5, 0.0)
    # Before: all of z0 and half of z1; after half of each, and half of z3.
    assert ends("residents") == (200.0, 350.0, 150.0)
    # Before half of z0 is in danger, the west half of z1 is dry.
    assert ends("residents_in_danger") == (50.0, 0.0, -50.0)
    assert ends("share_in_danger") == (0.25, 0.0, -0.25)
    assert ends("residents_weighed") == (20.0, 20.0, 0.0)
    was, now = (80 + 30) / 1.5, (40 + 30 + 5) / 1.5
    assert ends("vibrancy_mean") == (was, now, now - was)
    assert ends("residents_by_rank", "flood L2", 2) == (50.0, 0.0, -50.0)
    assert ends("residents_by_rank", "flood L1", 1) == (0.0, 200.0, 200.0)
    for hazard in ("flood L1", "flood L2", "landslide"):
        ranks = [line for key, line in table.items() if key[2] == hazard]
        assert sum(line.after[0] for line in ranks) == pytest.approx(350.0)
    band = table[areas.RESIDENCE, "residents_weighed", "", None]
    assert band.before == pytest.approx((20.0, 15.0, 25.0))
    assert band.after == pytest.approx((20.0, 10.0, 40.0))


def test_residents_induced_into_danger_by_zone():
    found = weighed_here(plans=plan(*BEFORE), plans_after=plan(*AFTER))
    share, heavy = run.induced(found, areas.RESIDENCE, areas.BEFORE)
    assert share == pytest.approx([1.0, 0.5, 0.0, 0.0])
    assert heavy == pytest.approx([0.5, 0.0, 0.0, 0.0])
    share, heavy = run.induced(found, areas.RESIDENCE, areas.AFTER)
    assert share == pytest.approx([0.5, 0.5, 0.0, 0.5])
    assert heavy == pytest.approx([0.0] * 4)
    share, _ = run.induced(found, areas.FUNCTION, areas.BEFORE)
    assert share.tolist() == [0.0] * 4


def test_what_is_left_by_rounding_along_a_border_is_no_change():
    """A border that goes a nanometre another way leaves nothing added or removed."""
    moved = shapely.Polygon([(0, 0), (75, 1e-9), (150, -1e-9), (150, 100), (75, 100 + 1e-9), (0, 100)])
    parts = areas.parts_of(plan(*BEFORE), plan((areas.RESIDENCE, moved)))
    assert [part.name for part in parts] == ["kept"]
    assert parts[0].shape.area == pytest.approx(15_000)


def test_without_a_change_there_is_no_after():
    found = weighed_here(plans=plan(*BEFORE))
    assert {part.name for part in found.parts} == {"kept"}
    line = lines_by(found)[areas.RESIDENCE, "residents", "", None]
    assert line.before[0] == pytest.approx(200.0)
    assert np.isnan(line.after[0])
    assert np.isnan(line.change[0])


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 380), st.integers(1, 400), st.integers(1, 2),
                          st.booleans()), min_size=1, max_size=4))
def test_parts_and_ranks_always_reconcile(boxes):
    before = plan(*((areas.RESIDENCE, BOX(w, 0, w + d, 60)) for w, d, _, _ in boxes))
    after = plan(*((areas.RESIDENCE, BOX(w, 20, w + d + 30, 100)) for w, d, _, _ in boxes))
    found = run.weigh(zones(), hazards(*FLOODED, *(
        ("landslide", None, rank, BOX(w, 10, w + d, 50)) for w, d, rank, _ in boxes)),
        builtin(), before, after)
    table = lines_by(found)
    for moment in ("before", "after"):
        total = getattr(table[areas.RESIDENCE, "residents", "", None], moment)[0]
        for hazard in ("flood L2", "landslide"):
            ranks = sum(getattr(line, moment)[0] for key, line in table.items() if key[2] == hazard)
            assert ranks == pytest.approx(total, rel=1e-9, abs=1e-9)
        heavy = getattr(table[areas.RESIDENCE, "residents_in_danger", "", None], moment)[0]
        value, low, high = getattr(table[areas.RESIDENCE, "residents_weighed", "", None], moment)
        assert -1e-9 <= heavy <= total + 1e-9
        assert low - 1e-9 <= value <= high + 1e-9
    area = table[areas.RESIDENCE, "area_ha", "", None]
    assert area.before[0] == pytest.approx(shapely.union_all(before.geometry).area / 1e4)
    assert area.after[0] == pytest.approx(shapely.union_all(after.geometry).area / 1e4)


# Places.


def test_hazards_at_places_the_heaviest_first():
    layers = hazards(*FLOODED)
    places = PlaceRisk(layers, danger.classes_of(layers, builtin()))
    x, y = np.array([180.0, 50.0, 120.0]), np.array([50.0, 50.0, 50.0])
    here, border, dry = places.at(x, y)
    assert [(one.key.text, one.rank, one.weight) for one in here] == [
        ("landslide", 2, 1.0), ("flood L2", 3, 0.7)]
    assert (here[1].depth_low, here[1].depth_high) == (3.0, 5.0)
    assert np.isnan(here[0].depth_low)
    assert [one.key.text for one in border] == ["flood L2"]
    assert dry == []
    assert places.weights(x, y).tolist() == [1.0, 0.4, 0.0]


# Scenarios.


def indicators(**scenarios):
    """``name=(vibrancy change, residents at risk change, …)`` in the order of the objectives."""
    rows = []
    for name, values in scenarios.items():
        for (key, (unit, better)), change in zip(pareto.OBJECTIVES.items(), values):
            rows.append((name, key, unit, 10.0, 10.0 + change, change, np.nan, np.nan, better))
        rows.append((name, "visitors", *INDICATORS["visitors"][:1], 1.0, 2.0, 1.0, 0.0, 0.0,
                     "higher"))
    return pd.DataFrame(rows, columns=list(COLUMNS))


def free(front):
    return set(front[~front["dominated"]]["scenario"])


def test_the_front_by_hand():
    table = indicators(
        a=(2.0, 5.0, 5.0, 1.0, 0.0),  # livelier, more people in danger
        b=(1.0, -3.0, 0.0, 1.0, 0.0),  # a little livelier, fewer
        c=(1.0, 6.0, 5.0, 1.0, 0.0),  # beaten by a and b
        d=(-1.0, 1.0, 1.0, -1.0, 0.1),  # worse than today in everything
    )
    front = pareto.front(table, "today")
    assert free(front) == {"a", "b"}
    by = front.drop_duplicates("scenario").set_index("scenario")["dominated_by"]
    # b is better than today in two and worse in none.
    assert (by["today"], by["c"], by["d"]) == ("b", "a; b", "b")
    assert list(front["indicator"].unique()) == list(pareto.OBJECTIVES)
    assert list(front["scenario"][:5]) == ["today", "a", "b", "c", "d"]
    risk = front[front["indicator"] == "residents_at_risk"].set_index("scenario")
    assert risk["normalised"].to_dict() == pytest.approx(
        {"today": 6 / 9, "a": 1 / 9, "b": 1.0, "c": 0.0, "d": 5 / 9})
    assert risk["is_today"].tolist() == [True, False, False, False, False]


def test_an_objective_that_one_scenario_lacks_is_not_used():
    table = indicators(a=(1.0, 1.0, 0.0, 0.0, 0.0), b=(0.5, -1.0, 0.0, 0.0, 0.0))
    table.loc[(table["scenario"] == "a") & (table["indicator"] == "residents_at_risk"),
              ["after", "change"]] = np.nan
    front = pareto.front(table, "today")
    used = front.drop_duplicates("indicator").set_index("indicator")["used"]
    assert not used["residents_at_risk"]
    assert used["vibrancy_mean"]
    assert free(front) == {"a"}


def test_the_same_everywhere_is_the_best_everywhere():
    assert pareto.normalised(np.array([3.0, 3.0, np.nan]), "lower").tolist()[:2] == [1.0, 1.0]
    assert np.isnan(pareto.normalised(np.array([np.nan]), "lower")).all()


numbers = st.tuples(*[st.integers(-3, 3).map(float)] * len(pareto.OBJECTIVES))


@settings(max_examples=60, deadline=None)
@given(st.lists(numbers, min_size=1, max_size=6), st.randoms(use_true_random=False))
def test_dominated_scenarios_are_never_on_the_front_and_order_does_not_matter(rows, random):
    named = {f"s{n}": row for n, row in enumerate(rows)}
    front = pareto.front(indicators(**named), "today")
    points = {"today": (0.0,) * len(pareto.OBJECTIVES), **named}
    signs = [1.0 if better == "higher" else -1.0 for _, better in pareto.OBJECTIVES.values()]
    turned = {name: [s * v for s, v in zip(signs, row)] for name, row in points.items()}

    def beats(one, other):
        return one != other and all(a >= b for a, b in zip(one, other))

    wanted = {name for name, own in turned.items()
              if not any(beats(other, own) for other in turned.values())}
    assert free(front) == wanted
    mixed = list(named)
    random.shuffle(mixed)
    again = pareto.front(indicators(**{name: named[name] for name in mixed}), "today")
    assert free(again) == wanted
    keys = ["scenario", "indicator"]
    columns = [*keys, "normalised", "rank", "dominated_by"]
    pd.testing.assert_frame_equal(
        front.sort_values(keys)[columns].reset_index(drop=True),
        again.sort_values(keys)[columns].reset_index(drop=True))
    assert front["normalised"].between(0, 1).all()


def test_risk_of_scenarios_from_their_zones():
    table = pd.DataFrame({"residents_before": [100.0, 50.0], "residents_after": [110.0, 50.0],
                          "visitors_before": [10.0, 0.0], "visitors_after": [20.0, np.nan]})
    rows = pareto.risk_of_zones(table, np.array([0.5, 1.0]), "s").set_index("indicator")
    assert rows.loc["residents_at_risk", ["before", "after", "change"]].tolist() == [
        100.0, 105.0, 5.0]
    assert rows.loc["visitors_at_risk", ["before", "after", "change"]].tolist() == [5.0, 10.0, 5.0]


def test_the_rows_of_the_table_are_assumptions_that_nobody_verified():
    from nigiwai.core.assumptions import TABLE_FOLDER

    rows = [one for one in read_rows(TABLE_FOLDER / "risk.csv", "risk") if one.key == "weighing"]
    assert len(rows) == 22
    assert not any(one.verified for one in rows)
    assert all(one.source.startswith("assumption of the project") for one in rows)

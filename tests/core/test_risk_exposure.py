"""Hazards of a table, exposure by hand, storeys, buildings, plan areas, moments, rasters."""

import numpy as np
import pytest
from nigiwai.core.assumptions import builtin
from nigiwai.core.errors import CoreError
from nigiwai.core.risk import people as carry
from nigiwai.core.risk.exposure import Hazards, People, exposed
from nigiwai.core.risk.moment import band_of, day_type_of, holds, moments_of, read_time
from nigiwai.core.risk.rasters import raster_hazard
from nigiwai.core.risk.storeys import (
    dry_storeys,
    evacuation,
    flooded_storeys,
    houses,
    structure_of,
)
from nigiwai.core.risk.types import HAZARD_TYPES, HazardKey, hazard_types

geopandas = pytest.importorskip("geopandas")
shapely = pytest.importorskip("shapely")
FLOOD = HazardKey("flood", "L2")


def table(*rows, **columns):
    """Hazard rows ``(type, scenario, rank, low, high, box)`` as a frame."""
    names = ("type", "scenario", "rank", "depth_min_m", "depth_max_m")
    made = {name: [row[place] for row in rows] for place, name in enumerate(names)}
    return geopandas.GeoDataFrame({**made, **columns}, geometry=[
        box if hasattr(box, "geom_type") else shapely.box(*box) for *_, box in rows])


def flood(rank, box, low=np.nan, high=np.nan, scenario="L2"):
    return ("flood", scenario, rank, low, high, box)


# Rows of the table


def test_depth_tells_the_rank_and_rank_the_depth():
    found = Hazards.from_frame(table(
        flood("2", (0, 0, 1, 1)), flood(None, (0, 0, 1, 1), 0.5, 1.0),
        flood("1", (0, 0, 1, 1), 3.0, 5.0), flood("0.5m以上3m未満", (0, 0, 1, 1)),
        flood(None, (0, 0, 1, 1), 20.0)), "h").items[FLOOD]
    np.testing.assert_array_equal(found.rank, [2, 2, 3, 2, 6])
    np.testing.assert_allclose(found.low, [0.5, 0.5, 3, 0.5, 20])
    np.testing.assert_allclose(found.mid, [1.75, 0.75, 4, 1.75, 25])
    np.testing.assert_allclose(found.high, [3, 1, 5, 3, 30])


def test_awkward_rows_are_counted():
    found = Hazards.from_frame(table(
        flood("x", (0, 0, 1, 1)), flood("9", (0, 0, 1, 1)), flood(None, (0, 0, 1, 1), 2, 5),
        ("volcano", "", "1", np.nan, np.nan, (0, 0, 1, 1)),
        flood("1", (0, 0, 1, 1), scenario="L9"),
        flood("1", shapely.Point(0, 0))), "h")
    assert dict(found.notes) == {
        "unknown_type": 1, "unknown_scenario": 1, "rank_unknown": 1, "rank_beyond": 1,
        "wide_class": 1, "lost": 1}
    assert [key.text for key in found.keys] == ["flood", "flood L2"]
    item = found.items[FLOOD]
    np.testing.assert_array_equal(item.rank, [1, 6, 3, 1])
    assert np.isnan(item.mid[0])
    np.testing.assert_allclose(item.mid[1], 25.0)


def test_points_become_circles_where_a_radius_is_given():
    found = Hazards.from_frame(table(flood("1", shapely.Point(0, 0))), "h", radius_m=100.0)
    assert found.notes["circles"] == 1
    assert found.items[FLOOD].shapes[0].area == pytest.approx(np.pi * 100**2, rel=0.02)


def test_no_known_type_is_refused():
    with pytest.raises(CoreError) as caught:
        Hazards.from_frame(table(("volcano", "", "1", 0, 1, (0, 0, 1, 1))), "layer")
    assert caught.value.code == "hazard_types_unknown"
    assert caught.value.facts["types"] == "volcano"


def test_zones_durations_and_numbers():
    rows = [("landslide_debris_flow", "", "2", np.nan, np.nan, (0, 0, 1, 1)),
            ("collapse_flow", "L2", None, np.nan, np.nan, (0, 0, 1, 1)),
            ("inundation_duration", "L2", None, np.nan, np.nan, (0, 0, 1, 1)),
            ("seismic_intensity", "", None, np.nan, np.nan, (0, 0, 1, 1)),
            ("liquefaction", "", "3", np.nan, np.nan, (0, 0, 1, 1))]
    frame = table(*rows, hours_min=[np.nan, np.nan, 72, np.nan, np.nan],
                  hours_max=[np.nan, np.nan, 168, np.nan, np.nan],
                  code=["", "", "", "6.0", ""])
    found = Hazards.from_frame(frame, "h")
    assert {key.text: int(item.rank[0]) for key, item in found.items.items()} == {
        "landslide_debris_flow": 2, "collapse_flow L2": 1, "inundation_duration L2": 4,
        "seismic_intensity": 5, "liquefaction": 3}
    assert not found.notes


def test_limits_of_a_study_move_the_ranks():
    own = builtin()
    row = own.row("risk", "flood", "break_1_m")
    moved = own.replaced([type(row)(**{**vars(row), "value": 0.3, "low": 0.3, "high": 0.3})])
    frame = table(flood(None, (0, 0, 1, 1), 0.3, 0.5))
    assert Hazards.from_frame(frame, "h", own).items[FLOOD].rank[0] == 1
    assert Hazards.from_frame(frame, "h", moved).items[FLOOD].rank[0] == 2
    wrong = own.replaced([type(row)(**{**vars(row), "value": 4.0, "low": 4.0, "high": 4.0})])
    with pytest.raises(CoreError, match="risk_breaks"):
        hazard_types(wrong)


# Exposure


def test_shares_of_residents_by_hand_and_sums():
    zones = shapely.box([0, 10], 0, [10, 20], 10)
    people = People(zones, np.array([100.0, 50.0]), np.tile([20.0, 10.0], (5, 1)).T,
                    np.array([30.0, np.nan]))
    hazards = Hazards.from_frame(table(
        flood("3", (0, 0, 5, 10)), flood("2", (4, 0, 12, 10)),
        ("tsunami", "", "1", np.nan, np.nan, (50, 50, 60, 60))), "h")
    found = exposed(hazards, people)
    np.testing.assert_allclose(
        found.residents(FLOOD)[:, [0, 2, 3]], [[0, 50, 50], [40, 10, 0]], atol=1e-9)
    np.testing.assert_allclose(found.residents(FLOOD).sum(axis=1), [100, 50])
    np.testing.assert_allclose(found.ages(FLOOD).sum(axis=(1, 2)), [100, 50])
    np.testing.assert_allclose(found.present(FLOOD)[0, [2, 3]], [15, 15])
    assert [key.text for key in found.missed] == ["tsunami"]
    low, high = found.items[FLOOD].bounds(people.residents, people.targets, 2)
    np.testing.assert_allclose(low[:, 0], [0, 0])
    np.testing.assert_allclose(high[:, 2], [100, 50])


def test_the_yearly_layers_and_their_union_count_once():
    zone = shapely.box([0], 0, [10], 10)
    frame = table(*[("past_inundation", "", None, np.nan, np.nan, box) for box in (
        (0, 0, 4, 10), (2, 0, 6, 10), (0, 0, 6, 10))], date=["2004-10-09", "2019", ""])
    hazards = Hazards.from_frame(frame, "h")
    (key,) = hazards.keys
    found = exposed(hazards, People(zone, np.array([100.0])))
    np.testing.assert_allclose(found.residents(key), [[40, 60]])
    np.testing.assert_array_equal(hazards.items[key].years(zone), [2])


def test_buildings_carry_people_whole_and_zones_the_rest():
    zones = shapely.box([0, 100], 0, [100, 200], 100)
    homes = shapely.box([10, 40], 10, [20, 50], 20)
    base = carry.of_buildings(
        zones, homes, np.array([100.0, 300.0]), np.array([1.0, 1.0]), [None, None],
        shapely.area(homes))
    people = base.people(np.tile([8.0, 2.0], (5, 1)).T, np.array([40.0, 7.0]))
    np.testing.assert_allclose(people.residents, [20, 20, 0, 10])
    np.testing.assert_allclose(people.present, [10, 30, 0, 7])
    hazards = Hazards.from_frame(table(flood("2", (0, 0, 11, 100)), flood("1", (150, 0, 200, 100))),
                                 "h")
    found = exposed(hazards, people, zones)
    np.testing.assert_allclose(
        found.residents(FLOOD)[:, :3], [[20, 0, 20], [5, 5, 0]], atol=1e-9)
    floor = found.items[FLOOD].by_rank(people.floor_m2, people.targets, 2)
    np.testing.assert_allclose(floor[0, [0, 2]], [300, 100])


def test_plan_areas_that_overlap_hold_the_same_people():
    zones = shapely.box([0], 0, [10], 10)
    areas = shapely.box([0, 0], 0, [5, 10], 10)
    inside = carry.within(carry.of_zones(zones), areas)
    people = inside.people(np.full((1, 5), 20.0), None)
    np.testing.assert_allclose(
        np.bincount(people.target, people.residents, 2), [50.0, 100.0])


# Storeys and leaving


def test_flooded_storeys_are_those_of_the_rule():
    own = builtin()
    np.testing.assert_array_equal(
        flooded_storeys([0, 0.49, 0.5, 2.99, 3.0, 4.0, 5.0, 7.5], own), [0, 0, 1, 1, 2, 2, 2, 3])
    np.testing.assert_array_equal(
        flooded_storeys([0.5, 3.0, 5.0, 10.0], own, open_end=True), [0, 1, 2, 4])
    assert np.isnan(flooded_storeys([np.nan], own))[0]


def test_who_goes_upstairs_and_who_leaves():
    own, kinds = builtin(), HAZARD_TYPES
    places = shapely.box(np.arange(6) * 10.0, 0, np.arange(6) * 10.0 + 5, 5)

    def at(*rows):
        return [(x * 10, 0, x * 10 + 5, 5) for x in rows]

    rows = [flood("1", at(0)[0]), *[flood("2", box) for box in at(1, 4, 5)],
            flood("3", at(2)[0]), flood("x", at(3)[0]),
            ("collapse_flow", "L2", None, np.nan, np.nan, at(4)[0]),
            ("collapse_flow", "L2", None, np.nan, np.nan, at(5)[0])]
    hazards = Hazards.from_frame(table(*rows), "h")
    homes = houses(6, own, np.array([2.0] * 6), None,
                   [None, None, None, None, "木造", "非木造（RC造）"])
    overs = {key: item.over(places) for key, item in hazards.items.items()}
    low, mid, high = dry_storeys(overs, homes, own)
    np.testing.assert_array_equal(mid, [2, 1, 0, np.nan, 1, 1])
    assert (low[:3] <= mid[:3]).all()
    assert (mid[:3] <= high[:3]).all()
    class_, why = evacuation(overs, kinds, homes, mid, own)
    assert list(class_) == ["stay", "vertical", "horizontal", "unknown", "horizontal", "vertical"]
    assert why[4] == "collapse_flow L2"


def test_long_flooding_makes_upstairs_no_refuge():
    own = builtin()
    place = shapely.box([0], 0, [5], 5)
    frame = table(flood("2", (0, 0, 5, 5)),
                  ("inundation_duration", "L2", None, np.nan, np.nan, (0, 0, 5, 5)),
                  hours_min=[np.nan, 72.0], hours_max=[np.nan, 168.0])
    hazards = Hazards.from_frame(frame, "h")
    homes = houses(1, own, np.array([2.0]))
    overs = {key: item.over(place) for key, item in hazards.items.items()}
    class_, why = evacuation(overs, HAZARD_TYPES, homes, dry_storeys(overs, homes, own)[1], own)
    assert (class_[0], why[0]) == ("horizontal", "inundation_duration L2")


def test_structures_as_published():
    texts = {"木造（木造との混構造含む）": "wooden", "非木造（RC造、SRC造、鉄骨造）": "non_wooden",
             "601": "wooden", "611": "", None: "", "": "", "鉄筋コンクリート造": "non_wooden"}
    assert {text: structure_of(text) for text in texts} == texts


# Moments


def test_times_and_who_holds():
    first, second = read_time("2024-08-30T09:00"), read_time("2024-08-30 10:00")
    assert read_time("2024-08-30T09:00:00+09:00") == first
    assert read_time("2024/08/30 09:00") == first
    assert read_time(" ") is None
    with pytest.raises(CoreError, match="bad_time"):
        read_time("yesterday", "layer", "t", 3)
    keys = ["rain", "rain", "rain", "map"]
    times, ends = [first, second, first, None], [None, None, second, None]
    np.testing.assert_array_equal(holds(keys, times, ends, first), [1, 0, 1, 1])
    np.testing.assert_array_equal(holds(keys, times, ends, second), [0, 1, 0, 1])
    np.testing.assert_array_equal(holds(keys, times, ends, read_time("2024-01-01")), [0, 0, 0, 1])
    assert moments_of(times, ends) == [first, second]
    with pytest.raises(CoreError, match="no_times"):
        moments_of([None])
    with pytest.raises(CoreError, match="too_many_moments"):
        moments_of([first + minute * (second - first) for minute in range(300)])
    assert (day_type_of(first), day_type_of(read_time("2024-08-31"))) == ("weekday", "holiday")
    assert [band_of(hour) for hour in (0, 6, 11, 15, 23)] == [
        "night", "morning", "midday", "afternoon", "evening"]


# Rasters


def depth_grid():
    """12 × 12 cells of 5 m; row 0 is the northernmost."""
    values = np.full((12, 12), np.nan)
    values[2:5, 2:8] = 0.2
    values[3, 4:6] = 0.5
    values[8:, :3] = 4.0
    values[10, 10] = 0.0
    return values


def test_a_raster_counts_whole_cells():
    values = depth_grid()
    houses_there = np.concatenate([
        shapely.box([11, 20, 0, 50, 26], [44, 40, 0, 5, 47], [13, 24, 30, 54, 29],
                    [46, 44, 60, 9, 54]),
        shapely.points([[22, 42]])])
    item, notes = raster_hazard(
        FLOOD, HAZARD_TYPES["flood"], [lambda: (values, 0.0, 60.0, 5.0, 5.0)])
    over = item.over(houses_there)
    expected = np.zeros((len(houses_there), 7))
    rank = np.where(values >= 3, 3, np.where(values >= 0.5, 2, np.where(values > 0, 1, 0)))
    for row in range(12):
        for column in range(12):
            cell = shapely.box(column * 5, 55 - row * 5, column * 5 + 5, 60 - row * 5)
            expected[:, rank[row, column]] += shapely.area(
                shapely.intersection(cell, houses_there))
    area = shapely.area(houses_there[:-1])[:, None]
    np.testing.assert_allclose(over.shares[:-1], expected[:-1] / area, atol=1e-12)
    np.testing.assert_array_equal(over.worst, [1, 2, 3, 0, 1, 2])
    np.testing.assert_allclose(over.mid, [0.25, 0.55, 4.05, 0, 0.25, 0.55])
    assert notes["wet"] == int((rank > 0).sum())
    assert len(item.shapes) < notes["wet"]


def test_a_raster_in_another_system_and_only_where_targets_are():
    values = depth_grid()
    places = shapely.box([1011], 44, [1013], 46)
    wanted = np.array([[11.0, 44.0, 13.0, 46.0]])
    item, notes = raster_hazard(
        FLOOD, HAZARD_TYPES["flood"], [lambda: (values, 0.0, 60.0, 5.0, 5.0)], wanted,
        lambda corners: corners + np.array([1000.0, 0.0]))
    assert item.over(places).worst[0] == 1
    assert notes["wet"] == 2
    empty, _notes = raster_hazard(FLOOD, HAZARD_TYPES["flood"], [])
    assert empty.over(places).worst[0] == 0

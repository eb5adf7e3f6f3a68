"""Damage of buildings and zones: expected numbers by hand, bands, districts, casualties."""

import math
from dataclasses import replace
from statistics import NormalDist

import numpy as np
import pytest
from nigiwai.core.assumptions import Assumption, builtin
from nigiwai.core.risk import damage_inputs, damage_stock
from nigiwai.core.risk.damage import Case, Cells, People, assess
from nigiwai.core.risk.damage_people import crowding, quake_deaths, quake_injuries
from nigiwai.core.risk.hazards import Hazards
from nigiwai.core.risk.types import HazardKey

NAN = math.nan
phi = NormalDist().cdf
QUAKE, FLOOD, TSUNAMI = (HazardKey(name) for name in ("seismic_intensity", "flood", "tsunami"))


@pytest.fixture(scope="module")
def assumptions():
    return builtin()


def stock(*rows):
    """Rows of structure, year, floor area, storeys, outline."""
    structure, *numbers = zip(*rows)
    return damage_stock.of_buildings(structure, *(np.array(one, float) for one in numbers))


def whole(count, *groups):
    from scipy import sparse

    table = np.zeros((1 + len(groups), count))
    table[0] = 1.0
    for row, group in enumerate(groups, 1):
        table[row, list(group)] = 1.0
    return sparse.csr_matrix(table)


def depths(key, *ranges, target=None, share=None):
    low, mid, high = np.array(ranges, float).T
    target = np.arange(len(low)) if target is None else np.array(target)
    return Cells(key, target, np.ones(len(low)) if share is None else np.array(share, float),
                 low, mid, high)


def one(results, function):
    (found,) = [result for result in results if result.function.key == function]
    return found


HOUSES = (("木造・土蔵造", 1955, 100, 2, 50), ("木造・土蔵造", 1990, 120, 2, 60),
          ("鉄筋コンクリート造", 1975, 800, 4, 200))


def test_a_quake_by_hand(assumptions):
    cells = damage_inputs.cells_of_scenario(QUAKE, 6.3, 3, 0.0)
    case = Case(stock(*HOUSES), People(), whole(3, (0, 2)))
    found = one(assess(case, [cells], assumptions), "seismic_intensity")
    full = [phi((6.3 - 6.25) / 0.27), phi((6.3 - 6.95) / 0.44), phi((6.3 - 7.05) / 0.54)]
    half = [phi((6.3 - 5.91) / 0.33), phi((6.3 - 6.57) / 0.44), phi((6.3 - 6.67) / 0.54)]
    np.testing.assert_allclose(found.values["full"], full, rtol=1e-12)
    np.testing.assert_allclose(found.values["half"], np.subtract(half, full), rtol=1e-12)
    ratio = 0.75 * np.array(full) + 0.35 * np.subtract(half, full)
    np.testing.assert_allclose(found.values["damage_ratio"], ratio)
    totals = found.totals
    assert totals["full"][:, 0] == pytest.approx([sum(full), full[0] + full[2]])
    assert totals["buildings"][:, 0].tolist() == [3, 2]
    assert totals["damaged_floor_m2"][0, 0] == pytest.approx(ratio @ [100, 120, 800])
    assert totals["damage_ratio"][0, 0] == pytest.approx(ratio @ [100, 120, 800] / 1020)
    assert np.isnan(totals["damage_yen"]).all()
    # Tokyo 2022; nobody knows who lives where, so a non-wooden building counts as one.
    assert totals["deaths_night"][0, 0] == pytest.approx(
        0.0676 * (full[0] + full[1]) + 0.0084 * full[2])
    assert totals["deaths_day"][0, 0] == pytest.approx(
        0.0676 * (full[0] + full[1]) * 0.45 + 0.0084 * full[2] * 0.9)
    assert np.isnan(totals["injured_night"]).all()
    assert found.valid.all()
    assert found.invalid.tolist() == [0, 0]


def test_the_rates_of_tokyo_and_the_crowding_of_other_buildings(assumptions):
    assert quake_deaths(1000, 500) == pytest.approx(67.6 + 4.2)
    assert quake_deaths(1000, 500, 0.5, 2.0) == pytest.approx(33.8 + 8.4)
    assert quake_injuries(10_000 * 0.2) == pytest.approx(0.0309 * 2000)
    houses = stock(*HOUSES)
    night = np.array([2.0, 4.0, 30.0])
    share = damage_stock.shares(assumptions)
    # 30 in one, 6 in two wooden ones: ten times as many.
    assert crowding(houses, night, share) == pytest.approx(10.0)
    assert crowding(houses, None, share) == 1.0
    assert crowding(houses, night * [1, 1, 0], share) == 1.0
    cells = damage_inputs.cells_of_scenario(QUAKE, 6.3, 3, 0.0)
    day = np.array([1.0, 1.0, 70.0])
    case = Case(houses, People(night, day), whole(3), 200_000.0)
    found = one(assess(case, [cells], assumptions), "seismic_intensity")
    full, totals = found.values["full"], {k: v[0, 0] for k, v in found.totals.items()}
    deaths = 0.0676 * (full[0] + full[1]) + 0.0084 * 10 * full[2]
    assert totals["deaths_night"] == pytest.approx(deaths)
    assert totals["deaths_day"] == pytest.approx(deaths * 72 / 36)
    assert totals["injured_night"] == pytest.approx(0.0309 * float(night @ full))
    assert totals["injured_day"] == pytest.approx(0.0309 * float(night @ full) * 2)
    assert totals["people_night"] == 36
    assert totals["people_day"] == 72
    assert totals["damage_yen"] == pytest.approx(totals["damaged_floor_m2"] * 200_000)


def test_a_flood_at_its_limits(assumptions):
    cells = depths(FLOOD, (0.5, 0.5, 0.5), (0.49, 0.49, 0.49), (3.5, 3.5, 3.5))
    case = Case(stock(*HOUSES), People(), whole(3))
    results = assess(case, [cells], assumptions)
    assert [result.function.key for result in results] == [
        "flood_above_floor", "flood_above_ground", "function_loss"]
    found = one(results, "flood_above_floor")
    assert found.values["damage_ratio"].tolist() == [0.189, 0.047, 0.8]
    assert found.values["above_floor"].tolist() == [1, 0, 1]
    assert found.values["below_floor"].tolist() == [0, 1, 0]
    assert one(results, "flood_above_ground").values["damage_ratio"].tolist() == [
        0.253, 0.189, 0.8]
    loss = one(results, "function_loss")
    assert loss.totals["no_outlets"][0, 0] == 1
    assert loss.totals["no_cars"][0, 0] == 3
    assert np.isnan(loss.values["damage_ratio"]).all()


def test_functions_side_by_side_and_which_were_wanted(assumptions):
    cells = depths(TSUNAMI, (2, 2, 2), (0.5, 0.5, 0.5), (12, 12, 12))
    case = Case(stock(*HOUSES), People(np.array([10.0, 10.0, 100.0])), whole(3))
    both = ("tsunami_yokohama", "tsunami_suppasri")
    yokohama, suppasri = assess(case, [cells], assumptions, both)
    assert yokohama.totals["full"][0, 0] == 1
    assert yokohama.totals["half"][0, 0] == 2
    wood = phi((math.log(2) - 0.6721) / 0.4985)
    assert suppasri.values["full"][0] == pytest.approx(wood)
    assert suppasri.valid.tolist() == [True, True, False]
    assert suppasri.invalid.tolist() == [1]
    assert yokohama.valid.all()
    caught = 0.3 * (10 * 1.0 + 10 * 0.048 + 100 * 1.0)
    assert suppasri.totals["deaths_night"][0, 0] == pytest.approx(caught)
    assert np.isnan(suppasri.totals["deaths_day"]).all()
    assert len(assess(case, [cells], assumptions, both[:1])) == 1


def test_below_validity_is_flagged(assumptions):
    cells = damage_inputs.cells_of_scenario(QUAKE, 4.5, 3, 0.2)
    found = one(assess(Case(stock(*HOUSES), People(), whole(3)), [cells], assumptions),
                "seismic_intensity")
    assert not found.valid.any()
    assert found.invalid.tolist() == [3]
    assert (found.values["full"] >= 0).all()


def test_unknown_structure_and_year_are_shares_that_sum_to_one(assumptions):
    share = damage_stock.shares(assumptions)
    np.testing.assert_allclose(share.people.sum(axis=1), 1.0)
    unknown = stock((None, NAN, NAN, NAN, 50), ("非木造", 1990, 100, NAN, 50),
                    ("かまくら", 1990, NAN, 3, 50))
    assert unknown.unknown == {"structure": 2, "year": 1, "floor_area": 2}
    assert unknown.unread == ("かまくら",)
    assert damage_stock.floors(unknown, share).tolist() == [100, 100, 150]
    cells = damage_inputs.cells_of_scenario(QUAKE, 6.5, 3, 0.0)
    found = one(assess(Case(unknown, People(), whole(3)), [cells], assumptions),
                "seismic_intensity")
    assert found.values["full"][1] == pytest.approx(phi((6.5 - 7.5) / 0.6))
    wood = 0.65 * phi((6.5 - 6.95) / 0.44)
    assert found.values["full"][2] == pytest.approx(wood + 0.35 * phi((6.5 - 7.5) / 0.6))
    eras = {1960: 0.05, 1980: 0.24, 2000: 0.71}
    ages = {1960: (6.25, 0.27), 1980: (6.40, 0.32), 2000: (6.95, 0.44)}
    wood = sum(part * phi((6.5 - ages[era][0]) / ages[era][1]) for era, part in eras.items())
    other = sum(part * phi((6.5 - mean) / spread) for part, mean, spread in (
        (0.05, 6.93, 0.5), (0.13, 7.05, 0.54), (0.82, 7.5, 0.6)))
    assert found.values["full"][0] == pytest.approx(0.65 * wood + 0.35 * other)


@pytest.mark.parametrize(("year", "era"), [
    (1960, 0), (1961, 1), (1970, 1), (1971, 2), (1980, 2), (1981, 3), (2025, 3), (NAN, 4)])
def test_years_fall_into_eras_closed_on_the_right(year, era):
    assert stock(("木造", year, 1, 1, 1)).group[0] == era


def test_zones_by_their_dwellings(assumptions):
    zones = damage_stock.of_zones([100.0, 40.0, NAN])
    # Half of the first zone in water of two classes, the second wholly dry but for a tenth.
    cells = depths(FLOOD, (0.6, 0.6, 0.6), (1.6, 1.6, 1.6), (0.6, 0.6, 0.6),
                   target=[0, 0, 1], share=[0.25, 0.25, 0.1])
    people = People(np.array([200.0, 80.0, 0.0]))
    found = one(assess(Case(zones, people, whole(3, (0,))), [cells], assumptions),
                "flood_above_floor")
    per = 0.55 / 1.15 + 0.45 / 6
    assert found.values["buildings"] == pytest.approx([50 * per, 4 * per])
    # 0.1 m and 1.1 m above the floor.
    assert found.values["damage_ratio"] == pytest.approx([(0.189 + 0.406) / 2, 0.189])
    assert found.mid == pytest.approx([1.1, 0.6])
    assert found.share == pytest.approx([0.5, 0.1])
    assert found.totals["people_night"][:, 0] == pytest.approx([108, 100])
    damaged = 92 * (25 * (0.189 + 0.406) + 4 * 0.189)
    assert found.totals["damaged_floor_m2"][0, 0] == pytest.approx(damaged)
    assert found.totals["exposed_floor_m2"][0, 0] == pytest.approx(92 * 54)


def test_bands_hold_the_value_and_come_from_the_range_of_the_rank(assumptions):
    cells = depths(FLOOD, (0.5, 1.75, 3.0), (0.5, 1.75, 3.0), (1.2, 1.2, 1.2))
    case = Case(stock(*HOUSES), People(), whole(3))
    found = one(assess(case, [cells], assumptions, draws=80), "flood_above_floor")
    low, high = found.bands["damage_ratio"]
    value = found.values["damage_ratio"]
    assert (low <= value + 1e-6).all()
    assert (value <= high + 1e-6).all()
    # 0.5 to 3 m of ground: 0.047 or 0.189 to 0.592; a known depth moves with the floor only.
    assert low[0] <= 0.189
    assert high[0] == pytest.approx(0.592)
    assert high[2] - low[2] < high[0] - low[0]
    totals = found.totals["damaged_floor_m2"][0]
    assert totals[1] < totals[0] < totals[2]
    again = one(assess(case, [cells], assumptions, draws=80), "flood_above_floor")
    assert again.totals["damaged_floor_m2"].tolist() == found.totals["damaged_floor_m2"].tolist()
    none = one(assess(case, [cells], assumptions), "flood_above_floor")
    assert np.isnan(none.totals["full" if "full" in none.totals else "buildings"][0, 1])


def test_casualties_have_bands_that_hold_their_value(assumptions):
    people = People(np.array([10.0, 10.0, 100.0]), np.array([5.0, 5.0, 200.0]))
    tsunami = depths(TSUNAMI, (0.3, 0.6, 1.0), (1.0, 2.0, 3.0), (3.0, 4.0, 5.0))
    quake = damage_inputs.cells_of_scenario(QUAKE, 6.3, 3, 0.2)
    case = Case(stock(*HOUSES), people, whole(3))
    results = assess(case, [quake, tsunami], assumptions, draws=60)
    for function, names in (("seismic_intensity", ("deaths", "injured")),
                            ("tsunami_suppasri", ("deaths",))):
        totals = one(results, function).totals
        for name in (f"{name}_{time}" for name in names for time in ("night", "day")):
            value, low, high = totals[name][0]
            assert 0 < low < value < high, (function, name)
            assert high <= totals[f"people_{name.split('_')[1]}"][0, 0]
    # Of the people in a tsunami 0.1 to 0.5 are caught: 1 m and more kills all of these.
    value, low, high = one(results, "tsunami_suppasri").totals["deaths_night"][0]
    assert 0.1 * 110 * 0.9 < low < 0.3 * 110 < high < 0.5 * 120 * 1.01


def test_the_sum_over_districts_is_the_whole_where_they_part_it(assumptions):
    rng = np.random.default_rng(4)
    rows = [("木造" if rng.random() < 0.7 else "鉄骨造", 1950 + 70 * rng.random(), 100, 2, 50)
            for _ in range(60)]
    middle = rng.uniform(0.1, 5.0, 60)
    cells = depths(TSUNAMI, *zip(middle * 0.8, middle, middle * 1.2))
    night = rng.uniform(0, 9, 60)
    case = Case(stock(*rows), People(night), whole(60, range(20), range(20, 60)))
    for result in assess(case, [cells], assumptions):
        for name, table in result.totals.items():
            if name != "damage_ratio" and np.isfinite(table[:, 0]).all():
                assert table[0, 0] == pytest.approx(table[1:, 0].sum()), name
        for name in ("buildings", "full", "half"):
            if name in result.values:
                assert result.values[name].sum() == pytest.approx(result.totals[name][0, 0])


def test_order_of_targets_does_not_matter(assumptions):
    cells = depths(TSUNAMI, (0.5, 1, 2), (1, 2, 3), (3, 4, 5))
    first = assess(Case(stock(*HOUSES), People(), whole(3)), [cells], assumptions, draws=5)
    turned = depths(TSUNAMI, (3, 4, 5), (1, 2, 3), (0.5, 1, 2))
    again = assess(Case(stock(*HOUSES[::-1]), People(), whole(3)), [turned], assumptions, draws=5)
    for one_, other in zip(first, again):
        np.testing.assert_allclose(one_.totals["buildings"], other.totals["buildings"])
        for name in one_.values:
            np.testing.assert_allclose(one_.values[name], other.values[name][::-1])


def test_assumptions_given_move_the_result(assumptions):
    rows = [replace(assumptions.row("damage", "replacement", "ratio_full"), value=1.0, high=1.0)]
    cells = damage_inputs.cells_of_scenario(QUAKE, 6.9, 3, 0.0)
    case = Case(stock(*HOUSES), People(), whole(3))
    before, after = (assess(case, [cells], given)[0].values["damage_ratio"]
                     for given in (assumptions, assumptions.replaced(rows)))
    assert (after > before).all()
    assert isinstance(rows[0], Assumption)


# From layers.


def areas(*rows):
    """Rows of type, scenario, rank, depth limits, box."""
    import geopandas
    import shapely

    kind, scenario, rank, low, high, boxes = zip(*rows)
    return Hazards.from_frame(geopandas.GeoDataFrame(
        {"type": kind, "scenario": scenario, "rank": rank, "depth_min_m": low,
         "depth_max_m": high}, geometry=[shapely.box(*box) for box in boxes], crs="EPSG:6676"),
        "hazards")


def boxes(*rows):
    import shapely

    return np.array([shapely.box(*row) for row in rows], dtype=object)


def test_cells_of_buildings_take_the_worst_and_of_zones_each_part():
    hazards = areas(
        ("flood", "L2", "2", NAN, NAN, (0, 0, 10, 10)), ("flood", "L2", "3", NAN, NAN, (5, 0, 10, 10)),
        ("flood", "L2", "2", 1.0, 2.0, (10, 0, 20, 10)))
    (hazard,) = hazards.items.values()
    targets = boxes((4, 4, 6, 6), (0, 0, 1, 1), (12, 1, 13, 2), (30, 0, 31, 1))
    cells, left = damage_inputs.cells_of_areas(hazard, targets, by_area=False)
    assert left == 0
    assert cells.target.tolist() == [0, 1, 2]
    assert np.stack([cells.low, cells.mid, cells.high], axis=1).tolist() == [
        [3, 4, 5], [0.5, 1.75, 3], [1, 1.5, 2]]
    cells, _ = damage_inputs.cells_of_areas(hazard, targets, by_area=True)
    assert cells.target.tolist() == [0, 0, 1, 2]
    assert cells.share.tolist() == pytest.approx([0.5, 0.5, 1, 1])


def test_cells_of_ranks_without_depth():
    hazards = areas(
        ("seismic_intensity", "", "6", NAN, NAN, (0, 0, 1, 1)),
        ("seismic_intensity", "", "4", NAN, NAN, (2, 0, 3, 1)),
        ("liquefaction", "", "3", NAN, NAN, (0, 0, 1, 1)),
        ("liquefaction", "", "2", NAN, NAN, (2, 0, 3, 1)))
    ranges = {}
    for hazard in hazards.items.values():
        cells, _ = damage_inputs.cells_of_areas(
            hazard, boxes((0, 0, 1, 1), (2, 0, 3, 1)), by_area=False)
        ranges[hazard.key.type] = np.stack([cells.low, cells.high], axis=1).tolist()
    assert ranges["seismic_intensity"] == [[6.5, 7.0], [5.5, 6.0]]
    assert ranges["liquefaction"] == [[15, 22.5], [5, 15]]


def test_values_of_a_raster_leave_out_the_dry_and_the_unknown():
    cells = damage_inputs.cells_of_values(FLOOD, [0.0, NAN, 0.5, -1.0, 2.0])
    assert cells.target.tolist() == [2, 4]
    assert cells.low.tolist() == cells.high.tolist() == [0.5, 2.0]


def test_districts_by_centre_and_by_area():
    targets = boxes((0, 0, 2, 2), (2, 0, 4, 2))
    districts = boxes((0, 0, 3, 2), (1, 0, 9, 9))
    by_area = damage_inputs.members_of(targets, districts, True).toarray()
    assert by_area == pytest.approx(np.array([[1, 1], [1, 0.5], [0.5, 1]]))
    by_centre = damage_inputs.members_of(targets, districts, False).toarray()
    assert by_centre.tolist() == [[1, 1], [1, 1], [1, 1]]
    assert damage_inputs.members_of(targets, boxes(), True).toarray().tolist() == [[1, 1]]


def test_people_are_put_on_homes_by_floor_and_nobody_is_lost():
    zones = boxes((0, 0, 10, 10), (10, 0, 20, 10), (500, 0, 510, 10))
    places = np.array([(1, 1), (5, 5), (15, 5), (9, 9)], dtype=float)
    floor = np.array([100.0, 300.0, 0.0, 400.0])
    living = damage_inputs.living_floor(floor, np.array([1.0, 4, 1, 2]),
                                        ["住宅", "共同住宅", None, "業務施設"])
    assert living.tolist() == [50, 225, 0, 0]
    night, day, left = damage_inputs.people_of_buildings(
        zones, np.array([55.0, 7.0, 3.0]), np.array([80.0, NAN, 0.0]), places, living, floor)
    assert night == pytest.approx([10, 45, 7, 0])
    assert day == pytest.approx([10, 30, 0, 40])
    assert left == pytest.approx(3.0)

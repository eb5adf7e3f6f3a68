"""The indicators of urban structure against numbers worked by hand, on a town of three zones."""

import csv

import geopandas  # noqa: TID253 - tests on layers
import numpy as np
import pytest
import shapely  # noqa: TID253 - tests on layers
from nigiwai.core.assumptions import TABLE_FOLDER
from nigiwai.core.structure import disaster, finance, functions, land, run
from nigiwai.core.structure.carriers import Carriers
from nigiwai.core.structure.indicators import GROUPS, Book, Three, indicators
from nigiwai.core.structure.residents import Years
from nigiwai.core.structure.state import Facilities, Stops
from nigiwai.tests.core.structure_towns import (
    CRS,
    X,
    Y,
    box,
    inputs,
    plans,
    street,
    value,
    values_of,
    ways,
    year,
)

NAN = float("nan")
RESIDENCE = [box(0, 0, 700, 500)]  # 35 ha: the first zone and 40 % of the second


# The registry


def test_every_indicator_is_filled_or_says_why():
    result = run.evaluate(inputs())
    assert {v.key for v in result.values} == set(indicators())
    told = [v for v in result.values if not v.why]
    assert {v.key for v in told} == {"residents"}
    assert [v.state for v in result.values] == ["before"] * len(result.values)


def test_the_registry_is_whole():
    with (TABLE_FOLDER / "structure_indicators.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len({row["key"] for row in rows}) == len(rows) == len(indicators())
    assert {row["group"] for row in rows} == set(GROUPS)
    assert {row["better"] for row in rows} == {"", "higher", "lower"}
    official = [row["official_column"] for row in rows if row["official_column"]]
    assert len(set(official)) == len(official)
    assert all(row["official_name"] for row in rows if row["official_column"])


# Residence


def test_residents_inside_and_their_share():
    given = inputs(plans=plans(RESIDENCE))
    assert ways(value(given, "residents")) == (600, 600, 600)
    assert ways(value(given, "rpa_residents")) == pytest.approx((100, 100, 180))
    assert ways(value(given, "rpa_share")) == pytest.approx((1 / 6, 1 / 6, 0.3))
    assert ways(value(given, "rpa_residents", age="age_65_up")) == pytest.approx((30, 30, 54))
    assert ways(value(given, "rpa_share", age="age_85_up")) == pytest.approx((1 / 6, 1 / 6, 0.3))


def test_the_density_in_web_mercator_is_the_true_one_over_the_factor():
    given = inputs(plans=plans(RESIDENCE))
    density, area = value(given, "rpa_density"), value(given, "rpa_area")
    assert area.own == pytest.approx(35.0)
    assert (density.corrected, density.own) == pytest.approx((100 / 35, 180 / 35))
    (found,) = [v for v in run.evaluate(given).values if v.key == "rpa_density" and v.age == "all"]
    assert density.corrected / density.tool == pytest.approx(found.facts["factor"], rel=1e-12)
    # 1/cos² at the latitude of the place; the other two factors are stated beside it.
    place = geopandas.GeoSeries([RESIDENCE[0].centroid], crs=CRS).to_crs(6668)
    inverse = 1 / np.cos(np.radians(place.y.iloc[0])) ** 2
    assert found.facts["inverse_cos2"] == pytest.approx(inverse, rel=1e-8)
    rest = found.facts["sphere"] * found.facts["plane_scale"]
    assert density.corrected / density.tool == pytest.approx(inverse * rest, rel=1e-8)


def test_overlapping_areas_are_added_in_full_by_the_official_tool_only():
    given = inputs(plans=plans([box(0, 0, 500, 500), box(0, 0, 700, 500)]))
    assert ways(value(given, "rpa_residents")) == pytest.approx((200, 100, 180))
    area = value(given, "rpa_area")
    assert area.own == pytest.approx(35.0)
    assert area.tool / area.own == pytest.approx(60 / 35 * 1.489, rel=1e-3)


def test_changes_go_from_year_to_year():
    years = [year(2015, (200, 200, 200)), year(2020)]
    found = values_of(run.evaluate(inputs(years=years, plans=plans(RESIDENCE))), "rpa_share_change")
    assert found[2015] == "first_year"
    assert ways(found[2020]) == pytest.approx(
        (1 / 6 - 1 / 3, 1 / 6 - 1 / 3, 0.3 - 280 / 600))


def test_the_target_takes_the_projected_total():
    years = [year(2020), year(2040, (60, 100, 100), "projection")]
    given = inputs(years=years, plans=plans(RESIDENCE), target=(150.0, 2040))
    # Now 100 (own 180), then 60 (own 100): p = 40 (80), S = 90 (50);
    # outside: projected 260 − 60 = 200 (160), but the tool's today 600 − 60 = 540.
    assert ways(value(given, "rpa_decline")) == pytest.approx((40, 40, 80))
    assert ways(value(given, "required_induced")) == pytest.approx((90, 90, 50))
    assert ways(value(given, "projected_residents")) == pytest.approx((260, 260, 260))
    assert ways(value(given, "outside_rpa_projected")) == pytest.approx((540, 200, 160))
    assert ways(value(given, "required_share_of_decline")) == pytest.approx(
        (90 / 40, 90 / 40, 50 / 80))
    assert ways(value(given, "required_share_of_outside")) == pytest.approx(
        (90 / 540, 90 / 200, 50 / 160))


def test_a_target_year_without_projection_says_so():
    given = inputs(plans=plans(RESIDENCE), target=(150.0, 2040))
    assert value(given, "required_induced") == "no_target_year"


# Functions


def facilities(*given):
    """Facilities ``(east, group, induced)`` on the middle line."""
    east, group, induced = zip(*given)
    return Facilities(X + np.array(east, float), np.full(len(east), Y + 250.0),
                      np.array(group, object), np.array(induced))


def test_shares_of_facilities():
    now = facilities((100, "administration", True), (200, "culture", False),
                     (600, "commerce", True), (900, "commerce", False), (1400, "medicine", True),
                     (1000, "park", False))
    then = facilities((100, "administration", True), (900, "administration", True))
    given = inputs(plans=plans(RESIDENCE, [box(0, 0, 300, 500), box(150, 0, 700, 500)]), sites=now,
                   set_up=then)
    # 200 m lies in both areas: the official tool counts it twice.
    assert ways(value(given, "ufia_facility_admin_count_total")) == (5, 5, 5)
    assert ways(value(given, "ufia_facility_count_total")) == (4, 3, 3)
    assert ways(value(given, "ufia_facility_share_total")) == pytest.approx((0.8, 0.6, 0.6))
    assert ways(value(given, "ufia_facility_share_admin_culture")) == pytest.approx((1.5, 1, 1))
    assert ways(value(given, "ufia_facility_share_commerce")) == pytest.approx((0.5, 0.5, 0.5))
    assert np.isnan(value(given, "ufia_facility_share_education").own)
    assert ways(value(given, "rpa_facility_count_commercial")) == (1, 1, 1)
    assert ways(value(given, "ufia_facility_share_total_latest")) == pytest.approx((2 / 3,) * 3)
    assert ways(value(given, "ufia_facility_share_total_established")) == pytest.approx((0.5,) * 3)
    assert value(given, "ufia_facility_share_delta_total").own == pytest.approx(0.1)


def test_every_kind_of_the_official_groups_is_a_group_of_categories():
    from nigiwai.core.vibrancy.categories import categories

    groups = {one.group for one in categories().values()}
    assert set(functions.KINDS) <= groups
    assert {kind for kinds in functions.GROUPS.values() for kind in kinds} == set(functions.KINDS)


# Disaster


def hazards(*given):
    """Hazard areas ``(type, scenario, rank, from, to, shape)``."""
    names = ("type", "scenario", "rank", "depth_min_m", "depth_max_m")
    table = {name: [row[place] for row in given] for place, name in enumerate(names)}
    for name in names[2:]:
        table[name] = np.array(table[name], float)
    return geopandas.GeoDataFrame(table, geometry=[row[-1] for row in given], crs=CRS)


FLOOD = "flood_assumed_0p5m_inundation_pop_share"


def test_everybody_counts_once_at_the_worst_rank():
    given = inputs(hazards=hazards(
        ("flood", "L2", 2, 0.5, 3.0, box(0, 0, 500, 500)),
        ("flood", "L2", 3, 3.0, 5.0, box(200, 0, 700, 500)),
        ("flood", "L1", 1, 0.0, 0.5, box(0, 0, 1500, 500)),
    ))
    # The first centroid lies in both; of the second zone 40 % of the area is under water.
    assert ways(value(given, FLOOD)) == pytest.approx((200 / 600, 100 / 600, 180 / 600))
    deep = "flood_assumed_3m_inundation_pop_share"
    assert ways(value(given, deep)) == pytest.approx((100 / 600, 100 / 600, (60 + 80) / 600))
    assert ways(value(given, "flood_plan_0p5m_inundation_pop_share")) == (0, 0, 0)
    assert value(given, "tsunami_2m_inundation_pop_share") == "no_hazard"


def test_a_class_that_leaves_the_limit_open_gives_a_range():
    given = inputs(hazards=hazards(
        ("flood", "L2", NAN, 0.5, 1.0, box(0, 0, 500, 500)),
        ("flood", "L2", NAN, 0.3, 1.0, box(1000, 0, 1250, 500)),
    ))
    found = value(given, FLOOD)
    assert (found.own, found.low, found.high) == pytest.approx((100 / 600, 100 / 600, 250 / 600))


def test_the_official_tool_knows_only_some_classes_of_tsunami():
    rows = hazards(*[
        ("tsunami", None, NAN, low, high, box(0, 0, 1, 1))
        for low, high in ((1.0, 2.0), (2.0, 5.0), (3.0, 4.0), (20.0, NAN), (1.0, 3.0))
    ])
    tool, sure, perhaps = disaster.classes(rows, disaster.ASKED[-1])
    assert tool.tolist() == [False, True, False, False, False]
    assert sure.tolist() == [False, True, True, True, False]
    assert perhaps.tolist() == [False, False, False, False, True]


def test_the_official_tool_cuts_residents_of_a_building_to_a_whole_number():
    points = Carriers(np.zeros(3), np.zeros(3), np.array([0, 0, 1]), np.array([0.3, 0.7, 1.0]))
    people = np.array([[9.0], [4.5]])
    # 2.7 → 2 in two areas, 6.3 → 6 in one, 4.5 → 4 in none.
    assert disaster.tool_count(points, np.array([2.0, 1.0, 0.0]), people).tolist() == [10.0]


# Transport


def stops(stations=(), bus=()):
    def places(given):
        return np.array([(X + x, Y + 250.0) for x in given]).reshape(-1, 2)

    return Stops(places(stations), places(bus))


def test_circles_and_straight_lines_with_detour():
    given = inputs(stops=stops(stations=[50]))
    found = value(given, "rail_pop_covered")
    # The second centroid is 700 m off: within 800 m, but not within 800 m · cos(35°) = 656 m.
    assert (found.tool, found.corrected) == (100, 300)
    # Points every 100 m: of the second zone 5 at 500 m and 3 at 600 m lie within 800 m / 1.3.
    assert found.own == pytest.approx(100 + 200 * 8 / 25)
    assert (found.low, found.high) == pytest.approx((100 + 200 * 3 / 25, 100 + 200 * 10 / 25))
    share = value(given, "rail_pop_coverage")
    assert share.own == pytest.approx(164 / 600)
    assert value(given, "bus_pop_coverage") == "no_bus"
    assert value(given, "transit_pop_covered").own == pytest.approx(164)


def test_the_way_along_the_street():
    given = inputs(stops=stops(stations=[50]), graph=street())
    result = run.evaluate(given)
    (found,) = values_of(result, "rail_pop_covered").values()
    # |dx| + |dy| ≤ 800 m: 5 + 5 + 3 + 1 points of the second zone.
    assert found.own == pytest.approx(100 + 200 * 14 / 25)
    assert np.isnan(found.low)
    assert result.on_network == pytest.approx(1.0)
    assert {v.basis for v in result.values if v.key == "rail_pop_covered"} == {"cells; network"}


def test_who_lives_off_the_network_goes_straight_with_a_detour():
    given = inputs(stops=stops(stations=[50]), graph=street(), join_m=150.0)
    result = run.evaluate(given)
    (found,) = values_of(result, "rail_pop_covered").values()
    # Two of five rows are off the street; of them 2 points at 500 m are within 800 m / 1.3
    # and none at 600 m; on the street 3 + 3 + 3 + 1.
    assert result.on_network == pytest.approx(0.6)
    assert found.own == pytest.approx(100 + 200 * 12 / 25)
    assert found.low <= found.own <= found.high
    assert {v.basis for v in result.values if v.key == "rail_pop_covered"} == {
        "cells; network; straight_line × 1.3"}


def test_either_counts_once():
    given = inputs(stops=stops(stations=[250], bus=[250, 1250]), graph=street())
    rail, bus, both = (value(given, f"{name}_pop_covered") for name in ("rail", "bus", "transit"))
    assert both.tool < rail.tool + bus.tool
    assert both.own <= rail.own + bus.own
    assert both.own >= max(rail.own, bus.own)
    assert both.corrected == 100 + 200 + 300


# Land use


def test_new_building_land_inside_and_outside():
    cells = [box(x, 0, x + 100, 100) for x in (0, 100, 650, 800, 900)]
    then = geopandas.GeoDataFrame(
        {"code": ["0700", "0100", "0100", "0100", "0100"], "use": None, "year": 2015.0},
        geometry=cells, crs=CRS)
    now = then.assign(code=["0700", "0700", "0700", "0700", "0100"], year=2020.0)
    import pandas as pd

    both = geopandas.GeoDataFrame(pd.concat([then, now], ignore_index=True), crs=CRS)
    given = inputs(plans=plans(RESIDENCE), land=both)
    # Built: 4; new: the second (inside), the third (half inside), the fourth (outside).
    assert ways(value(given, "residential_land_mesh_count")) == (4, 4, 4)
    inside = value(given, "new_construction_index_inside_rpa")
    outside = value(given, "new_construction_index_outside_rpa")
    assert ways(inside) == pytest.approx((1 / 4, 2 / 4, 1.5 / 4))
    assert ways(outside) == pytest.approx((1 / 4, 1 / 4, 1.5 / 4))
    assert ways(value(given, "new_construction_cumulative_change")) == (2, 3, 3)
    assert ways(value(given, "new_construction_gap")) == pytest.approx((0, 1 / 4, 0))


def test_a_use_tells_building_land_too():
    frame = geopandas.GeoDataFrame(
        {"code": ["700", "211", "201", None], "use": [None, None, None, "建物用地"]},
        geometry=[box(0, 0, 1, 1)] * 4, crs=CRS)
    assert land.built_up(frame).tolist() == [True, True, False, True]


# Finance


def table(**items):
    import pandas as pd

    rows = [(number, item, amount) for item, by_year in items.items()
            for number, amount in by_year.items()]
    return pd.DataFrame(rows, columns=["year", "item", "value"])


def test_tax_and_its_growth():
    given = inputs(finance=table(land_tax_base={2019: 1000.0, 2020: 1100.0},
                                 land_fixed_asset_tax={2019: 12.0, 2020: 15.0}))
    result = run.evaluate(given)
    tax = values_of(result, "land_fixed_asset_tax")
    assert ways(tax[2020]) == pytest.approx((15.4, 15.0, 15.0))
    growth = values_of(result, "land_fixed_asset_tax_change_rate")
    assert growth[2019] == "first_year"
    assert ways(growth[2020]) == pytest.approx((0.1, 0.25, 0.25))


def test_spending_by_the_official_periods_and_by_five_years():
    years = range(2012, 2023)
    given = inputs(finance=table(expenditure={y: 100.0 * (y - 2000) for y in years},
                                 population=dict.fromkeys(years, 100.0)))
    result = run.evaluate(given)
    each = values_of(result, "per_capita_expenditure")
    assert (each[2022].own, each[2022].tool) == (22.0, 17 + 18 + 19 + 20 + 21 + 22)
    assert np.isnan(each[2020].tool)
    mean = values_of(result, "per_capita_expenditure_avg")
    assert (mean[2022].tool, mean[2022].own) == (19.5, 20.0)
    assert (mean[2017].tool, mean[2017].own) == (14.5, 15.0)
    change = values_of(result, "per_capita_expenditure_avg_change")
    assert (change[2022].tool, change[2022].own) == pytest.approx((19.5 / 14.5, 20 / 15))


def test_residents_of_the_study_serve_where_the_table_has_none():
    found = finance.per_head({"expenditure": {2020: 6000.0, 2021: 1.0}}, Years((year(2020),)))
    assert found == {2020: 10.0}


# After


def test_a_changed_area_and_new_homes():
    homes = run.NewHomes(np.array([X + 1200.0]), np.array([Y + 100.0]), np.array([100.0]),
                         (2.0, 1.5, 3.0), np.full(5, 0.2))
    years = [year(2015), year(2020)]
    given = inputs(years=years, plans=plans(RESIDENCE), plans_after=plans([box(1000, 0, 1500, 500)]),
                   homes=homes)
    result = run.evaluate(given)
    before, after = (values_of(result, "rpa_residents", state) for state in ("before", "after"))
    assert sorted(before) == [2015, 2020]
    assert sorted(after) == [2020]
    assert ways(before[2020]) == pytest.approx((100, 100, 180))
    assert ways(after[2020]) == pytest.approx((500, 500, 500))
    assert (after[2020].low, after[2020].high) == pytest.approx((450, 600))
    share = values_of(result, "rpa_share", "after")[2020]
    assert (share.own, share.low, share.high) == pytest.approx((500 / 800, 450 / 750, 600 / 900))
    assert values_of(result, "residents", "after")[2020].own == 800


def test_areas_both_ways():
    given = inputs(plans=plans(RESIDENCE, [box(0, 0, 250, 500)]))
    rows = run.area_rows(run.evaluate(given), given)
    assert [row["kind"] for row in rows] == ["residence_induction", "urban_function_induction"]
    first = rows[0]
    assert first["residents"] == pytest.approx(180)
    assert first["density_ha"] == pytest.approx(180 / 35)
    assert first["density_ha"] / first["mercator_density_ha"] == pytest.approx(first["factor"])


def test_a_book_splits_age_groups():
    book = Book()
    book.add("residents", 2020, "before", Three(np.array([1.0, 2.0]), 3.0), ages=("all", None))
    (one,) = book.values
    assert (one.three.tool, one.three.corrected, one.age) == (1.0, 3.0, "all")


def test_progress_reaches_the_end_and_may_stop():
    shares = []
    run.evaluate(inputs(plans=plans(RESIDENCE)), shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == pytest.approx(1.0)


def test_what_is_no_area_is_refused():
    from nigiwai.core.errors import CoreError

    with pytest.raises(CoreError, match="structure_no_area"):
        run.checked_shapes([shapely.LineString([(0, 0), (1, 1)])], "plan")
    bow = shapely.Polygon([(0, 0), (1, 1), (1, 0), (0, 1)])
    assert shapely.is_valid(run.checked_shapes([bow], "plan")).all()

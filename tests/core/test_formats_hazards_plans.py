"""Plan areas, districts, standard prices, and lines that close to areas."""

import math

import pytest
from nigiwai.core.errors import CoreError
from nigiwai.core.formats.areas import districts, national_plans, plan_areas, standard_prices
from nigiwai.core.formats.parsed import Options
from nigiwai.core.formats.shapes import closed_areas
from nigiwai.tests.core.format_files import item, reasons
from nigiwai.tests.core.samples_hazards import (
    CLOSED_LINE,
    OPEN_LINE,
    POINT,
    SAMPLES,
    SQUARE,
    areas,
    layer,
)

BESIDE = {"attributes.csv": "original_name,display_name\nSAFIELD000,用途地域\nSAFIELD001,容積率（％）\n"
          "SAFIELD002,建ぺい率（％）\n".encode()}


def read(module_read, name, data, options=None, **beside):
    parsed = module_read(item(name, data, **beside), options or Options())
    assert len(parsed.frame) + len(parsed.refused) == parsed.rows_read
    return parsed


def lines(*coordinates, crs="EPSG:6676"):
    """A layer of lines in metres."""
    import geopandas
    import shapely

    return geopandas.GeoDataFrame(geometry=[shapely.LineString(c) for c in coordinates], crs=crs)


RING = [(0, 0), (10, 0), (10, 10), (0, 10), (0, 0)]


def test_a_line_that_ends_where_it_begins_is_an_area():
    closed = closed_areas(lines(RING))
    assert closed.shapes[0].area == 100
    assert (closed.lines, closed.areas, closed.troubles) == (1, 1, {})


def test_lines_end_to_end_are_one_area_of_the_first_row():
    closed = closed_areas(lines(RING[:3], [(50, 0), (60, 0)], RING[2:]))
    assert closed.shapes[0].area == 100
    assert closed.troubles == {1: ("open_lines", ""), 2: ("line_part", "1")}
    assert (closed.lines, closed.areas) == (2, 1)


def test_lines_that_meet_in_threes_are_not_closed():
    closed = closed_areas(lines(RING[:3], RING[2:], [(0, 0), (5, 5), (10, 10)]))
    assert {reason for reason, _ in closed.troubles.values()} == {"open_lines"}
    assert (closed.lines, closed.areas) == (0, 0)


def test_lines_that_cross_are_not_closed():
    crossed = [(0, 0), (10, 10), (10, 0)], [(10, 0), (0, 10), (0, 0)]
    assert len(closed_areas(lines(*crossed)).troubles) == 2


def test_a_gap_of_metres_does_not_close():
    assert closed_areas(lines([*RING[:-1], (0, 3)])).troubles == {0: ("open_lines", "")}


def test_a_ring_within_a_ring_of_one_row_is_a_hole():
    import geopandas
    import shapely

    hole = [(2, 2), (4, 2), (4, 4), (2, 4), (2, 2)]
    frame = geopandas.GeoDataFrame(
        geometry=[shapely.MultiLineString([RING, hole])], crs="EPSG:6676"
    )
    assert closed_areas(frame).shapes[0].area == 96


def test_polygons_points_and_nothing():
    import geopandas
    import shapely

    frame = geopandas.GeoDataFrame(
        geometry=[shapely.box(0, 0, 1, 1), shapely.Point(0, 0), None], crs="EPSG:6676"
    )
    closed = closed_areas(frame)
    assert closed.shapes[0].area == 1
    assert closed.troubles == {1: ("wrong_kind", "Point")}
    assert closed.shapes[2] is None


def test_zoning_of_the_nation():
    parsed = read(national_plans.read_zoning, *SAMPLES["use_districts_a29"])
    row = parsed.frame.iloc[0]
    assert (row["kind"], row["code"], row["name"]) == ("use_district", "commercial", "商業地域")
    assert (row["coverage_ratio"], row["floor_area_ratio"]) == (0.8, 4.0)
    assert (parsed.vintage, parsed.dataset) == ("2019", "A29_22212")


def test_unknown_zones_and_missing_ratios():
    data = areas("A29_004", 99, A29_005="", A29_006=0, A29_007=None)
    parsed = read(national_plans.read_zoning, "A29-19_22212.geojson", data)
    row = parsed.frame.iloc[0]
    assert (row["code"], row["kind"], row["name"]) == ("99", "use_district", "")
    assert math.isnan(row["coverage_ratio"])
    assert math.isnan(row["floor_area_ratio"])
    assert dict(parsed.notes)["unknown_codes_kept"] == {"column": "A29_004", "codes": "99"}


def test_induction_areas_of_the_nation():
    parsed = read(national_plans.read_induction, *SAMPLES["induction_areas_a50"])
    assert parsed.frame["kind"].tolist() == [
        "other", "residence_induction", "urban_function_induction",
    ]


def test_zoning_of_a_city_takes_the_zone_from_the_title_where_the_row_is_empty():
    data = layer(
        ({"SAFIELD000": "商業地域", "SAFIELD001": 400, "SAFIELD002": 80}, SQUARE),
        ({"SAFIELD000": None, "SAFIELD001": None, "SAFIELD002": None}, SQUARE),
    )
    parsed = read(plan_areas.read, "都市計画図_商業地域/商業地域.geojson", data, **BESIDE)
    assert parsed.frame["code"].tolist() == ["commercial"] * 2
    assert parsed.frame["name"].tolist() == ["商業地域"] * 2
    assert parsed.frame["floor_area_ratio"][0] == 4.0
    assert parsed.frame["coverage_ratio"][0] == 0.8
    assert math.isnan(parsed.frame["floor_area_ratio"][1])
    assert dict(parsed.notes)["zone_from_title"] == {"rows": 1, "zone": "商業地域"}


def test_zoning_of_a_whole_city_by_its_rows():
    data = layer(
        ({"用途地域": "第１種低層住居専用地域", "容積率": 0.8, "建蔽率": 0.5}, SQUARE),
        ({"用途地域": "準工業地域", "容積率": 200, "建蔽率": 60}, SQUARE),
        ({"用途地域": "謎の地域", "容積率": 200, "建蔽率": 60}, SQUARE),
        ({"用途地域": None, "容積率": None, "建蔽率": None}, SQUARE),
    )
    parsed = read(plan_areas.read, "用途地域.geojson", data)
    assert parsed.frame["code"].tolist() == ["low_rise_exclusive_1", "quasi_industrial", "謎の地域"]
    assert parsed.frame["floor_area_ratio"].tolist() == [0.8, 2.0, 2.0]
    assert parsed.frame["coverage_ratio"].tolist() == [0.5, 0.6, 0.6]
    assert dict(parsed.notes)["unknown_codes_kept"]["codes"] == "謎の地域"
    assert reasons(parsed) == {"unknown_code": 1}


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("準防火地域", "quasi_fire_protection"),
        ("防火地域", "fire_protection"),
        ("住まいるエリア（居住誘導区域）", "residence_induction"),
        ("農業地域振興計画（農用地区域）", "farmland"),
        ("地区計画区域", "district_plan"),
        ("近隣商業地域", "use_district"),
        ("市街化調整区域", "urbanisation_control"),
    ],
)
def test_kinds_by_title(title, kind):
    data = layer(({"FID": 1}, SQUARE))
    assert plan_areas.recognises(item(f"{title}.geojson", data), Options())
    assert read(plan_areas.read, f"{title}.geojson", data).frame["kind"].tolist() == [kind]


def test_lines_of_a_plan_close_or_are_refused():
    data = layer(({"FID": 0}, CLOSED_LINE), ({"FID": 1}, OPEN_LINE))
    parsed = read(plan_areas.read, "土地区画整理事業区域.geojson", data)
    assert parsed.frame.geom_type.tolist() == ["Polygon"]
    assert reasons(parsed) == {"open_lines": 1}
    assert dict(parsed.notes)["lines_closed"] == {"lines": 1, "areas": 1}


def test_a_title_that_names_two_kinds_is_asked():
    data = layer(({"FID": 0}, SQUARE))
    name = "市街化区域界・市街化調整区域界.geojson"
    with pytest.raises(CoreError) as caught:
        read(plan_areas.read, name, data)
    assert caught.value.facts["known"] == "urbanisation, urbanisation_control"
    parsed = read(plan_areas.read, name, data, Options(kind="urbanisation"))
    assert parsed.frame["kind"].tolist() == ["urbanisation"]


def test_other_fields_with_a_shown_name_go_into_the_note():
    beside = {"attributes.csv": "a,b\nSAFIELD001,最低敷地面積\n".encode()}
    data = areas("SAFIELD001", 165)
    parsed = read(plan_areas.read, "敷地面積の最低限度指定区域.geojson", data, **beside)
    assert parsed.frame["note"].tolist() == ["最低敷地面積: 165"]


def test_roads_and_points_are_no_plan_areas():
    road = layer(({"FID": 0}, OPEN_LINE))
    assert not plan_areas.recognises(item("都市計画道路.geojson", road), Options())
    # A folder may hold roads beside zones.
    assert not plan_areas.recognises(item("用途地域/道路.geojson", road), Options())
    point = layer(({"名称": "店"}, POINT))
    assert not plan_areas.recognises(item("商業地域.geojson", point), Options())


def test_a_plan_that_says_nothing_is_asked_where_the_format_is_named():
    file = item("x.geojson", layer(({"FID": 0}, SQUARE)))
    assert not plan_areas.recognises(file, Options())
    named = Options(format=plan_areas.KEY)
    assert plan_areas.recognises(file, named)
    with pytest.raises(CoreError, match="kind_unknown"):
        plan_areas.read(file, named)


def test_districts():
    parsed = read(districts.read, *SAMPLES["districts"])
    assert parsed.frame["kind"].tolist() == ["school_district"] * 2
    assert parsed.frame["name"].tolist() == ["小川小学校", "豊田小学校"]


def test_districts_without_a_name_are_asked():
    data = areas("item2", "第1自治会")
    with pytest.raises(CoreError) as caught:
        read(districts.read, "自治会区域.geojson", data)
    assert caught.value.code == "columns_unknown"
    parsed = read(districts.read, "自治会区域.geojson", data, Options(columns={"name": "item2"}))
    assert parsed.frame["name"].tolist() == ["第1自治会"]


def test_a_boundary_of_lines_is_named_only():
    file = item("行政区域界.geojson", layer(({"FID": 0}, OPEN_LINE)))
    assert districts.recognises(file, Options())
    parsed = districts.read(file, Options())
    assert (parsed.table, reasons(parsed)) == ("", {"boundary_known": 1})


def test_districts_of_no_kind_are_asked():
    named = Options(format=districts.KEY)
    file = item("x.geojson", areas("名称", "a"))
    assert districts.recognises(file, named)
    with pytest.raises(CoreError, match="kind_unknown"):
        districts.read(file, named)


def test_standard_prices():
    file = item(*SAMPLES["standard_land_prices"])
    assert standard_prices.recognises(file, Options())
    parsed = read(standard_prices.read, *SAMPLES["standard_land_prices"])
    row = parsed.frame.iloc[0]
    assert (row["name"], row["kind"], row["price_yen_m2"]) == ("13010", "standard", 51100.0)
    assert row["note"] == "時点修正率 1: 0.998"
    data = layer(({"標準宅地番号": "1", "価格": "-"}, POINT))
    assert reasons(read(standard_prices.read, "HYOJ.geojson", data)) == {"bad_number": 1}



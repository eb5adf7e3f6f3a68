"""Lists of facilities: columns, categories, sizes, places; what is not a facility."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from nigiwai.core.errors import CoreError
from nigiwai.core.formats import categories, registry
from nigiwai.core.formats.parsed import Options
from nigiwai.core.formats.sources import items_of
from nigiwai.tests.core.format_files import (
    AED,
    FLOW,
    LIST,
    SQUARE,
    geojson,
    item,
    parse,
    reasons,
    refusal,
)


def test_a_facility_has_category_size_and_hours():
    parsed = parse("a.csv", LIST.encode("cp932"))
    row = parsed.frame.iloc[0]
    assert (row["category"], row["size"], row["size_unit"], row["size_basis"]) == (
        "child_care", 90.0, "persons", "source",
    )
    assert (row["opens"], row["name"], row["id"]) == ("08:30", "ひまわり園", "1")
    assert (row.geometry.x, row.geometry.y) == (138.30, 34.86)


def test_longitude_may_come_first_and_swapped_values_are_put_right():
    data = "店名,業態,経度,緯度\nA,飲食店,138.30,34.86\nB,飲食店,34.87,138.31\n"
    parsed = parse("a.csv", data.encode())
    assert [(p.x, p.y) for p in parsed.frame.geometry] == [(138.30, 34.86), (138.31, 34.87)]
    assert ("coordinates_swapped", {"rows": 1}) in parsed.notes


def test_rows_without_a_place_or_a_kind_are_refused():
    data = (
        "名称,業種,緯度,経度\nA,飲食店,,\nB,飲食店,0,0\nC,飲食店,x,138.3\nD,飲食店,51.5,0.1\n"
        "E,その他,34.86,138.30\nF,レンタカー,34.86,138.30\nG,飲食店,34.86,138.30\n"
    )
    parsed = parse("a.csv", data.encode())
    assert reasons(parsed) == {
        "no_coordinates": 1, "zero_coordinates": 1, "bad_coordinates": 1, "outside_japan": 1,
        "unknown_category": 1, "not_used_kind": 1,
    }
    assert parsed.frame["name"].tolist() == ["G"]
    detail = next(row.detail for row in parsed.refused if row.reason == "unknown_category")
    assert detail == "その他: E"


@pytest.mark.parametrize("size", ["-30", "0", "たくさん", "1e999", "10人20人"])
def test_a_size_that_cannot_be_used_is_noted_and_assumed(size):
    data = LIST.replace(",90,", f",{size},")
    parsed = parse("a.csv", data.encode())
    assert parsed.frame["size"].isna().all()
    assert parsed.frame["size_basis"].tolist() == ["assumed"]
    assert ("sizes_not_usable", {"rows": 1}) in parsed.notes


def test_the_given_category_stands_above_everything():
    parsed = parse("a.csv", LIST.encode(), Options(category="office"))
    assert parsed.frame["category"].tolist() == ["office"]
    parsed = parse("a.csv", AED.encode(), Options(category="office"))
    assert (parsed.format, parsed.frame["category"].tolist()) == ("facility_list", ["office"])


@pytest.mark.parametrize(
    ("kind", "name", "category"),
    [
        ("支所", "A", "public_service"),
        ("連絡所", "A", "public_service"),
        ("武道館", "A", "sports"),
        ("ホームセンター", "A", "shopping_center"),
        ("", "大富連絡所", "public_service"),
        ("", "西支所", "public_service"),
        ("", "市立武道館", "sports"),
        ("", "ホームセンター港店", "shopping_center"),
        ("", "駅前武道具店", ""),
    ],
)
def test_kinds_of_public_places_and_large_stores(kind, name, category):
    assert categories.of_row([kind], name, "") == category


def test_floor_area_with_its_unit_is_a_size():
    data = "店名,業態,緯度,経度,店舗面積（㎡）\nA,スーパー,34.86,138.30,1200\n"
    row = parse("a.csv", data.encode()).frame.iloc[0]
    assert (row["size"], row["size_unit"], row["size_basis"]) == (1200.0, "m2", "source")


def test_display_names_and_title_beside_the_file_are_read():
    data = "クーポン名,業種,緯度,経度\n青島米穀店,,34.86,138.30\n"
    beside = {
        "attributes.csv": "original_name,display_name,label_flag\r\nクーポン名,店舗名,\r\n".encode(),
        "config.yml": "category: x\nname: ショップ \n".encode(),
    }
    parsed = parse("coupon.csv", data.encode(), **beside)
    assert parsed.frame["name"].tolist() == ["青島米穀店"]
    assert parsed.frame["category"].tolist() == ["shop"]
    assert parsed.title == "ショップ"


def test_repeated_ids_get_their_row_number():
    data = "NO,名称,種別,緯度,経度\n1,A,保育所,34.86,138.30\n1,B,保育所,34.87,138.30\n2,C,保育所,34.88,138.3\n"
    parsed = parse("a.csv", data.encode())
    assert parsed.frame["id"].tolist() == ["1-row2", "1-row3", "2"]
    assert ("ids_repeated", {"rows": 2}) in parsed.notes


def test_a_list_without_longitude_says_what_is_missing():
    error = refusal("a.csv", "名称,緯度\nA,34.86\n".encode())
    assert (error.code, error.facts["columns"]) == ("missing_columns", "longitude")


def test_park_polygons_become_points_with_their_area():
    pyproj = pytest.importorskip("pyproj")
    data = geojson(({"公園名": "中央公園"}, "Polygon", SQUARE))
    parsed = parse("公園.geojson", data)
    lon, lat = zip(*SQUARE[0])
    area, _ = pyproj.Geod(ellps="GRS80").polygon_area_perimeter(lon, lat)
    row = parsed.frame.iloc[0]
    assert row["size"] == pytest.approx(abs(area), rel=1e-4)  # about 91 m x 111 m
    assert row["category"] == "park_neighborhood"
    assert 138.3 < row.geometry.x < 138.301
    assert row["reach_m"] == pytest.approx(np.hypot(91.4, 110.9) / 2, rel=0.02)


def test_districts_are_not_taken_for_the_schools_they_are_named_after():
    data = geojson(({"名称": "小川小学校"}, "Polygon", SQUARE))
    assert registry.recognise(item("小学校.geojson", data), Options()) is None
    assert registry.recognise(item("小学校区.geojson", data), Options()).key == "districts"
    points = geojson(({"名称": "小川小学校"}, "Point", [138.3, 34.86]))
    assert parse("小学校.geojson", points).frame["category"].tolist() == ["school_elementary"]


def test_a_plain_layer_needs_a_category():
    data = geojson(({"label": "x"}, "Point", [138.3, 34.86]))
    assert registry.recognise(item("a.geojson", data), Options()) is None
    parsed = parse("a.geojson", data, Options(category="event_square"))
    assert parsed.frame["category"].tolist() == ["event_square"]


def test_a_shapefile_without_prj_is_refused_and_never_assumed(tmp_path):
    import geopandas
    import shapely

    frame = geopandas.GeoDataFrame({"名称": ["A"]}, geometry=[shapely.Point(138.3, 34.86)], crs=4326)
    frame.to_file(tmp_path / "a.shp", encoding="cp932")
    options = Options(category="library")
    (parsed,) = registry.read(
        items_of(tmp_path)[0][0], registry.READERS["facility_list"], options
    )
    assert parsed.frame["name"].tolist() == ["A"]
    (tmp_path / "a.prj").unlink()
    with pytest.raises(CoreError) as caught:
        registry.recognise(items_of(tmp_path)[0][0], options)
    assert caught.value.code == "missing_prj"
    (tmp_path / "a.dbf").unlink()
    with pytest.raises(CoreError) as caught:
        registry.recognise(items_of(tmp_path)[0][0], options)
    assert caught.value.code == "incomplete_shapefile"


def test_a_format_that_does_not_fit_is_refused():
    with pytest.raises(CoreError) as caught:
        registry.recognise(item("a.csv", FLOW.encode()), Options(format="mesh_population"))
    assert caught.value.code == "other_format"
    with pytest.raises(CoreError) as caught:
        registry.recognise(item("a.csv", FLOW.encode()), Options(format="nonsense"))
    assert caught.value.code == "unknown_format"


@pytest.mark.parametrize("data", [b'{"type": "FeatureCollection", "features": [{', b"[1, 2]"])
def test_broken_geojson_is_refused_or_unknown(data):
    file = item("a.geojson", data)
    with pytest.raises(CoreError) as caught:
        registry.recognise(file, Options())
    assert caught.value.code == "broken_layer"


cell = st.one_of(
    st.sampled_from(["", "34.86", "138.30", "0", "名称", "飲食店", "その他", "-5", "90", "1,000", "x"]),
    st.text(max_size=8).filter(lambda t: not set(t) & set('",\r\n\x00')),
)


@given(st.lists(st.lists(cell, min_size=5, max_size=6), min_size=1, max_size=8))
def test_whatever_the_cells_every_row_is_accounted_for(rows):
    lines = ["名称,業種,緯度,経度,収容定員", *(",".join(row) for row in rows)]
    refused = ""
    try:
        parse("a.csv", ("\n".join(lines)).encode("utf-8", "ignore"))
    except CoreError as error:
        refused = error.code
    # Random signs may look like a wrong encoding; then nothing at all is read.
    assert refused in ("", "mojibake", "damaged_text")

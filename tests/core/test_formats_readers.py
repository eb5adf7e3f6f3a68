"""Each reader on a small file of its format: recognised by content, every row accounted for."""

import json
from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from nigiwai.core.errors import CoreError
from nigiwai.core.formats import registry
from nigiwai.core.formats.item import Item, items_of
from nigiwai.core.formats.parsed import Options
from nigiwai.core.study.tables import AGE_GROUPS

LABELS = {
    1: "　人口（総数）",
    4: "　０～１４歳人口　総数",
    10: "　１５～６４歳人口　総数",
    19: "　６５歳以上人口　総数",
    22: "　７５歳以上人口　総数",
    25: "　８５歳以上人口　総数",
    34: "　世帯総数",
}


def mesh_file(*rows, labels=LABELS):
    """Census file of rows ``(code, kind, receiver, members, {item: text})``."""
    header = ["KEY_CODE", "HTKSYORI", "HTKSAKI", "GASSAN", *(f"T001101{n:03d}" for n in range(1, 35))]
    lines = [header, ["", "", "", "", *(labels.get(n, f"　他{n}") for n in range(1, 35))]]
    for code, kind, receiver, members, figures in rows:
        lines.append([code, kind, receiver, members, *(str(figures.get(n, "")) for n in range(1, 35))])
    return "\r\n".join(",".join(line) for line in lines).encode("cp932")


def ages(total, young, adult, over65, over75, over85, households=1):
    return {1: total, 4: young, 10: adult, 19: over65, 22: over75, 25: over85, 34: households}


NORMAL = ("523823424", "0", "", "", ages(100, 10, 60, 30, 20, 5, 40))
RECEIVER = ("523823421", "1", "", "523823422;523823423", ages(90, 20, 60, 20, 10, 10, 30))
HIDDEN = ("523823422", "2", "523823421", "", {1: 4, 4: "*", 10: "*", 19: "*", 22: "*", 25: "*", 34: 2})
HIDDEN2 = ("523823423", "2", "523823421", "", {1: 6, 4: "*", 10: "*", 19: "*", 22: "*", 25: "*", 34: 3})

FLOW = (
    "mesh1kmid,prefcode,citycode,year,month,dayflag,timezone,population\n"
    "52382342,22,22212,2021,10,0,0,55\n52382342,22,22212,2021,10,1,1,64\n"
    "52382342,22,22212,2021,10,2,2,60\n"
)
ORIGINS = "year,month,dayflag,timezone,prefcode,citycode,from_area,population\n2021,10,0,0,22,22212,0,9\n"
LIST = "NO,名称,種別,緯度,経度,収容定員,開始時間\n1,ひまわり園,認可保育所,34.86,138.30,90,08:30\n"
AED = "名称,緯度,経度,小児対応設備の有無\n市役所,34.86,138.30,有\n"


def geojson(*rows):
    """GeoJSON of ``(properties, geometry type, coordinates)``."""
    return json.dumps({
        "type": "FeatureCollection",
        "features": [
            {"type": "Feature", "properties": p, "geometry": {"type": kind, "coordinates": c}}
            for p, kind, c in rows
        ],
    }, ensure_ascii=False).encode()


SQUARE = [[[138.3, 34.86], [138.301, 34.86], [138.301, 34.861], [138.3, 34.861], [138.3, 34.86]]]
N03 = geojson(({"N03_001": "静岡県", "N03_004": "焼津市", "N03_007": "22212"}, "Polygon", SQUARE))
N02 = geojson(
    ({"N02_003": "東海道線", "N02_004": "東海旅客鉄道", "N02_005": "焼津"}, "LineString",
     [[138.317, 34.869], [138.319, 34.871]]),
)
S12 = geojson(({
    "S12_001": "焼津", "S12_001g": "1", "S12_003": "東海道線",
    "S12_006": 1, "S12_007": 1, "S12_008": "", "S12_009": 20000,
    "S12_010": 1, "S12_011": 1, "S12_012": "", "S12_013": 18000,
}, "Point", [138.318, 34.87]))

SAMPLES = {
    "boundary_n03": ("town.geojson", N03),
    "mesh_population": ("tblT001101H5238.txt", mesh_file(NORMAL, RECEIVER, HIDDEN, HIDDEN2)),
    "people_flow_mesh": ("monthly_mdp_mesh1km.csv", FLOW.encode()),
    "people_flow_origins": ("monthly_fromto_city.csv", ORIGINS.encode()),
    "station_passengers_s12": ("S12-22.geojson", S12),
    "railway_n02": ("N02-20_Station.geojson", N02),
    "known_list": ("list.csv", AED.encode("cp932")),
    "facility_list": ("list.csv", LIST.encode("utf-8-sig")),
}


def item(name, data, **beside):
    """A file that exists in memory only, with what lies beside it."""
    return Item(name, lambda wanted: beside.get(wanted) if wanted else data)


def parse(name, data, options=None, **beside):
    options = options or Options()
    file = item(name, data, **beside)
    reader = registry.recognise(file, options)
    parsed = registry.read(file, reader, options)
    taken = 0 if parsed.frame is None else len(parsed.frame)
    assert taken + len(parsed.refused) == parsed.rows_read
    return parsed


def reasons(parsed):
    return Counter(row.reason for row in parsed.refused)


def refusal(*args, **kwargs):
    with pytest.raises(CoreError) as caught:
        parse(*args, **kwargs)
    return caught.value


def test_every_reader_has_a_sample():
    assert set(SAMPLES) == set(registry.READERS)


@pytest.mark.parametrize("key", SAMPLES)
def test_a_file_is_recognised_by_its_content_whatever_its_name(key):
    name, data = SAMPLES[key]
    file = item("renamed" + name[name.rindex("."):], data)
    assert registry.recognise(file, Options()).key == key
    parsed = parse(name, data)
    assert parsed.format == key
    assert parsed.file == name
    assert len(parsed.signature) == 64
    assert parsed.table == registry.READERS[key].table


@pytest.mark.parametrize("key", [k for k, r in registry.READERS.items() if r.table])
def test_a_used_format_gives_rows(key):
    assert len(parse(*SAMPLES[key]).frame) >= 1


@pytest.mark.parametrize("key", [k for k, r in registry.READERS.items() if not r.table])
def test_a_known_format_says_why_its_rows_are_not_used(key):
    parsed = parse(*SAMPLES[key])
    assert parsed.rows_read >= 1
    assert sum(reasons(parsed).values()) == parsed.rows_read


# --- population -----------------------------------------------------------------------------


def test_ages_of_a_group_are_shared_out_and_totals_stay():
    frame = parse(*SAMPLES["mesh_population"]).frame.set_index("mesh_code")
    # Group of 20 + 60 + 20 = 100 persons by age: 20 % young, 60 % adult, 10, 0 and 10 % old.
    expected = np.array([0.2, 0.6, 0.1, 0.0, 0.1])
    for code, total in (("523823421", 90), ("523823422", 4), ("523823423", 6)):
        row = frame.loc[code]
        assert row["residents"] == total
        np.testing.assert_allclose(row[list(AGE_GROUPS)].astype(float), expected * total)
        assert row["population_basis"] == "shared"
    assert list(frame["suppressed"]) == [0, 0, 1, 1]
    # Of the whole group the ages are what was published.
    group = frame.loc[["523823421", "523823422", "523823423"], list(AGE_GROUPS)].sum()
    np.testing.assert_allclose(group, [20, 60, 10, 0, 10])
    assert frame.loc["523823424", "population_basis"] == "counted"
    np.testing.assert_allclose(
        frame.loc["523823424", list(AGE_GROUPS)].astype(float), [10, 60, 10, 15, 5]
    )


def test_unknown_ages_follow_the_known_ones():
    parsed = parse("a.txt", mesh_file(("523823424", "0", "", "", ages(110, 10, 60, 30, 20, 5))))
    np.testing.assert_allclose(
        parsed.frame[list(AGE_GROUPS)].iloc[0], np.array([10, 60, 10, 15, 5]) * 1.1
    )
    assert ("ages_unknown", {"cells": 1}) in parsed.notes


def test_a_suppressed_cell_without_its_group_keeps_its_total_and_has_no_ages():
    parsed = parse("a.txt", mesh_file(HIDDEN))
    assert parsed.frame["residents"].tolist() == [4]
    assert parsed.frame[list(AGE_GROUPS)].isna().all(axis=None)
    assert ("ages_missing", {"cells": 1}) in parsed.notes


def test_mesh_rows_that_cannot_be_used_are_refused():
    parsed = parse("a.txt", mesh_file(
        NORMAL, NORMAL, ("52382342", "0", "", "", ages(1, 1, 0, 0, 0, 0)),
        ("523823421", "0", "", "", ages("x", 1, 0, 0, 0, 0)),
        ("523823422", "0", "", "", ages(-5, 1, 0, 0, 0, 0)), ("", "0", "", "", ages(1, 1, 0, 0, 0, 0)),
    ))
    assert reasons(parsed) == {"repeated_id": 1, "bad_mesh_code": 2, "bad_number": 2}
    assert [row.row for row in parsed.refused] == [4, 5, 6, 7, 8]


def test_labels_decide_and_must_agree_with_the_codes():
    swapped = {**LABELS, 4: LABELS[10], 10: LABELS[4]}
    error = refusal("a.txt", mesh_file(NORMAL, labels=swapped))
    assert error.code == "mesh_labels"
    missing = {number: label for number, label in LABELS.items() if number != 25}
    error = refusal("a.txt", mesh_file(NORMAL, labels=missing))
    assert (error.code, error.facts["columns"]) == ("missing_columns", "85歳以上人口総数")


# --- people flow ----------------------------------------------------------------------------


def test_codes_of_people_flow():
    frame = parse(*SAMPLES["people_flow_mesh"]).frame
    assert frame[["day_type", "time_band", "persons"]].to_numpy().tolist() == [
        ["holiday", "day", 55.0], ["weekday", "night", 64.0], ["all", "all", 60.0],
    ]
    assert frame["place_id"].tolist() == ["52382342"] * 3
    assert frame["id"].is_unique


def test_flow_rows_with_unknown_codes_and_garbage_are_refused():
    bad = (
        "52382342,22,22212,2021,10,3,0,55\n52382342,22,22212,2021,10,0,9,55\n"
        "5238234,22,22212,2021,10,0,1,55\n52382342,22,22212,2021,13,0,1,55\n"
        "52382342,22,22212,2021,10,0,1,-5\n52382342,22,22212,2021,10,0,1,x\n"
        "52382342,22,22212,2021,10,0,0,99\n52382342,22,22212,2021,10,0,1,1,1\n"
    )
    parsed = parse("a.csv", (FLOW + bad).encode())
    assert reasons(parsed) == {
        "unknown_code": 2, "bad_mesh_code": 1, "bad_number": 3, "repeated_id": 1, "too_many_cells": 1,
    }
    assert len(parsed.frame) == 3


# --- stations -------------------------------------------------------------------------------


def test_the_place_of_a_station_is_the_middle_of_its_line():
    frame = parse(*SAMPLES["railway_n02"]).frame
    assert (frame.geometry.x[0], frame.geometry.y[0]) == pytest.approx((138.318, 34.87))
    assert frame["visitors_day"].isna().all()


def test_visitors_are_half_of_the_passengers_of_the_latest_year():
    parsed = parse(*SAMPLES["station_passengers_s12"])
    assert parsed.frame["visitors_day"].tolist() == [9000.0]
    assert ("passengers_halved", {"year": 2012}) in parsed.notes


def test_figures_that_are_counted_elsewhere_or_hidden_are_not_taken():
    base = json.loads(S12)
    for key, value in (("S12_010", 2), ("S12_013", 0)):
        base["features"][0]["properties"][key] = value
    parsed = parse("a.geojson", json.dumps(base).encode())
    # 2012 has no usable figure at all, so 2011 is the latest year.
    assert parsed.frame["visitors_day"].tolist() == [10000.0]


def test_a_station_without_name_or_place_is_refused():
    rows = json.loads(N02)
    rows["features"] += [
        {"type": "Feature", "properties": {"N02_005": None}, "geometry": rows["features"][0]["geometry"]},
        {"type": "Feature", "properties": {"N02_005": "x"}, "geometry": None},
    ]
    parsed = parse("a.geojson", json.dumps(rows).encode())
    assert reasons(parsed) == {"no_name": 1, "no_geometry": 1}


# --- facility lists -------------------------------------------------------------------------


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
    parsed = registry.read(
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

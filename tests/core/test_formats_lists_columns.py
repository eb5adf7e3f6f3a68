"""Columns of lists: found by name, named by a person, asked for; and damaged lists."""

import pytest
from nigiwai.core.formats.parsed import Options
from nigiwai.tests.core.format_files import FLOW, LIST, item
from nigiwai.tests.core.list_files import key_of, parse_list, refused_list, why
from nigiwai.tests.core.samples_lists import SAMPLES, SITES

STRANGE = "Facility,kind_jp,pos1,pos2,room\nひまわり園,保育所,34.861,138.301,90\n"
ANSWER = {"name": "Facility", "latitude": "pos1", "longitude": "pos2", "type": "kind_jp",
          "size:persons": "room"}


def test_unknown_headings_of_a_list_of_places_are_asked_for():
    assert key_of(item("a.csv", STRANGE.encode())) == ""
    data = STRANGE.replace("Facility", "Facility name")
    error = refused_list("a.csv", data)
    assert (error.code, error.facts["keys"]) == (
        "columns_unknown", ("name", "latitude", "longitude"),
    )
    assert error.facts["example"] == "name=Facility name; latitude=pos1; longitude=pos2"
    assert "kind_jp" in error.facts["columns"]


def test_the_answer_is_used_and_noted():
    parsed = parse_list("a.csv", STRANGE, Options(columns=ANSWER))
    row = parsed.frame.iloc[0]
    assert (row["name"], row["category"], row["size"]) == ("ひまわり園", "child_care", 90)
    note = dict(parsed.notes)["columns_given"]["columns"]
    assert {"name=Facility", "size:persons=room"} <= set(note.split("; "))


def test_an_answer_stands_above_the_names_that_are_known():
    data = "名称,別名,種別,緯度,経度\nA,B,保育所,34.86,138.30\n"
    options = Options(columns={"name": "別名", "address": "ここにはない"})
    parsed = parse_list("a.csv", data, options)
    assert parsed.frame["name"].tolist() == ["B"]
    assert dict(parsed.notes)["columns_given"] == {"columns": "name=別名"}


def test_a_named_format_asks_for_what_the_file_does_not_say():
    error = refused_list("a.csv", "a,b\n1,2\n", Options(format="facility_list"))
    assert error.facts["keys"] == ("name", "latitude", "longitude")


@pytest.mark.parametrize("data", [
    FLOW, "年度,人口\n2020,34.5\n", "項目名,値\n気温,34.5\n", "id,x1,y1\n1,34.861,138.301\n",
    "名称,年齢,体重\nA,34,138\n",
])
def test_other_tables_stay_unknown(data):
    assert key_of(item("a.csv", data.encode())) == ""


@pytest.mark.parametrize("name", ["a.csv", "避難所一覧.csv"])
def test_addresses_alone_are_not_enough(name):
    error = refused_list(name, "名称,住所\nA,静岡県焼津市本町1\n")
    assert (error.code, error.facts["keys"]) == ("columns_unknown", ("latitude", "longitude"))


def test_columns_that_are_swapped_as_a_whole_are_put_right():
    data = LIST.replace("緯度,経度", "経度,緯度")
    parsed = parse_list("a.csv", data)
    assert (parsed.frame.geometry.x.iloc[0], parsed.frame.geometry.y.iloc[0]) == (138.30, 34.86)
    assert ("coordinates_swapped", {"rows": 1}) in parsed.notes


def test_degrees_with_minutes_and_empty_places():
    data = (
        "名称,緯度,経度\nA図書館,34°52'10.5\",138°18'0\"\nB図書館,345210.5,1381800\n"
        "C図書館,NULL,NULL\nD図書館,0,0\n"
    ).replace("10.5\",138°18'0\"", '10.5″,138°18′0″')
    parsed = parse_list("a.csv", data)
    assert parsed.frame["name"].tolist() == ["A図書館"]
    assert parsed.frame.geometry.x.iloc[0] == pytest.approx(138.3)
    assert why(parsed) == {"outside_japan": 1, "no_coordinates": 1, "zero_coordinates": 1}


# 焼津駅, 34.871 N 138.319 E, in zone VIII (EPSG:6676): 126 km south and 17 km west of the origin.
PLANE = "名称,種別,X座標,Y座標\nA,保育所,{x},{y}\nB,保育所,,\n"
NORTH, EAST = "-125248.0", "-16513.0"


def test_metres_of_a_plane_need_a_reference_system():
    data = PLANE.format(x=NORTH, y=EAST)
    assert refused_list("a.csv", data).code == "missing_prj"
    assert refused_list("a.csv", data, Options(crs="nonsense")).code == "unknown_crs"


def test_metres_of_a_plane_are_read_with_x_to_the_north_or_to_the_east():
    pyproj = pytest.importorskip("pyproj")
    expected = pyproj.Transformer.from_crs(6676, 6668, always_xy=True).transform(
        float(EAST), float(NORTH)
    )
    given = {"easting": "Y座標", "northing": "X座標"}
    parsed = parse_list(
        "a.csv", PLANE.format(x=NORTH, y=EAST), Options(crs="EPSG:6676", columns=given)
    )
    point = parsed.frame.geometry.iloc[0]
    assert (point.x, point.y) == pytest.approx(expected)
    assert (point.x, point.y) == pytest.approx((138.32, 34.87), abs=0.01)
    assert why(parsed) == {"no_coordinates": 1}


def test_which_way_x_points_is_told_by_the_area_of_the_zone_or_asked():
    # 300 km south of the origin is in the zone, 300 km west of it is in another.
    far = PLANE.format(x="-290000", y="100000")
    for data in (far, PLANE.format(x="100000", y="-290000")):
        point = parse_list("a.csv", data, Options(crs="EPSG:6677")).frame.geometry.iloc[0]
        assert (point.x, point.y) == pytest.approx((140.9, 33.4), abs=0.1)
    error = refused_list("a.csv", PLANE.format(x="-50000", y="-40000"), Options(crs="EPSG:6677"))
    assert error.facts["keys"] == ("easting", "northing")


def test_columns_named_x_and_y_may_hold_degrees():
    for x, y in (("138.3", "34.86"), ("34.86", "138.3")):
        point = parse_list("a.csv", PLANE.format(x=x, y=y)).frame.geometry.iloc[0]
        assert (point.x, point.y) == (138.3, 34.86)


@pytest.mark.parametrize("key", ["evacuation_sites", "amenity_list", "events", "stop_list"])
def test_damaged_bytes_are_named(key):
    name, data = SAMPLES[key]
    text = data.decode("utf-8-sig" if key == "evacuation_sites" else "cp932")
    mojibake = text.encode().decode("latin-1").encode()
    assert refused_list(name, mojibake).code == "mojibake"
    assert refused_list(name, text.encode("euc_jp")).code in ("mojibake", "unknown_encoding")


def test_a_lost_column_of_a_list_is_asked_for():
    error = refused_list("a.csv", SITES.replace("緯度,経度", "a,b"))
    assert (error.code, error.facts["keys"]) == ("columns_unknown", ("latitude", "longitude"))
    error = refused_list("a.csv", SITES.replace("緯度", "a"))
    assert error.facts["keys"] == ("latitude",)


def test_repeated_ids_and_empty_words_of_programs_are_kept_apart():
    rows = "".join(f"{n % 9},港{n},NULL,34.86,138.32,,,,1,NULL,None\n" for n in range(10))
    parsed = parse_list("a.csv", SITES.splitlines()[0] + "\n" + rows)
    assert len(parsed.frame) == 10
    assert parsed.frame["id"].tolist().count("0") == 2
    assert set(parsed.frame["address"]) == {""} == set(parsed.frame["note"])

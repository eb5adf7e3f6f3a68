"""National land numerical information: facilities, stops, shelters, the XML form, the codes."""

import csv
import json
import math

import pytest
from nigiwai.core.assumptions import TABLE_FOLDER
from nigiwai.core.errors import CoreError
from nigiwai.core.formats import categories
from nigiwai.core.formats.ksj import readers
from nigiwai.core.formats.parsed import Options
from nigiwai.core.formats.sources import items_of
from nigiwai.tests.core.format_files import item, reasons
from nigiwai.tests.core.samples_ksj import (
    P02,
    P04,
    P05,
    P11,
    P11_2010,
    P13,
    P14,
    P14_2015,
    P20,
    P29,
    P29_2013,
    SAMPLES,
    STATION_XML,
    STOP_XML,
    document,
    geojson,
    points,
)

READERS = {entry[0]: entry[1:] for entry in (*readers.READERS, readers.LAST)}


def recognised(file):
    """Keys of the readers that take a file, in their order."""
    return [key for key, (_, recognises, _) in READERS.items() if recognises(file, Options())]


def read(data, name="data.geojson", options=None, **beside):
    file = item(name, data, **beside)
    table, _, reader = READERS[recognised(file)[0]]
    parsed = reader(file, options or Options())
    taken = 0 if parsed.frame is None else len(parsed.frame)
    assert taken + len(parsed.refused) == parsed.rows_read
    assert parsed.table == table
    return parsed


def first(parsed):
    return parsed.frame.iloc[0]


def notes(parsed):
    return dict(parsed.notes)


@pytest.mark.parametrize("key", SAMPLES)
def test_a_file_is_recognised_by_its_columns_whatever_its_name(key):
    name, data = SAMPLES[key]
    assert recognised(item("renamed" + name[name.rindex("."):], data)) == [key]
    assert read(data, name).rows_read >= 1


def test_the_name_of_a_published_file_tells_year_and_prefecture():
    parsed = read(points(P04), "P04-20_22.geojson")
    assert (parsed.vintage, parsed.dataset) == ("2020", "P04 22")
    assert parsed.attribution == "「国土数値情報（医療機関データ）」（国土交通省）を加工して作成"
    renamed = read(points(P04), "hospitals.geojson")
    assert (renamed.vintage, renamed.dataset) == ("", "")


# --- facilities ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("row", "category", "size", "unit", "name"),
    [
        (P02, "library", math.nan, "m2", "焼津図書館"),
        (P04, "hospital", 423, "beds", "焼津市立総合病院"),
        ({**P04, "P04_001": 3}, "clinic", 1, "facilities", "焼津市立総合病院"),
        (P05, "community_center", math.nan, "m2", "豊田公民館"),
        (P14, "child_care", math.nan, "persons", "石津保育園"),
        (P14_2015, "child_care", 90, "persons", "石津保育園"),
        ({**P14_2015, "P14_006": "804"}, "kindergarten", 90, "persons", "石津保育園"),
        ({**P14_2015, "P14_005": "19001", "P14_006": "105"}, "welfare", 90, "persons", "石津保育園"),
        (P29, "school_elementary", math.nan, "persons", "焼津東小学校"),
        (P29_2013, "school_junior", math.nan, "persons", "焼津中学校"),
    ],
)
def test_the_edition_tells_where_name_kind_and_size_stand(row, category, size, unit, name):
    facility = first(read(points(row)))
    assert (facility["category"], facility["name"]) == (category, name)
    assert facility["size_unit"] == unit == categories.definitions()[category]["size_unit"]
    assert facility["size"] == pytest.approx(size, nan_ok=True)
    assert facility["size_basis"] == ("assumed" if math.isnan(size) else "source")
    assert facility["reach_m"] == 0


def test_the_frame_has_the_columns_of_facility_lists():
    parsed = read(points(P29))
    assert [name for name in parsed.frame.columns if name != "geometry"] == [
        "row", "id", "name", "category", "size", "size_unit", "size_basis", "opens", "closes",
        "hours_note", "address", "reach_m"]
    assert first(parsed)["id"] == "B122221210015"
    assert first(parsed)["address"] == "静岡県焼津市東小川1"
    assert parsed.frame.crs.to_epsg() == 6668


def test_parks_go_by_their_area_and_without_one_by_their_type():
    parks = [(1, 2500), (1, 7072), (1, 90000), (4, None), (1, 0), (2, None)]
    parsed = read(points(*({**P13, "P13_004": code, "P13_008": area} for code, area in parks)))
    # Limits are the geometric means of 0.25, 2 and 4 ha: 7071 and 28284 m².
    assert list(parsed.frame["category"]) == [
        "park_block", "park_neighborhood", "park_district", "park_district", "park_block",
        "park_neighborhood"]
    assert parsed.frame["size"].tolist()[:3] == [2500, 7072, 90000]
    assert notes(parsed)["sizes_not_usable"] == {"rows": 1}
    assert notes(parsed)["parks_by_area"] == {"block_below_m2": 7071, "district_from_m2": 28284}


def test_codes_may_be_texts_with_or_without_zeros_or_numbers():
    for code in ("03003", "3003", 3003, 3003.0):
        assert first(read(points({**P02, "P02_003": code})))["category"] == "library"


@pytest.mark.parametrize(
    ("row", "detail"),
    [
        ({**P02, "P02_003": "18001"}, "普通郵便局: 焼津図書館"),
        ({**P29, "P29_003": "16004"}, "高等学校: 焼津東小学校"),
        ({**P29, "P29_007": 2}, "休校中: 焼津東小学校"),
        ({**P14, "P14_007": "050505"}, "居宅訪問型保育事業所: 石津保育園"),
        ({**P13, "P13_004": 10}, "緩衝緑地: 石津西公園"),
    ],
)
def test_kinds_that_the_model_does_not_know_are_named(row, detail):
    parsed = read(points(row))
    assert [(one.reason, one.detail) for one in parsed.refused] == [("not_used_kind", detail)]


def test_a_finer_class_that_is_not_known_leaves_it_to_the_coarser_one():
    parsed = read(points({**P14, "P14_006": "0504", "P14_007": "050400"}))
    assert first(parsed)["category"] == "child_care"
    assert "unknown_codes_kept" not in notes(parsed)


@pytest.mark.parametrize(
    ("row", "column", "code"),
    [(P02, "P02_003", "99999"), (P04, "P04_001", "7"), (P05, "P05_002", "8"),
     (P13, "P13_004", "77"), (P29, "P29_003", "16099")],
)
def test_an_unknown_code_is_reported_and_refused(row, column, code):
    parsed = read(points(row, {**row, column: code}))
    assert reasons(parsed) == {"unknown_category": 1}
    assert code in parsed.refused[0].detail
    assert notes(parsed)["unknown_codes_kept"] == {"column": column, "codes": code}
    told = read(points({**row, column: code}), options=Options(category="office"))
    assert first(told)["category"] == "office"


@pytest.mark.parametrize(
    ("row", "column"),
    [(P02, "P02_003"), (P04, "P04_002"), (P05, "P05_003"), (P13, "P13_003"), (P14, "P14_007"),
     (P29, "P29_004"), (P11, "P11_001"), (P20, "P20_009")],
)
def test_a_missing_column_is_named(row, column):
    rest = {name: value for name, value in row.items() if name != column}
    with pytest.raises(CoreError) as caught:
        read(points(rest))
    assert caught.value.code == "missing_columns"
    assert caught.value.facts["columns"] == column


@pytest.mark.parametrize("row", [P02, P04, P05, P13, P14, P29, P11, P20])
def test_features_without_a_usable_place_are_refused(row):
    features = json.loads(points(row, row, row))
    features["features"][0]["geometry"] = None
    features["features"][1]["geometry"]["coordinates"] = [0, 0]
    parsed = read(json.dumps(features).encode())
    assert reasons(parsed) == {"no_geometry": 1, "zero_coordinates": 1}
    assert list(parsed.frame["row"]) == [3]


def test_a_shapefile_in_cp932(tmp_path):
    import geopandas
    import shapely

    path = tmp_path / "P02-06_22-g_PublicFacility.shp"
    geopandas.GeoDataFrame(
        {name: [value] for name, value in P02.items()},
        geometry=[shapely.Point(138.32, 34.867)], crs="EPSG:4612",
    ).to_file(path, engine="pyogrio", encoding="cp932")
    (file,), _ = items_of(path)
    assert recognised(file) == ["public_facilities_p02"]
    facility = first(READERS["public_facilities_p02"][2](file, Options()))
    assert (facility["name"], facility["category"]) == ("焼津図書館", "library")


def test_schools_of_one_code_are_all_kept():
    parsed = read(points(P29, {**P29, "P29_004": "分校"}))
    assert list(parsed.frame["id"]) == ["B122221210015"] * 2


# --- stops and shelters -------------------------------------------------------------------------


def test_stops_of_both_editions():
    stop = first(read(points(P11)))
    assert (stop["name"], stop["operator"]) == ("焼津駅前", "しずてつジャストライン(株)")
    assert stop["routes"] == "焼津循環線;一色和田浜線"
    assert stop["kind"] == "bus_stop"
    assert stop["note"] == "路線バス(民間); コミュニティバス"
    assert math.isnan(stop["departures_weekday"])
    old = first(read(points(P11_2010)))
    assert (old["operator"], old["routes"]) == ("京都バス(株);京阪バス(株)", "81;83")
    assert old["note"] == "路線バス(民間)"


def test_a_stop_of_demand_buses_only_is_one():
    on_demand = {**P11, "P11_004_01": "4", "P11_004_02": None}
    parsed = read(points(on_demand, P11, {**P11, "P11_004_01": "8"}))
    assert list(parsed.frame["kind"]) == ["on_demand", "bus_stop", "bus_stop"]
    assert notes(parsed)["unknown_codes_kept"] == {"column": "P11_004", "codes": "8"}


def test_shelters_name_the_hazards_that_they_serve():
    shelter = first(read(points(P20)))
    assert shelter["hazards"] == "earthquake;flood"
    assert (shelter["capacity"], shelter["kind"], shelter["code"]) == (450, "shelter", "22212")
    assert shelter["note"] == "指定避難所"
    assert math.isnan(shelter["elevation_m"])


@pytest.mark.parametrize(
    ("words", "kind"),
    [("広域避難場所", "site"), ("福祉避難所", "welfare_shelter"), ("津波避難ビル", "tsunami_building"),
     ("一時避難地", "site"), ("収容避難所", "shelter"), ("公園", "other"), (None, "other")],
)
def test_kinds_of_shelters_are_read_from_free_text(words, kind):
    assert first(read(points({**P20, "P20_004": words})))["kind"] == kind


def test_unknown_capacities_and_flags():
    parsed = read(points({**P20, "P20_005": -1, "P20_009": "9"}))
    assert math.isnan(first(parsed)["capacity"])
    assert first(parsed)["hazards"] == "earthquake"
    assert notes(parsed)["unknown_codes_kept"] == {"column": "P20_009", "codes": "9"}


# --- the XML form -------------------------------------------------------------------------------

SHELTER_XML = (
    '<ksj:EvacuationFacilities gml:id="e1"><ksj:position xlink:href="#{place}"/>'
    "<ksj:administrativeAreaCode>22212</ksj:administrativeAreaCode><ksj:name>東小学校</ksj:name>"
    "<ksj:address>東小川1</ksj:address><ksj:facilityType>避難所</ksj:facilityType>"
    "<ksj:seatingCapacity>120</ksj:seatingCapacity><ksj:hazardClassification><ksj:Classification>"
    "<ksj:earthquakeHazard>true</ksj:earthquakeHazard><ksj:tsunamiHazard>false</ksj:tsunamiHazard>"
    "<ksj:windAndFloodDamage>false</ksj:windAndFloodDamage><ksj:other>true</ksj:other>"
    "</ksj:Classification></ksj:hazardClassification></ksj:EvacuationFacilities>"
)


def test_stops_in_xml():
    parsed = read(document("P11", STOP_XML), "P11-10_14-jgd-g.xml")
    stop = first(parsed)
    assert (stop["id"], stop["name"]) == ("ED01_1", "城堀")
    assert (stop["operator"], stop["routes"]) == ("箱根登山バス", "小01;小02")
    assert (round(stop.geometry.x, 4), round(stop.geometry.y, 4)) == (138.3201, 34.8671)


def test_shelters_in_xml_and_points_that_are_not_there():
    data = document("P20", SHELTER_XML.format(place="n1"), SHELTER_XML.format(place="n9"))
    parsed = read(data, "P20.xml")
    assert reasons(parsed) == {"no_geometry": 1}
    assert first(parsed)["hazards"] == "earthquake;other"
    assert (first(parsed)["kind"], first(parsed)["capacity"]) == ("shelter", 120)


def test_other_xml_files_are_named_feature_by_feature():
    parsed = read(document("N02", STATION_XML, STATION_XML), "N02-20.xml")
    assert parsed.rows_read == 2
    assert reasons(parsed) == {"ksj_xml_form": 2}
    assert parsed.refused[0].detail == "N02"


def test_xml_beside_its_shapefile_is_the_same_data():
    file = item("P11-10.xml", document("P11", STOP_XML), **{".shp": b"x"})
    assert recognised(file) == ["ksj_xml"]
    assert reasons(READERS["ksj_xml"][2](file, Options())) == {"other_form": 1}


def test_xml_with_entities_or_cut_off_is_refused():
    good = document("P11", STOP_XML)
    evil = good.replace(b"<ksj:Dataset", b'<!DOCTYPE a [<!ENTITY b "c">]><ksj:Dataset', 1)
    for data, code in ((evil, "unsafe_xml"), (good[:-30], "broken_xml")):
        with pytest.raises(CoreError) as caught:
            read(data, "P11.xml")
        assert caught.value.code == code
    assert recognised(item("other.xml", b"<a/>")) == []


def test_other_layers_are_left_to_others():
    assert recognised(item("a.geojson", geojson(({"name": "x"}, "Point", [138.3, 34.8])))) == []


# --- the codes ----------------------------------------------------------------------------------


def test_every_code_has_a_source_and_a_key_that_there_is():
    known = {"bus_stop", "on_demand", "open", "closed", "earthquake", "tsunami", "flood", "volcano",
             "other", *categories.definitions()}
    with (TABLE_FOLDER / "ksj_codes.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len({(r["dataset"], r["column"], r["code"].lstrip("0")) for r in rows}) == len(rows)
    for row in rows:
        assert row["source"]
        assert row["meaning"]
        assert row["verified"] in ("yes", "no")
        assert not row["key"] or row["key"] in known, row

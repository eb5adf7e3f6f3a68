"""Shelters, amenities, local resources and stops on lists of a municipality."""

import numpy as np
import pytest
from nigiwai.core.formats import facility_list
from nigiwai.core.formats.lists import amenities
from nigiwai.core.formats.parsed import Options
from nigiwai.tests.core.format_files import AED as OTHER_AED
from nigiwai.tests.core.format_files import SQUARE, geojson, item
from nigiwai.tests.core.list_files import key_of, parse_list, read_list, refused_list, why
from nigiwai.tests.core.samples_lists import EVENTS, GSI, PROPERTIES, SAMPLES, SITES, STOPS


@pytest.mark.parametrize("key", SAMPLES)
def test_every_list_is_known_by_its_content(key):
    found, parsed = read_list(item(*SAMPLES[key]))
    assert found == key
    assert parsed.rows_read > 0
    assert (parsed.table == "") == (key == "known_list")


def test_hazards_capacity_and_height_of_a_shelter():
    frame = parse_list(*SAMPLES["evacuation_sites"]).frame
    first, second = (row for _, row in frame.iterrows())
    assert (first["hazards"], first["capacity"], first["elevation_m"]) == ("flood;tsunami", 1200, 3.2)
    assert (second["hazards"], second["kind"], second["row"]) == ("flood;landslide", "site", 3)
    assert np.isnan(second["capacity"])
    assert second["note"] == "備考: 屋根なし"


def test_a_condition_is_kept_and_said():
    parsed = parse_list("a.csv", SITES)
    assert ("hazards_conditional", {"rows": 1}) in parsed.notes
    assert parsed.frame["note"].iloc[0] == "災害種別_洪水: △"


def test_a_mark_that_nobody_defined_is_kept_and_reported():
    parsed = parse_list("a.csv", SITES.replace("△", "イ"))
    assert parsed.frame["hazards"].iloc[0] == "tsunami"
    assert parsed.frame["note"].iloc[0] == "災害種別_洪水: イ"
    assert ("unknown_codes_kept", {"column": "災害種別_洪水", "codes": "イ"}) in parsed.notes


@pytest.mark.parametrize("people", ["-20", "0", "未定"])
def test_a_capacity_that_is_no_number_of_people_stays_unknown(people):
    parsed = parse_list("a.csv", SITES.replace('"1,200人"', people))
    assert parsed.frame["capacity"].isna().all()
    assert ("numbers_not_usable", {"rows": 1, "column": "capacity"}) in parsed.notes


def test_grouped_hazards_of_shelters():
    data = (
        "NO,名称,緯度,経度,開設される災害の種類（地震・津波）,開設される災害の種類（風水害）,"
        "開設される災害の種類（南海トラフ地震臨時情報）\n1,A,34.86,138.3,○,,○\n2,B,34.86,138.3,,○,\n"
    )
    frame = parse_list("a.csv", data).frame
    assert frame["hazards"].tolist() == ["earthquake;tsunami;other", "flood;inland_flood"]
    assert frame["kind"].tolist() == ["shelter", "shelter"]
    assert "南海トラフ地震臨時情報" in frame["note"].iloc[0]


def test_tsunami_buildings_have_no_columns_of_hazards():
    data = "NO,名称,緯度,経度,区分,備考\n1,A,34.86,138.3,市有,津波避難タワー\n"
    row = parse_list("指定津波避難ビル一覧.csv", data).frame.iloc[0]
    assert (row["kind"], row["hazards"], row["note"]) == (
        "tsunami_building", "tsunami", "備考: 津波避難タワー",
    )


def test_shelters_of_the_survey_of_japan():
    key, parsed = read_list(item("222127.json", GSI))
    row = parsed.frame.iloc[0]
    assert (key, row["kind"], row["hazards"], row["code"]) == (
        "gsi_shelters", "site", "tsunami", "E1",
    )
    assert "国土地理院" in parsed.attribution


def test_an_amenity_has_kind_hours_and_what_else_is_said():
    row = parse_list(*SAMPLES["amenity_list"]).frame.iloc[0]
    assert (row["kind"], row["name"], row["hours_note"]) == ("aed", "市役所", "8:30-17:15")
    assert row["note"] == "設置位置: 1階; 小児対応設備の有無: 有"


def test_a_person_may_say_what_a_list_is():
    data = "名称,緯度,経度\nA,34.86,138.3\n"
    file = item("a.csv", data.encode())
    assert key_of(file) == facility_list.KEY
    options = Options(format="amenity_list", kind="toilet")
    assert parse_list("a.csv", data, options).frame["kind"].tolist() == ["toilet"]
    error = refused_list("a.csv", data, Options(format="amenity_list"))
    assert (error.code, error.facts["known"].split(", ")) == (
        "kind_unknown", list(amenities.known_kinds()),
    )
    options = Options(format="resource_list", kind="spaces")
    assert parse_list("a.csv", data, options).frame["category"].tolist() == ["spaces"]
    assert refused_list("a.csv", data, Options(format="resource_list")).code == "kind_unknown"
    options = Options(format="evacuation_sites", kind="welfare_shelter")
    assert parse_list("a.csv", data, options).frame["kind"].tolist() == ["welfare_shelter"]


def test_a_category_makes_facilities_of_any_list():
    file = item("a.csv", OTHER_AED.encode())
    assert key_of(file, Options(category="office")) == facility_list.KEY


def test_events_have_their_days_in_iso():
    row = parse_list("a.csv", EVENTS).frame.iloc[0]
    assert (row["name"], row["starts_on"], row["ends_on"]) == ("港まつり", "2024-05-01", "2024-05-03")
    assert (row["category"], row["sub_category"], row["capacity"]) == ("culture", "event", 500)
    assert row["description"] == "踊ります。"


@pytest.mark.parametrize("day", ["5月1日", "2024/2/30", "毎月第1日曜日"])
def test_a_day_that_is_not_clear_stays_empty_and_is_noted(day):
    parsed = parse_list("a.csv", EVENTS.replace("2024/5/1", day).replace("令和6年5月3日", ""))
    row = parsed.frame.iloc[0]
    assert (row["starts_on"], row["ends_on"]) == ("", "")
    assert f"開始日: {day}" in row["note"]
    assert ("dates_not_usable", {"rows": 1}) in parsed.notes


def test_cultural_properties_and_buried_sites():
    row = parse_list("a.csv", PROPERTIES).frame.iloc[0]
    assert (row["sub_category"], row["description"]) == ("市指定史跡 / その他", "古い宿場です。")
    areas = geojson(({"遺跡名": "x", "名称": "奥屋敷古墳群", "時代": "古墳"}, "Polygon", SQUARE))
    parsed = parse_list("埋蔵文化財.geojson", areas)
    assert ("polygons_as_points", {}) in parsed.notes
    assert parsed.frame["note"].tolist() == ["時代: 古墳"]


@pytest.mark.parametrize("name", ["#NAME?", "#REF!", "＃ＶＡＬＵＥ！", "#DIV/0!", "######"])
def test_a_resource_whose_name_is_an_error_of_a_spreadsheet_is_refused(name):
    rows = "\n".join(f"{one},34.87,138.32" for one in (name, "#1 カフェ", "C#"))
    parsed = parse_list("a.csv", f"名称,緯度,経度\n{rows}\n",
                        Options(format="resource_list", kind="culture"))
    assert why(parsed) == {"cell_error": 1}
    assert list(parsed.frame["name"]) == ["#1 カフェ", "C#"]


def test_a_resource_without_a_name_is_refused():
    parsed = parse_list("a.csv", PROPERTIES + ",市指定史跡,その他,x,34.9,138.3,,\n")
    assert why(parsed) == {"no_name": 1}


def test_departures_are_counted_and_unknown_where_no_time_is_given():
    parsed = parse_list("a.csv", STOPS)
    frame = parsed.frame
    assert frame["departures_weekday"].iloc[0] == 2
    assert frame["departures_saturday"].iloc[0] == frame["departures_holiday"].iloc[0] == 1
    assert frame.filter(like="departures").iloc[1].isna().all()
    assert (frame["kind"].iloc[0], frame["routes"].iloc[0]) == ("bus_stop", "循環線")
    assert ("departures_counted", {"columns": 3}) in parsed.notes


def test_stops_of_booked_taxis():
    points = geojson(({"名称": "坂本"}, "Point", [138.3, 34.86]))
    parsed = parse_list("北地区_タクシー乗車位置.geojson", points)
    assert parsed.frame["kind"].tolist() == ["on_demand"]
    assert parsed.frame["departures_weekday"].isna().all()


def test_areas_of_a_taxi_are_no_stops():
    areas = geojson(({"名称": "北"}, "Polygon", SQUARE))
    assert key_of(item("タクシー乗降場所.geojson", areas)) == facility_list.KEY_UNUSED

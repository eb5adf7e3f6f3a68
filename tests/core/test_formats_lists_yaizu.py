"""The real lists of Yaizu: which reader takes them, and the counts of their SOURCE.md files."""

import pytest
from nigiwai.core.formats.sources import items_of
from nigiwai.tests.core.list_files import key_of, read_list, why

FACILITIES, HAZARD, TRANSPORT, RESOURCES, TRAFFIC = (
    f"{folder}/yaizu_opendata"
    for folder in ("04_facilities", "05_hazard", "09_transport_climate", "10_local_resources",
                   "11_traffic_safety")
)
AMENITIES = {
    f"{FACILITIES}/AED設置箇所一覧": ("aed", 82),
    f"{FACILITIES}/公衆トイレ一覧": ("toilet", 112),
    f"{FACILITIES}/公衆無線LAN一覧": ("wifi", 17),
    f"{FACILITIES}/リサイクル拠点": ("recycling", 16),
    f"{FACILITIES}/まちなか涼みどころ": ("heat_shelter", 108),
    f"{FACILITIES}/あかちゃんえき一覧": ("nursing_room", 71),
    f"{FACILITIES}/救護所一覧": ("first_aid_station", 4),
    f"{FACILITIES}/防災関連施設_消防施設": ("fire_station", 26),
    f"{HAZARD}/アンダーパス": ("underpass", 48),
    f"{HAZARD}/同報無線子局一覧": ("disaster_radio", 200),
    f"{HAZARD}/土のうステーション": ("sandbag_station", 30),
    f"{HAZARD}/水防倉庫一覧": ("flood_store", 5),
    f"{HAZARD}/防災倉庫一覧": ("disaster_store", 5),
    f"{HAZARD}/河川・海岸_監視カメラ": ("camera", 20),
    f"{HAZARD}/消防水利施設一覧": ("hydrant", 193),
    f"{HAZARD}/防災用ヘリポート一覧": ("heliport", 12),
    f"{HAZARD}/飲料水用貯水槽一覧": ("water_tank", 3),
    f"{RESOURCES}/ハイキングコース_地点_トイレ": ("toilet", 8),
    f"{RESOURCES}/魚フェス周辺スポット_休憩場所": ("bench", 13),
}
OTHERS = {
    # folder: (reader, rows, taken, one value of a column in all rows)
    f"{RESOURCES}/文化財マップ": ("cultural_properties", 157, 156, ("category", "culture")),
    f"{RESOURCES}/埋蔵文化財": ("cultural_properties", 63, 63, ("category", "culture")),
    f"{RESOURCES}/ハイキングコース_地点": ("resource_list", 20, 20, ("category", "nature")),
    f"{RESOURCES}/ハイキングコース_地点_駐車場": ("resource_list", 11, 11, ("category", "nature")),
    f"{RESOURCES}/ファミリー農園": ("resource_list", 9, 9, ("sub_category", "市民農園")),
    f"{RESOURCES}/ビーチクリーン大作戦": ("events", 12, 10, ("starts_on", "2025-11-16")),
    f"{RESOURCES}/魚フェス会場": ("events", 1, 1, ("sub_category", "event")),
    f"{TRANSPORT}/焼津市自主運行バス路線図_停留所": ("stop_list", 164, 164, ("kind", "bus_stop")),
    f"{TRANSPORT}/焼津IC周辺地区_タクシー乗降位置": ("stop_list", 10, 10, ("kind", "on_demand")),
    f"{TRANSPORT}/焼津IC周辺地区_タクシー指定施設": ("stop_list", 11, 11, ("kind", "on_demand")),
    f"{HAZARD}/指定津波避難ビル一覧": (
        "evacuation_sites", 125, 125, ("kind", "tsunami_building")),
    f"{HAZARD}/指定緊急避難場所一覧": ("evacuation_sites", 31, 31, ("kind", "site")),
    f"{HAZARD}/避難所一覧": ("evacuation_sites", 56, 56, ("kind", "shelter")),
    "05_hazard/gsi_shelters/emergency": ("gsi_shelters", 31, 31, ("kind", "site")),
    "05_hazard/gsi_shelters/evacuation": ("gsi_shelters", 56, 56, ("kind", "shelter")),
}
NAMED = {
    f"{FACILITIES}/要配慮者利用施設": 277,
    f"{RESOURCES}/農業用施設図": 355,
    f"{RESOURCES}/ベジチェック設置場所": 17,
    f"{RESOURCES}/魚フェス駐車場": 4,
    f"{TRANSPORT}/大井川地区_タクシー乗降区域": 6,
    f"{TRAFFIC}/交通事故_2021": 729,
    f"{TRAFFIC}/交通事故_2022": 675,
    f"{TRAFFIC}/ドライブコンテスト_急ブレーキ": 570,
}


def only(path):
    items, broken = items_of(path)
    assert not broken
    (file,) = (item for item in items if not item.is_document)
    return file


@pytest.mark.parametrize("folder", AMENITIES)
def test_amenities(shared, folder):
    key, parsed = read_list(only(shared / folder))
    kind, rows = AMENITIES[folder]
    assert (key, set(parsed.frame["kind"]), len(parsed.frame)) == ("amenity_list", {kind}, rows)


@pytest.mark.parametrize("folder", OTHERS)
def test_shelters_resources_and_stops(shared, folder):
    key, parsed = read_list(only(shared / folder))
    reader, rows, taken, (column, value) = OTHERS[folder]
    assert (key, parsed.rows_read, len(parsed.frame)) == (reader, rows, taken)
    assert set(parsed.frame[column]) == {value}


@pytest.mark.parametrize("folder", NAMED)
def test_lists_without_a_table_are_named(shared, folder):
    key, parsed = read_list(only(shared / folder))
    assert (key, why(parsed)) == ("known_list", {"not_used_kind": NAMED[folder]})


def test_hazards_of_the_city_and_of_the_survey_of_japan_agree(shared):
    city = read_list(only(shared / HAZARD / "指定緊急避難場所一覧"))[1].frame
    survey = read_list(only(shared / "05_hazard/gsi_shelters/emergency"))[1].frame
    # 26 towers for earthquakes and tsunamis, 5 places for landslides (SOURCE.md and the files).
    expected = {"earthquake;tsunami": 26, "landslide": 5}
    assert city["hazards"].value_counts().to_dict() == expected
    assert survey["hazards"].value_counts().to_dict() == expected


def test_departures_of_the_city_bus(shared):
    frame = read_list(only(shared / TRANSPORT / "焼津市自主運行バス路線図_停留所"))[1].frame
    # 焼津駅前: 9 and 9 departures in the two directions on weekdays, 8 and 8 on other days.
    station = frame.iloc[0]
    assert station["name"] == "焼津駅前(1番のりば)"
    assert station[["departures_weekday", "departures_holiday"]].tolist() == [18, 16]


@pytest.mark.parametrize("name", ["09_transport_climate/wbgt/wbgt_all_example.csv",
                                  "10_local_resources/takamatsu_wellbeing_survey"])
def test_tables_that_are_no_lists_of_places(shared, name):
    assert key_of(only(shared / name)) == ""

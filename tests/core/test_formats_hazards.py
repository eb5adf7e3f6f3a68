"""Hazard layers, national and municipal: codes, classes, questions, and what is kept."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nigiwai.core.errors import CoreError
from nigiwai.core.formats.areas import hazard_areas, national_hazards
from nigiwai.core.formats.areas.rows import iso_date
from nigiwai.core.formats.depths import depth_range, hours_range, national_rank
from nigiwai.core.formats.parsed import Options
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

TITLE = "小石川_洪水浸水想定区域（想定最大規模）.geojson"


def read(module_read, name, data, options=None, **beside):
    found = module_read(item(name, data, **beside), options or Options())
    (parsed,) = found if isinstance(found, list) else [found]
    assert len(parsed.frame) + len(parsed.refused) == parsed.rows_read
    return parsed


def column(parsed, name):
    return parsed.frame[name].tolist()


@pytest.mark.parametrize(
    ("text", "limits"),
    [
        ("0.3~0.5m未満の区域", (0.3, 0.5)),
        ("0.3m未満の区域", (0.0, 0.3)),
        ("5.0~10.0m未満", (5.0, 10.0)),
        ("3m以上5m未満", (3.0, 5.0)),
        ("１ｍ以上 ～ ２ｍ未満", (1.0, 2.0)),
        ("3m以上～5m未満", (3.0, 5.0)),
        ("0.01m以上0.3m未満", (0.01, 0.3)),
        ("浸水深0.5m以上3.0m未満（床上浸水）", (0.5, 3.0)),
        ("50cm〜1m", (0.5, 1.0)),
        ("20～50cm", (0.2, 0.5)),
        ("1.0－2.0ｍ", (1.0, 2.0)),
        ("0.3mから1m未満", (0.3, 1.0)),
        ("～0.3m", (0.0, 0.3)),
        ("50センチ以上1メートル未満", (0.5, 1.0)),
        ("30センチメートルー50センチメートル", (0.3, 0.5)),
        ("0-0.5", (0.0, 0.5)),
    ],
)
def test_depths_with_two_limits(text, limits):
    assert depth_range(text) == pytest.approx(limits)


@pytest.mark.parametrize("text", ["20m以上", "20.0ｍ～", "20-", "20m超", "2000cm以上"])
def test_depths_without_upper_limit(text):
    low, high = depth_range(text)
    assert low == 20.0
    assert math.isnan(high)


@pytest.mark.parametrize(
    "text", ["", "3", "3m", "床上浸水", "5~3m", "平成16年3m以上", "1m 2m", "0.5m未満3m未満", "0m未満"]
)
def test_what_is_no_range_is_not_read(text):
    assert all(map(math.isnan, depth_range(text)))


LIMITS = st.tuples(
    st.decimals(min_value=0, max_value=50, places=2), st.decimals("0.01", 50, places=2)
)
WRITINGS = ["{}m以上{}m未満", "{}~{}m未満の区域", "{}ｍ以上 ～ {}ｍ未満", "{}m-{}m", "{}〜{}メートル"]


@given(LIMITS, st.sampled_from(WRITINGS))
def test_the_limits_are_those_that_were_written(pair, writing):
    low, width = pair
    assert depth_range(writing.format(low, low + width)) == pytest.approx(
        (float(low), float(low + width))
    )


@given(LIMITS)
def test_a_class_has_a_national_rank_only_within_one(pair):
    low, high = float(pair[0]), float(pair[0] + pair[1])
    edges = [0.0, 0.5, 3.0, 5.0, 10.0, 20.0, math.inf]
    fitting = [n + 1 for n in range(6) if edges[n] <= low and high <= edges[n + 1]]
    rank = national_rank(low, high)
    assert (rank == fitting[0]) if fitting else math.isnan(rank)


def test_open_classes_have_the_last_rank_or_none():
    assert national_rank(20.0, math.nan) == 6
    assert math.isnan(national_rank(5.0, math.nan))
    assert math.isnan(national_rank(math.nan, math.nan))


@pytest.mark.parametrize(
    ("text", "limits"),
    [
        ("12h-24h", (12, 24)),
        ("0-12h", (0, 12)),
        ("12時間未満", (0, 12)),
        ("1日以上3日未満", (24, 72)),
        ("72時間以上168時間未満(1週間)", (72, 168)),
        ("1週間以上2週間未満", (168, 336)),
    ],
)
def test_durations(text, limits):
    assert hours_range(text) == limits


@pytest.mark.parametrize(
    ("text", "day"),
    [("平成21年8月25日", "2009-08-25"), ("浸水履歴_令和元年", "2019"), ("2022/9/3", "2022-09-03"),
     ("浸水履歴_統合", "")],
)
def test_days_in_japanese_and_western_writing(text, day):
    assert iso_date(text) == day


def test_flood_by_river():
    parsed = read(national_hazards.read_flood, *SAMPLES["flood_a31"])
    assert column(parsed, "type") == ["flood"] * 3
    assert column(parsed, "scenario") == ["L2"] * 3
    assert column(parsed, "rank") == [1, 2, 6]
    assert column(parsed, "depth_min_m") == [0.0, 0.5, 20.0]
    assert column(parsed, "depth_max_m")[:2] == [0.5, 3.0]
    assert math.isnan(column(parsed, "depth_max_m")[2])
    assert column(parsed, "code") == ["1", "2", "6"]
    assert column(parsed, "name") == ["小石川"] * 3
    assert column(parsed, "note")[1] == "0.5m以上3.0m未満"
    assert (parsed.vintage, parsed.dataset) == ("2024", "A31a-20_22_2200030010_20")


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("A31b_101", "3", ("flood", "L1", 3.0, 5.0)),
        ("A31_201", 4, ("flood", "L2", 5.0, 10.0)),
        ("A31b_301", 2, ("inundation_duration", "L2", 12.0, 24.0)),
        ("A31b_401", 2, ("collapse_erosion", "L2", math.nan, math.nan)),
    ],
)
def test_flood_by_mesh(field, value, expected):
    parsed = read(national_hazards.read_flood, "A31b-20-23_10_5238.geojson", areas(field, value))
    row = parsed.frame.iloc[0]
    low, high = (
        (row["hours_min"], row["hours_max"]) if row["type"] == "inundation_duration"
        else (row["depth_min_m"], row["depth_max_m"])
    )
    assert (row["type"], row["scenario"]) == expected[:2]
    assert [low, high] == pytest.approx(expected[2:], nan_ok=True)


def test_collapse_zones_of_both_kinds_and_unknown_ones():
    parsed = read(national_hazards.read_flood, "x.geojson", areas("A31b_401", 1, 3, 9))
    assert column(parsed, "type") == ["collapse_flow", "collapse_flow"]
    assert "両方" in column(parsed, "note")[1]
    assert dict(parsed.notes)["both_collapse_kinds"] == {"rows": 1}
    assert reasons(parsed) == {"unknown_code": 1}


def test_unknown_depth_codes_are_kept_and_named():
    parsed = read(national_hazards.read_flood, "x.geojson", areas("A31b_101", 1, 8))
    assert column(parsed, "code") == ["1", "8"]
    assert math.isnan(column(parsed, "depth_min_m")[1])
    assert dict(parsed.notes)["unknown_codes_kept"] == {"column": "A31b_101", "codes": "8"}


def test_flood_of_2012_keeps_classes_that_cross_national_ranks():
    data = areas("A31_001", 12, 14, 25, A31_002="静岡県")
    parsed = read(national_hazards.read_flood, "A31-12_22.geojson", data)
    assert column(parsed, "depth_min_m") == [0.5, 2.0, 3.0]
    assert [parsed.frame["rank"][0], parsed.frame["rank"][2]] == [2, 3]
    assert math.isnan(parsed.frame["rank"][1])
    assert column(parsed, "scenario") == ["L1"] * 3
    assert column(parsed, "note")[0] == "0.5~1.0m未満, 静岡県"


def test_several_themes_in_one_file_are_several_results():
    data = layer(({"A31b_101": 1, "A31b_201": 2}, SQUARE))
    one, two = national_hazards.read_flood(item("x.geojson", data), Options())
    assert (one.frame["rank"][0], two.frame["rank"][0]) == (1, 2)
    assert one.dataset != two.dataset


def test_landslide_zones():
    parsed = read(national_hazards.read_landslide, *SAMPLES["landslide_a33"])
    assert column(parsed, "type") == [
        "landslide_steep_slope", "landslide_debris_flow", "landslide_slide",
    ]
    assert column(parsed, "rank") == [1, 2, 2]
    assert dict(parsed.notes)["before_designation"] == {"rows": 1}
    assert column(parsed, "note")[0] == (
        "急傾斜地の崩壊, 土砂災害警戒区域(指定済), 焼津市坂本, 2009-08-25"
    )


def test_landslide_zones_drawn_as_lines_are_refused():
    more = {"A33_001": 2, "A33_002": 1}
    parsed = read(
        national_hazards.read_landslide, "A33-22_22.geojson", layer((more, OPEN_LINE), (more, SQUARE))
    )
    assert reasons(parsed) == {"open_lines": 1}
    assert column(parsed, "row") == [2]


def test_depths_of_tsunami_and_storm_surge():
    parsed = read(national_hazards.read_tsunami, *SAMPLES["tsunami_a40"])
    assert column(parsed, "depth_min_m") == [0.3, 20.0]
    # 0.3 to 1 m lies in two national ranks.
    assert math.isnan(column(parsed, "rank")[0])
    assert column(parsed, "rank")[1] == 6
    surge = read(national_hazards.read_surge, *SAMPLES["storm_surge_a49"])
    assert (surge.frame["rank"][0], surge.frame["depth_max_m"][0]) == (3, 5.0)


def test_depths_that_cannot_be_read_are_kept():
    data = areas("A40_003", "床上", A40_001="静岡県")
    parsed = read(national_hazards.read_tsunami, "A40-16_22.geojson", data)
    assert column(parsed, "note") == ["床上"]
    assert dict(parsed.notes)["depth_texts_unread"] == {"texts": "床上"}


def test_codes_without_meaning_are_asked_for():
    with pytest.raises(CoreError) as caught:
        read(hazard_areas.read, TITLE, areas("Max_Rank", 1, 5))
    assert caught.value.code == "codes_unknown"
    assert caught.value.facts["keys"] == ("1", "5")
    assert caught.value.facts["column"] == "Max_Rank"


def test_answers_give_the_codes_a_meaning():
    options = Options(codes={"1": "0-0.5", "5": "20-"})
    parsed = read(hazard_areas.read, TITLE, areas("Max_Rank", 1, 5), options)
    assert column(parsed, "rank") == [1, 6]
    assert column(parsed, "depth_min_m") == [0.0, 20.0]
    assert column(parsed, "code") == ["1", "5"]
    assert (parsed.frame["scenario"][0], parsed.frame["name"][0]) == ("L2", "小石川")
    assert dict(parsed.notes)["codes_given"] == {"codes": "1=0-0.5; 5=20-"}


@pytest.mark.parametrize("answer", ["deep", "12h-24h"])
def test_answers_that_cannot_be_read_are_named(answer):
    with pytest.raises(CoreError) as caught:
        read(hazard_areas.read, TITLE, areas("Max_Rank", 1), Options(codes={"1": answer}))
    assert caught.value.code == "code_meaning_unreadable"


def test_answers_for_some_codes_leave_the_others_asked():
    with pytest.raises(CoreError) as caught:
        read(hazard_areas.read, TITLE, areas("Max_Rank", 1, 2), Options(codes={"1": "0-0.5"}))
    assert caught.value.facts["keys"] == ("2",)


def test_durations_by_answer():
    options = Options(codes={"1": "0-12h", "2": "12h-24h"})
    data = areas("浸水時間ﾗﾝ", 1, 2)
    parsed = read(hazard_areas.read, "木屋川_浸水継続時間.geojson", data, options)
    assert column(parsed, "type") == ["inundation_duration"] * 2
    assert column(parsed, "hours_min") == [0.0, 12.0]


def test_collapse_zones_say_their_kind_or_are_asked():
    said = read(
        hazard_areas.read, "瀬戸川_家屋倒壊等氾濫想定（河岸侵食）.geojson",
        areas("type", "瀬戸川 河岸侵食"),
    )
    assert column(said, "type") == ["collapse_erosion"]
    options = Options(codes={"2": "collapse_erosion", "3": "both"})
    data = areas("危険区域", 2, 3)
    name = "大井川_家屋倒壊等氾濫想定（河岸侵食）.geojson"
    asked = read(hazard_areas.read, name, data, options)
    assert column(asked, "type") == ["collapse_erosion", "collapse_flow"]
    assert dict(asked.notes)["both_collapse_kinds"] == {"rows": 1}
    with pytest.raises(CoreError, match="codes_unknown"):
        read(hazard_areas.read, name, data)


def test_collapse_zones_whose_title_does_not_say_the_kind():
    name = "家屋倒壊等氾濫想定区域.geojson"
    with pytest.raises(CoreError) as caught:
        read(hazard_areas.read, name, layer(({"OBJECTID": 1}, SQUARE)))
    assert caught.value.facts["known"] == "collapse_flow, collapse_erosion"
    given = read(
        hazard_areas.read, name, layer(({"OBJECTID": 1}, SQUARE)), Options(kind="collapse_flow")
    )
    assert column(given, "type") == ["collapse_flow"]
    by_row = read(hazard_areas.read, name, areas("区分", "x", type="氾濫流"))
    assert column(by_row, "type") == ["collapse_flow"]
    with pytest.raises(CoreError, match="kind_unknown"):
        read(hazard_areas.read, name, areas("type", "氾濫流", None))


def test_an_outline_without_depth_is_taken_and_noted():
    parsed = read(hazard_areas.read, TITLE, layer(({"OBJECTID": 1, "Shape_Area": 2.0}, SQUARE)))
    assert math.isnan(parsed.frame["depth_min_m"][0])
    assert dict(parsed.notes)["depth_not_given"] == {}


def test_a_field_that_may_hold_the_depth_is_asked_for():
    data = areas("深さ", "0.5m未満")
    with pytest.raises(CoreError) as caught:
        read(hazard_areas.read, TITLE, data)
    assert caught.value.code == "columns_unknown"
    assert caught.value.facts["keys"] == ("value",)
    parsed = read(hazard_areas.read, TITLE, data, Options(columns={"value": "深さ"}))
    assert column(parsed, "depth_max_m") == [0.5]
    assert dict(parsed.notes)["columns_given"] == {"columns": "value=深さ"}


def test_past_inundation_keeps_day_and_words():
    data = layer(
        ({"日付": "2022-09-23", "異常気": "台風第15号", "地域": "八楠", "水害地": "浸水"}, SQUARE),
        ({"日付": None, "異常気": None, "地域": None, "水害地": None}, None),
        ({"日付": "2023-06-02", "異常気": "大雨", "地域": "栄町", "水害地": "冠水"}, SQUARE),
    )
    parsed = read(hazard_areas.read, "浸水履歴_令和4年.geojson", data)
    assert column(parsed, "date") == ["2022-09-23", "2022", "2023-06-02"]
    assert column(parsed, "note") == ["八楠, 浸水", "浸水履歴_令和4年", "栄町, 冠水"]
    assert column(parsed, "name")[0] == "台風第15号"
    assert dict(parsed.notes)["years_differ"] == {"rows": 1, "year": "2022"}


def test_landslides_by_the_words_of_their_rows():
    data = layer(
        ({"現象名": "土石流", "区域区分": "特別警戒区域"}, SQUARE),
        ({"現象名": "がけ崩れ", "区域区分": "警戒区域"}, SQUARE),
        ({"現象名": "?", "区域区分": "警戒区域"}, SQUARE),
    )
    parsed = read(hazard_areas.read, "土砂災害警戒区域.geojson", data)
    assert column(parsed, "type") == ["landslide_debris_flow", "landslide_steep_slope"]
    assert column(parsed, "rank") == [2, 1]
    assert reasons(parsed) == {"unknown_code": 1}


def recognised(name, data, options=None, **beside):
    return hazard_areas.recognises(item(name, data, **beside), options or Options())


def test_recognised_by_title_and_geometry_only():
    data = areas("Max_Rank", 1)
    assert recognised(TITLE, data)
    assert recognised("layer.geojson", data, **{"config.yml": "name: 洪水浸水想定区域".encode()})
    assert recognised("洪水浸水想定区域/layer.geojson", data)
    assert not recognised("layer.geojson", data)
    assert not recognised(TITLE, layer(({"名称": "監視カメラ"}, POINT)))
    assert not recognised("商業地域.geojson", data)
    # A folder may also hold roads and rivers.
    assert not recognised("洪水浸水想定区域/河川.geojson", layer(({"a": 1}, CLOSED_LINE)))


def test_a_layer_that_says_nothing_is_asked_only_where_the_format_is_named():
    data = areas("浸水深", "0.5m未満")
    options = Options(format=hazard_areas.KEY)
    assert recognised("layer.geojson", data, options)
    with pytest.raises(CoreError, match="kind_unknown"):
        read(hazard_areas.read, "layer.geojson", data, options)
    given = Options(format=hazard_areas.KEY, kind="tsunami")
    parsed = read(hazard_areas.read, "layer.geojson", data, given)
    assert (parsed.frame["type"][0], parsed.frame["scenario"][0]) == ("tsunami", "")

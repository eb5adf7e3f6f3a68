"""The areas of Yaizu against the counts that the SOURCE.md files state."""

import pytest
from nigiwai.core.errors import CoreError
from nigiwai.core.formats.areas import districts, hazard_areas, plan_areas, standard_prices
from nigiwai.core.formats.parsed import Options
from nigiwai.core.formats.sources import items_of

READERS = (hazard_areas, plan_areas, districts, standard_prices)
HISTORY = {
    "平成9年": 55, "平成10年": 209, "平成11年": 141, "平成12年": 23, "平成13年": 219, "平成14年": 11,
    "平成15年": 61, "平成16年": 34, "平成17年": 19, "平成18年": 8, "平成19年": 3, "平成20年": 6,
    "平成22年": 27, "平成23年": 20, "平成24年": 28, "平成25年": 74, "平成26年": 22, "平成29年": 35,
    "令和元年": 60, "令和4年": 62, "令和6年": 54, "令和7年": 103, "統合": 1,
}  # fmt: skip
# Folder: reader, kind, rows taken, rows refused.
TAKEN = {
    **{f"浸水履歴_{year}": ("hazard_areas", "past_inundation", rows, 0)
       for year, rows in HISTORY.items()},
    "内水浸水想定区域(公共下水道区域内)": ("hazard_areas", "inland_flood", 6, 0),
    "土砂災害-特別警戒区域・土石流": ("hazard_areas", "landslide_debris_flow", 17, 0),
    "土砂災害-特別警戒区域・急傾斜地の崩壊": ("hazard_areas", "landslide_steep_slope", 104, 0),
    "土砂災害-警戒区域・土石流": ("hazard_areas", "landslide_debris_flow", 29, 0),
    "土砂災害-警戒区域・地すべり": ("hazard_areas", "landslide_slide", 4, 0),
    "土砂災害-警戒区域・急傾斜地の崩壊": ("hazard_areas", "landslide_steep_slope", 69, 0),
    "朝比奈川_家屋倒壊等氾濫想定（河岸侵食）": ("hazard_areas", "collapse_erosion", 14, 0),
    "木屋川_家屋倒壊等氾濫想定（河岸侵食）": ("hazard_areas", "collapse_erosion", 5, 0),
    "瀬戸川_家屋倒壊等氾濫想定（河岸侵食）": ("hazard_areas", "collapse_erosion", 32, 0),
    "葉梨川_家屋倒壊等氾濫想定（河岸侵食）": ("hazard_areas", "collapse_erosion", 2, 0),
    "住まいるエリア_居住誘導区域": ("plan_areas", "residence_induction", 3, 0),
    "住まいるシティ拠点エリア_都市機能誘導区域":
        ("plan_areas", "urban_function_induction", 3, 0),
    # Six lines are simple rings; a seventh ends where it begins, and crosses itself.
    "土地区画整理事業区域": ("plan_areas", "land_readjustment", 7, 21),
    "地区計画区域": ("plan_areas", "district_plan", 3, 0),
    "準防火地域": ("plan_areas", "quasi_fire_protection", 5, 0),
    "高度利用地区": ("plan_areas", "high_use", 1, 0),
    "農業地域振興計画_農業用施設用地": ("plan_areas", "farm_facility", 10, 0),
    "農業地域振興計画_農用地区域": ("plan_areas", "farmland", 332, 0),
    "都市計画図_敷地面積の最低限度指定区域": ("plan_areas", "minimum_site", 3, 0),
    **{f"都市計画図_{zone}": ("plan_areas", "use_district", rows, 0) for zone, rows in {
        "商業地域": 3, "工業地域": 4, "工業専用地域": 3, "準住居地域": 1, "準工業地域": 10,
        "第一種中高層住居専用地域": 15, "第一種低層住居専用地域": 12, "第一種住居地域": 30,
        "第二種中高層住居専用地域": 8, "第二種住居地域": 7, "近隣商業地域": 5,
    }.items()},
    "標準宅地": ("standard_land_prices", "standard", 388, 0),
    "中学校区": ("districts", "school_district", 9, 0),
    "小学校区": ("districts", "school_district", 13, 0),
    "状況類似地区": ("districts", "other", 467, 0),
    "自主防災会境界": ("districts", "disaster_district", 78, 0),
    "自治会区域": ("districts", "neighbourhood", 35, 0),
}  # fmt: skip
ASKED = {
    "大井川_家屋倒壊等氾濫想定（氾濫流）": ("codes_unknown", ("1",)),
    "大井川_家屋倒壊等氾濫想定（河岸侵食）": ("codes_unknown", ("2", "3")),
    "小石川_洪水浸水想定区域（想定最大規模）": ("codes_unknown", ("1", "2", "3", "4", "5")),
    "木屋川_洪水浸水想定区域（浸水継続時間）": ("codes_unknown", ("0", "1", "2", "3")),
    "木屋川_洪水浸水想定区域（計画規模）": ("codes_unknown", ("1", "2", "3", "4")),
    "瀬戸川_洪水浸水想定区域（浸水継続時間）": ("codes_unknown", ("0", "1", "2", "3")),
    "焼津市全域_洪水浸水想定区域（浸水継続時間）": ("codes_unknown", ("1", "2", "3")),
    "高草川_洪水浸水想定区域（想定最大規模）": ("codes_unknown", ("1", "2", "3", "4", "5", "6")),
    "黒石川_洪水浸水想定区域（想定最大規模）": ("codes_unknown", ("1", "2", "3", "4")),
    "市街化区域界_市街化調整区域界": ("kind_unknown", ()),
}
FOLDERS = ("05_hazard", "08_urban_planning", "01_boundary")


@pytest.fixture(scope="module")
def layers(shared):
    """``{folder: item}`` of every layer of the three folders."""
    found = {}
    for folder in FOLDERS:
        items, broken = items_of(shared / folder)
        assert broken == []
        found.update({file.folder or file.stem: file for file in items if file.is_layer})
    return found


def readers_of(file):
    return [reader for reader in READERS if reader.recognises(file, Options())]


def folder(layers, name):
    """Names in the file system may be composed otherwise; item.folder is folded (NFKC)."""
    import unicodedata

    return layers[unicodedata.normalize("NFKC", name)]


@pytest.mark.parametrize("name", TAKEN)
def test_every_area_is_taken_as_what_it_is(layers, name):
    key, kind, taken, refused = TAKEN[name]
    file = folder(layers, name)
    (reader,) = readers_of(file)
    assert key == reader.KEY
    parsed = reader.read(file, Options())
    assert (len(parsed.frame), len(parsed.refused)) == (taken, refused)
    assert parsed.rows_read == taken + refused
    column = "type" if key == "hazard_areas" else "kind"
    assert set(parsed.frame[column]) == {kind}
    assert parsed.frame.crs is not None


@pytest.mark.parametrize("name", ASKED)
def test_what_the_city_does_not_say_is_asked(layers, name):
    file = folder(layers, name)
    (reader,) = readers_of(file)
    with pytest.raises(CoreError) as caught:
        reader.read(file, Options())
    assert (caught.value.code, caught.value.facts["keys"]) == ASKED[name]


def test_all_other_layers_are_left_to_others(layers):
    known = {*TAKEN, *ASKED}
    import unicodedata

    known = {unicodedata.normalize("NFKC", name) for name in known}
    others = {name for name, file in layers.items() if readers_of(file) and name not in known}
    assert others == {"行政区域界"}
    parsed = districts.read(layers["行政区域界"], Options())
    assert (parsed.table, len(parsed.refused)) == ("", 123)


def test_depths_of_inland_floods(layers):
    parsed = hazard_areas.read(folder(layers, "内水浸水想定区域(公共下水道区域内)"), Options())
    assert parsed.frame["depth_min_m"].tolist() == [0.0, 0.3, 0.5, 1.0, 3.0, 5.0]
    assert parsed.frame["depth_max_m"].tolist() == [0.3, 0.5, 1.0, 3.0, 5.0, 10.0]
    assert parsed.frame["rank"].tolist() == [1, 1, 2, 2, 3, 4]


def test_answers_make_ranks_of_a_river(layers):
    codes = {"1": "0-0.5", "2": "0.5-1", "3": "1-2", "4": "2-3", "5": "3-5", "6": "5-10"}
    name = "高草川_洪水浸水想定区域（想定最大規模）"
    parsed = hazard_areas.read(folder(layers, name), Options(codes=codes))
    assert parsed.frame["rank"].tolist() == [1, 2, 2, 2, 3, 4]
    assert set(parsed.frame["scenario"]) == {"L2"}
    assert set(parsed.frame["name"]) == {"高草川"}


def test_zones_and_ratios(layers):
    parsed = plan_areas.read(folder(layers, "都市計画図_商業地域"), Options())
    assert parsed.frame["code"].tolist() == ["commercial"] * 3
    assert dict(parsed.notes)["zone_from_title"]["rows"] == 2
    assert parsed.frame["floor_area_ratio"].dropna().tolist() == [4.0]
    assert parsed.frame["coverage_ratio"].dropna().tolist() == [0.8]


def test_past_events_keep_their_days(layers):
    parsed = hazard_areas.read(folder(layers, "浸水履歴_令和4年"), Options())
    assert set(parsed.frame["date"]) == {"2022-09-23"}
    bare = hazard_areas.read(folder(layers, "浸水履歴_令和6年"), Options())
    assert set(bare.frame["date"]) == {"2024"}
    # The city wrote 2015 into the layer of 2011.
    odd = hazard_areas.read(folder(layers, "浸水履歴_平成23年"), Options())
    assert dict(odd.notes)["years_differ"]["year"] == "2011"

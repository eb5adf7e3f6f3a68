"""Local resources from the lists of Yaizu: counts against the raw files, nothing personal."""

import csv
import io
import re
from collections import Counter

import pytest
from nigiwai.core.formats import registry
from nigiwai.core.formats.lists import resource_words as words
from nigiwai.core.formats.lists import resources
from nigiwai.core.formats.parsed import Options
from nigiwai.core.formats.sources import items_of
from nigiwai.core.study.definitions import cocreation
from nigiwai.tests.core.list_files import item

LISTS = "10_local_resources/yaizu_opendata"
# Folders whose rows are resources, with their rows; what is left out has no use as one.
TABLES = {
    "焼津観光マップ": 205, "お食事": 68, "ショップ": 72, "宿泊": 22, "体験・見どころ": 28,
    "日帰り温泉・足湯": 9, "その他": 5, "小泉八雲マップ": 12, "工場併設直売所一覧": 32,
    "生活応援商品券_その他": 116, "生活応援商品券_小売り": 365, "生活応援商品券_飲食": 221,
    "焼津市デジタルクーポン対象店舗": 548, "焼津海の幸グルメマップ_カツオ": 15,
    "焼津海の幸グルメマップ_サクラエビ": 14, "焼津海の幸グルメマップ_サバ": 13,
    "焼津海の幸グルメマップ_シラス": 14, "焼津海の幸グルメマップ_ミナミマグロ": 16,
    "ファミリー農園": 9, "ビーチクリーン大作戦": 12,
}
LAYERS = {"文化財マップ": 157, "埋蔵文化財": 63, "ハイキングコース_地点": 20,
          "ハイキングコース_地点_駐車場": 11, "小泉八雲マップ_浜通り": 1, "魚フェス会場": 1,
          "ハイキングコース_2焼津市_花沢の里_満観峰コース": 4}
# Two events without a place, one property outside Japan.
# The last one has a name "#NAME?".
REFUSED = {"ビーチクリーン大作戦": 2, "文化財マップ": 1, "生活応援商品券_小売り": 1}


def parts_of(path):
    found = []
    for one in items_of(path)[0]:
        reader = registry.recognise(one, Options())
        found += registry.read(one, reader, Options()) if reader else []
    return found


@pytest.fixture(scope="module")
def lists(shared):
    """``{folder: Parsed of resources}``."""
    found = {}
    for folder in sorted((shared / LISTS).iterdir()):
        for parsed in parts_of(folder):
            if parsed.table == "resources":
                assert folder.name not in found
                found[folder.name] = parsed
    return found


def raw_rows(folder):
    """Rows of a published table, read without our readers."""
    (path,) = [one for one in folder.glob("*.csv") if one.name != "attributes.csv"]
    data = path.read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp932")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    return [row for row in rows if any(str(cell or "").strip() for cell in row.values())]


def test_every_row_of_every_list_is_a_resource(shared, lists):
    import pyogrio

    assert set(lists) == {*TABLES, *LAYERS}
    for folder, count in TABLES.items():
        assert len(raw_rows(shared / LISTS / folder)) == count
    for folder, count in LAYERS.items():
        (path,) = [one for one in (shared / LISTS / folder).iterdir()
                   if one.suffix in (".shp", ".geojson")]
        assert pyogrio.read_info(path)["features"] == count
    for folder, count in {**TABLES, **LAYERS}.items():
        parsed = lists[folder]
        assert (parsed.rows_read, len(parsed.frame)) == (count, count - REFUSED.get(folder, 0))


def test_categories_are_those_of_the_published_classes(shared, lists):
    """By 区分1 and 区分2 of the tourism list, read by hand into our categories."""
    by_class = {"お食事": "industry", "お買い物": "industry", "宿泊": "industry",
                "日帰り温泉": "nature", "体験・見どころ": "culture", "スポーツその他": "industry"}
    expected = Counter()
    for row in raw_rows(shared / LISTS / "焼津観光マップ"):
        first, second, name = (row[key].strip() for key in ("区分1", "区分2", "名称"))
        category = by_class[first]
        if second == "スポーツ施設" or "図書館" in name:
            category = "spaces"
        if "ボランティア" in name:
            category = "people"
        elif second == "見学・体験":
            category = "culture" if re.search("美術館|科学館", name) else "industry"
        expected[category] += 1
    found = Counter(lists["焼津観光マップ"].frame["category"])
    assert found == expected
    for folder in lists:
        if re.match("生活応援商品券|焼津市デジタルクーポン|焼津海の幸グルメマップ|お食事", folder):
            assert set(lists[folder].frame["category"]) == {"industry"}
    for folder, category in (("文化財マップ", "culture"), ("埋蔵文化財", "culture"),
                             ("ファミリー農園", "spaces"), ("ハイキングコース_地点", "nature"),
                             ("工場併設直売所一覧", "industry"), ("魚フェス会場", "culture")):
        assert set(lists[folder].frame["category"]) == {category}


def test_the_town_in_numbers(lists):
    import pandas as pd

    rows = pd.concat([parsed.frame for parsed in lists.values()])
    assert Counter(rows["category"]) == {
        "industry": 1698, "culture": 281, "nature": 55, "spaces": 13, "people": 2}


def test_lists_of_facilities_fill_both_tables(shared):
    parts = parts_of(shared / LISTS / "お食事")
    assert [(parsed.table, parsed.rows_read, len(parsed.frame)) for parsed in parts] == [
        ("facilities", 68, 68), ("resources", 68, 68)]
    assert parts[0].frame["name"].tolist() == parts[1].frame["name"].tolist()


def test_nothing_personal_and_no_way_to_reach_a_shop(lists):
    phone = re.compile(r"0\d{1,4}[-‐(（)）ー]\d{1,4}[-‐)）ー]\d{3,4}|0\d{9,10}")
    for folder, parsed in lists.items():
        texts = parsed.frame.drop(columns=["geometry", "row", "id"]).astype(str).to_numpy().ravel()
        for text in texts:
            assert not phone.search(text), (folder, text)
            assert "@" not in re.sub(r"@\w+(?!\S*\.)", "", text), (folder, text)
            # 連絡先名称 of one row names the head of a group.
            assert "会長" not in text, (folder, text)


def test_owners_and_organisers_are_kept_where_they_are_organisations():
    text = ("文化財名称,文化財分類,所有者等,緯度,経度,面積（㎡）,家賃,状態\n"
            "宿場,史跡,焼津市,34.9,138.3,120,50000円,一部補修\n"
            "仏像,彫刻,山田太郎,34.9,138.3,,,\n鐘,工芸品,法華寺,34.9,138.3,,,\n")
    file = item("bunkazai.csv", text.encode())
    frame = resources.read_culture(file, Options()).frame
    assert ["山田" in note for note in frame["note"]] == [False] * 3
    assert "焼津市" in frame["note"][0]
    assert "法華寺" in frame["note"][2]
    assert frame[["size_m2", "price_yen", "condition"]].iloc[0].tolist() == [120, 50000, "fair"]


def test_products_and_reading_are_kept(lists):
    row = lists["工場併設直売所一覧"].frame.iloc[0]
    assert row["description"].startswith("まぐろ生姜煮 / まぐろめしの素")
    assert "カネギトウカイフーズ" in row["note"]


# The tables


def test_every_kind_has_a_category_and_every_word_a_kind():
    assert set(words.categories().values()) == set(resources.CATEGORIES)
    for where in ("type", "name", "type_general", "facility"):
        for pattern, kind in words._rules()[where]:
            assert pattern
            assert kind in words.categories(), (where, pattern)
    assert {kind for _, kind in words._rules()["condition"]} == {"good", "fair", "poor", "ruined"}
    assert "sub_category" in {column.name for table in cocreation.TABLES
                              if table.name == "resources" for column in table.columns}


@pytest.mark.parametrize(("published", "name", "kind"), [
    ("お食事 / 喫茶店・カフェ", "x", "cafe"),
    ("小売業", "ハットリ製茶", "tea"),
    ("小売業", "ノジマ焼津店", "shop"),
    ("国選定 / 伝統的建造物群保存地区", "焼津市花沢", "townscape"),
    ("allotment", "x", "allotment"),
    ("", "浜当目海岸", "beach"),
    ("", "x", ""),
])
def test_a_kind_is_found_by_what_is_published_then_by_name(published, name, kind):
    assert words.kind_of(published, name) == kind


@pytest.mark.parametrize(("text", "condition"), [
    ("良好", "good"), ("不良", "poor"), ("老朽化", "poor"), ("要改修", "fair"), ("未調査", ""),
    ("", ""),
])
def test_words_about_a_building_are_a_condition(text, condition):
    assert words.condition_of(text) == condition

"""Encodings, CSV, numbers, archives: bytes as publishers deliver them."""

import io
import math
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nigiwai.core.errors import CoreError
from nigiwai.core.formats import archive, text
from nigiwai.core.formats.categories import of_row, park_of_area
from nigiwai.core.formats.coordinates import place
from nigiwai.core.formats.sources import items_of

LIST = "名称,緯度,経度\r\n焼津図書館,34.86,138.30\r\n大井川図書館,34.80,138.28\r\n"


@pytest.mark.parametrize(
    ("encoding", "named"),
    [("utf-8", "UTF-8"), ("utf-8-sig", "UTF-8 BOM"), ("cp932", "CP932")],
)
def test_three_encodings_read_the_same(encoding, named):
    table = text.read_table(LIST.encode(encoding), "a.csv")
    assert table.header == ("名称", "緯度", "経度")
    assert table.rows[1] == ["大井川図書館", "34.80", "138.28"]
    assert table.numbers == [2, 3]
    assert table.encoding == named


def test_cp932_signs_outside_shift_jis_are_read():
    # Strict Shift_JIS has neither № nor ①.
    assert text.decode("№,①老人福祉施設".encode("cp932"), "a.csv")[0] == "№,①老人福祉施設"


@pytest.mark.parametrize(
    ("data", "code", "better"),
    [
        (LIST.encode("utf-8").decode("latin-1").encode("utf-8"), "mojibake", "UTF-8"),
        (LIST.encode("cp932").decode("latin-1").encode("utf-8"), "mojibake", "CP932"),
        (LIST.encode("euc_jp"), "mojibake", "EUC-JP"),
        (LIST.encode("utf-16"), "wide_encoding", None),
        (b"", "empty_file", None),
        (b"\xef\xbb\xbf\r\n", "empty_file", None),
    ],
)
def test_garbled_text_is_refused_with_what_would_read_well(data, code, better):
    with pytest.raises(CoreError) as caught:
        text.decode(data, "a.csv")
    assert caught.value.code == code
    assert caught.value.facts.get("better") == better


def test_one_broken_byte_is_named_with_its_line():
    data = bytearray((LIST * 5).encode("utf-8"))
    data[data.index("大".encode()) + 1] = 0xFF
    with pytest.raises(CoreError) as caught:
        text.decode(bytes(data), "a.csv")
    assert caught.value.code == "damaged_text"
    assert caught.value.facts["line"] == 3


def test_utf8_read_as_cp932_and_saved_again_is_seen():
    garbled = "焼津".encode().decode("cp932")
    assert garbled == "辟ｼ豢･"
    with pytest.raises(CoreError) as caught:
        text.decode(f"name\n{garbled}\n{garbled}\n".encode(), "a.csv")
    assert caught.value.code == "mojibake"
    assert caught.value.facts["better"] == "UTF-8"


@given(st.lists(st.text("焼津市図書館アイウあいう、。一二三ー", min_size=1, max_size=20), min_size=1))
def test_proper_japanese_is_never_refused(words):
    content = "\n".join(["名称", *words])
    for encoding in ("utf-8", "utf-8-sig"):
        assert text.decode(content.encode(encoding), "a.csv")[0] == content


def test_rows_longer_than_the_heading_are_set_apart_and_blank_rows_are_none():
    table = text.read_table(b"a,b\n1,2\n\n1,2,3\n4\n,,\n5,6,\n", "a.csv")
    assert table.rows == [["1", "2"], ["4", ""], ["5", "6"]]
    assert table.numbers == [2, 5, 7]
    assert table.too_long == [4]


@pytest.mark.parametrize(
    ("cell", "value"),
    [("32,500 ", 32500.0), ("１２３", 123.0), ("-4.5", -4.5), ("1e3", 1000.0), ("", math.nan),
     ("-", math.nan), ("12人", math.nan), ("inf", math.nan), ("nan", math.nan)],
)
def test_numbers(cell, value):
    assert text.number(cell) == pytest.approx(value, nan_ok=True)


@pytest.mark.parametrize(
    ("cell", "value"),
    [("80人", 80.0), ("54席", 54.0), ("200人(大広間70人）", 200.0), ("15人　完全予約制", 15.0),
     ("店内12人・テラス席12人・ガーデン15人", math.nan), ("１階37人、２階40人", math.nan), ("", math.nan)],
)
def test_seats_from_free_text_are_taken_only_where_they_are_clear(cell, value):
    assert text.counted(cell, "席|人|名") == pytest.approx(value, nan_ok=True)


@pytest.mark.parametrize(
    ("cell", "value"),
    [("8:30", "08:30"), ("08:30", "08:30"), ("午前8時30分", "08:30"), ("午後5時", "17:00"),
     ("２４：００", "24:00"), ("11:00~14:00", ""), ("25:00", ""), ("", "")],
)
def test_times_of_day(cell, value):
    assert text.clock(cell) == value


def test_names_are_compared_without_width_spaces_kana_and_legal_form():
    assert text.folded("ＡＢＣ　カフェ") == text.folded("abcかふえ")
    assert text.core_name("（株）川直　工場直売店") == text.core_name("株式会社川直工場直売店(本社)")
    assert text.folded("焼津1丁目店") != text.folded("焼津2丁目店")


@pytest.mark.parametrize(
    ("lat", "lon", "trouble", "swapped"),
    [("34.8", "138.3", "", False), ("138.3", "34.8", "", True), ("", "138.3", "no_coordinates", False),
     ("0", "0", "zero_coordinates", False), ("x", "138", "bad_coordinates", False),
     ("34.8", "38.3", "outside_japan", False), ("-1.8e308", "138", "outside_japan", False)],
)
def test_coordinates(lat, lon, trouble, swapped):
    found = place(lat, lon)
    assert (found.trouble, found.swapped) == (trouble, swapped)
    if not trouble:
        assert (found.lat, found.lon) == (34.8, 138.3)


@pytest.mark.parametrize(
    ("types", "name", "whole", "category"),
    [
        (["認可私立保育所"], "ときわ保育園", "", "child_care"),
        (["公民館図書室"], "港地域交流センター", "library", "community_center"),
        (["小売業"], "セブンイレブン焼津三和店", "", "convenience_store"),
        (["小売業"], "杉山安商店", "", "shop"),
        (["魚・水産加工品", "お買い物"], "焼津さかなセンター", "", "market_hall"),
        (["魚・水産加工品", "お買い物"], "川直 焼津さかなセンター店", "", "shop"),
        (["焼津温泉", "日帰り温泉"], "JR焼津駅前足湯", "", "sightseeing"),
        ([], "石津浜公園", "park", "park"),
        ([], "吉永遊歩道", "park", "park"),
        (["市営駐車場"], "焼津駅北口自転車駐車場", "parking", "not_used"),
        (["その他"], "IHATOV", "", ""),
    ],
)
def test_categories_follow_kind_then_name_then_title(types, name, whole, category):
    assert of_row(types, name, whole) == category


@pytest.mark.parametrize(
    ("area", "category"),
    # Geometric means of 2,500, 20,000 and 40,000 m2: 7,071.1 and 28,284.3.
    [(64, "park_block"), (7071, "park_block"), (7072, "park_neighborhood"),
     (28284, "park_neighborhood"), (28285, "park_district"), (math.nan, "park_block")],
)
def test_parks_by_area(area, category):
    assert park_of_area(area) == category


def _zip(names):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in names.items():
            target.writestr(name, content)
    return buffer.getvalue()


def test_zip_members_and_inner_archives_are_read():
    inner = _zip({"b.csv": b"x"})
    found = archive.members(_zip({"d/a.csv": b"1", "in.zip": inner}), "z.zip")
    assert {name: member.read() for name, member in found.items()} == {
        "d/a.csv": b"1",
        "in.zip/b.csv": b"x",
    }


def test_member_names_in_cp932_are_read():
    # Windows writes CP932 without the UTF-8 flag: the same number of bytes, put in afterwards.
    data = _zip({"AAAA.csv": b"1"}).replace(b"AAAA", "公園".encode("cp932"))
    assert list(archive.members(data, "z.zip")) == ["公園.csv"]


@pytest.mark.parametrize("name", ["../evil.csv", "/etc/evil.csv", "a/../../evil.csv", "c:/evil.csv"])
def test_a_zip_that_leaves_its_folder_is_refused(name):
    with pytest.raises(CoreError) as caught:
        archive.members(_zip({"good.csv": b"1", name: b"2"}), "z.zip")
    assert caught.value.code == "unsafe_zip"


@pytest.mark.parametrize("keep", [0, 10, 60, -30])
def test_a_truncated_zip_is_refused(keep):
    data = _zip({"a.csv": b"name,1\n" * 100})
    with pytest.raises(CoreError) as caught:
        archive.members(data[:keep], "z.zip")
    assert caught.value.code == "broken_zip"


def test_a_zip_bomb_is_refused_before_it_is_unpacked():
    with pytest.raises(CoreError) as caught:
        archive.members(_zip({"a.csv": b"0" * 20_000_000}), "z.zip")
    assert caught.value.code == "large_zip"


def test_a_damaged_member_is_refused():
    data = bytearray(_zip({"a.csv": bytes(range(256)) * 40}))
    data[60] ^= 0xFF
    (member,) = archive.members(bytes(data), "z.zip").values()
    with pytest.raises(CoreError) as caught:
        member.read()
    assert caught.value.code == "broken_zip"


def test_a_folder_gives_its_files_without_companions(tmp_path):
    for name in (
        "a.csv", "attributes.csv", "config.yml", "READ_ME_FICTIONAL.txt", "b/c.geojson", "b/d.shp",
        "b/d.dbf",
    ):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"x")
    (tmp_path / "bad.zip").write_bytes(b"PK nothing")
    items, broken = items_of(tmp_path)
    assert [item.name for item in items] == ["a.csv", "b/c.geojson", "b/d.shp"]
    assert [(name, error.code) for name, error in broken] == [("bad.zip", "broken_zip")]

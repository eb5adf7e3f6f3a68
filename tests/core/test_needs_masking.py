"""Personal data in opinions: what is masked, what must not be, and that patterns cannot run away."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nigiwai.core.errors import CoreError
from nigiwai.core.needs import masking

MASKED = (
    # kind, text, what is left
    ("phone", "連絡先は090-1234-5678です", "連絡先は〔電話番号〕です"),
    ("phone", "０９０－１２３４－５６７８まで", "〔電話番号〕まで"),
    ("phone", "電話 054-626-1234", "電話 〔電話番号〕"),
    ("phone", "０５４（６２６）１２３４", "〔電話番号〕"),
    ("phone", "(054)626-1234", "〔電話番号〕"),
    ("phone", "09012345678へ", "〔電話番号〕へ"),
    ("phone", "TEL:626-1234", "TEL:〔電話番号〕"),
    ("phone", "+81-90-1234-5678", "〔電話番号〕"),
    ("phone", "0120-123-456", "〔電話番号〕"),
    ("phone", "054.626.1234", "〔電話番号〕"),
    ("phone", "090ー1234ー5678", "〔電話番号〕"),
    ("email", "taro.yamada@example.com まで", "〔メール〕 まで"),
    ("email", "連絡はtaro@example.co.jpです", "連絡は〔メール〕です"),
    ("email", "ｔａｒｏ＠ｅｘａｍｐｌｅ．ｃｏｍ", "〔メール〕"),
    ("house_number", "本町1丁目2番3号の角", "本町1丁目〔番地〕の角"),
    ("house_number", "本町１丁目２－３", "本町１丁目〔番地〕"),
    ("house_number", "本町１－２－３の前", "本町１－〔番地〕の前"),
    ("house_number", "本町一丁目二番三号", "本町一丁目〔番地〕"),
    ("house_number", "栄町12-3に住む", "栄町〔番地〕に住む"),
    ("house_number", "小川123番地の4", "小川〔番地〕"),
    ("house_number", "住所は焼津市大覚寺12-3です", "住所は焼津市大覚寺〔番地〕です"),
    ("house_number", "本町3丁目12-5-201号室", "本町3丁目〔番地〕"),
    ("name", "氏名：山田 太郎", "氏名：〔氏名〕"),
    ("name", "氏名:山田", "氏名:〔氏名〕"),
    ("name", "お名前: やまだ はなこ", "お名前: 〔氏名〕"),
    ("name", "私は山田太郎です", "私は〔氏名〕です"),
    ("name", "私は山田和夫です。", "私は〔氏名〕です。"),
    ("name", "わたしはヤマダと申します", "わたしは〔氏名〕と申します"),
    ("name", "近所の田中さんが", "近所の〔氏名〕さんが"),
    ("name", "中村さんと阿部さん", "〔氏名〕さんと〔氏名〕さん"),
    ("name", "山田花子様", "〔氏名〕様"),
    ("name", "鈴木先生に", "〔氏名〕先生に"),
    ("name", "佐々木くんの家", "〔氏名〕くんの家"),
    # Other ways of writing the same.
    ("phone", "090〜1234〜5678", "〔電話番号〕"),
    ("phone", "０９０・１２３４・５６７８", "〔電話番号〕"),
    ("phone", "090_1234_5678", "〔電話番号〕"),
    ("phone", "090-12345678", "〔電話番号〕"),
    ("phone", "0901234-5678", "〔電話番号〕"),
    ("phone", "090\u200b1234\u200b5678", "〔電話番号〕"),
    ("phone", "〇九〇－一二三四－五六七八", "〔電話番号〕"),
    ("phone", "電話は、０五四－六二六－一二三四", "電話は、〔電話番号〕"),
    ("phone", "+81(0)90-1234-5678", "〔電話番号〕"),
    ("phone", "電話番号 6261234", "電話番号 〔電話番号〕"),
    ("email", "taro(at)example.com", "〔メール〕"),
    ("email", "taro ＠ example.com", "〔メール〕"),
    ("email", "taro☆example.com（☆を@に）", "〔メール〕（☆を@に）"),
    ("house_number", "本町一―二―三", "本町一―〔番地〕"),
    ("house_number", "本町1丁目2番地の3", "本町1丁目〔番地〕"),
    ("house_number", "本町１ー２ー３　コーポ山田２０３号室", "本町１ー〔番地〕　〔番地〕"),
    ("house_number", "大字小川123-4", "大字小川〔番地〕"),
    ("house_number", "高松市サンポート2-1", "高松市サンポート〔番地〕"),
    ("house_number", "うちは1-2-3です", "うちは〔番地〕です"),
    ("house_number", "番地は2345-1", "番地は〔番地〕"),
    ("name", "氏名　山田太郎", "氏名　〔氏名〕"),
    ("name", "署名：山田", "署名：〔氏名〕"),
    ("name", "山田 太郎 様", "〔氏名〕 様"),
    ("name", "山田　太郎さん", "〔氏名〕さん"),
    ("name", "岩﨑さんと𠮷田さん", "〔氏名〕さんと〔氏名〕さん"),
    ("name", "ヤマダさんの犬", "〔氏名〕さんの犬"),
    ("name", "田中君の家", "〔氏名〕君の家"),
    ("name", "田中太郎先生", "〔氏名〕先生"),
    ("name", "鈴木自治会長に", "〔氏名〕自治会長に"),
    ("name", "田中宅の前", "〔氏名〕宅の前"),
    ("name", "娘の山田花子が", "娘の〔氏名〕が"),
    ("name", "山田太郎（42歳）", "〔氏名〕（42歳）"),
    ("name", "山田太郎です。公園が", "〔氏名〕です。公園が"),
    ("name", "John Smithさん", "〔氏名〕さん"),
    ("name", "My name is Taro Yamada", "My name is 〔氏名〕"),
)
KEPT = (
    "2024年5月1日に開かれた", "令和6-5-1", "2024-05-01", "2024/5/1 10:30", "2024-2025年",
    "部屋は20室、3LDK", "客室101", "3番バスに乗る", "5番線", "バス5系統",
    "10-20人くらい", "1-2階", "4時30分から6-7時", "3丁目5人の高齢者", "三丁目の角", "2丁目3番のバス停",
    "国道150号線", "市道1-2号線", "郵便番号425-0021", "100-1000円", "予算は0123456789円",
    "人口は138,000人", "0.5～3.0mの浸水", "震度6-7", "2番目に近い", "一番近い店",
    "皆さんで", "患者さん", "お医者さん", "お母さん", "八百屋さん", "小学生さん", "市長様", "お客様",
    "市民の皆様", "生物多様性", "多種多様", "様子を見る", "前回同様", "神様", "業者さん",
    "私は会社員です", "私は高齢者です", "私は反対です", "私は車椅子です", "私は賛成ですが", "私は主婦です",
    "学校の先生", "氏名：匿名", "緯度34.8612 経度138.3201", "1丁目から3丁目まで", "G7-2024",
    "焼津市では10-20人くらい", "市内公園3-4か所に", "駅前の1-2-3番線", "5-6丁目の間", "JR焼津駅から10-15分",
    "香川県高松市サンポート", "山田公園のトイレ", "石川県のような", "小川地区です。", "父の実家の近く", "友人の車で行く",
    "ボランティアさん", "スタッフさん", "お一人様", "お地蔵さん", "司書さん", "町内会長さん", "自治会長が", "区長会で",
    "主婦（45歳）", "女性（30代）", "担当：市の職員", "担当課に電話した", "多様に", "英語の先生", "部屋は302号室",
    "2024年10月5日〜6日", "0.5〜1.0〜2.0mの浸水", "1000@2.5",
)


@pytest.mark.parametrize(("kind", "text", "left"), MASKED)
def test_what_is_personal_goes(kind, text, left):
    found, counts = masking.mask(text)
    assert found == left
    assert set(counts) == {kind}
    assert masking.mask(found) == (found, {})


@pytest.mark.parametrize("text", KEPT)
def test_what_is_not_personal_stays(text):
    assert masking.mask(text) == (text, {})


def test_several_kinds_are_counted():
    text = "私は山田太郎と申します。本町1丁目2番3号、090-1234-5678、a@example.com。田中さんも同意見。"
    found, counts = masking.mask(text)
    assert dict(counts) == {"name": 2, "phone": 1, "email": 1, "house_number": 1}
    for piece in ("山田", "田中", "2番", "5678", "example"):
        assert piece not in found
    assert "本町1丁目" in found
    texts, total, each = masking.mask_all([text, None, "静かでよい"])
    assert texts[1:] == ["", "静かでよい"]
    assert (sum(total.values()), each) == (5, [5, 0, 0])


def test_what_is_personal_is_never_in_the_study(tmp_path):
    """Masked on the way in: nothing of it stands in the file, not even where a row is refused."""
    import geopandas
    import shapely
    from nigiwai.core.study import importing, store

    table = tmp_path / "意見.csv"
    table.write_text(
        "番号,意見,氏名,テーマ,場所\n"
        "1,歩道が暗い。山田太郎です。０９０－１２３４－５６７８,鈴木花子,佐々木様の要望,本町1丁目2番3号\n"
        "2,taro.yamada@example.com,鈴木花子,,\n3,,高木次郎,,\n", encoding="utf-8")
    boundary = geopandas.GeoDataFrame(geometry=[shapely.box(138.3, 34.8, 138.4, 34.9)], crs=4326)
    study = store.create(tmp_path / "study.gpkg", "町", boundary, "500m")
    importing.import_input(study, table)
    stored = (tmp_path / "study.gpkg").read_bytes()
    for piece in ("山田", "５６７８", "鈴木", "佐々木", "2番3号", "taro", "高木"):
        assert piece.encode() not in stored, piece
    assert "歩道が暗い".encode() in stored


PIECES = st.sampled_from([
    "山田", "太郎", "さん", "様", "氏名", "：", "私は", "です", "と申します", "本町", "丁目", "番", "号", "番地",
    "の", "-", "ー", "1", "２", "03", "090", "1234", "5678", "〔氏名〕", "〔番地〕", "〔電話番号〕", "a@b.jp",
    "電話", "住所", " ", "、", "年", "人", "階", "ー", "@", ".", "先生", "TEL",
])


@given(st.lists(PIECES, max_size=24).map("".join))
def test_masking_again_changes_nothing(text):
    found, _ = masking.mask(text)
    assert masking.mask(found) == (found, {})


@given(st.text(max_size=200))
def test_any_text_is_taken(text):
    found, counts = masking.mask(text)
    assert (found == text) == (not counts)


@pytest.mark.parametrize("piece", ["1", "山", "0-", "a@", "a", "丁目1", "住所", "090-", "氏名:", "私は", "あ"])
def test_no_text_takes_long(piece):
    start = time.process_time()
    masking.mask(piece * 20_000)
    assert time.process_time() - start < 5.0


def rule(pattern, kind="name", **others):
    return {"key": "own", "kind": kind, "pattern": pattern, "mask": "X", **others}


@pytest.mark.parametrize("pattern", [
    "(?P<mask>(a+)+)b", "(?P<mask>a*)", "(?P<mask>a{1,})", "(?P<mask>(?:a{1,40}){1,40})b",
    "(?P<mask>(a)\\1)", "no group", "(?P<mask>(", "(?P<mask>[a-)",
])
def test_patterns_that_may_run_away_are_refused(pattern):
    with pytest.raises(CoreError) as caught:
        masking.rules_of([rule(pattern)])
    assert caught.value.code == "needs_masking_rule"
    assert caught.value.facts["key"] == "own"


def test_a_kind_that_nobody_counts_is_refused():
    with pytest.raises(CoreError):
        masking.rules_of([rule("(?P<mask>a)", kind="age")])


def test_own_rules_and_macros():
    table = masking.rules_of([
        {"key": "D", "kind": "macro", "pattern": "[0-9]"},
        rule("no{D}{1,3}(?P<mask>[x{D}]{2})", digits_min="1", digits_max="2", not_ending="9"),
    ])
    assert masking.mask("no1x5", table) == ("no1X", {"name": 1})
    assert masking.mask("no1xx no1x9", table) == ("no1xx no1x9", {})
    assert masking.without_masks("no1X", table) == "no1 "


def test_every_rule_has_its_kind_and_source(root):
    import csv

    with open(root / "resources/tables/needs_masking.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["kind"] for row in rows} == {"macro", *masking.KINDS}
    assert all(row["source"] and row["verified"] == "no" for row in rows)
    assert len({row["key"] for row in rows}) == len(rows)

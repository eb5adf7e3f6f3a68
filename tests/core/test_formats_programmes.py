"""Lists of subsidy programmes: headings, sums, shares, dates; what is not clear is refused by row."""

import json
import math

import pytest
from nigiwai.core.errors import CoreError
from nigiwai.core.formats import money, registry
from nigiwai.core.formats.parsed import Options
from nigiwai.tests.core.format_files import item, parse, reasons
from nigiwai.tests.core.samples_lists import SAMPLES

PORTAL = (
    "id,name,title,target_area_search,subsidy_max_limit,acceptance_start_datetime,"
    "acceptance_end_datetime,target_number_of_employees,subsidy_rate,use_purpose,industry,"
    "front_subsidy_detail_page_url\n"
    "a0W1,S-00000001,持続化補助金,静岡県 / 愛知県,500000,2026-11-30T15:00:00.000Z,"
    "2027-01-29T08:00:00.000Z,20名以下,2/3,販路拡大をしたい,小売業,https://www.jgrants-portal.go.jp/subsidy/a0W1\n"
    "a0W2,S-00000002,研究補助金,全国,0,2026-12-01T00:00:00.000Z,2026-12-31T15:30:00.000Z,,20%,,,\n"
)
HEAD = "制度名,補助率,上限額,締切,募集開始,URL,確認日\n"


def programmes(*rows, head=HEAD, **options):
    return parse("p.csv", (head + "\n".join(rows) + "\n").encode(), Options(**options))


def test_a_list_with_japanese_headings():
    parsed = parse(*SAMPLES["programme_list"])
    first, second = parsed.frame.to_dict("records")
    assert (first["id"], first["name"], first["rate"]) == ("P-1", "空き家活用補助金", 0.5)
    assert (first["ceiling_yen"], first["floor_yen"]) == (10_000_000.0, 500_000.0)
    assert (first["opens_on"], first["deadline"]) == ("2026-12-01", "2027-01-29")
    assert first["checked_on"] == "2026-11-01"
    assert first["applicants"] == "NPO法人、中小企業"
    assert first["conditions"] == "市内の空き家であること"
    assert math.isnan(second["rate"])
    assert math.isnan(second["floor_yen"])
    assert (second["deadline"], second["ceiling_yen"]) == ("", 30_000_000.0)
    assert dict(parsed.notes)["programmes_fixed"] == {"rows": 1}
    assert dict(parsed.notes)["programmes_until_spent"] == {"rows": 1}


def test_fields_of_the_national_portal():
    parsed = parse("jgrants.csv", PORTAL.encode())
    first, second = parsed.frame.to_dict("records")
    assert (first["name"], first["id"]) == ("持続化補助金", "a0W1")
    # 15:00 in UTC is midnight of the next day in Japan.
    assert (first["opens_on"], first["deadline"]) == ("2026-12-01", "2027-01-29")
    assert second["deadline"] == "2027-01-01"
    assert (first["ceiling_yen"], first["rate"]) == (500_000.0, pytest.approx(2 / 3))
    assert "20名以下" in first["conditions"]
    assert "小売業" in first["conditions"]
    assert math.isnan(second["ceiling_yen"])
    assert dict(parsed.notes)["programmes_ceiling_zero"] == {"rows": 1}


@pytest.mark.parametrize(("row", "reason"), [
    (",1/2,100万円,,,,", "no_name"),
    ("甲,50,100万円,,,,", "programme_rate_unclear"),
    ("甲,1/2又は2/3,100万円,,,,", "programme_rate_unclear"),
    ("甲,2026-01-02,100万円,,,,", "programme_rate_unclear"),
    ("甲,150%,100万円,,,,", "programme_rate_unclear"),
    ("甲,1/2,100,,,,", "programme_sum_unclear"),
    ("甲,1/2,50万円～100万円,,,,", "programme_sum_unclear"),
    ("甲,1/2,-100万円,,,,", "programme_sum_unclear"),
    ("甲,1/2,100万円,12月20日,,,", "programme_date_unclear"),
    ("甲,1/2,100万円,2026/2/30,,,", "programme_date_unclear"),
    ("甲,1/2,100万円,2026/12/1,2027/1/1,,", "programme_dates_reversed"),
    ("甲,1/2,100万円,,,javascript:alert(1),", "programme_url_unclear"),
    ("甲,1/2,100万円,,,https://a.jp/\" onclick=\"x,", "programme_url_unclear"),
    ("甲,1/2,100万円,,,,先月", "programme_date_unclear"),
])
def test_what_is_not_clear_is_refused_by_row(row, reason):
    good = "乙,2/3,1億5000万円,2027/1/29,随時,https://example.jp/a,2026-11-01"
    parsed = programmes(good, row, good.replace("乙", "丙"))
    assert reasons(parsed) == {reason: 1}
    assert [one.row for one in parsed.refused] == [3]
    assert parsed.frame["ceiling_yen"].tolist() == [150_000_000.0] * 2


@pytest.mark.parametrize(("text", "wanted"), [
    ("１／２", 0.5), ("1/2以内", 0.5), ("３分の２", 2 / 3), ("三分の二以内", 2 / 3), ("50%", 0.5),
    ("５０％", 0.5), ("補助対象経費の3/4以内", 0.75), ("10/10", 1.0), ("全額", 1.0), ("0.5", 0.5),
    ("5割", 0.5), ("1/2（上限あり）", 0.5), ("", math.nan), ("定額", math.nan),
])
def test_shares(text, wanted):
    assert money.share(text) == pytest.approx(wanted, nan_ok=True)


@pytest.mark.parametrize(("text", "unit", "wanted"), [
    ("100万円", math.nan, 1e6), ("1億5,000万円", math.nan, 1.5e8), ("1.5億円", math.nan, 1.5e8),
    ("5千万円", math.nan, 5e7), ("500千円", math.nan, 5e5), ("1,000,000", math.nan, 1e6),
    ("9000円", math.nan, 9000), ("500", 1e3, 5e5), ("100万円", 1e3, 1e6), ("300万円以内", math.nan, 3e6),
    ("200万円（1件）", math.nan, 2e6), ("なし", math.nan, math.nan), ("", math.nan, math.nan),
])
def test_sums(text, unit, wanted):
    assert money.yen(text, unit) == pytest.approx(wanted, nan_ok=True)


@pytest.mark.parametrize("text", ["100", "10万円/1000人", "1社50万円", "5万6億円", "2万3千円と4円"])
def test_sums_that_are_not_clear(text):
    with pytest.raises(money.UnclearError):
        money.yen(text)


def test_units_in_headings_and_a_lowest_subsidy():
    parsed = programmes("甲,1/2,500,200", "乙,,500,200", "丙,定額,,",
                        head="補助金名,補助率,補助上限額（千円）,補助下限額（単位：千円）\n",
                        format="programme_list")
    assert reasons(parsed) == {"programme_floor_without_rate": 1}
    assert parsed.frame["ceiling_yen"].tolist()[0] == 500_000.0
    # 200,000 yen at a half are a cost of 400,000.
    assert parsed.frame["floor_yen"].tolist()[0] == 400_000.0


def test_a_period_of_applications():
    parsed = programmes("甲,1/2,2026年12月1日～2027年1月29日", "乙,1/2,2026年度中", "丙,1/2,随時",
                        head="制度名,補助率,募集期間\n")
    assert reasons(parsed) == {"programme_date_unclear": 1}
    assert parsed.frame["deadline"].tolist() == ["2027-01-29", ""]
    assert parsed.frame["opens_on"].tolist() == ["2026-12-01", ""]


@pytest.mark.parametrize("head", [
    "イベント名,開始日,対象者,場所名称,緯度,経度\n", "事業名,対象者,募集期間\n", "名称,住所,上限額\n",
])
def test_other_lists_are_no_programmes(head):
    found = registry.recognise(item("a.csv", (head + "a,b,c,d,e,f\n").encode()), Options())
    assert found is None or found.key != "programme_list"


def test_rules_are_read_with_words_and_keys():
    parsed = parse(*SAMPLES["programme_rules"])
    assert parsed.frame[["programme_id", "field", "test", "value"]].to_numpy().tolist() == [
        ["P-1", "applicant_kind", "is_one_of", "NPO法人;中小企業"],
        ["P-1", "cost_yen", "at_least", "50万円"],
    ]
    bad = parse("r.csv", (
        b"programme_id,field,test,value\nP-1,cost_yen,more_than,5\n,cost_yen,given,\n"
        b"P-1,,given,\nP-1,cost_yen,at_least,\nP-1,cost_yen,given,\n"))
    assert reasons(bad) == {"rule_test_unknown": 1, "rule_without_programme": 1,
                            "rule_field_missing": 1, "rule_value_missing": 1}
    assert len(bad.frame) == 1


def test_programmes_in_a_study(study, tmp_path):
    from nigiwai.core.study import importing, store

    for name in ("programme_list", "programme_rules"):
        file, data = SAMPLES[name]
        (tmp_path / file).write_bytes(data)
        (result,) = importing.import_input(study, tmp_path / file)
        assert (result.rows_written, result.rows_refused) == (2, 0)
    study = store.open_study(study.path)
    assert study.read("programmes")["id"].tolist() == ["P-1", "P-2"]
    assert study.read("programme_rules")["programme_id"].tolist() == ["P-1", "P-1"]
    rows = study.read("provenance").set_index("format")
    notes = json.loads(rows.loc["programme_list", "notes"])
    assert "programmes_fixed" in {one["note"] for one in notes}
    # Imported again, the rows take the place of the earlier ones.
    importing.import_input(study, tmp_path / "hojo.csv")
    assert len(store.open_study(study.path).read("programmes")) == 2


def test_a_list_with_nothing_usable_says_so(study, tmp_path):
    from nigiwai.core.study import importing

    path = tmp_path / "p.csv"
    path.write_text(HEAD + "甲,50,,,,,\n", encoding="utf-8")
    with pytest.raises(CoreError) as caught:
        importing.import_input(study, path)
    assert caught.value.code == "nothing_written"
    assert caught.value.facts["reasons"] == {"programme_rate_unclear": 1}

"""Lists of plans and of partners: what is clear is taken, personal data stand apart."""

import math

import pytest
from nigiwai.core.errors import CoreError
from nigiwai.core.formats.lists import terms
from nigiwai.core.formats.parsed import Options
from nigiwai.tests.core.format_files import parse, reasons
from nigiwai.tests.core.samples_lists import PARTNERS, SAMPLES

PERSONAL = ("商工観光課", "000-0000-0000", "000-0000-0001", "kakuu@example.com")


def test_a_plan_with_all_that_it_asks_for():
    parsed = parse(*SAMPLES["venture_list"])
    first, second = parsed.frame.drop(columns="geometry").to_dict("records")
    assert first["text"] == "空き店舗で朝市を開きたい。電話は〔電話番号〕"
    assert {first["kind"], second["kind"]} == {"venture"}
    assert (first["category"], first["sub_category"]) == ("spaces", "vacant_shop")
    assert (second["category"], second["sub_category"]) == ("nature", "")
    assert (first["starts_on"], first["ends_on"]) == ("2027-04-01", "2027-09-30")
    assert (second["starts_on"], second["ends_on"]) == ("2027-04-01", "2027-05-31")
    assert (first["size_m2"], first["people"], first["budget_yen"], first["reach_m"]) == (
        80.0, 30.0, 500_000.0, 800.0)
    assert (second["reach_m"], first["visible"], second["visible"]) == (1500.0, 1.0, 0.0)
    assert all(math.isnan(second[name]) for name in ("size_m2", "people", "budget_yen"))
    assert (first["date"], second["date"]) == ("2026-10-01", "2026-10-02")
    assert parsed.frame.geometry.isna().tolist() == [False, True]
    assert "山田" not in parsed.frame.drop(columns="geometry").to_csv()
    assert dict(parsed.notes)["personal_masked"]["phones"] == 1


def test_what_is_not_clear_is_left_empty_and_counted():
    head = "やりたいこと,希望時期,広さ,予算,範囲,公開\n"
    parsed = parse("a.csv", (head + "店を開く,来年の春,広め,50,近所,たぶん\n,,,50万円,,\n").encode())
    row = parsed.frame.iloc[0]
    assert reasons(parsed) == {"no_opinion": 1}
    assert (row["starts_on"], row["ends_on"]) == ("", "")
    assert row[["size_m2", "budget_yen", "reach_m", "visible"]].isna().all()
    told = {facts["column"]: facts["rows"] for key, facts in parsed.notes
            if key == "numbers_not_usable"}
    assert told == {"starts_on": 1, "size_m2": 1, "budget_yen": 1, "reach_m": 1, "visible": 1}


@pytest.mark.parametrize(("text", "span"), [
    ("2027年4月～9月", ("2027-04-01", "2027-09-30")), ("2027年2月", ("2027-02-01", "2027-02-28")),
    ("令和9年12月〜令和10年1月", ("2027-12-01", "2028-01-31")),
    ("2027/4/1～5/3", ("2027-04-01", "2027-05-03")), ("2027年13月", ("", "")),
    ("4月～9月", ("", "")), ("2027年9月～4月", ("", "")), ("", ("", "")),
])
def test_spans_of_months_and_days(text, span):
    assert terms.span_of(text) == span


def test_lengths_areas_and_districts():
    assert [terms.metres(text) for text in ("500m以内", "1.5km", "800", "１，０００ｍ")] == [
        500.0, 1500.0, 800.0, 1000.0]
    assert math.isnan(terms.metres("0"))
    assert terms.square_metres("10坪") == pytest.approx(33.0578, abs=1e-3)
    assert terms.districts_of("駅前、本通り/港町,駅前") == "駅前;本通り;港町"
    assert terms.districts_of("市内全域") == ""
    assert terms.kind_of("空き地") == ("spaces", "vacant_land")
    assert terms.kind_of("ねがいごと") == ("", "ねがいごと")


def test_partners_and_who_answers_for_them():
    parsed = parse(*SAMPLES["partner_list"])
    first, second = parsed.frame.to_dict("records")
    assert (first["name"], first["skills"], first["capacity"]) == (
        "まちづくりの会", "空き家の片付け", 2.0)
    assert (first["works_in"], second["works_in"]) == ("本町;港町", "")
    assert (first["starts_on"], first["ends_on"]) == ("2026-04-01", "2027-03-31")
    assert (first["category"], first["consent"], second["consent"]) == ("people", 1.0, 0.0)
    assert second["skills"] == "広報。連絡は〔電話番号〕へ"
    assert (first["contact_person"], first["contact_phone"]) == ("商工観光課", "000-0000-0000")
    assert dict(parsed.notes)["partners_without_consent"] == {"rows": 1}


def test_rows_without_a_name_are_refused():
    parsed = parse("p.csv", "団体名,できること\n,片付け\n会,広報\n".encode())
    assert reasons(parsed) == {"no_name": 1}
    assert parsed.frame["consent"].isna().all()


@pytest.fixture
def import_list(study, tmp_path):
    from nigiwai.core.study import importing

    def run(text, name="partners.csv"):
        (tmp_path / name).write_bytes(text.encode())
        return importing.import_input(study, tmp_path / name)[0]

    return run


def test_personal_data_go_into_contacts_alone_and_leave_with_their_rows(study, import_list):
    result = import_list(PARTNERS)
    assert (result.rows_read, result.rows_written) == (2, 2)
    assert ("contacts_apart", {"rows": 1}) in result.notes
    contacts = study.read("contacts")
    row = contacts.iloc[0]
    assert (len(contacts), row["of_table"], row["of_id"]) == (1, "partners", "P-1")
    assert (row["person"], row["phone"], row["email"], row["consent_on"]) == (
        "商工観光課", "000-0000-0000", "kakuu@example.com", "2026-09-01")
    for table in ("partners", "provenance", "refused_rows", "needs"):
        everything = study.read(table).to_csv()
        assert not any(piece in everything for piece in PERSONAL), table
    # A newer list without the office: nobody's data stay behind.
    import_list(PARTNERS.replace("商工観光課,000-0000-0000,kakuu@example.com", ",,"))
    assert study.read("partners")["id"].tolist() == ["P-1", "P-2"]
    assert len(study.read("contacts")) == 0


def test_plans_stand_beside_opinions(study, import_list):
    result = import_list("番号,やりたいこと,範囲,緯度,経度\n1,朝市を開きたい,500,,\n", "v.csv")
    assert (result.format, result.rows_written) == ("venture_list", 1)
    row = study.read("needs").iloc[0]
    assert (row["id"], row["kind"], row["reach_m"]) == ("1", "venture", 500.0)


def test_a_list_of_facilities_with_offices_is_no_list_of_partners():
    with pytest.raises(CoreError):
        parse("f.csv", "団体名,担当者,電話番号\n会,課,000\n".encode(), Options(format="partner_list"))

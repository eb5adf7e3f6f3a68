"""Which programmes fit: conditions, sums, days, areas, by hand; what is not said stays open."""

import datetime
import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nigiwai.bridge.messages import sentence
from nigiwai.core.errors import Cancelled, CoreError
from nigiwai.core.matching.programmes.fit import Question, expected_yen, fit, match
from nigiwai.core.matching.programmes.inputs import Programme, read_programmes, read_projects
from nigiwai.core.matching.programmes.rules import check, read_rules
from nigiwai.tests.core.studies import stop_at

TODAY = datetime.date(2026, 11, 22)
ASKED = Question(TODAY, "静岡県焼津市", 90)


def project(facts=None, **columns):
    row = {"id": "j1", "name": "古民家カフェ", "cost_yen": 3_000_000.0, "applicant": "NPO法人まちの灯",
           "facts": json.dumps(facts, ensure_ascii=False) if facts is not None else None, **columns}
    return read_projects([row], "projects")[0]


def rule(field, test, value="", programme="p1", text=""):
    return {"programme_id": programme, "field": field, "test": test, "value": value, "text": text}


def outcome(row, one):
    (made,) = read_rules([row], "rules", [one])
    return check(made, one).outcome


def refusal(call, *args):
    with pytest.raises(CoreError) as caught:
        call(*args)
    return caught.value.code, sentence(caught.value)


@pytest.mark.parametrize(("row", "wanted"), [
    (rule("applicant_kind", "is_one_of", "ＮＰＯ法人；中小企業"), "yes"),
    (rule("applicant_kind", "is_one_of", "中小企業"), "no"),
    (rule("applicant", "is_one_of", "NPO法人"), "no"),
    (rule("applicant", "contains", "NPO法人;株式会社"), "yes"),
    (rule("applicant", "contains", "株式会社"), "no"),
    (rule("cost_yen", "at_least", "300万円"), "yes"),
    (rule("cost_yen", "at_least", "3,000,001"), "no"),
    (rule("cost_yen", "at_most", "3000000"), "yes"),
    (rule("starts_on", "at_least", "2027/4/1"), "yes"),
    (rule("starts_on", "at_most", "令和9年3月31日"), "no"),
    (rule("employees", "at_most", "20"), "unknown"),
    (rule("purpose", "given"), "unknown"),
    (rule("applicant", "given"), "yes"),
    (rule("schedule", "given"), "yes"),
    (rule("own", "at_least", "5"), "yes"),
    (rule("place", "at_least", "5"), "unknown"),
    (rule("starts_on", "at_least", "5"), "unknown"),
])
def test_a_condition(row, wanted):
    one = project({"applicant_kind": "NPO法人", "own": 5, "place": "焼津市", "schedule": [{"what": "改修"}]},
                  starts_on="2027-04-01")
    assert outcome(row, one) == wanted


@pytest.mark.parametrize(("row", "code", "words"), [
    (rule("cost_yen", "more_than", "1"), "rule_test", ("row 2", "more_than", "at_least")),
    (rule("colour", "given"), "rule_field", ("row 2", "colour")),
    (rule("cost_yen", "at_least", "many"), "rule_value", ("row 2", "many")),
    (rule("cost_yen", "is_one_of", " ; "), "rule_value", ("row 2",)),
    (rule("", "given"), "rule_incomplete", ("row 2", "field")),
    (rule("name", "given", programme=""), "rule_incomplete", ("row 2", "programme_id")),
    (rule("name", "", "1"), "rule_incomplete", ("row 2", "test")),
])
def test_conditions_that_are_not_known_are_refused_by_row(row, code, words):
    found, told = refusal(read_rules, [rule("name", "given"), row], "rules", [project()])
    assert found == code
    assert all(word in told for word in words)


@pytest.mark.parametrize(("cost", "rate", "ceiling", "floor", "wanted"), [
    (3e6, 0.5, 1e6, math.nan, 1e6), (1.5e6, 0.5, 1e6, math.nan, 750_000), (3e6, 0.5, math.nan, math.nan, 1.5e6),
    (3e6, math.nan, 1e6, math.nan, math.nan), (math.nan, 0.5, 1e6, 1.0, math.nan), (4e5, 0.5, 1e6, 5e5, 0.0),
    (5e5, 0.5, 1e6, 5e5, 250_000), (0.0, 0.5, 1e6, math.nan, 0.0),
])
def test_what_a_programme_would_pay(cost, rate, ceiling, floor, wanted):
    made = Programme("p", "P", rate=rate, ceiling_yen=ceiling, floor_yen=floor)
    assert expected_yen(cost, made) == pytest.approx(wanted, nan_ok=True)


amounts = st.floats(0, 1e12)


@given(amounts, st.floats(0, 1), amounts, amounts)
def test_a_programme_never_pays_more_than_it_says(cost, rate, ceiling, floor):
    paid = expected_yen(cost, Programme("p", "P", rate=rate, ceiling_yen=ceiling, floor_yen=floor))
    assert 0 <= paid <= min(ceiling, cost)
    assert paid in (0.0, rate * cost, ceiling)


@pytest.mark.parametrize(("opens", "deadline", "call", "left", "warned"), [
    ("2026-11-01", "2026-11-22", "open", 0, ()), ("", "2026-11-21", "closed", -1, ("closed",)),
    ("2026-12-01", "2027-01-29", "not_yet", 68, ("not_yet",)), ("", "", "no_date", None, ("no_deadline",)),
    ("2026-12-01", "", "not_yet", None, ("not_yet", "no_deadline")),
])
def test_days_until_the_deadline(opens, deadline, call, left, warned):
    one = fit(project(), Programme("p", "P", opens_on=opens, deadline=deadline, checked_on="2026-11-20"), (), ASKED)
    assert one.call == call
    assert one.days_left == (pytest.approx(left) if left is not None else pytest.approx(math.nan, nan_ok=True))
    assert one.warnings == warned


@pytest.mark.parametrize(("checked", "warned"), [
    ("2026-08-24", ()), ("2026-08-23", ("stale",)), ("", ("never_checked",)), ("2026-11-23", ("checked_later",)),
])
def test_entries_that_nobody_looked_at_for_long(checked, warned):
    one = fit(project(), Programme("p", "P", deadline="2027-01-01", checked_on=checked), (), ASKED)
    assert one.warnings == warned


@pytest.mark.parametrize(("area", "place", "wanted"), [
    ("全国", "静岡県焼津市", "yes"), ("焼津市", "静岡県焼津市", "yes"), ("静岡県 / 愛知県", "静岡県焼津市", "yes"),
    ("東京都 / 大阪府", "静岡県焼津市", "no"), ("静岡市", "静岡県焼津市", "no"), ("静岡県", "焼津市", "unknown"),
    ("京都府", "京都市", "unknown"), ("葵区", "静岡市", "unknown"), ("県内の過疎地域", "静岡県焼津市", "unknown"),
    ("焼津市", "", "unknown"), ("", "焼津市", ""), ("全国", "", "yes"), ("大井川町", "焼津市本町", "unknown"),
])
def test_where_a_programme_holds(area, place, wanted):
    one = fit(project(), Programme("p", "P", area=area), (), Question(TODAY, place))
    assert one.area == wanted
    assert (one.fits == "no") == (wanted == "no")


def test_what_no_condition_covers_is_for_people_to_check():
    programme = Programme("p1", "P", applicants="中小企業", conditions="空き家を使うこと")
    assert fit(project(), programme, (), ASKED).to_check == ("applicants", "conditions")
    rows = [rule("applicant_kind", "is_one_of", "NPO法人"), rule("outline", "contains", "空き家")]
    one = project({"applicant_kind": "NPO法人", "outline": "空き家を改修"})
    found = fit(one, programme, read_rules(rows, "rules", [one]), ASKED)
    assert (found.fits, found.to_check, found.missing) == ("yes", (), ())
    # A programme that says nothing of whom it is for fits nobody for sure.
    assert fit(one, Programme("p", "P"), (), ASKED).fits == "unknown"


def test_missing_fields_leave_it_open_and_a_failed_condition_decides():
    rows = [rule("employees", "at_most", "20"), rule("applicant", "contains", "株式会社")]
    one = project(cost_yen=None)
    found = fit(one, Programme("p1", "P", floor_yen=1.0), read_rules(rows, "rules", [one]), ASKED)
    assert (found.fits, found.missing) == ("no", ("employees", "cost_yen"))
    found = fit(one, Programme("p1", "P"), read_rules(rows[:1], "rules", [one]), ASKED)
    assert (found.fits, found.missing) == ("unknown", ("employees",))
    below = fit(project(cost_yen=10.0), Programme("p1", "P", floor_yen=11.0), (), ASKED)
    assert (below.fits, below.below_floor) == ("no", True)


def test_all_against_all_the_best_first():
    programmes = read_programmes([
        {"id": "closed", "name": "閉", "deadline": "2026-01-01"}, {"id": "p1", "name": "開", "deadline": "2027-01-01"},
        {"id": "soon", "name": "急", "deadline": "2026-12-01"}, {"id": "no", "name": "遠", "area": "東京都"}], "programmes")
    rows = [rule("name", "given", programme=one) for one in ("closed", "開", "soon", "gone")]
    found, strays = match([project(), project(id="j2")], programmes, read_rules(rows, "rules"), ASKED)
    assert [one.programme.id for one in found[:4]] == ["soon", "p1", "closed", "no"]
    assert [one.fits for one in found[:4]] == ["yes", "yes", "yes", "no"]
    assert [one.project.id for one in found] == ["j1"] * 4 + ["j2"] * 4
    assert strays == 1
    assert match([], programmes, (), ASKED)[0] == match([project()], [], (), ASKED)[0] == []
    with pytest.raises(Cancelled):
        match([project()], programmes, (), ASKED, stop_at(0.5))


@pytest.mark.parametrize(("call", "row", "code"), [
    (read_projects, {"facts": "{"}, "project_facts"), (read_projects, {"facts": "[1]"}, "project_facts"),
    (read_projects, {"facts": '{"a": {"b": 1}}'}, "project_facts"),
    (read_projects, {"facts": "[" * 100_000}, "project_facts"),
    (read_projects, {"starts_on": "spring"}, "programme_date"), (read_projects, {"cost_yen": -1.0}, "programme_number"),
    (read_projects, {"facts": '{"employees": "some"}'}, "programme_number"),
    (read_programmes, {"deadline": "12月"}, "programme_date"), (read_programmes, {"rate": 50.0}, "programme_rate"),
    (read_programmes, {"ceiling_yen": -1.0}, "programme_number"), (read_programmes, {"name": None}, "null_value"),
    (read_programmes, {"id": None}, "null_value"),
])
def test_rows_that_cannot_be_used_are_named(call, row, code):
    good = {"id": "a", "name": "n"}
    found, told = refusal(call, [good, {"id": "b", "name": "n", **row}], "the layer")
    assert found == code
    assert "the layer" in told
    assert "row 2" in told


def test_columns_stand_above_further_fields_and_nothing_is_made_up():
    one = project({"name": "other", "purpose": "にぎわい", "note": None, "employees": 12, "budget": [{"yen": 5}, "x"]})
    assert one.name == "古民家カフェ"
    assert one.said["purpose"] == "にぎわい"
    assert one.said["employees"] == "12"
    assert one.lists == {"budget": [{"yen": "5"}, {"text": "x"}]}
    assert "note" not in one.said
    assert read_projects([{"id": "a", "name": float("nan"), "cost_yen": float("nan")}], "x")[0].said == {}

"""``nigiwai:match_programmes``: definition, results by hand, refusals, cancelling, the page."""

import json

import pytest
from nigiwai.bridge.local import fields
from nigiwai.processing.provider import ALGORITHMS
from nigiwai.tests.processing.conftest import at, digests, feedback_class
from nigiwai.tests.report_example import Page

NAME = "match_programmes"
FACTS = {"applicant_kind": "NPO法人", "place": "静岡県焼津市", "contact": "054-000-0000"}
PROJECTS = (
    {"id": "j1", "name": "古民家カフェ 090-1234-5678", "cost_yen": 3e6, "applicant": "NPO法人まちの灯",
     "facts": json.dumps(FACTS, ensure_ascii=False), "status": "planned"},
    {"id": "j2", "name": "朝市", "cost_yen": None, "status": "idea"},
    {"id": "j3", "name": "済んだ", "cost_yen": 1.0, "status": "done"},
)
PROGRAMMES = (
    {"id": "p1", "name": "空き家活用補助金", "deadline": "2027-01-29", "rate": 0.5, "ceiling_yen": 1e6,
     "checked_on": "2026-11-01", "url": "https://example.jp/a", "applicants": "NPO法人"},
    {"id": "p2", "name": "大規模改修", "deadline": "2026-12-01", "rate": 2 / 3, "floor_yen": 1e7,
     "checked_on": "2026-01-01"},
    {"id": "p3", "name": "都民の補助金", "area": "東京都", "deadline": "2026-10-31"},
)
RULES = (
    {"programme_id": "p1", "field": "applicant_kind", "test": "is_one_of", "value": "NPO法人;中小企業",
     "text": "申請できるのはNPO法人か中小企業"},
    {"programme_id": "空き家活用補助金", "field": "cost_yen", "test": "at_least", "value": "50万円", "text": ""},
    {"programme_id": "p9", "field": "name", "test": "given", "value": "", "text": ""},
)


def table(rows, *columns):
    import pandas as pd

    return pd.DataFrame(list(rows), columns=list(columns) or None)


def parameters(town, projects=PROJECTS, programmes=PROGRAMMES, rules=RULES, **others):
    import geopandas

    names = ("id", "name", "status", "cost_yen", "applicant", "facts")
    points = geopandas.GeoDataFrame(table(projects, *names), geometry=[at(1, 1)] * len(projects),
                                    crs=town.crs)
    columns = ("id", "name", "deadline", "rate", "ceiling_yen", "floor_yen", "area", "applicants",
               "url", "checked_on")
    given = {"PROGRAMMES": town.write("programmes", table(programmes, *columns)),
             "RULES": town.write("rules", table(rules)), "TODAY": "2026-11-22"}
    if projects:
        given["PROJECTS"] = town.write("projects", points)
    return {**given, **others}


def by_key(ran):
    frame = ran.frame("OUTPUT", None)
    return frame.set_index(["project_id", "programme_id"])


def test_definition(provider):
    algorithm = provider.algorithm(NAME)
    assert (algorithm.id(), algorithm.groupId()) == (f"nigiwai:{NAME}", "local")
    definitions = {each.name(): each for each in algorithm.parameterDefinitions()}
    assert all(each.help() and each.description() for each in definitions.values())
    optional = {name for name, each in definitions.items() if each.flags() & each.Flag.FlagOptional}
    assert set(definitions) - optional == {"PROGRAMMES", "OUTPUT", "FINISHED"}
    assert not algorithm.icon().pixmap(32, 32).isNull()
    assert ("local.match_programmes", "MatchProgrammes") in ALGORITHMS


def test_what_fits_and_why_not(town, run):
    given = parameters(town)
    before = digests(town.folder)
    ran = run(NAME, given)
    assert digests(town.folder) == before
    frame = by_key(ran)
    assert list(ran.frame("OUTPUT", None).columns) == [name for name, _ in fields.PROGRAMME_FITS]
    assert len(frame) == 6
    best = frame.loc[("j1", "p1")]
    assert (best["fits"], best["rank"], best["call"], best["days_left"]) == ("yes", 1, "open", 68)
    assert (best["expected_yen"], best["own_yen"]) == (1e6, 2e6)
    assert (best["conditions_met"], best["conditions"]) == (2, 2)
    assert best["sentence"].startswith("All 2 conditions of “空き家活用補助金” are met.")
    large = frame.loc[("j1", "p2")]
    assert (large["fits"], large["expected_yen"], large["days_left"]) == ("no", 0, 9)
    assert "3,000,000" in large["why_not"]
    assert "10,000,000" in large["why_not"]
    assert large["checked_days_ago"] == 325
    assert "325 days" in large["warnings"]
    far = frame.loc[("j1", "p3")]
    assert (far["fits"], far["call"], far["days_left"]) == ("no", "closed", -22)
    assert "東京都" in far["why_not"]
    assert "2026-10-31, 22 days before" in far["warnings"]
    open_one = frame.loc[("j2", "p1")]
    assert (open_one["fits"], open_one["missing"]) == ("unknown", "applicant_kind, cost_yen")
    assert "The project does not say: Kind of applicant, Cost [yen]." in open_one["sentence"]
    assert ran.results["FITTING"] == 1
    told = " ".join([*ran.feedback.said, *ran.feedback.warned])
    assert "1 results fit, 3 are open, 2 do not fit." in told
    assert "1 projects are done or dropped" in told
    assert "1 conditions name no programme" in told


def test_no_way_to_reach_a_person_leaves(town, run, out):
    path = out / "page.html"
    ran = run(NAME, parameters(town, REPORT=str(path)))
    text = ran.frame("OUTPUT", None).to_csv() + path.read_text(encoding="utf-8")
    assert "090-1234" not in text
    assert "054-000" not in text
    assert "古民家カフェ" in text


def test_one_project_by_parameters(town, run):
    given = parameters(town, projects=(), NAME="市", COST=1.5e6, FACTS='{"applicant_kind": "NPO法人"}',
                       PLACE="静岡県焼津市")
    frame = by_key(run(NAME, given))
    assert frame.loc[("project", "p1"), ["fits", "expected_yen"]].tolist() == ["yes", 750_000]
    assert frame.loc[("project", "p3"), "fits"] == "no"


def test_choosing_projects(town, run):
    ids = {one for one, _ in by_key(run(NAME, parameters(town, PROJECT_ID="j3"))).index}
    assert ids == {"j3"}
    ids = {one for one, _ in by_key(run(NAME, parameters(town, FINISHED=True), prefix="f")).index}
    assert ids == {"j1", "j2", "j3"}


def test_without_conditions_nothing_fits_for_sure(town, run):
    ran = run(NAME, parameters(town, rules=RULES[:1], RULES=None))
    assert not (ran.frame("OUTPUT", None)["fits"] == "yes").any()
    assert any("nothing fits for sure" in text for text in ran.feedback.warned)


def test_the_days_of_stale_entries_are_an_assumption(town, run):
    from nigiwai.tests.processing.conftest import assumption_table

    rows = assumption_table([("matching", "programmes", "stale_days", 10)])
    given = parameters(town, ASSUMPTIONS=town.write("assumptions", rows))
    assert "21 days" in by_key(run(NAME, given)).loc[("j1", "p1"), "warnings"]
    asked = by_key(run(NAME, {**given, "STALE_DAYS": 21}, prefix="s"))
    assert "days" not in (asked.loc[("j1", "p1"), "warnings"] or "")


def test_the_page(town, run, out):
    path = out / "page.html"
    bad = {"id": "p4", "name": "<script>x</script>", "url": "javascript:alert(1)", "applicants": "<b>"}
    run(NAME, parameters(town, programmes=(*PROGRAMMES, bad), REPORT=str(path)))
    text = path.read_text(encoding="utf-8")
    page = Page(text)
    assert page.open == []
    heads = [a["id"] for a in page.having("h2")]
    assert heads == ["deadlines", "project1", "project2", "stale", "limits"]
    assert 'href="https://example.jp/a"' in text
    assert "<script" not in text
    assert "javascript:" not in text
    assert "2027-01-29" in text


# Refusals


@pytest.mark.parametrize(("change", "words"), [
    ({"TODAY": "tomorrow"}, "tomorrow"), ({"PROJECT_ID": "j9"}, "j9"), ({"NAME": "one more"}, "projects"),
    ({"PROJECTS": None}, "No project was given"),
])
def test_questions_that_cannot_be_answered(town, refuse, change, words):
    assert words in refuse(NAME, parameters(town, **change))


@pytest.mark.parametrize(("row", "words"), [
    ({"test": "larger"}, ("row 2", "larger", "at_least")), ({"field": "colour"}, ("row 2", "colour")),
    ({"value": "much", "test": "at_least"}, ("row 2", "much")),
])
def test_conditions_that_are_not_known(town, refuse, row, words):
    text = refuse(NAME, parameters(town, rules=(RULES[0], {**RULES[1], **row})))
    assert all(word in text for word in (*words, "rules"))


@pytest.mark.parametrize(("row", "words"), [
    ({"deadline": "12月"}, "12月"), ({"rate": 50.0}, "50"), ({"name": None}, "name"), ({"id": "p1"}, "p1"),
])
def test_programmes_that_cannot_be_used(town, refuse, row, words):
    text = refuse(NAME, parameters(town, programmes=(PROGRAMMES[0], {**PROGRAMMES[1], **row})))
    assert words in text
    assert "programmes" in text


def test_a_layer_without_names_of_fields(town, refuse):
    given = parameters(town)
    text = refuse(NAME, {**given, "PROGRAMMES": town.write("list", table([{"制度名": "甲"}]))})
    assert "id" in text
    assert "制度名" in text


@pytest.mark.parametrize("stop_at", [5, 45, 80])
def test_cancelling_leaves_nothing(town, refuse, stop_at):
    assert "Stopped" in refuse(NAME, parameters(town), feedback_class()(stop_at=stop_at))

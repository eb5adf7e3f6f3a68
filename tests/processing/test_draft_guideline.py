"""``nigiwai:draft_guideline``: definition, results by hand, both states, rules, the sheet."""

import csv

import geopandas  # noqa: TID253 - tests on layers
import pandas as pd  # noqa: TID253 - tests on layers
import pytest
import shapely  # noqa: TID253 - tests on layers
from nigiwai.bridge.risk import fields
from nigiwai.core.risk.guideline.rules import FILE, builtin_rules
from nigiwai.core.risk.guideline.scopes import UNITS
from nigiwai.processing.provider import ALGORITHMS
from nigiwai.tests.processing.conftest import (
    CRS,
    RESIDENTS,
    X,
    Y,
    at,
    digests,
    feedback_class,
)
from nigiwai.tests.report_example import Page

NAME = "draft_guideline"
TOTAL = sum(RESIDENTS)
# Half of the south-west cell and all of the one east of it: 450 + 1,400 residents.
WET = (250, 0, 1000, 500)
BUILT_IN = [rule.key for rule in builtin_rules()]


def box(west, south, east, north):
    return shapely.box(X + west, Y + south, X + east, Y + north)


def layer(town, file, *rows, **columns):
    """Rows of boxes with columns."""
    return town.write(file, geopandas.GeoDataFrame(
        columns, geometry=[box(*row) for row in rows], crs=CRS))


def hazards(town, *rows, name="hazards", **others):
    columns = {"type": ["flood"] * len(rows), "scenario": ["L2"] * len(rows),
               "depth_min_m": [0.5] * len(rows), "depth_max_m": [1.0] * len(rows), **others}
    return layer(town, name, *(rows or (WET,)), **(columns if rows else {
        "type": ["flood"], "scenario": ["L2"], "depth_min_m": [0.5], "depth_max_m": [1.0],
        **others}))


def rules(town, *rows, name="rules"):
    usual = {"hazards": "flood", "severity": 2, "source": "ours", "verified": "no"}
    return town.write(name, pd.DataFrame(
        [{"key": f"r{number}", **usual, **row} for number, row in enumerate(rows)]))


def districts(town, *rows, kinds=None):
    names = [f"{number}丁目" for number in range(len(rows))]
    return layer(town, "districts", *rows, id=names, name=names,
                 kind=kinds or ["small_area"] * len(rows))


def plan(town, *rows, name="plans"):
    return layer(town, name, *rows, kind=["residence_induction"] * len(rows),
                 name=[None] * len(rows))


def given(town, **others):
    made = {"ZONES": town.parameters()["ZONES"], "LEAST_AREA": 0, "LEAST_RESIDENTS": 0,
            "YEAR": 2026, **others}
    for name, write in (("HAZARDS", hazards), ("RULES", lambda town: rules(town, {}))):
        if name not in made:
            made[name] = write(town)
    return made


def table_of(ran):
    return ran.frame("OUTPUT_INDICATORS", None)


def told(table, key, scope="town", state="before"):
    rows = table[(table["key"] == key) & (table["scope"] == scope)]
    assert len(rows) == 1
    return rows.iloc[0][state]


# Definition.


def test_definition(provider):
    from pathlib import Path

    from nigiwai.bridge.resources import style_path

    algorithm = provider.algorithm(NAME)
    assert (algorithm.id(), algorithm.groupId()) == (f"nigiwai:{NAME}", "risk")
    definitions = {each.name(): each for each in algorithm.parameterDefinitions()}
    assert all(each.help() and each.description() for each in definitions.values())
    optional = {name for name, each in definitions.items() if each.flags() & each.Flag.FlagOptional}
    assert set(definitions) - optional == {
        "ZONES", "HAZARDS", "MERGE", "LEAST_AREA", "LEAST_RESIDENTS", "ZONE_ID_FIELD",
        "RESIDENTS_FIELD", "OUTPUT_AREAS"}
    assert not algorithm.icon().pixmap(32, 32).isNull()
    assert (f"risk.{NAME}", "DraftGuideline") in ALGORITHMS
    assert all(Path(style_path(style)).is_file() for style in algorithm.STYLES.values())


def test_every_key_has_its_words(qgis_app):
    from nigiwai.bridge.risk import guideline_labels as words
    from nigiwai.bridge.risk.guideline_reasons import _texts

    assert all(words.indicator_name(key) and words.method_of(key) for key in UNITS)
    assert all(words.unit_name(unit) is not None for unit, _better in UNITS.values())
    for rule in builtin_rules():
        assert words.rule_name(rule.key) != rule.key
        assert rule.reason in _texts()
        assert all(words.measure_name(one) != one for one in rule.measures)
        assert all(words.lacking_name(one) for one in rule.needs())


# Results.


def test_areas_districts_and_sheet_by_hand(town, run, out):
    page = out / "sheet.html"
    ran = run(NAME, given(
        town, DISTRICTS=districts(town, (0, 0, 500, 1500), (1000, 1000, 1500, 1500)),
        PLAN_AREAS=plan(town, (0, 0, 500, 500)), FACILITIES=town.parameters()["FACILITIES"],
        RULES=rules(town, {"reason": "Deep: {hazard}, {value}. {nonsense}",
                           "measures": "drainage; ask again"}),
        REPORT=str(page)))
    areas = ran.frame("OUTPUT_AREAS", "number")
    assert list(areas.columns) == [name for name, _ in fields.GUIDELINE_AREAS] + ["geometry"]
    assert list(areas["residents"]) == pytest.approx([RESIDENTS[1], 0.5 * RESIDENTS[0]])
    assert list(areas["induction"]) == ["out", "in"]
    assert list(areas["district"]) == ["outside all districts", "0丁目"]
    assert areas.loc[1, "reason"] == (
        "Deep: river flood (largest assumed scale, L2), 0.5 to below 1 m. {nonsense} "
        "1,400 residents at night, 252 of them aged 75 and older (18 %). "
        "Outside the residence induction area.")
    assert areas.loc[1, "measures"] == "drains, pumps and their upkeep; ask again"
    assert areas.geometry[2].symmetric_difference(box(250, 0, 500, 500)).area < 0.01
    # A coffee shop and a clinic stand in the wet part of the first zone.
    assert list(areas["facilities"]) == [0, 2]
    assert list(areas["care_facilities"]) == [0, 1]
    frame = ran.frame("OUTPUT_DISTRICTS", "name")
    assert list(frame.columns) == [name for name, _ in fields.GUIDELINE_DISTRICTS] + ["geometry"]
    assert list(frame["problem_areas"]) == [1, 0, 1]
    assert list(frame["severity"]) == [2, 0, 2]
    assert frame["residents"].sum() == pytest.approx(TOTAL)
    assert (frame["exposed"] + frame["not_exposed"]).sum() == pytest.approx(TOTAL)
    first = frame.loc["0丁目"]
    assert first["induction_exposed"] == pytest.approx(0.5 * RESIDENTS[0])
    assert first["hazards"] == "river flood (largest assumed scale, L2) up to 0.5 – 3 m"
    assert (first["issues"], first["measures"]) == (
        "r0 (1)", "drains, pumps and their upkeep; ask again")
    assert first["facilities"] + frame["facilities"].iloc[1:].sum() == len(town.facilities)
    assert ran.results["AREAS"] == 2
    text = page.read_text(encoding="utf-8")
    sheets = [one for one in Page(text).having("section") if one.get("class") == "sheet"]
    assert len(sheets) == 2
    assert "<script" not in text
    assert "Target year" in text


def test_the_table_of_indicators_adds_up(town, run):
    ran = run(NAME, given(town, PLAN_AREAS=plan(town, (0, 0, 700, 500))))
    table = table_of(ran)
    assert list(table.columns) == [name for name, _ in fields.GUIDELINE_INDICATORS]
    assert set(table["key"]) <= set(UNITS)
    assert table["target"].isna().all()
    assert told(table, "exposed") == pytest.approx(0.5 * RESIDENTS[0] + RESIDENTS[1])
    assert told(table, "exposed") + told(table, "not_exposed") == pytest.approx(TOTAL)
    inside = told(table, "residents", "induction")
    assert inside == pytest.approx(RESIDENTS[0] + 0.4 * RESIDENTS[1])
    assert inside + told(table, "residents", "outside_induction") == pytest.approx(TOTAL)
    ranks = table[(table["key"] == "hazard_rank") & (table["scope"] == "town")]
    assert ranks["before"].sum() == pytest.approx(TOTAL)
    assert set(table["scope"]) == {"town", "induction", "outside_induction"}
    assert any("one sheet for the whole town" in line for line in ran.feedback.said)


def test_built_in_rules_say_what_they_lack(town, run, out):
    empty = layer(town, "none", storeys=[])
    ran = run(NAME, given(town, RULES=None, BUILDINGS=empty, REPORT=str(out / "sheet.html")))
    # An empty table is none: neither is said to be without anything.
    assert any("needs buildings (BUILDINGS)" in line for line in ran.feedback.said)
    areas = ran.frame("OUTPUT_AREAS")
    assert set(areas["rule"]) <= set(BUILT_IN)
    again = town.write("again", pd.read_csv(_file(), dtype=str))
    other = run(NAME, given(town, RULES=again), prefix="again_").frame("OUTPUT_AREAS")
    assert list(other["reason"]) == list(areas["reason"])


def _file():
    from nigiwai.core.assumptions import TABLE_FOLDER

    with (TABLE_FOLDER / FILE).open(encoding="utf-8-sig", newline="") as file:
        assert next(csv.reader(file))[0] == "key"
    return TABLE_FOLDER / FILE


def test_before_and_after(town, run, out):
    """Twenty homes in the water, a clinic beside it, and an area that no longer holds the water."""
    edits = town.edits(
        {"edit": "add", "category": "housing", "size": 20.0, "at": (300, 100)},
        {"edit": "add", "category": "clinic", "size": 1.0, "at": (600, 100)},
        {"edit": "remove", "facility_id": "f10"})
    page = out / "sheet.html"
    ran = run(NAME, given(
        town, EDITS=edits, FACILITIES=town.parameters()["FACILITIES"], REPORT=str(page),
        PLAN_AREAS=plan(town, (0, 0, 1000, 500)),
        PLAN_AREAS_AFTER=plan(town, (0, 0, 250, 500), name="after"),
        RULES=rules(town, {"induction": "in"}, {})))
    areas = ran.frame("OUTPUT_AREAS")
    counts = areas.groupby(["state", "rule"]).size()
    assert counts.to_dict() == {("before", "r0"): 1, ("before", "r1"): 1, ("after", "r1"): 1}
    table = table_of(ran)
    rows = table[table["scope"] == "town"].set_index("key")
    homes = rows.loc["residents", "change"]
    assert rows.loc["residents", "after_low"] < TOTAL + homes < rows.loc["residents", "after_high"]
    assert homes > 20
    assert rows.loc["exposed", "change"] == pytest.approx(homes)
    assert rows.loc["not_exposed", "change"] == pytest.approx(0.0)
    # One clinic goes, one comes; only the new one stands in the water.
    assert rows.loc["care_facilities", "change"] == 0
    assert rows.loc["care_facilities_exposed", ["before", "after"]].tolist() == [1, 1]
    assert areas[areas["state"] == "after"]["new_facilities"].tolist() == [1]
    assert told(table, "induction_exposed") == pytest.approx(0.5 * RESIDENTS[0] + RESIDENTS[1])
    assert told(table, "induction_exposed", state="after") == pytest.approx(0.0)
    text = page.read_text(encoding="utf-8")
    assert "new housing" in text
    assert text.count("<svg") == 2


def test_scores_and_shelters_join_by_id(town, run):
    ids = list(town.zones["id"])
    score = town.write("score", pd.DataFrame(
        {"id": ids, "presence_midday": [10.0] * 9, "vibrancy": [50.0] * 9}))
    served = town.write("served", pd.DataFrame(
        {"id": ids, "night_people": [100.0] * 9, "night_leaving": [80.0] * 9,
         "night_assigned": [60.0] * 9}))
    needs = town.write("needs", geopandas.GeoDataFrame(
        {"theme": ["flood", None]}, geometry=[at(300, 100), at(1400, 1400)], crs=CRS))
    ran = run(NAME, given(town, SCORE=score, SHELTER_ZONES=served, NEEDS=needs,
                          RULES=rules(town, {"least_unserved_share": 0.2}, {"least_needs": 1})))
    table = table_of(ran)
    assert told(table, "present_day") == pytest.approx(90.0)
    assert told(table, "exposed_day") == pytest.approx(15.0)
    assert told(table, "unserved") == pytest.approx(0.2 * TOTAL)
    assert told(table, "vibrancy") == pytest.approx(50.0)
    assert told(table, "needs_weight") == pytest.approx(2.0)
    areas = ran.frame("OUTPUT_AREAS").set_index("rule")
    assert areas.loc["r0", "residents"] == pytest.approx(0.5 * RESIDENTS[0] + RESIDENTS[1])
    assert areas.loc["r1", "residents"] == pytest.approx(0.5 * RESIDENTS[0])
    assert areas.loc["r0", "unserved_share"] == pytest.approx(0.2)


def test_a_town_without_a_problem_area(town, run, out):
    page = out / "sheet.html"
    ran = run(NAME, given(town, RULES=rules(town, {"least_value": 3}), REPORT=str(page)))
    assert ran.frame("OUTPUT_AREAS").empty
    assert ran.results["AREAS"] == 0
    text = page.read_text(encoding="utf-8")
    assert "No district has a problem area" in text
    assert 'class="sheet"' not in text


def test_another_crs_gives_the_same(town, run):
    plain = run(NAME, given(town), prefix="a_").frame("OUTPUT_AREAS")
    frame = geopandas.read_file(hazards(town, name="again")).to_crs(4326)
    other = run(NAME, given(town, HAZARDS=town.write("degrees", frame)), prefix="b_")
    assert other.frame("OUTPUT_AREAS")["residents"].tolist() == pytest.approx(
        plain["residents"].tolist(), rel=1e-6)


# Refusals and cancelling.


def test_bad_rules_name_their_row(town, refuse):
    def said(*rows):
        return refuse(NAME, given(town, RULES=rules(town, *rows)))

    text = said({}, {"least_value": "knee deep"})
    assert all(word in text for word in ("“rules”", "row 2", "knee deep", "least_value"))
    assert "row 1: “fire”" in said({"hazards": "fire"})
    assert "row 2" in said({"key": "one"}, {"key": "one"})
    assert "plan areas" in said({"induction": "in"})
    no_key = town.write("short", pd.DataFrame({"hazards": ["flood"], "severity": [1]}))
    assert "key" in refuse(NAME, given(town, RULES=no_key))


def test_a_slip_in_a_column_is_said(town, run):
    ran = run(NAME, given(town, RULES=rules(town, {"least_dept": 3.0})))
    assert any("least_dept" in line for line in ran.feedback.warned)


def test_inputs_that_do_not_fit_are_sentences(town, refuse):
    empty = layer(town, "empty", type=[])
    assert "“empty”" in refuse(NAME, given(town, HAZARDS=empty))
    other = districts(town, (0, 0, 500, 500))
    assert "small_area" in refuse(NAME, given(town, DISTRICTS=other, DISTRICT_KIND="ward"))
    after = plan(town, (0, 0, 500, 500), name="after")
    assert "PLAN_AREAS_AFTER" in refuse(NAME, given(town, PLAN_AREAS_AFTER=after))
    strange = town.write("strange", pd.DataFrame(
        {"id": ["elsewhere"], "presence_midday": [1.0], "vibrancy": [1.0]}))
    assert "“strange”" in refuse(NAME, given(town, SCORE=strange))
    nobody = town.write("nobody", town.zones.assign(residents=0.0))
    assert "residents" in refuse(NAME, given(town, ZONES=nobody))
    unknown = hazards(town, WET, name="unknown", type=["fire"])
    assert "fire" in refuse(NAME, given(town, HAZARDS=unknown))


@pytest.mark.parametrize("share", [1, 40, 75, 95])
def test_cancelling_leaves_nothing(town, refuse, out, share):
    text = refuse(NAME, given(town, REPORT=str(out / "r.html")), feedback_class()(stop_at=share))
    assert "Stopped" in text


@pytest.mark.parametrize("output", ["OUTPUT_INDICATORS", "REPORT"])
def test_an_output_that_cannot_be_written_leaves_none(town, refuse, out, output):
    (out / "note.txt").write_text("a file")
    target = str(out / "note.txt" / "x.gpkg")
    text = refuse(NAME, given(town, **{"REPORT": str(out / "r.html"), output: target}))
    assert f"“{target}” could not be written" in text


def test_inputs_stay_as_they_are(town, run):
    parameters = given(town)
    before = digests(town.folder)
    run(NAME, parameters)
    assert digests(town.folder) == before

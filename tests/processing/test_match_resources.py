"""``nigiwai:match_resources``: definition, results, verdicts, refusals, cancelling, the page."""

import json

import numpy as np
import pytest
from nigiwai.bridge.local import fields
from nigiwai.core.matching.score import PARTS
from nigiwai.processing.provider import ALGORITHMS
from nigiwai.tests.processing.conftest import (
    CRS,
    X,
    Y,
    assumption_table,
    at,
    digests,
    feedback_class,
)
from nigiwai.tests.report_example import Page

NAME = "match_resources"
NEEDS = (
    {"id": "n1", "text": "古民家を直してカフェを開きたい", "size_m2": 80.0, "spot": (0, 0),
     "kind": "venture", "starts_on": "2026-10-01"},
    {"id": "n2", "text": "温泉に入りたい。連絡は田中さん（090-1234-5678）", "spot": (500, 500), "reach_m": 2000.0},
    {"id": "n3", "text": "量子コンピュータ", "spot": (0, 0)},
    {"id": "n4", "text": "温泉", "visible": 0.0, "spot": (0, 0)},
)
RESOURCES = (
    {"id": "r1", "name": "浜通りの空き家", "sub_category": "空き家", "size_m2": 90.0, "spot": (300, 400)},
    {"id": "r2", "name": "古民家カフェ 花", "sub_category": "喫茶店・カフェ", "spot": (100, 0)},
    {"id": "r3", "name": "潮の湯", "sub_category": "日帰り温泉", "spot": (900, 500)},
    {"id": "r4", "name": "遠い湯", "sub_category": "日帰り温泉", "spot": (9000, 500)},
    {"id": "r5", "name": "秘密の湯", "sub_category": "日帰り温泉", "visible": 0.0, "spot": (500, 500)},
    {"id": "r6", "name": "小さな空き家", "sub_category": "空き家", "size_m2": 20.0, "spot": (0, 50)},
)
PARTNERS = {"id": ["p1", "p2"], "name": ["改修の会", "秘密の人"], "skills": ["古民家の改修とカフェの開業"] * 2,
            "capacity": [1.0, 1.0], "works_in": ["", ""], "consent": [1.0, None],
            "visible": [1.0, 1.0]}
COLUMNS = {"text": None, "kind": None, "name": None, "sub_category": None, "starts_on": None,
           "size_m2": np.nan, "reach_m": np.nan, "visible": np.nan}


def frame_of(rows, crs=CRS):
    import geopandas

    table = {"id": [row["id"] for row in rows]}
    table.update({name: [row.get(name, empty) for row in rows] for name, empty in COLUMNS.items()})
    shapes = [at(*row["spot"]) if row.get("spot") else None for row in rows]
    return geopandas.GeoDataFrame(table, geometry=shapes, crs=crs)


def parameters(town, wanted=NEEDS, there=RESOURCES, **others):
    return {"NEEDS": town.write("needs", frame_of(wanted)),
            "RESOURCES": town.write("resources", frame_of(there)), "DRAWS": 5, **others}


def table(town, name, /, **columns):
    import pandas as pd

    return town.write(name, pd.DataFrame(columns))


# Definition


def test_definition(provider):
    from pathlib import Path

    from nigiwai.bridge.resources import style_path

    algorithm = provider.algorithm(NAME)
    assert (algorithm.id(), algorithm.groupId()) == (f"nigiwai:{NAME}", "local")
    assert algorithm.group() == "Local resources"
    definitions = {each.name(): each for each in algorithm.parameterDefinitions()}
    assert all(each.help() and each.description() for each in definitions.values())
    optional = {name for name, each in definitions.items() if each.flags() & each.Flag.FlagOptional}
    assert {"PARTNERS", "NETWORK", "DISTRICTS", "FEEDBACK", "SYNONYMS", "RULES", "COMBINATIONS",
            "ASSUMPTIONS", "OUTPUT_NEEDS", "OUTPUT_UNMATCHED", "REPORT"} <= optional
    assert not {"NEEDS", "RESOURCES", "OUTPUT_MATCHES", "NEED_ID_FIELD"} & optional
    assert not algorithm.icon().pixmap(32, 32).isNull()
    assert all(Path(style_path(style)).is_file() for style in type(algorithm).STYLES.values())
    assert ("local.match_resources", "MatchResources") in ALGORITHMS


# Results


def test_matches_needs_and_reasons(town, run):
    ran = run(NAME, parameters(town, PARTNERS=table(town, "partners", **PARTNERS)))
    found = ran.frame("OUTPUT_MATCHES")
    assert [c for c in found.columns if c != "geometry"] == [name for name, _ in fields.MATCHES]
    best = found[found["rank"] == 1].set_index("need_id")
    assert best.loc["n1", "resource_id"] in ("r1", "r2")
    assert best.loc["n2", "resource_id"] == "r3"
    assert set(found["resource_id"]).isdisjoint({"r4", "r5", "r6"})
    assert "n4" not in set(found["need_id"])
    assert best.loc["n1", "partner_id"] == "p1"
    assert best.loc["n1", "words"].startswith("古民家") or "空き家" in best.loc["n1", "words"]
    row = found.set_index("id").loc["n1 r1"]
    assert row["distance_m"] == pytest.approx(500 * 1.3)
    assert row["walk_min"] == pytest.approx(650 / 80)
    assert row["distance_basis"] == "straight_line"
    assert row["part_size"] == 1.0
    assert np.isnan(row["part_budget"])
    assert list(row["geometry"].coords) == [(X, Y), (X + 300, Y + 400)]
    parts = json.loads(row["parts"])
    score = sum(parts[part]["value"] * parts[part]["share"] for part in PARTS if part in parts)
    assert score == pytest.approx(row["score"], abs=1e-5)
    check_others(ran)


def check_others(ran):
    needs = ran.frame("OUTPUT_NEEDS")
    assert [c for c in needs.columns if c != "geometry"] == [n for n, _ in fields.MATCHED_NEEDS]
    assert list(needs.index) == ["n1", "n2", "n3"]
    assert needs.loc["n3", ["matches", "most_reason"]].tolist() == [0, "nothing_in_common"]
    everything = needs.drop(columns="geometry").to_csv() + ran.frame("OUTPUT_MATCHES").to_csv()
    for piece in ("田中", "1234", "秘密"):
        assert piece not in everything
    unmatched = ran.frame("OUTPUT_UNMATCHED", None)
    assert set(unmatched["need_id"]) == {"n3"}
    counts = dict(zip(unmatched["reason"], unmatched["resources"]))
    assert counts == {"hidden": 1, "nothing_in_common": 5}
    weights = ran.frame("OUTPUT_WEIGHTS", "part")
    assert list(weights.index) == list(PARTS)
    np.testing.assert_allclose(weights["factor"], 1.0)
    assert weights["share_used"].sum() == pytest.approx(1.0)
    assert any("1 needs have no match" in text for text in ran.feedback.warned)


def test_reach_rules_out_and_hidden_rows_on_demand(town, run):
    there = [row for row in RESOURCES if row["id"] in ("r4", "r5")]
    ran = run(NAME, parameters(town, NEEDS[1:2], there))
    unmatched = ran.frame("OUTPUT_UNMATCHED", None)
    assert dict(zip(unmatched["reason"], unmatched["resources"])) == {"hidden": 1, "too_far": 1}
    shown = run(NAME, parameters(town, NEEDS[1:2], there, HIDDEN=True), prefix="h")
    assert list(shown.frame("OUTPUT_MATCHES")["resource_id"]) == ["r5"]


def test_one_to_one_and_kinds_of_needs(town, run):
    twins = [{**NEEDS[1], "id": name} for name in ("a", "b")]
    ran = run(NAME, parameters(town, twins, RESOURCES[2:3], METHOD="one_to_one"))
    found = ran.frame("OUTPUT_MATCHES")
    assert found[["need_id", "resource_id"]].to_numpy().tolist() == [["a", "r3"]]
    assert ran.frame("OUTPUT_NEEDS").loc["b", "most_reason"] == "taken"
    only = run(NAME, parameters(town, KIND="venture"), prefix="k")
    assert set(only.frame("OUTPUT_NEEDS")["id"]) == {"n1"}


def test_verdicts_change_weights_and_are_kept(town, run):
    judged = table(town, "matches", need_id=["n1", "n1", "n2", "zz"],
                   resource_id=["r1", "r2", "r3", "r1"], rating=[1.0, -1.0, 1.0, 1.0],
                   status=["accepted", None, None, None])
    ran = run(NAME, parameters(town, FEEDBACK=judged))
    found = ran.frame("OUTPUT_MATCHES")
    assert "n1 r2" not in found.index
    assert found.loc["n1 r1", "rating"] == 1
    weights = ran.frame("OUTPUT_WEIGHTS", "part")
    assert weights["good"].iloc[0] == 2
    assert weights["bad"].iloc[0] == 1
    assert not np.allclose(weights["factor"], 1.0)
    assert weights["factor"].between(0.25, 4).all()
    assert any("1 verdicts" in text for text in ran.feedback.warned)
    kept = run(NAME, parameters(town, FEEDBACK=judged, KEEP_REJECTED=True), prefix="k")
    assert kept.frame("OUTPUT_MATCHES").loc["n1 r2", "rating"] == -1


def test_own_tables_take_the_place_of_the_builtin_ones(town, run):
    synonyms = table(town, "words", concept=["q"], words=["量子コンピュータ;潮の湯"])
    rules = table(town, "rules", need_words=["量子"], resource_words=["湯"], fit=[0.5])
    ideas = table(town, "ideas", first_words=["空き家"], second_words=["カフェ"], idea=["組み合わせ"],
                  near_m=[2000.0])
    ran = run(NAME, parameters(town, SYNONYMS=synonyms, RULES=rules, COMBINATIONS=ideas))
    found = ran.frame("OUTPUT_MATCHES")
    mine = found[found["need_id"] == "n3"].set_index("resource_id")
    assert mine.loc["r3", "part_kind"] == 0.5
    assert "≈" in mine.loc["r3", "words"]
    combined = ran.frame("OUTPUT_COMBINATIONS", None)
    assert combined["idea_label"].tolist() == ["組み合わせ"]
    assert combined["first"].iloc[0] in ("浜通りの空き家", "小さな空き家")


def test_tables_without_points_have_no_distance(town, run):
    import pandas as pd

    wanted = town.write("list", pd.DataFrame({"番号": ["1"], "内容": ["温泉"]}))
    there = town.write("places", pd.DataFrame({"id": ["r"], "name": ["潮の湯"]}))
    ran = run(NAME, {"NEEDS": wanted, "RESOURCES": there, "NEED_ID_FIELD": "番号",
                     "NEED_TEXT_FIELD": "内容", "DRAWS": 0})
    found = ran.frame("OUTPUT_MATCHES")
    assert found["distance_basis"].tolist() == ["unknown"]
    assert found["distance_m"].isna().all()
    assert found["score_low"].isna().all()


def test_ways_along_the_network(town, run):
    import geopandas
    import shapely

    # Round three sides of a square: 3 × 400 m, where the straight line is 400 m.
    way = shapely.LineString([(X, Y), (X, Y + 400), (X + 400, Y + 400), (X + 400, Y)])
    streets = geopandas.GeoDataFrame({"id": [1]}, geometry=[way], crs=CRS)
    wanted = [{**NEEDS[1], "spot": (0, 0)}]
    there = [{**RESOURCES[2], "spot": (400, 0)}, {**RESOURCES[2], "id": "off", "spot": (0, -900)}]
    ran = run(NAME, parameters(town, wanted, there, NETWORK=town.write("network", streets)))
    found = ran.frame("OUTPUT_MATCHES").set_index("resource_id")
    assert found.loc["r3", "distance_m"] == pytest.approx(1200, abs=0.5)
    assert found["distance_basis"].to_dict() == {"r3": "network", "off": "straight_line"}
    assert found.loc["off", "distance_m"] == pytest.approx(900 * 1.3)


def test_an_empty_optional_table_is_as_none(town, run):
    import pandas as pd

    empty = town.write("empty", pd.DataFrame({"id": ["x"], "concept": ["x"]}).iloc[:0])
    ran = run(NAME, parameters(town, PARTNERS=empty, FEEDBACK=empty, SYNONYMS=empty, RULES=empty,
                               COMBINATIONS=empty, ASSUMPTIONS=empty))
    assert ran.frame("OUTPUT_MATCHES")["partner_id"].isna().all()


def test_assumptions_change_scores(town, run):
    rows = assumption_table([("matching", "weight", "distance", 5.0)])
    plain = run(NAME, parameters(town)).frame("OUTPUT_MATCHES")
    heavy = run(NAME, parameters(town, ASSUMPTIONS=town.write("own", rows)),
                prefix="o").frame("OUTPUT_MATCHES")
    assert heavy.loc["n1 r1", "score"] != pytest.approx(plain.loc["n1 r1", "score"])
    weights = run(NAME, parameters(town, ASSUMPTIONS=town.write("own", rows)), prefix="w")
    assert weights.frame("OUTPUT_WEIGHTS", "part").loc["distance", "weight"] == 5.0


def test_inputs_stay_as_they_were_and_results_repeat(town, run):
    given = parameters(town)
    before = digests(town.folder)
    first, second = (run(NAME, given, prefix=prefix).frame("OUTPUT_MATCHES") for prefix in "ab")
    assert digests(town.folder) == before
    assert first.equals(second)
    turned = run(NAME, parameters(town, NEEDS[::-1], RESOURCES[::-1]), prefix="t")
    assert turned.frame("OUTPUT_MATCHES").equals(first)


# The page


def test_the_page(town, run, out):
    path = out / "matches.html"
    ran = run(NAME, parameters(town, PARTNERS=table(town, "partners", **PARTNERS),
                               REPORT=str(path)))
    text = path.read_text(encoding="utf-8")
    page = Page(text)
    assert page.open == []
    assert [a["id"] for a in page.having("h2")][:2] == ["matches", "unmatched"]
    assert "浜通りの空き家" in text
    assert "100 points" in text
    assert "https:" not in text
    assert "秘密" not in text
    assert ran.results["REPORT"] == str(path)


# Refusals


@pytest.mark.parametrize(("side", "rows", "words"), [
    ("wanted", [{**NEEDS[0], "starts_on": "next week"}], "next week"),
    ("wanted", [NEEDS[0], NEEDS[0]], "n1"), ("wanted", [], "no rows"), ("there", [], "no rows"),
    ("there", [{**RESOURCES[0], "size_m2": -1.0}], "size_m2"),
])
def test_rows_that_cannot_be_used(town, refuse, side, rows, words):
    if not rows:
        frame = frame_of(NEEDS).iloc[:0]
        name = "NEEDS" if side == "wanted" else "RESOURCES"
        given = {**parameters(town), name: town.write("none", frame)}
    else:
        given = parameters(town, **{side: rows})
    assert words in refuse(NAME, given)


def test_tables_that_cannot_be_used(town, refuse):
    for name, columns, words in (
            ("SYNONYMS", {"concept": ["a"], "words": [""]}, "words"),
            ("RULES", {"need_words": ["a"], "fit": [1.0]}, "resource_category"),
            ("COMBINATIONS", {"first_words": ["a"], "idea": ["b"]}, "second"),
            ("PARTNERS", {"id": ["p"]}, "skills"),
            ("FEEDBACK", {"need_id": ["n1"], "resource_id": ["r1"], "rating": [5.0]}, "5")):
        assert words in refuse(NAME, parameters(town, **{name: table(town, "own", **columns)}))


def test_no_need_of_the_kind(town, refuse):
    assert "opinion" in refuse(NAME, parameters(town, NEEDS[:1], KIND="opinion"))
    assert "words" in refuse(NAME, parameters(town, NEED_TEXT_FIELD="words"))


@pytest.mark.parametrize("stop_at", [5, 45, 85])
def test_cancelling_leaves_nothing(town, refuse, stop_at):
    assert "Stopped" in refuse(NAME, parameters(town), feedback_class()(stop_at=stop_at))

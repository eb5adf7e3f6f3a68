"""``nigiwai:analyse_needs``: definition, results by hand, refusals, cancelling, the page."""

import numpy as np
import pytest
from nigiwai.bridge.risk import fields
from nigiwai.core.needs.themes import builtin
from nigiwai.processing.provider import ALGORITHMS
from nigiwai.tests.processing.conftest import CRS, X, Y, at, digests, feedback_class
from nigiwai.tests.report_example import Page

NAME = "analyse_needs"
# text, metres east and north (None: none), place, weight, theme.
OPINIONS = (
    ("大雨のたびに道が冠水する", (100, 100), "", 3.0, None),
    ("側溝があふれる。近所の田中さん（090-1234-5678）も困っている", (250, 250), "", None, None),
    ("歩道が狭くベビーカーで通れない", (700, 200), "", 2.0, None),
    ("特になし", (1200, 1200), "", None, None),
    ("夜道が暗い", None, "z22", 1.0, None),
    ("バスの本数が少ない", None, "焼津市東町2番3号", 4.0, None),
    ("何でもよい", None, "知らない町", 1.0, "park"),
    ("遊具が古い", (9000, 9000), "", 1.0, None),
)


def frame_of(rows):
    import geopandas

    texts, spots, places, weights, themes = zip(*rows)
    table = {"id": [f"n{number}" for number in range(len(rows))], "text": texts, "place": places,
             "weight": [float("nan") if one is None else one for one in weights], "theme": themes,
             "date": ["2026-05-01"] * len(rows)}
    shapes = [at(*spot) if spot else None for spot in spots]
    return geopandas.GeoDataFrame(table, geometry=shapes, crs=CRS)


def parameters(town, rows=OPINIONS, **others):
    return {"NEEDS": town.write("needs", frame_of(rows)), "ZONES": town.parameters()["ZONES"],
            **others}


def areas(*given):
    """``(values, (west, south, east, north))`` as a frame."""
    import geopandas
    import shapely

    shapes = [shapely.box(X + w, Y + s, X + e, Y + n) for _, (w, s, e, n) in given]
    columns = {key: [values[key] for values, _ in given] for key in given[0][0]}
    return geopandas.GeoDataFrame(columns, geometry=shapes, crs=CRS)


def districts(town):
    # The eastern column of zones: 300 + 650 + 0 residents.
    return town.write("districts", areas(
        ({"name": "東町"}, (1000, 0, 1500, 1500)), ({"name": "西町"}, (0, 0, 1000, 1500))))


def line(table, theme="all", district="all"):
    found = table[(table["theme"] == theme) & (table["district"] == district)]
    assert len(found) == 1
    return found.iloc[0]


# Definition


def test_definition(provider):
    from pathlib import Path

    from nigiwai.bridge.resources import style_path

    algorithm = provider.algorithm(NAME)
    assert (algorithm.id(), algorithm.groupId()) == (f"nigiwai:{NAME}", "risk")
    definitions = {each.name(): each for each in algorithm.parameterDefinitions()}
    assert all(each.help() and each.description() for each in definitions.values())
    optional = {name for name, each in definitions.items() if each.flags() & each.Flag.FlagOptional}
    assert {"DISTRICTS", "HAZARDS", "SCORE", "THEMES", "ASSUMPTIONS", "THEME", "DISTANCE",
            "OUTPUT_NEEDS", "OUTPUT_THEMES", "REPORT"} <= optional
    assert not {"NEEDS", "ZONES", "OUTPUT_ZONES", "TEXT_FIELD"} & optional
    assert not algorithm.icon().pixmap(32, 32).isNull()
    assert all(Path(style_path(style)).is_file() for style in type(algorithm).STYLES.values())
    assert ("risk.analyse_needs", "AnalyseNeeds") in ALGORITHMS


# Results


def test_needs_are_counted_where_they_are(town, run):
    ran = run(NAME, parameters(town, DISTRICTS=districts(town)))
    zones, table = ran.zones, ran.frame("OUTPUT_THEMES", None)
    assert list(table.columns) == [name for name, _ in fields.NEEDS_THEMES]
    keys = [*(one.key for one in builtin()), "unknown"]
    assert [c for c in zones.columns if c != "geometry"] == [
        name for name, _ in fields.needs_zones(keys)]
    assert zones.loc["z00", "needs"] == 2
    assert zones.loc["z00", "weight"] == 4.0
    assert zones.loc["z00", "theme_flood"] == 4.0
    assert zones.loc["z00", "top_theme"] == "flood"
    assert zones.loc["z00", "per_1000"] == pytest.approx(4000 / 900)
    assert zones.loc["z10", "theme_walking"] == 2.0
    assert np.isnan(zones.loc["z22", "per_1000"])
    # 4 over the eastern zones by their residents; nobody lives in z22.
    east = zones.loc[["z20", "z21", "z22"]]
    residents = east["residents"].to_numpy()
    np.testing.assert_allclose(east["theme_transit"], 4.0 * residents / residents.sum())
    # Two needs are nowhere: outside and unknown.
    assert zones["weight"].sum() == pytest.approx(line(table)["weight"] - 2.0)
    assert zones["needs"].sum() == pytest.approx(6.0)
    whole = line(table)
    assert (whole["needs"], whole["share"], whole["weight"]) == (8.0, 1.0, 14.0)
    assert line(table, "flood")["share"] == pytest.approx(4 / 14)
    assert line(table, "all", "東町")["weight"] == pytest.approx(6.0)
    assert line(table, "all", "西町")["weight"] == pytest.approx(6.0)
    assert line(table, "park")["given"] == 1
    told = " ".join(ran.feedback.warned)
    assert "1 needs lie outside all zones" in told
    assert "1 needs have no place" in told


def test_texts_are_masked_and_themes_explained(town, run):
    ran = run(NAME, parameters(town, DISTRICTS=districts(town)))
    needs = ran.frame("OUTPUT_NEEDS")
    assert [c for c in needs.columns if c != "geometry"] == [name for name, _ in fields.NEEDS]
    everything = needs.drop(columns="geometry").to_csv()
    for piece in ("田中", "1234", "5678", "2番"):
        assert piece not in everything
    assert needs.loc["n1", "masked"] == 2
    assert needs.loc["n5", "place"] == "焼津市東町〔番地〕"
    assert (needs.loc["n5", "place_basis"], needs.loc["n5", "district"]) == ("district", "東町")
    assert needs.loc["n5", "geometry"] is None or needs.loc["n5", "geometry"].is_empty
    assert "冠水" in needs.loc["n0", "reason"]
    assert (needs.loc["n3", "theme"], needs.loc["n3", "theme_basis"]) == ("unknown", "unknown")
    assert (needs.loc["n6", "theme"], needs.loc["n6", "theme_basis"]) == ("park", "given")
    assert needs.loc["n4", ["zone_id", "place_basis"]].tolist() == ["z22", "zone"]
    assert needs.loc["n7", "place_basis"] == "outside"
    assert any("Personal data masked" in text and "names 1" in text for text in ran.feedback.said)


def test_hot_spots_are_those_of_the_formula(town, run):
    from nigiwai.tests.core.test_needs_hotspots import dense, grid

    rng = np.random.default_rng(8)
    rows = [("歩道が狭い", tuple(rng.uniform(0, 700, 2)), "", None, None) for _ in range(30)]
    rows += [("公園の遊具が古い", (1250, 1250), "", 2.0, None)]
    zones = run(NAME, parameters(town, rows, DISTANCE=500)).zones
    order = [f"z{c}{r}" for r in range(3) for c in range(3)]
    weight = zones.loc[order, "weight"].to_numpy()
    np.testing.assert_allclose(zones.loc[order, "gi_z"], dense(grid(3), weight, 500.0), rtol=1e-9)
    park = run(NAME, parameters(town, rows, DISTANCE=500, THEME="park"), prefix="p").zones
    np.testing.assert_array_equal(park["gi_value"], park["theme_park"])
    rate = run(NAME, parameters(town, rows, PER_RESIDENT=True), prefix="r").zones
    assert np.isnan(rate.loc["z22", "gi_z"])
    some = rate["residents"] >= 50
    np.testing.assert_allclose(rate.loc[some, "gi_value"], rate.loc[some, "per_1000"])


def test_hazards_and_vibrancy(town, run):
    hazards = town.write("hazards", areas(
        ({"type": "flood", "scenario": "L2", "rank": 2}, (0, 0, 500, 500)),
        ({"type": "landslide", "scenario": None, "rank": 1}, (200, 200, 300, 300)),
        ({"type": "flood", "scenario": "L2", "rank": 3}, (1000, 1000, 1250, 1500))))
    scores = town.zones.assign(vibrancy=np.arange(9.0) * 10)[["id", "vibrancy", "geometry"]]
    ran = run(NAME, parameters(town, HAZARDS=hazards, SCORE=town.write("scores", scores)))
    needs, table = ran.frame("OUTPUT_NEEDS"), ran.frame("OUTPUT_THEMES", None)
    assert needs.loc["n0", "hazards"] == "flood L2: 2"
    assert needs.loc["n1", "hazards"] == "flood L2: 2; landslide: 1"
    assert needs.loc["n2", "hazard_share"] == 0.0
    # The need that names z22 has no point: half of the zone is in the flood.
    assert needs.loc["n4", "hazard_share"] == pytest.approx(0.5)
    assert np.isnan(needs.loc["n6", "hazard_share"])
    flood = line(table, "flood")
    assert flood["hazard_share"] == 1.0
    assert "flood L2: 100 %" in flood["hazards"]
    assert (needs.loc["n0", "vibrancy"], needs.loc["n2", "vibrancy"]) == (0.0, 10.0)
    assert flood["vibrancy_mean"] == 0.0
    # 3 + 1 + 0.5 of the weight of needs with a place.
    assert line(table)["hazard_share"] == pytest.approx((3 + 1 + 1 + 0.5) / (3 + 1 + 2 + 1 + 1 + 1))


def test_a_table_without_points_and_own_themes(town, run):
    import pandas as pd

    table = pd.DataFrame({"意見": ["猫が多い", "犬のふん", "静か"], "町": ["z00", "z00", "z11"]})
    themes = pd.DataFrame({"theme": ["pets"], "keywords": ["猫;犬"], "label": ["ペット"]})
    ran = run(NAME, {
        "NEEDS": town.write("list", table), "ZONES": town.parameters()["ZONES"],
        "TEXT_FIELD": "意見", "PLACE_FIELD": "町", "THEMES": town.write("themes", themes)})
    assert ran.zones.loc["z00", "theme_pets"] == 2
    assert ran.zones.loc["z00", "top_theme_label"] == "ペット"
    assert ran.zones.loc["z11", "theme_unknown"] == 1


def test_ventures_are_left_out(town, run):
    frame = frame_of(OPINIONS)
    frame["kind"] = ["venture", None, *["opinion"] * (len(frame) - 2)]
    kinds = dict(zip(frame["id"], frame["kind"]))
    ran = run(NAME, {**parameters(town), "NEEDS": town.write("kinds", frame)})
    assert set(ran.frame("OUTPUT_NEEDS")["id"]) == set(kinds) - {"n0"}
    assert any("1 rows are ventures" in text for text in ran.feedback.warned)


def test_an_empty_optional_layer_is_as_none(town, run):
    empty = areas(({"type": "flood", "rank": 1, "name": "x"}, (0, 0, 1, 1))).iloc[:0]
    path = town.write("empty", empty)
    ran = run(NAME, parameters(town, HAZARDS=path, DISTRICTS=path, SCORE=path))
    assert ran.frame("OUTPUT_NEEDS")["hazard_share"].isna().all()


def test_inputs_stay_as_they_were_and_results_repeat(town, run):
    given = parameters(town, DISTRICTS=districts(town))
    before = digests(town.folder)
    first, second = (run(NAME, given, prefix=prefix).zones for prefix in "ab")
    assert digests(town.folder) == before
    assert first.equals(second)


def test_other_coordinates_give_the_same(town, run):
    here = run(NAME, parameters(town)).zones
    needs = town.write("degrees", frame_of(OPINIONS).to_crs("EPSG:4326"))
    there = run(NAME, {**parameters(town), "NEEDS": needs}, prefix="d").zones
    np.testing.assert_allclose(here["weight"], there["weight"])


# The page


def test_the_page_prints_no_opinion(town, run, out):
    path = out / "needs.html"
    run(NAME, parameters(town, DISTRICTS=districts(town), REPORT=str(path)))
    text = path.read_text(encoding="utf-8")
    page = Page(text)
    assert page.open == []
    assert [a["id"] for a in page.having("h2")] == ["themes", "hot_spots", "districts", "limits"]
    assert "東町" in text
    assert "冠水" not in text
    assert "田中" not in text
    assert "https:" not in text


# Refusals


def test_needs_without_text(town, refuse):
    rows = [("", (100, 100), "", 1.0, None), (None, (100, 100), "", 1.0, None)]
    text = refuse(NAME, parameters(town, rows))
    assert "TEXT_FIELD" in text
    assert "needs" in text


def test_needs_that_are_nowhere(town, refuse):
    text = refuse(NAME, parameters(town, [("歩道", None, "どこか", 1.0, None)]))
    assert "PLACE_FIELD" in text


@pytest.mark.parametrize(("column", "value", "words"), [
    ("theme", ["a", "A"], "stands in row 1"), ("theme", ["a", None], "theme"),
    ("keywords", ["x", " ; "], "keywords"), ("weight", ["1", "much"], "much"),
    ("theme", ["a", "unknown"], "unknown"),
])
def test_themes_that_cannot_be_used(town, refuse, column, value, words):
    import pandas as pd

    table = pd.DataFrame({"theme": ["a", "b"], "keywords": ["x", "y"], "weight": ["1", "2"],
                          column: value})
    text = refuse(NAME, parameters(town, THEMES=town.write("own", table)))
    assert words in text
    assert "own" in text


def test_an_unknown_theme_and_a_negative_weight(town, refuse):
    text = refuse(NAME, parameters(town, THEME="weather"))
    assert "weather" in text
    assert "flood" in text
    rows = [("歩道", (100, 100), "", -1.0, None)]
    assert "-1" in refuse(NAME, parameters(town, rows))


def test_wrong_layers(town, refuse):
    given = parameters(town)
    text = refuse(NAME, {**given, "TEXT_FIELD": "words"})
    assert "words" in text
    town.zones = town.zones.iloc[:0]
    assert "no rows" in refuse(NAME, parameters(town))


def test_unknown_hazards(town, refuse):
    path = town.write("hazards", areas(({"type": "meteor", "rank": 1}, (0, 0, 500, 500))))
    assert "meteor" in refuse(NAME, parameters(town, HAZARDS=path))


@pytest.mark.parametrize("stop_at", [5, 45, 90])
def test_cancelling_leaves_nothing(town, refuse, stop_at):
    assert "Stopped" in refuse(NAME, parameters(town), feedback_class()(stop_at=stop_at))

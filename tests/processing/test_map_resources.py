"""``nigiwai:map_resources``: definition, results by hand, refusals, cancelling, page and raster."""

import numpy as np
import pytest
from nigiwai.bridge.local import fields
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

from .streets import blocks, lines

NAME = "map_resources"
# id, name, category, sub_category, metres east and north, visible.
ROWS = (
    ("r1", "港の温泉", "nature", "日帰り温泉", (125, 250), None),
    ("r2", "丘の神社", "culture", "神社", (375, 250), 1),
    ("r3", "浜の神社", "culture", "神社", (875, 250), None),
    ("r4", "みなと食堂", "industry", "食堂", (900, 250), 1),
    ("r5", "みなと食堂", "industry", "店", (901, 250), None),
    ("r6", "ひみつの家", "spaces", "空き家", (250, 1250), 0),
    ("r7", "謎のもの", "謎", "", (1250, 1250), None),
)
NEEDS = (("n1", "日帰りで温泉に入りたい", "nature", (250, 250), 2.0),
         ("n2", "温泉に入りたい", "nature", (1400, 1400), None),
         ("n3", "なにか", None, (250, 250), 1.0))


def resources(rows=ROWS):
    import geopandas

    ids, names, categories, kinds, spots, visible = zip(*rows)
    table = {"id": ids, "name": names, "category": categories, "sub_category": kinds,
             "note": ["電話: 054-000-1234"] * len(rows), "description": [""] * len(rows),
             "visible": [float("nan") if one is None else float(one) for one in visible]}
    shapes = [at(*spot) if spot else None for spot in spots]
    return geopandas.GeoDataFrame(table, geometry=shapes, crs=CRS)


def needs(rows=NEEDS):
    import geopandas

    ids, texts, categories, spots, weights = zip(*rows)
    table = {"id": ids, "text": texts, "category": categories,
             "weight": [float("nan") if one is None else one for one in weights]}
    return geopandas.GeoDataFrame(table, geometry=[at(*spot) for spot in spots], crs=CRS)


def hazards(key="flood"):
    import geopandas
    import shapely

    boxes = [shapely.box(X, Y, X + 250, Y + 500), shapely.box(X + 800, Y, X + 1000, Y + 500)]
    return geopandas.GeoDataFrame({"type": key, "scenario": "L2", "rank": [2.0, 4.0]},
                                  geometry=boxes, crs=CRS)


def parameters(town, rows=ROWS, **others):
    return {"ZONES": town.parameters()["ZONES"], "PERMUTATIONS": 19, "REACH": 5.0, "NEAR": 300.0,
            "RESOURCES": town.write("resources", resources(rows)), **others}


def everything(town, **others):
    return parameters(
        town, NETWORK=town.write("network", blocks()), HAZARDS=town.write("hazards", hazards()),
        NEEDS=town.write("needs", needs()), ENTRIES=town.parameters()["ENTRIES"],
        TOUR_CATEGORIES=["nature", "culture"], TOUR_START="e1", STAY=5.0,
        ASSUMPTIONS=town.write("assumptions", assumption_table([
            ("matching", "places", "least_of_kind", 1.0)])), **others)


def columns(frame):
    return [name for name in frame.columns if name != "geometry"]


# Definition


def test_definition(provider):
    from pathlib import Path

    from nigiwai.bridge.resources import style_path

    algorithm = provider.algorithm(NAME)
    assert (algorithm.id(), algorithm.groupId()) == (f"nigiwai:{NAME}", "local")
    definitions = {each.name(): each for each in algorithm.parameterDefinitions()}
    assert all(each.help() and each.description() for each in definitions.values())
    optional = {name for name, each in definitions.items() if each.flags() & each.Flag.FlagOptional}
    assert {"NETWORK", "HAZARDS", "NEEDS", "TOUR", "MINUTES", "MOST_STOPS", "CELL", "RASTER",
            "OUTPUT_TOURS", "OUTPUT_NEEDS", "REPORT"} <= optional
    assert not {"ZONES", "RESOURCES", "OUTPUT_ZONES", "ZONE_ID_FIELD"} & optional
    assert definitions["INCLUDE_HIDDEN"].defaultValue() is False
    assert "contacts" not in " ".join(definitions).lower()
    assert not algorithm.icon().pixmap(32, 32).isNull()
    assert all(Path(style_path(style)).is_file() for style in type(algorithm).STYLES.values())
    assert ("local.map_resources", "MapResources") in ALGORITHMS


# Results


def test_everything_at_once(town, run, out):
    page, raster = out / "maps.html", out / "density.tif"
    ran = run(NAME, everything(town, REPORT=str(page), RASTER=str(raster)))
    zones, there = ran.zones, ran.frame("OUTPUT_RESOURCES")
    for output, promised in (
        ("OUTPUT_ZONES", fields.PLACES_ZONES), ("OUTPUT_RESOURCES", fields.PLACES_RESOURCES),
        ("OUTPUT_NEAR", fields.PLACES_NEAR), ("OUTPUT_TOURS", fields.PLACES_TOURS),
        ("OUTPUT_STOPS", fields.PLACES_STOPS), ("OUTPUT_NEEDS", fields.PLACES_NEEDS),
    ):
        assert columns(ran.frame(output, None)) == [name for name, _ in promised]
    _check_surfaces(zones, there, ran.feedback)
    _check_dangers_and_needs(zones, there, ran.frame("OUTPUT_NEEDS"))
    _check_near(ran.frame("OUTPUT_NEAR", None))
    _check_tour(ran.frame("OUTPUT_TOURS", None), ran.frame("OUTPUT_STOPS", None))
    _check_page(page.read_text(encoding="utf-8"))
    _check_raster(raster, zones)
    told = "".join(path.read_bytes().decode("utf-8", "ignore") for path in out.iterdir())
    # A hidden row, and what notes say, are in no output.
    assert "ひみつ" not in told
    assert "054-000" not in told


def _check_surfaces(zones, there, feedback):
    # r5 is likely r4 on another list; of the two the row of the rarer kind, or the first, stays.
    assert len(there) == 5
    (twice,) = there.loc[there["same_as"].notna(), "same_as"]
    assert twice in ("r4", "r5")
    assert zones.loc["z00", ["count_all", "count_nature", "count_culture"]].tolist() == [2, 1, 1]
    assert zones.loc["z10", ["count_all", "count_industry", "count_culture"]].tolist() == [2, 1, 1]
    assert zones.loc["z22", "count_other"] == 1
    assert zones["count_all"].sum() == 5
    densities = [f"density_per_km2_{key}" for key in fields.PLACE_CATEGORIES]
    np.testing.assert_allclose(zones[densities].sum(axis=1), zones["density_per_km2_all"])
    assert zones.loc["z00", "density_per_km2_nature"] > zones.loc["z20", "density_per_km2_nature"]
    # The middle of z00 is 250 m from r1 and 125 m from r2 along the street below it.
    assert set(zones["distance_basis"]) == {"network"}
    assert zones.loc["z00", ["reach_all", "categories", "kinds"]].tolist() == [2, 2, 2]
    assert zones.loc["z00", ["hill_1", "hill_2"]].tolist() == pytest.approx([2.0, 2.0])
    assert zones.loc["z00", "shannon"] == pytest.approx(np.log(2))
    assert zones.loc["z21", "reach_all"] == 1 or np.isnan(zones.loc["z21", "hill_1"])
    assert there.loc["r2", "nearest_nature_id"] == "r1"
    assert there.loc["r2", "nearest_nature_m"] == pytest.approx(250.0)
    assert there.loc["r2", "nearest_culture_m"] == pytest.approx(500.0)
    assert there.loc["r1", "near"] == 1
    assert there.loc["r3", "zone_id"] == "z10"
    assert any("1 resources are hidden" in text for text in feedback.said)
    assert any("1 rows are likely places" in text for text in feedback.said)
    assert any("謎 (1)" in text for text in feedback.warned)


def _check_dangers_and_needs(zones, there, found):
    assert there.loc["r1", ["hazard", "hazard_rank"]].tolist() == ["flood L2", 2]
    assert there.loc["r3", "hazards"] == "flood L2: 4"
    assert there.loc["r2", "hazard_rank"] == 0
    assert there.loc["r2", "hazard"] is None
    assert zones.loc[["z00", "z10", "z22"], "at_risk"].tolist() == [1, 2, 0]
    assert found.loc["n1", ["class", "resources", "nearest_id"]].tolist() == ["few", 1, "r1"]
    assert found.loc["n1", "nearest_m"] == pytest.approx(125.0)
    assert found.loc["n1", "distance_basis"] == "network"
    assert found.loc["n2", "class"] == "none"
    assert found.loc["n3", "class"] == "unknown"
    assert there.loc["r1", ["needs", "needs_weight", "needs_class"]].tolist() == [1, 2.0, "some"]
    assert zones.loc["z00", ["needs", "needs_few", "needs_unknown"]].tolist() == [2, 1, 1]
    assert zones.loc["z00", "needs_class"] == "few"
    assert zones.loc["z22", ["needs_none", "needs_class"]].tolist() == [1, "none"]
    assert zones.loc["z11", "needs_class"] is None


def _check_near(table):
    """r1 and r2 are 250 m apart, r3 and r4 (or r5) 25 m."""
    found = table[table["level"] == "category"].set_index(["first", "second"])
    assert found.loc[("nature", "culture"), "pairs"] == 1
    assert found.loc[("culture", "industry"), ["pairs", "second_share"]].tolist() == [1, 1.0]
    assert found["pairs"].sum() == 2
    # 2 pairs among 10: of one nature and two culture 2 · 2 · 1 · 2 / 20.
    assert found.loc[("nature", "culture"), "expected"] == pytest.approx(0.4)
    assert set(found["class"]) == {"chance"}


def _check_tour(tours, stops):
    (tour,) = tours.to_dict("records")
    # From the entry at 600, 600: east to 875 first or west to 125 first is as far; along blocks.
    assert tour["stops"] == 3
    assert (tour["method"], tour["gap"], tour["proven"]) == ("exact", 0.0, 1)
    assert tour["distance_basis"] == "network"
    assert tour["walk_min"] == pytest.approx(tour["walk_m"] / 80.0)
    assert tour["total_min"] == pytest.approx(tour["walk_min"] + 15.0)
    assert tour["geometry"].length == pytest.approx(tour["walk_m"])
    assert stops["role"].tolist() == ["start", "stop", "stop", "stop"]
    assert stops["order"].tolist() == [0, 1, 2, 3]
    assert stops["name"].tolist() == tour["order"].split(" → ")
    assert stops["leg_m"].sum() == pytest.approx(tour["walk_m"])
    assert stops["leave_min"].iloc[-1] == pytest.approx(tour["total_min"])
    assert (stops["arrive_min"].diff().dropna() > 0).all()


def _check_page(text):
    page = Page(text)
    assert page.open == []
    assert [a["id"] for a in page.having("h2")] == [
        "counts", "surfaces", "tours", "near", "risk", "needs", "assumptions", "limits"]
    assert text.count("data:image/png") == 3
    assert "https:" not in text
    assert "温泉に入りたい" not in text


def _check_raster(path, zones):
    from osgeo import gdal

    picture = gdal.Open(str(path))
    assert picture.RasterCount == 7
    assert picture.GetRasterBand(1).GetDescription() == "density_per_km2_all"
    bands = picture.ReadAsArray()
    np.testing.assert_allclose(bands[0], bands[1:].sum(axis=0), rtol=1e-5)
    west, cell, _, north, _, _ = picture.GetGeoTransform()
    box = zones.total_bounds
    assert west <= box[0]
    assert north >= box[3]
    # Zone and pixels tell of one surface: its mean over the zones.
    weight = zones.geometry.area
    mean = (zones["density_per_km2_all"] * weight).sum() / weight.sum()
    assert bands[0].mean() == pytest.approx(mean, rel=0.1)
    assert cell == 100.0


def test_bare_without_anything_optional(town, run):
    ran = run(NAME, parameters(town))
    assert set(ran.results) >= {"OUTPUT_ZONES", "OUTPUT_RESOURCES", "OUTPUT_NEAR"}
    assert not {"OUTPUT_TOURS", "OUTPUT_STOPS", "OUTPUT_NEEDS"} & set(ran.results)
    zones = ran.zones
    assert set(zones["distance_basis"]) == {"straight_line × 1.3"}
    assert zones[["at_risk", "needs"]].isna().all().all()
    assert ran.frame("OUTPUT_RESOURCES")["hazard_rank"].isna().all()
    assert any("No walking network" in text for text in ran.feedback.said)


def test_what_is_asked_for_is_taken(town, run):
    ran = run(NAME, parameters(town, INCLUDE_HIDDEN=True, ONCE=False, CELL=750.0,
                               PERMUTATIONS=0))
    there = ran.frame("OUTPUT_RESOURCES")
    assert len(there) == 7
    assert there["same_as"].isna().all()
    # Corners are whole multiples of the side: three rows of cells where two would do.
    assert len(ran.zones) in (4, 6, 9)
    assert ran.zones["count_all"].sum() == 7
    assert len(ran.frame("OUTPUT_NEAR", None)) == 0
    some = run(NAME, parameters(town, CATEGORIES=["culture"]), prefix="c").frame(
        "OUTPUT_RESOURCES")
    assert some["category"].tolist() == ["culture", "culture"]


def test_tours_by_expression_and_category(town, run):
    given = parameters(town, TOUR="\"id\" IN ('r1', 'r3', 'r7')", MINUTES=None, MOST_STOPS=None,
                       START_POINT=f"{X},{Y + 250} [{CRS}]", STAY=0.0)
    tours = run(NAME, given).frame("OUTPUT_TOURS", None)
    assert tours["stops"].tolist() == [3]
    assert tours["distance_basis"].tolist() == ["straight_line"]
    each = run(NAME, parameters(town, TOUR_CATEGORIES=["nature", "culture", "spaces"],
                                TOUR_EACH=True, ROUND=True), prefix="e")
    tours = each.frame("OUTPUT_TOURS", None)
    # Of the spaces all are hidden.
    assert tours["category"].tolist() == ["nature", "culture"]
    assert tours["walk_m"].tolist() == pytest.approx([0.0, 1.3 * 1000])
    shape = tours["geometry"].iloc[0]
    assert shape is None or shape.is_empty
    marked = each.frame("OUTPUT_RESOURCES")["tour"]
    assert (marked["r1"], marked["r2"], marked["r3"]) == (1, 2, 2)
    few = run(NAME, parameters(town, TOUR_CATEGORIES=["culture"], MOST_STOPS=1), prefix="f")
    assert any("1 of 2 picked places" in text for text in few.feedback.warned)


def test_verdicts_stand_above_likeness(town, run):
    import pandas as pd

    pairs = pd.DataFrame({"first_id": ["r4"], "second_id": ["r5"], "verdict": ["different"]})
    ran = run(NAME, parameters(town, DUPLICATES=town.write("pairs", pairs)))
    assert len(ran.frame("OUTPUT_RESOURCES")) == 6


def test_own_rules_and_an_empty_table(town, run):
    import pandas as pd

    rules = pd.DataFrame({"need_words": ["なにか"], "resource_category": ["culture"], "fit": ["1"]})
    ran = run(NAME, everything(town, RULES=town.write("rules", rules)))
    assert ran.frame("OUTPUT_NEEDS").loc["n3", "resources"] == 1
    empty = town.write("none", needs().iloc[:0])
    bare = run(NAME, parameters(town, NEEDS=empty, NETWORK=town.write("no", lines())), prefix="b")
    assert "OUTPUT_NEEDS" not in bare.results


def test_inputs_stay_and_results_repeat_in_other_coordinates(town, run):
    given = everything(town)
    before = digests(town.folder)
    first, second = (run(NAME, given, prefix=prefix) for prefix in "ab")
    assert digests(town.folder) == before
    assert first.zones.equals(second.zones)
    near = [one.frame("OUTPUT_NEAR", None) for one in (first, second)]
    assert near[0].equals(near[1])
    degrees = {"RESOURCES": town.write("d", resources().to_crs("EPSG:4326"))}
    other = run(NAME, {**given, **degrees}, prefix="d").zones
    np.testing.assert_allclose(other["density_per_km2_all"], first.zones["density_per_km2_all"],
                               rtol=1e-4, atol=1e-9)


# Refusals


@pytest.mark.parametrize(("others", "words"), [
    ({"TOUR": '"id" ='}, ("TOUR", "resources")),
    ({"TOUR": '"ide" = 1'}, ("ide",)),
    ({"TOUR": "1 = 0"}, ("TOUR_CATEGORIES",)),
    ({"TOUR": "1", "TOUR_START": "火星駅"}, ("火星駅", "TOUR_START")),
    ({"TOUR": "1", "STAY": 200.0}, ("MINUTES", "120")),
    ({"CELL": 10.0, "BANDWIDTH": 100.0, "ZONES": "far"}, ("10",)),
    ({"SUB_CATEGORY_FIELD": "kinds"}, ("kinds",)),
])
def test_what_cannot_be_asked(town, refuse, others, words):
    given = parameters(town, **others)
    if others.get("ZONES"):
        zones = town.zones.copy()
        zones.geometry = zones.geometry.scale(60, 60, origin=(X, Y))
        given["ZONES"] = town.write("zones", zones)
    text = refuse(NAME, given)
    assert all(word in text for word in words)


def test_wrong_resources(town, refuse):
    assert "no rows" in refuse(NAME, {
        **parameters(town), "RESOURCES": town.write("none", resources().iloc[:0])})
    hidden = [(*row[:-1], 0) for row in ROWS]
    assert "7 are hidden" in refuse(NAME, parameters(town, hidden))
    twice = [*ROWS, ROWS[0]]
    assert "r1" in refuse(NAME, parameters(town, twice))
    nowhere = resources().set_crs(None, allow_override=True)
    assert "coordinate" in refuse(NAME, {**parameters(town),
                                         "RESOURCES": town.write("lost", nowhere)}).lower()


def test_broken_zones_and_unknown_hazards(town, refuse):
    import shapely

    assert "meteor" in refuse(NAME, parameters(
        town, HAZARDS=town.write("hazards", hazards("meteor"))))
    shapes = list(town.zones.geometry)
    shapes[2] = shapely.Polygon([(X, Y), (X + 9, Y + 9), (X + 9, Y), (X, Y + 9)])
    broken = {"ZONES": town.write("broken", town.zones.set_geometry(shapes, crs=CRS))}
    assert "3" in refuse(NAME, {**parameters(town), **broken})


@pytest.mark.parametrize("stop_at", [5, 30, 60, 90])
def test_cancelling_leaves_nothing(town, refuse, out, stop_at):
    given = everything(town, REPORT=str(out / "p.html"), RASTER=str(out / "p.tif"))
    assert "Stopped" in refuse(NAME, given, feedback_class()(stop_at=stop_at))

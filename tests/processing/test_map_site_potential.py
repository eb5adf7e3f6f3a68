"""``nigiwai:map_site_potential``: definition, refusals, runs, and numbers of simulate_scenario."""

import math
from pathlib import Path

import numpy as np
import pytest
from nigiwai.bridge import fields
from nigiwai.processing.provider import ALGORITHMS
from nigiwai.tests.processing.conftest import CRS, assert_same, assumption_table, numbers

NAME = "map_site_potential"
MARKETS = ("supermarket", "shopping_center", "convenience_store", "shop", "restaurant",
           "market_hall", "hotel")


def few(town, *categories, **others):
    return town.parameters(CATEGORIES=list(categories), **others)


def long(ran):
    frame = ran.frame("OUTPUT_POTENTIAL", None)
    return frame.set_index(["zone_id", "category"], drop=False)


# Definition.


def test_definition(provider):
    from nigiwai.bridge.resources import style_path

    algorithm = provider.algorithm(NAME)
    assert (algorithm.id(), algorithm.groupId()) == ("nigiwai:map_site_potential", "siting")
    definitions = {each.name(): each for each in algorithm.parameterDefinitions()}
    assert {"ZONES", "FACILITIES", "ENTRIES", "OBSERVATIONS", "ASSUMPTIONS", "CATEGORIES", "MOST",
            "DRAWS", "OUTPUT_ZONES", "OUTPUT_POTENTIAL"} <= set(definitions)
    assert all(each.help() and each.description() for each in definitions.values())
    assert definitions["DRAWS"].defaultValue() == 0
    assert definitions["MOST"].defaultValue() == 2000
    assert "housing" in definitions["CATEGORIES"].options()
    assert not algorithm.icon().pixmap(32, 32).isNull()
    assert all(Path(style_path(style)).is_file() for style in type(algorithm).STYLES.values())
    assert ("siting.map_site_potential", "MapSitePotential") in ALGORITHMS


# Refusals.


@pytest.mark.filterwarnings("ignore:'crs' was not provided")
def test_zones_without_crs_are_refused(town, refuse):
    town.zones = town.zones.set_crs(None, allow_override=True)
    assert "coordinate reference system" in refuse(NAME, few(town, "shop"))


def test_an_unknown_category_is_refused(town, refuse):
    town.facilities.loc[0, "category"] = "casino"
    sentence = refuse(NAME, few(town, "shop"))
    assert "casino" in sentence
    assert "facilities" in sentence


def test_stopping_leaves_no_file(town, refuse):
    from nigiwai.tests.processing.conftest import feedback_class

    assert "Stopped" in refuse(NAME, few(town, "shop"), feedback_class()(stop_at=40))


# Runs.


def test_columns_crs_and_style(town, run):
    from nigiwai.bridge.styles import apply_style
    from nigiwai.processing.siting.map_site_potential import MapSitePotential
    from qgis.core import Qgis, QgsVectorLayer

    ran = run(NAME, town.parameters())
    layer = QgsVectorLayer(ran.results["OUTPUT_ZONES"], "zones", "ogr")
    columns = [name for name, _ in fields.potential_columns(MARKETS)]
    assert [field.name() for field in layer.fields()][1:] == columns
    assert (layer.crs().authid(), layer.wkbType()) == (CRS, Qgis.WkbType.MultiPolygon)
    before = layer.renderer().dump()
    apply_style(layer, MapSitePotential.STYLES["OUTPUT_ZONES"])
    assert layer.renderer().dump() != before
    frame = long(ran)
    assert list(frame.columns) == [name for name, _ in fields.POTENTIAL]
    assert len(frame) == len(town.zones) * len(MARKETS)
    assert set(frame["basis"]) == {"settled"}
    assert frame[[name for name in frame.columns if name.endswith(("_low", "_high"))]].isna().all(
        axis=None)
    assert frame["distance_basis"].str.startswith("straight_line").all()


def test_zones_tell_the_best_of_the_table(town, run):
    ran = run(NAME, town.parameters())
    frame, zones = long(ran), ran.zones
    for zone, group in frame.groupby(level="zone_id"):
        rows = group.droplevel("zone_id")
        best = rows.loc[rows["market_score"].idxmax()]
        assert zones.loc[zone, "best_category"] == best["category"]
        assert zones.loc[zone, "best_score"] == pytest.approx(best["market_score"])
        assert sorted(rows["rank_zone"]) == list(range(1, len(rows) + 1))
        assert best["rank_zone"] == 1
        new = rows["first_visitors"] * (1 - rows["taken_share"])
        assert zones.loc[zone, "most_new_category"] == rows.loc[new.idxmax(), "category"]
        assert zones.loc[zone, "most_new_visitors"] == pytest.approx(new.max())
        gain = rows["vibrancy_gain_town"]
        assert zones.loc[zone, "most_vibrancy_gain"] == pytest.approx(gain.max())
        assert zones.loc[zone, "shop_score"] == pytest.approx(
            frame.loc[(zone, "shop"), "market_score"])
    for _, rows in frame.groupby(level="category"):
        assert rows.loc[rows["market_score"].idxmax(), "rank_category"] == 1


# Numbers.


@pytest.mark.parametrize(("zone", "category", "size"), [
    ("z11", "restaurant", 40.0), ("z02", "library", 1500.0), ("z20", "shopping_center", 10000.0)])
def test_a_pair_equals_a_scenario_with_that_facility(town, run, zone, category, size):
    frame = long(run(NAME, few(town, category)))
    shape = town.zones.set_index("id").geometry[zone].centroid
    edits = town.edits({"edit": "add", "facility_id": "new", "category": category, "size": size})
    import geopandas

    layer = geopandas.read_file(edits)
    layer["geometry"] = [shape]
    layer = layer.set_geometry("geometry").set_crs(CRS, allow_override=True)
    edits = town.write("edits", layer[["edit", "facility_id", "category", "size", "name",
                                       "geometry"]])
    after = run("simulate_scenario", town.parameters(EDITS=edits))
    row, new = frame.loc[(zone, category)], after.facilities.loc["new"]
    assert row["size"] == size
    for name in ("visitors", "first_visitors", "onward_visitors", "spend_yen", "market_score"):
        assert row[name] == pytest.approx(new[name], rel=1e-9, abs=1e-9, nan_ok=True), name
    gains = after.zones["vibrancy_change"]
    assert row["vibrancy_gain_zone"] == pytest.approx(gains[zone], rel=1e-9, abs=1e-9)
    assert row["vibrancy_gain_town"] == pytest.approx(gains.mean(), rel=1e-9, abs=1e-9)
    indicators = after.frame("OUTPUT_INDICATORS", None).set_index("indicator")
    assert row["spend_town_yen"] == pytest.approx(
        indicators.loc["spend_yen", "change"], rel=1e-6, abs=1e-3)
    taken = after.frame("OUTPUT_DIVERSION", None)
    others = taken.loc[taken["facility_id"] != "elsewhere", "visitors"].sum()
    # Rows below 0.01 visits are left out of the table of diversion.
    assert row["taken_share"] * row["first_visitors"] == pytest.approx(others, abs=0.1)


def test_estimates_are_near_and_have_no_gain(town, run):
    settled, estimated = (long(run(NAME, town.parameters(MOST=most))) for most in (5000, 0))
    assert set(estimated["basis"]) == {"estimated"}
    assert estimated["vibrancy_gain_town"].isna().all()
    np.testing.assert_allclose(estimated["first_visitors"], settled["first_visitors"], rtol=1e-9)
    # In a town of twelve facilities a new shopping center changes what all others have.
    error = (estimated["visitors"] / settled["visitors"] - 1).abs()
    assert error.max() < 0.07
    assert error.median() < 0.005


def test_the_best_of_every_zone_comes_first(town, run):
    ran = run(NAME, town.parameters(MOST=len(town.zones)))
    frame = long(ran)
    assert (frame.loc[frame["basis"] == "settled"].groupby(level="zone_id").size() == 1).all()
    assert any("54" in text for text in ran.feedback.warned)
    assert ran.zones["most_vibrancy_gain"].notna().all()


def test_bands_hold_the_value_and_repeat(town, run):
    first, again = (long(run(NAME, few(town, "shop", "restaurant", DRAWS=4))) for _ in range(2))
    assert_same(first.drop(columns=["zone_id"]), again, 0)
    for name in ("visitors", "spend_yen", "market_score", "vibrancy_gain_zone",
                 "vibrancy_gain_town"):
        assert (first[f"{name}_low"] <= first[name] + 1e-9).all()
        assert (first[name] <= first[f"{name}_high"] + 1e-9).all()
    assert (first["visitors_low"] < first["visitors_high"]).any()


def test_bands_of_visitors_equal_those_of_a_scenario(town, run):
    frame = long(run(NAME, few(town, "library", DRAWS=8)))
    edits = town.edits({"edit": "add", "facility_id": "new", "category": "library",
                        "size": 1500.0, "at": (750.0, 750.0)})
    after = run("simulate_scenario", town.parameters(EDITS=edits, DRAWS=8)).facilities.loc["new"]
    row = frame.loc[("z11", "library")]
    for name in ("visitors", "visitors_low", "visitors_high"):
        assert row[name] == pytest.approx(after[name], rel=1e-9)


def test_housing_adds_people_and_no_visitors(town, run):
    frame = long(run(NAME, few(town, "housing", "library")))
    homes = frame.xs("housing", level="category")
    assert (homes["size"] == 100).all()
    assert homes[["visitors", "spend_yen", "market_score", "rank_zone"]].isna().all(axis=None)
    assert (homes["spend_town_yen"] > 0).all()
    assert (homes["vibrancy_gain_town"] > 0).any()
    library = frame.xs("library", level="category")
    assert library["market_score"].isna().all()
    assert (library["visitors"] > 0).all()


def test_rows_in_another_order_change_nothing(town, run):
    first = long(run(NAME, few(town, "shop", "hotel")))
    town.zones = town.zones.iloc[::-1].reset_index(drop=True)
    town.facilities = town.facilities.sample(frac=1, random_state=3).reset_index(drop=True)
    second = long(run(NAME, few(town, "shop", "hotel")))
    names = [name for name in numbers(first).columns if not name.startswith("rank")]
    np.testing.assert_allclose(
        first[names].to_numpy(float), second.loc[first.index, names].to_numpy(float),
        rtol=1e-8, atol=1e-8)


def test_own_assumptions_are_used(town, run):
    row = ("category_parameters", "shop", "standard_size", 120.0)
    table = town.write("assumptions", assumption_table([row]))
    larger, plain = (long(run(NAME, few(town, "shop", **others)))
                     for others in ({"ASSUMPTIONS": table}, {}))
    assert set(larger["size"]) == {120.0}
    assert set(plain["size"]) == {60.0}
    assert all(math.isfinite(value) for value in larger["market_score"])


def test_sources_stay_as_they_were(town, run):
    parameters = few(town, "shop")
    before = {name: Path(parameters[name]).read_bytes() for name in ("ZONES", "FACILITIES")}
    run(NAME, parameters)
    assert {name: Path(parameters[name]).read_bytes() for name in before} == before

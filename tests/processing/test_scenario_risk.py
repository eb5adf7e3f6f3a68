"""Scenarios that know hazards: who is in danger before and after, and what is placed where."""

import geopandas  # noqa: TID253 - tests on layers
import pytest
import shapely  # noqa: TID253 - tests on layers
from nigiwai.bridge.risk import fields as risk_fields
from nigiwai.core.scenarios.indicators import INDICATORS, RISK_INDICATORS
from nigiwai.tests.processing.conftest import CRS, RESIDENTS, X, Y, assert_same

NAME = "simulate_scenario"
SHOP = {"edit": "add", "facility_id": "s1", "category": "shop", "size": 400.0,
        "at": (900, 600), "name": "新店"}
HOME = {"edit": "add", "facility_id": "h1", "category": "housing", "size": 100.0,
        "at": (1250, 250), "name": "新団地"}
DRY = {"edit": "add", "facility_id": "d1", "category": "shop", "size": 400.0, "at": (100, 1400)}
CLOSED = {"edit": "remove", "facility_id": "f4"}


def box(west, south, east, north):
    return shapely.box(X + west, Y + south, X + east, Y + north)


def hazards(town, *rows):
    """Rows ``(type, scenario, rank, box)``."""
    given = rows or (("flood", "L2", 3, (500, 500, 1000, 1000)),
                     ("landslide_steep_slope", None, 2, (1200, 200, 1300, 300)),
                     ("flood", "L1", 1, (850, 550, 950, 650)))
    kind, scenario, rank, boxes = zip(*given)
    frame = geopandas.GeoDataFrame(
        {"type": kind, "scenario": scenario, "rank": rank}, geometry=[box(*b) for b in boxes],
        crs=CRS)
    return town.write("hazards", frame)


@pytest.fixture
def simulate(run, town, out):
    def simulate(*edits, prefix="", **others):
        path = town.edits(*edits, name=f"{prefix}edits")
        target = {"OUTPUT_RISK": str(out / f"{prefix}risk.gpkg")}
        return run(NAME, {**town.parameters(), "EDITS": path, **target, **others}, None, prefix)

    return simulate


def test_indicators_by_hand(town, simulate):
    ran = simulate(SHOP, HOME, DRY, CLOSED, HAZARDS=hazards(town))
    table, facilities = ran.indicators, ran.facilities
    assert list(table["indicator"]) == [*INDICATORS, *RISK_INDICATORS]
    # The middle cell is flooded whole (1,800 live there); of the south-east one 1/25 slides.
    before = RESIDENTS[4] + RESIDENTS[2] * 0.04
    home = ran.frame("OUTPUT_RISK", None).query("facility_id == 'h1'")["residents"].iloc[0]
    residents = table.loc["residents_at_risk"]
    assert residents["before"] == pytest.approx(before)
    # The home stands in the slide: all its people count, not 1/25 of them.
    assert residents["change"] == pytest.approx(home)
    assert home == pytest.approx(table.loc["residents", "change"])
    wet = [shape.within(box(500, 500, 1000, 1000)) or shape.within(box(1200, 200, 1300, 300))
           for shape in facilities.geometry]
    visitors = table.loc["visitors_at_risk"]
    assert visitors["before"] == pytest.approx(facilities["visitors_before"][wet].sum())
    assert visitors["after"] == pytest.approx(facilities["visitors_after"][wet].sum())
    assert (residents["better"], visitors["better"]) == ("lower", "lower")


def test_what_is_placed_says_its_hazards(town, simulate):
    ran = simulate(SHOP, HOME, DRY, CLOSED, {"edit": "move", "facility_id": "f7", "at": (700, 700)},
                   HAZARDS=hazards(town))
    placed = ran.frame("OUTPUT_RISK", None)
    assert [name for name in placed.columns if name != "geometry"] == [
        name for name, _ in risk_fields.SCENARIO_RISK]
    rows = {(row["facility_id"], row["hazard"]): row for row in placed.to_dict("records")}
    assert set(rows) == {("s1", "flood L2"), ("s1", "flood L1"), ("f7", "flood L2"),
                         ("h1", "landslide_steep_slope"), ("d1", None)}
    shop = rows["s1", "flood L2"]
    assert (shop["rank"], shop["depth_min_m"], shop["depth_max_m"]) == (3, 3.0, 5.0)
    assert (shop["weight"], shop["in_danger"]) == (0.7, 1)
    assert (rows["s1", "flood L1"]["weight"], rows["s1", "flood L1"]["in_danger"]) == (0.1, 0)
    assert shop["visitors"] == pytest.approx(ran.facilities.loc["s1", "visitors"])
    assert "3 to 5 m" in shop["sentence"]
    home = rows["h1", "landslide_steep_slope"]
    assert (home["name"], home["sentence_key"]) == ("新団地", "place_zone")
    dry = rows["d1", None]
    assert (dry["sentence_key"], dry["in_danger"], dry["weight"]) == ("place_none", 0, 0.0)
    assert "no proof of safety" in dry["sentence"]


def test_without_hazards_everything_is_as_before(town, simulate, out):
    plain = simulate(SHOP, HOME, prefix="plain_")
    with_hazards = simulate(SHOP, HOME, prefix="risk_", HAZARDS=hazards(town))
    assert list(plain.indicators["indicator"]) == list(INDICATORS)
    assert "OUTPUT_RISK" not in plain.results
    assert not (out / "plain_risk.gpkg").exists()
    assert any("not checked" in line for line in plain.feedback.said)
    assert_same(with_hazards.zones, plain.zones, 0)
    assert_same(with_hazards.facilities, plain.facilities, 0)
    assert_same(plain.indicators, with_hazards.indicators, 0)


def test_only_the_hazards_asked_for_count(town, simulate):
    ran = simulate(SHOP, HOME, HAZARDS=hazards(town), HAZARD_TYPES="flood L1, landslide_steep_slope")
    assert ran.indicators.loc["residents_at_risk", "before"] == pytest.approx(RESIDENTS[2] * 0.04)
    assert set(ran.frame("OUTPUT_RISK", None)["hazard"]) == {"flood L1", "landslide_steep_slope"}


def test_bands_hold_their_value(town, simulate):
    ran = simulate(SHOP, HOME, DRAWS=4, HAZARDS=hazards(town))
    for key in RISK_INDICATORS:
        row = ran.indicators.loc[key]
        assert row["change_low"] <= row["change"] <= row["change_high"]
        assert row["change_low"] < row["change_high"]


def test_an_empty_hazard_table_counts_as_none(town, simulate):
    empty = geopandas.GeoDataFrame({"type": []}, geometry=[], crs=CRS)
    ran = simulate(SHOP, HAZARDS=town.write("empty", empty))
    assert list(ran.indicators["indicator"]) == list(INDICATORS)


def test_an_unknown_hazard_is_a_sentence(town, refuse):
    text = refuse(NAME, {**town.parameters(), "EDITS": town.edits(SHOP),
                         "HAZARDS": hazards(town), "HAZARD_TYPES": "tsunami"})
    assert "tsunami" in text
    assert "flood L1, flood L2, landslide_steep_slope" in text


def test_the_report_names_people_in_danger(town, simulate, out):
    simulate(SHOP, HOME, HAZARDS=hazards(town), REPORT=str(out / "r.html"))
    text = (out / "r.html").read_text(encoding="utf-8")
    assert "Residents in danger" in text
    assert "Visitors in danger" in text


def test_compare_scenarios_takes_the_new_rows(town, simulate, out):
    from qgis import processing

    given = hazards(town)
    wet = simulate(SHOP, prefix="wet_", HAZARDS=given, SCENARIO="wet")
    dry = simulate(DRY, prefix="dry_", HAZARDS=given, SCENARIO="dry")
    old = simulate(DRY, prefix="old_", SCENARIO="old")
    tables = [ran.results["OUTPUT_INDICATORS"] for ran in (wet, dry)]
    target = str(out / "compared.gpkg")
    processing.run("nigiwai:compare_scenarios", {
        "SCENARIOS": tables, "OUTPUT": target, "REPORT": str(out / "c.html")})
    table = geopandas.read_file(target).set_index(["indicator", "scenario"])
    assert table.loc[("visitors_at_risk", "dry"), "best"] == 1
    assert table.loc[("visitors_at_risk", "wet"), "rank"] == 2
    assert table.loc[("visitors_at_risk", "wet"), "label"] == "Visitors in danger"
    # A scenario from before that does not know hazards can still be compared.
    processing.run("nigiwai:compare_scenarios", {
        "SCENARIOS": [tables[0], old.results["OUTPUT_INDICATORS"]],
        "OUTPUT": str(out / "mixed.gpkg")})
    mixed = geopandas.read_file(out / "mixed.gpkg").set_index(["indicator", "scenario"])
    assert mixed.loc[("visitors_at_risk", "wet"), "used"] == 0

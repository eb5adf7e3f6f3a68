"""``nigiwai:measure_access``: its definition, its refusals, its run and its result."""

from pathlib import Path

import numpy as np
import pytest
from nigiwai.bridge import fields
from nigiwai.processing.streets.measure_access import MeasureAccess

from .conftest import RESIDENTS, assumption_table, at, feedback_class
from .streets import blocks, lines, one_street

NAME = "measure_access"


@pytest.fixture
def streets(town):
    """``streets(frame)``: path of the streets."""
    return lambda frame=None: town.write("network", blocks() if frame is None else frame)


def coverage(ran):
    table = ran.frame("OUTPUT_COVERAGE", None)
    return table.assign(district=table["district"].fillna(""))


def one(table, **wanted):
    for column, value in {"district": "", "age_group": "all", **wanted}.items():
        table = table[table[column] == value]
    (row,) = table.to_dict("records")
    return row


# Definition.


def test_definition():
    algorithm = MeasureAccess().create()
    assert (algorithm.name(), algorithm.groupId()) == (NAME, "streets")
    definitions = {one.name(): one for one in algorithm.parameterDefinitions()}
    assert list(definitions)[:14] == [
        "ZONES", "FACILITIES", "STOPS", "ENTRIES", "NETWORK", "DISTRICTS", "ASSUMPTIONS", "GROUP",
        "MINUTES", "DISTANCES", "CATEGORIES", "POINTS", "JOIN_LIMIT", "DRAWS"]
    assert all(one.help() and one.description() for one in definitions.values())
    assert definitions["GROUP"].options() == ["standard", "elderly", "child", "wheelchair"]
    assert definitions["MINUTES"].defaultValue() == 10
    for name in ("STOPS", "ENTRIES", "NETWORK", "DISTRICTS", "ASSUMPTIONS", "DISTANCES"):
        assert definitions[name].flags() & definitions[name].Flag.FlagOptional
    assert [one.name() for one in algorithm.outputDefinitions()] == [
        "OUTPUT_ZONES", "OUTPUT_COVERAGE", "REPORT"]


def test_no_text_says_that_a_circle_is_a_walk():
    algorithm = MeasureAccess().create()
    text = algorithm.shortHelpString().lower()
    assert "10 minutes on foot" not in text
    assert "overstates" in text


# Results.


def test_columns_are_those_that_are_promised(run, town, streets):
    ran = run(NAME, town.parameters(NETWORK=streets()))
    zones, table = ran.zones, coverage(ran)
    keys = [name[:-4] for name in zones.columns if name.endswith("_min") and name != "mean_min"]
    assert keys == ["town_hall", "library", "school_elementary", "clinic", "park_block",
                    "supermarket", "shop", "restaurant", "hotel", "station"]
    wanted = [name for name, _ in fields.access_columns(keys)]
    assert [name for name in zones.columns if name not in ("fid", "geometry")] == wanted
    assert list(table.columns) == [name for name, _ in fields.COVERAGE]
    assert set(table["distance_basis"]) == {"network"}
    assert set(zones["distance_basis"]) == {"network"}
    assert set(table["age_group"]) == {
        "all", "age_0_14", "age_15_64", "age_65_up", "age_75_up", "age_85_up"}


def test_coverage_of_one_street_by_hand(run, town, streets):
    # One street 250 m north of the corner, the clinic on it at its western end. POINTS 2: a zone
    # has points 125 and 375 m from its edges, 125 m beside the street in the southern row.
    town.facilities = town.facilities[town.facilities["category"] == "clinic"]
    town.facilities = town.facilities.set_geometry([at(0, 250)], crs=town.crs)
    ran = run(NAME, town.parameters(
        NETWORK=streets(one_street()), POINTS=2, JOIN_LIMIT=130, DISTANCES="520;800", ENTRIES=None))
    table, zones = coverage(ran), ran.zones
    row = one(table, category="clinic", limit=520.0, unit="m")
    # On foot 125 + 125, 375 + 125 … east of it 625 + 125: the western zone wholly, no other.
    assert row["compared"] == pytest.approx(sum(RESIDENTS[:3]))
    assert row["off_network"] == pytest.approx(sum(RESIDENTS[3:]))
    assert row["covered_walk"] == pytest.approx(RESIDENTS[0])
    assert row["covered_circle"] == pytest.approx(RESIDENTS[0])
    row = one(table, category="clinic", limit=800.0, unit="m")
    # 625 + 125 = 750 m on foot; straight 637 m, and 884 m to the points behind.
    assert row["covered_walk"] == pytest.approx(RESIDENTS[0] + RESIDENTS[1] / 2)
    assert row["covered_circle"] == pytest.approx(RESIDENTS[0] + RESIDENTS[1] / 2)
    assert (row["covered_walk_least"], row["covered_walk_most"]) == pytest.approx(
        (RESIDENTS[0], RESIDENTS[0] + RESIDENTS[1]))
    old = one(table, category="clinic", limit=800.0, unit="m", age_group="age_65_up")
    assert old["covered_walk"] == pytest.approx(0.33 * row["covered_walk"])
    assert zones.loc["z00", "clinic_min"] == pytest.approx((250 + 500) / 2 / 80)
    assert zones.loc["z00", "network_share"] == 1.0
    assert zones.loc["z02", "network_share"] == 0.0
    assert zones.loc["z02", "distance_basis"] == "straight_line × 1.3"
    assert any("residents live off the network" in text for text in ran.feedback.warned)


def test_the_circle_overstates_across_a_river(run, town, streets):
    # Two streets 500 m apart, joined at their eastern ends only.
    frame = lines([(0, 500), (1500, 500)], [(0, 1000), (1500, 1000)], [(1500, 500), (1500, 1000)])
    ran = run(NAME, town.parameters(NETWORK=streets(frame), JOIN_LIMIT=260, CATEGORIES=["library"]))
    row = one(coverage(ran), category="library", standard="general")
    assert row["covered_circle"] > row["covered_walk"] > 0
    assert row["overstatement_people"] == pytest.approx(
        row["covered_circle"] - row["covered_walk"])
    assert row["overstatement_points"] == pytest.approx(
        row["overstatement_people"] / row["compared"])
    assert row["overstatement_ratio"] == pytest.approx(
        row["covered_circle"] / row["covered_walk"])


def test_without_streets_every_row_says_straight_line(run, town):
    ran = run(NAME, town.parameters())
    assert set(coverage(ran)["distance_basis"]) == {"straight_line × 1.3"}
    assert set(ran.zones["distance_basis"]) == {"straight_line × 1.3"}


def test_districts_stops_and_a_report(run, town, streets, out):
    import geopandas
    import shapely

    halves = [shapely.box(*at(0, 0).coords[0], *at(750, 1500).coords[0]),
              shapely.box(*at(750, 0).coords[0], *at(1500, 1500).coords[0])]
    districts = town.write("districts", geopandas.GeoDataFrame(
        {"name": ["西", "東<b>"]}, geometry=halves, crs=town.crs))
    stops = town.write("stops", geopandas.GeoDataFrame(
        {"kind": ["bus_stop", "bus_stop"]}, geometry=[at(100, 100), at(1400, 1400)], crs=town.crs))
    report = out / "access.html"
    ran = run(NAME, town.parameters(NETWORK=streets(), DISTRICTS=districts, STOPS=stops,
                                    REPORT=str(report), DRAWS=20, GROUP="elderly"))
    table = coverage(ran)
    assert set(table["district"]) == {"", "西", "東<b>"}
    whole, west, east = (one(table, category="bus_stop", standard="bus_stop", district=name)
                         for name in ("", "西", "東<b>"))
    assert whole["limit"] == 300
    assert whole["covered_walk"] == pytest.approx(west["covered_walk"] + east["covered_walk"])
    assert one(table, category="transit")["standard"] == "either"
    time = one(table, category="clinic", standard="time")
    assert time["covered_walk_low"] <= time["covered_walk"] <= time["covered_walk_high"]
    page = report.read_text(encoding="utf-8")
    assert "東&lt;b&gt;" in page
    assert "<b>" not in page
    assert "10 minutes on foot" not in page.lower()
    assert "<svg" in page
    assert "The circle overstates by" in page


def test_assumptions_given_stand_above_those_built_in(run, town, streets):
    rows = [("walking", "standard", "speed_m_per_min", 160.0, None, None),
            ("access", "walk", "distance_general_m", 700.0, None, None)]
    table = town.write("assumptions", assumption_table(rows))
    before = run(NAME, town.parameters(NETWORK=streets()), prefix="a_").zones
    ran = run(NAME, town.parameters(NETWORK=streets(), ASSUMPTIONS=table))
    np.testing.assert_allclose(ran.zones["clinic_min"], before["clinic_min"] / 2)
    assert one(coverage(ran), category="clinic", standard="general")["limit"] == 700


def test_order_of_rows_does_not_matter(run, town, streets):
    first = run(NAME, town.parameters(NETWORK=streets()), prefix="a_").zones
    town.zones = town.zones.iloc[::-1]
    town.facilities = town.facilities.iloc[::-1]
    again = run(NAME, town.parameters(NETWORK=streets())).zones.loc[first.index]
    for column in ("mean_min", "clinic_min", "shop_reach", "kinds_reach"):
        np.testing.assert_allclose(again[column], first[column], rtol=1e-9)


# Refusals.


def test_wrong_inputs_are_sentences_and_leave_everything_as_it_was(refuse, town, streets):
    text = refuse(NAME, town.parameters(DISTANCES="800;far"))
    assert "far" in text
    assert "separated by ;" in text
    text = refuse(NAME, town.parameters(CATEGORIES=["hospital"], ENTRIES=None))
    assert "hospital" in text
    text = refuse(NAME, town.parameters(NETWORK=streets(
        lines([(0, 250), (1500, 250)], stairs=[1])), GROUP="wheelchair"))
    assert "stairs" in text
    town.facilities.loc[2, "category"] = "castle"
    text = refuse(NAME, town.parameters())
    assert "castle" in text
    assert "3" in text


def test_a_district_without_a_name_is_left_out_and_told(run, town):
    import geopandas
    import shapely

    box = shapely.box(*at(0, 0).coords[0], *at(900, 900).coords[0])
    districts = town.write("districts", geopandas.GeoDataFrame(
        {"name": [None, "北"]}, geometry=[box, box], crs=town.crs))
    ran = run(NAME, town.parameters(DISTRICTS=districts))
    assert set(coverage(ran)["district"]) == {"", "北"}
    assert any("1 districts of “districts” have no name" in text for text in ran.feedback.warned)


def test_stopping_leaves_nothing(refuse, town, streets):
    text = refuse(NAME, town.parameters(NETWORK=streets()), feedback_class()(stop_at=35))
    assert "Stopped" in text


def test_inputs_stay_as_they_are(run, town, streets):
    parameters = town.parameters(NETWORK=streets())
    files = {name: Path(value).read_bytes() for name, value in parameters.items()
             if str(value).endswith(".gpkg")}
    run(NAME, parameters)
    assert all(Path(parameters[name]).read_bytes() == was for name, was in files.items())

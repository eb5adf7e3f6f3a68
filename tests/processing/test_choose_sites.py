"""``nigiwai:choose_sites``: definition, refusals, runs, and results against hand-worked numbers."""

import numpy as np
import pytest
from nigiwai.bridge import fields
from nigiwai.processing.provider import ALGORITHMS
from nigiwai.tests.processing.conftest import CRS, Ran, X, Y, at, digests, feedback_class

NAME = "choose_sites"
OUTPUTS = ("OUTPUT_SITES", "OUTPUT_ASSIGNMENT", "OUTPUT_SUMMARY", "OUTPUT_EDITS")
COLUMNS = {"OUTPUT_SITES": fields.SITE_CHOICE, "OUTPUT_ASSIGNMENT": fields.SITE_ASSIGNMENT,
           "OUTPUT_SUMMARY": fields.SITE_SUMMARY, "OUTPUT_EDITS": fields.SITE_EDITS}
DEFAULTS = {
    "OBJECTIVE": "coverage", "P": 3, "REACH": 800.0, "REACH_UNIT": "m", "EXISTING": "serve",
    "METHOD": "auto", "GROUP": "standard", "TIME_LIMIT": 60.0, "AREA_SIDE": "inside",
    "LEAST_RANK": 1, "CAPACITY": None, "CATEGORY": None, "SIZE": None,
}
DETOUR = 1.3


@pytest.fixture
def choose(provider, town, out):
    """``choose(**parameters)`` on the made-up town; gives ``Ran``."""
    from qgis import processing

    def choose(feedback=None, prefix="", **parameters):
        feedback = feedback or feedback_class()()
        targets = {name: str(out / f"{prefix}{name.lower()}.gpkg") for name in OUTPUTS}
        layers = {} if {"ZONES", "FACILITIES"} <= set(parameters) else town.parameters()
        given = {**layers, "ENTRIES": None, "DRAWS": 0, **targets, **parameters}
        return Ran(processing.run(f"nigiwai:{NAME}", given, feedback=feedback), feedback)

    return choose


@pytest.fixture
def refused(choose, out):
    """``refused(**parameters)``: the sentence; nothing is written."""
    from qgis.core import QgsProcessingException

    def refused(**parameters):
        kept = out / "output_sites.gpkg"
        kept.write_bytes(b"what somebody made before")
        with pytest.raises(QgsProcessingException) as caught:
            choose(**parameters)
        assert [path.name for path in out.iterdir()] == [kept.name]
        assert kept.read_bytes() == b"what somebody made before"
        assert "Traceback" not in str(caught.value)
        return str(caught.value)

    return refused


def points(town, *rows, name="candidates", **columns):
    """Write candidates: (id, metres east, metres north)."""
    import geopandas

    table = {"id": [row[0] for row in rows], **columns}
    frame = geopandas.GeoDataFrame(table, geometry=[at(*row[1:]) for row in rows], crs=CRS)
    return town.write(name, frame)


def boxes(town, name, *rows, **columns):
    """Write areas: (west, south, east, north) in metres from the corner."""
    import geopandas
    import shapely

    shapes = [shapely.box(X + a, Y + b, X + c, Y + d) for a, b, c, d in rows]
    return town.write(name, geopandas.GeoDataFrame(columns, geometry=shapes, crs=CRS))


def way(zone, east, north):
    """Metres from a zone (column, row) to a place, worked by hand."""
    column, row = int(zone[1]), int(zone[2])
    squares = (250 + 500 * column - east) ** 2 + (250 + 500 * row - north) ** 2
    return DETOUR * (squares + 500**2 / 6) ** 0.5


# Definition.


def test_definition(provider):
    from pathlib import Path

    from nigiwai.bridge.resources import style_path

    algorithm = provider.algorithm(NAME)
    assert (algorithm.id(), algorithm.groupId()) == ("nigiwai:choose_sites", "siting")
    definitions = {each.name(): each for each in algorithm.parameterDefinitions()}
    assert all(each.help() and each.description() for each in definitions.values())
    assert {name: definitions[name].defaultValue() for name in DEFAULTS} == DEFAULTS
    required = {name for name, each in definitions.items()
                if not each.flags() & each.Flag.FlagOptional and each.defaultValue() is None}
    assert required == {"ZONES", "OUTPUT_SITES"}
    assert "housing" not in definitions["CATEGORY"].options()
    assert set(OUTPUTS) <= set(definitions)
    assert not algorithm.icon().pixmap(32, 32).isNull()
    assert all(Path(style_path(style)).is_file() for style in type(algorithm).STYLES.values())
    assert ("siting.choose_sites", "ChooseSites") in ALGORITHMS


# Results.


def test_covering_by_hand(choose, town):
    """Zones in reach of each candidate are counted with a ruler."""
    spots = {"a": (250, 750), "b": (1250, 250), "c": (1400, 1400)}
    given = points(town, *[(key, *place) for key, place in spots.items()])
    layers = town.parameters()
    before = digests(town.folder)
    ran = choose(CANDIDATES=given, P=2, REACH=700.0, CATEGORY="library", EXISTING="ignore",
                 **{name: layers[name] for name in ("ZONES", "FACILITIES")})
    people = dict(zip(town.zones["id"], town.zones["residents"]))
    reach = {key: {zone for zone in people if way(zone, *place) <= 700.0}
             for key, place in spots.items()}
    best = max(
        sum(people[zone] for zone in reach[one] | reach[other])
        for one, other in (("a", "b"), ("a", "c"), ("b", "c"))
    )
    (row,) = ran.frame("OUTPUT_SUMMARY", None).to_dict("records")
    assert (row["value"], row["method"], row["proven"], row["verified"]) == (best, "exact", 1, 1)
    assert (row["bound"], row["gap"], row["unit"]) == (best, 0.0, "persons")
    assert row["distance_basis"] == "straight_line × 1.3"
    sites = ran.frame("OUTPUT_SITES")
    chosen = sites[sites["status"] == "chosen"].sort_values("rank")
    assert chosen["gain"].sum() == pytest.approx(best)
    assert chosen["gain"].is_monotonic_decreasing
    zones = ran.frame("OUTPUT_ASSIGNMENT")
    assert zones.loc[zones["covered"] == 1, "demand"].sum() == best
    for zone, site, metres, minutes in zones[["id", "site_id", "distance_m", "walk_min"]].values:
        assert metres == pytest.approx(way(zone, *spots[site]), rel=1e-9)
        assert minutes == pytest.approx(metres / 80, rel=1e-9)
        assert metres == min(way(zone, *spots[key]) for key in chosen["id"])
    after = digests(town.folder)
    assert {name: after[name] for name in before} == before


def test_columns_and_crs(choose, town):
    import pyogrio

    ran = choose(P=2, CATEGORY="clinic", DRAWS=3)
    for output, columns in COLUMNS.items():
        info = pyogrio.read_info(ran.results[output])
        assert list(info["fields"]) == [name for name, _ in columns]
        if output != "OUTPUT_SUMMARY":
            assert info["crs"] == CRS
    (row,) = ran.frame("OUTPUT_SUMMARY", None).to_dict("records")
    assert row["value_low"] <= row["value"] <= row["value_high"]
    assert row["existing"] == 1


def test_walking_time_with_what_is_there(choose, town):
    ran = choose(P=1, CATEGORY="clinic", OBJECTIVE="walking_time", METHOD="exact")
    people = dict(zip(town.zones["id"], town.zones["residents"]))
    centres = {zone: (250 + 500 * int(zone[1]), 250 + 500 * int(zone[2])) for zone in people}
    clinic = {zone: way(zone, 450, 180) for zone in people}
    total = sum(people.values())
    means = {
        key: sum(people[z] * min(clinic[z], way(z, *centre)) for z in people) / total / 80
        for key, centre in centres.items()
    }
    best = min(means, key=means.get)
    (row,) = ran.frame("OUTPUT_SUMMARY", None).to_dict("records")
    assert row["value"] == pytest.approx(means[best], rel=1e-9)
    before = sum(people[z] * clinic[z] for z in people) / total / 80
    assert row["value_before"] == pytest.approx(before, rel=1e-9)
    sites = ran.frame("OUTPUT_SITES")
    assert sites.loc[sites["status"] == "chosen", "id"].tolist() == [best]
    assert sites.loc[best, "gain"] == pytest.approx(before - means[best], rel=1e-9)
    assert sites.loc[sites["status"] == "existing", "id"].tolist() == ["f10"]
    zones = ran.frame("OUTPUT_ASSIGNMENT")
    assert zones["walk_min_before"].tolist() == pytest.approx(
        [clinic[zone] / 80 for zone in zones["id"]])


def test_order_of_the_layers_does_not_matter(choose, town):
    first = choose(P=3, prefix="one_")
    town.zones = town.zones.iloc[::-1].reset_index(drop=True)
    second = choose(P=3, prefix="two_")
    for output in ("OUTPUT_SITES", "OUTPUT_ASSIGNMENT"):
        one, other = first.frame(output), second.frame(output)
        assert one.drop(columns="geometry").equals(other.drop(columns="geometry"))


def test_plans_and_hazards_rule_out(choose, town):
    plans = boxes(town, "plans", (0, 0, 1000, 1500), (1000, 0, 1500, 500),
                  kind=["residence_induction", "urbanisation_control"])
    hazards = boxes(town, "hazards", (0, 0, 600, 600), (0, 600, 600, 1500), (600, 1100, 1000, 1500),
                    type=["flood", "flood", "tsunami"], rank=[3.0, 1.0, np.nan])
    ran = choose(
        P=1, EXCLUDE_AREAS=plans, AREA_KINDS="residence_induction", AREA_SIDE="outside",
        EXCLUDE_HAZARDS=hazards, LEAST_RANK=2, FACILITIES=None)
    reasons = ran.frame("OUTPUT_SITES")["reason"].to_dict()
    assert reasons == {
        "z00": "hazard: flood 3", "z01": None, "z02": None,
        "z10": None, "z11": None, "z12": "hazard_unranked: tsunami",
        "z20": "outside_plan", "z21": "outside_plan", "z22": "outside_plan",
    }
    inside = choose(P=1, EXCLUDE_AREAS=plans, AREA_KINDS="urbanisation_control", prefix="in_")
    assert inside.frame("OUTPUT_SITES")["reason"].dropna().to_dict() == {
        "z20": "plan_area: urbanisation_control"}
    flood = choose(P=1, EXCLUDE_HAZARDS=hazards, HAZARD_TYPES="flood", prefix="flood_")
    assert set(flood.frame("OUTPUT_SITES")["reason"].dropna().index) == {"z00", "z01", "z02"}


def test_locked_candidates_and_those_that_compete(choose, town):
    spots = [("a", 250, 750), ("b", 1250, 250), ("c", 1400, 1400)]
    given = points(town, *spots, locked=[0, 1, 0])
    ran = choose(CANDIDATES=given, P=2, EXISTING="ignore")
    sites = ran.frame("OUTPUT_SITES")
    assert (sites.loc["b", "status"], sites.loc["b", "rank"]) == ("locked", 1)
    assert (sites["status"] == "chosen").sum() == 1
    both = choose(CANDIDATES=points(town, *spots, name="open"), P=2, EXISTING="compete",
                  CATEGORY="supermarket", prefix="compete_")
    status = both.frame("OUTPUT_SITES")["status"].to_dict()
    assert set(status) == {"a", "b", "c", "f1", "f2"}
    assert sum(each in ("chosen", "kept") for each in status.values()) == 2
    edits = both.frame("OUTPUT_EDITS", "facility_id")
    assert set(edits.index[edits["edit"] == "remove"]) == {
        key for key, each in status.items() if each == "dropped"}
    assert set(edits.index[edits["edit"] == "add"]) == {
        f"new-{key}" for key, each in status.items() if each == "chosen"}


def test_capacity_is_kept(choose):
    ran = choose(P=3, CAPACITY=1500.0, REACH=900.0, EXISTING="ignore")
    sites = ran.frame("OUTPUT_SITES")
    chosen = sites[sites["status"] == "chosen"]
    assert (chosen["served"] <= 1500.0 + 1e-3).all()
    assert (chosen["load_share"] <= 1.0 + 1e-6).all()
    (row,) = ran.frame("OUTPUT_SUMMARY", None).to_dict("records")
    assert row["value"] == pytest.approx(chosen["served"].sum())
    assert row["value"] <= 4500.0 + 1e-3


def test_table_of_ways_without_geometry(choose, town):
    import pandas as pd

    zones = town.write("rows", pd.DataFrame({"id": ["1", "2", "3"], "residents": [10.0, 20, 30]}))
    sites = town.write("places", pd.DataFrame({"id": ["x", "y"]}))
    minutes = town.write("minutes", pd.DataFrame({
        "origin": ["1", "2", "3", "3"], "destination": ["x", "x", "x", "y"],
        "distance": [5.0, 8.0, 40.0, 2.0]}))
    ran = choose(ZONES=zones, CANDIDATES=sites, MATRIX=minutes, FACILITIES=None, P=1,
                 REACH=10.0)
    (row,) = ran.frame("OUTPUT_SUMMARY", None).to_dict("records")
    assert (row["value"], row["reach_unit"], row["distance_basis"]) == (30.0, "table", "table")
    # y reaches zone 3 only; x reaches 1 and 2: as many people, and the first by id.
    assert ran.frame("OUTPUT_ASSIGNMENT")["way"].tolist() == [5.0, 8.0, 40.0]
    both = choose(ZONES=zones, CANDIDATES=sites, MATRIX=minutes, FACILITIES=None, P=2,
                  OBJECTIVE="walking_time", prefix="both_")
    (row,) = both.frame("OUTPUT_SUMMARY", None).to_dict("records")
    assert row["value"] == pytest.approx((10 * 5 + 20 * 8 + 30 * 2) / 60)
    assert any("2 pairs" in text for text in ran.feedback.warned)


def test_ways_along_a_network(choose, town):
    """One street from west to east: ways bend to it, and zones far from it are told."""
    import geopandas
    import shapely

    street = shapely.LineString([(X, Y + 750), (X + 1500, Y + 750)])
    path = town.write("streets", geopandas.GeoDataFrame(
        {"id": ["s"]}, geometry=[street], crs=CRS))
    given = points(town, ("a", 250, 800), ("b", 1250, 700))
    ran = choose(NETWORK=path, CANDIDATES=given, P=1, OBJECTIVE="walking_time", EXISTING="ignore")
    zones = ran.frame("OUTPUT_ASSIGNMENT")
    (site,) = set(zones["site_id"])
    place = {"a": 250, "b": 1250}[site]
    for column in range(3):
        zone = zones.loc[f"z{column}1"]
        along = abs(250 + 500 * column - place) + 50
        expected = (along**2 + DETOUR**2 * 500**2 / 6) ** 0.5
        assert zone["distance_m"] == pytest.approx(expected, rel=1e-9)
        assert zone["walk_min"] == pytest.approx(expected / 80, rel=1e-9)
    assert set(zones["distance_basis"]) == {"network, straight_line × 1.3"}
    assert any("6 zones are on no street" in text for text in ran.feedback.warned)


@pytest.mark.parametrize("objective", ["vibrancy", "spend", "diversion"])
def test_by_the_model_equals_every_pair(choose, town, objective):
    """Of six candidates, the best two: each pair simulated by ``simulate_scenario``."""
    from itertools import combinations

    from qgis import processing

    spots = {"a": (200, 300), "b": (700, 900), "c": (1300, 700), "d": (300, 1300), "e": (1100, 200)}
    given = points(town, *[(key, *place) for key, place in spots.items()])
    ran = choose(CANDIDATES=given, P=2, OBJECTIVE=objective, CATEGORY="supermarket", SIZE=1500.0,
                 MIN_VISITORS=50.0, DRAWS=2)
    (row,) = ran.frame("OUTPUT_SUMMARY", None).to_dict("records")
    values = {}
    for pair in combinations(spots, 2):
        path = town.edits(*({"edit": "add", "category": "supermarket", "size": 1500.0,
                             "at": spots[key]} for key in pair), name="pair")
        found = processing.run("nigiwai:simulate_scenario", {
            **town.parameters(), "ENTRIES": None, "EDITS": path, "OUTPUT_ZONES": "TEMPORARY_OUTPUT",
            "OUTPUT_FACILITIES": "TEMPORARY_OUTPUT", "OUTPUT_INDICATORS": "TEMPORARY_OUTPUT"})
        told = {each["indicator"]: each["change"] for each in found["OUTPUT_INDICATORS"].getFeatures()}
        lost = [max(-each["visitors_change"], 0.0) for each in found["OUTPUT_FACILITIES"].getFeatures()
                if not each["edit"]]
        values[pair] = {"vibrancy": told["vibrancy_mean"], "spend": told["spend_yen"],
                        "diversion": sum(lost)}[objective]
    best = (min if objective == "diversion" else max)(values.values())
    sites = ran.frame("OUTPUT_SITES")
    chosen = tuple(sorted(sites.index[sites["status"] == "chosen"]))
    assert row["value"] == pytest.approx(values[chosen], rel=1e-6)
    # A search: here it finds the best pair, in general it need not.
    assert row["value"] == pytest.approx(best, rel=1e-6)
    assert np.isnan(row["bound"])
    assert row["proven"] == 0
    assert row["value_low"] <= row["value"] <= row["value_high"]
    assert sites.loc[list(chosen), "visitors"].min() > 50.0
    assert sites.loc[list(chosen), "gain"].sum() == pytest.approx(row["value"], rel=1e-6)


def test_edits_can_be_simulated(choose, town):
    from qgis import processing

    ran = choose(P=2, CATEGORY="clinic", SIZE=2.0)
    found = processing.run("nigiwai:simulate_scenario", {
        **town.parameters(), "EDITS": ran.results["OUTPUT_EDITS"],
        "OUTPUT_ZONES": "TEMPORARY_OUTPUT", "OUTPUT_FACILITIES": "TEMPORARY_OUTPUT"})
    added = [each for each in found["OUTPUT_FACILITIES"].getFeatures() if each["edit"] == "add"]
    assert sorted(each["category"] for each in added) == ["clinic", "clinic"]
    assert [each["size"] for each in added] == [2.0, 2.0]


# Refusals.


@pytest.mark.parametrize(("parameters", "words"), [
    ({"P": 10}, ("10", "9 of 9")),
    ({"REACH": 1.0, "FACILITIES": None}, ("REACH",)),
    ({"CAPACITY": 10.0, "OBJECTIVE": "walking_time", "FACILITIES": None}, ("CAPACITY", "30")),
    ({"OBJECTIVE": "vibrancy"}, ("CATEGORY",)),
    ({"OBJECTIVE": "spend", "CATEGORY": "shop", "FACILITIES": None}, ("FACILITIES",)),
    ({"OBJECTIVE": "spend", "CATEGORY": "shop", "CAPACITY": 5.0}, ("CAPACITY",)),
    ({"OBJECTIVE": "spend", "CATEGORY": "shop", "EXISTING": "compete"}, ("EXISTING",)),
    ({"OBJECTIVE": "spend", "CATEGORY": "shop", "MIN_VISITORS": 1e6}, ("MIN_VISITORS",)),
    ({"CATEGORY": "clinic", "EXISTING": "compete", "WEIGHT_FIELD": "nothing"}, ("nothing",)),
])
def test_refusals(refused, parameters, words):
    sentence = refused(**parameters)
    assert all(word in sentence for word in words), sentence


def test_refusals_about_layers(refused, town):
    import pandas as pd

    rows = town.write("rows", pd.DataFrame({"id": ["1"], "residents": [3.0]}))
    assert "rows" in refused(ZONES=rows, FACILITIES=None)
    plans = boxes(town, "plans", (0, 0, 1500, 1500), kind=["farmland"])
    assert "farmland" in refused(EXCLUDE_AREAS=plans, AREA_KINDS="park")
    assert "0 of 9" in refused(EXCLUDE_AREAS=plans)
    given = points(town, ("a", 250, 250), locked=[1])
    assert "locked" in refused(CANDIDATES=given, EXCLUDE_AREAS=plans, P=1)
    same = points(town, ("f10", 250, 250), name="same")
    assert "f10" in refused(CANDIDATES=same, CATEGORY="clinic", EXISTING="compete", P=1)
    table = town.write("table", pd.DataFrame(
        {"origin": ["z00"], "destination": ["nowhere"], "distance": [1.0]}))
    assert "nowhere" in refused(MATRIX=table, FACILITIES=None, P=1)


def test_stopping_writes_nothing(refused):
    assert refused(feedback=feedback_class()(stop_at=20.0))

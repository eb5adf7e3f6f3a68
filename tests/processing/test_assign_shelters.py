"""``nigiwai:assign_shelters``: its definition, its refusals, its run and its result."""

from pathlib import Path

import numpy as np
import pytest
from nigiwai.bridge.risk import fields as risk_fields
from nigiwai.processing.risk.assign_shelters import AssignShelters

from .conftest import CRS, RESIDENTS, at, feedback_class
from .streets import blocks, lines

NAME = "assign_shelters"
TIMES = ("night", "day")


def shelter_frame(*rows):
    """``(id, east, north, hazards, capacity, kind, note)``, the last four optional."""
    import geopandas

    full = [(*row, *("flood", None, "shelter", "")[len(row) - 3:]) for row in rows]
    ids, east, north, hazards, capacity, kind, note = zip(*full)
    return geopandas.GeoDataFrame({
        "id": ids, "name": [f"避難所{one}" for one in ids], "hazards": hazards,
        "capacity": [np.nan if one is None else float(one) for one in capacity],
        "kind": kind, "note": note}, geometry=[at(*p) for p in zip(east, north)], crs=CRS)


def hazard_frame(*boxes, key="flood", scenario="L2"):
    """``(west, south, east, north, depth_min, depth_max)`` in metres from the corner."""
    import geopandas
    import shapely

    corner = at(0, 0)
    shift = np.array([corner.x, corner.y])
    shapes = [shapely.transform(shapely.box(*box[:4]), lambda xy: xy + shift) for box in boxes]
    return geopandas.GeoDataFrame({
        "type": [key] * len(boxes), "scenario": [scenario] * len(boxes),
        "depth_min_m": [float(box[4]) for box in boxes],
        "depth_max_m": [float(box[5]) for box in boxes]}, geometry=shapes, crs=CRS)


SHELTERS = (("1", 250, 250, "flood", 1000), ("2", 1250, 750, "flood;tsunami", None, "site"),
            ("3", 700, 1200, "tsunami", 50))
FLOOD = (0, 0, 1000, 1000, 0.5, 3.0)


@pytest.fixture
def given(town):
    """``given(shelters, hazards, **others)``: parameters; the day is modelled by default."""
    def given(shelters=SHELTERS, hazards=(FLOOD,), **others):
        made = town.parameters(SHELTERS=town.write("shelters", shelter_frame(*shelters)))
        if hazards:
            made["HAZARDS"] = town.write("hazards", hazard_frame(*hazards))
        return {**made, "MINUTES": 30, "NEW": 0, **others}

    return given


def parts(zones, time):
    return sum(zones[f"{time}_{name}"] for name in ("assigned", "no_room", "too_late", "cut_off"))


# Definition.


def test_definition():
    algorithm = AssignShelters().create()
    assert (algorithm.name(), algorithm.groupId()) == (NAME, "risk")
    definitions = {one.name(): one for one in algorithm.parameterDefinitions()}
    assert list(definitions)[:15] == [
        "HAZARD", "SHELTERS", "HAZARDS", "WHO", "LEAST_DEPTH", "MINUTES", "DISTANCE", "START",
        "BLOCK", "BLOCK_DEPTH", "NEW", "CANDIDATES", "NEW_CAPACITY", "CANDIDATES_IN_HAZARD",
        "ZONES"]
    assert all(one.help() and one.description() for one in definitions.values())
    assert {"flood", "flood L2", "tsunami", "landslide"} <= set(definitions["HAZARD"].options())
    optional = {name for name, one in definitions.items() if one.flags() & one.Flag.FlagOptional}
    assert {"HAZARDS", "FACILITIES", "NETWORK", "OBSERVATIONS", "MINUTES", "DISTANCE",
            "BLOCK_DEPTH", "CANDIDATES", "NEW_CAPACITY"} <= optional
    assert not {"ZONES", "SHELTERS"} & optional
    assert [one.name() for one in algorithm.outputDefinitions()] == [
        "OUTPUT_SHELTERS", "OUTPUT_ZONES", "OUTPUT_ASSIGNMENT", "OUTPUT_CANDIDATES",
        "OUTPUT_TOTALS", "OUTPUT_STREETS", "REPORT"]


# Results.


def test_columns_are_those_that_are_promised(run, town, given):
    ran = run(NAME, given(NETWORK=town.write("network", blocks()), NEW=1, DRAWS=2))
    for output, columns in (
        ("OUTPUT_SHELTERS", risk_fields.SHELTER_LOADS),
        ("OUTPUT_ZONES", risk_fields.SHELTER_ZONES),
        ("OUTPUT_ASSIGNMENT", risk_fields.SHELTER_FLOWS),
        ("OUTPUT_CANDIDATES", risk_fields.SHELTER_CANDIDATES),
        ("OUTPUT_TOTALS", risk_fields.SHELTER_TOTALS),
        ("OUTPUT_STREETS", risk_fields.SHELTER_STREETS),
    ):
        frame = ran.frame(output, None)
        found = [name for name in frame.columns if name not in ("fid", "geometry")]
        assert found == [name for name, _kind in columns], output


def test_everybody_who_leaves_is_in_one_of_four_groups(run, given):
    ran = run(NAME, given(DRAWS=4))
    zones = ran.zones
    # The flood covers four of the nine zones wholly.
    inside = [0, 1, 3, 4]
    wanted = np.zeros(9)
    wanted[inside] = np.array(RESIDENTS)[inside]
    zones = zones.loc[[f"z{column}{row}" for row in range(3) for column in range(3)]]
    np.testing.assert_allclose(zones["hazard_share"], wanted > 0, atol=1e-12)
    np.testing.assert_allclose(zones["night_leaving"], wanted, rtol=1e-9)
    np.testing.assert_allclose(zones["residents"], RESIDENTS)
    for time in TIMES:
        np.testing.assert_allclose(parts(zones, time), zones[f"{time}_leaving"], atol=1e-6)
        for name in ("assigned", "no_room", "too_late", "minutes"):
            low, own, high = (zones[f"{time}_{name}{end}"] for end in ("_low", "", "_high"))
            known = own.notna() & low.notna()
            assert (low[known] <= own[known] + 1e-9).all()
            assert (own[known] <= high[known] + 1e-9).all()
    assert (zones["day_people"] > 0).any()
    assert set(zones["day_basis"]) == {"model"}
    shelters = ran.frame("OUTPUT_SHELTERS")
    assert sorted(shelters.index) == ["1", "2"]
    assert shelters["capacity_basis"].to_dict() == {"1": "given", "2": "assumed"}
    assert (shelters["night_load"] <= shelters["capacity"] + 1e-6).all()
    assert shelters.loc["1", "capacity_low"] == shelters.loc["1", "capacity"] == 1000
    assert shelters.loc["2", "capacity_low"] < 500 < shelters.loc["2", "capacity_high"]
    assert shelters["hazard_rank"].to_dict() == {"1": 2, "2": 0}


def test_totals_reconcile_with_zones_shelters_and_lines(run, given):
    ran = run(NAME, given())
    table = ran.frame("OUTPUT_TOTALS", None)
    zones, shelters = ran.zones, ran.frame("OUTPUT_SHELTERS")
    flows = ran.frame("OUTPUT_ASSIGNMENT", None)
    for time in TIMES:
        (whole,) = table[(table["time"] == time) & (table["age_group"] == "all")].to_dict("records")
        ages = table[(table["time"] == time) & (table["age_group"] != "all")]
        for name in ("people", "leaving", "assigned", "no_room", "too_late", "cut_off"):
            assert whole[name] == pytest.approx(zones[f"{time}_{name}"].sum(), abs=1e-6)
            assert whole[name] == pytest.approx(ages[name].sum(), abs=1e-6)
        assert whole["assigned"] == pytest.approx(shelters[f"{time}_load"].sum(), abs=1e-6)
        lines_of = flows[flows["time"] == time]
        assert whole["assigned"] == pytest.approx(lines_of["people"].sum(), abs=0.5)
        assert whole["status"] == "optimal"
        assert whole["gap"] < 1e-6
        assert whole["nearest_overflow"] == pytest.approx(shelters[f"{time}_overflow"].sum())
        assert whole["nearest_assigned"] <= whole["assigned"] + 1e-6
    # The old walk slower: more of them come too late.
    night = table[table["time"] == "night"].set_index("age_group")
    late = night["too_late"] / night["leaving"]
    assert late["age_85_up"] > late["age_75_84"] > late["age_15_64"] > 0
    assert set(table["distance_basis"]) == {"straight_line × 1.5"}
    assert any("straight lines × 1.5" in text for text in ran.feedback.warned)
    assert any("proven the best" in text for text in ran.feedback.said)


def test_one_zone_by_hand(run, town, given):
    # All of z00 at its middle; the shelter 300 m east of it: 450 m of way.
    parameters = given((("1", 550, 250, "flood", 600),), WHO="everybody", POINTS=1, MINUTES=20)
    town.zones = town.zones.iloc[:1]
    parameters["ZONES"] = town.write("zones", town.zones)
    zone = run(NAME, parameters).zones.loc["z00"]
    # Night: start 10, 450 / 48 = 9.4: in time. The slow need 18.75: too late.
    slow = 0.12 * 0.3 + 0.55 * 0.02 + 0.15 * 0.1 + 0.12 * 0.3 + 0.06 * 0.7
    assert zone["night_too_late"] == pytest.approx(900 * slow)
    assert zone["night_assigned"] == pytest.approx(600)
    assert zone["night_no_room"] == pytest.approx(900 * (1 - slow) - 600)
    assert zone["night_minutes"] == pytest.approx(10 + 450 / 48)
    assert zone["night_metres"] == pytest.approx(450)
    assert zone["main_shelter"] == "避難所1"


def test_a_time_before_anybody_sets_out_is_said(run, given):
    ran = run(NAME, given(MINUTES=4, FACILITIES=None, ENTRIES=None))
    np.testing.assert_allclose(ran.zones["night_too_late"], ran.zones["night_leaving"])
    assert any("set out 10 min after the warning, and MINUTES is 4" in text
               for text in ran.feedback.warned)
    assert any("3 rows, each a place of its own" in text for text in ran.feedback.said)
    assert any("2 of the 3 places count for this hazard; 1 serve other" in text
               for text in ran.feedback.said)


def test_without_facilities_and_people_flow_only_the_night(run, given):
    ran = run(NAME, given(FACILITIES=None, ENTRIES=None))
    assert ran.zones["day_people"].isna().all()
    assert ran.frame("OUTPUT_SHELTERS")["day_load"].isna().all()
    assert set(ran.frame("OUTPUT_TOTALS", None)["time"]) == {"night"}
    assert any("only the night" in text for text in ran.feedback.said)


def test_streets_under_water_are_shut(run, town, given):
    network = town.write("network", lines(
        [(0, 250), (1500, 250)], [(0, 750), (1500, 750)], [(750, 250), (750, 750)],
        [(1500, 250), (1500, 750)]))
    water = ((700, 400, 800, 600, 0.5, 3.0), (0, 0, 1500, 800, 0.0, 0.3))
    parameters = given((("1", 700, 750, "flood", 9000),), water, NETWORK=network, MINUTES=120,
                       POINTS=1)
    dry = run(NAME, parameters, prefix="a_")
    wet = run(NAME, {**parameters, "BLOCK": "flooded"})
    assert len(dry.frame("OUTPUT_STREETS", None)) == 0
    streets = wet.frame("OUTPUT_STREETS", None)
    assert set(streets["stops"]) == {"all"}
    assert streets["length_m"].sum() == pytest.approx(500)
    assert (wet.zones["night_metres"].fillna(0) >= dry.zones["night_metres"].fillna(0) - 1e-6).all()
    assert wet.zones.loc["z10", "night_metres"] > dry.zones.loc["z10", "night_metres"] + 100
    for ran in (dry, wet):
        np.testing.assert_allclose(parts(ran.zones, "night"), ran.zones["night_leaving"], atol=1e-6)


def test_new_shelters_are_ranked_and_those_in_the_water_left_out(run, given):
    ran = run(NAME, given((("1", 250, 250, "flood", 200),), NEW=2, MINUTES=60, NEW_CAPACITY=700))
    candidates = ran.frame("OUTPUT_CANDIDATES")
    chosen = candidates[candidates["status"] == "chosen"].sort_values("rank")
    assert chosen["rank"].tolist() == [1, 2]
    assert set(candidates.loc[candidates["hazard_rank"] > 0, "status"]) == {"in_hazard"}
    assert (chosen["hazard_rank"] == 0).all()
    assert (chosen["capacity"] == 700).all()
    assert (chosen["gain_night"] <= 700 + 1e-6).all()
    assert chosen["gain_night"].iloc[0] >= chosen["gain_night"].iloc[1] - 1e-6
    own = candidates.loc[chosen.index[0]]
    assert own["gain_most"] >= own["gain_night"] + own["gain_day"] - 1e-6
    # Built in fact, it brings that many.
    x, y = own.geometry.x - at(0, 0).x, own.geometry.y - at(0, 0).y
    after = run(NAME, given((("1", 250, 250, "flood", 200), ("n", x, y, "flood", 700)),
                            MINUTES=60), prefix="b_")
    more = after.zones["night_assigned"].sum() - ran.zones["night_assigned"].sum()
    assert more == pytest.approx(own["gain_night"], abs=1e-4)


def test_the_order_of_rows_does_not_matter(run, town, given):
    first = run(NAME, given(), prefix="a_")
    town.zones = town.zones.iloc[::-1]
    again = run(NAME, given(SHELTERS[::-1]))
    one, other = (ran.frame("OUTPUT_TOTALS", None).sort_values(["time", "age_group"])
                  for ran in (first, again))
    for name in ("leaving", "assigned", "no_room", "too_late", "objective"):
        np.testing.assert_allclose(one[name], other[name], rtol=1e-7, atol=1e-6)


# Refusals.


def test_wrong_inputs_are_sentences_and_leave_everything_as_it_was(refuse, town, given):
    text = refuse(NAME, given(HAZARD="landslide"))
    assert "no areas of landslide" in text
    assert "flood L2" in text
    text = refuse(NAME, given((("1", 0, 0, "tsunami"),)))
    assert "serves flood" in text
    assert "tsunami" in text
    text = refuse(NAME, given(hazards=None))
    assert "HAZARDS" in text
    text = refuse(NAME, given(BLOCK="flooded"))
    assert "NETWORK" in text
    text = refuse(NAME, given(KINDS="castle"))
    assert "castle" in text
    text = refuse(NAME, given(LEAST_DEPTH=5))
    assert "LEAST_DEPTH" in text
    text = refuse(NAME, given(HAZARD="flood L1"))
    assert "flood L1" in text
    text = refuse(NAME, given(hazards=((9000, 9000, 9100, 9100, 0.5, 3.0),)))
    assert "meet none of the zones" in text
    text = refuse(NAME, given((("1", 0, 0, "flood", -5),)))
    assert "capacity" in text
    assert "-5" in text


def test_empty_optional_tables_count_as_not_given(run, town, given):
    import geopandas

    empty = geopandas.GeoDataFrame({"category": [], "id": []}, geometry=[], crs=CRS)
    ran = run(NAME, given(WHO="everybody", HAZARDS=town.write("none", empty),
                          CANDIDATES=town.write("no_candidates", empty), NEW=1))
    assert ran.frame("OUTPUT_SHELTERS")["hazard_rank"].isna().all()
    assert len(ran.frame("OUTPUT_CANDIDATES")) == 8


def test_stopping_leaves_nothing(refuse, given):
    text = refuse(NAME, given(DRAWS=20), feedback_class()(stop_at=60))
    assert "Stopped" in text


def test_inputs_stay_as_they_are(run, town, given):
    parameters = given(NEW=1)
    files = {name: Path(value).read_bytes() for name, value in parameters.items()
             if str(value).endswith(".gpkg")}
    run(NAME, parameters)
    assert len(files) == 5
    assert all(Path(parameters[name]).read_bytes() == was for name, was in files.items())

"""``nigiwai:draw_catchments``: its definition, its refusals, its run and its result."""

import numpy as np
import pytest
from nigiwai.bridge import fields
from nigiwai.processing.streets.draw_catchments import DrawCatchments

from .conftest import at, feedback_class
from .streets import blocks, lines, one_street

NAME = "draw_catchments"


@pytest.fixture
def given(town):
    """``given(frame, **others)``: parameters with these streets."""

    def given(frame=None, **others):
        made = town.parameters()
        network = town.write("network", blocks() if frame is None else frame)
        return {"FACILITIES": made["FACILITIES"], "ZONES": made["ZONES"], "NETWORK": network,
                "DRAWS": 0, **others}

    return given


def areas(ran):
    return ran.frame("OUTPUT_AREAS", None)


def streets(ran):
    return ran.frame("OUTPUT_STREETS", None)


def only(town, *places):
    """The facilities at these places, metres from the corner."""
    town.facilities = town.facilities.iloc[: len(places)].set_geometry(
        [at(*place) for place in places], crs=town.crs)


# Definition.


def test_definition():
    algorithm = DrawCatchments().create()
    assert (algorithm.name(), algorithm.groupId()) == (NAME, "streets")
    definitions = {one.name(): one for one in algorithm.parameterDefinitions()}
    assert list(definitions)[:10] == [
        "FACILITIES", "NETWORK", "ZONES", "ASSUMPTIONS", "GROUP", "MINUTES", "METRES", "BUFFER",
        "MERGE", "JOIN_LIMIT"]
    assert all(one.help() and one.description() for one in definitions.values())
    assert not definitions["NETWORK"].flags() & definitions["NETWORK"].Flag.FlagOptional
    assert definitions["MINUTES"].defaultValue() == "5;10;15"
    assert definitions["BUFFER"].defaultValue() == 30
    assert [one.name() for one in algorithm.outputDefinitions()] == [
        "OUTPUT_AREAS", "OUTPUT_STREETS"]


# Results.


def test_one_street_by_hand(run, town, given):
    # 100 m beside the middle of a street: of 5 minutes (400 m) 300 m are left to either side.
    only(town, (750, 350))
    ran = run(NAME, given(one_street(), MINUTES="5", JOIN_LIMIT=200, BUFFER=50))
    (area,), parts = areas(ran).to_dict("records"), streets(ran)
    assert list(areas(ran).columns) == [name for name, _ in fields.CATCHMENT_AREAS] + ["geometry"]
    assert area["facility_id"] == "f1"
    assert (area["limit"], area["unit"], area["band"]) == (5, "min", 1)
    assert area["reached_m"] == pytest.approx(600.0)
    # One to the west and one to the east.
    assert parts["length_m"].tolist() == pytest.approx([300.0, 300.0])
    assert parts["farthest"].tolist() == pytest.approx([5.0, 5.0])
    assert parts["nearest"].tolist() == pytest.approx([100 / 80] * 2)
    wanted = [at(400, 0).x, at(0, 200).y, at(1100, 0).x, at(0, 400).y]
    np.testing.assert_allclose(area["geometry"].bounds, wanted, atol=1e-3)
    # The band of the street and a cap at both ends, and half the way to the facility; the zones in
    # the south have 900, 1,400 and 300 residents.
    west, middle = 50 * 100 + np.pi * 50**2 / 2, 500 * 100 + 100 * 50 + np.pi * 50**2 / 2
    wanted = (900 * west + 1400 * middle + 300 * west) / 250_000
    assert area["residents"] == pytest.approx(wanted, rel=2e-3)
    assert area["distance_basis"] == "network"


def test_bands_are_nested_and_the_larger_comes_first(run, town, given):
    ran = run(NAME, given(METRES="400;200"))
    table = areas(ran)
    assert len(table) == 2 * len(town.facilities)
    assert table["limit"].tolist() == [400.0] * 12 + [200.0] * 12
    assert set(table["unit"]) == {"m"}
    for _, own in table.groupby("facility_id"):
        large, small = own.geometry
        assert large.buffer(1e-3).covers(small)
        assert own["residents"].iloc[0] > own["residents"].iloc[1]
    lengths = streets(ran).groupby("facility_id")["length_m"].sum()
    outer = table[table["limit"] == 400].set_index("facility_id")["reached_m"]
    np.testing.assert_allclose(lengths.loc[outer.index], outer)


def test_one_area_for_all_and_a_circle_for_who_is_off_the_network(run, town, given):
    only(town, (750, 750), (800, 750), (6000, 6000))
    ran = run(NAME, given(METRES="390", MERGE=True))
    table = areas(ran)
    assert table["facility_id"].isna().all()
    assert table["facilities"].tolist() == [2, 1]
    assert table["distance_basis"].tolist() == ["network", "straight_line × 1.3"]
    assert table["area_m2"].iloc[1] == pytest.approx(np.pi * 300**2, rel=1e-3)
    assert any("off the network" in text for text in ran.feedback.warned)


def test_slow_walkers_reach_less_and_have_bands(run, town, given):
    only(town, (750, 750))
    quick = areas(run(NAME, given(MINUTES="5"), prefix="a_")).iloc[0]
    slow = areas(run(NAME, given(MINUTES="5", GROUP="elderly", DRAWS=40))).iloc[0]
    assert slow["reached_m"] < quick["reached_m"]
    assert slow["reached_m_low"] < slow["reached_m"] < slow["reached_m_high"]
    assert slow["residents_low"] < slow["residents"] < slow["residents_high"]
    assert np.isnan(quick["reached_m_low"])


def test_without_zones_nobody_is_counted(run, given):
    table = areas(run(NAME, {**given(MINUTES="3"), "ZONES": None}))
    assert table["residents"].isna().all()


# Refusals.


def test_wrong_inputs_are_sentences_and_leave_everything_as_it_was(refuse, town, given):
    text = refuse(NAME, given(MINUTES="5;x"))
    assert "5;10;15" in text
    assert "at most 5" in refuse(NAME, given(MINUTES="1;2;3;4;5;6"))
    assert "No limit" in refuse(NAME, given(MINUTES="", METRES=""))
    only(town, (750, 250), (750, 300))
    town.facilities["id"] = ["f1", "f1"]
    text = refuse(NAME, given())
    assert "f1" in text
    assert "facilities" in text


def test_fewer_residents_than_none_are_refused(refuse, town, given):
    town.zones.loc[town.zones.index[2], "residents"] = -5.0
    text = refuse(NAME, given(ZONES=town.write("zones", town.zones)))
    assert "zones" in text
    assert "residents" in text
    assert "3" in text


def test_stairs_keep_a_wheelchair_in(run, town, given):
    only(town, (1480, 250), (100, 250))
    frame = lines([(0, 250), (1300, 250)], [(1300, 250), (1320, 250)], [(1320, 250), (1500, 250)],
                  stairs=[0, 1, 0])
    ran = run(NAME, given(frame, GROUP="wheelchair", METRES="300", MINUTES=""))
    assert areas(ran)["facility_id"].tolist() == ["f2"]
    assert any("cannot pass" in text for text in ran.feedback.warned)


def test_stopping_leaves_nothing(refuse, given):
    assert "Stopped" in refuse(NAME, given(), feedback_class()(stop_at=50))

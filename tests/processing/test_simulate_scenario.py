"""``nigiwai:simulate_scenario``: definition, before and after, conservation, bands, report."""

import numpy as np
import pytest
from nigiwai.bridge import fields
from nigiwai.core.scenarios.indicators import INDICATORS
from nigiwai.processing.provider import ALGORITHMS
from nigiwai.tests.processing.conftest import (
    CRS,
    X,
    Y,
    assert_same,
    assumption_table,
    at,
    digests,
    edit_frame,
    feedback_class,
)

NAME = "simulate_scenario"
PROMISED = {"ZONES", "FACILITIES", "ENTRIES", "OBSERVATIONS", "ASSUMPTIONS", "EDITS",
            "OUTPUT_ZONES", "OUTPUT_FACILITIES", "REPORT"}
DEFAULTS = {"EDIT_FIELD": "edit", "EDIT_FACILITY_FIELD": "facility_id",
            "EDIT_CATEGORY_FIELD": "category", "EDIT_SIZE_FIELD": "size",
            "EDIT_NAME_FIELD": "name", "ZONE_ID_FIELD": "id", "CATEGORY_FIELD": "category"}
SHOP = {"edit": "add", "category": "shop", "size": 400.0, "at": (900, 600), "name": "新店"}
ALL_KINDS = (
    {"edit": "add", "category": "supermarket", "size": 2500.0, "at": (1200, 1200), "name": "新館"},
    {"edit": "move", "facility_id": "f7", "at": (700, 950)},
    {"edit": "remove", "facility_id": "f2"},
    {"edit": "modify", "facility_id": "f5", "size": 120.0},
    {"edit": "add", "category": "housing", "size": 150.0, "at": (1250, 250)},
)


@pytest.fixture
def simulate(run, town):
    """``simulate(*edits, **parameters)`` on the town."""

    def simulate(*edits, prefix="", feedback=None, **others):
        path = town.edits(*edits, name=f"{prefix}edits")
        return run(NAME, {**town.parameters(), "EDITS": path, **others}, feedback, prefix)

    return simulate


def changed(frame, names):
    return {name: frame[f"{name}_change"].abs().max() for name in names}


# Definition.


def test_definition(provider):
    from pathlib import Path

    from nigiwai.bridge.resources import style_path

    algorithm = provider.algorithm(NAME)
    assert (algorithm.id(), algorithm.groupId()) == ("nigiwai:simulate_scenario", "vibrancy")
    definitions = {each.name(): each for each in algorithm.parameterDefinitions()}
    assert set(definitions) >= PROMISED | {"OUTPUT_DIVERSION", "OUTPUT_INDICATORS", "SCENARIO"}
    assert all(each.help() and each.description() for each in definitions.values())
    assert {name: definitions[name].defaultValue() for name in DEFAULTS} == DEFAULTS
    assert not definitions["EDITS"].flags() & definitions["EDITS"].Flag.FlagOptional
    assert not algorithm.icon().pixmap(32, 32).isNull()
    assert all(Path(style_path(style)).is_file() for style in type(algorithm).STYLES.values())
    assert ("vibrancy.simulate_scenario", "SimulateScenario") in ALGORITHMS


def test_columns_crs_and_styles(simulate):
    import pyogrio
    from nigiwai.bridge.styles import apply_style
    from nigiwai.processing.vibrancy.simulate_scenario import SimulateScenario
    from qgis.core import QgsVectorLayer

    ran = simulate(*ALL_KINDS)
    promised = {"OUTPUT_ZONES": fields.ZONE_SCENARIO, "OUTPUT_FACILITIES": fields.FACILITY_SCENARIO,
                "OUTPUT_DIVERSION": fields.DIVERSION, "OUTPUT_INDICATORS": fields.INDICATORS}
    for output, columns in promised.items():
        assert list(pyogrio.read_info(ran.results[output])["fields"]) == [n for n, _ in columns]
    for output, style in SimulateScenario.STYLES.items():
        layer = QgsVectorLayer(ran.results[output], output, "ogr")
        assert layer.crs().authid() == CRS
        before = layer.renderer().dump()
        apply_style(layer, style)
        assert layer.renderer().dump() != before


# Before, after, change.


def test_before_is_the_score_and_after_minus_before_is_the_change(town, run, simulate):
    scored = run("score_vibrancy", town.parameters(), prefix="score_")
    ran = simulate(*ALL_KINDS)
    for found, plain, names in ((ran.zones, scored.zones, fields.ZONE_CHANGES),
                                (ran.facilities, scored.facilities, fields.FACILITY_CHANGES)):
        for name in names:
            before, after = found[f"{name}_before"], found[f"{name}_after"]
            np.testing.assert_array_equal(after - before, found[f"{name}_change"])
            np.testing.assert_allclose(before.loc[plain.index], plain[name], rtol=1e-9, atol=1e-9)
            if name in found:
                np.testing.assert_array_equal(found[name], after)
        assert all(value > 0 for value in changed(found, names).values())
    new = ran.facilities.drop(index=scored.facilities.index)
    assert new["edit"].tolist() == ["add"]
    assert new["visitors_before"].tolist() == [0]
    assert new["market_score_before"].isna().all()
    assert new["visitors_after"].iloc[0] > 0


def test_what_was_done_and_who_gains(simulate):
    facilities = simulate(*ALL_KINDS).facilities
    kinds = {key: kind for key, kind in facilities["edit"].items() if kind}
    assert kinds == {"new-1": "add", "f7": "move", "f2": "remove", "f5": "modify"}
    assert facilities.loc["new-1", "name"] == "新館"
    change = facilities["visitors_change"]
    expected = np.select([change >= 1, change <= -1], ["gain", "lose"], "same")
    assert facilities["effect"].tolist() == expected.tolist()
    assert {"gain", "lose"} <= set(expected)
    moved = facilities.loc["f7"]
    assert (moved.geometry.x, moved.geometry.y) == (X + 700, Y + 950)
    assert moved["zone_id"] == "z11"
    assert (facilities.loc["f5", "size"], facilities.loc["f5", "size_basis"]) == (120, "scenario")
    assert facilities.loc["new-1", "size_basis"] == "scenario"


def test_after_equals_a_town_built_that_way(town, run, simulate):
    """The incremental answer against a score of the town as it is after the edits."""
    ran = simulate(*(edit for edit in ALL_KINDS if edit.get("category") != "housing"))
    import pandas as pd

    places = town.facilities.set_index("id", drop=False).drop("f2")
    places.loc["f7", "geometry"] = at(700, 950)
    places.loc["f5", "size"] = 120.0
    new = {"id": ["new-1"], "name": ["新館"], "category": ["supermarket"], "size": [2500.0],
           "geometry": [at(1200, 1200)]}
    town.facilities = pd.concat([places, type(places)(new, crs=CRS)], ignore_index=True)
    built = run("score_vibrancy", town.parameters(), prefix="built_")
    names = ["visitors", "first_visitors", "person_hours", "spend_yen", "market_score",
             "catchment_m"]
    assert_same(ran.facilities.drop("f2")[names], built.facilities[names], 1e-9)
    names = ["visitors", "person_hours", "spend_yen", "modelled_day", "access_min",
             "presence_evening", "diversity", "stay_min"]
    assert_same(ran.zones[names], built.zones[names], 1e-9)


def test_nothing_is_left_of_what_is_removed(simulate):
    gone = simulate({"edit": "remove", "facility_id": "f2"}).facilities.loc["f2"]
    for name in fields.FACILITY_CHANGES[:-1]:
        assert gone[f"{name}_after"] == 0
        assert gone[f"{name}_before"] > 0
    assert np.isnan(gone["market_score_after"])
    assert (gone["edit"], gone["effect"]) == ("remove", "lose")


def test_added_and_removed_again_is_nothing(simulate):
    add = {**SHOP, "facility_id": "x"}
    ran = simulate(add, {"edit": "remove", "facility_id": "x"})
    assert set(changed(ran.zones, fields.ZONE_CHANGES).values()) == {0}
    assert "x" not in ran.facilities.index


def test_a_facility_of_size_zero_changes_nothing(simulate):
    ran = simulate({**SHOP, "size": 0.0})
    assert set(changed(ran.zones, fields.ZONE_CHANGES).values()) == {0}
    others = ran.facilities.drop("new-1")
    assert set(changed(others, ("visitors", "spend_yen", "person_hours")).values()) == {0}
    assert ran.facilities.loc["new-1", "visitors"] == 0


def test_order_of_edits_does_not_matter(simulate):
    named = [{**edit, "facility_id": edit.get("facility_id", f"n{row}")}
             for row, edit in enumerate(ALL_KINDS)]
    one, two = simulate(*named), simulate(*named[::-1], prefix="b")
    assert_same(one.zones, two.zones, 1e-10)
    assert_same(one.facilities, two.facilities, 1e-10)
    assert one.facilities["edit"].to_dict() == two.facilities["edit"].to_dict()


@pytest.mark.parametrize("edit", [
    SHOP, {**SHOP, "category": "supermarket", "size": 3000.0},
    {**SHOP, "category": "library", "size": 2000.0}])
def test_what_a_new_facility_draws_comes_from_others_and_elsewhere(simulate, edit):
    ran = simulate(edit)
    rows = ran.diversion
    assert set(rows["edit_id"]) == {"new-1"}
    first = ran.facilities.loc["new-1", "first_visitors"]
    assert first > 10
    assert rows["visitors"].sum() == pytest.approx(first, rel=1e-9)
    others = rows[rows["facility_id"] != "elsewhere"].set_index("facility_id")["visitors"]
    lost = -ran.facilities.loc[others.index, "first_visitors_change"]
    assert others.tolist() == pytest.approx(lost.tolist(), rel=1e-9)
    share = others / ran.facilities.loc[others.index, "first_visitors_before"]
    found = rows.set_index("facility_id")["share"].drop("elsewhere")
    assert found.tolist() == pytest.approx(share.tolist(), rel=1e-9)


def test_what_a_removed_facility_had_goes_to_others_and_elsewhere(simulate):
    ran = simulate({"edit": "remove", "facility_id": "f1"})
    before = ran.facilities.loc["f1", "first_visitors_before"]
    assert -ran.diversion["visitors"].sum() == pytest.approx(before, rel=1e-9)


def test_housing_brings_residents(simulate):
    ran = simulate({"edit": "add", "category": "housing", "size": 100.0, "at": (1250, 1250)})
    there = ran.zones.loc["z22"]
    assert there["residents_before"] == 0
    assert there["residents_change"] == pytest.approx(100 * 2.21, rel=1e-9)
    assert ran.zones.drop("z22")["residents_change"].abs().max() == 0
    assert (ran.facilities["visitors_change"] > 0).any()
    assert (ran.facilities["visitors_change"] >= 0).all()
    assert there["presence_night"] > 0
    assert len(ran.facilities) == 12


def test_a_shop_turned_into_housing(simulate):
    edit = {"edit": "modify", "facility_id": "f2", "category": "housing", "size": 40.0}
    ran = simulate(edit)
    gone = simulate({"edit": "remove", "facility_id": "f2"}, prefix="b")
    assert ran.zones.loc["z02", "residents_change"] == pytest.approx(40 * 2.21, rel=1e-9)
    assert ran.facilities.loc["f2", "visitors_after"] == 0
    assert ran.facilities["visitors"].sum() > gone.facilities["visitors"].sum()


def test_indicators_are_the_sums_of_the_layers(simulate):
    ran = simulate(*ALL_KINDS, SCENARIO="駅前案")
    table, zones, places = ran.indicators, ran.zones, ran.facilities
    assert set(table["scenario"]) == {"駅前案"}
    assert table["indicator"].tolist() == list(INDICATORS)
    assert table["change"].tolist() == pytest.approx(
        (table["after"] - table["before"]).tolist(), rel=1e-12)
    for time in ("before", "after"):
        values = table[time]
        for indicator, frame, column in (
            ("visitors", places, "visitors"), ("onward_visits", places, "onward_visitors"),
            ("person_hours", places, "person_hours"), ("spend_yen", places, "spend_yen"),
            ("residents", zones, "residents")):
            assert values[indicator] == pytest.approx(frame[f"{column}_{time}"].sum(), rel=1e-9)
        assert values["vibrancy_mean"] == pytest.approx(zones[f"vibrancy_{time}"].mean(), rel=1e-9)
        people, access = zones[f"residents_{time}"], zones[f"access_min_{time}"]
        assert values["access_min"] == pytest.approx(
            (people * access).sum() / people.sum(), rel=1e-9)
        visits = places[f"visitors_{time}"].sum() / places[f"first_visitors_{time}"].sum()
        assert values["stops_per_trip"] == pytest.approx(visits, rel=1e-9)
    for indicator, effect in (("gainers", "gain"), ("losers", "lose")):
        people = zones.loc[zones["effect"] == effect, "residents_after"].sum()
        assert table.loc[indicator, "after"] == pytest.approx(people)


def test_measured_zones_keep_their_measurement_and_add_the_change(town, run):
    import pandas as pd

    table = pd.DataFrame({"place_id": ["52382238"], "day_type": "all", "time_band": "day",
                          "persons": 3000.0})
    parameters = town.parameters(OBSERVATIONS=town.write("flow", table))
    scored = run("score_vibrancy", parameters, prefix="score_").zones
    ran = run(NAME, {**parameters, "EDITS": town.edits(SHOP)}).zones
    measured = ran[ran["basis"] == "measured"]
    assert 0 < len(measured) < len(ran)
    plain = scored.loc[measured.index]
    assert measured["observed_day"].tolist() == plain["observed_day"].tolist()
    change = measured["modelled_day"] - plain["modelled_day"]
    assert change.abs().max() > 0.1
    presence = (plain["observed_day"] + change) / 25
    assert measured["presence_density"].tolist() == pytest.approx(presence.tolist(), rel=1e-9)


# Edits as people give them.


def test_a_new_facility_without_size_has_the_assumed_one(simulate):
    edit = {"edit": "ADD ", "category": "restaurant", "at": (800, 800)}
    new = simulate(edit).facilities.loc["new-1"]
    assert (new["size_basis"], new["size_unit"]) == ("assumed", "seats")
    assert new["visitors"] > 0


def test_an_id_that_is_in_use_is_not_given_again(town, simulate):
    """The result of a scenario may be the town of the next one."""
    town.facilities.loc[0, "id"] = "new-1"
    ran = simulate(SHOP, {**SHOP, "facility_id": "new-1-2"})
    assert ran.facilities.loc[ran.facilities["edit"] == "add", "id"].tolist() == [
        "new-1-3", "new-1-2"]


def test_removing_needs_no_map(town, run):
    import pandas as pd

    table = pd.DataFrame({"edit": ["remove"], "facility_id": ["f2"]})
    ran = run(NAME, {**town.parameters(), "EDITS": town.write("edits", table)})
    assert ran.facilities.loc["f2", "visitors"] == 0


def test_edits_in_degrees_give_the_same(town, run, simulate):
    plain = simulate(*ALL_KINDS)
    path = town.write("degrees", edit_frame(*ALL_KINDS), 6668)
    moved = run(NAME, {**town.parameters(crs=6668), "EDITS": path}, prefix="degrees_")
    assert moved.zones.crs.to_epsg() == 6676
    assert_same(moved.zones, plain.zones, 1e-6)
    assert_same(moved.facilities, plain.facilities, 1e-6)
    assert moved.diversion["visitors"].sum() == pytest.approx(
        plain.diversion["visitors"].sum(), rel=1e-6)


# Bands, report, outputs.


def test_bands_are_ordered_and_the_same_each_time(simulate):
    one, two = (simulate(*ALL_KINDS, DRAWS=10, prefix=p) for p in "ab")
    plain = simulate(*ALL_KINDS)
    for first, again, none in ((one.zones, two.zones, plain.zones),
                               (one.facilities, two.facilities, plain.facilities),
                               (one.indicators, two.indicators, plain.indicators)):
        assert_same(first, again, 0.0)
        ends = [name[:-4] for name in first if name.endswith("_low")]
        assert ends
        for name in ends:
            low, high = first[f"{name}_low"], first[f"{name}_high"]
            assert (low <= high)[low.notna()].all()
            assert low.notna().any()
            assert none[[f"{name}_low", f"{name}_high"]].isna().all().all()
    change = one.facilities.loc["new-1"]
    assert 0 < change["visitors_change_low"] < change["visitors_change_high"]


def test_the_report_names_the_scenario_and_its_numbers(simulate, out):
    path = out / "report.html"
    ran = simulate(*ALL_KINDS, SCENARIO="駅前 <b>&案", REPORT=str(path))
    assert ran.results["REPORT"] == str(path)
    page = path.read_text(encoding="utf-8")
    assert "駅前 &lt;b&gt;&amp;案" in page
    assert "<b>&案" not in page
    assert "新館" in page
    assert "<script" not in page
    assert f"{ran.indicators.loc['residents', 'after']:,.0f}" in page
    assert "src=\"http" not in page
    assert [name for name in digests(out) if name.startswith(".")] == []


def test_only_what_is_asked_for_is_written(town, provider, out):
    from qgis import processing

    results = processing.run(f"nigiwai:{NAME}", {
        **town.parameters(), "EDITS": town.edits(SHOP), "OUTPUT_ZONES": str(out / "z.gpkg"),
        "OUTPUT_FACILITIES": str(out / "f.gpkg")}, feedback=feedback_class()())
    assert set(results) == {"OUTPUT_ZONES", "OUTPUT_FACILITIES"}
    assert sorted(digests(out)) == ["f.gpkg", "z.gpkg"]


def test_inputs_stay_as_they_are(town, run):
    parameters = {**town.parameters(), "EDITS": town.edits(*ALL_KINDS)}
    before = digests(town.folder)
    run(NAME, parameters)
    assert digests(town.folder) == before


def test_own_assumptions_reach_the_result(town, simulate):
    rows = [("general", "housing", "persons_per_dwelling", 3.0)]
    path = town.write("assumptions", assumption_table(rows))
    edit = {"edit": "add", "category": "housing", "size": 10.0, "at": (1250, 1250)}
    zones = simulate(edit, ASSUMPTIONS=path).zones
    assert zones.loc["z22", "residents_change"] == pytest.approx(30.0, rel=1e-9)

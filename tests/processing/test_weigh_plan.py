"""``nigiwai:weigh_plan``: definition, results by hand, scenarios, refusals, the page, a real town."""

import geopandas  # noqa: TID253 - tests on layers
import numpy as np
import pytest
import shapely  # noqa: TID253 - tests on layers
from nigiwai.bridge.risk import fields as risk_fields
from nigiwai.core.risk.weighing.pareto import OBJECTIVES
from nigiwai.processing.provider import ALGORITHMS
from nigiwai.tests.processing.conftest import (
    CRS,
    RESIDENTS,
    X,
    Y,
    assumption_table,
    digests,
    feedback_class,
)
from nigiwai.tests.report_example import Page

NAME = "weigh_plan"
SHOP = {"edit": "add", "category": "supermarket", "size": 2500.0, "at": (900, 600), "name": "新店"}
DRY = {"edit": "add", "category": "supermarket", "size": 2500.0, "at": (100, 1400), "name": "丘"}
FLOOD = (500, 0, 1000, 1000)


def box(west, south, east, north):
    return shapely.box(X + west, Y + south, X + east, Y + north)


def layer(town, name, *rows, **columns):
    """Rows of boxes with columns."""
    frame = geopandas.GeoDataFrame(columns, geometry=[box(*row) for row in rows], crs=CRS)
    return town.write(name, frame)


def hazards(town, name="hazards"):
    """The middle column of cells, south and middle, from 3 m; a corner that slides."""
    return layer(town, name, FLOOD, (1000, 1000, 1250, 1250), type=["flood", "landslide"],
                 scenario=["L2", None], rank=[3, 1])


def plans(town, name, *rows):
    return layer(town, name, *(row for _, row in rows), kind=[kind for kind, _ in rows])


def scored(town, **columns):
    """Zones with a score: cells go row by row from the south-west."""
    count = len(RESIDENTS)
    frame = town.zones.assign(vibrancy=np.linspace(90, 10, count), **columns)
    return town.write("scored", frame)


def given(town, **others):
    return {"ZONES": scored(town), "HAZARDS": hazards(town), **others}


# Definition.


def test_definition(provider):
    from pathlib import Path

    from nigiwai.bridge.resources import style_path

    algorithm = provider.algorithm(NAME)
    assert (algorithm.id(), algorithm.groupId()) == (f"nigiwai:{NAME}", "risk")
    definitions = {each.name(): each for each in algorithm.parameterDefinitions()}
    assert all(each.help() and each.description() for each in definitions.values())
    optional = {name for name, each in definitions.items() if each.flags() & each.Flag.FlagOptional}
    assert set(definitions) - optional == {
        "ZONES", "HAZARDS", "ZONE_ID_FIELD", "VIBRANCY_FIELD", "RESIDENTS_FIELD", "OUTPUT_ZONES"}
    assert {"PLAN_AREAS", "PLAN_AREAS_AFTER", "SCENARIOS", "SCENARIO_ZONES", "NAMES", "LIVELY_FROM",
            "AT_RISK_FROM", "ASSUMPTIONS", "OUTPUT_AREAS", "OUTPUT_CHANGE", "OUTPUT_PARETO",
            "REPORT"} <= optional
    assert not algorithm.icon().pixmap(32, 32).isNull()
    assert all(Path(style_path(style)).is_file() for style in type(algorithm).STYLES.values())
    assert ("risk.weigh_plan", "WeighPlan") in ALGORITHMS


# Results.


def test_zones_by_hand(town, run):
    ran = run(NAME, given(town))
    zones = ran.zones
    assert [name for name in zones.columns if name != "geometry"] == [
        name for name, _ in risk_fields.WEIGHED_ZONES]
    wet = zones.loc["z10"]
    assert (wet["danger"], wet["danger_low"], wet["danger_high"]) == pytest.approx((0.7, 0.6, 0.8))
    assert (wet["worst_hazard"], wet["worst_rank"]) == ("flood L2", 3)
    assert wet["danger_parts"] == "flood L2 3: 1.000 × 0.7"
    assert wet["residents_in_danger"] == RESIDENTS[1]
    assert wet["residents_weighed"] == pytest.approx(0.7 * RESIDENTS[1])
    assert (wet["class"], wet["class_label"]) == ("lively_at_risk", "Lively and at risk")
    corner = zones.loc["z22"]
    assert corner["danger"] == pytest.approx(0.25 * 0.6)
    assert corner["class"] == "quiet_safe"
    assert zones.loc["z00", "class"] == "lively_safe"
    assert zones.loc["z00", "danger_parts"] is None
    total = RESIDENTS[1] + RESIDENTS[4] + 0.25 * RESIDENTS[8]
    assert ran.results["RESIDENTS_IN_DANGER"] == pytest.approx(total)
    assert zones["induced_residents"].isna().all()
    assert ran.results["NON_DOMINATED"] == ""
    assert len(ran.frame("OUTPUT_PARETO", None)) == 0
    assert len(ran.frame("OUTPUT_CHANGE", None)) == 0


def test_measured_presence_stands_above_modelled(town, run, out):
    observed = np.full(len(RESIDENTS), np.nan)
    observed[1] = 55.0
    path = scored(town, observed_day=observed, modelled_day=10.0)
    drawn = plans(town, "drawn", ("urban_function_induction", (500, 0, 1000, 1000)))
    zones = run(NAME, {"ZONES": path, "HAZARDS": hazards(town), "PLAN_AREAS": drawn,
                       "REPORT": str(out / "page.html")}).zones
    assert (zones.loc["z10", "present"], zones.loc["z10", "present_basis"]) == (55.0, "measured")
    assert (zones.loc["z11", "present"], zones.loc["z11", "present_basis"]) == (10.0, "modelled")
    assert zones.loc["z10", "present_in_danger"] == 55.0
    # Whom the function induction area draws into danger.
    assert zones["drawn_in_danger"].dropna().to_dict() == pytest.approx(
        {key: {"z10": 55.0, "z11": 10.0}.get(key, 0.0) for key in zones.index})
    text = (out / "page.html").read_text(encoding="utf-8")
    assert "present and in danger inside the urban function induction area" in text


def test_a_changed_induction_area_by_hand(town, run, out):
    before = plans(town, "before", ("residence_induction", (0, 0, 1000, 500)),
                   ("urban_function_induction", (500, 500, 1000, 1000)))
    after = plans(town, "after", ("residence_induction", (0, 0, 750, 1000)),
                  ("urban_function_induction", (500, 500, 1000, 1000)))
    page = out / "page.html"
    ran = run(NAME, given(town, PLAN_AREAS=before, PLAN_AREAS_AFTER=after, REPORT=str(page)))
    table = ran.frame("OUTPUT_CHANGE", None)
    own = table[table["kind"] == "residence_induction"].set_index(["measure", "hazard", "rank"])
    r = RESIDENTS
    was, now = r[0] + r[1], r[0] + 0.5 * r[1] + r[3] + 0.5 * r[4]

    def ends(measure, hazard=None, rank=None):
        rows = own[[key[0] == measure and (hazard is None or key[1:] == (hazard, rank))
                    for key in own.index]]
        assert len(rows) == 1
        return tuple(rows.iloc[0][["before", "after", "change"]])

    assert ends("area_ha") == pytest.approx((50.0, 75.0, 25.0))
    assert ends("residents") == pytest.approx((was, now, now - was))
    heavy = (r[1], 0.5 * (r[1] + r[4]))
    assert ends("residents_in_danger") == pytest.approx((*heavy, heavy[1] - heavy[0]))
    assert ends("residents_by_rank", "flood L2", 3) == ends("residents_in_danger")
    assert ends("residents_by_rank", "flood L2", 0)[0] == pytest.approx(r[0])
    zones = ran.zones
    assert zones.loc["z11", "induced_in_danger"] == 0.0
    assert zones.loc["z11", "induced_in_danger_after"] == pytest.approx(0.5 * r[4])
    assert zones.loc["z10", "induced_in_danger_change"] == pytest.approx(-0.5 * r[1])
    areas = ran.frame("OUTPUT_AREAS")
    assert set(areas.index) == {
        "residence_induction-kept", "residence_induction-added", "residence_induction-removed",
        "urban_function_induction-kept"}
    assert areas.loc["residence_induction-added", "area_m2"] == pytest.approx(375_000)
    assert areas.loc["residence_induction-removed", "danger"] == pytest.approx(0.7)
    text = page.read_text(encoding="utf-8")
    Page(text)
    assert "residence induction area" in text
    assert "Danger over vibrancy" in text


def test_scenarios_that_know_hazards(town, run, out):
    wanted = {"HAZARDS": hazards(town)}
    for name, edit in (("wet", SHOP), ("dry", DRY)):
        run("simulate_scenario", {
            **town.parameters(), **wanted, "EDITS": town.edits(edit, name=name), "SCENARIO": name,
        }, prefix=f"{name}_")
    tables = [str(out / f"{name}_output_indicators.gpkg") for name in ("wet", "dry")]
    page = out / "page.html"
    ran = run(NAME, given(town, SCENARIOS=tables, REPORT=str(page)))
    front = ran.frame("OUTPUT_PARETO", None)
    assert list(front.columns) == [name for name, _ in risk_fields.WEIGHED_FRONT]
    assert set(front["objective"]) == set(OBJECTIVES)
    assert set(front["scenario"]) == {"today", "wet", "dry"}
    risk = front[front["objective"] == "visitors_at_risk"].set_index("scenario")["change"]
    assert risk["dry"] < 0 < risk["wet"]
    table = front.pivot_table(index="scenario", columns="objective", values="change")
    signs = {key: 1 if better == "higher" else -1 for key, (_, better) in OBJECTIVES.items()}
    turned = table.mul(signs).round(9)
    free = {one for one in turned.index if not any(
        (turned.loc[other] >= turned.loc[one]).all() and (turned.loc[other] > turned.loc[one]).any()
        for other in turned.index)}
    assert set(front[front["dominated"] == 0]["scenario"]) == free
    assert set(ran.results["NON_DOMINATED"].split("; ")) == free
    assert "Not dominated by another" in page.read_text(encoding="utf-8")


def test_scenarios_from_before_take_their_zones(town, run, out):
    for name, edit in (("wet", SHOP), ("dry", DRY)):
        run("simulate_scenario", {
            **town.parameters(), "EDITS": town.edits(edit, name=name), "SCENARIO": name,
        }, prefix=f"{name}_")
    tables = [str(out / f"{name}_output_indicators.gpkg") for name in ("wet", "dry")]
    zones = [str(out / f"{name}_output_zones.gpkg") for name in ("wet", "dry")]
    without = run(NAME, given(town, SCENARIOS=tables), prefix="without_")
    assert "residents_at_risk" not in set(without.frame("OUTPUT_PARETO", None)["objective"])
    ran = run(NAME, given(town, SCENARIOS=tables, SCENARIO_ZONES=zones, NAMES="湿; 乾"))
    front = ran.frame("OUTPUT_PARETO", None)
    rows = front[front["objective"] == "visitors_at_risk"].set_index("scenario")
    frame = geopandas.read_file(zones[0]).set_index("id")
    own = (frame["visitors_after"] * ran.zones["in_danger_share"]).sum()
    assert rows.loc["湿", "after"] == pytest.approx(own)
    assert set(rows.index) == {"today", "湿", "乾"}


def test_order_of_scenarios_does_not_matter(town, run, out):
    for name, edit in (("wet", SHOP), ("dry", DRY)):
        run("simulate_scenario", {
            **town.parameters(), "HAZARDS": hazards(town), "EDITS": town.edits(edit, name=name),
            "SCENARIO": name}, prefix=f"{name}_")
    tables = [str(out / f"{name}_output_indicators.gpkg") for name in ("wet", "dry")]
    found = []
    for number, order in enumerate((tables, tables[::-1])):
        ran = run(NAME, given(town, SCENARIOS=order), prefix=f"o{number}_")
        frame = ran.frame("OUTPUT_PARETO", None).sort_values(["objective", "scenario"])
        found.append(frame[["objective", "scenario", "normalised", "dominated"]].values.tolist())
    assert found[0] == found[1]


def test_limits_and_weights_can_be_chosen(town, run):
    table = town.write("own", assumption_table([("risk", "weighing", "depth_3_m", 0.9)]))
    zones = run(NAME, given(town, LIVELY_FROM=0, AT_RISK_FROM=0.95, ASSUMPTIONS=table)).zones
    assert zones.loc["z10", "danger"] == pytest.approx(0.9)
    assert set(zones["class"]) == {"lively_safe"}


def test_another_crs_gives_the_same(town, run):
    plain = run(NAME, given(town), prefix="a_").zones
    frame = geopandas.read_file(hazards(town, "again")).to_crs(4326)
    other = run(NAME, {"ZONES": scored(town), "HAZARDS": town.write("degrees", frame)},
                prefix="b_").zones
    np.testing.assert_allclose(other["danger"], plain["danger"], atol=1e-6)


# Refusals and cancelling.


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"HAZARD_TYPES": "tsunami"}, "tsunami"),
        ({"LIVELY_FROM": 120}, "LIVELY_FROM"),
        ({"AT_RISK_FROM": -0.1}, "AT_RISK_FROM"),
        ({"VIBRANCY_FIELD": "no_such"}, "no_such"),
    ],
)
def test_wrong_input_is_a_sentence(town, refuse, change, said):
    assert said in refuse(NAME, given(town, **change))


def test_layers_that_do_not_fit_are_sentences(town, refuse):
    line = geopandas.GeoDataFrame(
        {"kind": ["residence_induction"]},
        geometry=[shapely.Polygon([(X, Y), (X + 1, Y), (X, Y)])], crs=CRS)
    assert "row 1" in refuse(NAME, given(town, PLAN_AREAS=town.write("lines", line)))
    other = plans(town, "other", ("use_district", FLOOD))
    assert "residence_induction" in refuse(NAME, given(town, PLAN_AREAS=other))
    after = plans(town, "after", ("residence_induction", FLOOD))
    assert "PLAN_AREAS_AFTER" in refuse(NAME, given(town, PLAN_AREAS_AFTER=after))
    nothing = town.write("nothing", town.zones.assign(vibrancy=np.nan))
    assert "vibrancy" in refuse(NAME, {"ZONES": nothing, "HAZARDS": hazards(town)})
    empty = town.write("empty", geopandas.GeoDataFrame({"type": []}, geometry=[], crs=CRS))
    assert "empty" in refuse(NAME, {"ZONES": scored(town), "HAZARDS": empty})


def test_zones_of_scenarios_must_fit(town, run, refuse, out):
    run("simulate_scenario", {**town.parameters(), "EDITS": town.edits(SHOP), "SCENARIO": "a"},
        prefix="a_")
    tables = [str(out / "a_output_indicators.gpkg")]
    zones = str(out / "a_output_zones.gpkg")
    assert "2 layers" in refuse(NAME, given(town, SCENARIOS=tables, SCENARIO_ZONES=[zones, zones]))
    frame = geopandas.read_file(zones)
    frame.loc[0, "id"] = "somewhere"
    other = town.write("other_zones", frame)
    assert "somewhere" in refuse(NAME, given(town, SCENARIOS=tables, SCENARIO_ZONES=[other]))


def test_a_hazard_that_misses_the_town_is_said(town, run):
    far = layer(town, "far", (90_000, 0, 90_500, 500), type=["flood"], scenario=["L2"], rank=[3])
    ran = run(NAME, {"ZONES": scored(town), "HAZARDS": far})
    assert any("No hazard area" in line for line in ran.feedback.warned)
    assert ran.results["RESIDENTS_IN_DANGER"] == 0.0


@pytest.mark.parametrize("share", [1, 40, 75])
def test_cancelling_leaves_nothing(town, refuse, out, share):
    before = plans(town, "before", ("residence_induction", (0, 0, 1000, 500)))
    text = refuse(NAME, given(town, PLAN_AREAS=before, REPORT=str(out / "r.html")),
                  feedback_class()(stop_at=share))
    assert "Stopped" in text


def test_inputs_stay_as_they_are(town, run):
    parameters = given(town)
    before = digests(town.folder)
    run(NAME, parameters)
    assert digests(town.folder) == before

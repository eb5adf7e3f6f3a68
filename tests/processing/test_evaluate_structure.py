"""``nigiwai:evaluate_structure``: definition, results by hand, refusals, both states, the sheet."""

import numpy as np
import pytest
from nigiwai.bridge import fields
from nigiwai.core.structure.indicators import indicators
from nigiwai.processing.provider import ALGORITHMS
from nigiwai.tests.processing.conftest import (
    AGES,
    CRS,
    RESIDENTS,
    X,
    Y,
    at,
    digests,
    feedback_class,
)
from nigiwai.tests.report_example import Page

NAME = "evaluate_structure"
TOTAL = sum(RESIDENTS)
# South-west cell whole, 40 % of the one east of it.
HERE = (0, 0, 700, 500)


def areas(*given):
    """Areas ``(kind, box)`` as a frame."""
    import geopandas
    import shapely

    table = {"kind": [kind for kind, _ in given], "name": [None] * len(given)}
    shapes = [shapely.box(X + w, Y + s, X + e, Y + n) for _, (w, s, e, n) in given]
    return geopandas.GeoDataFrame(table, geometry=shapes, crs=CRS)


def plans(town, *given, name="plans"):
    return town.write(name, areas(*(given or (("residence_induction", HERE),))))


def population(town):
    """Two censuses and a projection, by id of the zones."""
    import pandas as pd

    rows = []
    for year, kind, share in ((2015, "census", 1.1), (2020, "census", 1.0),
                              (2040, "projection", 0.5)):
        for zone, persons in zip(town.zones["id"], RESIDENTS):
            rows.append({"place_id": zone, "kind": kind, "year": year, "residents": share * persons,
                         **{group: part * share * persons for group, part in AGES.items()}})
    return town.write("population", pd.DataFrame(rows))


def parameters(town, **others):
    made = town.parameters()
    return {"ZONES": made["ZONES"], "FACILITIES": made["FACILITIES"], "ENTRIES": made["ENTRIES"],
            **others}


def table_of(ran):
    return ran.frame("OUTPUT", None)


def row(table, key, year=None, state="before", age="all"):
    found = table[(table["key"] == key) & (table["state"] == state) & (table["age_group"] == age)]
    if year is not None:
        found = found[found["year"] == year]
    assert len(found) == 1
    return found.iloc[0]


# Definition


def test_definition(provider):
    from pathlib import Path

    from nigiwai.bridge.resources import style_path

    algorithm = provider.algorithm(NAME)
    assert (algorithm.id(), algorithm.groupId()) == (f"nigiwai:{NAME}", "structure")
    definitions = {each.name(): each for each in algorithm.parameterDefinitions()}
    assert all(each.help() and each.description() for each in definitions.values())
    optional = {name for name, each in definitions.items() if each.flags() & each.Flag.FlagOptional}
    assert set(definitions) - optional == {
        "ZONES", "ZONE_ID_FIELD", "RESIDENTS_FIELD", "OUTPUT"}
    assert {"POPULATION", "BUILDINGS", "PLAN_AREAS", "PLAN_AREAS_AFTER", "FACILITIES", "EDITS",
            "FACILITIES_SET_UP", "HAZARDS", "STOPS", "ENTRIES", "NETWORK", "LAND_USE", "FINANCE",
            "TARGET_RESIDENTS", "TARGET_YEAR", "YEAR", "ASSUMPTIONS", "OUTPUT_AREAS", "REPORT",
            } <= optional
    assert not algorithm.icon().pixmap(32, 32).isNull()
    assert all(Path(style_path(style)).is_file() for style in type(algorithm).STYLES.values())
    assert ("structure.evaluate_structure", "EvaluateStructure") in ALGORITHMS


# Results


def test_zones_alone_give_residents_and_say_why_not_the_rest(town, run):
    made = town.parameters()
    ran = run(NAME, {"ZONES": made["ZONES"], "YEAR": 2020})
    table = table_of(ran)
    assert list(table.columns) == [name for name, _ in fields.STRUCTURE]
    assert set(table["key"]) == set(indicators())
    assert row(table, "residents")["own"] == TOTAL
    assert set(table["year"]) == {2020}
    assert (table["available"] == table["why_not"].isna()).all()
    assert ran.results["AVAILABLE"] == 1
    assert any("not available" in line for line in ran.feedback.said)


def test_residents_density_and_area_by_hand(town, run):
    ran = run(NAME, parameters(town, PLAN_AREAS=plans(town), YEAR=2020))
    table = table_of(ran)
    # Zones go row by row: 900 in the south-west cell, 1400 east of it.
    own = RESIDENTS[0] + 0.4 * RESIDENTS[1]
    inside = row(table, "rpa_residents")
    assert (inside["official"], inside["own"]) == pytest.approx((RESIDENTS[0], own))
    assert inside["difference"] == pytest.approx(own - RESIDENTS[0])
    assert inside["official_column"] == "pop_share_rpa_pop"
    assert "centroid" in inside["explanation"]
    density = row(table, "rpa_density")
    assert density["own"] == pytest.approx(own / 35.0)
    assert "1/cos²" in density["explanation"]
    (area,) = ran.frame("OUTPUT_AREAS", None).to_dict("records")
    assert (area["kind"], area["area_m2"]) == ("residence_induction", pytest.approx(350_000))
    assert area["factor"] == pytest.approx(
        area["inverse_cos2"] * area["sphere_factor"] * area["plane_factor"], rel=1e-12)
    assert density["corrected"] / density["official"] == pytest.approx(area["factor"], rel=1e-9)
    assert area["inverse_cos2"] == pytest.approx(
        1 / np.cos(np.radians(area["latitude"])) ** 2, rel=1e-7)
    old = row(table, "rpa_residents", age="age_75_up")
    assert old["own"] == pytest.approx(0.18 * own)


def test_several_years_and_a_target(town, run):
    ran = run(NAME, parameters(
        town, POPULATION=population(town), PLAN_AREAS=plans(town), TARGET_RESIDENTS=1000,
        TARGET_YEAR=2040))
    table = table_of(ran)
    own = RESIDENTS[0] + 0.4 * RESIDENTS[1]
    assert row(table, "rpa_residents", 2015)["own"] == pytest.approx(1.1 * own)
    assert row(table, "rpa_share_change", 2020)["own"] == pytest.approx(0.0, abs=1e-12)
    assert row(table, "rpa_decline")["own"] == pytest.approx(0.5 * own)
    assert row(table, "required_induced")["own"] == pytest.approx(1000 - 0.5 * own)
    outside = row(table, "outside_rpa_projected")
    assert outside["own"] == pytest.approx(0.5 * (TOTAL - own))
    assert outside["official"] == pytest.approx(TOTAL - 0.5 * RESIDENTS[0])


def test_facilities_and_stations(town, run):
    function = ("urban_function_induction", (0, 0, 1500, 700))
    ran = run(NAME, parameters(
        town, PLAN_AREAS=plans(town, ("residence_induction", HERE), function)))
    table = table_of(ran)
    # Inside y ≤ 700: both supermarkets? f1 (700, 700) on the border; f6, f10, f12, f7 further south.
    commerce = row(table, "ufia_facility_count_commercial")
    assert (commerce["official"], commerce["own"]) == (2, 2)
    assert row(table, "ufia_facility_share_culture")["own"] == 1.0
    station = row(table, "rail_pop_covered")
    assert station["basis"] == "cells; straight_line × 1.3"
    assert 0 < station["low"] < station["own"] < station["high"] < station["corrected"]
    assert station["official"] <= station["corrected"]
    assert "Web Mercator" in station["explanation"]


def test_a_network_takes_the_place_of_the_detour(town, run):
    import geopandas
    import shapely

    lines = [shapely.LineString([(X + x, Y), (X + x, Y + 1500)]) for x in range(0, 1501, 100)]
    lines += [shapely.LineString([(X, Y + y), (X + 1500, Y + y)]) for y in range(0, 1501, 100)]
    streets = geopandas.GeoDataFrame({"id": range(len(lines))}, geometry=lines, crs=CRS)
    network = town.write("network", streets)
    ran = run(NAME, parameters(town, NETWORK=network))
    found = row(table_of(ran), "rail_pop_coverage")
    assert found["basis"] == "cells; network"
    assert np.isnan(found["low"])
    straight = row(table_of(run(NAME, parameters(town), prefix="b")), "rail_pop_coverage")
    # A grid of streets is longer than the straight line, at most √2 times.
    assert found["own"] < straight["corrected"]
    assert any("along the network for 100.0 %" in line for line in ran.feedback.said)


def test_hazards_of_a_study(town, run):
    import geopandas

    frame = areas(("x", (0, 0, 500, 500)), ("x", (250, 0, 1000, 500)))
    frame = geopandas.GeoDataFrame(
        {"type": "flood", "scenario": "L2", "rank": [2, 3], "depth_min_m": [0.5, 3.0],
         "depth_max_m": [3.0, 5.0]}, geometry=frame.geometry, crs=CRS)
    ran = run(NAME, parameters(town, HAZARDS=town.write("hazards", frame)))
    found = row(table_of(ran), "flood_assumed_0p5m_inundation_pop_share")
    # The first centroid is on the border of the second area, so the official tool counts it twice.
    assert found["official"] == pytest.approx((2 * RESIDENTS[0] + RESIDENTS[1]) / TOTAL)
    assert found["own"] == pytest.approx((RESIDENTS[0] + RESIDENTS[1]) / TOTAL)


def test_buildings_carry_residents(town, run):
    import geopandas

    places = [at(50, 50), at(690, 100), at(750, 100), at(1450, 1450)]
    frame = geopandas.GeoDataFrame(
        {"use": ["住宅", "住宅", "住宅", "商業施設"], "storeys": [1, 1, 2, 1],
         "floor_area_m2": [100.0, 100.0, 100.0, 900.0]},
        geometry=[place.buffer(5) for place in places], crs=CRS)
    ran = run(NAME, parameters(
        town, BUILDINGS=town.write("buildings", frame), PLAN_AREAS=plans(town)))
    found = row(table_of(ran), "rpa_residents")
    # Two homes of the second cell weigh the same; those of cells without a home are lost.
    assert found["own"] == pytest.approx(RESIDENTS[0] + RESIDENTS[1] / 2)
    assert row(table_of(ran), "residents")["official"] == pytest.approx(
        RESIDENTS[0] + RESIDENTS[1])
    assert found["basis"] == "buildings"


# Before and after


def test_a_changed_plan_and_a_scenario(town, run):
    edits = town.edits(
        {"edit": "add", "category": "housing", "size": 100, "at": (1400, 1400)},
        {"edit": "add", "category": "library", "size": 500, "at": (1400, 1400)},
        {"edit": "remove", "facility_id": "f7"},
        {"edit": "add", "category": "bus_stop", "at": (1400, 1400)})
    ran = run(NAME, parameters(
        town, EDITS=edits, PLAN_AREAS=plans(town), YEAR=2020,
        PLAN_AREAS_AFTER=plans(town, ("residence_induction", (1000, 1000, 1500, 1500)),
                               name="plans_after")))
    table = table_of(ran)
    before, after = (row(table, "rpa_residents", state=state) for state in ("before", "after"))
    assert before["own"] == pytest.approx(RESIDENTS[0] + 0.4 * RESIDENTS[1])
    # 2.21 persons in a dwelling, between 1.9 and 2.7.
    assert (after["own"], after["low"], after["high"]) == pytest.approx((221, 190, 270))
    assert row(table, "rpa_facility_share_culture")["own"] == 0
    assert row(table, "rpa_facility_share_culture", state="after")["own"] == 1
    assert row(table, "bus_pop_covered", state="after")["own"] > 0
    assert row(table, "bus_pop_covered")["available"] == 0
    areas_out = ran.frame("OUTPUT_AREAS", None)
    assert areas_out["state"].tolist() == ["before", "after"]


def test_inputs_stay_as_they_were_and_results_repeat(town, run):
    given = parameters(town, PLAN_AREAS=plans(town), POPULATION=population(town))
    before = digests(town.folder)
    first, second = (table_of(run(NAME, given, prefix=prefix)) for prefix in "ab")
    assert digests(town.folder) == before
    assert first.equals(second)


# The sheet


def test_the_sheet_has_charts_tables_and_reasons(town, run, out):
    path = str(out / "sheet.html")
    run(NAME, parameters(town, PLAN_AREAS=plans(town), POPULATION=population(town), REPORT=path,
                         TARGET_RESIDENTS=1000, TARGET_YEAR=2040))
    text = (out / "sheet.html").read_text(encoding="utf-8")
    page = Page(text)
    assert page.open == []
    assert len(page.having("svg")) >= 4
    ids = [a["id"] for a in page.having("h2")]
    assert ids == ["residence", "functions", "disaster", "transport", "land_use", "finance",
                   "areas", "differences", "limits"]
    assert "1/cos²(latitude)" in text
    assert "居住誘導区域内人口密度" in text
    assert "10 minutes" not in text
    assert "http:" not in text.replace("http://www.w3.org", "")
    assert "https:" not in text


# Refusals


def test_plans_without_induction_areas_are_as_none(town, run):
    """A study may hold zoning alone."""
    zoning = run(NAME, parameters(town, PLAN_AREAS=plans(town, ("use_district", HERE))))
    without = run(NAME, parameters(town), prefix="without_")
    columns = ["key", "state", "available", "why_not"]
    one, other = (ran.frame("OUTPUT", None)[columns] for ran in (zoning, without))
    assert one.equals(other)


def test_a_change_without_induction_areas_is_refused(town, refuse):
    text = refuse(NAME, parameters(
        town, PLAN_AREAS=plans(town),
        PLAN_AREAS_AFTER=plans(town, ("use_district", HERE), name="later")))
    assert "later" in text
    assert "residence_induction" in text


def test_population_of_other_places(town, refuse):
    import pandas as pd

    frame = pd.DataFrame({"place_id": ["elsewhere"], "year": [2020], "residents": [5.0]})
    text = refuse(NAME, parameters(town, POPULATION=town.write("other", frame)))
    assert "place_id" in text
    assert "other" in text


@pytest.mark.parametrize("given", [{"TARGET_YEAR": 2040}, {"TARGET_RESIDENTS": 10}])
def test_half_a_target(town, refuse, given):
    assert "TARGET_YEAR" in refuse(NAME, parameters(town, **given))


def test_an_unknown_item_of_finance(town, refuse):
    import pandas as pd

    frame = pd.DataFrame({"year": [2020], "item": ["tax"], "value": [1.0]})
    text = refuse(NAME, parameters(town, FINANCE=town.write("finance", frame)))
    assert "tax" in text
    assert "land_tax_base" in text


def test_a_missing_column_and_lines_for_areas(town, refuse):
    import geopandas
    import shapely

    frame = areas(("residence_induction", HERE)).drop(columns="kind")
    assert "kind" in refuse(NAME, parameters(town, PLAN_AREAS=town.write("plans", frame)))
    lines = geopandas.GeoDataFrame(
        {"kind": ["residence_induction"], "name": ["x"]},
        geometry=[shapely.LineString([(X, Y), (X + 5, Y + 5)])], crs=CRS)
    text = refuse(NAME, parameters(town, PLAN_AREAS=town.write("lines", lines)))
    assert "LineString" in text


def test_nobody_and_no_zones(town, refuse):
    town.zones["residents"] = 0.0
    assert "Nobody" in refuse(NAME, parameters(town))
    town.zones = town.zones.iloc[:0]
    assert "no rows" in refuse(NAME, parameters(town))


def test_cancelling_leaves_nothing(town, refuse):
    text = refuse(NAME, parameters(town, PLAN_AREAS=plans(town)), feedback_class()(stop_at=45))
    assert "Stopped" in text

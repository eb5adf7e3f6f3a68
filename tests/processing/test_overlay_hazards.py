"""``nigiwai:overlay_hazards``: definition, results by hand, times, rasters, refusals."""

import numpy as np
import pytest
from nigiwai.bridge.risk import fields
from nigiwai.core.risk.types import HAZARD_TYPES
from nigiwai.processing.provider import ALGORITHMS
from nigiwai.tests.processing.conftest import (
    CRS,
    RESIDENTS,
    X,
    Y,
    digests,
    feedback_class,
)

NAME = "overlay_hazards"
TOTAL = sum(RESIDENTS)
COLUMNS = ("type", "scenario", "rank", "depth_min_m", "depth_max_m")
# West third of the town (the first column of cells) and 40 % of the second; half of the first.
WEST = ("flood", "L2", "2", np.nan, np.nan, (0, 0, 700, 1500))
DEEP = ("flood", "L2", "", 3.0, 5.0, (0, 0, 250, 1500))
SLIDE = ("landslide_debris_flow", "", "2", np.nan, np.nan, (1400, 1400, 1500, 1500))
MISSED = ("tsunami", "", "1", np.nan, np.nan, (90_000, 0, 90_010, 10))


def box(*sides):
    import shapely

    west, south, east, north = sides
    return shapely.box(X + west, Y + south, X + east, Y + north)


def hazards(town, *rows, name="hazards", crs=None, **columns):
    import geopandas

    table = {column: [row[place] for row in rows] for place, column in enumerate(COLUMNS)}
    shapes = [row[5] if hasattr(row[5], "geom_type") else box(*row[5]) for row in rows]
    return town.write(
        name, geopandas.GeoDataFrame({**table, **columns}, geometry=shapes, crs=CRS), crs)


def buildings(town):
    """Two houses in the south-west zone, one north of it; one outside all zones."""
    import geopandas

    table = {
        "id": ["b1", "b2", "b3", "b4"], "use": ["住宅"] * 4, "storeys": [2.0, 1.0, np.nan, 3.0],
        "structure": ["木造", None, "非木造（RC造）", None],
        "floor_area_m2": [200.0, 100.0, np.nan, 50.0], "height_m": [np.nan, np.nan, 9.0, np.nan],
        "footprint_m2": [np.nan] * 4,
    }
    shapes = [box(240, 100, 260, 110), box(400, 100, 410, 110), box(10, 900, 20, 910),
              box(9000, 9000, 9010, 9010)]
    return town.write("buildings", geopandas.GeoDataFrame(table, geometry=shapes, crs=CRS))


def parameters(town, *rows, **others):
    return {"ZONES": town.parameters()["ZONES"],
            "HAZARDS": hazards(town, *(rows or (WEST, DEEP, SLIDE, MISSED))), **others}


def column_residents(column):
    return sum(RESIDENTS[column::3])


def total(ran, hazard, rank, level="town"):
    table = ran.frame("OUTPUT_TOTALS", None)
    found = table[(table["hazard"] == hazard) & (table["rank"] == rank)
                  & (table["level"] == level)]
    assert len(found) == 1
    return found.iloc[0]


# Definition


def test_definition(provider):
    from pathlib import Path

    from nigiwai.bridge.resources import style_path

    algorithm = provider.algorithm(NAME)
    assert (algorithm.id(), algorithm.groupId()) == (f"nigiwai:{NAME}", "risk")
    definitions = {each.name(): each for each in algorithm.parameterDefinitions()}
    assert all(each.help() and each.description() for each in definitions.values())
    optional = {name for name, each in definitions.items() if each.flags() & each.Flag.FlagOptional}
    assert set(definitions) - optional == {
        "TARGETS", "DAY_TYPE", "HOUR", "DEPTH_TYPE", "DEPTH_SCENARIO", "OUTPUT_TARGETS",
        "OUTPUT_TOTALS"}
    assert not algorithm.icon().pixmap(32, 32).isNull()
    assert ("risk.overlay_hazards", "OverlayHazards") in ALGORITHMS
    assert all(Path(style_path(f"hazard_{key}")).is_file() for key in HAZARD_TYPES)


# Results


def test_zones_by_hand_and_sums_reconcile(town, run):
    ran = run(NAME, parameters(town))
    zones = ran.frame("OUTPUT_TARGETS")
    assert list(zones.columns) == [name for name, _ in fields.EXPOSURE_TARGETS] + ["geometry"]
    assert list(zones["rank_flood_l2"]) == [3, 2, 0] * 3
    assert (zones["rank_flood"] == zones["rank_flood_l2"]).all()
    assert zones["rank_flood_l1"].isna().all()
    assert list(zones["rank_tsunami"]) == [0] * 9
    assert zones.loc["z22", "rank_landslide_debris_flow"] == 2
    assert zones.loc["z22", "evacuation"] == "horizontal"
    assert zones.loc["z22", "evacuation_why"] == "landslide_debris_flow"
    # Houses of two storeys are assumed: 0.5 to 3 m floods one, 3 to 5 m both.
    assert list(zones["evacuation"])[:3] == ["horizontal", "vertical", "none"]
    # In what part of a zone people do what: half of the first column leaves, half goes upstairs.
    own = zones.loc["z00"]
    assert (own["residents_horizontal"], own["residents_vertical"]) == pytest.approx(
        (RESIDENTS[0] / 2, RESIDENTS[0] / 2))
    assert zones.loc["z10", "residents_vertical"] == pytest.approx(0.4 * RESIDENTS[1])
    assert zones.loc["z22", "residents_horizontal"] == pytest.approx(0.04 * RESIDENTS[8])
    classes = [f"residents_{name}" for name in fields.EVACUATION_CLASSES]
    np.testing.assert_allclose(zones[classes].sum(axis=1), RESIDENTS)
    west, middle = column_residents(0), column_residents(1)
    left = ran.frame("OUTPUT_EVACUATION", None).set_index("evacuation")
    assert list(left.columns) == [
        name for name, _ in fields.EXPOSURE_EVACUATION if name != "evacuation"]
    assert left.loc["horizontal", "residents"] == pytest.approx(0.5 * west + 0.04 * RESIDENTS[8])
    assert left.loc["vertical", "residents"] == pytest.approx(0.5 * west + 0.4 * middle)
    assert left["residents"].sum() == pytest.approx(TOTAL)
    assert left["residents_share"].sum() == pytest.approx(1.0)
    assert left["targets"].sum() == 9
    assert total(ran, "flood L2", 3)["residents"] == pytest.approx(0.5 * west)
    assert total(ran, "flood L2", 2)["residents"] == pytest.approx(0.5 * west + 0.4 * middle)
    assert total(ran, "flood L2", 3)["residents_low"] == pytest.approx(0.0)
    assert total(ran, "flood L2", 3)["residents_high"] == pytest.approx(west)
    table = ran.frame("OUTPUT_TOTALS", None)
    for _hazard, rows in table.groupby("hazard"):
        assert rows["residents"].sum() == pytest.approx(TOTAL)
        assert rows["area_m2"].sum() == pytest.approx(9 * 250_000)
        assert rows["residents_share"].sum() == pytest.approx(1.0)
        assert rows["targets"].sum() == 9
    assert ran.results["HAZARDS_FOUND"] == 3
    assert ran.results["RESIDENTS_EXPOSED"] == pytest.approx(west + 0.4 * middle)
    assert any("meet no target" in line and "tsunami" in line for line in ran.feedback.warned)


def test_rows_of_a_target_add_up(town, run):
    ran = run(NAME, parameters(town))
    rows = ran.frame("OUTPUT_EXPOSURE", None)
    assert list(rows.columns) == [name for name, _ in fields.EXPOSURE_ROWS]
    sums = rows.groupby(["id", "hazard"])[["area_share", "residents", "age_85_up"]].sum()
    assert np.allclose(sums["area_share"], 1.0)
    flood = sums.xs("flood L2", level="hazard")
    assert np.allclose(flood.loc[list(town.zones["id"]), "residents"], RESIDENTS)
    assert flood["age_85_up"].sum() == pytest.approx(0.06 * TOTAL)
    assert set(rows["basis"]) == {"area"}


def test_buildings_have_their_worst_rank_storeys_and_people(town, run):
    ran = run(NAME, parameters(town, TARGETS="building", BUILDINGS=buildings(town)))
    found = ran.frame("OUTPUT_TARGETS")
    assert list(found["rank_flood_l2"]) == [3, 2, 3, 0]
    assert list(found["structure"].fillna("")) == ["wooden", "", "non_wooden", ""]
    assert list(found["storeys"]) == [2, 1, 3, 3]
    assert list(found["dry_storeys"]) == [0, 0, 1, 3]
    assert list(found["evacuation"]) == ["horizontal", "horizontal", "vertical", "none"]
    # Living floor: all but one of two storeys (100 m²), half of one storey (50 m²).
    assert list(found["residents"].round(6)) == [600.0, 300.0, 2100.0, 0.0]
    assert list(found["floor_area_m2"]) == [200.0, 100.0, 300.0, 50.0]
    # Everybody in a building does the same.
    assert list(found["residents_horizontal"].round(6)) == [600.0, 300.0, 0.0, 0.0]
    assert list(found["residents_vertical"].round(6)) == [0.0, 0.0, 2100.0, 0.0]
    rows = ran.frame("OUTPUT_EXPOSURE", None)
    own = rows[(rows["id"] == "b1") & (rows["hazard"] == "flood L2")].set_index("rank")
    assert dict(own["area_share"]) == pytest.approx({2: 0.5, 3: 0.5})
    assert dict(own["residents"]) == pytest.approx({2: 0.0, 3: 600.0})
    assert dict(own["floor_share"]) == pytest.approx({2: 0.0, 3: 1.0})
    # Zones without buildings keep their people, spread over their area.
    table = ran.frame("OUTPUT_TOTALS", None)
    assert table[table["hazard"] == "flood L2"]["residents"].sum() == pytest.approx(TOTAL)
    assert set(table["basis"]) == {"building area"}


def test_zones_with_some_buildings_say_how_people_are_counted(town, run):
    ran = run(NAME, parameters(town, BUILDINGS=buildings(town)))
    zones = ran.frame("OUTPUT_TARGETS")
    assert list(zones["basis"]) == ["building", "area", "area", "building", *["area"] * 5]
    rows = ran.frame("OUTPUT_EXPOSURE", None)
    own = rows[(rows["id"] == "z00") & (rows["hazard"] == "flood L2")].set_index("rank")
    assert dict(own["residents"]) == pytest.approx({2: 300.0, 3: 600.0})
    assert dict(own["floor_area_m2"]) == pytest.approx({2: 100.0, 3: 200.0})
    assert zones.loc["z00", "floor_area_m2"] == pytest.approx(300.0)
    assert any("evenly over their area" in line for line in ran.feedback.warned)


def test_plan_areas_hold_people_by_area_and_districts_by_centroid(town, run):
    import geopandas

    plans = geopandas.GeoDataFrame(
        {"id": ["p1", "p2"], "kind": ["residence_induction"] * 2, "name": ["甲", None]},
        geometry=[box(0, 0, 500, 750), box(500, 0, 1000, 250)], crs=CRS)
    districts = geopandas.GeoDataFrame(
        {"id": ["d1"], "name": ["西町"]}, geometry=[box(0, 0, 500, 1500)], crs=CRS)
    ran = run(NAME, parameters(
        town, TARGETS="plan_area", PLAN_AREAS=town.write("plans", plans),
        DISTRICTS=town.write("districts", districts)))
    found = ran.frame("OUTPUT_TARGETS")
    assert list(found["residents"]) == pytest.approx(
        [RESIDENTS[0] + 0.5 * RESIDENTS[3], 0.5 * RESIDENTS[1]])
    rows = ran.frame("OUTPUT_EXPOSURE", None)
    own = rows[(rows["id"] == "p2") & (rows["hazard"] == "flood L2")].set_index("rank")
    assert dict(own["residents"]) == pytest.approx(
        {0: 0.3 * RESIDENTS[1], 2: 0.2 * RESIDENTS[1]})
    table = ran.frame("OUTPUT_TOTALS", None)
    flood = table[table["hazard"] == "flood L2"]
    assert flood[flood["level"] == "town"]["residents"].sum() == pytest.approx(TOTAL)
    by_district = flood[flood["level"] == "district"].groupby("district")["residents"].sum()
    assert by_district["西町"] == pytest.approx(column_residents(0))
    assert by_district.sum() == pytest.approx(TOTAL)
    by_kind = flood[flood["level"] == "kind"].groupby("district")["residents"].sum()
    assert by_kind["residence_induction"] == pytest.approx(found["residents"].sum())


def test_facilities_are_points_without_people(town, run):
    made = town.parameters()
    ran = run(NAME, parameters(town, TARGETS="facility", FACILITIES=made["FACILITIES"]))
    found = ran.frame("OUTPUT_TARGETS")
    assert found.geometry.geom_type.eq("Point").all()
    assert found.loc["f2", "rank_flood_l2"] == 3
    assert found.loc["f1", "rank_flood_l2"] == 2
    assert found.loc["f7", "rank_flood_l2"] == 0
    assert found["residents"].isna().all()
    assert total(ran, "flood L2", 3)["residents"] == pytest.approx(0.5 * column_residents(0))


def test_people_present_from_scored_zones_and_from_measured_cells(town, run):
    import pandas as pd

    scored = pd.DataFrame({
        "id": list(town.zones["id"])[:8], "presence_density": 1.0,
        **{f"presence_{band}": [10.0] * 8 for band in ("midday", "evening")},
        **{f"presence_{band}_holiday": [30.0] * 8 for band in ("midday", "evening")}})
    scored.loc[0, "presence_midday"] = 100.0
    file = town.write("scored", scored)
    ran = run(NAME, parameters(town, PRESENCE=file))
    assert list(ran.frame("OUTPUT_TARGETS")["present"].fillna(-1)) == [100, *[10] * 7, -1]
    assert total(ran, "flood L2", 3)["present"] == pytest.approx(50 + 5 + 5)
    assert total(ran, "flood L2", 0)["present_basis"] == "scored"
    ran = run(NAME, parameters(town, PRESENCE=file, DAY_TYPE="holiday", HOUR=20))
    assert ran.frame("OUTPUT_TARGETS")["present"].max() == 30
    ran = run(NAME, parameters(town, PRESENCE=file, DAY_TYPE="all"))
    assert ran.frame("OUTPUT_TARGETS")["present"].iloc[1] == pytest.approx((50 + 60) / 7)
    nobody = run(NAME, parameters(town))
    assert nobody.frame("OUTPUT_TARGETS")["present"].isna().all()


def test_measured_people_flow_by_day_and_night(town, run):
    import geopandas
    import pandas as pd
    from nigiwai.core.geo import mesh

    centres = geopandas.GeoSeries(town.zones.centroid, crs=CRS).to_crs("EPSG:6668")
    codes = mesh.encode(centres.x.to_numpy(), centres.y.to_numpy(), "1km")
    rows = [{"place_id": code, "day_type": day, "time_band": band, "persons": persons}
            for code in sorted(set(codes)) for day, band, persons in (
                ("weekday", "day", 700.0), ("holiday", "day", 350.0), ("weekday", "night", 70.0),
                ("holiday", "night", 70.0))]
    file = town.write("observations", pd.DataFrame(rows))
    day, night, mean = (
        run(NAME, parameters(town, OBSERVATIONS=file, **others)).frame("OUTPUT_TARGETS")
        for others in ({}, {"HOUR": 2}, {"DAY_TYPE": "all"}))
    assert set(day["present_basis"]) == {"measured"}
    assert night["present"].sum() == pytest.approx(0.1 * day["present"].sum())
    assert mean["present"].sum() == pytest.approx(day["present"].sum() * 600 / 700)
    # Within a cell people are where residents are.
    codes = np.asarray(codes)
    same = np.flatnonzero(codes == codes[0])
    present = day["present"].to_numpy()[same]
    np.testing.assert_allclose(
        present / present.sum(), np.array(RESIDENTS)[same] / np.array(RESIDENTS)[same].sum())


# Times


def timed(town):
    rows = (WEST, SLIDE, SLIDE)
    return hazards(
        town, *rows, time=[None, "2026-09-05T10:00", "2026-09-05T13:00"],
        end=[None, "2026-09-05T12:00", None])


def test_every_moment_and_one(town, run):
    given = {"ZONES": town.parameters()["ZONES"], "HAZARDS": timed(town), "TIME_FIELD": "time",
             "END_FIELD": "end"}
    ran = run(NAME, given)
    found = ran.frame("OUTPUT_TARGETS", None)
    corner = found[found["id"] == "z22"].set_index("moment")
    assert dict(corner["rank_landslide_debris_flow"]) == {
        "2026-09-05T10:00:00": 2, "2026-09-05T12:00:00": 0, "2026-09-05T13:00:00": 2}
    assert list(corner["until"].fillna("")) == [
        "2026-09-05T12:00:00", "2026-09-05T13:00:00", ""]
    assert list(corner["rank_flood_l2"]) == [0, 0, 0]
    one = run(NAME, {**given, "MOMENT": "2026-09-05T11:30:00"})
    table = one.frame("OUTPUT_TOTALS", None)
    assert set(table["moment"]) == {"2026-09-05T11:30:00"}
    assert total(one, "landslide_debris_flow", 2)["targets"] == 1


def test_times_may_be_a_field_of_dates(town, run):
    import pandas as pd

    file = hazards(town, WEST, SLIDE, time=pd.to_datetime(["2026-09-05 10:00", "2026-09-05 13:00"]))
    ran = run(NAME, {"ZONES": town.parameters()["ZONES"], "HAZARDS": file, "TIME_FIELD": "time"})
    assert set(ran.frame("OUTPUT_TARGETS", None)["moment"]) == {
        "2026-09-05T10:00:00", "2026-09-05T13:00:00"}


def test_layers_load_in_the_colours_of_the_hazard_and_with_their_times(town, run, qgis_app):
    from nigiwai.bridge.risk.exposure_style import style_targets
    from qgis.core import QgsVectorLayer

    ran = run(NAME, {"ZONES": town.parameters()["ZONES"], "HAZARDS": timed(town),
                     "TIME_FIELD": "time"})
    layer = QgsVectorLayer(ran.results["OUTPUT_TARGETS"], "targets")
    style_targets(layer, HAZARD_TYPES["flood"], True)
    categories = layer.renderer().categories()
    assert [one.value() for one in categories] == list(range(7))
    colour = categories[2].symbol().color()
    assert (colour.red(), colour.green(), colour.blue()) == (255, 216, 192)
    assert "0.5 – 3 m" in categories[2].label()
    assert layer.temporalProperties().isActive()


# Refusals


def test_refusals(town, refuse):
    made = town.parameters()
    here = {"ZONES": made["ZONES"]}
    assert "BUILDINGS" in refuse(NAME, parameters(town, TARGETS="building"))
    assert "no hazard" in refuse(NAME, here)
    assert "type" in refuse(NAME, {**here, "HAZARDS": made["FACILITIES"]})
    wrong = ("volcano", "", "1", np.nan, np.nan, (0, 0, 1, 1))
    assert "volcano" in refuse(NAME, parameters(town, wrong))
    assert "flood L2" in refuse(NAME, parameters(town, SHOWN_HAZARD="flood L9"))
    bad = hazards(town, WEST, name="bad", time=["soon"])
    assert "soon" in refuse(NAME, {**here, "HAZARDS": bad, "TIME_FIELD": "time"})
    none = hazards(town, WEST, name="none", time=[None])
    assert "no moment" in refuse(NAME, {**here, "HAZARDS": none, "TIME_FIELD": "time"})
    assert "presence" in refuse(NAME, parameters(town, PRESENCE=made["ZONES"]))


def test_limits_that_do_not_rise_are_refused(town, refuse):
    from nigiwai.tests.processing.conftest import assumption_table

    rows = town.write("assumptions", assumption_table([("risk", "flood", "break_1_m", 4.0)]))
    assert "rise" in refuse(NAME, parameters(town, ASSUMPTIONS=rows))


def test_cancelling_leaves_nothing(town, run, out):
    from qgis.core import QgsProcessingException

    given = parameters(town)
    before = digests(out.parent)
    with pytest.raises(QgsProcessingException, match="Stopped"):
        run(NAME, given, feedback_class()(stop_at=40))
    assert digests(out.parent) == before

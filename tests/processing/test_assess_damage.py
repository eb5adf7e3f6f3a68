"""``nigiwai:assess_damage``: its definition, its refusals, its run and its result."""

from pathlib import Path
from statistics import NormalDist

import numpy as np
import pytest
from nigiwai.bridge.risk import fields as risk_fields
from nigiwai.processing.risk.assess_damage import AssessDamage

from .conftest import CRS, RESIDENTS, X, Y, assumption_table, feedback_class

NAME = "assess_damage"
phi = NormalDist().cdf
# id, structure, year, floor area, storeys, use, metres east and north of the corner.
HOUSES = (
    ("b1", "木造・土蔵造", 1955, 100.0, 2, "住宅", 100, 100),
    ("b2", "木造・土蔵造", 1990, 120.0, 2, "住宅", 200, 100),
    ("b3", "鉄筋コンクリート造", 1975, 800.0, 4, "共同住宅", 700, 100),
    ("b4", None, None, None, None, None, 1300, 1300),
)


def box(east, north, wide, high):
    import shapely

    return shapely.box(X + east, Y + north, X + east + wide, Y + north + high)


def buildings(rows=HOUSES):
    import geopandas
    import pandas as pd

    ids, structure, year, floor, storeys, use, east, north = zip(*rows)
    table = {"id": ids, "structure": structure, "use": use,
             "year": pd.array(year, dtype="Int64"), "storeys": pd.array(storeys, dtype="Int64"),
             "floor_area_m2": [np.nan if one is None else one for one in floor]}
    return geopandas.GeoDataFrame(
        table, geometry=[box(e, n, 10, 10) for e, n in zip(east, north)], crs=CRS)


def hazards(*rows):
    """Rows of type, scenario, rank, depth limits, box."""
    import geopandas

    kind, scenario, rank, low, high, boxes = zip(*rows)
    return geopandas.GeoDataFrame(
        {"type": kind, "scenario": scenario, "rank": rank, "depth_min_m": low,
         "depth_max_m": high}, geometry=[box(*one) for one in boxes], crs=CRS)


FLOOD = ("flood", "L2", 2, np.nan, np.nan, (0, 0, 500, 500))
DEEP = ("tsunami", "", 3, np.nan, np.nan, (0, 0, 150, 500))


@pytest.fixture
def given(town):
    """``given(**parameters)``: parameters with the buildings and zones."""
    def make(houses=True, zones=True, areas=(FLOOD, DEEP), **others):
        made = {"DRAWS": 0, **others}
        if houses:
            made["BUILDINGS"] = town.write("buildings", buildings())
        if zones:
            made["ZONES"] = town.write("zones", town.zones)
        if areas:
            made["HAZARDS"] = town.write("hazards", hazards(*areas))
        return made
    return make


def targets(ran, function, hazard=None):
    frame = ran.frame("OUTPUT_TARGETS", None)
    frame = frame[frame["function"] == function]
    if hazard:
        frame = frame[frame["hazard"] == hazard]
    return frame.set_index("id")


def total(ran, function, district=None, hazard=None):
    frame = ran.frame("OUTPUT_TOTALS", None)
    frame = frame[frame["function"] == function]
    frame = frame[frame["district"].isna() if district is None else frame["district"] == district]
    if hazard:
        frame = frame[frame["hazard"] == hazard]
    (row,) = frame.to_dict("records")
    return row


# Definition.


def test_definition():
    algorithm = AssessDamage().create()
    assert (algorithm.name(), algorithm.groupId()) == (NAME, "risk")
    definitions = {one.name(): one for one in algorithm.parameterDefinitions()}
    assert list(definitions)[:11] == [
        "BUILDINGS", "ZONES", "DISTRICTS", "HAZARDS", "RASTER", "RASTER_HAZARD", "INTENSITY",
        "FUNCTIONS", "YEN_PER_M2", "ASSUMPTIONS", "DRAWS"]
    assert all(one.help() and one.description() for one in definitions.values())
    for name in list(definitions)[:10]:
        if name != "RASTER_HAZARD":
            assert definitions[name].flags() & definitions[name].Flag.FlagOptional, name
    assert [one.name() for one in algorithm.outputDefinitions()] == [
        "OUTPUT_TARGETS", "OUTPUT_TOTALS", "REPORT"]


# Results.


def test_columns_are_those_that_are_promised(run, given):
    ran = run(NAME, given())
    for output, columns in (("OUTPUT_TARGETS", risk_fields.DAMAGE_TARGETS),
                            ("OUTPUT_TOTALS", risk_fields.DAMAGE_TOTALS)):
        found = [name for name in ran.frame(output, None).columns if name not in ("fid", "geometry")]
        assert found == [name for name, _ in columns]
    table = ran.frame("OUTPUT_TOTALS", None)
    assert list(zip(table["hazard"], table["function"])) == [
        ("flood L2", "flood_above_floor"), ("flood L2", "flood_above_ground"),
        ("flood L2", "function_loss"), ("tsunami", "function_loss"),
        ("tsunami", "tsunami_yokohama"), ("tsunami", "tsunami_suppasri")]
    assert set(table["verified"]) == {0}
    assert table["source"].notna().all()
    assert any("were not compared with their original" in text for text in ran.feedback.warned)


def test_an_earthquake_by_hand(run, given):
    ran = run(NAME, given(areas=(), INTENSITY=6.3, YEN_PER_M2=200_000))
    found = targets(ran, "seismic_intensity")
    full = [phi((6.3 - 6.25) / 0.27), phi((6.3 - 6.95) / 0.44), phi((6.3 - 7.05) / 0.54)]
    assert found.loc[["b1", "b2", "b3"], "full"].tolist() == pytest.approx(full)
    assert found.loc["b4", "assumed"] == "structure; year; floor_area"
    assert found["assumed"].isna().tolist() == [True, True, True, False]
    assert found.loc["b4", "structure"] == "unknown"
    assert found.loc["b4", "floor_area_m2"] == 200
    assert found["valid"].tolist() == [1, 1, 1, 1]
    assert (found["intensity_low"] < 6.3).all()
    row = total(ran, "seismic_intensity")
    assert row["full"] == pytest.approx(found["full"].sum())
    assert row["damage_yen"] == pytest.approx(200_000 * row["damaged_floor_m2"])
    # The homes of the two zones in the south-west hold their residents; b4 is in z22 (nobody).
    living = 50 + 60
    night = {"b1": RESIDENTS[0] * 50 / living, "b2": RESIDENTS[0] * 60 / living, "b3": RESIDENTS[1]}
    assert row["people_night"] == pytest.approx(RESIDENTS[0] + RESIDENTS[1])
    injured = 0.0309 * sum(night[key] * found.loc[key, "full"] for key in night)
    assert row["injured_night"] == pytest.approx(injured)
    assert row["deaths_day"] < row["deaths_night"]
    assert "Tokyo 2022" in row["people_functions"]
    assert any("live in zones without any building" in text for text in ran.feedback.warned)
    assert any("1 of 4 buildings are of unknown structure" in text for text in ran.feedback.warned)


def test_floods_and_tsunamis_take_the_worst_area(run, given):
    ran = run(NAME, given())
    flood = targets(ran, "flood_above_floor")
    assert sorted(flood.index) == ["b1", "b2"]
    # Rank 2 is 0.5 to 3 m; its middle is 1.25 m above the floor.
    assert flood["damage_ratio"].tolist() == [0.406, 0.406]
    assert flood[["intensity_low", "intensity", "intensity_high"]].iloc[0].tolist() == [0.5, 1.75, 3]
    assert flood["full"].isna().all()
    assert flood["above_floor"].tolist() == [1, 1]
    assert targets(ran, "flood_above_ground")["damage_ratio"].tolist() == [0.406, 0.406]
    assert targets(ran, "tsunami_yokohama")["full"].tolist() == [1]
    wood = targets(ran, "tsunami_suppasri")["full"].tolist()
    assert wood == pytest.approx([phi((np.log(4.0) - 0.6721) / 0.4985)])
    assert total(ran, "function_loss", hazard="tsunami")["no_outlets"] == 1


def test_half_a_metre_exactly_and_bands(run, given):
    areas = (("flood", "L1", None, 0.5, 0.5, (0, 0, 500, 500)),)
    flood = targets(run(NAME, given(areas=areas), prefix="a_"), "flood_above_floor")
    assert flood["damage_ratio"].tolist() == [0.189, 0.189]
    ran = run(NAME, given(DRAWS=40))
    row = total(ran, "flood_above_floor")
    assert row["damage_ratio_low"] < row["damage_ratio"] < row["damage_ratio_high"]
    assert row["damaged_floor_m2_low"] < row["damaged_floor_m2"]
    both = targets(ran, "flood_above_floor")
    assert (both["damage_ratio_low"] < both["damage_ratio_high"]).all()


def test_outside_its_range_a_function_says_so(run, given):
    ran = run(NAME, given(areas=(), INTENSITY=4.6))
    assert set(targets(ran, "seismic_intensity")["valid"]) == {0}
    row = total(ran, "seismic_intensity")
    assert row["targets_invalid"] == row["targets"] == 4
    assert "4 of 4 targets have an intensity outside the range 5 to 7" in row["note"]
    assert any("outside the range 5 to 7" in text for text in ran.feedback.warned)


def test_zones_stand_in_where_there_are_no_buildings(run, given, town):
    ran = run(NAME, given(houses=False))
    flood = targets(ran, "flood_above_floor")
    assert set(flood["target"]) == {"zone"}
    assert flood.index.tolist() == ["z00"]
    dwellings = RESIDENTS[0] / 2.21
    assert flood["floor_area_m2"].tolist() == pytest.approx([92 * dwellings])
    assert flood["buildings"].tolist() == pytest.approx([dwellings * (0.55 / 1.15 + 0.45 / 6)])
    tsunami = targets(ran, "tsunami_yokohama")
    assert tsunami["hazard_share"].tolist() == pytest.approx([0.3])
    assert total(ran, "tsunami_yokohama")["people_night"] == pytest.approx(0.3 * RESIDENTS[0])
    assert any("There are no buildings" in text for text in ran.feedback.warned)
    town.zones["households"] = 400.0
    town.zones["presence_midday"] = np.array(RESIDENTS) * 2
    ran = run(NAME, given(houses=False), prefix="b_")
    assert targets(ran, "flood_above_floor")["floor_area_m2"].tolist() == [92 * 400]
    row = total(ran, "tsunami_yokohama")
    assert row["deaths_day"] == pytest.approx(2 * row["deaths_night"])


def test_districts_and_a_report(run, given, town, out):
    import geopandas

    districts = geopandas.GeoDataFrame(
        {"name": ["西", "東<b>", None]},
        geometry=[box(0, 0, 600, 1500), box(600, 0, 900, 1500), box(0, 0, 9, 9)], crs=CRS)
    report = out / "damage.html"
    ran = run(NAME, given(DISTRICTS=town.write("districts", districts), REPORT=str(report),
                          INTENSITY=6.5, DRAWS=10))
    whole, west, east = (total(ran, "seismic_intensity", name) for name in (None, "西", "東<b>"))
    assert whole["full"] == pytest.approx(west["full"] + east["full"])
    assert (west["targets"], east["targets"]) == (2, 2)
    assert any("1 districts of “districts” have no name" in text for text in ran.feedback.warned)
    page = report.read_text(encoding="utf-8")
    assert "東&lt;b&gt;" in page
    assert "<b>" not in page
    assert "6.25; 0.27" in page
    assert "Suppasri" in page
    assert "second hand" in page
    assert "not verified" in page.lower()
    assert page.count("<svg") >= 6


@pytest.fixture
def raster(tmp_path):
    """``raster(values, **)``: path of a raster of 100 m cells from the corner of the town."""
    from osgeo import gdal, osr

    def make(values, epsg=6676, left=X, top=Y + 1500, cell=100.0):
        values = np.asarray(values, dtype="float32")
        path = str(tmp_path / "in" / "depth.tif")
        data = gdal.GetDriverByName("GTiff").Create(path, *values.shape[::-1], 1, gdal.GDT_Float32)
        data.SetGeoTransform((left, cell, 0, top, 0, -cell))
        if epsg:
            crs = osr.SpatialReference()
            crs.ImportFromEPSG(epsg)
            data.SetProjection(crs.ExportToWkt())
        data.GetRasterBand(1).SetNoDataValue(-9999)
        data.GetRasterBand(1).WriteArray(values)
        data = None
        return path
    return make


def test_a_raster_of_depths(run, given, raster):
    depth = np.full((15, 15), -9999.0)
    depth[13:15, 1:3] = 0.5
    depth[13, 1] = 2.2
    ran = run(NAME, given(areas=(), RASTER=raster(depth), RASTER_HAZARD="flood"))
    flood = targets(ran, "flood_above_floor")
    assert sorted(flood.index) == ["b1", "b2"]
    assert flood.loc["b1", "intensity"] == pytest.approx(2.25)
    # b2 only touches the border of that cell.
    assert flood.loc["b2", "intensity_low"] == pytest.approx(0.5)
    assert flood.loc["b2", "damage_ratio"] == 0.189


def test_a_raster_of_intensities(run, given, raster):
    values = np.full((15, 15), 6.3)
    ran = run(NAME, given(areas=(), RASTER=raster(values), RASTER_HAZARD="seismic_intensity"))
    found = targets(ran, "seismic_intensity")
    assert found["intensity"].tolist() == pytest.approx([6.35] * 4)
    assert found.loc["b1", "full"] == pytest.approx(phi((6.35 - 6.25) / 0.27))


def test_assumptions_given_stand_above_those_built_in(run, given, town):
    table = town.write("assumptions", assumption_table([
        ("damage", "replacement", "ratio_full", 1.0), ("risk", "storey", "floor_m", 0.3)]))
    before = run(NAME, given(INTENSITY=6.9), prefix="a_")
    after = run(NAME, given(INTENSITY=6.9, ASSUMPTIONS=table))
    assert total(after, "seismic_intensity")["damage_ratio"] > total(
        before, "seismic_intensity")["damage_ratio"]


def test_order_of_rows_does_not_matter(run, town, given):
    first = run(NAME, given(INTENSITY=6.3, DRAWS=5), prefix="a_").frame("OUTPUT_TOTALS", None)
    parameters = given(INTENSITY=6.3, DRAWS=5)
    parameters["BUILDINGS"] = town.write("buildings", buildings(HOUSES[::-1]))
    again = run(NAME, parameters).frame("OUTPUT_TOTALS", None)
    for column in ("full", "half", "damage_ratio", "deaths_night_high", "people_night"):
        np.testing.assert_allclose(again[column], first[column], rtol=1e-9)


# Refusals.


def test_wrong_inputs_are_sentences_and_leave_everything_as_it_was(refuse, given, town, raster):
    text = refuse(NAME, given(houses=False, zones=False))
    assert "Neither buildings nor zones" in text
    text = refuse(NAME, given(areas=()))
    assert "INTENSITY" in text
    text = refuse(NAME, given(FUNCTIONS=["liquefaction_area"]))
    assert "liquefaction_area: liquefaction" in text
    assert "flood, tsunami" in text
    flat = np.ones((3, 3))
    text = refuse(NAME, given(areas=(), RASTER=raster(flat, epsg=0)))
    assert "depth" in text
    town.zones["residents"] = -1.0
    text = refuse(NAME, given(houses=False))
    assert "residents" in text


def test_empty_tables_count_as_not_given(run, refuse, town, given):
    empty = town.write("empty", buildings().iloc[:0])
    ran = run(NAME, {**given(houses=False), "BUILDINGS": empty})
    assert set(ran.frame("OUTPUT_TARGETS", None)["target"]) == {"zone"}
    nothing = town.write("nothing", hazards(FLOOD).iloc[:0])
    assert "No hazard was given" in refuse(NAME, {**given(areas=()), "HAZARDS": nothing})


def test_a_hazard_elsewhere_gives_empty_tables_and_says_so(run, given):
    ran = run(NAME, given(areas=(("flood", "L2", 3, np.nan, np.nan, (90_000, 0, 10, 10)),)))
    assert not len(ran.frame("OUTPUT_TARGETS", None))
    assert any("No building or zone lies in this hazard" in text for text in ran.feedback.warned)


def test_hazards_without_a_function_are_told(run, given):
    slide = ("landslide", "", 1, np.nan, np.nan, (0, 0, 500, 500))
    ran = run(NAME, given(areas=(FLOOD, slide)))
    assert any("No damage function is about: landslide" in text for text in ran.feedback.said)


def test_stopping_leaves_nothing(refuse, given):
    text = refuse(NAME, given(INTENSITY=6.3, DRAWS=20), feedback_class()(stop_at=60))
    assert "Stopped" in text


def test_inputs_stay_as_they_are(run, given):
    parameters = given(INTENSITY=6.0)
    files = {name: Path(value).read_bytes() for name, value in parameters.items()
             if str(value).endswith(".gpkg")}
    run(NAME, parameters)
    assert all(Path(parameters[name]).read_bytes() == was for name, was in files.items())

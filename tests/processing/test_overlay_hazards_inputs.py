"""Hazards as they come: broken, overlapping, in other systems, as rasters, beside the town."""

import geopandas  # noqa: TID253 - tests on layers
import numpy as np
import pytest
import shapely  # noqa: TID253 - tests on layers
from nigiwai.tests.processing.conftest import CRS, RESIDENTS, X, Y, at
from nigiwai.tests.processing.test_overlay_hazards import MISSED, NAME, hazards, total

TOTAL = sum(RESIDENTS)


def flood(rank, sides):
    return "flood", "L2", str(rank), np.nan, np.nan, sides


def test_several_systems_broken_areas_and_ranks_as_texts(town, run):
    import shapely

    bow_tie = shapely.Polygon([(X, Y), (X + 500, Y + 500), (X + 500, Y), (X, Y + 500)])
    rows = (("inland_flood", "", "0.3~0.5m未満", np.nan, np.nan, (0, 0, 500, 500)),
            ("inland_flood", "", "3", np.nan, np.nan, bow_tie),
            ("volcano", "", "1", np.nan, np.nan, (0, 0, 1, 1)),
            ("inland_flood", "", "1", np.nan, np.nan, at(5, 5)))
    ran = run(NAME, {"ZONES": town.parameters(crs="EPSG:4326")["ZONES"],
                     "HAZARDS": hazards(town, *rows, crs="EPSG:6668")})
    assert total(ran, "inland_flood", 3)["residents"] == pytest.approx(
        RESIDENTS[0] / 2, rel=1e-4)
    told = " ".join(ran.feedback.warned)
    for text in ("were repaired", "not in the registry", "have no area", "as a text"):
        assert text in told


def test_areas_that_overlap_count_once_and_those_that_touch_add_up(town, run):
    # Two of rank 2 overlap, a third of rank 3 lies over both, a fourth touches; twice the same one.
    rows = [flood(2, (0, 0, 300, 500)), flood(2, (200, 0, 400, 500)), flood(3, (150, 0, 250, 500)),
            flood(2, (400, 0, 500, 500)), flood(3, (150, 0, 250, 500))]
    ran = run(NAME, {"ZONES": town.parameters()["ZONES"], "HAZARDS": hazards(town, *rows)})
    assert total(ran, "flood L2", 3)["area_m2"] == pytest.approx(100 * 500)
    assert total(ran, "flood L2", 2)["area_m2"] == pytest.approx(400 * 500)
    assert total(ran, "flood L2", 0)["area_m2"] == pytest.approx(8 * 250_000)
    assert total(ran, "flood L2", 2)["residents"] == pytest.approx(0.8 * RESIDENTS[0])
    # The neighbours of the zone are only touched.
    zones = ran.frame("OUTPUT_TARGETS")
    assert list(zones["rank_flood_l2"]) == [3, *[0] * 8]


def test_a_hazard_that_misses_the_town_is_said_and_counts_nobody(town, run):
    ran = run(NAME, {"ZONES": town.parameters()["ZONES"], "HAZARDS": hazards(town, MISSED)})
    assert any("meet no target" in line and "tsunami" in line for line in ran.feedback.warned)
    assert ran.results["RESIDENTS_EXPOSED"] == 0
    assert total(ran, "tsunami", 0)["residents"] == pytest.approx(TOTAL)
    assert (ran.frame("OUTPUT_TARGETS")["evacuation"] == "none").all()


def test_districts_may_overlap_and_each_counts_for_itself(town, run):
    sides = [(X, Y, X + 500, Y + 1500), (X, Y, X + 1000, Y + 1500)]
    districts = geopandas.GeoDataFrame(
        {"id": ["d1", "d2"], "name": ["small", "large"]},
        geometry=[shapely.box(*one) for one in sides], crs=CRS)
    ran = run(NAME, {"ZONES": town.parameters()["ZONES"],
                     "HAZARDS": hazards(town, flood(2, (0, 0, 1500, 1500))),
                     "DISTRICTS": town.write("districts", districts)})
    small, middle = sum(RESIDENTS[0::3]), sum(RESIDENTS[1::3])
    for output in ("OUTPUT_TOTALS", "OUTPUT_EVACUATION"):
        table = ran.frame(output, None)
        rows = table[table["level"] == "district"].groupby("district")["residents"].sum()
        assert rows["small"] == pytest.approx(small)
        assert rows["large"] == pytest.approx(small + middle)
        assert rows["Outside all districts"] == pytest.approx(TOTAL - small - middle)
    assert list(ran.frame("OUTPUT_TARGETS")["district"].fillna("")) == ["small", "large", ""] * 3
    assert any("Districts overlap: 3" in line for line in ran.feedback.warned)


# Rasters


def raster(town, values, corner, size, crs=CRS, nodata=-9999.0, name="depth"):
    """A GeoTIFF of floats with its upper left corner and the size of its cells."""
    gdal, osr = pytest.importorskip("osgeo.gdal"), pytest.importorskip("osgeo.osr")
    path = str(town.folder / f"{name}.tif")
    rows, columns = values.shape
    file = gdal.GetDriverByName("GTiff").Create(path, columns, rows, 1, gdal.GDT_Float32)
    file.SetGeoTransform((corner[0], size[0], 0, corner[1], 0, -size[1]))
    system = osr.SpatialReference()
    system.SetFromUserInput(crs)
    file.SetProjection(system.ExportToWkt())
    if nodata is not None:
        file.GetRasterBand(1).SetNoDataValue(nodata)
    file.GetRasterBand(1).WriteArray(values)
    return path


def given(town, path, **others):
    return {"ZONES": town.parameters()["ZONES"], "DEPTH_RASTER": path, "DEPTH_TYPE": "flood",
            "DEPTH_SCENARIO": "L1", **others}


def test_a_raster_of_depths(town, run):
    values = np.full((30, 30), -9999.0)
    values[:, :10] = 0.6
    values[29, 0] = 3.0
    ran = run(NAME, given(town, raster(town, values, (X, Y + 1500), (50, 50))))
    zones = ran.frame("OUTPUT_TARGETS")
    assert list(zones["rank_flood_l1"]) == [3, 0, 0, 2, 0, 0, 2, 0, 0]
    assert zones.loc["z01", "depth_m"] == pytest.approx(0.65)
    rank_3 = total(ran, "flood L1", 3)
    assert rank_3["area_m2"] == pytest.approx(2500)
    assert rank_3["residents"] == pytest.approx(RESIDENTS[0] / 100)


@pytest.mark.parametrize("nodata", [-9999.0, np.nan, None])
def test_a_tile_of_floats_with_holes(town, run, nodata):
    # As tiles of elevation are: decimals everywhere, holes of no data, zero and less is dry.
    random = np.random.default_rng(4)
    values = random.uniform(-2.0, 6.0, (256, 256)).astype("float32")
    values[100:140, 100:140] = np.nan if nodata is None else nodata
    path = raster(town, values, (X, Y + 1536), (6, 6), nodata=nodata)
    ran = run(NAME, given(town, path))
    depth = np.where(np.isnan(values) | (values == -9999.0), 0.0, values)[6:, :250]
    for rank, (low, high) in enumerate(((0, 0.5), (0.5, 3), (3, 5), (5, 10)), 1):
        wet = (depth > 0) & (depth >= low) & (depth < high)
        assert total(ran, "flood L1", rank)["area_m2"] == pytest.approx(36.0 * wet.sum())


@pytest.mark.parametrize(("crs", "steps"), [("EPSG:6668", 1e-3), ("EPSG:3857", 100.0)])
def test_a_raster_in_another_system(town, run, crs, steps):
    zones = geopandas.GeoDataFrame(geometry=list(town.zones.geometry), crs=CRS)
    west, south, east, north = zones.to_crs(crs).total_bounds
    count = int(np.ceil(max(east - west, north - south) / steps)) + 2
    random = np.random.default_rng(5)
    values = random.choice([0.0, 0.2, 1.0, 4.0], (count, count))
    left, top = west - steps, south + steps * (count - 1)
    ran = run(NAME, given(town, raster(town, values, (left, top), (steps, steps), crs)))
    row, column = np.indices(values.shape)
    cells = geopandas.GeoDataFrame({"depth": values.ravel()}, geometry=shapely.box(
        left + column.ravel() * steps, top - (row.ravel() + 1) * steps,
        left + (column.ravel() + 1) * steps, top - row.ravel() * steps), crs=crs).to_crs(CRS)
    cut = geopandas.overlay(cells, zones)
    area = cut.area.groupby(cut["depth"]).sum()
    for rank, depth in ((1, 0.2), (2, 1.0), (3, 4.0)):
        assert total(ran, "flood L1", rank)["area_m2"] == pytest.approx(area[depth], rel=1e-4)


def test_a_raster_that_misses_the_town(town, run):
    path = raster(town, np.full((4, 4), 2.0), (X + 90_000, Y), (50, 50))
    ran = run(NAME, given(town, path))
    assert any("meet no target" in line for line in ran.feedback.warned)
    assert ran.results["RESIDENTS_EXPOSED"] == 0

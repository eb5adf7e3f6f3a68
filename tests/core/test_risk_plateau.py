"""Buildings of the PLATEAU samples under the flood triangles of another, moved onto them."""

import re

import geopandas  # noqa: TID253 - tests on layers
import numpy as np
import pytest
import shapely  # noqa: TID253 - tests on layers
from nigiwai.core.assumptions import builtin
from nigiwai.core.formats.parsed import Options
from nigiwai.core.formats.plateau import buildings, hazards
from nigiwai.core.formats.sources import items_of
from nigiwai.core.risk.exposure_run import Given, build_scene, picture
from nigiwai.core.risk.hazards import Hazards
from nigiwai.core.risk.types import HAZARD_TYPES

TOWNS = {"12347_tako-machi_2025_iur32": "EPSG:6677", "14201_yokosuka-shi_2020_iur2": "EPSG:6677"}
FLOOD = "22203_numazu-shi_2021_iur2"


def read(folder, reader, table, crs):
    """Rows of the files that a reader takes, in one frame."""
    items, _broken = items_of(folder)
    frames = []
    for item in items:
        if reader.recognises(item, Options()):
            found = reader.read(item, Options())
            parts = found if isinstance(found, list) else [found]
            # Buildings come with the hazards that are published for them: another table.
            frames += [one.frame.to_crs(crs) for one in parts if one.table == table]
    return geopandas.pd.concat(frames).reset_index(drop=True)


@pytest.fixture(scope="module", params=TOWNS)
def town(request, shared):
    """Buildings and flood rows that lie on them."""
    crs = TOWNS[request.param]
    houses = read(shared / "07_plateau" / request.param, buildings, "buildings", crs)
    for name in ("id", "use", "storeys", "structure", "floor_area_m2", "height_m", "footprint_m2"):
        assert name in houses
    areas = read(shared / "07_plateau" / FLOOD / "udx" / "fld", hazards, "hazards",
                 "EPSG:6676")
    areas = areas[areas["type"] == "flood"].reset_index(drop=True)
    flat = shapely.force_2d(np.asarray(areas.geometry))
    centre = shapely.get_coordinates(shapely.centroid(shapely.box(*houses.total_bounds)))[0]
    bounds = shapely.total_bounds(flat)
    middle = np.array([bounds[0] + bounds[2], bounds[1] + bounds[3]]) / 2
    size = houses.total_bounds
    scale = max(size[2] - size[0], size[3] - size[1]) / max(
        bounds[2] - bounds[0], bounds[3] - bounds[1])
    moved = shapely.transform(flat, lambda places: (places - middle) * scale + centre)
    return houses, areas.set_geometry(geopandas.GeoSeries(moved, crs=crs))


def test_ranks_and_shares_of_buildings_are_those_of_an_overlay(town):
    houses, areas = town
    own = builtin()
    scene = build_scene(Given("building", buildings=houses, names={"buildings": "b"}), own)
    found = Hazards.from_frame(areas, "h", own)
    one = picture(scene, found, None, own)
    (item,) = one.of_targets.items.values()
    source = found.items[item.key]
    frame = geopandas.GeoDataFrame(
        {"house": range(len(houses))},
        geometry=shapely.make_valid(shapely.force_2d(np.asarray(houses.geometry))), crs=houses.crs)
    shares, done = np.zeros((len(houses), 7)), None
    for rank in range(6, 0, -1):
        valid = shapely.make_valid(source.shapes[source.rank == rank])
        area = shapely.union_all(valid)
        left = area if done is None else area.difference(done)
        done = area if done is None else done.union(area)
        cut = geopandas.overlay(
            frame, geopandas.GeoDataFrame(geometry=[left], crs=houses.crs), keep_geom_type=True)
        if len(cut):
            shares[:, rank] = np.bincount(cut["house"], cut.area, len(houses))
    shares /= frame.area.to_numpy()[:, None]
    shares[:, 0] = 1 - shares[:, 1:].sum(axis=1)
    np.testing.assert_allclose(item.over.shares, shares, atol=1e-6)
    expected = 6 - np.argmax((shares[:, :0:-1] > 1e-9), axis=1)
    expected = np.where((shares[:, 1:] > 1e-9).any(axis=1), expected, 0)
    np.testing.assert_array_equal(item.over.worst, expected)
    assert (item.over.worst > 0).sum() >= 3


def test_storeys_and_structures_are_read(town):
    houses, areas = town
    own = builtin()
    scene = build_scene(Given("building", buildings=houses, names={"buildings": "b"}), own)
    homes = scene.places.homes
    known = ~houses["storeys"].isna().to_numpy()
    np.testing.assert_array_equal(
        homes.storeys[known], np.maximum(houses["storeys"].to_numpy(float)[known], 1))
    told = houses["structure"].fillna("").to_numpy(str)
    assert ((homes.structure != "") >= (np.char.find(told, "造") >= 0)).all()
    one = picture(scene, Hazards.from_frame(areas, "h", own), None, own)
    low, mid, high = one.dry
    assert (low <= mid).all()
    assert (mid <= high).all()
    wet = one.depth[1] > 0
    assert set(np.unique(one.evacuation[~wet])) <= {"none"}


def test_the_limits_of_floods_are_those_of_the_published_code_list(shared):
    name = "WaterBodyRiverFloodingRiskAttribute_rankOrg.xml"
    text = (shared / "07_plateau" / FLOOD / "codelists" / name).read_text(encoding="utf-8")
    told = re.findall(r"<gml:description>([^<]*m[^<]*)</gml:description>\s*<gml:name>(\d)<", text)
    limits = {int(code): re.findall(r"([\d.]+)m", words) for words, code in told}
    kind = HAZARD_TYPES["flood"]
    assert sorted(limits) == list(range(1, kind.ranks + 1))
    for rank, numbers in limits.items():
        expected = [one for one in kind.limits(rank) if 0 < one < float("inf")]
        assert [float(one) for one in numbers] == expected

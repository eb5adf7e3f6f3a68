"""What the sample town holds for the analyses of risk, read as the import reads it."""

from collections import Counter

import numpy as np
import pytest
from nigiwai.core.sample import people
from nigiwai.core.sample.city import write_sample

geopandas = pytest.importorskip("geopandas")
EPSG = 6676


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    return write_sample(tmp_path_factory.mktemp("town") / "sample")


@pytest.fixture(scope="module")
def study(sample, tmp_path_factory):
    """A study with everything that the risk page wants; nothing asks, nothing is refused."""
    from nigiwai.core.study import importing, store

    boundary = geopandas.read_file(sample.boundary)
    study = store.create(tmp_path_factory.mktemp("study") / "s.gpkg", "town", boundary, "500m")
    for part in (sample.population, sample.districts, sample.buildings, sample.folder / "hazards",
                 sample.folder / "plans", sample.folder / "shelters", sample.opinions):
        for result in importing.import_input(study, part):
            assert result.error is None, part
            assert result.rows_written == result.rows_read or part == sample.population, part
    return study


def test_hazards_are_told_by_their_titles(study):
    hazards = study.read("hazards")
    found = Counter(zip(hazards["type"], hazards["scenario"].fillna("")))
    assert found == {
        ("flood", "L2"): 3, ("flood", "L1"): 2, ("inundation_duration", "L2"): 3,
        ("collapse_flow", "L2"): 1, ("collapse_erosion", "L2"): 1, ("tsunami", ""): 3,
        ("inland_flood", ""): 10, ("past_inundation", ""): 7, ("landslide_steep_slope", ""): 24,
        ("landslide_debris_flow", ""): 8,
    }
    assert hazards.geometry.is_valid.all()
    by_type = hazards.groupby("type")
    assert set(by_type.get_group("flood")["depth_max_m"]) == {0.5, 3.0, 5.0}
    assert set(by_type.get_group("inundation_duration")["hours_min"]) == {0.0, 12.0, 72.0}
    for kind in ("landslide_steep_slope", "landslide_debris_flow"):
        assert set(by_type.get_group(kind)["rank"]) == {1.0, 2.0}
    assert set(by_type.get_group("past_inundation")["date"]) == {
        "2004-06-14", "2009-08-27", "2015-07-03", "2020-10-21", "2023-09-12"}
    # Rain of the design scale floods less than the largest.
    area = hazards.assign(m2=hazards.area).groupby(["type", "scenario"])["m2"].sum()
    assert area["flood", "L1"] < 0.6 * area["flood", "L2"]


def test_special_zones_lie_in_their_warning_zones(study):
    import shapely

    hazards = study.read("hazards")
    slopes = hazards[hazards["type"].str.startswith("landslide")]
    for _, pair in slopes.groupby("name"):
        inner, outer = (pair[pair["rank"] == rank].geometry.iloc[0] for rank in (2.0, 1.0))
        assert shapely.area(shapely.difference(inner, outer.buffer(0.1))) < 1.0
        assert inner.area < 0.7 * outer.area


def test_hazards_reach_where_people_live_and_where_the_plan_leads_them(study):
    zones, hazards, plans = (study.read(name) for name in ("zones", "hazards", "plan_areas"))
    homes = plans[plans["kind"] == "residence_induction"].union_all()
    density = np.nan_to_num(zones["residents"].to_numpy()) / zones.area.to_numpy()
    for kind, least in (("flood", 3000), ("tsunami", 3000), ("inland_flood", 2000),
                        ("landslide_steep_slope", 100), ("past_inundation", 1000)):  # fmt: skip
        area = hazards[hazards["type"] == kind].union_all()
        with np.errstate(invalid="ignore"):
            shared = zones.intersection(area).area
        assert np.sum(density * shared) > least, kind
        assert area.intersection(homes).area > 1000, kind


def test_districts_have_all_residents_and_all_land(study):
    districts, zones = study.read("districts"), study.read("zones")
    assert 12 <= len(districts) <= 20
    assert districts["name"].is_unique
    assert set(districts["kind"]) == {"small_area"}
    inside = sum(cell.residents for cell in people.cells() if cell.inside)
    assert districts["residents"].sum() == inside == zones["residents"].sum()
    land = study.boundary.geometry.iloc[0]
    assert max(land.geoms, key=lambda part: part.area).area == pytest.approx(
        districts.area.sum(), rel=1e-4)
    # Independently: residents spread over the cells by area, which is coarser.
    joined = geopandas.overlay(zones[["id", "residents", "geometry"]], districts[["code", "geometry"]])
    share = joined.area / joined["id"].map(zones.set_index("id").area)
    spread = (joined["residents"] * share).groupby(joined["code"]).sum()
    told = districts.set_index("code")["residents"]
    assert (spread - told).abs().max() < 700
    assert np.corrcoef(spread.loc[told.index], told)[0, 1] > 0.98


def test_buildings_fill_whole_cells_and_touch_no_street(study, sample):
    buildings, zones = study.read("buildings"), study.read("zones")
    assert 300 <= len(buildings) <= 600
    assert set(buildings["use"]) >= {"住宅", "共同住宅", "商業施設"}
    assert set(buildings["structure"]) >= {"木造", "鉄骨造", "鉄筋コンクリート造"}
    assert buildings["year"].between(1950, 2020).all()
    assert (buildings["floor_area_m2"] > 0.85 * buildings["footprint_m2"]).all()
    centres = geopandas.GeoDataFrame(geometry=buildings.centroid, crs=EPSG)
    cells = geopandas.sjoin(centres, zones[["id", "residents", "geometry"]], predicate="within")
    assert len(cells) == len(buildings)
    per_cell = cells.groupby("id").agg(count=("residents", "size"), residents=("residents", "first"))
    assert len(per_cell) == 3
    assert (per_cell["residents"] / per_cell["count"] < 15).all()
    streets = geopandas.read_file(sample.streets, columns=["@id"]).to_crs(EPSG)
    assert not len(streets.sindex.query(buildings.geometry, predicate="intersects")[0])
    assert buildings.area.sum() == pytest.approx(buildings.union_all().area, rel=1e-6)


def test_shelters_serve_what_does_not_reach_them(study):
    shelters, hazards = study.read("shelters"), study.read("hazards")
    assert Counter(shelters["kind"]) == {"site": 32, "shelter": 25, "tsunami_building": 7}
    unknown = shelters["capacity"].isna().groupby(shelters["kind"]).sum()
    assert (unknown > 0).all()
    assert shelters["capacity"].notna().mean() > 0.6
    deep = hazards[(hazards["type"] == "flood") & (hazards["depth_min_m"] == 3.0)].union_all()
    serves = shelters["hazards"].str.split(";").map(set)
    assert not serves[shelters.within(deep)].map(lambda keys: "flood" in keys).any()
    wet = shelters.within(hazards[hazards["type"] == "tsunami"].union_all())
    assert serves[~wet].map(lambda keys: "tsunami" in keys).all()
    assert not serves[wet & (shelters["kind"] == "shelter")].map(
        lambda keys: "tsunami" in keys).all()


def test_opinions_without_a_point_are_no_trouble_of_the_study(study):
    from nigiwai.core.check.contents import describe, look

    needs = study.read("needs")
    assert needs.geometry.isna().sum() == 18
    assert look(describe("needs", needs, study.crs), needs) == []
    lost = needs.assign(place=None)
    (finding,) = look(describe("needs", lost, study.crs), lost)
    assert (finding.code, finding.facts["count"]) == ("null_geometry", 18)

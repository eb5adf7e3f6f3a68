"""Vibrancy weighed against risk in a real town: inland flooding and landslides of Yaizu.

The landslide areas are marked as withdrawn by their publisher: they serve this test only.
"""

import geopandas  # noqa: TID253 - tests on layers
import numpy as np
import pytest
import shapely  # noqa: TID253 - tests on layers

PLANS = "08_urban_planning/yaizu_opendata"
FLOOD = "05_hazard/yaizu_opendata/内水浸水想定区域(公共下水道区域内)"
SLOPES = "05_hazard/yaizu_opendata_history/土砂災害-特別警戒区域・急傾斜地の崩壊"
SOURCES = (
    "02_population_mesh/population_mesh_2020.txt", "04_facilities/yaizu_opendata",
    "04_facilities/ksj_n02_railway", "10_local_resources/yaizu_opendata", FLOOD, SLOPES, f"{PLANS}/住まいるエリア_居住誘導区域",
    f"{PLANS}/住まいるシティ拠点エリア_都市機能誘導区域",
)
TOTAL = 136475


@pytest.fixture(scope="module")
def yaizu(shared, tmp_path_factory):
    from nigiwai.core.study import importing, store

    boundary = geopandas.read_file(shared / "01_boundary" / "n03_derived" / "22212.json")
    path = tmp_path_factory.mktemp("yaizu") / "study.gpkg"
    study = store.create(path, "焼津市", boundary, "500m")
    for source in SOURCES:
        importing.import_input(study, shared / source)
    return path


def table(study, name):
    return f"{study}|layername={name}"


@pytest.fixture
def scored(yaizu, run, out):
    inputs = {name.upper(): table(yaizu, name) for name in ("zones", "facilities", "entries")}
    run("score_vibrancy", {**inputs, "DRAWS": 8, "REPORT": ""}, prefix="score_")
    return str(out / "score_output_zones.gpkg")


def overlaid(zones, areas):
    """Residents inside areas by overlay: each zone's residents by the share of its area."""
    parts = geopandas.overlay(zones, areas[["geometry"]].dissolve())
    return (parts["residents"] * parts.area / parts["whole_m2"]).sum()


def test_yaizu_against_overlays(yaizu, scored, run, out):
    changed = geopandas.read_file(yaizu, layer="plan_areas")
    hazards = geopandas.read_file(yaizu, layer="hazards")
    slopes = hazards[hazards["type"] == "landslide_steep_slope"]
    homes = changed["kind"] == "residence_induction"
    before = changed[homes].copy()
    # What is proposed: the area without its inland flooding.
    wet = hazards[hazards["type"] == "inland_flood"]
    cut = shapely.union_all(shapely.make_valid(np.asarray(wet.geometry)))
    changed.loc[homes, "geometry"] = changed.loc[homes, "geometry"].difference(cut)
    after = out.parent / "after.gpkg"
    changed.to_file(after, layer="after", driver="GPKG")
    ran = run("weigh_plan", {
        "ZONES": scored, "HAZARDS": table(yaizu, "hazards"),
        "PLAN_AREAS": table(yaizu, "plan_areas"), "PLAN_AREAS_AFTER": f"{after}|layername=after",
        "REPORT": str(out / "weigh.html")})
    zones = ran.zones.rename(columns={"area_m2": "whole_m2"})
    assert zones["residents"].sum() == pytest.approx(TOTAL)
    deep = wet[wet["depth_min_m"] >= 0.5]
    danger = geopandas.GeoDataFrame(
        geometry=[shapely.union_all(shapely.make_valid(np.concatenate(
            [np.asarray(one.geometry) for one in (deep, slopes)])))], crs=zones.crs)
    assert ran.results["RESIDENTS_IN_DANGER"] == pytest.approx(overlaid(zones, danger), rel=1e-6)
    lines = ran.frame("OUTPUT_CHANGE", None)
    own = lines[(lines["kind"] == "residence_induction") & lines["hazard"].isna()]
    own = own.set_index("measure")
    inside = geopandas.GeoDataFrame(geometry=before.geometry, crs=zones.crs)
    assert own.loc["residents", "before"] == pytest.approx(overlaid(zones, inside), rel=1e-6)
    both = geopandas.overlay(inside, danger)
    assert own.loc["residents_in_danger", "before"] == pytest.approx(
        overlaid(zones, both), rel=1e-6)
    assert zones["induced_in_danger"].sum() == pytest.approx(
        own.loc["residents_in_danger", "before"], rel=1e-9)
    # Nobody is left in inland flooding where the area is cut by it.
    ranks = lines[(lines["kind"] == "residence_induction")
                  & (lines["hazard"] == "inland_flood")].set_index("rank")
    # But for rounding along the border.
    assert ranks.loc[1:, "after"].sum() == pytest.approx(0.0, abs=0.02)
    assert ranks["before"].sum() == pytest.approx(own.loc["residents", "before"], rel=1e-9)
    assert ranks["after"].sum() == pytest.approx(own.loc["residents", "after"], rel=1e-9)
    assert own.loc["area_ha", "before"] == pytest.approx(before.area.sum() / 1e4, rel=1e-6)
    # The slopes are at the rim; no lively zone is at risk of what is known here.
    assert set(zones["class"].dropna()) == {"lively_safe", "quiet_safe", "quiet_at_risk"}
    for one in ("", "_low", "_high"):
        assert zones[f"danger{one}"].between(0, 1).all()
    assert (out / "weigh.html").stat().st_size > 10_000

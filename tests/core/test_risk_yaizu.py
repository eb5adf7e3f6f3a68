"""Exposure on the open data of Yaizu, beside sums made independently with geopandas.overlay."""

import geopandas  # noqa: TID253 - tests on layers
import numpy as np
import pytest
import shapely  # noqa: TID253 - tests on layers
from nigiwai.core.assumptions import builtin
from nigiwai.core.risk.exposure_run import Given, build_scene, picture
from nigiwai.core.risk.hazards import Hazards
from nigiwai.core.risk.types import HazardKey
from nigiwai.core.study import store
from nigiwai.core.study.importing import import_input
from nigiwai.core.study.tables import AGE_GROUPS
from nigiwai.core.vibrancy.inputs import Layer

HAZARD = "05_hazard/yaizu_opendata"
WITHDRAWN = "05_hazard/yaizu_opendata_history"
PLANS = "08_urban_planning/yaizu_opendata/住まいるエリア_居住誘導区域"
TOTAL = 136475
INLAND, PAST = HazardKey("inland_flood"), HazardKey("past_inundation")
STEEP, DEBRIS = HazardKey("landslide_steep_slope"), HazardKey("landslide_debris_flow")


@pytest.fixture(scope="module")
def study(shared, tmp_path_factory):
    boundary = geopandas.read_file(shared / "01_boundary" / "n03_derived" / "22212.json")
    made = store.create(tmp_path_factory.mktemp("risk") / "y.gpkg", "焼津市", boundary, "500m")
    folders = [shared / "02_population_mesh" / "population_mesh_2020.txt", shared / PLANS]
    folders += sorted((shared / HAZARD).glob("内水*")) + sorted((shared / HAZARD).glob("浸水履歴*"))
    # Withdrawn by the city: in tests only.
    folders += sorted((shared / WITHDRAWN).glob("土砂災害*"))
    for folder in folders:
        import_input(made, folder)
    return made


@pytest.fixture(scope="module")
def zones(study):
    return study.read("zones")


@pytest.fixture(scope="module")
def seen(study, zones):
    """Scene and picture of the zones."""
    names = {name: name for name in ("id", "residents", "name", *AGE_GROUPS)}
    own = builtin()
    scene = build_scene(Given("zone", Layer(zones, "zones", names)), own)
    hazards = Hazards.from_frame(study.read("hazards"), "hazards", own)
    return scene, hazards, picture(scene, hazards, None, own)


@pytest.fixture(scope="module")
def published(shared):
    """Published areas of a folder in the CRS of the zones, made valid by geopandas' own means."""

    def read(folder, crs):
        (file,) = [one for one in sorted(folder.iterdir()) if one.suffix in (".shp", ".geojson")]
        frame = geopandas.read_file(file).to_crs(crs)
        # Part by part: to mend a dissolved class of depth as a whole takes a minute.
        frame = frame[frame.geometry.notna()].explode(ignore_index=True)
        flat = shapely.make_valid(shapely.force_2d(np.asarray(frame.geometry)))
        return frame.set_geometry(geopandas.GeoSeries(flat, index=frame.index, crs=crs))

    return read


def overlaid(zones, parts):
    """Residents in areas that may overlap, each zone by its share of area."""
    frame = zones[["residents", "geometry"]].reset_index(names="zone")
    areas = geopandas.GeoDataFrame(geometry=np.asarray(parts), crs=zones.crs)
    cut = geopandas.overlay(frame, areas, keep_geom_type=True)
    covered = cut[["zone", "geometry"]].dissolve("zone").area
    return (frame.set_index("zone")["residents"] * covered / zones.area).sum()


def residents(picture, key):
    return picture.of_town.items[key].by_rank(
        picture.of_town.people.residents, np.zeros(len(picture.of_town.people), int), 1)[0]


def test_inland_flooding_by_rank_is_that_of_an_overlay(seen, published, shared, zones):
    _scene, _hazards, one = seen
    (folder,) = (shared / HAZARD).glob("内水*")
    areas = published(folder, zones.crs)
    # 0.3 m and 0.3–0.5 m are rank 1, 0.5–1 m and 1–3 m rank 2, 3–5 m rank 3, 5–10 m rank 4.
    rank = {"0.3m未満の区域": 1, "0.3~0.5m未満の区域": 1, "0.5~1.0m未満の区域": 2,
            "1.0~3.0m未満の区域": 2, "3.0~5.0m未満の区域": 3, "5.0~10.0m未満の区域": 4}
    ranks = areas["最大浸水深"].map(lambda text: rank[text.replace("～", "~").replace("〜", "~")])
    found, expected = residents(one, INLAND), np.zeros(7)
    at_least = [overlaid(zones, areas.geometry[ranks >= number]) for number in range(1, 5)]
    expected[1:5] = -np.diff([*at_least, 0.0])
    expected[0] = TOTAL - expected[1:].sum()
    np.testing.assert_allclose(found, expected, rtol=1e-6, atol=1e-6)
    assert found.sum() == pytest.approx(TOTAL, rel=1e-9)
    assert found[1:].sum() > 1000


def test_past_inundation_counts_the_layers_and_their_union_once(seen, published, shared, zones):
    _scene, hazards, one = seen
    folders = sorted((shared / HAZARD).glob("浸水履歴*"))
    assert len(folders) == 23
    shapes = np.concatenate([np.asarray(published(each, zones.crs).geometry) for each in folders])
    found = residents(one, PAST)
    assert found[1] == pytest.approx(overlaid(zones, shapes), rel=1e-6)
    assert found.sum() == pytest.approx(TOTAL, rel=1e-9)
    (union,) = [each for each in folders if each.name.endswith("統合")]
    alone = overlaid(zones, published(union, zones.crs).geometry)
    # The yearly layers add what came after the union was made, not all of it again.
    assert alone <= found[1] * (1 + 1e-9)
    assert found[1] < 1.5 * alone
    years = {text[:4] for text in hazards.items[PAST].dates if text}
    assert len(years) == 21
    assert 1 <= one.past_years.max() <= 21


def test_landslides_marked_as_withdrawn(seen, published, shared, zones):
    _scene, _hazards, one = seen
    for key, word in ((DEBRIS, "土石流"), (STEEP, "急傾斜地の崩壊")):
        special, warning = (
            shapely.union_all(np.asarray(published(
                shared / WITHDRAWN / f"土砂災害-{name}・{word}", zones.crs).geometry))
            for name in ("特別警戒区域", "警戒区域"))
        found = residents(one, key)
        assert found[2] == pytest.approx(overlaid(zones, [special]), rel=1e-6)
        assert found[1] == pytest.approx(overlaid(zones, [warning.difference(special)]), rel=1e-6)


def test_every_target_adds_up_by_age_too(seen):
    scene, _hazards, one = seen
    for key in one.of_targets.items:
        ages = one.of_targets.ages(key)
        np.testing.assert_allclose(ages.sum(axis=1), scene.ages, atol=1e-9)
        np.testing.assert_allclose(
            one.of_targets.items[key].over.shares.sum(axis=1), 1.0, atol=1e-12)
    assert set(one.evacuation) <= {"none", "stay", "vertical", "horizontal"}
    assert (one.evacuation == "horizontal").any()


def test_the_residence_induction_area_against_hazards(study, seen, zones):
    names = {name: name for name in ("id", "residents", "name", *AGE_GROUPS)}
    own = builtin()
    plans = study.read("plan_areas")
    scene = build_scene(Given(
        "plan_area", Layer(zones, "zones", names), plans=plans, names={"plans": "plan_areas"}), own)
    hazards = seen[1]
    one = picture(scene, hazards, None, own)
    frame = zones[["residents", "geometry"]].copy()
    frame["whole_m2"] = frame.area
    inside = geopandas.overlay(frame, plans[["geometry"]], keep_geom_type=True)
    expected = (inside["residents"] * inside.area / inside["whole_m2"]).sum()
    found = one.of_targets.residents(INLAND)
    assert found.sum() == pytest.approx(expected, rel=1e-6)
    parts = shapely.get_parts(np.asarray(hazards.items[INLAND].shapes))
    whole = shapely.union_all(shapely.make_valid(parts))
    wet = geopandas.overlay(
        inside, geopandas.GeoDataFrame(geometry=[whole], crs=zones.crs), keep_geom_type=True)
    expected = (wet["residents"] * wet.area / wet["whole_m2"]).sum()
    assert found[:, 1:].sum() == pytest.approx(expected, rel=1e-6)

"""The indicators on the real open data of Yaizu, against sums made independently with overlays."""

import geopandas  # noqa: TID253 - tests on layers
import numpy as np
import pytest
import shapely  # noqa: TID253 - tests on layers
from nigiwai.core.assumptions import builtin
from nigiwai.core.structure import from_frames, run
from nigiwai.core.study import store
from nigiwai.core.study.importing import import_input
from nigiwai.core.study.tables import AGE_GROUPS
from nigiwai.core.vibrancy.inputs import Layer
from nigiwai.tests.core.structure_towns import values_of, ways

PLANS = "08_urban_planning/yaizu_opendata"
RESIDENCE = f"{PLANS}/住まいるエリア_居住誘導区域"
FUNCTION = f"{PLANS}/住まいるシティ拠点エリア_都市機能誘導区域"
STOPS = "09_transport_climate/yaizu_opendata"
# Residents of 500 m cells: the census counts 136,475 in Yaizu.
TOTAL = 136475


@pytest.fixture(scope="module")
def study(shared, tmp_path_factory):
    boundary = geopandas.read_file(shared / "01_boundary" / "n03_derived" / "22212.json")
    made = store.create(tmp_path_factory.mktemp("yaizu") / "y.gpkg", "焼津市", boundary, "500m")
    for folder in ("02_population_mesh/population_mesh_2020.txt", "04_facilities", RESIDENCE,
                   FUNCTION, STOPS):
        import_input(made, shared / folder)
    return made


@pytest.fixture(scope="module")
def given(study):
    names = {name: name for name in ("id", "residents", "name", *AGE_GROUPS)}
    facility = {name: name for name in ("id", "category", "size", "name")}
    return from_frames.Given(
        Layer(study.read("zones"), "zones", names),
        Layer(study.read("facilities"), "facilities", facility),
        population=study.read("population"), plans=study.read("plan_areas"),
        stops=study.read("stops"), entries=study.read("entries"))


@pytest.fixture(scope="module")
def inputs(given):
    return from_frames.build_inputs(given, builtin())


@pytest.fixture(scope="module")
def result(inputs):
    return run.evaluate(inputs)


@pytest.fixture(scope="module")
def published(shared):
    """The areas as the city publishes them: closed lines, made polygons here."""

    def read(folder):
        (file,) = (shared / folder).glob("*.shp")
        lines = geopandas.read_file(file)
        polygons = [shapely.Polygon(line.coords) for line in lines.geometry]
        return lines.set_geometry(geopandas.GeoSeries(polygons, crs=lines.crs))

    return {"rpa": read(RESIDENCE), "ufia": read(FUNCTION)}


def found(result, key, age="all"):
    (three,) = values_of(result, key, age=age).values()
    return three


def test_residents_inside_are_those_of_an_overlay(study, result, published):
    zones = study.read("zones")
    area = published["rpa"].to_crs(zones.crs)
    zones["whole_m2"] = zones.area
    parts = geopandas.overlay(zones, area[["geometry"]])
    for age, column in (("all", "residents"), ("age_0_14", "age_0_14"), ("age_85_up", "age_85_up")):
        own = (parts[column] * parts.area / parts["whole_m2"]).sum()
        assert found(result, "rpa_residents", age).own == pytest.approx(own, rel=1e-9)
        centroids = zones.set_geometry(zones.centroid)
        official = geopandas.sjoin(centroids, area, predicate="within")[column].sum()
        assert found(result, "rpa_residents", age).tool == pytest.approx(official, rel=1e-12)
    assert ways(found(result, "residents")) == (TOTAL, TOTAL, TOTAL)
    share = found(result, "rpa_share")
    assert ways(share) == pytest.approx(
        tuple(one / TOTAL for one in ways(found(result, "rpa_residents"))))
    # Both say a little more than half of the residents; the numbers are those of this data.
    assert (round(share.tool, 3), round(share.own, 3)) == (0.543, 0.526)


def test_the_density_differs_from_web_mercator_by_one_over_cos2(result, published):
    area = published["rpa"]
    true_ha = area.to_crs(6676).area.sum() / 1e4
    official_ha = area.to_crs(3857).area.sum() / 1e4
    sizes, density = found(result, "rpa_area"), found(result, "rpa_density")
    assert sizes.own == pytest.approx(true_ha, rel=1e-9)
    assert sizes.tool == pytest.approx(official_ha, rel=1e-6)
    factor = density.corrected / density.tool
    assert factor == pytest.approx(official_ha / true_ha, rel=1e-6)
    # The factor is 1/cos² at the latitude of each part, weighted by area …
    centroids = area.to_crs(6676).centroid.to_crs(6668)
    inverse = 1 / np.cos(np.radians(centroids.y)) ** 2
    facts = next(v.facts for v in result.values if v.key == "rpa_density")
    by_area = np.average(inverse, weights=area.to_crs(6676).area)
    assert facts["inverse_cos2"] == pytest.approx(by_area, rel=1e-6)
    # … times the sphere for the ellipsoid and the scale of the plane zone, and nothing else.
    assert factor == pytest.approx(
        facts["inverse_cos2"] * facts["sphere"] * facts["plane_scale"], rel=1e-12)
    assert facts["sphere"] * facts["plane_scale"] == pytest.approx(1.00253, abs=2e-5)


def test_every_area_shows_its_own_factor(result, inputs, published):
    rows = run.area_rows(result, inputs)
    assert [row["kind"] for row in rows].count("residence_induction") == 3
    assert [row["kind"] for row in rows].count("urban_function_induction") == 3
    wanted = sorted(published["rpa"].to_crs(3857).area)
    # Edges are followed here; corners alone give up to 2e-5 more where edges are long.
    np.testing.assert_allclose(sorted(r["mercator_m2"] for r in rows[:3]), wanted, rtol=3e-5)
    for row in rows:
        assert row["inverse_cos2"] == pytest.approx(
            1 / np.cos(np.radians(row["latitude"])) ** 2, rel=1e-6)
        assert row["density_ha"] / row["mercator_density_ha"] == pytest.approx(row["factor"])
    # The parts do not overlap, so their residents add up.
    assert sum(row["residents"] for row in rows[:3]) == pytest.approx(
        found(result, "rpa_residents").own, rel=1e-9)


def test_facilities_inside_are_those_of_a_join(study, result, published):
    places = study.read("facilities")
    schools = places[places["category"].isin(["school_elementary", "school_junior"])]
    for key, area in published.items():
        inside = geopandas.sjoin(schools, area.to_crs(places.crs), predicate="within")
        share = inside["id"].nunique() / len(schools)
        assert found(result, f"{key}_facility_share_education").own == pytest.approx(share)


def test_circles_are_those_of_buffers(study, result):
    zones, stops = study.read("zones"), study.read("stops")
    bus = stops[stops["kind"] == "bus_stop"]
    centroids = zones.set_geometry(zones.centroid)
    distance = centroids.geometry.apply(lambda place: bus.distance(place).min())
    true = zones["residents"][(distance <= 300.0).to_numpy()].sum()
    circles = bus.to_crs(3857).buffer(300.0, 5).to_frame("geometry").set_geometry("geometry")
    near = geopandas.sjoin(centroids.to_crs(3857), circles, predicate="within")
    official = near[~near.index.duplicated()]["residents"].sum()
    three = found(result, "bus_pop_covered")
    assert (three.tool, three.corrected) == (official, true)
    assert official < true


def test_own_ways_on_foot_lie_between_those_of_the_detours(result):
    for name in ("rail", "bus", "transit"):
        three = found(result, f"{name}_pop_covered")
        assert three.low < three.own < three.high
    # Straight line × 1.3 reaches 615 m: less than the 656 m that the official circle has.
    rail = found(result, "rail_pop_coverage")
    assert 0.05 < rail.own < rail.corrected < 0.15


def test_a_smaller_area_gives_an_after(given):
    from dataclasses import replace

    plans = given.plans
    biggest = plans.area[plans["kind"] == "residence_induction"].idxmax()
    after = plans.drop(index=biggest)
    result = run.evaluate(
        from_frames.build_inputs(replace(given, plans_after=after), builtin()))
    before, then = (
        values_of(result, "rpa_residents", state)[2020] for state in ("before", "after"))
    assert before.own > 20 * then.own > 0
    assert values_of(result, "residents", "after")[2020].own == TOTAL

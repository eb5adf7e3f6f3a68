"""True areas and Web Mercator: every factor between the two, against pyproj."""

import geopandas  # noqa: TID253 - tests on layers
import numpy as np
import pytest
import shapely  # noqa: TID253 - tests on layers
from nigiwai.core.structure import areas

CRS = "EPSG:6676"
# An equal-area cylinder on the ellipsoid, and one on the sphere of Web Mercator.
ELLIPSOID = "+proj=cea +ellps=GRS80"
RING = [(0, 0), (2400, 300), (2900, 1900), (1100, 2600), (-300, 1400)]


def polygon(x=-14_000.0, y=-127_000.0, size=1.0):
    return shapely.Polygon([(x + size * dx, y + size * dy) for dx, dy in RING])


@pytest.fixture
def shapes():
    return np.array([polygon(), polygon(y=-60_000.0, size=0.1), polygon(x=60_000.0, size=3.0)])


def test_the_areas_are_those_of_pyproj(shapes):
    series = geopandas.GeoSeries(list(shapes), crs=CRS)
    found = areas.measure(shapes, CRS)
    np.testing.assert_allclose(found.plane_m2, series.area, rtol=1e-15)
    # Corners alone, as a GIS reprojects: edges of 2 to 8 km are no longer the same lines.
    np.testing.assert_allclose(found.mercator_m2, series.to_crs(3857).area, rtol=1e-4)
    fine = series.segmentize(areas.LONGEST_M)
    np.testing.assert_allclose(found.mercator_m2, fine.to_crs(3857).area, rtol=1e-9)
    np.testing.assert_allclose(found.ellipsoid_m2, fine.to_crs(ELLIPSOID).area, rtol=1e-9)


def test_web_mercator_is_the_true_area_times_three_factors_exactly(shapes):
    found = areas.measure(shapes, CRS)
    product = found.plane_m2 * found.inverse_cos2 * found.sphere * found.plane_scale
    np.testing.assert_allclose(product, found.mercator_m2, rtol=1e-14)
    np.testing.assert_allclose(found.factor * found.plane_m2, found.mercator_m2, rtol=1e-14)


def test_the_first_factor_is_one_over_the_squared_cosine_of_the_latitude(shapes):
    found = areas.measure(shapes, CRS)
    latitude = np.radians(found.latitude)
    # Mean over the area against the value at its centroid: of second order in its height.
    np.testing.assert_allclose(found.inverse_cos2, 1 / np.cos(latitude) ** 2, rtol=3e-7)
    e2 = areas.ECCENTRICITY2
    sphere = (1 - e2 * np.sin(latitude) ** 2) ** 2 / (1 - e2)
    np.testing.assert_allclose(found.sphere, sphere, rtol=1e-6)
    # 0.9999 along the middle of the zone, and growing away from it.
    assert found.plane_scale[0] == pytest.approx(0.9999**-2, abs=1e-5)
    assert found.plane_scale[2] < found.plane_scale[0]


def test_the_whole_factor_is_near_one_over_cos2_and_the_rest_is_stated():
    found = areas.measure(np.array([polygon()]), CRS)
    rest = found.factor * np.cos(np.radians(found.latitude)) ** 2
    assert rest[0] == pytest.approx(1.0025, abs=2e-4)
    # 49 % at 35 degrees, as the guide to the official tool's faults says.
    at_35 = 1 / np.cos(np.radians(35.0)) ** 2
    assert at_35 == pytest.approx(1.49, abs=0.005)


def test_shapes_together(shapes):
    found = areas.measure(shapes, CRS)
    total = found.total()
    assert total.plane_m2[0] == pytest.approx(found.plane_m2.sum())
    assert total.factor[0] == pytest.approx(found.mercator_m2.sum() / found.plane_m2.sum())


def test_holes_and_parts_are_taken_into_account():
    outer, inner = polygon(), polygon(-13_000.0, -126_500.0, 0.2)
    holed = outer.difference(inner)
    found = areas.measure(np.array([outer, inner, holed]), CRS)
    for name in ("plane_m2", "mercator_m2", "sphere_m2", "ellipsoid_m2"):
        whole, hole, rest = getattr(found, name)
        assert whole - hole == pytest.approx(rest, rel=1e-9)


def test_points_in_web_mercator():
    x, y = np.array([-14_000.0, 20_000.0]), np.array([-127_000.0, 3_000.0])
    points = geopandas.GeoSeries.from_xy(x, y, crs=CRS).to_crs(3857)
    np.testing.assert_allclose(areas.to_mercator(x, y, CRS), np.column_stack([points.x, points.y]))

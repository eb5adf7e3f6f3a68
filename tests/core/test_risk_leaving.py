"""Evacuation classes as shares of area, beside unions made with shapely."""

import geopandas  # noqa: TID253 - tests on layers
import numpy as np
import pytest
import shapely  # noqa: TID253 - tests on layers
from nigiwai.core.assumptions import builtin
from nigiwai.core.risk.exposure import People, exposed
from nigiwai.core.risk.hazards import Hazards
from nigiwai.core.risk.leaving import class_weights
from nigiwai.core.risk.storeys import CLASSES, houses
from nigiwai.core.risk.types import HAZARD_TYPES

OWN = builtin()


def hazards_of(*rows):
    """Rows of (type, rank, low, high, hours_min, shape)."""
    names = ("type", "rank", "depth_min_m", "depth_max_m", "hours_min")
    table = {name: [row[place] for row in rows] for place, name in enumerate(names)}
    frame = geopandas.GeoDataFrame(table, geometry=[row[5] for row in rows], crs="EPSG:6676")
    return Hazards.from_frame(frame, "hazards", OWN)


def flood(low, high, shape, kind="flood"):
    return kind, None, low, high, np.nan, shape


def classes(hazards, people, house=None, homes=None):
    house = np.full(len(people), -1) if house is None else house
    return class_weights(exposed(hazards, people), hazards, HAZARD_TYPES, house, homes, OWN)


def zones(*shapes):
    return People(np.array(shapes, dtype=object), np.ones(len(shapes)))


def test_every_part_of_a_zone_has_the_class_of_its_depth():
    zone = shapely.box(0, 0, 10, 10)
    found = classes(hazards_of(
        flood(0.0, 0.5, shapely.box(0, 0, 2, 10)), flood(0.5, 3.0, shapely.box(2, 0, 5, 10)),
        flood(3.0, 5.0, shapely.box(4, 0, 5, 10)), ("inland_flood", "", np.nan, np.nan, np.nan,
                                                    shapely.box(9, 0, 10, 10)),
        ("landslide", "1", np.nan, np.nan, np.nan, shapely.box(0, 0, 1, 1))), zones(zone))
    assert dict(zip(CLASSES, found[0])) == pytest.approx(
        {"none": 0.4, "stay": 0.19, "vertical": 0.2, "horizontal": 0.11, "unknown": 0.1})


def test_upstairs_is_no_refuge_where_water_stays_long():
    zone = shapely.box(0, 0, 10, 10)
    wet = flood(0.5, 3.0, shapely.box(0, 0, 6, 10))
    for hours, horizontal in ((72.0, 0.2), (24.0, 0.0)):
        long = ("inundation_duration", None, np.nan, np.nan, hours, shapely.box(4, 0, 9, 10))
        found = classes(hazards_of(wet, long), zones(zone))[0]
        assert found[CLASSES.index("horizontal")] == pytest.approx(horizontal)
        assert found.sum() == pytest.approx(1.0)
        assert found[CLASSES.index("vertical")] == pytest.approx(0.6 - horizontal)


def test_who_is_in_a_building_does_what_the_building_allows():
    shapes = [shapely.box(0, 0, 1, 1), shapely.box(2, 0, 3, 1), shapely.box(0, 0, 10, 10)]
    homes = houses(2, OWN, storeys=np.array([1.0, 3.0]))
    found = classes(hazards_of(flood(0.5, 3.0, shapely.box(0, 0, 5, 10))), zones(*shapes),
                    np.array([0, 1, -1]), homes)
    assert found[:, CLASSES.index("horizontal")].tolist() == [1, 0, 0]
    assert found[:, CLASSES.index("vertical")].tolist() == pytest.approx([0, 1, 0.5])


def test_zones_without_anybody_and_without_hazard():
    people = People(np.array([shapely.box(0, 0, 1, 1)] * 2), np.array([0.0, 1.0]))
    near = hazards_of(flood(0.5, 3.0, shapely.box(0, 0, 5, 5)))
    assert classes(near, people)[:, CLASSES.index("none")].tolist() == [1.0, 0.0]
    shaking = hazards_of(("seismic_intensity", "6", np.nan, np.nan, np.nan,
                          shapely.box(0, 0, 5, 5)))
    assert classes(shaking, people)[:, CLASSES.index("none")].tolist() == [1.0, 1.0]


def test_shares_are_those_of_unions_on_a_random_town():
    random = np.random.default_rng(8)

    def circles(count, radius):
        return shapely.buffer(shapely.points(random.uniform(0, 1000, (count, 2))),
                              random.uniform(*radius, count))

    west, south = (each.ravel() for each in np.meshgrid(*[np.arange(0, 1000, 250)] * 2))
    cells = shapely.box(west, south, west + 250, south + 250)
    stay, up, deep = circles(12, (50, 150)), circles(12, (40, 120)), circles(6, (20, 80))
    slow, slide = circles(6, (60, 160)), circles(4, (20, 60))
    found = classes(hazards_of(
        *(flood(0.0, 0.5, one) for one in stay), *(flood(0.5, 3.0, one) for one in up),
        *(flood(3.0, 5.0, one, "storm_surge") for one in deep),
        *(("inundation_duration", None, np.nan, np.nan, 168.0, one) for one in slow),
        *(("landslide_slide", "2", np.nan, np.nan, np.nan, one) for one in slide)),
        zones(*cells))
    leave = shapely.union_all([*deep, *slide, shapely.intersection(
        shapely.union_all(up), shapely.union_all(slow))])
    upstairs = shapely.difference(shapely.union_all(up), leave)
    inside = shapely.difference(shapely.union_all(stay), shapely.union_all([leave, upstairs]))
    for name, area in (("horizontal", leave), ("vertical", upstairs), ("stay", inside)):
        expected = shapely.area(shapely.intersection(cells, area)) / 62_500
        np.testing.assert_allclose(found[:, CLASSES.index(name)], expected, atol=1e-9)
    np.testing.assert_allclose(found.sum(axis=1), 1.0, atol=1e-12)

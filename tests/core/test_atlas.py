"""Numbers of districts: districts made whole, nothing lost, counts, ranks, by hand and by laws."""

import xml.etree.ElementTree as ET

import geopandas  # noqa: TID253 - tests on frames
import numpy as np
import pandas as pd  # noqa: TID253 - tests on frames
import pytest
import shapely  # noqa: TID253 - tests on shapes
from hypothesis import given, reject
from hypothesis import strategies as st
from nigiwai.core.atlas import marks
from nigiwai.core.atlas.districts import districts_of
from nigiwai.core.atlas.measures import Measure, counted, mean, ratio, summed
from nigiwai.core.atlas.numbers import Given, numbers_of
from nigiwai.core.atlas.weights import district_of, weights_of
from nigiwai.core.errors import CoreError

CRS = "EPSG:6676"
TOWN = shapely.box(0, 0, 200, 200)
# Four cells of 100 m.
CELLS = [shapely.box(x, y, x + 100, y + 100) for y in (0, 100) for x in (0, 100)]
RESIDENTS = [100.0, 200.0, 300.0, 400.0]


def frame(shapes, **columns):
    return geopandas.GeoDataFrame(columns, geometry=list(shapes), crs=CRS)


def districts(*shapes, **options):
    names = options.pop("name", [f"d{place}" for place in range(len(shapes))])
    columns = {key: options.pop(key) for key in ("kind", "residents", "code", "id")
               if key in options}
    return districts_of(frame(shapes, name=names, **columns), "districts",
                        unnamed=lambda row: f"row {row}", **options)


def zones(**columns):
    return frame(CELLS, id=list("abcd"), residents=RESIDENTS, **columns)


# Left: half of a and c; right: the rest of a and all of b, but not what lies above 100.
LEFT, RIGHT = shapely.box(0, 0, 50, 200), shapely.box(50, 0, 200, 100)


@pytest.fixture(scope="module")
def numbers():
    """Two districts, of which a part of the town is in none."""
    ages = {"age_0_14": [10.0] * 4, "age_15_64": [40.0] * 4, "age_65_74": [20.0] * 4,
            "age_75_84": [20.0] * 4, "age_85_up": [10.0] * 4}
    score = zones(vibrancy=[10.0, 20.0, 30.0, np.nan], visitors=[10.0, 20.0, 30.0, 40.0],
                  visitors_low=[9.0, 18.0, 27.0, 36.0], visitors_high=[12.0, 22.0, 33.0, 44.0],
                  stay_min=[10.0, 20.0, 30.0, 40.0], access_min=[5.0, 6.0, 7.0, 8.0])
    rows = pd.DataFrame([
        ("a", "flood L2", 0, 40.0, "x"), ("a", "flood L2", 2, 60.0, "x"),
        ("b", "flood L2", 0, 200.0, "x"), ("a", "flood L2", 1, 99.0, "y"),
        ("a", "inundation_duration", 1, 60.0, "x"),
    ], columns=["id", "hazard", "rank", "residents", "moment"])
    exposure = zones(residents_none=[40.0, 200.0, 0.0, 400.0])
    points = [shapely.Point(10, 10), shapely.Point(50, 50), shapely.Point(150, 150), None]
    found = Given(
        zones=zones(**ages), score=score, exposure=exposure, exposure_rows=rows, town=TOWN,
        shelters=frame(points[:3], capacity=[np.nan, 50.0, 70.0]),
        facilities=frame(points, category=["shop", "library", "odd", "shop"]),
        resources=frame(points, category=["nature", None, "culture", "nature"],
                        visible=["1", "0", None, None]),
        needs=frame(points, theme=["park", "park", "flood", None]),
        plans=frame([shapely.box(0, 0, 100, 100)], kind=["residence_induction"]))
    return numbers_of(found, districts(LEFT, RIGHT, residents=[250.0, 260.0], town=TOWN))


def told(numbers, key, detail=""):
    one = numbers.of(key, detail)
    return [*one.values.tolist(), one.rest, one.town]


def test_sums_and_what_is_left(numbers):
    assert told(numbers, "residents") == pytest.approx([200.0, 250.0, 550.0, 1000.0])
    assert told(numbers, "area") == pytest.approx([1.0, 1.5, 1.5, 4.0])
    assert told(numbers, "age_0_14") == pytest.approx([10.0, 15.0, 15.0, 40.0])
    assert told(numbers, "residents_published")[:2] == [250.0, 260.0]
    assert told(numbers, "density")[:2] == pytest.approx([200.0, 250.0 / 1.5])


def test_shares_means_and_bands(numbers):
    assert told(numbers, "share_75_up")[:2] == pytest.approx([0.3, 0.3])
    # Left: half of a and half of c; where a score is not known its area does not count.
    assert told(numbers, "vibrancy")[:2] == pytest.approx([20.0, (10 * 0.5 + 20 * 1) / 1.5])
    assert numbers.of("vibrancy").town == pytest.approx(20.0)
    visitors = numbers.of("visitors")
    assert visitors.band(0) == pytest.approx((18.0, 22.5))
    assert (visitors.town_low, visitors.town_high) == pytest.approx((90.0, 111.0))
    stay = (0.5 * 10 * 10 + 0.5 * 30 * 30) / (0.5 * 10 + 0.5 * 30)
    assert numbers.of("stay_min").values[0] == pytest.approx(stay)
    assert numbers.of("stay_min").band(0) == (pytest.approx(np.nan, nan_ok=True),) * 2


def test_danger_by_hazard_counts_one_moment_and_no_duration(numbers):
    assert told(numbers, "exposed") == pytest.approx([180.0, 30.0, 150.0, 360.0])
    assert told(numbers, "exposed", "flood L2")[:2] == pytest.approx([30.0, 30.0])
    assert numbers.of("exposed", "inundation_duration") is None
    assert told(numbers, "exposed_share")[:2] == pytest.approx([0.9, 0.12])


def test_places_by_where_they_stand(numbers):
    # On the common border the first district has it.
    assert told(numbers, "facilities") == [2.0, 0.0, 1.0, 3.0]
    assert told(numbers, "facilities", "commerce") == [1.0, 0.0, 0.0, 1.0]
    assert told(numbers, "facilities", "other") == [0.0, 0.0, 1.0, 1.0]
    assert told(numbers, "resources") == [1.0, 0.0, 1.0, 2.0]
    assert told(numbers, "needs", "park") == [2.0, 0.0, 0.0, 2.0]
    assert told(numbers, "shelter_capacity") == [50.0, 0.0, 70.0, 120.0]
    assert numbers.told["resources_hidden"] == 1
    assert numbers.told["facilities_placeless"] == 1
    assert numbers.told["shelters_without_capacity"] == 1


def test_induction_area_by_area(numbers):
    assert told(numbers, "induction_residents", "residence_induction") == pytest.approx(
        [50.0, 50.0, 0.0, 100.0])


def test_what_there_are_no_data_for_is_not_there():
    few = numbers_of(Given(zones=frame(CELLS, id=list("abcd"), residents=RESIDENTS)),
                     districts(LEFT, RIGHT))
    assert {one.key for one in few.measures} == {"area", "residents", "density"}
    assert np.isnan(few.of("area").rest)


def test_a_table_without_shapes_is_joined_by_id():
    plain = pd.DataFrame({"id": ["b", "a", "z"], "mean_min": [4.0, 2.0, 9.0],
                          "residents": [200.0, 100.0, 1.0]})
    found = numbers_of(Given(zones=zones(), access=plain), districts(LEFT, RIGHT))
    assert found.of("mean_min").values == pytest.approx([2.0, (50 * 2 + 200 * 4) / 250])


def test_districts_smaller_than_a_zone_are_named():
    found = numbers_of(Given(zones=zones()), districts(LEFT, shapely.box(60, 0, 90, 100)))
    assert found.small == ["d1"]


def test_a_district_without_zones_has_no_number():
    found = numbers_of(Given(zones=zones()), districts(LEFT, shapely.box(500, 0, 600, 100)))
    assert np.isnan(found.of("residents").values[1])
    assert found.of("residents").ranks().tolist() == [1, 0]


def test_zones_at_the_border_hold_people_inside_only():
    town = shapely.box(0, 0, 150, 200)
    found = numbers_of(Given(zones=zones(), town=town),
                       districts(shapely.box(100, 0, 150, 200), town=town))
    assert told(found, "residents") == pytest.approx([600.0, 400.0, 1000.0])


# Ranks and shares.


def test_equal_ones_share_a_rank():
    one = Measure("k", "people", "persons", np.array([5.0, 9.0, 5.0, np.nan]), 1.0, 20.0)
    assert one.ranks().tolist() == [2, 1, 2, 0]
    assert one.share(1) == pytest.approx(0.45)
    assert np.isnan(Measure("k", "s", "-", one.values, 0.0, 20.0, adds=False).share(1))


def test_measures_of_nothing():
    weights = weights_of(CELLS, np.array([LEFT], dtype=object))
    nothing = np.full(4, np.nan)
    assert summed("k", "s", "u", weights, nothing) is None
    assert mean("k", "s", "u", weights, nothing, np.ones(4)) is None
    assert mean("k", "s", "u", weights, np.ones(4), np.zeros(4)) is None
    assert ratio("k", "s", None, None) is None
    unknown = counted("k", "s", "u", np.array([0, 0, 1]), 3, np.array([np.nan, np.nan, 2.0]))
    assert unknown.values.tolist() == [pytest.approx(np.nan, nan_ok=True), 2.0, 0.0]


# Districts that are not as they should be.


def test_rows_without_a_name():
    made = districts(LEFT, RIGHT, shapely.box(0, 300, 10, 310), name=[None, " a  b ", ""],
                     code=["12", None, None])
    assert made.names == ["12", "a b", "row 3"]
    assert made.told == {"unnamed": ["1", "3"]}


def test_areas_of_one_name_become_one():
    made = districts(LEFT, RIGHT, shapely.box(0, 300, 10, 310), name=["x", "y", "x"],
                     residents=[1.0, 2.0, 4.0])
    assert made.names == ["x", "y"]
    assert made.told["merged"] == ["x"]
    assert made.shapes[0].area == pytest.approx(LEFT.area + 100)
    assert made.published.tolist() == [5.0, 2.0]
    unsure = districts(LEFT, RIGHT, name=["x", "x"], residents=[1.0, np.nan])
    assert np.isnan(unsure.published[0])


def test_overlaps_belong_to_the_first():
    made = districts(LEFT, shapely.box(25, 0, 75, 200), shapely.box(30, 10, 40, 20))
    assert made.names == ["d0", "d1"]
    assert made.told == {"overlapping": ["d1"], "hidden": ["d2"]}
    assert made.overlap_m2 == pytest.approx(25 * 200 + 100)
    assert made.shapes[1].area == pytest.approx(25 * 200)


def test_broken_shapes_are_mended_and_what_is_no_area_is_left_out():
    bow = shapely.Polygon([(0, 0), (100, 100), (100, 0), (0, 100)])
    made = districts(bow, None, shapely.LineString([(0, 0), (1, 1)]), RIGHT,
                     shapely.GeometryCollection([LEFT, shapely.Point(0, 0)]),
                     name=["bow", "none", "line", "right", "mixed"])
    assert made.names == ["bow", "right", "mixed"]
    assert made.told["repaired"] == ["1"]
    assert made.told["no_area"] == ["2", "3"]
    assert shapely.is_valid(made.shapes).all()


def test_districts_outside_the_town():
    made = districts(LEFT, shapely.box(900, 0, 950, 50), town=TOWN)
    assert made.names == ["d0"]
    assert made.told == {"outside": ["d1"]}
    with pytest.raises(CoreError) as caught:
        districts(shapely.box(900, 0, 950, 50), town=TOWN)
    assert caught.value.code == "atlas_no_districts"
    assert caught.value.facts == {"layer": "districts", "rows": 1}


def test_kinds_of_districts():
    kinds = {"kind": ["other", "small_area"]}
    assert districts(LEFT, RIGHT, **kinds).names == ["d1"]
    with pytest.raises(CoreError) as caught:
        districts_of(frame([LEFT], name=["a"], kind=["other"]), "d", unnamed=str, kind="ward")
    assert caught.value.code == "guideline_district_kind"
    only = districts_of(frame([LEFT, RIGHT], name=["a", "b"], kind=["other", "small_area"]), "d",
                        unnamed=str, kind="other")
    assert (only.names, only.kind) == (["a"], "other")
    with pytest.raises(CoreError) as caught:
        districts_of(frame([], name=[]), "d", unnamed=str)
    assert caught.value.code == "empty_layer"


# Laws.

SIDE = st.integers(0, 300)


@st.composite
def boxes(draw, least, most):
    found = []
    for _ in range(draw(st.integers(least, most))):
        west, south = draw(SIDE), draw(SIDE)
        found.append(shapely.box(west, south, west + draw(st.integers(5, 200)),
                                 south + draw(st.integers(5, 200))))
    return found


@given(boxes(1, 6), boxes(1, 6), st.lists(st.floats(0, 1e6), min_size=6, max_size=6),
       st.booleans())
def test_nothing_is_lost(cells, areas, values, bounded):
    """Districts and what is in none add up to the town, however they lie."""
    town = shapely.box(50, 50, 250, 250) if bounded else None
    values = np.array(values[: len(cells)])
    try:
        own = districts(*areas, town=town)
    except CoreError:
        # All areas lie outside the town.
        reject()
    weights = weights_of(np.array(cells, dtype=object), own.shapes, town)
    one = summed("k", "s", "u", weights, values)
    whole = np.nansum(one.values) + one.rest
    assert whole == pytest.approx(values.sum(), rel=1e-9, abs=1e-6)
    assert one.town == pytest.approx(values.sum(), rel=1e-9, abs=1e-6)
    assert (weights.share >= 0).all()
    assert (weights.rest >= 0).all()


@given(boxes(1, 5), st.lists(st.tuples(SIDE, SIDE), min_size=1, max_size=8))
def test_every_point_is_in_one_district_or_none(areas, places):
    own = districts(*areas)
    points = shapely.points(places)
    rows = district_of(points, own.shapes)
    for point, row in zip(points, rows):
        held = [place for place, shape in enumerate(own.shapes) if shape.intersects(point)]
        assert row == (min(held) if held else -1)


def test_marks_are_drawings_without_texts():
    values = np.array([1.0, 2.0, np.nan, 4.0, 3.0])
    drawings = [
        marks.pairs(values, values[::-1], 40.0, 5.0), marks.columns(values, values, 40.0, 20.0),
        marks.strips([(values, 1, 2.5), (values, 2, np.nan)], 30.0, 5.0),
        marks.pairs(np.zeros(2), np.zeros(2), 40.0, 5.0)]
    for drawing in drawings:
        root = ET.fromstring(drawing)
        assert {one.tag.split("}")[1] for one in root} <= {"rect", "line", "circle"}
        width = float(root.get("viewBox").split()[2])
        for one in root:
            ends = [float(one.get(name, 0)) for name in ("x", "x1", "x2", "cx")]
            assert all(0 <= end <= width for end in ends)
    longest = max(float(one.get("width", 0)) for one in ET.fromstring(drawings[0]))
    assert longest == pytest.approx(40.0)

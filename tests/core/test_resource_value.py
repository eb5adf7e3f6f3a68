"""The value of a resource: parts by hand, what is not known, one place on several lists."""

import math

import numpy as np
import pytest
from nigiwai.core.assumptions import builtin
from nigiwai.core.errors import CoreError
from nigiwai.core.matching.inventory import inputs
from nigiwai.core.matching.inventory.run import review
from nigiwai.core.matching.inventory.value import PARTS, Surroundings
from nigiwai.core.vibrancy.inputs import Layer

WEIGHTS = {"rarity": 0.3, "condition": 0.15, "access": 0.25, "visitors": 0.2, "safety": 0.1}
# id, name, published kind, metres east, condition.
ROWS = (
    ("r1", "法華寺", "寺院", 0.0, "good"),
    ("r2", "法華寺", "寺院", 10.0, ""),
    ("r3", "林叟院", "寺院", 3000.0, "poor"),
    ("r4", "喫茶アルハ", "お食事 / 喫茶店・カフェ", 500.0, ""),
    ("r5", "なまえ", "", 600.0, ""),
)


def layer(rows=ROWS, **columns):
    import geopandas
    import shapely

    ids, names, published, east, conditions = zip(*rows)
    frame = geopandas.GeoDataFrame(
        {"id": ids, "name": names, "sub_category": published, "condition": conditions,
         "source": [f"list{number}" for number in range(len(rows))], **columns},
        geometry=[None if math.isnan(x) else shapely.Point(x, 0.0) for x in east],
        crs="EPSG:6676")
    return Layer(frame, "resources", {name: name for name in frame.columns if name != "geometry"})


def box(west, south, east, north):
    import shapely

    return shapely.box(west, south, east, north)


@pytest.fixture(scope="module")
def around():
    zones = np.array([box(-2000, -2000, 2000, 2000), box(2000, -2000, 6000, 2000)], dtype=object)
    return Surroundings(
        zones=(zones, np.array([16_000.0, 0.0])),
        stations=np.array([[0.0, 800.0]]), stops=np.array([[500.0, 600.0]]),
        scores=(zones[:1], np.array([60.0])))


@pytest.fixture(scope="module")
def result(around):
    return review(inputs.read_resources(layer()), around, builtin())


def test_one_place_on_two_lists_counts_once(result):
    assert [(pair.first, pair.second, pair.verdict) for pair in result.pairs] == [(0, 1, "open")]
    values = result.values
    # Two temples in town, the other one 3 km away; four places.
    assert values.of_kind[:3].tolist() == [2, 2, 2]
    assert values.of_kind_near[:3].tolist() == [1, 1, 1]
    town = 1 - math.log(2) / math.log(4)
    np.testing.assert_allclose(values.parts["rarity"][:4], [*[town / 2 + 0.5] * 3, 1.0])
    assert np.isnan(values.parts["rarity"][4])


def test_every_part_is_that_of_the_formula(result):
    values = result.values
    # One person per 1,000 m²; circles of 32 corners.
    circle = 0.5 * 32 * math.sin(2 * math.pi / 32) * 800.0**2
    np.testing.assert_allclose(values.people, [circle / 1000, circle / 1000, 0, circle / 1000,
                                               circle / 1000], rtol=1e-6)
    np.testing.assert_allclose(values.station_m[[0, 3]], [800.0, math.hypot(500, 800)])
    np.testing.assert_allclose(values.stop_m[[0, 3]], [math.hypot(500, 600), 600.0])
    # Four rows share the most residents: each has one below it, and half of the four.
    people = (1 + 4 / 2) / 5
    way = max(0.5, 0.5 ** (math.hypot(500, 600) / 300))
    assert values.parts["access"][0] == pytest.approx((people + way) / 2)
    assert values.parts["visitors"][0] == pytest.approx(0.6)
    assert np.isnan(values.parts["visitors"][2])
    np.testing.assert_allclose(values.parts["condition"][[0, 2]], [1.0, 0.3])
    assert np.isnan(values.parts["condition"][[1, 3, 4]]).all()
    assert np.isnan(values.parts["safety"]).all()


def test_the_value_is_the_weighed_mean_of_what_is_known(result):
    values = result.values
    assert values.weights == pytest.approx(WEIGHTS)
    for row in range(len(result.inventory)):
        known = {part: values.parts[part][row] for part in PARTS
                 if not np.isnan(values.parts[part][row])}
        weight = sum(WEIGHTS[part] for part in known)
        expected = 100 * sum(WEIGHTS[part] * value for part, value in known.items()) / weight
        assert values.value[row] == pytest.approx(expected)
        assert values.known[row] == pytest.approx(weight)
        assert 0 <= values.value[row] <= 100


def test_nothing_given_leaves_rarity_and_condition():
    values = review(inputs.read_resources(layer()), Surroundings(), builtin()).values
    for part in ("access", "visitors", "safety"):
        assert np.isnan(values.parts[part]).all()
    assert np.isnan(values.value[4])
    assert values.known[4] == 0
    assert values.known[0] == pytest.approx(0.45)


def test_hazards_take_from_safety():
    import geopandas
    from nigiwai.core.risk.hazards import Hazards

    frame = geopandas.GeoDataFrame(
        {"type": ["flood", "tsunami"], "scenario": ["L2", ""], "rank": ["2", "3"]},
        geometry=[box(-50, -50, 50, 50), box(2900, -50, 3100, 50)], crs="EPSG:6676")
    hazards = Hazards.from_frame(frame, "hazards", builtin())
    values = review(inputs.read_resources(layer()), Surroundings(hazards=hazards),
                    builtin()).values
    assert values.rank.tolist() == [2, 2, 3, 0, 0]
    np.testing.assert_allclose(values.parts["safety"], [0.5, 0.5, 0.25, 1, 1])
    assert [key and key.type for key in values.hazard] == ["flood", "flood", "tsunami", None, None]


def test_a_resource_without_a_point_is_valued_by_what_is_left(around):
    rows = (*ROWS[:2], ("r6", "林叟院", "寺院", math.nan, "fair"))
    values = review(inputs.read_resources(layer(rows)), around, builtin()).values
    assert np.isnan([values.parts[part][2] for part in ("access", "visitors", "safety")]).all()
    assert values.parts["condition"][2] == pytest.approx(0.7)
    assert values.parts["rarity"][2] == pytest.approx(0.0)
    assert np.isnan(values.of_kind_near[2])


# The gate


def test_a_condition_that_nobody_knows_is_named():
    with pytest.raises(CoreError) as caught:
        inputs.read_resources(layer((("r1", "x", "", 0.0, "so lala"),)))
    assert (caught.value.code, caught.value.facts["row"]) == ("review_condition", 1)
    found = inputs.read_resources(layer((("r1", "x", "", 0.0, "老朽化"),)))
    assert found.conditions == ["poor"]


def test_facilities_of_a_list_that_is_here_already_are_left_out():
    import geopandas
    import shapely

    taken = inputs.read_resources(layer())
    frame = geopandas.GeoDataFrame(
        {"id": ["f1", "f2", "f3"], "name": ["林叟院", "本町公園", "市役所"],
         "category": ["sightseeing", "park_block", "town_hall"]},
        geometry=[shapely.Point(3000.2, 0), shapely.Point(1, 1), shapely.Point(2, 2)],
        crs="EPSG:6676")
    names = {name: name for name in ("id", "name", "category")}
    found, already = inputs.read_facilities(Layer(frame, "facilities", names),
                                            set(inputs.spots_of(taken)))
    assert (found.ids, found.kinds, found.categories, already) == (["f2"], ["park"], ["nature"], 1)
    both = inputs.together(taken, found)
    assert len(both) == len(taken) + 1
    assert both.points.shape == (6, 2)


def test_verdicts_are_read_and_wrong_ones_named():
    import pandas as pd

    names = {"first": "first_id", "second": "second_id", "verdict": "verdict"}
    rows = pd.DataFrame({"first_id": ["b", "c"], "second_id": ["a", "d"],
                         "verdict": ["same", None]})
    found = inputs.read_judged(Layer(rows, "duplicates", names))
    assert [(one.first, one.second, one.verdict) for one in found] == [
        ("a", "b", "same"), ("c", "d", "open")]
    with pytest.raises(CoreError) as caught:
        inputs.read_judged(Layer(rows.assign(verdict=["same", "yes"]), "duplicates", names))
    assert (caught.value.code, caught.value.facts["row"]) == ("review_verdict", 2)
    with pytest.raises(CoreError) as caught:
        inputs.read_judged(Layer(rows.assign(first_id=["b", None]), "duplicates", names))
    assert (caught.value.code, caught.value.facts["field"]) == ("null_value", "first_id")

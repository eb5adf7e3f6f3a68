"""The plain Huff model against hand computation, published examples, and the obvious double loop."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nigiwai.core.errors import Cancelled, CoreError
from nigiwai.core.vibrancy import huff, huff_parts
from nigiwai.core.vibrancy.huff_parts import Pairs, Places, Rule


def places(amount, xy=None, ids=None, layer="layer"):
    amount = np.asarray(amount, dtype=float)
    ids = ids or [str(number) for number in range(1, len(amount) + 1)]
    xy = None if xy is None else np.asarray(xy, dtype=float)
    return Places(ids, amount, xy, layer, "id", "amount")


def all_pairs(distance):
    distance = np.asarray(distance, dtype=float)
    origin, destination = np.indices(distance.shape).reshape(2, -1)
    return Pairs(origin, destination, distance.ravel(), "matrix")


def double_loop(demand, attraction, distance, rule):
    """Huff with nothing but Python's own arithmetic; what is zero or out of reach has no pull."""
    decay = {
        "power": lambda d: max(d, 1.0) ** -rule.rate,
        "exponential": lambda d: math.exp(-rule.rate * d),
    }[rule.decay]
    probability = np.zeros(distance.shape)
    patronage = np.zeros(len(attraction))
    for i, row in enumerate(distance.tolist()):
        pull = [size**rule.alpha * decay(d) if size > 0 and d <= rule.max_distance else 0.0
                for size, d in zip(attraction.tolist(), row)]
        total = math.fsum(pull)
        for j, each in enumerate(pull):
            probability[i, j] = each / total if total else 0.0
            patronage[j] += demand[i] * probability[i, j]
    return probability, patronage


def random_town(seed, origins=90, destinations=2300, width=6000.0):
    random = np.random.default_rng(seed)
    return (
        places(random.uniform(0, 500, origins), random.uniform(0, width, (origins, 2))),
        places(random.lognormal(5, 1, destinations), random.uniform(0, width, (destinations, 2))),
    )


# Golden cases.


def test_textbook_case_is_75_to_25_by_matrix():
    # 100/2² : 300/6² = 25 : 8.33
    found = huff.by_matrix(places([1000]), places([100, 300]), all_pairs([[2, 6]]), Rule())
    assert found.patronage == pytest.approx([750, 250], rel=1e-12)
    assert found.share == pytest.approx([0.75, 0.25], rel=1e-12)
    assert found.dominant.tolist() == [0]
    assert found.probability == pytest.approx([0.75], rel=1e-12)
    assert found.accessibility == pytest.approx([25 + 300 / 36], rel=1e-12)
    assert (found.total_demand, found.unserved_demand, found.floored) == (1000, 0, 0)


def test_textbook_case_is_75_to_25_by_coordinates():
    found = huff.by_coordinates(
        places([1000], [[0, 0]]), places([100, 300], [[2000, 0], [0, -6000]]), Rule())
    assert found.share == pytest.approx([0.75, 0.25], rel=1e-12)
    assert found.accessibility == pytest.approx([100 / 2000**2 + 300 / 6000**2], rel=1e-12)


def test_published_exercise_of_two_petrol_stations():
    # Fitzsimmons & Fitzsimmons, Service Management, exercise of the Huff model: 6 and 12 pumps,
    # travel minutes from four areas, exponent 2. Fractions by hand: 6/25 : 12/400 = 8 : 1, …
    minutes = [[5, 20], [10, 8], [9, 12], [15, 6]]
    customers = [100, 150, 80, 50]
    found = huff.by_matrix(places(customers), places([6, 12]), all_pairs(minutes), Rule(),
                           with_flows=True)
    old = np.array([8 / 9, 8 / 33, 8 / 17, 2 / 27])
    assert found.flows.probability.reshape(4, 2)[:, 0] == pytest.approx(old, rel=1e-12)
    assert found.patronage[0] == pytest.approx(old @ customers, rel=1e-12)
    assert found.dominant.tolist() == [0, 1, 1, 1]


# Independent implementations.


@pytest.mark.parametrize("rule", [
    Rule(),
    Rule(alpha=0.9, rate=2.2),
    Rule(max_distance=900.0),
    Rule(decay="exponential", rate=0.003),
    Rule(alpha=0.0, decay="exponential", rate=0.001, max_distance=1500.0),
], ids=str)
def test_agrees_with_the_double_loop(rule):
    origins, destinations = random_town(1)
    distance = np.hypot(*(origins.xy[:, None] - destinations.xy[None]).transpose(2, 0, 1))
    probability, patronage = double_loop(
        origins.amount, destinations.amount, distance, rule)
    for found in (
        huff.by_coordinates(origins, destinations, rule, with_flows=True),
        huff.by_matrix(origins, destinations, all_pairs(distance), rule, with_flows=True),
    ):
        np.testing.assert_allclose(found.patronage, patronage, rtol=1e-12)
        assert found.dominant.tolist() == probability.argmax(axis=1).tolist()
        np.testing.assert_allclose(found.probability, probability.max(axis=1), rtol=1e-12)
        flows = found.flows
        assert len(flows.flow) == (distance <= rule.max_distance).sum()
        at = flows.origin, flows.destination
        np.testing.assert_allclose(flows.probability, probability[at], rtol=1e-12)
        np.testing.assert_allclose(flows.distance, distance[at], rtol=1e-12)
        np.testing.assert_allclose(
            flows.flow, origins.amount[at[0]] * probability[at], rtol=1e-12)


def test_agrees_with_geopandas():
    import geopandas

    origins, destinations = random_town(2, 20, 60)
    shops = geopandas.GeoSeries.from_xy(*destinations.xy.T, crs=6676)
    patronage = np.zeros(60)
    for point, demand in zip(geopandas.GeoSeries.from_xy(*origins.xy.T, crs=6676),
                             origins.amount):
        pull = destinations.amount / shops.distance(point).clip(lower=1.0) ** 2
        patronage += demand * (pull / pull.sum()).to_numpy()
    found = huff.by_coordinates(origins, destinations, Rule())
    assert found.patronage == pytest.approx(patronage, rel=1e-12)


# Laws.

towns = st.builds(
    random_town, st.integers(0, 10**6), st.integers(1, 40), st.integers(1, 30),
    st.sampled_from([0.0, 3.0, 2000.0]))
rules = st.builds(
    Rule, st.sampled_from([0.0, 0.5, 1.0, 2.0]), st.sampled_from(["power", "exponential"]),
    st.sampled_from([0.0, 0.001, 1.5, 2.0, 50.0]), st.sampled_from([1.0, 700.0, math.inf]))


@settings(deadline=None, max_examples=60)
@given(towns, rules)
def test_demand_is_conserved(town, rule):
    origins, destinations = town
    found = huff.by_coordinates(origins, destinations, rule, with_flows=True)
    assert found.total_demand == pytest.approx(origins.amount.sum())
    assert found.patronage.sum() + found.unserved_demand == pytest.approx(
        found.total_demand, rel=1e-12, abs=1e-12)
    assert found.flows.flow.sum() == pytest.approx(found.patronage.sum(), rel=1e-12, abs=1e-12)
    assert (found.dominant < 0).tolist() == np.isnan(found.probability).tolist()


@settings(deadline=None, max_examples=40)
@given(towns, rules, st.integers(0, 10**6), st.booleans())
def test_order_of_rows_does_not_matter_to_the_last_bit(town, rule, seed, matrix):
    random = np.random.default_rng(seed)
    orders = [random.permutation(len(side.ids)) for side in town]
    shuffled = [Places([side.ids[k] for k in order], side.amount[order], side.xy[order])
                for side, order in zip(town, orders)]

    def solve(origins, destinations):
        if not matrix:
            return huff.by_coordinates(origins, destinations, rule, with_flows=True)
        pairs = all_pairs(np.hypot(
            *(origins.xy[:, None] - destinations.xy[None]).transpose(2, 0, 1)))
        mixed = random.permutation(len(pairs.distance))
        pairs = Pairs(pairs.origin[mixed], pairs.destination[mixed], pairs.distance[mixed])
        return huff.by_matrix(origins, destinations, pairs, rule, with_flows=True)

    one, two = solve(*town), solve(*shuffled)
    dominant = np.where(one.dominant < 0, -1, np.argsort(orders[1])[one.dominant])
    assert (two.dominant == dominant[orders[0]]).all()
    for name, order in (("probability", 0), ("accessibility", 0), ("patronage", 1)):
        np.testing.assert_array_equal(getattr(two, name), getattr(one, name)[orders[order]])
    np.testing.assert_array_equal(orders[0][two.flows.origin], one.flows.origin)
    np.testing.assert_array_equal(orders[1][two.flows.destination], one.flows.destination)
    np.testing.assert_array_equal(two.flows.flow, one.flows.flow)


@settings(deadline=None, max_examples=40)
@given(towns, rules, st.floats(1e-3, 1e6))
def test_scaling_all_attractions_changes_nothing(town, rule, factor):
    origins, destinations = town
    larger = places(destinations.amount * factor, destinations.xy)
    one = huff.by_coordinates(origins, destinations, rule)
    two = huff.by_coordinates(origins, larger, rule)
    assert two.patronage == pytest.approx(one.patronage, rel=1e-11, abs=1e-12)


@settings(deadline=None, max_examples=40)
@given(towns, rules, st.floats(1.0, 1e3))
def test_a_larger_destination_never_gets_less(town, rule, factor):
    origins, destinations = town
    amount = destinations.amount.copy()
    amount[0] *= factor
    before = huff.by_coordinates(origins, destinations, rule).patronage[0]
    after = huff.by_coordinates(origins, places(amount, destinations.xy), rule).patronage[0]
    assert after >= before * (1 - 1e-12)


# Edges.


def test_limit_is_closed_and_what_is_out_of_reach_is_unserved():
    origins = places([10, 20], [[0, 0], [10_000, 0]])
    shops = places([1, 1], [[300, 400], [0, 500.1]])
    found = huff.by_coordinates(origins, shops, Rule(max_distance=500.0), with_flows=True)
    assert found.patronage.tolist() == [10, 0]
    assert found.dominant.tolist() == [0, -1]
    assert found.accessibility.tolist() == pytest.approx([1 / 250_000, 0.0])
    assert found.unserved_demand == 20
    assert (found.flows.origin.tolist(), found.flows.destination.tolist()) == ([0], [0])
    by_table = huff.by_matrix(
        origins, shops, all_pairs([[500, 500.1], [9709, 9988]]), Rule(max_distance=500.0))
    assert by_table.patronage.tolist() == [10, 0]
    assert by_table.unserved_demand == 20


def test_zero_attraction_has_probability_zero_even_with_alpha_zero():
    found = huff.by_matrix(places([10]), places([0, 5]), all_pairs([[1, 9]]), Rule(alpha=0.0),
                           with_flows=True)
    assert found.flows.probability.tolist() == [0, 1]
    nobody = huff.by_coordinates(places([10], [[0, 0]]), places([0], [[5, 0]]), Rule())
    assert nobody.unserved_demand == 10
    assert nobody.dominant.tolist() == [-1]


def test_distance_below_one_counts_as_one_under_power_decay():
    origins = places([6], [[0, 0]])
    shops = places([1, 1, 1], [[0, 0], [0.5, 0], [0, 1]])
    found = huff.by_coordinates(origins, shops, Rule())
    assert found.patronage == pytest.approx([2, 2, 2])
    assert found.floored == 2
    by_table = huff.by_matrix(origins, shops, all_pairs([[0, 0.5, 1]]), Rule())
    assert by_table.patronage == pytest.approx([2, 2, 2])
    assert by_table.floored == 2
    exponential = huff.by_coordinates(origins, shops, Rule(decay="exponential", rate=1.0))
    assert exponential.floored == 0
    assert exponential.patronage[0] > exponential.patronage[1] > exponential.patronage[2]


@pytest.mark.parametrize("matrix", [False, True])
def test_ties_go_to_the_first_id_in_number_order(matrix):
    # 900/3² = 400/2² = 100/1², although the floating-point numbers differ.
    shops = places([900, 400, 100], [[3, 0], [0, 2], [-1, 0]], ids=["10", "9", "b"])
    origins = places([1], [[0, 0]])
    found = (huff.by_matrix(origins, shops, all_pairs([[3, 2, 1]]), Rule()) if matrix
             else huff.by_coordinates(origins, shops, Rule()))
    assert found.dominant.tolist() == [1]
    assert found.probability == pytest.approx([1 / 3])


def test_pull_too_small_for_floats_still_gives_probabilities():
    # exp(-2 · 1000) is zero in floating point, but the difference of 1 unit still decides.
    expected = [1 / (1 + math.exp(-2)), math.exp(-2) / (1 + math.exp(-2))]
    rule = Rule(decay="exponential", rate=2.0)
    found = huff.by_coordinates(
        places([1], [[0, 0]]), places([3, 3], [[1000, 0], [0, 1001]]), rule)
    assert found.patronage == pytest.approx(expected, rel=1e-12)
    assert found.unserved_demand == 0
    assert found.dominant.tolist() == [0]
    by_table = huff.by_matrix(places([1]), places([3, 3]), all_pairs([[1000, 1001]]), rule)
    assert by_table.patronage == pytest.approx(expected, rel=1e-12)


def test_missing_pairs_are_out_of_reach():
    pairs = Pairs(np.array([1]), np.array([0]), np.array([3.0]))
    found = huff.by_matrix(places([5, 7, 0]), places([1, 1]), pairs, Rule())
    assert found.patronage.tolist() == [7, 0]
    assert found.unserved_demand == 5
    assert found.dominant.tolist() == [-1, 0, -1]


def test_share_of_no_demand_is_missing():
    found = huff.by_matrix(places([0]), places([1]), all_pairs([[1]]), Rule())
    assert np.isnan(found.share).all()


def test_small_probabilities_are_left_out_of_flows_only():
    origins, destinations = random_town(3, 50, 400)
    every = huff.by_coordinates(origins, destinations, Rule(), with_flows=True)
    some = huff.by_coordinates(origins, destinations, Rule(min_probability=0.01), with_flows=True)
    assert every.flows.probability.size == 50 * 400
    assert some.flows.probability.size == (every.flows.probability >= 0.01).sum() > 0
    assert (some.patronage == every.patronage).all()


def test_too_many_flows_are_refused_before_the_work():
    side = places(np.ones(5000), np.random.default_rng(0).uniform(0, 1, (5000, 2)))
    with pytest.raises(CoreError) as error:
        huff.by_coordinates(side, side, Rule(), with_flows=True, progress=pytest.fail)
    assert error.value.code == "too_many_flows"
    assert error.value.facts == {"rows": "25,000,000", "limit": "20,000,000"}


def test_too_many_flows_are_refused_while_they_are_counted(monkeypatch):
    monkeypatch.setattr(huff_parts, "FLOW_LIMIT", 1000)
    origins, destinations = random_town(3, 50, 400)
    with pytest.raises(CoreError) as error:
        huff.by_coordinates(origins, destinations, Rule(max_distance=4000.0), with_flows=True)
    assert error.value.code == "too_many_flows"
    assert huff.by_coordinates(
        origins, destinations, Rule(max_distance=4000.0)).unserved_demand == 0


def test_cancel_passes_through():
    def stop(share):
        raise Cancelled

    with pytest.raises(Cancelled):
        huff.by_coordinates(*random_town(4), Rule(), progress=stop)


def test_progress_rises_to_one():
    shares = []
    huff.by_coordinates(*random_town(4), Rule(), progress=shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == 1.0


# Refusals.


@pytest.mark.parametrize(("change", "parameter"), [
    ({"alpha": -0.1}, "ALPHA"),
    ({"alpha": math.nan}, "ALPHA"),
    ({"alpha": 10.5}, "ALPHA"),
    ({"rate": -1.0}, "LAMBDA"),
    ({"rate": math.inf}, "LAMBDA"),
    ({"max_distance": 0.0}, "MAX_DISTANCE"),
    ({"min_probability": 1.1}, "MIN_PROBABILITY"),
])
def test_parameters_out_of_range(change, parameter):
    with pytest.raises(CoreError) as error:
        Rule(**change)
    assert error.value.code == "parameter_range"
    assert error.value.facts["parameter"] == parameter


def test_unknown_decay():
    with pytest.raises(CoreError) as error:
        Rule(decay="linear")
    assert error.value.code == "unknown_decay"


@pytest.mark.parametrize(("side", "code", "facts"), [
    (places([1, math.nan]), "null_value", {"field": "amount", "row": 2}),
    (places([1, -3]), "negative_value", {"field": "amount", "row": 2, "value": -3}),
    (places([math.inf]), "not_a_number", {"field": "amount", "row": 1}),
    (places([1, 2, 3], ids=["a", None, "b"]), "null_value", {"field": "id", "row": 2}),
    (places([1, 2, 3], ids=["a", "b", "a"]), "duplicate_id",
     {"value": "a", "count": 2, "rows": "1, 3"}),
    (places([]), "empty_layer", {"layer": "layer"}),
])
def test_bad_places(side, code, facts):
    good = places([1])
    for origins, destinations in ((side, good), (good, side)):
        with pytest.raises(CoreError) as error:
            huff.by_matrix(origins, destinations, all_pairs([[1]]), Rule())
        assert error.value.code == code
        assert facts.items() <= error.value.facts.items()


@pytest.mark.parametrize(("pairs", "code", "facts"), [
    (([0, 0], [0, 1], [1, math.nan]), "null_value", {"field": "distance", "row": 2}),
    (([0, 0], [0, 1], [1, -1]), "negative_value", {"field": "distance", "row": 2, "value": -1}),
    (([0, 1, 0], [1, 1, 1], [1, 2, 3]), "matrix_duplicate_pair",
     {"row": 1, "other_row": 3, "origin": "1", "destination": "2"}),
    (([], [], []), "empty_layer", {}),
])
def test_bad_pairs(pairs, code, facts):
    origin, destination, distance = pairs
    table = Pairs(np.array(origin, dtype=int), np.array(destination, dtype=int),
                  np.array(distance, dtype=float), "matrix")
    with pytest.raises(CoreError) as error:
        huff.by_matrix(places([1, 1]), places([1, 1]), table, Rule())
    assert error.value.code == code
    assert facts.items() <= error.value.facts.items()


# Ids.


def test_ids_are_ordered_as_numbers_then_texts():
    ids = ["b", "10", "9", "a", "-1", "2.5"]
    assert [ids[k] for k in huff_parts.order_of_ids(ids)] == ["-1", "2.5", "9", "10", "a", "b"]


def test_unknown_id_is_named():
    side = places([1, 2], ids=["a", "b"], layer="shops")
    assert huff_parts.match("table", "destination", ["b", "a", "b"], side).tolist() == [1, 0, 1]
    with pytest.raises(CoreError) as error:
        huff_parts.match("table", "destination", ["a", "c"], side)
    assert error.value.code == "matrix_unknown_id"
    assert error.value.facts == {"layer": "table", "field": "destination", "row": 2,
                                 "value": "c", "other": "shops", "other_field": "id"}
    with pytest.raises(CoreError) as error:
        huff_parts.match("table", "destination", ["a", None], side)
    assert error.value.code == "null_value"

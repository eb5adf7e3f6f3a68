"""Order and choice of stops: against all orders, all sets, bounds and another solver."""

from itertools import combinations, permutations

import numpy as np
import pytest
from nigiwai.core.matching.places import choice, order


def apart(count, seed, size=1000.0):
    points = np.random.default_rng(seed).uniform(0, size, (count, 2))
    return np.hypot(*(points[:, None] - points[None]).transpose(2, 0, 1))


def ends(count, seed):
    random = np.random.default_rng(seed + 1000)
    return random.uniform(0, 900, count), random.uniform(0, 900, count)


def walked(costs, begin, finish, stops, cycle):
    """Cost of an order, leg by leg."""
    total = begin[stops[0]] + finish[stops[-1]] if not cycle else costs[stops[-1], stops[0]]
    return total + sum(costs[one, two] for one, two in zip(stops, stops[1:]))


def least(costs, begin, finish, cycle=False):
    return min(walked(costs, begin, finish, stops, cycle)
               for stops in permutations(range(len(costs))))


def cases(count, seed):
    """Free, from a beginning, between both, there and back, and round."""
    zero = np.zeros(count)
    begin, finish = ends(count, seed)
    return ((zero, zero, False), (begin, zero, False), (begin, finish, False),
            (begin, begin, False), (zero, zero, True))


@pytest.mark.parametrize("count", [1, 2, 3, 5, 7])
@pytest.mark.parametrize("seed", range(3))
def test_few_stops_are_in_the_best_order(count, seed):
    costs = apart(count, seed)
    for begin, finish, cycle in cases(count, seed):
        found = order.best_order(costs, begin, finish, cycle)
        assert sorted(found.order) == list(range(count))
        assert found.cost == pytest.approx(least(costs, begin, finish, cycle))
        assert walked(costs, begin, finish, found.order, cycle) == pytest.approx(found.cost)
        assert (found.method, found.gap) == (order.EXACT, 0.0)
        assert found.bound == pytest.approx(found.cost)


def test_nothing_and_one_place():
    empty = order.best_order(np.zeros((0, 0)))
    assert (len(empty.order), empty.cost, empty.gap) == (0, 0.0, 0.0)
    same = order.best_order(np.zeros((5, 5)))
    assert same.order.tolist() == [0, 1, 2, 3, 4] or sorted(same.order) == [0, 1, 2, 3, 4]
    assert same.cost == 0.0


def test_a_line_is_walked_along():
    x = np.array([300.0, 100.0, 500.0, 0.0, 400.0, 200.0])
    costs = np.abs(x[:, None] - x[None])
    assert order.best_order(costs).order.tolist() == [2, 4, 0, 5, 1, 3]
    assert order.best_order(costs).cost == 500.0
    assert order.best_order(costs, np.abs(x - 150), None).cost == 150 + 500
    assert order.best_order(costs, cycle=True).cost == 1000.0


@pytest.mark.parametrize("seed", range(4))
def test_the_bound_holds_below_the_best(seed):
    count = 7
    costs = apart(count, seed)
    for begin, finish, cycle in cases(count, seed)[:4]:
        best = least(costs, begin, finish, cycle)
        whole = order.augmented(costs, begin, finish)
        bound = order.lower_bound(whole, 1.2 * best)
        assert bound <= best + 1e-6
        # A bound that is always 0 would hold too.
        assert bound > 0.75 * best


@pytest.mark.parametrize("seed", range(3))
def test_many_stops_are_near_the_best(seed):
    """The exact order of 12, found by the other way, and laws of 40."""
    costs = apart(12, seed)
    begin, finish = ends(12, seed)
    exact = order.best_order(costs, begin, finish)
    whole = order.augmented(costs, begin, finish)
    routes = [order.improved(whole, order._inserted(whole, one)) for one in order._seeds(whole)]
    best = min(routes, key=lambda one: order.length(whole, one))
    shortest = order.length(whole, order.shaken(whole, best))
    assert exact.cost - 1e-6 <= shortest <= 1.03 * exact.cost
    many = apart(40, seed)
    found = order.best_order(many, *ends(40, seed))
    assert found.method == order.IMPROVED
    assert sorted(found.order) == list(range(40))
    assert walked(many, *ends(40, seed), found.order, False) == pytest.approx(found.cost)
    assert found.bound <= found.cost
    assert found.gap < 0.08


@pytest.mark.parametrize("seed", range(2))
def test_round_tours_against_another_solver(seed):
    import networkx as nx

    costs = apart(30, seed)
    found = order.best_order(costs, cycle=True)
    graph = nx.from_numpy_array(costs)
    cycle = nx.approximation.christofides(graph)
    other = sum(costs[one, two] for one, two in zip(cycle, cycle[1:]))
    tree = nx.minimum_spanning_tree(graph).size(weight="weight")
    assert tree < found.bound <= found.cost <= other + 1e-6
    assert walked(costs, None, None, found.order, True) == pytest.approx(found.cost)
    assert found.gap < 0.05


def test_no_part_turned_round_is_better():
    costs = apart(25, 9)
    found = order.best_order(costs, *ends(25, 9))
    whole = order.augmented(costs, *ends(25, 9))
    route = [25, *found.order, 26]
    assert order.length(whole, route) == pytest.approx(found.cost)
    for one, two in combinations(range(1, 27), 2):
        turned = route[:one] + route[one:two][::-1] + route[two:]
        assert order.length(whole, turned) >= found.cost - 1e-6


@pytest.mark.parametrize("step", ["_turned", "_moved"])
def test_steps_change_the_length_by_what_they_say(step):
    costs = apart(9, 3)
    whole = order.augmented(costs, *ends(9, 3))
    random = np.random.default_rng(1)
    for _ in range(30):
        route = np.array([9, *random.permutation(9), 10])
        change, better = getattr(order, step)(whole, route)
        assert sorted(better) == sorted(route)
        assert (better[0], better[-1]) == (9, 10)
        got = order.length(whole, better) - order.length(whole, route)
        assert got == pytest.approx(min(change, 0.0), abs=1e-6)


def every_set(costs, stay, begin, finish, cycle, most, minutes):
    """Most stops and least minutes over all sets and orders."""
    best = (0, 0.0)
    for size in range(1, min(most, len(costs)) + 1):
        for rows in combinations(range(len(costs)), size):
            part = np.array(rows)
            time = stay[part].sum() + least(costs[np.ix_(part, part)], begin[part], finish[part],
                                            cycle)
            if time <= minutes + 1e-9 and (-size, time) < (-best[0], best[1]):
                best = (size, time)
    return best


@pytest.mark.parametrize("seed", range(3))
def test_few_candidates_are_chosen_best(seed):
    count = 6
    costs = apart(count, seed) / 80.0
    stay = np.random.default_rng(seed).uniform(0, 20, count)
    for first, last, cycle in cases(count, seed):
        begin, finish = first / 80.0, last / 80.0
        for most, minutes in ((6, 45.0), (3, 45.0), (6, 10.0), (2, np.inf), (6, 1e-3)):
            rows, proven = choice.choose(costs, stay, begin, finish, cycle, most, minutes)
            size, time = every_set(costs, stay, begin, finish, cycle, most, minutes)
            assert proven
            assert len(rows) == size
            if size:
                some = np.ix_(rows, rows)
                own = order.best_order(costs[some], begin[rows], finish[rows], cycle)
                assert own.cost + stay[rows].sum() == pytest.approx(time)


@pytest.mark.parametrize("cycle", [False, True])
def test_many_candidates_keep_to_the_limits(cycle):
    costs, stay = apart(60, 2, 4000.0) / 80.0, np.full(60, 5.0)
    begin = None if cycle else ends(60, 2)[0] / 80.0
    rows, proven = choice.choose(costs, stay, begin, None, cycle, 9, 90.0)
    assert not proven
    assert 1 < len(rows) <= 9
    zero = np.zeros(len(rows))
    own = order.best_order(costs[np.ix_(rows, rows)], zero if begin is None else begin[rows], zero,
                           cycle)
    assert own.cost + stay[rows].sum() <= 90.0 + 1e-6
    again, _ = choice.choose(costs, stay, begin, None, cycle, 9, 90.0)
    assert again.tolist() == rows.tolist()


def test_good_choices_are_near_the_best_of_few():
    """The way for many candidates, on few of them."""
    lost = 0
    for seed in range(12):
        costs, stay = apart(10, seed, 3000.0) / 80.0, np.full(10, 8.0)
        zero = np.zeros(10)
        grown = choice._grown(costs, stay, [zero, zero], False, 8, 80.0)
        best = choice._best_set(costs, stay, [zero, zero], False, 8, 80.0)
        assert len(grown) <= len(best)
        lost += len(best) - len(grown)
    assert lost <= 2


def test_all_of_them_where_they_fit():
    costs = apart(20, 1) / 80.0
    rows, proven = choice.choose(costs, np.ones(20), minutes=1e6)
    assert (len(rows), proven) == (20, True)
    assert len(choice.choose(costs, np.full(20, 30.0), minutes=20.0)[0]) == 0

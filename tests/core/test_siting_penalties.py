"""Candidates in hazards that count for less: all combinations, the laws, and numbers by hand."""

from dataclasses import replace
from itertools import combinations
from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nigiwai.core import assumptions
from nigiwai.core.errors import CoreError
from nigiwai.core.progress import ignore_progress
from nigiwai.core.siting.by_model import Reading, choose_by_model
from nigiwai.core.siting.exclusions import Areas
from nigiwai.core.siting.penalties import Counted, dangers_at, penalties_of, ruled_out
from nigiwai.core.siting.problem import Problem

shapely = pytest.importorskip("shapely")
BUILTIN = assumptions.builtin()


# Against all combinations.


@st.composite
def questions(draw, capacities=False):
    """A problem and the penalties of its candidates in tenths, below the whole."""
    zones, sites = draw(st.integers(1, 7)), draw(st.integers(1, 6))
    ways = draw(st.lists(st.lists(st.integers(0, 30), min_size=zones, max_size=zones),
                         min_size=sites, max_size=sites))
    weight = draw(st.lists(st.integers(0, 20), min_size=zones, max_size=zones))
    weight[0] += 1
    count = draw(st.integers(1, sites))
    locked = np.arange(sites) < draw(st.integers(0, count))
    existing = draw(st.lists(st.lists(st.integers(0, 30), min_size=zones, max_size=zones),
                             max_size=2))
    room = draw(st.lists(st.integers(5, 60), min_size=sites, max_size=sites))
    tenths = np.array(draw(st.lists(st.integers(0, 9), min_size=sites, max_size=sites)))
    problem = Problem(
        np.array(ways, float), np.array(weight, float), count,
        draw(st.one_of(st.none(), st.integers(5, 30))),
        existing=np.array(existing, float).reshape(-1, zones), locked=locked,
        capacity=np.array(room, float) if capacities else None,
        existing_capacity=np.full(len(existing), 15.0) if capacities else None)
    return problem, tenths


def worth_by_hand(problem, tenths, chosen):
    """Written out, without the code that is tested."""
    total = 0.0
    for zone, weight in enumerate(problem.weight):
        if problem.covering:
            worths = [10 - tenths[row] for row in chosen if problem.cost[row, zone] <= problem.reach]
            worths += [10 for row in problem.existing if row[zone] <= problem.reach]
            total += weight * max(worths, default=0) / 10
        else:
            ways = [problem.cost[row, zone] / (1 - tenths[row] / 10) for row in chosen]
            total += weight * min(ways + [row[zone] for row in problem.existing])
    return total


def worth_with_room(problem, tenths, chosen):
    """The greatest worth of covered people, as the cheapest flow in whole people."""
    import networkx as nx

    graph = nx.DiGraph()
    sites = [("new", row, problem.cost[row], problem.capacity[row], 10 - tenths[row])
             for row in chosen]
    sites += [("old", row, ways, 15, 10) for row, ways in enumerate(problem.existing)]
    for zone, weight in enumerate(problem.weight):
        graph.add_edge("from", ("zone", zone), capacity=int(weight), weight=0)
        graph.add_edge(("zone", zone), "to", weight=0)
    for kind, row, ways, room, worth in sites:
        graph.add_edge((kind, row), "to", capacity=int(room), weight=0)
        for zone in np.flatnonzero(ways <= problem.reach):
            graph.add_edge(("zone", int(zone)), (kind, row), weight=-int(worth))
    return -nx.cost_of_flow(graph, nx.max_flow_min_cost(graph, "from", "to")) / 10


def best_of_all(problem, tenths, worth):
    free = np.flatnonzero(problem.allowed & ~problem.locked)
    locked = np.flatnonzero(problem.locked)
    worths = [worth(problem, tenths, [*locked, *more])
              for more in combinations(free, problem.count - len(locked))]
    return (max if problem.covering else min)(worths)


def chosen_by(problem, tenths, method):
    try:
        return Counted(problem, tenths / 10).choose(method, 10.0, ignore_progress)
    except CoreError as error:
        return error.code


@settings(max_examples=80, deadline=None)
@given(questions(), st.sampled_from(["exact", "heuristic"]))
def test_penalties_against_all_combinations(question, method):
    problem, tenths = question
    found, best = chosen_by(problem, tenths, method), best_of_all(*question, worth_by_hand)
    if isinstance(found, str):
        assert (found, best) == ("siting_out_of_reach", 0)
        return
    assert found.value == pytest.approx(worth_by_hand(problem, tenths, found.chosen), abs=1e-9)
    if method == "exact":
        assert found.value == pytest.approx(best, abs=1e-6)
    # The bound holds, so the gap is the truth.
    sign = 1 if problem.covering else -1
    assert sign * found.value <= sign * best + 1e-6
    assert sign * best <= sign * found.bound + 1e-6
    steps = Counted(problem, tenths / 10).values(found.chosen)
    assert steps[-1] == pytest.approx(
        found.value / (1 if problem.covering else problem.weight.sum()), abs=1e-9)


@settings(max_examples=40, deadline=None)
@given(questions(capacities=True), st.sampled_from(["auto", "heuristic"]))
def test_penalties_with_capacities(question, method):
    problem, tenths = question
    problem = replace(problem, reach=problem.reach or 15)
    found, best = chosen_by(problem, tenths, method), best_of_all(
        problem, tenths, worth_with_room)
    if isinstance(found, str):
        assert (found, best) == ("siting_out_of_reach", 0)
        return
    if method == "auto":
        assert found.value == pytest.approx(best, abs=1e-5)
    assert found.value <= best + 1e-5 <= found.bound + 2e-5
    zone, site, demand = found.flow
    room = np.concatenate([problem.capacity, problem.existing_capacity])
    assert (np.bincount(site, demand, len(room)) <= room + 1e-6).all()
    assert (np.bincount(zone, demand, len(problem.weight)) <= problem.weight + 1e-6).all()


@settings(max_examples=30, deadline=None)
@given(questions())
def test_without_penalties_nothing_changes(question):
    problem, tenths = question
    plain = chosen_by(problem, 0 * tenths, "auto")
    again = chosen_by(problem, np.full(len(tenths), 0.0), "auto")
    assert Counted(problem, 0.0 * tenths).problem is problem
    assert Counted(problem).problem is problem
    assert str(plain) == str(again)


# By hand.


def three(count=1, **options):
    """Zones of 10, 6 and 5 people; a reaches the first, b the first two, c the last."""
    ways = np.array([[1.0, 9, 9], [1, 1, 9], [9, 9, 1]])
    return Problem(ways, np.array([10.0, 6, 5]), count, **options)


def test_covering_by_hand():
    problem = three(reach=2.0)
    for penalty, site, value in ((0.0, 1, 16.0), (0.3, 1, 11.2), (0.4, 0, 10.0), (0.9, 0, 10.0)):
        found = Counted(problem, np.array([0, penalty, 0])).choose("exact", 5.0, ignore_progress)
        assert (found.chosen.tolist(), found.value) == ([site], pytest.approx(value))
        assert (found.bound, found.gap) == (pytest.approx(value), 0.0)
    # With two sites: b (0.5) and c give 8 + 5, a and c 15, a and b 10 + 3.
    two = Counted(three(2, reach=2.0), np.array([0, 0.5, 0]))
    found = two.choose("exact", 5.0, ignore_progress)
    assert (sorted(found.chosen), found.value) == ([0, 2], pytest.approx(15))
    assert two.values(np.array([0, 1])) == pytest.approx([0, 10, 13])


def test_walking_by_hand():
    problem = three(existing=np.array([[5.0, 5, 5]]))
    # b: 10 + 6 + 25 = 41; with 0.5 every way to b counts double: 20 + 12 + 25 = 57.
    # a: 10 + 30 + 25 = 65; c: 50 + 30 + 5 = 85.
    for penalty, site, value in ((0.0, 1, 41), (0.5, 1, 57), (0.75, 0, 65), (1.0, 0, 65)):
        found = Counted(problem, np.array([0, penalty, 0])).choose("exact", 5.0, ignore_progress)
        assert (found.chosen.tolist(), found.value) == ([site], pytest.approx(value))


def test_a_wrong_answer_with_penalties_is_noticed():
    counted = Counted(three(reach=2.0), np.array([0, 0.3, 0]))
    right = counted.choose("exact", 5.0, ignore_progress)
    with pytest.raises(CoreError) as caught:
        counted._verify(replace(right, value=right.value + 1))
    assert caught.value.code == "siting_unverified"


def areas(*rows):
    """(type, rank, west, east) of strips."""
    shapes = [shapely.box(west, 0, east, 10) for _type, _rank, west, east in rows]
    return Areas(np.array(shapes, dtype=object), [row[0] for row in rows],
                 np.array([row[1] for row in rows], dtype=float), "hazards")


STRIPS = areas(("flood", 1, 0, 10), ("flood", 3, 5, 10), ("landslide", 2, 8, 10),
               ("flood", np.nan, 20, 30), ("flood", 0, 40, 50), ("flood", 9, 60, 70))


def test_the_heaviest_hazard_counts():
    x = np.array([1.0, 6.0, 9.0, 15.0, 25.0, 45.0, 65.0, 10.0])
    found = dangers_at(x, np.full(8, 5.0), STRIPS, BUILTIN)
    assert found.kind == ["flood", "flood", "landslide", None, "flood", None, "flood", "landslide"]
    assert np.nan_to_num(found.rank, nan=-1).tolist() == [1, 3, 2, -1, -1, -1, 9, 2]
    # Weights of the assumptions: below 0.5 m 0.1, from 3 m 0.7, special zone 1; unknown: the worst.
    assert found.danger.tolist() == [0.1, 0.7, 1.0, 0.0, 1.0, 0.0, 1.0, 1.0]
    assert penalties_of(found, BUILTIN).tolist() == [0.05, 0.35, 0.5, 0, 0.5, 0, 0.5, 0.5]
    assert penalties_of(found, BUILTIN, 1.0).tolist() == found.danger.tolist()
    assert not penalties_of(found, BUILTIN, 0.0).any()
    deep = dangers_at(x, np.full(8, 5.0), STRIPS, BUILTIN, least_rank=2)
    assert deep.kind == [None, "flood", "landslide", None, "flood", None, "flood", "landslide"]


def test_a_type_without_weights_is_refused_where_it_would_count():
    strange = areas(("volcano", 1, 0, 10), ("flood", 1, 0, 5))
    found = dangers_at(np.array([7.0]), np.array([5.0]), strange, BUILTIN)
    assert (found.kind, np.isnan(found.danger).tolist()) == (["volcano"], [True])
    with pytest.raises(CoreError) as caught:
        penalties_of(found, BUILTIN, layer="hazards")
    assert (caught.value.code, caught.value.facts["types"]) == ("siting_hazard_unknown", "volcano")


def test_a_whole_penalty_rules_out_what_is_not_decided():
    dangers = dangers_at(np.array([9.0, 9.0, 1.0, 9.0]), np.full(4, 5.0), STRIPS, BUILTIN)
    candidates = SimpleNamespace(locked=np.array([True, False, False, False]))
    candidates = type("Four", (), {"__len__": lambda _self: 4, **vars(candidates)})()
    setting = SimpleNamespace(candidates=candidates, competing=1, reasons=[None] * 4,
                              dangers=dangers)
    assert ruled_out(setting, penalties_of(dangers, BUILTIN, 1.0)) == [
        None, "hazard: landslide 2", None, None]


class Added:
    """A goal whose gains add up; the penalty is that of ``by_model.Goal``."""

    def __init__(self, alone, penalty):
        self.alone, self.penalty = np.array(alone, float), np.array(penalty)

    def reading(self, sites, _tolerance=0.0):
        from nigiwai.core.siting.by_model import Goal

        sites = list(sites)
        goal = SimpleNamespace(_penalty=self.penalty)
        visits, gain = np.abs(self.alone[sites]), float(self.alone[sites].sum())
        return Reading(Goal._counted(goal, gain, sites, visits), visits, visits, gain)


@pytest.mark.parametrize(("alone", "penalty", "chosen", "value", "plain"), [
    ([10, 8, 5], [0.0, 0.0, 0.0], [0], 10, 10),
    ([10, 8, 5], [0.3, 0.0, 0.0], [1], 8, 8),
    ([10, 8, 5], [0.1, 0.0, 0.0], [0], 9, 10),
    # Visits that others lose: the loss counts for more.
    ([-10, -12, -20], [0.5, 0.0, 0.0], [1], -12, -12),
    ([-10, -12, -20], [0.1, 0.0, 0.0], [0], -11, -10),
])
def test_by_the_model_by_hand(alone, penalty, chosen, value, plain):
    found = choose_by_model(Added(alone, penalty), np.ones(3, bool), np.zeros(3, bool), 1, 0.0,
                            np.inf)
    assert found.chosen.tolist() == chosen
    assert (found.reading.gain, found.reading.plain) == (pytest.approx(value), plain)


def test_a_set_counts_by_its_visits():
    reading = Added([10, 30], [0.4, 0.0]).reading([0, 1])
    # A quarter of the visits is made where 0.4 is lost.
    assert reading.gain == pytest.approx(40 * (1 - 0.25 * 0.4))

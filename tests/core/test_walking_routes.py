"""Shortest ways beside networkx and igraph on the same streets."""

import math
from unittest import mock

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from nigiwai.core.errors import Cancelled
from nigiwai.core.geo.walking import routes

from .walking_graphs import as_networkx, graphs, networkx_costs, street, walking_graph

# A street of three blocks of 100 m, a shorter way round the first one, and one beside.
NODES = [(0, 0), (100, 0), (200, 0), (300, 0), (0, 50), (100, 50)]
STREETS = [
    street(0, 1, via=[(50, 40)]), street(0, 1), street(1, 2), street(2, 3), street(4, 5),
    street(3, 3, via=[(310, 0), (310, 10)]),
]


def links_of(graph, cost=None):
    return routes.matrix(graph, graph.length_m if cost is None else cost)


def same(found, wanted):
    assert np.array_equal(np.isinf(found), np.isinf(wanted))
    there = np.isfinite(wanted)
    assert found[there] == pytest.approx(wanted[there], rel=1e-9, abs=1e-12)


def as_table(reached, size):
    table = np.full((len(reached.starts) - 1, size), np.inf)
    table[reached.origin(), reached.node] = reached.cost
    return table


# The matrix.


def test_the_matrix_has_the_cheapest_of_parallel_streets_both_ways():
    graph = walking_graph(NODES, STREETS)
    links = links_of(graph)
    assert links.nnz == 8
    assert links[0, 1] == links[1, 0] == 100
    assert (links != links.T).nnz == 0
    assert links[3, 3] == 0


def test_where_one_of_two_streets_is_closed_the_other_is_taken():
    graph = walking_graph(NODES, STREETS)
    closed = np.where(np.arange(6) == 1, np.inf, graph.length_m)
    assert links_of(graph, closed)[0, 1] == pytest.approx(2 * math.hypot(50, 40), rel=1e-15)


# Everything within a limit.


def test_exactly_at_the_limit_is_inside():
    graph = walking_graph(NODES, STREETS)
    found = routes.within(links_of(graph), graph.x, graph.y, [0, 2], 200.0)
    assert found.starts.tolist() == [0, 3, 7]
    assert found.node.tolist() == [0, 1, 2, 0, 1, 2, 3]
    assert found.cost.tolist() == [0, 100, 200, 200, 100, 0, 100]
    less = routes.within(links_of(graph), graph.x, graph.y, [0, 2], 199.999999)
    assert less.node.tolist() == [0, 1, 1, 2, 3]


def test_a_sum_of_decimals_that_is_the_limit_is_inside():
    graph = walking_graph([(0, 0), (0.1, 0), (0.2, 0), (0.3, 0)],
                          [street(a, a + 1, length_m=0.1) for a in range(3)])
    assert 0.1 + 0.1 + 0.1 > 0.3
    assert len(routes.within(links_of(graph), graph.x, graph.y, [0], 0.3).node) == 4


def test_only_the_targets_are_named():
    graph = walking_graph(NODES, STREETS)
    found = routes.within(links_of(graph), graph.x, graph.y, [0, 3, 4], 200.0, targets=[2, 5, 2])
    assert found.origin().tolist() == [0, 1, 2]
    assert found.node.tolist() == [2, 2, 5]
    assert found.cost.tolist() == [200, 100, 100]


def test_a_component_without_the_origin_is_never_reached():
    graph = walking_graph(NODES, STREETS)
    found = routes.within(links_of(graph), graph.x, graph.y, [4], np.inf)
    assert found.node.tolist() == [4, 5]


@pytest.mark.parametrize("turn", [1, 1j, -1, -1j])
def test_straight_ahead_in_every_direction(turn):
    ways = np.arange(21) * 50.0 * turn
    graph = walking_graph(list(zip(ways.real, ways.imag)), [street(a, a + 1) for a in range(20)])
    found = routes.within(links_of(graph), graph.x, graph.y, [0, 1], 800.0)
    assert found.node.tolist() == [*range(17), *range(18)]
    around = routes.Surroundings(links_of(graph), graph.x, graph.y)
    home = routes.tree(around, 20, 100.0)
    assert (home.node.tolist(), home.before.tolist()) == ([20, 19, 18], [-1, 20, 19])


def test_a_cut_off_corner_far_from_its_ends_is_reached_all_the_same():
    # A published length may be below that of the drawn line once the street is cut.
    graph = walking_graph([(0, 0), (0, 200), (3, 0)],
                          [street(0, 1, length_m=50.0), street(1, 2, length_m=50.0)])
    found = routes.within(links_of(graph), graph.x, graph.y, [0], 100.0)
    assert found.cost.tolist() == [0, 50, 100]


@given(graphs(whole=True), st.integers(0, 90), st.integers(1, 4))
def test_within_is_networkx_with_a_cutoff(graph, limit, at_once):
    # Lengths are whole metres: many nodes lie exactly at the limit.
    origins = np.arange(graph.node_count)[::-1]
    with mock.patch.object(routes, "ORIGINS_AT_ONCE", at_once):
        found = routes.within(links_of(graph), graph.x, graph.y, origins, limit)
    assert np.array_equal(as_table(found, graph.node_count),
                          networkx_costs(graph, origins=origins, cutoff=limit))
    for start, end in zip(found.starts, found.starts[1:]):
        assert (np.diff(found.node[start:end]) > 0).all()


@given(graphs(), st.integers(0, 3), st.floats(0.05, 1.5))
def test_minutes_of_streets_walked_at_different_speeds(graph, seed, limit):
    random = np.random.default_rng(seed)
    speed = random.choice([30.0, 60.0, 80.0, 0.0], graph.edge_count)
    with np.errstate(divide="ignore"):
        minutes = graph.length_m / speed
    origins = random.integers(0, graph.node_count, 6)
    found = routes.within(links_of(graph, minutes), graph.x, graph.y, origins, limit,
                          per_cost_m=80.0)
    same(as_table(found, graph.node_count),
         networkx_costs(graph, minutes, origins, cutoff=limit * (1 + 1e-12)))


def test_progress_runs_to_one_and_can_stop():
    graph = walking_graph(NODES, STREETS)
    shares = []
    origins = np.zeros(100, dtype=int)
    routes.within(links_of(graph), graph.x, graph.y, origins, 50.0, progress=shares.append)
    assert shares == sorted(shares)
    assert (shares[0], shares[-1]) == (0.0, 1.0)

    def stop(share):
        raise Cancelled

    with pytest.raises(Cancelled):
        routes.within(links_of(graph), graph.x, graph.y, origins, 50.0, progress=stop)
    with pytest.raises(Cancelled):
        routes.between(links_of(graph), origins, origins, progress=stop)


# The nearest source.


def test_the_first_of_two_sources_in_one_place_is_named():
    graph = walking_graph(NODES, STREETS)
    cost, source = routes.nearest(links_of(graph), [3, 0, 3, 0], limit=150.0)
    assert cost.tolist() == [0, 100, 100, 0, np.inf, np.inf]
    assert source.tolist() == [1, 1, 0, 0, -1, -1]


@given(graphs(whole=True), st.data())
def test_nearest_is_networkx_from_all_sources(graph, data):
    number = st.integers(0, graph.node_count - 1)
    sources = data.draw(st.lists(number, min_size=1, max_size=6))
    limit = data.draw(st.one_of(st.just(np.inf), st.integers(0, 60)))
    cost, source = routes.nearest(links_of(graph), sources, limit)
    wanted = nx.multi_source_dijkstra_path_length(
        as_networkx(graph), set(sources), cutoff=limit)
    assert {node: cost[node] for node in np.flatnonzero(np.isfinite(cost)).tolist()} == wanted
    assert np.array_equal(source == -1, np.isinf(cost))
    alone = networkx_costs(graph, origins=sources)
    for node in np.flatnonzero(source >= 0):
        assert alone[source[node], node] == cost[node]
        assert sources.index(sources[source[node]]) == source[node]


# From each to each.


@given(graphs(), st.data())
def test_between_is_networkx(graph, data):
    number = st.integers(0, graph.node_count - 1)
    origins = data.draw(st.lists(number, max_size=5))
    targets = data.draw(st.lists(number, max_size=5))
    limit = data.draw(st.one_of(st.just(np.inf), st.floats(0, 60)))
    with mock.patch.object(routes, "MOST_VISITS", graph.node_count * 2):
        found = routes.between(links_of(graph), origins, targets, limit)
    assert found.shape == (len(origins), len(targets))
    same(found, networkx_costs(graph, origins=origins, cutoff=limit)[:, targets]
         if targets else np.zeros((len(origins), 0)))


# Ways from one origin.


def test_the_way_to_the_end_of_the_street():
    graph = walking_graph(NODES, STREETS)
    found = routes.tree(routes.Surroundings(links_of(graph), graph.x, graph.y), 3, 300.0)
    assert found.node.tolist() == [3, 2, 1, 0]
    assert found.cost.tolist() == [0, 100, 200, 300]
    assert found.before.tolist() == [-1, 3, 2, 1]


@given(graphs(), st.data())
def test_every_step_of_a_tree_is_a_street_and_they_sum_to_the_cost(graph, data):
    origin = data.draw(st.integers(0, graph.node_count - 1))
    limit = data.draw(st.one_of(st.just(np.inf), st.floats(0, 90)))
    links = links_of(graph)
    found = routes.tree(routes.Surroundings(links, graph.x, graph.y), origin, limit)
    wanted = networkx_costs(graph, origins=[origin], cutoff=limit)[0]
    assert set(found.node.tolist()) == set(np.flatnonzero(np.isfinite(wanted)).tolist())
    assert found.cost == pytest.approx(wanted[found.node], rel=1e-9)
    assert (found.node[0], found.before[0]) == (origin, -1)
    assert (np.diff(found.cost) >= 0).all()
    streets, before = as_networkx(graph), dict(zip(found.node.tolist(), found.before.tolist()))
    for node, cost in zip(found.node.tolist(), found.cost):
        steps = []
        while before[node] >= 0:
            between = streets.get_edge_data(before[node], node).values()
            steps.append(min(edge["weight"] for edge in between))
            node = before[node]  # noqa: PLW2901 - it walks home
        assert node == origin
        assert math.fsum(steps) == pytest.approx(cost, rel=1e-9)


# Nothing to do.


def test_empty_inputs_give_empty_answers():
    graph = walking_graph(NODES, STREETS)
    links = links_of(graph)
    none = routes.within(links, graph.x, graph.y, [], 100.0)
    assert (none.starts.tolist(), len(none.node), len(none.cost)) == ([0], 0, 0)
    assert routes.within(links, graph.x, graph.y, [0], 100.0, targets=[]).starts.tolist() == [0, 0]
    cost, source = routes.nearest(links, [])
    assert np.isinf(cost).all()
    assert (source == -1).all()
    assert routes.between(links, [], []).shape == (0, 0)
    assert routes.between(links, [], [1]).shape == (0, 1)
    assert routes.between(links, [1], np.zeros(0)).shape == (1, 0)


def test_streets_that_nobody_can_pass_lead_nowhere():
    graph = walking_graph(NODES, STREETS)
    links = links_of(graph, np.full(graph.edge_count, np.inf))
    assert links.nnz == 0
    assert routes.within(links, graph.x, graph.y, [0, 1], 1e6).node.tolist() == [0, 1]

"""Laws of streets cut at places: nothing is longer or shorter than before."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from nigiwai.core.geo.walking import routes
from nigiwai.core.geo.walking.places import Joins, join, with_places

from .walking_graphs import graphs, networkx_costs, street, walking_graph

PLACES = st.lists(st.tuples(st.integers(-10, 50), st.integers(-10, 50)), max_size=8)


def cut(graph, places, limit=15.0):
    x, y = np.array(places, dtype=float).reshape(-1, 2).T
    joins = join(graph, x, y, limit)
    return joins, *with_places(graph, joins)


def all_costs(graph):
    return routes.between(routes.matrix(graph, graph.length_m),
                          np.arange(graph.node_count), np.arange(graph.node_count))


def same(found, wanted):
    assert np.array_equal(np.isinf(found), np.isinf(wanted))
    there = np.isfinite(wanted)
    assert found[there] == pytest.approx(wanted[there], rel=1e-9, abs=1e-9)


@given(graphs(), PLACES)
def test_the_pieces_of_a_street_are_as_long_as_the_street(graph, places):
    _joins, split, _node, parent = cut(graph, places)
    assert np.bincount(parent, split.length_m) == pytest.approx(graph.length_m, rel=1e-12)
    assert (split.length_m > 0).all()
    assert split.source.tolist() == graph.source[parent].tolist()


@given(graphs(), PLACES)
def test_ways_between_the_old_nodes_stay(graph, places):
    _joins, split, _node, _parent = cut(graph, places)
    old = slice(0, graph.node_count)
    assert split.x[old].tolist() == graph.x.tolist()
    same(all_costs(split)[old, old], networkx_costs(graph))


@given(graphs(), PLACES)
def test_pieces_begin_and_end_at_their_nodes_and_follow_the_street(graph, places):
    joins, split, node, parent = cut(graph, places)
    for corner, ends in ((split.corners[:-1], split.start), (split.corners[1:] - 1, split.end)):
        assert split.coordinates[corner, 0].tolist() == split.x[ends].tolist()
        assert split.coordinates[corner, 1].tolist() == split.y[ends].tolist()
    drawn = np.array([line.length for line in split.lines()])
    whole = np.array([line.length for line in graph.lines()])
    share = split.length_m / graph.length_m[parent]
    assert drawn == pytest.approx(share * whole[parent], rel=1e-9, abs=1e-9)
    there = joins.joined
    x, y = np.array(places, dtype=float).reshape(-1, 2).T
    legs = np.hypot(split.x[node] - x, split.y[node] - y)
    assert legs[there] == pytest.approx(joins.leg_m[there], abs=1e-6)


@given(graphs(), PLACES)
def test_places_belong_to_the_component_of_their_street(graph, places):
    joins, split, node, _parent = cut(graph, places)
    there = joins.joined
    assert split.parts[node[there]].tolist() == graph.edge_part[joins.edge[there]].tolist()
    assert (node[~there] == -1).all()


@given(graphs(), PLACES)
def test_the_way_of_two_places_is_that_over_the_ends_of_their_streets(graph, places):
    joins, split, node, _parent = cut(graph, places)
    old, found = networkx_costs(graph), all_costs(split)
    rows = np.flatnonzero(joins.joined)
    for one in rows:
        for two in rows:
            a, b = joins.edge[one], joins.edge[two]
            wanted = abs(joins.along_m[one] - joins.along_m[two]) if a == b else math.inf
            for u, to_u in ends(graph, joins, one):
                for v, to_v in ends(graph, joins, two):
                    wanted = min(wanted, to_u + old[u, v] + to_v)
            assert found[node[one], node[two]] == pytest.approx(wanted, rel=1e-9, abs=1e-8)


def ends(graph, joins, row):
    edge, along = joins.edge[row], joins.along_m[row]
    return (graph.start[edge], along), (graph.end[edge], graph.length_m[edge] - along)


@given(graphs(), PLACES, st.randoms(use_true_random=False))
def test_the_order_of_the_places_does_not_matter(graph, places, random):
    shuffled = list(range(len(places)))
    random.shuffle(shuffled)
    _joins, split, node, parent = cut(graph, places)
    _joins, other, other_node, other_parent = cut(graph, [places[row] for row in shuffled])
    assert other_node.tolist() == node[shuffled].tolist()
    assert other_parent.tolist() == parent.tolist()
    for name in ("x", "y", "start", "end", "length_m", "coordinates", "corners", "parts"):
        assert np.array_equal(getattr(split, name), getattr(other, name))


@given(graphs(), PLACES, PLACES)
def test_cutting_twice_is_cutting_once(graph, first, second):
    _joins, split, node, _parent = cut(graph, first)
    _joins, twice, again, _parent = cut(split, second)
    _joins, once, together, _parent = cut(graph, first + second)
    rows, columns = np.concatenate([node, again]), together
    there = (rows >= 0) & (columns >= 0)
    assert np.array_equal(rows >= 0, columns >= 0)
    # Which of two equally near streets it is may differ: only the old places are compared.
    old = there & (np.arange(len(rows)) < len(first))
    same(all_costs(twice)[np.ix_(rows[old], rows[old])],
         all_costs(once)[np.ix_(columns[old], columns[old])])


def test_far_coordinates_and_many_streets_cost_no_digits():
    # Streets 300 km apart, one after the other in the list, each bent in the middle.
    nodes, streets = [], []
    for row in range(1000):
        x, y = 300_000.0 * (row % 2), 100.0 * row
        nodes += [(x, y), (x, y + 80.3)]
        streets.append(street(2 * row, 2 * row + 1, via=[(x + 30.1, y + 40.2)]))
    graph = walking_graph(nodes, streets)
    count = graph.edge_count
    split, _node, parent = with_places(graph, Joins(
        np.arange(count), np.full(count, 25.0), np.zeros(count)))
    drawn = np.array([line.length for line in split.lines()])
    assert parent.tolist() == np.repeat(np.arange(count), 2).tolist()
    assert drawn[::2] == pytest.approx(np.full(count, 25.0), rel=1e-10)
    assert drawn[1::2] == pytest.approx(graph.length_m - 25.0, rel=1e-10)


def test_cuts_a_hair_apart_are_one_and_a_millimetre_apart_are_two():
    graph = walking_graph([(0, 0), (100, 0)], [street(0, 1)])
    for apart, nodes in ((5e-10, 3), (1e-3, 4)):
        joins = Joins(np.array([0, 0]), np.array([40.0 + apart, 40.0]), np.zeros(2))
        split, node, _parent = with_places(graph, joins)
        assert split.node_count == nodes
        assert split.length_m.sum() == pytest.approx(100, rel=1e-15)
        assert (node[0] == node[1]) == (nodes == 3)
    near_ends = Joins(np.array([0, 0]), np.array([1e-10, 100.0 - 1e-10]), np.zeros(2))
    assert with_places(graph, near_ends)[1].tolist() == [0, 1]

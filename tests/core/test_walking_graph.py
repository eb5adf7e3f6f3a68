"""The walking graph: its components, and what is left when some of its edges are kept."""

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from nigiwai.core.geo.walking.graph import components

from .walking_graphs import as_networkx, graphs, street, walking_graph

NODES = [(0, 0), (100, 0), (100, 50), (300, 0), (300, 700), (500, 500)]


def town():
    """A bent street of 150 m, one of 700 m in a component of its own, and a node alone."""
    return walking_graph(NODES, [street(0, 2, via=[(100, 0)]), street(3, 4)])


# Components.


def test_component_0_is_the_one_with_the_longest_streets():
    graph = town()
    # Nodes 1 and 5 have no street: components of no length, the first node first.
    assert graph.parts.tolist() == [1, 2, 1, 0, 0, 3]
    assert graph.edge_part.tolist() == [1, 0]


def test_of_components_of_equal_length_the_one_with_the_first_node_comes_first():
    parts = components(5, np.array([4, 0, 2]), np.array([3, 1, 2]), np.array([9.0, 9.0, 9.0]))
    assert parts.tolist() == [0, 0, 1, 2, 2]


def test_a_loop_counts_with_its_length():
    parts = components(3, np.array([0, 2]), np.array([1, 2]), np.array([10.0, 11.0]))
    assert parts.tolist() == [1, 1, 0]


def test_no_nodes_have_no_components():
    none = np.zeros(0, dtype=int)
    assert components(0, none, none, np.zeros(0)).shape == (0,)
    assert sorted(components(3, none, none, np.zeros(0))) == [0, 1, 2]


@given(graphs())
def test_components_are_those_of_networkx(graph):
    wanted = list(nx.connected_components(as_networkx(graph)))
    found = [set(np.flatnonzero(graph.parts == part).tolist()) for part in range(len(wanted))]
    assert sorted(map(sorted, found)) == sorted(map(sorted, wanted))
    total = [graph.length_m[graph.edge_part == part].sum() for part in range(len(wanted))]
    assert all(one >= two - 1e-9 for one, two in zip(total, total[1:]))


# Lines.


def test_lines_follow_the_corners():
    assert [line.wkt for line in town().lines()] == [
        "LINESTRING (0 0, 100 0, 100 50)", "LINESTRING (300 0, 300 700)"]


# Keeping edges.


@pytest.mark.parametrize("edges", [np.array([True, False]), np.array([0]), [0], (True, False)])
def test_the_kept_edge_stays_what_it_was(edges):
    kept = town().kept(edges)
    assert (kept.node_count, kept.edge_count) == (2, 1)
    assert kept.x.tolist() == [0, 100]
    assert kept.y.tolist() == [0, 50]
    assert (kept.start.tolist(), kept.end.tolist()) == ([0], [1])
    assert kept.length_m.tolist() == [150]
    assert kept.source.tolist() == [100]
    assert kept.lines()[0].wkt == "LINESTRING (0 0, 100 0, 100 50)"


def test_a_bridge_that_goes_leaves_two_components():
    graph = walking_graph([(0, 0), (10, 0), (20, 0), (60, 0)],
                          [street(0, 1), street(1, 2), street(2, 3)])
    assert graph.parts.tolist() == [0, 0, 0, 0]
    assert graph.kept(np.array([True, False, True])).parts.tolist() == [1, 1, 0, 0]


@pytest.mark.parametrize("edges", [[], np.zeros(2, dtype=bool), np.zeros(0, dtype=int)])
def test_no_edge_leaves_nothing(edges):
    nothing = town().kept(edges)
    assert (nothing.node_count, nothing.edge_count) == (0, 0)
    assert nothing.parts.shape == (0,)
    assert len(nothing.lines()) == 0


def test_edges_come_in_the_order_in_which_they_were_named():
    swapped = town().kept([1, 0])
    assert swapped.source.tolist() == [101, 100]
    assert swapped.length_m.tolist() == [700, 150]
    assert swapped.lines()[1].wkt == "LINESTRING (0 0, 100 0, 100 50)"


@given(graphs(), st.data())
def test_what_is_kept_is_the_subgraph_of_networkx(graph, data):
    rows = np.array(data.draw(st.lists(st.booleans(), min_size=graph.edge_count,
                                       max_size=graph.edge_count)), dtype=bool)
    import shapely

    kept = graph.kept(rows)
    assert kept.length_m.tolist() == graph.length_m[rows].tolist()
    assert shapely.equals_exact(kept.lines(), graph.lines()[rows], 0.0).all()
    ends = np.concatenate([graph.start[rows], graph.end[rows]])
    new_ends = np.concatenate([kept.start, kept.end])
    assert kept.x[new_ends].tolist() == graph.x[ends].tolist()
    assert kept.y[new_ends].tolist() == graph.y[ends].tolist()
    assert set(new_ends.tolist()) == set(range(kept.node_count))
    wanted = as_networkx(graph, np.where(rows, graph.length_m, np.inf))
    alone = [node for node in wanted if node not in ends]
    wanted.remove_nodes_from(alone)
    assert nx.number_connected_components(wanted) == len(np.unique(kept.parts))


@given(graphs())
def test_keeping_all_changes_nothing_but_nodes_without_a_street(graph):
    kept = graph.kept(np.ones(graph.edge_count, dtype=bool))
    again = kept.kept(np.ones(kept.edge_count, dtype=bool))
    for name in ("x", "y", "start", "end", "length_m", "source", "parts", "coordinates", "corners"):
        assert np.array_equal(getattr(kept, name), getattr(again, name))

"""Streets reached from a place under the pointer: worked by hand, and metre by metre in networkx."""

from types import SimpleNamespace

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nigiwai.core.geo.walking import places
from nigiwai.core.scenarios.reach import Reach

from .walking_graphs import graphs, street, walking_graph

FEW = settings(max_examples=60, deadline=None)


def reach_of(graph, limits, limit_m=300.0):
    """A :class:`Reach` of a graph alone."""
    return Reach(
        SimpleNamespace(graph=graph, lines=places.Lines(graph), limit_m=limit_m), limits)


def lengths(found, bands):
    return np.bincount(found.band, found.length_m, minlength=bands).tolist()


def part(found, row):
    return found.corners[found.starts[row] : found.starts[row + 1]].tolist()


@pytest.fixture(scope="module")
def cross():
    """Two streets of 200 m that cross in (100, 0), one of them with a bend."""
    return walking_graph(
        [(0, 0), (100, 0), (200, 0), (100, 100), (160, -80)],
        [street(0, 1), street(1, 2), street(1, 3), street(1, 4, via=[(100, -80)])])


def test_a_place_in_the_middle_of_a_street_reaches_both_ways_and_round_the_corner(cross):
    """From (60, 10), 10 m beside the street: 50 m leave 40 on it, 100 m leave 90."""
    found = reach_of(cross, (50.0, 100.0)).at(60.0, 10.0)
    # Band 1: 40 m to either side, up to the corner. Band 2: 20 m west, 50 m each into three streets.
    assert lengths(found, 2) == pytest.approx([80.0, 20.0 + 3 * 50.0])
    assert found.leg.tolist() == [[60.0, 10.0], [60.0, 0.0]]
    ends = {(*place, band) for place, band in zip(found.ends.round(6).tolist(), found.end_band)
            for place in [tuple(place)]}
    assert ends == {(20.0, 0.0, 0), (100.0, 0.0, 0), (150.0, 0.0, 1), (100.0, 50.0, 1),
                    (100.0, -50.0, 1)}
    west = [part(found, row) for row in np.flatnonzero(found.band == 1)]
    assert [[0.0, 0.0], [20.0, 0.0]] in west


def test_a_bend_is_kept_and_a_dead_end_has_no_end_of_its_limit(cross):
    found = reach_of(cross, (10.0, 500.0)).at(100.0, 0.0)
    assert lengths(found, 2) == pytest.approx([40.0, 90.0 + 90.0 + 90.0 + 130.0])
    bent = [part(found, row) for row in range(len(found.band)) if found.starts[row + 1]
            - found.starts[row] == 3]
    assert bent == [[[100.0, -10.0], [100.0, -80.0], [160.0, -80.0]]]
    assert set(found.end_band.tolist()) == {0}


def test_both_ways_round_a_ring_meet():
    """A ring of 400 m: 150 m to either side leave 100 m; 250 m leave nothing, and no end."""
    ring = walking_graph([(0, 0), (100, 100)],
                         [street(0, 1, via=[(100, 0)]), street(0, 1, via=[(0, 100)])])
    half = reach_of(ring, (150.0,)).at(0.0, 0.0)
    assert lengths(half, 1) == pytest.approx([300.0])
    assert sorted(half.ends.round(6).tolist()) == [[50.0, 100.0], [100.0, 50.0]]
    whole = reach_of(ring, (250.0,)).at(0.0, 0.0)
    assert lengths(whole, 1) == pytest.approx([400.0])
    assert len(whole.ends) == 0


def test_a_published_length_counts_and_not_the_drawn_one():
    steep = walking_graph([(0, 0), (100, 0)], [street(0, 1, length_m=200.0)])
    found = reach_of(steep, (80.0,)).at(0.0, 0.0)
    assert found.length_m.tolist() == pytest.approx([80.0])
    assert part(found, 0) == [[0.0, 0.0], pytest.approx([40.0, 0.0])]


def test_off_the_network_nothing_is_reached(cross):
    reach = reach_of(cross, (400.0,), limit_m=30.0)
    assert reach.at(50.0, 31.0) is None
    assert reach.at(50.0, 29.0) is not None
    # And a place that is farther from the street than the first limit is long.
    found = reach_of(cross, (20.0, 40.0)).at(50.0, 30.0)
    assert lengths(found, 2) == pytest.approx([0.0, 20.0])


def metre_by_metre(graph, join, limits):
    """Length of streets in each band, from streets cut into pieces of a hundredth."""
    made, steps = nx.Graph(), 100
    made.add_node("here")
    for row in range(graph.edge_count):
        cuts = set(np.linspace(0.0, 1.0, steps + 1).tolist())
        if row == join.edge[0]:
            cuts.add(join.along_m[0] / graph.length_m[row])
        cuts = sorted(cuts)
        names = [graph.start[row], *[(row, cut) for cut in cuts[1:-1]], graph.end[row]]
        for one, other, a, b in zip(names, names[1:], cuts, cuts[1:]):
            length = (b - a) * graph.length_m[row]
            # A parallel piece that is longer is not the way.
            if not made.has_edge(one, other) or made[one][other]["weight"] > length:
                made.add_edge(one, other, weight=length)
        if row == join.edge[0]:
            at = names[cuts.index(join.along_m[0] / graph.length_m[row])]
            made.add_edge("here", at, weight=max(join.leg_m[0], 1e-12))
    far = nx.single_source_dijkstra_path_length(made, "here")
    total = np.zeros(len(limits) + 1)
    for row in range(graph.edge_count):
        points = [graph.start[row], *[(row, c) for c in np.linspace(0, 1, steps + 1).tolist()[1:-1]],
                  graph.end[row]]
        cost = np.array([far.get(name, np.inf) for name in points])
        middle = np.minimum(cost[:-1], cost[1:]) + graph.length_m[row] / steps / 2
        band = np.searchsorted(limits, middle)
        total += np.bincount(band, minlength=len(total)) * graph.length_m[row] / steps
    return total[:-1]


@FEW
@given(graphs(), st.integers(-5, 45), st.integers(-5, 45))
def test_lengths_are_those_of_networkx(graph, x, y):
    limits = (7.3, 21.9, 48.1)
    join = places.join(graph, [x], [y], 1000.0)
    found = reach_of(graph, limits, 1000.0).at(float(x), float(y))
    wanted = metre_by_metre(graph, join, limits)
    # A piece may be counted to the wrong side at each of up to two cuts of a street and band.
    rounding = 4 * graph.length_m.sum() / 100
    assert lengths(found, 3) == pytest.approx(wanted, abs=rounding)


@FEW
@given(graphs(), st.integers(-5, 45), st.integers(-5, 45))
def test_parts_are_pieces_of_their_streets(graph, x, y):
    """Every corner lies on a street, and no part is longer than it says where lengths are drawn."""
    import shapely

    found = reach_of(graph, (10.0, 60.0), 1000.0).at(float(x), float(y))
    streets = shapely.multilinestrings(list(graph.lines()))
    away = shapely.distance(streets, shapely.points(found.corners))
    assert np.all(away < 1e-6)
    for row in range(len(found.band)):
        drawn = np.hypot(*np.diff(np.array(part(found, row)), axis=0).T).sum()
        assert drawn <= found.length_m[row] * (1 + 1e-9) + 1e-9
    assert found.length_m.sum() <= graph.length_m.sum() * (1 + 1e-9)

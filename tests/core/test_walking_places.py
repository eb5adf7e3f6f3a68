"""Where places meet the streets, worked by hand; the laws of cutting are in test_walking_cuts."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from nigiwai.core.geo.walking import routes
from nigiwai.core.geo.walking.places import Lines, join, with_places

from .walking_graphs import graphs, street, walking_graph

# A block of 400 m, and from its end a street that goes 30 m north and then 40 m east.
NODES = [(0, 0), (400, 0), (440, 30)]
STREETS = [street(0, 1), street(1, 2, via=[(400, 30)])]


def town():
    return walking_graph(NODES, STREETS)


def joined(graph, *places, limit=1000.0):
    found = join(graph, *np.array(places, dtype=float).T, limit)
    return list(zip(found.edge.tolist(), found.along_m.tolist(), found.leg_m.tolist()))


def metres_between(graph, places, limit=1000.0):
    """Ways along the streets between places, legs left out."""
    split, node, _parent = with_places(graph, join(graph, *np.array(places, dtype=float).T, limit))
    return routes.between(routes.matrix(split, split.length_m), node, node)


# Where the nearest point of a street is.


@pytest.mark.parametrize(("place", "wanted"), [
    ((100, 30), (0, 100, 30)),      # beside the middle of a block
    ((100, 0), (0, 100, 0)),        # on it
    ((-30, -40), (0, 0, 50)),       # before its start
    ((397, 25), (1, 25, 3)),        # beside the first leg of the bent street
    ((403, 34), (1, 33, 4)),        # beside the second
    ((394, 38), (1, 30, 10)),       # outside its corner: 6 m west and 8 m north of it
    ((443, 34), (1, 70, 5)),        # beyond its end
])
def test_the_nearest_point_of_a_street(place, wanted):
    assert joined(town(), place) == [pytest.approx(wanted, rel=1e-12, abs=1e-12)]


def test_places_before_their_nodes_are_on_the_first_of_the_streets_that_meet_there():
    # South-east of the node where the block ends and the bent street begins.
    assert joined(town(), (403, -4)) == [pytest.approx((0, 400, 5), rel=1e-12)]
    turned = walking_graph(NODES, STREETS[::-1])
    assert joined(turned, (403, -4)) == [pytest.approx((0, 0, 5), rel=1e-12, abs=1e-12)]
    for graph in (town(), turned):
        _split, node, _parent = with_places(graph, join(graph, [403.0], [-4.0], 10.0))
        assert node.tolist() == [1]


def test_as_far_from_two_parallel_streets_is_on_the_first():
    graph = walking_graph([(0, 0), (100, 0), (0, 20), (100, 20)], [street(2, 3), street(0, 1)])
    assert joined(graph, (50, 10)) == [(0, 50, 10)]


def test_a_published_length_longer_than_the_line_is_shared_out_in_proportion():
    graph = walking_graph(NODES, [street(0, 1, length_m=440.0)])
    assert joined(graph, (100, 30)) == [pytest.approx((0, 110, 30), rel=1e-12)]
    split, node, _parent = with_places(graph, join(graph, [100.0], [30.0], 50.0))
    assert split.length_m == pytest.approx([110, 330], rel=1e-12)
    assert (split.x[node], split.y[node]) == pytest.approx((100, 0), rel=1e-12)


def test_the_limit_is_inside_and_what_is_farther_stays_alone():
    graph = town()
    for limit, found in ((30.0, [0, -1, -1]), (29.999999, [-1, -1, -1]), (40.0, [0, 1, -1])):
        joins = join(graph, [100.0, 400.0, np.nan], [30.0, 70.0, 5.0], limit)
        assert joins.edge.tolist() == found
        assert joins.joined.tolist() == [edge >= 0 for edge in found]
        for values in (joins.along_m, joins.leg_m):
            assert np.array_equal(np.isnan(values), ~joins.joined)


def test_a_limit_of_nothing_takes_what_is_on_the_street():
    assert join(town(), [100.0, 100.0], [0.0, 0.001], 0.0).edge.tolist() == [0, -1]


def test_a_small_component_is_joined_only_where_it_was_kept():
    graph = walking_graph([(0, 0), (400, 0), (100, 50), (200, 50)], [street(0, 1), street(2, 3)])
    assert joined(graph, (150, 48)) == [pytest.approx((1, 50, 2))]
    assert joined(graph.kept(graph.edge_part == 0), (150, 48)) == [pytest.approx((0, 150, 48))]


# Ways between places.


def test_two_places_on_one_street_are_as_far_as_they_are_along_it():
    found = metres_between(town(), [(100, 30), (350, -20), (100, -7)])
    assert found == pytest.approx(np.array([[0, 250, 0], [250, 0, 250], [0, 250, 0]]), rel=1e-12)


def test_the_same_place_twice_is_one_node():
    graph = town()
    split, node, parent = with_places(graph, join(graph, [100.0, 7.0, 100.0], [30.0, 0, 30.0], 50.0))
    assert node.tolist() == [4, 3, 4]
    assert split.node_count == 5
    assert split.length_m == pytest.approx([7, 93, 300, 70], rel=1e-12)
    assert parent.tolist() == [0, 0, 0, 1]
    assert split.source.tolist() == [100, 100, 100, 101]


def test_places_at_nodes_cut_nothing():
    graph = town()
    split, node, parent = with_places(graph, join(graph, [0.0, 440.0, 400], [-9.0, 30.0, 0], 50.0))
    assert node.tolist() == [0, 2, 1]
    assert parent.tolist() == [0, 1]
    assert split.length_m.tolist() == graph.length_m.tolist()


def test_a_cut_at_the_corner_of_a_bent_street():
    graph = town()
    split, node, _parent = with_places(graph, join(graph, [394.0], [38.0], 50.0))
    assert (split.x[node[0]], split.y[node[0]]) == (400, 30)
    assert split.length_m == pytest.approx([400, 30, 40], rel=1e-12)
    assert split.lines()[2].length == pytest.approx(40, rel=1e-12)


def test_both_ways_round_a_loop():
    # A square of 400 m that begins and ends at its south-west corner.
    loop = walking_graph([(0, 0), (-50, 0)], [
        street(0, 0, via=[(100, 0), (100, 100), (0, 100)]), street(1, 0)])
    # 10 m along, 350 m along, 250 m along (on the far side), and beside the street that leads there.
    found = metres_between(loop, [(10, -5), (-5, 50), (50, 105), (-20, 3)])
    assert found == pytest.approx(np.array([
        [0, 60, 160, 30], [60, 0, 100, 70], [160, 100, 0, 170], [30, 70, 170, 0],
    ]), rel=1e-12)


def test_snapping_to_nodes_would_overstate_access():
    # A home in the middle of a block of 400 m, a clinic 250 m beyond the block's end.
    graph = walking_graph([(0, 0), (400, 0), (650, 0)], [street(0, 1), street(1, 2)])
    home, clinic = (205, 30), (650, 12)
    joins = join(graph, *np.array([home, clinic], dtype=float).T, 100.0)
    split, node, _parent = with_places(graph, joins)
    way = routes.between(routes.matrix(split, split.length_m), node[:1], node[1:])[0, 0]
    assert joins.leg_m.sum() + way == pytest.approx(30 + 195 + 250 + 12, rel=1e-12)
    at_node = int(np.argmin(np.hypot(graph.x - home[0], graph.y - home[1])))
    from_corner = routes.between(routes.matrix(graph, graph.length_m), [at_node], [2])[0, 0]
    assert from_corner == 250
    assert from_corner < 300 < joins.leg_m.sum() + way


# Beside the nearest point of every segment, one by one.


def nearest_of_all_segments(graph, x, y):
    """``[(leg, edge, along)]`` of each edge, the nearest first, in Python's own arithmetic."""
    found = []
    for edge in range(graph.edge_count):
        corners = graph.coordinates[graph.corners[edge]:graph.corners[edge + 1]].tolist()
        pairs = list(zip(corners, corners[1:]))
        whole = math.fsum(math.dist(a, b) for a, b in pairs)
        run, best = 0.0, (math.inf, 0.0)
        for (ax, ay), (bx, by) in pairs:
            long = math.dist((ax, ay), (bx, by))
            share = 0.0
            if long:
                share = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / long**2
                share = min(max(share, 0.0), 1.0)
            leg = math.dist((x, y), (ax + share * (bx - ax), ay + share * (by - ay)))
            best = min(best, (leg, run + share * long))
            run += long
        found.append((best[0], edge, best[1] / whole * graph.length_m[edge] if whole else 0.0))
    return sorted(found)


@given(graphs(), st.tuples(st.floats(-20, 60), st.floats(-20, 60)))
def test_the_leg_is_that_of_the_nearest_segment_of_all(graph, place):
    [(edge, along, leg)] = joined(graph, place)
    first, wanted_edge, _along = nearest_of_all_segments(graph, *place)[0]
    assert leg == pytest.approx(first, rel=1e-9, abs=1e-9)
    of_edge = {edge: (leg, along) for leg, edge, along in nearest_of_all_segments(graph, *place)}
    assert of_edge[edge][0] == pytest.approx(leg, rel=1e-9, abs=1e-9)
    second = min((leg for leg, other, _ in nearest_of_all_segments(graph, *place)
                  if other != wanted_edge), default=math.inf)
    if second > first + 1e-6:
        assert edge == wanted_edge
    assert 0 <= along <= graph.length_m[edge]
    line = graph.lines()[edge]
    if line.length:
        point = line.interpolate(along / graph.length_m[edge], normalized=True)
        assert math.dist((point.x, point.y), place) == pytest.approx(leg, rel=1e-9, abs=1e-6)


# Nothing to do.


def test_without_places_the_graph_stays():
    graph = town()
    split, node, parent = with_places(graph, join(graph, [], [], 10.0))
    assert node.shape == (0,)
    assert parent.tolist() == [0, 1]
    assert split.coordinates.tolist() == graph.coordinates.tolist()


def test_places_without_streets_stay_alone():
    nothing = town().kept([])
    joins = join(nothing, [1.0, 2.0], [3.0, 4.0], np.inf)
    assert joins.edge.tolist() == [-1, -1]
    split, node, parent = with_places(nothing, joins)
    assert (split.node_count, node.tolist(), len(parent)) == (0, [-1, -1], 0)


def test_an_index_of_the_streets_can_be_shared():
    graph = town()
    index = Lines(graph)
    for place in ((100.0, 30.0), (394.0, 38.0)):
        shared = join(graph, [place[0]], [place[1]], 50.0, lines=index)
        assert (shared.edge[0], shared.along_m[0], shared.leg_m[0]) == joined(graph, place)[0]

"""Tours along streets: legs against another library, halts, minutes, what is refused."""

import numpy as np
import pytest
from nigiwai.core.errors import CoreError
from nigiwai.core.matching.places import legs, stops, tours
from nigiwai.core.matching.places.inputs import Spots
from nigiwai.tests.core.test_access import grid


def spots_at(points, categories=None, places=None, stay=None):
    count = len(points)
    text = [f"r{row:02}" for row in range(count)]
    return Spots(text, [f"N{row}" for row in range(count)], categories or ["culture"] * count,
                 [""] * count, [""] * count, [""] * count, np.asarray(points, dtype=float),
                 np.full(count, np.nan) if stay is None else stay, np.ones(count, dtype=bool),
                 np.ones(count, dtype=bool),
                 np.arange(count) if places is None else np.asarray(places), [""] * count)


def toured(points, wish=None, graph=None, stay=10.0, near_m=0.0, limit=200.0, **more):
    spots = spots_at(points, **more)
    groups = {"": stops.stops_of(spots, np.arange(len(spots)), np.full(len(spots), stay), near_m)}
    walk = tours.Walk(80.0, 1.3, graph, limit)
    return spots, tours.tours_of(spots, groups, wish or tours.Wish(), walk)


def test_legs_are_the_ways_of_networkx_and_lines_as_long():
    import networkx as nx

    random = np.random.default_rng(1)
    graph = grid(8)
    points = random.uniform(0, 700, (12, 2))
    found = legs.NetworkLegs(graph, points, 1.3, 200.0)
    other, cut = nx.Graph(), found.tied.graph
    for start, end, length in zip(cut.start, cut.end, cut.length_m):
        other.add_edge(start, end, weight=length)
    for leaf, (node, leg) in enumerate(zip(found.tied.node, found.tied.leg_m)):
        other.add_edge(f"p{leaf}", node, weight=leg)
    metres = found.metres()
    np.testing.assert_allclose(metres, metres.T)
    for one in range(12):
        wanted = nx.single_source_dijkstra_path_length(other, f"p{one}", weight="weight")
        np.testing.assert_allclose(metres[one], [wanted[f"p{two}"] for two in range(12)],
                                   atol=1e-6)
        for two in range(12):
            corners = found.line(one, two)
            assert corners[[0, -1]].tolist() == points[[one, two]].tolist()
            steps = np.hypot(*np.diff(corners, axis=0).T)
            assert steps.sum() == pytest.approx(metres[one, two], abs=1e-6)
            assert found.basis(one, two) == "network"


def test_places_off_the_network_walk_straight():
    points = np.array([[0.0, 0.0], [700.0, 0.0], [3000.0, 0.0]])
    found = legs.NetworkLegs(grid(8), points, 1.3, 200.0)
    metres = found.metres()
    assert metres[0, 1] == pytest.approx(700.0)
    assert metres[0, 2] == pytest.approx(3900.0)
    assert found.line(0, 2).tolist() == points[[0, 2]].tolist()
    _, (tour,) = toured(points, graph=grid(8))
    assert tour.distance_basis == "mixed"
    assert sorted(tour.basis[1:]) == ["network", "straight_line"]


def test_a_tour_by_hand():
    # 0, 800, 1600 m east: 1.3 × 800 m = 13 min a leg at 80 m a minute, 10 min at each stop.
    start = ("S", np.array([-800.0, 0.0]))
    _, (tour,) = toured([[1600, 0], [0, 0], [800, 0]], tours.Wish(start=start, end=start))
    assert tour.names[1:-1] in (["N1", "N2", "N0"], ["N0", "N2", "N1"])
    assert tour.roles == ["start", "stop", "stop", "stop", "end"]
    assert tour.walk_m == pytest.approx(1.3 * 4800)
    assert tour.total_min == pytest.approx(78 + 30)
    assert tour.arrivals().tolist() == pytest.approx([0, *np.cumsum(tour.leg_m)[1:] / 80.0
                                                      + [0, 10, 20, 30]])
    assert (tour.method, tour.gap, tour.proven) == ("exact", 0.0, True)
    _, (one_way,) = toured([[1600, 0], [0, 0], [800, 0]], tours.Wish(start=start))
    assert one_way.names == ["S", "N1", "N2", "N0"]
    assert one_way.arrivals().tolist() == pytest.approx([0, 13, 36, 59])
    assert one_way.total_min == pytest.approx(69)
    _, (there,) = toured([[1600, 0], [0, 0], [800, 0]], tours.Wish(start=start, cycle=True))
    assert there.names[0] == there.names[-1] == "S"
    assert there.walk_m == pytest.approx(tour.walk_m)
    _, (round_,) = toured([[1600, 0], [0, 0], [800, 0]], tours.Wish(cycle=True))
    assert round_.roles == ["stop", "stop", "stop", "end"]
    assert round_.names[0] == round_.names[-1] == "N0"
    assert round_.walk_m == pytest.approx(1.3 * 3200)
    assert round_.stay_min.tolist() == [10, 10, 10, 0]


@pytest.mark.parametrize("wish", [tours.Wish(), tours.Wish(cycle=True), tours.Wish(most=1),
                                  tours.Wish(start=("S", np.array([80.0, 0.0])))])
def test_one_stop(wish):
    _, (tour,) = toured([[0, 0]], wish)
    assert tour.stops.tolist() == [0]
    assert tour.walk_m == (104.0 if wish.start else 0.0)
    assert tour.gap == 0.0


def test_limits_are_kept_and_the_rest_is_told():
    points = [[800.0 * row, 0.0] for row in range(6)]
    # Two legs of 13 min and three stays of 10 fit into 60 min; one more does not.
    _, (tour,) = toured(points, tours.Wish(minutes=60.0))
    assert (len(tour.stops), tour.candidates, tour.proven) == (3, 6, True)
    assert tour.total_min <= 60
    _, (tour,) = toured(points, tours.Wish(most=2))
    assert (len(tour.stops), tour.walk_m) == (2, pytest.approx(1040.0))
    many = np.random.default_rng(3).uniform(0, 5000, (150, 2))
    _, (tour,) = toured(many, tours.Wish(most=10, minutes=200.0))
    assert (tour.candidates, tour.proven) == (150, False)
    assert 3 < len(tour.stops) <= 10


def test_what_stands_together_is_one_stop():
    points = [[0, 0], [10, 0], [20, 0], [500, 0], [900, 0]]
    _, (tour,) = toured(points, near_m=12.0, stay=5.0)
    assert len(tour.stops) == 3
    # The one in the middle has both others near it.
    middle = tour.names.index("N1")
    assert tour.others[middle].tolist() == [0, 2]
    assert tour.stay_min.sum() == 15.0
    # Likely one place, far apart on two lists.
    _, (tour,) = toured(points, near_m=0.0, places=[0, 1, 2, 3, 3])
    assert len(tour.stops) == 4
    held = {row for stop, others in zip(tour.stops, tour.others) for row in (stop, *others)}
    assert held == set(range(5))


def test_all_rows_are_in_one_stop_each():
    random = np.random.default_rng(5)
    spots = spots_at(random.uniform(0, 300, (80, 2)), places=random.integers(0, 60, 80))
    stay = random.uniform(1, 9, 80)
    made = stops.stops_of(spots, np.arange(80), stay, 25.0)
    rows = np.concatenate([made.rows, *made.others])
    assert sorted(rows) == list(range(80))
    for row, others, most in zip(made.rows, made.others, made.stay_min):
        assert most == stay[[row, *others]].max()
        gap = np.hypot(*(spots.points[others] - spots.points[row]).T)
        assert (gap[spots.places[others] != spots.places[row]] <= 25.0).all()
    assert len(stops.stops_of(spots, np.array([], dtype=int), stay, 25.0)) == 0


def test_the_order_of_rows_does_not_matter():
    points = np.random.default_rng(8).uniform(0, 3000, (20, 2))
    one = toured(points, tours.Wish(most=8, minutes=150.0))[1][0]
    spots = spots_at(points)
    turned = spots.taken(np.arange(20)[::-1]).by_id()
    groups = {"": stops.stops_of(turned, np.arange(20), np.full(20, 10.0), 0.0)}
    (other,) = tours.tours_of(turned, groups, tours.Wish(most=8, minutes=150.0),
                              tours.Walk(80.0, 1.3))
    assert one.names == other.names


def refusal(points, wish, **more):
    with pytest.raises(CoreError) as caught:
        toured(points, wish, **more)
    return caught.value.code


def test_refusals():
    assert refusal(np.zeros((0, 2)), tours.Wish()) == "tour_nothing_picked"
    far = np.random.default_rng(1).uniform(0, 9e4, (201, 2))
    assert refusal(far, tours.Wish()) == "tour_too_many"
    assert refusal(far, tours.Wish(most=300)) == "tour_too_many"
    start = ("S", np.array([1e5, 0.0]))
    assert refusal([[0, 0]], tours.Wish(minutes=30.0, start=start)) == "tour_none_fits"
    assert refusal([[0, 0]], tours.Wish(minutes=5.0)) == "tour_none_fits"

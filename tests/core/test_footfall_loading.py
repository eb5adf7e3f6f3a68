"""Walkers on streets: against enumeration, against betweenness, and the law of conservation."""

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nigiwai.core.vibrancy.footfall_loading import load
from nigiwai.core.vibrancy.footfall_streets import Streets
from nigiwai.tests.core.footfall_graphs import enumerated, graph_of, grid, networkx_graph

NOWHERE = np.zeros(0)
FAR = 1e5


def loaded(streets, root, people, allowance, longest=FAR):
    """People on the pieces of a split graph, and the steps; ``people`` by node of it."""
    part = streets.part(np.array([root]), longest)
    steps = part.steps(0, allowance)
    sources = np.where(np.isfinite(part.cost[0]), people[part.near], 0.0)[:, None]
    found = load(steps, int(np.searchsorted(part.near, root)), sources)[:, 0]
    pieces = np.zeros(streets.split.edge_count)
    pieces[steps.piece] = found
    return pieces, part, steps, found


def on_streets(graph, root, people, allowance, longest=FAR):
    streets = Streets(graph, NOWHERE, NOWHERE, 100.0)
    return loaded(streets, root, people, allowance, longest)[0]


@pytest.mark.parametrize("allowance", [0.0, 0.05, 0.2, 0.6])
@pytest.mark.parametrize("seed", range(4))
def test_equals_the_enumeration_of_all_ways(allowance, seed):
    graph = grid(5, 4, jitter=22.0, drop=0.12, seed=seed)
    people = np.random.default_rng(seed).uniform(0, 50, graph.node_count)
    for root in (0, 7, 13):
        found = on_streets(graph, root, people, allowance)
        wanted = enumerated(graph, root, people, allowance)
        np.testing.assert_allclose(found, wanted, rtol=1e-9, atol=1e-9)
    if allowance == 0.6:
        # The enumeration did see several ways.
        tree = on_streets(graph, root, people, 0.0)
        assert np.abs(found - tree).max() > 1.0


@pytest.mark.parametrize(("jitter", "name"), [(0.0, "ties"), (25.0, "one way each")])
def test_without_allowance_it_is_edge_betweenness(jitter, name):
    """One walker from everywhere to everywhere, against Brandes' algorithm."""
    graph = grid(6, 5, jitter=jitter, seed=3)
    total = sum(
        on_streets(graph, root, np.ones(graph.node_count), 0.0)
        for root in range(graph.node_count)
    )
    made = networkx_graph(graph)
    wanted = nx.edge_betweenness_centrality(made, normalized=False, weight="weight")
    by_edge = np.zeros(graph.edge_count)
    for (a, b), value in wanted.items():
        # An undirected graph counts each pair once; here both walk.
        by_edge[made[a][b]["edge"]] = 2.0 * value
    np.testing.assert_allclose(total, by_edge, rtol=1e-9, err_msg=name)


def test_two_ways_by_hand():
    # From A to the root 400 m straight on, or 440 m round by B (220 m each).
    rise = np.sqrt(220.0**2 - 200.0**2)
    graph = graph_of([0, 200, 400], [0, rise, 0], [0, 0, 1], [2, 1, 2])
    people = np.array([90.0, 6.0, 0.0])
    found = on_streets(graph, 2, people, 0.2)
    # 40 of 80 m that are allowed: the way round weighs exp(-1.5).
    round_about = 90.0 * np.exp(-1.5) / (1 + np.exp(-1.5))
    assert found.tolist() == pytest.approx([90 - round_about, round_about, round_about + 6])
    assert on_streets(graph, 2, people, 0.09).tolist() == pytest.approx([90, 0, 6])


@st.composite
def towns(draw):
    seed = draw(st.integers(0, 10_000))
    graph = grid(
        draw(st.integers(2, 7)), draw(st.integers(2, 7)), jitter=draw(st.floats(0, 30)),
        drop=draw(st.floats(0, 0.3)), seed=seed,
    )
    spots = np.random.default_rng(seed + 1)
    count = draw(st.integers(0, 12))
    x, y = spots.uniform(-50, 700, count), spots.uniform(-50, 700, count)
    return graph, x, y, spots


@settings(max_examples=60)
@given(towns(), st.floats(0, 0.5), st.floats(200, 2000))
def test_people_are_conserved_at_every_node(town, allowance, longest):
    graph, x, y, spots = town
    streets = Streets(graph, x, y, 80.0)
    root = int(spots.integers(streets.split.node_count))
    people = spots.uniform(0, 10, streets.split.node_count)
    _pieces, part, steps, found = loaded(streets, root, people, allowance, longest)
    count = len(part.near)
    inflow = np.bincount(steps.head, found, minlength=count)
    outflow = np.bincount(steps.tail, found, minlength=count)
    begin = np.where(np.isfinite(part.cost[0]), people[part.near], 0.0)
    end = np.zeros(count)
    end[np.searchsorted(part.near, root)] = begin.sum()
    np.testing.assert_allclose(inflow + begin, outflow + end, rtol=1e-9, atol=1e-9)
    assert (found >= 0).all()


@settings(max_examples=40)
@given(towns(), st.floats(0, 0.5))
def test_no_way_is_longer_than_allowed_at_any_corner(town, allowance):
    graph, x, y, spots = town
    streets = Streets(graph, x, y, 80.0)
    root = int(spots.integers(streets.split.node_count))
    part = streets.part(np.array([root]), FAR)
    steps, cost = part.steps(0, allowance), part.cost[0]
    rest = streets.split.length_m[steps.piece] + cost[steps.head]
    corner = part.near[steps.tail] < graph.node_count
    assert (rest[corner] <= (1 + allowance) * cost[steps.tail][corner] + 1e-5).all()


@settings(max_examples=40)
@given(towns(), st.floats(0, 0.4))
def test_a_place_on_a_street_does_not_change_the_ways_of_others(town, allowance):
    graph, x, y, spots = town
    plain, cut = Streets(graph, NOWHERE, NOWHERE, 80.0), Streets(graph, x, y, 80.0)
    people = spots.uniform(0, 10, graph.node_count)
    more = np.concatenate([people, np.zeros(cut.split.node_count - graph.node_count)])
    root = int(spots.integers(graph.node_count))
    wanted = loaded(plain, root, people, allowance)[0]
    found = loaded(cut, root, more, allowance)[0]
    # Every piece of a street has the people of the street.
    np.testing.assert_allclose(found, wanted[cut.parent], rtol=1e-9, atol=1e-9)


@settings(max_examples=40)
@given(towns(), st.floats(0, 0.3))
def test_a_closed_street_changes_only_those_who_could_use_it(town, allowance):
    graph, _x, _y, spots = town
    open_streets = Streets(graph, NOWHERE, NOWHERE, 80.0)
    edge = int(spots.integers(graph.edge_count))
    closed = np.zeros(graph.edge_count, dtype=bool)
    closed[edge] = True
    root, origin = (int(spots.integers(graph.node_count)) for _ in range(2))
    people = np.zeros(graph.node_count)
    people[origin] = 10.0
    before = loaded(open_streets, root, people, allowance)[0]
    after = loaded(Streets(graph, NOWHERE, NOWHERE, 80.0, closed), root, people, allowance)[0]
    assert after[edge] == 0
    if before[edge] == 0:
        np.testing.assert_allclose(after, before, rtol=1e-9, atol=1e-9)


def test_places_on_a_closed_street_move_to_the_nearest_other_one():
    graph = grid(3, 2)
    x, y = np.array([50.0, 150.0]), np.array([10.0, 10.0])
    closed = np.zeros(graph.edge_count, dtype=bool)
    closed[0] = True
    before, after = Streets(graph, x, y, 80.0), Streets(graph, x, y, 80.0, closed)
    assert before.leg_m.tolist() == pytest.approx([10, 10])
    assert after.leg_m.tolist() == pytest.approx([50, 10])
    everything = Streets(graph, x, y, 80.0, np.ones(graph.edge_count, dtype=bool))
    assert everything.node.tolist() == [-1, -1]


def test_a_root_inside_a_street_is_reached_from_both_sides():
    graph = graph_of([0, 100, 200], [0, 0, 0], [0, 1], [1, 2])
    streets = Streets(graph, np.array([40.0]), np.array([5.0]), 20.0)
    people = np.zeros(streets.split.node_count)
    people[[0, 2]] = 3.0, 8.0
    pieces = loaded(streets, int(streets.node[0]), people, 0.1)[0]
    by_length = dict(zip(streets.split.length_m.round().tolist(), pieces.tolist()))
    assert by_length == pytest.approx({40.0: 3.0, 60.0: 8.0, 100.0: 8.0})


def test_on_the_real_streets_of_yaizu(shared):
    """Conservation, and person-metres against the ways of networkx."""
    import pyogrio
    from nigiwai.core.geo.walking.lines import graph_of_lines

    path = shared / "06_osm/yaizu_station_walk/yaizu_station_800m_walk.geojson"
    if not path.exists():
        pytest.skip("the streets around the station are not among the real open data")
    graph = graph_of_lines(pyogrio.read_dataframe(path, columns=[]).to_crs(6676))[0]
    streets = Streets(graph, NOWHERE, NOWHERE, 80.0)
    made = networkx_graph(graph)
    for a, b, data in list(made.edges(data=True)):
        same = (np.minimum(graph.start, graph.end) == min(a, b)) & (
            np.maximum(graph.start, graph.end) == max(a, b))
        data["weight"] = float(graph.length_m[same].min())
    people = np.random.default_rng(2).uniform(0, 5, graph.node_count)
    for root in np.flatnonzero(graph.parts == 0)[::120]:
        pieces, part, steps, found = loaded(streets, int(root), people, 0.0)
        ways = nx.single_source_dijkstra_path_length(made, int(root))
        wanted = sum(people[node] * way for node, way in ways.items())
        assert pieces @ graph.length_m == pytest.approx(wanted, rel=1e-9)
        _pieces, part, steps, found = loaded(streets, int(root), people, 0.1)
        flow = np.bincount(steps.head, found, minlength=len(part.near))
        flow -= np.bincount(steps.tail, found, minlength=len(part.near))
        flow += np.where(np.isfinite(part.cost[0]), people[part.near], 0.0)
        arrived = flow[np.searchsorted(part.near, root)]
        assert arrived == pytest.approx(sum(people[node] for node in ways), rel=1e-9)
        assert np.abs(np.delete(flow, np.searchsorted(part.near, root))).max() < 1e-6

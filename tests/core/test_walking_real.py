"""Ways on the real networks of ``../shared/data``, and on a generated one, beside networkx and igraph."""

import math
import sys

import networkx as nx
import numpy as np
import pytest
from nigiwai.core.geo.walking import routes
from nigiwai.core.geo.walking.lines import graph_of_lines
from nigiwai.core.geo.walking.places import join, with_places

from .walking_graphs import as_networkx, networkx_costs

# File, plane coordinates of its place, column with published lengths.
NETWORKS = {
    "yaizu": ("06_osm/yaizu_station_walk/yaizu_station_800m_walk.geojson", 6676, None),
    "ube": ("06_osm/ube_walk_network/ube_roads.zip", 6671, None),
    "ueno": ("12_format_samples/walk_space_network_ueno/link.shp", 6677, "distance"),
    "generated": None,
}


@pytest.fixture(scope="module", params=NETWORKS)
def graph(request):
    if NETWORKS[request.param] is None:
        return generated(request.getfixturevalue("root"))
    import pyogrio

    name, crs, length = NETWORKS[request.param]
    path = request.getfixturevalue("shared") / name
    if not path.exists():
        pytest.skip(f"{name} is not among the real open data")
    frame = pyogrio.read_dataframe(path, columns=[length] if length else []).to_crs(crs)
    return graph_of_lines(frame.rename(columns={length: "length_m"}))[0]


def generated(root):
    """The streets of the benchmarks, fewer."""
    sys.path.append(str(root / "benchmarks"))
    try:
        from streets import street_graph
    finally:
        sys.path.remove(str(root / "benchmarks"))
    return street_graph(6000.0, nodes=8000)


@pytest.fixture(scope="module")
def links(graph):
    return routes.matrix(graph, graph.length_m)


def some_nodes(graph, count, seed=5):
    return np.random.default_rng(seed).choice(graph.node_count, count, replace=False)


def same(found, wanted):
    assert np.array_equal(np.isinf(found), np.isinf(wanted))
    there = np.isfinite(wanted)
    assert found[there] == pytest.approx(wanted[there], rel=1e-9, abs=1e-9)


def test_everything_within_800_m_is_networkx(graph, links):
    origins = some_nodes(graph, 60)
    reached = routes.within(links, graph.x, graph.y, origins, 800.0)
    found = np.full((len(origins), graph.node_count), np.inf)
    found[reached.origin(), reached.node] = reached.cost
    same(found, networkx_costs(graph, origins=origins, cutoff=800.0))
    assert len(reached.node) > 20 * len(origins)


def test_ways_from_each_to_each_are_igraph(graph, links):
    igraph = pytest.importorskip("igraph")
    origins, targets = some_nodes(graph, 25), some_nodes(graph, 400, seed=6)
    streets = igraph.Graph(graph.node_count, list(zip(graph.start.tolist(), graph.end.tolist())))
    wanted = streets.distances(origins.tolist(), targets.tolist(), weights=graph.length_m.tolist())
    same(routes.between(links, origins, targets), np.array(wanted))


def test_the_nearest_of_twenty_is_networkx(graph, links):
    sources = some_nodes(graph, 20)
    cost, source = routes.nearest(links, sources)
    wanted = np.full(graph.node_count, np.inf)
    streets = as_networkx(graph)
    for node, metres in nx.multi_source_dijkstra_path_length(streets, sources.tolist()).items():
        wanted[node] = metres
    same(cost, wanted)
    alone = routes.between(links, sources, np.arange(graph.node_count))
    there = source >= 0
    same(alone[source[there], np.flatnonzero(there)], cost[there])


def test_the_way_of_a_tree_is_that_of_networkx(graph, links):
    origin = int(some_nodes(graph, 1)[0])
    found = routes.tree(routes.Surroundings(links, graph.x, graph.y), origin, 600.0)
    wanted = networkx_costs(graph, origins=[origin], cutoff=600.0)[0]
    assert sorted(found.node.tolist()) == np.flatnonzero(np.isfinite(wanted)).tolist()
    same(found.cost, wanted[found.node])
    steps = np.asarray(links[found.before[1:], found.node[1:]]).ravel()
    cost_of = dict(zip(found.node.tolist(), found.cost.tolist()))
    summed = [cost_of[node] for node in found.before[1:].tolist()] + steps
    assert summed == pytest.approx(found.cost[1:], rel=1e-9)


def test_ways_between_places_go_over_the_ends_of_their_streets(graph):
    random = np.random.default_rng(9)
    near = some_nodes(graph, 40)
    x, y = graph.x[near] + random.normal(0, 40, 40), graph.y[near] + random.normal(0, 40, 40)
    joins = join(graph, x, y, 500.0)
    assert joins.joined.all()
    split, node, parent = with_places(graph, joins)
    assert np.bincount(parent, split.length_m) == pytest.approx(graph.length_m, rel=1e-9)
    legs = np.hypot(split.x[node] - x, split.y[node] - y)
    assert legs == pytest.approx(joins.leg_m, abs=1e-6)
    found = routes.between(routes.matrix(split, split.length_m), node, node)
    ends = np.unique(np.concatenate([graph.start[joins.edge], graph.end[joins.edge]]))
    old = networkx_costs(graph, origins=ends[:24])
    compared = 0
    for one in range(40):
        for two in range(one + 1, 40):
            wanted = over_the_ends(graph, joins, one, two, ends[:24], old)
            if wanted is not None:
                compared += 1
                same(found[one, two], np.array(wanted))
    assert compared > 100


def over_the_ends(graph, joins, one, two, ends, old):
    """The way by hand; nothing where networkx was not asked for the ends of the first street."""
    edges, along = joins.edge[[one, two]], joins.along_m[[one, two]]
    if not np.isin([graph.start[edges[0]], graph.end[edges[0]]], ends).all():
        return None
    wanted = abs(along[0] - along[1]) if edges[0] == edges[1] else math.inf
    rest = graph.length_m[edges] - along
    for u, to_u in ((graph.start[edges[0]], along[0]), (graph.end[edges[0]], rest[0])):
        for v, to_v in ((graph.start[edges[1]], along[1]), (graph.end[edges[1]], rest[1])):
            wanted = min(wanted, to_u + old[np.searchsorted(ends, u), v] + to_v)
    return wanted


def test_no_street_is_shorter_than_the_straight_line(graph):
    straight = np.hypot(graph.x[graph.end] - graph.x[graph.start],
                        graph.y[graph.end] - graph.y[graph.start])
    assert (graph.length_m >= straight * (1 - 1e-12)).all()

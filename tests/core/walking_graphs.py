"""Walking graphs for tests, small ones worked by hand and generated ones, and networkx beside them."""

import math

import networkx as nx
import numpy as np
from hypothesis import strategies as st
from nigiwai.core.geo.walking.graph import WalkingGraph, components


def street(start, end, via=(), length_m=None):
    """An edge: its ends, the corners between them, and its length where it is not the line's."""
    return start, end, tuple(via), length_m


def walking_graph(nodes, streets):
    """The graph of nodes [(x, y)] and of what :func:`street` gives."""
    nodes = np.array(nodes, dtype=float).reshape(-1, 2)
    lines = [np.array([nodes[a], *via, nodes[b]], dtype=float) for a, b, via, _ in streets]
    start = np.array([a for a, _, _, _ in streets], dtype=int)
    end = np.array([b for _, b, _, _ in streets], dtype=int)
    length = np.array([
        math.fsum(np.hypot(*np.diff(line, axis=0).T)) if given is None else given
        for line, (_, _, _, given) in zip(lines, streets)
    ], dtype=float)
    count = len(streets)
    return WalkingGraph(
        x=nodes[:, 0], y=nodes[:, 1], start=start, end=end, length_m=length,
        slope=np.full(count, np.nan), stairs=np.zeros(count, dtype=bool),
        wheelchair=np.full(count, np.nan), source=np.arange(count) + 100,
        parts=components(len(nodes), start, end, length),
        coordinates=np.concatenate([*lines, np.zeros((0, 2))]),
        corners=np.concatenate([[0], np.cumsum([len(line) for line in lines])]).astype(int),
    )


def as_networkx(graph, cost=None):
    """The same streets in networkx; ``cost`` of each edge is its length by default."""
    cost = graph.length_m if cost is None else cost
    found = nx.MultiGraph()
    found.add_nodes_from(range(graph.node_count))
    found.add_weighted_edges_from(
        (a, b, c)
        for a, b, c in zip(graph.start.tolist(), graph.end.tolist(), cost.tolist())
        if math.isfinite(c)
    )
    return found


def networkx_costs(graph, cost=None, origins=None, cutoff=None):
    """Costs from origins (all by default) to all nodes by networkx, infinite where it has none."""
    streets = as_networkx(graph, cost)
    origins = range(graph.node_count) if origins is None else origins
    costs = np.full((len(origins), graph.node_count), np.inf)
    for row, origin in enumerate(origins):
        for node, metres in nx.single_source_dijkstra_path_length(
                streets, int(origin), cutoff=cutoff).items():
            costs[row, node] = metres
    return costs


@st.composite
def graphs(draw, whole=False):
    """Small multigraphs: parallel edges, loops, nodes in one place, several components.

    With ``whole`` all lengths are whole metres, so that many ways are equally long.
    """
    nodes = draw(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)),
                          min_size=1, max_size=9))
    number = st.integers(0, len(nodes) - 1)
    streets = []
    for a, b in draw(st.lists(st.tuples(number, number), min_size=1, max_size=16)):
        (x, y), (to_x, to_y) = nodes[a], nodes[b]
        via = draw(st.lists(st.tuples(st.integers(-9, 49), st.integers(-9, 49)), max_size=3))
        line = [(x, y), *via, (to_x, to_y)]
        bent = math.fsum(math.dist(p, q) for p, q in zip(line, line[1:]))
        extra = draw(st.integers(0, 3))
        given = math.ceil(bent) + extra if whole else bent * (1 + extra / 8)
        streets.append(street(a, b, via, max(given, 1.0)))
    return walking_graph(nodes, streets)

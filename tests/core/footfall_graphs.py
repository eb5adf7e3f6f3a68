"""Small street graphs, and an independent enumeration of the ways of walkers."""

import math

import numpy as np
from nigiwai.core.geo.walking.graph import WalkingGraph, components


def graph_of(x, y, start, end, stretch=1.0):
    """Straight streets between nodes; ``stretch`` makes each longer than its straight line."""
    x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
    start, end = np.asarray(start), np.asarray(end)
    length = np.hypot(x[start] - x[end], y[start] - y[end]) * stretch
    count = len(start)
    corners = np.column_stack([x, y])
    return WalkingGraph(
        x, y, start, end, length, np.full(count, np.nan), np.zeros(count, dtype=bool),
        np.full(count, np.nan), np.arange(count), components(len(x), start, end, length),
        np.stack([corners[start], corners[end]], axis=1).reshape(-1, 2),
        np.arange(0, 2 * count + 1, 2),
    )


def grid(columns, rows, step=100.0, jitter=0.0, drop=0.0, seed=0):
    """A grid of streets; ``jitter`` moves its corners [m], ``drop`` is the share left out."""
    draw = np.random.default_rng(seed)
    east, north = np.meshgrid(np.arange(columns) * step, np.arange(rows) * step)
    x = east.ravel() + draw.normal(0, jitter, columns * rows) * (jitter > 0)
    y = north.ravel() + draw.normal(0, jitter, columns * rows) * (jitter > 0)
    node = np.arange(columns * rows).reshape(rows, columns)
    start = np.concatenate([node[:, :-1].ravel(), node[:-1].ravel()])
    end = np.concatenate([node[:, 1:].ravel(), node[1:].ravel()])
    kept = draw.random(len(start)) >= drop
    return graph_of(x, y, start[kept], end[kept])


def networkx_graph(graph):
    import networkx as nx

    made = nx.Graph()
    made.add_nodes_from(range(graph.node_count))
    for edge, (a, b) in enumerate(zip(graph.start.tolist(), graph.end.tolist())):
        made.add_edge(a, b, weight=float(graph.length_m[edge]), edge=edge)
    return made


def enumerated(graph, root, people, allowance):
    """People on each street by listing every way to the root, with its weight."""
    import networkx as nx

    made = networkx_graph(graph)
    way = nx.single_source_dijkstra_path_length(made, root)
    loads = np.zeros(graph.edge_count)

    def ways_from(node):
        if node == root:
            yield 1.0, ()
            return
        for other, data in made[node].items():
            excess = data["weight"] + way[other] - way[node]
            if way[other] < way[node] - 1e-6 and excess <= allowance * way[node] + 1e-6:
                used = excess / (allowance * way[node]) if allowance else 0.0
                for weight, edges in ways_from(other):
                    yield weight * math.exp(-3.0 * max(used, 0.0)), (data["edge"], *edges)

    for node, number in enumerate(people):
        if number and node in way:
            found = list(ways_from(node))
            total = sum(weight for weight, _edges in found)
            for weight, edges in found:
                for edge in edges:
                    loads[edge] += number * weight / total
    return loads

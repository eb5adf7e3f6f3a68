"""Is a walking graph what it should be? Asked of graphs that come from a file."""

import numpy as np

# Rounding of a length against the straight line [m].
ROUNDING_M = 1e-6


def is_sound(graph):
    """Whether the arrays of a graph fit together and hold possible values.

    Parameters
    ----------
    graph : WalkingGraph

    Returns
    -------
    bool
    """
    edges = (graph.start, graph.end, graph.length_m, graph.slope, graph.stairs, graph.wheelchair,
             graph.source)  # fmt: skip
    nodes = (graph.x, graph.y, graph.parts)
    return (
        graph.node_count > 0
        and graph.edge_count > 0
        and all(len(values) == graph.edge_count for values in edges)
        and all(len(values) == graph.node_count for values in nodes)
        and len(graph.corners) == graph.edge_count + 1
        and _indices(graph)
        and _values(graph)
        and _shapes(graph)
        and (graph.cells is None or _cells(graph.cells, graph.node_count))
    )


def _indices(graph):
    return (
        _within(graph.start, graph.node_count)
        and _within(graph.end, graph.node_count)
        and _within(graph.parts, graph.node_count)
        and graph.source.min() >= 0
        and graph.corners[0] == 0
        and graph.corners[-1] == len(graph.coordinates)
        and np.diff(graph.corners).min() >= 2
    )


def _within(values, count):
    return values.min() >= 0 and values.max() < count


def _values(graph):
    finite = (graph.x, graph.y, graph.length_m, graph.coordinates)
    known = graph.wheelchair[~np.isnan(graph.wheelchair)]
    return (
        all(np.isfinite(values).all() for values in finite)
        and not np.isinf(graph.slope).any()
        and np.isin(known, (0.0, 1.0)).all()
        and np.array_equal(graph.parts[graph.start], graph.parts[graph.end])
    )


def _cells(cells, node_count):
    """Each node is in a cell, and no way is shorter than the straight line."""
    count = len(cells.ratio)
    return (
        count > 0
        and len(cells.node) == node_count
        and _within(cells.node, count)
        and not (cells.ratio < 1.0).any()
    )


def _shapes(graph):
    """Edges run from node to node and are no shorter than the straight line."""
    straight = np.hypot(
        graph.x[graph.end] - graph.x[graph.start], graph.y[graph.end] - graph.y[graph.start]
    )
    first, last = graph.coordinates[graph.corners[:-1]], graph.coordinates[graph.corners[1:] - 1]
    return (
        graph.length_m.min() > 0
        and (graph.length_m >= straight - ROUNDING_M).all()
        and np.array_equal(first, np.column_stack([graph.x, graph.y])[graph.start])
        and np.array_equal(last, np.column_stack([graph.x, graph.y])[graph.end])
    )

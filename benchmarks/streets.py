"""A generated walking graph under the generated city, the same on every machine.

A grid of lanes that are bent and partly missing, finer where the city is dense: 150,000 nodes and
200,000 edges for a city of a million, of the degree that walking networks have (2.6).
"""

import numpy as np

# Share of the lanes of a full grid that are there.
KEPT = 0.665
BEND = 0.3


def street_graph(width_m, nodes=150_000, seed=20261122):
    """Generate the graph.

    Parameters
    ----------
    width_m : float
        Side of the square that it covers [m], from the origin of the coordinates.
    nodes : int
        About so many.

    Returns
    -------
    nigiwai.core.geo.walking.graph.WalkingGraph
        One component.
    """
    from nigiwai.core.geo.walking.graph import WalkingGraph, components

    random = np.random.default_rng(seed)
    side = round(np.sqrt(nodes * 1.025))
    step = width_m / (side - 1)
    column, row = np.meshgrid(np.arange(side), np.arange(side))
    x = (column + random.uniform(-BEND, BEND, column.shape)).ravel() * step
    y = (row + random.uniform(-BEND, BEND, row.shape)).ravel() * step
    number = np.arange(side * side).reshape(side, side)
    start = np.concatenate([number[:, :-1].ravel(), number[:-1].ravel()])
    end = np.concatenate([number[:, 1:].ravel(), number[1:].ravel()])
    kept = random.random(len(start)) < KEPT
    start, end = start[kept], end[kept]
    count = len(start)
    corners = np.column_stack([start, end]).ravel()
    length = np.hypot(x[start] - x[end], y[start] - y[end])
    graph = WalkingGraph(
        x=x, y=y, start=start, end=end,
        length_m=length,
        slope=np.full(count, np.nan),
        stairs=np.zeros(count, dtype=bool),
        wheelchair=np.full(count, np.nan),
        source=np.arange(count),
        parts=components(len(x), start, end, length),
        coordinates=np.column_stack([x[corners], y[corners]]),
        corners=np.arange(0, 2 * count + 1, 2),
    )
    return graph.kept(graph.edge_part == 0)

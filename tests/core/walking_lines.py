"""Lines for tests of the walking graph, and all ways of a graph by networkx."""

import networkx as nx
import numpy as np
from hypothesis import strategies as st
from nigiwai.core.geo.walking.lines import graph_of_lines

CRS = "EPSG:6676"


def frame_of(lines, **columns):
    """A frame of corner lists, shapes or None."""
    import geopandas
    import shapely

    shapes = [
        line if line is None or hasattr(line, "geom_type") else shapely.LineString(line)
        for line in lines
    ]
    return geopandas.GeoDataFrame(columns, geometry=shapes, crs=CRS)


def built(lines, columns=None, **options):
    return graph_of_lines(frame_of(lines, **(columns or {})), **options)


def found(repairs):
    """What was found, with its rows."""
    return {key: rows.tolist() for key, rows in repairs.rows.items() if len(rows)}


def ways(graph):
    """Ways between nodes, by their places to the centimetre."""
    names = [(round(x, 2), round(y, 2)) for x, y in zip(graph.x, graph.y)]
    streets = nx.MultiGraph()
    streets.add_weighted_edges_from(
        (names[a], names[b], length)
        for a, b, length in zip(graph.start, graph.end, graph.length_m.tolist())
    )
    return dict(nx.all_pairs_dijkstra_path_length(streets))


def same_ways(one, other, places=None):
    """Whether two results of :func:`ways` agree at the places that both have."""
    places = set(one) & set(other) if places is None else places
    for a in places:
        near, there = ({b: m for b, m in told[a].items() if b in places} for told in (one, other))
        if set(near) != set(there):
            return False
        if not np.allclose([near[b] for b in near], [there[b] for b in near], rtol=1e-9, atol=1e-9):
            return False
    return True


@st.composite
def streets(draw, side=4):
    """Bent lines along the lanes of a jittered square, which share corners and ends."""
    random = np.random.default_rng(draw(st.integers(0, 10_000)))
    x, y = np.meshgrid(np.arange(side) * 40.0, np.arange(side) * 40.0)
    places = np.stack([x, y], axis=-1) + random.uniform(-8, 8, (side, side, 2))
    lines = []
    for _ in range(draw(st.integers(1, 10))):
        here = random.integers(0, side, 2)
        walk = [here]
        for _step in range(int(random.integers(1, 5))):
            axis, way = int(random.integers(0, 2)), int(random.choice([-1, 1]))
            after = walk[-1].copy()
            after[axis] = np.clip(after[axis] + way, 0, side - 1)
            if not any((after == old).all() for old in walk):
                walk.append(after)
        if len(walk) > 1:
            lines.append([tuple(places[tuple(at)]) for at in walk])
    return lines or [[tuple(places[0, 0]), tuple(places[0, 1])]]

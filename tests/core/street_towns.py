"""Small generated towns with streets, and their ways written a second time, with networkx."""

from dataclasses import replace

import networkx as nx
import numpy as np
from nigiwai.core.geo.walking.graph import WalkingGraph, components
from nigiwai.core.geo.walking.ways import StreetWays

from .towns import random_town

LIMIT_M = 300.0


def street_grid(seed, side=17, width=3000.0, kept=0.75):
    """Bent lanes of a square of ``2·width``, partly missing: several components."""
    random = np.random.default_rng(seed)
    step = 2 * width / (side - 1)
    column, row = np.meshgrid(np.arange(side), np.arange(side))
    x = (column + random.uniform(-0.3, 0.3, column.shape)).ravel() * step - width
    y = (row + random.uniform(-0.3, 0.3, row.shape)).ravel() * step - width
    number = np.arange(side * side).reshape(side, side)
    start = np.concatenate([number[:, :-1].ravel(), number[:-1].ravel()])
    end = np.concatenate([number[:, 1:].ravel(), number[1:].ravel()])
    there = random.random(len(start)) < kept
    return graph_of(x, y, start[there], end[there])


def graph_of(x, y, start, end, length_m=None):
    """Straight edges; nodes without one go."""
    count = len(start)
    line = np.hypot(x[start] - x[end], y[start] - y[end])
    length = line if length_m is None else np.asarray(length_m, dtype=float)
    corners = np.column_stack([start, end]).ravel()
    graph = WalkingGraph(
        x=x, y=y, start=start, end=end, length_m=length,
        slope=np.full(count, np.nan), stairs=np.zeros(count, dtype=bool),
        wheelchair=np.full(count, np.nan), source=np.arange(count),
        parts=components(len(x), start, end, length),
        coordinates=np.column_stack([x[corners], y[corners]]),
        corners=np.arange(0, 2 * count + 1, 2),
    )
    return graph.kept(np.arange(count))


def with_streets(town, graph, extra=()):
    """A town whose streets know its places, and others from ``extra`` (Places)."""
    known = [town.origins, town.facilities.places, *extra]
    x = np.concatenate([one.x for one in known])
    y = np.concatenate([one.y for one in known])
    return replace(town, ways=StreetWays(graph, x, y, LIMIT_M))


def street_town(seed, **options):
    return with_streets(random_town(seed, **options), street_grid(seed))


def dense_ways(graph, x, y):
    """Ways along the streets between all pairs of places, legs apart: ``(ways, legs)``; infinite
    where there is none, NaN legs off the network. Each place cuts a line of its own."""
    import shapely

    lines = graph.lines()
    streets = nx.Graph()
    cuts = {row: [(0.0, int(graph.start[row])), (length, int(graph.end[row]))]
            for row, length in enumerate(graph.length_m)}
    names, legs = [], np.full(len(x), np.nan)
    for place, point in enumerate(shapely.points(x, y)):
        away = shapely.distance(lines, point)
        row = int(np.argmin(away))
        names.append(None)
        if away[row] <= LIMIT_M:
            share = lines[row].project(point) / lines[row].length
            names[place], legs[place] = ("place", place), away[row]
            cuts[row].append((share * graph.length_m[row], names[place]))
    for stops in cuts.values():
        stops.sort(key=lambda stop: stop[0])
        for (one, a), (other, b) in zip(stops, stops[1:]):
            if not streets.has_edge(a, b) or streets[a][b]["weight"] > other - one:
                streets.add_edge(a, b, weight=other - one)
    ways = np.full((len(x), len(x)), np.inf)
    for row, name in enumerate(names):
        if name is None:
            continue
        found = nx.single_source_dijkstra_path_length(streets, name)
        for column, other in enumerate(names):
            ways[row, column] = found.get(other, np.inf)
    return ways, legs

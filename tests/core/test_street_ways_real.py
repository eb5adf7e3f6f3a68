"""Ways between places on a real network, near and far, against shortest ways."""

import numpy as np
import pytest
from nigiwai.core.geo.separation import Places
from nigiwai.core.geo.walking import places, routes
from nigiwai.core.geo.walking.along import AlongStreets
from nigiwai.core.geo.walking.lines import graph_of_lines
from nigiwai.core.geo.walking.ways import NEAR_M, StreetWays
from nigiwai.core.vibrancy.streets import main_parts

LIMIT_M, DETOUR, ORIGINS = 300.0, 1.3, 200


@pytest.fixture(scope="module")
def ube(shared):
    """Ways as the model has them, shortest ways, and straight lines, in Ube."""
    import geopandas

    file = shared / "06_osm" / "ube_walk_network" / "ube_roads.zip"
    if not file.is_file():
        pytest.skip(f"{file} is not there")
    frame = geopandas.read_file(f"zip://{file}").to_crs("EPSG:6671")
    graph = main_parts(graph_of_lines(frame, layer="ube")[0], 0.05)
    random = np.random.default_rng(3)
    node = graph.start[random.integers(0, graph.edge_count, 1000)]
    x, y = (values[node] + random.normal(0.0, 20.0, 1000) for values in (graph.x, graph.y))
    joins = places.join(graph, x, y, LIMIT_M)
    split, node, _parent = places.with_places(graph, joins)
    links = routes.matrix(split, split.length_m)
    shortest = routes.between(links, node[:ORIGINS], node)
    points = Places.points(x, y)
    separation, points = AlongStreets(StreetWays(graph, x, y, LIMIT_M), DETOUR).located(points)
    ways = separation.metres(points, points.take(np.arange(ORIGINS)))
    straight = np.hypot(x[:ORIGINS, None] - x, y[:ORIGINS, None] - y)
    return ways, shortest, joins.leg_m[:ORIGINS, None] + joins.leg_m, straight


def test_near_ways_are_the_shortest_ones(ube):
    ways, shortest, legs, _straight = ube
    near = (shortest <= NEAR_M * (1 - 1e-9)) & (shortest > 0)
    wanted = np.sqrt((shortest + legs) ** 2 + 2 * DETOUR**2)
    assert near.sum() > 10_000
    np.testing.assert_allclose(ways[near], wanted[near], rtol=1e-9)


@pytest.mark.parametrize(("least", "most", "error"), [
    (1000, 2000, 0.09), (2000, 4000, 0.06), (4000, 8000, 0.04), (8000, 15_000, 0.03)])
def test_far_ways_are_nearer_to_the_truth_than_a_detour_ratio(ube, least, most, error):
    ways, shortest, legs, straight = ube
    true = shortest + legs
    far = (shortest > least) & (true <= most)
    by_ratio = ways[far] / true[far]
    assert abs(np.median(by_ratio) - 1.0) < 0.02
    assert np.mean(np.abs(by_ratio - 1.0)) < error
    assert np.mean(np.abs(by_ratio - 1.0)) < np.mean(
        np.abs(DETOUR * straight[far] / true[far] - 1.0))

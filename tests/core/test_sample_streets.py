"""Streets of the sample town, read through their file as the import reads them."""

import json
from collections import Counter

import numpy as np
import pytest
from nigiwai.core.formats.parsed import Options
from nigiwai.core.formats.streets import osm_layer
from nigiwai.core.formats.streets.readers import READERS
from nigiwai.core.sample import people, terrain
from nigiwai.core.sample.facilities import facilities
from nigiwai.core.sample.streets import streets

from .format_files import item

shapely = pytest.importorskip("shapely")


@pytest.fixture(scope="module")
def cells():
    return people.cells()


@pytest.fixture(scope="module")
def ways(cells):
    return streets(cells)


@pytest.fixture(scope="module")
def network(ways):
    """The rows of the study's table."""
    from nigiwai.core.sample.writers import geojson_bytes

    file = item("streets.geojson", geojson_bytes(ways))
    known = [key for key, _, recognises, _ in READERS if recognises(file, Options())]
    assert known == [osm_layer.KEY]
    (parsed,) = osm_layer.read(file, Options())
    assert not parsed.refused
    return parsed.frame


@pytest.fixture(scope="module")
def metres(ways):
    """Walkable ways [m]."""
    lines = [[terrain.to_metres(*point) for point in corners]
             for _, corners, tags in ways if tags["highway"] != "construction"]
    return [np.round(line, 3) for line in lines]


@pytest.fixture(scope="module")
def graph(metres):
    """Corners, links between them with their lengths, as a scipy matrix."""
    from scipy.sparse import coo_matrix

    number = {}
    rows, columns, lengths = [], [], []
    for line in metres:
        nodes = [number.setdefault(tuple(point), len(number)) for point in line]
        rows += nodes[:-1]
        columns += nodes[1:]
        lengths += np.hypot(*np.diff(line, axis=0).T).tolist()
    points = np.array(list(number))
    return points, coo_matrix((lengths, (rows, columns)), shape=(len(points),) * 2).tocsr()


def test_it_is_an_extract_with_its_kinds(network, ways):
    assert len(network) == len(ways)
    kinds = Counter(network["kind"])
    assert {"trunk", "secondary", "tertiary", "unclassified", "residential", "pedestrian", "path",
            "footway", "steps", "service", "construction"} == set(kinds)
    assert network["id"].str.startswith("way/-").all()
    assert network["id"].is_unique
    assert (network["walkable"] == (network["kind"] != "construction")).all()
    assert (network.loc[network["stairs"] == 1, "kind"] == "steps").all()
    assert (network["stairs"] == 1).sum() >= 10
    assert network["slope"].max() <= 0.14
    assert all("架空" in tags["source"] for _, _, tags in ways)


def test_it_is_of_a_useful_size(graph):
    points, links = graph
    ends = np.diff((links + links.T).tocsr().indptr)
    # Streets between two places where one can choose, or where a street ends.
    assert 4000 <= int(ends[ends != 2].sum()) // 2 <= 8000
    assert len(points) < 8000


def test_all_but_a_yard_hangs_together(graph):
    from scipy.sparse.csgraph import connected_components

    _, part = connected_components(graph[1], directed=False)
    sizes = np.sort(np.bincount(part))
    assert len(sizes) == 2
    assert sizes[0] == 4


def test_streets_are_near_wherever_people_live_or_go(metres, cells):
    tree = shapely.STRtree([shapely.LineString(line) for line in metres])

    def farthest(places):
        points = shapely.points([(place.x, place.y) for place in places])
        return tree.query_nearest(points, return_distance=True, all_matches=False)[1].max()

    assert farthest([cell for cell in cells if cell.inside]) < 180
    assert farthest(facilities(cells)) < 130


def test_blocks_are_small_in_the_middle(metres):
    lines = shapely.MultiLineString([shapely.LineString(line) for line in metres])

    def density(x, y):
        around = shapely.Point(x, y).buffer(300)
        return lines.intersection(around).length / around.area

    assert density(250, 150) > 1.8 * density(-3000, 2700)


def test_river_and_railway_are_crossed_at_few_places(metres):
    lines = [shapely.LineString(line) for line in metres]
    for barrier, most in ((terrain.smooth(terrain.RIVER), 6), (terrain.RAILWAY, 14)):
        crossed = sum(line.crosses(shapely.LineString(barrier)) for line in lines)
        assert 3 <= crossed <= most


def test_what_is_near_may_be_far_on_foot(graph):
    from scipy.sparse.csgraph import dijkstra

    points, links = graph

    def way(*ends):
        start, end = (np.hypot(*(points - end).T).argmin() for end in ends)
        metres = dijkstra(links, directed=False, indices=start)[end]
        return metres / np.hypot(*(points[start] - points[end]))

    assert way((250, 0), (-600, -300)) < 1.5
    # Over the river, between two bridges; over the railway, between two crossings.
    assert way((-2330, 1250), (-1980, 1250)) > 2
    assert way((-1000, 470), (-950, 640)) > 2


def test_the_same_bytes_every_time(ways, cells):
    assert json.dumps(streets(cells)) == json.dumps(ways)

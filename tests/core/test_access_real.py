"""Coverage on foot and by the circle on real streets: Yaizu around its station, and all of Ube."""

import numpy as np
import pytest
from nigiwai.core.access import measure
from nigiwai.core.access.inputs import People, read_people, read_sites
from nigiwai.core.assumptions import builtin
from nigiwai.core.study import store
from nigiwai.core.study.importing import import_input
from nigiwai.core.study.tables import AGE_GROUPS
from nigiwai.core.vibrancy.inputs import Layer

from .access_towns import no_districts, people, sites, ube_streets, yaizu_streets

PLANE = 6676
# Shares on foot and by the circle: junctions of Ube within 800 and 500 m of a grid of 1 km.
UBE = {"general": (0.809, 0.997), "elderly": (0.334, 0.758)}


@pytest.fixture(scope="module")
def yaizu(shared, tmp_path_factory):
    """People and sites of Yaizu, from its published files."""
    import geopandas

    boundary = geopandas.read_file(shared / "01_boundary" / "n03_derived" / "22212.json")
    path = tmp_path_factory.mktemp("access") / "yaizu.gpkg"
    study = store.create(path, "焼津市", boundary, "500m")
    for folder in ("02_population_mesh", "04_facilities"):
        import_input(study, shared / folder)

    def layer(table, *fields):
        return Layer(study.read(table).to_crs(PLANE), table, {name: name for name in fields})

    who = read_people(layer("zones", "id", "residents", "name", *AGE_GROUPS))
    what = read_sites(layer("facilities", "id", "category"), None, layer("entries", "kind"))
    return who, what


def table(access, column=0):
    """``{(target, standard): (on foot, circle)}`` as shares of those compared, whole town."""
    compared = access.coverage.compared[0, column]
    return {
        (one.target, one.band.standard): (
            one.walk[0, column] / compared, one.circle[0, column] / compared)
        for one in access.coverage.counts if one.site_count
    }


def test_yaizu_around_the_station(shared, yaizu):
    who, what = yaizu
    access = measure.measure(
        who, what, no_districts(), yaizu_streets(shared), builtin(), measure.Question(draws=0))
    assert access.coverage.residents[0, 0] == pytest.approx(136_475, abs=1)
    # The network covers a part of the town: all others are left out of both columns.
    assert 9_000 < access.coverage.compared[0, 0] < 11_000
    found = table(access)
    assert len(found) > 30
    for walk, circle in found.values():
        assert walk <= circle + 1e-12
    walk, circle = found["station", "general"]
    # The tracks have few crossings: the circle nearly doubles who has the station within 800 m.
    assert (walk, circle) == pytest.approx((0.320, 0.605), abs=0.01)
    walk, circle = found["town_hall", "general"]
    assert (walk, circle) == pytest.approx((0.643, 0.805), abs=0.01)
    old = table(access, access.coverage.ages.index("age_65_up"))
    assert old["town_hall", "elderly"][0] < old["town_hall", "general"][0]


def test_yaizu_by_an_independent_sum(shared, yaizu):
    import geopandas
    import networkx as nx
    import shapely

    who, what = yaizu
    graph = yaizu_streets(shared)
    access = measure.measure(
        who, what, no_districts(), graph, builtin(), measure.Question(draws=0, per_side=5))
    (station,) = (one for one in access.coverage.counts
                  if (one.target, one.band.standard) == ("station", "general"))
    # With shapely and networkx alone: every street cut where a place meets it.
    path = shared / "06_osm" / "yaizu_station_walk" / "yaizu_station_800m_walk.geojson"
    lines = np.asarray(geopandas.read_file(path).to_crs(PLANE).geometry)
    (target,) = (one for one in what.targets if one.key == "station")
    home, weight = _points(who, 5)
    goals = shapely.points(what.xy[target.sites])
    tree = shapely.STRtree(lines)
    cuts, legs = {}, []
    for number, point in enumerate([*home, *goals]):
        row, far = tree.query_nearest(point, all_matches=False, return_distance=True)
        legs.append(far[0])
        if far[0] <= 100.0:
            cuts.setdefault(row[0], []).append((lines[row[0]].project(point), number))
    town = nx.Graph()
    for row, line in enumerate(lines):
        stops = [(0.0, line.coords[0]), *sorted(cuts.get(row, [])), (line.length, line.coords[-1])]
        for (here, first), (there, last) in zip(stops, stops[1:]):
            length = there - here
            if not town.has_edge(first, last) or town[first][last]["weight"] > length:
                town.add_edge(first, last, weight=length)
    sources = [len(home) + row for row in range(len(goals)) if legs[len(home) + row] <= 100.0]
    best = np.full(len(home), np.inf)
    for source in sources:
        ways = nx.single_source_dijkstra_path_length(town, source, weight="weight")
        for number in range(len(home)):
            if legs[number] <= 100.0:
                best[number] = min(best[number], legs[number] + ways[number] + legs[source])
    wanted = weight[best <= 800.0].sum()
    assert station.walk[0, 0] == pytest.approx(wanted, rel=1e-9)


def _points(who: People, per_side):
    import shapely

    points, weight = [], []
    for shape, residents in zip(who.shapes, np.nan_to_num(who.residents)):
        west, south, east, north = shape.bounds
        inside = [
            shapely.Point(x, y)
            for y in south + (np.arange(per_side) + 0.5) / per_side * (north - south)
            for x in west + (np.arange(per_side) + 0.5) / per_side * (east - west)
            if shape.contains(shapely.Point(x, y))
        ]
        points += inside
        weight += [residents / len(inside)] * len(inside)
    return points, np.array(weight)


def test_ube_the_whole_town_without_population(shared):
    """Junctions stand for residents and a grid of 1 km for shops: Ube has neither figures here."""
    import shapely

    graph = ube_streets(shared)
    assert graph.length_m.sum() == pytest.approx(1_010_907, rel=1e-3)
    homes = people(shapely.points(graph.x, graph.y), np.ones(graph.node_count))
    west, south = np.floor(np.array([graph.x.min(), graph.y.min()]) / 1000.0) * 1000.0
    shops = [(x, y) for x in np.arange(west, graph.x.max(), 1000.0)
             for y in np.arange(south, graph.y.max(), 1000.0)]
    access = measure.measure(homes, sites(supermarket=shops), no_districts(), graph, builtin(),
                             measure.Question(draws=0))
    found = table(access)
    for walk, circle in found.values():
        assert walk < circle
    assert found["supermarket", "general"] == pytest.approx(UBE["general"], abs=0.01)
    assert found["supermarket", "elderly"] == pytest.approx(UBE["elderly"], abs=0.01)
    # Stairs are slow, so fewer are within the time than within its distance.
    assert found["supermarket", "time"][0] <= found["supermarket", "general"][0]

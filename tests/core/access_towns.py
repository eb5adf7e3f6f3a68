"""Small streets and towns for the tests of access, and the real networks of the shared data."""

import numpy as np
from nigiwai.core.access.coverage import Target
from nigiwai.core.access.inputs import People, Sites
from nigiwai.core.geo.walking.lines import graph_of_lines

CRS = "EPSG:6676"
AGE_COUNT = 5


def streets(*lines, **columns):
    """Walking graph of lines given as lists of (x, y)."""
    import geopandas
    import shapely

    frame = geopandas.GeoDataFrame(
        columns, geometry=[shapely.LineString(line) for line in lines], crs=CRS)
    return graph_of_lines(frame)[0]


def grid(count, spacing=100.0):
    """Streets of a square grid of ``count`` × ``count`` blocks, the corner at 0, 0."""
    axis = np.arange(count + 1) * spacing
    steps = [(a, a + spacing) for a in axis[:-1]]
    rows = [[(a, y), (b, y)] for y in axis for a, b in steps]
    columns = [[(x, a), (x, b)] for x in axis for a, b in steps]
    return streets(*rows, *columns)


def people(shapes, residents, ages=None):
    """Zones with residents; ages (z, 5) by default all of working age."""
    import shapely

    shapes = np.asarray(shapes, dtype=object)
    residents = np.asarray(residents, dtype=float)
    if ages is None:
        ages = np.zeros((len(shapes), AGE_COUNT))
        ages[:, 1] = residents
    return People(
        shapes=shapes, ids=[f"z{row}" for row in range(len(shapes))], names=[None] * len(shapes),
        area_m2=shapely.area(shapes), residents=residents, ages=np.asarray(ages, dtype=float),
        groups=("all",), ages_assumed=np.zeros(len(shapes), dtype=bool), crs=CRS)


def sites(**places):
    """Sites by category, lists of (x, y)."""
    xy, targets = [], []
    for key, own in places.items():
        targets.append(Target(key, np.arange(len(xy), len(xy) + len(own))))
        xy += own
    return Sites(np.array(xy, dtype=float).reshape(-1, 2), targets)


def no_districts():
    return np.zeros(0, dtype=object), []


def yaizu_streets(shared):
    """The walking network within 800 m of Yaizu station, plane zone VIII."""
    import geopandas

    path = shared / "06_osm" / "yaizu_station_walk" / "yaizu_station_800m_walk.geojson"
    return graph_of_lines(geopandas.read_file(path).to_crs(6676))[0]


def ube_streets(shared):
    """The whole tagged network of Ube, plane zone III."""
    import geopandas

    path = shared / "06_osm" / "ube_walk_network" / "ube_roads.zip"
    frame = geopandas.read_file(f"zip://{path}", columns=["highway"]).to_crs(6671)
    frame["stairs"] = frame["highway"].str.contains("steps").astype(int)
    return graph_of_lines(frame)[0]

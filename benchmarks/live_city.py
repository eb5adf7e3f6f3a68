"""The generated city as a study on disk, as people would open it."""

import numpy as np
from city import CELL_M, city
from nigiwai.core.study import store
from streets import street_graph

CRS = "EPSG:6676"
# South-west corner in plane zone VIII [m].
WEST, SOUTH = -60_000.0, -160_000.0
AGES = ("age_0_14", "age_15_64", "age_65_74", "age_75_84", "age_85_up")


def write_city(path, streets=False):
    """A study of 13,000 zones and 40,000 facilities at ``path``, with 200,000 streets and the
    walking graph of them where wanted; gives the path as text."""
    import shapely

    made = city()
    west, south = made.zone_xy.T + np.array([[WEST], [SOUTH]]) - CELL_M / 2
    cells = shapely.box(west, south, west + CELL_M, south + CELL_M)
    zones = {"id": made.zone_id, "residents": made.residents.sum(axis=1),
             **dict(zip(AGES, made.residents.T)), "area_m2": CELL_M**2}
    facilities = {"id": made.facility_id, "name": [f"Place {key}" for key in made.facility_id],
                  "category": made.category, "size": made.size}
    entries = {"id": [f"e{row}" for row in range(len(made.entry_xy))], "kind": "station",
               "visitors_day": made.entry_visitors}
    districts, names = _districts(west, south)
    around = shapely.box(*shapely.total_bounds(cells))
    study = store.create(path, "City", _frame({"name": ["City"]}, [around]), "1km")
    study.apply([
        store.Replace("zones", _frame(zones, cells)),
        store.Append("facilities", _frame(facilities, _points(made.facility_xy))),
        store.Append("entries", _frame(entries, _points(made.entry_xy))),
        store.Append("districts", _frame(
            {"id": names, "name": names, "kind": "neighbourhood"}, districts)),
    ])
    if streets:
        _write_streets(study, float(np.ptp(made.zone_xy, axis=0).max()) + 2 * CELL_M)
    return str(path)


def _write_streets(study, width):
    import shapely
    from nigiwai.core.geo.walking.cells import with_cells
    from nigiwai.core.geo.walking.lines import graph_of_lines
    from nigiwai.core.study import walking_cache

    graph = street_graph(width)
    lines = shapely.transform(graph.lines(), lambda xy: xy + np.array([WEST, SOUTH]))
    columns = {"id": np.arange(len(lines)).astype(str), "walkable": 1,
               "length_m": graph.length_m}
    study.apply([store.Append("network", _frame(columns, shapely.multilinestrings(
        lines, indices=np.arange(len(lines)))))])
    rows = walking_cache.network_rows(study)
    kept, _repairs = graph_of_lines(rows, layer="network")
    walking_cache.keep(study, with_cells(kept), rows, walking_cache.options_of(), store.now())


def _frame(columns, shapes):
    import geopandas

    return geopandas.GeoDataFrame(columns, geometry=list(shapes), crs=CRS)


def _points(xy):
    import shapely

    return shapely.points(xy[:, 0] + WEST, xy[:, 1] + SOUTH)


def _districts(west, south, side=2000.0):
    """Squares over the city, not along its cells."""
    import shapely

    x = np.arange(west.min() + 70.0, west.max() + CELL_M, side)
    y = np.arange(south.min() + 110.0, south.max() + CELL_M, side)
    x, y = (part.ravel() for part in np.meshgrid(x, y))
    return shapely.box(x, y, x + side, y + side), [f"District {row + 1}" for row in range(len(x))]

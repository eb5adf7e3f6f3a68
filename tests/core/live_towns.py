"""A study of a small town with everything that the live answer reads."""

import numpy as np
from nigiwai.core.geo import mesh
from nigiwai.core.study.changes import Append, Replace
from nigiwai.core.study.tables import AGE_GROUPS

CATEGORIES = ("supermarket", "shop", "restaurant", "library", "clinic", "park_block", "hotel")
SHARES = (0.12, 0.55, 0.15, 0.12, 0.06)


def fill(study):
    """A study with residents, 40 facilities, a station, two years of people flow, districts."""
    zones = study.read("zones")
    number = np.arange(len(zones))
    residents = 200.0 + 150.0 * (number % 7)
    zones["residents"] = np.where(number == 3, np.nan, residents)
    for group, share in zip(AGE_GROUPS, SHARES):
        zones[group] = np.where(number == 5, np.nan, share * residents)
    study.apply([
        Replace("zones", zones),
        Append("facilities", _facilities(zones, study.crs)),
        Append("entries", _points(zones.geometry.centroid.iloc[[2]], study.crs, id=["e1"],
                                  kind=["station"], visitors_day=[np.nan])),
        Append("observations", _observations(zones, study.crs)),
        Append("districts", _districts(zones)),
    ])
    return study


def _points(shapes, crs, **columns):
    import geopandas

    return geopandas.GeoDataFrame(columns, geometry=list(shapes), crs=crs)


def _facilities(zones, crs):
    import shapely

    random = np.random.default_rng(5)
    west, south, east, north = zones.total_bounds
    count = 40
    sizes = random.uniform(50, 400, count)
    return _points(
        shapely.points(random.uniform(west, east, count), random.uniform(south, north, count)), crs,
        id=[f"f{row}" for row in range(count)],
        name=[None if row == 1 else f"Place {row}" for row in range(count)],
        category=[CATEGORIES[row % len(CATEGORIES)] for row in range(count)],
        size=np.where(np.arange(count) % 9 == 4, np.nan, sizes),
    )


def _observations(zones, crs):
    codes = sorted(set(mesh.parents(zones["mesh_code"].to_numpy(dtype=str), "1km").tolist()))[:3]
    rows = [(code, year, 100.0 * year / 2000) for code in codes for year in (2019.0, 2020.0)]
    # A counter is no cell, and a note in place_id no code.
    rows += [("counter 1", 2021.0, 5.0)]
    place, year, persons = zip(*rows)
    return _points([None] * len(rows), crs, id=[f"o{row}" for row in range(len(rows))],
                   place_id=place, year=year, day_type="all", time_band="day", persons=persons)


def _districts(zones):
    """All zones are a small area; the western half a school district with a neighbourhood."""
    import geopandas
    import shapely

    west, south, east, north = zones.total_bounds
    middle = (west + east) / 2
    shapes = [
        shapely.box(west, south, east, north),
        shapely.box(west, south, middle, north),
        shapely.box(west, south, west + 300, south + 300),
        shapely.box(west, south, west + 100, south + 100),
    ]
    return geopandas.GeoDataFrame(
        {"id": list("abcd"), "name": ["All", "West", "Corner", None],
         "kind": ["small_area", "school_district", "neighbourhood", "neighbourhood"]},
        geometry=[shapely.multipolygons([shape]) for shape in shapes], crs=zones.crs,
    )

"""A study in which most of what a check looks for is wrong, each by hand."""

import json

import numpy as np
from nigiwai.core.study.store import Append, Replace

SHIP_M = 5000.0


def make_trouble(study):
    """Fill a study of the box of the tests with trouble."""
    zones = study.read("zones").assign(residents=10.0, source="census")
    study.apply([
        Replace("zones", zones),
        Replace("provenance", _imports(study)),
        Append("facilities", _facilities(study)),
        *_areas(study),
        *_stops_and_entries(study),
        Append("network", _ways(study)),
        Append("answers", _table(id=["q"], question=["codes"], file=["plan.shp"])),
    ])
    # The store itself refuses an id that is there twice; a table that is edited in QGIS does not.
    _repeat_an_id(study.path)


def _repeat_an_id(path):
    from osgeo import ogr

    dataset = ogr.Open(str(path), 1)
    stops = dataset.GetLayerByName("stops")
    stops.SetAttributeFilter("id = 's1'")
    for feature in list(stops):
        feature.SetField("id", "s0")
        stops.SetFeature(feature)
    dataset.FlushCache()


def _table(**columns):
    import pandas as pd

    return pd.DataFrame(columns)


def _layer(study, shapes, **columns):
    import geopandas

    return geopandas.GeoDataFrame(columns, geometry=shapes, crs=study.crs)


def _point(study, east, north):
    import shapely

    centre = study.boundary.geometry.iloc[0].centroid
    return shapely.Point(centre.x + east, centre.y + north)


def _facilities(study):
    _, south, east, _ = study.boundary.total_bounds
    centre = _point(study, 0, 0)
    rows = (
        ("Hall", "town_hall", 0, 0), ("Shop", "shop", 200, 0), ("Clinic", "clinic", 0, 200),
        ("Library", "library", -300, 0), ("Library", "library", -280, 0),
        ("Castle", "castle", 0, -200), ("Neighbour", "shop", east - centre.x + 20, 0),
        ("Ship", "shop", 0, south - centre.y - SHIP_M),
    )
    names, categories, *places = zip(*rows)
    points = [_point(study, *place) for place in zip(*places)]
    return _layer(
        study, [*points, None], id=[f"f{n}" for n in range(9)], name=[*names, "Nowhere"],
        category=[*categories, "shop"], size=[100.0] + [np.nan] * 8,
        source=["list_old"] * 4 + ["list_new"] * 5)


def _areas(study):
    import shapely

    centre = _point(study, 0, 0)
    bow = shapely.from_wkt("MULTIPOLYGON (((0 0, 2 2, 2 0, 0 2, 0 0)))")
    middle = np.array([centre.x, centre.y])
    bow = shapely.transform(bow, lambda xy: xy + middle)
    boundary = study.boundary.geometry.iloc[0]
    quarter = shapely.transform(boundary, lambda xy: (xy + middle) / 2)
    return (
        Append("hazards", _layer(study, [bow], id=["h"], type=["flood"], source=["list_new"])),
        Append("land_use", _layer(study, [quarter], id=["l"], source=["list_new"])),
    )


def _stops_and_entries(study):
    points = [_point(study, 0, n) for n in range(3)]
    outside = _point(study, 0, 9000)
    return (
        Append("stops", _layer(study, points, id=["s0", "s1", None])),
        Append("entries", _layer(
            study, [outside], id=["e"], visitors_day=[10.0], source=["list_new"])),
    )


def _ways(study):
    import shapely

    places = [((0, 0), (30, 0)), ((30, 0), (60, 0)), ((0, 50), (40, 50))]
    ways = [shapely.LineString([_point(study, *place) for place in way]) for way in places]
    return _layer(study, ways, id=["w0", "w1", "w2"])


def _imports(study):
    """Provenance: a boundary of 2020, a census of 2015, a list of two vintages, two months."""
    import pandas as pd

    unknown = {"note": "unknown_codes_kept", "column": "use", "codes": "9"}
    reasons = {"bad_coordinates": 2, "outside_study": 3}
    columns = ("id", "table_name", "title", "dataset", "vintage")
    rows = pd.DataFrame([
        ("census", "zones", "Census", "mesh: census", "2015"),
        ("list_old", "facilities", "List", "list: list", "2019"),
        ("list_new", "facilities", "List", "list: list", "2024"),
        ("flow_may", "observations", "Flow", "flow: flow", "2021-05"),
        ("flow_october", "observations", "Flow", "flow: flow", "2021-10"),
    ], columns=columns).assign(rows_read=10, rows_written=5, rows_refused=5)
    rows["reasons"] = [None, None, json.dumps(reasons), None, None]
    rows["notes"] = [None, None, json.dumps([unknown]), None, None]
    return pd.concat(
        [study.read("provenance").assign(vintage="2020"), rows], ignore_index=True)

"""Stations: 国土数値情報 N02 鉄道 (lines) and S12 駅別乗降客数 (lines or points).

A station is a line (the platforms), one feature a line and operator; its place is the middle of
the line. ``core/study/stations.py`` merges the features of one station.
"""

import math

import numpy as np

from .parsed import Parsed
from .text import clean

KEY = "railway_n02"
KEY_S12 = "station_passengers_s12"
ATTRIBUTION = "「国土数値情報（鉄道データ）」（国土交通省）を加工して作成"
ATTRIBUTION_PASSENGERS = "「国土数値情報（駅別乗降客数データ）」（国土交通省）を加工して作成"
# S12 has four columns a year from 2011 on: repeated (1: own figure, 2: counted in another row),
# data (1: there is a figure), remark, passengers a day.
_FIRST_YEAR, _FIRST_COLUMN, _PER_YEAR = 2011, 6, 4


def recognises(item, _options):
    return item.is_layer and {"N02_003", "N02_004", "N02_005"} <= set(item.header)


def recognises_passengers(item, _options):
    return item.is_layer and {"S12_001", "S12_003", "S12_009"} <= set(item.header)


def read(item, _options):
    """One row a feature; visitors are unknown (NaN)."""
    parsed = _stations(item, "N02_005", "N02_005c")
    parsed.frame["visitors_day"] = math.nan
    parsed.frame["visitors_basis"] = "assumed"
    parsed.attribution = ATTRIBUTION
    return parsed


def read_passengers(item, _options):
    """One row a feature; visitors are half of boardings and alightings of the latest year."""
    parsed = _stations(item, "S12_001", "S12_001g")
    year, passengers = _latest(item.layer)
    parsed.frame["visitors_day"] = passengers[parsed.frame["row"].to_numpy() - 1] / 2
    known = parsed.frame["visitors_day"].notna()
    parsed.frame["visitors_basis"] = np.where(known, "source", "assumed")
    parsed.attribution = ATTRIBUTION_PASSENGERS
    parsed.note("passengers_halved", year=year)
    return parsed


def _stations(item, name_column, code_column):
    import geopandas

    layer = item.layer
    parsed = Parsed("entries", None, len(layer), title=item.titles[0])
    points = layer.geometry.to_numpy()
    shapes = [_middle(shape) for shape in points]
    names = [clean(name or "") for name in layer[name_column]]
    good = np.array([bool(shape) and bool(name) for shape, name in zip(shapes, names)], bool)
    for place in np.flatnonzero(~good):
        parsed.refuse(place + 1, _trouble(points[place], shapes[place]), names[place])
    codes = layer[code_column] if code_column in layer else [""] * len(layer)
    parsed.frame = geopandas.GeoDataFrame(
        {
            "row": np.flatnonzero(good) + 1,
            "id": [clean(code or "") for code, taken in zip(codes, good) if taken],
            "name": [name for name, taken in zip(names, good) if taken],
            "kind": "station",
        },
        geometry=[shape for shape, taken in zip(shapes, good) if taken],
        crs=layer.crs,
    )
    return parsed


def _trouble(shape, middle):
    if middle:
        return "no_name"
    return "no_geometry" if shape is None or shape.is_empty else "broken_geometry"


def _middle(shape):
    """The middle of a line, the point itself, or None."""
    import shapely

    if shape is None or shape.is_empty or not all(map(math.isfinite, shape.bounds)):
        return None
    if shape.geom_type == "MultiLineString":
        shape = max(shape.geoms, key=lambda part: part.length)
    if shape.geom_type == "LineString":
        if not shape.length:
            return None
        return shapely.line_interpolate_point(shape, 0.5, normalized=True)
    return shape.centroid


def _latest(layer):
    """The latest year with figures, and passengers a day of each feature (NaN where unknown)."""
    import pandas as pd

    columns = [name for name in layer.columns if name.startswith("S12_") and name[4:].isdigit()]
    last = max(int(name[4:]) for name in columns)
    for place in range((last - _FIRST_COLUMN - 3) // _PER_YEAR, -1, -1):
        first = _FIRST_COLUMN + _PER_YEAR * place
        repeated, told, _, figure = (f"S12_{first + step:03d}" for step in range(_PER_YEAR))
        if not {repeated, told, figure} <= set(columns):
            continue
        value = pd.to_numeric(layer[figure], errors="coerce").astype(float)
        own = (pd.to_numeric(layer[repeated], errors="coerce") == 1) & (
            pd.to_numeric(layer[told], errors="coerce") == 1
        )
        value = value.where(own & (value > 0))
        if value.notna().any():
            return _FIRST_YEAR + place, value.to_numpy()
    return "", np.full(len(layer), math.nan)

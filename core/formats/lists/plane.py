"""Coordinates in metres of a plane, in columns such as X座標 and Y座標."""

import math

import numpy as np

from ...errors import CoreError
from .. import coordinates
from ..text import number


def holds_degrees(found, records):
    """Whether the columns named X and Y hold longitude and latitude, either way round."""
    if not {"plane_x", "plane_y"} <= set(found):
        return False
    x, y = _numbers(found, records, "plane_x"), _numbers(found, records, "plane_y")
    known = np.isfinite(x) & np.isfinite(y)
    if not known.any():
        return False
    low, high = np.minimum(x, y)[known], np.maximum(x, y)[known]
    inside = (
        (coordinates.LATITUDES[0] <= low) & (low <= coordinates.LATITUDES[1])
        & (coordinates.LONGITUDES[0] <= high) & (high <= coordinates.LONGITUDES[1])
    )
    return bool(inside.mean() > 0.5)


def in_degrees(item, options, found, records):
    """Texts of latitude and longitude of each row, from metres of the given reference system.

    Officially X of the plane zones points north; programs export X as east. Which of the two a
    file means is told by where its points fall: in the area of the zone or not.

    Raises
    ------
    CoreError
        ``missing_prj`` where no reference system was given, ``unknown_crs``, ``columns_unknown``
        where both readings are possible.
    """
    crs = _crs(item, options)
    if {"easting", "northing"} <= set(found):
        ways = [_degrees(crs, found, records, "easting", "northing")]
    else:
        ways = [
            _degrees(crs, found, records, "plane_x", "plane_y"),
            _degrees(crs, found, records, "plane_y", "plane_x"),
        ]
        fits = [_inside(crs, *way) for way in ways]
        if all(fits):
            raise CoreError(
                "columns_unknown",
                file=item.name,
                missing="easting, northing",
                columns=", ".join(item.header),
                keys=("easting", "northing"),
                example=f"easting={found['plane_y'][0]}; northing={found['plane_x'][0]}",
            )
        ways = ways[1:] if fits[1] else ways
    lons, lats = ways[0]
    return [
        ("", "") if math.isnan(lat) else (repr(float(lat)), repr(float(lon)))
        for lat, lon in zip(lats, lons)
    ]


def _crs(item, options):
    import pyproj

    given = options.crs or item.crs
    if not given:
        raise CoreError("missing_prj", file=item.name)
    try:
        return pyproj.CRS.from_user_input(given)
    except pyproj.exceptions.CRSError:
        raise CoreError("unknown_crs", file=item.name, crs=given) from None


def _numbers(found, records, role):
    return np.array([number(record[found[role][0]]) for _, record in records], dtype=float)


def _degrees(crs, found, records, east, north):
    """Longitudes and latitudes; NaN where a cell is no number or both are 0 (not surveyed)."""
    import pyproj

    x, y = _numbers(found, records, east), _numbers(found, records, north)
    unknown = ~np.isfinite(x) | ~np.isfinite(y) | ((x == 0) & (y == 0))
    to_degrees = pyproj.Transformer.from_crs(crs, coordinates.CRS, always_xy=True)
    lons, lats = to_degrees.transform(np.where(unknown, 0.0, x), np.where(unknown, 0.0, y))
    return np.where(unknown, np.nan, lons), np.where(unknown, np.nan, lats)


def _inside(crs, lons, lats):
    """Whether every known place lies in the area that the reference system is made for."""
    area = crs.area_of_use
    known = np.isfinite(lons)
    if area is None or not known.any():
        return True
    west, south, east, north = area.bounds
    inside = (lons >= west) & (lons <= east) & (lats >= south) & (lats <= north)
    return bool(inside[known].all())

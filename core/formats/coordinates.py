"""Latitude and longitude as lists give them: checked, swapped back where they are swapped."""

import math
from dataclasses import dataclass

import numpy as np

from .text import number

# Lists do not say their datum; JGD2011 is the official one, and differs from JGD2000 and WGS 84 by
# far less than an address point is accurate.
CRS = "EPSG:6668"
EQUAL_AREA_CRS = "EPSG:6933"
# Japan with its islands, in degrees.
LATITUDES = (20.0, 46.0)
LONGITUDES = (122.0, 154.0)


@dataclass(frozen=True)
class Place:
    """Degrees, or the reason why there are none."""

    lat: float = math.nan
    lon: float = math.nan
    trouble: str = ""
    detail: str = ""
    swapped: bool = False


def place(lat_text, lon_text):
    """A place from two cells.

    Returns
    -------
    Place
        ``trouble`` is ``no_coordinates`` (empty), ``bad_coordinates`` (not numbers),
        ``zero_coordinates`` or ``outside_japan``.
    """
    detail = f"{lat_text}, {lon_text}"
    if not lat_text.strip() or not lon_text.strip():
        return Place(trouble="no_coordinates", detail=detail)
    lat, lon = number(lat_text), number(lon_text)
    if math.isnan(lat) or math.isnan(lon):
        return Place(trouble="bad_coordinates", detail=detail)
    if not trouble_of(lon, lat):
        return Place(lon, lat, swapped=True)
    return Place(lat, lon, trouble_of(lat, lon), detail)


def trouble_of(lat, lon):
    """Reason why degrees are not a place in Japan, or an empty text."""
    if lat == 0 and lon == 0:
        return "zero_coordinates"
    inside = LATITUDES[0] <= lat <= LATITUDES[1] and LONGITUDES[0] <= lon <= LONGITUDES[1]
    return "" if inside else "outside_japan"


def reach_m(point, shape):
    """How far the corners of a shape are from a point, about [m]; both in degrees.

    One degree of latitude is 110.95 km at 35 degrees and one of longitude on the equator
    111.32 km (GRS 80): good to 0.3 % in Japan, and used as a tolerance only.
    """
    import shapely

    corners = shapely.get_coordinates(shape)
    east = (corners[:, 0] - point.x) * math.cos(math.radians(point.y)) * 111_320.0
    north = (corners[:, 1] - point.y) * 110_950.0
    return float(np.hypot(east, north).max())

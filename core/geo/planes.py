"""The nineteen Japan plane rectangular zones (JGD2011, EPSG:6669–6687): which one a place is in.

Zones are assigned by prefecture, some islands by longitude and latitude, Hokkaido by subprefecture
(Ministry of Land, Infrastructure, Transport and Tourism, notice no. 9 of 2002, last amended by
no. 289 of 2010). What the notice draws with longitudes and latitudes is in ``_BOXES``. For the
rest, ``resources/tables/plane_zone_areas.csv`` holds the land of zones I to XIII, to about one
kilometre: prefectures of Natural Earth 1:10m (public domain), dissolved and simplified; the two
lines through Hokkaido were drawn by hand along its subprefectures.
"""

import csv
from functools import lru_cache
from pathlib import Path

from ..errors import CoreError

_AREAS = Path(__file__).resolve().parents[2] / "resources" / "tables" / "plane_zone_areas.csv"

# Zone → latitude and longitude of its origin [degrees], from the notice.
ORIGINS = {
    1: (33.0, 129.5),
    2: (33.0, 131.0),
    3: (36.0, 132 + 10 / 60),
    4: (33.0, 133.5),
    5: (36.0, 134 + 20 / 60),
    6: (36.0, 136.0),
    7: (36.0, 137 + 10 / 60),
    8: (36.0, 138.5),
    9: (36.0, 139 + 50 / 60),
    10: (40.0, 140 + 50 / 60),
    11: (44.0, 140.25),
    12: (44.0, 142.25),
    13: (44.0, 144.25),
    14: (26.0, 142.0),
    15: (26.0, 127.5),
    16: (26.0, 124.0),
    17: (26.0, 131.0),
    18: (20.0, 136.0),
    19: (26.0, 154.0),
}

# (zone, west, south, east, north) [degrees], closed in the south and west; the first that holds
# the place counts.
_BOXES = (
    # Tokyo south of 28 degrees.
    (18, 135.0, 20.0, 140.5, 28.0),
    (14, 140.5, 20.0, 143.0, 28.0),
    (19, 143.0, 20.0, 154.5, 28.0),
    # Kagoshima's islands between 27 and 32 degrees; Amami reaches 130 degrees 13 minutes.
    (1, 128.3, 27.0, 130.0 + 13 / 60, 29.0),
    (1, 128.3, 29.0, 130.0, 32.0),
    # Okinawa.
    (16, 122.5, 23.5, 126.0, 28.0),
    (15, 126.0, 23.5, 130.0, 28.0),
    (17, 130.0, 23.5, 132.0, 28.0),
    # Islands far from the land of the table: the northern islands (Nemuro), Takeshima (Shimane),
    # Okinoshima (Fukuoka), the southern Izu islands (Tokyo).
    (13, 145.4, 43.3, 149.0, 45.7),
    (3, 131.7, 37.1, 132.0, 37.4),
    (2, 130.05, 34.2, 130.15, 34.3),
    (9, 138.9, 28.0, 141.0, 34.0),
)

# A place this far [degrees] from all land of the table is not in Japan: rocks off the coast lie
# nearer, Korea and Sakhalin farther.
_COAST = 0.25


def plane_epsg(lon, lat, layer=""):
    """EPSG number of the plane rectangular zone of a place.

    Parameters
    ----------
    lon, lat : float
        Longitude and latitude [degrees, JGD2011].
    layer : str
        Named in the error.

    Returns
    -------
    int
        6669 (zone I) to 6687 (zone XIX).

    Raises
    ------
    CoreError
        ``outside_japan``.
    """
    for zone, west, south, east, north in _BOXES:
        if west <= lon < east and south <= lat < north:
            return 6668 + zone
    import shapely

    zones, areas = _areas()
    away = shapely.distance(shapely.points(lon, lat), areas)
    if not away.min() <= _COAST:
        raise CoreError("outside_japan", layer=layer, lon=round(lon, 4), lat=round(lat, 4))
    return 6668 + zones[int(away.argmin())]


@lru_cache(maxsize=1)
def _areas():
    import numpy as np
    import shapely

    with _AREAS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    areas = shapely.from_wkt(np.array([row["area"] for row in rows], dtype=object))
    return [int(row["zone"]) for row in rows], areas


def require_metric(crs):
    """Raise ``not_projected`` unless a CRS (pyproj, or None) is projected and in metres."""
    if crs is None or not crs.is_projected or crs.axis_info[0].unit_conversion_factor != 1.0:
        raise CoreError("not_projected", crs="?" if crs is None else crs.name)

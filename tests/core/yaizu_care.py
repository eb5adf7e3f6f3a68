"""The city's list of facilities for people needing care, and layers beside it (in tests only)."""

import csv
import re
import unicodedata

import geopandas  # noqa: TID253 - tests on layers
import numpy as np
import pandas as pd  # noqa: TID253 - tests on layers
import shapely  # noqa: TID253 - tests on layers

LIST = "04_facilities/yaizu_opendata/要配慮者利用施設/yohairyosya.csv"
WITHDRAWN = "05_hazard/yaizu_opendata_history"
CRS = "EPSG:6676"
NAMES = ("no", "name", "office", "post", "address", "phone", "kind", "plan", "group", "flood",
         "collapse", "landslide", "latitude", "longitude", "tsunami", "surge")
_PLACE = ("経度", "緯度")


def facilities(shared):
    table = pd.read_csv(shared / LIST, encoding="cp932")
    table.columns = list(NAMES)
    points = geopandas.points_from_xy(table["longitude"], table["latitude"])
    level = pd.to_numeric(table["flood"], errors="coerce").fillna(0).astype(int)
    return geopandas.GeoDataFrame(
        table.assign(level=level), geometry=points, crs="EPSG:4326").to_crs(CRS)


def areas(shared, folder):
    (file,) = [one for one in sorted((shared / WITHDRAWN / folder).iterdir())
               if one.suffix in (".shp", ".geojson")]
    return geopandas.read_file(file).to_crs(CRS)


def plain(text):
    """A name or an address without what writers differ in: width, spaces, 丁目, 番地."""
    text = unicodedata.normalize("NFKC", str(text)).replace("焼津市立", "")
    text = re.sub(r"丁目|番地の|番地|番|の(?=\d)", "-", re.sub(r"\s", "", text))
    return re.sub(r"-+", "-", text).rstrip("-号")


def other_places(shared):
    """Every named place with a position in the city's other lists."""
    found = []
    for file in sorted(shared.rglob("*.csv")):
        if "yaizu_opendata" not in str(file) or file.name in ("attributes.csv", "yohairyosya.csv"):
            continue
        rows = _rows(file)
        if rows and set(_PLACE) <= set(rows[0]):
            columns = [name for name in rows[0] if name in ("名称", "施設名", "施設名称", "事業所名")]
            found += [(plain(row[name]), *_place(row), file.parent.name)
                      for row in rows for name in columns if _place(row)]
    table = pd.DataFrame(found, columns=["key", "x", "y", "list"])
    points = geopandas.points_from_xy(table["x"], table["y"])
    return geopandas.GeoDataFrame(table, geometry=points, crs="EPSG:4326").to_crs(CRS)


def _rows(file):
    raw = file.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode("cp932", "replace")
    return list(csv.DictReader(text.splitlines()))


def _place(row):
    try:
        return float(row["経度"]), float(row["緯度"])
    except (TypeError, ValueError):
        return ()


def elsewhere(shared, found):
    """Positions of the facilities in other lists: row of the facility, place, distance [m]."""
    own = found.assign(key=found["name"].map(plain), row=np.arange(len(found)))
    pairs = own[["row", "key", "geometry"]].merge(
        other_places(shared)[["key", "list", "geometry"]], on="key", suffixes=("", "_other"))
    places = np.array(pairs["geometry_other"], dtype=object)
    far = shapely.distance(np.array(pairs["geometry"], dtype=object), places)
    return pairs["row"].to_numpy(), places, far


class Borders:
    """Distances to areas by their small pieces; to dissolve a whole town would take minutes."""

    def __init__(self, pieces):
        self.pieces = pieces
        self.tree = shapely.STRtree(pieces)

    def distance(self, point):
        """From a point to the next area [m]."""
        return point.distance(self.pieces[self.tree.nearest(point)])

    def to_dry(self, point, radius=400.0):
        """From a point inside to the border [m], as far as ``radius``."""
        circle = point.buffer(radius)
        wet = self.pieces[self.tree.query(circle, predicate="intersects")]
        dry = shapely.get_parts(shapely.difference(circle, shapely.union_all(wet)))
        # Where pieces were cut from one another a sliver of rounding may be left.
        dry = dry[shapely.area(dry) > 1e-6]
        return float(shapely.distance(point, dry).min()) if len(dry) else radius

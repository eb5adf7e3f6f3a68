"""OpenStreetMap as vector layers: Overpass and ogr extracts, OSMnx edges, ready-made shapefiles.

Ready-made shapefiles (osmium2shape of BBBike, Geofabrik) give the value of a tag without its key
in a column ``type`` or ``fclass``.
"""

import re

from ..known import unused
from . import directions
from . import tags as osm
from .lines import note_differences
from .osm_file import ATTRIBUTION
from .places import facilities
from .ways import network

KEY = "osm_network"
KEY_PLACES = "osm_places"
_IDS = ("@id", "osm_id", "osmid", "osm_way_id", "full_id", "id")
# Columns by which a layer shows that its tags are those of OpenStreetMap.
_MARKS = {"@id", "osm_id", "osmid", "osm_way_id", "full_id", "other_tags", "element_type",
          "osm_type"}  # fmt: skip
_VALUE_COLUMNS = ("fclass", "type")
_ROADS = {"osm_id", "name", "oneway", "bridge", "tunnel"}
_PLACES = ({"osm_id", "name", "type", "timestamp"}, {"osm_id", "name", "fclass", "code"})
_SETTLEMENTS = {"osm_id", "name", "population"}


def recognises(item, _options):
    """Lines with a ``highway`` tag, or the roads of a ready-made shapefile."""
    if not item.is_layer or "LineString" not in item.geometry_kinds:
        return False
    header = set(item.header)
    return "highway" in header or (header >= _ROADS and bool(_value_column(header)))


def recognises_places(item, _options):
    """Points and areas with tags of places, or those of a ready-made shapefile."""
    if not item.is_layer or "LineString" in item.geometry_kinds:
        return False
    header = set(item.header)
    if _is_value_only(header) or _is_settlements(header):
        return True
    tagged = any(key in header for key in osm.PLACE_KEYS) or "highway" in header
    return tagged and (bool(_MARKS & header) or _has_typed_ids(item, header))


def _has_typed_ids(item, header):
    if "id" not in header or not len(item.layer):
        return False
    return re.match(r"(node|way|relation)/\d", str(item.layer["id"].iloc[0])) is not None


def _is_value_only(header):
    # Other columns would say that the values are not from OpenStreetMap alone.
    return any(names <= header and len(header) <= len(names) + 1 for names in _PLACES)


def _is_settlements(header):
    return header >= _SETTLEMENTS and bool(_value_column(header))


def _value_column(header):
    return next((name for name in _VALUE_COLUMNS if name in header), "")


def read(item, _options):
    """The streets; then, where the layer has points or areas too, the places."""
    import pandas as pd

    layer = item.layer
    header = set(item.header)
    rows = _rows(layer, "" if "highway" in header else _value_column(header))
    lines = [one for one in rows if "Line" in _kind(one) or not _kind(one)]
    areas = [one for one in rows if "Polygon" in _kind(one) and _is_area_of_way(one["tags"])]
    for one in areas:
        one["trouble"] = "area_of_way"
    taken = {one["row"] for one in (*lines, *areas)}
    others = [one for one in rows if one["row"] not in taken]
    ways = sorted((*lines, *areas), key=lambda one: one["row"])
    for one in lines:
        if not one["tags"].get("highway"):
            one["trouble"] = "no_way" if _kind(one) else "no_geometry"
    if {"u", "v"} <= header:
        directions.keep_one(ways)
    parts = [network(ways, layer.crs, item.titles[0])]
    if {"u", "v", "length"} <= header:
        lengths = pd.to_numeric(layer["length"], errors="coerce")
        note_differences(parts[0], lengths.to_numpy(dtype=float))
    if others:
        parts.append(facilities(others, layer.crs, item.titles[0]))
    return [_told(parsed, layer) for parsed in parts]


def read_places(item, _options):
    """The places; names of towns and quarters are known and not used."""
    header = set(item.header)
    if _is_settlements(header):
        return unused(item, "not_used_kind", "place names")
    layer = item.layer
    by_value = _is_value_only(header)
    rows = _rows(layer, "")
    if by_value:
        column = _value_column(header)
        for one in rows:
            one["tags"]["type"] = one["tags"].get(column, "")
    parsed = facilities(rows, layer.crs, item.titles[0], value_only=by_value)
    if by_value:
        parsed.note("values_without_keys", column=column)
    return _told(parsed, layer)


def _told(parsed, layer):
    parsed.attribution = ATTRIBUTION
    if "timestamp" in layer.columns:
        stamps = [str(stamp)[:7] for stamp in layer["timestamp"].dropna()]
        valid = [stamp for stamp in stamps if re.fullmatch(r"\d{4}-\d{2}", stamp)]
        parsed.vintage = max(valid, default="")
    return parsed


def _kind(one):
    shape = one["shape"]
    return "" if shape is None or shape.is_empty else shape.geom_type


def _is_area_of_way(tags):
    return bool(tags.get("highway")) and not osm.is_place(tags)


def _rows(layer, kind_column):
    """Rows with their tags; ``kind_column`` holds the kind of way where no tag does."""
    fields = [name for name in layer.columns if name != layer.geometry.name]
    columns = [[osm.text_of(value) for value in layer[name]] for name in fields]
    rows = []
    for place, (shape, *values) in enumerate(zip(layer.geometry.to_numpy(), *columns)):
        tags = {name: value for name, value in zip(fields, values) if value}
        tags.update(osm.hstore(tags.pop("other_tags", "")))
        if kind_column and kind_column in tags:
            tags["highway"] = tags[kind_column]
        rows.append({"row": place + 1, "id": _id(tags), "tags": tags, "shape": shape})
    return rows


def _id(tags):
    if tags.get("u") and tags.get("v"):
        return f"{tags['u']}-{tags['v']}-{tags.get('key', '0')}"
    return next((tags[name] for name in _IDS if tags.get(name)), "")

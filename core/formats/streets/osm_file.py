"""OpenStreetMap extracts as they are: ``.osm`` (XML) and ``.osm.pbf``, through GDAL.

One pass over the file; what is no street and no place (buildings, trees, power lines) is counted
and not kept, so that the extract of a prefecture fits into memory.
"""

import re
import tempfile
from contextlib import contextmanager
from pathlib import Path

from ...errors import CoreError
from .. import xml
from . import tags as osm
from .places import facilities
from .ways import network

KEY = "osm_extract"
ATTRIBUTION = "© OpenStreetMap contributors"
_PBF_MARK = b"OSMHeader"
_STAMP = re.compile(rb"(?:osm_base|timestamp)=\"(\d{4}-\d{2})-")
_TAGS = (
    "name", "name:ja", "highway", "foot", "access", "sidewalk", "wheelchair", "ramp:wheelchair",
    "width", "est_width", "incline", "bridge", "tunnel", "service", "motorroad", "indoor",
    "level", "area", "amenity", "shop", "tourism", "leisure", "office", "healthcare",
    "social_facility", "opening_hours", "beds", "rooms", "capacity", "brand",
)  # fmt: skip
# Closed ways with these keys are areas; a closed street without them is a line.
_AREA_KEYS = (
    "aeroway,amenity,boundary,building,craft,geological,healthcare,historic,landuse,leisure,"
    "military,natural,office,place,shop,sport,tourism,highway=platform,public_transport=platform"
)
_LAYERS = ("points", "lines", "multipolygons", "multilinestrings", "other_relations")
_POLYGONS = "multipolygons"


def recognises(item, _options):
    if not item.is_document:
        return False
    if item.ending == ".pbf":
        return _PBF_MARK in item.head[:200]
    return re.search(rb"<osm[\s>]", item.head) is not None or item.ending == ".osm"


def read(item, _options):
    """Streets and paths, then places, of one extract."""
    if item.ending != ".pbf":
        # Before GDAL, which says neither of declarations nor of broken XML clearly.
        with item.open() as stream:
            xml.check(stream, item.name)
    ways, places, rest = [], [], 0
    for layer, ids, tags, shape in _features(item):
        if layer == "lines" or (layer == _POLYGONS and _is_area_of_way(tags)):
            _add_way(ways, layer, ids, tags, shape)
        elif osm.is_place(tags) and layer in ("points", _POLYGONS):
            places.append(
                {"row": len(places) + 1, "id": _id(layer, ids), "tags": tags, "shape": shape}
            )
        else:
            rest += 1
    parts = _parts(ways, places, item.titles[0])
    if rest:
        parts[-1].note("osm_rest", rows=rest)
    for parsed in parts:
        parsed.attribution = ATTRIBUTION
        parsed.vintage = _vintage(item)
    return parts


def _parts(ways, places, title):
    parts = []
    if ways or not places:
        parts.append(network(ways, "EPSG:4326", title))
    if places:
        parts.append(facilities(places, "EPSG:4326", title))
    return parts


def _add_way(ways, layer, ids, tags, shape):
    trouble = ""
    if layer == _POLYGONS:
        trouble = "area_of_way"
    elif not tags.get("highway"):
        trouble = "no_way"
    # Only the streets need their shape and their tags.
    one = {"row": len(ways) + 1, "id": _id(layer, ids), "trouble": trouble}
    ways.append({**one, "tags": {} if trouble else tags, "shape": None if trouble else shape})


def _is_area_of_way(tags):
    return bool(tags.get("highway")) and not osm.is_place(tags)


def _id(layer, ids):
    """``way/123``: numbers of nodes, ways and relations overlap."""
    if layer == "points":
        return f"node/{ids[0]}"
    if layer == _POLYGONS and ids[0]:
        return f"relation/{ids[0]}"
    return f"way/{ids[1] or ids[0]}"


def _vintage(item):
    """Year and month that the file says it is of; only XML says it in plain text."""
    found = _STAMP.search(item.head[:2000]) if item.ending != ".pbf" else None
    return found.group(1).decode() if found else ""


def _features(item):
    """``(layer, (id, id of a way), tags, shape)`` of every feature of the file.

    Features that are neither street nor place come without tags and without shape.
    """
    # The inner one lets go of the file before a copy of it is taken away.
    with item.on_disk() as path:
        yield from _features_at(path, item.name)


def _features_at(path, file):
    import shapely

    with _opened(path, file) as source:
        positions = {}
        while True:
            feature, layer = source.GetNextFeature()
            if feature is None:
                return
            name = layer.GetName()
            if name not in positions:
                positions[name] = _positions(layer)
            found = positions[name]
            ids = tuple(_value(feature, found, key) for key in ("osm_id", "osm_way_id"))
            if not any(_value(feature, found, key) for key in ("highway", *osm.PLACE_KEYS)):
                yield name, ids, {}, None
                continue
            geometry = feature.GetGeometryRef()
            shape = shapely.from_wkb(bytes(geometry.ExportToWkb())) if geometry else None
            yield name, ids, _tags(feature, found), shape


def _positions(layer):
    fields = layer.GetLayerDefn()
    return {fields.GetFieldDefn(at).GetName(): at for at in range(fields.GetFieldCount())}


def _value(feature, positions, name):
    at = positions.get(name)
    return feature.GetFieldAsString(at) if at is not None else ""


def _tags(feature, positions):
    tags = {key: _value(feature, positions, key) for key in _TAGS}
    tags = {key: value for key, value in tags.items() if value}
    if osm.is_place(tags):
        tags.update(osm.hstore(_value(feature, positions, "other_tags")))
    return tags


@contextmanager
def _opened(path, file):
    """The file as a GDAL data set with our columns; GDAL's own errors become ours."""
    from osgeo import gdal

    failures = []

    def hear(kind, _number, message):
        if kind >= gdal.CE_Failure:
            failures.append(message)

    with tempfile.TemporaryDirectory(prefix="nigiwai-") as folder:
        settings = Path(folder) / "osmconf.ini"
        settings.write_text(_settings(), encoding="utf-8")
        source = None
        gdal.PushErrorHandler(hear)
        try:
            source = gdal.OpenEx(
                str(path), gdal.OF_VECTOR | gdal.OF_READONLY, allowed_drivers=["OSM"],
                open_options=[f"CONFIG_FILE={settings}", "INTERLEAVED_READING=YES"],
            )  # fmt: skip
            if source is not None:
                yield source
        # Where GDAL is set to raise its errors.
        except RuntimeError as error:
            failures.append(str(error))
        finally:
            if source is None and not failures:
                failures.append("not OSM")
            source = None
            gdal.PopErrorHandler()
    if failures:
        raise CoreError("broken_osm", file=file, reason=failures[0])


def _settings():
    """The osmconf.ini that makes our tags columns."""
    lines = [f"closed_ways_are_polygons={_AREA_KEYS}", "attribute_name_laundering=no"]
    for layer in _LAYERS:
        lines += [f"[{layer}]", "osm_id=yes", f"attributes={','.join(_TAGS)}", "other_tags=yes"]
    return "\n".join([*lines, ""])

"""Lists of facilities as municipalities publish them.

推奨データセット, 自治体標準オープンデータセット and free-form lists: a CSV file with a column for
the latitude and one for the longitude, or a vector layer. Columns are found by their names
(``column_names.csv``), categories by what the list says (``category_synonyms.csv``).
"""

import math
from collections import Counter
from dataclasses import dataclass

from ..errors import CoreError
from . import categories, coordinates
from .columns import UNIT_WORDS, roles
from .known import unused
from .parsed import Options, Parsed
from .text import clean, clock, counted

KEY = "facility_list"
KEY_UNUSED = "known_list"
# A remark longer than this is a sentence, not a kind.
_LONGEST_KIND = 30


@dataclass(frozen=True)
class Outline:
    """Area [m²] of a polygon and how far it reaches from its point [m]; a point has neither."""

    area_m2: float = math.nan
    reach_m: float = 0.0


_NO_OUTLINE = Outline()


def recognises(item, options):
    """A list with a place for each row, of facilities that the model knows or may know."""
    found = _roles(item)
    if item.is_table:
        # With one of the two the list is meant as one; reading it says what is missing.
        placed = "latitude" in found or "longitude" in found
        return placed and ("name" in found or bool(options.category))
    if options.category or not item.is_layer:
        return bool(options.category)
    kind = categories.of_list(item.header, item.titles)
    # Of all facilities only parks are published as areas; other areas are districts and zones.
    return kind == categories.PARK or (bool(kind) and _only_points(item.layer))


def _only_points(layer):
    return set(layer.geom_type.dropna()) <= {"Point", "MultiPoint"}


def recognises_unused(item, options):
    """A list of points that the vibrancy model has no use for: AED, Wi-Fi, hydrants …"""
    if options.category or options.format == KEY or not (item.is_table or item.is_layer):
        return False
    kind = categories.of_list(item.header, item.titles)
    if item.is_table and not {"latitude", "longitude"} <= set(_roles(item)):
        return False
    return kind == categories.NOT_USED


def rank(item):
    """Order of lists that overlap: those of one kind, those that say the kind, the others.

    A list of libraries that also has reading rooms in community centres comes after the list of
    community centres; lists without names come last.
    """
    whole = categories.of_list(item.header, item.titles)
    found = _roles(item)
    if "name" not in found:
        return 4.0
    if not whole:
        return 2.0 if "type" in found else 3.0
    try:
        kinds = read(item, Options()).frame["category"]
    except CoreError:
        return 4.0
    return 1.0 - float(kinds.str.startswith(whole).mean()) if len(kinds) else 1.0


def read_unused(item, _options):
    return unused(item, "not_used_kind", item.titles[0])


def read(item, options):
    """Facilities with category, size where the list gives one, opening hours and place."""
    import geopandas

    found = _roles(item)
    rows, crs, parsed = _layer_rows(item) if item.is_layer else _table_rows(item, found)
    parsed.title = item.titles[0]
    whole = categories.of_list(item.header, item.titles)
    taken = []
    for row, record, point, outline in rows:
        facility = _facility(record, found, outline.area_m2, options, whole)
        if facility["category"] in ("", categories.NOT_USED):
            reason = "not_used_kind" if facility["category"] else "unknown_category"
            told = ": ".join(text for text in (facility["kind"], facility["name"]) if text)
            parsed.refuse(row, reason, told)
        else:
            taken.append(
                {**facility, "row": row, "reach_m": outline.reach_m, "geometry": point}
            )
    _count_notes(taken, parsed)
    _unique_ids(taken, parsed)
    columns = ("row", "id", "name", "category", "size", "size_unit", "size_basis", "opens",
               "closes", "hours_note", "address", "reach_m")
    parsed.frame = geopandas.GeoDataFrame(
        {name: [facility[name] for facility in taken] for name in columns},
        geometry=[facility["geometry"] for facility in taken],
        crs=crs,
    )
    return parsed


def _roles(item):
    if not (item.is_table or item.is_layer):
        return {}
    return roles(item.header, item.display_names)


def _table_rows(item, found):
    import shapely

    missing = [role for role in ("latitude", "longitude") if role not in found]
    if missing:
        raise CoreError("missing_columns", file=item.name, columns=", ".join(missing))
    table = item.table
    parsed = Parsed("facilities", None, len(table.rows) + len(table.too_long))
    for row in table.too_long:
        parsed.refuse(row, "too_many_cells")
    parsed.note("encoding", encoding=table.encoding)
    rows, swapped = [], 0
    for row, record in table.records():
        place = coordinates.place(record[found["latitude"][0]], record[found["longitude"][0]])
        if place.trouble:
            parsed.refuse(row, place.trouble, place.detail)
            continue
        swapped += place.swapped
        rows.append((row, record, shapely.Point(place.lon, place.lat), _NO_OUTLINE))
    if swapped:
        parsed.note("coordinates_swapped", rows=swapped)
    parsed.note("datum_assumed", crs=coordinates.CRS)
    return rows, coordinates.CRS, parsed


def _layer_rows(item):
    layer = item.layer
    parsed = Parsed("facilities", None, len(layer))
    shapes = layer.geometry.to_crs(coordinates.CRS)
    areas = layer.geometry.to_crs(coordinates.EQUAL_AREA_CRS).area
    fields = [name for name in layer.columns if name != layer.geometry.name]
    rows = []
    for place, shape in enumerate(shapes):
        if shape is None or shape.is_empty:
            parsed.refuse(place + 1, "no_geometry")
            continue
        point = shape if shape.geom_type == "Point" else shape.representative_point()
        trouble = coordinates.trouble_of(point.y, point.x)
        if trouble:
            parsed.refuse(place + 1, trouble, f"{point.y}, {point.x}")
            continue
        values = layer.iloc[place]
        record = {name: "" if values[name] is None else str(values[name]) for name in fields}
        outline = _NO_OUTLINE
        if "Polygon" in shape.geom_type:
            outline = Outline(float(areas.iloc[place]), coordinates.reach_m(point, shape))
        rows.append((place + 1, record, point, outline))
    if any(outline is not _NO_OUTLINE for *_, outline in rows):
        parsed.note("polygons_as_points")
    return rows, coordinates.CRS, parsed


def _facility(record, found, area_m2, options, whole):
    name = _first(record, found, "name")
    types = [clean(record[heading]) for heading in found.get("type", ())]
    types += [text for text in (_first(record, found, "remark"),) if len(text) <= _LONGEST_KIND]
    category = options.category or categories.of_row(types, name, whole)
    if category == categories.PARK:
        stated = _size(record, found, "m2")
        area_m2 = area_m2 if math.isnan(stated) else stated
        category = categories.park_of_area(area_m2)
        by_area = True
    else:
        by_area = False
    facility = {
        "id": _first(record, found, "published_id"),
        "name": name,
        "category": category,
        "kind": " / ".join(text for text in types if text),
        "by_area": by_area,
        "opens": clock(_first(record, found, "opens")),
        "closes": clock(_first(record, found, "closes")),
        "hours_note": _first(record, found, "hours_note"),
        "address": _first(record, found, "address"),
    }
    return {**facility, **_sized(record, found, category, area_m2)}


def _sized(record, found, category, area_m2):
    """Size in the unit of the category, NaN where the list gives none that can be used."""
    unit = categories.definitions().get(category, {}).get("size_unit", "")
    size = _size(record, found, unit)
    if math.isnan(size) and unit == "m2":
        size = area_m2
    told = any(record[heading].strip() for heading in found.get(("size", unit), ()))
    if unit == "facilities":
        size, told = 1.0, False
    return {
        "size": size,
        "size_unit": unit,
        "size_basis": "assumed" if math.isnan(size) else "source",
        "unusable_size": told and math.isnan(size),
    }


def _size(record, found, unit):
    for heading in found.get(("size", unit), ()):
        size = counted(record[heading], UNIT_WORDS[unit])
        if size > 0 and math.isfinite(size):
            return size
    return math.nan


def _first(record, found, role):
    """The first text that the columns of this role give."""
    texts = (clean(record[heading]) for heading in found.get(role, ()))
    return next((text for text in texts if text and text != "nan"), "")


def _count_notes(taken, parsed):
    unusable = sum(facility["unusable_size"] for facility in taken)
    if unusable:
        parsed.note("sizes_not_usable", rows=unusable)
    if any(facility["by_area"] for facility in taken):
        limits = [round(math.sqrt(one[1] * two[1])) for one, two in zip(
            categories.PARK_STANDARDS_M2, categories.PARK_STANDARDS_M2[1:])]
        parsed.note("parks_by_area", block_below_m2=limits[0], district_from_m2=limits[1])


def _unique_ids(taken, parsed):
    """Rows without an id of their own get one from their row number."""
    counts = Counter(facility["id"] for facility in taken)
    repeated = 0
    for facility in taken:
        own = facility["id"]
        if not own:
            facility["id"] = f"row{facility['row']}"
        elif counts[own] > 1:
            repeated += 1
            facility["id"] = f"{own}-row{facility['row']}"
    if repeated:
        parsed.note("ids_repeated", rows=repeated)

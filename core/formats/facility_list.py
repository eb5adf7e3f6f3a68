"""Lists of facilities as municipalities publish them.

推奨データセット, 自治体標準オープンデータセット and free-form lists: a CSV file or a workbook with
columns for the coordinates, or a vector layer. Columns are found by their names
(``column_names.csv``) or named by a person, categories by what the list says
(``category_synonyms.csv``).
"""

import math
from collections import Counter

from ..errors import CoreError
from . import categories
from .columns import UNIT_WORDS
from .known import unused
from .lists import places
from .lists.outline import looks_like_places, names_like, placed, roles_of
from .parsed import Options
from .text import clean, clock, counted

KEY = "facility_list"
KEY_UNUSED = "known_list"
# A remark longer than this is a sentence, not a kind.
_LONGEST_KIND = 30
_FRAME = ("id", "name", "category", "size", "size_unit", "size_basis", "opens", "closes",
          "hours_note", "address", "reach_m")


def recognises(item, options):
    """A list with a place for each row, of facilities that the model knows or may know.

    A table that is clearly a list of places is one even where its headings are not known: reading
    it asks for them.
    """
    if item.is_table:
        return options.format == KEY or _is_table_of_places(item, options)
    if options.category or not item.is_layer:
        return bool(options.category)
    kind = categories.of_list(item.header, item.titles)
    # Of all facilities only parks are published as areas; other areas are districts and zones.
    return kind == categories.PARK or (bool(kind) and _only_points(item.layer))


def _is_table_of_places(item, options):
    found = roles_of(item, options)
    # With one of the two the list is meant as one; reading it says what is missing.
    if placed(found) or {"latitude", "longitude"} & set(found):
        return "name" in found or bool(options.category) or bool(names_like(item.header))
    return looks_like_places(item, found)


def _only_points(layer):
    return set(layer.geom_type.dropna()) <= {"Point", "MultiPoint"}


def recognises_unused(item, options):
    """A list of points that no table of a study is for: accidents, coupons, measuring devices."""
    if options.category or options.format == KEY or not (item.is_table or item.is_layer):
        return False
    kind = categories.of_list(item.header, item.titles)
    if not (placed(roles_of(item)) if item.is_table else item.geometry_kinds):
        return False
    return kind == categories.NOT_USED


def rank(item):
    """Order of lists that overlap: those of one kind, those that say the kind, the others.

    A list of libraries that also has reading rooms in community centres comes after the list of
    community centres; lists without names come last.
    """
    whole = categories.of_list(item.header, item.titles)
    found = roles_of(item)
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
    found = roles_of(item, options)
    needed = () if options.category else ("name",)
    rows, parsed = places.spots(item, options, found, "facilities", needed)
    whole = categories.of_list(item.header, item.titles)
    kept, taken = [], []
    for spot in rows:
        facility = _facility(spot.record, found, spot.outline.area_m2, options, whole)
        if facility["category"] in ("", categories.NOT_USED):
            reason = "not_used_kind" if facility["category"] else "unknown_category"
            told = ": ".join(text for text in (facility["kind"], facility["name"]) if text)
            parsed.refuse(spot.row, reason, told)
        else:
            kept.append(spot)
            taken.append({**facility, "row": spot.row, "reach_m": spot.outline.reach_m})
    _count_notes(taken, parsed)
    _unique_ids(taken, parsed)
    return places.framed(kept, parsed, taken, _FRAME)


def _facility(record, found, area_m2, options, whole):
    name = places.first(record, found, "name")
    types = [clean(record[heading]) for heading in found.get("type", ())]
    remark = places.first(record, found, "remark")
    types += [remark] if len(remark) <= _LONGEST_KIND else []
    category = options.category or categories.of_row(types, name, whole)
    if category == categories.PARK:
        stated = _size(record, found, "m2")
        area_m2 = area_m2 if math.isnan(stated) else stated
        category = categories.park_of_area(area_m2)
        by_area = True
    else:
        by_area = False
    facility = {
        "id": places.first(record, found, "published_id"),
        "name": name,
        "category": category,
        "kind": " / ".join(text for text in types if text),
        "by_area": by_area,
        "opens": clock(places.first(record, found, "opens")),
        "closes": clock(places.first(record, found, "closes")),
        "hours_note": places.first(record, found, "hours_note"),
        "address": places.first(record, found, "address"),
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

"""Rows of facilities from tagged points and areas."""

import math
from dataclasses import dataclass

from .. import categories, coordinates
from ..parsed import Parsed
from ..text import counted, folded
from . import tags as osm

COLUMNS = ("row", "id", "name", "category", "size", "size_unit", "size_basis", "opens", "closes",
           "hours_note", "address", "reach_m")  # fmt: skip
# Tags that give the size in the unit of the category, best first.
SIZE_TAGS = {
    "beds": ("beds", "capacity:beds"),
    "rooms": ("rooms",),
    "seats": ("capacity:seats", "capacity", "seats"),
    "spaces": ("capacity",),
    "persons": ("capacity:persons", "capacity"),
}
_SCHOOLS = (("小学校", "school_elementary"), ("中学校", "school_junior"))
_SCHOOL = "school"
_CLOSED = ("private", "no")


@dataclass(frozen=True)
class Outline:
    """Area [m²] of a polygon and how far it reaches from its point [m]; a point has neither."""

    area_m2: float = math.nan
    reach_m: float = 0.0


def facilities(rows, crs, title, value_only=False):
    """Facilities among tagged points and areas.

    Parameters
    ----------
    rows : list of dict
        ``row``, ``id``, ``tags`` (mapping) and ``shape``.
    crs : CRS
    title : str
    value_only : bool
        The tags have one entry, ``type``: a value whose key the file does not say.

    Returns
    -------
    Parsed
    """
    import geopandas

    parsed = Parsed("facilities", None, len(rows), title=title)
    shapes = geopandas.GeoSeries([one["shape"] for one in rows], crs=crs)
    areas = shapes.to_crs(coordinates.EQUAL_AREA_CRS).area.to_numpy()
    taken = []
    for one, shape, area in zip(rows, shapes.to_crs(coordinates.CRS), areas):
        point, outline, trouble = _placed(shape, area)
        if trouble:
            parsed.refuse(one["row"], trouble, one["id"])
            continue
        category, reason = _category(one["tags"], outline, value_only)
        if reason:
            parsed.refuse(one["row"], reason, _told(one["tags"]))
        else:
            taken.append({**_facility(one, category, outline), "geometry": point})
    parsed.frame = geopandas.GeoDataFrame(
        {name: [facility[name] for facility in taken] for name in COLUMNS},
        geometry=[facility["geometry"] for facility in taken],
        crs=coordinates.CRS,
    )
    _add_notes(taken, parsed)
    return parsed


def _placed(shape, area_m2):
    """``(point inside, outline, reason why there is none)``."""
    if shape is None or shape.is_empty:
        return None, None, "no_geometry"
    if "Line" in shape.geom_type or shape.geom_type == "GeometryCollection":
        return None, None, "wrong_kind"
    point = shape if shape.geom_type == "Point" else shape.representative_point()
    if not (math.isfinite(point.x) and math.isfinite(point.y)):
        return None, None, "outside_japan"
    trouble = coordinates.trouble_of(point.y, point.x)
    if trouble or "Polygon" not in shape.geom_type:
        return point, Outline(), trouble
    return point, Outline(float(area_m2), coordinates.reach_m(point, shape)), ""


def _category(tags, outline, value_only):
    """``(category, reason why it is not taken)``."""
    value = tags.get("type", "")
    category = osm.category_of_value(value) if value_only else osm.category_of(tags)
    if category == _SCHOOL:
        name = folded(_name(tags))
        found = [key for word, key in _SCHOOLS if word in name]
        category = found[0] if len(found) == 1 else ""
    elif category == categories.PARK:
        category = categories.park_of_area(outline.area_m2)
    if not category:
        return "", "unknown_category" if value_only or osm.is_place(tags) else "no_place_tag"
    if category == osm.NOT_USED:
        return "", "not_used_kind"
    if tags.get("access") in _CLOSED:
        return "", "no_public_access"
    return category, ""


def _name(tags):
    return tags.get("name") or tags.get("name:ja") or tags.get("brand") or ""


def _told(tags):
    """What the row says of itself, for the list of rows that were not taken."""
    said = [f"{key}={tags[key]}" for key in (*osm.PLACE_KEYS, "highway", "type") if tags.get(key)]
    return ": ".join(text for text in (" ".join(said), _name(tags)) if text)


def _facility(one, category, outline):
    tags = one["tags"]
    unit = categories.definitions()[category]["size_unit"]
    size = _size(tags, unit, outline)
    opens, closes = osm.hours(tags.get("opening_hours", ""))
    return {
        "row": one["row"],
        "id": one["id"],
        "name": _name(tags),
        "category": category,
        "size": size,
        "size_unit": unit,
        "size_basis": "assumed" if math.isnan(size) else "source",
        "opens": opens,
        "closes": closes,
        "hours_note": tags.get("opening_hours", ""),
        "address": osm.address(tags),
        "reach_m": outline.reach_m,
    }


def _size(tags, unit, outline):
    """Size in the unit of the category, NaN where nothing gives it."""
    if unit == "facilities":
        return 1.0
    if unit == "m2":
        return outline.area_m2
    sizes = (counted(tags.get(key, ""), "") for key in SIZE_TAGS.get(unit, ()))
    return next((size for size in sizes if size > 0 and math.isfinite(size)), math.nan)


def _add_notes(taken, parsed):
    polygons = [facility for facility in taken if facility["reach_m"] > 0]
    if polygons:
        parsed.note("polygons_as_points")
    if any(facility["size_unit"] == "m2" for facility in polygons):
        parsed.note("outlines_as_sizes")
    if any(facility["category"].startswith("park_") for facility in taken):
        limits = [round(math.sqrt(one[1] * two[1])) for one, two in zip(
            categories.PARK_STANDARDS_M2, categories.PARK_STANDARDS_M2[1:])]
        parsed.note("parks_by_area", block_below_m2=limits[0], district_from_m2=limits[1])

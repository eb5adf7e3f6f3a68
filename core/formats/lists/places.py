"""The rows of a list with their places: a table with coordinates, or a layer."""

import math
from dataclasses import dataclass
from typing import NamedTuple

from .. import coordinates
from ..parsed import Parsed
from ..values import degrees, told
from . import outline, plane

CRS = coordinates.CRS


@dataclass(frozen=True)
class Outline:
    """Area [m²] of a polygon and how far it reaches from its point [m]; a point has neither."""

    area_m2: float = math.nan
    reach_m: float = 0.0


class Spot(NamedTuple):
    """One row: its number in the file, its texts by heading, its point and its outline."""

    row: int
    record: dict
    point: object
    outline: Outline


NO_OUTLINE = Outline()


def spots(item, options, found, table, needed=()):
    """The rows of a list that have a place, in degrees of :data:`CRS`.

    Parameters
    ----------
    item : Item
    options : Options
    found : dict
        Headings by role.
    table : str
        Study table.
    needed : sequence of str
        Roles that a text table must have besides the coordinates.

    Returns
    -------
    (list of Spot, Parsed)
        The other rows are refused in the Parsed.

    Raises
    ------
    CoreError
        ``columns_unknown``, ``missing_columns``, ``missing_prj``, ``unknown_crs``.
    """
    if item.is_layer:
        rows, parsed = _of_layer(item, table)
    else:
        outline.ask_for_columns(item, found, needed)
        rows, parsed = _of_table(item, options, found, table)
    parsed.title = item.titles[0]
    outline.note_given(parsed, item, options)
    return rows, parsed


def _of_table(item, options, found, table):
    import shapely

    content = item.table
    parsed = Parsed(table, None, len(content.rows) + len(content.too_long))
    for row in content.too_long:
        parsed.refuse(row, "too_many_cells")
    parsed.note("encoding", encoding=content.encoding)
    records = list(content.records())
    rows, swapped = [], 0
    for (row, record), pair in zip(records, degree_texts(item, options, found, records, parsed)):
        place = coordinates.place(*pair)
        if place.trouble:
            parsed.refuse(row, place.trouble, place.detail)
            continue
        swapped += place.swapped
        rows.append(Spot(row, record, shapely.Point(place.lon, place.lat), NO_OUTLINE))
    if swapped:
        parsed.note("coordinates_swapped", rows=swapped)
    return rows, parsed


def degree_texts(item, options, found, records, parsed):
    """Texts of latitude and longitude in degrees of each row."""
    if {"latitude", "longitude"} <= set(found):
        parsed.note("datum_assumed", crs=CRS)
        lat, lon = found["latitude"][0], found["longitude"][0]
    elif plane.holds_degrees(found, records):
        parsed.note("datum_assumed", crs=CRS)
        lat, lon = found["plane_y"][0], found["plane_x"][0]
    else:
        return plane.in_degrees(item, options, found, records)
    return [(_decimal(record[lat]), _decimal(record[lon])) for _, record in records]


def _decimal(text):
    value = degrees(text)
    return told(text) if math.isnan(value) else repr(value)


def _of_layer(item, table):
    layer = item.layer
    parsed = Parsed(table, None, len(layer))
    shapes = layer.geometry.to_crs(CRS)
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
        around = NO_OUTLINE
        if "Polygon" in shape.geom_type:
            around = Outline(float(areas.iloc[place]), coordinates.reach_m(point, shape))
        rows.append(Spot(place + 1, record, point, around))
    if any(spot.outline is not NO_OUTLINE for spot in rows):
        parsed.note("polygons_as_points")
    return rows, parsed


def first(record, found, role):
    """The first text that the columns of this role give."""
    texts = (told(record[heading]) for heading in found.get(role, ()))
    return next((text for text in texts if text), "")


def every(record, found, role):
    """All different texts of the columns of this role, separated by `` / ``."""
    texts = [told(record[heading]) for heading in found.get(role, ())]
    return " / ".join(dict.fromkeys(text for text in texts if text))


def details(record, found, shown, role="detail"):
    """``heading: text`` of the columns of this role that say something."""
    pairs = ((shown.get(name, name), told(record[name])) for name in found.get(role, ()))
    return "; ".join(f"{name}: {' '.join(text.split())}" for name, text in pairs if text)


def framed(rows, parsed, taken, columns):
    """Put the rows that were taken into the frame of the Parsed.

    Parameters
    ----------
    rows : list of Spot
    parsed : Parsed
    taken : list of dict
        One a Spot, with the columns.
    columns : sequence of str
    """
    import geopandas

    parsed.frame = geopandas.GeoDataFrame(
        {
            "row": [spot.row for spot in rows],
            **{name: [values[name] for values in taken] for name in columns},
        },
        geometry=[spot.point for spot in rows],
        crs=CRS,
    )
    return parsed

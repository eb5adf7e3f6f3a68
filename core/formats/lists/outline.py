"""What kind of list a file is, from its headings and from what its columns hold."""

import math
import re

from ...errors import CoreError
from .. import columns, coordinates
from ..values import degrees, told

# Rows looked at to tell what a column holds.
_SAMPLE = 200
_DEGREES_SHARE = 0.9
_NAME_LIKE = re.compile(r"名|name|施設|場所|title|label")
# Names of other things than the place itself.
_OTHER_NAMES = re.compile(
    r"カナ|かな|フリガナ|英語|英字|都道府県|市区町村|市町村|団体|自治体|町字|路線|担当|連絡|法人|url|住所|設置"
)


def roles_of(item, options=None):
    """Columns of a table or layer by role, see ``columns.roles``; empty for other files."""
    if not (item.is_table or item.is_layer):
        return {}
    given = options.columns if options else None
    return columns.roles(item.header, item.display_names, given)


def placed(found):
    """Whether headings say where the coordinates are: degrees, or metres of a plane."""
    return {"latitude", "longitude"} <= set(found) or planar(found)


def planar(found):
    return {"plane_x", "plane_y"} <= set(found) or {"easting", "northing"} <= set(found)


def names_like(header):
    """Headings that may hold the name of a place."""
    return [
        name for name in header
        if _NAME_LIKE.search(columns.plain(name)) and not _OTHER_NAMES.search(columns.plain(name))
    ]


def degree_columns(table):
    """``(headings with latitudes, headings with longitudes)`` of Japan, by what they hold."""
    lats, lons = [], []
    for place, name in enumerate(table.header):
        texts = [told(row[place]) for row in table.rows[:_SAMPLE]]
        values = [degrees(text) for text in texts if text]
        # Whole numbers are ages, counts and temperatures more often than degrees.
        if not values or all(math.isnan(value) or value == int(value) for value in values):
            continue
        for limits, headings in ((coordinates.LATITUDES, lats), (coordinates.LONGITUDES, lons)):
            inside = sum(limits[0] <= value <= limits[1] for value in values)
            if inside >= _DEGREES_SHARE * len(values):
                headings.append(name)
    return lats, lons


def looks_like_places(item, found):
    """A table with names and degrees, or names and addresses, under whatever headings."""
    if not ("name" in found or names_like(item.header)):
        return False
    if "name" in found and "address" in found:
        return True
    lats, lons = degree_columns(item.table)
    return bool(lats and lons)


def is_list(item, found):
    """A table of places or a layer of points: what a reader of lists can take."""
    if item.is_table:
        return placed(found) or bool({"latitude", "longitude"} & set(found)) or looks_like_places(
            item, found
        )
    return item.is_layer and item.geometry_kinds <= {"Point"} and bool(item.geometry_kinds)


def excluded(options, key):
    """Whether a person wants something else than this reader: facilities, or another format."""
    return bool(options.category) or options.format not in ("", key)


def ask_for_columns(item, found, needed=()):
    """Raise the question which columns hold the coordinates and what else is needed.

    Raises
    ------
    CoreError
        ``columns_unknown``; ``missing_columns`` where one of the coordinates is there and no
        column is left that could be the other.
    """
    missing = [role for role in needed if role not in found]
    if not placed(found):
        missing += [role for role in ("latitude", "longitude") if role not in found]
    if not missing:
        return
    if len(missing) == 1 and missing[0] in ("latitude", "longitude"):
        lats, lons = degree_columns(item.table)
        if not set(lats if missing == ["latitude"] else lons) - {found[other][0] for other in (
            "latitude", "longitude") if other in found}:
            raise CoreError("missing_columns", file=item.name, columns=missing[0])
    raise CoreError(
        "columns_unknown",
        file=item.name,
        missing=", ".join(missing),
        columns=", ".join(item.header),
        keys=tuple(missing),
        example=_example(item, missing),
    )


def _example(item, missing):
    """An answer as it may be: columns that look like what is missing."""
    lats, lons = degree_columns(item.table)
    likely = {"latitude": lats, "longitude": lons, "name": names_like(item.header)}
    usual = {"latitude": "緯度", "longitude": "経度", "name": "名称"}
    pairs = [(role, [*likely.get(role, ()), usual.get(role, role)][0]) for role in missing]
    return "; ".join(f"{role}={heading}" for role, heading in pairs)


def note_given(parsed, item, options):
    """Say which columns a person named."""
    said = columns.given_roles(item.header, options.columns)
    if said:
        pairs = [
            f"{':'.join(role) if isinstance(role, tuple) else role}={headings[0]}"
            for role, headings in said.items()
        ]
        parsed.note("columns_given", columns="; ".join(pairs))

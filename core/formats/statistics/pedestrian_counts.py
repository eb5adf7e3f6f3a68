"""Pedestrian counts (歩行者通行量調査): people who pass a point, by day and hour.

There is no national format. Two forms are read: one row a point, date and hour; and one row a
point with a column a kind of day (Takamatsu, LinkData) or an hour. Columns are found by name; in
other tables a person names them.
"""

import math

from ...errors import CoreError
from ..coordinates import CRS, place
from ..parsed import Parsed
from ..text import clean, number
from . import dates
from .count_columns import PLACE_ROLES, hours_of, readings, roles
from .linkdata import table_of

KEY = "pedestrian_counts"
# In the title of a table whose columns alone do not tell.
TITLES = ("通行量", "歩行者", "人流", "通行者")
_WEEKDAYS = ("平日", "月", "火", "水", "木", "金")
_HOLIDAYS = ("休日", "休", "土日", "土日祝", "土・日", "祝日", "祝", "土", "日", "土曜", "日曜")
# What rows of one point and hour may count besides pedestrians.
_VEHICLES = ("自転車", "二輪", "自動車", "バイク", "車")


def recognises(item, options):
    if not item.is_table:
        return False
    table = table_of(item)
    found = roles(table.header, options.columns)
    if not any(role in found for role in PLACE_ROLES) or "date" not in found:
        return False
    if readings(table.header, found):
        # Hours alone may be opening hours or a timetable.
        return not hours_of(table.header) or "persons" in found or _titled(item)
    return _titled(item)


def _titled(item):
    return any(word in title for title in item.all_titles for word in TITLES)


def read(item, options):
    """One observation a point, day and hour; rows with several readings count once for each."""
    import geopandas

    table = table_of(item)
    found = roles(table.header, options.columns)
    counted = readings(table.header, found)
    if not counted:
        raise CoreError(
            "columns_unknown", file=item.name, missing="persons",
            columns=", ".join(table.header), keys=("persons",), example="persons=C",
        )
    rows = len(table.rows) + len(table.too_long)
    parsed = Parsed("observations", None, rows * len(counted), title=item.titles[0])
    for row in table.too_long:
        for _ in counted:
            parsed.refuse(row, "too_many_cells")
    taken = {}
    for row, record in table.records():
        _take(row, record, found, counted, taken, parsed)
    columns = ("row", "id", "kind", "place_id", "year", "month", "day_type", "time_band",
               "observed_at", "persons")
    parsed.frame = geopandas.GeoDataFrame(
        {name: [one[name] for one in taken.values()] for name in columns},
        geometry=[one["geometry"] for one in taken.values()],
        crs=CRS,
    )
    _tell(table, found, counted, taken, options, parsed)
    return parsed


def _tell(table, found, counted, taken, options, parsed):
    parsed.note("encoding", encoding=table.encoding)
    months = sorted({one["observed_at"][:7] for one in taken.values()})
    parsed.vintage = months[-1] if months else ""
    # Counts of other years are a series, not vintages of these.
    parsed.dataset = " ".join([parsed.title, *months[:1], *months[1:][-1:]])
    if len(counted) > 1:
        parsed.note("readings_in_a_row", readings=len(counted))
    if any(reading.basis == "total" for reading in counted):
        parsed.note("bicycles_perhaps", columns=", ".join(
            name for reading in counted for name in reading.added))
    bicycles = [name for role, name in found.items() if role.startswith("bicycles")]
    if bicycles:
        parsed.note("bicycles_left_out", columns=", ".join(bicycles))
    if any(one["geometry"] is not None for one in taken.values()):
        parsed.note("datum_assumed", crs=CRS)
    guessed = sum(one["by_weekday"] for one in taken.values())
    if guessed:
        parsed.note("days_by_weekday", rows=guessed)
    summed = sum(row.reason == "summed_with" for row in parsed.refused)
    if summed:
        parsed.note("directions_summed", rows=summed)
    swapped = sum(one["swapped"] for one in taken.values())
    if swapped:
        parsed.note("coordinates_swapped", rows=swapped)
    given = {role: name for role, name in options.columns.items() if found.get(role) == name}
    if given:
        parsed.note("columns_given", columns="; ".join(f"{r}={n}" for r, n in given.items()))


def _take(row, record, found, counted, taken, parsed):
    """Add the readings of a row to ``taken``, or refuse them."""
    reason, detail, base = _base(record, found)
    for reading in counted:
        persons = sum(number(record[name]) for name in reading.added)
        persons -= sum(number(record[name]) for name in reading.taken)
        if reason:
            parsed.refuse(row, reason, detail)
        elif not persons >= 0 or math.isinf(persons):
            told = ", ".join(f"{name}: {record[name]}" for name in reading.added)
            parsed.refuse(row, "bad_number", told)
        else:
            one = _observation(row, record, found, reading, persons, base)
            _add(one, taken, parsed)


def _base(record, found):
    """``(reason, detail, what all readings of the row share)``; an empty reason is a good row."""
    name = next((text for role in reversed(PLACE_ROLES) if role in found
                 for text in (clean(record[found[role]]),) if text), "")
    day = dates.day(record[found["date"]])
    where = _where(record, found)
    mode = clean(record[found["mode"]]) if "mode" in found else ""
    if not name:
        return "no_name", "", None
    if day is None:
        return "bad_date", record[found["date"]], None
    if any(word in mode for word in _VEHICLES) and "歩行者" not in mode:
        return "not_pedestrians", mode, None
    if where is not None and where.trouble not in ("", "no_coordinates"):
        return where.trouble, where.detail, None
    return "", "", (name, day, where)


def _where(record, found):
    """The place of a row, or None where the table has no coordinates."""
    if {"latitude", "longitude"} <= set(found):
        return place(record[found["latitude"]], record[found["longitude"]])
    if "location" in found:
        lat, _, lon = clean(record[found["location"]]).strip("()").partition(",")
        return place(lat, lon)
    return None


def _observation(row, record, found, reading, persons, base):
    import shapely

    name, day, where = base
    hour = reading.hour
    if hour is None and "hour" in found:
        hour = dates.hour(record[found["hour"]])
    if hour is None:
        hour = dates.hour_of_time(record[found["date"]])
    told = reading.day_type or _told_day(clean(record[found["day_type"]])
                                         if "day_type" in found else "")
    weekend = dates.weekend(day)
    by_date = "all" if weekend is None else "holiday" if weekend else "weekday"
    day_type = told or by_date
    observed = dates.iso(day, hour)
    placed = where is not None and not where.trouble
    return {
        "row": row,
        "id": f"{name}-{observed}-{day_type}",
        "kind": "counter",
        "place_id": name,
        "year": day[0],
        "month": day[1] or math.nan,
        "day_type": day_type,
        "time_band": "all",
        "observed_at": observed,
        "persons": persons,
        "geometry": shapely.Point(where.lon, where.lat) if placed else None,
        "direction": clean(record[found["direction"]]) if "direction" in found else "",
        "by_weekday": int(not told and weekend is not None),
        "swapped": int(placed and where.swapped),
        "directions": set(),
    }


def _told_day(text):
    """The kind of day that a cell names, empty where it names none."""
    plain = text.removesuffix("曜日").strip("()")
    if plain in _HOLIDAYS:
        return "holiday"
    return "weekday" if plain in _WEEKDAYS else ""


def _add(one, taken, parsed):
    """Directions of one point and hour are summed; the same reading twice is refused."""
    known = taken.setdefault(one["id"], one)
    if one["direction"] in known["directions"]:
        parsed.refuse(one["row"], "repeated_id", one["id"])
        return
    known["directions"].add(one["direction"])
    if known is not one:
        known["persons"] += one["persons"]
        parsed.refuse(one["row"], "summed_with", one["id"])

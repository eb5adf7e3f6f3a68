"""Lists and layers of stops that a municipality publishes: its own buses, booked taxis.

Departures are counted where the list has one column a departure (平日便1, 土曜・日曜・祝日便1 …).
"""

import math
import re

from .. import columns
from ..text import clock
from . import places
from .outline import excluded, is_list, roles_of

KEY = "stop_list"
_HEADINGS = {columns.plain(name) for name in (
    "バス停留所", "バス停留所名", "停留所名", "停留所名称", "バス停名")}
# Titles of lists; of a taxi line the booked destinations are stops too.
_TITLES = ("停留所", "バス停", "のりば", "乗降位置", "乗車位置", "乗降場所", "タクシー指定施設",
           "bus_stop", "busstop")
_ON_DEMAND = ("タクシー", "デマンド", "予約型", "on_demand")
_DEPARTURE = re.compile(r"(?P<days>.*)便\d*")
_DAYS = {
    "departures_weekday": ("平日",),
    "departures_saturday": ("土曜", "土日"),
    "departures_holiday": ("日曜", "祝日", "休日", "土日"),
}
_FRAME = ("id", "name", "kind", "operator", "routes", *_DAYS, "note")


def recognises(item, options):
    """A list of places or points whose headings or title speak of stops."""
    if excluded(options, KEY) or not (item.is_table or item.is_layer):
        return False
    if options.format == KEY:
        return True
    headings = {columns.plain(name) for name in (*item.header, *item.display_names.values())}
    meant = bool(_HEADINGS & headings) or _says(item.titles, _TITLES)
    return meant and is_list(item, roles_of(item, options))


def _says(titles, words):
    return any(word in columns.plain(title) for title in titles for word in words)


def read(item, options):
    """One stop a row, as published: a stop of two routes has two rows."""
    found = roles_of(item, options)
    rows, parsed = places.spots(item, options, found, "stops", needed=("name",))
    kind = "on_demand" if _says(item.titles, _ON_DEMAND) else "bus_stop"
    timetable = _timetable(item)
    taken = [_stop(spot.record, found, kind, timetable, item.display_names) for spot in rows]
    if timetable:
        parsed.note("departures_counted", columns=len(set().union(*timetable.values())))
    return places.framed(rows, parsed, taken, _FRAME)


def _timetable(item):
    """Headings with departures by column of the study; empty where the list has no timetable."""
    found = {}
    for name in item.header:
        match = _DEPARTURE.fullmatch(item.display_names.get(name, name))
        for column, words in _DAYS.items():
            if match and any(word in match["days"] for word in words):
                found.setdefault(column, []).append(name)
    return found


def _stop(record, found, kind, timetable, shown):
    times = {
        column: sum(bool(clock(record[name])) for name in timetable.get(column, ()))
        for column in _DAYS
    }
    # A stop without any time is not in the timetable; that no bus calls is not said.
    known = any(times.values())
    return {
        "id": places.first(record, found, "published_id"),
        "name": places.first(record, found, "name"),
        "kind": kind,
        "operator": places.first(record, found, "operator"),
        "routes": places.first(record, found, "route"),
        **{
            column: float(count) if known and column in timetable else math.nan
            for column, count in times.items()
        },
        "note": places.details(record, found, shown, "stop_detail"),
    }

"""Timetables in GTFS and GTFS-JP (標準的なバス情報フォーマット): stops with their service.

``stops.txt`` is the file; the other tables lie beside it. Departures leave out the last stop of
a trip and stops where nobody may board (``pickup_type`` 1). A station (``location_type`` 1) is
not taken: its stops are, each with its own place and departures, and would count twice.
"""

import csv
import math
from functools import cache

import numpy as np

from ...assumptions import TABLE_FOLDER
from ..coordinates import place
from ..parsed import Parsed
from ..text import clean
from . import service
from .feed import Feed, seconds

KEY = "gtfs_feed"
# The reference of GTFS: latitude and longitude are WGS 84.
CRS = "EPSG:4326"
STATION = "1"
_NO_STOPS = ("2", "3", "4")
# pickup_type: 1 nobody boards, 2 after a call to the agency.
_NO_PICKUP, _ON_CALL = "1", "2"


def recognises(item, _options):
    return item.is_table and {"stop_id", "stop_lat", "stop_lon"} <= set(item.header)


@cache
def route_kinds():
    """``{route_type: kind of stop}``, the most telling kind first."""
    with (TABLE_FOLDER / "gtfs_route_types.csv").open(encoding="utf-8", newline="") as file:
        return {row["route_type"]: row["kind"] for row in csv.DictReader(file)}


def read(item, _options):
    """One row a stop: kind, operators, routes, departures a day."""
    import geopandas

    table = item.table
    feed = Feed(item)
    parsed = Parsed("stops", None, len(table.rows) + len(table.too_long))
    for row in table.too_long:
        parsed.refuse(row, "too_many_cells")
    stops = _stops(table, parsed)
    departures = _departures(feed)
    _add_departures(stops, departures, feed, parsed)
    _add_routes(stops, departures, feed, parsed)
    columns = ("row", "id", "name", "kind", "operator", "routes", "departures_weekday",
               "departures_saturday", "departures_holiday", "note")
    parsed.frame = geopandas.GeoDataFrame(
        {name: [stop[name] for stop in stops] for name in columns},
        geometry=geopandas.points_from_xy([s["lon"] for s in stops], [s["lat"] for s in stops]),
        crs=CRS,
    )
    _tell(item, feed, parsed)
    return parsed


def _stops(table, parsed):
    stops, swapped = {}, 0
    for row, record in table.records():
        name, kind = record["stop_id"].strip(), clean(record.get("location_type", ""))
        where = place(record["stop_lat"], record["stop_lon"])
        if kind == STATION or kind in _NO_STOPS:
            reason = "station_of_stops" if kind == STATION else "no_stop"
            parsed.refuse(row, reason, clean(record.get("stop_name", "")))
        elif not name:
            parsed.refuse(row, "unknown_code", "stop_id")
        elif name in stops:
            parsed.refuse(row, "repeated_id", name)
        elif where.trouble:
            parsed.refuse(row, where.trouble, where.detail)
        else:
            swapped += where.swapped
            told = (clean(record.get(column, "")) for column in ("platform_code", "stop_desc"))
            stops[name] = {
                "row": row,
                "id": name,
                "name": clean(record.get("stop_name", "")),
                "note": " ".join(text for text in told if text),
                "lat": where.lat,
                "lon": where.lon,
            }
    if swapped:
        parsed.note("coordinates_swapped", rows=swapped)
    return list(stops.values())


def _departures(feed):
    """One row a departure: ``stop_id``, ``trip_id``, ``times`` a day, ``on_call``, its service."""
    times = feed.stop_times
    last = times.groupby("trip_id")["stop_sequence"].transform("max")
    pickup = times.get("pickup_type", "")
    leaves = (times["stop_sequence"] < last) & (pickup != _NO_PICKUP)
    rows = times.loc[leaves, ["stop_id", "trip_id"]].assign(on_call=pickup == _ON_CALL)
    rows = rows.merge(feed.trips[["trip_id", "route_id", "service_id"]], on="trip_id")
    return rows.assign(times=rows["trip_id"].map(_repeats(feed)).fillna(1.0).astype(float))


def _repeats(feed):
    """``{trip_id: departures a day}`` of trips that run at intervals (frequencies.txt)."""
    found = {}
    for row in feed.frequencies.to_dict("records"):
        begins, ends = seconds(row["start_time"]), seconds(row["end_time"])
        step = float(row["headway_secs"]) if row["headway_secs"].isdigit() else math.nan
        if step > 0 and ends > begins:
            found[row["trip_id"]] = found.get(row["trip_id"], 0) + math.ceil((ends - begins) / step)
    return found


def _add_departures(stops, departures, feed, parsed):
    services = sorted(set(feed.trips["service_id"]))
    span = service.period(feed)
    table = departures.pivot_table(index="stop_id", columns="service_id", values="times",
                                   aggfunc="sum", fill_value=0.0)
    table = table.reindex(index=[stop["id"] for stop in stops], columns=services, fill_value=0.0)
    if span is None:
        days = {name: np.full(len(stops), math.nan) for name in service.DAYS}
        parsed.note("feed_without_dates")
    else:
        days = service.typical(table.to_numpy(dtype=float), *service.running(feed, services, span))
        parsed.note("departures_typical", first=span[0].isoformat(), last=span[1].isoformat())
    for number, stop in enumerate(stops):
        for name, values in days.items():
            stop[f"departures_{name}"] = float(values[number])


def _add_routes(stops, departures, feed, parsed):
    routes = {row["route_id"]: row for row in feed.routes.to_dict("records")}
    agencies = {row.get("agency_id", ""): clean(row["agency_name"])
                for row in feed.agencies.to_dict("records")}
    strange = sorted({row["route_type"] for row in routes.values()} - set(route_kinds()))
    if strange:
        parsed.note("unknown_codes_kept", column="route_type", codes=", ".join(strange))
    at = dict(iter(departures.groupby("stop_id")))
    unserved = 0
    for stop in stops:
        rows = at.get(stop["id"])
        lines = () if rows is None else rows["route_id"].unique()
        served = [routes[line] for line in lines if line in routes]
        on_call = rows is not None and bool(rows["on_call"].all())
        unserved += not served
        stop["kind"] = "on_demand" if on_call else _kind(served or routes.values())
        stop["routes"] = _joined(map(_route_name, served))
        stop["operator"] = _joined(_agency(route, agencies) for route in served or routes.values())
    if unserved:
        parsed.note("stops_without_departures", stops=unserved)


def _kind(routes):
    """The kind of stop of the routes, of several the first of the table; empty if unknown."""
    types = {route["route_type"] for route in routes}
    return next((kind for code, kind in route_kinds().items() if code in types), "")


def _route_name(route):
    return clean(route.get("route_short_name", "") or route.get("route_long_name", ""))


def _agency(route, agencies):
    only = next(iter(agencies.values())) if len(agencies) == 1 else ""
    return agencies.get(route.get("agency_id", ""), only)


def _joined(texts):
    return ";".join(dict.fromkeys(text for text in texts if text))


def _tell(item, feed, parsed):
    span = service.period(feed)
    parsed.vintage = span[0].strftime("%Y-%m") if span else ""
    rows = feed.agencies.to_dict("records")
    names = sorted({clean(row["agency_name"]) for row in rows} - {""})
    keys = sorted({row.get("agency_id", "") for row in rows} - {""}) or names
    parsed.title = ", ".join(names) or item.titles[0]
    parsed.dataset = " ".join(keys)
    parsed.part = " ".join([*keys, parsed.vintage])
    parsed.attribution = clean(feed.info.get("feed_publisher_name", "")) or parsed.title
    parsed.note("encoding", encoding=item.table.encoding)
    for name, count in feed.left_out.items():
        parsed.note("feed_rows_left_out", file=name, rows=count)

"""Timetables (GTFS): departures of a typical day against counts by hand, and broken feeds."""

import pytest
from nigiwai.core.errors import CoreError
from nigiwai.tests.core import samples_statistics as files
from nigiwai.tests.core.statistics_readers import parse_as, reasons

KEY = "gtfs_feed"
DEPARTURES = ["departures_weekday", "departures_saturday", "departures_holiday"]


def parse(stops=files.STOPS, **changed):
    beside = {**files.FEED, **{f"{name}.txt": text for name, text in changed.items()}}
    beside = {name: text.encode() for name, text in beside.items() if text is not None}
    return parse_as(KEY, "feed/stops.txt", stops.encode("utf-8-sig"), **beside)


def test_departures_of_a_typical_day():
    parsed = parse()
    frame = parsed.frame.set_index("id")
    # a: two trips begin there; the night bus ends there. b: one trip stops, one does not take
    # people, the night bus runs at 20:00, 20:20, 20:40 and 25:00. c is where trips end.
    assert frame.loc["a", DEPARTURES].tolist() == [2, 1, 0]
    assert frame.loc["b", DEPARTURES].tolist() == [5, 0, 0]
    assert frame.loc["c", DEPARTURES].tolist() == [0, 0, 0]
    assert frame["routes"].tolist() == ["1", "1;夜", ""]
    assert (frame["operator"] == "焼津市").all()
    assert (frame["kind"] == "bus_stop").all()
    assert frame.loc["a", "note"] == "1"
    assert frame.crs.to_epsg() == 4326
    assert reasons(parsed) == {"station_of_stops": 1}
    assert ("stops_without_departures", {"stops": 1}) in parsed.notes
    assert (parsed.vintage, parsed.dataset, parsed.attribution) == (
        "2026-04", "8000020222127", "焼津市",
    )


def test_exceptions_count_where_they_are_the_rule():
    # Of two Tuesdays one has no service: the median is half of it, weekdays a fifth of that less.
    info = files.FEED["feed_info.txt"].replace("20260426", "20260419")
    frame = parse(feed_info=info).frame.set_index("id")
    # Tuesday: 2 trips and, on the Saturday timetable, 1.
    assert frame.loc["a", "departures_weekday"] == pytest.approx((2 * 4 + 1.5) / 5)


def test_a_feed_of_dates_alone():
    days = "service_id,date,exception_type\nwd,20260406,1\nwd,20260407,1\n"
    frame = parse(calendar=None, calendar_dates=days, feed_info=None).frame.set_index("id")
    assert frame.loc["a", "departures_weekday"] == 2
    assert frame.loc["a", DEPARTURES[1:]].isna().all()


def test_kinds_of_stops():
    routes = files.FEED["routes.txt"].replace("東回り,3", "東回り,2").replace("夜,3", "夜,99")
    parsed = parse(routes=routes)
    assert parsed.frame["kind"].tolist() == ["station", "station", "station"]
    assert ("unknown_codes_kept", {"column": "route_type", "codes": "99"}) in parsed.notes
    times = files.FEED["stop_times.txt"].replace(",0\n", ",2\n")
    assert parse(stop_times=times).frame["kind"].tolist() == ["on_demand", "on_demand", "bus_stop"]


@pytest.mark.parametrize("name", ["stop_times", "trips", "routes"])
def test_a_feed_without_its_tables(name):
    with pytest.raises(CoreError) as caught:
        parse(**{name: None})
    assert (caught.value.code, caught.value.facts["part"]) == ("incomplete_feed", f"{name}.txt")


def test_a_feed_without_calendars():
    with pytest.raises(CoreError) as caught:
        parse(calendar=None, calendar_dates=None)
    assert (caught.value.code, caught.value.facts["part"]) == ("incomplete_feed", "calendar.txt")


def test_damaged_tables_of_a_feed():
    with pytest.raises(CoreError) as caught:
        parse(stop_times=files.FEED["stop_times.txt"].replace("stop_sequence", "order"))
    assert caught.value.facts == {"file": "feed/stop_times.txt", "columns": "stop_sequence"}
    with pytest.raises(CoreError) as caught:
        parse(trips=files.FEED["trips.txt"] + "r1,wd,t9,too,many,cells\n")
    assert caught.value.code == "broken_csv"
    beside = {name: text.encode() for name, text in files.FEED.items()}
    beside["trips.txt"] = files.FEED["trips.txt"].encode("utf-16")
    with pytest.raises(CoreError) as caught:
        parse_as(KEY, "stops.txt", files.STOPS.encode(), **beside)
    assert caught.value.code == "wide_encoding"


def test_repeated_and_cut_rows_are_left_out_and_told():
    times = files.FEED["stop_times.txt"]
    parsed = parse(stop_times=times + times.splitlines()[1] + "\nt1,8:30\nzz,8:00:00,8:00:00,a,1,0\n")
    assert parsed.frame["departures_weekday"].tolist() == [2, 5, 0]
    assert ("feed_rows_left_out", {"file": "stop_times.txt", "rows": 3}) in parsed.notes


def test_stops_that_are_none():
    more = "a,again,,34.9,138.3,0,\n,nameless,,34.9,138.3,0,\nd,door,,34.9,138.3,2,\ne,?,,0,0,0,\n"
    parsed = parse(files.STOPS + more)
    assert reasons(parsed) == {
        "station_of_stops": 1, "repeated_id": 1, "unknown_code": 1, "no_stop": 1,
        "zero_coordinates": 1,
    }


def test_a_feed_without_dates():
    calendar = files.FEED["calendar.txt"].replace("2026", "x")
    parsed = parse(calendar=calendar, calendar_dates=None, feed_info=None)
    assert parsed.frame[DEPARTURES].isna().all(axis=None)
    assert ("feed_without_dates", {}) in parsed.notes

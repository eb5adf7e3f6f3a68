"""Pedestrian counts: long tables, columns a kind of day or hour, LinkData; dates."""


import pytest
from nigiwai.core.errors import CoreError
from nigiwai.core.formats.parsed import Options
from nigiwai.core.formats.statistics import dates, pedestrian_counts
from nigiwai.tests.core import samples_statistics as files
from nigiwai.tests.core.format_files import LIST, item
from nigiwai.tests.core.statistics_readers import parse_as, reasons

KEY = "pedestrian_counts"


@pytest.mark.parametrize(("text", "found"), [
    ("2024/10/1", (2024, 10, 1)), ("令和6年10月1日", (2024, 10, 1)), ("R6.10.1", (2024, 10, 1)),
    ("20241001", (2024, 10, 1)), ("2021年　平均", (2021, None, None)), ("平成31年度", (2019, None, None)),
    ("2024-13-01", None), ("令和元年5月", (2019, 5, None)), ("いつか", None), ("123456", None),
    ("2024-10-01 09:30:00", (2024, 10, 1)), ("S63.1.7", (1988, 1, 7)), ("2024-02-30", None),
])
def test_dates(text, found):
    assert dates.day(text) == found


@pytest.mark.parametrize(("text", "hour"), [
    ("9:00", 9), ("9時台", 9), ("9：00～10：00", 9), ("9時-10時", 9), ("24:00", None), ("朝", None),
    ("09", 9), ("9:00:00", 9),
])
def test_hours(text, hour):
    assert dates.hour(text) == hour


def test_a_row_a_point_and_hour():
    parsed = parse_as(KEY, *files.SAMPLES[KEY])
    frame = parsed.frame
    names = ["place_id", "observed_at", "day_type", "persons"]
    # 18 October 2024 is a Friday, the 20th a Sunday; north and south are added.
    assert frame[names].to_numpy().tolist() == [
        ["1", "2024-10-18T10:00", "weekday", 200.0],
        ["1", "2024-10-20T10:00", "holiday", 150.0],
        ["2", "2024-10-18T10:00", "weekday", 30.0],
    ]
    assert (frame["kind"] == "counter").all()
    assert (frame["time_band"] == "all").all()
    assert reasons(parsed) == {"summed_with": 1}
    assert frame.crs.to_epsg() == 6668
    assert (frame.geometry.x[0], frame.geometry.y[0]) == (138.318, 34.87)
    assert ("days_by_weekday", {"rows": 3}) in parsed.notes
    assert (parsed.vintage, parsed.dataset) == ("2024-10", "tsukoryo 2024-10")


def test_linkdata_counts_people_without_bicycles():
    parsed = parse_as(KEY, "0073.csv", files.LINKDATA.encode("utf-8-sig"))
    names = ["row", "place_id", "year", "day_type", "observed_at", "persons"]
    assert parsed.frame[names].to_numpy().tolist() == [
        [5, "兵庫町(西)", 2021, "weekday", "2021", 2394.0 + 1727],
        [5, "兵庫町(西)", 2021, "holiday", "2021", 1631.0 + 1367],
    ]
    assert parsed.frame["month"].isna().all()
    assert parsed.rows_read == 2
    assert dict(parsed.notes)["readings_in_a_row"] == {"readings": 2}
    assert "bicycles_left_out" in dict(parsed.notes)


def test_a_total_may_hold_bicycles():
    text = "name,latitude,longitude,surveyDate,totalWeekdaysAverage\n西,34.3,134.0,2025年,7041\n"
    parsed = parse_as(KEY, "a.csv", text.encode())
    assert dict(parsed.notes)["bicycles_perhaps"] == {"columns": "totalWeekdaysAverage"}
    text = text.replace("Average\n", "Average,bicycleWeekdaysAverage\n").replace("7041", "7041,2920")
    parsed = parse_as(KEY, "a.csv", text.encode())
    assert parsed.frame["persons"].tolist() == [4121.0]


def test_columns_of_hours_without_coordinates():
    text = "調査地点,調査日,曜日,7時,8時,9時\n駅前,2024/10/18,金,1,2,x\n"
    parsed = parse_as(KEY, "通行量調査.csv", text.encode())
    assert parsed.frame["observed_at"].tolist() == ["2024-10-18T07:00", "2024-10-18T08:00"]
    assert parsed.frame.geometry.isna().all()
    assert parsed.frame.crs.to_epsg() == 6668
    assert (parsed.rows_read, reasons(parsed)) == (3, {"bad_number": 1})
    # The same columns may be a timetable.
    assert not pedestrian_counts.recognises(item("bus.csv", text.encode()), Options())


def test_rows_that_are_no_counts_of_pedestrians():
    text = (
        "地点名,調査日,種別,歩行者数,緯度,経度\n駅,2024-10-18,自転車,5,34.8,138.3\n"
        "駅,いつ,歩行者,5,34.8,138.3\n,2024-10-18,歩行者,5,34.8,138.3\n"
        "駅,2024-10-18,歩行者,5,10,10\n駅,2024-10-18,歩行者,-5,34.8,138.3\n"
        "駅,2024-10-18,歩行者,5,,\n駅,2024-10-18,歩行者,5,34.8,138.3,9\n"
    )
    parsed = parse_as(KEY, "a.csv", text.encode())
    assert reasons(parsed) == {
        "not_pedestrians": 1, "bad_date": 1, "no_name": 1, "outside_japan": 1, "bad_number": 1,
        "too_many_cells": 1,
    }
    assert parsed.frame["persons"].tolist() == [5.0]
    assert parsed.frame.geometry.isna().all()


def test_unclear_columns_are_asked_for():
    data = "地点名,調査日,A,B\n駅,2024-10-18,5,6\n".encode()
    with pytest.raises(CoreError) as caught:
        parse_as(KEY, "歩行者通行量.csv", data)
    assert caught.value.code == "columns_unknown"
    assert caught.value.facts["keys"] == ("persons",)
    parsed = parse_as(KEY, "歩行者通行量.csv", data, Options(columns={"persons": "B"}))
    assert parsed.frame["persons"].tolist() == [6.0]
    assert ("columns_given", {"columns": "persons=B"}) in parsed.notes


def test_other_lists_are_not_taken_for_counts():
    for name, data in (("list.csv", LIST), ("a.csv", "名称,日付,人数\na,2024-01-01,5\n")):
        assert not pedestrian_counts.recognises(item(name, data.encode()), Options())

"""Dates, degrees, flags and amounts as lists write them."""

import math

import pytest
from nigiwai.core.formats import values


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("令和6年5月1日", "2024-05-01"), ("R6.5.1", "2024-05-01"), ("令和元年12月31日", "2019-12-31"),
        ("平成31年4月30日", "2019-04-30"), ("S64/1/7", "1989-01-07"), ("2024/5/1", "2024-05-01"),
        ("2024-05-01", "2024-05-01"), ("２０２４年５月１日（水曜日）", "2024-05-01"),
        ("2024/5/1 10:00", "2024-05-01"), ("2024-05-01T10:00:00", "2024-05-01"),
        ("20240501", "2024-05-01"), ("20240230", ""), ("2023/2/29", ""), ("5月1日", ""),
        ("5/1/2024", ""), ("2024/5", ""), ("毎月第1日曜日", ""), ("", ""), ("NULL", ""),
    ],
)
def test_dates(text, date):
    assert values.iso_date(text) == date


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("2024/5/1～5/3", ("2024-05-01", "2024-05-03")),
        ("令和6年5月1日から3日", ("2024-05-01", "2024-05-03")),
        ("2024年12月31日～2025年1月1日", ("2024-12-31", "2025-01-01")),
        ("2024/5/1", ("2024-05-01", "2024-05-01")),
        ("2024/5/3～5/1", ("2024-05-03", "")),
        ("5/1～5/3", ("", "")),
    ],
)
def test_spans(text, span):
    assert values.date_span(text) == span


def test_degrees_minutes_and_seconds():
    # 34 + 52/60 + 10.5/3600
    for text in ("34°52'10.5\"", "34度52分10.5秒", "北緯34°52′10.5″", "N34°52’10.5”"):
        assert values.degrees(text) == pytest.approx(34.8695833, abs=1e-7)
    assert values.degrees("34.87") == 34.87
    # Where the minutes begin is not said: this stays a number and no place in Japan.
    assert values.degrees("345210.5") == 345210.5
    assert math.isnan(values.degrees("34°72'10\""))
    assert math.isnan(values.degrees("焼津"))


@pytest.mark.parametrize(
    ("text", "meaning"),
    [("○", "yes"), ("〇", "yes"), ("1", "yes"), ("有", "yes"), ("", "no"), ("None", "no"),
     ("×", "no"), ("0", "no"), ("△", "conditional"), ("不明", "unknown"), ("２", "")],
)
def test_flags(text, meaning):
    assert values.flag(text) == meaning


@pytest.mark.parametrize(("text", "value"), [("1,200人", 1200), ("80", 80), ("-5", None),
                                             ("0", None), ("多数", None), ("1e999", None)])
def test_amounts(text, value):
    found = values.amount(text, "人|名")
    assert math.isnan(found) if value is None else found == value

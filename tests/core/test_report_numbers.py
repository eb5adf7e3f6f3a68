"""Numbers of a report: no more digits than the band allows."""

import math

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from nigiwai.core.report.numbers import (
    change_place,
    number_text,
    place_of,
    rounded,
    share_text,
)


@pytest.mark.parametrize(
    ("value", "low", "high", "expected"),
    [
        (1240, 900, 1600, (1200, 900, 1600)),  # the band is hundreds wide: hundreds
        (1240, 1190, 1270, (1240, 1190, 1270)),  # tens
        (1243.7, 1243.1, 1244.2, (1240, 1240, 1240)),  # never more than three digits
        (123, -5000, 6000, (100, -5000, 6000)),  # of the largest two
        (0.01, -40, 60, (0, -40, 60)),
        (980, 900, 1100, (1000, 900, 1100)),
        (-85, -120, -40, (-90, -120, -40)),  # halves away from zero
        (0.0312, 0.021, 0.048, (0.031, 0.021, 0.048)),
        (45678, 40000, 52000, (46000, 40000, 52000)),
        (0, -30, 40, (0, -30, 40)),
        (0, 0, 0, (0, 0, 0)),
    ],
)
def test_rounding_by_hand(value, low, high, expected):
    assert rounded(value, low, high) == pytest.approx(expected, abs=1e-12)


def test_without_a_band_nothing_is_rounded():
    assert rounded(1243.7, math.nan, math.nan)[0] == 1243.7
    assert math.isnan(rounded(math.nan, 1.0, 2.0)[0])


finite = st.floats(-1e9, 1e9, allow_nan=False).filter(lambda x: x == 0 or abs(x) > 1e-6)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(finite, min_size=3, max_size=3).map(sorted))
def test_rounding_keeps_order_and_stays_within_half_a_place(numbers):
    low, value, high = numbers
    place = place_of(value, low, high)
    shown, shown_low, shown_high = rounded(value, low, high)
    assert shown_low <= shown <= shown_high
    if place is not None:
        assert abs(shown - value) <= place * (0.5 + 1e-6)
        digits = f"{shown:.12e}".split("e")[0].replace("-", "").replace(".", "").rstrip("0")
        assert len(digits) <= 3


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ((1234567.0,), "1,234,567"),
        ((12.345,), "12.3"),
        ((0.0,), "0"),
        ((math.nan,), "–"),
        ((math.inf,), "–"),
        ((None,), "–"),
        ((-1234.0, 10.0), "−1,230"),
        ((0.25, 0.1), "0.3"),
        ((-0.01, 1.0), "0"),
    ],
)
def test_number_texts_by_hand(arguments, expected):
    assert number_text(*arguments) == expected


def test_changes_carry_their_sign():
    assert number_text(85.0, signed=True) == "+85.0"
    assert number_text(-85.0, signed=True) == "−85.0"
    assert number_text(0.0, signed=True) == "0"
    assert share_text(-0.1234) == "−12.3 %"


@pytest.mark.parametrize(
    ("change", "before", "expected"),
    [
        (-0.0034, 0.312, "−0.003"),  # as fine as the level
        (0.4237, 12.3, "+0.4"),
        (0.02, 12.3, "+0.02"),  # finer than the level: one digit of its own
        (343.4, 45678.0, "+343"),
        (0.0, 12.3, "0"),
        (7.0, math.nan, "+7.00"),
    ],
)
def test_changes_without_a_band_are_as_fine_as_what_they_change(change, before, expected):
    place = change_place(change, math.nan, math.nan, before)
    assert number_text(change, place, signed=True) == expected

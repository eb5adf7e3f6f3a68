"""Presence by hour, from arrival profiles and stay times."""

import numpy as np

from .parameters import DAYS_OF_WEEK, HOUR_BANDS

HOURS = 24


def hours_after_arrival(stay_min):
    """Expected time present in each hour from that of arrival.

    People arrive evenly within an hour and stay ``stay_min``.

    Parameters
    ----------
    stay_min : float
        Stay [min], 0 to 24 hours (1440); more is cut to a day.

    Returns
    -------
    ndarray, shape (25,)
        Hours present in the hour of arrival, the next, and so on [h]; they sum to the stay.
    """
    stay = min(max(stay_min, 0.0), 24 * 60.0) / 60.0

    def until(hour):
        # Mean over arrivals in [0, 1) of the time present before ``hour``, ∫ min(hour − a, stay).
        if hour <= 0:
            return 0.0
        whole = np.clip(hour - stay, 0.0, 1.0)
        end = min(hour, 1.0)
        ramp = (hour - whole) ** 2 / 2 - (hour - end) ** 2 / 2
        return whole * stay + ramp

    marks = np.array([until(hour) for hour in range(HOURS + 2)])
    return np.diff(marks)


def presence_profile(arrivals, stay_min):
    """People present in each hour of the day for one visitor a day.

    The day repeats: who stays past midnight is present in the first hours.

    Parameters
    ----------
    arrivals : ndarray, shape (24,)
        Share of the day's arrivals in each hour [-].
    stay_min : float
        Mean stay [min].

    Returns
    -------
    ndarray, shape (24,)
        Mean number of people present [persons]; sums to the stay in hours.
    """
    after = hours_after_arrival(stay_min)
    present = np.zeros(HOURS)
    for hour in range(HOURS):
        np.add.at(present, (hour + np.arange(HOURS + 1)) % HOURS, arrivals[hour] * after)
    return present


def band_presence(parameters):
    """People present in each band for one visitor on an average day of the week.

    Parameters
    ----------
    parameters : Parameters

    Returns
    -------
    ndarray, shape (C, 2, bands)
        For each category, day type (weekday, holiday) and band: mean persons present [persons per
        visitor of an average day].
    """
    count = len(parameters.categories)
    present = np.zeros((count, 2, len(HOUR_BANDS)))
    for row in range(count):
        for day in range(2):
            hours = presence_profile(parameters.arrivals[row, day], parameters.stay_min[row])
            hours = hours * parameters.day_factor[row, day]
            present[row, day] = [hours[a:b].mean() for a, b in HOUR_BANDS.values()]
    return present


def mean_day(by_day_type, axis):
    """Mean over the days of a week of values by day type (weekday, holiday) along ``axis``."""
    return np.average(by_day_type, axis=axis, weights=DAYS_OF_WEEK)

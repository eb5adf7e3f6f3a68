"""On which days services run, and how many departures a typical day has.

A typical day: for each day of the week the median over its dates in the time the feed is valid,
so that holidays do not count; weekdays are the mean of Monday to Friday. A bus that runs
Mondays, Wednesdays and Fridays thus has three fifths of its departures on a weekday. Public
holidays are what ``calendar_dates.txt`` makes of them; ``holiday`` is the Sunday.
"""

import math
from datetime import date, timedelta

import numpy as np

from .feed import CALENDAR

DAYS = {"weekday": range(5), "saturday": (5,), "holiday": (6,)}
# Of a feed that is valid for longer, the first year tells all.
_LONGEST = 366
ADDED, REMOVED = "1", "2"


def day(text):
    """A date of eight digits, or None."""
    try:
        return date(int(text[:4]), int(text[4:6]), int(text[6:8])) if len(text) == 8 else None
    except ValueError:
        return None


def period(feed):
    """First and last date that a feed is valid for, at most a year; None where it has no dates."""
    told = [*feed.calendar["start_date"], *feed.calendar["end_date"],
            *feed.calendar_dates["date"]]
    dates = sorted(filter(None, map(day, told)))
    first = day(feed.info.get("feed_start_date", "")) or (dates[0] if dates else None)
    last = day(feed.info.get("feed_end_date", "")) or (dates[-1] if dates else None)
    if first is None or last is None or last < first:
        return None
    return first, min(last, first + timedelta(days=_LONGEST - 1))


def running(feed, services, span):
    """Whether each service runs on each date.

    Returns
    -------
    (ndarray of bool, shape (services, dates), list of date)
    """
    first, last = span
    dates = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    runs = np.zeros((len(services), len(dates)), dtype=bool)
    places = {service: place for place, service in enumerate(services)}
    weekdays = np.array([one.weekday() for one in dates])
    for row in feed.calendar.to_dict("records"):
        begins, ends = day(row["start_date"]), day(row["end_date"])
        if row["service_id"] in places and begins and ends:
            on = [row[name] == "1" for name in CALENDAR[1:8]]
            valid = np.array([begins <= one <= ends for one in dates])
            runs[places[row["service_id"]]] = valid & np.array(on)[weekdays]
    for row in feed.calendar_dates.to_dict("records"):
        one = day(row["date"])
        known = row["service_id"] in places and row["exception_type"] in (ADDED, REMOVED)
        if known and one and first <= one <= last:
            at = (one - first).days
            runs[places[row["service_id"]], at] = row["exception_type"] == ADDED
    return runs, dates


def typical(counts, runs, dates):
    """Departures of each stop on a typical day of each type.

    Parameters
    ----------
    counts : ndarray, shape (stops, services)
        Departures of a day on which the service runs.
    runs : ndarray of bool, shape (services, dates)
    dates : list of date

    Returns
    -------
    dict of str to ndarray, shape (stops,)
        NaN where the feed has no such day.
    """
    weekdays = np.array([one.weekday() for one in dates])
    median = np.full((len(counts), 7), math.nan)
    for weekday in range(7):
        on = runs[:, weekdays == weekday]
        if on.shape[1]:
            median[:, weekday] = np.median(counts @ on.astype(float), axis=1)
    return {name: _mean(median[:, list(which)]) for name, which in DAYS.items()}


def _mean(values):
    """Mean over the days of the week that there are."""
    there = ~np.isnan(values)
    total = np.where(there, values, 0.0).sum(axis=1)
    return np.where(there.any(axis=1), total / np.maximum(there.sum(axis=1), 1), math.nan)

"""A chosen moment: which rows hold then, and which people are present.

A row holds from its time until its end; without an end until the next time at which its hazard is
told anew (the next picture of the rain radar). A point is a gauge of its own: it holds until its
own next reading. A row without a time always holds.
"""

import math
from datetime import datetime

import numpy as np

from ..errors import CoreError
from ..vibrancy.parameters import HOUR_BANDS

WEEKDAY, HOLIDAY, ALL = "weekday", "holiday", "all"
DAY_TYPES = (WEEKDAY, HOLIDAY, ALL)
MOST_MOMENTS = 240


def read_times(texts, layer, field):
    """Times of rows.

    Parameters
    ----------
    texts : sequence of (str or None)
        ISO 8601, with or without an offset, which is taken off: clocks are those of the place.
    layer, field : str
        Named in errors.

    Returns
    -------
    list of (datetime or None)

    Raises
    ------
    CoreError
        ``bad_time``.
    """
    return [read_time(text, layer, field, row) for row, text in enumerate(texts, 1)]


def read_time(text, layer="", field="", row=0):
    """A time, None where the text is empty."""
    if text is None or (isinstance(text, float) and math.isnan(text)):
        return None
    plain = str(text).strip().replace("/", "-")
    if not plain:
        return None
    plain = plain.removesuffix("Z")
    try:
        return datetime.fromisoformat(plain).replace(tzinfo=None)
    except ValueError:
        raise CoreError("bad_time", layer=layer, field=field, row=row, value=text) from None


def moments_of(times, ends=()):
    """All moments at which something changes, the earliest first.

    Raises
    ------
    CoreError
        ``too_many_moments``: more than :data:`MOST_MOMENTS`; ``no_times``.
    """
    found = sorted({one for one in [*times, *ends] if one is not None})
    if not found:
        raise CoreError("no_times")
    if len(found) > MOST_MOMENTS:
        raise CoreError("too_many_moments", count=len(found), most=MOST_MOMENTS,
                        first=found[0].isoformat(" "), last=found[-1].isoformat(" "))
    return found


def keys_of(types, scenarios, shapes):
    """What each row is about: its hazard; points, which are gauges, also by their place.

    Parameters
    ----------
    types, scenarios : sequence
    shapes : ndarray of shapely geometry

    Returns
    -------
    list of tuple
    """
    import shapely

    points = np.isin(shapely.get_type_id(shapes), (0, 4))
    places = np.full(len(shapes), b"", dtype=object)
    places[points] = shapely.to_wkb(shapes[points])
    return list(zip(types, scenarios, places))


def holds(keys, times, ends, moment):
    """Which rows hold at a moment.

    Parameters
    ----------
    keys : sequence
        What a row is about: a later time of the same key replaces an earlier one.
    times, ends : sequence of (datetime or None)
    moment : datetime

    Returns
    -------
    ndarray of bool
    """
    latest = {}
    for key, time in zip(keys, times):
        if time is not None and time <= moment:
            latest[key] = max(latest.get(key, time), time)
    return np.array([
        time is None or (time <= moment < end if end is not None
                         else time == latest.get(key))
        for key, time, end in zip(keys, times, ends)
    ], dtype=bool)


def day_type_of(moment):
    """``weekday``, or ``holiday`` on Saturdays and Sundays; public holidays are not known here."""
    return HOLIDAY if moment.weekday() >= 5 else WEEKDAY


def band_of(hour):
    """The band of hours of the model that an hour (0 to 23) lies in."""
    return next(name for name, (start, end) in HOUR_BANDS.items() if start <= hour < end)

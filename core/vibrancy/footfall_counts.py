"""Footfall held against pedestrian counts."""

from dataclasses import dataclass

import numpy as np

from ..contracts import plain_ids
from ..errors import CoreError
from ..geo.walking import places
from .parameters import DAY_TYPES, DAYS_OF_WEEK, HOUR_BANDS

COUNTER = "counter"
# Fewer places say nothing about an order.
LEAST_PLACES = 3


@dataclass(frozen=True)
class Count:
    """What was counted at one place on one type of day.

    Parameters
    ----------
    place : str
    day_type : str
        ``weekday``, ``holiday`` or ``all``.
    year : int or None
    hours : tuple of int
        Hours that were counted; all 24 where only a total of the day is known.
    persons : float
        Passings in those hours, mean over the days counted.
    x, y : float
        [m]
    """

    place: str
    day_type: str
    year: object
    hours: tuple
    persons: float
    x: float
    y: float


def counts_of(frame, layer):
    """Counts of the latest year of every place.

    Parameters
    ----------
    frame : GeoDataFrame
        ``place_id``, ``persons``, points [m] and, where known, ``kind``, ``day_type``, ``year``
        and ``observed_at`` (ISO 8601; with an hour where the row counts one hour).
    layer : str
        Named in errors.

    Returns
    -------
    counts : list of Count
    without_place : int
        Rows of counters that have no point.

    Raises
    ------
    CoreError
        ``negative_value``.
    """
    rows, without_place = _rows(frame, layer)
    days = {}
    for row in rows:
        key = (row["place"], row["day_type"], row["year"])
        days.setdefault(key, {}).setdefault(row["date"], []).append(row)
    latest = {}
    for place, _day_type, year in days:
        latest[place] = max(latest.get(place, 0), year or 0)
    return [
        _count(key, by_date) for key, by_date in days.items() if (key[2] or 0) == latest[key[0]]
    ], without_place


def _rows(frame, layer):
    """Usable rows as dicts."""
    columns = {
        name: plain_ids(frame[name]) if name in frame else [None] * len(frame)
        for name in ("place_id", "kind", "day_type", "year", "observed_at")
    }
    rows, without_place = [], 0
    for number, (persons, point) in enumerate(zip(frame["persons"], frame.geometry)):
        one = {name: values[number] for name, values in columns.items()}
        if one["kind"] not in (None, COUNTER) or np.isnan(persons):
            continue
        if persons < 0:
            raise CoreError(
                "negative_value", layer=layer, field="persons", row=number + 1, value=persons
            )
        if point is None or point.is_empty:
            without_place += 1
            continue
        date, _, hour = (one["observed_at"] or "").partition("T")
        place = point.centroid
        rows.append({
            "place": one["place_id"] or f"{place.x:.1f}, {place.y:.1f}",
            "day_type": one["day_type"] if one["day_type"] in DAY_TYPES else "all",
            "year": int(float(one["year"])) if one["year"] else None,
            "date": date,
            "hour": int(hour[:2]) if hour[:2].isdigit() else None,
            "persons": float(persons),
            "x": place.x,
            "y": place.y,
        })
    return rows, without_place


def _count(key, by_date):
    """One :class:`Count` of the days with the most hours."""
    hours = {
        date: tuple(sorted({row["hour"] for row in rows} - {None}))
        for date, rows in by_date.items()
    }
    most = max(len(found) or len(range(24)) for found in hours.values())
    used = [date for date, found in hours.items() if (len(found) or 24) == most]
    # A row without an hour is the total of a day; several on one date are several days.
    totals = []
    for date in used:
        values = [row["persons"] for row in by_date[date]]
        totals.append(sum(values) if hours[date] else float(np.mean(values)))
    first = by_date[used[0]][0]
    return Count(
        key[0], key[1], key[2], hours[used[0]] or tuple(range(24)), float(np.mean(totals)),
        first["x"], first["y"],
    )


@dataclass(frozen=True)
class Compared:
    """Counts beside the model, one row a count.

    Parameters
    ----------
    counts : list of Count
    street : ndarray of int, shape (k,)
        Row of the street; -1 where none is near enough.
    distance_m : ndarray, shape (k,)
        From the counter to the street [m].
    modelled : ndarray, shape (k,)
        Passings in the hours that were counted; NaN without a street.
    """

    counts: list
    street: np.ndarray
    distance_m: np.ndarray
    modelled: np.ndarray

    @property
    def observed(self):
        return np.array([count.persons for count in self.counts])


def compare(counts, graph, loaded, limit_m):
    """Hold counts against the nearest street.

    Parameters
    ----------
    counts : sequence of Count
    graph : WalkingGraph
    loaded : Loaded
    limit_m : float
        A counter farther from every street is not compared [m].

    Returns
    -------
    Compared
    """
    x, y = np.array([c.x for c in counts]), np.array([c.y for c in counts])
    joins = places.join(graph, x, y, limit_m)
    modelled = np.full(len(counts), np.nan)
    for row, count in enumerate(counts):
        if joins.edge[row] >= 0:
            modelled[row] = _in_hours(loaded.bands[joins.edge[row]], count)
    return Compared(list(counts), joins.edge, joins.leg_m, modelled)


def _in_hours(bands, count):
    """Passings in the hours of a count; within a band they are even."""
    if count.day_type in DAY_TYPES:
        persons = bands[DAY_TYPES.index(count.day_type)]
    else:
        persons = np.average(bands, axis=0, weights=DAYS_OF_WEEK)
    shares = [
        sum(first <= hour < last for hour in count.hours) / (last - first)
        for first, last in HOUR_BANDS.values()
    ]
    return float(persons @ shares)


@dataclass(frozen=True)
class Fit:
    """How well the model follows the counts, over places.

    Parameters
    ----------
    places : int
    spearman : float
        Rank correlation [-]; NaN with fewer than three places.
    mape : float
        Mean of ``|modelled − observed| / observed`` [-] where something was observed.
    ratio : float
        Sum of the modelled over the sum of the observed [-].
    """

    places: int
    spearman: float
    mape: float
    ratio: float


def fit(compared):
    """:class:`Fit` of the means of every place over its types of day."""
    known = np.flatnonzero(np.isfinite(compared.modelled))
    by_place = {}
    for row in known:
        by_place.setdefault(compared.counts[row].place, []).append(row)
    observed = np.array([compared.observed[rows].mean() for rows in by_place.values()])
    modelled = np.array([compared.modelled[rows].mean() for rows in by_place.values()])
    counted = observed > 0
    nothing = float("nan")
    off = np.abs(modelled - observed)[counted] / observed[counted]
    return Fit(
        len(observed),
        _rank_correlation(observed, modelled),
        float(off.mean()) if counted.any() else nothing,
        float(modelled.sum() / observed.sum()) if counted.any() else nothing,
    )


def _rank_correlation(one, other):
    from scipy.stats import rankdata

    if len(one) < LEAST_PLACES or np.ptp(one) == 0 or np.ptp(other) == 0:
        return float("nan")
    return float(np.corrcoef(rankdata(one), rankdata(other))[0, 1])

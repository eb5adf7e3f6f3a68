"""Indicators of the whole town, from one view of it."""

import numpy as np

from .access import gini, weighted_mean

# Indicator → (unit, which direction is better).
INDICATORS = {
    "visitors": ("visits/day", "higher"),
    "onward_visits": ("visits/day", "higher"),
    "stops_per_trip": ("stops/trip", "higher"),
    "person_hours": ("person-hours/day", "higher"),
    "stay_min": ("min", "higher"),
    "spend_yen": ("yen/day", "higher"),
    "vibrancy_mean": ("points", "higher"),
    "access_min": ("min", "higher"),
    "access_gini": ("-", "lower"),
    "residents": ("persons", ""),
}


def town_values(view):
    """``{indicator: value}`` of a view; ``vibrancy_mean`` is the plain mean over all zones.

    Parameters
    ----------
    view : View

    Returns
    -------
    dict of str to float
        NaN where there is nothing to take a mean of.
    """
    outcome = view.outcome
    residents = outcome.ages.sum(axis=1)
    visits, first = outcome.visits.sum(), outcome.first.sum()
    person_hours = view.facilities.person_hours.sum()
    values = {
        "visitors": visits,
        "onward_visits": visits - first,
        "stops_per_trip": visits / first if first > 0 else np.nan,
        "person_hours": person_hours,
        "stay_min": 60.0 * person_hours / first if first > 0 else np.nan,
        "spend_yen": view.facilities.spend_yen.sum(),
        "vibrancy_mean": view.score.vibrancy.mean(),
        "access_min": weighted_mean(view.access, residents),
        "access_gini": gini(view.access, residents),
        "residents": residents.sum(),
    }
    return {name: float(value) for name, value in values.items()}

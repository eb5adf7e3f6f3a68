"""Indicators of the whole town, before and after."""

import numpy as np

from ..vibrancy.access import gini, weighted_mean

# A zone gains or loses where access changes by at least six seconds.
SAME_ACCESS_MIN = 0.1
# A facility gains or loses from one visitor a day.
SAME_VISITORS = 1.0
# A facility counts as losing from a twentieth of its visitors.
LOSING_SHARE = 0.05

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
    "gainers": ("persons", "higher"),
    "losers": ("persons", "lower"),
    "losing_facilities": ("facilities", "lower"),
}


def town_values(view, before=None):
    """``{indicator: value}`` of a view; those that need a comparison are 0 without ``before``.

    Parameters
    ----------
    view : View
    before : View, optional
        The baseline.
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
        "gainers": 0.0,
        "losers": 0.0,
        "losing_facilities": 0.0,
    }
    if before is not None:
        effect = access_effect(before, view)
        values["gainers"] = residents[effect > 0].sum()
        values["losers"] = residents[effect < 0].sum()
        values["losing_facilities"] = float(losing(before, view).sum())
    return {name: float(value) for name, value in values.items()}


def access_effect(before, after):
    """1 where residents' access gets better, -1 where worse, 0 else; shape (n,)."""
    change = np.nan_to_num(after.access - before.access)
    return np.where(np.abs(change) < SAME_ACCESS_MIN, 0, np.sign(change)).astype(int)


def visitor_change(before, after):
    """Change of visits by facility, shape (M,) [visits/day]; added ones had none."""
    change = after.outcome.visits.copy()
    change[: len(before.outcome.visits)] -= before.outcome.visits
    return change


def visitor_effect(before, after):
    """1 where a facility gains visitors, -1 where it loses, 0 else; shape (M,)."""
    change = visitor_change(before, after)
    return np.where(np.abs(change) < SAME_VISITORS, 0, np.sign(change)).astype(int)


def losing(before, after):
    """Facilities that stay and lose at least ``LOSING_SHARE`` of their visits, shape (m,) bool."""
    had = before.outcome.visits
    change = visitor_change(before, after)[: len(had)]
    return after.outcome.present[: len(had)] & (had > 0) & (change <= -LOSING_SHARE * had)

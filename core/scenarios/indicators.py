"""Indicators of the whole town that set after against before."""

import numpy as np

from ..vibrancy import indicators as town

# A zone gains or loses where access changes by at least six seconds.
SAME_ACCESS_MIN = 0.1
# A facility gains or loses from one visitor a day.
SAME_VISITORS = 1.0
# A facility counts as losing from a twentieth of its visitors.
LOSING_SHARE = 0.05

# Indicator → (unit, which direction is better).
INDICATORS = {
    **town.INDICATORS,
    "gainers": ("persons", "higher"),
    "losers": ("persons", "lower"),
    "losing_facilities": ("facilities", "lower"),
}
# Only where hazards are given.
RISK_INDICATORS = {
    "residents_at_risk": ("persons", "lower"),
    "visitors_at_risk": ("visits/day", "lower"),
}


def scenario_values(view, before):
    """``{indicator: value}`` of a view against the one before; of ``before`` itself nobody gains.

    Parameters
    ----------
    view, before : View

    Returns
    -------
    dict of str to float
    """
    residents = view.outcome.ages.sum(axis=1)
    effect = access_effect(before, view)
    return {
        **town.town_values(view),
        "gainers": float(residents[effect > 0].sum()),
        "losers": float(residents[effect < 0].sum()),
        "losing_facilities": float(losing(before, view).sum()),
    }


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

"""Scenarios over vibrancy, risk, access and equity: which are not beaten in everything.

Objectives are indicators of the whole town. Today stands beside the scenarios with a change of 0,
so that one that is worse than doing nothing shows. Nothing is added up over objectives: how much
risk a point of vibrancy is worth is not for a table to say.
"""

import numpy as np

from ...scenarios import comparison
from ...scenarios.indicators import RISK_INDICATORS

# Objective → (unit, which direction is better).
OBJECTIVES = {
    "vibrancy_mean": ("points", "higher"),
    **RISK_INDICATORS,
    "access_min": ("min", "higher"),
    "access_gini": ("-", "lower"),
}
# Zone column → objective that is a sum over zones by their share in danger.
BY_ZONES = {"residents_at_risk": "residents", "visitors_at_risk": "visitors"}


def risk_of_zones(zones, in_danger, scenario):
    """Rows of the two risk objectives from the zones of a simulated scenario.

    New homes and facilities are not known by their places here: everything in a zone is taken to be
    spread evenly over it.

    Parameters
    ----------
    zones : pandas.DataFrame
        ``residents_before``, ``residents_after``, ``visitors_before``, ``visitors_after``.
    in_danger : ndarray, shape (n,)
        Share of each zone in danger [-].
    scenario : str

    Returns
    -------
    pandas.DataFrame
        Columns of ``comparison.COLUMNS``.
    """
    import pandas as pd

    rows = []
    for key, measure in BY_ZONES.items():
        before, after = (
            float(np.nansum(zones[f"{measure}_{when}"].to_numpy(float) * in_danger))
            for when in ("before", "after"))
        unit, better = OBJECTIVES[key]
        rows.append((scenario, key, unit, before, after, after - before, np.nan, np.nan, better))
    return pd.DataFrame(rows, columns=list(comparison.COLUMNS))


def front(indicators, today):
    """Scenarios and today compared in all objectives.

    Parameters
    ----------
    indicators : pandas.DataFrame
        Long form, columns of ``comparison.COLUMNS``; indicators that are no objective are left out.
    today : str
        Name of today, not the name of a scenario.

    Returns
    -------
    pandas.DataFrame
        Columns of ``comparison.compare`` and ``normalised`` (0 the worst to 1 the best of those
        compared; NaN where not known) and ``is_today`` (bool). Sorted by objective, the scenarios
        of each in the order in which they were given, today first.
    """
    import pandas as pd

    kept = indicators[indicators["indicator"].isin(list(OBJECTIVES))]
    both = pd.concat([_today(kept, today), kept], ignore_index=True)
    compared = comparison.compare(both)
    compared["is_today"] = compared["scenario"] == today
    compared["normalised"] = np.nan
    for key, rows in compared.groupby("indicator", sort=False).indices.items():
        values = comparison.compared_values(compared.iloc[rows])
        compared.loc[compared.index[rows], "normalised"] = normalised(values, OBJECTIVES[key][1])
    order = {key: place for place, key in enumerate(OBJECTIVES)}
    return compared.sort_values(
        "indicator", key=lambda keys: keys.map(order), kind="stable", ignore_index=True)


def _today(rows, today):
    """One row an objective: what is there before any scenario."""
    known = rows[rows["before"].notna()].drop_duplicates("indicator")
    return known.assign(
        scenario=today, after=known["before"], change=0.0, change_low=0.0, change_high=0.0)


def normalised(values, better):
    """Values between the worst (0) and the best (1); where all are the same, 1.

    Parameters
    ----------
    values : ndarray, shape (n,)
    better : str
        ``higher`` or ``lower``.
    """
    turned = np.asarray(values, dtype=float) * comparison.SIGNS[better]
    known = turned[np.isfinite(turned)]
    if not len(known):
        return np.full(len(turned), np.nan)
    worst, best = known.min(), known.max()
    if best - worst <= comparison.TOLERANCE * max(abs(worst), abs(best)):
        return np.where(np.isfinite(turned), 1.0, np.nan)
    return (turned - worst) / (best - worst)

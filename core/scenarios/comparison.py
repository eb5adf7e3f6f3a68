"""Compare scenarios by their indicators: which is best in what, and which need no second look."""

import math

import numpy as np

from ..errors import CoreError
from .indicators import INDICATORS

COLUMNS = (
    "scenario",
    "indicator",
    "unit",
    "before",
    "after",
    "change",
    "change_low",
    "change_high",
    "better",
)
# How values are turned so that larger is better; other directions are not ranked.
SIGNS = {"higher": 1.0, "lower": -1.0}
# Two values closer than this share of their magnitude are equal: below it is rounding.
TOLERANCE = 1e-9


def compare(indicators):
    """Rank scenarios in every indicator and find the dominated ones.

    Scenarios are ranked by ``change``; where one of them has ``after`` alone, by that. An
    indicator counts for dominance when it has a direction and a value in every scenario. One
    scenario dominates another when it is at least as good in all of these and better in one.

    Parameters
    ----------
    indicators : pandas.DataFrame
        Long form, one row a scenario and indicator, with the columns of ``COLUMNS``. ``better``
        is ``higher``, ``lower`` or empty. NaN is a value that is not known.

    Returns
    -------
    pandas.DataFrame
        The same rows in the same order, and ``best`` (bool; ties are all best), ``rank`` (1 is
        best, ties share the smaller number; NaN without value or direction), ``used`` (bool:
        counts for dominance), ``dominated`` (bool, of the scenario) and ``dominated_by`` (names
        of the scenarios that dominate it and are not dominated themselves, separated by "; ").

    Raises
    ------
    CoreError
        ``missing_column``, ``comparison_too_few``, ``comparison_twice``,
        ``comparison_direction`` (unknown, or not the same in all scenarios),
        ``comparison_unit``.
    """
    _check(indicators)
    frame = indicators.reset_index(drop=True).copy()
    numbers = ["before", "after", "change", "change_low", "change_high"]
    frame[numbers] = frame[numbers].astype(float).replace([np.inf, -np.inf], np.nan)
    scenarios = list(dict.fromkeys(frame["scenario"]))
    scores = _scores(frame)
    frame["rank"] = _ranks(frame, scores)
    frame["best"] = frame["rank"] == 1.0
    frame["used"] = _used(frame, scores, len(scenarios))
    losers = _dominated(frame[frame["used"]], scores, scenarios)
    frame["dominated"] = [name in losers for name in frame["scenario"]]
    frame["dominated_by"] = ["; ".join(losers.get(name, ())) for name in frame["scenario"]]
    return frame


def _check(frame):
    for name in COLUMNS:
        if name not in frame.columns:
            raise CoreError(
                "missing_column", layer="indicators", field=name, fields=", ".join(frame.columns)
            )
    if frame["scenario"].nunique() < 2:
        raise CoreError("comparison_too_few", count=frame["scenario"].nunique())
    twice = frame[frame.duplicated(["scenario", "indicator"])]
    if len(twice):
        first = twice.iloc[0]
        raise CoreError(
            "comparison_twice", scenario=first["scenario"], indicator=first["indicator"]
        )
    for indicator, values in _kinds(frame, "better"):
        if len(values) > 1 or values[0] not in (*SIGNS, ""):
            raise CoreError("comparison_direction", indicator=indicator, values=_quoted(values))
    for indicator, values in _kinds(frame, "unit"):
        if len(values) > 1:
            raise CoreError("comparison_unit", indicator=indicator, values=_quoted(values))


def _kinds(frame, column):
    """Each indicator with the different texts that its rows have in a column."""
    texts = frame[column].where(frame[column].notna(), "")
    for key, group in texts.groupby(frame["indicator"], sort=False):
        yield key, sorted(set(group))


def _quoted(values):
    return ", ".join(f"“{value}”" for value in values)


def _scores(frame):
    """Per row a whole number that is larger for the better value; NaN where it is not ranked.

    Whole multiples of the tolerance make "equal" transitive.
    """
    scores = np.full(len(frame), np.nan)
    for rows in frame.groupby("indicator", sort=False).indices.values():
        sign = SIGNS.get(frame["better"].iloc[rows[0]])
        if sign is None:
            continue
        part = frame.iloc[rows]
        values = compared_values(part)
        size = np.abs(np.column_stack([values, part[["before", "after"]].to_numpy(float)]))
        unit = TOLERANCE * np.nan_to_num(size).max(initial=0.0)
        scores[rows] = sign * (np.round(values / unit) if unit > 0 else values)
    return scores


def ranked_by_change(part):
    """Whether one indicator is ranked by its changes: where every known level has its change."""
    unknown = part["change"].isna() & part["after"].notna()
    return not unknown.any()


def compared_values(part):
    """Values of one indicator by which scenarios are ranked: changes, or levels after."""
    return part["change" if ranked_by_change(part) else "after"].to_numpy(float)


def differing_baselines(frame):
    """Indicators whose ``before`` is not the same in all scenarios: not one baseline."""
    keys = []
    for key, part in frame.groupby("indicator", sort=False):
        before = part["before"].to_numpy(float)
        before = before[np.isfinite(before)]
        if len(before) and np.ptp(before) > 1e-6 * np.abs(before).max():
            keys.append(key)
    return keys


def _ranks(frame, scores):
    ranks = np.full(len(frame), np.nan)
    for rows in frame.groupby("indicator", sort=False).indices.values():
        known = rows[np.isfinite(scores[rows])]
        for row in known:
            ranks[row] = 1 + np.count_nonzero(scores[known] > scores[row])
    return ranks


def _used(frame, scores, scenario_count):
    finite = frame["indicator"][np.isfinite(scores)]
    complete = finite.value_counts()
    return frame["indicator"].isin(complete.index[complete == scenario_count]).to_numpy()


def _dominated(used, scores, scenarios):
    """``{scenario: its non-dominated dominators}`` in the order of the scenarios."""
    if not len(used):
        return {}
    rows = used.assign(score=scores[used.index])
    table = rows.pivot_table(index="scenario", columns="indicator", values="score")
    points = table.loc[scenarios].to_numpy()
    at_least = (points[:, None, :] >= points[None, :, :]).all(axis=2)
    beats = at_least & (points[:, None, :] > points[None, :, :]).any(axis=2)
    beaten = beats.any(axis=0)
    return {
        name: tuple(sorted(scenarios[i] for i in np.flatnonzero(beats[:, j] & ~beaten)))
        for j, name in enumerate(scenarios)
        if beaten[j]
    }


def unused_indicators(compared):
    """Indicators with a direction that are not known for every scenario.

    Parameters
    ----------
    compared : pandas.DataFrame
        Result of :func:`compare`.

    Returns
    -------
    list of str
    """
    directed = compared[compared["better"].isin(list(SIGNS)) & ~compared["used"]]
    return list(dict.fromkeys(directed["indicator"]))


# Indicator → measure of zones that adds up to it.
ZONE_SUMS = {
    "visitors": "visitors",
    "onward_visits": "onward_visitors",
    "person_hours": "person_hours",
    "spend_yen": "spend_yen",
    "residents": "residents",
}
ZONE_MEASURES = (*ZONE_SUMS.values(), "vibrancy", "access_min")


def indicators_of_zones(zones, scenario):
    """Indicators of the whole town from the zones of one simulated scenario.

    Sums over zones (visitors, onward visits, person-hours, spend, residents), the plain mean of
    the vibrancy over zones that have one, the mean of the access weighted by residents, and the
    residents [persons, after] of zones whose access gets better or worse. Bands of sums do not
    follow from the bands of zones, so there are none.

    Parameters
    ----------
    zones : pandas.DataFrame
        Columns ``<measure>_before`` and ``<measure>_after`` of ``visitors``,
        ``onward_visitors``, ``person_hours``, ``spend_yen``, ``residents``, ``vibrancy``,
        ``access_min``, and ``effect`` (gain, lose or same). A zone that is NaN both before and
        after is left out.
    scenario : str
        Named in the result and in errors.

    Returns
    -------
    pandas.DataFrame
        Columns of ``COLUMNS``.

    Raises
    ------
    CoreError
        ``empty_layer``; ``null_value`` where a zone is known only before or only after.
    """
    import pandas as pd

    _check_zones(zones, scenario)
    pairs = {
        key: [_total(zones[f"{measure}_{when}"]) for when in ("before", "after")]
        for key, measure in ZONE_SUMS.items()
    }
    pairs["vibrancy_mean"] = [_mean(zones[f"vibrancy_{when}"]) for when in ("before", "after")]
    pairs["access_min"] = [
        _mean(zones[f"access_min_{when}"], zones[f"residents_{when}"])
        for when in ("before", "after")
    ]
    known = zones["residents_after"].where(zones["effect"].notna())
    for key, effect in (("gainers", "gain"), ("losers", "lose")):
        touched = _total(known.where((zones["effect"] == effect) | known.isna(), 0.0))
        pairs[key] = [touched * 0.0, touched]
    return pd.DataFrame(
        [
            (scenario, key, INDICATORS[key][0], before, after, after - before, math.nan, math.nan,
             INDICATORS[key][1])
            for key, (before, after) in pairs.items()
        ],
        columns=list(COLUMNS),
    )


def _check_zones(zones, scenario):
    if not len(zones):
        raise CoreError("empty_layer", layer=scenario)
    for measure in ZONE_MEASURES:
        unknown = [zones[f"{measure}_{when}"].isna().to_numpy() for when in ("before", "after")]
        half = np.flatnonzero(unknown[0] != unknown[1])
        if len(half):
            when = "before" if unknown[0][half[0]] else "after"
            raise CoreError(
                "null_value", layer=scenario, field=f"{measure}_{when}", row=int(half[0]) + 1
            )


def _total(values):
    return float(values.sum(min_count=1))


def _mean(values, weights=None):
    values = values.to_numpy(float)
    weights = np.ones(len(values)) if weights is None else weights.to_numpy(float)
    known = np.isfinite(values) & (weights > 0)
    if not known.any():
        return math.nan
    return float(np.average(values[known], weights=weights[known]))

"""The residents' view: accessibility in minutes, who gains and who loses, and how evenly."""

import numpy as np


def access_minutes(pulls, parameters, trips):
    """Accessibility of every origin: what the facilities in reach are worth in minutes of travel.

    The logsum ``ln D / rate`` of a logit model is in minutes. It is taken against "elsewhere" alone
    (``D = O``), so that 0 means "no facility in reach"; where a purpose has no elsewhere, against a
    standard facility next door. For a power decay, with no rate, it is the share of the reference
    time that a traveller could spend more: ``t_ref·ln(D/O)/exponent``. Purposes are weighted by
    their share of the origin's trips. Small and Rosen (1981), Econometrica 49, 105–130.

    Parameters
    ----------
    pulls : ndarray, shape (P, n)
        Pull, elsewhere included [-].
    parameters : Parameters
    trips : ndarray, shape (P, n)
        Trips, the weights [trips/day].

    Returns
    -------
    ndarray, shape (n,)
        Minutes [min]; NaN where nobody makes a trip.
    """
    total = trips.sum(axis=0)
    minutes = np.zeros(pulls.shape[1])
    for row, decay in enumerate(parameters.decays):
        worth = (
            parameters.reference_min[row] / decay.exponent
            if decay.exponent
            else 1.0 / decay.rate_per_min
        )
        against = parameters.elsewhere[row] or 1.0
        some = pulls[row] > 0
        ratio = np.divide(pulls[row], against, out=np.ones_like(pulls[row]), where=some)
        minutes += trips[row] * worth * np.log(ratio)
    return np.divide(minutes, total, out=np.full_like(minutes, np.nan), where=total > 0)


def gini(values, weights):
    """Gini coefficient of values held by groups of people.

    Parameters
    ----------
    values : ndarray, shape (n,)
        Not negative; NaN is left out.
    weights : ndarray, shape (n,)
        People in each group [persons].

    Returns
    -------
    float
        0 (all equal) to 1; NaN where nothing is held.
    """
    known = np.isfinite(values) & (weights > 0)
    values, weights = np.maximum(values[known], 0.0), weights[known]
    if not len(values) or not np.any(values > 0):
        return float("nan")
    order = np.argsort(values, kind="stable")
    values, weights = values[order], weights[order]
    held = np.cumsum(values * weights)
    before = np.concatenate([[0.0], held[:-1]])
    # Area under the Lorenz curve by trapezia.
    area = np.sum(weights * (held + before)) / (2 * weights.sum() * held[-1])
    return float(1.0 - 2.0 * area)


def weighted_mean(values, weights):
    """Mean of values by weights, NaN left out; NaN where no weight is left."""
    known = np.isfinite(values) & (weights > 0)
    total = weights[known].sum()
    return float(np.sum(values[known] * weights[known]) / total) if total > 0 else float("nan")

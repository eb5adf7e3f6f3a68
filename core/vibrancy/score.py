"""The vibrancy score: a weighted mean of percentiles against a reference that stays."""

from dataclasses import dataclass

import numpy as np

M2_PER_HA = 10_000.0
# Values are compared to this many digits: 17.999999999999996 and 18.0 are the same stay.
DIGITS = 9


@dataclass(frozen=True)
class Score:
    """By zone.

    Parameters
    ----------
    values : ndarray, shape (n, 5)
        Presence [persons/ha], onward visits [visits/day/ha], mean stay [min], diversity [-], spend
        [yen/day/ha]; NaN stay where nobody visits.
    scores : ndarray, shape (n, 5)
        Percentile of each in the reference, 0–100.
    vibrancy : ndarray, shape (n,)
        Weighted mean of the scores, 0–100.
    shares : ndarray, shape (n, 5)
        Share of the vibrancy that comes from each component; they sum to 1, or are 0 where the
        vibrancy is 0.
    """

    values: np.ndarray
    scores: np.ndarray
    vibrancy: np.ndarray
    shares: np.ndarray


def component_values(measures, area_m2, presence=None):
    """The five components of every zone, shape (n, 5), in the order of
    ``parameters.COMPONENTS``.

    Parameters
    ----------
    measures : ZoneMeasures
    area_m2 : ndarray, shape (n,)
    presence : ndarray, shape (n,), optional
        People present at midday [persons]; by default the modelled ones.
    """
    hectares = area_m2 / M2_PER_HA
    midday = measures.midday if presence is None else presence
    return np.stack(
        [
            midday / hectares,
            measures.onward_visitors / hectares,
            measures.stay_min,
            measures.diversity,
            measures.spend_yen / hectares,
        ],
        axis=1,
    )


class Reference:
    """The distribution of each component over the zones of the baseline, frozen.

    Only zones with a value above 0 count, so that a town with much forest has the same scale as
    one without. Between two zones of the reference the percentile is interpolated: a small change
    gives a small difference. Above the highest it stays 100.

    Parameters
    ----------
    values : ndarray, shape (n, 5)
    """

    def __init__(self, values):
        self.points, self.ranks = [], []
        for column in rounded(values).T:
            points, counts = np.unique(column[column > 0], return_counts=True)
            self.points.append(points)
            self.ranks.append(np.cumsum(counts) / max(counts.sum(), 1))

    def percentiles(self, values):
        """Percentile of each value, shape (n, 5), 0–100; 0 for 0 and NaN."""
        scores = np.zeros_like(values)
        values = rounded(values)
        for column, (points, ranks) in enumerate(zip(self.points, self.ranks)):
            if len(points):
                scores[:, column] = 100.0 * np.interp(
                    np.nan_to_num(values[:, column]),
                    np.concatenate([[0.0], points]),
                    np.concatenate([[0.0], ranks]),
                )
        return scores


def rounded(values):
    """Values to ``DIGITS`` significant digits; NaN stays."""
    some = np.isfinite(values) & (values != 0)
    size = np.floor(np.log10(np.abs(values), out=np.zeros_like(values), where=some))
    # Beyond these limits the scale itself would not be a number.
    scale = 10.0 ** (DIGITS - 1 - np.clip(size, -250.0, 250.0))
    return np.round(values * scale) / scale


def score(values, reference, weights):
    """Vibrancy of every zone.

    Parameters
    ----------
    values : ndarray, shape (n, 5)
        From :func:`component_values`.
    reference : Reference
    weights : ndarray, shape (5,)
        Not negative, summing to 1 [-].

    Returns
    -------
    Score
    """
    scores = reference.percentiles(values)
    parts = scores * weights
    vibrancy = parts.sum(axis=1)
    shares = np.divide(
        parts, vibrancy[:, None], out=np.zeros_like(parts), where=vibrancy[:, None] > 0
    )
    return Score(values=values, scores=scores, vibrancy=vibrancy, shares=shares)


"""Low–high bands: the model over draws from the ranges of the assumptions."""

import numpy as np

from ..assumptions import MODEL_LISTS

LOW, HIGH = 0.1, 0.9
# The draws are part of the result: the same study gives the same bands on every machine.
SEED = 20_260_101


def draws(assumptions, count, lists=MODEL_LISTS):
    """Assumptions with every uncertain value drawn, by Latin hypercube.

    Each value has a triangular distribution over low, value, high, independent of the others.
    McKay, Beckman and Conover (1979), Technometrics 21, 239–245.

    Parameters
    ----------
    assumptions : Assumptions
    count : int
        Number of draws.
    lists : sequence of str
        Lists of assumptions whose values are drawn.

    Yields
    ------
    Assumptions
    """
    from scipy.stats.qmc import LatinHypercube

    dimensions = len(assumptions.uncertain(lists))
    if not count or not dimensions:
        return
    for quantiles in LatinHypercube(d=dimensions, seed=SEED).random(count):
        yield assumptions.drawn(quantiles, lists)


def band(samples, central):
    """The 10 and 90 % points over draws, widened where needed to hold the value they are around.

    The value at the central assumptions is no quantile of the draws: where the model bends, it can
    lie beyond one of the points.

    Parameters
    ----------
    samples : sequence of ndarray or float
        One a draw, all of one shape; NaN counts as unknown.
    central : ndarray or float
        The value without a draw.

    Returns
    -------
    low, high : ndarray
        NaN where every draw is NaN.
    """
    stack = np.stack([np.asarray(sample, dtype=float) for sample in samples])
    known = np.isfinite(stack).any(axis=0)
    low, high = np.full(known.shape, np.nan), np.full(known.shape, np.nan)
    if known.any():
        low[known], high[known] = np.nanquantile(stack[:, known], [LOW, HIGH], axis=0)
    return np.fmin(low, np.where(known, central, np.nan)), np.fmax(
        high, np.where(known, central, np.nan)
    )

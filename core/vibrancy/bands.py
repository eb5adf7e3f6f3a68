"""Low–high bands: the model over draws from the ranges of the assumptions."""

import numpy as np

LOW, HIGH = 0.1, 0.9
# The draws are part of the result: the same study gives the same bands on every machine.
SEED = 20_260_101


def draws(assumptions, count):
    """Assumptions with every uncertain value drawn, by Latin hypercube.

    Each value has a triangular distribution over low, value, high, independent of the others.
    McKay, Beckman and Conover (1979), Technometrics 21, 239–245.

    Parameters
    ----------
    assumptions : Assumptions
    count : int
        Number of draws.

    Yields
    ------
    Assumptions
    """
    from scipy.stats.qmc import LatinHypercube

    dimensions = len(assumptions.uncertain())
    if not count or not dimensions:
        return
    for quantiles in LatinHypercube(d=dimensions, seed=SEED).random(count):
        yield assumptions.drawn(quantiles)


def band(samples):
    """The 10 and 90 % points over draws.

    Parameters
    ----------
    samples : sequence of ndarray
        One array a draw, all of one shape; NaN counts as unknown.

    Returns
    -------
    low, high : ndarray
        NaN where there are no draws or every draw is NaN.
    """
    stack = np.stack(samples)
    known = np.isfinite(stack).any(axis=0)
    low, high = np.full(known.shape, np.nan), np.full(known.shape, np.nan)
    low[known], high[known] = np.nanquantile(stack[:, known], [LOW, HIGH], axis=0)
    return low, high

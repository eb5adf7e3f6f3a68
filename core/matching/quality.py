"""How good an order of results is, held against judgements: nDCG (Järvelin and Kekäläinen 2002)."""

import numpy as np


def ndcg(ranked, grades, depth=5):
    """Normalised discounted cumulative gain of one need, 0 to 1.

    Parameters
    ----------
    ranked : sequence
        Ids, the best first.
    grades : mapping
        Id to grade from 0 up; what was not judged counts 0.
    depth : int
        Ranks that are looked at.

    Returns
    -------
    float
        NaN where nothing was judged above 0.
    """
    gain = [2.0 ** grades.get(one, 0) - 1.0 for one in ranked[:depth]]
    best = sorted((2.0 ** grade - 1.0 for grade in grades.values()), reverse=True)[:depth]
    ideal = discounted(best)
    return discounted(gain) / ideal if ideal > 0 else np.nan


def discounted(gains):
    """Sum of gains, each divided by log2 of its rank + 1."""
    return float(sum(gain / np.log2(rank + 2.0) for rank, gain in enumerate(gains)))

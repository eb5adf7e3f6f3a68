"""Folds of neighbouring places: what is left out is a part of the town, not every fifth cell."""

import numpy as np

FOLDS = 5


def folds_of(x, y, cluster, count=FOLDS):
    """Compact blocks with about as many places each.

    The town is cut along its longer side again and again, so that the same places always give the
    same blocks. Rows of one place stay together. Roberts et al. (2017), Ecography 40, 913–929.

    Parameters
    ----------
    x, y : ndarray, shape (n,)
        Coordinates [m].
    cluster : ndarray of int, shape (n,)
        Place of every row.
    count : int
        Blocks wanted; with fewer places there is one each.

    Returns
    -------
    ndarray of int, shape (n,)
        Block of every row, 0 up.
    """
    places, first = np.unique(cluster, return_index=True)
    block = np.zeros(len(places), dtype=int)
    _cut(x[first], y[first], np.arange(len(places)), min(count, len(places)), 0, block)
    return block[np.searchsorted(places, cluster)]


def _cut(x, y, rows, parts, number, block):
    """Number the blocks of ``rows`` from ``number`` on, in place."""
    if parts <= 1:
        block[rows] = number
        return
    along, across = (x, y) if np.ptp(x[rows]) >= np.ptp(y[rows]) else (y, x)
    order = rows[np.lexsort((across[rows], along[rows]))]
    left = parts // 2
    middle = round(len(order) * left / parts)
    _cut(x, y, order[:middle], left, number, block)
    _cut(x, y, order[middle:], parts - left, number + left, block)

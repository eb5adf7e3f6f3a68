"""One-to-one: the matching with the greatest sum of scores."""

import numpy as np


def assign(scores, uses, progress=None):
    """Each row gets at most one column, each column at most ``uses`` rows; the sum is greatest.

    Solved exactly (Crouse 2016, ``scipy.optimize.linear_sum_assignment``). A column with several
    uses stands several times in the table that is solved.

    Parameters
    ----------
    scores : ndarray, shape (n, m)
        From 0 up; 0 is no match.
    uses : ndarray of int, shape (m,)
    progress : callable, optional

    Returns
    -------
    ndarray of int, shape (n,)
        Column of each row, -1 for none. Rows of one sum are told apart by their order alone.
    """
    from scipy.optimize import linear_sum_assignment

    count = len(scores)
    found = np.full(count, -1, dtype=np.intp)
    rows = np.flatnonzero((scores > 0).any(axis=1))
    # A column that nobody may have, or that may be had more often than there are rows.
    wanted = np.minimum(np.asarray(uses, dtype=np.intp), (scores > 0).sum(axis=0))
    columns = np.repeat(np.arange(scores.shape[1]), np.maximum(wanted, 0))
    if not (len(rows) and len(columns)):
        return found
    table = scores[np.ix_(rows, columns)]
    # A row that finds nothing better takes a column for 0: that is no match.
    chosen, place = linear_sum_assignment(table, maximize=True)
    matched = table[chosen, place] > 0
    found[rows[chosen[matched]]] = columns[place[matched]]
    if progress is not None:
        progress(1.0)
    return found

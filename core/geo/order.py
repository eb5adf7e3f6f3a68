"""An order of places in which neighbours in the list are neighbours on the map."""

import numpy as np


def morton_order(x, y):
    """Order along a Z-shaped curve, so that rows near in the list are near on the map.

    Parameters
    ----------
    x, y : ndarray, shape (n,)
        Projected coordinates [m].

    Returns
    -------
    ndarray of int, shape (n,)
    """
    if len(x) == 0:
        return np.zeros(0, dtype=np.intp)
    span = max(np.ptp(x), np.ptp(y), 1.0)
    code = np.zeros(len(x), dtype=np.uint64)
    for values, shift in ((x, 0), (y, 1)):
        cell = ((values - values.min()) / span * 65535).astype(np.uint64)
        for bit in range(16):
            code |= ((cell >> np.uint64(bit)) & np.uint64(1)) << np.uint64(2 * bit + shift)
    return np.argsort(code, kind="stable")

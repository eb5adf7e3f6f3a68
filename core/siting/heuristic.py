"""Greedy choice with interchange.

One site after the other, each the one that helps most; then one is exchanged for another as long
as that helps (Teitz and Bart 1968, Operations Research 16, 955–961), all exchanges weighed at once
with the two nearest sites of each zone (Whitaker 1983, INFOR 21, 95–108). It starts again from
other first sites, because an exchange of one site can end in a place that only two at once would
leave.
"""

import math
import time

import numpy as np

from ..progress import ignore_progress

# Other first sites that it starts from.
STARTS = 20
# Less than this share of the loss is rounding, not a gain.
ROUNDING = 1e-12


def greedy(losses, picks, first=()):
    """Rows one after the other, each the one that takes most off; the first row among equals.

    Returns
    -------
    list of int
        ``first``, then the others in their order.
    """
    rows = list(first)
    left = losses.left(rows)
    while len(rows) < picks:
        gains = losses.gains(left)
        gains[rows] = -np.inf
        rows.append(int(np.argmax(gains)))
        left = np.minimum(left, losses.left(rows[-1:]))
    return rows


def interchange(losses, rows, progress=ignore_progress):
    """Exchange single rows for better ones until none is left.

    Returns
    -------
    ndarray of int
        Rows, sorted.
    loss : float
    """
    rows = np.sort(np.asarray(rows, dtype=np.intp))
    loss = float(losses.left(rows).sum())
    while 0 < len(rows) < len(losses):
        progress(0.0)
        gains = losses.swap_gains(rows)
        gains[rows] = -np.inf
        best = np.unravel_index(np.argmax(gains), gains.shape)
        if not gains[best] > ROUNDING * max(losses.caps.sum(), 1e-300):
            break
        after = np.sort(np.append(np.delete(rows, best[1]), best[0]))
        reached = float(losses.left(after).sum())
        if not reached < loss:
            break
        rows, loss = after, reached
    return rows, loss


def search(losses, picks, starts=STARTS, until=math.inf, progress=ignore_progress):
    """The best of greedy and interchange from several first rows.

    Parameters
    ----------
    losses : Covers or Costs
    picks : int
        From 0 up to the number of rows.
    starts : int
        Other first rows: those that alone take most off.
    until : float
        ``time.monotonic()`` from which on it does not start again.

    Returns
    -------
    rows : ndarray of int
    loss : float
    """
    rows, loss = interchange(losses, greedy(losses, picks), progress)
    if not 0 < picks < len(losses):
        return rows, loss
    alone = np.argsort(-losses.gains(losses.caps), kind="stable")[:starts]
    seen = {tuple(rows)}
    for done, first in enumerate(alone):
        progress((done + 1) / (len(alone) + 1))
        if time.monotonic() > until:
            break
        begin = greedy(losses, picks, [int(first)])
        if tuple(sorted(begin)) in seen:
            continue
        seen.add(tuple(sorted(begin)))
        other, reached = interchange(losses, begin, progress)
        seen.add(tuple(other))
        if reached < loss * (1.0 - ROUNDING):
            rows, loss = other, reached
    return rows, loss

"""The proof that a choice is the best one, for questions too large for a general solver.

Branch and bound on the prices of ``bounds.py``: rows that cannot belong to a better choice are
struck out, one that may is taken in or left out, and a branch ends where its bound says that it
holds nothing better.
"""

import time
from dataclasses import dataclass

import numpy as np

from ..progress import ignore_progress
from .bounds import closed, decided, raised, relax
from .heuristic import interchange

TURNS = 40


@dataclass
class Proof:
    """Best rows known, their loss, and the bound under which nothing can lie."""

    rows: np.ndarray
    loss: float
    bound: float
    nodes: int = 0


def prove(losses, picks, rows, loss, relaxed, until, progress=ignore_progress):
    """Search until nothing better can be left, or until a time.

    Parameters
    ----------
    losses : Covers or Costs
    picks : int
    rows, loss
        The best choice known.
    relaxed : Relaxed
        Of the whole.
    until : float
        ``time.monotonic()`` at which to stop.

    Returns
    -------
    Proof
        ``bound`` equals ``loss`` where the search came to its end.
    """
    best = Proof(np.asarray(rows), loss, relaxed.bound)
    nothing, whole = np.zeros(0, dtype=np.intp), losses.whole
    stack = [(relaxed.bound, np.arange(len(losses)), nothing, relaxed)]
    while stack:
        progress(0.0)
        if time.monotonic() > until:
            best.bound = min([best.loss, *(raised(bound, whole) for bound, *_node in stack)])
            return best
        bound, sites, inside, relaxed = stack.pop()
        best.nodes += 1
        if not closed(bound, best.loss, whole):
            stack += _children(losses, picks, best, sites, inside, relaxed)
    best.bound = best.loss
    return best


def _children(losses, picks, best, sites, inside, relaxed):
    """The two branches of a node, the more promising one last; improves ``best`` on the way."""
    local = _positions(sites, inside)
    keep, drop = decided(relaxed, picks, best.loss, local)
    if keep.sum() > picks or (~drop).sum() < picks:
        return []
    sites, worth, keep = sites[~drop], relaxed.worth[~drop], keep[~drop]
    inside = sites[keep]
    if len(sites) == picks or len(inside) == picks:
        _try(losses, best, inside if len(inside) == picks else sites)
        return []
    pivot = sites[np.argmin(np.where(keep, np.inf, worth))]
    without = sites[sites != pivot]
    nodes = [
        _node(losses, picks, best, without, inside, relaxed.prices),
        _node(losses, picks, best, sites, np.append(inside, pivot), relaxed.prices),
    ]
    return sorted((node for node in nodes if node), key=lambda node: -node[0])


def _node(losses, picks, best, sites, inside, prices):
    if len(sites) < picks:
        return None
    part = losses.taken(sites)
    local = _positions(sites, inside)
    relaxed = relax(part, picks, best.loss, prices, local, TURNS)
    for rows in relaxed.tries[-3:]:
        _try(losses, best, sites[rows])
    if closed(relaxed.bound, best.loss, losses.whole):
        return None
    return relaxed.bound, sites, inside, relaxed


def _try(losses, best, rows):
    loss = float(losses.left(rows).sum())
    if loss < best.loss * (1.0 - 1e-12):
        best.rows, best.loss = interchange(losses, rows)


def _positions(sites, some):
    return np.flatnonzero(np.isin(sites, some))

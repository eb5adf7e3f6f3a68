"""The best sites: search, bound, proof, and a check of the answer."""

import math
import time

import numpy as np

from ..errors import CoreError
from ..progress import ignore_progress, part_of
from . import exact
from .bounds import closed, raised, relax_in_rounds
from .branch import prove
from .capacity import choose_with_capacity
from .free import Covers, free_of
from .heuristic import greedy, interchange, search
from .problem import Choice, check
from .verify import verify

METHODS = ("auto", "exact", "heuristic")
# Of the time that is given, the share that the search for the bound may take.
FOR_THE_BOUND = 0.5


def choose(problem, method="auto", seconds=60.0, progress=ignore_progress):
    """Choose the sites.

    Parameters
    ----------
    problem : Problem
    method : str
        ``heuristic`` (search and bound), ``auto`` (also a proof as far as the time allows) or
        ``exact`` (a proof or nothing).
    seconds : float
        Time for the bound and the proof; the first search always comes to its end.

    Returns
    -------
    Choice
        Checked by :func:`verify.verify`.

    Raises
    ------
    CoreError
        Those of :func:`problem.check`; ``siting_unreached`` (so few sites cannot reach everybody),
        ``siting_capacity_reach``, ``siting_not_proven``.
    """
    check(problem)
    until = time.monotonic() + seconds
    if problem.capacity is None:
        choice = _choose(problem, method, until, progress)
    else:
        choice = choose_with_capacity(problem, method, until, progress)
    if method == "exact" and choice.method != "exact":
        raise CoreError(
            "siting_not_proven", seconds=f"{seconds:g}", gap=f"{100.0 * choice.gap:.2f}"
        )
    verify(problem, choice)
    progress(1.0)
    return choice


def _choose(problem, method, until, progress):
    free = free_of(problem)
    losses, picks = free.losses, free.picks
    rows, loss = search(losses, picks, 0, progress=part_of(progress, 0.0, 0.2))
    bound, steps = loss, ("interchange",)
    if 0 < picks < len(losses) and len(losses.caps):
        rows, loss, bound, steps = _improve(losses, picks, rows, loss, method, until, progress)
    locked = np.flatnonzero(problem.locked)
    _refuse_unreached(problem, np.concatenate([locked, free.sites[rows]]))
    done = closed(bound, loss)
    return Choice(
        chosen=np.concatenate([locked, free.sites[in_order(losses, rows)]]),
        value=free.value(loss, problem.covering),
        bound=free.value(loss if done else bound, problem.covering),
        method="exact" if done else "heuristic",
        steps=steps,
    )


def _improve(losses, picks, rows, loss, method, until, progress):
    """Rows, loss, bound and steps after the bound, more starts and the proof."""
    now = time.monotonic()
    half = now + FOR_THE_BOUND * max(until - now, 0.0)
    root = relax_in_rounds(
        losses, picks, rows, loss, interchange, half, part_of(progress, 0.2, 0.5)
    )
    rows, loss, steps = root.rows, root.loss, ("interchange", "lagrange")
    if closed(root.bound, loss):
        return rows, loss, root.bound, steps
    other, reached = search(root.losses, picks, until=half, progress=part_of(progress, 0.5, 0.6))
    if reached < loss:
        rows, loss = root.sites[other], reached
    if method == "heuristic":
        return rows, loss, min(root.bound, loss), steps
    inside = np.flatnonzero(np.isin(root.sites, rows))
    rows, loss, bound, step = _proved(root, picks, rows, inside, loss, until, progress)
    return rows, loss, bound, (*steps, step)


def _proved(root, picks, rows, inside, loss, until, progress):
    """Rows, loss and bound after HiGHS, or after branch and bound where it is too large."""
    losses, left = root.losses, until - time.monotonic()
    covering = isinstance(losses, Covers)
    pairs = exact.pairs_of_covers if covering else exact.pairs_of_costs
    if pairs(losses) <= exact.MOST_PAIRS:
        solve = exact.solve_covers if covering else exact.solve_costs
        found = solve(losses, picks, left)
        bound = max(root.bound, raised(found.bound, losses.whole))
        if found.rows is not None and len(found.rows) == picks:
            reached = float(losses.left(found.rows).sum())
            if reached < loss:
                rows, loss = root.sites[found.rows], reached
        # What was struck out could only be as good as the best known.
        return rows, loss, min(bound, loss), "highs"
    if len(inside) < picks:
        inside = np.array(greedy(losses, picks, inside))
    proof = prove(
        losses, picks, inside, loss, root.relaxed, until, part_of(progress, 0.6, 0.95)
    )
    if proof.loss < loss:
        rows, loss = root.sites[proof.rows], proof.loss
    return rows, loss, min(max(proof.bound, root.bound), loss), "branch"


def in_order(losses, rows):
    """The rows in the order in which each takes most off what the ones before leave."""
    rows, order, left = list(rows), [], losses.caps
    gains_of = losses.taken(np.array(rows, dtype=np.intp)) if rows else None
    while len(order) < len(rows):
        gains = gains_of.gains(left)
        gains[[rows.index(row) for row in order]] = -math.inf
        order.append(rows[int(np.argmax(gains))])
        left = np.minimum(left, losses.left(order[-1:]))
    return np.array(order, dtype=np.intp)


def _refuse_unreached(problem, chosen):
    if problem.covering:
        return
    best = np.minimum(problem.served(), problem.cost[chosen].min(axis=0, initial=np.inf))
    lost = problem.reachable() & (problem.weight > 0) & ~np.isfinite(best)
    if lost.any():
        raise CoreError(
            "siting_unreached",
            count=problem.count,
            zones=int(lost.sum()),
            demand=f"{problem.weight[lost].sum():,.0f}",
        )

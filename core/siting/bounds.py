"""How good any choice can be: a bound from prices, without solving.

Every zone pays a price for being served. At given prices each site is worth what it saves over
them, and the best p sites are simply those worth most: no choice can leave less loss than the sum
of prices minus their worth (Lagrangian relaxation of "every zone is served once"; Cornuéjols,
Fisher and Nemhauser 1977, Management Science 23, 789–810). Prices that make the bound large are
found by subgradient steps. The best such bound equals that of the linear relaxation. Where every
loss is a whole number, the bound is rounded up.
"""

import math
import time
from dataclasses import dataclass

import numpy as np

from ..progress import ignore_progress

# Rounds of so many steps; between them, rows that no better choice can have are struck out.
ROUNDS, TURNS = 14, 25
# Steps are halved after so many without a better bound.
PATIENCE = 15
FIRST_STEP, SMALLEST_STEP = 1.5, 0.005
ROUNDING = 1e-9
# Sets of rows met on the way are exchanged further where they leave at most so much more loss.
WORTH_A_LOOK = 1.05


@dataclass(frozen=True)
class Relaxed:
    """The best bound found.

    Parameters
    ----------
    bound : float
        No choice leaves less loss.
    prices : ndarray, shape (z,)
    worth : ndarray, shape (k,)
        Of every row at these prices, at most 0.
    rows : ndarray of int
        Rows that are best at these prices.
    tries : list of ndarray
        Sets of rows met on the way.
    step : float
        Length of the last step, to go on with.
    """

    bound: float
    prices: np.ndarray
    worth: np.ndarray
    rows: np.ndarray
    tries: list
    step: float


def closed(bound, loss, whole=False):
    """Whether nothing better than ``loss`` can lie above ``bound``."""
    return raised(bound, whole) >= loss - ROUNDING * abs(loss)


def raised(bound, whole):
    """The bound, rounded up where every loss is a whole number."""
    return float(math.ceil(bound - 1e-6)) if whole and math.isfinite(bound) else bound


def relax(losses, picks, loss, prices, inside=(), turns=TURNS, step=FIRST_STEP):
    """Raise the bound by subgradient steps.

    Parameters
    ----------
    losses : Covers or Costs
    picks : int
        Rows to choose, ``inside`` included.
    loss : float
        Loss of the best choice known.
    prices : ndarray, shape (z,)
        Where to start, 0 up to ``losses.caps``.
    inside : sequence of int
        Rows that are chosen already.
    turns : int
    step : float
        Length of the first step, as a share of the way to ``loss``.

    Returns
    -------
    Relaxed
    """
    inside = np.asarray(inside, dtype=np.intp)
    prices, best, waited, tries = np.clip(prices, 0.0, losses.caps), None, 0, {}
    for _turn in range(turns):
        worth = losses.reduced(prices)
        rows = cheapest(worth, picks, inside)
        bound = float(prices.sum() + worth[rows].sum())
        tries[tuple(np.sort(rows))] = None
        waited += 1
        if best is None or bound > best[0]:
            waited = 0 if best is None or bound > best[0] + 1e-5 * abs(loss) else waited
            best = bound, prices, worth, rows
        if waited >= PATIENCE:
            step, waited = step / 2.0, 0
            bound, prices, worth, rows = best
        slope = _slope(losses, rows, prices)
        square = float(slope @ slope)
        if square == 0.0 or step < SMALLEST_STEP or closed(best[0], loss, losses.whole):
            break
        length = step * max(loss - bound, 1e-6 * abs(loss)) / square
        prices = np.clip(prices + length * slope, 0.0, losses.caps)
    tries = [np.array(rows, dtype=np.intp) for rows in tries]
    return Relaxed(*best, tries, step)


def _slope(losses, rows, prices):
    """The way up for the prices; 0 where a price cannot move further."""
    slope = 1.0 - losses.takers(rows, prices)
    slope[((slope < 0) & (prices <= 0)) | ((slope > 0) & (prices >= losses.caps))] = 0.0
    return slope


@dataclass(frozen=True)
class Root:
    """What is left after the rounds.

    Parameters
    ----------
    sites : ndarray of int
        Rows that a better choice can have.
    losses : Covers or Costs
        Of these rows.
    relaxed : Relaxed
        Of these rows; None where nothing better can be left.
    bound : float
        No choice leaves less loss.
    rows : ndarray of int
        Best rows known, of the whole.
    loss : float
    """

    sites: np.ndarray
    losses: object
    relaxed: Relaxed
    bound: float
    rows: np.ndarray
    loss: float


def relax_in_rounds(
    losses, picks, rows, loss, improve, until=math.inf, progress=ignore_progress
):
    """Raise the bound, strike rows out, and better the choice on the way.

    Parameters
    ----------
    losses : Covers or Costs
    picks : int
    rows, loss
        The best choice known.
    improve : callable
        Takes losses and rows, and gives rows at least as good and their loss.
    until : float
        ``time.monotonic()`` from which on no further round begins.

    Returns
    -------
    Root
    """
    sites, whole, looked_at = np.arange(len(losses)), losses.whole, set()
    prices, step, bound, relaxed = losses.start_prices(rows), FIRST_STEP, -np.inf, None
    for number in range(ROUNDS):
        progress(number / ROUNDS)
        relaxed = relax(losses, picks, loss, prices, turns=TURNS, step=step)
        tried, left = _least(losses, relaxed.tries)
        if left < loss * WORTH_A_LOOK and tuple(sites[tried]) not in looked_at:
            looked_at.add(tuple(sites[tried]))
            better, reached = improve(losses, tried)
            if reached < loss * (1.0 - 1e-12):
                rows, loss = sites[better], reached
        bound = max(bound, raised(relaxed.bound, whole))
        if closed(bound, loss, whole):
            return Root(sites, losses, None, min(bound, loss), rows, loss)
        keep, drop = decided(relaxed, picks, loss)
        if keep.sum() > picks or (~drop).sum() < picks:
            return Root(sites, losses, None, loss, rows, loss)
        prices, step = relaxed.prices, relaxed.step
        if step < SMALLEST_STEP or time.monotonic() > until:
            break
        if drop.any():
            sites, losses = sites[~drop], losses.taken(np.flatnonzero(~drop))
    relaxed = relax(losses, picks, loss, prices, turns=1)
    return Root(sites, losses, relaxed, min(bound, loss), rows, loss)


def _least(losses, tries):
    """The rows with the least loss among the last ones tried, and that loss."""
    left = [float(losses.left(rows).sum()) for rows in tries[-5:]]
    best = int(np.argmin(left))
    return tries[-5:][best], left[best]


def cheapest(worth, picks, inside):
    """The rows with the lowest worth, those of the array ``inside`` first; the first of equals."""
    order = np.array(worth)
    order[inside] = -np.inf
    return np.argsort(order, kind="stable")[:picks]


def decided(relaxed, picks, loss, inside=()):
    """Rows that every choice better than ``loss`` has, or does not have.

    Exchanging the worth of a row against that of the next one in rank gives the bound of all
    choices with, or without, it.

    Returns
    -------
    inside, outside : ndarray of bool, shape (k,)
    """
    worth, inside = relaxed.worth, np.asarray(inside, dtype=np.intp)
    chosen = np.zeros(len(worth), dtype=bool)
    chosen[relaxed.rows] = True
    free = chosen.copy()
    free[inside] = False
    keep, drop = np.zeros_like(chosen), np.zeros_like(chosen)
    keep[inside] = True
    limit = loss - ROUNDING * abs(loss)
    if (~chosen).any():
        following = worth[~chosen].min()
        keep |= free & (relaxed.bound - worth + following >= limit)
    if free.any():
        last = worth[free].max()
        drop = ~chosen & (relaxed.bound + worth - last >= limit)
    elif len(inside) >= picks:
        drop = ~chosen
    return keep, drop

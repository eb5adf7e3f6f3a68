"""How sure a match is: scores and ranks over draws from the ranges of the weights."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..vibrancy.bands import HIGH, LOW, draws
from .score import DIGITS, LIST, PARTS


@dataclass(frozen=True)
class Band:
    """Bands of scores; NaN where nothing was drawn.

    Parameters
    ----------
    low, high : ndarray, shape (k,)
        10 % and 90 % points of the score.
    stays : ndarray, shape (k,)
        Share of draws in which the match stays among the best of its need.
    """

    low: np.ndarray
    high: np.ndarray
    stays: np.ndarray

    def taken(self, rows):
        return Band(self.low[rows], self.high[rows], self.stays[rows])


def shortlist_size(most):
    """How many of each need's best pairs take part in the draws, so that some may come up."""
    return max(3 * most, most + 10)


def bands(pairs, i, parts, rank, question, learned, assumptions, ranked):
    """Bands of pairs; none where no weight has a range.

    Parameters
    ----------
    pairs : Pairs
    i : ndarray of int, shape (k,)
        Needs, in their order.
    parts : ndarray, shape (k, 7)
    rank : ndarray of int, shape (k,)
        Of each pair in its need, from 1.
    question : Question
    learned : Learned
        What verdicts change stays as it is: each weight is drawn and then changed by its factor.
    assumptions : Assumptions
    ranked : bool
        Whether ranks are told; not in an assignment, where needs compete.

    Returns
    -------
    Band
    """
    none = np.full(len(i), np.nan)
    if not question.draws or not len(i):
        return Band(none, none, none)
    drawn = np.array([[one.value(LIST, "weight", part) for part in PARTS]
                      for one in draws(assumptions, question.draws, (LIST,))])
    if not len(drawn):
        return Band(none, none, none)
    drawn = drawn * learned.after / np.where(learned.before > 0, learned.before, 1.0)
    asked = pairs.asked[i].astype(float)
    whole = drawn @ asked.T
    scores = drawn @ (asked * parts).T / np.where(whole > 0, whole, 1.0)
    central = pairs.scores(i, parts.T, learned.after)
    low, high = np.quantile(scores, (LOW, HIGH), axis=0)
    low, high = np.minimum(low, central), np.maximum(high, central)
    if not ranked:
        return Band(low, high, none)
    return Band(low, high, _stays(scores, i, rank, question.most))


def _stays(scores, i, rank, most):
    """Share of draws in which each pair is among the ``most`` best of its need."""
    rows = np.unique(i, return_inverse=True)[1]
    stays = np.zeros(len(i))
    table = np.full((rows[-1] + 1, rank.max()), -1.0)
    for one in scores:
        table[rows, rank - 1] = np.round(one, DIGITS)
        # Equal ones stay in their order, which is by id.
        place = np.argsort(np.argsort(-table, axis=1, kind="stable"), axis=1, kind="stable")
        stays += place[rows, rank - 1] < most
    return stays / len(scores)

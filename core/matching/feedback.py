"""What verdicts on matches say about the weights.

The chance that a match is called good is taken as ``1 / (1 + exp(-(c + k * score)))``, with the
score of weights ``w = w0 * exp(u)``. ``u`` and ``c`` are those of the greatest likelihood of the
verdicts less ``ridge / 2 * (sum of u squared + c squared / 100)``, with ``|u| <= log(bound)``: few
verdicts move little, and none moves a weight beyond its bound. ``k`` is the assumption
``sharpness``.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .score import LIST, PARTS

# The level of the scores is held back little: it is no weight.
_LEVEL = 0.01


@dataclass(frozen=True)
class Learned:
    """Weights before and after.

    Parameters
    ----------
    before, after : ndarray, shape (7,)
        In the order of ``score.PARTS``; ``after`` has the same sum as ``before``.
    good, bad : int
        Verdicts that were used.
    unknown : int
        Verdicts on pairs that are not there.
    order_before, order_after : float
        Share of (good, bad) pairs of verdicts that the scores put in the right order, ties half;
        NaN where there are not both.
    """

    before: np.ndarray
    after: np.ndarray
    good: int = 0
    bad: int = 0
    unknown: int = 0
    order_before: float = np.nan
    order_after: float = np.nan


def learn(pairs, i, j, ratings, assumptions, unknown=0):
    """Weights in the light of verdicts.

    Parameters
    ----------
    pairs : Pairs
    i, j : ndarray of int, shape (k,)
        Rows of the pairs that were judged.
    ratings : ndarray, shape (k,)
        1 good, -1 bad.
    assumptions : Assumptions
    unknown : int
        Verdicts on pairs that are not there.

    Returns
    -------
    Learned
    """
    before = pairs.constants.weights
    good = ratings > 0
    counts = int(good.sum()), int((~good).sum())
    if not len(i) or not before.any():
        return Learned(before, before, *counts, unknown)
    parts = np.column_stack(pairs.parts(i, j))
    asked = pairs.asked[i]
    change = _greatest(parts, asked, np.where(good, 1.0, -1.0), before, assumptions)
    after = before * np.exp(change)
    after *= before.sum() / after.sum()
    return Learned(before, after, *counts, unknown,
                   in_order(_scores(parts, asked, before), good),
                   in_order(_scores(parts, asked, after), good))


def _scores(parts, asked, weights):
    weight = asked * weights
    whole = weight.sum(axis=1)
    return (weight * parts).sum(axis=1) / np.where(whole > 0, whole, 1.0)


def _greatest(parts, asked, signs, before, assumptions):
    """Logarithms of the factors of the weights."""
    from scipy.optimize import minimize

    sharpness, ridge, bound = (assumptions.value(LIST, "feedback", name)
                               for name in ("sharpness", "ridge", "bound"))

    def loss(values):
        change, level = values[:-1], values[-1]
        weight = asked * before * np.exp(change)
        whole = np.maximum(weight.sum(axis=1), 1e-300)
        score = (weight * parts).sum(axis=1) / whole
        margin = signs * (level + sharpness * score)
        value = np.logaddexp(0.0, -margin).sum() + 0.5 * ridge * (
            change @ change + _LEVEL * level * level)
        pull = -signs / (1.0 + np.exp(np.clip(margin, -500.0, 500.0)))
        by_weight = sharpness * weight * (parts - score[:, None]) / whole[:, None]
        slope = pull @ by_weight + ridge * change
        return value, np.append(slope, pull.sum() + ridge * _LEVEL * level)

    size, most = len(PARTS), np.log(max(bound, 1.0))
    limits = [(-most, most)] * size + [(None, None)]
    return minimize(loss, np.zeros(size + 1), jac=True, method="L-BFGS-B", bounds=limits).x[:size]


def in_order(scores, good):
    """Share of pairs (one good, one bad) in which the good one scores higher; ties count half."""
    if good.all() or not good.any():
        return np.nan
    margin = scores[good][:, None] - scores[~good][None]
    return float(np.mean((margin > 1e-12) + 0.5 * (np.abs(margin) <= 1e-12)))

"""Poisson maximum likelihood by Fisher scoring, with standard errors that admit what is not
Poisson.

McCullagh and Nelder (1989), Generalized Linear Models, chapters 2 and 9; Wedderburn (1974),
Biometrika 61, 439–447; for errors by clusters Liang and Zeger (1986), Biometrika 73, 13–22.
"""

from dataclasses import dataclass
from math import log, sqrt

import numpy as np

from ..progress import ignore_progress, part_of
from .levers import BOUND, LEVERS, Z95

MOST_STEPS = 40
# The fit has settled when the next step is shorter than about a thousandth of the standard errors;
# this is its square.
SETTLED = 1e-6
MOST_HALVINGS = 12
# A lever is identified where its 95 % interval spans no more than this factor to either side.
MOST_FACTOR = 4.0
WIDEST = log(MOST_FACTOR) / Z95
# Share of its bound from which a lever counts as at it.
_NEAR_BOUND = 0.999
# Predictions below this are nobody: such places cannot be fitted.
NOBODY = 1e-9


@dataclass(frozen=True)
class Fit:
    """Levers at the largest likelihood.

    Parameters
    ----------
    amounts : dict of str to float
    errors : dict of str to float
        Standard errors, on the scale of the levers.
    correlation : ndarray, shape (k, k)
        Between the estimates, in the order of ``amounts``.
    dispersion : dict of str to float
        Variance over mean by kind of observation, at least 1.
    deviance : float
        Of Poisson, without dispersion and prior.
    settled : bool
        Whether the scoring ended by itself.
    at_bound : tuple of str
    """

    amounts: dict
    errors: dict
    correlation: np.ndarray
    dispersion: dict
    deviance: float
    settled: bool
    at_bound: tuple


@dataclass(frozen=True)
class Problem:
    """Observations to fit to: the rows ``use`` of the predictor's targets.

    ``prior`` (dict of str to float) are standard deviations of the levers around 0; infinite is no
    prior.
    """

    predictor: object
    use: np.ndarray
    prior: dict

    @property
    def observed(self):
        return self.predictor.targets.observed[self.use]

    def predicted(self, amounts):
        return self.predictor.predicted(amounts)[self.use]

    def jacobian(self, keys, amounts, progress=ignore_progress):
        return self.predictor.jacobian(keys, amounts, progress)[self.use]

    def precision(self, keys):
        """Inverse variances of the prior, shape (k,)."""
        return np.array([self.prior.get(key, np.inf) for key in keys]) ** -2.0


def fit_levers(problem, keys, start=None, progress=ignore_progress):
    """Fit some levers; those that are not named stay at 0.

    Where observations are of several kinds, each is weighted by its own dispersion, so that people
    present and visitors a day can stand beside each other.

    Parameters
    ----------
    problem : Problem
    keys : sequence of str
    start : dict of str to float, optional

    Returns
    -------
    Fit
    """
    keys = tuple(keys)
    amounts = {key: float((start or {}).get(key, 0.0)) for key in keys}
    kinds = problem.predictor.targets.kinds
    # One kind alone and no prior: its dispersion cancels out of the estimate.
    rounds = 1 if len(kinds) == 1 and not problem.prior else 2
    found = _dispersion(problem, amounts) if rounds > 1 else dict.fromkeys(kinds, 1.0)
    for number in range(rounds):
        part = part_of(progress, number / rounds, (number + 1) / rounds)
        amounts, settled = _scored(problem, keys, amounts, found, part)
        found = _dispersion(problem, amounts)
    errors, correlation = _errors(problem, keys, amounts, found)
    mean = np.maximum(problem.predicted(amounts), NOBODY)
    return Fit(
        amounts=amounts,
        errors=errors,
        correlation=correlation,
        dispersion=found,
        deviance=float(np.sum(deviance(problem.observed, mean))),
        settled=settled,
        at_bound=tuple(key for key in keys if abs(amounts[key]) >= _NEAR_BOUND * _bound(key)),
    )


def deviance(observed, mean):
    """Poisson deviance of every observation, shape (n,)."""
    from scipy.special import xlogy

    return 2.0 * (xlogy(observed, observed / mean) - (observed - mean))


def _bound(key):
    return BOUND[LEVERS[key].scale]


def _scored(problem, keys, amounts, dispersion, progress):
    """Fisher scoring with halved steps; gives the levers and whether it settled."""
    spread = _spread(problem, dispersion)
    precision = problem.precision(keys)
    bounds = np.array([_bound(key) for key in keys])
    place = np.array([amounts[key] for key in keys])

    def loss(at):
        mean = np.maximum(problem.predicted(dict(zip(keys, at))), NOBODY)
        return float(np.sum(deviance(problem.observed, mean) / spread) + np.sum(precision * at**2))

    now = loss(place)
    for number in range(MOST_STEPS):
        part = part_of(progress, number / MOST_STEPS, (number + 1) / MOST_STEPS)
        score, information = _score(problem, keys, place, spread, part)
        score -= precision * place
        free = ~((np.abs(place) >= bounds) & (score * place > 0))
        step = np.zeros(len(keys))
        step[free] = _solved(information[np.ix_(free, free)] + np.diag(precision[free]),
                             score[free])
        if float(score @ step) <= SETTLED * max(now / max(len(spread), 1), 1.0):
            place = np.clip(place + step, -bounds, bounds)
            return dict(zip(keys, place.tolist())), True
        for _ in range(MOST_HALVINGS):
            part(1.0)
            there = np.clip(place + step, -bounds, bounds)
            after = loss(there)
            if after < now:
                break
            step *= 0.5
        else:
            return dict(zip(keys, place.tolist())), False
        place, now = there, after
    return dict(zip(keys, place.tolist())), False


def _score(problem, keys, place, spread, progress):
    """Gradient of the log-likelihood and its expected information."""
    amounts = dict(zip(keys, place.tolist()))
    mean = np.maximum(problem.predicted(amounts), NOBODY)
    slopes = problem.jacobian(keys, amounts, progress)
    weighted = slopes / (mean * spread)[:, None]
    return weighted.T @ (problem.observed - mean), slopes.T @ weighted


def _solved(information, score):
    """``information⁻¹ · score``; along what it knows nothing of the step is short."""
    if not len(score):
        return np.zeros(0)
    return _inverse(information, 1e-8) @ score


def _spread(problem, dispersion):
    """Dispersion of every observation that is fitted to."""
    kinds = problem.predictor.targets.kind[problem.use]
    return np.array([dispersion[kind] for kind in kinds.tolist()])


def _dispersion(problem, amounts):
    """Pearson's χ² over degrees of freedom, by kind; Poisson itself is the least."""
    kinds = problem.predictor.targets.kind[problem.use]
    mean = np.maximum(problem.predicted(amounts), NOBODY)
    squares = (problem.observed - mean) ** 2 / mean
    left = max(1.0 - len(amounts) / max(len(mean), 1), 1.0 / max(len(mean), 1))
    return {
        kind: max(float(squares[kinds == kind].mean() / left), 1.0)
        if (kinds == kind).any() else 1.0
        for kind in problem.predictor.targets.kinds
    }


def _errors(problem, keys, amounts, dispersion):
    """Standard errors and correlations.

    The larger of two counts: that of the expected information times the dispersion, and that which
    lets the errors of one place go together (a cell that has too many people on weekdays has them
    on holidays, too).
    """
    if not keys:
        return {}, np.zeros((0, 0))
    spread = _spread(problem, dispersion)
    place = np.array([amounts[key] for key in keys])
    mean = np.maximum(problem.predicted(amounts), NOBODY)
    slopes = problem.jacobian(keys, amounts)
    weighted = slopes / (mean * spread)[:, None]
    information = slopes.T @ weighted + np.diag(problem.precision(keys))
    inverse = _inverse(information)
    scores = weighted * (problem.observed - mean)[:, None]
    cluster = np.unique(problem.predictor.targets.cluster[problem.use], return_inverse=True)[1]
    count = int(cluster.max()) + 1
    sums = np.stack([np.bincount(cluster, column, count) for column in scores.T], axis=1)
    robust = inverse @ (sums.T @ sums) @ inverse * count / max(count - len(place), 1)
    variances = np.maximum(np.diag(inverse), np.diag(robust))
    # Nothing at all is known of what moves no prediction.
    variances = np.where(np.diag(information) > 0, variances, np.inf)
    return {key: sqrt(value) for key, value in zip(keys, variances)}, _correlation(inverse)


def _correlation(covariance):
    size = np.sqrt(np.diag(covariance))
    size = np.where(size > 0, size, 1.0)
    return covariance / np.outer(size, size)


def _inverse(information, least=1e-12):
    """Inverse that stays finite, and large, along what little is known of.

    ``least`` is the smallest eigenvalue that counts, of the largest. Of what nothing at all is
    known, rows and columns are 0.
    """
    known = np.diag(information) > 0
    inverse = np.zeros_like(information)
    if known.any():
        inside = np.ix_(known, known)
        scale = np.sqrt(np.diag(information)[known])
        values, vectors = np.linalg.eigh(information[inside] / np.outer(scale, scale))
        values = np.maximum(values, least * values.max())
        inverse[inside] = (vectors / values) @ vectors.T / np.outer(scale, scale)
    return inverse

"""Calibration from end to end: fit, drop what cannot be told, leave out blocks, compare."""

from dataclasses import dataclass, replace

import numpy as np

from ..errors import CoreError
from ..progress import ignore_progress, part_of
from .blocks import FOLDS, folds_of
from .fitting import NOBODY, WIDEST, Fit, Problem, fit_levers
from .levers import LEVERS, prior_sd
from .predicting import Predictor
from .targets import COUNTER, FACILITY, MESH, check_enough

# What is fitted where nothing is asked for, by kind of observation. Presence at midday says little
# about who walks on, visitors nothing about who is at home.
BY_KIND = {
    MESH: ("attraction", "decay", "elsewhere", "trips", "at_home_weekday", "at_home_holiday"),
    FACILITY: ("attraction", "decay", "onward", "elsewhere", "trips"),
    COUNTER: ("decay", "onward", "trips"),
}
# Levers are tried in this order, each beside those that proved identified: levels before shapes.
ORDER = ("trips", "at_home_weekday", "at_home_holiday", "attraction", "decay", "elsewhere",
         "onward", "entries")
# A lever that was tried in vain is tried once more when others have joined.
PASSES = 2
# Why a lever was left at the assumption: it ran to its bound, its error is too wide, or others
# could not be told any more beside it.
AT_BOUND, WIDE, CONFOUNDED = "at_bound", "wide", "confounded"
# A standard error of this share of the prior's: the measurement added next to nothing.
HELD_FROM = 0.9


@dataclass(frozen=True)
class Calibrated:
    """What calibration found.

    Parameters
    ----------
    fit : Fit
        Of the levers that the observations identify.
    dropped : dict of str to (str, float)
        Levers that were asked for and stay at the assumption: why, and the standard error that
        they had.
    prior : dict of str to float
        Standard deviations of the prior; empty without one.
    targets : Targets
    before, after, held_out : ndarray, shape (n,)
        Predictions uncalibrated, calibrated, and calibrated on the other blocks.
    fold : ndarray of int, shape (n,)
    fold_amounts : tuple of dict
        Levers as each fold's fit has them.
    fitted : ndarray of bool, shape (n,)
        Observations that were fitted to; False where the model has nobody whatever the levers.
    solves : int
        How often the model was solved.
    """

    fit: Fit
    dropped: dict
    prior: dict
    targets: object
    before: np.ndarray
    after: np.ndarray
    held_out: np.ndarray
    fold: np.ndarray
    fold_amounts: tuple
    fitted: np.ndarray
    solves: int


def default_levers(targets):
    """Levers that observations of these kinds can tell something about."""
    wanted = {key for kind in targets.kinds for key in BY_KIND.get(kind, ())}
    return tuple(key for key in LEVERS if key in wanted)


def calibrate(town, assumptions, targets, separation, levers=(), use_prior=False, folds=FOLDS,
              passers=None, progress=ignore_progress):
    """Fit levers of the model to observations.

    Parameters
    ----------
    town : Town
    assumptions : Assumptions
        Where the levers are 0.
    targets : Targets
    separation
    levers : sequence of str
        Keys of ``levers.LEVERS``; none means :func:`default_levers`.
    use_prior : bool
        Hold each lever to the range of its assumptions, see ``levers.prior_sd``.
    folds : int
        Blocks of the cross-validation; below 2 there is none.
    passers : callable, optional
        Needed where counters are among the targets; see ``streets.passers_of``.

    Returns
    -------
    Calibrated

    Raises
    ------
    CoreError
        ``no_observations``, ``too_few_observations``, ``observations_all_zero``,
        ``nothing_predicted``, ``nothing_identified``.
    """
    keys = tuple(key for key in LEVERS if key in (levers or default_levers(targets)))
    check_enough(targets, len(keys))
    predictor = Predictor(town, assumptions, targets, separation, passers)
    before = predictor.predicted({}, part_of(progress, 0.0, 0.05))
    usable = before > NOBODY
    if not usable.any():
        raise CoreError("nothing_predicted", places=targets.place_count)
    prior = {key: prior_sd(LEVERS[key], assumptions) for key in keys} if use_prior else {}
    problem = Problem(predictor, usable, prior)
    fit, dropped = _identified(problem, keys, part_of(progress, 0.05, 0.55))
    if not fit.amounts:
        raise CoreError("nothing_identified", levers=", ".join(keys))
    fold = folds_of(targets.x, targets.y, targets.cluster, folds)
    held_out, fold_amounts = _left_out(problem, fit, fold, part_of(progress, 0.55, 1.0))
    progress(1.0)
    return Calibrated(
        fit=fit, dropped=dropped, prior=prior, targets=targets, before=before,
        after=predictor.predicted(fit.amounts), held_out=held_out, fold=fold,
        fold_amounts=fold_amounts, fitted=usable, solves=predictor.solves,
    )


def _identified(problem, keys, progress):
    """Fit lever after lever, and keep each beside which all can be told."""
    fit, dropped = Fit({}, {}, np.zeros((0, 0)), {}, np.nan, True, ()), {}
    tried = {}
    waiting = [key for key in ORDER if key in keys]
    for number in range(PASSES):
        for done, key in enumerate(waiting):
            # Beside the same others the same would come out.
            if tried.get(key) == tuple(fit.amounts) or key in fit.amounts:
                continue
            tried[key] = tuple(fit.amounts)
            step = (number + done / len(waiting)) / PASSES
            part = part_of(progress, step, step + 1.0 / (PASSES * len(waiting)))
            trial = fit_levers(problem, (*fit.amounts, key), fit.amounts, part)
            why = _doubt(trial, key)
            if why:
                dropped[key] = (why, trial.errors[key])
            else:
                fit = trial
                dropped.pop(key, None)
    # In the order of reports.
    return _ordered(fit), {key: dropped[key] for key in LEVERS if key in dropped}


def _doubt(trial, key):
    """Why a lever should not be fitted with the others, empty where nothing speaks against it."""
    if key in trial.at_bound:
        return AT_BOUND
    if not trial.errors[key] <= WIDEST:
        return WIDE
    told = all(error <= WIDEST for error in trial.errors.values())
    return "" if told and not trial.at_bound else CONFOUNDED


def _ordered(fit):
    keys = tuple(fit.amounts)
    wanted = [key for key in LEVERS if key in keys]
    rows = [keys.index(key) for key in wanted]
    return replace(
        fit,
        amounts={key: fit.amounts[key] for key in wanted},
        errors={key: fit.errors[key] for key in wanted},
        correlation=fit.correlation[np.ix_(rows, rows)],
    )


def _left_out(problem, fit, fold, progress):
    """Predictions of each block by a fit to the others; NaN without folds."""
    count = int(fold.max(initial=0)) + 1
    held_out = np.full(len(fold), np.nan)
    amounts = []
    if count < 2:
        return held_out, ()
    for number in range(count):
        inside = fold == number
        part = part_of(progress, number / count, (number + 1) / count)
        rest = Problem(problem.predictor, problem.use & ~inside, problem.prior)
        refit = fit_levers(rest, tuple(fit.amounts), fit.amounts, part)
        amounts.append(refit.amounts)
        held_out[inside] = problem.predictor.predicted(refit.amounts)[inside]
    return held_out, tuple(amounts)

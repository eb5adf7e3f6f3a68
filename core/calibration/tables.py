"""The fitted assumptions as rows of an assumption table."""

from dataclasses import dataclass, replace
from math import exp

import numpy as np

from ..assumptions import builtin
from .levers import LEVERS, Z95, turned

# Sources of fitted values begin so, in every language.
MARK = "nigiwai:calibrate_model"


def are_fitted(assumptions):
    """Whether any of some assumptions came from a calibration."""
    return any(row.source.startswith(MARK) for row in assumptions)


@dataclass(frozen=True)
class LeverRow:
    """One lever for people to read.

    ``factor`` is on the values, or on the odds of shares; ``low`` and ``high`` its 95 % interval;
    ``before`` and ``after`` the median value of its ``count`` rows; ``outside`` whether most of
    them left the range that was assumed for them; ``error`` is on the logarithm of the factor.
    """

    key: str
    factor: float
    low: float
    high: float
    error: float
    count: int
    before: float
    after: float
    outside: bool


def lever_rows(calibrated, assumptions):
    """One :class:`LeverRow` a fitted lever, in the order of the levers."""
    found = []
    for key, amount in calibrated.fit.amounts.items():
        lever, error = LEVERS[key], calibrated.fit.errors[key]
        rows = lever.rows(assumptions)
        moved = np.array([lever.moved(row, amount) for row in rows])
        left = [not row.low <= value <= row.high for row, value in zip(rows, moved)
                if row.low < row.high]
        found.append(
            LeverRow(
                key=key,
                factor=exp(amount),
                low=exp(amount - Z95 * error),
                high=exp(amount + Z95 * error),
                error=error,
                count=len(rows),
                before=float(np.median([row.value for row in rows])) if rows else float("nan"),
                after=float(np.median(moved)) if rows else float("nan"),
                outside=bool(left) and 2 * sum(left) > len(left),
            )
        )
    return found


def fitted_rows(calibrated, assumptions, source, year):
    """Assumptions as fitted: only rows of levers that were identified.

    Low and high are where the row goes when one lever that moves it stands 1.96 standard errors
    to either side, within what the value may be; of several levers each adds its share.

    Parameters
    ----------
    calibrated : Calibrated
    assumptions : Assumptions
        Those that the fit began from.
    source : str
        What it was fitted to, when, how many; :data:`MARK` is put before it.
    year : str
        Of the fit.

    Returns
    -------
    list of Assumption
        In the order of ``assumptions``.
    """
    amounts, errors = calibrated.fit.amounts, calibrated.fit.errors
    after = turned(assumptions, amounts)
    found = []
    for row in assumptions:
        levers = [LEVERS[key] for key in amounts if LEVERS[key].moves(row)]
        if not levers:
            continue
        value = after.value(*row.place)
        # Independent errors add as squares; of one lever this is its own.
        error = float(np.sqrt(sum(errors[lever.key] ** 2 for lever in levers)))
        placed = replace(row, value=value)
        lever = levers[0]
        low, high = (lever.moved(placed, turn * error) if lever.moves(placed) else value
                     for turn in (-Z95, Z95))
        found.append(replace(placed, low=min(low, value), high=max(high, value),
                             source=f"{MARK}: {source}", year=year, verified=False))
    return found


def own_and_fitted(assumptions, fitted):
    """Rows that must stand above the built-in tables for the calibrated model: those of the study
    or of the person that were not fitted, and the fitted ones."""
    known = {row.place: row for row in builtin()}
    places = {row.place for row in fitted}
    own = [row for row in assumptions if row.place not in places and row != known.get(row.place)]
    return [*own, *fitted]

"""What the visits of an outcome come to, by facility and by zone."""

from dataclasses import dataclass

import numpy as np

from .hours import band_presence, mean_day
from .parameters import HOUR_BANDS

MIDDAY = list(HOUR_BANDS).index("midday")
# z-value of the 90 % point of the normal distribution: benchmarks give 10, 50 and 90 % points.
Z90 = 1.2815515655446004
# Multiplications from which OpenBLAS would start threads of its own.
BLAS_ALONE = 2**18


@dataclass(frozen=True)
class FacilityMeasures:
    """By facility, shape (M,); a removed facility has 0 everywhere and NaN market score.

    ``visitors``, ``first_visitors``, ``onward_visitors`` [visits/day], ``stay_min`` [min],
    ``person_hours`` [person-hours/day], ``spend_yen`` [yen/day], ``market_score`` 0–100.
    """

    visitors: np.ndarray
    first_visitors: np.ndarray
    onward_visitors: np.ndarray
    stay_min: np.ndarray
    person_hours: np.ndarray
    spend_yen: np.ndarray
    market_score: np.ndarray


@dataclass(frozen=True)
class ZoneMeasures:
    """By zone, shape (n,): sums over the facilities that stand in it.

    ``presence`` (n, 2, bands) [persons] are people present, residents at home included;
    ``midday`` [persons] is its midday band on an average day; ``stay_min`` is NaN and
    ``diversity`` 0 where nobody visits.
    """

    visitors: np.ndarray
    first_visitors: np.ndarray
    onward_visitors: np.ndarray
    person_hours: np.ndarray
    spend_yen: np.ndarray
    stay_min: np.ndarray
    diversity: np.ndarray
    presence: np.ndarray
    midday: np.ndarray


def facility_measures(outcome, parameters):
    """Measures of every facility of an outcome."""
    facilities = outcome.facilities
    category = facilities.category
    stay = parameters.stay_min[category]
    spend = outcome.visits * parameters.spend_yen[category]
    return FacilityMeasures(
        visitors=outcome.visits,
        first_visitors=outcome.first,
        onward_visitors=outcome.onward,
        stay_min=np.where(outcome.present, stay, 0.0),
        person_hours=outcome.visits * stay / 60.0,
        spend_yen=spend,
        market_score=market_score(
            spend, np.where(outcome.present, facilities.size, 0.0), parameters.sales[category]
        ),
    )


def market_score(spend_yen, size, benchmark):
    """Where expected sales per unit stand in the distribution of the category, 0–100.

    The benchmark is taken as lognormal: the score is 100 times its distribution function at the
    expected sales per unit, so that 50 is the median shop.

    Parameters
    ----------
    spend_yen : ndarray, shape (m,)
        Expected sales [yen/day].
    size : ndarray, shape (m,)
        Size in the unit of the category.
    benchmark : ndarray, shape (m, 3)
        10, 50 and 90 % points of sales [yen/unit/day]; NaN where the category has no market.

    Returns
    -------
    ndarray, shape (m,)
        Score; NaN without benchmark or size.
    """
    from scipy.special import ndtr

    low, median, high = benchmark.T
    with np.errstate(divide="ignore", invalid="ignore"):
        per_unit = np.where(size > 0, spend_yen / size, np.nan)
        sigma = np.log(high / low) / (2 * Z90)
        return 100.0 * ndtr(np.log(per_unit / median) / sigma)


def zone_measures(outcome, parameters, bands=None):
    """Measures of every zone of an outcome.

    Parameters
    ----------
    outcome : Outcome
    parameters : Parameters
    bands : ndarray, optional
        ``band_presence(parameters)``, where it is known already.
    """
    bands = band_presence(parameters) if bands is None else bands
    facilities = outcome.facilities
    inside = facilities.zone >= 0
    zone, category = facilities.zone[inside], facilities.category[inside]
    visits, first = outcome.visits[inside], outcome.first[inside]
    count, kinds = len(outcome.ages), len(parameters.categories)
    cells = np.bincount(zone * kinds + category, weights=visits, minlength=count * kinds)
    # Of nothing at all bincount gives whole numbers.
    by_category = cells.reshape(count, kinds).astype(float)
    visitors = by_category.sum(axis=1)
    factors = np.column_stack(
        [parameters.stay_min / 60.0, parameters.spend_yen, bands.reshape(kinds, -1)]
    )
    person_hours, spend_yen, *present = _product(by_category, factors).T
    first_visitors = np.bincount(zone, weights=first, minlength=count).astype(float)
    residents = outcome.ages.sum(axis=1)
    presence = np.stack(present, axis=1).reshape(count, *bands.shape[1:])
    presence += residents[:, None, None] * parameters.at_home
    return ZoneMeasures(
        visitors=visitors,
        first_visitors=first_visitors,
        onward_visitors=visitors - first_visitors,
        person_hours=person_hours,
        spend_yen=spend_yen,
        stay_min=np.divide(
            60.0 * person_hours, visitors, out=np.full(count, np.nan), where=visitors > 0
        ),
        diversity=hill_number(by_category),
        presence=presence,
        midday=mean_day(presence[:, :, MIDDAY], axis=1),
    )


def _product(cells, factors):
    """``cells @ factors`` on this thread alone: see ``kernels.ORIGINS_IN_BLOCK``."""
    rows = max(BLAS_ALONE // factors.size, 1)
    parts = [cells[start : start + rows] @ factors for start in range(0, len(cells), rows)]
    return np.concatenate(parts) if parts else np.zeros((0, factors.shape[1]))


def hill_number(counts):
    """Hill number of order 1: the exponential of Shannon's entropy.

    Parameters
    ----------
    counts : ndarray, shape (n, k)
        Visits by category, not negative.

    Returns
    -------
    ndarray, shape (n,)
        Effective number of categories [-], 1 to k; 0 where there are no visits. Hill (1973),
        Ecology 54, 427–432.
    """
    from scipy.special import xlogy

    total = counts.sum(axis=1)
    some = total > 0
    share = np.divide(counts, total[:, None], out=np.zeros_like(counts), where=some[:, None])
    return np.where(some, np.exp(-xlogy(share, share).sum(axis=1)), 0.0)

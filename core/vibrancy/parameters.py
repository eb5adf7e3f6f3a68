"""The assumptions as the arrays that the model computes with."""

from dataclasses import dataclass

import numpy as np

from ..errors import CoreError
from ..study.tables import AGE_GROUPS
from .kernels import Decay

DAY_TYPES = ("weekday", "holiday")
# Days of each type in a week: an average day is their weighted mean.
DAYS_OF_WEEK = np.array([5.0, 2.0])
# First and last hour (open) of each band; midday is the day slot of published mesh people flow.
HOUR_BANDS = {
    "night": (0, 6),
    "morning": (6, 11),
    "midday": (11, 15),
    "afternoon": (15, 18),
    "evening": (18, 24),
}
COMPONENTS = ("presence", "onward", "stay", "diversity", "spend")
HOUSING = "housing"
# Minutes that accessibility under power decay refers to, where the table does not say.
REFERENCE_MIN = 10.0


@dataclass(frozen=True)
class Parameters:
    """Numbers of the model; P purposes, C categories, A age groups.

    ``weights`` (P, C) [-]; ``rates`` (P, A) [trips/person/day]; ``entry_rates`` (P,)
    [trips/visitor]; ``elsewhere`` and ``reference_min`` (P,); ``standard_size``,
    ``default_size``, ``exponent``, ``stay_min``, ``spend_yen``, ``onward_probability``,
    ``onward_weight`` (C,); ``sales`` (C, 3) [yen/unit/day], NaN where there is no market;
    ``arrivals`` (C, 2, 24) share of a day's arrivals; ``day_factor`` (C, 2) visitors of the day
    type over those of an average day; ``at_home`` (2, bands) share of residents at home;
    ``score_weights`` (5,), summing to 1; ``housing_ages`` (A,) share of residents of new housing.
    """

    purposes: tuple
    categories: tuple
    weights: np.ndarray
    rates: np.ndarray
    entry_rates: np.ndarray
    decays: tuple
    elsewhere: np.ndarray
    reference_min: np.ndarray
    standard_size: np.ndarray
    default_size: np.ndarray
    exponent: np.ndarray
    stay_min: np.ndarray
    spend_yen: np.ndarray
    onward_probability: np.ndarray
    onward_weight: np.ndarray
    sales: np.ndarray
    arrivals: np.ndarray
    day_factor: np.ndarray
    onward_decay: Decay
    onward_elsewhere: float
    score_weights: np.ndarray
    at_home: np.ndarray
    housing_persons: float
    housing_ages: np.ndarray
    detour_ratio: float

    def attraction(self, category, size):
        """Pull of facilities for every purpose: weight · (size / standard size) ** exponent.

        Parameters
        ----------
        category : ndarray of int, shape (m,)
            Rows of :attr:`categories`.
        size : ndarray, shape (m,)
            Size in the unit of the category; 0 gives 0.

        Returns
        -------
        ndarray, shape (P, m)
            Attraction, in facilities of standard size [-].
        """
        return self.weights[:, category] * self.relative_size(category, size)

    def onward_attraction(self, category, size):
        """Pull of facilities on people who walk on, shape (m,) [-]."""
        return self.onward_weight[category] * self.relative_size(category, size)

    def relative_size(self, category, size):
        scale = size / self.standard_size[category]
        return np.where(scale > 0, np.power(scale, self.exponent[category]), 0.0)


def build(assumptions, categories):
    """Parameters from the assumptions in use.

    Parameters
    ----------
    assumptions : Assumptions
    categories : mapping
        Category key to an object with ``profile`` (``core.vibrancy.categories.categories()``).

    Returns
    -------
    Parameters
    """
    purposes = assumptions.keys("trip_rates")
    return Parameters(
        purposes=purposes,
        categories=tuple(categories),
        **_of_purposes(assumptions, purposes, tuple(categories)),
        **_of_categories(assumptions, categories),
        **_of_everything(assumptions),
    )


def _of_purposes(assumptions, purposes, keys):
    def decay(name, default=None):
        if default is None:
            return np.array([assumptions.value("decay", key, name) for key in purposes])
        return np.array([assumptions.value_or("decay", key, name, default) for key in purposes])

    def rates(groups):
        return np.array(
            [[assumptions.value("trip_rates", key, group) for group in groups] for key in purposes]
        )

    return {
        "weights": np.array(
            [
                [assumptions.value_or("purpose_weights", purpose, key, 0.0) for key in keys]
                for purpose in purposes
            ]
        ),
        "rates": rates(AGE_GROUPS),
        "entry_rates": rates(("entry",))[:, 0],
        "decays": tuple(_decay(assumptions, key) for key in purposes),
        "elsewhere": decay("elsewhere"),
        "reference_min": decay("reference_min", REFERENCE_MIN),
    }


def _of_categories(assumptions, categories):
    def values(name, default=None):
        if default is None:
            found = [assumptions.value("category_parameters", key, name) for key in categories]
        else:
            found = [
                assumptions.value_or("category_parameters", key, name, default)
                for key in categories
            ]
        return np.array(found)

    names = {
        "standard_size": "standard_size",
        "default_size": "default_size",
        "exponent": "attraction_exponent",
        "stay_min": "stay_min",
        "spend_yen": "spend_yen",
        "onward_probability": "onward_probability",
        "onward_weight": "onward_weight",
    }
    sales = [values(f"sales_per_unit_{end}", np.nan) for end in ("low", "median", "high")]
    return {
        **{field: values(name) for field, name in names.items()},
        "sales": np.stack(sales, axis=1),
        "arrivals": np.array([_arrivals(assumptions, c.profile) for c in categories.values()]),
        "day_factor": day_factors(values("holiday_ratio", 1.0)),
    }


def _of_everything(assumptions):
    score = np.array([assumptions.value("score_weights", key, "weight") for key in COMPONENTS])
    if not score.any():
        raise CoreError("no_score_weights")
    ages = np.array(
        [assumptions.value("general", HOUSING, f"share_{group}") for group in AGE_GROUPS]
    )
    return {
        "onward_decay": _decay(assumptions, "onward"),
        "onward_elsewhere": assumptions.value("decay", "onward", "elsewhere"),
        "score_weights": score / score.sum(),
        "at_home": np.array(
            [
                [assumptions.value("general", "at_home", f"{day}_{band}") for band in HOUR_BANDS]
                for day in DAY_TYPES
            ]
        ),
        "housing_persons": assumptions.value("general", HOUSING, "persons_per_dwelling"),
        "housing_ages": ages / ages.sum(),
        "detour_ratio": assumptions.value("general", "distance", "detour_ratio"),
    }


def day_factors(holiday_ratio):
    """Visitors of a weekday and of a holiday over those of an average day of the week.

    Parameters
    ----------
    holiday_ratio : ndarray, shape (n,)
        Holiday visitors over weekday visitors [-].

    Returns
    -------
    ndarray, shape (n, 2)
        Weekday and holiday factor; their mean weighted by 5 and 2 days is 1.
    """
    weekday = DAYS_OF_WEEK.sum() / (DAYS_OF_WEEK[0] + DAYS_OF_WEEK[1] * holiday_ratio)
    return np.stack([weekday, weekday * holiday_ratio], axis=-1)


def _decay(assumptions, key):
    # 0 is as good as absent: so a study can turn the built-in exponential decay off.
    rate = assumptions.value_or("decay", key, "rate_per_min", 0.0)
    exponent = assumptions.value_or("decay", key, "exponent", 0.0)
    if (rate > 0) == (exponent > 0):
        raise CoreError("decay_form", key=key)
    return Decay(
        rate_per_min=rate,
        exponent=exponent,
        speed_m_per_min=assumptions.value("decay", key, "speed_m_per_min"),
        reach_min=assumptions.value("decay", key, "reach_min"),
    )


def _arrivals(assumptions, profile):
    return [
        [assumptions.value("arrival_profiles", profile, f"{day}_{hour:02d}") for hour in range(24)]
        for day in DAY_TYPES
    ]

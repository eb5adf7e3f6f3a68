"""Calibration finds what made the data, as surely as it says."""

import numpy as np
import pytest
from nigiwai.core.calibration.fitting import Problem, deviance, fit_levers

from . import calibrated_towns as made

TRUE = {"attraction": 0.15, "decay": -0.2, "onward": 0.5, "elsewhere": 0.3, "trips": 0.2,
        "at_home_weekday": 0.4, "at_home_holiday": -0.3}
DRAWS = 50
Z95 = 1.96


@pytest.fixture(scope="module")
def place():
    return made.town()


@pytest.fixture(scope="module")
def mean(place):
    return made.predictor(place).predicted(TRUE)


def fitted(place, observed, keys=tuple(TRUE), **groups):
    predictor = made.predictor(place, observed, **groups)
    everything = np.ones(len(predictor.targets), dtype=bool)
    return fit_levers(Problem(predictor, everything, {}), keys)


def test_known_parameters_lie_within_their_standard_errors(place, mean):
    rng = np.random.default_rng(11)
    held = np.zeros(len(TRUE))
    for _ in range(DRAWS):
        fit = fitted(place, rng.poisson(mean))
        assert fit.settled
        held += [abs(fit.amounts[key] - true) <= Z95 * fit.errors[key]
                 for key, true in TRUE.items()]
    assert (held >= 0.9 * DRAWS).all(), dict(zip(TRUE, held.tolist()))


def test_standard_errors_are_no_larger_than_they_need_to_be(place, mean):
    """They are the spread of the estimates over draws, within what 40 draws can tell."""
    rng = np.random.default_rng(12)
    keys = ("trips", "at_home_weekday", "at_home_holiday")
    kept = {key: TRUE[key] for key in keys}
    centre = made.predictor(place).predicted(kept)
    fits = [fitted(place, rng.poisson(centre), keys) for _ in range(40)]
    for key in keys:
        spread = np.std([fit.amounts[key] for fit in fits], ddof=1)
        said = np.mean([fit.errors[key] for fit in fits])
        assert 0.7 < said / spread < 1.5, key


def test_more_scatter_than_poisson_widens_the_errors(place, mean):
    """Negative binomial counts with four times the variance: still inside, and wider."""
    rng = np.random.default_rng(13)
    keys = ("trips", "at_home_weekday", "at_home_holiday")
    centre = made.predictor(place).predicted({key: TRUE[key] for key in keys})
    held, draws = np.zeros(len(keys)), 40
    for _ in range(draws):
        some = centre > 0
        observed = np.zeros(len(centre))
        observed[some] = rng.negative_binomial(centre[some] / 3.0, 0.25)
        fit = fitted(place, observed, keys)
        assert fit.dispersion["mesh"] > 2
        held += [abs(fit.amounts[key] - TRUE[key]) <= Z95 * fit.errors[key] for key in keys]
    assert (held >= 0.85 * draws).all()
    plain = fitted(place, rng.poisson(centre), keys)
    assert fit.errors["trips"] > 1.5 * plain.errors["trips"]


def test_the_optimum_is_that_of_an_independent_search(place, mean):
    from scipy.optimize import minimize

    keys = ("decay", "trips", "at_home_weekday")
    observed = np.random.default_rng(14).poisson(mean)
    predictor = made.predictor(place, observed[: 2 * made.ZONES], facilities=False)
    counted = predictor.targets.observed

    def loss(at):
        centre = np.maximum(predictor.predicted(dict(zip(keys, at))), 1e-9)
        return float(np.sum(deviance(counted, centre)))

    found = minimize(loss, np.zeros(3), method="Nelder-Mead",
                     options={"xatol": 1e-6, "fatol": 1e-8, "maxiter": 2000})
    fit = fit_levers(Problem(predictor, np.ones(len(counted), dtype=bool), {}), keys)
    assert fit.deviance == pytest.approx(found.fun, rel=1e-7)
    assert [fit.amounts[key] for key in keys] == pytest.approx(found.x.tolist(), abs=2e-3)

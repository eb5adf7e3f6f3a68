"""What calibration may turn: few factors, each over a whole group of assumptions.

A lever moves all its rows together, so that what was assumed about their proportions stays. It is
0 at the assumptions; its exponential is the factor on the values ("log"), or on their odds
("logit", for shares).
"""

from dataclasses import dataclass, replace
from math import exp, inf, log

import numpy as np

from ..assumptions import LIMITS

# Turned beyond this a lever has left everything that was assumed: it is not identified. In log.
BOUND = {"log": log(8.0), "logit": 4.0}
Z95 = 1.959963984540054
# Nobody visits housing, and walks from stop to stop keep their own decay.
_VISITED, _PURPOSES = ("!housing",), ("!onward",)
# Shares, whatever the general limits of their parameter are.
_SHARE = (0.0, 1.0)


@dataclass(frozen=True)
class Lever:
    """One thing that can be fitted.

    Parameters
    ----------
    key : str
    scale : str
        ``log`` or ``logit``.
    list, keys, parameters : str, tuple, tuple
        Rows that it moves; an empty tuple means all, and a name with ``!`` before it all but it.
    solves : bool
        Whether first stops and visits must be solved again when it is turned.
    """

    key: str
    scale: str
    list: str
    keys: tuple = ()
    parameters: tuple = ()
    solves: bool = True

    def moves(self, row):
        """Whether an assumption is one of its rows and can be moved."""
        inside = (
            row.list == self.list
            and _among(row.key, self.keys)
            and _among(row.parameter, self.parameters)
        )
        # 0 is 0 times anything, and a share of 1 has no odds.
        return inside and row.value > 0 and not (self.scale == "logit" and row.value >= 1)

    def rows(self, assumptions):
        return [row for row in assumptions if self.moves(row)]

    def limits(self, row):
        """What a value of the row may be."""
        least, most = LIMITS.get(row.parameter, (0.0, inf))
        return (max(least, _SHARE[0]), min(most, _SHARE[1])) if self.scale == "logit" else (
            least, most)

    def moved(self, row, amount):
        """The value of a row when the lever is turned by ``amount`` (0 leaves it)."""
        least, most = self.limits(row)
        if self.scale == "log":
            value = row.value * exp(amount)
        else:
            odds = row.value / (1.0 - row.value) * exp(amount)
            value = odds / (1.0 + odds)
        return min(max(value, least), most)


def _among(name, names):
    if not names:
        return True
    if names[0].startswith("!"):
        return f"!{name}" not in names
    return name in names


# In the order of reports. The exponents of attraction, the decay by time, the probability of going
# on, the pull of elsewhere and the scale of trips; those of visitors from outside; the residents
# who are at home when people were counted.
LEVERS = {
    lever.key: lever
    for lever in (
        Lever("attraction", "log", "category_parameters", _VISITED, ("attraction_exponent",)),
        Lever("decay", "log", "decay", _PURPOSES, ("rate_per_min", "exponent")),
        Lever("onward", "logit", "category_parameters", _VISITED, ("onward_probability",)),
        Lever("elsewhere", "log", "decay", _PURPOSES, ("elsewhere",)),
        Lever("trips", "log", "trip_rates", solves=False),
        Lever("entries", "log", "trip_rates", parameters=("entry",)),
        Lever("at_home_weekday", "logit", "general", ("at_home",), ("weekday_midday",), False),
        Lever("at_home_holiday", "logit", "general", ("at_home",), ("holiday_midday",), False),
    )
}


def turned(assumptions, amounts):
    """Assumptions with levers turned, one after the other in the order of :data:`LEVERS`.

    Parameters
    ----------
    assumptions : Assumptions
    amounts : dict of str to float
        Key of a lever to how far it is turned; 0 is not at all.

    Returns
    -------
    Assumptions
    """
    found = assumptions
    for key, lever in LEVERS.items():
        amount = amounts.get(key, 0.0)
        if amount:
            found = found.replaced(
                replace(row, value=lever.moved(row, amount)) for row in lever.rows(found)
            )
    return found


def prior_sd(lever, assumptions):
    """How far the ranges of the assumptions let a lever go, as a standard deviation.

    The range low–high of a row is taken as its 95 % interval; of many rows the median counts.

    Parameters
    ----------
    lever : Lever
    assumptions : Assumptions

    Returns
    -------
    float
        On the lever's scale [-]; infinite where no row has a range.
    """
    widths = [
        _on_scale(lever, row.high) - _on_scale(lever, row.low)
        for row in lever.rows(assumptions)
        if row.low < row.high and _on_scale(lever, row.low) > -inf
        and _on_scale(lever, row.high) < inf
    ]
    return float(np.median(widths)) / (2 * Z95) if widths else inf


def _on_scale(lever, value):
    if value <= 0:
        return -inf
    if lever.scale == "log":
        return log(value)
    return inf if value >= 1 else log(value / (1.0 - value))

"""What a rank of a hazard weighs, 0 to 1, so that hazards of different kinds can be compared.

Weights are judgements, not measurements: they stand in the assumption list ``risk`` under the key
``weighing`` with a range each, are ``verified=no``, and every result that rests on them has a band.
A rank weighs what its lower limit weighs: a depth class of 0.5 to 3 m as much as 0.5 m.
"""

import math
from dataclasses import dataclass

from ..types import hazard_types

LIST, KEY = "risk", "weighing"
# Families of types: parameters by their lower limit, ascending, in the unit of the type.
DEPTH = ((0.0, "depth_0_m"), (0.5, "depth_0p5_m"), (3.0, "depth_3_m"), (5.0, "depth_5_m"))
HOURS = ((0.0, "duration_0_h"), (72.0, "duration_72_h"))
INTENSITY = ((0.0, "intensity_0"), (5.5, "intensity_5p5"), (6.0, "intensity_6"),
             (6.5, "intensity_6p5"))  # fmt: skip
# Parameters by rank: what has no limits in a unit.
LANDSLIDE = ("landslide_warning", "landslide_special")
COLLAPSE = ("collapse",)
LIQUEFACTION = ("liquefaction_1", "liquefaction_2", "liquefaction_3")
BY_UNIT = {"m": DEPTH, "h": HOURS, "intensity": INTENSITY}
# By the first word of the type.
BY_RANK = {
    "landslide": LANDSLIDE, "collapse": COLLAPSE, "liquefaction": LIQUEFACTION,
    "past": ("past_inundation",), "large": ("embankment",),
}  # fmt: skip


@dataclass(frozen=True)
class Weight:
    """A weight [-], 0 to 1, with its range."""

    value: float
    low: float
    high: float


@dataclass(frozen=True)
class Limits:
    """From where on something counts; each a :class:`Weight` (the range of the limit).

    Parameters
    ----------
    lively : Weight
        Vibrancy [points].
    at_risk : Weight
        Danger of a zone [-].
    danger : Weight
        Weight of a place [-] from which on people there are in danger.
    """

    lively: Weight
    at_risk: Weight
    danger: Weight


def parameter_of(kind, rank):
    """The parameter that holds the weight of a rank.

    Parameters
    ----------
    kind : HazardType
    rank : int
        From 1 up; a rank above the last one weighs as much as the last.

    Returns
    -------
    str
    """
    family = BY_RANK.get(kind.key.split("_")[0])
    if family is not None:
        return family[min(rank, len(family)) - 1]
    lower, _upper = kind.limits(min(rank, kind.ranks))
    return [name for limit, name in BY_UNIT[kind.unit] if limit <= lower][-1]


def weights_of(assumptions):
    """The :class:`Weight` of every type and rank.

    Parameters
    ----------
    assumptions : Assumptions

    Returns
    -------
    dict of (str, int) to Weight
        Keys are the type and the rank, from 1 up.
    """
    return {
        (key, rank): _row(assumptions, parameter_of(kind, rank))
        for key, kind in hazard_types(assumptions).items()
        for rank in range(1, kind.ranks + 1)
    }


def limits_of(assumptions, lively=math.nan, at_risk=math.nan):
    """The :class:`Limits`; a limit that somebody chose has no range.

    Parameters
    ----------
    assumptions : Assumptions
    lively, at_risk : float
        NaN: that of the assumptions.
    """
    return Limits(
        _chosen(assumptions, "lively_from", lively),
        _chosen(assumptions, "at_risk_from", at_risk),
        _row(assumptions, "danger_from"),
    )


def _chosen(assumptions, parameter, value):
    return _row(assumptions, parameter) if math.isnan(value) else Weight(value, value, value)


def _row(assumptions, parameter):
    row = assumptions.row(LIST, KEY, parameter)
    return Weight(row.value, row.low, row.high)

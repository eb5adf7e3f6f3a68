"""Vibrancy weighed against risk: zones, induction areas before and after, scenarios."""

from dataclasses import dataclass

import numpy as np

from ...errors import CoreError
from ...progress import ignore_progress, part_of
from ..types import hazard_types
from . import areas, pareto
from .danger import Danger, classes_of, danger_of
from .weights import Limits, limits_of
from .zones import Zones, class_of, sure


@dataclass(frozen=True)
class Weighed:
    """What the weighing came to.

    Parameters
    ----------
    zones : Zones
    limits : Limits
    danger : Danger
        Of the zones.
    in_danger : ndarray, shape (n,)
        Share of each zone in danger [-].
    kind : list of (str or None)
        Class of each zone.
    sure : ndarray of bool, shape (n,)
    parts : list of areas.Part
    pieces : areas.Pieces or None
    content : areas.Content or None
        Of the parts.
    part_danger : Danger or None
        Of the pieces.
    changed : bool
        Whether there is a plan after a change.
    front : pandas.DataFrame or None
        Result of ``pareto.front``.
    """

    zones: Zones
    limits: Limits
    danger: Danger
    in_danger: np.ndarray
    kind: list
    sure: np.ndarray
    parts: list
    pieces: object
    content: object
    part_danger: object
    changed: bool
    front: object = None


def weigh(zones, layers, assumptions, plans=None, plans_after=None, lively=np.nan, at_risk=np.nan,
          progress=ignore_progress):
    """Weigh zones and induction areas.

    Parameters
    ----------
    zones : Zones
    layers : sequence of core.risk.hazards.AreaHazard
    assumptions : Assumptions
    plans, plans_after : GeoDataFrame, optional
        Column ``kind``; ``plans_after`` is the whole plan as it would be.
    lively, at_risk : float
        Limits that somebody chose; NaN: those of the assumptions.
    progress : callable

    Returns
    -------
    Weighed
        Without ``front``.

    Raises
    ------
    CoreError
        ``weigh_no_vibrancy``, ``weigh_plans_before``.
    """
    if np.isnan(zones.vibrancy).all():
        raise CoreError("weigh_no_vibrancy")
    if plans is None and plans_after is not None:
        raise CoreError("weigh_plans_before")
    limits = limits_of(assumptions, lively, at_risk)
    classes = classes_of(layers, assumptions, part_of(progress, 0.0, 0.1))
    danger = danger_of(zones.shapes, classes, part_of(progress, 0.1, 0.4))
    parts, pieces, content, part_danger = [], None, None, None
    if plans is not None:
        parts = areas.parts_of(plans, plans_after)
        pieces = areas.pieces_of(zones.shapes, parts)
        ranks = {key: kind.ranks for key, kind in hazard_types(assumptions).items()}
        content, part_danger = areas.contents(
            zones, parts, pieces, classes, ranks, limits.danger.value, part_of(progress, 0.4, 1.0))
    progress(1.0)
    return Weighed(
        zones=zones, limits=limits, danger=danger,
        in_danger=danger.in_danger(limits.danger.value),
        kind=class_of(zones.vibrancy, danger.expected[:, 0], limits),
        sure=sure(zones, danger.expected, limits),
        parts=parts, pieces=pieces, content=content, part_danger=part_danger,
        changed=plans_after is not None,
    )


def induced(weighed, kind, names):
    """What lies inside the parts of a kind, by zone.

    Parameters
    ----------
    weighed : Weighed
    kind : str
        One of ``areas.KINDS``.
    names : sequence of str
        ``areas.BEFORE`` or ``areas.AFTER``.

    Returns
    -------
    share, in_danger : ndarray, shape (n,)
        Share of the zone inside, and inside and in danger [-]; NaN without plan areas.
    """
    count = len(weighed.zones)
    if weighed.pieces is None:
        return np.full(count, np.nan), np.full(count, np.nan)
    wanted = [row for row, part in enumerate(weighed.parts)
              if part.kind == kind and part.name in names]
    some = np.isin(weighed.pieces.part, wanted)
    zone, share = weighed.pieces.zone[some], weighed.pieces.share[some]
    heavy = weighed.part_danger.in_danger(weighed.limits.danger.value)[some]
    # Rounding of many pieces of one zone.
    whole = np.minimum(np.bincount(zone, share, count), 1.0)
    return whole, np.minimum(np.bincount(zone, share * heavy, count), whole)


@dataclass(frozen=True)
class Line:
    """One number of a kind of induction area before and after.

    ``before``, ``after`` and ``change`` are (value, low, high); low and high are NaN where no
    assumption with a range enters, ``after`` and ``change`` where nothing changes.
    """

    kind: str
    measure: str
    hazard: str
    rank: float
    unit: str
    before: tuple
    after: tuple
    change: tuple


def lines(weighed):
    """What the change of each kind of induction area does, as a list of :class:`Line`.

    Every number before is that of kept + removed, after that of kept + added.
    """
    found = []
    for kind in areas.KINDS:
        if any(part.kind == kind for part in weighed.parts):
            found += _lines_of(weighed, kind)
    return found


def _lines_of(weighed, kind):
    content, nan = weighed.content, float("nan")
    rows = [
        [row for row, part in enumerate(weighed.parts)
         if part.kind == kind and part.name in names]
        for names in (areas.BEFORE, areas.AFTER)
    ]

    def line(measure, unit, reader, hazard="", rank=nan):
        """A line of what ``reader`` gives of rows: one number, or value, low and high."""
        was, now = (np.atleast_1d(reader(one)).astype(float) for one in rows)
        if not weighed.changed:
            now = np.full(len(was), nan)
        moved = now - was
        band = (moved.min(), moved.max()) if len(moved) > 1 else (nan, nan)
        return Line(kind, measure, hazard, rank, unit, _three(was), _three(now),
                    (float(moved[0]), float(band[0]), float(band[1])))

    def total(name):
        return lambda one: getattr(content, name)[one].sum(axis=0)

    def ratio(part, whole):
        return lambda one: _divided(total(part)(one), total(whole)(one))

    found = [
        line("area_ha", "ha", lambda one: content.area_m2[one].sum() / 1e4),
        line("residents", "persons", total("residents")),
        line("residents_in_danger", "persons", total("in_danger")),
        line("share_in_danger", "-", ratio("in_danger", "residents")),
        line("residents_weighed", "persons", total("weighed")),
        line("present", "persons", total("present")),
        line("present_in_danger", "persons", total("present_in_danger")),
        line("vibrancy_mean", "points", ratio("vibrancy_m2", "scored_m2")),
    ]
    for key, values in content.by_rank.items():
        found += [
            line("residents_by_rank", "persons",
                 lambda one, values=values, rank=rank: values[one, rank].sum(), key.text, rank)
            for rank in range(values.shape[1])
        ]
    return found


def _three(values):
    values = [float(one) for one in values]
    return tuple(values) if len(values) == 3 else (values[0], float("nan"), float("nan"))


def _divided(part, whole):
    return part / whole if whole > 0 else float("nan")


def compared(indicators, today):
    """``pareto.front``, or None where no scenario has an objective with a value.

    Raises
    ------
    CoreError
        Those of ``comparison.compare``.
    """
    if indicators is None or not indicators["indicator"].isin(list(pareto.OBJECTIVES)).any():
        return None
    return pareto.front(indicators, today)

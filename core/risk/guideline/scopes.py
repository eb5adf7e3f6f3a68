"""Indicators of the town, the induction area and every district, before and after.

Everything is a sum over carriers (pieces of zones, new homes) with a share, so that ranks add up to
the residents, and districts with what is outside them to the town.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..robust import united
from .areas import HECTARE_M2
from .town import EVERYBODY, old

TOWN, IN, OUT, DISTRICT, ELSEWHERE = (
    "town", "induction", "outside_induction", "district", "outside_districts")
# key → (unit, better).
UNITS = {
    "residents": ("persons", ""),
    "residents_75_up": ("persons", ""),
    "exposed": ("persons", "lower"),
    "not_exposed": ("persons", ""),
    "exposed_share": ("-", "lower"),
    "exposed_75_up": ("persons", "lower"),
    "hazard_rank": ("persons", ""),
    "hazard_depth": ("persons", "lower"),
    "hazard_depth_share": ("-", "lower"),
    "present_day": ("persons", ""),
    "exposed_day": ("persons", "lower"),
    "area_ha": ("ha", ""),
    "exposed_ha": ("ha", "lower"),
    "exposed_area_share": ("-", "lower"),
    "induction_exposed_share": ("-", "lower"),
    "induction_ha": ("ha", ""),
    "induction_residents": ("persons", ""),
    "induction_exposed": ("persons", "lower"),
    "problem_areas": ("areas", "lower"),
    "problem_residents": ("persons", "lower"),
    "problem_residents_75_up": ("persons", "lower"),
    "problem_share": ("-", "lower"),
    "problem_severe": ("persons", "lower"),
    "shelters": ("places", ""),
    "shelter_capacity": ("persons", "higher"),
    "shelters_without_capacity": ("places", ""),
    "shelters_exposed": ("places", "lower"),
    "unserved": ("persons", "lower"),
    "facilities": ("places", ""),
    "facilities_exposed": ("places", "lower"),
    "care_facilities": ("places", ""),
    "care_facilities_exposed": ("places", "lower"),
    "needs": ("opinions", ""),
    "needs_weight": ("weight", ""),
    "vibrancy": ("score", "higher"),
}
# Ratios: key → (part, whole).
RATIOS = {
    "exposed_share": ("exposed", "residents"),
    "hazard_depth_share": ("hazard_depth", "residents"),
    "exposed_area_share": ("exposed_ha", "area_ha"),
    "induction_exposed_share": ("induction_exposed", "induction_residents"),
    "problem_share": ("problem_residents", "residents"),
    "vibrancy": ("vibrancy_area", "known_area"),
}


@dataclass(frozen=True)
class Scope:
    """Whom an indicator is of; ``district`` is a row, -1 elsewhere."""

    kind: str
    district: int = -1

    def holds(self, district, inside):
        """Which places it holds.

        Parameters
        ----------
        district : ndarray of int, shape (k,)
        inside : ndarray of bool, shape (k,)
            In the induction area of the state.
        """
        return {
            TOWN: np.ones(len(district), dtype=bool),
            IN: inside,
            OUT: ~inside,
            DISTRICT: district == self.district,
            ELSEWHERE: district < 0,
        }[self.kind]


@dataclass(frozen=True)
class Value:
    """One indicator of a scope and state.

    ``hazard`` is a row of ``HazardRows.keys`` or -1, ``rank`` -1 where it is of no rank, ``depth``
    [m] NaN where of none. ``low`` and ``high`` are NaN where no assumption enters.
    """

    key: str
    scope: Scope
    state: str
    value: float
    low: float = np.nan
    high: float = np.nan
    hazard: int = -1
    rank: int = -1
    depth: float = np.nan

    @property
    def place(self):
        """What tells it from others of its state."""
        return (self.key, self.scope, self.hazard, self.rank,
                None if np.isnan(self.depth) else self.depth)


def scopes_of(inputs):
    """Scopes that what was given allows."""
    found = [Scope(TOWN)]
    if any(one is not None for one in inputs.inductions):
        found += [Scope(IN), Scope(OUT)]
    if len(inputs.districts):
        found += [Scope(DISTRICT, row) for row in range(len(inputs.districts))]
        found.append(Scope(ELSEWHERE))
    return found


def places_of(points, inputs):
    """District, and whether in the induction area before and after, of points."""
    import shapely

    district = np.full(len(points), -1)
    inside = np.zeros((len(points), 2), dtype=bool)
    if len(points) and len(inputs.districts):
        point, row = shapely.STRtree(inputs.districts.shapes).query(points, predicate="intersects")
        # On a common border the first district has it.
        district[point[::-1]] = row[::-1]
    for place, area in enumerate(inputs.inductions):
        if area is not None and len(points):
            shapely.prepare(area)
            inside[:, place] = shapely.intersects(area, points)
    return district, inside


@dataclass(frozen=True)
class Column:
    """A sum over carriers: weight times share, with the least and the most of it, shape (c,)."""

    key: str
    value: np.ndarray
    low: np.ndarray = None
    high: np.ndarray = None
    hazard: int = -1
    rank: int = -1
    depth: float = np.nan


def values_of(state, carriers, shares, asked, inputs):
    """Values of all indicators of a state.

    Parameters
    ----------
    state : draft.State
    carriers : draft.Carriers
    shares : draft.Shares
    asked : list of Scope
    inputs : draft.Inputs

    Returns
    -------
    list of Value
    """
    inside = carriers.inside[:, state.place]
    columns = list(_columns(state, carriers, shares))
    if inputs.inductions[state.place] is not None:
        columns += _of_induction(columns, inside)
    where = _located(state, inputs)
    values = []
    for scope in asked:
        mine = scope.holds(carriers.district, inside)
        own = [_summed(one, scope, state.name, mine) for one in columns]
        own += _counted(scope, state, where)
        values += _with_ratios(own)
    return values


def _summed(column, scope, state, mine):
    ends = [np.nan if each is None else float(each[mine].sum())
            for each in (column.low, column.high)]
    return Value(column.key, scope, state, float(column.value[mine].sum()), *ends,
                 column.hazard, column.rank, column.depth)


def _weights(state, carriers):
    """People of the carriers: tables of shape (c, 6) for value, least and most."""
    zones = carriers.zone[: carriers.pieces]
    spread = carriers.share[: carriers.pieces, None] * state.town.zone_people[zones]
    homes = len(carriers) - carriers.pieces
    have = len(state.town.homes)
    none = np.zeros((homes, spread.shape[1]))
    return [np.vstack([spread, table if have else none]) for table in state.town.home_people]


def _columns(state, carriers, shares):
    value, low, high = _weights(state, carriers)
    banded = bool(len(state.town.homes))

    def people(key, share=1.0, most=None, pick=lambda table: table[:, EVERYBODY], **place):
        most = share if most is None else most
        ranged = banded or np.any(most != share)
        return Column(key, pick(value) * share, pick(low) * share if ranged else None,
                      pick(high) * most if ranged else None, **place)

    yield people("residents")
    yield people("exposed", shares.some)
    yield people("not_exposed", 1.0 - shares.some)
    if state.town.ages_known:
        yield people("residents_75_up", pick=old)
        yield people("exposed_75_up", shares.some, pick=old)
    for hazard, table in enumerate(shares.ranks):
        for rank in range(table.shape[1]):
            yield people("hazard_rank", table[:, rank], hazard=hazard, rank=rank)
    for (hazard, depth), (sure, most) in shares.reaching.items():
        yield people("hazard_depth", sure, most, hazard=hazard, depth=depth)
    problem = _problem_shares(state, carriers)
    yield people("problem_residents", 1.0 - problem[:, 0])
    yield people("problem_severe", problem[:, 3])
    if state.town.ages_known:
        yield people("problem_residents_75_up", 1.0 - problem[:, 0], pick=old)
    yield from _of_places(state, carriers, shares, people)


def _of_induction(columns, inside):
    """What of residents, exposed residents and area is in the induction area."""
    def part(values):
        return None if values is None else values * inside

    names = {"residents": "induction_residents", "exposed": "induction_exposed",
             "area_ha": "induction_ha"}
    return [Column(names[one.key], *map(part, (one.value, one.low, one.high)))
            for one in columns if one.key in names]


def _of_places(state, carriers, shares, people):
    """Areas, people by day, and what zones know of themselves."""
    hectares = carriers.area_m2 / HECTARE_M2
    yield Column("area_ha", hectares)
    yield Column("exposed_ha", hectares * shares.some)
    town, zone = state.town, carriers.zone
    if not np.isnan(town.present_day).all():
        day = np.nan_to_num(town.present_day)[zone] * carriers.share
        yield Column("present_day", day)
        yield Column("exposed_day", day * shares.some)
    if not np.isnan(town.unserved_share).all():
        yield people("unserved", np.nan_to_num(town.unserved_share)[zone])
    if not np.isnan(town.vibrancy).all():
        known = ~np.isnan(town.vibrancy[zone])
        yield Column("vibrancy_area", hectares * np.nan_to_num(town.vibrancy)[zone])
        yield Column("known_area", hectares * known)


def _problem_shares(state, carriers):
    """Share of each carrier in problem areas by the worst severity, shape (c, 4).

    The areas were made from parts of the pieces: nothing is cut again.
    """

    share = np.zeros((len(carriers), 4))
    pairs = {}
    for area in state.areas:
        for shape, piece in zip(area.parts.shapes, area.parts.piece):
            pairs.setdefault(int(piece), []).append((area.rule.severity, shape))
        for home in carriers.pieces + state.town.homes.inside(area.shape):
            share[home, area.rule.severity] = 1.0
    for piece, parts in pairs.items():
        covered = 0.0
        for severity in (3, 2, 1):
            shapes = [shape for level, shape in parts if level >= severity]
            now = min(united(shapes).area / carriers.area_m2[piece], 1.0)
            share[piece, severity] = max(now - covered, 0.0)
            covered = max(covered, now)
    for home in range(carriers.pieces, len(carriers)):
        worst = int(np.flatnonzero(share[home]).max(initial=0))
        share[home] = np.arange(4) == worst
    share[:, 0] = np.clip(1.0 - share[:, 1:].sum(axis=1), 0.0, 1.0)
    return share


def _located(state, inputs):
    """District, and whether in the induction area, of shelters, facilities and opinions."""
    found = {}
    for name in ("shelters", "facilities", "needs"):
        points = getattr(state.town, name)
        if points is not None:
            district, inside = places_of(points.shapes, inputs)
            found[name] = district, inside[:, state.place]
    return found


def _counted(scope, state, where):
    """Indicators that count things; ``where`` comes from :func:`_located`."""
    town = state.town
    districts = np.array([area.district for area in state.areas], dtype=np.intp)
    sides = np.array([area.inside for area in state.areas], dtype=bool)
    found = {"problem_areas": float(scope.holds(districts, sides).sum())}
    for name, count in (("shelters", _shelters), ("facilities", _facilities), ("needs", _needs)):
        points = getattr(town, name)
        if points is not None:
            mine = scope.holds(*where[name])
            found[name] = float(mine.sum())
            found.update(count({key: values[mine] for key, values in points.values.items()}))
    return [Value(key, scope, state.name, number) for key, number in found.items()]


def _shelters(values):
    capacity = values["capacity"]
    # Where nobody told any capacity the sum is unknown, not nothing.
    known = not np.isnan(capacity).all() if len(capacity) else True
    return {
        "shelter_capacity": float(np.nansum(capacity)) if known else np.nan,
        "shelters_without_capacity": float(np.isnan(capacity).sum()),
        "shelters_exposed": float(values["exposed"].sum()),
    }


def _facilities(values):
    care, exposed = values["care"], values["exposed"]
    return {"facilities_exposed": float(exposed.sum()), "care_facilities": float(care.sum()),
            "care_facilities_exposed": float((care & exposed).sum())}


def _needs(values):
    return {"needs_weight": float(values["weight"].sum())}


def _with_ratios(values):
    """Values and the ratios of them; what only serves a ratio is left out."""
    by_place = {(one.key, one.hazard, one.rank, str(one.depth)): one for one in values}
    found = [one for one in values if one.key in UNITS]
    for key, (part, whole) in RATIOS.items():
        for one in values:
            if one.key != part:
                continue
            total = by_place[whole, -1, -1, "nan"]
            ratio = _divided(one.value, total.value)
            ends = [_divided(end, total.value if np.isnan(all_end) else all_end)
                    for end, all_end in ((one.low, total.low), (one.high, total.high))]
            if not np.isnan(ends).any():
                ends = [min(*ends, ratio), max(*ends, ratio)]
            found.append(Value(key, one.scope, one.state, ratio, *ends, one.hazard, one.rank,
                               one.depth))
    return found


def _divided(part, whole):
    return part / whole if whole > 0 else np.nan

"""The guideline sheet's numbers: problem areas, exposure by scope, before and after."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ...errors import CoreError
from ...progress import ignore_progress, part_of
from ..overlay import Targets, rank_shares
from . import scopes
from .areas import all_areas
from .pieces import cut_zones

BEFORE, AFTER = "before", "after"
# Depths that a guideline speaks of [m]: floors are flooded; the second storey is reached.
DEPTHS_M = (0.5, 3.0)


@dataclass(frozen=True)
class Options:
    """Choices of a person.

    ``year`` is the one from which records are counted back, ``merge_m`` how near parts of one area
    lie [m]; smaller areas [m²] and areas with fewer residents are left out.
    """

    year: int
    merge_m: float = 50.0
    least_area_m2: float = 500.0
    least_residents: float = 1.0


@dataclass(frozen=True)
class Districts:
    """Districts; ``shapes`` are disjoint. ``kind`` is empty where nobody said it."""

    shapes: np.ndarray
    ids: list
    names: list
    kind: str = ""
    overlap_m2: float = 0.0

    def __len__(self):
        return len(self.shapes)


@dataclass(frozen=True)
class Inputs:
    """What a draft is made from.

    Parameters
    ----------
    zones : ndarray of shapely polygons, shape (n,)
    town : Town
        With the scenario's homes and facilities, where there is one.
    hazards : HazardRows
    districts : Districts
    inductions : tuple of (shapely area or None)
        The residence induction area before and after.
    changes : bool
        Whether there is an after.
    rules : tuple of Rule
    options : Options
    """

    zones: np.ndarray
    town: object
    hazards: object
    districts: Districts
    inductions: tuple
    changes: bool
    rules: tuple
    options: Options


@dataclass(frozen=True)
class State:
    """Before or after."""

    name: str
    place: int
    town: object
    areas: list
    dropped: list


@dataclass(frozen=True)
class Result:
    """What came out.

    Parameters
    ----------
    states : list of State
    values : list of scopes.Value
    pieces : Pieces
    unanswered : dict of str to tuple
        Rule to what it needs and was not given.
    open_rows : dict of str to int
        Rule to hazard rows of which nobody can say whether they meet it.
    scopes : list of scopes.Scope
    """

    states: list
    values: list
    pieces: object
    unanswered: dict
    open_rows: dict
    scopes: list


def draft(inputs, progress=ignore_progress):
    """Problem areas and indicators.

    Parameters
    ----------
    inputs : Inputs
    progress : callable

    Returns
    -------
    Result

    Raises
    ------
    CoreError
        ``guideline_no_rule``: no rule can be answered with what was given.
    """
    rules, unanswered = answerable(inputs)
    pieces = cut_zones(inputs.zones, inputs.districts.shapes, inputs.inductions,
                       part_of(progress, 0.0, 0.2))
    names = (BEFORE, AFTER) if inputs.changes else (BEFORE,)
    states = []
    for place, name in enumerate(names):
        town = inputs.town if name == AFTER else inputs.town.without_scenario()
        start = 0.2 + 0.5 * place / len(names)
        steps = part_of(progress, start, start + 0.5 / len(names))
        areas, dropped = all_areas(rules, pieces, town, place, inputs.hazards, inputs.options,
                                   steps)
        areas = [replace(one, facts=town.facts_of(one, inputs.hazards)) for one in areas]
        states.append(State(name, place, town, areas, dropped))
    carriers = carriers_of(inputs, pieces)
    shares = hazard_shares(carriers, inputs.hazards, part_of(progress, 0.7, 0.95))
    asked = scopes.scopes_of(inputs)
    values = []
    for state in states:
        values += scopes.values_of(state, carriers, shares, asked, inputs)
    progress(1.0)
    return Result(states, values, pieces, unanswered, _open_rows(rules, inputs), asked)


def answerable(inputs):
    """Rules that can be answered, and for the others what they lack."""
    town = inputs.town
    there = {
        "plans": inputs.inductions[0] is not None,
        "ages": town.ages_known,
        "needs": town.needs is not None,
        "buildings": town.buildings is not None,
        "shelters": not np.isnan(town.unserved_share).all(),
    }
    lacking = {rule.key: tuple(name for name in rule.needs() if not there[name])
               for rule in inputs.rules}
    rules = tuple(rule for rule in inputs.rules if not lacking[rule.key])
    if not rules:
        raise CoreError("guideline_no_rule", rules=", ".join(lacking))
    return rules, {key: names for key, names in lacking.items() if names}


def _open_rows(rules, inputs):
    found = {rule.key: int(inputs.hazards.meeting(rule, inputs.options.year)[1].sum())
             for rule in rules}
    return {key: count for key, count in found.items() if count}


@dataclass(frozen=True)
class Carriers:
    """Pieces of zones, then new homes: shapes and where they are, shape (c,)."""

    targets: Targets
    pieces: int
    zone: np.ndarray
    district: np.ndarray
    inside: np.ndarray
    share: np.ndarray
    area_m2: np.ndarray

    def __len__(self):
        return len(self.zone)


def carriers_of(inputs, pieces):
    """:class:`Carriers` of pieces and new homes."""
    import shapely

    homes = inputs.town.homes
    district, inside = scopes.places_of(homes.shapes, inputs)
    return Carriers(
        Targets(np.concatenate([pieces.shapes, homes.shapes])), len(pieces),
        np.concatenate([pieces.zone, homes.zone]),
        np.concatenate([pieces.district, district]),
        np.concatenate([pieces.inside, inside]),
        np.concatenate([pieces.share, np.zeros(len(homes))]),
        np.concatenate([shapely.area(pieces.shapes), np.zeros(len(homes))]))


@dataclass(frozen=True)
class Shares:
    """Share of each carrier in hazards.

    Parameters
    ----------
    ranks : list of ndarray, shape (c, ranks + 1)
        By hazard key.
    reaching : dict of (int, float) to (ndarray, ndarray)
        Key and depth [m] to the shares that are sure, and at most.
    some : ndarray, shape (c,)
        In any hazard.
    """

    ranks: list
    reaching: dict
    some: np.ndarray


def hazard_shares(carriers, hazards, progress=ignore_progress):
    """:class:`Shares` of carriers."""
    ranks, reaching = [], {}
    ones = np.ones(len(hazards), dtype=np.int64)

    def share(rows):
        found = hazards.pieces.of(np.flatnonzero(rows))
        return 1.0 - rank_shares(carriers.targets, found, ones, 1)[:, 0]

    count = len(hazards.keys) + 1
    for row, key in enumerate(hazards.keys):
        steps = part_of(progress, row / count, (row + 1) / count)
        kind, mine = hazards.types[key.type], hazards.key == row
        ranks.append(rank_shares(carriers.targets, hazards.pieces.of(np.flatnonzero(mine)),
                                 hazards.rank, kind.ranks, steps))
        for depth in DEPTHS_M if kind.is_depth else ():
            sure, perhaps = hazards.reaching(row, depth)
            least = share(sure)
            reaching[row, depth] = least, share(sure | perhaps) if perhaps.any() else least
    return Shares(ranks, reaching, share(ones > 0) if len(hazards) else np.zeros(len(carriers)))

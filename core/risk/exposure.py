"""Who and what is exposed: residents at night, people present by day, floor area, by rank.

People are on *carriers*: zones, where their share follows the share of the area of a zone (areal
weighting), or buildings, where all who are in a building have its worst rank. Every carrier is of
one target, so sums over ranks are the people of the target, and sums over targets those of the
town.
"""

from dataclasses import dataclass, field, replace

import numpy as np

from ..progress import ignore_progress, part_of
from .hazards import AreaHazard, Hazards, Over
from .overlay import as_targets

__all__ = ("AreaHazard", "Exposure", "HazardExposure", "Hazards", "Over", "People", "exposed")

BY_AREA, BY_BUILDING = "area", "building"


@dataclass(frozen=True)
class People:
    """Carriers of people.

    Parameters
    ----------
    shapes : ndarray of shapely geometry, shape (c,)
        Zones, parts of zones, or buildings; in a projected CRS [m].
    residents : ndarray, shape (c,)
        At night [persons].
    ages : ndarray, shape (c, 5), optional
        Residents by the age groups of a study; sums are the residents.
    present : ndarray, shape (c,), optional
        People present by day or at the chosen moment [persons]; NaN where unknown.
    floor_m2 : ndarray, shape (c,), optional
        NaN where unknown.
    target : ndarray of int, shape (c,), optional
        Row of the target of each carrier, -1 for none; by default carriers are the targets.
    by_area : ndarray of bool, shape (c,), optional
        Whether people follow the share of area; else all have the worst rank. By default they do.
    """

    shapes: np.ndarray
    residents: np.ndarray
    ages: np.ndarray = None
    present: np.ndarray = None
    floor_m2: np.ndarray = None
    target: np.ndarray = None
    by_area: np.ndarray = None

    def __len__(self):
        return len(self.shapes)

    @property
    def targets(self):
        return np.arange(len(self)) if self.target is None else self.target

    @property
    def areal(self):
        return np.ones(len(self), dtype=bool) if self.by_area is None else self.by_area


@dataclass(frozen=True)
class HazardExposure:
    """One hazard.

    Parameters
    ----------
    over : Over
        Over the targets: worst rank, shares of their area, depth.
    weight : ndarray, shape (c, ranks + 1)
        How the people of each carrier divide by rank [-]; rows sum to 1.
    carried : Over
        Over the carriers.
    """

    key: object
    kind: object
    over: Over
    weight: np.ndarray
    carried: Over = None

    def by_rank(self, values, group, count):
        """Sum of values of the carriers by group and rank.

        Parameters
        ----------
        values : ndarray, shape (c,)
            NaN counts as nothing.
        group : ndarray of int, shape (c,)
            -1 is left out.
        count : int

        Returns
        -------
        ndarray, shape (count, ranks + 1)
        """
        return _summed(np.nan_to_num(values), self.weight, group, count)

    def bounds(self, values, group, count):
        """Least and most of :meth:`by_rank`: only carriers wholly of a rank, and all that have any
        of it."""
        values = np.nan_to_num(values)
        return (_summed(values, (self.weight >= 1.0 - 1e-12).astype(float), group, count),
                _summed(values, (self.weight > 1e-12).astype(float), group, count))


def _summed(values, weight, group, count):
    rows = np.flatnonzero(group >= 0)
    return np.column_stack([
        np.bincount(group[rows], values[rows] * weight[rows, rank], count)
        for rank in range(weight.shape[1])
    ])


@dataclass(frozen=True)
class Exposure:
    """All hazards over the targets and their people.

    Parameters
    ----------
    people : People
    count : int
        Number of targets.
    items : dict of HazardKey to HazardExposure
    missed : tuple of HazardKey
        Hazards that meet no target.
    """

    people: People
    count: int
    items: dict
    missed: tuple = field(default=())

    def first(self, count):
        """With the first targets only, where the carriers themselves are the targets."""
        if count == self.count:
            return self
        items = {
            key: replace(item, over=item.over.of(slice(count))) for key, item in self.items.items()}
        return replace(self, count=count, items=items, missed=_missed(items))

    def of_carriers(self, rows):
        """With some carriers only; one may be there several times. Targets stay as they are."""
        people = self.people
        taken = replace(people, target=people.targets, by_area=people.areal)
        taken = People(*(None if values is None else values[rows] for values in (
            getattr(taken, name) for name in People.__dataclass_fields__)))
        items = {key: replace(item, weight=item.weight[rows], carried=None)
                 for key, item in self.items.items()}
        return replace(self, people=taken, items=items)

    def residents(self, key):
        """Residents by target and rank, shape (n, ranks + 1)."""
        return self.items[key].by_rank(self.people.residents, self.people.targets, self.count)

    def present(self, key):
        """People present by target and rank, shape (n, ranks + 1); None where nobody knows."""
        if self.people.present is None:
            return None
        return self.items[key].by_rank(self.people.present, self.people.targets, self.count)

    def ages(self, key):
        """Residents by target, rank and age group, shape (n, ranks + 1, 5); None without ages."""
        if self.people.ages is None:
            return None
        return np.stack([
            self.items[key].by_rank(group, self.people.targets, self.count)
            for group in self.people.ages.T
        ], axis=2)


def exposed(hazards, people, targets=None, progress=ignore_progress):
    """Lay hazards over people and targets.

    Parameters
    ----------
    hazards : Hazards
    people : People
    targets : Targets, or ndarray of shapely geometry, shape (n,), optional
        By default the carriers themselves.
    progress : callable

    Returns
    -------
    Exposure
    """
    carriers = as_targets(people.shapes)
    same = targets is None
    targets = carriers if same else as_targets(targets)
    areal = people.areal
    items = {}
    for step, (key, hazard) in enumerate(hazards.items.items()):
        part = part_of(progress, step / len(hazards), (step + 1) / len(hazards))
        over = hazard.over(targets, part_of(part, 0.0, 0.6 if not same else 1.0))
        carried = over if same else hazard.over(carriers, part_of(part, 0.6, 1.0))
        weight = carried.shares
        if not areal.all():
            weight = weight.copy()
            rows = np.flatnonzero(~areal)
            weight[rows] = 0.0
            weight[rows, carried.worst[rows]] = 1.0
        items[key] = HazardExposure(key, hazard.kind, over, weight, carried)
    return Exposure(people, len(targets), items, _missed(items))


def _missed(items):
    return tuple(key for key, item in items.items() if not (item.over.worst > 0).any())

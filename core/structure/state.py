"""A town before or after a change: people by year, plan areas, facilities, stops."""

from dataclasses import dataclass, field

import numpy as np

from . import areas as measuring
from .indicators import Three
from .residents import AGES
from .shares import Areas, People, cut

RESIDENCE, FUNCTION = "residence_induction", "urban_function_induction"


@dataclass(frozen=True)
class PlanArea:
    """All areas of one kind.

    Parameters
    ----------
    areas : Areas
        Cut for queries.
    each : Measured
        Every area by itself.
    whole : Measured
        All of them dissolved, one row; where areas overlap it is smaller than their sum.
    """

    areas: Areas
    each: measuring.Measured
    whole: measuring.Measured

    @property
    def tool_ha(self):
        """Area as the official tool takes it: the sum in Web Mercator [ha]."""
        return float(self.each.mercator_m2.sum()) / measuring.HECTARE_M2

    @property
    def true_ha(self):
        return float(self.whole.plane_m2[0]) / measuring.HECTARE_M2

    @property
    def mercator_ha(self):
        """Area in Web Mercator, overlaps once [ha]."""
        return float(self.whole.mercator_m2[0]) / measuring.HECTARE_M2


def plan_area(shapes, crs):
    """The areas of one kind, or None where there is none.

    Parameters
    ----------
    shapes : ndarray of shapely polygons
        Valid, in ``crs``.
    """
    shapes = np.asarray(shapes, dtype=object)
    if not len(shapes):
        return None
    whole = measuring.measure([measuring.dissolved(shapes)], crs)
    return PlanArea(cut(shapes), measuring.measure(shapes, crs), whole)


@dataclass(frozen=True)
class Facilities:
    """Facilities inside the town: place [m], group of the category, whether it is induced."""

    x: np.ndarray
    y: np.ndarray
    group: np.ndarray
    induced: np.ndarray

    def __len__(self):
        return len(self.x)


@dataclass(frozen=True)
class Stops:
    """Stations and bus stops, arrays of shape (k, 2) [m]."""

    stations: np.ndarray
    bus_stops: np.ndarray


@dataclass(frozen=True)
class State:
    """A town as it is counted.

    Parameters
    ----------
    name : str
        ``before`` or ``after``.
    people : People
    years : list of Year
        ``people`` of each of shape (n, ages), new homes behind the zones.
    variants : dict
        Year to other ``people`` arrays, within the ranges of the assumptions.
    residence, function : PlanArea or None
    facilities : Facilities or None
    set_up : Facilities or None
        Those that were there when the plan was set up.
    stops : Stops or None
    basis : str
        What stands for people: ``buildings`` or ``cells``.
    """

    name: str
    people: People
    years: list
    residence: object = None
    function: object = None
    facilities: object = None
    set_up: object = None
    stops: object = None
    basis: str = "cells"
    variants: dict = field(default_factory=dict)

    def count(self, year, shares):
        """Residents inside, by age group, as :class:`Three`.

        Parameters
        ----------
        year : Year
        shares : Shares
        """
        low, high = self._band(year, shares, lambda inside, _people: inside)
        return Three(shares.tool @ year.people, shares.corrected @ year.people,
                     shares.own @ year.people, low, high)

    def total(self, year):
        """All residents by age group; the official tool loses those that no building carries."""
        everybody = year.people.sum(axis=0)
        low, high = self._band(year, None, lambda _inside, people: people.sum(axis=0))
        return Three(self.people.carried @ year.people, everybody, everybody, low, high)

    def share(self, year, shares):
        """Share of residents inside, by age group."""
        inside, total = self.count(year, shares), self.total(year)
        low, high = self._band(
            year, shares, lambda part, people: _ratio(part, people.sum(axis=0)))
        return Three(*(_ratio(getattr(inside, way), getattr(total, way))
                       for way in ("tool", "corrected", "own")), low, high)

    def _band(self, year, shares, measure):
        """Least and greatest of a measure over what the assumptions allow; NaN where none does."""
        tables = [year.people, *self.variants.get(year.year, ())]
        ways = [None] if shares is None else [shares.own]
        if shares is not None and shares.low is not None:
            ways += [shares.low, shares.high]
        if len(tables) * len(ways) == 1:
            return np.full(len(AGES), np.nan), np.full(len(AGES), np.nan)
        found = [measure(None if way is None else way @ people, people)
                 for people in tables for way in ways]
        return np.min(found, axis=0), np.max(found, axis=0)


def _ratio(part, whole):
    return np.divide(part, whole, out=np.full(np.shape(whole), np.nan), where=whole > 0)


def known_ages(year, by_age=True):
    """Names of age groups in their order, None where the year does not know them."""
    names = [age if known else None for age, known in zip(AGES, year.known)]
    return names if by_age else names[:1]

"""The hazard registry: units, ranks, colours, and what each hazard endangers.

Types and colours are rows of ``resources/tables/hazard_types.csv`` and ``hazard_colours.csv``; the
limits between ranks are assumptions of the list ``risk`` (``flood``, ``break_1_m`` …), so that a
study may replace them, and its colours, too (``flood``, ``colour_1_red`` …). Ranks count from 1; 0
is "not in the hazard". Limits are closed on the left: 0.5 m is rank 2 of a flood.
"""

import csv
import re
from dataclasses import dataclass, replace
from functools import lru_cache
from types import MappingProxyType

import numpy as np

from ..assumptions import TABLE_FOLDER, read_rows
from ..errors import CoreError

GROUPS = ("water", "ground", "quake", "zone")
STRUCTURES = ("wooden", "non_wooden")
SCENARIOS = ("L1", "L2")
PARTS = ("red", "green", "blue")
# Types whose value is a depth of water.
DEPTHS = ("flood", "inland_flood", "storm_surge", "tsunami")
_BREAK = re.compile(r"break_(\d+)_(?:m|h|intensity|level)")


@dataclass(frozen=True)
class HazardType:
    """One kind of hazard.

    Parameters
    ----------
    key : str
    group : str
        One of :data:`GROUPS`.
    unit : str
        ``m`` depth, ``h`` duration, ``intensity`` 計測震度, ``level`` PL value, ``zone`` for zones
        that have a class but no number.
    breaks : tuple of float
        Lower limits of the ranks from 2 on, closed; empty for zones.
    colours : tuple of (int, int, int)
        Red, green and blue of each rank.
    leave : bool
        Whether people have to leave whatever the depth.
    endangers : tuple of str
        Structures (:data:`STRUCTURES`) that it endangers; ``leave`` is for these.
    storeys : str
        ``below`` the surface of the water, ``ground`` floor, or ``all``.
    source : str
    verified : bool
        Of what is said about leaving, structures and storeys.
    """

    key: str
    group: str
    unit: str
    breaks: tuple
    colours: tuple
    leave: bool
    endangers: tuple
    storeys: str
    source: str
    verified: bool

    @property
    def ranks(self):
        """Number of ranks."""
        return len(self.colours)

    @property
    def is_depth(self):
        return self.unit == "m"

    def limits(self, rank):
        """``(low, high)`` of a rank in its unit; high is inf for the last, both NaN for zones."""
        if not self.breaks or not 1 <= rank <= self.ranks:
            return float("nan"), float("nan")
        ends = (0.0, *self.breaks, float("inf"))
        return ends[rank - 1], ends[rank]


@dataclass(frozen=True, order=True)
class HazardKey:
    """A type and its scenario (``L1``, ``L2`` or empty): what an overlay tells apart."""

    type: str
    scenario: str = ""

    @property
    def text(self):
        """``flood L2``, ``inland_flood``."""
        return f"{self.type} {self.scenario}".strip()

    @classmethod
    def of(cls, text):
        """The key that a text such as ``flood L2`` is."""
        name, _, scenario = str(text).strip().partition(" ")
        return cls(name, scenario.strip())


def _table(name):
    with (TABLE_FOLDER / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@lru_cache(maxsize=1)
def _builtin():
    colours = {}
    for row in _table("hazard_colours.csv"):
        colours.setdefault(row["key"], []).append(
            tuple(int(row[name]) for name in PARTS))
    rows = read_rows(TABLE_FOLDER / "risk.csv", "risk")
    return MappingProxyType({
        row["key"]: HazardType(
            row["key"], row["group"], row["unit"], _breaks(rows, row["key"]),
            tuple(colours[row["key"]]), row["leave"] != "none",
            tuple(row["endangers"].split()), row["storeys"], row["source"],
            row["verified"] == "yes")
        for row in _table("hazard_types.csv")
    })


def _breaks(rows, key):
    numbered = {}
    for row in rows:
        found = _BREAK.fullmatch(row.parameter)
        if row.list == "risk" and row.key == key and found:
            numbered[int(found.group(1))] = row.value
    return tuple(numbered[number] for number in sorted(numbered))


HAZARD_TYPES = _builtin()


def hazard_types(assumptions=None):
    """The registry with the limits of a study.

    Parameters
    ----------
    assumptions : Assumptions, optional
        Rows of the list ``risk`` replace limits; without it the built-in ones hold.

    Returns
    -------
    dict of str to HazardType

    Raises
    ------
    CoreError
        ``risk_breaks``: limits that do not rise, or one limit more or less than ranks.
    """
    if assumptions is None:
        return dict(HAZARD_TYPES)
    rows = list(assumptions)
    found = {}
    for key, kind in HAZARD_TYPES.items():
        breaks = _breaks(rows, key)
        rising = all(low < high for low, high in zip((0.0, *breaks), breaks))
        if len(breaks) != len(kind.breaks) or not rising:
            raise CoreError("risk_breaks", key=key, count=len(kind.breaks),
                            breaks=", ".join(f"{one:g}" for one in breaks))
        found[key] = replace(kind, breaks=breaks, colours=_colours(rows, kind))
    return found


def _colours(rows, kind):
    """Colours with those that a study gives as ``colour_2_red``, 0 to 255."""
    own = {row.parameter: row.value for row in rows
           if row.list == "risk" and row.key == kind.key and row.parameter.startswith("colour_")}
    return tuple(
        tuple(int(min(own.get(f"colour_{rank}_{name}", part), 255))
              for name, part in zip(PARTS, colour))
        for rank, colour in enumerate(kind.colours, 1))


def rank_of(kind, value):
    """Rank of values.

    Parameters
    ----------
    kind : HazardType
        With breaks.
    value : float or ndarray
        In the unit of the type. Zero, less and NaN are no hazard: rank 0.

    Returns
    -------
    int or ndarray of int, same shape
    """
    values = np.asarray(value, dtype=float)
    ranks = np.searchsorted(kind.breaks, values, side="right") + 1
    with np.errstate(invalid="ignore"):
        ranks = np.where(values > 0.0, ranks, 0)
    return int(ranks) if ranks.ndim == 0 else ranks


def rank_of_class(kind, low, high):
    """Rank of classes between limits, the worse where a class reaches over several ranks.

    Parameters
    ----------
    kind : HazardType
    low, high : float or ndarray
        Limits in the unit of the type, low closed and high open; a high of NaN is open, and such a
        class has the rank of its lower limit. Both NaN: rank 0, unknown.

    Returns
    -------
    rank : ndarray of int
    wide : ndarray of bool
        Whether the class reaches over more than one rank.
    """
    low, high = np.broadcast_arrays(np.asarray(low, float), np.asarray(high, float))
    at_least = np.searchsorted(kind.breaks, np.where(np.isnan(low), 0.0, low), side="right") + 1
    at_most = np.searchsorted(kind.breaks, high, side="left") + 1
    with np.errstate(invalid="ignore"):
        known = ~np.isnan(high) & (high > 0.0)
    at_most = np.where(known, np.maximum(at_most, at_least), at_least)
    unknown = (np.isnan(low) & np.isnan(high)) | ((high <= 0.0) & ~np.isnan(high))
    rank = np.where(unknown, 0, at_most)
    last = np.isnan(high) & (at_least < len(kind.breaks) + 1)
    return rank, ~unknown & ((at_most > at_least) | last)


def depth_of(kind, rank, depth_min=float("nan"), depth_max=float("nan"), open_ratio=1.5):
    """Depth of water of a zone: its own limits where they are known, else those of its rank.

    Parameters
    ----------
    kind : HazardType
    rank : int or ndarray
        0 is dry.
    depth_min, depth_max : float or ndarray
        Limits of the zone [m]; NaN where unknown.
    open_ratio : float
        Upper end of a class without one, as a multiple of its lower end (assumption
        ``risk / open_class / upper_ratio``).

    Returns
    -------
    low, mid, high : ndarray
        [m]; 0 where dry, NaN where the type has no depth and the zone tells none.
    """
    rank, low, high = np.broadcast_arrays(
        np.asarray(rank, int), np.asarray(depth_min, float), np.asarray(depth_max, float))
    ends = np.array([(0.0, 0.0)] + [
        kind.limits(number) if kind.is_depth else (np.nan, np.nan)
        for number in range(1, kind.ranks + 1)])
    own = ~(np.isnan(low) & np.isnan(high))
    capped = np.clip(rank, 0, kind.ranks)
    low = np.where(own, np.where(np.isnan(low), 0.0, low), ends[capped, 0])
    high = np.where(own, high, ends[capped, 1])
    high = np.where(own & np.isnan(high), np.inf, high)
    high = np.where(np.isinf(high), low * open_ratio, high)
    dry = rank <= 0
    low, high = np.where(dry, 0.0, low), np.where(dry, 0.0, high)
    return low, (low + high) / 2.0, high

"""Rows of the table ``hazards`` as the rules ask for them: key, rank, limits of the value, year."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import numpy as np

from ..hazards import Hazards
from ..overlay import Pieces
from ..types import hazard_types

_YEAR = re.compile(r"\s*(\d{4})(?!\d)")


@dataclass(frozen=True)
class HazardRows:
    """Hazard areas, arrays of shape (m,).

    Parameters
    ----------
    keys : tuple of HazardKey
        Those that occur, in the order of the registry.
    key : ndarray of int
        Row of ``keys``.
    rank : ndarray of int
        From 1.
    low, high : ndarray
        Limits of depth, duration, intensity or PL value in the unit of the type, low closed; NaN
        where the hazard has no value, inf where the class is open.
    year : ndarray
        Of a past event; NaN where unknown.
    pieces : core.risk.overlay.Pieces
    types : dict of str to HazardType
    notes : Counter
        How many rows were awkward (``core.risk.hazards.NOTES``).
    open_ratio : float
        Upper end of a class that has none, as a multiple of its lower end (an assumption).
    """

    keys: tuple
    key: np.ndarray
    rank: np.ndarray
    low: np.ndarray
    high: np.ndarray
    year: np.ndarray
    pieces: object
    types: dict
    notes: dict = field(default_factory=dict)
    open_ratio: float = 1.5

    def __len__(self):
        return len(self.key)

    def type_of(self, row):
        return self.types[self.keys[self.key[row]].type]

    def meeting(self, rule, year):
        """Rows that meet what a rule asks of a hazard, and those that may or may not.

        Parameters
        ----------
        rule : Rule
        year : int
            The year from which a record is counted back.

        Returns
        -------
        sure, perhaps : ndarray of bool, shape (m,)
            ``perhaps``: the class reaches over the limit, has no value, or the event no date.
        """
        asked = np.array([rule.is_about(one) for one in self.keys], dtype=bool)
        wanted = asked[self.key] if len(self) else np.zeros(0, dtype=bool)
        open_to = np.zeros(len(self), dtype=bool)
        if rule.least_rank is not None:
            wanted = wanted & (self.rank >= rule.least_rank)
        if rule.least_value is not None:
            with np.errstate(invalid="ignore"):
                open_to |= ~(self.low >= rule.least_value) & ~(self.high <= rule.least_value)
                wanted = wanted & ~(self.high <= rule.least_value)
        if rule.within_years is not None:
            open_to |= np.isnan(self.year)
            with np.errstate(invalid="ignore"):
                wanted = wanted & ~(self.year <= year - rule.within_years)
        return wanted & ~open_to, wanted & open_to

    def reaching(self, key_row, value):
        """Rows of a key whose value is sure to reach ``value``, and those that perhaps do."""
        mine = self.key == key_row
        with np.errstate(invalid="ignore"):
            sure = mine & (self.low >= value)
            perhaps = mine & ~sure & ~(self.high <= value)
        return sure, perhaps


def hazard_rows(frame, layer, assumptions):
    """:class:`HazardRows` of a frame with the columns of the table ``hazards``.

    Parameters
    ----------
    frame : GeoDataFrame
        In a projected CRS [m].
    layer : str
    assumptions : Assumptions

    Raises
    ------
    CoreError
        Those of ``Hazards.from_frame``.
    """
    read = Hazards.from_frame(frame, layer, assumptions)
    items = list(read.items.values())
    starts = np.cumsum([0, *(len(one.rank) for one in items)])
    limits = [_limits(one) for one in items]
    return HazardRows(
        read.keys,
        np.repeat(np.arange(len(items)), np.diff(starts)),
        _joined([one.rank for one in items], np.int64),
        _joined([low for low, _high in limits]),
        _joined([high for _low, high in limits]),
        _years([date for one in items for date in one.dates]),
        _pieces([one.pieces for one in items], starts),
        hazard_types(assumptions),
        read.notes,
        assumptions.value("risk", "open_class", "upper_ratio"),
    )


def _joined(arrays, kind=float):
    return np.concatenate([np.zeros(0, kind), *arrays]).astype(kind)


def _limits(item):
    """Limits of the value of each row: its own depth, else those of its rank."""
    if item.kind.is_depth or item.kind.unit == "zone":
        return item.low, item.high
    return np.array([item.kind.limits(int(one)) for one in item.rank]).reshape(-1, 2).T


def _pieces(each, starts):
    """The pieces of all hazards with the rows of the whole."""
    polygons = np.cumsum([0, *(int(one.polygon.max(initial=-1)) + 1 for one in each)])
    return Pieces(
        np.concatenate([np.zeros(0, object), *(one.pieces for one in each)]),
        *(_joined([getattr(one, name) + start for one, start in zip(each, starts)], np.intp)
          for name in ("row", "repaired", "lost")),
        _joined([one.polygon + start for one, start in zip(each, polygons)], np.intp))


def _years(dates):
    found = [_YEAR.match(str(text)) for text in dates]
    return np.array([float(one.group(1)) if one else np.nan for one in found], dtype=float)

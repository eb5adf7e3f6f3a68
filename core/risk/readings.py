"""Readings (rain, river level, intensity) as ranks of a hazard.

A reading is a number of a point or an area at a time. Either it is in the unit of the hazard, or
the limits of its ranks are told (a warning level, a danger level); limits are closed on the left,
and below the first one there is no hazard. Then it tells no depth.
"""

from dataclasses import dataclass

import numpy as np

from ..errors import CoreError
from .types import rank_of

_COLUMNS = {"m": ("depth_min_m", "depth_max_m"), "h": ("hours_min", "hours_max")}


@dataclass(frozen=True)
class Readings:
    """What rows of a layer read.

    Parameters
    ----------
    field : str
        Column of the frame that holds the number.
    limits : tuple of float
        Of the ranks, rising; empty where the number is in the unit of the hazard.
    """

    field: str
    limits: tuple = ()

    def applied(self, frame, kinds):
        """The frame with ranks or depths by its readings, and which rows are a hazard at all.

        Parameters
        ----------
        frame : GeoDataFrame
            With ``type`` and the columns of the table ``hazards``; not changed.
        kinds : dict of str to HazardType

        Returns
        -------
        frame : GeoDataFrame
        wet : ndarray of bool
            A reading of nothing (NaN, zero, less than the first limit) is no hazard.

        Raises
        ------
        CoreError
            ``reading_limits``: none told for a hazard without a unit, or more than it has ranks.
        """
        frame = frame.copy()
        value = frame[self.field].to_numpy(float)
        wet = np.zeros(len(frame), dtype=bool)
        types = np.array([str(one).strip() for one in frame["type"]], dtype=object)
        for name in sorted(set(types) & set(kinds)):
            rows, kind = np.flatnonzero(types == name), kinds[name]
            wet[rows] = self._told(frame, rows, value[rows], kind)
        return frame, wet

    def _told(self, frame, rows, value, kind):
        if self.limits:
            if len(self.limits) > kind.ranks:
                raise CoreError("reading_limits", hazard=kind.key, count=len(self.limits),
                                ranks=kind.ranks)
            rank = np.searchsorted(self.limits, value, side="right")
            rank[np.isnan(value)] = 0
            frame.loc[frame.index[rows], "rank"] = [str(one) for one in rank]
            for column in sum(_COLUMNS.values(), ()):
                frame.loc[frame.index[rows], column] = np.nan
            return rank > 0
        if not kind.breaks:
            raise CoreError("reading_limits", hazard=kind.key, count=0, ranks=kind.ranks)
        if kind.unit in _COLUMNS:
            for column in _COLUMNS[kind.unit]:
                frame.loc[frame.index[rows], column] = value
        else:
            frame.loc[frame.index[rows], "code"] = [str(one) for one in value]
        return rank_of(kind, value) > 0


def limits_of(text):
    """Limits of ranks from a text such as ``20, 50, 80``.

    Raises
    ------
    CoreError
        ``reading_limits_text``: no numbers, or numbers that do not rise.
    """
    parts = str(text or "").replace("、", ",").replace(",", " ").split()
    try:
        found = tuple(float(part) for part in parts)
    except ValueError:
        raise CoreError("reading_limits_text", value=text) from None
    if any(not low < high for low, high in zip(found, found[1:])) or not np.isfinite(found).all():
        raise CoreError("reading_limits_text", value=text)
    return found


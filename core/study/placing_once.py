"""Shelters and stops that stand on several lists: each counts once."""

import numpy as np

from ..formats.text import core_name
from .placing_layers import place_layer

# Lists place the same school by its gate, its address or its middle.
SHELTER_M = 150.0
# The two poles of a stop stand on either side of the road.
STOP_M = 100.0
_DEPARTURES = ["departures_weekday", "departures_saturday", "departures_holiday"]


def place_shelters(parsed, context):
    """Shelters, without those that another list has: same kind and name, close by."""
    known = _known(context, "shelters")
    return place_layer(parsed, context, lambda row: _find(row, known, SHELTER_M, _same_kind))


def place_stops(parsed, context):
    """Stops, without those that another list has: same kind and name, close by.

    Where both lists count departures they are of different operators, and both stay.
    """
    known = _known(context, "stops")
    return place_layer(parsed, context, lambda row: _find(row, known, STOP_M, _one_uncounted))


def _known(context, table):
    """Rows of other imports by folded name."""
    rows = context.draft.rows(table)
    found = {}
    for row in rows[~rows["source"].isin(context.replaced)].itertuples():
        found.setdefault(core_name(row.name or ""), []).append(row)
    return found


def _find(row, known, reach_m, fits):
    """Id of the row of another list that is the same place, or an empty text."""
    for other in known.get(core_name(row.get("name") or ""), ()):
        if fits(row, other) and row["shape"].distance(other.geometry) <= reach_m:
            return other.id
    return ""


def _same_kind(row, other):
    return row.get("kind") == other.kind


def _one_uncounted(row, other):
    one = [row.get(name) for name in _DEPARTURES]
    two = [getattr(other, name) for name in _DEPARTURES]
    return _same_kind(row, other) and (_uncounted(one) or _uncounted(two))


def _uncounted(figures):
    return all(figure is None or np.isnan(figure) for figure in figures)

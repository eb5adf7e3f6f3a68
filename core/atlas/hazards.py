"""Numbers of the districts about danger: who is exposed to what, and who finds no shelter."""

from __future__ import annotations

import numpy as np

from ..contracts import plain_ids
from .columns import band_of, column
from .measures import summed

# What says how long or when, not whether: nobody is more exposed by it.
NOT_COUNTED = ("inundation_duration",)
SERVED = ("night_no_room", "night_too_late", "night_cut_off")


def measures(given, overlays):
    """Residents in hazard areas: in any, such as have to leave, and by hazard."""
    weights, frame = (None, None) if given.exposure is None else overlays.of(given.exposure)
    found = []
    if weights is not None:
        residents, safe = column(frame, "residents"), column(frame, "residents_none")
        if np.isfinite(safe).any():
            found.append(_people("exposed", weights, np.maximum(residents - safe, 0.0)))
        found.append(_people("must_leave", weights, column(frame, "residents_horizontal")))
    return found + _by_hazard(given, overlays)


def _people(key, weights, values, detail="", band=(None, None), section="danger"):
    return summed(key, section, "persons", weights, values, band, detail)


def _by_hazard(given, overlays):
    rows = given.exposure_rows
    zones = given.exposure if given.exposure is not None else given.zones
    weights, frame = (None, None) if rows is None or zones is None else overlays.of(zones)
    if weights is None or not {"id", "hazard", "rank"} <= set(rows.columns):
        return []
    rows = _one_moment(rows)
    place = {one: row for row, one in enumerate(plain_ids(frame["id"]))}
    where = np.array([place.get(one, -1) for one in plain_ids(rows["id"])])
    inside = (column(rows, "rank") > 0) & (where >= 0)
    known = np.asarray(rows["hazard"], dtype=object)
    people = np.nan_to_num(column(rows, "residents"))
    found = []
    for hazard in dict.fromkeys(known):
        if hazard is None or hazard.split(" ")[0] in NOT_COUNTED:
            continue
        mine = inside & (known == hazard)
        # A zone without a row of the hazard was not looked at.
        values = np.full(len(frame), np.nan)
        values[where[(known == hazard) & (where >= 0)]] = 0.0
        np.add.at(values, where[mine], people[mine])
        found.append(_people("exposed", weights, values, str(hazard)))
    return found


def _one_moment(rows):
    """Rows of the first moment, where the same people are told at several."""
    if "moment" not in rows or not len(rows):
        return rows
    moments = rows["moment"].fillna("")
    return rows[moments == moments.iloc[0]]


def served(given, overlays):
    """Residents who find no shelter at night, by reason."""
    weights, frame = (None, None) if given.served is None else overlays.of(given.served)
    if weights is None:
        return []
    return [_people(name, weights, column(frame, name), "", band_of(frame, name), "shelters")
            for name in SERVED]

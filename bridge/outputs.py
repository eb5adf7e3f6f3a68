"""Results of the core as frames with the columns of ``fields.py``."""

import numpy as np

from ..core.geo.separation import StraightLine
from ..core.geo.walking.along import AlongStreets
from ..core.scenarios.indicators import (
    INDICATORS,
    RISK_INDICATORS,
    access_effect,
    visitor_effect,
)
from ..core.vibrancy.categories import categories
from ..core.vibrancy.parameters import COMPONENTS, DAY_TYPES, HOUR_BANDS
from . import fields

EFFECTS = {1: "gain", -1: "lose", 0: "same"}
# What something that is not there has none of; other measures are 0.
LEVELS = ("market_score", "access_min")
LEAST_DIVERSION = 0.01  # visits a day
BASIS = {True: "measured", False: "modelled"}
# Columns of the score's components, in the order of COMPONENTS.
VALUE_COLUMNS = ("presence_density", "onward_density", "stay_min", "diversity", "spend_density")


def zone_frame(inputs, view, baseline, bands):
    """Zones with their score, columns ``fields.ZONE_SCORE``."""
    import geopandas

    score, zones = view.score, view.zones
    columns = {
        "id": inputs.zone_ids,
        "name": inputs.zone_names,
        "area_m2": inputs.town.area_m2,
        "residents": np.where(
            inputs.residents_unknown & (view.outcome.ages.sum(axis=1) == 0),
            np.nan,
            view.outcome.ages.sum(axis=1),
        ),
        "vibrancy": score.vibrancy,
        "visitors": zones.visitors,
        "first_visitors": zones.first_visitors,
        "onward_visitors": zones.onward_visitors,
        "person_hours": zones.person_hours,
        "spend_yen": zones.spend_yen,
        "observed_day": np.where(baseline.measured, baseline.view.presence, np.nan),
        "modelled_day": zones.midday,
        "access_min": view.access,
        "basis": [BASIS[bool(measured)] for measured in baseline.measured],
        "distance_basis": distance_basis(baseline),
    }
    for column, name in enumerate(VALUE_COLUMNS):
        columns[name] = score.values[:, column]
    for column, name in enumerate(COMPONENTS):
        columns[f"{name}_score"] = score.scores[:, column]
        columns[f"{name}_share"] = score.shares[:, column]
    for day, ending in enumerate(("", *(f"_{name}" for name in DAY_TYPES[1:]))):
        for band, name in enumerate(HOUR_BANDS):
            columns[f"presence_{name}{ending}"] = zones.presence[:, day, band]
    _add_bands(columns, bands, ("vibrancy", "visitors", "person_hours", "spend_yen"))
    return geopandas.GeoDataFrame(columns, geometry=np.asarray(inputs.zones), crs=inputs.zones.crs)


def distance_basis(baseline):
    """What ways of each zone were: ``network``, or for example ``straight_line × 1.3``."""
    solution = baseline.solution
    zones = solution.origins.take(slice(0, len(baseline.town.zones)))
    straight = f"{StraightLine.kind} × {solution.separation.detour_ratio:g}"
    return np.where(solution.separation.on_network(zones), AlongStreets.kind, straight)


def facility_frame(inputs, view, bands, catchment_m=None, change=None):
    """Facilities with their results, columns ``fields.FACILITY_SCORE``."""
    import geopandas
    import shapely

    facilities, measures = view.outcome.facilities, view.facilities
    keys = tuple(categories())
    added_ids = list(change.added_ids) if change else []
    added_names = list(change.added_names) if change else []
    basis = np.where(inputs.size_assumed, "assumed", "source").tolist() + [None] * len(added_ids)
    for row, kind in (change.size_basis if change else {}).items():
        basis[row] = kind
    columns = {
        "id": inputs.facility_ids + added_ids,
        "name": inputs.facility_names + added_names,
        "category": [keys[row] for row in facilities.category],
        # What is removed has no size any more, and draws nobody when the layer is used again.
        "size": np.where(view.outcome.present, facilities.size, 0.0),
        "size_unit": [categories()[keys[row]].size_unit for row in facilities.category],
        "size_basis": basis,
        "zone_id": [inputs.zone_ids[row] if row >= 0 else None for row in facilities.zone],
        "visitors": measures.visitors,
        "first_visitors": measures.first_visitors,
        "onward_visitors": measures.onward_visitors,
        "stay_min": measures.stay_min,
        "person_hours": measures.person_hours,
        "spend_yen": measures.spend_yen,
        "market_score": measures.market_score,
        "catchment_m": _padded(catchment_m, len(facilities)),
    }
    _add_bands(columns, bands, ("visitors", "person_hours", "spend_yen", "market_score"))
    return geopandas.GeoDataFrame(
        columns, geometry=shapely.points(facilities.x, facilities.y), crs=inputs.zones.crs
    )


def add_zone_changes(frame, simulated):
    """Columns ``*_before``, ``*_after``, ``*_change`` and ``effect`` of zones; a new frame."""
    before, after = simulated.baseline.view, simulated.after
    readers = {
        "vibrancy": lambda view: view.score.vibrancy,
        "visitors": lambda view: view.zones.visitors,
        "onward_visitors": lambda view: view.zones.onward_visitors,
        "person_hours": lambda view: view.zones.person_hours,
        "spend_yen": lambda view: view.zones.spend_yen,
        "residents": lambda view: view.outcome.ages.sum(axis=1),
        "access_min": lambda view: view.access,
    }
    columns = _changes(readers, before, after, simulated.zone_change_bands)
    columns["effect"] = [EFFECTS[value] for value in access_effect(before, after)]
    return frame.assign(**columns)


def add_facility_changes(frame, simulated):
    """Columns ``*_before``, ``*_after``, ``*_change``, ``edit`` and ``effect``; a new frame."""
    before, after = simulated.baseline.view, simulated.after
    readers = {
        name: (lambda view, name=name: getattr(view.facilities, name))
        for name in fields.FACILITY_CHANGES
    }
    columns = _changes(readers, before, after, simulated.facility_change_bands)
    kinds = simulated.change.kinds
    columns["edit"] = [kinds.get(row, "") for row in range(len(frame))]
    columns["effect"] = [EFFECTS[value] for value in visitor_effect(before, after)]
    return frame.assign(**columns)


def _changes(readers, before, after, bands):
    columns = {}
    for name, read in readers.items():
        now = np.asarray(read(after), dtype=float)
        # A new facility had no visitors before, but no score either.
        was = _padded(read(before), len(now), np.nan if name in LEVELS else 0.0)
        columns[f"{name}_before"], columns[f"{name}_after"] = was, now
        columns[f"{name}_change"] = now - was
        if name in fields.CHANGES_WITH_BAND:
            low, high = bands.get(name, (np.nan, np.nan))
            columns[f"{name}_change_low"], columns[f"{name}_change_high"] = low, high
    return columns


def diversion_frame(frame, simulated):
    """First stops that each edit takes from the others, columns ``fields.DIVERSION``.

    ``share`` is the part of the facility's first stops that goes; rows below
    ``LEAST_DIVERSION`` are left out.
    """
    import pandas as pd

    first = simulated.baseline.view.outcome.first
    parts = []
    for moved in simulated.diversions:
        rows = np.flatnonzero(np.abs(moved.taken) >= LEAST_DIVERSION)
        taken = moved.taken[rows]
        share = np.divide(taken, first[rows], out=np.full(len(rows), np.nan), where=first[rows] > 0)
        others = frame[["id", "name", "category"]].iloc[rows].rename(columns={"id": "facility_id"})
        elsewhere = pd.DataFrame(
            {"facility_id": ["elsewhere"], "name": [None], "category": [None],
             "visitors": [moved.from_elsewhere], "share": [np.nan]}
        )
        part = pd.concat([elsewhere, others.assign(visitors=taken, share=share)])
        parts.append(part.assign(edit_id=frame["id"].iloc[moved.row]))
    names = [name for name, _ in fields.DIVERSION]
    return pd.concat(parts, ignore_index=True)[names] if parts else pd.DataFrame(columns=names)


def indicator_frame(scenario, simulated):
    """Indicators of the town, columns ``fields.INDICATORS``."""
    import pandas as pd

    rows = []
    for name, (unit, better) in {**INDICATORS, **RISK_INDICATORS}.items():
        if name not in simulated.before_values:
            continue
        before, after = simulated.before_values[name], simulated.after_values[name]
        low, high = simulated.indicator_bands.get(name, (np.nan, np.nan))
        rows.append((scenario, name, unit, before, after, after - before, float(low), float(high),
                     better))
    return pd.DataFrame(rows, columns=[name for name, _ in fields.INDICATORS])


def _add_bands(columns, bands, names):
    count = len(columns["id"])
    for name in names:
        low, high = bands.get(name, (np.nan, np.nan))
        columns[f"{name}_low"] = np.broadcast_to(low, count)
        columns[f"{name}_high"] = np.broadcast_to(high, count)


def _padded(values, count, fill=np.nan):
    """The values as an array of ``count`` rows; ``fill`` behind them."""
    padded = np.full(count, fill)
    if values is not None:
        padded[: len(values)] = values
    return padded

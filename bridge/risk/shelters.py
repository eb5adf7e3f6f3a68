"""Shelters: layers in, frames with the columns of ``fields.py`` out."""

import numpy as np

from ...core.errors import CoreError
from ...core.risk.shelters.ages import by_age
from ...core.risk.shelters.leaving import DAY, NIGHT, WALKERS
from ...core.risk.shelters.run import COUNTS, totals
from ...core.study.tables import AGE_GROUPS
from ..frames import has_crs, read_frame
from . import fields as risk_fields

TIMES = (NIGHT, DAY)
TEXT, REAL = "text", "real"
SHELTERS = {"id": TEXT, "name": TEXT, "hazards": TEXT, "kind": TEXT, "note": TEXT,
            "capacity": REAL, "elevation_m": REAL}
CANDIDATES = {"id": TEXT, "name": TEXT, "capacity": REAL}
CHOSEN, CANDIDATE, IN_HAZARD = "chosen", "candidate", "in_hazard"
BANDED = ("assigned", "no_room", "too_late", "minutes")
# Flows of fewer people than this are not drawn.
LEAST_PEOPLE = 0.01


def read_places(source, columns, context, crs):
    """A layer of places with all of some columns; what it lacks is empty.

    Raises
    ------
    CoreError
        ``missing_crs``, ``not_a_number``.
    """
    layer, fields = source.sourceName(), source.fields()
    if not has_crs(source):
        raise CoreError("missing_crs", layer=layer)
    there = {name: kind for name, kind in columns.items() if fields.indexOf(name) >= 0}
    frame = read_frame(source, there, context, crs, layer)
    for name, kind in columns.items():
        if name not in there:
            frame[name] = np.full(len(frame), np.nan) if kind == REAL else np.full(
                len(frame), None, dtype=object)
    return frame


def zone_frame(crowd, area_m2, result, shelters, crs):
    """Zones, columns ``fields.SHELTER_ZONES``."""
    import geopandas

    columns = {
        "id": crowd.ids, "name": crowd.names, "area_m2": area_m2,
        "residents": crowd.night.sum(axis=1), "hazard_share": result.start.share,
        "main_shelter": _main_shelter(crowd, result, shelters),
        "day_basis": list(crowd.day_basis) or [None] * len(crowd.ids),
        "network_share": result.network_share, "distance_basis": [result.basis] * len(crowd.ids),
    }
    empty = np.full(len(crowd.ids), np.nan)
    for time in TIMES:
        zones = result.zones.get(time)
        bands = result.bands[time]["zones"] if zones else {}
        for name in (*COUNTS, "minutes", "metres"):
            columns[f"{time}_{name}"] = zones[name] if zones else empty
        for name in BANDED:
            _add_band(columns, f"{time}_{name}", bands.get(name), empty)
        leaving = zones["leaving"] if zones else empty
        columns[f"{time}_served_share"] = np.divide(
            zones["assigned"] if zones else empty, leaving, out=empty.copy(), where=leaving > 1e-9)
    return _ordered(geopandas.GeoDataFrame(columns, geometry=crowd.shapes, crs=crs),
                    risk_fields.SHELTER_ZONES)


def _add_band(columns, name, band, empty):
    low, high = (empty, empty) if band is None else band
    columns[f"{name}_low"], columns[f"{name}_high"] = low, high


def _ordered(frame, columns):
    kept = [name for name, _kind in columns]
    return frame[kept + (["geometry"] if "geometry" in frame else [])]


def _main_shelter(crowd, result, shelters):
    """Name of the shelter that takes most of a zone's people at night; None where none does."""
    flows = _flows(result, NIGHT)
    best = [None] * len(crowd.ids)
    most = np.zeros(len(crowd.ids))
    for zone, site, people, *_rest in zip(*flows):
        if people > most[zone]:
            most[zone], best[zone] = people, shelters.names[site] or shelters.ids[site]
    return best


def _flows(result, time):
    """``(zone, site, people, minutes, metres)`` of one time, each zone and site once."""
    plan = result.plans[time]
    zone = np.tile(result.start.zone, len(WALKERS))[plan.pairs.origin]
    going = plan.flow.people
    count = len(result.capacity)
    pair, number = np.unique(zone * count + plan.pairs.shelter, return_inverse=True)
    people = np.bincount(number, going, len(pair))
    some = people > LEAST_PEOPLE
    minutes = np.bincount(number, going * plan.pairs.minutes, len(pair))[some] / people[some]
    metres = np.bincount(number, going * plan.metres, len(pair))[some] / people[some]
    return pair[some] // count, pair[some] % count, people[some], minutes + plan.start_min, metres


def shelter_frame(shelters, result, hazard, crs):
    """Shelters, columns ``fields.SHELTER_LOADS``."""
    import geopandas

    x, y = shelters.xy.T
    count = len(shelters)
    empty = np.full(count, np.nan)
    columns = {
        "id": shelters.ids, "name": shelters.names, "kind": shelters.kinds,
        "hazards": shelters.hazards, "capacity": result.capacity,
        "capacity_low": result.capacity_band[0], "capacity_high": result.capacity_band[1],
        "capacity_basis": shelters.basis, "elevation_m": shelters.elevation_m,
        "hazard_rank": empty if hazard is None else hazard.at(x, y).astype(float),
        "rows": shelters.rows.astype(float), "cut_off": result.cut_sites.astype(float),
        "distance_basis": [result.basis] * count,
    }
    for time in TIMES:
        plan = result.plans.get(time)
        load = empty if plan is None else plan.flow.load[:count]
        nearest = empty if plan is None else plan.nearest[:count]
        columns[f"{time}_load"], columns[f"{time}_nearest"] = load, nearest
        band = None if plan is None else [one[:count] for one in result.bands[time]["load"]]
        _add_band(columns, f"{time}_load", band, empty)
        columns[f"{time}_load_share"] = np.divide(
            load, result.capacity, out=empty.copy(), where=result.capacity > 0)
        columns[f"{time}_overflow"] = np.maximum(nearest - result.capacity, 0.0)
    return _ordered(
        geopandas.GeoDataFrame(columns, geometry=geopandas.points_from_xy(x, y), crs=crs),
        risk_fields.SHELTER_LOADS)


def flow_frame(crowd, shelters, result, crs):
    """Lines from zones to shelters, columns ``fields.SHELTER_FLOWS``."""
    import geopandas
    import pandas as pd
    import shapely

    middle = shapely.get_coordinates(shapely.centroid(crowd.shapes))
    frames = []
    for time in result.plans:
        zone, site, people, minutes, metres = _flows(result, time)
        lines = shelters.xy[site], middle[zone]
        frames.append(geopandas.GeoDataFrame({
            "zone_id": [crowd.ids[row] for row in zone],
            "zone_name": [crowd.names[row] for row in zone],
            "shelter_id": [shelters.ids[row] for row in site],
            "shelter_name": [shelters.names[row] for row in site],
            "time": [time] * len(zone), "people": people, "minutes": minutes, "metres": metres,
        }, geometry=shapely.linestrings(np.stack(lines[::-1], axis=1)), crs=crs))
    return _ordered(pd.concat(frames, ignore_index=True), risk_fields.SHELTER_FLOWS)


def totals_frame(hazard_text, crowd, shelters, result, assumptions, people_basis):
    """Totals by time of day and age group, columns ``fields.SHELTER_TOTALS``."""
    import pandas as pd

    rows = []
    names = [name for name, _kind in risk_fields.SHELTER_TOTALS]
    for time, plan in result.plans.items():
        common = {"hazard": hazard_text, "time": time, "people_basis": people_basis[time],
                  "distance_basis": result.basis}
        rows.append({**common, "age_group": "all", **_whole(plan, result, shelters)})
        ages = by_age(plan, result.start, crowd, assumptions)
        for number, age in enumerate(AGE_GROUPS):
            rows.append({**common, "age_group": age,
                         **{name: float(values[number]) for name, values in ages.items()}})
    return pd.DataFrame(rows).reindex(columns=names)


def _whole(plan, result, shelters):
    """The row of all ages."""
    sums = totals(result.zones[plan.time])
    bands = result.bands[plan.time]["totals"]
    row = {name: sums[name] for name in (*COUNTS, "minutes")}
    for name in BANDED:
        _add_band(row, name, bands.get(name), np.nan)
    overflow = np.maximum(plan.nearest[: len(shelters)] - result.capacity, 0.0).sum()
    low, high = (one.sum() if np.isfinite(one).all() else np.nan for one in result.capacity_band)
    return {
        **row, "shelters": float(len(shelters)), "capacity": result.capacity.sum(),
        "capacity_low": low, "capacity_high": high,
        "nearest_assigned": plan.nearest.sum() - overflow, "nearest_overflow": overflow,
        "status": plan.flow.status, "objective": plan.flow.value, "bound": plan.flow.bound,
        "gap": plan.flow.gap,
    }


def candidate_frame(places, excluded, room, hazard, shelters, result, crs):
    """Candidates, columns ``fields.SHELTER_CANDIDATES``.

    Parameters
    ----------
    places : Candidates
        All, those inside the hazard included.
    excluded : ndarray of bool, shape (c,)
        Those inside the hazard.
    room : float
        What a candidate holds where its layer does not say.
    """
    import geopandas

    count = len(places)
    x, y = places.xy.T
    columns = {name: np.full(count, np.nan) for name in (
        "rank", "gain_night", "gain_day", "gain_most", "waiting", "proven")}
    status = np.where(excluded, IN_HAZARD, CANDIDATE).astype(object)
    used = np.flatnonzero(~excluded)
    chosen = result.chosen
    if chosen is not None:
        columns["gain_most"][used], columns["waiting"][used] = chosen.most, chosen.waiting
        for number, step in enumerate(chosen.steps, 1):
            row = used[step.site - len(shelters)]
            status[row], columns["rank"][row] = CHOSEN, number
            columns["proven"][row] = float(step.proven)
            for time, gain in step.gain.items():
                columns[f"gain_{time}"][row] = gain
    columns.update(
        id=places.ids, name=places.names, status=status,
        capacity=np.where(np.isfinite(places.capacity), places.capacity, room),
        hazard_rank=(np.full(count, np.nan) if hazard is None or not count
                     else hazard.at(x, y).astype(float)))
    return _ordered(
        geopandas.GeoDataFrame(columns, geometry=geopandas.points_from_xy(x, y), crs=crs),
        risk_fields.SHELTER_CANDIDATES)


def street_frame(result, crs):
    """Streets that are shut, columns ``fields.SHELTER_STREETS``."""
    import geopandas

    network = result.network
    if network is None:
        columns = {"stops": [], "length_m": np.zeros(0), "source_row": np.zeros(0)}
        return geopandas.GeoDataFrame(columns, geometry=[], crs=crs)
    usual, slow = network.shut
    rows = np.flatnonzero(usual | slow)
    graph = network.graph
    return geopandas.GeoDataFrame({
        "stops": np.where(usual[rows], "all", "slow"), "length_m": graph.length_m[rows],
        "source_row": graph.source[rows] + 1.0,
    }, geometry=graph.lines()[rows], crs=crs)

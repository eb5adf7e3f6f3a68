"""The chosen sites as frames with the columns of ``fields.py``."""

import numpy as np

from ...core.siting.ways import METRES, MINUTES, TABLE
from .. import fields

# What a site is after the choice; kept and dropped are existing ones that competed.
STATUS = ("chosen", "locked", "kept", "dropped", "existing", "candidate", "excluded")
MOSTLY = 1.0 - 1e-6


def statuses(setting, answer):
    """Status of every candidate, then of every existing facility."""
    count = len(setting.candidates)
    chosen = np.zeros(count, dtype=bool)
    chosen[answer.chosen] = True
    competing = np.arange(count) >= count - setting.competing
    found = []
    for row, reason in enumerate(setting.reasons):
        if chosen[row] and competing[row]:
            found.append("kept")
        elif chosen[row]:
            found.append("locked" if setting.candidates.locked[row] else "chosen")
        elif competing[row]:
            found.append("dropped")
        else:
            found.append("candidate" if reason is None else "excluded")
    return found + ["existing"] * len(setting.existing)


def site_frame(setting, answer, crs):
    """Candidates and existing facilities with what became of them, columns ``SITE_CHOICE``."""
    sites = setting.candidates.joined(setting.existing)
    count, chosen = len(sites.ids), answer.chosen
    columns = {
        "id": sites.ids,
        "name": sites.names,
        "status": statuses(setting, answer),
        "reason": [*setting.reasons, *[None] * len(setting.existing)],
        "distance_basis": [setting.ways.basis] * count,
        "served": answer.assigned.load,
        "capacity": answer.capacity,
        "load_share": np.divide(
            answer.assigned.load, answer.capacity, out=np.full(count, np.nan),
            where=np.nan_to_num(answer.capacity) > 0,
        ),
        "mean_way": _mean_way(setting, answer, count),
    }
    columns.update(_hazard_columns(setting, count))
    rank = {row: place for place, row in enumerate(chosen, start=1)}
    columns["rank"] = [rank.get(row, np.nan) for row in range(count)]
    for name in ("gains", "visitors", "spend_yen"):
        values = np.full(count, np.nan)
        values[chosen] = getattr(answer, name)
        columns["gain" if name == "gains" else name] = values
    active = np.isin(columns["status"], ("chosen", "locked", "kept", "existing"))
    columns["served"] = np.where(active, columns["served"], np.nan)
    columns["load_share"] = np.where(active, columns["load_share"], np.nan)
    return _frame(columns, _points(sites), crs)


def _hazard_columns(setting, count):
    """The worst hazard at each site; without hazards nothing is known."""
    dangers, penalty = setting.dangers, np.full(count, np.nan)
    if setting.penalty is not None:
        penalty[: len(setting.penalty)] = setting.penalty
    unknown = np.full(count, np.nan)
    return {
        "hazard": [None] * count if dangers is None else dangers.kind,
        "hazard_rank": unknown if dangers is None else dangers.rank,
        "danger": unknown if dangers is None else dangers.danger,
        "penalty": penalty,
    }


def _in_hazard(setting, answer):
    """How many of the chosen sites lie in a hazard; NaN where no hazards were given."""
    if setting.dangers is None:
        return np.nan
    return sum(setting.dangers.kind[row] is not None or setting.dangers.danger[row] != 0
               for row in answer.chosen)


def _mean_way(setting, answer, count):
    """Mean way of the demand of each site; NaN for none."""
    found = answer.assigned
    there = (found.site >= 0) & np.isfinite(found.cost)
    weight = setting.demand.weight[there]
    moved = np.bincount(found.site[there], weights=weight * found.cost[there], minlength=count)
    whole = np.bincount(found.site[there], weights=weight, minlength=count)
    return np.divide(moved, whole, out=np.full(count, np.nan), where=whole > 0)


def within_reach(question, setting, answer):
    """Whether each zone is served within the reach, shape (n,) bool."""
    ways, speed = setting.ways, setting.ways.speed
    by_metres = question.reach_unit == METRES and ways.basis != TABLE
    way = answer.metres if by_metres else answer.minutes
    inside = way <= question.reach_in(METRES if by_metres else MINUTES, speed)
    full = answer.assigned.served >= MOSTLY
    return inside & full if np.isfinite(answer.capacity).any() else inside


def assignment_frame(question, setting, answer, crs):
    """Zones with the site that they go to, columns ``SITE_ASSIGNMENT``."""
    demand, found = setting.demand, answer.assigned
    sites = setting.candidates.joined(setting.existing)
    status = statuses(setting, answer)
    table = setting.ways.basis == TABLE
    unknown = np.full(len(demand.ids), np.nan)
    columns = {
        "id": demand.ids,
        "name": demand.names,
        "demand": np.where(demand.unknown, np.nan, demand.weight),
        "site_id": [sites.ids[row] if row >= 0 else None for row in found.site],
        "site_status": [status[row] if row >= 0 else None for row in found.site],
        "way": found.cost,
        "distance_m": unknown if table else answer.metres,
        "walk_min": unknown if table else answer.minutes,
        "walk_min_before": unknown if table else answer.minutes_before,
        "covered": within_reach(question, setting, answer).astype(int),
        "served_share": found.served,
        "distance_basis": [setting.ways.basis] * len(demand.ids),
    }
    return _frame(columns, demand.shapes, crs)


def summary_frame(question, setting, answer, units):
    """One row about the whole choice, columns ``SITE_SUMMARY``.

    Parameters
    ----------
    units : tuple of str
        Unit of the objective and of the reach.
    """
    import pandas as pd

    demand, inside = setting.demand.weight, within_reach(question, setting, answer)
    unreached = answer.assigned.site < 0
    row = {
        "objective": question.objective,
        "unit": units[0],
        "value": answer.value,
        "value_low": answer.low,
        "value_high": answer.high,
        "value_before": answer.before,
        "change": answer.value - answer.before,
        "bound": answer.bound,
        "gap": answer.gap,
        "value_without_penalty": answer.plain,
        "method": answer.method,
        "proven": int(answer.method == "exact"),
        "steps": ", ".join(answer.steps),
        "verified": 1,
        "sites": len(answer.chosen),
        "sites_in_hazard": _in_hazard(setting, answer),
        "candidates": len(setting.candidates),
        "excluded": int((~setting.allowed).sum()),
        "existing": len(setting.existing) + setting.competing,
        "demand": demand.sum(),
        "demand_in_reach": demand[inside].sum(),
        "demand_unreached": demand[unreached].sum(),
        "reach": question.reach,
        "reach_unit": units[1],
        "distance_basis": setting.ways.basis,
        "seconds": answer.seconds,
    }
    return pd.DataFrame([row])[[name for name, _ in fields.SITE_SUMMARY]]


def edit_frame(question, setting, answer, crs):
    """The choice as edits that ``simulate_scenario`` takes, columns ``SITE_EDITS``."""
    sites, status = setting.candidates, statuses(setting, answer)
    rows = [row for row in answer.chosen if status[row] != "kept"]
    gone = [row for row, each in enumerate(status) if each == "dropped"]
    added = [_free_id(f"new-{sites.ids[row]}", setting.taken) for row in rows]
    order = [*rows, *gone]
    columns = {
        "edit": ["add"] * len(rows) + ["remove"] * len(gone),
        "facility_id": [*added, *(sites.ids[row] for row in gone)],
        "category": [question.unit.category or None] * len(rows) + [None] * len(gone),
        "size": [question.unit.size] * len(rows) + [np.nan] * len(gone),
        "name": [sites.names[row] for row in order],
    }
    points = _points(sites.taken(order)) if sites.spots is not None else None
    return _frame(columns, points, crs)


def _free_id(wanted, taken):
    while wanted in taken:
        wanted += "-2"
    return wanted


def _points(sites):
    import shapely

    return None if sites.spots is None else shapely.points(sites.spots.x, sites.spots.y)


def _frame(columns, geometry, crs):
    import geopandas
    import pandas as pd

    if geometry is None:
        return pd.DataFrame(columns)
    return geopandas.GeoDataFrame(columns, geometry=geometry, crs=crs)

"""Disaster: which share of the residents lives where water may come to a depth."""

from dataclasses import dataclass

import numpy as np

from ..formats.depths import national_rank
from .indicators import Three, divided
from .shares import Shares, cut, inside, times_inside
from .state import known_ages

# The official tool looks for these lower limits in the text of a class of tsunami depth [m].
TOOL_TSUNAMI_M = (2.0, 5.0, 10.0)


@dataclass(frozen=True)
class Asked:
    """One indicator: kind of hazard, its scenario (any where empty), depth [m], official rank."""

    key: str
    type: str
    scenario: str
    depth_m: float
    rank: int


ASKED = (
    Asked("flood_plan_0p5m_inundation_pop_share", "flood", "L1", 0.5, 2),
    Asked("flood_plan_3m_inundation_pop_share", "flood", "L1", 3.0, 3),
    Asked("flood_assumed_0p5m_inundation_pop_share", "flood", "L2", 0.5, 2),
    Asked("flood_assumed_3m_inundation_pop_share", "flood", "L2", 3.0, 3),
    Asked("tsunami_2m_inundation_pop_share", "tsunami", "", 2.0, 0),
)


def fill(book, state, hazards, base):
    """Values of the group in all years of a state.

    Parameters
    ----------
    book : Book
    state : State
    hazards : GeoDataFrame or None
        Columns of the table ``hazards``, in the CRS of the state.
    base : Year
    """
    for asked in ASKED:
        keys = [asked.key, f"{asked.key}_delta"]
        rows = None if hazards is None else rows_of(hazards, asked)
        if rows is None or not len(rows):
            book.lack(keys, base.year, state.name, "no_hazard")
            continue
        _years(book, state, asked, rows)


def rows_of(hazards, asked):
    """Rows of the hazard that an indicator asks for."""
    fits = (hazards["type"] == asked.type).to_numpy()
    if asked.scenario:
        fits &= (hazards["scenario"] == asked.scenario).to_numpy()
    return hazards[fits]


def _years(book, state, asked, rows):
    tool, sure, perhaps = classes(rows, asked)
    areas = cut(np.asarray(rows.geometry))
    shares = _shares(state.people, areas, sure, perhaps)
    times = times_inside(state.people.tool, areas.of(np.flatnonzero(tool)))
    before = None
    for year in state.years:
        ages = known_ages(year)
        share = state.share(year, shares)
        counted = tool_count(state.people.tool, times, year.people)
        total = state.total(year)
        share = Three(divided(counted, total.tool), share.corrected, share.own, share.low,
                      share.high)
        book.add(asked.key, year.year, state.name, share, ages=ages, basis=state.basis)
        if before is None:
            book.lack([f"{asked.key}_delta"], year.year, state.name, "first_year")
        else:
            book.add(f"{asked.key}_delta", year.year, state.name, share.minus(before), ages=ages,
                     basis=state.basis)
        before = share


def _shares(people, areas, sure, perhaps):
    """Shares where the depth is reached for sure; ``high`` where the class leaves it open."""
    shares = inside(people, areas.of(np.flatnonzero(sure)))
    if not perhaps.any():
        return shares
    most = inside(people, areas.of(np.flatnonzero(sure | perhaps)))
    return Shares(shares.tool, shares.corrected, shares.own, shares.own, most.own)


def classes(rows, asked):
    """Which hazard rows are deep enough: for the official tool, for sure, and perhaps.

    Returns
    -------
    tool, sure, perhaps : ndarray of bool, shape (n,)
        A class that holds the depth between its limits is deep enough perhaps.
    """
    low = rows["depth_min_m"].to_numpy(float)
    high = rows["depth_max_m"].to_numpy(float)
    rank = rows["rank"].to_numpy(float)
    derived = np.array([national_rank(*limits) for limits in zip(low, high)])
    rank = np.where(np.isnan(rank), derived, rank)
    unknown = np.isnan(low) & np.isnan(high)
    with np.errstate(invalid="ignore"):
        ranked = rank >= asked.rank if asked.rank else np.isin(low, TOOL_TSUNAMI_M)
        sure = np.where(unknown, ranked & bool(asked.rank), low >= asked.depth_m)
        perhaps = ~sure & ~unknown & ((high > asked.depth_m) | np.isnan(high))
    return ranked, sure.astype(bool), perhaps


def tool_count(points, times, people):
    """Residents as the official tool counts them, by age group.

    A building counts once for each area that it lies in, and its residents are cut to a whole
    number first.

    Parameters
    ----------
    points : Carriers
    times : ndarray, shape (c,)
    people : ndarray, shape (n, ages)
    """
    some = times > 0
    carried = np.floor(people[points.zone[some]] * points.share[some, None] + 1e-9)
    return times[some] @ carried

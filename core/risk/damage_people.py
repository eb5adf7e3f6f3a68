"""Casualties: of an earthquake by the rules of Tokyo 2022, of a tsunami by the depth of water.

Tokyo 2022 (pages 6-30 and 6-32): deaths are 0.0676 for each wooden building fully destroyed and
0.00840 for each other one, times the people in such buildings then over those at five in the
morning. The rate of the others is of a building that holds as many people as a wooden one; where
the people are known it is multiplied by how many more there are in one. Serious injuries are
0.0309 × the share of buildings fully destroyed × the people in them.
"""

import numpy as np

from .damage_stock import IS_WOOD
from .fragility import functions

NAMES = ("deaths_night", "deaths_day", "injured_night", "injured_day")
# Function of the people that goes with a type of hazard.
FUNCTIONS = {
    "seismic_intensity": ("quake_deaths", "quake_serious_injuries"),
    "tsunami": ("tsunami_fatality",),
}


def quake_deaths(wooden, non_wooden, stay_wooden=1.0, stay_non_wooden=1.0, crowding=1.0):
    """Deaths by shaking [persons].

    Parameters
    ----------
    wooden, non_wooden : float or ndarray
        Buildings fully destroyed.
    stay_wooden, stay_non_wooden : float
        People in such buildings at the time over those at five in the morning [-].
    crowding : float
        People in a non-wooden building over those in a wooden one at night [-].
    """
    rates = functions()["quake_deaths"]
    wood = rates.curve("deaths", "wood", 2000).parameters[0]
    other = rates.curve("deaths", "rc", 2000).parameters[0]
    return wood * wooden * stay_wooden + other * crowding * non_wooden * stay_non_wooden


def quake_injuries(people_in_destroyed):
    """Serious injuries [persons] by people × share of buildings fully destroyed."""
    return functions()["quake_serious_injuries"].curves[0].parameters[0] * people_in_destroyed


def crowding(stock, night, share):
    """People in a non-wooden building over those in a wooden one; 1 where it cannot be told."""
    if night is None:
        return 1.0
    groups = len(share.people)
    people = np.bincount(stock.group, np.nan_to_num(night), groups) @ share.people
    count = np.bincount(stock.group, stock.count, groups) @ share.count
    sums = [values[kind].sum() for kind in (IS_WOOD, ~IS_WOOD) for values in (people, count)]
    if min(sums) <= 0.0:
        return 1.0
    people_wood, wood, people_other, other = sums
    return (people_other / other) / (people_wood / wood)


def stays(people, assumptions):
    """People by day over those at night: in wooden and in other buildings [-]."""
    if people.night is not None and people.day is not None:
        night = float(np.nansum(people.night))
        if night > 0.0:
            both = float(np.nansum(people.day)) / night
            return both, both
    return (assumptions.value("damage", "occupancy", "day_wood"),
            assumptions.value("damage", "occupancy", "day_non_wooden"))


def casualties(case, sums, found, share, assumptions, hazard):
    """Deaths and serious injuries by district, ``{name: (districts,)}``; NaN where not known.

    Parameters
    ----------
    case : damage.Case
    sums : mapping
        Matrices that sum units over districts.
    found : mapping
        From ``damage_values.unit_values``.
    share : damage_stock.Shares
    assumptions : Assumptions
    hazard : str
        Type of hazard.
    """
    unknown = np.full(case.members.shape[0], np.nan)
    made = dict.fromkeys(NAMES, unknown)
    if "full" not in found["counts"] or hazard not in FUNCTIONS:
        return made
    if hazard == "seismic_intensity":
        return {**made, **_of_quake(case, sums, found, share, assumptions)}
    caught = assumptions.value("damage", "tsunami", "caught_share")
    return {**made, **{
        f"deaths_{when}": caught * (sums[when] @ found["fatal"])
        for when in ("night", "day") if sums[when] is not None
    }}


def _of_quake(case, sums, found, share, assumptions):
    wooden, other = (sums["count"] @ found[f"full_{kind}"] for kind in ("wood", "non_wooden"))
    more = crowding(case.stock, case.people.night, share)
    day = stays(case.people, assumptions)
    made = {"deaths_night": quake_deaths(wooden, other, crowding=more),
            "deaths_day": quake_deaths(wooden, other, *day, more)}
    if sums["night"] is not None:
        there = [sums["night"] @ found[f"people_{kind}"] for kind in ("wood", "non_wooden")]
        made["injured_night"] = quake_injuries(there[0] + there[1])
        made["injured_day"] = quake_injuries(there[0] * day[0] + there[1] * day[1])
    return made

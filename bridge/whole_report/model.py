"""The vibrancy model run again for a report: bands of the totals, and what they hang on.

The tables of results hold bands of zones and facilities, not of the whole town. What is computed
here counts only where its value is that of the tables.
"""

from dataclasses import dataclass

import numpy as np

from ...core.errors import CoreError
from ...core.progress import part_of
from ...core.scenarios import library
from ...core.scenarios.edits import Edit
from ...core.scenarios.sensitivity import CHANGE, TODAY, one_at_a_time, visits_of
from ...core.vibrancy.from_study import town_of_study
from ...core.vibrancy.run import score_town

# Draws where the results do not say how many they had: the default of “Score vibrancy”.
DRAWS = 40
# Two values of one quantity that differ by less, as a share, are one.
SAME = 1e-6


@dataclass(frozen=True)
class Rerun:
    """What the model says of the study as it is now.

    Parameters
    ----------
    agrees : bool
        Whether its visits are those of the tables.
    values, bands : dict
        Indicators of the town, and their (low, high).
    sensitivity : core.scenarios.sensitivity.Sensitivity
    scenario : str
        Whose change the ranks are of; empty for the town as it is.
    draws : int
    """

    agrees: bool
    values: dict
    bands: dict
    sensitivity: object
    scenario: str
    draws: int


def today_values(zones, facilities):
    """Indicators of the whole town from its scored zones and facilities.

    Parameters
    ----------
    zones, facilities : DataFrame
        Columns ``fields.ZONE_SCORE`` and ``fields.FACILITY_SCORE``.

    Returns
    -------
    dict of str to float
        As ``core.vibrancy.indicators.town_values``.
    """
    from ...core.vibrancy.access import gini, weighted_mean

    residents = zones["residents"].fillna(0.0).to_numpy()
    access = zones["access_min"].to_numpy(float)
    first, visits = facilities["first_visitors"].sum(), facilities["visitors"].sum()
    hours = facilities["person_hours"].sum()
    return {
        "visitors": float(visits),
        "onward_visits": float(facilities["onward_visitors"].sum()),
        "stops_per_trip": float(visits / first) if first > 0 else np.nan,
        "person_hours": float(hours),
        "stay_min": float(60.0 * hours / first) if first > 0 else np.nan,
        "spend_yen": float(facilities["spend_yen"].sum()),
        "vibrancy_mean": float(zones["vibrancy"].mean()),
        "access_min": float(weighted_mean(access, residents)),
        "access_gini": float(gini(access, residents)),
        "residents": float(residents.sum()),
    }


def run_again(study, told, scenario, draws, progress):
    """Run the model on the study as it is.

    Parameters
    ----------
    study : Study
    told : float
        Visits of the town in the tables [visits/day]; NaN where they hold none.
    scenario : (str, DataFrame, float) or None
        Name, facilities as they are written, and change of the visits in the tables.
    draws : int

    Returns
    -------
    Rerun or None
        None for a study that the model cannot compute, such as one without facilities.
    """
    try:
        town = town_of_study(study, part_of(progress, 0.0, 0.1))
    except CoreError:
        return None
    inputs, assumptions = town.inputs, town.assumptions
    scored = score_town(inputs, assumptions, town.observed, draws, part_of(progress, 0.1, 0.25))
    agrees = _same(scored.values[TODAY], told, told)
    name, edits = "", ()
    if agrees and scenario is not None:
        name, edits = _edits_that_agree(study, inputs, assumptions, *scenario)
    found = one_at_a_time(inputs, assumptions, edits, part_of(progress, 0.25, 1.0))
    return Rerun(agrees, scored.values, scored.indicator_bands, found, name, draws)


def _same(value, told, scale):
    return bool(abs(value - told) <= SAME * max(abs(scale), 1.0))


def _edits_that_agree(study, inputs, assumptions, name, facilities, told):
    """The edits of a scenario that give the change in the tables: those of the study, else those
    that the facilities show; none where neither does."""
    for edits in (_of_study(study, name), _of_facilities(facilities)):
        if not edits:
            continue
        try:
            found = visits_of(inputs, assumptions, edits)
        except CoreError:
            continue
        if _same(found[CHANGE], told, found[TODAY]):
            return name, edits
    return "", ()


def _of_study(study, name):
    for one in library.scenarios(study):
        if one.name == name:
            return tuple(stored.edit for stored in library.edits(study, one.id))
    return ()


def _of_facilities(frame):
    """Edits from the facilities after a scenario; housing does not stand among them."""
    if frame is None:
        return ()
    edited = frame[frame["edit"].fillna("").astype(bool)]
    return tuple(_edit(row) for row in edited.to_dict("records"))


def _edit(row):
    kind, key = row["edit"], str(row["id"])
    if kind == "remove":
        return Edit(kind, key)
    if kind == "modify":
        return Edit(kind, key, category=row["category"], size=row["size"])
    place = row["geometry"]
    if kind == "move":
        return Edit(kind, key, place.x, place.y)
    return Edit(kind, key, place.x, place.y, row["category"], row["size"], row["name"] or "")

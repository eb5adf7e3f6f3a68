"""A scenario simulated: before, after, change, bands and diversion."""

from dataclasses import dataclass

import numpy as np

from ..progress import ignore_progress, part_of
from ..vibrancy.analysis import Baseline, View
from ..vibrancy.categories import categories
from ..vibrancy.parameters import build
from ..vibrancy.run import FACILITY_BANDS, ZONE_BANDS, Samples, drawn_baselines, readings
from .diversion import diversions
from .edits import NetChange, net_change
from .engine import Engine
from .indicators import scenario_values

ZONE_CHANGE_BANDS = {**ZONE_BANDS, "access_min": lambda view: view.access}


@dataclass(frozen=True)
class Simulated:
    """A scenario on its baseline.

    Bands are ``{name: (low, high)}``: ``zone_bands`` and ``facility_bands`` of what is after the
    edits, ``*_change_bands`` and ``indicator_bands`` of the change.
    """

    baseline: Baseline
    change: NetChange
    after: View
    diversions: list
    before_values: dict
    after_values: dict
    zone_bands: dict
    facility_bands: dict
    zone_change_bands: dict
    facility_change_bands: dict
    indicator_bands: dict


def simulate(inputs, edits, assumptions, observed=None, draw_count=0, progress=ignore_progress,
             risk=None):
    """Simulate the edits of a scenario.

    Parameters
    ----------
    inputs : Inputs
    edits : sequence of Edit
    assumptions : Assumptions
    observed : ObservedCells, optional
    draw_count : int
        Draws for the bands; before and after use the same draw. 0 gives none.
    risk : core.risk.weighing.places.ScenarioRisk, optional
        Adds the indicators of people at risk; all others stay as they are.

    Returns
    -------
    Simulated
    """
    parameters = build(assumptions, categories())
    change = net_change(
        edits, inputs.facility_ids, inputs.town.facilities, parameters, inputs.locate
    )
    values = _values_of(risk, change)
    share = 1.0 / (2 + draw_count)
    baseline = Baseline(
        inputs.town, parameters, observed, progress=part_of(progress, 0.0, share)
    )
    after = baseline.view_of(Engine(baseline.solution).outcome(change))
    moved = diversions(
        baseline.solution, after.outcome, change, part_of(progress, share, 2 * share)
    )
    samples = Samples(scenario_readings(baseline.view, after, values))
    for drawn in drawn_baselines(inputs, assumptions, observed, draw_count,
                                 part_of(progress, 2 * share, 1.0)):
        edited = drawn.view_of(Engine(drawn.solution).outcome(change))
        samples.add(scenario_readings(drawn.view, edited, values))
    progress(1.0)
    return Simulated(
        baseline=baseline,
        change=change,
        after=after,
        diversions=moved,
        before_values=values(baseline.view, baseline.view),
        after_values=values(after, baseline.view),
        **samples.bands(),
    )


def _values_of(risk, change):
    """What gives the indicators of a view against the one before."""
    if risk is None:
        return scenario_values
    return lambda view, before: {
        **scenario_values(view, before), **risk.values(view, before, change.homes)}


def scenario_readings(before, after, values=scenario_values):
    """Everything of a scenario that has a band, by the kind of band."""
    was, now = values(before, before), values(after, before)
    return {
        "zone_bands": readings(after, ZONE_BANDS),
        "facility_bands": readings(after, FACILITY_BANDS),
        "zone_change_bands": changes(before, after, ZONE_CHANGE_BANDS),
        "facility_change_bands": changes(before, after, FACILITY_BANDS),
        "indicator_bands": {name: now[name] - was[name] for name in now},
    }


def changes(before, after, readers):
    """``{name: after − before}``; rows that were not there before had nothing."""
    found = {}
    for name, read in readers.items():
        change = np.array(read(after), dtype=float)
        had = read(before)
        change[: len(had)] -= np.nan_to_num(had)
        found[name] = change
    return found

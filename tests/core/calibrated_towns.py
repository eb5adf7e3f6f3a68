"""Small towns with generated measurements, for calibration."""

import numpy as np
from nigiwai.core import assumptions
from nigiwai.core.calibration.predicting import Predictor
from nigiwai.core.calibration.targets import CellGroup, FacilityGroup, Targets
from nigiwai.core.geo.separation import StraightLine

from .towns import random_town

ASSUMED = assumptions.builtin()
STRAIGHT = StraightLine(1.3)
ZONES, FACILITIES = 40, 60
# Every second facility has known visitors.
KNOWN = np.arange(0, FACILITIES, 2)


def town(seed=3):
    return random_town(seed, zones=ZONES, facilities=FACILITIES, width=2000.0)


def targets(place, observed=None, *, cells=True, facilities=True):
    """Every zone a cell, on weekdays and holidays, and known visitors; 1 everywhere by default."""
    count = (2 * ZONES if cells else 0) + (len(KNOWN) if facilities else 0)
    observed = np.ones(count) if observed is None else np.asarray(observed, dtype=float)
    groups = []
    if cells:
        cell = np.tile(np.arange(ZONES), 2)
        groups.append(CellGroup(
            places=tuple(f"c{row}" for row in cell), day=np.repeat([0, 1], ZONES),
            observed=observed[: 2 * ZONES], x=place.zones.x[cell], y=place.zones.y[cell],
            cell=cell, cell_of_zone=np.arange(ZONES),
        ))
    if facilities:
        groups.append(FacilityGroup(
            places=tuple(f"f{row}" for row in KNOWN), row=KNOWN,
            observed=observed[-len(KNOWN):], x=place.facilities.x[KNOWN],
            y=place.facilities.y[KNOWN],
        ))
    return Targets(groups)


def predictor(place, observed=None, **groups):
    return Predictor(place, ASSUMED, targets(place, observed, **groups), STRAIGHT)

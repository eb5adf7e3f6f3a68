"""The generated city as a town of the model."""

import numpy as np
from city import city
from nigiwai.core import assumptions
from nigiwai.core.geo.separation import Places, StraightLine, spread_of_area
from nigiwai.core.vibrancy.categories import categories
from nigiwai.core.vibrancy.parameters import build
from nigiwai.core.vibrancy.solution import Solution
from nigiwai.core.vibrancy.town import Facilities, Town

CELL_M2 = 250.0**2
PARAMETERS = build(assumptions.builtin(), categories())


def model_town(scale=1):
    """Town of 13,000 zones and 40,000 facilities, or ``scale`` times both on as much more land."""
    made = city(scale=scale)
    rows = {key: row for row, key in enumerate(PARAMETERS.categories)}
    count = len(made.facility_xy)
    return Town(
        zones=Places(
            *made.zone_xy.T.copy(), spread_of_area(np.full(len(made.zone_xy), CELL_M2))
        ),
        area_m2=np.full(len(made.zone_xy), CELL_M2),
        ages=np.asarray(made.residents, dtype=float),
        entries=Places.points(*made.entry_xy.T.copy()),
        entry_visitors=np.asarray(made.entry_visitors, dtype=float),
        facilities=Facilities(
            *made.facility_xy.T.copy(),
            category=np.array([rows[key] for key in made.category]),
            size=np.asarray(made.size, dtype=float),
            zone=np.full(count, -1),
        ),
    )


def solve(town):
    return Solution(town, PARAMETERS, StraightLine(PARAMETERS.detour_ratio))

"""Edits of the sample town."""

import numpy as np
from nigiwai.core.scenarios.edits import Edit

# Draws for the bands: few, so that it is quick.
DRAWS = 3


def some_edits(study_town):
    """One of each kind, near the busiest facility."""
    inputs = study_town.inputs
    town, ids = inputs.town, inputs.facility_ids
    x, y = np.median(town.facilities.x), np.median(town.facilities.y)
    return [
        Edit("add", "new-a", x, y, "library", 1500.0, "新図書館"),
        Edit("move", ids[2], x + 150.0, y - 80.0),
        Edit("remove", ids[5]),
        Edit("modify", ids[7], size=2.0 * float(town.facilities.size[7])),
        Edit("add", "new-b", x - 300.0, y, "housing", 60.0),
    ]

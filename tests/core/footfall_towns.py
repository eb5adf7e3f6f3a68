"""A generated town with streets, as inputs of the footfall."""

from dataclasses import replace

import numpy as np
from nigiwai.core import assumptions
from nigiwai.core.geo.locate import ZoneLocator
from nigiwai.core.vibrancy.footfall_run import default_options, estimate
from nigiwai.core.vibrancy.inputs import Inputs

from .footfall_graphs import grid
from .towns import random_town

BUILTIN = assumptions.builtin()
WIDTH = 800.0


def inputs_of(town, side_m=500.0):
    """Inputs whose zones are squares around the places of the town's zones."""
    import shapely

    x, y, half = town.zones.x, town.zones.y, side_m / 2
    zones = shapely.box(x - half, y - half, x + half, y + half)
    return Inputs(
        town=town,
        zones=zones,
        zone_ids=[str(row) for row in range(len(x))],
        zone_names=[None] * len(x),
        facility_ids=[f"f{row}" for row in range(len(town.facilities))],
        facility_names=[None] * len(town.facilities),
        size_assumed=np.zeros(len(town.facilities), dtype=bool),
        entry_kinds=["station"] * len(town.entries),
        entries_assumed=np.zeros(len(town.entries), dtype=bool),
        ages_assumed=np.zeros(len(x), dtype=bool),
        residents_unknown=np.zeros(len(x), dtype=bool),
        locate=ZoneLocator(zones),
    )


def small_inputs(seed=1, zones=12, facilities=25):
    return inputs_of(random_town(seed, zones=zones, facilities=facilities, width=WIDTH))


def small_streets(seed=1):
    """A grid over the town, moved so that its corner is the town's."""
    graph = grid(17, 17, step=125.0, jitter=20.0, drop=0.1, seed=seed)
    shift = np.array([-1000.0, -1000.0])
    graph = graph.kept(graph.edge_part == 0)
    return replace(
        graph, x=graph.x + shift[0], y=graph.y + shift[1], coordinates=graph.coordinates + shift
    )


def footfall(inputs, graph, edits=(), closed=None, assumed=BUILTIN, **options):
    wanted = replace(default_options(assumed), **options)
    return estimate(inputs, graph, assumed, wanted, edits, closed)

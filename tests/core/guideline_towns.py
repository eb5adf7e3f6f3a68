"""Four zones in a row for the guideline sheet, small enough for the head."""

import geopandas  # noqa: TID253 - tests on layers
import numpy as np
import shapely  # noqa: TID253 - tests on layers
from nigiwai.core.assumptions import builtin
from nigiwai.core.risk.guideline.draft import Options, draft
from nigiwai.core.risk.guideline.from_frames import Given, build_inputs
from nigiwai.core.study.tables import AGE_GROUPS
from nigiwai.core.vibrancy.inputs import Layer

CRS = "EPSG:6676"
CELL = 200.0
# 100, 50, 25 and 0 persons per hectare.
RESIDENTS = (400.0, 200.0, 100.0, 0.0)
# Of all residents 30 % are 75 and older.
SHARES = (0.1, 0.5, 0.1, 0.2, 0.1)
HAZARD = ("type", "scenario", "rank", "depth_min_m", "depth_max_m", "date")
BOX = shapely.box
TOWN = BOX(0, 0, 4 * CELL, CELL)


def zones():
    table = {"id": [f"z{n}" for n in range(4)], "residents": list(RESIDENTS)}
    table.update({group: [share * n for n in RESIDENTS]
                  for group, share in zip(AGE_GROUPS, SHARES)})
    cells = [BOX(CELL * n, 0, CELL * (n + 1), CELL) for n in range(4)]
    frame = geopandas.GeoDataFrame(table, geometry=cells, crs=CRS)
    return Layer(frame, "zones", {name: name for name in table})


def hazards(*rows):
    """Rows ``(shape, {column: value})``; a flood L2 of 0.5 to 3 m where nothing is said."""
    usual = {"type": "flood", "scenario": "L2", "rank": None, "depth_min_m": 0.5,
             "depth_max_m": 3.0, "date": None}
    tables = [{**usual, **(others or {})} for _shape, others in rows]
    columns = {name: [table[name] for table in tables] for name in HAZARD}
    for name in ("depth_min_m", "depth_max_m"):
        columns[name] = np.array(columns[name], dtype=float)
    return geopandas.GeoDataFrame(columns, geometry=[shape for shape, _ in rows], crs=CRS)


def shapes(*areas, **columns):
    return geopandas.GeoDataFrame(columns, geometry=list(areas), crs=CRS)


def plan(*areas):
    return shapes(*areas, kind=["residence_induction"] * len(areas))


def districts(*areas, kinds=None):
    names = [f"d{n}" for n in range(len(areas))]
    return shapes(*areas, id=names, name=names, kind=kinds or ["small_area"] * len(areas))


def rules(*rows):
    """A table of rules from dicts; ``key``, ``hazards`` and ``severity`` have defaults."""
    import pandas as pd

    usual = {"hazards": "flood", "severity": "2"}
    return pd.DataFrame([{"key": f"r{n}", **usual, **row} for n, row in enumerate(rows)])


def drafted(*rows, options=None, **given):
    """Inputs, what was told and the result for hazard rows."""
    options = options or Options(2026, 0.0, 0.0, 0.0)
    made = Given(zones(), hazards(*rows), options=options,
                 names={name: name for name in given}, **given)
    inputs, told = build_inputs(made, builtin())
    return inputs, told.counts, draft(inputs)


def people(result, place=0):
    """Residents of the problem areas, in the order of their numbers."""
    return [float(area.people[0]) for area in result.states[place].areas]


def value(result, key, kind="town", state="before", district=-1, **place):
    """The value of an indicator."""
    (found,) = [
        one for one in result.values
        if (one.key, one.scope.kind, one.scope.district, one.state) == (key, kind, district, state)
        and one.rank == place.get("rank", -1)
        and (np.isnan(one.depth) or one.depth == place.get("depth"))
        and one.hazard in (-1, place.get("hazard", 0))]
    return found

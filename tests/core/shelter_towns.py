"""Small towns for the tests of shelters: zones, shelters, hazard areas, candidates."""

import geopandas  # noqa: TID253 - tests on layers
import numpy as np
import shapely  # noqa: TID253 - tests on layers
from nigiwai.core.assumptions import builtin, parse_row
from nigiwai.core.risk.hazards import Hazards
from nigiwai.core.risk.shelters import leaving, plan, run, serving, water
from nigiwai.core.risk.types import HazardKey

CRS = "EPSG:6676"
CELL = 200.0


def assumptions(**values):
    """The built-in ones with plain numbers: ``walker__slow_age_0_14=0``."""
    plain = {f"walker__slow_{age}": 0.0 for age in (
        "age_0_14", "age_15_64", "age_65_74", "age_75_84", "age_85_up")}
    rows = [
        parse_row({"list": "evacuation", "key": name.split("__")[0],
                   "parameter": name.split("__")[1], "value": value})
        for name, value in {**plain, **values}.items()]
    return builtin().replaced(rows)


def crowd(*residents, day=None):
    """A row of square zones from west to east, all people aged 15–64."""
    shapes = np.array([
        shapely.box(column * CELL, 0, (column + 1) * CELL, CELL)
        for column in range(len(residents))], dtype=object)
    ages = np.zeros((len(residents), 5))
    ages[:, 1] = residents
    ids = [f"z{column}" for column in range(len(residents))]
    return leaving.Crowd(
        shapes, ids, ids, ages, None if day is None else np.array(day, float),
        () if day is None else ["model"] * len(residents))


def table(*rows):
    """Shelters: ``(name, x, y, hazards, capacity, kind, note)``, the last four optional."""
    full = [(*row, *("flood", np.nan, "shelter", "")[len(row) - 3:]) for row in rows]
    names, x, y, hazards, capacity, kind, note = zip(*full)
    count = len(rows)
    return geopandas.GeoDataFrame({
        "id": [str(row + 1) for row in range(count)], "name": names, "hazards": hazards,
        "capacity": np.array(capacity, float), "elevation_m": np.full(count, np.nan),
        "kind": kind, "note": note}, geometry=geopandas.points_from_xy(x, y), crs=CRS)


def shelters(*rows, hazard="flood", given=None, **how):
    return serving.serving(table(*rows), "shelters", hazard, serving.USUAL,
                           given or assumptions(), **how)


def hazard(*areas, key="flood", least=0.0):
    """Areas ``(west, south, east, north, depth_min, depth_max)``, or without depths."""
    rows = [(*area, np.nan, np.nan)[:6] for area in areas]
    frame = geopandas.GeoDataFrame({
        "type": [HazardKey.of(key).type] * len(rows), "scenario": [None] * len(rows),
        "rank": [np.nan] * len(rows),
        "depth_min_m": [row[4] for row in rows], "depth_max_m": [row[5] for row in rows],
    }, geometry=[shapely.box(*row[:4]) for row in rows], crs=CRS)
    return water.hazard_of(Hazards.from_frame(frame, "hazards"), "hazards", HazardKey.of(key),
                           least)


def candidates(*places, capacity=np.nan):
    ids = [f"c{row}" for row in range(len(places))]
    return run.Candidates(ids, ids, np.array(places, float),
                          np.full(len(places), float(capacity)))


def ask(minutes=np.inf, metres=np.inf, start="direct", **how):
    how = {"per_side": 1, "draws": 0, **how}
    return run.Question(plan.Limits(minutes, metres, start), **how)


def conserved(result):
    """Whether everybody who leaves is in one of the four groups, in every zone and time."""
    for zones in result.zones.values():
        parts = sum(zones[name] for name in ("assigned", "no_room", "too_late", "cut_off"))
        np.testing.assert_allclose(parts, zones["leaving"], rtol=1e-9, atol=1e-9)
        assert all((zones[name] >= 0).all() for name in zones if name not in (
            "minutes", "metres"))
    return True

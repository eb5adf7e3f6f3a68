"""A generated city of a million, the same on every machine: input of the benchmarks.

Residents live on a 250 m mesh with a dense centre and suburbs; facilities gather where residents
do, in clusters. Only the pattern matters; no number here describes a real place. ``scale=10`` is
ten such cities' worth of zones and facilities on ten times the area, at the same density.
"""

import csv
import math
from dataclasses import dataclass
from pathlib import Path

import numpy as np

TABLES = Path(__file__).resolve().parent.parent / "resources" / "tables"
CELL_M = 250.0
AGE_SHARES = (0.12, 0.58, 0.13, 0.11, 0.06)
# A few categories make up most of a town; the others share the rest equally.
COMMON = {"shop": 0.25, "restaurant": 0.20, "office": 0.15, "clinic": 0.06, "bus_stop": 0.06,
          "parking": 0.05, "convenience_store": 0.03, "park_block": 0.03, "supermarket": 0.02}


@dataclass(frozen=True)
class City:
    """Plane coordinates [m]; one row a zone, a facility or an entry (station).

    ``residents`` has shape (zones, 5): one column an age group. Ids are numbers as text.
    """

    zone_id: np.ndarray
    zone_xy: np.ndarray
    residents: np.ndarray
    facility_id: np.ndarray
    facility_xy: np.ndarray
    category: np.ndarray
    size: np.ndarray
    entry_xy: np.ndarray
    entry_visitors: np.ndarray


def city(zones=13_000, facilities=40_000, scale=1, seed=20261122):
    """Generate the city.

    Parameters
    ----------
    zones, facilities : int
        Number at scale 1.
    scale : int
        Multiplies zones, facilities, residents (a million) and area.
    seed : int

    Returns
    -------
    City
    """
    random = np.random.default_rng(seed)
    zones, facilities = zones * scale, facilities * scale
    cells = math.ceil(math.sqrt(2.0 * zones))
    towns = _towns(random, cells * CELL_M, scale)
    column, row = np.meshgrid(np.arange(cells), np.arange(cells))
    centres = (np.column_stack((column.ravel(), row.ravel())) + 0.5) * CELL_M
    density = _density(centres, towns) * random.lognormal(0.0, 0.5, len(centres))
    populated = np.sort(np.argsort(-density, kind="stable")[:zones])
    zone_xy, share = centres[populated], density[populated] / density[populated].sum()
    people = np.maximum(np.rint(share * 1e6 * scale), 1.0)
    category, size = _categories_and_sizes(random, facilities)
    entries = 20 * scale
    return City(
        zone_id=np.arange(1, zones + 1).astype(str),
        zone_xy=zone_xy,
        residents=people[:, None] * np.array(AGE_SHARES),
        facility_id=np.arange(1, facilities + 1).astype(str),
        facility_xy=_clustered(random, facilities, zone_xy, share),
        category=category,
        size=size,
        entry_xy=_clustered(random, entries, zone_xy, share),
        entry_visitors=np.rint(random.lognormal(8.5, 1.0, entries)),
    )


def _towns(random, width, scale):
    """``(x, y, weight, reach)`` of centres: one large and eleven small ones for each scale."""
    many = np.arange(12 * scale) % 12 > 0
    where = random.uniform(0.1, 0.9, (len(many), 2)) * width
    if scale == 1:
        where[0] = width / 2
    weight = np.where(many, random.uniform(0.1, 0.4, len(many)), 1.0)
    reach = np.where(many, random.uniform(1200.0, 3000.0, len(many)), 4500.0)
    return np.column_stack((where, weight, reach))


def _density(xy, towns):
    density = np.full(len(xy), 0.004)
    for x, y, weight, reach in towns:
        density += weight * np.exp(-np.hypot(xy[:, 0] - x, xy[:, 1] - y) / reach)
    return density


def _clustered(random, count, zone_xy, share):
    """Places around shopping streets, which lie where many people live."""
    streets = max(count // 25, 1)
    pull = share**1.3 / (share**1.3).sum()
    at = zone_xy[random.choice(len(zone_xy), streets, p=pull)]
    at = at + random.uniform(-CELL_M / 2, CELL_M / 2, at.shape)
    return at[random.integers(0, streets, count)] + random.normal(0.0, 120.0, (count, 2))


def _categories_and_sizes(random, count):
    names = [row["category"] for row in _rows("facility_categories")
             if row["category"] != "housing"]
    standard = {row["key"]: float(row["value"]) for row in _rows("category_parameters")
                if row["parameter"] == "standard_size"}
    rest = (1.0 - sum(COMMON.get(name, 0.0) for name in names)) / sum(
        name not in COMMON for name in names)
    drawn = random.choice(len(names), count, p=[COMMON.get(name, rest) for name in names])
    typical = np.array([standard[name] for name in names])
    return np.array(names)[drawn], typical[drawn] * random.lognormal(0.0, 0.8, count)


def _rows(table):
    with (TABLES / f"{table}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))

"""What plans and hazards say against a facility at a place. It is told, never forbidden.

``zoning_uses.csv`` is the Building Standards Act, appended table 2 (建築基準法 別表第二), by use
district and category: ``yes``, ``no``, or ``limited`` to a floor area. Its text, and articles
130-4, 130-5-4 and 130-7-2 of the enforcement order, were read in public copies, not in the
official edition; rows that rest on a reading of ours are ``verified=no``. Ordinances, district
plans and permits are not in it. ``category_planning.csv`` says which categories location plans
usually lead into the urban function induction areas, and how much floor a unit of size takes.
"""

import csv
import math
from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np

from ..assumptions import TABLE_FOLDER, builtin
from ..formats.depths import RANK_LIMITS_M

FUNCTION_AREA = "urban_function_induction"
USE_DISTRICT = "use_district"
WATER = ("flood", "inland_flood", "tsunami", "storm_surge")
GROUND = (
    "landslide", "landslide_steep_slope", "landslide_debris_flow", "landslide_slide",
    "collapse_flow", "collapse_erosion", "large_embankment",
)  # fmt: skip
# Hazards that reach over whole towns, told from a rank of the registry on. The ranks are a choice
# of ours: intensity from 6.0 and PL from 5; less is nearly everywhere.
SHAKING = {"seismic_intensity": 5, "liquefaction": 2}
PAST = "past_inundation"
# Years of past events that are named, the latest.
_MOST_YEARS = 3
# Rank of a special zone (土砂災害特別警戒区域), where building is restricted.
_SPECIAL = 2.0


@dataclass(frozen=True)
class Objection:
    """One thing that speaks against a place.

    Parameters
    ----------
    code : str
        Key of ``bridge/sentences/scenarios.py``, function ``objections``.
    facts : dict
        What the sentence needs; categories, zones and hazards as keys, depths and areas as
        numbers [m, m²], NaN for an upper limit that is open.
    """

    code: str
    facts: dict = field(default_factory=dict)


@dataclass(frozen=True)
class Permission:
    """What a use district says of a category; ``max_m2`` is NaN unless it is ``limited``."""

    permitted: str
    max_m2: float
    source: str
    verified: bool
    note: str


def _rows(name):
    with (TABLE_FOLDER / name).open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


@lru_cache(maxsize=1)
def zoning_uses():
    """``{(zone, category): Permission}``; ``sightseeing`` is no single use and has none."""
    return {
        (row["zone"], row["category"]): Permission(
            row["permitted"],
            float(row["max_m2"] or math.nan),
            row["source"],
            row["verified"] == "yes",
            row["note"],
        )
        for row in _rows("zoning_uses.csv")
    }


@lru_cache(maxsize=1)
def induced_categories():
    """Categories that location plans usually lead into the urban function induction areas."""
    rows = _rows("category_planning.csv")
    return frozenset(row["category"] for row in rows if row["induced"] == "yes")


@lru_cache(maxsize=1)
def _floor_areas():
    """``{category: (floor area of a unit of size [m²], default size)}``."""
    assumptions = builtin()
    return {
        row["category"]: (
            float(row["m2_per_unit"]),
            assumptions.value("category_parameters", row["category"], "default_size"),
        )
        for row in _rows("category_planning.csv")
    }


def floor_area_m2(category, size=math.nan):
    """Floor area that a size comes to [m²]; NaN is the default size of the category."""
    per_unit, default = _floor_areas()[category]
    return per_unit * (default if math.isnan(size) else size)


class PlaceChecks:
    """The areas of a study, ready to be asked while the pointer moves.

    Parameters
    ----------
    plan_areas, hazards : GeoDataFrame
        Tables of the study, in its CRS.
    depth_limit_m : float
        Depth of water [m] from which on a place is objected to: a class that reaches above it.
    boundary : GeoDataFrame, optional
        The town itself.
    """

    def __init__(self, plan_areas, hazards, depth_limit_m=0.5, boundary=None):
        self.depth_limit_m = depth_limit_m
        self._town = _Areas([] if boundary is None else boundary.geometry)
        functions = plan_areas[plan_areas["kind"] == FUNCTION_AREA]
        districts = plan_areas[plan_areas["kind"] == USE_DISTRICT]
        waters = hazards[hazards["type"].isin(WATER)]
        grounds = hazards[hazards["type"].isin(GROUND)]
        quakes = hazards[hazards["type"].isin(SHAKING)]
        past = hazards[hazards["type"] == PAST]
        self._functions = _Areas(functions.geometry)
        self._districts = _Areas(districts.geometry)
        self._zones = districts["code"].to_numpy()
        self._waters = _Areas(waters.geometry)
        self._depths = list(zip(waters["type"], *_depths(waters)))
        self._grounds = _Areas(grounds.geometry)
        self._ranks = list(zip(grounds["type"], grounds["rank"].to_numpy(float)))
        self._quakes = _Areas(quakes.geometry)
        self._shaking = list(zip(quakes["type"], quakes["rank"].to_numpy(float)))
        self._past = _Areas(past.geometry)
        self._years = [str(date)[:4] if date else "" for date in _dates(past)]

    def check(self, category, x, y, size=math.nan):
        """What speaks against a facility at a place.

        Parameters
        ----------
        category : str
            Key of ``facility_categories.csv``.
        x, y : float
            Place in the study's CRS [m].
        size : float
            In the unit of the category; NaN is its default size.

        Returns
        -------
        list of Objection
            The town and plans first, then water, ground and shaking; empty where nothing speaks
            against it.
        """
        if not (math.isfinite(x) and math.isfinite(y)):
            return []
        away = len(self._town) and not len(self._town.at(x, y))
        return [
            *([Objection("outside_town")] if away else self._outside(category, x, y)),
            *self._use(category, x, y, size),
            *self._water(x, y),
            *self._before(x, y),
            *self._ground(x, y),
            *self._quake(x, y),
        ]

    def _outside(self, category, x, y):
        if category not in induced_categories() or not len(self._functions):
            return
        if not len(self._functions.at(x, y)):
            yield Objection("outside_function_area", {"category": category})

    def _use(self, category, x, y, size):
        """The first use district that objects; on a border one that allows it is enough."""
        found = []
        for row in self._districts.at(x, y):
            permission = zoning_uses().get((self._zones[row], category))
            if permission is None:
                return
            objection = _use_objection(self._zones[row], category, size, permission)
            if objection is None:
                return
            found.append(objection)
        yield from found[:1]

    def _water(self, x, y):
        """The deepest class of each kind of flood."""
        worst = {}
        for row in self._waters.at(x, y):
            kind, low, high = self._depths[row]
            if kind not in worst or _reach(low, high) > worst[kind][0]:
                worst[kind] = (_reach(low, high), low, high)
        for kind in sorted(worst, key=WATER.index):
            reach, low, high = worst[kind]
            if reach < 0:
                yield Objection("depth_unknown", {"hazard": kind})
            elif reach > self.depth_limit_m:
                low = 0.0 if math.isnan(low) else low
                facts = {"low_m": low, "high_m": high, "limit_m": self.depth_limit_m}
                yield Objection("depth_over_limit", {"hazard": kind, **facts})

    def _ground(self, x, y):
        """Each kind once, as a special zone where one lies here."""
        special = {}
        for row in self._grounds.at(x, y):
            kind, rank = self._ranks[row]
            special[kind] = special.get(kind, False) or rank >= _SPECIAL
        for kind in sorted(special, key=GROUND.index):
            yield Objection(
                "hazard_zone_special" if special[kind] else "hazard_zone", {"hazard": kind}
            )


    def _before(self, x, y):
        """Water that was here already, with its years."""
        rows = self._past.at(x, y)
        if len(rows):
            years = sorted({self._years[row] for row in rows if self._years[row]})
            if years:
                yield Objection("flooded_before_years", {"years": tuple(years[-_MOST_YEARS:])})
            else:
                yield Objection("flooded_before")

    def _quake(self, x, y):
        """The strongest of each kind, from its rank on; one without a rank is told, too."""
        worst = {}
        for row in self._quakes.at(x, y):
            kind, rank = self._shaking[row]
            worst[kind] = max(worst.get(kind, 0.0), math.inf if math.isnan(rank) else rank)
        for kind in sorted(worst, key=list(SHAKING).index):
            if math.isinf(worst[kind]):
                yield Objection("hazard_zone", {"hazard": kind})
            elif worst[kind] >= SHAKING[kind]:
                yield Objection("hazard_rank", {"hazard": kind, "rank": int(worst[kind])})


def checks_of(study, depth_limit_m=0.5):
    """The checks of a study, from its tables."""
    return PlaceChecks(
        study.read("plan_areas"), study.read("hazards"), depth_limit_m, study.boundary)


def _use_objection(zone, category, size, permission):
    if permission.permitted == "yes":
        return None
    facts = {"zone": zone, "category": category, "source": permission.source}
    if permission.permitted == "no":
        return Objection("use_not_allowed", facts)
    area_m2 = floor_area_m2(category, size)
    if area_m2 <= permission.max_m2:
        return None
    return Objection("use_too_large", {**facts, "max_m2": permission.max_m2, "area_m2": area_m2})


def _reach(low, high):
    """How deep the water of a class may be [m]; below 0 where nothing is known."""
    if math.isnan(high):
        return -1.0 if math.isnan(low) else math.inf
    return high


def _dates(past):
    """Days or years of past events; empty where the table has none."""
    if "date" not in past:
        return [""] * len(past)
    return past["date"].fillna("").astype(str)


def _depths(waters):
    """Limits of depth [m]; from the national rank where the row gives none."""
    low = waters["depth_min_m"].to_numpy(float).copy()
    high = waters["depth_max_m"].to_numpy(float).copy()
    rank = waters["rank"].to_numpy(float)
    limits = np.array([0.0, *RANK_LIMITS_M, math.nan])
    told = np.isnan(low) & np.isnan(high) & (rank >= 1) & (rank < len(limits))
    place = rank[told].astype(int)
    low[told], high[told] = limits[place - 1], limits[place]
    return low, high


class _Areas:
    """Polygons that are asked for the rows that hold a place."""

    def __init__(self, geometry):
        import shapely

        shapes = np.asarray(geometry, dtype=object)
        # Single polygons have tighter boxes than the shapes of a whole river.
        self._parts, self._rows = shapely.get_parts(shapes, return_index=True)
        shapely.prepare(self._parts)
        self._tree = shapely.STRtree(self._parts)

    def __len__(self):
        return len(self._parts)

    def at(self, x, y):
        """Rows in their order, each once; the border belongs to the area."""
        import shapely

        near = self._tree.query(shapely.Point(x, y))
        near = near[shapely.intersects_xy(self._parts[near], x, y)]
        return np.unique(self._rows[near])

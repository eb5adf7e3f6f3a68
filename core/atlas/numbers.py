"""All numbers of the districts that the tables at hand allow."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from ..contracts import plain_ids
from ..progress import ignore_progress
from ..study.tables import AGE_GROUPS
from . import hazards, places
from .columns import band_of, column
from .measures import Measure, mean, ratio, summed
from .weights import weights_of

HECTARE_M2 = 10_000.0
BANDS = ("night", "morning", "midday", "afternoon", "evening")
OLD, OLDEST = AGE_GROUPS[2:], AGE_GROUPS[3:]


@dataclass(frozen=True)
class Given:
    """Tables that numbers come from, each a frame in one projected CRS [m] or None.

    Parameters
    ----------
    zones : GeoDataFrame
        ``id``, ``residents``, age groups and ``households`` as far as known.
    score, change, exposure, served, access : GeoDataFrame or DataFrame
        Zones of ``score_vibrancy``, ``simulate_scenario``, ``overlay_hazards``,
        ``assign_shelters`` and ``measure_access``; without shapes they are joined by ``id``.
    exposure_rows : DataFrame
        Rows of ``overlay_hazards`` by hazard and rank.
    plans : GeoDataFrame
        Induction areas: ``kind``.
    facilities, shelters, resources, needs : GeoDataFrame
        Points with the columns of a study.
    town : shapely polygon
        Outline of the town.
    """

    zones: object = None
    score: object = None
    change: object = None
    exposure: object = None
    exposure_rows: object = None
    served: object = None
    access: object = None
    plans: object = None
    facilities: object = None
    shelters: object = None
    resources: object = None
    needs: object = None
    town: object = None


@dataclass
class Numbers:
    """Measures in the order of a sheet, and counts of what was left out, by reason.

    ``small`` names the districts that are smaller than a zone, as the median goes: what is shared
    out to them by area says little.
    """

    districts: object
    measures: list
    told: dict = field(default_factory=dict)
    small: list = field(default_factory=list)

    def of(self, key, detail=""):
        """A measure; None where there is none."""
        return next((one for one in self.measures if one.place == (key, detail)), None)


class Overlays:
    """Weights of tables of zones; those of the same shapes are computed once."""

    def __init__(self, given, districts):
        self._given, self._districts, self._known = given, districts, {}

    def of(self, frame):
        """Weights of a table, and the table with rows that they belong to; None where it has
        neither shapes nor ids of zones that have some."""
        import shapely

        frame = self._with_shapes(frame)
        if frame is None or not len(frame):
            return None, None
        shapes = np.asarray(frame.geometry, dtype=object)
        there = ~(shapely.is_missing(shapes) | shapely.is_empty(shapes))
        frame, shapes = frame[there].reset_index(drop=True), shapes[there]
        key = _signature(shapes)
        if key not in self._known:
            self._known[key] = weights_of(shapes, self._districts.shapes, self._given.town)
        return self._known[key], frame

    def _with_shapes(self, frame):
        import geopandas

        if isinstance(frame, geopandas.GeoDataFrame) and not frame.geometry.isna().all():
            return frame
        zones = self._given.zones
        if zones is None or "id" not in frame or "id" not in zones:
            return None
        shapes = dict(zip(plain_ids(zones["id"]), zones.geometry))
        own = [shapes.get(one) for one in plain_ids(frame["id"])]
        plain = frame.drop(columns="geometry", errors="ignore")
        return geopandas.GeoDataFrame(plain, geometry=own, crs=zones.crs)


def _signature(shapes):
    """What tells sets of shapes apart, without keeping them."""
    import hashlib

    import shapely

    digest = hashlib.sha256()
    for one in shapely.to_wkb(shapes):
        digest.update(one)
    return digest.digest()


def numbers_of(given, districts, progress=ignore_progress):
    """:class:`Numbers` of districts.

    Parameters
    ----------
    given : Given
    districts : districts.Districts
    progress : callable
    """
    overlays, told, measures = Overlays(given, districts), {}, []
    steps = (
        lambda: _people(given, overlays, districts),
        lambda: _vibrancy(given, overlays),
        lambda: _change(given, overlays),
        lambda: hazards.measures(given, overlays),
        lambda: places.shelters(given, districts, told) + hazards.served(given, overlays),
        lambda: _access(given, overlays),
        lambda: _plans(given, overlays, districts),
        lambda: places.measures(given, districts, told),
    )
    for step, make in enumerate(steps):
        progress(step / len(steps))
        measures += [one for one in make() if one is not None]
    progress(1.0)
    found = Numbers(districts, measures, {name: count for name, count in told.items() if count})
    _exposed_share(found)
    found.small = _small(given, districts)
    return found


def _small(given, districts):
    import shapely

    frame = given.zones if given.zones is not None else given.score
    if not hasattr(frame, "geometry") or not len(frame):
        return []
    zone = np.nanmedian(shapely.area(np.asarray(frame.geometry, dtype=object)))
    return [name for name, area in zip(districts.names, shapely.area(districts.shapes))
            if area < zone]


def _exposed_share(numbers):
    """Put the share of residents in danger behind their number."""
    part = numbers.of("exposed")
    share = ratio("exposed_share", "danger", part, numbers.of("residents"))
    if share is not None:
        numbers.measures.insert(numbers.measures.index(part) + 1, share)


def _area(given, districts):
    """Districts as far as they lie in the town."""
    import shapely

    from ..risk.robust import asked

    if given.town is None:
        area = shapely.area(districts.shapes)
        return Measure("area", "people", "ha", area / HECTARE_M2, np.nan,
                       float(area.sum()) / HECTARE_M2)
    inside = shapely.area(asked(shapely.intersection, districts.shapes, given.town))
    town = float(given.town.area)
    return Measure("area", "people", "ha", inside / HECTARE_M2,
                   max(town - float(inside.sum()), 0.0) / HECTARE_M2, town / HECTARE_M2)


def _people(given, overlays, districts):
    area = _area(given, districts)
    frame = given.zones if given.zones is not None else given.score
    if frame is None:
        return [area]
    weights, frame = overlays.of(frame)
    if weights is None:
        return [area]

    def people(key, values):
        return summed(key, "people", "persons", weights, values)

    def group(columns):
        found = [column(frame, name) for name in columns]
        return np.sum(found, axis=0)

    residents = people("residents", column(frame, "residents"))
    ages = [people(name, column(frame, name)) for name in AGE_GROUPS]
    all_ages = people("age_all", group(AGE_GROUPS))
    return [
        area, residents, _published(districts),
        ratio("density", "people", residents, area, "persons/ha"),
        *ages,
        ratio("share_65_up", "people", people("age_65_up", group(OLD)), all_ages),
        ratio("share_75_up", "people", people("age_75_up", group(OLDEST)), all_ages),
        summed("households", "people", "households", weights, column(frame, "households")),
    ]


def _published(districts):
    values = districts.published
    if values is None or not np.isfinite(values).any():
        return None
    return Measure("residents_published", "people", "persons", values, np.nan,
                   float(np.nansum(values)), adds=False)


def _vibrancy(given, overlays):
    if given.score is None:
        return []
    weights, frame = overlays.of(given.score)
    if weights is None:
        return []

    def total(key, name, unit):
        return summed(key, "vibrancy", unit, weights, column(frame, name), band_of(frame, name))

    visitors = column(frame, "visitors")
    return [
        mean("vibrancy", "vibrancy", "points", weights, column(frame, "vibrancy"),
             weights.area_m2, band_of(frame, "vibrancy")),
        total("visitors", "visitors", "persons/day"),
        total("onward_visitors", "onward_visitors", "persons/day"),
        mean("stay_min", "vibrancy", "min", weights, column(frame, "stay_min"), visitors),
        total("person_hours", "person_hours", "person-hours/day"),
        total("spend_yen", "spend_yen", "yen/day"),
        *(summed(f"presence_{day}", "hours", "persons", weights,
                 column(frame, f"presence_{name}{ending}"), detail=name)
          for day, ending in (("weekday", ""), ("holiday", "_holiday")) for name in BANDS),
    ]


def _change(given, overlays):
    if given.change is None:
        return []
    weights, frame = overlays.of(given.change)
    if weights is None:
        return []

    def total(name, unit):
        name = f"{name}_change"
        return summed(name, "change", unit, weights, column(frame, name), band_of(frame, name))

    def averaged(name, unit, amounts):
        name = f"{name}_change"
        return mean(name, "change", unit, weights, column(frame, name), amounts,
                    band_of(frame, name))

    return [
        averaged("vibrancy", "points", weights.area_m2),
        total("visitors", "persons/day"),
        total("person_hours", "person-hours/day"),
        total("spend_yen", "yen/day"),
        # A scenario without homes changes nobody's address.
        total("residents", "persons") if column(frame, "residents_change").any() else None,
        averaged("access_min", "min", column(frame, "residents")),
    ]


def _access(given, overlays):
    found = []
    for frame, names in ((given.access, ("mean_min", "kinds_reach")),
                         (given.score, ("access_min",))):
        weights, table = (None, None) if frame is None else overlays.of(frame)
        if weights is None:
            continue
        residents = column(table, "residents")
        for name in names:
            unit = "kinds" if name == "kinds_reach" else "min"
            found.append(mean(name, "access", unit, weights, column(table, name), residents,
                              band_of(table, name)))
    return found


def _plans(given, overlays, districts):
    """Residents of the induction areas; zones are shared out by area once more."""
    import shapely

    from ..risk.robust import asked, united
    from ..structure.state import FUNCTION, RESIDENCE

    frame = given.zones if given.zones is not None else given.score
    weights, frame = (None, None) if frame is None else overlays.of(frame)
    if given.plans is None or weights is None:
        return []
    found = []
    kinds = np.asarray(given.plans["kind"], dtype=object)
    for kind in (RESIDENCE, FUNCTION):
        shapes = np.asarray(given.plans.geometry, dtype=object)[kinds == kind]
        shapes = shapes[~(shapely.is_missing(shapes) | shapely.is_empty(shapes))]
        if not len(shapes):
            continue
        whole = united(shapely.make_valid(shapes))
        zones = np.asarray(frame.geometry, dtype=object)
        own = weights_of(zones, np.array([whole], dtype=object), given.town)
        town = own.summed(column(frame, "residents"))[0]
        size = shapely.area(weights.shapes)
        part = shapely.area(asked(shapely.intersection, weights.shapes, whole))
        inside = weights.share * part / np.where(size > 0, size, np.inf)
        residents = np.nan_to_num(column(frame, "residents"))
        each = np.bincount(weights.district, inside * residents[weights.zone], len(districts))
        found.append(Measure("induction_residents", "plan", "persons", each,
                             max(float(town) - float(each.sum()), 0.0), float(town),
                             detail=kind))
    return found

"""Maps of local resources as frames with the columns of ``fields.py``."""

import numpy as np

from ...core.matching.places.demand import ENOUGH, FEW, NONE, UNKNOWN
from ...core.matching.places.inputs import ALL_CATEGORIES
from ...core.matching.places.tours import END, START
from . import fields
from .resource_maps_labels import zone_class
from .review_labels import resource_category_label, resource_kind_label

BETWEEN = " → "


def zones_frame(result, crs):
    """Zones with counts, densities and diversity, columns ``PLACES_ZONES``."""
    import geopandas

    areas, by_category, by_kind = result.areas, result.by_category, result.by_kind
    inside = result.zone >= 0
    columns = {
        "id": areas.ids,
        "name": [name or None for name in areas.names],
        "area_km2": result.area_km2,
        "count_all": result.counts.sum(axis=1),
        **{f"count_{key}": result.counts[:, row] for row, key in enumerate(ALL_CATEGORIES)},
        "density_per_km2_all": result.density.sum(axis=1),
        **{f"density_per_km2_{key}": result.density[:, row]
           for row, key in enumerate(ALL_CATEGORIES)},
        "reach_all": result.reach,
        "categories": by_category.sorts,
        **{name: getattr(by_category, name) for name in ("shannon", "hill_1", "simpson",
                                                         "hill_2")},
        "kinds": by_kind.sorts,
        **{f"kinds_{name}": getattr(by_kind, name) for name in ("shannon", "hill_1", "simpson",
                                                                "hill_2")},
        "at_risk": _or_nothing(result.rank, lambda: np.bincount(
            result.zone[inside & (result.worst()[0] > 0)], minlength=len(areas)), len(areas)),
        **_needs_of_zones(result),
        "distance_basis": [straight_text(result) if off else "network"
                           for off in result.zones_off],
    }
    return geopandas.GeoDataFrame(columns, geometry=areas.shapes, crs=crs)


def straight_text(result):
    return f"straight_line × {result.detour:g}"


def _or_nothing(known, values, count):
    return np.full(count, np.nan) if known is None else values()


def _needs_of_zones(result):
    count = len(result.areas)
    if result.demand is None:
        empty = np.full(count, np.nan)
        names = ("needs", "needs_none", "needs_few", "needs_enough", "needs_unknown")
        return {**dict.fromkeys(names, empty), "needs_class": [None] * count}
    found = result.demand.by_zone(count)
    return {
        "needs": sum(found.values()),
        **{f"needs_{key}": found[key] for key in (NONE, FEW, ENOUGH, UNKNOWN)},
        "needs_class": [zone_class({key: found[key][row] for key in found})
                        for row in range(count)],
    }


def resources_frame(result, crs):
    """Resources with what is near, hazards, needs and tours, columns ``PLACES_RESOURCES``."""
    import geopandas
    import shapely

    spots = result.spots
    tour, order = _tour_of(result)
    near = {}
    for code, key in enumerate(ALL_CATEGORIES):
        near[f"nearest_{key}_id"] = [
            spots.ids[row] if row >= 0 else None for row in result.nearest[:, code]]
        near[f"nearest_{key}_m"] = result.nearest_m[:, code]
    columns = {
        "id": spots.ids,
        "name": [text or None for text in spots.names],
        "category": spots.categories,
        "category_label": [category_label(key) for key in spots.categories],
        "sub_category": [text or None for text in spots.sub_categories],
        "kind": [text or None for text in spots.kinds],
        "kind_label": [resource_kind_label(key) for key in spots.kinds],
        "same_as": [text or None for text in spots.same_as],
        "zone_id": [result.areas.ids[row] if row >= 0 else None for row in result.zone],
        "near": result.around,
        **near,
        **_dangers(result),
        **_wanted(result),
        "tour": tour,
        "order": order,
    }
    return geopandas.GeoDataFrame(columns, geometry=shapely.points(spots.points), crs=crs)


def category_label(key):
    """A category of resources, ``other`` among them."""
    return resource_category_label("" if key == "other" else key)


def _tour_of(result):
    """Tour and place in it of each resource; those taken in by a stop have its place."""
    tour, order = (np.full(len(result.spots), np.nan) for _ in range(2))
    for number, one in enumerate(result.tours, 1):
        halts = [(row, others) for role, row, others in zip(one.roles, one.halts, one.others)
                 if role not in (START, END)]
        for place, (row, others) in enumerate(halts, 1):
            rows = [row, *others]
            tour[rows], order[rows] = number, place
    return tour, order


def _dangers(result):
    count = len(result.spots)
    if result.rank is None:
        return {"hazard": [None] * count, "hazard_rank": np.full(count, np.nan),
                "hazards": [None] * count}
    worst, which = result.worst()
    told = ["; ".join(f"{key.text}: {result.rank[row, spot]}"
                      for row, key in enumerate(result.hazards) if result.rank[row, spot])
            for spot in range(count)]
    return {
        "hazard": [result.hazards[row].text if row >= 0 else None for row in which],
        "hazard_rank": worst,
        "hazards": [text or None for text in told],
    }


def _wanted(result):
    demand, count = result.demand, len(result.spots)
    if demand is None:
        return {"needs": np.full(count, np.nan), "needs_weight": np.full(count, np.nan),
                "needs_class": [None] * count}
    return {"needs": demand.wanted, "needs_weight": demand.wanted_weight,
            "needs_class": demand.resource_kind}


def near_frame(result):
    """What is near what, columns ``PLACES_NEAR``."""
    import pandas as pd

    parts = []
    for level, found in result.near.items():
        label = category_label if level == "category" else resource_kind_label
        first, second = ([found.keys[row] for row in rows] for rows in (found.first, found.second))
        parts.append(pd.DataFrame({
            "level": level,
            "first": first,
            "first_label": [label(key) for key in first],
            "second": second,
            "second_label": [label(key) for key in second],
            "first_count": found.size[found.first],
            "second_count": found.size[found.second],
            **{name: getattr(found, name) for name in ("pairs", "expected", "low", "high",
                                                       "quotient", "p", "q")},
            "class": found.kind,
            "first_share": found.first_share,
            "second_share": found.second_share,
        }))
    names = [name for name, _ in fields.PLACES_NEAR]
    return pd.concat(parts, ignore_index=True)[names] if parts else pd.DataFrame(columns=names)


def tours_frame(result, crs):
    """Tours as lines, columns ``PLACES_TOURS``; one stop without a walk has no line."""
    import geopandas

    tours = result.tours
    columns = {
        "tour": range(1, len(tours) + 1),
        "category": [one.group or None for one in tours],
        "category_label": [category_label(one.group) if one.group else None for one in tours],
        "stops": [len(one.stops) for one in tours],
        "resources": [len(one.stops) + sum(map(len, one.others)) for one in tours],
        "order": [BETWEEN.join(one.names) for one in tours],
        **{name: [float(getattr(one, name)) for one in tours]
           for name in ("walk_m", "walk_min")},
        "stay_min": [float(one.stay_min.sum()) for one in tours],
        "total_min": [one.total_min for one in tours],
        "method": [one.method for one in tours],
        "bound_m": [one.bound_m for one in tours],
        "gap": [one.gap for one in tours],
        "candidates": [one.candidates for one in tours],
        "proven": [int(one.proven) for one in tours],
        "distance_basis": [one.distance_basis or None for one in tours],
    }
    return geopandas.GeoDataFrame(columns, geometry=[line_of(one) for one in tours], crs=crs)


def line_of(tour):
    """The walk of a tour as a line of lines, one a leg; None where nobody walks."""
    import shapely

    legs = [shapely.LineString(corners) for corners in tour.lines]
    legs = [leg for leg in legs if leg.length > 0]
    return shapely.MultiLineString(legs) if legs else None


def stops_frame(result, crs):
    """Halts of the tours, columns ``PLACES_STOPS``."""
    import geopandas
    import shapely

    spots, rows, shapes = result.spots, [], []
    for number, tour in enumerate(result.tours, 1):
        arrive = tour.arrivals()
        shapes += list(shapely.points(tour.points))
        for place, row in enumerate(tour.halts):
            own = row >= 0
            rows.append({
                "tour": number,
                "order": place + (tour.roles[0] != START),
                "role": tour.roles[place],
                "id": spots.ids[row] if own else None,
                "name": tour.names[place] or None,
                "category": spots.categories[row] if own else None,
                "kind_label": resource_kind_label(spots.kinds[row]) if own else None,
                "also": "; ".join(spots.names[other] for other in tour.others[place]) or None,
                "leg_m": tour.leg_m[place],
                "leg_min": tour.leg_m[place] / tour.speed,
                "arrive_min": arrive[place],
                "stay_min": tour.stay_min[place],
                "leave_min": arrive[place] + tour.stay_min[place],
                "distance_basis": tour.basis[place] or None,
            })
    columns = {name: [row[name] for row in rows] for name, _ in fields.PLACES_STOPS}
    return geopandas.GeoDataFrame(columns, geometry=shapes, crs=crs)


def needs_frame(result, crs):
    """Needs with what fits them, columns ``PLACES_NEEDS``: without their words."""
    import geopandas
    import shapely

    demand, spots = result.demand, result.spots
    needs = demand.needs
    shapes = np.full(len(needs), None, dtype=object)
    placed = np.isfinite(needs.points).all(axis=1)
    shapes[placed] = shapely.points(needs.points[placed])
    columns = {
        "id": needs.ids,
        "category": [text or None for text in needs.categories],
        "sub_category": [text or None for text in needs.sub_categories],
        "weight": demand.weight,
        "class": demand.kind,
        "resources": np.where(demand.judged, demand.fitting, np.nan),
        "nearest_id": [spots.ids[row] if row >= 0 else None for row in demand.nearest],
        "nearest": [spots.names[row] or None if row >= 0 else None for row in demand.nearest],
        "nearest_m": demand.nearest_m,
        "distance_basis": [text or None for text in demand.basis],
        "zone_id": [result.areas.ids[row] if row >= 0 else None for row in demand.zone],
    }
    return geopandas.GeoDataFrame(columns, geometry=shapes, crs=crs)

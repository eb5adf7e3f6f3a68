"""From hazards, districts and zones to what ``damage.assess`` asks for."""

import numpy as np

from ..progress import ignore_progress
from ..structure.carriers import living_m2, uses, zones_of
from .damage import Cells
from .fragility import functions_for
from .overlay import as_targets, prepared, rank_shares, worst_rank

# Width of a class of the JMA scale, for the last one, which is open.
_CLASS_WIDTH = 0.5
_OPEN_RATIO = 1.5
_LEAST_SHARE = 1e-9


def has_functions(key, wanted=()):
    """Whether any of the wanted functions is about a hazard."""
    return bool(functions_for(key.type, wanted))


def cells_of_areas(hazard, targets, by_area, progress=ignore_progress):
    """Where the areas of a hazard meet targets.

    Parameters
    ----------
    hazard : hazards.AreaHazard
    targets : Targets
    by_area : bool
        Targets are zones: each part of a zone has its own intensity. Else a target is wholly of
        the worst intensity that it meets.
    progress : callable

    Returns
    -------
    Cells
    int
        Areas whose intensity is not known; they are left out.
    """
    targets = as_targets(targets)
    ranges = _ranges(hazard)
    known = np.isfinite(ranges).all(axis=1) & (hazard.rank > 0)
    # The worst class is the one with the highest middle, then the highest end.
    order = ranges[:, [1, 2, 0]]
    classes, number = np.unique(order[known], axis=0, return_inverse=True)
    level = np.zeros(len(ranges), dtype=np.int64)
    level[known] = number.ravel() + 1
    pieces = prepared(hazard.shapes)
    if by_area:
        shares = rank_shares(targets, pieces, level, len(classes), progress)
        target, which = np.nonzero(shares[:, 1:] > _LEAST_SHARE)
        share = shares[target, which + 1]
    else:
        worst = worst_rank(targets, pieces, level, progress)
        target = np.flatnonzero(worst > 0)
        which, share = worst[target] - 1, np.ones(len(target))
    mid, high, low = classes[which].T if len(classes) else np.zeros((3, 0))
    left = int((~known & (hazard.rank > 0)).sum())
    return Cells(hazard.key, target, share, low, mid, high), left


def _ranges(hazard):
    """Low, middle and high of each area in the unit of the hazard, shape (m, 3)."""
    kind = hazard.kind
    if kind.is_depth:
        return np.stack([hazard.low, hazard.mid, hazard.high], axis=1)
    ends = np.array([kind.limits(rank) for rank in range(kind.ranks + 1)], dtype=float)
    low, high = ends[hazard.rank].T
    if kind.unit == "intensity":
        high = np.where(np.isinf(high), low + _CLASS_WIDTH, high)
        low = np.where(low <= 0.0, high - _CLASS_WIDTH, low)
    high = np.where(np.isinf(high), low * _OPEN_RATIO, high)
    return np.stack([low, (low + high) / 2.0, high], axis=1)


def cells_of_values(key, values):
    """One known intensity a target, shape (n,); NaN and 0 and less are outside the hazard."""
    values = np.asarray(values, dtype=float)
    target = np.flatnonzero(np.nan_to_num(values) > 0)
    own = values[target]
    return Cells(key, target, np.ones(len(target)), own, own, own, "raster")


def cells_of_scenario(key, intensity, count, spread):
    """The same intensity for all targets, give or take ``spread``."""
    middle = np.full(count, float(intensity))
    return Cells(key, np.arange(count), np.ones(count), middle - spread, middle, middle + spread,
                 "scenario")


def members_of(targets, districts, by_area):
    """Share of each target in each district, the whole town first.

    Parameters
    ----------
    targets : Targets
    districts : ndarray of shapely polygons, shape (d,)
        May overlap.
    by_area : bool
        By area, else by the centre.

    Returns
    -------
    scipy.sparse.csr_matrix, shape (d + 1, n)
    """
    import shapely
    from scipy import sparse

    targets = as_targets(targets)
    count = len(targets)
    rows, columns = [np.zeros(count, np.intp)], [np.arange(count)]
    values = [np.ones(count)]
    if len(districts):
        districts = np.asarray(districts, dtype=object)
        if by_area:
            district, target = targets.tree.query(districts, predicate="intersects")
            common = shapely.area(
                shapely.intersection(districts[district], targets.shapes[target]))
            share = common / np.maximum(targets.area[target], 1e-12)
        else:
            centres = shapely.centroid(targets.shapes)
            district, target = shapely.STRtree(centres).query(districts, predicate="covers")
            share = np.ones(len(target))
        some = share > _LEAST_SHARE
        rows.append(district[some] + 1)
        columns.append(target[some])
        values.append(np.minimum(share[some], 1.0))
    return sparse.csr_matrix(
        (np.concatenate(values), (np.concatenate(rows), np.concatenate(columns))),
        shape=(len(districts) + 1, count))


def people_of_buildings(zones, night, day, places, living_m2, floor_m2):
    """People of zones put on buildings: at night by living floor area, by day by all floor area.

    Parameters
    ----------
    zones : ndarray of shapely polygons, shape (z,)
    night, day : ndarray, shape (z,), or None
        [persons]; NaN is unknown and counts as nobody.
    places : ndarray, shape (n, 2)
        Centres of the buildings [m].
    living_m2, floor_m2 : ndarray, shape (n,)
        0 where nobody lives, or nothing is known; a zone without any shares by the buildings.

    Returns
    -------
    night, day : ndarray, shape (n,), or None
    left : float
        People at night of zones without any building; they are in none.
    """
    zone = zones_of(zones, *np.asarray(places, dtype=float).reshape(-1, 2).T)
    found = [None if people is None else _spread(people, zone, (weight, floor_m2))
             for people, weight in ((night, living_m2), (day, floor_m2))]
    left = 0.0 if night is None else float(np.nansum(night) - found[0].sum())
    return (*found, left)


def _spread(people, zone, weights):
    """Shares by the first weight that a zone has any of, else evenly."""
    inside = zone >= 0
    count = len(people)
    own = np.zeros(len(zone))
    served = np.zeros(count, dtype=bool)
    for weight in (*weights, np.ones(len(zone))):
        total = np.bincount(zone[inside], weight[inside], count)
        taken = inside & ((total > 0) & ~served)[np.maximum(zone, 0)]
        own[taken] = weight[taken] / total[zone[taken]]
        served |= total > 0
    return own * np.where(inside, np.nan_to_num(people)[np.maximum(zone, 0)], 0.0)


def living_floor(floor_m2, storeys, use):
    """Living floor area [m²] of buildings, 0 where the use is none of homes, shape (n,)."""
    known = uses("building")
    home = np.array([known.get(text or "", "") == "home" for text in use], dtype=bool)
    return living_m2(floor_m2, storeys) * home

"""How much of each need lies in hazard areas: of a point yes or no, of a named place its share."""

from dataclasses import dataclass

import numpy as np

from ..progress import ignore_progress, part_of


@dataclass(frozen=True)
class InHazards:
    """Needs in hazard areas.

    Parameters
    ----------
    keys : tuple of HazardKey
    share : ndarray, shape (keys, needs)
        Share of each need in the areas of each hazard, 0 to 1; NaN where a need is nowhere.
    rank : ndarray of int, shape (keys, needs)
        Worst rank at a point; 0 outside, and for needs without a point.
    any : ndarray, shape (needs,)
        Share in any hazard area.
    """

    keys: tuple
    share: np.ndarray
    rank: np.ndarray
    any: np.ndarray


def in_hazards(points, placement, zones, hazards, progress=ignore_progress):
    """Lay hazards over needs.

    Parameters
    ----------
    points : ndarray, shape (n, 2)
        [m], NaN for needs that are only named.
    placement : Placement
    zones : ZoneSet
    hazards : core.risk.hazards.Hazards
    progress : callable

    Returns
    -------
    InHazards
    """
    import shapely

    from ..risk.overlay import as_targets, rank_shares, worst_rank

    known = np.isfinite(points).all(axis=1)
    spots = as_targets(shapely.points(points[known]))
    spread = np.flatnonzero(~known & (np.diff(placement.shares.indptr) > 0))
    used = np.unique(placement.shares[spread].indices)
    areas = as_targets(zones.shapes[used])
    share = np.full((len(hazards), len(points)), np.nan)
    rank = np.zeros((len(hazards), len(points)), dtype=np.int64)
    wet = np.zeros((len(hazards), len(zones)))
    for row, item in enumerate(hazards.items.values()):
        step = part_of(progress, row / len(hazards), (row + 1) / len(hazards))
        rank[row, known] = worst_rank(spots, item.pieces, item.rank, part_of(step, 0.0, 0.5))
        share[row, known] = rank[row, known] > 0
        if len(used):
            wet[row, used] = 1.0 - rank_shares(
                areas, item.pieces, item.rank, item.kind.ranks, part_of(step, 0.5, 1.0))[:, 0]
            share[row, spread] = placement.shares[spread] @ wet[row]
    return InHazards(hazards.keys, share, rank,
                     _any(share, known, spread, placement, areas, used, hazards, len(zones)))


def _any(share, known, spread, placement, areas, used, hazards, zones):
    """Share in any hazard: areas of different hazards overlap, so their shares do not add up."""
    from ..risk.overlay import rank_shares

    found = np.full(share.shape[1], np.nan)
    if not len(hazards):
        return found
    found[known] = share[:, known].max(axis=0)
    if len(used):
        shapes = np.concatenate([item.shapes for item in hazards.items.values()])
        whole = rank_shares(areas, shapes, np.ones(len(shapes), dtype=np.int64), 1)
        wet = np.zeros(zones)
        wet[used] = whole[:, 1]
        found[spread] = placement.shares[spread] @ wet
    return found

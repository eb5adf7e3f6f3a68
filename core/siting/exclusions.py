"""Candidates that plans or hazards rule out."""

from dataclasses import dataclass

import numpy as np

from ..errors import CoreError

# Which side of the plan areas is ruled out.
INSIDE, OUTSIDE = "inside", "outside"
PLAN, OUTSIDE_PLAN, HAZARD, UNRANKED = "plan_area", "outside_plan", "hazard", "hazard_unranked"


@dataclass(frozen=True)
class Areas:
    """Areas that rule candidates out.

    Parameters
    ----------
    geometry : ndarray of shapely polygons, shape (k,)
    kind : list of (str or None)
        Kind of plan area, or type of hazard.
    rank : ndarray, shape (k,), optional
        Rank of a hazard; NaN where it is unknown.
    layer : str
        Named in errors.
    """

    geometry: np.ndarray
    kind: list
    rank: np.ndarray = None
    layer: str = ""

    def of_kinds(self, kinds):
        """The areas of some kinds (all where none is named).

        Raises
        ------
        CoreError
            ``siting_kind_unknown`` for a kind that does not occur.
        """
        if not kinds:
            return self
        known = {kind for kind in self.kind if kind}
        for kind in kinds:
            if kind not in known:
                raise CoreError("siting_kind_unknown", layer=self.layer, kind=kind,
                                known=", ".join(sorted(known)) or "–")
        rows = np.flatnonzero([kind in kinds for kind in self.kind])
        rank = None if self.rank is None else self.rank[rows]
        return Areas(self.geometry[rows], [self.kind[row] for row in rows], rank, self.layer)


def excluded_by_plan(x, y, areas, side=INSIDE):
    """Reasons of plan areas.

    Parameters
    ----------
    x, y : ndarray, shape (m,)
        Candidates [m].
    areas : Areas
    side : str
        ``inside`` rules out what lies in one of the areas (its border included), ``outside`` what
        lies in none.

    Returns
    -------
    list of (str or None)
        ``plan_area: kind`` (of the first area) or ``outside_plan``; None is not ruled out.
    """
    first = {}
    for site, area in zip(*within(x, y, areas)):
        first[site] = min(area, first.get(site, area))
    if side == OUTSIDE:
        return [None if site in first else OUTSIDE_PLAN for site in range(len(x))]
    return [_named(PLAN, areas.kind[first[site]]) if site in first else None
            for site in range(len(x))]


def excluded_by_hazard(x, y, areas, least_rank=1):
    """Reasons of hazards: the highest rank at the place, from ``least_rank`` up.

    An area whose rank is unknown rules out: nobody knows that it is harmless.

    Returns
    -------
    list of (str or None)
        ``hazard: type rank``, or ``hazard_unranked: type``.
    """
    worst = {}
    for site, area in zip(*within(x, y, areas)):
        rank = np.inf if areas.rank is None or np.isnan(areas.rank[area]) else areas.rank[area]
        if rank >= least_rank and rank > worst.get(site, (-np.inf, 0))[0]:
            worst[site] = (rank, area)
    reasons = [None] * len(x)
    for site, (rank, area) in worst.items():
        reasons[site] = hazard_reason(areas.kind[area], rank)
    return reasons


def hazard_reason(kind, rank):
    """``hazard: type rank``, or ``hazard_unranked: type`` where the rank is not finite."""
    if not np.isfinite(rank):
        return _named(UNRANKED, kind)
    return _named(HAZARD, f"{kind or ''} {rank:g}")


def within(x, y, areas):
    """Rows of places and of the areas that they are in, borders included."""
    import shapely

    parts, rows = shapely.get_parts(np.asarray(areas.geometry, dtype=object), return_index=True)
    # Prepared, a polygon of a whole river is not walked round for every place.
    shapely.prepare(parts)
    points = shapely.points(np.asarray(x, dtype=float), np.asarray(y, dtype=float))
    if not len(parts) or not len(points):
        return np.zeros(0, dtype=np.intp), np.zeros(0, dtype=np.intp)
    part, site = shapely.STRtree(points).query(parts, predicate="intersects")
    return site, rows[part]


def _named(reason, kind):
    return f"{reason}: {kind.strip()}" if kind and kind.strip() else reason

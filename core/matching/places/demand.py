"""Needs against resources: which resources many need, and which needs nothing within reach fits.

A resource fits a need where the rules about kinds say so (``rules``); a need that no rule holds for
and whose kind no resource has is fitted by the resources of its category. Needs without either say
too little to be judged, and are counted apart.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...progress import ignore_progress, part_of
from .. import rules as rules_module
from ..score import need_texts, resource_kinds
from ..ways import NetworkWays, StraightWays

# Pairs looked at together.
_PAIRS = 2_000_000
NONE, FEW, ENOUGH, UNKNOWN = "none", "few", "enough", "unknown"
NEED_CLASSES = (NONE, FEW, ENOUGH, UNKNOWN)
MANY, SOME = "many", "some"
RESOURCE_CLASSES = (MANY, SOME, NONE)


@dataclass(frozen=True)
class Demand:
    """Needs and resources.

    Attributes
    ----------
    needs : core.matching.inputs.Needs
        Those that take part, by id.
    weight : ndarray, shape (n,)
    judged : ndarray of bool, shape (n,)
        Needs that say what would fit and where they are.
    fitting : ndarray of int, shape (n,)
        Fitting resources within reach.
    nearest : ndarray of int, shape (n,)
        The nearest fitting resource within reach, -1 for none; ``nearest_m`` how far [m].
    basis : list of str
        What the distance to it was measured along, empty for none.
    kind : ndarray of str, shape (n,)
        One of :data:`NEED_CLASSES`.
    wanted, wanted_weight : ndarray, shape (m,)
        Needs that each resource fits and that reach it, and their weight.
    resource_kind : ndarray of str, shape (m,)
        One of :data:`RESOURCE_CLASSES`.
    zone : ndarray of int, shape (n,)
        Zone of each need, -1 for none.
    hidden : int
        Needs that were left out.
    """

    needs: object
    weight: np.ndarray
    judged: np.ndarray
    fitting: np.ndarray
    nearest: np.ndarray
    nearest_m: np.ndarray
    basis: list
    kind: np.ndarray
    wanted: np.ndarray
    wanted_weight: np.ndarray
    resource_kind: np.ndarray
    zone: np.ndarray
    hidden: int

    def by_zone(self, zones):
        """``{class: needs}`` of each zone; arrays of shape (zones,)."""
        found = {}
        for key in NEED_CLASSES:
            own = self.zone[(self.kind == key) & (self.zone >= 0)]
            found[key] = np.bincount(own, minlength=zones)
        return found


@dataclass(frozen=True)
class Limits:
    """Assumptions.

    Parameters
    ----------
    reach_m : float
        Reach of a need that says none [m].
    farthest_m : float
        No need reaches farther [m].
    few : float
        Up to so many fitting resources are few.
    many : float
        From this weight of needs on a resource has many.
    """

    reach_m: float
    farthest_m: float
    few: float
    many: float


def demand_of(needs, weight, spots, rules, limits, locate, detour, graph=None,
              join_limit_m=np.inf, hidden=False, progress=ignore_progress):
    """Lay needs over resources.

    Parameters
    ----------
    needs : core.matching.inputs.Needs
    weight : ndarray, shape (n,)
        NaN counts 1.
    spots : Spots
    rules : sequence of Rule or None
        None for the built-in ones.
    limits : Limits
    locate : callable
        x and y to the row of a zone, -1 for none.
    detour, graph, join_limit_m
        As :func:`~.diversity.within_reach`.
    hidden : bool
        Needs with ``visible`` 0 too.
    progress : callable

    Returns
    -------
    Demand
    """
    shown = needs.visible | hidden
    left_out = int((~shown).sum())
    order = np.array(sorted(np.flatnonzero(shown), key=lambda row: needs.ids[row]), dtype=np.intp)
    needs, weight = needs.taken(order), np.asarray(weight, dtype=float)[order]
    weight = np.where(np.isnan(weight), 1.0, weight)
    reach = np.where(np.isnan(needs.reach_m), limits.reach_m, needs.reach_m)
    reach = np.minimum(reach, limits.farthest_m)
    placed = np.isfinite(needs.points).all(axis=1)
    table, kind, told = _fits(needs, spots, rules)
    judged = told & placed
    ways = _ways(needs, spots, reach, detour, graph, join_limit_m, part_of(progress, 0.1, 0.6))
    counts = _counted(judged, table, kind, reach, ways, weight, len(spots),
                      part_of(progress, 0.6, 1.0))
    zone = np.full(len(needs), -1, dtype=np.intp)
    if placed.any():
        zone[placed] = locate(*needs.points[placed].T)
    progress(1.0)
    return _classed(needs, weight, judged, counts, limits, ways, zone, left_out)


@dataclass
class _Counts:
    fitting: np.ndarray
    nearest: np.ndarray
    nearest_m: np.ndarray
    wanted: np.ndarray
    wanted_weight: np.ndarray


def _classed(needs, weight, judged, counts, limits, ways, zone, left_out):
    kind = np.where(counts.fitting == 0, NONE,
                    np.where(counts.fitting <= limits.few, FEW, ENOUGH)).astype(object)
    kind[~judged] = UNKNOWN
    own = np.where(counts.wanted_weight >= limits.many, MANY,
                   np.where(counts.wanted > 0, SOME, NONE)).astype(object)
    there = np.flatnonzero(counts.nearest >= 0)
    basis = np.full(len(needs), "", dtype=object)
    basis[there] = ways.basis(there, counts.nearest[there])
    return Demand(needs, weight, judged, counts.fitting, counts.nearest, counts.nearest_m,
                  list(basis), kind, counts.wanted, counts.wanted_weight, own, zone, left_out)


def _fits(needs, spots, rules):
    """Whether resources fit sorts of needs (k, m), the sort of each need, and which can be
    judged."""
    rules = rules_module.builtin() if rules is None else rules
    texts = [" ".join(filter(None, parts)) for parts in zip(
        spots.names, spots.sub_categories, spots.descriptions)]
    fits = rules_module.fits(
        rules, rules_module.Sorted(needs.categories, needs.sub_categories, need_texts(needs)),
        rules_module.Sorted(spots.categories, resource_kinds(spots), texts))
    categories = [text.lower() for text in needs.categories]
    own = sorted(set(categories) & set(spots.categories))
    alike = np.array([[key == one for one in spots.categories] for key in own], dtype=bool)
    table = np.concatenate([fits.table > 0, alike.reshape(len(own), len(spots))])
    row = {key: len(fits.table) + number for number, key in enumerate(own)}
    kind, told = fits.kind.copy(), fits.asked.copy()
    for need in np.flatnonzero(~fits.asked):
        # A category that no resource has is said clearly enough: nothing fits.
        told[need] = bool(categories[need])
        kind[need] = row.get(categories[need], kind[need])
    return table, kind, told


def _ways(needs, spots, reach, detour, graph, join_limit_m, progress):
    if graph is None:
        progress(1.0)
        return StraightWays(needs.points, spots.points, detour)
    limit = float(reach.max(initial=0.0))
    return NetworkWays(graph, needs.points, spots.points, detour, join_limit_m, limit, progress)


def _counted(judged, table, kind, reach, ways, weight, count, progress):
    """Fitting resources of needs within reach, and the needs of resources."""
    size = len(judged)
    found = _Counts(np.zeros(size, dtype=np.int64), np.full(size, -1, dtype=np.intp),
                    np.full(size, np.nan), np.zeros(count, dtype=np.int64), np.zeros(count))
    rows, columns = np.flatnonzero(judged), np.arange(count)[None]
    step = max(_PAIRS // max(count, 1), 1)
    for first in range(0, len(rows), step):
        progress(first / len(rows))
        some = rows[first : first + step]
        metres = ways.metres(some[:, None], columns)
        # A way as long as the reach is within it.
        fits = table[kind[some]] & (metres <= reach[some, None] * (1.0 + 1e-9))
        found.fitting[some] = fits.sum(axis=1)
        found.wanted += fits.sum(axis=0)
        found.wanted_weight += weight[some] @ fits
        far = np.where(fits, metres, np.inf)
        best = np.argmin(far, axis=1)
        least = far[np.arange(len(some)), best]
        there = np.isfinite(least)
        found.nearest[some[there]], found.nearest_m[some[there]] = best[there], least[there]
    return found



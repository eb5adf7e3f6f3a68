"""The separation of places along the streets, where there is a network for it."""

from copy import copy

import numpy as np

from ..separation import POINT_SPREAD_M2, Places, squared_metres
from .ways import NEAR_M, expanded, runs


class AlongStreets:
    """Ways along a walking network.

    Near places have the shortest way along the streets, far ones the straight line times the ratio
    measured between their neighbourhoods; see ``ways``. A place that no street is near, and two
    between which there is no way, have the straight line times the detour ratio.

    The people of an area live along its streets: they have no way to the street, but the spread
    that :class:`StraightLine` gives them.

    Parameters
    ----------
    ways : StreetWays
    detour_ratio : float
        For what is not on the network, and for the spread of areas [-], at least 1.
    """

    kind = "network"
    # Whether everything within the radius of all of a chunk is sure to be within reach.
    is_sure = False

    def __init__(self, ways, detour_ratio):
        self.ways = ways
        self.detour_ratio = float(detour_ratio)
        # Places beside those that ``ways`` knows; see located.
        self._new = None
        known = np.isfinite(ways.ratio)
        size = len(ways.ratio)
        # The last row and column are for places off the network.
        self._ratio = np.full((size + 1, size + 1), self.detour_ratio)
        self._ratio[:size, :size][known] = ways.ratio[known]
        self._least = np.zeros((size + 1, size + 1))
        self._least[:size, :size][known] = NEAR_M
        self._cell, self._leg_m = ways.cell, ways.leg_m

    def located(self, *groups):
        """A separation that knows all places of some groups, and the groups with their anchors.

        Parameters
        ----------
        *groups : Places

        Returns
        -------
        AlongStreets, Places, …
        """
        ways = self.ways
        anchors = [ways.rows(group.x, group.y) for group in groups]
        unknown = [anchor < 0 for anchor in anchors]
        if not any(map(np.any, unknown)):
            return (self, *(g.anchored(anchor) for g, anchor in zip(groups, anchors)))
        new = ways.with_new(
            np.concatenate([group.x[some] for group, some in zip(groups, unknown)]),
            np.concatenate([group.y[some] for group, some in zip(groups, unknown)]),
        )
        for group, anchor, some in zip(groups, anchors, unknown):
            anchor[some] = len(ways) + new.rows(group.x[some], group.y[some])
        other = copy(self)
        other._know(new)  # noqa: SLF001 - of its own class
        return (
            other,
            *(group.anchored(anchor) for group, anchor in zip(groups, anchors)),
        )

    def _know(self, new):
        self._new = new
        self._cell = np.concatenate([self.ways.cell, new.cell])
        self._leg_m = np.concatenate([self.ways.leg_m, new.leg_m])

    def on_network(self, places):
        """Whether each place has a street near it, shape (n,)."""
        return self._cell[places.anchor] >= 0

    def metres(self, origins, sites, out=None):
        """Distance along the way from every origin to every site; see ``StraightLine.metres``.

        Parameters
        ----------
        origins, sites : Places
            With anchors: from :meth:`located` of this separation.
        out : ndarray, shape (len(sites), len(origins)), optional

        Returns
        -------
        ndarray, shape (len(sites), len(origins))
            Distance [m].
        """
        way = squared_metres(_without_spread(origins), _without_spread(sites), out=out)
        np.sqrt(np.maximum(way, 0.0, out=way), out=way)
        rows, columns = self._cell[sites.anchor], self._cell[origins.anchor]
        # Sites near each other lie in few neighbourhoods: one row of the table for each of these.
        distinct, which = np.unique(rows, return_inverse=True)
        way *= self._ratio[distinct[:, None], columns[None, :]][which]
        low = np.divmod(np.flatnonzero(way.ravel() < NEAR_M), max(len(columns), 1))
        way[low] = np.maximum(way[low], self._least[rows[low[0]], columns[low[1]]])
        for row, column, along in self._exact(origins.anchor, sites.anchor):
            way[row, column] = along + self._leg(sites, row) + self._leg(origins, column)
        np.multiply(way, way, out=way)
        spread = self.detour_ratio**2 * sites.spread_m2[:, None]
        way += spread + self.detour_ratio**2 * origins.spread_m2[None, :]
        return np.sqrt(way, out=way)

    def radius(self, metres):
        """Straight-line radius [m] that holds everything within ``metres`` along the way."""
        least = min(self._ratio.min(), self.detour_ratio)
        return metres if metres <= NEAR_M else max(NEAR_M, metres / least)

    def _leg(self, places, rows):
        """Way from places to their streets [m]; none for areas."""
        is_point = places.spread_m2[rows] <= POINT_SPREAD_M2
        return np.where(is_point, self._leg_m[places.anchor[rows]], 0.0)

    def _exact(self, origins, sites):
        """Rows of sites, of origins, and the exact ways between them, in up to three parts."""
        known = len(self.ways)
        among = _Positions(origins, len(self._cell))
        old = np.flatnonzero(sites < known)
        yield among.entries(self.ways.near, sites[old], old)
        if self._new is None:
            return
        fresh = np.flatnonzero(sites >= known)
        yield among.entries(self._new.near, sites[fresh] - known, fresh)
        fresh = np.flatnonzero(origins >= known)
        if len(fresh) and len(old):
            among = _Positions(sites, len(self._cell))
            place, other, way = among.entries(self._new.near, origins[fresh] - known, fresh)
            yield other, place, way


class _Positions:
    """Where anchors stand in a list; several places may have one anchor."""

    def __init__(self, anchors, size):
        rows = np.arange(len(anchors), dtype=np.int32)
        self._at = np.full(size, -1, dtype=np.int32)
        self._at[anchors] = rows
        self._twins = None
        if not np.array_equal(self._at[anchors], rows):
            order = np.argsort(anchors, kind="stable")
            self._twins = order, anchors[order]

    def entries(self, near, rows, labels):
        """Entries of some rows of a sparse matrix whose columns are anchors of the list: label of
        the row, position in the list, value."""
        begin = near.indptr[rows]
        count = near.indptr[rows + 1] - begin
        take = runs(begin, count)
        column = near.indices[take]
        where = self._at[column]
        kept = where >= 0
        label, way = np.repeat(labels, count)[kept], near.data[take][kept]
        if self._twins is None:
            return label, where[kept], way
        return expanded(label, column[kept], way, self._twins)


def _without_spread(places):
    return Places(places.x, places.y, np.zeros(len(places)))

"""How far it is from zones to candidates: along the streets, by straight line, or by a table.

As in the vibrancy model, the people of an area are spread over it: the way is the root mean square
of theirs (``geo/separation.py``). On a network an area's people live along its streets; a point has
the straight piece to the street (the leg) on its way.
"""

from copy import copy

import numpy as np

from ..errors import CoreError
from ..geo.walking import groups, places, routes
from ..progress import ignore_progress
from ..vibrancy.streets import main_parts

METRES, MINUTES = "m", "min"
NETWORK, STRAIGHT_LINE, TABLE = "network", "straight_line", "table"


class StraightWays:
    """Straight line times the detour ratio.

    Parameters
    ----------
    zones : Spots
    sites : Spots
        Candidates, then existing facilities.
    assumptions : Assumptions
    group : str
        User group, for minutes.
    """

    def __init__(self, zones, sites, assumptions, group):
        self._zones, self._sites, self._group = zones, sites, group
        self.detour = assumptions.value("general", "distance", "detour_ratio")
        self.speed = groups.speed_m_per_min(assumptions, group)
        self.basis = f"{STRAIGHT_LINE} × {self.detour:g}"

    def matrix(self, unit, rows=None, progress=ignore_progress):
        """Ways from every zone to sites, shape (rows, n), in metres or minutes.

        Parameters
        ----------
        unit : str
            ``m`` or ``min``.
        rows : ndarray of int, optional
            Sites; by default all.
        """
        progress(0.0)
        x, y = _taken(self._sites, rows)
        squares = (x[:, None] - self._zones.x) ** 2
        squares += (y[:, None] - self._zones.y) ** 2
        squares += self._zones.spread_m2
        np.sqrt(squares, out=squares)
        squares *= self.detour if unit == METRES else self.detour / self.speed
        return squares

    def under(self, assumptions):
        """The same with the values of other assumptions."""
        return StraightWays(self._zones, self._sites, assumptions, self._group)

    def off_network(self):
        """Zones and sites without a street near them: none is asked for."""
        return 0, 0


class NetworkWays:
    """Along the streets; from and to what no street is near, straight line times detour.

    Parameters
    ----------
    graph : WalkingGraph
    zones, sites, assumptions, group
        See :class:`StraightWays`.
    """

    def __init__(self, graph, zones, sites, assumptions, group):
        self._straight = StraightWays(zones, sites, assumptions, group)
        self._zones, self._sites = zones, sites
        graph = main_parts(graph, assumptions.value("walking", "network", "least_share"))
        limit = assumptions.value("walking", "network", "join_limit_m")
        joins = places.join(
            graph, np.concatenate([zones.x, sites.x]), np.concatenate([zones.y, sites.y]), limit
        )
        self._graph, node, _parent = places.with_places(graph, joins)
        self._node = np.split(node, [len(zones.x)])
        leg = np.nan_to_num(joins.leg_m)
        leg[: len(zones.x)][zones.spread_m2 > 0] = 0.0
        self._leg = np.split(leg, [len(zones.x)])
        self._take(assumptions, group)

    def _take(self, assumptions, group):
        self._group = group
        self._minutes = groups.minutes(self._graph, assumptions, group)
        self.speed, self.detour = self._straight.speed, self._straight.detour
        self.basis = f"{NETWORK}, {self._straight.basis}" if any(self.off_network()) else NETWORK

    def under(self, assumptions):
        """The same with the values of other assumptions; joined to the streets only once."""
        other = copy(self)
        other._straight = self._straight.under(assumptions)  # noqa: SLF001 - one of our own
        other._take(assumptions, self._group)  # noqa: SLF001
        return other

    def off_network(self):
        return tuple(int((node < 0).sum()) for node in self._node)

    def matrix(self, unit, rows=None, progress=ignore_progress):
        ways = self._straight.matrix(unit, rows)
        metres = unit == METRES
        passable = np.isfinite(self._minutes)
        cost = np.where(passable, self._graph.length_m, np.inf) if metres else self._minutes
        links = routes.matrix(self._graph, cost)
        zone, site = self._node[0], self._node[1] if rows is None else self._node[1][rows]
        leg = self._leg[1] if rows is None else self._leg[1][rows]
        on, there = np.flatnonzero(zone >= 0), np.flatnonzero(site >= 0)
        if not len(on) or not len(there):
            return ways
        along = routes.between(links, site[there], zone[on], progress=progress)
        scale = 1.0 if metres else self.speed
        along += leg[there][:, None] / scale
        along += self._leg[0][on] / scale
        spread = self.detour**2 * self._zones.spread_m2[on] / scale**2
        ways[np.ix_(there, on)] = np.sqrt(along**2 + spread)
        return ways


class TableWays:
    """Ways that a table gives; what is not in it is out of reach.

    Parameters
    ----------
    zone_ids, site_ids : list of str
        A site's id may stand for a candidate and for an existing facility.
    origin, destination : list of str
    distance : ndarray
        From 0 up, in the unit of the table.
    layer : str
        Named in errors.
    """

    basis, speed, detour = TABLE, np.nan, np.nan

    def __init__(self, zone_ids, site_ids, origin, destination, distance, layer):
        zones = {key: row for row, key in enumerate(zone_ids)}
        self._of_site = {}
        for row, key in enumerate(site_ids):
            self._of_site.setdefault(key, []).append(row)
        self._check(origin, zones, "origin", layer)
        self._check(destination, self._of_site, "destination", layer)
        self._ways = np.full((len(site_ids), len(zone_ids)), np.inf)
        seen = {}
        for row, pair in enumerate(zip(origin, destination)):
            if pair in seen:
                raise CoreError(
                    "matrix_duplicate_pair", layer=layer, row=row + 1, other_row=seen[pair],
                    origin=pair[0], destination=pair[1],
                )
            seen[pair] = row + 1
            self._ways[self._of_site[pair[1]], zones[pair[0]]] = distance[row]
        self.missing = int(np.isinf(self._ways).sum())

    @staticmethod
    def _check(ids, known, field, layer):
        for row, key in enumerate(ids):
            if key is None:
                raise CoreError("null_value", layer=layer, field=field, row=row + 1)
            if key not in known:
                raise CoreError(
                    "siting_matrix_id", layer=layer, field=field, row=row + 1, value=key
                )

    def matrix(self, _unit, rows=None, progress=ignore_progress):
        progress(0.0)
        return self._ways if rows is None else self._ways[rows]

    def under(self, _assumptions):
        """A table holds no assumption."""

    def off_network(self):
        return 0, 0


def _taken(spots, rows):
    return (spots.x, spots.y) if rows is None else (spots.x[rows], spots.y[rows])

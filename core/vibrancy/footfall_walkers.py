"""Who walks to a batch of facilities, and from which node of the streets."""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Near:
    """Rows of origins and of facilities from which somebody may walk to some facilities."""

    origins: np.ndarray
    others: np.ndarray


def near_places(walks, rows, longest_m):
    """Origins and facilities within a straight line of ``longest_m`` of the box of some facilities.

    Parameters
    ----------
    walks : Walks
    rows : ndarray of int
        The facilities.
    longest_m : float

    Returns
    -------
    Near
    """
    demand = walks.demands[0]
    box = demand.places.take(rows)
    # An area counts as a square: so far from its centre its people may live.
    room = np.sqrt(3.0 * np.max(demand.origins.spread_m2, initial=0.0))
    return Near(
        _in_box(demand.origins, box, longest_m + room), _in_box(demand.places, box, longest_m)
    )


def _in_box(places, box, margin):
    inside = (places.x >= box.x.min() - margin) & (places.x <= box.x.max() + margin)
    inside &= (places.y >= box.y.min() - margin) & (places.y <= box.y.max() + margin)
    return np.flatnonzero(inside)


class Walkers:
    """Those who walk to the facilities at a batch of roots, in one state.

    Parameters
    ----------
    walks : Walks
    streets : Streets
    roots : ndarray of int
        Nodes of the split graph.
    part : Part
        Around the roots.
    longest_m : float
        Nobody walks farther [m].
    totals : dict
        Takes what was loaded and lost; see ``Loaded``.
    """

    def __init__(self, walks, streets, roots, part, longest_m, totals):
        self._walks, self._part, self._totals = walks, part, totals
        self._streets, self._longest_m = streets, longest_m
        self.rows = np.flatnonzero(np.isin(walks.node, roots))
        if not len(self.rows):
            return
        near = self._near = near_places(walks, self.rows, longest_m)
        self._first = np.stack([d.first(self.rows, near.origins) for d in walks.demands])
        self._onward = np.stack([d.onward(self.rows, near.others) for d in walks.demands])
        starts = walks.starts
        self._homes = _Entries(
            part.near, near.origins, starts.origin, starts.node, starts.leg_m, starts.weight
        )
        facilities = np.arange(len(walks.node))
        self._stops = _Entries(
            part.near, near.others, facilities, walks.node, walks.leg_m, np.ones(len(walks.node))
        )
        self._by_entry = walks.is_entry[near.origins[self._homes.place]]

    def rows_at(self, root):
        """Rows in :attr:`rows` of the facilities at a root."""
        return np.flatnonzero(self._walks.node[self.rows] == root)

    def columns(self, number, rows):
        """People who start at each node on their way to one root.

        Parameters
        ----------
        number : int
            Which of the roots.
        rows : ndarray of int
            From :meth:`rows_at`.

        Returns
        -------
        ndarray, shape (k, 2·len(rows) + D)
            First stops at each facility, onward walks to each, then the sums of each draw
            [persons].
        """
        first = [self._first_of(number, row) for row in rows]
        onward = [self._onward_of(number, row) for row in rows]
        first, onward = np.stack(first, axis=1), np.stack(onward, axis=1)
        homes, stops = self._homes.at_node, self._stops.at_node
        central = [homes @ first[0].T, stops @ onward[0].T]
        drawn = homes @ first[1:].sum(axis=1).T + stops @ onward[1:].sum(axis=1).T
        return np.concatenate([*central, drawn], axis=1)

    def _ways(self, entries, number, row):
        """Ways from entries to a facility [m], and which are walked."""
        way = self._part.cost[number][entries.node] + entries.leg_m
        way = way + self._walks.leg_m[self.rows[row]]
        return way, way <= self._longest_m

    def _first_of(self, number, row):
        """Walkers from each start, shape (1 + D, starts)."""
        homes, walks = self._homes, self._walks
        way, walked = self._ways(homes, number, row)
        residents, entries = walked & ~self._by_entry, walked & self._by_entry
        people = self._first[:, row, homes.place]
        for demand, (of_residents, of_entries) in enumerate(walks.shares):
            share = np.zeros(len(way))
            share[residents] = of_residents(way[residents])
            share[entries] = of_entries(way[entries])
            people[demand] *= share * homes.weight
        self._totals["first_walked"] += float(people[0].sum())
        component = self._streets.component[walks.node[self.rows[row]]]
        connected = walks.starts.share_on(int(component), len(walks.is_entry))
        self._totals["first_lost"] += lost_first(
            walks, self.rows[row], self._near.origins, self._first[0, row],
            connected[self._near.origins], self._longest_m,
        )
        return people

    def _onward_of(self, number, row):
        """Walkers from each other facility, shape (1 + D, stops)."""
        _way, walked = self._ways(self._stops, number, row)
        people = self._onward[:, row, self._stops.place] * walked
        walking = float(people[0].sum())
        self._totals["onward_walked"] += walking
        self._totals["onward_lost"] += max(float(self._onward[0, row].sum()) - walking, 0.0)
        return people


class _Entries:
    """Rows of a list of places that lie on the nodes of a part.

    Attributes
    ----------
    node : ndarray of int
        Row in ``near``.
    place : ndarray of int
        Row among the near places.
    at_node : csr_matrix, shape (k, entries)
        1 where an entry lies at a node.
    """

    def __init__(self, near, places, place, node, leg_m, weight):
        from scipy.sparse import csr_matrix

        local = np.minimum(np.searchsorted(near, node), len(near) - 1)
        position = np.minimum(np.searchsorted(places, place), max(len(places) - 1, 0))
        there = near[local] == node
        if len(places):
            there &= places[position] == place
        else:
            there[:] = False
        self.node, self.place = local[there], position[there]
        self.leg_m, self.weight = leg_m[there], weight[there]
        count = len(self.node)
        self.at_node = csr_matrix(
            (np.ones(count), (self.node, np.arange(count))), shape=(len(near), count)
        )


def lost_first(walks, row, origins, flow, connected, longest_m):
    """Estimate of the people who would walk to a facility but have no way on the network.

    Parameters
    ----------
    walks : Walks
    row : int
        The facility.
    origins : ndarray of int, shape (k,)
    flow : ndarray, shape (k,)
        First stops of all means of travel from each origin [persons/day].
    connected : ndarray, shape (k,)
        Share of each origin's people who have a way [-].
    longest_m : float

    Returns
    -------
    float
        [persons/day], by straight line × detour ratio.
    """
    missing = np.flatnonzero((connected < 1.0 - 1e-9) & (flow > 0))
    if not len(missing):
        return 0.0
    demand, some = walks.demands[0], origins[missing]
    way = walks.detour_ratio * np.hypot(
        demand.origins.x[some] - demand.places.x[row], demand.origins.y[some] - demand.places.y[row]
    )
    residents, entries = walks.shares[0]
    share = np.where(walks.is_entry[some], entries(way), residents(way)) * (way <= longest_m)
    return float(np.sum(flow[missing] * (1.0 - connected[missing]) * share))

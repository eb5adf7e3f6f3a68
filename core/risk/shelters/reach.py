"""How far it is on foot from where people start to shelters, as far as anybody gets.

Along the streets where both ends have one near, else the straight line times the detour ratio of
evacuation planning. Stairs and slopes count as the metres that they cost. Streets under water are
shut; who stands on one, or in a part of the network cut off from all shelters, is cut off.
"""

from dataclasses import dataclass

import numpy as np

from ...geo.walking import groups, places, routes
from ...progress import ignore_progress, part_of
from ...vibrancy.streets import main_parts
from .leaving import WALKERS

# Pace → user group whose stairs and slopes it walks.
GROUPS = {"standard": "standard", "slow": "elderly"}
NETWORK, STRAIGHT_LINE = "network", "straight_line"


@dataclass(frozen=True)
class Ways:
    """Pairs of a point and a site near each other, for one pace.

    Parameters
    ----------
    point, site : ndarray of int, shape (k,)
    metres : ndarray, shape (k,)
        Along the streets with their legs, or the straight line without the detour ratio [m].
    straight : ndarray of bool, shape (k,)
    cut_off : ndarray of bool, shape (p,)
        Points from which no site can be reached at all.
    site_cut_off : ndarray of bool, shape (m,)
        Sites whose own street is shut.
    """

    point: np.ndarray
    site: np.ndarray
    metres: np.ndarray
    straight: np.ndarray
    cut_off: np.ndarray
    site_cut_off: np.ndarray

    def walked(self, detour_ratio):
        """Metres of way, shape (k,)."""
        return np.where(self.straight, detour_ratio * self.metres, self.metres)


@dataclass(frozen=True)
class Network:
    """Points and sites tied to the streets.

    ``on`` (p,) and ``site_on`` (m,) tell who has a street near; ``shut`` (2, e) which streets of
    ``graph`` (cut at the places) are under water for each pace.
    """

    graph: object
    node: np.ndarray
    leg_m: np.ndarray
    count: int
    shut: np.ndarray

    @property
    def on(self):
        return self.node[: self.count] >= 0

    @property
    def site_on(self):
        return self.node[self.count :] >= 0


def tie(graph, points, sites, limit_m, least_share, shut_pieces=None):
    """Places on the streets.

    Parameters
    ----------
    graph : WalkingGraph
    points, sites : ndarray, shape (p, 2), (m, 2)
        [m].
    limit_m : float
        Places farther from every street are off the network [m].
    least_share : float
        See ``vibrancy.streets.main_parts``.
    shut_pieces : sequence of ndarray of shapely polygons, optional
        Water that shuts streets, for each pace.

    Returns
    -------
    Network
    """
    from .water import wet_edges

    graph = main_parts(graph, least_share)
    x, y = np.concatenate([points, sites]).T
    joins = places.join(graph, x, y, limit_m)
    split, node, _parent = places.with_places(graph, joins)
    shut = np.zeros((len(WALKERS), split.edge_count), dtype=bool)
    for row, pieces in enumerate(shut_pieces or ()):
        shut[row] = wet_edges(split, pieces)
    return Network(split, node, np.nan_to_num(joins.leg_m), len(points), shut)


def ways(network, points, sites, reach_m, least_ratio, pace, assumptions,
         progress=ignore_progress):
    """Pairs within reach for one pace.

    Parameters
    ----------
    network : Network or None
        None: all straight.
    points, sites : ndarray, shape (p, 2), (m, 2)
    reach_m : float
        Longest way that anybody walks [m].
    least_ratio : float
        Lowest detour ratio that is asked for later [-].
    pace : str
        ``standard`` or ``slow``.

    Returns
    -------
    Ways
    """
    count, size = len(points), len(sites)
    if network is None:
        point, site, metres = _straight(points, sites, reach_m / least_ratio)
        return Ways(point, site, metres, np.ones(len(point), dtype=bool),
                    np.full(count, size == 0), np.zeros(size, dtype=bool))
    links = _links(network, pace, assumptions)
    dry = np.diff(links.indptr) > 0
    node = network.node
    on, site_on = network.on, network.site_on
    wet = on & ~dry[np.maximum(node[:count], 0)]
    site_wet = site_on & ~dry[np.maximum(node[count:], 0)]
    # A shelter in the water is reached by nobody, whatever way leads there.
    usable = np.flatnonzero(~site_wet)
    along = _along(network, links, on & ~wet, site_on & ~site_wet, reach_m, progress)
    point, site, metres = _straight(points, sites[usable], reach_m / least_ratio)
    site = usable[site]
    loose = (~on[point] | ~site_on[site]) & ~wet[point]
    straight = np.concatenate([np.zeros(len(along[0]), bool), np.ones(int(loose.sum()), bool)])
    cut = _cut_off(links, node, count, on, wet, site_on & ~site_wet,
                   bool((~site_on).any()), len(usable) > 0)
    return Ways(
        np.concatenate([along[0], point[loose]]), np.concatenate([along[1], site[loose]]),
        np.concatenate([along[2], metres[loose]]), straight, cut, site_wet)


def _links(network, pace, assumptions):
    """Links in metres of flat street."""
    group = GROUPS[pace]
    metres = groups.minutes(network.graph, assumptions, group) * groups.speed_m_per_min(
        assumptions, group)
    return routes.matrix(
        network.graph, np.where(network.shut[WALKERS.index(pace)], np.inf, metres))


def _cut_off(links, node, count, on, wet, sites_there, loose_sites, any_site):
    """Points without a way to any site."""
    from scipy.sparse.csgraph import connected_components

    if not any_site:
        return np.ones(count, dtype=bool)
    label = connected_components(links, directed=False)[1]
    good = np.zeros(label.max(initial=0) + 1, dtype=bool)
    good[label[node[count:][sites_there]]] = True
    reached = good[label[np.maximum(node[:count], 0)]]
    # Off the network nobody knows the way: the straight line stands in.
    return wet | (on & ~reached & (not loose_sites))


def _along(network, links, points_there, sites_there, reach_m, progress):
    """``(point, site, metres)`` along the streets."""
    count, node, leg = network.count, network.node, network.leg_m
    point_rows = np.flatnonzero(points_there)
    site_rows = np.flatnonzero(sites_there)
    none = np.zeros(0, dtype=np.intp), np.zeros(0, dtype=np.intp), np.zeros(0)
    if not len(point_rows) or not len(site_rows):
        return none
    graph = network.graph
    reached = routes.within(
        links, graph.x, graph.y, node[count:][site_rows], reach_m,
        targets=node[:count][point_rows], progress=part_of(progress, 0.0, 1.0))
    order = np.argsort(node[:count][point_rows], kind="stable")
    sorted_node = node[:count][point_rows][order]
    first = np.searchsorted(sorted_node, reached.node, side="left")
    number = np.searchsorted(sorted_node, reached.node, side="right") - first
    ends = np.concatenate([[0], np.cumsum(number)])
    take = np.repeat(first - ends[:-1], number) + np.arange(ends[-1])
    point = point_rows[order[take]]
    site = site_rows[np.repeat(reached.origin(), number)]
    metres = np.repeat(reached.cost, number) + leg[point] + leg[count + site]
    near = metres <= reach_m
    return point[near], site[near], metres[near]


def _straight(points, sites, radius):
    """``(point, site, metres)`` of pairs within a straight line."""
    from scipy.spatial import cKDTree

    if not len(sites) or not len(points):
        return np.zeros(0, dtype=np.intp), np.zeros(0, dtype=np.intp), np.zeros(0)
    found = cKDTree(points).query_ball_point(sites, radius)
    site = np.repeat(np.arange(len(sites)), [len(rows) for rows in found])
    point = np.array([row for rows in found for row in rows], dtype=np.intp)
    return point, site, np.hypot(*(points[point] - sites[site]).T)

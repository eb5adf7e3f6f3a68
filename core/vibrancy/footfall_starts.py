"""Where on the streets people start: along the streets of their zone, at entries, at facilities."""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Starts:
    """Where the people of origins begin to walk; several rows an origin.

    Parameters
    ----------
    origin : ndarray of int, shape (s,)
    node : ndarray of int, shape (s,)
        Ascending.
    weight : ndarray, shape (s,)
        Share of the origin's people [-].
    leg_m : ndarray, shape (s,)
        Way to the street [m].
    reached : dict
        ``{component of the streets: share of each origin's people who live on it}``.
    """

    origin: np.ndarray
    node: np.ndarray
    weight: np.ndarray
    leg_m: np.ndarray
    reached: dict

    def share_on(self, component, count):
        """Share of the people of ``count`` origins who live on a component, shape (count,)."""
        return self.reached.get(component, np.zeros(count))


def starts(parts, component, count):
    """:class:`Starts` of several lists of ``(origin, node, weight, leg_m)``.

    Parameters
    ----------
    parts : sequence of tuple of ndarray
        Rows whose node is -1 are not on the network and are left out.
    component : ndarray of int
        Component of each node.
    count : int
        Number of origins.
    """
    origin, node, weight, leg = (np.concatenate(column) for column in zip(*parts))
    order = np.argsort(node, kind="stable")
    order = order[node[order] >= 0]
    origin, node, weight, leg = origin[order], node[order], weight[order], leg[order]
    of = component[node]
    reached = {
        int(key): np.bincount(origin[of == key], weight[of == key], minlength=count)
        for key in np.unique(of)
    }
    return Starts(origin, node, weight, leg, reached)


# Points on a side of the box of an area that stand for its people.
PER_SIDE = 6


def spread_along_streets(graph, zones, used=None, limit_m=np.inf):
    """The people of areas, spread evenly along the streets in them.

    Only the part of an area counts that is near a street: a network may end inside it.

    Half of each street counts to each of its ends; a corner on a common boundary belongs to both
    areas.

    Parameters
    ----------
    graph : WalkingGraph
    zones : ndarray of shapely polygons, shape (n,)
    used : ndarray of bool, shape (graph.edge_count,), optional
        Streets that somebody lives on; by default all.
    limit_m : float
        People farther than this from every street are not on the network [m].

    Returns
    -------
    zone, node : ndarray of int, shape (s,)
    weight : ndarray, shape (s,)
        Share of the zone's people [-].
    bare : ndarray of int
        Zones without a corner of a street.
    """
    import shapely

    tree = shapely.STRtree(shapely.points(graph.x, graph.y))
    zone, node = tree.query(np.asarray(zones), predicate="intersects")
    ends = np.concatenate([graph.start, graph.end])
    half = graph.length_m / 2 if used is None else np.where(used, graph.length_m / 2, 0.0)
    length = np.bincount(ends, np.tile(half, 2), minlength=graph.node_count)[node]
    total = np.bincount(zone, length, minlength=len(zones))
    weight = np.divide(length, total[zone], out=np.zeros(len(zone)), where=total[zone] > 0)
    weight *= _near_share(graph, np.asarray(zones), used, limit_m)[zone]
    lived = weight > 0
    return zone[lived], node[lived], weight[lived], np.flatnonzero(total <= 0)


def _near_share(graph, zones, used, limit_m):
    """Share of each area that lies near a street, by points spread over it, shape (n,)."""
    import shapely

    if np.isinf(limit_m):
        return np.ones(len(zones))
    west, south, east, north = shapely.bounds(zones).T
    step = (np.arange(PER_SIDE) + 0.5) / PER_SIDE
    x = west[:, None, None] + (east - west)[:, None, None] * step[None, :, None]
    y = south[:, None, None] + (north - south)[:, None, None] * step[None, None, :]
    points = shapely.points(*np.broadcast_arrays(x, y)).reshape(len(zones), -1)
    inside = shapely.contains_xy(zones[:, None], shapely.get_x(points), shapely.get_y(points))
    lines = graph.lines()
    tree = shapely.STRtree(lines if used is None else lines[used])
    found, _street = tree.query_nearest(
        points.ravel(), max_distance=limit_m, all_matches=False
    )
    near = np.zeros(points.size, dtype=bool)
    near[found] = True
    near = near.reshape(points.shape) & inside
    counts = inside.sum(axis=1)
    # An area so narrow that no point lies in it is as near as its streets.
    return np.divide(near.sum(axis=1), counts, out=np.ones(len(zones)), where=counts > 0)

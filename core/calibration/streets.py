"""Counters of pedestrians against the model's people on the streets."""

import numpy as np

from ..geo.walking import places
from ..progress import ignore_progress
from ..vibrancy.footfall_run import default_options, estimate
from .targets import DAYS, CounterGroup

# A counter stands on its street; farther from every street it counts something else [m].
NEAR_M = 30.0
COUNTER_KIND = "counter"


def counter_group(frame, graph):
    """Daily counts on the streets of a network.

    Readings with a time of day are left out: a few hours are no day. Several readings of a counter
    on one type of day are averaged.

    Parameters
    ----------
    frame : GeoDataFrame
        ``kind``, ``place_id``, ``day_type``, ``observed_at``, ``persons`` and points in the CRS of
        the graph.
    graph : WalkingGraph or None

    Returns
    -------
    group : CounterGroup or None
    edges : ndarray of int, shape (counters,)
        Edge of every row of ``State.passers``.
    left_out : int
        Readings that cannot be used: with a time of day, without a number or place, or with no
        street of the network within :data:`NEAR_M`.
    """
    import shapely

    nothing = np.zeros(0, dtype=int)
    rows = frame[(frame["kind"] == COUNTER_KIND).to_numpy()]
    if graph is None or not len(rows):
        return None, nothing, len(rows)
    shapes = np.asarray(rows.geometry, dtype=object)
    placed = ~(shapely.is_missing(shapes) | shapely.is_empty(shapes))
    known = (
        placed & rows["persons"].notna() & rows["place_id"].notna()
        & ~rows["observed_at"].fillna("").str.contains("T")
        & rows["day_type"].isin(("weekday", "holiday", "all"))
    ).to_numpy()
    used = rows[known]
    points = used.geometry
    joins = places.join(graph, points.x.to_numpy(), points.y.to_numpy(), NEAR_M)
    used, edge = used[joins.joined], joins.edge[joins.joined]
    if not len(used):
        return None, nothing, len(rows)
    days = used["day_type"].replace("all", DAYS[-1])
    grouped = used.assign(edge=edge, day=days.map(DAYS.index), x=used.geometry.x,
                          y=used.geometry.y).groupby(["place_id", "day"], sort=True)
    mean = grouped[["persons", "x", "y"]].mean()
    first = grouped["edge"].first().to_numpy()
    edges, row = np.unique(first, return_inverse=True)
    group = CounterGroup(
        places=tuple(mean.index.get_level_values(0)),
        day=mean.index.get_level_values(1).to_numpy(dtype=int),
        observed=mean["persons"].to_numpy(),
        x=mean["x"].to_numpy(),
        y=mean["y"].to_numpy(),
        row=row,
    )
    return group, edges, len(rows) - len(used)


def passers_of(inputs, graph, edges):
    """What people pass on some edges under given assumptions.

    Parameters
    ----------
    inputs : Inputs
    graph : WalkingGraph
    edges : ndarray of int, shape (k,)

    Returns
    -------
    callable
        Takes assumptions and progress, gives passers on a weekday, a holiday and the mean day,
        shape (k, 3) [persons/day].
    """

    def passers(assumptions, progress=ignore_progress):
        options = default_options(assumptions)
        before = estimate(inputs, graph, assumptions, options, progress=progress).before
        by_day = before.bands[edges].sum(axis=2)
        return np.column_stack([by_day, before.people[edges]])

    return passers

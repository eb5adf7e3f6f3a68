"""The streets of a town: its places joined to the walking network."""

from dataclasses import replace

import numpy as np

from ..geo.walking.ways import StreetWays
from ..progress import ignore_progress


def with_streets(inputs, graph, assumptions, progress=ignore_progress):
    """Inputs whose ways are those along a walking network.

    Pieces of network that are short against the longest one are left out: a place beside such a
    piece is joined to the streets that lead somewhere.

    Parameters
    ----------
    inputs : Inputs
    graph : WalkingGraph or None
        In the CRS of the inputs; None leaves the straight lines.
    assumptions : Assumptions
        ``walking, network, join_limit_m`` and ``least_share``.
    progress : callable

    Returns
    -------
    Inputs
    """
    if graph is None or not graph.edge_count:
        return inputs
    town = inputs.town
    sites = town.facilities.places
    ways = StreetWays(
        main_parts(graph, assumptions.value("walking", "network", "least_share")),
        np.concatenate([town.origins.x, sites.x]),
        np.concatenate([town.origins.y, sites.y]),
        assumptions.value("walking", "network", "join_limit_m"),
        progress,
    )
    return replace(inputs, town=replace(town, ways=ways))


def main_parts(graph, least_share):
    """A graph without the components shorter than a share of the longest one.

    Parameters
    ----------
    graph : WalkingGraph
    least_share : float
        0 to 1.

    Returns
    -------
    WalkingGraph
    """
    length = np.bincount(graph.edge_part, graph.length_m)
    long_enough = length >= least_share * length.max()
    if long_enough.all():
        return graph
    return graph.kept(long_enough[graph.edge_part])

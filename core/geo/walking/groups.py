"""How fast each group of people walks the edges of a walking graph.

Slope counts by Tobler's hiking function, scaled so that the flat takes the group's own speed, as
the mean of the way there and back: an edge costs the same in both directions.
"""

import numpy as np

LIST = "walking"
GROUPS = ("standard", "elderly", "child", "wheelchair")


def speed_m_per_min(assumptions, group):
    """Speed of a group on the flat [m/min]."""
    return assumptions.value(LIST, group, "speed_m_per_min")


def slope_factor(slope, decay, best, steepest):
    """Minutes on a slope divided by minutes on the flat, mean of both directions.

    Parameters
    ----------
    slope : ndarray
        Rise over run [-], of either sign; NaN (unknown) counts as flat.
    decay, best : float
        Tobler's hiking function ``exp(-decay · |slope + best|)`` [-].
    steepest : float
        Steeper slopes count as this one [-].

    Returns
    -------
    ndarray
        At least 1 [-].
    """
    steep = np.minimum(np.abs(np.nan_to_num(slope)), steepest)
    up, down = (np.exp(decay * (np.abs(side + best) - best)) for side in (steep, -steep))
    return (up + down) / 2


def passable(graph, assumptions, group):
    """Whether a group can walk each edge.

    A group without ``stairs_factor`` cannot take steps, and where the source says that a wheelchair
    cannot pass, it cannot. What is unknown counts as passable. A group with ``steepest_slope``
    cannot take anything steeper.

    Parameters
    ----------
    graph : WalkingGraph
    assumptions : Assumptions
    group : str
        One of :data:`GROUPS`.

    Returns
    -------
    ndarray of bool, shape (e,)
    """
    can = np.ones(graph.edge_count, dtype=bool)
    if group == "wheelchair":
        can &= graph.wheelchair != 0
    if np.isinf(_stairs_factor(assumptions, group)):
        can &= ~graph.stairs
    steepest = assumptions.value_or(LIST, group, "steepest_slope", np.inf)
    return can & ~(np.abs(graph.slope) > steepest)


def minutes(graph, assumptions, group):
    """Minutes that a group takes along each edge.

    Parameters
    ----------
    graph : WalkingGraph
    assumptions : Assumptions
    group : str
        One of :data:`GROUPS`.

    Returns
    -------
    ndarray, shape (e,)
        Time [min], the same both ways; infinite where the group cannot pass.

    Raises
    ------
    CoreError
        ``missing_assumption``.
    """
    factor = slope_factor(
        graph.slope,
        assumptions.value(LIST, "slope", "decay"),
        assumptions.value(LIST, "slope", "best"),
        assumptions.value(LIST, "slope", "steepest_counted"),
    )
    # The factor of steps holds their slope.
    factor = np.where(graph.stairs, _stairs_factor(assumptions, group), factor)
    flat = graph.length_m / speed_m_per_min(assumptions, group)
    return np.where(passable(graph, assumptions, group), flat * factor, np.inf)


def _stairs_factor(assumptions, group):
    return assumptions.value_or(LIST, group, "stairs_factor", np.inf)

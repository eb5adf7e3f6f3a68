"""How far the assumptions let people get: bands of a limit over draws."""

import numpy as np

from ..geo.walking import groups
from ..vibrancy.bands import HIGH, LOW, draws
from .coverage import Factors

LISTS = ("walking", "general")
# Edges that stand for a whole network when speeds of two draws are compared.
MOST_EDGES = 5_000


def reach_factors(graph, assumptions, group, count):
    """How much farther people get in a given time, or in a given length of way, over draws.

    In a time: the length of street that is walked in it, against the central assumptions. Without
    a network the detour ratio enters too, and it alone for a limit in metres. Where slopes make
    speeds differ from street to street, the network's mean counts.

    Parameters
    ----------
    graph : WalkingGraph or None
        None for straight line × detour.
    assumptions : Assumptions
    group : str
    count : int
        Draws; 0 gives no bands.

    Returns
    -------
    Factors
        10 and 90 % points, widened to hold 1; NaN where no assumption enters.
    """
    part = None if graph is None else graph.kept(
        np.arange(0, graph.edge_count, -(-graph.edge_count // MOST_EDGES)))
    time, detour = [], []
    central = _minutes_of(part, assumptions, group)
    ratio = assumptions.value("general", "distance", "detour_ratio")
    for drawn in draws(assumptions, count, LISTS):
        own = ratio / drawn.value("general", "distance", "detour_ratio") if graph is None else 1.0
        detour.append(own)
        time.append(own * central / _minutes_of(part, drawn, group))
    return Factors(_band(detour), _band(time))


def _minutes_of(graph, assumptions, group):
    """Minutes for all streets of a graph that can be passed, or for a metre."""
    if graph is None:
        return 1.0 / groups.speed_m_per_min(assumptions, group)
    minutes = groups.minutes(graph, assumptions, group)
    return float(minutes[np.isfinite(minutes)].sum()) or 1.0


def _band(factors):
    if not factors or np.ptp(factors) < 1e-12:
        return np.nan, np.nan
    low, high = np.quantile(factors, [LOW, HIGH])
    return float(min(low, 1.0)), float(max(high, 1.0))

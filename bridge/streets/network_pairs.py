"""Distances along the walking network for the Huff model, and what is said of them."""

from ...core.progress import ignore_progress
from ..i18n import tr


def network_pairs(graph, places, rule, assumptions, feedback, progress=ignore_progress):
    """Pairs of origins and destinations in reach.

    Parameters
    ----------
    graph : WalkingGraph
    places : (huff_parts.Places, huff_parts.Places)
        Origins and destinations with coordinates.
    rule : huff_parts.Rule
    assumptions : Assumptions
    feedback : QgsProcessingFeedback
    progress : callable

    Returns
    -------
    core.vibrancy.huff_parts.Pairs

    Raises
    ------
    CoreError
        ``too_many_pairs``, ``no_pairs``.
    """
    from ...core.access.pairs import network_distances
    from ...core.errors import CoreError
    from ...core.vibrancy.huff_parts import Pairs, check_places

    origins, destinations = places
    for side in places:
        check_places(side)
    ratio = assumptions.value("general", "distance", "detour_ratio")
    found = network_distances(
        graph, origins.xy, destinations.xy, assumptions.value("access", "walk", "join_limit_m"),
        ratio, rule.max_distance, progress)
    if not len(found.metres):
        raise CoreError("no_pairs", limit=f"{rule.max_distance:g}")
    feedback.pushInfo(tr(
        "Distances along the walking network, in metres, the way to the street included."))
    for side, off in ((origins, found.origins_off), (destinations, found.destinations_off)):
        if off.any():
            feedback.pushWarning(tr(
                "{count} places of “{layer}” are off the network: their pairs take the straight "
                "line × detour ratio {ratio}.").format(
                    count=int(off.sum()), layer=side.layer, ratio=f"{ratio:g}"))
    return Pairs(found.origin, found.destination, found.metres, origins.layer)

"""The hazard that people leave: its areas from the table, and the streets that it shuts."""

from dataclasses import dataclass

import numpy as np

from ...errors import CoreError
from ...progress import ignore_progress
from .. import overlay
from ..types import HAZARD_TYPES, SCENARIOS, HazardKey

# A street that lies in water for less than this is not shut [m].
LEAST_LENGTH_M = 1.0
LANDSLIDE = "landslide"


@dataclass(frozen=True)
class Hazard:
    """The areas of one hazard.

    Parameters
    ----------
    key : HazardKey
    pieces : overlay.Pieces
        In small pieces; ``row`` counts the areas taken.
    rank : ndarray of int, shape (a,)
        From 1; 1 where the table tells none.
    depth_m : ndarray, shape (a,)
        Middle of the class [m]; NaN where the hazard has no depth.
    scenarios : tuple of str
        Scenarios that were taken.
    shallow : int
        Areas left out because their water is shallower than asked for.
    """

    key: HazardKey
    pieces: object
    rank: np.ndarray
    depth_m: np.ndarray
    scenarios: tuple
    shallow: int

    def at(self, x, y):
        """Worst rank at points, 0 outside, shape (n,)."""
        import shapely

        return overlay.worst_rank(shapely.points(x, y), self.pieces, self.rank)

    def shuts(self, depth_m):
        """Pieces of the areas that shut streets from a depth on.

        What has no depth (a landslide, a collapse zone) shuts them whatever the limit.
        """
        deep = ~(self.depth_m < depth_m)
        return self.pieces.pieces[deep[self.pieces.row]]


def _is(own, wanted):
    """Whether a type of the table is the one wanted; ``landslide`` takes all kinds of them."""
    return own == wanted or (wanted == LANDSLIDE and own.startswith(f"{LANDSLIDE}_"))


def has_areas(hazards, key):
    """Whether a table has areas of the type of a key."""
    return any(_is(one.type, key.type) for one in hazards.keys)


def hazard_of(hazards, layer, key, least_depth_m=0.0, progress=ignore_progress):
    """The areas of one hazard.

    Parameters
    ----------
    hazards : Hazards
        The table ``hazards`` as ``Hazards.from_frame`` reads it.
    layer : str
        Named in errors.
    key : HazardKey
        Without a scenario all of the type are taken together, and ``landslide`` takes steep slopes,
        debris flows and slow slides, too.
    least_depth_m : float
        Areas whose water is nowhere deeper are left out [m]; those of unknown depth stay.

    Raises
    ------
    CoreError
        ``shelters_no_areas``.
    """
    chosen = [one for own, one in hazards.items.items()
              if _is(own.type, key.type) and key.scenario in ("", own.scenario)]
    if not chosen:
        raise CoreError("shelters_no_areas", layer=layer, hazard=key.text,
                        known=", ".join(own.text for own in hazards.items) or "–")
    shapes, rank, depth, deepest = (
        np.concatenate([getattr(one, name) for one in chosen])
        for name in ("shapes", "rank", "mid", "high"))
    with np.errstate(invalid="ignore"):
        shallow = deepest <= least_depth_m
    pieces = overlay.prepared(shapes, progress=progress).of(np.flatnonzero(~shallow & (rank > 0)))
    if not len(pieces):
        raise CoreError("shelters_too_shallow", layer=layer, hazard=key.text,
                        depth=f"{least_depth_m:g}")
    scenarios = tuple(one.key.scenario for one in chosen if one.key.scenario)
    return Hazard(key, pieces, rank, depth, scenarios, int(shallow.sum()))


def key_of(text):
    """The hazard that a text such as ``flood L2`` names.

    Raises
    ------
    CoreError
        ``shelters_hazard``.
    """
    key = HazardKey.of(text)
    if key.type not in HAZARD_TYPES or key.scenario not in ("", *SCENARIOS):
        raise CoreError("shelters_hazard", value=text, known=", ".join(HAZARD_TYPES))
    return key


def wet_edges(graph, pieces):
    """Which streets lie in any of some areas for more than a metre, shape (e,)."""
    import shapely

    wet = np.zeros(graph.edge_count, dtype=bool)
    if not len(pieces) or not graph.edge_count:
        return wet
    lines = graph.lines()
    piece, edge = shapely.STRtree(lines).query(pieces, predicate="intersects")
    length = shapely.length(shapely.intersection(lines[edge], pieces[piece]))
    total = np.bincount(edge, length, graph.edge_count)
    # A street shorter than that is shut where it lies in the water wholly.
    return (total > 0) & (total >= np.minimum(LEAST_LENGTH_M, 0.99 * graph.length_m))

"""Which storeys stay dry, and whether people may stay upstairs or have to leave.

A storey is as high as the assumption ``risk / storey / height_m`` says (3 m), and the ground floor
is under water from ``floor_m`` on (0.5 m). So less than 0.5 m floods no storey, 0.5 to 3 m one, 3
to 5 m two, and the middle of 5 to 10 m three: the rule that guidelines for disaster prevention in
location plans use (first floor, second floor, up to the third).
"""

from dataclasses import dataclass

import numpy as np

from .structures import UNKNOWN as UNREAD
from .structures import WOOD, structure_named
from .types import DEPTHS

NONE, STAY, UPSTAIRS, LEAVE, UNKNOWN = "none", "stay", "vertical", "horizontal", "unknown"
CLASSES = (NONE, STAY, UPSTAIRS, LEAVE, UNKNOWN)
# What decides about leaving beside the depth of water; shaking and past floods do not.
LEAVING = ("tsunami", "landslide", "landslide_steep_slope", "landslide_debris_flow",
           "landslide_slide", "collapse_flow", "collapse_erosion")
WOODEN = "wooden"


@dataclass(frozen=True)
class Houses:
    """What is known of the houses of n targets.

    Parameters
    ----------
    storeys : ndarray, shape (n,)
        Storeys above the ground, assumed where unknown.
    assumed : ndarray of bool, shape (n,)
        Whether the storeys are assumed.
    structure : ndarray of str, shape (n,)
        ``wooden``, ``non_wooden`` or empty, which counts as wooden.
    """

    storeys: np.ndarray
    assumed: np.ndarray
    structure: np.ndarray


def houses(count, assumptions, storeys=None, height_m=None, structure=None):
    """:class:`Houses` of buildings, or of places of which nothing is known.

    Parameters
    ----------
    count : int
    assumptions : Assumptions
    storeys, height_m : ndarray, shape (count,), optional
        NaN where unknown; without storeys the height tells them.
    structure : sequence of (str or None), optional
        As published; see ``building_structures.csv``.
    """
    found = np.full(count, np.nan) if storeys is None else np.array(storeys, dtype=float)
    found[~(found >= 1)] = np.nan
    if height_m is not None:
        tall = np.maximum(np.rint(np.asarray(height_m, float)
                                  / assumptions.value("risk", "storey", "height_m")), 1.0)
        found = np.where(np.isnan(found), tall, found)
    assumed = np.isnan(found)
    found = np.where(assumed, assumptions.value("risk", "storey", "house_storeys"), found)
    texts = [""] * count if structure is None else [structure_of(one) for one in structure]
    return Houses(found, assumed, np.array(texts, dtype=object))


def structure_of(text):
    """``wooden``, ``non_wooden`` or empty of a structure as published: a code, or a word in it."""
    kind = structure_named(text)
    return "" if kind in (None, UNREAD) else WOODEN if kind == WOOD else "non_wooden"


def flooded_storeys(depth_m, assumptions, open_end=False):
    """Storeys that water of a depth reaches.

    Parameters
    ----------
    depth_m : ndarray
        [m]; NaN stays NaN.
    assumptions : Assumptions
    open_end : bool
        The depth is the open upper limit of a class: 3 m then floods one storey, not two.

    Returns
    -------
    ndarray of float
    """
    height = assumptions.value("risk", "storey", "height_m")
    floor = assumptions.value("risk", "storey", "floor_m")
    depth = np.asarray(depth_m, dtype=float)
    count = np.ceil(depth / height) if open_end else np.floor(depth / height) + 1.0
    with np.errstate(invalid="ignore"):
        wet = depth > floor if open_end else depth >= floor
    return np.where(np.isnan(depth), np.nan, np.where(wet, count, 0.0))


def dry_storeys(over_by_key, homes, assumptions):
    """Storeys that stay dry under the deepest of the waters.

    Parameters
    ----------
    over_by_key : dict of HazardKey to Over
    homes : Houses
    assumptions : Assumptions

    Returns
    -------
    low, mid, high : ndarray, shape (n,)
        Fewest, likely and most storeys that stay dry; NaN where a depth is unknown.
    """
    count = len(homes.storeys)
    wet = [np.zeros(count) for _ in range(3)]
    for key, over in over_by_key.items():
        if key.type not in DEPTHS:
            continue
        for place, (depth, end) in enumerate(((over.low, 0), (over.mid, 0), (over.high, 1))):
            wet[place] = np.maximum(wet[place], flooded_storeys(depth, assumptions, bool(end)))
    dry = [np.maximum(homes.storeys - one, 0.0) for one in wet]
    return dry[2], dry[1], dry[0]


def evacuation(over_by_key, kinds, homes, dry, assumptions):
    """Whether people have to leave, go upstairs, or may stay.

    Parameters
    ----------
    over_by_key : dict of HazardKey to Over
    kinds : dict of str to HazardType
    homes : Houses
    dry : ndarray, shape (n,)
        Storeys that stay dry, likely.
    assumptions : Assumptions

    Returns
    -------
    class_ : ndarray of str, shape (n,)
        One of :data:`CLASSES`; ``none`` where no hazard that decides is there.
    why : ndarray of str, shape (n,)
        Text of the hazard key that decided.
    """
    count = len(homes.storeys)
    found = np.full(count, NONE, dtype=object)
    why = np.full(count, "", dtype=object)

    def decide(rows, name, key):
        found[rows], why[rows] = name, key.text

    water = [(key, over) for key, over in over_by_key.items() if key.type in DEPTHS]
    deepest = np.zeros(count)
    for key, over in water:
        wet = over.worst > 0
        decide(wet & np.isnan(over.mid) & (found == NONE), UNKNOWN, key)
        deeper = wet & (over.mid > deepest)
        deepest = np.where(deeper, over.mid, deepest)
        inside = flooded_storeys(over.mid, assumptions) > 0
        decide(deeper & ~inside, STAY, key)
        decide(deeper & inside & (dry >= 1), UPSTAIRS, key)
        decide(deeper & inside & (dry < 1), LEAVE, key)
    for key, over in over_by_key.items():
        hit = over.worst > 0
        if key.type == "inundation_duration":
            long = stays_long(over.worst, kinds[key.type], assumptions)
            decide(long & (found == UPSTAIRS), LEAVE, key)
        elif key.type in LEAVING:
            only_wooden = kinds[key.type].endangers == (WOODEN,)
            safe = only_wooden & (homes.structure == "non_wooden")
            decide(hit & ~safe, LEAVE, key)
    return found, why


def stays_long(rank, kind, assumptions):
    """Whether water stays so long that upstairs is no refuge.

    Parameters
    ----------
    rank : ndarray of int
        Of the duration; 0 is outside.
    kind : HazardType
        ``inundation_duration``.
    assumptions : Assumptions
    """
    limit = assumptions.value("risk", "inundation_duration", "leave_from_h")
    hours = np.array([kind.limits(one)[0] for one in range(1, kind.ranks + 1)])
    return (rank > 0) & (hours[np.maximum(rank, 1) - 1] >= limit)

"""How many people stay, go upstairs or leave: evacuation classes as shares of people.

Everybody in a building has the class of the building. People who are spread over an area have the
class of the spot that they are on, for a house of which nothing is known (``storey /
house_storeys``, no known structure): each hazard area has the class of its depth, and where areas
overlap the class that asks most of people counts, as it does for one house. Where water stays
long, upstairs is no refuge in the part that both areas share.
"""

import numpy as np

from ..progress import ignore_progress
from .overlay import Targets, rank_shares
from .pieces import Pieces
from .storeys import (
    CLASSES,
    LEAVE,
    LEAVING,
    NONE,
    STAY,
    UNKNOWN,
    UPSTAIRS,
    Houses,
    dry_storeys,
    evacuation,
    flooded_storeys,
    houses,
    stays_long,
)
from .types import DEPTHS

# From what asks least of people to what asks most.
LEVELS = (NONE, UNKNOWN, STAY, UPSTAIRS, LEAVE)


def class_weights(exposure, hazards, kinds, house, homes, assumptions, progress=ignore_progress):
    """How the people of each carrier divide by evacuation class.

    Parameters
    ----------
    exposure : Exposure
        Of these hazards and the carriers.
    hazards : Hazards
    kinds : dict of str to HazardType
    house : ndarray of int, shape (c,)
        Row of the building in ``homes`` that a carrier is; -1 for zones and parts of them.
    homes : Houses or None
        None where there are no buildings.
    assumptions : Assumptions
    progress : callable

    Returns
    -------
    ndarray, shape (c, 5)
        In the order of ``CLASSES``; rows sum to 1.
    """
    people = exposure.people
    weight = np.zeros((len(people), len(CLASSES)))
    built, spread = np.flatnonzero(house >= 0), np.flatnonzero(house < 0)
    if len(built):
        own = house[built]
        some = Houses(homes.storeys[own], homes.assumed[own], homes.structure[own])
        overs = {key: item.carried.of(built) for key, item in exposure.items.items()}
        dry = dry_storeys(overs, some, assumptions)[1]
        names = evacuation(overs, kinds, some, dry, assumptions)[0]
        for place, name in enumerate(CLASSES):
            weight[built[names == name], place] = 1.0
    # Who is nobody needs no class, and zones whose people are in buildings are many.
    anybody = people.residents > 0
    if people.present is not None:
        anybody |= np.nan_to_num(people.present) > 0
    rows = spread[anybody[spread]]
    weight[np.setdiff1d(spread, rows), CLASSES.index(NONE)] = 1.0
    if len(rows):
        areas, level = class_areas(hazards, kinds, assumptions)
        shares = rank_shares(
            Targets(people.shapes[rows]), areas, level, len(LEVELS) - 1, progress)
        for place, name in enumerate(CLASSES):
            weight[rows, place] = shares[:, LEVELS.index(name)]
    progress(1.0)
    return weight


def class_areas(hazards, kinds, assumptions):
    """Areas with the level of their evacuation class for a house of which nothing is known.

    Returns
    -------
    areas : Pieces
    level : ndarray of int
        Place in :data:`LEVELS`, by the row of the areas.
    """
    home = houses(1, assumptions)
    parts, levels, long = [], [], []
    for key, hazard in hazards.items.items():
        level = np.zeros(len(hazard.rank), dtype=np.int64)
        hit = hazard.rank > 0
        if key.type in LEAVING:
            level[hit] = LEVELS.index(LEAVE)
        elif key.type in DEPTHS:
            level[hit] = _level_of(hazard.mid[hit], home, assumptions)
        elif key.type == "inundation_duration":
            rows = np.flatnonzero(stays_long(hazard.rank, kinds[key.type], assumptions))
            long.append(hazard.pieces.of(rows).pieces)
            continue
        else:
            continue
        parts.append(hazard.pieces)
        levels.append(level)
    areas, level = _joined(parts, levels)
    return _left_where_long(areas, level, long)


def _level_of(depth, home, assumptions):
    wet = flooded_storeys(depth, assumptions)
    found = np.full(len(depth), LEVELS.index(STAY))
    found[wet > 0] = LEVELS.index(UPSTAIRS)
    found[wet >= home.storeys[0]] = LEVELS.index(LEAVE)
    found[np.isnan(depth)] = LEVELS.index(UNKNOWN)
    return found


def _joined(parts, levels):
    row, number, place = [], [], 0
    polygon = 0
    for part, level in zip(parts, levels):
        row.append(part.row + place)
        number.append(part.polygon + polygon)
        place += len(level)
        polygon += int(part.polygon.max(initial=-1)) + 1
    nothing = np.zeros(0, dtype=np.intp)
    pieces = np.concatenate([np.zeros(0, dtype=object), *(part.pieces for part in parts)])
    return Pieces(pieces, np.concatenate([nothing, *row]), nothing, nothing,
                  np.concatenate([nothing, *number])), np.concatenate(
                      [np.zeros(0, np.int64), *levels])


def _left_where_long(areas, level, long):
    """With the parts of areas to go upstairs in where water stays long, which are to be left."""
    import shapely

    slow = np.concatenate([np.zeros(0, dtype=object), *long])
    up = np.flatnonzero(level[areas.row] == LEVELS.index(UPSTAIRS))
    if not len(slow) or not len(up):
        return areas, level
    one, other = shapely.STRtree(slow).query(areas.pieces[up], predicate="intersects")
    common = shapely.intersection(areas.pieces[up[one]], slow[other])
    common = shapely.get_parts(common)
    common = common[(shapely.get_dimensions(common) == 2) & (shapely.area(common) > 0)]
    shapely.prepare(common)
    new = np.arange(len(common))
    joined = Pieces(
        np.concatenate([areas.pieces, common]), np.concatenate([areas.row, len(level) + new]),
        areas.repaired, areas.lost,
        np.concatenate([areas.polygon, areas.polygon.max(initial=-1) + 1 + new]))
    return joined, np.concatenate([level, np.full(len(common), LEVELS.index(LEAVE))])

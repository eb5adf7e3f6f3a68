"""What stands in a place: buildings by structure and era, known or assumed.

Every target (a building, or a zone where there are no buildings) belongs to a *group*: what is
known of its structure and year. A group is spread over the 16 classes of ``fragility.CLASSES`` by
shares that are assumptions with a range where something is not known, so that a draw of the
assumptions changes a table of 31 rows and not half a million buildings.
"""

from dataclasses import dataclass

import numpy as np

from .fragility import CLASSES, ERAS, STRUCTURES, WOODEN
from .structures import structure_named

# What may be known of a structure; the first four are classes of their own.
KNOWN = (*STRUCTURES, "non_wooden", "unknown")
ERA_NAMES = ("until_1960", "1961_1970", "1971_1980", "since_1981")
UNKNOWN_ERA = len(ERAS)
PER_KIND = len(ERAS) + 1
# The last group: the dwellings of a zone.
DWELLINGS = len(KNOWN) * PER_KIND
GROUPS = DWELLINGS + 1
# Whether each class is wooden, shape (16,).
IS_WOOD = np.repeat(WOODEN, len(ERAS))


@dataclass(frozen=True)
class Stock:
    """What stands in n targets, each array of shape (n,).

    Parameters
    ----------
    group : ndarray of int
    count : ndarray
        Buildings; of zones dwellings.
    floor_m2 : ndarray
        Floor area [m²] where known, else 0; of zones 0: it follows from the dwellings.
    outline_m2 : ndarray
        Area of the outline [m²] of buildings whose floor area and storeys are unknown, else 0.
    by_zone : bool
        Whether the targets are zones.
    unknown : dict of str to int
        How many targets lack ``structure``, ``year`` and ``floor_area``.
    unread : tuple of str
        Structures that no class is known for; they count as unknown.
    """

    group: np.ndarray
    count: np.ndarray
    floor_m2: np.ndarray
    outline_m2: np.ndarray
    by_zone: bool
    unknown: dict
    unread: tuple = ()

    def __len__(self):
        return len(self.group)


@dataclass(frozen=True)
class Shares:
    """Shares of the groups in the classes under one set of assumptions, shape (31, 16) each.

    ``count`` is buildings for each unit of :attr:`Stock.count`, ``floor`` the weight of the floor
    area and ``people`` that of the people; ``dwelling_m2`` is the floor area of a dwelling and
    ``storeys`` what stands for unknown storeys.
    """

    count: np.ndarray
    floor: np.ndarray
    people: np.ndarray
    dwelling_m2: float
    storeys: float


def of_buildings(structure, year, floor_m2, storeys, outline_m2):
    """The stock of buildings.

    Parameters
    ----------
    structure : sequence of (str or None), shape (n,)
    year, floor_m2, storeys, outline_m2 : ndarray, shape (n,)
        Year built, floor area [m²], storeys, area of the outline [m²]; NaN where unknown.

    Returns
    -------
    Stock
    """
    kind, unread = structures_of(structure)
    era = np.searchsorted(ERAS, np.nan_to_num(year))
    era = np.where(np.isnan(year), UNKNOWN_ERA, era)
    known = np.nan_to_num(floor_m2) > 0
    levels = np.nan_to_num(storeys)
    outline = np.nan_to_num(outline_m2)
    floor = np.where(known, np.nan_to_num(floor_m2), outline * levels)
    guessed = ~known & (levels <= 0)
    unknown = {
        "structure": int((kind == KNOWN.index("unknown")).sum()),
        "year": int(np.isnan(year).sum()),
        "floor_area": int((~known).sum()),
    }
    return Stock(kind * PER_KIND + era, np.ones(len(kind)), floor,
                 np.where(guessed, outline, 0.0), False, unknown, unread)


def of_zones(dwellings):
    """The stock of zones by their dwellings, shape (n,); NaN is none."""
    dwellings = np.nan_to_num(np.asarray(dwellings, dtype=float))
    count = len(dwellings)
    unknown = {"structure": count, "year": count, "floor_area": count}
    return Stock(np.full(count, DWELLINGS), dwellings, np.zeros(count), np.zeros(count), True,
                 unknown)


def structures_of(texts):
    """Place in :data:`KNOWN` of structures as buildings name them.

    Returns
    -------
    ndarray of int, shape (n,)
    tuple of str
        Texts that the table does not know, or that name wood and something else.
    """
    import pandas as pd

    places, different = pd.factorize(np.asarray(texts, dtype=object))
    kinds = [structure_named(text) for text in different]
    unread = tuple(sorted({str(text).strip() for text, kind in zip(different, kinds)
                           if kind is None}))
    rows = [KNOWN.index(kind or "unknown") for kind in kinds]
    return np.array([*rows, KNOWN.index("unknown")], dtype=np.intp)[places], unread


def shares(assumptions):
    """:class:`Shares` under assumptions (list ``damage``); each set of shares is made to sum to 1.
    """
    def of(key, names):
        values = [assumptions.value_or("damage", key, f"share_{name}", 0.0) for name in names]
        return np.array(values) / max(sum(values), 1e-12)

    eras = np.stack([of("unknown_year_wood" if wood else "unknown_year_non_wooden", ERA_NAMES)
                     for wood in WOODEN])
    kinds = [*np.eye(len(STRUCTURES)), of("non_wooden", STRUCTURES),
             of("unknown_structure", STRUCTURES)]
    table = np.zeros((GROUPS, len(STRUCTURES), len(ERAS)))
    for kind, by_structure in enumerate(kinds):
        for era in range(PER_KIND):
            spread = eras if era == UNKNOWN_ERA else np.eye(len(ERAS))[era]
            table[kind * PER_KIND + era] = by_structure[:, None] * spread
    table[DWELLINGS] = of("dwellings", STRUCTURES)[:, None] * eras
    people = table.reshape(GROUPS, len(CLASSES))
    count = people.copy()
    per_building = np.where(
        IS_WOOD, assumptions.value("damage", "dwellings", "per_building_wood"),
        assumptions.value("damage", "dwellings", "per_building_non_wooden"))
    count[DWELLINGS] /= per_building
    return Shares(count, people, people,
                  assumptions.value("damage", "dwellings", "floor_area_m2"),
                  assumptions.value("damage", "unknown_size", "storeys"))


def floors(stock, share):
    """Floor area of every target [m²] under :class:`Shares`, shape (n,)."""
    if stock.by_zone:
        return stock.count * share.dwelling_m2
    return stock.floor_m2 + stock.outline_m2 * share.storeys

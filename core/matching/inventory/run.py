"""The review of an inventory: duplicates with their verdicts, values, counts."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import numpy as np

from ...progress import ignore_progress, part_of
from . import duplicates
from .inputs import DIFFERENT, OPEN, SAME
from .kinds import apart_of
from .value import values_of


@dataclass(frozen=True)
class Pair:
    """One pair of rows with its verdict; parts are NaN where only a person put them together."""

    id: str
    first: int
    second: int
    score: float
    distance_m: float
    name_part: float
    place_part: float
    same_address: bool
    verdict: str
    judged_on: str


@dataclass(frozen=True)
class Review:
    """What the review found.

    Attributes
    ----------
    inventory : Inventory
    pairs : list of Pair
        Found ones, the most likely first, then those that only a verdict holds together.
    values : Values
    places : ndarray of int
        Number of the place of each row, for counting.
    counts : Counter
        Rows by (category, kind).
    facilities : int
        Rows that came from the facilities; they are the last ones.
    lost : list of Judged
        Verdicts on rows that are not there now.
    """

    inventory: object
    pairs: list
    values: object
    places: np.ndarray
    counts: Counter
    facilities: int = 0
    lost: tuple = ()

    @property
    def open_pairs(self):
        return sum(pair.verdict == OPEN for pair in self.pairs)


def review(inventory, around, assumptions, judged=(), facilities=0, progress=ignore_progress):
    """Find duplicates and value the resources.

    Parameters
    ----------
    inventory : Inventory
    around : Surroundings
    assumptions : Assumptions
    judged : sequence of Judged
        Earlier pairs; verdicts of people are kept.
    facilities : int
        How many of the last rows are facilities.
    progress : callable

    Returns
    -------
    Review
    """
    settings = duplicates.Settings.of(assumptions)
    found = duplicates.pairs(
        inventory.names, inventory.kana, inventory.addresses, inventory.points[:, 0],
        inventory.points[:, 1], inventory.lists, apart_of(inventory.kinds), settings,
        part_of(progress, 0.0, 0.4))
    pairs, lost = with_verdicts(found, inventory.ids, judged)
    once = assumptions.value(duplicates.LIST, "duplicates", "once")
    places = places_of(len(inventory), pairs, once)
    values = values_of(inventory, places, around, assumptions, part_of(progress, 0.4, 1.0))
    return Review(inventory, pairs, values, places,
                  Counter(zip(inventory.categories, inventory.kinds)), facilities, lost)


def with_verdicts(found, ids, judged):
    """Pairs that were found with what people said of them, and verdicts that lost a row.

    A verdict stays with its pair, found again or not; a pair that nobody judged is there only as
    long as it is found.

    Parameters
    ----------
    found : duplicates.Pairs
    ids : sequence of str
    judged : sequence of Judged

    Returns
    -------
    (list of Pair, list of Judged)
    """
    row_of = {text: row for row, text in enumerate(ids)}
    known = {(one.first, one.second): one for one in judged}
    made, seen = [], set()
    for values in zip(found.first, found.second, found.score, found.distance_m, found.name_part,
                      found.place_part, found.same_address):
        first, second = int(values[0]), int(values[1])
        key = tuple(sorted((ids[first], ids[second])))
        seen.add(key)
        one = known.get(key)
        made.append(Pair(
            (one.id if one else "") or "=".join(key), first, second, *map(float, values[2:6]),
            bool(values[6]), one.verdict if one else OPEN, one.judged_on if one else ""))
    lost = []
    for key, one in known.items():
        if key in seen or one.verdict == OPEN:
            continue
        if key[0] not in row_of or key[1] not in row_of:
            lost.append(one)
            continue
        made.append(Pair(one.id or "=".join(key), row_of[key[0]], row_of[key[1]], one.score,
                         one.distance_m, np.nan, np.nan, False, one.verdict, one.judged_on))
    return made, lost


def places_of(count, pairs, once):
    """A number for each row; rows that people call the same, or that are likely one, share it.

    A pair that somebody calls different joins nothing itself.
    """
    parent = list(range(count))

    def root(row):
        while parent[row] != row:
            parent[row] = parent[parent[row]]
            row = parent[row]
        return row

    for pair in pairs:
        likely = pair.verdict == OPEN and pair.score >= once
        if pair.verdict != DIFFERENT and (pair.verdict == SAME or likely):
            one, two = sorted((root(pair.first), root(pair.second)))
            parent[two] = one
    return np.array([root(row) for row in range(count)], dtype=np.intp)

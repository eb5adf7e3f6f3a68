"""The same facility on several lists: found by name, kind and place.

Municipal lists overlap: the tourism map repeats the restaurants, the town hall list repeats the
community centres. A facility counts once.
"""

import math
import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from ..formats.categories import definitions
from ..formats.text import core_name, folded, without_form

# The same name within this distance is the same place: lists differ by the accuracy of an address.
SAME_NAME_M = 100.0
# Two lists that have the same kind under the same full name mean one place even further apart: one
# of them was placed by its district (shops of one market hall differ by 300 m).
OTHER_LIST_M = 500.0
# Similar names must stand in the same building.
SIMILAR_NAME_M = 30.0
SIMILARITY = 0.8
_SHORTEST = 3
# A car park, a bus stop or a park carries the name of what it belongs to.
_OWN_PLACE = ("park", "transport", "housing")
# Two uses of one house, with visitors of their own.
_TWO_USES = ({"hotel", "hot_spring"},)


@dataclass(frozen=True)
class Known:
    """A facility that is taken: where, what, from which list."""

    id: str
    name: str
    category: str
    x: float
    y: float
    radius_m: float
    listed_in: str


class Register:
    """Facilities taken so far, in squares of :data:`OTHER_LIST_M`.

    Parameters
    ----------
    town : str
        Name of the municipality; lists write it before a name or leave it out.
    """

    def __init__(self, town=""):
        self._prefix = _town_prefix(town)
        self._squares = {}
        self._largest = 0.0

    def add(self, known):
        """Remember a facility."""
        entry = (known, self._full(known.name), core_name(known.name))
        self._squares.setdefault(self._square(known.x, known.y), []).append(entry)
        self._largest = max(self._largest, known.radius_m)

    def find(self, candidate):
        """The facility that is the same as the candidate, or None; the nearest of several."""
        full, core = self._full(candidate.name), core_name(candidate.name)
        best = (math.inf, None)
        for known, known_full, known_core in self._near(candidate):
            distance = math.hypot(known.x - candidate.x, known.y - candidate.y)
            if distance < best[0] and (
                _same(known, candidate, distance, full == known_full)
                or _similar(known, candidate, distance, (core, full), (known_core, known_full))
            ):
                best = (distance, known)
        return best[1]

    def _near(self, candidate):
        reach = max(OTHER_LIST_M, candidate.radius_m, 0 if candidate.name else self._largest)
        steps = math.ceil(reach / OTHER_LIST_M)
        column, row = self._square(candidate.x, candidate.y)
        for i in range(column - steps, column + steps + 1):
            for j in range(row - steps, row + steps + 1):
                yield from self._squares.get((i, j), ())

    @staticmethod
    def _square(x, y):
        return (math.floor(x / OTHER_LIST_M), math.floor(y / OTHER_LIST_M))

    def _full(self, name):
        """A folded name without the town in front; what is left must still say something."""
        full = folded(without_form(name))
        bare = self._prefix.sub("", full)
        return bare if len(bare) >= _SHORTEST else full


def _town_prefix(town):
    """What may stand before a name: 焼津市立, 焼津市, 焼津, 市立 …"""
    base = re.sub(r"^.{2,3}[都道府県](?=.)", "", folded(town))
    base = re.sub("[市区町村]$", "", base)
    named = f"(?:{re.escape(base)}[市区町村]?立?)|" if len(base) >= _SHORTEST - 1 else ""
    return re.compile(f"^(?:{named}[市区町村県]立)")


def _same(known, candidate, distance, same_name):
    if known.name and candidate.name:
        if not same_name or not _compatible(known, candidate):
            return False
        other_list = known.listed_in != candidate.listed_in
        wide = other_list and known.category == candidate.category
        return distance <= (OTHER_LIST_M if wide else SAME_NAME_M)
    # Without a name only the place and the kind can tell; a park reaches as far as its area.
    reach = max(SIMILAR_NAME_M, known.radius_m, candidate.radius_m)
    return distance <= reach and _group(known) == _group(candidate)


def _compatible(known, candidate):
    one, two = _group(known), _group(candidate)
    if {known.category, candidate.category} in _TWO_USES:
        return False
    return one == two or not {one, two} & set(_OWN_PLACE)


def _similar(known, candidate, distance, names, known_names):
    """Names of two lists that mean one place; within one list names are what they are.

    ``names`` are the core of the name (without what stands in brackets) and the whole of it.
    """
    if (
        distance > SIMILAR_NAME_M
        or known.listed_in == candidate.listed_in
        or known.category != candidate.category
        or re.findall(r"\d+", names[1]) != re.findall(r"\d+", known_names[1])
    ):
        return False
    return any(_alike(one, two) for one, two in zip(names, known_names))


def _alike(one, two):
    if min(len(one), len(two)) < _SHORTEST:
        return False
    return (
        one in two
        or two in one
        or SequenceMatcher(None, one, two, autojunk=False).ratio() >= SIMILARITY
    )


def _group(facility):
    return definitions().get(facility.category, {}).get("group", "")


def radius_of(category, size):
    """How far a place reaches from its point [m]: parks as a circle of their area, others 0."""
    is_park = definitions().get(category, {}).get("group") == "park"
    return math.sqrt(size / math.pi) if is_park and size > 0 else 0.0

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
    """Facilities taken so far, in squares of :data:`SAME_NAME_M`."""

    def __init__(self):
        self._squares = {}
        self._largest = 0.0

    def add(self, known):
        """Remember a facility."""
        entry = (known, folded(without_form(known.name)), core_name(known.name))
        self._squares.setdefault(self._square(known.x, known.y), []).append(entry)
        self._largest = max(self._largest, known.radius_m)

    def find(self, candidate):
        """The facility that is the same as the candidate, or None; the nearest of several."""
        full, core = folded(without_form(candidate.name)), core_name(candidate.name)
        best = (math.inf, None)
        for known, known_full, known_core in self._near(candidate):
            distance = math.hypot(known.x - candidate.x, known.y - candidate.y)
            if distance < best[0] and (
                _same(known, candidate, distance, full == known_full)
                or _similar(known, candidate, distance, core, known_core)
            ):
                best = (distance, known)
        return best[1]

    def _near(self, candidate):
        reach = max(SAME_NAME_M, candidate.radius_m, 0 if candidate.name else self._largest)
        steps = math.ceil(reach / SAME_NAME_M)
        column, row = self._square(candidate.x, candidate.y)
        for i in range(column - steps, column + steps + 1):
            for j in range(row - steps, row + steps + 1):
                yield from self._squares.get((i, j), ())

    @staticmethod
    def _square(x, y):
        return (math.floor(x / SAME_NAME_M), math.floor(y / SAME_NAME_M))


def _same(known, candidate, distance, same_name):
    if known.name and candidate.name:
        return same_name and distance <= SAME_NAME_M and _compatible(known, candidate)
    # Without a name only the place and the kind can tell; a park reaches as far as its area.
    reach = max(SIMILAR_NAME_M, known.radius_m, candidate.radius_m)
    return distance <= reach and _group(known) == _group(candidate)


def _compatible(known, candidate):
    one, two = _group(known), _group(candidate)
    if {known.category, candidate.category} in _TWO_USES:
        return False
    return one == two or not {one, two} & set(_OWN_PLACE)


def _similar(known, candidate, distance, core, known_core):
    """Names of two lists that mean one place; within one list names are what they are."""
    if (
        distance > SIMILAR_NAME_M
        or known.listed_in == candidate.listed_in
        or known.category != candidate.category
        or re.findall(r"\d+", core) != re.findall(r"\d+", known_core)
        or min(len(core), len(known_core)) < _SHORTEST
    ):
        return False
    return (
        core in known_core
        or known_core in core
        or SequenceMatcher(None, core, known_core, autojunk=False).ratio() >= SIMILARITY
    )


def _group(facility):
    return definitions().get(facility.category, {}).get("group", "")


def radius_of(category, size):
    """How far a place reaches from its point [m]: parks as a circle of their area, others 0."""
    is_park = definitions().get(category, {}).get("group") == "park"
    return math.sqrt(size / math.pi) if is_park and size > 0 else 0.0

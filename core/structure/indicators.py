"""The official indicators of urban structure: what they are called, and one value of one of them.

``structure_indicators.csv`` names each with its column in the official evaluation tool
(Project-PLATEAU/Urban-structure-analysis), as it is published.
"""

import csv
from dataclasses import dataclass, field
from functools import lru_cache
from types import MappingProxyType

import numpy as np

from ..assumptions import TABLE_FOLDER

GROUPS = ("residence", "functions", "disaster", "transport", "land_use", "finance")
BEFORE, AFTER = "before", "after"
NAN = float("nan")


@dataclass(frozen=True)
class Indicator:
    """One row of ``structure_indicators.csv``.

    ``better`` is ``higher``, ``lower`` or empty; ``explanation`` the key of what differs between
    the official value and ours.
    """

    key: str
    group: str
    official_column: str
    official_name: str
    file: str
    unit: str
    better: str
    explanation: str
    by_age: bool


@lru_cache(maxsize=1)
def indicators():
    """Every indicator by key, in the order of the table."""
    path = TABLE_FOLDER / "structure_indicators.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = [
            Indicator(*(row[name] for name in list(Indicator.__dataclass_fields__)[:-1]),
                      row["by_age"] == "yes")
            for row in csv.DictReader(file)
        ]
    return MappingProxyType({row.key: row for row in rows})


@dataclass(frozen=True)
class Three:
    """One number three ways; arrays or floats, NaN where there is none.

    Parameters
    ----------
    tool : as the official tool computes it
    corrected : its definition without the tool's faults
    own : ours
    low, high : band of ``own``; NaN where no assumption enters
    """

    tool: object = NAN
    corrected: object = NAN
    own: object = NAN
    low: object = NAN
    high: object = NAN

    def at(self, place):
        """The numbers of one age group; a single number is that of all."""
        values = (np.atleast_1d(getattr(self, name)) for name in WAYS)
        return Three(*(float(value[place if len(value) > 1 else 0]) for value in values))

    def minus(self, other):
        """Difference; without a band, since the two are not independent."""
        return Three(*(getattr(self, name) - getattr(other, name) for name in WAYS[:3]))


WAYS = ("tool", "corrected", "own", "low", "high")


def divided(part, whole):
    """``part / whole``, NaN where the whole is 0."""
    part, whole = np.broadcast_arrays(np.asarray(part, float), np.asarray(whole, float))
    return np.divide(part, whole, out=np.full(part.shape, np.nan), where=whole != 0)


@dataclass(frozen=True)
class Value:
    """An indicator in one year and state, for one age group.

    ``basis`` says what stands for people and for distances; ``why`` is the key of the reason where
    there is no value; ``facts`` are numbers for the explanation.
    """

    key: str
    year: int
    state: str
    age: str
    three: Three
    basis: str = ""
    why: str = ""
    facts: dict = field(default_factory=dict)


class Book:
    """Collects values; every indicator is in it, as a value or with the reason why not."""

    def __init__(self):
        self.values = []

    def add(self, key, year, state, three, *, ages=("all",), basis="", facts=None):
        """Values of an indicator, one an age group; ``three`` holds an array of them."""
        for place, age in enumerate(ages):
            if age:
                self.values.append(
                    Value(key, year, state, age, three.at(place), basis, "", facts or {})
                )

    def lack(self, keys, year, state, why):
        """Indicators that cannot be had."""
        self.values += [Value(key, year, state, "all", Three(), "", why) for key in keys]

    def ordered(self):
        """Values in the order of the registry, then by state, year and age group as added."""
        place = {key: number for number, key in enumerate(indicators())}
        states = {BEFORE: 0, AFTER: 1}
        return sorted(self.values, key=lambda v: (place[v.key], states[v.state], v.year))


def keys_of(group):
    """Keys of the indicators of a group."""
    return [key for key, one in indicators().items() if one.group == group]

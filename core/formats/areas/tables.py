"""The tables of areas: what titles say, which columns say what, what the codes mean.

``area_titles.csv``: a pattern is pieces joined by ``+``, all of which must stand in a title. The
first rule with a table that fits a title wins; a rule without a table only adds the scenario. A
kind with a space in it names kinds that the title does not tell apart.
``area_columns.csv``: headings by role. ``hazard_codes.csv`` and ``plan_codes.csv``: code lists.
"""

import csv
import math
from dataclasses import dataclass
from functools import cache

from ...assumptions import TABLE_FOLDER
from ..columns import plain
from ..text import clean

_NUMERALS = str.maketrans("一二", "12")


@dataclass(frozen=True)
class Told:
    """What the title of a layer says of its areas."""

    table: str
    kind: str
    scenario: str
    rank: float
    title: str


@cache
def _rows(name):
    with (TABLE_FOLDER / name).open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


def number(text):
    """A cell of a table; NaN where it is empty."""
    return float(text) if text else math.nan


def told_by(titles):
    """What the titles say, or None.

    Parameters
    ----------
    titles : sequence of str
        The most telling first.

    Returns
    -------
    Told or None
    """
    for title in titles:
        rule = next((r for r in _rows("area_titles.csv") if r["table"] and _fits(r, title)), None)
        if rule is not None:
            scenario = rule["scenario"] or _scenario(titles)
            return Told(rule["table"], rule["kind"], scenario, number(rule["rank"]), clean(title))
    return None


def _scenario(titles):
    rules = [rule for rule in _rows("area_titles.csv") if not rule["table"]]
    return next(
        (rule["scenario"] for rule in rules for title in titles if _fits(rule, title)), ""
    )


def _fits(rule, title):
    folded = plain(title)
    return all(plain(piece) in folded for piece in rule["pattern"].split("+"))


def columns_of(item, options):
    """``{role: [field, ...]}`` of a layer: by its own names, the shown names, or a person."""
    names = {}
    for name in item.header:
        for text in (name, item.display_names.get(name, "")):
            names.setdefault(plain(text), name)
    found = {}
    for rule in _rows("area_columns.csv"):
        name = names.get(plain(rule["name"]))
        if name and name not in found.setdefault(rule["role"], []):
            found[rule["role"]].append(name)
    for role, name in options.columns.items():
        if name in item.header:
            found[role] = [name]
    return found


@cache
def codes_of(table, column):
    """``{code: row}`` of one code list.

    Parameters
    ----------
    table : str
        ``hazard_codes.csv`` or ``plan_codes.csv``.
    column : str
        Name of the list, as the table has it.
    """
    return {row["code"]: row for row in _rows(table) if row["column"] == column}


def zone_of(text):
    """``(key, name)`` of the use district that a text names; the longest name counts."""
    folded = plain(text).translate(_NUMERALS)
    zones = codes_of("plan_codes.csv", "A29_004").values()
    named = [row for row in zones if plain(row["meaning"]).translate(_NUMERALS) in folded]
    if not named:
        return "", ""
    best = max(named, key=lambda row: len(row["meaning"]))
    return best["key"], best["meaning"]

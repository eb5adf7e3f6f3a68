"""Two resources that make something together: ideas from a table, where they lie near each other.

A row says what one resource and what the other must be, how near they must lie, which needs (or
words of needs) it is for, and the idea in words. What no need asks for is still shown, after what
needs ask for.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache

import numpy as np

from ..assumptions import TABLE_FOLDER
from ..errors import CoreError
from ..formats.text import clean
from .rules import Side, Sorted, side_of
from .score import need_texts, resource_kinds, resource_texts

FILE = "combinations.csv"
NEAR_M = 1000.0
# Pairs of one idea that are shown.
MOST_OF_ONE = 5
# Nearest pairs of one idea that are compared.
MOST_LOOKED_AT = 2000


@dataclass(frozen=True)
class Idea:
    """An idea; ``texts`` has it by language, ``""`` for the one without a language."""

    key: str
    first: Side
    second: Side
    need: Side
    near_m: float
    texts: dict

    def text(self, language):
        return next(filter(None, (self.texts.get(one) for one in (language, "", "en"))), self.key)


@dataclass(frozen=True)
class Combination:
    """Two resources for an idea, and the needs within reach that ask for it."""

    idea: Idea
    first: int
    second: int
    metres: float
    needs: tuple
    score: float


@cache
def builtin():
    """The ideas of ``resources/tables/combinations.csv``."""
    with (TABLE_FOLDER / FILE).open(encoding="utf-8", newline="") as file:
        return ideas_of(list(csv.DictReader(file)), FILE)


def ideas_of(rows, layer):
    """Ideas from the rows of a table.

    Parameters
    ----------
    rows : sequence of mapping
        ``key, first_category, first_sub_category, first_words, second_…, need_…, near_m`` and
        ``idea`` or ``idea_<language>``.
    layer : str
        Named in errors.

    Raises
    ------
    CoreError
        ``matching_idea_empty``, ``matching_idea_near``.
    """
    ideas = []
    for number, row in enumerate(rows, 1):
        first, second, need = (side_of(row, side) for side in ("first", "second", "need"))
        texts = {name[5:]: clean(text) for name, text in row.items()
                 if name.startswith("idea_") and clean(text or "")}
        if clean(row.get("idea") or ""):
            texts[""] = clean(row["idea"])
        for field, there in (("first", first.says), ("second", second.says), ("idea", texts)):
            if not there:
                raise CoreError("matching_idea_empty", layer=layer, row=number, field=field)
        key = clean(row.get("key") or "") or str(number)
        ideas.append(Idea(key, first, second, need, _near(row.get("near_m"), layer, number), texts))
    return tuple(ideas)


def _near(value, layer, row):
    try:
        near = NEAR_M if value is None or str(value).strip() in ("", "nan") else float(value)
    except ValueError:
        near = -1.0
    if not 0.0 < near < np.inf:
        raise CoreError("matching_idea_near", layer=layer, row=row, value=value)
    return near


def propose(ideas, needs, resources, detour, most=MOST_OF_ONE):
    """Combinations worth showing.

    The score is ``0.5 * nearness + 0.5 * wanted``: nearness is ``1 - metres / near_m``, wanted is
    ``n / (n + 2)`` for n needs that ask for it and have one of the two within their reach.

    Parameters
    ----------
    ideas : sequence of Idea
    needs : Needs
    resources : Resources
        Rows that are shown, by id.
    detour : float
        Detour ratio of the straight lines between two resources [-].
    most : int
        Of one idea.

    Returns
    -------
    list of Combination
        The best first; ties by idea and ids.
    """
    of = Sorted(resources.categories, resource_kinds(resources), resource_texts(resources))
    wants = Sorted(needs.categories, needs.sub_categories, need_texts(needs))
    placed = np.isfinite(resources.points).all(axis=1)
    found = []
    for idea in ideas:
        first, second = (np.flatnonzero(of.holding(side) & placed)
                         for side in (idea.first, idea.second))
        asking = np.flatnonzero(wants.holding(idea.need)) if idea.need.says else np.zeros(0, int)
        some = _of_idea(idea, first, second, needs, resources, asking, detour)
        found += _varied(sorted(some, key=_order), most)
    return sorted(found, key=lambda one: (-one.score, one.idea.key, one.first, one.second))


def _order(one):
    return -one.score, one.first, one.second


def _varied(some, most):
    """The best, each resource once: ten cafés beside one old house are one idea."""
    taken, kept = set(), []
    for one in some:
        if len(kept) < most and one.first not in taken and one.second not in taken:
            kept.append(one)
            taken |= {one.first, one.second}
    return kept


def _of_idea(idea, first, second, needs, resources, asking, detour):
    """Combinations of one idea, of its nearest pairs."""
    pairs = sorted(_near_pairs(first, second, idea, resources, detour))[:MOST_LOOKED_AT]
    rows = sorted({row for _, *pair in pairs for row in pair})
    at = {row: place for place, row in enumerate(rows)}
    points = resources.points[rows][:, None] - needs.points[asking][None]
    # A need without a place, or without a reach, may be anywhere.
    inside = ~(detour * np.hypot(points[..., 0], points[..., 1]) > needs.reach_m[asking])
    for metres, one, other in pairs:
        wanted = asking[inside[at[one]] | inside[at[other]]]
        nearness = max(1.0 - metres / idea.near_m, 0.0)
        score = 0.5 * nearness + 0.5 * len(wanted) / (len(wanted) + 2.0)
        yield Combination(idea, one, other, metres, tuple(map(int, wanted)), round(score, 9))


def _near_pairs(first, second, idea, resources, detour):
    """``(metres, first, second)``; two rows that may stand for each other come once."""
    from scipy.spatial import cKDTree

    if not (len(first) and len(second)):
        return
    tree = cKDTree(resources.points[second])
    both = set(first) & set(second)
    found = tree.query_ball_point(resources.points[first], idea.near_m / detour)
    for one, places in zip(first, found):
        for other in second[sorted(places)]:
            if one == other or (one > other and one in both and other in both):
                continue
            gap = np.hypot(*(resources.points[one] - resources.points[other]))
            yield round(detour * float(gap), 6), int(one), int(other)

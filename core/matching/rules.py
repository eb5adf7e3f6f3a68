"""Which kinds of resources fit which kinds of needs: a table that users edit.

A rule says for whom it holds (category, sub-category and words of the need; what is empty holds
for all) and for what (those of the resource), and how well the two fit, 0 to 1. Where the words of
the need stand in a piece that only tells its circumstances, or denies, the fit is less, or nothing
(:func:`.concepts.pieces_of`). Of the rules that hold for a need and a resource the best one counts:
a need may want several things. A rule of fit 0 forbids: it stands above the others. A resource of
the same sub-category as the need fits without any rule. Concepts that say with which kinds of
resources they are wanted are rules too.
"""

import csv
from dataclasses import dataclass
from functools import cache

import numpy as np

from ..assumptions import TABLE_FOLDER
from ..assumptions import builtin as assumptions
from ..errors import CoreError
from ..formats.lists.resource_words import categories, general_kinds
from ..formats.text import clean
from .finder import Finder
from .text import Broader, Concept, Words, concept_of_words, normalised
from .text import builtin as concepts

FILE = "matching_rules.csv"
COLUMNS = ("need_category", "need_sub_category", "need_words", "resource_category",
           "resource_sub_category", "resource_words", "fit", "elsewhere")
SIDES = ("need", "resource")
SAME = 1.0


@dataclass(frozen=True)
class Side:
    """What one side must be; empty holds for all. Keys are lower case."""

    categories: tuple = ()
    sub_categories: tuple = ()
    words: Concept = None

    @property
    def says(self):
        return bool(self.categories or self.sub_categories or self.words)


@dataclass(frozen=True)
class Rule:
    """``need`` and ``resource`` fit to ``fit``; ``elsewhere`` is what the fit of all other
    resources is multiplied by: to eat, one goes where one eats. Both 0 to 1."""

    need: Side
    resource: Side
    fit: float
    elsewhere: float = 1.0


@dataclass(frozen=True)
class OfConcept:
    """How well resources fit that a concept is wanted with: of its kinds and with one of its words
    or of a kind that is a word of it; of its kinds only; of a kind that says little."""

    held: float
    kind: float
    general: float

    @classmethod
    def of(cls, assumptions):
        return cls(*(assumptions.value("matching", "kind", name)
                     for name in ("of_concept", "of_kind", "of_general")))


@cache
def builtin():
    """The rules of ``resources/tables/matching_rules.csv``, and those of the built-in concepts."""
    return with_concepts(concepts(), assumptions())


def with_concepts(known, own):
    """The rules of the built-in table, and those of concepts; ``own`` are assumptions."""
    with (TABLE_FOLDER / FILE).open(encoding="utf-8", newline="") as file:
        return (*rules_of(list(csv.DictReader(file)), FILE),
                *of_concepts(known, OfConcept.of(own)))


def of_concepts(known, fit):
    """Rules of the concepts that say with which kinds of resources they are wanted.

    Parameters
    ----------
    known : sequence of Concept
    fit : OfConcept
        Times the weight of the concept, at most 1.
    """
    above, words = Broader(known), {one.key: list(one.words) for one in known}
    for one in known:
        for key in above(one.key):
            words[key] += one.words
    return tuple(rule for one in known if one.kinds and one.weight > 0
                 for rule in _of_concept(one, words[one.key], fit))


def _of_concept(one, words, fit):
    said = concept_of_words(";".join(words))
    vague = tuple(kind for kind in one.kinds if kind in general_kinds())
    clear = tuple(kind for kind in one.kinds if kind not in vague)
    own = tuple(kind for kind in one.words if kind in categories())
    for kinds, held, value in ((one.kinds, said, fit.held), (own, None, fit.held),
                               (clear, None, fit.kind), (vague, None, fit.general)):
        if kinds:
            yield Rule(Side(words=one), Side(sub_categories=kinds, words=held),
                       min(value * one.weight, 1.0))


def rules_of(rows, layer):
    """Rules from the rows of a table.

    Parameters
    ----------
    rows : sequence of mapping
        :data:`COLUMNS`; several keys or words are separated by ``;``.
    layer : str
        Named in errors.

    Raises
    ------
    CoreError
        ``matching_rule_empty``, ``matching_rule_fit``.
    """
    rules = []
    for number, row in enumerate(rows, 1):
        need, resource = (side_of(row, side) for side in SIDES)
        for name, side in zip(SIDES, (need, resource)):
            if not side.says:
                raise CoreError("matching_rule_empty", layer=layer, row=number, side=name)
        rules.append(Rule(need, resource, _fit(row.get("fit"), layer, number),
                          _fit(row.get("elsewhere"), layer, number)))
    return tuple(rules)


def side_of(row, side):
    """The side of a rule that columns ``<side>_category``, ``…_sub_category``, ``…_words`` say."""
    return Side(_keys(row.get(f"{side}_category")), _keys(row.get(f"{side}_sub_category")),
                concept_of_words(row.get(f"{side}_words")))


def _keys(value):
    return tuple(dict.fromkeys(filter(None, (
        key.strip() for key in clean(value or "").lower().split(";")))))


def _fit(value, layer, row):
    try:
        fit = 1.0 if value is None or str(value).strip() in ("", "nan") else float(value)
    except ValueError:
        fit = -1.0
    if not 0.0 <= fit <= 1.0:
        raise CoreError("matching_rule_fit", layer=layer, row=row, value=value)
    return fit


class Sorted:
    """One side, for asking which of its rows a rule holds for.

    Parameters
    ----------
    categories : sequence of str
    sub_categories : sequence of (str or sequence of str)
        As published, and the keys that they stand for.
    texts : sequence of (str or sequence of (str, float))
        Whole, or in pieces with how much a word of each counts, 0 to 1.
    asking : bool
        Words count by what is meant (:meth:`.finder.Finder.meant`).
    """

    def __init__(self, categories, sub_categories, texts, asking=False):
        self._asking = asking
        self.categories = [{clean(one).lower()} for one in categories]
        self.sub_categories = [
            {clean(one).lower() for one in ((some,) if isinstance(some, str) else some)} - {""}
            for some in sub_categories]
        pieces = [((text, 1.0),) if isinstance(text, str) else text for text in texts]
        self._owner = [row for row, some in enumerate(pieces) for _ in some]
        self._factor = [factor for some in pieces for _, factor in some]
        self._words = Words([text for some in pieces for text, _ in some])
        self._found = {}

    def __len__(self):
        return len(self.categories)

    def holding(self, side):
        """Rows that a side of a rule holds for, shape (n,), of bool."""
        return self.strength(side) > 0

    def strength(self, side):
        """How much a side of a rule holds for each row, shape (n,), 0 to 1: for words the most of
        the pieces that hold one."""
        found = np.ones(len(self))
        for keys, values in ((side.categories, self.categories),
                             (side.sub_categories, self.sub_categories)):
            if keys:
                found *= self._having(keys, values)
        if side.words is not None:
            self.look_up([side.words])
            found *= self._found[side.words]
        return found

    def _having(self, keys, values):
        """Rows that have one of some keys; many rules ask for the same."""
        key = keys, values is self.categories
        if key not in self._found:
            wanted = set(keys)
            self._found[key] = np.array([not wanted.isdisjoint(own) for own in values], dtype=bool)
        return self._found[key]

    def look_up(self, words):
        """Look many lists of words up at once."""
        new = [one for one in dict.fromkeys(words) if one not in self._found]
        if not new:
            return
        finder, found = Finder(new, normalised), np.zeros((len(new), len(self)))
        texts = zip(self._words.plain, self._words.folded)
        look = finder.meant if self._asking else finder.held
        for row, factor, pair in zip(self._owner, self._factor, texts):
            for number in look(*pair):
                found[number, row] = max(found[number, row], factor)
        self._found.update(zip(new, found))


@dataclass(frozen=True)
class Fits:
    """How needs and resources fit.

    Parameters
    ----------
    kind : ndarray of int, shape (n,)
        Row of ``table`` of each need.
    table : ndarray, shape (k, m)
        Fit of each sort of need with each resource [0 to 1].
    asked : ndarray of bool, shape (n,)
        Needs that a rule holds for, or whose sub-category a resource has; for others the fit is no
        part of the score.
    barred : ndarray of bool, shape (k, m)
        Forbidden by a rule of fit 0.
    """

    kind: np.ndarray
    table: np.ndarray
    asked: np.ndarray
    barred: np.ndarray


def fits(rules, needs, resources):
    """Fits of all needs with all resources, worked out once for needs that the same rules hold for.

    Parameters
    ----------
    rules : sequence of Rule
    needs, resources : Sorted
    """
    for side, rows in (("need", needs), ("resource", resources)):
        sides = [getattr(rule, side) for rule in rules]
        rows.look_up([one.words for one in sides if one.words is not None])
    holds = np.array([needs.strength(rule.need) for rule in rules], dtype=float)
    holds = holds.reshape(len(rules), len(needs)).T
    there = sorted(set().union(*resources.sub_categories, ()))
    own = np.array([[key in some for key in there] for some in needs.sub_categories], dtype=float)
    own = own.reshape(len(needs), len(there))
    own = own[:, own.any(axis=0)] if own.size else own[:, :0]
    same = [key for key in there if any(key in some for some in needs.sub_categories)]
    patterns, kind = np.unique(np.hstack([own, holds]), axis=0, return_inverse=True)
    of = [resources.holding(Side(sub_categories=(key,))) for key in same]
    of += [resources.holding(rule.resource) for rule in rules]
    fit_of = [SAME] * len(same) + [rule.fit for rule in rules]
    shape = len(patterns), len(resources)
    table, barred = np.zeros(shape), np.zeros(shape, dtype=bool)
    for row, held in enumerate(patterns):
        for number in np.flatnonzero(held):
            if fit_of[number] > 0:
                np.maximum(table[row], fit_of[number] * held[number] * of[number], out=table[row])
            else:
                barred[row] |= of[number]
        table[row] *= _elsewhere(held[len(same):], rules, of[len(same):], shape[1])
    table[barred] = 0.0
    return Fits(kind.reshape(-1), table, patterns.any(axis=1)[kind.reshape(-1)], barred)


def _elsewhere(held, rules, of, count):
    """What the fits of resources are multiplied by, from the rules that say where it is done."""
    said = [row for row in np.flatnonzero(held) if rules[row].elsewhere < 1.0]
    factor = np.zeros(count) if said else np.ones(count)
    for row in said:
        other = 1.0 - held[row] * (1.0 - rules[row].elsewhere)
        np.maximum(factor, np.where(of[row], 1.0, other), out=factor)
    return factor

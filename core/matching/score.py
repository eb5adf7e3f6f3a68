"""How well a need and a resource fit: hard conditions first, then parts from 0 to 1 with weights.

``score = sum of weight * part / sum of weight`` over the parts that the need asks for, so that all
resources are compared by the same parts. Where a need asks and a resource does not say, the part
is the assumption ``unknown``.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..formats.lists.resource_words import kind_of
from .concepts import kinds_named, pieces_of, with_coverage
from .rules import Fits, Sorted, fits
from .text import Settings

LIST = "matching"
PARTS = ("text", "kind", "distance", "size", "people", "dates", "budget")
# Why a pair is no match, in the order in which conditions are looked at.
REASONS = ("hidden", "rejected", "no_capacity", "dates_never_meet", "too_small", "too_few_places",
           "too_dear", "too_far", "never_fits", "nothing_in_common", "low_score")
# Scores are told apart to here; what is closer is a tie, and ties go by id.
DIGITS = 9


@dataclass(frozen=True)
class Constants:
    """The assumptions of a pair."""

    weights: np.ndarray
    half: float
    least: float
    half_m: float
    farthest_m: float
    least_size: float
    roomy_size: float
    least_people: float
    roomy_people: float
    most_budget: float
    at_budget: float
    unknown: float

    @classmethod
    def of(cls, assumptions):
        def value(key, parameter):
            return assumptions.value(LIST, key, parameter)

        return cls(
            np.array([value("weight", part) for part in PARTS]), value("text", "half"),
            value("text", "least"), value("distance", "half_m"), value("distance", "farthest_m"),
            value("size", "least_share"), value("size", "roomy"), value("people", "least_share"),
            value("people", "roomy"), value("budget", "most_share"), value("budget", "at_budget"),
            value("part", "unknown"))


def text_settings(assumptions):
    return Settings(*(assumptions.value(LIST, "text", name)
                      for name in ("name_weight", "kana_weight", "concept_weight",
                                   "sign_weight", "length_share", "coverage_share", "broader_share",
                                   "kind_weight", "description_weight", "other_kind")))


def need_texts(needs):
    """What needs say, for looking words up."""
    return [" ".join(filter(None, parts)) for parts in zip(
        needs.texts, needs.categories, needs.sub_categories)]


def need_pieces(needs):
    """The same in pieces, with how much a word in each counts (:func:`.concepts.pieces_of`)."""
    return [(*pieces_of(text), (f"{sub} {own}", 1.0)) for text, sub, own in zip(
        needs.texts, needs.sub_categories, needs.categories)]


def resource_texts(resources):
    return [" ".join(filter(None, parts)) for parts in zip(
        resources.names, resources.sub_categories, resources.descriptions)]


def resource_kinds(resources):
    """Sub-categories of resources: as published, and the keys that they or the names stand for."""
    return [(sub, kind_of(sub, name))
            for sub, name in zip(resources.sub_categories, resources.names)]


def all_kinds(resources):
    """The same, and the kinds that names tell (:func:`.concepts.kinds_named`)."""
    kinds = resource_kinds(resources)
    more = kinds_named(resources.names, [key for _, key in kinds])
    return [(*own, *named) for own, named in zip(kinds, more)]


def texts_of(needs, resources, partners, concepts, settings):
    """Needs, resources and partners as rows of one space; see :func:`.concepts.with_coverage`."""
    name = settings.name_weight
    wanted = need_pieces(needs)
    there = [((text, name), (sub, 1.0), (more, 1.0)) for text, sub, more in zip(
        resources.names, resources.sub_categories, resources.descriptions)]
    helping = [] if partners is None else [((text, 1.0), (own, 1.0)) for text, own in zip(
        partners.skills, partners.categories)]
    held = [((text, 1.0), (sub, settings.kind_weight), (more, settings.description_weight))
            for text, sub, more in zip(
                resources.names, resources.sub_categories, resources.descriptions)]
    return with_coverage(wanted, there, helping, (wanted, held, all_kinds(resources)), concepts,
                         settings)


def halved(amount, half):
    """0 at 0, 0.5 at ``half``, towards 1: ``amount / (amount + half)``."""
    return amount / (amount + half)


class Pairs:
    """Needs and resources, and what is known of any pair of them.

    Rows are asked for by index arrays that broadcast: ``(r, 1)`` with ``(1, m)``, or ``(k,)`` with
    ``(k,)``.

    Parameters
    ----------
    needs : Needs
    resources : Resources
    rules : sequence of Rule
    ways : object
        ``metres(i, j)`` of pairs [m], NaN where a place is unknown.
    constants : Constants
    texts : (csr_matrix, csr_matrix)
        Rows of one space, see :func:`texts_of`.
    rejected : set of (int, int), optional
        Pairs that were rejected before.
    """

    def __init__(self, needs, resources, rules, ways, constants, texts, rejected=()):
        self.needs, self.resources, self.ways, self.constants = needs, resources, ways, constants
        self.texts = texts
        self.fits: Fits = fits(
            rules, Sorted(needs.categories, needs.sub_categories, need_pieces(needs), asking=True),
            Sorted(resources.categories, all_kinds(resources), resource_texts(resources)))
        self.rejected = np.array(sorted(rejected), dtype=np.intp).reshape(-1, 2)
        self.asked = np.column_stack([
            np.asarray(texts[0].getnnz(axis=1) > 0).ravel(),
            self.fits.asked,
            np.isfinite(needs.points).all(axis=1),
            needs.size_m2 > 0,
            needs.people > 0,
            np.isfinite(needs.starts) | np.isfinite(needs.ends),
            np.isfinite(needs.budget_yen),
        ])

    def likeness(self, i, j):
        """Likeness of texts, 0 to 1."""
        left, right = self.texts
        if i.ndim == 2:
            found = (left[i[:, 0]] @ right[j[0]].T).toarray()
        else:
            found = np.asarray(left[i].multiply(right[j]).sum(axis=1)).ravel()
        return np.minimum(found, 1.0)

    def parts(self, i, j, likeness=None, metres=None):
        """The seven parts of pairs, in the order of :data:`PARTS`; each of their shape."""
        c, needs, there = self.constants, self.needs, self.resources
        likeness = self.likeness(i, j) if likeness is None else likeness
        metres = self.ways.metres(i, j) if metres is None else metres
        reach = needs.reach_m[i]
        half = np.where(reach > 0, reach / 2.0, c.half_m)
        return (
            halved(likeness, c.half),
            self.fits.table[self.fits.kind[i], j],
            self._known(0.5 ** (metres / half)),
            self._known(enough(there.size_m2[j], needs.size_m2[i], c.roomy_size)),
            self._known(enough(there.capacity[j], needs.people[i], c.roomy_people)),
            shared_days(needs.starts[i], needs.ends[i], there.starts[j], there.ends[j]),
            self._known(1.0 - (1.0 - c.at_budget) * share_of(there.price_yen[j],
                                                             needs.budget_yen[i])),
        )

    def _known(self, values):
        return np.clip(np.where(np.isnan(values), self.constants.unknown, values), 0.0, 1.0)

    def scores(self, i, parts, weights=None):
        """Scores of pairs from their parts, 0 to 1; 0 where a need asks for nothing."""
        weights = self.constants.weights if weights is None else weights
        total, whole = 0.0, 0.0
        for number, part in enumerate(parts):
            weight = np.where(self.asked[i, number], weights[number], 0.0)
            total, whole = total + weight * part, whole + weight
        return np.round(np.where(whole > 0, total / np.where(whole > 0, whole, 1.0), 0.0), DIGITS)

    def barriers(self, i, j, likeness, metres, kind):
        """``(reason, whether)`` of the hard conditions, in the order of :data:`REASONS`."""
        c, needs, there = self.constants, self.needs, self.resources
        rejected = np.zeros(np.broadcast(i, j).shape, dtype=bool)
        if i.ndim == 2 and len(self.rejected):
            at = {row: place for place, row in enumerate(i[:, 0])}
            for row, column in self.rejected:
                if row in at:
                    rejected[at[row], column] = True
        yield "rejected", rejected
        none = (there.capacity == 0) | (there.uses < 1)
        yield "no_capacity", none[j]
        yield "dates_never_meet", (needs.starts[i] > there.ends[j]) | (
            there.starts[j] > needs.ends[i])
        yield "too_small", there.size_m2[j] < c.least_size * needs.size_m2[i]
        yield "too_few_places", there.capacity[j] < c.least_people * needs.people[i]
        yield "too_dear", there.price_yen[j] > c.most_budget * needs.budget_yen[i]
        reach = needs.reach_m[i]
        yield "too_far", metres > np.where(np.isnan(reach), c.farthest_m,
                                           np.minimum(reach, c.farthest_m))
        yield "never_fits", self.fits.barred[self.fits.kind[i], j]
        yield "nothing_in_common", (likeness < c.least) & (kind <= 0.0)


def enough(there, wanted, roomy):
    """1 from what is wanted up to ``roomy`` times it; less in proportion below and above."""
    wanted = np.where(wanted > 0, wanted, np.nan)
    share = there / wanted
    with np.errstate(divide="ignore"):
        return np.minimum(np.minimum(share, 1.0), roomy / share)


def share_of(price, budget):
    """Price over budget; 0 where both are 0."""
    with np.errstate(divide="ignore", invalid="ignore"):
        share = price / budget
    return np.where((price == 0) & (budget >= 0), 0.0, share)


def shared_days(start, end, first, last):
    """Share of the days from ``start`` to ``end`` that ``first`` to ``last`` has in common, 0 to 1.

    A period without an end, or without a beginning, is whole as soon as the two meet.
    """
    days = end - start + 1.0
    meet = np.minimum(end, last) - np.maximum(start, first) + 1.0
    with np.errstate(invalid="ignore"):
        share = np.where(np.isfinite(days), meet / days, np.where(meet > 0, 1.0, 0.0))
    return np.clip(share, 0.0, 1.0)

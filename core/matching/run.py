"""Needs, resources and partners, matched: the whole computation."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from ..progress import ignore_progress, part_of
from . import combinations as ideas_module
from . import rules as rules_module
from . import text as text_module
from .assign import assign
from .feedback import Learned, learn
from .partners import Helpers
from .score import PARTS, REASONS, Constants, Pairs, text_settings, texts_of
from .stability import Band, bands, shortlist_size
from .ways import ways_of

LIST = "matching"
BEST, ONE_TO_ONE = "best", "one_to_one"
METHODS = (BEST, ONE_TO_ONE)
# Pairs looked at together.
MOST_AT_ONCE = 1_000_000


@dataclass(frozen=True)
class Question:
    """What is asked.

    Parameters
    ----------
    method : str
        One of :data:`METHODS`.
    most : int
        Matches of a need at most, with :data:`BEST`.
    least_score : float
        Pairs below are no match, 0 to 1.
    hidden : bool
        Rows that are hidden take part.
    keep_rejected : bool
        Pairs that were rejected or called bad are proposed again.
    draws : int
        Draws over the ranges of the weights.
    """

    method: str = BEST
    most: int = 5
    least_score: float = 0.2
    hidden: bool = False
    keep_rejected: bool = False
    draws: int = 40


@dataclass(frozen=True)
class Tables:
    """Words, rules and ideas; None for the built-in ones."""

    concepts: tuple = None
    rules: tuple = None
    ideas: tuple = None

    def filled(self, assumptions):
        concepts = text_module.builtin() if self.concepts is None else self.concepts
        return Tables(
            concepts, (rules_module.with_concepts(concepts, assumptions)
                       if self.rules is None else self.rules),
            ideas_module.builtin() if self.ideas is None else self.ideas)


@dataclass
class Result:
    """The matches; k of them, by need and rank.

    Parameters
    ----------
    needs, resources, partners : Needs, Resources, Partners or None
        The rows that took part, by id.
    need, resource, rank : ndarray of int, shape (k,)
    score : ndarray, shape (k,)
        0 to 1.
    parts : ndarray, shape (k, 7)
        In the order of ``score.PARTS``, 0 to 1.
    metres : ndarray, shape (k,)
        NaN where a place is unknown.
    basis : ndarray of str, shape (k,)
    asked : ndarray of bool, shape (n, 7)
        Parts that each need asks for.
    learned : Learned
        With the weights in use as ``after``.
    band : Band
    helped : partners.Chosen or None
    partner_weights : ndarray or None
    reasons : ndarray of int, shape (n, reasons)
        How many resources each reason ruled out for each need, in the order of ``score.REASONS``.
    combinations : list of Combination
    ratings : ndarray, shape (k,)
        Earlier verdicts: 1, -1 or 0.
    hidden_needs, hidden_resources : int
        Rows that were left out.
    """

    needs: object
    resources: object
    partners: object
    need: np.ndarray
    resource: np.ndarray
    rank: np.ndarray
    score: np.ndarray
    parts: np.ndarray
    metres: np.ndarray
    basis: np.ndarray
    asked: np.ndarray
    learned: Learned
    band: Band
    reasons: np.ndarray
    ratings: np.ndarray
    helped: object = None
    partner_weights: np.ndarray = None
    partner_share: float = 0.0
    combinations: list = field(default_factory=list)
    hidden_needs: int = 0
    hidden_resources: int = 0
    resources_total: int = 0
    concepts: tuple = ()

    def triple_score(self):
        """Scores of need, resource and partner together; NaN without a partner."""
        if self.helped is None:
            return np.full(len(self.score), np.nan)
        share = self.partner_share
        return np.round((1.0 - share) * self.score + share * self.helped.score, 9)

    def unmatched(self):
        """Needs without any match."""
        return np.setdiff1d(np.arange(len(self.needs)), self.need)


def match(needs, resources, assumptions, question=None, partners=None, verdicts=None, tables=None,
          graph=None, districts=None, progress=ignore_progress):
    """Match needs with resources, and with partners where there are any.

    Parameters
    ----------
    needs : Needs
    resources : Resources
    assumptions : Assumptions
    question : Question, optional
    partners : Partners, optional
    verdicts : Verdicts, optional
    tables : Tables, optional
    graph : WalkingGraph, optional
        Without it distances are straight lines × detour ratio.
    districts : sequence of tuple of str, optional
        Names of the districts that each row of ``resources`` lies in.
    progress : callable

    Returns
    -------
    Result
        The same for every order of the rows that come in.
    """
    question, tables = question or Question(), (tables or Tables()).filled(assumptions)
    by_id = dict(zip(resources.ids, districts or [()] * len(resources)))
    total, hidden = len(resources), (int((~needs.visible).sum()), int((~resources.visible).sum()))
    if not question.hidden:
        needs, resources = needs.shown(), resources.shown()
    needs, resources = needs.by_id(), resources.by_id()
    partners = None if partners is None else partners.by_id()
    texts = texts_of(needs, resources, partners, tables.concepts, text_settings(assumptions))
    progress(0.2)
    ways = ways_of(needs, resources, assumptions, graph, part_of(progress, 0.2, 0.4))
    judged = _judged(needs, resources, verdicts)
    rejected = () if question.keep_rejected else judged.rejected
    pairs = Pairs(needs, resources, tables.rules, ways, Constants.of(assumptions), texts[:2],
                  rejected)
    learned = learn(pairs, *judged.rated, assumptions, judged.unknown)
    result = _matches(pairs, question, learned, assumptions, part_of(progress, 0.4, 0.8))
    result.ratings = np.array([judged.rating_of.get(pair, 0.0)
                               for pair in zip(result.need, result.resource)])
    result.hidden_needs, result.hidden_resources = (0, 0) if question.hidden else hidden
    result.resources_total, result.concepts = total, tables.concepts
    if not question.hidden:
        result.reasons[:, 0] = hidden[1]
    if partners is not None:
        result.partners = partners
        _help(result, texts, assumptions, question, [by_id[one] for one in resources.ids],
              part_of(progress, 0.8, 0.95))
    result.combinations = ideas_module.propose(
        tables.ideas, needs, resources, assumptions.value("general", "distance", "detour_ratio"))
    progress(1.0)
    return result


@dataclass(frozen=True)
class _Judged:
    rated: tuple
    rejected: set
    rating_of: dict
    unknown: int


def _judged(needs, resources, verdicts):
    """Verdicts as rows of needs and resources."""
    places = [{name: row for row, name in enumerate(side.ids)} for side in (needs, resources)]
    rating_of, rejected, unknown = {}, set(), 0
    for row in range(0 if verdicts is None else len(verdicts)):
        pair = places[0].get(verdicts.needs[row]), places[1].get(verdicts.resources[row])
        if None in pair:
            unknown += 1
            continue
        if verdicts.ratings[row]:
            rating_of[pair] = float(verdicts.ratings[row])
        if verdicts.rejected[row] or verdicts.ratings[row] < 0:
            rejected.add(pair)
    rated = sorted(rating_of)
    i, j = (np.array(some, dtype=np.intp) for some in (list(zip(*rated)) or ((), ())))
    return _Judged((i, j, np.array([rating_of[pair] for pair in rated])), rejected, rating_of,
                   unknown)


def _matches(pairs, question, learned, assumptions, progress):
    """The matches of all needs, with what rules the others out."""
    best = question.method == BEST
    found = _looked_through(pairs, question, learned.after, part_of(progress, 0.0, 0.7))
    if best:
        i, j, rank = found.i, found.j, found.rank
        kept = rank <= question.most
    else:
        j = assign(found.table, pairs.resources.uses)
        i = np.flatnonzero(j >= 0)
        j, rank = j[i], np.ones(len(i), dtype=np.intp)
        kept = np.ones(len(i), dtype=bool)
    progress(0.8)
    metres = pairs.ways.metres(i, j)
    parts = pairs.parts(i, j, metres=metres)
    score = pairs.scores(i, parts, learned.after)
    band = bands(pairs, i, np.column_stack(parts), rank, question, learned, assumptions, best)
    i, j = i[kept], j[kept]
    progress(1.0)
    return Result(
        pairs.needs, pairs.resources, None, i, j, rank[kept], score[kept],
        np.column_stack(parts)[kept], metres[kept], pairs.ways.basis(i, j), pairs.asked, learned,
        band.taken(kept), found.reasons, np.zeros(len(i)))


@dataclass(frozen=True)
class _Found:
    i: np.ndarray
    j: np.ndarray
    rank: np.ndarray
    table: np.ndarray
    reasons: np.ndarray


def _looked_through(pairs, question, weights, progress):
    """All pairs, some needs at a time: the best of each need, or the whole table of scores."""
    count, width = len(pairs.needs), len(pairs.resources)
    table = None if question.method == BEST else np.zeros((count, width))
    reasons = np.zeros((count, len(REASONS)), dtype=np.int64)
    lists = [[], [], []]
    columns = np.arange(width)[None]
    step = max(MOST_AT_ONCE // max(width, 1), 1)
    for first in range(0, count if width else 0, step):
        rows = np.arange(first, min(first + step, count))[:, None]
        scores = _scored(pairs, rows, columns, question, weights, reasons)
        if table is not None:
            table[rows[:, 0]] = scores
        else:
            for some, own in zip(lists, _best(scores, shortlist_size(question.most), first)):
                some.append(own)
        progress(min((first + step) / count, 1.0))
    none = np.zeros(0, dtype=np.intp)
    return _Found(*(np.concatenate([*some, none]) for some in lists),
                  np.zeros((count, width)) if table is None and not width else table, reasons)


def _scored(pairs, rows, columns, question, weights, reasons):
    """Scores of some needs with all resources, 0 where a condition rules the pair out."""
    likeness, metres = pairs.likeness(rows, columns), pairs.ways.metres(rows, columns)
    parts = pairs.parts(rows, columns, likeness, metres)
    scores = pairs.scores(rows, parts, weights)
    left = np.ones(scores.shape, dtype=bool)
    kind = parts[PARTS.index("kind")]
    # Every pair counts under the first reason that rules it out.
    for reason, barred in pairs.barriers(rows, columns, likeness, metres, kind):
        out = np.broadcast_to(barred, left.shape) & left
        reasons[rows[:, 0], REASONS.index(reason)] = out.sum(axis=1)
        left &= ~out
    low = left & ((scores < question.least_score) | (scores <= 0))
    reasons[rows[:, 0], REASONS.index("low_score")] = low.sum(axis=1)
    return np.where(left & ~low, scores, 0.0)


def _best(scores, most, first):
    """Rows, columns and ranks of the best scores above 0; equal ones by column."""
    most = min(most, scores.shape[1])
    # All that reach the score of the last one; then the order tells ties apart.
    border = np.partition(scores, scores.shape[1] - most, axis=1)[:, [scores.shape[1] - most]]
    row, column = np.nonzero((scores >= border) & (scores > 0))
    order = np.lexsort((column, -scores[row, column], row))
    row, column = row[order], column[order]
    starts = np.searchsorted(row, np.arange(len(scores)))
    rank = np.arange(len(row)) - starts[row] + 1
    kept = rank <= most
    return row[kept] + first, column[kept], rank[kept]


def _help(result, texts, assumptions, question, districts, progress):
    helpers = Helpers(result.partners, texts, assumptions, result.needs, result.resources,
                      districts)
    result.helped = helpers.of(result.need, result.resource, question.method == ONE_TO_ONE,
                               result.score, progress)
    result.partner_weights = helpers.weights
    result.partner_share = assumptions.value(LIST, "partner", "weight")

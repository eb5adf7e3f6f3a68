"""The page on matches: the best ones with their reasons, weights, what has no match, ideas."""

from __future__ import annotations

from dataclasses import dataclass

from .elements import bullets, number_cell, paragraph, table
from .frame import PageContent, facts_list, framed


@dataclass(frozen=True)
class MatchRow:
    """A match; scores in points of 100, NaN where nothing is known."""

    need: str
    resource: str
    partner: str
    points: float
    low: float
    high: float
    stays: float
    why: str


@dataclass(frozen=True)
class WeightRow:
    """A weight before and after verdicts, with what it stands on."""

    part: str
    before: float
    after: float
    share: float
    low: float
    high: float
    source: str


@dataclass(frozen=True)
class MatchingContent(PageContent):
    """What the page says; ``unmatched`` are (need, reasons), ``ideas`` (idea, sentence, points)."""

    matches: tuple = ()
    matches_note: str = ""
    weights: tuple = ()
    weights_note: str = ""
    unmatched: tuple = ()
    unmatched_note: str = ""
    ideas: tuple = ()
    ideas_note: str = ""


def render_matching(content, texts):
    """The page as HTML.

    Parameters
    ----------
    content : MatchingContent
    texts : mapping
        Key to sentence in the reader's language.

    Returns
    -------
    str
    """
    parts = [
        ("matches", texts["section_matches"], matches_html(content, texts)),
        ("unmatched", texts["section_unmatched"], _unmatched(content, texts)),
        ("ideas", texts["section_ideas"], _ideas(content, texts)),
        ("weights", texts["section_weights"], _weights(content, texts)),
        ("limits", texts["section_limits"], bullets(content.limits)),
    ]
    notes = bullets(content.notes) if content.notes else ""
    opening = paragraph(texts["matching_intro"]) + facts_list(content.facts) + notes
    return framed(content, texts, parts, opening)


def matches_html(content, texts):
    """The best matches."""
    if not content.matches:
        return paragraph(texts["no_matches"])
    headings = [(texts["need"], False), (texts["resource"], False), (texts["partner"], False),
                (texts["points"], True), (texts["low"], True), (texts["high"], True),
                (texts["stays"], True), (texts["why"], False)]
    rows = [[row.need, row.resource, row.partner, number_cell(row.points, 0.1),
             number_cell(row.low, 0.1), number_cell(row.high, 0.1), number_cell(row.stays, 1.0),
             row.why] for row in content.matches]
    return table(texts["section_matches"], headings, rows) + paragraph(
        content.matches_note, "note")


def _unmatched(content, texts):
    if not content.unmatched:
        return ""
    rows = [[need, reasons] for need, reasons in content.unmatched]
    return table(texts["section_unmatched"], [(texts["need"], False), (texts["why"], False)],
                 rows) + paragraph(content.unmatched_note, "note")


def _ideas(content, texts):
    if not content.ideas:
        return ""
    headings = [(texts["idea"], False), (texts["where"], False), (texts["points"], True)]
    rows = [[idea, where, number_cell(points, 0.1)] for idea, where, points in content.ideas]
    return table(texts["section_ideas"], headings, rows) + paragraph(content.ideas_note, "note")


def _weights(content, texts):
    headings = [(texts["part"], False), (texts["weight"], True), (texts["low"], True),
                (texts["high"], True), (texts["weight_used"], True), (texts["share_used"], True),
                (texts["basis"], False)]
    rows = [[row.part, number_cell(row.before, 0.001), number_cell(row.low, 0.001),
             number_cell(row.high, 0.001), number_cell(row.after, 0.001),
             number_cell(100 * row.share, 0.1), row.source] for row in content.weights]
    return paragraph(content.weights_note) + table(texts["section_weights"], headings, rows)

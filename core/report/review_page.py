"""The page on local resources: how many of what, what may be one, and what is worth most."""

from __future__ import annotations

from dataclasses import dataclass

from .elements import Cell, bullets, escaped, number_cell, paragraph, table
from .frame import PageContent, facts_list, framed
from .numbers import share_text


@dataclass(frozen=True)
class ValueRow:
    """A resource with its value, 0 to 100, and the reason."""

    name: str
    kind: str
    value: float
    sentence: str


@dataclass(frozen=True)
class ReviewContent(PageContent):
    """What the page says.

    Attributes
    ----------
    categories : tuple of (str, int, tuple of (str, int))
        Category, its rows, and its kinds with theirs.
    pairs : tuple of (str, str, float, str, str)
        Two names, score, reason, verdict.
    values : tuple of (str, tuple of ValueRow)
        Category and its best.
    parts : tuple of (str, float)
        Parts with their weights.
    """

    categories: tuple = ()
    pairs: tuple = ()
    pairs_note: str = ""
    values: tuple = ()
    parts: tuple = ()


def render_review(content, texts):
    """The page as HTML.

    Parameters
    ----------
    content : ReviewContent
    texts : mapping
        Key to sentence in the reader's language.

    Returns
    -------
    str
    """
    parts = [
        ("counts", texts["section_counts"], counts_html(content, texts)),
        ("values", texts["section_values"], _values(content, texts)),
        ("pairs", texts["section_pairs"], _pairs(content, texts)),
        ("limits", texts["section_limits"], bullets(content.limits)),
    ]
    opening = (
        paragraph(texts["review_intro"]) + facts_list(content.facts) + bullets(content.notes))
    return framed(content, texts, parts, opening)


def counts_html(content, texts):
    """Rows by category and kind."""
    if not content.categories:
        return ""
    total = sum(count for _, count, _ in content.categories)
    whole = table(texts["review_chart"], [
        (texts["category"], False), (texts["rows"], True), (texts["share"], True)], [
        [name, number_cell(float(count), 1.0), Cell(escaped(share_text(count / total)), "number")]
        for name, count, _ in content.categories])
    kinds = table(texts["review_kinds"], [
        (texts["kind"], False), (texts["category"], False), (texts["rows"], True)], [
        [kind, name, number_cell(float(count), 1.0)]
        for name, _, some in content.categories for kind, count in some])
    return whole + kinds


def _values(content, texts):
    weights = ", ".join(f"{name} {share_text(weight)}" for name, weight in content.parts)
    headings = [(texts["name"], False), (texts["kind"], False), (texts["review_value"], True),
                (texts["review_why"], False)]
    tables = [
        table(category, headings, [
            [row.name, row.kind, number_cell(row.value, 1.0), row.sentence] for row in rows])
        for category, rows in content.values
    ]
    return paragraph(texts["review_weights"].format(weights=weights), "note") + "\n".join(tables)


def _pairs(content, texts):
    if not content.pairs:
        return paragraph(texts["no_pairs"])
    headings = [(texts["review_first"], False), (texts["review_second"], False),
                (texts["review_score"], True), (texts["review_why"], False),
                (texts["review_verdict"], False)]
    rows = [[first, second, number_cell(score, 0.01), reason, verdict]
            for first, second, score, reason, verdict in content.pairs]
    return paragraph(content.pairs_note, "note") + table(texts["section_pairs"], headings, rows)

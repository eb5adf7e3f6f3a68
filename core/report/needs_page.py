"""The page on residents' needs: themes, places, hot spots. Opinions themselves are not shown."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .elements import (
    Cell,
    bullets,
    drawing,
    escaped,
    number_cell,
    paragraph,
    table,
)
from .frame import PageContent, facts_list, framed
from .numbers import share_text
from .structure_page import Chart, bars

MOST_BARS = 16


@dataclass(frozen=True)
class ThemeRow:
    """A theme in a place; shares 0–1, NaN where nothing is known."""

    label: str
    needs: float
    weight: float
    share: float
    hazard_share: float
    vibrancy: float
    hot_share: float


@dataclass(frozen=True)
class SpotRow:
    """A zone that is a hot or cold spot."""

    name: str
    kind: str
    value: float
    z: float
    q: float
    theme: str


@dataclass(frozen=True)
class NeedsContent(PageContent):
    """What the page says; ``districts`` are (name, rows)."""

    themes: tuple = ()
    districts: tuple = ()
    spots: tuple = ()
    spots_note: str = ""


def render_needs(content, texts):
    """The page as HTML.

    Parameters
    ----------
    content : NeedsContent
    texts : mapping
        Key to sentence in the reader's language.

    Returns
    -------
    str

    Raises
    ------
    CoreError
        ``missing_package`` where matplotlib is not there.
    """
    parts = [
        ("themes", texts["section_themes"], themes_html(content, texts)),
        ("hot_spots", texts["section_hot_spots"], _spots(content, texts)),
        ("districts", texts["section_districts"], _districts(content, texts)),
        ("limits", texts["section_limits"], bullets(content.limits)),
    ]
    opening = (
        paragraph(texts["needs_intro"]) + facts_list(content.facts) + bullets(content.notes))
    return framed(content, texts, parts, opening)


def themes_html(content, texts):
    """Needs by theme."""
    # The first row is everything.
    rows = content.themes[1:MOST_BARS + 1]
    if not rows:
        return ""
    none = [(np.nan, np.nan)] * len(rows)
    chart = Chart(texts["needs_chart"], tuple(row.label for row in rows),
                  ((texts["weight"], [row.weight for row in rows], none),), texts["weight"], False)
    return drawing(bars(chart, "themes"), chart.title) + _table(
        texts["section_themes"], content.themes, texts)


def _table(caption, rows, texts):
    headings = [(texts["theme"], False)]
    headings += [(texts[key], True) for key in (
        "needs", "weight", "share", "hazard_share", "vibrancy", "hot_share")]
    return table(caption, headings, [
        [row.label, number_cell(row.needs, _place(row.needs)),
         number_cell(row.weight, _place(row.weight)),
         _share(row.share), _share(row.hazard_share), number_cell(row.vibrancy, 0.1),
         _share(row.hot_share)]
        for row in rows
    ])


def _place(value):
    """Shares of a need that has several themes need a decimal, whole ones none."""
    return 1.0 if float(value).is_integer() else 0.1


def _share(value):
    return Cell(escaped(share_text(value)), "number")


def _spots(content, texts):
    if not content.spots:
        return paragraph(texts["no_spots"]) + paragraph(content.spots_note, "note")
    headings = [(texts["zone"], False), (texts["kind"], False), (texts["value"], True),
                ("z", True), ("q", True), (texts["theme"], False)]
    rows = [[row.name, row.kind, number_cell(row.value, 0.1), number_cell(row.z, 0.01),
             number_cell(row.q, 0.001), row.theme] for row in content.spots]
    return table(texts["section_hot_spots"], headings, rows) + paragraph(
        content.spots_note, "note")


def _districts(content, texts):
    return "\n".join(_table(name, rows, texts) for name, rows in content.districts)

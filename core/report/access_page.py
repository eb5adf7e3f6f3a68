"""The page on access on foot: coverage on foot and by the circle side by side, and by whom."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from . import charts, evidence
from .elements import (
    Cell,
    bullets,
    drawing,
    escaped,
    paragraph,
    table,
)
from .frame import PageContent, facts_list, framed, question
from .numbers import MINUS, UNKNOWN, number_text, share_text
from .svg import drawing_settings, inline, label, new_figure

MOST_BARS = 24


@dataclass(frozen=True)
class CoverageLine:
    """One row: residents on foot and in the circle [persons], shares 0–1.

    ``name`` says what it is about, ``limit`` how far, ``standard`` by what rule; ``places`` and
    ``places_off`` are on and off the network. A band ``low``–``high`` is of ``share_walk``.
    """

    name: str
    limit: str
    compared: float
    walk: float
    circle: float
    share_walk: float
    share_circle: float
    low: float = np.nan
    high: float = np.nan
    least: float = np.nan
    most: float = np.nan
    standard: str = ""
    places: int = 0
    places_off: int = 0

    @property
    def points(self):
        return self.share_circle - self.share_walk

    @property
    def ratio(self):
        return self.circle / self.walk if self.walk > 0 else np.nan


@dataclass(frozen=True)
class AccessContent(PageContent):
    """What the page says; ``whole``, ``ages`` and ``districts`` are :class:`CoverageLine`."""

    whole: tuple = ()
    chart_limit: str = ""
    ages: tuple = ()
    districts: tuple = ()
    districts_note: str = ""


def render_access(content, texts):
    """The page as HTML.

    Parameters
    ----------
    content : AccessContent
    texts : mapping
        Key to sentence in the reader's language.

    Returns
    -------
    str
    """
    parts = [
        ("coverage", whole_html(content, texts)),
        ("ages", _lines(content.ages, texts, "ages_caption")),
        ("districts", _lines(content.districts, texts, "districts_caption")
         + (paragraph(content.districts_note, "note") if content.districts_note else "")),
        ("assumptions", evidence.assumptions(content, texts)),
        ("limits", bullets(content.limits) if content.limits else ""),
    ]
    parts = [(key, texts[f"section_{key}"], body) for key, body in parts]
    opening = question(content.question, texts) + facts_list(content.facts)
    return framed(content, texts, parts, opening)


def whole_html(content, texts):
    """The coverage of all residents."""
    return "\n".join((
        bullets(content.notes) if content.notes else "",
        _lines(content.whole, texts, "coverage_caption"),
        paragraph(texts["coverage_note"], "note"),
        _chart(content, texts),
    ))


def _lines(lines, texts, caption):
    if not lines:
        return ""
    keys = ("what", "limit", "places", "compared", "walk", "circle", "points", "within_zone")
    headings = [(texts[f"column_{key}"], key not in ("what", "limit")) for key in keys]
    return table(texts[caption], headings, [_row(line, texts) for line in lines])


def _row(line, texts):
    band, (low, high) = "", map(share_text, (line.low, line.high))
    # A band that cannot be seen at these digits is none.
    if np.isfinite(line.low) and np.isfinite(line.high) and low != high:
        band = texts["band"].format(low=low, high=high)
    off = texts["places_off"].format(count=f"{line.places_off:,}") if line.places_off else ""
    span = texts["band"].format(low=number_text(line.least), high=number_text(line.most))
    ratio = f"× {line.ratio:.2f}" if np.isfinite(line.ratio) else ""
    return [
        line.name,
        _small(line.limit, line.standard, css="text"),
        _small(f"{line.places:,}", off),
        Cell(number_text(line.compared), "number"),
        _small(share_text(line.share_walk), band, number_text(line.walk)),
        _small(share_text(line.share_circle), number_text(line.circle)),
        _small(points_text(line.points, texts), ratio),
        Cell(escaped(span) if np.isfinite(line.least) else UNKNOWN, "number"),
    ]


def _small(text, *under, css="number"):
    """A cell with small lines under its text."""
    lines = "".join(f'<span class="band">{escaped(one)}</span>' for one in under if one)
    return Cell(f"{escaped(text)}{lines}", css)


def points_text(points, texts):
    """A difference of shares in percentage points, with its sign."""
    if not np.isfinite(points):
        return UNKNOWN
    shown = f"{100.0 * points:+.1f}".replace("-", MINUS)
    return texts["points"].format(points=shown)


def _chart(content, texts):
    shown = [line for line in content.whole
             if line.limit == content.chart_limit and np.isfinite(line.share_walk)][:MOST_BARS]
    if not shown:
        return ""
    title = texts["coverage_chart"].format(limit=content.chart_limit)
    return drawing(
        pairs_chart([line.name for line in shown],
                    [100.0 * line.share_circle for line in shown],
                    [100.0 * line.share_walk for line in shown],
                    (texts["column_circle"], texts["column_walk"]), "%", title, "coverage"),
        title)


def pairs_chart(names, first, second, legend, unit, title, prefix):
    """Two horizontal bars a name: the first in grey, the second in colour below it.

    Parameters
    ----------
    names : sequence of str
    first, second : sequence of float
    legend : tuple of str
        What each bar is.
    """
    places = np.arange(len(names))
    with drawing_settings():
        figure = new_figure(charts.WIDTH_IN, 0.9 + 0.36 * len(names))
        axes = figure.subplots()
        for shift, values, colour, name in ((-0.19, first, charts.BEFORE, legend[0]),
                                            (0.19, second, charts.AFTER, legend[1])):
            axes.barh(places + shift, values, height=0.36, color=colour, label=label(name, 40))
            for place, value in zip(places + shift, values):
                axes.annotate(f"{value:.1f}", (value, place), xytext=(3, 0), va="center",
                              textcoords="offset points", fontsize=8, color=charts.INK)
        axes.set_yticks(places, [label(name) for name in names])
        axes.invert_yaxis()
        axes.set_xlim(0, 1.12 * max(*first, *second, 1.0))
        axes.set_xlabel(label(unit), color=charts.INK, fontsize=9)
        axes.legend(frameon=False, fontsize=9, ncol=2, loc="lower right",
                    bbox_to_anchor=(1.0, 1.0), borderpad=0.0)
        for side in ("top", "right", "left"):
            axes.spines[side].set_visible(False)
        axes.tick_params(length=0, labelsize=9, labelcolor=charts.INK)
        return inline(figure, title, prefix)


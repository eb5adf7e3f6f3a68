"""The chart sheet of urban structure: each group of indicators as a chart and a table."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from .charts import AFTER, BEFORE, INK, WIDTH_IN
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
from .numbers import MINUS, UNKNOWN, number_text, place_of_all, share_text
from .svg import drawing_settings, inline, label, new_figure

# Official, corrected and ours; told apart by lightness too.
COLOURS = (BEFORE, "#56b4e9", AFTER)


@dataclass(frozen=True)
class Row:
    """One indicator in a year and state; ``age`` is empty for everybody.

    ``percent`` says that the numbers are ratios, shown as percentages; ``whole`` that they count
    people or things.
    """

    label: str
    official_name: str
    when: str
    unit: str
    official: float
    corrected: float
    own: float
    low: float
    high: float
    percent: bool
    whole: bool


@dataclass(frozen=True)
class Chart:
    """Bars in groups: ``series`` are (name, values (n,), bands (n, 2))."""

    title: str
    names: tuple
    series: tuple
    unit: str
    percent: bool


@dataclass(frozen=True)
class Group:
    """A group of indicators; ``missing`` are sentences on what could not be computed."""

    key: str
    heading: str
    charts: tuple = ()
    rows: tuple = ()
    notes: tuple = ()
    missing: tuple = ()


@dataclass(frozen=True)
class AreaRow:
    """A plan area; areas in hectares, densities in persons/ha."""

    name: str
    state: str
    true_ha: float
    mercator_ha: float
    inverse_cos2: float
    factor: float
    residents: float
    density: float
    mercator_density: float


@dataclass(frozen=True)
class StructureContent(PageContent):
    """What the sheet says; ``facts`` are (label, value) texts."""

    groups: tuple = ()
    areas: tuple = ()
    area_note: str = ""
    differences: tuple = ()


def render_structure(content, texts):
    """The sheet as HTML.

    Parameters
    ----------
    content : StructureContent
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
    parts = [(group.key, group.heading, group_html(group, texts)) for group in content.groups]
    parts.append(("areas", texts["section_areas"], _areas(content, texts)))
    parts.append(("differences", texts["section_differences"], bullets(content.differences)))
    parts.append(("limits", texts["section_limits"], bullets(content.limits)))
    opening = paragraph(texts["structure_intro"]) + facts_list(content.facts)
    return framed(content, texts, parts, opening)


def group_html(group, texts):
    """A group of indicators."""
    parts = [
        drawing(bars(chart, f"{group.key}{number}"), chart.title)
        for number, chart in enumerate(group.charts)
    ]
    if group.rows:
        parts.append(_table(group, texts))
    parts += [paragraph(note, "note") for note in group.notes]
    if group.missing:
        parts.append(f"<p>{escaped(texts['not_available'])}</p>{bullets(group.missing)}")
    return "\n".join(parts)


def _table(group, texts):
    headings = [(texts["indicator"], False), (texts["year_state"], False)]
    headings += [(texts[key], True) for key in ("official", "corrected", "own", "difference")]
    return table(group.heading, headings, [_row(row, texts) for row in group.rows])


def _row(row, texts):
    unit = "%" if row.percent else row.unit
    name = escaped(f"{row.label} [{unit}]")
    if row.official_name and row.official_name != row.label:
        name += f'<br><span class="note">{escaped(row.official_name)}</span>'
    own = escaped(_text(row.own, row))
    low, high = (_text(number, row) for number in (row.low, row.high))
    # A band that cannot be seen at these digits is none.
    if math.isfinite(row.low) and math.isfinite(row.high) and low != high:
        own += f'<span class="band">{escaped(texts["band"].format(low=low, high=high))}</span>'
    return [
        Cell(name),
        row.when,
        Cell(escaped(_text(row.official, row)), "number"),
        Cell(escaped(_text(row.corrected, row)), "number"),
        Cell(own, "number"),
        Cell(_difference(row), "number"),
    ]


def _text(value, row):
    """A share without its sign, which stands beside the name; things and people are whole."""
    if not row.percent:
        return number_text(value, 1.0 if row.whole else None)
    return share_text(value).replace(" %", "") if math.isfinite(value) else UNKNOWN


def _difference(row):
    """Ours less the official value; of shares in points."""
    value = row.own - row.official
    if not math.isfinite(value):
        return UNKNOWN
    if not row.percent:
        return number_text(value, 1.0 if row.whole else None, signed=True)
    points = round(100.0 * value, 1)
    return "0" if points == 0 else f"{'+' if points > 0 else MINUS}{abs(points):.1f}"


def _areas(content, texts):
    if not content.areas:
        return ""
    headings = [(texts["name"], False), (texts["year_state"], False)]
    headings += [(texts[key], True) for key in (
        "true_ha", "mercator_ha", "factor", "inverse_cos2", "residents", "density",
        "mercator_density")]
    rows = [
        [
            row.name, row.state, number_cell(row.true_ha, 0.1), number_cell(row.mercator_ha, 0.1),
            number_cell(row.factor, 0.0001), number_cell(row.inverse_cos2, 0.0001),
            number_cell(row.residents), number_cell(row.density, 0.1),
            number_cell(row.mercator_density, 0.1),
        ]
        for row in content.areas
    ]
    return table(texts["areas_caption"], headings, rows) + paragraph(content.area_note, "note")


def bars(chart, prefix):
    """A chart of horizontal bars in groups, with bands.

    Parameters
    ----------
    chart : Chart
    prefix : str
        Unique in the page.
    """
    count, kinds = len(chart.names), len(chart.series)
    scale = 100.0 if chart.percent else 1.0
    with drawing_settings():
        figure = new_figure(WIDTH_IN, 0.9 + 0.2 * count * kinds + 0.14 * count)
        axes = figure.subplots()
        height, colours = 0.84 / kinds, COLOURS[-kinds:] if kinds < 3 else COLOURS
        for number, (name, values, bands) in enumerate(chart.series):
            places = np.arange(count) + (number - (kinds - 1) / 2) * height
            _bars_of(axes, places, scale * np.asarray(values, float),
                     scale * np.asarray(bands, float), height, colours[number % 3], label(name, 40))
        axes.set_yticks(np.arange(count), [label(name, 34) for name in chart.names])
        axes.invert_yaxis()
        axes.set_xlabel(label("%" if chart.percent else chart.unit, 60), color=INK, fontsize=9)
        _frame(axes, kinds)
        return inline(figure, chart.title, prefix)


def _bars_of(axes, places, values, bands, height, colour, name):
    axes.barh(places, np.nan_to_num(values), height=0.92 * height, color=colour, label=name)
    rounded = place_of_all(values)
    for place, value, (low, high) in zip(places, values, bands):
        end = value
        if np.isfinite(low) and np.isfinite(high):
            axes.plot([low, high], [place, place], color=INK, linewidth=1.2)
            axes.plot([low, high], [place, place], "|", color=INK, markersize=5)
            end = max(value, high)
        axes.annotate(
            number_text(value, rounded), (end if np.isfinite(end) else 0.0, place), xytext=(4, 0),
            textcoords="offset points", ha="left", va="center", fontsize=8, color=INK)


def _frame(axes, kinds):
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)
    axes.tick_params(length=0, labelsize=9, labelcolor=INK)
    axes.axvline(0, color=INK, linewidth=0.8)
    low, high = axes.get_xlim()
    axes.set_xlim(low, high + 0.16 * (high - low))
    if kinds < 2:
        # The axis says it.
        return
    axes.legend(frameon=False, fontsize=9, ncol=kinds, loc="lower left", bbox_to_anchor=(0.0, 1.0),
                borderpad=0.0)

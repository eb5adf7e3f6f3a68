"""The page that weighs vibrancy against risk: zones, induction areas and scenarios."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from . import charts, evidence
from .elements import (
    NO_WIDTH,
    Cell,
    band_cell,
    bullets,
    drawing,
    escaped,
    number_cell,
    paragraph,
    table,
)
from .frame import PageContent, facts_list, framed
from .numbers import UNKNOWN, change_place, number_text, share_text
from .svg import drawing_settings, inline, label, new_figure

# Safe is blue, at risk is orange; lively is full, quiet is pale. In the order of the classes.
COLOURS = {
    "lively_safe": "#0072b2", "lively_at_risk": "#d55e00",
    "quiet_safe": "#a6cde3", "quiet_at_risk": "#f3b98a",
}  # fmt: skip
BEATEN = "#9a9a9a"


@dataclass(frozen=True)
class ZonePoint:
    """A zone in the chart: vibrancy [points], danger 0–1, residents [persons], class."""

    vibrancy: float
    danger: float
    residents: float
    kind: str


@dataclass(frozen=True)
class ClassLine:
    """One class of zones: how many, how many of them surely, residents and people present, and
    of these residents inside the residence induction area."""

    key: str
    label: str
    zones: int
    sure: int
    residents: float
    present: float
    induced: float


@dataclass(frozen=True)
class ZoneLine:
    """A zone of which most people are led into danger."""

    name: str
    kind: str
    people: float
    danger: tuple
    parts: str


@dataclass(frozen=True)
class ChangeLine:
    """A number before and after; each (value, low, high). ``percent`` marks shares, ``whole``
    people."""

    label: str
    unit: str
    before: tuple
    after: tuple
    change: tuple
    percent: bool = False
    whole: bool = False


@dataclass(frozen=True)
class WeighingContent(PageContent):
    """What the page says; ``changes`` are (heading, lines), ``front`` the frame of scenarios with
    ``labels`` and ``units`` of its objectives."""

    zones: tuple = ()
    limits_at: tuple = (50.0, 0.2)
    classes: tuple = ()
    induced: tuple = ()
    drawn: tuple = ()
    changes: tuple = ()
    changed: bool = False
    front: object = None
    labels: dict = None
    units: dict = None
    front_notes: tuple = ()


def render_weighing(content, texts):
    """The page as HTML.

    Parameters
    ----------
    content : WeighingContent
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
        ("weighed", zones_html(content, texts)),
        ("induced", _induced(content, texts)),
        ("change", _changes(content, texts)),
        ("front", front_html(content, texts)),
        ("assumptions", evidence.assumptions(content, texts)),
        ("limits", bullets(content.limits)),
    ]
    parts = [(key, texts[f"section_{key}"], body) for key, body in parts]
    opening = paragraph(texts["weighing_intro"]) + facts_list(content.facts)
    return framed(content, texts, parts, opening)


def zones_html(content, texts):
    """Zones by vibrancy and danger."""
    headings = [(texts["class"], False)] + [
        (texts[key], True) for key in ("zones", "sure", "residents", "present", "inside_induction")]
    rows = [
        [line.label, *(number_cell(value, 1.0) for value in (
            line.zones, line.sure, line.residents, line.present, line.induced))]
        for line in content.classes
    ]
    return (table(texts["classes_caption"], headings, rows)
            + paragraph(texts["classes_note"], "note")
            + drawing(zones_chart(content, texts, "weighed"), texts["zones_chart"]))


def zones_chart(content, texts, prefix):
    """Danger over vibrancy, one circle a zone, its area by the residents.

    Parameters
    ----------
    content : WeighingContent
    texts : mapping
    prefix : str
        Unique in the page.
    """
    lively, risky = content.limits_at
    most = max([one.residents for one in content.zones if one.residents > 0], default=1.0)
    names = {line.key: line.label for line in content.classes}
    with drawing_settings():
        figure = new_figure(charts.WIDTH_IN, 4.2)
        axes = figure.subplots()
        for key, colour in COLOURS.items():
            own = [one for one in content.zones if one.kind == key]
            size = [6.0 + 160.0 * max(np.nan_to_num(one.residents), 0.0) / most for one in own]
            axes.scatter([one.vibrancy for one in own], [one.danger for one in own], s=size,
                         color=colour, edgecolors=charts.INK, linewidths=0.3, alpha=0.8)
            # For the legend, in one size.
            axes.scatter([], [], s=28.0, color=colour, edgecolors=charts.INK, linewidths=0.3,
                         label=label(names[key], 40))
        axes.axvline(lively, color=charts.INK, linewidth=0.8, linestyle="--")
        axes.axhline(risky, color=charts.INK, linewidth=0.8, linestyle="--")
        axes.set_xlim(-2, 102)
        highest = max([one.danger for one in content.zones], default=0.0)
        axes.set_ylim(-0.02, max(1.08 * highest, 1.6 * risky, 0.1))
        _named_axes(axes, texts["vibrancy_axis"], texts["danger_axis"])
        axes.legend(frameon=False, fontsize=9, ncol=2, loc="lower left",
                    bbox_to_anchor=(0.0, 1.0), borderpad=0.0)
        return inline(figure, texts["zones_chart"], prefix)


def _named_axes(axes, x, y):
    axes.set_xlabel(label(x, 70), color=charts.INK, fontsize=9)
    axes.set_ylabel(label(y, 70), color=charts.INK, fontsize=9)
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
    axes.tick_params(length=0, labelsize=9, labelcolor=charts.INK)
    axes.grid(color=charts.RULE, linewidth=0.6)
    axes.set_axisbelow(True)


def _induced(content, texts):
    """Whom the residence and the function induction area lead into danger, zone by zone."""
    return "\n".join(
        _led(lines, texts, people, caption) for lines, people, caption in (
            (content.induced, "people", "induced_caption"),
            (content.drawn, "people_present", "drawn_caption"),
        ) if lines)


def _led(lines, texts, people, caption):
    headings = [(texts["zone"], False), (texts["class"], False), (texts[people], True),
                (texts["danger"], True), (texts["danger_parts"], False)]
    rows = [
        [line.name, line.kind, number_cell(line.people, 1.0), band_cell(*line.danger, texts),
         Cell(escaped(line.parts), "text long")]
        for line in lines
    ]
    return table(texts[caption], headings, rows)


def _changes(content, texts):
    keys = ("before", "after", "change") if content.changed else ("value",)
    headings = [(texts["indicator"], False), (texts["unit"], False)]
    headings += [(texts[key], True) for key in keys]
    shown = []
    for heading, lines in content.changes:
        rows = [
            [line.label, "%" if line.percent else line.unit,
             *(_three(ends, line, texts, signed=number == 2)
               for number, ends in enumerate((line.before, line.after, line.change)[:len(keys)]))]
            for line in lines
        ]
        shown.append(table(heading, headings, rows))
    return "\n".join(shown)


def _three(ends, line, texts, *, signed=False):
    """A number, or one with the band of its assumptions."""
    value, low, high = (100.0 * one if line.percent else one for one in ends)
    if not math.isfinite(value):
        return Cell(UNKNOWN, "number")
    place = 1.0 if line.whole else None
    shown = number_text(value, place, signed=signed)
    if not (math.isfinite(low) and math.isfinite(high)):
        return Cell(escaped(shown), "number")
    low, high = (number_text(one, place, signed=signed) for one in (low, high))
    band = escaped(texts["band"].format(low=low, high=high))
    return Cell(f'{escaped(shown)}<span class="band">{band}</span>', "number")


def front_html(content, texts):
    """Scenarios by objective."""
    front = content.front
    if front is None:
        return ""
    by_name = front.drop_duplicates("scenario").set_index("scenario")
    lines = [texts["non_dominated_line"].format(
        names=texts["comma"].join(
            name for name in by_name.index if not by_name.at[name, "dominated"]))]
    lines += [
        texts["dominated_line"].format(name=name, names=by_name.at[name, "dominated_by"])
        for name in by_name.index if by_name.at[name, "dominated"]
    ]
    return (bullets([*lines, *content.front_notes]) + _front_table(content, texts)
            + _front_chart(content, texts))


def _front_table(content, texts):
    front = content.front
    scenarios = list(dict.fromkeys(front["scenario"]))
    cells = front.set_index(["indicator", "scenario"])
    headings = [(texts["objective"], False), (texts["unit"], False)]
    headings += [(name, True) for name in scenarios]
    rows = []
    for key in dict.fromkeys(front["indicator"]):
        row = [content.labels[key], content.units[key]]
        for name in scenarios:
            known = (key, name) in cells.index
            row.append(_front_cell(cells.loc[(key, name)], texts) if known
                       else Cell(UNKNOWN, "number"))
        rows.append(row)
    return table(texts["front_caption"], headings, rows) + paragraph(texts["front_note"], "note")


def _front_cell(row, texts):
    place = change_place(row["change"], row["change_low"], row["change_high"], row["before"])
    change = number_text(row["change"], place, signed=True)
    lines = [number_text(row["after"]), share_text(row["normalised"])]
    if row["change_high"] - row["change_low"] > NO_WIDTH * abs(row["change_high"]):
        # What is rounded as a band allows stands beside it.
        lines.insert(0, texts["band"].format(**{
            end: number_text(row[f"change_{end}"], place, signed=True) for end in ("low", "high")}))
    under = "".join(f'<span class="band">{escaped(one)}</span>' for one in lines)
    return Cell(f"{escaped(change)}{under}", "number best" if row["best"] else "number")


def _front_chart(content, texts):
    """Change of vibrancy over change of people in danger, where both are known."""
    table_of = {
        key: rows.set_index("scenario") for key, rows in content.front.groupby("indicator")}
    drawn = [
        drawing(front_chart(table_of["vibrancy_mean"], table_of[risk], content, texts, risk),
                texts["front_chart"].format(risk=content.labels[risk]))
        for risk in ("residents_at_risk", "visitors_at_risk")
        if risk in table_of and "vibrancy_mean" in table_of
        # Where none moves anybody there is nothing to see.
        and table_of[risk]["change"].nunique() > 1
    ]
    return f'<div>{"".join(drawn)}</div>' if drawn else ""


def front_chart(score, risk, content, texts, key):
    """One point a scenario; those that are not beaten are full.

    Parameters
    ----------
    score, risk : pandas.DataFrame
        Rows of the front of the two objectives, by scenario.
    content : WeighingContent
    texts : mapping
    key : str
        Objective of ``risk``; begins the ids of the drawing.
    """
    with drawing_settings():
        figure = new_figure(charts.WIDTH_IN, 3.4)
        axes = figure.subplots()
        for number, name in enumerate(score.index):
            if name not in risk.index:
                continue
            x, y = risk.at[name, "change"], score.at[name, "change"]
            if not (np.isfinite(x) and np.isfinite(y)):
                continue
            beaten = bool(score.at[name, "dominated"])
            shape = "D" if score.at[name, "is_today"] else "o"
            axes.plot([x], [y], shape, markersize=8, markeredgecolor=charts.INK,
                      color=BEATEN if beaten else charts.AFTER)
            # Above and below in turn, since scenarios often lie close together.
            away = 5 if number % 2 == 0 else -13
            axes.annotate(label(name, 24), (x, y), xytext=(7, away), textcoords="offset points",
                          fontsize=9, color=charts.INK)
        axes.axvline(0, color=charts.INK, linewidth=0.8)
        axes.axhline(0, color=charts.INK, linewidth=0.8)
        axes.margins(0.2)
        _named_axes(
            axes,
            texts["change_of"].format(what=content.labels[key], unit=content.units[key]),
            texts["vibrancy_change"])
        title = texts["front_chart"].format(risk=content.labels[key])
        return inline(figure, title, f"front-{key}")

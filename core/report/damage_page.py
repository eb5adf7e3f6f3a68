"""The page on damage: functions side by side, their curves, districts, and what it rests on."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from . import charts, evidence
from .elements import (
    Cell,
    band_cell,
    bullets,
    drawing,
    escaped,
    number_cell,
    paragraph,
    table,
)
from .frame import PageContent, facts_list, framed, question
from .numbers import share_text
from .svg import drawing_settings, inline, label, new_figure

# Okabe and Ito, without the yellow that white paper swallows.
COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9")
# Names of functions begin alike.
LONGEST_NAME = 60
DASHES = ("-", "--", ":", "-.")


@dataclass(frozen=True)
class Number:
    """A number with its band; ``share`` for a ratio 0–1."""

    value: float = math.nan
    low: float = math.nan
    high: float = math.nan
    share: bool = False


@dataclass(frozen=True)
class Side:
    """One function of a comparison: its name and its numbers, in the order of the headings."""

    name: str
    verified: bool
    numbers: tuple
    note: str = ""


@dataclass(frozen=True)
class Comparison:
    """Functions about one hazard side by side.

    ``bars`` are (heading, unit, share) of what is drawn: the first number of each function.
    """

    key: str
    heading: str
    columns: tuple
    sides: tuple
    charts: tuple = ()
    note: str = ""


@dataclass(frozen=True)
class Curves:
    """Lines of one function: (name, xs, ys, number of its colour, number of its dashes)."""

    title: str
    unit: str
    lines: tuple
    low: float
    high: float


@dataclass(frozen=True)
class DamageContent(PageContent):
    """What the page says.

    ``districts`` are (name, hazard, function, numbers); ``functions`` are rows of texts.
    """

    comparisons: tuple = ()
    district_columns: tuple = ()
    districts: tuple = ()
    districts_note: str = ""
    curves: tuple = ()
    functions: tuple = ()


def render_damage(content, texts):
    """The page as HTML.

    Parameters
    ----------
    content : DamageContent
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
    parts = [(one.key, one.heading, comparison_html(one, texts)) for one in content.comparisons]
    parts += [
        ("districts", texts["section_districts"], _districts(content, texts)),
        ("functions", texts["section_functions"], _functions(content, texts)),
        ("assumptions", texts["section_assumptions"], evidence.assumptions(content, texts)),
        ("limits", texts["section_limits"], bullets(content.limits) if content.limits else ""),
    ]
    opening = question(content.question, texts) + facts_list(content.facts)
    if content.notes:
        opening += bullets(content.notes)
    return framed(content, texts, parts, opening)


def comparison_html(one, texts):
    """Functions about one hazard side by side."""
    headings = [(texts["column_number"], False), *((side.name, True) for side in one.sides)]
    rows = [
        [name, *(_cell(side.numbers[row], texts) for side in one.sides)]
        for row, name in enumerate(one.columns)
        if any(math.isfinite(side.numbers[row].value) for side in one.sides)
    ]
    checked = [replace(_verified(side.verified, texts), css="number") for side in one.sides]
    rows.append([texts["column_verified"], *checked])
    parts = [table(one.heading, headings, rows)]
    parts += [paragraph(f"{side.name}: {side.note}", "warning") for side in one.sides if side.note]
    if one.note:
        parts.append(paragraph(one.note, "note"))
    for number, (title, unit, picked) in enumerate(one.charts):
        names, numbers = zip(*picked)
        scale = 100.0 if numbers[0].share else 1.0
        parts.append(drawing(charts.bars_chart(
            names, [scale * n.value for n in numbers],
            [(scale * n.low, scale * n.high) for n in numbers], unit, title,
            f"{one.key}{number}", width=LONGEST_NAME), title))
    return "\n".join(parts)


def _cell(number, texts):
    """A number as its band allows; a band without width is none."""
    if not number.low < number.high:
        if number.share:
            return Cell(escaped(share_text(number.value)), "number")
        whole = abs(number.value - round(number.value)) < 1e-6 if math.isfinite(
            number.value) else False
        return number_cell(number.value, 1.0 if whole or number.value >= 10.0 else 0.1)
    if not number.share:
        return band_cell(number.value, number.low, number.high, texts)
    text = texts["band"].format(low=share_text(number.low), high=share_text(number.high))
    return Cell(f'{escaped(share_text(number.value))}<span class="band">{escaped(text)}</span>',
                "number")


def _verified(verified, texts):
    if verified:
        return Cell(escaped(texts["yes"]), "text")
    return Cell(f'<span class="tag doubt">▲ {escaped(texts["not_verified"])}</span>', "text")


def _districts(content, texts):
    if not content.districts:
        return ""
    headings = [(texts["column_district"], False), (texts["column_hazard"], False),
                (texts["column_function"], False)]
    headings += [(name, True) for name in content.district_columns]
    rows = [[name, hazard, function, *(_cell(number, texts) for number in numbers)]
            for name, hazard, function, numbers in content.districts]
    note = paragraph(content.districts_note, "note") if content.districts_note else ""
    return table(texts["section_districts"], headings, rows) + note


def _functions(content, texts):
    keys = ("function", "state", "target", "kind", "parameters", "range", "source", "verified")
    headings = [(texts[f"column_{key}"], False) for key in keys]
    rows = [[*row[:-1], _verified(row[-1], texts)] for row in content.functions]
    parts = [drawing(curves_chart(one, f"curve{number}"), one.title)
             for number, one in enumerate(content.curves)]
    css = ["" if row[-1] else "doubt" for row in content.functions]
    return "\n".join((*parts, paragraph(texts["functions_note"], "note"),
                      table(texts["section_functions"], headings, rows, css)))


def curves_chart(curves, prefix):
    """Curves of one function over its intensity; grey where it is not valid.

    Parameters
    ----------
    curves : Curves
    prefix : str
        Unique in the page.
    """
    with drawing_settings():
        figure = new_figure(charts.WIDTH_IN, 2.9 + 0.11 * len(curves.lines))
        axes = figure.subplots()
        for name, xs, ys, colour, dashes in curves.lines:
            axes.plot(xs, ys, color=COLOURS[colour % len(COLOURS)], linewidth=1.6,
                      linestyle=DASHES[dashes % len(DASHES)], label=label(name, 44))
        left, right = axes.get_xlim()
        for start, end in ((left, curves.low), (curves.high, right)):
            if start < end:
                axes.axvspan(start, end, color=charts.RULE, alpha=0.6, linewidth=0)
        axes.set_xlim(left, right)
        axes.set_ylim(-0.02, 1.02)
        axes.set_xlabel(label(curves.unit, 40), fontsize=9, color=charts.INK)
        axes.grid(color=charts.RULE, linewidth=0.6)
        axes.set_axisbelow(True)
        for side in ("top", "right"):
            axes.spines[side].set_visible(False)
        axes.tick_params(length=0, labelsize=9, labelcolor=charts.INK)
        axes.legend(frameon=False, fontsize=8, loc="upper center", bbox_to_anchor=(0.5, -0.16),
                    ncol=2)
        return inline(figure, curves.title, prefix)

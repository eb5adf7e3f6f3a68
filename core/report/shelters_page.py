"""The page on shelters: who reaches one in time and finds room, and what would help."""

from __future__ import annotations

import math
from dataclasses import dataclass

from . import evidence
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
from .numbers import UNKNOWN, share_text
from .shelters_charts import load_chart, stacked_chart

# Parts of those who leave, in this order everywhere.
PARTS = ("assigned", "no_room", "too_late", "cut_off")
NONE = (math.nan, math.nan, math.nan)


@dataclass(frozen=True)
class TimeLine:
    """One time of day: ``numbers`` are name → (value, low, high); ``nearest`` the parts if
    everybody goes to the nearest, in the order of :data:`PARTS`."""

    label: str
    numbers: dict
    nearest: tuple
    ages: tuple = ()


@dataclass(frozen=True)
class AgeLine:
    """An age group at one time of day: leaving, the parts, minutes."""

    label: str
    leaving: float
    parts: tuple
    minutes: float


@dataclass(frozen=True)
class ShelterLine:
    """A shelter; ``room`` and ``loads`` (one a time of day) are (value, low, high); ``nearest``
    and ``overflow`` are people if everybody goes to the nearest, at the first time of day."""

    name: str
    kind: str
    room: tuple
    assumed: bool
    basis: str
    inside: str
    loads: tuple
    shares: tuple
    nearest: float
    overflow: float
    cut_off: bool


@dataclass(frozen=True)
class ZoneLine:
    """A zone at the time of day named: leaving and the parts; ``near`` names what is near."""

    name: str
    near: str
    time: str
    leaving: float
    parts: tuple


@dataclass(frozen=True)
class NewLine:
    """A candidate: ``gains`` one a time of day; ``most`` is what it may bring at most as first."""

    rank: str
    name: str
    near: str
    room: float
    gains: tuple
    waiting: float
    most: float
    proven: bool


@dataclass(frozen=True)
class ProofLine:
    """How good a plan is."""

    time: str
    optimal: bool
    objective: float
    bound: float
    gap: str


@dataclass(frozen=True)
class SheltersContent(PageContent):
    """What the page says."""

    times: tuple = ()
    shelters: tuple = ()
    shelters_note: str = ""
    zones: tuple = ()
    streets: tuple = ()
    new: tuple = ()
    new_others: tuple = ()
    new_note: str = ""
    proofs: tuple = ()


def render_shelters(content, texts):
    """The page as HTML.

    Parameters
    ----------
    content : SheltersContent
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
        ("summary", summary_html(content, texts)),
        ("ages", _ages(content, texts)),
        ("shelters", _shelters(content, texts)),
        ("left", _zones(content, texts)),
        ("streets", "".join(paragraph(line) for line in content.streets)),
        ("new", _new(content, texts)),
        ("proof", _proof(content, texts)),
        ("assumptions", evidence.assumptions(content, texts)),
        ("limits", bullets(content.limits) if content.limits else ""),
    ]
    opening = question(content.question, texts) + facts_list(content.facts)
    opening += "".join(paragraph(line, "warning") for line in content.notes)
    return framed(content, texts,
                  [(key, texts[f"section_{key}"], body) for key, body in parts], opening)


def _part_names(texts):
    return [texts[f"part_{part}"] for part in PARTS]


def summary_html(content, texts):
    """Those who have to leave, by time of day."""
    names = ("people", "leaving", *PARTS)
    headings = [(texts["measure"], False), *((one.label, True) for one in content.times)]
    rows = [
        [texts["people_there" if name == "people" else f"part_{name}"],
         *(band_cell(*one.numbers.get(name, NONE), texts) for one in content.times)]
        for name in names]
    rows.append([texts["part_share"], *(
        Cell(share_text(one.numbers["share"][0]), "number") for one in content.times)])
    rows.append([texts["mean_minutes"], *(
        band_cell(*one.numbers.get("minutes", NONE), texts) for one in content.times)])
    rows.append([texts["nearest_full"], *(
        number_cell(one.nearest[1], 1.0) for one in content.times)])
    bars, bar_names = [], []
    for one in content.times:
        bar_names += [texts["bar_plan"].format(time=one.label),
                      texts["bar_nearest"].format(time=one.label)]
        bars += [[one.numbers[part][0] for part in PARTS], one.nearest]
    chart = stacked_chart(bar_names, bars, _part_names(texts), texts["persons"],
                          texts["summary_chart"], "summary")
    return "\n".join((
        drawing(chart, texts["summary_chart"]), table(texts["summary_caption"], headings, rows),
        paragraph(texts["summary_note"], "note"), paragraph(texts["band_note"], "note")))


def _ages(content, texts):
    headings = [(texts["age"], False), (texts["part_leaving"], True),
                *((name, True) for name in _part_names(texts)), (texts["minutes"], True)]
    parts = []
    for number, one in enumerate(content.times):
        if not one.ages:
            continue
        shown = [age for age in one.ages if age.leaving > 0]
        title = texts["ages_chart"].format(time=one.label)
        if shown:
            shares = [[100.0 * part / age.leaving for part in age.parts] for age in shown]
            parts.append(drawing(stacked_chart(
                [age.label for age in shown], shares, _part_names(texts), "%", title,
                f"ages{number}"), title))
        rows = [[age.label, number_cell(age.leaving, 1.0),
                 *(number_cell(part, 1.0) for part in age.parts),
                 number_cell(age.minutes, 1.0)] for age in one.ages]
        parts.append(table(texts["ages_caption"].format(time=one.label), headings, rows))
    return "\n".join((*parts, paragraph(texts["ages_note"], "note"))) if parts else ""


def _shelters(content, texts):
    if not content.shelters:
        return ""
    headings = [(texts["shelter"], False), (texts["kind"], False), (texts["room"], True),
                (texts["room_basis"], False), (texts["inside"], False)]
    headings += [(texts["load"].format(time=one.label), True) for one in content.times]
    headings.append((texts["overflow"], True))
    rows = []
    for line in content.shelters:
        cells = [line.name, line.kind, band_cell(*line.room, texts), _basis(line),
                 _place(line, texts)]
        cells += [_load(load, share, texts) for load, share in zip(line.loads, line.shares)]
        rows.append([*cells, number_cell(line.overflow, 1.0)])
    shown = content.shelters[:20]
    title = texts["load_chart"].format(time=content.times[0].label)
    chart = load_chart(
        [(one.name, one.loads[0][0], one.nearest, one.room, one.assumed) for one in shown],
        tuple(texts[f"chart_{key}"] for key in ("load", "nearest", "given", "assumed")),
        texts["persons"], title, "loads")
    css = ["doubt" if line.assumed else "" for line in content.shelters]
    return "\n".join((
        paragraph(texts["shelters_intro"]), drawing(chart, title),
        table(texts["shelters_caption"], headings, rows, css),
        paragraph(content.shelters_note, "note") if content.shelters_note else ""))


def _load(load, share, texts):
    """People with their band, and the share of the room."""
    cell = band_cell(*load, texts)
    return Cell(f'{cell.html}<span class="band">{escaped(share_text(share))}</span>', cell.css)


def _basis(line):
    if not line.assumed:
        return line.basis
    return Cell(f'<span class="tag doubt">▲ {escaped(line.basis)}</span>', "text")


def _place(line, texts):
    told = [line.inside] if line.inside else []
    if line.cut_off:
        told.append(texts["street_shut"])
    return ", ".join(told) or UNKNOWN


def _zones(content, texts):
    if not content.zones:
        return ""
    headings = [(texts["zone"], False), (texts["near"], False), (texts["time"], False),
                (texts["part_leaving"], True), *((name, True) for name in _part_names(texts))]
    rows = [[line.name, line.near, line.time, number_cell(line.leaving, 1.0),
             *(number_cell(part, 1.0) for part in line.parts)] for line in content.zones]
    return "\n".join((paragraph(texts["left_intro"]),
                      table(texts["left_caption"], headings, rows)))


def _new(content, texts):
    if not content.new and not content.new_note:
        return ""
    parts = [paragraph(content.new_note)] if content.new_note else []
    times = content.times
    if content.new:
        headings = [(texts["order"], False), (texts["place"], False), (texts["near"], False),
                    (texts["room"], True),
                    *((texts["gain"].format(time=one.label), True) for one in times),
                    (texts["waiting"], True), (texts["proven"], False)]
        rows = [[line.rank, line.name, line.near, number_cell(line.room, 1.0),
                 *(number_cell(gain, 1.0, signed=True) for gain in line.gains),
                 number_cell(line.waiting, 1.0), texts["yes" if line.proven else "no"]]
                for line in content.new]
        parts.append(table(texts["new_caption"], headings, rows))
        parts.append(paragraph(texts["new_note"], "note"))
    if content.new_others:
        headings = [(texts["place"], False), (texts["near"], False), (texts["room"], True),
                    (texts["most"], True), (texts["waiting"], True)]
        rows = [[line.name, line.near, number_cell(line.room, 1.0), number_cell(line.most, 1.0),
                 number_cell(line.waiting, 1.0)] for line in content.new_others]
        parts.append(table(texts["others_caption"], headings, rows))
    return "\n".join(parts)


def _proof(content, texts):
    if not content.proofs:
        return ""
    headings = [(texts["time"], False), (texts["state"], False), (texts["objective"], True),
                (texts["bound"], True), (texts["gap"], True)]
    rows = [[line.time, texts["optimal" if line.optimal else "bounded"],
             number_cell(line.objective, 1.0), number_cell(line.bound, 1.0),
             Cell(escaped(line.gap), "number")] for line in content.proofs]
    css = ["" if line.optimal else "doubt" for line in content.proofs]
    return "\n".join((paragraph(texts["proof_intro"]),
                      table(texts["proof_caption"], headings, rows, css)))

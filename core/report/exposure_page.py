"""The page on exposure: each hazard by rank, what people are to do, districts, moments, sources."""

from __future__ import annotations

import math
from dataclasses import dataclass

from . import evidence
from .elements import Cell, bullets, drawing, escaped, number_cell, paragraph, table
from .frame import PageContent, facts_list, framed, question
from .numbers import UNKNOWN, number_text, share_text

NAN = math.nan
STYLE = """
.swatch { display: inline-block; width: .95em; height: .95em; margin-right: .45em;
  border: 1px solid #6b7280; vertical-align: -.1em; }
tr.sum > * { font-weight: 700; border-top: 2px solid var(--soft); }
"""
# Sizes of the bars, in units of the drawing.
WIDTH, HEAD, BAR, STEP, END = 640, 178, 20, 30, 62


@dataclass(frozen=True)
class Row:
    """A rank, or a class of what people do.

    Parameters
    ----------
    label : str
    colour : (int, int, int)
    exposed : bool
        Whether it counts as being in the hazard.
    targets, area_m2, floor_m2 : float
    residents : (float, float, float)
        Value, low, high [persons]; the last two NaN where nothing is left open.
    ages : tuple of float
        In the order of the headings; empty where no ages are known.
    present : float
    """

    label: str
    colour: tuple
    exposed: bool
    targets: float = NAN
    area_m2: float = NAN
    floor_m2: float = NAN
    residents: tuple = (NAN, NAN, NAN)
    ages: tuple = ()
    present: float = NAN


@dataclass(frozen=True)
class Block:
    """Rows of one hazard (or of what people do) that add up to the whole."""

    key: str
    heading: str
    rows: tuple
    notes: tuple = ()


@dataclass(frozen=True)
class ExposureContent(PageContent):
    """What the page says.

    ``ages`` are headings; ``districts`` are (name, residents, cells) with one (residents exposed,
    people present exposed) pair a hazard of ``columns``; ``moments`` likewise by moment.
    ``sources`` are rows of texts.
    """

    counting: tuple = ()
    ages: tuple = ()
    hazards: tuple = ()
    evacuation: Block | None = None
    columns: tuple = ()
    districts: tuple = ()
    districts_note: str = ""
    moments: tuple = ()
    moments_note: str = ""
    sources: tuple = ()


def render_exposure(content, texts):
    """The page as HTML.

    Parameters
    ----------
    content : ExposureContent
    texts : mapping
        Key to sentence in the reader's language.

    Returns
    -------
    str
    """
    opening = (question(content.question, texts) + facts_list(content.facts)
               + "".join(paragraph(one, "warning") for one in content.notes))
    parts = [("counting", texts["section_counting"], bullets(content.counting))]
    parts += [(one.key, one.heading, block_html(one, content, texts)) for one in content.hazards]
    if content.evacuation is not None:
        parts.append((content.evacuation.key, content.evacuation.heading,
                      block_html(content.evacuation, content, texts)))
    parts += [
        ("districts", texts["section_districts"],
         _places(content.districts, texts["column_district"], content, texts)
         + _note(content.districts_note)),
        ("moments", texts["section_moments"],
         _places(content.moments, texts["column_moment"], content, texts)
         + _note(content.moments_note)),
        ("sources", texts["section_layers"], _sources(content, texts)),
        ("assumptions", texts["section_assumptions"], evidence.assumptions(content, texts)),
        ("limits", texts["section_limits"], bullets(content.limits)),
    ]
    return framed(content, texts, parts, opening, style=STYLE)


def _note(text):
    return paragraph(text, "note") if text else ""


def block_html(block, content, texts):
    """A hazard by rank: bars of shares, and the table."""
    parts = [drawing(stacked_bars(_shares(block, content, texts), block), texts["bars_note"])]
    parts += [paragraph(one, "note") for one in block.notes]
    parts.append(_table(block, content, texts))
    return "\n".join(parts)


def _shares(block, content, texts):
    """``(name, numbers)`` of every measure that is known: one bar each."""
    rows = block.rows
    measures = [(texts["residents"], [row.residents[0] for row in rows])]
    measures += [
        (heading, [row.ages[place] if row.ages else NAN for row in rows])
        for place, heading in enumerate(content.ages) if place == len(content.ages) - 1]
    measures += [(texts["present"], [row.present for row in rows]),
                 (texts["area"], [row.area_m2 for row in rows]),
                 (texts["floor_area"], [row.floor_m2 for row in rows])]
    known = [(name, numbers) for name, numbers in measures
             if all(map(math.isfinite, numbers)) and sum(numbers) > 0]
    if known:
        return known
    return [(texts["targets"], [row.targets for row in rows])]


def stacked_bars(measures, block):
    """Bars of 100 % in the colours of the rows, the exposed share written at the end.

    Parameters
    ----------
    measures : sequence of (str, sequence of float)
        Numbers in the order of the rows.
    block : Block

    Returns
    -------
    str
        An ``<svg>`` element.
    """
    height = STEP * len(measures) + 6
    inner = WIDTH - HEAD - END
    parts = []
    for place, (name, numbers) in enumerate(measures):
        top, left, total = 4 + STEP * place, float(HEAD), sum(numbers)
        parts.append(f'<text x="{HEAD - 8}" y="{top + 15}" text-anchor="end">{escaped(name)}'
                     "</text>")
        exposed = 0.0
        for row, number in zip(block.rows, numbers):
            share = number / total if total else 0.0
            exposed += share * row.exposed
            if share <= 0:
                continue
            parts.append(
                f'<rect x="{left:.2f}" y="{top}" width="{share * inner:.2f}" height="{BAR}" '
                f'fill="{colour_text(row.colour)}" stroke="#6b7280" stroke-width="0.6">'
                f"<title>{escaped(row.label)}: {escaped(number_text(number))} "
                f"({escaped(share_text(share))})</title></rect>")
            left += share * inner
        parts.append(f'<text x="{WIDTH - END + 6}" y="{top + 15}">'
                     f"{escaped(share_text(exposed))}</text>")
    name = escaped(block.heading)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="chart" role="img" '
        f'viewBox="0 0 {WIDTH} {height}" aria-labelledby="{block.key}-title" font-size="12.5" '
        f'fill="#1f2328"><title id="{block.key}-title">{name}</title>{"".join(parts)}</svg>')


def colour_text(colour):
    return "#{:02x}{:02x}{:02x}".format(*colour)


def _table(block, content, texts):
    """One row a rank and their sum; columns of which nothing is known are left out."""
    columns = _columns(block.rows, content, texts)
    headings = [(texts["rank"], False), *((heading, True) for heading, _cells, _sum in columns)]
    rows = [
        [Cell(f'<span class="swatch" style="background:{colour_text(row.colour)}"></span>'
              f"{escaped(row.label)}"), *(cells[place] for _heading, cells, _sum in columns)]
        for place, row in enumerate(block.rows)
    ]
    rows.append([texts["sum"], *(end for _heading, _cells, end in columns)])
    return table(block.heading, headings, rows, ["" for _ in block.rows] + ["sum"])


def _columns(rows, content, texts):
    """``(heading, cells, cell of the sum)`` of what is known."""
    found = [
        _plain(texts["targets"], [row.targets for row in rows]),
        _shared(texts["area_ha"], [row.area_m2 / 1e4 for row in rows], None),
        _people(rows, texts),
        _of_share(texts["residents_share"], [row.residents[0] for row in rows]),
        *(_plain(heading, [row.ages[place] if row.ages else NAN for row in rows])
          for place, heading in enumerate(content.ages)),
        _shared(texts["present"], [row.present for row in rows], 1.0),
        _shared(texts["floor_ha"], [row.floor_m2 / 1e4 for row in rows], None),
    ]
    return [one for one in found if one is not None]


def _plain(heading, numbers):
    """A column of people or counts, whole."""
    if not all(map(math.isfinite, numbers)):
        return None
    return heading, [number_cell(one, 1.0) for one in numbers], number_cell(sum(numbers), 1.0)


def _shared(heading, numbers, place):
    """A column with the share of each number below it."""
    total = sum(numbers)
    if not all(map(math.isfinite, numbers)) or total <= 0:
        return None
    cells = [_two(number_text(one, place), share_text(one / total)) for one in numbers]
    return heading, cells, number_cell(total, place)


def _two(text, below):
    return Cell(f'{escaped(text)}<span class="band">{escaped(below)}</span>', "number")


def _of_share(heading, numbers):
    total = sum(numbers)
    if not all(map(math.isfinite, numbers)) or total <= 0:
        return None
    cells = [Cell(share_text(number / total), "number") for number in numbers]
    return heading, cells, Cell(share_text(1.0), "number")


def _people(rows, texts):
    """Residents with their band, where one is left open."""
    if not all(math.isfinite(row.residents[0]) for row in rows):
        return None
    cells = []
    for row in rows:
        value, low, high = (number_text(one, 1.0) for one in row.residents)
        open_ = row.exposed and UNKNOWN not in (low, high) and low != high
        cells.append(_two(value, texts["band"].format(low=low, high=high)) if open_
                     else Cell(escaped(value), "number"))
    return texts["residents"], cells, number_cell(sum(row.residents[0] for row in rows), 1.0)


def _places(lines, name, content, texts):
    """Residents and people present in each hazard, one row a district or moment."""
    if not lines:
        return ""
    known = [any(math.isfinite(line[2][place][1]) for line in lines)
             for place in range(len(content.columns))]
    headings = [(name, False), (texts["residents"], True)]
    for heading, has in zip(content.columns, known):
        headings.append((texts["residents_in"].format(hazard=heading), True))
        headings += [(texts["present_in"].format(hazard=heading), True)] * has
    rows = []
    for label, residents, cells in lines:
        row = [label, number_cell(residents, 1.0)]
        for (lived, present), has in zip(cells, known):
            row.append(number_cell(lived, 1.0))
            row += [number_cell(present, 1.0)] * has
        rows.append(row)
    return table(name, headings, rows)


def _sources(content, texts):
    if not content.sources:
        return ""
    headings = [(texts[f"source_{key}"], False)
                for key in ("what", "file", "vintage", "rows", "imported")]
    return table(texts["section_layers"], headings, content.sources)

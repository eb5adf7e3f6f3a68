"""The report of a whole study: parts made of pieces, and the page that holds them.

The words come ready in the reader's language, numbers raw; here they are rounded as everywhere.
"""

from __future__ import annotations

import math
import re
from contextlib import nullcontext
from dataclasses import dataclass

from . import charts
from .elements import (
    NO_WIDTH,
    Cell,
    band_cell,
    bullets,
    drawing,
    escaped,
    number_cell,
    paragraph,
    picture,
    table,
)
from .exposure_page import STYLE as SWATCHES
from .frame import PageContent, facts_list, framed, question
from .numbers import share_text
from .svg import keeping_pictures

NAN = math.nan
STYLE = SWATCHES + """
pre { white-space: pre-wrap; overflow-wrap: anywhere; background: var(--pale); padding: .6rem .8rem;
  border: 1px solid var(--rule); font-size: .8rem; line-height: 1.5; margin: .4rem 0 1rem; }
.short { font-size: 1.05rem; }
details { margin: 1rem 0; border: 1px solid var(--rule); padding: .4rem .8rem; }
summary { cursor: pointer; color: var(--blue); }
section h3 { border-left: 4px solid var(--rule); padding-left: .6rem; }
.step { font-weight: 700; margin-bottom: 0; }
@media print { pre { font-size: 7.5pt; break-inside: avoid; } .step, h3 + p { break-after: avoid; }
  h3 + p + figure { break-before: avoid; } }
"""
_ID = re.compile(r' id="([^"]+)"')
_USE = re.compile(r'((?:href|xlink:href)="#|url\(#|aria-labelledby="|aria-describedby=")([^")]+)')


# Pieces


@dataclass(frozen=True)
class Words:
    """A paragraph; ``css`` is ``note``, ``warning``, ``missing``, ``step`` or empty."""

    text: str
    css: str = ""


@dataclass(frozen=True)
class Heading:
    """A heading inside a part."""

    text: str


@dataclass(frozen=True)
class Items:
    """Bullets."""

    lines: tuple


@dataclass(frozen=True)
class Number:
    """A number of a table with its band; ``share`` is a ratio 0–1, ``place`` what is rounded to."""

    value: float = NAN
    low: float = NAN
    high: float = NAN
    share: bool = False
    place: float | None = None
    signed: bool = False


@dataclass(frozen=True)
class Grid:
    """A table; headings are (text, whether numbers stand below), cells texts or :class:`Number`.

    ``doubtful`` are the numbers of rows that stand out.
    """

    caption: str
    headings: tuple
    rows: tuple
    doubtful: tuple = ()


@dataclass(frozen=True)
class Bars:
    """Horizontal bars with bands, in ``unit``; ``key`` is unique in its part."""

    key: str
    title: str
    names: tuple
    values: tuple
    unit: str
    bands: tuple = ()
    signed: bool = False
    width: int = 40


@dataclass(frozen=True)
class Map:
    """A map as PNG."""

    png: bytes
    alternative: str
    caption: str


@dataclass(frozen=True)
class Commands:
    """Lines for a command line, as they are."""

    lines: tuple


@dataclass(frozen=True)
class Built:
    """What another page shows too: ``build(content, texts)`` gives HTML."""

    build: object
    content: object
    texts: object


@dataclass(frozen=True)
class Folded:
    """Pieces that a reader opens; closed they are not printed, and documents leave them out."""

    summary: str
    pieces: tuple


@dataclass(frozen=True)
class Part:
    """A section; without pieces it is left out."""

    key: str
    heading: str
    pieces: tuple = ()


@dataclass(frozen=True)
class WholeContent(PageContent):
    """What the report says; ``short`` are the sentences at its head, ``absent`` one line on what
    was not computed."""

    short: tuple = ()
    absent: str = ""
    parts: tuple = ()


def render_whole(content, texts, pictures=None):
    """The report as HTML.

    Parameters
    ----------
    content : WholeContent
    texts : mapping
        Key to sentence in the reader's language.
    pictures : dict, optional
        Takes every chart as PNG, by what its ids begin with.

    Returns
    -------
    str

    Raises
    ------
    CoreError
        ``missing_package`` where matplotlib is not there.
    """
    opening = question(content.question, texts) + facts_list(content.facts)
    if content.short:
        opening += f'<div class="short">{bullets(content.short)}</div>'
    if content.absent:
        opening += paragraph(content.absent, "missing")
    parts = []
    for part in content.parts:
        with nullcontext({}) if pictures is None else keeping_pictures() as kept:
            parts.append((part.key, part.heading, part_html(part, texts)))
        if pictures is not None:
            pictures.update({f"{part.key}-{name}": png for name, png in kept.items()})
    return framed(content, texts, parts, opening, style=STYLE)


def part_html(part, texts):
    """The pieces of a part as HTML, with ids that no other part has."""
    html = "\n".join(filter(None, (_html(piece, texts) for piece in part.pieces)))
    return own_ids(html, part.key)


def own_ids(html, key):
    """The same HTML; every id in it, and what refers to one, begins with ``key``."""
    known = set(_ID.findall(html))
    html = _ID.sub(lambda match: f' id="{key}-{match.group(1)}"', html)
    return _USE.sub(
        lambda match: f"{match.group(1)}{key}-{match.group(2)}"
        if match.group(2) in known else match.group(0), html)


def _html(piece, texts):
    if isinstance(piece, Built):
        return piece.build(piece.content, piece.texts)
    return _MAKERS[type(piece)](piece, texts)


def _folded(piece, texts):
    body = "\n".join(_html(one, texts) for one in piece.pieces)
    return f"<details><summary>{escaped(piece.summary)}</summary>\n{body}</details>"


def _grid(piece, texts):
    rows = [[_cell(cell, texts) for cell in row] for row in piece.rows]
    css = ["doubt" if number in piece.doubtful else "" for number in range(len(rows))]
    return table(piece.caption, piece.headings, rows, css) if rows else ""


def _cell(cell, texts):
    if not isinstance(cell, Number):
        return cell
    has_band = cell.high - cell.low > NO_WIDTH * abs(cell.high)
    if cell.share:
        shown = escaped(share_text(cell.value))
        if has_band:
            band = texts["band"].format(low=share_text(cell.low), high=share_text(cell.high))
            shown += f'<span class="band">{escaped(band)}</span>'
        return Cell(shown, "number")
    if has_band and not cell.signed:
        return band_cell(cell.value, cell.low, cell.high, texts)
    return number_cell(cell.value, cell.place, signed=cell.signed)


def _bars(piece, _texts):
    if not piece.names:
        return ""
    bands = piece.bands or ((NAN, NAN),) * len(piece.names)
    svg = charts.bars_chart(piece.names, piece.values, bands, piece.unit, piece.title, piece.key,
                            signed=piece.signed, width=piece.width)
    return drawing(svg, piece.title)


_MAKERS = {
    Words: lambda piece, _texts: paragraph(piece.text, piece.css),
    Heading: lambda piece, _texts: f"<h3>{escaped(piece.text)}</h3>",
    Items: lambda piece, _texts: bullets(piece.lines) if piece.lines else "",
    Grid: _grid,
    Bars: _bars,
    Folded: _folded,
    Map: lambda piece, _texts: picture(piece.png, piece.alternative, piece.caption),
    Commands: lambda piece, _texts: "".join(f"<pre>{escaped(one)}</pre>" for one in piece.lines),
}

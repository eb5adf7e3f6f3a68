"""Pieces of HTML. Everything that came from data passes through :func:`escaped`."""

import base64
import re
from dataclasses import dataclass
from html import escape

from .numbers import change_place, number_text, place_of
from .style import STYLE

# Nothing may be fetched: the page is whole.
POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"

# A band whose ends differ by less, as a share, has no width.
NO_WIDTH = 1e-9
# Texts with more characters get a wide column, or rows become tall.
LONG = 24
# Tables of more columns are set in smaller letters.
MANY_COLUMNS = 7
_DATE = re.compile(r"\d{4}-\d{2}(-\d{2})?")
# Whole sentences get one that is wider still, on a telephone, too.
SENTENCES = 120


def escaped(text):
    """Text that cannot become markup."""
    return escape(str(text))


@dataclass(frozen=True)
class Cell:
    """A table cell whose ``html`` is already escaped."""

    html: str
    css: str = ""


def number_cell(value, place=None, *, signed=False):
    return Cell(number_text(value, place, signed=signed), "number")


def band_cell(value, low, high, texts):
    """A number with its band below it, both rounded to what the band allows.

    A band without width is none.
    """
    place = place_of(value, low, high) if high - low > NO_WIDTH * abs(high) else None
    return number_cell(value) if place is None else _banded(value, low, high, place, texts)


def change_cells(line, texts):
    """Cells of an Indicator or a Line: before, after and the change with its band."""
    place = place_of(line.change, line.low, line.high)
    if place is None:
        fine = change_place(line.change, line.low, line.high, line.before)
        change = number_cell(line.change, fine, signed=True)
    else:
        change = _banded(line.change, line.low, line.high, place, texts, signed=True)
    return [number_cell(line.before, place), number_cell(line.after, place), change]


def _banded(value, low, high, place, texts, *, signed=False):
    value, low, high = (number_text(n, place, signed=signed) for n in (value, low, high))
    about = escaped(texts["about"].format(value=value))
    band = escaped(texts["band"].format(low=low, high=high))
    return Cell(f'{about}<span class="band">{band}</span>', "number")


def table(caption, headings, rows, row_css=()):
    """A table in a box of its own that scrolls sideways.

    Parameters
    ----------
    caption : str
    headings : sequence of (str, bool)
        Heading and whether its column holds numbers.
    rows : sequence of sequences
        Texts (escaped here) or :class:`Cell`. The first of each row is its heading.
    row_css : sequence of str, optional
        One class a row.
    """
    head = "".join(
        f'<th scope="col"{_css("number" if numeric else "")}>{escaped(text)}</th>'
        for text, numeric in headings
    )
    css = list(row_css) or [""] * len(rows)
    body = "\n".join(
        f"<tr{_css(name)}>{_row(row)}</tr>" for row, name in zip(rows, css)
    )
    return (
        f'<div class="scroll" tabindex="0" role="region" aria-label="{escaped(caption)}">'
        f"<table{_css('many' if len(headings) > MANY_COLUMNS else '')}>"
        f"<caption>{escaped(caption)}</caption><thead><tr>{head}</tr></thead>\n"
        f"<tbody>{body}</tbody></table></div>"
    )


def _row(row):
    first, *others = (
        cell if isinstance(cell, Cell) else Cell(escaped(cell), _text_css(cell)) for cell in row
    )
    cells = "".join(f"<td{_css(cell.css)}>{cell.html}</td>" for cell in others)
    return f'<th scope="row">{first.html}</th>{cells}'


def _text_css(text):
    if _DATE.fullmatch(str(text)):
        return "text date"
    length = len(str(text))
    return "text sentences" if length > SENTENCES else "text long" if length > LONG else "text"


def _css(name):
    return f' class="{name}"' if name else ""


def paragraph(text, css=""):
    return f"<p{_css(css)}>{escaped(text)}</p>"


def bullets(lines):
    return "<ul>" + "".join(f"<li>{escaped(line)}</li>" for line in lines) + "</ul>"


def picture(png, alternative, caption):
    data = base64.b64encode(png).decode("ascii")
    return (
        f'<figure><img src="data:image/png;base64,{data}" alt="{escaped(alternative)}">'
        f"<figcaption>{escaped(caption)}</figcaption></figure>"
    )


def drawing(svg, caption):
    """A chart with its caption; ``svg`` comes from :mod:`.charts`."""
    return f"<figure>{svg}<figcaption>{escaped(caption)}</figcaption></figure>"


def section(key, heading, *parts):
    body = "\n".join(part for part in parts if part)
    return (
        f'<section aria-labelledby="{key}"><h2 id="{key}">{escaped(heading)}</h2>\n'
        f"{body}</section>"
    )


def page(language, title, body, style=""):
    """The whole document; ``body`` is HTML, ``style`` what a page looks like beyond the others."""
    return (
        f'<!DOCTYPE html>\n<html lang="{escaped(language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escaped(title)}</title>\n<style>{STYLE}{style}</style>\n</head>\n"
        f"<body>\n{body}\n</body>\n</html>\n"
    )


def contents(heading, entries):
    """Links to the sections; ``entries`` are (key, heading)."""
    links = "".join(f'<li><a href="#{key}">{escaped(text)}</a></li>' for key, text in entries)
    return f'<nav aria-label="{escaped(heading)}"><ul>{links}</ul></nav>'


def page_header(title, subtitle, stamp):
    under = paragraph(subtitle, "subtitle") if subtitle else ""
    return f"<header><h1>{escaped(title)}</h1>{under}{paragraph(stamp, 'stamp')}"

"""The page on subsidy programmes: what fits, why not, what is missing, which deadlines are near."""

from __future__ import annotations

from dataclasses import dataclass

from .elements import Cell, bullets, escaped, number_cell, paragraph, table
from .frame import PageContent, facts_list, framed

# Looks of a row by what was found.
_MARKS = {"yes": "gain", "no": "quiet", "unknown": ""}


@dataclass(frozen=True)
class ProgrammeRow:
    """A programme for a project; texts are for people, ``url`` begins with http or is empty."""

    programme: str
    url: str
    fits: str
    fits_label: str
    call: str
    deadline: str
    days_left: float
    is_soon: bool
    expected_yen: float
    points: tuple
    warnings: tuple


@dataclass(frozen=True)
class ProjectRows:
    """A project, its facts, what it does not say, and its programmes."""

    name: str
    facts: tuple
    missing: tuple
    rows: tuple


@dataclass(frozen=True)
class ProgrammesContent(PageContent):
    """What the page says; ``deadlines`` are (day, days left, programme, projects)."""

    projects: tuple = ()
    deadlines: tuple = ()
    stale: tuple = ()


STYLE = (
    ".day{white-space:nowrap}td.quiet,tr.quiet td{color:#56636e}"
    "td .soon{color:#b3261e;font-weight:700}"
)


def render_programmes(content, texts):
    """The page as HTML.

    Parameters
    ----------
    content : ProgrammesContent
    texts : mapping
        Key to sentence in the reader's language.

    Returns
    -------
    str
    """
    parts = [
        ("deadlines", texts["section_deadlines"], _deadlines(content, texts)),
        *((f"project{number}", one.name, _project(one, texts))
          for number, one in enumerate(content.projects, 1)),
        ("stale", texts["section_stale"], bullets(content.stale) if content.stale else ""),
        ("limits", texts["section_limits"], bullets(content.limits)),
    ]
    opening = (paragraph(texts["programmes_intro"]) + facts_list(content.facts)
               + (bullets(content.notes) if content.notes else ""))
    return framed(content, texts, parts, opening, style=STYLE)


def _deadlines(content, texts):
    if not content.deadlines:
        return paragraph(texts["no_deadlines"], "note")
    headings = [(texts["deadline"], False), (texts["days_left"], True),
                (texts["programme"], False), (texts["projects"], False)]
    rows = [[Cell(escaped(day), "day"), number_cell(left, 1.0), programme, projects]
            for day, left, programme, projects in content.deadlines]
    return table(texts["section_deadlines"], headings, rows)


def _project(one, texts):
    headings = [(texts["programme"], False), (texts["result"], False), (texts["call"], False),
                (texts["deadline"], False), (texts["days_left"], True),
                (texts["expected_yen"], True), (texts["points"], False)]
    rows = [[
        Cell(_link(row)), Cell(escaped(row.fits_label), f"text {_MARKS[row.fits]}".strip()),
        row.call, _day(row.deadline), _days(row), number_cell(row.expected_yen, 1.0),
        Cell(_list([*row.points, *row.warnings]), "text long"),
    ] for row in one.rows]
    missing = paragraph(texts["missing"].format(fields=", ".join(one.missing))) if (
        one.missing) else ""
    return facts_list(one.facts) + missing + table(
        one.name, headings, rows, ["" if row.fits != "no" else "quiet" for row in one.rows])


def _days(row):
    cell = number_cell(row.days_left, 1.0)
    return Cell(f'<span class="soon">{cell.html}</span>', cell.css) if row.is_soon else cell


def _day(text):
    return Cell(f'<span class="day">{escaped(text)}</span>', "text")


def _list(texts):
    return "<br>".join(escaped(text) for text in texts)


def _link(row):
    name = escaped(row.programme)
    if not row.url.lower().startswith(("https://", "http://")):
        return name
    return f'<a href="{escaped(row.url)}" rel="noopener noreferrer">{name}</a>'

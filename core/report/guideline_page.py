"""The guideline sheet: a cover with the table of indicators, then one page a district."""

from __future__ import annotations

from dataclasses import dataclass

from .district_map import district_map
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

# Of a district at most so many problem areas; fewer where more hazards than these are listed.
MOST_AREAS, FEW_HAZARDS = 6, 4
STYLE = """
.sheet { border-top: 3px solid var(--blue); margin-top: 3rem; padding-top: .5rem; }
.sheet h2 { border-top: 0; margin: 0 0 .4rem; padding: 0; }
.sheet h3 { margin: .8rem 0 .2rem; font-size: 1rem; }
.overview { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
  gap: .4rem 1.2rem; align-items: start; }
.overview.both { grid-template-columns: 1fr; }
.overview dl { margin: 0; font-size: .9rem; grid-template-columns: minmax(6em, 9em) 1fr; }
.overview.both dl { grid-template-columns: minmax(9em, 16em) 1fr; }
.ranks dl { margin: 0; font-size: .9rem; grid-template-columns: minmax(9em, max-content) 1fr; }
.maps { display: grid; grid-template-columns: 1fr; gap: .6rem; }
.both .maps { grid-template-columns: 1fr 1fr; }
.maps figure { margin: 0; }
svg.map { border: 1px solid var(--rule); }
.key { list-style: none; display: flex; flex-wrap: wrap; gap: .15rem .9rem; padding: 0;
  margin: .35rem 0 0; font-size: .8rem; }
.key i { display: inline-block; width: 1.5em; height: .85em; margin-right: .3em;
  vertical-align: -.05em; border: 1px solid #9aa4ad; }
.sev1, .sev2, .sev3 { white-space: nowrap; }
.sheet tbody th, .sheet thead th:first-child { min-width: 2.5em; width: 3em; }
.sev3 { color: #880e4f; font-weight: 700; } .sev2 { color: #b34700; font-weight: 700; }
.sev1 { color: #0a5c94; font-weight: 700; }
.sheet td.long { min-width: 18em; }
thead th.number { overflow-wrap: normal; }
.sheet thead th:not(.number) { white-space: nowrap; }
tbody th .band { display: block; color: var(--soft); font-size: .82em; }
td.wide { min-width: 11em; }
.sheet .note { margin: .3rem 0; font-size: .8rem; }
.measures { margin: .2rem 0; padding-left: 1.2rem; font-size: .9rem; columns: 2;
  column-gap: 2rem; }
.measures li { break-inside: avoid; }
@media (max-width: 45rem) {
  .overview, .both .maps { grid-template-columns: 1fr; }
  .overview dl { grid-template-columns: 1fr; }
  svg.chart.map { min-width: 0; }
  .measures { columns: 1; }
  .sheet td.long { min-width: 14em; }
  .sheet tbody th, .sheet thead th:first-child { width: 3em; min-width: 2.5em; }
}
@page sheet { margin: 10mm 12mm; }
@media print {
  .sheet { page: sheet; break-before: page; break-inside: avoid; line-height: 1.35; border-top: 0;
    margin: 0; padding: 0; }
  .sheet h2 { font-size: 13pt; }
  #districts { break-before: page; }
  .sheet h3 { font-size: 10pt; margin: 3pt 0 1pt; }
  .overview { grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); font-size: 9pt; }
  .overview.both { grid-template-columns: 1fr; }
  .sheet figcaption { font-size: 7.5pt; line-height: 1.2; }
  .overview dl, .ranks dl { font-size: 8pt; line-height: 1.3; gap: 1pt 6pt; }
  .overview dl { grid-template-columns: 10em 1fr; }
  .overview.both dl, .ranks dl { grid-template-columns: 12em 1fr 12em 1fr; }
  svg.chart.map { max-width: none; max-height: 66mm; }
  .both svg.chart.map { max-height: 36mm; }
  .sheet table { font-size: 8pt; line-height: 1.3; }
  .sheet td.long, td.wide { min-width: 0; }
  .sheet td.long { width: 100%; }
  .sheet th, .sheet td { padding: 1.5pt 3pt; }
  .sheet thead th.number { min-width: 4.2em; }
  .sheet tbody th { min-width: 2em; }
  .sheet .scroll { margin: 2pt 0; }
  .measures { font-size: 8pt; line-height: 1.25; }
  .key { font-size: 7.5pt; }
  .sheet .note { font-size: 7.5pt; margin: 2pt 0; }
}
"""


def most_areas(hazards, tables):
    """How many problem areas each table of a sheet may list, so that it stays on one page.

    Parameters
    ----------
    hazards : int
        Listed on the sheet.
    tables : int
        One, or two where before and after differ.
    """
    return max((MOST_AREAS - max(hazards - FEW_HAZARDS, 0) // 2) // tables, 2)


@dataclass(frozen=True)
class AreaRow:
    """A problem area; ``severity`` 1 to 3, amounts in hectares and persons."""

    number: int
    severity: int
    severity_text: str
    hazard: str
    reason: str
    area_ha: float
    residents: float
    old: float


@dataclass(frozen=True)
class MapSheet:
    """A map with its caption."""

    content: object
    caption: str


@dataclass(frozen=True)
class Sheet:
    """One district.

    ``facts`` and ``ranks`` (residents by hazard and rank) are (label, value) texts, ``key`` (css
    look, text) of the map's legend, ``areas`` (caption, rows, how many more there are),
    ``measures`` texts.
    """

    id: str
    name: str
    kind: str
    maps: tuple
    key: tuple
    facts: tuple
    ranks: tuple
    areas: tuple
    measures: tuple
    data: str
    limits: str


@dataclass(frozen=True)
class IndicatorRow:
    """A row of the table of indicators; texts are ready to be read.

    ``values`` are the lines of each cell: the value, and what is said below it.
    """

    indicator: str
    values: tuple
    method: str


@dataclass(frozen=True)
class DistrictRow:
    """A district on the cover: its hazards, what is exposed, the issues and the baseline.

    ``hazards``, ``exposure`` and ``issues`` are texts, ``problem`` the residents in problem areas
    in each state.
    """

    id: str
    name: str
    severity: int
    severity_text: str
    hazards: tuple
    exposure: tuple
    issues: tuple
    problem: tuple


@dataclass(frozen=True)
class RuleRow:
    """A rule and what was found with it."""

    name: str
    severity: str
    areas: str
    source: str
    verified: bool


@dataclass(frozen=True)
class GuidelineContent(PageContent):
    """What the page says."""

    changes: bool = False
    scopes: tuple = ()
    indicators: tuple = ()
    districts: tuple = ()
    rules: tuple = ()
    unanswered: tuple = ()
    sheets: tuple = ()


def render_guideline(content, texts):
    """The sheet as HTML.

    Parameters
    ----------
    content : GuidelineContent
    texts : mapping
        Key to sentence in the reader's language.

    Returns
    -------
    str
    """
    parts = [
        ("indicators", texts["section_indicators"], _indicators(content, texts)),
        ("districts", texts["section_districts"], _districts(content, texts)),
        ("rules", texts["section_rules"], _rules(content, texts)),
        ("limits", texts["section_limits"], bullets(content.limits)),
    ]
    opening = paragraph(texts["guideline_intro"]) + facts_list(content.facts)
    sheets = "\n".join(_sheet(sheet, texts) for sheet in content.sheets)
    return framed(content, texts, parts, opening, after=sheets, style=STYLE)


def _indicators(content, texts):
    headings = [(texts["indicator"], False)]
    for scope in content.scopes:
        when = ("now", "after") if content.changes else ("now",)
        headings += [(texts["of_scope"].format(scope=scope, value=texts[key]), True)
                     for key in when]
    # A guideline sets these; a computation cannot.
    headings += [(texts["target"], False), (texts["target_year"], False)]
    rows = [
        [_with_band(row.indicator, row.method),
         *(_with_band(*lines, css="number") for lines in row.values), "", ""]
        for row in content.indicators
    ]
    return table(texts["indicators_caption"], headings, rows) + paragraph(
        texts["targets_note"], "note")


def _with_band(text, *under, css=""):
    """A cell with small lines below its text."""
    small = "".join(f'<span class="band">{escaped(line)}</span>' for line in under if line)
    return Cell(escaped(text) + small, css)


def _districts(content, texts):
    if not content.districts:
        return paragraph(texts["no_problem"])
    headings = [(texts[key], False) for key in (
        "district", "hazards", "exposure", "issues")]
    headings += [
        (texts["of_scope"].format(scope=texts["problem_residents"], value=texts[key]), True)
        for key in (("now", "after") if content.changes else ("now",))]
    headings += [(texts["target"], False), (texts["target_year"], False)]
    rows = [
        [
            Cell(f'<a href="#{escaped(row.id)}">{escaped(row.name)}</a>'),
            Cell(_lines(row.hazards), "text"),
            Cell(_lines(row.exposure), "text wide"),
            Cell(_lines(row.issues, _severity(row.severity, row.severity_text)), "text wide"),
            *(number_cell(number, 1.0) for number in row.problem), "", "",
        ]
        for row in content.districts
    ]
    return table(texts["districts_caption"], headings, rows) + paragraph(
        texts["districts_note"], "note")


def _lines(texts, *first):
    return "<br>".join([*first, *map(escaped, texts)])


def _severity(severity, text):
    return f'<span class="sev{severity}">{escaped(text)}</span>' if severity else escaped(text)


def _rules(content, texts):
    headings = [(texts["rule"], False), (texts["severity"], False), (texts["found"], True),
                (texts["source"], False), (texts["verified"], False)]
    rows = [
        [
            row.name, row.severity, Cell(escaped(row.areas), "number"), row.source,
            texts["yes"] if row.verified else Cell(
                f'<span class="tag doubt">▲ {escaped(texts["not_verified"])}</span>', "text"),
        ]
        for row in content.rules
    ]
    parts = [table(texts["rules_caption"], headings, rows)]
    if content.unanswered:
        parts += [paragraph(texts["unanswered"]), bullets(content.unanswered)]
    return "\n".join(parts)


def _sheet(sheet, texts):
    maps = "".join(
        drawing(district_map(one.content, f"{sheet.id}-m{number}"), one.caption)
        for number, one in enumerate(sheet.maps))
    key = "".join(f'<li><i style="{escaped(look)}"></i>{escaped(text)}</li>'
                  for look, text in sheet.key)
    parts = [
        f'<div class="overview{" both" if len(sheet.maps) > 1 else ""}"><div>'
        f'<div class="maps">{maps}</div><ul class="key">{key}</ul></div>'
        f"{facts_list(sheet.facts)}</div>",
    ]
    if sheet.ranks:
        parts.append(f"<h3>{escaped(texts['ranks'])}</h3>"
                     f'<div class="ranks">{facts_list(sheet.ranks)}</div>')
    parts += [_areas(caption, rows, more, texts) for caption, rows, more in sheet.areas]
    if sheet.measures:
        listed = "".join(f"<li>{escaped(text)}</li>" for text in sheet.measures)
        parts.append(f"<h3>{escaped(texts['measures'])}</h3><ul class=\"measures\">{listed}</ul>")
    parts += [paragraph(sheet.data, "note"), paragraph(sheet.limits, "note")]
    heading = escaped(sheet.name)
    if sheet.kind:
        heading += f' <span class="tag">{escaped(sheet.kind)}</span>'
    body = "\n".join(parts)
    return (f'<section class="sheet" aria-labelledby="{sheet.id}"><h2 id="{sheet.id}">{heading}'
            f"</h2>\n{body}</section>")


def _areas(caption, rows, more, texts):
    headings = [(texts["number"], False), (texts["severity"], False), (texts["reason"], False)]
    headings += [(texts[key], True) for key in ("area_ha", "residents", "old")]
    cells = [
        [
            str(row.number), Cell(_severity(row.severity, row.severity_text)),
            Cell(escaped(row.reason), "text long"), number_cell(row.area_ha, 0.1),
            number_cell(row.residents, 1.0), number_cell(row.old, 1.0),
        ]
        for row in rows
    ]
    made = table(caption, headings, cells)
    return made + paragraph(texts["more_areas"].format(count=more), "note") if more else made

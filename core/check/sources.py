"""Where the rows came from: dates, vintages that do not fit, refused rows, open questions."""

import json
from dataclasses import dataclass, field

from .findings import INFO, OK, WARNING, Finding, examples

# Tables that hold many years on purpose.
_SERIES = ("population", "observations", "flows", "land_prices", "land_use", "hazards")
# Reasons that are a fault of the file; all others leave rows out by rule.
FAULTS = frozenset((
    "too_many_cells", "bad_mesh_code", "repeated_id", "bad_number", "unknown_code", "no_name",
    "unknown_category", "no_geometry", "broken_geometry", "open_lines", "wrong_kind",
    "no_coordinates", "bad_coordinates", "zero_coordinates", "outside_japan", "bad_date",
    "node_missing",
))
# Sources further apart than this show different towns [years] (assumption of the project).
YEARS_APART = 5
# Notes of an import that a person should look at.
_OPEN_NOTES = ("unknown_codes_kept",)


@dataclass(frozen=True)
class Source:
    """One import, as ``provenance`` tells it; texts are empty and numbers 0 where it does not."""

    id: str
    file: str
    title: str
    format: str
    table: str
    dataset: str
    vintage: str
    crs: str
    imported_at: str
    read: int
    written: int
    refused: int
    attribution: str
    reasons: dict = field(default_factory=dict)
    notes: tuple = ()

    @property
    def name(self):
        return self.title or self.file or self.id

    @property
    def year(self):
        """Year of the figures, None where unknown."""
        return int(self.vintage[:4]) if self.vintage[:4].isdecimal() else None


def sources_of(provenance):
    """Rows of ``provenance`` as a list of :class:`Source`."""
    return [_source(row) for row in provenance.to_dict("records")]


def _source(row):
    text = {key: row[key] or "" for key in (
        "id", "file", "title", "format", "dataset", "vintage", "crs", "imported_at", "attribution")}
    number = {key: int(row[f"rows_{key}"]) if row[f"rows_{key}"] == row[f"rows_{key}"] else 0
              for key in ("read", "written", "refused")}
    notes = _parsed(row["notes"], list)
    return Source(
        **text,
        **number,
        table=row["table_name"] or "",
        reasons={key: n for key, n in _parsed(row["reasons"], dict).items() if type(n) is int},
        notes=tuple(note for note in notes if isinstance(note, dict)),
    )


def _parsed(text, kind):
    """What a JSON text holds; nothing where somebody changed it by hand."""
    try:
        value = json.loads(text or "null")
    except ValueError:
        value = None
    return value if isinstance(value, kind) else kind()


def look(sources, frames):
    """Findings about sources.

    Parameters
    ----------
    sources : list of Source
    frames : mapping of str to DataFrame

    Returns
    -------
    list of Finding
    """
    return [
        *_vintages(sources),
        *_years(sources, frames["zones"]),
        *_refused(sources),
        *_questions(sources, frames["answers"]),
        *_unknown_sources(sources, frames),
    ]


def _vintages(sources):
    """Several vintages of one data set, and files without one."""
    found, groups = [], {}
    for source in sources:
        if source.dataset and source.vintage and source.written:
            groups.setdefault((source.table, source.dataset), {})[source.vintage] = source
    for (table, _dataset), vintages in groups.items():
        if len(vintages) > 1:
            severity = INFO if table in _SERIES else WARNING
            code = "several_years" if table in _SERIES else "several_vintages"
            newest = vintages[max(vintages)]
            found.append(Finding(severity, code, {
                "table": table, "name": newest.name, "vintages": tuple(sorted(vintages))}))
    dateless = [s.name for s in sources if s.written and not s.vintage]
    if dateless:
        found.append(Finding(INFO, "vintage_unknown", {
            "count": len(dateless), "files": len(sources), "names": examples(dateless)}))
    return found


def _years(sources, zones):
    """Residents and boundary of different years; sources far apart."""
    years = {source.id: source.year for source in sources}
    boundary = years.get("boundary")
    used = {years.get(key) for key in set(zones["source"]) - {"boundary"}} - {None}
    found = [
        Finding(WARNING, "population_of_other_year", {"population": year, "boundary": boundary})
        for year in sorted(used) if boundary is not None and year != boundary
    ]
    dated = sorted(
        (s for s in sources if s.year and s.written and s.table not in _SERIES),
        key=lambda source: source.year,
    )
    if dated and dated[-1].year - dated[0].year > YEARS_APART:
        old, new = dated[0], dated[-1]
        found.append(Finding(INFO, "years_apart", {
            "oldest": old.name, "from_year": old.year, "newest": new.name, "to_year": new.year}))
    return found


def _refused(sources):
    found = []
    for source in sources:
        faults = {key: n for key, n in source.reasons.items() if key in FAULTS}
        if faults:
            found.append(Finding(WARNING, "rows_faulty", {
                "name": source.name, "count": sum(faults.values()), "rows": source.read,
                "reasons": faults}))
    refused = sum(source.refused for source in sources)
    if sources and not found:
        found.append(Finding(OK, "rows_accounted", {
            "files": len(sources), "count": sum(s.read for s in sources), "refused": refused}))
    return found


def _questions(sources, answers):
    found = [
        Finding(WARNING, "codes_without_meaning", {
            "name": source.name, "column": str(note.get("column", "")),
            "codes": str(note.get("codes", ""))})
        for source in sources for note in source.notes if note.get("note") in _OPEN_NOTES
    ]
    if len(answers):
        files = examples(dict.fromkeys(name for name in answers["file"] if name))
        found.append(Finding(INFO, "answers_in_use", {"count": len(answers), "names": files}))
    return found


def _unknown_sources(sources, frames):
    """Rows that say nothing about where they came from: drawn or pasted by hand."""
    known = {source.id for source in sources}
    found = []
    for table, frame in frames.items():
        if "source" in frame and table != "refused_rows":
            rows = int((~frame["source"].isin(known)).sum())
            if rows:
                found.append(Finding(INFO, "rows_by_hand", {
                    "table": table, "count": rows, "rows": len(frame)}))
    return found

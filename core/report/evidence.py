"""Sections on what the results rest on: data, constants, limits."""

import math

from .elements import Cell, bullets, escaped, number_cell, paragraph, table
from .numbers import UNKNOWN, exact_text, number_text

PROFILES = "arrival_profiles"


def data(content, texts):
    """Where the data came from, and whether the population adds up."""
    parts = []
    check = content.population_check
    if check is not None:
        parts.append(paragraph(_population_text(check, texts)))
        parts.append(paragraph(check.note, "note") if check.note else "")
    if not content.provenance:
        parts.append(paragraph(texts["no_provenance"], "missing"))
        return "\n".join(parts)
    headings = [(texts[key], False) for key in ("file", "format", "goes_to")]
    headings += [(texts[key], True) for key in ("rows_read", "rows_written", "rows_refused")]
    headings += [(texts["reasons"], False), (texts["imported_at"], False)]
    rows = [
        [
            line.file,
            line.format,
            line.table,
            *(number_cell(n, 1.0) for n in (line.read, line.written, line.refused)),
            line.reasons,
            line.imported_at,
        ]
        for line in content.provenance
    ]
    parts.append(table(texts["provenance_caption"], headings, rows))
    return "\n".join(parts)


def _population_text(check, texts):
    """One sentence that sets the study's total against its source."""
    agrees = abs(check.rows_sum - check.study_total) <= 0.5
    return texts["population_agrees" if agrees else "population_differs"].format(
        source=check.source,
        rows=number_text(check.rows),
        sum=number_text(check.rows_sum),
        total=number_text(check.study_total),
        difference=number_text(check.study_total - check.rows_sum, signed=True),
    )


def assumptions(content, texts):
    """Every constant that was used; those without a checked source stand out."""
    rows = list(content.assumptions)
    if not rows:
        return paragraph(texts["no_assumptions"], "missing")
    plain = [row for row in rows if row.list != PROFILES]
    lines = [_constant_row(row, texts) for row in plain]
    doubts = [not row.verified for row in plain]
    for key, profile in _profiles(rows).items():
        lines.append(_profile_row(key, profile, texts))
        doubts.append(not all(row.verified for row in profile))
    headings = [(texts[key], False) for key in ("list", "key", "parameter")]
    headings += [(texts[key], True) for key in ("value", "low", "high")]
    headings += [(texts[key], False) for key in ("unit", "source", "year", "verified")]
    count = texts["assumptions_count"].format(
        total=len(rows), doubtful=sum(not row.verified for row in rows)
    )
    return "\n".join(
        (
            paragraph(count, "warning"),
            table(
                texts["assumptions_caption"],
                headings,
                lines,
                ["doubt" if doubt else "" for doubt in doubts],
            ),
        )
    )


def _profiles(rows):
    """Rows of arrival profiles by profile: hundreds of numbers, one line each in the table."""
    groups = {}
    for row in rows:
        if row.list == PROFILES:
            groups.setdefault(row.key, []).append(row)
    return groups


def _constant_row(row, texts):
    ranged = row.low < row.high
    return [
        texts[f"list_{row.list}"],
        row.key,
        row.parameter,
        _exact(row.value),
        _exact(row.low if ranged else math.nan),
        _exact(row.high if ranged else math.nan),
        row.unit,
        row.source,
        row.year,
        _verified(row.verified, texts),
    ]


def _profile_row(key, rows, texts):
    peak = max(rows, key=lambda row: row.value)
    return [
        texts[f"list_{PROFILES}"],
        key,
        texts["profile_values"].format(
            count=len(rows), peak=number_text(peak.value), hour=peak.parameter
        ),
        *(Cell(UNKNOWN, "number") for _ in range(3)),
        rows[0].unit,
        _joined(row.source for row in rows),
        _joined(row.year for row in rows),
        _verified(all(row.verified for row in rows), texts),
    ]


def _joined(values):
    return "; ".join(dict.fromkeys(value for value in values if value))


def _exact(value):
    return Cell(exact_text(value), "number")


def _verified(verified, texts):
    if verified:
        return Cell(escaped(texts["yes"]), "text")
    return Cell(f'<span class="tag doubt">▲ {escaped(texts["not_verified"])}</span>', "text")


def limits(content, texts):  # noqa: ARG001 - one signature for all sections
    return bullets(content.limits) if content.limits else ""

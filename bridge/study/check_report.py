"""The check of a study as a page, as JSON and in short."""

import json
from datetime import datetime

from ...core.check import findings as kinds
from ...core.check.findings import Finding
from ...core.check.needs import NOW, ready
from ...core.report.elements import (
    Cell,
    contents,
    escaped,
    number_cell,
    page,
    page_header,
    paragraph,
    section,
    table,
)
from ...core.report.frame import foot
from ...core.report.numbers import share_text
from ..environment import ESSENTIAL
from ..i18n import tr, user_language
from ..labels import analysis_label, table_label
from ..version import plugin_version
from .check_texts import (
    finding_text,
    layer_text,
    need_label,
    page_texts,
    refused_text,
    severity_label,
    table_text,
)

# Severity → class of its mark, and the mark.
MARKS = {
    "problem": ("tag worse", "✕"),
    "warning": ("tag doubt", "▲"),
    "info": ("tag", "ⓘ"),
    "ok": ("tag better", "✓"),
}
# The form of the JSON file; it rises when a key changes its meaning.
JSON_VERSION = 1


def findings_of(programs):
    """Findings about QGIS and the packages.

    Parameters
    ----------
    programs : list of environment.Program
    """
    found = []
    for program in programs:
        severity = kinds.PROBLEM if program.name in ESSENTIAL else kinds.WARNING
        if not program.version:
            found.append(Finding(severity, "package_missing", {"package": program.name}))
        elif program.clash:
            found.append(Finding(severity, "package_clash", {
                "package": program.name, **program.clash}))
    return found or [Finding(kinds.OK, "packages_match", {})]


def summary_text(findings):
    """How many problems and warnings, and what that means for an analysis."""
    texts = page_texts()
    counted = {severity: kinds.count(findings, severity) for severity in kinds.SEVERITIES}
    worst = next((s for s in kinds.SEVERITIES[:2] if counted[s]), "ok")
    numbers = texts["summary"].format(
        problems=counted["problem"], warnings=counted["warning"], notes=counted["info"])
    return f"{texts[f'verdict_{worst}']} {numbers}"


def tell(findings, feedback):
    """The short form into the messages: every problem and warning, then the sum."""
    for finding in findings:
        line = f"{severity_label(finding.severity)}: {finding_text(finding)}"
        if finding.severity == kinds.PROBLEM:
            feedback.reportError(line)
        elif finding.severity == kinds.WARNING:
            feedback.pushWarning(line)
    feedback.pushInfo(summary_text(findings))


def json_text(checked, findings, programs):
    """The check for machines: keys in English, sentences in the language of QGIS."""
    content = {
        "version": JSON_VERSION,
        "checked_at": _now(),
        "plugin": plugin_version(),
        "study": checked.facts,
        "counts": {severity: kinds.count(findings, severity) for severity in kinds.SEVERITIES},
        "findings": [
            {"severity": f.severity, "code": f.code, "facts": f.facts, "text": finding_text(f)}
            for f in findings
        ],
        "analyses": {
            name: {
                "stage": stage,
                "ready": ready(checked.needs, name),
                "needs": [vars(need) for need in checked.needs if need.analysis == name],
            }
            for name, stage in _analyses(checked)
        },
        "tables": [vars(facts) for facts in checked.tables],
        "coverage": [vars(one) for one in checked.coverages],
        "sources": [vars(source) for source in checked.sources],
        "environment": [vars(program) for program in programs],
    }
    return json.dumps(content, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def html(checked, findings, programs):
    """The page."""
    texts = page_texts()
    todo = [f for f in findings if f.severity in (kinds.PROBLEM, kinds.WARNING)]
    fine = [f for f in findings if f not in todo]
    parts = [
        ("todo", _findings(todo, texts) if todo else paragraph(texts["nothing_to_do"])),
        ("analyses", _needs(checked, texts) if checked.needs else ""),
        ("tables", _tables(checked.tables, texts) if checked.tables else ""),
        ("coverage", _coverage(checked.coverages, texts) if checked.tables else ""),
        ("sources", _sources(checked.sources, texts) if checked.tables else ""),
        ("fine", _findings(fine, texts) if fine else ""),
        ("environment", _environment(programs, texts)),
    ]
    parts = [(key, texts[f"section_{key}"], body) for key, body in parts if body]
    stamp = texts["stamp"].format(created_at=_now(), version=plugin_version())
    header = page_header(texts["title"], checked.facts["name"], stamp)
    verdict = paragraph(summary_text(findings), "question")
    body = "\n".join(section(*part) for part in parts)
    links = contents(texts["contents"], [(key, text) for key, text, _ in parts])
    words = dict.fromkeys(source.attribution for source in checked.sources if source.attribution)
    return page(
        user_language(),
        f"{texts['title']}: {checked.facts['name']}",
        f"{header}{verdict}{_study_facts(checked.facts)}</header>\n{links}\n<main>\n{body}\n"
        f"</main>\n{foot(list(words), plugin_version(), texts)}",
    )


def _now():
    return datetime.now().astimezone().strftime("%Y-%m-%d %H:%M")


def _study_facts(facts):
    pairs = (
        (tr("Reference system"), f"EPSG:{facts['epsg']}"),
        (tr("Mesh level"), facts["mesh_level"]),
        (tr("Created"), (facts.get("created_at") or "")[:10]),
    )
    return "<dl>" + "".join(
        f"<dt>{escaped(name)}</dt><dd>{escaped(value)}</dd>" for name, value in pairs if value
    ) + "</dl>"


def _mark(severity):
    css, sign = MARKS[severity]
    return Cell(f'<span class="{css}">{sign} {escaped(severity_label(severity))}</span>', "text")


def _findings(findings, texts):
    rows = [(_mark(f.severity), Cell(escaped(finding_text(f)), "text long")) for f in findings]
    css = ["doubt" if f.severity == kinds.PROBLEM else "" for f in findings]
    headings = [(texts["severity"], False), (texts["finding"], False)]
    return table(texts["findings_caption"], headings, rows, css)


def _analyses(checked):
    """Analyses with their stage, in the order of the table."""
    return dict.fromkeys((need.analysis, need.stage) for need in checked.needs)


def _needs(checked, texts):
    rows, css = [], []
    for need in checked.needs:
        state = _state(need, checked.needs, texts)
        where = f"{need.dataset} — {need.page} ({need.publisher})"
        data = layer_text(need.table, field=need.field)
        rows.append((
            analysis_label(need.analysis), state, data, need_label(need.need),
            number_cell(need.rows, 1.0), "" if need.met else where))
        lacks = need.stage == NOW and not need.met and need.need == "must"
        css.append("doubt" if lacks else "")
    keys = ("analysis", "state", "data", "need", "rows", "where")
    headings = [(texts[key], key == "rows") for key in keys]
    return paragraph(texts["needs_note"], "note") + table(
        texts["analyses_caption"], headings, rows, css)


def _state(need, needs, texts):
    lacking = "problem" if need.stage == NOW else "info"
    key, severity = ("ready", "ok") if ready(needs, need.analysis) else ("lacking", lacking)
    css, sign = MARKS[severity]
    return Cell(f'<span class="{css}">{sign} {escaped(texts[key])}</span>', "text")


def _tables(tables, texts):
    own = [facts for facts in tables if facts.of_the_town]
    rows = [
        (table_label(facts.name), number_cell(facts.rows, 1.0), facts.geometry or "–",
         facts.crs or "–", _filled(facts.filled, texts))
        for facts in own if facts.rows
    ]
    empty = ", ".join(table_label(facts.name) for facts in own if not facts.rows)
    headings = [
        (texts[key], key == "rows") for key in ("table", "rows", "geometry", "crs", "filled")]
    note = paragraph(texts["empty_tables"].format(tables=empty), "note") if empty else ""
    return table(texts["tables_caption"], headings, rows) + note


def _filled(filled, texts):
    """Which columns of a table hold values: all, a share, none."""
    full = sum(share == 1.0 for share in filled.values())
    parts = [texts["filled_all"].format(count=full)] if full else []
    parts += [f"{name} {share_text(share)}" for name, share in filled.items() if 0 < share < 1]
    empty = [name for name, share in filled.items() if share == 0]
    parts += [texts["filled_none"].format(names=", ".join(empty))] if empty else []
    return "; ".join(parts)


def _coverage(coverages, texts):
    if not coverages:
        return paragraph(texts["no_areas"], "missing")
    rows = [
        (layer_text(one.table, one.kind), number_cell(one.rows, 1.0),
         Cell(escaped(share_text(one.share)), "number"))
        for one in coverages
    ]
    headings = [(texts["layer"], False), (texts["rows"], True), (texts["share"], True)]
    return table(texts["coverage_caption"], headings, rows) + paragraph(
        texts["coverage_note"], "note")


def _sources(sources, texts):
    if not sources:
        return paragraph(texts["no_sources"], "missing")
    rows = [
        (source.name, table_text(source.table) or "–",
         source.vintage or "–", source.crs or "–",
         Cell(escaped(source.imported_at[:10]), "number"),
         *(number_cell(n, 1.0) for n in (source.read, source.written, source.refused)),
         refused_text(source.reasons))
        for source in sources
    ]
    keys = ("source", "table", "vintage", "crs", "imported_at", "read", "written", "refused", "why")
    numbers = ("imported_at", "read", "written", "refused")
    headings = [(texts[key], key in numbers) for key in keys]
    return table(texts["sources_caption"], headings, rows)


def _environment(programs, texts):
    rows = [
        (program.name, program.version or texts["absent"],
         "" if not program.clash else f"{program.clash['library']} {program.clash['own']} ≠ "
         f"{program.clash['qgis']}")
        for program in programs
    ]
    headings = [(texts["program"], False), (texts["version"], False), (texts["severity"], False)]
    return table(texts["environment_caption"], headings, rows)

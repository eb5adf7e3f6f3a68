"""The tables of a report as sheets: headings in words with units, and a sheet of the columns."""

from ...core.check.sources import sources_of
from ...core.report.workbook import REAL, TEXT, WHOLE, Column, Sheet
from ...core.risk.types import HazardKey
from ..i18n import tr
from ..labels import (
    assumption_list_label,
    basis_label,
    category_label,
    edit_label,
    indicator_label,
    table_label,
    unit_label,
)
from ..local.programmes_labels import call_label, fits_label
from ..local.review_labels import resource_category_label, resource_kind_label
from ..risk.damage_labels import damage_function_label
from ..risk.guideline_labels import rule_name, severity_legend
from ..risk.hazard_labels import hazard_key_label
from ..risk.needs_labels import theme_labels
from ..risk.shelters_labels import (
    age_group_label,
    capacity_short_label,
    shelter_kind_label,
    time_label,
)
from ..risk.weighing_labels import class_label
from ..structure.texts import state_label
from ..vibrancy.calibration_labels import stage_label, status_label
from .columns import COLUMNS, column_text, column_words, own_words
from .local import said
from .names import assumption_name

# Part of the report that a kind of table belongs to; a part that is left out takes its sheets.
PART_OF = {
    "zones": "today", "facilities": "today", "exposure_totals": "risk", "damage_totals": "risk",
    "shelter_totals": "risk", "shelter_loads": "risk", "guideline_areas": "risk",
    "guideline_districts": "risk", "weighing_zones": "risk", "weighing_front": "risk",
    "needs_themes": "risk", "resources": "local", "tours": "local", "matches": "local",
    "programmes": "local",
    "structure": "structure", "coverage": "access", "calibration": "access",
}
# What people wrote, which is masked.
_WRITTEN = ("name", "order", "need_text", "resource", "partner", "sentence", "project", "programme",
            "why_not")


def sheets_of(material, rerun):
    """The sheets of a report, the list of their columns last.

    Parameters
    ----------
    material : whole_report.Material
    rerun : model.Rerun or None

    Returns
    -------
    list of core.report.workbook.Sheet
    """
    known, told, sheets = column_words(), [], []
    for name, kind, table, frame in _frames(material):
        columns = [one for one in COLUMNS[kind] if one in frame.columns]
        words = {**known, **own_words(kind)}
        headings = _headings(columns, words)
        sheets.append(Sheet(name, tuple(
            _column(heading, column, frame, kind) for heading, column in zip(headings, columns))))
        told += [(name, heading, column_text(column, words)[1], table, column)
                 for heading, column in zip(headings, columns)]
    if material.wants("assumptions"):
        sheets.append(_assumptions(material, rerun))
    if material.wants("imports"):
        sheets.append(_imports(material.study))
    names = (tr("Sheet"), tr("Heading"), tr("Unit"), tr("Table of the results"), tr("Column there"))
    sheets.append(Sheet(tr("Columns"), tuple(
        Column(heading, TEXT, tuple(row[place] for row in told))
        for place, heading in enumerate(names))))
    return sheets


def _frames(material):
    """``(name of the sheet, kind, name of the table, rows)`` of every table that is there."""
    if material.results is None:
        return
    if material.wants("scenarios"):
        yield from _of_scenarios(material)
    for kind, part in PART_OF.items():
        table = material.results.of_kind(kind)
        if table is not None and material.wants(part):
            yield _sheet_name(kind), kind, table.name, material.results.read(table)


def _of_scenarios(material):
    import pandas as pd

    if not material.scenarios:
        return
    indicators = [one.indicators for one in material.scenarios]
    yield (_sheet_name("indicators"), "indicators", ", ".join(
        dict.fromkeys(one.tables.indicators.name for one in material.scenarios)),
        pd.concat(indicators, ignore_index=True))
    for number, one in enumerate(material.scenarios, 1):
        for key, kind in (("zones", "scenario_zones"), ("facilities", "scenario_facilities"),
                          ("diversion", "diversion")):
            frame = getattr(one, key)
            if frame is not None:
                name = tr("{number} {sheet}").format(number=number, sheet=_sheet_name(kind))
                yield (f"{name}, {one.name}", kind, getattr(one.tables, key).name,
                       frame.drop(columns="geometry", errors="ignore"))


def _sheet_name(kind):
    return {
        "zones": tr("Zones today"), "facilities": tr("Facilities today"),
        "indicators": tr("Scenarios"), "scenario_zones": tr("Zones"),
        "scenario_facilities": tr("Facilities"), "diversion": tr("Diversion"),
        "exposure_totals": tr("Exposure"), "damage_totals": tr("Damage"),
        "shelter_totals": tr("Evacuation"), "shelter_loads": tr("Shelters"),
        "guideline_areas": tr("Problem areas"), "guideline_districts": tr("Districts"),
        "weighing_zones": tr("Vibrancy and danger"), "weighing_front": tr("Objectives"),
        "needs_themes": tr("Opinions by theme"), "resources": tr("Local resources"),
        "tours": tr("Walks"), "matches": tr("Matches"), "programmes": tr("Support programmes"),
        "structure": tr("Urban structure"), "coverage": tr("Access on foot"),
        "calibration": tr("Calibration"),
    }[kind]


def _headings(columns, known):
    """Headings, each once: Excel's tables take no two alike."""
    found = []
    for name in columns:
        words, unit = column_text(name, known)
        text = f"{words} [{unit}]" if unit else words
        found.append(f"{text} ({name})" if text in found else text)
    return found


def _column(heading, name, frame, kind):
    values = frame[name]
    if values.dtype == object or str(values.dtype) in ("str", "string"):
        return Column(heading, TEXT, tuple(
            _word(value, name, kind) for value in values.where(values.notna(), None)))
    if name == "severity":
        words = severity_legend()
        return Column(heading, TEXT, tuple(words.get(f"severity_{value:.0f}") for value in values))
    if values.dtype.kind == "b" or values.dtype.kind in "iu":
        return Column(heading, WHOLE, tuple(int(value) for value in values))
    return Column(heading, REAL, tuple(float(value) for value in values))


def _word(value, name, kind):
    """A key in words, as far as there are any; what people wrote is masked."""
    if value is None or value == "":
        return None
    if name in _WRITTEN:
        return said(value)
    words = {
        "edit": edit_label, "basis": basis_label, "size_basis": basis_label,
        "unit": unit_label, "size_unit": unit_label, "hazard": _hazard, "worst_hazard": _hazard,
        "function": damage_function_label, "rule": rule_name, "time": time_label,
        "capacity_basis": capacity_short_label, "state": state_label, "class": class_label,
        "theme": lambda key: theme_labels()[key], "fits": fits_label, "call": call_label,
        "age_group": age_group_label, "objective": indicator_label,
        "category": resource_category_label if kind == "resources" else category_label,
        "kind": resource_kind_label if kind == "resources" else shelter_kind_label,
        "effect": _effect, "better": _better, "stage": stage_label, "status": status_label,
        "part": _part,
        "indicator": indicator_label if kind == "indicators" else str,
    }
    try:
        return words[name](value)
    except (KeyError, ValueError):
        return value


def _hazard(text):
    # Several stand in one text.
    return hazard_key_label(HazardKey.of(text)) if ";" not in text else text


def _part(key):
    return {"lever": tr("fitted factor"), "measure": tr("measure of the fit")}[key]


def _effect(key):
    return {"gain": tr("gains"), "lose": tr("loses"), "same": tr("hardly changes")}[key]


def _better(key):
    return {"higher": tr("higher"), "lower": tr("lower")}[key]


def _imports(study):
    """Every import with its source, vintage and rows."""
    rows = sources_of(study.read("provenance"))
    texts = (
        (tr("Table"), lambda one: table_label(one.table) if one.table else ""),
        (tr("File"), lambda one: one.file), (tr("Title"), lambda one: one.title),
        (tr("Format"), lambda one: one.format), (tr("Vintage"), lambda one: one.vintage),
        (tr("Imported on"), lambda one: one.imported_at),
        (tr("Source"), lambda one: one.attribution))
    counts = ((tr("Rows read"), "read"), (tr("Written"), "written"), (tr("Refused"), "refused"))
    return Sheet(tr("Imports"), (
        *(Column(heading, TEXT, tuple(words(one) for one in rows)) for heading, words in texts),
        *(Column(heading, WHOLE, tuple(getattr(one, name) for one in rows))
          for heading, name in counts)))


def _assumptions(material, rerun):
    """The ledger: every constant with its range, source and rank."""
    rows = tuple(material.assumptions)
    ranks = {} if rerun is None else rerun.sensitivity.ranks()
    return Sheet(tr("Assumptions"), (
        Column(tr("Rank of the effect on the visits"), REAL, tuple(
            float(ranks.get(row.place, "nan")) for row in rows)),
        Column(tr("Assumption"), TEXT, tuple(map(assumption_name, rows))),
        Column(tr("List"), TEXT, tuple(assumption_list_label(row.list) for row in rows)),
        *(Column(heading, TEXT, tuple(getattr(row, name) for row in rows))
          for name, heading in (("key", tr("Key")), ("parameter", tr("Parameter")))),
        *(Column(heading, REAL, tuple(getattr(row, name) for row in rows))
          for name, heading in (
              ("value", tr("Value")), ("low", tr("Low")), ("high", tr("High")))),
        *(Column(heading, TEXT, tuple(getattr(row, name) for row in rows))
          for name, heading in (
              ("unit", tr("Unit")), ("source", tr("Source")), ("year", tr("Year")))),
        Column(tr("Verified"), TEXT, tuple(
            tr("yes") if row.verified else tr("not verified") for row in rows))))


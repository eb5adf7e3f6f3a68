"""What the report on damage and casualties says."""


import numpy as np

from ...core.report.damage_page import Comparison, Curves, DamageContent, Number, Side
from ...core.risk.damage_people import FUNCTIONS
from ...core.risk.fragility import STRUCTURES, functions
from ..assumption_labels import told_rows
from ..assumptions import study_at
from ..i18n import cited, tr
from ..report import stamp_of
from ..report_texts import report_texts
from .damage import people_functions, range_text, validity_text, zones_stand_in
from .damage_labels import (
    damage_basis_label,
    damage_count_label,
    damage_function_label,
    damage_state_label,
    damage_structure_label,
    damage_unit_label,
)
from .hazard_labels import hazard_key_label

COLUMNS = (
    "buildings", "full", "half", "minor", "above_floor", "below_floor", "liquefied", "no_cars",
    "no_walking", "no_outlets", "exposed_floor_m2", "damaged_floor_m2", "damage_ratio",
    "damage_yen", "people_night", "people_day", "deaths_night", "deaths_day", "injured_night",
    "injured_day",
)  # fmt: skip
DISTRICT_COLUMNS = ("buildings", "full", "half", "above_floor", "damage_ratio", "deaths_night")
# What the bars compare, where at least two functions tell it.
COMPARED = ("full", "damage_ratio")
MOST_ROWS = 150
LISTS = ("damage",)
OTHER_THAN_WOOD = set(STRUCTURES) - {"wood"}


def damage_texts():
    """``{key: text}`` of the page; some texts hold ``{facts}``."""
    return {
        **report_texts(),
        "section_districts": tr("By district"),
        "section_functions": tr("The functions"),
        "column_number": tr("What is counted"),
        "column_verified": tr("Compared with its original"),
        "column_district": tr("District"),
        "column_hazard": tr("Hazard"),
        "column_function": tr("Function"),
        "column_state": tr("State"),
        "column_target": tr("Structure and years"),
        "column_kind": tr("Form"),
        "column_parameters": tr("Parameters"),
        "column_range": tr("Valid in"),
        "column_source": tr("Source"),
        "functions_note": tr(
            "“normal” is Φ((x − a) / b), “lognormal” Φ((ln x − a) / b), with a and b as given; "
            "“step” the value from a limit on, “step_after” the value beyond it, “linear” lines "
            "between points. Probabilities are of the state or a worse one. Grey parts of the "
            "pictures lie outside the range in which the function is valid."),
    }


def damage_content(results, case, districts, assumptions, file, notes=()):
    """The content of the page.

    Parameters
    ----------
    results : list of core.risk.damage.Assessed
    case : core.risk.damage.Case
    districts : sequence of str
    assumptions : Assumptions
    file : str
        File that the targets came from; may be a study.
    notes : sequence of str
        More sentences for the head.

    Returns
    -------
    DamageContent
    """
    study = study_at(file)
    rows, note = _districts(results, districts)
    used = list(dict.fromkeys(result.function.key for result in results))
    return DamageContent(
        title=tr("Damage and casualties"),
        question=tr("How many buildings would be damaged, how many people hurt, and how far do "
                    "published functions agree?"),
        facts=_facts(case),
        notes=(*([zones_stand_in()] if case.stock.by_zone else ()), *notes, *_notes(results)),
        comparisons=_comparisons(results),
        district_columns=tuple(map(damage_count_label, DISTRICT_COLUMNS)),
        districts=rows,
        districts_note=note,
        curves=tuple(curve for key in used for curve in _curves(functions()[key])),
        functions=_functions(used, results),
        assumptions=told_rows(row for row in assumptions if row.list in LISTS
                              or row.place == ("risk", "storey", "floor_m")),
        limits=_limits(),
        **stamp_of(study),
    )


def _number(result, name, row):
    if name not in result.totals:
        return Number(share=name == "damage_ratio")
    return Number(*map(float, result.totals[name][row]), share=name == "damage_ratio")


def _comparisons(results):
    groups = {}
    for result in results:
        groups.setdefault((result.cells.key, result.cells.basis), []).append(result)
    made = []
    for number, ((key, basis), found) in enumerate(groups.items()):
        name = f"{hazard_key_label(key)} ({damage_basis_label(basis)})"
        sides = tuple(
            Side(damage_function_label(one.function.key), one.function.verified,
                 tuple(_number(one, column, 0) for column in COLUMNS), validity_text(one) or "")
            for one in found)
        made.append(Comparison(
            f"hazard{number}", name, tuple(map(damage_count_label, COLUMNS)), sides,
            _bars(found), _casualties(found)))
    return tuple(made)


def _bars(found):
    made = []
    for name in COMPARED:
        picked = [(damage_function_label(one.function.key), _number(one, name, 0))
                  for one in found]
        picked = [pair for pair in picked if np.isfinite(pair[1].value)]
        if len(picked) > 1:
            unit = "%" if name == "damage_ratio" else tr("buildings")
            made.append((damage_count_label(name), unit, tuple(picked)))
    return tuple(made)


def _casualties(found):
    texts = dict.fromkeys(filter(None, map(people_functions, found)))
    if not texts:
        return ""
    return tr("Deaths and injuries: {functions}. They do not come from the functions above, but "
              "from these.").format(functions="; ".join(texts))


def _districts(results, districts):
    rows = [
        (name, hazard_key_label(result.cells.key), damage_function_label(result.function.key),
         tuple(_number(result, column, row) for column in DISTRICT_COLUMNS))
        for row, name in enumerate(districts, 1)
        for result in results if result.members[row]
    ]
    left = len(rows) - MOST_ROWS
    note = tr("{count} more rows stand in the table of the totals.").format(
        count=left) if left > 0 else ""
    return tuple(rows[:MOST_ROWS]), note


def _facts(case):
    stock = case.stock
    if stock.by_zone:
        facts = [(tr("Zones"), f"{len(stock):,}"),
                 (tr("Dwellings"), f"{stock.count.sum():,.0f}")]
    else:
        facts = [(tr("Buildings"), f"{len(stock):,}"),
                 (tr("of these of unknown structure"), f"{stock.unknown['structure']:,}"),
                 (tr("of these of unknown year"), f"{stock.unknown['year']:,}"),
                 (tr("of these without floor area"), f"{stock.unknown['floor_area']:,}")]
    for name, people in ((tr("Residents"), case.people.night),
                         (tr("People present by day"), case.people.day)):
        if people is not None:
            facts.append((name, f"{float(np.nansum(people)):,.0f}"))
    if np.isfinite(case.yen_per_m2):
        facts.append((tr("Value of a building, as given"),
                      tr("{yen} yen/m²").format(yen=f"{case.yen_per_m2:,.0f}")))
    return tuple(facts)


def _notes(results):
    notes = [tr("Different hazards and functions must not be added up: they speak of the same "
                "buildings.")]
    doubtful = [one for one in results if not one.function.verified]
    if doubtful:
        notes.append(tr("{count} of {total} assessments rest on functions that were not compared "
                        "with their original publication (▲).").format(
                            count=len(doubtful), total=len(results)))
    if not results:
        notes.append(tr("No building or zone lies in any of the hazards."))
    return tuple(notes)


def _functions(used, results):
    people = {key for result in results for key in _people_keys(result)}
    return tuple(
        (damage_function_label(key), damage_state_label(curve), _target(curve), curve.kind,
         _parameters(curve), range_text(functions()[key]), f"{cited(curve.source)} ({curve.year})",
         curve.verified)
        for key in (*used, *sorted(people)) for curve in functions()[key].curves
    )


def _people_keys(result):
    return FUNCTIONS.get(result.cells.key.type, ()) if "full" in result.totals else ()


def _target(curve):
    names = curve.structures or ("",)
    if set(names) == OTHER_THAN_WOOD:
        names = ("non_wooden",)
    structures = ", ".join(map(damage_structure_label, names))
    years = _years(curve)
    return f"{structures}, {years}" if years else structures


def _years(curve):
    first, last = curve.year_from > 0, curve.year_to < 9999
    if first and last:
        return f"{curve.year_from}–{curve.year_to}"
    if last:
        return tr("until {year}").format(year=curve.year_to)
    return tr("since {year}").format(year=curve.year_from) if first else ""


def _parameters(curve):
    parts = [f"{one[0]:g} → {one[1]:g}" if isinstance(one, tuple) else f"{one:g}"
             for one in curve.parameters]
    return "; ".join(parts)


def _curves(function):
    """One picture a state: a line for each different curve."""
    low, high = function.range
    top = {"m": 8.0, "intensity": 7.4, "PL": 30.0}.get(function.unit, 1.0)
    xs = np.linspace(4.4 if function.unit == "intensity" else 0.0, top, 300)
    names = list(dict.fromkeys(curve.state for curve in function.curves))
    shown = [curve for curve in function.curves
             if len(names) <= 3 or curve.counts_as in ("half", "full")]
    targets = list(dict.fromkeys(map(_target, shown)))
    shown_states = list(dict.fromkeys(curve.state for curve in shown))
    lines = tuple(
        (f"{damage_state_label(curve)}: {_target(curve)}", xs, curve(xs),
         targets.index(_target(curve)), shown_states.index(curve.state))
        for curve in shown
    )
    return (Curves(damage_function_label(function.key), damage_unit_label(function.unit), lines,
                   low, high),)


def _limits():
    return (
        tr("The functions are means of past disasters; a single building may fare otherwise, and "
           "none of them knows how it was built, strengthened or kept."),
        tr("A building is taken to stand wholly in the worst class that it touches; a class of "
           "depth is a range, and the band tells what it leaves open."),
        tr("Fire, landslides, falling furniture and disease after the disaster are not counted."),
        tr("Deaths by a tsunami rest on the share of people who do not leave in time, which is an "
           "assumption."),
        tr("A new house of the highest seismic grade (grade 3) is hardly ever destroyed; the data "
           "do not tell which these are, and they count like the others."),
    )

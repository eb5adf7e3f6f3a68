"""The parts of a report on what it rests on: data, assumptions, imports, commands."""

import numpy as np

from ...core.assumptions import LISTS, MODEL_LISTS
from ...core.check.sources import sources_of
from ...core.report import content as parts
from ...core.report import evidence
from ...core.report.elements import Cell, escaped
from ...core.report.numbers import exact_text, number_text, share_text
from ...core.report.whole import Bars, Built, Folded, Grid, Items, Number, Part, Words
from ...core.scenarios.sensitivity import CHANGE
from ..assumption_labels import source_text, unit_text
from ..i18n import tr
from ..labels import assumption_list_label, table_label
from ..report_parts import provenance_line
from ..report_texts import report_texts
from .method import MODEL_KINDS
from .names import assumption_name

MOST_RANKED, MOST_BARS, MOST_LEDGER, MOST_IMPORTS = 20, 12, 60, 80
PROFILES = "arrival_profiles"
# Lists of assumptions that a kind of result rests on beside those of the model.
LISTS_OF = {
    "exposure_totals": ("risk",), "damage_totals": ("damage", "risk"),
    "shelter_totals": ("evacuation",), "guideline_areas": ("risk",), "weighing_zones": ("risk",),
    "matches": ("matching",), "resources": ("matching",), "coverage": ("access", "walking"),
}


# Data


def data_part(study):
    """What the study holds, from where and of when."""
    imports = sources_of(study.read("provenance"))
    rows = []
    for table in dict.fromkeys(one.table for one in imports if one.table):
        own = [one for one in imports if one.table == table and one.written]
        if not own:
            continue
        names = list(dict.fromkeys(one.name for one in own))
        rows.append((
            table_label(table), Number(sum(one.written for one in own), place=1.0),
            _few(names), _vintages(own), max(one.imported_at for one in own)[:10]))
    if not rows:
        return Part("data", tr("Data and vintage"), (Words(tr(
            "The study does not record where its data came from."), "missing"),))
    return Part("data", tr("Data and vintage"), (Grid(
        tr("What the study holds"),
        ((tr("Data"), False), (tr("Rows written"), True), (tr("Taken from"), False),
         (tr("Vintage"), False), (tr("Last imported on"), False)), tuple(rows)),
        Words(tr("Every file with its rows and what was refused stands under “Imports”."),
              "note")))


def _few(names, most=3):
    shown = "; ".join(names[:most])
    if len(names) <= most:
        return shown
    return tr("{names} and {count} more").format(names=shown, count=len(names) - most)


def _vintages(sources):
    known = sorted({one.vintage for one in sources if one.vintage})
    unknown = sum(not one.vintage for one in sources)
    text = known[0] if len(known) == 1 else f"{known[0]} – {known[-1]}" if known else ""
    if not unknown:
        return text
    missing = tr("not told ({count})").format(count=unknown)
    return tr("{vintages}; {missing}").format(vintages=text, missing=missing) if text else missing


def imports_part(study):
    """Every import with its rows, as on the other pages."""
    rows = study.read("provenance").to_dict("records")
    content = parts.ReportContent(
        title="", provenance=tuple(provenance_line(row) for row in rows))
    table = Built(evidence.data, content, report_texts())
    if len(rows) <= MOST_IMPORTS:
        return Part("imports", tr("Imports"), (table,))
    return Part("imports", tr("Imports"), (
        Words(tr("The list stands folded in the page, and on the sheet “Imports” of the Excel "
                 "workbook. Unfold it before printing to print it too."), "note"),
        Folded(tr("All {count} imports").format(count=f"{len(rows):,}"), (table,))))


# Assumptions


def assumptions_part(assumptions, kinds, rerun):
    """The ledger of assumptions, with ranks of sensitivity where the model was run again."""
    lists = dict.fromkeys(MODEL_LISTS if set(kinds) & set(MODEL_KINDS) else ())
    for kind in kinds:
        lists.update(dict.fromkeys(LISTS_OF.get(kind, ())))
    rows = [row for row in assumptions if row.list in (lists or LISTS)]
    ranks = {} if rerun is None else rerun.sensitivity.ranks()
    texts = report_texts()
    plain = sorted((row for row in rows if row.list != PROFILES),
                   key=lambda row: ranks.get(row.place, np.inf))
    lines = [_ledger_row(row, ranks) for row in plain]
    lines += [_profile_row(key, own) for key, own in _profiles(rows).items()]
    pieces = [Words(texts["assumptions_count"].format(
        total=f"{len(rows):,}", doubtful=f"{sum(not row.verified for row in rows):,}"), "warning")]
    if ranks:
        pieces.append(Words(tr(
            "Rank: order of the effect on the visits, see “What the numbers hang on”. Without a "
            "rank the assumption does not move the visits, has no range, or belongs to another "
            "analysis."), "note"))
    doubtful = tuple(n for n, row in enumerate(plain) if not row.verified)
    headings = (
        (tr("Assumption"), False), (tr("Rank by effect"), True), (tr("Value"), True),
        (tr("Range"), False), (tr("Source"), False), (tr("Verified"), False))
    strongest = tuple(lines[:min(len(ranks), MOST_LEDGER)])
    pieces += [
        Grid(tr("The assumptions with the strongest effect"), headings, strongest, doubtful),
        Words(tr("The whole list stands folded in the page, and on the sheet “Assumptions” of the "
                 "Excel workbook. Unfold it before printing to print it too."), "note"),
        Folded(tr("All {count} lines of assumptions in use").format(count=f"{len(lines):,}"), (
            Grid(texts["assumptions_caption"], headings, tuple(lines), doubtful),))]
    return Part("assumptions", tr("Assumptions"), tuple(pieces))


def _ledger_row(row, ranks):
    ranged = row.low < row.high
    return (
        assumption_name(row), Number(ranks.get(row.place, np.nan), place=1.0),
        Cell(escaped(exact_text(row.value)), "number"), _range(row) if ranged else unit_text(row),
        source_text(row), _verified(row.verified))


def _range(row):
    return tr("{low} to {high} {unit}").format(
        low=exact_text(row.low), high=exact_text(row.high), unit=unit_text(row)).strip()


def _verified(verified):
    return tr("yes") if verified else tr("▲ not verified")


def _profiles(rows):
    """Rows of arrival profiles by profile: hundreds of numbers, one line each."""
    groups = {}
    for row in rows:
        if row.list == PROFILES:
            groups.setdefault(row.key, []).append(row)
    return groups


def _profile_row(key, rows):
    peak = max(rows, key=lambda row: row.value)
    return (
        tr("{whose}: {what}").format(
            whose=assumption_list_label(PROFILES), what=key),
        Number(), Number(), report_texts()["profile_values"].format(
            count=len(rows), peak=number_text(peak.value), hour=peak.parameter),
        source_text(rows[0]), _verified(all(row.verified for row in rows)))


def sensitivity_part(rerun):
    """What the visits hang on: each assumption alone at the ends of its range."""
    if rerun is None:
        return None
    found = rerun.sensitivity
    ranks = found.ranks()
    strongest = [one for one in found.effects if one.row.place in ranks][:MOST_RANKED]
    result = found.ranked_by
    title = tr("What the change of visits by “{name}” hangs on").format(
        name=rerun.scenario) if result == CHANGE else tr("What the visits of today hang on")
    pieces = [*(Words(line) for line in _how(rerun)), Bars(
        "strongest", title, tuple(assumption_name(one.row) for one in strongest[:MOST_BARS]),
        tuple(one.swing[result] for one in strongest[:MOST_BARS]), tr("visits/day"), width=52)]
    if not rerun.agrees:
        pieces.insert(0, Words(tr(
            "The study, computed again, does not give the visits of the results: data or "
            "assumptions were changed since, or others were given. The ranks are of the study as "
            "it is now."), "warning"))
    pieces.append(Grid(
        title,
        ((tr("Assumption"), False), (tr("Rank by effect"), True), (tr("Value"), True),
         (tr("Range"), False), *((heading, True) for heading in _ends(result)),
         (tr("Verified"), False)),
        tuple(_effect(one, ranks, result, found.central[result]) for one in strongest),
        tuple(n for n, one in enumerate(strongest) if not one.row.verified)))
    return Part("sensitivity", tr("What the numbers hang on"), tuple(pieces))


def _ends(result):
    if result == CHANGE:
        return tr("Change of visits at the low end"), tr("Change of visits at the high end")
    return tr("Visits at the low end"), tr("Visits at the high end")


def _how(rerun):
    found = rerun.sensitivity
    yield tr(
        "Each of the {count} assumptions of the vibrancy model that have a range was put to its "
        "low and to its high end, one at a time, all others at their value, and the visits were "
        "computed again ({runs} runs of the model). {untouched} of them do not enter the visits "
        "of this town. The bar is how far the visits move over the range.").format(
            count=len(found.effects), runs=f"{found.runs:,}", untouched=found.untouched)
    yield tr(
        "Equal effects have one rank. What moves the visits by less than a billionth has none.")
    if rerun.draws:
        yield tr(
            "The bands of the report come from {draws} random draws in which all assumptions move "
            "at once; the ranks do not. What two assumptions do together is not seen here; the "
            "bands hold it.").format(draws=rerun.draws)
    else:
        yield tr("The results were computed without draws, so they have no bands. What two "
                 "assumptions do together is not seen here.")


def _effect(effect, ranks, result, central):
    row = effect.row
    return (
        assumption_name(row), Number(ranks[row.place], place=1.0), Number(row.value),
        _range(row), *(_moved(ends[result], central) for ends in (effect.low, effect.high)),
        _verified(row.verified))


def _moved(value, central):
    share = (value - central) / abs(central) if central else np.nan
    sign = "+" if share >= 0.0005 else ""
    below = f'<span class="band">{escaped(sign + share_text(share))}</span>'
    return Cell(escaped(number_text(value)) + below, "number")


# Limits


def limits_part(lines):
    return Part("limits", tr("What these results cannot say"), (Items(tuple(lines)),))

"""How to do a report's analyses again: the commands of its runs, for where the study lies now."""

import json
from collections import Counter
from dataclasses import replace
from pathlib import Path

from ...core.report.whole import Commands, Part, Words
from ...core.scenarios import library
from ..i18n import tr
from ..labels import analysis_label
from ..lineage import record as lineage
from ..project.study import source_of
from ..safe_outputs import parts_of
from .rows import subset_of

# More reasons why a command does not do all over again what was done.
GONE, STORED = "gone", "stored"
_EDITS, _SCENARIO, _STORED = "EDITS", "SCENARIO", "scenario_edits"


def commands_of(results, study):
    """``(name of the analysis, command, caveats)`` of every run behind the tables, in order.

    Paths inside the folder of the study are written relative to it. Where study and results were
    moved or copied since, the commands are about where they lie now.

    Parameters
    ----------
    results : tables.Results or None
    study : Study
    """
    runs = {}
    for table in () if results is None else results.tables:
        if table.made is not None:
            key = (table.made.algorithm, json.dumps(table.made.parameters, sort_keys=True))
            runs.setdefault(key, table.made)
    folder = Path(study.path).resolve().parent
    found = []
    for made in sorted(runs.values(), key=lambda one: one.made_at):
        here, caveats = _repeatable(_moved_here(made, results.path), study)
        near = replace(here, parameters=_replaced(here.parameters, folder, ""))
        found.append((_analysis(made.algorithm), lineage.command(near), caveats))
    return found


def _analysis(key):
    if key == "compare_scenarios":
        return tr("Compare scenarios")
    try:
        return analysis_label(key)
    except KeyError:
        return key


def _moved_here(made, results_path):
    """The same run; what lay in the folder of the results then lies in their folder now."""
    then, _table = parts_of(str(made.parameters.get(made.output, "")))
    now = Path(results_path).resolve()
    if then is None or then.name != now.name or then.parent == now.parent:
        return made
    return replace(made, parameters=_replaced(made.parameters, then.parent, f"{now.parent}/"))


def _replaced(value, folder, start):
    """The same value; paths that begin with a folder begin with ``start`` instead."""
    if isinstance(value, dict):
        return {name: _replaced(one, folder, start) for name, one in value.items()}
    if isinstance(value, list):
        return [_replaced(one, folder, start) for one in value]
    if not isinstance(value, str):
        return value
    for text in dict.fromkeys((f"{folder}/", f"{folder.as_posix()}/", f"{folder}\\")):
        if value.startswith(text):
            return start + value[len(text):]
        # In ogr:dbname='…' a quote has a backslash before it.
        there, wanted = ("='" + one.replace("'", "\\'") for one in (text, start))
        if there in value:
            return value.replace(there, wanted)
    return value


def _repeatable(made, study):
    """The run in a form that a command line can say, and why it is not quite the same."""
    values, why = dict(made.parameters), []
    for name, value in made.parameters.items():
        cut = subset_of(value)
        if cut is not None:
            values[name] = cut
        elif _is_gone(name, value):
            stored = _stored_edits(values, study) if name == _EDITS else None
            values[name] = stored or value
            why.append((name, STORED if stored else GONE))
    made = replace(made, parameters=values)
    return made, (*lineage.caveats(made), *why)


def _is_gone(name, value):
    """Whether an input names a file that is there no more."""
    if name.startswith("OUTPUT") or name in ("REPORT", "RASTER"):
        return False
    file, _table = parts_of(value) if isinstance(value, str) else (None, None)
    return file is not None and file.is_absolute() and not file.exists()


def _stored_edits(values, study):
    """The edits of the scenario of a run as the study holds them; None where it does not."""
    for one in library.scenarios(study):
        if one.name == values.get(_SCENARIO):
            break
    else:
        return None
    rows = study.read(_STORED)
    order = rows.loc[rows["scenario_id"] == one.id, "ordinal"]
    # A layer comes in the order of its rows.
    if not len(order) or not order.is_monotonic_increasing:
        return None
    return f"{source_of(study.path, _STORED)}|subset=\"scenario_id\" = '{one.id}'"


def commands_part(results, study):
    """How to do all of it again."""
    commands = commands_of(results, study)
    if not commands:
        text = (tr("There are no results, so there is nothing to repeat.") if results is None else
                tr("The tables of results do not say how they were made: they come from an older "
                   "version, or from another program."))
        return Part("commands", tr("How to do it again"), (Words(text, "missing"),))
    pieces = [Words(tr(
        "Open a command line in the folder of the study “{file}” and run these lines in their "
        "order. They write their results into the same files again: work in a copy of the folder "
        "to compare. The quotes are those of a POSIX shell.").format(file=study.path.name)),
        Words(tr("Numbers come out the same as long as study, plugin and assumptions are the same. "
                 "Words in the tables come in the language of QGIS."), "note")]
    for number, (name, command, caveats) in enumerate(commands, 1):
        pieces.append(Words(tr("{number}. {analysis}").format(
            number=number, analysis=name), "step"))
        pieces.append(Commands((command,)))
        pieces += [Words(caveat_text(parameter, why), "warning") for parameter, why in caveats]
    untold = Counter(bool(one.made) for one in results.tables if one.kind)[False]
    if untold:
        pieces.append(Words(tr(
            "{count} tables of the results do not say how they were made.").format(count=untold),
            "note"))
    return Part("commands", tr("How to do it again"), tuple(pieces))


def caveat_text(parameter, why):
    """Why a command does not do all over again what was done, in a sentence."""
    return {
        lineage.MEMORY: tr("{parameter} was a layer in memory, which is gone: save it and name its "
                           "file."),
        lineage.SELECTION: tr("{parameter}: only the rows that were selected counted. Which they "
                              "were is not kept; the command takes all rows."),
        lineage.FILTERED: tr("{parameter}: only the rows of a filter counted. The metadata of the "
                             "result name it; the command takes all rows."),
        lineage.LEFT_OUT: tr("{parameter} was given but is not kept here: a person may be told by "
                             "it."),
        GONE: tr("{parameter} names a file that is there no more: put it there, or name another."),
        STORED: tr("{parameter} was a passing file. The command takes the edits of the scenario as "
                   "the study holds them now."),
    }[why].format(parameter=parameter)

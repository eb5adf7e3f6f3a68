"""What a task of a plan is given, as QGIS takes it: sources, filters, destinations."""

from qgis.core import QgsExpression, QgsProcessingFeatureSourceDefinition

from ...core.errors import CoreError
from ...core.plan import tasks
from ...core.plan.references import (
    PATHS,
    RESULTS,
    SAMPLE,
    SCENARIO,
    STUDY,
    Reference,
    in_value,
)
from ...core.plan.where import inside
from ..fictional import fictional_source
from ..project.study import source_of
from ..safe_outputs import table_in


def inputs_of(task, rows, made):
    """Inputs of a task: what the plan says, and the usual ones that there are.

    Parameters
    ----------
    task : core.plan.tasks.Task
    rows : dict of str to int
        Rows by table of the study.
    made : collection of str
        Tables of the results.

    Returns
    -------
    dict
    """
    found = dict(task.values)
    for name, value in task.usual.items():
        there = [one for one in in_value(value) if _is_there(one, rows, made, task.needs)]
        if there:
            found[name] = there if isinstance(value, list) else there[0]
    return found


def _is_there(reference, rows, made, needs):
    if reference.kind == STUDY and reference.name:
        return bool(rows.get(reference.name)) or reference.name in needs
    if reference.kind == RESULTS and not reference.name:
        return bool(made)
    return reference.kind != RESULTS or reference.name.casefold() in made


def parameters(task, given, places, edits):
    """Parameters for QGIS.

    Parameters
    ----------
    task : core.plan.tasks.Task
    given : dict
        Of :func:`inputs_of`.
    places : core.plan.where.Where
    edits : dict of str to str
        File of the edits by key of a scenario.
    """
    values = {name: _plain(value, places, edits) for name, value in given.items()}
    for name, target in task.outputs.items():
        values[name] = _destination(target, places)
    if task.group == tasks.CREATE:
        values["STUDY"] = str(inside(places.folder, places.study))
    elif task.group == tasks.INPUTS:
        values["STUDY"] = str(places.study)
    filling = task.group in (tasks.CREATE, tasks.INPUTS)
    if filling and any(one.kind == SAMPLE for one in task.references()):
        # Its files look like those of a ministry, which must not be named for invented numbers.
        values.setdefault("ATTRIBUTION", fictional_source())
    return values


def _plain(value, places, edits):
    if isinstance(value, Reference):
        return _cut(value, _source(value, places, edits))
    if isinstance(value, list):
        return [_plain(one, places, edits) for one in value]
    return value


def _source(reference, places, edits):
    if reference.kind in PATHS:
        return places.source(reference)
    if reference.kind == SCENARIO:
        return edits[reference.name]
    path = places.study if reference.kind == STUDY else places.results
    return source_of(path, reference.name) if reference.name else str(path)


def _cut(reference, source):
    """A source, or a definition with the condition on its rows."""
    if not reference.only and not reference.without:
        return source
    found = QgsProcessingFeatureSourceDefinition(source)
    found.filterExpression = " AND ".join(
        [_among(column, values) for column, values in reference.only.items()]
        + [f"({_name(column)} IS NULL OR NOT {_among(column, values)})"
           for column, values in reference.without.items()])
    return found


def _among(column, values):
    known = ", ".join(QgsExpression.quotedValue(one) for one in values)
    return f"({_name(column)} IN ({known}))"


def _name(column):
    return QgsExpression.quotedColumnRef(column)


def _destination(target, places):
    if target.kind == tasks.TABLE:
        inside(places.folder, places.results)
        return table_in(places.results, target.name)
    return str(inside(places.folder, target.name))


def check_made(task, made):
    """A table that the plan names must have been written by now: ``plan_not_made``."""
    for value in task.values.values():
        for one in in_value(value):
            if one.kind == RESULTS and one.name and one.name.casefold() not in made:
                raise CoreError("plan_not_made", found=one.text, **task.place.facts())

"""The scenarios of a study: made, renamed, copied, deleted and brought back, saved at once.

Two programs may have the same study open. Whoever changes a scenario shows the state that the
change is based on (``changed_at``); where the file has another, nothing is written.
"""

import math
import uuid
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone

from ..contracts import check_ids
from ..errors import CoreError
from .edits import KINDS, Edit
from .stored import PLACE, changing, stored_rows

_SCENARIOS = "scenarios"
_EDITS = "scenario_edits"
_LONG_AGO = datetime.min.replace(tzinfo=timezone.utc)


@dataclass(frozen=True)
class Scenario:
    """A named scenario; ``changed_at`` says which state of it this is."""

    id: str
    name: str
    note: str
    created_at: str
    changed_at: str


@dataclass(frozen=True)
class StoredEdit:
    """One edit as the study keeps it; its place is in the study's CRS."""

    id: str
    edit: Edit
    template: str = ""
    note: str = ""


@dataclass(frozen=True)
class Removed:
    """A deleted scenario with its edits, for :func:`restore`."""

    scenario: Scenario
    edits: tuple


def new_id():
    """An id that nothing has yet, for a scenario, an edit or an added facility."""
    return uuid.uuid4().hex


def scenarios(study):
    """All scenarios, the oldest first.

    Returns
    -------
    list of Scenario
    """
    return _scenarios_of(stored_rows(study, _SCENARIOS))


def edits(study, scenario_id):
    """Edits of a scenario in their order; none for an id that is not there.

    Returns
    -------
    list of StoredEdit
    """
    return _edits_of(stored_rows(study, _EDITS), scenario_id)


def free_name(study, wanted):
    """The wanted name, with a number behind it where another scenario has it."""
    return _free(_checked_name(wanted), {one.name for one in scenarios(study)})


def create(study, name, note="", edits=()):
    """A new scenario, in one transaction with its edits.

    Raises
    ------
    CoreError
        ``scenario_name_taken``, ``scenario_name_empty`` and, of edits, those of :func:`save`.
    """
    name, moment = _checked_name(name), _later("")
    scenario = Scenario(new_id(), name, note, moment, moment)
    with changing(study, _SCENARIOS, _EDITS) as (table, edit_table):
        _check_free(study, name, _scenarios_of(table.rows()))
        if edits:
            _check_edits(edits, edit_table.rows(), scenario.id)
        table.add(_row_of(scenario))
        _add_edits(edit_table, scenario.id, edits)
    return scenario


def rename(study, scenario, name):
    """Another name: as :func:`create`, and ``scenario_changed_elsewhere``, ``scenario_missing``."""
    name = _checked_name(name)
    with changing(study, _SCENARIOS) as (table,):
        found = table.rows()
        number = _held(study, scenario, found)
        others = [one for one in _scenarios_of(found) if one.id != scenario.id]
        _check_free(study, name, others)
        changed = replace(scenario, name=name, changed_at=_later(scenario.changed_at))
        table.change(number, {"name": name, "changed_at": changed.changed_at})
    return changed


def set_note(study, scenario, note):
    """Another note: ``scenario_changed_elsewhere``, ``scenario_missing``."""
    changed = replace(scenario, note=note, changed_at=_later(scenario.changed_at))
    with changing(study, _SCENARIOS) as (table,):
        number = _held(study, scenario, table.rows())
        table.change(number, {"note": note or None, "changed_at": changed.changed_at})
    return changed


def duplicate(study, scenario, name):
    """A copy of what the file holds, under a name of its own; its edits have new ids."""
    name, moment = _checked_name(name), _later("")
    with changing(study, _SCENARIOS, _EDITS) as (table, edit_table):
        found = _scenarios_of(table.rows())
        source = next((one for one in found if one.id == scenario.id), None)
        if source is None:
            _refuse_missing(study, scenario)
        _check_free(study, name, found)
        copy = Scenario(new_id(), name, source.note, moment, moment)
        table.add(_row_of(copy))
        own = _edits_of(edit_table.rows(), scenario.id)
        _add_edits(edit_table, copy.id, [replace(one, id=new_id()) for one in own])
    return copy


def delete(study, scenario):
    """Delete a scenario with its edits: ``scenario_changed_elsewhere``, ``scenario_missing``.

    Returns
    -------
    Removed
        What :func:`restore` needs to bring it back.
    """
    with changing(study, _SCENARIOS, _EDITS) as (table, edit_table):
        found = table.rows()
        number = _held(study, scenario, found)
        kept = next(one for one in _scenarios_of(found) if one.id == scenario.id)
        own = edit_table.rows()
        table.remove([number])
        edit_table.remove(_numbers(own, scenario.id))
    return Removed(kept, tuple(_edits_of(own, scenario.id)))


def restore(study, removed):
    """Bring a deleted scenario back with the same ids and times.

    Raises
    ------
    CoreError
        ``scenario_exists`` where it is there already, ``scenario_name_taken``, ``duplicate_id``.
    """
    scenario = removed.scenario
    with changing(study, _SCENARIOS, _EDITS) as (table, edit_table):
        found = _scenarios_of(table.rows())
        if any(one.id == scenario.id for one in found):
            raise CoreError("scenario_exists", scenario=scenario.name, file=str(study.path))
        _check_free(study, scenario.name, found)
        _check_edits(removed.edits, edit_table.rows(), scenario.id)
        table.add(_row_of(scenario))
        _add_edits(edit_table, scenario.id, removed.edits)
    return scenario


def save(study, scenario, edits):
    """Put these edits in the place of all edits of the scenario, in one transaction.

    Parameters
    ----------
    study : core.study.access.Study
    scenario : Scenario
        As it was read or last written.
    edits : sequence of StoredEdit
        In their order, each with an id of its own.

    Returns
    -------
    Scenario
        With its new ``changed_at``; the next change is based on this one.

    Raises
    ------
    CoreError
        ``scenario_changed_elsewhere``, ``scenario_missing``, ``duplicate_id``, ``null_value``,
        ``unknown_edit``; ``study_locked``, ``write_failed``. Nothing is written then.
    """
    edits = tuple(edits)
    changed = replace(scenario, changed_at=_later(scenario.changed_at))
    with changing(study, _SCENARIOS, _EDITS) as (table, edit_table):
        number = _held(study, scenario, table.rows())
        found = edit_table.rows()
        _check_edits(edits, found, scenario.id)
        table.change(number, {"changed_at": changed.changed_at})
        edit_table.remove(_numbers(found, scenario.id))
        _add_edits(edit_table, scenario.id, edits)
    return changed


def _held(study, scenario, rows):
    """Number of the row of a scenario that is still as the person saw it."""
    for number, values in rows:
        if values["id"] == scenario.id:
            if (values["changed_at"] or "") != scenario.changed_at:
                raise CoreError(
                    "scenario_changed_elsewhere", scenario=scenario.name, file=str(study.path)
                )
            return number
    return _refuse_missing(study, scenario)


def _refuse_missing(study, scenario):
    raise CoreError("scenario_missing", scenario=scenario.name, file=str(study.path))


def _checked_name(name):
    name = name.strip()
    if not name:
        raise CoreError("scenario_name_empty")
    return name


def _check_free(study, name, others):
    if any(one.name == name for one in others):
        raise CoreError("scenario_name_taken", name=name, file=str(study.path))


def _free(name, taken):
    found, number = name, 1
    while found in taken:
        number += 1
        found = f"{name} {number}"
    return found


def _check_edits(edits, rows, scenario_id):
    """Ids are there, differ from each other and from those of the other scenarios."""
    for number, one in enumerate(edits, start=1):
        if one.edit.kind not in KINDS:
            raise CoreError(
                "unknown_edit", number=number, edit=one.edit.kind, known=", ".join(KINDS)
            )
    if edits:
        others = [row["id"] for _, row in rows if row["scenario_id"] != scenario_id and row["id"]]
        check_ids([*(one.id or None for one in edits), *others], _EDITS, "id")


def _numbers(rows, scenario_id):
    return [number for number, values in rows if values["scenario_id"] == scenario_id]


def _later(than):
    """The time of this moment with microseconds, and later than a time that is given.

    Clocks are coarse and are set back; two states of a scenario never have the same time.
    """
    moment = max(datetime.now(timezone.utc), _moment(than) + timedelta(microseconds=1))
    return moment.astimezone().isoformat(timespec="microseconds")


def _moment(text):
    """A time of the file; what is none lies long ago."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return _LONG_AGO
    return moment if moment.tzinfo else moment.replace(tzinfo=timezone.utc)


def _scenarios_of(rows):
    texts = [
        {name: value or "" for name, value in values.items()} for _, values in rows if values["id"]
    ]
    found = [
        Scenario(row["id"], row["name"], row["note"], row["created_at"], row["changed_at"])
        for row in texts
    ]
    return sorted(found, key=lambda one: _moment(one.created_at))


def _row_of(scenario):
    return {
        "id": scenario.id,
        "name": scenario.name,
        "note": scenario.note or None,
        "created_at": scenario.created_at or None,
        "changed_at": scenario.changed_at or None,
    }


def _edits_of(rows, scenario_id):
    own = [values for _, values in rows if values["scenario_id"] == scenario_id]
    own.sort(key=lambda values: values["ordinal"] or 0)
    return [
        StoredEdit(
            id=row["id"] or "",
            edit=Edit(
                kind=row["edit"] or "",
                facility_id=row["facility_id"] or "",
                x=row[PLACE][0],
                y=row[PLACE][1],
                category=row["category"] or "",
                size=math.nan if row["size"] is None else row["size"],
                name=row["name"] or "",
            ),
            template=row["template"] or "",
            note=row["note"] or "",
        )
        for row in own
    ]


def _add_edits(table, scenario_id, edits):
    for ordinal, one in enumerate(edits, start=1):
        edit = one.edit
        table.add({
            "id": one.id,
            "scenario_id": scenario_id,
            "ordinal": ordinal,
            "edit": edit.kind,
            "facility_id": edit.facility_id or None,
            "name": edit.name or None,
            "category": edit.category or None,
            "size": float(edit.size),
            "template": one.template or None,
            "note": one.note or None,
            PLACE: (edit.x, edit.y),
        })

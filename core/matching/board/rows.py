"""The rows that people collect and judge, and steps that change them: all of a step or nothing.

A step says of each row what it was and what it becomes. It is written only where the file still
says what it was: two programs may have the same study open. Turned round, it takes itself back.
"""

import math
from dataclasses import dataclass, replace

from ...errors import CoreError
from ...scenarios.stored import PLACE, changing, stored_rows
from ...study import tables

RESOURCES, NEEDS, PARTNERS, CONTACTS = "resources", "needs", "partners", "contacts"
MATCHES, DUPLICATES, PROJECTS = "matches", "duplicates", "projects"
PROGRAMMES = "programmes"
TABLES = (RESOURCES, NEEDS, PARTNERS, CONTACTS, MATCHES, DUPLICATES, PROJECTS, PROGRAMMES)
# Tables that are on the map.
SHOWN = (RESOURCES, NEEDS, PROJECTS)


@dataclass(frozen=True)
class Change:
    """What becomes of one row.

    Parameters
    ----------
    table, id : str
    before, after : dict or None
        Values by column, the point under ``PLACE``; only columns that change. None: the row is
        not there.
    """

    table: str
    id: str
    before: object
    after: object

    def turned_round(self):
        return replace(self, before=self.after, after=self.before)


def turned_round(changes):
    """The step that takes a step back."""
    return tuple(one.turned_round() for one in reversed(changes))


class Board:
    """Rows by table and id, as they were read; :meth:`adopt` follows a step.

    Rows without an id are left out: nothing could be said of them.
    """

    def __init__(self, rows):
        self.rows = {name: dict(rows.get(name, {})) for name in TABLES}

    def __getitem__(self, table):
        return self.rows[table]

    def row(self, table, row_id):
        """A row, None where it is not there."""
        return self.rows[table].get(row_id)

    def contact(self, table, row_id):
        """The row of ``contacts`` about a row, None where there is none."""
        return next((one for one in self.rows[CONTACTS].values()
                     if (one["of_table"], one["of_id"]) == (table, row_id)), None)

    def adopt(self, changes):
        """Hold what a step that was written says."""
        for one in changes:
            if one.after is None:
                self.rows[one.table].pop(one.id, None)
            elif one.before is None:
                self.rows[one.table][one.id] = whole(one.table, one.id, one.after)
            else:
                known = self.rows[one.table].get(one.id)
                if known is not None:
                    self.rows[one.table][one.id] = {**known, **one.after}

    def changed(self, table, row_id, values):
        """The change of some columns of a row; None where they say so already."""
        known = self.rows[table][row_id]
        after = {name: value for name, value in values.items() if not same(known[name], value)}
        if not after:
            return None
        return Change(table, row_id, {name: known[name] for name in after}, after)

    def added(self, table, row_id, values):
        """The change that adds a row."""
        return Change(table, row_id, None, whole(table, row_id, values))

    def removed(self, table, row_id):
        """The change that takes a row away."""
        return Change(table, row_id, dict(self.rows[table][row_id]), None)


def whole(table, row_id, values):
    """Values for every column of a table, None where nothing was said."""
    known = tables.TABLES[table]
    empty = dict.fromkeys(known.column_names())
    if known.geometry is not None:
        empty[PLACE] = (math.nan, math.nan)
    return {**empty, **values, "id": row_id}


def read(study):
    """What the file holds.

    Raises
    ------
    CoreError
        As ``core.scenarios.stored.stored_rows``.
    """
    return Board({
        name: {row["id"]: row for _, row in stored_rows(study, name) if row["id"]}
        for name in TABLES
    })


def put(study, changes):
    """Write a step, in one transaction.

    Parameters
    ----------
    study : core.study.access.Study
    changes : sequence of Change

    Raises
    ------
    CoreError
        ``board_changed_elsewhere`` where the file says something else than ``before``;
        ``study_locked``, ``write_failed`` and those of :func:`read`. Nothing is written then.
    """
    names = tuple(dict.fromkeys(one.table for one in changes))
    with changing(study, *names) as held:
        for table in held:
            own = [one for one in changes if one.table == table.name]
            found = {row["id"]: (number, row)
                     for number, row in table.rows({one.id for one in own})}
            for one in own:
                _put_one(study, table, one, *found.get(one.id, (None, None)))


def _put_one(study, table, change, number, row):
    """One row; a step has at most one change of a row."""
    before = change.before
    there = {} if row is None else row
    fits = (row is None) if before is None else row is not None and all(
        same(there[name], value) for name, value in before.items())
    if not fits:
        raise CoreError("board_changed_elsewhere", layer=change.table,
                        row=_name_of(row or before or change.after, change.id),
                        file=str(study.path))
    if change.after is None:
        table.remove([number])
    elif before is None:
        table.add(change.after)
    else:
        table.change(number, change.after)


def _name_of(row, row_id):
    """What a person calls a row."""
    return str(row.get("name") or row.get("text") or row_id)[:60]


def same(one, two):
    """Whether two values are one, NaN among them."""
    if isinstance(one, tuple) and isinstance(two, tuple):
        return all(map(same, one, two))
    if isinstance(one, float) and isinstance(two, float) and math.isnan(one):
        return math.isnan(two)
    return one == two

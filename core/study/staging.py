"""Rows on their way into a study: a database of their own, from which one statement copies them.

Handing 450,000 buildings to OGR one by one takes minutes of Python, and holding them as Python
values a gigabyte. So they go piece by piece into a temporary SQLite file, which the study's own
connection then reads. Everything that can be wrong with the rows shows before the study is touched.
"""

import shutil
import sqlite3
import tempfile
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from ..errors import CoreError
from ..progress import part_of
from . import tables
from .changes import Delete, Replace
from .rows import rows_of
from .statements import MARK, statement

# Values that rows to delete have; the number of the row is the number of the change.
VALUES = "wanted_values"


@dataclass(frozen=True)
class Step:
    """One change: ``clears`` rows first (all, or those where ``column`` has its value).

    ``source`` is the table of the temporary database that holds the ``count`` rows to add.
    """

    number: int
    table: str
    clears: bool = False
    column: str = ""
    names: tuple = ()
    source: str = ""
    count: int = 0


@contextmanager
def staged(changes, epsg, path, progress):
    """Put the rows of all changes into a temporary database.

    Parameters
    ----------
    changes : sequence of Append, Replace or Delete
    epsg : int
    path : Path
        The study, for messages.
    progress : callable

    Yields
    ------
    (Path, list of Step)
        The temporary database, which is deleted afterwards, and what to do with it.

    Raises
    ------
    CoreError
        As ``Study.apply``: for rows that do not fit, and ``write_failed``.
    """
    checked = [
        None if isinstance(change, Delete) else rows_of(change.table, change.frame, epsg)
        for change in changes
    ]
    folder = _folder(path)
    try:
        target = folder / "rows.sqlite"
        try:
            steps = _fill(target, changes, checked, progress)
        except sqlite3.Error as error:
            raise CoreError("write_failed", target=str(path), reason=str(error)) from error
        yield target, steps
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _folder(path):
    try:
        return Path(tempfile.mkdtemp(prefix="nigiwai-"))
    except OSError as error:
        raise CoreError("write_failed", target=str(path), reason=str(error)) from error


def _fill(target, changes, checked, progress):
    with closing(sqlite3.connect(target, isolation_level=None)) as database:
        # Nobody needs this file after a failure.
        database.execute("PRAGMA journal_mode = OFF")
        database.execute("PRAGMA synchronous = OFF")
        database.execute("BEGIN")
        database.execute(statement("CREATE TABLE $values (value)", values=VALUES))
        steps = []
        for number, (change, rows) in enumerate(zip(changes, checked)):
            part = part_of(progress, number / len(changes), (number + 1) / len(changes))
            steps.append(_stage(database, number, change, rows, part))
        database.execute("COMMIT")
    return steps


def _stage(database, number, change, rows, progress):
    if isinstance(change, Delete):
        if change.column not in tables.TABLES[change.table].column_names():
            raise ValueError(f"the table {change.table} has no column {change.column}")
        text = statement("INSERT INTO $values (rowid, value) VALUES (?, ?)", values=VALUES)
        database.execute(text, (number, change.value))
        return Step(number, change.table, clears=True, column=change.column)
    source = f"rows_{number}"
    if len(rows):
        _copy(database, source, rows, progress)
    clears = isinstance(change, Replace)
    return Step(number, change.table, clears, "", rows.names, source, len(rows))


def _copy(database, source, rows, progress):
    database.execute(statement("CREATE TABLE $source ($names)", source=source, names=rows.names))
    marks = (MARK,) * len(rows.names)
    text = statement("INSERT INTO $source VALUES ($marks)", source=source, marks=marks)
    done = 0
    for piece in rows.pieces():
        progress(done / len(rows))
        database.executemany(text, piece)
        done += len(piece)

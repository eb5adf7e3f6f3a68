"""Sets of assumptions that a study keeps: those it had before a calibration, and the fitted ones.

The rows in use stay those of the table ``assumptions``; this table is the memory.
"""

from ..assumptions import COLUMNS
from .changes import Append, Replace
from .own_assumptions import TABLE, in_use, own_rows

SETS = "assumption_sets"
BEFORE, FITTED = "before", "fitted"


def keep_and_use(study, fitted, name, made_at):
    """Put fitted rows into use and keep both sets, in one transaction.

    Parameters
    ----------
    study : Study
    fitted : sequence of Assumption
        Rows that come into use, above those that the study has.
    name : str
        Under which both sets are kept; see :func:`free_name`.
    made_at : str
        Time, ISO 8601.
    """
    import pandas as pd

    own = {row.place: row for row in own_rows(study)}
    known = in_use(study)
    # What stood in the place of every fitted row, its own or the built-in one, and all own rows.
    before = {**own, **{row.place: known.row(*row.place) for row in fitted}}
    after = {**own, **{row.place: row for row in fitted}}
    kept = [
        {"set_name": name, "role": role, "made_at": made_at,
         "own": int(role == FITTED or row.place in own), **_record(row)}
        for role, rows in ((BEFORE, before), (FITTED, after))
        for row in rows.values()
    ]
    columns = ("list", *COLUMNS)
    used = pd.DataFrame([_record(row) for row in after.values()], columns=columns)
    memory = pd.DataFrame(kept, columns=("set_name", "role", "made_at", "own", *columns))
    for frame in (used, memory):
        frame["year"] = pd.to_numeric(frame["year"], errors="coerce")
    study.apply([Append(SETS, memory), Replace(TABLE, used)])


def free_name(study, name):
    """The name, with a number behind it where the study has kept sets under it already."""
    taken = set(study.read_columns(SETS, ("set_name",))["set_name"])
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name} ({number})"
    return free


def _record(row):
    verified = "yes" if row.verified else "no"
    return {**{name: getattr(row, name) for name in ("list", *COLUMNS)}, "verified": verified}


"""Assumptions of one study: rows that stand above the built-in tables, and how they are changed."""

from math import isnan

from ..assumptions import COLUMNS, builtin, parse_row
from ..errors import CoreError
from .changes import Replace

TABLE = "assumptions"
HOUSING = "housing"


def own_rows(study):
    """The rows of a study, as ``core.assumptions.Assumption``.

    Parameters
    ----------
    study : Study

    Returns
    -------
    list of Assumption
    """
    records = study.read(TABLE).to_dict("records")
    return [
        parse_row(_plain(record), where=f"{TABLE}, {number}")
        for number, record in enumerate(records, 1)
    ]


def in_use(study):
    """Built-in assumptions with those of the study above them."""
    return builtin().replaced(own_rows(study))


def of_category(assumptions, category):
    """Rows about one category, in the order of the tables.

    Parameters
    ----------
    assumptions : Assumptions
    category : str
        Key of ``facility_categories.csv``. Of housing only its residents are assumed: nobody
        visits it.

    Returns
    -------
    list of Assumption
    """
    if category == HOUSING:
        return [row for row in assumptions if (row.list, row.key) == ("general", HOUSING)]
    return [
        row
        for row in assumptions
        if (row.list == "category_parameters" and row.key == category)
        or (row.list == "purpose_weights" and row.parameter == category)
    ]


def change(study, rows=(), reset=()):
    """Write rows above those that stand in the study, and take others back to the built-in ones.

    Parameters
    ----------
    study : Study
    rows : iterable of Assumption
    reset : iterable of (str, str, str)
        ``Assumption.place`` of the rows to take out of the study.

    Raises
    ------
    CoreError
        ``assumption_range``, ``parameter_range``, ``unknown_assumption`` for a row that cannot
        be used; those of ``Study.apply``.
    """
    import pandas as pd

    known = builtin()
    kept = {row.place: row for row in own_rows(study)}
    for place in reset:
        kept.pop(tuple(place), None)
    for row in rows:
        checked = parse_row(_record(row), where=row.parameter)
        known.check_known(checked, row.parameter)
        kept[checked.place] = checked
    names = ("list", *COLUMNS)
    frame = pd.DataFrame([_record(row) for row in kept.values()], columns=names)
    frame["year"] = pd.to_numeric(frame["year"], errors="coerce")
    study.apply([Replace(TABLE, frame)])


def _record(row):
    year = row.year.strip()
    if year and not year.isdecimal():
        raise CoreError("assumption_value", where=row.parameter, column="year", value=year)
    verified = "yes" if row.verified else "no"
    return {**{name: getattr(row, name) for name in ("list", *COLUMNS)}, "verified": verified}


def _plain(record):
    """A row as ``Study.read`` gives it, with whole years and nothing for NULL."""
    numbers = (isinstance(value, float) and isnan(value) for value in record.values())
    plain = {key: None if no else value for no, (key, value) in zip(numbers, record.items())}
    if plain["year"] is not None:
        plain["year"] = int(plain["year"])
    return plain

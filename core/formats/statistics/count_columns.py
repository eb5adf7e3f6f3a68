"""Which columns of a table of counts say what, and which of them are readings.

Names stand in ``resources/tables/count_columns.csv``. A reading is a number of people of a row:
one column, the sum of men and women, or a total without its bicycles; for one kind of day or
one hour where the columns are such.
"""

import csv
from dataclasses import dataclass
from functools import cache

from ...assumptions import TABLE_FOLDER
from ..columns import plain
from . import dates

# Kinds of day that columns may be of; an empty one is told by the row.
DAY_TYPES = ("", "weekday", "holiday")
PLACE_ROLES = ("place", "place_id")
# So many columns named after hours make a table by hours.
_MIN_HOURS = 3


@dataclass(frozen=True)
class Reading:
    """What makes up one count of a row: columns to add and to take away."""

    added: tuple
    taken: tuple = ()
    day_type: str = ""
    hour: object = None
    # total: whether bicycles are in it, the table does not say.
    basis: str = "persons"


@cache
def _names():
    with (TABLE_FOLDER / "count_columns.csv").open(encoding="utf-8", newline="") as file:
        return {plain(row["name"]): row["role"] for row in csv.DictReader(file)}


def roles(header, given):
    """``{role: heading}``; what a person said stands above the names."""
    found = {}
    for name in header:
        role = _names().get(plain(name))
        if role:
            found.setdefault(role, name)
    found.update({role: name for role, name in given.items() if name in header})
    return found


def hours_of(header):
    """``{heading: hour}`` of columns named after an hour, in tables that have a row of them."""
    found = {
        name: dates.hour(name)
        for name in header
        if not name.isdigit() and dates.hour(name) is not None
    }
    return found if len(found) >= _MIN_HOURS else {}


def readings(header, found):
    """The readings of each row; empty where no column is known to be one."""
    by_day = [_of_day(found, day) for day in DAY_TYPES]
    known = [reading for reading in by_day if reading]
    # Where there are columns for kinds of day, one without is their mean.
    parts = [reading for reading in known if reading.day_type]
    if parts or known:
        return parts or known
    return [Reading((name,), hour=hour) for name, hour in hours_of(header).items()]


def _of_day(found, day):
    role = {name: found.get(f"{name}_{day}" if day else name)
            for name in ("persons", "men", "women", "bicycles", "total")}
    if role["persons"]:
        return Reading((role["persons"],), day_type=day)
    if role["men"] and role["women"]:
        return Reading((role["men"], role["women"]), day_type=day)
    if role["total"] and role["bicycles"]:
        return Reading((role["total"],), (role["bicycles"],), day)
    return Reading((role["total"],), (), day, basis="total") if role["total"] else None

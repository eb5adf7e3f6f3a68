"""Facility templates: what a person takes from the palette and puts on the map.

The built-in ones are ``resources/tables/facility_templates.csv``; an office adds its own, which
the study keeps.
"""

import csv
import math
import re
from dataclasses import dataclass, replace
from functools import lru_cache

from ..assumptions import TABLE_FOLDER
from ..errors import CoreError
from ..vibrancy.categories import categories
from .library import new_id
from .stored import changing, stored_rows

_TABLE = "templates"
_TIME = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d|24:00")


@dataclass(frozen=True)
class Template:
    """One template.

    Parameters
    ----------
    key : str
        Key of the table, or the id that the study gave; empty for one that is not saved yet.
    name : str
        Name that the office gave; empty for built-in ones, whose names are labels.
    category : str
        Key of ``facility_categories.csv``.
    size : float
        In ``size_unit``, the unit of the category.
    size_unit : str
    opens, closes : str
        ``HH:MM``; both empty where it is always open or has no hours.
    note : str
        For built-in ones the source of size and hours.
    own : bool
        Whether the study keeps it.
    """

    key: str
    name: str
    category: str
    size: float
    size_unit: str
    opens: str = ""
    closes: str = ""
    note: str = ""
    own: bool = False


@lru_cache(maxsize=1)
def builtin():
    """The built-in templates, in the order of their table.

    Returns
    -------
    tuple of Template
    """
    with (TABLE_FOLDER / "facility_templates.csv").open(encoding="utf-8", newline="") as file:
        return tuple(
            Template(
                key=row["key"],
                name="",
                category=row["category"],
                size=float(row["size"]),
                size_unit=categories()[row["category"]].size_unit,
                opens=row["opens"],
                closes=row["closes"],
                note=row["source"],
            )
            for row in csv.DictReader(file)
        )


def own(study):
    """The templates of the office, in the order in which they were first saved.

    Returns
    -------
    list of Template
        Without those whose category this version does not know.
    """
    found = []
    for _, row in stored_rows(study, _TABLE):
        if row["id"] and row["category"] in categories():
            found.append(_template_of(row))
    return found


def save_own(study, template):
    """Save a template of the office: a new one without a key, else in the place of the old one.

    Returns
    -------
    Template
        As the study has it, with its key.

    Raises
    ------
    CoreError
        ``template_name_empty``, ``template_category``, ``template_size``, ``template_hours``;
        ``template_missing`` for a key that the study does not have.
    """
    saved = _checked(template)
    with changing(study, _TABLE) as (table,):
        if template.key:
            table.change(_number(study, template.key, saved.name, table.rows()), _row_of(saved))
        else:
            saved = replace(saved, key=new_id())
            table.add(_row_of(saved))
    return saved


def delete_own(study, key):
    """Delete a template of the office; what was placed from it stays (``template_missing``)."""
    with changing(study, _TABLE) as (table,):
        table.remove([_number(study, key, key, table.rows())])


def _number(study, key, name, rows):
    for number, row in rows:
        if row["id"] == key:
            return number
    raise CoreError("template_missing", name=name, file=str(study.path))


def _checked(template):
    name = template.name.strip()
    if not name:
        raise CoreError("template_name_empty")
    if template.category not in categories():
        known = ", ".join(categories())
        raise CoreError("template_category", name=name, category=template.category, known=known)
    if not 0 <= template.size < math.inf:
        raise CoreError("template_size", name=name, size=template.size)
    for value in (template.opens, template.closes):
        if value and not _TIME.fullmatch(value):
            raise CoreError("template_hours", name=name, value=value)
    unit = categories()[template.category].size_unit
    return replace(template, name=name, size=float(template.size), size_unit=unit, own=True)


def _row_of(template):
    return {
        "id": template.key,
        "name": template.name,
        "category": template.category,
        "size": template.size,
        "opens": template.opens or None,
        "closes": template.closes or None,
        "note": template.note or None,
    }


def _template_of(row):
    return Template(
        key=row["id"],
        name=row["name"] or "",
        category=row["category"],
        size=math.nan if row["size"] is None else row["size"],
        size_unit=categories()[row["category"]].size_unit,
        opens=row["opens"] or "",
        closes=row["closes"] or "",
        note=row["note"] or "",
        own=True,
    )

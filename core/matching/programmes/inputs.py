"""Projects, programmes and their conditions, from rows as layers give them."""

from __future__ import annotations

import csv
import json
import math
from dataclasses import dataclass, field
from functools import cache

from ...assumptions import TABLE_FOLDER
from ...contracts import check_ids, plain_ids
from ...errors import CoreError
from ...formats.text import clean
from ...formats.values import iso_date, told

FIELDS_FILE = "application_fields.csv"
TEXT, NUMBER, DATE, LIST = "text", "number", "date", "list"
# Columns of the table projects that conditions may look at.
COLUMNS = ("name", "status", "category", "starts_on", "ends_on", "cost_yen", "purpose", "applicant",
           "note")
FINISHED = ("done", "dropped")


@dataclass(frozen=True)
class Field:
    """Something that an application may ask of a project; ``kind`` is text, number, date, list."""

    key: str
    kind: str
    group: str
    required: bool
    asked_by: str


@cache
def known_fields():
    """``{key: Field}`` of ``resources/tables/application_fields.csv``, in its order."""
    with (TABLE_FOLDER / FIELDS_FILE).open(encoding="utf-8", newline="") as file:
        return {
            row["key"]: Field(row["key"], row["kind"], row["group"], row["required"] == "yes",
                              row["asked_by"])
            for row in csv.DictReader(file)
        }


@dataclass(frozen=True)
class Project:
    """What a match became.

    Parameters
    ----------
    id : str
    said : dict
        Field to text; fields that say nothing are not in it.
    lists : dict
        Field to list of dicts of texts (schedule, budget).
    links : dict
        ``need_id``, ``resource_id``, ``partner_id``, ``programme_id``, ``scenario_id`` as far as
        they are there.
    point : tuple of float or None
        Where it is, in the system of the layer.
    """

    id: str
    said: dict
    lists: dict = field(default_factory=dict)
    links: dict = field(default_factory=dict)
    point: tuple | None = None

    @property
    def name(self):
        return self.said.get("name", "") or self.id

    @property
    def cost_yen(self):
        return float(self.said["cost_yen"]) if "cost_yen" in self.said else math.nan


@dataclass(frozen=True)
class Programme:
    """A subsidy programme; numbers that it does not say are NaN, texts empty."""

    id: str
    name: str
    purpose: str = ""
    conditions: str = ""
    applicants: str = ""
    area: str = ""
    opens_on: str = ""
    deadline: str = ""
    rate: float = math.nan
    ceiling_yen: float = math.nan
    floor_yen: float = math.nan
    url: str = ""
    checked_on: str = ""


def read_projects(records, layer, points=None):
    """Projects of a table.

    Parameters
    ----------
    records : sequence of mapping
        Columns of the study table ``projects``; those that are missing say nothing.
    layer : str
        Named in errors.
    points : sequence, optional
        ``(x, y)`` or None of each row.

    Returns
    -------
    list of Project

    Raises
    ------
    CoreError
        ``empty_layer``, ``null_value``, ``duplicate_id``, ``project_facts``, ``programme_date``,
        ``programme_number``.
    """
    ids = plain_ids([row.get("id") for row in records])
    check_ids(ids, layer, "id")
    points = points if points is not None else [None] * len(records)
    return [_project(*one, layer) for one in zip(range(1, len(ids) + 1), ids, records, points)]


def _project(number, name, record, point, layer):
    said = {key: _told(record.get(key)) for key in COLUMNS}
    facts = _facts(_told(record.get("facts")), number, layer)
    # What a column says stands above the further fields.
    merged = {**{key: value for key, value in facts.items() if not isinstance(value, list)},
              **{key: value for key, value in said.items() if value}}
    fields = known_fields()
    for key in [key for key in merged if key in fields]:
        merged[key] = _checked(merged[key], fields[key].kind, key, number, layer)
    links = {key: plain_ids([record.get(key)])[0] or "" for key in (
        "need_id", "resource_id", "partner_id", "programme_id", "scenario_id")}
    return Project(
        name, {key: value for key, value in merged.items() if value},
        {key: value for key, value in facts.items() if isinstance(value, list) and value},
        links, point)


def _told(value):
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return ""
    if isinstance(value, float):
        return f"{value:.0f}" if value == int(value) else repr(value)
    return "" if not told(str(value)) else str(value).strip()


def _facts(text, row, layer):
    """Further fields: a JSON object of texts, numbers, and lists of objects."""
    if not text:
        return {}
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        raise CoreError("project_facts", layer=layer, row=row, value=text[:60])
    return {str(key).strip(): _fact(value, row, layer) for key, value in found.items()}


def _fact(value, row, layer):
    if value is None or isinstance(value, (str, float)):
        return _told(value)
    if isinstance(value, (bool, int)):
        return str(value)
    if isinstance(value, list):
        return [
            {str(key): _told(one) if isinstance(one, (str, float)) or one is None else str(one)
             for key, one in each.items()} if isinstance(each, dict) else {"text": str(each)}
            for each in value
        ]
    raise CoreError("project_facts", layer=layer, row=row, value=str(value)[:60])


def _checked(text, kind, key, row, layer):
    if kind == DATE:
        return checked_date(text, key, row, layer)
    if kind == NUMBER and text:
        return _number(text, key, row, layer)
    return text


def checked_date(text, name, row, layer):
    """ISO 8601 of a date in a field, empty for none; ``programme_date``."""
    day = iso_date(text) if text else ""
    if text and not day:
        raise CoreError("programme_date", layer=layer, field=name, row=row, value=text)
    return day


def _number(text, name, row, layer):
    try:
        value = float(clean(text).replace(",", ""))
    except ValueError:
        value = math.nan
    if not 0 <= value < math.inf:
        raise CoreError("programme_number", layer=layer, field=name, row=row, value=text)
    return text.replace(",", "")


def read_programmes(records, layer):
    """Programmes of a table; as :func:`read_projects`.

    Raises
    ------
    CoreError
        ``empty_layer``, ``null_value``, ``duplicate_id``, ``programme_date``,
        ``programme_number``, ``programme_rate``.
    """
    ids = plain_ids([row.get("id") for row in records])
    check_ids(ids, layer, "id")
    return [_programme(number, name, record, layer)
            for number, (name, record) in enumerate(zip(ids, records), 1)]


def _programme(row, name, record, layer):
    title = _told(record.get("name"))
    if not title:
        raise CoreError("null_value", layer=layer, field="name", row=row)
    texts = {key: _told(record.get(key)) for key in (
        "purpose", "conditions", "applicants", "area", "url")}
    days = {key: checked_date(_told(record.get(key)), key, row, layer) for key in (
        "opens_on", "deadline", "checked_on")}
    sums = {key: _amount(record.get(key), key, row, layer) for key in (
        "rate", "ceiling_yen", "floor_yen")}
    if sums["rate"] > 1:
        raise CoreError("programme_rate", layer=layer, row=row, value=f"{sums['rate']:g}")
    return Programme(name, " ".join(title.split()), **texts, **days, **sums)


def _amount(value, name, row, layer):
    text = _told(value)
    return float(_number(text, name, row, layer)) if text else math.nan

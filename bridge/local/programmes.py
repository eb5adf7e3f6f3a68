"""Programmes against projects: what layers say, and the results as a frame and a page."""

import math
from datetime import date, datetime

from ...core.errors import CoreError
from ...core.formats.values import iso_date
from ...core.matching.programmes.inputs import FINISHED, read_programmes, read_projects
from ...core.matching.programmes.rules import read_rules
from ...core.needs.masking import mask, rules
from ..frames import read_frame
from . import fields
from . import programmes_labels as words
from .application_labels import field_label

TEXT, REAL = "text", "real"
PROJECT_COLUMNS = {
    "id": TEXT, "name": TEXT, "status": TEXT, "need_id": TEXT, "resource_id": TEXT,
    "partner_id": TEXT, "programme_id": TEXT, "scenario_id": TEXT, "category": TEXT,
    "starts_on": TEXT, "ends_on": TEXT, "cost_yen": REAL, "purpose": TEXT, "applicant": TEXT,
    "facts": TEXT, "note": TEXT,
}
PROGRAMME_COLUMNS = {
    "id": TEXT, "name": TEXT, "purpose": TEXT, "conditions": TEXT, "deadline": TEXT,
    "applicants": TEXT, "area": TEXT, "opens_on": TEXT, "rate": REAL, "ceiling_yen": REAL,
    "floor_yen": REAL, "url": TEXT, "checked_on": TEXT,
}
RULE_COLUMNS = dict.fromkeys(("programme_id", "field", "test", "value", "text"), TEXT)
_REACHED_BY = ("phone", "email")


def records(source, columns, needed, context, crs=None):
    """Rows of a source as dicts, and their points; columns that are not there are left out.

    Parameters
    ----------
    source : QgsFeatureSource
    columns : mapping of str to str
        Field to kind.
    needed : sequence of str
        Fields that must be there.
    context : QgsProcessingContext
    crs : QgsCoordinateReferenceSystem, optional

    Returns
    -------
    (list of dict, list)
        Missing values are None; shapes or None.
    """
    names = source.fields().names()
    there = {name: kind for name, kind in columns.items() if name in names or name in needed}
    frame = read_frame(source, there, context, crs, source.sourceName())
    rows = frame[list(there)].astype(object).to_dict("records")
    clean = [{key: None if isinstance(value, float) and math.isnan(value) else value
              for key, value in row.items()} for row in rows]
    return clean, list(frame.geometry)


def projects_of(source, context, crs=None):
    """Projects of the study table, with their points in ``crs``."""
    rows, shapes = records(source, PROJECT_COLUMNS, ("id", "name"), context, crs)
    points = [None if shape is None or shape.is_empty else
              (shape.centroid.x, shape.centroid.y) for shape in shapes]
    return read_projects(rows, source.sourceName(), points)


def programmes_of(source, context):
    rows, _shapes = records(source, PROGRAMME_COLUMNS, ("id", "name"), context)
    return read_programmes(rows, source.sourceName())


def rules_of(source, context, projects):
    rows, _shapes = records(source, RULE_COLUMNS, ("programme_id", "field", "test"), context)
    return read_rules(rows, source.sourceName(), projects)


def running(projects):
    """Projects that are not done or dropped, and how many are."""
    left = [one for one in projects if one.said.get("status", "") not in FINISHED]
    return left, len(projects) - len(left)


def without_contacts(text):
    """A text with telephone numbers and e-mail addresses masked."""
    return mask(text, tuple(rule for rule in rules() if rule.kind in _REACHED_BY))[0]


def fits_frame(found):
    """Results as a table, columns ``fields.PROGRAMME_FITS``."""
    import pandas as pd

    ranks, rows = {}, []
    for one in found:
        ranks[one.project.id] = ranks.get(one.project.id, 0) + 1
        rows.append(_row(one, ranks[one.project.id]))
    return pd.DataFrame(rows, columns=[name for name, _ in fields.PROGRAMME_FITS])


def _row(fit, rank):
    project, programme = fit.project, fit.programme

    def joined(texts):
        return without_contacts(words.SEPARATOR.join(texts)) or None

    return {
        "project_id": project.id,
        "project": without_contacts(project.name),
        "programme_id": programme.id,
        "programme": programme.name,
        "rank": rank,
        "fits": fit.fits,
        "why_not": joined(words.reasons(fit)),
        "missing": ", ".join(fit.missing) or None,
        "missing_label": joined(map(field_label, fit.missing)),
        "to_check": joined(words.open_points(fit)),
        "conditions_met": sum(one.outcome == "yes" for one in fit.checks),
        "conditions": len(fit.checks),
        "call": fit.call,
        "opens_on": programme.opens_on or None,
        "deadline": programme.deadline or None,
        "days_left": fit.days_left,
        "cost_yen": project.cost_yen,
        "rate": programme.rate,
        "ceiling_yen": programme.ceiling_yen,
        "floor_yen": programme.floor_yen,
        "expected_yen": fit.expected_yen,
        "own_yen": project.cost_yen - fit.expected_yen,
        "checked_on": programme.checked_on or None,
        "checked_days_ago": fit.checked_days_ago,
        "warnings": joined(words.warnings(fit)),
        "sentence": without_contacts(words.sentence_of(fit)),
        "url": programme.url or None,
    }


def day_of(text):
    """The day that was asked about; today where this runs for an empty text."""
    if not text.strip():
        return datetime.now().astimezone().date()
    day = iso_date(text)
    if not day:
        raise CoreError("programmes_today", value=text.strip())
    return date.fromisoformat(day)


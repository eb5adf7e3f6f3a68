"""What an application says of a project: texts by placeholder, and what is missing."""

import math
from datetime import date

from ...core.matching.application.gather import HIDDEN, NO_CONSENT
from ...core.matching.programmes.inputs import COLUMNS as OWN_COLUMNS
from ...core.matching.programmes.inputs import LIST, known_fields
from ...core.report.docx.content import Content
from ...core.report.numbers import number_text, share_text
from ..i18n import tr
from ..labels import indicator_label, unit_label
from ..numbers_text import yen_text
from ..version import plugin_version
from . import programmes_labels as words
from .application_labels import (
    column_label,
    field_label,
    placeholder_label,
    status_label,
    table_label,
)
from .board_labels import category_text, condition_text, kind_text
from .programmes import without_contacts

COLUMNS = {
    "kpi": ("number", "name", "unit", "baseline", "target", "change", "low", "high", "band",
            "better", "method", "scenario"),
    "resources": ("name", "category", "kind", "description", "address", "size_m2", "capacity",
                  "condition", "seen_on", "price_yen"),
    "partners": ("name", "skills", "category", "works_in", "capacity"),
    "matches": ("sentence", "score", "status"),
    "schedule": ("when", "what", "who"),
    "budget": ("item", "yen", "note"),
    "missing": ("number", "label", "where"),
}
PROGRAMME = ("name", "purpose", "applicants", "area", "conditions", "opens_on", "deadline", "rate",
             "ceiling", "floor", "expected", "url", "checked_on", "days_left", "sentence")
CONTACT = ("person", "phone", "email", "address")


def content_of(application, template):
    """The content of a document, and what is missing.

    Parameters
    ----------
    application : Application
        See :mod:`.application_data`.
    template : core.report.docx.fill.Template
        What it asks for is listed where it is empty.

    Returns
    -------
    (core.report.docx.content.Content, list of (str, str))
        Missing things and where they belong.
    """
    values, lists = _values(application), _lists(application)
    missing = [*_missing(application, values, lists), *_asked(template, values, lists)]
    missing = list(dict.fromkeys(missing))
    lists["missing"] = [
        {"number": f"{number}", "label": label, "where": where}
        for number, (label, where) in enumerate(missing, 1)
    ] or [{"number": "–", "label": tr("Nothing is missing."), "where": "–"}]
    content = Content(values, COLUMNS, lists, {"map": application.picture}, ("facts.",),
                      tr("[not filled in]"))
    return content, missing


def _values(application):
    project = application.project
    said = {key: without_contacts(text) for key, text in project.said.items()}
    found = {
        "document.date": application.today.isoformat(),
        "document.town": application.town,
        "document.version": plugin_version(),
        "document.sources": " / ".join(application.sources),
        "map.caption": application.caption,
        "need.text": without_contacts(application.need),
        "project.id": project.id,
        "project.position": application.position,
        "budget.total": yen_text(_budget_total(project)),
        "goals.scenario": ", ".join(dict.fromkeys(one.scenario for one in application.kpis)),
        "goals.method": " ".join(dict.fromkeys(map(_method, application.kpis))),
        **{f"project.{key}": said.get(key, "") for key, one in known_fields().items()
           if one.kind != LIST},
        **{f"facts.{key}": text for key, text in said.items()},
    }
    found["project.cost_yen"] = yen_text(project.cost_yen)
    found["project.status"] = status_label(said.get("status", ""))
    if not found["project.partner"]:
        found["project.partner"] = ", ".join(one["name"] for one in _partners(application))
    found |= {f"programme.{key}": text for key, text in _programme(application).items()}
    contact = application.contact or {}
    found |= {f"contact.{key}": str(contact.get(key) or "") for key in CONTACT}
    return found


def _programme(application):
    found, one = dict.fromkeys(PROGRAMME, ""), application.programme
    if one is None:
        return found
    for key in ("name", "purpose", "applicants", "area", "conditions", "opens_on", "deadline",
                "url", "checked_on"):
        found[key] = without_contacts(getattr(one, key))
    found["rate"] = share_text(one.rate) if math.isfinite(one.rate) else ""
    found["ceiling"], found["floor"] = yen_text(one.ceiling_yen), yen_text(one.floor_yen)
    fit = application.fit
    found["expected"] = yen_text(fit.expected_yen)
    found["days_left"] = "" if math.isnan(fit.days_left) else f"{fit.days_left:,.0f}"
    found["sentence"] = without_contacts(words.sentence_of(fit))
    return found


def _lists(application):
    project = application.project
    plain = {
        name: [{key: without_contacts(text) for key, text in row.items()}
               for row in project.lists.get(name, ())]
        for name in ("schedule", "budget")
    }
    for row in plain["budget"]:
        if row.get("yen"):
            row["yen"] = _money(row["yen"])
    return {
        "kpi": [_kpi(number, one) for number, one in enumerate(application.kpis, 1)],
        "resources": [_resource(row) for row in application.rows.resources],
        "partners": _partners(application),
        "matches": [{
            "sentence": without_contacts(_text(row.get("sentence"))),
            "score": "" if row.get("score") is None else f"{float(row['score']):.2f}",
            "status": _text(row.get("status")),
        } for row in application.rows.matches],
        **plain,
    }


def _kpi(number, one):
    """A goal; numbers as the reports print them."""
    has_band = _has_band(one)
    return {
        "number": f"{number}",
        "name": _labelled(indicator_label, one.indicator),
        "unit": _labelled(unit_label, one.unit) or "–",
        "baseline": number_text(one.before),
        "target": number_text(one.after),
        "change": number_text(one.change, signed=True),
        "low": number_text(one.low, signed=True) if has_band else "",
        "high": number_text(one.high, signed=True) if has_band else "",
        "band": tr("{low} to {high}").format(
            low=number_text(one.low, signed=True), high=number_text(one.high, signed=True),
        ) if has_band else "",
        "better": {"higher": tr("higher is better"), "lower": tr("lower is better")}.get(
            one.better, "–"),
        "method": _method(one),
        "scenario": one.scenario,
    }


def _has_band(one):
    return math.isfinite(one.low) and math.isfinite(one.high)


def _method(one):
    text = tr(
        "Expected value of the model of Nigiwai {version}, scenario “{scenario}” against today; "
        "not a measurement.").format(version=plugin_version(), scenario=one.scenario)
    if not _has_band(one):
        return text
    return " ".join([text, tr(
        "The band of the change holds the middle 80 % of the draws over the assumptions.")])


def _labelled(label, key):
    """A label, or the key itself where a table has one of its own."""
    try:
        return label(key)
    except KeyError:
        return key


def _resource(row):
    found = {key: without_contacts(_text(row.get(key))) for key in (
        "name", "description", "address", "seen_on")}
    found["category"] = category_text(_text(row.get("category")))
    found["kind"] = kind_text(_text(row.get("sub_category")))
    found["condition"] = condition_text(_text(row.get("condition")))
    for key in ("size_m2", "capacity", "price_yen"):
        value = row.get(key)
        found[key] = "" if value is None else number_text(float(value))
    return found


def _partners(application):
    return [{
        **{key: without_contacts(_text(row.get(key))) for key in (
            "name", "skills", "category", "works_in")},
        "capacity": "" if row.get("capacity") is None else number_text(float(row["capacity"])),
    } for row in application.rows.partners]


def _text(value):
    return "" if value is None else str(value).strip()


def _money(text):
    try:
        return yen_text(float(text.replace(",", "")))
    except ValueError:
        return text


def _budget_total(project):
    """Sum of the items of the budget; NaN where one of them is no number."""
    rows = project.lists.get("budget", ())
    try:
        return math.fsum(float(row.get("yen", "").replace(",", "")) for row in rows) if (
            rows) else math.nan
    except ValueError:
        return math.nan


def _missing(application, values, lists):
    """What an application needs and the study does not say."""
    column, facts = tr("table projects, field {field}"), tr("table projects, facts: {field}")
    for key, one in known_fields().items():
        empty = not lists.get(key) if one.kind == LIST else not values[f"project.{key}"]
        if one.required and empty:
            yield field_label(key), (column if key in OWN_COLUMNS else facts).format(field=key)
    for empty, key, where in (
        (not application.kpis, "kpi", tr("indicators of a simulated scenario (INDICATORS)")),
        (application.picture is None, "map", tr("a point of the project or its resource")),
        (not lists["resources"], "resources", tr("table resources (RESOURCES)")),
        (not lists["partners"], "partners", tr("table partners (PARTNERS)")),
        (application.programme is None, "programme", tr("table programmes (PROGRAMMES)")),
        (not values["contact.person"], "contact",
         tr("table contacts (CONTACTS), only with INCLUDE_CONTACTS")),
    ):
        if empty:
            yield table_label(key), where
    yield from _doubts(application, values)


def _doubts(application, values):
    """What is there and does not go together."""
    for table, name, reason in application.rows.withheld:
        yield tr("{table} {id}").format(table=table_label(table), id=name), {
            HIDDEN: tr("it is hidden (visible = 0), so it is not named"),
            NO_CONSENT: tr("no consent to be named (consent = 1)"),
        }.get(reason, tr("the table has no such row"))
    for one in application.kpis:
        if one.is_worse:
            yield (tr("KPI “{name}” moves the wrong way").format(
                name=_labelled(indicator_label, one.indicator)),
                tr("choose another goal, or say why (KPI)"))
    total, cost = _budget_total(application.project), application.project.cost_yen
    if math.isfinite(total) and math.isfinite(cost) and total != cost:
        yield (tr("The budget adds up to {total} yen, the cost says {cost} yen").format(
            total=yen_text(total), cost=yen_text(cost)), tr("table projects"))
    starts, ends = values["project.starts_on"], values["project.ends_on"]
    if starts and ends and date.fromisoformat(ends) < date.fromisoformat(starts):
        yield tr("The last day is before the first"), tr("table projects")
    fit = application.fit
    if fit is not None:
        where = tr("programme “{name}”").format(name=fit.programme.name)
        for text in (*words.reasons(fit), *words.missing_words(fit), *words.open_points(fit),
                     *words.warnings(fit)):
            yield without_contacts(text), where


def _asked(template, values, lists):
    """What the template asks for and nothing fills."""
    required = {f"project.{key}" for key, one in known_fields().items() if one.required}
    covered = ("contact.", "programme.", "map", "goals.")
    for name in template.placeholders():
        if not values.get(name, "") and name not in required and not name.startswith(covered):
            yield placeholder_label(name), tr("placeholder {name}").format(name=f"{{{{{name}}}}}")
    for section, column in template.columns():
        if section == "missing":
            continue
        for number, row in enumerate(lists.get(section, ()), 1):
            if not row.get(column, ""):
                yield (tr("{table}, row {row}: {column}").format(
                    table=table_label(section), row=number, column=column_label(column)),
                    tr("placeholder {name}").format(name=f"{{{{{section}.{column}}}}}"))

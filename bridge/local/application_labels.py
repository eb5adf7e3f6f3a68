"""Names for people of what an application says of a project."""

from ..i18n import tr


def field_label(key):
    """Name of a field of ``application_fields.csv``; a field of the user's own is called by its
    key."""
    return {**_project_fields(), **_grant_fields()}.get(key, key)


def _project_fields():
    return {
        "name": tr("Name of the project"),
        "purpose": tr("Purpose"),
        "background": tr("Background and problem"),
        "outline": tr("What will be done"),
        "applicant": tr("Applicant"),
        "applicant_kind": tr("Kind of applicant"),
        "place": tr("Place"),
        "status": tr("Status"),
        "category": tr("Category"),
        "note": tr("Note"),
        "starts_on": tr("First day"),
        "ends_on": tr("Last day"),
        "schedule": tr("Schedule"),
        "cost_yen": tr("Cost [yen]"),
        "budget": tr("Budget by item"),
        "own_funds": tr("Own funds and other income"),
        "partner": tr("Co-creation partner"),
        "cooperation": tr("How public and private work together"),
        "employees": tr("Employees"),
        "capital_yen": tr("Capital [yen]"),
    }


def _grant_fields():
    return {
        "effects": tr("Expected effects"),
        "kpi": tr("KPI"),
        "kpi_measurement": tr("How and when the KPI will be measured"),
        "pdca_plan": tr("Plan"),
        "pdca_do": tr("Do"),
        "pdca_check": tr("Check"),
        "pdca_act": tr("Act"),
        "evaluation_body": tr("Who evaluates from outside"),
        "evaluation_when": tr("When it is evaluated"),
        "evaluation_published": tr("Where the evaluation is published"),
        "revitalisation_plan": tr("Regional revitalisation plan"),
        "self_reliance": tr("How it goes on without the subsidy"),
    }


def status_label(key):
    """Name of a status of a project; another text stands for itself."""
    return {
        "idea": tr("idea"),
        "planned": tr("planned"),
        "applied": tr("applied for"),
        "running": tr("running"),
        "done": tr("done"),
        "dropped": tr("dropped"),
    }.get(key, key)


def table_label(key):
    """Name of what an application is made of."""
    return {
        "kpi": tr("KPI from a scenario"),
        "map": tr("Map"),
        "resources": tr("Local resource"),
        "partners": tr("Co-creation partner"),
        "needs": tr("Need"),
        "matches": tr("Match"),
        "schedule": tr("Schedule"),
        "budget": tr("Budget by item"),
        "programme": tr("Subsidy programme"),
        "contact": tr("Contact of the applicant"),
    }[key]


def column_label(key):
    """Name of a column of the lists of an application."""
    return {**_columns_of_goals(), **_columns_of_rows()}[key]


def _columns_of_goals():
    return {
        "number": tr("No."),
        "name": tr("Name"),
        "unit": tr("Unit"),
        "baseline": tr("Baseline (today)"),
        "target": tr("Target (with the project)"),
        "change": tr("Change"),
        "low": tr("Low end of the change"),
        "high": tr("High end of the change"),
        "band": tr("Band of the change"),
        "better": tr("Direction"),
        "method": tr("How it was computed"),
        "scenario": tr("Scenario"),
    }


def _columns_of_rows():
    return {
        "category": tr("Category"),
        "kind": tr("Kind"),
        "description": tr("Description"),
        "address": tr("Address"),
        "size_m2": tr("Area [m²]"),
        "capacity": tr("Capacity"),
        "condition": tr("Condition"),
        "seen_on": tr("Looked at on"),
        "price_yen": tr("Price [yen]"),
        "skills": tr("What it can do"),
        "works_in": tr("Where it works"),
        "sentence": tr("Why it matches"),
        "score": tr("Score"),
        "status": tr("Status"),
        "when": tr("When"),
        "what": tr("What is done"),
        "who": tr("Who"),
        "item": tr("Item"),
        "yen": tr("Sum [yen]"),
        "note": tr("Note"),
        "label": tr("What is missing"),
        "where": tr("Where it belongs"),
    }


def placeholder_label(name):
    """Name of a placeholder for people: that of its field, else its own."""
    head, _, tail = name.partition(".")
    if head in ("project", "facts"):
        return field_label(tail)
    return {
        "need.text": tr("Need"),
        "map.caption": tr("Caption of the map"),
        "document.town": tr("Town"),
        "document.sources": tr("Sources"),
        "budget.total": tr("Sum of the budget"),
    }.get(name, name)


def zone_number_label(field):
    """Name of a number that colours the zones of a map; another field is called by itself."""
    return {
        "vibrancy_change": tr("change of the vibrancy score"),
        "visitors_change": tr("change of visitors a day"),
        "vibrancy": tr("vibrancy score"),
        "visitors": tr("visitors a day"),
        "residents": tr("residents"),
    }.get(field, field)

"""Names for people of what the board of local resources shows."""

from ..i18n import tr
from .review_labels import (
    condition_label,
    resource_category_label,
    resource_kind_labels,
)


def list_label(kind):
    """A list of the board."""
    return {
        "resources": tr("Local resources"),
        "needs": tr("Needs"),
        "partners": tr("Partners"),
        "matches": tr("Matches"),
        "projects": tr("Projects"),
    }[kind]


def one_label(table):
    """One row of a table."""
    return {
        "resources": tr("Local resource"),
        "needs": tr("Need"),
        "partners": tr("Partner"),
        "contacts": tr("Contact"),
        "matches": tr("Match"),
        "duplicates": tr("Possible duplicate"),
        "projects": tr("Project"),
        "programmes": tr("Support programme"),
    }[table]


def state_label(key):
    """A state that a row of a list is in."""
    return {
        "shown": tr("shown"),
        "hidden": tr("hidden"),
        "venture": need_kind_label("venture"),
        "opinion": need_kind_label("opinion"),
        "consented": tr("agreed to be proposed"),
        "not_consented": tr("did not agree yet"),
        "proposed": tr("proposed"),
        "accepted": tr("accepted"),
        "rejected": tr("rejected"),
        "good": tr("called good"),
        "bad": tr("called bad"),
    }.get(key) or project_state_label(key)


def project_state_label(key):
    """How far a project is; what is no state stays."""
    return {
        "idea": tr("idea"),
        "planned": tr("planned"),
        "applied": tr("applied for"),
        "running": tr("running"),
        "done": tr("finished"),
        "dropped": tr("given up"),
    }.get(key, key or tr("idea"))


def need_kind_label(key):
    """What kind of need."""
    if key == "venture":
        return tr("wants to do something")
    return tr("opinion or request")


def kind_text(sub_category):
    """A kind as published, or the label of its key."""
    return resource_kind_labels().get(sub_category, sub_category or "")


def category_text(key):
    """A category; empty where there is none."""
    return resource_category_label(key) if key else ""


def condition_text(key):
    """A condition; one that is none stays."""
    return condition_label(key) if key in ("good", "fair", "poor", "ruined") else key or ""


def column_label(table, column):
    """Name of a column of a form."""
    own = {
        ("needs", "text"): tr("What is wanted"),
        ("needs", "size_m2"): tr("Area wanted [m²]"),
        ("needs", "starts_on"): tr("Wanted from"),
        ("needs", "ends_on"): tr("Wanted until"),
        ("resources", "price_yen"): tr("Rent or price [yen]"),
        ("resources", "starts_on"): tr("Available from"),
        ("resources", "ends_on"): tr("Available until"),
        ("resources", "capacity"): tr("Room for persons"),
        ("partners", "capacity"): tr("Projects at once"),
        ("contacts", "address"): tr("Address of the person"),
    }
    return own.get((table, column)) or _columns()[column]


def _columns():
    return {
        "name": tr("Name"), "category": tr("Category"), "sub_category": tr("Kind"),
        "description": tr("Description"), "address": tr("Address"), "note": tr("Note"),
        "size_m2": tr("Area [m²]"), "condition": tr("Condition"), "seen_on": tr("Seen on"),
        "photo": tr("Photo"), "visible": tr("Shown in lists, maps and matches"),
        "starts_on": tr("First day"), "ends_on": tr("Last day"), "place": tr("Place on the map"),
        "kind": tr("Kind of need"), "theme": tr("Theme"), "date": tr("Date"),
        "people": tr("People at once"), "budget_yen": tr("Budget, all in all [yen]"),
        "reach_m": tr("May be as far away as [m]"), "skills": tr("What the partner can do"),
        "works_in": tr("Districts (none: the whole town)"),
        "consent": tr("Agreed to be shown and proposed"), "person": tr("Person"),
        "phone": tr("Telephone"), "email": tr("E-mail"), "consent_on": tr("Agreed on"),
        "status": tr("Status"), "scenario_id": tr("Scenario"), "programme_id": tr(
            "Support programme"), "cost_yen": tr("Cost, all in all [yen]"),
        "purpose": tr("Purpose"), "applicant": tr("Who applies"), "score": tr("Points"),
        "rating": tr("Judgement"), "judged_on": tr("Judged on"), "need_id": tr("Need"),
        "resource_id": tr("Local resource"), "partner_id": tr("Partner"),
        "sentence": tr("Why"), "source": tr("List it comes from"),
    }


def board_legend():
    """``{key: label}`` of the styles of the board."""
    return {
        **{f"board_need_{key}": need_kind_label(key) for key in ("venture", "opinion")},
        **{f"board_project_{key}": project_state_label(key)
           for key in ("idea", "planned", "applied", "running", "done", "dropped")},
    }

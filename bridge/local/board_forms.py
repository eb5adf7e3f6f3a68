"""The forms of the board: which fields, of what kind, on which tab."""

from dataclasses import dataclass

from ...core.formats.lists import resource_words
from ...core.matching.board.checks import CATEGORIES, CONDITIONS, OPINION, PROJECT_STATES, VENTURE
from ...core.matching.board.rows import CONTACTS
from ..i18n import tr
from .board_labels import (
    category_text,
    column_label,
    condition_text,
    kind_text,
    need_kind_label,
    project_state_label,
)

# Kinds of fields. CHOICE has values, OPEN_CHOICE takes other texts too.
LINE, TEXT, CHOICE, OPEN_CHOICE, NUMBER, DATE, TICK, PHOTO, PLACE = (
    "line", "text", "choice", "open_choice", "number", "date", "tick", "photo", "place")


@dataclass(frozen=True)
class FormField:
    """One field.

    Parameters
    ----------
    column : str
        Column of the table.
    kind : str
    value : object
        Of a new row.
    choices : callable
        ``choices(others)`` gives ``(value, words)`` pairs; ``others`` has the ``category`` that is
        chosen in the form, and the rows of ``programmes``.
    table : str
        Table, where it is another than that of the form: ``contacts``.
    """

    column: str
    kind: str
    value: object = None
    choices: object = None
    table: str = ""

    def label(self, table):
        return column_label(self.table or table, self.column)


@dataclass(frozen=True)
class Tab:
    """Fields together."""

    title: object
    fields: tuple


def form_of(table):
    """Tabs of the form of a table."""
    return {"resources": _resource, "needs": _need, "partners": _partner,
            "projects": _project}[table]()


def form_title(table, is_new):
    """Title of the window."""
    return {
        ("resources", True): tr("New local resource"),
        ("resources", False): tr("Local resource"),
        ("needs", True): tr("New need"),
        ("needs", False): tr("Need"),
        ("partners", True): tr("New partner"),
        ("partners", False): tr("Partner"),
        ("projects", False): tr("Project"),
    }[table, is_new]


def _resource():
    return (
        Tab(lambda: tr("About the resource"), (
            FormField("name", LINE), _category(), _kind(),
            FormField("description", TEXT), FormField("size_m2", NUMBER),
            FormField("capacity", NUMBER), FormField("condition", CHOICE, choices=_conditions),
            FormField("price_yen", NUMBER), FormField("place", PLACE))),
        Tab(lambda: tr("Photo and days"), (
            FormField("photo", PHOTO), FormField("seen_on", DATE),
            FormField("starts_on", DATE), FormField("ends_on", DATE),
            FormField("address", LINE), FormField("note", TEXT),
            FormField("visible", TICK, 1))),
        _contact())


def _need():
    return (
        Tab(lambda: tr("What is wanted"), (
            FormField("text", TEXT), FormField("kind", CHOICE, VENTURE, choices=_need_kinds),
            _category(), _kind(), FormField("size_m2", NUMBER), FormField("people", NUMBER),
            FormField("budget_yen", NUMBER), FormField("place", PLACE),
            FormField("reach_m", NUMBER))),
        Tab(lambda: tr("Days"), (
            FormField("date", DATE), FormField("starts_on", DATE), FormField("ends_on", DATE),
            FormField("visible", TICK, 1))),
        _contact())


def _partner():
    return (
        Tab(lambda: tr("What the partner does"), (
            FormField("name", LINE), FormField("skills", TEXT), _category(),
            FormField("capacity", NUMBER), FormField("works_in", LINE),
            FormField("starts_on", DATE), FormField("ends_on", DATE),
            FormField("consent", TICK, 0), FormField("visible", TICK, 1))),
        _contact())


def _project():
    return (
        Tab(lambda: tr("Project"), (
            FormField("name", LINE), FormField("status", CHOICE, "idea", choices=_states),
            FormField("purpose", TEXT), FormField("applicant", LINE),
            FormField("starts_on", DATE), FormField("ends_on", DATE),
            FormField("cost_yen", NUMBER),
            FormField("programme_id", CHOICE, choices=_programmes), FormField("place", PLACE),
            FormField("note", TEXT))),)


def _contact():
    """Personal data: a table of its own."""
    return Tab(lambda: tr("Contact"), (
        *(FormField(column, LINE, table=CONTACTS)
          for column in ("person", "phone", "email", "address")),
        FormField("consent_on", DATE, table=CONTACTS), FormField("note", TEXT, table=CONTACTS)))


def _category():
    return FormField("category", CHOICE, choices=_categories)


def _kind():
    return FormField("sub_category", OPEN_CHOICE, choices=_kinds)


def _categories(_others):
    return (("", tr("not said")), *((key, category_text(key)) for key in CATEGORIES))


def _kinds(others):
    """Kinds of the category that is chosen, all of them without one."""
    chosen = others.get("category")
    return (("", ""), *((key, kind_text(key)) for key, category
                        in resource_words.categories().items()
                        if not chosen or category == chosen))


def _programmes(others):
    """Support programmes of the study."""
    return (("", tr("not said")), *(
        (key, row["name"] or key) for key, row in others["programmes"].items()))


def _conditions(_others):
    return (("", tr("not known")), *((key, condition_text(key)) for key in CONDITIONS))


def _need_kinds(_others):
    return tuple((key, need_kind_label(key)) for key in (VENTURE, OPINION))


def _states(_others):
    return tuple((key, project_state_label(key)) for key in PROJECT_STATES)

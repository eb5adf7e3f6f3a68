"""Co-creation partners: who can help, with what, where and when, and whether they agreed.

Whoever answers the telephone is personal data: those columns are kept for the table ``contacts``
and stand in no other. Without a clear yes there is no consent.
"""

from ...needs.masking import mask, rules
from ..parsed import Parsed
from . import places
from .outline import excluded, note_given, roles_of
from .terms import Cells, districts_of, kind_of, note_unclear

KEY = "partner_list"
# Columns of the frame that belong to ``contacts``, each by its role.
CONTACT_ROLES = {
    "person": "contact_person",
    "phone": "contact_phone",
    "email": "contact_email",
    "address": "contact_address",
}
CONTACT = "contact_"
_FRAME = ("id", "name", "skills", "capacity", "category", "works_in", "starts_on", "ends_on",
          "consent", "visible", *(CONTACT + name for name in (*CONTACT_ROLES, "consent_on")))
_REACHED_BY = ("phone", "email")


def recognises(item, options):
    """A table of names with a column of what they can do."""
    if excluded(options, KEY) or not item.is_table:
        return False
    found = roles_of(item, options)
    return "partner_skills" in found and bool({"partner_name", "name"} & set(found))


def read(item, options):
    """One partner a row; the columns ``contact_…`` are not for the table ``partners``."""
    import pandas as pd

    found = roles_of(item, options)
    content = item.table
    parsed = Parsed("partners", None, len(content.rows) + len(content.too_long))
    parsed.title = item.titles[0]
    note_given(parsed, item, options)
    for row in content.too_long:
        parsed.refuse(row, "too_many_cells")
    parsed.note("encoding", encoding=content.encoding)
    cells, taken = Cells(item, found), []
    for row, record in content.records():
        one = _partner(record, cells)
        if one["name"]:
            taken.append({"row": row, **one})
        else:
            parsed.refuse(row, "no_name")
    note_unclear(parsed, cells.unclear)
    without = sum(one["consent"] != 1 for one in taken)
    if without:
        parsed.note("partners_without_consent", rows=without)
    parsed.frame = pd.DataFrame(taken, columns=["row", *_FRAME])
    return parsed


def _partner(record, cells):
    starts, ends = cells.days(record)
    category, kind = kind_of(cells.first(record, "wish_kind"))
    name = cells.first(record, "partner_name") or cells.first(record, "name")
    return {
        "id": cells.first(record, "published_id"),
        "name": " ".join(name.split()),
        "skills": _without_contacts(places.every(record, cells.found, "partner_skills")),
        "capacity": cells.count(record, ("partner_capacity",), "capacity"),
        "category": category or kind,
        "works_in": districts_of(cells.first(record, "partner_area")),
        "starts_on": starts,
        "ends_on": ends,
        "consent": cells.mark(record, "partner_consent"),
        "visible": cells.mark(record, "visible"),
        **{CONTACT + column: cells.first(record, role)
           for column, role in CONTACT_ROLES.items()},
        f"{CONTACT}consent_on": cells.day(record, "contact_consent_on"),
    }


def _without_contacts(text):
    """A text that others read, telephone numbers and e-mail addresses masked."""
    return mask(text, tuple(rule for rule in rules() if rule.kind in _REACHED_BY))[0]

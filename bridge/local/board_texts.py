"""Rows of the board in words: cells of the lists, and what is told of the chosen row."""

import math

from ...core.matching.board.lists import HIDDEN, states_of
from ...core.matching.board.steps import BAD, GOOD, PROPOSED, is_visible
from ...core.scenarios.stored import PLACE
from ..i18n import tr
from .board_labels import (
    category_text,
    column_label,
    condition_text,
    kind_text,
    need_kind_label,
    project_state_label,
    state_label,
)

# Signs beside the words, so that colour says nothing alone.
_SIGNS = {"accepted": "✓", "rejected": "✕", "proposed": "○"}
_RATINGS = {GOOD: "▲", BAD: "▼"}
# Columns that are told of a row, in their order.
_TOLD = {
    "resources": ("category", "sub_category", "description", "address", "size_m2", "capacity",
                  "condition", "price_yen", "seen_on", "starts_on", "ends_on", "note"),
    "needs": ("kind", "category", "sub_category", "theme", "date", "starts_on", "ends_on",
              "size_m2", "people", "budget_yen", "reach_m"),
    "partners": ("skills", "category", "works_in", "capacity", "starts_on", "ends_on"),
    "matches": ("status", "rating", "judged_on", "note"),
    "projects": ("purpose", "applicant", "category", "starts_on", "ends_on",
                 "cost_yen", "note"),
}


def headings(kind):
    """Headings of a list."""
    return {
        "resources": (tr("Name"), tr("Kind"), ""),
        "needs": (tr("What is wanted"), tr("Kind"), ""),
        "partners": (tr("Name"), tr("Can do"), ""),
        "matches": (tr("Need"), tr("Local resource"), tr("Points"), ""),
        "projects": (tr("Name"), tr("Status"), ""),
    }[kind]


def cells(board, kind, row_id):
    """Cells of a row of a list; the last is its mark."""
    row = board.row(kind, row_id)
    if kind == "matches":
        return (name_of(board, "needs", row["need_id"]),
                name_of(board, "resources", row["resource_id"]), points_text(row["score"]),
                mark_of(kind, row))
    middle = {
        "resources": lambda: kind_text(row["sub_category"]) or category_text(row["category"]),
        "needs": lambda: kind_text(row["sub_category"]) or category_text(row["category"])
        or row["theme"] or "",
        "partners": lambda: _short(row["skills"] or ""),
        "projects": lambda: project_state_label(row["status"]),
    }[kind]()
    return _short(row.get("name") or row.get("text") or row_id), middle, mark_of(kind, row)


def mark_of(kind, row):
    """A sign for the state of a row; its words are :func:`mark_words`."""
    if kind == "matches":
        return _SIGNS.get(row["status"] or PROPOSED, "") + _RATINGS.get(row["rating"], "")
    if kind == "projects":
        return "⚑" if row["scenario_id"] else ""
    return "" if is_visible(row) else "◌"


def mark_words(kind, row):
    """What the mark says."""
    if kind == "projects":
        return tr("tied to a scenario") if row["scenario_id"] else ""
    if kind == "matches":
        return ", ".join(map(state_label, sorted(states_of(kind, row))))
    return state_label(HIDDEN) if not is_visible(row) else ""


def name_of(board, table, row_id):
    """What a row is called; a row that is gone by its id."""
    if not row_id:
        return ""
    row = board.row(table, row_id)
    if row is None:
        return tr("{id} (no longer there)").format(id=row_id)
    return _short(row.get("name") or row.get("text") or row_id)


def _short(text, most=120):
    line = " ".join(str(text).split())
    return line if len(line) <= most else line[: most - 1] + "…"


def points_text(score):
    """A score of 0 to 1 as points of 100."""
    return "" if score is None else f"{100 * score:.0f}"


def title_of(board, kind, row_id):
    """What stands above the facts of a row."""
    if kind == "matches":
        row = board.row(kind, row_id)
        return tr("{need} × {resource}").format(
            need=name_of(board, "needs", row["need_id"]),
            resource=name_of(board, "resources", row["resource_id"]))
    row = board.row(kind, row_id)
    return str(row.get("name") or row.get("text") or row_id)


def facts_of(board, kind, row_id, scenarios=(), lists=None):
    """``(mark, name, value)`` of what is known of a row; nothing for what is not.

    Parameters
    ----------
    scenarios : sequence of core.scenarios.library.Scenario
    lists : dict of str to str
        Names of imports by their ids.
    """
    row = board.row(kind, row_id)
    found = [("", column_label(kind, name), value_text(kind, name, row[name]))
             for name in _TOLD[kind]]
    if kind in ("resources", "needs", "partners") and not is_visible(row):
        found.append(("weak", tr("Visible"), state_label(HIDDEN)))
    if kind == "partners":
        agreed = row["consent"] == 1
        found.append(("good" if agreed else "weak", tr("Consent"), state_label(
            "consented" if agreed else "not_consented")))
    if kind in ("resources", "needs") and not has_place(row):
        found.append(("weak", tr("Place"), tr("not on the map")))
    if row.get("source"):
        found.append(("", column_label(kind, "source"), (lists or {}).get(row["source"], "")))
    if kind in ("matches", "projects"):
        found += _others(board, kind, row)
    if kind == "projects":
        found.append(_scenario(row, scenarios))
    return [one for one in found if one[2]]


def _others(board, kind, row):
    """What a match or a project joins; the sentence says the rest."""
    columns = [("partner_id", "partners")]
    if kind == "projects":
        columns = [("need_id", "needs"), ("resource_id", "resources"), *columns,
                   ("programme_id", "programmes")]
    found = [("", column_label(kind, column), name_of(board, table, row[column]))
             for column, table in columns]
    if kind == "matches":
        found.insert(0, ("", tr("Why"), row["sentence"] or ""))
    return found


def _scenario(row, scenarios):
    """The scenario of a project, also where it was deleted."""
    names = {one.id: one.name for one in scenarios}
    key = row["scenario_id"]
    if not key:
        return ("", tr("Scenario"), "")
    gone = tr("{id} (no longer there)").format(id=key)
    return ("" if key in names else "weak", tr("Scenario"), names.get(key, gone))


def has_place(row):
    """Whether a row has a point."""
    return PLACE in row and all(map(math.isfinite, row[PLACE]))


def value_text(kind, name, value):
    """A value for people; empty for none."""
    if value is None or value == "":
        return ""
    words = {
        "category": category_text, "sub_category": kind_text, "condition": condition_text,
        "kind": need_kind_label,
        "rating": lambda one: state_label("good" if one == GOOD else "bad"),
        "status": state_label if kind == "matches" else project_state_label,
    }.get(name)
    if words is not None:
        return words(value)
    if isinstance(value, (int, float)):
        return f"{value:,.10g}"
    return str(value)

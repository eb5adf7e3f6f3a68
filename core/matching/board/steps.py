"""What a person does on the board, as changes of rows; ``rows.put`` writes them."""

import uuid
from datetime import datetime, timezone

from ...errors import CoreError
from ...scenarios.stored import PLACE
from .checks import checked, checked_contact
from .rows import CONTACTS, DUPLICATES, MATCHES, PROJECTS, RESOURCES

PROPOSED, ACCEPTED, REJECTED = "proposed", "accepted", "rejected"
GOOD, BAD = 1, -1
OPEN, SAME, DIFFERENT = "open", "same", "different"
IDEA = "idea"


def new_id():
    """An id that nothing has yet."""
    return uuid.uuid4().hex


def today():
    """The day, ISO 8601."""
    return datetime.now(timezone.utc).astimezone().date().isoformat()


def saved(board, table, row_id, values, contact=None, *, fresh_id=""):
    """Add or change a row as a form says, with its personal data in ``contacts``.

    Parameters
    ----------
    board : rows.Board
    table : str
    row_id : str
        Empty for a new row.
    values : mapping
        See ``checks.checked``.
    contact : mapping, optional
        Columns of ``contacts``; None leaves what is there.
    fresh_id : str
        Id of a new row, else a new one.

    Returns
    -------
    (str, tuple of Change, int)
        Id of the row, the step (empty where nothing is different), and how many pieces of
        personal data were masked.
    """
    if row_id:
        made, masked = checked(table, _said(board.row(table, row_id), values))
        step = [board.changed(table, row_id, made)]
    else:
        made, masked = checked(table, values)
        row_id = fresh_id or new_id()
        step = [board.added(table, row_id, made)]
    if contact is not None:
        step.append(_contact(board, table, row_id, checked_contact(contact)))
    return row_id, tuple(one for one in step if one is not None), masked


def _said(known, values):
    """Values without texts that stand there already: a long one of a list is nobody's mistake."""
    said = {name: value for name, value in values.items()
            if not (isinstance(value, str) and value == known[name])}
    if {"starts_on", "ends_on"} & set(said):
        # One is checked against the other.
        return {**{name: known[name] for name in ("starts_on", "ends_on")}, **said}
    return said


def _contact(board, table, row_id, made):
    known = board.contact(table, row_id)
    if known is None and made is None:
        return None
    if known is None:
        return board.added(CONTACTS, new_id(), {**made, "of_table": table, "of_id": row_id})
    if made is None:
        # Nobody's data are kept longer than they are wanted.
        return board.removed(CONTACTS, known["id"])
    return board.changed(CONTACTS, known["id"], made)


def is_visible(row):
    """NULL is shown."""
    return row.get("visible") != 0


def shown(board, table, row_id, visible):
    """Show or hide a row; the step."""
    return _step(board.changed(table, row_id, {"visible": int(visible)}))


def decided(board, match_id, status):
    """Accept or reject a match; chosen again, it is open as before."""
    was = board.row(MATCHES, match_id)["status"] or PROPOSED
    return _judged(board, match_id, status=PROPOSED if was == status else status)


def rated(board, match_id, rating):
    """Call a match good or bad; chosen again, it is not judged."""
    was = board.row(MATCHES, match_id)["rating"]
    return _judged(board, match_id, rating=None if was == rating else rating)


def _judged(board, match_id, **verdict):
    row = {**board.row(MATCHES, match_id), **verdict}
    judged = row["status"] not in (None, PROPOSED) or row["rating"] is not None
    return _step(board.changed(MATCHES, match_id, {
        **verdict, "judged_on": today() if judged else None}))


def told_apart(board, pair_id, verdict, hidden=""):
    """A verdict on a pair; chosen again, it is open.

    Parameters
    ----------
    verdict : str
        ``same``, ``different`` or ``open``.
    hidden : str
        Of ``same``: id of the one that is hidden from now on, empty for none. Nothing is deleted.

    Returns
    -------
    tuple of Change
        Taken back from ``same``, the two are shown again, unless another pair hides one.
    """
    pair = board.row(DUPLICATES, pair_id)
    was = pair["verdict"] or OPEN
    verdict = OPEN if was == verdict else verdict
    changes = [board.changed(DUPLICATES, pair_id, {
        "verdict": verdict, "judged_on": None if verdict == OPEN else today()})]
    both = [one for one in (pair["first_id"], pair["second_id"]) if board.row(RESOURCES, one)]
    if verdict == SAME and hidden in both:
        changes.append(board.changed(RESOURCES, hidden, {"visible": 0}))
    elif was == SAME:
        changes += [board.changed(RESOURCES, one, {"visible": 1}) for one in both
                    if not is_visible(board.row(RESOURCES, one))
                    and not _is_same_elsewhere(board, one, pair_id)]
    return _step(*changes)


def _is_same_elsewhere(board, resource_id, pair_id):
    return any(
        resource_id in (one["first_id"], one["second_id"]) and one["verdict"] == SAME
        for key, one in board[DUPLICATES].items() if key != pair_id)


def project_of(board, match_id):
    """The project that was made of a match, None where none was."""
    match = board.row(MATCHES, match_id)
    pair = (match["need_id"], match["resource_id"])
    return next((one for one in board[PROJECTS].values()
                 if (one["need_id"], one["resource_id"]) == pair), None)


def made_project(board, match_id, name):
    """A project of a match, which is accepted with it: its id and the step.

    What the need, the resource and the partner say is taken over; nothing else is filled in.

    Raises
    ------
    CoreError
        ``board_project_exists``, and those of ``checks.checked``.
    """
    match = board.row(MATCHES, match_id)
    known = project_of(board, match_id)
    if known is not None:
        raise CoreError("board_project_exists", name=known["name"] or known["id"])
    need = board.row("needs", match["need_id"]) or {}
    resource = board.row(RESOURCES, match["resource_id"]) or {}
    values, _ = checked(PROJECTS, {
        "name": name, "category": resource.get("category") or need.get("category"),
        "starts_on": need.get("starts_on"), "ends_on": need.get("ends_on"),
        "purpose": need.get("text")})
    project_id = new_id()
    place = resource.get(PLACE) or need.get(PLACE)
    values.update(
        status=IDEA, need_id=match["need_id"], resource_id=match["resource_id"],
        partner_id=match["partner_id"], **({PLACE: place} if place else {}))
    accepted = None
    if match["status"] != ACCEPTED:
        accepted = board.changed(MATCHES, match_id, {"status": ACCEPTED, "judged_on": today()})
    return project_id, _step(board.added(PROJECTS, project_id, values), accepted)


def tied(board, project_id, scenario_id):
    """Tie a project to the scenario that simulates it, empty for none; the step."""
    return _step(board.changed(PROJECTS, project_id, {"scenario_id": scenario_id or None}))


def moved_on(board, project_id, status):
    """Another state of a project; the step."""
    return _step(board.changed(PROJECTS, project_id, {"status": status}))


def _step(*changes):
    return tuple(one for one in changes if one is not None)

"""What placing, moving, changing and removing a facility does to the edits of a scenario.

Lists are never changed: every function gives a new tuple. A facility that the scenario adds is
called virtual; it has one edit, ``add``. One of today's has at most one ``move`` and one
``modify``, or one ``remove``.
"""

import math
from dataclasses import replace

from ..core.scenarios.edits import Edit
from ..core.scenarios.library import StoredEdit, new_id


def is_virtual(edits, facility_id):
    """Whether the edits add the facility."""
    return any(one.edit.kind == "add" for one in _of(edits, facility_id))


def is_removed(edits, facility_id):
    """Whether the edits take away a facility of today."""
    return any(one.edit.kind == "remove" for one in _of(edits, facility_id))


def place(edits, template, edit):
    """Add the facility of ``edit``; ``template`` is the key of what it was placed from."""
    return (*edits, StoredEdit(id=new_id(), edit=edit, template=template))


def move(edits, facility_id, x, y):
    """Put the facility at another place [m]."""
    wanted = Edit("move", facility_id, x=float(x), y=float(y))
    if is_virtual(edits, facility_id):
        return _folded(edits, facility_id, wanted)
    return _with_one(edits, wanted)


def modify(edits, facility_id, size=None, category=None, name=None):
    """Give the facility another size, category or name; None leaves it.

    Another category without a size has the default size of that category: the unit may differ.
    """
    before = changed_facts(edits, facility_id)
    if category is not None and category != before.category and size is None:
        size = math.nan
    wanted = Edit(
        "modify",
        facility_id,
        category=before.category if category is None else category,
        size=before.size if size is None else float(size),
        name=before.name if name is None else name,
    )
    if is_virtual(edits, facility_id):
        return _folded(edits, facility_id, wanted)
    return _with_one(edits, wanted)


def remove(edits, facility_id):
    """Take the facility away: a virtual one leaves nothing behind, one of today's its removal."""
    if is_virtual(edits, facility_id):
        return revert(edits, facility_id)
    return (*revert(edits, facility_id), _stored(Edit("remove", facility_id)))


def revert(edits, facility_id):
    """Let go of every edit of the facility: one of today's stands as it does today."""
    return tuple(one for one in edits if one.edit.facility_id != facility_id)


def changed_facts(edits, facility_id):
    """What the edits say about a facility, as one edit; NaN and empty where they say nothing.

    Its kind is that of the last edit, empty without any.
    """
    facts = Edit("", facility_id)
    for one in _of(edits, facility_id):
        facts = _joined(facts, one.edit)
    return facts


def added_names(edits):
    """Names of virtual facilities."""
    return {one.edit.name for one in edits if one.edit.kind == "add"}


def unused_name(wanted, taken):
    """``wanted``, with a number behind it where it is taken."""
    name, number = wanted, 2
    while name in taken:
        name, number = f"{wanted} {number}", number + 1
    return name


def _of(edits, facility_id):
    return [one for one in edits if one.edit.facility_id == facility_id]


def _joined(facts, edit):
    """The facts after one more edit."""
    changed = {"kind": edit.kind}
    if edit.kind in ("add", "move"):
        changed.update(x=edit.x, y=edit.y)
    if edit.kind in ("add", "modify"):
        other = edit.category and edit.category != facts.category
        keeps = math.isnan(edit.size) and not other
        changed.update(
            category=edit.category or facts.category,
            size=facts.size if keeps else edit.size,
            name=edit.name or facts.name,
        )
    return replace(facts, **changed)


def _folded(edits, facility_id, wanted):
    """The ``add`` edit of a virtual facility with all that was changed since, at its place."""
    facts = replace(_joined(changed_facts(edits, facility_id), wanted), kind="add")
    if wanted.kind == "modify":
        facts = replace(facts, category=wanted.category, size=wanted.size, name=wanted.name)
    return tuple(
        replace(one, edit=facts) if one.edit.facility_id == facility_id else one
        for one in edits
        if one.edit.facility_id != facility_id or one.edit.kind == "add"
    )


def _with_one(edits, wanted):
    """``wanted`` in place of the facility's edits of this kind, else at the end."""
    same = [
        one for one in _of(edits, wanted.facility_id) if one.edit.kind == wanted.kind
    ]
    if not same:
        return (*edits, _stored(wanted))
    return tuple(
        replace(one, edit=wanted) if one is same[-1] else one
        for one in edits
        if one is same[-1] or one not in same
    )


def _stored(edit):
    return StoredEdit(id=new_id(), edit=edit)

"""Edits of a scenario as a list: one edit a facility and kind, whatever the list was before."""

import math

from nigiwai.core.scenarios.edits import Edit
from nigiwai.core.scenarios.library import StoredEdit
from nigiwai.ui import edit_list


def stored(number, *facts, **more):
    return StoredEdit(id=f"e{number}", edit=Edit(*facts, **more), template="library", note="kept")


# As another program may have written it: the added facility is moved and changed by further edits.
ADDED = stored(1, "add", "v-1", 1.0, 2.0, "library", 100.0, "Library")
OTHER = stored(2, "move", "f1", 5.0, 6.0)
LATER = (
    stored(3, "move", "v-1", 3.0, 4.0),
    stored(4, "modify", "v-1", size=200.0),
    stored(5, "modify", "v-1", category="museum"),
)
EDITS = (ADDED, OTHER, *LATER)


def kinds(edits):
    return [(one.edit.kind, one.edit.facility_id) for one in edits]


def test_facts_of_several_edits_come_to_one():
    facts = edit_list.changed_facts(EDITS[:4], "v-1")
    assert (facts.x, facts.y, facts.size, facts.category) == (3.0, 4.0, 200.0, "library")
    facts = edit_list.changed_facts(EDITS, "v-1")
    # The size was that of a library.
    assert facts.category == "museum"
    assert math.isnan(facts.size)


def test_moving_a_virtual_facility_folds_its_edits_at_their_place():
    moved = edit_list.move(EDITS, "v-1", 7, 8)
    assert kinds(moved) == [("add", "v-1"), ("move", "f1")]
    first = moved[0]
    assert (first.id, first.template, first.note) == ("e1", "library", "kept")
    assert (first.edit.x, first.edit.y, first.edit.category) == (7.0, 8.0, "museum")
    assert first.edit.name == "Library"
    assert moved[1] is OTHER


def test_changing_a_virtual_facility_keeps_what_is_not_named():
    changed = edit_list.modify(EDITS[:2], "v-1", size=5)
    assert changed[0].edit == Edit("add", "v-1", 1.0, 2.0, "library", 5.0, "Library")
    changed = edit_list.modify(EDITS[:2], "v-1", name="")
    assert changed[0].edit.name == ""


def test_removing_a_virtual_facility_leaves_nothing_of_it():
    assert edit_list.remove(EDITS, "v-1") == (OTHER,)


def test_a_facility_of_today_has_one_edit_a_kind():
    twice = (OTHER, stored(6, "move", "f1", 7.0, 8.0), stored(7, "modify", "f1", size=1.0))
    moved = edit_list.move(twice, "f1", 9, 9)
    assert [(one.id, one.edit.kind, one.edit.x) for one in moved[:1]] == [("e6", "move", 9.0)]
    assert kinds(moved) == [("move", "f1"), ("modify", "f1")]
    changed = edit_list.modify(moved, "f1", name="New")
    assert (changed[1].id, changed[1].edit.size, changed[1].edit.name) == ("e7", 1.0, "New")
    assert kinds(edit_list.remove(changed, "f1")) == [("remove", "f1")]
    assert edit_list.revert(changed, "f1") == ()


def test_lists_are_not_changed():
    before = list(EDITS)
    for call in (edit_list.remove, edit_list.revert):
        call(before, "v-1")
    edit_list.move(before, "v-1", 0, 0)
    edit_list.modify(before, "f1", size=3)
    assert before == list(EDITS)


def test_names_get_a_number():
    assert edit_list.unused_name("A", set()) == "A"
    assert edit_list.unused_name("A", {"A", "A 2"}) == "A 3"
    assert edit_list.added_names(EDITS) == {"Library"}

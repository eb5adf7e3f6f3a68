"""Editing scenarios: what shows, what the file has, and undoing it."""

import math

import pytest
from nigiwai.core.study import store
from nigiwai.ui.workspace import Workspace

from .workspaces import (  # noqa: F401 - fixtures are asked for by name
    Heard,
    empty_fixture,
    names_on_disk,
    on_disk,
    path_fixture,
    plain,
    template,
    workspace_fixture,
)

X, Y = -50_000.0, -120_000.0


@pytest.fixture
def known(path):
    """A facility of today that has a name."""
    frame = store.open_study(path).read("facilities")
    return frame[frame["name"].notna()].iloc[0]


def one(workspace):
    [stored] = workspace.edits
    return stored.edit


def test_opening_tells_everything_once(empty, path):
    heard = empty.heard
    assert str(empty.study.path) == str(path)
    assert empty.scenarios == empty.edits == []
    assert empty.scenario is None
    assert heard.told["study_opened"] == heard.told["scenarios_changed"] == 1
    assert heard.told["troubled"] == 0
    assert heard.waits[0] == "Opening the study…"


def test_opening_something_else_is_a_sentence_and_keeps_the_study(workspace, tmp_path):
    before = workspace.study
    workspace.open(tmp_path / "nothing.gpkg")
    workspace.finish()
    assert "does not exist" in workspace.heard.words[0]
    assert workspace.study is before
    assert workspace.heard.told["study_closed"] == 0
    # And it still works.
    assert workspace.place(template(), X, Y)


def test_without_a_study_or_a_scenario_a_sentence_says_what_to_do(empty):
    assert empty.place(template(), X, Y) == ""
    assert empty.heard.words == ["Make a scenario first: edits belong to a scenario."]
    empty.close()
    empty.new("A")
    empty.choose("x")
    assert empty.place(template(), X, Y) == ""
    assert set(empty.heard.words[1:]) == {"Open a study first."}
    assert empty.undo.count() == 0


def test_placing_shows_at_once_and_is_saved_later(workspace, path):
    key = workspace.place(template(), X, Y)
    assert key == "v-1"
    assert (one(workspace).kind, one(workspace).name) == ("add", "Library")
    assert (one(workspace).x, one(workspace).y) == (X, Y)
    assert workspace.heard.told["edits_changed"] == 1
    assert workspace.undo.undoText() == "Place “Library”"
    # Not shown as saved before it is.
    assert not workspace.is_saved
    assert workspace.heard.told["saved"] == 0
    workspace.finish()
    assert workspace.is_saved
    assert workspace.heard.told["saved"] == 1
    assert on_disk(path) == plain(workspace.edits)


def test_saved_comes_by_itself(workspace, wait, path):
    workspace.place(template(), X, Y)
    wait(lambda: workspace.heard.told["saved"])
    assert len(on_disk(path)) == 1


def test_names_and_ids_of_placed_facilities_are_their_own(workspace):
    keys = [workspace.place(template(), X + n, Y) for n in range(3)]
    assert keys == ["v-1", "v-2", "v-3"]
    assert [stored.edit.name for stored in workspace.edits] == ["Library", "Library 2", "Library 3"]
    assert len({stored.id for stored in workspace.edits}) == 3
    assert [stored.template for stored in workspace.edits] == ["library"] * 3


def test_ids_go_on_where_the_study_ends(workspace, path):
    workspace.place(template(), X, Y)
    workspace.new("B")
    workspace.open(path)
    workspace.finish()
    assert workspace.scenario.name == "B"
    assert workspace.place(template(), X, Y) == "v-2"


def test_a_virtual_facility_keeps_one_edit(workspace, path):
    key = workspace.place(template(), X, Y)
    workspace.move(key, X + 10, Y)
    workspace.modify(key, size=500.0, name="New library")
    assert one(workspace).kind == "add"
    assert (one(workspace).x, one(workspace).size) == (X + 10, 500.0)
    assert one(workspace).name == workspace.facility(key).name == "New library"
    assert workspace.facility(key).is_virtual
    workspace.modify(key, category="museum")
    assert one(workspace).category == "museum"
    assert math.isnan(one(workspace).size)
    workspace.remove(key)
    assert workspace.edits == []
    assert workspace.facility(key) is None
    workspace.finish()
    assert on_disk(path) == []
    assert workspace.undo.count() == 5


def test_a_facility_of_today_has_one_edit_a_kind(workspace, known, path):
    key = known["id"]
    workspace.move(key, X, Y)
    workspace.move(key, X + 5, Y)
    workspace.modify(key, size=10.0)
    workspace.modify(key, name="Other")
    moved, modified = (stored.edit for stored in workspace.edits)
    assert (moved.kind, moved.x) == ("move", X + 5)
    assert (modified.kind, modified.size, modified.name) == ("modify", 10.0, "Other")
    facility = workspace.facility(key)
    assert (facility.x, facility.size, facility.name) == (X + 5, 10.0, "Other")
    assert facility.category == known["category"]
    workspace.remove(key)
    assert one(workspace).kind == "remove"
    assert workspace.facility(key).is_removed
    workspace.finish()
    assert on_disk(path) == plain(workspace.edits)


def test_what_is_removed_cannot_be_moved_but_restored(workspace, known):
    workspace.remove(known["id"])
    workspace.move(known["id"], X, Y)
    assert workspace.heard.words == [
        f"“{known['name']}” is removed in this scenario. Restore it first."
    ]
    assert one(workspace).kind == "remove"
    workspace.revert(known["id"])
    assert workspace.edits == []
    assert workspace.undo.undoText() == f"Restore “{known['name']}”"


def test_an_unknown_facility_is_refused(workspace):
    workspace.move("nobody", X, Y)
    assert "“nobody” is not in this study" in workspace.heard.words[0]
    assert workspace.undo.count() == 0


def test_a_change_that_changes_nothing_is_no_step(workspace, known):
    workspace.modify(known["id"], name=known["name"], category=known["category"])
    workspace.revert(known["id"])
    assert workspace.undo.count() == 0


def test_housing_needs_its_dwellings(workspace, known):
    workspace.modify(known["id"], category="housing")
    assert workspace.heard.words == ["Housing needs its number of dwellings."]
    workspace.modify(known["id"], category="housing", size=30)
    assert (one(workspace).category, one(workspace).size) == ("housing", 30.0)


def test_the_same_category_again_keeps_the_size(workspace, known):
    workspace.modify(known["id"], size=77.0)
    workspace.modify(known["id"], category=known["category"], name="Other")
    assert one(workspace).size == 77.0


def test_undo_and_redo_are_written(workspace, path, known):
    states = [plain(workspace.edits)]
    key = workspace.place(template(), X, Y)
    states.append(plain(workspace.edits))
    workspace.move(key, X + 1, Y)
    states.append(plain(workspace.edits))
    workspace.remove(known["id"])
    states.append(plain(workspace.edits))
    names = [workspace.undo.text(number) for number in range(3)]
    assert names == ["Place “Library”", "Move “Library”", f"Remove “{known['name']}”"]
    for state in reversed(states[:-1]):
        workspace.undo.undo()
        assert plain(workspace.edits) == state
        workspace.finish()
        assert on_disk(path) == state
    for state in states[1:]:
        workspace.undo.redo()
        workspace.finish()
        assert plain(workspace.edits) == on_disk(path) == state
    assert workspace.heard.told["saved"] == 9


def test_moves_of_one_drag_are_one_step(workspace, path):
    key = workspace.place(template(), X, Y)
    start = plain(workspace.edits)
    workspace.preview(None, key, X + 1, Y)
    for step in range(1, 4):
        workspace.move(key, X + step, Y)
    workspace.end_preview()
    assert workspace.undo.count() == 2
    workspace.preview(None, key, X, Y + 1)
    workspace.move(key, X, Y + 1)
    workspace.end_preview()
    workspace.move(key, X, Y + 2)
    assert workspace.undo.count() == 4
    workspace.undo.setIndex(1)
    assert plain(workspace.edits) == start
    workspace.finish()
    assert on_disk(path) == start


def test_a_preview_changes_nothing_and_asks(workspace, path, wait):
    asked = []
    workspace.live.ask = lambda edits, near=None: asked.append((edits, near))
    key = workspace.place(template(), X, Y)
    before = plain(workspace.edits)
    workspace.preview(template("supermarket"), "", X + 9, Y)
    workspace.preview(None, key, X + 7, Y)
    assert plain(workspace.edits) == before
    workspace.end_preview()
    (placed, _), (dragged, there), (moved, near), (actual, _) = asked
    assert [edit.kind for edit in dragged] == ["add", "add"]
    assert dragged[1].category == "supermarket"
    assert there == (X + 9, Y)
    assert [edit.x for edit in moved] == [X + 7]
    assert near == (X + 7, Y)
    assert actual == placed == [stored.edit for stored in workspace.edits]
    assert workspace.undo.count() == 1


def test_scenarios_are_made_renamed_noted_copied_and_deleted_with_undo(empty, path):
    empty.new("A")
    empty.finish()
    first = empty.scenario.id
    empty.place(template(), X, Y)
    empty.finish()
    edits = plain(empty.edits)
    empty.rename(first, "North")
    empty.finish()
    empty.set_note(first, "By the station.")
    empty.finish()
    assert (empty.scenario.name, empty.scenario.note) == ("North", "By the station.")
    empty.duplicate(first)
    empty.finish()
    assert empty.scenario.name == "North (copy)"
    assert [stored.edit for stored in empty.edits] != []
    assert names_on_disk(path) == ["North", "North (copy)"]
    empty.delete(first)
    empty.finish()
    assert names_on_disk(path) == ["North (copy)"]
    # Every step back, and forth again.
    empty.undo.undo()
    empty.finish()
    assert (empty.scenario.id, plain(empty.edits)) == (first, edits)
    assert on_disk(path, "North") == edits
    while empty.undo.canUndo():
        empty.undo.undo()
    empty.finish()
    assert names_on_disk(path) == []
    assert (empty.scenario, empty.edits, empty.scenarios) == (None, [], [])
    while empty.undo.canRedo():
        empty.undo.redo()
    empty.finish()
    assert names_on_disk(path) == ["North (copy)"]
    assert empty.heard.words == []
    assert [empty.undo.text(number) for number in range(empty.undo.count())] == [
        "New scenario “A”", "Place “Library”", "Rename scenario “A” to “North”",
        "Note of scenario “North”", "Duplicate scenario “North”", "Delete scenario “North”",
    ]


def test_a_name_that_is_taken_is_a_sentence_and_no_step(workspace, path):
    workspace.new("A")
    workspace.finish()
    assert "has a scenario “A” already" in workspace.heard.words[0]
    assert workspace.undo.count() == 0
    workspace.new()
    workspace.new("Scenario")
    workspace.finish()
    assert names_on_disk(path) == ["A", "Scenario"]
    assert workspace.undo.count() == 1


def test_undoing_in_another_scenario_shows_it(workspace, path):
    first = workspace.scenario.id
    workspace.place(template(), X, Y)
    workspace.new("B")
    workspace.finish()
    second = workspace.scenario.id
    workspace.place(template(), X, Y)
    workspace.choose(first)
    workspace.finish()
    assert workspace.scenario.id == first
    workspace.undo.undo()
    workspace.finish()
    assert workspace.scenario.id == second
    assert workspace.edits == on_disk(path, "B") == []
    assert len(on_disk(path, "A")) == 1


def test_reopening_finds_everything(workspace, path):
    workspace.place(template(), X, Y)
    workspace.set_note(workspace.scenario.id, "Text")
    edits = plain(workspace.edits)
    workspace.close()
    assert workspace.study is None
    assert workspace.edits == []
    again = Workspace()
    again.heard = Heard(again)
    again.open(path)
    again.finish()
    assert (again.scenario.name, again.scenario.note) == ("A", "Text")
    assert plain(again.edits) == edits
    assert again.undo.count() == 0
    again.close()


def test_the_town_answers_the_edits(workspace, wait, known):
    wait(lambda: workspace.live.town is not None)
    town = workspace.live.town.inputs.town.facilities
    assert workspace.facility(known["id"]).x == pytest.approx(known.geometry.x)
    x, y = float(town.x.mean()), float(town.y.mean())
    key = workspace.place(template("supermarket"), x, y)
    wait(lambda: workspace.heard.answers and workspace.heard.answers[-1].settled
         and len(workspace.heard.answers[-1].edits) == 1)
    answer = workspace.heard.answers[-1]
    assert answer.edits[0].facility_id == key
    assert answer.placed[0].visitors > 0
    assert workspace.heard.waits[-1] == ""


def test_a_town_that_cannot_be_solved_is_told_and_can_be_edited(qgis_app, tmp_path, wait):
    import geopandas
    import shapely

    boundary = geopandas.GeoDataFrame(
        geometry=[shapely.box(138.30, 34.85, 138.33, 34.88)], crs="EPSG:4326"
    )
    store.create(tmp_path / "bare.gpkg", "Town", boundary, "500m")
    bare = Workspace()
    heard = Heard(bare)
    bare.open(tmp_path / "bare.gpkg")
    wait(lambda: heard.words)
    assert heard.waits[-1] == ""
    bare.new()
    bare.finish()
    bare.place(template(), X, Y)
    bare.finish()
    assert len(on_disk(tmp_path / "bare.gpkg", "Scenario")) == 1
    bare.close()


def test_new_data_are_taken_and_everything_stays(workspace, path, wait):
    import geopandas
    import shapely

    key = workspace.place(template(), X, Y)
    study = store.open_study(path)
    row = {"id": ["new"], "name": ["New shop"], "category": ["shop"], "size": [5.0]}
    place = [shapely.Point(X, Y)]
    study.apply([store.Append("facilities", geopandas.GeoDataFrame(row, geometry=place, crs=study.crs))])
    assert workspace.facility("new") is None
    workspace.solve_again()
    workspace.finish()
    assert workspace.facility("new").name == "New shop"
    wait(lambda: workspace.heard.answers and workspace.heard.answers[-1].settled)
    assert [edit.facility_id for edit in workspace.heard.answers[-1].edits] == [key]
    assert workspace.undo.count() == 1
    assert workspace.place(template(), X, Y) == "v-2"


def test_the_scenario_that_was_shown_last_is_shown_again(workspace, path):
    workspace.new("B")
    workspace.finish()
    first = workspace.scenarios[0].id
    for wanted in (first, workspace.scenario.id):
        workspace.choose(wanted)
        workspace.close()
        workspace.open(path)
        workspace.finish()
        assert workspace.scenario.id == wanted

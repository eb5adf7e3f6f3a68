"""What the workspace does when the file cannot be written, or another window has written to it."""

import os
import shutil
import sqlite3
import subprocess
from contextlib import closing, contextmanager

import pytest
from nigiwai.core.scenarios import library
from nigiwai.core.scenarios.edits import Edit
from nigiwai.core.study import store
from nigiwai.ui import scenario_book
from nigiwai.ui.workspace import Workspace
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QElapsedTimer, QTimer

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


def scenario_in(path, name="A"):
    study = store.open_study(path)
    return study, next(one for one in library.scenarios(study) if one.name == name)


def elsewhere(path, name="A"):
    """Another window adds a facility to a scenario."""
    study, scenario = scenario_in(path, name)
    added = library.StoredEdit(library.new_id(), Edit("add", "w-1", X, Y, "museum", 5.0, "Theirs"))
    library.save(study, scenario, [*library.edits(study, scenario.id), added])


@contextmanager
def read_only(path):
    """Nobody may write to the file, not even root."""
    path = str(path)
    if os.geteuid():
        os.chmod(path, 0o444)
        yield
        os.chmod(path, 0o644)
        return
    if subprocess.run(["chattr", "+i", path], check=False, capture_output=True).returncode:
        pytest.skip("the file system knows no files that root may not write")
    try:
        yield
    finally:
        subprocess.run(["chattr", "-i", path], check=True)


@contextmanager
def locked(path, how="EXCLUSIVE"):
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute(f"BEGIN {how}")
        yield


def test_another_window_changed_the_scenario(workspace, path):
    workspace.place(template(), X, Y)
    workspace.finish()
    elsewhere(path)
    theirs = on_disk(path)
    workspace.place(template("supermarket"), X, Y)
    workspace.place(template("supermarket"), X, Y + 1)
    workspace.finish()
    [words] = workspace.heard.words
    assert "Another window has changed the scenario “A”" in words
    # Nothing of the other window is lost, and it is what is shown.
    assert on_disk(path) == theirs == plain(workspace.edits)
    assert workspace.undo.count() == 0
    # From here on it works again.
    workspace.place(template(), X, Y)
    workspace.finish()
    assert on_disk(path) == plain(workspace.edits)
    assert len(workspace.edits) == 3


def test_undoing_over_another_window_is_refused(workspace, path):
    workspace.place(template(), X, Y)
    workspace.finish()
    elsewhere(path)
    workspace.undo.undo()
    workspace.finish()
    assert len(workspace.heard.words) == 1
    assert [stored.edit.name for stored in workspace.edits] == ["Library", "Theirs"]
    assert on_disk(path) == plain(workspace.edits)
    assert not workspace.undo.canUndo()
    assert not workspace.undo.canRedo()


def test_undoing_over_another_window_is_refused_after_reading_it_again(workspace, path):
    """The state that is read again is newer than the one that the steps were made on."""
    workspace.place(template(), X, Y)
    workspace.finish()
    elsewhere(path)
    workspace.choose(workspace.scenario.id)
    workspace.finish()
    assert "earlier steps can no longer be undone" in workspace.heard.words[0]
    assert workspace.undo.count() == 0
    assert [stored.edit.name for stored in workspace.edits] == ["Library", "Theirs"]


def test_steps_that_wait_do_not_run_over_another_window(workspace, path):
    elsewhere(path)
    theirs = on_disk(path)
    workspace.refresh()
    workspace.place(template(), X, Y)
    workspace.finish()
    assert on_disk(path) == theirs == plain(workspace.edits)
    assert len(workspace.heard.words) == 1


def test_another_scenario_of_another_window_disturbs_nobody(workspace, path):
    library.create(store.open_study(path), "B")
    elsewhere(path, "B")
    workspace.place(template(), X, Y)
    workspace.refresh()
    workspace.finish()
    assert workspace.heard.words == []
    assert [one.name for one in workspace.scenarios] == ["A", "B"]
    assert workspace.undo.canUndo()
    assert len(on_disk(path)) == len(workspace.edits) == 1


def test_a_scenario_deleted_elsewhere(workspace, path):
    library.delete(*scenario_in(path))
    workspace.place(template(), X, Y)
    workspace.finish()
    assert "no longer in the study" in workspace.heard.words[0]
    assert workspace.scenarios == workspace.edits == []
    assert workspace.scenario is None


def test_a_read_only_study_can_be_looked_at(workspace, path):
    workspace.place(template(), X, Y)
    workspace.close()
    before = on_disk(path)
    workspace.heard.told.clear()
    with read_only(path):
        workspace.open(path)
        workspace.finish()
        assert workspace.heard.told["study_opened"] == 1
        assert workspace.heard.words == []
        assert plain(workspace.edits) == before
        workspace.place(template(), X, Y)
        assert len(workspace.edits) == 2
        workspace.finish()
        [words] = workspace.heard.words
        assert "could not be written" in words
        assert plain(workspace.edits) == before
        assert workspace.undo.count() == 0
        assert workspace.heard.told["saved"] == 0
        workspace.new("B")
        workspace.finish()
        assert [one.name for one in workspace.scenarios] == ["A"]
        assert workspace.scenario.name == "A"
    workspace.place(template(), X, Y)
    workspace.finish()
    assert on_disk(path) == plain(workspace.edits) != before


def test_what_cannot_be_undone_in_the_file_stays_on_the_stack(workspace, path):
    workspace.place(template(), X, Y)
    workspace.move("v-1", X + 1, Y)
    workspace.finish()
    before = plain(workspace.edits)
    with read_only(path):
        workspace.undo.undo()
        workspace.undo.undo()
        assert workspace.edits == []
        workspace.finish()
        assert plain(workspace.edits) == before == on_disk(path)
        assert (workspace.undo.index(), workspace.undo.count()) == (2, 2)
    workspace.undo.undo()
    workspace.finish()
    with read_only(path):
        workspace.undo.redo()
        workspace.finish()
        assert (workspace.undo.index(), workspace.undo.count()) == (1, 2)
    workspace.undo.redo()
    workspace.finish()
    assert plain(workspace.edits) == before == on_disk(path)


def test_a_step_upon_an_undo_that_failed(workspace, path):
    """The undone step is off the stack already, so that undoing ends there."""
    workspace.place(template(), X, Y)
    workspace.finish()
    before = plain(workspace.edits)
    with read_only(path):
        workspace.undo.undo()
        workspace.place(template("supermarket"), X, Y)
        workspace.finish()
    assert plain(workspace.edits) == before == on_disk(path)
    assert workspace.undo.count() == 0


def test_a_drag_of_which_a_later_move_cannot_be_written(workspace, path):
    workspace.place(template(), X, Y)
    workspace.preview(None, "v-1", X, Y)
    workspace.move("v-1", X + 1, Y)
    workspace.finish()
    before = plain(workspace.edits)
    with read_only(path):
        workspace.move("v-1", X + 2, Y)
        workspace.finish()
    assert plain(workspace.edits) == before == on_disk(path)
    workspace.undo.undo()
    workspace.undo.redo()
    workspace.finish()
    assert plain(workspace.edits) == before == on_disk(path)


def test_a_file_that_is_used_for_a_moment_is_waited_for(workspace, path, wait):
    with locked(path, "IMMEDIATE"):
        workspace.place(template(), X, Y)
        gaps = Gaps()
        wait(lambda: gaps.count > 30)
        assert workspace.heard.told["saved"] == 0
        assert workspace.heard.waits[-1] == "Saving…"
    wait(lambda: workspace.heard.told["saved"])
    assert workspace.heard.words == []
    assert workspace.heard.waits[-1] != "Saving…"
    assert len(on_disk(path)) == 1


def test_a_file_that_stays_in_use_never_holds_the_window(workspace, path, wait, monkeypatch):
    monkeypatch.setattr(scenario_book, "BUSY_S", 0.3)
    wait(lambda: workspace.live.town is not None)
    workspace.live.close()
    with locked(path, "EXCLUSIVE"):
        workspace.place(template(), X, Y)
        gaps = Gaps()
        # SQLite itself waits for five seconds, twice: to write and to read.
        wait(lambda: workspace.heard.words)
    assert "is in use by another program" in workspace.heard.words[0]
    assert workspace.edits == on_disk(path) == []
    # A busy machine may take its time, but not the seconds of SQLite.
    assert gaps.longest_ms < 500


class Gaps(QTimer):
    """How long the event loop was held."""

    def __init__(self):
        super().__init__(interval=5)
        self.longest_ms = self.count = 0
        self._clock = QElapsedTimer()
        self._clock.start()
        self.timeout.connect(self._tick)
        self.start()

    def _tick(self):
        self.longest_ms = max(self.longest_ms, self._clock.restart() - 5)
        self.count += 1


def test_closing_at_once_loses_nothing(workspace, path):
    for number in range(5):
        workspace.place(template(), X + number, Y)
    edits = plain(workspace.edits)
    workspace.new("B")
    workspace.close()
    assert on_disk(path) == edits
    assert names_on_disk(path) == ["A", "B"]
    assert workspace.heard.told["saved"] == 6
    assert workspace.heard.told["study_closed"] == 1


def test_opening_another_study_writes_the_first_one(workspace, path, tmp_path):
    other = shutil.copy(path, tmp_path / "other.gpkg")
    workspace.place(template(), X, Y)
    workspace.open(other)
    assert workspace.place(template(), X, Y) == ""
    # Undoing while the other one opens is still about the first.
    workspace.undo.undo()
    workspace.finish()
    assert str(workspace.study.path) == str(other)
    assert on_disk(path) == on_disk(other) == []
    assert workspace.undo.count() == 0


def test_a_workspace_that_goes_while_it_saves(qgis_app, workspace, path):
    other = Workspace()
    other.open(path)
    other.finish()
    for number in range(5):
        other.place(template(), X + number, Y)
    sip.delete(other)
    # What had begun is in the file, the rest was never shown as saved.
    assert len(on_disk(path)) <= 1


def test_a_study_that_vanishes(workspace, path):
    workspace.place(template(), X, Y)
    workspace.finish()
    before = plain(workspace.edits)
    path.unlink()
    workspace.place(template(), X, Y)
    workspace.finish()
    assert "does not exist" in workspace.heard.words[0]
    assert plain(workspace.edits) == before
    assert workspace.undo.count() == 1
    workspace.choose(workspace.scenario.id)
    workspace.finish()
    assert len(workspace.heard.words) == 2

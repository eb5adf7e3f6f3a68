"""A workspace over a copy of the sample study, for tests."""

import shutil
from collections import Counter

import pytest
from nigiwai.core.scenarios import library, templates
from nigiwai.core.study import store
from nigiwai.ui.workspace import Workspace

SIGNALS = ("study_opened", "study_closed", "scenarios_changed", "scenario_chosen", "edits_changed",
           "saved", "troubled", "busy", "answered")


class Heard:
    """What a workspace has said; ``told`` counts signals, ``words`` are the sentences."""

    def __init__(self, workspace):
        self.told, self.words, self.answers, self.waits = Counter(), [], [], []
        self._keep = []
        for name in SIGNALS:
            slot = self._slot(name)
            self._keep.append(slot)
            getattr(workspace, name).connect(slot)

    def _slot(self, name):
        kept = {"troubled": self.words, "answered": self.answers, "busy": self.waits}.get(name)

        def hear(*values):
            self.told[name] += 1
            if kept is not None:
                kept.extend(values)

        return hear


@pytest.fixture(name="path")
def path_fixture(sample_study, tmp_path):
    """A copy of the sample study."""
    return shutil.copy(sample_study, tmp_path / "study.gpkg")


@pytest.fixture(name="empty")
def empty_fixture(qgis_app, path):
    """A workspace with the study open, without any scenario; ``heard`` is what it says."""
    workspace = Workspace()
    workspace.heard = Heard(workspace)
    workspace.open(path)
    workspace.finish()
    yield workspace
    workspace.close()
    workspace.deleteLater()


@pytest.fixture(name="workspace")
def workspace_fixture(empty):
    """The same with one scenario, A."""
    empty.new("A")
    empty.finish()
    empty.undo.clear()
    empty.heard.told.clear()
    return empty


def template(key="library"):
    return next(one for one in templates.builtin() if one.key == key)


def on_disk(path, name="A"):
    """Edits of a scenario as another program reads them."""
    study = store.open_study(path)
    scenario = next(one for one in library.scenarios(study) if one.name == name)
    return plain(library.edits(study, scenario.id))


def plain(edits):
    """Edits as texts, to compare; NaN equals NaN."""
    return [f"{one.id} {one.template} {one.note} {one.edit}" for one in edits]


def names_on_disk(path):
    return [one.name for one in library.scenarios(store.open_study(path))]

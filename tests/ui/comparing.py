"""A study with scenarios to compare, and the window that compares them.

The functions ``a_…`` are fixtures; a test module names them: ``dialog = pytest.fixture(a_dialog)``.
"""

import time
from pathlib import Path

from nigiwai.core.scenarios import library
from nigiwai.core.scenarios.edits import Edit
from nigiwai.core.study import store
from nigiwai.ui.dialogs.compare_dialog import Comparisons
from nigiwai.ui.workspace import Workspace
from qgis.PyQt.QtCore import QCoreApplication

NAMES = ("library; 駅前", "mall", "market")


def a_made(sample_study, tmp_path_factory):
    """A copy of the sample study with three scenarios, and one without edits."""
    path = tmp_path_factory.mktemp("compare") / "study.gpkg"
    path.write_bytes(Path(sample_study).read_bytes())
    study = store.open_study(path)
    places = study.read("facilities").geometry
    x, y = float(places.x.median()), float(places.y.median())
    for name, category, size in zip(
        NAMES, ("library", "shopping_center", "supermarket"), (2000.0, 12000.0, 900.0)
    ):
        scenario = library.create(study, name)
        edit = Edit("add", "v-1", x=x, y=y, category=category, size=size, name=name)
        library.save(study, scenario, [library.StoredEdit(library.new_id(), edit)])
    library.create(study, "nothing")
    return path


def opened(path):
    workspace = Workspace()
    workspace.open(path)
    workspace.finish()
    return workspace


def end(workspace, comparisons):
    comparisons.close()
    workspace.close()
    workspace.deleteLater()


def run(comparisons, names, draws):
    """The window when it has compared."""
    workspace = comparisons._workspace
    if comparisons.dialog is None:
        comparisons.show([])
        until(lambda: not comparisons.dialog._runs.is_running())
    dialog = comparisons.dialog
    dialog.draws.setValue(draws)
    comparisons.show(ids(workspace, *names))
    until(lambda: not dialog._runs.is_running())
    return dialog


def until(call, seconds=60.0):
    limit = time.monotonic() + seconds
    while not call():
        assert time.monotonic() < limit, "nothing happened"
        QCoreApplication.processEvents()
        time.sleep(0.01)


def ids(workspace, *names):
    return [one.id for one in workspace.scenarios if one.name in names]


def a_calm(provider, made):
    """Comparisons of a study that no test changes."""
    workspace = opened(made)
    comparisons = Comparisons(workspace)
    run(comparisons, NAMES, 4)
    assert comparisons.dialog.compared is not None, comparisons.dialog.words.text()
    yield comparisons
    end(workspace, comparisons)


def a_dialog(calm):
    """The window with three scenarios compared, at its table."""
    calm.dialog.tabs.setCurrentIndex(0)
    return calm.dialog


def a_workspace(provider, made, tmp_path):
    """A workspace over a study of its own."""
    path = tmp_path / "study.gpkg"
    path.write_bytes(made.read_bytes())
    workspace = opened(path)
    workspace.comparisons = Comparisons(workspace)
    yield workspace
    end(workspace, workspace.comparisons)


def a_comparisons(workspace):
    return workspace.comparisons


def a_compare(comparisons):
    """``compare(*names)``: the window when it has ended."""

    def compare(*names, draws=0):
        return run(comparisons, names, draws)

    return compare

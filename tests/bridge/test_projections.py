"""pyproj in threads of Qt: the context of each thread outlives each call of Qt into Python."""

import sys
import threading
from types import SimpleNamespace

import pytest
from nigiwai.bridge import projections
from nigiwai.tests.plugin_profile import Profile

# Two threads of Qt, used again and again; Python's state of each ends with every call.
IN_THREADS_OF_QT = """
from qgis.PyQt.QtCore import QCoreApplication, QRunnable, QThreadPool
application = QCoreApplication([])
import nigiwai.bridge.projections as ours
import pyproj

class Work(QRunnable):
    def run(self):
        with ours.projections_kept():
            for zone in range(6669, 6688):
                pyproj.CRS.from_epsg(zone)
                pyproj.Transformer.from_crs(4326, zone, always_xy=True).transform(138.0, 35.0)

pool = QThreadPool()
pool.setMaxThreadCount(2)
for _ in range(30):
    pool.start(Work())
pool.waitForDone()
print("all", len(ours._KEPT))
"""


def test_coordinates_are_changed_again_and_again_in_threads_of_qt(tmp_path):
    pytest.importorskip("pyproj")
    done = Profile(tmp_path / "profile").run(sys.executable, "-c", IN_THREADS_OF_QT)
    assert done.returncode == 0, done.stderr
    word, count = done.stdout.split()
    assert word == "all"
    # None where pyproj is older than its contexts of threads.
    assert int(count) in (0, 1, 2)


def test_the_context_of_a_thread_is_kept_also_after_trouble(monkeypatch):
    made = object()
    local = SimpleNamespace(context_manager=made)
    monkeypatch.setitem(
        sys.modules, "pyproj._context", SimpleNamespace(_CONTEXT_MANAGER_LOCAL=local))
    monkeypatch.setattr(projections, "_KEPT", {})
    with pytest.raises(ValueError, match="broken"), projections.projections_kept():
        raise ValueError("broken")
    [(thread, kept)] = projections._KEPT.items()
    assert thread == threading.get_native_id()
    assert kept is made
    local.context_manager = None
    assert not projections.keep_projections()


@pytest.mark.parametrize("module", [None, SimpleNamespace()])
def test_without_such_contexts_nothing_is_kept(monkeypatch, module):
    monkeypatch.setitem(sys.modules, "pyproj._context", module)
    assert not projections.keep_projections()


def test_whatever_qt_starts_in_a_thread_keeps_them(root):
    """Every class of ours whose ``run`` Qt calls elsewhere, and all algorithms."""
    import ast

    found = {}
    for layer in ("bridge", "processing", "ui"):
        for path in sorted((root / layer).rglob("*.py")):
            text = path.read_text(encoding="utf-8")
            for node in ast.walk(ast.parse(text)):
                bases = {getattr(base, "id", "") for base in getattr(node, "bases", ())}
                if bases & {"QThread", "QRunnable", "QgsTask"}:
                    run = next(one for one in node.body if getattr(one, "name", "") == "run")
                    found[f"{path.stem}.{node.name}"] = ast.unparse(run)
    base = (root / "processing" / "base.py").read_text(encoding="utf-8")
    found["base"] = base[base.index("def processAlgorithm"):][:300]
    assert len(found) >= 4
    assert [name for name, text in found.items() if "projections_kept()" not in text] == []

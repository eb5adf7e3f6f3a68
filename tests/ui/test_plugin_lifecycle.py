"""Attaching and detaching: what the plugin adds to QGIS, it takes away again.

Each test starts a process of its own: the registry of algorithms is one a process, and what an
import drags in can only be seen in an interpreter that has not imported anything yet.
"""

import json
import sys

import pytest
from nigiwai.tests.plugin_profile import Profile, needs

HEAVY = ["geopandas", "shapely", "scipy", "pandas", "matplotlib", "rasterio", "pyogrio"]
# qgis.core itself imports shapely where it is there (3.40 does), so that a desktop has it anyway.
HEAVY_OF_DESKTOP = [name for name in HEAVY if name != "shapely"]

# A QGIS without windows, as qgis_process is: initProcessing with no iface.
START_AND_STOP = """
import json, sys, time
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication
application = QgsApplication([], False)
application.initQgis()
registry = QgsApplication.processingRegistry()
before = set(sys.modules)
begin = time.process_time()
import nigiwai
plugin = nigiwai.classFactory(None)
plugin.initProcessing()
seconds = time.process_time() - begin
names = [a.name() for a in registry.providerById("nigiwai").algorithms()]
described = [bool(a.shortHelpString() and a.group() and not a.icon().isNull())
             for a in registry.providerById("nigiwai").algorithms()]
heavy = sorted({name.split(".")[0] for name in set(sys.modules) - before})
cycles = []
for _ in range(3):
    plugin.unload()
    plugin.unload()
    cycles.append(registry.providerById("nigiwai") is None)
    plugin = nigiwai.classFactory(None)
    plugin.initProcessing()
    cycles.append(registry.providerById("nigiwai") is not None)
plugin.unload()
print(json.dumps({"seconds": seconds, "names": names, "described": described,
                  "imported": heavy, "cycles": cycles,
                  "left": [p.id() for p in registry.providers()]}))
"""

# A QGIS with windows and its real iface; everything that a plugin can leave behind is counted.
IN_THE_DESKTOP = """
import json, os, sys, traceback
import qgis.utils
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QTimer
from qgis.PyQt.QtWidgets import QDockWidget, QMenu, QToolBar

window = qgis.utils.iface.mainWindow()
registry = QgsApplication.processingRegistry()

def flush():
    for _ in range(20):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, 52)  # DeferredDelete

def attached():
    flush()
    def names(kind):
        return sorted(child.objectName() or child.windowTitle()
                      for child in window.findChildren(kind) if "igiwai" in
                      child.objectName() + child.windowTitle() + getattr(child, "title", str)())
    return {
        "provider": registry.providerById("nigiwai") is not None,
        "docks": names(QDockWidget), "toolbars": names(QToolBar), "menus": names(QMenu),
        "menu_bar": [a.text() for a in window.menuBar().actions()],
        "all_docks": len(window.findChildren(QDockWidget)),
        "all_toolbars": len(window.findChildren(QToolBar)),
        "translated": QCoreApplication.translate("@default", "Study and data"),
        "status": len(window.statusBar().children()),
    }

def check():
    report = {}
    try:
        report["enabled"] = "nigiwai" in qgis.utils.plugins
        report["heavy"] = [name for name in HEAVY if name in sys.modules]
        report["algorithms"] = [a.name() for a in registry.providerById("nigiwai").algorithms()]
        report["on"] = attached()
        report["unloaded"] = qgis.utils.unloadPlugin("nigiwai")
        report["off"] = attached()
        report["loaded_again"] = (qgis.utils.loadPlugin("nigiwai")
                                  and qgis.utils.startPlugin("nigiwai"))
        report["on_again"] = attached()
        report["unloaded_again"] = qgis.utils.unloadPlugin("nigiwai")
        report["off_again"] = attached()
    except BaseException:
        report["error"] = traceback.format_exc()
    with open(RESULT, "w", encoding="utf-8") as file:
        json.dump(report, file)
    os._exit(0) if "error" in report else QgsApplication.instance().exit(0)

QTimer.singleShot(1500, check)
"""


@pytest.fixture(scope="module")
def started(tmp_path_factory):
    profile = Profile(tmp_path_factory.mktemp("bare"))
    done = profile.run(sys.executable, "-c", START_AND_STOP, seconds=60)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


def test_starting_lists_every_algorithm_with_help_group_and_icon(started):
    from nigiwai.processing.provider import ALGORITHMS

    assert sorted(started["names"]) == sorted(module.split(".")[1] for module, _ in ALGORITHMS)
    assert all(started["described"])


def test_starting_imports_no_heavy_package_and_is_quick(started):
    assert not set(HEAVY) & set(started["imported"])
    # Seconds of CPU; a geopandas import alone takes more.
    assert started["seconds"] < 1.0


def test_the_watch_for_heavy_packages_can_see_one(tmp_path):
    code = "import sys, scipy; print('scipy' in sys.modules)"
    assert Profile(tmp_path / "p").run(sys.executable, "-c", code).stdout.strip() == "True"


def test_unloading_and_starting_again_works_any_number_of_times(started):
    assert started["cycles"] == [True] * 6
    assert "nigiwai" not in started["left"]


@pytest.fixture(scope="module", params=["en_US", "ja_JP"])
def desktop(request, tmp_path_factory):
    """What a real QGIS window reports of the plugin, in English and in Japanese."""
    needs("qgis", "qgis_process", "xvfb-run", "openbox")
    folder = tmp_path_factory.mktemp(f"desktop_{request.param}")
    profile = Profile(folder / "profile")
    profile.speak(request.param)
    profile.enable()
    result, script = folder / "result.json", folder / "check.py"
    script.write_text(f"HEAVY = {HEAVY_OF_DESKTOP!r}\nRESULT = {str(result)!r}\n{IN_THE_DESKTOP}")
    command = f"openbox & exec qgis --nologo --noversioncheck --code {script}"
    done = profile.run(
        "xvfb-run", "-a", "-s", "-screen 0 1600x1000x24", "sh", "-c", command,
        seconds=90, QT_QPA_PLATFORM="xcb",
    )
    assert result.is_file(), done.stdout + done.stderr
    report = json.loads(result.read_text(encoding="utf-8"))
    assert "error" not in report, report["error"]
    return {**report, "language": request.param[:2], "status": done.returncode}


def test_the_desktop_starts_with_the_plugin_and_without_heavy_packages(desktop):
    from nigiwai.processing.provider import ALGORITHMS

    assert desktop["enabled"]
    assert desktop["heavy"] == []
    assert len(desktop["algorithms"]) == len(ALGORITHMS)


def test_the_desktop_speaks_the_language_of_qgis(desktop):
    text = desktop["on"]["translated"]
    assert (text == "Study and data") == (desktop["language"] == "en")


def test_the_desktop_is_left_as_it_was(desktop):
    for off in (desktop["off"], desktop["off_again"]):
        assert off["provider"] is False
        assert off["docks"] == off["toolbars"] == off["menus"] == []
        assert off["translated"] == "Study and data"
        assert off == desktop["off"]
    assert desktop["unloaded"]
    assert desktop["unloaded_again"]


def test_the_desktop_takes_the_plugin_back_and_ends_without_a_crash(desktop):
    assert desktop["loaded_again"]
    assert desktop["on_again"] == desktop["on"]
    assert desktop["on_again"]["provider"] is True
    assert desktop["status"] == 0

"""Played inside a real QGIS with an empty profile: install the zip, use it, uninstall it.

Knows nothing of the checkout: the only ``nigiwai`` there is the one that gets installed. ``PACKAGE``
and ``REPORT`` stand above when it is run.
"""

import json
import os
import time
import traceback
from pathlib import Path

import pyplugin_installer
import qgis.utils
from pyplugin_installer.installer_data import HOME_PLUGIN_PATH, plugins
from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QTimer
from qgis.PyQt.QtWidgets import QAction, QDockWidget, QMenu, QToolBar

HERE = Path(QgsApplication.qgisSettingsDirPath())
SECONDS = 40


def flush():
    for _ in range(10):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, 52)  # DeferredDelete


def wait(until, what):
    end = time.monotonic() + SECONDS
    while not until():
        if time.monotonic() > end:
            raise TimeoutError(what)
        flush()
        time.sleep(0.02)


def ours(text):
    return "nigiwai" in text.lower()


def toolbox_rows():
    """Names of the providers in the Processing toolbox."""
    from processing.gui.ProcessingToolbox import ProcessingToolbox

    box = qgis.utils.iface.mainWindow().findChild(ProcessingToolbox)
    model = box.algorithmTree.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def state():
    """All that a plugin can leave in a QGIS and in its profile."""
    flush()
    window = qgis.utils.iface.mainWindow()
    return {
        "files": sorted(path.relative_to(HERE).as_posix() for path in HERE.rglob("*")
                        if ours(path.as_posix())),
        "settings": sorted(key for key in QgsSettings().allKeys() if ours(key)),
        "widgets": sorted(
            f"{kind.__name__} {child.objectName() or getattr(child, 'text', str)()}"
            f" of {child.parent().objectName() or type(child.parent()).__name__}"
            for kind in (QDockWidget, QToolBar, QMenu, QAction) for child in window.findChildren(kind)
            if ours(child.objectName() + getattr(child, "title", str)()
                    + getattr(child, "text", str)())),
        "menus": sorted(action.text() for action in qgis.utils.iface.pluginMenu().actions()),
        "toolbox": [name for name in toolbox_rows() if ours(name)],
        "provider": QgsApplication.processingRegistry().providerById("nigiwai") is not None,
        "algorithms": sum(algorithm.id().startswith("nigiwai:") for algorithm
                          in QgsApplication.processingRegistry().algorithms()),
        "active": "nigiwai" in qgis.utils.active_plugins,
        "translated": QCoreApplication.translate("@default", "Study and data"),
    }


def state_like(before):
    """The state, given a moment: QGIS watches its folder of templates by a timer of its own."""
    end = time.monotonic() + 5
    while state() != before and time.monotonic() < end:
        time.sleep(0.1)
    return state()


def install():
    pyplugin_installer.instance().installFromZipFile(PACKAGE)  # noqa: F821 - stands above
    flush()
    told = plugins.all()["nigiwai"]
    return {key: told[key] for key in ("name", "description", "version_installed", "error",
                                       "changelog", "icon", "experimental")}


def use():
    """The panel by its button, and the sample city by the first thing it offers."""
    plugin = qgis.utils.plugins["nigiwai"]
    window = qgis.utils.iface.mainWindow()
    window.findChild(QAction, "nigiwai_dock").trigger()
    dock = window.findChild(QDockWidget, "nigiwai_dock")
    wait(dock.isVisible, "the panel")
    page = plugin.controller().dock.first_run
    folder = Path(REPORT).parent / "work"  # noqa: F821 - stands above
    folder.mkdir()
    page.make_sample_in(str(folder))
    wait(lambda: plugin.controller().study_path, "the sample city")
    study = plugin.controller().study_path
    flush()
    return {"study": study, "stored": QgsSettings().value("nigiwai/last_study", "")}


def play():
    report = {"packages": HOME_PLUGIN_PATH}
    try:
        report["before"] = state()
        report["told"] = install()
        report["installed"] = state()
        report["used"] = use()
        report["in_use"] = state()
        # The same version once more over itself: no uninstalling, so settings stay.
        pyplugin_installer.instance().installFromZipFile(PACKAGE)  # noqa: F821
        report["again"] = state()
        pyplugin_installer.instance().uninstallPlugin("nigiwai", quiet=True)
        # QGIS looks through its folder of templates when a project begins.
        qgis.utils.iface.newProject(False)
        report["after"] = state_like(report["before"])
        report["known"] = "nigiwai" in plugins.all()
    except BaseException:  # noqa: BLE001 - the test shows it
        report["error"] = traceback.format_exc()
    Path(REPORT).write_text(json.dumps(report), encoding="utf-8")  # noqa: F821
    if "error" in report:
        os._exit(1)
    # As a person leaves: without layers and by the menu.
    qgis.utils.iface.actionExit().trigger()


QTimer.singleShot(500, play)

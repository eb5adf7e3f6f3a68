"""What the plugin remembers between sessions: every setting once, with default and kind."""

import os
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QTimer

GROUP = "nigiwai"
# As QGIS names it, which may be a link.
PLUGIN_FOLDER = Path(__file__).parent.parent
# Sizes of windows: any name below it, as (width, height) in pixels.
SIZE = "size/"


@dataclass(frozen=True)
class Setting:
    """``kind`` is bool, int, float or str; settings come back from disk as texts."""

    default: object
    kind: type


SETTINGS = {
    # Path of the study that was open last, and of the folder it was looked for in.
    "last_study": Setting("", str),
    "last_folder": Setting("", str),
    # Id of the scenario that was shown last.
    "last_scenario": Setting("", str),
    # Key of the page that the dock showed last.
    "page": Setting("", str),
    # What colours the zones: none, change, score or access.
    "overlay": Setting("change", str),
    # Places snap to buildings.
    "snap": Setting(False, bool),
    # From this depth of flooding on a place is marked [m].
    "depth_limit_m": Setting(0.5, float),
    # Computations for the bands of a score.
    "draws": Setting(40, int),
}


def get(key):
    """The value of a setting: what was kept, else its default."""
    if key.startswith(SIZE):
        return _size(QgsSettings().value(f"{GROUP}/{key}", "", type=str))
    known = SETTINGS[key]
    try:
        return QgsSettings().value(f"{GROUP}/{key}", known.default, type=known.kind)
    except TypeError:
        # Somebody wrote something else into the file of settings.
        return known.default


def put(key, value):
    """Keep the value of a setting."""
    text = "{}x{}".format(*value) if key.startswith(SIZE) else SETTINGS[key].kind(value)
    QgsSettings().setValue(f"{GROUP}/{key}", text)


def forget_once_uninstalled(folder=PLUGIN_FOLDER):
    """Leave no setting behind where the plugin is being uninstalled; call it when unloading.

    QGIS tells no plugin that it is uninstalled. It unloads the plugin and deletes its folder in one
    go, so that by the next turn of events the folder is gone; that of a plugin which is switched
    off, reloaded or renewed is there.
    """

    def look():
        if not os.path.lexists(folder):
            QgsSettings().remove(GROUP)

    QTimer.singleShot(0, look)


def _size(text):
    """``(width, height)`` of a text such as 900x600, or None."""
    parts = text.split("x")
    if len(parts) != 2 or not all(part.isdecimal() for part in parts):
        return None
    return tuple(map(int, parts))

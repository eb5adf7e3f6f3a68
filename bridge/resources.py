"""Paths of icons and styles."""

from pathlib import Path

from qgis.PyQt.QtGui import QIcon

RESOURCES = Path(__file__).resolve().parent.parent / "resources"


def icon(name):
    """Icon ``resources/icons/<name>.svg``."""
    return QIcon(str(RESOURCES / "icons" / f"{name}.svg"))


def style_path(name):
    """Path of ``resources/styles/<name>.qml``."""
    return str(RESOURCES / "styles" / f"{name}.qml")

"""Paths of icons and styles."""

from pathlib import Path

from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices, QIcon

RESOURCES = Path(__file__).resolve().parent.parent / "resources"


def icon(name):
    """Icon ``resources/icons/<name>.svg``."""
    return QIcon(str(RESOURCES / "icons" / f"{name}.svg"))


def style_path(name):
    """Path of ``resources/styles/<name>.qml``."""
    return str(RESOURCES / "styles" / f"{name}.qml")


def open_file(path):
    """Show a file in the program that the system has for it."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

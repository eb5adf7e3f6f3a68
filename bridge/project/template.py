"""A template that QGIS offers under Project → New from Template: sections, print layouts, no data.

It lies in the folder of QGIS's profile only as long as the plugin is loaded, so that nothing stays
when the plugin is uninstalled.
"""

from contextlib import suppress
from pathlib import Path

from qgis.core import Qgis, QgsApplication, QgsCoordinateReferenceSystem, QgsProject, QgsSettings

from ...core.errors import CoreError
from ..i18n import in_every_language, tr
from . import tree
from .layouts import add_layouts
from .study import save

_SETTING, _FOLDER = "qgis/projectTemplateDir", "project_templates"
# Until a study says better: JGD2011 in degrees, which fits all of Japan.
_CRS = "EPSG:6668"


def write_template(path):
    """Write an empty project with the sections of the layer tree and the print layouts."""
    project = QgsProject()
    project.setFilePathStorage(Qgis.FilePathType.Relative)
    project.setCrs(QgsCoordinateReferenceSystem(_CRS))
    project.setTitle(tr("Nigiwai: plan of a town"))
    metadata = project.metadata()
    metadata.setTitle(project.title())
    project.setMetadata(metadata)
    for key in tree.SECTIONS:
        tree.section_group(project, key, stays=True)
    add_layouts(project)
    save(project, path)


def folder():
    """Where QGIS looks for templates of the user."""
    usual = Path(QgsApplication.qgisSettingsDirPath()) / _FOLDER
    return Path(QgsSettings().value(_SETTING, str(usual), type=str) or usual)


def offer():
    """Put the template where QGIS finds it, in the language of QGIS; gives its path, or None where
    the folder may not be written to."""
    withdraw()
    path = folder() / _file_name()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_template(path)
    except (OSError, CoreError):
        return None
    return path


def withdraw():
    """Take it away again, also that of another language or of a session that broke off."""
    for name in in_every_language(_file_name):
        with suppress(OSError):
            # The folder stays: it is QGIS's own, which watches it and renews its menu.
            (folder() / name).unlink()


def _file_name():
    """QGIS shows it as the name of the template, up to the first full stop."""
    return f"{tr('Nigiwai - plan of a town')}.qgz"

"""A QGIS project of a study and its results: grouped, styled, with relative paths."""

from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsProject,
    QgsReferencedRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDateTime

from ...core.errors import CoreError
from ...core.study.store import open_study
from ..i18n import tr
from ..lineage import record as lineage
from ..lineage.study import tell_study
from ..printing.scales import extent_of
from ..styles import apply_style
from . import tree
from .layouts import add_layouts


@dataclass(frozen=True)
class StyledLayer:
    """A layer to show: its source, style and name; ``visible`` when the project opens. What
    ``dress(layer)`` does comes after the style. ``section`` of a project file, where the layer
    does not say itself how it was made."""

    source: str
    style: str
    name: str
    visible: bool = True
    dress: object = None
    section: str = ""


def source_of(path, table):
    """Source of one table of a GeoPackage."""
    return f"{path}|layername={table}"


def study_layers(study_path):
    """The tables of a study that have a place on the map, the topmost first."""
    return [
        StyledLayer(source_of(study_path, table), style, name, visible)
        for table, style, name, visible in (
            ("entries", "entries", tr("Stations and other entries"), True),
            ("facilities", "facilities", tr("Facilities"), False),
            ("boundary", "boundary", tr("Municipal boundary"), True),
            ("zones", "zones_residents", tr("Residents"), False),
        )
    ]


def open_layer(wanted):
    """The layer of a :class:`StyledLayer`, styled."""
    layer = QgsVectorLayer(wanted.source, wanted.name, "ogr")
    if not layer.isValid():
        raise CoreError("missing_file", file=wanted.source)
    apply_style(layer, wanted.style)
    if wanted.dress is not None:
        wanted.dress(layer)
    return layer


def build_project(path_qgz, study_path, result_layers, title=None):
    """Write a project of a study and results, whole or not at all: groups, styles, print layouts.

    The boundary covers what lies outside, so the study stands above the results. These stand in
    the section of the analysis that made them. The styles are saved into the GeoPackages too, so
    that a layer opened alone is styled.

    Parameters
    ----------
    path_qgz : str or Path
    study_path : str or Path
    result_layers : sequence of StyledLayer
        The topmost first.
    title : str, optional
        By default one with the name of the study.

    Returns
    -------
    list of str
        Names of the layers, the topmost first, as found when the file was opened again.
    """
    study = open_study(study_path)
    project = QgsProject()
    project.setFilePathStorage(Qgis.FilePathType.Relative)
    project.setCrs(QgsCoordinateReferenceSystem(study.crs))
    _describe(project, study, title or tr("Nigiwai: {town}").format(town=study.name))
    layers = [_add(project, _group_for(project, one), one) for one in result_layers]
    group = project.layerTreeRoot().insertGroup(0, tr("Study: {name}").format(name=study.name))
    layers += [_add(project, group, one) for one in study_layers(study_path)]
    for layer in layers[-len(study_layers(study_path)):]:
        tell_study(layer, study)
    whole = QgsReferencedRectangle(extent_of(layers, project), project.crs())
    project.viewSettings().setDefaultViewExtent(whole)
    project.viewSettings().setPresetFullExtent(whole)
    add_layouts(project, whole)
    return save(project, path_qgz)


def save(project, path_qgz):
    """Write a project, whole or not at all, and empty it; gives the names of its layers."""
    path = Path(path_qgz)
    # Relative paths hold for the folder, so the new file is made and tried in it.
    draft = path.with_name(f".{path.stem}-new.qgz")
    try:
        if not project.write(str(draft)):
            raise CoreError("write_failed", target=str(path), reason=project.error())
        project.clear()
        names = check_project(draft)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
    return names


def _describe(project, study, title):
    project.setTitle(title)
    metadata = project.metadata()
    metadata.setTitle(title)
    metadata.setIdentifier(study.path.name)
    metadata.setAbstract("\n".join(study.attributions()))
    metadata.setCreationDateTime(QDateTime.currentDateTime())
    project.setMetadata(metadata)


def _group_for(project, wanted):
    """The section of a result, from how it was made; one for all where it does not say."""
    made = None if wanted.section else lineage.read(wanted.source)
    key = tree.section_of(made.algorithm) if made else wanted.section
    if key:
        return tree.section_group(project, key)
    root = project.layerTreeRoot()
    return root.findGroup(tr("Results")) or root.addGroup(tr("Results"))


def _add(project, group, wanted):
    layer = open_layer(wanted)
    # A part of a table has a look that the whole has not.
    whole = not layer.subsetString()
    message = layer.saveStyleToDatabase(wanted.style, "", True, "") if whole else ""
    if message:
        raise CoreError("write_failed", target=wanted.source, reason=message)
    project.addMapLayer(layer, False)
    node = group.addLayer(layer)
    node.setItemVisibilityChecked(wanted.visible)
    node.setExpanded(wanted.visible)
    return layer


def check_project(path_qgz):
    """Open a project; gives the names of its layers, or an error where one cannot be opened."""
    project = QgsProject()
    if not project.read(str(path_qgz)):
        raise CoreError("write_failed", target=str(path_qgz), reason=project.error())
    for layer in project.mapLayers().values():
        if not layer.isValid():
            reason = tr("its layer “{layer}” cannot be opened").format(layer=layer.name())
            raise CoreError("write_failed", target=str(path_qgz), reason=reason)
    names = [layer.name() for layer in project.layerTreeRoot().layerOrder()]
    project.clear()
    return names

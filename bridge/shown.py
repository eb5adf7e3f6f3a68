"""Layers of a study and of its results in the project that is open: added once, styled, renewed."""

from pathlib import Path

from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsReferencedRectangle

from ..core.study.store import open_study
from . import maps
from .i18n import tr
from .printing.scales import extent_of
from .project import tree
from .project.study import open_layer, source_of, study_layers
from .safe_outputs import table_in

# Scope of our entries in a project.
ENTRY = "nigiwai"
# Custom property of our groups: what they show.
PROPERTY = "nigiwai/shows"


def results_path(study_path):
    """The GeoPackage beside a study that its results go to."""
    path = Path(study_path)
    return path.with_name(f"{path.stem}_results.gpkg")


def report_path(study_path, name):
    """The page beside a study that a report goes to."""
    path = Path(study_path)
    return path.with_name(f"{path.stem}_{name}.html")


def score_layers(study_path):
    """The layers that :func:`score_outputs` are written to, the topmost first."""
    return maps.score_layers(results_path(study_path), "score_zones", "score_facilities")


def score_outputs(study_path):
    """Destinations of ``nigiwai:score_vibrancy`` beside a study."""
    path = results_path(study_path)
    return {
        f"OUTPUT_{name.upper()}": table_in(path, f"score_{name}")
        for name in ("zones", "facilities")
    }


def town_inputs(study_path):
    """The inputs of scoring and simulating: tables of the study."""
    names = ("zones", "facilities", "entries", "network", "observations")
    return {name.upper(): source_of(study_path, name) for name in names}


def add_study(study_path, project=None):
    """Add the study's layers to the project, or renew those that are there; gives their ids."""
    project = project or QgsProject.instance()
    study = open_study(study_path)
    is_empty = not project.mapLayers()
    title = tr("Study: {name}").format(name=study.name)
    ids = _add_group(project, title, shows_study(study.path), study_layers(study.path))
    if is_empty:
        project.setCrs(QgsCoordinateReferenceSystem(study.crs))
        extent = extent_of([project.mapLayer(one) for one in ids], project)
        whole = QgsReferencedRectangle(extent, project.crs())
        project.viewSettings().setDefaultViewExtent(whole)
    project.writeEntry(ENTRY, "/study", project.writePath(str(study.path)))
    return ids


def study_of_project(project=None):
    """Path of the study that a project shows, empty where it shows none or it is gone."""
    project = project or QgsProject.instance()
    kept, _found = project.readEntry(ENTRY, "/study", "")
    path = project.readPath(kept) if kept else ""
    return path if path and Path(path).is_file() else ""


def extent_of_study(study_path, project=None):
    """Extent of the layers of a study in the project, in its CRS; None where there are none."""
    project = project or QgsProject.instance()
    group = _group_of(project, shows_study(study_path))
    layers = [node.layer() for node in group.findLayers()] if group is not None else []
    layers = [layer for layer in layers if layer is not None]
    return extent_of(layers, project) if layers else None


def add_score(study_path, project=None):
    """Add the layers of the last score of a study, as :func:`add_results`; gives their ids."""
    return add_results(
        tr("Vibrancy"), shows_score(study_path), score_layers(study_path), project)


def shows_study(study_path):
    """What the group of a study shows."""
    return f"study:{study_path}"


def shows_score(study_path):
    """What the group of a score shows."""
    return f"score:{study_path}"


def add_results(title, shows, layers, project=None):
    """Add a group with layers of results at the top, in the place of an earlier one that showed
    the same; gives their ids. Other groups of ours but the study are unticked: one lies over the
    other."""
    project = project or QgsProject.instance()
    _untick_results(project)
    return _add_group(project, title, shows, layers)


def add_layer(title, shows, layer, project=None):
    """Add a layer that is dressed already, in a group as those of :func:`add_results`."""
    project = project or QgsProject.instance()
    _untick_results(project)
    group = _new_group(project, title, shows)
    project.addMapLayer(layer, False)
    group.addLayer(layer)


def is_there(shows, project=None):
    """Whether a group of ours is in the project."""
    return _group_of(project or QgsProject.instance(), shows) is not None


def remove(shows, project=None):
    """Take a group of ours out, with its layers."""
    project = project or QgsProject.instance()
    group = _group_of(project, shows)
    if group is not None:
        _drop(project, group)


def refresh(study_path, project=None):
    """Show what has changed in the file of a study."""
    project = project or QgsProject.instance()
    for layer in project.mapLayers().values():
        if str(study_path) in layer.source():
            layer.dataProvider().reloadData()
            layer.triggerRepaint()


def _group_of(project, shows):
    for group in project.layerTreeRoot().findGroups(True):
        if group.customProperty(PROPERTY) == shows:
            return group
    return None


def _drop(project, group):
    """A group and its layers; left to the tree, the layers would go only later."""
    project.removeMapLayers([node.layerId() for node in group.findLayers()])
    group.parent().removeChildNode(group)
    tree.tidy(project)


def _untick_results(project):
    for group in project.layerTreeRoot().findGroups(True):
        kind = (group.customProperty(PROPERTY) or "").split(":")[0]
        if kind not in ("", "study"):
            group.setItemVisibilityChecked(False)


def _add_group(project, title, shows, wanted):
    """A group with layers of files; gives their ids."""
    layers = [open_layer(one) for one in wanted]
    group = _new_group(project, title, shows)
    for layer, one in zip(layers, wanted):
        project.addMapLayer(layer, False)
        node = group.addLayer(layer)
        node.setItemVisibilityChecked(one.visible)
        node.setExpanded(one.visible)
    return [layer.id() for layer in layers]


def _new_group(project, title, shows):
    """An empty group, in the place of an earlier one that showed the same, else on top of its
    section."""
    parent = tree.section_group(project, tree.section_of(shows.split(":")[0]))
    parent.setItemVisibilityChecked(True)
    earlier = _group_of(project, shows)
    place = parent.children().index(earlier) if earlier in parent.children() else 0
    group = parent.insertGroup(place, title)
    if earlier is not None:
        _drop(project, earlier)
    group.setCustomProperty(PROPERTY, shows)
    return group

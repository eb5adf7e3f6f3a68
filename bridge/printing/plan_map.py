"""A plan map: what somebody asked for, turned into a sheet, and what must be told of it."""

from dataclasses import dataclass, field

from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsVectorLayer

from ...core.errors import CoreError
from ..fictional import fictional_mark, is_fictional
from ..i18n import tr
from ..planes import is_true_to_scale, metric_crs
from ..project.study import source_of
from . import attribution, checks, scales, templates
from .sheet import project_of, sheet


@dataclass(frozen=True)
class Wishes:
    """What a plan map shall be; empty texts and None stand for what is found out.

    ``upright`` is None for a sheet that stands as the map does; ``notes`` are lines.
    """

    title: str = ""
    subtitle: str = ""
    mark: str = ""
    notes: tuple = ()
    paper: str = "A3"
    upright: bool = None
    extent: object = None
    scale: float = None
    inset: bool = True
    template: str = ""
    with_assumptions: bool = True
    geopdf: bool = False


@dataclass
class Made:
    """A layout, and sentences: ``told`` for information, ``warned`` of what is wrong."""

    layout: object
    told: list = field(default_factory=list)
    warned: list = field(default_factory=list)


def crs_of(layers, study, context):
    """The CRS of a map: of the study, else of the project where lengths are true in it, else
    the plane of the layers.

    Raises
    ------
    CoreError
        ``outside_japan``, ``empty_layer``, ``no_geometry``.
    """
    if study is not None:
        return QgsCoordinateReferenceSystem(study.crs)
    project = context.project() or QgsProject()
    sources = [layer for layer in layers if isinstance(layer, QgsVectorLayer)
               and not layer.sourceExtent().isNull()]
    if not sources:
        return project.crs() if project.crs().isValid() else layers[0].crs()
    if project.crs().isValid() and is_true_to_scale(project.crs(), sources[0], context):
        return project.crs()
    return metric_crs(sources, context)


def plan_map(layers, wishes, study, crs, context):
    """Make a plan map.

    Parameters
    ----------
    layers : list of QgsMapLayer
        Styled, the topmost first.
    wishes : Wishes
    study : Study or None
        Name, sources, assumptions and outline of the town.
    crs : QgsCoordinateReferenceSystem
        Of the map, in metres.
    context : QgsProcessingContext

    Returns
    -------
    Made
    """
    project = project_of(crs, context.project())
    if wishes.geopdf:
        # Its layers are those of the project, and ours is a passing one.
        layers = [layer.clone() for layer in layers]
        project.addMapLayers(layers, False)
    town = town_of(layers, study)
    extent = wishes.extent or _whole(layers, town, project)
    lines, unknown = attribution.of_layers(layers, study)
    assumptions = ()
    if wishes.with_assumptions:
        assumptions = attribution.assumptions(layers, str(study.path) if study else "")
    layout = sheet(
        project, layers,
        title=wishes.title or _title(study, context), subtitle=wishes.subtitle,
        mark=wishes.mark or _mark(lines), template=wishes.template or None, paper=wishes.paper,
        upright=wishes.upright, extent=extent, scale=wishes.scale,
        town=town if wishes.inset else None, sources=lines, assumptions=assumptions,
        notes=[*attribution.notes(layers), *wishes.notes])
    layout.kept = (*layout.kept, town)
    made = Made(layout)
    _tell(made, layers, wishes, extent, unknown)
    return made


def town_of(layers, study):
    """The outline of the town: of the study, else the layer that covers what is outside."""
    if study is not None:
        outline = QgsVectorLayer(source_of(study.path, "boundary"), "boundary", "ogr")
        return outline if outline.isValid() and outline.featureCount() else None
    return next((layer for layer in layers if scales.is_outside(layer)), None)


def _whole(layers, town, project):
    extent = scales.extent_of([town] if town is not None else layers, project)
    if extent.isNull() or extent.isEmpty():
        raise CoreError("sheet_no_extent", layers=tr(", ").join(one.name() for one in layers))
    return extent


def _title(study, context):
    if study is not None:
        return tr("Plan map: {town}").format(town=study.name)
    project = context.project()
    return (project.title() if project else "") or tr("Plan map")


def _mark(lines):
    """Invented data are never printed without saying so."""
    return fictional_mark() if is_fictional(lines) else ""


def _tell(made, layers, wishes, extent, unknown):
    layout = made.layout
    shown = layout.itemById("map")
    made.told.append(tr("Scale 1:{number}.").format(number=f"{round(shown.scale()):,}"))
    hidden = [layer.name() for layer in layers if layer not in layout.shown]
    if hidden:
        made.told.append(tr(
            "Nothing of these layers lies in the map, so the legend leaves them out: {layers}."
        ).format(layers=tr(", ").join(hidden)))
    if wishes.inset and layout.itemById("inset") is None:
        made.told.append(tr(
            "There is no inset: the sheet shows the whole town, or no outline of it is known."))
    if not _holds(shown.extent(), extent):
        made.warned.append(tr(
            "At 1:{number} the sheet shows only a part of what was asked for. Choose a smaller "
            "scale (a larger number) or larger paper.").format(
            number=f"{round(shown.scale()):,}"))
    if unknown:
        made.warned.append(tr(
            "These layers do not say where their data come from; the sheet says so. Write it into "
            "their metadata (Layer Properties → Metadata → Access): {layers}.").format(
            layers=tr(", ").join(unknown)))
    if wishes.template:
        lacking = templates.lacking(wishes.template)
        if lacking:
            made.warned.append(tr(
                "The template has no place for: {items}. They are not printed.").format(
                items=tr(", ").join(lacking)))
    made.warned += checks.faults(layout)


def _holds(shown, asked):
    return (shown.width() >= 0.999 * asked.width() and shown.height() >= 0.999 * asked.height())

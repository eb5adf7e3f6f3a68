"""A printed map: a sheet from a template, filled with layers and what one must know of them.

Call it on the main thread: layouts live there. :mod:`.export` writes it, :mod:`.checks` looks for
what is cropped, overlapping or empty.
"""

from qgis.core import QgsProject

from ..i18n import tr
from ..version import plugin_version
from . import flow, legend, scales, templates, texts


def sheet(
    project, layers, *, title, subtitle="", mark="", template=None, paper="A4", upright=None,
    extent=None, scale=None, town=None, sources=(), assumptions=(), notes=(), date=None,
):
    """A print layout of one map.

    Parameters
    ----------
    project : QgsProject
        Its CRS, in metres, is that of the map. It is not changed.
    layers : list of QgsMapLayer
        Styled, the topmost first; the legend shows those of which something is seen.
    mark : str
        Printed boldly at the top, for example that the town is fictional.
    template : path, optional
        A template of an office; unless given one of ours, of ``paper`` (``A4`` or ``A3``) and
        ``upright`` (None: as the extent is).
    extent : QgsRectangle, optional
        In the CRS of the project; by default that of the boundary among the layers.
    scale : float, optional
        Denominator; by default the next round one that shows the extent.
    town : QgsVectorLayer, optional
        Outline for the inset, which is shown where the sheet shows a part of the town.
    sources : sequence of str
        Lines about sources and licences; :func:`attribution.of_layers` gives them.
    assumptions, notes : sequence of str
        What a reader must know, below the legend.
    date : QDate, optional
        By default today.

    Returns
    -------
    QgsPrintLayout
        Of the template; the ids of its items are those of :func:`templates.meanings`.
    """
    extent = extent or scales.extent_of(layers, project)
    if upright is None:
        upright = templates.stands_upright(extent)
    layout = templates.load(project, template or templates.builtin(paper, upright))
    layout.setName(title)
    flow.make_room(layout, "\n".join(sources))
    rooms = flow.rooms_of(layout)
    sheet_map = scales.show(layout, project, layers, extent, scale)
    outline = scales.show_inset(layout, project, town)
    scales.tell_size(layout)
    for name, text in _short(project, title, subtitle, mark, sources, date).items():
        texts.put(layout, name, text)
    shown = _legend(layout, sheet_map, layers, project)
    flow.arrange(layout, rooms, {"assumptions": list(assumptions), "notes": list(notes)})
    # A layout holds neither its project nor the layers of its items.
    layout.kept = (project, outline, *layers)
    layout.shown = tuple(layer for layer in layers if layer.id() in shown)
    return layout


def _short(project, title, subtitle, mark, sources, date):
    """Id → text of the labels that have a box of their own."""
    return {
        "title": title,
        "subtitle": subtitle,
        "mark": mark,
        "sources": "\n".join(sources),
        "date": tr("Made on {date}").format(date=texts.date_words(date)),
        "crs": tr("Coordinates: {crs}").format(crs=texts.crs_words(project.crs())),
        "version": tr("Nigiwai {version}").format(version=plugin_version()),
    }


def _legend(layout, sheet_map, layers, project):
    """Fill the legend; gives what the map shows of each layer."""
    shown = legend.visible(layers, sheet_map, project)
    item = templates.item_of(layout, "legend")
    if item is not None and shown:
        legend.fill(item, sheet_map, layers, shown)
    elif item is not None:
        templates.remove(layout, "legend")
    return shown


def project_of(crs, like=None):
    """A passing project with a CRS, and the transformations of another one."""
    project = QgsProject()
    if like is not None:
        project.setTransformContext(like.transformContext())
        project.setLabelingEngineSettings(like.labelingEngineSettings())
    project.setCrs(crs)
    return project

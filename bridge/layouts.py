"""Printed maps: A4 sheets with map, title, legend, scale bar, north arrow and sources.

Call it on the main thread: layouts live there.
"""

import os
import tempfile
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCoordinateTransform,
    QgsInvertedPolygonRenderer,
    QgsLayoutExporter,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutMeasurement,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsPrintLayout,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QBuffer, QByteArray, QDate, QIODevice, Qt
from qgis.PyQt.QtGui import QColor

from ..core.errors import CoreError
from .i18n import tr
from .map_legend import LAND, fill_legend
from .typography import INK, text_format, wrapped

QUIET, LINE = "#56636e", "#8a97a3"
WARNING = "#b3261e"

# Areas of an A4 sheet in mm: x, y, width, height. Tall towns are printed upright.
LANDSCAPE = {
    "title": (9.0, 7.5, 203.0, 9.5),
    "subtitle": (9.0, 17.5, 203.0, 6.5),
    "mark": (216.0, 8.0, 72.0, 9.0),
    "map": (9.0, 27.0, 203.0, 160.0),
    "legend": (216.0, 27.0, 72.0, 140.0),
    "scale_bar": (216.0, 173.0, 55.0, 14.0),
    "north_arrow": (275.0, 171.0, 13.0, 16.0),
    "footer": (9.0, 190.0, 279.0, 15.0),
}
PORTRAIT = {
    "title": (9.0, 7.5, 130.0, 9.5),
    "subtitle": (9.0, 17.5, 130.0, 6.5),
    "mark": (143.0, 8.0, 58.0, 9.0),
    "map": (9.0, 27.0, 130.0, 242.0),
    "legend": (143.0, 27.0, 58.0, 218.0),
    "scale_bar": (143.0, 255.0, 43.0, 14.0),
    "north_arrow": (188.0, 253.0, 13.0, 16.0),
    "footer": (9.0, 272.0, 192.0, 19.0),
}
UPRIGHT = 1.25  # height over width of what is shown, from which a sheet stands upright
NOTES_HEIGHT = 26.0  # kept free below the legend


def export_map(project, layers, path_png, **sheet):
    """Print a map into a PNG file, whole or not at all; keywords as in :func:`map_png`."""
    path = Path(path_png)
    picture = map_png(project, layers, **sheet)
    try:
        with tempfile.TemporaryDirectory(dir=path.parent) as folder:
            made = Path(folder) / path.name
            made.write_bytes(picture)
            os.replace(made, path)
    except OSError as error:
        raise CoreError("write_failed", target=str(path), reason=error.strerror) from error
    return str(path)


def map_png(project, layers, *, dpi=150, **sheet):
    """A printed map as the bytes of a PNG; keywords as in :func:`build_sheet`."""
    layout = build_sheet(project, layers, **sheet)
    # Not exportToImage: it has GDAL write coordinates into the file, which PNG cannot hold.
    image = QgsLayoutExporter(layout).renderPageToImage(0, dpi=dpi)
    blob = QByteArray()
    buffer = QBuffer(blob)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if image.isNull() or not image.save(buffer, "PNG"):
        raise CoreError("write_failed", target=layout.name(), reason=tr("it could not be drawn"))
    return bytes(blob)


def build_sheet(project, layers, *, title, subtitle="", sources=(), notes=(), mark="", extent=None):
    """A print layout of one map on A4, upright where the extent is tall.

    Parameters
    ----------
    project : QgsProject
        Its CRS is that of the map.
    layers : list of QgsMapLayer
        Styled, the topmost first; the legend shows just these.
    sources : sequence of str
        Words that the publishers of the data ask for.
    notes : sequence of str
        What a reader must know; printed below the legend.
    mark : str
        Printed boldly at the top, for example that the town is fictional.
    extent : QgsRectangle, optional
        In the CRS of the project; by default the layers' own with a margin.

    Returns
    -------
    QgsPrintLayout
        The items' ids are ``title``, ``map``, ``legend`` and so on.
    """
    extent = extent or extent_of(layers, project)
    upright = extent.height() > UPRIGHT * extent.width()
    areas = PORTRAIT if upright else LANDSCAPE
    layout = _blank(project, title, upright)
    _label(layout, "title", title, areas["title"], 17, bold=True)
    if subtitle:
        _label(layout, "subtitle", subtitle, areas["subtitle"], 10, colour=QUIET)
    if mark:
        _mark(layout, mark, areas["mark"])
    sheet_map = _map(layout, project, layers, extent, areas["map"])
    _legend_and_notes(layout, sheet_map, layers, notes, areas["legend"])
    _scale_bar(layout, sheet_map, areas["scale_bar"])
    _north_arrow(layout, sheet_map, areas["north_arrow"])
    _label(layout, "footer", _footer(project, sources), areas["footer"], 7, colour=QUIET)
    return layout


def _blank(project, title, upright):
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.setName(title)
    orientations = QgsLayoutItemPage.Orientation
    page = layout.pageCollection().page(0)
    page.setPageSize("A4", orientations.Portrait if upright else orientations.Landscape)
    return layout


def _mark(layout, mark, area):
    item = _label(layout, "mark", mark, area, 10, bold=True, colour=WARNING, centred=True)
    item.setFrameEnabled(True)
    item.setFrameStrokeColor(QColor(WARNING))


def _legend_and_notes(layout, sheet_map, layers, notes, area):
    x, top, width, height = area
    legend = QgsLayoutItemLegend(layout)
    _place(layout, legend, "legend", area)
    room = height - NOTES_HEIGHT if notes else height
    used = fill_legend(legend, sheet_map, layers, width, room) + 3
    if notes:
        below = (x, top + used, width, height - used)
        _label(layout, "notes", "\n".join(notes), below, 8, colour=QUIET)


def _footer(project, sources):
    crs = project.crs()
    made = tr("Made with Nigiwai on {date}. Coordinates: {crs}.").format(
        date=QDate.currentDate().toString(Qt.DateFormat.ISODate),
        crs=f"{crs.description()} ({crs.authid()})",
    )
    if not sources:
        return made
    return made + "\n" + tr("Sources: {sources}").format(sources=" / ".join(sources))


def _map(layout, project, layers, extent, area):
    item = QgsLayoutItemMap(layout)
    _place(layout, item, "map", area)
    item.setCrs(project.crs())
    item.setLayers(layers)
    item.setKeepLayerSet(True)
    item.setKeepLayerStyles(False)
    item.setBackgroundColor(QColor(LAND))
    item.setFrameEnabled(True)
    item.setFrameStrokeColor(QColor(LINE))
    item.setFrameStrokeWidth(QgsLayoutMeasurement(0.3))
    item.zoomToExtent(extent)
    return item


def extent_of(layers, project, margin=0.04):
    """Extent of the boundary among the layers, or of them all, with a margin."""
    inverted = [
        layer for layer in layers if isinstance(layer.renderer(), QgsInvertedPolygonRenderer)
    ]
    whole = QgsRectangle()
    for layer in inverted or layers:
        transform = _transform(layer.crs(), project)
        whole.combineExtentWith(transform.transformBoundingBox(layer.extent()))
    whole.grow(margin * max(whole.width(), whole.height()))
    return whole


def _transform(crs, project):
    return QgsCoordinateTransform(crs, project.crs(), project.transformContext())


def _scale_bar(layout, sheet_map, area):
    item = QgsLayoutItemScaleBar(layout)
    item.setStyle("Single Box")
    item.setLinkedMap(sheet_map)
    _place(layout, item, "scale_bar", area)
    metres_per_mm = sheet_map.extent().width() / sheet_map.rect().width()
    segment = _round_down(metres_per_mm * 0.36 * area[2])
    kilometres = segment >= 500
    item.setUnits(Qgis.DistanceUnit.Kilometers if kilometres else Qgis.DistanceUnit.Meters)
    item.setUnitLabel("km" if kilometres else "m")
    item.setNumberOfSegmentsLeft(0)
    item.setNumberOfSegments(2)
    item.setUnitsPerSegment(segment / 1000 if kilometres else segment)
    item.setHeight(2)
    item.setTextFormat(text_format(8))
    item.update()


def _round_down(number):
    """The largest 1, 2 or 5 times a power of ten that is not above ``number``."""
    power = 10.0 ** (len(str(int(number))) - 1)
    return max(step * power for step in (1, 2, 5) if step * power <= number)


def _north_arrow(layout, sheet_map, area):
    item = QgsLayoutItemPicture(layout)
    _place(layout, item, "north_arrow", area)
    for folder in QgsApplication.svgPaths():
        path = Path(folder) / "arrows" / "NorthArrow_02.svg"
        if path.is_file():
            item.setPicturePath(str(path))
            break
    item.setLinkedMap(sheet_map)
    item.setResizeMode(QgsLayoutItemPicture.ResizeMode.Zoom)


def _label(layout, name, text, area, size, *, bold=False, colour=INK, centred=False):
    """Add a text that fits its area: wrapped, and smaller where it is long."""
    item = QgsLayoutItemLabel(layout)
    item.setMargin(0)
    _place(layout, item, name, area)
    for scale in (1.0, 0.9, 0.8, 0.7, 0.6, 0.5):
        style = text_format(size * scale, bold=bold, colour=colour)
        item.setTextFormat(style)
        item.setText("\n".join(wrapped(text, style, area[2])))
        needed = item.sizeForText()
        if needed.width() <= area[2] and needed.height() <= area[3]:
            break
    if centred:
        item.setHAlign(Qt.AlignmentFlag.AlignHCenter)
        item.setVAlign(Qt.AlignmentFlag.AlignVCenter)
    return item


def _place(layout, item, name, area):
    x, y, width, height = area
    item.setId(name)
    layout.addLayoutItem(item)
    item.setReferencePoint(QgsLayoutItem.ReferencePoint.UpperLeft)
    item.attemptMove(QgsLayoutPoint(x, y))
    item.attemptResize(QgsLayoutSize(width, height))

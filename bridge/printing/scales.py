"""The map of a sheet and what tells its size: round scales, scale bar, north arrow, inset."""

import math
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCoordinateTransform,
    QgsFillSymbol,
    QgsInvertedPolygonRenderer,
    QgsRectangle,
    QgsSingleSymbolRenderer,
)
from qgis.PyQt.QtGui import QColor

from ..typography import INK
from .templates import WIDTH, item_of, remove
from .texts import paper_of, put, scale_words

# What planners print at: these times a power of ten.
ROUND = (1.0, 1.25, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 7.5, 8.0)
MARGIN = 0.02
# An inset that shows little more than the sheet says nothing.
WORTH = 0.85
FRAME = "#b3261e"


def round_scale(denominator):
    """The next round denominator that is not below a number."""
    power = 10.0 ** math.floor(math.log10(denominator))
    steps = (step * power for step in (*ROUND, 10.0))
    return next(step for step in steps if step >= denominator * (1 - 1e-9))


def extent_of(layers, project, margin=MARGIN):
    """Extent of the boundary among the layers, or of them all, with a margin."""
    inverted = [layer for layer in layers if is_outside(layer)]
    whole = QgsRectangle()
    for layer in inverted or layers:
        if not layer.extent().isNull():
            whole.combineExtentWith(
                transform_of(layer.crs(), project).transformBoundingBox(layer.extent()))
    whole.grow(margin * max(whole.width(), whole.height()))
    return whole


def is_outside(layer):
    """Whether a layer covers what lies outside of it, as the boundary of a town does."""
    return isinstance(getattr(layer, "renderer", lambda: None)(), QgsInvertedPolygonRenderer)


def transform_of(crs, project):
    return QgsCoordinateTransform(crs, project.crs(), project.transformContext())


def show(layout, project, layers, extent, scale=None):
    """Put layers into the map of a sheet, at a round scale unless one is given."""
    item = item_of(layout, "map")
    item.setCrs(project.crs())
    item.setLayers(layers)
    item.setKeepLayerSet(True)
    item.setKeepLayerStyles(False)
    item.setFollowVisibilityPreset(False)
    item.zoomToExtent(extent)
    item.setScale(scale or round_scale(item.scale()))
    return item


def tell_size(layout):
    """Fill scale in words, scale bar and north arrow."""
    sheet_map = item_of(layout, "map")
    put(layout, "scale", scale_words(sheet_map.scale(), paper_of(layout)))
    _scale_bar(item_of(layout, "scale_bar"), sheet_map)
    _north_arrow(item_of(layout, "north_arrow"), sheet_map)


def _scale_bar(item, sheet_map):
    if item is None:
        return
    item.setLinkedMap(sheet_map)
    width = float(item.customProperty(WIDTH) or item.rect().width())
    segment = round_down(sheet_map.scale() / 1000 * 0.36 * width)
    kilometres = segment >= 500
    item.setUnits(Qgis.DistanceUnit.Kilometers if kilometres else Qgis.DistanceUnit.Meters)
    item.setUnitLabel("km" if kilometres else "m")
    item.setNumberOfSegmentsLeft(0)
    item.setNumberOfSegments(2)
    item.setUnitsPerSegment(segment / 1000 if kilometres else segment)
    item.update()


def round_down(number):
    """The largest 1, 2 or 5 times a power of ten that is not above ``number``."""
    power = 10.0 ** math.floor(math.log10(number) + 1e-12)
    return max(step * power for step in (1, 2, 5) if step * power <= number)


def _north_arrow(item, sheet_map):
    if item is None:
        return
    item.setLinkedMap(sheet_map)
    if item.picturePath():
        return
    for folder in QgsApplication.svgPaths():
        path = Path(folder) / "arrows" / "NorthArrow_02.svg"
        if path.is_file():
            item.setPicturePath(str(path))
            break


def show_inset(layout, project, town):
    """Show where in a town the sheet lies, or take the inset away; gives what must be kept.

    Parameters
    ----------
    town : QgsVectorLayer or None
        The outline of the town.
    """
    item = item_of(layout, "inset")
    if item is None:
        return None
    if town is None or not is_part(item_of(layout, "map").extent(), town, project):
        remove(layout, "inset")
        return None
    outline = town.clone()
    outline.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(
        {"color": "#e4e8ea", "outline_color": INK, "outline_width": "0.25"})))
    outline.setLabelsEnabled(False)
    outline.setSubsetString(town.subsetString())
    item.setCrs(project.crs())
    item.setLayers([outline])
    item.setKeepLayerSet(True)
    item.zoomToExtent(extent_of([outline], project, 0.06))
    overviews = item.overviews()
    if overviews.size() == 0:
        return outline
    overview = overviews.overview(0)
    overview.setLinkedMap(item_of(layout, "map"))
    overview.setFrameSymbol(QgsFillSymbol.createSimple(
        {"color": QColor(FRAME).name(), "style": "no", "outline_color": FRAME,
         "outline_width": "0.5"}))
    return outline


def is_part(extent, town, project):
    """Whether an extent shows clearly less than a whole town."""
    whole = transform_of(town.crs(), project).transformBoundingBox(town.extent())
    return any(shown < WORTH * all_ for shown, all_ in (
        (extent.intersect(whole).width(), whole.width()),
        (extent.intersect(whole).height(), whole.height())))

"""The map of an application: zones, resources and the project, drawn off the screen.

Drawn in the thread of the algorithm from layers of its own, which nobody else holds.
"""

import math

from qgis.core import (
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsGraduatedSymbolRenderer,
    QgsMapRendererCustomPainterJob,
    QgsMapSettings,
    QgsMarkerSymbol,
    QgsPointXY,
    QgsRectangle,
    QgsRendererRange,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QFont, QImage, QPainter, QPen

from ...core.errors import CoreError
from ...core.report.docx.content import Picture
from ..i18n import tr
from ..typography import FONTS, INK

WIDTH_MM, HEIGHT_MM, DPI = 150.0, 84.0, 150
COLOURS = ("#f3efe0", "#dbe7c9", "#a9cfa4", "#5fa883", "#2a7f62")
PROJECT, RESOURCE = "#d7301f", "#3f7fbf"
LAND = "#fbfaf6"
_MM_PER_INCH = 25.4


def draw_map(point, zones, resources, crs, reach_m):
    """The map as a picture, and what its colours mean.

    Parameters
    ----------
    point : (float, float)
        The project, in ``crs``.
    zones : (list of shape, list of float, str) or None
        Areas, the number that colours them (NaN: none) and its name.
    resources : list of (float, float)
        Other resources.
    crs : QgsCoordinateReferenceSystem
        In metres.
    reach_m : float
        From the project to the left and right end of the map [m].

    Returns
    -------
    (Picture, str)
        The picture, and a sentence for below it.
    """
    layers, told = [], [tr("red: the project")]
    layers.append(_points([point], crs, PROJECT, 4.2))
    if resources:
        layers.append(_points(resources, crs, RESOURCE, 2.6))
        told.append(tr("blue: other local resources"))
    if zones is not None and len(zones[0]):
        layer, text = _areas(*zones, crs)
        layers.append(layer)
        told.append(text)
    settings = _settings(layers, point, crs, reach_m)
    image = QImage(settings.outputSize(), QImage.Format.Format_RGB32)
    image.fill(QColor(LAND))
    painter = QPainter(image)
    try:
        job = QgsMapRendererCustomPainterJob(settings, painter)
        job.renderSynchronously()
        errors = job.errors()
        _furnish(painter, settings)
    finally:
        painter.end()
    if errors:
        raise CoreError("write_failed", target=tr("map"), reason=errors[0].message)
    caption = tr("Map: {meanings}. {reach} m to either side of the project.").format(
        meanings="; ".join(told), reach=f"{reach_m:,.0f}")
    return Picture(_png(image), WIDTH_MM, HEIGHT_MM, caption), caption


def _settings(layers, point, crs, reach_m):
    size = QSize(*(round(side / _MM_PER_INCH * DPI) for side in (WIDTH_MM, HEIGHT_MM)))
    high = reach_m * HEIGHT_MM / WIDTH_MM
    settings = QgsMapSettings()
    settings.setDestinationCrs(crs)
    settings.setLayers(layers)
    settings.setOutputSize(size)
    settings.setOutputDpi(DPI)
    settings.setBackgroundColor(QColor(LAND))
    settings.setExtent(QgsRectangle(
        point[0] - reach_m, point[1] - high, point[0] + reach_m, point[1] + high))
    return settings


def _points(points, crs, colour, size_mm):
    layer = _layer("Point", crs)
    _add(layer, [QgsGeometry.fromPointXY(QgsPointXY(*one)) for one in points], None)
    symbol = QgsMarkerSymbol.createSimple({
        "name": "circle", "color": colour, "outline_color": "#ffffff", "outline_width": "0.4",
        "size": str(size_mm)})
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    return layer


def _areas(shapes, values, name, crs):
    """Areas coloured by a number in five classes of as many areas, and what they show."""
    layer = _layer("MultiPolygon", crs, "field=value:double")
    geometries = []
    for shape in shapes:
        geometry = QgsGeometry()
        geometry.fromWkb(shape.wkb)
        geometry.convertToMultiType()
        geometries.append(geometry)
    _add(layer, geometries, values)
    limits = _limits([value for value in values if math.isfinite(value)])
    if not limits:
        layer.setRenderer(QgsSingleSymbolRenderer(_fill(COLOURS[0])))
        return layer, tr("areas: zones")
    ranges = [
        QgsRendererRange(low, high, _fill(colour), "")
        for low, high, colour in zip(limits, limits[1:], _spread(len(limits) - 1))
    ]
    layer.setRenderer(QgsGraduatedSymbolRenderer("value", ranges))
    text = tr("areas: {name}, light {low} to dark {high}").format(
        name=name, low=f"{limits[0]:,.4g}", high=f"{limits[-1]:,.4g}")
    return layer, text


def _limits(values):
    """Ends of up to five classes; none without different values."""
    import numpy as np

    if not values:
        return []
    ends = np.unique(np.quantile(values, np.linspace(0.0, 1.0, len(COLOURS) + 1)))
    return [float(one) for one in ends] if len(ends) > 1 else []


def _spread(count):
    return [COLOURS[round(n * (len(COLOURS) - 1) / max(count - 1, 1))] for n in range(count)]


def _fill(colour):
    return QgsFillSymbol.createSimple({
        "color": colour, "outline_color": "#8a97a3", "outline_width": "0.15"})


def _layer(kind, crs, more=""):
    layer = QgsVectorLayer(f"{kind}?{more}", kind, "memory")
    layer.setCrs(crs)
    return layer


def _add(layer, geometries, values):
    features = []
    for number, geometry in enumerate(geometries):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(geometry)
        if values is not None and math.isfinite(values[number]):
            feature.setAttribute("value", float(values[number]))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()


def _furnish(painter, settings):
    """Frame, scale bar and north arrow."""
    size, per_mm = settings.outputSize(), DPI / _MM_PER_INCH
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor("#8a97a3"), 0.3 * per_mm))
    painter.drawRect(QRectF(0.5, 0.5, size.width() - 1.0, size.height() - 1.0))
    font = QFont()
    font.setFamilies(list(FONTS))
    font.setPixelSize(round(3.2 * per_mm))
    painter.setFont(font)
    _scale_bar(painter, settings, per_mm)
    _north(painter, size, per_mm)


def _scale_bar(painter, settings, per_mm):
    metres = settings.mapUnitsPerPixel() * 35 * per_mm
    power = 10.0 ** math.floor(math.log10(metres))
    length = max(step * power for step in (1, 2, 5) if step * power <= metres)
    wide = length / settings.mapUnitsPerPixel()
    left, bottom = 4 * per_mm, settings.outputSize().height() - 4 * per_mm
    box = QRectF(left - 1.5 * per_mm, bottom - 6.5 * per_mm, wide + 3 * per_mm, 8.5 * per_mm)
    painter.fillRect(box, QColor(255, 255, 255, 215))
    painter.fillRect(QRectF(left, bottom - 0.9 * per_mm, wide, 0.9 * per_mm), QColor(INK))
    text = f"{length / 1000:g} km" if length >= 1000 else f"{length:g} m"
    painter.setPen(QColor(INK))
    painter.drawText(QRectF(left, bottom - 6 * per_mm, wide, 4.5 * per_mm),
                     int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter), text)


def _north(painter, size, per_mm):
    x, top = size.width() - 7 * per_mm, 4 * per_mm
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(INK))
    painter.drawPolygon(
        QPointF(x, top), QPointF(x + 2 * per_mm, top + 6 * per_mm),
        QPointF(x, top + 4.6 * per_mm), QPointF(x - 2 * per_mm, top + 6 * per_mm))
    painter.setPen(QColor(INK))
    painter.drawText(QRectF(x - 3 * per_mm, top + 6 * per_mm, 6 * per_mm, 4 * per_mm),
                     int(Qt.AlignmentFlag.AlignHCenter), tr("N"))


def _png(image):
    blob = QByteArray()
    buffer = QBuffer(blob)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(buffer, "PNG"):
        raise CoreError("write_failed", target=tr("map"), reason=tr("it could not be drawn"))
    return bytes(blob)

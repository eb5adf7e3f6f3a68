"""What follows the pointer: the symbol of a facility with the reach of a walk around it."""

import numpy as np
from qgis.PyQt.QtCore import QPointF, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from ...bridge.i18n import tr
from ...bridge.resources import icon
from ...core.vibrancy.categories import categories
from .canvas_items import GHOST, SELECTION, CanvasItem
from .polygons import polygon_of

MINUTES = (5, 10, 15)
CORNERS = 72  # of a ring
INK, PAPER = QColor(24, 48, 84), QColor(255, 255, 255, 210)
# The nearer the ring, the fuller its line: not by colour alone.
_DASHES = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine)
_MARGIN = 4.0
_WRAPPED = int(Qt.TextFlag.TextWordWrap)
_WARNING_LETTERS = 48
_WARNING = QColor(255, 204, 0)


def category_icon(category):
    """Icon of a category; an unknown one has that of the plugin."""
    known = categories().get(category)
    return icon(known.icon if known else "nigiwai")


def ring(x, y, metres):
    """Corners (CORNERS + 1, 2) of a circle in the CRS of the study, from the north eastwards."""
    angles = np.linspace(0.0, 2 * np.pi, CORNERS + 1)
    return np.column_stack([x + metres * np.sin(angles), y + metres * np.cos(angles)])


def draw_symbol(painter, symbol, centre, size, edge=INK):
    """An icon on a white disc, ``size`` pixels across."""
    painter.setPen(QPen(edge, max(1.5, size / 16)))
    painter.setBrush(PAPER)
    painter.drawEllipse(centre, size / 2, size / 2)
    inner = round(size * 0.66)
    picture = symbol.pixmap(QSize(inner, inner))
    painter.drawPixmap(
        QRectF(centre.x() - inner / 2, centre.y() - inner / 2, inner, inner),
        picture, QRectF(picture.rect()),
    )


def draw_warning(painter, centre, reach, font):
    """A triangle with an exclamation mark."""
    corners = [QPointF(0, -reach), QPointF(reach, 0.8 * reach), QPointF(-reach, 0.8 * reach)]
    pen = QPen(QColor(40, 40, 40), 1.5)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(_WARNING)
    painter.drawPolygon(QPolygonF([centre + corner for corner in corners]))
    draw_letter(painter, centre + QPointF(0, 0.15 * reach), 0.75 * reach, "!", pen.color(), font)


def draw_letter(painter, centre, radius, letter, colour, font):
    """One bold letter that fills a disc."""
    font = QFont(font)
    font.setBold(True)
    font.setPixelSize(max(6, round(1.7 * radius)))
    painter.setFont(font)
    painter.setPen(colour)
    box = QRectF(centre.x() - 2 * radius, centre.y() - 2 * radius, 4 * radius, 4 * radius)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letter)


def symbol_size(canvas):
    """Pixels across, as large as the letters ask."""
    return 2.2 * QFontMetricsF(canvas.font()).height()


class Ghost(CanvasItem):
    """A symbol and three rings at a place of the study.

    Parameters
    ----------
    canvas : QgsMapCanvas
    places : Places
    metres : sequence of float
        Radius [m], straight line, of a walk of each of ``MINUTES``.
    """

    def __init__(self, canvas, places, metres):
        self._rect = QRectF()
        self._rings, self._centre = [], None
        super().__init__(canvas)
        self._canvas, self._places = canvas, places
        self.metres = tuple(metres)
        self.place = None
        self.warnings = ()
        self._icon = self._category = None
        self.setZValue(GHOST)
        self.setVisible(False)

    def show_at(self, x, y, category):
        """Show it at a place of the study."""
        if self.is_gone():
            return
        if category != self._category:
            self._category, self._icon = category, category_icon(category)
        self.place = (x, y)
        self.setVisible(True)
        self.updatePosition()

    def warn(self, sentences):
        """Say these sentences below the symbol."""
        if tuple(sentences) != self.warnings:
            self.warnings = tuple(sentences)
            self.updatePosition()

    def put_away(self):
        self.place, self.warnings = None, ()
        if not self.is_gone():
            self.setVisible(False)

    def boundingRect(self):  # noqa: N802 - Qt's name
        return self._rect

    def updatePosition(self):  # noqa: N802 - QGIS's name
        """Where the place and the rings are on the screen now."""
        if self.is_gone() or self.place is None:
            return
        corners = [np.array([self.place]), *(ring(*self.place, metres) for metres in self.metres)]
        pixels = self._places.to_screen(np.concatenate(corners))
        self.prepareGeometryChange()
        if pixels is None:
            self._rings, self._centre, self._rect = [], None, QRectF()
            return
        self._centre = QPointF(*pixels[0])
        self._rings = [
            polygon_of(part) for part in np.split(pixels[1:], len(self.metres))
        ]
        half = symbol_size(self._canvas)
        rect = QRectF(self._centre.x() - half, self._centre.y() - half, 2 * half, 2 * half)
        for outline in self._rings:
            rect = rect.united(outline.boundingRect())
        rect = rect.united(self._warning_box())
        self._rect = rect.adjusted(-half, -half, half, half)
        self.update()

    def _warning_box(self):
        """Where the warnings are written: below the symbol, as wide as the longest needs."""
        if not self.warnings:
            return QRectF()
        metrics = QFontMetricsF(self._canvas.font())
        widest = _WARNING_LETTERS * metrics.averageCharWidth()
        asked = QRectF(0, 0, widest, 1e4)
        box = metrics.boundingRect(asked, _WRAPPED, "\n".join(self.warnings))
        box = box.adjusted(-6, -4, 6, 4)
        top = self._centre.y() + 0.7 * symbol_size(self._canvas)
        box.moveTo(self._centre.x() - box.width() / 2, top)
        return box

    def paint(self, painter, _option=None, _widget=None):
        if self._centre is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for outline, dash in zip(self._rings, _DASHES):
            painter.setPen(QPen(PAPER, 4.0))
            painter.drawPolyline(outline)
            painter.setPen(QPen(INK, 1.6, dash))
            painter.drawPolyline(outline)
        for outline, minutes in self._labelled():
            self._label(painter, outline, tr("{minutes} min").format(minutes=minutes))
        size = symbol_size(self._canvas)
        draw_symbol(painter, self._icon, self._centre, size)
        if self.warnings:
            self._draw_warnings(painter, size)

    def _draw_warnings(self, painter, size):
        sign = self._centre + QPointF(0.42 * size, -0.42 * size)
        draw_warning(painter, sign, 0.32 * size, self._canvas.font())
        box = self._warning_box()
        painter.setPen(QPen(QColor(40, 40, 40), 1.0))
        painter.setBrush(QColor(255, 248, 214, 240))
        painter.drawRoundedRect(box, 4, 4)
        painter.setFont(self._canvas.font())
        painter.drawText(box.adjusted(6, 4, -6, -4), _WRAPPED, "\n".join(self.warnings))

    def _labelled(self):
        """Rings that have room for their words, from the outermost inwards."""
        height = QFontMetricsF(self._canvas.font()).height()
        last = None
        for outline, minutes in reversed(list(zip(self._rings, MINUTES))):
            radius = outline.boundingRect().height() / 2
            if radius > symbol_size(self._canvas) and (last is None or last - radius > height):
                last = radius
                yield outline, minutes

    def _label(self, painter, outline, text):
        """Words on a ring, with a white edge around the letters: where they can be seen."""
        metrics, font = QFontMetricsF(self._canvas.font()), self._canvas.font()
        width, seen = metrics.horizontalAdvance(text), QRectF(self._canvas.viewport().rect())
        seen.adjust(width, metrics.height(), -width, -metrics.height())
        sides = [outline[step * CORNERS // 4] for step in range(4)]
        spot = next((side for side in sides if seen.contains(side)), sides[0])
        path = QPainterPath()
        start = QPointF(spot.x() - width / 2, spot.y() + metrics.ascent() / 2)
        path.addText(start, font, text)
        edge = QPen(QColor(255, 255, 255), 4.0)
        edge.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.strokePath(path, edge)
        painter.fillPath(path, INK)


class Selection(CanvasItem):
    """A frame around the facility that was clicked on."""

    def __init__(self, canvas, places):
        self._rect = QRectF()
        super().__init__(canvas)
        self._canvas, self._places = canvas, places
        self.place = None
        self.setZValue(SELECTION)
        self.setVisible(False)

    def show_at(self, x, y):
        if self.is_gone():
            return
        self.place = (x, y)
        self.setVisible(True)
        self.updatePosition()

    def put_away(self):
        self.place = None
        if not self.is_gone():
            self.setVisible(False)

    def boundingRect(self):  # noqa: N802 - Qt's name
        return self._rect

    def updatePosition(self):  # noqa: N802 - QGIS's name
        if self.is_gone() or self.place is None:
            return
        pixels = self._places.to_screen([self.place])
        self.prepareGeometryChange()
        half = 0.72 * symbol_size(self._canvas)
        self._rect = QRectF()
        if pixels is not None:
            x, y = pixels[0]
            self._rect = QRectF(x - half, y - half, 2 * half, 2 * half)
        self.update()

    def paint(self, painter, _option=None, _widget=None):
        if self._rect.isEmpty():
            return
        frame = self._rect.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for pen in (QPen(QColor(255, 255, 255), 5.0), QPen(INK, 2.2, Qt.PenStyle.DashLine)):
            painter.setPen(pen)
            painter.drawRect(frame)

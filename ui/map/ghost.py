"""What follows the pointer: the symbol of a facility with the reach of a walk around it."""

from qgis.PyQt.QtCore import QPointF, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from ...bridge.resources import icon
from ...core.scenarios.reach import MINUTES
from ...core.vibrancy.categories import categories
from .canvas_items import GHOST, SELECTION, CanvasItem
from .reach_marks import INK, PAPER, Circles, StreetBands

_MARGIN = 4.0
_WRAPPED = int(Qt.TextFlag.TextWordWrap)
_WARNING_LETTERS = 48
_WARNING = QColor(255, 204, 0)


def category_icon(category):
    """Icon of a category; an unknown one has that of the plugin."""
    known = categories().get(category)
    return icon(known.icon if known else "nigiwai")


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
    """A symbol at a place of the study, with how far one walks from it.

    Parameters
    ----------
    canvas : QgsMapCanvas
    places : Places
    """

    def __init__(self, canvas, places):
        self._rect = QRectF()
        self._centre = None
        super().__init__(canvas)
        self._canvas, self._places = canvas, places
        self.place = None
        # A Circles or a StreetBands; while the pointer moves on it may be of the place before.
        self.marks = None
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
        if not isinstance(self.marks, StreetBands):
            self.marks = Circles(self.place)
        self.setVisible(True)
        self.updatePosition()

    def show_reach(self, reached):
        """Show the streets that are reached (``core.scenarios.reach.Reached``); None: circles."""
        if self.is_gone() or self.place is None:
            return
        self.marks = Circles(self.place) if reached is None else StreetBands(reached, MINUTES)
        self.updatePosition()

    def warn(self, sentences):
        """Say these sentences below the symbol."""
        if tuple(sentences) != self.warnings:
            self.warnings = tuple(sentences)
            self.updatePosition()

    def put_away(self):
        self.place, self.marks, self.warnings = None, None, ()
        if not self.is_gone():
            self.setVisible(False)

    def boundingRect(self):  # noqa: N802 - Qt's name
        return self._rect

    def updatePosition(self):  # noqa: N802 - QGIS's name
        """Where the place and what is reached from it are on the screen now."""
        if self.is_gone() or self.place is None:
            return
        pixels = self._places.to_screen([self.place])
        self.prepareGeometryChange()
        if pixels is None or not self.marks.put(self._places):
            self._centre, self._rect = None, QRectF()
            return
        self._centre = QPointF(*pixels[0])
        half = symbol_size(self._canvas)
        rect = QRectF(self._centre.x() - half, self._centre.y() - half, 2 * half, 2 * half)
        rect = rect.united(self.marks.rect()).united(self._warning_box())
        # Room for words at the ends.
        self._rect = rect.adjusted(-2 * half, -half, 2 * half, half)
        self.update()

    def _warning_box(self):
        """Where the warnings are written: below the symbol, as wide as the longest needs; at the
        edge of the map beside or above it, so that they can be read."""
        if not self.warnings:
            return QRectF()
        metrics = QFontMetricsF(self._canvas.font())
        widest = _WARNING_LETTERS * metrics.averageCharWidth()
        asked = QRectF(0, 0, widest, 1e4)
        box = metrics.boundingRect(asked, _WRAPPED, "\n".join(self.warnings))
        box = box.adjusted(-6, -4, 6, 4)
        away = 0.7 * symbol_size(self._canvas)
        box.moveTo(self._centre.x() - box.width() / 2, self._centre.y() + away)
        view = QRectF(self._canvas.viewport().rect()).adjusted(2, 2, -2, -2)
        if box.bottom() > view.bottom():
            # The sign stands above the symbol.
            box.moveBottom(min(self._centre.y() - 1.3 * away, view.bottom()))
        box.moveTop(max(box.top(), view.top()))
        box.moveLeft(max(view.left(), min(box.left(), view.right() - box.width())))
        return box

    def paint(self, painter, _option=None, _widget=None):
        if self._centre is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.marks.paint(painter, self._canvas)
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

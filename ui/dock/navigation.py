"""The list of pages at the side: picture, name, and a mark of their state."""

from qgis.PyQt.QtCore import QPointF, QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QPainter, QPalette, QPen, QPolygonF
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
)

from ...bridge.i18n import tr
from ...bridge.resources import icon
from .page import DONE, MISSING, state_label

KeyRole = Qt.ItemDataRole.UserRole + 1
StateRole = Qt.ItemDataRole.UserRole + 2
# In heights of a line of text.
_ICON = 1.9
_ROW = 3.7
_WIDTH = 5.6
_GOOD, _LACK = QColor("#1b7f5c"), QColor("#b35900")


class _StepDelegate(QStyledItemDelegate):
    """Picture above name; the mark is a tick, a triangle or dots, so colour says nothing alone."""

    def sizeHint(self, option, _index):  # noqa: N802 - Qt's name
        line = option.fontMetrics.height()
        return QSize(int(_WIDTH * line), int(_ROW * line))

    def paint(self, painter, option, index):
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = option.fontMetrics.height()
        palette, area = option.palette, option.rect.adjusted(2, 1, -2, -1)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.brush(QPalette.ColorRole.Highlight))
            painter.drawRoundedRect(area, 4, 4)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Highlight), 1))
            painter.drawRoundedRect(area, 4, 4)
        side = int(_ICON * line)
        ground = QRectF(area.center().x() - side / 2, area.top() + line * 0.3, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(Qt.GlobalColor.white)
        painter.drawRoundedRect(ground, 4, 4)
        picture = index.data(Qt.ItemDataRole.DecorationRole)
        picture.paint(painter, ground.adjusted(2, 2, -2, -2).toRect())
        ink = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        painter.setPen(palette.color(ink))
        words = area.adjusted(1, int(line * 0.3) + side, -1, 0)
        text = painter.fontMetrics().elidedText(
            index.data(), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, text)
        centre = QPointF(ground.right() + line * 0.15, ground.top() + line * 0.25)
        draw_state(painter, index.data(StateRole), centre, line * 0.42)
        painter.restore()


def draw_state(painter, state, centre, radius):
    """The mark of a state around a point."""
    if state not in (DONE, MISSING):
        return
    colour = {DONE: _GOOD, MISSING: _LACK}[state]
    painter.setPen(QPen(Qt.GlobalColor.white, 1.2))
    painter.setBrush(colour)
    pen = QPen(Qt.GlobalColor.white, max(1.4, radius / 3.4))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    if state == MISSING:
        painter.drawPolygon(QPolygonF([
            centre + QPointF(0, -radius * 1.15), centre + QPointF(radius * 1.15, radius),
            centre + QPointF(-radius * 1.15, radius)]))
        painter.setPen(pen)
        painter.drawLine(centre + QPointF(0, -radius * 0.3), centre + QPointF(0, radius * 0.2))
        painter.drawPoint(centre + QPointF(0, radius * 0.7))
        return
    painter.drawEllipse(centre, radius, radius)
    painter.setPen(pen)
    painter.drawPolyline(QPolygonF([
        centre + QPointF(-radius * 0.5, 0), centre + QPointF(-radius * 0.1, radius * 0.4),
        centre + QPointF(radius * 0.5, -radius * 0.4)]))


class Navigation(QListWidget):
    """Tells the key of the page that was turned to."""

    turned = pyqtSignal(str)

    def __init__(self, parent=None):
        super().__init__(parent)
        self.setObjectName("nigiwai_navigation")
        self.setAccessibleName(tr("Steps"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(_StepDelegate(self))
        self.setMouseTracking(True)
        self.currentItemChanged.connect(self._tell)

    def sizeHint(self):  # noqa: N802 - Qt's name
        line = self.fontMetrics().height()
        return QSize(int(_WIDTH * line) + 2 * self.frameWidth(), 10 * line)

    def minimumSizeHint(self):  # noqa: N802 - Qt's name
        return QSize(self.sizeHint().width(), 5 * self.fontMetrics().height())

    def add(self, key, words, picture):
        """One more page."""
        item = QListWidgetItem(icon(picture), words, self)
        item.setData(KeyRole, key)

    def choose(self, key):
        """Show that a page is turned to; nothing is told."""
        for row in range(self.count()):
            if self.item(row).data(KeyRole) == key:
                self.setCurrentRow(row)

    def show_state(self, key, state):
        """Mark a page."""
        for row in range(self.count()):
            item = self.item(row)
            if item.data(KeyRole) == key and item.data(StateRole) != state:
                words = tr("{name}: {state}").format(name=item.text(), state=state_label(state))
                item.setData(StateRole, state)
                item.setToolTip(words)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, words)

    def _tell(self, item, _before):
        if item is not None:
            self.turned.emit(item.data(KeyRole))

"""Where a row of the board is: frames on the map, a line between the two of a match."""

from qgis.core import QgsCoordinateReferenceSystem, QgsPointXY, QgsRectangle
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QColor, QPen

from .canvas_items import SELECTION, CanvasItem, Places
from .ghost import Selection

# Metres around one place that are in view.
NEAR_M = 300.0
_INK = QColor("#23313d")


class Link(CanvasItem):
    """A dashed line between two places."""

    def __init__(self, canvas, places, ends):
        self._rect, self._pixels = QRectF(), None
        super().__init__(canvas)
        self._places, self._ends = places, ends
        self.setZValue(SELECTION)
        self.updatePosition()

    def boundingRect(self):  # noqa: N802 - Qt's name
        return self._rect

    def updatePosition(self):  # noqa: N802 - QGIS's name
        if self.is_gone():
            return
        self._pixels = self._places.to_screen(self._ends)
        self.prepareGeometryChange()
        self._rect = QRectF()
        if self._pixels is not None:
            (left, top), (right, bottom) = self._pixels.min(axis=0), self._pixels.max(axis=0)
            self._rect = QRectF(left - 4, top - 4, right - left + 8, bottom - top + 8)
        self.update()

    def paint(self, painter, _option=None, _widget=None):
        if self._pixels is None:
            return
        (x, y), (to_x, to_y) = self._pixels.tolist()
        for pen in (QPen(QColor(255, 255, 255), 5.0), QPen(_INK, 2.2, Qt.PenStyle.DashLine)):
            painter.setPen(pen)
            painter.drawLine(round(x), round(y), round(to_x), round(to_y))


class BoardMarks:
    """The marks on one canvas."""

    def __init__(self, canvas):
        self._canvas = canvas
        self._items = []

    def show_at(self, places, crs):
        """Mark places of the study and bring them into view; False where the map cannot.

        Parameters
        ----------
        places : sequence of (float, float)
            One, or the two ends of a match.
        crs : str
        """
        self.clear()
        where = Places(self._canvas, QgsCoordinateReferenceSystem(crs))
        if not self._view(where, places):
            return False
        for place in places:
            frame = Selection(self._canvas, where)
            frame.show_at(*place)
            self._items.append(frame)
        if len(places) > 1:
            self._items.append(Link(self._canvas, where, places))
        return True

    def _view(self, where, places):
        """Bring places into view, with some metres around."""
        xs, ys = zip(*places)
        box = QgsRectangle(min(xs), min(ys), max(xs), max(ys))
        box.grow(max(NEAR_M, 0.2 * max(box.width(), box.height())))
        corners = where.to_map([(box.xMinimum(), box.yMinimum()),
                                (box.xMaximum(), box.yMaximum())])
        if corners is None:
            return False
        self._canvas.setExtent(QgsRectangle(*(QgsPointXY(x, y) for x, y in corners)))
        self._canvas.refresh()
        return True

    def places(self):
        """Places that are marked."""
        return [item.place for item in self._items if isinstance(item, Selection)]

    def clear(self):
        """Take the marks away; any number of times, and after the canvas has gone."""
        items, self._items = self._items, []
        for item in items:
            if not sip.isdeleted(item):
                item.remove()

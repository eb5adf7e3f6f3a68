"""Marks of facilities that a scenario touches: new, moved, changed, removed; and objections."""

import math
from dataclasses import dataclass
from html import escape

from qgis.PyQt import sip
from qgis.PyQt.QtCore import QLineF, QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPainterPath, QPen

from ...bridge.i18n import tr
from ...bridge.labels import category_label
from ...bridge.styles import legend_texts
from .canvas_items import MARKS, CanvasItem, Places
from .ghost import INK, category_icon, draw_letter, draw_symbol, draw_warning, symbol_size

_EDGES = {
    "add": QColor(0, 114, 178),
    "move": QColor(204, 121, 167),
    "modify": QColor(0, 130, 96),
    "remove": QColor(90, 90, 90),
}
_SIGNS = {"add": "+", "move": "→", "modify": "±"}


@dataclass(frozen=True)
class MapFacility:
    """A facility on the map, in the CRS of the study.

    Parameters
    ----------
    id : str
    x, y : float
    category : str
    state : str
        Kind of its last edit (``add``, ``move``, ``modify``, ``remove``), empty for none.
    name : str
    objections : tuple of str
        Sentences that speak against the place.
    from_x, from_y : float
        Where it was before it was moved.
    """

    id: str
    x: float
    y: float
    category: str
    state: str = ""
    name: str = ""
    objections: tuple = ()
    from_x: float = math.nan
    from_y: float = math.nan

    def words(self):
        """Name, state and objections, a line each."""
        name = self.name or category_label(self.category)
        state = legend_texts().get(self.state, "")
        first = tr("{name}: {state}").format(name=name, state=state) if state else name
        return [first, *self.objections]


class FacilityItems:
    """The marks on a canvas.

    Parameters
    ----------
    canvas : QgsMapCanvas
    crs : QgsCoordinateReferenceSystem
        The CRS of the study.
    """

    def __init__(self, canvas, crs):
        self._canvas = canvas
        self._places = Places(canvas, crs)
        self._marks = {}

    def set_items(self, facilities):
        """Show these facilities (``MapFacility``) and no others."""
        if sip.isdeleted(self._canvas):
            self._marks.clear()
            return
        wanted = {facility.id: facility for facility in facilities}
        for key in [key for key, mark in self._marks.items() if mark.facility != wanted.get(key)]:
            self._marks.pop(key).remove()
        for key, facility in wanted.items():
            if key not in self._marks:
                self._marks[key] = FacilityMark(self._canvas, self._places, facility)

    def items(self):
        """What is shown, by id."""
        return {key: mark.facility for key, mark in self._marks.items()}

    def mark(self, key):
        """The mark of a facility, None where it has none."""
        return self._marks.get(key)

    def find(self, x, y, tolerance_m):
        """Id of the nearest shown facility within a distance [m] that still stands, or None."""
        near = [
            (math.hypot(mark.facility.x - x, mark.facility.y - y), key)
            for key, mark in self._marks.items()
            if mark.facility.state != "remove"
        ]
        distance, key = min(near, default=(math.inf, None))
        return key if distance <= tolerance_m else None

    def remove(self):
        """Take all off the canvas."""
        while self._marks:
            self._marks.popitem()[1].remove()


class FacilityMark(CanvasItem):
    """The mark of one facility; the objections are its tool tip."""

    def __init__(self, canvas, places, facility):
        self._rect, self._shape = QRectF(), QPainterPath()
        self._centre = self._before = None
        super().__init__(canvas)
        self._canvas, self._places = canvas, places
        self.facility = facility
        self._icon = category_icon(facility.category)
        self.setZValue(MARKS)
        # As rich text the words are wrapped; names are not ours and may hold anything.
        self.setToolTip("<p>{}</p>".format("<br>".join(map(escape, facility.words()))))
        self.updatePosition()

    def boundingRect(self):  # noqa: N802 - Qt's name
        return self._rect

    def shape(self):
        """Where the tool tip belongs: the symbol, not the line to the old place."""
        return self._shape

    def updatePosition(self):  # noqa: N802 - QGIS's name
        if self.is_gone():
            return
        facility = self.facility
        before = (facility.from_x, facility.from_y)
        moved = facility.state == "move" and all(map(math.isfinite, before))
        wanted = [(facility.x, facility.y), *([before] if moved else [])]
        pixels = self._places.to_screen(wanted)
        self.prepareGeometryChange()
        self._centre = self._before = None
        self._rect, self._shape = QRectF(), QPainterPath()
        if pixels is not None:
            self._centre = QPointF(*pixels[0])
            self._before = QPointF(*pixels[1]) if moved else None
            self._rect = self._area(self._centre)
            self._shape.addRect(self._rect)
            if moved:
                self._rect = self._rect.united(self._area(self._before))
        self.update()

    def _area(self, point):
        half = 0.8 * symbol_size(self._canvas)
        return QRectF(point.x() - half, point.y() - half, 2 * half, 2 * half)

    def paint(self, painter, _option=None, _widget=None):
        if self._centre is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size, state = symbol_size(self._canvas), self.facility.state
        edge = _EDGES.get(state, INK)
        if self._before is not None:
            self._draw_way(painter, size, edge)
        painter.setOpacity(0.6 * painter.opacity() if state == "remove" else painter.opacity())
        draw_symbol(painter, self._icon, self._centre, size, edge)
        if state == "remove":
            self._draw_cross(painter, size)
        elif state in _SIGNS:
            self._draw_sign(painter, size, edge, _SIGNS[state])
        if self.facility.objections:
            spot = self._centre + QPointF(size * 0.42, -size * 0.42)
            draw_warning(painter, spot, size * 0.32, self._canvas.font())

    def _draw_way(self, painter, size, edge):
        """An empty circle at the old place, and a line from there."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = size / 4
        for pen in (QPen(QColor(255, 255, 255), 4.5), QPen(edge, 2.0, Qt.PenStyle.DashLine)):
            painter.setPen(pen)
            painter.drawEllipse(self._before, radius, radius)
            way = QLineF(self._before, self._centre)
            if way.length() > radius:
                painter.drawLine(QLineF(way.pointAt(radius / way.length()), self._centre))

    def _draw_cross(self, painter, size):
        reach = size * 0.36
        for pen in (QPen(QColor(255, 255, 255), size / 6), QPen(QColor(140, 20, 20), size / 11)):
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            for slope in (1, -1):
                corner = QPointF(reach, slope * reach)
                painter.drawLine(self._centre - corner, self._centre + corner)

    def _draw_sign(self, painter, size, edge, sign):
        """The kind of edit as a sign in a small disc below on the right."""
        radius = size * 0.24
        centre = self._centre + QPointF(size * 0.42, size * 0.42)
        painter.setPen(QPen(QColor(255, 255, 255), 1.5))
        painter.setBrush(edge)
        painter.drawEllipse(centre, radius, radius)
        white = QColor(255, 255, 255)
        draw_letter(painter, centre, radius, sign, white, self._canvas.font())

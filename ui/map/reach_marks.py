"""How far a walk goes, drawn around a place: streets by minutes, or circles in plain metres.

A circle is never called minutes: nobody walks straight through houses. Bands differ in width and
pattern and not by colour alone, and everything has a light edge for dark maps.
"""

import numpy as np
from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFontMetricsF, QPainterPath, QPen

from ...bridge.i18n import tr
from .polygons import path_of, polygon_of

INK, PAPER = QColor(24, 48, 84), QColor(255, 255, 255, 210)
# Straight lines that circles are drawn for [m].
CIRCLES_M = (400, 800, 1200)
CORNERS = 72  # of a circle
# The nearer, the wider, fuller and darker.
_WIDTHS = (4.4, 3.0, 1.8)
_INKS = (INK, QColor(40, 104, 172), QColor(88, 128, 176))
_DASHES = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine)
_CIRCLE_WIDTH, _EDGE = 1.6, 3.0
_LETTERS_EDGE = 4.0


def ring(x, y, metres):
    """Corners (CORNERS + 1, 2) of a circle in the CRS of the study, from the north eastwards."""
    angles = np.linspace(0.0, 2 * np.pi, CORNERS + 1)
    return np.column_stack([x + metres * np.sin(angles), y + metres * np.cos(angles)])


class Circles:
    """Circles of straight metres around a place.

    Parameters
    ----------
    place : tuple of float
    metres : sequence of int
    """

    def __init__(self, place, metres=CIRCLES_M):
        self.place, self.metres = place, tuple(metres)
        self.outlines = []

    def put(self, places):
        """Find where it is on the screen; False where it is nowhere."""
        corners = [ring(*self.place, metres) for metres in self.metres]
        pixels = places.to_screen(np.concatenate(corners))
        self.outlines = []
        if pixels is not None:
            self.outlines = [polygon_of(part) for part in np.split(pixels, len(self.metres))]
        return pixels is not None

    def rect(self):
        """What it covers [px]."""
        rect = QRectF()
        for outline in self.outlines:
            rect = rect.united(outline.boundingRect())
        return rect

    def paint(self, painter, canvas):
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for outline, dash in zip(self.outlines, _DASHES):
            painter.setPen(QPen(PAPER, _CIRCLE_WIDTH + _EDGE))
            painter.drawPolyline(outline)
            painter.setPen(QPen(INK, _CIRCLE_WIDTH, dash))
            painter.drawPolyline(outline)
        for outline, words in self._labelled(canvas):
            spots = [outline[step * CORNERS // 4] for step in range(4)]
            spot = next((one for one in spots if _sees(canvas, one, words)), spots[0])
            write(painter, canvas, spot, words)

    def labels(self):
        """Words on the circles, from the innermost."""
        return [tr("{metres} m straight").format(metres=f"{metres:,}") for metres in self.metres]

    def _labelled(self, canvas):
        """Circles that have room for their words, from the outermost inwards."""
        height = QFontMetricsF(canvas.font()).height()
        last = None
        for outline, words in reversed(list(zip(self.outlines, self.labels()))):
            radius = outline.boundingRect().height() / 2
            if radius > 2.2 * height and (last is None or last - radius > height):
                last = radius
                yield outline, words


class StreetBands:
    """Streets reached from a place, by bands of minutes.

    Parameters
    ----------
    reached : core.scenarios.reach.Reached
    minutes : sequence of int
        Of the bands.
    """

    def __init__(self, reached, minutes):
        self.reached, self.minutes = reached, tuple(minutes)
        self.place = tuple(reached.leg[0])
        self.paths, self._ends, self._leg = [], [], None

    def put(self, places):
        """Find where it is on the screen; False where it is nowhere."""
        found = self.reached
        count = len(found.corners)
        pixels = places.to_screen(np.concatenate([found.corners, found.ends, found.leg]))
        self.paths, self._ends, self._leg = [], [], None
        if pixels is None:
            return False
        corners, ends, leg = np.split(pixels, [count, count + len(found.ends)])
        sizes = np.diff(found.starts)
        for band in range(len(self.minutes)):
            these = found.band == band
            inside = np.repeat(these, sizes)
            starts = np.concatenate([[0], np.cumsum(sizes[these])])
            self.paths.append(path_of(corners[inside], starts))
            self._ends.append(ends[found.end_band == band])
        self._leg = [QPointF(*one) for one in leg.tolist()]
        return True

    def rect(self):
        """What it covers [px]."""
        rect = QRectF()
        for path in self.paths:
            rect = rect.united(path.boundingRect())
        return rect

    def paint(self, painter, canvas):
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for path, width in zip(self.paths, _WIDTHS):
            painter.strokePath(path, _round(PAPER, width + _EDGE))
        # The nearest last, where bands meet.
        for path, *pen in reversed(list(zip(self.paths, _INKS, _WIDTHS, _DASHES))):
            painter.strokePath(path, _round(*pen))
        if self._leg is not None:
            painter.setPen(QPen(INK, 1.2, Qt.PenStyle.DotLine))
            painter.drawLine(*self._leg)
        for spot, words in self.spots(canvas):
            write(painter, canvas, spot, words)

    def spots(self, canvas):
        """Where which words stand: to each side the farthest end that is seen, none over another.

        Yields
        ------
        QPointF, str
        """
        taken = []
        for ends, words in reversed(list(zip(self._ends, self.labels()))):
            for spot in _farthest(_seen(canvas, ends, words), self._leg[0]):
                area = _area(canvas, spot, words)
                if not any(area.intersects(one) for one in taken):
                    taken.append(area)
                    yield spot, words

    def labels(self):
        """Words at the ends of the bands, from the nearest."""
        return [tr("{minutes} min").format(minutes=minutes) for minutes in self.minutes]


def _seen(canvas, ends, words):
    """Of ends those whose words fit into the window."""
    room = _area(canvas, QPointF(0, 0), words)
    least = np.array([room.width(), room.height()]) / 2
    most = np.array([canvas.viewport().width(), canvas.viewport().height()]) - least
    return ends[np.all((ends >= least) & (ends <= most), axis=1)]


def _farthest(ends, place):
    """Of the ends the farthest to each of the four sides, as points."""
    away = ends - np.array([place.x(), place.y()])
    spots = []
    for side in (away[:, 0], -away[:, 0], away[:, 1], -away[:, 1]):
        inside = np.flatnonzero(side >= np.abs(away).max(axis=1, initial=0.0) - 1e-9)
        if len(inside):
            spots.append(QPointF(*ends[inside[np.argmax(side[inside])]].tolist()))
    return spots


def _round(colour, width, dash=Qt.PenStyle.SolidLine):
    return QPen(colour, width, dash, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.RoundJoin)


def _area(canvas, spot, words):
    metrics = QFontMetricsF(canvas.font())
    width, height = metrics.horizontalAdvance(words) + _LETTERS_EDGE, metrics.height()
    return QRectF(spot.x() - width / 2, spot.y() - height / 2, width, height)


def _sees(canvas, spot, words):
    return QRectF(canvas.viewport().rect()).contains(_area(canvas, spot, words))


def write(painter, canvas, spot, words):
    """Words in the middle of a spot, with a light edge around the letters."""
    metrics = QFontMetricsF(canvas.font())
    start = QPointF(
        spot.x() - metrics.horizontalAdvance(words) / 2, spot.y() + metrics.ascent() / 2)
    path = QPainterPath()
    path.addText(start, canvas.font(), words)
    edge = QPen(QColor(255, 255, 255), _LETTERS_EDGE)
    edge.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(path, edge)
    painter.fillPath(path, INK)

"""A canvas to try things on, and a hand with a mouse."""

import time

from qgis.core import QgsCoordinateReferenceSystem, QgsRectangle
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QMouseEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

PLANE = "EPSG:6676"  # plane zone VIII, metres
WEB = "EPSG:3857"
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton


def crs(name=PLANE):
    return QgsCoordinateReferenceSystem(name)


def new_canvas(extent=(0, 0, 800, 600), size=(800, 600), name=PLANE):
    """A shown canvas; by default a pixel is a metre."""
    canvas = QgsMapCanvas()
    canvas.resize(*size)
    canvas.setFrameStyle(0)
    canvas.setDestinationCrs(crs(name))
    canvas.show()
    QTest.qWaitForWindowExposed(canvas)
    canvas.setExtent(QgsRectangle(*extent))
    return canvas


def run_events(seconds=0.0):
    """Let the event loop run; gives the longest time that it was held [s]."""
    end, longest = time.perf_counter() + seconds, 0.0
    while True:
        begin = time.perf_counter()
        QCoreApplication.processEvents()
        longest = max(longest, time.perf_counter() - begin)
        if time.perf_counter() >= end:
            return longest


def flush_deletes():
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    run_events()


class Hand:
    """Moves the mouse over a canvas; places are metres of a canvas made by :func:`new_canvas`."""

    def __init__(self, canvas):
        self.canvas = canvas
        self.view = canvas.viewport()
        self.down = Qt.MouseButton.NoButton

    def pixel(self, x, y):
        point = self.canvas.getCoordinateTransform().transform(x, y)
        return QPoint(round(point.x()), round(point.y()))

    def move(self, x, y):
        # QTest's own move says nothing of the buttons that are held down.
        pixel = QPointF(self.pixel(x, y))
        there = QPointF(self.view.mapToGlobal(self.pixel(x, y)))
        event = QMouseEvent(
            QEvent.Type.MouseMove, pixel, there, Qt.MouseButton.NoButton,
            Qt.MouseButton.NoButton | self.down, Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(self.view, event)
        run_events()

    def press(self, x, y, button=LEFT):
        self.down = button
        QTest.mousePress(self.view, button, pos=self.pixel(x, y))

    def release(self, x, y, button=LEFT):
        self.down = Qt.MouseButton.NoButton
        QTest.mouseRelease(self.view, button, pos=self.pixel(x, y))

    def click(self, x, y, button=LEFT):
        self.press(x, y, button)
        self.release(x, y, button)

    def drag(self, start, *stops):
        """Press at the start, move over the stops, keep the button down."""
        self.press(*start)
        for stop in stops:
            self.move(*stop)

    def key(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        QTest.keyClick(self.canvas, key, modifier)

"""A hand and a camera inside QGIS, for ``tools/screenshot_steps.py``."""

import os
from pathlib import Path

import qgis.utils
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from qgis.PyQt.QtGui import QMouseEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QPushButton

RAW = Path(os.environ["NIGIWAI_RAW"])
WINDOW = qgis.utils.iface.mainWindow()
LEFT = Qt.MouseButton.LeftButton


def part(name, kind=QPushButton, of=WINDOW):
    """A widget of ours by its name."""
    found = of.findChild(kind, f"nigiwai_{name}")
    if found is None:
        raise LookupError(name)
    return found


def press(name, of=WINDOW):
    QTest.mouseClick(part(name, of=of), LEFT)


def shot(name, *widgets):
    """Save the screen, or the part of it that widgets take."""
    # QGIS says that it could not get a font; that is the matter of this machine.
    qgis.utils.iface.messageBar().clearWidgets()
    QApplication.processEvents()
    picture = QApplication.primaryScreen().grabWindow(0)
    area = QRect()
    for widget in widgets:
        if widget.isWindow():
            area = area.united(widget.frameGeometry())
        else:
            area = area.united(QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size()))
    picture = picture.copy(area.intersected(picture.rect())) if widgets else picture
    picture.save(str(RAW / f"{name}.png"))


class Hand:
    """A mouse over the map; places are metres of the sample town."""

    def __init__(self):
        self.canvas = qgis.utils.iface.mapCanvas()
        self.view = self.canvas.viewport()
        self.down = Qt.MouseButton.NoButton

    def point(self, place):
        from nigiwai.core.sample.terrain import to_degrees

        degrees = QgsCoordinateReferenceSystem("EPSG:6668")
        way = QgsCoordinateTransform(
            degrees, self.canvas.mapSettings().destinationCrs(), QgsProject.instance())
        return way.transform(QgsPointXY(*to_degrees(*place)))

    def pixel(self, place):
        point = self.canvas.getCoordinateTransform().transform(self.point(place))
        return QPoint(round(point.x()), round(point.y()))

    def look_at(self, place, half_m):
        centre = self.point(place)
        self.canvas.setExtent(QgsRectangle(
            centre.x() - half_m, centre.y() - half_m, centre.x() + half_m, centre.y() + half_m))
        self.canvas.refresh()

    def move(self, place):
        # QTest's own move says nothing of the buttons that are held down.
        pixel = self.pixel(place)
        event = QMouseEvent(
            QEvent.Type.MouseMove, QPointF(pixel), QPointF(self.view.mapToGlobal(pixel)),
            Qt.MouseButton.NoButton, Qt.MouseButton.NoButton | self.down,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(self.view, event)

    def press(self, place):
        QTest.mousePress(self.view, LEFT, pos=self.pixel(place))
        self.down = LEFT

    def release(self, place):
        self.down = Qt.MouseButton.NoButton
        QTest.mouseRelease(self.view, LEFT, pos=self.pixel(place))

    def way(self, begin, end, steps=12):
        """Places on the way from one place to another."""
        for step in range(1, steps + 1):
            share = step / steps
            yield tuple(a + (b - a) * share for a, b in zip(begin, end))

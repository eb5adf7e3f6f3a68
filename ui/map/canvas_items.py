"""What things drawn on a map canvas share: where a place is on the screen, going away cleanly."""

import numpy as np
from qgis.core import Qgis, QgsCoordinateTransform, QgsCsException, QgsPointXY, QgsProject
from qgis.gui import QgsMapCanvasItem
from qgis.PyQt import sip

from .polygons import array_of, polygon_of

# From the map (at −10) up to what the pointer carries.
OVERLAY, MARKS, SELECTION, GHOST = -5, 20, 25, 30


class Places:
    """Places of the study on a canvas, whatever CRS and extent the canvas has now."""

    def __init__(self, canvas, crs):
        self._canvas = canvas
        self.crs = crs

    def _is_gone(self):
        # Also while the canvas is being deleted, when it tells its tool good-bye.
        return sip.isdeleted(self._canvas)

    def _transform(self):
        # Made anew each time, because the canvas and the project may change theirs at any moment.
        target = self._canvas.mapSettings().destinationCrs()
        return QgsCoordinateTransform(self.crs, target, QgsProject.instance())

    def to_study(self, point):
        """``(x, y)`` in the study of a point of the map, None where there is none."""
        if self._is_gone():
            return None
        try:
            there = self._transform().transform(
                QgsPointXY(point), Qgis.TransformDirection.Reverse
            )
        except QgsCsException:
            return None
        there = (there.x(), there.y())
        return there if np.isfinite(there).all() else None

    def to_screen(self, places):
        """Pixels (n, 2) on the canvas of places (n, 2) of the study; None where there are none."""
        if self._is_gone():
            return None
        polygon = polygon_of(places)
        try:
            self._transform().transformPolygon(polygon)
        except QgsCsException:
            return None
        to_pixel = self._canvas.getCoordinateTransform().transform()
        pixels = array_of(to_pixel.map(polygon))
        return pixels if np.isfinite(pixels).all() else None

    def to_map(self, places):
        """Points (n, 2) of the map of places (n, 2) of the study; None where there are none."""
        if self._is_gone():
            return None
        polygon = polygon_of(places)
        try:
            self._transform().transformPolygon(polygon)
        except QgsCsException:
            return None
        points = array_of(polygon)
        return points if np.isfinite(points).all() else None

    def metres(self, pixels, point):
        """Length [m] in the study of so many pixels around a point of the map."""
        here = self.to_study(point)
        unit = self._canvas.getCoordinateTransform().mapUnitsPerPixel()
        there = self.to_study(QgsPointXY(point.x() + pixels * unit, point.y()))
        if here is None or there is None:
            return 0.0
        return float(np.hypot(here[0] - there[0], here[1] - there[1]))


class CanvasItem(QgsMapCanvasItem):
    """Belongs to the canvas, which deletes it with itself; :meth:`remove` takes it off before."""

    def is_gone(self):
        return sip.isdeleted(self) or self.scene() is None

    def remove(self):
        """Take it off the canvas; any number of times, and after the canvas has gone."""
        if not self.is_gone():
            self.scene().removeItem(self)

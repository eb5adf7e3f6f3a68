"""Zones on the canvas, coloured anew in a moment: which zone a pixel is in is worked out once."""

import numpy as np
from qgis.core import QgsProject
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtGui import QImage, QPainter

from .canvas_items import OVERLAY, CanvasItem
from .pacing import Steps
from .zone_shapes import View, ZoneShapes, numbering

OPACITY = 0.75


class ZoneOverlay(CanvasItem):
    """Draws a number of each zone as its colour.

    Parameters
    ----------
    canvas : QgsMapCanvas
    polygons : sequence of shapely geometries, or of WKB bytes
        One a zone, in the CRS of the study.
    crs : QgsCoordinateReferenceSystem
        The CRS of the study.
    opacity : float
    """

    def __init__(self, canvas, polygons, crs, opacity=OPACITY):
        # Qt asks for the rectangle while the item is being made.
        self._rect = QRectF()
        self._view = self._wanted = None
        self._numbers = self._image = None
        self._values = self._ramp = None
        super().__init__(canvas)
        self._canvas = canvas
        self._shapes = ZoneShapes(polygons, crs)
        self._steps = Steps(canvas)
        self._steps.done.connect(self._take_numbers)
        self.setZValue(OVERLAY)
        self.setOpacity(opacity)
        self.updatePosition()

    def set_values(self, values, ramp):
        """Colour the zones: values (n,), NaN is transparent."""
        values = np.asarray(values, dtype=float)
        if values.shape != (self._shapes.count,):
            raise ValueError(f"{values.shape} values for {self._shapes.count} zones")
        self._values, self._ramp = values, ramp
        if not self.is_gone():
            self._recolour()

    def clear_values(self):
        """Show nothing."""
        self._values = self._ramp = self._image = None
        if not self.is_gone():
            self.update()

    def is_ready(self):
        """Whether the zones are known for what the canvas shows now."""
        return self._view is not None and self._view == View.of(self._canvas)

    def zone_at(self, x, y):
        """Number of the zone at a pixel of the canvas; None outside or while not known."""
        if self.is_gone() or not self.is_ready():
            return None
        column, row = int(x * self._view.ratio), int(y * self._view.ratio)
        if not (0 <= row < self._view.height and 0 <= column < self._view.width):
            return None
        return int(self._numbers[row, column]) - 1 if self._numbers[row, column] else None

    def remove(self):
        """Take it off the canvas for good."""
        if not sip.isdeleted(self._steps):
            self._steps.stop()
            self._steps.deleteLater()
        super().remove()
        self._view = self._wanted = self._numbers = self._image = None

    def boundingRect(self):  # noqa: N802 - Qt's name
        return self._rect

    def updatePosition(self):  # noqa: N802 - QGIS's name
        """The canvas shows something else: work the zones out for it."""
        if self.is_gone() or sip.isdeleted(self._steps):
            return
        rect = QRectF(self._canvas.viewport().rect())
        if rect != self._rect:
            self.prepareGeometryChange()
            self._rect = rect
        view = View.of(self._canvas)
        if view is None or view == self._wanted:
            return
        if view == self._view:
            self._steps.stop()
            self._wanted = None
            return
        self._wanted = view
        context = QgsProject.instance().transformContext()
        self._steps.start(numbering(self._shapes, view, context))

    def _take_numbers(self, numbers):
        self._view, self._wanted = self._wanted, None
        self._numbers = numbers
        if not self.is_gone():
            self._recolour()
            # The canvas may have been resized without a word.
            self.updatePosition()

    def _recolour(self):
        if self._numbers is None or self._values is None:
            return
        view = self._view
        if self._image is None or self._image.width() != view.width or (
            self._image.height() != view.height
        ):
            self._image = QImage(
                view.width, view.height, QImage.Format.Format_ARGB32_Premultiplied
            )
        bits = self._image.bits()
        bits.setsize(self._image.sizeInBytes())
        # Four bytes a pixel: no padding at the ends of lines.
        pixels = np.frombuffer(bits, dtype=np.uint32).reshape(view.height, view.width)
        table = np.concatenate([np.zeros(1, np.uint32), self._ramp.argb(self._values)])
        # "clip" spares numpy a copy; every number has its row.
        np.take(table, self._numbers, out=pixels, mode="clip")
        self.update()

    def paint(self, painter, _option=None, _widget=None):
        if self._image is None:
            return
        now = View.of(self._canvas)
        if now is None:
            return
        if now == self._view:
            target = QRectF(0, 0, now.width / now.ratio, now.height / now.ratio)
        else:
            target = self._old_rect(now)
            # Noticed here at the latest, also where the canvas did not tell.
            if now != self._wanted:
                self.updatePosition()
        if target is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
            painter.drawImage(target, self._image, QRectF(self._image.rect()))

    def _old_rect(self, now):
        """Where the picture of the former view lies now; None where it cannot be shown."""
        old = self._view
        if old is None or old.rotation or now.rotation or old.crs != now.crs:
            return None
        left, bottom, right, top = old.corners
        (x0, y0), (x1, y1) = now.pixels(np.array([(left, top), (right, bottom)])) / now.ratio
        return QRectF(x0, y0, x1 - x0, y1 - y0)

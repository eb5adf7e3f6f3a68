"""A click on the map gives a place of the study."""

from qgis.gui import QgsMapTool
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt, pyqtSignal

from .canvas_items import Places


class PickTool(QgsMapTool):
    """Asks for one place, then puts itself away; the tool that was in use comes back.

    Signals
    -------
    picked(float, float)
        A place in the CRS of the study.
    given_up()
        Esc, another tool, or a place that is none.
    """

    picked = pyqtSignal(float, float)
    given_up = pyqtSignal()

    def __init__(self, canvas, crs):
        super().__init__(canvas)
        self._places = Places(canvas, crs)
        self._before = None
        self._is_asking = False
        self.setCursor(Qt.CursorShape.CrossCursor)

    def ask(self):
        """Take the pointer."""
        self._before = self.canvas().mapTool()
        self._is_asking = True
        self.canvas().setMapTool(self)
        self.canvas().setFocus(Qt.FocusReason.OtherFocusReason)

    def canvasReleaseEvent(self, event):  # noqa: N802 - QGIS's name
        if event.button() == Qt.MouseButton.LeftButton and self._is_asking:
            self._end(self._places.to_study(event.mapPoint()))

    def keyPressEvent(self, event):  # noqa: N802 - Qt's name
        if event.key() == Qt.Key.Key_Escape and self._is_asking:
            event.accept()
            self._end(None)

    def deactivate(self):
        super().deactivate()
        if self._is_asking:
            # Somebody took another tool.
            self._is_asking, self._before = False, None
            self.given_up.emit()

    def stop(self):
        """Put it away without a word."""
        self._is_asking = False
        self._give_back()

    def _end(self, place):
        self._is_asking = False
        self._give_back()
        if place is None:
            self.given_up.emit()
        else:
            self.picked.emit(*place)

    def _give_back(self):
        canvas = self.canvas()
        if canvas is None or sip.isdeleted(canvas) or canvas.mapTool() is not self:
            return
        before, self._before = self._before, None
        if before is not None and not sip.isdeleted(before):
            canvas.setMapTool(before)
        else:
            canvas.unsetMapTool(self)

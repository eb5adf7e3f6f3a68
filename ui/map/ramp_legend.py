"""The legend of a ramp: its colours with words and numbers."""

from qgis.PyQt.QtCore import QRectF, QSize, Qt
from qgis.PyQt.QtGui import QImage, QPainter, QPalette
from qgis.PyQt.QtWidgets import QSizePolicy, QWidget

from ...bridge.i18n import tr
from ...core.report.numbers import exact_text
from .ramps import STEPS


class RampLegend(QWidget):
    """A bar of colours; words above, numbers with their unit below."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.setObjectName("nigiwai_ramp_legend")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._ramp = None
        self._title = ""

    def set_ramp(self, ramp, title=""):
        """Show a ramp, and what it is of; None shows nothing."""
        self._ramp, self._title = ramp, title
        words = self.words()
        self.setAccessibleName(title or tr("Legend"))
        self.setAccessibleDescription(words)
        self.setToolTip(words)
        self.updateGeometry()
        self.update()

    def numbers(self):
        """Texts below the bar: low end, middle, high end; the unit stands with the last."""
        ramp = self._ramp
        low, middle, high = (
            f"+{exact_text(value)}" if ramp.signed and value > 0 else exact_text(value)
            for value in (ramp.low, (ramp.low + ramp.high) / 2, ramp.high)
        )
        if ramp.open_ended:
            low, high = f"≤ {low}", f"≥ {high}"
        return low, middle, f"{high} {ramp.unit}".rstrip()

    def words(self):
        """The legend in a sentence, for those who do not see it."""
        if self._ramp is None:
            return ""
        low, _middle, high = self.numbers()
        return tr("From {low} ({low_words}) to {high} ({high_words})").format(
            low=low, low_words=self._ramp.low_words, high=high, high_words=self._ramp.high_words
        )

    def sizeHint(self):  # noqa: N802 - Qt's name
        lines = 4 if self._title else 3
        return QSize(self._needed_width(), lines * self.fontMetrics().lineSpacing() + 4)

    def minimumSizeHint(self):  # noqa: N802 - Qt's name
        return self.sizeHint()

    def _needed_width(self):
        if self._ramp is None:
            return 0
        width = self.fontMetrics().horizontalAdvance
        gap = 2 * width("x")
        ends = width(self._ramp.low_words) + gap + width(self._ramp.high_words)
        numbers = sum(width(text) + gap for text in self.numbers())
        return max(ends, numbers, width(self._title))

    def paintEvent(self, _event):  # noqa: N802 - Qt's name
        if self._ramp is None:
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        height = self.fontMetrics().lineSpacing()
        line = QRectF(0, 0, self.width(), height)
        if self._title:
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft, self._title)
            line.translate(0, height)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft, self._ramp.low_words)
        painter.drawText(line, Qt.AlignmentFlag.AlignRight, self._ramp.high_words)
        line.translate(0, height)
        bar = line.adjusted(0.5, 2.5, -0.5, -2.5)
        painter.drawImage(bar, self._picture())
        painter.drawRect(bar)
        line.translate(0, height)
        sides = (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter,
                 Qt.AlignmentFlag.AlignRight)
        for side, text in zip(sides, self.numbers()):
            painter.drawText(line, side, text)
        painter.end()

    def _picture(self):
        image = QImage(STEPS, 1, QImage.Format.Format_RGB32)
        for step, colour in enumerate(self._ramp.table().tolist()):
            image.setPixel(step, 0, colour)
        return image

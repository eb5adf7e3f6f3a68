"""A sentence at the top of a panel, as high as its words; warnings stay until they are closed."""

from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QLabel, QStyle, QToolButton

from ...bridge.i18n import tr

_PICTURES = {
    "info": QStyle.StandardPixmap.SP_MessageBoxInformation,
    "success": QStyle.StandardPixmap.SP_DialogApplyButton,
    "warning": QStyle.StandardPixmap.SP_MessageBoxWarning,
}
STAY_MS = 8000


class Notice(QFrame):
    """Shows the last sentence that was said."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.setObjectName("nigiwai_notice")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._picture = QLabel()
        self.words = QLabel(wordWrap=True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        # A letter follows the theme; the style's picture is dark on dark.
        self.shut = QToolButton(text="✕", autoRaise=True)
        self.shut.setAccessibleName(tr("Close"))
        self.shut.setToolTip(tr("Close"))
        self.shut.clicked.connect(self.clear)
        self._timer = QTimer(self, singleShot=True, interval=STAY_MS)
        self._timer.timeout.connect(self.clear)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.shut, 0, Qt.AlignmentFlag.AlignTop)
        self.setVisible(False)

    def say(self, words, level):
        """Show a sentence; ``level`` is info, success or warning."""
        side = self.fontMetrics().height()
        self._picture.setPixmap(self.style().standardIcon(_PICTURES[level]).pixmap(side, side))
        self.words.setText(words)
        self.setAccessibleName(words)
        self.setVisible(True)
        self._timer.stop()
        if level != "warning":
            self._timer.start()

    def clear(self, *_):
        """Nothing to say any more."""
        self._timer.stop()
        self.setVisible(False)

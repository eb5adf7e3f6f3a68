"""What every page of the dock has: title, state at a glance, content, the next step."""

from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ...bridge.i18n import tr
from ...bridge.resources import icon

# States of a page: what it is about is there, is missing, or is neither.
DONE, MISSING, OPEN = "done", "missing", "open"
_ICON_LINES = 1.7


def state_label(state):
    """A state in words."""
    return {
        DONE: tr("done"),
        MISSING: tr("something is missing"),
        OPEN: tr("not begun"),
    }[state]


class Page(QWidget):
    """Base of the pages; a subclass fills :attr:`body` and says its state.

    ``KEY`` names it, ``ICON`` is its picture, ``SCROLLS`` is off where parts of it scroll.
    """

    KEY = ICON = ""
    SCROLLS = True

    def __init__(self, desk, parent=None):
        super().__init__(parent)
        self.desk = desk
        self.setObjectName(f"nigiwai_page_{self.KEY}")
        self.glance = label(wrap=True)
        self.glance.setObjectName(f"nigiwai_glance_{self.KEY}")
        self.next = QPushButton()
        self.next.setObjectName(f"nigiwai_next_{self.KEY}")
        self.next.clicked.connect(self.go_on)
        content = QWidget()
        self.body = QVBoxLayout(content)
        self.body.setContentsMargins(0, 0, 0, 0)
        layout = QVBoxLayout(self)
        layout.addLayout(self._heading())
        layout.addWidget(self.glance)
        layout.addWidget(scrolling(content) if self.SCROLLS else content, 1)
        layout.addWidget(self.next)
        self.build()
        if self.SCROLLS:
            self.body.addStretch(1)

    def title(self):
        raise NotImplementedError

    def build(self):
        """Fill the body."""

    def refresh(self):
        """Show what is now; called when something changed and when the page is turned to."""

    def state(self):
        """One of DONE, MISSING, OPEN."""
        return OPEN

    def go_on(self):
        """What the button of the next step does."""

    def set_next(self, text):
        """Name of the next step; without one the button is away."""
        self.next.setText(text)
        self.next.setVisible(bool(text))

    def _heading(self):
        picture, words = QLabel(), QLabel(self.title())
        font = words.font()
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 1.25)
        words.setFont(font)
        words.setObjectName(f"nigiwai_title_{self.KEY}")
        side = int(words.fontMetrics().height() * _ICON_LINES)
        picture.setPixmap(icon(self.ICON).pixmap(QSize(side, side)))
        row = QHBoxLayout()
        row.addWidget(picture)
        row.addWidget(words, 1)
        return row


def label(text="", *, wrap=False, bold=False):
    """A label for words that people may want to copy."""
    made = QLabel(text)
    made.setWordWrap(wrap)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if bold:
        font = made.font()
        font.setBold(True)
        made.setFont(font)
    return made


def button(text, name, call, picture=None):
    """A button as wide as the page."""
    made = QPushButton(text)
    made.setObjectName(f"nigiwai_{name}")
    if picture:
        made.setIcon(icon(picture))
    made.clicked.connect(call)
    made.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)
    return made


def row_of(*widgets):
    """Widgets beside each other."""
    row = QHBoxLayout()
    for widget in widgets:
        row.addWidget(widget)
    return row


def scrolling(content):
    """A widget that may be higher than its place."""
    area = QScrollArea(widgetResizable=True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(content)
    return area

"""What every page of the dock has: title, state at a glance, content, the next step."""

from qgis.PyQt.QtCore import QEvent, QSize, Qt
from qgis.PyQt.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...bridge import help as guide
from ...bridge.i18n import tr
from ...bridge.resources import icon

# States of a page: what it is about is there, is missing, or is neither.
DONE, MISSING, OPEN = "done", "missing", "open"
_ICON_LINES = 1.7
# The least width of a page goes up to this, in lines of text.
_WIDEST_LINES = 15


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
        row.addWidget(self._help_button(side))
        return row

    def _help_button(self, side):
        """The question mark: what the guide says about this page."""
        made = QToolButton()
        made.setObjectName(f"nigiwai_help_{self.KEY}")
        made.setIcon(icon("help"))
        made.setIconSize(QSize(side * 2 // 3, side * 2 // 3))
        made.setAutoRaise(True)
        made.setToolTip(tr("What the user guide says about this page"))
        made.setAccessibleName(tr("Help"))
        made.clicked.connect(self.open_help)
        return made

    def open_help(self):
        """Show the page's section of the guide in the browser."""
        if not guide.open_topic(guide.page_topic(self.KEY)):
            self.desk.warn(tr("The user guide could not be opened."))


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


class Scrolling(QScrollArea):
    """Is as wide as what is in it, as far as a small screen allows; nothing is cut out of reach."""

    def __init__(self, content):
        super().__init__(widgetResizable=True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidget(content)
        content.installEventFilter(self)

    def minimumSizeHint(self):  # noqa: N802 - Qt's name
        content = self.widget().minimumSizeHint().width()
        bar = self.verticalScrollBar().sizeHint().width()
        most = _WIDEST_LINES * self.fontMetrics().height()
        return QSize(min(content + bar, most), super().minimumSizeHint().height())

    def eventFilter(self, watched, event):  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


def scrolling(content):
    """A widget that may be higher than its place."""
    return Scrolling(content)

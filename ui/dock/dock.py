"""The dock that leads through the work: Study → Data → Vibrancy → Scenarios → … → Report."""

from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ...bridge import settings
from ...bridge.i18n import tr
from ..widgets.notice import Notice
from .desk import Desk
from .navigation import Navigation
from .pages.data import DataPage
from .pages.first_run import FirstRunPage
from .pages.report import ReportPage
from .pages.resources import ResourcesPage
from .pages.risk import RiskPage
from .pages.scenarios import ScenariosPage
from .pages.study import StudyPage
from .pages.vibrancy import VibrancyPage

# A name, the same in every language.
NAME = "Nigiwai"
PAGES = (StudyPage, DataPage, VibrancyPage, ScenariosPage, RiskPage, ResourcesPage, ReportPage)
# Keys of the pages that say something without a study.
_WITHOUT_STUDY = ("study",)
# Width to begin with, in lines of text, and the largest share of the window.
_WIDTH_LINES, _MOST_OF_WINDOW = 26, 0.36


class NigiwaiDock(QgsDockWidget):
    """Pages at the side of the map.

    Signals
    -------
    turned(str)
        Key of the page that is shown.

    Parameters
    ----------
    workspace : ui.workspace.Workspace
    iface : QgisInterface or None
    """

    turned = pyqtSignal(str)

    def __init__(self, workspace, iface=None):
        window = iface.mainWindow() if iface is not None else None
        super().__init__(NAME, window)
        self.setObjectName("nigiwai_dock")
        self.workspace = workspace
        canvas = iface.mapCanvas() if iface is not None else None
        self.desk = Desk(workspace, window, self, canvas)
        self.notice = Notice()
        self.navigation = Navigation()
        self.stack = QStackedWidget()
        self.pages = {}
        self._add_pages()
        self.setWidget(self._contents())
        self.navigation.turned.connect(self.turn_to)
        self.desk.turned.connect(self.turn_to)
        self.desk.told.connect(self.say)
        self.desk.changed.connect(self.refresh)
        workspace.busy.connect(self._show_busy)
        workspace.study_opened.connect(self._opened)
        workspace.study_closed.connect(self._closed)
        self.turn_to(settings.get("page") if workspace.study is not None else "study")

    def _add_pages(self):
        self.first_run = FirstRunPage(self.desk)
        self.stack.addWidget(self.first_run)
        for kind in PAGES:
            page = self.pages[kind.KEY] = kind(self.desk)
            self.stack.addWidget(page)
            self.navigation.add(kind.KEY, page.title(), kind.ICON)

    def _contents(self):
        self.doing = QLabel()
        self.doing.setObjectName("nigiwai_busy")
        self.wheel = QProgressBar()
        self.wheel.setRange(0, 0)
        self.wheel.setTextVisible(False)
        self.wheel.setMaximumWidth(6 * self.fontMetrics().height())
        self.wheel.setMaximumHeight(self.fontMetrics().height())
        self.wheel.setAccessibleName(tr("Something is being computed"))
        busy = QHBoxLayout()
        busy.addWidget(self.doing, 1)
        busy.addWidget(self.wheel)
        self._show_busy("")
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.addWidget(self.notice)
        right.addWidget(self.stack, 1)
        right.addLayout(busy)
        whole = QWidget()
        layout = QHBoxLayout(whole)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.setSpacing(4)
        self.navigation.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        layout.addWidget(self.navigation)
        layout.addLayout(right, 1)
        return whole

    def sizeHint(self):  # noqa: N802 - Qt's name
        line = self.fontMetrics().height()
        return QSize(_WIDTH_LINES * line, 40 * line)

    def first_width(self, window_width):
        """Width to begin with [px]: enough for two columns of cards, and never half the window."""
        return min(_WIDTH_LINES * self.fontMetrics().height(), int(_MOST_OF_WINDOW * window_width))

    def turn_to(self, key):
        """Show a page; the first-run page stands for the study as long as none is open."""
        if self.workspace.study is None and key not in _WITHOUT_STUDY:
            key = "study"
        key = key if key in self.pages else "study"
        page = self.pages[key]
        if self.workspace.study is None:
            page = self.first_run
        else:
            settings.put("page", key)
        self.stack.setCurrentWidget(page)
        self.navigation.choose(key)
        self.refresh()
        self.turned.emit(key)

    @property
    def page(self):
        """The page that is shown."""
        return self.stack.currentWidget()

    def refresh(self):
        """Show the state of everything."""
        is_open = self.workspace.study is not None
        title = tr("Nigiwai: {town}").format(town=self.workspace.study.name) if is_open else ""
        self.setWindowTitle(title or NAME)
        for row in range(self.navigation.count()):
            item = self.navigation.item(row)
            key = PAGES[row].KEY
            able = is_open or key in _WITHOUT_STUDY
            flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
            item.setFlags(flags if able else Qt.ItemFlag.NoItemFlags)
            self.navigation.show_state(key, self.pages[key].state())
        self.page.refresh()

    def say(self, words, level):
        """A sentence in the dock itself; warnings stay until they are closed."""
        self.notice.say(words, level)

    def close_down(self):
        """Stop what runs; the dock goes."""
        self.desk.close()
        for page in (self.first_run, *self.pages.values()):
            if hasattr(page, "cancel"):
                page.cancel()

    def _opened(self):
        self.notice.clear()
        self.pages["scenarios"].load_templates()
        self.turn_to(settings.get("page") or "study")

    def _closed(self):
        self.pages["scenarios"].load_templates()
        self.turn_to("study")

    def _show_busy(self, words):
        self.doing.setText(words)
        for widget in (self.doing, self.wheel):
            widget.setVisible(bool(words))

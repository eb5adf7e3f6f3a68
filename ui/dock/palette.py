"""The palette: facility templates to choose from, and their assumptions."""

from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...bridge.i18n import tr
from ..models.templates import TemplateRole, Templates
from .cards import CardDelegate, info_area

_LINES, _LEAST_LINES = 12.5, 4.3


class CardView(QListView):
    """Cards beside and below each other; Enter chooses, F1 asks for the assumptions."""

    asked = pyqtSignal(int)

    def __init__(self, parent=None):
        super().__init__(parent)
        self.setObjectName("nigiwai_cards")
        self.setAccessibleName(tr("Facilities to place"))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setWrapping(True)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(CardDelegate(self))

    def sizeHint(self):  # noqa: N802 - Qt's name
        line = self.fontMetrics().height()
        return QSize(20 * line, int(_LINES * line))

    def minimumSizeHint(self):  # noqa: N802 - Qt's name
        line = self.fontMetrics().height()
        return QSize(10 * line, int(_LEAST_LINES * line))

    def resizeEvent(self, event):  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        # Cards are as wide as their columns.
        self.scheduleDelayedItemsLayout()

    def _info_row(self, event):
        """Row of the card whose “i” is under the pointer, -1 for none."""
        index = self.indexAt(event.pos())
        if not index.isValid() or event.button() != Qt.MouseButton.LeftButton:
            return -1
        area = info_area(self.visualRect(index), self.fontMetrics().height())
        return index.row() if area.adjusted(-4, -4, 4, 4).contains(event.pos()) else -1

    def mousePressEvent(self, event):  # noqa: N802 - Qt's name
        if self._info_row(event) < 0:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event):  # noqa: N802 - Qt's name
        row = self._info_row(event)
        if row < 0:
            super().mouseReleaseEvent(event)
        else:
            self.asked.emit(row)

    def keyPressEvent(self, event):  # noqa: N802 - Qt's name
        row = self.currentIndex().row()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and row >= 0:
            self.clicked.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_F1 and row >= 0:
            self.asked.emit(row)
        else:
            super().keyPressEvent(event)


class Palette(QWidget):
    """Cards, and the buttons below them.

    Signals
    -------
    chosen(object)
        Template to place; None where the choice was taken back.
    asked(str)
        Category whose assumptions are to be shown.
    added(), dropped(object)
        A template of one's own is wanted, or not any more.
    """

    chosen = pyqtSignal(object)
    asked = pyqtSignal(str)
    added = pyqtSignal()
    dropped = pyqtSignal(object)

    def __init__(self, parent=None):
        super().__init__(parent)
        self.setObjectName("nigiwai_palette")
        self.model = Templates(self)
        self.cards = CardView()
        self.cards.setModel(self.model)
        self.cards.clicked.connect(self._choose)
        self.cards.asked.connect(self._ask)
        self.cards.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.cards.customContextMenuRequested.connect(self._open_menu)
        self.cards.selectionModel().currentChanged.connect(self._update)
        self._picked = None
        self.assumptions = QToolButton(text=tr("Assumptions…"))
        self.assumptions.setObjectName("nigiwai_assumptions")
        self.assumptions.clicked.connect(self._ask_current)
        self.own = QToolButton(text=tr("Add own…"))
        self.own.setObjectName("nigiwai_add_own")
        self.own.clicked.connect(self.added)
        row = QHBoxLayout()
        row.addWidget(self.assumptions)
        row.addStretch(1)
        row.addWidget(self.own)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.cards, 1)
        layout.addLayout(row)
        self._update()

    @property
    def picked(self):
        """The template that is being placed, or None."""
        return self._picked

    def set_templates(self, templates):
        """Show these; the one that is being placed stays chosen."""
        key = self._picked.key if self._picked else ""
        self.model.set_templates(templates)
        row = self.model.row_of(key)
        if row >= 0:
            self.cards.setCurrentIndex(self.model.index(row))
        self._update()

    def release(self):
        """The tool was put away elsewhere: no card is chosen any more."""
        self._picked = None
        self.cards.selectionModel().clearSelection()

    def _choose(self, index):
        template = index.data(TemplateRole)
        if self._picked is not None and template.key == self._picked.key:
            self.release()
            self.chosen.emit(None)
            return
        self._picked = template
        self.cards.setCurrentIndex(index)
        self.chosen.emit(template)

    def _ask(self, row):
        self.asked.emit(self.model.template(row).category)

    def _ask_current(self):
        self._ask(self.cards.currentIndex().row())

    def _open_menu(self, place):
        index = self.cards.indexAt(place)
        if not index.isValid():
            return
        menu = QMenu(self)
        show = menu.addAction(tr("Assumptions…"))
        own = index.data(TemplateRole).own
        drop = menu.addAction(tr("Delete this template")) if own else None
        done = menu.exec(self.cards.viewport().mapToGlobal(place))
        menu.deleteLater()
        if done is None:
            return
        if done is show:
            self._ask(index.row())
        elif done is drop:
            self.dropped.emit(index.data(TemplateRole))

    def _update(self, *_):
        self.assumptions.setEnabled(self.cards.currentIndex().isValid())

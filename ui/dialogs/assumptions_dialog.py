"""What is assumed about a category: value, range, unit, source; changes go into the study."""

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
)

from ...bridge.assumption_labels import parameter_help
from ...bridge.i18n import tr
from ...bridge.labels import category_label
from ...bridge.messages import sentence
from ...core.assumptions import builtin
from ...core.errors import CoreError
from ...core.study import own_assumptions
from ..models.assumptions import NAME, SOURCE, AssumptionTable
from ..widgets.sizes import RememberingDialog

_SIZE = (52, 24)


class AssumptionsDialog(RememberingDialog):
    """Shows and edits the assumptions of one category.

    Signals
    -------
    saved()
        The study has other assumptions now.
    """

    saved = pyqtSignal()

    def __init__(self, study, category, parent=None):
        super().__init__(parent)
        self.setObjectName("nigiwai_assumptions_dialog")
        self.setWindowTitle(tr("Assumptions: {category}").format(
            category=category_label(category)))
        self._study, self._category = study, category
        self.model = AssumptionTable(self)
        self.words = QLabel(tr(
            "Double-click a value to change it. It is kept in this study and used for every "
            "facility of this kind; the low and the high make the bands."), wordWrap=True)
        self.help = QLabel(wordWrap=True)
        self.trouble = QLabel(wordWrap=True)
        self.trouble.setObjectName("nigiwai_assumptions_trouble")
        self.trouble.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.trouble.setVisible(False)
        self.table = self._table()
        self.buttons = self._buttons()
        layout = QVBoxLayout(self)
        layout.addWidget(self.words)
        layout.addWidget(self.table, 1)
        for widget in (self.help, self.trouble, self.buttons):
            layout.addWidget(widget)
        self.restore_size(*_SIZE)
        self._load()

    def _table(self):
        table = QTableView()
        table.setObjectName("nigiwai_assumptions_table")
        table.setAccessibleName(tr("Assumptions"))
        table.setModel(self.model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(SOURCE, QHeaderView.ResizeMode.Stretch)
        table.selectionModel().currentRowChanged.connect(self._show_help)
        return table

    def _buttons(self):
        kinds = QDialogButtonBox.StandardButton
        box = QDialogButtonBox(kinds.Save | kinds.Cancel)
        self.save = box.button(kinds.Save)
        self.save.setText(tr("Save in the study"))
        box.button(kinds.Cancel).setText(tr("Cancel"))
        self.back = QPushButton(tr("Back to the built-in value"))
        self.back.setAutoDefault(False)
        box.addButton(self.back, QDialogButtonBox.ButtonRole.ResetRole)
        self.back.clicked.connect(self.take_back)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        return box

    def _load(self):
        try:
            own = own_assumptions.own_rows(self._study)
        except CoreError as error:
            self._say(sentence(error))
            self.save.setEnabled(False)
            return
        tables = builtin()
        about = own_assumptions.of_category
        self.model.set_rows(
            about(tables.replaced(own), self._category),
            [row.place for row in own],
            {row.place: row for row in about(tables, self._category)},
        )
        self.table.setCurrentIndex(self.model.index(0, NAME))

    def take_back(self):
        """The built-in values of the row again."""
        current = self.table.currentIndex()
        if current.isValid():
            self.model.take_back(current.row())
            self._show_help(current)

    def accept(self):
        """Write what was changed; trouble keeps the window open."""
        rows, reset = self.model.changes()
        if rows or reset:
            try:
                own_assumptions.change(self._study, rows, reset)
            except CoreError as error:
                self._say(sentence(error))
                return
            self.saved.emit()
        super().accept()

    def _say(self, words):
        self.trouble.setText(f"▲ {words}")
        self.trouble.setVisible(True)

    def _show_help(self, current, _previous=None):
        if current.isValid():
            self.help.setText(parameter_help(self.model.row(current.row())))
            self.back.setEnabled(self.model.is_own(current.row()))

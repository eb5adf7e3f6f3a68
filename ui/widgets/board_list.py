"""One list of the board with its filter: which list, words, category, state."""

from qgis.PyQt.QtCore import QSignalBlocker, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...bridge.i18n import tr
from ...bridge.local.board_labels import category_text, list_label, state_label
from ...core.matching.board.lists import KINDS, STATES, categories_in
from ..models.board_rows import BoardRows
from ..models.counts import count_text

# A person goes on typing within this time [ms].
_PATIENCE_MS = 200
_ROW, _LEAST_ROWS = 1.4, 4
_SHORT_LETTERS = 8


class BoardList(QWidget):
    """Shows rows of a ``ui.board.Board``.

    Signals
    -------
    chosen(str)
        Id of the row that is chosen, empty for none.
    wanted(str)
        A row was double-clicked, or Enter was pressed on it.
    list_changed(str)
        Another list is shown.
    """

    chosen = pyqtSignal(str)
    wanted = pyqtSignal(str)
    list_changed = pyqtSignal(str)

    def __init__(self, board, parent=None):
        super().__init__(parent)
        self.board = board
        self._wanted_row = ""
        self.kind_choice = _choice("board_list", tr("List"))
        for kind in KINDS:
            self.kind_choice.addItem(list_label(kind), kind)
        self.text = QLineEdit()
        self.text.setObjectName("nigiwai_board_text")
        self.text.setPlaceholderText(tr("Search"))
        self.text.setAccessibleName(tr("Search"))
        self.text.setClearButtonEnabled(True)
        for cross in self.text.findChildren(QToolButton):
            cross.setAccessibleName(tr("Clear the search"))
        self.category = _choice("board_category", tr("Category"))
        self.state = _choice("board_state", tr("Status"))
        self.model = BoardRows(self)
        self.table = self._table()
        self.count = QLabel()
        self.count.setWordWrap(True)
        self._timer = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._lay_out()
        self._connect()
        self.refresh()

    def _lay_out(self):
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        first, second = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self.kind_choice, 1)
        first.addWidget(self.text, 1)
        second.addWidget(self.category, 1)
        second.addWidget(self.state, 1)
        layout.addLayout(first)
        layout.addLayout(second)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.count)

    def _table(self):
        table = QTableView()
        table.setObjectName("nigiwai_board_rows")
        table.setModel(self.model)
        table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        height = round(_ROW * self.fontMetrics().height())
        table.verticalHeader().setMinimumSectionSize(height)
        table.verticalHeader().setDefaultSectionSize(height)
        table.horizontalHeader().setMinimumSectionSize(10)
        table.horizontalHeader().setHighlightSections(False)
        table.setMinimumHeight((_LEAST_ROWS + 1) * height)
        return table

    def _connect(self):
        self.kind_choice.activated.connect(self._show_other)
        self.text.textChanged.connect(self._timer.start)
        self.text.returnPressed.connect(self.refresh_rows)
        self._timer.timeout.connect(self.refresh_rows)
        for choice in (self.category, self.state):
            choice.activated.connect(self.refresh_rows)
        self.table.activated.connect(self._activated)
        self.table.selectionModel().currentRowChanged.connect(self._tell)
        self.model.modelReset.connect(self._size_columns)

    # State.

    @property
    def kind(self):
        """The list that is shown."""
        return self.kind_choice.currentData()

    @property
    def row_id(self):
        """Id of the row that is chosen, empty for none."""
        index = self.table.selectionModel().currentIndex()
        there = index.isValid() and index.row() < len(self.model.ids)
        return self.model.ids[index.row()] if there else ""

    def is_filtered(self):
        return bool(self.text.text().strip() or self.category.currentData()
                    or self.state.currentData())

    def show_list(self, kind, row_id=""):
        """Turn to a list, and to a row of it whatever the filter is."""
        if kind != self.kind or (row_id and self.is_filtered()):
            self.kind_choice.setCurrentIndex(self.kind_choice.findData(kind))
            with QSignalBlocker(self.text):
                self.text.clear()
            self.state.setCurrentIndex(0)
            self.category.setCurrentIndex(0)
            self._wanted_row = row_id
            self._show_other()
        elif row_id:
            self._wanted_row = row_id
            self.refresh_rows()

    def _show_other(self, *_):
        self.state.setCurrentIndex(0)
        self.category.setCurrentIndex(0)
        self.refresh()
        self.list_changed.emit(self.kind)

    def refresh(self):
        """Show what the board has now."""
        rows, kind = self.board.rows, self.kind
        _fill(self.state, [(tr("every status"), "")] + [
            (state_label(key), key) for key in STATES[kind]])
        there = [] if rows is None else categories_in(rows, kind)
        _fill(self.category, [(tr("every category"), "")] + [
            (category_text(key), key) for key in there])
        for number, one in enumerate(KINDS):
            count = "" if rows is None else f" ({count_text(len(rows[one]))})"
            self.kind_choice.setItemText(number, list_label(one) + count)
        self.table.setAccessibleName(list_label(kind))
        self.refresh_rows()

    def refresh_rows(self, *_):
        """Filter again; the row that was chosen stays, where it is still there."""
        self._timer.stop()
        lists, kind = self.board.lists, self.kind
        kept = self._wanted_row or (self.row_id if self.model.kind == kind else "")
        self._wanted_row = ""
        ids = [] if lists is None else lists.ids(
            kind, self.text.text(), self.category.currentData() or "",
            self.state.currentData() or "")
        self.model.show_rows(self.board.rows, kind, ids)
        self._choose(kept)
        self._count(len(ids))
        self.chosen.emit(self.row_id)

    def _choose(self, row_id):
        if row_id in self.model.ids:
            row = self.model.ids.index(row_id)
            self.table.selectRow(row)
            self.table.scrollTo(self.model.index(row, 0))

    def _count(self, found):
        rows = self.board.rows
        total = 0 if rows is None else len(rows[self.kind])
        self.count.setVisible(rows is not None and (self.is_filtered() or not total))
        self.count.setText(_nothing(self.kind) if not total else tr(
            "{found} of {total} are shown.").format(
                found=count_text(found), total=count_text(total)))

    def _size_columns(self):
        header, last = self.table.horizontalHeader(), self.model.columnCount() - 1
        for column in range(last + 1):
            narrow = column == last or (self.model.kind == "matches" and column == last - 1)
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed if narrow
                                        else QHeaderView.ResizeMode.Stretch)
            if narrow:
                self.table.setColumnWidth(
                    column, round((3.2 if column != last else 2.4) * self.fontMetrics().height()))

    def _activated(self, *_):
        if self.row_id:
            self.wanted.emit(self.row_id)

    def _tell(self, *_):
        self.chosen.emit(self.row_id)


def _nothing(kind):
    """What to do where a list is empty."""
    return {
        "resources": tr("No resources yet: import lists on the page Data, or add one here."),
        "needs": tr("No needs yet: import opinions on the page Data, or add one here."),
        "partners": tr("No partners yet: import a list on the page Data, or add one here."),
        "matches": tr("No matches yet: run “Matches of needs and resources” under Analyses."),
        "projects": tr("No projects yet: choose a match and make a project of it."),
    }[kind]


def _choice(name, words):
    made = QComboBox()
    made.setObjectName(f"nigiwai_{name}")
    made.setAccessibleName(words)
    made.setToolTip(words)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(_SHORT_LETTERS)
    return made


def _fill(field, wanted):
    """Words and values of a choice; what was chosen stays."""
    have = [(field.itemText(row), field.itemData(row)) for row in range(field.count())]
    if have == wanted:
        return
    chosen = field.currentData()
    field.clear()
    for words, value in wanted:
        field.addItem(words, value)
    field.setCurrentIndex(max(0, field.findData(chosen)))

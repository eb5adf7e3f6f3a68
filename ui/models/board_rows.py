"""One list of the board as rows."""

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, Qt

from ...bridge.local import board_texts

_ROLE = Qt.ItemDataRole


class BoardRows(QAbstractTableModel):
    """Rows of a list by their ids; the words come from the board when they are drawn."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.kind, self.ids = "resources", ()
        self._board = None

    def show_rows(self, board, kind, ids):
        """Show other rows; where they are the same ones, views keep their place."""
        ids = tuple(ids)
        if (kind, ids, board) == (self.kind, self.ids, self._board):
            if ids:
                self.dataChanged.emit(
                    self.index(0, 0), self.index(len(ids) - 1, self.columnCount() - 1))
            return
        self.beginResetModel()
        self._board, self.kind, self.ids = board, kind, ids
        self.endResetModel()

    def rowCount(self, parent=QModelIndex()):  # noqa: B008, N802 - Qt's way
        return 0 if parent.isValid() else len(self.ids)

    def columnCount(self, parent=QModelIndex()):  # noqa: B008, N802 - Qt's way
        return 0 if parent.isValid() else len(board_texts.headings(self.kind))

    def headerData(self, section, orientation, role=_ROLE.DisplayRole):  # noqa: N802
        if role != _ROLE.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return board_texts.headings(self.kind)[section]

    def data(self, index, role=_ROLE.DisplayRole):
        if not index.isValid() or index.row() >= len(self.ids):
            return None
        row_id = self.ids[index.row()]
        row = self._board.row(self.kind, row_id)
        if row is None:
            return None
        found = None
        if role == _ROLE.DisplayRole:
            found = board_texts.cells(self._board, self.kind, row_id)[index.column()]
        elif role == _ROLE.TextAlignmentRole and (self.kind, index.column()) == ("matches", 2):
            found = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        elif role == _ROLE.AccessibleTextRole and index.column() == self.columnCount() - 1:
            found = board_texts.mark_words(self.kind, row)
        elif role == _ROLE.ToolTipRole:
            found = "\n".join(filter(None, (
                board_texts.title_of(self._board, self.kind, row_id),
                board_texts.mark_words(self.kind, row))))
        return found

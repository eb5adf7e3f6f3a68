"""The files of an import as rows: what each is, what becomes of it."""

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, Qt
from qgis.PyQt.QtGui import QColor

from ...bridge.i18n import tr
from ...bridge.labels import table_label
from ...bridge.study.format_labels import format_label

FILE, KIND, TABLE, READ, WRITTEN, REFUSED, STATE = range(7)
FileRole = Qt.ItemDataRole.UserRole + 1
# Told by words too; colours are those of colour-blind safe palettes.
_COLOURS = {"question": "#b35900", "error": "#b00020", "nothing": "#666666"}


class ImportFiles(QAbstractTableModel):
    """Rows as ``bridge.study.import_messages.as_json`` gives them."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self._files = []

    def set_files(self, files):
        self.beginResetModel()
        self._files = list(files)
        self.endResetModel()

    def file(self, row):
        """The dictionary of a row."""
        return self._files[row]

    def rows_with_questions(self):
        return [row for row, file in enumerate(self._files) if file["question"]]

    def rowCount(self, parent=QModelIndex()):  # noqa: B008, N802 - Qt's way
        return 0 if parent.isValid() else len(self._files)

    def columnCount(self, parent=QModelIndex()):  # noqa: B008, N802 - Qt's way
        return 0 if parent.isValid() else STATE + 1

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):  # noqa: N802
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return (
            tr("File"), tr("What it is"), tr("Goes to"), tr("Rows"), tr("Taken"), tr("Refused"),
            tr("State"),
        )[section]  # fmt: skip

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        file = self._files[index.row()]
        if role == FileRole:
            return file
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == STATE:
            colour = _COLOURS.get(_state(file))
            return QColor(colour) if colour else None
        if role == Qt.ItemDataRole.TextAlignmentRole and READ <= index.column() <= REFUSED:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return _texts(file)[index.column()]
        return None


def _texts(file):
    return (
        file["file"],
        format_label(file["format"]),
        table_label(file["table"]) if file["table"] else "",
        f"{file['rows_read']:,}",
        f"{file['rows_written']:,}",
        f"{file['rows_refused']:,}",
        {
            "question": tr("asks something"),
            "error": tr("cannot be read"),
            "unknown": tr("not recognised"),
            "nothing": tr("nothing to take"),
            "good": tr("can be imported"),
        }[_state(file)],
    )


def _state(file):
    if file["question"]:
        return "question"
    if file["error"]:
        return "error"
    if not file["format"]:
        return "unknown"
    return "good" if file["rows_written"] else "nothing"

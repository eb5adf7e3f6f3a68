"""The imports of a study as rows, the latest first."""

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, Qt

from ...bridge.i18n import tr
from ...bridge.study.check_texts import refused_text, table_text
from .counts import count_text

TITLE, TAKEN, REFUSED, TABLE, DATE = range(5)


class Imports(QAbstractTableModel):
    """Rows of ``core.check.sources.Source``."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self._sources = ()

    def set_sources(self, sources):
        self.beginResetModel()
        self._sources = tuple(sources)
        self.endResetModel()

    def source(self, row):
        return self._sources[row]

    def rowCount(self, parent=QModelIndex()):  # noqa: B008, N802 - Qt's way
        return 0 if parent.isValid() else len(self._sources)

    def columnCount(self, parent=QModelIndex()):  # noqa: B008, N802 - Qt's way
        return 0 if parent.isValid() else DATE + 1

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):  # noqa: N802
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return (
            tr("File"), tr("Taken"), tr("Left out"), tr("Goes to"), tr("Date")
        )[section]  # fmt: skip

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        source = self._sources[index.row()]
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in (TAKEN, REFUSED):
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.DisplayRole:
            return _texts(source)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            if index.column() == REFUSED and source.refused:
                return refused_text(source.reasons)
            return source.file if index.column() == TITLE else _texts(source)[index.column()]
        return None


def _texts(source):
    return (
        source.name,
        count_text(source.written),
        count_text(source.refused),
        table_text(source.table) if source.table else "–",
        source.imported_at[:10],
    )

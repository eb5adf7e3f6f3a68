"""Assumptions about one category as an editable table."""

from dataclasses import replace

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, Qt
from qgis.PyQt.QtGui import QFont

from ...bridge.assumption_labels import parameter_help, parameter_label, source_text, unit_text
from ...bridge.i18n import tr
from ...core.report.numbers import exact_text

NAME, VALUE, LOW, HIGH, UNIT, VERIFIED, OWN, SOURCE = range(8)
_NUMBERS = {VALUE: "value", LOW: "low", HIGH: "high"}
# With a source that was looked at, and without; the words stand beside the sign.
CHECKED, UNCHECKED = "✓", "?"


class AssumptionTable(QAbstractTableModel):
    """Rows of ``core.assumptions.Assumption``; what was edited is kept until it is saved."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self._rows, self._own, self._builtin = [], set(), {}
        self._changed, self._reset = set(), set()

    def set_rows(self, rows, own, builtin):
        """Show rows.

        Parameters
        ----------
        rows : sequence of Assumption
            As in use.
        own : iterable of tuple
            ``place`` of those that stand in the study.
        builtin : mapping
            ``place`` to the built-in row.
        """
        self.beginResetModel()
        self._rows, self._own, self._builtin = list(rows), set(own), dict(builtin)
        self._changed, self._reset = set(), set()
        self.endResetModel()

    def row(self, number):
        return self._rows[number]

    def changes(self):
        """``(rows to write, places to take back)``."""
        return [row for row in self._rows if row.place in self._changed], sorted(self._reset)

    def is_own(self, number):
        """Whether a row stands, or will stand, in the study."""
        place = self._rows[number].place
        return place in self._changed or (place in self._own and place not in self._reset)

    def take_back(self, number):
        """The built-in values of a row again."""
        place = self._rows[number].place
        self._rows[number] = self._builtin[place]
        self._changed.discard(place)
        if place in self._own:
            self._reset.add(place)
        self._tell(number)

    def rowCount(self, parent=QModelIndex()):  # noqa: B008, N802 - Qt's way
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent=QModelIndex()):  # noqa: B008, N802 - Qt's way
        return 0 if parent.isValid() else SOURCE + 1

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):  # noqa: N802
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return (
            tr("Assumption"), tr("Value"), tr("Low"), tr("High"), tr("Unit"), tr("Verified"),
            tr("From"), tr("Source"),
        )[section]  # fmt: skip

    def flags(self, index):
        flags = super().flags(index)
        if index.column() in (*_NUMBERS, SOURCE):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(index.row(), column)
        if role == Qt.ItemDataRole.EditRole:
            return row.source if column == SOURCE else f"{getattr(row, _NUMBERS[column]):.10g}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return parameter_help(row) if column == NAME else self._text(index.row(), column)
        if role == Qt.ItemDataRole.TextAlignmentRole and column in _NUMBERS:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.FontRole and self.is_own(index.row()):
            font = QFont()
            font.setBold(True)
            return font
        return None

    def _text(self, number, column):
        row = self._rows[number]
        if column in _NUMBERS:
            return exact_text(getattr(row, _NUMBERS[column]))
        if column == VERIFIED:
            return f"{CHECKED} {tr('verified')}" if row.verified else (
                f"{UNCHECKED} {tr('not verified')}")
        if column == OWN:
            return tr("this study") if self.is_own(number) else tr("built in")
        return {NAME: parameter_label, UNIT: unit_text, SOURCE: source_text}[column](row)

    def setData(self, index, value, role=Qt.ItemDataRole.EditRole):  # noqa: N802 - Qt's name
        """Take a number or a source; what one gives oneself is not verified."""
        if role != Qt.ItemDataRole.EditRole:
            return False
        row = self._rows[index.row()]
        changed = _with(row, index.column(), str(value).strip())
        if changed is None or changed == row:
            return False
        self._rows[index.row()] = replace(changed, verified=False)
        self._changed.add(row.place)
        self._reset.discard(row.place)
        self._tell(index.row())
        return True

    def _tell(self, number):
        self.dataChanged.emit(self.index(number, NAME), self.index(number, SOURCE))


def _with(row, column, text):
    """The row with another value; None where the text is no number."""
    if column == SOURCE:
        return replace(row, source=text, year="") if text != row.source else row
    try:
        number = float(text.replace(",", ""))
    except ValueError:
        return None
    changed = replace(row, **{_NUMBERS[column]: number})
    if column == VALUE:
        # A value without a range stays without one; another one pulls its range along.
        exact = row.low == row.value == row.high
        low, high = (number, number) if exact else (row.low, row.high)
        changed = replace(changed, low=min(low, number), high=max(high, number))
    return changed

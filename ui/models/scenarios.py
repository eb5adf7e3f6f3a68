"""The scenarios of a study as a list: names edited in place, checkboxes for comparing."""

from qgis.PyQt.QtCore import QAbstractListModel, QModelIndex, Qt, pyqtSignal

from ...bridge.i18n import tr

ScenarioRole = Qt.ItemDataRole.UserRole + 1
_USER = Qt.ItemDataRole


class ScenarioList(QAbstractListModel):
    """Over a workspace; it shows what the workspace has and asks it for every change.

    Signals
    -------
    checked_changed()
        Other scenarios are to be compared.
    """

    checked_changed = pyqtSignal()

    def __init__(self, workspace, parent=None):
        super().__init__(parent)
        self._workspace = workspace
        self._rows = list(workspace.scenarios)
        # Ids, in the order in which they were checked.
        self._checked = []
        for signal in (workspace.study_opened, workspace.study_closed,
                       workspace.scenarios_changed, workspace.saved):
            signal.connect(self.renew)
        workspace.scenario_chosen.connect(self._repaint)

    def renew(self, *_):
        """Show the scenarios of the workspace as they are now."""
        rows = list(self._workspace.scenarios)
        if [one.id for one in rows] == [one.id for one in self._rows]:
            # The same ones: views keep their place.
            self._rows = rows
            self._repaint()
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()
        there = {one.id for one in rows}
        if not there.issuperset(self._checked):
            self._checked = [one for one in self._checked if one in there]
            self.checked_changed.emit()

    def _repaint(self, *_):
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def scenario(self, row):
        """The scenario of a row."""
        return self._rows[row]

    def row_of(self, scenario_id):
        """Row of a scenario, -1 where there is none."""
        ids = [one.id for one in self._rows]
        return ids.index(scenario_id) if scenario_id in ids else -1

    def checked(self):
        """Ids of the scenarios to compare, in the order of the list."""
        return [one.id for one in self._rows if one.id in self._checked]

    def free_name(self, wanted):
        """A name that no scenario has: ``wanted``, or with a number behind it."""
        taken = {one.name for one in self._rows}
        number, name = 1, wanted
        while name in taken:
            number += 1
            name = f"{wanted} {number}"
        return name

    def rowCount(self, parent=QModelIndex()):  # noqa: B008, N802 - Qt's way
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index):
        able = Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsUserCheckable
        return super().flags(index) | able if index.isValid() else super().flags(index)

    def data(self, index, role=_USER.DisplayRole):
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        one = self._rows[index.row()]
        if role == _USER.CheckStateRole:
            return Qt.CheckState.Checked if one.id in self._checked else Qt.CheckState.Unchecked
        read = _READERS.get(role)
        return read(one, self._is_open(one)) if read else None

    def _is_open(self, one):
        chosen = self._workspace.scenario
        return chosen is not None and chosen.id == one.id

    def setData(self, index, value, role=_USER.EditRole):  # noqa: N802 - Qt's name
        if not index.isValid():
            return False
        one = self._rows[index.row()]
        if role == _USER.EditRole:
            name = str(value).strip()
            if not name or name == one.name:
                return False
            self._workspace.rename(one.id, name)
            return True
        if role != _USER.CheckStateRole:
            return False
        checked = Qt.CheckState(value) == Qt.CheckState.Checked
        if checked == (one.id in self._checked):
            return False
        self._checked = [key for key in self._checked if key != one.id] + [one.id] * checked
        self.dataChanged.emit(index, index, [_USER.CheckStateRole])
        self.checked_changed.emit()
        return True


def _shown(one, is_open):
    # Told by a sign, by bold letters and by words for screen readers.
    return f"▶ {one.name}" if is_open else one.name


def _tip(one, _is_open):
    return "\n".join(part for part in (one.name, one.note, _changed_words(one)) if part)


def _changed_words(one):
    time = one.changed_at[:16].replace("T", " ")
    return tr("changed {time}").format(time=time) if time else ""


def _spoken(one, is_open):
    return tr("{name} (open on the map)").format(name=one.name) if is_open else one.name


def _font(_one, is_open):
    from qgis.PyQt.QtGui import QFont
    from qgis.PyQt.QtWidgets import QApplication

    font = QFont(QApplication.font())
    font.setBold(is_open)
    return font


_READERS = {
    _USER.DisplayRole: _shown,
    _USER.EditRole: lambda one, _is_open: one.name,
    _USER.ToolTipRole: _tip,
    _USER.AccessibleTextRole: _spoken,
    _USER.AccessibleDescriptionRole: lambda one, _is_open: one.note,
    _USER.FontRole: _font,
    ScenarioRole: lambda one, _is_open: one,
}

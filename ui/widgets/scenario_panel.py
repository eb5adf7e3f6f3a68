"""The scenarios of a study: choose, make, name, note, delete, and mark those to compare."""

from qgis.PyQt.QtCore import QEvent, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QLabel,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...bridge.i18n import tr
from ..models.scenarios import ScenarioList

_COLUMNS = 3
_NOTE_LINES = 4
FEWEST = 2
# A note is kept when typing pauses as long as this.
PAUSE_MS = 2000


class ScenarioView(QListView):
    """A list that tells of the keys Delete and Insert; F2 renames, Space marks.

    Signals
    -------
    delete_wanted(), new_wanted()
    """

    delete_wanted = pyqtSignal()
    new_wanted = pyqtSignal()
    _KEYS = (Qt.Key.Key_Delete, Qt.Key.Key_Insert)

    def event(self, event):
        # Else a shortcut of the window of QGIS would take the key.
        own = event.type() == QEvent.Type.ShortcutOverride and event.key() in self._KEYS
        if own and self.state() != QAbstractItemView.State.EditingState:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event):  # noqa: N802 - Qt's name
        if event.key() == Qt.Key.Key_Delete:
            self.delete_wanted.emit()
        elif event.key() == Qt.Key.Key_Insert:
            self.new_wanted.emit()
        else:
            super().keyPressEvent(event)


class NoteEdit(QPlainTextEdit):
    """A note; ``written`` tells when the person pauses, leaves it or presses Ctrl+Enter.

    Signals
    -------
    written(str, str)
        Id of the scenario and its new note.
    """

    written = pyqtSignal(str, str)

    def __init__(self, parent=None):
        super().__init__(parent)
        # The scenario, its note as it was seen last, and as it was told last.
        self._id, self._seen, self._told = "", "", ""
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.tell)
        self.textChanged.connect(self._pause.start)
        self.setTabChangesFocus(True)
        self.setAccessibleName(tr("Note on the scenario"))
        self.setPlaceholderText(tr("What this scenario is about"))
        self.setFixedHeight(round(self.fontMetrics().lineSpacing() * (_NOTE_LINES + 1)))
        self.setEnabled(False)

    def show_note(self, scenario):
        """Show the note of a scenario, None for no scenario; what was typed is told first."""
        found, note = (scenario.id, scenario.note or "") if scenario is not None else ("", "")
        if found != self._id:
            self.tell()
        elif note == self._seen:
            # Nothing new; perhaps somebody is typing.
            return
        is_other = found != self._id or note != self._told
        self._id, self._seen, self._told = found, note, note
        if is_other and note != self.toPlainText():
            self.setPlainText(note)
        self.setEnabled(bool(found))

    def tell(self):
        """Tell a note that was changed."""
        self._pause.stop()
        text = self.toPlainText()
        if self._id and text != self._told:
            self._told = text
            self.written.emit(self._id, text)

    def keyPressEvent(self, event):  # noqa: N802 - Qt's name
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.tell()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event):  # noqa: N802 - Qt's name
        super().focusOutEvent(event)
        self.tell()

    def hideEvent(self, event):  # noqa: N802 - Qt's name
        super().hideEvent(event)
        self.tell()


class ScenarioPanel(QWidget):
    """Asks the workspace for every change.

    Signals
    -------
    compare_wanted(list)
        Ids of the scenarios that are marked, in the order of the list.
    """

    compare_wanted = pyqtSignal(list)

    def __init__(self, workspace, parent=None):
        super().__init__(parent)
        self.setObjectName("nigiwai_scenarios")
        self._workspace = workspace
        self._renewing = False
        self.model = ScenarioList(workspace, self)
        self.view = ScenarioView()
        self.view.setObjectName("nigiwai_scenario_list")
        self.view.setModel(self.model)
        self.view.setAccessibleName(tr("Scenarios"))
        self.view.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.view.setMinimumHeight(round(self.fontMetrics().height() * 4))
        self.view.delete_wanted.connect(self.delete)
        self.view.new_wanted.connect(self.new)
        title = QLabel(tr("&Scenarios (mark two or more to compare them)"))
        title.setWordWrap(True)
        title.setBuddy(self.view)
        self.note = NoteEdit()
        self.note.written.connect(self._write_note)
        self.note.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(title)
        # Above the list: on a low screen what stands below would be out of sight.
        layout.addLayout(self._buttons())
        layout.addWidget(self.view, 1)
        layout.addWidget(self.note)
        self._connect()
        self._show_chosen()

    def _buttons(self):
        self.buttons = {}
        grid = QGridLayout()
        for place, (key, words, tip, call) in enumerate((
            ("new", tr("New"), tr("A new scenario without edits (Insert)"), self.new),
            ("duplicate", tr("Duplicate"), tr("A copy of this scenario with all its edits"),
             self.duplicate),
            ("rename", tr("Rename"), tr("Another name for this scenario (F2)"), self.rename),
            ("note", tr("Note"), tr("Read or write a note on this scenario"), self._toggle_note),
            ("delete", tr("Delete"), tr("Delete this scenario (Delete); undo brings it back"),
             self.delete),
            ("compare", tr("Compare…"), tr("Compare the marked scenarios with each other"),
             self.compare),
        )):  # fmt: skip
            button = self.buttons[key] = QPushButton(words)
            button.setObjectName(f"nigiwai_scenario_{key}")
            button.setToolTip(tip)
            button.setAccessibleDescription(tip)
            button.setAutoDefault(False)
            button.clicked.connect(call)
            # Narrower than its words is better than a dock that cannot get narrow.
            button.setMinimumWidth(self.fontMetrics().averageCharWidth() * 6)
            grid.addWidget(button, place // _COLUMNS, place % _COLUMNS)
        self.buttons["note"].setCheckable(True)
        return grid

    def _connect(self):
        workspace = self._workspace
        for signal in (workspace.study_opened, workspace.study_closed,
                       workspace.scenarios_changed, workspace.scenario_chosen):
            signal.connect(self._show_chosen)
        self.model.modelAboutToBeReset.connect(self._begin_renewing)
        self.model.modelReset.connect(self._end_renewing)
        self.model.checked_changed.connect(self._update)
        self.view.selectionModel().currentChanged.connect(self._choose)

    def current(self):
        """The scenario that is chosen in the list, None without one."""
        index = self.view.currentIndex()
        return self.model.scenario(index.row()) if index.isValid() else None

    def new(self, *_):
        """A new scenario under a free name."""
        if self._workspace.study is not None:
            self._workspace.new(self.model.free_name(tr("Scenario")))

    def duplicate(self, *_):
        if self.current() is not None:
            self._workspace.duplicate(self.current().id)

    def rename(self, *_):
        """Edit the name in its place."""
        if self.current() is not None:
            self.view.setFocus()
            self.view.edit(self.view.currentIndex())

    def delete(self, *_):
        """Delete at once: undo brings it back."""
        if self.current() is not None:
            self.note.tell()
            self._workspace.delete(self.current().id)

    def compare(self, *_):
        if len(self.model.checked()) >= FEWEST:
            self.note.tell()
            self.compare_wanted.emit(self.model.checked())

    def _toggle_note(self, shown):
        self.note.setVisible(shown)
        if shown:
            self.note.setFocus()

    def _write_note(self, scenario_id, text):
        if self.model.row_of(scenario_id) >= 0:
            self._workspace.set_note(scenario_id, text)

    def _choose(self, current, _previous):
        if not self._renewing and current.isValid():
            one = self.model.scenario(current.row())
            chosen = self._workspace.scenario
            if chosen is None or chosen.id != one.id:
                self._workspace.choose(one.id)
        self._update()

    def _begin_renewing(self):
        self._renewing = True

    def _end_renewing(self):
        self._renewing = False
        self._show_chosen()

    def _show_chosen(self, *_):
        """Point at the scenario that is open on the map."""
        chosen = self._workspace.scenario
        row = self.model.row_of(chosen.id) if chosen is not None else -1
        self._renewing = True
        try:
            if row < 0:
                self.view.clearSelection()
                self.view.setCurrentIndex(self.model.index(-1))
            elif self.view.currentIndex().row() != row:
                self.view.setCurrentIndex(self.model.index(row))
        finally:
            self._renewing = False
        self._update()

    def _update(self, *_):
        is_open = self._workspace.study is not None
        one = self.current()
        for key in ("duplicate", "rename", "note", "delete"):
            self.buttons[key].setEnabled(one is not None)
        self.buttons["new"].setEnabled(is_open)
        self.buttons["compare"].setEnabled(len(self.model.checked()) >= FEWEST)
        self.view.setEnabled(is_open)
        self.note.show_note(one)

"""The row of the board that is chosen: what is known of it, its photo, and what can be done."""

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QPixmap
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QFormLayout,
    QGridLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ...bridge.i18n import tr
from ...bridge.local import board_texts, photos
from ...bridge.local.board_labels import project_state_label
from ...core.errors import CoreError
from ...core.matching.board import steps
from ...core.matching.board.checks import PROJECT_STATES
from .facts import Facts

_PHOTO_LINES = 8
_ROWS_SHOWN = ("resources", "needs", "partners")
# Buttons of each list; two stand beside each other.
BUTTONS = {
    "resources": ("edit", "visible", "show"),
    "needs": ("edit", "visible", "show"),
    "partners": ("edit", "visible"),
    "matches": ("accept", "reject", "good", "bad", "project", "show"),
    "projects": ("edit", "show"),
}


class BoardDetails(QWidget):
    """Facts and buttons.

    Signals
    -------
    wanted(str, str)
        What the person wants of the row: a key of :data:`BUTTONS`, and the id.
    status_wanted(str, str), scenario_wanted(str, str)
        Id of a project, and its new status or scenario.
    """

    wanted = pyqtSignal(str, str)
    status_wanted = pyqtSignal(str, str)
    scenario_wanted = pyqtSignal(str, str)

    def __init__(self, board, parent=None):
        super().__init__(parent)
        self.board = board
        self.kind, self.row_id = "resources", ""
        self.title = QLabel()
        self.title.setWordWrap(True)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        self.photo = QLabel()
        self.photo.setAccessibleName(tr("Photo"))
        self._photo_shown = None
        self.facts = Facts("board")
        self.status, self.scenario = _choice("status"), _choice("scenario")
        for key in PROJECT_STATES:
            self.status.addItem(project_state_label(key), key)
        self.status.activated.connect(self._tell_status)
        self.scenario.activated.connect(self._tell_scenario)
        self.of_project = self._project_form()
        self.buttons = {key: self._button(key) for key in _button_texts()}
        self.grid = QGridLayout()
        self.grid.setContentsMargins(0, 0, 0, 0)
        self._lay_out()
        self._placed = None
        self.show_row("resources", "")

    def _lay_out(self):
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self.title, self.photo, self.of_project, self.facts):
            layout.addWidget(widget)
        layout.addStretch(1)

    def _project_form(self):
        inside = QWidget()
        form = QFormLayout(inside)
        form.setContentsMargins(0, 0, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for words, field in ((tr("Status"), self.status), (tr("Scenario"), self.scenario)):
            field.setAccessibleName(words)
            form.addRow(words, field)
        self.scenario.setToolTip(tr("The scenario that simulates this project; an application "
                                    "takes its numbers."))
        return inside

    def _button(self, key):
        made = QPushButton(_button_texts()[key])
        made.setObjectName(f"nigiwai_board_{key}")
        made.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)
        made.setCheckable(key in ("accept", "reject", "good", "bad"))
        made.setProperty("wanted", key)
        made.clicked.connect(self._clicked)
        return made

    # Showing.

    def show_row(self, kind, row_id, scenarios=(), lists=None):
        """Show a row, or nothing."""
        rows = self.board.rows
        row = rows.row(kind, row_id) if rows is not None and row_id else None
        self.kind, self.row_id = kind, row_id if row is not None else ""
        self._place_buttons(kind)
        self.title.setText("" if row is None else board_texts.title_of(rows, kind, row_id))
        self.title.setVisible(row is not None)
        self.facts.show_facts(
            [] if row is None else board_texts.facts_of(rows, kind, row_id, scenarios, lists))
        self._show_photo(row)
        self.of_project.setVisible(row is not None and kind == "projects")
        if row is not None and kind == "projects":
            self._show_project(row, scenarios)
        self._able(row)

    def _place_buttons(self, kind):
        """Only the buttons of a list, two beside each other."""
        if kind == self._placed:
            return
        self._placed = kind
        for button in self.buttons.values():
            self.grid.removeWidget(button)
            button.setVisible(False)
        wanted = BUTTONS[kind]
        for number, key in enumerate(wanted):
            # The last one of an odd number is as wide as the page.
            wide = 2 if number == len(wanted) - 1 and number % 2 == 0 else 1
            self.grid.addWidget(self.buttons[key], number // 2, number % 2, 1, wide)
            self.buttons[key].setVisible(True)

    def _show_photo(self, row):
        text = "" if row is None else row.get("photo") or ""
        if text == self._photo_shown:
            return
        self._photo_shown = text
        path = photos.path_of(self.board.path, text)
        try:
            image = None if path is None else photos.preview(
                path, _PHOTO_LINES * self.fontMetrics().height())
        except CoreError:
            image = None
        self.photo.setVisible(image is not None)
        if image is not None:
            self.photo.setPixmap(QPixmap.fromImage(image))

    def _show_project(self, row, scenarios):
        self.status.setCurrentIndex(max(0, self.status.findData(row["status"])))
        names = [(tr("none"), ""), *((one.name, one.id) for one in scenarios)]
        self.scenario.clear()
        for words, key in names:
            self.scenario.addItem(words, key)
        self.scenario.setCurrentIndex(max(0, self.scenario.findData(row["scenario_id"] or "")))

    def _able(self, row):
        for button in self.buttons.values():
            button.setEnabled(row is not None)
        if row is None:
            return
        if self.kind in _ROWS_SHOWN:
            self.buttons["visible"].setText(
                tr("Hide") if steps.is_visible(row) else tr("Show again"))
        if self.kind == "matches":
            for key, yes in (("accept", row["status"] == steps.ACCEPTED),
                             ("reject", row["status"] == steps.REJECTED),
                             ("good", row["rating"] == steps.GOOD),
                             ("bad", row["rating"] == steps.BAD)):
                self.buttons[key].setChecked(yes)
            made = steps.project_of(self.board.rows, self.row_id) is not None
            self.buttons["project"].setText(
                tr("Go to the project") if made else tr("Make a project"))
        self.buttons["show"].setEnabled(bool(places_of(self.board.rows, self.kind, self.row_id)))

    # Telling.

    def _clicked(self, *_):
        if self.row_id:
            self.wanted.emit(self.sender().property("wanted"), self.row_id)

    def _tell_status(self, *_):
        self.status_wanted.emit(self.row_id, self.status.currentData())

    def _tell_scenario(self, *_):
        self.scenario_wanted.emit(self.row_id, self.scenario.currentData())


def places_of(rows, kind, row_id):
    """Points of a row; of a match those of its need and its resource."""
    row = rows.row(kind, row_id)
    if row is None:
        return []
    found = [row]
    if kind == "matches":
        found = [rows.row("needs", row["need_id"]), rows.row("resources", row["resource_id"])]
    return [one[board_texts.PLACE] for one in found
            if one is not None and board_texts.has_place(one)]


def _button_texts():
    return {
        "edit": tr("Edit…"),
        "visible": tr("Hide"),
        "accept": tr("Accept"),
        "reject": tr("Reject"),
        "good": tr("Good match"),
        "bad": tr("Bad match"),
        "project": tr("Make a project"),
        "show": tr("Show on the map"),
    }


def _choice(name):
    made = QComboBox()
    made.setObjectName(f"nigiwai_project_{name}")
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(10)
    return made

"""Resources: the board of what a town has, what is wanted and who helps, and its analyses."""

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QSplitter, QTabWidget, QVBoxLayout, QWidget

from ....bridge.i18n import tr
from ....bridge.local.board_layers import STYLES, add_board
from ....bridge.local.board_matches import taken_text
from ....bridge.messages import sentence
from ....core.errors import CoreError
from ....core.matching.board import steps
from ....core.matching.board.rows import DUPLICATES, MATCHES, PROJECTS
from ...board import Board
from ...models.counts import count_text
from ...widgets.application_box import ApplicationBox
from ...widgets.board_details import BoardDetails
from ...widgets.board_list import BoardList
from ..board_hand import BoardHand
from ..boxes import add_boxes
from ..desk import SUCCESS
from ..page import DONE, MISSING, OPEN, Page, button, row_of, scrolling

# Analyses that write rows of the board into the study themselves.
_WRITES = ("review_resources",)
_MATCHING = "match_resources"
# Of the height: the list, and what is told of a row.
_SHARES = [550, 450]
# Lists whose rows people add.
_ADDED = ("resources", "needs", "partners")


class ResourcesPage(Page):
    """Lists on one tab, analyses on the other."""

    KEY = "resources"
    ICON = "page_resources"
    SCROLLS = False

    def title(self):
        return tr("Resources")

    def build(self):
        self._glance = None
        self.board = Board(self.desk.workspace, self)
        self.hand = BoardHand(self.desk, self.board, self)
        self.list = BoardList(self.board)
        self.details = BoardDetails(self.board)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self._lists(), tr("Board"))
        self.tabs.addTab(scrolling(self._analyses()), tr("Analyses"))
        self.body.addWidget(self.tabs, 1)
        self._connect()
        self._place_buttons(self.list.kind)

    def _lists(self):
        self.add = button(tr("Add…"), "board_add", self._add)
        self.show_list = button(tr("List on the map"), "board_show_list", self.add_layers)
        self.duplicates = button(tr("Possible duplicates…"), "board_duplicates",
                                 self.hand.open_duplicates)
        above, self.below = QWidget(), QWidget()
        top = QVBoxLayout(above)
        top.setContentsMargins(0, 4, 0, 0)
        top.addWidget(self.list, 1)
        top.addLayout(row_of(self.add, self.show_list))
        top.addWidget(self.duplicates)
        bottom = QVBoxLayout(self.below)
        bottom.setContentsMargins(0, 0, 0, 0)
        bottom.addWidget(scrolling(self.details), 1)
        bottom.addLayout(self.details.grid)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.addWidget(above)
        self.splitter.addWidget(self.below)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setSizes(_SHARES)
        # The list has all the room until something of it is chosen.
        self.below.hide()
        return self.splitter

    def _analyses(self):
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 4, 0, 0)
        self.boxes = add_boxes(self, layout=layout)
        self.application = ApplicationBox(self.desk, self.board)
        layout.addWidget(self.application)
        layout.addStretch(1)
        for key in _WRITES:
            if key in self.boxes:
                self.boxes[key].done.connect(self._written)
        if _MATCHING in self.boxes:
            box = self.boxes[_MATCHING]
            self.take = button(tr("Take these matches to the board"), "board_take",
                               self.board.take_matches)
            box.add_row(self.take)
            box.done.connect(self._matched)
        return inside

    def _connect(self):
        self.list.chosen.connect(self._show_row)
        self.list.wanted.connect(self._show_on_map)
        self.list.list_changed.connect(self._place_buttons)
        self.details.wanted.connect(self._wanted)
        self.details.status_wanted.connect(self._move_on)
        self.details.scenario_wanted.connect(self._tie)
        self.hand.saved.connect(self.list.show_list)
        self.board.changed.connect(self.refresh)
        self.board.taken.connect(self._taken)
        self.board.troubled.connect(self.desk.warn)
        self.desk.workspace.scenarios_changed.connect(self._show_again)

    # Showing.

    def refresh(self):
        before, self._glance = self._glance, self.desk.glance
        if before is not None and self._glance is not before:
            # Somebody looked at the study again: an import may have written rows.
            self.board.spoil()
        if self.desk.study is not None and self.isVisible():
            self.board.need()
        self.list.refresh()
        self._place_buttons(self.list.kind)
        for box in (*self.boxes.values(), self.application):
            box.refresh()
        if _MATCHING in self.boxes:
            self.take.setEnabled(
                bool(self.boxes[_MATCHING].made_at()) and not self.desk.writing)
        self.glance.setText(self._words())
        self.set_next(tr("Next: reports") if self.state() == DONE else "")

    def showEvent(self, event):  # noqa: N802 - Qt's name
        super().showEvent(event)
        if self.desk.study is not None:
            self.board.need()

    def hideEvent(self, event):  # noqa: N802 - Qt's name
        super().hideEvent(event)
        self.hand.clear_marks()

    def _words(self):
        rows = self.board.rows
        if rows is None:
            return tr("Looking at the study…")
        if not rows["resources"]:
            return tr("What the town has, what people want to do, and who helps: import lists, or "
                      "add rows here.")
        return tr("Resources: {resources}, needs: {needs}, partners: {partners}, projects: "
                  "{projects}.").format(
                      **{name: count_text(len(rows[name]))
                         for name in ("resources", "needs", "partners", "projects")})

    def state(self):
        glance = self.desk.glance
        if glance is None:
            return OPEN
        if not glance.rows.get("resources"):
            return MISSING
        made = glance.rows.get("projects") if self.board.rows is None else (
            self.board.rows[PROJECTS])
        return DONE if made else OPEN

    def _place_buttons(self, kind):
        rows = self.board.rows
        self.add.setVisible(kind in _ADDED)
        self.add.setEnabled(rows is not None)
        self.show_list.setVisible(kind in STYLES)
        self.show_list.setEnabled(rows is not None and bool(rows[kind]))
        pairs = [] if rows is None else rows[DUPLICATES].values()
        waiting = sum(1 for one in pairs if (one["verdict"] or steps.OPEN) == steps.OPEN)
        self.duplicates.setVisible(kind == "resources" and bool(pairs))
        self.duplicates.setText(tr("Possible duplicates: {count} to look at…").format(
            count=count_text(waiting)))

    def _show_row(self, row_id):
        self.details.show_row(self.list.kind, row_id, self.desk.workspace.scenarios,
                              self.hand.lists())
        self.below.setVisible(bool(self.details.row_id))

    def _show_again(self):
        self._show_row(self.list.row_id)

    # What the person does.

    def _add(self, *_):
        self.hand.open_form(self.list.kind)

    def _wanted(self, key, row_id):
        kind, rows = self.list.kind, self.board.rows
        if key == "edit":
            self.hand.open_form(kind, row_id)
        elif key == "show":
            self._show_on_map(row_id)
        elif key == "visible":
            self.hand.turn_visible(kind, row_id)
        elif key == "project":
            self._project(row_id)
        elif key in ("accept", "reject"):
            status = steps.ACCEPTED if key == "accept" else steps.REJECTED
            self.hand.judge(row_id, steps.decided(rows, row_id, status))
        else:
            rating = steps.GOOD if key == "good" else steps.BAD
            self.hand.judge(row_id, steps.rated(rows, row_id, rating))
        # A button that was pressed shows what is, not that it was pressed.
        self._show_again()

    def _project(self, match_id):
        """Make a project of a match, or go to the one that was made."""
        known = steps.project_of(self.board.rows, match_id)
        project_id = known["id"] if known else self.hand.make_project(match_id)
        if project_id:
            self.list.show_list(PROJECTS, project_id)

    def _move_on(self, project_id, status):
        self.hand.change_project(project_id, steps.moved_on(self.board.rows, project_id, status))

    def _tie(self, project_id, scenario_id):
        self.hand.change_project(project_id, steps.tied(self.board.rows, project_id, scenario_id))

    def _show_on_map(self, row_id):
        self.hand.show_rows(self.list.kind, [row_id])

    def add_layers(self, *_):
        """Show the list on the map as it is filtered."""
        kind = self.list.kind
        ids = self.list.model.ids if self.list.is_filtered() else None
        if ids is not None and not ids:
            self.desk.tell(tr("The list is empty: nothing can be shown on the map."))
            return
        try:
            add_board(self.desk.path, kind, ids)
        except CoreError as error:
            self.desk.warn(sentence(error))

    # What analyses did.

    def _written(self, _outputs):
        self.board.renew()

    def _matched(self, _outputs):
        self.board.take_matches()

    def _taken(self, taken):
        self.desk.tell(taken_text(taken), SUCCESS)
        self.list.show_list(MATCHES)

    def go_on(self):
        self.desk.turned.emit("report")

    def cancel(self):
        self.hand.close()
        for box in (*self.boxes.values(), self.application):
            box.cancel()

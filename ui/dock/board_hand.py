"""What is done on the board beside looking: forms, verdicts, places on the map."""

from qgis.core import QgsCoordinateReferenceSystem
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...bridge.i18n import tr
from ...bridge.local import board_texts
from ...bridge.local.board_labels import project_state_label, state_label
from ...bridge.messages import sentence
from ...core.errors import CoreError
from ...core.matching.board import steps
from ...core.matching.board.rows import MATCHES, PROJECTS, RESOURCES
from ..map.board_marks import BoardMarks
from ..map.pick_tool import PickTool
from ..widgets.board_details import places_of
from .desk import SUCCESS


class BoardHand(QObject):
    """Between the page Resources and the rest of the window.

    Signals
    -------
    saved(str, str)
        Table and id of a row that a form has written.
    """

    saved = pyqtSignal(str, str)

    def __init__(self, desk, board, parent=None):
        super().__init__(parent)
        self.desk, self.board = desk, board
        # The form and the window of pairs that are open; one of each.
        self.form = self.pairs = self.tool = None
        self.marks = BoardMarks(desk.canvas) if desk.canvas is not None else None
        desk.workspace.study_closed.connect(self.close)

    def lists(self):
        """Names of imports by their ids."""
        glance = self.desk.glance
        return {} if glance is None else {one.id: one.name for one in glance.sources}

    # Forms.

    def open_form(self, table, row_id=""):
        """Open the form of a row, of a new one without an id."""
        from ..dialogs.board_form import BoardForm

        if self.board.rows is None or self.form is not None:
            return
        self.form = form = BoardForm(self.board, table, row_id, self.desk.window)
        form.place_wanted.connect(self._ask_place)
        form.saved.connect(self._saved)
        form.finished.connect(self._form_closed)
        form.open()

    def _saved(self, row_id, masked):
        if masked:
            self.desk.tell(tr(
                "Saved. {count} pieces of personal data were masked: others read this text. "
                "Contact data belong on the tab “Contact”.").format(count=masked), SUCCESS)
        self.saved.emit(self.form.table, row_id)

    def _form_closed(self, *_):
        form, self.form = self.form, None
        self._put_tool_away()
        if form is not None:
            form.deleteLater()
            self.desk.look()

    def _ask_place(self):
        """The person clicks on the map; the form waits."""
        self._put_tool_away()
        if self.desk.canvas is None:
            self._place_found(None)
            return
        crs = QgsCoordinateReferenceSystem(self.desk.study.crs)
        self.tool = PickTool(self.desk.canvas, crs)
        self.tool.picked.connect(self._picked)
        self.tool.given_up.connect(self._given_up)
        self.tool.ask()
        self.desk.tell(tr("Click on the place on the map. Esc goes back without one."))

    def _picked(self, x, y):
        self._place_found((x, y))

    def _given_up(self):
        self._place_found(None)

    def _place_found(self, place):
        if self.form is not None:
            self.form.put_place(place)

    def _put_tool_away(self):
        tool, self.tool = self.tool, None
        if tool is not None:
            tool.stop()
            tool.deleteLater()

    # Steps.

    def turn_visible(self, table, row_id):
        """Hide a row, or show it again."""
        rows = self.board.rows
        visible = not steps.is_visible(rows.row(table, row_id))
        name = board_texts.name_of(rows, table, row_id)
        words = tr("Show “{name}” again") if visible else tr("Hide “{name}”")
        self.board.put(words.format(name=name), steps.shown(rows, table, row_id, visible))

    def judge(self, match_id, changes):
        """A verdict on a match."""
        if not changes:
            return
        after = changes[0].after
        said = state_label(after["status"]) if "status" in after else _rating_words(after)
        words = tr("{name}: {verdict}").format(
            name=board_texts.title_of(self.board.rows, MATCHES, match_id), verdict=said)
        self.board.put(words, changes)

    def make_project(self, match_id):
        """A project of a match; its id, empty where it could not be made."""
        rows = self.board.rows
        match = rows.row(MATCHES, match_id)
        name = board_texts.name_of(rows, RESOURCES, match["resource_id"])
        need = board_texts.name_of(rows, "needs", match["need_id"])
        title = tr("{resource}: {need}").format(resource=name, need=need[:60])
        try:
            project_id, changes = steps.made_project(rows, match_id, title)
            trouble = self.board.put_now(tr("Make the project “{name}”").format(name=title),
                                         changes)
        except CoreError as error:
            self.desk.warn(sentence(error))
            return ""
        if trouble:
            return ""
        self.desk.look()
        self.desk.tell(tr(
            "A project was made of the match. Tie it to a scenario, so that an application can "
            "take its numbers; undoing takes it away."), SUCCESS)
        return project_id

    def change_project(self, project_id, changes):
        """Another state or scenario of a project."""
        if not changes:
            return
        rows, after = self.board.rows, changes[0].after
        if "status" in after:
            said = project_state_label(after["status"])
        else:
            names = {one.id: one.name for one in self.desk.workspace.scenarios}
            said = names.get(after["scenario_id"], tr("no scenario"))
        self.board.put(tr("{name}: {verdict}").format(
            name=board_texts.name_of(rows, PROJECTS, project_id), verdict=said), changes)

    # The map.

    def show_rows(self, table, ids):
        """Bring rows into view on the map and mark them."""
        rows = self.board.rows
        places = [] if rows is None else [
            place for one in ids for place in places_of(rows, table, one)]
        if not places:
            self.desk.tell(tr("This row is not on the map: give it a place in its form."))
        elif self.marks is not None and not self.marks.show_at(places, self.desk.study.crs):
            self.desk.warn(tr("The map cannot show this place in its coordinate system."))

    def clear_marks(self):
        if self.marks is not None:
            self.marks.clear()

    # Pairs.

    def open_duplicates(self, *_):
        """Open the window of pairs that may be one."""
        from ..dialogs.duplicates_dialog import DuplicatesDialog

        if self.pairs is None:
            self.pairs = DuplicatesDialog(self.board, self.lists(), self.desk.window)
            self.pairs.show_wanted.connect(self._show_pair)
            self.pairs.finished.connect(self._pairs_closed)
        # Not modal: the map and undoing stay within reach.
        self.pairs.show()
        self.pairs.raise_()

    def _show_pair(self, ids):
        self.show_rows(RESOURCES, ids)

    def _pairs_closed(self, *_):
        pairs, self.pairs = self.pairs, None
        if pairs is not None:
            pairs.deleteLater()

    def close(self):
        """The study or the dock goes."""
        self.clear_marks()
        for window in (self.form, self.pairs):
            if window is not None:
                window.reject()
        self._put_tool_away()


def _rating_words(after):
    """What a judgement says."""
    if after["rating"] is None:
        return tr("not judged")
    return state_label("good" if after["rating"] == steps.GOOD else "bad")

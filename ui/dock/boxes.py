"""The boxes of analyses on the pages, and what may follow after a run."""

from functools import partial

from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QMessageBox

from ...bridge import analysis_rows, follow_ups
from ...bridge.background import Background
from ...bridge.i18n import tr
from ..edit_list import unused_name
from ..widgets.analysis_box import AnalysisBox
from ..widgets.network_box import NetworkBox
from .desk import SUCCESS
from .page import button, label

# Analyses whose box tells more than the others.
_KINDS = {"build_network": NetworkBox}


def add_boxes(page, heading="", layout=None):
    """Put the boxes of a page's analyses below what it has; gives them by key."""
    # A layout without anything in it counts as nothing.
    layout = page.body if layout is None else layout
    boxes = {
        one.key: _KINDS.get(one.key, AnalysisBox)(page.desk, one)
        for one in analysis_rows.on_page(page.KEY)
    }
    if heading and boxes:
        layout.addWidget(label(heading, bold=True))
    for box in boxes.values():
        layout.addWidget(box)
    return boxes


class FollowUp(QObject):
    """A button of a box that goes on with its results, which are read in the background.

    Parameters
    ----------
    desk : Desk
    box : AnalysisBox
        Owner of the button.
    text, name : str
        Of the button.
    words : str
        What is done, for the list of tasks.
    read : callable
        ``read(study)`` in a worker; gives what ``go_on`` takes.
    go_on : callable
    """

    def __init__(self, desk, box, text, name, words, read, go_on):
        super().__init__(box)
        self.desk, self.box = desk, box
        self._words, self._read = words, read
        self.button = button(text, name, self.start)
        box.add_row(self.button)
        self._work = Background(self)
        self._work.finished.connect(self._found)
        self._work.failed.connect(desk.warn)
        self._go_on = go_on
        desk.changed.connect(self.refresh)
        desk.results_changed.connect(self.refresh)
        self.refresh()

    def refresh(self):
        self.button.setEnabled(bool(self.box.made_at()) and not self.desk.writing)

    def start(self):
        study = self.desk.study
        if study is not None and not self._work.is_running():
            self._path = self.desk.path
            self._work.start(self._words, lambda _progress: self._read(study))

    def _found(self, found):
        if self._path == self.desk.path:
            self._go_on(found)


class SitesToScenario(FollowUp):
    """The button that makes a scenario of the sites, one step that can be undone; ``then`` is
    called after it."""

    def __init__(self, desk, box, then):
        self._then = then
        super().__init__(
            desk, box, tr("Make a scenario of these sites"), "choose_sites_scenario",
            tr("Read the sites"), follow_ups.site_edits, self._make)

    def _make(self, edits):
        if not edits:
            self.desk.tell(tr("No site was chosen: there is nothing to make a scenario of."))
            return
        names = {one.name for one in self.desk.workspace.scenarios}
        self.desk.workspace.new(unused_name(tr("Best sites"), names), edits)
        self.desk.tell(tr("A scenario with {count} edits was made; undoing takes it away.").format(
            count=len(edits)), SUCCESS)
        self._then()


class AfterCalibration(FollowUp):
    """The button that takes the fitted values over, after a question that says what changes."""

    def __init__(self, desk, box):
        super().__init__(
            desk, box, tr("Use the fitted values…"), "calibrate_model_apply",
            tr("Read the fitted values"), follow_ups.fitted_changes, self._ask)
        self._save = Background(self)
        self._save.finished.connect(self._saved)
        self._save.failed.connect(desk.warn)
        self.question = None

    def _ask(self, fitted):
        changes = fitted.changes
        if not changes:
            self.desk.tell(tr("The study uses these values already: nothing changes."))
            return
        box = self.question = QMessageBox(
            QMessageBox.Icon.Question, tr("Use the fitted values"),
            tr("{count} assumptions of this study get other values. All results and scenarios "
               "change with them. What stands there now is kept in the study.").format(
                   count=len(changes)),
            parent=self.desk.window)
        box.setInformativeText("\n".join(fitted.lines))
        yes = box.addButton(tr("Use them"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        yes.clicked.connect(partial(self.take_over, changes))
        box.open()

    def take_over(self, changes, *_):
        """Write the values into the study."""
        study = self.desk.study
        if study is not None:
            self._save.start(tr("Write the fitted values"),
                             lambda _progress: follow_ups.use_fitted(study, changes))

    def _saved(self, _name):
        self.desk.tell(tr("The study uses the fitted values now."), SUCCESS)
        self.desk.assumptions_changed.emit()

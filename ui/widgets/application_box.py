"""The draft of an application: a project of the board, its scenario simulated, a Word document."""

import tempfile
from pathlib import Path

from qgis.gui import QgsCollapsibleGroupBoxBasic
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...bridge import run
from ...bridge.i18n import tr
from ...bridge.labels import analysis_label
from ...bridge.local.application_values import (
    application_path,
    application_values,
    simulation_values,
)
from ...bridge.messages import sentence
from ...bridge.resources import icon, open_file
from ...core.errors import CoreError
from ...core.matching.board.rows import PROJECTS
from ...core.scenarios import library
from ...core.scenarios.edits_file import write_edits
from .run_strip import RunStrip

KEY = "draft_application"
_SUCCESS = "success"


class ApplicationBox(QgsCollapsibleGroupBoxBasic):
    """Drafts the application of a project.

    Signals
    -------
    done(str)
        Path of the document.
    """

    done = pyqtSignal(str)

    def __init__(self, desk, board, parent=None):
        super().__init__(analysis_label(KEY), parent)
        self.desk, self.board = desk, board
        self.setObjectName(f"nigiwai_box_{KEY}")
        # What is under way: study, project, path; the folder holds the simulated numbers.
        self._job = None
        self._folder = None
        self.project = QComboBox()
        self.project.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.project.setMinimumContentsLength(12)
        self.project.setObjectName("nigiwai_application_project")
        self.project.setAccessibleName(tr("Project"))
        self.project.activated.connect(self.refresh)
        self.contacts = QCheckBox(tr("Write the contact into the document"))
        self.contacts.setToolTip(tr(
            "Person, telephone and e-mail. Without the tick no personal data leave the study."))
        self.state = QLabel()
        self.state.setWordWrap(True)
        self.start = self._button(tr("Run"), "run", self.run)
        self.start.setIcon(icon(KEY))
        self.all = self._button(tr("All settings…"), "all", self.open_dialog)
        self.open = self._button(tr("Open the document"), "open", self.open_document)
        self.strip = RunStrip()
        self.strip.setObjectName(f"nigiwai_strip_{KEY}")
        self.strip.finished.connect(self._finished)
        self.strip.failed.connect(self._failed)
        self._lay_out()
        self.setCollapsed(True)
        for arrow in self.findChildren(QToolButton, "collapseButton"):
            arrow.setAccessibleName(tr("Show or hide “{name}”").format(name=self.title()))
        board.changed.connect(self.refresh)
        self.refresh()

    def _lay_out(self):
        words = QLabel(tr(
            "A Word document for a project of the board, with map, partners, goals from its "
            "scenario, schedule and a list of what is missing. Nothing is made up."))
        words.setWordWrap(True)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(tr("Project"), self.project)
        # All in one widget: opening the box shows everything that lies directly in it.
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(words)
        layout.addWidget(self.state)
        layout.addLayout(form)
        layout.addWidget(self.contacts)
        row = QHBoxLayout()
        for button in (self.start, self.all):
            row.addWidget(button)
        layout.addLayout(row)
        layout.addWidget(self.strip)
        layout.addWidget(self.open)
        QVBoxLayout(self).addWidget(inside)

    def _button(self, text, name, call):
        made = QPushButton(text)
        made.setObjectName(f"nigiwai_{KEY}_{name}")
        made.clicked.connect(call)
        made.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)
        return made

    # State.

    @property
    def chosen(self):
        """The project that is chosen, None for none."""
        rows, key = self.board.rows, self.project.currentData()
        return rows.row(PROJECTS, key) if rows is not None and key else None

    def _scenario(self):
        """The scenario of the project, None where it has none or it is gone."""
        wanted = self.chosen["scenario_id"] if self.chosen else None
        return next((one for one in self.desk.workspace.scenarios if one.id == wanted), None)

    def _path(self):
        project = self.chosen
        return application_path(self.desk.path, project["name"] or "", project["id"])

    def refresh(self, *_):
        """Show what can be done now."""
        rows = self.board.rows
        kept = self.project.currentData()
        self.project.clear()
        for key, row in ({} if rows is None else rows[PROJECTS]).items():
            self.project.addItem(row["name"] or key, key)
        self.project.setCurrentIndex(max(0, self.project.findData(kept)))
        project, running = self.chosen, self.strip.is_running()
        self.state.setText(self._words(project))
        self.state.setVisible(bool(self.state.text()))
        for widget in (self.start, self.all):
            widget.setEnabled(project is not None and not running)
        self.open.setEnabled(project is not None and self._path().is_file())

    def _words(self, project):
        if project is None:
            return tr("Needs a project: choose a match on the tab Board and make a project of it.")
        scenario = self._scenario()
        if scenario is None:
            return tr("The project is tied to no scenario: the goals stay marked as missing.")
        return tr("Goals come from the scenario “{name}”, simulated anew.").format(
            name=scenario.name)

    # Running.

    def run(self, *_):
        """Simulate the scenario of the project where there is one, then draft."""
        if self.chosen is None or self.strip.is_running():
            return
        self._job = (self.desk.path, self.chosen["id"], self._path(), self.contacts.isChecked())
        scenario = self._scenario()
        if scenario is None:
            self._draft(None)
            return
        self.desk.workspace.finish()
        try:
            simulation = self._simulation(scenario)
        except CoreError as error:
            self._failed(sentence(error))
            return
        if simulation is None:
            self._draft(None)
            return
        self.strip.start(tr("Computing “{scenario}”").format(scenario=scenario.name),
                         "simulate_scenario", simulation)
        self.refresh()

    def _simulation(self, scenario):
        """Parameters that simulate a scenario; None where it changes nothing."""
        study = self.desk.study
        if not library.edits(study, scenario.id):
            return None
        self._folder = tempfile.TemporaryDirectory(prefix="nigiwai-")
        folder = Path(self._folder.name)
        edits = write_edits(study, scenario, folder / "edits.gpkg")
        return simulation_values(study.path, edits, scenario.name, folder)

    def _draft(self, simulated):
        path, project_id, output, contacts = self._job
        values = application_values(path, self._rows(), project_id, output, contacts=contacts,
                                    simulated=simulated)
        self.strip.start(tr("Drafting the application"), KEY, values)
        self.refresh()

    def _rows(self):
        """Rows by table: those of the glance, and the board's as they are now."""
        rows = dict(self.desk.glance.rows) if self.desk.glance is not None else {}
        if self.board.rows is not None:
            rows.update({name: len(table) for name, table in self.board.rows.rows.items()})
        return rows

    def _finished(self, outputs):
        if "OUTPUT_INDICATORS" in outputs:
            self._draft(outputs)
            return
        path = outputs.get("OUTPUT", "")
        self._end()
        self.desk.tell(tr(
            "The draft is finished; {count} things are missing in it and are listed at its "
            "end.").format(count=outputs.get("MISSING", 0)), _SUCCESS)
        self.done.emit(str(path))

    def _failed(self, words):
        self._end()
        self.desk.warn(words)

    def _end(self):
        self._job = self._folder = None
        self.refresh()

    def open_dialog(self, *_):
        """The dialog of the algorithm with all parameters."""
        if self.chosen is not None:
            run.open_dialog(KEY, application_values(
                self.desk.path, self._rows(), self.chosen["id"], self._path(),
                contacts=self.contacts.isChecked()))
            self.refresh()

    def open_document(self, *_):
        open_file(self._path())

    def cancel(self):
        self.strip.cancel()

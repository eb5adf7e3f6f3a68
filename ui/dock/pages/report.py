"""Reports: pages to hand on, made by the same algorithms as in the toolbox."""

import tempfile

from qgis.PyQt.QtWidgets import QComboBox, QFrame, QVBoxLayout

from ....bridge import exports, settings, shown
from ....bridge.i18n import tr
from ....bridge.messages import sentence
from ....bridge.resources import open_file
from ....bridge.scenarios import tables as scenario_tables
from ....core.errors import CoreError
from ....core.plan.reading import slug
from ...widgets.run_strip import RunStrip
from ..boxes import add_boxes
from ..export_box import ExportBox, made_words
from ..page import DONE, OPEN, Page, button, label, row_of
from ..plan_box import PlanBox


class ReportPage(Page):
    """One box a report: whether it was made, make it, open it."""

    KEY = "report"
    ICON = "page_report"

    def title(self):
        return tr("Report")

    def build(self):
        self.glance.setText(tr(
            "Each report is one HTML file beside the study; it opens without internet and can be "
            "printed."))
        self._folder = tempfile.TemporaryDirectory(prefix="nigiwai-")
        self.strip = RunStrip()
        self.strip.finished.connect(self._made)
        self.strip.failed.connect(self._failed)
        self.body.addWidget(self.strip)
        self._reports = {}
        self._add("check", tr("Check of the study"), self.make_check)
        self._add("vibrancy", tr("Vibrancy of today"), self.make_score)
        self.scenario = QComboBox()
        self.scenario.setObjectName("nigiwai_report_scenario")
        self.scenario.setAccessibleName(tr("Scenario"))
        self.scenario.currentIndexChanged.connect(self._update)
        self._add("scenario", tr("One scenario"), self.make_scenario, self.scenario)
        self._add("comparison", tr("Comparison of scenarios"), self.make_comparison)
        self.boxes = add_boxes(self)
        self.exports = [ExportBox(self.desk, one) for one in exports.rows()]
        self.plan = PlanBox(self.desk)
        for box in (*self.exports, self.plan):
            self.body.addWidget(box)
        self.desk.results_changed.connect(self._update)
        self.set_next("")

    def _add(self, key, heading, make, choice=None):
        frame = QFrame()
        frame.setFrameShape(QFrame.Shape.StyledPanel)
        layout = QVBoxLayout(frame)
        layout.addWidget(label(heading, bold=True, wrap=True))
        if choice is not None:
            layout.addWidget(choice)
        state = label(wrap=True)
        layout.addWidget(state)
        made = button(tr("Make"), f"make_{key}", make)
        shown_ = button(tr("Open"), f"open_{key}", self._openers()[key])
        layout.addLayout(row_of(made, shown_))
        self._reports[key] = (state, made, shown_)
        self.body.addWidget(frame)

    def _openers(self):
        return {
            "check": self._open_check, "vibrancy": self._open_vibrancy,
            "scenario": self._open_scenario, "comparison": self._open_comparison,
        }

    def refresh(self):
        scenarios = self.desk.workspace.scenarios
        if [one.id for one in scenarios] != self._ids() or self._names() != [
            one.name for one in scenarios
        ]:
            chosen = self.scenario.currentData()
            self.scenario.clear()
            for one in scenarios:
                self.scenario.addItem(one.name, one.id)
            self.scenario.setCurrentIndex(max(0, self.scenario.findData(chosen)))
        self._update()

    def _ids(self):
        return [self.scenario.itemData(row) for row in range(self.scenario.count())]

    def _names(self):
        return [self.scenario.itemText(row) for row in range(self.scenario.count())]

    def _update(self, *_):
        for box in (*self.boxes.values(), *self.exports, self.plan):
            box.refresh()
        free = (not self.strip.is_running() and not self.desk.writing
                and self.desk.study is not None)
        glance = self.desk.glance
        ready = free and glance is not None and glance.ready("score_vibrancy")
        scenarios = len(self.desk.workspace.scenarios)
        can = {
            "check": free, "vibrancy": ready, "scenario": ready and scenarios > 0,
            "comparison": ready and scenarios > 1,
        }
        why = {
            "vibrancy": "" if ready else tr("The study does not have the data for it yet."),
            "scenario": "" if scenarios else tr("Make a scenario first."),
            "comparison": "" if scenarios > 1 else tr("Make a second scenario first."),
        }
        for key, (state, make, open_) in self._reports.items():
            path = self._path(key)
            state.setText(made_words(path) if path else why.get(key) or tr("Not made yet."))
            make.setEnabled(can[key])
            open_.setEnabled(path is not None)

    def state(self):
        made = any(self._path(key) for key in self._reports) or (
            self.desk.report_at("structure") is not None) or any(
            box.made() for box in self.exports)
        return DONE if made else OPEN

    def _path(self, key):
        """Path of a report that was made, else None."""
        if not self.desk.path or (key == "scenario" and not self.scenario.count()):
            return None
        return self.desk.report_at(self._name(key))

    def _name(self, key):
        if key == "scenario":
            return f"scenario_{file_name(self.scenario.currentText())}"
        return key

    def make_check(self):
        self._start("check", tr("Checking the study"), "check_study", {"STUDY": self.desk.path})

    def make_score(self):
        """The score has results too, so its own page makes it."""
        self.desk.turned.emit("vibrancy")

    def make_scenario(self):
        """Simulate the chosen scenario and write its report."""
        chosen = self.scenario.currentData()
        scenario = next(
            (one for one in self.desk.workspace.scenarios if one.id == chosen), None)
        if scenario is None or self.strip.is_running():
            return
        self.desk.workspace.finish()
        try:
            values = scenario_tables.values_of(
                self.desk.study, scenario, self._folder.name, settings.get("draws"))
        except CoreError as error:
            self.desk.warn(sentence(error))
            return
        if self.desk.begin_results(scenario_tables.ALGORITHM):
            self._start("scenario", tr("Simulating {name}").format(name=scenario.name),
                        scenario_tables.ALGORITHM, values)

    def make_comparison(self):
        """The window that compares writes the report too."""
        self.desk.compare([one.id for one in self.desk.workspace.scenarios])

    def _start(self, key, words, name, values):
        if self.strip.is_running():
            return
        report = shown.report_path(self.desk.path, self._name(key))
        self.strip.start(words, name, {**values, "REPORT": str(report)})
        self._update()

    def _end_results(self):
        if self.desk.writing == scenario_tables.ALGORITHM:
            self.desk.end_results()

    def _made(self, outputs):
        self._end_results()
        open_file(outputs["REPORT"])
        self._update()
        self.desk.changed.emit()

    def _failed(self, words):
        self._end_results()
        self.desk.warn(words)
        self._update()

    def _open_check(self):
        open_file(self._path("check"))

    def _open_vibrancy(self):
        open_file(self._path("vibrancy"))

    def _open_scenario(self):
        open_file(self._path("scenario"))

    def _open_comparison(self):
        open_file(self._path("comparison"))

    def cancel(self):
        self.strip.cancel()
        for box in (*self.boxes.values(), *self.exports, self.plan):
            box.cancel()


def file_name(name):
    """A name of a scenario as a part of a file name."""
    return slug(name) or "x"

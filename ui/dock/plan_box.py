"""“Repeat this”: a plan file of what has been made, and plan files that are run."""

from pathlib import Path

from qgis.PyQt.QtWidgets import QCheckBox, QFileDialog, QFrame, QVBoxLayout

from ...bridge import shown
from ...bridge.i18n import tr
from ...bridge.messages import sentence
from ...bridge.plan import writing as plan_writing
from ...bridge.resources import open_file
from ...core.errors import CoreError
from ..widgets.run_strip import RunStrip
from .desk import SUCCESS
from .page import button, label, row_of

KEY = "run_plan"


class PlanBox(QFrame):
    """Writes a plan of the study of a desk, and runs plans."""

    def __init__(self, desk, parent=None):
        super().__init__(parent)
        self.desk = desk
        self._path, self._folder, self._other = "", "", ""
        self.setObjectName(f"nigiwai_box_{KEY}")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        layout = QVBoxLayout(self)
        layout.addWidget(label(tr("Repeat this"), bold=True, wrap=True))
        layout.addWidget(label(tr(
            "A plan file says what was made of which data. Import newer data and run it: what "
            "depends on them is made again, the rest is skipped. It is a text that can be changed, "
            "handed on, and run without windows."), wrap=True))
        self.write = button(tr("Write the plan…"), "plan_write", self.ask_where)
        self.run = button(tr("Run a plan…"), "plan_run", self.ask_which)
        layout.addLayout(row_of(self.write, self.run))
        self.check = QCheckBox(tr("Only check"))
        self.check.setObjectName("nigiwai_plan_check")
        self.check.setToolTip(tr("Look for mistakes in the plan and say what would be done."))
        self.anew = QCheckBox(tr("Start anew"))
        self.anew.setObjectName("nigiwai_plan_anew")
        self.anew.setToolTip(tr(
            "Do everything again. A study that the plan makes from a boundary is made anew: what "
            "was placed in it by hand is lost."))
        layout.addLayout(row_of(self.check, self.anew))
        self.strip = RunStrip()
        self.strip.setObjectName("nigiwai_strip_run_plan")
        self.strip.finished.connect(self._finished)
        self.strip.failed.connect(self._failed)
        layout.addWidget(self.strip)
        self.state = label(wrap=True)
        self.state.setObjectName("nigiwai_plan_state")
        layout.addWidget(self.state)
        self.folder = button(tr("Open the folder"), "plan_folder", self.open_folder)
        self.study = button(tr("Open its study"), "plan_study", self.open_study)
        layout.addLayout(row_of(self.folder, self.study))
        desk.results_changed.connect(self.refresh)
        self._tell("")

    def refresh(self):
        """Show what can be done now."""
        free = not self.desk.writing and not self.strip.is_running()
        self.write.setEnabled(free and self.desk.study is not None)
        self.run.setEnabled(free)

    def _tell(self, words, folder="", other=""):
        """What came of the last plan: words, its folder, and its study where that is not open."""
        self._folder, self._other = folder, other
        self.state.setText(words)
        self.state.setVisible(bool(words))
        self.folder.setVisible(bool(folder))
        self.study.setVisible(bool(other))

    # Writing.

    def ask_where(self):
        """Ask for a file and write the plan."""
        usual = Path(self.desk.path).with_name(f"{Path(self.desk.path).stem}_plan.json")
        path, _ = QFileDialog.getSaveFileName(
            self.desk.window, tr("Write the plan"), str(usual), tr("Plan (*.json)"))
        if path:
            self.write_to(path)

    def write_to(self, path):
        """Write the plan of what has been made."""
        path = Path(path if str(path).lower().endswith(".json") else f"{path}.json")
        # What is on the screen may still be on its way into the file.
        self.desk.workspace.finish()
        try:
            plan = plan_writing.write(self.desk.path, path)
        except CoreError as error:
            self.desk.warn(sentence(error))
            return
        count = len(plan["analyses"]) + len(plan["exports"])
        words = tr("{file} was written. Steps: {count}. Paths in it are relative to it.").format(
            file=path.name, count=count)
        missing = plan_writing.notes(plan)
        if missing:
            self.desk.warn(tr(
                "The plan does not repeat everything. Its notes say what is missing."))
        self._tell("\n".join((words, *missing)), str(path.parent))

    # Running.

    def ask_which(self):
        """Ask for a plan and run it."""
        start = str(Path(self.desk.path).parent) if self.desk.path else ""
        path, _ = QFileDialog.getOpenFileName(
            self.desk.window, tr("Run a plan"), start, tr("Plan (*.json)"))
        if path:
            self.run_file(path)

    def run_file(self, path):
        """Run a plan; the layers of the results are off the map meanwhile."""
        if self.strip.is_running():
            return
        if self.desk.study is not None:
            self.desk.workspace.finish()
            if not self.desk.begin_results(KEY):
                return
        self._path = self.desk.path
        self._tell("")
        self.strip.start(tr("Running {file}").format(file=Path(path).name), KEY, {
            "PLAN": str(path), "ONLY_CHECK": self.check.isChecked(),
            "RESTART": self.anew.isChecked()})
        self.refresh()

    def cancel(self):
        self.strip.cancel()

    def _finished(self, outputs):
        self._end()
        made, skipped = int(outputs["DONE"]), int(outputs["SKIPPED"])
        other = "" if _same(outputs["STUDY"], self.desk.path) else outputs["STUDY"]
        if self.check.isChecked():
            words = tr("The plan is right. Steps to run: {done}; done already: {skipped}.").format(
                done=int(outputs["STEPS"]) - skipped, skipped=skipped)
            self._tell(words)
        else:
            words = tr("Steps run: {done}; done already: {skipped}.").format(
                done=made, skipped=skipped)
            self._tell(words, outputs["FOLDER"], other)
            self._show(outputs)
        self.desk.tell(words, SUCCESS)

    def _failed(self, words):
        self._end()
        self._tell(words or tr("Stopped. What was done is kept; run the plan again to go on."))

    def _end(self):
        if self._path:
            self.desk.end_results()
        self._path = ""
        self.anew.setChecked(False)
        self.desk.changed.emit()
        self.refresh()

    def _show(self, outputs):
        """The open study may have other rows now."""
        if self.desk.path and _same(outputs["STUDY"], self.desk.path) and int(outputs["DONE"]):
            shown.refresh(self.desk.path)
            self.desk.look()
            self.desk.town_changed.emit()

    def open_folder(self):
        open_file(self._folder)

    def open_study(self):
        self.desk.open(self._other)


def _same(one, other):
    return bool(other) and Path(one).resolve() == Path(other).resolve()

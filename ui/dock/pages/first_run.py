"""Nothing is open yet: the sample city, a new study, or one that exists."""

from pathlib import Path

from qgis.PyQt.QtCore import QStandardPaths
from qgis.PyQt.QtWidgets import QFileDialog, QFrame, QProgressBar, QPushButton, QVBoxLayout

from ....bridge import settings
from ....bridge.i18n import tr
from ....bridge.run import open_dialog
from ....bridge.study.sample_city import SampleCity
from ..desk import SUCCESS
from ..page import Page, button, label


class FirstRunPage(Page):
    """Shown in the place of the study as long as none is open."""

    KEY = "first_run"
    ICON = "nigiwai"

    def title(self):
        return tr("Welcome to Nigiwai")

    def build(self):
        self.glance.setText(tr(
            "Place facilities on the map and see how the town answers. Everything is kept in one "
            "file, the study."))
        self.sample = self._offer(
            tr("Try it with the sample city"),
            tr("A fictional town of about 60,000 people with all its data. It takes about a "
               "minute and needs no internet. You choose the folder."),
            button(tr("Make the sample city…"), "make_sample", self.make_sample))
        self._add_progress()
        self.new = self._offer(
            tr("Begin a study of your town"),
            tr("You need its boundary, for example from the administrative areas (N03) of the "
               "National Land Information."),
            button(tr("New study…"), "new_study", self.new_study, "create_study"))
        self.existing = self._offer(
            tr("Go on with a study"), "",
            button(tr("Open study…"), "open_study", self.desk.choose_study))
        self.last = button("", "open_last", self.open_last)
        self.body.addWidget(self.last)
        self.set_next("")
        self.city = SampleCity(self)
        self.city.progressed.connect(self._progress)
        self.city.finished.connect(self._made)
        self.city.failed.connect(self._failed)

    def _offer(self, heading, words, action):
        frame = QFrame()
        frame.setFrameShape(QFrame.Shape.StyledPanel)
        layout = QVBoxLayout(frame)
        layout.addWidget(label(heading, bold=True, wrap=True))
        if words:
            layout.addWidget(label(words, wrap=True))
        layout.addWidget(action)
        self.body.addWidget(frame)
        return action

    def _add_progress(self):
        self.doing = label(wrap=True)
        self.bar = QProgressBar()
        self.bar.setAccessibleName(tr("Progress"))
        self.stop = QPushButton(tr("Cancel"))
        self.stop.clicked.connect(self._stop)
        for widget in (self.doing, self.bar, self.stop):
            widget.setVisible(False)
            self.body.addWidget(widget)

    def refresh(self):
        last = settings.get("last_study")
        there = bool(last) and Path(last).is_file()
        self.last.setVisible(there)
        if there:
            self.last.setText(tr("Open “{name}” again").format(name=Path(last).name))
            self.last.setToolTip(last)

    def make_sample(self):
        """Ask for a folder and make the sample city in it."""
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        start = settings.get("last_folder") or QStandardPaths.writableLocation(documents)
        folder = QFileDialog.getExistingDirectory(
            self.desk.window, tr("Folder for the sample city"), start)
        if folder:
            self.make_sample_in(folder)

    def make_sample_in(self, folder):
        """Make the sample city in a folder inside ``folder`` and open its study."""
        self._show_progress(True)
        self.city.start(folder)

    def new_study(self):
        """The algorithm's own dialog; what it made is opened."""
        made = open_dialog("create_study", {}).get("STUDY")
        if made:
            self._begin(made)

    def _begin(self, path):
        """Open a study that was just made, at the first page."""
        settings.put("page", "study")
        self.desk.open(path)

    def open_last(self):
        self.desk.open(settings.get("last_study"))

    def cancel(self):
        """Stop what runs; called when the dock goes."""
        self.city.cancel()

    def _stop(self):
        self.city.cancel()

    def _show_progress(self, running):
        for widget in (self.doing, self.bar, self.stop):
            widget.setVisible(running)
        for widget in (self.sample, self.new, self.existing, self.last):
            widget.setEnabled(not running)

    def _progress(self, percent, words):
        self.bar.setValue(int(percent))
        self.doing.setText(words)

    def _made(self, path):
        self._show_progress(False)
        self._begin(path)
        self.desk.tell(tr("The sample city is ready: {file}").format(file=path), SUCCESS)

    def _failed(self, words):
        self._show_progress(False)
        self.desk.warn(words)

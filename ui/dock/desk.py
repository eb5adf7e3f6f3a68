"""What the pages share: the study and its state at a glance, and how to say something."""

from pathlib import Path

from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QFileDialog

from ...bridge import settings, shown
from ...bridge.background import Background
from ...bridge.i18n import tr

INFO, WARNING, SUCCESS = "info", "warning", "success"


class Desk(QObject):
    """Stands between the pages and the rest.

    Signals
    -------
    changed()
        The study, what is known of it, or its results are others.
    told(str, str)
        Words for the person, and their level.
    turned(str)
        Key of the page that is wanted.
    template_chosen(object)
        Template to place; None ends it.
    overlay_chosen(str)
        What colours the zones; see ``bridge.settings``.
    compare_wanted(list)
        Ids of scenarios to compare.
    import_wanted()
        The window for data is asked for.
    assumptions_changed(), town_changed()
        What the model computes with is different now: constants, or rows of the study.
    options_changed()
        Snapping or the limit of depth.
    """

    changed = pyqtSignal()
    told = pyqtSignal(str, str)
    turned = pyqtSignal(str)
    template_chosen = pyqtSignal(object)
    overlay_chosen = pyqtSignal(str)
    import_wanted = pyqtSignal()
    compare_wanted = pyqtSignal(list)
    assumptions_changed = pyqtSignal()
    town_changed = pyqtSignal()
    options_changed = pyqtSignal()

    def __init__(self, workspace, window=None, parent=None):
        super().__init__(parent)
        self.workspace = workspace
        self.window = window
        self.glance = None
        self._look = Background(self)
        self._look.finished.connect(self._looked)
        self._look.failed.connect(self.warn)
        workspace.study_opened.connect(self._opened)
        workspace.study_closed.connect(self._closed)
        workspace.troubled.connect(self.warn)

    @property
    def study(self):
        return self.workspace.study

    @property
    def path(self):
        """Path of the study as text, empty without one."""
        return str(self.study.path) if self.study else ""

    def open(self, path):
        """Open a study; trouble is told by the workspace."""
        self.workspace.open(str(path))

    def choose_study(self):
        """Ask for a study and open it."""
        start = settings.get("last_study") or settings.get("last_folder")
        path, _ = QFileDialog.getOpenFileName(
            self.window, tr("Open study"), start, tr("Study (*.gpkg)"))
        if path:
            self.open(path)

    def look(self):
        """Look at the study again, in the background."""
        if self.study is None:
            return
        study = self.study

        def call(_progress):
            from ...core.check.glance import glance

            return glance(study)

        self._look.start(tr("Look at the study"), call)

    def warn(self, words):
        if words:
            self.told.emit(words, WARNING)

    def tell(self, words, level=INFO):
        self.told.emit(words, level)

    def scored_at(self):
        """Time of the last score as a number, None where there is none."""
        return _time_of(shown.results_path(self.path)) if self.path else None

    def report_at(self, name):
        """Path of a report beside the study, None where there is none."""
        path = shown.report_path(self.path, name) if self.path else None
        return path if path is not None and path.is_file() else None

    def compare(self, ids):
        """Ask for the window that compares scenarios."""
        self.compare_wanted.emit(list(ids))

    def close(self):
        self._look.cancel()

    def _opened(self):
        settings.put("last_study", self.path)
        settings.put("last_folder", str(Path(self.path).parent))
        self.glance = None
        self.changed.emit()
        self.look()

    def _closed(self):
        self._look.cancel()
        self.glance = None
        self.changed.emit()

    def _looked(self, glance):
        before, self.glance = self.glance, glance
        self.changed.emit()
        if before is not None and len(before.sources) != len(glance.sources):
            shown.refresh(self.path)
            self.town_changed.emit()


def _time_of(path):
    return path.stat().st_mtime if path.is_file() else None

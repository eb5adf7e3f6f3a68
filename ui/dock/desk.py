"""What the pages share: the study and its state at a glance, and how to say something."""

from pathlib import Path

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QFileDialog

from ...bridge import results, settings, shown
from ...bridge.background import Background
from ...bridge.i18n import tr

INFO, WARNING, SUCCESS = "info", "warning", "success"
LOOK_AGAIN_MS = 1000


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
    results_changed()
        An analysis writes into the results of the study, or no longer does.
    thrive_wanted(object)
        A place ``(x, y)`` of which somebody asks what would thrive there; None: the last one.
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
    results_changed = pyqtSignal()
    thrive_wanted = pyqtSignal(object)

    def __init__(self, workspace, window=None, parent=None, canvas=None):
        super().__init__(parent)
        self.workspace = workspace
        self.window, self.canvas = window, canvas
        self.glance = None
        # Key of the analysis that writes into the results, and what was on the map before.
        self.writing, self._taken = "", ()
        # Layers that open the file keep it busy for a moment: what is in it is looked at again.
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(LOOK_AGAIN_MS)
        self._again.timeout.connect(self.results_changed)
        QgsProject.instance().cleared.connect(self._forget_taken)
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
        found = results.tables_of(self.path).get("score_zones") if self.path else None
        return found.timestamp() if found is not None else None

    def begin_results(self, key):
        """Take the layers of the results off the map; False where another analysis writes."""
        if self.writing:
            return False
        self.writing, self._taken = key, results.take_out(self.path)
        self.results_changed.emit()
        return True

    def end_results(self, but=()):
        """Bring the layers back, but those that show something of ``but``."""
        taken, self._taken = self._taken, ()
        self.writing = ""
        results.put_back(taken, but)
        self.results_changed.emit()
        self._again.start()

    def _forget_taken(self):
        # Another project: the layers do not belong there.
        self._taken = ()

    def report_at(self, name):
        """Path of a report beside the study, None where there is none."""
        path = shown.report_path(self.path, name) if self.path else None
        return path if path is not None and path.is_file() else None

    def compare(self, ids):
        """Ask for the window that compares scenarios."""
        self.compare_wanted.emit(list(ids))

    def close(self):
        QgsProject.instance().cleared.disconnect(self._forget_taken)
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

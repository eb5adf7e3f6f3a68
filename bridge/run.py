"""Start an algorithm by its id from the screen: in the background, stoppable, with its messages."""

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
)
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from .i18n import tr

# Time for the screen to show that something begins which then holds the window [ms].
_PAINTED_MS = 50


class _Messages(QgsProcessingFeedback):
    """Keeps the last error, because the task only says that it failed."""

    def __init__(self):
        super().__init__(False)
        self.error = ""

    def reportError(self, error, fatalError=False):  # noqa: N802, N803 - QGIS's names
        self.error = error
        super().reportError(error, fatalError)


class Run(QObject):
    """One run of an algorithm.

    Signals
    -------
    finished(dict)
        Outputs of the algorithm.
    failed(str)
        The sentence that says why not; empty where the person stopped it.
    progressed(float)
        Percent.
    """

    finished = pyqtSignal(dict)
    failed = pyqtSignal(str)
    progressed = pyqtSignal(float)

    def __init__(self, parent=None):
        super().__init__(parent)
        self._feedback = self._context = self._task = None
        # Of an algorithm that must stay on the main thread, what is run; the window waits.
        self._alone = None

    def start(self, name, parameters):
        """Start ``nigiwai:<name>``; gives False, and says why, where the values do not fit."""
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"nigiwai:{name}")
        self._context = QgsProcessingContext()
        self._context.setProject(QgsProject.instance())
        fine, why = algorithm.checkParameterValues(parameters, self._context)
        if not fine:
            self.failed.emit(why)
            return False
        self._feedback = _Messages()
        self._feedback.progressChanged.connect(self.progressed)
        if algorithm.flags() & Qgis.ProcessingAlgorithmFlag.NoThreading:
            self._alone = algorithm, parameters
            QTimer.singleShot(_PAINTED_MS, self._on_main_thread)
            return True
        self._task = QgsProcessingAlgRunnerTask(
            algorithm, parameters, self._context, self._feedback
        )
        self._task.executed.connect(self._done)
        QgsApplication.taskManager().addTask(self._task)
        return True

    def is_running(self):
        return self._task is not None or self._alone is not None

    def holds_the_window(self):
        """Whether it runs where the window lives: nothing is painted by itself meanwhile."""
        return self._alone is not None

    def cancel(self):
        """Ask the algorithm to stop; ``failed`` follows."""
        if self._alone is not None:
            self._feedback.cancel()
        if self._task is not None:
            self._feedback.cancel()
            self._task.cancel()

    def _on_main_thread(self):
        algorithm, parameters = self._alone
        try:
            outputs, good = algorithm.run(parameters, self._context, self._feedback, {}, False)
        except QgsProcessingException as error:
            self._feedback.error = str(error)
            outputs, good = {}, False
        self._alone = None
        self._done(good, outputs)

    def _done(self, ok, outputs):
        # A context that outlives GDAL crashes QGIS at its end.
        self._task = self._context = None
        if ok:
            self.finished.emit(outputs)
        else:
            self.failed.emit("" if self._feedback.isCanceled() else told(self._feedback.error))


def told(error):
    """An error as a sentence: of what nobody foresaw the last line, the rest is in the log."""
    if not error.startswith("Traceback"):
        return error
    return tr("Something unexpected went wrong: {reason}. The message log of QGIS has the "
              "details; please report them.").format(reason=error.strip().splitlines()[-1])


def open_dialog(name, parameters):
    """Open the dialog of ``nigiwai:<name>`` with values filled in; waits until it is closed.

    Returns
    -------
    dict
        Outputs of the last run; empty where nothing was run.
    """
    from qgis import processing

    return processing.execAlgorithmDialog(f"nigiwai:{name}", parameters) or {}

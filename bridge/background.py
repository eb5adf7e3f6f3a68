"""Work that would hold the window, done beside it; the newest answer is the one that counts."""

import time
import traceback

from qgis.core import Qgis, QgsApplication, QgsMessageLog, QgsTask
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..core.errors import Cancelled, CoreError
from .i18n import tr
from .messages import sentence
from .projections import projections_kept

# Jobs that have not ended: QGIS does not own their Python side.
_LIVE = []
_ENDED = (QgsTask.TaskStatus.Complete, QgsTask.TaskStatus.Terminated)


def end_all(seconds=10.0):
    """Cancel what runs, and wait for it: a worker must not outlive the program."""
    for job in tuple(_LIVE):
        job.cancel()
    until = time.monotonic() + seconds
    # Sleeping lets the worker have the interpreter; waitForFinished would hold it.
    while any(job.status() not in _ENDED for job in _LIVE) and time.monotonic() < until:
        time.sleep(0.01)


class _Job(QgsTask):
    """One call; it knows nothing of the screen."""

    def __init__(self, words, call, done):
        super().__init__(words, QgsTask.Flag.CanCancel)
        self._call, self._done = call, done
        self.answer = self.error = None
        _LIVE.append(self)

    def progress_of(self, share):
        """What the core calls; cancelling is an exception."""
        if self.isCanceled():
            raise Cancelled
        self.setProgress(100.0 * share)

    def run(self):
        try:
            with projections_kept():
                self.answer = self._call(self.progress_of)
        except Cancelled:
            return False
        except CoreError as error:
            self.error = error
            return False
        except Exception as error:  # noqa: BLE001 - here the thread ends
            QgsMessageLog.logMessage(traceback.format_exc(), "Nigiwai", Qgis.MessageLevel.Critical)
            self.error = error
            return False
        return True

    def finished(self, good):
        """On the main thread."""
        _LIVE.remove(self)
        self._done(self, good)


class Background(QObject):
    """Runs one call at a time in a worker; a new call makes the earlier one's answer void.

    Signals
    -------
    finished(object)
        What the call gave.
    failed(str)
        A sentence.
    progressed(float)
        Percent.
    """

    finished = pyqtSignal(object)
    failed = pyqtSignal(str)
    progressed = pyqtSignal(float)

    def __init__(self, parent=None):
        super().__init__(parent)
        self._job = None

    def start(self, words, call):
        """Run ``call(progress)`` in a worker; ``words`` name it in the list of tasks."""
        self.cancel()
        self._job = _Job(words, call, self._done)
        self._job.progressChanged.connect(self.progressed)
        QgsApplication.taskManager().addTask(self._job)

    def is_running(self):
        return self._job is not None

    def cancel(self):
        """Forget what runs: no signal follows."""
        if self._job is not None:
            # A job that has not begun ends within this very call.
            job, self._job = self._job, None
            job.progressChanged.disconnect(self.progressed)
            job.cancel()

    def _done(self, job, good):
        if job is not self._job:
            return
        self._job = None
        if good:
            self.finished.emit(job.answer)
        else:
            self.failed.emit(words_of(job.error))


def words_of(error):
    """A sentence about anything that went wrong."""
    if isinstance(error, CoreError):
        return sentence(error)
    if error is None:
        return tr("Stopped as you asked. Nothing was changed.")
    return tr(
        "Something went wrong that should not: {error}. The log (View → Panels → Log messages) "
        "has the details."
    ).format(error=f"{type(error).__name__}: {error}")

"""Reading and writing a study beside the window, one call after the other.

A save takes milliseconds, but a file that another program holds makes SQLite wait for seconds. A
call starts only when the answer of the one before was taken: at most one write is under way that
nobody has been told about.
"""

import traceback
from collections import deque
from functools import lru_cache

from qgis.core import Qgis, QgsMessageLog
from qgis.PyQt.QtCore import QObject, QRunnable, Qt, QThreadPool, pyqtSignal

from ..bridge.projections import projections_kept
from ..core.errors import CoreError


class Job:
    """One call.

    Parameters
    ----------
    prepare : callable
        Called on the main thread when it is the job's turn; gives a call without arguments for
        the worker.
    done, failed : callable
        Take the answer or the error, on the main thread.
    owner : object
        Whatever the one who submits it wants to know it by.
    """

    def __init__(self, prepare, done, failed, owner=None):
        self.prepare, self.done, self.failed = prepare, done, failed
        self.owner = owner
        self.answer = self.error = None


class _Work(QRunnable):
    def __init__(self, job, call, ended):
        super().__init__()
        self._job, self._call, self._ended = job, call, ended

    def run(self):
        try:
            with projections_kept():
                self._job.answer = self._call()
        except CoreError as error:
            self._job.error = error
        except Exception as error:  # noqa: BLE001 - here the thread ends
            QgsMessageLog.logMessage(traceback.format_exc(), "Nigiwai", Qgis.MessageLevel.Critical)
            self._job.error = error
        self._ended.emit(self._job)


class _Thread(QObject):
    """The one thread for all studies.

    It is never deleted: a pool waits for its thread when it goes, and whoever lets go of a window
    holds Python, which that thread needs.
    """

    ended = pyqtSignal(object)

    def __init__(self):
        super().__init__()
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(1)

    def start(self, job):
        self._pool.start(_Work(job, job.prepare(), self.ended))

    def wait(self):
        self._pool.waitForDone()


@lru_cache(maxsize=1)
def _thread():
    return _Thread()


class StudyQueue(QObject):
    """Jobs in their order, each in a worker.

    Signals
    -------
    idle()
        Nothing is under way and nothing waits.
    """

    idle = pyqtSignal()

    def __init__(self, parent=None):
        super().__init__(parent)
        self._waiting = deque()
        self._current = None
        _thread().ended.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def submit(self, job):
        self._waiting.append(job)
        self._next()

    def is_idle(self):
        return not self.jobs()

    def jobs(self):
        """What is under way, then what waits."""
        return [*([] if self._current is None else [self._current]), *self._waiting]

    def waiting(self):
        """Jobs that have not begun."""
        return list(self._waiting)

    def drop(self, jobs):
        """Take waiting jobs out."""
        self._waiting = deque(job for job in self._waiting if job not in jobs)

    def finish(self):
        """Wait until all is done; the answers are told meanwhile."""
        self._next()
        while self._current is not None:
            _thread().wait()
            self._take(self._current)

    def _next(self):
        if self._current is None and self._waiting:
            self._current = job = self._waiting.popleft()
            _thread().start(job)

    def _take(self, job):
        # ``finish`` may have told it already, or it is another study's.
        if job is not self._current:
            return
        self._current = None
        if job.error is None:
            job.done(job.answer)
        else:
            job.failed(job.error)
        self._next()
        if self.is_idle():
            self.idle.emit()

"""Run an algorithm inside another one: on the thread where each of its parts belongs.

QGIS prepares an algorithm on the main thread and runs it in a worker, and a layout must not leave
the main thread at all. What runs in a worker and starts others has to keep to that: it asks the
main thread, and waits for the answer without holding it, so that windows stay alive.
"""

import threading
from contextlib import suppress

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
)
from qgis.PyQt.QtCore import QCoreApplication, QObject, Qt, QThread, pyqtSignal

from ..core.errors import Cancelled
from .i18n import speaking

# How often one who waits looks whether somebody wants to stop [s].
_LOOK_S = 0.1


class _Order:
    """A call that waits for the main thread: taken, or withdrawn, never both."""

    def __init__(self, call):
        self._call, self._lock = call, threading.Lock()
        self._taken = self._withdrawn = False
        self.done = threading.Event()
        self.answer = self.error = None

    def take(self):
        with self._lock:
            if self._withdrawn:
                return
            self._taken = True
        try:
            self.answer = self._call()
        except BaseException as error:  # noqa: BLE001 - it is raised where somebody waits
            self.error = error
        finally:
            self.done.set()

    def withdraw(self):
        """Whether it will not be done any more."""
        with self._lock:
            self._withdrawn = not self._taken
            return self._withdrawn


class MainThread(QObject):
    """Calls functions on the main thread."""

    _asked = pyqtSignal(object)

    def __init__(self):
        super().__init__()
        self.moveToThread(QCoreApplication.instance().thread())
        self._asked.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def _take(self, order):
        order.take()

    def call(self, function, is_cancelled=lambda: False):
        """What a function gives there; ``Cancelled`` where somebody stops before it begins."""
        if is_main():
            return function()
        order = _Order(function)
        self._asked.emit(order)
        while not order.done.wait(_LOOK_S):
            if is_cancelled() and order.withdraw():
                raise Cancelled
        if order.error is not None:
            raise order.error
        return order.answer


def is_main():
    """Whether this is the main thread."""
    return QThread.currentThread() == QCoreApplication.instance().thread()


class StepFeedback(QgsProcessingFeedback):
    """The feedback of one part of a longer work: its progress is a share of the whole.

    Parameters
    ----------
    whole : QgsProcessingFeedback
    start, end : float
        Where the part begins and ends on the whole, 0 to 1.
    """

    def __init__(self, whole, start, end):
        super().__init__(False)
        self.whole, self._start, self._end = whole, start, end
        self.errors, self.warnings = [], []
        # Directly: the thread of the work has no loop that could bring the news.
        whole.canceled.connect(self.cancel, Qt.ConnectionType.DirectConnection)
        self.progressChanged.connect(self._progress, Qt.ConnectionType.DirectConnection)
        if whole.isCanceled():
            self.cancel()

    def close(self):
        """No longer listen to the whole."""
        with suppress(TypeError, RuntimeError):
            self.whole.canceled.disconnect(self.cancel)

    def _progress(self, percent):
        share = self._start + (self._end - self._start) * percent / 100.0
        self.whole.setProgress(100.0 * share)

    def pushInfo(self, info):  # noqa: N802 - QGIS's names
        self.whole.pushInfo(f"    {info}")

    def pushWarning(self, warning):  # noqa: N802
        self.warnings.append(warning)
        self.whole.pushWarning(f"    {warning}")

    def reportError(self, error, fatalError=False):  # noqa: ARG002, N802, N803
        self.errors.append(error)

    def pushCommandInfo(self, info):  # noqa: N802
        self.pushInfo(info)

    def pushDebugInfo(self, info):  # noqa: N802
        """Nobody asked for it."""


class _Job:
    """One run of an algorithm, part by part."""

    def __init__(self, name, values, feedback, language):
        self._name, self._values = name, values
        self._feedback, self._language = feedback, language
        self._algorithm = self._context = None

    def prepare(self):
        """On the main thread."""
        self._algorithm = _create(self._name)
        self._context = QgsProcessingContext()
        with speaking(self._language):
            _check(self._algorithm, self._values, self._context)
            if not self._algorithm.prepare(self._values, self._context, self._feedback):
                raise QgsProcessingException(" ".join(self._feedback.errors) or self._name)

    def work(self):
        """In the worker."""
        with speaking(self._language):
            return self._algorithm.runPrepared(self._values, self._context, self._feedback)

    def finish(self, *, good):
        """On the main thread: layers that were opened there go there."""
        if good:
            self._algorithm.postProcess(self._context, self._feedback)
        self._algorithm = self._context = None

    def whole(self):
        """All of it, on the main thread."""
        algorithm, context = _create(self._name), QgsProcessingContext()
        with speaking(self._language):
            _check(algorithm, self._values, context)
            results, good = algorithm.run(self._values, context, self._feedback, {}, False)
        if not good:
            raise QgsProcessingException(" ".join(self._feedback.errors) or self._name)
        return results


def _create(name):
    return QgsApplication.processingRegistry().createAlgorithmById(f"nigiwai:{name}")


def _check(algorithm, values, context):
    fine, why = algorithm.checkParameterValues(values, context)
    if not fine:
        raise QgsProcessingException(why)


def run(name, values, feedback, main, language=""):
    """Run ``nigiwai:<name>`` from any thread and wait for it.

    Parameters
    ----------
    name : str
    values : dict
        Sources as text: no layer of a project is used.
    feedback : StepFeedback
    main : MainThread
    language : str
        Of its texts; empty for that of QGIS.

    Returns
    -------
    dict

    Raises
    ------
    QgsProcessingException
        With the sentence of the algorithm.
    Cancelled
    """
    job = _Job(name, values, feedback, language)
    algorithm = QgsApplication.processingRegistry().algorithmById(f"nigiwai:{name}")
    alone = bool(algorithm.flags() & Qgis.ProcessingAlgorithmFlag.NoThreading)
    if is_main() or alone:
        return main.call(job.whole, feedback.isCanceled)
    good = False
    try:
        main.call(job.prepare, feedback.isCanceled)
        results = job.work()
        good = True
    finally:
        main.call(lambda: job.finish(good=good))
    return results

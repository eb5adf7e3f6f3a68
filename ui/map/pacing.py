"""Work for the window in small pieces, and signals no faster than the screen."""

import time

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

SLICE_S = 0.012  # how long the event loop is held at a time
FRAME_MS = 16  # one picture of a screen


class Steps(QObject):
    """Runs a generator a slice at a time; ``done`` gives what it returned."""

    done = pyqtSignal(object)

    def __init__(self, parent=None):
        super().__init__(parent)
        self._steps = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._work)

    def start(self, steps):
        """Run these steps; earlier ones are given up."""
        self._steps = steps
        self._timer.start()

    def stop(self):
        """Give up; ``done`` does not come."""
        self._timer.stop()
        self._steps = None

    def is_running(self):
        return self._steps is not None

    def _work(self):
        end = time.perf_counter() + SLICE_S
        try:
            while time.perf_counter() < end:
                next(self._steps)
        except StopIteration as finished:
            self.stop()
            self.done.emit(finished.value)


class Throttle(QObject):
    """Passes on the latest of many values, at most one a frame; the first one at once."""

    passed = pyqtSignal(object)

    def __init__(self, parent=None, interval_ms=FRAME_MS):
        super().__init__(parent)
        self._waiting = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(interval_ms)
        self._timer.timeout.connect(self._tick)

    def offer(self, value):
        self._waiting = value
        if not self._timer.isActive():
            self._tick()

    def drop(self):
        """Forget what waits."""
        self._waiting = None

    def _tick(self):
        if self._waiting is None:
            return
        value, self._waiting = self._waiting, None
        self._timer.start()
        self.passed.emit(value)

"""The town that answers while somebody works on it: solved and asked in a thread of its own.

One thread a study. It serves in this order: the newest request (a preview), its settled answer
once nothing newer came for a moment, then the towns that bands are made of. While these are solved
it goes on serving, and waits as long as the person is at work.
"""

import atexit
import time
import traceback
from contextlib import suppress
from threading import Condition

from qgis.core import Qgis, QgsMessageLog
from qgis.PyQt.QtCore import QObject, QThread, pyqtSignal

from ...core.errors import Cancelled, CoreError
from ...core.progress import part_of
from ...core.scenarios.live import DRAWS
from ..background import words_of
from ..environment import ESSENTIAL, require
from ..projections import projections_kept

# A position that stays this long is worth the settled answer [s].
REST_S = 0.2
# An answer with bands that takes longer than this is preceded by one without [s].
PATIENCE_S = 0.5
# Progress is told this often at most [s].
TELL_EVERY_S = 0.1
# At the end of the program a thread has this long to stop [ms].
LAST_WAIT_MS = 10_000
STACK_BYTES = 16 * 1024 * 1024
LOG = "Nigiwai"


class LiveSession(QObject):
    """A study opened for live answers.

    Everything returns at once; what it leads to comes by signal, on the thread of this object.

    Parameters
    ----------
    parent : QObject, optional
    draws : int
        Draws for the bands; a large town takes fewer, 0 gives none.

    Signals
    -------
    opened()
        The town is solved: :attr:`town` is there.
    failed(str)
        A sentence. The study could not be opened (then :attr:`town` is None), or edits could not
        be answered.
    progressed(float)
        Percent: of opening, then of the bands.
    banded()
        Settled answers have bands from now on; the last one follows anew with them.
    answered(object)
        A ``core.scenarios.live.Answer``.
    thriving(object, object)
        A place that :meth:`ask_thriving` named, and what would thrive there: a list of
        ``core.siting.potential.Thriving``.
    """

    opened = pyqtSignal()
    failed = pyqtSignal(str)
    progressed = pyqtSignal(float)
    banded = pyqtSignal()
    answered = pyqtSignal(object)
    thriving = pyqtSignal(object, object)

    def __init__(self, parent=None, draws=DRAWS):
        super().__init__(parent)
        self._draws = draws
        self._worker = None
        self._town = None

    @property
    def town(self):
        """The ``LiveTown``; None until it is solved, and after :meth:`close`."""
        return self._town

    def open(self, path):
        """Read and solve the study at ``path``; one that was open is closed."""
        self.close()
        self._worker = _Worker(str(path), self._draws)
        self._worker.told.connect(self._hear)
        # However this object ends, the thread must not outlive it for long.
        self.destroyed.connect(self._worker.stop)
        self._worker.begin()

    def ask(self, edits, near=None):
        """Answer edits: a preview, then, unless something newer is asked, the settled numbers.

        Asked while the study is still being solved, it is answered afterwards.

        Parameters
        ----------
        edits : sequence of Edit
        near : tuple of float, optional
            Place (x, y) whose district the answer tells of.
        """
        if self._worker is not None:
            self._worker.ask(tuple(edits), near)

    def ask_thriving(self, x, y):
        """Ask what would thrive at a place [m] of the town as it is today; the newest counts."""
        if self._worker is not None:
            self._worker.ask_thriving((float(x), float(y)))

    def close(self):
        """Forget the study; no signal follows. The thread stops by itself."""
        worker, self._worker, self._town = self._worker, None, None
        if worker is not None:
            worker.stop()
            worker.told.disconnect(self._hear)
            self.destroyed.disconnect(worker.stop)

    def _hear(self, worker, news, value):
        # What was on its way when the study was closed.
        if worker is not self._worker:
            return
        if news == "opened":
            self._town = value
            self.opened.emit()
        elif news == "banded":
            self.banded.emit()
        elif news == "thriving":
            self.thriving.emit(*value)
        else:
            {
                "failed": self.failed, "progressed": self.progressed, "answered": self.answered
            }[news].emit(value)


class _Newer(Cancelled):
    """Something newer was asked."""


# Threads that still run: a thread that Python forgets before it has ended takes QGIS with it.
_running = set()


class _Worker(QThread):
    """The thread of one study. ``told(worker, news, value)`` is all that leaves it."""

    told = pyqtSignal(object, str, object)

    def __init__(self, path, draws):
        super().__init__()
        self.setStackSize(STACK_BYTES)
        self._path, self._draws = path, draws
        # Guards the three below; nobody holds it for longer than it takes to look.
        self._changed = Condition()
        self._asked = None
        # Place of which somebody wants to know what would thrive there.
        self._place = None
        self._stopped = False
        self._town = None
        self._last = None
        self._told_at = 0.0

    # On the thread of the session.

    def begin(self):
        _running.add(self)
        self.finished.connect(self._forget)
        self.start()

    def ask(self, edits, near):
        with self._changed:
            self._asked = (edits, near)
            self._changed.notify_all()

    def ask_thriving(self, place):
        with self._changed:
            self._place = place
            self._changed.notify_all()

    def stop(self, _object=None):
        with self._changed:
            self._stopped = True
            self._changed.notify_all()

    def _forget(self):
        self.wait()
        _running.discard(self)

    # On its own thread.

    def run(self):
        # Stopping is no failure, and nobody is there any more to hear of it.
        with suppress(Cancelled), projections_kept():
            if self._guarded(self._open):
                self._serve()

    def _open(self):
        require(*ESSENTIAL, "pyogrio")
        from ...core.scenarios.live import LiveTown
        from ...core.study.store import open_study
        from ...core.vibrancy.from_study import town_of_study

        study_town = town_of_study(open_study(self._path), part_of(self._opening, 0.0, 0.3))
        self._town = LiveTown(study_town, part_of(self._opening, 0.3, 1.0))
        self._tell("opened", self._town)

    def _serve(self):
        """Answer until stopped; bands are prepared as soon as there is nothing to answer."""
        self._attend()
        if self._draws:
            self._guarded(self._prepare_bands)
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._stopped or self._is_wanted())
            self._attend()

    def _prepare_bands(self):
        self._town.prepare_bands(self._town.draws_that_fit(self._draws), self._preparing)
        self._tell("banded", None)
        if self._last is not None and self._asked is None:
            self._guarded(self._settle, *self._last)

    def _attend(self):
        """Answer what was asked until nothing newer is; stopped, it raises ``Cancelled``."""
        self._check()
        while self._is_wanted():
            with self._changed:
                place, self._place = self._place, None
                asked, self._asked = self._asked, None
            if place is not None:
                self._guarded(self._thrive, place)
            if asked is not None:
                self._last = asked
                if self._guarded(self._preview, *asked) and self._rested():
                    self._guarded(self._settle, *asked)
            self._check()

    def _is_wanted(self):
        return self._asked is not None or self._place is not None

    def _thrive(self, place):
        from ...core.siting.potential import thriving_at

        self._tell("thriving", (place, thriving_at(self._town, *place)))

    def _rested(self):
        """Wait a moment; False where something newer is asked in it."""
        with self._changed:
            newer = self._changed.wait_for(lambda: self._stopped or self._asked, REST_S)
        self._check()
        return not newer

    def _preview(self, edits, near):
        self._tell("answered", self._town.answer(
            edits, settled=False, near=near, progress=self._previewing))

    def _settle(self, edits, near):
        """The settled answer; where bands take long, first without and then with them."""
        began = time.monotonic()
        answer = self._town.answer(
            edits, settled=True, near=near, banded=False, progress=self._settling)
        took = time.monotonic() - began
        if not self._town.draws:
            self._tell("answered", answer)
            return
        if took * self._town.draws > PATIENCE_S:
            self._tell("answered", answer)
        self._tell("answered", self._town.answer(
            edits, settled=True, near=near, progress=self._settling))

    # What the core calls while it computes.

    def _opening(self, share):
        self._check()
        self._tell_share(share)

    def _preparing(self, share):
        self._attend()
        self._tell_share(share)

    def _previewing(self, _share):
        self._check()

    def _settling(self, _share):
        self._check()
        if self._asked is not None:
            raise _Newer

    def _check(self):
        if self._stopped:
            raise Cancelled

    # What leaves the thread.

    def _guarded(self, call, *arguments):
        """Call; trouble is told as a sentence, and then, or where it is outdated, gives False."""
        try:
            call(*arguments)
        except _Newer:
            return False
        except CoreError as error:
            self._tell("failed", words_of(error))
            return False
        except Cancelled:
            raise
        except Exception as error:  # noqa: BLE001 - here the thread ends
            # What breaks while the program ends is nobody's business.
            self._check()
            QgsMessageLog.logMessage(traceback.format_exc(), LOG, Qgis.MessageLevel.Critical)
            self._tell("failed", words_of(error))
            return False
        return True

    def _tell(self, news, value):
        self._check()
        self.told.emit(self, news, value)

    def _tell_share(self, share):
        now = time.monotonic()
        if share >= 1.0 or now - self._told_at >= TELL_EVERY_S:
            self._told_at = now
            self._tell("progressed", 100.0 * share)


def _stop_all():
    for worker in list(_running):
        worker.stop()
    for worker in list(_running):
        worker.wait(LAST_WAIT_MS)


atexit.register(_stop_all)

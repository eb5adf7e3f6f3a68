"""The board of an open study: its rows, steps that can be undone, matches that were found.

Steps stand on the undo stack of the scenarios and are written in the same queue: one study, one
order of what was done.
"""

from functools import partial

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..bridge import shown
from ..bridge.background import words_of
from ..bridge.local import photos
from ..bridge.local.board_matches import take_matches
from ..core.matching.board import rows as tables
from ..core.matching.board.lists import Lists
from .study_queue import Job
from .undo import Command, Written


class BoardCommand(Command):
    """One step of the board; ``tell(changes)`` is called when it is in the file."""

    def __init__(self, text, carry_out, changes, tell, photo=""):
        super().__init__(text, carry_out)
        self._changes, self._tell, self._photo = tuple(changes), tell, photo
        self.is_written = False

    def write(self, study, known, shown, forward):  # noqa: ARG002
        changes = self._changes if forward else tables.turned_round(self._changes)
        try:
            tables.put(study, changes)
        except Exception:
            if self._photo and not self.is_written:
                photos.forget(study.path, self._photo)
            raise
        return Written(kept=changes)

    def written(self, answer):
        self.is_written = True
        self._tell(answer.kept)


class Board(QObject):
    """Rows of the board as the file has them.

    Signals
    -------
    changed()
        Rows are others, or another study is open.
    taken(object)
        Matches were taken over: a ``core.matching.board.proposals.Taken``.
    troubled(str)
        A sentence.
    """

    changed = pyqtSignal()
    taken = pyqtSignal(object)
    troubled = pyqtSignal(str)

    def __init__(self, workspace, parent=None):
        super().__init__(parent)
        self.workspace = workspace
        self._rows = self._lists = None
        self._is_stale = self._is_reading = False
        workspace.study_opened.connect(self._forget)
        workspace.study_closed.connect(self._forget)
        workspace.troubled.connect(self._doubt)

    @property
    def path(self):
        return str(self.workspace.study.path) if self.workspace.study else ""

    @property
    def rows(self):
        """What the file holds; None while nobody has read it, and without a study."""
        return self._rows if self.workspace.study is not None else None

    @property
    def lists(self):
        """What finds rows of it."""
        return self._lists if self.workspace.study is not None else None

    # Reading.

    def _forget(self):
        self._rows = self._lists = None
        self._is_stale = self._is_reading = False
        self.changed.emit()

    def _doubt(self, *_):
        """Something could not be written: the file may say something else."""
        if self.rows is not None:
            self.renew()

    def need(self):
        """Read the file where nobody has, or where it may have changed."""
        if self.rows is None or self._is_stale:
            self.renew()

    def spoil(self):
        """An import or an analysis may have written rows of the board."""
        self._is_stale = True

    def renew(self):
        """Read the file."""
        study = self.workspace.study
        if study is None or self._is_reading:
            return
        self._is_reading, self._is_stale = True, False
        self.workspace.book.queue.submit(Job(
            lambda: partial(tables.read, study), partial(self._read, study), self._not_read))

    def _read(self, study, rows):
        if study is not self.workspace.study:
            return
        self._is_reading = False
        self._rows, self._lists = rows, Lists(rows)
        self.changed.emit()

    def _not_read(self, error):
        self._is_reading = False
        self.troubled.emit(words_of(error))

    # Changing.

    def put(self, text, changes, photo=""):
        """Do a step; gives its command, None where there is nothing to do.

        Parameters
        ----------
        text : str
            What is done, for undo.
        changes : sequence of core.matching.board.rows.Change
        photo : str
            Photo that was taken for it; it goes where the step cannot be written.
        """
        if not changes or self.rows is None:
            return None
        book = self.workspace.book
        command = BoardCommand(text, book.carry_out, changes, self._written, photo)
        book.push(command)
        return command

    def put_now(self, text, changes, photo=""):
        """Do a step and wait until it is in the file or cannot be.

        Returns
        -------
        str
            Empty, or the sentence that says why it is not.
        """
        said = []
        self.workspace.troubled.connect(said.append)
        try:
            command = self.put(text, changes, photo)
            self.workspace.finish()
        finally:
            self.workspace.troubled.disconnect(said.append)
        return "" if command is None or command.is_written else " ".join(said)

    def _written(self, changes):
        if self.rows is None:
            return
        self.rows.adopt(changes)
        if any(one.table in tables.SHOWN for one in changes):
            shown.refresh(self.path)
        self.changed.emit()

    def take_matches(self):
        """Take the matches that were found last over into the study."""
        study = self.workspace.study
        if study is not None:
            self.workspace.book.queue.submit(Job(
                lambda: partial(take_matches, study), self._taken, self._not_taken))

    def _taken(self, taken):
        self.renew()
        self.taken.emit(taken)

    def _not_taken(self, error):
        self.troubled.emit(words_of(error))

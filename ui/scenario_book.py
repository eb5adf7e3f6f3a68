"""The scenarios of one study as they are on the screen, on the undo stack and in the file.

What a person does shows at once and is written in a worker, step after step. Where a step cannot be
written, it and what was done after it leave the undo stack, and the file is shown as it is.
"""

import time
from dataclasses import dataclass, replace
from functools import partial

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..bridge.background import words_of
from ..bridge.i18n import tr
from ..bridge.qt import QUndoStack
from ..core.errors import CoreError
from ..core.scenarios import library
from .study_queue import Job, StudyQueue

# Another window saves in milliseconds; a file that is in use is tried again for this long [s].
BUSY_S = 2.0


@dataclass(frozen=True)
class Disk:
    """What the file holds: all scenarios by id, and the edits of the one to show."""

    scenarios: dict
    shown: str
    edits: tuple


@dataclass
class Step:
    """A command on its way to the file; ``how`` it came: ``push``, ``undo`` or ``redo``."""

    command: object
    forward: bool
    how: str
    is_shown: bool = False


def read_disk(study, wanted):
    """The scenarios, and the edits of ``wanted``, else of the oldest."""
    found = {one.id: one for one in library.scenarios(study)}
    shown = wanted if wanted in found else next(iter(found), "")
    return Disk(found, shown, tuple(library.edits(study, shown)) if shown else ())


class ScenarioBook(QObject):
    """Scenarios of an open study; every change is a command on ``undo``.

    Signals
    -------
    listed()
        There are other scenarios, or they have other names or notes.
    chosen()
        Another scenario is shown.
    changed()
        Its edits are others.
    saved()
        A step is in the file.
    troubled(str)
        A sentence: a step is not in the file, and everything is as the file has it.
    idle()
        All steps are in the file.
    """

    listed = pyqtSignal()
    chosen = pyqtSignal()
    changed = pyqtSignal()
    saved = pyqtSignal()
    troubled = pyqtSignal(str)
    idle = pyqtSignal()

    def __init__(self, parent=None):
        super().__init__(parent)
        self.study = None
        self.scenario = None
        self.edits = []
        self.undo = QUndoStack(self)
        self.queue = StudyQueue(self)
        self.queue.idle.connect(self.idle)
        self._known = {}
        # How the undo stack is being changed; "" while a person's undo or redo calls a command.
        self._how = ""

    @property
    def scenarios(self):
        """Oldest first."""
        return list(self._known.values())

    def find(self, scenario_id):
        """The scenario, or None."""
        return self._known.get(scenario_id)

    def begin(self, study, disk):
        """Take a study; :meth:`tell` says so."""
        self.study = study
        self._known = dict(disk.scenarios)
        self.scenario, self.edits = self._known.get(disk.shown), list(disk.edits)

    def end(self):
        """Let go of the study; what waits is written first. :meth:`tell` says so."""
        self.queue.finish()
        self.undo.clear()
        self.begin(None, Disk({}, "", ()))

    def tell(self):
        """Say that everything is new."""
        self.listed.emit()
        self.chosen.emit()
        self.changed.emit()

    def choose(self, scenario_id):
        """Show another scenario, as the file has it now."""
        self._read(lambda: scenario_id)

    def refresh(self):
        """Read the file again; another window may have written to it."""
        self._read(self._shown_id)

    def push(self, command):
        """Do it: the command shows at once, is written, and can be undone."""
        self._quietly("push", self.undo.push, command)

    def carry_out(self, command, forward):
        """Called by the commands: have one written, or taken back in the file."""
        if self._how == "silent":
            return
        step = Step(command, forward, self._how or ("redo" if forward else "undo"))
        if not command.is_structural and command.scenario_id == self._shown_id():
            step.is_shown = True
            self._show_edits(command.edits(forward))
        self.queue.submit(
            Job(partial(self._writing, step), partial(self._written, step),
                partial(self._not_written, step), step)
        )

    def _shown_id(self):
        return self.scenario.id if self.scenario else ""

    def _quietly(self, how, call, *arguments):
        """Change the undo stack where that does not come from a person's undo or redo."""
        before, self._how = self._how, how
        try:
            call(*arguments)
        finally:
            self._how = before

    # Writing.

    def _writing(self, step):
        """The call for the worker, with what is known when it is the step's turn."""
        study, known, shown = self.study, dict(self._known), self._shown_id()
        return partial(_write, step, study, known, shown)

    def _written(self, step, found):
        answer, edits = found
        step.command.written(answer)
        self._known.pop(answer.gone, None)
        if answer.scenario is not None:
            self._know(answer.scenario)
        if step.command.is_structural:
            self.listed.emit()
        if answer.shows is not None:
            self._show(answer.shows, edits)
        elif not step.command.is_structural and not step.is_shown:
            # Undone from afar: show where.
            self._show(step.command.scenario_id, step.command.edits(step.forward))
        self.saved.emit()

    def _know(self, scenario):
        is_new = scenario.id not in self._known
        self._known[scenario.id] = scenario
        if is_new:
            by_age = sorted(self._known.values(), key=lambda one: one.created_at)
            self._known = {one.id: one for one in by_age}
        if scenario.id == self._shown_id():
            self.scenario = scenario

    def _not_written(self, step, error):
        steps = [step, *self._give_up_steps()]
        for one in reversed(steps):
            self._take_off(one)
        disk = getattr(error, "disk", None)
        if disk is not None:
            self._quietly("failed", self._adopt, disk)
        elif step.is_shown:
            self._show_edits(step.command.edits(not step.forward))
        self.troubled.emit(_why(error))

    def _give_up_steps(self):
        """Steps that have not begun; they build upon one that is not in the file."""
        jobs = [job for job in self.queue.waiting() if isinstance(job.owner, Step)]
        self.queue.drop(jobs)
        return [job.owner for job in jobs]

    def _take_off(self, step):
        """Bring the undo stack to where it was before a step."""
        merged_into = getattr(step.command, "merged_into", None)
        if merged_into is not None:
            merged_into.after = step.command.before
            return
        at = self.undo.index() - (0 if step.how == "undo" else 1)
        if not 0 <= at < self.undo.count() or self.undo.command(at) is not step.command:
            # Later steps have pushed it off the stack; what is left does not fit the file.
            self.undo.clear()
            return
        if step.how == "push":
            step.command.setObsolete(True)
        self._quietly("silent", self.undo.redo if step.how == "undo" else self.undo.undo)

    # Reading.

    def _read(self, wanted):
        self.queue.submit(
            Job(lambda: partial(read_disk, self.study, wanted()), self._adopt, self._not_read)
        )

    def _not_read(self, error):
        self.troubled.emit(words_of(error))

    def _adopt(self, disk):
        """Show what the file holds. Where another window has changed it, undoing ends there."""
        others = {one.id: one for one in self._known.values() if not _is_same(one, disk)}
        found = [others[one] for one in self._ids_in_use() if one in others]
        if found:
            self._give_up_steps()
            self.undo.clear()
        self._known = dict(disk.scenarios)
        self.listed.emit()
        self._show(disk.shown, self._newest(disk))
        if found and self._how != "failed":
            self.troubled.emit(_changed_elsewhere(found[0].name))

    def _ids_in_use(self):
        """Scenarios that the undo stack and the steps that wait are about."""
        commands = [self.undo.command(number) for number in range(self.undo.count())]
        steps = [job.owner for job in self.queue.waiting() if isinstance(job.owner, Step)]
        return [one.scenario_id for one in [*commands, *(step.command for step in steps)]]

    def _newest(self, disk):
        """Edits to show: those of the last step that waits, else those of the file."""
        edits = disk.edits
        for job in self.queue.waiting():
            step = job.owner
            if isinstance(step, Step) and step.is_shown and step.command.scenario_id == disk.shown:
                edits = step.command.edits(step.forward)
        return edits

    # Showing.

    def _show(self, scenario_id, edits):
        is_other = scenario_id != self._shown_id()
        self.scenario = self._known.get(scenario_id)
        if is_other:
            self.edits = list(edits)
            self.chosen.emit()
            self.changed.emit()
        else:
            self._show_edits(edits)

    def _show_edits(self, edits):
        self.edits = list(edits)
        self.changed.emit()


def _write(step, study, known, shown):
    """In a worker: what was written, and the edits to show where another scenario is shown.

    An error carries what the file holds, where that can be read.
    """
    try:
        answer = _patiently(partial(step.command.write, study, known, shown, step.forward))
    except Exception as error:
        error.disk = _read_or_none(study, shown)
        raise
    if not answer.shows:
        return answer, ()
    try:
        return answer, _patiently(partial(library.edits, study, answer.shows))
    except CoreError:
        # It is written all the same; whoever chooses the scenario reads it again.
        return replace(answer, shows=""), ()


def _patiently(call):
    end = time.monotonic() + BUSY_S
    while True:
        try:
            return call()
        except CoreError as error:
            if error.code != "study_locked" or time.monotonic() > end:
                raise
        time.sleep(0.05)


def _read_or_none(study, shown):
    try:
        return read_disk(study, shown)
    except CoreError:
        return None


def _is_same(scenario, disk):
    found = disk.scenarios.get(scenario.id)
    return found is not None and found.changed_at == scenario.changed_at


def _why(error):
    """A sentence about a step that is not in the file; the file is on the screen again."""
    code = getattr(error, "code", "")
    if code == "scenario_changed_elsewhere":
        return _changed_elsewhere(error.facts["scenario"])
    if code == "scenario_missing":
        return tr(
            "The scenario “{scenario}” is no longer in the study; another window may have deleted "
            "it. The last step was not written."
        ).format(**error.facts)
    return words_of(error)


def _changed_elsewhere(name):
    return tr(
        "Another window has changed the scenario “{scenario}”. It is shown as that window saved "
        "it; what was not written yet was left out, and earlier steps can no longer be undone."
    ).format(scenario=name)

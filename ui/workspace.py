"""One open study with its scenarios, as everything on the screen sees it."""

from functools import partial
from pathlib import Path

from qgis.PyQt.QtCore import QCoreApplication, QObject, QTimer, pyqtSignal

from ..bridge import settings
from ..bridge.background import words_of
from ..bridge.i18n import tr
from ..bridge.labels import template_label
from ..bridge.scenarios.live import LiveSession
from ..core.scenarios.edits import Edit
from ..core.vibrancy.parameters import HOUSING
from . import edit_list, undo
from .facility_facts import FacilityFacts
from .scenario_book import ScenarioBook
from .study_opening import open_for_work, read_today
from .study_queue import Job

# A save that takes longer than this is told of [ms].
PATIENCE_MS = 300


class Workspace(QObject):
    """The study that is open.

    Every change shows at once, can be undone, and is written in a worker.

    Signals
    -------
    study_opened(), study_closed()
    scenarios_changed()
        Other scenarios, names or notes.
    scenario_chosen()
        Another scenario is shown; ``edits_changed`` follows.
    edits_changed()
    answered(object)
        A ``core.scenarios.live.Answer``.
    saved()
        A step is in the file.
    troubled(str)
        A sentence; what is shown is what the file has.
    busy(str)
        What is being waited for; empty for nothing.
    """

    study_opened = pyqtSignal()
    study_closed = pyqtSignal()
    scenarios_changed = pyqtSignal()
    scenario_chosen = pyqtSignal()
    edits_changed = pyqtSignal()
    answered = pyqtSignal(object)
    saved = pyqtSignal()
    troubled = pyqtSignal(str)
    busy = pyqtSignal(str)

    def __init__(self, parent=None):
        super().__init__(parent)
        self._facts = FacilityFacts({})
        # Where on the map the last step was.
        self._near = None
        self._next_number = 1
        # Number of the drag that is going on, 0 for none.
        self._drag = self._drags = 0
        self._is_opening = self._is_solving = False
        self._words = ""
        self.live = LiveSession(self)
        self.book = ScenarioBook(self)  # its undo stack and queue serve the board too
        self._slow = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._connect()

    def _connect(self):
        book, live = self.book, self.live
        book.listed.connect(self.scenarios_changed)
        book.chosen.connect(self._chosen)
        book.changed.connect(self._changed)
        book.saved.connect(self.saved)
        book.troubled.connect(self.troubled)
        book.idle.connect(self._tell_busy)
        self._slow.timeout.connect(self._tell_busy)
        live.opened.connect(self._solved)
        live.failed.connect(self._not_solved)
        live.answered.connect(self.answered)
        QCoreApplication.instance().aboutToQuit.connect(self.close)

    # State.

    @property
    def study(self):
        """The core's study, or None."""
        return self.book.study

    @property
    def scenario(self):
        """The scenario that is shown, or None."""
        return self.book.scenario

    @property
    def scenarios(self):
        """All scenarios of the study, the oldest first."""
        return self.book.scenarios

    @property
    def edits(self):
        """The ``StoredEdit``s of the scenario that is shown; a new list each time."""
        return list(self.book.edits)

    @property
    def undo(self):
        """The ``QUndoStack``."""
        return self.book.undo

    @property
    def is_saved(self):
        """Whether everything that is shown is in the file."""
        return all(job.owner is None for job in self.book.queue.jobs())

    def facility(self, facility_id):
        """The ``facility_facts.Facility``, of today or of the scenario; None where unknown."""
        return self._facts.find(self.book.edits, self.live.town, facility_id)

    # The study.

    def open(self, path):
        """Open a study; ``study_opened`` follows, or ``troubled`` and the one before stays."""
        self.finish()
        self._is_opening = True
        self._tell_busy()
        read = partial(open_for_work, Path(path), settings.get("last_scenario"))
        self.book.queue.submit(Job(lambda: read, self._opened, self._not_opened))

    def _opened(self, found):
        self._is_opening = False
        self._end()
        settings.put("last_study", str(found.study.path))
        self.book.begin(found.study, found.disk)
        self._solve(found.today)
        self.study_opened.emit()
        self.book.tell()

    def _solve(self, today):
        self._facts = FacilityFacts(today.facilities)
        self._next_number = max(today.next_number, self._next_number)
        self._is_solving = True
        self.live.open(str(self.study.path))
        self._ask()
        self._tell_busy()

    def solve_again(self):
        """Data or constants are others: solve the town anew. Scenarios and undoing stay."""
        if self._is_open(quiet=True):
            read = partial(read_today, self.study)
            self.book.queue.submit(Job(lambda: read, self._solve, self._not_opened))

    def _not_opened(self, error):
        self._is_opening = False
        self._tell_busy()
        self.troubled.emit(words_of(error))

    def close(self):
        """Close the study; what is not in the file yet is written before."""
        self.finish()
        self._end()
        self._tell_busy()

    def _end(self):
        self.live.close()
        self._is_solving = False
        if self.study is not None:
            self.book.end()
            self._facts, self._near, self._drag = FacilityFacts({}), None, 0
            self._next_number = 1
            self.study_closed.emit()
            self.book.tell()

    def finish(self):
        """Wait until everything is in the file; the signals come meanwhile."""
        self.book.queue.finish()

    def refresh(self):
        """Show the scenarios as the file has them now."""
        if self._is_open(quiet=True):
            self.book.refresh()

    # Scenarios.

    def choose(self, scenario_id):
        """Show a scenario."""
        if self._is_open():
            self.book.choose(scenario_id)

    def new(self, name="", edits=()):
        """A new scenario with ``StoredEdit``s, shown from then on; without a name it gets one."""
        if self._is_open():
            name = name.strip() or self._free_name(tr("Scenario"))
            shown = self.scenario.id if self.scenario else ""
            text = tr("New scenario “{name}”").format(name=name)
            self._push(undo.NewCommand, text, name, shown, edits)

    def rename(self, scenario_id, name):
        """Another name for a scenario."""
        scenario, name = self._find(scenario_id), name.strip()
        if scenario is not None and name != scenario.name:
            text = tr("Rename scenario “{name}” to “{new_name}”").format(
                name=scenario.name, new_name=name
            )
            self._push(undo.RenameCommand, text, scenario_id, name)

    def set_note(self, scenario_id, note):
        """Another note for a scenario."""
        scenario = self._find(scenario_id)
        if scenario is not None and note != scenario.note:
            text = tr("Note of scenario “{name}”").format(name=scenario.name)
            self._push(undo.NoteCommand, text, scenario_id, note)

    def duplicate(self, scenario_id):
        """A copy of a scenario, shown from then on."""
        scenario = self._find(scenario_id)
        if scenario is not None:
            name = self._free_name(tr("{name} (copy)").format(name=scenario.name))
            text = tr("Duplicate scenario “{name}”").format(name=scenario.name)
            self._push(undo.DuplicateCommand, text, scenario_id, name)

    def delete(self, scenario_id):
        """Delete a scenario; undoing brings it back."""
        scenario = self._find(scenario_id)
        if scenario is not None:
            others = [one.id for one in self.scenarios]
            at = others.index(scenario_id)
            others.remove(scenario_id)
            neighbour = others[min(at, len(others) - 1)] if others else ""
            text = tr("Delete scenario “{name}”").format(name=scenario.name)
            self._push(undo.DeleteCommand, text, scenario_id, neighbour)

    def _free_name(self, wanted):
        return edit_list.unused_name(wanted, {one.name for one in self.scenarios})

    def _find(self, scenario_id):
        return self.book.find(scenario_id) if self._is_open() else None

    # Facilities.

    def place(self, template, x, y):
        """Put a facility of a template on the map [m].

        Returns
        -------
        str
            Its id; empty where nothing could be placed.
        """
        if not self._can_edit():
            return ""
        edit = self._placed(template, x, y)
        self._next_number += 1
        after = edit_list.place(self.book.edits, template.key, edit)
        self._edit(tr("Place “{name}”").format(name=edit.name), after, (x, y))
        return edit.facility_id

    def move(self, facility_id, x, y):
        """Put a facility at another place [m]; within one drag the moves are one step."""
        facility = self._editable(facility_id)
        if facility is not None:
            after = edit_list.move(self.book.edits, facility_id, x, y)
            text = tr("Move “{name}”").format(name=facility.title)
            self._edit(text, after, (x, y), self._drag)

    def remove(self, facility_id):
        """Take a facility away."""
        facility = self._editable(facility_id)
        if facility is not None:
            after = edit_list.remove(self.book.edits, facility_id)
            text = tr("Remove “{name}”").format(name=facility.title)
            self._edit(text, after, facility.place)

    def modify(self, facility_id, size=None, category=None, name=None):
        """Give a facility another size, category or name; None leaves it."""
        facility = self._editable(facility_id)
        if facility is None:
            return
        category = None if category == facility.category else category
        name = None if name == facility.name else name
        if category is None and name is None and (size is None or size == facility.size):
            return
        if category == HOUSING and size is None:
            self.troubled.emit(tr("Housing needs its number of dwellings."))
            return
        after = edit_list.modify(self.book.edits, facility_id, size, category, name)
        text = tr("Change “{name}”").format(name=facility.title)
        self._edit(text, after, facility.place)

    def revert(self, facility_id):
        """Let a facility of today stand as it does today."""
        if not self._can_edit():
            return
        facility = self.facility(facility_id)
        after = edit_list.revert(self.book.edits, facility_id)
        if len(after) < len(self.book.edits):
            title, near = (facility.title, facility.place) if facility else (facility_id, None)
            self._edit(tr("Restore “{name}”").format(name=title), after, near)

    def preview(self, template, facility_id, x, y):
        """Ask for the answer as if a template were placed, or a facility moved; changes nothing."""
        if self.scenario is None:
            return
        if not self._drag:
            self._drags += 1
            self._drag = self._drags
        edits = self.book.edits
        if template is not None:
            edits = edit_list.place(edits, template.key, self._placed(template, x, y))
        elif facility_id and not edit_list.is_removed(edits, facility_id):
            edits = edit_list.move(edits, facility_id, x, y)
        self.live.ask([one.edit for one in edits], near=(x, y))

    def end_preview(self):
        """The drag is over: ask for the answer to what is there."""
        self._drag = 0
        self._ask()

    def _placed(self, template, x, y):
        wanted = template.name or template_label(template.key)
        name = edit_list.unused_name(wanted, edit_list.added_names(self.book.edits))
        return Edit(
            "add", f"v-{self._next_number}", x=float(x), y=float(y),
            category=template.category, size=float(template.size), name=name,
        )

    def _editable(self, facility_id):
        """The facility where it can be edited; otherwise a sentence says why not."""
        if not self._can_edit():
            return None
        facility = self.facility(facility_id)
        if facility is None:
            self.troubled.emit(
                tr("The facility “{id}” is not in this study any more.").format(id=facility_id)
            )
        elif facility.is_removed:
            self.troubled.emit(
                tr("“{name}” is removed in this scenario. Restore it first.").format(
                    name=facility.title
                )
            )
            return None
        return facility

    def _can_edit(self):
        if self._is_open() and self.scenario is None:
            self.troubled.emit(tr("Make a scenario first: edits belong to a scenario."))
        return self._is_open(quiet=True) and self.scenario is not None

    def _is_open(self, quiet=False):
        good = self.study is not None and not self._is_opening
        if not good and not quiet:
            self.troubled.emit(tr("Open a study first."))
        return good

    def _edit(self, text, after, near, drag=0):
        self._near = near or self._near
        before = self.book.edits
        self._push(undo.EditsCommand, text, self.scenario.id, before, after, near, drag)

    def _push(self, kind, text, *facts):
        self.book.push(kind(text, self.book.carry_out, *facts))
        self._slow.start()

    # What follows from a change.

    def _chosen(self):
        if self.scenario is not None:
            settings.put("last_scenario", self.scenario.id)
        self.scenario_chosen.emit()

    def _changed(self):
        self.edits_changed.emit()
        self._ask()

    def _ask(self):
        if self.study is not None:
            self.live.ask([one.edit for one in self.book.edits], near=self._near)

    def _solved(self):
        self._is_solving = False
        self._tell_busy()

    def _not_solved(self, words):
        self._solved()
        self.troubled.emit(words)

    def _tell_busy(self):
        words = ""
        if self._is_opening:
            words = tr("Opening the study…")
        elif not self.is_saved and not self._slow.isActive():
            words = tr("Saving…")
        elif self._is_solving:
            words = tr("Computing the town as it is today…")
        if words != self._words:
            self._words = words
            self.busy.emit(words)

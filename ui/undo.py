"""Steps of a person that can be undone: edits of a scenario, and scenarios themselves.

A command says what to write; :class:`scenario_book.ScenarioBook` has it written, in a worker.
"""

from dataclasses import dataclass

from ..bridge.qt import QUndoCommand
from ..core.errors import CoreError
from ..core.scenarios import library

# Commands of one kind may merge; Qt asks for a number.
_EDITS = 1


@dataclass(frozen=True)
class Written:
    """What a command has done to the file.

    Parameters
    ----------
    scenario : Scenario or None
        As it is in the file now.
    gone : str
        Id of a scenario that is no longer there.
    kept : object
        What the command needs to go back: a ``library.Removed``, a text.
    shows : str or None
        Id of the scenario to show from now on, empty for none; None leaves the one that is shown.
    """

    scenario: object = None
    gone: str = ""
    kept: object = None
    shows: object = None


class Command(QUndoCommand):
    """One step; ``carry_out(command, forward)`` has it written or taken back.

    Attributes
    ----------
    scenario_id : str
        The scenario that it is about; empty while a new one is not written yet.
    is_structural : bool
        Whether the list of scenarios looks different afterwards.
    """

    is_structural = True

    def __init__(self, text, carry_out, scenario_id=""):
        super().__init__(text)
        self.scenario_id = scenario_id
        self._carry_out = carry_out

    def redo(self):
        self._carry_out(self, True)

    def undo(self):
        self._carry_out(self, False)

    def write(self, study, known, shown, forward):
        """Called in a worker.

        Parameters
        ----------
        study : Study
        known : dict of str to Scenario
            As they are in the file, as far as this program knows.
        shown : str
            Id of the scenario on the screen.
        forward : bool
            Do it, or take it back.

        Returns
        -------
        Written
        """
        raise NotImplementedError

    def written(self, answer):
        """Keep what is needed to go back; on the main thread."""


class EditsCommand(Command):
    """Other edits of one scenario.

    ``near`` is where on the map it happened; commands with the same ``drag`` that is not 0 become
    one.
    """

    is_structural = False

    def __init__(self, text, carry_out, scenario_id, before, after, near=None, drag=0):
        super().__init__(text, carry_out, scenario_id)
        self.before, self.after = tuple(before), tuple(after)
        self.near = near
        self.drag = drag
        self.merged_into = None

    def edits(self, forward):
        return self.after if forward else self.before

    def write(self, study, known, shown, forward):  # noqa: ARG002
        scenario = scenario_of(known, self.scenario_id, study)
        return Written(scenario=library.save(study, scenario, list(self.edits(forward))))

    def id(self):
        return _EDITS

    def mergeWith(self, other):  # noqa: N802 - Qt's name
        if not self.drag or (other.drag, other.scenario_id) != (self.drag, self.scenario_id):
            return False
        self.after, self.near = other.after, other.near
        other.merged_into = self
        return True


class _Existence(Command):
    """A scenario comes or goes."""

    # Whether doing it makes the scenario appear.
    appears = True

    def __init__(self, text, carry_out, scenario_id="", neighbour=""):
        super().__init__(text, carry_out, scenario_id)
        # What to show once it is gone.
        self._neighbour = neighbour
        self._removed = None

    def write(self, study, known, shown, forward):
        if forward != self.appears:
            return self._take_away(study, known, shown)
        if self._removed is None:
            scenario = self.make(study, known)
        else:
            scenario = library.restore(study, self._removed)
        return Written(scenario=scenario, shows=scenario.id)

    def _take_away(self, study, known, shown):
        removed = library.delete(study, scenario_of(known, self.scenario_id, study))
        neighbour = self._neighbour if self._neighbour in known else ""
        shows = neighbour if shown == self.scenario_id else None
        return Written(gone=self.scenario_id, kept=removed, shows=shows)

    def make(self, study, known):
        """The scenario, for the first time."""
        raise NotImplementedError

    def written(self, answer):
        if answer.gone:
            self._removed = answer.kept
        else:
            self.scenario_id = answer.scenario.id


class NewCommand(_Existence):
    """A new scenario, with edits where there are some."""

    def __init__(self, text, carry_out, name, neighbour="", edits=()):
        super().__init__(text, carry_out, neighbour=neighbour)
        self._name, self._edits = name, tuple(edits)

    def make(self, study, known):  # noqa: ARG002
        return library.create(study, self._name, edits=self._edits)


class DuplicateCommand(_Existence):
    """A copy of a scenario."""

    def __init__(self, text, carry_out, original, name):
        super().__init__(text, carry_out, neighbour=original)
        self._original, self._name = original, name

    def make(self, study, known):
        return library.duplicate(study, scenario_of(known, self._original, study), self._name)


class DeleteCommand(_Existence):
    """A scenario is taken away with its edits."""

    appears = False


class _TextCommand(Command):
    """Another text of a scenario."""

    def __init__(self, text, carry_out, scenario_id, wanted):
        super().__init__(text, carry_out, scenario_id)
        self._wanted, self._before = wanted, ""

    def write(self, study, known, shown, forward):  # noqa: ARG002
        scenario = scenario_of(known, self.scenario_id, study)
        changed = self.put(study, scenario, self._wanted if forward else self._before)
        return Written(scenario=changed, kept=self.read(scenario) if forward else self._before)

    def written(self, answer):
        self._before = answer.kept

    def read(self, scenario):
        raise NotImplementedError

    def put(self, study, scenario, text):
        raise NotImplementedError


class RenameCommand(_TextCommand):
    """Another name of a scenario."""

    def read(self, scenario):
        return scenario.name

    def put(self, study, scenario, text):
        return library.rename(study, scenario, text)


class NoteCommand(_TextCommand):
    """Another note of a scenario."""

    def read(self, scenario):
        return scenario.note

    def put(self, study, scenario, text):
        return library.set_note(study, scenario, text)


def scenario_of(known, scenario_id, study):
    """The scenario; ``scenario_missing`` where this program knows of none."""
    scenario = known.get(scenario_id)
    if scenario is None:
        raise CoreError("scenario_missing", scenario=scenario_id, file=str(study.path))
    return scenario

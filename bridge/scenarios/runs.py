"""Simulate several scenarios of a study, one after the other, and compare them."""

from dataclasses import dataclass, field
from pathlib import Path

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...core.errors import CoreError
from .. import fields
from ..background import Background, words_of
from ..environment import require
from ..i18n import tr
from ..project.study import source_of
from ..run import Run
from ..shown import town_inputs
from .results import Result, read_rows

# Runs that are not over: QGIS computes with objects that Python must not drop meanwhile.
_alive = set()


@dataclass(frozen=True)
class Compared:
    """What a comparison came to.

    Parameters
    ----------
    results : list of Result
        Of the scenarios that were compared, in the order asked for.
    rows : list of dict
        Columns of ``bridge.fields.COMPARISON``, one row a scenario and indicator.
    report : str
        Path of the page; empty where none could be made.
    notes : list of str
        Sentences about scenarios that were left out.
    states : dict of str to str
        Id to ``changed_at`` of all scenarios that were asked for.
    """

    results: list
    rows: list
    report: str
    notes: list
    states: dict


@dataclass
class _Step:
    """One scenario to simulate: its key in the store, its edits in a file."""

    key: tuple
    scenario: object
    edits: str


@dataclass
class _Found:
    """What there is to do."""

    scenarios: list
    known: dict = field(default_factory=dict)
    steps: list = field(default_factory=list)
    empty: list = field(default_factory=list)
    can_draw: bool = False


class ScenarioRuns(QObject):
    """Runs ``nigiwai:simulate_scenario`` where its result is not known yet, then
    ``nigiwai:compare_scenarios``.

    Signals
    -------
    stepped(str)
        Words of what runs now.
    progressed(float)
        Percent of the whole.
    finished(object)
        :class:`Compared`.
    failed(str)
        The sentence that says why not; empty where the person stopped it.
    """

    stepped = pyqtSignal(str)
    progressed = pyqtSignal(float)
    finished = pyqtSignal(object)
    failed = pyqtSignal(str)

    def __init__(self, store):
        # Without a parent: it must outlive its window until what runs has ended.
        super().__init__()
        self._store = store
        self._look = Background(self)
        self._look.finished.connect(self._looked)
        self._look.failed.connect(self._fail)
        self._run = None
        self._running = False
        self._stopping = False

    def is_running(self):
        return self._running

    def start(self, study, ids, draws):
        """Compare scenarios of a study.

        Parameters
        ----------
        study : core.study.store.Study
        ids : list of str
            Ids of scenarios; they are taken as the file holds them.
        draws : int
            Draws for the bands.
        """
        self._running, self._stopping = True, False
        _alive.add(self)
        self._study, self._ids, self._draws = study, list(ids), draws
        self._done, self._total = 0, len(self._ids) + 1
        self._report = ""
        self.progressed.emit(0.0)
        self.stepped.emit(tr("Reading the edits…"))
        self._look.start(tr("Read the edits of scenarios"), self._prepare)

    def cancel(self):
        """Ask to stop; ``failed`` with an empty text follows."""
        if not self._running or self._stopping:
            return
        self._stopping = True
        if self._run is not None and self._run.is_running():
            self._run.cancel()
        else:
            self._look.cancel()
            QTimer.singleShot(0, self._stopped)

    def _prepare(self, progress):
        """In a worker: which results are known, and the edits of the others as files."""
        from ...core.scenarios import library
        from ...core.scenarios.basis import basis_of
        from ...core.scenarios.edits_file import write_edits

        basis = basis_of(self._study)
        there = {one.id: one for one in library.scenarios(self._study)}
        found = _Found([there[one] for one in self._ids if one in there])
        for number, one in enumerate(found.scenarios):
            progress(number / len(found.scenarios))
            key = (str(self._study.path), basis, one.id, one.changed_at, self._draws)
            result = self._store.find(key)
            if result is not None and Path(result.zones).is_file():
                found.known[one.id] = result
            elif not library.edits(self._study, one.id):
                found.empty.append(one)
            else:
                file = write_edits(self._study, one, self._store.new_folder() / "edits.gpkg")
                found.steps.append(_Step(key, one, str(file)))
        found.can_draw = _can_draw()
        return found

    def _looked(self, found):
        if self._stopping:
            return
        self._scenarios, self._steps = found.scenarios, found.steps
        self._results, self._can_draw = found.known, found.can_draw
        self._notes = [
            tr("“{scenario}” has no edits, so it is as today and was left out.").format(
                scenario=one.name
            )
            for one in found.empty
        ]
        if len(found.scenarios) < len(self._ids):
            self._notes.append(
                tr("{count} scenarios are no longer in the study and were left out.").format(
                    count=len(self._ids) - len(found.scenarios)
                )
            )
        self._done = len(self._ids) - len(self._steps)
        self._next()

    def _next(self):
        if self._stopping:
            self._stopped()
        elif self._steps:
            self._simulate(self._steps[0])
        else:
            self._compare()

    def _simulate(self, step):
        folder = Path(step.edits).parent
        self.stepped.emit(
            tr("Computing “{scenario}” ({number} of {count})…").format(
                scenario=step.scenario.name, number=self._done + 1, count=len(self._ids)
            )
        )
        outputs = {
            f"OUTPUT_{name.upper()}": str(folder / f"{name}.gpkg")
            for name in ("zones", "facilities", "indicators")
        }
        self._start("simulate_scenario", {
            **town_inputs(self._study.path),
            "EDITS": source_of(step.edits, "edits"),
            "SCENARIO": step.scenario.name,
            "DRAWS": self._draws,
            **outputs,
        }, self._simulated, self._not_simulated)

    def _start(self, name, parameters, done, failed):
        # Without a parent: dropping it closes the files that it read.
        self._run = Run()
        self._run.progressed.connect(self._progress)
        self._run.finished.connect(done)
        self._run.failed.connect(failed)
        self._run.start(name, parameters)

    def _progress(self, percent):
        self.progressed.emit((100.0 * self._done + percent) / self._total)

    def _simulated(self, outputs):
        step = self._steps.pop(0)
        paths = [outputs[f"OUTPUT_{name}"] for name in ("ZONES", "FACILITIES", "INDICATORS")]
        result = Result(step.scenario.id, step.scenario.name, *paths)
        self._store.keep(step.key, result)
        self._results[step.scenario.id] = result
        self._step_over()

    def _not_simulated(self, words):
        if self._stopping or not words:
            self._stopped()
            return
        step = self._steps.pop(0)
        self._notes.append(
            tr("“{scenario}” could not be computed: {reason}").format(
                scenario=step.scenario.name, reason=words
            )
        )
        self._step_over()

    def _step_over(self):
        self._done += 1
        # Not from within the signal: QGIS still holds the objects of the run that ended.
        QTimer.singleShot(0, self._next)

    def _compare(self):
        found = [self._results[one.id] for one in self._scenarios if one.id in self._results]
        if len(found) < 2:
            why = words_of(CoreError("comparison_too_few", count=len(found)))
            self._fail(" ".join([*self._notes, why]))
            return
        self._results = found
        self.stepped.emit(tr("Comparing…"))
        folder = self._store.new_folder()
        self._report = str(folder / "comparison.html") if self._can_draw else ""
        report = {"REPORT": self._report} if self._report else {}
        self._start("compare_scenarios", {
            "SCENARIOS": [one.indicators for one in found],
            "OUTPUT": str(folder / "comparison.gpkg"),
            **report,
        }, self._compared, self._fail)

    def _compared(self, outputs):
        try:
            rows = read_rows(outputs["OUTPUT"], fields.COMPARISON)
        except CoreError as error:
            self._fail(words_of(error))
            return
        self._end()
        self.progressed.emit(100.0)
        states = {one.id: one.changed_at for one in self._scenarios}
        self.finished.emit(Compared(self._results, rows, self._report, self._notes, states))

    def _fail(self, words):
        if self._running:
            self._end()
            self.failed.emit(words)

    def _stopped(self):
        self._fail("")

    def _end(self):
        self._running = False
        # Not from within a signal of the run.
        QTimer.singleShot(0, self._let_go)

    def _let_go(self):
        if not self._running:
            self._run = None
            _alive.discard(self)


def _can_draw():
    """Whether a report with charts can be made."""
    try:
        require("matplotlib")
    except CoreError:
        return False
    return True

"""Run the tasks of a plan one after another: skip what is done, keep a log, stop where told."""

import time
from dataclasses import dataclass, field
from datetime import datetime, timezone

from qgis.core import QgsProcessingException

from ...core.errors import Cancelled, CoreError
from ...core.plan import placing, tasks
from ...core.plan.log import DONE, FAILED, STOPPED, Entry
from ...core.plan.references import PATHS
from ...core.plan.resuming import OUTPUTS
from ...core.plan.where import inside, outside
from ...core.study.store import open_study
from .. import nested
from ..i18n import speaking, tr
from ..labels import table_label
from ..messages import sentence
from ..run import told
from ..version import plugin_version
from . import texts as plan_texts
from .values import check_made, inputs_of, parameters

# Longest text of a result that goes into the log.
_LONGEST = 500


@dataclass
class Outcome:
    """What a run came to: keys of steps, and files that people read."""

    ran: list = field(default_factory=list)
    skipped: list = field(default_factory=list)
    reports: list = field(default_factory=list)


class PlanRun:
    """One run of a plan.

    Parameters
    ----------
    state : core.plan.state.State
    feedback : QgsProcessingFeedback
    language : str
        Of what is written; empty for that of QGIS.
    """

    def __init__(self, state, feedback, language=""):
        self._state, self._feedback, self._language = state, feedback, language
        self._places = state.places
        self._main = nested.MainThread()
        self.outcome = Outcome()

    def run(self):
        """All tasks.

        Returns
        -------
        Outcome

        Raises
        ------
        CoreError
            ``plan_step_failed`` and ``plan_stopped``: what was done before stays; and
            ``plan_study_there``, ``plan_study_changed``, ``plan_lacking``.
        """
        self._warn()
        everything, checked = self._state.tasks, False
        for number, task in enumerate(everything):
            if task.group in (tasks.ANALYSES, tasks.EXPORTS) and not checked:
                self._check_needs()
                checked = True
            if self._feedback.isCanceled():
                self._stopped(number)
            self._step(task, number, len(everything))
            self._feedback.setProgress(100.0 * (number + 1) / len(everything))
        return self.outcome

    def _warn(self):
        """Say what a person might not expect."""
        for name in self._state.forgotten():
            self._feedback.pushWarning(plan_texts.forgotten(name))
        for path in outside(self._state.tasks, self._places):
            self._feedback.pushWarning(tr(
                "“{file}” is written outside the folder of the results.").format(file=path))

    def foresee(self):
        """Say what :meth:`run` would do, and change nothing."""
        self._warn()
        coming, filled = set(), False
        for number, task in enumerate(self._state.tasks):
            verdict = self._state.verdict(task, self._given(task))
            waits = [key for key in task.after if key in coming]
            skip = verdict.skip and not waits and not (
                filled and task.group in (tasks.SCENARIOS, tasks.ANALYSES, tasks.EXPORTS))
            if skip:
                self.outcome.skipped.append(task.key)
                words = tr("done already and unchanged")
            else:
                coming.add(task.key)
                words = tr("would be run")
            filled = filled or (not skip and task.group in tasks.FILLING)
            self._feedback.pushInfo(f"[{number + 1}/{len(self._state.tasks)}] "
                                    f"{plan_texts.title(task)}: {words}")
        self._feedback.pushInfo(tr("This was a check: nothing was run."))
        return self.outcome

    def _check_needs(self):
        """Tables that any step cannot do without, before the first one is run."""
        for task in self._state.tasks:
            lacking = [table_label(name) for name in task.needs if not self._state.rows.get(name)]
            if lacking:
                raise CoreError("plan_lacking", step=task.key, tables=", ".join(lacking),
                                **task.place.facts())

    def _given(self, task):
        return inputs_of(task, self._state.rows, self._state.made)

    def _step(self, task, number, count):
        given = self._given(task)
        verdict = self._state.verdict(task, given)
        title = f"[{number + 1}/{count}] {plan_texts.title(task)}"
        if verdict.skip:
            self._feedback.pushInfo(tr("{step}: done already and unchanged, skipped.").format(
                step=title))
            self.outcome.skipped.append(task.key)
            self._note_files(task)
            return
        self._feedback.pushInfo(f"{title}: {plan_texts.reasons(verdict.reasons)}")
        if task.group == tasks.CREATE:
            self._check_study(verdict)
        self._try(task, given, number, count)
        self._state.fresh.add(task.key)
        self.outcome.ran.append(task.key)
        self._note_files(task)

    def _check_study(self, verdict):
        """A study that is there is made anew only where somebody says so: work may be in it."""
        if self._state.restart or not self._places.study.exists():
            return
        before = self._state.log.last().get("study")
        if before is None or verdict.reasons == (OUTPUTS,):
            raise CoreError("plan_study_there", file=str(self._places.study))
        raise CoreError("plan_study_changed", file=str(self._places.study),
                        changed=plan_texts.reasons(verdict.reasons))

    def _try(self, task, given, number, count):
        """Run a task and write what came of it into the log."""
        started, clock = _now(), time.monotonic()
        feedback = nested.StepFeedback(self._feedback, number / count, (number + 1) / count)
        status, error, results = DONE, "", {}
        before = self._state.inputs(task, given)
        try:
            results = self._do(task, given, feedback)
        except Cancelled:
            status = STOPPED
        except CoreError as caught:
            status, error = FAILED, sentence(caught)
        except QgsProcessingException as caught:
            status, error = (STOPPED, "") if feedback.isCanceled() else (
                FAILED, told(str(caught)))
        finally:
            feedback.close()
        self._state.look()
        # What it writes itself and reads too is as it leaves it; that may be there only now.
        after = self._state.inputs(task, self._given(task))
        own = {f"study:{name}" for name in task.changes}
        inputs = {**before, **{name: after[name] for name in own & set(after)}}
        self._state.log.add(Entry(
            task.key, task.run, status, started, round(time.monotonic() - clock, 3),
            self._state.parameters(task), plugin_version(), inputs,
            self._state.outputs(task) if status == DONE else {}, _plain(results, task),
            self._seen(task) if status == DONE else {}, error))
        if results.get("QUESTIONS"):
            self._feedback.pushWarning(tr(
                "{count} files ask what they mean and were not imported; the questions are in "
                "{file}.").format(count=int(results["QUESTIONS"]),
                                  file=results.get("QUESTIONS_FILE", "")))
        if status == STOPPED:
            self._stopped(number)
        if status == FAILED:
            raise CoreError("plan_step_failed", step=plan_texts.title(task), reason=error,
                            log=self._places.log.name, **task.place.facts())

    def _stopped(self, number):
        raise CoreError("plan_stopped", done=number, count=len(self._state.tasks))

    def _do(self, task, given, feedback):
        if task.group == tasks.SAMPLE_TOWN:
            return self._sample(feedback)
        if task.group == tasks.SCENARIOS:
            return self._scenario(task)
        check_made(task, self._state.made)
        # What is written into the study is in the language of the plan, too.
        with speaking(self._language):
            values = parameters(task, given, self._places, self._edits())
        if task.group == tasks.CREATE:
            values["OVERWRITE"] = self._state.restart
        return nested.run(task.run, values, feedback, self._main, self._language)

    def _sample(self, feedback):
        from ...core.sample.city import write_sample
        from ..progress import progress_of

        write_sample(inside(self._places.folder, self._places.sample), progress_of(feedback))
        return {}

    def _edits(self):
        """File of the edits by key and by name of a scenario."""
        found = {}
        for task in self._state.tasks:
            if task.group == tasks.SCENARIOS:
                key = task.key.partition(":")[2]
                file = task.values.get("FILE")
                path = self._places.source(file) if file else str(self._places.edits(key))
                found[key] = found[task.about] = path
        return found

    def _scenario(self, task):
        """Write the edits of a scenario where they are not in a file already."""
        study = open_study(self._places.study)
        path = inside(self._places.folder, self._places.edits(task.key.partition(":")[2]))
        if "STUDY" in task.values:
            placing.write_stored(study, task.about, path)
            return {}
        file = task.values.get("FILE")
        if file:
            edits = placing.edits_of_file(study, self._places.source(file))
        else:
            edits = placing.edits_of(study, task.values["EDITS"])
            placing.write_placed(study, edits, path)
        own = any(one.group == tasks.CREATE for one in self._state.tasks)
        if own and edits and not placing.keep(study, task.about, edits):
            self._feedback.pushWarning(tr(
                "The study has another scenario “{name}” already. It was left as it is; the "
                "results are those of the plan.").format(name=task.about))
        return {}

    def _seen(self, task):
        """What the files that a task reads look like, with their contents."""
        return self._state.files.of(
            [self._places.path(one) for one in task.references() if one.kind in PATHS])

    def _note_files(self, task):
        for kind, name, _stamp in self._state.outputs(task).values():
            if kind == tasks.FILE and task.group in (tasks.ANALYSES, tasks.EXPORTS):
                self.outcome.reports.append(str(self._places.folder / name))


def _now():
    return datetime.now(timezone.utc).astimezone().isoformat(timespec="microseconds")


def _plain(results, task):
    """Numbers and words that an algorithm gave, without the places of its outputs."""
    return {
        name: value for name, value in results.items()
        if name not in (*task.outputs, "STUDY") and isinstance(value, (bool, int, float, str))
        and len(str(value)) <= _LONGEST
    }

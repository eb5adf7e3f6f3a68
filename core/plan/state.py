"""What stands on the disk beside what the log says: which tasks are done, and which are not."""

from . import placing, stamps, tasks
from .fingerprints import Files, digest
from .log import Log
from .references import PATHS, RESULTS, SCENARIO, STUDY, in_value
from .resuming import verdict

# What every analysis of a study is computed with.
_ALWAYS = "assumptions"


class State:
    """The state of a plan's folder; :meth:`look` brings it up to date.

    Parameters
    ----------
    all_tasks : sequence of tasks.Task
    places : where.Where
    version : str
        Of the plugin.
    language : str
        Of the texts that are written.
    restart : bool
        Everything is done again that this run has not done itself.
    """

    def __init__(self, all_tasks, places, version, language="", restart=False):
        self.tasks, self.places = tuple(all_tasks), places
        self.log, self.restart = Log(places.log), restart
        self.files = Files(self.log.files())
        self._version, self._language = version, language
        self._by_key = {task.key: task for task in self.tasks}
        self._makers = {target.name.casefold(): task.key for task in self.tasks
                        for target in task.outputs.values() if target.kind == tasks.TABLE}
        self._changed = {table for task in self.tasks for table in task.changes}
        # Steps that this run has done.
        self.fresh = set()
        self.look()

    def look(self):
        """Look at the study and the results."""
        self.study = stamps.tables(self.places.study)
        self.born = stamps.born(self.places.study)
        self.rows = stamps.rows(self.places.study) if self.study else {}
        self.made = stamps.tables(self.places.results)

    def verdict(self, task, given):
        """Whether a task is skipped: a ``resuming.Verdict``.

        Parameters
        ----------
        task : tasks.Task
        given : dict
            Its inputs, as they are now.
        """
        entry = self.log.last().get(task.key)
        # A newer program reads what an older one has put into a study.
        filling = task.group in tasks.FILLING and entry is not None
        return verdict(
            entry, self.parameters(task), entry.version if filling else self._version,
            self.inputs(task, given), self.outputs(task),
            self.restart and task.key not in self.fresh)

    def parameters(self, task):
        """Digest of what a task is asked, whatever its inputs hold."""
        asked = {name: value for name, value in task.values.items() if value is not None}
        targets = {name: (one.kind, one.name) for name, one in task.outputs.items()}
        return digest([task.run, asked, targets, self._language])

    def inputs(self, task, given):
        """Stamps of everything that a task reads, by its name."""
        found = {}
        for value in given.values():
            for one in in_value(value):
                found.update(self._stamps(task, one))
        if task.group in (tasks.ANALYSES, tasks.EXPORTS) and self.study:
            found[f"{STUDY}:{_ALWAYS}"] = self.study.get(_ALWAYS, "")
        if task.group in (tasks.INPUTS, tasks.SCENARIOS):
            found[STUDY] = self.born
        if task.group == tasks.SCENARIOS and "STUDY" in task.values and self.study:
            found[f"{SCENARIO}:{task.about}"] = placing.changed_at(self.places.study, task.about)
        return found

    def _stamps(self, task, one):
        if one.kind in PATHS:
            path = self.places.path(one)
            return {one.text: self.files.stamp(path) if path.exists() else ""}
        if one.kind == SCENARIO:
            scenario = self.scenario(one.name)
            return {one.text: self._started(scenario.key) if scenario else ""}
        if one.kind == RESULTS:
            return self._of_results(task, one)
        if one.name:
            return {one.text: self.study.get(one.name, "")}
        # What writes into the study does not read all of it, and what others write while the
        # plan runs is of no account.
        if task.changes:
            return {}
        return {one.text: digest(sorted(
            (name, stamp) for name, stamp in self.study.items() if name not in self._changed))}

    def _of_results(self, task, one):
        if not one.name:
            return {f"{RESULTS}:{other.key}": self._started(other.key) for other in self.tasks
                    if other.group == tasks.ANALYSES and other.key != task.key}
        maker = self._makers.get(one.name.casefold())
        # When it was made, not what it says of itself: looks and notes are kept with it too.
        return {one.text: self._started(maker) if maker else self.made.get(one.name.casefold(), "")}

    def _started(self, key):
        entry = self.log.last().get(key)
        return entry.started if entry else ""

    def scenario(self, word):
        """The task of a scenario, by its key or name."""
        return next((task for task in self.tasks if task.group == tasks.SCENARIOS
                     and word in (task.about, task.key.partition(":")[2])), None)

    def outputs(self, task):
        """What of the outputs of a task stands there: kind, name and stamp by parameter."""
        found = {}
        if task.group == tasks.CREATE and self.study:
            found["STUDY"] = [tasks.FILE, self.places.study.name, self.born]
        elif task.group == tasks.SAMPLE_TOWN and self.places.sample.is_dir():
            found["SAMPLE"] = [tasks.FOLDER, self.places.sample.name, ""]
        elif task.group == tasks.SCENARIOS and "FILE" not in task.values:
            path = self.places.edits(task.key.partition(":")[2])
            if path.is_file():
                found["EDITS"] = [tasks.FILE, path.name, ""]
        for name, target in task.outputs.items():
            if target.kind == tasks.TABLE:
                if target.name.casefold() in self.made:
                    found[name] = [
                        target.kind, target.name, self.made[target.name.casefold()]]
            elif (self.places.folder / target.name).exists():
                found[name] = [target.kind, target.name, ""]
        return found

    def forgotten(self):
        """Inputs that an earlier run brought into the study and the plan no longer has."""
        return tuple(key.partition(":")[2] for key in self.log.last()
                     if key.startswith("input:") and key not in self._by_key)

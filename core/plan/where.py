"""Where a plan's files are: what it reads, and what it writes."""

import os
from dataclasses import dataclass
from pathlib import Path

from ..errors import CoreError
from .references import DATA, FILE, PATHS, SAMPLE, in_value

SOURCE = "source"
_STUDY = "study.gpkg"


@dataclass(frozen=True)
class Where:
    """Places of one run.

    Attributes
    ----------
    plan : Path
        The plan file.
    folder : Path
        What results go to.
    study, results, log : Path
    data : Path or None
        Folder of ``data:…``.
    """

    plan: Path
    folder: Path
    study: Path
    results: Path
    log: Path
    data: Path = None

    @property
    def sample(self):
        """Folder of the sample town."""
        return self.folder / SOURCE

    def path(self, reference):
        """Path of a file or folder that a reference names, without the layer in it."""
        base = {FILE: self.plan.parent, DATA: self.data, SAMPLE: self.sample}[reference.kind]
        return base / reference.name.partition("|")[0]

    def source(self, reference):
        """The same with the layer in it, as QGIS takes it."""
        _file, bar, rest = reference.name.partition("|")
        return f"{self.path(reference)}{bar}{rest}"

    def edits(self, key):
        """File of the edits of a scenario."""
        return self.folder / f"{self.study.stem}_scenario_{key}.gpkg"


def where(plan_file, plan, folder=""):
    """Places of a plan.

    Parameters
    ----------
    plan_file : path-like
    plan : model.Plan
    folder : str
        In place of that of the plan; relative to where the program was started.
    """
    plan_file = Path(plan_file).absolute()
    base = plan_file.parent
    target = Path(folder).absolute() if folder else base / (plan.folder or plan_file.stem)
    study = plan.study
    path = target / (study.file or _STUDY) if study.boundary else base / study.file
    return Where(
        plan_file, target, path, target / f"{path.stem}_results.gpkg",
        target / f"{plan_file.stem}_log.jsonl", base / plan.data if plan.data else None)


def check_files(plan, tasks, places, faults):
    """Everything that is read and not made must be there."""
    if plan.data and not places.data.is_dir():
        faults.add(_missing(plan.place(("data",)), places.data))
        return
    if not plan.study.boundary and not places.study.is_file():
        faults.add(_missing(plan.place(("study", "file")), places.study))
    for task in tasks:
        _check_targets(task, places, faults)
        for value in task.values.values():
            for one in in_value(value):
                if one.kind in PATHS:
                    _check_file(one, task.place, places, faults)


def _check_targets(task, places, faults):
    """No output may take the place of the plan, the study, the results or the log."""
    own = {os.path.normcase(path.resolve()): path.name
           for path in (places.plan, places.study, places.results, places.log)}
    for path in written(task, places):
        name = own.get(os.path.normcase(path.resolve()))
        if name:
            faults.add(CoreError("plan_own_file", **task.place.facts(), name=name))


def written(task, places):
    """Files and folders that a task writes, tables aside."""
    return [places.folder / one.name for one in task.outputs.values() if one.kind != "table"]


def outside(tasks, places):
    """What is written elsewhere than into the folder of the results: allowed, but said."""
    folder = places.folder.resolve()
    found = [path for task in tasks for path in written(task, places)]
    return [path for path in found if folder not in path.resolve().parents]


def _check_file(reference, place, places, faults):
    if reference.kind == SAMPLE:
        return
    if reference.kind == DATA and places.data is None:
        faults.add(CoreError("plan_no_data_folder", **place.facts(), found=reference.text))
    elif not places.path(reference).exists():
        faults.add(_missing(place, places.path(reference)))


def _missing(place, path):
    return CoreError("plan_missing_file", **place.facts(), file=str(path))


def inside(folder, name):
    """A path in the folder of results, or anywhere else where it says so.

    Raises
    ------
    CoreError
        ``write_failed`` where its folder cannot be made.
    """
    path = Path(folder) / name
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CoreError("write_failed", target=str(path), reason=error.strerror) from error
    return path

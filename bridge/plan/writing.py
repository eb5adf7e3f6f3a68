"""A plan file of what has been made with a study, so that it can be made again with newer data.

How each table of the results was made is kept with it (:mod:`.lineage`); what follows from the
study anyway is not written down.
"""

import json
import os
from pathlib import Path

from ...core.errors import CoreError
from ...core.plan import catalogue as kinds
from ...core.plan import stamps
from ...core.plan.model import FORMAT, LANGUAGES
from ...core.plan.reading import slug
from ...core.scenarios import library
from ...core.study.store import open_study
from ...core.study.tables import TABLES
from ..i18n import tr, user_language
from ..lineage import record as lineage
from ..safe_outputs import parts_of
from ..shown import report_path, results_path
from .catalogue import catalogue
from .cuts import cut_of

# Reports of the page that have no table of their own: file → algorithm.
_PAGES = {"check": "check_study"}
_SIMULATE, _COMPARE = "simulate_scenario", "compare_scenarios"
_EDITS, _SCENARIO = "EDITS", "SCENARIO"


def plan_of(study_path, plan_path):
    """A plan of what has been made, as plain values.

    Parameters
    ----------
    study_path, plan_path : path-like
        The study, and where the plan will lie.

    Returns
    -------
    dict

    Raises
    ------
    CoreError
        ``plan_nothing_made``.
    """
    writer = _Writer(Path(study_path), Path(plan_path))
    plan = writer.plan()
    if not plan["analyses"] and not plan["exports"]:
        raise CoreError("plan_nothing_made", file=Path(study_path).name)
    return plan


def notes(plan):
    """What the steps of a plan do not repeat, a sentence each."""
    return [f"{step['run']}: {step['note']}" for step in (*plan["analyses"], *plan["exports"])
            if isinstance(step, dict) and "note" in step]


def write(study_path, plan_path):
    """Write the plan file, whole or not at all: also ``write_failed``; gives the plan."""
    plan_path = Path(plan_path)
    plan = plan_of(study_path, plan_path)
    staged = plan_path.with_name(f".{plan_path.stem}.part")
    try:
        staged.write_text(json.dumps(plan, ensure_ascii=False, indent=2) + "\n", encoding="utf-8",
                          newline="\n")
        staged.replace(plan_path)
    except OSError as error:
        staged.unlink(missing_ok=True)
        raise CoreError("write_failed", target=str(plan_path), reason=error.strerror) from error
    return plan


class _Writer:
    """Knows the study, its results, and where the plan lies."""

    def __init__(self, study_path, plan_path):
        self._study, self._plan = study_path, plan_path
        self._results = results_path(study_path)
        self._known = catalogue()
        self._born, self._tables = stamps.born(study_path), stamps.tables(self._results)
        self._scenarios = [one.name for one in library.scenarios(open_study(study_path))]
        self._used = []

    def plan(self):
        runs = self._runs()
        made = {table for run in runs for table in run}
        steps = [self._step(run, made) for run in runs]
        steps += self._of_pages({step["run"] for step in steps})
        _tell_apart(steps)
        folder = _relative(self._study.parent, self._plan.parent)
        return {
            "plan": FORMAT, "name": self._plan.stem,
            **({"language": user_language()} if user_language() in LANGUAGES else {}),
            "folder": folder, "study": {"file": _relative(self._study, self._plan.parent)},
            "inputs": [], "scenarios": [{"name": name} for name in self._used],
            "analyses": [_short(step) for step in steps],
            "exports": self._exports(),
        }

    def _runs(self):
        """Tables of one run together, the runs in the order in which they were made."""
        if not self._results.is_file():
            return []
        runs = {}
        for table, one in lineage.tables(self._results).items():
            if one.algorithm in self._known:
                given = json.dumps(one.parameters, sort_keys=True)
                runs.setdefault((one.algorithm, given), {})[table] = one
        return sorted(runs.values(), key=lambda run: max(one.made_at for one in run.values()))

    def _step(self, run, made):
        one = next(iter(run.values()))
        algorithm, values = self._known[one.algorithm], {}
        outputs = {each.output: table for table, each in run.items()}
        for name, value in lineage.needed(one).items():
            parameter = algorithm.parameters.get(name)
            if parameter is None or name in algorithm.recipe.whole:
                continue
            if parameter.kind in kinds.WRITES:
                if name in outputs and not _is_usual(algorithm, name, outputs[name]):
                    values[name] = f"results:{outputs[name]}"
            elif parameter.kind in kinds.READS:
                text = self._reference(value, one)
                if text != self._usual(algorithm, name, made):
                    values[name] = text
            else:
                values[name] = value
        # What would be made unasked, and was not.
        for name in (*algorithm.recipe.tables, *algorithm.recipe.files):
            if name in algorithm.parameters and name not in one.parameters:
                values[name] = None
        step = {"run": one.algorithm, "with": values}
        notes = tuple(_notes(one))
        if notes:
            step["note"] = " ".join(notes)
        self._of_scenario(step)
        return step

    def _of_scenario(self, step):
        """A name that follows from the scenario need not be told."""
        values = step["with"]
        edits = values.get(_EDITS)
        if isinstance(edits, str) and edits == f"scenario:{values.get(_SCENARIO)}":
            del values[_SCENARIO]

    def _usual(self, algorithm, name, made):
        """What a parameter is given where the plan says nothing."""
        table = algorithm.recipe.inputs.get(name)
        if table is not None:
            return f"study:{table}"
        table = algorithm.recipe.results.get(name)
        return f"results:{table}" if table in made else None

    def _reference(self, value, one):
        if isinstance(value, list):
            return [self._reference(each, one) for each in value]
        if value in (None, ""):
            return None
        value, cut, _left = cut_of(value)
        text = self._place(value, one)
        return {"from": text, **cut} if cut else text

    def _place(self, value, one):
        """A source in the words of a plan."""
        file, table = parts_of(value)
        if file is None:
            return value
        for word, is_it in (("study", self._is_study), ("results", self._is_results)):
            if is_it(file, table):
                return f"{word}:{table}" if table else word
        scenario = self._scenario(file, one)
        if scenario:
            return f"scenario:{scenario}"
        layer = f"|layername={table}" if table else ""
        return f"file:{_relative(file, self._plan.parent)}{layer}"

    def _is_study(self, file, table):
        """Whether a file is the study: by its path, or, where that was moved or copied since, by
        when it was made."""
        if _same(file, self._study):
            return True
        if table not in TABLES:
            return False
        try:
            return not file.is_file() or stamps.born(file) == self._born
        except CoreError:
            return False

    def _is_results(self, file, table):
        return _same(file, self._results) or (
            not file.is_file() and (table or "").casefold() in self._tables)

    def _scenario(self, file, one):
        """The scenario of the study whose edits a passing file held, empty for none."""
        told = one.parameters.get(_SCENARIO) or ""
        name = next((name for name in self._scenarios
                     if name == told or slug(name) == slug(file.stem)), "")
        if name and file.suffix == ".gpkg":
            self._use(name)
            return name
        return ""

    def _use(self, name):
        if name not in self._used:
            self._used.append(name)

    def _of_pages(self, there):
        """Steps of reports that have no table."""
        steps = [{"run": name, "with": {}} for page, name in _PAGES.items()
                 if report_path(self._study, page).is_file()]
        simulated = [name for name in self._scenarios
                     if report_path(self._study, f"scenario_{slug(name)}").is_file()]
        compared = report_path(self._study, "comparison").is_file() and len(self._scenarios) > 1
        for name in (self._scenarios if compared else simulated) if _SIMULATE not in there else ():
            self._use(name)
            steps.append({"run": _SIMULATE, "with": {_EDITS: f"scenario:{name}"}})
        if compared and _COMPARE not in there:
            steps.append({"run": _COMPARE, "with": {}})
        return steps

    def _exports(self):
        """Exports whose usual file lies beside the study."""
        found = []
        for name, algorithm in self._known.items():
            if algorithm.group != "exports":
                continue
            made = {
                parameter.name: path.name for parameter in algorithm.parameters.values()
                if parameter.kind == kinds.FILE_OUT
                for path in [export_path(self._study, name, parameter.ending)] if path.is_file()}
            if made:
                usual = algorithm.recipe.files
                values = {one: file for one, file in made.items() if one not in usual}
                values.update({one: None for one in usual if one not in made})
                found.append(_short({"run": name, "with": values}))
        return found


def _notes(one):
    """Why a step would not do all over again what was done."""
    if one.left_out:
        yield tr("Not kept, because it may tell who somebody is: {names}").format(
            names=", ".join(one.left_out))
    for name, why in lineage.caveats(one):
        if why == lineage.MEMORY:
            yield tr("{parameter} was a layer in memory: name a file before you run the plan."
                     ).format(parameter=name)
        if why == lineage.SELECTION:
            yield tr("{parameter}: only the rows that were selected counted. Which they were is "
                     "not kept; the plan takes all rows.").format(parameter=name)
    for name, value in one.parameters.items():
        for each in value if isinstance(value, list) else [value]:
            left = cut_of(each)[2] if isinstance(each, (str, dict)) else ""
            if left:
                yield tr("{parameter}: only some rows counted ({filter}). A plan cannot say that; "
                         "it takes all rows.").format(parameter=name, filter=left)


def export_path(study_path, name, ending):
    """Where an export of the page goes: beside the study."""
    path = Path(study_path)
    return path.with_name(f"{path.stem}_{name.replace('export_', '')}.{ending}")


def _is_usual(algorithm, name, table):
    return algorithm.recipe.tables.get(name) == table


def _same(one, other):
    return os.path.normcase(Path(one).absolute()) == os.path.normcase(Path(other).absolute())


def _relative(path, folder):
    """A path as seen from a folder, with ``/``; whole where it lies on another drive."""
    try:
        return Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:
        return Path(path).as_posix()


def _tell_apart(steps):
    """Names for steps of one algorithm that are not about different scenarios."""
    seen = {}
    for step in steps:
        about = step["with"].get(_EDITS, "") if step["run"] == _SIMULATE else ""
        key = (step["run"], about if about.startswith("scenario:") else "")
        seen[key] = seen.get(key, 0) + 1
        if seen[key] > 1:
            step["name"] = str(seen[key])


def _short(step):
    """An algorithm with nothing to say of is only named."""
    step = {key: value for key, value in step.items() if value or key == "run"}
    return step["run"] if list(step) == ["run"] else step

"""From a plan to tasks in their order: what each reads, writes and waits for."""

from dataclasses import dataclass, field
from pathlib import Path

from ..errors import CoreError
from ..study.tables import TABLES
from . import catalogue as kinds
from .faults import Faults
from .near import nearest
from .order import in_order
from .reading import slug
from .references import PATHS, RESULTS, SAMPLE, SCENARIO, STUDY, Reference, in_value, parse
from .values import checked, referred

# Groups of tasks, in the order in which they are run.
SAMPLE_TOWN, CREATE, INPUTS, SCENARIOS = "sample", "study", "inputs", "scenarios"
ANALYSES, EXPORTS = "analyses", "exports"
GROUPS = (SAMPLE_TOWN, CREATE, INPUTS, SCENARIOS, ANALYSES, EXPORTS)
# Those that make and fill the study.
FILLING = (SAMPLE_TOWN, CREATE, INPUTS)
SIMULATE, EDITS = "simulate_scenario", "EDITS"
TABLE, FILE, FOLDER = "table", "file", "folder"
_OUT = {kinds.TABLE_OUT: TABLE, kinds.FILE_OUT: FILE, kinds.FOLDER_OUT: FOLDER}


@dataclass(frozen=True)
class Target:
    """Where an output goes: a table of the results, or a path in the folder."""

    kind: str
    name: str


@dataclass(frozen=True)
class Task:
    """One thing to do.

    Attributes
    ----------
    key : str
        Its name in the log.
    group : str
        One of :data:`GROUPS`.
    run : str
        Id of an algorithm; empty for the sample town and scenarios, which need none.
    about : str
        What it is about, for people: a file, a scenario, a name.
    place : model.Place
    values : dict
        As the plan says; inputs are ``Reference``.
    usual : dict of str to Reference
        Inputs that follow from the study; left out where they have no rows.
    outputs : dict of str to Target
    needs : tuple of str
        Tables of the study that must have rows.
    after : tuple of str
        Keys of the tasks whose results it reads.
    changes : tuple of str
        Tables of the study that it writes.
    """

    key: str
    group: str
    place: object
    run: str = ""
    about: str = ""
    values: dict = field(default_factory=dict)
    usual: dict = field(default_factory=dict)
    outputs: dict = field(default_factory=dict)
    needs: tuple = ()
    after: tuple = ()
    changes: tuple = ()

    def given(self):
        """All inputs by parameter: the usual ones, and above them what the plan says."""
        return {**self.usual, **self.values}

    def references(self):
        """Everything that it reads."""
        return [one for value in self.given().values() for one in in_value(value)]


@dataclass(frozen=True)
class Draft:
    """A step on its way to a task: what it takes and gives is known, what it waits for is not."""

    step: object
    algorithm: object
    group: str
    key: str
    scenario: object = None
    values: dict = field(default_factory=dict)
    outputs: dict = field(default_factory=dict)


def tasks_of(plan, catalogue, there=()):
    """Tasks of a plan in the order in which they are run, and what is wrong.

    Parameters
    ----------
    plan : model.Plan
    catalogue : dict of str to catalogue.Algorithm
    there : collection of str
        Tables that the results have from before, in small letters.

    Returns
    -------
    list of Task
        Where something is wrong those that can be told, in any order.
    list of CoreError
    """
    faults = Faults()
    first = _before_analyses(plan, faults)
    drafts = _drafts(plan, catalogue, faults)
    makers = _makers(drafts, faults)
    rest = [_task(draft, drafts, makers, plan, there, faults) for draft in drafts]
    if not faults.found:
        rest = in_order(rest, faults)
    tasks = [*first, *rest]
    if any(one.kind == SAMPLE for task in tasks for one in task.references()):
        tasks.insert(0, Task("sample", SAMPLE_TOWN, plan.place(())))
    return tasks, faults.found


def _before_analyses(plan, faults):
    """The tasks that fill the study."""
    tasks = []
    if plan.study is not None and plan.study.boundary:
        tasks.append(_create(plan, faults))
    taken = {}
    for one in plan.inputs:
        source = faults.caught(referred, one.path, one.place)
        if source is None:
            continue
        if source.kind not in PATHS:
            faults.add(CoreError("plan_not_a_path", **one.place.facts(), found=one.path))
        same = (source.text, tuple(sorted(one.options.items())))
        if same in taken:
            faults.add(CoreError(
                "plan_twice", **one.place.facts(), name=one.path, first=taken[same].text))
        number = sum(key[0] == source.text for key in taken)
        taken[same] = one.place
        key = f"input:{source.text}" + (f"#{number + 1}" if number else "")
        values = {**one.options, "INPUT": source}
        if "ANSWERS" in values:
            values["ANSWERS"] = faults.caught(referred, values["ANSWERS"], one.place)
        about = source.name or source.kind
        tasks.append(Task(key, INPUTS, one.place, "import_data", about, values))
    return [*tasks, *_scenario_tasks(plan, faults)]


def _create(plan, faults):
    study = plan.study
    place = plan.place(("study", "boundary"))
    boundary = faults.caught(referred, study.boundary, place)
    if boundary is not None and boundary.kind not in PATHS:
        faults.add(CoreError("plan_not_a_path", **place.facts(), found=study.boundary))
    values = {"BOUNDARY": boundary, "MUNICIPALITY": study.municipality, "MESH_LEVEL": study.mesh,
              "NAME": study.name, "ATTRIBUTION": study.attribution}
    return Task("study", CREATE, study.place, "create_study", study.name,
                {name: value for name, value in values.items() if value})


def _scenario_tasks(plan, faults):
    names, keys = {}, {}
    for one in plan.scenarios:
        for taken, word in ((names, one.name), (keys, one.key)):
            if word in taken:
                faults.add(CoreError(
                    "plan_twice", **one.place.facts(), name=word, first=taken[word].text))
            taken.setdefault(word, one.place)
        values = {}
        if one.file:
            place = plan.place((*one.place.path, "edits"))
            values["FILE"] = faults.caught(referred, one.file, place)
        elif one.edits:
            values["EDITS"] = one.edits
        else:
            values["STUDY"] = one.name
        yield Task(f"scenario:{one.key}", SCENARIOS, one.place, "", one.name,
                   {name: value for name, value in values.items() if value is not None})


def _drafts(plan, catalogue, faults):
    """Steps with checked values; one for each scenario where the plan names none."""
    drafts = []
    for group, steps in ((ANALYSES, plan.analyses), (EXPORTS, plan.exports)):
        for step in steps:
            algorithm = _algorithm(step, group, catalogue, faults)
            if algorithm is None:
                continue
            values = _values(step, algorithm, plan, faults)
            drafts += [_draft(step, algorithm, group, scenario, values, plan.study)
                       for scenario in _scenarios_of(step, algorithm, values, plan, faults)]
    keys = {}
    for draft in drafts:
        if draft.key in keys and keys[draft.key].place != draft.step.place:
            faults.add(CoreError(
                "plan_twice", **draft.step.place.facts(), name=draft.key,
                first=keys[draft.key].place.text))
        keys.setdefault(draft.key, draft.step)
    return drafts


def _algorithm(step, group, catalogue, faults):
    found = catalogue.get(step.run)
    place = step.place
    if found is None:
        faults.add(CoreError(
            "plan_unknown_algorithm", **place.facts(), found=step.run,
            near=nearest(step.run, catalogue),
            known=", ".join(name for name, one in catalogue.items() if one.group == group)))
    elif found.group != group:
        faults.add(CoreError("plan_wrong_list", **place.facts(), name=step.run, wanted=found.group))
        found = None
    return found


def _values(step, algorithm, plan, faults):
    """Values by parameter, those that are right."""
    values = {}
    for name, value in step.values.items():
        place = plan.place((*step.place.path, "with", name))
        parameter = algorithm.parameters.get(name)
        if parameter is None:
            faults.add(CoreError(
                "plan_unknown_parameter", **place.facts(), name=name, algorithm=algorithm.name,
                near=nearest(name, algorithm.parameters), known=", ".join(algorithm.parameters)))
            continue
        before = len(faults.found)
        found = faults.caught(checked, value, parameter, place)
        if len(faults.found) == before:
            values[name] = found
    return values


def _scenarios_of(step, algorithm, values, plan, faults):
    """The scenarios that a step is repeated for; one that is None where it is not repeated."""
    if not algorithm.recipe.by_scenario:
        return [None]
    given = values.get(EDITS)
    if isinstance(given, Reference) and given.kind == SCENARIO:
        return [_scenario(given.name, plan)]
    if EDITS in step.values:
        return [None]
    if not plan.scenarios:
        faults.add(CoreError("plan_no_scenarios", **step.place.facts(), name=step.run))
    return list(plan.scenarios)


def _scenario(word, plan):
    return next((one for one in plan.scenarios if word in (one.name, one.key)), None)


def _draft(step, algorithm, group, scenario, values, study):
    recipe = algorithm.recipe
    own = slug(step.name)
    part = scenario.key if scenario is not None else own or slug(
        str(values.get("SCENARIO") or "") if recipe.by_scenario else "")
    key = "_".join(filter(None, (step.run, scenario.key if scenario is not None else "", own)))
    given = {**recipe.fixed, **values}
    if scenario is not None:
        given[EDITS] = Reference(SCENARIO, scenario.key)
        if "SCENARIO" in algorithm.parameters:
            given.setdefault("SCENARIO", scenario.name)
    stem = Path(study.file).stem if study is not None and study.file else STUDY
    outputs = {}
    for name, parameter in algorithm.parameters.items():
        if parameter.kind not in kinds.WRITES:
            continue
        value = given.pop(name, "")
        if value:
            outputs[name] = Target(_OUT[parameter.kind], value)
        elif value == "":
            usual = _usual_target(parameter, algorithm, stem, part,
                                  own if scenario is not None else "")
            if usual is not None:
                outputs[name] = usual
    return Draft(step, algorithm, group, key, scenario, given, outputs)


def _usual_target(parameter, algorithm, stem, part, own):
    """Where an output goes that the plan does not name; None where it is not made."""
    recipe = algorithm.recipe
    if parameter.kind == kinds.TABLE_OUT:
        name = recipe.tables.get(parameter.name)
        if name is None and parameter.required:
            name = f"{algorithm.name}_{parameter.name.lower()}".replace("_output", "")
        return name and Target(TABLE, _named(name, part, own).lower())
    name = recipe.files.get(parameter.name)
    if name is None and not parameter.required:
        return None
    if name is None:
        name = ".".join(filter(None, (algorithm.name, parameter.ending)))
    name, dot, ending = name.partition(".")
    return Target(_OUT[parameter.kind], _named(f"{stem}_{name}", part, own) + dot + ending)


def _named(name, part, own):
    """A usual name with what tells this step from others of the same algorithm."""
    if "{key}" in name:
        return "_".join(filter(None, (name.replace("{key}", part or "x"), own)))
    return "_".join(filter(None, (name, part, own)))


def _makers(drafts, faults):
    """The draft that makes each table; no two things may be written to one place."""
    makers, files = {}, {}
    for draft in drafts:
        for target in draft.outputs.values():
            taken = makers if target.kind == TABLE else files
            name = target.name.casefold()
            if name in taken:
                faults.add(CoreError(
                    "plan_same_target", **draft.step.place.facts(), name=target.name,
                    first=taken[name].step.place.text))
            taken.setdefault(name, draft)
    return {name: draft.key for name, draft in makers.items()}


def _task(draft, drafts, makers, plan, there, faults):
    """A task, with what it waits for."""
    recipe, parameters = draft.algorithm.recipe, draft.algorithm.parameters
    usual = {name: Reference(STUDY, table) for name, table in recipe.inputs.items()}
    usual.update({name: Reference(RESULTS, table) for name, table in recipe.results.items()
                  if makers.get(table.casefold(), draft.key) != draft.key})
    usual.update({name: Reference(kind) for name, kind in recipe.whole.items()})
    for name, output in recipe.scenarios.items():
        made = [Reference(RESULTS, one.outputs[output].name) for one in drafts
                if one.algorithm.name == SIMULATE and output in one.outputs]
        if made:
            usual[name] = made
    for name, texts in recipe.layers.items():
        usual[name] = [one for one in map(parse, texts)
                       if one.kind == STUDY or one.name.casefold() in makers]
    usual = {name: value for name, value in usual.items()
             if name in parameters and name not in draft.values}
    values = {name: value for name, value in draft.values.items() if value is not None}
    task = Task(draft.key, draft.group, draft.step.place, draft.step.run, _about(draft), values,
                usual, draft.outputs, _needed(recipe, usual), (), recipe.changes_study)
    for name, parameter in parameters.items():
        if parameter.required and name not in {**usual, **values, **draft.outputs}:
            faults.add(CoreError("plan_needed_value", **draft.step.place.facts(), parameter=name))
    after = _after(task, drafts, makers, plan, there, faults)
    return Task(**{**vars(task), "after": tuple(dict.fromkeys(after))})


def _about(draft):
    return draft.step.name or (draft.scenario.name if draft.scenario is not None else "")


def _needed(recipe, usual):
    """Tables that must have rows, those that the plan does not replace."""
    read = {one.name for value in usual.values() for one in in_value(value)}
    return tuple(name for name in recipe.needs if name in read)


def _after(task, drafts, makers, plan, there, faults):
    """Keys of the tasks whose results a task reads; what points at nothing is a fault."""
    found = []
    for name, value in task.given().items():
        place = plan.place((*task.place.path, "with", name))
        for one in in_value(value):
            if one.kind == STUDY and one.name and one.name not in TABLES:
                _nothing(one, TABLES, place, faults)
            elif one.kind == SCENARIO:
                scenario = _scenario(one.name, plan)
                if scenario is None:
                    _nothing(one, [known.name for known in plan.scenarios], place, faults)
                else:
                    found.append(f"scenario:{scenario.key}")
            elif one.kind == RESULTS and not one.name:
                found += [other.key for other in drafts
                          if other.group == ANALYSES and other.key != task.key]
            elif one.kind == RESULTS:
                maker = makers.get(one.name.casefold())
                if maker is not None:
                    found.append(maker)
                elif one.name.casefold() not in there:
                    _nothing(one, [*makers, *there], place, faults)
    return found


def _nothing(reference, known, place, faults):
    faults.add(CoreError(
        "plan_points_at_nothing", **place.facts(), found=reference.text,
        near=nearest(reference.name, known), known=", ".join(known) or "–"))

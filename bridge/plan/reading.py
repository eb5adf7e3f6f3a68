"""A plan file, checked against what this QGIS can do, as tasks in their order."""

from dataclasses import dataclass
from pathlib import Path

from ...core.errors import CoreError
from ...core.plan import reading, stamps, tasks, text, where
from ...core.plan.faults import Faults
from ...core.plan.near import nearest
from ...core.plan.state import State
from ...core.vibrancy.categories import categories
from ..resources import RESOURCES
from ..version import plugin_version
from . import texts as plan_texts
from .catalogue import catalogue

_PLUGIN = RESOURCES.parent


@dataclass(frozen=True)
class Checked:
    """A plan without faults."""

    plan: object
    tasks: tuple
    places: where.Where

    def state(self, *, restart=False):
        """What of it is done: a ``core.plan.state.State``."""
        return State(self.tasks, self.places, plugin_version(), self.plan.language, restart)


def read(path, folder=""):
    """Read and check a plan file.

    Parameters
    ----------
    path : path-like
    folder : str
        Where results go, in place of that of the plan.

    Returns
    -------
    Checked

    Raises
    ------
    CoreError
        Those of ``core.plan.text``; ``plan_has_faults`` with a sentence for each fault;
        ``plan_in_plugin``.
    """
    path = Path(path)
    document = text.read(path)
    plan, found = reading.plan_of(document)
    if plan is None or plan.study is None:
        _refuse(path, found)
    places = where.where(path, plan, folder)
    all_tasks, more = tasks.tasks_of(plan, catalogue(), stamps.tables(places.results))
    faults = Faults()
    faults.found = [*found, *more]
    where.check_files(plan, all_tasks, places, faults)
    _check_categories(plan, faults)
    if faults.found:
        _refuse(path, faults.found)
    if _PLUGIN in places.folder.parents or places.folder == _PLUGIN:
        raise CoreError("plan_in_plugin", folder=str(places.folder))
    return Checked(plan, tuple(all_tasks), places)


def _check_categories(plan, faults):
    """Kinds of placed facilities."""
    known = categories()
    for scenario in plan.scenarios:
        for number, edit in enumerate(scenario.edits):
            if edit is not None and edit.category and edit.category not in known:
                place = plan.place((*scenario.place.path, "places", number, "category"))
                faults.add(CoreError(
                    "plan_unknown_word", **place.facts(), found=edit.category,
                    near=nearest(edit.category, known), known=", ".join(known)))


def _refuse(path, found):
    """All faults in one error, in the order of the file."""
    found = sorted(found, key=lambda one: one.facts.get("line", 0))
    lines = list(dict.fromkeys(plan_texts.fault(one) for one in found))
    raise CoreError("plan_has_faults", file=path.name, count=len(lines), faults="\n".join(lines))

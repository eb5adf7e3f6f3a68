"""What a plan says to people: its faults in words, titles of its steps, why a step is run."""

from qgis.core import QgsApplication

from ...core.errors import CoreError
from ...core.plan import resuming, tasks
from ..i18n import tr
from ..messages import sentence

# Longest list of words that is told whole.
_LONGEST = 400


def fault(error):
    """The sentence of a fault of a plan; an error of another part is told as it is.

    Parameters
    ----------
    error : CoreError
    """
    facts = dict(error.facts)
    for name in ("wanted", "found"):
        if name in facts:
            facts[name] = _kinds().get(facts[name], facts[name])
    if "near" in facts:
        facts["hint"] = _hint(facts["near"], facts["known"])
    if "low" in facts:
        facts["range"] = _range(facts)
    return sentence(CoreError(error.code, **facts))


def _hint(near, known):
    """What may stand there."""
    if near:
        return tr("Did you mean “{word}”?").format(word=near)
    if len(known) > _LONGEST:
        known = known[:_LONGEST].rpartition(", ")[0] + ", …"
    return tr("Known are: {known}.").format(known=known)


def _range(facts):
    """What a number may be, in words."""
    low, high = facts["low"], facts["high"]
    number = tr("a whole number") if facts["whole"] else tr("a number")
    if low and high:
        return tr("{number} from {low} to {high}").format(number=number, low=low, high=high)
    if low:
        return tr("{number} from {low} up").format(number=number, low=low)
    if high:
        return tr("{number} up to {high}").format(number=number, high=high)
    return number


def _kinds():
    """Kinds of values of JSON, and what parameters take."""
    return {
        "text": tr("a text in quotation marks"),
        "number": tr("a number without quotation marks"),
        "truth": tr("true or false, without quotation marks"),
        "object": tr("an object { … }"),
        "list": tr("a list [ … ]"),
        "null": tr("nothing (null)"),
        "word": tr("one of its words, in quotation marks"),
        "layer": tr("a layer, for example “study:zones”, “results:score_zones” or a file"),
        "layers": tr("a list of layers, for example [“results:score_zones”]"),
        "path": tr("a path, in quotation marks"),
        "table": tr("a table of the results, for example “results:my_table”"),
    }


def title(task):
    """A task in words."""
    if task.group == tasks.SAMPLE_TOWN:
        return tr("Files of the sample town")
    if task.group == tasks.SCENARIOS:
        return tr("Scenario “{name}”").format(name=task.about)
    algorithm = QgsApplication.processingRegistry().algorithmById(f"nigiwai:{task.run}")
    name = algorithm.displayName() if algorithm is not None else task.run
    if not task.about:
        return name
    return tr("{analysis}: {about}").format(analysis=name, about=task.about)


def reasons(found):
    """Why a step is run.

    Parameters
    ----------
    found : tuple of str
        Of a ``resuming.Verdict``.
    """
    words = _reasons()
    if found and found[0] in words:
        return words[found[0]]
    return tr("again, because these changed: {names}").format(names=", ".join(found))


def _reasons():
    return {
        resuming.NEW: tr("for the first time"),
        resuming.ASKED: tr("again, because the plan asks for something else"),
        resuming.VERSION: tr("again, with another version of the plugin"),
        resuming.OUTPUTS: tr("again, because its results are gone or were changed"),
        resuming.RESTART: tr("again, as asked"),
    }


def forgotten(name):
    """About an input that is no longer in the plan."""
    return tr(
        "“{name}” is no longer in the plan, but its rows are still in the study. To get a study "
        "without them, start anew (RESTART); what was placed in the study by hand is lost then."
    ).format(name=name)

"""What the page Report hands on: printed maps, sheets by district, the whole report; one row each.

What an algorithm offers is asked of itself: a row whose algorithm is not there is not shown.
"""

from dataclasses import dataclass

from qgis.core import QgsApplication

from ..core.plan import catalogue as kinds
from .i18n import tr
from .plan.catalogue import PROVIDER, parameter_of
from .plan.writing import export_path
from .shown import results_path

# Between the names of scenarios in a parameter.
_SEPARATOR = ";"


@dataclass(frozen=True)
class Export:
    """One export of the page.

    Parameters
    ----------
    key : str
        Id of the algorithm.
    title, help, doing : callable
        Give words.
    main : str
        Ending of the file that is opened.
    also : tuple of (str, callable, bool)
        Further files: ending, words, and whether they are ticked at first.
    choices : tuple of str
        Parameters with a few words that are asked for.
    shows_map : bool
        It prints what is on the map, the scenario that is being edited among it.
    tells_scenarios : bool
        It tells of the scenarios of the study, which are simulated first.
    """

    key: str
    title: object
    help: object
    doing: object
    main: str
    also: tuple = ()
    choices: tuple = ()
    shows_map: bool = False
    tells_scenarios: bool = False


def rows():
    """Exports whose algorithm is there."""
    return tuple(one for one in _rows() if _algorithm(one) is not None)


def _rows():
    return (
        Export(
            "export_plan_map", lambda: tr("Plan map"),
            lambda: tr("What is visible on the map, on one sheet with legend, scale, sources and "
                       "assumptions. The window waits while it is printed."),
            lambda: tr("Printing the plan map"), "pdf",
            (("png", lambda: tr("picture (PNG)"), False),
             ("svg", lambda: tr("drawing (SVG)"), False)),
            ("PAPER", "ORIENTATION"), shows_map=True),
        Export(
            "export_atlas", lambda: tr("Atlas by district"),
            lambda: tr("One sheet a district with its numbers, beside those of the town. The "
                       "window waits while it is printed."),
            lambda: tr("Printing the atlas"), "pdf", (), ("PAPER", "ORIENTATION")),
        Export(
            "export_report", lambda: tr("Whole report"),
            lambda: tr("Everything that was made, as one page: what was asked, results with their "
                       "bands, who gains and loses, assumptions, and how to do it again."),
            lambda: tr("Writing the whole report"), "html",
            (("docx", lambda: tr("Word (.docx)"), True),
             ("xlsx", lambda: tr("Excel tables (.xlsx)"), True)), tells_scenarios=True),
    )  # fmt: skip


def _algorithm(export):
    return QgsApplication.processingRegistry().algorithmById(f"{PROVIDER}:{export.key}")


def _parameters(export):
    return {one.name(): parameter_of(one) for one in _algorithm(export).parameterDefinitions()}


def choices_of(export):
    """``{parameter: ((value, words), …)}`` of what is asked for, the usual value first."""
    found = {}
    for name in export.choices:
        parameter = _parameters(export).get(name)
        if parameter is not None and parameter.choices:
            found[name] = tuple((word, _words().get(word, word)) for word in parameter.choices)
    return found


def endings_of(export):
    """Endings of the files that the algorithm can write."""
    return {one.ending for one in _parameters(export).values() if one.kind == kinds.FILE_OUT}


def choice_label(name):
    """Name of a parameter that is asked for."""
    return {
        "PAPER": tr("Paper"),
        "ORIENTATION": tr("Orientation"),
    }[name]


def _words():
    return {
        "automatic": tr("as the town is"),
        "landscape": tr("landscape"),
        "portrait": tr("portrait"),
    }


def values_of(export, study_path, chosen=None, ticked=()):
    """Parameters of a run.

    Parameters
    ----------
    chosen : dict of str to str
        Values of :func:`choices_of`.
    ticked : collection of str
        Endings of further files.
    """
    values = dict(chosen or {})
    for name, parameter in _parameters(export).items():
        if parameter.kind == kinds.FILE_OUT and parameter.ending in (export.main, *ticked):
            values[name] = str(export_path(study_path, export.key, parameter.ending))
        elif name == "STUDY":
            values[name] = str(study_path)
        elif name == "RESULTS":
            values[name] = str(results_path(study_path))
    return values


def scenarios_to_tell(names):
    """Parameters of the whole report that choose scenarios; none for all that the results hold."""
    if any(_SEPARATOR in name for name in names):
        return {}
    return {"SCENARIOS": _SEPARATOR.join(names)}


def made(export, study_path):
    """The file that is opened, None where it was not made."""
    path = export_path(study_path, export.key, export.main)
    return path if path.is_file() else None

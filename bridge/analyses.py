"""Analyses that the dock starts: one row each in ``analysis_rows``, and what follows from a row."""

from dataclasses import dataclass, field

from qgis.core import QgsProcessingFeatureSourceDefinition, QgsVectorLayer

from ..core.vibrancy.categories import categories
from . import results, settings, shown
from .i18n import tr
from .labels import table_label
from .project import StyledLayer, source_of

# Kinds of options: one of several, a number, a scenario of the study, a category of facilities
# that a layer is cut down to.
CHOICE, NUMBER, SCENARIO, CATEGORY = "choice", "number", "scenario", "category"


@dataclass(frozen=True)
class Option:
    """Something that the page asks for.

    Parameters
    ----------
    name : str
        Parameter of the algorithm.
    kind : str
        ``choice``, ``number``, ``scenario`` or ``category``.
    label, help : callable
        Give words.
    choices : callable
        Gives ``(value, words)`` pairs.
    value, low, high : float
        Of a number; ``value`` also of a choice.
    """

    name: str
    kind: str
    label: object
    help: object
    choices: object = tuple
    value: object = None
    low: float = 0.0
    high: float = 0.0


@dataclass(frozen=True)
class Shown:
    """A table of the results as a layer; ``changed`` is another style and name where the table has
    the column ``changed_field``."""

    table: str
    style: str
    title: object
    visible: bool = True
    changed_field: str = ""
    changed: tuple = ()


@dataclass(frozen=True)
class Analysis:
    """One analysis of the dock.

    Parameters
    ----------
    key : str
        Id of the algorithm.
    page : str
        Key of the page that has its box.
    title, help, doing : callable
        Give words: its name, one sentence, and what is said while it runs.
    inputs : tuple of str
        Tables of the study; each goes into the parameter of the same name in capitals.
    needs : tuple of str
        Tables that must have rows.
    outputs : tuple of (str, str, bool)
        Parameter, table of the results, and whether it has a geometry.
    shown : tuple of Shown
        The topmost first.
    report : str
        Name of the page beside the study; empty where there is none.
    options : tuple of Option
    fixed : dict
        Further parameters.
    draws : bool
        Whether it takes the number of draws of the settings.
    study : str
        Parameter that takes the file of the study; empty where there is none.
    """

    key: str
    page: str
    title: object
    help: object
    doing: object
    inputs: tuple
    needs: tuple
    outputs: tuple
    shown: tuple
    report: str = ""
    options: tuple = ()
    fixed: dict = field(default_factory=dict)
    draws: bool = False
    study: str = ""


def lacking(analysis, rows):
    """A sentence about what the study lacks for an analysis; empty where it lacks nothing.

    Parameters
    ----------
    rows : dict of str to int
        Rows by table of the study; empty while nobody has looked.
    """
    missing = [table_label(name) for name in analysis.needs if not rows.get(name)]
    if not missing:
        return ""
    return tr("Needs: {tables}. Import them on the page Data.").format(tables=", ".join(missing))


def values_of(analysis, study_path, rows, chosen):
    """Parameters of a run.

    Parameters
    ----------
    analysis : Analysis
    study_path : str
    rows : dict of str to int
    chosen : dict of str to object
        Values of the options by parameter; of a scenario the file with its edits, empty for none.

    Returns
    -------
    dict
    """
    # An empty optional table says nothing, and some would be refused.
    tables = [name for name in analysis.inputs if rows.get(name) or name in analysis.needs]
    values = {name.upper(): source_of(study_path, name) for name in tables}
    values.update(analysis.fixed)
    if analysis.draws:
        values["DRAWS"] = settings.get("draws")
    if analysis.study:
        values[analysis.study] = str(study_path)
    for option in analysis.options:
        value = chosen.get(option.name)
        if option.kind == CATEGORY:
            values[option.name] = _of_category(values[option.name], value)
        elif value not in (None, ""):
            values[option.name] = value
    for parameter, table, spatial in analysis.outputs:
        values[parameter] = results.destination(study_path, table, spatial)
    if analysis.report:
        values["REPORT"] = str(shown.report_path(study_path, analysis.report))
    return values


def _of_category(source, category):
    """The facilities of one category; all of them for none."""
    if not category:
        return source
    cut = QgsProcessingFeatureSourceDefinition(source)
    # Keys of categories are plain words.
    cut.filterExpression = f"\"category\" = '{category}'"
    return cut


def categories_of(town):
    """Keys of the kinds of facilities that a ``LiveTown`` has."""
    keys, there = tuple(categories()), town.inputs.town.facilities.category
    return {keys[row] for row in set(there.tolist())}


def shows(analysis, study_path):
    """What the group of layers of an analysis shows."""
    return f"{analysis.key}:{study_path}"


def made_at(analysis, study_path):
    """When its first output was written, as text; empty where it was not."""
    return results.written_at(study_path, analysis.outputs[0][1])


def add_layers(analysis, study_path, about=""):
    """Show what an analysis came to; gives ids of layers.

    Parameters
    ----------
    about : str
        What the name of the group says beside the analysis, for example a scenario.
    """
    tables = results.tables_of(study_path)
    layers = [_layer(one, study_path) for one in analysis.shown if one.table in tables]
    title = analysis.title()
    if about:
        title = tr("{analysis}: {about}").format(analysis=title, about=about)
    return shown.add_results(
        title, shows(analysis, study_path), [one for one in layers if one is not None])


def _layer(wanted, study_path):
    """A ``StyledLayer``; None for an output without rows."""
    source = source_of(shown.results_path(study_path), wanted.table)
    layer = QgsVectorLayer(source, wanted.table, "ogr")
    if not layer.featureCount():
        return None
    style, title = wanted.style, wanted.title
    if wanted.changed_field and layer.fields().indexOf(wanted.changed_field) >= 0:
        style, title = wanted.changed
    return StyledLayer(source, style, title(), wanted.visible)

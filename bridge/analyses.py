"""Analyses that the dock starts: one row each in ``analysis_rows``, and what follows from a row."""

from dataclasses import dataclass, field
from functools import partial

from qgis.core import QgsProcessingFeatureSourceDefinition, QgsVectorLayer

from ..core.risk.types import HazardKey
from ..core.vibrancy.categories import categories
from . import results, settings, shown
from .i18n import tr
from .labels import analysis_label, table_label
from .project.study import StyledLayer, source_of
from .risk.hazard_labels import hazard_key_label, hazard_label
from .risk.hazard_layers import hazard_filter

# Kinds of options: one of several, a number, a scenario of the study, a category of facilities
# that a layer is cut down to, a hazard that the study has.
CHOICE, NUMBER, SCENARIO, CATEGORY, HAZARD = "choice", "number", "scenario", "category", "hazard"
# What an option is for: a parameter, what the hazard areas are cut down to, or how layers look.
VALUE, CUT, VIEW = "value", "cut", "view"
# The table that no import fills.
BOARD_MADE = "projects"


@dataclass(frozen=True)
class Option:
    """Something that the page asks for.

    Parameters
    ----------
    name : str
        Parameter of the algorithm, or any name where it is none.
    kind : str
        ``choice``, ``number``, ``scenario``, ``category`` or ``hazard``.
    label, help : callable
        Give words.
    choices : callable
        Gives ``(value, words)`` pairs.
    value, low, high : float
        Of a number; ``value`` also of a choice.
    use : str
        ``value``, ``cut`` or ``view``.
    tables : dict of str to str
        Of a choice: table that must have rows, by value that asks for it.
    types : tuple of str
        Of a hazard: the types that count; empty for all.
    nothing : callable
        Of a hazard: words for none of them; without it one is always chosen.
    """

    name: str
    kind: str
    label: object
    help: object
    choices: object = tuple
    value: object = None
    low: float = 0.0
    high: float = 0.0
    use: str = VALUE
    tables: dict = field(default_factory=dict)
    types: tuple = ()
    nothing: object = None


@dataclass(frozen=True)
class Shown:
    """A table of the results as a layer; ``changed`` is another style and name where the table has
    the column ``changed_field``. ``dress(layer, views)`` does to the open layer what the options
    for looks ask for."""

    table: str
    style: str
    title: object
    visible: bool = True
    changed_field: str = ""
    changed: tuple = ()
    dress: object = None


@dataclass(frozen=True)
class Earlier:
    """Results of another analysis that go into a parameter: its key and the table it wrote."""

    parameter: str
    table: str
    analysis: str
    needed: bool = False


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
    takes : dict of str to str
        Parameter of a table that has another name.
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
    better : tuple of str
        Tables without which less is told.
    earlier : tuple of Earlier
    opens : callable
        Words of the button that opens the report, where it is called otherwise.
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
    better: tuple = ()
    earlier: tuple = ()
    opens: object = None
    takes: dict = field(default_factory=dict)


def lacking(analysis, rows, made=(), hazards=None):
    """A sentence about what the study lacks for an analysis; empty where it lacks nothing.

    Parameters
    ----------
    rows : dict of str to int
        Rows by table of the study; empty while nobody has looked.
    made : collection of str
        Tables of the results.
    hazards : tuple of core.risk.at_hand.HazardAtHand
        Those of the study; None while nobody has looked.
    """
    missing = [table_label(name) for name in analysis.needs if not rows.get(name)]
    if missing == [table_label(BOARD_MADE)]:
        return tr("Needs: {tables}. Make one of a match on the tab Board.").format(
            tables=missing[0])
    if missing:
        return tr("Needs: {tables}. Import them on the page Data.").format(
            tables=", ".join(missing))
    first = [analysis_label(one.analysis) for one in analysis.earlier
             if one.needed and one.table not in made]
    if first:
        return tr("Needs the results of: {analyses}. Run that first.").format(
            analyses=", ".join(first))
    for option in analysis.options:
        if option.types and hazards is not None and not hazard_choices(option, hazards):
            return tr("Needs a hazard of these: {hazards}. Import it on the page Data.").format(
                hazards=", ".join(map(hazard_label, option.types)))
    return ""


def told_less(analysis, rows, made=()):
    """A sentence about what would let an analysis tell more; empty where nothing would."""
    tables = [table_label(name) for name in analysis.better if not rows.get(name)]
    first = [analysis_label(one.analysis) for one in analysis.earlier
             if not one.needed and one.table not in made]
    words = []
    if tables:
        words.append(tr("Tells more with: {tables}.").format(tables=", ".join(tables)))
    if first:
        words.append(tr("Tells more after: {analyses}.").format(analyses=", ".join(first)))
    return " ".join(words)


def hazard_choices(option, hazards):
    """``(words, text of the key)`` of the hazards of a study that an option may take."""
    there = [one.key for one in hazards
             if one.is_known and (not option.types or one.key.type in option.types)]
    if option.nothing is None:
        # The one that is chosen to begin with is of the largest scale.
        there.sort(key=lambda key: key.scenario == "L1")
    none = [] if option.nothing is None or not there else [(option.nothing(), "")]
    return none + [(hazard_key_label(key), key.text) for key in there]


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
    values = {analysis.takes.get(name, name.upper()): source_of(study_path, name)
              for name in tables}
    values.update(analysis.fixed)
    if analysis.draws:
        values["DRAWS"] = settings.get("draws")
    if analysis.study:
        values[analysis.study] = str(study_path)
    values.update(_of_earlier(analysis, study_path))
    for option in analysis.options:
        value = chosen.get(option.name)
        if option.kind == CATEGORY:
            values[option.name] = _of_category(values[option.name], value)
        elif option.use == CUT:
            values["HAZARDS"] = _of_hazard(values["HAZARDS"], value)
        elif option.use == VALUE and value not in (None, ""):
            values[option.name] = value
    for parameter, table, spatial in analysis.outputs:
        values[parameter] = results.destination(study_path, table, spatial)
    if analysis.report:
        values["REPORT"] = str(shown.report_path(study_path, analysis.report))
    return values


def _of_earlier(analysis, study_path):
    """Results of other analyses, those that are there."""
    made, path = results.tables_of(study_path), shown.results_path(study_path)
    return {one.parameter: source_of(path, one.table)
            for one in analysis.earlier if one.table in made}


def _of_category(source, category):
    """The facilities of one category; all of them for none."""
    if not category:
        return source
    cut = QgsProcessingFeatureSourceDefinition(source)
    # Keys of categories are plain words.
    cut.filterExpression = f"\"category\" = '{category}'"
    return cut


def _of_hazard(source, text):
    """The areas of one hazard; all of them for none."""
    if not text:
        return source
    cut = QgsProcessingFeatureSourceDefinition(source)
    cut.filterExpression = hazard_filter(HazardKey.of(text))
    return cut


def categories_of(town):
    """Keys of the kinds of facilities that a ``LiveTown`` has."""
    keys, there = tuple(categories()), town.inputs.town.facilities.category
    return {keys[row] for row in set(there.tolist())}


def shows(analysis, study_path):
    """What the group of layers of an analysis shows."""
    return f"{analysis.key}:{study_path}"


def are_shown(analysis, study_path):
    """Whether its layers are in the project."""
    return shown.is_there(shows(analysis, study_path))


def made_at(analysis, study_path):
    """When its first output was written, as text; empty where it was not."""
    return results.written_at(study_path, analysis.outputs[0][1])


def add_layers(analysis, study_path, about="", views=None):
    """Show what an analysis came to; gives ids of layers.

    Parameters
    ----------
    about : str
        What the name of the group says beside the analysis, for example a scenario.
    views : dict of str to object
        Values of the options for looks.
    """
    tables = results.tables_of(study_path)
    layers = [_layer(one, study_path, views or {})
              for one in analysis.shown if one.table in tables]
    title = analysis.title()
    if about:
        title = tr("{analysis}: {about}").format(analysis=title, about=about)
    return shown.add_results(
        title, shows(analysis, study_path), [one for one in layers if one is not None])


def _layer(wanted, study_path, views):
    """A ``StyledLayer``; None for an output without rows."""
    source = source_of(shown.results_path(study_path), wanted.table)
    layer = QgsVectorLayer(source, wanted.table, "ogr")
    if not layer.featureCount():
        return None
    style, title = wanted.style, wanted.title
    if wanted.changed_field and layer.fields().indexOf(wanted.changed_field) >= 0:
        style, title = wanted.changed
    dress = None if wanted.dress is None else partial(wanted.dress, views=views)
    return StyledLayer(source, style, title(), wanted.visible, dress)

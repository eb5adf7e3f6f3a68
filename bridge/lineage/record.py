"""How a result was made, kept in the metadata of its layer, where people and programs can read it.

A GeoPackage holds it in the file (``gpkg_metadata``), any other file has a ``.qmd`` beside it, a
layer in memory has it in itself. QGIS shows it under Layer Properties → Metadata; the last line of
the history is the same as JSON, for :func:`read`. A database server and a format without a file of
its own hold none: there nothing is written, and nothing fails.
"""

import json
import shlex
from dataclasses import asdict, dataclass
from pathlib import Path
from uuid import uuid4

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsMapLayer,
    QgsMessageLog,
    QgsNotSupportedException,
    QgsProviderConnectionException,
    QgsProviderRegistry,
)
from qgis.PyQt.QtXml import QDomDocument

from ...core.errors import CoreError
from ...core.study import geopackage
from ..safe_outputs import metadata_file, parts_of
from . import metadata as lineage_metadata

# What the line of the history that programs read begins with.
MARK = "nigiwai-lineage "
PROGRAM = "qgis_process"
_HAS_METADATA = (
    "SELECT count(*) FROM sqlite_master WHERE name IN ('gpkg_metadata', 'gpkg_metadata_reference')"
)
_OF_TABLES = (
    "SELECT r.table_name, m.metadata FROM gpkg_metadata_reference r JOIN gpkg_metadata m "
    "ON m.id = r.md_file_id WHERE r.reference_scope = 'table' "
    "AND m.md_standard_uri = 'http://mrcc.com/qgis.dtd' ORDER BY m.id"
)
# Keys of an input that is more than its source, as QGIS writes them.
_SOURCE, _SELECTED, _FILTER = "source", "selected_only", "filter"
# Why a command does not do all over again what was done.
MEMORY, SELECTION, FILTERED, LEFT_OUT = "memory", "selection", "filter", "left_out"


@dataclass(frozen=True)
class Lineage:
    """How one output was made.

    Parameters
    ----------
    algorithm : str
        For example ``score_vibrancy``.
    output : str
        Parameter of the output, for example ``OUTPUT_ZONES``.
    parameters : dict
        What was given, as JSON: layers as their source, destinations as they were asked for.
    version : str
        Of the plugin.
    made_at : str
        ISO 8601, with its offset.
    sources : tuple of str
        Words that the publishers of the data ask for.
    licences : tuple of str
    assumptions : tuple of str
        Keys of the assumptions that are not the built-in ones, ``list/key/parameter = value``.
    left_out : tuple of str
        Parameters that were given but hold what a person may be told by.
    """

    algorithm: str
    output: str
    parameters: dict
    version: str
    made_at: str
    sources: tuple = ()
    licences: tuple = ()
    assumptions: tuple = ()
    left_out: tuple = ()


def write(target, lineage, crs=None, extent=None):
    """Keep how a result was made with it.

    Parameters
    ----------
    target : str or QgsMapLayer
        Source of the layer, as QGIS gives it.
    lineage : Lineage
    crs : QgsCoordinateReferenceSystem, optional
    extent : QgsRectangle, optional

    Returns
    -------
    bool
        False where it cannot be kept there; what is wrong is in the message log.
    """
    lines = (command(lineage), MARK + json.dumps(asdict(lineage), ensure_ascii=False))
    metadata = lineage_metadata.of(lineage, lines, crs, extent)
    if isinstance(target, QgsMapLayer):
        target.setMetadata(metadata)
        return True
    file, table = parts_of(target)
    if file is None or not file.is_file():
        return False
    if _is_geopackage(file):
        return _into_geopackage(file, table, metadata)
    return _beside(file, metadata)


def _is_geopackage(file):
    return file.suffix.lower() == ".gpkg"


def _into_geopackage(file, table, metadata):
    try:
        uri = f"{file}|layername={table or _first_table(file)}"
        done, why = QgsProviderRegistry.instance().saveLayerMetadata("ogr", uri, metadata)
    except (CoreError, QgsNotSupportedException, QgsProviderConnectionException) as error:
        done, why = False, str(error)
    if not done:
        _log(file, why)
    return done


def _first_table(file):
    """The table that QGIS opens where none is named."""
    # The layer lives only as long as its data set.
    dataset = geopackage.open_file(file)
    layer = dataset.GetLayer(0)
    return layer.GetName() if layer is not None else ""


def _beside(file, metadata):
    target = metadata_file(file)
    staged = target.with_name(f".{target.stem}-{uuid4().hex}.part")
    try:
        staged.write_text(lineage_metadata.as_xml(metadata), encoding="utf-8", newline="\n")
        staged.replace(target)
    except OSError as error:
        staged.unlink(missing_ok=True)
        _log(target, error.strerror or str(error))
        return False
    return True


def _log(file, why):
    QgsMessageLog.logMessage(f"{file}: {why}", "Nigiwai", Qgis.MessageLevel.Info)


def read(source):
    """How the layer at ``source`` (str or QgsMapLayer) was made; None where it does not say."""
    if isinstance(source, QgsMapLayer):
        return _from_history(source.metadata().history())
    file, table = parts_of(source)
    if file is None or not file.is_file():
        return None
    if not _is_geopackage(file):
        return _beside_of(file)
    return tables(file).get(table or _first_table(file))


def _beside_of(file):
    try:
        return _from_xml(metadata_file(file).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError):
        return None


def tables(path):
    """How each table of a GeoPackage was made: ``{table: Lineage}``, those that say it.

    Raises
    ------
    CoreError
        ``missing_file``, ``not_a_study`` (no GeoPackage), ``study_locked``, ``damaged_study``.
    """
    dataset = geopackage.open_file(Path(path))
    if geopackage.execute(dataset, path, _HAS_METADATA)[0][0] < 2:
        return {}
    found = {name: _from_xml(text) for name, text in geopackage.execute(
        dataset, path, _OF_TABLES)}
    return {name: one for name, one in found.items() if one is not None}


def _from_xml(text):
    document = QDomDocument()
    if not document.setContent(text)[0]:
        return None
    nodes = document.documentElement().elementsByTagName("history")
    return _from_history([nodes.at(place).toElement().text() for place in range(nodes.count())])


def _from_history(lines):
    for line in reversed(lines):
        if line.startswith(MARK):
            return parsed(line[len(MARK):])
    return None


def parsed(text):
    """The :class:`Lineage` of a JSON text; None where it is none. What is unknown is left out."""
    try:
        given = json.loads(text)
    except ValueError:
        return None
    if not isinstance(given, dict) or not isinstance(given.get("parameters"), dict):
        return None
    lists = ("sources", "licences", "assumptions", "left_out")
    words = ("algorithm", "output", "version", "made_at")
    if not all(isinstance(given.get(name), str) for name in words):
        return None
    if not all(isinstance(given.get(name, []), list) for name in lists):
        return None
    return Lineage(
        **{name: given[name] for name in words}, parameters=given["parameters"],
        **{name: tuple(map(str, given.get(name, ()))) for name in lists})


def command(lineage):
    """The command line that does the same, for a POSIX shell."""
    words = [PROGRAM, "run", f"nigiwai:{lineage.algorithm}", "--json", "--"]
    words += [f"{name}={one}" for name, value in needed(lineage).items() for one in _texts(value)]
    return shlex.join(words)


def needed(lineage):
    """The parameters that are not at their defaults anyway."""
    defaults = _defaults(lineage.algorithm)
    return {
        name: value for name, value in lineage.parameters.items()
        if name not in defaults or not _same(value, defaults[name])
    }


def _defaults(algorithm):
    found = QgsApplication.processingRegistry().algorithmById(f"nigiwai:{algorithm}")
    if found is None:
        return {}
    return {one.name(): one.defaultValue() for one in found.parameterDefinitions()}


def _same(value, default):
    if isinstance(value, bool) or isinstance(default, bool):
        return value is default
    return value == default


def _texts(value):
    """A value as the command line takes it: a list repeats the parameter."""
    if isinstance(value, dict):
        value = value.get(_SOURCE, "")
    if isinstance(value, list):
        return [text for one in value for text in _texts(one)]
    if value is None:
        return [""]
    return [str(value).lower() if isinstance(value, bool) else str(value)]


def caveats(lineage):
    """Why the command would not do all over again what was done.

    Returns
    -------
    tuple of (str, str)
        Parameter, and ``memory`` (its layer was a passing one), ``selection`` (only the rows that
        were selected counted), ``filter`` (only the rows for which an expression is true) or
        ``left_out`` (not kept, for a person may be told by it).
    """
    found = []
    for name, value in lineage.parameters.items():
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, dict) and one.get(_SELECTED):
                found.append((name, SELECTION))
            if isinstance(one, dict) and one.get(_FILTER):
                found.append((name, FILTERED))
            source = one.get(_SOURCE, "") if isinstance(one, dict) else one
            if not name.startswith("OUTPUT") and _is_passing(source):
                found.append((name, MEMORY))
    return (*found, *((name, LEFT_OUT) for name in lineage.left_out))


def _is_passing(source):
    """Whether a source is a layer in memory: ``Point?crs=…&uid={…}``."""
    return isinstance(source, str) and "?" in source and "uid={" in source

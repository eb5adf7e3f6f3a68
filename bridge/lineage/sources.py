"""Whose data a result stands on, under which licence, and with which constants of one's own."""

import csv
from datetime import datetime
from functools import cache, lru_cache
from math import isnan

from qgis.core import NULL

from ...core import assumptions as core
from ...core.errors import CoreError
from ...core.study import geopackage
from ..i18n import tr
from ..safe_outputs import parts_of
from ..version import plugin_version
from . import record as lineage

_PROVENANCE, _ASSUMPTIONS = "provenance", "assumptions"
# What the cells of a study are cut out of.
_FROM = {"zones": ("boundary",)}
_VALUES = ("value", "low", "high")


def lineage_of(algorithm, parameters, context):
    """How what an algorithm of ours is just writing was made, without the name of the output."""
    values, left_out = algorithm.values_given
    inputs = {name: value for name, value in values.items()
              if not algorithm.parameterDefinition(name).isDestination()}
    words = words_of(inputs)
    changed = ()
    if algorithm.parameterDefinition("ASSUMPTIONS"):
        table = algorithm.parameterAsSource(parameters, "ASSUMPTIONS", context)
        changed = changed_assumptions(table, getattr(algorithm, "zones_file", ""))
    moment = datetime.now().astimezone().isoformat(timespec="seconds")
    return lineage.Lineage(
        algorithm.name(), "", values, plugin_version(), moment, words, licences_of(words),
        changed, left_out)


def words_of(values):
    """Words that the publishers of the inputs of a run ask for, each once.

    Parameters
    ----------
    values : dict
        As :func:`lineage_given.given` gives them. A table of a study has the words of what was
        imported into it, a result of ours those of its own inputs.

    Returns
    -------
    tuple of str
    """
    found = []
    for source in _sources(values.values()):
        found += _words_of(source)
    return tuple(dict.fromkeys(found))


def _sources(values):
    for value in values:
        if isinstance(value, dict):
            yield from _sources([value.get("source")])
        elif isinstance(value, list):
            yield from _sources(value)
        elif isinstance(value, str) and value:
            yield value


def _words_of(source):
    file, table = parts_of(source)
    try:
        if file is None or not file.is_file():
            return ()
        if file.suffix.lower() == ".gpkg":
            rows = _rows(str(file), file.stat().st_mtime_ns, _PROVENANCE,
                         ("table_name", "attribution"))
            wanted = table and (table, *_FROM.get(table, ()))
            words = [words for name, words in rows if words and (not wanted or name in wanted)]
            if words or rows:
                return tuple(words)
        made = lineage.read(source)
    except (CoreError, OSError):
        # What cannot be read is told by the run itself.
        return ()
    return made.sources if made else ()


@lru_cache(maxsize=16)
def _rows(file, _changed, table, columns):
    """Columns of a small table of a GeoPackage as rows; none where it is not there."""
    dataset = geopackage.open_file(file)
    layer = dataset.GetLayerByName(table)
    if layer is None or min(layer.FindFieldIndex(name, 1) for name in columns) < 0:
        return ()
    values = geopackage.read_values(dataset, file, table, columns)
    return tuple(zip(*values.values()))


def licences_of(words):
    """Licences that words of publishers stand for, each once.

    Parameters
    ----------
    words : sequence of str

    Returns
    -------
    tuple of str
        What nobody has checked says so.
    """
    found = dict.fromkeys(
        (name, verified) for one in words for mark, name, verified in _licences()
         if mark.lower() in one.lower())
    unsure = tr("{licence} (ask the publisher: not checked)")
    return tuple(name if verified else unsure.format(licence=name) for name, verified in found)


@cache
def _licences():
    path = core.TABLE_FOLDER / "source_licences.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return tuple((row["mark"], row["licence"], row["verified"] == "yes")
                     for row in csv.DictReader(file))


def changed_assumptions(table, zones_file):
    """Assumptions that differ from the built-in ones.

    Parameters
    ----------
    table : QgsFeatureSource or None
        Rows that were given; without them those of the study count.
    zones_file : str
        File that the zones come from; may be a study.

    Returns
    -------
    tuple of str
        ``list/key/parameter = value (built in: value)``.
    """
    rows = _given_rows(table) if table is not None else _rows_of_study(zones_file)
    builtin = {row.place: row for row in _builtin()}
    told = {}
    for *place, value, low, high in rows:
        known = builtin.get(tuple(place))
        own = [_number(one) for one in (value, low, high)]
        # A range that is not given is none of its own.
        own[1:] = [own[0] if isnan(one) else one for one in own[1:]]
        if known is None or own != [getattr(known, name) for name in _VALUES]:
            told["/".join(map(str, place))] = _told(own, known)
    return tuple(f"{place} = {text}" for place, text in told.items())


def _told(own, known):
    if known is None:
        return _with_range(*own)
    before = _with_range(known.value, known.low, known.high)
    return tr("{value} (built in: {builtin})").format(value=_with_range(*own), builtin=before)


def _with_range(value, low, high):
    return f"{value:g}" if low == high else f"{value:g} [{low:g} – {high:g}]"


@cache
def _builtin():
    return core.builtin()


def _given_rows(table):
    names = ("list", "key", "parameter", *_VALUES)
    places = [table.fields().indexOf(name) for name in names]
    if min(places[:4]) < 0:
        return
    for row in table.getFeatures():
        yield [None if place < 0 or row[place] == NULL else row[place] for place in places]


def _rows_of_study(file):
    path, _table = parts_of(file or "")
    if path is None or path.suffix.lower() != ".gpkg" or not path.is_file():
        return ()
    try:
        return _rows(str(path), path.stat().st_mtime_ns, _ASSUMPTIONS,
                     ("list", "key", "parameter", *_VALUES))
    except CoreError:
        return ()


def _number(value):
    try:
        return float(value)
    except (TypeError, ValueError):
        return float("nan")

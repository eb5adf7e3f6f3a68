"""The parameters of a run as plain JSON: what was given, as it was given."""

from pathlib import Path

from qgis.core import (
    Qgis,
    QgsMapLayer,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
    QgsProject,
    QgsProperty,
)

from ...core.needs.masking import mask
from ..safe_outputs import parts_of

# Parameters that hold who somebody is, or anything at all.
PERSONAL = frozenset({"APPLICANT", "FACTS", "CONTACTS"})
_LAYERS = (
    QgsProcessingParameterFeatureSource, QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterRasterLayer, QgsProcessingParameterVectorLayer,
)
# What in a text of a parameter keeps the whole of it out.
_TELLING = ("phone", "email")


def given(algorithm, parameters, context):
    """What was given to an algorithm; on the main thread, where layers may be asked.

    Parameters
    ----------
    algorithm : QgsProcessingAlgorithm
    parameters : dict
    context : QgsProcessingContext

    Returns
    -------
    values : dict
        Parameter to a plain value: layers as their source, files as full paths, destinations as
        they were asked for.
    left_out : tuple of str
        Parameters that were given but may tell who a person is.
    """
    values, left_out = {}, []
    for definition in algorithm.parameterDefinitions():
        name = definition.name()
        if name not in parameters:
            continue
        value = _plain(parameters[name], definition, context)
        if _is_personal(definition, value):
            left_out.append(name)
        elif not _is_unasked(definition, value):
            values[name] = value
    return values, tuple(left_out)


def _is_unasked(definition, value):
    """An optional output that nobody wanted."""
    return definition.isDestination() and value in (None, "")


def _is_personal(definition, value):
    if value in (None, "") or value == definition.defaultValue():
        return False
    if definition.name() in PERSONAL:
        return True
    if not isinstance(definition, QgsProcessingParameterString):
        return False
    _text, counts = mask(str(value))
    return any(counts.get(kind) for kind in _TELLING)


def _plain(value, definition, context):
    """A value of a parameter as JSON can hold it."""
    if isinstance(value, QgsProperty):
        value = value.staticValue() if value.propertyType() == Qgis.PropertyType.Static else None
    if isinstance(value, (list, tuple)):
        return [_plain(one, definition, context) for one in value]
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        source = _plain(value.source, definition, context)
        more = {"selected_only": value.selectedFeaturesOnly, "filter": value.filterExpression}
        cut = {key: one for key, one in more.items() if one}
        return {"source": source, **cut} if cut else source
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        return _plain(value.sink, definition, context)
    if isinstance(value, QgsMapLayer):
        return _full(value.source())
    if isinstance(value, (str, Path)):
        return _text(str(value), definition, context)
    # A point, an extent, a date, a coordinate reference system: as QGIS writes them.
    return value if _is_simple(value) else definition.valueAsJsonObject(value, context)


def _is_simple(value):
    return value is None or isinstance(value, (bool, int, float))


def _text(text, definition, context):
    if isinstance(definition, _LAYERS):
        layer = _layer_called(text, context.project() or QgsProject.instance())
        return _full(layer.source() if layer is not None else text)
    return _full(text) if isinstance(definition, QgsProcessingParameterFile) else text


def _layer_called(text, project):
    """The layer of a project with this id or name, as Processing looks for it."""
    if not text:
        return None
    named = project.mapLayersByName(text)
    return project.mapLayer(text) or (named[0] if len(named) == 1 else None)


def _full(source):
    """A source with the full path of its file, where it names one that is there."""
    file, _table = parts_of(source)
    if file is None or file.is_absolute() or not file.is_file():
        return source
    return source.replace(str(file), str(file.resolve()), 1)

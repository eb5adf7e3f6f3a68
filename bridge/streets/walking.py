"""The walking network of an algorithm: from its parameter to the graph."""

from qgis.core import Qgis, QgsProcessingParameterFeatureSource, QgsProviderRegistry

from ...core.errors import CoreError
from ...core.progress import ignore_progress, part_of
from ..assumptions import study_at
from ..frames import has_crs, read_frame
from ..i18n import tr

NETWORK = "NETWORK"


def network_parameter(name=NETWORK, optional=True):
    """``(definition, help)`` of the parameter for the streets."""
    definition = QgsProcessingParameterFeatureSource(
        name, tr("Walking network"), [Qgis.ProcessingSourceType.VectorLine], optional=optional
    )
    text = tr(
        "Streets and paths as lines: the table network of a study, OpenStreetMap, the pedestrian "
        "network of the ministry (MLIT), or any layer of lines. Ends that miss each other by up to "
        "0.5 m are joined. If “Build walking network” has kept the network in the study, that one "
        "is used as long as the streets are the same."
    )
    if optional:
        text += " " + tr("Without it distances are straight lines × detour ratio.")
    return definition, text


def walking_graph(algorithm, parameters, context, crs, progress=ignore_progress, name=NETWORK):
    """The graph of the streets that the person gave.

    Parameters
    ----------
    algorithm : NigiwaiAlgorithm
    parameters : dict
    context : QgsProcessingContext
    crs : QgsCoordinateReferenceSystem
        Projected, in metres; coordinates of the graph are in it.
    progress : callable
    name : str
        Name of the parameter, see :func:`network_parameter`.

    Returns
    -------
    WalkingGraph or None
        None where no streets were given, or an empty table. ``source`` counts the rows of the
        layer from 0.

    Raises
    ------
    CoreError
        ``missing_crs`` and those of ``core.geo.walking.lines.graph_of_lines``.
    """
    from ...core.geo.walking.lines import graph_of_lines
    from ...core.study.walking_cache import kept_graph

    source = algorithm.parameterAsSource(parameters, name, context)
    if source is None or not source.featureCount():
        return None
    frame = read_streets(source, context, crs, part_of(progress, 0.0, 0.4))
    study = study_of_streets(algorithm.source_of.get(name, ""))
    graph = kept_graph(study, frame) if study else None
    if graph is not None:
        progress(1.0)
        return graph
    graph, _repairs = graph_of_lines(
        frame, layer=source.sourceName(), progress=part_of(progress, 0.4, 1.0)
    )
    return graph


def study_of_streets(source):
    """The study whose table ``network`` a layer is, else None.

    Parameters
    ----------
    source : str
        Of an OGR layer, as QGIS writes it.
    """
    from ...core.study.walking_cache import NETWORK as TABLE

    parts = QgsProviderRegistry.instance().decodeUri("ogr", source)
    return study_at(parts.get("path") or "") if parts.get("layerName") == TABLE else None


def read_streets(source, context, crs, progress=ignore_progress):
    """A layer of lines as a frame with columns of the table ``network``, in ``crs``."""
    from ...core.formats.streets.any_lines import as_network, needed

    if not has_crs(source):
        raise CoreError("missing_crs", layer=source.sourceName())
    fields = source.fields()
    numeric = {field.name() for field in fields if field.isNumeric()}
    columns = needed(fields.names(), numeric)
    frame = read_frame(source, columns, context, crs, source.sourceName(), progress)
    return as_network(frame)

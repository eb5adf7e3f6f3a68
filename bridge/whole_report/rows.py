"""Inputs of which only some rows counted, as a source that a command line can name."""

from qgis.core import QgsFeatureRequest, QgsVectorLayer

from ..lineage.record import FILTERED
from ..safe_outputs import parts_of


def subset_of(value):
    """A source with the filter of an input in it; None where there is no filter, or no such source.

    A filter is an expression of QGIS, the subset of a source is SQL: they are close, not the same.
    So the rows of both are compared, in the file as it is now.

    Parameters
    ----------
    value : object
        Of a parameter, as ``lineage_given.given`` keeps it.

    Returns
    -------
    str or None
    """
    if not isinstance(value, dict) or value.get("selected_only") or not value.get(FILTERED):
        return None
    source, expression = str(value.get("source", "")), value[FILTERED]
    file, table = parts_of(source)
    if table is None or file is None or not file.is_file() or "|subset=" in source:
        return None
    cut = f"{source}|subset={expression}"
    kept = _rows(source, expression)
    return cut if kept is not None and kept == _rows(cut) else None


def _rows(source, expression=""):
    """Ids of the rows of a source for which an expression is true; None where it cannot be read."""
    layer = QgsVectorLayer(source, "", "ogr")
    if not layer.isValid():
        return None
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    if expression:
        request.setFilterExpression(expression)
    return {feature.id() for feature in layer.getFeatures(request)}

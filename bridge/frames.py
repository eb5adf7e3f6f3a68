"""Layers as frames and frames as layers. A QGIS NULL becomes NaN or None here, nowhere else."""

from itertools import repeat
from math import isnan

from qgis.core import (
    NULL,
    Qgis,
    QgsCoordinateTransform,
    QgsFeature,
    QgsFeatureRequest,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsProcessingFeatureSource,
    QgsRectangle,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QMetaType, Qt

from ..core.errors import CoreError

BATCH = 1000  # features written at once
KINDS = {
    "text": QMetaType.Type.QString,
    "integer": QMetaType.Type.LongLong,
    "real": QMetaType.Type.Double,
}


def read_frame(source, columns, context, crs=None, layer="", progress=None):
    """A feature source as a GeoDataFrame.

    Parameters
    ----------
    source : QgsFeatureSource
    columns : mapping
        Field name to kind (``text``, ``integer`` or ``real``). A field that is missing raises
        ``missing_column``; a real that is not a number raises ``not_a_number``.
    context : QgsProcessingContext
        Gives the transform context.
    crs : QgsCoordinateReferenceSystem, optional
        Coordinates are brought into it; by default they stay as they are.
    layer : str
        Name of the layer in errors.
    progress : callable, optional

    Returns
    -------
    geopandas.GeoDataFrame
        Rows in the order of the source, index 0..n-1; missing geometry is None.
    """
    import geopandas
    import shapely

    fields = source.fields()
    for name in columns:
        if fields.indexOf(name) < 0:
            raise CoreError(
                "missing_column", layer=layer, field=name, fields=", ".join(fields.names())
            )
    request = QgsFeatureRequest().setSubsetOfAttributes(list(columns), fields)
    spatial = source.sourceCrs().isValid()
    target = crs or source.sourceCrs()
    if crs is not None and spatial:
        request.setDestinationCrs(crs, context.transformContext())
    places = [(name, fields.indexOf(name), kind) for name, kind in columns.items()]
    values = {name: [] for name in columns}
    blobs = []
    total = max(source.featureCount(), 1)
    for row, feature in enumerate(_features(source, request)):
        if progress and row % 1000 == 0:
            progress(min(row / total, 1.0))
        for name, index, kind in places:
            values[name].append(_plain(feature[index], kind, layer, name, row + 1))
        blobs.append(_wkb(feature.geometry()) if feature.hasGeometry() else None)
    geometry = shapely.from_wkb(blobs, on_invalid="ignore") if blobs else []
    return geopandas.GeoDataFrame(
        {name: _column(values[name], kind) for name, kind in columns.items()},
        geometry=geometry,
        crs=crs_text(target),
    )


def read_with_optional(source, needed, optional, context, crs=None, progress=None):
    """A source as a frame with all columns; those of ``optional`` that it lacks are empty.

    Parameters
    ----------
    source : QgsProcessingFeatureSource
    needed, optional : dict of str to str
        Column to its kind, as in :func:`read_frame`.
    context : QgsProcessingContext
    crs : QgsCoordinateReferenceSystem, optional
        As in :func:`read_frame`.
    progress : callable, optional

    Returns
    -------
    GeoDataFrame or DataFrame
        Empty is None, or NaN in a column of numbers.

    Raises
    ------
    CoreError
        As :func:`read_frame`.
    """
    import numpy as np

    fields = source.fields()
    there = {name: kind for name, kind in optional.items() if fields.indexOf(name) >= 0}
    frame = read_frame(source, {**needed, **there}, context, crs, source.sourceName(), progress)
    for name, kind in optional.items():
        if name not in there:
            empty, dtype = (np.nan, float) if kind == "real" else (None, object)
            frame[name] = np.full(len(frame), empty, dtype=dtype)
    return frame


def check_placed(source):
    """Refuse a source that has no geometry or no CRS: ``no_geometry``, ``missing_crs``."""
    if source.wkbType() == Qgis.WkbType.NoGeometry:
        raise CoreError("no_geometry", layer=source.sourceName(), row=1)
    if not has_crs(source):
        raise CoreError("missing_crs", layer=source.sourceName())


def has_crs(source):
    """Whether a layer says where it lies; GeoPackage calls "unknown" an undefined CRS."""
    crs = source.sourceCrs()
    return crs.isValid() and not crs.description().startswith("Undefined ")


def _features(source, request):
    """All rows: a setting of Processing would drop those with a broken geometry unseen."""
    if isinstance(source, QgsProcessingFeatureSource):
        return source.getFeatures(
            request, Qgis.ProcessingFeatureSourceFlag.SkipGeometryValidityChecks
        )
    return source.getFeatures(request)


def _wkb(geometry):
    if QgsWkbTypes.isCurvedType(geometry.wkbType()):
        return bytes(geometry.constGet().segmentize().asWkb())
    return bytes(geometry.asWkb())


def crs_text(crs):
    """What pyproj reads: the id, or the whole definition of a CRS that only this QGIS knows."""
    name = crs.authid()
    if not crs.isValid() or (name and not name.startswith("USER:")):
        return name or None
    return crs.toWkt(Qgis.CrsWktVariant.Preferred)


def _plain(value, kind, layer, field, row):
    if value is None or value == NULL:
        return None
    if kind == "text":
        if isinstance(value, (QDate, QDateTime)):
            return value.toString(Qt.DateFormat.ISODate)
        return str(value)
    try:
        return float(value)
    except (TypeError, ValueError):
        raise CoreError(
            "not_a_number", layer=layer, field=field, row=row, value=value
        ) from None


def _column(values, kind):
    import numpy as np

    if kind == "text":
        return np.array(values, dtype=object)
    return np.array([np.nan if value is None else value for value in values], dtype=float)


def extent_of(frame):
    """Extent of a frame, a QgsRectangle; None where it has no shapes."""
    bounds = getattr(frame, "total_bounds", (float("nan"),))
    return None if any(map(isnan, bounds)) else QgsRectangle(*map(float, bounds))


def fields_of(columns):
    """``QgsFields`` of ``(name, kind)`` pairs."""
    fields = QgsFields()
    for name, kind in columns:
        fields.append(QgsField(name, KINDS[kind]))
    return fields


def write_frame(frame, columns, sink, target, progress=None):
    """Write the rows of a frame into a sink.

    Parameters
    ----------
    frame : DataFrame or GeoDataFrame
        NaN, None and missing geometry become NULL.
    columns : sequence of (name, kind)
        The columns to write, in the order of the sink's fields.
    sink : QgsFeatureSink
    target : str
        Named in the error ``write_failed``.
    """
    import numpy as np
    import shapely

    fields = fields_of(columns)
    arrays = [(frame[name].to_numpy(), kind) for name, kind in columns]
    geometry = getattr(frame, "geometry", None)
    shapes = None if geometry is None else np.asarray(geometry)
    total = len(frame)
    for start in range(0, total, BATCH):
        rows = slice(start, start + BATCH)
        values = zip(*(_qgis_values(array[rows], kind) for array, kind in arrays))
        blobs = repeat(None) if shapes is None else shapely.to_wkb(shapes[rows])
        batch = [_feature(fields, row, blob) for row, blob in zip(values, blobs)]
        if not sink.addFeatures(batch, QgsFeatureSink.Flag.FastInsert):
            raise CoreError("write_failed", target=target, reason=sink.lastError())
        if progress:
            progress(min(start + BATCH, total) / total)


def _feature(fields, values, blob):
    feature = QgsFeature(fields)
    feature.setAttributes(list(values))
    if blob is not None:
        shape = QgsGeometry()
        shape.fromWkb(blob)
        feature.setGeometry(shape)
    return feature


def _qgis_values(values, kind):
    if kind == "text":
        return [NULL if _is_missing(value) else str(value) for value in values]
    cast = int if kind == "integer" else float
    return [NULL if _is_missing(value) else cast(value) for value in values]


def _is_missing(value):
    return value is None or (isinstance(value, float) and isnan(value))


def transform(source_crs, target_crs, context):
    """Coordinate transform in the transform context of the algorithm.

    Raises
    ------
    CoreError
        ``no_transform`` where QGIS has none: it would leave the coordinates as they are.
    """
    made = QgsCoordinateTransform(source_crs, target_crs, context.transformContext())
    if not made.isValid() or (made.isShortCircuited() and source_crs != target_crs):
        raise CoreError(
            "no_transform", source=source_crs.authid() or "?", target=target_crs.authid() or "?")
    return made

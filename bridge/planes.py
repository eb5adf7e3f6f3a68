"""The plane in which layers are measured."""

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsDistanceArea,
    QgsPointXY,
    QgsRectangle,
)

from ..core.errors import CoreError
from ..core.geo.planes import plane_epsg
from .frames import has_crs, transform

STEP_M = 1000.0
TOLERANCE = 0.01  # Web Mercator is 20 to 40 % off in Japan; plane zones and UTM are within 0.1 %


def metric_crs(sources, context):
    """A projected CRS in metres in which lengths around the sources are true.

    Parameters
    ----------
    sources : sequence of QgsFeatureSource
    context : QgsProcessingContext

    Returns
    -------
    QgsCoordinateReferenceSystem
        That of the sources where they share one that is true to scale, else the Japan plane
        rectangular zone of the first source.

    Raises
    ------
    CoreError
        ``missing_crs``, ``outside_japan``.
    """
    for source in sources:
        if not has_crs(source):
            raise CoreError("missing_crs", layer=source.sourceName())
    first = sources[0]
    crs = first.sourceCrs()
    centre = _centre(first)
    same = all(source.sourceCrs() == crs for source in sources)
    if same and _true_to_scale(crs, centre, context):
        return crs
    degrees = transform(
        crs, QgsCoordinateReferenceSystem.fromEpsgId(4326), context).transform(centre)
    return QgsCoordinateReferenceSystem.fromEpsgId(
        plane_epsg(degrees.x(), degrees.y(), first.sourceName()))


def is_true_to_scale(crs, source, context):
    """Whether lengths around the centre of a source are true in a CRS in metres."""
    there = transform(source.sourceCrs(), crs, context)
    return _true_to_scale(crs, there.transform(_centre(source)), context)


def _centre(source):
    extent = QgsRectangle(source.sourceExtent())
    if extent.isNull():
        code = "no_geometry" if source.featureCount() else "empty_layer"
        raise CoreError(code, layer=source.sourceName(), row=1)
    return extent.center()


def _true_to_scale(crs, centre, context):
    if crs.isGeographic() or crs.mapUnits() != Qgis.DistanceUnit.Meters:
        return False
    measure = QgsDistanceArea()
    measure.setSourceCrs(crs, context.transformContext())
    measure.setEllipsoid(crs.ellipsoidAcronym())
    ends = (QgsPointXY(centre.x() + STEP_M, centre.y()),
            QgsPointXY(centre.x(), centre.y() + STEP_M))
    return all(abs(measure.measureLine(centre, end) / STEP_M - 1.0) < TOLERANCE for end in ends)

"""Measured people flow from a layer: rows to the cells that hold the zones."""

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform

from .frames import read_frame

YEAR = "year"
COLUMNS = {"place_id": "text", "day_type": "text", "time_band": "text", "persons": "real"}


def read_observations(source, town, crs, context, band="day"):
    """Observed cells of a town, or None where no row is about a mesh cell.

    Parameters
    ----------
    source : QgsFeatureSource
        Rows of the study's table ``observations``.
    town : Inputs
    crs : QgsCoordinateReferenceSystem
        That of the town [m].
    context : QgsProcessingContext
    band : str
        ``day`` or ``night``: the rows that stand for the day slot of the cells.

    Returns
    -------
    ObservedCells or None
    """
    from ..core.geo import mesh
    from ..core.vibrancy.observed import latest_cells, observed_cells

    layer = source.sourceName()
    dated = source.fields().indexOf(YEAR) >= 0
    columns = {**COLUMNS, YEAR: "integer"} if dated else COLUMNS
    frame = read_frame(source, columns, context, layer=layer)
    found = latest_cells(frame, layer)
    if found is None:
        return None
    frame, level = found
    zones = town.town.zones
    lon, lat = _degrees(zones.x, zones.y, crs, context)
    return observed_cells(
        frame["place_id"],
        frame["day_type"],
        ["day" if text == band else "" for text in frame["time_band"]],
        frame["persons"].to_numpy(),
        mesh.encode(lon, lat, level).tolist(),
        town.town.area_m2,
        lambda codes: _areas(codes, crs, context),
    )


def _degrees(x, y, crs, context):
    back = QgsCoordinateTransform(
        crs, QgsCoordinateReferenceSystem.fromEpsgId(6668), context.transformContext()
    )
    places = [back.transform(*pair) for pair in zip(x, y)]
    return [place.x() for place in places], [place.y() for place in places]


def _areas(codes, crs, context):
    """Areas of mesh cells in the plane of the town [m²]."""
    import shapely

    from ..core.geo import mesh

    there = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem.fromEpsgId(6668), crs, context.transformContext()
    )
    areas = []
    for west, south, east, north in zip(*mesh.bounds(codes)):
        corners = ((west, south), (east, south), (east, north), (west, north))
        ring = [there.transform(*corner) for corner in corners]
        areas.append(shapely.Polygon([(place.x(), place.y()) for place in ring]).area)
    return areas

"""Measured people flow from a layer: rows to the cells that hold the zones."""

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform

from ..core.contracts import plain_ids
from ..core.errors import CoreError
from .frames import read_frame

YEAR = "year"
COLUMNS = {"place_id": "text", "day_type": "text", "time_band": "text", "persons": "real"}


def read_observations(source, town, crs, context):
    """Observed cells of a town, or None where no row is about a mesh cell.

    Parameters
    ----------
    source : QgsFeatureSource
        Rows of the study's table ``observations``.
    town : Inputs
    crs : QgsCoordinateReferenceSystem
        That of the town [m].
    context : QgsProcessingContext

    Returns
    -------
    ObservedCells or None
    """
    from ..core.geo import mesh
    from ..core.vibrancy.observed import observed_cells

    layer = source.sourceName()
    dated = source.fields().indexOf(YEAR) >= 0
    columns = {**COLUMNS, YEAR: "integer"} if dated else COLUMNS
    frame = read_frame(source, columns, context, layer=layer)
    frame["place_id"] = plain_ids(frame["place_id"])
    frame = frame[frame["place_id"].map(_is_code).to_numpy(dtype=bool)]
    if not len(frame):
        return None
    if dated and frame[YEAR].notna().any():
        # A study keeps older years; the town of today is that of the latest.
        frame = frame[(frame[YEAR] == frame[YEAR].max()).to_numpy(dtype=bool)]
    levels = sorted(set(mesh.level_of(frame["place_id"].to_numpy(dtype=str)).tolist()))
    if len(levels) > 1:
        raise CoreError("mixed_mesh_codes", levels=", ".join(levels))
    wrong = (frame["persons"] < 0).to_numpy()
    if wrong.any():
        row = frame.index[wrong][0]
        raise CoreError("negative_value", layer=layer, field="persons", row=row + 1,
                        value=frame["persons"][row])
    zones = town.town.zones
    lon, lat = _degrees(zones.x, zones.y, crs, context)
    return observed_cells(
        frame["place_id"],
        frame["day_type"],
        frame["time_band"],
        frame["persons"].to_numpy(),
        mesh.encode(lon, lat, levels[0]).tolist(),
        town.town.area_m2,
        lambda codes: _areas(codes, crs, context),
    )


def _is_code(text):
    """Whether it is a code of cells of 1 km or finer; a counter may have a number, too."""
    return bool(text) and text.isascii() and text.isdigit() and 8 <= len(text) <= 11


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

"""Measured people flow from a layer: rows to the cells that hold the zones."""

from ..frames import crs_text, read_frame

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
    from ...core.geo import mesh
    from ...core.vibrancy.observed import cell_areas, degrees, latest_cells, observed_cells

    layer = source.sourceName()
    dated = source.fields().indexOf(YEAR) >= 0
    columns = {**COLUMNS, YEAR: "integer"} if dated else COLUMNS
    frame = read_frame(source, columns, context, layer=layer)
    found = latest_cells(frame, layer)
    if found is None:
        return None
    frame, level = found
    zones = town.town.zones
    plane = crs_text(crs)
    return observed_cells(
        frame["place_id"],
        frame["day_type"],
        ["day" if text == band else "" for text in frame["time_band"]],
        frame["persons"].to_numpy(),
        mesh.encode(*degrees(zones.x, zones.y, plane), level).tolist(),
        town.town.area_m2,
        lambda codes: cell_areas(codes, plane),
    )

"""What the overlay of hazards reads: tables, a raster, times, and the people present."""

from types import SimpleNamespace

import numpy as np
from qgis.core import Qgis, QgsPointXY, QgsRectangle

from ...core.contracts import plain_ids
from ...core.errors import CoreError
from ...core.risk.moment import ALL, HOLIDAY, WEEKDAY, band_of
from ..frames import check_placed, read_frame, read_with_optional, transform
from ..vibrancy.observations import read_observations

TEXT, REAL = "text", "real"
HAZARD_COLUMNS = {
    "type": TEXT, "scenario": TEXT, "rank": TEXT, "code": TEXT, "date": TEXT,
    "depth_min_m": REAL, "depth_max_m": REAL, "hours_min": REAL, "hours_max": REAL,
}  # fmt: skip
# Parameter → columns, of which the layer may lack any.
COLUMNS = {
    "BUILDINGS": {"id": TEXT, "use": TEXT, "storeys": REAL, "structure": TEXT,
                  "floor_area_m2": REAL, "height_m": REAL, "footprint_m2": REAL},
    "PLAN_AREAS": {"id": TEXT, "kind": TEXT, "name": TEXT},
    "FACILITIES": {"id": TEXT, "name": TEXT, "category": TEXT},
    "DISTRICTS": {"id": TEXT, "name": TEXT},
}
# Cells that are read at once, along each side of a square.
TILE = 2048


def read_columns(source, columns, context, crs, needed=(), progress=None):
    """A source as a frame with all columns; those that it lacks are empty.

    Raises
    ------
    CoreError
        ``missing_crs``, ``missing_column``, ``not_a_number``, ``no_geometry``.
    """
    check_placed(source)
    must = {name: columns[name] for name in needed}
    return read_with_optional(
        source, must, {name: kind for name, kind in columns.items() if name not in must},
        context, crs, progress)



def read_hazards(source, context, crs, fields=(), progress=None, value="", kind=""):
    """Rows of the table ``hazards``, with fields of times as texts.

    Parameters
    ----------
    fields : sequence of str
        Further fields that must be there (times).
    value : str
        Field of a reading, which must be there; none where empty.
    kind : str
        Hazard that all rows stand for; where empty the column ``type`` tells it.
    """
    columns = {**HAZARD_COLUMNS, **dict.fromkeys(fields, TEXT)}
    needed = [*fields] if kind else ["type", *fields]
    if value:
        columns[value] = REAL
        needed.append(value)
    frame = read_columns(source, columns, context, crs, needed, progress)
    if kind:
        frame["type"] = kind
    return frame


class Presence:
    """People present in the zones by day type and hour.

    Parameters
    ----------
    ids : list of str
        Of the zones.
    scored : QgsFeatureSource or None
        Zones with vibrancy: ``id`` and ``presence_*``.
    observed : callable or None
        Gives ``ObservedCells`` of ``day`` or ``night``.
    residents : ndarray, shape (z,)
        Cells that are coarser than zones are spread as residents are.
    """

    def __init__(self, ids, scored, observed, residents, context):
        self.table = None if scored is None else _scored(scored, ids, context)
        self.observed = {} if observed is None else {
            band: observed(band) for band in ("day", "night")}
        self.residents = residents

    def at(self, day_type, hour):
        """``(persons, basis)``: shape (z,), NaN where nobody knows; None where nothing is given."""
        band = band_of(hour)
        if self.table is not None:
            return _of_band(self.table, band, day_type), "scored"
        cells = self.observed.get("night" if band == "night" else "day")
        if cells is None or not len(cells.codes):
            return None, ""
        return _measured(cells, day_type, self.residents)


def _scored(source, ids, context):
    """``presence_*`` of the zones in the order of ``ids``; NaN for zones that are not there."""
    names = [field.name() for field in source.fields() if field.name().startswith("presence_")]
    wanted = [name for name in names if name != "presence_density"]
    if not wanted:
        raise CoreError("exposure_presence", layer=source.sourceName())
    columns = {"id": TEXT, **dict.fromkeys(wanted, REAL)}
    frame = read_frame(source, columns, context, layer=source.sourceName())
    frame["id"] = plain_ids(frame["id"])
    rows = frame.drop_duplicates("id").set_index("id").reindex(ids)
    if not rows[wanted].notna().any().any():
        raise CoreError("exposure_presence", layer=source.sourceName())
    return {name: rows[name].to_numpy(float) for name in wanted}


def _of_band(table, band, day_type):
    missing = np.full(len(next(iter(table.values()))), np.nan)
    weekday = table.get(f"presence_{band}", missing)
    holiday = table.get(f"presence_{band}_holiday", missing)
    if day_type == ALL:
        return (5.0 * weekday + 2.0 * holiday) / 7.0
    return {WEEKDAY: weekday, HOLIDAY: holiday}[day_type]


def _measured(cells, day_type, residents):
    from dataclasses import replace

    from ...core.vibrancy.observed import measured_presence

    chosen = {WEEKDAY: cells.weekday, HOLIDAY: cells.holiday}.get(day_type, cells.mean_day)
    chosen = np.where(np.isnan(chosen), cells.mean_day, chosen)
    persons, known = measured_presence(replace(cells, mean_day=chosen), residents)
    return np.where(known, persons, np.nan), "measured" if known.all() else "mixed"


def observed_of(source, shapes, crs, context):
    """A callable that gives the measured cells of a band of the day for zones of some shapes."""
    import shapely

    centre = shapely.get_coordinates(shapely.centroid(shapes))
    town = SimpleNamespace(town=SimpleNamespace(
        zones=SimpleNamespace(x=centre[:, 0], y=centre[:, 1]), area_m2=shapely.area(shapes)))
    return lambda band: read_observations(source, town, crs, context, band)


def raster_tiles(provider, layer):
    """Callables for tiles of the first band, as ``core.risk.rasters`` takes them.

    Raises
    ------
    CoreError
        ``missing_crs``, ``exposure_raster``.
    """
    if not provider.crs().isValid():
        raise CoreError("missing_crs", layer=layer)
    # A copy of a provider calls itself invalid until something has been read.
    if not provider.bandCount() or not provider.xSize():
        raise CoreError("exposure_raster", layer=layer)
    return [
        lambda column=column, row=row: _tile(provider, layer, column, row)
        for row in range(0, provider.ySize(), TILE)
        for column in range(0, provider.xSize(), TILE)
    ]


def _tile(provider, layer, column, row):
    extent = provider.extent()
    wide, high = extent.width() / provider.xSize(), extent.height() / provider.ySize()
    columns = min(TILE, provider.xSize() - column)
    rows = min(TILE, provider.ySize() - row)
    left, top = extent.xMinimum() + column * wide, extent.yMaximum() - row * high
    block = provider.block(
        1, QgsRectangle(left, top - rows * high, left + columns * wide, top), columns, rows)
    if not block.isValid() or not block.convert(Qgis.DataType.Float64):
        raise CoreError("exposure_raster", layer=layer)
    values = np.frombuffer(bytes(block.data()), dtype="f8").reshape(rows, columns).copy()
    if block.hasNoDataValue():
        values[values == block.noDataValue()] = np.nan
    return values, left, top, wide, high


def into_raster(provider, crs, context):
    """``(bounds, project)``: bounds of shapes in the raster's CRS, and its corners back in ours.

    Both are None where the CRS are the same.
    """
    if provider.crs() == crs:
        return None, None
    there = transform(crs, provider.crs(), context)
    back = transform(provider.crs(), crs, context)

    def bounds(boxes):
        found = [there.transformBoundingBox(QgsRectangle(*box)) for box in boxes.tolist()]
        return np.array([(one.xMinimum(), one.yMinimum(), one.xMaximum(), one.yMaximum())
                         for one in found]).reshape(-1, 4)

    def project(corners):
        return np.array([tuple(back.transform(QgsPointXY(*pair))) for pair in corners.tolist()])

    return bounds, project

"""Frames as rows of a table of the study, and rows as frames."""

from dataclasses import dataclass

import numpy as np

from ..errors import CoreError
from . import tables


@dataclass(frozen=True)
class Rows:
    """Rows ready to be written: plain Python values, None where NULL, shapes as WKB.

    ``values`` holds one list for each of ``names``; ``shapes`` is None for a table without
    geometry.
    """

    table: str
    names: tuple
    values: tuple
    shapes: object

    def __len__(self):
        return len(self.values[0])


def rows_of(name, frame, epsg):
    """Check a frame against the table ``name`` and make its rows.

    Raises
    ------
    CoreError
        ``wrong_crs``, ``wrong_geometry``, ``not_a_number``, ``not_whole``.
    """
    table = tables.TABLES[name]
    unknown = set(frame.columns) - set(table.column_names())
    if table.geometry is not None:
        unknown.discard(frame.geometry.name)
    if unknown:
        raise ValueError(f"columns {sorted(unknown)} do not belong to the table {name}")
    columns = [column for column in table.columns if column.name in frame.columns]
    values = tuple(_plain_values(name, column, frame[column.name]) for column in columns)
    shapes = None if table.geometry is None else _shapes(table, frame, epsg)
    return Rows(name, tuple(column.name for column in columns), values, shapes)


def _plain_values(table, column, series):
    import pandas as pd

    missing = pd.isna(series.to_numpy()) if len(series) else np.zeros(0, dtype=bool)
    values = series.tolist()
    cast = {tables.TEXT: str, tables.REAL: float, tables.INTEGER: int}[column.kind]
    plain = []
    for row, value in enumerate(values):
        if missing[row]:
            plain.append(None)
            continue
        try:
            plain.append(cast(value))
        except (TypeError, ValueError):
            raise CoreError(
                "not_a_number", layer=table, field=column.name, row=row + 1, value=value
            ) from None
        if column.kind == tables.INTEGER and plain[-1] != value:
            raise CoreError("not_whole", layer=table, field=column.name, row=row + 1, value=value)
    return plain


def _shapes(table, frame, epsg):
    import shapely

    if frame.crs is None:
        raise CoreError("missing_crs", layer=table.name)
    if frame.crs.to_epsg() != epsg:
        raise CoreError(
            "wrong_crs", layer=table.name, crs=frame.crs.name, wanted=f"EPSG:{epsg}"
        )
    geometry = shapely.force_2d(np.asarray(frame.geometry, dtype=object))
    kinds = shapely.get_type_id(geometry)
    wanted = shapely.GeometryType[table.geometry.upper()]
    single, gather = _SINGLES.get(table.geometry, (wanted, None))
    wrong = ~np.isin(kinds, (wanted, single, shapely.GeometryType.MISSING))
    if wrong.any():
        row = int(np.argmax(wrong))
        raise CoreError(
            "wrong_geometry",
            layer=table.name,
            row=row + 1,
            kind=geometry[row].geom_type,
            wanted=table.geometry,
        )
    for row in np.flatnonzero(kinds == single) if gather else ():
        geometry[row] = getattr(shapely, gather)([geometry[row]])
    return list(shapely.to_wkb(geometry))


# Geometry of a table → GEOS type number of its single kind, and what gathers it.
_SINGLES = {"MultiPolygon": (3, "multipolygons"), "MultiLineString": (1, "multilinestrings")}


def frame_of(name, values, shapes, epsg):
    """The frame of what was read; see ``Study.read``."""
    import geopandas
    import pandas as pd
    import shapely

    table = tables.TABLES[name]
    columns = {}
    for column in table.columns:
        if column.kind == tables.TEXT:
            columns[column.name] = np.array(values[column.name], dtype=object)
        else:
            # None becomes NaN.
            columns[column.name] = np.array(values[column.name], dtype=float)
    if table.geometry is None:
        return pd.DataFrame(columns)
    geometry = shapely.from_wkb(np.array(shapes, dtype=object))
    return geopandas.GeoDataFrame(columns, geometry=geometry, crs=f"EPSG:{epsg}")

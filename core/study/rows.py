"""Frames as rows of a table of the study, and rows as frames."""

from dataclasses import dataclass

import numpy as np

from ..errors import CoreError
from . import tables
from .blobs import GEOMETRY, blobs

# Rows that are plain Python values at one time.
_PIECE = 10_000
_INT64 = 2.0**63


@dataclass(frozen=True)
class Rows:
    """Rows of a frame that was checked; their values become plain piece by piece.

    ``names`` are the columns of ``pieces``, that of the geometry last; ``shapes`` (shapely
    geometry) is None for a table without geometry.
    """

    table: str
    names: tuple
    frame: object
    shapes: object
    epsg: int

    def __len__(self):
        return len(self.frame)

    def pieces(self):
        """Lists of tuples in the order of ``names``: plain values, None where NULL, then the shape.

        Raises
        ------
        CoreError
            ``not_a_number``, ``not_whole``.
        """
        kinds = {column.name: column.kind for column in tables.TABLES[self.table].columns}
        columns = [name for name in self.names if name in kinds]
        for start in range(0, len(self), _PIECE):
            part = self.frame.iloc[start : start + _PIECE]
            values = [
                _plain_values(_Place(self.table, name, start), kinds[name], part[name])
                for name in columns
            ]
            if self.shapes is not None:
                shapes = self.shapes[start : start + _PIECE]
                wanted = tables.TABLES[self.table].geometry
                values.append(blobs(_gathered(shapes, wanted), self.epsg))
            yield list(zip(*values))


@dataclass(frozen=True)
class _Place:
    """Where a value stands, for messages; ``start`` is the number of rows before the piece."""

    table: str
    column: str
    start: int

    def facts(self, row, value):
        return {
            "layer": self.table, "field": self.column, "row": self.start + row + 1, "value": value
        }


def rows_of(name, frame, epsg):
    """Check a frame against the table ``name``; its numbers are checked as they become plain.

    Raises
    ------
    CoreError
        ``missing_crs``, ``wrong_crs``, ``wrong_geometry``.
    """
    table = tables.TABLES[name]
    unknown = set(frame.columns) - set(table.column_names())
    if table.geometry is not None:
        unknown.discard(frame.geometry.name)
    if unknown:
        raise ValueError(f"columns {sorted(unknown)} do not belong to the table {name}")
    names = tuple(column for column in table.column_names() if column in frame.columns)
    if table.geometry is None:
        return Rows(name, names, frame, None, epsg)
    return Rows(name, (*names, GEOMETRY), frame, _shapes(table, frame, epsg), epsg)


def _plain_values(place, kind, series):
    import pandas as pd

    missing = pd.isna(series.to_numpy())
    values = series.to_numpy()
    if kind == tables.BINARY:
        return [None if gone else bytes(value) for gone, value in zip(missing, values)]
    if kind == tables.TEXT:
        return [
            None if gone else value if type(value) is str else str(value)
            for gone, value in zip(missing.tolist(), series.tolist())
        ]
    if values.dtype.kind not in "iuf":
        values = _numbers(place, series.tolist(), missing)
    if kind == tables.INTEGER:
        values = _whole(place, values, missing)
    plain = values.astype(object)
    plain[missing] = None
    return plain.tolist()


def _numbers(place, values, missing):
    """Values of any type as float64, NaN where missing."""
    numbers = np.full(len(values), np.nan)
    row = 0
    try:
        for row in np.flatnonzero(~missing).tolist():
            numbers[row] = float(values[row])
    except (TypeError, ValueError):
        raise CoreError("not_a_number", **place.facts(row, values[row])) from None
    return numbers


def _whole(place, values, missing):
    """Numbers as int64, 0 where missing."""
    if values.dtype.kind != "f":
        return values
    values = np.where(missing, 0.0, values)
    wrong = ~((np.abs(values) < _INT64) & (np.floor(values) == values))
    if wrong.any():
        row = int(np.argmax(wrong))
        raise CoreError("not_whole", **place.facts(row, float(values[row])))
    return values.astype(np.int64)


def _shapes(table, frame, epsg):
    import shapely

    if frame.crs is None:
        raise CoreError("missing_crs", layer=table.name)
    if frame.crs.to_epsg() != epsg:
        raise CoreError(
            "wrong_crs", layer=table.name, crs=frame.crs.name, wanted=f"EPSG:{epsg}"
        )
    geometry = np.asarray(frame.geometry, dtype=object)
    kinds = shapely.get_type_id(geometry)
    wanted = shapely.GeometryType[table.geometry.upper()]
    single, _ = _SINGLES.get(table.geometry, (wanted, None))
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
    return geometry


# Geometry of a table → GEOS type number of its single kind, and what gathers it.
_SINGLES = {"MultiPolygon": (3, "multipolygons"), "MultiLineString": (1, "multilinestrings")}


def _gathered(geometry, wanted):
    """Plane shapes, single ones as a multi shape of one part."""
    import shapely

    geometry = shapely.force_2d(geometry)
    if wanted in _SINGLES:
        number, gather = _SINGLES[wanted]
        single = np.flatnonzero(shapely.get_type_id(geometry) == number)
        places = np.arange(len(single))
        if len(single):
            geometry[single] = getattr(shapely, gather)(geometry[single], indices=places)
    return geometry


def frame_of(name, values, shapes, epsg):
    """The frame of what was read; see ``Study.read``.

    Parameters
    ----------
    values : mapping of str to ndarray
        Texts are str or None, binary values bytes or None, numbers NaN where missing.
    shapes : ndarray of bytes (WKB) or None
        None for a table without geometry.
    """
    import geopandas
    import pandas as pd
    import shapely

    table = tables.TABLES[name]
    columns = {
        column.name: values[column.name].astype(
            float if column.kind in (tables.INTEGER, tables.REAL) else object, copy=False
        )
        for column in table.columns
    }
    if table.geometry is None:
        return pd.DataFrame(columns)
    geometry = shapely.from_wkb(shapes)
    return geopandas.GeoDataFrame(columns, geometry=geometry, crs=f"EPSG:{epsg}")

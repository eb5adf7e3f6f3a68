"""Heights of places from a raster layer."""

import numpy as np
from qgis.core import Qgis, QgsPointXY, QgsRectangle

from ...core.errors import CoreError
from ...core.geo.walking.slopes import height_at
from ...core.progress import ignore_progress
from ..frames import transform

# Cells that are read at once, along each side of a square.
TILE = 1024
_TYPES = {
    Qgis.DataType.Byte: "u1", Qgis.DataType.Int8: "i1", Qgis.DataType.UInt16: "u2",
    Qgis.DataType.Int16: "i2", Qgis.DataType.UInt32: "u4", Qgis.DataType.Int32: "i4",
    Qgis.DataType.Float32: "f4", Qgis.DataType.Float64: "f8",
}  # fmt: skip


def heights_of(provider, x, y, crs, context, layer="", progress=ignore_progress):
    """Heights at places.

    Parameters
    ----------
    provider : QgsRasterDataProvider
        First band: height [m]. May be used in this thread (a clone).
    x, y : ndarray, shape (n,)
    crs : QgsCoordinateReferenceSystem
        Of the places; projected, in metres.
    context : QgsProcessingContext
    layer : str
        Named in errors.
    progress : callable

    Returns
    -------
    heights : ndarray, shape (n,)
        [m]; NaN outside the raster and where it has no value.
    cell_m : float
        Size of a cell [m].

    Raises
    ------
    CoreError
        ``missing_crs``, ``not_heights``.
    """
    if not provider.crs().isValid():
        raise CoreError("missing_crs", layer=layer)
    if not provider.bandCount() or provider.dataType(1) not in _TYPES or not provider.xSize():
        raise CoreError("not_heights", layer=layer)
    to_raster = transform(crs, provider.crs(), context)
    extent = provider.extent()
    wide, high = extent.width() / provider.xSize(), extent.height() / provider.ySize()
    places = np.array(
        [tuple(to_raster.transform(QgsPointXY(*place))) for place in zip(x, y)]
    ).reshape(-1, 2)
    column = (places[:, 0] - extent.xMinimum()) / wide
    row = (extent.yMaximum() - places[:, 1]) / high
    heights = np.full(len(x), np.nan)
    tiles = _tiles(column, row, provider)
    for done, (own, first_column, first_row) in enumerate(tiles):
        progress(done / len(tiles))
        columns = min(TILE + 1, provider.xSize() - first_column)
        rows = min(TILE + 1, provider.ySize() - first_row)
        left, top = extent.xMinimum() + first_column * wide, extent.yMaximum() - first_row * high
        box = QgsRectangle(left, top - rows * high, left + columns * wide, top)
        grid = _grid(provider.block(1, box, columns, rows), layer)
        heights[own] = height_at(grid, column[own] - first_column, row[own] - first_row)
    return heights, _cell_m(to_raster, x, y, wide, high)


def _tiles(column, row, provider):
    """``(places, first column, first row)`` of each square of cells that has places.

    A place belongs to the square of the centre left above it, and the square holds one cell more on
    each side, so that all four centres around the place are in it.
    """
    inside = np.flatnonzero(
        (column >= 0) & (column <= provider.xSize()) & (row >= 0) & (row <= provider.ySize())
    )
    tile = np.column_stack([
        np.maximum(values[inside] - 0.5, 0.0) // TILE for values in (row, column)
    ]).astype(np.intp)
    squares, which = np.unique(tile, axis=0, return_inverse=True)
    which = np.ravel(which)
    return [
        (inside[which == number], int(square[1]) * TILE, int(square[0]) * TILE)
        for number, square in enumerate(squares)
    ]


def _grid(block, layer):
    if not block.isValid():
        raise CoreError("not_heights", layer=layer)
    values = np.frombuffer(bytes(block.data()), dtype=_TYPES[block.dataType()])
    grid = values.reshape(block.height(), block.width()).astype(float)
    if block.hasNoDataValue():
        grid[grid == block.noDataValue()] = np.nan
    return grid


def _cell_m(to_raster, x, y, wide, high):
    """Length of the longer side of a cell on the ground, at the middle of the places [m]."""
    middle = QgsPointXY(float(np.mean(x)), float(np.mean(y)))
    there = to_raster.transform(middle)
    sides = []
    for right, up in ((wide, 0.0), (0.0, high)):
        other = to_raster.transform(
            QgsPointXY(there.x() + right, there.y() + up), Qgis.TransformDirection.Reverse
        )
        sides.append(middle.distance(other))
    return max(sides)

"""Geometry as GeoPackage keeps it: header, envelope, WKB (OGC 12-128r18, 2.1.3)."""

import numpy as np

# Name of the column, in every table with geometry.
GEOMETRY = "geom"

_HEADER = np.dtype([
    ("magic", "S2"), ("version", "u1"), ("flags", "u1"), ("srs_id", "<i4"), ("envelope", "<f8", 4)
])
_WITHOUT_ENVELOPE = 8
# Bits of the flags: numbers are little-endian; the envelope is of x and y; the shape is empty.
_LITTLE_ENDIAN = 0b1
_XY_ENVELOPE = 0b10
_EMPTY = 0b10000


def blobs(geometry, epsg):
    """Binary values of shapes of two dimensions.

    Parameters
    ----------
    geometry : ndarray of shapely geometry
        None where missing.
    epsg : int
        Number of the reference system in the file (``srs_id``).

    Returns
    -------
    list of bytes or None
        Points and empty shapes have no envelope, as GDAL writes them.
    """
    import shapely

    header = np.zeros(len(geometry), _HEADER)
    header["magic"] = b"GP"
    header["srs_id"] = epsg
    header["envelope"] = shapely.bounds(geometry)[:, [0, 2, 1, 3]]
    empty = shapely.is_empty(geometry)
    bare = empty | (shapely.get_type_id(geometry) == shapely.GeometryType.POINT)
    header["flags"] = _LITTLE_ENDIAN + np.where(bare, 0, _XY_ENVELOPE) + np.where(empty, _EMPTY, 0)
    heads = header.tobytes()
    size = _HEADER.itemsize
    ends = np.where(bare, _WITHOUT_ENVELOPE, size) + np.arange(len(geometry)) * size
    return [
        None if shape is None else heads[start:end] + shape
        for start, end, shape in zip(
            range(0, len(heads), size), ends.tolist(), shapely.to_wkb(geometry, byte_order=1)
        )
    ]

"""Densities of resources as a GeoTIFF: whole or not at all."""

from contextlib import contextmanager, nullcontext
from pathlib import Path
from uuid import uuid4

from ...core.errors import CoreError
from ...core.matching.places.inputs import ALL_CATEGORIES
from ..i18n import tr

UNIT = "1/km2"


def staged_raster(path, west, north, values, cell_m, crs):
    """Write a picture beside its target and put it in place when the block ends well.

    Parameters
    ----------
    path : str
        Empty for none.
    west, north : float
        Corner [m].
    values : ndarray, shape (bands, rows, columns)
        All resources first, then by category.
    cell_m : float
    crs : QgsCoordinateReferenceSystem

    Raises
    ------
    CoreError
        ``write_failed``.
    """
    return _staged(Path(path), west, north, values, cell_m, crs) if path else nullcontext()


@contextmanager
def _staged(path, west, north, values, cell_m, crs):
    staged = path.with_name(f".{path.stem}-{uuid4().hex}.part.tif")
    try:
        _write(staged, west, north, values, cell_m, crs, path)
        yield
        try:
            staged.replace(path)
        except OSError as error:
            raise _failed(path, error.strerror or str(error)) from error
    finally:
        staged.unlink(missing_ok=True)


def _write(staged, west, north, values, cell_m, crs, path):
    from osgeo import gdal

    bands, rows, columns = values.shape
    options = ["COMPRESS=DEFLATE", "TILED=YES"]
    try:
        made = gdal.GetDriverByName("GTiff").Create(
            str(staged), columns, rows, bands, gdal.GDT_Float32, options)
    except RuntimeError as error:
        raise _failed(path, str(error)) from error
    if made is None:
        raise _failed(path, tr("it could not be created"))
    made.SetGeoTransform((west, cell_m, 0.0, north, 0.0, -cell_m))
    made.SetProjection(crs.toWkt())
    for number, key in enumerate(("all", *ALL_CATEGORIES), 1):
        band = made.GetRasterBand(number)
        band.SetDescription(f"density_per_km2_{key}")
        band.SetUnitType(UNIT)
        band.WriteArray(values[number - 1].astype("float32"))
    made.FlushCache()


def _failed(path, reason):
    return CoreError("write_failed", target=path, reason=reason)

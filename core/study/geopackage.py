"""GeoPackage files through OGR: tables, rows, transactions.

GDAL's switch for exceptions belongs to the whole process, which is QGIS's, so it is not touched:
:func:`trouble_of` works whichever way it stands.
"""

import errno
import os
from contextlib import contextmanager

from ..errors import CoreError
from . import tables
from .blobs import GEOMETRY
from .files import check_file, companion
from .statements import statement

# Name of the column with the number of the row.
FID = "fid"

# Words in SQLite's messages, the first that fits; anything else is a failed write.
_TROUBLES = (
    ("locked", "study_locked"),
    ("busy", "study_locked"),
    ("malformed", "damaged_study"),
    ("not a database", "damaged_study"),
    ("corrupt", "damaged_study"),
)


@contextmanager
def trouble_of(path):
    """Turn what OGR reports inside the block into a ``CoreError`` about ``path``."""
    from osgeo import gdal

    gdal.PushErrorHandler("CPLQuietErrorHandler")
    gdal.ErrorReset()
    try:
        yield
        failed = gdal.GetLastErrorType() >= gdal.CE_Failure
        reason = gdal.GetLastErrorMsg()
    except RuntimeError as error:
        failed, reason = True, str(error)
    finally:
        gdal.PopErrorHandler()
    if failed:
        raise trouble(path, reason)


def trouble(path, reason):
    """The ``CoreError`` for what SQLite or OGR says about ``path``."""
    # With exceptions on, newer GDAL says it a second time.
    reason = " ".join(reason.partition("\nMay be caused by:")[0].split())
    for word, code in _TROUBLES:
        if word in reason.lower():
            return CoreError(code, file=str(path), reason=reason)
    return CoreError("write_failed", target=str(path), reason=reason)


def open_file(path, update=False):
    """The OGR dataset; one that was left in the middle of a write is rolled back first."""
    from osgeo import gdal

    check_file(path)
    if not update and companion(path, "-journal").exists():
        open_file(path, update=True)
    flags = gdal.OF_VECTOR | (gdal.OF_UPDATE if update else gdal.OF_READONLY)
    dataset = None
    with trouble_of(path):
        dataset = gdal.OpenEx(str(path), flags, allowed_drivers=["GPKG"])
    if dataset is None and update:
        # GDAL gives no reason where a file may only be read; whatever else is wrong shows here.
        open_file(path)
        raise CoreError("write_failed", target=str(path), reason=os.strerror(errno.EACCES))
    if dataset is None:
        raise CoreError("not_a_study", file=str(path))
    return dataset


def create_file(path, epsg):
    """A new GeoPackage with every table of ``tables.TABLES``, empty; gives the dataset."""
    from osgeo import gdal

    with trouble_of(path):
        dataset = gdal.GetDriverByName("GPKG").Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
    with transaction(dataset, path):
        for table in tables.TABLES.values():
            create_table(dataset, path, table, epsg)
    return dataset


def create_table(dataset, path, table, epsg):
    """Add one empty table, with a spatial index where it has geometry."""
    from osgeo import ogr, osr

    crs = None
    with trouble_of(path):
        if table.geometry is not None:
            crs = osr.SpatialReference()
            crs.ImportFromEPSG(epsg)
        kind = ogr.wkbNone if table.geometry is None else getattr(ogr, f"wkb{table.geometry}")
        options = [f"FID={FID}", f"GEOMETRY_NAME={GEOMETRY}", f"DESCRIPTION={table.note}"]
        if table.geometry is not None:
            options.append("SPATIAL_INDEX=YES")
        layer = dataset.CreateLayer(table.name, crs, kind, options)
        for column in table.columns:
            create_column(layer, column)


def create_column(layer, column):
    """Add one column to a layer; to be called inside :func:`trouble_of`."""
    from osgeo import ogr

    kinds = {
        tables.TEXT: ogr.OFTString,
        tables.INTEGER: ogr.OFTInteger64,
        tables.REAL: ogr.OFTReal,
        tables.BINARY: ogr.OFTBinary,
    }
    layer.CreateField(ogr.FieldDefn(column.name, kinds[column.kind]))


@contextmanager
def transaction(dataset, path):
    """What the block writes is kept whole, or, when anything is raised, not at all."""
    with trouble_of(path):
        dataset.StartTransaction()
    try:
        yield
        with trouble_of(path):
            # Extents and counts are part of the transaction too.
            for place in range(dataset.GetLayerCount()):
                dataset.GetLayer(place).SyncToDisk()
        with trouble_of(path):
            dataset.CommitTransaction()
    except BaseException:
        _roll_back(dataset)
        raise


def _roll_back(dataset):
    """Undo; SQLite may have done so already, and the first error is the one to tell."""
    with quiet():
        dataset.RollbackTransaction()


@contextmanager
def quiet():
    """Ignore what OGR reports inside the block, which tidies up."""
    from osgeo import gdal

    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        yield
    except RuntimeError:
        # Exceptions are on in this process, and there was nothing left to tidy.
        gdal.ErrorReset()
    finally:
        gdal.PopErrorHandler()


def layer_of(dataset, path, name):
    """The OGR layer of a table."""
    layer = dataset.GetLayerByName(name)
    if layer is None:
        raise CoreError("incomplete_study", file=str(path), table=name, column="")
    return layer


def execute(dataset, path, text):
    """Run an SQL statement of ours on the connection of the dataset; gives the rows as lists."""
    with trouble_of(path):
        layer = dataset.ExecuteSQL(text)
        if layer is None:
            return []
        try:
            columns = range(layer.GetLayerDefn().GetFieldCount())
            return [[feature.GetField(place) for place in columns] for feature in layer]
        finally:
            dataset.ReleaseResultSet(layer)


@contextmanager
def attached(dataset, path, other, name):
    """Another SQLite file as database ``name`` of the connection; not within a transaction."""
    quoted = str(other).replace("'", "''")
    execute(dataset, path, f"ATTACH DATABASE '{quoted}' AS {name}")
    try:
        yield
    finally:
        with quiet():
            dataset.ExecuteSQL(f"DETACH DATABASE {name}")


def read_values(dataset, path, name, columns):
    """Columns of a small table as lists, None where NULL.

    Parameters
    ----------
    columns : sequence of str

    Returns
    -------
    dict of str to list
    """
    layer = layer_of(dataset, path, name)
    values = {column: [] for column in columns}
    with trouble_of(path):
        layer.ResetReading()
        for feature in layer:
            for column, found in values.items():
                found.append(feature.GetField(column))
    return values


def read_arrays(path, name, columns, geometry):
    """Columns of a table as arrays, and the shapes.

    Parameters
    ----------
    columns : sequence of str
    geometry : bool
        The table has geometry.

    Returns
    -------
    values : dict of str to ndarray
        Texts are str or None; numbers are NaN where NULL.
    shapes : ndarray of bytes (WKB) or None
    """
    import pyogrio

    # Asked of the layer, pyogrio would stop at the number of rows that gpkg_ogr_contents tells,
    # which other programs may have left wrong.
    names = (*columns, GEOMETRY) if geometry else columns
    text = statement('SELECT $names FROM "$table" ORDER BY $fid', names=names, table=name, fid=FID)
    try:
        told, _, shapes, values = pyogrio.raw.read(path, sql=text, read_geometry=geometry)
    except (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError,
            pyogrio.errors.FeatureError, ValueError) as error:
        raise trouble(path, str(error)) from error
    # From GDAL 3.10 on it stops at a damaged page as if that were the end.
    if values and len(values[0]) < _count(path, name):
        raise trouble(path, "database disk image is malformed")
    return dict(zip(told["fields"], values)), shapes


def _count(path, name):
    """Number of rows that a table has by SQLite's own counting."""
    dataset = open_file(path)
    number = 0
    with trouble_of(path):
        result = dataset.ExecuteSQL(statement('SELECT COUNT(*) FROM "$table"', table=name))
        first = result.GetNextFeature() if result is not None else None
        number = first.GetField(0) if first is not None else 0
        dataset.ReleaseResultSet(result)
    return number


def close(dataset, path):
    """Write what is pending; the caller then drops the dataset."""
    with trouble_of(path):
        dataset.FlushCache()


def settle(path):
    """Bring what SQLite keeps beside the file into it; ``study_locked`` where it is in use."""
    dataset = open_file(path, update=True)
    close(dataset, path)
    del dataset
    # A log that outlives its last reader would be replayed into the file that takes its place.
    if companion(path, "-wal").exists() or companion(path, "-journal").exists():
        raise CoreError("study_locked", file=str(path), reason="-wal")

"""GeoPackage files through OGR: tables, rows, transactions.

GDAL's switch for exceptions belongs to the whole process, which is QGIS's, so it is not touched:
:func:`trouble_of` works whichever way it stands.
"""

from contextlib import contextmanager

from ..errors import CoreError
from . import tables
from .files import check_file, companion

_BATCH = 1000

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
        raise _trouble(path, reason)


def _trouble(path, reason):
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
        options = ["FID=fid", "GEOMETRY_NAME=geom", f"DESCRIPTION={table.note}"]
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
    from osgeo import gdal

    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        dataset.RollbackTransaction()
    except RuntimeError:
        # Exceptions are on in this process, and there was nothing left to undo.
        gdal.ErrorReset()
    finally:
        gdal.PopErrorHandler()


def layer_of(dataset, path, name):
    """The OGR layer of a table."""
    layer = dataset.GetLayerByName(name)
    if layer is None:
        raise CoreError("incomplete_study", file=str(path), table=name, column="")
    return layer


def delete_rows(dataset, path, name, column=None, value=None):
    """Delete the rows where ``column`` is the text ``value``; every row without ``column``."""
    layer = layer_of(dataset, path, name)
    with trouble_of(path):
        chosen = [
            feature.GetFID()
            for feature in layer
            if column is None or feature.GetField(column) == value
        ]
        for number in chosen:
            layer.DeleteFeature(number)


def insert_rows(dataset, path, rows, progress):
    """Add prepared rows (``rows.Rows``) to their table."""
    from osgeo import ogr

    layer = layer_of(dataset, path, rows.table)
    with trouble_of(path):
        definition = layer.GetLayerDefn()
        places = [definition.GetFieldIndex(name) for name in rows.names]
    for start in range(0, len(rows), _BATCH):
        progress(start / len(rows))
        with trouble_of(path):
            for number in range(start, min(start + _BATCH, len(rows))):
                feature = ogr.Feature(definition)
                for place, values in zip(places, rows.values):
                    if values[number] is not None:
                        feature.SetField(place, values[number])
                if rows.shapes is not None and rows.shapes[number] is not None:
                    shape = ogr.CreateGeometryFromWkb(rows.shapes[number])
                    feature.SetGeometryDirectly(shape)
                if layer.CreateFeature(feature) != ogr.OGRERR_NONE:
                    # Its reason is the error that trouble_of is about to raise.
                    return


def read_values(dataset, path, name, columns):
    """Columns of a table as lists (None where NULL), and the shapes as WKB or None.

    Parameters
    ----------
    columns : sequence of str

    Returns
    -------
    values : dict of str to list
    shapes : list of bytes or None
    """
    layer = layer_of(dataset, path, name)
    values = {column: [] for column in columns}
    shapes = []
    with trouble_of(path):
        definition = layer.GetLayerDefn()
        places = [(values[column], definition.GetFieldIndex(column)) for column in columns]
        layer.ResetReading()
        for feature in layer:
            for column, place in places:
                column.append(feature.GetField(place))
            shape = feature.GetGeometryRef()
            shapes.append(None if shape is None else bytes(shape.ExportToWkb()))
    return values, shapes


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

"""Small tables of a study that are edited row by row, with plain values and no frames.

A scenario is saved after every step of a person, so this has to be quick, and two programs may do
it at once: what a change depends on is read within its own transaction, after the file was claimed.
"""

import math
from contextlib import contextmanager

from ..study import geopackage, tables
from ..study.access import check_columns
from ..study.blobs import GEOMETRY
from ..study.statements import statement

# Where the point of a row stands among its values; no column is called so.
PLACE = GEOMETRY

# A person is waiting, and others hold the file for some hundredths of a second.
_PATIENCE = "PRAGMA busy_timeout = 1000"
# Writes nothing new, but from here on nobody else can write until the transaction ends.
_CLAIM = (
    "UPDATE main.gpkg_contents SET last_change = last_change WHERE table_name = '$table'"
)
# GDAL keeps counts and extents from the moment it opened the file; someone may have written since.
_COUNT = (
    'UPDATE main.gpkg_ogr_contents SET feature_count = (SELECT COUNT(*) FROM main."$table") '
    "WHERE table_name = '$table'"
)
_EXTENT = (
    "UPDATE main.gpkg_contents SET (min_x, min_y, max_x, max_y) = (SELECT "
    'MIN(ST_MinX("$geometry")), MIN(ST_MinY("$geometry")), '
    'MAX(ST_MaxX("$geometry")), MAX(ST_MaxY("$geometry")) FROM main."$table") '
    "WHERE table_name = '$table'"
)


class StoredTable:
    """One table of an open dataset, row by row."""

    def __init__(self, dataset, path, name):
        self._dataset = dataset
        self._path = path
        self.name = name
        self._columns = tables.TABLES[name].column_names()
        self._has_places = tables.TABLES[name].geometry is not None
        self._layer = geopackage.layer_of(dataset, path, name)

    def rows(self, ids=None):
        """``[(number, values)]`` in the order of the file; of these ids only, where some are given.

        Values are by column, None where NULL; a table of points has its :data:`PLACE` as
        ``(x, y)``, NaN where there is none.
        """
        found = []
        with geopackage.trouble_of(self._path):
            self._layer.ResetReading()
            for feature in self._layer:
                if ids is not None and feature.GetField("id") not in ids:
                    continue
                values = {name: feature.GetField(name) for name in self._columns}
                if self._has_places:
                    values[PLACE] = _place_of(feature)
                found.append((feature.GetFID(), values))
        return found

    def add(self, values):
        """Add a row; a column that is missing, None or NaN is NULL."""
        from osgeo import ogr

        with geopackage.trouble_of(self._path):
            feature = ogr.Feature(self._layer.GetLayerDefn())
            self._fill(feature, values)
            self._layer.CreateFeature(feature)

    def change(self, number, values):
        """Put values into columns of a row; the others stay."""
        with geopackage.trouble_of(self._path):
            feature = self._layer.GetFeature(number)
            self._fill(feature, values)
            self._layer.SetFeature(feature)

    def remove(self, numbers):
        """Delete rows."""
        with geopackage.trouble_of(self._path):
            for number in numbers:
                self._layer.DeleteFeature(number)

    def settle(self):
        """Write what GDAL still holds, then counts and extents as the rows are."""
        with geopackage.trouble_of(self._path):
            self._layer.SyncToDisk()
        for text in (_COUNT, _EXTENT) if self._has_places else (_COUNT,):
            _execute(self._dataset, self._path, text, self.name)

    def close(self):
        """Let go of the file, which an exception that is kept would hold open otherwise."""
        self._layer = self._dataset = None

    def _fill(self, feature, values):
        for name, value in values.items():
            if name == PLACE:
                _set_place(feature, value)
            elif value is None or (isinstance(value, float) and math.isnan(value)):
                feature.SetFieldNull(name)
            else:
                feature.SetField(name, value)


def _execute(dataset, path, template, table):
    text = statement(template, table=table, geometry=GEOMETRY)
    return geopackage.execute(dataset, path, text)


def _place_of(feature):
    point = feature.GetGeometryRef()
    if point is None or point.IsEmpty():
        return (math.nan, math.nan)
    return (point.GetX(), point.GetY())


def _set_place(feature, place):
    from osgeo import ogr

    if not all(map(math.isfinite, place)):
        feature.SetGeometry(None)
        return
    point = ogr.Geometry(ogr.wkbPoint)
    point.AddPoint_2D(float(place[0]), float(place[1]))
    feature.SetGeometry(point)


def stored_rows(study, name):
    """Rows of a table, as :meth:`StoredTable.rows` gives them.

    Raises
    ------
    CoreError
        ``missing_file``, ``not_a_study``, ``damaged_study``, ``incomplete_study``,
        ``study_locked``.
    """
    dataset = geopackage.open_file(study.path)
    check_columns(dataset, study.path, (name,))
    table = StoredTable(dataset, study.path, name)
    try:
        return table.rows()
    finally:
        table.close()


@contextmanager
def changing(study, *names):
    """Tables to read and to change in one transaction: all of it is kept, or nothing.

    Yields
    ------
    list of StoredTable
        In the order of the names. Nobody else can write to the study inside the block.

    Raises
    ------
    CoreError
        ``study_locked``, ``write_failed`` and those of :func:`stored_rows`.
    """
    dataset = geopackage.open_file(study.path, update=True)
    check_columns(dataset, study.path, names)
    held = []
    try:
        geopackage.execute(dataset, study.path, _PATIENCE)
        with geopackage.transaction(dataset, study.path):
            _execute(dataset, study.path, _CLAIM, names[0])
            held += [StoredTable(dataset, study.path, name) for name in names]
            yield held
            for table in held:
                table.settle()
    finally:
        for table in held:
            table.close()
        del dataset

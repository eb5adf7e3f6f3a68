"""Staged changes into a study, with SQL on the connection that holds the transaction.

The statements hold names only; values come from the staged database.
"""

from ..errors import CoreError
from ..progress import part_of
from . import tables
from .blobs import GEOMETRY
from .geopackage import FID, attached, execute, transaction
from .staging import VALUES
from .statements import statement

_STAGED = "staged"
# Rows of one statement; between statements a person can cancel.
_BATCH = 20_000
# From so many changed rows on, a spatial index is built anew where that is less work.
_MANY = 10_000

# GDAL's triggers look for their table among all row counts, for each row: there are none meanwhile.
_COUNTS_ASIDE = (
    "CREATE TEMP TABLE kept_counts AS SELECT * FROM main.gpkg_ogr_contents",
    "DELETE FROM main.gpkg_ogr_contents",
)
_COUNTS_BACK = "INSERT INTO main.gpkg_ogr_contents SELECT * FROM temp.kept_counts"
_COUNT = 'SELECT COUNT(*) FROM main."$table"'
_DELETE = 'DELETE FROM main."$table"'
_WHERE = ' WHERE "$column" = (SELECT value FROM $staged.$values WHERE rowid = $number)'
_INSERT = (
    'INSERT INTO main."$table" ($names) SELECT $names FROM $staged.$source '
    "WHERE rowid > $start AND rowid <= $end ORDER BY rowid"
)
_INDEX_OFF = "SELECT DisableSpatialIndex('$table', '$geometry')"
_INDEX_ON = "SELECT CreateSpatialIndex('$table', '$geometry')"
_ROWS = (
    'UPDATE main.gpkg_ogr_contents SET feature_count = (SELECT COUNT(*) FROM main."$table") '
    "WHERE table_name = '$table'"
)
_CHANGED = (
    "UPDATE main.gpkg_contents SET last_change = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') "
    "WHERE table_name = '$table'"
)
_EXTENT = (
    "UPDATE main.gpkg_contents SET (min_x, min_y, max_x, max_y) = (SELECT "
    'MIN(ST_MinX("$geometry")), MIN(ST_MinY("$geometry")), '
    'MAX(ST_MaxX("$geometry")), MAX(ST_MaxY("$geometry")) FROM main."$table") '
    "WHERE table_name = '$table'"
)
_REPEATED = (
    'WITH repeated AS (SELECT id, COUNT(*) AS times FROM main."$table" WHERE id IS NOT NULL '
    "GROUP BY id HAVING times > 1), "
    'numbered AS (SELECT id, ROW_NUMBER() OVER (ORDER BY $fid) AS place FROM main."$table") '
    "SELECT id, times, place FROM numbered JOIN repeated USING (id) ORDER BY place"
)


def write(dataset, path, source, steps, progress):
    """Make all changes in one transaction.

    Parameters
    ----------
    dataset : osgeo.gdal.Dataset
        The study, opened for update.
    path : Path
        The study, for messages.
    source : Path
        The temporary database with the rows.
    steps : list of staging.Step
    progress : callable

    Raises
    ------
    CoreError
        ``duplicate_id``, ``study_locked``, ``write_failed``, ``damaged_study``.
    """
    writer = _Writer(dataset, path)
    touched = list(dict.fromkeys(step.table for step in steps))
    with attached(dataset, path, source, _STAGED), transaction(dataset, path):
        for text in _COUNTS_ASIDE:
            writer.run(text)
        rebuilt = [name for name in touched if writer.should_rebuild(name, steps)]
        for name in rebuilt:
            writer.switch_index(_INDEX_OFF, name)
        for number, step in enumerate(steps):
            writer.make(step, part_of(progress, number / len(steps), (number + 1) / len(steps)))
        for name in rebuilt:
            writer.switch_index(_INDEX_ON, name)
        writer.run(_COUNTS_BACK)
        for name in touched:
            writer.describe(name)
            writer.check_ids(name)
        progress(1.0)


class _Writer:
    """The statements, on one connection."""

    def __init__(self, dataset, path):
        self._dataset = dataset
        self._path = path

    def run(self, template, **parts):
        text = statement(template, geometry=GEOMETRY, fid=FID, staged=_STAGED, **parts)
        return execute(self._dataset, self._path, text)

    def should_rebuild(self, name, steps):
        """Whether most of the rows of a table with geometry change, and they are many."""
        if tables.TABLES[name].geometry is None:
            return False
        own = [step for step in steps if step.table == name]
        added = sum(step.count for step in own)
        before = self._count(name)
        if before + added < _MANY:
            return False
        cleared = sum(self._count(name, step) for step in own if step.clears)
        gone = min(before, cleared)
        return added + gone >= max(_MANY, before - gone + added)

    def _count(self, name, step=None):
        where, parts = ("", {}) if step is None else _cleared(step)
        return self.run(_COUNT + where, table=name, **parts)[0][0]

    def switch_index(self, template, name):
        """GDAL's functions about the spatial index give 1 where they worked."""
        if self.run(template, table=name) != [[1]]:
            raise CoreError("write_failed", target=str(self._path), reason=f"rtree_{name}")

    def make(self, step, progress):
        """Delete and add the rows of one step."""
        if step.clears:
            where, parts = _cleared(step)
            self.run(_DELETE + where, table=step.table, **parts)
        for start in range(0, step.count, _BATCH):
            progress(start / step.count)
            self.run(
                _INSERT,
                table=step.table,
                names=step.names,
                source=step.source,
                start=start,
                end=start + _BATCH,
            )

    def describe(self, name):
        """What a GeoPackage says about a table: when it changed, how many rows, how far it goes."""
        self.run(_ROWS, table=name)
        self.run(_CHANGED, table=name)
        if tables.TABLES[name].geometry is not None:
            self.run(_EXTENT, table=name)

    def check_ids(self, name):
        """Raise ``duplicate_id`` at the first row whose id stands in an earlier one."""
        if "id" not in tables.TABLES[name].column_names():
            return
        places = {}
        for value, times, place in self.run(_REPEATED, table=name):
            if value in places:
                rows = f"{places[value]}, {place}"
                raise CoreError(
                    "duplicate_id", layer=name, field="id", value=value, count=times, rows=rows
                )
            places[value] = place


def _cleared(step):
    """The condition for the rows that a step clears, and the parts of its text."""
    if not step.column:
        return "", {}
    return _WHERE, {"column": step.column, "values": VALUES, "number": step.number}

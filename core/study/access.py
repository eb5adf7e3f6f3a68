"""A study that was opened: reading its tables, changing them in one transaction."""

from pathlib import Path

from ..errors import CoreError
from ..progress import ignore_progress, part_of
from . import geopackage, tables
from .changes import Delete, Replace
from .rows import frame_of, rows_of


class Study:
    """An existing study; :func:`open_study` and :func:`create` make it.

    Attributes
    ----------
    path : pathlib.Path
    facts : dict of str to str
        The table ``study``: ``schema_version``, ``name``, ``epsg``, ``mesh_level``,
        ``created_at``, ``created_by``, ``boundary_source``.
    name, level : str
        Name of the place, and mesh level (``"500m"`` …).
    epsg : int
        The plane rectangular zone that everything is in.
    """

    def __init__(self, path, facts):
        self.path = Path(path)
        self.facts = dict(facts)
        self.name = self.facts["name"]
        self.level = self.facts["mesh_level"]
        self.epsg = int(self.facts["epsg"])

    @property
    def crs(self):
        """The CRS as text, for example ``EPSG:6676``."""
        return f"EPSG:{self.epsg}"

    @property
    def boundary(self):
        """The table ``boundary``: one row."""
        return self.read("boundary")

    def read(self, table):
        """All rows of a table.

        Parameters
        ----------
        table : str
            Key of ``tables.TABLES``.

        Returns
        -------
        DataFrame or GeoDataFrame
            Exactly the columns of ``tables.TABLES[table]``, then ``geometry`` where the table
            has one, index 0..n-1. Text is str or None; integers and reals are float, NaN where
            NULL; missing geometry is None; the CRS is that of the study.
        """
        names = tables.TABLES[table].column_names()
        dataset = geopackage.open_file(self.path)
        check_columns(dataset, self.path, (table,))
        values, shapes = geopackage.read_values(dataset, self.path, table, names)
        return frame_of(table, values, shapes, self.epsg)

    def attributions(self):
        """Words that the publishers of what the study holds ask for, each once."""
        words = self.read("provenance")["attribution"]
        return tuple(dict.fromkeys(word for word in words if word))

    def apply(self, changes, progress=ignore_progress):
        """Make all changes, in their order, in one transaction: all of them or none.

        Parameters
        ----------
        changes : sequence of Append, Replace or Delete
        progress : callable
            May raise; nothing is changed then.

        Raises
        ------
        CoreError
            ``wrong_crs``, ``wrong_geometry``, ``not_a_number``, ``not_whole`` for rows that do
            not fit (found before anything is written); ``duplicate_id`` where a table would hold
            an id twice; ``study_locked``, ``write_failed`` for the disk.
        """
        changes = list(changes)
        rows = [
            None if isinstance(change, Delete) else rows_of(change.table, change.frame, self.epsg)
            for change in changes
        ]
        touched = list(dict.fromkeys(change.table for change in changes))
        dataset = geopackage.open_file(self.path, update=True)
        check_columns(dataset, self.path, touched)
        with geopackage.transaction(dataset, self.path):
            for number, change in enumerate(changes):
                step = part_of(progress, number / len(changes), (number + 1) / len(changes))
                _make_change(dataset, self.path, change, rows[number], step)
            _check_ids(dataset, self.path, touched)
            progress(1.0)


def _make_change(dataset, path, change, rows, progress):
    if isinstance(change, Delete):
        geopackage.delete_rows(dataset, path, change.table, change.column, change.value)
        return
    if isinstance(change, Replace):
        geopackage.delete_rows(dataset, path, change.table)
    geopackage.insert_rows(dataset, path, rows, progress)


def check_columns(dataset, path, names):
    """Every table and column that the model relies on must be there."""
    for name in names:
        definition = geopackage.layer_of(dataset, path, name).GetLayerDefn()
        for column in tables.TABLES[name].column_names():
            if definition.GetFieldIndex(column) < 0:
                raise CoreError("incomplete_study", file=str(path), table=name, column=column)


def _check_ids(dataset, path, names):
    for name in names:
        if "id" not in tables.TABLES[name].column_names():
            continue
        values, _ = geopackage.read_values(dataset, path, name, ("id",))
        places = {}
        for row, value in enumerate(values["id"], start=1):
            if value in places and value is not None:
                raise CoreError(
                    "duplicate_id",
                    layer=name,
                    field="id",
                    value=value,
                    count=values["id"].count(value),
                    rows=f"{places[value]}, {row}",
                )
            places[value] = row

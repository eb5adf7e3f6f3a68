"""A study that was opened: reading its tables, changing them in one transaction."""

from pathlib import Path

from ..errors import CoreError
from ..progress import ignore_progress, part_of
from . import geopackage, tables
from .rows import frame_of
from .staging import staged
from .writing import write


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
            has one, index 0..n-1. Text is str or None, binary bytes or None; integers and reals
            are float, NaN where NULL; missing geometry is None; the CRS is that of the study.
        """
        known = tables.TABLES[table]
        dataset = geopackage.open_file(self.path)
        check_columns(dataset, self.path, (table,))
        del dataset
        values, shapes = geopackage.read_arrays(
            self.path, table, known.column_names(), known.geometry is not None
        )
        return frame_of(table, values, shapes, self.epsg)

    def read_columns(self, table, columns):
        """Some columns of a table as a DataFrame, without its shapes; see :meth:`read`."""
        import pandas as pd

        dataset = geopackage.open_file(self.path)
        check_columns(dataset, self.path, (table,))
        del dataset
        values, _ = geopackage.read_arrays(self.path, table, tuple(columns), False)
        return pd.DataFrame({name: values[name] for name in columns})

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
        staging, writing = part_of(progress, 0.0, 0.4), part_of(progress, 0.4, 1.0)
        with staged(changes, self.epsg, self.path, staging) as (source, steps):
            dataset = geopackage.open_file(self.path, update=True)
            check_columns(dataset, self.path, dict.fromkeys(step.table for step in steps))
            write(dataset, self.path, source, steps, writing)
            # The connection closes before its temporary database is deleted.
            del dataset


def check_columns(dataset, path, names):
    """Every table and column that the model relies on must be there."""
    for name in names:
        definition = geopackage.layer_of(dataset, path, name).GetLayerDefn()
        for column in tables.TABLES[name].column_names():
            if definition.GetFieldIndex(column) < 0:
                raise CoreError("incomplete_study", file=str(path), table=name, column=column)

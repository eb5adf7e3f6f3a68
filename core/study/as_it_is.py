"""A study of an older version that cannot be brought up to date now: read as it stands.

Another program holds it open, or its folder may only be read. What only reads goes on: columns that
it does not have are empty, and so are tables.
"""

import numpy as np

from . import geopackage, tables
from .access import Study
from .rows import frame_of


class AsItIs(Study):
    """An older study.

    Attributes
    ----------
    why : CoreError
        Why it was not brought up to date; :meth:`apply` raises it.
    """

    def __init__(self, path, facts, why):
        super().__init__(path, facts)
        self.why = why

    def read(self, table):
        """All rows of a table, see :meth:`Study.read`; columns that are not there are empty."""
        known = tables.TABLES[table]
        values, shapes = self._arrays(table, known.column_names(), known.geometry is not None)
        return frame_of(table, values, shapes, self.epsg)

    def read_columns(self, table, columns):
        """Some columns of a table as a DataFrame, see :meth:`Study.read_columns`."""
        import pandas as pd

        values, _ = self._arrays(table, columns, False)
        return pd.DataFrame({name: values[name] for name in columns})

    def apply(self, *_changes):
        """Refused: nothing is written into a study of another version."""
        raise self.why

    def _arrays(self, table, columns, geometry):
        dataset = geopackage.open_file(self.path)
        layer = dataset.GetLayerByName(table)
        there, rows = [], 0
        if layer is not None:
            definition = layer.GetLayerDefn()
            there = [name for name in columns if definition.GetFieldIndex(name) >= 0]
            rows = layer.GetFeatureCount()
        del dataset
        values, shapes = {}, np.empty(0, dtype=object) if geometry else None
        if there:
            values, shapes = geopackage.read_arrays(self.path, table, tuple(there), geometry)
            rows = len(values[there[0]])
        kinds = {column.name: column.kind for column in tables.TABLES[table].columns}
        return {name: values.get(name, _nothing(kinds[name], rows)) for name in columns}, shapes


def _nothing(kind, rows):
    """Empty values of a kind of column."""
    if kind in (tables.REAL, tables.INTEGER):
        return np.full(rows, np.nan)
    return np.full(rows, None, dtype=object)

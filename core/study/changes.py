"""What may be done to the rows of a study; ``Study.apply`` does several at once or none."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Append:
    """Add rows to a table.

    Parameters
    ----------
    table : str
        Key of ``tables.TABLES``.
    frame : DataFrame or GeoDataFrame
        Columns of the table, in any order; a column that is missing is written as NULL. A table
        with geometry takes a GeoDataFrame in the CRS of the study; polygons and lines may be
        single or multi. None, NaN and missing geometry become NULL.
    """

    table: str
    frame: object


@dataclass(frozen=True)
class Replace:
    """Delete every row of a table, then add rows; parameters as in :class:`Append`."""

    table: str
    frame: object


@dataclass(frozen=True)
class Delete:
    """Delete the rows of a table where ``column`` holds exactly the text ``value``."""

    table: str
    column: str
    value: str

"""The tables of a study and their columns: the one place where their names stand.

Names are promises: a column is never renamed or removed after a release, only added, and then
``SCHEMA_VERSION`` rises and ``upgrades.py`` learns the step. The tables themselves stand in
``definitions``, by subject.
"""

from .definitions import cocreation, land, movement, records, town
from .definitions.kinds import AGE_GROUPS, BINARY, INTEGER, REAL, TEXT, Column, Table

__all__ = [
    "AGE_GROUPS", "BINARY", "INTEGER", "REAL", "SCHEMA_VERSION", "TABLES", "TEXT", "Column",
    "Table",
]

SCHEMA_VERSION = 5

_SUBJECTS = (town, movement, land, cocreation, records)
TABLES = {table.name: table for subject in _SUBJECTS for table in subject.TABLES}

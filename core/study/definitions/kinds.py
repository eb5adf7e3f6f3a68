"""What a table and a column of the study are, and the columns that many tables share."""

from dataclasses import dataclass

TEXT = "text"
INTEGER = "integer"
REAL = "real"
BINARY = "binary"


@dataclass(frozen=True)
class Column:
    """One column: name, kind (``text``, ``integer``, ``real`` or ``binary``), unit and meaning."""

    name: str
    kind: str
    note: str
    unit: str = ""


@dataclass(frozen=True)
class Table:
    """One table: geometry is ``Point``, ``MultiLineString``, ``MultiPolygon`` or ``None``."""

    name: str
    geometry: object
    note: str
    columns: tuple

    def column_names(self):
        return tuple(column.name for column in self.columns)


# Ages in years; 85_up is 85 and older.
AGE_GROUPS = ("age_0_14", "age_15_64", "age_65_74", "age_75_84", "age_85_up")

ID = Column("id", TEXT, "unique in the table")
NAME = Column("name", TEXT, "name as published")
SOURCE = Column("source", TEXT, "id of the row of provenance that it came from")
AGES = tuple(Column(name, REAL, "residents of this age group", "persons") for name in AGE_GROUPS)
RESIDENTS = Column("residents", REAL, "residents; NULL is unknown, 0 is nobody", "persons")
HOUSEHOLDS = Column("households", REAL, "households", "households")
SUPPRESSED = Column("suppressed", INTEGER, "1 where the publisher hid the ages of the cell")
YEAR = Column("year", INTEGER, "year")
MONTH = Column("month", INTEGER, "month, 1 to 12")
DAY_TYPE = Column("day_type", TEXT, "weekday, holiday or all")
TIME_BAND = Column("time_band", TEXT, "day, night or all")
ADDRESS = Column("address", TEXT, "address as published")
NOTE = Column("note", TEXT, "what the publisher adds")
CODE = Column("code", TEXT, "code as published")

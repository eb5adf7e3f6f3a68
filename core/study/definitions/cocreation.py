"""Residents' needs, local resources, partners and programmes."""

from .kinds import (
    ADDRESS,
    ID,
    NAME,
    NOTE,
    REAL,
    SOURCE,
    TEXT,
    Column,
    Table,
)

TABLES = (
    Table(
        "needs",
        "Point",
        "residents' opinions and requests",
        (
            ID,
            Column("text", TEXT, "what was said, personal data masked"),
            Column("theme", TEXT, "theme"),
            Column("date", TEXT, "date, ISO 8601"),
            Column("weight", REAL, "weight"),
            Column("place", TEXT, "district, zone or mesh code it names, without house numbers"),
            SOURCE,
        ),
    ),
    Table(
        "resources",
        "Point",
        "local resources",
        (
            ID,
            NAME,
            Column("category", TEXT, "category"),
            Column("description", TEXT, "description"),
            Column("capacity", REAL, "capacity"),
            Column("sub_category", TEXT, "kind as published, or a key"),
            ADDRESS,
            Column("starts_on", TEXT, "first day, ISO 8601"),
            Column("ends_on", TEXT, "last day, ISO 8601"),
            NOTE,
            SOURCE,
        ),
    ),
    Table(
        "partners",
        None,
        "co-creation partners",
        (
            ID,
            NAME,
            Column("skills", TEXT, "what the partner can do"),
            Column("capacity", REAL, "capacity"),
            SOURCE,
        ),
    ),
    Table(
        "programmes",
        None,
        "subsidy programmes",
        (
            ID,
            NAME,
            Column("purpose", TEXT, "purpose"),
            Column("conditions", TEXT, "conditions"),
            Column("deadline", TEXT, "deadline, ISO 8601"),
            SOURCE,
        ),
    ),
)

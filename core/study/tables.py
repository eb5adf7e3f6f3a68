"""The tables of a study and their columns: the one place where their names stand.

Names are promises: a column is never renamed or removed after a release, only added, and then
``SCHEMA_VERSION`` rises and ``upgrades.py`` learns the step.
"""

from dataclasses import dataclass

SCHEMA_VERSION = 1

TEXT = "text"
INTEGER = "integer"
REAL = "real"


@dataclass(frozen=True)
class Column:
    """One column: name, kind (``text``, ``integer`` or ``real``), unit and meaning."""

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


AGE_GROUPS = ("age_0_14", "age_15_64", "age_65_74", "age_75_84", "age_85_up")

_ID = Column("id", TEXT, "unique in the table")
_NAME = Column("name", TEXT, "name as published")
_SOURCE = Column("source", TEXT, "id of the row of provenance that it came from")

TABLES = {
    table.name: table
    for table in (
        Table(
            "study",
            None,
            "facts about the study itself, one a row",
            (Column("key", TEXT, "name of the fact"), Column("value", TEXT, "the fact")),
        ),
        Table(
            "boundary",
            "MultiPolygon",
            "the municipality, dissolved, one row",
            (_ID, _NAME, Column("area_m2", REAL, "area", "m2"), _SOURCE),
        ),
        Table(
            "zones",
            "MultiPolygon",
            "mesh cells (JIS X 0410) or small areas with residents",
            (
                _ID,
                Column("mesh_code", TEXT, "JIS X 0410 code; empty for small areas"),
                _NAME,
                Column("residents", REAL, "residents; NULL is unknown, 0 is nobody", "persons"),
                *(
                    Column(name, REAL, "residents of this age group", "persons")
                    for name in AGE_GROUPS
                ),
                Column("households", REAL, "households", "households"),
                Column("workers", REAL, "people who work here", "persons"),
                Column("suppressed", INTEGER, "1 where the publisher hid the ages of the cell"),
                Column(
                    "population_basis",
                    TEXT,
                    "counted, shared (ages by the shares of the merged group), spread (from a "
                    "coarser cell), absent (the source has no row: nobody lives here), beyond (its "
                    "coarser cell counts to the neighbouring town: unknown)",
                ),
                Column("area_m2", REAL, "area", "m2"),
                Column("inside_share", REAL, "share of the area inside the boundary, 0 to 1"),
                _SOURCE,
            ),
        ),
        Table(
            "facilities",
            "Point",
            "existing facilities",
            (
                _ID,
                _NAME,
                Column("category", TEXT, "key of facility_categories.csv"),
                Column("size", REAL, "size in the unit of the category"),
                Column("size_unit", TEXT, "unit of the size"),
                Column("size_basis", TEXT, "source, or assumed (the category's assumption)"),
                Column("opens", TEXT, "opening time HH:MM"),
                Column("closes", TEXT, "closing time HH:MM"),
                Column("hours_note", TEXT, "opening hours as published"),
                Column("address", TEXT, "address as published"),
                _SOURCE,
            ),
        ),
        Table(
            "entries",
            "Point",
            "where visitors enter: stations, bus terminals, car parks",
            (
                _ID,
                _NAME,
                Column("kind", TEXT, "station, bus_terminal or car_park"),
                Column("visitors_day", REAL, "people who come in a day", "persons/day"),
                Column("visitors_basis", TEXT, "source, or assumed"),
                _SOURCE,
            ),
        ),
        Table(
            "network",
            "MultiLineString",
            "walking network",
            (
                _ID,
                Column("kind", TEXT, "kind of way"),
                Column("length_m", REAL, "length", "m"),
                Column("walkable", INTEGER, "1 where walking is allowed"),
                _SOURCE,
            ),
        ),
        Table(
            "observations",
            "Point",
            "measured people; geometry may be empty where place_id is a mesh code",
            (
                _ID,
                Column("kind", TEXT, "mesh, counter or sensor"),
                Column("place_id", TEXT, "mesh code or counter id"),
                Column("year", INTEGER, "year"),
                Column("month", INTEGER, "month, 1 to 12"),
                Column("day_type", TEXT, "weekday, holiday or all"),
                Column("time_band", TEXT, "day, night or all"),
                Column("observed_at", TEXT, "time of a reading, ISO 8601"),
                Column("persons", REAL, "mean persons present, or passing", "persons"),
                _SOURCE,
            ),
        ),
        Table(
            "hazards",
            "MultiPolygon",
            "one row a zone of one hazard",
            (
                _ID,
                Column("type", TEXT, "key of the hazard registry"),
                Column("scenario", TEXT, "L1, L2 or empty"),
                Column("rank", INTEGER, "rank of the registry"),
                Column("depth_min_m", REAL, "lower limit of depth, closed", "m"),
                Column("depth_max_m", REAL, "upper limit of depth, open", "m"),
                _NAME,
                _SOURCE,
            ),
        ),
        Table(
            "plan_areas",
            "MultiPolygon",
            "zoning, induction areas, district plans",
            (
                _ID,
                Column("kind", TEXT, "kind of area"),
                Column("code", TEXT, "code"),
                _NAME,
                _SOURCE,
            ),
        ),
        Table(
            "buildings",
            "MultiPolygon",
            "buildings",
            (
                _ID,
                Column("use", TEXT, "use"),
                Column("storeys", INTEGER, "storeys above ground"),
                Column("structure", TEXT, "structure"),
                Column("year", INTEGER, "year built"),
                Column("floor_area_m2", REAL, "floor area", "m2"),
                Column("height_m", REAL, "height", "m"),
                _SOURCE,
            ),
        ),
        Table(
            "shelters",
            "Point",
            "shelters and evacuation sites",
            (
                _ID,
                _NAME,
                Column("hazards", TEXT, "hazards it serves, keys separated by ;"),
                Column("capacity", REAL, "people it holds", "persons"),
                Column("elevation_m", REAL, "height above sea level", "m"),
                _SOURCE,
            ),
        ),
        Table(
            "needs",
            "Point",
            "residents' opinions and requests",
            (
                _ID,
                Column("text", TEXT, "what was said, personal data masked"),
                Column("theme", TEXT, "theme"),
                Column("date", TEXT, "date, ISO 8601"),
                Column("weight", REAL, "weight"),
                _SOURCE,
            ),
        ),
        Table(
            "resources",
            "Point",
            "local resources",
            (
                _ID,
                _NAME,
                Column("category", TEXT, "category"),
                Column("description", TEXT, "description"),
                Column("capacity", REAL, "capacity"),
                _SOURCE,
            ),
        ),
        Table(
            "partners",
            None,
            "co-creation partners",
            (
                _ID,
                _NAME,
                Column("skills", TEXT, "what the partner can do"),
                Column("capacity", REAL, "capacity"),
                _SOURCE,
            ),
        ),
        Table(
            "programmes",
            None,
            "subsidy programmes",
            (
                _ID,
                _NAME,
                Column("purpose", TEXT, "purpose"),
                Column("conditions", TEXT, "conditions"),
                Column("deadline", TEXT, "deadline, ISO 8601"),
                _SOURCE,
            ),
        ),
        Table(
            "scenarios",
            None,
            "named scenarios",
            (
                _ID,
                _NAME,
                Column("note", TEXT, "note"),
                Column("created_at", TEXT, "time, ISO 8601"),
            ),
        ),
        Table(
            "scenario_edits",
            "Point",
            "edits of the scenarios, in the order of ordinal",
            (
                _ID,
                Column("scenario_id", TEXT, "id of scenarios"),
                Column("ordinal", INTEGER, "order within the scenario"),
                Column("edit", TEXT, "add, move, remove or modify"),
                Column("facility_id", TEXT, "the facility that is edited"),
                _NAME,
                Column("category", TEXT, "key of facility_categories.csv; housing adds residents"),
                Column("size", REAL, "size in the unit of the category"),
            ),
        ),
        Table(
            "assumptions",
            None,
            "constants in use, one a row; rows here stand above the built-in tables",
            (
                Column("list", TEXT, "name of the built-in table, for example trip_rates"),
                Column("key", TEXT, "first key"),
                Column("parameter", TEXT, "second key"),
                Column("value", REAL, "value"),
                Column("low", REAL, "low end of the plausible range"),
                Column("high", REAL, "high end of the plausible range"),
                Column("unit", TEXT, "unit"),
                Column("source", TEXT, "document"),
                Column("year", INTEGER, "year of the document"),
                Column("verified", TEXT, "yes or no"),
            ),
        ),
        Table(
            "provenance",
            None,
            "what was imported, from which file, when, and what was refused",
            (
                _ID,
                Column("imported_at", TEXT, "time, ISO 8601"),
                Column("file", TEXT, "name of the file"),
                Column("signature", TEXT, "SHA-256 of the file"),
                Column("format", TEXT, "key of the reader"),
                Column("table_name", TEXT, "table that the rows went to"),
                Column("rows_read", INTEGER, "rows in the file"),
                Column("rows_written", INTEGER, "rows written"),
                Column("rows_refused", INTEGER, "rows refused"),
                Column("reasons", TEXT, "JSON: reason to number of rows"),
                Column("notes", TEXT, "JSON: encoding, CRS, rules applied"),
                Column("attribution", TEXT, "words that the publisher asks for"),
            ),
        ),
    )
}

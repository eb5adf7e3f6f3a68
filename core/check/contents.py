"""What lies in each table: rows, filled columns, ids, geometry."""

from dataclasses import dataclass, field

from ..study.tables import TABLES
from .findings import OK, PROBLEM, WARNING, Finding

# Rows of these may do without geometry: a mesh code says where they are.
_PLACED_BY_CODE = ("observations",)
# Rows of these may do without it where a column names their place.
_PLACED_BY_NAME = {"needs": "place"}
# Facts and constants, not data of the town.
_RECORDS = ("study", "scenarios", "scenario_edits", "assumptions", "provenance", "refused_rows",
            "answers", "walking_graph")


@dataclass(frozen=True)
class TableFacts:
    """One table: ``filled`` is the share of rows with a value by column; ``missing`` and
    ``invalid`` count rows without a place and with broken geometry; ``crs`` is empty where the
    table has no geometry."""

    name: str
    rows: int
    geometry: str = ""
    crs: str = ""
    missing: int = 0
    invalid: int = 0
    filled: dict = field(default_factory=dict)

    @property
    def of_the_town(self):
        """Whether it holds data, not records about them."""
        return self.name not in _RECORDS


def describe(name, frame, crs):
    """Facts of one table.

    Parameters
    ----------
    name : str
        Key of ``tables.TABLES``.
    frame : DataFrame or GeoDataFrame
        As ``Study.read`` gives it.
    crs : str

    Returns
    -------
    TableFacts
    """
    columns = TABLES[name].column_names()
    filled = {column: float(_known(frame[column]).mean()) for column in columns if len(frame)}
    kind = TABLES[name].geometry
    if kind is None:
        return TableFacts(name, len(frame), filled=filled)
    missing, invalid = _geometry(frame, _PLACED_BY_NAME.get(name, ""))
    return TableFacts(name, len(frame), kind, crs, missing, invalid, filled)


def _known(series):
    """Whether each has a value; empty texts have none."""
    return series.notna() & (series != "")


def _geometry(frame, instead):
    """Rows without geometry (and without a text in the column ``instead``), and broken ones."""
    import shapely

    shapes = frame.geometry.to_numpy()
    missing = shapely.is_missing(shapes) | shapely.is_empty(shapes)
    nowhere = missing & ~_known(frame[instead]).to_numpy() if instead else missing
    return int(nowhere.sum()), int((~missing & ~shapely.is_valid(shapes)).sum())


def look(facts, frame):
    """Findings about ids and geometries of one table.

    Parameters
    ----------
    facts : TableFacts
    frame : DataFrame

    Returns
    -------
    list of Finding
    """
    found = []
    about = {"table": facts.name, "rows": facts.rows}
    if facts.missing and facts.name not in _PLACED_BY_CODE:
        found.append(Finding(PROBLEM, "null_geometry", {**about, "count": facts.missing}))
    if facts.invalid:
        found.append(Finding(WARNING, "invalid_geometry", {**about, "count": facts.invalid}))
    if "id" in frame:
        without = int((~_known(frame["id"])).sum())
        twice = int(frame["id"][_known(frame["id"])].duplicated().sum())
        if without:
            found.append(Finding(PROBLEM, "missing_ids", {**about, "count": without}))
        if twice:
            found.append(Finding(PROBLEM, "repeated_ids", {**about, "count": twice}))
    return found


def sound(tables, found):
    """The good news where every geometry of the tables is usable, else nothing."""
    shapes = sum(table.rows for table in tables if table.geometry)
    bad = any(f.code in ("null_geometry", "invalid_geometry") for f in found)
    return [] if bad or not shapes else [Finding(OK, "geometries_sound", {"count": shapes})]

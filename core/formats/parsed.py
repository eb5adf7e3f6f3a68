"""What a reader hands over: rows of one study table and an account of every row of the file."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Refused:
    """One row that was not taken: its number in the file, the reason and a detail.

    Rows of text tables are numbered as a spreadsheet shows them (the first heading is row 1);
    features of a layer are numbered from 1. ``reason`` is a key of
    ``bridge/sentences/data.py: reasons``.
    """

    row: int
    reason: str
    detail: str = ""


@dataclass
class Parsed:
    """The rows of one file.

    Attributes
    ----------
    table : str
        Study table that the rows belong to; empty where the file is known but not used.
    frame : DataFrame or GeoDataFrame
        One row a usable row of the file: the columns of the study table without ``source``, and
        ``row``, its number in the file (facilities also ``reach_m``, how far the outline reaches
        from the point). With geometry it carries a CRS. Missing numbers are NaN,
        missing texts empty.
    rows_read : int
        Data rows in the file. ``len(frame) + len(refused) == rows_read``.
    refused : list of Refused
    notes : list of (str, dict)
        Key of ``bridge/sentences/data.py: notes`` and its facts: encoding, rules applied.
    format, file, signature, attribution : str
        Key of the reader, name of the file, SHA-256 of its bytes, words the publisher asks for.
    title : str
        Title of the data set, for people.
    part : str
        What tells this file from others of the same name, for example ``2021-10``.
    vintage : str
        Year, or year and month, of the figures, for example ``2020``; empty where unknown.
    dataset : str
        What the file is a vintage of, without the time; empty: format and title without digits.
    cells : bool
        Whether ``place_id`` of residents by year holds mesh codes, not codes of small areas.
    """

    table: str
    frame: object
    rows_read: int
    refused: list = field(default_factory=list)
    notes: list = field(default_factory=list)
    format: str = ""
    file: str = ""
    signature: str = ""
    attribution: str = ""
    title: str = ""
    part: str = ""
    vintage: str = ""
    dataset: str = ""
    cells: bool = False

    def note(self, key, **facts):
        self.notes.append((key, facts))

    def refuse(self, row, reason, detail=""):
        self.refused.append(Refused(int(row), reason, str(detail)))


@dataclass(frozen=True)
class Options:
    """What the person said about the input.

    Attributes
    ----------
    category, format, attribution : str
        A category for all rows, a format, and the words that the publisher asks for; these stand
        in place of those that the reader knows.
    city_attribution : str
        Words of the publisher of files whose format does not tell who published them.
    columns : mapping of str to str
        Role (``name``, ``latitude`` …) to the heading that has it.
    codes : mapping of str to str
        Code in the file to its meaning, for example ``"1"`` to ``"0-0.5"`` [m].
    crs : str
        Reference system of layers that do not say theirs, for example ``EPSG:6676``.
    kind : str
        What the rows are, where nothing says it: ``flood`` … of hazards, ``use_district`` … of
        plans.
    leave_out : tuple of str
        Patterns of names of files and folders that are not looked at, for example ``*_history``.
    replace_older : bool
        Take away older vintages of the same data set.
    """

    category: str = ""
    format: str = ""
    attribution: str = ""
    city_attribution: str = ""
    columns: dict = field(default_factory=dict)
    codes: dict = field(default_factory=dict)
    crs: str = ""
    kind: str = ""
    leave_out: tuple = ()
    replace_older: bool = False


# Errors that ask for an answer, and for which of the Options. The fact ``keys`` holds what is asked
# about: codes, roles, or nothing.
QUESTIONS = {
    "codes_unknown": "codes",
    "columns_unknown": "columns",
    "missing_prj": "crs",
    "kind_unknown": "kind",
}

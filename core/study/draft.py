"""What an import is about to change: the study's rows as they will be, before anything is written.

Nothing touches the disk until ``changes()`` is applied, in one transaction.
"""

from collections import Counter
from dataclasses import dataclass, field

import numpy as np

from ..formats.parsed import QUESTIONS, Refused
from . import tables
from .changes import Append, Delete, Replace
from .duplicates import Known, Register, radius_of

_EXAMPLES = 20


@dataclass
class FileResult:
    """What became of one file: every row was written or has a reason.

    ``rows_read == rows_written + rows_refused``. ``error`` is the ``CoreError`` of a file that
    could not be read, or that asks something.
    """

    file: str
    format: str = ""
    title: str = ""
    table: str = ""
    rows_read: int = 0
    rows_written: int = 0
    reasons: Counter = field(default_factory=Counter)
    notes: list = field(default_factory=list)
    signature: str = ""
    attribution: str = ""
    dataset: str = ""
    vintage: str = ""
    crs: str = ""
    replaces: int = 0
    error: object = None
    # Headings to choose from, where the file asks for its columns.
    columns: tuple = ()
    # ``{(reason, detail): row numbers}``: what is written down about each refused row.
    refusals: dict = field(default_factory=dict)

    @property
    def rows_refused(self):
        return sum(self.reasons.values())

    @property
    def question(self):
        """What the file asks, a value of ``parsed.QUESTIONS``; empty where it asks nothing."""
        return "" if self.error is None else QUESTIONS.get(self.error.code, "")

    @property
    def examples(self):
        """Some refused rows, those with a detail, as a list of :class:`Refused`."""
        found = ((rows[0], *key) for key, rows in self.refusals.items() if key[1])
        return [Refused(int(row), *why) for (row, *why), _ in zip(found, range(_EXAMPLES))]

    def refuse(self, reason, rows, detail=""):
        """Count rows as refused.

        Parameters
        ----------
        reason : str
        rows : array_like of int
            Their numbers in the file.
        detail : str
        """
        rows = np.atleast_1d(np.asarray(rows, dtype=np.int64))
        if rows.size:
            known = self.refusals.get((reason, detail), np.zeros(0, dtype=np.int64))
            self.refusals[reason, detail] = np.concatenate([known, rows])
            self.reasons[reason] += int(rows.size)


class Draft:
    """Tables of a study with the rows that the import adds and without those it replaces.

    Parameters
    ----------
    study : Study
    """

    def __init__(self, study):
        self.study = study
        self.provenance = study.read("provenance")
        self.boundary = study.boundary.geometry.union_all()
        self._reaches = {}
        self.zones_changed = False
        self._tables = {}
        self._ids = {}
        self._added = {}
        self._deletes = []
        self._register = None

    def reach(self, metres):
        """The boundary with what lies within ``metres`` of it, ready for many questions."""
        import shapely

        if metres not in self._reaches:
            shape = self.boundary.buffer(metres) if metres else self.boundary
            shapely.prepare(shape)
            self._reaches[metres] = shape
        return self._reaches[metres]

    def table(self, name):
        """Rows of a table as they stand now; read once."""
        if name not in self._tables:
            self._tables[name] = self.study.read(name)
        return self._tables[name]

    def ids(self, name, without=()):
        """Ids of a table with those of the rows that were added, without those of some imports."""
        if name not in self._ids:
            columns = [c for c in ("id", "source") if c in tables.TABLES[name].column_names()]
            self._ids[name] = self.study.read_columns(name, columns)
        frames = (self._ids[name], *self._added.get(name, ()))
        return set().union(*(_ids_of(frame, without) for frame in frames))

    def rows(self, name):
        """Rows of a table with those that were added."""
        import pandas as pd

        return pd.concat([self.table(name), *self._added.get(name, ())], ignore_index=True)

    def add(self, name, frame):
        self._added.setdefault(name, []).append(frame)

    def delete(self, name, column, value):
        """Delete rows of the study; rows that this import added stay."""
        for known in (self._tables, self._ids):
            if name in known and column in known[name]:
                frame = known[name]
                known[name] = frame[frame[column] != value].reset_index(drop=True)
        self._deletes.append(Delete(name, column, value))

    def set_zones(self, frame):
        self._tables["zones"] = frame
        self.zones_changed = True

    def forget_import(self, ids):
        """Take away the rows of earlier imports; zones keep theirs until new ones overwrite."""
        known = self.provenance.set_index("id")["table_name"]
        for source in ids:
            # Residents of a mesh stand in the zones and, by year, in the table of populations.
            own = {"zones": "population"}.get(known[source], known[source])
            for name in (own, "refused_rows"):
                if name in tables.TABLES:
                    self.delete(name, "source", source)
            self.delete("provenance", "id", source)
        self.provenance = self.provenance[~self.provenance["id"].isin(ids)]

    def register(self, without):
        """Facilities for the search of duplicates, without those of the imports ``without``."""
        register = Register(self.study.name)
        rows = self.rows("facilities")
        imports = self.rows("provenance")
        titles = dict(zip(imports["id"], imports["file"]))
        for row in rows[~rows["source"].isin(without)].itertuples():
            register.add(known_of(row, titles.get(row.source, row.source)))
        return register

    def changes(self):
        """The changes for ``Study.apply``, in their order."""
        changes = list(self._deletes)
        if self.zones_changed:
            changes.append(Replace("zones", self._tables["zones"]))
        for name, frames in self._added.items():
            changes += [Append(name, frame) for frame in frames]
        return changes


def _ids_of(frame, without):
    if without and "source" in frame:
        frame = frame[~frame["source"].isin(without)]
    return frame["id"]


def known_of(row, listed_in, reach_m=0.0):
    """A row of ``facilities`` as the search of duplicates sees it.

    ``reach_m`` is how far its outline reaches from its point [m], where it has one.
    """
    return Known(
        id=row.id,
        name=row.name or "",
        category=row.category,
        x=row.geometry.x,
        y=row.geometry.y,
        radius_m=max(reach_m, radius_of(row.category, row.size)),
        listed_in=listed_in,
    )

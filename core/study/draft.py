"""What an import is about to change: the study's rows as they will be, before anything is written.

Nothing touches the disk until ``changes()`` is applied, in one transaction.
"""

from collections import Counter
from dataclasses import dataclass, field

from .changes import Append, Delete, Replace
from .duplicates import Known, Register, radius_of


@dataclass
class FileResult:
    """What became of one file: every row was written or has a reason.

    ``rows_read == rows_written + sum(reasons.values())``. ``examples`` are some refused rows;
    ``error`` is the ``CoreError`` of a file that could not be read.
    """

    file: str
    format: str = ""
    title: str = ""
    table: str = ""
    rows_read: int = 0
    rows_written: int = 0
    reasons: Counter = field(default_factory=Counter)
    examples: list = field(default_factory=list)
    notes: list = field(default_factory=list)
    signature: str = ""
    attribution: str = ""
    replaces: int = 0
    error: object = None

    @property
    def rows_refused(self):
        return sum(self.reasons.values())


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
        self.zones_changed = False
        self._tables = {}
        self._added = {}
        self._deletes = []
        self._register = None

    def table(self, name):
        """Rows of a table as they stand now; read once."""
        if name not in self._tables:
            self._tables[name] = self.study.read(name)
        return self._tables[name]

    def ids(self, name):
        """Ids of a table, with those of the rows that were added."""
        added = (rows["id"] for rows in self._added.get(name, ()))
        return set(self.table(name)["id"]).union(*added)

    def rows(self, name):
        """Rows of a table with those that were added."""
        import pandas as pd

        return pd.concat([self.table(name), *self._added.get(name, ())], ignore_index=True)

    def add(self, name, frame):
        self._added.setdefault(name, []).append(frame)

    def delete(self, name, column, value):
        """Delete rows of the study; rows that this import added stay."""
        frame = self.table(name)
        self._tables[name] = frame[frame[column] != value].reset_index(drop=True)
        self._deletes.append(Delete(name, column, value))

    def set_zones(self, frame):
        self._tables["zones"] = frame
        self.zones_changed = True

    def forget_import(self, ids):
        """Take away the rows of earlier imports; zones keep theirs until new ones overwrite."""
        for source in ids:
            for name in ("facilities", "entries", "observations"):
                if (self.table(name)["source"] == source).any():
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

"""What a placer gives back, and what all placers share."""

import re
from collections import Counter
from dataclasses import dataclass, field

import numpy as np

# Lists of a municipality name places just outside it; those further away belong to others.
OUTSIDE_M = 500.0


@dataclass(frozen=True)
class Context:
    """What placing a file needs to know besides its rows.

    ``source`` is the id of the import, ``replaced`` those of earlier imports of the same file.
    """

    draft: object
    assumptions: object
    source: str
    replaced: tuple
    replace_older: bool = False


def _nothing():
    """A file without rows changes nothing."""


@dataclass
class Placed:
    """Rows that will be written, and why the others will not."""

    written: int = 0
    commit: object = _nothing
    refused: list = field(default_factory=list)
    notes: list = field(default_factory=list)

    def refuse(self, reason, rows, detail=""):
        """Refuse rows by their numbers in the file."""
        rows = np.atleast_1d(np.asarray(rows, dtype=np.int64))
        if rows.size:
            self.refused.append((reason, rows, str(detail)))

    def note(self, key, **facts):
        self.notes.append((key, facts))

    def finish(self, written, commit):
        self.written, self.commit = written, commit
        return self


def finished(frame, context, parsed, table):
    """Ids that are unique in the table, the source, and no columns of the reader's own."""
    stem = re.sub(r"[\s(]+.*", "", parsed.file.rsplit("/", 1)[-1].rsplit(".", 1)[0])
    taken = context.draft.ids(table, context.replaced)
    names = [f"{stem}-{own or f'row{row}'}" for own, row in zip(frame["id"], frame["row"])]
    if taken & set(names):
        names = [f"{stem}-{parsed.signature[:6]}-{name[len(stem) + 1:]}" for name in names]
    repeats = Counter(names)
    names = [
        f"{name}-row{row}" if repeats[name] > 1 else name
        for name, row in zip(names, frame["row"])
    ]
    return frame.assign(id=names, source=context.source).drop(
        columns=["row", "reach_m"], errors="ignore"
    )

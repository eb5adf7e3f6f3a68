"""A study at a glance: rows of each table, imports, what an analysis still lacks.

Quicker than :func:`.study.check`, which looks at every shape.
"""

from dataclasses import dataclass

from ..errors import CoreError
from ..risk import at_hand
from ..study.own_assumptions import in_use
from ..study.tables import TABLES
from . import needs as needs_
from . import sources


@dataclass(frozen=True)
class Glance:
    """What the pages of the screen tell of a study.

    Attributes
    ----------
    rows : dict of str to int
        Rows by table.
    sources : tuple of sources.Source
        Imports, the latest first; the boundary is one of them.
    needs : tuple of needs.Need
    hazards : tuple of core.risk.at_hand.HazardAtHand
    """

    rows: dict
    sources: tuple
    needs: tuple
    hazards: tuple = ()

    def ready(self, analysis):
        """Whether everything is there that an analysis cannot do without."""
        return needs_.ready(self.needs, analysis)

    def lacks(self, analysis):
        """Needs of an analysis that are not met, the most pressing first."""
        order = (needs_.MUST, needs_.BETTER, needs_.OPTIONAL)
        open_needs = [n for n in self.needs if n.analysis == analysis and not n.met]
        return sorted(open_needs, key=lambda need: order.index(need.need))

    @property
    def imports(self):
        """Imports without the boundary."""
        return tuple(source for source in self.sources if source.table != "boundary")


def glance(study):
    """Look at a study without its shapes.

    Parameters
    ----------
    study : Study

    Returns
    -------
    Glance
    """
    wanted = _wanted_columns()
    frames = {name: study.read_columns(name, columns) for name, columns in wanted.items()}
    imports = sources.sources_of(frames["provenance"])
    return Glance(
        {name: len(frame) for name, frame in frames.items()},
        tuple(sorted(imports, key=lambda source: source.imported_at, reverse=True)),
        tuple(needs_.needs_of(frames)),
        at_hand.hazards_at_hand(frames["hazards"], imports, _assumptions(study)),
    )


def _assumptions(study):
    """Those of the study; the built-in ones where a row of its own is faulty."""
    try:
        return in_use(study)
    except CoreError:
        return None


def _wanted_columns():
    """Of every table its first column and those that an analysis needs."""
    import pandas as pd

    columns = {name: [table.column_names()[0]] for name, table in TABLES.items()}
    # Tables without rows: only the list of needs is read.
    nothing = {name: pd.DataFrame(columns=table.column_names()) for name, table in TABLES.items()}
    for need in needs_.needs_of(nothing):
        if need.field:
            columns[need.table].append(need.field)
    columns["provenance"] = TABLES["provenance"].column_names()
    columns["hazards"] += at_hand.COLUMNS
    return {name: tuple(dict.fromkeys(found)) for name, found in columns.items()}

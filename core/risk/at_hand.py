"""Which hazards a study has, told from the table ``hazards`` without its shapes."""

from dataclasses import dataclass

from ..errors import CoreError
from .hazards import NUMBERS, TEXTS, ranks_of_rows, scenarios_of
from .types import HAZARD_TYPES, HazardKey, hazard_types

# What is read of the table.
COLUMNS = ("id", *TEXTS, *NUMBERS, "source")
_ORDER = {key: place for place, key in enumerate(HAZARD_TYPES)}


@dataclass(frozen=True)
class HazardAtHand:
    """One hazard of a study.

    Parameters
    ----------
    key : HazardKey
    areas : int
        Rows of the table.
    ranks : tuple of int
        Those that occur, rising, as the analyses take them: by the limits of depth or duration
        where the rows tell them.
    kind : HazardType
        With the limits and colours of the study; None for a type that the registry does not have.
    dates : tuple of str
        First and last year or day of past events, else what the data sets say of their time; one
        text where both are the same, none where nothing is known.
    imported_at : str
        Day of the latest import, ISO 8601; empty where unknown.
    """

    key: HazardKey
    areas: int
    ranks: tuple = ()
    kind: object = None
    dates: tuple = ()
    imported_at: str = ""

    @property
    def is_known(self):
        """Whether the registry has the type."""
        return self.kind is not None

    @property
    def colours(self):
        """Colour of each of ``ranks``, as (red, green, blue)."""
        return tuple(self.kind.colours[rank - 1] for rank in self.ranks)


def hazards_at_hand(frame, sources=(), assumptions=None):
    """The hazards of a study, in the order of the registry; made-up types come last.

    Parameters
    ----------
    frame : DataFrame
        Columns :data:`COLUMNS` of the table ``hazards``.
    sources : iterable of core.check.sources.Source
        Imports; their ``id`` is the column ``source``.
    assumptions : Assumptions, optional
        Those of the study may hold colours of its own.

    Returns
    -------
    tuple of HazardAtHand
    """
    kinds, by_id = _kinds(assumptions), {one.id: one for one in sources}
    rows = frame.assign(
        type=_texts(frame["type"]), scenario=scenarios_of(_texts(frame["scenario"])))
    found = [
        _one(HazardKey(kind, scenario), part, kinds, by_id)
        for (kind, scenario), part in rows.groupby(["type", "scenario"], sort=False)
    ]
    return tuple(sorted(found, key=lambda one: (
        _ORDER.get(one.key.type, len(_ORDER)), one.key.type, one.key.scenario)))


def _kinds(assumptions):
    try:
        return hazard_types(assumptions)
    except CoreError:
        # A limit that does not fit stops the analyses, with a sentence; a list can do without.
        return dict(HAZARD_TYPES)


def _texts(column):
    return column.fillna("").astype(str).str.strip()


def _one(key, part, kinds, by_id):
    kind, ranks = kinds.get(key.type), ()
    if kind is not None:
        ranks = tuple(sorted({*ranks_of_rows(kind, part).tolist()} - {0}))
    imports = [by_id[name] for name in dict.fromkeys(_texts(part["source"])) if name in by_id]
    dates = sorted({one for one in _texts(part["date"]) if one})
    if not dates:
        dates = sorted({one.vintage for one in imports if one.vintage})
    ends = tuple(dict.fromkeys((dates[0], dates[-1]))) if dates else ()
    last = max((one.imported_at for one in imports), default="")
    return HazardAtHand(key, len(part), ranks, kind, ends, last[:10])

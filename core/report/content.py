"""What a report says, before anybody lays it out.

Every part may be absent: an empty sequence or None leaves its section out, or says "not computed"
where a reader would look for it. Names, labels and units come ready in the reader's language;
numbers come raw (NaN is unknown) and are rounded by :mod:`.html`.

The same content serves two reports: of a scenario (``has_scenario``), where numbers have a
before, an after and a change; and of a score alone, where only ``before`` (how things are) is
filled. A band ``low``–``high`` belongs to the change in the first and to ``before`` in the second.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from .frame import PageContent

NAN = math.nan


@dataclass(frozen=True)
class Indicator:
    """One number for the whole town; ``better`` is ``higher``, ``lower`` or empty."""

    label: str
    unit: str = ""
    before: float = NAN
    after: float = NAN
    change: float = NAN
    low: float = NAN
    high: float = NAN
    better: str = ""


@dataclass(frozen=True)
class Line:
    """One zone or facility in a table of gainers, losers or leaders.

    ``kind`` is its category (empty for a zone), ``note`` what else should be said (virtual,
    moved, measured …).
    """

    name: str
    kind: str = ""
    before: float = NAN
    after: float = NAN
    change: float = NAN
    low: float = NAN
    high: float = NAN
    note: str = ""


@dataclass(frozen=True)
class Lines:
    """A table of zones or facilities by one measure, for example visitors in persons/day.

    ``gainers`` come largest gain first, ``losers`` largest loss first. A report of a score alone
    puts the leading places into ``gainers`` and leaves ``losers`` empty.
    """

    measure: str
    unit: str
    gainers: tuple = ()
    losers: tuple = ()


@dataclass(frozen=True)
class Diversion:
    """First stops [visits/day] that an edit takes from (positive) or gives to a facility.

    ``share`` [0–1] is their part of the facility's first stops before.
    """

    edit: str
    facility: str
    category: str = ""
    visitors: float = NAN
    share: float = NAN


@dataclass(frozen=True)
class Residents:
    """Residents whose access gets better, worse or stays [persons]; Gini of access [0–1]."""

    gainers: float = NAN
    losers: float = NAN
    same: float = NAN
    mean_change_min: float = NAN
    gini_before: float = NAN
    gini_after: float = NAN


@dataclass(frozen=True)
class HourBand:
    """Mean presence [persons] of the whole town in one band of hours."""

    label: str
    weekday_before: float = NAN
    weekday_after: float = NAN
    holiday_before: float = NAN
    holiday_after: float = NAN


@dataclass(frozen=True)
class DayFit:
    """Predicted against observed persons present in one day slot.

    ``predicted`` and ``observed`` are arrays of shape (n,) [persons], one value a measured mesh
    cell. ``r2`` is 1 − SSE/SST and may be negative; ``bias`` is the mean of predicted − observed
    [persons]; ``mape`` [0–1] is optional.
    """

    label: str
    n: int
    spearman: float
    r2: float
    bias: float
    predicted: object = ()
    observed: object = ()
    mape: float = NAN


@dataclass(frozen=True)
class PeopleFlowFit:
    """How well the model meets the measured people flow, one ``DayFit`` a type of day."""

    source: str
    days: tuple = ()
    notes: tuple = ()


@dataclass(frozen=True)
class EditLine:
    """One edit of the scenario; ``edit`` and ``category`` as labels."""

    edit: str
    name: str
    category: str = ""
    size: float = NAN
    size_unit: str = ""
    note: str = ""


@dataclass(frozen=True)
class ProvenanceLine:
    """What one import did; ``reasons`` says why rows were refused."""

    file: str
    format: str = ""
    table: str = ""
    read: float = NAN
    written: float = NAN
    refused: float = NAN
    reasons: str = ""
    imported_at: str = ""


@dataclass(frozen=True)
class PopulationCheck:
    """The source's rows inside the boundary, their sum, and the study's total [persons]."""

    source: str
    rows: float
    rows_sum: float
    study_total: float
    note: str = ""


@dataclass(frozen=True)
class ReportContent(PageContent):
    """Everything that a report says.

    ``study_facts`` are (label, value) texts.
    """

    has_scenario: bool = True
    study_facts: tuple = ()
    headline: tuple = ()
    basis_notes: tuple = ()
    map_png: bytes | None = None
    map_caption: str = ""
    edits: tuple = ()
    zones: Lines | None = None
    facilities: Lines | None = None
    diversion: tuple = ()
    residents: Residents | None = None
    hours: tuple = ()
    fit: PeopleFlowFit | None = None
    provenance: tuple = ()
    population_check: PopulationCheck | None = None

"""Facilities as the scenario on the screen has them: those of today and what the edits say."""

import math
from dataclasses import dataclass

from . import edit_list


@dataclass(frozen=True)
class Facility:
    """A facility; ``x``, ``y`` [m] are NaN while the town of today is still being solved, ``size``
    is NaN where it is not known."""

    id: str
    name: str
    category: str
    size: float
    x: float
    y: float
    is_virtual: bool
    is_removed: bool

    @property
    def title(self):
        """What to call it."""
        return self.name or self.id

    @property
    def place(self):
        """``(x, y)``, or None."""
        return None if math.isnan(self.x) else (self.x, self.y)


class FacilityFacts:
    """Looks facilities up.

    Parameters
    ----------
    today : dict of str to study_opening.TodaysFacility
    """

    def __init__(self, today):
        self._today = today
        # Rows of the inputs by id, and the inputs that they belong to.
        self._rows, self._inputs = {}, None

    def find(self, edits, town, facility_id):
        """The facility, or None.

        Parameters
        ----------
        edits : sequence of StoredEdit
        town : LiveTown or None
        facility_id : str
        """
        said = edit_list.changed_facts(edits, facility_id)
        if edit_list.is_virtual(edits, facility_id):
            return Facility(
                facility_id, said.name, said.category, said.size, said.x, said.y, True, False
            )
        today = self._today.get(facility_id)
        if today is None:
            return None
        x, y = (said.x, said.y) if not math.isnan(said.x) else self._place(town, facility_id)
        keeps = math.isnan(said.size) and said.category in ("", today.category)
        return Facility(
            id=facility_id,
            name=said.name or today.name,
            category=said.category or today.category,
            size=today.size if keeps else said.size,
            x=x,
            y=y,
            is_virtual=False,
            is_removed=edit_list.is_removed(edits, facility_id),
        )

    def _place(self, town, facility_id):
        if town is None:
            return math.nan, math.nan
        if self._inputs is not town.inputs:
            self._inputs = town.inputs
            self._rows = {key: row for row, key in enumerate(town.inputs.facility_ids)}
        row = self._rows.get(facility_id)
        if row is None:
            return math.nan, math.nan
        have = town.inputs.town.facilities
        return float(have.x[row]), float(have.y[row])

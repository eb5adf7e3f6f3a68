"""Which facility is where, for the map: those of today and what the scenario makes of them."""

import numpy as np

from .facility_items import MapFacility


class MapFacts:
    """Looks places up in a workspace.

    Parameters
    ----------
    workspace : ui.workspace.Workspace
    """

    def __init__(self, workspace):
        self._workspace = workspace
        self._inputs = None
        self._x = self._y = np.zeros(0)
        self._rows = {}
        # What today's places cannot tell: rows that were edited, and ids by where they are now.
        self._edited = np.zeros(0, dtype=bool)
        self._standing = []

    def renew(self):
        """The town or the edits are others."""
        town = self._workspace.live.town
        inputs = town.inputs if town is not None else None
        if inputs is not self._inputs:
            self._inputs = inputs
            have = inputs.town.facilities if inputs is not None else None
            self._x = have.x if have is not None else np.zeros(0)
            self._y = have.y if have is not None else np.zeros(0)
            self._rows = {} if inputs is None else {
                key: row for row, key in enumerate(inputs.facility_ids)}
        self._edited = np.zeros(len(self._x), dtype=bool)
        self._standing = []
        for key in dict.fromkeys(one.edit.facility_id for one in self._workspace.edits):
            if key in self._rows:
                self._edited[self._rows[key]] = True
            facility = self._workspace.facility(key)
            if facility is not None and not facility.is_removed and facility.place is not None:
                self._standing.append((key, *facility.place))

    def find(self, x, y, tolerance_m):
        """Id of the nearest facility within a distance [m] that still stands, or None.

        What the scenario has touched comes before what it has not.
        """
        near = [
            (float(np.hypot(there_x - x, there_y - y)), key)
            for key, there_x, there_y in self._standing
        ]
        distance, key = min(near, default=(np.inf, None))
        if distance <= tolerance_m:
            return key
        if not len(self._x):
            return None
        squares = (self._x - x) ** 2 + (self._y - y) ** 2
        squares = np.where(self._edited, np.inf, squares)
        row = int(squares.argmin())
        return self._inputs.facility_ids[row] if squares[row] <= tolerance_m**2 else None

    def describe(self, facility_id, objections=()):
        """The ``MapFacility``, or None where it is gone."""
        facility = self._workspace.facility(facility_id)
        if facility is None or facility.place is None:
            return None
        kinds = [one.edit.kind for one in self._workspace.edits
                 if one.edit.facility_id == facility_id]
        state = "add" if "add" in kinds else kinds[-1] if kinds else ""
        moved = "move" in kinds and state != "add" and facility_id in self._rows
        if moved and state == "modify":
            state = "move"
        row = self._rows.get(facility_id)
        before = (self._x[row], self._y[row]) if moved else (np.nan, np.nan)
        return MapFacility(
            facility_id, *facility.place, facility.category, state, facility.name,
            tuple(objections), float(before[0]), float(before[1]),
        )

    def marks(self, objections_at):
        """Facilities that the scenario touches.

        Parameters
        ----------
        objections_at : callable
            Gives the sentences about ``(category, x, y, size)``.
        """
        found = []
        for key in dict.fromkeys(one.edit.facility_id for one in self._workspace.edits):
            facility = self._workspace.facility(key)
            if facility is None or facility.place is None:
                continue
            against = () if facility.is_removed else objections_at(
                facility.category, *facility.place, facility.size)
            found.append(self.describe(key, against))
        return found

"""What was measured, and where the model has the same quantity.

A *group* of observations of one kind answers ``predicted(state)``: mesh cells compare people
present, facilities visitors a day, counters people who pass on a street.
"""

from dataclasses import dataclass

import numpy as np

from ..errors import CoreError
from ..vibrancy.observed import WHOLE

# Types of days in the order of ``State.presence``; the last is the mean of a week.
DAYS = ("weekday", "holiday", "mean")
MESH, FACILITY, COUNTER = "mesh", "facility", "counter"
# Fewer measured places say nothing about a whole town.
FEWEST_PLACES = 5


@dataclass(frozen=True)
class CellGroup:
    """People present at midday in whole mesh cells: one row a cell and type of day.

    Parameters
    ----------
    places : tuple of str, length n
        Cell codes.
    day : ndarray of int, shape (n,)
        Place in :data:`DAYS`.
    observed : ndarray, shape (n,)
        Persons present.
    x, y : ndarray, shape (n,)
        Middle of the zones inside [m].
    cell : ndarray of int, shape (n,)
        Row of the cell.
    cell_of_zone : ndarray of int, shape (zones,)
        Cell that each zone lies in; -1 for none.
    """

    places: tuple
    day: np.ndarray
    observed: np.ndarray
    x: np.ndarray
    y: np.ndarray
    cell: np.ndarray
    cell_of_zone: np.ndarray
    kind = MESH

    def __len__(self):
        return len(self.places)

    def predicted(self, state):
        """Persons present by the model, shape (n,)."""
        inside = self.cell_of_zone >= 0
        count = int(self.cell_of_zone.max(initial=-1)) + 1
        sums = np.stack(
            [
                np.bincount(self.cell_of_zone[inside], column[inside], count)
                for column in state.presence.T
            ]
        )
        return sums[self.day, self.cell]


@dataclass(frozen=True)
class FacilityGroup:
    """Known visitors of facilities on an average day, first and onward.

    Parameters
    ----------
    places : tuple of str, length n
        Ids of facilities.
    row : ndarray of int, shape (n,)
        Their rows.
    observed : ndarray, shape (n,)
        Visitors [visits/day].
    x, y : ndarray, shape (n,)
        Coordinates [m].
    """

    places: tuple
    row: np.ndarray
    observed: np.ndarray
    x: np.ndarray
    y: np.ndarray
    kind = FACILITY

    def __len__(self):
        return len(self.places)

    @property
    def day(self):
        return np.full(len(self), DAYS.index("mean"))

    def predicted(self, state):
        """Visitors by the model, shape (n,) [visits/day]."""
        return state.visits[self.row]


@dataclass(frozen=True)
class CounterGroup:
    """People who pass counters in a day, both directions: one row a counter and type of day.

    Parameters
    ----------
    places : tuple of str, length n
    day : ndarray of int, shape (n,)
        Place in :data:`DAYS`.
    observed : ndarray, shape (n,)
        Passers [persons/day].
    x, y : ndarray, shape (n,)
        Coordinates [m].
    row : ndarray of int, shape (n,)
        Row of ``State.passers``.
    """

    places: tuple
    day: np.ndarray
    observed: np.ndarray
    x: np.ndarray
    y: np.ndarray
    row: np.ndarray
    kind = COUNTER

    def __len__(self):
        return len(self.places)

    def predicted(self, state):
        """Passers by the model, shape (n,) [persons/day]."""
        return state.passers[self.row, self.day]


class Targets:
    """All observations, group after group.

    Parameters
    ----------
    groups : sequence
        Groups without rows are left out.
    """

    def __init__(self, groups):
        self.groups = tuple(group for group in groups if group is not None and len(group))
        joined = {name: [getattr(g, name) for g in self.groups] for name in
                  ("day", "observed", "x", "y")}
        for name, parts in joined.items():
            setattr(self, name, np.concatenate([*parts, np.zeros(0)]))
        self.day = self.day.astype(int)
        self.kind = np.array([g.kind for g in self.groups for _ in range(len(g))], dtype=str)
        names = [f"{g.kind} {place}" for g in self.groups for place in g.places]
        self.place = np.array([place for g in self.groups for place in g.places], dtype=object)
        # Rows of one place are not independent, and never parted between folds.
        self.cluster = np.unique(np.array(names, dtype=str), return_inverse=True)[1]

    def __len__(self):
        return len(self.observed)

    @property
    def place_count(self):
        return len(np.unique(self.cluster))

    @property
    def kinds(self):
        return tuple(dict.fromkeys(self.kind.tolist()))

    def predicted(self, state):
        """What the model has for every observation, shape (n,)."""
        parts = [group.predicted(state) for group in self.groups]
        return np.concatenate([*parts, np.zeros(0)])


def cell_group(observed, town):
    """Whole cells with a measurement, for weekdays and holidays, else for the mean day.

    Parameters
    ----------
    observed : ObservedCells or None
    town : Town

    Returns
    -------
    CellGroup or None
        None where there is no whole cell.
    """
    if observed is None:
        return None
    whole = observed.cover >= WHOLE
    by_day = np.stack([observed.weekday, observed.holiday, observed.mean_day], axis=1)
    # The mean says nothing new where one of its days is known.
    by_day[np.isfinite(by_day[:, :2]).any(axis=1), 2] = np.nan
    cell, day = np.nonzero(np.isfinite(by_day) & whole[:, None])
    if not len(cell):
        return None
    inside = observed.cell_of_zone >= 0
    rows, count = observed.cell_of_zone[inside], len(observed.codes)
    zones = np.maximum(np.bincount(rows, minlength=count), 1)
    x, y = (np.bincount(rows, values[inside], count) / zones for values in
            (town.zones.x, town.zones.y))
    return CellGroup(
        places=tuple(observed.codes[row] for row in cell),
        day=day,
        observed=by_day[cell, day],
        x=x[cell],
        y=y[cell],
        cell=cell,
        cell_of_zone=observed.cell_of_zone,
    )


def facility_group(ids, visitors, facility_ids, town, layer, field):
    """Known visitors by facility.

    Parameters
    ----------
    ids : sequence of (str or None)
        Facilities that they are known of.
    visitors : ndarray, shape (k,)
        Visitors [visits/day]; NaN is not known and left out.
    facility_ids : sequence of str
        Ids of the town's facilities.
    town : Town
    layer, field : str
        Table and field of the ids, named in errors.

    Returns
    -------
    FacilityGroup or None

    Raises
    ------
    CoreError
        ``null_value``, ``visitors_facility_unknown``, ``duplicate_id``.
    """
    rows = {name: row for row, name in enumerate(facility_ids)}
    first = {}
    for number, name in enumerate(ids, 1):
        if name is None:
            raise CoreError("null_value", layer=layer, field=field, row=number)
        if name not in rows:
            raise CoreError(
                "visitors_facility_unknown", layer=layer, field=field, row=number, value=name
            )
        if name in first:
            raise CoreError("duplicate_id", layer=layer, field=field, value=name, count=2,
                            rows=f"{first[name]}, {number}")
        first[name] = number
    known = np.isfinite(visitors)
    if not known.any():
        return None
    row = np.array([rows[name] for name in ids], dtype=int)[known]
    return FacilityGroup(
        places=tuple(name for name, use in zip(ids, known) if use),
        row=row,
        observed=np.asarray(visitors, dtype=float)[known],
        x=town.facilities.x[row],
        y=town.facilities.y[row],
    )


def check_enough(targets, lever_count):
    """``no_observations``, ``too_few_observations`` where they cannot tell the levers apart,
    ``observations_all_zero``."""
    if not len(targets):
        raise CoreError("no_observations")
    needed = max(FEWEST_PLACES, lever_count + 2)
    if targets.place_count < needed:
        raise CoreError(
            "too_few_observations", places=targets.place_count, needed=needed, levers=lever_count
        )
    if not np.any(targets.observed > 0):
        raise CoreError("observations_all_zero")

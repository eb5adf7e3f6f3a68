"""The town as arrays: zones with residents, entries, facilities."""

from dataclasses import dataclass, replace

import numpy as np

from ..geo.separation import Places


@dataclass(frozen=True)
class Facilities:
    """Facilities; ``zone`` is the row of the zone they stand in, -1 for none.

    ``x``, ``y`` [m], ``category`` (row of the categories), ``size`` in the unit of the category,
    all of shape (m,).
    """

    x: np.ndarray
    y: np.ndarray
    category: np.ndarray
    size: np.ndarray
    zone: np.ndarray

    def __len__(self):
        return len(self.x)

    @property
    def places(self):
        return Places.points(self.x, self.y)

    def take(self, index):
        return Facilities(
            self.x[index], self.y[index], self.category[index], self.size[index], self.zone[index]
        )

    def joined(self, other):
        return Facilities(
            *(
                np.concatenate([getattr(self, name), getattr(other, name)])
                for name in ("x", "y", "category", "size", "zone")
            )
        )

    def with_rows(self, rows, other):
        """A copy in which ``rows`` are those of ``other``."""
        changed = {}
        for name in ("x", "y", "category", "size", "zone"):
            values = getattr(self, name).copy()
            values[rows] = getattr(other, name)
            changed[name] = values
        return replace(self, **changed)


@dataclass(frozen=True)
class Town:
    """Zones (n), entries (e) and facilities (m) of one study.

    Parameters
    ----------
    zones : Places
    area_m2 : ndarray, shape (n,)
    ages : ndarray, shape (n, A)
        Residents by age group [persons].
    entries : Places
    entry_visitors : ndarray, shape (e,)
        People who come in [persons/day].
    facilities : Facilities
    ways : core.geo.walking.ways.StreetWays, optional
        Its streets; without them ways are straight lines times a detour ratio.
    """

    zones: Places
    area_m2: np.ndarray
    ages: np.ndarray
    entries: Places
    entry_visitors: np.ndarray
    facilities: Facilities
    ways: object = None

    @property
    def residents(self):
        return self.ages.sum(axis=1)

    @property
    def origins(self):
        """Zones, then entries."""
        return self.zones.joined(self.entries)

    def trips(self, parameters):
        """Trips of every origin by purpose, shape (P, n + e) [trips/day]."""
        by_residents = parameters.rates @ self.ages.T
        by_entries = parameters.entry_rates[:, None] * self.entry_visitors[None, :]
        return np.concatenate([by_residents, by_entries], axis=1)

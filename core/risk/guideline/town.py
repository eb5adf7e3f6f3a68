"""What a rule may ask of a place: people, buildings, shelters, needs and vibrancy by zone."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np

# Columns of the tables of people: everybody, then the age groups of a study.
EVERYBODY, OLD_FROM = 0, -2


def old(people):
    """Residents aged 75 and older of a table of people, shape (n,)."""
    return people[:, OLD_FROM:].sum(axis=1)


@dataclass(frozen=True)
class Points:
    """Points and what they carry; ``zone`` is the row of the zone, -1 for none.

    ``values`` are arrays of shape (k,) by name.
    """

    shapes: np.ndarray
    zone: np.ndarray
    values: dict = field(default_factory=dict)

    def __len__(self):
        return len(self.shapes)

    def inside(self, shape):
        """Rows of the points in a shape; its border belongs to it."""
        import shapely

        if not len(self):
            return np.zeros(0, dtype=np.intp)
        shapely.prepare(shape)
        return np.flatnonzero(shapely.intersects(shape, self.shapes))


NO_POINTS = Points(np.zeros(0, dtype=object), np.zeros(0, dtype=np.intp))
# Residents of no homes: value, least and most.
NO_PEOPLE = (np.zeros((0, 6)),) * 3


@dataclass(frozen=True)
class Town:
    """A town before or after a scenario.

    Parameters
    ----------
    area_m2 : ndarray, shape (n,)
    zone_people : ndarray, shape (n, 6)
        Residents: everybody and the age groups of a study [persons], 0 where unknown.
    homes : Points
        New housing of the scenario; none before.
    home_people : tuple of three ndarray, shape (h, 6)
        Their residents: value, least and most.
    present_day : ndarray, shape (n,)
        People present at midday [persons]; NaN everywhere where it was not given.
    vibrancy : ndarray, shape (n,)
        Score 0–100, NaN where unknown.
    unserved_share : ndarray, shape (n,)
        Share of residents without a shelter in time or without room [-], NaN where unknown.
    buildings : Points or None
        ``storeys`` and ``floor_area_m2``.
    shelters : Points or None
        ``capacity`` [persons], NaN where unknown.
    needs : Points or None
        ``weight`` and ``theme``.
    facilities : Points or None
        What stands in this state; ``care``: whether people who need care are there.
    facilities_before : Points or None
        What stands before the scenario.
    new_facilities : Points
        Facilities that the scenario adds, moves or changes; none before.
    ages_known : bool
    """

    area_m2: np.ndarray
    zone_people: np.ndarray
    present_day: np.ndarray
    vibrancy: np.ndarray
    unserved_share: np.ndarray
    homes: Points = NO_POINTS
    home_people: tuple = NO_PEOPLE
    buildings: object = None
    shelters: object = None
    needs: object = None
    facilities: object = None
    facilities_before: object = None
    new_facilities: Points = NO_POINTS
    ages_known: bool = True

    def __len__(self):
        return len(self.area_m2)

    def without_scenario(self):
        """The same town without new homes, and with its facilities of before."""
        return replace(self, homes=NO_POINTS, home_people=NO_PEOPLE,
                       facilities=self.facilities_before, new_facilities=NO_POINTS)

    def people_with_homes(self):
        """Residents of zones with those of new homes in them, shape (n, 6)."""
        people = self.zone_people.copy()
        there = self.homes.zone >= 0
        np.add.at(people, self.homes.zone[there], self.home_people[0][there])
        return people

    def homes_in(self, shape):
        """Which new homes are in a shape, as 0 and 1, shape (h,)."""
        some = np.zeros(len(self.homes))
        some[self.homes.inside(shape)] = 1.0
        return some

    def needs_in_zones(self, themes=()):
        """Weight of the opinions in each zone, of some themes where any are named, shape (n,)."""
        rows = self.needs.zone >= 0
        if themes:
            rows = rows & np.isin(self.needs.values["theme"], themes)
        return np.bincount(self.needs.zone[rows], self.needs.values["weight"][rows], len(self))

    def low_buildings(self, storeys):
        """Points of the buildings of at most so many storeys; unknown ones are not among them."""
        with np.errstate(invalid="ignore"):
            return self.buildings.shapes[self.buildings.values["storeys"] <= storeys]

    def facts_of(self, area, hazards):
        """What stands in a problem area, by name; NaN where nobody told.

        Parameters
        ----------
        area : ProblemArea
        hazards : HazardRows
        """
        facts = {"new_facilities": len(self.new_facilities.inside(area.shape))}
        if self.facilities is not None:
            there = self.facilities.inside(area.shape)
            facts["facilities"] = len(there)
            facts["care_facilities"] = int(self.facilities.values["care"][there].sum())
        facts.update(self._buildings(area))
        facts.update(self._needs(area))
        if self.shelters is not None:
            facts["shelters"] = len(self.shelters.inside(area.shape))
        weight = self.area_m2[area.zones]
        facts["vibrancy"] = _mean(self.vibrancy[area.zones], weight)
        people = self.zone_people[area.zones, EVERYBODY]
        facts["unserved_share"] = _mean(self.unserved_share[area.zones], people)
        facts["value_low"], facts["value_high"] = (
            hazards.low[area.hazard_row], hazards.high[area.hazard_row])
        return facts

    def _buildings(self, area):
        if self.buildings is None:
            return {}
        rows = self.buildings.inside(area.shape)
        storeys = self.buildings.values["storeys"][rows]
        most = area.rule.most_storeys or 2
        with np.errstate(invalid="ignore"):
            low = int((storeys <= most).sum())
        return {"buildings": len(rows), "buildings_low": low,
                "floor_area_m2": float(np.nansum(self.buildings.values["floor_area_m2"][rows]))}

    def _needs(self, area):
        if self.needs is None:
            return {}
        rows = np.isin(self.needs.zone, area.zones)
        if area.rule.needs_themes:
            rows &= np.isin(self.needs.values["theme"], area.rule.needs_themes)
        return {"needs": int(rows.sum()),
                "needs_weight": float(self.needs.values["weight"][rows].sum())}


def _mean(values, weight):
    known = ~np.isnan(values)
    total = weight[known].sum()
    return float(values[known] @ weight[known] / total) if total > 0 else np.nan

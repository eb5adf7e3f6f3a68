"""Hazards at single places: facilities and homes of a scenario, and who is there.

A place on the border of a hazard area is in it.
"""

from dataclasses import dataclass

import numpy as np

from ...scenarios.indicators import RISK_INDICATORS
from .danger import EQUAL


@dataclass(frozen=True)
class Found:
    """A hazard at a place: its key, the worst rank there, limits of depth [m] (NaN where the type
    has none; the upper one inf where it is open) and the weight of the rank [-]."""

    key: object
    rank: int
    depth_low: float
    depth_high: float
    weight: float


class PlaceRisk:
    """Hazard areas that are asked for places.

    Parameters
    ----------
    layers : sequence of core.risk.hazards.AreaHazard
    classes : danger.Classes
        Of the same layers.
    """

    def __init__(self, layers, classes):
        self._classes = classes
        self._depths = [
            (float(layer.low[row]), _upper(layer, row))
            for layer in layers for row in range(len(layer.rank))]

    def _pairs(self, x, y):
        """Rows of places and of the hazard areas that they are in."""
        import shapely

        pieces = self._classes.pieces
        points = shapely.points(np.asarray(x, dtype=float), np.asarray(y, dtype=float))
        if not len(pieces) or not len(points):
            return np.zeros(0, dtype=np.intp), np.zeros(0, dtype=np.intp)
        piece, place = shapely.STRtree(points).query(pieces.pieces, predicate="intersects")
        area = pieces.row[piece]
        counts = self._classes.number[area] > 0
        return place[counts], area[counts]

    def weights(self, x, y):
        """Weight of the worst class at each place, shape (m,) [-]; 0 where there is none."""
        place, area = self._pairs(x, y)
        found = np.zeros(len(x))
        if len(place):
            own = self._classes.weights[self._classes.number[area] - 1, 0]
            np.maximum.at(found, place, own)
        return found

    def at(self, x, y):
        """Hazards at each place, the heaviest first.

        Returns
        -------
        list of list of Found
            Each hazard once, with its worst rank (and of these the deepest class).
        """
        best = [{} for _ in range(len(x))]
        classes = self._classes
        for place, area in zip(*self._pairs(x, y)):
            key = classes.hazards[classes.hazard[area]]
            low, high = self._depths[area]
            one = Found(key, int(classes.rank[area]), low, high,
                        float(classes.weights[classes.number[area] - 1, 0]))
            old = best[place].get(key)
            if old is None or _worth(one) > _worth(old):
                best[place][key] = one
        return [
            sorted(one.values(), key=lambda each: (-each.weight, each.key.text)) for one in best]


def _upper(layer, row):
    """Upper limit of depth [m]; inf where the class is open."""
    last = layer.kind.limits(int(layer.rank[row]))[1]
    return np.inf if layer.kind.is_depth and np.isinf(last) else float(layer.high[row])


def _worth(one):
    return one.rank, *np.nan_to_num((one.depth_high, one.depth_low), nan=-1.0, posinf=np.inf)


class ScenarioRisk:
    """Residents and visitors of a town at risk, before and after edits.

    Residents are spread over their zone; those of new homes, and visitors, are at their place.

    Parameters
    ----------
    places : PlaceRisk
    in_danger : ndarray, shape (n,)
        Share of the area of each zone in danger [-].
    limit : float
        Weight from which on people at a place are in danger [-].
    """

    def __init__(self, places, in_danger, limit):
        self.places, self.in_danger, self.limit = places, in_danger, limit
        self._known = {}

    def endangered(self, x, y):
        """Whether each place is in danger, shape (m,) bool."""
        key = (np.asarray(x, float).tobytes(), np.asarray(y, float).tobytes())
        if key not in self._known:
            self._known[key] = self.places.weights(x, y) >= self.limit - EQUAL
        return self._known[key]

    def values(self, view, before, homes):
        """``{indicator: value}`` of a view.

        Parameters
        ----------
        view, before : core.vibrancy.analysis.View
            Of the same town; what ``view`` has more residents are those of the homes.
        homes : Facilities
            New housing.

        Returns
        -------
        dict of str to float
            Keys of ``core.scenarios.indicators.RISK_INDICATORS``.
        """
        had = before.outcome.ages.sum(axis=1)
        new = view.outcome.ages.sum(axis=1) - had
        residents = (had * self.in_danger).sum() + (new * self._homes(homes)).sum()
        outcome = view.outcome
        there = self.endangered(outcome.facilities.x, outcome.facilities.y)
        values = (residents, outcome.visits[there].sum())
        return {name: float(value) for name, value in zip(RISK_INDICATORS, values)}

    def _homes(self, homes):
        """Share of the new residents of each zone whose home is in danger, shape (n,)."""
        inside = homes.zone >= 0
        zone, size = homes.zone[inside], homes.size[inside]
        there = self.endangered(homes.x, homes.y)[inside]
        count = len(self.in_danger)
        total = np.bincount(zone, size, count)
        risky = np.bincount(zone, size * there, count)
        return np.divide(risky, total, out=np.zeros(count), where=total > 0)

"""Where tours may stop: resources that stand together, or are likely one place, are one stop."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Stops:
    """Places to stop at.

    Attributes
    ----------
    rows : ndarray of int, shape (s,)
        The resource that each stop is at.
    others : list of ndarray of int
        Further resources of each stop.
    points : ndarray, shape (s, 2)
        [m].
    stay_min : ndarray, shape (s,)
        The longest of the resources of the stop.
    """

    rows: np.ndarray
    others: list
    points: np.ndarray
    stay_min: np.ndarray

    def __len__(self):
        return len(self.rows)

    def taken(self, rows):
        return Stops(self.rows[rows], [self.others[row] for row in rows], self.points[rows],
                     self.stay_min[rows])


def stops_of(spots, rows, stay_min, near_m):
    """The stops that some resources make.

    A resource with the most others within ``near_m`` comes first and takes them in; equal ones in
    the order of their ids. What is likely one place with a stop is taken in wherever it stands.

    Parameters
    ----------
    spots : Spots
    rows : ndarray of int
        Candidates.
    stay_min : ndarray, shape (n,)
        Of all resources.
    near_m : float
        [m].

    Returns
    -------
    Stops
        In the order of the resources.
    """
    from scipy.spatial import cKDTree

    rows = np.asarray(rows, dtype=np.intp)
    if not len(rows):
        return Stops(rows, [], np.zeros((0, 2)), np.zeros(0))
    points = spots.points[rows]
    around = cKDTree(points).query_ball_point(points, near_m * (1.0 + 1e-9))
    of_place = {}
    for place, number in enumerate(spots.places[rows]):
        of_place.setdefault(number, []).append(place)
    free = np.ones(len(rows), dtype=bool)
    found = []
    for place in sorted(range(len(rows)), key=lambda one: (-len(around[one]), one)):
        if not free[place]:
            continue
        own = set(around[place]) | set(of_place[spots.places[rows[place]]])
        taken = sorted(one for one in own if free[one] and one != place)
        free[[place, *taken]] = False
        found.append((place, taken))
    found.sort()
    return Stops(
        rows[[place for place, _ in found]], [rows[taken] for _, taken in found],
        points[[place for place, _ in found]],
        np.array([stay_min[rows[[place, *taken]]].max() for place, taken in found]))

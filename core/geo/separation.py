"""How far it is from here to there: the one place that knows straight lines from networks.

Models ask a *separation* for distances along the way: the straight line times a detour ratio, or,
where there is a walking network, the way along the streets (``walking/along.py``).
"""

from dataclasses import dataclass, replace

import numpy as np

# Nobody stands on a mathematical point: a metre of spread keeps distances between coincident
# points from rounding noise.
POINT_SPREAD_M2 = 1.0
# Up to so few sites, or sites that far apart [m], distances are taken by differences.
FEW_SITES, FAR_M = 4, 20_000.0


@dataclass(frozen=True)
class Places:
    """Points, or areas seen as points with a spread.

    Parameters
    ----------
    x, y : ndarray, shape (n,)
        Projected coordinates [m].
    spread_m2 : ndarray, shape (n,)
        Mean squared distance of a place's people from its point, summed over both axes [m²];
        area / 6 for a square cell (:func:`spread_of_area`), ``POINT_SPREAD_M2`` for a point.
    anchor : ndarray of int, shape (n,), optional
        What a network knows each place by; given by ``located`` of its separation.
    """

    x: np.ndarray
    y: np.ndarray
    spread_m2: np.ndarray
    anchor: object = None

    @classmethod
    def points(cls, x, y):
        x = np.asarray(x, dtype=float)
        return cls(x, np.asarray(y, dtype=float), np.full_like(x, POINT_SPREAD_M2))

    def __len__(self):
        return len(self.x)

    def take(self, index):
        anchor = None if self.anchor is None else self.anchor[index]
        return Places(self.x[index], self.y[index], self.spread_m2[index], anchor)

    def joined(self, other):
        """These and others; they are not anchored."""
        return Places(
            np.concatenate([self.x, other.x]),
            np.concatenate([self.y, other.y]),
            np.concatenate([self.spread_m2, other.spread_m2]),
        )

    def anchored(self, anchor):
        return replace(self, anchor=anchor)


def spread_of_area(area_m2):
    """Spread of people spread evenly over a square of this area.

    A uniform square of side a has variance a²/12 along each axis, so the root mean square distance
    from its people to any point is exactly ``sqrt(d² + area / 6)``: the nearest facility of a cell
    is never at distance 0, whatever the place of the cell's centre.

    Parameters
    ----------
    area_m2 : ndarray
        Area [m²].

    Returns
    -------
    ndarray
        Spread [m²].
    """
    return np.asarray(area_m2, dtype=float) / 6.0


class StraightLine:
    """Straight line times a detour ratio.

    Parameters
    ----------
    detour_ratio : float
        Length of the way divided by the straight line [-], at least 1.
    """

    kind = "straight_line"
    # Whether what is within the radius of all of a chunk of sites is sure to be within reach.
    is_sure = True

    def __init__(self, detour_ratio):
        self.detour_ratio = float(detour_ratio)

    def metres(self, origins, sites, out=None):
        """Distance along the way from every origin to every site.

        Parameters
        ----------
        origins, sites : Places
            Spreads of both count: the root mean square distance between their people.
        out : ndarray, shape (len(sites), len(origins)), optional
            Where to put the result.

        Returns
        -------
        ndarray, shape (len(sites), len(origins))
            Distance [m].
        """
        ratio = self.detour_ratio**2
        squares = squared_metres(origins, sites, ratio, out)
        return np.sqrt(np.maximum(squares, ratio * POINT_SPREAD_M2, out=squares), out=squares)

    def located(self, *groups):
        """A separation that knows all places of some groups, and the groups; see
        ``AlongStreets``."""
        return (self, *groups)

    def on_network(self, places):
        """Whether each place is on a network: none, shape (n,)."""
        return np.zeros(len(places), dtype=bool)

    def radius(self, metres):
        """Straight-line radius [m] that holds everything within ``metres`` along the way."""
        return metres / self.detour_ratio


def squared_metres(origins, sites, ratio=1.0, out=None):
    """Squared straight lines, spreads added, times ``ratio``; shape (len(sites), len(origins)).

    Near 0 rounding may leave something below it.
    """
    if len(sites) <= FEW_SITES or max(np.ptp(sites.x), np.ptp(sites.y)) > FAR_M:
        squares = (origins.x[None, :] - sites.x[:, None]) ** 2
        squares += (origins.y[None, :] - sites.y[:, None]) ** 2
        squares += origins.spread_m2[None, :] + sites.spread_m2[:, None]
        return np.multiply(squares, ratio, out=out)
    return np.dot(*_factors(origins, sites, ratio), out=out)


def _factors(origins, sites, ratio):
    """Two matrices whose product is the squared distance times ``ratio``.

    ``|a - b|² = |a|² + |b|² - 2·a·b``, seen from one of the sites so that near pairs keep their
    digits: three times as fast as differences, but only good among sites near each other.
    """
    x, y = sites.x[0], sites.y[0]
    left, right = _with_square(sites, x, y), _with_square(origins, x, y)
    left[:, 2:] = left[:, [3, 2]]
    left[:, :2] *= -2.0
    left *= ratio
    return left, right.T


def _with_square(places, x, y):
    """Columns x, y, square of the distance from (x, y) plus spread, 1."""
    columns = np.empty((len(places), 4))
    np.subtract(places.x, x, out=columns[:, 0])
    np.subtract(places.y, y, out=columns[:, 1])
    columns[:, 2] = columns[:, 0] ** 2 + columns[:, 1] ** 2 + places.spread_m2
    columns[:, 3] = 1.0
    return columns

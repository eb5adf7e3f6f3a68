"""How many residents live within a distance: by the way on foot, and by the circle beside it."""

from dataclasses import dataclass

import numpy as np

from ..errors import CoreError
from ..progress import ignore_progress
from .ways import ON_LIMIT_M, straight_metres

METRES, MINUTES = "m", "min"
# The age groups of a row beyond those of the study: sums of these.
AGES = {
    "all": ("age_0_14", "age_15_64", "age_65_74", "age_75_84", "age_85_up"),
    "age_0_14": ("age_0_14",),
    "age_15_64": ("age_15_64",),
    "age_65_up": ("age_65_74", "age_75_84", "age_85_up"),
    "age_75_up": ("age_75_84", "age_85_up"),
    "age_85_up": ("age_85_up",),
}


@dataclass(frozen=True)
class Target:
    """What people walk to: a category, with the rows of its sites."""

    key: str
    sites: np.ndarray


@dataclass(frozen=True)
class Band:
    """A limit of the coverage.

    Parameters
    ----------
    standard : str
        ``general``, ``elderly``, ``bus_stop`` (the distances of urban-structure evaluation),
        ``own`` (given by the person) or ``time``.
    limit : float
    unit : str
        ``m`` or ``min``.
    circle_m : float
        Radius of the circle beside it [m].
    """

    standard: str
    limit: float
    unit: str
    circle_m: float


@dataclass(frozen=True)
class Factors:
    """How much farther people get than with the central assumptions [-].

    ``metres`` and ``minutes`` are (low, high) for a limit in metres and in minutes; NaN where no
    assumption enters.
    """

    metres: tuple = (np.nan, np.nan)
    minutes: tuple = (np.nan, np.nan)

    def of(self, unit):
        return self.metres if unit == METRES else self.minutes


@dataclass(frozen=True)
class Count:
    """Residents of one target and band, arrays of shape (districts, age groups) [persons].

    ``walk`` with its band ``low`` and ``high`` (NaN where there is none); ``least`` and ``most``
    wherever the people of a zone live in it; ``circle``; ``site_count`` and ``sites_off`` sites on
    and off the network.
    """

    target: str
    band: Band
    walk: np.ndarray
    low: np.ndarray
    high: np.ndarray
    least: np.ndarray
    most: np.ndarray
    circle: np.ndarray
    site_count: int
    sites_off: int


@dataclass(frozen=True)
class Coverage:
    """The coverage of a town.

    Parameters
    ----------
    districts : list
        Names, the whole town (None) first.
    ages : tuple of str
        Keys of :data:`AGES`.
    residents : ndarray, shape (districts, ages)
        All [persons].
    compared : ndarray, shape (districts, ages)
        Those on the network, whom the counts are of [persons].
    counts : list of Count
    basis : str
        What the way on foot is: ``network`` or ``straight_line × …``.
    """

    districts: list
    ages: tuple
    residents: np.ndarray
    compared: np.ndarray
    counts: list
    basis: str


def people_at(points, ages, groups):
    """Residents at each point, shape (s, len(groups)).

    Parameters
    ----------
    points : ZonePoints
    ages : ndarray, shape (z, A)
        Residents of each zone by the age groups of the study [persons].
    groups : sequence of str
        Keys of :data:`AGES`.
    """
    columns = AGES["all"]
    sums = [ages[:, [columns.index(name) for name in AGES[group]]].sum(axis=1) for group in groups]
    return np.column_stack(sums)[points.zone] * points.weight[:, None]


class Counting:
    """Counts residents within bands of a way and of a circle.

    Parameters
    ----------
    points : ZonePoints
    people : ndarray, shape (s, A)
        Residents at each point [persons].
    member : csr_matrix, shape (D, s)
        Which points lie in which district.
    ways : NetworkWays or StraightWays
    site_xy : ndarray, shape (m, 2)
        Sites [m].
    factors : Factors
    """

    def __init__(self, points, people, member, ways, site_xy, factors):
        self.points, self.ways, self.site_xy, self.factors = points, ways, site_xy, factors
        self.member, self.people = member, np.where(ways.on[:, None], people, 0.0)
        self.residents = member @ people
        self.compared = member @ self.people

    def straight(self, sites):
        """Straight line from each point to the nearest of some sites [m]."""
        return straight_metres(np.column_stack([self.points.x, self.points.y]), self.site_xy[sites])

    def masks(self, band, metres, minutes, straight):
        """Points within a band: ``walk, low, high, circle``; low and high may be None.

        Parameters
        ----------
        band : Band
        metres, minutes, straight : ndarray, shape (s,)
            To the nearest site: on foot [m], [min], and in a straight line [m].
        """
        cost = metres if band.unit == METRES else minutes
        rounding = ON_LIMIT_M if band.unit == METRES else ON_LIMIT_M / self.ways.speed
        low, high = (
            None if np.isnan(factor) else cost <= band.limit * factor + rounding
            for factor in self.factors.of(band.unit)
        )
        return cost <= band.limit + rounding, low, high, straight <= band.circle_m + ON_LIMIT_M

    def count(self, key, band, masks, site_count, sites_off):
        """The :class:`Count` of points within reach.

        Where all sites are off the network, nobody knows who reaches them: NaN.
        """
        walk, low, high, circle = masks
        nothing = np.full(self.compared.shape, np.nan)
        if not site_count:
            return Count(key, band, *[nothing] * 6, site_count, sites_off)
        every, some = self._of_whole_zones(walk)
        return Count(
            key, band,
            walk=self._sum(walk),
            low=nothing if low is None else self._sum(low),
            high=nothing if high is None else self._sum(high),
            least=self._sum(every), most=self._sum(some),
            circle=self._sum(circle), site_count=site_count, sites_off=sites_off,
        )

    def _sum(self, mask):
        return self.member @ np.where(mask[:, None], self.people, 0.0)

    def _of_whole_zones(self, mask):
        """Points of zones that are wholly, and that are partly, within reach."""
        zone, on = self.points.zone, self.ways.on
        count = self.points.zone_count
        beyond = np.bincount(zone, on & ~mask, count) > 0
        within = np.bincount(zone, on & mask, count) > 0
        return on & ~beyond[zone], on & within[zone]


def count_targets(counting, targets, bands_of, either, progress=ignore_progress):
    """Coverage of every target.

    Parameters
    ----------
    counting : Counting
    targets : sequence of Target
    bands_of : callable
        Bands of a target's key.
    either : mapping
        Key of a row that counts who has one or the other → ``{target: Band}``.
    progress : callable

    Returns
    -------
    counts : list of Count
    minutes : ndarray, shape (targets, s)
        Time to the nearest [min].
    """
    counts, minutes, kept = [], [], {}
    for row, target in enumerate(targets):
        progress(row / len(targets))
        on = counting.ways.site_on[target.sites]
        # A site off the network takes part neither on foot nor in the circle.
        sites = target.sites[on]
        straight = counting.straight(sites)
        metres, time = counting.ways.to_nearest(sites)
        minutes.append(time)
        for band in bands_of(target.key):
            masks = counting.masks(band, metres, time, straight)
            counts.append(counting.count(
                target.key, band, masks, int(on.sum()), int((~on).sum())))
            for key, parts in either.items():
                if parts.get(target.key) == band:
                    kept.setdefault(key, []).append((masks, band, counts[-1]))
    counts += [_either(counting, key, found) for key, found in kept.items() if len(found) > 1]
    progress(1.0)
    return counts, np.array(minutes).reshape(len(targets), counting.ways.count)


def _either(counting, key, found):
    """Who is within one band or another; the limit of the row is the largest of them."""
    masks = [
        None if any(one is None for one in column) else np.logical_or.reduce(column)
        for column in zip(*(masks for masks, _band, _count in found))
    ]
    widest = max((band for _masks, band, _count in found), key=lambda band: band.limit)
    return counting.count(
        key, Band("either", widest.limit, widest.unit, widest.circle_m), masks,
        sum(count.site_count for *_, count in found), sum(count.sites_off for *_, count in found),
    )


def parse_limits(text, parameter, most=10):
    """Numbers above 0 separated by ``;``, each once, the smallest first.

    Parameters
    ----------
    text : str
    parameter : str
        Named in errors.
    most : int
        Most numbers.

    Raises
    ------
    CoreError
        ``limit_list``.
    """
    values = []
    for part in filter(None, (one.strip() for one in text.replace(",", ";").split(";"))):
        try:
            value = float(part)
        except ValueError:
            raise CoreError("limit_list", parameter=parameter, value=part, most=most) from None
        if not 0.0 < value < 1e6:
            raise CoreError("limit_list", parameter=parameter, value=part, most=most)
        values.append(value)
    if len(set(values)) > most:
        raise CoreError("limit_list", parameter=parameter, value=text, most=most)
    return sorted(set(values))

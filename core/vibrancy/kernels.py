"""Sums over all pairs of origin and site under a distance decay, in blocks that fit the cache.

Cost grows with the number of pairs within reach; memory with origins + sites only.
"""

import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from threading import Event

import numpy as np

from ..errors import Cancelled
from ..geo.order import morton_order
from ..progress import ignore_progress

# Pairs evaluated at once. Such a block fits a core's cache, and its matrix product (four terms a
# pair) stays below the 2^18 multiplications from which OpenBLAS would start threads of its own,
# which would fight with ours.
SITES_IN_BLOCK = 48
ORIGINS_IN_BLOCK = 1360
ORIGINS_IN_BOX = 64
# A pull below this is none: its reciprocal would overflow.
NO_PULL = 1e-250
# Margin for the rounding of squared distances, and for the spread of a point.
_ROUNDING_M2 = 4.0


@dataclass(frozen=True)
class Decay:
    """How the pull of a site falls with the way to it.

    Parameters
    ----------
    rate_per_min : float
        Exponential rate [1/min]; 0 where ``exponent`` is used.
    exponent : float
        Power of time [-]; 0 where ``rate_per_min`` is used.
    speed_m_per_min : float
        Speed [m/min].
    reach_min : float
        Beyond this time there is no pull [min]; exactly at it there is.
    """

    rate_per_min: float
    exponent: float
    speed_m_per_min: float
    reach_min: float

    @property
    def reach_m(self):
        return self.reach_min * self.speed_m_per_min

    def weight(self, metres, sure=0):
        """Pull left after ``metres`` of way, in place: exp(-rate·t) or t^-exponent.

        Parameters
        ----------
        metres : ndarray
            Distance along the way [m]; overwritten. Under power decay a time below one minute
            counts as one minute, where the power would grow without limit.
        sure : int
            The first columns, known to be within reach: they are not tested again.

        Returns
        -------
        ndarray
            Weight [-], 0 beyond reach.
        """
        rim = metres[..., sure:]
        near = rim <= self.reach_m
        if self.exponent:
            np.multiply(metres, 1.0 / self.speed_m_per_min, out=metres)
            np.maximum(metres, 1.0, out=metres)
            np.power(metres, -self.exponent, out=metres)
        else:
            np.multiply(metres, -self.rate_per_min / self.speed_m_per_min, out=metres)
            np.exp(metres, out=metres)
        np.multiply(rim, near, out=rim)
        return metres


class Kernel:
    """Decay over a separation: the weights between origins and sites."""

    def __init__(self, separation, decay):
        self.separation = separation
        self.decay = decay
        self.radius = separation.radius(decay.reach_m)

    def block(self, origins, sites, out=None, sure=0):
        """Weights [-], (len(sites), len(origins)); the first ``sure`` origins are in reach."""
        return self.decay.weight(self.separation.metres(origins, sites, out=out), sure)


class Sites:
    """Sites in an order that keeps neighbours together, cut into compact chunks."""

    def __init__(self, places, index):
        """``index`` are the rows of ``places`` that take part."""
        index = np.asarray(index, dtype=np.intp)
        self.index = index[morton_order(places.x[index], places.y[index])]
        self.places = places.take(self.index)
        self.boxes = Boxes(self.places, SITES_IN_BLOCK)

    def __len__(self):
        return len(self.index)

    def chunk(self, number):
        """Slice of the chunk's sites in the order of :attr:`places`."""
        start = self.boxes.starts[number]
        return slice(start, min(start + SITES_IN_BLOCK, len(self.index)))


class Boxes:
    """Bounding boxes of runs of places [m]."""

    def __init__(self, places, length):
        self.starts = np.arange(0, len(places), length)
        if len(places):
            self.west = np.minimum.reduceat(places.x, self.starts)
            self.east = np.maximum.reduceat(places.x, self.starts)
            self.south = np.minimum.reduceat(places.y, self.starts)
            self.north = np.maximum.reduceat(places.y, self.starts)

    def __len__(self):
        return len(self.starts)

    def gaps(self, number, other):
        """Distances from box ``number`` to the boxes of ``other`` [m]."""
        east = np.maximum(self.west[number] - other.east, other.west - self.east[number])
        north = np.maximum(self.south[number] - other.north, other.south - self.north[number])
        return np.hypot(np.maximum(east, 0.0), np.maximum(north, 0.0))


class Neighbourhood:
    """Origins that chunks of sites can reach, found without asking every origin each time."""

    def __init__(self, origins, kernel):
        radius = kernel.radius
        self.origins = origins
        self.is_sure = kernel.separation.is_sure
        self.limit = radius * radius
        self.radius = radius
        self.order = morton_order(origins.x, origins.y)
        self.boxes = Boxes(origins.take(self.order), ORIGINS_IN_BOX)

    def near(self, sites, number):
        """Rows of the origins within reach of a chunk, surely reached ones first.

        Returns
        -------
        rows : ndarray of int
            Those whose distance to the chunk's bounding box is at most the radius.
        sure : int
            How many of them, from the first, are within the radius of all of the box.
        """
        boxes, origins = sites.boxes, self.origins
        reached = np.flatnonzero(boxes.gaps(number, self.boxes) <= self.radius)
        runs = [self.order[start : start + ORIGINS_IN_BOX] for start in self.boxes.starts[reached]]
        rows = np.concatenate(runs) if runs else np.zeros(0, dtype=np.intp)
        x, y = origins.x[rows], origins.y[rows]
        east, west = x - boxes.east[number], boxes.west[number] - x
        north, south = y - boxes.north[number], boxes.south[number] - y
        nearest = np.maximum(np.maximum(east, west), 0.0) ** 2
        nearest += np.maximum(np.maximum(north, south), 0.0) ** 2
        farthest = np.minimum(east, west) ** 2 + np.minimum(north, south) ** 2
        sure = farthest + origins.spread_m2[rows] < self.limit - _ROUNDING_M2
        sure &= self.is_sure
        maybe = ~sure & (nearest <= self.limit)
        return np.concatenate([rows[sure], rows[maybe]]), int(sure.sum())


def divided(amount, pull):
    """Amount per unit of pull; 0 where nothing pulls."""
    return np.divide(amount, pull, out=np.zeros_like(pull), where=pull > NO_PULL)


def pulled(attraction, weights):
    """``attraction @ weights``, (k,) and (k, n), on this thread alone.

    OpenBLAS would start threads for it, which fight with ours and keep turning for a while.
    """
    return np.einsum("j,ji->i", attraction, weights)


def drawn_by(weights, supply):
    """``weights @ supply``, (k, n) and (n,), on this thread alone; see :func:`pulled`."""
    return np.einsum("ji,i->j", weights, supply)


def pull_on_origins(kernel, origins, sites, attraction, progress=ignore_progress):
    """For each origin the sum of attraction × weight over all sites in reach.

    Parameters
    ----------
    kernel : Kernel
    origins : Places
    sites : Sites
    attraction : ndarray, shape (len(sites),)
        Attraction [-], in the order of ``sites.places``.

    Returns
    -------
    ndarray, shape (len(origins),)
        Pull [-].
    """
    around = Neighbourhood(origins, kernel)

    def part(numbers, report):
        total = np.zeros(len(origins))
        for number, near, weights in _blocks(kernel, around, sites, numbers, report):
            total[near] += pulled(attraction[sites.chunk(number)], weights)
        return total

    return sum(in_threads(part, len(sites.boxes), progress), np.zeros(len(origins)))


def flow_to_sites(kernel, origins, sites, supply, progress=ignore_progress):
    """For each site the sum of supply × weight over all origins in reach.

    Parameters
    ----------
    supply : ndarray, shape (len(origins),)
        For example trips per unit of pull.

    Returns
    -------
    ndarray, shape (len(sites),)
        In the order of ``sites.places``, in the unit of ``supply``.
    """
    flows = np.zeros(len(sites))
    around = Neighbourhood(origins, kernel)

    def part(numbers, report):
        for number, near, weights in _blocks(kernel, around, sites, numbers, report):
            flows[sites.chunk(number)] += drawn_by(weights, supply[near])

    in_threads(part, len(sites.boxes), progress)
    return flows


def flow_and_way(kernel, origins, sites, supply, progress=ignore_progress):
    """What flows to each site, as :func:`flow_to_sites`, and its mean way [m].

    Returns
    -------
    flows, metres : ndarray, shape (len(sites),)
        The way is 0 where nothing flows.
    """
    flows, moments = np.zeros(len(sites)), np.zeros(len(sites))
    around = Neighbourhood(origins, kernel)

    def part(numbers, report):
        for number, near, sure, chunk in _candidates(around, sites, numbers, report):
            metres = kernel.separation.metres(origins.take(near), chunk)
            weights = kernel.decay.weight(metres.copy(), sure) * supply[near]
            flows[sites.chunk(number)] += weights.sum(axis=1)
            moments[sites.chunk(number)] += np.einsum("ij,ij->i", weights, metres)

    in_threads(part, len(sites.boxes), progress)
    return flows, np.divide(moments, flows, out=np.zeros(len(sites)), where=flows > 0)


def _candidates(neighbourhood, sites, numbers, report):
    """Block by block: chunk number, rows of origins, how many are surely reached, sites."""
    for done, number in enumerate(numbers):
        report(done / len(numbers))
        near, sure = neighbourhood.near(sites, number)
        chunk = sites.places.take(sites.chunk(number))
        for start in range(0, len(near), ORIGINS_IN_BLOCK):
            rows = near[start : start + ORIGINS_IN_BLOCK]
            yield number, rows, min(max(sure - start, 0), len(rows)), chunk


def _blocks(kernel, neighbourhood, sites, numbers, report):
    """Block by block: chunk number, rows of origins in reach and their weights."""
    origins = neighbourhood.origins
    store = np.empty(SITES_IN_BLOCK * ORIGINS_IN_BLOCK)
    for number, near, sure, chunk in _candidates(neighbourhood, sites, numbers, report):
        shape = (len(chunk), len(near))
        out = store[: shape[0] * shape[1]].reshape(shape)
        yield number, near, kernel.block(origins.take(near), chunk, out=out, sure=sure)


def in_threads(part, chunks, progress):
    """Call ``part(numbers, report)`` on fixed shares of the chunks; numpy leaves threads free.

    The shares are fixed, so that the order of sums, and with it the result, is the same each time.
    """
    workers = max(1, min(os.cpu_count() or 1, chunks // 4))
    shares = [range(first, chunks, workers) for first in range(workers)]
    stopped = Event()

    def other(_share):
        if stopped.is_set():
            raise Cancelled

    with ThreadPoolExecutor(max(workers - 1, 1)) as pool:
        futures = [pool.submit(part, share, other) for share in shares[1:]]
        try:
            # Only this thread reports: a person's "cancel" is raised where it is caught.
            return [part(shares[0], progress), *(future.result() for future in futures)]
        except BaseException:
            stopped.set()
            raise

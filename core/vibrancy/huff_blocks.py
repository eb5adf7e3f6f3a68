"""The Huff model by coordinates, in blocks that fit the cache; the full matrix is never held."""

import numpy as np

from .huff_parts import (
    DECAYS,
    FLOOR,
    TIE,
    assemble,
    check_rows,
    log_of,
    order_of_ids,
    strength_of,
)

BLOCK = 1024  # destinations worked on at once; with STRIP origins they fit the cache
STRIP = 32
STRIP_NUMBERS = 4_000_000  # at most this many distances are held by one thread
GROUPS = 64  # whatever the number of threads, so that sums are always the same
UNDERFLOW = 1e-200  # a row with less pull is computed again in logarithms


class Blocks:
    """Inputs in the order of computation, and the results so far.

    Parameters
    ----------
    origins, destinations : Places
    rule : Rule
    with_flows : bool
    """

    def __init__(self, origins, destinations, rule, with_flows):
        from scipy.spatial import cKDTree

        by_id = order_of_ids(origins.ids)
        by_place = np.argsort(z_order(origins.xy[by_id]), kind="stable")
        self.rule, self.with_flows = rule, with_flows
        self.rank = by_place  # of the origins by id
        self.origin_order = by_id[by_place]
        self.origin_xy = origins.xy[self.origin_order]
        self.demand = origins.amount[self.origin_order]
        self.destination_order = order_of_ids(destinations.ids)
        self.xy = destinations.xy[self.destination_order]
        self.strength, self.unit = strength_of(
            destinations.amount[self.destination_order], rule.alpha)
        self.tree = cKDTree(self.xy)
        self.patronage = np.zeros(len(self.xy))
        self.rows, self.flows, self.flow_count = [], [], 0

    def groups(self):
        """Strips of origins, in GROUPS lists."""
        size = int(np.clip(STRIP_NUMBERS // self._most_in_reach(), 1, STRIP))
        starts = np.arange(0, len(self.origin_xy), size)
        ends = np.minimum(starts + size, len(self.origin_xy))
        for part in np.array_split(np.column_stack((starts, ends)), GROUPS):
            yield [slice(int(start), int(end)) for start, end in part]

    def solve(self, strips):
        """Rows, patronage and flows of some strips; runs in a thread, changes nothing."""
        patronage = np.zeros(len(self.xy))
        rows, flows, scratch = [], [], _Scratch()
        for strip in strips:
            chosen = self._in_reach(strip)
            pull, total, scale, best, value = self._pull(strip, chosen, scratch)
            served = total > 0.0
            divisor = np.where(served, total, 1.0)
            patronage[chosen] += np.einsum("i,ij->j", self.demand[strip] / divisor, pull)
            dominant = np.full(len(best), -1)
            dominant[served] = chosen[best[served]]
            rows.append((dominant, np.where(served, value / divisor, np.nan),
                         total * np.exp(scale) * self.unit))
            if self.with_flows:
                pull /= divisor[:, None]
                flows.append(self._listed(strip, chosen, pull))
        return rows, patronage, flows

    def add(self, rows, patronage, flows):
        """Take in the results of a group."""
        self.rows += rows
        self.flows += flows
        self.patronage += patronage
        self.flow_count += sum(len(each[0]) for each in flows)
        check_rows(self.flow_count)

    def result(self):
        """The ``Catchments``, after the last group."""
        columns = [np.concatenate(column) for column in zip(*self.rows)]
        flows = None
        if self.with_flows:
            origin, destination, distance, probability = (
                np.concatenate(column) for column in zip(*self.flows))
            order = np.argsort(self.rank[origin], kind="stable")
            flows = (origin[order], destination[order], distance[order], probability[order])
        return assemble(self.origin_order, self.destination_order, self.demand,
                        (*columns, self.patronage), self._floored(), flows)

    def _in_reach(self, strip):
        """Destinations that may be in reach of the strip, in the order of ids."""
        if np.isinf(self.rule.max_distance):
            return np.arange(len(self.xy))
        here = self.origin_xy[strip]
        centre = (here.min(axis=0) + here.max(axis=0)) / 2.0
        spread = np.hypot(*(here - centre).T).max()
        radius = (self.rule.max_distance + spread) * (1.0 + 1e-9)
        return np.sort(np.array(self.tree.query_ball_point(centre, radius), dtype=np.int64))

    def _most_in_reach(self):
        """About the most destinations that a strip has to do with, from a sample."""
        if np.isinf(self.rule.max_distance):
            return len(self.xy)
        sample = self.origin_xy[::STRIP]
        counts = self.tree.query_ball_point(
            sample, 1.5 * self.rule.max_distance, return_length=True)
        return max(int(np.max(counts)), 1)

    def _pull(self, strip, chosen, scratch):
        """Pull of each pair, its sum and scale by row, the first largest pull and where it is.

        Rows are divided by ``exp(scale)``; scale is 0 except where pull would underflow.
        """
        here, xy, strength = self.origin_xy[strip], self.xy[chosen], self.strength[chosen]
        pull = scratch.array(len(here), len(xy))
        total, scale, value = np.zeros(len(here)), np.zeros(len(here)), np.zeros(len(here))
        best = np.zeros(len(here), dtype=np.int64)
        decay = DECAYS[self.rule.decay][0]
        for start in range(0, len(xy), BLOCK):
            part = slice(start, start + BLOCK)
            block = pull[:, part]
            beyond = self._squared(here, xy[part], block, scratch.other)
            decay(block, self.rule.rate)
            block *= strength[part]
            if beyond is not None:
                block[beyond] = 0.0
            total += block.sum(axis=1)
            largest = block.max(axis=1)
            better = largest > value * (1.0 + TIE)
            if better.any():
                best[better] = _first(block[better], largest[better]) + start
            np.maximum(value, largest, out=value)
        for row in np.flatnonzero(total < UNDERFLOW) if len(xy) else ():
            pull[row], scale[row] = self._pull_by_logs(here[row : row + 1], xy, strength)
            total[row], value[row] = pull[row].sum(), pull[row].max()
            best[row] = _first(pull[row : row + 1], value[row : row + 1])[0]
        return pull, total, scale, best, value

    def _squared(self, here, xy, out, scratch=None):
        """Squared distances into ``out``; gives the mask of those beyond the limit, or None."""
        np.subtract(here[:, :1], xy[:, 0], out=out)
        out *= out
        other = None if scratch is None else scratch[: len(here), : len(xy)]
        other = np.subtract(here[:, 1:], xy[:, 1], out=other)
        other *= other
        out += other
        limit = self.rule.max_distance
        return None if np.isinf(limit) else out > limit * limit

    def _pull_by_logs(self, here, xy, strength):
        """Pull of one origin divided by its largest pull, and the logarithm of that."""
        squared = np.empty((1, len(xy)))
        beyond = self._squared(here, xy, squared)
        logs = log_of(strength) + DECAYS[self.rule.decay][1](squared[0], self.rule.rate)
        if beyond is not None:
            logs[beyond[0]] = -np.inf
        top = logs.max()
        return (np.zeros(len(xy)), 0.0) if np.isinf(top) else (np.exp(logs - top), top)

    def _listed(self, strip, chosen, probability):
        """Rows of the flow table: origin, destination, distance, probability."""
        squared = np.empty(probability.shape)
        beyond = self._squared(self.origin_xy[strip], self.xy[chosen], squared)
        listed = probability >= self.rule.min_probability
        if beyond is not None:
            listed &= ~beyond
        row, column = np.nonzero(listed)
        return row + strip.start, chosen[column], np.sqrt(squared[listed]), probability[listed]

    def _floored(self):
        """Pairs in reach whose distance was raised to the floor."""
        if self.rule.decay != "power":
            return 0
        radius = min(np.nextafter(FLOOR, 0.0), self.rule.max_distance)
        found = self.tree.query_ball_point(self.origin_xy, radius, return_length=True)
        return int(np.sum(found))


class _Scratch:
    """Arrays used again by the strips of a thread; new ones would cost as much as the work."""

    def __init__(self):
        self.other = np.empty((STRIP, BLOCK))
        self._flat = np.empty(0)

    def array(self, rows, columns):
        """An array of this shape; what was in the one before is lost."""
        if self._flat.size < rows * columns:
            self._flat = np.empty(rows * columns)
        return self._flat[: rows * columns].reshape(rows, columns)


def _first(block, largest):
    """Column of the first number that equals the largest of its row."""
    return (block >= (largest * (1.0 - TIE))[:, None]).argmax(axis=1)


def z_order(xy):
    """Key that sorts points so that neighbours in the list are neighbours on the map.

    Parameters
    ----------
    xy : ndarray, shape (n, 2)

    Returns
    -------
    ndarray of uint64, shape (n,)
        Place on the Z-order curve of a 65,536 x 65,536 grid.
    """
    span = np.ptp(xy, axis=0).max() or 1.0
    x, y = ((xy - xy.min(axis=0)) / span * 65535.0).astype(np.uint64).T
    return _spread_bits(x) | (_spread_bits(y) << np.uint64(1))


def _spread_bits(value):
    for shift, mask in ((8, 0x00FF00FF), (4, 0x0F0F0F0F), (2, 0x33333333), (1, 0x55555555)):
        value = (value | (value << np.uint64(shift))) & np.uint64(mask)
    return value

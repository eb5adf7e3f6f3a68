"""What is near what: pairs of sorts within a distance, against what chance would put there.

``pairs`` of two sorts are counted within R metres (as the crow flies). Chance is *random
labelling*: the places stay, the sorts are dealt out anew among them, so that a crowded centre alone
makes no pair stand out. The quotient is the number of pairs over the expected one,

    quotient = pairs / E,  E = P · 2 N_a N_b / (N (N − 1)),
    for one sort with itself  E = P · N_a (N_a − 1) / (N (N − 1))

with P pairs of any sorts: the co-location quotient of Leslie and Kronenfeld (2011, Geographical
Analysis 43, 306–326) with all neighbours within R in place of the nearest one. Its p value is the
share of the dealings that are as extreme (two-sided), at least 2 / (dealings + 1).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...errors import CoreError
from ...needs.hotspots import false_discovery
from ...progress import ignore_progress

MOST_PAIRS = 20_000_000
LEVEL = 0.05
TOGETHER, APART, CHANCE = "together", "apart", "chance"
CLASSES = (TOGETHER, APART, CHANCE)


@dataclass(frozen=True)
class Colocation:
    """Pairs of sorts, k of them; rows ``first <= second`` in the order of ``keys``.

    Attributes
    ----------
    keys : list of str
    size : ndarray of int, shape (sorts,)
    first, second : ndarray of int, shape (k,)
    pairs : ndarray of int
    expected, low, high : ndarray
        By chance: the mean, and the 2.5 % and 97.5 % points of the dealings.
    quotient : ndarray
        NaN where nothing is expected.
    p, q : ndarray
        ``q`` is ``p`` corrected for the number of pairs of sorts (Benjamini and Hochberg 1995).
    kind : ndarray of str
        One of :data:`CLASSES`, at q <= 0.05.
    first_share, second_share : ndarray
        Share of the first that have one of the second within R, and the reverse.
    dealings : int
    """

    keys: list
    size: np.ndarray
    first: np.ndarray
    second: np.ndarray
    pairs: np.ndarray
    expected: np.ndarray
    low: np.ndarray
    high: np.ndarray
    quotient: np.ndarray
    p: np.ndarray
    q: np.ndarray
    kind: np.ndarray
    first_share: np.ndarray
    second_share: np.ndarray
    dealings: int

    def __len__(self):
        return len(self.first)


def neighbours(points, radius_m, places=None):
    """Pairs of rows within a distance, each once, ``first < second``.

    Parameters
    ----------
    points : ndarray, shape (n, 2)
        [m].
    radius_m : float
    places : ndarray of int, shape (n,), optional
        Rows of one number are one place, and no neighbours.

    Raises
    ------
    CoreError
        ``too_many_pairs``.
    """
    from scipy.spatial import cKDTree

    tree = cKDTree(points)
    reach = radius_m * (1.0 + 1e-9)
    count = (int(tree.count_neighbors(tree, reach)) - len(points)) // 2
    if count > MOST_PAIRS:
        raise CoreError("too_many_pairs", pairs=f"{count:,}", limit=f"{MOST_PAIRS:,}")
    found = tree.query_pairs(reach, output_type="ndarray").reshape(-1, 2)
    if places is not None:
        found = found[places[found[:, 0]] != places[found[:, 1]]]
    return found[np.lexsort((found[:, 1], found[:, 0]))].T


def colocation(first, second, codes, keys, dealings, seed, progress=ignore_progress):
    """Pairs of sorts against chance.

    Parameters
    ----------
    first, second : ndarray of int
        From :func:`neighbours`.
    codes : ndarray of int, shape (n,)
        Sort of each row, 0 to ``len(keys)`` - 1.
    keys : list of str
        A sort with an empty key takes part in the dealings, but is not told of.
    dealings : int
        How often the sorts are dealt out anew, at least 1.
    seed : int
    progress : callable

    Returns
    -------
    Colocation
    """
    codes, count = np.asarray(codes, dtype=np.int32), len(keys)
    size = np.bincount(codes, minlength=count)
    told = np.flatnonzero([bool(key) and some > 0 for key, some in zip(keys, size)])
    one, two = (told[place] for place in np.triu_indices(len(told)))
    there = _table(codes[first], codes[second], count)[one, two]
    dealt = np.empty((dealings, len(one)), dtype=np.int64)
    random = np.random.default_rng(seed)
    for row in range(dealings):
        if row % 10 == 0:
            progress(row / dealings)
        own = random.permutation(codes)
        dealt[row] = _table(own[first], own[second], count)[one, two]
    total = max(len(codes) * (len(codes) - 1), 1)
    both = size[one] * np.where(one == two, size[one] - 1, 2 * size[two])
    expected = len(first) * both / total
    above = (1 + (dealt >= there).sum(axis=0)) / (dealings + 1)
    below = (1 + (dealt <= there).sum(axis=0)) / (dealings + 1)
    p = np.where(expected > 0, np.minimum(2.0 * np.minimum(above, below), 1.0), np.nan)
    q = false_discovery(p)
    quotient = np.divide(there, expected, out=np.full(len(one), np.nan), where=expected > 0)
    kind = np.full(len(one), CHANCE, dtype=object)
    kind[(q <= LEVEL) & (quotient > 1)] = TOGETHER
    kind[(q <= LEVEL) & (quotient < 1)] = APART
    share = _with_neighbour(first, second, codes, count) / np.maximum(size, 1)[:, None]
    low, high = np.percentile(dealt, [2.5, 97.5], axis=0)
    progress(1.0)
    return Colocation(keys, size, one, two, there, expected, low, high, quotient, p, q, kind,
                      share[one, two], share[two, one], dealings)


def _table(one, two, count):
    """Pairs by sorts, each counted once, the smaller sort first, shape (count, count)."""
    code = np.minimum(one, two) * np.int32(count) + np.maximum(one, two)
    return np.bincount(code, minlength=count * count).reshape(count, count)


def _with_neighbour(first, second, codes, count):
    """How many of each sort have one of each sort within the distance, shape (count, count)."""
    row, other = np.concatenate([first, second]), np.concatenate([second, first])
    pair = np.unique(row.astype(np.int64) * count + codes[other])
    own = codes[pair // count].astype(np.int64)
    return np.bincount(own * count + pair % count, minlength=count * count).reshape(count, count)


def nearest_of_each(points, codes, count):
    """The nearest other row of each sort.

    Parameters
    ----------
    points : ndarray, shape (n, 2)
    codes : ndarray of int, shape (n,)
    count : int

    Returns
    -------
    row : ndarray of int, shape (n, count)
        -1 where there is none. Of equally near ones the first.
    metres : ndarray, shape (n, count)
        As the crow flies; NaN where there is none.
    """
    from scipy.spatial import cKDTree

    row = np.full((len(points), count), -1, dtype=np.intp)
    metres = np.full((len(points), count), np.nan)
    for code in range(count):
        members = np.flatnonzero(codes == code)
        if not len(members):
            continue
        # One more than wanted: a row finds itself.
        far, place = cKDTree(points[members]).query(points, k=min(4, len(members)))
        far, place = far.reshape(len(points), -1), place.reshape(len(points), -1)
        found = members[place]
        far = np.where(found == np.arange(len(points))[:, None], np.inf, far)
        best = np.lexsort((found, np.round(far, 9)), axis=1)[:, :1]
        least = np.take_along_axis(far, best, axis=1)[:, 0]
        some = np.isfinite(least)
        row[some, code] = np.take_along_axis(found, best, axis=1)[some, 0]
        metres[some, code] = least[some]
    return row, metres

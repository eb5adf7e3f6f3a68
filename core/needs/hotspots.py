"""Hot spots: the local statistic Gi* of Getis and Ord (1992; standardised: Ord and Getis 1995).

    z_i = (Σ_j w_ij x_j − x̄ W_i) / (s · √((n Σ_j w_ij² − W_i²) / (n − 1))),  s² = Σ x² / n − x̄²

with w_ij = 1 within a distance, the zone itself among them. The two-sided p of the normal
distribution is corrected for the number of zones by Benjamini and Hochberg (1995).
"""

from dataclasses import dataclass

import numpy as np

from ..progress import ignore_progress

# Class of a zone and the share of false discoveries below which it is one.
LEVELS = (("99", 0.01), ("95", 0.05), ("90", 0.10))
NONE = "none"
CLASSES = (*(f"hot_{name}" for name, _ in LEVELS), NONE,
           *(f"cold_{name}" for name, _ in reversed(LEVELS)))
# Neighbours of a square grid lie at 1 and √2 cells, the next at 2; cells of the Japanese mesh are
# up to 1.36 times as wide as high, so that the diagonal is up to 1.69 heights.
NEAR = 1.75
_PLACES = 2000


@dataclass(frozen=True)
class HotSpots:
    """Gi* of zones, arrays of shape (n,).

    ``z`` is NaN where the value of the zone is, and where there is nothing to compare: all values
    alike, or every zone within the distance. ``q`` is p corrected for the number of zones;
    ``kind`` one of :data:`CLASSES`; ``neighbours`` counts the zone itself.
    """

    z: np.ndarray
    p: np.ndarray
    q: np.ndarray
    kind: np.ndarray
    neighbours: np.ndarray
    distance_m: float


def usual_distance(points):
    """1.75 times the median distance to the nearest other zone [m]; NaN for fewer than two."""
    from scipy.spatial import cKDTree

    if len(points) < 2:
        return np.nan
    nearest = cKDTree(points).query(points, k=2)[0][:, 1]
    return NEAR * float(np.median(nearest))


def hot_spots(points, values, distance_m, progress=ignore_progress):
    """Gi* of values at places.

    Parameters
    ----------
    points : ndarray, shape (n, 2)
        Places of the zones [m].
    values : ndarray, shape (n,)
        What is high or low; zones with NaN take no part.
    distance_m : float
        Zones at most this far away are neighbours [m].
    progress : callable

    Returns
    -------
    HotSpots
    """
    values = np.asarray(values, dtype=float)
    known = np.isfinite(values)
    z = np.full(len(values), np.nan)
    neighbours = np.zeros(len(values), dtype=np.int64)
    x = values[known]
    if known.any():
        sums, count = _sums(np.asarray(points, dtype=float)[known], x, distance_m, progress)
        neighbours[known] = count
        z[known] = _standardised(sums, count, x)
    p = _two_sided(z)
    q = false_discovery(p)
    progress(1.0)
    return HotSpots(z, p, q, _classes(z, q), neighbours, float(distance_m))


def _sums(points, x, distance_m, progress):
    """Sum of the values within the distance, and of how many, zone by zone."""
    from scipy.spatial import cKDTree

    tree = cKDTree(points)
    sums, count = np.zeros(len(x)), np.zeros(len(x), dtype=np.int64)
    # A neighbour at exactly the distance must not be lost to rounding.
    reach = distance_m * (1.0 + 1e-9)
    for start in range(0, len(x), _PLACES):
        progress(start / len(x))
        part = slice(start, start + _PLACES)
        lists = tree.query_ball_point(points[part], reach)
        sizes = np.fromiter(map(len, lists), dtype=np.int64, count=len(lists))
        members = np.concatenate([np.asarray(one, dtype=np.int64) for one in lists])
        sums[part] = np.add.reduceat(x[members], np.concatenate(([0], np.cumsum(sizes)[:-1])))
        count[part] = sizes
    return sums, count


def _standardised(sums, count, x):
    n, mean = len(x), x.mean()
    spread = np.sqrt(max((x * x).mean() - mean * mean, 0.0))
    # Values that differ by rounding only are alike.
    if n < 2 or spread <= 1e-12 * max(abs(x).max(), 1e-300):
        return np.full(n, np.nan)
    width = np.sqrt(np.maximum(n * count - count.astype(float) ** 2, 0.0) / (n - 1))
    return np.divide(sums - mean * count, spread * width, out=np.full(n, np.nan),
                     where=width > 0)


def _two_sided(z):
    from scipy.special import erfc

    return erfc(np.abs(z) / np.sqrt(2.0))


def false_discovery(p):
    """p values corrected by Benjamini and Hochberg, shape (n,); NaN stays and does not count."""
    q = np.full(len(p), np.nan)
    known = np.flatnonzero(np.isfinite(p))
    order = known[np.argsort(p[known], kind="stable")]
    total = len(order)
    scaled = p[order] * total / np.arange(1, total + 1)
    q[order] = np.minimum(np.minimum.accumulate(scaled[::-1])[::-1], 1.0)
    return q


def _classes(z, q):
    kind = np.full(len(z), NONE, dtype=object)
    for name, level in reversed(LEVELS):
        kind[(q <= level) & (z > 0)] = f"hot_{name}"
        kind[(q <= level) & (z < 0)] = f"cold_{name}"
    return kind

"""Onward walking (回遊): expected visits of a chain of stops.

After a stop at j a person goes on with probability q_j, to k within walking reach with
``P(k|j) = B_k·f(d_jk) / (Σ_k B_k·f(d_jk) + elsewhere)``. With ``Q_jk = q_j·P(k|j)`` the expected
visits are ``v = (I − Qᵀ)⁻¹ v₀``. ``Q`` is never formed: it is ``diag(q/S)·K·diag(B)`` with the
sparse symmetric walking kernel ``K``, which depends on places alone.
"""

import numpy as np

from ..progress import ignore_progress
from .kernels import Neighbourhood, Sites, divided, in_threads

# Largest error left in any facility's visits, relative to them.
SETTLED = 1e-12
MOST_STEPS = 500


class OnwardChain:
    """The chain of stops over a fixed set of facilities.

    Parameters
    ----------
    kernel : Kernel
        Walking decay over the separation.
    places : Places
    attraction : ndarray, shape (m,)
        Onward attraction ``B`` [-].
    probability : ndarray, shape (m,)
        Probability of going on ``q`` [-], below 1.
    elsewhere : float
        Pull of going home instead [-].
    """

    def __init__(
        self, kernel, places, attraction, probability, elsewhere, progress=ignore_progress
    ):
        self.kernel = kernel
        self.attraction = attraction
        self.probability = probability
        self.elsewhere = elsewhere
        sites = Sites(places, np.arange(len(places)))
        # Everything inside is in the order of the sites, where neighbours are near in memory.
        self.order = sites.index
        self.places = sites.places
        self.weights = walking_weights(kernel, sites, progress)
        self.pull = self.weights @ attraction[self.order] + elsewhere
        self.factor = divided(probability[self.order], self.pull)

    def visits(self, first):
        """Expected visits, first and onward, shape (m,) [visits/day]."""
        visits = np.empty_like(first)
        visits[self.order] = self._solve(first[self.order])
        return visits

    def _solve(self, first):
        attraction = self.attraction[self.order]
        return first + settle(
            lambda step: attraction * (self.weights @ (self.factor * step)),
            attraction * (self.weights @ (self.factor * first)),
            first,
        )


def settle(step_on, step, base, tolerance=SETTLED):
    """Sum of the Neumann series that begins with ``step``: step + Qᵀ·step + …

    Parameters
    ----------
    step_on : callable
        Takes the visits of one stop and gives those of the next.
    step : ndarray, shape (m,)
        First term.
    base : ndarray, shape (m,)
        What the sum is added to; the error is relative to base + sum.
    tolerance : float
        Largest term left out, relative to base + sum [-].

    Returns
    -------
    ndarray, shape (m,)
    """
    total = np.zeros_like(step)
    for _ in range(MOST_STEPS):
        total += step
        scale = np.abs(base + total)
        if not np.any(np.abs(step) > tolerance * scale):
            break
        step = step_on(step)
    return total


def walking_weights(kernel, sites, progress=ignore_progress):
    """Walking kernel between all pairs of sites within reach, without each with itself.

    Parameters
    ----------
    kernel : Kernel
    sites : Sites

    Returns
    -------
    scipy.sparse.csr_matrix, shape (m, m)
        Symmetric weights [-], in the order of ``sites.places``.
    """
    from scipy.sparse import csr_matrix

    parts = [None] * len(sites.boxes)
    around = Neighbourhood(sites.places, kernel)

    def part(numbers, report):
        for done, number in enumerate(numbers):
            report(done / len(numbers))
            parts[number] = _weights_of_chunk(kernel, around, sites, number)

    in_threads(part, len(parts), progress)
    size = len(sites)
    if not parts:
        return csr_matrix((0, 0))
    counts, columns, data = (np.concatenate(column) for column in zip(*parts))
    ends = np.concatenate([[0], np.cumsum(counts)])
    return csr_matrix((data, columns, ends), shape=(size, size))


def _weights_of_chunk(kernel, around, sites, number):
    rows = sites.chunk(number)
    near = np.sort(around.near(sites, number)[0])
    weights = kernel.block(sites.places.take(near), sites.places.take(rows))
    own = np.arange(rows.start, rows.stop)
    weights[np.arange(len(own)), np.searchsorted(near, own)] = 0.0
    reached = weights > 0
    row, column = np.nonzero(reached)
    counts = np.bincount(row, minlength=len(own))
    return counts, near[column].astype(np.int32), weights[reached]

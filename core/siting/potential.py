"""What a facility of standard size would draw at a place: "what would thrive here?".

For one new facility the first stops follow exactly from the solved baseline, because it adds to the
pull on each origin and changes nothing else: ``Σ_p A·Σ_i f_i·G_i / (D_i + A·f_i)``. Every place and
category is found in one sweep over the pairs of place and origin, without solving anything again.

Visits that come on foot from other stops are those that the visits of the baseline bring, and those
of its own visitors who come back from one other stop. That the new facility changes the visits of
others is left out: the engine settles it (:mod:`.potential_map`).
"""

from dataclasses import dataclass

import numpy as np

from ..geo.separation import Places
from ..progress import ignore_progress, part_of
from ..vibrancy.kernels import (
    NO_PULL,
    ORIGINS_IN_BLOCK,
    Kernel,
    Neighbourhood,
    Sites,
    divided,
    drawn_by,
    in_threads,
)
from ..vibrancy.measures import market_score
from ..vibrancy.parameters import HOUSING


@dataclass(frozen=True)
class Unit:
    """A facility of one category and of its standard size.

    Parameters
    ----------
    key : str
        Category.
    category : int
        Row of ``Parameters.categories``.
    size : float
        In the unit of the category.
    """

    key: str
    category: int
    size: float


@dataclass(frozen=True)
class Potential:
    """What units would draw, shape (n, u): places and units.

    ``visitors``, ``first``, ``onward``, ``passed_on`` [visits/day]; ``taken_share`` [-], the part
    of the first stops that other facilities lose, NaN where there are none; ``spend_yen``
    [yen/day]; ``market_score`` 0–100, NaN where the category has no market.
    """

    visitors: np.ndarray
    first: np.ndarray
    onward: np.ndarray
    passed_on: np.ndarray
    taken_share: np.ndarray
    spend_yen: np.ndarray
    market_score: np.ndarray


@dataclass(frozen=True)
class Thriving:
    """One category at one place; numbers as in :class:`Potential`."""

    category: str
    size: float
    visitors: float
    first: float
    onward: float
    passed_on: float
    taken_share: float
    spend_yen: float
    market_score: float


def units_of(parameters, keys=None):
    """Units of standard size.

    Parameters
    ----------
    parameters : Parameters
    keys : sequence of str, optional
        Categories; all but housing where left out.

    Returns
    -------
    tuple of Unit
    """
    keys = [key for key in parameters.categories if key != HOUSING] if keys is None else keys
    rows = [parameters.categories.index(key) for key in keys]
    return tuple(
        Unit(key, row, float(parameters.standard_size[row])) for key, row in zip(keys, rows)
    )


def with_a_market(parameters):
    """Categories whose sales have a benchmark, in their order."""
    known = np.isfinite(parameters.sales).all(axis=1)
    return tuple(key for key, has in zip(parameters.categories, known) if has)


def potential(solution, x, y, units, progress=ignore_progress):
    """What each unit would draw at each place, alone there and with all else as it is.

    Parameters
    ----------
    solution : core.vibrancy.solution.Solution
    x, y : ndarray, shape (n,)
        Places [m].
    units : sequence of Unit
    progress : callable

    Returns
    -------
    Potential
        First stops are exact, visits near: see the module.
    """
    parameters = solution.parameters
    category = np.array([unit.category for unit in units], dtype=np.intp)
    size = np.array([unit.size for unit in units], dtype=float)
    separation, places = solution.separation.located(Places.points(x, y))
    sites = Sites(places, np.arange(len(places)))
    shape = (len(places), len(units))
    first, taken = np.zeros(shape), np.zeros(shape)
    attraction = parameters.attraction(category, size)
    for row, solved in enumerate(solution.purposes):
        share = part_of(progress, 0.8 * row / len(solution.purposes),
                        0.8 * (row + 1) / len(solution.purposes))
        kernel = Kernel(separation, solved.kernel.decay)
        drawn, lost = first_stops(
            kernel, solution.origins, sites, solved, attraction[row], share
        )
        first[sites.index] += drawn
        taken[sites.index] += lost
    walks = np.zeros((3, *shape))
    walks[:, sites.index] = _walks(
        solution, separation, sites, category, size, part_of(progress, 0.8, 1.0)
    )
    progress(1.0)
    return _measured(first, taken, walks, parameters, category, size)


def _measured(first, taken, walks, parameters, category, size):
    received, passed, back = walks
    visitors = (first + received) / (1.0 - back)
    spend = visitors * parameters.spend_yen[category]
    shape = first.shape
    score = market_score(
        spend.ravel(),
        np.broadcast_to(size, shape).ravel(),
        np.broadcast_to(parameters.sales[category], (*shape, 3)).reshape(-1, 3),
    )
    return Potential(
        visitors=visitors,
        first=first,
        onward=visitors - first,
        passed_on=visitors * passed,
        taken_share=np.divide(taken, first, out=np.full(shape, np.nan), where=first > 0),
        spend_yen=spend,
        market_score=score.reshape(shape),
    )


def first_stops(kernel, origins, sites, solved, attraction, progress=ignore_progress):
    """First stops for one purpose, each unit alone, and what others lose to it.

    Of ``n_i = A·f_i·G_i / (D_i + A·f_i)`` stops from an origin, others lose ``n_i·(D_i − O)/D_i``;
    the rest went elsewhere or was not made.

    Parameters
    ----------
    kernel : Kernel
    origins : Places
    sites : Sites
        Candidate places.
    solved : PurposeSolution
    attraction : ndarray, shape (u,)
        Attraction of the units [-].

    Returns
    -------
    first, taken : ndarray, shape (len(sites), u)
        [visits/day], in the order of ``sites.places``.
    """
    first = np.zeros((len(sites), len(attraction)))
    taken = np.zeros_like(first)
    draws = np.flatnonzero(attraction)
    if not len(draws):
        return first, taken
    around = Neighbourhood(origins, kernel)
    lost_share = divided(solved.pull - solved.elsewhere, solved.pull)

    def part(numbers, report):
        for done, number in enumerate(numbers):
            report(done / len(numbers))
            rows = sites.chunk(number)
            near, sure = around.near(sites, number)
            for start in range(0, len(near), ORIGINS_IN_BLOCK):
                some = near[start : start + ORIGINS_IN_BLOCK]
                weights = kernel.block(
                    origins.take(some), sites.places.take(rows),
                    sure=min(max(sure - start, 0), len(some)),
                )
                for unit in draws:
                    chance = _chance(attraction[unit] * weights, solved.pull[some])
                    first[rows, unit] += drawn_by(chance, solved.trips[some])
                    taken[rows, unit] += drawn_by(
                        chance, solved.trips[some] * lost_share[some]
                    )

    in_threads(part, len(sites.boxes), progress)
    return first, taken


def _chance(pull, before):
    """Part of an origin's trips that a new pull gets, shape (k, n); 0 where nothing pulls."""
    total = pull + before
    return np.divide(pull, total, out=np.zeros_like(pull), where=total > NO_PULL)


def _walks(solution, separation, sites, category, size, progress):
    """Visits on foot that the units receive [visits/day], the share of their own visitors that
    walk on to others, and of those that come back from there [-]; (3, len(sites), u), in the order
    of ``sites.places``."""
    parameters, chain = solution.parameters, solution.chain
    kernel = Kernel(separation, chain.kernel.decay)
    own = parameters.onward_attraction(category, size)
    going_on = parameters.onward_probability[category]
    attraction, probability = chain.attraction[chain.order], chain.probability[chain.order]
    leaving = probability * solution.visits[chain.order]
    walks = np.zeros((3, len(sites), len(own)))
    if not len(chain.places):
        return walks
    around = Neighbourhood(chain.places, kernel)

    def part(numbers, report):
        for done, number in enumerate(numbers):
            report(done / len(numbers))
            rows = sites.chunk(number)
            near, sure = around.near(sites, number)
            weights = kernel.block(chain.places.take(near), sites.places.take(rows), sure=sure)
            pull = weights * attraction[near]
            total = pull.sum(axis=1)
            choice = divided(np.ones_like(total), total + chain.elsewhere)
            walks[1, rows] = (total * choice)[:, None] * going_on
            for unit in np.flatnonzero(own):
                chance = _chance(own[unit] * weights, chain.pull[near])
                walks[0, rows, unit] = drawn_by(chance, leaving[near])
                returning = np.einsum("ji,ji,i->j", pull, chance, probability[near])
                walks[2, rows, unit] = going_on[unit] * choice * returning

    in_threads(part, len(sites.boxes), progress)
    return walks


def thriving_at(town, x, y, keys=None):
    """What would thrive at one place: every category, the best first.

    Parameters
    ----------
    town : LiveTown or Baseline
    x, y : float
        Place [m].
    keys : sequence of str, optional
        Categories; all but housing where left out.

    Returns
    -------
    list of Thriving
        By market score, then those without a market by visitors.
    """
    baseline = getattr(town, "baseline", town)
    solution = baseline.solution
    units = units_of(solution.parameters, keys)
    found = potential(solution, np.array([x], dtype=float), np.array([y], dtype=float), units)
    names = ("visitors", "first", "onward", "passed_on", "taken_share", "spend_yen",
             "market_score")  # fmt: skip
    rows = [
        Thriving(unit.key, unit.size,
                 **{name: float(getattr(found, name)[0, place]) for name in names})
        for place, unit in enumerate(units)
    ]  # fmt: skip
    return sorted(rows, key=_order)


def _order(row):
    known = np.isfinite(row.market_score)
    return (not known, -row.market_score if known else 0.0, -row.visitors, row.category)

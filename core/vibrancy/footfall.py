"""People on street segments: first stops on foot and onward walks, loaded on the streets.

Everybody goes back the way they came, so each walk passes every street of its way twice: what is
given is passings in both directions together, as pedestrian counts give them.
"""

from dataclasses import dataclass

import numpy as np

from ..geo.order import morton_order
from ..progress import ignore_progress
from .footfall_loading import load
from .footfall_walkers import Walkers, lost_first, near_places

# Roots whose surroundings are searched together.
ROOTS_AT_ONCE = 24
THERE_AND_BACK = 2.0


@dataclass(frozen=True)
class Walks:
    """The walks of one state of a town, on one set of streets.

    Parameters
    ----------
    demands : sequence of Demand
        The central one, then one a draw.
    shares : sequence of (WalkShare, WalkShare)
        Of residents and of people from entries; one a demand.
    starts : Starts
        Of the origins.
    is_entry : ndarray of bool, shape (o,)
        Which origins are entries.
    node : ndarray of int, shape (M,)
        Node of each facility; -1 where it is not on the network.
    leg_m : ndarray, shape (M,)
        Way from each facility to the street [m].
    profiles : ndarray, shape (C, 2, bands)
        From :func:`~.footfall_demand.passing_profiles`.
    detour_ratio : float
        Ways that no street gives, over straight lines [-].
    """

    demands: tuple
    shares: tuple
    starts: object
    is_entry: np.ndarray
    node: np.ndarray
    leg_m: np.ndarray
    profiles: np.ndarray
    detour_ratio: float


@dataclass(frozen=True)
class Loaded:
    """People on streets in one state.

    Parameters
    ----------
    first, onward : ndarray, shape (e,)
        Passings of an average day of the week by people on their way to or from a first stop, and
        on onward walks [persons/day]; on a street with places the mean over its length.
    bands : ndarray, shape (e, 2, bands)
        Passings on a weekday and on a holiday in each band [persons].
    draws : ndarray, shape (e, D)
        Passings of an average day under each draw.
    totals : dict
        ``first`` all first stops, ``first_walked`` those loaded, ``first_lost`` an estimate of
        those who would walk but have no way on the network; ``onward``, ``onward_walked``,
        ``onward_lost`` likewise [persons/day].
    """

    first: np.ndarray
    onward: np.ndarray
    bands: np.ndarray
    draws: np.ndarray
    totals: dict

    @property
    def people(self):
        """All passings of an average day, shape (e,)."""
        return self.first + self.onward


def load_walks(streets, states, longest_m, allowance, progress=ignore_progress):
    """Load the walks of some states of a town on the same streets.

    Every facility is a root: people of all origins and other facilities walk to it along the steps
    of one search, so that the states and draws share the searches.

    Parameters
    ----------
    streets : Streets
    states : sequence of Walks
    longest_m : float
        Nobody walks farther in one piece [m].
    allowance : float
        See ``footfall_streets`` [-].

    Returns
    -------
    list of Loaded
        One a state.
    """
    sums = [_Sums(streets, walks, longest_m) for walks in states]
    roots = np.unique(np.concatenate([walks.node for walks in states]))
    roots = roots[roots >= 0]
    split = streets.split
    roots = roots[morton_order(split.x[roots], split.y[roots])]
    for start in range(0, len(roots), ROOTS_AT_ONCE):
        progress(start / len(roots))
        batch = roots[start : start + ROOTS_AT_ONCE]
        part = streets.part(batch, longest_m)
        walkers = [one.walkers(batch, part) for one in sums]
        for number, root in enumerate(batch):
            _load_root(part, number, root, allowance, sums, walkers)
    for one in sums:
        one.add_unconnected()
    progress(1.0)
    return [one.loaded() for one in sums]


def _load_root(part, number, root, allowance, sums, walkers):
    """Add the people who walk to one root in all states."""
    columns, of = [], []
    for one, found in zip(sums, walkers):
        rows = found.rows_at(root)
        if len(rows):
            columns.append(found.columns(number, rows))
            of.append((one, found.rows[rows]))
    if not columns:
        return
    steps = part.steps(number, allowance)
    people = load(steps, np.searchsorted(part.near, root), np.concatenate(columns, axis=1))
    done = 0
    for (one, rows), part_of_people in zip(of, columns):
        width = part_of_people.shape[1]
        one.add(steps.piece, people[:, done : done + width], rows)
        done += width


class _Sums:
    """What is added up for one state."""

    def __init__(self, streets, walks, longest_m):
        self.streets, self.walks, self.longest_m = streets, walks, longest_m
        pieces = streets.split.edge_count
        self._central = np.zeros((pieces, 2 + walks.profiles[0].size))
        self._draws = np.zeros((pieces, len(walks.demands) - 1))
        demand = walks.demands[0]
        self.totals = {
            "first": float(demand.first_stops.sum()),
            "first_walked": 0.0,
            "first_lost": 0.0,
            "onward": float((demand.visits - demand.first_stops).sum()),
            "onward_walked": 0.0,
            "onward_lost": 0.0,
        }
        self._profiles = walks.profiles.reshape(len(walks.profiles), -1)

    def walkers(self, roots, part):
        """Those who walk to the facilities at some roots."""
        return Walkers(self.walks, self.streets, roots, part, self.longest_m, self.totals)

    def add(self, piece, people, rows):
        """Add people on pieces: first and onward for each of some facilities, then the draws.

        Parameters
        ----------
        piece : ndarray of int, shape (s,)
            Each once.
        people : ndarray, shape (s, 2·len(rows) + D)
        rows : ndarray of int
        """
        count = len(rows)
        first, onward = people[:, :count], people[:, count : 2 * count]
        profile = self._profiles[self.walks.demands[0].facilities.category[rows]]
        central = np.empty((len(piece), self._central.shape[1]))
        central[:, 0] = THERE_AND_BACK * first.sum(axis=1)
        central[:, 1] = THERE_AND_BACK * onward.sum(axis=1)
        central[:, 2:] = (first + onward) @ profile
        self._central[piece] += central
        if self._draws.shape[1]:
            self._draws[piece] += THERE_AND_BACK * people[:, 2 * count :]

    def add_unconnected(self):
        """Count those who would walk to facilities that are not on the network."""
        walks = self.walks
        rows = np.flatnonzero((walks.node < 0) & (walks.demands[0].visits > 0))
        for start in range(0, len(rows), ROOTS_AT_ONCE):
            some = rows[start : start + ROOTS_AT_ONCE]
            near = near_places(walks, some, self.longest_m)
            demand = walks.demands[0]
            none = np.zeros(len(near.origins))
            flows = demand.first(some, near.origins)
            for row, flow in zip(some, flows):
                self.totals["first_lost"] += lost_first(
                    walks, row, near.origins, flow, none, self.longest_m
                )
            self.totals["onward_lost"] += float(demand.onward(some, near.others).sum())

    def loaded(self):
        """The sums as means over the length of each street."""
        streets = self.streets
        share = streets.split.length_m / streets.graph.length_m[streets.parent]
        central = _on_streets(self._central * share[:, None], streets)
        bands = central[:, 2:].reshape(-1, *self.walks.profiles.shape[1:])
        draws = _on_streets(self._draws * share[:, None], streets)
        return Loaded(central[:, 0], central[:, 1], bands, draws, self.totals)


def _on_streets(values, streets):
    """Sums over the pieces of each street."""
    sums = np.zeros((streets.graph.edge_count, values.shape[1]))
    np.add.at(sums, streets.parent, values)
    return sums

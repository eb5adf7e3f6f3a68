"""The incremental engine: the outcome of edits from a solved baseline.

An outcome is a pure function of the baseline and the net change, never of an earlier outcome: any
sequence of edits that comes to the same gives the same, and no edits give the baseline itself, bit
for bit. Only what the change touches is recomputed:

* a site changes the pull on the origins in its reach, ``D' = D + δ``;
* other sites lose ``A_j·Σ_i f_ij·R_i·δ_i / D'_i`` over those origins, ``R = trips / D``;
* the change of first stops and of the walking kernel near the sites runs through the chain of
  onward stops until nothing moves.
"""

import numpy as np

from ..progress import ignore_progress
from ..vibrancy.kernels import drawn_by, flow_to_sites, pull_on_origins, pulled
from ..vibrancy.onward import SETTLED
from ..vibrancy.solution import Outcome, trips_elsewhere, trips_per_pull
from .located import LocatedChange
from .onward_change import onward_visits

# Under a pull this many times smaller than before, what is left is summed afresh: a difference of
# two large sums would have lost its digits.
CANCELLED = 1e-3


class Engine:
    """Outcomes of edits on one solved baseline.

    Parameters
    ----------
    solution : core.vibrancy.solution.Solution
    """

    def __init__(self, solution):
        self.solution = solution
        self.baseline = solution.outcome()

    def outcome(self, change, tolerance=0.0, progress=ignore_progress, located=None):
        """The outcome of a net change.

        Parameters
        ----------
        change : NetChange
        tolerance : float
            0 settles everything (1e-9 relative to a full computation). A preview passes 1e-3: every
            facility's first stops and visits are then within about that share of the settled ones.
        located : LocatedChange, optional
            The change where it has been located already.

        Returns
        -------
        Outcome
        """
        if not len(change.removed) and not len(change.sites) and not len(change.homes):
            return self.baseline
        solution = self.solution
        parameters = solution.parameters
        attraction = parameters.attraction(change.sites.category, change.sites.size)
        located = located or LocatedChange(solution, change)
        home_trips = parameters.rates @ self._residents_of(change.homes).T
        kept = np.zeros(len(solution.town.facilities))
        new = np.zeros(len(change.sites))
        pulls, elsewhere = [], []
        for row, solved in enumerate(solution.purposes):
            progress(row / (len(solution.purposes) + 1))
            part = PurposeChange(solved, solution.origins, located, attraction[row])
            part.add_homes(located.homes, home_trips[row])
            kept[solved.sites.index] += part.flows_to_kept(tolerance)
            new += part.flows_to_new()
            pulls.append(part.pull)
            elsewhere.append(part.trips_elsewhere())
        kept[change.removed] = 0.0
        facilities, present = self._facilities_after(change)
        return Outcome(
            facilities=facilities,
            present=present,
            first=_in_rows(kept, new, change.rows, len(facilities)),
            visits=_in_rows(
                *onward_visits(solution, located, kept, new, tolerance or SETTLED),
                change.rows,
                len(facilities),
            ),
            pulls=np.stack(pulls),
            elsewhere=np.array(elsewhere),
            ages=self._ages_after(change.homes),
        )

    def _facilities_after(self, change):
        have = self.solution.town.facilities
        count = len(have)
        changed = change.rows < count
        after = have.with_rows(change.rows[changed], change.sites.take(changed))
        after = after.joined(change.sites.take(~changed))
        present = np.ones(len(after), dtype=bool)
        present[change.removed] = False
        present[change.rows] = True
        return after, present

    def _residents_of(self, homes):
        """Residents of new housing by age group, shape (h, A)."""
        parameters = self.solution.parameters
        return homes.size[:, None] * parameters.housing_persons * parameters.housing_ages

    def _ages_after(self, homes):
        ages = self.solution.town.ages.copy()
        inside = homes.zone >= 0
        np.add.at(ages, homes.zone[inside], self._residents_of(homes)[inside])
        return ages


class PurposeChange:
    """One purpose under a net change: new pulls, and the first stops that follow."""

    def __init__(self, solved, origins, located, attraction):
        self.solved = solved
        self.kernel = located.kernel(solved.kernel)
        self.origins = origins
        # Sites of this purpose that go, in the order of the solved sites; all others stay.
        self.gone = np.flatnonzero(np.isin(solved.sites.index, located.change.removed))
        self.draws = np.flatnonzero(attraction)
        self.sites = located.sites.take(self.draws)
        self.attraction = attraction[self.draws]
        self.count = len(attraction)
        self.weights = self.kernel.decay.weight(located.metres[self.draws])
        self.pull, self.difference = self._pull_after()
        self.homes = located.homes.take(np.zeros(0, dtype=np.intp))
        self.home_trips = self.home_pull = np.zeros(0)

    def _pull_after(self):
        solved = self.solved
        if not len(self.gone) and not len(self.draws):
            return solved.pull, np.zeros_like(solved.pull)
        lost = np.zeros_like(solved.pull)
        if len(self.gone):
            lost = pulled(solved.attraction[self.gone], solved.kernel.block(
                self.origins, solved.sites.places.take(self.gone)
            ))
        difference = pulled(self.attraction, self.weights) - lost
        pull = solved.pull + difference
        weak = np.flatnonzero((lost > 0) & (pull < CANCELLED * solved.pull))
        if len(weak):
            pull[weak] = self._full_pull(self.origins.take(weak))
        return pull, difference

    def _full_pull(self, origins):
        """Pull on origins summed over every site that stands after the change."""
        solved = self.solved
        standing = solved.attraction.copy()
        standing[self.gone] = 0.0
        pull = solved.elsewhere + pull_on_origins(self.kernel, origins, solved.sites, standing)
        return pull + pulled(self.attraction, self.kernel.block(origins, self.sites))

    def add_homes(self, homes, trips):
        """Let new residents start their trips."""
        self.homes, self.home_trips = homes, trips
        if len(homes):
            self.home_pull = self._full_pull(homes)

    def flows_to_kept(self, tolerance):
        """First stops at the solved sites, in their order [visits/day].

        An origin whose pull changes by less than ``tolerance`` of it is left out. A site's first
        stops are a weighted mean over origins, so they are off by less than that share.
        """
        solved = self.solved
        flows = solved.flows
        touched = np.flatnonzero(np.abs(self.difference) > tolerance * self.pull)
        if len(touched):
            supply = self._supply_change(touched)
            flows = flows + solved.attraction * flow_to_sites(
                solved.kernel, self.origins.take(touched), solved.sites, supply
            )
        if len(self.homes):
            flows = flows + solved.attraction * flow_to_sites(
                self.kernel, self.homes, solved.sites, self._home_supply()
            )
        return np.maximum(flows, 0.0)

    def _supply_change(self, touched):
        """Change of trips per pull, without subtracting two large numbers."""
        before, after = self.solved.pull[touched], self.pull[touched]
        small = np.abs(self.difference[touched]) < 0.5 * before
        supply = self.solved.supply[touched]
        fresh = trips_per_pull(self.solved.trips[touched], after) - supply
        ratio = np.divide(self.difference[touched], after, out=np.zeros_like(after), where=small)
        return np.where(small, -supply * ratio, fresh)

    def _home_supply(self):
        return trips_per_pull(self.home_trips, self.home_pull)

    def flows_to_new(self):
        """First stops at the sites of the change, in their order [visits/day]."""
        flows = np.zeros(self.count)
        if len(self.draws):
            drawn = drawn_by(self.weights, trips_per_pull(self.solved.trips, self.pull))
            if len(self.homes):
                drawn = drawn + drawn_by(
                    self.kernel.block(self.homes, self.sites), self._home_supply()
                )
            flows[self.draws] = self.attraction * drawn
        return flows

    def trips_elsewhere(self):
        """Trips that no facility gets [trips/day]."""
        elsewhere = self.solved.elsewhere
        return trips_elsewhere(self.solved.trips, self.pull, elsewhere) + trips_elsewhere(
            self.home_trips, self.home_pull, elsewhere
        )


def _in_rows(kept, new, rows, count):
    """Values of kept and new sites in the rows of the outcome."""
    values = np.zeros(count)
    values[: len(kept)] = kept
    values[rows] = new
    return values

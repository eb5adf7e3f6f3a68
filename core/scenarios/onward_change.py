"""Onward visits after a net change, from the baseline's chain of stops."""

import numpy as np

from ..vibrancy.kernels import divided, drawn_by, pulled
from ..vibrancy.onward import settle

# Under a pull this many times smaller than before, what is left is summed afresh.
CANCELLED = 1e-3
# A step whose visits sit on less than this share of the facilities uses only their rows.
FEW = 0.1
# Visits below this share of the tolerance do not walk on.
NEGLIGIBLE = 0.1


def onward_visits(solution, located, kept, new, tolerance):
    """Visits of kept and new sites.

    Parameters
    ----------
    solution : Solution
    located : LocatedChange
    kept : ndarray, shape (m,)
        First stops of the baseline's rows after the change; 0 for removed ones [visits/day].
    new : ndarray, shape (k,)
        First stops of the sites of the change [visits/day].
    tolerance : float
        Largest error left out, relative to a facility's visits [-].

    Returns
    -------
    tuple of ndarray
        Visits of the baseline's rows and of the sites [visits/day].
    """
    chain = ChangedChain(solution.chain, located, solution.parameters)
    order = solution.chain.order
    before = solution.visits[order]
    # Begin with the old visits, and let what they fail to explain of the new chain run on.
    rest = np.concatenate([kept[order] - solution.first[order], new]) + chain.unexplained(before)
    base = np.concatenate([before, np.zeros(len(new))])
    base[chain.gone] = rest[chain.gone] = 0.0
    negligible = NEGLIGIBLE * tolerance * base
    total = base + settle(
        lambda step: chain.next_stop(step, negligible), rest, base, tolerance
    )
    visits = np.empty(len(kept))
    visits[order] = np.maximum(total[: len(kept)], 0.0)
    return visits, np.maximum(total[len(kept) :], 0.0)


class ChangedChain:
    """The chain of stops after a change: the baseline's sparse kernel and a few dense rows.

    Vectors hold the baseline's facilities in the order of the chain, then the new sites.
    """

    def __init__(self, chain, located, parameters):
        change, kernel = located.change, located.kernel(chain.kernel)
        self.weights = chain.weights
        self.count = len(chain.order)
        position = np.empty(self.count, dtype=np.intp)
        position[chain.order] = np.arange(self.count)
        self.gone = position[change.removed]
        places = located.sites
        self.rows = kernel.block(chain.places, places)
        self.rows[:, self.gone] = 0.0
        self.among = kernel.block(places, places)
        np.fill_diagonal(self.among, 0.0)
        category, size = change.sites.category, change.sites.size
        own = parameters.onward_attraction(category, size)
        self.old_factor = chain.factor
        self.attraction = np.concatenate([chain.attraction[chain.order], own])
        self.attraction[self.gone] = 0.0
        probability = np.concatenate(
            [chain.probability[chain.order], parameters.onward_probability[category]]
        )
        probability[self.gone] = 0.0
        self.factor = divided(probability, self._pull(chain, own))

    def _pull(self, chain, own):
        attraction = self.attraction[: self.count]
        lost = np.zeros(self.count)
        if len(self.gone):
            before = chain.attraction[chain.order][self.gone]
            lost = self.weights[self.gone].T @ before
        pull = chain.pull - lost + pulled(own, self.rows)
        weak = np.flatnonzero((lost > 0) & (pull < CANCELLED * chain.pull))
        if len(weak):
            pull[weak] = chain.elsewhere + self.weights[weak] @ attraction
            pull[weak] += pulled(own, self.rows[:, weak])
        of_new = drawn_by(self.rows, attraction) + self.among @ own + chain.elsewhere
        return np.concatenate([pull, of_new])

    def unexplained(self, before):
        """What the new chain brings beyond the old one, given the old visits ``before``.

        Only facilities whose own chances of sending people on have changed matter, so only their
        rows of the kernel are read.
        """
        sent = self.factor[: self.count] * before
        difference = sent - self.old_factor * before
        moved = np.flatnonzero(difference)
        arriving = self.weights[moved].T @ difference[moved]
        return self.attraction * np.concatenate([arriving, drawn_by(self.rows, sent)])

    def next_stop(self, step, negligible):
        """Visits of the stop after the visits ``step``; those below ``negligible`` are left out."""
        sent = self.factor * step
        kept, new = sent[: self.count], sent[self.count :]
        some = np.flatnonzero(np.abs(step[: self.count]) > negligible[: self.count])
        if len(some) < FEW * self.count:
            arriving = self.weights[some].T @ kept[some]
        else:
            arriving = self.weights @ kept
        arriving = arriving + pulled(new, self.rows)
        return self.attraction * np.concatenate(
            [arriving, drawn_by(self.rows, kept) + self.among @ new]
        )

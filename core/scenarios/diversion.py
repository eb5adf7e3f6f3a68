"""Who loses to whom: first stops that each edit takes from, or gives to, the others."""

from dataclasses import dataclass

import numpy as np

from ..progress import ignore_progress
from ..vibrancy.kernels import NO_PULL, divided, flow_to_sites
from .located import LocatedChange


@dataclass(frozen=True)
class Diversion:
    """First stops moved by one edited facility.

    Parameters
    ----------
    row : int
        Row of the edited facility in the outcome.
    taken : ndarray, shape (m,)
        First stops taken from each baseline facility; negative where it gains [visits/day].
        Facilities that are edited themselves have 0.
    from_elsewhere : float
        Trips that went elsewhere or were not made before [trips/day].
    """

    row: int
    taken: np.ndarray
    from_elsewhere: float


def diversions(solution, outcome, change, progress=ignore_progress):
    """Diversion of every edited facility.

    With ``D' = D + Σ_a δ_a`` the first stops that facility j loses split exactly by edit:
    ``A_j·Σ_i f_ij·G_i·δ_ia / (D_i·D'_i)``.

    Parameters
    ----------
    solution : Solution
    outcome : Outcome
    change : NetChange

    Returns
    -------
    list of Diversion
        In the order of the edited rows.
    """
    edited = np.union1d(change.removed, change.rows)
    attraction = solution.parameters.attraction(change.sites.category, change.sites.size)
    located = LocatedChange(solution, change)
    result = []
    for done, row in enumerate(edited):
        progress(done / len(edited))
        taken = np.zeros(len(solution.town.facilities))
        elsewhere = 0.0
        for purpose, solved in enumerate(solution.purposes):
            pull = _pull_of_edit(solution, located, purpose, attraction[purpose], row)
            after = outcome.pulls[purpose]
            moved = divided(solved.supply * pull, after)
            # Where nothing pulled before, trips were not made; now they are.
            unmade = solved.pull <= NO_PULL
            elsewhere += divided(solved.trips * pull, after)[unmade].sum()
            touched = np.flatnonzero(moved)
            if len(touched):
                flows = flow_to_sites(
                    solved.kernel, solution.origins.take(touched), solved.sites, moved[touched]
                )
                taken[solved.sites.index] += solved.attraction * flows
                elsewhere += solved.elsewhere * moved.sum()
        taken[change.removed] = 0.0
        result.append(Diversion(int(row), taken, float(elsewhere)))
    return result


def _pull_of_edit(solution, located, purpose, attraction, row):
    """Change of pull on every origin by the edited facility of one row."""
    solved, change = solution.purposes[purpose], located.change
    pull = np.zeros(len(solution.origins))
    gone = np.flatnonzero(solved.sites.index == row) if row in change.removed else ()
    if len(gone):
        before = solved.kernel.block(solution.origins, solved.sites.places.take(gone))
        pull -= solved.attraction[gone] @ before
    now = np.flatnonzero(change.rows == row)
    if len(now) and attraction[now[0]] > 0:
        kernel = located.kernel(solved.kernel)
        after = kernel.block(solution.origins, located.sites.take(now))
        pull += attraction[now] @ after
    return pull

"""A net change whose places the separation of a solved town knows."""

from ..geo.separation import Places
from ..vibrancy.kernels import Kernel


class LocatedChange:
    """Sites and homes of a net change, with what measures the ways to them.

    Parameters
    ----------
    solution : core.vibrancy.solution.Solution
    change : NetChange

    Attributes
    ----------
    change : NetChange
    sites, homes : Places
        Of ``change.sites`` and ``change.homes``.
    """

    def __init__(self, solution, change):
        self.change = change
        homes = Places.points(change.homes.x, change.homes.y)
        self._separation, self.sites, self.homes = solution.separation.located(
            change.sites.places, homes
        )

    def kernel(self, solved):
        """A kernel of the solved town that knows these places, too."""
        if solved.separation is self._separation:
            return solved
        return Kernel(self._separation, solved.decay)

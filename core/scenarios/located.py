"""A net change whose places the separation of a solved town knows."""

from functools import cached_property

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
        self._origins = solution.origins
        homes = Places.points(change.homes.x, change.homes.y)
        self._separation, self.sites, self.homes = solution.separation.located(
            change.sites.places, homes
        )

    @cached_property
    def metres(self):
        """Ways from every origin to every site [m], (sites, origins): the same for all purposes."""
        return self._separation.metres(self._origins, self.sites)

    def kernel(self, solved):
        """A kernel of the solved town that knows these places, too."""
        if solved.separation is self._separation:
            return solved
        return Kernel(self._separation, solved.decay)

"""Progress is a call, cancelling is an exception.

A long function takes ``progress``, calls it with the share done (0 to 1), and lets
:class:`~.errors.Cancelled` pass through.
"""


def ignore_progress(share):
    """Accept the share done (0 to 1) and do nothing."""


def part_of(progress, start, end):
    """Progress of a step that covers ``start`` to ``end`` of the whole.

    Parameters
    ----------
    progress : callable
        Takes the share done of the whole, 0 to 1.
    start, end : float
        Where the step begins and ends on the whole, 0 to 1.

    Returns
    -------
    callable
        Takes the share done of the step, 0 to 1.
    """

    def step(share):
        progress(start + (end - start) * share)

    return step

"""People on street segments: walkers sent to a root along its steps."""

import numpy as np


def load(steps, root, sources):
    """Send walkers to a root.

    With ``p`` the weights of the steps, ``W = p W`` (1 at the root) sums the weights of all ways
    from a node. Of those who pass a node *u* the share ``p_uv·W_v / W_u`` goes on to *v*, which
    splits people by the weights of whole ways without listing them.

    Parameters
    ----------
    steps : Steps
    root : int
        Row of the root among the nodes of the part.
    sources : ndarray, shape (k, c)
        People who start at each node, c kinds of them; only at nodes within reach [persons].

    Returns
    -------
    ndarray, shape (s, c)
        People on each step [persons].
    """
    order = np.argsort(steps.height, kind="stable")
    order = order[: np.count_nonzero(np.isfinite(steps.height))]
    rank = np.empty(len(steps.height), dtype=np.intp)
    rank[order] = np.arange(len(order))
    tail, head = rank[steps.tail], rank[steps.head]
    solved = _factors(tail, head, steps.weight, len(order))
    start = np.zeros(len(order))
    start[rank[root]] = 1.0
    ways = solved.solve(start)
    passing = solved.solve(sources[order] / ways[:, None], trans="T")
    return passing[tail] * (steps.weight * ways[head])[:, None]


def _factors(tail, head, weight, size):
    """``I − p`` factored: lower triangular in the order of height, so it is its own factor."""
    from scipy.sparse import csc_matrix
    from scipy.sparse.linalg import splu

    diagonal = np.arange(size)
    matrix = csc_matrix(
        (
            np.concatenate([np.ones(size), -weight]),
            (np.concatenate([diagonal, tail]), np.concatenate([diagonal, head])),
        ),
        shape=(size, size),
    )
    return splu(
        matrix,
        permc_spec="NATURAL",
        diag_pivot_thresh=0.0,
        options={"Equil": False, "SymmetricMode": True},
    )

"""The same measurements predicted without a model of behaviour, to see what the model is worth.

Gradient boosting sees what lies in and around a place: it learns where people are, but not what a
new facility would do.
"""

import numpy as np

from ..progress import ignore_progress
from ..vibrancy.categories import categories
from ..vibrancy.parameters import build
from .targets import FACILITY, MESH

# Fewer observations than this teach a forest of trees nothing.
FEWEST_ROWS = 20
# Around a place counts what lies within this straight-line distance [m].
NEAR_M = 1000.0


def boosted(town, assumptions, targets, fold, make, progress=ignore_progress):
    """Predictions of every block by gradient boosting that saw the other blocks.

    Parameters
    ----------
    town : Town
    assumptions : Assumptions
        For trips and attraction.
    targets : Targets
    fold : ndarray of int, shape (n,)
    make : callable
        Gives a fresh regressor with ``fit(features, observed)`` and ``predict(features)``.

    Returns
    -------
    ndarray, shape (n,)
        NaN for kinds with fewer than :data:`FEWEST_ROWS` observations.
    """
    found = np.full(len(targets), np.nan)
    blocks = np.unique(fold)
    if len(blocks) < 2:
        return found
    start = 0
    for group in targets.groups:
        rows = np.arange(start, start + len(group))
        start += len(group)
        if len(rows) < FEWEST_ROWS:
            continue
        table = features(town, assumptions, group)
        for number, block in enumerate(blocks):
            progress(number / len(blocks))
            out = fold[rows] == block
            if out.any() and not out.all():
                regressor = make()
                regressor.fit(table[~out], group.observed[~out])
                found[rows[out]] = np.maximum(regressor.predict(table[out]), 0.0)
    return found


def features(town, assumptions, group):
    """What boosting sees of every observation of a group, shape (n, k).

    Residents by age, people who come in and pull of the facilities for every purpose, in the cell
    or of the facility itself, and the same within :data:`NEAR_M`; the type of day.
    """
    parameters = build(assumptions, categories())
    have = town.facilities
    pull = parameters.attraction(have.category, have.size).T
    if group.kind == MESH:
        cells = int(group.cell_of_zone.max(initial=-1)) + 1
        zone = np.where(have.zone >= 0, have.zone, 0)
        of_facility = np.where(have.zone >= 0, group.cell_of_zone[zone], -1)
        own = [*_sums(town.ages, group.cell_of_zone, cells)[group.cell].T,
               *_sums(pull, of_facility, cells)[group.cell].T]
    else:
        own = [*pull[group.row].T] if group.kind == FACILITY else []
    around = [
        _near(group, town.zones, town.ages),
        _near(group, town.entries, town.entry_visitors[:, None]),
        _near(group, have, pull),
    ]
    return np.column_stack([*own, *around, group.day])


def _sums(values, row, count):
    """Sums of the rows of ``values`` by ``row`` (-1: none), shape (count, columns)."""
    inside = row >= 0
    return np.stack(
        [np.bincount(row[inside], column[inside], count) for column in values.T], axis=1
    )


def _near(group, places, values):
    """Sums of ``values`` over the places within reach of every observation."""
    found = np.zeros((len(group), values.shape[1]))
    for row, (x, y) in enumerate(zip(group.x, group.y)):
        found[row] = values[np.hypot(places.x - x, places.y - y) <= NEAR_M].sum(axis=0)
    return found

"""How dangerous places are: the worst class of hazard at every spot, as shares of areas.

Classes of different hazards are put in the order of their weights. Of each area the overlay gives
the share where a class is the worst one, so that a spot in two hazards counts once ::

    danger = Σ share(class is the worst) · weight(class)        0 to 1
"""

from dataclasses import dataclass

import numpy as np

from ...errors import CoreError
from ...progress import ignore_progress
from ..overlay import Pieces, prepared, rank_shares
from .weights import weights_of

# Weights are compared as decimals.
EQUAL = 1e-9


@dataclass(frozen=True)
class Classes:
    """Every class (hazard and rank) that occurs, from the lightest to the heaviest.

    Parameters
    ----------
    keys : tuple of HazardKey
    ranks : tuple of int
    weights : ndarray, shape (c, 3)
        Value, low, high [-].
    hazards : tuple of HazardKey
        Each once, in the order of their texts.
    pieces : Pieces
        Of all hazard areas.
    number, rank, hazard : ndarray of int, shape (k,)
        Of each hazard area: its class (from 1 up; 0 none), its rank, its row in ``hazards``.
    """

    keys: tuple
    ranks: tuple
    weights: np.ndarray
    hazards: tuple
    pieces: Pieces
    number: np.ndarray
    rank: np.ndarray
    hazard: np.ndarray

    def __len__(self):
        return len(self.keys)

    def shares_of(self, targets, hazard, ranks, progress=ignore_progress):
        """Shares of targets by rank of one hazard alone, shape (n, ranks + 1) [-].

        Parameters
        ----------
        targets : ndarray of shapely polygons, shape (n,)
        hazard : int
            Row in ``hazards``.
        ranks : int
            Number of ranks of its type.
        """
        pieces = self.pieces.of(np.flatnonzero(self.hazard == hazard))
        return rank_shares(targets, pieces, self.rank, ranks, progress)


@dataclass(frozen=True)
class Danger:
    """Danger of n areas.

    Parameters
    ----------
    shares : ndarray, shape (n, c + 1)
        Share of each area where nothing (0) or a class (1 …) is the worst [-]; rows sum to 1.
    classes : Classes
    """

    shares: np.ndarray
    classes: Classes

    @property
    def expected(self):
        """Danger with low and high, shape (n, 3) [-]."""
        return self.shares[:, 1:] @ self.classes.weights

    def in_danger(self, limit):
        """Share of each area where the worst class weighs at least ``limit``, shape (n,) [-]."""
        heavy = self.classes.weights[:, 0] >= limit - EQUAL
        return self.shares[:, 1:][:, heavy].sum(axis=1)

    def worst(self):
        """Class that adds most to the danger of each area, shape (n,); -1 where there is none."""
        if not len(self.classes):
            return np.full(len(self.shares), -1)
        adds = self.shares[:, 1:] * self.classes.weights[:, 0]
        return np.where(adds.max(axis=1) > 0, adds.argmax(axis=1), -1)

    def parts(self, row):
        """``(key, rank, share, weight)`` of what makes up the danger of an area, most first."""
        shares, weights = self.shares[row, 1:], self.classes.weights[:, 0]
        order = np.argsort(-shares * weights, kind="stable")
        return [
            (self.classes.keys[one], self.classes.ranks[one], float(shares[one]),
             float(weights[one]))
            for one in order if shares[one] > EQUAL
        ]


def classes_of(layers, assumptions, progress=ignore_progress):
    """The :class:`Classes` of hazards.

    Parameters
    ----------
    layers : sequence of core.risk.hazards.AreaHazard
    assumptions : Assumptions
    progress : callable
    """
    weights = weights_of(assumptions)
    found = {}
    for layer in layers:
        for rank in np.unique(layer.rank[layer.rank > 0]):
            weight = weights[layer.key.type, int(rank)]
            found[layer.key, int(rank)] = (weight.value, weight.low, weight.high)
    order = sorted(found, key=lambda one: (*found[one], one[0].text, one[1]))
    number = {one: place for place, one in enumerate(order, start=1)}
    # An area of rank 0 does not count.
    numbers = [[number.get((layer.key, int(rank)), 0) for rank in layer.rank] for layer in layers]
    hazards = tuple(sorted({layer.key for layer in layers}, key=lambda key: key.text))
    return Classes(
        keys=tuple(key for key, _rank in order),
        ranks=tuple(rank for _key, rank in order),
        weights=np.array([found[one] for one in order], dtype=float).reshape(-1, 3),
        hazards=hazards,
        pieces=prepared(_joined([layer.shapes for layer in layers], object), progress=progress),
        number=_joined(numbers, np.intp),
        rank=_joined([layer.rank for layer in layers], np.intp),
        hazard=_joined(
            [np.full(len(layer.rank), hazards.index(layer.key)) for layer in layers], np.intp),
    )


def _joined(arrays, kind):
    return np.concatenate([np.zeros(0, kind), *(np.asarray(one, dtype=kind) for one in arrays)])


def danger_of(targets, classes, progress=ignore_progress):
    """The :class:`Danger` of areas.

    Parameters
    ----------
    targets : ndarray of shapely polygons, shape (n,)
    classes : Classes
    progress : callable
    """
    if not len(classes) or not len(targets):
        shares = np.zeros((len(targets), len(classes) + 1))
        shares[:, 0] = 1.0
        return Danger(shares, classes)
    return Danger(
        rank_shares(targets, classes.pieces, classes.number, len(classes), progress), classes)


def chosen(layers, wanted, name):
    """The layers of some hazards; all where none is named.

    Parameters
    ----------
    layers : sequence of core.risk.hazards.AreaHazard
    wanted : sequence of str
        Types (``flood``: all scenarios) or keys (``flood L2``).
    name : str
        Of the layer, for errors.

    Raises
    ------
    CoreError
        ``weigh_hazard_unknown``.
    """
    if not wanted:
        return list(layers)
    known = {text for one in layers for text in (one.key.type, one.key.text)}
    for text in wanted:
        if text not in known:
            raise CoreError("weigh_hazard_unknown", layer=name, hazard=text,
                            known=", ".join(sorted({one.key.text for one in layers})) or "–")
    return [one for one in layers if one.key.type in wanted or one.key.text in wanted]

"""What the Huff model takes and gives, and the checks at its gate."""

import re
from dataclasses import dataclass

import numpy as np

from ..contracts import check_amounts, check_ids
from ..errors import CoreError

FLOOR = 1.0  # power decay is infinite at distance zero: nearer counts as one unit of distance
FLOW_LIMIT = 20_000_000
TIE = 1e-12  # probabilities that differ by less, relatively, are equal
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?")


def _power(squared, rate):
    np.maximum(squared, FLOOR**2, out=squared)
    if rate == 2.0:
        np.reciprocal(squared, out=squared)
    else:
        np.power(squared, -rate / 2.0, out=squared)


def _power_log(squared, rate):
    return -rate / 2.0 * np.log(np.maximum(squared, FLOOR**2))


def _exponential(squared, rate):
    np.sqrt(squared, out=squared)
    squared *= -rate
    np.exp(squared, out=squared)


def _exponential_log(squared, rate):
    return -rate * np.sqrt(squared)


# Squared distance to pull, in place, and to the logarithm of pull.
DECAYS = {
    "power": (_power, _power_log),
    "exponential": (_exponential, _exponential_log),
}


@dataclass(frozen=True)
class Rule:
    """How attraction and distance make pull.

    Parameters
    ----------
    alpha : float
        Exponent of attraction [-], 0 to 10.
    decay : str
        ``power`` or ``exponential``.
    rate : float
        Exponent of distance [-] or rate [1 / unit of distance], 0 to 100.
    max_distance : float
        Destinations beyond are not considered; one exactly at the limit is.
    min_probability : float
        Flows with a smaller probability are not listed; they still count.

    Raises
    ------
    CoreError
        ``parameter_range``, ``unknown_decay``.
    """

    alpha: float = 1.0
    decay: str = "power"
    rate: float = 2.0
    max_distance: float = np.inf
    min_probability: float = 0.0

    def __post_init__(self):
        limits = (
            ("ALPHA", self.alpha, 0.0, 10.0),
            ("LAMBDA", self.rate, 0.0, 100.0),
            ("MAX_DISTANCE", self.max_distance, 1e-9, np.inf),
            ("MIN_PROBABILITY", self.min_probability, 0.0, 1.0),
        )
        for name, value, low, high in limits:
            if not low <= value <= high:
                raise CoreError("parameter_range", parameter=name, value=value, low=f"{low:g}",
                                high=f"{high:g}")
        if self.decay not in DECAYS:
            raise CoreError("unknown_decay", value=self.decay, known=", ".join(DECAYS))


@dataclass(frozen=True)
class Places:
    """Origins with demand or destinations with attraction.

    ``ids`` are texts as :func:`plain_ids` gives them, ``amount`` has shape (n,), ``xy`` (n, 2)
    [m]. ``layer`` and the fields are named in errors.
    """

    ids: list
    amount: np.ndarray
    xy: object = None
    layer: str = ""
    id_field: str = "id"
    amount_field: str = ""


@dataclass(frozen=True)
class Pairs:
    """A table of distances: rows of origins, rows of destinations, distance, shape (n,)."""

    origin: np.ndarray
    destination: np.ndarray
    distance: np.ndarray
    layer: str = ""


@dataclass(frozen=True)
class Flows:
    """One row a pair in reach, by origin id, then destination id; indexes are rows as given."""

    origin: np.ndarray
    destination: np.ndarray
    distance: np.ndarray
    probability: np.ndarray
    flow: np.ndarray


@dataclass(frozen=True)
class Catchments:
    """What the model gives; rows in the order of the inputs.

    ``dominant`` is the row of the destination with the greatest probability (the first by id
    where several are equal), -1 where none is in reach; ``probability`` is NaN there.
    ``accessibility`` is the sum of pull, 0 where none is in reach. ``share`` is patronage divided
    by total demand, NaN where there is no demand. ``floored`` counts pairs in reach nearer than
    one unit under power decay; ``flows`` is None where not asked for.
    """

    dominant: np.ndarray
    probability: np.ndarray
    accessibility: np.ndarray
    patronage: np.ndarray
    share: np.ndarray
    total_demand: float
    unserved_demand: float
    floored: int
    flows: object


def order_of_ids(ids):
    """Positions that sort ids: numbers by value, then texts.

    Returns
    -------
    ndarray of int, shape (n,)
    """

    def key(position):
        text = ids[position]
        return (0, float(text), text) if _NUMBER.fullmatch(text) else (1, 0.0, text)

    return np.array(sorted(range(len(ids)), key=key), dtype=np.int64)


def match(layer, field, values, places):
    """Rows of places that texts name.

    Raises
    ------
    CoreError
        ``null_value``, ``matrix_unknown_id``.
    """
    rows = {text: row for row, text in enumerate(places.ids)}
    found = np.array([rows.get(text, -1) for text in values], dtype=np.int64)
    for row in np.flatnonzero(found < 0)[:1]:
        if values[row] is None:
            raise CoreError("null_value", layer=layer, field=field, row=row + 1)
        raise CoreError("matrix_unknown_id", layer=layer, field=field, row=row + 1,
                        value=values[row], other=places.layer, other_field=places.id_field)
    return found


def check_places(places):
    """Raise the first trouble of ids and amounts, with layer, field and row."""
    check_ids(places.ids, places.layer, places.id_field)
    check_amounts(places.amount, places.layer, places.amount_field)


def check_pairs(pairs, origins, destinations):
    """Distances must be numbers from zero up, and no pair may occur twice."""
    if not len(pairs.distance):
        raise CoreError("empty_layer", layer=pairs.layer)
    check_amounts(pairs.distance, pairs.layer, "distance")
    key = pairs.origin * len(destinations.ids) + pairs.destination
    order = np.argsort(key, kind="stable")
    for twice in np.flatnonzero(np.diff(key[order]) == 0)[:1]:
        row, other = order[twice], order[twice + 1]
        raise CoreError(
            "matrix_duplicate_pair", layer=pairs.layer, row=row + 1, other_row=other + 1,
            origin=origins.ids[pairs.origin[row]],
            destination=destinations.ids[pairs.destination[row]])


def check_rows(rows):
    if rows > FLOW_LIMIT:
        raise CoreError("too_many_flows", rows=f"{rows:,}", limit=f"{FLOW_LIMIT:,}")


def strength_of(attraction, alpha):
    """``S^alpha`` divided by its unit (the largest one), and the unit.

    Nothing attracts where S is zero, whatever alpha.
    """
    largest = attraction.max() or 1.0
    return np.where(attraction > 0.0, (attraction / largest) ** alpha, 0.0), largest**alpha


def log_of(values):
    with np.errstate(divide="ignore"):
        return np.log(values)


def assemble(origin_order, destination_order, demand, solved, floored, flows):
    """Results in the order of the inputs from those in the order of computation.

    ``solved`` is dominant, probability, accessibility by origin and patronage by destination;
    ``demand`` and the rows of flows are in the order of computation too.
    """
    dominant, probability, accessibility, patronage = solved
    back, back_destination = np.argsort(origin_order), np.argsort(destination_order)
    total = float(demand.sum())
    patronage = patronage[back_destination]
    if flows is not None:
        origin, destination, distance, chance = flows
        flows = Flows(origin_order[origin], destination_order[destination], distance, chance,
                      chance * demand[origin])
    return Catchments(
        dominant=np.where(dominant < 0, -1, destination_order[dominant])[back],
        probability=probability[back],
        accessibility=accessibility[back],
        patronage=patronage,
        share=patronage / total if total > 0.0 else np.full(len(patronage), np.nan),
        total_demand=total,
        unserved_demand=float(demand[dominant < 0].sum()),
        floored=floored,
        flows=flows,
    )

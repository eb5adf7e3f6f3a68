"""Hazard areas of a table by type and scenario, with the rank and the depth of each."""

from collections import Counter
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np

from ..contracts import plain_ids
from ..errors import CoreError
from ..formats.depths import depth_range, hours_range
from ..progress import ignore_progress, part_of
from .overlay import as_targets, prepared, rank_shares, worst_rank
from .types import HazardKey, depth_of, hazard_types, rank_of, rank_of_class

TEXTS = ("type", "scenario", "rank", "code", "date")
NUMBERS = ("depth_min_m", "depth_max_m", "hours_min", "hours_max")
NAN = float("nan")
# What is counted while rows are read: see bridge/exposure_texts.py.
NOTES = ("unknown_type", "unknown_scenario", "rank_from_text", "rank_unknown", "rank_beyond",
         "wide_class", "repaired", "lost", "circles")


@dataclass(frozen=True)
class Over:
    """One hazard over n targets.

    Parameters
    ----------
    worst : ndarray of int, shape (n,)
        0 outside.
    shares : ndarray, shape (n, ranks + 1)
        Of the area; rows sum to 1.
    low, mid, high : ndarray, shape (n,)
        Depth where it is worst [m]: 0 outside, NaN where the hazard tells none.
    """

    worst: np.ndarray
    shares: np.ndarray
    low: np.ndarray
    mid: np.ndarray
    high: np.ndarray

    def of(self, rows):
        """That of some targets: a slice, or their rows."""
        return Over(*(values[rows] for values in (
            self.worst, self.shares, self.low, self.mid, self.high)))


@dataclass(frozen=True)
class AreaHazard:
    """The areas of one type and scenario.

    Parameters
    ----------
    key : HazardKey
    kind : HazardType
    shapes : ndarray of shapely geometry, shape (m,)
    rank : ndarray of int, shape (m,)
    low, mid, high : ndarray, shape (m,)
        Depth [m], NaN where unknown.
    dates : tuple of str
        Day or year of a past event, empty where unknown.
    """

    key: HazardKey
    kind: object
    shapes: np.ndarray
    rank: np.ndarray
    low: np.ndarray
    mid: np.ndarray
    high: np.ndarray
    dates: tuple

    @cached_property
    def pieces(self):
        return prepared(self.shapes)

    def over(self, targets, progress=ignore_progress):
        """:class:`Over` of this hazard and targets (``core.risk.overlay.Targets``)."""
        targets = as_targets(targets)
        progress(0.0)
        pieces = self.pieces
        shares = rank_shares(
            targets, pieces, self.rank, self.kind.ranks, part_of(progress, 0.1, 0.6))
        # Classes of one rank differ in depth: the worst is the deepest of the worst rank.
        depth = np.column_stack([self.rank, np.nan_to_num(self.mid, nan=-1.0), self.low, self.high])
        classes, number = np.unique(depth, axis=0, return_inverse=True)
        number = np.where(self.rank > 0, number.reshape(-1) + 1, 0)
        found = worst_rank(targets, pieces, number, part_of(progress, 0.6, 1.0))
        table = np.vstack([[0.0, 0.0, 0.0, 0.0], classes])[found]
        worst = table[:, 0].astype(np.int64)
        mid = np.where(table[:, 1] < 0, np.nan, table[:, 1])
        return Over(worst, shares, table[:, 2], mid, table[:, 3])

    def none(self):
        """This hazard with no area."""
        empty = self.rank[:0]
        return replace(self, shapes=self.shapes[:0], rank=empty, low=self.low[:0],
                       mid=self.mid[:0], high=self.high[:0], dates=())

    def years(self, targets):
        """In how many different years each target was hit, by the rows with a date, shape (n,)."""
        targets = as_targets(targets)
        year = np.array([text[:4] for text in self.dates], dtype=object)
        count = np.zeros(len(targets), dtype=np.int64)
        for one in sorted(set(year) - {""}):
            count += worst_rank(targets, self.pieces, (year == one).astype(int)) > 0
        return count


@dataclass(frozen=True)
class Hazards:
    """What is laid over the town, in the order of the registry.

    Parameters
    ----------
    items : dict of HazardKey to AreaHazard or RasterHazard
    notes : Counter
        How many rows were awkward, by :data:`NOTES`.
    """

    items: dict
    notes: Counter = field(default_factory=Counter)

    @property
    def keys(self):
        return tuple(self.items)

    def __len__(self):
        return len(self.items)

    def with_others(self, others):
        """These and other hazards; one of the same key is refused (``hazard_twice``)."""
        twice = set(self.items) & {one.key for one in others}
        if twice:
            raise CoreError("hazard_twice", hazard=min(twice).text)
        return replace(self, items={**self.items, **{one.key: one for one in others}})

    @classmethod
    def from_frame(cls, frame, layer, assumptions=None, radius_m=NAN):
        """Read rows with the columns of the study table ``hazards``.

        Parameters
        ----------
        frame : GeoDataFrame
            ``type`` and geometry in a projected CRS [m]; the other columns where they are known.
        layer : str
            Named in errors.
        assumptions : Assumptions, optional
            Limits of the ranks; the built-in ones without it.
        radius_m : float
            Points (gauges) stand for a circle of this radius [m]; NaN leaves them out.

        Raises
        ------
        CoreError
            ``hazard_types_unknown``: no row is of a type of the registry.
        """
        if not len(frame):
            return cls({})
        kinds = hazard_types(assumptions)
        ratio = 1.5 if assumptions is None else assumptions.value(
            "risk", "open_class", "upper_ratio")
        notes = Counter()
        columns = _columns(frame)
        types = columns["type"]
        known = np.array([one in kinds for one in types], dtype=bool)
        notes["unknown_type"] = int((~known).sum())
        if not known.any():
            raise CoreError(
                "hazard_types_unknown", layer=layer, known=", ".join(kinds),
                types=", ".join(sorted(set(types))[:10]))
        shapes = _shapes(frame, radius_m, notes)
        scenario = _scenarios(columns["scenario"], notes)
        keys = [HazardKey(*pair) for pair in zip(types, scenario)]
        order = list(kinds)
        found = sorted({key for key, some in zip(keys, known) if some},
                       key=lambda key: (order.index(key.type), key.scenario))
        items = {}
        for key in found:
            rows = np.array([one == key for one in keys])
            items[key] = _read(key, kinds[key.type], columns, rows, shapes[rows], ratio, notes)
            notes["repaired"] += len(items[key].pieces.repaired)
            notes["lost"] += len(items[key].pieces.lost)
        return cls(items, +notes)


def _columns(frame):
    """All columns, those that the frame lacks as empty."""
    found = {}
    for name in TEXTS:
        values = frame[name] if name in frame else [None] * len(frame)
        found[name] = np.array(
            ["" if _absent(one) else str(one).strip() for one in values], dtype=object)
    for name in NUMBERS:
        found[name] = (frame[name].to_numpy(float) if name in frame
                       else np.full(len(frame), np.nan))
    return found


def _absent(value):
    return value is None or (isinstance(value, float) and np.isnan(value))


def _shapes(frame, radius_m, notes):
    """Geometries; points as circles where a radius is given."""
    import shapely

    shapes = np.array(frame.geometry, dtype=object)
    points = np.isin(shapely.get_type_id(shapes), (0, 4))
    if points.any() and radius_m > 0:
        shapes[points] = shapely.buffer(shapes[points], radius_m)
        notes["circles"] = int(points.sum())
    return shapes


def _scenarios(texts, notes):
    found = [text.upper() if text.upper() in ("L1", "L2") else "" for text in texts]
    notes["unknown_scenario"] = sum(bool(text) and not one for text, one in zip(texts, found))
    return found


def _read(key, kind, columns, rows, shapes, ratio, notes):
    """One hazard: rank and depth of its rows."""
    own = {name: values[rows] for name, values in columns.items()}
    rank, low, high, nameless = _ranks(kind, own, notes)
    depths = (low, high) if kind.unit != "h" else (np.full(len(low), np.nan),) * 2
    shallow, mid, deep = depth_of(kind, rank, *depths, ratio)
    if kind.unit == "m":
        shallow, mid, deep = (np.where(nameless, np.nan, one) for one in (shallow, mid, deep))
    return AreaHazard(key, kind, shapes, rank, shallow, mid, deep, tuple(own["date"]))


def ranks_of_rows(kind, frame):
    """Rank of each row of one hazard, as the analyses take it.

    Parameters
    ----------
    kind : HazardType
    frame : DataFrame
        Columns of the study table ``hazards`` as far as known; no shapes are needed.

    Returns
    -------
    ndarray of int, shape (m,)
        0 is no hazard (a depth of 0).
    """
    return _ranks(kind, _columns(frame), Counter())[0]


def scenarios_of(texts):
    """``L1``, ``L2`` or empty, as the analyses tell scenarios apart."""
    return _scenarios(texts, Counter())


def _ranks(kind, own, notes):
    """``(rank, low, high, nameless)`` of the rows of one hazard."""
    given, told = _told_ranks(own["rank"], kind, notes)
    limits = {"m": ("depth_min_m", "depth_max_m"), "h": ("hours_min", "hours_max")}
    low, high = (own[name].copy() for name in limits.get(kind.unit, limits["m"]))
    missing = np.isnan(low) & np.isnan(high)
    low[missing], high[missing] = told[missing, 0], told[missing, 1]
    unknown = np.isnan(low) & np.isnan(high)
    if kind.unit in ("m", "h"):
        rank, wide = rank_of_class(kind, low, high)
        notes["wide_class"] += int(wide.sum())
        rank = np.where(unknown, given, rank)
    elif kind.breaks:
        value = np.array([_number(text) for text in own["code"]])
        rank = np.where(np.isnan(value), given, rank_of(kind, value))
    else:
        rank = given
    nameless = (rank <= 0) & (unknown if kind.unit in ("m", "h") else given <= 0)
    if kind.unit != "zone":
        notes["rank_unknown"] += int(nameless.sum())
    return np.where(nameless, 1, rank).astype(np.int64), low, high, nameless


def _told_ranks(texts, kind, notes):
    """Ranks as numbers, and limits where a text tells a depth or a duration instead."""
    given = np.zeros(len(texts), dtype=np.int64)
    told = np.full((len(texts), 2), np.nan)
    read = hours_range if kind.unit == "h" else depth_range
    for row, text in enumerate(plain_ids(texts)):
        number = _number(text)
        if not np.isnan(number):
            given[row] = int(number) if 1 <= number == int(number) else 0
        elif text:
            told[row] = read(text)
            notes["rank_from_text"] += int(not np.isnan(told[row, 0]))
    notes["rank_beyond"] += int((given > kind.ranks).sum())
    return np.minimum(given, kind.ranks), told


def _number(text):
    try:
        return float(text)
    except (TypeError, ValueError):
        return NAN

"""Hazard areas over many targets: the worst rank of each, and the share of its area by rank.

The index is built on the targets and asked with the hazard areas, large areas quartered first
(``pieces``). A target wholly inside a piece is taken whole; only the others are cut. Where areas
overlap the worse rank counts. An area that only touches the border of a target does not count; a
point on a border does.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from ..progress import ignore_progress, part_of
from .pieces import MOST_CORNERS, Pieces, prepared
from .robust import asked, united

__all__ = ("MOST_CORNERS", "Pieces", "Targets", "as_targets", "prepared", "rank_shares",
           "worst_rank")

_PIECES = 4000
_PAIRS = 20000
_ASKED = 2000
_STEPS = 4


@dataclass(frozen=True)
class Targets:
    """What hazards are laid over: polygons, or points.

    Parameters
    ----------
    shapes : ndarray of shapely geometry, shape (n,)
        Valid; a missing one is in no hazard.
    """

    shapes: np.ndarray

    def __len__(self):
        return len(self.shapes)

    @cached_property
    def tree(self):
        import shapely

        return shapely.STRtree(self.shapes)

    @cached_property
    def area(self):
        """[m²], 0 for points and missing shapes."""
        import shapely

        return np.nan_to_num(shapely.area(self.shapes))


def as_targets(targets):
    """:class:`Targets` of shapes; what is one already stays."""
    return targets if isinstance(targets, Targets) else Targets(np.asarray(targets, dtype=object))


def worst_rank(targets, shapes, rank, progress=ignore_progress):
    """Worst rank of the hazard areas that each target lies in, wholly or in part.

    Parameters
    ----------
    targets : Targets, or ndarray of shapely geometry, shape (n,)
    shapes : Pieces, or ndarray of shapely geometry, shape (m,)
        Hazard areas in the CRS of the targets.
    rank : ndarray of int, shape (m,)
        From 1, higher is worse; an area of rank 0 does not count.
    progress : callable

    Returns
    -------
    ndarray of int, shape (n,)
        0 outside all areas.
    """
    import shapely

    targets = as_targets(targets)
    best = np.zeros(len(targets), dtype=np.int64)
    if not len(targets):
        return best
    areas = prepared(shapes, progress=part_of(progress, 0.0, 0.2))
    rank = np.asarray(rank, dtype=np.int64)
    flat = shapely.get_dimensions(targets.shapes) == 0
    corner = _first_corners(targets.shapes)
    left = []
    for piece, target in _pairs(targets, areas, part_of(progress, 0.2, 0.8)):
        worth = rank[areas.row[piece]]
        # One corner strictly inside is enough; who has none may still only touch.
        sure = flat[target] | shapely.contains_xy(areas.pieces[piece], *corner[target].T)
        np.maximum.at(best, target[sure], worth[sure])
        left.append((piece[~sure], target[~sure]))
    if left:
        piece, target = (np.concatenate(each) for each in zip(*left))
        _raise_by_border(best, targets, areas, rank, piece, target, part_of(progress, 0.8, 1.0))
    progress(1.0)
    return best


def _first_corners(shapes):
    """First corner of each shape, shape (n, 2); NaN where there is none."""
    import shapely

    places, of = shapely.get_coordinates(shapes, return_index=True)
    rows, first = np.unique(of, return_index=True)
    found = np.full((len(shapes), 2), np.nan)
    found[rows] = places[first]
    return found


def _pairs(targets, areas, progress):
    """Blocks of pairs of a piece and a target that meet; pieces of a block lie together."""
    for start in range(0, len(areas), _PIECES):
        progress(start / len(areas))
        piece, target = targets.tree.query(
            areas.pieces[start : start + _PIECES], predicate="intersects")
        yield piece + start, target


def _raise_by_border(best, targets, areas, rank, piece, target, progress):
    """Pairs on the border of an area: first those whose corners show it, then by a full test."""
    import shapely

    worth = rank[areas.row[piece]]
    some = worth > best[target]
    piece, target, worth = piece[some], target[some], worth[some]
    shapes, pieces = targets.shapes, areas.pieces
    inside = np.zeros(len(piece), dtype=bool)
    for start in range(0, len(piece), _PAIRS):
        progress(0.5 * start / len(piece))
        rows = slice(start, start + _PAIRS)
        corner, of = shapely.get_coordinates(shapes[target[rows]], return_index=True)
        shown = shapely.contains_xy(pieces[piece[rows]][of], corner[:, 0], corner[:, 1])
        inside[rows] = np.bincount(of[shown], minlength=len(piece[rows])) > 0
    np.maximum.at(best, target[inside], worth[inside])
    some = ~inside & (worth > best[target])
    piece, target, worth = piece[some], target[some], worth[some]
    for start in range(0, len(piece), _PAIRS):
        progress(0.5 + 0.5 * start / len(piece))
        rows = slice(start, start + _PAIRS)
        meets = ~asked(shapely.touches, pieces[piece[rows]], shapes[target[rows]])
        np.maximum.at(best, target[rows][meets], worth[rows][meets])


def rank_shares(targets, shapes, rank, ranks, progress=ignore_progress):
    """Share of the area of each target by rank; what lies in several areas has the worst.

    Parameters
    ----------
    targets, shapes, rank
        As for :func:`worst_rank`. A target without an area is wholly of its worst rank.
    ranks : int
        Number of ranks.
    progress : callable

    Returns
    -------
    ndarray, shape (n, ranks + 1)
        Column 0 is outside all areas. Rows sum to 1.
    """
    import shapely

    targets = as_targets(targets)
    shares = np.zeros((len(targets), ranks + 1))
    whole = np.zeros(len(targets), dtype=np.int64)
    if not len(targets):
        return shares
    areas = prepared(shapes, progress=part_of(progress, 0.0, 0.15))
    rank = np.asarray(rank, dtype=np.int64)
    has_area = targets.area > 0
    left = []
    for piece, target in _pairs(targets, areas, part_of(progress, 0.15, 0.4)):
        worth = rank[areas.row[piece]]
        sure = ~has_area[target]
        some = ~sure & (worth > whole[target])
        sure[some] = asked(
            shapely.contains_properly, areas.pieces[piece[some]], targets.shapes[target[some]])
        np.maximum.at(whole, target[sure], worth[sure])
        some &= ~sure
        left.append((piece[some], target[some]))
    shares[np.arange(len(targets)), whole] = 1.0
    if left:
        piece, target = (np.concatenate(each) for each in zip(*left))
        worth = rank[areas.row[piece]]
        some = worth > whole[target]
        order = np.flatnonzero(some)[np.argsort(target[some], kind="stable")]
        _cut(shares, whole, targets, areas, worth[order], piece[order], target[order],
             part_of(progress, 0.4, 1.0))
    progress(1.0)
    return shares


def _cut(shares, whole, targets, areas, worth, piece, target, progress):
    """Shares of targets that an area covers in part; pairs in the order of the targets."""
    import shapely

    start, count = 0, len(target)
    while start < count:
        progress(start / count)
        end = min(start + _PAIRS, count)
        while end < count and target[end] == target[end - 1]:
            end += 1
        rows = slice(start, end)
        own = target[rows]
        common = asked(shapely.intersection, areas.pieces[piece[rows]], targets.shapes[own])
        size = shapely.area(common)
        some = size > 0
        own, common, size = own[some], common[some], size[some]
        level, of = worth[rows][some], areas.polygon[piece[rows]][some]
        over = _overlapping(own, of, common, targets.area)
        _by_sum(shares, whole, own[~over], level[~over], size[~over], targets.area)
        _by_union(shares, whole, own[over], level[over], common[over], targets.area)
        start = end


def _overlapping(own, of, common, area):
    """Whether a pair is of a target in which pieces of two polygons overlap, shape (pairs,)."""
    import shapely

    over = np.zeros(len(own), dtype=bool)
    if not len(own):
        return over
    starts = np.flatnonzero(np.r_[True, own[1:] != own[:-1]])
    group = np.repeat(np.arange(len(starts)), np.diff(np.r_[starts, len(own)]))
    several = np.zeros(len(starts), dtype=bool)
    several[group[of != of[starts][group]]] = True
    found = np.zeros(len(starts), dtype=bool)
    place = np.flatnonzero(several[group])
    if not len(place):
        return found[group]
    def ask(first, second):
        some = (own[first] == own[second]) & (of[first] != of[second]) & ~found[group[first]]
        first, second = first[some], second[some]
        meet = asked(shapely.intersects, common[first], common[second])
        first, second = first[meet], second[meet]
        both = shapely.area(asked(shapely.intersection, common[first], common[second]))
        found[group[first[both > 1e-12 * area[own[first]]]]] = True

    # Neighbours in the list first: one pair that overlaps is enough for a target.
    for step in range(1, _STEPS + 1):
        ask(place[:-step], place[step:])
    place = place[~found[group[place]]]
    tree = shapely.STRtree(common[place])
    for start in range(0, len(place), _ASKED):
        rows = place[start : start + _ASKED]
        rows = rows[~found[group[rows]]]
        one, other = tree.query(common[rows])
        later = rows[one] < place[other]
        ask(rows[one[later]], place[other[later]])
    return found[group]


def _by_sum(shares, whole, own, level, size, area):
    """Parts that do not overlap: what they cover is added, and taken from the rest."""
    part = size / area[own]
    np.add.at(shares, (own, level), part)
    np.subtract.at(shares, (own, whole[own]), part)
    rows = np.unique(own)
    _close(shares, rows)


def _by_union(shares, whole, own, level, common, area):
    """Parts that overlap: the union from the worst rank down."""

    if not len(own):
        return
    starts = np.flatnonzero(np.r_[True, own[1:] != own[:-1]])
    for start, end in zip(starts, np.r_[starts[1:], len(own)]):
        row, covered, so_far = own[start], 0.0, None
        for rank in np.unique(level[start:end])[::-1]:
            parts = common[start:end][level[start:end] == rank]
            so_far = united([*parts, *([] if so_far is None else [so_far])])
            now = min(so_far.area / area[row], 1.0)
            shares[row, rank] += max(now - covered, 0.0)
            covered = max(now, covered)
        shares[row, whole[row]] -= covered
    _close(shares, own[starts])


def _close(shares, rows):
    """Rounding: no share below 0, rows sum to 1."""
    some = np.maximum(shares[rows], 0.0)
    some[some < 1e-14] = 0.0
    shares[rows] = some / some.sum(axis=1, keepdims=True)

"""Pairs of rows that may be one place: names, addresses and distance.

Candidates share a rare piece of their names and stand near each other or at one address, or are
among the nearest neighbours, so that no list is compared with all of another. The score is
``likeness of the names * nearness``:

* Names that are equal, in any form, count 1. Japanese puts the head of a name last: a trade or a
  title in front changes little, while what follows makes another thing (a temple and its pine),
  unless it is a branch or its reading. Else the cosine of character 2- and 3-grams counts, weighed
  by how rare they are here.
* Nearness is 1 at one address, else ``1 / (1 + (d / half)²)``, with a shorter half for rows of
  one list, since a publisher lists a place once.
"""

from __future__ import annotations

import math
import os.path
from collections import Counter
from dataclasses import dataclass

import numpy as np

from ...progress import ignore_progress
from . import names as spelling

LIST = "matching"
_SIZES = (2, 3)
# How many rows may share a piece of a name for it to be worth a comparison.
_RARE = 60
_SHORTEST = 2
# A shared ending of fewer signs says nothing of the place.
_BRANCH = 3


@dataclass(frozen=True)
class Settings:
    """Assumptions of the search.

    Parameters
    ----------
    least : float
        Score from which a pair is shown [-].
    half_m, half_same_m, half_equal_m : float
        Distances that count half: of two lists, within one, and of two lists that have one name,
        each once, since lists place one address differently [m].
    reach_m, address_m : float
        Farther rows are a pair at one address only, and farther still not even then: towns have
        streets of one name [m].
    neighbours : int
        How many nearest neighbours are compared whatever their names.
    front, branch, behind : float
        Likeness of a name with something in front, with a branch behind, with anything else
        behind [-].
    least_front : float
        Names with one branch behind are alike only where the rest is so much alike [-].
    other_number : float
        Factor where both addresses are known and differ [-].
    other_kind : float
        Factor where one is an event or a car park and the other is not [-].
    same_list : float
        Factor for names of one list that are not equal [-].
    """

    least: float = 0.5
    half_m: float = 200.0
    half_same_m: float = 30.0
    half_equal_m: float = 400.0
    reach_m: float = 500.0
    address_m: float = 3000.0
    neighbours: int = 12
    front: float = 0.9
    branch: float = 0.85
    behind: float = 0.45
    least_front: float = 0.55
    other_number: float = 0.85
    other_kind: float = 0.4
    same_list: float = 0.6

    @classmethod
    def of(cls, assumptions):
        """The values of the list ``matching``, key ``duplicates``."""
        made = {}
        for name, own in cls.__dataclass_fields__.items():
            value = assumptions.value_or(LIST, "duplicates", name, own.default)
            made[name] = type(own.default)(value)
        return cls(**made)


@dataclass(frozen=True)
class Pairs:
    """Pairs of rows, the most likely first; ties in the order of the rows.

    Attributes
    ----------
    first, second : ndarray of int
        Rows, ``first < second``.
    score, name_part, place_part : ndarray of float
        0 to 1; the score is the product of the two parts.
    distance_m : ndarray of float
    same_address : ndarray of bool
    """

    first: np.ndarray
    second: np.ndarray
    score: np.ndarray
    distance_m: np.ndarray
    name_part: np.ndarray
    place_part: np.ndarray
    same_address: np.ndarray

    def __len__(self):
        return len(self.first)


def pairs(names, kana, addresses, x, y, source, kinds=None, settings=None,
          progress=ignore_progress):
    """Pairs of rows that may be one place.

    Parameters
    ----------
    names, kana, addresses : sequence of str
        Empty where unknown.
    x, y : array_like, shape (n,)
        Metres of one plane; NaN where a row has no point.
    source : sequence of str
        The list of each row.
    kinds : sequence of str, optional
        ``"event"`` and the like; rows of different kinds are seldom one. Empty where nothing
        sets the row apart.
    settings : Settings, optional
    progress : callable

    Returns
    -------
    Pairs
        Those whose score is at least ``settings.least``.
    """
    settings = settings or Settings()
    rows = _Rows(names, kana, addresses, x, y, source, kinds)
    first, second = _candidates(rows, settings)
    distance = np.hypot(rows.x[first] - rows.x[second], rows.y[first] - rows.y[second])
    near, same_address = _nearness(rows, first, second, distance, settings)
    kept = near >= settings.least
    first, second, distance, near, same_address = (
        part[kept] for part in (first, second, distance, near, same_address))
    progress(0.3)
    alike = _likeness(rows, first, second, settings, progress)
    score = alike * near
    order = np.lexsort((second, first, -np.round(score, 9)))
    order = order[score[order] >= settings.least]
    return Pairs(*(part[order] for part in (
        first, second, score, distance, alike, near, same_address)))


class _Rows:
    """All rows, their names folded once."""

    def __init__(self, names, kana, addresses, x, y, source, kinds):
        empty = [""] * len(names)
        self.names = [spelling.name_of(*pair) for pair in zip(names, _or(kana, empty))]
        self.places = [spelling.address_of(text) for text in _or(addresses, empty)]
        self.x, self.y = (np.asarray(part, dtype=float) for part in (x, y))
        self.list = np.unique(np.asarray(list(source), dtype=str), return_inverse=True)[1]
        self.kind = np.unique(np.asarray(list(_or(kinds, empty)), dtype=str),
                              return_inverse=True)[1]
        self.grams = _Grams(self.names)
        self.core = np.unique(np.array([name.core for name in self.names], dtype=str),
                              return_inverse=True)[1]
        once = Counter(zip(self.core, self.list))
        self.once = np.array([once[pair] == 1 and bool(name.core) for pair, name in zip(
            zip(self.core, self.list), self.names)], dtype=bool)

    def __len__(self):
        return len(self.names)


def _or(given, empty):
    return empty if given is None else given


class _Grams:
    """Pieces of names: how rare each is, and which rows have it."""

    def __init__(self, names):
        self.of_rows = [
            set().union(*(_pieces(form) for form in (*name.forms, name.kana) if form))
            if name.whole else set() for name in names
        ]
        self.counts = {}
        for row in self.of_rows:
            for piece in row:
                self.counts[piece] = self.counts.get(piece, 0) + 1
        self._total = max(len(names), 1)
        self._weighed = {}

    def weight(self, piece):
        return math.log((1.0 + self._total) / (1.0 + self.counts.get(piece, 0))) + 0.1

    def cosine(self, one, two):
        """Cosine of the pieces of two forms of names, 0 to 1."""
        first, second = self._of(one), self._of(two)
        if len(first[0]) > len(second[0]):
            first, second = second, first
        shared = sum(weight * second[0].get(piece, 0.0) for piece, weight in first[0].items())
        length = first[1] * second[1]
        return min(shared / length, 1.0) if length else 0.0

    def _of(self, form):
        if form not in self._weighed:
            weights = {piece: self.weight(piece) for piece in _pieces(form)}
            length = math.sqrt(sum(weight * weight for weight in weights.values()))
            self._weighed[form] = (weights, length)
        return self._weighed[form]


def _pieces(form):
    if len(form) < _SIZES[0]:
        return {form} if form else set()
    return {form[at:at + size] for size in _SIZES for at in range(len(form) - size + 1)}


def _candidates(rows, settings):
    """Pairs of rows that are worth a look, each once, in order."""
    codes = [_by_name(rows), _by_place(rows, settings)]
    code = np.unique(np.concatenate(codes))
    return code // max(len(rows), 1), code % max(len(rows), 1)


def _by_name(rows):
    """Rows that share a rare piece, or all of a name, as ``first * n + second``."""
    blocks = {}
    for row, (name, pieces) in enumerate(zip(rows.names, rows.grams.of_rows)):
        for piece in pieces:
            if rows.grams.counts[piece] <= _RARE:
                blocks.setdefault(piece, []).append(row)
        if name.core:
            blocks.setdefault(("all of it", name.core), []).append(row)
    codes = [np.zeros(0, dtype=np.int64)]
    for block in {tuple(block) for block in blocks.values() if len(block) > 1}:
        members = np.asarray(block, dtype=np.int64)
        one, two = np.triu_indices(len(members), 1)
        codes.append(members[one] * len(rows) + members[two])
    return np.unique(np.concatenate(codes))


def _by_place(rows, settings):
    """Each row with its nearest neighbours, as ``first * n + second``."""
    from scipy.spatial import cKDTree

    known = np.flatnonzero(np.isfinite(rows.x) & np.isfinite(rows.y))
    if len(known) < 2:
        return np.zeros(0, dtype=np.int64)
    points = np.column_stack([rows.x[known], rows.y[known]])
    count = min(settings.neighbours + 1, len(known))
    found = cKDTree(points).query(points, count, distance_upper_bound=settings.half_m)[1]
    one = np.repeat(np.arange(len(known)), count)
    two = found.ravel()
    there = (two < len(known)) & (two != one)
    one, two = known[one[there]], known[two[there]]
    return np.minimum(one, two) * len(rows) + np.maximum(one, two)


def _nearness(rows, first, second, distance, settings):
    """Nearness of each pair, 0 to 1, and whether both are at one address."""
    one = [rows.places[row] for row in first]
    two = [rows.places[row] for row in second]
    same = np.array([_one_address(*pair) for pair in zip(one, two)], dtype=bool)
    same &= ~(distance > settings.address_m)
    differ = np.array([bool(a[1]) and bool(b[1]) for a, b in zip(one, two)], dtype=bool) & ~same
    one_list = rows.list[first] == rows.list[second]
    half = np.where(one_list, settings.half_same_m, settings.half_m)
    equal = (rows.core[first] == rows.core[second]) & rows.once[first] & rows.once[second]
    half = np.where(equal & ~one_list, settings.half_equal_m, half)
    near = np.where(distance <= settings.reach_m, 1.0 / (1.0 + (distance / half) ** 2), 0.0)
    near = np.where(differ, near * settings.other_number, near)
    near = np.where(same, 1.0, np.nan_to_num(near))
    apart = rows.kind[first] != rows.kind[second]
    return np.where(apart, near * settings.other_kind, near), same


def _one_address(one, two):
    """Whether two addresses say one place; one list may leave out what the other has in front."""
    if not (one[1] and one[1] == two[1]):
        return False
    short, long = sorted((one[0], two[0]), key=len)
    return bool(short) and long.endswith(short)


def _likeness(rows, first, second, settings, progress):
    alike = np.zeros(len(first))
    for at, (one, two) in enumerate(zip(first, second)):
        if at % 5000 == 0:
            progress(0.3 + 0.7 * at / max(len(first), 1))
        value = _alike(rows.names[one], rows.names[two], rows.grams, settings)
        if value < 1.0 and rows.list[one] == rows.list[two]:
            value *= settings.same_list
        alike[at] = value
    return alike


def _alike(one, two, grams, settings):
    """Likeness of two names, 0 to 1: the best of their forms."""
    if one.core == two.core and one.aside and two.aside and not set(one.aside) & set(two.aside):
        # One name, told apart by what stands in brackets.
        return settings.behind
    best = max((_forms_alike(a, b, grams, settings) for a in one.forms for b in two.forms),
               default=0.0)
    if one.kana and two.kana and best < settings.front:
        best = max(best, _forms_alike(one.kana, two.kana, grams, settings))
    return best


def _forms_alike(one, two, grams, settings):
    if one == two:
        return 1.0
    short, long = sorted((one, two), key=len)
    if spelling.digits_of(one) != spelling.digits_of(two):
        return min(settings.behind, grams.cosine(one, two))
    if len(short) >= _SHORTEST and short in long:
        before, _, behind = long.partition(short)
        if long.endswith(short):
            before, behind = long[:-len(short)], ""
        return _longer(before, behind, short, settings)
    alike = grams.cosine(one, two)
    fronts = _fronts(one, two)
    if fronts and grams.cosine(*fronts) < settings.least_front:
        return min(alike, settings.behind)
    return alike


def _fronts(one, two):
    """What stands before a branch that two names share, such as the hall that both are in."""
    shared = len(os.path.commonprefix((one[::-1], two[::-1])))
    ending = one[len(one) - shared:]
    if shared == min(len(one), len(two)) or len(ending) < _BRANCH or not any(
            ending.endswith(word) for word in spelling.words("branch")):
        return ()
    return one[:len(one) - shared], two[:len(two) - shared]


def _longer(before, behind, short, settings):
    """Likeness of a name and one that holds all of it."""
    if behind:
        # What stands before is the shop, and the shorter name says where it is.
        elsewhere = before and behind in spelling.words("bare")
        return settings.branch if _is_branch(behind, short) and not elsewhere else settings.behind
    if before in spelling.words("front") and len(before) == 1:
        return settings.branch
    return settings.front


def _is_branch(behind, short):
    """Whether what follows a name is a branch of it, or its reading in other letters."""
    if behind.isascii() and not short.isascii():
        return True
    if any(behind.endswith(word) for word in spelling.words("other")):
        return False
    return any(behind.endswith(word) for word in spelling.words("branch"))

"""From a frame, as a layer gives it, to the resources that are mapped."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

import numpy as np

from ...contracts import points_of
from ...errors import CoreError
from ...formats.lists import resource_words
from ...progress import ignore_progress
from ..inputs import Rows
from ..inventory import duplicates
from ..inventory.kinds import apart_of, kana_of
from ..inventory.run import places_of, with_verdicts

CATEGORIES = ("nature", "culture", "industry", "people", "spaces")
# What names no category, or one that is not known.
OTHER = "other"
ALL_CATEGORIES = (*CATEGORIES, OTHER)


@dataclass(frozen=True)
class Spots(Rows):
    """Resources that have a place.

    Attributes
    ----------
    ids, names, categories, sub_categories, kinds, descriptions : list of str
        ``categories`` are of :data:`ALL_CATEGORIES`; ``sub_categories`` as published; ``kinds`` is
        the key of ``resource_sub_categories.csv``, empty where nothing tells.
    points : ndarray, shape (n, 2)
        [m].
    stay_min : ndarray, shape (n,)
        Minutes that a visit takes; NaN where the layer does not say.
    visible, picked : ndarray of bool, shape (n,)
        ``picked`` are those that tours go through.
    places : ndarray of int, shape (n,)
        Rows of one number are likely one place.
    same_as : list of str
        Ids of the rows that this one stands for besides itself.
    """

    ids: list
    names: list
    categories: list
    sub_categories: list
    kinds: list
    descriptions: list
    points: np.ndarray
    stay_min: np.ndarray
    visible: np.ndarray
    picked: np.ndarray
    places: np.ndarray
    same_as: list

    def category_codes(self):
        """Place of each category in :data:`ALL_CATEGORIES`, shape (n,)."""
        place = {key: code for code, key in enumerate(ALL_CATEGORIES)}
        return np.array([place[key] for key in self.categories], dtype=np.intp)

    def kind_codes(self):
        """Keys of the kinds that are there, in order, and the place of each row's, -1 for none."""
        keys = sorted(set(self.kinds) - {""})
        place = {key: code for code, key in enumerate(keys)}
        return keys, np.array([place.get(key, -1) for key in self.kinds], dtype=np.intp)


@dataclass(frozen=True)
class Read:
    """Resources, and what was left out or not understood: counts of rows, and unknown categories
    as they are written. ``repeated`` are rows that another one stands for."""

    spots: Spots
    hidden: int
    placeless: int
    repeated: int
    unknown: dict


def read_spots(layer, picked=None, hidden=False, categories=(), once=None, judged=(),
               progress=ignore_progress):
    """Resources of a layer, by id, so that results do not depend on the order of a file.

    Parameters
    ----------
    layer : core.vibrancy.inputs.Layer
        Roles ``id`` and, where known, ``name``, ``category``, ``sub_category``, ``description``,
        ``visible``, ``stay``; ``address``, ``note`` (its reading in kana) and ``source`` tell rows
        of one place.
    picked : sequence of bool, optional
        Rows that tours may go through; by default all.
    hidden : bool
        Rows with ``visible`` 0 too.
    categories : sequence of str
        Only these; none are all.
    once : core.matching.inventory.duplicates.Settings and float, optional
        How rows of one place are found, and the score from which they are: of those of one category
        one row stays, that of the rarest kind. Without it all rows stay.
    judged : sequence of Judged
        What people said of pairs.
    progress : callable

    Returns
    -------
    Read

    Raises
    ------
    CoreError
        ``empty_layer``, ``null_value``, ``duplicate_id``, ``broken_geometry``,
        ``places_no_resources``.
    """
    ids, names = layer.ids(), texts_of(layer, "name")
    published = texts_of(layer, "sub_category")
    kinds = [resource_words.kind_of(*pair) for pair in zip(published, names)]
    own, unknown = _categories(texts_of(layer, "category"), kinds)
    points = _points(layer)
    shown = _visible(layer)
    picked = np.ones(len(ids), dtype=bool) if picked is None else np.asarray(picked, dtype=bool)
    whole = Spots(ids, names, own, published, kinds, texts_of(layer, "description"), points,
                  layer.amounts("stay"), shown, picked, np.arange(len(ids)), [""] * len(ids))
    placed = np.isfinite(points).all(axis=1)
    wanted = np.isin(np.asarray(own, dtype=object), categories or ALL_CATEGORIES)
    kept = placed & wanted & (shown | hidden)
    if not kept.any():
        raise CoreError("places_no_resources", layer=layer.name, rows=len(ids),
                        hidden=int((~shown).sum()), placeless=int((~placed).sum()))
    rows = sorted(np.flatnonzero(kept), key=lambda row: ids[row])
    spots = whole.taken(rows)
    if once is not None:
        more = [[texts_of(layer, role)[row] for row in rows]
                for role in ("note", "address", "source")]
        spots = _once(spots, *more, *once, judged, progress)
    return Read(spots, 0 if hidden else int((~shown & wanted).sum()),
                int((~placed & wanted & (shown | hidden)).sum()), len(rows) - len(spots), unknown)


def _once(spots, notes, addresses, sources, settings, least, judged, progress):
    """One row of each place and category."""
    found = duplicates.pairs(
        spots.names, [kana_of(text) for text in notes], addresses, *spots.points.T, sources,
        apart_of(spots.kinds), settings, progress)
    pairs, _lost = with_verdicts(found, spots.ids, judged)
    places = places_of(len(spots), pairs, least)
    often = Counter(spots.kinds)
    groups = {}
    for row, key in enumerate(zip(places, spots.categories)):
        groups.setdefault(key, []).append(row)
    same, picked = [""] * len(spots), spots.picked.copy()
    kept = []
    for rows in groups.values():
        first = min(rows, key=lambda row: (not spots.kinds[row], often[spots.kinds[row]], row))
        same[first] = ";".join(spots.ids[row] for row in rows if row != first)
        picked[first] = spots.picked[rows].any()
        kept.append(first)
    return replace(spots, places=places, same_as=same, picked=picked).taken(sorted(kept))


def texts_of(layer, role):
    """Texts of a role without blanks around them; empty where there is none."""
    return [" ".join(str(text).split()) if text is not None else "" for text in layer.texts(role)]


def _categories(given, kinds):
    """The category of each row: the one given, else that of its kind, else :data:`OTHER`."""
    known, unknown, found = resource_words.categories(), {}, []
    for text, kind in zip(given, kinds):
        key = text.lower()
        if key in CATEGORIES:
            found.append(key)
            continue
        if text:
            unknown[text] = unknown.get(text, 0) + 1
        found.append(known.get(kind, OTHER))
    return found, unknown


def _visible(layer):
    """NULL is shown."""
    if not layer.has("visible"):
        return np.ones(len(layer.frame), dtype=bool)
    return layer.values("visible").astype(float) != 0.0


def _points(layer):
    """Places of rows, at the centroid of lines and areas; NaN without any."""
    import shapely

    geometry = np.asarray(layer.frame.geometry, dtype=object)
    points = np.full((len(geometry), 2), np.nan)
    there = ~(shapely.is_missing(geometry) | shapely.is_empty(geometry))
    rows = np.flatnonzero(there)
    if len(rows):
        try:
            points[rows] = points_of(geometry[rows], layer.name)
        except CoreError as error:
            # The row of the layer, not of those that have a place.
            facts = dict(error.facts)
            facts["row"] = int(rows[facts["row"] - 1]) + 1
            raise CoreError(error.code, **facts) from None
    return points

"""From frames, as layers give them, to the inventory: resources, facilities, verdicts."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...contracts import plain_ids, points_of
from ...errors import CoreError
from ...formats.lists import resource_words
from ..inputs import Rows
from .kinds import kana_of

CONDITIONS = ("good", "fair", "poor", "ruined")
OPEN, SAME, DIFFERENT = "open", "same", "different"
VERDICTS = (OPEN, SAME, DIFFERENT)


@dataclass(frozen=True)
class Inventory(Rows):
    """What the town has.

    Attributes
    ----------
    ids, names, categories, published, kinds, addresses, kana, conditions, lists : list of str
        ``published`` is the kind as a list says it, ``kinds`` its key of
        ``resource_sub_categories.csv`` (empty where nothing tells); ``conditions`` of
        :data:`CONDITIONS` or empty; ``lists`` is where each row came from.
    points : ndarray, shape (n, 2)
        [m]; NaN where there is none.
    visible : ndarray of bool, shape (n,)
    """

    ids: list
    names: list
    categories: list
    published: list
    kinds: list
    addresses: list
    kana: list
    conditions: list
    lists: list
    points: np.ndarray
    visible: np.ndarray


@dataclass(frozen=True)
class Judged:
    """Earlier pairs of a table: ids in order, verdict, day."""

    id: str
    first: str
    second: str
    score: float
    distance_m: float
    verdict: str
    judged_on: str


def read_resources(layer):
    """Resources of a layer.

    Parameters
    ----------
    layer : core.vibrancy.inputs.Layer
        Roles ``id``, ``name`` and, where known, ``category``, ``sub_category``, ``address``,
        ``note`` (its reading in kana), ``condition``, ``source``, ``visible``.

    Raises
    ------
    CoreError
        The troubles of the gate; ``review_condition``.
    """
    ids = layer.ids()
    names, published, notes, stated = (
        _texts(layer, role) for role in ("name", "sub_category", "note", "condition"))
    conditions = [_condition(text, layer, row) for row, text in enumerate(stated, 1)]
    kinds = [resource_words.kind_of(*pair) for pair in zip(published, names)]
    known = resource_words.categories()
    categories = [text or known.get(kind, "") for text, kind in zip(
        _texts(layer, "category"), kinds)]
    return Inventory(
        ids, names, categories, published, kinds, _texts(layer, "address"),
        [kana_of(text) for text in notes], conditions, _texts(layer, "source"), _points(layer),
        _visible(layer))


def _condition(text, layer, row):
    if not text:
        return ""
    found = text if text in CONDITIONS else resource_words.condition_of(text)
    if not found:
        raise CoreError("review_condition", layer=layer.name, field=layer.fields["condition"],
                        row=row, value=text, known=", ".join(CONDITIONS))
    return found


def read_facilities(layer, taken):
    """Facilities as resources: those of a category that is a kind of resource.

    Parameters
    ----------
    layer : core.vibrancy.inputs.Layer
        Roles ``id``, ``name``, ``category`` and, where known, ``address``, ``source``.
    taken : set
        :func:`spots_of` the resources: a list that fills both tables gives both one name and
        point.

    Returns
    -------
    (Inventory, int)
        And how many facilities are resources already.
    """
    ids, categories, names = layer.ids(), _texts(layer, "category"), _texts(layer, "name")
    kinds = [resource_words.of_facility(one) for one in categories]
    kept = [row for row, kind in enumerate(kinds) if kind and names[row]]
    known = resource_words.categories()
    empty = [""] * len(ids)
    whole = Inventory(
        ids, names, [known.get(kind, "") for kind in kinds], categories, kinds,
        _texts(layer, "address"), empty, empty, _texts(layer, "source"), _points(layer),
        np.ones(len(ids), dtype=bool))
    spots = spots_of(whole)
    fresh = [row for row in kept if spots[row] not in taken]
    return whole.taken(fresh), len(kept) - len(fresh)


def spots_of(inventory):
    """Name and place, to the metre, of each row."""
    whole = np.round(np.nan_to_num(inventory.points, nan=-1.0)).astype(np.int64)
    return [(name, *map(int, point)) for name, point in zip(inventory.names, whole)]


def together(one, two):
    """Two inventories as one."""
    parts = {}
    for name in one.__dataclass_fields__:
        first, second = getattr(one, name), getattr(two, name)
        both = isinstance(first, np.ndarray)
        parts[name] = np.concatenate([first, second]) if both else [*first, *second]
    return Inventory(**parts)


def read_judged(layer):
    """Pairs of the table ``duplicates`` with their verdicts.

    Parameters
    ----------
    layer : core.vibrancy.inputs.Layer
        Roles ``first``, ``second`` and, where known, ``id``, ``verdict``, ``judged_on``,
        ``score``, ``distance``.

    Raises
    ------
    CoreError
        ``null_value``, ``review_verdict``.
    """
    first, second = (plain_ids(layer.texts(role)) for role in ("first", "second"))
    verdicts, days, ids = (_texts(layer, role) for role in ("verdict", "judged_on", "id"))
    scores, metres = layer.amounts("score"), layer.amounts("distance")
    found = []
    for row, pair in enumerate(zip(first, second)):
        if None in pair:
            role = "first" if pair[0] is None else "second"
            raise CoreError("null_value", layer=layer.name, field=layer.fields[role], row=row + 1)
        verdict = verdicts[row] or OPEN
        if verdict not in VERDICTS:
            raise CoreError("review_verdict", layer=layer.name, field=layer.fields["verdict"],
                            row=row + 1, value=verdict, known=", ".join(VERDICTS))
        found.append(Judged(ids[row], *sorted(pair), scores[row], metres[row], verdict,
                            days[row]))
    return found


def _texts(layer, role):
    return [" ".join(str(text).split()) if text is not None else "" for text in layer.texts(role)]


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
    if there.any():
        points[there] = points_of(geometry[there], layer.name)
    return points

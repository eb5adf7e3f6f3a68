"""Edits as a layer gives them: one point a row."""

from itertools import chain, count

import numpy as np

from ..contracts import check_ids, plain_ids
from ..errors import CoreError
from .edits import Edit


def edits_of(layer, taken=()):
    """Edits of a layer, in its order.

    A row that adds and has no ``facility_id`` is called ``new-<row>``, with a further number where
    that is in use.

    Parameters
    ----------
    layer : core.vibrancy.inputs.Layer
        Roles ``edit`` and, where known, ``facility_id``, ``category``, ``size``, ``name``. Points
        give the place of ``add`` and ``move``; the others need none.
    taken : iterable of str
        Ids of the facilities that are there.

    Returns
    -------
    list of Edit

    Raises
    ------
    CoreError
        ``empty_layer``, ``null_value``, ``negative_value``, ``duplicate_id``.
    """
    import shapely

    if not len(layer.frame):
        raise CoreError("empty_layer", layer=layer.name)
    kinds = plain_ids(layer.values("edit"))
    if None in kinds:
        _refuse_null(layer, "edit", kinds.index(None))
    kinds = [kind.lower() for kind in kinds]
    categories, names = plain_ids(layer.texts("category")), layer.texts("name")
    ids = _ids(layer, kinds, taken)
    for row, kind in enumerate(kinds):
        if kind == "add" and categories[row] is None:
            _refuse_null(layer, "category", row)
    shapes = np.asarray(layer.frame.geometry)
    centres = shapely.centroid(np.where(shapely.is_empty(shapes), None, shapes))
    x, y = shapely.get_x(centres), shapely.get_y(centres)
    sizes = layer.amounts("size")
    return [
        Edit(
            kind=kinds[row],
            facility_id=ids[row],
            x=float(x[row]),
            y=float(y[row]),
            category=categories[row] or "",
            size=float(sizes[row]),
            name=names[row] or "",
        )
        for row in range(len(kinds))
    ]


def _ids(layer, kinds, taken):
    ids = plain_ids(layer.texts("facility_id"))
    used = {*taken, *ids}
    for row, key in enumerate(ids):
        if key is None and kinds[row] in ("move", "remove", "modify"):
            _refuse_null(layer, "facility_id", row)
        if key is None:
            ids[row] = _free_id(f"new-{row + 1}", used)
            used.add(ids[row])
    # Only what is added needs an id of its own; several edits may touch one facility.
    own = [key if kind == "add" else (row, key) for row, (key, kind) in enumerate(zip(ids, kinds))]
    check_ids(own, layer.name, layer.fields.get("facility_id", "facility_id"))
    return ids


def _free_id(wanted, used):
    numbered = (f"{wanted}-{number}" for number in count(2))
    return next(key for key in chain([wanted], numbered) if key not in used)


def _refuse_null(layer, role, row):
    raise CoreError(
        "null_value", layer=layer.name, field=layer.fields.get(role, role), row=row + 1
    )

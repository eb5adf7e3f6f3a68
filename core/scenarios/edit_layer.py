"""Edits as a layer gives them: one point a row."""

import numpy as np

from ..contracts import check_ids, plain_ids
from ..errors import CoreError
from .edits import Edit


def edits_of(layer):
    """Edits of a layer, in its order.

    A row that adds and has no ``facility_id`` is called ``new-<row>``.

    Parameters
    ----------
    layer : core.vibrancy.inputs.Layer
        Roles ``edit`` and, where known, ``facility_id``, ``category``, ``size``, ``name``. Points
        give the place of ``add`` and ``move``; the others need none.

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
        raise CoreError(
            "null_value", layer=layer.name, field=layer.fields["edit"], row=kinds.index(None) + 1
        )
    ids = plain_ids(layer.texts("facility_id"))
    ids = [key or f"new-{row + 1}" for row, key in enumerate(ids)]
    added = [key for key, kind in zip(ids, kinds) if kind.lower() == "add"]
    if added:
        check_ids(added, layer.name, layer.fields.get("facility_id", "facility_id"))
    shapes = np.asarray(layer.frame.geometry)
    centres = shapely.centroid(shapes)
    categories, names = plain_ids(layer.texts("category")), layer.texts("name")
    sizes = layer.amounts("size")
    return [
        Edit(
            kind=kinds[row].lower(),
            facility_id=ids[row],
            x=_coordinate(shapely.get_x(centres[row])),
            y=_coordinate(shapely.get_y(centres[row])),
            category=categories[row] or "",
            size=float(sizes[row]),
            name=names[row] or "",
        )
        for row in range(len(kinds))
    ]


def _coordinate(value):
    return float(value) if value is not None else float("nan")

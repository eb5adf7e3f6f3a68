"""The gate: what comes in is checked once, with layer, field and row in the error."""

import re

import numpy as np

from .errors import CoreError

_WHOLE = re.compile(r"([+-]?\d+)\.0+")


def plain_ids(values):
    """Ids as texts without blanks around them; a whole number with decimals loses them.

    Parameters
    ----------
    values : iterable of str or None

    Returns
    -------
    list of (str or None)
        ``1.0`` and ``1`` become ``1``; ``01`` stays; an empty text becomes None.
    """
    texts = (None if value is None else str(value).strip() or None for value in values)
    return [text if text is None else _WHOLE.sub(r"\1", text) if _WHOLE.fullmatch(text) else text
            for text in texts]


def check_ids(ids, layer, field):
    """Every row has an id and no id occurs twice: ``empty_layer``, ``null_value``,
    ``duplicate_id``."""
    if not len(ids):
        raise CoreError("empty_layer", layer=layer)
    if None in ids:
        raise CoreError("null_value", layer=layer, field=field, row=ids.index(None) + 1)
    rows = {}
    for row, text in enumerate(ids):
        rows.setdefault(text, []).append(row + 1)
    for text, found in rows.items():
        if len(found) > 1:
            raise CoreError("duplicate_id", layer=layer, field=field, value=text,
                            count=len(found), rows=", ".join(map(str, found[:5])))


def check_amounts(values, layer, field, may_be_missing=False):
    """Numbers from zero up: ``null_value`` (NaN), ``not_a_number``, ``negative_value``."""
    troubles = (
        ("null_value", np.isnan(values) & (not may_be_missing)),
        ("not_a_number", np.isinf(values)),
        ("negative_value", values < 0.0),
    )
    for code, wrong in troubles:
        if wrong.any():
            row = int(np.argmax(wrong))
            raise CoreError(code, layer=layer, field=field, row=row + 1, value=values[row])


def points_of(geometry, layer):
    """Coordinates of geometries, at the centroid of lines and areas.

    Parameters
    ----------
    geometry : ndarray of shapely geometry, shape (n,)

    Returns
    -------
    ndarray, shape (n, 2)
        In the unit of the CRS.

    Raises
    ------
    CoreError
        ``no_geometry``, ``broken_geometry``.
    """
    import shapely

    shapes = np.asarray(geometry)
    absent = shapely.is_missing(shapes) | shapely.is_empty(shapes)
    if absent.any():
        raise CoreError("no_geometry", layer=layer, row=int(np.argmax(absent)) + 1)
    places = shapely.get_coordinates(shapely.centroid(shapes))
    broken = ~np.isfinite(places).all(axis=1)
    if broken.any():
        raise CoreError("broken_geometry", layer=layer, row=int(np.argmax(broken)) + 1,
                        reason="its coordinates are not numbers")
    return places


def areas_of(geometry, layer):
    """Areas of polygons [m²], shape (n,); what is no valid area raises with its row."""
    import shapely

    shapes = np.asarray(geometry)
    points_of(shapes, layer)
    invalid = ~shapely.is_valid(shapes)
    if invalid.any():
        row = int(np.argmax(invalid))
        raise CoreError("broken_geometry", layer=layer, row=row + 1,
                        reason=shapely.is_valid_reason(shapes[row]))
    areas = shapely.area(shapes)
    if not np.all(areas > 0):
        raise CoreError("no_area", layer=layer, row=int(np.argmin(areas > 0)) + 1)
    return areas

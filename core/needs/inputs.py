"""From frames, as layers give them, to what the analysis of needs reads."""

from dataclasses import dataclass

import numpy as np

from ..contracts import areas_of, plain_ids, points_of
from ..errors import CoreError
from .masking import mask_all
from .spread import ZoneSet

# Kind of a need that is no opinion of residents but something that somebody wants to do.
VENTURE = "venture"


@dataclass(frozen=True)
class Needs:
    """Opinions without personal data.

    Parameters
    ----------
    ids : list of str
    texts, themes, dates, places : list of str
        Masked; themes as the file names them.
    weights : ndarray, shape (n,)
        1 where the layer has none.
    points : ndarray, shape (n, 2)
        [m]; NaN where there are none.
    masked : dict
        Pieces masked, by kind; ``masked_each`` of each row.
    empty : int
        Rows that were left out: neither text nor theme.
    ventures : int
        Rows that were left out: something that somebody wants to do, no opinion of residents.
    """

    ids: list
    texts: list
    themes: list
    dates: list
    places: list
    weights: np.ndarray
    points: np.ndarray
    masked: dict
    masked_each: list
    empty: int
    ventures: int = 0

    def __len__(self):
        return len(self.ids)


def read_needs(layer):
    """Needs of a layer.

    Parameters
    ----------
    layer : core.vibrancy.inputs.Layer
        Roles ``text`` and, where known, ``id``, ``theme``, ``date``, ``weight``, ``place``,
        ``kind``.

    Raises
    ------
    CoreError
        ``empty_layer``, ``needs_no_text``, ``needs_all_ventures``, ``negative_value``,
        ``not_a_number``.
    """
    if not len(layer.frame):
        raise CoreError("empty_layer", layer=layer.name)
    texts, themes = (_texts(layer, role) for role in ("text", "theme"))
    opinions = [row for row, kind in enumerate(_texts(layer, "kind")) if kind != VENTURE]
    if not opinions:
        raise CoreError("needs_all_ventures", layer=layer.name, field=layer.fields["kind"],
                        rows=len(texts))
    kept = [row for row in opinions if texts[row] or themes[row]]
    if not kept:
        raise CoreError("needs_no_text", layer=layer.name, field=layer.fields["text"],
                        rows=len(opinions))
    weights = layer.amounts("weight")[kept]
    masked, counts, each = mask_all(texts[row] for row in kept)
    places, in_places, more = mask_all(_texts(layer, "place")[row] for row in kept)
    names, in_names, others = mask_all(themes[row] for row in kept)
    ids = plain_ids(layer.texts("id"))
    return Needs(
        [ids[row] or str(row + 1) for row in kept], masked, names,
        [_texts(layer, "date")[row] for row in kept], places,
        np.where(np.isnan(weights), 1.0, weights), _points(layer)[kept],
        dict(counts + in_places + in_names),
        [sum(one) for one in zip(each, more, others)], len(opinions) - len(kept),
        len(texts) - len(opinions))


def _texts(layer, role):
    return [" ".join(str(text).split()) if text is not None else "" for text in layer.texts(role)]


def _points(layer):
    """Places of rows, at the centroid of lines and areas; NaN without any."""
    import shapely

    geometry = np.asarray(layer.frame.geometry, dtype=object)
    points = np.full((len(geometry), 2), np.nan)
    there = ~(shapely.is_missing(geometry) | shapely.is_empty(geometry))
    if there.any():
        points[there] = points_of(geometry[there], layer.name)
    return points


def read_zones(layer):
    """The zones of a layer, checked.

    Raises
    ------
    CoreError
        ``empty_layer``, ``null_value``, ``duplicate_id``, ``broken_geometry``, ``no_area`` …
    """
    ids = layer.ids()
    shapes = np.asarray(layer.frame.geometry, dtype=object)
    areas = areas_of(shapes, layer.name)
    names = [text or "" for text in layer.texts("name")]
    return ZoneSet(ids, names, shapes, points_of(shapes, layer.name), areas,
                   layer.amounts("residents"))


def read_scores(layer, zones):
    """Vibrancy of zones from a layer of scores: by id, else by the place of the zone.

    Parameters
    ----------
    layer : core.vibrancy.inputs.Layer
        Roles ``score`` and, where known, ``id``.
    zones : ZoneSet

    Returns
    -------
    ndarray, shape (zones,)
        NaN where the layer says nothing.
    """
    import shapely

    scores = layer.amounts("score")
    found = np.full(len(zones), np.nan)
    rows = {text: row for row, text in enumerate(plain_ids(layer.texts("id"))) if text}
    if set(zones.ids) <= set(rows):
        return scores[[rows[text] for text in zones.ids]]
    shapes = np.asarray(layer.frame.geometry, dtype=object)
    place, row = shapely.STRtree(shapes).query(shapely.points(zones.points), "intersects")
    found[place[::-1]] = scores[row[::-1]]
    return found

"""The districts of an atlas: named, one a name, areas that do not overlap, inside the town."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

import numpy as np

from ..contracts import plain_ids
from ..errors import CoreError
from ..risk.guideline.from_frames import KINDS
from ..risk.guideline.pieces import disjoint, polygons_only
from ..risk.robust import asked, united

# A district with less of its area than this in the town lies outside of it.
LEAST_INSIDE = 1e-3
# Overlaps below this are lines that two sources draw a little differently [m²].
LEAST_OVERLAP_M2 = 1.0


@dataclass(frozen=True)
class Districts:
    """Districts of one kind, in the order of their layer.

    Parameters
    ----------
    names : list of str
        Each once.
    shapes : ndarray of shapely polygons, shape (d,)
        Disjoint, in a projected CRS [m].
    kind : str
        Key of a kind of districts, empty where the layer has none.
    published : ndarray, shape (d,)
        Residents that the layer itself tells [persons], NaN where it does not.
    told : dict of str to list of str
        What was done: ``unnamed`` (rows), ``merged``, ``repaired``, ``no_area`` (rows),
        ``outside``, ``hidden`` and ``overlapping`` (names).
    overlap_m2 : float
        Taken from later districts where earlier ones lie.
    """

    names: list
    shapes: np.ndarray
    kind: str = ""
    published: np.ndarray = None
    told: dict = field(default_factory=dict)
    overlap_m2: float = 0.0

    def __len__(self):
        return len(self.names)


def districts_of(frame, layer, *, unnamed, town=None, kind="", names="name"):
    """Districts from the rows of a layer.

    Parameters
    ----------
    frame : GeoDataFrame
        In a projected CRS [m]; the column ``names``, and ``kind``, ``code``, ``id`` and
        ``residents`` where it has them.
    layer : str
        Its name, for errors.
    unnamed : callable
        Gives the name of a row (from 1) that has none.
    town : shapely polygon, optional
        Districts outside of it are left out.
    kind : str
        Which kind is taken where the layer has several; empty takes the first of ``KINDS``.
    names : str
        Column of the names.

    Raises
    ------
    CoreError
        ``empty_layer``, ``guideline_district_kind``, ``atlas_no_districts``.
    """
    if not len(frame):
        raise CoreError("empty_layer", layer=layer)
    frame, kind = _of_kind(frame.reset_index(drop=True), layer, kind)
    told = {}
    rows, shapes = _areas(frame.geometry, told)
    labels = _names(frame, names, unnamed, rows, told)
    published = _numbers(frame, "residents")[rows]
    labels, shapes, published = _merged(labels, shapes, published, told)
    before = shapes
    shapes, overlap = disjoint(shapes) if len(shapes) else (shapes, 0.0)
    keep = _kept(labels, before, shapes, town, told)
    labels = [labels[row] for row in keep]
    if not labels:
        raise CoreError("atlas_no_districts", layer=layer, rows=len(frame))
    return Districts(labels, shapes[keep], kind, published[keep], told,
                     overlap if overlap > LEAST_OVERLAP_M2 else 0.0)


def _of_kind(frame, layer, kind):
    if "kind" not in frame:
        return frame, ""
    kinds = np.array([one or "" for one in plain_ids(frame["kind"])], dtype=object)
    chosen = kind or next((one for one in KINDS if one in kinds), kinds[0])
    if chosen not in kinds:
        raise CoreError("guideline_district_kind", layer=layer, kind=kind,
                        known=", ".join(sorted({one for one in kinds if one})))
    return frame[kinds == chosen], chosen


def _areas(geometry, told):
    """Rows with an area and their shapes, repaired where they are broken."""
    import shapely

    shapes = np.asarray(geometry, dtype=object)
    there = ~(shapely.is_missing(shapes) | shapely.is_empty(shapes))
    broken = there & ~shapely.is_valid(shapes)
    if broken.any():
        shapes = shapes.copy()
        shapes[broken] = shapely.make_valid(shapes[broken])
        told["repaired"] = [str(geometry.index[row] + 1) for row in np.flatnonzero(broken)]
    shapes = polygons_only(np.where(there, shapes, shapely.MultiPolygon()))
    good = shapely.area(shapes) > 0
    if not good.all():
        told["no_area"] = [str(geometry.index[row] + 1) for row in np.flatnonzero(~good)]
    rows = np.flatnonzero(good)
    return rows, shapes[rows]


def _names(frame, column, unnamed, rows, told):
    """Names; where a row has none its code, else its id, else its number."""
    ways = [plain_ids(frame[name]) for name in (column, "code", "id") if name in frame]
    found, without = [], []
    for row in rows:
        given = [" ".join(way[row].split()) for way in ways if way[row]]
        own = column in frame and ways[0][row]
        if not own:
            without.append(str(frame.index[row] + 1))
        found.append(given[0] if given else unnamed(int(frame.index[row]) + 1))
    if without:
        told["unnamed"] = without
    return found


def _numbers(frame, column):
    import pandas as pd

    if column not in frame:
        return np.full(len(frame), np.nan)
    return pd.to_numeric(frame[column], errors="coerce").to_numpy(float)


def _merged(labels, shapes, published, told):
    """Rows of one name as one district, in the place of the first."""
    counts = Counter(labels)
    told.update({"merged": [one for one, count in counts.items() if count > 1]}
                if len(counts) < len(labels) else {})
    groups = {}
    for row, label in enumerate(labels):
        groups.setdefault(label, []).append(row)
    whole = np.empty(len(groups), dtype=object)
    for place, rows in enumerate(groups.values()):
        whole[place] = shapes[rows[0]] if len(rows) == 1 else united(shapes[rows])
    # Of a sum with an unknown part nothing is known.
    sums = np.array([published[rows].sum() for rows in groups.values()])
    return list(groups), polygons_only(whole), sums


def _kept(labels, before, shapes, town, told):
    """Places of districts that have an area of their own in the town."""
    import shapely

    had, have = shapely.area(before), shapely.area(shapes)
    changed = had - have > LEAST_OVERLAP_M2
    hidden = have < LEAST_INSIDE * had
    inside = np.ones(len(labels), dtype=bool)
    if town is not None:
        inside = shapely.area(asked(shapely.intersection, shapes, town)) > LEAST_INSIDE * have
    groups = (("overlapping", changed & ~hidden), ("hidden", hidden),
              ("outside", ~inside & ~hidden))
    for key, found in groups:
        if found.any():
            told[key] = [labels[row] for row in np.flatnonzero(found)]
    return np.flatnonzero(inside & ~hidden)

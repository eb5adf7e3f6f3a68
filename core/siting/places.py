"""Demand and sites, from layers."""

from dataclasses import dataclass

import numpy as np

from ..contracts import areas_of, points_of
from ..errors import CoreError
from ..geo.separation import spread_of_area


@dataclass(frozen=True)
class Spots:
    """Places: ``x``, ``y`` [m] and ``spread_m2`` (0 for a point), all of shape (n,)."""

    x: np.ndarray
    y: np.ndarray
    spread_m2: np.ndarray

    def joined(self, other):
        return Spots(*(np.concatenate([getattr(self, name), getattr(other, name)])
                       for name in ("x", "y", "spread_m2")))


@dataclass(frozen=True)
class Demand:
    """Zones with demand, in the order of their ids.

    ``rows`` (n,) are those of the layer, ``unknown`` (n,) marks zones without a number (no demand
    there), ``spots`` is None without geometry, ``shapes`` likewise.
    """

    ids: list
    names: list
    rows: np.ndarray
    weight: np.ndarray
    unknown: np.ndarray
    spots: Spots
    shapes: np.ndarray


@dataclass(frozen=True)
class Candidates:
    """Candidates or existing facilities, in the order of their ids; ``capacity`` is NaN where the
    layer gives none."""

    ids: list
    names: list
    spots: Spots
    locked: np.ndarray
    capacity: np.ndarray

    def __len__(self):
        return len(self.ids)

    def taken(self, rows):
        rows = np.asarray(rows, dtype=np.intp)
        spots = self.spots
        if spots is not None:
            spots = Spots(spots.x[rows], spots.y[rows], spots.spread_m2[rows])
        return Candidates([self.ids[row] for row in rows], [self.names[row] for row in rows],
                          spots, self.locked[rows], self.capacity[rows])

    def joined(self, other):
        spots = None if self.spots is None else self.spots.joined(other.spots)
        return Candidates(
            self.ids + other.ids, self.names + other.names, spots,
            np.concatenate([self.locked, other.locked]),
            np.concatenate([self.capacity, other.capacity]),
        )


def demand_of(layer, spatial=True):
    """Demand of a layer of zones.

    Parameters
    ----------
    layer : core.vibrancy.inputs.Layer
        Roles ``id``, ``weight`` and, where known, ``name``.
    spatial : bool
        Whether places are needed.

    Raises
    ------
    CoreError
        Those of the gate.
    """
    ids = layer.ids()
    order = _order(ids)
    weight = layer.amounts("weight")[order]
    shapes = np.asarray(layer.frame.geometry)[order] if spatial else None
    names = layer.texts("name")
    return Demand(
        ids=[ids[row] for row in order],
        names=[names[row] for row in order],
        rows=order,
        weight=np.nan_to_num(weight),
        unknown=np.isnan(weight),
        spots=_spots(layer, order) if spatial else None,
        shapes=shapes,
    )


def candidates_of(layer, spatial=True):
    """Candidates of a layer: points, or a point inside each area.

    Parameters
    ----------
    layer : Layer
        Roles ``id`` and, where known, ``name``, ``locked`` (1 is decided already), ``capacity``.
    """
    ids = layer.ids()
    order = _order(ids)
    names = layer.texts("name")
    locked = np.nan_to_num(layer.amounts("locked"))[order] > 0
    return Candidates(
        ids=[ids[row] for row in order],
        names=[names[row] for row in order],
        spots=_points_inside(layer, order) if spatial else None,
        locked=locked,
        capacity=layer.amounts("capacity")[order],
    )


def zones_as_candidates(demand):
    """The middle of every zone as a candidate."""
    count, spots = len(demand.ids), None
    if demand.spots is not None:
        spots = Spots(demand.spots.x, demand.spots.y, np.zeros(count))
    nothing = np.full(count, np.nan)
    return Candidates(demand.ids, demand.names, spots, np.zeros(count, dtype=bool), nothing)


def of_category(layer, category, spatial=True):
    """Existing facilities of a category; of all where it is empty."""
    from ..contracts import plain_ids

    found = candidates_of(layer, spatial)
    if not category or not layer.has("category"):
        return found
    ids, keys = layer.ids(), plain_ids(layer.values("category"))
    ours = {key for key, each in zip(ids, keys) if each == category}
    return found.taken([row for row, key in enumerate(found.ids) if key in ours])


def _order(ids):
    """Rows in the order of their ids: the answer must not depend on the order of a layer."""
    return np.array(sorted(range(len(ids)), key=lambda row: (len(ids[row]), ids[row])),
                    dtype=np.intp)


def _spots(layer, order):
    import shapely

    shapes = np.asarray(layer.frame.geometry)
    xy = points_of(shapes, layer.name)
    area = np.zeros(len(shapes))
    polygons = np.isin(shapely.get_type_id(shapes), (3, 6))
    if polygons.any():
        area[polygons] = areas_of(shapes[polygons], layer.name)
    return Spots(xy[order, 0], xy[order, 1], spread_of_area(area)[order])


def _points_inside(layer, order):
    """The centroid of each shape; where it lies outside, a point on it."""
    import shapely

    shapes = np.asarray(layer.frame.geometry)
    xy = points_of(shapes, layer.name).copy()
    away = ~shapely.intersects_xy(shapes, xy[:, 0], xy[:, 1])
    away &= np.isin(shapely.get_type_id(shapes), (3, 6))
    xy[away] = shapely.get_coordinates(shapely.point_on_surface(shapes[away]))
    return Spots(xy[order, 0], xy[order, 1], np.zeros(len(order)))


def check_spatial(spatial, layer):
    """Ways that are measured need places."""
    if not spatial:
        raise CoreError("siting_needs_places", layer=layer)

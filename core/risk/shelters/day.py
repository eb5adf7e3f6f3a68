"""Zones without a town around them: who lives there, who is there by day, where to build."""

from types import SimpleNamespace

import numpy as np

from ...contracts import areas_of, plain_ids, points_of
from ...errors import CoreError
from ...geo.separation import Places, spread_of_area
from ...vibrancy.inputs import residents_by_age
from ...vibrancy.observed import measured_presence
from .leaving import Crowd
from .run import Candidates


def zones_alone(layer, fallback_shares):
    """What ``bridge.vibrancy.observations`` and the plan ask of a town, from the zones.

    Parameters
    ----------
    layer : core.vibrancy.inputs.Layer
    fallback_shares : ndarray, shape (5,)
        Ages where no zone tells any.

    Returns
    -------
    SimpleNamespace
        ``crowd``, ``area_m2``, ``town`` (zones and areas), ``unknown``, ``ages_assumed``.
    """
    ids = layer.ids()
    shapes = np.asarray(layer.frame.geometry, dtype=object)
    area = areas_of(shapes, layer.name)
    ages, assumed, unknown = residents_by_age(layer, fallback_shares)
    if not ages.any():
        raise CoreError("nobody_lives", layer=layer.name, field=layer.fields["residents"])
    x, y = points_of(shapes, layer.name).T
    return SimpleNamespace(
        crowd=Crowd(shapes, ids, layer.texts("name"), ages), area_m2=area,
        town=SimpleNamespace(zones=Places(x, y, spread_of_area(area)), area_m2=area),
        unknown=unknown, ages_assumed=assumed)


def with_day(crowd, observed, assumptions):
    """People by day from measured people flow alone.

    A measured cell is spread over its zones by residents. A zone that no cell covers has those of
    its residents who are at home at midday; what others come there is not known.

    Parameters
    ----------
    crowd : Crowd
    observed : ObservedCells or None
    assumptions : Assumptions

    Returns
    -------
    Crowd
        Without a day where nothing was measured in the zones.
    """
    if observed is None or not np.isfinite(observed.mean_day).any():
        return crowd
    residents = crowd.night.sum(axis=1)
    presence, measured = measured_presence(observed, residents)
    home = assumptions.value("general", "at_home", "weekday_midday")
    return Crowd(
        crowd.shapes, crowd.ids, crowd.names, crowd.night,
        np.where(measured, presence, home * residents),
        ["measured" if one else "at_home" for one in measured])


def zone_candidates(crowd):
    """A place inside every zone with people, as candidates."""
    import shapely

    rows = np.flatnonzero(crowd.night.sum(axis=1) > 0)
    middle = shapely.centroid(crowd.shapes[rows])
    outside = ~shapely.contains(crowd.shapes[rows], middle)
    middle[outside] = shapely.point_on_surface(crowd.shapes[rows][outside])
    return Candidates(
        [crowd.ids[row] for row in rows], [crowd.names[row] for row in rows],
        shapely.get_coordinates(middle), np.full(len(rows), np.nan))


def candidates_in(frame, layer):
    """Candidates of a layer with ``id``, ``name`` and ``capacity``."""
    xy = points_of(frame.geometry, layer)
    ids = [text or str(row + 1) for row, text in enumerate(plain_ids(frame["id"]))]
    capacity = frame["capacity"].to_numpy(float)
    return Candidates(ids, list(frame["name"]), xy, np.where(capacity > 0, capacity, np.nan))

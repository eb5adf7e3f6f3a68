"""From layers to the people and the sites of a measurement of access."""

from dataclasses import dataclass

import numpy as np

from ..contracts import areas_of, check_ids, plain_ids, points_of
from ..errors import CoreError
from ..study.tables import AGE_GROUPS
from ..vibrancy.categories import categories
from .coverage import AGES, Target

# Kind of a stop or an entry → what people walk to. Ferries, car parks and rides on demand are not
# what the standards are about.
KINDS_OF_STOPS = {
    "station": "station",
    "bus_stop": "bus_stop",
    "tram_stop": "bus_stop",
    "bus_terminal": "bus_stop",
}
STATION, BUS_STOP, TRANSIT = "station", "bus_stop", "transit"


@dataclass(frozen=True)
class People:
    """Zones with their residents.

    Parameters
    ----------
    shapes : ndarray of shapely polygons, shape (z,)
    ids, names : list
    area_m2 : ndarray, shape (z,)
    residents : ndarray, shape (z,)
        NaN where unknown [persons].
    ages : ndarray, shape (z, 5)
        By the age groups of the study; 0 where unknown [persons].
    groups : tuple of str
        Keys of ``coverage.AGES`` that can be told: only ``all`` where no zone has ages.
    ages_assumed : ndarray of bool, shape (z,)
        Zones with the age shares of the others.
    crs : object
        Of the shapes.
    """

    shapes: np.ndarray
    ids: list
    names: list
    area_m2: np.ndarray
    residents: np.ndarray
    ages: np.ndarray
    groups: tuple
    ages_assumed: np.ndarray
    crs: object = None


@dataclass(frozen=True)
class Sites:
    """What people walk to.

    Parameters
    ----------
    xy : ndarray, shape (m, 2)
        Places [m].
    targets : list of Target
        Stations and bus stops last.
    """

    xy: np.ndarray
    targets: list


def read_people(zones):
    """The people of a layer of zones.

    Parameters
    ----------
    zones : Layer
        Roles ``id``, ``residents`` and, where known, ``name`` and the age groups.

    Raises
    ------
    CoreError
        Every trouble of the gate, with layer, field and row; ``nobody_lives``.
    """
    from ..vibrancy.inputs import residents_by_age

    ids = zones.ids()
    area = areas_of(zones.frame.geometry, zones.name)
    even = np.full(len(AGE_GROUPS), 1.0 / len(AGE_GROUPS))
    ages, assumed, unknown = residents_by_age(zones, even)
    if not ages.any():
        raise CoreError("nobody_lives", layer=zones.name, field=zones.fields["residents"])
    told = bool((~assumed & (ages.sum(axis=1) > 0)).any())
    return People(
        np.asarray(zones.frame.geometry), ids, zones.texts("name"), area,
        np.where(unknown, np.nan, ages.sum(axis=1)), ages,
        tuple(AGES) if told else ("all",), assumed & told, zones.frame.crs,
    )


def read_sites(facilities, stops, entries, wanted=()):
    """What people walk to: facilities by category, stations and bus stops.

    Bus stops come from ``stops`` where there are any, else from the facilities of that category;
    stations from ``stops``, else from ``entries``.

    Parameters
    ----------
    facilities : Layer
        Roles ``id`` and ``category``.
    stops, entries : Layer or None
        Role ``kind`` where known; without one every row is a bus stop, or a station.
    wanted : sequence of str
        Categories that count; empty: all that are there. Stations and bus stops always count.

    Returns
    -------
    Sites

    Raises
    ------
    CoreError
        Every trouble of the gate; ``facility_category``, ``access_no_sites``.
    """
    keys = _facility_keys(facilities)
    xy = points_of(facilities.frame.geometry, facilities.name)
    served, served_xy = _stops(stops, entries)
    keep = np.array([key not in served and (not wanted or key in wanted or key == BUS_STOP)
                     for key in keys], dtype=bool)
    keys = np.concatenate([np.asarray(keys, dtype=object)[keep], served])
    if not len(keys):
        raise CoreError("access_no_sites", layer=facilities.name, wanted=", ".join(wanted) or "–")
    order = [key for key in (*categories(), STATION) if key != BUS_STOP] + [BUS_STOP]
    targets = [Target(key, np.flatnonzero(keys == key)) for key in order if (keys == key).any()]
    return Sites(np.concatenate([xy[keep], served_xy]), targets)


def _facility_keys(layer):
    check_ids(plain_ids(layer.values("id")), layer.name, layer.fields["id"])
    keys = plain_ids(layer.values("category"))
    for row, key in enumerate(keys, 1):
        if key is None:
            raise CoreError("null_value", layer=layer.name, field=layer.fields["category"], row=row)
        if key not in categories():
            raise CoreError(
                "facility_category", layer=layer.name, field=layer.fields["category"], row=row,
                category=key, known=", ".join(categories()),
            )
    return keys


def _stops(stops, entries):
    """Keys and places of stations and bus stops."""
    found = [_kinds(layer, default) for layer, default in ((stops, BUS_STOP), (entries, STATION))
             if layer is not None and len(layer.frame)]
    keys, places, taken = [], [], set()
    for own, xy in found:
        use = np.array([key is not None and key not in taken for key in own], dtype=bool)
        taken |= {key for key in own if key is not None}
        keys.append(np.asarray(own, dtype=object)[use])
        places.append(xy[use])
    if not keys:
        return np.zeros(0, dtype=object), np.zeros((0, 2))
    return np.concatenate(keys), np.concatenate(places)


def _kinds(layer, default):
    kinds = [kind or default for kind in layer.texts("kind")]
    return [KINDS_OF_STOPS.get(kind) for kind in kinds], points_of(
        layer.frame.geometry, layer.name)

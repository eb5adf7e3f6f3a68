"""From frames, as layers give them, to the arrays of a town."""

from dataclasses import dataclass, replace

import numpy as np

from ..contracts import areas_of, check_amounts, check_ids, plain_ids, points_of
from ..errors import CoreError
from ..geo.locate import ZoneLocator
from ..geo.separation import Places, spread_of_area
from ..study.tables import AGE_GROUPS
from .town import Facilities, Town


@dataclass(frozen=True)
class Layer:
    """A frame, the name that errors call it by, and its fields by role.

    ``fields`` maps a role (``id``, ``residents``, ``category`` …) to a field of ``frame``; a role
    that is not given has no field.
    """

    frame: object
    name: str
    fields: dict

    def has(self, role):
        return role in self.fields

    def values(self, role):
        return self.frame[self.fields[role]].to_numpy()

    def texts(self, role):
        """Texts of a role; None everywhere where it has no field."""
        return list(self.values(role)) if self.has(role) else [None] * len(self.frame)

    def amounts(self, role, may_be_missing=True):
        """Numbers of a role from 0 up; NaN everywhere where it has no field."""
        if not self.has(role):
            return np.full(len(self.frame), np.nan)
        values = self.values(role).astype(float)
        check_amounts(values, self.name, self.fields[role], may_be_missing)
        return values

    def ids(self):
        ids = plain_ids(self.values("id"))
        check_ids(ids, self.name, self.fields["id"])
        return ids


@dataclass(frozen=True)
class Inputs:
    """A town and what its rows are called.

    ``size_assumed`` (m,) and ``entries_assumed`` (e,) mark values that the category's assumption
    stands in for; ``ages_assumed`` and ``residents_unknown`` (n,) mark zones whose age groups were
    taken from the others, and zones without any number of residents.
    """

    town: Town
    zones: object
    zone_ids: list
    zone_names: list
    facility_ids: list
    facility_names: list
    size_assumed: np.ndarray
    entry_kinds: list
    entries_assumed: np.ndarray
    ages_assumed: np.ndarray
    residents_unknown: np.ndarray
    locate: ZoneLocator

    def town_under(self, assumptions):
        """The town where entries without a published number have that of ``assumptions``."""
        visitors = np.where(
            self.entries_assumed,
            entry_defaults(self.entry_kinds, assumptions),
            self.town.entry_visitors,
        )
        return replace(self.town, entry_visitors=visitors)


def build(zones, facilities, entries, parameters, assumptions):
    """The town of three layers.

    Parameters
    ----------
    zones : Layer
        Roles ``id``, ``residents`` and, where known, ``name`` and the age groups.
    facilities : Layer
        Roles ``id``, ``category`` and, where known, ``name``, ``size``.
    entries : Layer or None
        Roles, where known, ``visitors`` and ``kind``.
    parameters : Parameters
    assumptions : Assumptions
        For entries without a published number.

    Returns
    -------
    Inputs

    Raises
    ------
    CoreError
        Every trouble of the gate, with layer, field and row.
    """
    zone_ids, facility_ids = zones.ids(), facilities.ids()
    area = areas_of(zones.frame.geometry, zones.name)
    centre = points_of(zones.frame.geometry, zones.name)
    ages, ages_assumed, unknown = residents_by_age(zones, parameters.housing_ages)
    if not ages.any():
        raise CoreError("nobody_lives", layer=zones.name, field=zones.fields["residents"])
    locate = ZoneLocator(np.asarray(zones.frame.geometry))
    sites, size_assumed = _facilities(facilities, parameters, locate)
    places, visitors, kinds = _entries(entries)
    entries_assumed = np.isnan(visitors)
    inputs = Inputs(
        town=Town(
            zones=Places(centre[:, 0], centre[:, 1], spread_of_area(area)),
            area_m2=area,
            ages=ages,
            entries=places,
            entry_visitors=visitors,
            facilities=sites,
        ),
        zones=zones.frame.geometry,
        zone_ids=zone_ids,
        zone_names=zones.texts("name"),
        facility_ids=facility_ids,
        facility_names=facilities.texts("name"),
        size_assumed=size_assumed,
        entry_kinds=kinds,
        entries_assumed=entries_assumed,
        ages_assumed=ages_assumed,
        residents_unknown=unknown,
        locate=locate,
    )
    return replace(inputs, town=inputs.town_under(assumptions))


def residents_by_age(zones, fallback_shares):
    """Residents of every zone by age group, adding up to its residents.

    Zones whose age groups are missing get the shares of all zones that have them; where none has,
    ``fallback_shares``. A zone without residents but with age groups has their sum.

    Parameters
    ----------
    zones : Layer
    fallback_shares : ndarray, shape (A,)
        Shares summing to 1 [-].

    Returns
    -------
    ages : ndarray, shape (n, A)
        Residents [persons]; 0 where unknown.
    assumed : ndarray of bool, shape (n,)
        Shares taken from the other zones.
    unknown : ndarray of bool, shape (n,)
        No number of residents at all.
    """
    groups = np.stack([zones.amounts(group) for group in AGE_GROUPS], axis=1)
    known = np.isfinite(groups).all(axis=1)
    by_group = np.where(known, np.nan_to_num(groups).sum(axis=1), np.nan)
    residents = zones.amounts("residents")
    residents = np.where(np.isfinite(residents), residents, by_group)
    unknown = ~np.isfinite(residents)
    residents = np.nan_to_num(residents)
    usable = known & (by_group > 0)
    overall = groups[usable].sum(axis=0) if usable.any() else np.asarray(fallback_shares)
    shares = np.tile(overall / overall.sum(), (len(groups), 1))
    shares[usable] = groups[usable] / by_group[usable, None]
    return residents[:, None] * shares, ~usable & (residents > 0), unknown


def _facilities(layer, parameters, locate):
    rows = {key: row for row, key in enumerate(parameters.categories)}
    keys = plain_ids(layer.values("category"))
    if None in keys:
        raise CoreError("null_value", layer=layer.name, field=layer.fields["category"],
                        row=keys.index(None) + 1)
    for row, key in enumerate(keys):
        if key not in rows:
            raise CoreError(
                "facility_category",
                layer=layer.name,
                field=layer.fields["category"],
                row=row + 1,
                category=key,
                known=", ".join(rows),
            )
    category = np.array([rows[key] for key in keys], dtype=np.intp)
    size = layer.amounts("size")
    assumed = np.isnan(size)
    size = np.where(assumed, parameters.default_size[category], size)
    places = points_of(layer.frame.geometry, layer.name)
    x, y = places.T
    return Facilities(x, y, category, size, locate(x, y)), assumed


def _entries(layer):
    """Places, visitors (NaN where not published) and kinds of entries."""
    if layer is None or not len(layer.frame):
        none = np.zeros(0)
        return Places.points(none, none), none, []
    places = points_of(layer.frame.geometry, layer.name)
    kinds = [kind or "station" for kind in layer.texts("kind")]
    return Places.points(*places.T), layer.amounts("visitors"), kinds


def entry_defaults(kinds, assumptions):
    """People who come in a day through entries of these kinds; an unknown kind is a station."""
    station = assumptions.value("general", "entries", "visitors_day_station")
    return np.array(
        [
            assumptions.value_or("general", "entries", f"visitors_day_{kind}", station)
            for kind in kinds
        ],
        dtype=float,
    )

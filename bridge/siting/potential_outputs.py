"""Site potential as frames with the columns of ``fields.py``."""

import numpy as np

from ...core.vibrancy.categories import categories
from .. import fields
from ..labels import category_label
from ..outputs import distance_basis
from ..risk.weighing import danger_columns

BASIS = {True: "settled", False: "estimated"}
# Column → name of the value.
_COLUMNS = {
    "visitors": "visitors",
    "first_visitors": "first",
    "onward_visitors": "onward",
    "passed_on": "passed_on",
    "taken_share": "taken_share",
    "spend_yen": "spend_yen",
    "market_score": "market_score",
    "vibrancy_gain_zone": "vibrancy_gain_zone",
    "vibrancy_gain_town": "vibrancy_gain_town",
    "spend_town_yen": "spend_town_yen",
}


def market_keys(found):
    """Categories of a map that have a market, in its order."""
    has = np.isfinite(found.values["market_score"]).any(axis=0)
    return tuple(unit.key for unit, known in zip(found.units, has) if known)


def potential_frame(inputs, found):
    """One row a zone and category, columns ``fields.POTENTIAL``.

    Parameters
    ----------
    inputs : Inputs
    found : core.siting.potential_map.PotentialMap
    """
    import pandas as pd

    zones, units = found.settled.shape
    known = categories()
    columns = {
        "zone_id": np.repeat(np.array(inputs.zone_ids, dtype=object), units),
        "zone_name": np.repeat(np.array(inputs.zone_names, dtype=object), units),
        "category": [unit.key for unit in found.units] * zones,
        "label": [category_label(unit.key) for unit in found.units] * zones,
        "size": np.tile([unit.size for unit in found.units], zones),
        "size_unit": [known[unit.key].size_unit for unit in found.units] * zones,
        "rank_zone": _or_nothing(found.ranks()),
        "rank_category": _or_nothing(found.ranks(of_zone=False)),
        "basis": [BASIS[bool(one)] for one in found.settled.ravel()],
        "distance_basis": np.repeat(distance_basis(found.baseline), units),
    }
    for column, name in _COLUMNS.items():
        columns[column] = found.values[name].ravel()
    for name in ("visitors", "spend_yen", "market_score", "vibrancy_gain_zone",
                 "vibrancy_gain_town"):
        low, high = found.bands.get(name, (np.nan, np.nan))
        for end, values in (("low", low), ("high", high)):
            columns[f"{name}_{end}"] = np.broadcast_to(values, (zones, units)).ravel()
    return pd.DataFrame(columns)[[name for name, _ in fields.POTENTIAL]]


def _or_nothing(ranks):
    """Ranks; what has none is NaN."""
    return np.where(ranks.ravel() > 0, ranks.ravel(), np.nan)


def potential_zone_frame(inputs, found, danger=None):
    """One row a zone with what is best there, columns ``fields.potential_columns``.

    Parameters
    ----------
    inputs : Inputs
    found : PotentialMap
    danger : core.risk.weighing.danger.Danger, optional
        Of the zones.
    """
    import geopandas

    values = found.values
    residents = found.baseline.town.residents
    columns = {
        "id": inputs.zone_ids,
        "name": inputs.zone_names,
        "area_m2": inputs.town.area_m2,
        "residents": np.where(inputs.residents_unknown & (residents == 0), np.nan, residents),
        "distance_basis": distance_basis(found.baseline),
        **danger_columns(danger),
    }
    new = values["first"] * (1.0 - np.nan_to_num(values["taken_share"]))
    readings = (
        ("best_category", "best_score", values["market_score"]),
        ("most_visitors_category", "most_visitors", values["visitors"]),
        ("most_new_category", "most_new_visitors", new),
        ("most_vibrancy_category", "most_vibrancy_gain", values["vibrancy_gain_town"]),
    )
    for category, column, reading in readings:
        place, columns[column] = _best(reading)
        columns[category] = [found.units[row].key if row >= 0 else None for row in place]
    best, _ = _best(values["market_score"])
    low, high = found.bands.get("market_score", (np.nan, np.nan))
    for end, band in (("low", low), ("high", high)):
        columns[f"best_score_{end}"] = _at(np.broadcast_to(band, values["first"].shape), best)
    for place, unit in enumerate(found.units):
        columns[f"{unit.key}_score"] = values["market_score"][:, place]
    names = [name for name, _ in fields.potential_columns(market_keys(found))]
    frame = geopandas.GeoDataFrame(
        columns, geometry=np.asarray(inputs.zones), crs=inputs.zones.crs
    )
    return frame[[*names, "geometry"]]


def _best(values):
    """Place of the highest value of each row, -1 where it has none, and the value."""
    known = np.isfinite(values)
    place = np.where(known, values, -np.inf).argmax(axis=1)
    place = np.where(known.any(axis=1), place, -1)
    return place, _at(values, place)


def _at(values, place):
    """The value at a place of each row; NaN at -1."""
    found = values[np.arange(len(place)), np.maximum(place, 0)]
    return np.where(place >= 0, found, np.nan)

"""Results of the review of local resources as frames with the columns of ``fields.py``."""

import numpy as np

from ...core.matching.inventory.inputs import DIFFERENT
from ...core.matching.inventory.value import PARTS
from ..i18n import tr
from ..risk.hazard_labels import hazard_key_label
from . import fields
from .review_labels import (
    condition_label,
    resource_category_label,
    resource_kind_label,
    value_part_label,
)


def resources_frame(result, constants, crs):
    """Every resource with its value, columns ``fields.REVIEWED``.

    Parameters
    ----------
    result : core.matching.inventory.run.Review
    constants : Constants
    crs : str
    """
    import geopandas

    rows, values = result.inventory, result.values
    order = ranks(values.value)
    others = same_as(result)
    columns = {
        "id": rows.ids,
        "name": rows.names,
        "category": [text or None for text in rows.categories],
        "category_label": [resource_category_label(key) for key in rows.categories],
        "sub_category": [text or None for text in rows.published],
        "kind": [key or None for key in rows.kinds],
        "kind_label": [resource_kind_label(key) for key in rows.kinds],
        "address": [text or None for text in rows.addresses],
        "from_facilities": from_facilities(result),
        "value": values.value,
        "rank": order,
        "known_share": values.known,
        **{f"part_{part}": values.parts[part] for part in PARTS},
        "of_kind": values.of_kind,
        "of_kind_near": values.of_kind_near,
        "people_near": values.people,
        "station_m": values.station_m,
        "stop_m": values.stop_m,
        "vibrancy": values.vibrancy,
        "hazard_rank": values.rank,
        "hazard": [key and key.text for key in values.hazard],
        "condition": [text or None for text in rows.conditions],
        "duplicates": [len(some) for some in others],
        "same_as": [";".join(some) or None for some in others],
        "sentence": [sentence_of(result, row, constants) for row in range(len(rows))],
        "source": [text or None for text in rows.lists],
    }
    return geopandas.GeoDataFrame(columns, geometry=_points(rows.points), crs=crs)


def from_facilities(result):
    """1 for the rows that came from the facilities."""
    count = len(result.inventory)
    return [int(row >= count - result.facilities) for row in range(count)]


def ranks(values):
    """1 for the highest; NaN where there is no value. Equal values share a rank."""
    known = ~np.isnan(values)
    found = np.full(len(values), np.nan)
    ordered = np.sort(-np.round(values[known], 9))
    found[known] = np.searchsorted(ordered, -np.round(values[known], 9), "left") + 1
    return found


def same_as(result):
    """Ids of the rows that each row may be one with; those called different are left out."""
    found = [[] for _ in range(len(result.inventory))]
    for pair in result.pairs:
        if pair.verdict != DIFFERENT:
            found[pair.first].append(result.inventory.ids[pair.second])
            found[pair.second].append(result.inventory.ids[pair.first])
    return found


def _points(points):
    import shapely

    geometry = np.full(len(points), None, dtype=object)
    known = np.isfinite(points).all(axis=1)
    geometry[known] = shapely.points(points[known])
    return geometry


def sentence_of(result, row, constants):
    """Why a resource has its value, with every part and its weight."""
    values = result.values
    if np.isnan(values.value[row]):
        return tr("Nothing is known that a value could be made of.")
    told = {
        "rarity": _rarity(values, row, constants),
        "condition": _condition(result.inventory.conditions[row]),
        "access": _access(values, row, constants),
        "visitors": tr("vibrancy {value}").format(value=f"{values.vibrancy[row]:.0f}"),
        "safety": _safety(values, row),
    }
    parts = [
        tr("{part} {value} × {weight} ({why})").format(
            part=value_part_label(part), value=f"{values.parts[part][row]:.2f}",
            weight=f"{values.weights[part]:.2f}", why=told[part])
        for part in PARTS if not np.isnan(values.parts[part][row])
    ]
    missing = [value_part_label(part) for part in PARTS if np.isnan(values.parts[part][row])]
    text = tr("{value} of 100: {parts}.").format(
        value=f"{values.value[row]:.0f}", parts="; ".join(parts))
    if missing:
        text += " " + tr("Left out, not known: {parts}.").format(parts=", ".join(missing))
    return text


def _rarity(values, row, constants):
    town = tr("{count} of the kind in town").format(count=f"{values.of_kind[row]:.0f}")
    if np.isnan(values.of_kind_near[row]):
        return town
    return town + ", " + tr("{count} within {metres} m").format(
        count=f"{values.of_kind_near[row]:.0f}", metres=f"{constants.near_m:,.0f}")


def _condition(key):
    return condition_label(key) if key else ""


def _access(values, row, constants):
    texts = (
        (values.people[row], tr("{count} residents within {metres} m"), constants.people_m),
        (values.station_m[row], tr("station {count} m"), 0),
        (values.stop_m[row], tr("stop {count} m"), 0),
    )
    return ", ".join(text.format(count=f"{value:,.0f}", metres=f"{metres:,.0f}")
                     for value, text, metres in texts if not np.isnan(value))


def _safety(values, row):
    if values.hazard[row] is None:
        return tr("in no hazard area")
    return tr("{hazard}, rank {rank}").format(
        hazard=hazard_key_label(values.hazard[row]), rank=f"{values.rank[row]:.0f}")


def reason_of(pair):
    """Why two rows may be one place."""
    if np.isnan(pair.name_part):
        return tr("joined by a person; not found again")
    parts = [tr("names {value} alike").format(value=f"{pair.name_part:.2f}")]
    if pair.same_address:
        parts.append(tr("one address"))
    if not np.isnan(pair.distance_m):
        parts.append(tr("{metres} m apart").format(metres=f"{pair.distance_m:,.0f}"))
    return ", ".join(parts)


def pairs_frame(result, crs):
    """Pairs as lines, columns ``fields.REVIEWED_PAIRS``; none where a row has no point."""
    import geopandas
    import shapely

    rows, pairs = result.inventory, result.pairs
    one, two = ([getattr(pair, side) for pair in pairs] for side in ("first", "second"))
    columns = {
        "id": [pair.id for pair in pairs],
        "first_id": [rows.ids[row] for row in one],
        "second_id": [rows.ids[row] for row in two],
        "score": [pair.score for pair in pairs],
        "distance_m": [pair.distance_m for pair in pairs],
        "verdict": [pair.verdict for pair in pairs],
        "judged_on": [pair.judged_on or None for pair in pairs],
        "first": [rows.names[row] for row in one],
        "second": [rows.names[row] for row in two],
        "first_source": [rows.lists[row] or None for row in one],
        "second_source": [rows.lists[row] or None for row in two],
        "name_part": [pair.name_part for pair in pairs],
        "place_part": [pair.place_part for pair in pairs],
        "same_address": [int(pair.same_address) for pair in pairs],
        "reason": [reason_of(pair) for pair in pairs],
    }
    shapes = np.full(len(pairs), None, dtype=object)
    ends = np.stack([rows.points[one], rows.points[two]], axis=1) if pairs else np.zeros((0, 2, 2))
    known = np.isfinite(ends).all(axis=(1, 2))
    if known.any():
        shapes[known] = shapely.linestrings(ends[known])
    names = [name for name, _ in fields.REVIEWED_PAIRS]
    return geopandas.GeoDataFrame(columns, columns=names, geometry=shapes, crs=crs)


def study_pairs(result):
    """Rows of the study table ``duplicates``: pairs of resources, with the verdicts of people.

    Pairs with a facility are left out: the table is about resources. Verdicts on rows that are
    not among the resources now stay, since people gave them.
    """
    import pandas as pd

    first_facility = len(result.inventory) - result.facilities
    ids = result.inventory.ids
    rows = [
        (pair.id, ids[pair.first], ids[pair.second], pair.score, pair.distance_m, pair.verdict,
         pair.judged_on or None)
        for pair in result.pairs if max(pair.first, pair.second) < first_facility
    ]
    rows += [(one.id or f"{one.first}={one.second}", one.first, one.second, one.score,
              one.distance_m, one.verdict, one.judged_on or None) for one in result.lost]
    columns = ("id", "first_id", "second_id", "score", "distance_m", "verdict", "judged_on")
    return pd.DataFrame(rows, columns=list(columns))

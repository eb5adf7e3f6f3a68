"""Damage and casualties as frames with the columns of ``fields.py``, and in sentences."""

import numpy as np

from ...core.risk import damage_stock
from ...core.risk.damage_people import FUNCTIONS
from ..i18n import cited, tr
from . import fields as risk_fields
from .damage_labels import (
    damage_function_label,
    damage_unit_label,
)
from .hazard_labels import hazard_key_label

COUNTS = ("buildings", "full", "half", "minor", "above_floor", "below_floor", "liquefied",
          "no_cars", "no_walking", "no_outlets", "damage_ratio", "damaged_floor_m2")


def targets_frame(results, case, ids, shapes, known, crs, share):
    """One row a target, hazard and function: columns ``fields.DAMAGE_TARGETS``.

    Parameters
    ----------
    results : list of core.risk.damage.Assessed
    case : core.risk.damage.Case
    ids : sequence of str
    shapes : ndarray of shapely geometry
    known : ndarray of bool, shape (n, 3)
        Whether structure, year and floor area of each target are known.
    share : core.risk.damage_stock.Shares
        Of the central assumptions.
    """
    import geopandas
    import pandas as pd

    names = [name for name, _ in risk_fields.DAMAGE_TARGETS]
    about = _about(case.stock, known)
    floor = damage_stock.floors(case.stock, share)
    frames = [pd.DataFrame(_target_columns(result, case, ids, about, floor), columns=names)
              for result in results if len(result.target)]
    table = pd.concat(frames, ignore_index=True) if frames else pd.DataFrame(columns=names)
    geometry = np.concatenate([shapes[result.target] for result in results]) if results else []
    return geopandas.GeoDataFrame(table, geometry=geometry, crs=crs)


def _about(stock, known):
    """Structure of each target, and what of it is assumed."""
    kinds = np.array([*damage_stock.KNOWN, "unknown"], dtype=object)
    structure = kinds[np.minimum(stock.group // damage_stock.PER_KIND, len(kinds) - 1)]
    # There are eight combinations, and half a million buildings.
    number = known @ np.array([1, 2, 4])
    names = ("structure", "year", "floor_area")
    texts = np.array([
        "; ".join(name for bit, name in enumerate(names) if not one >> bit & 1) or None
        for one in range(8)
    ], dtype=object)
    return structure, texts[number]


def _target_columns(result, case, ids, about, floor):
    rows = result.target
    structure, assumed = about
    values = {name: result.values.get(name, np.full(len(rows), np.nan)) for name in COUNTS}
    columns = {
        "id": np.asarray(ids, dtype=object)[rows],
        "target": "zone" if case.stock.by_zone else "building",
        "hazard": result.cells.key.text,
        "hazard_label": hazard_key_label(result.cells.key),
        "function": result.function.key,
        "function_label": damage_function_label(result.function.key),
        "verified": int(result.function.verified),
        "structure": structure[rows],
        "assumed": assumed[rows],
        "intensity": result.mid,
        "intensity_low": result.low,
        "intensity_high": result.high,
        "intensity_unit": result.function.unit,
        "valid": result.valid.astype(int),
        "hazard_share": result.share,
        **values,
        "floor_area_m2": floor[rows],
        "damage_yen": values["damaged_floor_m2"] * case.yen_per_m2,
    }
    for name, (low, high) in result.bands.items():
        columns[f"{name}_low"], columns[f"{name}_high"] = low, high
    for name, _kind in risk_fields.DAMAGE_TARGETS:
        columns.setdefault(name, np.full(len(rows), np.nan))
    return columns


def totals_frame(results, districts):
    """One row a district, hazard and function: columns ``fields.DAMAGE_TOTALS``.

    Parameters
    ----------
    results : list of Assessed
    districts : sequence of str
        Names, in the order of the rows of ``Case.members`` behind the first.
    """
    import pandas as pd

    names = [name for name, _ in risk_fields.DAMAGE_TOTALS]
    rows = [
        _total_row(result, row, district)
        for result in results for row, district in enumerate((None, *districts))
    ]
    return pd.DataFrame(rows, columns=names)


def _total_row(result, row, district):
    function = result.function
    made = {
        "district": district,
        "hazard": result.cells.key.text,
        "hazard_label": hazard_key_label(result.cells.key),
        "function": function.key,
        "function_label": damage_function_label(function.key),
        "verified": int(function.verified),
        "targets": int(result.members[row]),
        "targets_invalid": int(result.invalid[row]),
        "people_functions": people_functions(result),
        "note": validity_text(result, row),
        "source": "; ".join(dict.fromkeys(
            f"{cited(curve.source)} ({curve.year})" for curve in function.curves)),
    }
    for name, values in result.totals.items():
        made[name], made[f"{name}_low"], made[f"{name}_high"] = values[row]
    return made


def people_functions(result):
    """Names of the functions that casualties came from, or None."""
    if "full" not in result.totals:
        return None
    keys = FUNCTIONS.get(result.cells.key.type, ())
    return "; ".join(map(damage_function_label, keys)) or None


def validity_text(result, row=0):
    """A sentence on targets outside the range in which a function is valid, or None."""
    count = int(result.invalid[row])
    if not count:
        return None
    return tr(
        "{count} of {total} targets have an intensity outside the range {range} in which the "
        "function is valid: their values are extrapolated."
    ).format(count=f"{count:,}", total=f"{int(result.members[row]):,}",
             range=range_text(result.function))


def range_text(function):
    """Range of validity of a function, with its unit."""
    low, high = function.range
    unit = damage_unit_label(function.unit)
    if np.isinf(high):
        return tr("{low} {unit} and more").format(low=f"{max(low, 0.0):g}", unit=unit)
    return tr("{low} to {high} {unit}").format(low=f"{low:g}", high=f"{high:g}", unit=unit)


def tell_results(results, feedback):
    """Say what lies outside a function's validity, and that sources are not verified."""
    for result in results:
        text = validity_text(result)
        if text:
            feedback.pushWarning(f"{hazard_key_label(result.cells.key)}, "
                                 f"{damage_function_label(result.function.key)}: {text}")
    doubtful = dict.fromkeys(
        result.function.key for result in results if not result.function.verified)
    if doubtful:
        feedback.pushWarning(tr(
            "These functions were not compared with their original publication: {functions}."
        ).format(functions="; ".join(map(damage_function_label, doubtful))))


def zones_stand_in():
    """What it means that there are no buildings."""
    return tr(
        "There are no buildings: the dwellings of each zone, with assumed shares of structures "
        "and years, lie evenly over it. Numbers of buildings are expected numbers.")


def tell_stock(stock, feedback):
    """Say what the buildings did not tell and what stands in for it."""
    if stock.by_zone:
        feedback.pushWarning(zones_stand_in())
        return
    total = f"{len(stock):,}"
    lines = (
        ("structure", tr("{count} of {total} buildings are of unknown structure: assumed shares "
                         "stand in.")),
        ("year", tr("{count} of {total} buildings are of unknown year: assumed shares stand in.")),
        ("floor_area", tr("{count} of {total} buildings have no floor area: their outline times "
                          "their storeys stands in.")),
    )
    for name, text in lines:
        if stock.unknown[name]:
            feedback.pushWarning(text.format(count=f"{stock.unknown[name]:,}", total=total))
    if stock.unread:
        feedback.pushWarning(tr(
            "These structures are not known and count as unknown: {texts}.").format(
                texts=", ".join(stock.unread[:10])))

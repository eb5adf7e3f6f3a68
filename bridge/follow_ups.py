"""What goes on with the results of an analysis: sites as edits, fitted values as assumptions.

Everything here reads and writes files and may run in a worker.
"""

import math
from dataclasses import dataclass

from ..core.scenarios.edits import Edit
from ..core.scenarios.library import StoredEdit, new_id
from .i18n import tr
from .labels import category_label
from .shown import results_path


def site_edits(study):
    """The sites that were chosen last, as edits of a scenario.

    Returns
    -------
    list of StoredEdit
    """
    import pyogrio
    import shapely

    frame = pyogrio.read_dataframe(results_path(study.path), layer="sites_edits")
    edits = []
    for number, row in enumerate(frame.to_dict("records"), start=1):
        shape, category = row["geometry"], row["category"] or ""
        x, y = (math.nan, math.nan) if shape is None else shapely.get_coordinates(shape)[0]
        name = row["name"] or ""
        if not name and category:
            name = tr("{category} {number}").format(
                category=category_label(category), number=number)
        size = math.nan if row["size"] is None else float(row["size"])
        edit = Edit(row["edit"], row["facility_id"], x=float(x), y=float(y), category=category,
                    size=size, name=name)
        edits.append(StoredEdit(id=new_id(), edit=edit))
    return edits


@dataclass(frozen=True)
class Fitted:
    """Fitted assumptions that differ from those in use, and what they are in words."""

    changes: tuple
    lines: tuple


def fitted_changes(study):
    """The values that were fitted last, beside those that the study uses.

    Returns
    -------
    Fitted
    """
    import pyogrio

    from ..core.assumptions import builtin, checked_row
    from ..core.study.own_assumptions import in_use

    path = results_path(study.path)
    frame = pyogrio.read_dataframe(path, layer="calibration_assumptions", read_geometry=False)
    known, own = builtin(), in_use(study)
    rows = [
        checked_row(record, "calibration_assumptions", row, f"{path.name}, {row}", known)
        for row, record in enumerate(frame.to_dict("records"), start=1)
    ]
    changes = tuple(row for row in rows if _numbers(row) != _numbers(own.row(*row.place)))
    fit = pyogrio.read_dataframe(path, layer="calibration_fit", read_geometry=False)
    return Fitted(changes, tuple(_lever_lines(fit)) + tuple(_measure_lines(fit)))


def _numbers(row):
    return row.value, row.low, row.high


def _lever_lines(fit):
    """Each fitted factor with its interval."""
    for row in fit[(fit["part"] == "lever") & fit["value"].notna()].to_dict("records"):
        yield tr("{name}: × {factor} (95 % interval {low} to {high})").format(
            name=row["label"], factor=f"{row['value']:.3g}", low=f"{row['low']:.3g}",
            high=f"{row['high']:.3g}")


def _measure_lines(fit):
    """Whether places that were left out are predicted better."""
    for words, rows in fit[(fit["part"] == "measure") & (fit["name"] == "r2")].groupby(
            "observations", sort=False):
        value = dict(zip(rows["stage"], rows["value"]))
        if {"before", "held_out"} <= set(value):
            yield tr("{what}: R² {before} before, {after} on places that were left out").format(
                what=words, before=f"{value['before']:.2f}", after=f"{value['held_out']:.2f}")


def use_fitted(study, changes):
    """Put fitted values into use; the study keeps what it had. Gives the name of the set."""
    from ..core.study.assumption_sets import free_name, keep_and_use
    from ..core.study.store import now

    made_at = now()
    name = free_name(study, tr("Calibration {date}").format(date=made_at[:10]))
    keep_and_use(study, changes, name, made_at)
    return name

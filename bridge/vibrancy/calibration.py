"""Calibration between layers and the core: known visitors in, residuals and tables out."""

import numpy as np

from ...core.assumptions import COLUMNS
from ...core.calibration.levers import LEVERS
from ...core.calibration.quality import quality
from ...core.calibration.run import HELD_FROM
from ...core.calibration.tables import lever_rows
from ...core.calibration.targets import COUNTER, DAYS, FACILITY, MESH, facility_group
from ...core.vibrancy.parameters import DAYS_OF_WEEK
from .. import fields
from ..frames import has_crs, read_frame
from .calibration_labels import group_text, lever_label, scale_label, stage_label

STAGES = ("before", "after", "held_out", "boosted")
MEASURES = ("r2", "mape", "bias", "bias_share")
# Kind of observation → unit of its bias.
UNITS = {MESH: "persons", FACILITY: "visits/day", COUNTER: "persons/day"}
COUNTS = {"kind": "text", "place_id": "text", "day_type": "text", "observed_at": "text",
          "persons": "real"}


def read_visitors(source, id_field, visitors_field, inputs, context):
    """Known visitors of facilities as a group of observations; rows without a number are left out.

    Parameters
    ----------
    source : QgsFeatureSource or None
    id_field, visitors_field : str
    inputs : Inputs
    context : QgsProcessingContext

    Returns
    -------
    FacilityGroup or None
    """
    from ...core.contracts import check_amounts, plain_ids

    if source is None:
        return None
    layer = source.sourceName()
    kinds = {id_field: "text", visitors_field: "real"}
    frame = read_frame(source, kinds, context, layer=layer)
    visitors = frame[visitors_field].to_numpy(dtype=float)
    check_amounts(visitors, layer, visitors_field, may_be_missing=True)
    return facility_group(
        plain_ids(frame[id_field]), visitors, inputs.facility_ids, inputs.town, layer, id_field
    )


def read_counters(source, graph, crs, context):
    """Daily pedestrian counts on the streets of a network.

    Parameters
    ----------
    source : QgsFeatureSource or None
        Rows of the study's table ``observations``.
    graph : WalkingGraph or None
    crs : QgsCoordinateReferenceSystem
        That of the town [m].
    context : QgsProcessingContext

    Returns
    -------
    (CounterGroup or None, ndarray of int, int)
        As ``core.calibration.streets.counter_group`` gives them.
    """
    from ...core.calibration.streets import counter_group

    nothing = None, np.zeros(0, dtype=int), 0
    if source is None or any(source.fields().indexOf(name) < 0 for name in COUNTS):
        return nothing
    if not has_crs(source):
        return nothing
    frame = read_frame(source, COUNTS, context, crs, source.sourceName())
    return counter_group(frame, graph)


def residual_frames(inputs, calibrated):
    """``(cells, places)``: residuals by cell, and by facility or counter, columns
    ``fields.CALIBRATION_RESIDUALS``."""
    import geopandas
    import shapely

    crs, targets = inputs.zones.crs, calibrated.targets
    cells = _by_place(inputs, calibrated, (MESH,))
    places = _by_place(inputs, calibrated, (FACILITY, COUNTER))
    shapes = [shapely.union_all(np.asarray(inputs.zones)[rows]) for rows in _zones_of(calibrated)]
    where = {}
    for kind, place, x, y in zip(targets.kind.tolist(), targets.place, targets.x, targets.y):
        where.setdefault((kind, place), (x, y))
    points = [where[key] for key in zip(places["kind"], places["id"])]
    return (
        geopandas.GeoDataFrame(cells, geometry=shapes, crs=crs),
        geopandas.GeoDataFrame(
            places, geometry=shapely.points(np.reshape(points, (-1, 2))), crs=crs
        ),
    )


def _zones_of(calibrated):
    """Rows of the zones of every cell, in the order of the table of cells."""
    for group in calibrated.targets.groups:
        if group.kind == MESH:
            for cell in dict.fromkeys(group.cell.tolist()):
                yield np.flatnonzero(group.cell_of_zone == cell)


def _by_place(inputs, calibrated, kinds):
    """One row a place of some kinds: the mean of its days, and each type of day."""
    import pandas as pd

    targets = calibrated.targets
    names = dict(zip(inputs.facility_ids, inputs.facility_names))
    values = {"observed": targets.observed, "before": calibrated.before,
              "after": calibrated.after, "held_out": calibrated.held_out}
    lines = []
    for cluster in _in_order(targets, kinds):
        rows = np.flatnonzero(targets.cluster == cluster)
        kind, place = str(targets.kind[rows[0]]), targets.place[rows[0]]
        weights = np.append(DAYS_OF_WEEK, DAYS_OF_WEEK.sum())[targets.day[rows]]
        line = {"id": place, "name": names.get(place) if kind == FACILITY else None,
                "kind": kind, "fold": int(calibrated.fold[rows[0]]) + 1}
        line.update({name: float(np.average(all_[rows], weights=weights))
                     for name, all_ in values.items()})
        for row in rows:
            day = DAYS[targets.day[row]]
            line.update({f"{name}_{day}": float(all_[row]) for name, all_ in values.items()})
        lines.append(line)
    frame = pd.DataFrame(lines, columns=[name for name, _ in fields.CALIBRATION_RESIDUALS])
    seen = frame["observed"].astype(float)
    for name, predicted in (("residual", "after"), ("held_out_residual", "held_out")):
        frame[name] = frame[predicted].astype(float) - seen
    frame["residual_share"] = frame["residual"] / seen.where(seen > 0)
    return frame


def _in_order(targets, kinds):
    """Clusters of some kinds in the order of their first rows."""
    mine = np.isin(targets.kind, kinds)
    return dict.fromkeys(targets.cluster[mine].tolist())


def assumption_frame(rows):
    """Assumptions as the study's table ``assumptions``."""
    import pandas as pd

    names = ("list", *COLUMNS)
    table = pd.DataFrame(
        [[getattr(row, name) for name in names] for row in rows], columns=names
    )
    table["year"] = pd.to_numeric(table["year"], errors="coerce")
    table["verified"] = ["yes" if row.verified else "no" for row in rows]
    return table


def fit_frame(calibrated, assumptions, boosted):
    """Levers and measures, columns ``fields.CALIBRATION_FIT``."""
    import pandas as pd

    lines = [
        {"part": "lever", "name": key, "label": lever_label(key), "status": status,
         "unit": scale_label(LEVERS[key].scale), "error": error, **numbers}
        for key, status, error, numbers in lever_lines(calibrated, assumptions)
    ]
    for kind, day, stage, measured in measures(calibrated, boosted):
        lines += [
            {"part": "measure", "name": name, "label": stage_label(stage), "stage": stage,
             "observations": group_text(kind, day), "value": getattr(measured, name),
             "n": measured.n, "unit": UNITS[kind] if name == "bias" else "-"}
            for name in MEASURES
        ]
    return pd.DataFrame(lines, columns=[name for name, _ in fields.CALIBRATION_FIT])


def lever_lines(calibrated, assumptions):
    """Key, status, standard error and numbers of every lever that was asked for."""
    found = {row.key: row for row in lever_rows(calibrated, assumptions)}
    for key, lever in LEVERS.items():
        if key in found:
            row = found[key]
            numbers = {"value": row.factor, "low": row.low, "high": row.high, "n": row.count,
                       "before": row.before, "after": row.after}
            yield key, status_of(calibrated, row), row.error, numbers
        elif key in calibrated.dropped:
            why, error = calibrated.dropped[key]
            rows = lever.rows(assumptions)
            middle = float(np.median([row.value for row in rows])) if rows else np.nan
            numbers = {"n": len(rows), "before": middle, "after": middle}
            yield key, why, error, numbers


def status_of(calibrated, row):
    """What became of a fitted lever, key of :func:`..calibration_labels.status_label`."""
    if row.error > HELD_FROM * calibrated.prior.get(row.key, np.inf):
        return "held"
    return "outside" if row.outside else "fitted"


def measures(calibrated, boosted):
    """``(kind, day, stage, Quality)`` of every group of observations at every stage."""
    targets = calibrated.targets
    predictions = {"before": calibrated.before, "after": calibrated.after,
                   "held_out": calibrated.held_out, "boosted": boosted}
    for kind in targets.kinds:
        for number, day in enumerate(DAYS):
            rows = (targets.kind == kind) & (targets.day == number)
            for stage in STAGES:
                predicted = predictions[stage]
                if rows.any() and predicted is not None and np.isfinite(predicted[rows]).any():
                    yield kind, day, stage, quality(predicted[rows], targets.observed[rows])


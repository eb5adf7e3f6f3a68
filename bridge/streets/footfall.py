"""Footfall as frames with the columns of ``fields.py``, and counts from a layer."""

import numpy as np

from .. import fields
from ..frames import has_crs, read_frame

COUNT_COLUMNS = {
    "kind": "text", "place_id": "text", "year": "integer", "day_type": "text",
    "observed_at": "text",
}  # fmt: skip


def street_frame(graph, footfall, crs):
    """Streets with their people, columns ``fields.FOOTFALL``, after a change those of
    ``fields.FOOTFALL_SCENARIO``.

    Parameters
    ----------
    graph : WalkingGraph
    footfall : core.vibrancy.footfall_run.Footfall
    crs : str
    """
    import geopandas

    now, (low, high) = footfall.now, footfall.band()
    columns = {
        "street": np.arange(1, graph.edge_count + 1),
        "source_row": graph.source + 1,
        "length_m": graph.length_m,
        "people_day": now.people,
        "people_day_low": low,
        "people_day_high": high,
        "first_day": now.first,
        "onward_day": now.onward,
    }
    for day, ending in enumerate(("", "_holiday")):
        for row, band in enumerate(fields.BANDS):
            columns[f"people_{band}{ending}"] = now.bands[:, day, row]
    columns["distance_basis"] = [footfall.kind] * graph.edge_count
    if footfall.after is not None:
        columns.update(_changes(footfall))
    return geopandas.GeoDataFrame(columns, geometry=graph.lines(), crs=crs)


def _changes(footfall):
    columns = {}
    for name, read in (
        ("people_day", lambda loaded: loaded.people),
        ("first_day", lambda loaded: loaded.first),
        ("onward_day", lambda loaded: loaded.onward),
    ):
        was, now = read(footfall.before), read(footfall.after)
        columns[f"{name}_before"], columns[f"{name}_after"] = was, now
        columns[f"{name}_change"] = now - was
    columns["people_day_change_low"], columns["people_day_change_high"] = footfall.change_band()
    columns["closed"] = footfall.closed.astype(int)
    return columns


def count_frame(compared, crs):
    """Counts beside the model, columns ``fields.FOOTFALL_COUNTS``."""
    import geopandas
    import shapely

    counts, observed = compared.counts, compared.observed
    ratio = np.full(len(counts), np.nan)
    np.divide(compared.modelled, observed, out=ratio, where=observed > 0)
    columns = {
        "place_id": [count.place for count in counts],
        "day_type": [count.day_type for count in counts],
        "year": np.array([np.nan if c.year is None else c.year for c in counts], dtype=float),
        "hours": [len(count.hours) for count in counts],
        "street": np.where(compared.street >= 0, compared.street + 1.0, np.nan),
        "distance_m": compared.distance_m,
        "observed": observed,
        "modelled": compared.modelled,
        "ratio": ratio,
    }
    points = shapely.points([(count.x, count.y) for count in counts]) if counts else []
    return geopandas.GeoDataFrame(columns, geometry=points, crs=crs)


def read_counts(source, context, crs):
    """Counts of a layer; ``(counts, rows without a place)``.

    Parameters
    ----------
    source : QgsFeatureSource
        Rows of the study's table ``observations``.
    context : QgsProcessingContext
    crs : QgsCoordinateReferenceSystem
        In metres.

    Raises
    ------
    CoreError
        ``missing_column``, ``missing_crs``, ``negative_value``, ``not_a_number``.
    """
    from ...core.errors import CoreError
    from ...core.vibrancy.footfall_counts import counts_of

    layer = source.sourceName()
    if not has_crs(source):
        raise CoreError("missing_crs", layer=layer)
    there = {name: kind for name, kind in COUNT_COLUMNS.items()
             if source.fields().indexOf(name) >= 0}
    frame = read_frame(source, {"persons": "real", **there}, context, crs, layer)
    return counts_of(frame, layer)

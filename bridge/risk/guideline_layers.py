"""Layers of the guideline sheet as frames with the columns of a study, whatever they lack."""

from ...core.risk.guideline.rules import COLUMNS as RULE_COLUMNS
from ...core.risk.guideline.rules import NEEDED
from ..frames import check_placed, read_with_optional

TEXT, REAL = "text", "real"
PLANS = ({"kind": TEXT}, {"name": TEXT})
# Parameter → (columns that must be there, columns that may).
COLUMNS = {
    "HAZARDS": (
        {"type": TEXT},
        {"scenario": TEXT, "rank": TEXT, "code": TEXT, "date": TEXT,
         **dict.fromkeys(("depth_min_m", "depth_max_m", "hours_min", "hours_max"), REAL)},
    ),
    "PLAN_AREAS": PLANS,
    "PLAN_AREAS_AFTER": PLANS,
    "DISTRICTS": ({}, {"id": TEXT, "name": TEXT, "kind": TEXT}),
    "BUILDINGS": ({"storeys": REAL}, {"floor_area_m2": REAL}),
    "SHELTERS": ({}, {"name": TEXT, "capacity": REAL}),
    "NEEDS": ({}, {"theme": TEXT, "weight": REAL}),
    "SCORE": ({"id": TEXT, "presence_midday": REAL, "vibrancy": REAL}, {}),
    "SHELTER_ZONES": (
        {"id": TEXT, **dict.fromkeys(("night_people", "night_leaving", "night_assigned"), REAL)},
        {}),
    "RULES": (dict.fromkeys(NEEDED, TEXT),
              {name: TEXT for name in RULE_COLUMNS if name not in NEEDED}),
}
# Tables whose geometry, if any, says nothing here.
PLACELESS = ("SCORE", "SHELTER_ZONES", "RULES")


def read_table(source, name, context, crs, progress=None):
    """A source as a frame with all columns of its parameter.

    Parameters
    ----------
    source : QgsProcessingFeatureSource
    name : str
        Key of :data:`COLUMNS`.
    context : QgsProcessingContext
    crs : QgsCoordinateReferenceSystem
        Projected, in metres.
    progress : callable, optional

    Returns
    -------
    GeoDataFrame
        A column that the source lacks is empty (None, NaN).

    Raises
    ------
    CoreError
        ``missing_crs``, ``no_geometry``, ``missing_column``, ``not_a_number``.
    """
    needed, optional = COLUMNS[name]
    if name not in PLACELESS:
        check_placed(source)
    placed = None if name in PLACELESS else crs
    return read_with_optional(source, needed, optional, context, placed, progress)



def unknown_columns(source):
    """Columns of a table of rules that mean nothing: a condition whose name has a slip."""
    known = {*RULE_COLUMNS, "fid", "ogc_fid", "id", "note"}
    return [field.name() for field in source.fields() if field.name().lower() not in known]


def unserved(frame):
    """Zones with shelters assigned, as ``id`` and ``unserved_share`` of the residents."""
    import numpy as np
    import pandas as pd

    people, leaving, assigned = (
        frame[name].to_numpy(float) for name in ("night_people", "night_leaving", "night_assigned"))
    left = np.clip(np.nan_to_num(leaving) - np.nan_to_num(assigned), 0.0, None)
    share = np.divide(left, people, out=np.zeros(len(left)), where=np.nan_to_num(people) > 0)
    return pd.DataFrame({"id": frame["id"], "unserved_share": np.clip(share, 0.0, 1.0)})

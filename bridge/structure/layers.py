"""Layers of an algorithm as frames with the columns of a study, whatever they lack."""

from qgis.core import Qgis

from ...core.errors import CoreError
from ...core.study.tables import AGE_GROUPS
from ..frames import has_crs, read_with_optional

TEXT, REAL = "text", "real"
# Parameter → (columns that must be there, columns that may).
COLUMNS = {
    "POPULATION": (
        {"place_id": TEXT, "year": REAL, "residents": REAL},
        {"kind": TEXT, **dict.fromkeys(AGE_GROUPS, REAL)},
    ),
    "BUILDINGS": ({}, {"use": TEXT, "storeys": REAL, "floor_area_m2": REAL}),
    "PLAN_AREAS": ({"kind": TEXT}, {"name": TEXT}),
    "PLAN_AREAS_AFTER": ({"kind": TEXT}, {"name": TEXT}),
    "FACILITIES_SET_UP": ({"category": TEXT}, {}),
    "STOPS": ({"kind": TEXT}, {}),
    "ENTRIES": ({}, {"kind": TEXT}),
    "HAZARDS": (
        {"type": TEXT},
        {"scenario": TEXT, "rank": REAL, "depth_min_m": REAL, "depth_max_m": REAL},
    ),
    "LAND_USE": ({"year": REAL}, {"code": TEXT, "use": TEXT}),
    "FINANCE": ({"year": REAL, "item": TEXT, "value": REAL}, {}),
}
# What rows without a column are.
DEFAULTS = {"POPULATION": {"kind": "census"}}


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
        ``missing_crs``, ``missing_column``, ``not_a_number``.
    """
    needed, optional = COLUMNS[name]
    spatial = source.wkbType() != Qgis.WkbType.NoGeometry
    if spatial and not has_crs(source):
        raise CoreError("missing_crs", layer=source.sourceName())
    frame = read_with_optional(source, needed, optional, context, crs, progress)
    for column, default in DEFAULTS.get(name, {}).items():
        if source.fields().indexOf(column) < 0:
            frame[column] = default
    return frame
